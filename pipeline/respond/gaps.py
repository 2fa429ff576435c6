"""Thông báo hồ sơ chưa đạt: names what is missing, which clause asks for it, how to mend it, by when.

The Yên Bái procedure asks for a written notice with the reasons and the edits wanted. What is wrong is told
in the words of the finding, and in the officer's own; nothing else is said to be wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.respond import words
from pipeline.respond.letters import ABOUT, ABOUT_MUST, REASON, about, sender
from pipeline.respond.remedies import basis, remedy_of
from pipeline.respond.text import capital, line, paragraphs
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from pipeline.model import Finding
    from pipeline.respond.brief import Brief
    from pipeline.respond.document import Context

NAMES = (*ABOUT, "count", "answer_by", "gaps", "gaps.no", "gaps.what", "gaps.clause", "gaps.how")
MUST = (*ABOUT_MUST, "answer_by", "gaps", "gaps.what", "gaps.clause", "gaps.how")
OWN, OWN_HOW = "Ý kiến của đơn vị thẩm định", "Thực hiện theo ý kiến nêu tại mục này."
SIGN_ANEW = "Gửi lại bản gốc do chính cơ quan ban hành ký số, không sửa sau khi ký."
# A finding's message is "what is wrong: what the officer does. Văn bản ghi: “…”.": a sender reads the first
# part and the last.
_QUOTED = re.compile(r"\s*(Văn bản ghi: “.*”\.)$", re.DOTALL)


def gaps(brief: Brief) -> Context:
    """Give the values of `NAMES`; UsageError when there is nothing to name."""
    own = paragraphs(brief.reason, REASON)
    if not brief.findings and not own:
        raise UsageError("Hồ sơ không có phát hiện nào phải bổ sung: chọn phát hiện cần nêu trong thông báo.")
    told = [
        (statement(brief, one), capital(basis(one.code, brief.procedure, brief.today)), how(one))
        for one in brief.findings
    ]
    told += [(words_, OWN, OWN_HOW) for words_ in own]
    rows = tuple(
        {"no": str(number), "what": what, "clause": clause, "how": mended}
        for number, (what, clause, mended) in enumerate(told, 1)
    )
    return about(brief, sender(brief)) | {
        "count": f"{len(rows):02d}",
        "answer_by": _answer_by(brief),
        "gaps": rows,
    }


def how(finding: Finding) -> str:
    """Say what the sender does; a finding on the issuer that names a file is about its digital signature."""
    is_on_signature = finding.code is FindingCode.ISSUER_UNKNOWN and finding.file is not None
    return SIGN_ANEW if is_on_signature else remedy_of(finding.code).how


def statement(brief: Brief, finding: Finding) -> str:
    """Say what is wrong, with the file where it is and what the letter says instead."""
    quoted = _QUOTED.search(finding.message)
    told = finding.message[: quoted.start()] if quoted else finding.message
    said = line(told.rpartition(": ")[0] or told, words.SAYING).rstrip(".") + "."
    files = brief.case.submission.files
    if finding.file is not None and finding.file < len(files) and files[finding.file].name not in said:
        said = f"{said.removesuffix('.')} (tệp {line(files[finding.file].name, words.FILE)})."
    return f"{said} {line(quoted[1], words.SAYING)}" if quoted else said


def _answer_by(brief: Brief) -> str:
    """Say the day: as told, else the deadline of the appraisal while it lies ahead, else a place for it."""
    deadline = brief.matter.deadline if brief.matter else None
    day = brief.answer_by or (deadline.on if deadline and deadline.on > brief.today else None)
    return words.day(day) if day else f"……/……/{brief.today.year}"
