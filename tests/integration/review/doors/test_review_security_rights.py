"""Who may open which page, what an administrator may not do, and a log that tells of it all."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from fastapi.routing import APIRoute
from review_doors import (
    ADMINISTRATOR,
    APPROVER,
    AUDITOR,
    CLERK,
    PASSWORDS,
    REVIEWER,
    turn_totp_on,
)
from starlette.routing import Mount

from pipeline.chain import check
from pipeline.people.reach import reach_of
from pipeline.person import Role
from pipeline.review import PAGES, review, signed
from pipeline.review.api.calling import calling
from pipeline.store.audit_port import AuditQuery
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi.dependencies.models import Dependant
    from review_doors import Doors

# What nobody has to be signed in for, and why. Whoever adds a line here opens a door.
OPEN_PAGES = {
    "/sign-in": "the sign-in itself",
    "/sign-in/code": "asks for half a session",
    "/sign-in/oidc": "leads to the provider",
    "/sign-in/oidc/return": "takes its answer",
}
OPEN_FORMS = {
    "/sign-in": "there is no session yet; OwnOrigin sees that it is our page",
    "/language": "of a stranger it sets a cookie; of a person it asks for the token",
}
# The dependencies that see who it is, and those that see that a form is theirs.
WHO = {signed.known, signed.half, calling}
BELIEVED = {signed.believed, signed.believed_half, calling}
ROLES = (CLERK, REVIEWER, APPROVER, ADMINISTRATOR, AUDITOR)
XSS = '<script>alert(1)</script><img src=x onerror="alert(2)">\'"><svg onload=alert(3)>'


@dataclass(frozen=True)
class Way:
    """One way into the application: where, how, and what is called before."""

    path: str
    methods: frozenset[str]
    names: tuple[str, ...]
    calls: frozenset[object]


def ways() -> Iterator[Way]:
    """Give every way, those of routers within routers, too."""
    for router in PAGES:
        for route in router.routes:
            for one in [route] if isinstance(route, APIRoute) else route.effective_candidates():
                names = tuple(one.param_convertors)
                yield Way(one.path, frozenset(one.methods), names, frozenset(calls(one.dependant)))


def calls(dependant: Dependant) -> set[object]:
    """Give all functions that are called before a page."""
    found: set[object] = {dependant.call}
    for one in dependant.dependencies:
        found |= calls(one)
    return found


# ---- no page is forgotten
def test_every_page_asks_who_it_is() -> None:
    """Whatever a new route does, it depends on somebody being signed in, or stands in a short list."""
    forgotten = [
        way.path for way in ways() if not way.calls & WHO and way.path not in OPEN_PAGES | OPEN_FORMS
    ]
    assert forgotten == []


def test_every_form_asks_for_its_token() -> None:
    """Whatever changes something believes the form by the session's token, or a bearer's token."""
    forgotten = [
        way.path
        for way in ways()
        if way.methods - {"GET", "HEAD"} and not way.calls & BELIEVED and way.path not in OPEN_FORMS
    ]
    assert forgotten == []


def test_a_stranger_gets_nothing(doors: Doors) -> None:
    """Asked for without a cookie, each page leads to the sign-in, and each form is refused."""
    client = doors.browser().client
    for way in ways():
        path = way.path
        for name in way.names:
            path = re.sub(rf"\{{{name}(:\w+)?\}}", "1", path)
        for method in way.methods - {"HEAD"}:
            if path in OPEN_PAGES or (method == "POST" and path in OPEN_FORMS):
                continue
            answer = client.request(method, path)
            assert answer.status_code in {303, 401}, (method, path, answer.status_code)
            if answer.status_code == 303:
                assert answer.headers["location"].startswith("/sign-in?next="), (method, path)


def test_there_is_nothing_beside_the_pages(doors: Doors) -> None:
    """No description, no debugging page, no second way in: the pages and the static files are all."""
    app = review(doors.office)
    mounts = [route.path for route in app.routes if isinstance(route, Mount)]
    assert mounts == ["/static"]
    client = doors.browser().client
    for path in ("/docs", "/redoc", "/openapi.json", "/.env", "/metrics", "/debug"):
        assert client.get(path).status_code in {303, 404}


# ---- roles
@pytest.mark.parametrize("login", ROLES)
def test_who_may_open_which_page(doors: Doors, login: str) -> None:
    """People for administrators, the log for administrators and auditors, one's own account for all."""
    browser = doors.signed_in(login)
    is_admin, reads_log = login == ADMINISTRATOR, login in {ADMINISTRATOR, AUDITOR}
    other = doors.person(CLERK).id
    for path in ("/people", "/people/new", f"/people/{other}", "/people/units?province=x"):
        assert browser.client.get(path).status_code == (200 if is_admin else 403), path
    assert browser.get("/audit").status_code == (200 if reads_log else 403)
    assert browser.get("/account").status_code == 200
    assert browser.post("/audit/verify").status_code == (200 if reads_log else 403)
    shown = browser.get("/account").text
    assert ('href="/people"' in shown, 'href="/audit"' in shown) == (is_admin, reads_log)


