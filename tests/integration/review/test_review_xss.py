"""Whatever a letter, a mail or a person writes is text on every page: never markup, never an address."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, replace
from email.headerregistry import Address
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

import pytest
from answering_cases import SAMPLES
from case_office import arrive, hostile
from desk_cases import PEOPLE, desk_settings, matter_like, seen_in
from review_office import ADMINISTRATOR, APPROVER, AUDITOR, Guests, browser, csrf_of

from pipeline.aliases import key_of
from pipeline.model import Issuer
from pipeline.papers import Paper, Wish
from pipeline.paperwork import send_paper, way_out
from pipeline.people.own import make_token
from pipeline.review import review
from pipeline.review.meters import Allowance, Meter
from pipeline.review.office import open_office
from pipeline.review.pages.papers import accounts_of
from pipeline.store.learned_port import Alias, KnownSender
from pipeline.terms import IssuerKind, IssuerLevel
from pipeline.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx import Response
    from starlette.testclient import TestClient

    from pipeline.person import Person
    from pipeline.review.office import Office

MARK = "xq7zk"  # stands in no word of the desk, so that whatever carries it came from outside
ADDRESS = f"javascript:alert('{MARK}')"
LINK = f"https://{MARK}link.example.vn/?a=&#34;&lt;img&gt;%22%3E"
FLOWS = "http://127.0.0.1:4280/"  # the other server of the house, for administrators on this machine
PDF = SAMPLES / "01-xa-dak-wil-canh-bao-lua-dao" / "145_UBND-VHXH.pdf"
# Whose hostile words a reader finds on the pages; were they missing, the test would have looked at nothing.
_ALL = frozenset(
    {"letter", "subject", "from", "file", "correction", "reason", "why", "link", "name", "unit", "token"}
)
_WORKS = frozenset({"recipient", "cancel", "query"})
SHOWN = {
    APPROVER.login: _ALL | _WORKS | {"view", "preview", "alias"},
    ADMINISTRATOR.login: frozenset({"letter", "name", "unit", "token"}),
    AUDITOR.login: _ALL | _WORKS | {"log"},
}
MORE = {"/queue": ("q", "province", "order", "state", "taken", "page", "back")}  # read without being declared


def evil(source: str) -> str:
    """Give markup that breaks out of text, attributes, scripts and titles, if anything lets it."""
    mark = f"{MARK}{source}"
    return (
        f"{mark} </textarea></title></script><img src=//{MARK}.example.vn onerror={MARK}()>"
        f"\"'><{MARK} {MARK}={MARK} style={MARK} onclick='{MARK}'>{{{{ 7 * 7 }}}}"
    )


# Attributes that hold words of people and that no browser ever runs or opens.
WORDS = frozenset({"value", "title", "aria-label", "alt", "aria-description", "placeholder"})
OPENED = frozenset({"href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "cite"})
# What the desk hands out besides pages; nothing that a browser runs.
KINDS = frozenset(
    {"", "application/json", "image/png", "application/pdf", "application/octet-stream", "text/plain"}
    | {
        f"application/vnd.openxmlformats-officedocument.{one}"
        for one in (
            "wordprocessingml.document",
            "spreadsheetml.sheet",
        )
    }
)
OUTSIDE = frozenset({"noopener", "noreferrer"})
READERS = (APPROVER, ADMINISTRATOR, AUDITOR)


class Leaks(HTMLParser):
    """What stands on a page that must not (`found`), and whose hostile words it shows (`seen`)."""

    def __init__(self) -> None:
        """Begin."""
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.seen: set[str] = set()

    def handle_data(self, data: str) -> None:
        """Note whose words stand in the text."""
        self._note(data)

    def _note(self, told: str) -> None:
        self.seen.update(re.findall(rf"{MARK}([a-z]+)\b", told))

    def handle_comment(self, data: str) -> None:
        """No comment holds words of others."""
        if MARK in data:
            self.found.append(f"comment {data}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        told = dict(attrs)
        if MARK in tag or tag in {"style", "iframe", "object", "embed", "base", "frame"}:
            self.found.append(f"<{tag}>")
        if tag == "script" and not told.get("src"):
            self.found.append("script without src")
        if tag == "meta" and "http-equiv" in told:
            self.found.append("meta http-equiv")
        for name, value in attrs:
            if name.startswith("on") or name in {"style", "srcdoc"} or MARK in name:
                self.found.append(f"<{tag} {name}>")
            elif name in OPENED:
                self._address(tag, name, value or "", set((told.get("rel") or "").split()))
            elif MARK in (value or ""):
                self._note(value or "")
                if name not in WORDS and not name.startswith("data-"):
                    self.found.append(f"<{tag} {name}={value!r}>")

    handle_startendtag = handle_starttag

    def _address(self, tag: str, name: str, value: str, rel: set[str]) -> None:
        """Allow paths of the desk, hostile words only in their query; links outside that tell nothing."""
        self._note(value)
        parts = urlsplit(value)
        is_posted = tag == "a" and value in {LINK, FLOWS} and rel >= OUTSIDE
        is_ours = not parts.scheme and not parts.netloc and value.startswith(("/", "?", "#"))
        if not (is_posted or is_ours) or value.startswith(("//", "/\\")):
            self.found.append(f"<{tag} {name}={value!r}>")
        elif is_ours and MARK in parts.path:
            self.found.append(f"<{tag} {name}={value!r}> in its path")


@dataclass(frozen=True)
class Place:
    """An office in which everything that people and letters write is hostile."""

    office: Office
    matters: tuple[str, ...]
    mail: int

    def paths(self, person: Person) -> Iterator[str]:
        """Give the path of every GET of the desk for each matter, then with each word of its query."""
        for route, query in gets(self.office).items():
            matters = self.matters if "{matter" in route else self.matters[:1]
            paths = [route.format(**self.names(route, person, one)) for one in matters]
            yield from paths
            if "{preview}" not in route and route.endswith("papers/{key}"):
                yield f"{paths[0]}?preview={self.preview(person, matters[0])}"
            for name in (*query, *MORE.get(route, ())):
                yield f"{paths[0]}?{urlencode({name: evil('query')})}"
                yield f"{paths[0]}?{urlencode({name: ADDRESS})}"

    def names(self, route: str, person: Person, matter_id: str) -> dict[str, str]:
        """Fill the names of a route in."""
        told = {"deed": "release", "file": "0", "page": "1", "kind": "png", "sheet": "1", "key": "gaps"}
        told |= dict.fromkeys(("matter_id", "matter", "submission_id"), matter_id)
        told |= {"number": str(self.mail) if "outbox" in route else "1", "person_id": "3", "form": "docx"}
        told |= {"sha256": "0" * 64, "preview": self.preview(person, matter_id) if "preview" in route else ""}
        return told

    def preview(self, person: Person, matter_id: str) -> str:
        """Give the name of a preview with hostile words in its form."""
        words = ("reason", "recipient", "contact", "number", "day", "signer", "authority", "title")
        text = evil("preview")
        paper, told = Paper("gaps", "gaps.docx", b"PK", (text,), PDF.read_bytes()), dict.fromkeys(words, text)
        about = f"matter:{matter_id}:gaps"
        return self.office.previews.make(person.id, about, paper, told | {"also": [text]}).name


def gets(office: Office) -> dict[str, list[str]]:
    """Give every GET with the names of its query."""
    calls = {path: one["get"] for path, one in review(office).openapi()["paths"].items() if "get" in one}
    return {
        path: [one["name"] for one in call.get("parameters", ()) if one["in"] == "query"]
        for path, call in calls.items()
    }


def named(person: Person) -> Person:
    """Give the person with a hostile name and unit."""
    return replace(person, name=evil("name"), reach=replace(person.reach, unit=evil("unit")))


@pytest.fixture(scope="module")
def place(letters: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Open an office, and write hostile words wherever anybody may write."""
    folder = tmp_path_factory.mktemp("xss")
    shutil.copytree(letters, folder / "data")
    with open_office(desk_settings(folder), Guests(tuple(map(named, PEOPLE)))) as office:
        people = office.desk.store.people
        assert people is not None
        for one in sorted(PEOPLE, key=lambda person: person.id):
            made = people.add(one.login, named(one).name, one.roles, named(one).reach, at=office.desk.now())
            assert made.id == one.id
        mailed = [
            arrive(office, (hostile_mail(folder, n),), lambda told: hostile(told, evil("letter")))
            for n in (1, 2)
        ]
        client = browser(office, APPROVER)
        for matter_id in mailed:
            correct(client, matter_id)
        paper = Paper("gaps", "gaps.docx", b"PK docx", (), PDF.read_bytes())
        visit, sent = Visit(office.desk, named(APPROVER)), matter_like(office, "145")
        account = way_out(visit, visit.look(sent), accounts_of(office)).account
        assert account is not None
        mail = send_paper(
            visit, sent, paper, Wish(reason=evil("mail"), recipient=evil("recipient")), account
        ).id
        moved(client, matter_like(office, "702"))
        written(office, client, mailed[0], mail)
        yield Place(office, (*mailed, matter_like(office, "702"), sent), mail)


