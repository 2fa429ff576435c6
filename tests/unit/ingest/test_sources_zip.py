"""Archives in a zip: members are found by any means, and unpacked under names of our own, within limits."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from pipeline.errors import FileFaultError, GoneError, UsageError
from pipeline.ingest import VIET_NAM, IngestLimits
from pipeline.ingest.sources import open_source
from pipeline.intake import Group, Grouping, LeftOut
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.ingest.sources import Source


def packed(tmp_path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    """Make a zip whose members were changed on 2019-05-04 at 08:30."""
    path = tmp_path / "kho.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2019, 5, 4, 8, 30, 0)), data, method)
    return path


def listed(source: Source, grouping: Grouping = Grouping.FILE) -> list[Group]:
    """Give the groups of a source."""
    return [one for one in source.found(grouping) if isinstance(one, Group)]


def test_members_are_the_files(tmp_path: Path) -> None:
    """Sorted, grouped like files of folders, with the local time that zips keep."""
    path = packed(tmp_path, {"b/2.pdf": b"2", "b/1.pdf": b"1", "a.pdf": b"a", "b/": b""})
    source = open_source(str(path), IngestLimits())
    first, second = listed(source, Grouping.FOLDER)
    assert [file.path for file in first.files + second.files] == ["a.pdf", "b/1.pdf", "b/2.pdf"]
    assert first.files[0].modified == datetime(2019, 5, 4, 8, 30, tzinfo=VIET_NAM)
    fetched = source.fetch(second, tmp_path / "own")
    assert [(path.name, path.read_bytes()) for path in fetched] == [("1.pdf", b"1"), ("2.pdf", b"2")]


@pytest.mark.parametrize(
    "name", ["../../x.pdf", "/etc/x.pdf", "..\\..\\x.pdf", "a/./x.pdf", "C:\\x.pdf", "a/../../x.pdf"]
)
def test_no_name_leads_out(tmp_path: Path, name: str) -> None:
    """A member is written into our folder, whatever path it claims."""
    source = open_source(str(packed(tmp_path, {name: b"x"})), IngestLimits())
    (group,) = listed(source)
    (path,) = source.fetch(group, tmp_path / "own")
    assert path == tmp_path / "own" / "0" / "x.pdf"


@pytest.mark.parametrize(
    "name", ["😀" * 190 + ".pdf", "ệ" * 195 + ".pdf", "n\u0000.pdf", ".", "\\", "a\n\u202e.pdf"]
)
def test_odd_names(tmp_path: Path, name: str) -> None:
    """Names too long for a disk, empty ones and signs that are not seen are no fault."""
    source = open_source(str(packed(tmp_path, {name: b"x", "sure.pdf": b"y"})), IngestLimits())
    for group in listed(source):
        (path,) = source.fetch(group, tmp_path / group.files[0].stamp)
        assert path.read_bytes() in (b"x", b"y")


def test_what_is_left_out(tmp_path: Path) -> None:
    """Links, litter, boxes, second members of one name and endless names are told with a reason."""
    path = packed(tmp_path, {"a.pdf": b"1", "__MACOSX/a.pdf": b"", "thu.mbox": b"", "x" * 3000: b""})
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("link.pdf")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "a.pdf")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.pdf", b"2")
    source = open_source(str(path), IngestLimits())
    left = [one.file.path for one in source.found(Grouping.FILE) if isinstance(one, LeftOut)]
    assert left == ["__MACOSX/a.pdf", "thu.mbox", "x" * 1000 + "#3", "link.pdf", "a.pdf#5"]
    (group,) = listed(source)
    assert source.fetch(group, tmp_path / "own")[0].read_bytes() == b"1"


def test_a_bomb_and_a_large_member_are_bounded(tmp_path: Path) -> None:
    """A bomb ends as a fault, a member beyond the limit is cut off one byte behind it."""
    path = packed(tmp_path, {"bomb.pdf": bytes(200 << 20), "large.pdf": bytes(range(256)) * 4096})
    limits = replace(IngestLimits(), max_file_bytes=2000)
    bomb, large = listed(open_source(str(path), IngestLimits()))
    with pytest.raises(FileFaultError) as told:
        open_source(str(path), IngestLimits(max_file_bytes=1 << 30)).fetch(bomb, tmp_path / "bomb")
    assert told.value.code == FindingCode.TOO_LARGE
    (cut,) = open_source(str(path), limits).fetch(large, tmp_path / "large")
    assert cut.stat().st_size == 2001


@pytest.mark.parametrize(("bit", "code"), [("locked", "ENCRYPTED"), ("lzma", "UNSUPPORTED_FORMAT")])
def test_what_cannot_be_unpacked_is_found_and_told(tmp_path: Path, bit: str, code: str) -> None:
    """A locked member or an odd compression is a file of the archive; fetching it says what is wrong."""
    path = packed(tmp_path, {"a.pdf": b"a"}, zipfile.ZIP_LZMA if bit == "lzma" else zipfile.ZIP_STORED)
    if bit == "locked":
        data = bytearray(path.read_bytes())
        data[data.index(b"PK\x01\x02") + 8] |= 1
        path.write_bytes(data)
    source = open_source(str(path), IngestLimits())
    (group,) = listed(source)
    with pytest.raises(FileFaultError) as told:
        source.fetch(group, tmp_path / "own")
    assert told.value.code == code


def test_a_box_without_its_ending_is_not_read_as_one_mail(tmp_path: Path) -> None:
    """Of several mails in one member only the first would be read: that is told instead."""
    mail = b"From xa@example.vn Mon May  4 08:00:00 2026\nSubject: a\n\na\n\n"
    source = open_source(str(packed(tmp_path, {"one.eml": mail, "two": mail * 2})), IngestLimits())
    one, two = listed(source)
    assert source.fetch(one, tmp_path / "one")[0].read_bytes() == mail
    with pytest.raises(FileFaultError, match="mbox"):
        source.fetch(two, tmp_path / "two")


def test_another_zip_in_its_place(tmp_path: Path) -> None:
    """A member that is not there any more, or is another one, is gone."""
    (group,) = listed(open_source(str(packed(tmp_path, {"a.pdf": b"a"})), IngestLimits()))
    for members in ({"a.pdf": b"b"}, {"b.pdf": b"a"}):
        source = open_source(str(packed(tmp_path, members)), IngestLimits())
        with pytest.raises(GoneError, match=r"a\.pdf"):
            source.fetch(group, tmp_path / "own")


def test_more_members_than_a_zip_of_old_could_count(tmp_path: Path) -> None:
    """Beyond 65,535 members a zip is a zip64; all of them are found."""
    path = tmp_path / "kho.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(70_000):
            archive.writestr(zipfile.ZipInfo(f"{number % 7}/{number}.txt"), b"x")
    source = open_source(str(path), IngestLimits())
    keys = [group.key for group in listed(source)]
    assert len(set(keys)) == 70_000
    assert list(dict.fromkeys(key[0] for key in keys)) == list("0123456")


@pytest.mark.parametrize("cut", [40, -8])
def test_a_broken_zip(tmp_path: Path, cut: int) -> None:
    """A zip without its table of contents is a mistake of the command."""
    path = packed(tmp_path, {"a.pdf": b"a" * 100})
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(UsageError, match="hỏng"):
        open_source(str(path), IngestLimits())


def test_a_name_that_lies_about_its_letters(tmp_path: Path) -> None:
    """A table of contents with a name that is no UTF-8, though it says so, is broken."""
    path = packed(tmp_path, {"ệ.pdf": b"a"})
    path.write_bytes(path.read_bytes().replace("ệ".encode(), b"\xff\xfe\xfd"))
    with pytest.raises(UsageError, match="hỏng"):
        open_source(str(path), IngestLimits())
