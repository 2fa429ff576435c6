"""The nouns of a case as rows and back, by hand and exactly; values in, values out.

Also what the list of cases shows and searches, so that every store answers alike.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import DefectError
from pipeline.model import Correction, Decision, Finding, Mail, SourceFile, Submission
from pipeline.post import MailProof, Verdict
from pipeline.store.mapping_reading import findings_from_json, findings_to_json
from pipeline.store.originals import place
from pipeline.store.port import CaseSummary
from pipeline.terms import FindingCode, HandlerLevel
from pipeline.vietnamese.text import loose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pipeline.model import Case

    Row = Mapping[str, Any]

# What PostgreSQL (U+0000) or any database (half a surrogate pair) refuses as text.
UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_NOWHERE = Path()


def submission_to_row(submission: Submission) -> dict[str, Any]:
    """Give the columns of the `submission` table but those the database fills in."""
    mail = submission.mail
    return {
        "id": submission.id,
        "received_on": submission.received_on,
        "origin": submission.origin,
        "mail": None if mail is None else _from_mail(mail),
        "findings": findings_to_json(submission.findings),
    }


def file_rows(submission: Submission) -> list[dict[str, Any]]:
    """Give the rows of the `source_file` table; the path is not kept, it follows from the sha256."""
    return [
        {
            "submission_id": submission.id,
            "position": position,
            "name": file.name,
            "sha256": file.sha256,
            "media_type": file.media_type,
            "size": file.size,
            "parent": file.parent,
            "text": file.text,
        }
        for position, file in enumerate(submission.files)
    ]


def submission_from_rows(row: Row, files: Iterable[Row], originals: Path) -> Submission:
    """Read what `submission_to_row` and `file_rows` gave; `files` in order, paths under `originals`."""
    return Submission(
        id=row["id"],
        files=tuple(
            SourceFile(
                name=file["name"],
                sha256=file["sha256"],
                media_type=file["media_type"],
                size=file["size"],
                path=place(originals, file["sha256"]),
                parent=file["parent"],
                text=file["text"],
            )
            for file in files
        ),
        received_on=row["received_on"],
        origin=row["origin"],
        mail=None if row["mail"] is None else _to_mail(row["mail"]),
        findings=findings_from_json(row["findings"]),
    )


def _from_mail(mail: Mail) -> dict[str, Any]:
    return {
        "sender": mail.sender,
        "subject": mail.subject,
        "sent_at": None if mail.sent_at is None else mail.sent_at.isoformat(),
        "message_id": mail.message_id,
        "authentication": mail.authentication,
        "proof": None if mail.proof is None else _from_proof(mail.proof),
    }


def _to_mail(plain: dict[str, Any]) -> Mail:
    sent_at, proof = plain["sent_at"], plain.get("proof")  # kept before there were proofs: without one
    changed = {
        "sent_at": None if sent_at is None else datetime.fromisoformat(sent_at),
        "proof": None if proof is None else _to_proof(proof),
    }
    return Mail(**{**plain, **changed})


def _from_proof(proof: MailProof) -> dict[str, Any]:
    return {
        "domain": proof.domain,
        "spf": proof.spf.value,
        "dkim": proof.dkim.value,
        "dmarc": proof.dmarc.value,
        "signed_by": list(proof.signed_by),
        "said_by": proof.said_by,
        "verified": proof.verified,
    }


def _to_proof(plain: dict[str, Any]) -> MailProof:
    verdicts = {name: Verdict(plain[name]) for name in ("spf", "dkim", "dmarc")}
    return MailProof(**{**plain, **verdicts, "signed_by": tuple(plain["signed_by"])})


def version_to_row(case: Case) -> dict[str, Any]:
    """Give the columns of the `case_version` table that follow from the case alone."""
    line = summary(case)
    return {
        "corrections": len(case.corrections),
        "name": line.name,
        "status": line.status.value,
        "kind": line.kind.value,
        "number": line.number,
        "issued_on": line.issued_on,
        "issuer": line.issuer,
        "handler": line.handler,
        "forward_to_c06": case.decision.forward_to_c06,
        "search": haystack(case),
    }


def finding_rows(findings: tuple[Finding, ...], key: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the rows of the `finding` table; `key` names submission and version."""
    return [
        {
            **key,
            "position": position,
            "code": finding.code.value,
            "severity": finding.severity.value,
            "message": finding.message,
            "field": finding.field,
            "file": finding.file,
        }
        for position, finding in enumerate(findings)
    ]


