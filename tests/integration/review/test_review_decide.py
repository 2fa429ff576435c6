"""Decisions at the desk: rights, reach, two at once, what each move needs, papers and their mail."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from answering_cases import SENDER
from desk_cases import COMMUNE, OTHER, SECOND, matter_like, move, seen_in
from PIL import Image
from review_office import APPROVER, AUDITOR, CLERK, REVIEWER, browser, csrf_of

from pipeline.matter import MatterState, Move
from pipeline.papers import Paper, Wish
from pipeline.paperwork import move_with_paper, way_out
from pipeline.post import OutState
from pipeline.review.pages.papers import accounts_of
from pipeline.store.audit_port import AuditQuery
from pipeline.store.outbox_port import OutQuery
from pipeline.visit import Visit

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from pipeline.person import Person
    from pipeline.review.office import Office

PDF = b"%PDF-1.7 a paper that somebody looked at"


def state_of(office: Office, matter_id: str) -> MatterState:
    """Give the state of a matter."""
    line = office.desk.matters.line(matter_id)
    assert line is not None
    return line.state


def png() -> bytes:
    """Draw a small screenshot."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(out, "PNG")
    return out.getvalue()


def drawn_up(client: TestClient, person: Person, matter_id: str, key: str, **words: str) -> str:
    """Draw a paper up by its form; give the address of its preview."""
    done = client.post(f"/matters/{matter_id}/papers/{key}", data={"csrf": csrf_of(person), **words})
    assert done.status_code == 303, done.text
    return re.sub(r"\?preview=([0-9a-f]+).*", r"/\1", done.headers["location"])


def test_a_request_is_appraised_approved_and_posted(desk_office: Office) -> None:
    """Each move leads on, is an event with its author, and a line in the log; the link is shown as text."""
    whole, client = matter_like(desk_office, "145"), browser(desk_office, APPROVER)
    assert "Bắt đầu thẩm định" in client.get(f"/matters/{whole}/decide").text
    for name, told, state in (
        ("appraise", {}, MatterState.APPRAISING),
        ("approve", {"why": "Đủ điều kiện"}, MatterState.APPROVED),
        ("post", {"link": "https://vneid.example.vn/tin/1"}, MatterState.POSTED),
    ):
        done = move(client, APPROVER, whole, name, **told)
        assert (done.status_code, done.headers["location"]) == (303, f"/matters/{whole}/decide?done={name}")
        assert state_of(desk_office, whole) is state
    page = client.get(f"/matters/{whole}/decide?done=post").text
    assert "https://vneid.example.vn/tin/1" in page
    assert 'rel="noopener noreferrer nofollow"' in page
    matter = desk_office.desk.matters.matter(whole)
    assert matter is not None
    assert [(one.move, one.who, one.why) for one in matter.events[-2:]] == [
        (Move.APPROVE, "approver", "Đủ điều kiện"), (Move.POST, "approver", ""),
    ]  # fmt: skip
    log = desk_office.desk.store.audit_log
    assert log is not None
    deeds = [one.deed for one in log.entries(AuditQuery(about=f"matter:{whole}"))]
    assert deeds == ["matter.post", "matter.approve", "matter.appraise"]


@pytest.mark.parametrize(
    ("person", "name", "status"),
    [(CLERK, "appraise", 403), (REVIEWER, "return", 403), (AUDITOR, "close", 403), (OTHER, "refuse", 404)],
)
def test_nobody_decides_beyond_rights_and_reach(
    desk_office: Office, person: Person, name: str, status: int
) -> None:
    """A role without the right is refused, another unit's case is not there; nothing is written down."""
    short = matter_like(desk_office, "702")
    seen = seen_in(browser(desk_office, APPROVER).get(f"/matters/{short}/decide").text)
    client = browser(desk_office, person)
    assert move(client, person, short, name, seen=seen, why="thử").status_code == status
    assert state_of(desk_office, short) is MatterState.RECEIVED
    for key in ("gaps", f"gaps/{'0' * 32}/page-1.png", f"gaps/{'0' * 32}/paper.docx"):
        if key == "gaps" and person is REVIEWER:
            continue  # who draws papers up without deciding
        answer = client.get(f"/matters/{short}/papers/{key}")
        assert answer.status_code in (400, 404)
        assert "702/UBND" not in answer.text


