"""Where a person is sent to look: around the evidence, else where such a field stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.learn.sight import AROUND, sight_of
from pipeline.model import (
    Box,
    Case,
    Decision,
    Document,
    Evidence,
    Extraction,
    Field,
    Line,
    Page,
    Reading,
    Report,
    SourceFile,
    Submission,
    Word,
)
from pipeline.terms import FIELD_NAMES, FieldStatus, FileRole, HandlerLevel, Kind, ReadBy

ROWS = (
    "UBND XÃ ĐẮK WIL", "Số: 145/UBND-VHXH", "Kính gửi: Công an huyện Cư Jút", "Căn cứ công văn số 1924",
    "đề nghị đăng bài", "từ 14 tuổi trở lên", "Nơi nhận:", "Hoàng Thế Khải",
)  # fmt: skip
STEP = 50.0  # points between two rows


def page(number: int = 1, *rows: str, placed: bool = True) -> Page:
    """Give a page of A4 with one row every 50 points."""
    lines = tuple(
        Line((Word(row, Box(50, STEP * i, 300, STEP * i + 12) if placed else None),), 0)
        for i, row in enumerate(rows or ROWS, 1)
    )
    return Page(number, 595.0, 842.0, lines, ReadBy.TEXT_LAYER, "test")


def case(*pages: Page, evidence: tuple[Evidence, ...] = ()) -> Case:
    """Give a case of one letter whose number rests on the evidence."""
    fields: dict[str, Any] = dict.fromkeys(FIELD_NAMES, Field())
    fields["number"] = Field("145/UBND", 0.9, FieldStatus.ACCEPTED, evidence, "145/UBND")
    files = (SourceFile("cv.pdf", "0" * 64, "application/pdf", 1, Path("cv.pdf")),)
    none = HandlerLevel.NONE
    return Case(
        Submission("0" * 64, files, date(2025, 11, 5), "test"),
        Reading((Document(0, ReadBy.TEXT_LAYER, pages),)),
        Extraction(Kind.POSTING_REQUEST, None, (FileRole.LETTER,), 0, **fields),
        Report(),
        Decision(none, None, none, forward_to_c06=False, rule="r", because=(), profile="p"),
    )


def test_around_the_evidence() -> None:
    """All boxes of its page are marked, with three rows above and below, as wide as the page."""
    boxes = (Box(60, 100, 200, 112), Box(60, 150, 200, 162))
    proof = tuple(Evidence(0, 1, box, "145/UBND-VHXH") for box in boxes)
    other = Evidence(0, 2, Box(1, 1, 2, 2), "145")
    sight = sight_of(case(page(), page(2), evidence=(*proof, other)), "number")
    assert sight is not None
    assert (sight.page.number, sight.boxes) == (1, boxes)
    assert sight.part == Box(0, 100 - AROUND, 595, 162 + AROUND)
    assert [text for text, marked in sight.lines if marked] == [ROWS[1], ROWS[2]]
    assert [text for text, _ in sight.lines] == list(ROWS[:6])


def test_words_without_a_place_are_found_by_their_text() -> None:
    """A DOCX has no boxes: the lines that say the evidence are marked."""
    proof = (Evidence(0, 1, None, "145/UBND-VHXH"), Evidence(0, 1, None, ""))
    sight = sight_of(case(page(placed=False), evidence=proof), "number")
    assert sight is not None
    assert [text for text, marked in sight.lines if marked] == [ROWS[1]]


@pytest.mark.parametrize(
    ("field", "first", "number", "top"),
    [("subject", ROWS[0], 1, 0.0), ("kind", ROWS[0], 1, 0.0), ("audience", ROWS[2], 1, 0.2 * 842)],
)
def test_without_evidence_where_such_a_field_stands(field: str, first: str, number: int, top: float) -> None:
    """Head or body of the first page, no further than its words reach."""
    sight = sight_of(case(page(), page(2)), field)
    assert sight is not None
    assert (sight.page.number, sight.part.y0, sight.boxes) == (number, pytest.approx(top), ())
    assert sight.part.y1 <= STEP * len(ROWS) + 12 + AROUND
    assert sight.lines[0] == (first, False)


def test_a_signature_is_looked_for_where_the_letter_ends() -> None:
    """The page with who gets copies, not an annex after it; without one the last page."""
    body, end, annex = page(1, "một"), page(2, *ROWS), page(3, "Phụ lục")
    sight = sight_of(case(body, end, annex), "signatory")
    assert sight is not None
    assert sight.page.number == 2
    sight = sight_of(case(body, annex), "signatory")
    assert sight is not None
    assert sight.page.number == 3


def test_nothing_to_look_at() -> None:
    """A letter of which no page was read has no sight; evidence on a page that is gone is none."""
    assert sight_of(case(), "number") is None
    lost = case(page(), evidence=(Evidence(0, 7, None, "145"), Evidence(3, 1, None, "145")))
    sight = sight_of(lost, "number")
    assert sight is not None
    assert sight.boxes == ()
    assert sight_of(replace(lost, reading=Reading(())), "number") is None
