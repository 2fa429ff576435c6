"""The API: who may call, what each may see and do, what is refused; the same acts as the pages."""

from __future__ import annotations

import json
import shutil
import time
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from answering_cases import SAMPLES
from desk_api import ELSEWHERE, ONE, TWO, UNITS, Desk, Program, desk_of, fill
from review_office import ORIGIN, PROVINCE
from starlette.testclient import TestClient

from pipeline.desk import Desk as OfficeDesk
from pipeline.people.own import revoke_token
from pipeline.people.sessions import opened
from pipeline.person import Role
from pipeline.review import review
from pipeline.review.meters import Allowance, Meter
from pipeline.review.signed import HOST_COOKIE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx import Response

API = "/api/v1"
LETTER = SAMPLES / "01-xa-dak-wil-canh-bao-lua-dao" / "145_UBND-VHXH.pdf"
PATIENCE = 120.0  # seconds


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep nine letters of three communes; the folder is copied, never changed."""
    folder = tmp_path_factory.mktemp("api-letters")
    fill(folder)
    return folder / "data"


@pytest.fixture
def desk(letters: Path, tmp_path: Path) -> Iterator[Desk]:
    """Open an office over a copy of these letters."""
    shutil.copytree(letters, tmp_path / "data")
    with desk_of(tmp_path) as desk:
        yield desk


def one(program: Program, matter_id: str) -> dict[str, Any]:
    """Give a matter as a program sees it."""
    answer = program.client.get(f"{API}/matters/{matter_id}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def ids(answer: Response) -> set[str]:
    """Give the matters of a list."""
    assert answer.status_code == 200, answer.text
    return {line["id"] for line in answer.json()["matters"]}


# ---- who may call
def test_nobody_calls_without_a_token(desk: Desk) -> None:
    """No token, another kind of it, or a wrong one: 401, with the way to prove oneself."""
    client = TestClient(review(desk.office), base_url=ORIGIN)
    for told in ("", "Bearer", "Bearer vt_wrong", "Bearer ế", "Basic dGVzdA==", "Bearer " + "x" * 5000):
        answer = client.get(f"{API}/me", headers={"Authorization": told.encode()})
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer"), told
        assert answer.json()["error"] == "Chưa đăng nhập."


def test_a_token_ends(desk: Desk) -> None:
    """A token that was taken back, has ended, or is of somebody who left, opens nothing."""
    gone, old, left = (desk.program(login, Role.REVIEWER) for login in ("a.gone", "b.old", "c.left"))
    assert [one.client.get(f"{API}/me").status_code for one in (gone, old, left)] == [200, 200, 200]
    revoke_token(desk.office.gate(""), gone.person, gone.token.id)
    assert gone.client.get(f"{API}/me").status_code == 401
    people = desk.office.desk.store.people
    assert people is not None
    people.change(replace(left.person, is_active=False))
    assert left.client.get(f"{API}/me").status_code == 401
    late = desk.office.desk.now() + timedelta(days=31)
    office = replace(desk.office, desk=OfficeDesk(**_parts(desk.office.desk) | {"now": lambda: late}))
    client = TestClient(review(office), base_url=ORIGIN, headers=dict(old.client.headers))
    assert client.get(f"{API}/me").status_code == 401


def _parts(desk: OfficeDesk) -> dict[str, Any]:
    return {name: getattr(desk, name) for name in ("store", "bench", "procedures")}


def test_who_must_change_the_password_may_do_nothing(desk: Desk) -> None:
    """A token does not get around the first password of one's own."""
    program = desk.program("an.nv", Role.APPROVER)
    people = desk.office.desk.store.people
    assert people is not None
    people.change(replace(program.person, must_change=True))
    assert program.client.get(f"{API}/matters").status_code in (401, 403)


