"""Tables: values belong to the label they stand under or beside, whatever order the reading gives them in."""

from __future__ import annotations

from letters_text import DEPARTMENT, RECEIVED, document, source, submission

from pipeline.extract import extract
from pipeline.model import Box, Document, Extraction, Line, Page, Reading, Word
from pipeline.terms import ReadBy

LEAD = "Sở đề nghị quý Phòng đăng bài viết lên chuyên mục Loa phường của ứng dụng VNeID theo bảng sau:"
HIGH, WIDE = 12.0, 5.5  # points: height of a line, width of a letter


def cell(x: float, y: float, text: str, block: int) -> Line:
    """Make one line of a cell whose left upper corner is at (x, y); words stand one letter apart."""
    words = []
    for word in text.split():
        words.append(Word(word, Box(x, y, x + WIDE * len(word), y + HIGH)))
        x += WIDE * len(word) + 3.5
    return Line(tuple(words), block)


def said(*cells: tuple[float, float, str]) -> Extraction:
    """Read a letter whose request is a table; each cell line is (x, y, text), in the order of the reading."""
    text = DEPARTMENT.but(asking=LEAD, points=(), closing="").text
    lines: list[Line] = []
    y = 40.0
    for line in document(text).pages[0].lines:
        at = cell(72, y, line.text, line.block)
        lines.append(at)
        y += 18
        if line.text.startswith("Sở đề nghị"):
            y += 10
            lines += [cell(x, y + down, words, 900 + i) for i, (x, down, words) in enumerate(cells)]
            y += max(down for _, down, _ in cells) + 40
    # blocks in the order of the reading
    numbers = {number: at for at, number in enumerate(dict.fromkeys(line.block for line in lines))}
    lines = [Line(line.words, numbers[line.block]) for line in lines]
    page = Page(1, 595.0, 842.0, tuple(lines), ReadBy.TEXT_LAYER, "test")
    reading = Reading((Document(0, ReadBy.TEXT_LAYER, (page,)),))
    return extract(submission(source("cv.pdf"), received_on=RECEIVED), reading)


def test_heads_above_values_whose_lines_the_reading_mixed() -> None:
    """Each line goes to the head it stands under, and a head of two lines is one head."""
    found = said(
        (80, 0, "Người được mời"),
        (80, 14, "xem"),
        (220, 7, "Phạm vi"),
        (360, 7, "Thời gian đăng"),
        (360, 40, "Từ 01/12/2025"),
        (220, 40, "Toàn tỉnh"),
        (80, 40, "Từ đủ 18 tuổi,"),
        (360, 54, "đến 31/12/2025"),
        (80, 54, "nam và nữ"),
    )
    assert found.audience.value is not None
    assert found.audience.value.age_min == 18
    assert str(found.audience.value.gender) == "all"
    assert found.scope.value is not None
    assert [unit.name for unit in found.scope.value.units] == ["tỉnh Lâm Đồng"]
    assert found.window.value is not None
    assert (str(found.window.value.start), str(found.window.value.end)) == ("2025-12-01", "2025-12-31")


def test_a_label_in_the_middle_of_a_high_cell() -> None:
    """A value that begins above its label is still that label's, not the one's above."""
    found = said(
        (80, 0, "Đối tượng"),
        (220, 0, "Mọi lứa tuổi, nam và nữ"),
        (220, 30, "Từ ngày 01/12/2025 đến hết"),
        (80, 37, "Thời gian đăng"),
        (220, 44, "ngày 31/12/2025"),
        (80, 80, "Phạm vi"),
        (220, 80, "Toàn tỉnh"),
    )
    assert found.audience.value is not None
    assert found.audience.value.age_min == 0
    assert found.window.value is not None
    assert (str(found.window.value.start), str(found.window.value.end)) == ("2025-12-01", "2025-12-31")
    assert found.scope.value is not None


def test_the_head_tells_the_kind_of_areas_named_without_one() -> None:
    """Under "Phường" stand names of wards."""
    found = said(
        (80, 0, "Đối tượng"),
        (250, 0, "Phường"),
        (400, 0, "Thời gian"),
        (80, 30, "Từ 15 tuổi trở lên, nam, nữ"),
        (250, 30, "Cam Ly - Đà Lạt"),
        (400, 30, "12/2025"),
    )
    assert found.scope.value is not None
    assert [unit.name for unit in found.scope.value.units] == ["phường Cam Ly - Đà Lạt"]
    assert found.window.value is not None
    assert str(found.window.value.end) == "2025-12-31"
