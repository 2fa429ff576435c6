"""Papers that go out: a brief about one matter comes in, a paper ready to sign goes out as DOCX, or as PDF.

Each paper is a template that an officer may edit in Word, and a function that gives the values it is filled
with. It never opens a file of a letter, never says what the brief does not hold, and never writes of a
secret letter. To add one, write a module with the function that makes its values, one line in `DOCUMENTS`,
and its template in tools/make_templates.py.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pipeline.errors import DefectError, UsageError
from pipeline.respond import (
    acknowledgement,
    c06,
    checklist,
    forward,
    gaps,
    packet,
    refusal,
    reminder,
)
from pipeline.respond.brief import Article, Brief, ReminderBrief, Signature
from pipeline.respond.document import Document
from pipeline.respond.pdf import to_pdf
from pipeline.respond.templates import TemplateFaultError, fill, find
from pipeline.secrecy import refuse
from pipeline.terms import FIELD_TITLES, FieldStatus

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "DOCUMENTS",
    "PACKET",
    "Article",
    "Brief",
    "Document",
    "ReminderBrief",
    "Signature",
    "TemplateFaultError",
    "doubts",
    "to_pdf",
    "write",
]

PACKET = "packet"  # a ZIP of the last two papers, the picture and packet.json
DOCUMENTS = (
    Document(
        "acknowledgement", "Thông báo tiếp nhận", "tiep-nhan.docx",
        acknowledgement.acknowledgement, acknowledgement.NAMES, acknowledgement.MUST,
    ),
    Document("gaps", "Thông báo hồ sơ chưa đạt yêu cầu", "bo-sung.docx", gaps.gaps, gaps.NAMES, gaps.MUST),
    Document(
        "refusal", "Văn bản không chấp thuận", "khong-chap-thuan.docx",
        refusal.refusal, refusal.NAMES, refusal.MUST,
    ),
    Document("c06", "Công văn đề xuất Cục C06", "de-xuat-c06.docx", c06.c06, c06.NAMES, c06.MUST),
    Document(
        "forward", "Văn bản chuyển hồ sơ", "chuyen-ho-so.docx", forward.forward, forward.NAMES, forward.MUST
    ),
    Document(
        "reminder", "Công văn nhắc gửi bài", "nhac-gui-bai.docx",
        reminder.reminder, reminder.NAMES, reminder.MUST,
    ),
    Document(
        "checklist", "Phiếu kiểm tra", "phieu-kiem-tra.docx",
        checklist.checklist, checklist.NAMES, checklist.MUST,
    ),
    Document("article", "Bài viết đăng tin", "bai-viet.docx", packet.article, packet.NAMES, packet.MUST),
)  # fmt: skip
# What a paper about a letter repeats, and an officer looks at once more before signing.
_REPEATED = ("number", "issued_on", "issuer", "subject", "audience", "scope", "window")


def write(key: str, brief: Brief | ReminderBrief, *, templates: Path | None = None) -> bytes:
    """Write a paper, the DOCX of one of `DOCUMENTS` or the ZIP of `PACKET`; same brief, same bytes.

    `templates` is a folder of own templates, each of which goes before the one of the program.

    Raises:
        UsageError: no such paper, a secret letter, or something is missing that only a person can tell.
        SettingsError: the procedure names no office, or its province is not known.
        TemplateFaultError: the template cannot be used; the message names what is wrong with it.
    """
    if isinstance(brief, Brief):
        refuse(brief.case)
        if key == PACKET:
            return packet.pack(brief, partial(write, brief=brief, templates=templates))
    document = next((one for one in DOCUMENTS if one.key == key), None)
    if document is None:
        known = ", ".join((*(one.key for one in DOCUMENTS), PACKET))
        raise UsageError(f"Không có loại văn bản {key!r}; được dùng: {known}.")
    if isinstance(brief, ReminderBrief) is not (key == "reminder"):
        raise DefectError(f"{key}: {type(brief).__name__}")
    return fill(find(document, templates), document, document.context(brief))


def doubts(brief: Brief) -> tuple[str, ...]:
    """List the values nobody is sure of, for the officer who signs: papers repeat them as read."""
    fields = brief.case.extraction
    return tuple(
        f"{FIELD_TITLES[name]}: đọc chưa chắc, đối chiếu với bản gốc trước khi ký"
        for name in _REPEATED
        if getattr(fields, name).status is FieldStatus.DOUBTFUL
    )