def test_a_token_opens_the_api_and_no_page(desk: Desk) -> None:
    """A page asks for a session whatever token comes; the origin is asked for again beside a cookie."""
    program, matter_id = desk.program("an.nv", Role.APPROVER), desk.matters()[0]
    assert program.client.get("/queue").headers["location"].startswith("/sign-in")
    page = program.client.post(f"/matters/{matter_id}/moves/appraise", data={"seen": "1"})
    assert page.headers.get("location", "").startswith("/sign-in")
    body = {"seen": one(program, matter_id)["seen"]}
    path = f"{API}/matters/{matter_id}/moves/appraise"
    cookie = {"Cookie": f"{HOST_COOKIE}=whatever"}
    assert program.client.post(path, json=body, headers=cookie).status_code == 403
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert (
        TestClient(review(desk.office), base_url=ORIGIN, headers=foreign).get(f"{API}/me").status_code == 403
    )
    assert program.client.post(path, json=body).status_code == 200


def test_a_session_calls_with_its_token_of_forms(desk: Desk) -> None:
    """A page's script reads by its session, and changes only with the session's X-CSRF-Token."""
    person, matter_id = desk.person("an.nv", Role.APPROVER), desk.matters()[0]
    session, cookie = opened(desk.office.gate(""), person, is_whole=True)
    client = TestClient(review(desk.office), base_url=ORIGIN, headers={"Origin": ORIGIN})
    client.cookies.set(HOST_COOKIE, cookie)
    seen = client.get(f"{API}/matters/{matter_id}").json()["seen"]
    path = f"{API}/matters/{matter_id}/moves/appraise"
    for token in ({}, {"X-CSRF-Token": "wrong"}, {"X-CSRF-Token": "é".encode("latin-1")}):
        refused = client.post(path, json={"seen": seen}, headers=token)
        assert (refused.status_code, "mã xác nhận" in refused.json()["error"]) == (403, True)
    foreign = {"X-CSRF-Token": session.csrf, "Origin": "https://elsewhere.example.vn"}
    assert client.post(path, json={"seen": seen}, headers=foreign).status_code == 403
    made = client.post(path, json={"seen": seen}, headers={"X-CSRF-Token": session.csrf})
    assert made.json()["matter"]["state"] == "appraising"


def test_calls_are_counted_by_person(desk: Desk) -> None:
    """Who calls without end is told to wait, and for how long."""
    program = desk.program("an.nv", Role.AUDITOR)
    rates = program.client.app.state.rates  # type: ignore[attr-defined]
    rates.person = Meter(Allowance(3, 1))
    told = [program.client.get(f"{API}/me") for _ in range(4)]
    assert [one.status_code for one in told] == [200, 200, 200, 429]
    assert int(told[-1].headers["retry-after"]) > 0
    assert set(told[-1].json()) == {"error", "advice"}


def test_a_program_is_told_what_there_is(desk: Desk) -> None:
    """The description is the published one, whoever asks; nobody who has not proved themselves gets it."""
    program = desk.program("an.nv", Role.CLERK)
    told = program.client.get(f"{API}/openapi.json").json()
    assert told == json.loads((SAMPLES.parent / "docs" / "openapi.json").read_text("utf-8"))
    del program.client.headers["Authorization"]
    assert program.client.get(f"{API}/openapi.json").status_code == 401


# ---- what each may see
def test_lists_hold_what_is_in_reach(desk: Desk) -> None:
    """A commune sees its own, a province its own, the ministry everything; a search finds no more."""
    first, third = (set(desk.matters(UNITS[at][1])) for at in (0, 2))
    mine = desk.program("mot", Role.REVIEWER, reach=ONE)
    province = desk.program("lao-cai", Role.REVIEWER, reach=ELSEWHERE)
    everywhere = desk.program("c06", Role.AUDITOR)
    for query in ("", "?q=Ủy ban", "?state=received", "?size=100&order=newest"):
        assert ids(mine.client.get(f"{API}/matters{query}")) == first
        assert ids(province.client.get(f"{API}/matters{query}")) == third
        assert ids(everywhere.client.get(f"{API}/matters{query}")) == set(desk.matters())
    assert mine.client.get(f"{API}/matters?size=25").json()["total"] == 3
    assert ids(mine.client.get(f"{API}/matters?taken=me&nationwide=1")) == set()


