"""Every answer, whoever gives it: headers, pages of errors, static files, the line of the log."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from review_doors import ADMINISTRATOR, PASSWORDS, REVIEWER
from review_office import HOST

from pipeline.review.frame import edition, static
from pipeline.review.pages import account as account_pages
from pipeline.review.security.headers import POLICY, SAFE

if TYPE_CHECKING:
    from httpx import Response
    from review_doors import Browser, Doors

WRONG = {"login": REVIEWER, "password": "sai rồi nhé bạn ơi"}


def answers(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> dict[str, Response]:
    """Give one answer of each kind: by a page, by an error, by each guard, by the static files."""
    client = browser.client
    given = {
        "200": client.get("/account"),
        "200 JSON": client.get("/people/units", params={"province": "tỉnh Lâm Đồng"}),
        "303": client.get("/"),
        "307": client.get("/account/"),
        "400": client.get("/people/new-one"),
        "403": client.get(
            "/account/password", headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"}
        ),
        "403 form": client.post("/sign-out", data={"csrf": "x"}),
        "404": client.get("/nowhere"),
        "405": client.delete("/account"),
        "413": client.post("/sign-out", content=b"x" * (2 << 20)),
        "421": client.get("/account", headers={"Host": "evil.example.vn"}),
        "static": client.get(static("base.css")),
        "static 304": client.get(
            static("base.css"), headers={"If-None-Match": client.get(static("base.css")).headers["etag"]}
        ),
        "static 404": client.get("/static/none.css"),
    }

    def broken(*_args: object) -> None:
        raise RuntimeError("chữ trong văn bản của người gửi")

    monkeypatch.setattr(account_pages, "open_sessions", broken)
    given["500"] = client.get("/account")
    monkeypatch.undo()
    client.cookies.clear()
    given["200 stranger"] = client.get("/sign-in")
    given["303 stranger"] = client.get("/account")
    given["401"] = client.get("/account", headers={"Accept": "application/json"})
    given["403 sign-in"] = client.post("/sign-in", data=WRONG)
    tried = [client.post("/sign-in", data=WRONG) for _ in range(6)]
    given["429"] = tried[-1]
    for name, answer in given.items():
        expected = name.removeprefix("static").split()
        assert str(answer.status_code) == (expected[0] if expected else "200"), (name, answer.status_code)
    return given


def test_every_kind_of_answer_has_the_headers(doors: Doors, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages, errors, refusals of each guard and static files carry the same policy and the same locks."""
    for name, answer in answers(doors.signed_in(ADMINISTRATOR), monkeypatch).items():
        headers = answer.headers
        assert headers["content-security-policy"] == f"{POLICY}; upgrade-insecure-requests", name
        assert headers["strict-transport-security"] == "max-age=31536000", name
        assert {key: headers.get(key) for key, _ in SAFE} == dict(SAFE), name
        assert "server" not in headers, name


def test_nothing_but_static_files_is_kept(doors: Doors, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages and errors are not stored; a static file whose address names its content is kept for a year."""
    browser = doors.signed_in(ADMINISTRATOR)
    for name, answer in answers(browser, monkeypatch).items():
        kept = answer.headers["cache-control"]
        assert kept == (
            "public, max-age=31536000, immutable" if name in {"static", "static 304"} else "no-store"
        )
    assert browser.client.get("/static/base.css").headers["cache-control"] == "no-cache"
    older = browser.client.get(f"/static/{'0' * len(edition())}/base.css")
    assert (older.status_code, older.headers["cache-control"]) == (200, "no-cache")


def test_over_http_nothing_speaks_of_tls(doors: Doors) -> None:
    """On this machine without TLS a browser is not told to come by HTTPS, where nobody answers."""
    plain = doors.browser().client
    plain.base_url = "http://127.0.0.1"
    headers = plain.get("/sign-in").headers
    assert headers["content-security-policy"] == POLICY
    assert "strict-transport-security" not in headers


def test_the_policy_allows_nothing_in_line_and_nothing_from_elsewhere(doors: Doors) -> None:
    """No `unsafe-…`, no data:, no other host, no plug-in; and no page needs any of it."""
    assert "unsafe" not in POLICY
    assert POLICY.startswith("default-src 'none'")
    assert {word for word in POLICY.replace(";", "").split() if word.startswith("'")} == {"'none'", "'self'"}
    browser = doors.signed_in(ADMINISTRATOR)
    for path in ("/account", "/account/code", "/account/password", "/people", "/people/new", "/audit"):
        page = browser.get(path).text
        for part in ("<script>", " style=", " onclick=", " onload=", "javascript:", "data:image", "<iframe"):
            assert part not in page, (path, part)


def test_an_unexpected_error_says_nothing_of_itself(
    doors: Doors, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The page is a Vietnamese sentence, the log names the place; neither quotes the exception."""
    with caplog.at_level(logging.INFO):
        broken = answers(doors.signed_in(ADMINISTRATOR), monkeypatch)["500"]
    assert "Máy chủ gặp lỗi" in broken.text
    assert "RuntimeError at test_review_security_answers.py:" in caplog.text
    for text in (broken.text, caplog.text):
        assert "chữ trong văn bản" not in text
        assert "Traceback" not in text


def test_the_log_has_no_query_no_cookie_and_no_word_of_a_form(
    doors: Doors, caplog: pytest.LogCaptureFixture
) -> None:
    """A line is method, path, status, time and person; a path cannot write a line of its own."""
    with caplog.at_level(logging.INFO, logger="vanthu.web"):
        browser = doors.signed_in(REVIEWER)
        browser.get("/account", params={"done": "bi-mat-trong-query"})
        browser.client.get("/a%0a200%20forged/%0d%0aline%1b[31m")
        browser.client.get("/sign-in/oidc/return", params={"code": "ma-bi-mat", "state": "trang-thai"})
    lines = [record.getMessage() for record in caplog.records if record.name == "vanthu.web"]
    person = doors.person(REVIEWER).id
    assert any(line.startswith("GET /account 200 ") and line.endswith(f"person {person}") for line in lines)
    whole = "\n".join(lines)
    for secret in (
        "bi-mat",
        "ma-bi-mat",
        "trang-thai",
        PASSWORDS[REVIEWER],
        REVIEWER,
        browser.cookie(),
        "\x1b",
    ):
        assert secret not in whole
    assert len(whole.splitlines()) == len(lines)


@pytest.mark.parametrize(
    "path",
    [
        "/static/../office.py",
        "/static/..%2foffice.py",
        "/static/%2e%2e/office.py",
        "/static/%2e%2e%2foffice.py",
        "/static/..%5coffice.py",
        "/static/%00base.css",
        "/static/base.css%00.html",
        "/static//etc/passwd",
        "/static/%2fetc%2fpasswd",
        "/static/{mark}/../../office.py",
        "/static/{mark}/%2e%2e/%2e%2e/office.py",
        "/static/{mark}/..%2f..%2foffice.py",
        "/static/{mark}/{mark}/../../office.py",
        "/static/",
        "/static",
        "/static/{mark}/",
        "/static/.",
        "/static/" + "a" * 5000,
    ],
)
def test_no_path_leads_out_of_the_static_files(doors: Doors, path: str) -> None:
    """Dots, coded dots and slashes, NUL, absolute paths and endless names find nothing and break nothing."""
    browser = doors.browser()
    answer = browser.client.get(f"https://{HOST}{path.format(mark=edition())}")
    assert answer.status_code in ({400} if "%00" in path else {404, 405, 307}), answer.status_code
    assert "import" not in answer.text
    assert "root:" not in answer.text
