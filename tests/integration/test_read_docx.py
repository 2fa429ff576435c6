"""DOCX, mail bodies and text files: what a person would see, in reading order, and nothing else."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from PIL import Image
from read_files import submission_of, text_of

from pipeline.read import ReaderPool, ReadLimits, read
from pipeline.terms import FindingCode, ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.document import Document as Word

    from pipeline.model import Document

LIMITS = ReadLimits(max_docx_bytes=5_000_000, max_text_bytes=10_000)
SAID = "<w:txbxContent><w:p><w:r><w:t>Dấu đến số 9</w:t></w:r></w:p></w:txbxContent>"
BOX = f"""<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent>
 <mc:Choice Requires="wps"><w:drawing><wps:txbx>{SAID}</wps:txbx></w:drawing></mc:Choice>
 <mc:Fallback><w:pict><v:textbox>{SAID}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """One pool for all tests of this module: workers are started once."""
    with ReaderPool(1, LIMITS) as shared:
        yield shared


def read_back(document: Word, folder: Path, pool: ReaderPool) -> Document:
    """Save, read, and expect no fault."""
    document.save(str(folder / "cv.docx"))
    reading = read(submission_of(folder / "cv.docx"), pool=pool, limits=LIMITS)
    assert reading.findings == ()
    return reading.documents[0]


def test_a_letterhead_table_is_read_cell_by_cell(tmp_path: Path, pool: ReaderPool) -> None:
    """Left cell, then right cell, each a block; then the paragraphs, one block together."""
    made = docx.Document()
    table = made.add_table(1, 2)
    table.cell(0, 0).text = "UBND XÃ AN THỊNH\nSố: 45/UBND"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    table.cell(0, 1).add_table(1, 1).cell(0, 0).text = "An Thịnh, ngày 12 tháng 3 năm 2025"
    made.add_paragraph("Kính gửi:\tCông\u00a0an xã An Thịnh")
    made.add_paragraph("Đề nghị đăng tải.")
    document = read_back(made, tmp_path, pool)
    assert document.read_by is ReadBy.DOCX
    page = document.pages[0]
    assert page.reader.startswith("python-docx ")
    assert [line.text for line in page.lines] == [
        "UBND XÃ AN THỊNH",
        "Số: 45/UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "An Thịnh, ngày 12 tháng 3 năm 2025",
        "Kính gửi: Công an xã An Thịnh",
        "Đề nghị đăng tải.",
    ]
    blocks = [line.block for line in page.lines]
    assert blocks == sorted(blocks)
    assert blocks[0] == blocks[1] < blocks[2] < blocks[3] < blocks[4] == blocks[5]
    assert all(word.box is None and word.confidence == 1.0 for line in page.lines for word in line.words)


def test_list_numbers_are_written_out(tmp_path: Path, pool: ReaderPool) -> None:
    """Numbers and bullets that Word draws by itself stand in the text."""
    made = docx.Document()
    for text, style in (("Đối tượng", "List Number"), ("Phạm vi", "List Number"), ("toàn xã", "List Bullet")):
        made.add_paragraph(text, style=style)
    page = read_back(made, tmp_path, pool).pages[0]
    assert text_of(page) == "1. Đối tượng\n2. Phạm vi\n- toàn xã"


def test_only_what_is_shown_is_read(tmp_path: Path, pool: ReaderPool) -> None:
    """Deleted and hidden text is out, inserted text is in, capitals are capitals, notes come last."""
    made = docx.Document()
    paragraph = made.add_paragraph("Thời gian: ")
    for xml in (
        "<w:del %s><w:r><w:delText>20/2</w:delText><w:t>20/2</w:t></w:r></w:del>",
        "<w:ins %s><w:r><w:t>20/3</w:t></w:r></w:ins>",
        "<w:moveFrom %s><w:r><w:t>cũ</w:t></w:r></w:moveFrom>",
    ):
        paragraph._p.append(parse_xml(xml % nsdecls("w")))
    paragraph.add_run(" bí ẩn").font.hidden = True
    paragraph.add_run(" đến hết tháng").font.all_caps = True
    document = read_back(made, tmp_path, pool)
    assert text_of(document.pages[0]) == "Thời gian: 20/3 ĐẾN HẾT THÁNG"


def test_text_boxes_are_read_once(tmp_path: Path, pool: ReaderPool) -> None:
    """Word stores a text box twice, for new and old programs; it is one block of its own."""
    made = docx.Document()
    made.add_paragraph("Kính gửi: Công an xã")._p.append(parse_xml(BOX))
    lines = read_back(made, tmp_path, pool).pages[0].lines
    assert [line.text for line in lines] == ["Kính gửi: Công an xã", "Dấu đến số 9"]
    assert lines[0].block != lines[1].block


