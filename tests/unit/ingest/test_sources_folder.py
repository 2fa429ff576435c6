"""Archives in a folder: everything is listed, grouped by rule, and fetched only as it was listed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.errors import GoneError, TransientError, UsageError
from pipeline.ingest import IngestLimits
from pipeline.ingest.sources import open_source
from pipeline.ingest.sources.stamps import changed
from pipeline.intake import Group, Grouping, LeftOut

if TYPE_CHECKING:
    from pipeline.ingest.sources import Source

MAIL = "Subject: Kính gửi\nMessage-ID: <{0}@example.vn>\n\nThư {0}.\n\n"
BOX = "".join(f"From xa@example.vn Mon May  4 08:00:00 2026\n{MAIL.format(n)}" for n in (1, 2, 3))


def archive(root: Path, *names: str) -> Source:
    """Make an archive of small files."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(name.encode("utf-8", "surrogateescape"))
    return open_source(str(root), IngestLimits())


def groups(source: Source, grouping: Grouping = Grouping.FILE) -> dict[str, list[str]]:
    """Give the paths of each group by its key."""
    found = (one for one in source.found(grouping) if isinstance(one, Group))
    return {group.key: [file.path for file in group.files] for group in found}


def one(source: Source, path: str) -> Group:
    """Give the group of one path."""
    return next(
        g for g in source.found(Grouping.FILE) if isinstance(g, Group) and [f.path for f in g.files] == [path]
    )


def test_each_file_is_one(tmp_path: Path) -> None:
    """Files come recursively, folder by folder, sorted, whatever the disk's order is."""
    source = archive(tmp_path, "b.pdf", "2019/2.pdf", "2019/1.pdf", "2018/x/y.pdf", "a.pdf")
    assert list(groups(source)) == ["a.pdf", "b.pdf", "2018/x/y.pdf", "2019/1.pdf", "2019/2.pdf"]


def test_a_folder_is_one(tmp_path: Path) -> None:
    """Files of one folder are one submission, with mails and zips; those at the top are one each."""
    source = archive(tmp_path, "a.pdf", "b.pdf", "h1/to-trinh.pdf", "h1/anh.jpg", "h1/thu.eml", "h1/x/p.zip")
    assert groups(source, Grouping.FOLDER) == {
        "a.pdf": ["a.pdf"],
        "b.pdf": ["b.pdf"],
        "h1": ["h1/anh.jpg", "h1/thu.eml", "h1/to-trinh.pdf"],
        "h1/x": ["h1/x/p.zip"],
    }


def test_one_name_with_several_endings_is_one(tmp_path: Path) -> None:
    """Mails and zips stay by themselves, and a dot in a name is no ending."""
    names = ["cv.docx", "cv.pdf", "cv.eml", "cv.zip", "1.1 Tờ trình", "1.2 Phụ lục", "d/cv.jpg"]
    assert groups(archive(tmp_path, *names), Grouping.STEM) == {
        "1.1 Tờ trình": ["1.1 Tờ trình"],
        "1.2 Phụ lục": ["1.2 Phụ lục"],
        "cv.docx": ["cv.docx", "cv.pdf"],
        "cv.eml": ["cv.eml"],
        "cv.zip": ["cv.zip"],
        "d/cv.jpg": ["d/cv.jpg"],
    }


def test_what_is_no_letter_is_told(tmp_path: Path) -> None:
    """Litter, hidden files, links and pipes are left out with a reason; an empty file is not."""
    litter = ["Thumbs.db", "x/.DS_Store", "__MACOSX/a.pdf", "~$cv.docx", ".git/config", "x/desktop.ini"]
    source = archive(tmp_path, "cv.docx", *litter)
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "link.pdf").symlink_to(tmp_path / "cv.docx")
    (tmp_path / "around").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    left = {one.file.path: one.why for one in source.found(Grouping.FOLDER) if isinstance(one, LeftOut)}
    assert set(left) == {*litter, "link.pdf", "around", "pipe"}
    assert all(left.values())
    assert list(groups(source)) == ["cv.docx", "empty.pdf"]


def test_files_are_not_copied(tmp_path: Path) -> None:
    """The paths are those of the archive, in the order of the group, also where a name is no UTF-8."""
    odd = os.fsdecode(b"h/v\xe3n b\x8dn.pdf")
    source = archive(tmp_path / "kho", "h/2.pdf", "h/1.pdf", odd)
    (group,) = source.found(Grouping.FOLDER)
    assert isinstance(group, Group)
    fetched = source.fetch(group, tmp_path / "own")
    assert fetched == tuple(tmp_path / "kho" / name for name in ("h/1.pdf", "h/2.pdf", odd))
    assert [path.read_bytes() for path in fetched][2] == b"h/v\xe3n b\x8dn.pdf"
    assert not (tmp_path / "own").exists()


