"""Words with boxes become lines in reading order, column by column."""

from __future__ import annotations

from pipeline.model import Box, Word
from pipeline.read.layout import lines_of

WIDTH, HEIGHT, SIZE, STEP = 595.0, 842.0, 12.0, 16.0


def words(x: float, y: float, text: str, gap: float = 3.0) -> list[Word]:
    """Set `text` in 12-point words of 6 points a letter from (x, y), all on one line."""
    placed = []
    for word in text.split():
        placed.append(Word(word, Box(x, y, x + 6.0 * len(word), y + SIZE)))
        x += 6.0 * len(word) + gap
    return placed


def column(x: float, y: float, *lines: str) -> list[Word]:
    """Set the lines under each other."""
    return [word for at, line in enumerate(lines) for word in words(x, y + at * STEP, line)]


def blocks(*parts: list[Word]) -> list[list[str]]:
    """Give the texts of the lines, block by block; the words are handed over upside down."""
    found: dict[int, list[str]] = {}
    given = [word for part in parts for word in part]
    for line in lines_of(given[::-1], WIDTH, HEIGHT):
        found.setdefault(line.block, []).append(line.text)
    return list(found.values())


LEFT = ("UBND TỈNH LÂM ĐỒNG", "SỞ TƯ PHÁP", "Số: 12/STP-PBGDPL")
RIGHT = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "Độc lập - Tự do - Hạnh phúc", "Lâm Đồng, ngày 05/11/2025")
BODY = ("Sở Tư pháp đề nghị Công an tỉnh xem xét, đăng tải bài viết về Luật Đất đai trên", "Loa phường./.")


def test_the_head_is_read_column_by_column() -> None:
    """Issuer and number first, then motto and date, then the text over the whole width."""
    found = blocks(column(60, 60, *LEFT), column(300, 60, *RIGHT), column(60, 160, *BODY))
    assert found == [list(LEFT), list(RIGHT), list(BODY)]


def test_kinh_gui_below_the_head_is_part_of_neither_column() -> None:
    """A centred line right under both columns opens the text."""
    to = "Kính gửi: Công an tỉnh"
    found = blocks(
        column(60, 60, *LEFT), column(300, 60, *RIGHT), column(180, 116, to), column(60, 140, *BODY)
    )
    assert found == [list(LEFT), list(RIGHT), [to, *BODY]]


def test_the_motto_parts_columns_with_little_room() -> None:
    """A long name of the issuer leaves less than a line height beside the motto, and is still apart."""
    left = words(60, 60, "SỞ VĂN HÓA THỂ THAO VÀ DU LỊCH")
    edge = max(word.box.x1 for word in left if word.box)
    right = words(edge + 8, 60, RIGHT[0])
    found = blocks(left, right, column(60, 76, "Số: 1/SVHTTDL"), column(edge + 20, 76, RIGHT[1]))
    assert [block[0] for block in found] == ["SỞ VĂN HÓA THỂ THAO VÀ DU LỊCH", RIGHT[0]]


def test_such_a_gap_in_running_text_parts_nothing() -> None:
    """The same eight points between words of justified text are a blank."""
    lines = [word for at in range(4) for word in words(60, 60 + at * STEP, "đề nghị Công an xem xét", gap=8)]
    assert blocks(lines) == [["đề nghị Công an xem xét"] * 4]


def test_the_name_far_below_the_office_belongs_to_the_foot() -> None:
    """Between office and name lies the seal; the recipients on the left stay together."""
    recipients = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.")
    office = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    found = blocks(
        column(60, 160, *BODY),
        column(60, 240, *recipients),
        column(360, 240, *office),
        column(350, 360, "Trần Thị Hòa"),
    )
    assert found == [list(BODY), list(recipients), [*office, "Trần Thị Hòa"]]


def test_a_table_is_read_cell_by_cell() -> None:
    """Label and value of a row follow each other; a value of two lines stays in one cell."""
    found = blocks(
        column(60, 200, "Đối tượng"),
        column(250, 200, "Công dân từ đủ 14 tuổi,", "nam và nữ"),
        column(60, 240, "Phạm vi"),
        column(250, 240, "toàn xã"),
    )
    assert found == [["Đối tượng"], ["Công dân từ đủ 14 tuổi,", "nam và nữ"], ["Phạm vi"], ["toàn xã"]]


def test_words_without_a_place_on_the_page_are_left_out() -> None:
    """No box, an empty box, white space or a place off the page give no line."""
    stray = [
        Word("không", None),
        Word("rỗng", Box(10, 10, 10, 20)),
        Word(" ", Box(10, 10, 20, 20)),
        Word("ngoài", Box(700, 10, 720, 20)),
    ]
    assert blocks(stray) == []
    assert blocks(stray, words(60, 60, "trong trang")) == [["trong trang"]]


def test_uneven_words_of_one_line_stay_together() -> None:
    """Words of a crooked scan that differ by a few points are one line, left to right."""
    line = [Word("hai", Box(100, 62, 118, 74)), Word("một", Box(60, 60, 78, 72))]
    assert blocks(line) == [["một hai"]]
