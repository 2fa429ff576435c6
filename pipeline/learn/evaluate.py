"""Run letters with known truth through the house and count what is right, wrong, and wrong but accepted."""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pipeline.contract import to_json
from pipeline.learn.compare import pairs
from pipeline.model import Failed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pipeline.app import House
    from pipeline.learn.truth import Trial
    from pipeline.model import Outcome, Submission
    from pipeline.process import Rooms


@dataclass
class Tally:
    """Counts of one field in one form of letter; `doubtful` are right values left to a person."""

    right: int = 0
    wrong: int = 0
    wrong_accepted: int = 0
    doubtful: int = 0


@dataclass(frozen=True)
class Miss:
    """One wrong value."""

    name: str
    field: str
    got: Any
    want: Any
    accepted: bool


@dataclass
class Scores:
    """The figures of one run; `seconds` is wall time for all trials."""

    trials: int = 0
    pages: int = 0
    seconds: float = 0.0
    tallies: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    misses: list[Miss] = field(default_factory=list)

    @property
    def fields(self) -> tuple[str, ...]:
        """Scored parts in the order they were met."""
        return tuple(dict.fromkeys(name for name, _ in self.tallies))

    @property
    def forms(self) -> tuple[str, ...]:
        """Forms of letters that were met."""
        return tuple(sorted({form for _, form in self.tallies}))

    @property
    def total(self) -> Tally:
        """All fields and forms together."""
        every = self.tallies.values()
        return Tally(
            sum(t.right for t in every),
            sum(t.wrong for t in every),
            sum(t.wrong_accepted for t in every),
            sum(t.doubtful for t in every),
        )

    def tally(self, name: str, form: str) -> Tally:
        """Give the counts of one field in one form."""
        return self.tallies.get((name, form), Tally())

    def as_json(self) -> dict[str, Any]:
        """Give the figures as plain values."""
        return {
            "trials": self.trials,
            "pages": self.pages,
            "seconds": round(self.seconds, 1),
            "fields": {
                name: {form: vars(self.tally(name, form)) for form in self.forms} for name in self.fields
            },
            "total": vars(self.total),
            "misses": [vars(miss) for miss in self.misses],
        }


def evaluate(trials: Sequence[Trial], house: House, *, on_done: Callable[[], None] = lambda: None) -> Scores:
    """Process all trials and compare; each must be one submission.

    Raises what the machine failed with: figures of a broken machine would say nothing of the letters.
    """
    scores = Scores()
    begun = time.monotonic()
    for trial, outcome in zip(trials, house.process_all(work_of(trials, house)), strict=True):
        _count(scores, trial, outcome)
        on_done()
    scores.seconds = time.monotonic() - begun
    return scores


def work_of(trials: Sequence[Trial], house: House) -> Iterator[tuple[Submission, Rooms]]:
    """Give the submissions of the trials with the rooms of their procedures, one each."""
    for trial in trials:
        rooms = house.rooms_for(trial.profile)
        for one in house.ingest(trial.paths, together=trial.together, received=trial.received):
            yield one, rooms


def _count(scores: Scores, trial: Trial, outcome: Outcome) -> None:
    if isinstance(outcome, Failed):
        raise outcome.error
    got = to_json(outcome.case)
    scores.trials += 1
    scores.pages += sum(file["pages"] for file in got["files"])
    compared: list[tuple[str, Any, Any, bool | None]] = list(pairs(trial.fields, got["fields"]))
    if trial.kind is not None:
        compared = [
            ("kind", got["kind"], trial.kind, None),
            ("document_type", got["document_type"], trial.document_type, None),
            *compared,
        ]
    for name, have, want, accepted in compared:
        if name in trial.unscored or name.split(".")[0] in trial.unscored:
            continue
        tally = scores.tallies[name, trial.form]
        if have == want:
            tally.right += 1
            tally.doubtful += accepted is False and want is not None
        else:
            tally.wrong += 1
            tally.wrong_accepted += accepted is True
            scores.misses.append(Miss(trial.name, name, have, want, accepted is True))
