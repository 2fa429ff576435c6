"""The inbox tells what has arrived whole and puts away what is done."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

from flows.inbox import (
    LONGEST_PAUSE,
    SETTLED,
    Sighting,
    after_failure,
    arrived,
    files_of,
    look,
    put_away,
    watch_on,
)

if TYPE_CHECKING:
    from pathlib import Path


def names(found: dict[Path, object]) -> list[str]:
    """Give the names of what was found, in order."""
    return [path.name for path in found]


def test_hidden_and_half_written_names_are_no_letters(tmp_path: Path) -> None:
    """Only `letter.pdf` is taken; even an empty file is, because reading it says what is wrong."""
    for name in (".hidden", "~$letter.docx", "a.part", "b.TMP", "c.crdownload", "d.docx~", "letter.pdf"):
        (tmp_path / name).write_bytes(b"")
    assert names(look(tmp_path)) == ["letter.pdf"]


def test_the_oldest_comes_first(tmp_path: Path) -> None:
    """Letters are taken in the order of their time of change, not of their names."""
    for name, age in (("a.pdf", 10), ("b.pdf", 30), ("c.pdf", 20)):
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (1_700_000_000 - age, 1_700_000_000 - age))
    assert names(look(tmp_path)) == ["b.pdf", "c.pdf", "a.pdf"]


def test_links_and_empty_folders_are_left_alone(tmp_path: Path) -> None:
    """A link could lead out of the inbox, an empty folder is still being filled."""
    outside = tmp_path / "outside.pdf"
    outside.write_bytes(b"x")
    inbox = tmp_path / "inbox"
    (inbox / "empty").mkdir(parents=True)
    (inbox / "link.pdf").symlink_to(outside)
    assert look(inbox) == {}


def test_a_folder_waits_for_its_half_written_files(tmp_path: Path) -> None:
    """A folder is one submission, and none while one of its files is still coming."""
    folder = tmp_path / "ho-so"
    (folder / "anh").mkdir(parents=True)
    (folder / "letter.pdf").write_bytes(b"x")
    (folder / "anh" / "image.png.part").write_bytes(b"y")
    (folder / ".DS_Store").write_bytes(b"z")
    assert look(tmp_path) == {}
    (folder / "anh" / "image.png.part").rename(folder / "anh" / "image.png")
    assert names(look(tmp_path)) == ["ho-so"]
    assert files_of(folder) == (folder / "anh" / "image.png", folder / "letter.pdf")


def test_a_file_arrives_when_it_lies_still(tmp_path: Path) -> None:
    """A file that grows starts its waiting anew."""
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"half")
    seen = watch_on({}, look(tmp_path), now=0.0)
    assert arrived(seen, now=SETTLED - 0.1) == ()
    letter.write_bytes(b"half and half")
    seen = watch_on(seen, look(tmp_path), now=SETTLED)
    assert arrived(seen, now=SETTLED + 0.1) == ()
    seen = watch_on(seen, look(tmp_path), now=2 * SETTLED)
    assert arrived(seen, now=2 * SETTLED) == (letter,)


def test_a_failed_one_waits_longer_each_time(tmp_path: Path) -> None:
    """Pauses grow and stop growing at ten minutes; the letter is tried again after each."""
    letter = tmp_path / "letter.pdf"
    sighting = Sighting(shape=(("letter.pdf", 1, 1),), since=0.0)
    pauses = []
    for _ in range(12):
        sighting = after_failure(sighting, now=100.0)
        pauses.append(sighting.not_before - 100.0)
    assert pauses[:3] == [4.0, 8.0, 16.0]
    assert pauses[-1] == LONGEST_PAUSE
    assert arrived({letter: sighting}, now=101.0) == ()
    assert arrived({letter: sighting}, now=100.0 + LONGEST_PAUSE) == (letter,)


def test_put_away_never_overwrites(tmp_path: Path) -> None:
    """A second letter of the same name gets a number; what is put away is not seen again."""
    for text in (b"first", b"second"):
        (tmp_path / "letter.pdf").write_bytes(text)
        put_away(tmp_path / "letter.pdf", date(2024, 12, 5))
    folder = tmp_path / ".done" / "2024-12-05"
    assert (folder / "letter.pdf").read_bytes() == b"first"
    assert (folder / "letter (2).pdf").read_bytes() == b"second"
    assert look(tmp_path) == {}
