"""What became worse, and what better, since a former run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from measured import answer, scored, trial

from pipeline.errors import UsageError
from pipeline.learn.regress import Change, changes, verdicts_in
from pipeline.learn.scores import Verdict

if TYPE_CHECKING:
    from pathlib import Path

R, W, A = Verdict.RIGHT, Verdict.WRONG, Verdict.WRONG_ACCEPTED


def test_each_change_of_each_letter_is_seen() -> None:
    """One error in place of another leaves the totals as they were, and is named all the same."""
    old = {"a": {"number": R, "place": W}, "b": {"number": W, "place": A}}
    new = {"a": {"number": W, "place": R}, "b": {"number": A, "place": A}}
    found = changes(old, new)
    assert found.worse == (Change("a", "number", R, W), Change("b", "number", W, A))
    assert found.better == (Change("a", "place", W, R),)
    assert (found.same, found.gone, found.new) == (1, 0, 0)


def test_letters_of_one_run_only_are_counted_and_blamed_on_nobody() -> None:
    """A letter that went or came is neither worse nor better."""
    found = changes({"a": {"number": R}}, {"b": {"number": A, "place": W}})
    assert (found.worse, found.better, found.gone, found.new) == ((), (), 1, 2)


def test_a_kept_run_is_read_back(tmp_path: Path) -> None:
    """What `--out` writes is what `--compare` reads."""
    scores = scored((trial(), answer(number=None)))
    (tmp_path / "old.json").write_text(json.dumps(scores.as_json()), "utf-8")
    assert verdicts_in(tmp_path / "old.json") == scores.verdicts
    assert verdicts_in(tmp_path / "old.json")["a.pdf"]["number"] is W


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"verdicts": 5}', '{"verdicts": {"a": {"number": "fine"}}}']
)
def test_what_is_no_kept_run_is_named(text: str, tmp_path: Path) -> None:
    """A wrong file is a wrong argument, told with its name."""
    (tmp_path / "old.json").write_text(text, "utf-8")
    with pytest.raises(UsageError, match=r"old\.json"):
        verdicts_in(tmp_path / "old.json")
    with pytest.raises(UsageError, match=r"none\.json"):
        verdicts_in(tmp_path / "none.json")
