"""From a `Sample` to the files of its folder."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

from _builder import packing, pdf, pictures, word

if TYPE_CHECKING:
    from _builder.shapes import Json, Sample


def files_of(sample: Sample) -> dict[str, bytes]:
    """Build every file of the folder: name -> bytes, expected.json and note.txt last."""
    inner = {sample.file: _letter(sample)}
    image = pictures.poster(sample.poster) if sample.poster else None
    if sample.article:
        inside = image if sample.article.picture_inside else None
        inner[sample.article.file] = word.article_docx(sample.article, inside)
    if sample.poster and image and not (sample.article and sample.article.picture_inside):
        inner[sample.poster.file] = image
    outer = _packed(sample, inner)
    expected = json.dumps(_expected(sample, list(outer), list(inner)), ensure_ascii=False, indent=1)
    outer["expected.json"] = f"{expected}\n".encode()
    outer["note.txt"] = f"{sample.note}\n".encode()
    return outer


def _letter(sample: Sample) -> bytes:
    if sample.form == "docx":
        return word.letter_docx(sample.letter)
    plain = pdf.letter_pdf(sample.letter)
    seed = zlib.crc32(sample.folder.encode())
    seal = " ".join(sample.letter.issuer)[:34]
    if sample.form == "scan":
        return pictures.scan(plain, dpi=200 + 50 * (seed % 3 == 0), seed=seed, seal=seal)
    if sample.form == "photo":
        return pictures.photo(plain, seed=seed, seal=seal)
    return plain


def _packed(sample: Sample, inner: dict[str, bytes]) -> dict[str, bytes]:
    if sample.packed_as.endswith(".zip"):
        return {sample.packed_as: packing.archive(inner)}
    if sample.packed_as.endswith(".eml"):
        sender, sent, body = sample.mail
        headers = {
            "From": sender,
            "To": "Van thu <tiepnhan@congan.example>",
            "Subject": f"Gửi {sample.letter.number} về việc {sample.letter.about}",
            "Date": sent,
            "Message-ID": f"<{sample.folder}@mau.example>",
        }
        return {sample.packed_as: packing.mail(headers, body, inner)}
    return dict(inner)


def _expected(sample: Sample, outer: list[str], inner: list[str]) -> Json:
    roles = dict.fromkeys(inner, "attachment") | {sample.file: "letter"}
    if sample.article:
        roles[sample.article.file] = "article"
    if sample.poster and sample.poster.file in roles:
        roles[sample.poster.file] = "image"
    command = {
        "files": outer,
        "together": sample.together,
        "profile": sample.profile,
        "received": sample.received,
    }
    expect = sample.truth | {"roles": roles}
    if sample.form in {"scan", "photo"} and expect["status"] == "ready":
        expect["status_any"] = ["ready", "needs_review"]
    return {"command": command, "expect": expect, "optical": sample.form in {"scan", "photo"}}
