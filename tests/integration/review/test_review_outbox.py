"""The outbox at the desk: what a mail looks like before it goes, and who decides about it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from answering_cases import SENDER
from desk_cases import COMMUNE, OTHER, matter_like
from review_office import ADMINISTRATOR, APPROVER, REVIEWER, browser, csrf_of

from pipeline.papers import Paper, Wish
from pipeline.paperwork import paper_preview, send_paper, way_out
from pipeline.post import OutState
from pipeline.respond import to_pdf
from pipeline.review.pages.papers import accounts_of
from pipeline.visit import Visit

if TYPE_CHECKING:
    from pipeline.person import Person
    from pipeline.review.office import Office


def queued(office: Office, pdf: bytes = b"%PDF-1.7 broken") -> int:
    """Queue a notice about the letter that came by mail; give its number."""
    visit, whole = Visit(office.desk, REVIEWER), matter_like(office, "145")
    account = way_out(visit, visit.look(whole), accounts_of(office)).account
    assert account is not None
    paper = Paper("gaps", "gaps.docx", b"PK docx", ("Số: đọc chưa chắc",), pdf)
    return send_paper(visit, whole, paper, Wish(), account).id


def did(office: Office, person: Person, number: int, deed: str, **told: str) -> int:
    """Decide about a mail as the page does; give the status."""
    client = browser(office, person)
    if "seen" not in told:
        shown = re.search(r'name="seen" value="(\w+)"', client.get(f"/outbox/{number}").text)
        told["seen"] = shown[1] if shown else "held"
    data = {"csrf": csrf_of(person), **told}
    return client.post(f"/outbox/{number}/{deed}", data=data).status_code


def state_of(office: Office, number: int) -> OutState:
    """Give the state of a mail."""
    box = office.desk.store.outbox
    assert box is not None
    mail = box.find(number)
    assert mail is not None
    return mail.state


def test_a_mail_is_shown_as_it_will_go(desk_office: Office) -> None:
    """Headers, text, what to look at again, and the paper as pages that were drawn."""
    whole = matter_like(desk_office, "145")
    visit = Visit(desk_office.desk, REVIEWER)
    paper = paper_preview(visit, whole, "gaps", Wish(reason="Rút gọn bài."), templates=None)
    number = queued(desk_office, to_pdf(paper.data))
    client = browser(desk_office, APPROVER)
    page = client.get(f"/outbox/{number}").text
    for told in (SENDER, "V/v đăng bài cảnh báo", "congvan@example.vn", "Số: đọc chưa chắc", "chờ duyệt gửi"):
        assert told in page
    assert client.get(f"/outbox/{number}/page-1.png").headers["content-type"] == "image/png"
    assert client.get(f"/outbox/{number}/page-9.png").status_code == 404
    pdf = client.get(f"/outbox/{number}/paper.pdf")
    assert pdf.content.startswith(b"%PDF-")
    assert "attachment" in pdf.headers["content-disposition"]
    assert f"/outbox/{number}" in client.get("/outbox").text


def test_a_paper_that_cannot_be_drawn_breaks_no_page(desk_office: Office) -> None:
    """A broken PDF says so; the mail is still shown."""
    number = queued(desk_office)
    page = browser(desk_office, APPROVER).get(f"/outbox/{number}")
    assert page.status_code == 200
    assert "Tải PDF" in page.text
    assert "page-1.png" not in page.text


@pytest.mark.parametrize(
    ("person", "status"), [(REVIEWER, 403), (OTHER, 404), (COMMUNE, 404), (ADMINISTRATOR, 403)]
)
def test_who_may_not_release_does_not(desk_office: Office, person: Person, status: int) -> None:
    """No role that releases, or another unit's mail: refused; lists show nothing beyond the reach."""
    number = queued(desk_office)
    assert did(desk_office, person, number, "release", seen="held") == status
    assert state_of(desk_office, number) is OutState.HELD
    if status == 404:
        client = browser(desk_office, person)
        assert f"/outbox/{number}" not in client.get("/outbox?state=all").text
        for path in ("", "/page-1.png", "/paper.pdf"):
            assert client.get(f"/outbox/{number}{path}").status_code == 404


def test_a_mail_is_released_once(desk_office: Office) -> None:
    """The second press is told what happened; what is released can still be cancelled, with a reason."""
    number = queued(desk_office)
    assert did(desk_office, APPROVER, number, "release") == 303
    assert did(desk_office, APPROVER, number, "release", seen="held") == 409
    assert did(desk_office, APPROVER, number, "cancel", why="") == 400
    assert did(desk_office, APPROVER, number, "cancel", why="Sai nơi nhận") == 303
    assert state_of(desk_office, number) is OutState.CANCELLED
    assert did(desk_office, APPROVER, number, "resend", why="x", seen="cancelled") == 400
    history = browser(desk_office, APPROVER).get(f"/outbox/{number}").text
    assert "Sai nơi nhận" in history


@pytest.mark.parametrize(("deed", "after"), [("resend", OutState.RELEASED), ("confirm", OutState.SENT)])
def test_a_person_says_what_became_of_an_unsure_mail(desk_office: Office, deed: str, after: OutState) -> None:
    """It goes again, or counts as arrived, on a person's word."""
    number = queued(desk_office)
    did(desk_office, APPROVER, number, "release")
    box, at = desk_office.desk.store.outbox, desk_office.desk.now()
    assert box is not None
    claimed = box.claim_next("host:1", at, timedelta(minutes=5), ("cong-van",))
    assert claimed is not None
    box.hand_over(claimed, owner="host:1", at=at)
    box.unsure(claimed, owner="host:1", at=at, why="mất kết nối")
    assert "chưa rõ" in browser(desk_office, APPROVER).get("/outbox").text
    assert did(desk_office, APPROVER, number, deed, why="Đã hỏi nơi nhận") == 303
    assert state_of(desk_office, number) is after


def test_what_is_no_mail_is_not_there(desk_office: Office) -> None:
    """Unknown numbers and deeds, forged forms, states that there are not."""
    number = queued(desk_office)
    client = browser(desk_office, APPROVER)
    assert client.get("/outbox/999999").status_code == 404
    assert client.get("/outbox/x").status_code in (400, 404)
    assert did(desk_office, APPROVER, number, "destroy") == 404
    assert did(desk_office, APPROVER, number, "release", seen="nowhere") == 404
    assert client.post(f"/outbox/{number}/release", data={"seen": "held"}).status_code == 403
    assert "Không có thư nào ở đây" in client.get("/outbox?state=sent").text
