"""Counting right, wrong, and wrong but accepted, on cases that are known beforehand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from store_cases import poor_case, rich_case, submission

from pipeline.errors import MissingProgramError
from pipeline.learn.evaluate import evaluate
from pipeline.learn.scores import Miss
from pipeline.learn.truth import BORN_DIGITAL, SCAN, Trial
from pipeline.model import Failed, Stored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.app import House
    from pipeline.learn.figures import Tally
    from pipeline.model import Outcome, Submission

TRUTH = {
    "number": "15/UBND-VX",
    "place": "Đắk Mil",
    "signatory": {"name": "Trần Văn Thử", "title": "Chủ tịch"},
}


@dataclass
class Fake:
    """A house that knows the outcome of each path and notes with which profile and day it was asked."""

    outcomes: dict[str, Outcome]
    asked: list[tuple[str, date | None, bool]]

    def rooms_for(self, profile: str) -> str:
        """Give the profile in place of rooms."""
        return profile

    def ingest(self, paths: Iterable[Path], *, together: bool, received: date | None) -> Iterator[Any]:
        """Give the path in place of a submission."""
        for path in paths:
            self.asked.append((str(path), received, together))
            yield str(path)

    def process_all(self, work: Iterable[tuple[Any, Any]]) -> Iterator[Outcome]:
        """Give the known outcomes."""
        for path, profile in work:
            assert profile == "dak-nong"
            yield self.outcomes[path]


def trial(name: str, form: str, **changes: Any) -> Trial:  # noqa: ANN401 - any attribute of a trial
    """Give a trial of one file."""
    one = Trial(
        name, form, (Path(name),), together=False, profile="dak-nong", received=date(2024, 12, 5),
        kind="posting_request", document_type="cong_van", fields=TRUTH, unscored=frozenset(),
    )  # fmt: skip
    return replace(one, **changes)


@pytest.fixture
def arrived(tmp_path: Path) -> Submission:
    """Give a submission."""
    return submission(tmp_path)


def run(outcomes: dict[str, Outcome], *trials: Trial) -> tuple[Any, list[Any]]:
    """Evaluate trials in the fake house; give scores and what it was asked."""
    house = Fake(outcomes, [])
    return evaluate(trials, cast("House", house)), house.asked


def counts(tally: Tally) -> tuple[int, int, int]:
    """Give what was counted since the first day: right, wrong, wrong and accepted."""
    return tally.right, tally.wrong, tally.wrong_accepted


def test_right_wrong_and_wrong_but_accepted(arrived: Submission) -> None:
    """Each part is counted once, in its form; a wrong value that was accepted is counted in both columns."""
    outcomes: dict[str, Outcome] = {"a": Stored(rich_case(arrived)), "b": Stored(poor_case(arrived))}
    outcomes["b"] = Stored(
        replace(poor_case(arrived), reading=rich_case(arrived).reading, extraction=_poor(arrived))
    )
    scores, asked = run(outcomes, trial("a", BORN_DIGITAL), trial("b", SCAN))
    assert asked == [("a", date(2024, 12, 5), False), ("b", date(2024, 12, 5), False)]
    assert scores.trials == 2
    assert counts(scores.tally("number", BORN_DIGITAL)) == (1, 0, 0)
    assert counts(scores.tally("place", BORN_DIGITAL)) == (0, 1, 1)
    assert counts(scores.tally("signatory.name", BORN_DIGITAL)) == (1, 0, 0)
    assert counts(scores.tally("signatory.title", BORN_DIGITAL)) == (0, 1, 1)
    assert counts(scores.tally("number", SCAN)) == (0, 1, 0)
    assert counts(scores.tally("kind", SCAN)) == (0, 1, 0)
    assert counts(scores.total) == (4, 8, 2)
    assert Miss("b", "number", None, "15/ubnd-vx", accepted=False) in scores.misses
    assert len(scores.misses) == 8
    told = scores.as_json()
    place = told["fields"]["place"][BORN_DIGITAL]
    assert place.items() >= {"right": 0, "wrong": 1, "wrong_accepted": 1, "doubtful": 0}.items()
    assert told["total"].items() >= {"right": 4, "wrong": 8, "wrong_accepted": 2, "doubtful": 0}.items()
    assert told["pages"] == 4


def _poor(arrived: Submission) -> Any:  # noqa: ANN401 - an Extraction
    """Give an empty extraction with a role for each file."""
    return replace(poor_case(arrived).extraction, roles=rich_case(arrived).extraction.roles)


def test_what_is_not_scored_is_left_out(arrived: Submission) -> None:
    """A field or one part of it can be taken out of the measure; so can kind and type."""
    one = trial("a", SCAN, unscored=frozenset({"place", "signatory.title"}), kind=None)
    scores, _ = run({"a": Stored(rich_case(arrived))}, one)
    assert scores.fields == ("number", "signatory.name")
    assert counts(scores.total) == (2, 0, 0)


def test_a_broken_machine_gives_no_figures(arrived: Submission) -> None:
    """A missing program is told, not counted as wrong letters."""
    with pytest.raises(MissingProgramError):
        run({"a": Failed(arrived, MissingProgramError("x"))}, trial("a", SCAN))


def test_an_error_knows_where_to_look(arrived: Submission) -> None:
    """Beside a wrong field stand its values as written, its wrong parts, its words, its page and boxes."""
    scores, _ = run({"a": Stored(rich_case(arrived))}, trial("a", BORN_DIGITAL, key="x/a"))
    place, signatory = scores.errors
    assert (signatory.trial, signatory.field, signatory.wrong) == ("x/a", "signatory", ("title",))
    assert (signatory.want["title"], signatory.got["title"]) == ("Chủ tịch", "Phó Chủ tịch")
    assert (place.accepted, place.confidence) == (True, 0.875)
    assert place.sight is not None
    assert (place.sight.source.name, place.sight.page.number) == ("letter-công văn.pdf", 1)
    assert [box.x0 for box in place.sight.boxes] == [1.5]
    assert place.as_json().items() >= {"file": "letter-công văn.pdf", "page": 1, "wrong": [""]}.items()


def test_whole_fields_are_counted_apart_from_their_parts(arrived: Submission) -> None:
    """One wrong title makes one wrong signatory, and no row of parts is in the totals twice."""
    scores, _ = run({"a": Stored(rich_case(arrived))}, trial("a", BORN_DIGITAL))
    assert scores.rows == ("kind", "document_type", "number", "place", "signatory")
    assert counts(scores.whole("signatory")) == (0, 1, 1)
    assert counts(scores.whole_total()) == (3, 2, 2)
    assert scores.verdicts["a"]["signatory.title"] == "wrong_accepted"
    assert "signatory" not in scores.verdicts["a"]
