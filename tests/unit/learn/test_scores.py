"""The figures of a run, from objects of the contract alone."""

from __future__ import annotations

import json

from measured import TRUTH, answer, scored, trial

from pipeline.learn.compare import NAME_AND_LEVEL
from pipeline.learn.figures import Rate
from pipeline.learn.scores import ALL
from pipeline.learn.truth import BORN_DIGITAL, SCAN


def test_nationwide_recall_counts_the_level_alone() -> None:
    """A doubtful or wrongly cut one is found, a provincial one is not; who does not ask is not counted."""
    local = TRUTH | {"scope": {"level": "province", "units": []}}
    scores = scored(
        (trial("a"), answer("scope")),
        (trial("b", SCAN), answer(scope={"level": "nationwide", "units": [{"name": "x"}]})),
        (trial("c", SCAN), answer(scope={"level": "province", "units": []})),
        (trial("d", SCAN), answer(scope=None)),
        (trial("e", truth=local), answer()),
    )
    assert scores.nationwide() == Rate(2, 4)
    assert scores.nationwide(SCAN) == Rate(1, 3)


def test_forms_are_counted_apart_and_together() -> None:
    """A doubtful number of a scan lowers the automation of scans, and of all."""
    scores = scored((trial("a"), answer()), (trial("b", SCAN), answer("number")))
    assert [scores.whole("number", form).automation for form in (BORN_DIGITAL, SCAN, ALL)] == [
        Rate(1, 1), Rate(0, 1), Rate(1, 2),
    ]  # fmt: skip
    assert scores.forms == (BORN_DIGITAL, SCAN)


def test_reliability_takes_each_field_once() -> None:
    """The issuer's name and level are part of the issuer: they are in no total and no bin a second time."""
    issuer = {"name": "Sở A", "level": "province"}
    scores = scored((trial(truth={"issuer": issuer}), answer(issuer=issuer)))
    assert NAME_AND_LEVEL in scores.rows
    assert len([one for one in scores.values() if one.confidence is not None]) == 1
    assert scores.whole_total().accepted == 1


def test_json_holds_everything_and_nothing_else_than_json() -> None:
    """The figures survive JSON: parts, whole fields, forms, bins, errors, verdicts of each letter."""
    scores = scored((trial(), answer(number="16/UBND-VX")))
    told = json.loads(json.dumps(scores.as_json()))
    assert told["whole_fields"]["number"][ALL]["wrong_of_accepted"]["hits"] == 1
    assert told["fields"]["signatory.title"][BORN_DIGITAL]["right"] == 1
    assert told["nationwide_recall"][ALL]["value"] == 1.0
    assert told["reliability"][ALL]["bins"][0]["right"] == {
        "value": 0.6667, "low": 0.2077, "high": 0.9385, "hits": 2, "count": 3,
    }  # fmt: skip
    assert told["errors"][0].items() >= {"field": "number", "got": "16/UBND-VX", "want": "15/UBND-VX"}.items()
    assert told["verdicts"]["a.pdf"]["number"] == "wrong_accepted"
    assert (told["trials"], told["letters"], told["pages"]) == (1, {BORN_DIGITAL: 1}, 2)


def test_a_secrecy_mark_is_scored_though_it_has_no_row_of_parts() -> None:
    """An overlooked mark is a wrong value, and a later run is compared with it."""
    scores = scored((trial(truth={"secrecy": "mat"}), answer()))
    assert scores.whole("secrecy").recall == Rate(0, 1)
    assert scores.verdicts["a.pdf"]["secrecy"] == "wrong"