def test_an_officer_of_the_unit_decides(desk_office: Office) -> None:
    """Who handles a case by name of the unit may return it, and sees no other case."""
    short, whole = matter_like(desk_office, "702"), matter_like(desk_office, "145")
    client = browser(desk_office, COMMUNE)
    assert client.get(f"/matters/{whole}/decide").status_code == 404
    assert move(client, COMMUNE, short, "return", why="Thiếu độ tuổi").status_code == 303
    assert state_of(desk_office, short) is MatterState.WAITING_SENDER


def test_a_move_lacks_what_it_needs(desk_office: Office) -> None:
    """No reason, no link, an impossible link, a form without the token, an unknown move: each is said."""
    whole, client = matter_like(desk_office, "145"), browser(desk_office, APPROVER)
    assert "cần lý do" in move(client, APPROVER, whole, "refuse", why="  ").text
    assert move(client, APPROVER, whole, "approve").status_code == 400  # not appraised yet
    assert move(client, APPROVER, whole, "document").status_code == 404
    assert move(client, APPROVER, whole, "appraise", csrf="wrong").status_code == 403
    forged = client.post(f"/matters/{whole}/moves/refuse", data={"seen": "x", "why": "x"})
    assert forged.status_code == 403
    move(client, APPROVER, whole, "appraise")
    move(client, APPROVER, whole, "approve")
    for link in ("", "javascript:alert(1)", "https://", "http://a b.vn"):
        assert move(client, APPROVER, whole, "post", link=link).status_code == 400
    assert state_of(desk_office, whole) is MatterState.APPROVED


def test_of_two_approvers_the_second_is_told(desk_office: Office) -> None:
    """What changed since the page was shown is not written over; the same form twice counts once."""
    whole = matter_like(desk_office, "145")
    first, second = browser(desk_office, APPROVER), browser(desk_office, SECOND)
    move(first, APPROVER, whole, "appraise")
    shown = seen_in(second.get(f"/matters/{whole}/decide").text)
    assert move(first, APPROVER, whole, "approve", seen=shown).status_code == 303
    late = move(second, SECOND, whole, "refuse", seen=shown, why="Trùng nội dung")
    assert late.status_code == 409
    assert "đã phê duyệt" in late.text
    assert move(first, APPROVER, whole, "approve", seen=shown).status_code == 409
    matter = desk_office.desk.matters.matter(whole)
    assert matter is not None
    assert [one.move for one in matter.events].count(Move.APPROVE) == 1


def test_what_is_for_the_whole_country_goes_to_c06_first(desk_office: Office) -> None:
    """The panel says why there is no approval yet, and a forged form gets the same answer."""
    nation, client = matter_like(desk_office, "512"), browser(desk_office, APPROVER)
    move(client, APPROVER, nation, "appraise")
    page = client.get(f"/matters/{nation}/decide").text
    assert "đề xuất Cục C06 trước" in page
    assert 'id="move-approve"' not in page
    assert move(client, APPROVER, nation, "approve").status_code == 400
    assert move(client, APPROVER, nation, "propose").status_code == 303
    assert move(client, APPROVER, nation, "approve").status_code == 303


