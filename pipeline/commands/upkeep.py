"""`vanthu backup`, `vanthu restore`, `vanthu verify`: an installation out, back, and proved."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands.opening import OK, settings_of
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.upkeep.backup import Installation
    from pipeline.upkeep.verify import Verified

DOES_NOT_HOLD = 5
_FILES = "Tệp gốc"


def add_backup(sub: argparse.ArgumentParser) -> None:
    """Take where to."""
    sub.add_argument("folder", type=Path, metavar="FOLDER", help="made if need be / thư mục sao lưu")
    sub.add_argument("--keep", type=_count, metavar="N", help="backups that stay / số bản giữ lại")
    sub.add_argument("--with-key", action="store_true", help="also desk.key / chép cả khóa desk.key")


def add_restore(sub: argparse.ArgumentParser) -> None:
    """Take where from."""
    sub.add_argument("folder", type=Path, metavar="FOLDER", help="made by backup / thư mục sao lưu")
    sub.add_argument("--snapshot", metavar="NAME", help="the newest if not told / tên bản, mặc định mới nhất")


def add_verify(sub: argparse.ArgumentParser) -> None:
    """Take how closely."""
    sub.add_argument("--quick", action="store_true", help="sizes only, no hashing / chỉ xem kích thước")
    sub.add_argument("--json", action="store_true", help="print JSON / in JSON")


def backup(args: argparse.Namespace) -> int:
    """Make a backup."""
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.upkeep.backup import back_up  # noqa: PLC0415 - keeps --help quick

    with Progress(None, what=_FILES) as bar:
        made = back_up(_home(), args.folder, now(), keep=args.keep, key=args.with_key, step=bar.advance)
    told = made.manifest
    print(f"Đã sao lưu {args.folder / made.name}: {len(told.originals)} tệp gốc ({made.copied} tệp mới).")
    for name in made.removed:
        print(f"Đã xóa bản cũ {name}.")
    for sha256 in told.lost:
        print(f"Không sao lưu được tệp gốc {sha256} (thiếu hoặc hỏng): chạy vanthu verify.", file=sys.stderr)
    return DOES_NOT_HOLD if told.lost else OK


def restore(args: argparse.Namespace) -> int:
    """Bring a backup back, and prove it."""
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.upkeep import restore as room  # noqa: PLC0415 - keeps --help quick
    from pipeline.upkeep.verify import verify as proved  # noqa: PLC0415 - the same

    home, name = _home(), room.chosen(args.folder, args.snapshot)
    with Progress(None, what=_FILES) as bar:
        made = room.restore(home, args.folder, name, step=bar.advance)
    print(f"Đã khôi phục bản {name}, sao lưu lúc {made.made_at:%H:%M %d/%m/%Y}.")
    return _tell(proved(home))


def verify(args: argparse.Namespace) -> int:
    """Prove that nothing is missing or changed."""
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.upkeep.verify import verify as proved  # noqa: PLC0415 - keeps --help quick

    with Progress(None, what=_FILES) as bar:
        found = proved(_home(), quick=args.quick, step=bar.advance)
    if not args.json:
        return _tell(found)
    plain = {
        "holds": found.holds,
        "originals": found.originals,
        "audit_lines": found.lines,
        "troubles": found.troubles,
        "notes": found.notes,
    }
    print(json.dumps(plain, ensure_ascii=False))
    return OK if found.holds else DOES_NOT_HOLD


def _tell(found: Verified) -> int:
    for line in found.notes:
        print(f"Ghi chú: {line}")
    for line in found.troubles:
        print(line, file=sys.stderr)
    if not found.holds:
        print(f"Có {len(found.troubles)} điều không khớp.", file=sys.stderr)
        return DOES_NOT_HOLD
    print(f"Nguyên vẹn: {found.originals} tệp gốc, {found.lines} dòng nhật ký.")
    return OK


def _home() -> Installation:
    from pipeline.upkeep.backup import Installation  # noqa: PLC0415 - keeps --help quick

    settings = settings_of()
    where = settings.originals
    if where is not None and "://" in where:
        raise UsageError(
            "Tệp gốc đang ở kho đối tượng (VANTHU_ORIGINALS): bật lưu phiên bản và sao lưu ngay tại kho đó; "
            "cơ sở dữ liệu sao lưu bằng công cụ của PostgreSQL."
        )
    return Installation(settings.url, settings.data_dir, Path(where) if where else None)


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 / phải là số từ 1 trở lên")
    return int(text)
