"""The whole story of one letter: where it came from, each try, each stage, all that people did, in order.

Of a secret letter only that it is there. Changes nothing.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import happenings
from pipeline.errors import DefectError, UsageError
from pipeline.intake import FATE_TITLES
from pipeline.secrecy import is_secret, is_stopped
from pipeline.secrecy_marks import mark_in_title
from pipeline.terms import CaseStatus, JobState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from pipeline.happenings import Happening
    from pipeline.model import Case, Finding
    from pipeline.store.course_port import Arrival, Course, EntryCourse, KeptVersion
    from pipeline.store.port import Job, Store

STATES = {
    JobState.RECEIVED: "mới nhận, chưa xử lý xong",
    JobState.WORKING: "đang xử lý",
    JobState.STORED: "đã lưu",
    JobState.QUARANTINED: "cách ly",
}
STATUSES = {
    CaseStatus.READY: "sẵn sàng",
    CaseStatus.NEEDS_REVIEW: "cần xem lại",
    CaseStatus.INCOMPLETE: "chưa đủ",
    CaseStatus.QUARANTINED: "cách ly",
}
_ID = re.compile(r"[0-9a-f]{4,64}")
_ARRIVAL = re.compile(r"(\d{1,7})/(\d{4})")
_NEAR = 5  # suggestions
_START = 12  # characters of an id that are shown
_LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Story:
    """What is known of one letter; `id` None: it never became a submission, only an entry of an archive.

    `state` is that of the submission, else of the entry, in words. Of a secret letter the lists are empty.
    `stages` are the seconds of the newest version.
    """

    id: str | None
    secret: bool
    state: str
    received_on: date | None = None
    attempts: int = 0
    number: str | None = None
    files: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    stages: tuple[tuple[str, float], ...] = ()
    happenings: tuple[Happening, ...] = ()


def story(store: Store, named: str) -> Story:
    """Tell the story of the letter that is meant: an id or its start, a file, a number, an arrival number.

    A file is one of this machine, found by its bytes, or the name under which it came. Raises `UsageError`
    when none or several are meant, and says which come near.
    """
    course = _course(store)
    for ids, entries in _meant(store, course, named.strip()):
        whole = tuple(dict.fromkeys((*ids, *filter(None, (_submission_of(course, one) for one in entries)))))
        lone = [one for one in entries if _submission_of(course, one) is None]
        if len(whole) + len(lone) > 1:
            raise UsageError(_several(named, whole, lone))
        if whole:
            return _of_submission(store, course, whole[0])
        if lone:
            return _of_entry(lone[0])
    raise UsageError(_nothing(course, named.strip()))


def _course(store: Store) -> Course:
    if store.course is None:
        raise DefectError("a store that forgets has no stories")
    return store.course


def _meant(
    store: Store, course: Course, named: str
) -> Iterator[tuple[tuple[str, ...], tuple[EntryCourse, ...]]]:
    """Give what may be meant, the surest way first."""
    if _ID.fullmatch(named.lower()):
        yield store.ids(named.lower()), ()
    if match := _ARRIVAL.fullmatch(named):
        yield course.registered(int(match[2]), int(match[1])), ()
    path = Path(named)
    if path.is_file():
        with path.open("rb") as stream:
            yield course.with_file(hashlib.file_digest(stream, "sha256").hexdigest()), ()
        yield (), course.entries_named(str(path.resolve()))
    yield course.numbered(named), ()
    yield (), course.entries_named(named)
    yield course.with_name(path.name), ()


def _submission_of(course: Course, entry: EntryCourse) -> str | None:
    return entry.submission_id or course.with_origin(f"{entry.intake.plan.source}: {entry.key}")


def _of_submission(store: Store, course: Course, submission_id: str) -> Story:
    arrival, job = course.arrival(submission_id), store.job(submission_id)
    if arrival is None or job is None:
        raise DefectError(f"submission {submission_id} without row or job")
    cases = store.versions(submission_id)
    state, received = STATES[job.state], arrival.submission.received_on
    if is_stopped(arrival.submission) or (cases and is_secret(cases[-1])):
        return Story(submission_id, secret=True, state=state, received_on=received)
    kept, newest = course.kept(submission_id), cases[-1] if cases else None
    return Story(
        submission_id,
        secret=False,
        state=state,
        received_on=received,
        attempts=job.attempts,
        number=newest.extraction.number.value if newest else None,
        files=tuple(file.name for file in arrival.submission.files),
        findings=newest.report.findings if newest else arrival.submission.findings,
        stages=_newest(kept),
        happenings=_in_order(_all(store, arrival, job, cases, kept)),
    )


def _newest(kept: Iterable[KeptVersion]) -> tuple[tuple[str, float], ...]:
    timed = [one.seconds for one in kept if one.seconds]
    return tuple(timed[-1].items()) if timed else ()


def _all(
    store: Store, arrival: Arrival, job: Job, cases: tuple[Case, ...], kept: tuple[KeptVersion, ...]
) -> Iterator[Happening]:
    course, key = _course(store), job.id
    entries = course.entries_of(key)
    yield from map(happenings.of_entry, entries)
    yield from happenings.of_mail(store, key)
    yield happenings.of_arrival(arrival)
    failed = course.failed(key)
    yield from map(happenings.of_try, failed)
    yield from happenings.of_job(job, len(failed), kept)
    for version, case in zip(kept, cases, strict=False):  # one may be kept between two looks
        if not is_secret(case):
            yield happenings.of_version(version, case, STATUSES[case.status])
    yield from map(happenings.of_fate, entries)
    yield from map(happenings.of_correction, store.corrections(key))
    yield from happenings.of_acts(store, key)
    matter_id = store.matters.matter_of(key) if store.matters else None
    matter = store.matters.matter(matter_id) if store.matters and matter_id else None
    if matter is not None:
        yield from happenings.of_matter(matter, key)
        yield from happenings.of_answers(store, matter.id)
    yield from happenings.of_log(store, (f"submission:{key}", *([f"matter:{matter.id}"] if matter else ())))


def _in_order(told: Iterable[Happening]) -> tuple[Happening, ...]:
    """Put what happened in order, how it stands now at the end.

    SQLite tells arrivals and failed tries to the second: within one the order is that of the work.
    """
    return tuple(sorted(told, key=lambda one: (one.at or _LAST).astimezone(UTC).replace(microsecond=0)))


def _of_entry(entry: EntryCourse) -> Story:
    """Tell of what never became a submission."""
    state = FATE_TITLES[entry.fate]
    if _is_marked(entry):
        return Story(None, secret=True, state=state)
    told = (happenings.of_entry(entry), happenings.of_fate(entry))
    return Story(None, secret=False, state=state, files=entry.files, happenings=told)


def _is_marked(entry: EntryCourse) -> bool:
    paths = chain((entry.key,), entry.files)
    return any(mark_in_title(part) for path in paths for part in Path(path).parts)


def _several(named: str, ids: Iterable[str], lone: Iterable[EntryCourse]) -> str:
    shown = [f"hồ sơ {one[:_START]}" for one in ids]
    shown += [f"đợt nhập {one.intake.id} mục {one.position}" for one in lone]
    return f"Có nhiều văn bản ứng với “{named}”: {', '.join(shown)}. Ghi mã hồ sơ hoặc đường dẫn đầy đủ."


def _nothing(course: Course, named: str) -> str:
    """Say that nothing is meant, and what comes near."""
    near = course.near(named)
    words = (word for word in near.words if not any(mark_in_title(part) for part in Path(word).parts))
    by_case: Mapping[str, str] = {word.lower(): word for word in words}
    alike = [by_case[one] for one in get_close_matches(named.lower(), by_case, _NEAR, cutoff=0.6)]
    shown = [one[:_START] for one in near.ids[:_NEAR]] + alike
    hint = f" Gần giống: {', '.join(shown)}." if shown else ""
    return f"Không có văn bản nào ứng với “{named}”.{hint} Xem danh sách: vanthu cases."
