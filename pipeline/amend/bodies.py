"""Forms of who wrote and who signed, and of the unit that appraises."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from pipeline.amend.area import level_of, on_the_map
from pipeline.amend.form import Form, Input, InputKind, always, choices, chosen, typed
from pipeline.errors import UsageError
from pipeline.model import Issuer, Signatory
from pipeline.places import PlaceLevel
from pipeline.terms import FIELD_TITLES, HandlerLevel, IssuerLevel
from pipeline.titles import (
    AUTHORITY_TITLES,
    HANDLER_LEVEL_TITLES,
    ISSUER_KIND_TITLES,
    ISSUER_LEVEL_TITLES,
)
from pipeline.values import from_plain, to_plain
from pipeline.vietnamese.agencies import head_of
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.amend.form import Asked

HANDLER = "handler"
_NAME, _PARENT, _LEVEL, _KIND = "Tên cơ quan", "Cơ quan cấp trên", "Cấp", "Nhóm cơ quan"
_PLACES = (
    ("commune", "Xã, phường", PlaceLevel.COMMUNE),
    ("district", "Huyện, quận", PlaceLevel.DISTRICT),
    ("province", "Tỉnh, thành phố", PlaceLevel.PROVINCE),
)
_ISSUER_LEVELS = {one.value: IssuerLevel(one.value) for one in PlaceLevel}


@dataclass(frozen=True, slots=True)
class Handler:
    """The unit that a person says appraises; `name` in full ("Công an xã Đắk Wil")."""

    level: HandlerLevel
    name: str


def _issuer(entered: Mapping[str, str], asked: Asked) -> Issuer | None:
    name = typed(entered, "name", _NAME)
    parent = typed(entered, "parent", _PARENT) or None
    level = chosen(entered, "level", _LEVEL, ISSUER_LEVEL_TITLES)
    kind = chosen(entered, "kind", _KIND, ISSUER_KIND_TITLES)
    home = _places(entered, asked)
    if not name:
        if parent or level or kind or any(home.values()):
            raise UsageError(f"{_NAME}: chưa gõ tên; để trống mọi ô nếu văn bản không nêu.")
        return None
    head = head_of(plain(name))
    level = level or (head.level if head else None) or _innermost(home)
    kind = kind or (head.kind if head else None)
    if level is None:
        raise UsageError(f"{_LEVEL}: chọn cấp của cơ quan.")
    if kind is None:
        raise UsageError(f"{_KIND}: chọn nhóm cơ quan.")
    return Issuer(name, parent, level, kind, **home)


def _innermost(home: Mapping[str, str | None]) -> IssuerLevel | None:
    return next((_ISSUER_LEVELS[name] for name, _, _ in _PLACES if home[name]), None)


def _places(entered: Mapping[str, str], asked: Asked) -> dict[str, str | None]:
    """Complete the places, and fill in the parents of the smallest where only one place can be meant."""
    texts = {name: typed(entered, name, title) for name, title, _ in _PLACES}
    home: dict[str, str | None] = dict.fromkeys(texts)
    for name, title, level in reversed(_PLACES):
        if not texts[name]:
            continue
        found = on_the_map(texts[name], title, asked, level, within=home["district"] or home["province"])
        names = dict.fromkeys(one.full_name for one in found)
        if len(names) > 1:
            raise UsageError(f"{title}: “{texts[name]}” có thể là {' hay '.join(names)}; gõ đủ tên.")
        if not found and level_of(texts[name]) is not level:
            raise UsageError(f"{title}: không có “{texts[name]}” trên bản đồ; gõ đủ tên (xã …, tỉnh …).")
        home[name] = next(iter(names), texts[name])
        if len(found) == 1:
            for wider in ("district", "province"):
                if not texts[wider] and home[wider] is None:
                    home[wider] = getattr(found[0], wider)
    return home


def _issuer_shown(value: Issuer) -> str:
    parent = f" (thuộc {value.parent})" if value.parent else ""
    places = ", ".join(filter(None, (value.commune, value.district, value.province)))
    told = [f"{value.name}{parent}", ISSUER_LEVEL_TITLES[value.level], ISSUER_KIND_TITLES[value.kind], places]
    return "; ".join(filter(None, told))


_SIGNER, _TITLE, _AUTHORITY = "Họ và tên", "Chức vụ", "Quyền hạn"


def _signatory(entered: Mapping[str, str], _asked: Asked) -> Signatory | None:
    name = typed(entered, "name", _SIGNER) or None
    title = typed(entered, "title", _TITLE) or None
    authority = chosen(entered, "authority", _AUTHORITY, AUTHORITY_TITLES)
    if name is None and title is None and authority is None:
        return None
    return Signatory(name, title, authority)


def _signatory_shown(value: Signatory) -> str:
    authority = f"{value.authority.value}." if value.authority else None
    return ", ".join(filter(None, (value.name, value.title, authority)))


_UNIT, _UNIT_LEVEL = "Đơn vị thẩm định", "Cấp của đơn vị"


def _handler(entered: Mapping[str, str], _asked: Asked) -> Handler | None:
    name = typed(entered, HANDLER, _UNIT)
    level = chosen(entered, "handler_level", _UNIT_LEVEL, HANDLER_LEVEL_TITLES)
    if not name and level is None:
        return None
    if not name:
        raise UsageError(f"{_UNIT}: gõ tên đầy đủ, ví dụ Công an xã Đắk Wil.")
    if level in (None, HandlerLevel.NONE):
        raise UsageError(f"{_UNIT_LEVEL}: chọn cấp của đơn vị thẩm định.")
    return Handler(level, name)


ISSUER = Form(
    name="issuer",
    title=FIELD_TITLES["issuer"],
    inputs=always(
        Input("name", _NAME, InputKind.AGENCY, hint="Ủy ban nhân dân xã Đắk Wil"),
        Input("parent", _PARENT, InputKind.AGENCY, hint="dòng trên của tên cơ quan, nếu có"),
        Input("level", _LEVEL, InputKind.CHOICE, choices(ISSUER_LEVEL_TITLES)),
        Input("kind", _KIND, InputKind.CHOICE, choices(ISSUER_KIND_TITLES)),
        *(Input(name, title, InputKind.PLACE) for name, title, _ in _PLACES),
    ),
    to_plain=partial(to_plain, "issuer"),
    from_plain=partial(from_plain, "issuer"),
    parse=_issuer,
    entered=lambda value: {
        "name": value.name,
        "parent": value.parent or "",
        "level": value.level.value,
        "kind": value.kind.value,
        **{name: getattr(value, name) or "" for name, _, _ in _PLACES},
    },
    shown=_issuer_shown,
)
SIGNATORY = Form(
    name="signatory",
    title=FIELD_TITLES["signatory"],
    inputs=always(
        Input("name", _SIGNER, hint="không gõ cấp bậc, học vị"),
        Input("title", _TITLE, hint="Phó Chủ tịch"),
        Input("authority", _AUTHORITY, InputKind.CHOICE, choices(AUTHORITY_TITLES)),
    ),
    to_plain=partial(to_plain, "signatory"),
    from_plain=partial(from_plain, "signatory"),
    parse=_signatory,
    entered=lambda value: {
        "name": value.name or "",
        "title": value.title or "",
        "authority": value.authority.value if value.authority else "",
    },
    shown=_signatory_shown,
)
HANDLER_FORM = Form(
    name=HANDLER,
    title=_UNIT,
    inputs=always(
        Input("handler_level", _UNIT_LEVEL, InputKind.CHOICE, choices(HANDLER_LEVEL_TITLES)),
        Input(HANDLER, _UNIT, InputKind.AGENCY, hint="Công an xã Đắk Wil; để trống: theo quy trình"),
    ),
    to_plain=lambda value: {"handler_level": value.level.value, HANDLER: value.name},
    from_plain=lambda plain: Handler(HandlerLevel(plain["handler_level"]), str(plain[HANDLER])),
    parse=_handler,
    entered=lambda value: {"handler_level": value.level.value, HANDLER: value.name},
    shown=lambda value: f"{value.name} ({HANDLER_LEVEL_TITLES[value.level]})",
)
