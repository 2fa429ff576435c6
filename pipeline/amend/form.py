"""What a form of a field is made of: its inputs, and how a value is written, read, typed and said."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.errors import DefectError, UsageError
from pipeline.vietnamese.text import nfc, squash

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

LONGEST = 4000  # characters of one input; the longest notes of real letters have some hundreds
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
NOT_STATED = "văn bản không nêu"


class InputKind(StrEnum):
    """How an input is drawn."""

    TEXT = "text"
    LINES = "lines"  # one thing a line
    DATE = "date"
    NUMBER = "number"
    CHOICE = "choice"
    FLAG = "flag"  # "1" when it is set
    PLACE = "place"  # text that the map completes
    AGENCY = "agency"  # text that known agencies complete


@dataclass(frozen=True, slots=True)
class Input:
    """One input of a form: the key of what is typed, its Vietnamese title, how it is drawn.

    `choices` are (value, title) pairs of a CHOICE, which may always be left empty too; `hint` says what to
    type.
    """

    name: str
    title: str
    kind: InputKind = InputKind.TEXT
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known where somebody types: the letter's day, and the province of its issuer."""

    on: date | None = None
    home: str | None = None


def _no_text(_text: str, _on: date | None) -> None:
    """Understand no text: for values that no words of a letter stand for as they are."""


@dataclass(frozen=True)
class Form:
    """How the value of one field is asked for and told; no function of it ever sees None.

    `inputs` may depend on the value (a choice for each file); `parse` gives None when everything was left
    empty; `reread` understands words of a letter, for the readings of a scan; `is_optional` False: the value
    may be changed but not emptied.
    """

    name: str
    title: str
    inputs: Callable[[Any], tuple[Input, ...]]
    to_plain: Callable[[Any], Any]
    from_plain: Callable[[Any], Any]
    parse: Callable[[Mapping[str, str], Asked], Any]
    entered: Callable[[Any], dict[str, str]]
    shown: Callable[[Any], str]
    reread: Callable[[str, date | None], Any] = _no_text
    is_optional: bool = True


def always(*inputs: Input) -> Callable[[Any], tuple[Input, ...]]:
    """Give the same inputs whatever the value is."""
    return lambda _value: inputs


def choices(titles: Mapping[Any, str]) -> tuple[tuple[str, str], ...]:
    """Give the choices of a closed set."""
    return tuple((one.value, title) for one, title in titles.items())


def typed(entered: Mapping[str, str], name: str, title: str) -> str:
    """Give what was typed into an input on one line, NFC and without unseen signs; "" when nothing was."""
    return squash(_whole(entered, name, title))


def typed_lines(entered: Mapping[str, str], name: str, title: str) -> tuple[str, ...]:
    """Give the lines typed into an input, each without the dash or sign of a list around it."""
    lines = (squash(one).lstrip("-–•+ ").rstrip(";, ") for one in _whole(entered, name, title).splitlines())
    return tuple(dict.fromkeys(filter(None, lines)))


def _whole(entered: Mapping[str, str], name: str, title: str) -> str:
    text = _UNSEEN.sub("", nfc(entered.get(name, "")))
    if len(text) > LONGEST:
        raise UsageError(f"{title}: dài quá {LONGEST} ký tự.")
    return text


def chosen(entered: Mapping[str, str], name: str, title: str, titles: Mapping[Any, str]) -> Any:  # noqa: ANN401 - a member of any closed set
    """Give the member of a closed set that was chosen, by its value; None when none was."""
    value = typed(entered, name, title)
    if not value:
        return None
    found = next((one for one in titles if one.value == value), None)
    if found is None:
        raise UsageError(f"{title}: không có lựa chọn “{value}”; chọn trong danh sách.")
    return found


def checked(entered: Mapping[str, str], known: tuple[Input, ...]) -> None:
    """Raise `UsageError` for something typed into an input that the form has not."""
    names = {one.name for one in known}
    if strange := next((one for one in entered if one not in names), None):
        raise UsageError(f"Không có ô nhập “{strange[:40]}” trong trường này.")


FLAG_ON = MappingProxyType({True: "1", False: ""})


def is_set(entered: Mapping[str, str], name: str) -> bool:
    """Tell whether a flag is set."""
    return entered.get(name, "").strip() not in {"", "0"}


def encoded(form: Form, value: Any) -> str | None:  # noqa: ANN401 - of any field
    """Write a value as canonical JSON text (sorted keys, no blanks); None stays None."""
    if value is None:
        return None
    return json.dumps(form.to_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decoded(form: Form, text: str | None) -> Any:  # noqa: ANN401 - of any field
    """Read what `encoded` gave; raises `DefectError` for anything else: nobody but us writes it."""
    if text is None:
        return None
    try:
        return form.from_plain(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DefectError(f"a correction of {form.name} cannot be read back") from error
