"""Procedures from TOML files, every value checked before the first letter is read.

A wrong file is the work of a person who can mend it: each complaint names the file and the key.
"""

from __future__ import annotations

import string
import tomllib
from datetime import date, timedelta
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeVar

from pipeline.errors import SettingsError
from pipeline.procedure import HandlerRule, Procedure, Quota
from pipeline.terms import HandlerLevel, IssuerKind, IssuerLevel, Topic

if TYPE_CHECKING:
    from enum import StrEnum
    from importlib.resources.abc import Traversable
    from pathlib import Path

    E = TypeVar("E", bound=StrEnum)

T = TypeVar("T")

DEMANDS = ("audience", "audience.age", "audience.gender", "scope", "window", "soft_copy", "image")
PLACEHOLDERS = frozenset({"commune", "district", "province"})
# Levels that some rule must speak of on every day of a procedure; "other" is nobody's.
_LEVELS = tuple(level for level in IssuerLevel if level is not IssuerLevel.OTHER)
_PER = ("month", "quarter", "year")
_DAY = timedelta(days=1)


def load_procedures(folder: Traversable | Path | None = None) -> tuple[Procedure, ...]:
    """Read and check every *.toml of the folder (None: those that come with the program), by name.

    Raises:
        SettingsError: a file, key or value is wrong; the message names it.
    """
    place = folder or resources.files("pipeline.route") / "profiles"
    files = sorted((file for file in place.iterdir() if file.name.endswith(".toml")), key=lambda f: f.name)
    if not files:
        raise SettingsError(f"{place}: không có tệp quy trình (*.toml) nào.")
    return tuple(_load(file) for file in files)


def _load(file: Traversable | Path) -> Procedure:
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsError(f"{file.name}: không đọc được: {error}") from error
    table = _Table(file.name, raw)
    procedure = Procedure(
        name=file.name.removesuffix(".toml"),
        title=table.take("title", str),
        source=table.take("source", str),
        province=table.maybe("province", str),
        valid_from=table.take("valid_from", date),
        valid_to=table.maybe("valid_to", date),
        deadline_days=table.number("deadline_days"),
        topics=table.enums("topics", Topic),
        mandatory=table.words("mandatory", DEMANDS),
        eligible=table.enums("eligible", IssuerKind),
        handlers=tuple(_handler(part) for part in table.tables("handlers")),
        quotas=tuple(_quota(part) for part in table.tables("quotas", needed=False)),
    )
    table.finish()
    _check_span(file.name, "valid_from", procedure.valid_from, procedure.valid_to)
    _check_handlers(file.name, procedure)
    return procedure


def _handler(table: _Table) -> HandlerRule:
    rule = HandlerRule(
        code=table.take("code", str),
        issuer_levels=table.enums("issuer_levels", IssuerLevel),
        level=table.enum("level", HandlerLevel),
        unit=table.take("unit", str),
        because=table.take("because", str),
        valid_from=table.maybe("valid_from", date),
        valid_to=table.maybe("valid_to", date),
    )
    table.finish()
    try:
        names = {name for _, name, _, _ in string.Formatter().parse(rule.unit) if name is not None}
    except ValueError as error:
        raise table.wrong("unit", str(error)) from error
    if names - PLACEHOLDERS:
        raise table.wrong("unit", f"chỉ dùng {', '.join(sorted(PLACEHOLDERS))} trong dấu ngoặc nhọn")
    _check_span(table.where, "valid_from", rule.valid_from, rule.valid_to)
    return rule


def _quota(table: _Table) -> Quota:
    issuers = table.take("issuers", list)
    if not issuers or not all(isinstance(name, str) and name for name in issuers):
        raise table.wrong("issuers", "phải là danh sách tên cơ quan")
    quota = Quota(tuple(issuers), table.number("articles"), table.words_one("per", _PER))
    table.finish()
    return quota


def _check_span(where: str, key: str, first: date | None, last: date | None) -> None:
    if first is not None and last is not None and last < first:
        raise SettingsError(f"{where}: {key}: ngày bắt đầu sau ngày kết thúc.")


def _check_handlers(where: str, procedure: Procedure) -> None:
    """Demand exactly one rule per issuer level on every day of the procedure."""
    for level in _LEVELS:
        rules = [rule for rule in procedure.handlers if level in rule.issuer_levels]
        rules.sort(key=lambda rule: rule.valid_from or date.min)
        for one, following in pairwise(rules):
            if one.valid_to is None or (following.valid_from or date.min) <= one.valid_to:
                raise SettingsError(
                    f"{where}: handlers: {one.code} và {following.code} chồng thời gian cho cấp {level}."
                )
        day = procedure.valid_from
        while procedure.in_force(day):
            rule = procedure.handler_rule(level, day)
            if rule is None:
                raise SettingsError(f"{where}: handlers: không có đơn vị cho cấp {level} từ {day:%d/%m/%Y}.")
            if rule.valid_to is None:
                break
            day = rule.valid_to + _DAY


class _Table:
    """One TOML table from which keys are taken; what is left at the end is unknown."""

    def __init__(self, where: str, raw: dict[str, Any]) -> None:
        self.where = where
        self._left = dict(raw)

    def wrong(self, key: str, why: str) -> SettingsError:
        return SettingsError(f"{self.where}: {key}: {why}.")

    def finish(self) -> None:
        if self._left:
            raise self.wrong(", ".join(sorted(self._left)), "khóa không có trong mẫu quy trình")

    def take(self, key: str, kind: type[T]) -> T:
        value = self.maybe(key, kind)
        if value is None or value == "":
            raise self.wrong(key, "thiếu giá trị")
        return value

    def maybe(self, key: str, kind: type[T]) -> T | None:
        value = self._left.pop(key, None)
        # bool is an int and datetime a date to isinstance: the exact type is asked for.
        if value is not None and type(value) is not kind:
            raise self.wrong(key, f"phải là {kind.__name__}, đang là {type(value).__name__}")
        return value

    def number(self, key: str) -> int:
        value = self.take(key, int)
        if value < 1:
            raise self.wrong(key, "phải từ 1 trở lên")
        return value

    def words(self, key: str, known: tuple[str, ...]) -> tuple[str, ...]:
        values = self.take(key, list)
        for value in values:
            if value not in known:
                raise self.wrong(key, f"không có giá trị {value!r}; được dùng: {', '.join(known)}")
        if len(set(values)) < len(values):
            raise self.wrong(key, "có giá trị lặp lại")
        return tuple(values)

    def words_one(self, key: str, known: tuple[str, ...]) -> str:
        value = self.take(key, str)
        if value not in known:
            raise self.wrong(key, f"không có giá trị {value!r}; được dùng: {', '.join(known)}")
        return value

    def enums(self, key: str, kind: type[E]) -> tuple[E, ...]:
        found = tuple(kind(word) for word in self.words(key, tuple(one.value for one in kind)))
        if not found:
            raise self.wrong(key, "không được để trống")
        return found

    def enum(self, key: str, kind: type[E]) -> E:
        return kind(self.words_one(key, tuple(one.value for one in kind)))

    def tables(self, key: str, *, needed: bool = True) -> list[_Table]:
        values = (self.take(key, list) if needed else self.maybe(key, list)) or []
        for value in values:
            if not isinstance(value, dict):
                raise self.wrong(key, f"viết dạng [[{key}]]")
        return [_Table(f"{self.where}: {key}[{number}]", value) for number, value in enumerate(values, 1)]
