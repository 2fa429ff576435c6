"""One connection to an IMAP server, in the terms of the house; IMAPClient speaks the protocol (RFC 3501).

Errors come out as `TransientError` (the server is away, refuses for now, or broke off) or `SettingsError`
(name, password or certificate are wrong), in Vietnamese, never with text of a message.
"""

from __future__ import annotations

import ssl
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError

from pipeline.errors import SettingsError, TransientError
from pipeline.ingest.mailbox.marks import mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from threading import Event

    from pipeline.post import Account

TIMEOUT = 60.0  # seconds without a byte from the server
AT_ONCE = (
    200  # headers asked for at a time: 200 UIDs of ten figures stay under the 8 KiB line of small servers
)
LARGEST_HEADER = 64 << 10  # bytes read of each; the rest of a longer one says nothing that we need
_IDLE_TURN = 1.0  # seconds between looks whether we are to stop
_HEADER, _BODY = b"BODY[HEADER]<0>", b"BODY[]<0>"


@dataclass(frozen=True, slots=True)
class Selected:
    """A folder as it was opened: `uidnext` is the UID that the next new message gets, None if not told."""

    name: str
    uidvalidity: int
    uidnext: int | None
    messages: int
    keywords: bool


@dataclass(frozen=True, slots=True)
class Header:
    """One message before its body is fetched: raw header bytes, arrival at the server, size in bytes."""

    uid: int
    raw: bytes
    arrived_at: datetime
    size: int


@contextmanager
def open_mailbox(account: Account, secret: str) -> Iterator[Session]:
    """Connect over TLS and log in; `secret` is the password, or the access token of an OAuth account."""
    context = tls(account)
    with translated(account.host):
        client = IMAPClient(account.host, port=account.port, ssl=True, ssl_context=context, timeout=TIMEOUT)
        try:
            client.normalise_times = False  # keep the time zone of the server
            if account.oauth:
                client.oauth2_login(account.user, secret)
            elif secret.isascii() and account.user.isascii():
                client.login(account.user, secret)
            else:
                client.plain_login(
                    account.user, secret
                )  # LOGIN takes ASCII only, PLAIN takes UTF-8 (RFC 4616)
            yield Session(client)
        finally:
            with suppress(Exception):  # whatever the server says to a farewell
                client.logout()


def tls(account: Account) -> ssl.SSLContext:
    """Give the context that checks the server's certificate and name; raises `SettingsError`."""
    try:
        context = ssl.create_default_context(cafile=str(account.ca_file) if account.ca_file else None)
    except OSError as error:
        raise SettingsError(f"ca_file của tài khoản {account.name}: {error.strerror or error}") from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


@contextmanager
def translated(host: str) -> Iterator[None]:
    """Turn errors of the connection into those of the house."""
    try:
        yield
    except LoginError as error:
        raise SettingsError(
            f"Máy chủ {host} không nhận tên hoặc mật khẩu: kiểm tra tài khoản, đăng nhập lại nếu dùng OAuth2."
        ) from error
    except ssl.SSLCertVerificationError as error:
        raise SettingsError(
            f"Chứng thư của máy chủ {host} không tin được ({error.verify_message}): không kết nối. "
            "Kiểm tra tên máy chủ, hoặc đặt ca_file nếu máy chủ dùng CA riêng."
        ) from error
    except IMAPClientError as error:
        raise TransientError(f"Máy chủ {host} trả lời lỗi ({type(error).__name__}).") from error
    except OSError as error:
        raise TransientError(f"Mất kết nối tới {host} ({type(error).__name__}).") from error


