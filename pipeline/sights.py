"""What a person may see of the files of a matter: pages drawn anew, text as read, bytes as they came.

Functions over a `Visit`: rights and reach first, a secret letter is as if it were not there. Files are named
by their index in the case that `visit.look` gives, pages from 1; boxes are in points of the upright page.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pipeline.errors import FileFaultError, MissingProgramError, NotHereError, UsageError
from pipeline.model import Box
from pipeline.person import Right
from pipeline.read import DRAWN, PictureKind, begin, draw, draw_all, read_again, warm
from pipeline.read.version import reader_version
from pipeline.secrecy import is_secret

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.desk import Look
    from pipeline.model import Document, Line, Page, SourceFile
    from pipeline.read import Drawn, ReaderPool
    from pipeline.terms import FileRole, ReadBy
    from pipeline.visit import Visit

T = TypeVar("T")
SIZES = (50, 100, 150, 200, 300)  # dpi; few, so that pictures are found in the cache
PART_DPI = 150
MARGIN = 8.0  # points around evidence
LEAST = 2.0  # points; a side of a part that is worth drawing or reading
MOST_READ = 0.5  # share of a page that is read again at once
MOST_LINES = 5_000  # of one page of text; DOCX and mails are one page
MOST_PAPER = 20  # pages of a paper of ours
WORKERS = 2  # that are started before anybody asks
AHEAD = 2  # pages that are drawn when a case is opened
_NO_FILE = "Vụ việc này không có tệp hoặc trang đó."
_NO_PICTURE = "Tệp này không có trang để vẽ: xem phần chữ đã đọc, hoặc tải tệp gốc."
_TOO_SMALL = "Vùng khoanh quá nhỏ hoặc nằm ngoài trang: khoanh lại quanh chữ cần đọc."
_TOO_LARGE = "Vùng khoanh quá lớn: khoanh nhiều nhất nửa trang."


@dataclass(frozen=True, slots=True)
class FileSight:
    """One file as the viewer lists it; `drawable` tells that its pages can be drawn.

    `mark` is the beginning of the sha256: the picture at an address must not become another file's when
    the files of a matter are numbered anew.
    """

    index: int
    name: str
    role: FileRole
    mark: str
    drawable: bool
    pages: tuple[tuple[int, float, float], ...]
    read_by: ReadBy
    size: int
    parent: int | None


@dataclass(frozen=True, slots=True)
class TextPage:
    """The text of one page as it was read: rows of (number of the block, text)."""

    number: int
    lines: tuple[tuple[int, str], ...]
    is_cut: bool


def files(look: Look) -> tuple[FileSight, ...]:
    """List the files of a case; none of a secret letter."""
    if is_secret(look.case):
        return ()
    roles = look.case.extraction.roles
    return tuple(
        FileSight(
            index,
            source.name,
            roles[index],
            source.sha256[:12],
            _is_drawable(source, document),
            tuple((page.number, page.width, page.height) for page in document.pages),
            document.read_by,
            source.size,
            source.parent,
        )
        for index, (source, document) in enumerate(
            zip(look.case.submission.files, look.case.reading.documents, strict=True)
        )
    )


def picture(
    visit: Visit,
    pool: ReaderPool,
    matter_id: str,
    place: tuple[int, int, str],
    *,
    dpi: int = 100,
    kind: PictureKind = PictureKind.JPEG,
) -> Drawn:
    """Draw a page; `place` is file, page and the beginning of the sha256 ("" for any), `dpi` one of `SIZES`.

    Raises `NotHereError` for what is not within the reach, not in the case, or secret.
    """
    if dpi not in SIZES:
        raise UsageError(f"Độ phân giải phải là một trong: {', '.join(map(str, SIZES))} dpi.")
    source, page = _page(_look(visit, matter_id), *place)
    visit.desk.store.at_hand((source,))
    return _drawn(lambda: draw(source, page, pool=pool, dpi=dpi, kind=kind))


def part(
    visit: Visit,
    pool: ReaderPool,
    matter_id: str,
    place: tuple[int, int, str],
    box: Box,
    *,
    kind: PictureKind = PictureKind.JPEG,
) -> Drawn:
    """Draw what stands in a box with a little around it; raises as `picture` does, and for a useless box."""
    source, page = _page(_look(visit, matter_id), *place)
    visit.desk.store.at_hand((source,))
    wanted = _box(box, page)
    wide = Box(wanted.x0 - MARGIN, wanted.y0 - MARGIN, wanted.x1 + MARGIN, wanted.y1 + MARGIN)
    return _drawn(lambda: draw(source, page, pool=pool, part=wide, dpi=PART_DPI, kind=kind))


def text(visit: Visit, matter_id: str, file: int, mark: str = "") -> tuple[TextPage, ...]:
    """Give the text of a file as it was read, page by page; raises as `picture` does."""
    _, document = _file(_look(visit, matter_id), file, mark)
    return tuple(
        TextPage(
            page.number,
            tuple((line.block, line.text) for line in page.lines[:MOST_LINES]),
            len(page.lines) > MOST_LINES,
        )
        for page in document.pages
    )


def original(visit: Visit, matter_id: str, file: int) -> SourceFile:
    """Give a file as it came, to be saved and never shown; it is noted who took it."""
    source, _ = _file(_look(visit, matter_id), file, "")
    visit.desk.store.at_hand((source,))
    if not source.path.is_file():
        raise NotHereError("Bản gốc của tệp này không còn trên máy chủ: báo người quản trị.")
    visit.note("file.download", f"matter:{matter_id}", file=str(file), sha256=source.sha256)
    return source


def reread(
    visit: Visit, pool: ReaderPool, matter_id: str, place: tuple[int, int, str], box: Box
) -> tuple[Line, ...]:
    """Read what stands in a box once more by OCR; needs `Right.CORRECT`, raises as `part` does."""
    visit.demand(Right.CORRECT)
    source, page = _page(_look(visit, matter_id), *place)
    visit.desk.store.at_hand((source,))
    wanted = _box(box, page)
    if (wanted.x1 - wanted.x0) * (wanted.y1 - wanted.y0) > MOST_READ * page.width * page.height:
        raise UsageError(_TOO_LARGE)
    lines = _fenced(lambda: read_again(source, page, wanted, pool=pool))
    if lines is None:
        raise NotHereError(_NO_PICTURE)
    return lines


def ahead(look: Look, pool: ReaderPool, dpi: int = 100) -> None:
    """Begin to draw the first pages of the letter; whoever asks for them a moment later waits less."""
    index = look.case.extraction.letter_file
    if index is None or is_secret(look.case):
        return
    source, document = look.case.submission.files[index], look.case.reading.documents[index]
    for page in document.pages[:AHEAD]:
        begin(source, page, pool=pool, dpi=dpi)


def make_ready(pool: ReaderPool) -> None:
    """Start the workers that draw: the first who opens a case must not wait for them."""
    reader_version()  # part of the key of every picture in the cache; takes 50 ms once
    warm(pool, WORKERS)


def pdf_pages(pool: ReaderPool, data: bytes, dpi: int = 100) -> tuple[bytes, ...]:
    """Give the pages of a PDF that we made ourselves as PNG, at most `MOST_PAPER` of them."""
    return _fenced(lambda: draw_all(data, MOST_PAPER, pool=pool, dpi=dpi))


def _look(visit: Visit, matter_id: str) -> Look:
    look = visit.look(matter_id)
    if is_secret(look.case):
        raise NotHereError(_NO_FILE)
    return look


def _file(look: Look, index: int, mark: str) -> tuple[SourceFile, Document]:
    sources = look.case.submission.files
    if not 0 <= index < len(sources) or not sources[index].sha256.startswith(mark):
        raise NotHereError(_NO_FILE)
    return sources[index], look.case.reading.documents[index]


def _page(look: Look, index: int, number: int, mark: str) -> tuple[SourceFile, Page]:
    source, document = _file(look, index, mark)
    page = next((one for one in document.pages if one.number == number), None)
    if page is None:
        raise NotHereError(_NO_FILE)
    if not _is_drawable(source, document):
        raise NotHereError(_NO_PICTURE)
    return source, page


def _is_drawable(source: SourceFile, document: Document) -> bool:
    return source.media_type in DRAWN and any(page.width > 0 < page.height for page in document.pages)


def _box(box: Box, page: Page) -> Box:
    """Give the part of a box that lies on the page; `UsageError` when there is none to speak of."""
    corners = (box.x0, box.y0, box.x1, box.y1)
    if not all(map(math.isfinite, corners)):
        raise UsageError(_TOO_SMALL)
    x0, x1 = (min(max(x, 0.0), page.width) for x in sorted((box.x0, box.x1)))
    y0, y1 = (min(max(y, 0.0), page.height) for y in sorted((box.y0, box.y1)))
    if x1 - x0 < LEAST or y1 - y0 < LEAST:
        raise UsageError(_TOO_SMALL)
    return Box(x0, y0, x1, y1)


def _drawn(work: Callable[[], Drawn | None]) -> Drawn:
    done = _fenced(work)
    if done is None:
        raise NotHereError(_NO_PICTURE)
    return done


def _fenced(work: Callable[[], T]) -> T:
    """Do what is done behind the fence; a file that cannot be read is no fault of ours."""
    try:
        return work()
    except FileFaultError as fault:
        raise NotHereError(fault.message) from fault
    except MissingProgramError as missing:
        raise UsageError(str(missing)) from missing
