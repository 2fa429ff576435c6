"""Words that two readers of a scan read differently: never accepted by mistake, always kept as evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from letters_text import DEPARTMENT, document, source, submission

from pipeline.extract import extract
from pipeline.extract.fields import ACCEPT_AT, DOUBTED
from pipeline.model import Box, Reading, Word, WordReading
from pipeline.read.lines.fuse import TRUST
from pipeline.terms import FieldStatus

if TYPE_CHECKING:
    from letters_text import Paper

    from pipeline.model import Extraction, Field

SURE, DOUBT = FieldStatus.ACCEPTED, FieldStatus.DOUBTFUL
LETTER = DEPARTMENT.but(
    issuer="ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG",
    number="Số: 1523/UBND-VX",
    dated="Lâm Đồng, ngày 05 tháng 11 năm 2025",
    recipients="Nơi nhận:\n- Như trên;\n- Lưu: VT, VX.",
)
CERTAIN = 0.97
PLACED = Box(10.0, 20.0, 90.0, 32.0)


def word(text: str, confidence: float, *readings: tuple[str, float, str]) -> Word:
    """Make a word as the reader of scans gives it."""
    return Word(text, PLACED, confidence, tuple(WordReading(*one) for one in readings))


def read_with(*changed: Word, paper: Paper = LETTER) -> Extraction:
    """Extract from a scan that was read surely but for the `changed` words, each in the place of its like.

    Of several like words the first is changed: in the letterhead.
    """
    scan = document(paper.text, 0, CERTAIN)
    (page,) = scan.pages
    left = {one.text: one for one in changed}
    lines = tuple(
        replace(line, words=tuple(left.pop(old.text, old) for old in line.words)) for line in page.lines
    )
    assert not left
    scan = replace(scan, pages=(replace(page, lines=lines),))
    return extract(submission(source("cv.pdf")), Reading((scan,)))


def test_what_the_readers_leave_open_lies_below_acceptance() -> None:
    """The merging of readings and the fields have each a figure of their own: these must stay apart."""
    assert TRUST.figures < ACCEPT_AT
    assert TRUST.repaired < ACCEPT_AT


def disputed(field: Field[object]) -> list[Word]:
    """Give the disputed words of a field's evidence."""
    return [one for piece in field.evidence for one in piece.disputed]


def test_a_scan_read_surely_is_accepted() -> None:
    """What the other tests doubt is accepted when both readers agree: they test the readings alone."""
    found = read_with()
    for field in (found.number, found.issued_on, found.place, found.issuer):
        assert (field.status, disputed(field)) == (SURE, [])


@pytest.mark.parametrize("confidence", [0.45, 0.96])
def test_a_figure_read_differently_leaves_the_number_doubtful(confidence: float) -> None:
    """Even when the merged word claims to be sure: of two numbers no language tells which is right."""
    seen = word(
        "1523/UBND-VX", confidence, ("1523/UBND-VX", 0.81, "tesseract"), ("1528/UBND-VX", 0.62, "lines")
    )
    number = read_with(seen).number
    assert (number.status, number.value) == (DOUBT, "1523/UBND-VX")
    assert number.confidence <= DOUBTED
    assert disputed(number) == [seen]


@pytest.mark.parametrize(
    ("shown", "other"), [("05", "06"), ("05", "0.5"), ("2025", "2026"), ("11", "1 1"), ("11", "ll")]
)
@pytest.mark.parametrize("confidence", [0.45, 0.96])
def test_a_figure_read_differently_leaves_the_day_doubtful(shown: str, other: str, confidence: float) -> None:
    """A day, a month and a year alike; also where only a dot, a blank or a letter parts the figures."""
    seen = word(shown, confidence, (shown, 0.9, "tesseract"), (other, 0.7, "lines"))
    issued = read_with(seen).issued_on
    assert (issued.status, issued.value) == (DOUBT, date(2025, 11, 5))
    assert disputed(issued) == [seen]


