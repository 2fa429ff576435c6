"""Pictures through the fence: orientation, pages of a TIFF, transparency, photographs without text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from read_files import letter, photograph, picture_of, submission_of, text_of

from pipeline.read import ReaderPool, ReadLimits, read
from pipeline.terms import FindingCode, ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = Path(__file__).parents[1] / "files"
LIMITS = ReadLimits(max_pages=3, max_pixels=6_000_000)
SENTENCE = "lừa đảo trên không gian mạng"


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """One pool for all tests of this module: workers are started once."""
    with ReaderPool(2, LIMITS) as shared:
        yield shared


@pytest.fixture
def page(tmp_path: Path) -> Image.Image:
    """Give a page of a letter at 150 dpi as an RGB image."""
    return Image.fromarray(picture_of(letter(tmp_path / "cv.pdf"), dpi=150)[:, :, ::-1])


def test_a_png_without_dpi_is_taken_for_a4(page: Image.Image, tmp_path: Path, pool: ReaderPool) -> None:
    """Boxes are in points of an A4 page when the picture does not say its size."""
    page.save(tmp_path / "cv.png")
    document = read(submission_of(tmp_path / "cv.png"), pool=pool, limits=LIMITS).documents[0]
    assert document.read_by is ReadBy.OCR
    assert document.pages[0].width == 595.3
    assert document.pages[0].height == pytest.approx(841.9, abs=1)
    assert SENTENCE in text_of(document.pages[0])
    assert (document.pictures[0].width, document.pictures[0].height) == page.size
    greeting = next(line for line in document.pages[0].lines if line.text.startswith("Kính gửi"))
    box = greeting.words[0].box
    assert box is not None
    assert (box.x0, box.y1) == pytest.approx((85, 183), abs=5)


def test_a_jpeg_is_turned_as_its_exif_says(page: Image.Image, tmp_path: Path, pool: ReaderPool) -> None:
    """A phone stores the sensor's view and a note how to turn it; the picture's size is the turned one."""
    exif = Image.Exif()
    exif[0x0112] = 6
    page.rotate(90, expand=True).save(tmp_path / "phone.jpg", exif=exif, quality=90)
    document = read(submission_of(tmp_path / "phone.jpg"), pool=pool, limits=LIMITS).documents[0]
    assert SENTENCE in text_of(document.pages[0])
    assert (document.pictures[0].width, document.pictures[0].height) == page.size


def test_every_frame_of_a_tiff_is_a_page(page: Image.Image, tmp_path: Path, pool: ReaderPool) -> None:
    """A fax of two black-and-white frames is two pages; its dpi gives the size in points."""
    frame = page.convert("1")
    frame.save(
        tmp_path / "fax.tif", save_all=True, append_images=[frame], dpi=(150, 150), compression="group4"
    )
    document = read(submission_of(tmp_path / "fax.tif"), pool=pool, limits=LIMITS).documents[0]
    assert [p.number for p in document.pages] == [1, 2]
    assert all("không gian mạng" in text_of(p) for p in document.pages)
    assert document.pages[0].width == pytest.approx(page.size[0] * 72 / 150, abs=0.5)


@pytest.mark.parametrize(
    "compression",
    ["group3", "group4", "tiff_ccitt", "tiff_lzw", "packbits", "tiff_adobe_deflate", "jpeg", "raw"],
)
def test_a_tiff_may_be_compressed_in_any_way(
    compression: str, page: Image.Image, tmp_path: Path, pool: ReaderPool
) -> None:
    """What fax machines, scanners and archives write: CCITT of three kinds, LZW, PackBits, Deflate, JPEG."""
    frame = page.convert("L" if compression == "jpeg" else "1")
    frame.save(tmp_path / "quet.tif", dpi=(150, 150), compression=compression)
    document = read(submission_of(tmp_path / "quet.tif"), pool=pool, limits=LIMITS).documents[0]
    assert "không gian mạng" in text_of(document.pages[0])


@pytest.mark.parametrize("ending", ["gif", "bmp", "webp"])
def test_rarer_pictures_are_read(ending: str, page: Image.Image, tmp_path: Path, pool: ReaderPool) -> None:
    """A page is a page in whatever picture it comes."""
    page.save(tmp_path / f"trang.{ending}")
    document = read(submission_of(tmp_path / f"trang.{ending}"), pool=pool, limits=LIMITS).documents[0]
    assert SENTENCE in text_of(document.pages[0])


def test_a_heic_of_a_phone_is_read_upright(pool: ReaderPool) -> None:
    """The picture lies on its side in the file, the phone says so: page and picture stand upright."""
    document = read(submission_of(FILES / "phone.heic"), pool=pool, limits=LIMITS).documents[0]
    assert document.read_by is ReadBy.OCR
    assert "không gian mạng" in text_of(document.pages[0])
    assert [(p.width, p.height) for p in document.pictures] == [(910, 1287)]


def test_too_many_frames_are_not_read(page: Image.Image, tmp_path: Path, pool: ReaderPool) -> None:
    """The limit of pages holds for frames too."""
    small = page.convert("1").resize((100, 140))
    small.save(tmp_path / "fax.tif", save_all=True, append_images=[small] * 3)
    reading = read(submission_of(tmp_path / "fax.tif"), pool=pool, limits=LIMITS)
    assert [finding.code for finding in reading.findings] == [FindingCode.TOO_LARGE]


def test_transparency_lies_on_white(page: Image.Image, tmp_path: Path, pool: ReaderPool) -> None:
    """Black letters on nothing, as editors export them, are black letters on paper."""
    ink = 255 - np.asarray(page.convert("L"))
    clear = np.zeros((*ink.shape, 4), np.uint8)
    clear[:, :, 3] = ink
    Image.fromarray(clear).save(tmp_path / "clear.png")
    document = read(submission_of(tmp_path / "clear.png"), pool=pool, limits=LIMITS).documents[0]
    assert SENTENCE in text_of(document.pages[0])


def test_sixteen_bits_are_scaled(page: Image.Image, tmp_path: Path, pool: ReaderPool) -> None:
    """A scanner's 16-bit grey is read like 8 bits."""
    deep = np.asarray(page.convert("L")).astype(np.uint16) * 200 + 3000
    Image.fromarray(deep).save(tmp_path / "deep.png")
    document = read(submission_of(tmp_path / "deep.png"), pool=pool, limits=LIMITS).documents[0]
    assert SENTENCE in text_of(document.pages[0])


def test_a_photograph_is_a_picture_and_no_fault(tmp_path: Path, pool: ReaderPool) -> None:
    """Beside a letter a picture without words is what it should be; alone it is no letter."""
    photo, cv = photograph(tmp_path / "photo.jpg"), letter(tmp_path / "cv.pdf")
    reading = read(submission_of(cv, photo), pool=pool, limits=LIMITS)
    assert reading.findings == ()
    assert reading.documents[1].read_by is ReadBy.NONE
    assert (reading.documents[1].pictures[0].width, reading.documents[1].pictures[0].height) == (1200, 800)
    alone = read(submission_of(photo), pool=pool, limits=LIMITS)
    assert [finding.code for finding in alone.findings] == [FindingCode.UNREADABLE]


def test_too_many_pixels_are_not_read(tmp_path: Path, pool: ReaderPool) -> None:
    """The size is judged by the header, before anything is unpacked."""
    Image.new("1", (3000, 3000)).save(tmp_path / "large.png")
    reading = read(submission_of(tmp_path / "large.png"), pool=pool, limits=LIMITS)
    assert [finding.code for finding in reading.findings] == [FindingCode.TOO_LARGE]
    assert "3000 x 3000" in reading.findings[0].message
