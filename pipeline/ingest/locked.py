"""Office files that a password or macros close to us, told before any program opens them."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from pipeline.errors import FileFaultError
from pipeline.ingest import media
from pipeline.ingest.parts import fence
from pipeline.ingest.zipped import open_zip

if TYPE_CHECKING:
    from pathlib import Path

    import olefile

_FIB_ENCRYPTED = 0x0100  # [MS-DOC] 2.5.2, FibBase: bit F of the flags at offset 10
_FILEPASS = 0x002F  # [MS-XLS] 2.4.117: stands right behind the first record (BOF)
_ENCRYPTED_TOKEN = 0xF3D1C4DF  # [MS-PPT] 2.3.2, CurrentUserAtom.headerToken
_WORKBOOKS = ("Workbook", "Book")
_WORKBOOK_HEAD = 1024  # bytes; FILEPASS is among the first records
_RECORD = struct.Struct("<HH")
_MANIFEST = "META-INF/manifest.xml"
_MANIFEST_LIMIT = 1 << 20
_MACRO_FOLDERS = ("Basic/", "Scripts/")


def is_locked(ole: olefile.OleFileIO) -> bool:
    """Tell whether an Office file (OLE) asks for a password; may raise whatever olefile raises.

    Newer formats hide as a whole in "EncryptedPackage" ([MS-OFFCRYPTO]); .doc, .xls and .ppt carry a flag.
    """
    if ole.exists("EncryptedPackage"):
        return True
    if ole.exists("WordDocument"):
        head = _head(ole, "WordDocument", 12)
        return len(head) == 12 and bool(struct.unpack_from("<H", head, 10)[0] & _FIB_ENCRYPTED)  # noqa: PLR2004 - length asked for
    if ole.exists("Current User"):
        head = _head(ole, "Current User", 16)
        return len(head) == 16 and struct.unpack_from("<I", head, 12)[0] == _ENCRYPTED_TOKEN  # noqa: PLR2004 - as above
    return any(ole.exists(name) and _has_filepass(_head(ole, name, _WORKBOOK_HEAD)) for name in _WORKBOOKS)


def odf_type(path: Path, kind: str) -> str:
    """Give the media type of an OpenDocument file that calls itself `kind`.

    With macros or a password (ODF 1.2 part 3, 4.8.1: `encryption-data` in the manifest) it is something
    that the rooms after this one must not open; a broken one stays `kind` and is told broken there.
    """
    try:
        with open_zip(path) as archive, fence():
            names = archive.namelist()
            with archive.open(_MANIFEST) as stream:
                manifest = stream.read(_MANIFEST_LIMIT)
    except FileFaultError:
        return kind
    if b"encryption-data" in manifest:
        return media.LOCKED_OFFICE
    return media.ODF_MACROS if any(name.startswith(_MACRO_FOLDERS) for name in names) else kind


def _head(ole: olefile.OleFileIO, name: str, size: int) -> bytes:
    with ole.openstream(name) as stream:
        data: bytes = stream.read(size)
    return data


def _has_filepass(head: bytes) -> bool:
    """Walk the first records of a workbook: two bytes of kind, two of length, the data."""
    at = 0
    while at + _RECORD.size <= len(head):
        kind, length = _RECORD.unpack_from(head, at)
        if kind == _FILEPASS:
            return True
        at += _RECORD.size + length
    return False
