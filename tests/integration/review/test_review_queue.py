"""The page of the queue: what stands there, what is found, who has it, saved filters, hostile words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from desk_cases import COMMUNE, OTHER, SECOND, desk_in, matter_like, move
from review_office import ADMINISTRATOR, APPROVER, AUDITOR, CLERK, REVIEWER, browser, csrf_of

from pipeline.review.pages.found import marked

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.testclient import TestClient

    from pipeline.person import Person
    from pipeline.review.office import Office


def numbers(page: str) -> list[str]:
    """Give the numbers of the letters in the list, in its order."""
    found = re.findall(r'class="open" href="[^"]+">(.*?)</a>', page)
    return [re.sub(r"<[^>]+>", "", one) for one in found]


def expected_in(page: str, matter_id: str) -> str:
    """Give who had a matter on a page."""
    found = re.search(rf"/queue/{matter_id}/hand-over\?expected=(\d*)&amp;", page)
    assert found, page
    return found[1]


def send(client: TestClient, person: Person, path: str, **told: str) -> tuple[int, str]:
    """Send a form; give the status and where it leads."""
    done = client.post(path, data={"csrf": csrf_of(person), **told})
    return done.status_code, done.headers.get("location", "")


def test_the_list_has_the_most_harmful_first_with_the_reasons(desk_office: Office) -> None:
    """What is for the whole country stands first; each line says why; counts and quick filters agree."""
    page = browser(desk_office, APPROVER).get("/queue").text
    assert numbers(page)[0] == "512-CV/TĐTN-TNTH"
    assert len(numbers(page)) == 3
    assert "đề nghị đăng trên toàn quốc" in page
    assert "1 điểm chưa đạt yêu cầu" in page
    for title, number in (("Toàn quốc", 1), ("Chưa ai nhận", 3)):
        assert re.search(rf'{title} <span class="number">{number}</span>', page)
    only = browser(desk_office, APPROVER).get("/queue?nationwide=1").text
    assert numbers(only) == ["512-CV/TĐTN-TNTH"]
    assert 'href="/queue?" aria-current="true">Toàn quốc' in only


def test_each_sees_what_is_theirs(desk_office: Office) -> None:
    """A unit sees its own, another one nothing, an administrator no queue at all."""
    assert numbers(browser(desk_office, COMMUNE).get("/queue").text) == ["702/UBND-VHXH"]
    empty = browser(desk_office, OTHER).get("/queue").text
    assert "Chưa có văn bản nào trong phạm vi của bạn" in empty
    assert browser(desk_office, ADMINISTRATOR).get("/queue").status_code == 403


@pytest.mark.parametrize(
    ("asked", "found"),
    [("lua dao", "145"), ("lừa đảo", "145"), ("702/UBND", "702"), ('"thanh niên"', "512")],
)
def test_a_search_finds_with_and_without_marks(desk_office: Office, asked: str, found: str) -> None:
    """The whole letter is searched; hits are marked in what is shown."""
    page = browser(desk_office, APPROVER).get("/queue", params={"q": asked}).text
    assert any(number.startswith(found) for number in numbers(page))


def test_what_was_found_is_marked_and_never_markup() -> None:
    """Words with marks find themselves, words without find all; the text itself is escaped."""
    assert marked("Cảnh giác lừa đảo", "lua") == "Cảnh giác <mark>lừa</mark> đảo"
    assert marked("lửa và lừa", "lừa") == "lửa và <mark>lừa</mark>"
    assert marked("<script>alert(1)</script> lừa", "lua script") == (
        "&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt; <mark>lừa</mark>"
    )
    assert marked(None, "x") == ""


def test_nothing_found_says_what_to_do(desk_office: Office) -> None:
    """A search without hits, a filter that cannot be, hostile words: a sentence, and no markup of theirs."""
    client = browser(desk_office, APPROVER)
    page = client.get("/queue", params={"q": '"><script>alert(1)</script>'}).text
    assert "Không có hồ sơ nào khớp" in page
    assert "<script>alert(1)" not in page
    for wrong in ("state=nowhere", "page=-1", "size=7", "due_to=31-12", "taken=somebody", "finding=x'--"):
        refused = client.get(f"/queue?{wrong}")
        assert (refused.status_code, "không hợp lệ" in refused.text) == (400, True)


def test_a_matter_is_taken_handed_over_and_put_back(desk_office: Office) -> None:
    """Each press leads back to the line; who comes second is told; an auditor takes nothing."""
    whole = matter_like(desk_office, "145")
    first, second = browser(desk_office, REVIEWER), browser(desk_office, SECOND)
    assert send(browser(desk_office, AUDITOR), AUDITOR, f"/queue/{whole}/take")[0] == 403
    assert send(browser(desk_office, OTHER), OTHER, f"/queue/{whole}/take")[0] == 404
    done = send(first, REVIEWER, f"/queue/{whole}/take", back="q=145&page=1")
    assert done == (303, f"/queue?q=145&page=1#m-{whole}")
    assert send(second, SECOND, f"/queue/{whole}/take")[0] == 409  # the page still showed nobody
    page = first.get("/queue?taken=me").text
    assert numbers(page) == ["145/UBND-VHXH"]
    holder = expected_in(page, whole)
    form = first.get(f"/queue/{whole}/hand-over", params={"expected": holder, "piece": "1"}).text
    assert "Mai Thị Mẫu" in form
    assert "Vũ Văn Mẫu" not in form  # beyond whose reach it is
    handed = {"to": str(SECOND.id), "expected": holder}
    assert send(first, REVIEWER, f"/queue/{whole}/hand-over", **handed)[0] == 400  # without a reason
    assert send(first, REVIEWER, f"/queue/{whole}/hand-over", why="Nghỉ phép", **handed)[0] == 303
    page = second.get("/queue").text
    assert send(second, SECOND, f"/queue/{whole}/put-back", expected=expected_in(page, whole))[0] == 303
    assert "chưa ai" in second.get("/queue?taken=nobody&q=145").text


def test_where_a_form_leads_back_to_is_always_the_queue(desk_office: Office) -> None:
    """Words that would lead elsewhere become words of our own address."""
    whole, client = matter_like(desk_office, "145"), browser(desk_office, REVIEWER)
    for number, back in enumerate(
        ("//evil.example.vn", "q=x\r\nSet-Cookie: a=b", "https://evil.example.vn?a=b")
    ):
        path = f"/queue/{whole}/{'put-back' if number % 2 else 'take'}"
        expected = str(REVIEWER.id) if number % 2 else ""
        status, to = send(client, REVIEWER, path, back=back, expected=expected)
        assert status == 303
        assert to.startswith("/queue")
        assert "\n" not in to
        assert "evil.example.vn#" not in to.replace("%2F", "/").partition("?")[0]


def test_saved_filters_are_kept_and_dropped_by_their_owner(desk_office: Office) -> None:
    """A filter under a name; the same name again replaces it; nobody else's can be dropped."""
    client = browser(desk_office, REVIEWER)
    saved = {"title": "Toàn quốc <b>", "query": "nationwide=1"}
    assert send(client, REVIEWER, "/queue/views", **saved) == (303, "/queue?nationwide=1")
    page = client.get("/queue").text
    assert "Toàn quốc &lt;b&gt;" in page
    view = re.search(r"/queue/views/(\d+)/drop", page)
    assert view
    assert send(browser(desk_office, CLERK), CLERK, f"/queue/views/{view[1]}/drop")[0] == 404
    assert send(client, REVIEWER, "/queue/views", title=" ", query="")[0] == 400
    assert send(client, REVIEWER, f"/queue/views/{view[1]}/drop", back="")[0] == 303
    assert "/queue/views/" + view[1] not in client.get("/queue").text


def test_what_is_done_leaves_the_list_and_is_found_again(desk_office: Office) -> None:
    """The list shows what is not done; a search looks everywhere."""
    short, client = matter_like(desk_office, "702"), browser(desk_office, APPROVER)
    move(client, APPROVER, short, "close", why="Trùng")
    assert "702/UBND-VHXH" not in numbers(client.get("/queue").text)
    assert numbers(client.get("/queue?q=702").text) == ["702/UBND-VHXH"]
    assert numbers(client.get("/queue?state=closed").text) == ["702/UBND-VHXH"]


def test_an_empty_desk_says_where_letters_come_from(tmp_path: Path) -> None:
    """The first page of a new office leads to the upload."""
    with desk_in(tmp_path) as office:
        page = browser(office, CLERK).get("/queue").text
        assert "quét rồi nhập" in page
        assert 'href="/upload"' in page
