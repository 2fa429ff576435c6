"""Rules on demand (2) of the procedure: phạm vi tuyên truyền."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline import places
from pipeline.model import Finding
from pipeline.places import PlaceLevel
from pipeline.terms import SCOPE_TITLES, FindingCode, IssuerLevel, ScopeLevel
from pipeline.validate.facts import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pipeline.model import Issuer, Scope
    from pipeline.places import Unit
    from pipeline.validate.facts import Facts

_RANKS = (ScopeLevel.COMMUNE, ScopeLevel.DISTRICT, ScopeLevel.PROVINCE)
_MAX_NAMED = 8  # a district may have twenty successors; the officer needs the idea, not the list


def scope_missing(facts: Facts) -> Iterator[Finding]:
    """The letter states the area: 1924/CAT-PC06, demand (2)."""
    field = facts.extraction.scope
    if facts.demands("scope") and field.value is None:
        yield Finding(
            FindingCode.SCOPE_MISSING,
            "Văn bản chưa nêu rõ phạm vi tuyên truyền: đề nghị ghi rõ cấp xã, cấp tỉnh hoặc toàn quốc "
            f"và tên địa bàn.{quoted(field.raw)}",
            field="scope",
        )


def nationwide(facts: Facts) -> Iterator[Finding]:
    """A nationwide request goes to C06 and states why it is needed (1924/CAT-PC06; Yên Bái, 2024)."""
    scope = _scope(facts)
    if scope is None or scope.level is not ScopeLevel.NATIONWIDE:
        return
    yield Finding(
        FindingCode.NATIONWIDE,
        "Đề nghị đăng toàn quốc: sau thẩm định, Công an tỉnh đề xuất Cục C06, Bộ Công an phê duyệt và đăng.",
        field="scope",
    )
    if not (scope.justification or "").strip():
        yield Finding(
            FindingCode.NATIONWIDE_UNJUSTIFIED,
            "Đề nghị đăng toàn quốc nhưng chưa nêu sự cần thiết: đề nghị cơ quan gửi bổ sung lý do.",
            field="scope",
        )


def scope_units(facts: Facts) -> Iterator[Finding]:
    """The areas named exist on the letter's day (maps before and after 2025-07-01)."""
    scope = _scope(facts)
    if scope is None:
        return
    for unit in scope.units:
        found = candidates(unit.name, facts.issuer)
        if not found:
            yield Finding(
                FindingCode.SCOPE_UNIT_UNKNOWN,
                f"Không tìm thấy địa bàn “{unit.name}” trong danh mục đơn vị hành chính: kiểm tra lại tên.",
                field="scope",
            )
        elif not any(one.in_force(facts.day) for one in found):
            yield _abolished(unit.name, found, facts)
    ended = scope.level is ScopeLevel.DISTRICT and not places.level_exists(PlaceLevel.DISTRICT, facts.day)
    if ended and not scope.units:
        yield Finding(
            FindingCode.SCOPE_UNIT_ABOLISHED,
            "Văn bản đề nghị phạm vi cấp huyện, nhưng từ 01/7/2025 không còn cấp huyện: "
            "đề nghị nêu các xã, phường.",
            field="scope",
        )


def scope_beyond(facts: Facts) -> Iterator[Finding]:
    """Nobody asks beyond its own area without a word (domain facts, section 0); nationwide apart."""
    scope, issuer = _scope(facts), facts.issuer
    if scope is None or issuer is None or scope.level is ScopeLevel.NATIONWIDE:
        return
    own = {level.value: rank for rank, level in enumerate(_RANKS)}.get(issuer.level.value)
    if own is None:
        return
    if _RANKS.index(scope.level) > own:
        yield Finding(
            FindingCode.SCOPE_BEYOND_ISSUER,
            f"Phạm vi {SCOPE_TITLES[scope.level]} rộng hơn địa bàn của {issuer.name}: "
            "hỏi lại cơ quan gửi hoặc trình cấp có thẩm quyền.",
            field="scope",
        )
        return
    outside = [unit.name for unit in scope.units if _outside(unit.name, issuer, facts.day)]
    if outside:
        yield Finding(
            FindingCode.SCOPE_BEYOND_ISSUER,
            f"Địa bàn {', '.join(outside)} nằm ngoài địa bàn của {issuer.name}: "
            "hỏi lại cơ quan gửi hoặc trình cấp có thẩm quyền.",
            field="scope",
        )


def candidates(name: str, issuer: Issuer | None) -> tuple[Unit, ...]:
    """Give the units of any time that the name may mean: those of the issuer's province, else all."""
    found = places.find(name)
    return at_home(found, issuer) or found


def at_home(found: tuple[Unit, ...], issuer: Issuer | None) -> tuple[Unit, ...]:
    """Keep the units that lie in the issuer's province, before or after the merges of 2025.

    All are kept when the issuer's province is not known: nothing is said to lie outside then.
    """
    if issuer is None or issuer.province is None:
        return found
    homes = places.find(issuer.province, level=PlaceLevel.PROVINCE)
    if not homes:
        return found
    return tuple(one for one in found if any(places.in_province(one, home) for home in homes))


def _scope(facts: Facts) -> Scope | None:
    return facts.extraction.scope.value if facts.is_request else None


def _abolished(name: str, found: tuple[Unit, ...], facts: Facts) -> Finding:
    heirs = dict.fromkeys(heir.full_name for one in found for heir in places.successors(one))
    named = ", ".join(list(heirs)[:_MAX_NAMED]) + ("…" if len(heirs) > _MAX_NAMED else "")
    then = f", nay là: {named}" if heirs else ""
    return Finding(
        FindingCode.SCOPE_UNIT_ABOLISHED,
        f"Địa bàn “{name}” không có vào ngày {facts.day:%d/%m/%Y} (đã sắp xếp hoặc chưa thành lập){then}: "
        "hỏi lại cơ quan gửi địa bàn cần đăng.",
        field="scope",
    )


def _outside(name: str, issuer: Issuer, day: date) -> bool:
    """Tell whether a place of that day surely lies outside the issuer's own area.

    A place unknown or not there on the day has its own finding.
    """
    found = places.find(name, on=day)
    near = at_home(found, issuer)
    if not found or not near:
        return bool(found) and not at_home(places.find(name), issuer)
    if issuer.level is IssuerLevel.COMMUNE and issuer.commune:
        return not places.same_name(name, issuer.commune)
    if issuer.level is IssuerLevel.DISTRICT and issuer.district:
        districts = [one.full_name if one.level is PlaceLevel.DISTRICT else one.district for one in near]
        told = [one for one in districts if one is not None]
        return bool(told) and not any(places.same_name(one, issuer.district) for one in told)
    return False
