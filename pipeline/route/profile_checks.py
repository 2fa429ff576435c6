"""What a procedure must hold beyond the form of its values: nobody left out, nothing that the law has ended.

A check is silent where the values it looks at are already complained about.
"""

from __future__ import annotations

import string
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.route.rules import LEVEL_WORDS
from pipeline.terms import HandlerLevel, IssuerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.procedure import HandlerRule, Procedure
    from pipeline.toml_table import Table

DEMANDS = ("audience", "audience.age", "audience.gender", "scope", "window", "soft_copy", "image")
QUOTED = ("topic", "justification", "deadline", "eligible")  # what papers quote besides the demands
CLAUSES = DEMANDS + QUOTED
ANSWERS = ("acknowledgement", "gaps", "refusal", "forward")  # the papers that go out by mail
# Levels that some rule must speak of on every day of a procedure; "other" is nobody's.
LEVELS = tuple(level for level in IssuerLevel if level is not IssuerLevel.OTHER)
LAST_DISTRICT_POLICE = date(2025, 2, 28)  # levels of the police since 2025-03-01: ministry, province, commune
LAST_DISTRICT = date(2025, 6, 30)  # two-tier local government since 2025-07-01
_PLACES_OF = {
    IssuerLevel.COMMUNE: {"commune", "district", "province"},
    IssuerLevel.DISTRICT: {"district", "province"},
    IssuerLevel.PROVINCE: {"province"},
}
_DAY = timedelta(days=1)


def check_span(table: Table, first: date | None, last: date | None) -> None:
    """Complain about a span that ends before it begins."""
    if first is not None and last is not None and last < first:
        remedy = "sửa một trong hai ngày"
        table.wrong("valid_from", f"ngày bắt đầu {first:%d/%m/%Y} sau ngày kết thúc {last:%d/%m/%Y}", remedy)


def check_procedure(procedure: Procedure, top: Table) -> None:
    """Complain about everything in which the values do not fit together."""
    _check_clauses(procedure, top)
    _check_province(procedure, top)
    _check_office(procedure, top)
    if top.is_clean("handlers", "valid_from", "valid_to"):
        for number, rule in enumerate(procedure.handlers, 1):
            _check_ended(procedure, rule, top, f"handlers[{number}]")
            _check_names(procedure, rule, top, f"handlers[{number}]")
        for level in LEVELS:
            _check_overlaps(procedure, level, top)
            _check_gaps(procedure, level, top)


def _check_clauses(procedure: Procedure, top: Table) -> None:
    if not procedure.clauses:
        return  # the table is missing or all of it is wrong, which has been said
    for what in dict.fromkeys((*procedure.mandatory, *QUOTED)):
        if procedure.clause(what) is None and top.is_clean(f"clauses.{what}"):
            remedy = f'ghi điểm, mục của văn bản quy định điều này: "{what}" = "…"'
            top.wrong("clauses", f"thiếu căn cứ cho {what}", remedy)


def _check_province(procedure: Procedure, top: Table) -> None:
    """Demand a province of the map, on the first and the last day of the procedure."""
    name = procedure.province
    if name is None or not top.is_clean("province", "valid_from", "valid_to"):
        return
    found = places.find(name, level=places.PlaceLevel.PROVINCE)
    known = [unit for unit in found if unit.full_name == name]
    if not known:
        near = found or places.find_near(name, on=None, province=None)
        hint = f"có phải là {near[0].full_name}? " if near else ""
        remedy = f"{hint}Ghi đúng tên trên bản đồ, đủ cả chữ tỉnh, thành phố"
        top.wrong("province", f"không có {name!r} trên bản đồ hành chính", remedy)
    elif not any(unit.in_force(procedure.valid_from) for unit in known):
        day = f"{procedure.valid_from:%d/%m/%Y}"
        top.wrong(
            "valid_from", f"{name} không có trên bản đồ hành chính ngày {day}", "sửa ngày hoặc tên tỉnh"
        )
    elif not any(unit.in_force(procedure.valid_to or date.max) for unit in known):
        last = max(unit.valid_to for unit in known if unit.valid_to)
        top.wrong("valid_to", f"{name} chỉ còn đến ngày {last:%d/%m/%Y}", f"đặt valid_to = {last:%Y-%m-%d}")


