"""Letters as plain text for the tests of `pipeline.extract`: text blocks in, `Extraction` out.

A text block is what the read room would give: one line of text for each line, blocks of one column
parted by an empty line, no boxes. Names and numbers are invented.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.extract import extract
from pipeline.model import Document, Line, Page, Picture, Reading, SourceFile, Submission, Word
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from pipeline.model import Extraction

RECEIVED = date(2026, 1, 5)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
ASKING = (
    "Ủy ban nhân dân xã đã biên soạn 01 bài cảnh báo thủ đoạn lừa đảo trên không gian mạng. Đề nghị quý "
    "cơ quan xem xét, đăng tải bài viết trên chuyên mục Loa phường của ứng dụng VNeID với các nội dung sau:"
)
POINTS = (
    "1. Đối tượng tuyên truyền: công dân từ đủ 14 tuổi trở lên, không phân biệt giới tính.",
    "2. Phạm vi tuyên truyền: trên địa bàn xã Đắk Wil.",
    "3. Thời gian đăng tin: từ ngày 15/01/2026 đến ngày 30/01/2026.",
    "4. Các nội dung cần lưu ý khác: giữ nguyên số đường dây nóng ở cuối bài.",
)


@dataclass(frozen=True)
class Paper:
    """The parts of a letter, each as the lines that stand on the page; a commune's request by default."""

    issuer: str = "ỦY BAN NHÂN DÂN\nXÃ ĐẮK WIL"
    number: str = "Số: 15/UBND-VX"
    about: str = "V/v đề nghị đăng tin bài trên chuyên mục Loa phường"
    motto: str = MOTTO
    dated: str = "Đắk Wil, ngày 05 tháng 01 năm 2026"
    title: str = ""
    to: str = "Kính gửi: Công an xã Đắk Wil."
    asking: str = ASKING
    points: tuple[str, ...] = POINTS
    closing: str = "Trân trọng./."
    recipients: str = "Nơi nhận:\n- Như trên;\n- Lưu: VT, VX."
    sign: str = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Minh"
    after: str = ""

    @property
    def text(self) -> str:
        """The letter as a text block: head left, head right, body, foot left, foot right."""
        blocks = (
            _lines(self.issuer, self.number, self.about),
            _lines(self.motto, self.dated),
            self.title,
            self.to,
            _lines(self.asking, *self.points, self.closing),
            self.recipients,
            self.sign,
            self.after,
        )
        return "\n\n".join(block for block in blocks if block)

    def but(self, **parts: str | tuple[str, ...]) -> Paper:
        """Give the same letter with some parts changed."""
        return replace(self, **parts)  # type: ignore[arg-type] # the names are those of the fields above

    def asks(self, *points: str) -> Extraction:
        """Read the letter with other points of the request; each ends with a full stop, as most do."""
        return read(self.but(points=tuple(point.rstrip(".") + "." for point in points)).text)


REQUEST = Paper()
# An office of a province in the time of districts, for the phrasings of 2024.
DISTRICT = Paper(
    issuer="ỦY BAN NHÂN DÂN\nHUYỆN CƯ JÚT",
    number="Số: 615/UBND-VHTT",
    dated="Cư Jút, ngày 04 tháng 10 năm 2024",
    to="Kính gửi: Công an huyện Cư Jút.",
)
DEPARTMENT = Paper(
    issuer="UBND TỈNH LÂM ĐỒNG\nSỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
    number="Số: 1520/SVHTTDL-QLDL",
    dated="Lâm Đồng, ngày 05 tháng 11 năm 2025",
    to="Kính gửi: Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh Lâm Đồng.",
    recipients="Nơi nhận:\n- Như trên;\n- Lưu: VT, QLDL.",
    sign="KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Thị Hòa",
)


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def document(text: str, file: int = 0, confidence: float | None = None) -> Document:
    """Make a document of one page from a text block; with `confidence` it is a scan read so surely."""
    read_by = ReadBy.TEXT_LAYER if confidence is None else ReadBy.OCR
    lines = tuple(
        Line(tuple(Word(word, None, 1.0 if confidence is None else confidence) for word in line.split()), at)
        for at, block in enumerate(text.strip("\n").split("\n\n"))
        for line in block.split("\n")
        if line.strip()
    )
    return Document(file, read_by, (Page(1, 595.0, 842.0, lines, read_by, "test"),))


def source(name: str, media_type: str = DOCX) -> SourceFile:
    """Make a file of that name; its bytes are never opened by the extract room."""
    return SourceFile(name, hashlib.sha256(name.encode()).hexdigest(), media_type, 1, Path(name))


def submission(*files: SourceFile, received_on: date = RECEIVED) -> Submission:
    """Make a submission of the files."""
    return Submission("test", files, received_on, "test")


def read(text: str, confidence: float | None = None, received_on: date = RECEIVED) -> Extraction:
    """Extract from a letter that came alone."""
    arrived = submission(source("cv.docx"), received_on=received_on)
    return extract(arrived, Reading((document(text, 0, confidence),)))


def read_files(*files: tuple[str, str, str | None]) -> Extraction:
    """Extract from several files, each (name, media type, text block or None for a picture without text)."""
    documents = tuple(
        document(text, at) if text is not None else Document(at, ReadBy.NONE, (), (Picture("0", 800, 600),))
        for at, (_, _, text) in enumerate(files)
    )
    arrived = submission(*(source(name, media_type) for name, media_type, _ in files))
    return extract(arrived, Reading(documents))