def test_a_changed_or_vanished_file_is_gone(tmp_path: Path) -> None:
    """What was listed is read as it was then, or not at all."""
    source = archive(tmp_path, "a.pdf", "b.pdf", "c.pdf")
    changed, vanished = one(source, "a.pdf"), one(source, "b.pdf")
    (tmp_path / "a.pdf").write_bytes(b"another letter")
    (tmp_path / "b.pdf").unlink()
    for group in (changed, vanished):
        with pytest.raises(GoneError, match=group.key):
            source.fetch(group, tmp_path)


@pytest.mark.parametrize("name", ["a.pdf", "box.mbox#1"])
def test_no_file_is_gone_when_the_disk_was_taken_away(tmp_path: Path, name: str) -> None:
    """An archive of which nothing is there any more is out of reach: its letters wait."""
    kho = tmp_path / "kho"
    source = archive(kho, "a.pdf")
    (kho / "box.mbox").write_text(BOX, encoding="utf-8")
    group = one(source, name)
    kho.rename(tmp_path / "elsewhere")
    with pytest.raises(TransientError):
        source.fetch(group, tmp_path / "own")
    kho.mkdir()  # as a mount point without its disk
    with pytest.raises(TransientError):
        source.fetch(group, tmp_path / "own")


def test_a_box_in_a_folder_is_its_mails(tmp_path: Path) -> None:
    """An mbox is told by its content, its mails are never grouped with other files."""
    source = archive(tmp_path, "h/a.pdf")
    (tmp_path / "h" / "Thư đến").write_text(BOX, encoding="utf-8")
    assert groups(source, Grouping.FOLDER) == {
        "h": ["h/a.pdf"],
        **{f"h/Thư đến#{n}": [f"h/Thư đến#{n}"] for n in (1, 2, 3)},
    }
    (path,) = source.fetch(one(source, "h/Thư đến#2"), tmp_path / "own")
    assert path.name == "mail-2.eml"
    assert path.read_text(encoding="utf-8").startswith("Subject: Kính gửi\nMessage-ID: <2@")


def test_a_full_disk_is_not_the_letters_fault(tmp_path: Path) -> None:
    """Where our own folder cannot be written, the letter is tried again."""
    source = archive(tmp_path / "kho", "a.pdf")
    (tmp_path / "kho" / "box").write_text(BOX, encoding="utf-8")
    (tmp_path / "file").touch()
    with pytest.raises(TransientError):
        source.fetch(one(source, "box#1"), tmp_path / "file")


@pytest.mark.parametrize("seconds", [1e13, -1e13, 1e300])
def test_a_time_that_is_none(seconds: float) -> None:
    """A file that a broken disk says was changed in a year that does not exist has no time."""
    assert changed(os.stat_result((0o100644, 1, 1, 1, 0, 0, 5, seconds, seconds, seconds))) is None


def test_the_place_is_the_same_wherever_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive that is named in another way goes on where it was."""
    kho = tmp_path / "kho"
    kho.mkdir()
    monkeypatch.chdir(tmp_path)
    places = ("kho", "./kho/", "kho/../kho", str(kho))
    assert {open_source(text, IngestLimits()).location for text in places} == {str(kho.resolve())}


@pytest.mark.parametrize("text", ["nowhere", "a\0b", "x" * 300, "", "cv.docx/inside"])
def test_no_archive(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not there is a mistake of the command; an empty name means the current folder."""
    (tmp_path / "cv.docx").touch()
    monkeypatch.chdir(tmp_path)
    if not text:
        assert open_source(text, IngestLimits()).location == str(tmp_path.resolve())
        return
    with pytest.raises(UsageError, match="Không có kho lưu trữ"):
        open_source(text, IngestLimits())


def test_a_letter_is_no_archive() -> None:
    """A single file goes to another command; a DOCX is a zip inside, but no archive."""
    letter = next(Path(__file__).parents[3].joinpath("samples").rglob("*.docx"))
    with pytest.raises(UsageError, match="vanthu process"):
        open_source(str(letter), IngestLimits())


def test_too_large_a_mail_is_cut_off(tmp_path: Path) -> None:
    """One byte beyond the limit is enough for ingest to tell."""
    (tmp_path / "box").write_text(BOX, encoding="utf-8")
    source = open_source(str(tmp_path), replace(IngestLimits(), max_file_bytes=10))
    (path,) = source.fetch(one(source, "box#1"), tmp_path / "own")
    assert path.stat().st_size == 11
