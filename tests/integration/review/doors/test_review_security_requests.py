"""Every request, before a page sees it: from where it comes, how large, how slow, how often."""

from __future__ import annotations

import asyncio
import socket
import threading
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn
from review_doors import CLERK, REVIEWER
from review_office import HOST, ORIGIN
from starlette.exceptions import HTTPException

from pipeline.review import review, serving
from pipeline.review.meters import MOST_KEYS, Allowance, Meter
from pipeline.review.security.bodies import FORM, BodyLimits
from pipeline.review.security.hosts import name_of
from pipeline.review.security.origins import is_own
from pipeline.review.security.rates import address_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from review_doors import Doors
    from starlette.types import Receive, Scope, Send


# ---- the name of the server
@pytest.mark.parametrize(
    "host",
    [
        "evil.example.vn",
        f"{HOST}.evil.example.vn",
        f"evil.example.vn#{HOST}",
        f"{HOST}@evil.example.vn",
        "",
        "127.0.0.1.evil.example.vn",
        f"{HOST},evil.example.vn",
    ],
)
def test_a_foreign_host_is_refused(doors: Doors, host: str) -> None:
    """A Host that is none of ours gets no page, and is repeated in none."""
    answer = doors.browser().client.get("/sign-in", headers={"Host": host})
    assert answer.status_code == 421
    assert "evil" not in answer.text
    assert "location" not in answer.headers


def test_a_port_belongs_to_no_name() -> None:
    """The name is compared without port, case, brackets and last dot."""
    told = ("Desk.Example.vn:4290", "[::1]:4290", "127.0.0.1:80", "desk.example.vn.")
    assert [name_of(one) for one in told] == ["desk.example.vn", "::1", "127.0.0.1", "desk.example.vn"]


# ---- where it comes from
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example.vn"},
        {"Origin": "null"},
        {"Origin": f"http://{HOST}"},
        {"Origin": f"https://{HOST}:444"},
        {"Origin": f"https://{HOST}.evil.example.vn"},
        {"Origin": ""},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "cross-site"},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example.vn", "Authorization": "Bearer vt_x", "Cookie": "a=b"},
        {"Origin": "https://evil.example.vn", "X-Forwarded-Host": "evil.example.vn"},
    ],
)
def test_an_unsafe_request_from_elsewhere_is_refused(doors: Doors, headers: dict[str, str]) -> None:
    """Even with the right token: another origin, none, or one that the browser calls foreign."""
    mine = doors.signed_in(REVIEWER)
    sent = {**headers, "X-CSRF-Token": mine.csrf}
    if "Cookie" in headers:
        sent["Cookie"] = f"__Host-vanthu={mine.cookie()}"
    answer = mine.client.post("/sign-out", headers=sent)
    assert answer.status_code == 403
    assert "trang khác" in answer.text
    assert mine.get("/account").status_code == 200


def test_signing_in_from_elsewhere_is_refused(doors: Doors) -> None:
    """No foreign page signs a browser in under an account of its choice (login CSRF)."""
    client = doors.browser().client
    for path in ("/sign-in", "/sign-in/code", "/language"):
        answer = client.post(path, data={"login": CLERK}, headers={"Origin": "https://evil.example.vn"})
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers


def test_other_sites_load_nothing_into_their_pages(doors: Doors) -> None:
    """A foreign page may link to the desk, but gets no picture, script or answer of it."""
    mine = doors.signed_in(REVIEWER).client
    inside = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}
    linked = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert mine.get("/account", headers=inside).status_code == 403
    assert mine.get("/account", headers=linked).status_code == 200


def test_only_a_program_with_a_token_and_no_cookie_needs_no_origin() -> None:
    """A browser adds a cookie by itself, a token never."""

    def scope(**headers: str) -> dict[str, Any]:
        told = {"host": HOST, **{name.replace("_", "-"): value for name, value in headers.items()}}
        pairs = [(name.encode(), value.encode()) for name, value in told.items()]
        return {"type": "http", "method": "POST", "scheme": "https", "headers": pairs}

    assert is_own(scope(authorization="Bearer vt_x"))
    assert not is_own(scope(authorization="Bearer vt_x", cookie="__Host-vanthu=x"))
    assert not is_own(scope(authorization="Basic eDp5"))
    assert not is_own(scope())
    assert is_own(scope(origin=ORIGIN))


def test_no_forwarded_header_is_believed_unasked(doors: Doors) -> None:
    """X-Forwarded-* of whoever comes along changes neither scheme nor host nor address."""
    plain = doors.browser().client
    plain.base_url = "http://127.0.0.1"
    forged = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example.vn", "Forwarded": "proto=https"}
    answer = plain.get("/sign-in", headers=forged)
    assert "strict-transport-security" not in answer.headers
    assert "evil" not in answer.text


# ---- how large
def test_a_body_that_says_it_is_too_large_is_not_read(doors: Doors) -> None:
    """Content-Length beyond the limit ends with 413, a wrong one with 400."""
    client = doors.browser().client
    assert client.post("/sign-in", content=b"x" * (FORM + 1)).status_code == 413
    odd = client.post("/sign-in", content=b"x", headers={"Content-Length": "-5"})
    assert odd.status_code == 400


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_body_without_a_length_is_counted(doors: Doors, kind: str) -> None:
    """Streamed pieces end with 413 as soon as they are too many, whichever kind of form they are."""
    sent = 0

    def pieces() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(64):
            sent += 1
            yield b"a" * (64 << 10)

    mine = doors.signed_in(REVIEWER)
    answer = mine.client.post("/sign-out", content=pieces(), headers={"Content-Type": kind})
    assert answer.status_code == 413
    assert mine.get("/account").status_code == 200


