"""What is due by the calendar: the list of what is late, the reminder, the report of a month."""

from __future__ import annotations

import calendar
from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.registers import CASE_LIST, About, Organ
from pipeline.registers import write as write_register
from pipeline.reports import FORMS, figures, report
from pipeline.reports import About as Cover
from pipeline.respond import ReminderBrief, to_pdf, write
from pipeline.route import select_procedure
from pipeline.store.matters_port import MatterQuery
from pipeline.whole import write_whole
from pipeline.workdays import is_working_day

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from pipeline.desk import Desk
    from pipeline.reports import Figures
    from pipeline.respond import Signature
    from pipeline.workdays import Calendar


def month_figures(desk: Desk, profile: str, month: date) -> Figures:
    """Count the matters of the month of this day, as known today, by the procedure in force at its end."""
    last = month.replace(day=calendar.monthrange(month.year, month.month)[1])
    procedure = select_procedure(desk.procedures, profile=profile, on=last, province=None)
    lines = desk.matters.lines(MatterQuery(opened_to=last))
    return figures(lines, procedure, month.replace(day=1), last, desk.now().date())


def remind(
    desk: Desk,
    profile: str,
    month: date,
    *,
    signature: Signature,
    province: str | None = None,
    contact: str | None = None,
    templates: Path | None = None,
) -> bytes | None:
    """Write the reminder (DOCX) to the bodies expected to send that sent nothing; None when all did.

    Raises `UsageError` for a month that is not over: who has sent nothing yet may still send.
    """
    told = month_figures(desk, profile, month)
    if told.today <= told.last:
        raise UsageError(f"Tháng {month:%m/%Y} chưa hết: nhắc sau ngày {told.last:%d/%m/%Y}.")
    if not told.silent:
        return None
    procedure = select_procedure(desk.procedures, profile=profile, on=told.last, province=None)
    brief = ReminderBrief(
        procedure=procedure,
        today=told.today,
        month=month,
        units=told.silent,
        province=province or told.province,
        contact=contact,
        signature=signature,
    )
    return write("reminder", brief, templates=templates)


def late(desk: Desk, folder: Path) -> tuple[Path, int] | None:
    """Write the list of requests that are overdue today; the file and how many, None when nothing is late.

    The same day writes the same file again.
    """
    today = desk.now().date()
    lines = list(desk.due(today - timedelta(days=1)))
    if not lines:
        return None
    out = folder / f"qua-han-{today:%Y-%m-%d}.xlsx"
    write_register(CASE_LIST, lines, out, About(Organ(), today))
    return out, len(lines)


def first_working_day(today: date, calendar_: Calendar) -> bool:
    """Tell whether this is the first working day of its month."""
    days = (today.replace(day=number) for number in range(1, today.day))
    return is_working_day(today, calendar_) and not any(is_working_day(day, calendar_) for day in days)


def previous_month(today: date) -> date:
    """Give the first day of the month before."""
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)


def monthly_report(desk: Desk, profile: str, month: date, folder: Path) -> tuple[Path, ...]:
    """Write the report of a month in every form; the files."""
    told = month_figures(desk, profile, month)
    procedure = select_procedure(desk.procedures, profile=profile, on=told.last, province=None)
    about = Cover(procedure, procedure.province or told.province)
    written = []
    for form in FORMS:
        out = folder / f"bao-cao-{month:%Y-%m}.{form}"
        write_whole(out, report(told, form, about, to_pdf))
        written.append(out)
    return tuple(written)
