"""Archives (.zip): members read as a stream, under limits; nothing is ever written by its own name."""

from __future__ import annotations

import stat
import zipfile
from typing import TYPE_CHECKING

from pipeline.errors import FileFaultError
from pipeline.ingest.limits import MEBIBYTE
from pipeline.ingest.parts import BROKEN, Contents, Part, fenced
from pipeline.ingest.zipped import open_zip
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from pipeline.ingest.limits import IngestLimits

_BLOCK = 64 * 1024
_UTF8 = 0x800  # general purpose bit 11
_ENCRYPTED = 0x1
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
# LZMA reserves whatever dictionary the member asks for, up to 4 GiB.
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2})


def open_archive(path: Path, limits: IngestLimits) -> Contents:
    """Open a zip; raises `FileFaultError` when its table of contents cannot be used."""
    archive = open_zip(path)
    return Contents(fenced(_members(archive, path.stat().st_size, limits)))


def _members(archive: zipfile.ZipFile, packed: int, limits: IngestLimits) -> Generator[Part, None, None]:
    with archive:
        infos = [info for info in archive.infolist() if _wanted(info)]
        if not infos:
            raise FileFaultError(
                FindingCode.UNREADABLE, "Tệp nén không chứa tệp nào; đề nghị kiểm tra và gửi lại."
            )
        meter = _Meter(packed, limits)
        for info in infos[: limits.max_parts]:
            yield Part(member_name(info), _Stream(archive, info, meter))
        if len(infos) > limits.max_parts:
            raise FileFaultError(
                FindingCode.TOO_LARGE,
                f"Tệp nén chứa {len(infos)} tệp, chỉ đọc {limits.max_parts} tệp đầu; đề nghị gửi ít tệp hơn.",
            )


def _wanted(info: zipfile.ZipInfo) -> bool:
    """Leave out folders, links, and what macOS and Windows add by themselves."""
    pieces = info.filename.replace("\\", "/").split("/")
    link = stat.S_ISLNK(info.external_attr >> 16)
    litter = "__MACOSX" in pieces or pieces[-1] in _LITTER
    return bool(pieces[-1]) and not info.is_dir() and not link and not litter


def member_name(info: zipfile.ZipInfo) -> str:
    """Give the member's name; without the UTF-8 flag zipfile took cp437, which is rarely meant."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def unpacked(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, packed: int, limits: IngestLimits
) -> Iterator[bytes]:
    """Give the bytes of one member of an archive of `packed` bytes; raises `FileFaultError` within."""
    return _Stream(archive, info, _Meter(packed, limits))()


class _Meter:
    """How much a whole archive has grown so far: overlapping members are each small, together huge."""

    def __init__(self, packed: int, limits: IngestLimits) -> None:
        self._allowed = max(MEBIBYTE, packed * limits.max_expansion)
        self.limits = limits
        self._grown = 0

    def add(self, size: int) -> bool:
        """Count unpacked bytes; False when the archive as a whole expands beyond the limit."""
        self._grown += size
        return self._grown <= self._allowed

    def forget(self, size: int) -> None:
        """Take back what a refused member had grown to."""
        self._grown -= size


class _Stream:
    """The unpacked bytes of one member, judged while they come, never by what the header claims."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, meter: _Meter) -> None:
        self._archive = archive
        self._info = info
        self._meter = meter

    def __call__(self) -> Iterator[bytes]:
        info = self._info
        if info.flag_bits & _ENCRYPTED:
            raise FileFaultError(
                FindingCode.ENCRYPTED,
                "Tệp nén có mật khẩu nên không mở được; đề nghị gửi lại không đặt mật khẩu.",
            )
        if info.compress_type not in _METHODS:
            raise FileFaultError(
                FindingCode.UNSUPPORTED_FORMAT,
                "Kiểu nén không được hỗ trợ; đề nghị nén lại dạng .zip thường hoặc gửi từng tệp.",
            )
        grown = 0
        allowed = max(MEBIBYTE, info.compress_size * self._meter.limits.max_expansion)
        with self._archive.open(info) as stream:
            while chunk := stream.read(_BLOCK):
                grown += len(chunk)
                within = self._meter.add(len(chunk))
                if grown > allowed or not within:
                    self._meter.forget(grown)  # the letter beside a bomb is still read
                    raise FileFaultError(
                        FindingCode.TOO_LARGE,
                        "Bung ra lớn bất thường (nghi là “bom nén”) nên không được mở;"
                        " đề nghị gửi trực tiếp tệp PDF/DOCX.",
                    )
                yield chunk
        if grown != info.file_size:
            raise FileFaultError(FindingCode.UNREADABLE, BROKEN)