def test_a_screenshot_is_a_picture_or_nothing(desk_office: Office) -> None:
    """A forged type is refused and kept nowhere; a real one is shown drawn anew, to who may see the case."""
    whole, client = matter_like(desk_office, "145"), browser(desk_office, APPROVER)
    move(client, APPROVER, whole, "appraise")
    move(client, APPROVER, whole, "approve")

    def posted(data: bytes) -> int:
        seen = seen_in(client.get(f"/matters/{whole}/decide").text)
        form = {"csrf": csrf_of(APPROVER), "seen": seen}
        files = {"picture": ("man-hinh.png", data, "image/png")}
        return client.post(f"/matters/{whole}/moves/post", data=form, files=files).status_code

    for forged in (b"<html><script>alert(1)</script>", b"\x89PNG\r\n\x1a\n broken", b"", PDF):
        assert posted(forged) == 400
    assert posted(png()) == 303
    matter = desk_office.desk.matters.matter(whole)
    assert matter is not None
    sha256 = matter.events[-1].detail("picture")
    shown = client.get(f"/matters/{whole}/posted/{sha256}.png")
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/png")
    assert Image.open(io.BytesIO(shown.content)).size == (60, 40)
    assert browser(desk_office, OTHER).get(f"/matters/{whole}/posted/{sha256}.png").status_code == 404
    assert client.get(f"/matters/{whole}/posted/{'0' * 64}.png").status_code == 404


def test_a_notice_of_gaps_is_looked_at_and_goes_with_the_return(desk_office: Office) -> None:
    """Pages, DOCX and PDF before anything is kept; then one press keeps, queues and returns."""
    whole, client = matter_like(desk_office, "145"), browser(desk_office, APPROVER)
    page = client.get(f"/matters/{whole}/papers/gaps").text
    assert "Ý kiến khác" in page
    preview = drawn_up(client, APPROVER, whole, "gaps", reason="Đề nghị rút gọn bài viết.")
    name = preview.rpartition("/")[2]
    shown = client.get(f"/matters/{whole}/papers/gaps?preview={name}").text
    assert "Đề nghị rút gọn bài viết." in shown
    assert SENDER in shown
    picture = client.get(f"{preview}/page-1.png")
    assert Image.open(io.BytesIO(picture.content)).height > 1000
    docx = client.get(f"{preview}/paper.docx")
    assert "attachment" in docx.headers["content-disposition"]
    with zipfile.ZipFile(io.BytesIO(docx.content)) as parts:
        assert "rút gọn bài viết" in parts.read("word/document.xml").decode()
    assert client.get(f"{preview}/paper.pdf").content.startswith(b"%PDF-")
    for beyond in ("page-0.png", "page-99.png", "paper.zip", "paper.exe"):
        assert client.get(f"{preview}/{beyond}").status_code == 404
    # nobody else sees it, and nothing was kept yet
    second = browser(desk_office, SECOND)
    assert second.get(f"{preview}/page-1.png").status_code == 404
    assert "hết hạn" in second.get(f"/matters/{whole}/papers/gaps?preview={name}").text
    box = desk_office.desk.store.outbox
    assert box is not None
    assert list(box.lines(OutQuery())) == []
    form = {"csrf": csrf_of(APPROVER), "seen": seen_in(shown), "why": "Bài viết quá dài", "by_mail": "yes"}
    assert client.post(f"{preview}/move", data=form).status_code == 303
    assert client.post(f"{preview}/move", data=form).status_code == 409  # pressed twice
    assert state_of(desk_office, whole) is MatterState.WAITING_SENDER
    (queued,) = box.lines(OutQuery(matter_id=whole))
    assert (queued.state, queued.recipient, queued.paper) == (OutState.HELD, SENDER, "gaps")
    matter = desk_office.desk.matters.matter(whole)
    assert matter is not None
    assert [one.move for one in matter.events[-2:]] == [Move.DOCUMENT, Move.RETURN]
    assert desk_office.desk.store.kept(matter.events[-2].detail("sha256") or "") == docx.content


