"""What the officer is told about a file that the rooms after this one cannot use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.ingest import media
from pipeline.ingest.names import extension
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from pipeline.model import SourceFile

_SIGNATURE_IMAGE = 4 * 1024
_INLINE_IMAGE = 64 * 1024
_SIGNATURE_FILE = 20 * 1024

_CODE = frozenset(
    {
        media.PROGRAM,
        media.DOCM,
        media.XLSM,
        media.PPTM,
        media.OLE_MACROS,
        media.ODF_MACROS,
        "application/x-executable",
        "application/x-mach-binary",
        "application/java-vm",
        "application/java-archive",
        "application/x-ms-shortcut",
        "application/x-bat",
        "text/x-shellscript",
    }
)
# Scripts are plain text to the eye; Windows runs them by their ending alone.
_RUNNABLE = ".bat .cmd .com .exe .hta .iqy .jar .js .jse .lnk .pif .ps1 .reg .scr .vbe .vbs .wsf .wsh"
_CODE_ENDINGS = frozenset(_RUNNABLE.split())
_ARCHIVES = frozenset(
    {
        "application/vnd.rar",
        "application/x-7z-compressed",
        "application/gzip",
        "application/x-bzip2",
        "application/x-xz",
        "application/x-tar",
        "application/vnd.ms-cab-compressed",
    }
)
_FOR_PROGRAMS = frozenset({media.XML, media.PKCS7_SIGNED})
_UNSUPPORTED = FindingCode.UNSUPPORTED_FORMAT
_HAS_CODE = "Tệp có mã thực thi/macro nên không được mở; đề nghị gửi lại dạng PDF hoặc DOCX không có macro."
_ARCHIVE = "Kiểu tệp nén không được hỗ trợ; đề nghị gửi lại dưới dạng .zip hoặc gửi từng tệp PDF/DOCX."
_IMAGE = "Kiểu ảnh không được hỗ trợ; đề nghị chuyển sang PNG hoặc JPEG rồi gửi lại."
_SOUND = "Tệp âm thanh/video không đọc được; đề nghị gửi nội dung tin bài dạng DOCX hoặc PDF."
_OFFICE = "Kiểu tệp không được hỗ trợ; đề nghị lưu lại dưới dạng PDF hoặc DOCX rồi gửi lại."
_UNKNOWN = "Không nhận ra kiểu tệp; đề nghị gửi lại dạng PDF, DOCX, PNG hoặc JPEG."
_EMPTY = "Tệp rỗng (0 byte); đề nghị nơi gửi kiểm tra và gửi lại."
_BROKEN = "Tệp bị hỏng, không mở được; đề nghị nơi gửi kiểm tra và gửi lại."
_LOCKED = "Tệp Office có mật khẩu nên không mở được; đề nghị gửi lại không đặt mật khẩu."
_CIPHERED = "Thư hoặc tệp được mã hóa (S/MIME) nên không đọc được; đề nghị gửi lại không mã hóa."
_WINMAIL = (
    "Thư gửi từ Outlook ở dạng winmail.dat nên không thấy được tệp đính kèm;"
    " đề nghị gửi lại thư dạng HTML hoặc văn bản thường."
)


def verdict(
    file: SourceFile, *, in_mail: bool = False, inline: bool = False, in_pdf: bool = False
) -> tuple[FindingCode, str] | None:
    """Give code and advice for a file that cannot be used, None for one that can or need not be.

    In a mail, small pictures of the signature and detached electronic signatures are no fault;
    winmail.dat is judged with the whole mail (see `lone_winmail`). In a PDF, data that programs leave for
    programs (XML, signatures) is no fault either.
    """
    kind = file.media_type
    special = {
        media.EMPTY: (FindingCode.UNREADABLE, _EMPTY),
        media.OLE_BROKEN: (FindingCode.UNREADABLE, _BROKEN),
        media.LOCKED_OFFICE: (FindingCode.ENCRYPTED, _LOCKED),
        media.PKCS7_ENVELOPED: (FindingCode.ENCRYPTED, _CIPHERED),
    }
    if kind in special:
        return special[kind]
    if kind in _CODE or (extension(file.name) in _CODE_ENDINGS and not _harmless(kind)):
        return _UNSUPPORTED, _HAS_CODE
    if kind in media.READABLE or (in_mail and _by_the_way(file, inline=inline)):
        return None
    if in_pdf and kind in _FOR_PROGRAMS:
        return None
    return _UNSUPPORTED, _advice(kind)


def lone_winmail() -> tuple[FindingCode, str]:
    """Give code and advice for a mail whose only attachment is a winmail.dat."""
    return _UNSUPPORTED, _WINMAIL


def _harmless(kind: str) -> bool:
    """Content that no program runs, whatever the name says; text is what a script is made of."""
    return kind in media.READABLE - {media.TEXT}


def _by_the_way(file: SourceFile, *, inline: bool) -> bool:
    if file.media_type.startswith("image/"):
        return file.size < (_INLINE_IMAGE if inline else _SIGNATURE_IMAGE)
    if file.media_type == media.PKCS7_SIGNED:
        return file.size < _SIGNATURE_FILE
    return file.media_type == media.TNEF


def _advice(kind: str) -> str:
    if kind in _ARCHIVES:
        return _ARCHIVE
    if kind.startswith("image/"):
        return _IMAGE
    if kind.startswith(("audio/", "video/")):
        return _SOUND
    return _UNKNOWN if kind == media.UNKNOWN else _OFFICE
