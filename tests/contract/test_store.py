"""The port, kept alike by the memory store, SQLite and a real PostgreSQL."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from store_cases import (
    LEASE,
    NOW,
    bare_submission,
    correction,
    poor_case,
    rich_case,
    submission,
    utc,
    with_findings,
)

from pipeline.errors import DefectError
from pipeline.model import Audience, Field, Submission
from pipeline.store.originals import place
from pipeline.store.port import CaseQuery, CaseSummary, Job
from pipeline.terms import CaseStatus, FieldStatus, FindingCode, JobState, Kind

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.model import Case
    from pipeline.store.port import Store


def keep(store: Store, case: Case, owner: str = "one") -> int:
    """Claim and save, as the hall does."""
    assert store.claim(case.submission.id, owner=owner, now=NOW, lease=LEASE)
    return store.save(case, owner=owner, now=NOW)


def test_receive_keeps_the_bytes_and_the_first_day(store: Store, tmp_path: Path) -> None:
    """Originals are complete and read-only; a second arrival changes nothing."""
    arrived = submission(tmp_path / "in", awkward=True)
    kept = store.receive(arrived)
    for before, after in zip(arrived.files, kept.files, strict=True):
        assert after.path == place(tmp_path / "originals", before.sha256)
        assert after.path.read_bytes() == before.path.read_bytes()
        assert after.path.stat().st_mode & 0o222 == 0
        assert replace(after, path=before.path) == before
    again = store.receive(replace(arrived, received_on=date(2025, 1, 1), origin="elsewhere"))
    assert again == kept
    assert kept.received_on == date(2024, 12, 5)
    assert store.receive(kept) == kept
    assert store.counts() == dict.fromkeys(JobState, 0) | {JobState.RECEIVED: 1}


def test_an_unknown_submission_is_none_everywhere(store: Store) -> None:
    """What never arrived cannot be found, claimed, reopened or saved."""
    assert store.find("f" * 64) is None
    assert store.job("f" * 64) is None
    assert store.versions("f" * 64) == ()
    assert not store.claim("f" * 64, owner="one", now=NOW, lease=LEASE)
    assert not store.reopen("f" * 64)
    store.release("f" * 64, owner="one", error="nothing")
    with pytest.raises(DefectError):
        store.save(poor_case(bare_submission()), owner="one", now=NOW)
    assert store.cases(CaseQuery()) == ()


@pytest.mark.parametrize("make", [rich_case, poor_case])
def test_a_case_comes_back_exactly(store: Store, tmp_path: Path, make: type[Case]) -> None:
    """Enums, days, offsets, nested tuples, None and empty: all equal after the way through the store."""
    case = make(store.receive(submission(tmp_path / "in", awkward=True)))
    assert keep(store, case) == 1
    found = store.find(case.submission.id)
    assert found == case
    assert repr(found) == repr(case)
    assert store.versions(case.submission.id) == (case,)


def test_the_emptiest_submission_comes_back_exactly(store: Store) -> None:
    """No file, no mail, the first day of the calendar."""
    case = poor_case(store.receive(bare_submission()))
    keep(store, case)
    assert store.find(case.submission.id) == case
    assert store.cases(CaseQuery())[0].name == ""


def test_a_job_walks_through_its_states(store: Store, tmp_path: Path) -> None:
    """RECEIVED, WORKING under a lease, RECEIVED after a failure with its reason, STORED."""
    kept = store.receive(submission(tmp_path / "in"))
    assert store.job(kept.id) == Job(kept.id, JobState.RECEIVED, 0, None, None, None)
    assert store.claim(kept.id, owner="one", now=NOW, lease=LEASE)
    assert store.job(kept.id) == Job(kept.id, JobState.WORKING, 1, "one", utc(NOW + LEASE), None)
    assert store.find(kept.id) is None
    store.release(kept.id, owner="one", error="OSError: đĩa\x00hỏng")
    assert store.job(kept.id) == Job(kept.id, JobState.RECEIVED, 1, None, None, "OSError: đĩa\x00hỏng")
    keep(store, poor_case(kept), owner="two")
    assert store.job(kept.id) == Job(kept.id, JobState.STORED, 2, None, None, None)
    assert not store.claim(kept.id, owner="three", now=NOW + 9 * LEASE, lease=LEASE)
    assert store.counts()[JobState.STORED] == 1


def test_a_live_lease_is_not_taken_and_a_dead_one_is(store: Store, tmp_path: Path) -> None:
    """The claim changes hands at the moment the lease runs out, not before; the old owner is out."""
    case = poor_case(store.receive(submission(tmp_path / "in")))
    key = case.submission.id
    assert store.claim(key, owner="one", now=NOW, lease=LEASE)
    just_before = NOW + LEASE - timedelta(microseconds=1)
    assert not store.claim(key, owner="two", now=just_before, lease=LEASE)
    assert not store.claim(key, owner="one", now=just_before, lease=LEASE)
    assert store.unfinished(just_before) == ()
    assert store.unfinished(utc(NOW + LEASE)) == (case.submission,)
    assert store.claim(key, owner="two", now=utc(NOW + LEASE), lease=LEASE)
    with pytest.raises(DefectError, match="claim"):
        store.save(case, owner="one", now=NOW + LEASE)
    store.release(key, owner="one", error="too late")
    assert store.job(key) == Job(key, JobState.WORKING, 2, "two", utc(NOW + 2 * LEASE), None)
    assert store.save(case, owner="two", now=NOW + LEASE) == 1
    with pytest.raises(DefectError, match="claim"):
        store.save(case, owner="two", now=NOW + LEASE)
    assert len(store.versions(key)) == 1


def test_a_quarantined_case_is_stored_as_such(store: Store, tmp_path: Path) -> None:
    """The state of the job follows from the status of the case."""
    case = poor_case(store.receive(submission(tmp_path / "in")))
    keep(store, with_findings(case, FindingCode.SECRECY_MARK))
    job = store.job(case.submission.id)
    assert job is not None
    assert job.state is JobState.QUARANTINED
    assert store.cases(CaseQuery(status=CaseStatus.QUARANTINED))[0].id == case.submission.id


def test_a_reopened_case_gets_another_version(store: Store, tmp_path: Path) -> None:
    """Old versions stay as they were, corrections are only added, the list shows the newest."""
    first = rich_case(store.receive(submission(tmp_path / "in")), number="1/UBND")
    key = first.submission.id
    keep(store, first)
    assert store.reopen(key)
    assert not store.reopen(key)
    assert store.find(key) is None
    assert store.cases(CaseQuery())[0].number == "1/UBND"
    assert store.unfinished(NOW) == (first.submission,)
    second = replace(rich_case(first.submission, number="2/UBND"), corrections=(correction(1),))
    assert keep(store, second) == 2
    assert store.reopen(key)
    third = replace(with_findings(second, FindingCode.NATIONWIDE), corrections=(correction(1), correction(2)))
    assert keep(store, third) == 3
    assert store.find(key) == third
    assert store.versions(key) == (first, second, third)
    lines = store.cases(CaseQuery())
    assert [(line.number, line.findings) for line in lines] == [("2/UBND", (FindingCode.NATIONWIDE,))]
    assert store.cases(CaseQuery(text="1/UBND")) == ()
    assert store.cases(CaseQuery(finding=FindingCode.WINDOW_TOO_SOON)) == ()


@pytest.mark.parametrize("change", ["drop", "alter", "other submission"])
def test_a_case_that_rewrites_history_is_refused(store: Store, tmp_path: Path, change: str) -> None:
    """A correction cannot vanish or change, nor can what arrived; the claim is still held afterwards."""
    kept = store.receive(submission(tmp_path / "in"))
    case = replace(poor_case(kept), corrections=(correction(1),))
    keep(store, case)
    store.reopen(kept.id)
    bad = {
        "drop": replace(case, corrections=()),
        "alter": replace(case, corrections=(replace(correction(1), new="99/UBND"),)),
        "other submission": replace(case, submission=replace(kept, files=kept.files[:1])),
    }[change]
    with pytest.raises(DefectError):
        keep(store, bad)
    assert store.versions(kept.id) == (case,)
    assert store.save(case, owner="one", now=NOW) == 2


def test_unfinished_is_oldest_first(store: Store, tmp_path: Path) -> None:
    """By day of arrival, then by order of arrival; finished and working ones are left out."""
    days = (date(2024, 12, 5), date(2024, 12, 3), date(2024, 12, 5), date(2024, 12, 1), date(2024, 12, 2))
    kept = [store.receive(submission(tmp_path / "in", f"s{n}", received_on=d)) for n, d in enumerate(days)]
    keep(store, poor_case(kept[3]))
    assert store.claim(kept[4].id, owner="one", now=NOW, lease=LEASE)
    assert store.unfinished(NOW) == (kept[1], kept[0], kept[2])
    assert store.unfinished(NOW + LEASE) == (kept[4], kept[1], kept[0], kept[2])


def test_a_summary_says_what_the_case_says(store: Store, tmp_path: Path) -> None:
    """One line with the letter's own file name and each code once, in the order of the report."""
    case = rich_case(store.receive(submission(tmp_path / "in")))
    keep(store, case)
    assert store.cases(CaseQuery()) == (
        CaseSummary(
            id=case.submission.id,
            received_on=date(2024, 12, 5),
            name="letter-công văn.pdf",
            kind=Kind.POSTING_REQUEST,
            status=CaseStatus.NEEDS_REVIEW,
            number="15/UBND-VX",
            issued_on=date(2024, 12, 4),
            issuer="Ủy ban nhân dân huyện Ví Dụ",
            handler="Công an huyện Ví Dụ",
            findings=(FindingCode.WINDOW_TOO_SOON, FindingCode.NATIONWIDE),
        ),
    )


