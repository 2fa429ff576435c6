"""Answers by mail: a paper about a matter becomes a mail in the sender's thread, waits, and goes out once.

`papers` draws up, `outgoing` composes and hands over, the outbox of the store remembers. What goes out by
itself is decided here: nothing without a person's release unless the procedure names the paper (`release`),
nothing ever about a letter behind a secrecy mark or in quarantine.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parseaddr
from typing import TYPE_CHECKING

from pipeline.errors import DefectError, UsageError
from pipeline.ingest.envelope import MAX_HEADERS, read_envelope
from pipeline.matter import MACHINE, Event, Move
from pipeline.outgoing import COVERS, Answer, Attachment, compose, cover_of
from pipeline.outgoing.addresses import domain_of, is_address, recipient_of, subject_of
from pipeline.outgoing.loops import may_answer
from pipeline.papers import Paper, Wish, draw_up, keep
from pipeline.post import Envelope
from pipeline.respond import to_pdf, words
from pipeline.store.outbox_port import Draft
from pipeline.terms import CaseStatus, Kind

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.desk import Desk, Look
    from pipeline.model import Case, Mail
    from pipeline.post import Account, Outgoing, Smtp
    from pipeline.store.outbox_port import Outbox
    from pipeline.store.port import Store

ACKNOWLEDGEMENT = "acknowledgement"
SENDABLE = tuple(cover.paper for cover in COVERS)
LARGEST = 20 << 20  # bytes of a paper; most servers take 25 MiB of a mail, in which it is a third larger
LATELY = timedelta(hours=24)
_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """No automatic answer goes out, and why in Vietnamese."""

    why: str


def answer(  # noqa: PLR0913 - a paper, its matter, the officer's wish, and the way out
    desk: Desk,
    matter_id: str,
    key: str,
    wish: Wish,
    account: Account,
    *,
    who: str,
    file: Path | None = None,
    paper: Paper | None = None,
    templates: Path | None = None,
    envelope: Envelope | None = None,
) -> Outgoing:
    """Queue a paper for the sender of a matter's newest letter, in the thread of their mail.

    `file` is the signed PDF, `paper` one that a person looked at; without both it is drawn up here, unsigned.
    `envelope` is that of the mail that is answered, where it is known better than the submission tells
    (References).

    Raises:
        UsageError: no such paper goes out by mail, the letter did not come by mail, it is secret or in
            quarantine, the file is no PDF, or what `papers.draw_up` says.
    """
    if key not in SENDABLE:
        raise UsageError(f"Loại văn bản {key!r} không gửi trả lời qua thư; được dùng: {', '.join(SENDABLE)}.")
    look, smtp = desk.look(matter_id), _smtp(account)
    _refuse_closed(look.case)
    submission_id, mail = came_by(desk, look)
    to = envelope or envelope_kept(desk.store, submission_id) or envelope_of(mail)
    recipient_of(to)
    if file is not None:
        paper = _signed(key, look, file)
    elif paper is None:
        paper = draw_up(desk, matter_id, key, wish, templates=templates)
    data = _composed(look, paper, to, wish, smtp, desk, automatic=False)
    draft = _draft(account, look, submission_id, paper, to, data, desk, automatic=False)
    outbox = outbox_of(desk.store)
    by_itself = _goes_by_itself(desk, look, paper)
    queued = outbox.queue(draft, who=who, at=desk.now(), why="; ".join(paper.doubts), released=by_itself)
    keep(desk, matter_id, paper, who, details=(("outbox", str(queued.id)),))
    return queued


def acknowledge(
    desk: Desk,
    submission_id: str,
    account: Account,
    *,
    own: frozenset[str],
    envelope: Envelope | None = None,
    refuted: bool = False,
    templates: Path | None = None,
) -> Outgoing | NoAnswer:
    """Queue the acknowledgement of a request that came by mail, once for each letter however often it came.

    `own` are the addresses of all our accounts; `refuted`: the owner of the sender's domain disowns the mail
    (`MailProof.is_refuted`). May be called again at any time: what is there already is given back. It goes
    out by itself only if the procedure says so, the letter is registered, and nothing in it is doubtful.
    """
    outbox, case = outbox_of(desk.store), desk.case(submission_id)
    matter_id = desk.matters.matter_of(submission_id)
    reason = _not_acknowledged(case, account)
    if reason or matter_id is None:
        return NoAnswer(reason or "hồ sơ chưa thuộc vụ việc nào")
    look = desk.look(matter_id)
    letter = look.matter.letter
    member = next((one for one in letter if one.submission_id == submission_id), None)
    if member is None:
        return NoAnswer("vụ việc đã có văn bản mới hơn")
    first = member.copy_of or submission_id
    if known := outbox.once(first, ACKNOWLEDGEMENT):
        note_queued(desk, matter_id, known)
        return known
    to = envelope or envelope_of(case.submission.mail)
    if reason := _reason(outbox, to, own, desk, refuted=refuted) or _secret(look.case):
        return NoAnswer(reason)
    try:
        paper = draw_up(desk, matter_id, ACKNOWLEDGEMENT, Wish(), templates=templates)
    except UsageError as error:
        return NoAnswer(str(error))
    data = _composed(look, paper, to, Wish(), _smtp(account), desk, automatic=True)
    draft = _draft(account, look, first, paper, to, data, desk, automatic=True)
    queued = outbox.queue(
        draft,
        who=MACHINE,
        at=desk.now(),
        why="; ".join(paper.doubts),
        released=_goes_by_itself(desk, look, paper),
        once=True,
    )
    if queued.message_id == draft.message_id:
        keep(desk, matter_id, paper, MACHINE, details=(("outbox", str(queued.id)),))
    return queued


def envelope_kept(store: Store, submission_id: str) -> Envelope | None:
    """Read the envelope of the kept mail by which a submission came; None when it came otherwise."""
    line = store.mails.of_submission(submission_id) if store.mails else None
    if line is None or line.sha256 is None:
        return None
    path = store.original(line.sha256)
    if not path.is_file():
        return None
    with path.open("rb") as stream:
        return read_envelope(stream.read(MAX_HEADERS))


def envelope_of(mail: Mail | None) -> Envelope:
    """Give the envelope as far as a submission tells it; `UsageError` when it did not come by mail."""
    if mail is None:
        raise UsageError("Văn bản không đến qua thư điện tử: không có thư để trả lời.")
    name, where = parseaddr(mail.sender)
    return Envelope(
        message_id=mail.message_id,
        sender=where.lower(),
        sender_name=name,
        reply_to=None,
        recipients=(),
        subject=mail.subject,
        sent_at=mail.sent_at,
        in_reply_to=(),
        references=(),
        null_return_path=False,
        auto_submitted=None,
        precedence=None,
        list_id=None,
        unsubscribe=False,
        spam_flag=None,
        content_type=None,
    )


def outbox_of(store: Store) -> Outbox:
    """Give the outbox of a store that has one."""
    if store.outbox is None:
        raise DefectError("a store without outbox")
    return store.outbox


def _smtp(account: Account) -> Smtp:
    if account.smtp is None:
        raise UsageError(f"Tài khoản thư {account.name} chưa có phần smtp để gửi đi.")
    return account.smtp


def _secret(case: Case) -> str | None:
    """Say why nothing may be written about a letter; None when something may."""
    secrecy = case.extraction.secrecy
    if secrecy.value is not None or secrecy.raw is not None:
        return "văn bản có dấu chỉ độ mật"
    return "hồ sơ đang bị cách ly" if case.status is CaseStatus.QUARANTINED else None


def _refuse_closed(case: Case) -> None:
    if reason := _secret(case):
        raise UsageError(f"Không gửi thư trả lời: {reason}.")


def _not_acknowledged(case: Case, account: Account) -> str | None:
    if case.submission.mail is None:
        return "hồ sơ không đến qua thư điện tử"
    if case.extraction.kind is not Kind.POSTING_REQUEST:
        return "không phải văn bản đề nghị đăng tin"
    if account.smtp is None:
        return f"tài khoản thư {account.name} chưa có phần smtp để gửi đi"
    return _secret(case)


def _reason(outbox: Outbox, to: Envelope, own: frozenset[str], desk: Desk, *, refuted: bool) -> str | None:
    lately = 0
    if is_address(to.sender):
        lately = outbox.automatic_to(recipient_of(to), desk.now() - LATELY)
    return may_answer(to, own, lately, refuted=refuted)


def came_by(desk: Desk, look: Look) -> tuple[str, Mail]:
    """Give the newest copy of the letter that came by mail, from somebody one can write to.

    Raises `UsageError` when none did.
    """
    for member in reversed(look.matter.letter):
        mail = desk.case(member.submission_id).submission.mail
        if mail is not None and is_address(parseaddr(mail.sender)[1]):
            return member.submission_id, mail
    raise UsageError(
        "Văn bản không đến qua thư điện tử (hoặc thư không có địa chỉ người gửi): gửi cách khác."
    )


def _signed(key: str, look: Look, file: Path) -> Paper:
    """Take a PDF that a person signed."""
    data = file.read_bytes() if file.is_file() else b""
    if not data.startswith(_PDF) or len(data) > LARGEST:
        raise UsageError(f"{file} không phải tệp PDF dưới {LARGEST >> 20} MiB.")
    return Paper(key, f"{key}-{_numbered(look)}.pdf", data, ())


def _composed(
    look: Look, paper: Paper, to: Envelope, wish: Wish, smtp: Smtp, desk: Desk, *, automatic: bool
) -> tuple[str, bytes]:
    """Compose the mail; give its Message-ID and its bytes."""
    issuer, line = look.case.extraction.issuer.value, look.line
    number, mailbox = line.arrival_number, f"hộp thư {smtp.sender}"
    message_id = f"<{secrets.token_hex(16)}@{domain_of(smtp.sender)}>"
    pdf = paper.pdf or (paper.data if paper.data.startswith(_PDF) else to_pdf(paper.data))
    told = Answer(
        paper=paper.key,
        to=to,
        message_id=message_id,
        at=desk.now(),
        addressee=wish.recipient or (issuer.name if issuer else "") or to.sender_name or "Quý cơ quan",
        letter=words.letter(look.case),
        arrival=f"{number:02d} ngày {line.received_on:%d/%m/%Y}" if number else None,
        contact=wish.contact or mailbox,
        attachment=Attachment(f"{cover_of(paper.key).stem}-{_numbered(look)}.pdf", pdf),
        automatic=automatic,
    )
    return message_id, compose(told, smtp)


def _draft(  # noqa: PLR0913 - all that a row of the outbox holds
    account: Account,
    look: Look,
    submission_id: str,
    paper: Paper,
    to: Envelope,
    composed: tuple[str, bytes],
    desk: Desk,
    *,
    automatic: bool,
) -> Draft:
    message_id, data = composed
    return Draft(
        account=account.name,
        matter_id=look.matter.id,
        submission_id=submission_id,
        paper=paper.key,
        recipient=recipient_of(to),
        subject=subject_of(to),
        message_id=message_id,
        answers=to.message_id,
        sha256=desk.store.keep(data),
        automatic=automatic,
    )


def _goes_by_itself(desk: Desk, look: Look, paper: Paper) -> bool:
    """Tell whether a paper needs no person: the procedure says so, and nothing in it is open or doubtful."""
    case = look.case
    procedure = desk.bench.procedure(case.submission, case.extraction, case.decision.profile)
    whole = bool(look.line.arrival_number and case.decision.handler) and not paper.doubts
    return paper.key in procedure.release and whole


def note_queued(desk: Desk, matter_id: str, queued: Outgoing) -> None:
    """Tell the matter of an answer that a killed process queued without doing so."""
    matter = desk.matters.matter(matter_id)
    if matter and not any(event.detail("outbox") == str(queued.id) for event in matter.events):
        details = (("document", queued.paper), ("sha256", queued.sha256), ("outbox", str(queued.id)))
        desk.matters.record(matter_id, Event(Move.DOCUMENT, MACHINE, desk.now(), "", details))


def _numbered(look: Look) -> str:
    line = look.line
    return f"{line.arrival_number}-{line.received_on.year}" if line.arrival_number else look.matter.id[:8]
