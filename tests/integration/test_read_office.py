"""Older word processor files through the real LibreOffice: read as a DOCX is, whatever they ask for."""

from __future__ import annotations

import io
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from broken_formats import ODT, links, odt
from read_files import BODY, letter, picture_of, submission_of, text_of

from pipeline import soffice
from pipeline.errors import MissingProgramError
from pipeline.read import ReaderPool, ReadLimits, office, read
from pipeline.terms import FindingCode, ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Document

LIMITS = ReadLimits()
DOC = Path(__file__).parents[1] / "files" / "letter.doc"
HEAD = [
    "UBND XÃ AN THỊNH",
    "TRƯỜNG THCS BÌNH MINH",
    "Số: 45/THCS-VP",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "An Thịnh, ngày 12 tháng 3 năm 2025",
]


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """One pool for all tests of this module: workers are started once."""
    with ReaderPool(1, LIMITS) as shared:
        yield shared


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine and what it was asked for."""
    paths: list[str] = []

    class Ear(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - names that the server looks for

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Ear) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", paths
        server.shutdown()
        thread.join()


def one(path: Path, pool: ReaderPool) -> Document:
    """Read a file and expect no fault."""
    reading = read(submission_of(path), pool=pool, limits=LIMITS)
    assert reading.findings == ()
    return reading.documents[0]


def test_a_doc_is_read_as_the_docx_it_could_be(pool: ReaderPool) -> None:
    """Cells, lines and Vietnamese letters are those of the original; the page says which programs read it."""
    document = one(DOC, pool)
    assert document.read_by is ReadBy.DOC
    (page,) = document.pages
    assert [line.text for line in page.lines] == [*HEAD, *BODY]
    assert page.read_by is ReadBy.DOC
    assert page.reader.startswith("LibreOffice ")
    assert "python-docx" in page.reader


def test_an_rtf_keeps_its_letters(tmp_path: Path, pool: ReaderPool) -> None:
    """Unicode escapes and the Windows code page alike."""
    text = (
        r"{\rtf1\ansi\ansicpg1258 C\'f4ng an x\u227\'e3 \u272\'d0\u7855?c M\u7851?u\par S\u7889?: 9/UBND\par}"
    )
    (tmp_path / "cv.rtf").write_text(text, encoding="ascii")
    document = one(tmp_path / "cv.rtf", pool)
    assert document.read_by is ReadBy.DOC
    assert [line.text for line in document.pages[0].lines] == ["Công an xã Đắc Mẫu", "Số: 9/UBND"]


def test_an_odt_is_read(tmp_path: Path, pool: ReaderPool) -> None:
    """A tracked deletion is no text any more."""
    who = "<dc:creator>a</dc:creator><dc:date>2025-01-01T00:00:00</dc:date>"
    body = (
        '<text:tracked-changes xmlns:dc="http://purl.org/dc/elements/1.1/"><text:changed-region xml:id="c" '
        f'text:id="c"><text:deletion><office:change-info>{who}</office:change-info><text:p>đã xóa</text:p>'
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>Kính gửi: <text:change text:change-id="c"/>Công an xã Mẫu</text:p>'
    )
    (tmp_path / "cv.odt").write_bytes(odt(body))
    assert text_of(one(tmp_path / "cv.odt", pool).pages[0]) == "Kính gửi: Công an xã Mẫu"


def test_a_scan_inside_is_read_by_ocr(tmp_path: Path, pool: ReaderPool) -> None:
    """An .odt that holds nothing but the picture of a page becomes that page."""
    from PIL import Image  # noqa: PLC0415 - this test alone

    out = io.BytesIO()
    Image.fromarray(picture_of(letter(tmp_path / "cv.pdf"), 150)[:, :, ::-1]).save(out, "JPEG")
    frame = (
        '<text:p><draw:frame text:anchor-type="as-char" svg:width="16cm" svg:height="22.6cm">'
        '<draw:image xlink:href="Pictures/1.jpg" xlink:type="simple" xlink:show="embed" '
        'xlink:actuate="onLoad"/></draw:frame></text:p>'
    )
    (tmp_path / "cv.odt").write_bytes(odt(frame, more={"Pictures/1.jpg": out.getvalue()}))
    document = one(tmp_path / "cv.odt", pool)
    assert document.read_by is ReadBy.OCR
    assert [page.read_by for page in document.pages] == [ReadBy.OCR]
    assert "không gian mạng" in text_of(document.pages[0])


@pytest.mark.parametrize("network", [True, False])
def test_nothing_is_fetched(
    network: bool,  # noqa: FBT001 - a parameter of the test
    tmp_path: Path,
    asked: tuple[str, list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Linked pictures, frames and sections stay where they are, by the profile alone and without network."""
    address, paths = asked
    (tmp_path / "bi-mat.txt").write_text("tuyet mat", encoding="utf-8")
    (tmp_path / "cv.odt").write_bytes(odt(links(address, str(tmp_path / "bi-mat.txt"))))
    if network:
        monkeypatch.setattr(soffice, "_without_network", lambda: ())
    assert "tuyet mat" not in converted(tmp_path)
    assert paths == []


def test_without_the_profile_it_would_be(
    tmp_path: Path, asked: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file of the test above does ask when nobody forbids it: that test can fail."""
    address, paths = asked
    (tmp_path / "cv.odt").write_bytes(odt(links(address, "/nowhere")))
    monkeypatch.setattr(soffice, "_without_network", lambda: ())
    monkeypatch.setattr(soffice, "FORBIDDEN", ())
    converted(tmp_path)
    assert "/anh.png" in paths


def converted(folder: Path) -> str:
    """Convert cv.odt in this process; give the XML of the text."""
    target = folder / "made.docx"
    office.convert({"path": str(folder / "cv.odt"), "kind": ODT, "target": str(target)}, LIMITS)
    with zipfile.ZipFile(target) as package:
        return package.read("word/document.xml").decode()


def test_one_that_hangs_is_stopped_with_all_its_processes(tmp_path: Path) -> None:
    """A record that claims two thousand million bytes: a finding, no LibreOffice left, the next file read."""
    (tmp_path / "treo.rtf").write_bytes(rb"{\rtf1 Kinh gui {\bin2000000000 x}}")
    limits = ReadLimits(max_seconds_per_task=4.0)
    with ReaderPool(1, limits) as pool:
        reading = read(submission_of(tmp_path / "treo.rtf"), pool=pool, limits=limits)
        assert [finding.code for finding in reading.findings] == [FindingCode.UNREADABLE]
        assert running(b"treo.rtf", b"letter.rtf") == []
        (tmp_path / "sau.txt").write_text("Văn bản sau", encoding="utf-8")
        after = read(submission_of(tmp_path / "sau.txt"), pool=pool, limits=limits)
        assert text_of(after.documents[0].pages[0]) == "Văn bản sau"


def running(*names: bytes) -> list[bytes]:
    """Command lines of living processes that name one of these files."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = entry.read_bytes()
        except OSError:
            continue
        found += [line for name in names if name in line]
    return found


def test_without_libreoffice_the_package_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A missing program is the machine's fault, told with what to install; the letter is tried again."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with ReaderPool(1, LIMITS) as pool, pytest.raises(MissingProgramError, match="libreoffice-writer-nogui"):
        read(submission_of(DOC), pool=pool, limits=LIMITS)
