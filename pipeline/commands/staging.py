"""The time of each stage, measured from inside while an archive of scans is taken in: for `bench archive`."""

from __future__ import annotations

import time
from collections import Counter
from threading import Lock
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from pipeline.app import Settings, open_house
from pipeline.archiving import intakes_of, survey, work
from pipeline.intake import Grouping, Plan
from pipeline.learn.bench.archive import Stages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

P = ParamSpec("P")
R = TypeVar("R")


class Clock:
    """A step (`pipeline.process.Step`) that adds up the seconds of each stage."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.seconds: Counter[str] = Counter()
        self._lock = Lock()

    def __call__(self, name: str, stage: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run the stage right here and time it."""
        begun = time.perf_counter()
        try:
            return stage(*args, **kwargs)
        finally:
            took = time.perf_counter() - begun
            with self._lock:
                self.seconds[name] += took  # type: ignore[assignment]  # a Counter may hold fractions


def time_scans(folder: Path, home: Path) -> Stages:
    """Take in the scans of a folder, each a letter, with one worker, into a new home.

    The first one is not counted when there are others: with it libraries are loaded and readers started.
    """
    settings = Settings(data_dir=home, database_url=None, originals=None, workers=1)
    clock, first = Clock(), Clock()
    with open_house(settings) as house:
        begun = time.perf_counter()
        intake = survey(house, Plan(str(folder), Grouping.FOLDER, settings.profile))
        surveyed = time.perf_counter() - begun
        intakes = intakes_of(house.rooms.store)
        total = sum(intakes.account(intake.id).entries.values())
        if total > 1:
            work(house, intake.id, most=1, step=first)
        known = {fate.entry for fate in intakes.fates(intake.id) if fate.submission_id}
        begun = time.perf_counter()
        letters = work(house, intake.id, step=clock)
        seconds = time.perf_counter() - begun + surveyed
        spent = {one.entry: one.seconds for one in intakes.fates(intake.id) if one.entry not in known}
    inside = dict(clock.seconds)
    return Stages(letters, seconds, inside, sum(spent.values()) - sum(inside.values()) + surveyed)