def _check_office(procedure: Procedure, top: Table) -> None:
    """Demand that papers of a procedure for every province name the province."""
    office = procedure.office
    if office is None or procedure.province or not top.is_clean("office"):
        return
    for key in ("name", "place"):
        if "{province}" not in getattr(office, key):
            remedy = "dùng {province} ở chỗ tên tỉnh, hoặc ghi province cho quy trình này"
            top.wrong(f"office.{key}", "quy trình chung cho mọi tỉnh nhưng chỉ ghi tên một nơi", remedy)


def _check_ended(procedure: Procedure, rule: HandlerRule, top: Table, key: str) -> None:
    """Refuse district police and districts beyond their last day, which ended both for every province."""
    last = min((day for day in (rule.valid_to, procedure.valid_to) if day), default=date.max)
    end = LAST_DISTRICT_POLICE
    if rule.level is HandlerLevel.DISTRICT and last > end:
        what = f"Công an cấp huyện chỉ còn đến ngày {end:%d/%m/%Y}"
    elif "district" in _placeholders(rule.unit) and last > LAST_DISTRICT:
        end = LAST_DISTRICT
        what = f"cấp huyện chỉ còn đến ngày {end:%d/%m/%Y}"
    else:
        return
    remedy = f"đặt valid_to = {end:%Y-%m-%d} và thêm [[handlers]] cho thời gian sau đó"
    top.wrong(f"{key}.valid_to", f"{rule.code}: {what}", remedy)


def _check_names(procedure: Procedure, rule: HandlerRule, top: Table, key: str) -> None:
    """Demand that a unit's name can be filled for every level of body that goes to it."""
    for level in rule.issuer_levels:
        given = _PLACES_OF.get(level, set()) | ({"province"} if procedure.province else set())
        for name in sorted(_placeholders(rule.unit) - given):
            remedy = "ghi thẳng tên đơn vị, hoặc tách cấp này thành [[handlers]] riêng"
            top.wrong(f"{key}.unit", f"cơ quan {LEVEL_WORDS[level]} không cho biết {{{name}}}", remedy)


def _check_overlaps(procedure: Procedure, level: IssuerLevel, top: Table) -> None:
    for one, following in pairwise(_rules(procedure, level)):
        if one.valid_to is None or (following.valid_from or date.min) <= one.valid_to:
            what = f"{one.code} và {following.code} chồng thời gian cho cơ quan {LEVEL_WORDS[level]}"
            number = procedure.handlers.index(following) + 1
            remedy = "cho quy tắc trước valid_to là ngày liền trước valid_from của quy tắc sau"
            top.wrong(f"handlers[{number}]", what, remedy)


def _check_gaps(procedure: Procedure, level: IssuerLevel, top: Table) -> None:
    for first, last in _gaps(procedure, level):
        until = f" đến {last:%d/%m/%Y}" if last else ""
        remedy = f'thêm [[handlers]] có issuer_levels = ["{level.value}"] cho thời gian này'
        span = f"từ {first:%d/%m/%Y}{until}"
        top.wrong("handlers", f"không có đơn vị cho cơ quan {LEVEL_WORDS[level]} {span}", remedy)


def _gaps(procedure: Procedure, level: IssuerLevel) -> Iterator[tuple[date, date | None]]:
    """Give the spans of the procedure in which no rule speaks of a level; None is open."""
    free: date | None = procedure.valid_from
    for rule in _rules(procedure, level):
        if free is None:
            return
        first = rule.valid_from or date.min
        if first > free and procedure.in_force(free):
            end = first - _DAY
            yield free, end if procedure.in_force(end) else procedure.valid_to
        free = None if rule.valid_to in (None, date.max) else max(free, rule.valid_to + _DAY)
    if free is not None and procedure.in_force(free):
        yield free, procedure.valid_to


def _rules(procedure: Procedure, level: IssuerLevel) -> list[HandlerRule]:
    rules = (rule for rule in procedure.handlers if level in rule.issuer_levels)
    return sorted(rules, key=lambda rule: rule.valid_from or date.min)


def _placeholders(unit: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(unit) if name is not None}
