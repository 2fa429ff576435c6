"""Signing in: who is let in, who is not, what is told, and what the log keeps of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pyotp
import pytest
from people_gate import PASSWORD, deeds, everything_logged, later, somebody

from pipeline.people import administration, hashing, own
from pipeline.people.sessions import (
    NeedsCode,
    Refused,
    SignedIn,
    half_way,
    sign_out,
    sweep,
    visitor,
)
from pipeline.people.signing import closed_for, give_code, sign_in, sign_in_as
from pipeline.store.audit_port import AuditQuery

if TYPE_CHECKING:
    from pipeline.people.gate import Gate
    from pipeline.person import Person


def signed_in(gate: Gate, login: str = "an", password: str = PASSWORD) -> SignedIn:
    """Sign in, which must work."""
    entered = sign_in(gate, login, password)
    assert isinstance(entered, SignedIn), entered
    return entered


def with_totp(gate: Gate, person: Person) -> pyotp.TOTP:
    """Switch the second factor on; give the authenticator."""
    enrolment = own.begin_totp(gate, person)
    authenticator = pyotp.TOTP(enrolment.seed)
    code = authenticator.at(gate.now)
    own.confirm_totp(gate, person, enrolment.sealed, code, password=PASSWORD)
    return authenticator


def test_the_right_password_lets_in(gate: Gate) -> None:
    """In any case of the login; the cookie opens the session, and the log says who came whence."""
    person = somebody(gate)
    entered = signed_in(gate, " AN ")
    assert (entered.person.id, entered.session.is_whole) == (person.id, True)
    assert visitor(gate.people, entered.cookie, gate.now) == (entered.person, entered.session)
    assert len(entered.cookie) >= 43  # 256 bits in Base64
    assert entered.cookie not in (entered.session.key, entered.session.csrf)
    assert deeds(gate)[-1] == ("an", "sign_in")
    assert list(gate.log.entries(AuditQuery())[0].details) == [("how", "password"), ("address", "10.0.0.7")]


def test_each_sign_in_has_a_cookie_of_its_own(gate: Gate) -> None:
    """Nobody can plant a session before the sign-in (fixation)."""
    somebody(gate)
    first, second = signed_in(gate), signed_in(gate)
    assert first.cookie != second.cookie
    assert first.session.csrf != second.session.csrf


@pytest.mark.parametrize("case", ["wrong", "unknown", "disabled", "no password", "locked"])
def test_one_sentence_refuses_all(gate: Gate, case: str) -> None:
    """Whether the login exists, was closed or has no password: the same words, and the same work."""
    person = somebody(gate, password=None if case == "no password" else PASSWORD)
    if case == "disabled":
        administration.disable(gate, person, by="cli:t")
    if case == "locked":
        for _ in range(5):
            sign_in(gate, "an", "wrong password")
    worked: list[bool] = []
    right = hashing._HASHER.verify

    class Counting:
        def verify(self, known: str, given: bytes) -> bool:
            worked.append(True)
            return right(known, given)

    known = hashing._nobodys()
    assert known
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hashing, "_HASHER", Counting())
        given = "wrong password" if case == "wrong" else PASSWORD
        told = sign_in(gate, "nobody" if case == "unknown" else "an", given)
    assert isinstance(told, Refused)
    assert told == sign_in(gate, "nobody at all", "x")
    assert worked == [True]
    assert visitor(gate.people, "", gate.now) is None


def test_neither_password_nor_unknown_login_is_logged(gate: Gate) -> None:
    """Somebody may have typed the password into the field of the login."""
    somebody(gate)
    sign_in(gate, "mat-khau-go-nham-o", "x")
    sign_in(gate, "an", "sai-mat-khau-nay")
    entered = signed_in(gate)
    told = everything_logged(gate)
    for secret in ("mat-khau-go-nham-o", "sai-mat-khau-nay", PASSWORD, entered.cookie, entered.session.csrf):
        assert secret not in told
    assert deeds(gate)[-3:] == [("-", "sign_in_refused"), ("an", "sign_in_refused"), ("an", "sign_in")]


def test_five_failures_close_the_account_for_a_while(gate: Gate) -> None:
    """Then even the right password is refused; after the time it opens, and a success forgets the tries."""
    somebody(gate)
    for _ in range(5):
        sign_in(gate, "an", "wrong password")
    assert isinstance(sign_in(gate, "an", PASSWORD), Refused)
    assert isinstance(sign_in(later(gate, minutes=14.9), "an", PASSWORD), Refused)
    afterwards = later(gate, minutes=15)
    signed_in(afterwards)
    for _ in range(4):
        sign_in(afterwards, "an", "wrong password")
    signed_in(afterwards)


def test_the_time_grows() -> None:
    """Fifteen minutes, doubled by each further try, four hours at most."""
    minutes = [closed_for(tries) / timedelta(minutes=1) for tries in (0, 4, 5, 6, 7, 8, 9, 10, 500)]
    assert minutes == [0, 0, 15, 30, 60, 120, 240, 240, 240]


def test_a_session_ends_by_itself(gate: Gate) -> None:
    """After half an hour without use, and after twelve hours whatever happens."""
    somebody(gate)
    cookie = signed_in(gate).cookie
    assert visitor(gate.people, cookie, later(gate, minutes=29).now)
    assert visitor(gate.people, cookie, later(gate, minutes=58).now)
    assert visitor(gate.people, cookie, later(gate, minutes=88).now) is None
    assert visitor(gate.people, cookie, gate.now) is None  # ended for good
    cookie, moment = signed_in(gate).cookie, gate
    for _ in range(35):
        moment = later(moment, minutes=20)
        assert visitor(gate.people, cookie, moment.now)
    assert visitor(gate.people, cookie, later(moment, minutes=20).now) is None


def test_signing_out_ends_the_session(gate: Gate) -> None:
    """The cookie opens nothing afterwards; one of nobody is no fault."""
    somebody(gate)
    entered = signed_in(gate)
    sign_out(gate, entered.cookie)
    sign_out(gate, "no cookie of ours \ud800")
    assert visitor(gate.people, entered.cookie, gate.now) is None
    assert deeds(gate)[-1] == ("an", "sign_out")


def test_ended_sessions_are_swept(gate: Gate) -> None:
    """Idle ones leave the database."""
    somebody(gate)
    signed_in(gate)
    kept = signed_in(later(gate, minutes=20))
    assert sweep(gate.people, later(gate, minutes=40).now) == 1
    assert visitor(gate.people, kept.cookie, later(gate, minutes=40).now)


def test_who_left_is_out_at_once(gate: Gate) -> None:
    """Disabling ends what is open."""
    person = somebody(gate)
    entered = signed_in(gate)
    administration.disable(gate, person, by="cli:t")
    assert visitor(gate.people, entered.cookie, gate.now) is None


def test_the_second_factor_is_asked_for(gate: Gate) -> None:
    """The half session opens nothing but the code; the code opens a new session, once."""
    authenticator = with_totp(gate, somebody(gate))
    gate = later(gate, minutes=5)
    half = sign_in(gate, "an", PASSWORD)
    assert isinstance(half, NeedsCode)
    assert visitor(gate.people, half.cookie, gate.now) is None
    assert half_way(gate.people, half.cookie, gate.now)
    code = authenticator.at(gate.now)
    assert isinstance(give_code(gate, half.cookie, "000000" if code != "000000" else "111111"), Refused)
    entered = give_code(gate, half.cookie, f"{code[:3]} {code[3:]}")
    assert isinstance(entered, SignedIn)
    assert entered.cookie != half.cookie
    assert half_way(gate.people, half.cookie, gate.now) is None
    assert half_way(gate.people, entered.cookie, gate.now) is None
    assert deeds(gate)[-2:] == [("an", "code_refused"), ("an", "sign_in")]
    again = sign_in(gate, "an", PASSWORD)
    assert isinstance(again, NeedsCode)
    assert isinstance(give_code(gate, again.cookie, code), Refused)  # used already
    assert code not in everything_logged(gate)


def test_codes_of_a_clock_that_is_a_little_off(gate: Gate) -> None:
    """One step before or after is taken, two are not."""
    authenticator = with_totp(gate, somebody(gate))
    for off, taken in ((-60, False), (-30, True), (30, True), (60, False)):
        gate = later(gate, minutes=10)
        half = sign_in(gate, "an", PASSWORD)
        assert isinstance(half, NeedsCode)
        found = give_code(gate, half.cookie, authenticator.at(gate.now + timedelta(seconds=off)))
        assert isinstance(found, SignedIn) is taken, off


def test_codes_cannot_be_guessed_without_end(gate: Gate) -> None:
    """Who knows the password has five tries in a row for both together, not five each time."""
    authenticator = with_totp(gate, somebody(gate))
    gate = later(gate, minutes=5)
    code = authenticator.at(gate.now)
    for _ in range(3):
        half = sign_in(gate, "an", PASSWORD)
        if isinstance(half, NeedsCode):
            give_code(gate, half.cookie, "000000" if code != "000000" else "111111")
    assert isinstance(sign_in(gate, "an", PASSWORD), Refused)
    assert gate.people.secret(1).locked_until is not None


def test_the_page_of_the_code_is_not_open_for_ever(gate: Gate) -> None:
    """After ten minutes the password is asked for again."""
    authenticator = with_totp(gate, somebody(gate))
    gate = later(gate, minutes=5)
    half = sign_in(gate, "an", PASSWORD)
    assert isinstance(half, NeedsCode)
    late = later(gate, minutes=10)
    assert isinstance(give_code(late, half.cookie, authenticator.at(late.now)), Refused)


def test_a_seed_sealed_by_another_key_opens_nothing(gate: Gate) -> None:
    """Nor one copied from another account: the database alone lets nobody in."""
    person, other = somebody(gate), somebody(gate, "ba")
    authenticator = with_totp(gate, person)
    gate.people.set_totp(other.id, gate.people.secret(person.id).totp)
    gate = later(gate, minutes=5)
    half = sign_in(gate, "ba", PASSWORD)
    assert isinstance(half, NeedsCode)
    assert isinstance(give_code(gate, half.cookie, authenticator.at(gate.now)), Refused)


def test_a_weak_hash_is_made_anew(gate: Gate) -> None:
    """Whoever signs in after the parameters were raised gets today's hash, without losing sessions."""
    from argon2 import PasswordHasher  # noqa: PLC0415 - only to make an old hash

    person = somebody(gate)
    old = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1).hash(PASSWORD)
    gate.people.rehash(person.id, str(gate.people.secret(person.id).password), old)
    entered = signed_in(gate)
    new = gate.people.secret(person.id).password
    assert new is not None
    assert new.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    signed_in(gate)
    assert visitor(gate.people, entered.cookie, gate.now)


