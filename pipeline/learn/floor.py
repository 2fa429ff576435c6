"""The floor under the figures: a file in the repository that says how good each must be, and only ever rises.

{"scan": {"number": {"exact_match": 1.0, ...}}}: form of letter, row, figure, least value. Kept to four
decimals, rounded down, so that the run that raised it passes it.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from pipeline.errors import UsageError
from pipeline.learn.compare import NATIONWIDE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pipeline.learn.figures import Rate, Tally
    from pipeline.learn.scores import Scores

    Floor = Mapping[str, Mapping[str, Mapping[str, float]]]

DECIMALS = 10_000


@dataclass(frozen=True, slots=True)
class Fall:
    """One figure below its floor; `value` None: it is not measured any more."""

    form: str
    row: str
    figure: str
    value: float | None
    floor: float

    def as_json(self) -> dict[str, Any]:
        """Give it as plain values."""
        return asdict(self)


def measured(scores: Scores) -> dict[str, dict[str, dict[str, float]]]:
    """Give every figure that can have a floor: of each whole field in each form, those with a value."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    for form in scores.forms:
        rows = {row: dict(_figures(scores.whole(row, form))) for row in scores.rows}
        rows[NATIONWIDE] = dict(_kept("recall", scores.nationwide(form)))
        found[form] = {row: figures for row, figures in rows.items() if figures}
    return found


def _figures(tally: Tally) -> Iterator[tuple[str, float]]:
    yield from _kept("exact_match", tally.exact)
    yield from _kept("precision", tally.precision)
    yield from _kept("recall", tally.recall)
    yield from _kept("automation", tally.automation)
    for _, value in _kept("", tally.broken_promises):
        yield "accepted_right", 1 - value


def _kept(figure: str, rate: Rate) -> Iterator[tuple[str, float]]:
    if rate.value is not None:
        yield figure, rate.value


def fallen(scores: Scores, floor: Floor) -> tuple[Fall, ...]:
    """List the figures that are below their floor, in the order of the file."""
    now = measured(scores)
    return tuple(
        Fall(form, row, figure, value, least)
        for form, rows in floor.items()
        for row, figures in rows.items()
        for figure, least in figures.items()
        if (value := now.get(form, {}).get(row, {}).get(figure)) is None or value < least
    )


def raised(scores: Scores, floor: Floor) -> dict[str, dict[str, dict[str, float]]]:
    """Give the floor with every figure that rose or is new; none is ever lower than it was."""
    higher = {form: {row: dict(figures) for row, figures in rows.items()} for form, rows in floor.items()}
    for form, rows in measured(scores).items():
        for row, figures in rows.items():
            held = higher.setdefault(form, {}).setdefault(row, {})
            for figure, value in figures.items():
                held[figure] = max(held.get(figure, 0.0), math.floor(value * DECIMALS + 1e-9) / DECIMALS)
    return higher


def load_floor(path: Path) -> Floor:
    """Read a floor file; UsageError when it is none."""
    try:
        told = json.loads(path.read_text("utf-8"))
        return {
            str(form): {
                str(row): {str(figure): float(least) for figure, least in figures.items()}
                for row, figures in rows.items()
            }
            for form, rows in told.items()
        }
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise UsageError(f"{path} không phải tệp mức sàn ({type(error).__name__})") from error


def save_floor(path: Path, floor: Floor) -> None:
    """Write a floor file: sorted, so that a change of one figure is a change of one line."""
    path.write_text(json.dumps(floor, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
