"""One's own account and the accounts of others, page by page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from review_doors import ADMINISTRATOR, CLERK, PASSWORDS, REVIEWER, turn_totp_on

from pipeline.people.own import by_token
from pipeline.person import Role
from pipeline.review.frame import TEMPLATES
from pipeline.review.words import ENGLISH

if TYPE_CHECKING:
    from review_doors import Doors


def test_the_second_factor_is_turned_on_and_off(doors: Doors) -> None:
    """A wrong code or password turns nothing on; off again only with the password."""
    browser = doors.signed_in(REVIEWER)
    sealed = re.search(r'name="sealed" value="([^"]+)"', browser.get("/account/code").text)
    assert sealed
    wrong = browser.post(
        "/account/code", {"sealed": sealed[1], "code": "000000", "password": PASSWORDS[REVIEWER]}
    )
    assert (wrong.status_code, "không đúng" in wrong.text) == (400, True)
    assert not doors.person(REVIEWER).has_totp
    turn_totp_on(browser, doors.clock, PASSWORDS[REVIEWER])
    assert doors.person(REVIEWER).has_totp
    assert browser.post("/account/code/off", {"password": "sai rồi nhé bạn"}).status_code == 400
    off = browser.post("/account/code/off", {"password": PASSWORDS[REVIEWER]})
    assert off.headers["location"] == "/account?done=code-off"
    assert not doors.person(REVIEWER).has_totp


def test_a_token_is_shown_once_and_ends_when_it_is_revoked(doors: Doors) -> None:
    """The page after the form shows it, no other does; it acts for its person until then."""
    people, browser = doors.office.desk.store.people, doors.signed_in(REVIEWER)
    told = {"title": "Cổng thống kê", "days": "30"}
    assert browser.post("/account/tokens", told | {"password": "sai rồi nhé bạn"}).status_code == 400
    made = browser.post("/account/tokens", told | {"password": PASSWORDS[REVIEWER]})
    text = re.search(r'value="(vt_[\w-]+)"', made.text)
    assert text
    acting = by_token(people, text[1], doors.clock())
    assert acting is not None
    assert acting.login == REVIEWER
    account = browser.get("/account").text
    assert "Cổng thống kê" in account
    assert text[1] not in account
    (token,) = [one for one in people.tokens(acting.id) if not one.is_revoked]
    other = doors.signed_in(CLERK)
    assert other.post(f"/account/tokens/{token.id}/revoke").status_code == 400
    assert by_token(people, text[1], doors.clock()) is not None
    assert browser.post(f"/account/tokens/{token.id}/revoke").headers["location"] == "/account?done=revoked"
    assert by_token(people, text[1], doors.clock()) is None
    assert browser.post("/account/tokens", told | {"days": "4000"}).status_code == 400


def test_a_person_is_added_changed_closed_and_let_in_again(doors: Doors) -> None:
    """What an administrator does in a year, with what the form says about mistakes."""
    people, browser = doors.office.desk.store.people, doors.signed_in(ADMINISTRATOR)
    told = {
        "login": "Ha.Van.Moi",
        "name": "Hà Văn Mới",
        "roles": ["clerk", "reviewer"],
        "level": "commune",
        "unit": "Công an xã Đắk Wil",
        "province": "tỉnh Lâm Đồng",
    }
    browser.get("/people/new")
    for wrong, said in (
        ({"unit": "Công an xã Không Có"}, "không phải Công an"),
        ({"province": "tỉnh Không Có"}, "Không có tỉnh"),
        ({"roles": []}, "ít nhất một vai trò"),
        ({"login": "có dấu"}, "không dấu"),
        ({"name": " "}, "Họ tên"),
        ({"login": CLERK}, "đã có người dùng"),
    ):
        refused = browser.post("/people/new", told | wrong)
        assert (refused.status_code, said in refused.text) == (400, True), wrong
        assert 'value="Hà Văn Mới"' in refused.text or "name" in wrong
    given = browser.post("/people/new", told)
    password = re.search(r'id="given" class="given" value="([^"]+)"', given.text)
    assert password
    made = people.by_login("ha.van.moi")
    assert made is not None
    assert (made.roles, made.reach.unit) == ((Role.CLERK, Role.REVIEWER), "Công an xã Đắk Wil")
    assert doors.browser().sign_in("ha.van.moi", password[1]).headers["location"] == "/account/password"

    browser.get(f"/people/{made.id}")
    changed = told | {"name": "Hà Thị Mới", "level": "none", "unit": "Tổ quản trị", "roles": "administrator"}
    assert browser.post(f"/people/{made.id}", changed).headers["location"] == "/people?done=changed"
    assert people.by_login("ha.van.moi").name == "Hà Thị Mới"
    assert browser.post(f"/people/{made.id}/disable").headers["location"] == "/people?done=disabled"
    assert "đã khóa" in browser.get("/people?done=disabled").text
    assert browser.post(f"/people/{made.id}/enable").headers["location"] == "/people?done=enabled"
    again = browser.post(f"/people/{made.id}/reset", {"totp": "true"})
    assert "Mật khẩu dùng một lần" in again.text
    assert browser.get("/people/999999").status_code == 404
    assert browser.get(f"/people/{'9' * 30}").status_code in {400, 404}


def test_the_units_of_a_province_are_those_of_today(doors: Doors) -> None:
    """After the merger Lâm Đồng has the communes of Đắk Nông; an unknown province has none."""
    browser = doors.signed_in(ADMINISTRATOR).client
    units = browser.get("/people/units", params={"province": "tỉnh Lâm Đồng"}).json()["units"]
    assert "Công an xã Đắk Wil" in units
    assert len(units) == 124
    assert browser.get("/people/units", params={"province": "tỉnh Không Có"}).json() == {"units": []}


TEMPLATE_NAMES = (
    *("account", "audit", "code", "error", "given", "identity", "password", "people", "person", "sign_in"),
    *("token", "totp", "verified"),
)


@pytest.mark.parametrize("name", TEMPLATE_NAMES)
def test_every_text_of_these_pages_has_its_english(name: str) -> None:
    """Whatever a template of signing, accounts and log says stands in the list of English words."""
    written = (TEMPLATES / f"{name}.html").read_text(encoding="utf-8")
    texts = set(re.findall(r"\bt\('([^']+)'\)", written))
    assert texts
    assert [text for text in sorted(texts) if text not in ENGLISH] == []


def test_a_page_in_english_is_english(doors: Doors) -> None:
    """Titles of roles, levels and deeds are translated as the templates are."""
    browser = doors.signed_in(ADMINISTRATOR)
    browser.post("/language", {"language": "en"})
    for path in ("/account", "/account/password", "/account/code", "/people", "/people/new", "/audit"):
        page = browser.get(path).text
        assert '<html lang="en">' in page
        shown = {text.strip() for text in re.findall(r">([^<>]+)<", page)}
        assert shown & set(ENGLISH) == set(), path
