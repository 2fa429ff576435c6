"""What a person does with their own account: password, second factor, tokens, identity.

What opens a way in asks for the password again, because a browser may have been left open; another password
or second factor ends all other sessions (OWASP ASVS 5.0, 7.4.3 and 7.5.1).
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline.errors import DefectError, UsageError
from pipeline.people import check_password
from pipeline.people.codes import Enrolment, address, new_seed, picture, step_of
from pipeline.people.gate import PersonDeed
from pipeline.people.hashing import hashed
from pipeline.people.seal import seal, seal_text, unseal_text
from pipeline.people.sessions import SignedIn, digest, opened
from pipeline.people.signing import about_seed, proves

if TYPE_CHECKING:
    from datetime import datetime

    from pipeline.people.gate import Gate
    from pipeline.person import Person
    from pipeline.store.people_port import People, Session, Token

LOCALES = ("vi", "en")
HOUSE = "vanthu"  # as an authenticator shows it
LONGEST_LIFE = 366  # days of a token
_PREFIX = "vt_"  # by which a token is recognised wherever somebody left it
_BYTES = 32
_LONGEST_TITLE = 100  # characters
_SELDOM = timedelta(minutes=1)
_WRONG = "Mật khẩu hiện tại không đúng, hoặc tài khoản đang tạm khóa vì sai nhiều lần."


def change_password(gate: Gate, person: Person, old: str, new: str) -> SignedIn:
    """Take another password; every session ends, a new one is opened.

    Raises:
        UsageError: the old password is wrong, or the new one breaks a rule or is the old one.
    """
    demand(gate, person, old)
    if new == old:
        raise UsageError("Mật khẩu mới phải khác mật khẩu hiện tại.")
    check_password(new, person)
    gate.people.set_password(person.id, hashed(new), at=gate.now, must_change=False)
    gate.note(person.login, PersonDeed.PASSWORD, person)
    return _anew(gate, person)


def choose_locale(gate: Gate, person: Person, locale: str) -> Person:
    """Keep the language of the pages, "vi" or "en"; raises `UsageError` for another."""
    now = gate.people.person(person.id)  # rights as they are kept, not as they came in with the request
    if now is None or locale not in LOCALES:
        raise UsageError("Ngôn ngữ là vi hoặc en.")
    return gate.people.change(replace(now, locale=locale))


def end_other_sessions(gate: Gate, person: Person, kept: Session, *, password: str) -> None:
    """Sign out everywhere but here; raises `UsageError` for a wrong password (OWASP ASVS 5.0, 7.5.2)."""
    demand(gate, person, password)
    gate.people.end_sessions(person.id, but=kept.key)
    gate.note(person.login, PersonDeed.SIGN_OUT, person, where="everywhere else")


# ---- the second factor
def begin_totp(gate: Gate, person: Person) -> Enrolment:
    """Make a seed for an authenticator; nothing is kept before `confirm_totp`."""
    seed = new_seed()
    uri = address(seed, person.login, HOUSE)
    sealed = seal_text(gate.key, seed.encode("ascii"), f"new {about_seed(person)}")
    return Enrolment(seed, uri, picture(uri), sealed)


def confirm_totp(gate: Gate, person: Person, sealed: str, code: str, *, password: str) -> SignedIn:
    """Ask for one-time codes of that seed from now on; every session ends, a new one is opened.

    Raises:
        UsageError: the password or the code is wrong, or the form is not from `begin_totp` for this person.
    """
    demand(gate, person, password)
    seed = unseal_text(gate.key, sealed, f"new {about_seed(person)}")
    if seed is None:
        raise UsageError("Biểu mẫu đã cũ: mở lại trang bật xác thực hai bước.")
    step = step_of(seed.decode("ascii"), code, gate.now)
    if step is None or not gate.people.use_code(person.id, step):
        raise UsageError("Mã xác thực không đúng: kiểm tra giờ của điện thoại, chờ mã mới rồi nhập lại.")
    gate.people.set_totp(person.id, seal(gate.key, seed, about_seed(person)))
    gate.note(person.login, PersonDeed.TOTP_ON, person)
    return _anew(gate, person)


def drop_totp(gate: Gate, person: Person, *, password: str) -> SignedIn:
    """Ask for no more one-time codes; every session ends, a new one is opened. Raises `UsageError`."""
    demand(gate, person, password)
    gate.people.set_totp(person.id, None)
    gate.note(person.login, PersonDeed.TOTP_OFF, person)
    return _anew(gate, person)


# ---- tokens of the API
def make_token(gate: Gate, person: Person, title: str, days: int, *, password: str) -> tuple[str, Token]:
    """Make a token that acts for the person; the text is shown once and kept nowhere.

    Raises:
        UsageError: the password is wrong, or the token has no title, or lives too long.
    """
    demand(gate, person, password)
    title = " ".join(title.split())
    if not 0 < len(title) <= _LONGEST_TITLE or not title.isprintable():
        raise UsageError(f"Mã API cần một tên từ 1 đến {_LONGEST_TITLE} ký tự, cho biết dùng vào việc gì.")
    if not 0 < days <= LONGEST_LIFE:
        raise UsageError(f"Mã API có thời hạn từ 1 đến {LONGEST_LIFE} ngày.")
    text = _PREFIX + secrets.token_urlsafe(_BYTES)
    until = gate.now + timedelta(days=days)
    token = gate.people.add_token(person.id, title, digest(text), at=gate.now, until=until)
    gate.note(person.login, PersonDeed.TOKEN_MADE, person, token=str(token.id), title=title)
    return text, token


def by_token(people: People, text: str, now: datetime) -> Person | None:
    """Give for whom a token acts; None when it is none, has ended, or its person left."""
    token = people.token(digest(text)) if text.startswith(_PREFIX) else None
    if token is None or token.is_revoked or token.until <= now:
        return None
    person = people.person(token.person_id)
    if person is None or not person.is_active:
        return None
    if token.used_at is None or now - token.used_at >= _SELDOM:
        people.use_token(token.id, now)
    return person


def revoke_token(gate: Gate, person: Person, token_id: int) -> None:
    """End a token of one's own; raises `UsageError` when it is none."""
    if not gate.people.revoke(token_id, person.id):
        raise UsageError("Không có mã API này trong tài khoản của bạn.")
    gate.note(person.login, PersonDeed.TOKEN_REVOKED, person, token=str(token_id))


# ---- OpenID Connect
def bind_identity(gate: Gate, person: Person, issuer: str, subject: str, *, by: str) -> None:
    """Let a person sign in by an identity that OpenID Connect proved; raises `UsageError` for another's.

    A page where people bind themselves calls `demand` first.
    """
    gate.people.bind(person.id, issuer, subject)
    gate.note(by, PersonDeed.BOUND, person, issuer=issuer, subject=subject)


def demand(gate: Gate, person: Person, password: str) -> None:
    """Raise `UsageError` unless it is the person's password; who has none proved all at the provider."""
    if gate.people.secret(person.id).password is None:
        return
    if not proves(gate, person, password):
        gate.note(person.login, PersonDeed.PASSWORD_REFUSED, person)
        raise UsageError(_WRONG)
    gate.people.succeeded(person.id)


def _anew(gate: Gate, person: Person) -> SignedIn:
    gate.people.end_sessions(person.id)
    now = gate.people.person(person.id)
    if now is None:
        raise DefectError(f"no person {person.id}")
    session, cookie = opened(gate, now, is_whole=True)
    return SignedIn(now, session, cookie)
