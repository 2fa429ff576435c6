"""The floor under the figures holds, and only rises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from measured import answer, scored, trial

from pipeline.errors import UsageError
from pipeline.learn.compare import NATIONWIDE
from pipeline.learn.floor import Fall, fallen, load_floor, measured, raised, save_floor
from pipeline.learn.truth import BORN_DIGITAL, SCAN

if TYPE_CHECKING:
    from pathlib import Path

GOOD = scored(*((trial(name), answer()) for name in "abc"))
WORSE = scored((trial("a"), answer()), (trial("b"), answer("number")), (trial("c"), answer(number="1/X")))


def test_every_figure_has_a_floor() -> None:
    """Per form and field, what has a value; kinds have no automation, and nationwide is found or not."""
    rows = measured(GOOD)[BORN_DIGITAL]
    assert rows["number"] == dict.fromkeys(
        ("exact_match", "precision", "recall", "automation", "accepted_right"), 1.0
    )
    assert rows["kind"] == dict.fromkeys(("exact_match", "precision", "recall"), 1.0)
    assert rows[NATIONWIDE] == {"recall": 1.0}


def test_who_raised_the_floor_stands_on_it(tmp_path: Path) -> None:
    """Rounding never puts the floor above the figures that it was made of."""
    save_floor(tmp_path / "floor.json", raised(WORSE, {}))
    floor = load_floor(tmp_path / "floor.json")
    assert floor[BORN_DIGITAL]["number"]["exact_match"] == 0.6666
    assert fallen(WORSE, floor) == ()
    assert fallen(GOOD, floor) == ()


def test_each_fallen_figure_is_named() -> None:
    """Form, field, figure, value and floor; what is no longer measured has fallen too."""
    floor = raised(GOOD, {})
    falls = {(fall.row, fall.figure): fall for fall in fallen(WORSE, floor)}
    assert set(falls) == {
        ("number", figure)
        for figure in ("exact_match", "precision", "recall", "automation", "accepted_right")
    }
    assert falls["number", "accepted_right"] == Fall(BORN_DIGITAL, "number", "accepted_right", 0.5, 1.0)
    gone = fallen(GOOD, {SCAN: {"number": {"recall": 0.5}}})
    assert gone == (Fall(SCAN, "number", "recall", None, 0.5),)


def test_the_floor_never_sinks() -> None:
    """A worse run raises nothing and lowers nothing; a better one lifts what it bettered, and adds."""
    floor = raised(GOOD, {SCAN: {"number": {"recall": 0.5}}})
    assert raised(WORSE, floor) == floor
    assert floor[SCAN]["number"]["recall"] == 0.5
    low = {BORN_DIGITAL: {"number": {"recall": 0.2}}}
    assert raised(WORSE, low)[BORN_DIGITAL]["number"]["recall"] == 0.6666
    assert low == {BORN_DIGITAL: {"number": {"recall": 0.2}}}


@pytest.mark.parametrize("text", ["", "[]", '{"scan": 5}', '{"scan": {"number": {"recall": "good"}}}'])
def test_what_is_no_floor_is_named(text: str, tmp_path: Path) -> None:
    """A wrong file is a wrong argument, told with its name."""
    (tmp_path / "floor.json").write_text(text, "utf-8")
    with pytest.raises(UsageError, match=r"floor\.json"):
        load_floor(tmp_path / "floor.json")
