"""CMS packet: all that who posts an article needs, in one ZIP whose bytes follow from its content.

`packet.json` is for programs and its form is numbered; the article stands beside it as Word and as plain
text, the picture as it was drawn anew, and the checklist of the appraisal.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pipeline
from pipeline.errors import UsageError
from pipeline.respond import words
from pipeline.respond.article import article_for
from pipeline.respond.checklist import checks
from pipeline.respond.package import packed
from pipeline.respond.text import line
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.respond.brief import Article, Brief
    from pipeline.respond.document import Context

FORM = 1  # of packet.json
ARTICLE, CHECKLIST, PICTURE = "bai-viet", "phieu-kiem-tra.docx", "anh-dai-dien"
KINDS = ((b"\x89PNG\r\n\x1a\n", ".png"), (b"\xff\xd8\xff", ".jpg"))
NAMES = ("title", "paragraphs")
MUST = NAMES


def article(brief: Brief) -> Context:
    """Give title and paragraphs of the article; UsageError when there is none."""
    found = article_for(brief)
    return {"title": found.title, "paragraphs": found.paragraphs}


def pack(brief: Brief, write: Callable[[str], bytes]) -> bytes:
    """Put the packet together; `write` makes the two papers of it ("article", "checklist").

    Raises:
        UsageError: no article, no picture though the procedure asks for one, or a picture of another kind.
    """
    found = article_for(brief)
    picture = _picture(brief)
    told = json.dumps(_told(brief, found, picture), ensure_ascii=False, indent=1, sort_keys=True)
    parts = {
        "packet.json": (told + "\n").encode(),
        f"{ARTICLE}.docx": write("article"),
        f"{ARTICLE}.txt": ("\n\n".join((found.title, *found.paragraphs)) + "\n").encode(),
        CHECKLIST: write("checklist"),
    }
    if picture and brief.image:
        parts[picture] = brief.image
    return packed(parts)


def _picture(brief: Brief) -> str | None:
    """Give the name of the picture in the packet, by what it is and never by what it was called."""
    if brief.image is None:
        missing = any(f.code is FindingCode.IMAGE_MISSING for f in brief.case.report.findings)
        if "image" in brief.procedure.mandatory or missing:
            raise UsageError("Gói đăng tin chưa có hình ảnh đại diện: đề nghị đơn vị gửi bổ sung trước.")
        return None
    for opening, ending in KINDS:
        if brief.image.startswith(opening):
            return PICTURE + ending
    raise UsageError("Hình ảnh đại diện phải là PNG hoặc JPEG.")


def _told(brief: Brief, found: Article, picture: str | None) -> dict[str, Any]:
    fields, decision = brief.case.extraction, brief.case.decision
    audience, scope, window = fields.audience.value, fields.scope.value, fields.window.value
    number, issued_on, issuer = fields.number.value, fields.issued_on.value, fields.issuer.value
    return {
        "packet": FORM,
        "title": found.title,
        "body": list(found.paragraphs),
        "topic": fields.topic.value,
        "audience": {
            "age_min": audience.age_min if audience else None,
            "age_max": audience.age_max if audience else None,
            "gender": audience.gender if audience else None,
            "groups": [line(group, words.NAME) for group in audience.groups] if audience else [],
            "text": words.audience(audience),
        },
        "areas": {
            "level": scope.level if scope else None,
            "units": [
                {"name": line(unit.name, words.NAME), "level": unit.level, "code": unit.code}
                for unit in scope.units
            ]
            if scope
            else [],
            "text": words.scope(scope),
        },
        "window": {
            "start": window.start.isoformat() if window and window.start else None,
            "end": window.end.isoformat() if window and window.end else None,
            "text": words.window(window),
        },
        "notes": line(fields.notes.value or "", words.SAYING) or None,
        "image": {"name": picture, "sha256": hashlib.sha256(brief.image).hexdigest()}
        if picture and brief.image
        else None,
        "checklist": list(checks(brief)),
        "source": {
            "submission": brief.case.submission.id,
            "number": line(number, words.NAME) if number else None,
            "issued_on": issued_on.isoformat() if issued_on else None,
            "issuer": line(issuer.name, words.NAME) if issuer else None,
            "received_on": words.received_on(brief).isoformat(),
            "arrival_number": brief.arrived_as,
            "appraised_by": line(decision.handler or "", words.NAME) or None,
            "approval_level": decision.approval_level,
        },
        "versions": {"vanthu": pipeline.__version__, "procedure": brief.procedure.name, "packet": FORM},
    }
