"""How the work went: seconds with their version, tries that failed, entries, and the counts of it all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.config import Config
from store_cases import LEASE, NOW, rich_case, submission, utc

from pipeline.intake import Ended, Fate, FoundFile, Group, Grouping, Plan
from pipeline.store.engine import connect, writing
from pipeline.store.migrate import MIGRATIONS, to_head
from pipeline.store.sql import SqlStore
from pipeline.terms import JobState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Database

SECONDS = {"read": 2.5, "extract": 0.5, "validate": 0.25, "keep": 9.0}


@pytest.fixture
def opened(database: Database) -> Iterator[SqlStore]:
    """Give a store on each database."""
    store = database.open()
    assert isinstance(store, SqlStore)
    yield store
    store.close()


def worked(store: SqlStore, folder: Path) -> str:
    """Let a submission fail once, then be kept; its id."""
    got = store.receive(submission(folder))
    assert store.claim(got.id, owner="w1", now=NOW, lease=LEASE)
    store.release(got.id, owner="w1", error="ValueError", stage="read", place="pipeline/read/pdf.py:7 page")
    assert store.claim(got.id, owner="w2", now=NOW, lease=LEASE)
    store.save(rich_case(got), owner="w2", now=NOW, seconds=SECONDS)
    return got.id


def test_a_try_that_failed_and_the_seconds_of_the_good_one(opened: SqlStore, tmp_path: Path) -> None:
    """Who tried, what broke where; the version bears its seconds; one of an earlier program has none."""
    kept = worked(opened, tmp_path)
    (failed,) = opened.course.failed(kept)
    assert (failed.attempt, failed.owner, failed.error, failed.stage) == (1, "w1", "ValueError", "read")
    assert failed.place == "pipeline/read/pdf.py:7 page"
    assert failed.at.tzinfo is not None
    (version,) = opened.course.kept(kept)
    assert (version.number, version.who, version.at) == (1, "w2", utc(NOW))
    assert version.seconds == {"read": 2.5, "extract": 0.5, "validate": 0.25}
    assert opened.reopen(kept)
    assert opened.claim(kept, owner="w3", now=NOW, lease=LEASE)
    opened.save(rich_case(opened.receive(submission(tmp_path))), owner="w3", now=NOW)
    assert [dict(one.seconds) for one in opened.course.kept(kept)][1] == {}


def test_seconds_of_a_letter_that_is_not_kept_are_not_kept(opened: SqlStore, tmp_path: Path) -> None:
    """What is taken back with its transaction leaves no seconds behind."""
    got = opened.receive(submission(tmp_path))
    assert opened.claim(got.id, owner="w1", now=NOW, lease=LEASE)

    def die() -> None:
        with opened.together():
            opened.save(rich_case(got), owner="w1", now=NOW, seconds=SECONDS)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        die()
    assert opened.course.counts().stages["read"] == (0.0, 0)
    assert opened.course.kept(got.id) == ()


def test_a_try_that_was_stopped_is_none(opened: SqlStore, tmp_path: Path) -> None:
    """Given back without an error it is as if it had never been begun; the next try has its number."""
    got = opened.receive(submission(tmp_path))
    for error, tries in ((None, 0), ("ValueError", 1), (None, 1)):
        assert opened.claim(got.id, owner="w1", now=NOW, lease=LEASE)
        opened.release(got.id, owner="w1", error=error)
        job = opened.job(got.id)
        assert job is not None
        assert (job.state, job.attempts, job.last_error) == (JobState.RECEIVED, tries, error)
    assert [(one.attempt, one.error) for one in opened.course.failed(got.id)] == [(1, "ValueError")]


def test_a_release_of_what_is_not_held_is_no_failed_try(opened: SqlStore, tmp_path: Path) -> None:
    """Who lost the claim notes nothing."""
    got = opened.receive(submission(tmp_path))
    opened.release(got.id, owner="w1", error="ValueError")
    assert opened.course.failed(got.id) == ()


def test_everything_is_counted(opened: SqlStore, tmp_path: Path) -> None:
    """Submissions by state, entries by fate, seconds by stage, tries and failures."""
    assert opened.course.counts().tries == 0
    kept = worked(opened, tmp_path)
    plan = Plan("/kho", Grouping.FILE, "two-tier")
    intake = opened.intakes.open(plan, NOW)
    files = [FoundFile(f"2019/{name}.pdf", 1, None, name) for name in "ab"]
    opened.intakes.add(intake.id, [Group(file.path, (file,)) for file in files])
    opened.intakes.claim(intake.id, owner="w1", now=NOW, lease=LEASE, limit=2)
    ends = (Ended(1, Fate.WAITING, error="ValueError", counts=True), Ended(2, Fate.STORED, kept))
    opened.intakes.end(intake.id, ends, owner="w1", now=NOW)
    told = opened.course.counts()
    assert told.submissions == dict.fromkeys(JobState, 0) | {JobState.STORED: 1}
    assert told.fates == dict.fromkeys(Fate, 0) | {Fate.WAITING: 1, Fate.STORED: 1}
    assert told.stages["read"] == (2.5, 1)
    assert told.stages["route"] == (0.0, 0)
    assert (told.tries, told.failed, told.failures, told.breaks) == (2, {"read": 1}, 1, 0)
    (entry,) = opened.course.entries_of(kept)
    assert (entry.position, entry.files, entry.fate) == (2, ("2019/b.pdf",), Fate.STORED)
    for name in ("2019/a.pdf", "a.pdf", "/kho/2019/a.pdf"):
        (entry,) = opened.course.entries_named(name)
        assert (entry.position, entry.failures, entry.error) == (1, 1, "ValueError")
    assert opened.course.entries_named("%.pdf") == ()


def test_letters_are_found_by_what_people_know(opened: SqlStore, tmp_path: Path) -> None:
    """By the bytes or the name of a file, by the number of the letter; and what may have been meant."""
    kept = worked(opened, tmp_path)
    arrival = opened.course.arrival(kept)
    assert arrival is not None
    first = arrival.submission.files[0]
    assert opened.course.with_file(first.sha256) == (kept,)
    assert opened.course.with_name(first.name) == (kept,)
    assert opened.course.numbered("15/ubnd-vx") == (kept,)
    near = opened.course.near(kept[:3] + "zz")
    assert near.ids == (kept,)
    assert {"15/UBND-VX", first.name} <= set(near.words)
    assert opened.course.arrival("0" * 64) is None
    assert opened.course.with_origin(arrival.submission.origin) == kept
    assert opened.course.with_origin("nơi khác") is None
    assert opened.course.registered(2024, 1) == ()


def test_an_entry_that_gave_up_is_that_of_its_submission(opened: SqlStore, tmp_path: Path) -> None:
    """It names no submission, but that one says from which archive and entry it came."""
    got = opened.receive(replace(submission(tmp_path), origin="/kho: 2019/a.pdf"))
    intake = opened.intakes.open(Plan("/kho", Grouping.FILE, "two-tier"), NOW)
    opened.intakes.add(intake.id, [Group("2019/a.pdf", (FoundFile("2019/a.pdf", 1, None, "a"),))])
    (entry,) = opened.course.entries_of(got.id)
    assert (entry.position, entry.submission_id) == (1, None)


def test_down_and_up_again(database: Database, tmp_path: Path) -> None:
    """0010 taken back forgets how the work went, and can be made again; the letter stays."""
    store = database.open()
    assert isinstance(store, SqlStore)
    kept = worked(store, tmp_path)
    before = store.find(kept)
    store.close()
    engine = connect(database.url)
    with writing(engine) as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.downgrade(config, "0009")
    to_head(engine)
    engine.dispose()
    again = database.open()
    assert isinstance(again, SqlStore)
    assert again.find(kept) == before
    assert again.course.failed(kept) == ()
    assert again.course.kept(kept)[0].seconds == {}
    again.close()
