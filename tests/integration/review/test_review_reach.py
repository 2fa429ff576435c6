"""Attempts across units: whatever is asked about another unit's letter is answered as if it did not exist."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest
from answering_cases import SAMPLES
from desk_cases import COMMUNE, OTHER, PEOPLE, desk_settings, matter_like
from review_office import APPROVER, Guests, browser, csrf_of, seen_from

from pipeline.model import Finding, Report
from pipeline.papers import Paper, Wish
from pipeline.paperwork import send_paper, way_out
from pipeline.people.own import make_token
from pipeline.person import Reach, Role
from pipeline.review import review
from pipeline.review.office import open_office
from pipeline.review.pages.papers import accounts_of
from pipeline.review.uploads import RECEIVED
from pipeline.terms import FindingCode, HandlerLevel
from pipeline.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from httpx import Response
    from starlette.testclient import TestClient

    from pipeline.person import Person
    from pipeline.review.office import Office

PDF = SAMPLES / "01-xa-dak-wil-canh-bao-lua-dao" / "145_UBND-VHXH.pdf"
LAO_CAI = Reach(HandlerLevel.PROVINCE, "Phòng Cảnh sát QLHC về TTXH, Công an tỉnh Lào Cai", ("tỉnh Lào Cai",))
NOBODY = Reach(HandlerLevel.NONE, "Tổ quản trị")
# Beyond whose reach the letter of Bảo Lộc is: the next commune, another province, who sees no case at all.
STRANGERS = (
    OTHER,
    replace(OTHER, id=20, login="lao-cai", reach=LAO_CAI),
    replace(OTHER, id=21, login="nobody", roles=(Role.APPROVER, Role.ADMINISTRATOR), reach=NOBODY),
)
TOLD = ("702/UBND-VHXH", "Bảo Lộc", "145/UBND-VHXH", "Đắk Wil", "512-CV")  # of letters, on no foreign page
FORM, JSON, FILES = "form", "json", "files"


@dataclass(frozen=True)
class Ask:
    """How a route is asked about a matter: query, body and what kind of body it is."""

    query: str = ""
    kind: str = FORM
    body: Mapping[str, Any] = field(default_factory=dict)


_CHANGE = {"version": 1, "changes": [{"field": "number", "confirm": True}]}
_BOX = {"file": 0, "page": 1, "box": [10, 10, 90, 40]}
# Every route that takes the name of a matter, a mail or a submission, and what it needs besides.
ABOUT: Mapping[str, Ask] = {
    "POST /queue/{matter_id}/take": Ask(),
    "POST /queue/{matter_id}/put-back": Ask(),
    "GET /queue/{matter_id}/hand-over": Ask(),
    "POST /queue/{matter_id}/hand-over": Ask(body={"to": "3", "why": "giúp"}),
    "GET /matters/{matter_id}": Ask(),
    "GET /matters/{matter_id}/sheet": Ask(),
    "POST /matters/{matter_id}/preview": Ask(body={"field": "number", "number:number": "1/UBND"}),
    "POST /matters/{matter_id}/correct": Ask(
        body={"field": "number", "number:number": "1/UBND", "version": "1", "shown": "0" * 20}
    ),
    "POST /matters/{matter_id}/lease": Ask(),
    "POST /matters/{matter_id}/let-go": Ask(),
    "GET /matters/{matter_id}/step": Ask("?way=next"),
    "POST /matters/{matter_id}/alike": Ask(body={"field": "issuer", "submission": "{matter_id}"}),
    "POST /matters/{matter_id}/learn": Ask(body={"what": "issuer"}),
    "GET /matters/{matter_id}/decide": Ask(),
    "POST /matters/{matter_id}/moves/{move}": Ask(body={"seen": "1"}),
    "GET /matters/{matter_id}/posted/{sha256}.png": Ask(),
    "GET /matters/{matter_id}/papers/{key}": Ask("?preview={preview}"),
    "POST /matters/{matter_id}/papers/{key}": Ask(body={"reason": "x"}),
    "GET /matters/{matter_id}/papers/{key}/{preview}/page-{number}.png": Ask(),
    "GET /matters/{matter_id}/papers/{key}/{preview}/paper.{form}": Ask(),
    "POST /matters/{matter_id}/papers/{key}/{preview}/keep": Ask(),
    "POST /matters/{matter_id}/papers/{key}/{preview}/send": Ask(),
    "POST /matters/{matter_id}/papers/{key}/{preview}/move": Ask(body={"seen": "1"}),
    "GET /outbox/{number}": Ask(),
    "GET /outbox/{number}/page-{sheet}.png": Ask(),
    "GET /outbox/{number}/paper.pdf": Ask(),
    "POST /outbox/{number}/{deed}": Ask(body={"seen": "held", "why": "x"}),
    "GET /matters/{matter}/files/{file}/pages/{page}.{kind}": Ask(),
    "GET /matters/{matter}/files/{file}/pages/{page}/part.{kind}": Ask("?x0=1&y0=1&x1=90&y1=90"),
    "GET /matters/{matter}/files/{file}/text": Ask(),
    "GET /matters/{matter}/files/{file}/original": Ask(),
    "POST /matters/{matter}/reread": Ask(kind=JSON, body=_BOX),
    "GET /api/v1/matters/{matter_id}": Ask(),
    "GET /api/v1/matters/{matter_id}/history": Ask(),
    "POST /api/v1/matters/{matter_id}/preview": Ask(kind=JSON, body=_CHANGE),
    "POST /api/v1/matters/{matter_id}/corrections": Ask(kind=JSON, body=_CHANGE),
    "POST /api/v1/matters/{matter_id}/moves/{move}": Ask(kind=JSON, body={"seen": "1"}),
    "PUT /api/v1/matters/{matter_id}/assignment": Ask(
        kind=JSON, body={"person_id": 3, "expected": None, "why": "x"}
    ),
    "GET /api/v1/submissions/{submission_id}": Ask(),
    "POST /api/v1/outbox/{mail_id}/{deed}": Ask(kind=JSON, body={"seen": "held", "why": "x"}),
}
# The next letter of a queue, also from one corrected out of one's reach: to the queue from any other.
LEADS_BACK = "GET /matters/{matter_id}/step"
# Lists, searches, counts, figures, completion: they answer everybody, and tell of nothing beyond the reach.
LISTS = (
    "/",
    "/queue",
    "/queue?q=702",
    "/queue?q=Bao+Loc",
    "/queue?state=received,posted&size=100&order=newest",
    "/queue?province=t%E1%BB%89nh+L%C3%A2m+%C4%90%E1%BB%93ng",
    "/outbox",
    "/outbox?state=all",
    "/upload",
    "/upload/state",
    "/figures",
    "/figures?span=year",
    "/figures?first=2024-01-01&last=2025-12-31",
    "/complete/agency?text=phuong+1",
    "/complete/agency?text=xa+dak",
    "/api/v1/matters",
    "/api/v1/matters?q=702",
    "/api/v1/outbox",
    "/api/v1/figures?first=2024-01-01&last=2025-12-31",
)
# Routes that take no name of a matter, a mail or a submission: about the person alone, or in LISTS.
OWN = (
    *("GET /", "GET /queue", "GET /outbox", "GET /upload", "GET /upload/state", "GET /figures"),
    *("GET /figures/report.{form}", "GET /complete/place", "GET /complete/agency", "GET /complete/letter"),
    *("POST /queue/views", "POST /queue/views/{view_id}/drop", "POST /upload", "GET /api/v1/me"),
    *("GET /api/v1/matters", "GET /api/v1/outbox", "GET /api/v1/figures", "GET /api/v1/openapi.json"),
    *("POST /api/v1/submissions", "GET /sign-in", "POST /sign-in", "GET /sign-in/code", "POST /sign-in/code"),
    *("POST /sign-out", "POST /language", "GET /sign-in/oidc", "GET /sign-in/oidc/return"),
    *("POST /account/identity", "GET /account", "GET /account/password", "POST /account/password"),
    *("GET /account/code", "POST /account/code", "POST /account/code/off", "POST /account/leave"),
    *("POST /account/tokens", "POST /account/tokens/{token_id}/revoke", "GET /people", "GET /people/new"),
    *("POST /people/new", "GET /people/units", "GET /people/{person_id}", "POST /people/{person_id}"),
    *("POST /people/{person_id}/reset", "POST /people/{person_id}/disable"),
    *("POST /people/{person_id}/enable", "GET /audit", "POST /audit/verify"),
)


@dataclass(frozen=True)
class Place:
    """An office, the letter of Bảo Lộc in it, a mail about a letter of Đắk Nông, and its screenshot."""

    office: Office
    matter: str
    mailed: str
    mail: int

    def path(self, route: str, person: Person, matter_id: str, mail: int) -> str:
        """Fill the names of a route in; a preview is one that the person themselves made of the matter."""
        told = {
            **dict.fromkeys(("matter_id", "matter", "submission_id"), matter_id),
            "number": str(mail) if "outbox" in route else "1",
            "mail_id": str(mail),
            "move": "appraise",
            "sha256": "0" * 64,
            "key": "gaps",
            "form": "docx",
            "deed": "release",
            "file": "0",
            "page": "1",
            "kind": "png",
            "sheet": "1",
            "preview": self.preview(person, matter_id) if "preview" in route else "",
        }
        return route.partition(" ")[2].format(**told)

    def preview(self, person: Person, matter_id: str) -> str:
        """Give the name of a preview of this person, made as if they had once seen the matter."""
        paper = Paper("gaps", "gaps.docx", b"PK", (), PDF.read_bytes())
        told = {"also": []}
        return self.office.previews.make(person.id, f"matter:{matter_id}:gaps", paper, told).name

    def ask(self, client: TestClient, route: str, person: Person, matter_id: str, mail: int) -> Response:
        """Ask a route about a matter, a mail, or the submission of the matter's name."""
        ask, method = ABOUT[route], route.partition(" ")[0]
        path = self.path(f"{route}{ask.query}", person, matter_id, mail)
        headers = {"X-CSRF-Token": csrf_of(person)}
        body = {
            key: one.format(matter_id=matter_id) if isinstance(one, str) else one
            for key, one in ask.body.items()
        }
        if method == "GET":
            return client.get(path)
        if ask.kind == JSON:
            return client.request(method, path, json=body, headers=headers)
        return client.request(method, path, data={"csrf": csrf_of(person), **body}, headers=headers)


