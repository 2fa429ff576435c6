"""What the officers are told of who is behind a letter: the mail's sender, and the digital signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.matter import VIET_NAM
from pipeline.model import Later
from pipeline.senders import KIND_TITLES, address_in, judge_sender, proof_told

if TYPE_CHECKING:
    from datetime import date

    from pipeline.model import Case, DigitalSignature
    from pipeline.senders import Agency

HOLDS = {
    Later.NOTHING: "còn nguyên vẹn",
    Later.LTV: "còn nguyên vẹn, sau đó chỉ thêm dữ liệu kiểm tra chữ ký",
    Later.FORM: "còn nguyên vẹn, sau đó chỉ điền biểu mẫu hoặc ký thêm",
    Later.NOTES: "còn nguyên vẹn, sau đó chỉ thêm ghi chú được phép",
    Later.OTHER: "đã bị sửa sau khi ký",
    Later.UNKNOWN: "phần đã ký còn nguyên vẹn, chưa rõ sau đó có bị thêm gì không",
}
TRUSTED = {True: "chứng thư tin cậy", False: "chứng thư không tin cậy", None: "chứng thư chưa kiểm tra được"}


def sender_lines(case: Case, agencies: tuple[Agency, ...] | None = None) -> tuple[str, ...]:
    """Say who sent the mail and how far that is proven; with `agencies`, whether it fits the issuer too."""
    mail = case.submission.mail
    if mail is None:
        return ()
    lines = (f"Người gửi thư: {mail.sender or 'không ghi'} - {proof_told(mail.proof)}",)
    if agencies is None:
        return lines
    issuer, day = case.extraction.issuer.value, case.extraction.issued_on.value
    address, received = address_in(mail.sender), case.submission.received_on
    check = judge_sender(issuer, day, address, mail.proof, agencies, received_on=received)
    return (*lines, f"Đối chiếu nơi gửi: {KIND_TITLES[check.kind]} - {check.because}")


def signed(case: Case) -> tuple[str, ...]:
    """Say in Vietnamese who signed which file when, and how far that holds: one line for each signature."""
    letter, issued = case.extraction.letter_file, case.extraction.issued_on.value
    lines = []
    for document in case.reading.documents:
        for one in document.signatures:
            told = [_holder(one), _moment(one, issued if document.file == letter else None)]
            if one.intact is not None:
                told.append(HOLDS[one.later] if one.intact else "không khớp nội dung, đã bị sửa sau khi ký")
                told.append("chứng thư đã bị thu hồi" if one.revoked else TRUSTED[one.trusted])
            told.append(one.trouble)
            name = case.submission.files[document.file].name
            lines.append(f"{name}: {'; '.join(filter(None, told))}")
    return tuple(lines)


def _holder(one: DigitalSignature) -> str:
    body = ", ".join(part for part in (*reversed(one.units), one.organisation) if part and part != one.signer)
    return f"{one.signer} ({body})" if one.signer and body else one.signer or body


def _moment(one: DigitalSignature, issued: date | None) -> str:
    """Say when it was signed, and on which day the letter says it was issued where that is another."""
    if one.signed_at is None:
        return ""
    at = one.signed_at.astimezone(VIET_NAM)
    source = "theo dấu thời gian" if one.timestamped else "theo máy người ký"
    other = f", khác ngày ban hành {issued:%d/%m/%Y}" if issued and issued != at.date() else ""
    return f"ký lúc {at:%H:%M ngày %d/%m/%Y} ({source}){other}"
