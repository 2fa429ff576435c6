"""Trouble of the machine is no fault of the letter: another try, then an error that asks for a later one."""

from __future__ import annotations

import errno
import shutil
import tempfile
from typing import TYPE_CHECKING, Any

import pytest
from read_files import letter, picture_of, scan, submission_of, text_of

from pipeline.errors import FenceBusyError, FileFaultError, TransientError
from pipeline.read import ReaderPool, ReadLimits, fence, read, tesseract, worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LIMITS = ReadLimits()


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a letter that needs OCR, and so the worker's folder."""
    folder = tmp_path_factory.mktemp("scan")
    return scan(folder / "scan.pdf", [picture_of(letter(folder / "cv.pdf"), dpi=150)])


def test_a_worker_whose_folder_vanished_is_replaced(scanned: Path) -> None:
    """Somebody empties the temporary folder of the machine: the next worker reads the letter."""
    with ReaderPool(1, LIMITS) as pool:
        pool.run("pdf.overview", scanned)
        (old,) = pool._all
        shutil.rmtree(old._folder)
        reading = read(submission_of(scanned), pool=pool, limits=LIMITS)
        assert old not in pool._all
    assert reading.findings == ()
    assert "An Thịnh" in text_of(reading.documents[0].pages[0])


def test_a_folder_that_never_stays_is_no_fault_of_the_letter(
    scanned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no folder for any worker the scan is not called unreadable: it waits."""
    start = fence.Worker.__init__

    def homeless(self: fence.Worker, limits: ReadLimits) -> None:
        start(self, limits)
        shutil.rmtree(self._folder)

    monkeypatch.setattr(fence.Worker, "__init__", homeless)
    with ReaderPool(2, LIMITS) as pool, pytest.raises(TransientError, match="thư mục tạm"):
        read(submission_of(scanned), pool=pool, limits=LIMITS)


def test_no_temporary_folder_at_all(scanned: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine where no folder can be made has no workers: try again later."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with ReaderPool(1, LIMITS) as pool, pytest.raises(FenceBusyError, match="thư mục tạm"):
        read(submission_of(scanned), pool=pool, limits=LIMITS)


@pytest.mark.parametrize("name", ["cv.pdf", "anh.png", "cv.docx", "cv.txt"])
def test_bytes_that_vanished_are_no_fault_of_the_letter(name: str, tmp_path: Path) -> None:
    """A file that was there when it arrived and is not when it is read is lost by this machine."""
    path = tmp_path / name
    path.write_bytes(b"x")
    submission = submission_of(path)
    path.unlink()
    with ReaderPool(1, LIMITS) as pool, pytest.raises(TransientError):
        read(submission, pool=pool, limits=LIMITS)


def fails_with(error: Exception, cause: Exception | None = None) -> Callable[..., dict[str, Any]]:
    """Give a task that raises."""

    def task(*_: object) -> dict[str, Any]:
        raise error from cause

    return task


FULL = OSError(errno.ENOSPC, "No space left on device")
DAMAGED = FileFaultError("UNREADABLE", "Tệp hỏng.")


@pytest.mark.parametrize(
    ("task", "answer"),
    [
        (fails_with(FULL), "machine"),
        (fails_with(DAMAGED, FULL), "machine"),
        (fails_with(RuntimeError("x"), OSError(errno.EROFS, "Read-only file system")), "machine"),
        (fails_with(DAMAGED), "fault"),
        (fails_with(DAMAGED, OSError("image file is truncated")), "fault"),
        (fails_with(OSError(errno.EFBIG, "File too large")), "broken"),
        (fails_with(ValueError("x")), "broken"),
        (fails_with(MemoryError()), "broken"),
    ],
)
def test_a_worker_tells_its_own_trouble_from_the_letters(
    task: Callable[..., dict[str, Any]], answer: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A full disk, however deep in the chain of causes, is the machine's; a bad file is the letter's."""
    path = letter(tmp_path / "cv.pdf")
    monkeypatch.setattr("pipeline.read.pdf.overview", task)
    told = worker._answer({"task": "pdf.overview", "args": {"path": str(path)}}, LIMITS)
    assert list(told) == [answer]


def test_a_full_disk_is_no_page_without_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Tesseract writes its words to a file and says nothing when they do not fit: we look before."""
    import numpy as np  # noqa: PLC0415 - only this test makes an image by itself

    page = np.full((200, 200), 255, np.uint8)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert tesseract.recognise(page, 300, LIMITS) == []
    monkeypatch.setattr(tesseract, "ROOM", 1 << 62)
    with pytest.raises(OSError, match=r"No space|space left") as full:
        tesseract.recognise(page, 300, LIMITS)
    assert full.value.errno == errno.ENOSPC
    assert list(tmp_path.iterdir()) == []


def test_trouble_of_the_machine_is_tried_once_more(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A worker that had no room is replaced by a fresh one; two are enough."""
    starts: list[fence.Worker] = []
    start = fence.Worker.__init__

    def counted(self: fence.Worker, limits: ReadLimits) -> None:
        starts.append(self)
        start(self, limits)

    def full(*_: object) -> dict[str, Any]:
        return {"machine": "OSError at x:1", "rss": 1}

    monkeypatch.setattr(fence.Worker, "__init__", counted)
    path = letter(tmp_path / "cv.pdf")
    with ReaderPool(1, LIMITS) as pool:
        with monkeypatch.context() as patch:
            patch.setattr(fence.Worker, "ask", full)
            with pytest.raises(FenceBusyError, match="dọn chỗ"):
                pool.run("pdf.overview", path)
        assert len(starts) == 2
        assert pool.run("pdf.overview", path) == {"pages": 1}
    assert len(starts) == 3
