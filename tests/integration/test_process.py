"""The hall with a real store and small rooms: the order of the stages, and what a failure leaves."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from matter_cases import kin
from store_cases import rich_case, submission, with_findings

from pipeline.errors import BusyElsewhereError, DefectError, TransientError
from pipeline.model import Duplicate, Failed, Quarantined, Stored
from pipeline.process import Rooms, call, process
from pipeline.route import load_procedures
from pipeline.secrecy import is_stopped, redacted
from pipeline.store import open_store
from pipeline.terms import FindingCode, JobState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pipeline.matter import Kin
    from pipeline.model import Case, Submission
    from pipeline.store.port import Store

STAGES = ["read", "extract", "procedure", "validate", "route"]
START = datetime(2024, 12, 5, 8, 0, tzinfo=UTC)
LEASE = timedelta(minutes=30)


@dataclass
class House:
    """Rooms that hand out parts of one known case; they note each call and break where told."""

    store: Store
    case: Case
    calls: list[str] = field(default_factory=list)
    breaks: dict[str, Exception] = field(default_factory=dict)
    meanwhile: dict[str, Callable[[], object]] = field(default_factory=dict)
    now: datetime = START

    def stage(self, name: str, result: object) -> Callable[..., Any]:
        """Give the room `name`, which does nothing but hand out `result`."""

        def room(*_: object) -> object:
            self.calls.append(name)
            self.meanwhile.get(name, lambda: None)()
            if name in self.breaks:
                raise self.breaks[name]
            return result

        return room

    def rooms(self, owner: str = "here:1") -> Rooms:
        """Give the rooms for one owner."""
        return Rooms(
            read=self.stage("read", self.case.reading),
            extract=self.stage("extract", self.case.extraction),
            procedure=self.stage("procedure", load_procedures()[0]),
            validate=self.stage("validate", self.case.report),
            route=self.stage("route", self.case.decision),
            relate=lambda case: (case, None),
            settle=lambda _: None,
            store=self.store,
            clock=lambda: self.now,
            owner=owner,
            lease=LEASE,
        )

    def state(self, arrived: Submission) -> JobState | None:
        """Tell where a submission is."""
        job = self.store.job(arrived.id)
        return job.state if job else None


@pytest.fixture
def arrived(tmp_path: Path) -> Submission:
    """Give a submission with its files."""
    return submission(tmp_path / "in")


@pytest.fixture
def house(tmp_path: Path, arrived: Submission) -> Iterator[House]:
    """Give rooms around an empty SQLite store."""
    store = open_store(f"sqlite:///{tmp_path}/vanthu.sqlite3", tmp_path / "originals")
    yield House(store, rich_case(arrived))
    store.close()


def test_a_submission_walks_from_left_to_right(house: House, arrived: Submission) -> None:
    """Every stage once and in order; what is stored is what the stages made, about the kept originals."""
    outcome = process(arrived, house.rooms())
    assert isinstance(outcome, Stored)
    assert house.calls == STAGES
    kept = house.store.receive(arrived)
    assert outcome.case == replace(house.case, submission=kept, corrections=())
    assert house.store.find(arrived.id) == outcome.case
    assert house.state(arrived) is JobState.STORED
    assert {file.path for file in kept.files}.isdisjoint({file.path for file in arrived.files})


def test_stages_are_run_through_the_step(house: House, arrived: Submission) -> None:
    """What the caller hands as step sees each stage with its name; the procedure is no stage of its own."""
    seen: list[str] = []

    def step(name: str, stage: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - a Step
        seen.append(name)
        return call(name, stage, *args, **kwargs)

    assert isinstance(process(arrived, house.rooms(), step=step), Stored)
    assert seen == ["read", "extract", "validate", "route"]


def test_the_second_time_it_is_known(house: House, arrived: Submission) -> None:
    """The same bytes again: the first case comes back and no stage runs, whoever asks."""
    first = process(arrived, house.rooms())
    house.calls.clear()
    again = process(replace(arrived, origin="another folder"), house.rooms("elsewhere:2"))
    assert isinstance(first, Stored)
    assert isinstance(again, Duplicate)
    assert again.case == first.case
    assert house.calls == []
    assert len(house.store.versions(arrived.id)) == 1


def test_what_must_stop_is_quarantined(house: House, arrived: Submission) -> None:
    """A secrecy mark ends in quarantine, in the outcome and in the store."""
    house.case = with_findings(house.case, FindingCode.SECRECY_MARK)
    assert isinstance(process(arrived, house.rooms()), Quarantined)
    assert house.state(arrived) is JobState.QUARANTINED


def test_a_mark_outside_stops_the_letter_unread(house: House, arrived: Submission) -> None:
    """A mail whose subject says MẬT is neither read nor understood, and its words are not received."""
    assert arrived.mail is not None
    marked = replace(arrived, mail=replace(arrived.mail, subject="[MẬT] Gửi kế hoạch"))
    outcome = process(marked, house.rooms())
    assert isinstance(outcome, Quarantined)
    assert house.calls == ["procedure", "validate", "route"]
    assert house.store.find(arrived.id) == outcome.case
    assert (outcome.case.submission.mail, outcome.case.submission.origin) == (None, "")
    assert [file.name for file in outcome.case.submission.files] == ["tep-1.pdf", "tep-2.pdf", "tep-3.pdf"]


def test_a_secret_letter_is_forgotten_even_when_forgetting_fails(house: House, arrived: Submission) -> None:
    """The case is kept, redacted, and the pages are asked to go; a failure there undoes nothing."""
    house.case = with_findings(house.case, FindingCode.SECRECY_MARK)
    forgotten: list[str] = []

    def forget(submission: Submission) -> None:
        forgotten.append(submission.id)
        raise OSError

    assert isinstance(process(arrived, replace(house.rooms(), forget=forget)), Quarantined)
    assert forgotten == [arrived.id]
    kept = house.store.find(arrived.id)
    assert kept is not None
    assert is_stopped(kept.submission)
    assert kept == redacted(kept)


@pytest.mark.parametrize("error", [TransientError("later"), DefectError("ours"), ZeroDivisionError("x")])
@pytest.mark.parametrize("stage", STAGES)
def test_a_broken_stage_gives_the_submission_back(
    stage: str, error: Exception, house: House, arrived: Submission
) -> None:
    """What a stage raises is handed out, never swallowed; the letter waits, the next try ends well."""
    house.breaks[stage] = error
    outcome = process(arrived, house.rooms())
    assert isinstance(outcome, Failed)
    assert outcome.error is error
    assert house.calls == STAGES[: STAGES.index(stage) + 1]
    job = house.store.job(arrived.id)
    assert job is not None
    assert (job.state, job.owner, job.last_error) == (JobState.RECEIVED, None, type(error).__name__)
    assert house.store.versions(arrived.id) == ()

    house.breaks.clear()
    assert isinstance(process(arrived, house.rooms()), Stored)
    job = house.store.job(arrived.id)
    assert job is not None
    assert (job.attempts, job.last_error) == (2, None)


def test_a_file_that_vanished_is_no_case(house: House, arrived: Submission) -> None:
    """Bytes that are gone before they are kept: nothing is recorded, nothing runs."""
    arrived.files[1].path.unlink()
    outcome = process(arrived, house.rooms())
    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, TransientError)
    assert house.calls == []
    assert house.state(arrived) is None


def test_who_comes_second_leaves_it_alone(house: House, arrived: Submission) -> None:
    """While one works another is told so, and takes nothing away from the first."""
    others: list[object] = []
    house.meanwhile["extract"] = lambda: others.append(process(arrived, house.rooms("elsewhere:2")))
    assert isinstance(process(arrived, house.rooms()), Stored)
    (other,) = others
    assert isinstance(other, Failed)
    assert isinstance(other.error, BusyElsewhereError)
    assert house.calls == STAGES
    assert len(house.store.versions(arrived.id)) == 1


def test_a_lease_that_ran_out_passes_to_the_next(house: House, arrived: Submission) -> None:
    """A process that stopped for longer than its lease loses the letter, and its late case is refused."""
    others: list[object] = []

    def stalled() -> None:
        house.meanwhile.clear()
        house.now += LEASE
        others.append(process(arrived, house.rooms("elsewhere:2")))

    house.meanwhile["route"] = stalled
    late = process(arrived, house.rooms())
    assert [type(other) for other in others] == [Stored]
    assert isinstance(late, Failed)
    assert isinstance(late.error, DefectError)
    assert house.state(arrived) is JobState.STORED
    assert len(house.store.versions(arrived.id)) == 1


def test_before_the_lease_is_over_nobody_may_take_it(house: House, arrived: Submission) -> None:
    """A dead owner's letter stays under its lease until that very moment."""
    kept = house.store.receive(arrived)
    assert house.store.claim(kept.id, owner="dead:9", now=house.now, lease=LEASE)
    house.now += LEASE - timedelta(seconds=1)
    early = process(arrived, house.rooms())
    assert isinstance(early, Failed)
    assert house.calls == []
    house.now += timedelta(seconds=1)
    assert isinstance(process(arrived, house.rooms()), Stored)


