"""In a real browser, by keyboard alone: password and code, language, another password, out again."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from desk_browser import DESKTOP, PHONE, axe, chromium, ready, served, until, window
from review_doors import ADMINISTRATOR, PASSWORDS, REVIEWER, as_at_first, code_now, doors_in

from pipeline.review import review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from review_doors import Doors

NEW = "bốn con ngựa trắng qua cầu"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Doors, Browser, str]]:
    """Serve an office of real accounts, and start a browser."""
    with (
        doors_in(tmp_path_factory.mktemp("office")) as doors,
        served(review(doors.office)) as address,
        chromium() as browser,
    ):
        yield doors, browser, address


def keys(page: Page, *pressed: str) -> None:
    """Press keys one after the other; what is longer than a key's name with a blank is typed."""
    ready(page)
    for one in pressed:
        if one in {"Tab", "Enter", "Space", "Escape", "Shift+Tab"}:
            page.keyboard.press(one)
        else:
            page.keyboard.type(one)


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus; fails when no round of the page gets there."""
    for _ in range(60):
        if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached by Tab")


def at(page: Page, path: str) -> None:
    """Wait until the window is at a path."""
    page.wait_for_url(lambda url: urlsplit(url).path == path)


def is_wide(page: Page) -> bool:
    """Tell whether a page must be moved sideways to be read."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_day_at_the_door_without_a_mouse(opened: tuple[Doors, Browser, str], size: tuple[int, int]) -> None:
    """Sign in, turn the second factor on, sign in with it, English, another password, sign out."""
    doors, browser, address = opened
    as_at_first(doors)
    with window(browser, address, None, size) as page:
        page.goto(f"{address}/account")
        # The cursor stands in the login already; the button between shows what was typed.
        keys(page, REVIEWER, "Tab", PASSWORDS[REVIEWER], "Tab", "Space")
        until(page, "document.getElementById('password').type === 'text'")
        keys(page, "Enter")  # in the password, where showing it put the cursor back
        at(page, "/account")
        tab_to(page, 'a[href="/account/code"]')
        keys(page, "Enter")
        at(page, "/account/code")
        seed = page.inner_text(".seed")
        keys(page, code_now(seed, doors.clock), "Tab", PASSWORDS[REVIEWER], "Enter")
        at(page, "/account")
        doors.clock.move(seconds=30)
        tab_to(page, 'form[action="/sign-out"] button')
        keys(page, "Enter")
        at(page, "/sign-in")

        page.goto(f"{address}/account")
        keys(page, REVIEWER, "Tab", PASSWORDS[REVIEWER], "Enter")
        at(page, "/sign-in/code")
        keys(page, code_now(seed, doors.clock), "Enter")
        at(page, "/account")
        tab_to(page, 'form[action="/language"] button')
        keys(page, "Enter")
        page.wait_for_selector("text=Two-step sign-in")
        assert page.get_attribute("html", "lang") == "en"

        tab_to(page, 'a[href="/account/password"]')
        keys(page, "Enter")
        at(page, "/account/password")
        keys(page, PASSWORDS[REVIEWER], "Tab", "Tab", NEW, "Tab", "Tab", NEW, "Enter")
        at(page, "/account")
        tab_to(page, 'form[action="/sign-out"] button')
        keys(page, "Enter")
        at(page, "/sign-in")
        page.go_back()
        at(page, "/sign-in")  # nothing of the account was kept


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_the_pages_are_open_to_everybody(opened: tuple[Doors, Browser, str], size: tuple[int, int]) -> None:
    """No page breaks a rule of accessibility seriously, none must be moved sideways."""
    doors, browser, address = opened
    as_at_first(doors)
    with window(browser, address, None, size) as page:
        page.goto(f"{address}/sign-in")
        assert (axe(page), is_wide(page)) == ([], False)
        keys(page, ADMINISTRATOR, "Tab", PASSWORDS[ADMINISTRATOR])
        page.goto(f"{address}/sign-in?next=/people")
        keys(page, ADMINISTRATOR, "Tab", PASSWORDS[ADMINISTRATOR], "Enter")
        at(page, "/people")
        for path in ("/people", "/people/new", "/audit", "/account", "/account/code", "/account/password"):
            page.goto(f"{address}{path}")
            assert (path, axe(page), is_wide(page)) == (path, [], False)


def test_a_new_person_is_added_without_a_mouse(opened: tuple[Doors, Browser, str]) -> None:
    """The units of a province complete; the password is shown once, and opens the page that changes it."""
    doors, browser, address = opened
    as_at_first(doors)
    with window(browser, address, None, DESKTOP) as page:
        page.goto(f"{address}/sign-in?next=/people")
        keys(page, ADMINISTRATOR, "Tab", PASSWORDS[ADMINISTRATOR], "Enter")
        at(page, "/people")
        tab_to(page, 'a[href="/people/new"]')
        keys(page, "Enter")
        at(page, "/people/new")
        keys(page, "moi.dakwil", "Tab", "Hà Văn Mới")
        tab_to(page, "#province")
        keys(page, "tỉnh Lâm Đồng", "Tab")
        page.wait_for_selector('#units option[value="Công an xã Đắk Wil"]', state="attached")
        keys(page, "Công an xã Đắk Wil", "Enter")
        page.wait_for_selector("#given")
        given = page.input_value("#given")
        tab_to(page, 'form[action="/sign-out"] button')
        keys(page, "Enter")
        at(page, "/sign-in")
        keys(page, "moi.dakwil", "Tab", given, "Enter")
        at(page, "/account/password")
    assert doors.person("moi.dakwil").reach.unit == "Công an xã Đắk Wil"