def _five(store: Store, folder: Path) -> list[Submission]:
    """Store five cases that differ in everything a query asks for."""
    days = (date(2024, 12, 1), date(2024, 12, 2), date(2024, 12, 2), date(2024, 12, 3), date(2024, 12, 4))
    kept = [store.receive(submission(folder, f"c{n}", received_on=day)) for n, day in enumerate(days)]
    rich = rich_case(kept[0], number="100/KH-UBND")
    accepted = Field(Audience(0, None, None), 1.0, FieldStatus.ACCEPTED)
    cases = (
        rich,
        with_findings(poor_case(kept[1]), FindingCode.SECRECY_MARK),
        with_findings(poor_case(kept[2]), FindingCode.SCOPE_MISSING, FindingCode.NUMBER_MISSING),
        replace(poor_case(kept[3]), extraction=replace(poor_case(kept[3]).extraction, audience=accepted)),
        with_findings(rich_case(kept[4], number="7/GM_SYT"), FindingCode.NUMBER_MISSING),
    )
    for case in cases:
        keep(store, case)
    return kept


QUERIES = (
    (CaseQuery(), [4, 3, 2, 1, 0]),
    (CaseQuery(limit=2), [4, 3]),
    (CaseQuery(limit=0), []),
    (CaseQuery(limit=-1), []),
    (CaseQuery(status=CaseStatus.READY), [3]),
    (CaseQuery(status=CaseStatus.INCOMPLETE), [2]),
    (CaseQuery(status=CaseStatus.QUARANTINED), [1]),
    (CaseQuery(kind=Kind.POSTING_REQUEST), [4, 0]),
    (CaseQuery(kind=Kind.OTHER_LETTER), []),
    (CaseQuery(received_from=date(2024, 12, 2), received_to=date(2024, 12, 3)), [3, 2, 1]),
    (CaseQuery(finding=FindingCode.NUMBER_MISSING), [4, 2]),
    (CaseQuery(to_c06=True), [4, 0]),
    (CaseQuery(text="uy ban NHAN dân huyen vi du"), [4, 0]),
    (CaseQuery(text="PHONG, CHONG  lua dao"), [4, 0]),
    (CaseQuery(text="100/kh"), [0]),
    (CaseQuery(text="100%"), [4, 0]),
    (CaseQuery(text="7/gm_s"), [4]),
    (CaseQuery(text="7/gm-s"), []),
    (CaseQuery(text="gmx_"), []),
    (CaseQuery(text="ubnd\nđăng tải"), []),
    (CaseQuery(text="x" * 60_000), []),
    (CaseQuery(text="'; DROP TABLE job"), []),
    (CaseQuery(text="7/GM\x00\ud83d_SYT"), [4]),
    (CaseQuery(text=""), [4, 3, 2, 1, 0]),
    (CaseQuery(text="100/KH", status=CaseStatus.READY), []),
    (CaseQuery(finding=FindingCode.NUMBER_MISSING, to_c06=True, limit=5), [4]),
)


