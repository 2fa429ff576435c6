"""The one door to the Tesseract program: a grey image goes in, words with boxes come out.

Runs behind the fence only. Tesseract reads a *file*: handing pytesseract a Python image costs 0.8 s a page
for packing (measured).
"""

from __future__ import annotations

import errno
import functools
import os
import re
import tempfile
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError, MissingProgramError
from pipeline.read.quality import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.read.limits import ReadLimits

    Grey = Any  # numpy.ndarray[(height, width), uint8]; OpenCV's own hints know no such thing

# Printed rules and frames that were taken for text.
RULES = re.compile(r"[-–—_=~.·]{3,}|[^\w\s]*[|\\~_¦=][^\w\s]*")
LOOK_ALIKES = str.maketrans({"\u2044": "/", "\u00d0": "Đ"})  # fraction slash; the capital eth of Icelandic
LOWEST = 10  # pixels; at 300 dpi letters of 6 points without ascenders are 11 pixels high
COVERED = 0.4  # share of the smaller of two words under the other; neighbours share nothing
PSM_PAGE = 3
PSM_BLOCK = 6
PSM_LINE = 7
MOST_DOUBLES = 4  # lines read again on one page; more would be a table, and take too long
ROOM = 8 << 20  # bytes; the words of a page take some 100 kB
RIM = 4  # pixels of paper around a line that is cut out


@dataclass(frozen=True, slots=True)
class Seen:
    """One word: corners in pixels, confidence 0..1, and the line that Tesseract put it in."""

    text: str
    x0: int
    y0: int
    x1: int
    y1: int
    confidence: float
    line: tuple[str, ...]


def recognise(grey: Grey, dpi: int, limits: ReadLimits, psm: int = PSM_PAGE) -> list[Seen]:
    """Read a grey image.

    Raises MissingProgramError without Tesseract or its data, FileFaultError when it fails on this image.
    """
    words = _run(grey, dpi, limits, psm)
    for one, other in _doubles(words)[:MOST_DOUBLES]:
        words = _read_again(grey, dpi, limits, words, (one, other))
    return words


def _run(grey: Grey, dpi: int, limits: ReadLimits, psm: int) -> list[Seen]:
    """Call the program once."""
    import pytesseract  # noqa: PLC0415 - only workers that read images pay for it

    version(limits.language)
    handle, name = tempfile.mkstemp(suffix=".pgm")  # TMPDIR is the worker's own folder
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(b"P5\n%d %d\n255\n" % grey.shape[::-1])
            file.write(grey.tobytes())
        _need_room(Path(name).parent)
        table = pytesseract.image_to_data(
            name,
            lang=limits.language,
            config=f"--oem 1 --psm {psm} --dpi {min(max(dpi, 70), 1200)}",
            # The parent kills this worker a little later; ending by ourselves keeps the worker.
            timeout=0.9 * limits.max_seconds_per_task,
        )
    except (pytesseract.TesseractError, RuntimeError, UnicodeDecodeError) as error:
        raise FileFaultError(
            "UNREADABLE", "Chương trình nhận dạng chữ không xử lý được trang này: đề nghị quét lại rõ hơn."
        ) from error
    finally:
        Path(name).unlink(missing_ok=True)
    return list(_rows(table))


def _need_room(folder: Path) -> None:
    """Raise OSError when the disk has no room for the words: Tesseract would leave them out unsaid."""
    room = os.statvfs(folder)
    if room.f_frsize * (room.f_bavail if os.geteuid() else room.f_bfree) < ROOM:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@functools.cache
def version(language: str) -> str:
    """Name version and language ("5.3.0 vie"), after making sure once that both are there."""
    import pytesseract  # noqa: PLC0415 - only workers that read images pay for it

    try:
        number = str(pytesseract.get_tesseract_version())
        languages = pytesseract.get_languages()
    except (pytesseract.TesseractNotFoundError, OSError, SystemExit) as error:
        raise MissingProgramError(
            "Thiếu chương trình nhận dạng chữ Tesseract: cài gói tesseract-ocr và tesseract-ocr-vie."
        ) from error
    if language not in languages:
        raise MissingProgramError(
            f"Tesseract chưa có dữ liệu tiếng Việt ({language}): cài gói tesseract-ocr-{language}."
        )
    return f"{number} {language}"


def _rows(table: str) -> Iterator[Seen]:
    """Take the words (level 5) out of Tesseract's TSV, without what are rules and specks."""
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) != 12 or cells[0] != "5":  # noqa: PLR2004 - columns and word level of the TSV
            continue
        text, confidence = "".join(clean(cells[11]).split()).translate(LOOK_ALIKES), float(cells[10]) / 100
        if not text or confidence < 0 or RULES.fullmatch(text):
            continue
        left, top, width, height = (int(cell) for cell in cells[6:10])
        if height < LOWEST and len(text) > 1 and text.isalnum():
            continue  # a speck; no word of two letters is so low
        yield Seen(text, left, top, left + width, top + height, confidence, tuple(cells[2:5]))


def _doubles(words: Sequence[Seen]) -> list[tuple[list[Seen], list[Seen]]]:
    """Find lines that were read twice: two words of the one cover two words of the other.

    Where the two columns of a letterhead stand half a line apart, Tesseract now and then makes two lines
    that lie in each other ("Độc lập" and "ộc lập").
    """
    lines: dict[tuple[str, ...], list[Seen]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    frames = {line: _frame(members) for line, members in lines.items()}
    return [
        (one, other)
        for (a, one), (b, other) in combinations(lines.items(), 2)
        if _cover(frames[a], frames[b], 0.0)
        and sum(_cover(x, y, COVERED) for x in one for y in other) > 1  # a single one may be chance: a seal
    ]


def _read_again(
    grey: Grey, dpi: int, limits: ReadLimits, words: list[Seen], pair: tuple[list[Seen], list[Seen]]
) -> list[Seen]:
    """Cut out what two lines have in common and read it as one line, in place of both."""
    shared = [word for a, b in (pair, pair[::-1]) for word in a if any(_cover(word, x, COVERED) for x in b)]
    frame = _frame(shared)
    gone = {
        word
        for word in (*pair[0], *pair[1])
        if frame.x0 <= (word.x0 + word.x1) / 2 <= frame.x1 and frame.y0 <= (word.y0 + word.y1) / 2 <= frame.y1
    }
    frame = _frame(list(gone))
    left, top = max(0, frame.x0 - RIM), max(0, frame.y0 - RIM)
    piece = grey[top : frame.y1 + RIM, left : frame.x1 + RIM]
    again = [
        replace(
            word, x0=word.x0 + left, x1=word.x1 + left, y0=word.y0 + top, y1=word.y1 + top,
            line=("again", *pair[0][0].line),
        )
        for word in _run(piece, dpi, limits, PSM_LINE)
    ]  # fmt: skip
    return [word for word in words if word not in gone] + again if again else words


def _frame(words: Sequence[Seen]) -> Seen:
    return Seen(
        "",
        min(word.x0 for word in words),
        min(word.y0 for word in words),
        max(word.x1 for word in words),
        max(word.y1 for word in words),
        0.0,
        (),
    )


def _cover(one: Seen, other: Seen, least: float) -> bool:
    """Tell whether more than `least` of the smaller of two boxes lies under the other."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    if across <= 0 or down <= 0:
        return False
    area = min((word.x1 - word.x0) * (word.y1 - word.y0) for word in (one, other))
    return across * down > least * area