def hostile_mail(folder: Path, number: int) -> Path:
    """Write a mail with markup in its subject, its sender, its body and the name of its file."""
    made = EmailMessage()
    made["From"] = Address(evil("from").replace('"', "'"), addr_spec="van.thu@xa-vidu.example.vn")
    made["To"] = "congan@example.vn"
    made["Subject"] = evil("subject")
    made["Message-ID"] = f"<{number}@xa-vidu.example.vn>"
    made.set_content(f"Kính gửi Công an xã. {evil('letter')}\nĐề nghị đăng bài {number} trên Loa phường.\n")
    made.add_attachment(f"Bài viết {evil('letter')}", filename=f"{evil('file')}.txt".replace("/", "\u2215"))
    path = folder / f"thu-{number}.eml"
    path.write_bytes(made.as_bytes())
    return path


def correct(client: TestClient, matter_id: str) -> None:
    """Correct a field of a matter to hostile words, for a hostile reason."""
    page = client.get(f"/matters/{matter_id}").text
    told = {name: page.split(f'name="{name}" value="')[1].split('"')[0] for name in ("version", "seen")}
    told |= {"csrf": csrf_of(APPROVER), "field": "subject", "act": "save"}
    told |= {"subject:subject": evil("correction"), "why": evil("reason")}
    answer = client.post(f"/matters/{matter_id}/correct", data=told)
    assert answer.is_redirect, answer.text


