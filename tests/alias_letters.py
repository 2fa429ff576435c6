"""Extractions and aliases for the tests of what a heading was said to mean: invented."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.model import Evidence, Extraction, Field, Issuer, Submission, Word, WordReading
from pipeline.store.learned_port import Alias
from pipeline.terms import FIELD_NAMES, FieldStatus, FileRole, IssuerKind, IssuerLevel, Kind
from pipeline.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

OLD, NEW = date(2024, 11, 5), date(2025, 9, 10)
AT = datetime(2024, 11, 6, 20, 0, tzinfo=UTC)  # already the 7th in Viet Nam


def body(name: str, *where: str | None, **more: object) -> Issuer:
    """Give a committee of a commune; `where` are province, district and commune."""
    told: dict[str, object] = {"parent": None, "level": IssuerLevel.COMMUNE}
    return Issuer(name, **(told | {"kind": IssuerKind.PEOPLE_COMMITTEE} | more), **_places(where))  # type: ignore[arg-type]


def _places(where: tuple[str | None, ...]) -> Mapping[str, str | None]:
    return dict(zip(("province", "district", "commune"), (*where, None, None, None), strict=False))


WIL = body("Ủy ban nhân dân xã Đắk Wil", "tỉnh Đắk Nông", "huyện Cư Jút", "xã Đắk Wil")


def letter(
    read: Issuer | None,
    *heading: str,
    place: str | None = "Đắk Wil",
    on: date | None = OLD,
    status: FieldStatus = FieldStatus.DOUBTFUL,
    disputed: Mapping[str, str] | None = None,
    sure: tuple[str, ...] = ("issued_on",),
) -> tuple[Submission, Extraction]:
    """Give a letter whose heading was read so; `disputed` words were read otherwise by the second reader."""
    words = tuple(
        Word(one, None, 0.5, (WordReading(one, 0.5, "a"), WordReading(other, 0.5, "b")))
        for one, other in (disputed or {}).items()
    )
    proof = tuple(Evidence(0, 1, None, one, disputed=words if one == heading[-1] else ()) for one in heading)
    fields: dict[str, Field[object]] = {name: Field() for name in FIELD_NAMES}
    for name, value in (("place", place), ("issued_on", on)):
        known = FieldStatus.ACCEPTED if name in sure else FieldStatus.DOUBTFUL
        fields[name] = Field(value, 0.9, known if value else FieldStatus.MISSING)
    fields["issuer"] = Field(read, 0.7, status, proof)
    found = Extraction(Kind.POSTING_REQUEST, None, (FileRole.LETTER,), 0, **fields)  # type: ignore[arg-type]
    return Submission("0" * 64, (), OLD if on is None else on, ""), found


def alias(issuer: Issuer, heading: str, *, place: str = "Đắk Wil", on: date = OLD, key: int = 1) -> Alias:
    """Give what a person said; `heading` with its parent, divided by " | "."""
    return Alias(key, fold(heading), fold(place), places.period(on), issuer, "an", AT, "0" * 64)
