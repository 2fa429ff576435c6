"""TOML files that people write: what is taken from them is checked, and every mistake is told at once.

Standard library only. A mistake is a `Problem` with file, line, key, what is wrong and how to mend it, in
Vietnamese, because an operator reads it. Whoever takes a value that is wrong gets an empty one of its type,
so that the rest of the file is looked at too; `raise_for` stops whoever wants to go on with such a file.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar

from pipeline.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import StrEnum

    E = TypeVar("E", bound=StrEnum)

T = TypeVar("T")

_KINDS = {
    str: ("chuỗi chữ", 'viết trong dấu ngoặc kép: {} = "…"'),
    int: ("số nguyên", "viết số không có dấu ngoặc: {} = 10"),
    bool: ("true hoặc false", "viết: {} = true"),
    date: ("ngày", "viết năm-tháng-ngày, không có dấu ngoặc: {} = 2025-07-01"),
    list: ("danh sách", 'viết trong dấu ngoặc vuông: {} = ["…", "…"]'),
    dict: ("bảng", "viết thành một phần bắt đầu bằng dòng [{}]"),
}
_DAYS = "viết các ngày trong dấu ngoặc vuông: {} = [2028-01-03, 2028-05-01]"
_SECTION = re.compile(r"\s*(?P<open>\[\[?)\s*(?P<name>[^\]\s]+)\s*\]")
_KEY = re.compile(r"""\s*(?P<name>"[^"]*"|'[^']*'|[\w.-]+)\s*=""")
_PLACE = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: `key` is the way to the value ("handlers[2].unit"), `line` None when it cannot be told."""

    file: str
    line: int | None
    key: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """Give one line for an operator."""
        line = f"dòng {self.line}: " if self.line else ""
        return f"{self.file}: {line}{self.key}: {self.what}. Cách sửa: {self.remedy}."


def raise_for(problems: Sequence[Problem]) -> None:
    """Stop when anything is wrong.

    Raises:
        SettingsError: all problems, one a line.
    """
    if problems:
        raise SettingsError("\n".join(map(str, problems)))


class Table:
    """One TOML table from which keys are taken; what is left at the end (`finish`) is unknown."""

    def __init__(
        self, file: str, raw: dict[str, Any], lines: dict[str, int], problems: list[Problem]
    ) -> None:
        """Stand at the top of a file; tables below share its lines and problems."""
        self.file, self.problems = file, problems
        self._left, self._lines, self._path = dict(raw), lines, ""
        self._known: list[str] = []

    def wrong(self, key: str, what: str, remedy: str) -> None:
        """Note a problem with a key, or with the whole table when `key` is empty."""
        path = self.way(key)
        places = (path, path.rpartition(".")[0], path.partition(".")[0])
        line = next((self._lines[one] for one in places if one in self._lines), None)
        self.problems.append(Problem(self.file, line, path or "tệp", what, remedy))

    def way(self, key: str) -> str:
        """Give the way to a key from the top of the file, as problems and `is_clean` name it."""
        return ".".join(part for part in (self._path, key) if part)

    def is_clean(self, *keys: str) -> bool:
        """Tell whether nothing is wrong so far with these keys of the file and what lies below them."""
        return not any(
            re.match(rf"{re.escape(key)}\b", problem.key) for problem in self.problems for key in keys
        )

    def finish(self) -> None:
        """Complain about every key that nobody took."""
        for key in self._left:
            near = get_close_matches(key, self._known, 1)
            self.wrong(
                key,
                "khóa không có trong mẫu",
                f"có phải là {near[0]!r}? Nếu không thì xóa" if near else "xóa dòng hoặc phần này",
            )

    def text(self, key: str) -> str:
        """Take a text that must stand there; "" when it does not."""
        return self._take(key, str) or ""

    def text_or_none(self, key: str) -> str | None:
        """Take a text that may be missing."""
        return self._maybe(key, str)

    def day(self, key: str) -> date:
        """Take a day that must stand there; the first of all days when it does not."""
        return self._take(key, date) or date.min

    def day_or_none(self, key: str) -> date | None:
        """Take a day that may be missing."""
        return self._maybe(key, date)

    def number(self, key: str) -> int:
        """Take a number from 1; 0 when none stands there."""
        found = self._take(key, int)
        if found is not None and found < 1:
            self.wrong(key, f"phải từ 1 trở lên, đang là {found}", f"viết số đúng: {key} = 10")
        return max(found or 0, 0)

    def number_or_none(self, key: str) -> int | None:
        """Take a number from 1 that may be missing."""
        return self.number(key) if key in self._left else self._maybe(key, int)

    def refuse(self, key: str, what: str, remedy: str) -> None:
        """Complain when a key stands there that must not, whatever its value, which is told nowhere."""
        if self._left.pop(key, None) is not None:
            self.wrong(key, what, remedy)

    def days(self, key: str) -> tuple[date, ...]:
        """Take a list of days, at least one."""
        return self._list(key, date)

    def texts(self, key: str, *, needed: bool = True) -> tuple[str, ...]:
        """Take a list of texts, at least one where it is needed."""
        if not needed and key not in self._left:
            self._known.append(key)
            return ()
        return self._list(key, str)

    def words(self, key: str, known: Sequence[str], *, needed: bool = True) -> tuple[str, ...]:
        """Take a list of words of a closed set, each once, at least one where it is needed."""
        return tuple(word for word in self.texts(key, needed=needed) if self.is_known(key, word, known))

    def word(self, key: str, known: Sequence[str]) -> str | None:
        """Take one word of a closed set; None when it is none of them."""
        found = self._take(key, str)
        return found if found is not None and self.is_known(key, found, known) else None

    def enums(self, key: str, kind: type[E]) -> tuple[E, ...]:
        """Take a list of members of an enumeration, each once."""
        return tuple(map(kind, self.words(key, [one.value for one in kind])))

    def enum(self, key: str, kind: type[E]) -> E | None:
        """Take a member of an enumeration; None when it is none."""
        found = self.word(key, [one.value for one in kind])
        return None if found is None else kind(found)

    def is_known(self, key: str, word: str, known: Sequence[str]) -> bool:
        """Tell whether a word is one of a closed set; complain with the most like one when it is not."""
        if word in known:
            return True
        near = get_close_matches(word, known, 1)
        hint = f"có phải là {near[0]!r}? " if near else ""
        self.wrong(key, f"không có giá trị {word!r}", f"{hint}Được dùng: {', '.join(known)}")
        return False

    def table(self, key: str) -> Table | None:
        """Take a table that must stand there."""
        raw = self._take(key, dict)
        return None if raw is None else self._below(raw, key)

    def table_or_none(self, key: str) -> Table | None:
        """Take a table that may be missing."""
        raw = self._maybe(key, dict)
        return None if raw is None else self._below(raw, key)

    def tables(self, key: str, *, needed: bool = True) -> list[Table]:
        """Take a list of tables ([[key]]), numbered from 1."""
        raw = (self._take(key, list) if needed else self._maybe(key, list)) or []
        if not all(isinstance(one, dict) for one in raw):
            self.wrong(key, "phải là các bảng", f"mở đầu mỗi bảng bằng dòng [[{key}]]")
            return []
        return [self._below(one, f"{key}[{number}]") for number, one in enumerate(raw, 1)]

    def rest(self) -> dict[str, Any]:
        """Take all keys that are left with what stands there."""
        left, self._left = self._left, {}
        return left

    def _below(self, raw: dict[str, Any], name: str) -> Table:
        table = Table(self.file, raw, self._lines, self.problems)
        table._path = f"{self._path}.{name}" if self._path else name
        return table

    def _maybe(self, key: str, kind: type[T]) -> T | None:
        self._known.append(key)
        value = self._left.pop(key, None)
        # bool is an int and datetime a date to isinstance: the exact type is asked for.
        if value is None or type(value) is kind:
            return value
        word, remedy = _KINDS[kind]
        now = _KINDS.get(type(value), ("giá trị khác", ""))[0]
        self.wrong(key, f"phải là {word}, đang là {now}", remedy.format(key))
        return None

    def _take(self, key: str, kind: type[T], remedy: str | None = None) -> T | None:
        before, absent = len(self.problems), key not in self._left
        value = self._maybe(key, kind)
        if absent or value == "":
            self.wrong(key, "thiếu giá trị", remedy or _KINDS[kind][1].format(key))
        return value if len(self.problems) == before else None

    def _list(self, key: str, kind: type[T]) -> tuple[T, ...]:
        remedy = (_DAYS if kind is date else _KINDS[list][1]).format(key)
        values = self._take(key, list, remedy)
        if values is None:
            return ()
        if not values:
            self.wrong(key, "không được để trống", remedy)
        if not all(type(value) is kind and value for value in values):
            self.wrong(key, f"mỗi phần tử phải là {_KINDS[kind][0]}", remedy)
            return ()
        for value, times in Counter(values).items():
            if times > 1:
                self.wrong(key, f"có giá trị lặp lại: {value}", "chỉ giữ một lần")
        return tuple(dict.fromkeys(values))


def read_table(text: str, file: str, problems: list[Problem]) -> Table | None:
    """Read the text of a file, in NFC however it was typed; None, and a problem, when it is no TOML."""
    text = unicodedata.normalize("NFC", text)
    try:
        return Table(file, tomllib.loads(text), _lines(text), problems)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        reason = _PLACE.sub("", str(error))
        remedy = (
            "xem dấu ngoặc, dấu bằng, dấu nháy ở dòng này và dòng trước; đặt khóa có dấu chấm trong dấu nháy"
        )
        problems.append(Problem(file, line, "cú pháp", f"không đọc được ({reason})", remedy))
        return None


def _lines(text: str) -> dict[str, int]:
    """Give the line of each section and key, as far as it is written in the usual way."""
    found: dict[str, int] = {}
    counts: Counter[str] = Counter()
    prefix, inside = "", False
    for number, line in enumerate(text.split("\n"), 1):
        if not inside and (section := _SECTION.match(line)):
            prefix = _within(section["name"], counts)
            if section["open"] == "[[":
                counts[prefix] += 1
                found.setdefault(prefix, number)
                prefix += f"[{counts[prefix]}]"
            found.setdefault(prefix, number)
        elif not inside and (key := _KEY.match(line)):
            name = key["name"].strip("\"'")
            found.setdefault(f"{prefix}.{name}" if prefix else name, number)
        inside ^= (line.count('"""') + line.count("'''")) % 2 == 1
    return found


def _within(name: str, counts: Counter[str]) -> str:
    """Give the way to a section: one below a list of tables belongs to the last of them (TOML 1.0.0)."""
    parents, _, last = name.rpartition(".")
    way = ""
    for part in parents.split(".") if parents else ():
        way = f"{way}.{part}" if way else part
        if way in counts:
            way += f"[{counts[way]}]"
    return f"{way}.{last}" if way else last
