"""Công văn đề xuất Cục C06: what the sender asks for beyond the province, why, and the opinion on it.

Yên Bái: nationwide, or anything outside the list, the sender states the request and the need, so that Công
an tỉnh can propose to C06; 1924/CAT-PC06: C06 approves and posts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.respond import words
from pipeline.respond.article import article_for
from pipeline.respond.letters import ABOUT, ABOUT_MUST, about, appraiser, reasons, sender
from pipeline.respond.text import line, phrase

if TYPE_CHECKING:
    from pipeline.respond.brief import Brief
    from pipeline.respond.document import Context

C06 = "Cục Cảnh sát quản lý hành chính về trật tự xã hội (C06), Bộ Công an"
JUSTIFICATION = 2000
NAMES = (
    *ABOUT, "sender", "article_title", "audience", "scope", "window", "topic", "notes",
    "justification", "clause", "appraiser", "opinion",
)  # fmt: skip
MUST = (
    *ABOUT_MUST, "sender", "article_title", "audience", "scope", "window", "justification", "opinion",
)  # fmt: skip


def c06(brief: Brief) -> Context:
    """Give the values of `NAMES`; UsageError without need, article or opinion."""
    fields = brief.case.extraction
    scope = fields.scope.value
    need = line((scope.justification if scope else None) or "", JUSTIFICATION)
    if not need:
        raise UsageError(
            "Văn bản chưa nêu sự cần thiết đăng ngoài phạm vi của tỉnh: gửi thông báo bổ sung cho đơn vị "
            "trước (gaps, phát hiện NATIONWIDE_UNJUSTIFIED), chưa đề xuất C06."
        )
    topic = fields.topic.value
    return about(brief, brief.recipient or C06) | {
        "sender": line(sender(brief) if not brief.recipient else _issuer(brief), words.NAME),
        "article_title": line(article_for(brief).title, words.SUBJECT),
        "audience": words.audience(fields.audience.value),
        "scope": words.scope(scope),
        "window": words.window(fields.window.value),
        "topic": words.TOPICS[topic] if topic else words.NOT_STATED,
        "notes": phrase(fields.notes.value or "", words.SAYING) or "không",
        "justification": need,
        "clause": brief.procedure.clause("justification") or brief.procedure.source,
        "appraiser": appraiser(brief),
        "opinion": reasons(brief, "ý kiến thẩm định"),
    }


def _issuer(brief: Brief) -> str:
    issuer = brief.case.extraction.issuer.value
    return issuer.name if issuer else words.NOT_STATED
