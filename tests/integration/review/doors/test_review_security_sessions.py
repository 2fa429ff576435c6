"""Sessions at the door: forged forms, replayed cookies, fixation, lock-out, where a sign-in leads."""

from __future__ import annotations

from http.cookies import SimpleCookie
from typing import TYPE_CHECKING

import pytest
from review_doors import (
    ADMINISTRATOR,
    APPROVER,
    CLERK,
    PASSWORDS,
    REVIEWER,
    code_now,
    turn_totp_on,
)
from review_office import ORIGIN

from pipeline.people import administration
from pipeline.people.sessions import IDLE, LONGEST

if TYPE_CHECKING:
    from review_doors import Browser, Doors

NEW = "chiếc thuyền giấy qua sông 9"


def is_in(browser: Browser) -> bool:
    """Tell whether somebody is signed in."""
    answer = browser.get("/account")
    assert answer.status_code in {200, 303}
    return answer.status_code == 200


# ---- forged forms
@pytest.mark.parametrize("path", ["/sign-out", "/account/leave", "/account/tokens", "/account/password"])
def test_a_form_without_the_token_of_the_session_is_refused(doors: Doors, path: str) -> None:
    """None, a wrong one, and the one of somebody else are all the same: 403, and nothing happened."""
    mine, theirs = doors.signed_in(REVIEWER), doors.signed_in(CLERK)
    for forged in ({}, {"csrf": ""}, {"csrf": "x" * 43}, {"csrf": theirs.csrf}, {"csrf": "ộ"}):
        answer = mine.client.post(path, data={"title": "x", **forged})
        assert answer.status_code == 403
        assert "mã xác nhận" in answer.text
    assert is_in(mine)
    assert doors.office.desk.store.people.tokens(doors.person(REVIEWER).id) == ()


def test_a_script_may_send_the_token_in_a_header(doors: Doors) -> None:
    """The header counts as the field does, right or wrong."""
    mine = doors.signed_in(REVIEWER)
    wrong = mine.client.post("/sign-out", headers={"X-CSRF-Token": "x"})
    right = mine.client.post("/sign-out", headers={"X-CSRF-Token": mine.csrf})
    assert (wrong.status_code, right.status_code) == (403, 303)


def test_the_token_of_an_earlier_session_is_none(doors: Doors) -> None:
    """Each session has a token of its own."""
    mine = doors.signed_in(REVIEWER)
    old = mine.csrf
    mine.post("/sign-out")
    mine.sign_in(REVIEWER)
    assert mine.csrf != old
    assert mine.client.post("/sign-out", data={"csrf": old}).status_code == 403


# ---- the cookie
def test_the_cookie_is_for_this_host_over_tls_and_for_no_script(doors: Doors) -> None:
    """`__Host-`, Secure, HttpOnly, SameSite=Lax, Path=/, and no Domain; over http it has another name."""
    answer = doors.browser().sign_in(REVIEWER)
    cookie = SimpleCookie(answer.headers["set-cookie"])["__Host-vanthu"]
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"]) == (True, True, "lax")
    assert (cookie["path"], cookie["domain"], cookie["max-age"], cookie["expires"]) == ("/", "", "", "")
    plain = doors.browser()
    plain.client.base_url = "http://127.0.0.1"
    plain.client.headers["origin"] = "http://127.0.0.1"
    told = {"login": REVIEWER, "password": PASSWORDS[REVIEWER]}
    said = SimpleCookie(plain.client.post("/sign-in", data=told).headers["set-cookie"])
    assert list(said) == ["vanthu"]
    assert (said["vanthu"]["secure"], said["vanthu"]["httponly"]) == ("", True)


def test_no_session_is_taken_from_outside(doors: Doors) -> None:
    """A cookie that somebody planted is never the one of the session (session fixation)."""
    victim = doors.browser().with_cookie("planted-by-somebody-else-0123456789abcdefg")
    victim.sign_in(REVIEWER)
    assert victim.cookie() not in {"", "planted-by-somebody-else-0123456789abcdefg"}
    assert not is_in(doors.browser().with_cookie("planted-by-somebody-else-0123456789abcdefg"))


def test_signing_in_again_ends_the_session_before(doors: Doors) -> None:
    """The cookie changes with each sign-in, and the old one opens nothing."""
    mine = doors.signed_in(REVIEWER)
    old = mine.cookie()
    mine.sign_in(APPROVER)
    assert mine.cookie() != old
    assert not is_in(doors.browser().with_cookie(old))


def test_the_second_factor_changes_the_cookie(doors: Doors) -> None:
    """What the password opened is half a session: it opens no page, and ends with the code."""
    first = doors.signed_in(REVIEWER)
    seed = turn_totp_on(first, doors.clock, PASSWORDS[REVIEWER])
    mine = doors.browser()
    assert mine.sign_in(REVIEWER).headers["location"] == "/sign-in/code?next=%2Faccount"
    half = mine.cookie()
    assert not is_in(doors.browser().with_cookie(half))
    assert mine.client.post("/sign-in/code", data={"code": code_now(seed, doors.clock)}).status_code == 403
    entered = mine.post("/sign-in/code", {"code": code_now(seed, doors.clock), "next": "/account"})
    assert entered.headers["location"] == "/account"
    assert mine.cookie() != half
    assert is_in(mine)
    stale = doors.browser().with_cookie(half)
    assert stale.get("/sign-in/code").headers["location"].startswith("/sign-in?")
    assert not is_in(stale)


