"""The form of the audience: ages, gender, groups (1924/CAT-PC06, demand 1)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pipeline.amend.form import (
    FLAG_ON,
    Form,
    Input,
    InputKind,
    always,
    choices,
    chosen,
    is_set,
    typed,
    typed_lines,
)
from pipeline.errors import UsageError
from pipeline.model import Audience
from pipeline.terms import FIELD_TITLES, Gender
from pipeline.titles import GENDER_TITLES
from pipeline.values import from_plain, to_plain
from pipeline.vietnamese.ages import OLDEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.amend.form import Asked

_LOW, _HIGH, _ALL, _GENDER, _GROUPS = "Tuổi từ", "Tuổi đến hết", "Mọi lứa tuổi", "Giới tính", "Nhóm"
_SAID = {Gender.ALL: "cả nam và nữ", Gender.MALE: "nam", Gender.FEMALE: "nữ"}


def _age(entered: Mapping[str, str], name: str, title: str) -> int | None:
    text = typed(entered, name, title).removesuffix("tuổi").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and int(text) <= OLDEST):
        raise UsageError(f"{title}: gõ số tuổi từ 0 đến {OLDEST}.")
    return int(text)


def _parse(entered: Mapping[str, str], _asked: Asked) -> Audience | None:
    low, high = _age(entered, "age_min", _LOW), _age(entered, "age_max", _HIGH)
    if is_set(entered, "all_ages"):
        if low or high is not None:
            raise UsageError(f"Đối tượng: bỏ chọn “{_ALL}” hoặc để trống hai ô tuổi.")
        low = 0
    if high is not None and low is None:
        low = 0  # contract: an age that is stated has its lower end, "đến 60 tuổi" begins at 0
    if low is not None and high is not None and low > high:
        raise UsageError(f"Đối tượng: tuổi từ {low} lớn hơn tuổi đến {high}.")
    gender = chosen(entered, "gender", _GENDER, GENDER_TITLES)
    groups = typed_lines(entered, "groups", _GROUPS)
    if low is None and gender is None and not groups:
        return None
    return Audience(low, high, gender, groups)


def _entered(value: Audience) -> dict[str, str]:
    everybody = value.age_min == 0 and value.age_max is None
    return {
        "age_min": "" if value.age_min is None or everybody else str(value.age_min),
        "age_max": "" if value.age_max is None else str(value.age_max),
        "all_ages": FLAG_ON[everybody],
        "gender": value.gender.value if value.gender else "",
        "groups": "\n".join(value.groups),
    }


def _ages(value: Audience) -> str | None:
    if not value.age_stated:
        return None
    if not value.age_min:
        return "mọi lứa tuổi" if value.age_max is None else f"đến {value.age_max} tuổi"
    if value.age_max is None:
        return f"từ {value.age_min} tuổi trở lên"
    return f"từ {value.age_min} đến {value.age_max} tuổi"


def _shown(value: Audience) -> str:
    gender = _SAID[value.gender] if value.gender else None
    return ", ".join(filter(None, (_ages(value), gender, *value.groups))) or "chưa nêu tuổi, giới tính"


AUDIENCE = Form(
    name="audience",
    title=FIELD_TITLES["audience"],
    inputs=always(
        Input("age_min", _LOW, InputKind.NUMBER, hint="tròn năm, tính cả tuổi này"),
        Input("age_max", _HIGH, InputKind.NUMBER, hint="để trống nếu “trở lên”"),
        Input("all_ages", _ALL, InputKind.FLAG),
        Input("gender", _GENDER, InputKind.CHOICE, choices(GENDER_TITLES)),
        Input("groups", _GROUPS, InputKind.LINES, hint="mỗi dòng một nhóm, ví dụ học sinh"),
    ),
    to_plain=partial(to_plain, "audience"),
    from_plain=partial(from_plain, "audience"),
    parse=_parse,
    entered=_entered,
    shown=_shown,
)
