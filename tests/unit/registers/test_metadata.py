"""Metadata of registered letters: the names and lengths of Decree 30/2020, Annex VI, and nothing invented."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from register_rows import ABOUT, OFFICE, bare, entry, many

from pipeline.registers import INCOMING, METADATA, Organ, metadata, write
from pipeline.registers.metadata import schema
from pipeline.terms import DocumentType, Urgency
from pipeline.vietnamese.document_types import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

PUBLISHED = Path(__file__).parents[3] / "docs" / "metadata.schema.json"
# List II of the Annex in its order, then what only list I has.
ANNEX_VI = {
    "FileCode.OrganId": 13, "FileCode.FileCatalog": 4, "FileCode.FileNotation": 20, "DocOrdinal": 3,
    "TypeName": 100, "CodeNumber": 11, "CodeNotation": 30, "IssuedDate": 10, "OrganName": 200, "Subject": 500,
    "Language": 30, "PageAmount": 3, "Description": 500, "ArrivalDate": 10, "ArrivalNumber": 10,
    "SignerInfo.Position": 100, "SignerInfo.FullName": 50, "Priority": 1, "ToPlaces": 1000,
    "TraceHeaderList": None, "DueDate": 10, "To.OrganId": 13, "To.OrganName": 200, "IssuedAmount": 3,
}  # fmt: skip


def flat(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the values by dotted name."""
    for name, value in record.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{part}", one) for part, one in value.items())
        else:
            yield name, value


def test_names_and_lengths_are_those_of_the_annex() -> None:
    """Each once, in its order, none besides."""
    assert [(one.name, one.length) for one in METADATA] == list(ANNEX_VI.items())
    assert sorted(name for name, _ in flat(metadata(entry(), OFFICE))) == sorted(ANNEX_VI)


def test_each_value_stands_under_its_name() -> None:
    """What the register knows of a letter, nested as in the Annex."""
    assert metadata(entry(), OFFICE) == {
        "FileCode": {"OrganId": "G01.999", "FileCatalog": "", "FileNotation": ""},
        "DocOrdinal": "",
        "TypeName": "Công văn",
        "CodeNumber": "145",
        "CodeNotation": "UBND-VHXH",
        "IssuedDate": "2026-02-27",
        "OrganName": "Ủy ban nhân dân xã Ví Dụ",
        "Subject": "đăng tải bài viết phòng, chống lừa đảo",
        "Language": "",
        "PageAmount": "2",
        "Description": "bản sao đến ngày 05/03/2026",
        "ArrivalDate": "2026-03-02",
        "ArrivalNumber": "7",
        "SignerInfo": {"Position": "Phó Chủ tịch", "FullName": "Trần Văn Thử"},
        "Priority": "2",
        "ToPlaces": "Công an xã Ví Dụ",
        "TraceHeaderList": "03/03/2026: chuyển Công an xã Ví Dụ",
        "DueDate": "2026-03-16",
        "To": {"OrganId": "G01.999", "OrganName": "Công an tỉnh Ví Dụ"},
        "IssuedAmount": "",
    }


def test_nothing_is_invented() -> None:
    """Of a letter of which nothing was read only day and number of arrival are given."""
    told = {name: value for name, value in flat(metadata(bare(), Organ())) if value}
    assert told == {"ArrivalDate": "2026-03-02", "ArrivalNumber": "7"}


def test_our_code_is_not_put_beside_somebody_elses_name() -> None:
    """A letter to two offices, or to another one, has no code under `To`."""
    for others in (("Công an xã Ví Dụ",), ("Công an tỉnh Ví Dụ", "Sở Thử Nghiệm"), ()):
        assert metadata(entry(addressees=others), OFFICE)["To"]["OrganId"] == ""