def test_a_store_that_fails_to_save_does_not_lose_the_letter(
    house: House, arrived: Submission, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last step fails: the letter is RECEIVED, and every stage is run anew."""

    def full(*_: object, **__: object) -> int:
        raise TransientError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(house.store, "save", full)
        assert isinstance(process(arrived, house.rooms()), Failed)
    assert house.state(arrived) is JobState.RECEIVED
    assert isinstance(process(arrived, house.rooms()), Stored)
    assert house.calls == STAGES * 2


def test_a_relative_that_comes_in_between_is_seen_before_the_case_is_kept(
    house: House, arrived: Submission, tmp_path: Path
) -> None:
    """The comparison is done again with the newcomer, however often; the second letter joins the first."""
    rooms = house.rooms()
    compared: list[tuple[str, ...]] = []

    def relate(case: Case) -> tuple[Case, Kin]:
        if case.submission.id != arrived.id:
            return case, kin(case, 7)
        known = house.store.relatives("letter", (7,), but=arrived.id)
        compared.append(known)
        if not known:  # a copy comes in right after we looked
            other = submission(tmp_path / "other", "other")
            process(other, replace(rooms, owner="there:2", relate=relate))
        first = next(iter(known), None)
        return case, kin(case, 7, matter_id=first, checked=known)

    settled: list[str] = []
    outcome = process(arrived, replace(rooms, relate=relate, settle=settled.append))
    assert isinstance(outcome, Stored)
    (first,) = compared[-1]
    assert [len(known) for known in compared] == [0, 1]
    assert settled == [first]
    assert house.store.matters is not None
    found = house.store.matters.matter(first)
    assert found is not None
    assert [one.submission_id for one in found.members] == [first, arrived.id]