# ---- replay
def test_a_cookie_opens_nothing_after_sign_out(doors: Doors) -> None:
    """The browser forgets the cookie, and so does the server."""
    mine = doors.signed_in(REVIEWER)
    kept = mine.cookie()
    left = mine.post("/sign-out")
    assert left.headers["location"] == "/sign-in"
    assert "Max-Age=0" in left.headers["set-cookie"]
    assert not is_in(doors.browser().with_cookie(kept))


def test_a_cookie_opens_nothing_after_sign_out_everywhere(doors: Doors) -> None:
    """One browser ends the sessions of all others, for who knows the password."""
    here, there = doors.signed_in(REVIEWER), doors.signed_in(REVIEWER)
    here.get("/account")
    assert here.post("/account/leave", {"password": "sai rồi nhé bạn ơi"}).status_code == 400
    assert is_in(there)
    left = here.post("/account/leave", {"password": PASSWORDS[REVIEWER]})
    assert left.headers["location"] == "/account?done=left"
    assert is_in(here)
    assert not is_in(there)


def test_a_cookie_opens_nothing_after_a_change_of_password(doors: Doors) -> None:
    """Other browsers are signed out; this one goes on under another cookie."""
    here, there = doors.signed_in(REVIEWER), doors.signed_in(REVIEWER)
    old = here.cookie()
    told = {"old": PASSWORDS[REVIEWER], "new": NEW, "again": NEW}
    assert here.post("/account/password", told).headers["location"] == "/account?done=password"
    assert not is_in(there)
    assert not is_in(doors.browser().with_cookie(old))
    assert is_in(here)
    assert doors.browser().sign_in(REVIEWER, PASSWORDS[REVIEWER]).status_code == 403
    assert doors.browser().sign_in(REVIEWER, NEW).status_code == 303


def test_a_session_ends_when_it_is_idle(doors: Doors) -> None:
    """Half an hour without a request, and the password is asked for again."""
    mine = doors.signed_in(REVIEWER)
    doors.clock.move(seconds=IDLE.total_seconds() - 1)
    assert is_in(mine)
    doors.clock.move(seconds=IDLE.total_seconds() + 1)
    assert not is_in(mine)


def test_a_session_ends_however_busy_it_is(doors: Doors) -> None:
    """Twelve hours after the sign-in the password is asked for again."""
    mine = doors.signed_in(REVIEWER)
    for _ in range(int(LONGEST / IDLE * 2) - 1):
        doors.clock.move(seconds=IDLE.total_seconds() / 2)
        assert is_in(mine)
    doors.clock.move(seconds=IDLE.total_seconds() / 2)
    assert not is_in(mine)


def test_a_closed_account_is_out_at_once(doors: Doors) -> None:
    """An administrator closes the account: the next request of its browser is nobody's."""
    mine = doors.signed_in(REVIEWER)
    administration.disable(doors.office.gate(""), doors.person(REVIEWER), by=ADMINISTRATOR)
    assert not is_in(mine)
    assert doors.browser().sign_in(REVIEWER).status_code == 403


def test_rights_that_were_taken_are_gone_at_once(doors: Doors) -> None:
    """A changed role ends the sessions that had the old one."""
    mine, ruling = doors.signed_in(APPROVER), doors.signed_in(ADMINISTRATOR)
    other = doors.person(APPROVER)
    told = {
        "name": other.name,
        "roles": "clerk",
        "level": "province",
        "unit": other.reach.unit,
        "province": "tỉnh Lâm Đồng",
    }
    assert ruling.post(f"/people/{other.id}", told).headers["location"] == "/people?done=changed"
    assert not is_in(mine)


# ---- guessing
def test_lock_out_and_its_words(doors: Doors) -> None:
    """After five wrong passwords the right one is refused for a quarter of an hour, in the same words."""
    wrong = [doors.browser().sign_in(REVIEWER, "sai rồi nhé bạn ơi") for _ in range(5)]
    closed = doors.browser().sign_in(REVIEWER)
    assert {one.status_code for one in (*wrong, closed)} == {403}
    assert "đang tạm khóa vì sai nhiều lần" in closed.text
    assert "Chờ ít nhất 15 phút" in closed.text
    doors.clock.move(minutes=16)
    assert doors.browser().sign_in(REVIEWER).status_code == 303


def test_an_unknown_login_is_refused_in_the_same_words(doors: Doors) -> None:
    """The page for a login that nobody has is, letter by letter, the page for a wrong password."""
    wrong = doors.browser().sign_in(REVIEWER, "sai rồi nhé bạn ơi").text
    unknown = doors.browser().sign_in("khongcoai.lamdong"[: len(REVIEWER)], "sai rồi nhé bạn ơi").text
    assert unknown.replace("khongcoai.lamdong"[: len(REVIEWER)], REVIEWER) == wrong


