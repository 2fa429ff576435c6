"""What follows from a message that was understood: an answer goes to its matter, a request is acknowledged.

Each of these may happen twice for one message, because a process may be killed right after; so each looks
first whether it happened already.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.ingest import read_report
from pipeline.matter import MACHINE, Event, Move
from pipeline.senders import address_in
from pipeline.sorting import arrived, brings_papers, sort_mail

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.desk import Desk
    from pipeline.matter import Matter
    from pipeline.model import Case, Submission
    from pipeline.post import Envelope, MailLine, Outgoing, Sorted
    from pipeline.store.mails_port import Mails
    from pipeline.store.outbox_port import Outbox

_JOINED = "Thư trả lời trong cùng luồng thư, bổ sung tệp cho văn bản."


@dataclass(frozen=True)
class StoreKnown:
    """What the store knows of threads and numbers, for the rules of sorting."""

    desk: Desk
    mails: Mails
    outbox: Outbox

    def our_message_ids(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Give those of the Message-IDs that are of mails we sent."""
        return tuple(one for one in ids if self.outbox.by_message_id(one) is not None)

    def matter_by_message_id(self, ids: tuple[str, ...]) -> str | None:
        """Give the matter in whose thread one of these messages stands, the last named one first."""
        for one in reversed(ids):
            ours = self.outbox.by_message_id(one)
            if ours is not None and ours.matter_id:
                return ours.matter_id
        for line in reversed(self.mails.with_message_ids(ids)):
            of_letter = line.submission_id and self.desk.matters.matter_of(line.submission_id)
            if found := line.matter_id or of_letter:
                return found
        return None

    def matter_by_number(self, number: str) -> str | None:
        """Give the only matter whose letter has this number."""
        found = self.desk.matters.numbered(number)
        return found[0] if len(found) == 1 else None

    def matter_by_arrival(self, number: int, year: int) -> str | None:
        """Give the matter with this arrival number."""
        return self.desk.matters.registered(year, number)


@dataclass(frozen=True)
class HouseSequel:
    """The sequel in a real house (`mailroom.Sequel`)."""

    desk: Desk
    known: StoreKnown
    acknowledge: Callable[[MailLine, Envelope, Case], None]
    alert_secret: Callable[[MailLine, Case | None], None]
    alert_bounced: Callable[[MailLine, tuple[Outgoing, ...]], None]

    def sort(self, head: bytes, envelope: Envelope, submission: Submission) -> Sorted:
        """Tell what a message is; `head` are its first bytes, with the machine part of a report."""
        return sort_mail(arrived(envelope, submission, read_report(head)), self.known)

    def has_documents(self, envelope: Envelope, submission: Submission) -> bool:
        """Tell whether a message brings anything that can be a letter, an article or a picture."""
        return brings_papers(arrived(envelope, submission))

    def replied(self, line: MailLine, matter_id: str, submission_id: str | None) -> None:
        """Note an answer with its matter; what it brings for a letter that is there joins it.

        A letter of its own is related by what it says, not by its thread: officers answer old mails with new
        letters. Only who sent the letter may complete it by a mail: a stranger may have seen the thread.
        """
        matter = self.desk.matters.matter(matter_id)
        if matter is None:
            return
        seen = {one.detail("message") for one in matter.events if one.move is Move.MAIL}
        if str(line.id) not in seen:
            details = [("message", str(line.id)), ("sender", line.sender)]
            details += [("submission", submission_id)] if submission_id else []
            happened = Event(Move.MAIL, MACHINE, self.desk.now(), line.subject, tuple(details))
            self.desk.matters.record(matter_id, happened)
        if submission_id is None or not matter.members:
            return
        case = self.desk.case(submission_id)
        elsewhere = self.desk.matters.matter_of(submission_id) != matter_id
        if case.extraction.letter_file is None and elsewhere and self._is_of_the_sender(case, matter):
            self.desk.join(submission_id, matter_id, corrected=False, who=MACHINE, why=_JOINED)

    def _is_of_the_sender(self, case: Case, matter: Matter) -> bool:
        """Tell whether a mail comes from an address that sent a letter of the matter, and is not disowned."""
        mail = case.submission.mail
        if mail is None or (mail.proof is not None and mail.proof.is_refuted):
            return False
        letters = (self.desk.case(one.submission_id).submission.mail for one in matter.members)
        return address_in(mail.sender) in {address_in(one.sender) for one in letters if one is not None}

    def bounced(self, message_ids: tuple[str, ...], line: MailLine) -> None:
        """Note that mails of ours came back."""
        sent = self.known.outbox.bounced(message_ids, at=self.desk.now(), why=line.subject)
        self.alert_bounced(line, sent)

    def stored(self, line: MailLine, envelope: Envelope, case: Case) -> None:
        """Draft the acknowledgement of a request."""
        self.acknowledge(line, envelope, case)

    def secret(self, line: MailLine, case: Case | None) -> None:
        """Alert: a message carries a secrecy mark."""
        self.alert_secret(line, case)
