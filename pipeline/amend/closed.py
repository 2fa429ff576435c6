"""Forms of fields whose value is one of a closed set: urgency, secrecy, topic, kind, type, roles of files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pipeline.amend.form import Form, Input, InputKind, always, choices, chosen
from pipeline.errors import UsageError
from pipeline.terms import FIELD_TITLES, DocumentType, FileRole, Kind
from pipeline.titles import KIND_TITLES, ROLE_TITLES, SECRECY_TITLES, TOPIC_TITLES, URGENCY_TITLES
from pipeline.values import from_plain, plain_value
from pipeline.vietnamese.document_types import NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pipeline.amend.form import Asked

_KIND, _TYPE, _ROLES = "Loại hồ sơ", "Loại văn bản", "Vai trò các tệp"


def _form(
    name: str,
    title: str,
    titles: Mapping[Any, str],
    read: Callable[[Any], Any],
    *,
    is_optional: bool = True,
) -> Form:
    def parse(entered: Mapping[str, str], _asked: Asked) -> Any:  # noqa: ANN401 - a member of any closed set
        return chosen(entered, name, title, titles)

    return Form(
        name=name,
        title=title,
        inputs=always(Input(name, title, InputKind.CHOICE, choices(titles))),
        to_plain=plain_value,
        from_plain=read,
        parse=parse,
        entered=lambda value: {name: value.value},
        shown=titles.__getitem__,
        is_optional=is_optional,
    )


def _input(at: int) -> str:
    return f"role{at}"


def _role_inputs(value: tuple[FileRole, ...] | None) -> tuple[Input, ...]:
    return tuple(
        Input(_input(at), f"Tệp {at + 1}", InputKind.CHOICE, choices(ROLE_TITLES))
        for at in range(len(value or ()))
    )


def _roles(entered: Mapping[str, str], _asked: Asked) -> tuple[FileRole, ...] | None:
    names = [_input(at) for at in range(len(entered))]
    if set(names) != set(entered):
        raise UsageError(f"{_ROLES}: chọn vai trò cho từng tệp.")
    found = [chosen(entered, name, f"Tệp {at + 1}", ROLE_TITLES) for at, name in enumerate(names)]
    if None in found:
        raise UsageError(f"{_ROLES}: tệp {found.index(None) + 1} chưa có vai trò.")
    if found.count(FileRole.LETTER) > 1:
        raise UsageError(f"{_ROLES}: chỉ một tệp là văn bản.")
    return tuple(found) or None


def _roles_shown(value: tuple[FileRole, ...]) -> str:
    return "; ".join(f"tệp {at}: {ROLE_TITLES[role]}" for at, role in enumerate(value, 1))


URGENCY = _form("urgency", FIELD_TITLES["urgency"], URGENCY_TITLES, partial(from_plain, "urgency"))
SECRECY = _form("secrecy", FIELD_TITLES["secrecy"], SECRECY_TITLES, partial(from_plain, "secrecy"))
TOPIC = _form("topic", FIELD_TITLES["topic"], TOPIC_TITLES, partial(from_plain, "topic"))
KIND = _form("kind", _KIND, KIND_TITLES, Kind, is_optional=False)
DOCUMENT_TYPE = _form("document_type", _TYPE, NAME, DocumentType)
ROLES = Form(
    name="roles",
    title=_ROLES,
    inputs=_role_inputs,
    to_plain=plain_value,
    from_plain=lambda plain: tuple(map(FileRole, plain)),
    parse=_roles,
    entered=lambda value: {_input(at): role.value for at, role in enumerate(value)},
    shown=_roles_shown,
    is_optional=False,
)