class Session:
    """An open connection; use it from one thread."""

    def __init__(self, client: IMAPClient) -> None:
        """Take over a client that is logged in."""
        self._client = client
        self._selected = ""

    def select(self, folder: str) -> Selected:
        """Open a folder; raises `TransientError` when there is none of that name."""
        with translated(self._client.host):
            told = self._client.select_folder(folder)
        flags = told.get(b"PERMANENTFLAGS", ())
        self._selected = folder
        return Selected(
            name=folder,
            uidvalidity=int(told[b"UIDVALIDITY"]),
            uidnext=told.get(b"UIDNEXT"),
            messages=told[b"EXISTS"],
            keywords=any(b"\\*" in flag for flag in flags),
        )

    def new_uids(self, above: int) -> list[int]:
        """Give the UIDs above a mark, ascending."""
        with translated(self._client.host):
            # "n:*" names the last message even when its UID is lower (RFC 3501 6.4.8).
            found = self._client.search(["UID", f"{above + 1}:*"])
        return sorted(uid for uid in found if uid > above)

    def uids(self) -> list[int]:
        """Give all UIDs of the folder, ascending."""
        with translated(self._client.host):
            return sorted(self._client.search("ALL"))

    def headers(self, uids: Sequence[int]) -> list[Header]:
        """Read headers, `AT_ONCE` at most, in the order of `uids`; a message that is gone is left out.

        A portion that the server cannot give as a whole (a message it has damaged) is halved until only the
        damaged message is left, which comes with an empty header.
        """
        wanted = ["RFC822.SIZE", "INTERNALDATE", f"BODY.PEEK[HEADER]<0.{LARGEST_HEADER}>"]
        try:
            told = self._client.fetch(uids, wanted)
        except self._client.AbortError as error:
            raise TransientError(f"Mất kết nối tới {self._client.host}.") from error
        except IMAPClientError:
            if len(uids) == 1:
                return self._damaged(uids[0])
            half = len(uids) // 2
            return self.headers(uids[:half]) + self.headers(uids[half:])
        except OSError as error:
            raise TransientError(f"Mất kết nối tới {self._client.host} ({type(error).__name__}).") from error
        return [_header(uid, told[uid]) for uid in uids if _INTERNALDATE in told.get(uid, {})]

    def arrived_at(self, uid: int) -> datetime | None:
        """Tell when a message arrived at the server, None when there is none of that UID."""
        found = self._damaged(uid)
        return found[0].arrived_at if found else None

    def _damaged(self, uid: int) -> list[Header]:
        with translated(self._client.host):
            told = self._client.fetch([uid], ["INTERNALDATE"])
        return [_header(uid, told[uid])] if _INTERNALDATE in told.get(uid, {}) else []

    def body(self, uid: int, largest: int) -> bytes | None:
        """Fetch a message without marking it as read, at most `largest` + 1 bytes; None when it is gone."""
        with translated(self._client.host):
            told = self._client.fetch([uid], [f"BODY.PEEK[]<0.{largest + 1}>"])
        found = told.get(uid, {}).get(_BODY)
        return None if found is None else bytes(found)

    def mark(self, uids: Sequence[int], how: str, folder: Selected, title: str) -> bool:
        """Mark messages as finished (`Account.mark`); True when they left the folder by it."""
        with translated(self._client.host):
            return mark(self._client, uids, how, folder, title)

    @property
    def can_idle(self) -> bool:
        """Tell whether the server says by itself when something comes (RFC 2177)."""
        with translated(self._client.host):
            return bool(self._client.has_capability("IDLE"))

    def idle(self, seconds: float, stop: Event) -> bool:
        """Wait until something changes in the folder, `stop` is set or the time is over; True for a change.

        RFC 2177 asks to begin anew before 29 minutes: give less.
        """
        with translated(self._client.host):
            self._client.idle()
            changed, turns = False, int(seconds / _IDLE_TURN)
            try:
                while turns > 0 and not changed and not stop.is_set():
                    told = self._client.idle_check(timeout=_IDLE_TURN)
                    changed = any(len(one) > 1 and one[1] == b"EXISTS" for one in told)
                    turns -= 1
            finally:
                self._client.idle_done()
        return changed


_INTERNALDATE = b"INTERNALDATE"


def _header(uid: int, told: dict[bytes, object]) -> Header:
    raw, size, arrived = told.get(_HEADER), told.get(b"RFC822.SIZE"), told[_INTERNALDATE]
    return Header(
        uid=uid,
        raw=raw if isinstance(raw, bytes) else b"",
        arrived_at=arrived,  # type: ignore[arg-type]  # IMAPClient gives an aware datetime here
        size=size if isinstance(size, int) else 0,
    )
