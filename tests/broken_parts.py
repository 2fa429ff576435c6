"""Pieces of which the cupboard of broken inputs is made: PDFs object by object, packages part by part."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from pathlib import Path

CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
MAIN = f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


# ---- building blocks
def pdf(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Put numbered objects (from 1) into a PDF with a correct cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(data: bytes, extra: bytes = b"") -> bytes:
    """Give a PDF stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), extra, data)


def page(extra: bytes = b"") -> tuple[bytes, bytes, bytes]:
    """Give page (object 3), contents (4) and font (5) of a page that says a few words."""
    text = b"BT /F1 12 Tf 72 720 Td (Kinh gui: Cong an xa Mau) Tj ET"
    resources = b"/Resources << /Font << /F1 5 0 R >> >>"
    return (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s %s >>" % (resources, extra),
        stream(text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


def docx(document: str, *, more: dict[str, bytes] | None = None) -> bytes:
    """Put a main part into a DOCX package, with further members by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", CONTENT_TYPES)
        package.writestr("_rels/.rels", PACKAGE.format(MAIN))
        package.writestr("word/document.xml", document)
        for name, data in (more or {}).items():
            package.writestr(name, data)
    return out.getvalue()


def paragraph(text: str) -> str:
    """Give the XML of a Word document with one paragraph."""
    return f"<w:document {_W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"


def letter(path: Path, **options: object) -> Path:
    """Write a born-digital PDF of thirty lines."""
    canvas = Canvas(str(path), invariant=1, **options)
    for line in range(30):
        canvas.drawString(
            72, 780 - 20 * line, f"Dong {line}: de nghi dang tin tuyen truyen tren dia ban xa Mau"
        )
    canvas.save()
    return path


def write(path: Path, data: bytes) -> Path:
    """Write a file and give its path."""
    path.write_bytes(data)
    return path


def one_page() -> tuple[bytes, ...]:
    """Give the objects of a PDF of one page."""
    return (b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", *page())


def packed(members: dict[str, bytes]) -> bytes:
    """Give a zip with these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()
