"""The command that writes the report of a month, or of any span of days: `report`."""

from __future__ import annotations

import argparse
import calendar
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands.opening import OK, day, settings_of
from pipeline.errors import UsageError
from pipeline.whole import write_whole

if TYPE_CHECKING:
    from pipeline.reports import Form

STEM = "bao-cao"


def add_report(sub: argparse.ArgumentParser) -> None:
    """Take the time, the procedure and where to write."""
    sub.add_argument(
        "--month",
        type=_month,
        metavar="YYYY-MM",
        help="default: the previous month / mặc định: tháng trước",
    )
    sub.add_argument("--from", dest="first", type=day, metavar="YYYY-MM-DD", help="first day / từ ngày")
    sub.add_argument("--to", dest="last", type=day, metavar="YYYY-MM-DD", help="last day / đến hết ngày")
    sub.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar="FILE_OR_FOLDER",
        help="FILE.docx, .pdf or .xlsx; a folder gets all three / tệp, hoặc thư mục để có cả ba",
    )
    sub.add_argument("--profile", metavar="NAME", help="procedure of a province / quy trình của tỉnh")
    sub.add_argument(
        "--province",
        metavar="NAME",
        help='for the letterhead ("tỉnh Lâm Đồng"); default: that of the procedure or of all senders / '
        "tỉnh ghi ở đầu báo cáo",
    )


def report(args: argparse.Namespace) -> int:
    """Count the matters of the time and write the report."""
    from pipeline.app import open_desk  # noqa: PLC0415 - keeps --help quick
    from pipeline.reports import About, figures  # noqa: PLC0415 - matplotlib takes half a second
    from pipeline.reports import report as written  # noqa: PLC0415 - the same
    from pipeline.respond import to_pdf  # noqa: PLC0415 - docxtpl takes 0.2 s
    from pipeline.route import select_procedure  # noqa: PLC0415 - keeps --help quick
    from pipeline.store.matters_port import MatterQuery  # noqa: PLC0415 - the same

    settings = settings_of(args.profile)
    with open_desk(settings) as desk:
        today = desk.now().date()
        first, last = span(args.month, args.first, args.last, today)
        files = _files(args.out, first, last)
        rule = select_procedure(desk.procedures, profile=settings.profile, on=None, province=None)
        told = figures(desk.matters.lines(MatterQuery(opened_to=last)), rule, first, last, today)
        about = About(rule, args.province or rule.province or told.province)
        for form, path in files:
            write_whole(path, written(told, form, about, to_pdf))
            print(path)
    return OK


def span(month: date | None, first: date | None, last: date | None, today: date) -> tuple[date, date]:
    """Give first and last day of the report: of the month, of the span, or of the month before `today`.

    Raises:
        UsageError: both a month and days are given, only one day, or days in the wrong order.
    """
    if first is None and last is None:
        start = month or (today.replace(day=1) - timedelta(days=1)).replace(day=1)
        return start, start.replace(day=calendar.monthrange(start.year, start.month)[1])
    if month is not None or first is None or last is None:
        raise UsageError("Nêu một tháng (--month), hoặc cả ngày đầu (--from) và ngày cuối (--to).")
    if last < first:
        raise UsageError(f"Ngày cuối {last:%d/%m/%Y} trước ngày đầu {first:%d/%m/%Y}.")
    return first, last


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no month YYYY-MM / không phải tháng") from None


def _files(out: Path, first: date, last: date) -> list[tuple[Form, Path]]:
    """Give what is to be written: the file, or all forms in a folder that is there or has no ending."""
    from pipeline.reports import FORMS  # noqa: PLC0415 - matplotlib takes half a second

    if out.is_dir() or not out.suffix:
        return [(form, out / f"{STEM}-{first:%Y%m%d}-{last:%Y%m%d}.{form}") for form in FORMS]
    files = [(form, out) for form in FORMS if out.suffix.lower() == f".{form}"]
    if not files:
        raise UsageError(f"{out.name}: tên tệp phải kết thúc bằng .docx, .pdf hoặc .xlsx.")
    return files
