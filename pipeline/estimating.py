"""What an archive would cost, before any of it is kept: what is there, and a sample that is read for real.

The sample is drawn at random from each kind of file, so rare kinds are judged too; it is read and judged by
the same rooms with a store that forgets. Seconds and shares of the sample are then carried over by kind.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from pipeline.ingest.sources import open_source
from pipeline.intake import Group
from pipeline.model import Failed
from pipeline.process import process
from pipeline.terms import CaseStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.app import House
    from pipeline.ingest.sources import Source
    from pipeline.intake import Plan

SEED = 20250701  # the same sample each time


@dataclass
class KindFound:
    """Files of one ending: how many groups begin with one, their bytes, and what the sample of them said.

    `seconds` are of wall time for all that were tried, on one reading worker; `review` counts those that a
    person would have to look at.
    """

    groups: int = 0
    files: int = 0
    size: int = 0
    sample: list[Group] = field(default_factory=list)
    tried: int = 0
    seconds: float = 0.0
    review: int = 0

    @property
    def seconds_in_all(self) -> float | None:
        """Seconds that all groups would take one after another, None when none was tried."""
        return self.seconds / self.tried * self.groups if self.tried else None

    @property
    def review_in_all(self) -> float | None:
        """How many groups would go to a person, None when none was tried."""
        return self.review / self.tried * self.groups if self.tried else None


@dataclass
class Estimate:
    """All that was found, by ending, and what was left out, by reason."""

    kinds: dict[str, KindFound] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)


def estimate(house: House, plan: Plan, *, sample: int, on_done: Callable[[], None]) -> Estimate:
    """Count what a source holds, and try up to `sample` groups of each kind; nothing is kept.

    `house` must be one that forgets. Raises `UsageError` for a source that is not there.
    """
    source = open_source(plan.source, house.ingest_limits)
    found, dice = Estimate(), random.Random(SEED)  # noqa: S311 - a sample, not a secret
    for one in source.found(plan.grouping):
        if not isinstance(one, Group):
            found.left_out[one.why] += 1
            continue
        kind = found.kinds.setdefault(_ending(one), KindFound())
        kind.groups += 1
        kind.files += len(one.files)
        kind.size += sum(file.size for file in one.files)
        _draw(kind, one, sample, dice)
    for kind in found.kinds.values():
        for group in kind.sample:
            _try(house, source, plan, group, kind)
            on_done()
    return found


def _ending(group: Group) -> str:
    path = PurePosixPath(group.files[0].path)
    return ".eml" if group.files[0].start is not None else path.suffix.lower() or "(không đuôi)"


def _draw(kind: KindFound, group: Group, most: int, dice: random.Random) -> None:
    """Keep each of the groups seen so far in the sample with the same chance (Vitter's algorithm R)."""
    if len(kind.sample) < most:
        kind.sample.append(group)
    elif most and (place := dice.randrange(kind.groups)) < most:
        kind.sample[place] = group


def _try(house: House, source: Source, plan: Plan, group: Group, kind: KindFound) -> None:
    """Read and judge one group; one that cannot be had, or breaks, counts as work for a person."""
    folder = Path(tempfile.mkdtemp(prefix="sample-", dir=house.spool))
    began = time.monotonic()
    review = True
    try:
        paths = source.fetch(group, folder)
        room = replace(house, spool=folder / "unpacked")
        (submission,) = room.ingest(paths, together=True, received=plan.received)
        outcome = process(submission, house.rooms_for(plan.profile))
        review = isinstance(outcome, Failed) or outcome.case.status is not CaseStatus.READY
    except Exception:  # noqa: BLE001 - an estimate goes on; the real run tells what is wrong with it
        review = True
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    kind.tried += 1
    kind.seconds += time.monotonic() - began
    kind.review += review
