"""Corrections in the store: each store appends them only on top of what the person saw."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from matter_cases import file, kept, kin
from store_cases import AWKWARD, LEASE, NOW, correction, rich_case, submission

from pipeline.casework.traces import traces
from pipeline.errors import ChangedMeanwhileError, DefectError
from pipeline.model import Field
from pipeline.secrecy import hidden
from pipeline.terms import JobState, Secrecy

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Database

    from pipeline.model import Case
    from pipeline.store.port import Store

LATER = NOW + timedelta(hours=1)


def stored(store: Store, folder: Path, label: str = "letter", *, number: str = "15/UBND-VX") -> Case:
    """Keep a first version of a case."""
    case = rich_case(store.receive(submission(folder, label)), number=number)
    assert store.claim(case.submission.id, owner="one", now=NOW, lease=LEASE)
    assert store.save(case, owner="one", now=NOW) == 1
    return case


def corrected(case: Case, number: int = 1) -> Case:
    """Give the case with a further correction of its number."""
    field = replace(case.extraction.number, value=f"{number}/UBND")
    made = (*case.corrections, correction(number))
    return replace(case, extraction=replace(case.extraction, number=field), corrections=made)


def test_a_correction_is_a_version_on_top(store: Store, tmp_path: Path) -> None:
    """The newest version is the corrected one, the one before stays; the job ended and stays so."""
    first = stored(store, tmp_path / "in")
    key = first.submission.id
    assert (store.version(key), store.corrections(key)) == (1, ())
    second = corrected(first)
    assert store.amend(second, version=1, who="an.nv", now=LATER) == 2
    assert store.find(key) == second
    assert store.versions(key) == (first, second)
    assert (store.version(key), store.corrections(key)) == (2, second.corrections)
    job = store.job(key)
    assert job
    assert (job.state, job.attempts) == (JobState.STORED, 1)
    third = corrected(second, 2)
    assert store.amend(third, version=2, who="an.nv", now=LATER) == 3
    assert store.corrections(key) == (correction(1), correction(2))


def test_many_are_found_at_once_as_one_by_one(store: Store, tmp_path: Path) -> None:
    """In the order asked, the newest version of each, words without boxes; None where there is no case."""
    cases = [stored(store, tmp_path / str(at), str(at)) for at in range(3)]
    newest = corrected(cases[1])
    store.amend(newest, version=1, who="an.nv", now=LATER)
    waiting = store.receive(submission(tmp_path / "waits", "waits"))
    asked = (cases[2].submission.id, "f" * 64, newest.submission.id, waiting.id, cases[0].submission.id)
    found = list(store.find_unplaced(asked))
    assert [one and one.submission.id for one in found] == [asked[0], None, asked[2], None, asked[4]]
    for one in filter(None, found):
        whole = store.find(one.submission.id)
        assert whole is not None
        assert replace(whole, reading=one.reading) == one
        assert letters(one) == letters(whole)
    assert found[2] is not None
    assert found[2].corrections == newest.corrections
    assert list(store.find_unplaced(())) == []


def letters(case: Case) -> list[str]:
    """Give the lines of all documents."""
    documents = case.reading.documents
    return [line.text for document in documents for page in document.pages for line in page.lines]


def test_who_saw_an_older_version_changes_nothing(store: Store, tmp_path: Path) -> None:
    """Nobody's work is silently overwritten; what does not exist was changed meanwhile, too."""
    first = stored(store, tmp_path / "in")
    store.amend(corrected(first), version=1, who="an.nv", now=LATER)
    for version in (0, 1, 3):
        with pytest.raises(ChangedMeanwhileError):
            store.amend(corrected(first, 2), version=version, who="binh.tt", now=LATER)
    unknown = replace(first, submission=replace(first.submission, id="f" * 64))
    with pytest.raises(ChangedMeanwhileError):
        store.amend(corrected(unknown), version=1, who="binh.tt", now=LATER)
    assert store.versions(first.submission.id) == (first, corrected(first))
    assert (store.version("f" * 64), store.corrections("f" * 64)) == (0, ())


def test_nothing_is_corrected_while_it_is_read(store: Store, tmp_path: Path) -> None:
    """A submission that is processed again is out of people's hands; its corrections can still be asked."""
    case = corrected(stored(store, tmp_path / "in"))
    key = case.submission.id
    store.amend(case, version=1, who="an.nv", now=LATER)
    assert store.reopen(key)
    for step in (lambda: None, lambda: store.claim(key, owner="two", now=LATER, lease=LEASE)):
        step()
        with pytest.raises(ChangedMeanwhileError):
            store.amend(corrected(case, 2), version=2, who="an.nv", now=LATER)
        assert (store.version(key), store.corrections(key)) == (2, case.corrections)
    assert store.save(case, owner="two", now=LATER) == 3
    assert store.amend(corrected(case, 2), version=3, who="an.nv", now=LATER) == 4


