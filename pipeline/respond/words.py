"""How values of a letter are said in a paper, in Vietnamese; what is missing is called so, never guessed."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.respond.text import line, listed, phrase
from pipeline.terms import SCOPE_TITLES, HandlerLevel
from pipeline.titles import GENDER_TITLES, TOPIC_TITLES
from pipeline.vietnamese.document_types import NAME as DOCUMENT_NAMES

if TYPE_CHECKING:
    from datetime import date

    from pipeline.model import Audience, Case, Scope, Window
    from pipeline.respond.brief import Brief
    from pipeline.terms import FileRole

NAME, SUBJECT, FILE, SAYING = 200, 300, 100, 600  # the most characters of each in a paper
FILES, UNITS = 10, 30  # the most that are named one by one
NOT_STATED = "chưa nêu"
BLANK = "…………"

GENDERS = GENDER_TITLES
APPROVERS = MappingProxyType(
    {
        HandlerLevel.COMMUNE: "Công an cấp xã",
        HandlerLevel.DISTRICT: "Công an cấp huyện",
        HandlerLevel.PROVINCE: "Công an cấp tỉnh",
        HandlerLevel.MINISTRY: "Cục C06, Bộ Công an",
        HandlerLevel.NONE: NOT_STATED,
    }
)
TOPICS = TOPIC_TITLES


def day(value: date) -> str:
    """Say a day as papers do: "05/12/2024"."""
    return f"{value:%d/%m/%Y}"


def letter(case: Case) -> str:
    """Name the letter: kind, number, day, issuer, subject, whatever of it is known."""
    fields = case.extraction
    said = DOCUMENT_NAMES.get(fields.document_type, "Văn bản") if fields.document_type else "Văn bản"
    if fields.number.value:
        said += f" số {line(fields.number.value, NAME)}"
    if fields.issued_on.value:
        said += f" ngày {day(fields.issued_on.value)}"
    if fields.issuer.value:
        said += f" của {line(fields.issuer.value.name, NAME)}"
    if fields.subject.value:
        said += f" về việc {phrase(fields.subject.value, SUBJECT)}"
    return said


def arrival(brief: Brief) -> str:
    """Say under which số đến the letter was registered, a blank where it is not yet."""
    return f"{brief.arrived_as:02d}" if brief.arrived_as else BLANK


def received_on(brief: Brief) -> date:
    """Give the day on which the newest letter arrived."""
    return brief.matter.received_on if brief.matter else brief.case.submission.received_on


def files(case: Case, role: FileRole | None = None) -> str:
    """Name the files that came, or those of one role, without the mail or archive that held them."""
    holders = {file.parent for file in case.submission.files}
    roles = dict(enumerate(case.extraction.roles))
    names = (
        line(file.name, FILE)
        for at, file in enumerate(case.submission.files)
        if at not in holders and role in {None, roles.get(at)}
    )
    return listed(filter(None, names), FILES)


def deadline(brief: Brief) -> str:
    """Say how long the appraisal may take; the last day only when the matter has one."""
    found = brief.matter.deadline if brief.matter else None
    count = f"{brief.procedure.deadline_days:02d} ngày làm việc"
    if found is None:
        return f"{count} kể từ ngày nhận được văn bản và file mềm"
    return f"{count}, chậm nhất ngày {day(found.on)}" + (" (tạm tính)" if found.provisional else "")


def audience(value: Audience | None) -> str:
    """Say ages, gender and groups: "từ 18 đến 60 tuổi; không phân biệt giới tính; hội viên phụ nữ"."""
    if value is None:
        return NOT_STATED
    parts = (ages(value), gender(value), line(", ".join(value.groups), SAYING))
    return "; ".join(part for part in parts if part not in {"", NOT_STATED}) or NOT_STATED


def gender(value: Audience | None) -> str:
    """Say the gender of the audience."""
    return GENDERS[value.gender] if value and value.gender else NOT_STATED


def ages(value: Audience | None) -> str:
    """Say the ages of the audience."""
    if value is None or not value.age_stated:
        return NOT_STATED
    low, high = value.age_min, value.age_max
    if not low:
        return f"đến {high} tuổi" if high is not None else "mọi lứa tuổi"
    return f"từ {low} tuổi trở lên" if high is None else f"từ {low} đến {high} tuổi"


def scope(value: Scope | None) -> str:
    """Say the widest level and the areas: "cấp xã (xã Đắk Wil)"."""
    if value is None:
        return NOT_STATED
    units = listed((line(unit.name, NAME) for unit in value.units), UNITS)
    return SCOPE_TITLES[value.level] + (f" ({units})" if units else "")


def window(value: Window | None) -> str:
    """Say from when to when; both days are days of posting."""
    if value is None or (value.start is None and value.end is None):
        return NOT_STATED
    if value.end is None:
        return f"từ ngày {day(value.start)}" if value.start else NOT_STATED
    return (
        f"từ ngày {day(value.start)} đến hết ngày {day(value.end)}"
        if value.start
        else f"đến hết ngày {day(value.end)}"
    )
