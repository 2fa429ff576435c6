"""Zip packages whose bytes follow from their content alone: the same paper made twice is the same file."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say; no clock is read
TYPES = "[Content_Types].xml"  # stands first in a DOCX: some programs tell the kind of file by it
_PLAIN_FILE = 0o644 << 16


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Zip the parts by name, all with the same time and rights."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != TYPES, name)):
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type, entry.create_system, entry.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                _PLAIN_FILE,
            )
            package.writestr(entry, parts[name])
    return out.getvalue()


def repacked(package: bytes) -> bytes:
    """Zip the parts of a package anew, without the time at which it was made."""
    with zipfile.ZipFile(io.BytesIO(package)) as read:
        return packed({name: read.read(name) for name in read.namelist() if not name.endswith("/")})