def test_an_administrator_sees_numbers_and_no_case(desk: Desk) -> None:
    """Whoever gives rights may not use them."""
    program = desk.program("quan-tri", Role.ADMINISTRATOR)
    matter_id = desk.matters()[0]
    for path in ("matters", f"matters/{matter_id}", f"matters/{matter_id}/history", "outbox"):
        assert program.client.get(f"{API}/{path}").status_code == 403, path
    assert program.client.get(f"{API}/figures?first=2025-01-01&last=2025-12-31").json()["requests"] == 9


def test_figures_count_what_is_in_reach(desk: Desk) -> None:
    """A commune's figures are of its own letters, a province's of its own."""
    for login, reach, count in (("mot", ONE, 3), ("hai", TWO, 3), ("lao-cai", ELSEWHERE, 3)):
        told = desk.program(login, Role.CLERK, reach=reach).client.get(
            f"{API}/figures?first=2025-01-01&last=2025-12-31"
        )
        assert told.json()["requests"] == count, login
        assert sum(told.json()["provinces"].values()) == count


# ---- what each may do
def test_a_field_is_corrected_on_what_was_seen(desk: Desk) -> None:
    """A preview keeps nothing; a correction does, has its history, and a second on the same version: 409."""
    program, matter_id = desk.program("an.nv", Role.REVIEWER, reach=PROVINCE), desk.matters(UNITS[0][1])[0]
    seen = one(program, matter_id)
    wanted = {
        "version": seen["version"],
        "changes": [{"field": "number", "entered": {"number": "77/UBND-TP"}}],
    }
    tried = program.client.post(f"{API}/matters/{matter_id}/preview", json=wanted)
    assert tried.status_code == 200, tried.text
    assert tried.json()["fields"]["number"]["value"] == "77/UBND-TP"
    assert one(program, matter_id)["case"]["fields"]["number"]["value"] != "77/UBND-TP"
    kept = program.client.post(f"{API}/matters/{matter_id}/corrections", json=wanted)
    assert kept.status_code == 200, kept.text
    assert kept.json()["matter"]["number"] == "77/UBND-TP"
    assert kept.json()["version"] > seen["version"]
    assert program.client.post(f"{API}/matters/{matter_id}/corrections", json=wanted).status_code == 409
    (told,) = program.client.get(f"{API}/matters/{matter_id}/history").json()
    assert (told["who"], told["field"], told["new"]) == ("an.nv", "number", '"77/UBND-TP"')


def test_a_move_is_made_once_as_it_was_seen(desk: Desk) -> None:
    """The second move on the same sight: 409; one not allowed from here: 400; a clerk's: 403."""
    program, matter_id = desk.program("an.nv", Role.APPROVER, reach=ONE), desk.matters(UNITS[0][1])[0]
    clerk = desk.program("van-thu", Role.CLERK, reach=ONE)
    seen = one(program, matter_id)
    assert {told["move"] for told in seen["moves"] if told["offered"]} >= {"appraise", "refuse"}
    assert all(told["why_not"] for told in one(clerk, matter_id)["moves"] if not told["offered"])
    path = f"{API}/matters/{matter_id}/moves"
    body = {"seen": seen["seen"]}
    assert clerk.client.post(f"{path}/appraise", json=body).status_code == 403
    assert program.client.post(f"{path}/refuse", json=body).status_code == 400  # without a reason
    assert program.client.post(f"{path}/document", json=body).status_code == 400  # no move of a person
    assert program.client.post(f"{path}/appraise", json=body).json()["matter"]["state"] == "appraising"
    assert program.client.post(f"{path}/appraise", json=body).status_code == 409
    approved = program.client.post(f"{path}/approve", json={"seen": one(program, matter_id)["seen"]})
    assert approved.json()["matter"]["state"] == "approved"
    for link in ("javascript:alert(1)", "data:text/html,x", "vneid"):
        wrong = {"seen": approved.json()["seen"], "link": link}
        assert program.client.post(f"{path}/post", json=wrong).status_code == 400, link
    posted = {"seen": approved.json()["seen"], "link": "https://vneid.example.vn/tin/1"}
    assert clerk.client.post(f"{path}/post", json=posted).json()["matter"]["state"] == "posted"


