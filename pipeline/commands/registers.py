"""The command that writes the register of incoming letters or the list of matters: `register`."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pipeline.commands.opening import OK, day, settings_of
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pipeline.registers import Organ, Written
    from pipeline.store.matters_port import Matters


class Desk(Protocol):
    """What the command needs of the desk: the keeper of matters, and the clock of Viet Nam."""

    @property
    def matters(self) -> Matters:
        """The keeper of matters."""

    def now(self) -> datetime:
        """Give this moment in Viet Nam."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: `cases` the list of matters; days inclusive, None open; `year` None: found out."""

    out: Path
    cases: bool = False
    year: int | None = None
    first: date | None = None
    last: date | None = None


def add_register(sub: argparse.ArgumentParser) -> None:
    """Take the days, which of the two books, and the file."""
    sub.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=".xlsx, .csv or .jsonl / tệp ghi ra"
    )
    sub.add_argument(
        "--year", type=_year, metavar="YYYY", help="default: that of the days, else this / mặc định: năm nay"
    )
    sub.add_argument(
        "--from", dest="first", type=day, metavar="YYYY-MM-DD", help="arrived from / đến từ ngày"
    )
    sub.add_argument("--to", dest="last", type=day, metavar="YYYY-MM-DD", help="arrived until / đến hết ngày")
    sub.add_argument(
        "--cases", action="store_true", help="the list of matters instead / danh sách vụ việc thay cho sổ"
    )


def _year(text: str) -> int:
    if not re.fullmatch("(19|20|21)[0-9]{2}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no year / không phải năm")
    return int(text)


def register(args: argparse.Namespace) -> int:
    """Write the file, and say how many rows it has and what did not fit."""
    from pipeline.app import open_desk  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s

    wanted = Wanted(args.out, args.cases, args.year, args.first, args.last)
    with open_desk(settings_of()) as desk, Progress(total=None) as bar:
        written = export(desk, wanted, office(), bar.advance)
    print(told(written))
    return OK


def export(desk: Desk, wanted: Wanted, organ: Organ, on_row: Callable[[], None]) -> Written:
    """Write what is wanted; a register is of one year, for its numbers begin again on 1 January.

    The list of matters is of every year unless one is named, by the day on which a matter was opened.
    Raises `UsageError` for days that cannot be.
    """
    from pipeline.registers import CASE_LIST, INCOMING, About, write  # noqa: PLC0415 - keeps --help quick
    from pipeline.store.matters_port import MatterQuery  # noqa: PLC0415 - the same
    from pipeline.terms import Kind  # noqa: PLC0415 - the same

    today, first, last = desk.now().date(), wanted.first, wanted.last
    if first and last and last < first:
        raise UsageError("--to nằm trước --from: đổi lại hai ngày.")
    year = wanted.year
    if year is None and not wanted.cases:
        year = (first or last or today).year
    if year is not None and any(one and one.year != year for one in (first, last)):
        raise UsageError(f"Sổ lập theo từng năm: --from và --to phải thuộc năm {year}.")
    about = About(organ, today, year, first, last)
    if wanted.cases or year is None:
        query = MatterQuery(
            kind=Kind.POSTING_REQUEST,
            opened_from=first or (date(year, 1, 1) if year else None),
            opened_to=last or (date(year, 12, 31) if year else None),
        )
        return write(CASE_LIST, desk.matters.lines(query), wanted.out, about, on_row)
    return write(INCOMING, desk.matters.register(year, first, last), wanted.out, about, on_row)


def told(written: Written) -> str:
    """Say what became of it, in Vietnamese."""
    lines = [f"Đã ghi {written.rows} dòng vào {written.path}."]
    if written.cut:
        lines.append(f"{written.cut} nội dung quá dài đã được rút gọn (kết thúc bằng …), trong đó:")
        lines += [f"  dòng {row}: {name}" for row, name in written.cuts]
    return "\n".join(lines)


def office() -> Organ:
    """Give the office of the procedure in use, without a name while the procedure names none in full.

    Its code for the exchange of documents stands in no setting, so it stays open.
    """
    from pipeline.registers import Organ  # noqa: PLC0415 - keeps --help quick
    from pipeline.route import load_procedures, select_procedure  # noqa: PLC0415 - the same

    settings = settings_of()
    procedure = select_procedure(
        load_procedures(settings.profiles), profile=settings.profile, on=None, province=None
    )
    name = procedure.office.name if procedure.office else ""
    if procedure.province:
        name = name.replace("{province}", procedure.province)
    return Organ("" if "{" in name else name)
