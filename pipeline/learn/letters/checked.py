"""Letters that people have checked, as samples: what the rules read rightly shows where the values stand.

Truth says what a field is, not where; so a field counts only where the rules read it and the truth agrees:
then their words are its span. What they read otherwise is left out of the lesson, neither value nor none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.amend import amended
from pipeline.contract import to_json
from pipeline.extract import view_of
from pipeline.extract.tagging import FIELDS
from pipeline.learn.compare import pairs
from pipeline.learn.letters.bodies import Sample
from pipeline.model import Failed
from pipeline.terms import FieldStatus, FileRole, Kind, Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pipeline.extract.fields import View
    from pipeline.learn.truth import Trial
    from pipeline.model import Case, Outcome

_LABEL_REST = re.compile(r"\s*(?:\([^)]{0,60}\))?\s*(?:là\b|gồm\b)?\s*[:–—-]?\s*")
_TAIL = re.compile(r"[\s;.,/]+\Z")


def checked_samples(
    trials: Sequence[Trial], outcomes: Iterable[Outcome], on_done: Callable[[], None] = lambda: None
) -> Iterator[Sample]:
    """Give what can be learned from trials and what came out of them."""
    for trial, outcome in zip(trials, outcomes, strict=True):
        sample = _of_trial(trial, outcome)
        if sample is not None:
            yield sample
        on_done()


def _of_trial(trial: Trial, outcome: Outcome) -> Sample | None:
    if isinstance(outcome, Failed) or trial.kind not in (Kind.POSTING_REQUEST, Kind.OTHER_LETTER):
        return None
    got = to_json(outcome.case)["fields"]
    wrong = {name.split(".")[0] for name, have, want, _ in pairs(trial.fields, got) if have != want}
    told = {name for name in FIELDS if name in trial.fields} - wrong
    topic = trial.fields.get("topic")
    return sample_of(outcome.case, told, Kind(trial.kind), Topic(topic) if topic else None)


def reviewed_samples(cases: Iterable[Case]) -> Iterator[Sample]:
    """Give the requests of the store that a person corrected: what was left as it was is right."""
    for case in cases:
        fixed = {one.field.split(".")[0] for one in case.corrections if one.old != one.new}
        extraction = case.extraction
        if not fixed or "kind" in fixed or extraction.kind is not Kind.POSTING_REQUEST:
            continue
        told = {
            name for name in FIELDS if getattr(extraction, name).status is not FieldStatus.MISSING
        } - fixed
        topic = amended(extraction, case.corrections).topic.value
        sample = sample_of(case, told, extraction.kind, topic)
        if sample is not None:
            yield sample


def sample_of(case: Case, told: set[str], kind: Kind, topic: Topic | None) -> Sample | None:
    """Make a sample of a case; `told` are the fields whose reading is known to be right."""
    file = case.extraction.letter_file
    if file is None:
        return None
    view = view_of(case.submission, case.reading, file)
    first, last = view.zones.body
    if last <= first:
        return None
    start, end = view.letter.lines[first].start, view.letter.lines[last - 1].end
    spans: list[tuple[int, int, str]] = []
    unsure: list[tuple[int, int]] = []
    for field in FIELDS if kind is Kind.POSTING_REQUEST else ():
        for a, b in _values(view, field):
            if field in told:
                spans.append((a - start, b - start, field))
            else:
                unsure.append((a - start, b - start))
    articles = [at for at, role in enumerate(case.extraction.roles) if role is FileRole.ARTICLE]
    article = "\n".join(
        line.text for at in articles for page in case.reading.documents[at].pages for line in page.lines
    )
    return Sample(
        case.extraction.subject.value or "",
        view.letter.text[start:end],
        tuple(sorted(spans)),
        kind is Kind.POSTING_REQUEST,
        topic,
        article,
        tuple(unsure),
    )


def _values(view: View, field: str) -> Iterator[tuple[int, int]]:
    """Give the words behind the labels of a field as its finder takes them."""
    items = [item for item in view.items if item.field == field]
    for item in [item for item in items if item.strong] or items:
        text = view.letter.text[item.start : item.end]
        head = _LABEL_REST.match(text)
        start = item.start + (head.end() if head else 0)
        tail = _TAIL.search(text)
        end = item.start + tail.start() if tail else item.end
        if start < end:
            yield start, end
