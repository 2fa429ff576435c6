"""Run letters with known truth through the house and count what is right, wrong, and wrong but accepted."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from pipeline.contract import to_json
from pipeline.learn.scores import Scores
from pipeline.model import Failed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pipeline.app import House
    from pipeline.learn.truth import Trial
    from pipeline.model import Submission
    from pipeline.process import Rooms


def evaluate(trials: Sequence[Trial], house: House, *, on_done: Callable[[], None] = lambda: None) -> Scores:
    """Process all trials and compare; each must be one submission.

    Raises what the machine failed with: figures of a broken machine would say nothing of the letters.
    """
    scores = Scores()
    begun = time.monotonic()
    for trial, outcome in zip(trials, house.process_all(work_of(trials, house)), strict=True):
        if isinstance(outcome, Failed):
            raise outcome.error
        scores.add(trial, to_json(outcome.case), outcome.case)
        on_done()
    scores.seconds = time.monotonic() - begun
    return scores


def work_of(trials: Sequence[Trial], house: House) -> Iterator[tuple[Submission, Rooms]]:
    """Give the submissions of the trials with the rooms of their procedures, one each."""
    for trial in trials:
        rooms = house.rooms_for(trial.profile)
        for one in house.ingest(trial.paths, together=trial.together, received=trial.received):
            yield one, rooms