@pytest.mark.parametrize("login", [CLERK, REVIEWER, APPROVER, AUDITOR])
def test_only_an_administrator_changes_accounts(doors: Doors, login: str) -> None:
    """Every form about people is refused to everybody else, with the right token, too; nothing changes."""
    before = doors.office.desk.store.people.everybody()
    browser = doors.signed_in(login)
    other = doors.person(ADMINISTRATOR).id
    told = {"login": "moi.them", "name": "Mới", "roles": "administrator", "level": "none", "unit": "Tổ"}
    for path in ("new", f"{other}", f"{other}/reset", f"{other}/disable", f"{other}/enable"):
        assert browser.post(f"/people/{path}", told).status_code == 403, path
    assert doors.office.desk.store.people.everybody() == before


def test_no_administrator_changes_their_own_rights(doors: Doors) -> None:
    """Neither roles nor reach nor password of oneself, not by this page."""
    browser = doors.signed_in(ADMINISTRATOR)
    me = doors.person(ADMINISTRATOR)
    told = {"name": me.name, "roles": ["administrator", "approver"], "level": "ministry", "unit": "C06"}
    changed = browser.post(f"/people/{me.id}", told)
    assert (changed.status_code, "người quản trị khác" in changed.text) == (400, True)
    for path in ("reset", "disable"):
        assert browser.post(f"/people/{me.id}/{path}").status_code == 400
    assert doors.person(ADMINISTRATOR) == me


def test_the_last_administrator_stays(doors: Doors) -> None:
    """Of two, one may close the other; who is left can neither be closed nor lose the role."""
    people = doors.office.desk.store.people
    people.change(
        replace(doors.person(CLERK), roles=(Role.ADMINISTRATOR,), reach=doors.person(AUDITOR).reach)
    )
    last = doors.signed_in(CLERK)
    last.get("/people")
    assert last.post(f"/people/{doors.person(ADMINISTRATOR).id}/disable").status_code == 303
    me = doors.person(CLERK)
    told = {"name": me.name, "roles": "clerk", "level": "ministry", "unit": me.reach.unit}
    last.get("/people")
    assert last.post(f"/people/{me.id}", told).status_code == 400
    assert last.post(f"/people/{me.id}/disable").status_code == 400
    ruling = [one for one in people.everybody() if one.is_active and Role.ADMINISTRATOR in one.roles]
    assert ruling == [me]


def test_an_administrator_of_a_province_stays_within_it(doors: Doors) -> None:
    """No account beyond the own reach is seen, made, changed or reset, and none is lifted above it."""
    people = doors.office.desk.store.people
    lam_dong = reach_of(HandlerLevel.PROVINCE, "PC06 Lâm Đồng", "tỉnh Lâm Đồng")
    people.change(replace(doors.person(CLERK), roles=(Role.ADMINISTRATOR,), reach=lam_dong))
    browser = doors.signed_in(CLERK)
    page = browser.get("/people").text
    assert "xa.thuanan" in page
    assert "lanhdao.c06" not in page
    beyond = doors.person("lanhdao.c06").id
    assert browser.client.get(f"/people/{beyond}").status_code == 404
    browser.get("/people/new")
    assert browser.post(f"/people/{beyond}/reset").status_code == 404
    told = {"login": "moi.ngoai", "name": "Mới", "roles": "approver", "unit": "Cục C06"}
    for level, province in (("ministry", ""), ("province", "tỉnh Gia Lai")):
        made = browser.post("/people/new", told | {"level": level, "province": province})
        assert (made.status_code, "vượt quá phạm vi" in made.text) == (400, True), level
    assert people.by_login("moi.ngoai") is None


