"""Text layers against what eyes see: legacy fonts, broken maps, scanners' OCR, hidden words, mixed pages."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import cv2
import docx
import numpy as np
import pypdfium2
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from layer_files import (
    INVISIBLE,
    font,
    lines_of_letter,
    new_page,
    pasted,
    searchable,
    set_in,
    set_letter,
    tcvn3,
    vni,
)
from read_files import BODY, HEIGHT, WIDTH, letter, picture_of, submission_of, text_of
from reportlab.lib.colors import white

from pipeline.read import ReaderPool, ReadLimits, read
from pipeline.read.pdf_glyphs import picture_shares
from pipeline.read.pdf_layer import LayerVerdict, Reason, Way, judge, layer_of
from pipeline.terms import ReadBy
from pipeline.vietnamese.text import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.model import Page

LIMITS = ReadLimits(max_pages=3)
LINES = lines_of_letter()
UNSEEN = "Thời gian đăng tải: đến ngày 30 tháng 9 năm 2029."


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """One pool for all tests of this module: workers are started once."""
    with ReaderPool(2, LIMITS) as shared:
        yield shared


def page_of(path: Path, pool: ReaderPool) -> Page:
    """Read the first page through the fence."""
    return read(submission_of(path), pool=pool, limits=LIMITS).documents[0].pages[0]


def verdict_of(path: Path) -> LayerVerdict:
    """Weigh the text layer of the first page."""
    sheet = pypdfium2.PdfDocument(path)[0]
    is_scan = max(picture_shares(sheet), default=0.0) > 0.5
    layer = layer_of(sheet, is_scan=is_scan)
    return judge(layer, sheet, LIMITS, is_scan=is_scan, has_paths=False)


def scanned(folder: Path) -> np.ndarray:
    """Give the picture of the letter whose lines are LINES."""
    return picture_of(set_in(folder / "shown.pdf", "Serif-Plain", LINES), dpi=150)


# ---- legacy fonts
@pytest.mark.parametrize(
    ("face", "write", "name"),
    [
        (".VnTime", tcvn3, "TCVN3"),
        (".VnArial,Bold", tcvn3, "TCVN3"),
        ("Nameless", tcvn3, "TCVN3"),
        ("VNI-Times", vni, "VNI"),
        ("Nobody", vni, "VNI"),
    ],
)
def test_legacy_fonts_are_read_without_ocr(
    face: str, write: object, name: str, tmp_path: Path, pool: ReaderPool
) -> None:
    """TCVN3 and VNI are known by the font's name, or by the text where the name says nothing."""
    body = [(x, y, write(text)) for x, y, text in LINES[6:]]  # type: ignore[operator]  # one of two functions
    page = page_of(set_in(tmp_path / "old.pdf", face, body), pool)
    assert page.read_by is ReadBy.TEXT_LAYER
    assert page.reader.endswith(f" + {name}")
    assert text_of(page) == "\n".join(BODY)


def test_capitals_of_an_h_font_are_capitals(tmp_path: Path, pool: ReaderPool) -> None:
    """Fonts ending in H draw small letters as capitals; a second font on the page keeps its own way."""
    canvas = new_page(tmp_path / "h.pdf")
    head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    set_letter(canvas, [(200, 60, tcvn3(head.lower()))], ".VnTimeH")
    set_letter(canvas, [(x, y, tcvn3(text)) for x, y, text in LINES[6:]], ".VnTime")
    set_letter(canvas, [(85, 700, "Lưu: VT, chữ Unicode có dấu.")], "Serif-Plain")
    canvas.save()
    page = page_of(tmp_path / "h.pdf", pool)
    assert [line.text for line in page.lines] == [head, *BODY, "Lưu: VT, chữ Unicode có dấu."]


def test_unicode_in_a_font_with_an_old_name_stays(tmp_path: Path) -> None:
    """Converters leave Unicode text behind in fonts of the old names: it is not decoded again."""
    verdict = verdict_of(set_in(tmp_path / "new.pdf", ".VnTime", LINES))
    assert (verdict.way, verdict.reason) == (Way.KEEP, Reason.GOOD)


