"""Cases: the queue, one case with its fields, corrections, moves, who has it."""

from __future__ import annotations

from datetime import date, datetime
from enum import IntEnum
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from pipeline.contract import to_json
from pipeline.correcting import Change, history, preview
from pipeline.deciding import decide, moves, seen_of
from pipeline.desk import Look
from pipeline.matter import MatterLine, MatterState, Move
from pipeline.queueing import LAST_PAGE, hand_over, parse_query, put_back, queue_page, take, today
from pipeline.review.api.calling import CHANGED, REFUSED, Calling
from pipeline.review.api.values import LARGEST, PATTERN, Day, MatterId, Name, Number, Text
from pipeline.review.signed import OfficeOf
from pipeline.reviewing import save
from pipeline.store.queue_port import Order, QueueLine
from pipeline.terms import CaseStatus, FindingCode, HandlerLevel, Kind, ScopeLevel
from pipeline.visit import Visit

router = APIRouter(tags=["matters"], responses=REFUSED)
# The output contract describes it; `description` puts that in the place of this mark.
CASE = {"$comment": "case"}
CaseOut = Annotated[dict[str, Any], WithJsonSchema(CASE)]


class Line(BaseModel):
    """One matter as lists show it."""

    id: str
    state: MatterState
    kind: Kind
    status: CaseStatus
    arrival_number: int | None
    received_on: date
    due_on: date | None
    number: str | None
    issued_on: date | None
    issuer: str | None
    subject: str | None
    province: str | None
    scope: ScopeLevel | None
    to_c06: bool
    handler: str | None
    handler_level: HandlerLevel
    findings: tuple[FindingCode, ...]

    @classmethod
    def of(cls, line: MatterLine) -> Line:
        """Show a line."""
        told = {name: getattr(line, name) for name in cls.model_fields if name != "due_on"}
        return cls(due_on=line.deadline.on if line.deadline else None, **told)


class PageSize(IntEnum):
    """How many lines a page has."""

    TWENTY_FIVE = 25
    FIFTY = 50
    HUNDRED = 100


class Queued(Line):
    """One matter of the queue; `harm` is its expected harm, `because` says why in Vietnamese."""

    doubts: int
    taken_by: int | None
    taken_name: str | None
    harm: float
    because: tuple[str, ...]

    @classmethod
    def queued(cls, one: QueueLine) -> Queued:
        """Show a line of the queue."""
        told = Line.of(one.line).model_dump()
        return cls(
            doubts=one.doubts,
            taken_by=one.taken_by,
            taken_name=one.taken_name,
            harm=one.harm,
            because=one.because,
            **told,
        )


class QueueOut(BaseModel):
    """A page of the queue."""

    total: int
    matters: tuple[Queued, ...]


class MoveOut(BaseModel):
    """A move that is offered, or why it is not."""

    move: Move
    title: str
    needs: tuple[str, ...]
    offered: bool
    why_not: str = ""


class MatterOut(BaseModel):
    """One matter: its line, its case as the output contract has it, what may happen next."""

    matter: Line
    version: int
    seen: str
    case: CaseOut
    moves: tuple[MoveOut, ...]


class CorrectionOut(BaseModel):
    """What somebody changed; `old` and `new` are JSON texts of the contract's values."""

    submission: str
    who: str
    when: datetime
    field: str
    old: str | None
    new: str | None
    why: str


class ChangeIn(BaseModel):
    """One change: the inputs of the field's form, or a confirmation of what stands there."""

    model_config = ConfigDict(extra="forbid")

    field: Name
    entered: dict[Name, Annotated[str, Field(max_length=20_000, pattern=PATTERN)]] | None = None
    confirm: Annotated[bool, Field(strict=True)] = False
    why: Text = ""


class ChangesIn(BaseModel):
    """Changes on top of a version; 409 when there is a newer one."""

    model_config = ConfigDict(extra="forbid")

    version: Annotated[int, Field(ge=0, le=LARGEST, strict=True)]
    changes: Annotated[list[ChangeIn], Field(min_length=1, max_length=20)]


class MoveIn(BaseModel):
    """A move on what the caller saw; `seen` is that of the matter, 409 when something happened since.

    `to` is the unit that a matter is forwarded to, `link` the address of what was posted.
    """

    model_config = ConfigDict(extra="forbid")

    seen: Annotated[str, Field(max_length=100, pattern=PATTERN)]
    why: Text = ""
    to: Text = ""
    link: Text = ""


class AssignmentIn(BaseModel):
    """To whom: a person's id, or null to put it back; `expected` is who has it now."""

    model_config = ConfigDict(extra="forbid")

    person_id: Number | None
    expected: Number | None
    why: Text = ""


