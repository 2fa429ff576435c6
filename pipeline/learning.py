"""Learning at once, by a person at the desk: what a heading means, from where an agency writes.

Functions over a `Visit`. Nothing is learned by itself: a person corrected or confirmed the issuer, or
confirms an address; who said so, when and by which letter is kept with it, and what was wrong is taken back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.aliases import Key, is_telling, key_of
from pipeline.amend import decode
from pipeline.errors import UsageError
from pipeline.learn.over_time import rows
from pipeline.person import Right
from pipeline.secrecy import is_secret
from pipeline.senders import address_in, domain_place
from pipeline.store.learned_port import Alias, KnownSender
from pipeline.terms import FieldStatus, HandlerLevel, IssuerKind
from pipeline.vietnamese.text import loose

if TYPE_CHECKING:
    from datetime import date, datetime

    from pipeline.desk import Look
    from pipeline.learn.over_time import Row
    from pipeline.model import Case, Correction, Issuer
    from pipeline.visit import Visit

_AGAIN = "Văn bản đã dạy mục này được sửa lại."
_POLICE_DOMAIN = "Bộ Công an"
_POLICE = "congan"  # in an address: "congan.vidu.gov.vn", "conganxa@…"


@dataclass(frozen=True, slots=True)
class Lessons:
    """What people taught: every alias newest first, those taken back as well, and the living addresses."""

    aliases: tuple[Alias, ...]
    senders: tuple[KnownSender, ...]


# ---- headings
def learn_issuer(visit: Visit, matter_id: str) -> Alias | None:
    """Learn what the heading of a letter means, from the newest correction or confirmation of its issuer.

    None where there is nothing to learn: no person said a word of the issuer, no heading was read, or the
    heading alone could be that of many. Taught again, it gives what is known; what was learned from the same
    letter before it was corrected once more is taken back.
    """
    visit.demand(Right.CORRECT)
    look = visit.look(matter_id)
    key = _key(visit, look)
    if key is None or is_secret(look.case):
        return None
    issuer = _said(look.case)
    known = _still_true(visit, look, key, issuer)
    if issuer is None or not is_telling(key, issuer):
        return None
    if known and known[0].issuer == issuer:
        return known[0]
    who, at = visit.person.login, visit.now()
    made = Alias(0, key.heading, key.place, key.period, issuer, who, at, look.shown)
    kept = visit.learned.add_alias(made)
    visit.note("learn.issuer", f"matter:{matter_id}", alias=str(kept.id))
    return kept


def forget_alias(visit: Visit, alias_id: int, why: str) -> None:
    """Take back what a heading means; `UsageError` without a reason, or for what is not there."""
    visit.demand(Right.OVERRIDE)
    if all(one.id != alias_id for one in lessons(visit).aliases):
        raise UsageError(f"Không có mục số {alias_id} trong những gì đã học.")
    visit.learned.drop_alias(alias_id, who=visit.person.login, at=visit.now(), why=_reason(why))
    visit.note("forget.issuer", f"alias:{alias_id}")


def _said(case: Case) -> Issuer | None:
    """Give what a person last said of the issuer; a person may also have said that there is none."""
    made = max((one for one in case.corrections if one.field == "issuer"), key=_when, default=None)
    return decode("issuer", made.new) if made is not None else None


def _when(made: Correction) -> datetime:
    return made.when


def _still_true(visit: Visit, look: Look, key: Key, issuer: Issuer | None) -> tuple[Alias, ...]:
    """Give the aliases of a heading, newest first, without those that this letter taught otherwise before.

    Otherwise is another issuer, or another period: its day was corrected meanwhile.
    """
    for one in visit.learned.all_aliases():
        same = (Key(one.heading, one.place, one.period), one.issuer) == (key, issuer)
        if one.submission_id != look.shown or one.is_gone or same:
            continue
        visit.learned.drop_alias(one.id, who=visit.person.login, at=visit.now(), why=_AGAIN)
        visit.note("forget.issuer", f"alias:{one.id}")
    return visit.learned.aliases(key.heading, key.place, key.period)


def _key(visit: Visit, look: Look) -> Key | None:
    """Tell by what the next letter of this heading is found: the heading as the machine read it.

    The day is the one that stands now: a misread day would put the alias into another period of the map.
    """
    untouched = [one for one in visit.desk.store.versions(look.shown) if not one.corrections]
    if not untouched:
        return None
    read = untouched[-1]
    key = key_of(read.submission, read.extraction)
    day = look.case.extraction.issued_on.value or look.case.submission.received_on
    return Key(key.heading, key.place, places.period(day)) if key else None


# ---- senders
def learn_sender(
    visit: Visit, matter_id: str, *, confirmed: str | None = None, own: tuple[str, ...] = ()
) -> KnownSender | None:
    """Learn that the address of a letter's mail is its issuer's.

    None where there is nothing to learn: no mail, an issuer in doubt, or an address that is neither proven
    nor typed by the person (`confirmed`).

    Args:
        visit: who learns.
        matter_id: whose letter.
        confirmed: the address as the person confirms it, known from elsewhere than the letter.
        own: addresses of our own mailboxes.

    Raises:
        UsageError: another address was confirmed, the mail is disowned by its domain, or it is the police's.
    """
    visit.demand(Right.CORRECT)
    look = visit.look(matter_id)
    mail, field = look.case.submission.mail, look.case.extraction.issuer
    address = address_in(mail.sender) if mail else ""
    issuer = field.value if field.status is FieldStatus.ACCEPTED else None
    if mail is None or not address or issuer is None or is_secret(look.case):
        return None
    _check_address(address, confirmed, issuer, own)
    proof = mail.proof if mail.proof and mail.proof.domain == address.rpartition("@")[2] else None
    if proof is not None and proof.is_refuted:
        raise UsageError(f"Tên miền của {address} không nhận thư này là của mình: không ghi nhớ địa chỉ này.")
    if confirmed is None and (proof is None or not proof.is_proven):
        return None
    told = (address, issuer.name, issuer.province, issuer.parent)
    for one in visit.learned.senders():
        if (one.address, one.agency, one.province, one.parent) == told:
            return one
    kept = visit.learned.add_sender(KnownSender(0, *told, visit.person.login, visit.now(), look.shown))
    how = "person" if confirmed is not None else "proof"
    visit.note("learn.sender", f"matter:{matter_id}", sender=str(kept.id), by=how)
    return kept


def forget_sender(visit: Visit, sender_id: int, why: str) -> None:
    """Take an address back; `UsageError` without a reason, or for what is not there."""
    visit.demand(Right.OVERRIDE)
    if all(one.id != sender_id for one in lessons(visit).senders):
        raise UsageError(f"Không có mục số {sender_id} trong những gì đã học.")
    visit.learned.drop_sender(sender_id, who=visit.person.login, at=visit.now(), why=_reason(why))
    visit.note("forget.sender", f"sender:{sender_id}")


def _check_address(address: str, confirmed: str | None, issuer: Issuer, own: tuple[str, ...]) -> None:
    """Refuse an address that may not be learned: a colleague who hands a letter on is not its issuer."""
    if confirmed is not None and confirmed.strip().lower() != address:
        raise UsageError(f"Địa chỉ xác nhận khác địa chỉ của thư ({address}): xem lại.")
    owner = domain_place(address.rpartition("@")[2], None)
    police = issuer.kind is IssuerKind.POLICE or (owner is not None and owner.name == _POLICE_DOMAIN)
    letters = "".join(char for char in loose(address) if char.isalnum())
    if police or _POLICE in letters or address in {one.strip().lower() for one in own}:
        raise UsageError(f"{address} là hộp thư của Công an: không ghi nhớ làm địa chỉ của đơn vị gửi.")


# ---- what is known
def lessons(visit: Visit) -> Lessons:
    """Give what people taught about agencies within the reach."""
    visit.demand(Right.SEE)
    return Lessons(
        tuple(one for one in visit.learned.all_aliases() if _is_near(visit, one.issuer.province)),
        tuple(one for one in visit.learned.senders() if _is_near(visit, one.province)),
    )


def accuracy(visit: Visit, first: date, last: date) -> tuple[Row, ...]:
    """Tell month by month, field by field, form by form how right and how automatic the machine was.

    Of the letters within the reach of the person that were answered within these days, inclusive.
    """
    visit.demand(Right.FIGURES)
    return rows(visit.learned.judged_monthly(first, last, visit.person.reach))


def _is_near(visit: Visit, province: str | None) -> bool:
    reach = visit.person.reach
    if reach.level is HandlerLevel.NONE:
        return False
    return reach.level is HandlerLevel.MINISTRY or province is None or province in reach.provinces


def _reason(why: str) -> str:
    if not why.strip():
        raise UsageError("Nêu lý do bỏ mục đã học.")
    return why.strip()
