"""Nouns become the contract's plain values, each of them as the page of the contract writes it."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator
from store_cases import bare_submission, poor_case, rich_case, submission

from pipeline import model
from pipeline.contract import CONTRACT, to_json
from pipeline.contract_schema import schema
from pipeline.model import Audience, Field, Finding, Reading, Report, Scope, ScopeUnit, Window
from pipeline.terms import FIELD_NAMES, FieldStatus, FindingCode, Gender, ScopeLevel
from pipeline.values import VALUES, plain_value

if TYPE_CHECKING:
    from pathlib import Path


def test_an_empty_case_is_valid() -> None:
    """A submission without files, fields and findings still has every key."""
    case = poor_case(bare_submission())
    told = to_json(replace(case, decision=replace(case.decision, rule="NONE")))
    Draft202012Validator(schema()).validate(told)
    assert told["contract"] == CONTRACT == 1
    assert told["kind"] == "not_a_letter"
    assert told["document_type"] is None
    assert told["files"] == told["findings"] == []
    assert list(told["fields"]) == list(FIELD_NAMES)
    missing = {"value": None, "confidence": 0.0, "status": "missing", "evidence": [], "raw": None}
    assert all(field == missing for field in told["fields"].values())


def test_a_full_case(tmp_path: Path) -> None:
    """Every attribute reaches its place, as text, number or null."""
    case = rich_case(submission(tmp_path), awkward=False)
    told = json.loads(json.dumps(to_json(case)))
    assert told["id"] == case.submission.id
    assert told["received_on"] == "2024-12-05"
    assert [file["role"] for file in told["files"]] == ["ignored", "letter", "image"]
    assert [(file["pages"], file["read_by"]) for file in told["files"]] == [
        (0, "mail_body"),
        (2, "ocr"),
        (0, "none"),
    ]
    values = {name: field["value"] for name, field in told["fields"].items()}
    assert values["number"] == "15/UBND-VX"
    assert values["issued_on"] == "2024-12-04"
    assert values["issuer"] == {
        "name": "Ủy ban nhân dân huyện Ví Dụ",
        "parent": "Ủy ban nhân dân tỉnh Đắk Nông",
        "level": "district",
        "kind": "people_committee",
        "province": "tỉnh Đắk Nông",
        "district": "huyện Ví Dụ",
        "commune": "xã Thử",
    }
    assert values["signatory"] == {"name": "Trần Văn Thử", "title": "Phó Chủ tịch", "authority": "KT"}
    assert values["audience"] == {
        "age_min": 0,
        "age_max": None,
        "gender": "all",
        "groups": ["học sinh", "hội viên"],
    }
    unit = {"name": "xã Đắk Wil", "level": "commune", "code": "24667"}
    assert values["scope"] == {
        "level": "commune",
        "units": [unit, unit | {"code": None}],
        "justification": "cần",
    }
    assert values["window"] == {"start": "2024-12-10", "end": None}
    assert (values["urgency"], values["secrecy"], values["topic"]) == ("hoa_toc", "mat", None)
    assert told["fields"]["topic"]["raw"] == ""
    assert told["fields"]["number"]["evidence"][0] == {
        "file": 1,
        "page": 1,
        "box": [1.5, 2.25, 3.125, 4.0],
        "text": "15/UBND-VX",
    }
    assert told["fields"]["number"]["evidence"][1]["box"] is None
    assert told["findings"][0] == {
        "code": "WINDOW_TOO_SOON",
        "severity": "review",
        "field": "window",
        "message": "Ngày bắt đầu quá sớm.",
    }
    assert told["decision"]["forward_to_c06"] is True
    assert "corrections" not in told


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        (
            "audience",
            Audience(None, 35, Gender.FEMALE),
            {"age_min": None, "age_max": 35, "gender": "female", "groups": []},
        ),
        ("window", Window(None, None), {"start": None, "end": None}),
        (
            "scope",
            Scope(ScopeLevel.NATIONWIDE),
            {"level": "nationwide", "units": [], "justification": None},
        ),
        (
            "scope",
            Scope(ScopeLevel.PROVINCE, (ScopeUnit("tỉnh Lâm Đồng", ScopeLevel.PROVINCE, "68"),)),
            {
                "level": "province",
                "units": [{"name": "tỉnh Lâm Đồng", "level": "province", "code": "68"}],
                "justification": None,
            },
        ),
    ],
)
def test_a_value_of_many_parts(name: str, value: object, told: object) -> None:
    """Empty and null parts are written, never left out; and what is written is valid."""
    case = poor_case(bare_submission())
    field = Field(value, 0.5, FieldStatus.DOUBTFUL, (), "…")
    case = replace(case, extraction=replace(case.extraction, **{name: field}))
    case = replace(case, decision=replace(case.decision, rule="NONE"))
    assert to_json(case)["fields"][name]["value"] == told
    Draft202012Validator(schema()).validate(to_json(case))


def test_every_part_of_a_noun_is_written() -> None:
    """A part that is added to a noun must be added to the contract, or left out by name here."""
    nouns = {
        "issuer": model.Issuer,
        "signatory": model.Signatory,
        "audience": model.Audience,
        "scope": model.Scope,
        "window": model.Window,
    }
    assert set(nouns) == set(VALUES)
    properties = schema()["properties"]["fields"]["properties"]
    for name, noun in nouns.items():
        value = next(one for one in properties[name]["properties"]["value"]["oneOf"] if "properties" in one)
        assert list(value["properties"]) == [field.name for field in fields(noun)]


def test_plain_values() -> None:
    """Dates are ISO, enums their words, tuples lists, all the way down."""
    assert plain_value((date(2025, 7, 1), Gender.ALL, ("a", None), 3)) == [
        "2025-07-01",
        "all",
        ["a", None],
        3,
    ]


def test_a_finding_of_reading_is_no_second_one() -> None:
    """The object shows the report; what reading found is there because validation passed it on."""
    case = poor_case(bare_submission())
    case = replace(
        case,
        reading=Reading((), (Finding(FindingCode.UNREADABLE, "…"),)),
        report=Report((Finding(FindingCode.ENCRYPTED, "Tệp có mật khẩu."),)),
    )
    assert [one["code"] for one in to_json(case)["findings"]] == ["ENCRYPTED"]
