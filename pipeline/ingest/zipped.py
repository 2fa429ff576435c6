"""Opening a zip without letting its table of contents hurt us."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from pipeline.errors import FileFaultError
from pipeline.ingest.parts import fence
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from pathlib import Path

_ENTRY = b"PK\x01\x02"
# Python makes an object of some 600 bytes for each entry before we can say stop; a 50 MB file may
# hold a million. The signature count bounds them from above, whatever the end record claims.
_MAX_ENTRIES = 20_000
_BLOCK = 1024 * 1024


def open_zip(path: Path) -> zipfile.ZipFile:
    """Open a zip; raises `FileFaultError` when it is broken or lists absurdly many members."""
    with fence():
        if _entries(path) > _MAX_ENTRIES:
            raise FileFaultError(
                FindingCode.TOO_LARGE,
                "Chứa quá nhiều tệp nên không được mở; đề nghị chỉ gửi các tệp cần thiết.",
            )
        return zipfile.ZipFile(path)


def _entries(path: Path) -> int:
    count, tail = 0, b""
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            count += (tail + block).count(_ENTRY)
            tail = block[-(len(_ENTRY) - 1) :]
    return count
