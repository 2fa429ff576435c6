"""The rule on who sent the mail: it speaks where something speaks against the sender, and only there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.model import Extraction, Field, Issuer, Mail, Reading, Submission
from pipeline.post import MailProof, Verdict
from pipeline.route import load_procedures
from pipeline.senders import Agency
from pipeline.terms import (
    FIELD_NAMES,
    FieldStatus,
    FindingCode,
    IssuerKind,
    IssuerLevel,
    Kind,
    Secrecy,
    Severity,
)
from pipeline.validate import validate
from pipeline.validate.facts import Facts
from pipeline.validate.sender import sender

if TYPE_CHECKING:
    from pipeline.model import Finding

DAY = date(2024, 10, 4)
(PROCEDURE,) = (one for one in load_procedures() if one.name == "dak-nong")
ISSUER = Issuer("Sở Y tế", None, IssuerLevel.PROVINCE, IssuerKind.DEPARTMENT, province="tỉnh Đắk Nông")
LISTED = (Agency("Sở Tư pháp", ("tuphap@gmail.com",), "tỉnh Đắk Nông"),)


def known(value: object) -> Field[Any]:
    """Give an accepted field."""
    return Field(value, 1.0, FieldStatus.ACCEPTED)


def facts(address: str | None, proof: MailProof | None = None, **fields: Field[Any]) -> Facts:
    """Give a letter of the department that came with a mail from this address, None for no mail."""
    every: dict[str, Any] = dict.fromkeys(FIELD_NAMES, Field())
    every |= {"issuer": known(ISSUER), "issued_on": known(DAY)} | fields
    mail = Mail(f"Văn thư <{address}>", "x", None, None, proof=proof) if address else None
    return Facts(
        Submission("s", (), DAY, "test", mail),
        Reading(()),
        Extraction(Kind.OTHER_LETTER, None, (), None, **every),
        PROCEDURE,
        DAY,
        agencies=LISTED,
    )


def found(case: Facts) -> list[Finding]:
    """Give what the rule says."""
    return list(sender(case))


@pytest.mark.parametrize(
    ("address", "proof", "told"),
    [
        ("vanthu@gialai.gov.vn", None, "tên miền của tỉnh Gia Lai, không phải của Sở Y tế"),
        ("tuphap@gmail.com", None, "là địa chỉ của Sở Tư pháp, tỉnh Đắk Nông"),
        ("vanthu@daknong.gov.vn", MailProof("daknong.gov.vn", dmarc=Verdict.FAIL), "DMARC không đạt"),
        ("soyte@gmail.com", MailProof("gmail.com", dmarc=Verdict.FAIL), "DMARC không đạt"),
    ],
)
def test_a_sender_that_does_not_fit_is_for_a_person(address: str, proof: MailProof | None, told: str) -> None:
    """What does not fit, and what to do: call a number known from elsewhere, do not answer."""
    (one,) = found(facts(address, proof))
    assert (one.code, one.severity, one.field) == (FindingCode.ISSUER_UNKNOWN, Severity.REVIEW, "issuer")
    what, _, todo = one.message.rpartition(": ")  # a paper to the sender quotes the first part only
    assert told in what
    assert todo.startswith("gọi cơ quan theo số điện thoại đã biết từ nguồn khác")
    assert "không trả lời thư này" in todo


@pytest.mark.parametrize(
    ("address", "proof"),
    [
        (None, None),
        ("soyte@gmail.com", None),
        ("soyte@gmail.com", MailProof("gmail.com", dmarc=Verdict.PASS)),
        ("vanthu@syt.daknong.gov.vn", None),
        ("vanthu@syt.daknong.gov.vn", MailProof("syt.daknong.gov.vn", dkim=Verdict.FAIL)),
        ("vanthu@soyte.example.vn", None),
    ],
)
def test_it_is_silent_where_nothing_speaks_against_the_sender(
    address: str | None, proof: MailProof | None
) -> None:
    """No mail, free mail, the own province, a broken signature (mail stores break some), no known domain."""
    assert found(facts(address, proof)) == []


def test_it_is_silent_without_an_issuer_unless_the_mail_is_disowned() -> None:
    """A letter of nobody can be from anywhere; a forged From is one all the same."""
    assert found(facts("vanthu@gialai.gov.vn", issuer=Field())) == []
    assert len(found(facts("a@b.vn", MailProof("b.vn", dmarc=Verdict.FAIL), issuer=Field()))) == 1


def test_validation_is_handed_the_agencies() -> None:
    """The rule stands among the others, and is silent with them behind a secrecy mark."""
    case = facts("tuphap@gmail.com")
    given = (case.submission, case.reading, case.extraction, PROCEDURE)
    assert found(case)[0] in validate(*given, today=DAY, agencies=LISTED).findings
    assert found(case)[0] not in validate(*given, today=DAY).findings
    secret = replace(case.extraction, secrecy=known(Secrecy.MAT))
    codes = {one.code for one in validate(*given[:2], secret, PROCEDURE, today=DAY, agencies=LISTED).findings}
    assert codes == {FindingCode.SECRECY_MARK}