def test_a_matter_is_taken_and_handed_over(desk: Desk) -> None:
    """Taken, seen as taken, taken by a colleague meanwhile: 409; handed over with a reason; put back."""
    first, second = (desk.program(login, Role.REVIEWER, reach=ONE) for login in ("mot", "hai"))
    stranger = desk.person("ba", Role.REVIEWER, reach=TWO)
    path = f"{API}/matters/{desk.matters(UNITS[0][1])[0]}/assignment"

    def put(program: Program, whom: int | None, expected: int | None, why: str = "") -> int:
        told = {"person_id": whom, "expected": expected, "why": why}
        return program.client.put(path, json=told).status_code

    me, other = first.person.id, second.person.id
    assert put(first, me, None) == 200
    assert ids(first.client.get(f"{API}/matters?taken=me")) == {path.split("/")[4]}
    assert put(second, other, None) == 409
    assert put(first, other, me) == 400  # without a reason
    assert put(first, stranger.id, me, "giúp tôi") == 400  # who may not see it
    assert put(first, other, me, "tôi nghỉ") == 200
    assert put(second, None, other) == 200


def test_what_is_beyond_the_reach_is_not_there(desk: Desk) -> None:
    """Every call about another unit's matter answers in the words of one that does not exist."""
    program = desk.program("mot", Role.APPROVER, reach=ONE)
    sights: dict[str, list[tuple[int, str]]] = {}
    for matter_id in (*desk.matters(UNITS[1][1]), *desk.matters(UNITS[2][1]), "0" * 20):
        path = f"{API}/matters/{matter_id}"
        change = {"version": 1, "changes": [{"field": "number", "confirm": True}]}
        for name, answer in (
            ("one", program.client.get(path)),
            ("history", program.client.get(f"{path}/history")),
            ("preview", program.client.post(f"{path}/preview", json=change)),
            ("corrections", program.client.post(f"{path}/corrections", json=change)),
            ("move", program.client.post(f"{path}/moves/appraise", json={"seen": "1"})),
            ("take", program.client.put(f"{path}/assignment", json={"person_id": 1, "expected": None})),
        ):
            sights.setdefault(name, []).append((answer.status_code, answer.text))
    for name, told in sights.items():
        assert {status for status, _ in told} == {404}, name
        assert len({text for _, text in told}) == 1, name
    assert program.client.get(f"{API}/outbox/1").status_code in (404, 405)
    missing = program.client.post(f"{API}/outbox/1/release", json={"seen": "held"})
    assert missing.status_code in (404, 403)


# ---- letters
def test_a_letter_is_brought_and_followed(desk: Desk) -> None:
    """Received at once, read afterwards; only who brought it follows it, and to its case only in reach."""
    program, other = desk.program("mot", Role.CLERK, reach=ONE), desk.program("hai", Role.CLERK)
    files = [("files", ("145.pdf", LETTER.read_bytes(), "application/pdf"))]
    sent = program.client.post(f"{API}/submissions", files=files, data={"received": "2024-11-07"})
    assert sent.status_code == 202, sent.text
    (known,) = sent.json()["ids"]
    path, until = f"{API}/submissions/{known}", time.monotonic() + PATIENCE
    while (told := program.client.get(path).json())["state"] in ("received", "working"):
        assert time.monotonic() < until
        time.sleep(0.5)
    assert told == {"id": known, "state": "stored", "matter_id": None}  # of another commune
    assert other.client.get(path).status_code == 404
    assert other.client.post(f"{API}/submissions", files=files).json()["ids"] == [known]
    mine = other.client.get(path).json()["matter_id"]
    assert one(other, mine)["case"]["received_on"] == "2024-11-07"


