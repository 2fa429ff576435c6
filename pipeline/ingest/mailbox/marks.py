"""What is done on the server to a message that is finished here; nothing is ever deleted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from imapclient import IMAPClient

    from pipeline.ingest.mailbox.session import Selected

KEYWORD = "Vanthu"  # an IMAP keyword (RFC 3501 2.3.2), shown by Thunderbird as a tag
_NOT_ATOM = re.compile(r"[^A-Za-z0-9_-]+")


def mark(client: IMAPClient, uids: Sequence[int], how: str, folder: Selected, title: str) -> bool:
    """Mark messages; `title` is the Vietnamese name of their state. True when they left the folder."""
    kind, _, name = how.partition(":")
    return MARKS[kind](client, uids, name, folder, title)


def _none(_client: IMAPClient, _uids: Sequence[int], _name: str, _folder: Selected, _title: str) -> bool:
    return False


def _seen(client: IMAPClient, uids: Sequence[int], _name: str, _folder: Selected, _title: str) -> bool:
    client.add_flags(uids, [b"\\Seen"], silent=True)
    return False


def _flag(client: IMAPClient, uids: Sequence[int], name: str, folder: Selected, _title: str) -> bool:
    """Set a keyword; the star where the server takes no keywords of ours."""
    wanted = _NOT_ATOM.sub("_", name) or KEYWORD
    client.add_flags(uids, [wanted.encode() if folder.keywords else b"\\Flagged"], silent=True)
    return False


def _label(client: IMAPClient, uids: Sequence[int], name: str, folder: Selected, title: str) -> bool:
    """Set a label of Gmail below `name`, one for each state; a keyword on other servers."""
    if not client.has_capability("X-GM-EXT-1"):
        return _flag(client, uids, name, folder, title)
    client.add_gmail_labels(uids, [f"{name}/{title}"], silent=True)
    return False


def _move(client: IMAPClient, uids: Sequence[int], name: str, _folder: Selected, _title: str) -> bool:
    """Move to a folder, made when it is not there; only by MOVE (RFC 6851), which never loses a message."""
    if not client.has_capability("MOVE"):
        raise SettingsError(
            'Máy chủ thư không hỗ trợ MOVE nên không chuyển thư được: đặt mark = "flag" trong tệp tài khoản.'
        )
    if not client.folder_exists(name):
        client.create_folder(name)
    client.move(uids, name)
    return True


MARKS: dict[str, Callable[[IMAPClient, Sequence[int], str, Selected, str], bool]] = {
    "none": _none,
    "seen": _seen,
    "flag": _flag,
    "label": _label,
    "move": _move,
}
