"""The dashboard: volume, deadlines, returns, quotas, where letters come from, accuracy, the mailbox."""

from __future__ import annotations

from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from pipeline.accounts import load_accounts
from pipeline.figuring import Board, board, mailbox, paper
from pipeline.learning import accuracy
from pipeline.matter import STATE_TITLES
from pipeline.person import Right
from pipeline.post import OUT_TITLES
from pipeline.queueing import counts
from pipeline.reports.words import ANSWERS, LEVELS, TOPICS
from pipeline.review.charts import Span, bars, chosen, spans, tiles
from pipeline.review.frame import page
from pipeline.review.pages.queue import SOON
from pipeline.review.progress import Progress, progress
from pipeline.review.signed import OfficeOf, Visiting
from pipeline.review.tiles import COLUMNS, ROWS
from pipeline.terms import FINDING_TITLES

if TYPE_CHECKING:
    from pipeline.review.office import Office
    from pipeline.visit import Visit

router = APIRouter()
Day = Annotated[str | None, Query(max_length=10)]
_MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}
_FRESH = 60  # seconds for which a board is shown again without counting anew


@router.get("/figures")
def figures(
    request: Request, office: OfficeOf, visit: Visiting, span: Day = None, first: Day = None, last: Day = None
) -> Response:
    """Show the dashboard of a span of days."""
    visit.demand(Right.FIGURES)
    today = visit.now().date()
    shown = chosen(today, span, first, last)
    told, judged = _told(visit, shown, office.settings.profile)
    return page(
        request,
        "figures.html",
        shown=shown,
        spans=spans(today),
        board=told,
        tallies=counts(visit) if visit.person.may(Right.SEE) else None,
        mail=_mail(visit, office),
        progress=judged,
        soon=f"due_to={today + SOON}&state=received,appraising",
        prefect=f"http://127.0.0.1:{office.settings.server_port}/",
        columns=COLUMNS,
        rows=ROWS,
        OUT_TITLES=OUT_TITLES,
        **_charts(told),
    )


@router.get("/figures/report.{form}")
def download(
    office: OfficeOf,
    visit: Visiting,
    form: Literal["docx", "pdf", "xlsx"],
    span: Day = None,
    first: Day = None,
    last: Day = None,
) -> Response:
    """Give the report of the same days as a file."""
    shown = chosen(visit.now().date(), span, first, last)
    data = paper(visit, shown.first, shown.last, office.settings.profile, form)
    name = f"bao-cao-{shown.first:%Y%m%d}-{shown.last:%Y%m%d}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(data, HTTPStatus.OK, headers, _MEDIA[form])


def _told(visit: Visit, shown: Span, profile: str) -> tuple[Board, Progress]:
    """Count, or show what was counted for the same reach within the last minute."""
    stamp = int(visit.now().timestamp()) // _FRESH
    return _counted(_Key(visit, shown, profile, stamp))


class _Key:
    """What counted figures depend on; carries the visit that counts them."""

    def __init__(self, visit: Visit, shown: Span, profile: str, stamp: int) -> None:
        self.visit, self.shown, self.profile = visit, shown, profile
        self._what = (visit.person.reach, visit.desk.store, shown.first, shown.last, profile, stamp)

    def __hash__(self) -> int:
        return hash(self._what)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._what == other._what


@lru_cache(maxsize=16)
def _counted(key: _Key) -> tuple[Board, Progress]:
    first, last = key.shown.first, key.shown.last
    return board(key.visit, first, last, key.profile), progress(accuracy(key.visit, first, last))


def _mail(visit: Visit, office: Office) -> Any:  # noqa: ANN401 - the figures of the post office
    accounts, _ = load_accounts(office.settings.mail)
    return mailbox(visit, accounts)


def _charts(told: Board) -> dict[str, Any]:
    figures_ = told.figures
    return {
        "states": bars([(STATE_TITLES[state], count) for state, count in figures_.states]),
        "answers": bars([(ANSWERS[one], count) for one, count in figures_.answers]),
        "levels": bars([(LEVELS[one], count) for one, count in figures_.levels]),
        "topics": bars([(TOPICS[one], count) for one, count in figures_.topics]),
        "gaps": bars([(FINDING_TITLES[code], count) for code, count in figures_.gaps]),
        "handlers": bars(told.handlers),
        "senders": bars(figures_.senders[:10]),
        "tiles": tiles(told.provinces),
        "months": figures_.months,
        "most": max((one.requests for one in figures_.months), default=0) or 1,
    }
