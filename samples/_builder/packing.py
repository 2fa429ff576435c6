"""Mails and archives with fixed dates, borders and name encodings."""

from __future__ import annotations

import base64
import quopri
import textwrap
import unicodedata
import zipfile
from email.header import Header
from io import BytesIO
from urllib.parse import quote

_BORDER = "=_mau_van_thu_0001"
_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "png": "image/png",
    "jpg": "image/jpeg",
}


def mail(headers: dict[str, str], body: str, files: dict[str, bytes]) -> bytes:
    """Give an `.eml` as mail programs write it.

    Attachment names alternate between RFC 2231 and RFC 2047 (both occur in the wild), every second one in
    NFD as macOS sends it; the headers and the body are Vietnamese in UTF-8.
    """
    lines = [f"{name}: {_word(value)}" for name, value in headers.items()]
    lines += ["MIME-Version: 1.0", f'Content-Type: multipart/mixed; boundary="{_BORDER}"', ""]
    lines += [f"--{_BORDER}", 'Content-Type: text/plain; charset="UTF-8"']
    lines += ["Content-Transfer-Encoding: quoted-printable", "", quopri.encodestring(body.encode()).decode()]
    for i, (name, data) in enumerate(files.items()):
        kind = _TYPES[name.rsplit(".", 1)[-1].lower()]
        lines += [f"--{_BORDER}", *_part_names(name, kind, rfc2231=i % 2 == 0)]
        lines += ["Content-Transfer-Encoding: base64", ""]
        lines += textwrap.wrap(base64.b64encode(data).decode(), 76)
    lines += [f"--{_BORDER}--", ""]
    return "\r\n".join(line.replace("\r\n", "\n").replace("\n", "\r\n") for line in lines).encode("ascii")


def archive(files: dict[str, bytes]) -> bytes:
    """Give a `.zip` whose entries lie in one folder and carry one fixed date."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            entry = zipfile.ZipInfo(f"Hồ sơ gửi/{name}", (2025, 10, 14, 8, 30, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            target.writestr(entry, data)
    return out.getvalue()


def _word(value: str) -> str:
    """Encode the words of a header that are not ASCII; an address in angle brackets stays."""
    if value.isascii():
        return value
    name, bracket, address = value.partition(" <")
    return Header(name, "utf-8", maxlinelen=70).encode(linesep="\r\n") + bracket + address


def _part_names(name: str, kind: str, *, rfc2231: bool) -> list[str]:
    if rfc2231:
        coded = quote(name, safe="")
        return [
            f"Content-Type: {kind};",
            f" name*=UTF-8''{coded}",
            f"Content-Disposition: attachment;\r\n filename*=UTF-8''{coded}",
        ]
    word = Header(unicodedata.normalize("NFD", name), "utf-8", maxlinelen=1000).encode()
    return [
        f"Content-Type: {kind};",
        f' name="{word}"',
        f'Content-Disposition: attachment;\r\n filename="{word}"',
    ]
