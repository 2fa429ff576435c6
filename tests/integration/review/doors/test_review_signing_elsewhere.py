"""Signing in by a provider of OpenID Connect through the pages, with a real provider on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from oidc_server import CLIENT, SECRET, OidcServer
from review_doors import CLERK, PASSWORDS, REVIEWER, as_at_first, doors_in, turn_totp_on
from review_office import ORIGIN
from web_servers import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx import Response
    from review_doors import Browser, Doors


class Elsewhere:
    """A provider, and the desk that believes it."""

    def __init__(self, doors: Doors, server: OidcServer) -> None:
        """Take both."""
        self.doors, self.server = doors, server

    def back(self, address: str) -> str:
        """Let the provider sign the person in; give the path that it leads to."""
        self.server.now = self.doors.clock()
        status, _, headers = self.server.get(address.removeprefix(self.server.origin))
        assert status == 302
        return headers["Location"].removeprefix(ORIGIN)

    def whole(self, browser: Browser, to: str = "/account") -> Response:
        """Go the whole way."""
        begun = browser.client.get("/sign-in/oidc", params={"next": to})
        assert begun.status_code == 303
        return browser.get(self.back(begun.headers["location"]))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Elsewhere]:
    """Open an office that takes identities of a provider."""
    folder: Path = tmp_path_factory.mktemp("office")
    with serving(OidcServer(None)) as server:  # type: ignore[arg-type] # told before each sign-in
        told = {"oidc_issuer": server.origin, "oidc_client": CLIENT, "oidc_secret": SECRET}
        with doors_in(folder, **told) as doors:
            doors.office.gate("").people.bind(doors.person(REVIEWER).id, server.origin, "can-bo-7")
            yield Elsewhere(doors, server)


@pytest.fixture
def elsewhere(opened: Elsewhere) -> Elsewhere:
    """Give it with everybody as at first."""
    as_at_first(opened.doors)
    opened.server.subject = "can-bo-7"
    return opened


def test_who_is_bound_comes_in(elsewhere: Elsewhere) -> None:
    """The page offers the button; the way back leads to where it began, under a cookie of its own."""
    browser = elsewhere.doors.browser()
    assert "Đăng nhập một lần" in browser.get("/sign-in").text
    entered = elsewhere.whole(browser)
    assert entered.headers["location"] == "/account"
    assert browser.get("/account").status_code == 200
    assert (
        elsewhere.doors.browser()
        .client.get("/sign-in/oidc", params={"next": "//evil.example.vn"})
        .headers["location"]
        .startswith(elsewhere.server.origin)
    )


def test_the_way_back_leads_nowhere_else(elsewhere: Elsewhere) -> None:
    """An address of another host that was put into the link is forgotten."""
    assert elsewhere.whole(elsewhere.doors.browser(), "//evil.example.vn").headers["location"] == "/"


def test_the_code_is_still_asked_for(elsewhere: Elsewhere) -> None:
    """Who turned the second factor on gives it after the provider, too."""
    turn_totp_on(elsewhere.doors.signed_in(REVIEWER), elsewhere.doors.clock, PASSWORDS[REVIEWER])
    entered = elsewhere.whole(elsewhere.doors.browser())
    assert entered.headers["location"].startswith("/sign-in/code?")


def test_an_answer_counts_once_and_only_where_it_was_asked_for(elsewhere: Elsewhere) -> None:
    """Sent to another browser, a second time, or with another state, it opens nothing."""
    mine, other = elsewhere.doors.browser(), elsewhere.doors.browser()
    begun = mine.client.get("/sign-in/oidc").headers["location"]
    back = elsewhere.back(begun)
    assert other.client.get(back).status_code == 400
    assert mine.client.get(f"{back}x").status_code == 400
    assert mine.client.get(back).status_code == 303
    mine.get("/account")
    mine.post("/sign-out")
    assert mine.client.get(back).status_code == 400
    assert mine.get("/account").status_code == 303


def test_a_stranger_is_refused(elsewhere: Elsewhere) -> None:
    """An identity that belongs to no account, or a refusal of the provider, is said in a sentence."""
    elsewhere.server.subject = "nguoi-la"
    browser = elsewhere.doors.browser()
    refused = elsewhere.whole(browser)
    assert (refused.status_code, "chưa gắn với tài khoản" in refused.text) == (403, True)
    begun = browser.client.get("/sign-in/oidc")
    assert begun.status_code == 303
    denied = browser.client.get("/sign-in/oidc/return", params={"error": "access_denied", "state": "x"})
    assert (denied.status_code, "không cho vào" in denied.text) == (403, True)
    assert browser.client.get("/sign-in/oidc/return", params={"code": "x", "state": "x"}).status_code == 400


def test_an_identity_is_bound_by_who_knows_the_password(elsewhere: Elsewhere) -> None:
    """The page asks for it; afterwards that identity opens this account, and no other may take it."""
    elsewhere.server.subject = "can-bo-9"
    browser = elsewhere.doors.signed_in(CLERK)
    assert browser.post("/account/identity", {"password": "sai rồi nhé bạn"}).status_code == 400
    browser.get("/account")
    page = browser.post("/account/identity", {"password": PASSWORDS[CLERK]}).text
    address = page.split('class="button primary" href="')[1].split('"')[0].replace("&amp;", "&")
    assert urlsplit(address).netloc == urlsplit(elsewhere.server.origin).netloc
    assert browser.get(elsewhere.back(address)).headers["location"] == "/account?done=identity"
    entered = elsewhere.doors.browser()
    elsewhere.whole(entered)
    assert CLERK in entered.get("/account").text
    taking = elsewhere.doors.signed_in(REVIEWER)
    page = taking.post("/account/identity", {"password": PASSWORDS[REVIEWER]}).text
    address = page.split('class="button primary" href="')[1].split('"')[0].replace("&amp;", "&")
    assert "tài khoản khác" in taking.get(elsewhere.back(address)).text


def test_without_a_provider_there_is_no_button(doors: Doors) -> None:
    """Where none is set, neither the page nor the address offers it."""
    browser = doors.browser()
    assert "Đăng nhập một lần" not in browser.get("/sign-in").text
    assert browser.client.get("/sign-in/oidc").status_code == 404
