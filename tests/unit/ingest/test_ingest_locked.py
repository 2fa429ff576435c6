"""A password or a macro in an Office file is told before any program opens it."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import broken_formats
import cfb
import pytest

from pipeline.ingest import media
from pipeline.ingest.sniff import sniff

if TYPE_CHECKING:
    from pathlib import Path

FIB = struct.Struct("<HHHHHH")


def ole(folder: Path, **streams: bytes) -> Path:
    """Write a compound file with these streams."""
    path = folder / "tep"
    path.write_bytes(cfb.compound({name.replace("_", " "): data for name, data in streams.items()}))
    return path


@pytest.mark.parametrize(
    ("flags", "expected"), [(0x0000, media.DOC), (0x0100, media.LOCKED_OFFICE), (0xFEFF, media.DOC)]
)
def test_a_doc_says_in_one_bit_that_it_is_locked(flags: int, expected: str, tmp_path: Path) -> None:
    """The bit fEncrypted alone decides, the other fifteen bits do not ([MS-DOC] 2.5.2)."""
    assert sniff(ole(tmp_path, WordDocument=FIB.pack(0xA5EC, 0xC1, 0, 0, 0, flags) + bytes(5000))) == expected


@pytest.mark.parametrize("head", [b"", b"\xec\xa5", bytes(11)])
def test_a_head_too_short_to_tell_is_not_locked(head: bytes, tmp_path: Path) -> None:
    """The program that opens it will say what is wrong with it."""
    assert sniff(ole(tmp_path, WordDocument=head)) == media.DOC


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        (((0x0809, 16), (0x002F, 54)), media.LOCKED_OFFICE),
        (((0x0809, 16), (0x0086, 0), (0x002F, 54)), media.LOCKED_OFFICE),
        (((0x0809, 16), (0x00E1, 2)), "application/vnd.ms-excel"),
    ],
)
def test_an_xls_has_a_record_for_it(
    records: tuple[tuple[int, int], ...], expected: str, tmp_path: Path
) -> None:
    """FILEPASS stands right behind the first record, or behind one on writing ([MS-XLS] 2.1.7.20.1)."""
    book = b"".join(struct.pack("<HH", kind, length) + bytes(length) for kind, length in records)
    assert sniff(ole(tmp_path, Workbook=book.ljust(5000, b"\0"))) == expected


def test_a_ppt_has_a_token_for_it(tmp_path: Path) -> None:
    """The current user's atom ([MS-PPT] 2.3.2)."""
    for token, expected in (
        (0xF3D1C4DF, media.LOCKED_OFFICE),
        (0xE391C05F, "application/vnd.ms-powerpoint"),
    ):
        atom = bytes(12) + struct.pack("<I", token)
        assert sniff(ole(tmp_path, Current_User=atom, PowerPoint_Document=bytes(5000))) == expected


def test_an_odt_tells_in_its_manifest(tmp_path: Path) -> None:
    """Encrypted, with macros, plain, and with a compressed "mimetype", which the standard forbids."""
    plain = broken_formats.odt("<text:p>x</text:p>")
    (tmp_path / "a.odt").write_bytes(plain)
    assert sniff(tmp_path / "a.odt") == media.ODT
    assert sniff(broken_formats.locked_odt(tmp_path)) == media.LOCKED_OFFICE
    assert sniff(broken_formats.macro_odt(tmp_path)) == media.ODF_MACROS
    again = broken_formats.packed({"mimetype": broken_formats.ODT.encode(), "content.xml": b"<a/>"})
    (tmp_path / "b.odt").write_bytes(again)
    assert sniff(tmp_path / "b.odt") == media.ODT


def test_half_an_odt_is_still_an_odt(tmp_path: Path) -> None:
    """A broken letter, not a broken archive."""
    whole = broken_formats.odt("<text:p>x</text:p>")
    (tmp_path / "half.odt").write_bytes(whole[: len(whole) // 2])
    assert sniff(tmp_path / "half.odt") == media.ODT
