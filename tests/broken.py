"""The cupboard of broken inputs: each builder writes one hostile or damaged file into a folder.

`BUILDERS` lists them all, `EXPECTED` the finding that each must lead to in the end, by ingest or by
reading; None where the file is merely made harmless. Nothing here is dangerous by itself.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

import broken_formats
import cfb
from broken_parts import (
    CONTENT_TYPES,
    MAIN,
    PACKAGE,
    RELATIONS,
    docx,
    letter,
    one_page,
    packed,
    page,
    paragraph,
    pdf,
    write,
)
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption

from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_HUGE_SIDE = 60_000


def _zeros(size: int) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("so-khong.txt", "w") as member,
    ):
        for _ in range(size // 1_000_000):
            member.write(bytes(1_000_000))
    return out.getvalue()


# ---- nothing, or half of something
def empty_pdf(folder: Path) -> Path:
    """A file without a byte."""
    return write(folder / "empty.pdf", b"")


def truncated_pdf(folder: Path) -> Path:
    """A PDF whose upload broke off: no catalog, no cross-reference table."""
    path = letter(folder / "truncated.pdf")
    return write(path, path.read_bytes()[: path.stat().st_size // 3])


def truncated_docx(folder: Path) -> Path:
    """A DOCX cut in the middle: the zip directory at the end is missing."""
    data = docx(
        paragraph("Kính gửi: Công an xã Mẫu " * 200), more={"word/filler.bin": bytes(range(256)) * 40}
    )
    return write(folder / "truncated.docx", data[: len(data) * 2 // 3])


def truncated_jpeg(folder: Path) -> Path:
    """A photo of which only the first part arrived."""
    out = io.BytesIO()
    Image.effect_noise((800, 1100), 60).convert("RGB").save(out, "JPEG")
    return write(folder / "truncated.jpg", out.getvalue()[:30_000])


def garbage_cfb(folder: Path) -> Path:
    """The signature of an old Office file with noise behind it."""
    noise = b"".join(struct.pack("<I", (n * 2654435761) & 0xFFFFFFFF) for n in range(4000))
    return write(folder / "garbage.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise)


def nul_text(folder: Path) -> Path:
    """Text with NUL bytes between the letters, as a broken program writes it."""
    return write(folder / "nul.txt", "\0".join("Kinh gui Cong an xa Mau").encode() + b"\0\1\2")


# ---- locked
def encrypted_pdf(folder: Path) -> Path:
    """A PDF that asks for a password before it shows anything."""
    lock = StandardEncryption("mat-khau-mau", ownerPassword="chu-so-huu-mau", strength=128)
    return letter(folder / "encrypted.pdf", encrypt=lock)


def encrypted_zip(folder: Path) -> Path:
    """A zip whose member is marked as encrypted (bit 0 of the flags, in both headers)."""
    data = bytearray(packed({"cong-van.pdf": pdf(*one_page())}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return write(folder / "encrypted.zip", bytes(data))


def encrypted_docx(folder: Path) -> Path:
    """A DOCX with a password: Word writes a compound file around it ([MS-OFFCRYPTO])."""
    tree: cfb.Tree = {"EncryptionInfo": bytes(200), "EncryptedPackage": bytes(range(256)) * 20}
    return write(folder / "encrypted.docx", cfb.compound(tree))


# ---- far larger than they look
def zip_bomb(folder: Path) -> Path:
    """120 MB of zeros in some 500 kB."""
    return write(folder / "bomb.zip", _zeros(120_000_000))


def nested_zip_bomb(folder: Path) -> Path:
    """The same inside two more archives."""
    inner = packed({"b.zip": packed({"c.zip": _zeros(120_000_000)})})
    return write(folder / "nested-bomb.zip", inner)


def docx_bomb(folder: Path) -> Path:
    """A DOCX whose main part is over 300 MB of white space in 1.4 MB."""
    path = folder / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", CONTENT_TYPES)
        package.writestr("_rels/.rels", PACKAGE.format(MAIN))
        with package.open("word/document.xml", "w", force_zip64=True) as member:
            head, tail = paragraph("\n").split("\n")
            member.write(head.encode())
            for _ in range(310):
                member.write(b" " * 1_000_000)
            member.write(tail.encode())
    return path


def huge_png(folder: Path) -> Path:
    """A PNG of 60,000 x 60,000 pixels (10.8 GB) by its header, a few bytes by its data."""
    header = struct.pack(">IIBBBBB", _HUGE_SIDE, _HUGE_SIDE, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    data = b"".join(
        struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks
    )
    return write(folder / "huge.png", b"\x89PNG\r\n\x1a\n" + data)


def huge_tiff(folder: Path) -> Path:
    """The same as an uncompressed TIFF of one strip."""
    tags = (
        (256, _HUGE_SIDE),
        (257, _HUGE_SIDE),
        (258, 8),
        (259, 1),
        (262, 1),
        (273, 200),
        (277, 1),
        (278, _HUGE_SIDE),
        (279, 100),
    )
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    directory = struct.pack("<H", len(tags)) + entries + bytes(4)
    return write(
        folder / "huge.tif", (b"II*\0" + struct.pack("<I", 8) + directory).ljust(200, b"\0") + bytes(100)
    )


def many_pages_pdf(folder: Path) -> Path:
    """A PDF of 100,000 pages, each of them the same object."""
    kids = b"3 0 R " * 100_000
    tree = b"<< /Type /Pages /Count 100000 /Kids [%s] >>" % kids
    return write(folder / "many-pages.pdf", pdf(b"<< /Type /Catalog /Pages 2 0 R >>", tree, *page()))


def many_parts_eml(folder: Path) -> Path:
    """A mail with 2,000 attachments."""
    lines = [
        "From: mau@example.vn",
        "Subject: 2000",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="b"',
        "",
    ]
    for number in range(2000):
        lines += ["--b", "Content-Type: text/plain; charset=utf-8"]
        lines += [f'Content-Disposition: attachment; filename="{number}.txt"', "", f"phan {number}"]
    return write(folder / "many-parts.eml", "\r\n".join([*lines, "--b--", ""]).encode())


# ---- that reach out, or go round in circles
def xxe_docx(folder: Path) -> Path:
    """A DOCX that asks the XML parser for a local file and the program for a remote template."""
    dtd = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    kind = f'Type="{RELATIONS}/attachedTemplate" Target="http://127.0.0.1:9/x" TargetMode="External"'
    template = f'<Relationship Id="rId1" {kind}/>'
    more = {"word/_rels/document.xml.rels": PACKAGE.format(template).encode()}
    return write(folder / "xxe.docx", docx(dtd + paragraph("Kính gửi: &x;"), more=more))


def looping_pdf(folder: Path) -> Path:
    """A PDF whose tree of pages has itself as its only child."""
    tree = b"<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >>"
    return write(folder / "looping.pdf", pdf(b"<< /Type /Catalog /Pages 2 0 R >>", tree))


def scripted_pdf(folder: Path) -> Path:
    """A PDF that runs JavaScript when opened and starts a program from its page."""
    catalog = b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>"
    launch = b"/AA << /O << /S /Launch /F (/bin/true) >> >>"
    return write(
        folder / "scripted.pdf", pdf(catalog, b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", *page(launch))
    )


def macro_docx(folder: Path) -> Path:
    """A Word document with macros, named as if it had none."""
    data = docx(paragraph("Kính gửi"), more={"word/vbaProject.bin": cfb.compound({"VBA": {"dir": b"x"}})})
    return write(folder / "macro.docx", data)


def program(folder: Path) -> Path:
    """A Windows program that calls itself a letter."""
    return write(folder / "cong-van.pdf.exe", b"MZ\x90\x00" + bytes(300))


# ---- that lie about their name
def png_named_pdf(folder: Path) -> Path:
    """A blank picture under the name of a PDF: opened as the picture it is, and wordless."""
    out = io.BytesIO()
    Image.new("L", (400, 500), 255).save(out, "PNG")
    return write(folder / "picture.pdf", out.getvalue())


def pdf_named_docx(folder: Path) -> Path:
    """A PDF under the name of a Word document."""
    return write(folder / "letter.docx", pdf(*one_page()))


def text_named_pdf(folder: Path) -> Path:
    """Plain text under the name of a PDF."""
    return write(folder / "text.pdf", "Kính gửi: Công an xã Mẫu\nĐề nghị đăng tin.\n".encode())


def traversal_zip(folder: Path) -> Path:
    """A zip whose members want to be written elsewhere."""
    names = ("../../../vanthu-a.txt", "..\\..\\vanthu-b.txt", "/vanthu-c.txt", "C:\\vanthu-d.txt")
    return write(folder / "traversal.zip", packed(dict.fromkeys(names, "Kính gửi\n".encode())))


def traversal_eml(folder: Path) -> Path:
    """A mail whose attachment wants to be written elsewhere, its name turned round by a bidi override."""
    head = "From: mau@example.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    head += 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
    part = (
        '--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="{}"\r\n\r\nCong an\r\n'
    )
    names = ("../../../vanthu-e.txt", "..\\\\..\\\\vanthu-f.txt", "cong\u202etxt.fdp")
    body = "".join(part.format(name) for name in names)
    return write(folder / "traversal.eml", (head + body + "--b--\r\n").encode())


_CUPBOARD: tuple[tuple[Callable[[Path], Path], FindingCode | None], ...] = (
    (empty_pdf, FindingCode.UNREADABLE),
    (truncated_pdf, FindingCode.UNREADABLE),
    (truncated_docx, FindingCode.UNREADABLE),
    (truncated_jpeg, FindingCode.UNREADABLE),
    (garbage_cfb, FindingCode.UNREADABLE),
    (nul_text, FindingCode.UNSUPPORTED_FORMAT),
    (encrypted_pdf, FindingCode.ENCRYPTED),
    (encrypted_zip, FindingCode.ENCRYPTED),
    (encrypted_docx, FindingCode.ENCRYPTED),
    (zip_bomb, FindingCode.TOO_LARGE),
    (nested_zip_bomb, FindingCode.TOO_LARGE),
    (docx_bomb, FindingCode.TOO_LARGE),
    (huge_png, FindingCode.TOO_LARGE),
    (huge_tiff, FindingCode.TOO_LARGE),
    (many_pages_pdf, FindingCode.TOO_LARGE),
    (many_parts_eml, FindingCode.TOO_LARGE),
    (xxe_docx, FindingCode.UNREADABLE),
    (looping_pdf, FindingCode.UNREADABLE),
    (scripted_pdf, None),
    (macro_docx, FindingCode.UNSUPPORTED_FORMAT),
    (program, FindingCode.UNSUPPORTED_FORMAT),
    (png_named_pdf, FindingCode.UNREADABLE),
    (pdf_named_docx, None),
    (text_named_pdf, None),
    (traversal_zip, None),
    (traversal_eml, None),
    *broken_formats.CUPBOARD,
)
BUILDERS: tuple[Callable[[Path], Path], ...] = tuple(builder for builder, _ in _CUPBOARD)
EXPECTED: dict[str, FindingCode | None] = {builder.__name__: code for builder, code in _CUPBOARD}
