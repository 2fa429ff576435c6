"""THE HALL: the one place where the order of the stages is written.

A submission walks from left to right and never back:

    ingest -> read -> extract -> validate -> route -> store

On its way into the store a letter meets those that came before (`relate`): a copy joins the matter of its
letter, a corrected letter the matter of the first one.

What a person corrected wins over what the rooms found, however often a letter is read again (`amend`).

A letter with a secrecy mark goes no further than needed to see the mark: what is kept and handed on is
`redacted`, and one that says so in its name, subject or mail is not read at all (`pipeline.secrecy`).

Where is a letter? Before `receive` only in the sender's file; after it the original bytes and a row
are on disk in state RECEIVED; from `claim` on WORKING under a lease that runs out if we die; after
`save` STORED or QUARANTINED. `release` sets it back to RECEIVED, to be tried again.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar

from pipeline import journal
from pipeline.amend import amended, overridden
from pipeline.errors import BusyElsewhereError, KinChangedError, NotYetError
from pipeline.model import Case, Duplicate, Failed, Field, Quarantined, Stored
from pipeline.secrecy import is_judged_secret, is_stopped, redacted, silenced, stopped, unread
from pipeline.store.secrets_port import Deed
from pipeline.terms import CaseStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime, timedelta

    from pipeline.matter import Kin
    from pipeline.model import Correction, Decision, Extraction, Outcome, Reading, Report, Submission
    from pipeline.procedure import Procedure
    from pipeline.store.port import Store

P = ParamSpec("P")
R = TypeVar("R")


def _keep_nothing(_: Submission) -> None:
    """Forget nothing: for a reading room that keeps nothing."""


def _as_read(_: Submission, extraction: Extraction) -> Extraction:
    """Give the extraction as it is: for a house that nobody has taught anything."""
    return extraction


@dataclass(frozen=True)
class Rooms:
    """The rooms a submission walks through, each a function; built by `pipeline.app` alone."""

    read: Callable[[Submission], Reading]
    extract: Callable[[Submission, Reading], Extraction]
    procedure: Callable[..., Procedure]
    validate: Callable[[Submission, Reading, Extraction, Procedure], Report]
    route: Callable[[Submission, Extraction, Procedure], Decision]
    relate: Callable[[Case], tuple[Case, Kin | None]]
    settle: Callable[[str], object]
    store: Store
    clock: Callable[[], datetime]
    owner: str
    lease: timedelta
    forget: Callable[[Submission], object] = _keep_nothing  # pages that were read, of a secret letter
    taught: Callable[[Submission, Extraction], Extraction] = _as_read  # what people said a heading means
    keep: Callable[[Case, Rooms, Mapping[str, float]], Case] | None = None  # as `keep`: many with one commit


class Step(Protocol):
    """How one stage is run: a plain call here, a task with retries in `flows`."""

    def __call__(self, name: str, stage: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run `stage` with the arguments and give back what it returns."""