def test_files_may_be_larger_where_files_come_in() -> None:
    """Letters and the screenshot of a post; every other path takes a form and no more."""
    paths = ("/upload", "/matters/a1/moves/post", "/sign-in", "/sign-in/upload", "/matters/a1/upload")
    seen = [asyncio.run(_status(path, [b"x" * (3 << 20)])) for path in paths]
    assert seen == [200, 200, 413, 413, 413]


def test_a_form_may_not_have_many_fields(doors: Doors) -> None:
    """Ten thousand fields, of either kind of form, are refused without being looked at."""
    mine = doors.signed_in(REVIEWER)
    many = "&".join(f"f{number}=1" for number in range(10_000))
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert mine.client.post("/sign-out", content=many, headers=kind).status_code == 400
    parts = {f"f{number}": (None, "1") for number in range(1100)}
    assert mine.client.post("/sign-out", files=parts).status_code == 400
    files = [("f", (f"{number}.txt", b"1")) for number in range(1100)]
    assert mine.client.post("/sign-out", files=files).status_code == 400
    assert mine.get("/account").status_code == 200


def test_fields_are_short(doors: Doors) -> None:
    """A login of ten thousand characters, or a password of as many, costs no hash."""
    client = doors.browser().client
    assert client.post("/sign-in", data={"login": "a" * 10_000, "password": "x"}).status_code == 400
    assert client.post("/sign-in", data={"login": "a", "password": "x" * 10_000}).status_code == 400


# ---- how slow
async def _status(path: str, pieces: list[bytes | None], seconds: float = 60.0) -> int:
    """Send pieces of a body to the guard before an application that reads all of it; None never comes."""
    left = list(pieces)

    async def receive() -> dict[str, Any]:
        piece = left.pop(0)
        if piece is None:
            await asyncio.Event().wait()
        return {"type": "http.request", "body": piece, "more_body": bool(left)}

    async def reading(_scope: Scope, take: Receive, send: Send) -> None:
        while (await take()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 200, "headers": []})

    statuses: list[int] = []

    async def send(message: dict[str, Any]) -> None:
        statuses.append(message["status"])

    class _Limits:
        max_total_bytes = 10 << 20

    scope = {"type": "http", "path": path, "headers": [], "method": "POST"}
    guard = BodyLimits(reading, _Limits(), lambda _large: seconds)  # type: ignore[arg-type]
    try:
        await guard(scope, receive, send)  # type: ignore[arg-type]
    except HTTPException as error:
        return error.status_code
    return statuses[0]


def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    """The time is for the whole body: a byte now and then does not make it longer."""
    assert asyncio.run(_status("/sign-in", [b"a", b"b", None], seconds=0.05)) == 408
    assert asyncio.run(_status("/sign-in", [b"a", b"b", b"c"], seconds=30)) == 200


def test_slow_lines_of_a_request_are_hung_up_on(doors: Doors, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever never ends the lines of a request loses the connection; who does is answered."""
    monkeypatch.setattr(serving, "HEADER_SECONDS", 0.3)
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    config = uvicorn.Config(
        review(doors.office), http=serving.Patient, log_config=None, lifespan="off", ws="none"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=60) as slow:
            slow.sendall(b"GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
            assert slow.recv(100) == b""
        with socket.create_connection(("127.0.0.1", port), timeout=60) as whole:
            whole.sendall(b"GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            assert whole.recv(12) == b"HTTP/1.1 200"
    finally:
        server.should_exit = True
        thread.join(60)
        listening.close()


# ---- how often
def test_a_meter_fills_again_with_time() -> None:
    """A burst at once, then as many as the minute gives; each key for itself."""
    now = [0.0]
    meter = Meter(Allowance(burst=3, per_minute=6), clock=lambda: now[0])
    assert [meter.spend("a") for _ in range(4)] == [0, 0, 0, 10]
    assert meter.spend("b") == 0
    now[0] = 9.0
    assert meter.spend("a") == 1
    now[0] = 10.0
    assert meter.spend("a") == 0


def test_a_meter_keeps_no_more_keys_than_it_may() -> None:
    """However many addresses come, the memory is bounded; who came last is remembered."""
    meter = Meter(Allowance(burst=1, per_minute=1), clock=lambda: 0.0)
    for number in range(MOST_KEYS + 500):
        meter.spend(str(number))
    assert len(meter._left) == MOST_KEYS
    assert meter.spend(str(MOST_KEYS + 499)) > 0


def test_one_site_is_one_address() -> None:
    """An IPv6 network is counted as one, so that nobody has a thousand addresses."""

    def counted(host: str) -> str:
        return address_of({"client": (host, 1)})

    assert counted("2001:db8::1") == counted("2001:db8::ffff:1") != counted("2001:db8:1::1")
    assert counted("192.0.2.7") == "192.0.2.7"
    assert address_of({}) == ""


def test_one_person_cannot_flood_the_desk(doors: Doors) -> None:
    """A signed-in browser that asks without end is told when to come again."""
    mine = doors.signed_in(REVIEWER).client
    meter = mine.app.state.rates.person  # type: ignore[attr-defined]
    for _ in range(meter.allowance.burst - 3):
        meter.spend(str(doors.person(REVIEWER).id))
    assert [mine.get("/").status_code for _ in range(3)] == [303, 303, 429]
    assert mine.get("/", headers={"Accept": "application/json"}).json()["error"].startswith("Quá nhiều")
