"""The calendar as a TOML file: read, checked, and laid over the committed one."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from pipeline.errors import DefectError
from pipeline.toml_table import Problem, Table, raise_for, read_table
from pipeline.workdays.calendar import Calendar, DayOff, Status, Year, by_day, calendar_of
from pipeline.workdays.law import SATURDAY

if TYPE_CHECKING:
    from datetime import date

FILE = "holidays.toml"
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


@lru_cache(maxsize=1)
def committed() -> Calendar:
    """Read and check the table that comes with the program, once per process.

    Raises:
        DefectError: a row of it is wrong.
    """
    problems: list[Problem] = []
    text = (resources.files("pipeline.workdays") / FILE).read_text(encoding="utf-8")
    years = _years(text, FILE, problems, own=False)
    if problems:
        raise DefectError("\n".join(map(str, problems)))
    return calendar_of(years)


def with_own(text: str, file: str) -> Calendar:
    """Give the committed calendar with the years of an operator's file in the place of its own.

    Raises:
        SettingsError: the file is wrong; the message tells every problem with line, row and key.
    """
    problems: list[Problem] = []
    years = _years(text, file, problems, own=True)
    raise_for(problems)
    return calendar_of([*committed().years.values(), *years])


def weekday_name(day: date) -> str:
    """Give the Vietnamese name of the day of the week."""
    return _WEEKDAYS[day.weekday()]


def _years(text: str, file: str, problems: list[Problem], *, own: bool) -> list[Year]:
    top = read_table(text, file, problems)
    if top is None:
        return []
    heads = [(table, *_head(table)) for table in top.tables("years")]
    numbers = [number for _, number, _, _ in heads]
    rows: dict[int, list[DayOff]] = {number: [] for number in numbers}
    taken: set[date] = set()
    for key in ("off", "worked"):
        for table in top.tables(key, needed=key == "off"):
            row = _row(table, worked=key == "worked")
            _check_days(table, row, taken, rows)
            if row.days and row.days[0].year in rows:
                rows[row.days[0].year].append(row)
    top.finish()
    for table, number, _, _ in heads:
        if number and numbers.count(number) > 1:
            table.wrong("year", f"năm {number} có hai lần", "gộp thành một dòng [[years]]")
        elif number and not rows[number]:
            table.wrong(
                "year", f"năm {number} không có ngày nghỉ nào", "thêm các dòng [[off]] hoặc xóa năm này"
            )
    return [Year(number, status, source, by_day(rows[number]), own) for _, number, status, source in heads]


def _head(table: Table) -> tuple[int, Status, str]:
    number = table.number("year")
    status = table.enum("status", Status) or Status.COMPUTED
    source = table.text("source")
    table.finish()
    return number, status, source


def _row(table: Table, *, worked: bool) -> DayOff:
    row = DayOff(
        name=table.text("name"),
        days=table.days("days"),
        status=table.enum("status", Status) or Status.COMPUTED,
        source=table.text("source"),
        worked=worked,
    )
    table.finish()
    return row


def _check_days(table: Table, row: DayOff, taken: set[date], years: dict[int, list[DayOff]]) -> None:
    for day in row.days:
        told = f"{day:%d/%m/%Y} là {weekday_name(day)}"
        if row.worked and day.weekday() != SATURDAY:
            table.wrong("days", f"{told}, ngày làm bù phải là thứ Bảy", "xem lại ngày trong thông báo")
        if not row.worked and day.weekday() >= SATURDAY:
            table.wrong("days", f"{told}, vốn đã nghỉ", "chỉ ghi ngày nghỉ từ thứ Hai đến thứ Sáu")
        if day.year not in years:
            remedy = f"thêm [[years]] với year = {day.year}, status, source"
            table.wrong("days", f"năm {day.year} chưa có trong [[years]]", remedy)
        elif day.year != row.days[0].year:
            table.wrong("days", "một dòng không được có ngày của hai năm", "tách thành hai dòng")
        if day in taken:
            table.wrong("days", f"{day:%d/%m/%Y} đã có ở dòng khác", "chỉ ghi mỗi ngày một lần")
        taken.add(day)
