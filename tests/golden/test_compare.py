"""The comparison of the golden cases sees what is wrong and lets pass what a person would."""

from __future__ import annotations

from typing import Any

from golden_compare import differences, same


def answer(value: object, status: str) -> dict[str, Any]:
    """Give an object of the contract with one field."""
    number = {"value": value, "status": status, "raw": None}
    return {"files": [], "fields": {"number": number}, "findings": [], "status": "ready"} | dict.fromkeys(
        ("kind", "document_type")
    )


def truth() -> dict[str, Any]:
    """Give the truth of one field."""
    return {"roles": {}, "fields": {"number": "145/UBND"}, "findings": [], "status": "ready"}


def test_wrong_and_accepted_is_always_a_difference() -> None:
    """A wrong accepted number is named, in a scan as well."""
    for optical in (False, True):
        assert len(differences(truth(), answer("146/UBND", "accepted"), optical=optical)) == 1


def test_scan_may_doubt_but_not_lose_the_number() -> None:
    """A scan may leave the number doubtful, but not missing; a born-digital letter must have it."""
    assert not differences(truth(), answer(None, "doubtful"), optical=True)
    assert differences(truth(), answer(None, "doubtful"), optical=False)
    assert differences(truth(), answer(None, "missing"), optical=True)


def test_findings_and_status_count() -> None:
    """A finding too many, one too few and a wrong status are three differences."""
    got = answer("145/UBND", "accepted") | {"status": "incomplete"}
    got["findings"] = [{"code": "SCOPE_MISSING", "message": "…"}]
    assert len(differences(truth() | {"findings": ["NATIONWIDE"]}, got, optical=False)) == 3


def test_folding_is_kind_to_writing_only() -> None:
    """Case, tone placement and "UBND" do not matter in names; other words do, and groups have no order."""
    assert same("name", "UBND xã Hoà An", "Ủy ban nhân dân xã Hòa An")
    assert not same("name", "Ủy ban nhân dân xã Hòa An", "Ủy ban nhân dân xã Hòa Bình")
    assert same("groups", ["học sinh", "công dân"], ["Học sinh"])
    assert not same("groups", ["học sinh"], ["học sinh", "phụ huynh"])