def call(_name: str, stage: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
    """Run a stage right here, once."""
    return stage(*args, **kwargs)


@dataclass
class Watch:
    """What each stage of one submission took, and which one is under way or broke."""

    step: Step
    seconds: dict[str, float] = field(default_factory=dict)
    stage: str | None = None

    def __call__(self, name: str, stage: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a stage by the step and note how it ended."""
        broke: BaseException | None = None
        began, self.stage = time.perf_counter(), name
        with journal.within(name):
            try:
                done = self.step(name, stage, *args, **kwargs)
            except BaseException as error:
                broke = error
                raise
            finally:
                self.seconds[name] = time.perf_counter() - began
                journal.stage_ended(name, self.seconds[name], broke)
        self.stage = None
        return done


def process(submission: Submission, rooms: Rooms, *, step: Step = call) -> Outcome:
    """Walk one submission through the house; only a broken machine makes it `Failed`."""
    watch, began = Watch(step), time.perf_counter()
    with journal.about(submission.id):
        outcome = _walked(submission, rooms, watch)
        error = outcome.error if isinstance(outcome, Failed) else None
        journal.submission_ended(
            type(outcome).__name__.lower(),
            time.perf_counter() - began,
            watch.seconds,
            owner=rooms.owner,
            error=error,
        )
    return outcome


def _walked(submission: Submission, rooms: Rooms, watch: Watch) -> Outcome:
    claimed = False
    try:
        if known := rooms.store.find(submission.id):
            return Duplicate(redacted(known))
        free = rooms.store.is_released(submission.id)
        submission = rooms.store.receive(submission if free else stopped(submission))
        claimed = rooms.store.claim(submission.id, owner=rooms.owner, now=rooms.clock(), lease=rooms.lease)
        if not claimed:
            return _taken(submission, rooms)
        case = walk(submission, rooms, watch, free=free)
        spent = dict(watch.seconds)
        watch.step = call  # keeping is no stage that is tried again by itself
        case = watch("keep", rooms.keep or keep, case, rooms, spent)
    except Exception as error:  # noqa: BLE001 - whatever broke, the letter goes back to RECEIVED
        if claimed:
            _give_back(submission, rooms, error, watch.stage)
        return Failed(submission, error)
    return Quarantined(case) if case.status is CaseStatus.QUARANTINED else Stored(case)


def keep(case: Case, rooms: Rooms, seconds: Mapping[str, float]) -> Case:
    """Save a case within its matter; compare again as often as a relative comes in meanwhile.

    `seconds` are what each stage took.
    Of a secret letter nothing is kept but that it is there; what is given back may be printed in this run.
    """
    case = silenced(case)
    while True:
        told, kin = rooms.relate(case)
        try:
            rooms.store.save(redacted(told), owner=rooms.owner, now=rooms.clock(), kin=kin, seconds=seconds)
        except KinChangedError:
            continue
        if is_judged_secret(told):
            with suppress(Exception):  # `House.recover` does it again
                rooms.forget(told.submission)
        if kin is not None and kin.matter_id is not None:
            with suppress(Exception):  # the case is kept; `House.recover` settles what was left
                rooms.settle(kin.matter_id)
        return told


def _taken(submission: Submission, rooms: Rooms) -> Outcome:
    """Someone else has the submission, or finished it since we looked."""
    known = rooms.store.find(submission.id)
    return Duplicate(redacted(known)) if known else Failed(submission, BusyElsewhereError(submission.id))


def _give_back(submission: Submission, rooms: Rooms, error: Exception, stage: str | None) -> None:
    """Set the submission back to RECEIVED; when even that fails, the lease runs out by itself."""
    with suppress(Exception):
        if isinstance(error, NotYetError):  # we were stopped: nothing failed
            rooms.store.release(submission.id, owner=rooms.owner, error=None)
            return
        place = next(reversed(journal.places(error)), None)
        name = type(error).__name__
        rooms.store.release(submission.id, owner=rooms.owner, error=name, stage=stage, place=place)


def walk(submission: Submission, rooms: Rooms, step: Step, *, free: bool = False) -> Case:
    """Run the stages between receiving and saving; `free`: a person said that the secrecy mark is none."""
    if is_stopped(submission):
        reading, extraction = unread(submission)
    else:
        reading = step("read", rooms.read, submission)
        extraction = step("extract", rooms.extract, submission, reading)
        extraction = rooms.taught(submission, extraction)
    if free:
        extraction = replace(extraction, secrecy=Field())
    said = rooms.store.corrections(submission.id)
    if not is_stopped(submission):
        extraction = amended(extraction, _holding(said, submission.id, rooms, free=free))
    procedure = rooms.procedure(submission, extraction)
    report = step("validate", rooms.validate, submission, reading, extraction, procedure)
    decision = step("route", rooms.route, submission, extraction, procedure)
    decision = overridden(decision, said, submission=submission, extraction=extraction, procedure=procedure)
    return Case(submission, reading, extraction, report, decision, said)


def _holding(
    said: tuple[Correction, ...], submission_id: str, rooms: Rooms, *, free: bool
) -> Iterator[Correction]:
    """Give what people said that still holds: a mark that a person set is none once it was released."""
    acts = rooms.store.secrets.acts(submission_id) if free and rooms.store.secrets else ()
    freed = max((act.at for act in acts if act.deed is Deed.RELEASE), default=None)
    for one in said:
        if one.field != "secrecy" or freed is None or one.when > freed:
            yield one
