"""The rule on digital signatures: what they say of who issued the letter, and whether it still stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.model import Finding, Later
from pipeline.terms import FieldStatus, FindingCode
from pipeline.validate.signer import Fit, fit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.model import DigitalSignature
    from pipeline.validate.facts import Facts


def signature(facts: Facts) -> Iterator[Finding]:
    """A signature holds, is that of the issuer, and rests on a known CA.

    Law 20/2023/QH15 on electronic transactions, Article 23: a digital signature stands for signature and seal
    while it can be verified. Nothing is said of files without one (scans, Word files).
    """
    letter = facts.extraction.letter_file
    for document in facts.reading.documents:
        told = _changed(facts, document.file, document.signatures)
        if document.file == letter:
            told = (*told, _stranger(facts, document.signatures), _unknown(document.signatures))
        for message in filter(None, told):
            yield Finding(FindingCode.ISSUER_UNKNOWN, message, field="issuer", file=document.file)


def _changed(facts: Facts, file: int, found: Sequence[DigitalSignature]) -> tuple[str, ...]:
    """Say which signatures do not hold, and what was changed after them."""
    files = facts.submission.files
    name = f"“{files[file].name}”" if file < len(files) else f"số {file + 1}"
    broken = [one for one in found if one.intact is False]
    later = [one for one in found if one.intact and one.later is Later.OTHER and not _is_vouched(one, found)]
    advice = "không dùng bản này, yêu cầu cơ quan gửi lại bản gốc đã ký số."
    return (
        f"Chữ ký số của {_names(broken)} không khớp với nội dung tệp {name}: {advice}" if broken else "",
        f"Tệp {name} bị sửa hoặc thêm nội dung sau khi {_names(later)} ký số: {advice}" if later else "",
    )


def _is_vouched(one: DigitalSignature, found: Sequence[DigitalSignature]) -> bool:
    """Tell whether somebody of the same CA, or whom we trust, signed the file as it is now.

    The head signs, the office adds number and day and signs in its turn (Decree 30/2020 Articles 13, 15, 17).
    """
    return any(
        last.intact
        and last.covers_whole
        and last.trusted is not False
        and (last.trusted or last.certified_by == one.certified_by)
        for last in found
    )


def _stranger(facts: Facts, found: Sequence[DigitalSignature]) -> str:
    """Say that every signature of the letter is that of another body, when all of this is sure."""
    issuer, field = facts.issuer, facts.extraction.issuer
    sound = [one for one in found if one.intact]
    if issuer is None or field.status is not FieldStatus.ACCEPTED or not sound:
        return ""
    who = facts.extraction.signatory.value
    if any(fit(one, issuer, who) is not Fit.OTHER for one in sound):
        return ""
    return (
        f"Văn bản ghi cơ quan ban hành là {issuer.name}, nhưng chữ ký số là của {_names(sound)}: "
        "hỏi lại cơ quan ban hành trước khi xử lý tiếp."
    )


def _unknown(found: Sequence[DigitalSignature]) -> str:
    """Say whose certificate was withdrawn or is not known; only a trust store makes one of the two."""
    sound = [one for one in found if one.intact]
    trusted = any(one.trusted and one.covers_whole for one in sound)
    revoked = [one for one in sound if one.revoked]
    unknown = [one for one in sound if one.trusted is False and not one.revoked and not trusted]
    if revoked:
        return (
            f"Chứng thư số của {_names(revoked)} đã bị thu hồi: "
            "hỏi lại cơ quan ban hành và yêu cầu ký số lại bằng chứng thư còn hiệu lực."
        )
    if unknown:
        return (
            f"Chữ ký số của {_names(unknown)} không dựa trên tổ chức chứng thực được tin cậy "
            f"({unknown[0].trouble}): hỏi lại cơ quan ban hành trước khi xử lý tiếp."
        )
    return ""


def _names(found: Sequence[DigitalSignature]) -> str:
    """Name the signers, each with the body that the certificate names."""
    told = []
    for one in found:
        body = next((part for part in (*reversed(one.units), one.organisation) if part != one.signer), "")
        told.append(f"{one.signer or 'người ký không rõ'}{f' ({body})' if body else ''}")
    return ", ".join(dict.fromkeys(told))