def finding_from_row(row: Row) -> Finding:
    """Read one row of `finding_rows`; the severity follows from the code."""
    return Finding(FindingCode(row["code"]), row["message"], field=row["field"], file=row["file"])


def decision_to_row(decision: Decision) -> dict[str, Any]:
    """Give the columns of the `decision` table but its key."""
    return {
        "handler_level": decision.handler_level.value,
        "handler": decision.handler,
        "approval_level": decision.approval_level.value,
        "forward_to_c06": decision.forward_to_c06,
        "rule": decision.rule,
        "because": list(decision.because),
        "profile": decision.profile,
    }


def decision_from_row(row: Row) -> Decision:
    """Read what `decision_to_row` gave."""
    return Decision(
        handler_level=HandlerLevel(row["handler_level"]),
        handler=row["handler"],
        approval_level=HandlerLevel(row["approval_level"]),
        forward_to_c06=row["forward_to_c06"],
        rule=row["rule"],
        because=tuple(row["because"]),
        profile=row["profile"],
    )


def correction_rows(corrections: tuple[Correction, ...], submission_id: str) -> list[dict[str, Any]]:
    """Give the rows of the `correction` table."""
    return [
        {
            "submission_id": submission_id,
            "position": position,
            "who": made.who,
            "made_at": made.when.isoformat(),
            "field": made.field,
            "old": made.old,
            "new": made.new,
            "why": made.why,
        }
        for position, made in enumerate(corrections)
    ]


def correction_from_row(row: Row) -> Correction:
    """Read one row of `correction_rows`."""
    return Correction(
        who=row["who"],
        when=datetime.fromisoformat(row["made_at"]),
        field=row["field"],
        old=row["old"],
        new=row["new"],
        why=row["why"],
    )


def summary(case: Case) -> CaseSummary:
    """Give the line of the list of cases; `name` is the letter's file, else the first file."""
    extraction, files = case.extraction, case.submission.files
    issuer = extraction.issuer.value
    shown = files[extraction.letter_file or 0 : (extraction.letter_file or 0) + 1]
    return CaseSummary(
        id=case.submission.id,
        received_on=case.submission.received_on,
        name=shown[0].name if shown else "",
        kind=extraction.kind,
        status=case.status,
        number=extraction.number.value,
        issued_on=extraction.issued_on.value,
        issuer=None if issuer is None else issuer.name,
        handler=case.decision.handler,
        findings=tuple(dict.fromkeys(finding.code for finding in case.report.findings)),
    )


def haystack(case: Case) -> str:
    """Give the text that a search looks through: number, subject, issuer, folded, one per line."""
    extraction = case.extraction
    issuer = extraction.issuer.value
    parts = (extraction.number.value, extraction.subject.value, None if issuer is None else issuer.name)
    return "\n".join(needle(part or "") for part in parts)


def needle(text: str) -> str:
    """Fold a text for the search: no case, no Vietnamese marks, single blanks."""
    return loose(UNSTORABLE.sub("", text))


def check_appends(case: Case, kept: Submission, corrections: tuple[Correction, ...]) -> None:
    """Raise `DefectError` unless the case is one of `kept` and only adds to its `corrections`.

    Paths are left out: the originals may have moved since.
    """
    if _placeless(case.submission) != _placeless(kept):
        raise DefectError(f"case of {kept.id} is not about the submission as it was received")
    if case.corrections[: len(corrections)] != corrections:
        raise DefectError(f"case of {kept.id} drops or changes a correction")


def _placeless(submission: Submission) -> Submission:
    return replace(submission, files=tuple(replace(file, path=_NOWHERE) for file in submission.files))


def check_aware(now: datetime) -> None:
    """Raise `DefectError` for a moment without an offset: it could not be compared with leases."""
    if now.utcoffset() is None:
        raise DefectError(f"a moment without time zone was handed to the store: {now.isoformat()}")
