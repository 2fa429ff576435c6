"""Commands about letters with a secrecy mark: `secret list`, `secret open`, `secret release`.

Whoever may see such a letter is named in VANTHU_SECRECY_OFFICER, by the user of the operating system: what
a person types cannot change who they are.
"""

from __future__ import annotations

import os
import pwd
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands.opening import OK, complain, kept, settings_of, whole_id
from pipeline.errors import UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from pipeline.app import House
    from pipeline.model import Outcome, Submission
    from pipeline.store.port import Store
    from pipeline.store.secrets_port import Deed, SecretAct, SecretLine, Secrets


def add_secret(sub: argparse.ArgumentParser) -> None:
    """Take what is to be done."""
    parts = sub.add_subparsers(title="commands / các lệnh", metavar="WHAT", required=True)
    listed = parts.add_parser("list", help="letters in quarantine for their mark / văn bản bị cách ly")
    listed.set_defaults(secret=_list)
    opened = parts.add_parser("open", help="write the originals into a new folder / lấy bản gốc")
    _which(opened)
    opened.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="new folder / thư mục mới")
    opened.set_defaults(secret=_open)
    released = parts.add_parser("release", help="the mark is none: process it / nhận nhầm dấu, xử lý thường")
    _which(released)
    released.set_defaults(secret=_release)


def _which(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("id", help="id of the submission, or the start of it / mã hồ sơ")
    sub.add_argument("--who", help="name beside the user's own / họ tên người thực hiện")
    sub.add_argument("--why", required=True, help="reason / lý do")


def secret(args: argparse.Namespace) -> int:
    """Do what was asked."""
    done: int = args.secret(args)
    return done


def user() -> str:
    """Name the user of the operating system whose process this is; no environment variable can change it."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def _list(_: argparse.Namespace) -> int:
    """List the letters without content, and say what the law asks."""
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import console, secret_table  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.secrecy import alert_text  # noqa: PLC0415 - keeps --help quick

    with kept() as store:
        lines = _secrets(store).lines()
        secret_table([(line, _secrets(store).acts(line.id)) for line in lines])
    for line in lines:
        told = alert_text(line.level, now().date(), submission_id=line.id, received_on=line.received_on)
        console().print(f"\n{told}", markup=False, highlight=False)
    return OK


def _open(args: argparse.Namespace) -> int:
    """Write the original files for the officer; that it was done is recorded first."""
    from pipeline.secret_files import write_out  # noqa: PLC0415 - keeps --help quick
    from pipeline.store.secrets_port import Deed  # noqa: PLC0415 - the same

    with kept() as store:
        line = _found(store, args.id)
        case = store.find(line.id)
        if case is None:
            raise UsageError(f"Hồ sơ {args.id} chưa xử lý xong; xem: vanthu status")
        if os.path.lexists(args.out):
            raise UsageError(f"{args.out} đã có: nêu một thư mục chưa có.")
        _secrets(store).record(_act(args, line, Deed.OPEN))
        store.at_hand(case.submission.files)
        written = write_out(case.submission, args.out)
    print(
        f"Đã ghi {written} tệp gốc vào {args.out}; lần mở này đã được ghi lại. Xóa thư mục ngay khi xem xong."
    )
    return OK


def _release(args: argparse.Namespace) -> int:
    """Make the letter an ordinary one: read anew from its originals, and processed."""
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.model import Failed  # noqa: PLC0415 - the same
    from pipeline.process import process  # noqa: PLC0415 - the same
    from pipeline.store.secrets_port import Deed  # noqa: PLC0415 - the same

    with open_house(settings_of()) as house:
        store = house.rooms.store
        line = _found(store, args.id)
        act = _act(args, line, Deed.RELEASE)
        case = store.find(line.id)
        if case is None:
            raise UsageError(f"Hồ sơ {args.id} chưa xử lý xong; chạy: vanthu resume.")
        store.at_hand(case.submission.files)
        again = _reread(house, case.submission)
        _secrets(store).release(again, act)
        outcome: Outcome = process(again, house.rooms)
        house.recover()
    if isinstance(outcome, Failed):
        return complain(outcome.error)
    print(f"Hồ sơ {line.id[:8]} đã trả về xử lý thường; xem: vanthu show {line.id[:8]}")
    return OK


def _reread(house: House, kept: Submission) -> Submission:
    """Unpack the originals again; what a file was called when it arrived nobody knows any more."""
    arrived = [file for file in kept.files if file.parent is None]
    (again,) = house.ingest([file.path for file in arrived], together=True, received=kept.received_on)
    names = {file.sha256: file.name for file in arrived}
    files = tuple(
        replace(file, name=names[file.sha256]) if file.parent is None else file for file in again.files
    )
    return replace(again, files=files, origin="")


def _found(store: Store, start: str) -> SecretLine:
    """Give the letter for an officer; raises `UsageError` for anybody else and for what is not held back."""
    if user() not in settings_of().officers:
        raise UsageError(
            f"Chỉ cán bộ được giao bảo vệ bí mật nhà nước được làm việc này; {user()} không có trong "
            "VANTHU_SECRECY_OFFICER."
        )
    wanted = whole_id(store, start)
    line = next((one for one in _secrets(store).lines() if one.id == wanted), None)
    if line is None:
        raise UsageError(f"Hồ sơ {start} không bị cách ly vì dấu mật.")
    return line


def _act(args: argparse.Namespace, line: SecretLine, deed: Deed) -> SecretAct:
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick
    from pipeline.store.secrets_port import SecretAct  # noqa: PLC0415 - the same

    if not args.why.strip():
        raise UsageError("Nêu lý do: --why.")
    who = f"{args.who} ({user()})" if args.who else user()
    return SecretAct(line.id, deed, who, now(), args.why)


def _secrets(store: Store) -> Secrets:
    if store.secrets is None:
        raise UsageError("Kho này không lưu gì.")
    return store.secrets


def is_alarming(outcome: Outcome) -> bool:
    """Tell whether a letter was held back now for its secrecy mark."""
    from pipeline.model import Quarantined  # noqa: PLC0415 - keeps --help quick
    from pipeline.secrecy import is_secret  # noqa: PLC0415 - the same

    return isinstance(outcome, Quarantined) and is_secret(outcome.case)


def alarm(outcomes: Sequence[Outcome]) -> None:
    """Say on standard error what the law asks, for each of these letters."""
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick
    from pipeline.secrecy import alert_of  # noqa: PLC0415 - the same

    for outcome in outcomes:
        if case := getattr(outcome, "case", None):
            print(f"\n{alert_of(case, now().date())}", file=sys.stderr)
