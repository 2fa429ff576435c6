"""How much work there was, in numbers: what the store counts and the metrics tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.intake import Fate
    from pipeline.terms import JobState


@dataclass(frozen=True, slots=True)
class Worked:
    """Counts of letters and of the work at them; every state and every fate is there.

    `stages` are seconds in all and how many ran, of kept letters, by stage. `waiting` are requests that wait
    for the appraising unit. `tries` are all that were begun, `failed` those that broke by stage, "" where it
    is not known; `failures` and `breaks` are of entries of archives.
    """

    submissions: Mapping[JobState, int]
    fates: Mapping[Fate, int]
    stages: Mapping[str, tuple[float, int]]
    waiting: int
    tries: int
    failed: Mapping[str, int]
    failures: int
    breaks: int