def test_one_sign_or_three_are_the_same_password(gate: Gate) -> None:
    """Some keyboards send "ế" composed, others in parts."""
    somebody(gate, password="quế-thơm-trên-đồi-xa")  # noqa: S106 - invented
    composed, parts = "quế-thơm-trên-đồi-xa", "que\u0302\u0301-tho\u031bm-tre\u0302n-đo\u0302\u0300i-xa"
    assert composed != parts
    signed_in(gate, password=parts)


def test_a_huge_password_is_refused_as_any_other(gate: Gate) -> None:
    """A million signs cost no more than 128."""
    somebody(gate)
    assert isinstance(sign_in(gate, "an", PASSWORD + "x" * 1_000_000), Refused)


def test_an_identity_of_the_provider_lets_in_whom_it_is_bound_to(gate: Gate) -> None:
    """A stranger is refused with a sentence, not registered; a second factor of ours is asked for, too."""
    issuer = "https://sso.example.vn"
    person = somebody(gate, password=None)
    told = sign_in_as(gate, issuer, "s-1")
    assert isinstance(told, Refused)
    assert "chưa gắn" in told.reason
    own.bind_identity(gate, person, issuer, "s-1", by="cli:t")
    assert isinstance(sign_in_as(gate, issuer, "s-1"), SignedIn)
    gate.people.set_totp(person.id, b"sealed")
    assert isinstance(sign_in_as(gate, issuer, "s-1"), NeedsCode)
    administration.disable(gate, person, by="cli:t")
    assert isinstance(sign_in_as(gate, issuer, "s-1"), Refused)
    assert len(gate.people.everybody()) == 1
