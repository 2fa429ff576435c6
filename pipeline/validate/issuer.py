"""Rules on who asks, and when and whom it asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.model import Finding
from pipeline.terms import FindingCode, HandlerLevel, IssuerKind, IssuerLevel
from pipeline.validate.facts import quoted
from pipeline.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.validate.facts import Facts

_LEVEL_WORDS = {
    HandlerLevel.COMMUNE: "Công an cấp xã",
    HandlerLevel.DISTRICT: "Công an cấp huyện",
    HandlerLevel.PROVINCE: "Phòng PC06, Công an cấp tỉnh",
    HandlerLevel.MINISTRY: "Cục C06, Bộ Công an",
}
_STATE_LEVELS = (IssuerLevel.MINISTRY, IssuerLevel.CENTRAL)
# First match wins; a desk of the province is named before the province it belongs to.
_POLICE = (
    (HandlerLevel.MINISTRY, re.compile(r"\bc06\b|\bcục cảnh sát\b|^bộ công an\b")),
    (HandlerLevel.PROVINCE, re.compile(r"\bpc06\b|\bphòng cảnh sát\b|\bcông an (?:các |cấp )?tỉnh\b")),
    (HandlerLevel.DISTRICT, re.compile(r"\bcông an (?:các |cấp )?(?:huyện|quận|thị xã)\b")),
    (
        HandlerLevel.COMMUNE,
        re.compile(r"\bcông an (?:các |cấp )?(?:xã|phường|thị trấn|đặc khu)\b"),
    ),
)
_CITY_POLICE = re.compile(r"\bcông an ((?:thành phố|tp\.?)\s*[^\s,;(][^,;(]*)")


def issuer(facts: Facts) -> Iterator[Finding]:
    """The issuer is known and may ask: state bodies and socio-political organisations (Yên Bái, 2024)."""
    found = facts.issuer
    if found is None:
        if facts.is_letter or facts.has_text:
            yield Finding(
                FindingCode.ISSUER_UNKNOWN,
                "Chưa xác định được cơ quan ban hành: cán bộ nhập theo bản gốc."
                f"{quoted(facts.extraction.issuer.raw)}",
                field="issuer",
            )
    elif facts.is_request and found.kind not in facts.procedure.eligible:
        if found.kind is IssuerKind.OTHER and found.level in _STATE_LEVELS:
            return  # a ministry or a central body is a state body whatever its kind
        if found.kind is IssuerKind.OTHER:
            yield Finding(
                FindingCode.ISSUER_UNKNOWN,
                f"Chưa rõ {found.name} có phải cơ quan nhà nước, tổ chức chính trị - xã hội không: "
                "cán bộ xác định trước khi xử lý tiếp.",
                field="issuer",
            )
        else:
            yield Finding(
                FindingCode.ISSUER_NOT_ELIGIBLE,
                f"{found.name} không thuộc nhóm cơ quan nhà nước, tổ chức chính trị - xã hội được đề nghị "
                "đăng tin: trả lại hoặc hướng dẫn gửi qua cơ quan chủ quản.",
                field="issuer",
            )
    elif facts.is_request and facts.procedure.handler_rule(found.level, facts.day) is None:
        yield Finding(
            FindingCode.ISSUER_UNKNOWN,
            f"Chưa xác định được cấp của {found.name}: cán bộ chọn cấp của cơ quan.",
            field="issuer",
        )


def addressee(facts: Facts) -> Iterator[Finding]:
    """Note a police unit addressed that does not appraise this issuer (1924/CAT-PC06, footnote 2).

    After 2025-03-01 every district police is such a unit.
    """
    rule = facts.procedure.handler_rule(facts.issuer.level, facts.day) if facts.issuer else None
    if not facts.is_request or rule is None:
        return
    addressed = [
        (name, level)
        for name in facts.extraction.addressees.value or ()
        if (level := police_level(name, facts)) is not None
    ]
    if addressed and all(level is not rule.level for _, level in addressed):
        names = "; ".join(name for name, _ in addressed)
        yield Finding(
            FindingCode.WRONG_ADDRESSEE,
            f"Văn bản gửi {names}, nhưng thẩm định thuộc {_LEVEL_WORDS[rule.level]}: "
            "chuyển đúng đơn vị và báo cơ quan gửi.",
            field="addressees",
        )


def police_level(name: str, facts: Facts) -> HandlerLevel | None:
    """Give the level of the police unit named by an addressee, None when it is no police."""
    text = fold(name)
    for level, pattern in _POLICE:
        if pattern.search(text):
            return level
    if city := _CITY_POLICE.search(text):
        province = places.find(city.group(1), on=facts.day, level=places.PlaceLevel.PROVINCE)
        return HandlerLevel.PROVINCE if province else HandlerLevel.DISTRICT
    return None


def before_procedure(facts: Facts) -> Iterator[Finding]:
    """Note a letter older than the procedure that is applied to it."""
    day = facts.extraction.issued_on.value
    procedure = facts.procedure
    if facts.is_request and day is not None and day < procedure.valid_from:
        yield Finding(
            FindingCode.BEFORE_PROCEDURE,
            f"Văn bản ngày {day:%d/%m/%Y} có trước ngày quy trình có hiệu lực "
            f"({procedure.valid_from:%d/%m/%Y}): các yêu cầu dưới đây để tham khảo.",
            field="issued_on",
        )
