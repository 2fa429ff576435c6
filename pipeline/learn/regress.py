"""What became worse since a former run, letter by letter: totals hide one error that took another's place."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from pipeline.errors import UsageError
from pipeline.learn.scores import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    Verdicts = Mapping[str, Mapping[str, Verdict]]

RANK = {verdict: rank for rank, verdict in enumerate(Verdict)}


@dataclass(frozen=True, slots=True)
class Change:
    """One part of one letter that was judged otherwise before."""

    trial: str
    part: str
    before: Verdict
    now: Verdict


@dataclass(frozen=True, slots=True)
class Changes:
    """All parts of both runs: `gone` and `new` count those that only one of them scored."""

    worse: tuple[Change, ...]
    better: tuple[Change, ...]
    same: int
    gone: int
    new: int

    def as_json(self) -> dict[str, Any]:
        """Give the changes as plain values."""
        return asdict(self)


def changes(old: Verdicts, new: Verdicts) -> Changes:
    """Compare two runs. Worse is: right before and wrong now, or wrong and now accepted as well."""
    before = {(trial, part): verdict for trial, parts in old.items() for part, verdict in parts.items()}
    now = {(trial, part): verdict for trial, parts in new.items() for part, verdict in parts.items()}
    both = [Change(*key, before[key], now[key]) for key in now if key in before]
    return Changes(
        worse=tuple(one for one in both if RANK[one.now] > RANK[one.before]),
        better=tuple(one for one in both if RANK[one.now] < RANK[one.before]),
        same=sum(one.now is one.before for one in both),
        gone=len(before.keys() - now.keys()),
        new=len(now.keys() - before.keys()),
    )


def verdicts_in(path: Path) -> Verdicts:
    """Read the verdicts of a run kept by `--out`; UsageError when the file holds none."""
    try:
        told = json.loads(path.read_text("utf-8"))["verdicts"]
        return {
            trial: {part: Verdict(verdict) for part, verdict in parts.items()}
            for trial, parts in told.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(
            f"{path} không phải kết quả do vanthu evaluate --out ghi ({type(error).__name__})"
        ) from error