@pytest.mark.parametrize(
    ("face", "write"), [(".VnTime", tcvn3), ("VNI-Times", vni), ("Times New Roman", tcvn3)]
)
def test_legacy_fonts_of_a_docx_are_read(face: str, write: object, tmp_path: Path, pool: ReaderPool) -> None:
    """The font may stand at the run or in a style; Unicode beside it stays; H fonts and symbols work."""
    made = docx.Document()
    made.styles["Normal"].font.name = face
    for line in BODY:
        made.add_paragraph(write(line))  # type: ignore[operator]  # one of two functions
    capitals = made.add_paragraph().add_run(tcvn3("kế hoạch"))
    capitals.font.name = ".VnTimeH"
    made.add_paragraph().add_run("Có dấu: phường Bến Thành").font.name = "Arial"
    symbol = made.add_paragraph("").add_run()
    symbol.font.name = "Arial"
    symbol._r.append(parse_xml(f'<w:sym {nsdecls("w")} w:font=".VnTime" w:char="F0A7"/>'))
    made.save(str(tmp_path / "old.docx"))
    lines = text_of(page_of(tmp_path / "old.docx", pool)).splitlines()
    assert lines == [*BODY, "KẾ HOẠCH", "Có dấu: phường Bến Thành", "Đ"]


# ---- letters put together strangely
@pytest.mark.parametrize("first", ["letter", "mark"])
def test_marks_drawn_as_glyphs_of_their_own_are_set_on_their_letters(
    first: str, tmp_path: Path, pool: ReaderPool
) -> None:
    """Marks drawn apart, before or after the letter that they stand on, make one letter of NFC with it."""
    canvas = new_page(tmp_path / "marks.pdf")
    canvas.setFont(font("Serif-Plain"), 12)
    for x, y, text in LINES[6:]:
        at = x
        for char in text:
            base, *marks = unicodedata.normalize("NFD", char)
            wide = canvas.stringWidth(base)
            # The marks of this font are drawn around the place where they stand.
            drawn = [(at, base), *((at + wide / 2, mark) for mark in marks)]
            for place, glyph in drawn if first == "letter" else reversed(drawn):
                canvas.drawString(place, HEIGHT - y, glyph)
            at += wide
    canvas.save()
    assert text_of(page_of(tmp_path / "marks.pdf", pool)) == "\n".join(BODY)


def test_letters_set_apart_and_printed_twice_are_words(tmp_path: Path, pool: ReaderPool) -> None:
    """Blanks between letters, bold by double printing, ligatures and soft hyphens leave words whole."""
    canvas = new_page(tmp_path / "odd.pdf")
    set_letter(canvas, LINES[6:], "Serif-Plain")
    set_letter(canvas, [(85, 100, "C Ô N G   V Ă N   K H Ẩ N")], "Serif-Plain")
    for shift in (0.0, 0.3):
        set_letter(canvas, [(85 + shift, 130, "Ủy ban nhân dân")], "Serif-Plain")
    set_letter(canvas, [(85, 150, "of\ufb01ce phư\u00adờng")], "Serif-Plain")
    canvas.save()
    lines = [line.text for line in page_of(tmp_path / "odd.pdf", pool).lines]
    assert lines[:3] == ["CÔNG VĂN KHẨN", "Ủy ban nhân dân", "office phường"]


def test_the_spelling_of_tones_is_kept(tmp_path: Path, pool: ReaderPool) -> None:
    """Both places of a tone mark are good Vietnamese, and the letter's own stays."""
    path = set_in(tmp_path / "tones.pdf", "Serif-Plain", [*LINES[6:], (85, 400, "Uỷ ban hoà bình, thuỷ lợi")])
    assert text_of(page_of(path, pool)).endswith("Uỷ ban hoà bình, thuỷ lợi")


# ---- broken layers
def test_lost_character_maps_are_read_by_ocr(tmp_path: Path, pool: ReaderPool) -> None:
    """A font that does not say which letters its glyphs are leaves the page to OCR."""
    path = set_in(tmp_path / "lost.pdf", "Serif-Plain", LINES)
    path.write_bytes(path.read_bytes().replace(b"/ToUnicode", b"/ToNothing"))
    assert verdict_of(path).way is Way.OCR
    page = page_of(path, pool)
    assert page.read_by is ReadBy.OCR
    assert "lừa đảo trên không gian mạng" in text_of(page)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (lambda text: "".join(chr(ord(c) + 3) if c.isalpha() else c for c in text), Reason.LOST_LETTERS),
        (lambda text: text.translate(str.maketrans("ạậặẹệịọộợụựỵ", "ảẩẳẻểỉỏổởủửỷ")), Reason.WRONG_MARKS),
        (lambda text: text.replace(" ", ""), Reason.FUSED_WORDS),
    ],
)
def test_a_layer_that_is_no_vietnamese_is_not_believed(wrong: object, reason: Reason, tmp_path: Path) -> None:
    """Shifted alphabets, marks that are mapped wrongly and missing blanks are seen on any page."""
    lines = [(x, y, wrong(text)) for x, y, text in LINES]  # type: ignore[operator]  # one of three functions
    verdict = verdict_of(set_in(tmp_path / "wrong.pdf", "Serif-Plain", lines))
    assert (verdict.way, verdict.reason) == (Way.OCR, reason)


