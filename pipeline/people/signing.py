"""Signing in: password, then the one-time code where a person has one; or OpenID Connect.

One sentence refuses all: who guesses learns neither whether a login exists, nor whether it is closed.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline.people.codes import step_of
from pipeline.people.gate import NOBODY, PersonDeed
from pipeline.people.hashing import hashed, is_weak, matches
from pipeline.people.seal import unseal
from pipeline.people.sessions import NeedsCode, Refused, SignedIn, half_way, let_in, opened

if TYPE_CHECKING:
    from pipeline.people.gate import Gate
    from pipeline.person import Person

FREE_TRIES = 5
_FIRST, _MOST = timedelta(minutes=15), timedelta(hours=4)
TEMPORARY = timedelta(days=3)  # life of a password that somebody else gave (OWASP ASVS 5.0, 6.4.1)
_REFUSED = Refused(
    "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang tạm khóa vì sai nhiều lần. "
    "Chờ ít nhất 15 phút rồi thử lại, hoặc hỏi người quản trị hệ thống."
)
_OLD = Refused("Mật khẩu tạm đã hết hạn: đề nghị người quản trị hệ thống cấp lại.")
_NO_CODE = Refused("Mã xác thực không đúng hoặc đã dùng: chờ mã mới trong ứng dụng rồi nhập lại.")
_AGAIN = Refused("Hết thời gian nhập mã xác thực: đăng nhập lại từ đầu.")
_STRANGER = Refused(
    "Danh tính này chưa gắn với tài khoản nào đang hoạt động: hỏi người quản trị hệ thống, "
    "hoặc đăng nhập bằng mật khẩu rồi tự gắn trong trang tài khoản."
)


def closed_for(tries: int) -> timedelta:
    """Say for how long an account is closed after so many tries in a row: 15 minutes, doubled up to 4 h."""
    over = tries - FREE_TRIES
    return timedelta(0) if over < 0 else min(_FIRST * 2 ** min(over, 10), _MOST)


def sign_in(gate: Gate, login: str, password: str) -> SignedIn | NeedsCode | Refused:
    """Let in who knows the password; the work is the same when there is no such login, or it is closed."""
    person = gate.people.by_login(login.strip())
    right = proves(gate, person, password)
    if person is None or not right:
        # What nobody is called may be a password that was typed into the wrong field: it is not kept.
        gate.note(person.login if person else NOBODY, PersonDeed.SIGN_IN_REFUSED, person)
        return _REFUSED
    secret = gate.people.secret(person.id)
    if person.must_change and (secret.set_at is None or secret.set_at + TEMPORARY <= gate.now):
        gate.note(person.login, PersonDeed.SIGN_IN_REFUSED, person, why="temporary password is over")
        return _OLD
    return _go_on(gate, person, how="password")


def give_code(gate: Gate, cookie: str, code: str) -> SignedIn | Refused:
    """Let in who proved the password and now gives a one-time code that nobody used before."""
    found = half_way(gate.people, cookie, gate.now)
    if found is None:
        return _AGAIN
    person, session = found
    if not proves_code(gate, person, code):
        gate.note(person.login, PersonDeed.CODE_REFUSED, person)
        return _NO_CODE
    gate.people.succeeded(person.id)
    gate.people.end_session(session.key)
    return let_in(gate, person, how="code")


def sign_in_as(gate: Gate, issuer: str, subject: str) -> SignedIn | NeedsCode | Refused:
    """Let in the person who is bound to an identity that OpenID Connect proved; nobody registers so."""
    person = gate.people.by_subject(issuer, subject)
    if person is None or not person.is_active:
        gate.note(person.login if person else NOBODY, PersonDeed.SIGN_IN_REFUSED, person, how="oidc")
        return _STRANGER
    return _go_on(gate, person, how="oidc")


def proves(gate: Gate, person: Person | None, password: str) -> bool:
    """Tell whether it is the person's password, counting the try first; a weak hash is made anew.

    The tries are forgotten by whoever lets the person in.
    """
    known = None
    if person is not None and person.is_active:
        known = gate.people.secret(person.id).password
    if person is None or known is None or not gate.people.try_once(person.id, now=gate.now, lock=closed_for):
        return matches(None, password)
    if not matches(known, password):
        return False
    if is_weak(known):
        gate.people.rehash(person.id, known, hashed(password))
    return True


def proves_code(gate: Gate, person: Person, code: str) -> bool:
    """Tell whether it is the person's one-time code of now, counting the try first; it opens once."""
    sealed = gate.people.secret(person.id).totp
    if sealed is None or not gate.people.try_once(person.id, now=gate.now, lock=closed_for):
        return False
    seed = unseal(gate.key, sealed, about_seed(person))
    step = step_of(seed.decode("ascii"), code, gate.now) if seed else None
    return step is not None and gate.people.use_code(person.id, step)


def about_seed(person: Person) -> str:
    """Name what a seed is sealed for: whoever copies it to another account cannot open it."""
    return f"totp:{person.id}"


def _go_on(gate: Gate, person: Person, *, how: str) -> SignedIn | NeedsCode:
    if person.has_totp:
        # The tries are not forgotten yet: who knows the password must not guess codes without end.
        session, cookie = opened(gate, person, is_whole=False)
        return NeedsCode(session, cookie)
    gate.people.succeeded(person.id)
    return let_in(gate, person, how=how)