def test_a_paper_is_kept_only_when_told(desk_office: Office) -> None:
    """Kept once however often it is pressed; what cannot be written says why; the packet is a ZIP."""
    short, client = matter_like(desk_office, "702"), browser(desk_office, REVIEWER)
    refused = client.post(f"/matters/{short}/papers/refusal", data={"csrf": csrf_of(REVIEWER)})
    assert refused.status_code == 400
    assert "Cần ghi" in refused.text
    for wrong in (
        {"day": "31/02/2026"},
        {"also": "NO_SUCH_CODE"},
        {"authority": "X"},
        {"reason": "x" * 7000},
    ):
        sent = client.post(f"/matters/{short}/papers/gaps", data={"csrf": csrf_of(REVIEWER), **wrong})
        assert sent.status_code == 400
    preview = drawn_up(client, REVIEWER, short, "gaps")
    for _ in range(2):
        assert client.post(f"{preview}/keep", data={"csrf": csrf_of(REVIEWER)}).status_code == 303
    matter = desk_office.desk.matters.matter(short)
    assert matter is not None
    assert [one.move for one in matter.events].count(Move.DOCUMENT) == 1
    # a letter that was brought by hand is not answered by mail
    assert client.post(f"{preview}/send", data={"csrf": csrf_of(REVIEWER)}).status_code == 400
    # a reviewer draws up, and does not decide
    form = {"csrf": csrf_of(REVIEWER), "seen": "x", "why": "x"}
    assert client.post(f"{preview}/move", data=form).status_code == 409
    form["seen"] = seen_in(client.get(f"/matters/{short}/decide").text)
    assert client.post(f"{preview}/move", data=form).status_code == 403
    assert client.get(f"/matters/{short}/papers/reminder").status_code == 400


def test_cut_off_between_mail_and_move_the_mail_is_found_again(
    desk_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mail waits, the matter is not returned yet; doing it again makes the move and no second mail."""
    whole, client = matter_like(desk_office, "145"), browser(desk_office, APPROVER)
    visit = Visit(desk_office.desk, APPROVER)
    account = way_out(visit, visit.look(whole), accounts_of(desk_office)).account
    paper = Paper("gaps", "gaps.docx", b"PK docx", (), PDF)
    seen = seen_in(client.get(f"/matters/{whole}/decide").text)

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(type(desk_office.desk), "act", killed)
        with pytest.raises(KeyboardInterrupt):
            move_with_paper(visit, whole, paper, Wish(), account=account, why="Thiếu", seen=seen)
    assert state_of(desk_office, whole) is MatterState.RECEIVED
    seen = seen_in(client.get(f"/matters/{whole}/decide").text)
    move_with_paper(visit, whole, paper, Wish(), account=account, why="Thiếu", seen=seen)
    box = desk_office.desk.store.outbox
    assert box is not None
    assert len(list(box.lines(OutQuery(matter_id=whole)))) == 1
    assert state_of(desk_office, whole) is MatterState.WAITING_SENDER


def test_the_page_of_a_case_holds_the_panel(desk_office: Office) -> None:
    """What a person may decide stands on the page of the case, too."""
    short = matter_like(desk_office, "702")
    page = browser(desk_office, APPROVER).get(f"/matters/{short}")
    assert page.status_code == 200
    assert f'action="/matters/{short}/moves/return"' in page.text


def test_the_packet_is_a_zip_that_is_downloaded(desk_office: Office) -> None:
    """Article, picture drawn anew, checklist; there are no pages to look at."""
    whole, client = matter_like(desk_office, "145"), browser(desk_office, REVIEWER)
    preview = drawn_up(client, REVIEWER, whole, "packet")
    packet = client.get(f"{preview}/paper.zip")
    with zipfile.ZipFile(io.BytesIO(packet.content)) as parts:
        assert "packet.json" in parts.namelist()
    assert client.get(f"{preview}/paper.pdf").status_code == 404
    assert "Tải gói ZIP" in client.get(f"/matters/{whole}/papers/packet?preview={preview[-32:]}").text
