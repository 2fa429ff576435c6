"""What is no text: control characters and halves of letters are refused, wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_cases import matter_like, seen_in
from review_office import APPROVER, ORIGIN, browser, csrf_of

from pipeline.review.typed import UNREADABLE, NoTextError, check_text, is_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.testclient import TestClient

    from pipeline.review.office import Office

ODD = ("\x00", "\x01", "\x08", "\x0e", "\x1b", "\x1f")


@pytest.mark.parametrize("text", ["Đề nghị\r\nđăng\tngay", "dòng\x0bmềm", "trang\x0cmới", "👍 \u202e", ""])
def test_text_is_text(text: str) -> None:
    """Vietnamese, line breaks of every kind, tabs and any script are text."""
    check_text(text)


@pytest.mark.parametrize("odd", [*ODD, "\ud800"])
def test_what_is_no_text_is_refused(odd: str) -> None:
    """A control character or half of a letter within a text is told apart."""
    assert not is_text(f"Đề nghị{odd}")
    with pytest.raises(NoTextError, match="ký tự điều khiển"):
        check_text(f"Đề nghị{odd}")


@pytest.mark.parametrize("odd", ["%00", "%01", "%1B"])
@pytest.mark.parametrize(
    "path",
    ["/queue?q=a{}", "/queue?{}=a", "/audit?who={}", "/matters/{}", "/complete/agency?text={}",
     "/sign-in?next={}", "/upload/{}", "/api/v1/matters?q={}"],
)  # fmt: skip
def test_addresses_hold_text_only(desk_office: Office, path: str, odd: str) -> None:
    """Neither the path nor the query of any page or call carries one to a database."""
    for client in (browser(desk_office, APPROVER), browser(desk_office)):
        answer = client.get(path.format(odd))
        assert answer.status_code == 400
        assert UNREADABLE in (answer.json()["error"] if "/api/" in path else answer.text)
    assert browser(desk_office, APPROVER).get("/queue?q=%C4%91%E1%BB%81%0D%0Angh%E1%BB%8B").status_code == 200


def forms(office: Office) -> Iterator[tuple[str, dict[str, str]]]:
    """Give forms of the desk with `{}` where a person writes."""
    client, matter_id = browser(office, APPROVER), matter_like(office, "702")
    seen = seen_in(client.get(f"/matters/{matter_id}/decide").text)
    yield f"/matters/{matter_id}/moves/appraise", {"seen": seen, "why": "Lý do{}"}
    yield f"/matters/{matter_id}/correct", {"field": "subject", "subject:subject": "a{}", "version": "1"}
    yield f"/matters/{matter_id}/preview", {"field": "subject", "subject:subject": "a{}"}
    yield f"/matters/{matter_id}/papers/gaps", {"reason": "a{}"}
    yield f"/queue/{matter_id}/hand-over", {"to": "8", "why": "a{}"}
    yield "/queue/views", {"title": "a{}", "query": "q=a"}
    yield "/language", {"language": "vi", "next": "/{}"}
    yield "/account/tokens", {"title": "a{}"}


def test_forms_hold_text_only(desk_office: Office) -> None:
    """No form of the desk is done with one in it, sent as a page or by a script; nothing is kept."""
    client, odd = browser(desk_office, APPROVER), "\x00\x07"
    for path, told in forms(desk_office):
        data = {name: value.format(odd) for name, value in told.items()}
        refused(client, path, data | {"csrf": csrf_of(APPROVER)}, {})
        refused(client, path, data, {"X-CSRF-Token": csrf_of(APPROVER)})
        refused(client, path, {f"x{odd}": "a", "csrf": csrf_of(APPROVER)}, {}, also=(400,))
    stranger = browser(desk_office)
    refused(stranger, "/sign-in", {"login": f"a{odd}", "password": "b"}, {})
    refused(stranger, "/sign-in", {"login": "a", "password": f"b{odd}"}, {})
    refused(stranger, "/language", {"language": "vi", "next": f"/{odd}"}, {})
    matter_id = matter_like(desk_office, "702")
    assert not [one for one in desk_office.desk.look(matter_id).matter.events if one.who == APPROVER.login]


def refused(
    client: TestClient, path: str, data: dict[str, str], headers: dict[str, str], also: tuple[int, ...] = ()
) -> None:
    """Send a form; it is refused in our sentence, or for another reason of the status `also`."""
    answer = client.post(path, data=data, headers=headers)
    assert answer.status_code == 400, path
    assert also or UNREADABLE in answer.text, path


@pytest.mark.parametrize(("charset", "told"), [("utf-7", b"+2AA-"), ("raw_unicode_escape", b"\\ud800")])
def test_no_charset_smuggles_halves_of_letters(desk_office: Office, charset: str, told: bytes) -> None:
    """A part of a form may name a charset in which half of a letter can be written; it is refused, too."""
    body = b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n' + told + b"\r\n--x--\r\n"
    headers = {
        "Content-Type": f"multipart/form-data; boundary=x; charset={charset}",
        "X-CSRF-Token": csrf_of(APPROVER),
        "Origin": ORIGIN,
    }
    answer = browser(desk_office, APPROVER).post("/queue/views", content=body, headers=headers)
    assert answer.status_code == 400
    assert UNREADABLE in answer.text


def test_vietnamese_and_line_breaks_are_kept(desk_office: Office) -> None:
    """A reason in Vietnamese on two lines, one broken softly, is written down as it was typed."""
    client, matter_id = browser(desk_office, APPROVER), matter_like(desk_office, "702")
    data = {"csrf": csrf_of(APPROVER), "seen": seen_in(client.get(f"/matters/{matter_id}/decide").text)}
    why = "Đề nghị đăng ngay.\r\nBài đã duyệt\x0btheo chỉ đạo."
    assert client.post(f"/matters/{matter_id}/moves/appraise", data=data | {"why": why}).is_redirect
    assert [one.why for one in desk_office.desk.look(matter_id).matter.events][-1] == why
