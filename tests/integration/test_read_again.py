"""A box on a page is read once more: what it holds, whole letters, and nothing of its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from read_files import BODY, letter, picture_of, scan, submission_of

from pipeline.errors import FileFaultError
from pipeline.model import Box
from pipeline.read import PictureKind, ReaderPool, ReadLimits, draw, read, read_again

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pipeline.model import Line, Page, SourceFile

LIMITS = ReadLimits()


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """One pool for all tests of this module: workers are started once."""
    with ReaderPool(2, LIMITS) as shared:
        yield shared


def read_first(path: Path, pool: ReaderPool) -> tuple[SourceFile, Page]:
    """Read a file; give it with its first page."""
    submission = submission_of(path)
    return submission.files[0], read(submission, pool=pool, limits=LIMITS).documents[0].pages[0]


def around(line: Line) -> Box:
    """Give the box around the words of a line, as a person might draw it: not larger than need be."""
    boxes = [word.box for word in line.words if word.box]
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def said(lines: Sequence[Line] | None) -> str:
    """Join what was read."""
    return "\n".join(line.text for line in lines or ())


@pytest.mark.parametrize("quarters", [0, 1])
def test_a_line_of_a_scan_is_read_alone(quarters: int, tmp_path: Path, pool: ReaderPool) -> None:
    """Also on a sheet that lay on its side, and its words stand where the box was."""
    image = np.ascontiguousarray(np.rot90(picture_of(letter(tmp_path / "cv.pdf")), quarters))
    source, page = read_first(scan(tmp_path / "cv-quet.pdf", [image]), pool)
    line = next(line for line in page.lines if line.text == BODY[0])
    found = read_again(source, page, around(line), pool=pool)
    assert said(found) == BODY[0]
    for word in found[0].words if found else ():
        assert word.box is not None
        assert around(line).y0 - 6 < word.box.y0 < word.box.y1 < around(line).y1 + 6


def test_the_marks_of_capitals_are_read_though_the_box_cuts_them(tmp_path: Path, pool: ReaderPool) -> None:
    """A box of a text layer ends at the capitals; the marks above them belong to the word all the same."""
    source, page = read_first(letter(tmp_path / "cv.pdf"), pool)
    line = next(line for line in page.lines if line.text.startswith("TRƯỜNG"))
    box = around(line)
    tight = Box(box.x0, box.y0 + 3, box.x1, box.y1)
    assert said(read_again(source, page, tight, pool=pool)) == "TRƯỜNG THCS BÌNH MINH"


def test_several_lines_are_read_as_lines(tmp_path: Path, pool: ReaderPool) -> None:
    """A box over three lines gives three, and an empty one none."""
    source, page = read_first(letter(tmp_path / "cv.pdf"), pool)
    rows = [around(line) for line in page.lines if line.text in BODY[1:4]]
    box = Box(min(row.x0 for row in rows), rows[0].y0, max(row.x1 for row in rows), rows[-1].y1)
    assert said(read_again(source, page, box, pool=pool)) == "\n".join(BODY[1:4])
    assert said(read_again(source, page, Box(100.0, 600.0, 300.0, 700.0), pool=pool)) == ""


def test_what_has_no_pages_is_not_read_again(tmp_path: Path, pool: ReaderPool) -> None:
    """The text of a mail was never a picture."""
    (tmp_path / "a.txt").write_text("Kính gửi: Công an xã An Thịnh.", "utf-8")
    source, page = read_first(tmp_path / "a.txt", pool)
    assert read_again(source, page, Box(0.0, 0.0, 50.0, 50.0), pool=pool) is None


@pytest.mark.parametrize("answer", [{}, {"jpg": 5}, {"jpg": "PHN2Zz4="}, {"png": "/9j/"}, {"lines": 1}])
def test_rubbish_is_neither_picture_nor_text(
    answer: dict[str, Any], tmp_path: Path, pool: ReaderPool
) -> None:
    """A worker that hostile bytes took over cannot put anything else before a person."""
    source, page = read_first(letter(tmp_path / "cv.pdf"), pool)
    with ReaderPool(1, LIMITS) as taken:
        taken._run = lambda *_: answer  # type: ignore[method-assign]  # stands in for such a worker
        with pytest.raises(FileFaultError):
            draw(source, page, pool=taken, kind=PictureKind.JPEG)
        with pytest.raises(FileFaultError):
            read_again(source, page, Box(0.0, 0.0, 50.0, 50.0), pool=taken)