# ---- the layer of a scanner
def test_a_good_hidden_layer_is_kept(tmp_path: Path, pool: ReaderPool) -> None:
    """A scanner with good Vietnamese OCR saves us our own, after a sample of its lines was read again."""
    page = page_of(searchable(tmp_path / "good.pdf", scanned(tmp_path), LINES), pool)
    assert page.read_by is ReadBy.TEXT_LAYER
    assert text_of(page).endswith("\n".join(BODY))


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([(x, y, unmarked(text)) for x, y, text in LINES], Reason.NO_MARKS),
        (
            [(x, y, text.translate(str.maketrans("ộủịạậ", "ọùìảẩ"))) for x, y, text in LINES],
            Reason.WRONG_MARKS,
        ),
        ([(x, y + 300, text) for x, y, text in LINES], Reason.OFF_THE_INK),
        ([(x, y, text) for x, y, text in LINES[8:]], Reason.IN_PART),
        ([(x, y, text.replace("2025", "2026")) for x, y, text in LINES], Reason.NOT_WHAT_IS_SEEN),
        ([*LINES[:6], *((x, y, BODY[2]) for x, y, _ in LINES[6:])], Reason.NOT_WHAT_IS_SEEN),
        ([(85, 400, "Ngày nhận: 14/3/2025")], Reason.STAMP_ONLY),
    ],
)  # fmt: skip
def test_a_scanners_layer_must_prove_itself(
    lines: list[tuple[float, float, str]], reason: Reason, tmp_path: Path
) -> None:
    """No marks, wrong marks, beside the ink, half of the page, other figures or words: OCR reads instead."""
    verdict = verdict_of(searchable(tmp_path / "bad.pdf", scanned(tmp_path), lines))
    assert (verdict.way, verdict.reason) == (Way.OCR, reason)


def test_hidden_words_never_join_what_ocr_reads(tmp_path: Path, pool: ReaderPool) -> None:
    """A few hidden words on a scan are no stamp: they are not added to the page."""
    path = searchable(tmp_path / "few.pdf", scanned(tmp_path), [(85, 700, UNSEEN)])
    page = page_of(path, pool)
    assert page.read_by is ReadBy.OCR
    assert "2029" not in text_of(page)
    assert "lừa đảo trên không gian mạng" in text_of(page)


