"""Công văn nhắc gửi bài: asks the bodies that sent nothing in a month (as 2000/CAT-PC06 did)."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.respond import words
from pipeline.respond.head import FRAME, FRAME_MUST, frame, office_for
from pipeline.respond.remedies import NO_CLAUSE
from pipeline.respond.text import line
from pipeline.vietnamese.text import fold

if TYPE_CHECKING:
    from pipeline.procedure import Procedure
    from pipeline.respond.brief import ReminderBrief
    from pipeline.respond.document import Context

NAMES = (
    *FRAME, "recipients", "reminded_month", "count", "procedure", "topics", "topics_clause",
    "units", "units.no", "units.name", "units.quota",
)  # fmt: skip
MUST = (*FRAME_MUST, "recipients", "reminded_month", "units", "units.name", "units.quota")
NAMED = 3  # so many are addressed one by one; more are addressed by the list
BY_LIST = "Các cơ quan, đơn vị có tên trong danh sách dưới đây"
PER = MappingProxyType({"month": "tháng", "quarter": "quý", "year": "năm"})


def reminder(brief: ReminderBrief) -> Context:
    """Give the values of `NAMES`; UsageError when every body has sent something."""
    units = tuple(filter(None, (line(unit, words.NAME) for unit in brief.units)))
    if not units:
        raise UsageError(f"Tháng {brief.month:%m/%Y} không có đơn vị nào phải nhắc.")
    procedure = brief.procedure
    day = brief.signature.day or brief.today
    office = office_for(procedure, procedure.province or brief.province, day)
    told = tuple(line(name, words.NAME) for name in brief.recipients)
    return frame(office, brief.signature, brief.today, brief.contact) | {
        "recipients": told or (units if len(units) <= NAMED else (BY_LIST,)),
        "reminded_month": f"{brief.month:%m/%Y}",
        "procedure": line(procedure.title, words.SAYING),
        "topics": "; ".join(words.TOPICS[topic] for topic in procedure.topics),
        "topics_clause": procedure.clause("topic") or line(procedure.source, words.SAYING),
        "count": f"{len(units):02d}",
        "units": tuple(
            {"no": str(number), "name": unit, "quota": _quota(procedure, unit)}
            for number, unit in enumerate(units, 1)
        ),
    }


def _quota(procedure: Procedure, unit: str) -> str:
    """Say how much the procedure asks of a body by name; a dash for those of whom it asks no number."""
    name = fold(unit)
    owed = [quota for quota in procedure.quotas if any(fold(one) in name for one in quota.issuers)]
    return "; ".join(f"ít nhất {quota.articles:02d} bài/{PER[quota.per]}" for quota in owed) or NO_CLAUSE