def test_a_number_that_one_reader_saw_alone_is_doubtful() -> None:
    """The other saw nothing there: at most 0.45, which is what the merging of readings gives it."""
    number = read_with(word("1523/UBND-VX", 0.45)).number
    assert (number.status, number.value, number.confidence) == (DOUBT, "1523/UBND-VX", 0.45)


def test_agreeing_figures_of_different_punctuation_are_no_dispute_about_figures() -> None:
    """A colon or a dash read otherwise leaves a day as sure as the merging of readings made it."""
    seen = word("05", 0.95, ("05", 0.97, "tesseract"), ("05,", 0.9, "lines"))
    assert read_with(seen).issued_on.status is SURE


def test_a_mark_read_differently_leaves_the_issuer_doubtful() -> None:
    """One reads "LẬM" for "LÂM" in the name of the body; both readings are kept with it."""
    seen = word("LÂM", 0.72, ("LÂM", 0.8, "tesseract"), ("LẬM", 0.7, "lines"))
    issuer = read_with(seen).issuer
    assert (issuer.status, issuer.confidence) == (DOUBT, 0.72)
    assert disputed(issuer) == [seen]


REPAIRED = word("Đồng,", 0.74, ("Đồng,", 0.74, "repair:phrase"), ("Đông,", 0.9, "tesseract"))


def test_a_repaired_word_leaves_the_place_doubtful() -> None:
    """What stood there, what was chosen and why are in the evidence."""
    place = read_with(REPAIRED).place
    assert (place.status, place.value, place.confidence) == (DOUBT, "Lâm Đồng", 0.74)
    assert disputed(place) == [REPAIRED]


def test_a_doubtful_place_lends_no_province_to_the_issuer() -> None:
    """A department that names no province sits where the date line says: as doubtful as that is."""
    department = LETTER.but(issuer="SỞ Y TẾ")
    assert read_with(paper=department).issuer.status is SURE
    issuer = read_with(REPAIRED, paper=department).issuer
    assert issuer.value is not None
    assert (issuer.value.province, issuer.status) == ("tỉnh Lâm Đồng", DOUBT)


def test_a_doubtful_day_chooses_no_map_for_the_issuer() -> None:
    """Xã Quảng Sơn lies in another province since 2025-07-01: a doubtful year leaves that to a person."""
    commune = LETTER.but(
        issuer="ỦY BAN NHÂN DÂN\nXÃ QUẢNG SƠN",
        dated="Quảng Sơn, ngày 05 tháng 11 năm 2025",
        to="Kính gửi: Công an xã Quảng Sơn.",
    )
    assert read_with(paper=commune).issuer.status is SURE
    year = word("2025", 0.45, ("2025", 0.7, "tesseract"), ("2024", 0.7, "lines"))
    assert read_with(year, paper=commune).issuer.status is DOUBT
    # The province's own committee sits in the province whatever the year.
    assert read_with(year).issuer.status is SURE


def test_a_doubtful_issuer_lends_no_area_to_the_scope() -> None:
    """The words "toàn tỉnh" mean the issuer's province, and are as sure as the issuer was read."""
    asks = LETTER.but(points=("Phạm vi: toàn tỉnh.", "Đối tượng: từ đủ 14 tuổi trở lên."))
    assert read_with(paper=asks).scope.status is SURE
    seen = word("LÂM", 0.72, ("LÂM", 0.8, "tesseract"), ("LẬM", 0.7, "lines"))
    assert read_with(seen, paper=asks).scope.status is DOUBT


def test_evidence_keeps_only_the_disputed_words_of_its_span() -> None:
    """A word on which all agree, and a disputed word elsewhere, are not listed."""
    agreed = word("Lâm", 0.95, ("Lâm", 0.9, "tesseract"))
    assert disputed(read_with(agreed, REPAIRED).issued_on) == []
    assert disputed(read_with(agreed, REPAIRED).place) == [REPAIRED]