def moved(client: TestClient, matter_id: str) -> None:
    """Approve and post a matter, each for a hostile reason; a script is no link."""
    for name, link, status in (
        ("propose", "", 303),
        ("approve", "", 303),
        ("post", ADDRESS, 400),
        ("post", LINK, 303),
    ):
        seen = seen_in(client.get(f"/matters/{matter_id}/decide").text)
        data = {"csrf": csrf_of(APPROVER), "seen": seen, "why": evil("why"), "link": link}
        told = client.post(f"/matters/{matter_id}/moves/{name}", data=data)
        assert told.status_code == status, told.text


def written(office: Office, client: TestClient, matter_id: str, mail: int) -> None:
    """Write hostile words into a view, tokens, an alias, the log, a handing over and an end of a mail."""
    store, now, csrf = office.desk.store, office.desk.now(), csrf_of(APPROVER)
    data = {"csrf": csrf, "title": evil("view")[:60], "query": urlencode({"q": evil("view")})}
    assert client.post("/queue/views", data=data).is_redirect
    for person in READERS:
        make_token(office.gate(""), person, evil("token")[:80], 30, password="")
    look = office.desk.look(matter_id)
    key = key_of(look.case.submission, look.case.extraction)
    assert key is not None
    assert store.learned is not None
    text = evil("alias")
    issuer = Issuer(text, text, IssuerLevel.COMMUNE, IssuerKind.OTHER, text, text, text)
    store.learned.add_alias(Alias(0, key.heading, key.place, key.period, issuer, text, now, look.shown))
    store.learned.add_sender(KnownSender(0, "a@x.example.vn", text, text, text, text, now, look.shown))
    text = evil("log")
    assert store.audit_log is not None
    store.audit_log.add(text, text, text, at=now, details=((text, text),))
    browser(office).post("/sign-in", data={"login": text, "password": text})
    data = {"csrf": csrf, "to": "8", "why": evil("hand"), "expected": ""}
    assert client.post(f"/queue/{matter_id}/hand-over", data=data).is_redirect
    data = {"csrf": csrf, "seen": "held", "why": evil("cancel")}
    assert client.post(f"/outbox/{mail}/cancel", data=data).is_redirect


def looked_at(answer: Response, path: str) -> set[str]:
    """Check one answer; tell whose hostile words stand on it."""
    kind = answer.headers.get("content-type", "").partition(";")[0]
    assert answer.headers["x-content-type-options"] == "nosniff", path
    assert answer.status_code not in {429, 500}, path
    assert MARK not in urlsplit(answer.headers.get("location", "/")).path
    assert not urlsplit(answer.headers.get("location", "/")).scheme
    if kind == "text/html":
        page = Leaks()
        page.feed(answer.text)
        page.close()
        assert page.found == [], path
        return page.seen
    if path.startswith("/api/"):
        assert kind == "application/json", path
    assert kind in KINDS, (path, kind)
    return set()


def reader(office: Office, person: Person) -> TestClient:
    """Give a browser whose requests nobody counts."""
    client = browser(office, person)
    rates = client.app.state.rates  # type: ignore[attr-defined]
    rates.person = rates.address = Meter(Allowance(10**6, 10**6))
    return client


@pytest.mark.parametrize("person", READERS, ids=lambda one: one.login)
def test_what_is_written_is_text_on_every_page(place: Place, person: Person) -> None:
    """Every GET of the desk, for each hostile matter: no markup, script, style or address of others."""
    client, seen = reader(place.office, person), set[str]()
    for path in place.paths(person):
        seen |= looked_at(client.get(path), path)
    assert seen >= SHOWN[person.login]
