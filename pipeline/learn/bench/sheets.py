"""PDF files of the measurement: the true lines of a born-digital letter, and page images for peers.

The one module outside the reading room that opens PDF files: a measurement that took its truth from the
reader it measures would be none. Only files of one's own are opened here, so there is no fence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pipeline.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DPI = 300
POINTS = 72
GAP = 1.4  # heights of a letter between two pieces of one row; a blank of justified text stays below 1


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A character with its box in points, y upwards."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def page_count(path: Path) -> int:
    """Count the pages of a PDF; UsageError when it does not open."""
    with _opened(path) as document:
        return len(document)


def true_lines(path: Path) -> tuple[str, ...]:
    """Give the rows of text of a born-digital PDF, cut where columns part; UsageError as above.

    The order is that of the file. Glyphs drawn twice on one spot (false bold) are taken once.
    """
    lines: list[str] = []
    with _opened(path) as document:
        for number in range(len(document)):
            lines.extend(_rows(document[number].get_textpage()))
    return tuple(lines)


def plumbed(path: Path) -> str:
    """Give the text of a PDF as pdfplumber gives it by itself: the peer of `bench extract`."""
    import pdfplumber  # noqa: PLC0415 - only this peer needs it

    with pdfplumber.open(path) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def rendered(path: Path, folder: Path, *, dpi: int = DPI) -> list[Path]:
    """Draw the pages of a PDF as colour pictures (PPM) in `folder`."""
    pictures: list[Path] = []
    with _opened(path) as document:
        for number in range(len(document)):
            pixels = document[number].render(scale=dpi / POINTS, rev_byteorder=True).to_numpy()[:, :, :3]
            picture = folder / f"{path.stem}-{dpi}-{number + 1}.ppm"
            picture.write_bytes(b"P6\n%d %d\n255\n" % pixels.shape[1::-1] + pixels.tobytes())
            pictures.append(picture)
    return pictures


def _opened(path: Path) -> Any:  # noqa: ANN401 - PDFium's helpers carry no type hints
    import pypdfium2  # noqa: PLC0415 - keeps --help quick

    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise UsageError(f"Không mở được tệp PDF {path.name}: {error}") from error


def _rows(page: Any) -> Iterator[str]:  # noqa: ANN401 - as in _opened
    row = ""
    blank = False
    before: _Glyph | None = None
    for glyph in _glyphs(page):
        if not glyph.text.strip():
            blank = True
            continue
        if before is not None and _again(before, glyph):
            continue
        if before is not None and _parted(before, glyph):
            yield row
            row, blank = "", False
        row += f" {glyph.text}" if row and blank else glyph.text
        before, blank = glyph, False
    if row:
        yield row


def _glyphs(page: Any) -> Iterator[_Glyph]:  # noqa: ANN401 - as in _opened
    for index in range(page.count_chars()):
        text = page.get_text_range(index, 1)
        if text:
            yield _Glyph(text, *page.get_charbox(index, loose=True))


def _again(one: _Glyph, other: _Glyph) -> bool:
    """Tell whether a glyph repeats the one before: on the same spot, or without any width."""
    if one.text != other.text:
        return False
    return other.right - other.left <= 0 or abs(one.left - other.left) < 0.2 * (one.right - one.left)


def _parted(one: _Glyph, other: _Glyph) -> bool:
    """Tell whether a new row, or a new column of the same row, begins."""
    height = max(one.top - one.bottom, 1.0)
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return (
        overlap < 0.3 * min(height, max(other.top - other.bottom, 1.0))
        or other.left - one.right > GAP * height
        or other.left < one.left - height
    )
