"""Forms of fields that are a text: number, place, subject, notes, addressees."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from pipeline.amend.form import Form, Input, InputKind, always, typed, typed_lines
from pipeline.errors import UsageError
from pipeline.terms import FIELD_TITLES
from pipeline.values import from_plain, to_plain
from pipeline.vietnamese.text import squash

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from pipeline.amend.form import Asked

_LABEL = re.compile(r"\s*số\s*[:;.]\s*", re.IGNORECASE)
# Decree 30/2020 Annex I section II.3: a counter, "/" (letters of the Party: "-"), the symbol.
_NUMBER = re.compile(r"\d{1,6}[a-zA-Z]?(?:[/-]\S+)?")
_NUMBER_IN_TEXT = re.compile(r"[\dlIOo|]{1,6}[a-z]?\s*[/-]\s*[A-ZĐ0-9][\wĐđ&().-]*(?:[-/][\wĐđ&().]+)*")
_FIGURES = str.maketrans("lI|Oo", "11100")
_V_V = re.compile(r"\s*(?:v\s*/\s*v|về việc)\s*:?\s*", re.IGNORECASE)
_HINTS = {
    "number": "145/UBND-VHXH",
    "place": "Đắk Nông",
    "subject": "đăng tải bài viết …, không gõ “V/v”",
    "notes": "điều văn bản lưu ý thêm, nguyên văn",
}


def _number(entered: Mapping[str, str], _asked: Asked) -> str | None:
    title = FIELD_TITLES["number"]
    text = _LABEL.sub("", typed(entered, "number", title), count=1).replace(" ", "").replace("–", "-")
    if text and not _NUMBER.fullmatch(text):
        raise UsageError(f"{title}: gõ số, dấu / hoặc -, rồi ký hiệu, ví dụ 145/UBND-VHXH.")
    return text or None


def _reread_number(text: str, _on: date | None) -> str | None:
    found = _NUMBER_IN_TEXT.search(_LABEL.sub("", text, count=1))
    if found is None:
        return None
    counter, sign, symbol = re.split(r"\s*([/-])\s*", found[0], maxsplit=1)
    return f"{counter.translate(_FIGURES)}{sign}{symbol}".replace(" ", "")


def _text(name: str, entered: Mapping[str, str], _asked: Asked) -> str | None:
    text = typed(entered, name, FIELD_TITLES[name])
    if name == "subject":
        text = _V_V.sub("", text, count=1) if _V_V.match(text) else text
    return text or None


def _reread(name: str, text: str, _on: date | None) -> str | None:
    whole = squash(text)
    if name == "subject" and (label := _V_V.match(whole)):
        whole = whole[label.end() :]
    return whole or None


def _addressees(entered: Mapping[str, str], _asked: Asked) -> tuple[str, ...] | None:
    return typed_lines(entered, "addressees", FIELD_TITLES["addressees"]) or None


def _form(
    name: str, parse: Callable[..., Any], reread: Callable[..., Any], kind: InputKind = InputKind.TEXT
) -> Form:
    one = Input(name, FIELD_TITLES[name], kind, hint=_HINTS.get(name, ""))
    return Form(
        name=name,
        title=FIELD_TITLES[name],
        inputs=always(one),
        to_plain=partial(to_plain, name),
        from_plain=partial(from_plain, name),
        parse=parse,
        entered=lambda value: {name: value},
        shown=squash,
        reread=reread,
    )


NUMBER = _form("number", _number, _reread_number)
PLACE = _form("place", partial(_text, "place"), partial(_reread, "place"), InputKind.PLACE)
SUBJECT = _form("subject", partial(_text, "subject"), partial(_reread, "subject"))
NOTES = _form("notes", partial(_text, "notes"), partial(_reread, "notes"))
ADDRESSEES = Form(
    name="addressees",
    title=FIELD_TITLES["addressees"],
    inputs=always(
        Input("addressees", "Kính gửi", InputKind.LINES, hint="mỗi dòng một nơi nhận, theo mục Kính gửi")
    ),
    to_plain=partial(to_plain, "addressees"),
    from_plain=partial(from_plain, "addressees"),
    parse=_addressees,
    entered=lambda value: {"addressees": "\n".join(value)},
    shown="; ".join,
)
