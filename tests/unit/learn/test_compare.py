"""What counts as right: folding is no excuse for another value."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from pipeline.learn.compare import FIELDS, NAME_AND_LEVEL, folded, is_nationwide, pairs, wholes
from pipeline.terms import FIELD_NAMES


def field(value: object, status: str = "accepted") -> dict[str, Any]:
    """Give a field of the contract."""
    return {"value": value, "status": status}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Đắk  Nông\n", "đắk nông", True),
        (unicodedata.normalize("NFD", "Đắk Nông"), "Đắk Nông", True),
        ("Dak Nong", "Đắk Nông", False),
        ("1523/SVHTTDL-QLDL", "1523/SVHTTDL-QLDL ", True),
        ("1523/SVHTTDL", "1528/SVHTTDL", False),
        (["A", {"name": "Xã  B", "code": "1"}], ["a", {"name": "xã b"}], True),
        (None, "", False),
        (0, None, False),
    ],
)
def test_folding(one: object, other: object, same: bool) -> None:  # noqa: FBT001 - a column of the table
    """Case, white space and composition fold; marks, digits and null do not. Codes of areas are not told."""
    assert (folded(one) == folded(other)) is same


def test_each_part_is_scored() -> None:
    """A field of parts gives one pair for each part that the truth tells, with its own name."""
    truth = {"number": "1/UBND", "issuer": {"name": "Sở A", "level": "province", "province": "Đắk Nông"}}
    issuer = {"name": "sở a", "level": "district", "province": "tỉnh Đắk Nông", "kind": "department"}
    got = {"number": field("2/UBND", "doubtful"), "issuer": field(issuer)}
    assert list(pairs(truth, got)) == [
        ("number", "2/ubnd", "1/ubnd", False),
        ("issuer.name", "sở a", "sở a", True),
        ("issuer.level", "district", "province", True),
        ("issuer.province", "đắk nông", "đắk nông", True),
    ]


def test_nothing_found_is_wrong_in_each_part() -> None:
    """A field that is missing counts once for each part of the truth."""
    found = list(
        pairs({"signatory": {"name": "Trần Văn Thử", "title": None}}, {"signatory": field(None, "missing")})
    )
    assert found == [("signatory.name", None, "trần văn thử", False), ("signatory.title", None, None, False)]


def test_what_should_not_be_there_is_scored_whole() -> None:
    """The truth says null: anything found is one wrong value."""
    got = {"audience": field({"age_min": 18, "age_max": None, "gender": None})}
    assert [(name, want) for name, _, want, _ in pairs({"audience": None}, got)] == [("audience", None)]


def test_what_the_truth_does_not_tell_is_not_scored() -> None:
    """No truth, no pair."""
    assert list(pairs({}, {"number": field("1/UBND")})) == []


def test_only_fields_of_the_contract_are_scored() -> None:
    """A misspelt field would never be measured."""
    assert set(FIELDS) <= set(FIELD_NAMES)


TRUTH = {
    "number": "1/UBND",
    "issuer": {"name": "Sở A", "level": "province", "kind": "department", "province": "Đắk Nông"},
    "audience": {"age_min": 18, "age_max": None, "gender": "all", "groups": ["học sinh"]},
    "scope": {"level": "nationwide", "units": [], "justification": "x"},
    "secrecy": None,
}


def got(**changes: object) -> dict[str, Any]:
    """Give fields as found, right but for what is changed."""
    return {name: field(changes.get(name, value)) for name, value in TRUTH.items()}


def wrong(found: dict[str, Any], *unscored: str) -> dict[str, tuple[str, ...]]:
    """Give the wrong parts of each row that is wrong."""
    return {one.row: one.wrong for one in wholes(TRUTH, found, unscored) if one.wrong}


def test_a_field_is_right_when_all_its_parts_are() -> None:
    """Name and level of the issuer are asked for by themselves as well; groups and reasons are not scored."""
    assert [one.row for one in wholes(TRUTH, got())] == [
        "number", "issuer", "audience", "scope", NAME_AND_LEVEL, "secrecy",
    ]  # fmt: skip
    assert wrong(got()) == {}
    police = {"name": "sở a", "level": "province", "kind": "police", "province": "tỉnh Đắk Nông"}
    assert wrong(got(issuer=police)) == {"issuer": ("kind",)}
    assert wrong(got(issuer=police | {"name": "Sở B"})) == {
        "issuer": ("name", "kind"),
        NAME_AND_LEVEL: ("name",),
    }
    for_all = {"age_min": 18, "age_max": None, "gender": "all", "groups": []}
    assert wrong(got(audience=for_all, scope=TRUTH["scope"] | {"justification": None})) == {}  # type: ignore[operator]


def test_a_whole_field_may_be_missing_or_made_up() -> None:
    """Nothing found is wrong in each part that is there; anything found where nothing is, is wrong."""
    missing = got() | {"audience": field(None, "missing"), "secrecy": field("mat")}
    assert wrong(missing) == {"audience": ("age_min", "gender"), "secrecy": ("",)}


def test_unscored_parts_do_not_count_in_the_whole() -> None:
    """What the truth leaves open is right whatever was found; with nothing left the row is not scored."""
    bad = got(issuer={"name": "Sở A", "level": "district", "kind": "department", "province": "Đắk Nông"})
    assert wrong(bad, "issuer.level") == {}
    rows = [one.row for one in wholes(TRUTH, bad, ("issuer.name", "issuer.level", "number"))]
    assert "issuer" in rows
    assert NAME_AND_LEVEL not in rows
    assert "number" not in rows


def test_nationwide_is_told_by_the_level() -> None:
    """Only the level says it, whatever the units are; no scope is not nationwide."""
    assert is_nationwide(TRUTH["scope"])  # type: ignore[arg-type]
    assert not is_nationwide({"level": "province", "units": []})
    assert not is_nationwide(None)