def test_a_login_is_tried_five_times_a_minute(doors: Doors) -> None:
    """Whatever the address: the sixth try of one login waits, another login does not."""
    browser = doors.browser()
    tried = [browser.sign_in("khong.co", "sai rồi nhé bạn ơi") for _ in range(6)]
    assert [one.status_code for one in tried] == [403] * 5 + [429]
    assert int(tried[-1].headers["retry-after"]) > 0
    assert browser.sign_in(REVIEWER).status_code == 303


def test_an_address_signs_in_no_more_than_an_office_does(doors: Doors) -> None:
    """Twenty tries at once from one address, whatever the logins; then 429."""
    browser = doors.browser()
    tried = [browser.sign_in(f"khong.co.{number}", "x") for number in range(21)]
    assert [one.status_code for one in tried] == [403] * 20 + [429]


def test_a_code_cannot_be_guessed(doors: Doors) -> None:
    """Wrong codes count as wrong passwords do, and the right one is refused once the account is closed."""
    seed = turn_totp_on(doors.signed_in(REVIEWER), doors.clock, PASSWORDS[REVIEWER])
    mine = doors.browser()
    mine.sign_in(REVIEWER)
    for _ in range(5):
        assert mine.post("/sign-in/code", {"code": "000000"}).status_code == 403
    assert mine.post("/sign-in/code", {"code": code_now(seed, doors.clock)}).status_code == 403


# ---- where it leads
@pytest.mark.parametrize(
    "to",
    [
        "//evil.example.vn",
        "///evil.example.vn",
        "/\\evil.example.vn",
        "\\\\evil.example.vn",
        "https://evil.example.vn",
        "https:evil.example.vn",
        "javascript:alert(1)",
        "/\t/evil.example.vn",
        "/\n/evil.example.vn",
        " //evil.example.vn",
        "/ /evil.example.vn",
        "evil.example.vn",
        "",
        "/" + "a" * 600,
    ],
)
def test_a_sign_in_leads_nowhere_else(doors: Doors, to: str) -> None:
    """Neither the form nor the link of the sign-in page, nor the language, leads to another host."""
    mine = doors.browser()
    told = {"login": CLERK, "password": PASSWORDS[CLERK], "next": to}
    assert mine.client.post("/sign-in", data=told).headers["location"] == "/"
    assert mine.client.get("/sign-in", params={"next": to}).headers["location"] == "/"
    spoken = doors.browser().client.post("/language", data={"language": "en", "next": to})
    assert spoken.headers["location"] == "/"


def test_a_sign_in_leads_back_to_the_page_that_asked_for_it(doors: Doors) -> None:
    """A path of the desk is kept, through the one-time code, too."""
    mine = doors.browser()
    asked = mine.get("/people/7").headers["location"]
    assert asked == "/sign-in?next=/people/7"
    told = {"login": CLERK, "password": PASSWORDS[CLERK], "next": "/people/7"}
    assert mine.client.post("/sign-in", data=told).headers["location"] == "/people/7"


# ---- a password that an administrator gave
def test_a_given_password_opens_only_the_page_that_changes_it(doors: Doors) -> None:
    """Every page leads there, programs are told 403; with a password of one's own all is open."""
    given = doors.given(REVIEWER)
    mine = doors.browser()
    assert mine.sign_in(REVIEWER, given).headers["location"] == "/account/password"
    for path in ("/", "/account", "/people", "/audit", "/account/code"):
        assert mine.client.get(path).headers["location"] == "/account/password"
    assert mine.client.get("/account", headers={"Accept": "application/json"}).status_code == 403
    assert mine.post("/account/tokens", {"title": "x"}).headers["location"] == "/account/password"
    short = mine.post("/account/password", {"old": given, "new": "ngắn", "again": "ngắn"})
    assert short.status_code == 400
    assert "ít nhất 12 ký tự" in short.text
    unlike = mine.post("/account/password", {"old": given, "new": NEW, "again": NEW + "x"})
    assert "không giống nhau" in unlike.text
    assert mine.post("/account/password", {"old": given, "new": NEW, "again": NEW}).status_code == 303
    assert is_in(mine)


def test_signing_out_needs_no_right(doors: Doors) -> None:
    """Whoever must change the password may leave instead."""
    mine = doors.browser()
    mine.sign_in(REVIEWER, doors.given(REVIEWER))
    assert mine.post("/sign-out").headers["location"] == "/sign-in"


def test_the_language_is_kept_with_the_account(doors: Doors) -> None:
    """A person reads English wherever they sign in next; a forged form changes nothing."""
    mine = doors.signed_in(REVIEWER)
    assert mine.client.post("/language", data={"language": "en"}).status_code == 403
    assert mine.post("/language", {"language": "xx"}).status_code == 400
    mine.get("/account")
    assert mine.post("/language", {"language": "en", "next": "/account"}).headers["location"] == "/account"
    assert "Two-step sign-in" in doors.signed_in(REVIEWER).get("/account").text
    assert ORIGIN.startswith("https")