# ---- words that nobody sees on a page set by computer
@pytest.mark.parametrize(
    "way",
    ["mode 3", "white", "clear", "outside", "tiny", "under a picture", "painted over", "white below text"],
)
def test_what_nobody_sees_is_not_read(way: str, tmp_path: Path, pool: ReaderPool) -> None:
    """Hidden words must not decide a letter, however they are hidden."""
    canvas = new_page(tmp_path / "hidden.pdf")
    spot = (85.0, LINES[8][1] if way == "white below text" else 700.0)
    canvas.saveState()
    if way.startswith("white"):
        canvas.setFillColor(white)
    if way == "clear":
        canvas.setFillAlpha(0)
    if way == "outside":
        spot = (85.0, HEIGHT + 40)
    if way == "tiny":
        canvas.scale(0.1, 0.1)
    set_letter(canvas, [(*spot, UNSEEN)], "Serif-Plain", INVISIBLE if way == "mode 3" else 0)
    canvas.restoreState()
    if way == "under a picture":
        pasted(canvas, np.random.default_rng(5).integers(0, 255, (40, 160, 3), np.uint8), (80, 680, 400, 40))
    if way == "painted over":
        canvas.setFillColor(white)
        canvas.rect(80, HEIGHT - 720, 400, 40, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
    set_letter(canvas, LINES, "Serif-Plain")
    canvas.save()
    page = page_of(tmp_path / "hidden.pdf", pool)
    assert page.read_by is ReadBy.TEXT_LAYER
    assert "2029" not in text_of(page)
    assert text_of(page).endswith("\n".join(BODY))


@pytest.mark.parametrize("way", ["hidden", "mixed", "seal"])
def test_words_under_a_picture_with_a_mask_must_show_through(
    way: str, tmp_path: Path, pool: ReaderPool
) -> None:
    """A seal lets the words under it be seen; a picture with a mask that hides them does not."""
    canvas = new_page(tmp_path / "veil.pdf")
    set_letter(canvas, [*LINES, (85, 700, UNSEEN)], "Serif-Plain")
    if way != "seal":
        other = set_in(tmp_path / "other.pdf", "Serif-Plain", [(85, 700, UNSEEN.replace("2029", "2026"))])
        at = slice(int(680 * 200 / 72), int(720 * 200 / 72))
        veil = np.dstack([picture_of(other)[at], np.full_like(picture_of(other)[at][:, :, :1], 255)])
        veil[0, 0, 3] = 0  # or it would be no mask
        box = (0, HEIGHT - 720, WIDTH, 40)
    else:
        veil = np.zeros((200, 200, 4), np.uint8)
        cv2.circle(veil, (100, 100), 90, (40, 40, 220, 255), 6)
        box = (290, HEIGHT - 740, 80, 80)
    cv2.imwrite(str(tmp_path / "veil.png"), veil)
    if way == "mixed":
        canvas.setFillAlpha(0.99)
    canvas.drawImage(str(tmp_path / "veil.png"), *box, mask="auto")
    canvas.save()
    page = page_of(tmp_path / "veil.pdf", pool)
    assert page.read_by is (ReadBy.OCR if way == "mixed" else ReadBy.TEXT_LAYER)
    assert ("2029" in text_of(page)) is (way == "seal")


def test_white_words_on_a_dark_bar_are_read(tmp_path: Path, pool: ReaderPool) -> None:
    """Light ink on dark ground is there to be seen."""
    canvas = new_page(tmp_path / "bar.pdf")
    set_letter(canvas, LINES, "Serif-Plain")
    canvas.setFillColorRGB(0.1, 0.2, 0.5)
    canvas.rect(80, HEIGHT - 720, 400, 40, stroke=0, fill=1)
    canvas.setFillColor(white)
    set_letter(canvas, [(90, 704, "Đường dây nóng")], "Serif-Plain")
    canvas.save()
    assert text_of(page_of(tmp_path / "bar.pdf", pool)).endswith("Đường dây nóng")


# ---- mixed pages
def test_a_scanned_half_of_a_page_is_filled_in(tmp_path: Path, pool: ReaderPool) -> None:
    """What stands in a picture below the text is read too, and the reader names both programs."""
    image = picture_of(letter(tmp_path / "cv.pdf"), dpi=200)
    lower = image[int(160 * 200 / 72) : int(320 * 200 / 72)]
    canvas = new_page(tmp_path / "mixed.pdf")
    set_letter(canvas, [(85, 80, "Phụ lục kèm theo công văn"), (85, 110, BODY[1])], "Serif-Plain")
    pasted(canvas, lower, (0, 400, WIDTH, 160))
    canvas.save()
    page = page_of(tmp_path / "mixed.pdf", pool)
    assert page.read_by is ReadBy.TEXT_LAYER
    assert page.reader.startswith("pypdfium2 ")
    assert " + tesseract " in page.reader
    text = text_of(page)
    assert text.startswith("Phụ lục kèm theo công văn")
    assert "Rất mong nhận được sự quan tâm" in text
    assert text.count("tuyên truyền về phòng") == 2


def test_pages_of_one_file_are_read_each_its_own_way(tmp_path: Path, pool: ReaderPool) -> None:
    """A scanned annex behind a page set by computer is read by OCR, the page before it is not."""
    canvas = new_page(tmp_path / "annex.pdf")
    set_letter(canvas, LINES, "Serif-Plain")
    canvas.showPage()
    pasted(canvas, scanned(tmp_path), (0, 0, WIDTH, HEIGHT))
    canvas.save()
    pages = read(submission_of(tmp_path / "annex.pdf"), pool=pool, limits=LIMITS).documents[0].pages
    assert [page.read_by for page in pages] == [ReadBy.TEXT_LAYER, ReadBy.OCR]
