"""The shelf of the cupboard for .doc, .rtf, .odt, HEIC, TIFF, DOCX with scans and PDFs with files inside.

See broken.py, which lists these with the others. ODT files are made part by part, as LibreOffice writes them;
the whole .doc and the HEIC they are cut from lie in tests/files.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import cfb
from broken_parts import PACKAGE, RELATIONS, docx, packed, page, pdf, stream, write
from PIL import Image

from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = Path(__file__).parent / "files"
ODT = "application/vnd.oasis.opendocument.text"
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (("office", "office"), ("text", "text"), ("draw", "drawing"), ("svg", "svg-compatible"))
)
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_ENTRY = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT}"/>'
_A4 = 'cx="7560000" cy="10692000"'  # EMU
_SMALL = 'cx="360000" cy="360000"'
_DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent {size}/><a:graphic><a:graphicData uri="http://schemas'
    '.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId{number}"/>'
    "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
_DRAWING_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{RELATIONS}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


# ---- building blocks
def odt(body: str, *, head: str = _XML, entries: str = _ENTRY, more: dict[str, bytes] | None = None) -> bytes:
    """Put the text of an OpenDocument file into its package, with further members by name."""
    content = (
        f'{head}<office:document-content {_NAMES} xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'office:version="1.2"><office:body><office:text>{body}</office:text></office:body>'
        "</office:document-content>"
    )
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type=""/>' for name in more or {}
    )
    manifest = (
        f'{_XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.2">{entries}<manifest:file-entry manifest:full-path="content.xml" '
        f'manifest:media-type="text/xml"/>{listed}</manifest:manifest>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("mimetype", ODT, compress_type=zipfile.ZIP_STORED)
        package.writestr("META-INF/manifest.xml", manifest)
        package.writestr("content.xml", content)
        for name, data in (more or {}).items():
            package.writestr(name, data)
    return out.getvalue()


def links(address: str, secret: str) -> str:
    """Give the text of an ODT that asks for pictures and sections from `address` and for a local file."""
    frame = '<draw:frame svg:width="5cm" svg:height="5cm">{}</draw:frame>'
    section = (
        '<text:section text:name="{}"><text:section-source xlink:type="simple" xlink:href="{}"/>'
        "<text:p>cũ</text:p></text:section>"
    )
    load = 'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"'
    return (
        "<text:p>Văn bản có liên kết</text:p>"
        "<text:p>"
        + frame.format(f'<draw:image xlink:href="{address}/anh.png" {load}/>')
        + frame.format(f'<draw:floating-frame xlink:href="{address}/khung.html" {load}/>')
        + "</text:p>"
        + section.format("a", f"{address}/phan.odt")
        + section.format("b", f"file://{secret}")
    )


def pictures_docx(pictures: list[bytes], *, whole_page: bool, text: str = "") -> bytes:
    """Give a DOCX with these PNG pictures, small or as large as the page, behind a paragraph of `text`."""
    size = _A4 if whole_page else _SMALL
    drawn = "".join(_DRAWING.format(size=size, number=number) for number in range(len(pictures)))
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/image" Target="media/{n}.png"/>'
        for n in range(len(pictures))
    )
    said = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    main = f"<w:document {_DRAWING_NAMES}><w:body>{said}{drawn}</w:body></w:document>"
    members = {f"word/media/{number}.png": data for number, data in enumerate(pictures)}
    made = docx(main, more={"word/_rels/document.xml.rels": PACKAGE.format(related).encode(), **members})
    return _with_png(made)


def _with_png(made: bytes) -> bytes:
    """Name the media type of PNG in the package: readers ask for it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "[Content_Types].xml":
                kind = b'<Default Extension="png" ContentType="image/png"/></Types>'
                data = data.replace(b"</Types>", kind)
            after.writestr(name, data)
    return out.getvalue()


