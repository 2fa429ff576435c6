"""What officers read: Vietnamese names of rows, forms and parts, and figures written the Vietnamese way."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.learn.compare import NAME_AND_LEVEL, NATIONWIDE
from pipeline.learn.figures import PROMISE
from pipeline.learn.scores import ALL
from pipeline.learn.truth import BORN_DIGITAL, DOCX, SCAN
from pipeline.terms import FIELD_TITLES, FieldStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.learn.figures import Rate

FORMS = MappingProxyType(
    {BORN_DIGITAL: "bản điện tử", DOCX: "DOCX", SCAN: "bản quét", ALL: "mọi dạng"},
)
PARTS = MappingProxyType(
    {
        "name": "tên",
        "parent": "cơ quan chủ quản",
        "level": "cấp",
        "kind": "loại",
        "province": "tỉnh",
        "district": "huyện",
        "commune": "xã",
        "title": "chức vụ",
        "authority": "quyền hạn ký",
        "age_min": "tuổi từ",
        "age_max": "tuổi đến",
        "gender": "giới tính",
        "groups": "nhóm",
        "units": "địa bàn",
        "justification": "lý do",
        "start": "từ ngày",
        "end": "đến ngày",
    }
)
ROWS = MappingProxyType(
    {
        **FIELD_TITLES,
        "kind": "Phân loại",
        "document_type": "Loại văn bản",
        NAME_AND_LEVEL: "Cơ quan: tên và cấp",
        NATIONWIDE: "Đề nghị toàn quốc",
    }
)
STATUS: Mapping[str, str] = MappingProxyType(
    {FieldStatus.ACCEPTED: "chấp nhận", FieldStatus.DOUBTFUL: "còn nghi", FieldStatus.MISSING: "không thấy"}
)
FIGURES = MappingProxyType(
    {
        "exact_match": "khớp hoàn toàn",
        "precision": "chính xác",
        "recall": "bao phủ",
        "automation": "tự nhận",
        "accepted_right": "đúng trong số đã nhận",
    }
)


def row_title(row: str) -> str:
    """Name a row: a field, or a part of one ("Người ký: chức vụ")."""
    field, _, part = row.partition(".")
    if row in ROWS or not part:
        return ROWS.get(row, row)
    return f"{ROWS.get(field, field)}: {PARTS.get(part, part)}"


def form_title(form: str) -> str:
    """Name a form of letters."""
    return FORMS.get(form, form)


def capital(title: str) -> str:
    """Let a title begin with a capital; the rest stays as it is."""
    return title[:1].upper() + title[1:]


def percent(value: float | None) -> str:
    """Write a share with one decimal: "97,3 %"; a dash when there is none."""
    return "–" if value is None else f"{_number(value)} %"


def spread(rate: Rate) -> str:
    """Write a share with its interval: "97,3 % (86,2–99,5)"."""
    if rate.value is None:
        return "–"
    return f"{percent(rate.value)} ({_number(rate.low)}–{_number(rate.high)})"


def at_most(rate: Rate) -> str:
    """Write how many of how many, and the upper bound of the share: "0/35 (≤ 9,9 %)"."""
    return f"{rate.hits}/{rate.count} (≤ {percent(rate.high)})" if rate.count else "–"


def promise(rate: Rate) -> str:
    """Say whether `accepted` is kept: proven, not proven for want of letters, or broken."""
    if not rate.count:
        return "chưa có giá trị nào được nhận"
    if rate.high <= PROMISE:
        return "đạt"
    return "KHÔNG ĐẠT" if rate.hits / rate.count > PROMISE else "chưa đủ văn bản để khẳng định"


def _number(value: float) -> str:
    return f"{100 * value:.1f}".replace(".", ",")