class Wishes(BaseModel):
    """Which matters: every filter of the queue's page; a state, kind or status may be said several times."""

    model_config = ConfigDict(extra="forbid")

    q: Annotated[str, Field(max_length=400, pattern=PATTERN, description="Words, with or without marks")] = ""
    state: list[MatterState] = []
    kind: list[Kind] = []
    status: list[CaseStatus] = []
    finding: FindingCode | None = None
    taken: Annotated[
        str | None, Field(pattern=r"^(me|nobody|[1-9][0-9]{0,8})$", description="me, nobody, or whose number")
    ] = None
    nationwide: bool = False
    doubtful: bool = False
    overdue: bool = False
    due_to: Day | None = None
    received_from: Day | None = None
    received_to: Day | None = None
    province: Annotated[str | None, Field(max_length=100, pattern=PATTERN)] = None
    order: Order = Order.HARM
    page: Annotated[int, Field(ge=1, le=LAST_PAGE)] = 1
    size: PageSize = PageSize.FIFTY

    @property
    def words(self) -> dict[str, str]:
        """The wishes as the words of the page's address."""
        told: dict[str, str] = {}
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, list):
                told[name] = ",".join(value)
            elif isinstance(value, bool):
                told[name] = str(int(value))
            elif value is not None:
                told[name] = str(int(value) if isinstance(value, PageSize) else value)
        return told


@router.get("/matters")
def listed(visit: Calling, wishes: Annotated[Wishes, Query()]) -> QueueOut:
    """List the queue: what is to be done first, what was searched for, a page at a time."""
    found = queue_page(visit, parse_query(wishes.words, visit.person, today(visit)))
    return QueueOut(total=found.total, matters=tuple(map(Queued.queued, found.lines)))


@router.get("/matters/{matter_id}")
def one(visit: Calling, matter_id: MatterId) -> MatterOut:
    """Give one matter."""
    return _shown(visit, visit.look(matter_id))


@router.get("/matters/{matter_id}/history")
def told(visit: Calling, matter_id: MatterId) -> tuple[CorrectionOut, ...]:
    """Give every correction of a matter, oldest first."""
    return tuple(
        CorrectionOut(
            submission=id_,
            **{name: getattr(made, name) for name in CorrectionOut.model_fields if name != "submission"},
        )
        for id_, made in history(visit, matter_id)
    )


@router.post("/matters/{matter_id}/preview", responses=CHANGED)
def tried(visit: Calling, matter_id: MatterId, wanted: ChangesIn) -> CaseOut:
    """Tell what the case would be with these changes; nothing is kept."""
    return to_json(preview(visit, matter_id, _changes(wanted)))


@router.post("/matters/{matter_id}/corrections", responses=CHANGED)
def corrected(visit: Calling, office: OfficeOf, matter_id: MatterId, wanted: ChangesIn) -> MatterOut:
    """Keep changes as corrections; give the matter as it is now."""
    changes, own = _changes(wanted), office.own_addresses
    look = save(visit, matter_id, changes, wanted.version, forget=office.forget, own=own)
    return _shown(visit, look)


@router.post("/matters/{matter_id}/moves/{move}", responses=CHANGED)
def moved(visit: Calling, matter_id: MatterId, move: Move, wanted: MoveIn) -> MatterOut:
    """Make a move."""
    details = (("to", wanted.to), ("link", wanted.link))
    return _shown(visit, decide(visit, matter_id, move, why=wanted.why, details=details, seen=wanted.seen))


@router.put("/matters/{matter_id}/assignment", responses=CHANGED)
def assigned(visit: Calling, matter_id: MatterId, wanted: AssignmentIn) -> Line:
    """Take a matter, hand it over, or put it back."""
    if wanted.person_id is None:
        put_back(visit, matter_id, wanted.expected, wanted.why)
    elif wanted.person_id == visit.person.id:
        take(visit, matter_id, wanted.expected)
    else:
        hand_over(visit, matter_id, wanted.person_id, wanted.why, wanted.expected)
    return Line.of(visit.line(matter_id))


def _changes(wanted: ChangesIn) -> tuple[Change, ...]:
    return tuple(Change(one.field, one.entered, one.confirm, one.why) for one in wanted.changes)


def _shown(visit: Visit, look: Look) -> MatterOut:
    """Show a matter, even if what the caller just did took it out of their reach."""
    offers = tuple(
        MoveOut(
            move=one.move,
            title=one.title,
            needs=one.needs,
            offered=not one.why_not,
            why_not=one.why_not or "",
        )
        for one in moves(visit, look)
    )
    version = visit.desk.store.version(look.shown)
    return MatterOut(
        matter=Line.of(look.line), version=version, seen=seen_of(look), case=to_json(look.case), moves=offers
    )
