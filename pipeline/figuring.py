"""What a person may see counted: the figures of a time within their reach, where letters come from, mail.

Every definition of a figure stands in `reports.figures`; here are the lines chosen and put into places.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.person import Right
from pipeline.places import PlaceLevel
from pipeline.post_office import figures_of
from pipeline.reports import About, Figures, counted_since, figures, period, report
from pipeline.respond import to_pdf
from pipeline.route import select_procedure
from pipeline.terms import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pipeline.post import Account
    from pipeline.post_office import Figures as MailFigures
    from pipeline.procedure import Procedure
    from pipeline.reports import Form
    from pipeline.store.matters_port import Counted
    from pipeline.visit import Visit

HANDLERS = 12  # units shown by name; the others are counted together
OTHERS = "Các đơn vị khác"


@dataclass(frozen=True, slots=True)
class Board:
    """The figures of a time, and the requests received in it by today's province and by handling unit.

    `provinces` are (code of today's province, name, requests), every province of `today` once; `nowhere` are
    requests whose province nobody knows. `handlers` are (unit, requests), most first.
    """

    figures: Figures
    period: str
    provinces: tuple[tuple[str, str, int], ...]
    nowhere: int
    handlers: tuple[tuple[str, int], ...]


def board(visit: Visit, first: date, last: date, profile: str) -> Board:
    """Count what came from `first` to `last` within the reach of the person, as known today.

    Asks for `Right.FIGURES` alone: an administrator sees numbers and no case.
    """
    visit.demand(Right.FIGURES)
    came: Counter[str | None] = Counter()
    handled: Counter[str | None] = Counter()
    procedure = _procedure(visit, profile, last)

    def lines() -> Iterator[Counted]:
        since = counted_since(procedure, first)
        for line in visit.desk.matters.counted(since, first, last, visit.person.reach):
            if line.opened_on >= first and line.kind is Kind.POSTING_REQUEST:
                came[line.province] += 1
                handled[line.handler] += 1
            yield line

    today = visit.now().date()
    told = figures(lines(), procedure, first, last, today)
    by_province, nowhere = _by_province(came, today)
    return Board(told, period(told), by_province, nowhere, _by_handler(handled))


def paper(visit: Visit, first: date, last: date, profile: str, form: Form) -> bytes:
    """Write the report of a time within the person's reach as DOCX, PDF or XLSX; leaves a line in the log."""
    told = board(visit, first, last, profile).figures
    procedure = _procedure(visit, profile, last)
    visit.note("report", f"period:{first:%Y-%m-%d}..{last:%Y-%m-%d}", form=form)
    return report(told, form, About(procedure, procedure.province or told.province), to_pdf)


def mailbox(visit: Visit, accounts: tuple[Account, ...]) -> MailFigures:
    """Tell how the mailbox is; asks no server."""
    visit.demand(Right.FIGURES)
    return figures_of(visit.desk.store, accounts)


def _procedure(visit: Visit, profile: str, on: date) -> Procedure:
    return select_procedure(visit.desk.procedures, profile=profile, on=on, province=None)


def _by_province(came: Counter[str | None], today: date) -> tuple[tuple[tuple[str, str, int], ...], int]:
    """Count by today's province: a letter of old Đắk Nông is one of Lâm Đồng."""
    counted: Counter[str] = Counter()
    nowhere = 0
    for province, count in came.items():
        code = _code_today(province, today) if province else None
        if code is None:
            nowhere += count
        else:
            counted[code] += count
    return tuple((one.code, one.name, counted[one.code]) for one in places.provinces(today)), nowhere


def _code_today(name: str, today: date) -> str | None:
    for unit in places.find(name, level=PlaceLevel.PROVINCE):
        if unit.in_force(today):
            return unit.code
        if heirs := places.successors(unit):
            return heirs[0].code
    return None


def _by_handler(handled: Counter[str | None]) -> tuple[tuple[str, int], ...]:
    counted: Counter[str] = Counter()
    for handler, count in handled.items():
        counted[handler or "Chưa rõ đơn vị thẩm định"] += count
    most = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    rest = sum(count for _, count in most[HANDLERS:])
    return (*most[:HANDLERS], *(((OTHERS, rest),) if rest else ()))