# ---- what people write about themselves
def test_names_are_never_run(doors: Doors) -> None:
    """A name, a unit, a title of a token full of markup is shown as written on every page."""
    people = doors.office.desk.store.people
    odd = replace(
        doors.person(REVIEWER),
        name=XSS[:90],
        reach=replace(doors.person(REVIEWER).reach, unit=XSS),
        roles=(Role.REVIEWER, Role.AUDITOR),
    )
    people.change(odd)
    browser, ruling = doors.signed_in(REVIEWER), doors.signed_in(ADMINISTRATOR)
    told = {"title": XSS, "days": "30", "password": PASSWORDS[REVIEWER]}
    shown = [browser.get("/account").text, browser.post("/account/tokens", told).text]
    shown += [browser.get("/account").text, browser.get("/audit", params={"who": XSS, "about": XSS}).text]
    shown += [ruling.get("/people").text, ruling.get(f"/people/{odd.id}").text]
    doors.office.desk.store.audit_log.add(XSS, XSS, XSS, at=doors.clock(), details=((XSS, XSS),))
    shown += [ruling.get("/audit").text, ruling.post("/people/new", {"login": XSS[:60], "name": XSS}).text]
    shown += [browser.client.get("/sign-in", params={"next": "/" + XSS}).text]
    shown += [doors.browser().client.get("/sign-in", params={"next": "/" + XSS.replace(" ", "")}).text]
    shown += [doors.browser().client.post("/sign-in", data={"login": XSS, "password": "x"}).text]
    for page in shown:
        for part in ("<script>alert", "<img src=x", "<svg onload", 'onerror="alert'):
            assert part not in page


# ---- the log
def test_the_log_tells_what_happened_and_is_sound(doors: Doors) -> None:
    """Sign-ins, refusals, codes, tokens, changed accounts: each has a line; the chain holds, and says so."""
    log = doors.office.desk.store.audit_log
    doors.browser().sign_in(REVIEWER, "sai rồi nhé bạn ơi")
    mine = doors.signed_in(REVIEWER)
    turn_totp_on(mine, doors.clock, PASSWORDS[REVIEWER])
    made = mine.post("/account/tokens", {"title": "báo cáo", "password": PASSWORDS[REVIEWER]})
    assert made.status_code == 200
    ruling = doors.signed_in(ADMINISTRATOR)
    assert ruling.post(f"/people/{doors.person(CLERK).id}/disable").status_code == 303
    mine.get("/account")
    mine.post("/sign-out")
    deeds = [entry.deed for entry in log.entries(AuditQuery(limit=8))]
    expected = ["sign_out", "person_disabled", "sign_in", "token_made", "totp_on", "sign_in"]
    assert deeds[:7] == [*expected, "sign_in_refused"]
    whole = " ".join(str(entry) for entry in log.entries(AuditQuery(limit=500)))
    for secret in (*PASSWORDS.values(), mine.cookie() or "-none-", "vt_"):
        assert secret not in whole
    assert check(log.whole()).broken is None
    auditor = doors.signed_in(AUDITOR)
    auditor.get("/audit")
    verified = auditor.post("/audit/verify").text
    assert "Nguyên vẹn" in verified
    assert check(log.whole()).lines == int(verified.split("Nguyên vẹn: ")[1].split(" ")[0]) + 1


def test_the_log_is_filtered_and_paged(doors: Doors) -> None:
    """By who, what and about whom; a hundred lines a page, and a way to the older ones."""
    log = doors.office.desk.store.audit_log
    for number in range(130):
        log.add("may.dem", "counted", f"thing:{number}", at=doors.clock())
    browser = doors.signed_in(AUDITOR)
    newest = browser.get("/audit", params={"who": "may.dem"}).text
    assert "thing:129" in newest
    assert "thing:30<" in newest
    assert "thing:29<" not in newest
    link = newest.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    older = browser.get(link).text
    assert "thing:29<" in older
    assert "thing:30<" not in older
    assert "Không có dòng nào" in browser.get("/audit", params={"deed": "không có"}).text
    assert "thing:77<" in browser.get("/audit", params={"about": "thing:77"}).text
    assert browser.get("/audit", params={"before": "-1"}).status_code == 400