@pytest.mark.parametrize(
    ("number", "code", "notation"),
    [
        ("2000/CAT-PC06", "2000", "CAT-PC06"),
        ("57-NQ/TW", "57", "NQ/TW"),
        ("59/2022/NĐ-CP", "59", "2022/NĐ-CP"),
        ("15a/UBND", "15a", "UBND"),
        ("05", "05", ""),
        ("/CAT-PC06", "", "CAT-PC06"),
        ("CAT-PC06", "", "CAT-PC06"),
        (None, "", ""),
    ],
)
def test_a_number_is_parted_into_number_and_notation(number: str | None, code: str, notation: str) -> None:
    """At the first stroke or dash behind the figures; a blank number stays blank."""
    record = metadata(entry(number=number), OFFICE)
    assert (record["CodeNumber"], record["CodeNotation"]) == (code, notation)


def test_every_urgency_and_every_type_has_its_word() -> None:
    """No closed set of the house meets an unknown member here."""
    assert {metadata(entry(urgency=one), OFFICE)["Priority"] for one in Urgency} == {"1", "2", "3"}
    names = {metadata(entry(document_type=one), OFFICE)["TypeName"] for one in DocumentType}
    assert len(names - {""}) == len(DocumentType) == len(NAME)


def test_too_long_text_ends_with_an_ellipsis_and_is_reported(tmp_path: Path) -> None:
    """Each name keeps its length; the first ten cuts are told by row and name."""
    long = "đăng tải " * 300
    hostile = entry(
        issuer=long, subject=long, note=long, recipient=long, signatory=long, signatory_title=long,
        pages=1234, addressees=(long,), number="9" * 30 + "/" + "X" * 90, arrival_number=10**12,
    )  # fmt: skip
    record = dict(flat(metadata(hostile, replace(OFFICE, id="G" * 40))))
    for name, length in ANNEX_VI.items():
        assert length is None or len(record[name]) <= length, name
    assert len(record["Subject"]) >= 499
    assert record["Subject"].endswith("…")
    assert (record["PageAmount"], record["ArrivalNumber"]) == ("", "")  # a number cut would be another one
    assert record["TraceHeaderList"].endswith(long.strip())
    written = write(INCOMING, [entry(), hostile], tmp_path / "so.jsonl", ABOUT)
    assert (written.rows, written.cut, len(written.cuts)) == (2, 11, 10)
    assert {row for row, _ in written.cuts} == {2}
    assert (2, "Subject") in written.cuts


def test_text_of_exactly_the_length_is_not_cut() -> None:
    """500 characters are allowed, 501 are not."""
    assert metadata(entry(subject="x" * 500), OFFICE)["Subject"] == "x" * 500
    assert metadata(entry(subject="x" * 501), OFFICE)["Subject"] == "x" * 499 + "…"


def test_the_published_schema_is_the_one_in_use() -> None:
    """docs/metadata.schema.json is `schema()`, written by json.dumps with indent=1."""
    assert PUBLISHED.read_text("utf-8") == json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def test_what_is_written_holds_to_the_schema(tmp_path: Path) -> None:
    """Every line of a file is one object that the published schema accepts, hostile letters too."""
    rows = [
        entry(), bare(), *many(20),
        entry(subject="một\u2028hai\x85ba\x00\ud800", note='"}\n{', issued_on=date(1, 1, 1)),
    ]  # fmt: skip
    write(INCOMING, rows, tmp_path / "so.jsonl", ABOUT)
    validator = jsonschema.Draft202012Validator(json.loads(PUBLISHED.read_text("utf-8")))
    lines = (tmp_path / "so.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == len(rows)
    for one in lines:
        validator.validate(json.loads(one))


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("Subject", "x" * 501), ("ArrivalNumber", "bảy"), ("ArrivalDate", "02/03/2026"), ("Priority", 2),
        ("Extra", ""), ("Subject", None),
    ],
)  # fmt: skip
def test_the_schema_refuses_what_the_annex_does_not_allow(name: str, wrong: object) -> None:
    """A schema that accepts everything would prove nothing."""
    record = metadata(entry(), OFFICE) | {name: wrong}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(record, schema())
