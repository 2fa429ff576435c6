"""What a person does with their own account, and what an administrator does with those of others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pyotp
import pytest
from people_gate import PASSWORD, REACH, deeds, everything_logged, later, somebody

from pipeline.errors import UsageError
from pipeline.people import administration, own
from pipeline.people.sessions import Refused, SignedIn, visitor
from pipeline.people.signing import sign_in
from pipeline.person import Right, Role

if TYPE_CHECKING:
    from pipeline.people.gate import Gate

NEW = "bãi cát dài phía đông"


def entered(gate: Gate, password: str = PASSWORD, login: str = "an") -> SignedIn:
    """Sign in, which must work."""
    found = sign_in(gate, login, password)
    assert isinstance(found, SignedIn), found
    return found


def test_another_password(gate: Gate) -> None:
    """The old one must be right, the new one another and good; all sessions end, a new one opens."""
    person = somebody(gate)
    before, beside = entered(gate), entered(gate)
    for old, new, says in (
        ("wrong password", NEW, "hiện tại không đúng"),
        (PASSWORD, PASSWORD, "phải khác"),
        (PASSWORD, "ngắn", "ít nhất 12"),
    ):
        with pytest.raises(UsageError, match=says):
            own.change_password(gate, person, old, new)
    assert visitor(gate.people, beside.cookie, gate.now)
    after = own.change_password(gate, person, PASSWORD, NEW)
    assert [visitor(gate.people, one.cookie, gate.now) is None for one in (before, beside, after)] == [
        True,
        True,
        False,
    ]
    assert isinstance(sign_in(gate, "an", PASSWORD), Refused)
    entered(gate, NEW)
    assert ("an", "password_change") in deeds(gate)
    assert ("an", "password_refused") in deeds(gate)
    assert NEW not in everything_logged(gate)


def test_the_old_password_cannot_be_guessed_from_an_open_browser(gate: Gate) -> None:
    """Five wrong ones close it here, too."""
    person = somebody(gate)
    for _ in range(5):
        with pytest.raises(UsageError):
            own.change_password(gate, person, "wrong password", NEW)
    with pytest.raises(UsageError, match="tạm khóa"):
        own.change_password(gate, person, PASSWORD, NEW)


def test_signing_out_everywhere_else(gate: Gate) -> None:
    """With the password; this browser stays in."""
    person = somebody(gate)
    here, there = entered(gate), entered(gate)
    with pytest.raises(UsageError):
        own.end_other_sessions(gate, person, here.session, password="wrong password")  # noqa: S106 - invented
    own.end_other_sessions(gate, person, here.session, password=PASSWORD)
    assert gate.people.sessions(person.id) == (here.session,)
    assert visitor(gate.people, there.cookie, gate.now) is None


def test_a_second_factor_is_set_up_and_dropped(gate: Gate) -> None:
    """Only with the password and a code of the new seed; the form works for nobody else."""
    person, other = somebody(gate), somebody(gate, "ba")
    before = entered(gate)
    enrolment = own.begin_totp(gate, person)
    code = pyotp.TOTP(enrolment.seed).at(gate.now)
    for who, sealed, given, password in (
        (person, enrolment.sealed, code, "wrong password"),
        (person, enrolment.sealed, "12345", PASSWORD),
        (person, "no seal ắ", code, PASSWORD),
        (person, "AAAA", code, PASSWORD),
        (other, enrolment.sealed, code, PASSWORD),
    ):
        with pytest.raises(UsageError):
            own.confirm_totp(gate, who, sealed, given, password=password)
    assert visitor(gate.people, before.cookie, gate.now)
    after = own.confirm_totp(gate, person, enrolment.sealed, code, password=PASSWORD)
    assert after.person.has_totp
    assert visitor(gate.people, before.cookie, gate.now) is None
    sealed = gate.people.secret(person.id).totp
    assert sealed is not None
    assert enrolment.seed.encode() not in sealed
    with pytest.raises(UsageError):
        own.drop_totp(gate, person, password="wrong password")  # noqa: S106 - invented
    assert not own.drop_totp(gate, person, password=PASSWORD).person.has_totp
    assert [deed for _, deed in deeds(gate)][-3:] == ["totp_on", "password_refused", "totp_off"]
    assert enrolment.seed not in everything_logged(gate)


def test_the_picture_of_the_code_is_plain_svg(gate: Gate) -> None:
    """No script, style or address from outside, so that a strict page may hold it."""
    enrolment = own.begin_totp(gate, somebody(gate))
    assert enrolment.svg.startswith("<svg ")
    for forbidden in ("style", "script", "http", "href", "class"):
        assert forbidden not in enrolment.svg
    assert enrolment.uri == f"otpauth://totp/vanthu:an?secret={enrolment.seed}&issuer=vanthu"


def test_a_token_acts_for_its_person(gate: Gate) -> None:
    """Shown once, kept as a digest; ends with its time, by its owner, or when the person leaves."""
    person, other = somebody(gate), somebody(gate, "ba")
    text, token = own.make_token(gate, person, " báo  cáo tuần ", 30, password=PASSWORD)
    assert (text[:3], len(text) >= 46, token.title) == ("vt_", True, "báo cáo tuần")
    assert own.by_token(gate.people, text, gate.now) == person
    used = gate.people.tokens(person.id)[0].used_at
    assert used == gate.now
    assert own.by_token(gate.people, text, later(gate, days=30).now) is None
    assert own.by_token(gate.people, text[3:], gate.now) is None
    assert own.by_token(gate.people, f"{text}x", gate.now) is None
    assert own.by_token(gate.people, "vt_\ud800", gate.now) is None
    with pytest.raises(UsageError):
        own.revoke_token(gate, other, token.id)
    own.revoke_token(gate, person, token.id)
    assert own.by_token(gate.people, text, gate.now) is None
    text, _ = own.make_token(gate, person, "khác", 1, password=PASSWORD)
    administration.disable(gate, person, by="cli:t")
    assert own.by_token(gate.people, text, gate.now) is None
    assert text not in everything_logged(gate)


@pytest.mark.parametrize(("title", "days"), [("", 1), ("x" * 101, 1), ("a\x00b", 1), ("x", 0), ("x", 367)])
def test_a_token_has_a_title_and_an_end(gate: Gate, title: str, days: int) -> None:
    """One year at most."""
    with pytest.raises(UsageError):
        own.make_token(gate, somebody(gate), title, days, password=PASSWORD)


def test_a_token_needs_the_password(gate: Gate) -> None:
    """Who has none, because a provider vouches for them, is not asked for one."""
    with pytest.raises(UsageError, match="không đúng"):
        own.make_token(gate, somebody(gate), "x", 1, password="wrong password")  # noqa: S106 - invented
    by_provider = somebody(gate, "ba", password=None)
    assert own.make_token(gate, by_provider, "x", 1, password="")[1].person_id == by_provider.id


def test_a_language_is_chosen_without_touching_rights(gate: Gate) -> None:
    """What an administrator changed meanwhile stays changed."""
    person = somebody(gate)
    administration.change_person(gate, replace(person, roles=(Role.CLERK,)), by="cli:t")
    kept = own.choose_locale(gate, person, "en")
    assert (kept.locale, kept.roles) == ("en", (Role.CLERK,))
    with pytest.raises(UsageError):
        own.choose_locale(gate, person, "fr")


# ---- administration
def test_a_reset_password_opens_only_its_own_change(gate: Gate) -> None:
    """No right before it is changed; sessions and tokens are over; it holds for three days."""
    person = somebody(gate)
    before = entered(gate)
    text, _ = own.make_token(gate, person, "máy", 9, password=PASSWORD)
    password = administration.reset(gate, person, by="quantri")
    assert visitor(gate.people, before.cookie, gate.now) is None
    assert own.by_token(gate.people, text, gate.now) is None
    found = entered(gate, password)
    assert (found.person.must_change, found.person.rights) == (True, frozenset[Right]())
    late = sign_in(later(gate, days=3), "an", password)
    assert isinstance(late, Refused)
    assert "hết hạn" in late.reason
    changed = own.change_password(gate, found.person, password, NEW)
    assert (changed.person.must_change, changed.person.may(Right.CORRECT)) == (False, True)
    assert entered(later(gate, days=400), NEW)
    assert password not in everything_logged(gate)
    assert password != administration.reset(gate, person, by="quantri")


def test_a_reset_opens_what_is_closed_and_may_drop_the_second_factor(gate: Gate) -> None:
    """The telephone is lost, and five tries are gone."""
    person = somebody(gate)
    gate.people.set_totp(person.id, b"sealed")
    for _ in range(6):
        sign_in(gate, "an", "wrong password")
    password = administration.reset(gate, person, by="quantri", totp=True)
    assert not entered(gate, password).person.has_totp


@pytest.mark.parametrize(
    ("login", "name", "roles"),
    [
        ("a", "An", (Role.CLERK,)),
        ("an:ba", "An", (Role.CLERK,)),
        ("ân", "An", (Role.CLERK,)),
        ("x" * 65, "An", (Role.CLERK,)),
        ("an", " ", (Role.CLERK,)),
        ("an", "A\x1bn", (Role.CLERK,)),
        ("an", "An", ()),
    ],
)
def test_an_account_that_cannot_be(gate: Gate, login: str, name: str, roles: tuple[Role, ...]) -> None:
    """Each fault is told, and nothing is kept."""
    with pytest.raises(UsageError):
        administration.add_person(gate, login, name, roles, REACH, by="cli:t")
    assert gate.people.everybody() == ()


def test_nobody_gives_rights_to_themselves(gate: Gate) -> None:
    """Neither by a change nor by a reset; another administrator must."""
    chief = somebody(gate, "quantri", Role.ADMINISTRATOR)
    for deed in (
        lambda: administration.change_person(gate, replace(chief, roles=tuple(Role)), by="quantri"),
        lambda: administration.reset(gate, chief, by="quantri"),
        lambda: administration.disable(gate, chief, by="quantri"),
    ):
        with pytest.raises(UsageError, match="chính mình"):
            deed()


def test_an_older_page_does_not_undo_a_reset(gate: Gate) -> None:
    """Whoever saves other roles with what was read before the reset leaves the one-time password one."""
    read = somebody(gate)
    administration.reset(gate, read, by="quantri")
    assert administration.disable(gate, read, by="quantri").must_change
    kept = administration.change_person(gate, replace(read, roles=(Role.CLERK,)), by="cli:t")
    assert (kept.must_change, kept.roles) == (True, (Role.CLERK,))


def test_the_last_administrator_stays(gate: Gate) -> None:
    """Somebody must be able to give rights; before there is one, everything may be changed."""
    clerk = somebody(gate)
    administration.change_person(gate, replace(clerk, name="An  Khác"), by="cli:t")
    chief = somebody(gate, "quantri", Role.ADMINISTRATOR)
    for deed in (
        lambda: administration.disable(gate, chief, by="cli:t"),
        lambda: administration.change_person(gate, replace(chief, roles=(Role.CLERK,)), by="cli:t"),
    ):
        with pytest.raises(UsageError, match="cuối cùng"):
            deed()
    somebody(gate, "ba", Role.ADMINISTRATOR)
    assert not administration.disable(gate, chief, by="cli:t").is_active
    back = administration.change_person(gate, chief, by="cli:t")
    assert back.is_active
    assert [deed for _, deed in deeds(gate)] == [
        "person_added",
        "person_changed",
        "person_added",
        "person_added",
        "person_disabled",
        "person_changed",
    ]