def test_letters_that_cannot_be_taken(desk: Desk) -> None:
    """No file, a day to come, too much, not even a form, not a clerk: refused, and nothing is kept."""
    program, path = desk.program("mot", Role.CLERK), f"{API}/submissions"
    files = [("files", ("a.txt", b"van ban", "text/plain"))]
    assert program.client.post(path).status_code == 400
    assert program.client.post(path, files=files, data={"received": "2999-01-01"}).status_code == 400
    assert program.client.post(path, files=files, data={"received": "hôm nay"}).status_code == 400
    assert (
        program.client.post(path, content=b"--x", headers={"Content-Type": "multipart/form-data"}).status_code
        == 400
    )
    many = files * (desk.office.settings.max_files + 1)
    assert program.client.post(path, files=many).status_code == 400
    length = {"Content-Length": str(1 << 40)}
    assert program.client.post(path, content=b"x", headers=length).status_code == 413
    auditor = desk.program("kiem-tra", Role.AUDITOR)
    assert auditor.client.post(path, files=files).status_code == 403
    assert len(desk.matters()) == 9


# ---- hostile values
@pytest.mark.parametrize(
    "path",
    [
        "matters/%00", "matters/..%2f..%2fetc", "matters/" + "a" * 4000, "matters/%F0%9F%92%A9",
        "matters?q=%00", "matters?q=" + "x" * 5000, "matters?due_to=9999-12-31&received_from=0001-01-01",
        "matters?taken=99999999999999999999", "matters?page=0", "matters?page=1e9", "matters?size=26",
        "matters?state=nowhere", "matters?kind=received", "matters?due_to=0", "matters?due_to=2024-02-30",
        "matters?q=%22%22%22 OR * NEAR(", "matters?province='; DROP TABLE matter; --", "matters?nationwide=2",
        "figures?first=0001-01-01&last=9999-12-31", "figures?first=9999-01-01&last=9999-12-31",
        "figures?first=0001-01-01&last=0001-12-31", "figures?first=2024-12-31&last=2024-01-01", "figures",
        "submissions/%00", "outbox?page=99999999999", "nowhere",
    ],
)  # fmt: skip
def test_hostile_addresses(desk: Desk, path: str) -> None:
    """Whatever stands in an address is answered, and never with an error of ours."""
    program = desk.program("an.nv", Role.APPROVER)
    answer = program.client.get(f"{API}/{path}")
    assert answer.status_code in (200, 400, 404), answer.text
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "body",
    [
        b"", b"null", b"[]", b"{", b"\xff\xfe", b"NaN", b"1e999", b'{"seen": 1}', b'{"seen": "a", "more": 1}',
        b'{"seen": "\\ud800"}', b'{"seen": "a\\u0000"}', b'{"seen": "a", "why": "\\u0000"}',
        b"[" * 100_000, b'{"seen": "' + b"x" * 200 + b'"}', b'{"seen": ' + b"9" * 5000 + b"}",
    ],
)  # fmt: skip
def test_hostile_bodies(desk: Desk, body: bytes) -> None:
    """Whatever is sent is refused in words, and never with an error of ours."""
    program, matter_id = desk.program("an.nv", Role.APPROVER), desk.matters()[0]
    headers = {"Content-Type": "application/json"}
    answer = program.client.post(f"{API}/matters/{matter_id}/moves/appraise", content=body, headers=headers)
    assert answer.status_code == 400, answer.text
    assert set(answer.json()) == {"error", "advice"}
