"""Pages drawn for people: upright, cut where asked, the boxes of the words on their ink."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image
from read_files import letter, picture_of, scan, submission_of

from pipeline.errors import FileFaultError
from pipeline.model import Box
from pipeline.read import PagePicture, ReaderPool, ReadLimits, read, show

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.model import Page, SourceFile

LIMITS = ReadLimits(max_pages=3)


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """One pool for all tests of this module: workers are started once."""
    with ReaderPool(2, LIMITS) as shared:
        yield shared


def read_first(path: Path, pool: ReaderPool) -> tuple[SourceFile, Page]:
    """Read a file; give it with its first page."""
    submission = submission_of(path)
    return submission.files[0], read(submission, pool=pool, limits=LIMITS).documents[0].pages[0]


def grey(picture: PagePicture | None) -> np.ndarray:
    """Decode what was drawn."""
    assert picture is not None
    return np.asarray(Image.open(io.BytesIO(picture.png)).convert("L"))


def ink_in(page: Page, drawn: np.ndarray, word: str) -> float:
    """Give the share of the page's ink above the middle of the page that lies in the boxes of a line."""
    line = next(line for line in page.lines if line.text.startswith(word))
    mask = np.zeros(drawn.shape, bool)
    scale = drawn.shape[1] / page.width
    for box in (one.box for one in line.words if one.box):
        mask[round(box.y0 * scale) : round(box.y1 * scale), round(box.x0 * scale) : round(box.x1 * scale)] = 1
    return float((drawn < 128)[mask].mean())


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_turned_scan_is_drawn_upright(quarters: int, tmp_path: Path, pool: ReaderPool) -> None:
    """However the sheet lay, ink is seen where the boxes of a line say, and the picture stands."""
    image = np.ascontiguousarray(np.rot90(picture_of(letter(tmp_path / "cv.pdf")), quarters))
    source, page = read_first(scan(tmp_path / "side.pdf", [image]), pool)
    drawn = grey(show(source, page, pool=pool))
    assert drawn.shape == (pytest.approx(1169, abs=2), pytest.approx(827, abs=2))
    assert ink_in(page, drawn, "Kính gửi") > 0.08  # as much as print has; paper has none


@pytest.mark.parametrize("ending", ["pdf", "png"])
def test_a_part_is_what_was_asked_for(ending: str, tmp_path: Path, pool: ReaderPool) -> None:
    """A part that reaches over the edge is cut at the edge, and shows the same pixels as the page."""
    path = letter(tmp_path / "cv.pdf")
    if ending == "png":
        Image.fromarray(picture_of(path, dpi=150)[:, :, ::-1]).save(tmp_path / "cv.png", dpi=(150, 150))
        path = tmp_path / "cv.png"
    source, page = read_first(path, pool)
    part = show(source, page, pool=pool, part=Box(-20.0, 50.0, 300.0, 150.0), dpi=72)
    assert part is not None
    assert part.part == Box(0.0, 50.0, 300.0, 150.0)
    piece, whole = grey(part), grey(show(source, page, pool=pool, dpi=72))
    assert piece.shape == (pytest.approx(100, abs=2), pytest.approx(300, abs=2))
    beside = whole[50 : 50 + piece.shape[0], : piece.shape[1]]
    assert abs(piece.astype(int) - beside).mean() < 12
    assert piece.min() < 100


def test_a_picture_is_not_blown_up(tmp_path: Path, pool: ReaderPool) -> None:
    """A coarse picture keeps its own pixels: more would show nothing more."""
    Image.fromarray(picture_of(letter(tmp_path / "cv.pdf"), dpi=80)[:, :, ::-1]).save(tmp_path / "cv.png")
    source, page = read_first(tmp_path / "cv.png", pool)
    assert grey(show(source, page, pool=pool, dpi=300)).shape[1] == Image.open(tmp_path / "cv.png").width


def test_what_has_no_pages_is_not_drawn(tmp_path: Path, pool: ReaderPool) -> None:
    """A mail's text has none, and beside the page there is nothing."""
    (tmp_path / "a.txt").write_text("Kính gửi: Công an xã An Thịnh.", "utf-8")
    source, page = read_first(tmp_path / "a.txt", pool)
    assert show(source, page, pool=pool) is None
    source, page = read_first(letter(tmp_path / "cv.pdf"), pool)
    assert show(source, page, pool=pool, part=Box(700.0, 0.0, 800.0, 50.0)) is None


@pytest.mark.parametrize("answer", [{}, {"png": 5}, {"png": "???"}, {"png": "PHN2Zz4="}])
def test_rubbish_is_no_picture(answer: dict[str, Any], tmp_path: Path, pool: ReaderPool) -> None:
    """A worker that hostile bytes took over cannot put anything but a PNG before a person."""

    class Taken:
        """A pool whose workers answer rubbish."""

        def run(self, *_: object, **__: object) -> dict[str, Any]:
            """Give the rubbish."""
            return answer

    source, page = read_first(letter(tmp_path / "cv.pdf"), pool)
    with pytest.raises(FileFaultError):
        show(source, page, pool=Taken())  # type: ignore[arg-type]  # stands in for a pool