@pytest.fixture(scope="module")
def place(letters: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Open an office with letters of Bảo Lộc, Đắk Nông and a province, and strangers to all of them."""
    folder = tmp_path_factory.mktemp("reach")
    shutil.copytree(letters, folder / "data")
    with open_office(desk_settings(folder), Guests((*PEOPLE, *STRANGERS))) as office:
        mail = queued(office)
        assert office.desk.store.audit_log
        office.desk.store.audit_log.add(
            COMMUNE.login, RECEIVED, f"submission:{matter_like(office, '702')}", at=office.desk.now()
        )
        yield Place(office, matter_like(office, "702"), matter_like(office, "145"), mail)


def queued(office: Office) -> int:
    """Queue a notice about the letter that came by mail; give its number."""
    visit, matter_id = Visit(office.desk, APPROVER), matter_like(office, "145")
    account = way_out(visit, visit.look(matter_id), accounts_of(office)).account
    assert account is not None
    paper = Paper("gaps", "gaps.docx", b"PK docx", (), PDF.read_bytes())
    return send_paper(visit, matter_id, paper, Wish(), account).id


def routes(office: Office) -> set[str]:
    """Give every route of the application."""
    paths = review(office).openapi()["paths"]
    return {f"{method.upper()} {path}" for path, calls in paths.items() for method in calls}


def test_every_route_stands_in_the_table(place: Place) -> None:
    """A new route is put into the table, with how it is asked about somebody else's letter."""
    assert routes(place.office) == {*ABOUT, *OWN}


@pytest.mark.parametrize("route", ABOUT)
def test_what_is_beyond_the_reach_is_not_there(place: Place, route: str) -> None:
    """Each stranger gets 404, in the words in which they get it for what does not exist; nothing happens."""
    missing, events = "0" * 64, len(place.office.desk.look(place.matter).matter.events)
    for person in STRANGERS:
        client = browser(place.office, person)
        for matter_id, mail in ((place.matter, place.mail), (place.mailed, place.mail)):
            told = place.ask(client, route, person, matter_id, mail)
            nothing = place.ask(client, route, person, missing, 4711)
            if route == LEADS_BACK:
                assert told.headers["location"] == nothing.headers["location"] == "/queue"
                continue
            assert told.status_code == 404, (person.login, told.text)
            assert nothing.status_code == 404
            said = told.text.replace(matter_id, missing)
            assert _without_names(said, mail) == _without_names(nothing.text, 4711)
            assert not [one for one in TOLD if one in told.text]
    assert len(place.office.desk.look(place.matter).matter.events) == events


def _without_names(text: str, mail: int) -> str:
    return re.sub(r"/papers/gaps/[0-9a-f]{32}", "", text.replace(f"/outbox/{mail}", "/outbox/N"))


# Nothing is posted here, so there is no picture of a post.
@pytest.mark.parametrize("route", [one for one in ABOUT if "outbox" not in one and "/posted/" not in one])
def test_the_owner_is_let_in(place: Place, route: str, tmp_path: Path) -> None:
    """The table asks as it should: whose letter it is gets something else than 404."""
    shutil.copytree(place.office.settings.data_dir, tmp_path / "data")
    with open_office(desk_settings(tmp_path), Guests((*PEOPLE, *STRANGERS))) as office:
        own = replace(place, office=office)
        told = own.ask(browser(office, COMMUNE), route, COMMUNE, place.matter, place.mail)
        assert told.status_code not in {403, 404, 405, 422, 500}, told.text


@pytest.mark.parametrize("person", STRANGERS, ids=lambda one: one.login)
def test_lists_tell_of_nothing_beyond_the_reach(place: Place, person: Person) -> None:
    """Neither a list, a search, a count, a figure nor a completion shows a trace of foreign letters."""
    client = browser(place.office, person)
    for path in LISTS:
        told = client.get(path)
        assert told.status_code in {200, 303}, path
        # Names of agencies come from the map of the country, too, which everybody may read.
        words = [one for one in TOLD if "/complete/" not in path or one != "Bảo Lộc"]
        found = [one for one in (*words, place.matter, place.mailed) if one in told.text]
        assert not found, (path, found)
    assert client.get("/api/v1/matters").json() == {"total": 0, "matters": []}
    figures = client.get("/api/v1/figures?first=2024-01-01&last=2025-12-31").json()
    assert {name: figures[name] for name in ("requests", "carried", "others", "returned")} == dict.fromkeys(
        ("requests", "carried", "others", "returned"), 0
    )
    assert not figures["provinces"]


def test_a_list_tells_of_what_is_in_reach(place: Place) -> None:
    """The words that are looked for above do stand on the pages of those who may see them."""
    client = browser(place.office, COMMUNE)
    assert "702/UBND-VHXH" in client.get("/queue").text
    assert place.matter in client.get("/api/v1/matters?q=702").text
    assert "Bảo Lộc" in client.get("/complete/agency?text=phuong+1").text
    everywhere = browser(place.office, APPROVER)
    assert all(one in everywhere.get("/queue").text for one in ("145/UBND-VHXH", "512-CV"))
    assert f"/outbox/{place.mail}" in everywhere.get("/outbox").text


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_a_report_of_a_stranger_is_empty(place: Place, form: str) -> None:
    """The file of the figures is counted within the same reach."""
    path = f"/figures/report.{form}?first=2024-01-01&last=2025-12-31"
    told = browser(place.office, OTHER).get(path)
    assert told.status_code == 200
    empty = Visit(place.office.desk, OTHER)
    assert not list(empty.desk.matters.lines(_query(OTHER)))


def _query(person: Person) -> Any:  # noqa: ANN401 - a filter
    from pipeline.store.matters_port import MatterQuery  # noqa: PLC0415 - for one test

    return MatterQuery(reach=person.reach)


def test_a_token_reaches_no_further(place: Place) -> None:
    """A program sees what its person sees, whatever it asks."""
    people = place.office.desk.store.people
    assert people is not None
    person = people.add("may", "Máy", (Role.APPROVER,), OTHER.reach, at=place.office.desk.now())
    text, _ = make_token(place.office.gate(""), person, "thử", 1, password="")
    client = browser(place.office)
    client.headers["Authorization"] = f"Bearer {text}"
    for route in (one for one in ABOUT if "/api/" in one):
        assert place.ask(client, route, OTHER, place.matter, place.mail).status_code == 404, route


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (FindingCode.DUPLICATE_LETTER, "Có thể là {}: cán bộ so hai văn bản."),
        (FindingCode.DUPLICATE_ARTICLE, "Bài viết giống 95 % bài của {}: đối chiếu."),
    ],
)
def test_findings_name_no_letter_beyond_the_reach(place: Place, code: FindingCode, words: str) -> None:
    """That there is another letter like it is said, which one it is only to who may see that, too."""
    named = f"văn bản số 145/UBND-VHXH của UBND xã Đắk Wil (nhận ngày 07/11/2024, hồ sơ {place.mailed[:8]})"
    forged = named.replace("của", f"(hồ sơ {place.matter[:8]}) của")
    case = place.office.desk.look(place.matter).case
    for text in (named, forged):
        case = replace(case, report=Report((Finding(code, words.format(text)),)))
        (veiled,) = Visit(place.office.desk, COMMUNE).veil(case).report.findings
        assert veiled.code is code
        assert "ngoài phạm vi" in veiled.message
        assert not [one for one in ("145", "Đắk Wil", place.mailed[:8]) if one in veiled.message]
        assert ("95 %" in veiled.message) is (code is FindingCode.DUPLICATE_ARTICLE)
        assert Visit(place.office.desk, APPROVER).veil(case) == case
    assert seen_from(COMMUNE, APPROVER.reach).reach == APPROVER.reach
