"""Media types that are spoken of in more than one place of this room."""

from __future__ import annotations

_OOXML = "application/vnd.openxmlformats-officedocument."

PDF = "application/pdf"
PNG = "image/png"
JPEG = "image/jpeg"
TIFF = "image/tiff"
HEIC = "image/heic"
BMP = "image/bmp"
GIF = "image/gif"
WEBP = "image/webp"
TEXT = "text/plain"
HTML = "text/html"
MAIL = "message/rfc822"
OUTLOOK = "application/vnd.ms-outlook"
ZIP = "application/zip"
DOC = "application/msword"
RTF = "application/rtf"
ODT = "application/vnd.oasis.opendocument.text"
DOCX = _OOXML + "wordprocessingml.document"
XLSX = _OOXML + "spreadsheetml.sheet"
PPTX = _OOXML + "presentationml.presentation"
DOCM = "application/vnd.ms-word.document.macroenabled.12"
XLSM = "application/vnd.ms-excel.sheet.macroenabled.12"
PPTM = "application/vnd.ms-powerpoint.presentation.macroenabled.12"
OLE_MACROS = "application/x-ole-storage-macros"
ODF_MACROS = "application/x-odf-macros"
OLE = "application/x-ole-storage"
OLE_BROKEN = "application/x-ole-storage-broken"
LOCKED_OFFICE = "application/x-ooxml-protected"
XML = "application/xml"
PROGRAM = "application/x-dosexec"
TNEF = "application/vnd.ms-tnef"
PKCS7_ENVELOPED = "application/pkcs7-mime"
PKCS7_SIGNED = "application/pkcs7-signature"
EMPTY = "inode/x-empty"
UNKNOWN = "application/octet-stream"

# The rooms after this one know what to do with these.
READABLE = frozenset(
    {PDF, PNG, JPEG, TIFF, HEIC, BMP, GIF, WEBP, DOCX, DOC, RTF, ODT, TEXT, MAIL, OUTLOOK, ZIP}
)

EXTENSIONS = {
    PDF: ".pdf",
    PNG: ".png",
    JPEG: ".jpg",
    TIFF: ".tif",
    TEXT: ".txt",
    HTML: ".html",
    MAIL: ".eml",
    OUTLOOK: ".msg",
    ZIP: ".zip",
    DOC: ".doc",
    DOCX: ".docx",
    RTF: ".rtf",
    ODT: ".odt",
    XLSX: ".xlsx",
    PPTX: ".pptx",
    GIF: ".gif",
    WEBP: ".webp",
    HEIC: ".heic",
    BMP: ".bmp",
}
