"""What a file is follows from its bytes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import broken
import cfb
import pytest

from pipeline.ingest import media
from pipeline.ingest.sniff import sniff

if TYPE_CHECKING:
    from pathlib import Path


def packed(*names: str) -> bytes:
    """Give a zip with members of these names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    return out.getvalue()


KINDS: tuple[tuple[bytes, str], ...] = (
    (b"", media.EMPTY),
    (b"%PDF-1.4\n", media.PDF),
    (b"HTTP/1.1 200 OK\r\n\r\n" + broken.pdf(b"<< >>"), media.PDF),
    ("Tệp mở đầu bằng %PDF-1.7 là PDF".encode(), media.TEXT),
    (b"\x89PNG\r\n\x1a\n", media.PNG),
    (b"\xff\xd8\xff\xe0", media.JPEG),
    (b"MM\x00*\x00", media.TIFF),
    (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
    (b"\x00\x00\x00\x18ftypheic", "image/heic"),
    (b"\x00\x00\x00\x18ftypmp42", "video/mp4"),
    (b"BM" + bytes(8) + b"6\x00\x00\x00(\x00\x00\x00", "image/bmp"),
    (b"BM la hai chu cai", media.TEXT),
    (packed("[Content_Types].xml", "word/document.xml"), media.DOCX),
    (packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), media.DOCM),
    (packed("[Content_Types].xml", "xl/workbook.xml"), media.XLSX),
    (packed("META-INF/MANIFEST.MF", "a.class"), "application/java-archive"),
    (packed("cong-van.pdf"), media.ZIP),
    (packed("mimetype"), media.ZIP),
    (cfb.compound({"WordDocument": b"x"}), media.DOC),
    (cfb.compound({"WordDocument": b"x", "Macros": {"VBA": {"dir": b"x"}}}), media.OLE_MACROS),
    (cfb.compound({"EncryptedPackage": b"x"}), media.LOCKED_OFFICE),
    (cfb.compound(cfb.message("a", "b", None)), media.OUTLOOK),
    (b"From: a@b.vn\nTo: c@d.vn\nSubject: x\n\nbody", media.MAIL),
    (b"Received: from x\n by y\nMIME-Version: 1.0\n\n", media.MAIL),
    ("Subject: một dòng\nrồi văn bản".encode(), media.TEXT),
    ("\ufeffKính gửi".encode(), media.TEXT),
    ("Kính gửi".encode("utf-16"), media.TEXT),
    ("ắ".encode() * 5000, media.TEXT),
    (b"\xfe\xfa\xc8", media.UNKNOWN),
    (b"<!DOCTYPE html><html>", media.HTML),
    (b"{\\rtf1", "application/rtf"),
    (b"<?xml version='1.0'?><a/>", "application/xml"),
    (b"MZ\x90", media.PROGRAM),
    (b"Rar!\x1a\x07\x01\x00", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c\x00", "application/x-7z-compressed"),
    (b"\x78\x9f\x3e\x22", media.TNEF),
)


@pytest.mark.parametrize(("data", "kind"), KINDS, ids=[f"{n}-{k}" for n, (_, k) in enumerate(KINDS)])
def test_content_decides(tmp_path: Path, data: bytes, kind: str) -> None:
    """The name says PDF each time; only the bytes are believed."""
    path = tmp_path / "congvan.pdf"
    path.write_bytes(data)
    assert sniff(path) == kind


def test_an_opendocument_names_itself(tmp_path: Path) -> None:
    """OpenDocument stores its type as the first member, uncompressed."""
    path = tmp_path / "a.odt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<x/>")
    assert sniff(path) == "application/vnd.oasis.opendocument.text"
