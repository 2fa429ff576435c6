"""The command that shows a year of the working-day calendar: `calendar`."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from pipeline.commands.opening import OK, settings_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pipeline.workdays import DayOff, Year

FIRST, LAST = 2000, 2100
STATUS = {
    "issued": ("đã ban hành", "green"),
    "computed": ("tính theo luật", "yellow"),
    "proposed": ("dự kiến", "red"),
}


def add_calendar(sub: argparse.ArgumentParser) -> None:
    """Take the year and the form of output."""
    sub.add_argument(
        "year", nargs="?", type=_year, metavar="YEAR", help="default: this year / mặc định: năm nay"
    )
    sub.add_argument("--json", action="store_true", help="one JSON object / in JSON")


def calendar(args: argparse.Namespace) -> int:
    """Print the days off and the worked Saturdays of one year."""
    from pipeline.app import now, open_calendar  # noqa: PLC0415 - keeps --help quick

    settings = settings_of()
    year = open_calendar(settings).year(args.year or now().year)
    file = str(settings.calendar) if year.own else None
    if args.json:
        print(json.dumps(_as_json(year, file), ensure_ascii=False))
    else:
        _print(year, file)
    return OK


def _year(text: str) -> int:
    if not text.isdecimal() or not FIRST <= int(text) <= LAST:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no year from {FIRST} to {LAST} / phải là năm từ {FIRST} đến {LAST}"
        )
    return int(text)


def _days(year: Year) -> Iterator[tuple[date, str, DayOff]]:
    from pipeline.workdays import weekday_name  # noqa: PLC0415 - keeps --help quick

    for day, row in year.rows.items():
        yield day, weekday_name(day), row


def _as_json(year: Year, file: str | None) -> dict[str, Any]:
    return {
        "year": year.number,
        "status": year.status.value,
        "source": year.source,
        "file": file,
        "working_days": year.working_days,
        "days": [
            {
                "date": day.isoformat(),
                "weekday": weekday,
                "kind": "worked" if row.worked else "off",
                "working_day": year.works(day),
                "name": row.name,
                "status": row.status.value,
                "source": row.source,
            }
            for day, weekday, row in _days(year)
        ],
    }


def _print(year: Year, file: str | None) -> None:
    from rich.table import Table  # noqa: PLC0415 - rich takes 0.1 s
    from rich.text import Text  # noqa: PLC0415 - the same

    from pipeline.console import console  # noqa: PLC0415 - the same

    table = Table(
        header_style="bold", title=f"Ngày nghỉ và ngày làm bù năm {year.number}", title_justify="left"
    )
    for heading in ("Ngày", "Thứ", "Nghỉ/làm", "Tên", "Trạng thái", "Căn cứ"):
        table.add_column(heading, overflow="fold", no_wrap=heading in {"Ngày", "Thứ"})
    for day, weekday, row in _days(year):
        kind = Text("làm bù", "cyan") if row.worked else Text("nghỉ")
        if row.status == "proposed":
            kind = Text(f"đề xuất {kind}", "dim")
        status = Text(*STATUS[row.status])
        table.add_row(f"{day:%d/%m/%Y}", weekday, kind, Text(row.name), status, Text(row.source))
    screen = console()
    screen.print(table)
    word, colour = STATUS[year.status]
    told = Text(f" ({year.source}); {year.working_days} ngày làm việc.")
    screen.print("Cả năm: ", Text(word, colour), told, sep="")
    if any(row.status == "proposed" for row in year.rows.values()):
        screen.print("Ngày dự kiến vẫn tính như ngày thường; thời hạn đi qua ngày ấy là tạm tính.")
    if year.status != "issued":
        screen.print("Chưa có thông báo nghỉ lễ của năm này: mọi thời hạn trong năm là tạm tính.")
    if file:
        screen.print(Text(f"Lịch năm này lấy từ tệp {file} (VANTHU_CALENDAR)."))
    else:
        screen.print("Lịch năm này kèm theo chương trình; để sửa, đặt VANTHU_CALENDAR là một tệp riêng.")
