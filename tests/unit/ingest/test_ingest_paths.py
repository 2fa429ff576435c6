"""Paths, folders, what cannot be opened, and the cupboard of broken inputs as far as ingest sees it."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import broken
import pytest

from pipeline.errors import FileFaultError, TransientError, UsageError
from pipeline.ingest import IngestLimits, IngestOptions, expand, ingest
from pipeline.ingest.spool import Spool
from pipeline.terms import READ_FAULTS, FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TODAY = date(2025, 1, 2)
# What only reading can find out: ingest looks at kinds and containers, not into letters.
BY_READING = {
    "truncated_pdf",
    "truncated_docx",
    "truncated_jpeg",
    "encrypted_pdf",
    "docx_bomb",
    "huge_png",
    "huge_tiff",
    "many_pages_pdf",
    "xxe_docx",
    "looping_pdf",
    "png_named_pdf",
    "garbage_doc",
    "entities_odt",
    "bomb_odt",
    "half_rtf",
    "truncated_heic",
    "many_frames_tiff",
    "circular_tiff",
    "many_scans_docx",
    # What lies in a PDF is taken out by the fence of another room, which this test has not.
    "many_files_pdf",
    "nested_pdf",
    "program_pdf",
    "bomb_pdf",
    "broken_file_pdf",
}


@pytest.fixture
def options(tmp_path: Path) -> IngestOptions:
    """Give the options of a plain call."""
    return IngestOptions(today=TODAY, spool=tmp_path / "spool")


def test_one_submission_per_path_or_one_of_all(tmp_path: Path, options: IngestOptions) -> None:
    """Apart by default, together when asked; a stated day of arrival wins."""
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(path.name)
    assert [len(s.files) for s in ingest(paths, options=options)] == [1, 1]
    day = date(2024, 5, 6)
    both = IngestOptions(today=TODAY, spool=options.spool, together=True, received=day)
    (submission,) = ingest(paths, options=both)
    assert [f.name for f in submission.files] == ["a.txt", "b.txt"]
    assert submission.received_on == day


def test_a_folder_stands_for_its_files(tmp_path: Path) -> None:
    """Sorted, without hidden files and without folders."""
    for name in ("b.txt", "a.txt", ".an.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / "con").mkdir()
    assert [p.name for p in expand([tmp_path])] == ["a.txt", "b.txt"]


def test_a_missing_path_is_named_before_anything_is_opened(tmp_path: Path, options: IngestOptions) -> None:
    """The call itself raises, not the first submission; an empty folder and no path at all do too."""
    with pytest.raises(UsageError, match=r"khong-co\.pdf"):
        ingest([tmp_path / "khong-co.pdf"], options=options)
    (tmp_path / "rong").mkdir()
    with pytest.raises(UsageError, match="rong"):
        expand([tmp_path / "rong"])
    with pytest.raises(UsageError):
        expand([])


def test_what_cannot_be_opened_is_a_finding(tmp_path: Path, options: IngestOptions) -> None:
    """A pipe would block for ever, a link to itself leads nowhere: both are told, with different ids."""
    folder = tmp_path / "in"
    folder.mkdir()
    os.mkfifo(folder / "ong.pdf")
    (folder / "vong.pdf").symlink_to(folder / "vong.pdf")
    submissions = list(ingest([folder], options=options))
    assert [[f.code for f in s.findings] for s in submissions] == [[FindingCode.UNREADABLE]] * 2
    assert len({s.id for s in submissions}) == 2
    assert all(s.files[0].path.is_file() for s in submissions)


def test_the_spool_keeps_whole_files_only(tmp_path: Path) -> None:
    """A source that fails leaves nothing behind; the same bytes are kept once."""
    spool = Spool(tmp_path / "spool")

    def failing() -> Iterator[bytes]:
        yield b"half"
        raise FileFaultError("UNREADABLE", "x")

    with pytest.raises(FileFaultError):
        spool.keep(failing())
    assert list((tmp_path / "spool").iterdir()) == []
    first, second = spool.keep([b"a", b"b"]), spool.keep([b"ab"])
    assert first == second
    assert [p.name for p in (tmp_path / "spool").iterdir()] == [first.sha256]


def test_a_spool_that_cannot_be_written_is_the_machines_fault(tmp_path: Path) -> None:
    """A full or missing disk is no finding about the letter."""
    (tmp_path / "tep").write_text("x")
    with pytest.raises(TransientError):
        Spool(tmp_path / "tep" / "spool").keep([b"x"])


@pytest.mark.parametrize("builder", broken.BUILDERS, ids=lambda b: b.__name__)
def test_the_cupboard(tmp_path: Path, options: IngestOptions, builder: Callable[[Path], Path]) -> None:
    """Each broken input becomes a submission with the finding that ingest owes, its bytes untouched."""
    path = builder(tmp_path)
    before = path.read_bytes()
    (submission,) = ingest([path], options=options)
    codes = {f.code for f in submission.findings if f.file is not None} & READ_FAULTS
    expected = broken.EXPECTED[builder.__name__]
    assert codes == (set() if expected is None or builder.__name__ in BY_READING else {expected})
    assert path.read_bytes() == before
    for file in submission.files[1:]:
        assert file.path.parent == options.spool
        assert not set(file.name) & set("/\\\u202e")
    assert not any("vanthu" in p.name for p in [*tmp_path.iterdir(), *tmp_path.parent.iterdir()])


def test_two_thousand_parts_still_deliver_the_first(tmp_path: Path, options: IngestOptions) -> None:
    """The files up to the limit are there, in order."""
    (submission,) = ingest([broken.many_parts_eml(tmp_path)], options=options)
    assert len(submission.files) == options.limits.max_files
    assert submission.files[1].name == "0.txt"
    assert submission.files[1].path.read_bytes() == b"phan 0"


def test_one_file_too_many_is_about_none_of_the_others(tmp_path: Path) -> None:
    """What comes after the limit is told without a file: the letter before it is still read."""
    paths = [tmp_path / f"{number}.txt" for number in range(4)]
    for path in paths:
        path.write_text(path.name)
    options = IngestOptions(
        today=TODAY, spool=tmp_path / "spool", together=True, limits=IngestLimits(max_files=2)
    )
    (submission,) = ingest(paths, options=options)
    assert [file.name for file in submission.files] == ["0.txt", "1.txt"]
    assert [(finding.code, finding.file) for finding in submission.findings] == [
        (FindingCode.TOO_LARGE, None)
    ]