def test_cases_are_filtered_and_sorted(store: Store, tmp_path: Path) -> None:
    """Every condition alone and some together; newest arrival first."""
    kept = _five(store, tmp_path / "in")
    places = {case.id: number for number, case in enumerate(kept)}
    for query, expected in QUERIES:
        assert [places[line.id] for line in store.cases(query)] == expected, query


def test_many_threads_win_each_claim_once(store: Store, tmp_path: Path) -> None:
    """Eight threads receive, claim and save the same ten submissions: ten cases, no error."""
    arrived = [submission(tmp_path / "in", f"t{n}") for n in range(10)]

    def work(owner: str) -> list[str]:
        won = []
        for one in arrived:
            kept = store.receive(one)
            if store.claim(kept.id, owner=owner, now=NOW, lease=LEASE):
                assert store.save(rich_case(kept), owner=owner, now=NOW) == 1
                won.append(kept.id)
        return won

    with ThreadPoolExecutor(8) as pool:
        won = [key for keys in pool.map(work, [f"owner {n}" for n in range(8)]) for key in keys]
    assert sorted(won) == sorted(one.id for one in arrived)
    assert store.counts()[JobState.STORED] == 10
    assert all(job is not None and job.attempts == 1 for job in map(store.job, won))


def test_a_moment_without_time_zone_is_refused(store: Store, tmp_path: Path) -> None:
    """A naive moment would be off by seven hours somewhere: it is a defect of the caller."""
    kept = store.receive(submission(tmp_path / "in"))
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(DefectError, match="time zone"):
        store.claim(kept.id, owner="one", now=naive, lease=LEASE)
    with pytest.raises(DefectError, match="time zone"):
        store.unfinished(naive)
    assert store.claim(kept.id, owner="one", now=NOW, lease=LEASE)
    with pytest.raises(DefectError, match="time zone"):
        store.save(poor_case(kept), owner="one", now=naive)


def test_a_closed_store_is_closed(store: Store) -> None:
    """Use after close() is a defect, closing twice is not."""
    store.close()
    store.close()
    with pytest.raises(DefectError, match="close"):
        store.counts()


def test_the_start_of_an_id_leads_to_it(store: Store, tmp_path: Path) -> None:
    """Nothing, the only one, or two when it is not enough to tell them apart."""
    first, second = (store.receive(submission(tmp_path, label)) for label in ("a", "b"))
    assert store.ids(first.id[:12]) == (first.id,)
    assert store.ids(first.id) == (first.id,)
    assert set(store.ids("")) == {first.id, second.id}
    assert store.ids("g") == ()


def test_bytes_that_came_with_no_submission_are_kept(store: Store) -> None:
    """A paper or a screenshot comes back by its sha256, however often it is kept."""
    sha256 = store.keep(b"%PDF-1.7 van ban di")
    assert store.keep(b"%PDF-1.7 van ban di") == sha256 == hashlib.sha256(b"%PDF-1.7 van ban di").hexdigest()
    assert store.kept(sha256) == b"%PDF-1.7 van ban di"
    assert store.kept("0" * 64) is None
