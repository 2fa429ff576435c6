"""People who really sign in at the desk: accounts in a database, passwords, cookies, and a clock."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

import pyotp
from review_office import HOST, ORIGIN, settings_in
from starlette.testclient import TestClient

from pipeline.people import administration
from pipeline.people.demo import DEMO, make_demo_people
from pipeline.people.hashing import hashed
from pipeline.people.reach import reach_of
from pipeline.review import review
from pipeline.review.meters import Rates
from pipeline.review.office import Office, open_office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx import Response

    from pipeline.person import Person

PASSWORDS = {one.login: one.password for one in DEMO}
CLERK, REVIEWER, APPROVER = "vanthu.lamdong", "thamdinh.lamdong", "lanhdao.lamdong"
ADMINISTRATOR, AUDITOR = "quantri", "kiemtra"


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    at: datetime

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.at

    def move(self, **by: float) -> None:
        """Let time pass."""
        self.at += timedelta(**by)


@dataclass
class Doors:
    """An office with the people of the demonstration, and its clock."""

    office: Office
    clock: Clock

    def browser(self) -> Browser:
        """Give a browser in which nobody is signed in; its application counts its requests anew."""
        app = review(self.office)
        app.state.rates = Rates(clock=lambda: 0.0)  # a slow machine is no slower visitor
        client = TestClient(app, base_url=ORIGIN, follow_redirects=False, headers={"Origin": ORIGIN})
        return Browser(client)

    def signed_in(self, login: str) -> Browser:
        """Give a browser in which one of the people is signed in."""
        browser = self.browser()
        assert browser.sign_in(login).status_code == 303
        return browser

    def person(self, login: str) -> Person:
        """Give an account."""
        found = self.office.desk.store.people.by_login(login)
        assert found is not None
        return found

    def given(self, login: str) -> str:
        """Let an administrator give a person a one-time password."""
        return administration.reset(self.office.gate(""), self.person(login), by="cli:test")


@dataclass
class Browser:
    """A browser: its cookies, and the token of the last page that it was shown."""

    client: TestClient
    csrf: str = ""

    def get(self, path: str, **more: object) -> Response:
        """Open a page."""
        return self._noted(self.client.get(path, **more))

    def post(self, path: str, data: dict[str, object] | None = None, **more: object) -> Response:
        """Send a form with the token of the last page."""
        return self._noted(self.client.post(path, data={"csrf": self.csrf} | (data or {}), **more))

    def sign_in(self, login: str, password: str | None = None, to: str = "/account") -> Response:
        """Send login and password; open the page that follows, so that its token is known."""
        told = {"login": login, "password": password or PASSWORDS[login], "next": to}
        answer = self.client.post("/sign-in", data=told)
        if answer.status_code == 303:
            self.get(answer.headers["location"])
        return answer

    def cookie(self) -> str:
        """Give the cookie of the session."""
        return self.client.cookies.get("__Host-vanthu") or ""

    def with_cookie(self, cookie: str) -> Browser:
        """Take another cookie."""
        self.client.cookies.clear()
        self.client.cookies.set("__Host-vanthu", cookie, domain=HOST, path="/")
        return self

    def _noted(self, answer: Response) -> Response:
        if found := re.search(r'<meta name="csrf" content="([^"]+)">', answer.text):
            self.csrf = found[1]
        return answer


@contextmanager
def doors_in(folder: Path, **settings: object) -> Iterator[Doors]:
    """Open an office with the people of the demonstration."""
    with open_office(settings_in(folder, **settings)) as office:
        clock = Clock(office.desk.now())
        people = office.desk.store.people
        assert people is not None
        make_demo_people(people, clock())
        yield Doors(replace(office, desk=replace(office.desk, now=clock)), clock)


def as_at_first(doors: Doors) -> None:
    """Give everybody the password, roles and reach of the demonstration again; a day passes."""
    doors.clock.move(days=1)
    people = doors.office.desk.store.people
    assert people is not None
    make_demo_people(people, doors.clock())
    for one in DEMO:
        person = doors.person(one.login)
        reach = reach_of(one.level, one.unit, "tỉnh Lâm Đồng")
        fresh = replace(person, name=one.name, roles=(one.role,), reach=reach, is_active=True, locale="vi")
        people.change(fresh)
        people.set_password(person.id, hash_of(one.password), at=doors.clock(), must_change=False)
        people.set_totp(person.id, None)
        people.succeeded(person.id)
        for token in people.tokens(person.id):
            people.revoke(token.id, person.id)


@cache
def hash_of(password: str) -> str:
    """Give the hash of a password; made once, because it takes a moment by design."""
    return hashed(password)


def code_now(seed: str, clock: Clock) -> str:
    """Give the one-time code of a seed at this moment."""
    return pyotp.TOTP(seed).at(clock())


def turn_totp_on(browser: Browser, clock: Clock, password: str) -> str:
    """Turn the second factor on in a signed-in browser; give the seed."""
    shown = browser.get("/account/code").text
    seed = re.search(r'<code class="seed">([A-Z2-7]+)</code>', shown)
    sealed = re.search(r'name="sealed" value="([^"]+)"', shown)
    assert seed
    assert sealed
    told = {"sealed": sealed[1], "code": code_now(seed[1], clock), "password": password}
    assert browser.post("/account/code", told).headers["location"] == "/account?done=code-on"
    browser.get("/account")
    clock.move(seconds=30)  # no code opens twice
    return seed[1]
