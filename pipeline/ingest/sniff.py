"""What a file is, told by its bytes; its name has no say."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from pipeline.errors import FileFaultError
from pipeline.ingest import media
from pipeline.ingest.locked import is_locked, odf_type
from pipeline.ingest.parts import fence
from pipeline.ingest.zipped import open_zip

if TYPE_CHECKING:
    import zipfile
    from pathlib import Path

HEAD = 8192
_PDF_WITHIN = 1024  # ISO 32000-1, implementation note 13: junk before the header is tolerated
_DEEP_LIMIT = 50 * 1024 * 1024

# (offset, bytes, media type); the first that fits decides.
_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", media.PDF),
    (0, b"\x89PNG\r\n\x1a\n", media.PNG),
    (0, b"\xff\xd8\xff", media.JPEG),
    (0, b"II*\x00", media.TIFF),
    (0, b"MM\x00*", media.TIFF),
    (0, b"II+\x00", media.TIFF),
    (0, b"MM\x00+", media.TIFF),
    (0, b"GIF87a", media.GIF),
    (0, b"GIF89a", media.GIF),
    (0, b"MZ", media.PROGRAM),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"\xcf\xfa\xed\xfe", "application/x-mach-binary"),
    (0, b"\xca\xfe\xba\xbe", "application/java-vm"),
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", "application/x-ms-shortcut"),
    (0, b"#!", "text/x-shellscript"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"BZh", "application/x-bzip2"),
    (0, b"\xfd7zXZ\x00", "application/x-xz"),
    (0, b"MSCF", "application/vnd.ms-cab-compressed"),
    (257, b"ustar", "application/x-tar"),
    (0, b"{\\rtf", media.RTF),
    (0, b"\x78\x9f\x3e\x22", media.TNEF),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"\xff\xf3", "audio/mpeg"),
    (0, b"\xff\xf2", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
)
_RIFF = {b"WEBP": media.WEBP, b"WAVE": "audio/x-wav", b"AVI ": "video/x-msvideo"}
_FTYP_IMAGES = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"}
_PKCS7 = (
    (b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03", media.PKCS7_ENVELOPED),
    (b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", media.PKCS7_SIGNED),
)
_ODF = re.compile(rb"(application/(?:vnd\.oasis\.opendocument\.[a-z]+|epub\+zip))")
_OOXML = (
    ("word/", media.DOCX, media.DOCM),
    ("xl/", media.XLSX, media.XLSM),
    ("ppt/", media.PPTX, media.PPTM),
)
_PDF_INSIDE = re.compile(rb"%PDF-\d.{0,2048}?\d+\s+\d+\s+obj", re.DOTALL)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]*)[ \t]*:|[ \t]")
_MAIL_SURE = frozenset(
    {
        b"message-id",
        b"mime-version",
        b"received",
        b"return-path",
        b"content-type",
        b"delivered-to",
        b"dkim-signature",
    }
)
_MAIL_KNOWN = _MAIL_SURE | frozenset(
    {
        b"from",
        b"to",
        b"cc",
        b"subject",
        b"date",
        b"sender",
        b"reply-to",
        b"authentication-results",
        b"in-reply-to",
    }
)
_BMP_HEADERS = {bytes((size, 0, 0, 0)) for size in (12, 40, 52, 56, 64, 108, 124)}
_OLE = (
    ("WordDocument", media.DOC),
    ("Workbook", "application/vnd.ms-excel"),
    ("Book", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}


def sniff(path: Path) -> str:
    """Give the media type of a file; raises `OSError` when it cannot be read.

    Zip and Office (OLE) containers are told apart by the names inside, nothing in them is unpacked;
    above 50 MB they are not looked into. Unknown is "application/octet-stream".
    """
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    if not head:
        return media.EMPTY
    small = path.stat().st_size <= _DEEP_LIMIT
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip_type(path, head) if small else media.ZIP
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole_type(path) if small else media.OLE
    return _binary_type(head) or _text_type(head)


def _binary_type(head: bytes) -> str | None:
    for offset, magic, media_type in _MAGIC:
        if head.startswith(magic, offset):
            return media_type
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12], media.UNKNOWN)
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        return media.HEIC if brand in _FTYP_IMAGES else "image/avif" if brand == b"avif" else "video/mp4"
    if head.startswith(b"BM") and head[6:10] == bytes(4) and head[14:18] in _BMP_HEADERS:
        return media.BMP
    if head.startswith(b"0"):  # DER SEQUENCE: a CMS message names its kind right at the start
        return next((kind for oid, kind in _PKCS7 if oid in head[:32]), None)
    return None


def _text_type(head: bytes) -> str:
    if looks_like_mail(head):
        return media.MAIL
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")):
        return media.HTML
    # Text may speak of "%PDF-1.4"; a real file has its first object soon after the header.
    if (found := _PDF_INSIDE.search(head)) and found.start() < _PDF_WITHIN:
        return media.PDF
    if not _is_text(head):
        return media.UNKNOWN
    if head.removeprefix(b"\xef\xbb\xbf").startswith(b"<?xml"):
        return media.XML
    return "application/x-bat" if head[:16].lower().startswith(b"@echo off") else media.TEXT


def looks_like_mail(head: bytes) -> bool:
    """Tell whether `head` opens with mail headers: two known ones, of which one only mail has, or three."""
    seen: set[bytes] = set()
    lines = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").split(b"\n")
    if lines[0].startswith(b"From "):
        lines = lines[1:]  # mbox separator
    for line in lines:
        match = _HEADER.match(line)
        if not line.strip() or match is None:
            break
        if match.group(1):
            seen.add(match.group(1).lower())
    needed = 2 if seen & _MAIL_SURE else 3
    return len(seen & _MAIL_KNOWN) >= needed


def _is_text(head: bytes) -> bool:
    whole = len(head) < HEAD
    for mark, codec in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            return _decodes(head, codec, whole=whole)
    return not _CONTROLS.intersection(head) and _decodes(head, "utf-8", whole=whole)


def _decodes(head: bytes, codec: str, *, whole: bool) -> bool:
    try:
        codecs.getincrementaldecoder(codec)().decode(head, final=whole)
    except UnicodeDecodeError:
        return False
    return True


def _zip_type(path: Path, head: bytes) -> str:
    if head.startswith(b"mimetype", 30) and (found := _ODF.match(head, 38)):
        return odf_type(path, found.group(1).decode("ascii"))
    try:
        with open_zip(path) as archive:
            names = {name.replace("\\", "/") for name in archive.namelist()}
            packed = _packed_type(archive) if {"mimetype", "content.xml"} <= names else None
    except FileFaultError:
        # A truncated DOCX is still a broken letter, not a broken archive.
        return media.DOCX if b"[Content_Types].xml" in head or b"word/" in head else media.ZIP
    if packed:
        return odf_type(path, packed)
    if "[Content_Types].xml" in names:
        macros = any(name.lower().endswith("vbaproject.bin") for name in names)
        for folder, plain, with_macros in _OOXML:
            if any(name.startswith(folder) for name in names):
                return with_macros if macros else plain
    if "META-INF/MANIFEST.MF" in names or "AndroidManifest.xml" in names:
        return "application/java-archive"
    return media.ZIP


def _packed_type(archive: zipfile.ZipFile) -> str | None:
    """Read what an OpenDocument file calls itself where that part was compressed, against the standard."""
    with fence(), archive.open("mimetype") as stream:
        found = _ODF.match(stream.read(100))
    return found.group(1).decode("ascii") if found else None


def _ole_type(path: Path) -> str:
    import olefile  # noqa: PLC0415 - only mails and old Office files need it; start-up stays quick

    try:
        with fence(), olefile.OleFileIO(str(path)) as ole:
            entries = ole.listdir(streams=True, storages=True)
            locked = is_locked(ole)
    except FileFaultError:
        return media.OLE_BROKEN
    top = {entry[0] for entry in entries}
    if "__properties_version1.0" in top:
        return media.OUTLOOK
    if locked:
        return media.LOCKED_OFFICE
    if any(piece.upper() == "VBA" for entry in entries for piece in entry):
        return media.OLE_MACROS
    return next((media_type for name, media_type in _OLE if name in top), media.OLE)
