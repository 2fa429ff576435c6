"""What an input completes to as somebody types: places of the map of the letter's day, agencies that write.

Functions over a `Visit`: agencies of past letters and learned ones come from within the reach only. Bounded;
marks, case and blanks are ignored.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.person import Right
from pipeline.terms import HandlerLevel
from pipeline.titles import ISSUER_KIND_TITLES
from pipeline.vietnamese.text import plain, squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pipeline.person import Reach
    from pipeline.store.matters_port import Known
    from pipeline.store.port import Store
    from pipeline.visit import Visit

MOST = 8  # lines of a list
LONGEST = 120  # characters that are looked for
_NEWEST = 10_000  # matters whose issuers are known; a province receives so many in years
_AN_HOUR = 3600  # seconds that their list is kept
# How names begin, with the shorthand that officers type; the place follows.
_BODIES = (
    ("Ủy ban nhân dân", "ubnd"),
    ("Hội đồng nhân dân", "hdnd"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam", "mttq"),
    ("Công an", "ca"),
    ("Hội Liên hiệp Phụ nữ", "hlhpn"),
    ("Hội Nông dân", "hnd"),
    ("Hội Cựu chiến binh", "hccb"),
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "doan"),
    ("Trạm Y tế", "tyt"),
    ("Trung tâm Y tế", "ttyt"),
    ("Phòng Văn hóa và Thông tin", "pvhtt"),
    ("Phòng Văn hóa - Xã hội", "pvhxh"),
    ("Đảng ủy", "du"),
    ("Sở Nông nghiệp và Môi trường", "snnmt"),
    ("Sở Văn hóa, Thể thao và Du lịch", "svhttdl"),
    ("Sở Giáo dục và Đào tạo", "sgddt"),
    ("Sở Tư pháp", "stp"),
    ("Sở Y tế", "syt"),
    ("Sở Nội vụ", "snv"),
)


@dataclass(frozen=True, slots=True)
class Hint:
    """One line of a list: what it puts into the input, what tells it apart, and other inputs it fills.

    `fills` are (input, value) pairs of the same form.
    """

    text: str
    more: str
    fills: tuple[tuple[str, str], ...] = ()


def complete_place(
    visit: Visit, text: str, *, on: date | None, level: str | None = None, province: str | None = None
) -> tuple[Hint, ...]:
    """Give the places in force on `on` that a typed text may become, those in `province` first."""
    visit.demand(Right.SEE)
    typed = squash(text)[:LONGEST]
    near = places.complete(typed, on=on, level=level, province=province, most=MOST) if province else ()
    others = places.complete(typed, on=on, level=level, most=MOST)
    return tuple(_place(one) for one in dict.fromkeys((*near, *others)))[:MOST]


def complete_agency(
    visit: Visit, text: str, *, on: date | None, province: str | None = None
) -> tuple[Hint, ...]:
    """Give the agencies that a text may become: who wrote before, who was taught, then by kind and place."""
    visit.demand(Right.SEE)
    typed = squash(text)[:LONGEST]
    if not typed:
        return ()
    found = (*_named(visit, plain(typed)), *_composed(typed, on, province))
    return tuple({plain(one.text): one for one in reversed(found)}.values())[::-1][:MOST]


def _place(one: places.Unit) -> Hint:
    parents = ", ".join(filter(None, (one.district, one.province)))
    fills = tuple(
        (name, value) for name, value in (("district", one.district), ("province", one.province)) if value
    )
    return Hint(one.full_name, parents, fills)


def _named(visit: Visit, typed: str) -> Iterator[Hint]:
    """Give known bodies whose name begins with the text, then those that have it within."""
    words = typed.split()
    reach = visit.person.reach
    fitting = [
        (not key.startswith(typed), hint)
        for key, province, hint in (*_taught(visit), *_known(visit))
        if all(word in key for word in words) and _is_near(reach, province)
    ]
    yield from (hint for _, hint in sorted(fitting, key=lambda pair: pair[0])[:MOST])


def _taught(visit: Visit) -> Iterator[tuple[str, str | None, Hint]]:
    for alias in visit.learned.all_aliases():
        told = alias.issuer
        if not alias.is_gone:
            fills = (
                ("parent", told.parent or ""),
                ("level", told.level.value),
                ("kind", told.kind.value),
                *((name, getattr(told, name) or "") for name in ("commune", "district", "province")),
            )
            yield plain(told.name), told.province, Hint(told.name, "đã ghi nhớ", fills)


def _known(visit: Visit) -> tuple[tuple[str, str | None, Hint], ...]:
    hour = int(visit.now().timestamp()) // _AN_HOUR
    return _past(visit.desk.store, hour)  # type: ignore[arg-type] # a store is told from another by being it


@lru_cache(maxsize=2)
def _past(store: Store, _hour: int) -> tuple[tuple[str, str | None, Hint], ...]:
    matters = store.matters
    return tuple(_past_hints(matters.issuers(_NEWEST) if matters else ()))


def _past_hints(known: Iterable[Known]) -> Iterator[tuple[str, str | None, Hint]]:
    for one in known:
        kind = ISSUER_KIND_TITLES[one.kind] if one.kind else ""
        more = ", ".join(filter(None, (kind, one.province)))
        fills = (
            ("level", one.level.value if one.level else ""),
            ("kind", one.kind.value if one.kind else ""),
            ("province", one.province or ""),
        )
        yield plain(one.name), one.province, Hint(one.name, more, tuple(pair for pair in fills if pair[1]))


def _composed(typed: str, on: date | None, province: str | None) -> Iterator[Hint]:
    """Give kinds of bodies, with the places that what is typed after the kind may become."""
    for name, short in _BODIES:
        key = plain(name)
        if key.startswith(plain(typed)):
            yield Hint(name, "gõ tiếp tên địa phương")
            continue
        start = next((one for one in (key, short) if plain(typed).startswith(f"{one} ")), None)
        if start is None:
            continue
        rest = " ".join(typed.split()[len(start.split()) :])
        near = places.complete(rest, on=on, province=province, most=MOST) if province else ()
        for one in dict.fromkeys((*near, *places.complete(rest, on=on, most=MOST))):
            own = (one.level.value, one.full_name)
            told = dict((own, *_place(one).fills))
            yield Hint(
                f"{name} {one.full_name}", _place(one).more, (("level", one.level.value), *told.items())
            )


def _is_near(reach: Reach, province: str | None) -> bool:
    if reach.level is HandlerLevel.NONE:
        return False
    return reach.level is HandlerLevel.MINISTRY or province is None or province in reach.provinces