def test_header_first_footer_last_and_breaks_make_pages(tmp_path: Path, pool: ReaderPool) -> None:
    """The first page's header and footer frame the text, page numbers alone are left out."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "HỎA TỐC"
    made.sections[0].footer.paragraphs[0].text = "Lưu: VT"
    made.sections[0].footer.add_paragraph("1")
    made.add_paragraph("Trang đầu").add_run().add_break(WD_BREAK.PAGE)
    made.add_paragraph("Dòng một").add_run().add_break()
    document = read_back(made, tmp_path, pool)
    assert [page.number for page in document.pages] == [1, 2]
    assert text_of(document.pages[0]) == "HỎA TỐC\nTrang đầu\nLưu: VT"
    assert text_of(document.pages[1]) == "Dòng một"


def test_pictures_are_found_once_each(tmp_path: Path, pool: ReaderPool) -> None:
    """An embedded picture is a `Picture` with its size in pixels; the same one twice counts once."""
    image = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(image, "PNG")
    made = docx.Document()
    made.add_paragraph("Ảnh đại diện")
    for _ in range(2):
        image.seek(0)
        made.add_picture(image)
    pictures = read_back(made, tmp_path, pool).pictures
    assert [(picture.width, picture.height) for picture in pictures] == [(40, 30)]


def test_a_linked_picture_is_not_fetched(tmp_path: Path, pool: ReaderPool) -> None:
    """A relation that leads out of the file is never followed."""
    made = docx.Document()
    made.add_paragraph("Ảnh ở nơi khác")
    out = made.part.relate_to(
        "http://127.0.0.1:9/x.png", docx.opc.constants.RELATIONSHIP_TYPE.IMAGE, is_external=True
    )
    run = made.add_paragraph().add_run()
    drawing = parse_xml(
        f'<w:drawing {nsdecls("w", "a", "r")}><a:blip r:embed="{out}" r:link="{out}"/></w:drawing>'
    )
    run._r.append(drawing)
    assert run._r.find(qn("w:drawing")) is not None
    assert read_back(made, tmp_path, pool).pictures == ()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("word/vbaProject.bin", b"x", FindingCode.UNSUPPORTED_FORMAT),
        ("word/filler.bin", bytes(6_000_000), FindingCode.TOO_LARGE),
        ("word/styles2.xml", "<!DOCTYPE a>".encode("utf-16-le"), FindingCode.UNREADABLE),
    ],
)
def test_hostile_packages_are_refused(
    name: str, data: bytes, code: FindingCode, tmp_path: Path, pool: ReaderPool
) -> None:
    """Macros, bombs and DTDs (in any encoding) are refused before the text is looked at."""
    docx.Document().save(str(tmp_path / "cv.docx"))
    with zipfile.ZipFile(tmp_path / "cv.docx", "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, data)
    reading = read(submission_of(tmp_path / "cv.docx"), pool=pool, limits=LIMITS)
    assert [finding.code for finding in reading.findings] == [code]


def test_a_mail_body_is_lines_without_boxes(tmp_path: Path, pool: ReaderPool) -> None:
    """The body that ingest took out becomes lines; empty lines part blocks; an empty body is no fault."""
    (tmp_path / "a.eml").write_bytes(b"x")
    reading = read(
        submission_of(tmp_path / "a.eml", text="Kính gửi\u00a0anh,\n\nEm gửi công văn.\n  Trân trọng"),
        pool=pool,
        limits=LIMITS,
    )
    document = reading.documents[0]
    assert document.read_by is ReadBy.MAIL_BODY
    assert [(line.text, line.block) for line in document.pages[0].lines] == [
        ("Kính gửi anh,", 0),
        ("Em gửi công văn.", 1),
        ("Trân trọng", 1),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_text_files_in_old_and_new_encodings(encoding: str, tmp_path: Path, pool: ReaderPool) -> None:
    """Text files written by any Windows program read alike."""
    # cp1258 writes tones as marks of their own, so only letters that it has are compared.
    text = "Kính gửi: Công an xã"
    data = ("K\u00ednh g\u01b0\u0309i: C\u00f4ng an xa\u0303" if encoding == "cp1258" else text).encode(
        encoding
    )
    (tmp_path / "a.txt").write_bytes(data)
    reading = read(submission_of(tmp_path / "a.txt"), pool=pool, limits=LIMITS)
    assert reading.findings == ()
    assert text_of(reading.documents[0].pages[0]) == text


def test_a_long_text_file_is_too_large(tmp_path: Path, pool: ReaderPool) -> None:
    """A text file beyond the limit is not read."""
    (tmp_path / "a.txt").write_bytes(b"a " * 6_000)
    reading = read(submission_of(tmp_path / "a.txt"), pool=pool, limits=LIMITS)
    assert [finding.code for finding in reading.findings] == [FindingCode.TOO_LARGE]
