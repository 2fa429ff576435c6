"""What the forms of one case send: changes of fields, bounded, as `pipeline.correcting` takes them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData

from pipeline import amend
from pipeline.correcting import Change
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_FIELDS, _MOST_INPUTS = 20, 500
_LONGEST_WHY = 1000  # characters


async def sent(request: Request) -> FormData:
    """Read the form that a request carries."""
    return await request.form(max_files=0, max_fields=_MOST_INPUTS)


Sent = Annotated[FormData, Depends(sent)]


def text(form: FormData, name: str, longest: int = _LONGEST_WHY) -> str:
    """Give one text of a form, "" when it is not there; `UsageError` when it is longer than it may be."""
    value = form.get(name, "")
    if not isinstance(value, str) or len(value) > longest:
        raise UsageError(f"Biểu mẫu có mục dài quá {longest} ký tự.")
    return value.strip()


def number(form: FormData, name: str) -> int:
    """Give one whole number of a form; `UsageError` for anything else."""
    value = text(form, name, 12)
    if not value.isascii() or not value.isdecimal():
        raise UsageError("Biểu mẫu thiếu số của phiên bản đang xem: tải lại trang.")
    return int(value)


def moment(form: FormData, name: str) -> datetime:
    """Give one aware moment of a form; the beginning of time for anything else."""
    with suppress(ValueError):
        found = datetime.fromisoformat(text(form, name, 40))
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    return datetime.min.replace(tzinfo=UTC)


def changes(form: FormData) -> tuple[Change, ...]:
    """Give the changes of a form: each `field`, with its inputs `field:input`, `why` and `act`."""
    names = tuple(dict.fromkeys(one for one in form.getlist("field") if isinstance(one, str)))
    if not 0 < len(names) <= _MOST_FIELDS:
        raise UsageError("Biểu mẫu không nêu trường nào để lưu.")
    confirm, why = form.get("act") == "confirm", text(form, "why")
    return tuple(
        Change(name, None if confirm else dict(_entered(form, name)), confirm=confirm, why=why)
        for name in names
    )


def _entered(form: FormData, field: str) -> Iterator[tuple[str, str]]:
    """Give what was typed into the inputs of a field; a box that is not ticked sends nothing, which is ""."""
    amend.form_of(field)
    start = f"{field}:"
    for name, value in form.multi_items():
        if name.startswith(start) and isinstance(value, str):
            yield name.removeprefix(start), value
