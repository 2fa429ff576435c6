"""Forms of fields that are days: the date of the letter, the days of posting."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from pipeline.amend.form import FLAG_ON, Form, Input, InputKind, always, is_set, typed
from pipeline.errors import UsageError
from pipeline.model import Window
from pipeline.terms import FIELD_TITLES
from pipeline.values import from_plain, to_plain
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.amend.form import Asked

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_WORDS = re.compile(
    r"(?:ngay\s*)?([\dilo|]{1,2})\W{0,3}thang\W{0,3}([\dilo|]{1,2})\W{0,3}nam\W{0,3}([12][\dilo|]{3})"
)
_FIGURES = str.maketrans("ilo|", "1101")
_FIRST_YEAR, _LAST_YEAR = 1945, 2100  # of an official letter of this country, and of what it plans
HINT = "05/12/2024"


def day_of(text: str, title: str) -> date | None:
    """Understand a typed day ("05/12/2024", "2024-12-05", "ngày 5 tháng 12 năm 2024"), None for "".

    Raises `UsageError` that names the input for anything else, and for a day that no calendar has.
    """
    if not text:
        return None
    found = _found(text)
    if found is None:
        raise UsageError(f"{title}: gõ ngày dạng {HINT} hoặc 2024-12-05.")
    try:
        day = date(*found)
    except ValueError as error:
        raise UsageError(f"{title}: không có ngày {text[:20]}.") from error
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise UsageError(f"{title}: năm {day.year} không thể đúng.")
    return day


def _found(text: str) -> tuple[int, int, int] | None:
    if hit := _YEAR_FIRST.fullmatch(text):
        return int(hit[1]), int(hit[2]), int(hit[3])
    hit = _DAY_FIRST.fullmatch(text) or _IN_WORDS.fullmatch(plain(text))
    return _figures(hit) if hit else None


def _figures(hit: re.Match[str]) -> tuple[int, int, int]:
    day, month, year = (int(part.translate(_FIGURES)) for part in hit.groups())
    return year, month, day


def _reread(text: str, _on: date | None) -> date | None:
    """Understand a day within words of a letter, figures misread as letters too."""
    hit = _IN_WORDS.search(plain(text)) or _DAY_FIRST.search(text)
    try:
        return date(*_figures(hit)) if hit else None
    except ValueError:
        return None


def say_day(day: date) -> str:
    """Say a day as officers write it: "05/12/2024"."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def _issued_on(entered: Mapping[str, str], _asked: Asked) -> date | None:
    title = FIELD_TITLES["issued_on"]
    return day_of(typed(entered, "issued_on", title), title)


_FROM, _TO, _OPEN = "Đăng từ ngày", "Đăng đến hết ngày", "Chưa rõ ngày (từ khi được phê duyệt)"


def _window(entered: Mapping[str, str], _asked: Asked) -> Window | None:
    start = day_of(typed(entered, "start", _FROM), _FROM)
    end = day_of(typed(entered, "end", _TO), _TO)
    if not is_set(entered, "open"):
        return None if start is None and end is None else Window(start, end)
    if start or end:
        raise UsageError(f"Thời gian đăng: bỏ chọn “{_OPEN}” hoặc để trống hai ngày.")
    return Window(None, None)


def _window_entered(value: Window) -> dict[str, str]:
    return {
        "start": say_day(value.start) if value.start else "",
        "end": say_day(value.end) if value.end else "",
        "open": FLAG_ON[value.start is None and value.end is None],
    }


def _window_shown(value: Window) -> str:
    if value.start is None and value.end is None:
        return "chưa rõ ngày, từ khi được phê duyệt"
    parts = [f"từ {say_day(value.start)}"] if value.start else []
    parts += [f"đến hết {say_day(value.end)}"] if value.end else []
    return " ".join(parts)


ISSUED_ON = Form(
    name="issued_on",
    title=FIELD_TITLES["issued_on"],
    inputs=always(Input("issued_on", FIELD_TITLES["issued_on"], InputKind.DATE, hint=HINT)),
    to_plain=partial(to_plain, "issued_on"),
    from_plain=partial(from_plain, "issued_on"),
    parse=_issued_on,
    entered=lambda value: {"issued_on": say_day(value)},
    shown=say_day,
    reread=_reread,
)
WINDOW = Form(
    name="window",
    title=FIELD_TITLES["window"],
    inputs=always(
        Input("start", _FROM, InputKind.DATE, hint=HINT),
        Input("end", _TO, InputKind.DATE, hint=f"{HINT}; để trống nếu không có ngày kết thúc"),
        Input("open", _OPEN, InputKind.FLAG),
    ),
    to_plain=partial(to_plain, "window"),
    from_plain=partial(from_plain, "window"),
    parse=_window,
    entered=_window_entered,
    shown=_window_shown,
)
