"""Rules on the head and foot of any letter: number, date, signatory, secrecy mark (Decree 30/2020)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.model import Finding
from pipeline.secrecy import STOPS, is_stopped
from pipeline.terms import FieldStatus, FindingCode, Kind
from pipeline.validate.facts import quoted
from pipeline.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.validate.facts import Facts

_BLANKS = re.compile(r"\s+")


def secrecy(facts: Facts) -> Iterator[Finding]:
    """Stop at a secrecy mark: Law 29/2018/QH14, from 2026-03-01 Law 117/2025/QH15.

    The text of the letter is not repeated in the message. Where the submission was stopped as a whole, its
    own finding says so already.
    """
    if facts.is_secret and not is_stopped(facts.submission):
        yield Finding(
            FindingCode.SECRECY_MARK,
            STOPS[facts.extraction.secrecy.value],
            field="secrecy",
            file=facts.extraction.letter_file,
        )


def kind(facts: Facts) -> Iterator[Finding]:
    """Note what asks for no posting (contract); silent where nothing could be read at all."""
    if facts.extraction.kind is Kind.OTHER_LETTER:
        yield Finding(
            FindingCode.NOT_A_REQUEST,
            "Văn bản hành chính nhưng không đề nghị đăng tin tuyên truyền: xử lý theo quy trình văn bản đến.",
        )
    elif not facts.is_letter and facts.has_text:
        yield Finding(
            FindingCode.NOT_A_REQUEST,
            "Hồ sơ không có văn bản đề nghị đăng tin: kiểm tra lại tệp gửi kèm hoặc yêu cầu gửi công văn.",
        )


def number(facts: Facts) -> Iterator[Finding]:
    """Every letter carries a number and symbol: Decree 30/2020 Article 8, Annex I part II."""
    field = facts.extraction.number
    if not facts.is_letter:
        return
    if field.value is None and field.raw is None:
        yield Finding(
            FindingCode.NUMBER_MISSING,
            "Văn bản chưa có số, ký hiệu: đề nghị cơ quan gửi cấp số hoặc cán bộ nhập số khi vào sổ.",
            field="number",
        )
    elif field.value is None or field.status is FieldStatus.DOUBTFUL:
        yield Finding(
            FindingCode.NUMBER_DOUBTFUL,
            f"Chưa đọc chắc số, ký hiệu: đối chiếu với bản gốc.{quoted(field.raw or field.value)}",
            field="number",
        )


def issued_on(facts: Facts) -> Iterator[Finding]:
    """Every letter carries a full date: Decree 30/2020 Article 8, Annex I part II; never after arrival."""
    field = facts.extraction.issued_on
    if not facts.is_letter:
        return
    if field.value is None:
        missing = field.raw is None
        yield Finding(
            FindingCode.DATE_MISSING if missing else FindingCode.DATE_INCOMPLETE,
            "Văn bản chưa có ngày ban hành: cán bộ nhập ngày theo bản gốc."
            if missing
            else f"Ngày ban hành chưa đủ hoặc không có thật: nhập ngày theo bản gốc.{quoted(field.raw)}",
            field="issued_on",
        )
        return
    arrived = min(facts.submission.received_on, facts.today)
    if field.value > arrived:
        yield Finding(
            FindingCode.DATE_IN_FUTURE,
            f"Ngày ban hành {field.value:%d/%m/%Y} sau ngày nhận {arrived:%d/%m/%Y}: đối chiếu với bản gốc.",
            field="issued_on",
        )


def signatory(facts: Facts) -> Iterator[Finding]:
    """Every letter names who signed it: Decree 30/2020 Article 8 and Article 13."""
    value = facts.extraction.signatory.value
    if facts.is_letter and (value is None or value.name is None):
        yield Finding(
            FindingCode.SIGNATORY_MISSING,
            "Chưa thấy họ tên người ký: kiểm tra văn bản đã ký chưa, hoặc nhập theo bản gốc."
            f"{quoted(facts.extraction.signatory.raw)}",
            field="signatory",
        )


def cited(facts: Facts) -> Iterator[Finding]:
    """An annex names its own letter as the header does (seen wrong twice in 66 real letters)."""
    own, day = facts.extraction.number.value, facts.extraction.issued_on.value
    if not facts.is_letter or own is None:
        return
    for other, other_day in dict.fromkeys(facts.extraction.cited_as):
        same_number = _BLANKS.sub("", fold(other)) == _BLANKS.sub("", fold(own))
        same_day = other_day is None or day is None or other_day == day
        if not (same_number and same_day):
            on = f" ngày {other_day:%d/%m/%Y}" if other_day else ""
            yield Finding(
                FindingCode.NUMBER_MISMATCH,
                f"Phần kèm theo dẫn văn bản là {other}{on}, khác với số, ngày ở đầu văn bản ({own}"
                f"{f' ngày {day:%d/%m/%Y}' if day else ''}): hỏi lại cơ quan gửi.",
                field="number",
            )