def test_a_correction_is_never_dropped(store: Store, tmp_path: Path) -> None:
    """A version that lacks what was said before, alters it, or is about another letter, is a defect."""
    case = corrected(stored(store, tmp_path / "in"))
    store.amend(case, version=1, who="an.nv", now=LATER)
    altered = (replace(case.corrections[0], new="9/UBND"),)
    elsewhere = replace(case.submission, origin="elsewhere")
    for wrong in (
        replace(case, corrections=()),
        replace(case, corrections=altered),
        replace(case, submission=elsewhere),
    ):
        with pytest.raises(DefectError):
            store.amend(wrong, version=2, who="an.nv", now=LATER)
    with pytest.raises(DefectError, match="time zone"):
        store.amend(case, version=2, who="an.nv", now=LATER.replace(tzinfo=None))
    assert store.version(case.submission.id) == 2


def test_of_two_at_once_one_wins(database: Database, tmp_path: Path) -> None:
    """Eight people save on top of the same version: one version more, one correction more, no half work."""
    store = database.open()
    first = stored(store, tmp_path / "in")

    def one(number: int) -> bool:
        own = database.open()
        try:
            own.amend(corrected(first, number), version=1, who=f"person {number}", now=LATER)
        except ChangedMeanwhileError:
            return False
        finally:
            own.close()
        return True

    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(one, range(1, 9)))
    assert won.count(True) == 1
    winner = won.index(True) + 1
    assert store.versions(first.submission.id) == (first, corrected(first, winner))
    assert store.corrections(first.submission.id) == (correction(winner),)
    store.close()


def test_the_matter_is_to_be_settled_and_found_by_the_new_number(database: Database, tmp_path: Path) -> None:
    """The line of the matter does not follow any more; later letters meet the corrected one."""
    store = database.open()
    case = kept(store, tmp_path / "in", "letter", number="15/UBND-VX")
    field: Field[Secrecy] = Field()  # the invented case is marked; a marked letter leaves no traces
    case = replace(case, extraction=replace(case.extraction, secrecy=field))
    file(store, case, kin(case, *traces(case).letter))
    assert store.matters
    assert store.matters.stale() == ()
    second = corrected(case, 77)
    store.amend(second, version=1, who="an.nv", now=LATER)
    assert store.matters.stale() == (case.submission.id,)
    new = tuple(set(traces(second).letter) - set(traces(case).letter))
    old = tuple(set(traces(case).letter) - set(traces(second).letter))
    assert new
    assert store.relatives("letter", new, but="") == (case.submission.id,)
    assert store.relatives("letter", old, but="") == ()
    store.close()


def test_a_letter_that_a_person_marks_is_hidden(store: Store, tmp_path: Path) -> None:
    """Names, mail and origin go from the kept submission, and it waits in quarantine for the officer."""
    case = stored(store, tmp_path / "in")
    gone = replace(corrected(case), submission=hidden(case.submission, Secrecy.MAT))
    store.amend(gone, version=1, who="an.nv", now=LATER)
    found = store.find(case.submission.id)
    assert found
    assert found.submission.mail is None
    assert [one.name for one in found.submission.files] == ["tep-1.pdf", "tep-2.pdf", "tep-3.pdf"]
    job = store.job(case.submission.id)
    assert job
    assert job.state is JobState.QUARANTINED


@pytest.mark.parametrize("name", ["number", "issuer", "scope", "notes", "topic", "issued_on"])
def test_the_same_reading_is_found_elsewhere(store: Store, tmp_path: Path, name: str) -> None:
    """Equal value and equal words, whatever stands in them; not what somebody corrected; newest first."""
    labels = ("a", "b", "c", "other", "raw", "fixed")
    cases = {one: rich_case(store.receive(submission(tmp_path / "in", one))) for one in labels}
    field = getattr(cases["a"].extraction, name)
    unlike = {
        "other": replace(field, value=None),
        "raw": replace(field, raw=f"{AWKWARD} "),
    }
    if name == "topic":  # has no value in the invented case
        unlike = {"raw": replace(field, raw="khác")}
        cases.pop("other")
    for label, case in cases.items():
        if label in unlike:
            case = replace(case, extraction=replace(case.extraction, **{name: unlike[label]}))  # noqa: PLW2901 - one case, changed
        assert store.claim(case.submission.id, owner="one", now=NOW, lease=LEASE)
        store.save(case, owner="one", now=NOW)
    fixed = cases["fixed"]
    made = replace(correction(), field=name)
    store.amend(replace(fixed, corrections=(made,)), version=1, who="an.nv", now=LATER)
    expected = tuple(cases[label].submission.id for label in ("c", "b", "a"))
    assert store.alike(name, field, limit=9) == expected
    assert store.alike(name, field, limit=2) == expected[:2]
    store.reopen(expected[0])
    assert store.alike(name, field, limit=9) == expected[1:]