def pdf_with(files: dict[str, bytes], *, portfolio: bool = False) -> bytes:
    """Give a PDF of one page (a cover without words for a portfolio) that carries `files`."""
    objects = list(page())
    if portfolio:
        objects[1] = stream(b"")
    names, first = b"", 6
    for number, (name, data) in enumerate(files.items()):
        at = first + 2 * number
        title = b"(%s)" % name.encode("ascii") if name.isascii() else b"<FEFF%s>" % name.encode(
            "utf-16-be"
        ).hex().encode()  # fmt: skip
        names += b"%s %d 0 R " % (title, at)
        objects.append(b"<< /Type /Filespec /F %s /UF %s /EF << /F %d 0 R >> >>" % (title, title, at + 1))
        packed_data = zlib.compress(data)
        objects.append(
            stream(
                packed_data, b"/Type /EmbeddedFile /Filter /FlateDecode /Params << /Size %d >>" % len(data)
            )
        )
    extra = b"/Collection << /View /D >> /PageMode /UseAttachments" if portfolio else b""
    catalog = b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [%s] >> >> %s >>"
    tree = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    return pdf(catalog % (names, extra), tree, *objects)


def _dot(number: int) -> bytes:
    """A picture of one pixel that differs from the others."""
    out = io.BytesIO()
    Image.new("RGB", (1, 1), (number % 256, number // 256, 0)).save(out, "PNG")
    return out.getvalue()


# ---- .doc, .rtf, .odt
def truncated_doc(folder: Path) -> Path:
    """A .doc of which only the first part arrived."""
    return write(folder / "truncated.doc", (FILES / "letter.doc").read_bytes()[:12_000])


def garbage_doc(folder: Path) -> Path:
    """A .doc by its outside, noise inside."""
    noise = b"".join(struct.pack("<I", (n * 2654435761) & 0xFFFFFFFF) for n in range(4000))
    return write(
        folder / "garbage.doc", cfb.compound({"WordDocument": b"\xec\xa5\xc1\x00" + bytes(8) + noise})
    )


def locked_doc(folder: Path) -> Path:
    """A .doc with a password: bit fEncrypted of its head ([MS-DOC] 2.5.2)."""
    head = struct.pack("<HHHHHH", 0xA5EC, 0x00C1, 0, 0, 0, 0x0100)
    return write(folder / "locked.doc", cfb.compound({"WordDocument": head + bytes(5000)}))


def locked_xls(folder: Path) -> Path:
    """An .xls with a password: a FILEPASS record behind the first one ([MS-XLS] 2.4.117)."""
    book = struct.pack("<HH16x", 0x0809, 16) + struct.pack("<HH54x", 0x002F, 54)
    return write(folder / "locked.xls", cfb.compound({"Workbook": book + bytes(5000)}))


def locked_odt(folder: Path) -> Path:
    """An .odt with a password: its manifest tells how each part is encrypted."""
    entry = _ENTRY + (
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
        '<manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
    )
    return write(folder / "locked.odt", odt("<text:p>x</text:p>", entries=entry))


def macro_odt(folder: Path) -> Path:
    """An .odt with a macro."""
    return write(folder / "macro.odt", odt("<text:p>x</text:p>", more={"Basic/Standard/a.xml": b"<a/>"}))


def linking_odt(folder: Path) -> Path:
    """An .odt that asks for pictures and text from elsewhere: it is read without them."""
    return write(folder / "linking.odt", odt(links("http://127.0.0.1:9", "/etc/passwd")))


def entities_odt(folder: Path) -> Path:
    """An .odt whose entities grow tenfold nine times."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    dtd = f'{_XML}<!DOCTYPE x [<!ENTITY a0 "hahaha">{entities}]>'
    return write(folder / "entities.odt", odt("<text:p>&a9;</text:p>", head=dtd))


def bomb_odt(folder: Path) -> Path:
    """An .odt with 120 MB of nothing inside."""
    return write(folder / "bomb.odt", odt("<text:p>x</text:p>", more={"Pictures/a.png": bytes(120_000_000)}))


def nested_rtf(folder: Path) -> Path:
    """An .rtf of 100,000 groups within one another, a letter in the innermost."""
    return write(folder / "nested.rtf", b"{\\rtf1 " + b"{" * 100_000 + b"x" + b"}" * 100_001)


def half_rtf(folder: Path) -> Path:
    """An .rtf that breaks off within its table of fonts."""
    return write(folder / "half.rtf", b"{\\rtf1\\ansi{\\fonttbl{\\f0 Times New Ro")


# ---- pictures
def truncated_heic(folder: Path) -> Path:
    """A phone's picture of which only the first part arrived."""
    return write(folder / "truncated.heic", (FILES / "phone.heic").read_bytes()[:9_000])


def many_frames_tiff(folder: Path) -> Path:
    """A TIFF of 700 frames."""
    path, frame = folder / "many-frames.tif", Image.new("1", (8, 8), 1)
    frame.save(path, save_all=True, append_images=[frame] * 699)
    return path


def circular_tiff(folder: Path) -> Path:
    """A blank TIFF whose only directory names itself as the next."""
    tags = ((256, 8), (257, 8), (258, 8), (259, 1), (262, 1), (273, 200), (277, 1), (278, 8), (279, 64))
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    directory = struct.pack("<H", len(tags)) + entries + struct.pack("<I", 8)
    head = b"II*\0" + struct.pack("<I", 8)
    return write(folder / "circular.tif", (head + directory).ljust(200, b"\0") + b"\xff" * 64)


# ---- DOCX
def many_pictures_docx(folder: Path) -> Path:
    """A DOCX with 1,000 small pictures: read, the pictures beyond the limit uncounted."""
    pictures = [_dot(number) for number in range(1000)]
    return write(folder / "pictures.docx", pictures_docx(pictures, whole_page=False, text="Một nghìn ảnh"))


def many_scans_docx(folder: Path) -> Path:
    """A DOCX of 600 pictures, each as large as the page."""
    pictures = [_dot(number) for number in range(600)]
    return write(folder / "scans.docx", pictures_docx(pictures, whole_page=True))


# ---- PDFs with files inside
def many_files_pdf(folder: Path) -> Path:
    """A PDF with 300 files inside."""
    files = {f"{number}.txt": b"phan %d" % number for number in range(300)}
    return write(folder / "many-files.pdf", pdf_with(files))


def nested_pdf(folder: Path) -> Path:
    """A PDF in a PDF in a PDF, ten times."""
    inner = pdf_with({"loi.txt": b"trong cung"})
    for number in range(10):
        inner = pdf_with({f"{number}.pdf": inner})
    return write(folder / "nested.pdf", inner)


def program_pdf(folder: Path) -> Path:
    """A PDF that carries a program under the name of a letter."""
    return write(folder / "program.pdf", pdf_with({"cong-van.pdf": b"MZ\x90\x00" + bytes(300)}))


def bomb_pdf(folder: Path) -> Path:
    """A PDF that carries 300 MB of zeros in some 300 kB."""
    return write(folder / "file-bomb.pdf", pdf_with({"so-khong.txt": bytes(300_000_000)}))


def broken_file_pdf(folder: Path) -> Path:
    """A PDF that carries half a zip, and a picture that is none."""
    half = packed({"a.txt": b"a" * 500})[:60]
    return write(
        folder / "broken-file.pdf", pdf_with({"a.zip": half, "b.png": b"\x89PNG\r\n\x1a\n" + bytes(9)})
    )


CUPBOARD: tuple[tuple[Callable[[Path], Path], FindingCode | None], ...] = (
    (truncated_doc, FindingCode.UNREADABLE),
    (garbage_doc, FindingCode.UNREADABLE),
    (locked_doc, FindingCode.ENCRYPTED),
    (locked_xls, FindingCode.ENCRYPTED),
    (locked_odt, FindingCode.ENCRYPTED),
    (macro_odt, FindingCode.UNSUPPORTED_FORMAT),
    (linking_odt, None),
    (entities_odt, FindingCode.UNREADABLE),
    (bomb_odt, FindingCode.TOO_LARGE),
    (nested_rtf, None),
    (half_rtf, FindingCode.UNREADABLE),
    (truncated_heic, FindingCode.UNREADABLE),
    (many_frames_tiff, FindingCode.TOO_LARGE),
    (circular_tiff, FindingCode.UNREADABLE),
    (many_pictures_docx, None),
    (many_scans_docx, FindingCode.TOO_LARGE),
    (many_files_pdf, FindingCode.TOO_LARGE),
    (nested_pdf, FindingCode.TOO_LARGE),
    (program_pdf, FindingCode.UNSUPPORTED_FORMAT),
    (bomb_pdf, FindingCode.TOO_LARGE),
    (broken_file_pdf, FindingCode.UNREADABLE),
)
