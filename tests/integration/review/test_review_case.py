"""The page of one case: fields, forms, corrections, conflicts, leases, what is hidden and what is escaped."""

from __future__ import annotations

import re
from dataclasses import replace
from email.headerregistry import Address
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest
from case_office import accounts, arrive, case_of, doubtful, hostile, sample
from markupsafe import escape
from review_office import (
    APPROVER,
    AUDITOR,
    CLERK,
    REVIEWER,
    browser,
    csrf_of,
    office_in,
    seen_from,
)

from pipeline.model import Evidence, Field, Issuer
from pipeline.person import Reach
from pipeline.terms import FieldStatus, HandlerLevel, IssuerKind, IssuerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from starlette.testclient import TestClient

    from pipeline.model import Extraction
    from pipeline.person import Person
    from pipeline.review.office import Office

OTHER = seen_from(REVIEWER, Reach(HandlerLevel.PROVINCE, "Công an tỉnh Lào Cai", ("tỉnh Lào Cai",)))
STRANGER = type(OTHER)(9, "stranger", "Người Khác", OTHER.roles, OTHER.reach)
EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "{{ 7 * 7 }}'\"</textarea></details>",
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office with people, without letters yet."""
    people = (CLERK, REVIEWER, APPROVER, AUDITOR, STRANGER)
    with office_in(tmp_path_factory.mktemp("case"), *people) as made:
        accounts(made, *people)
        yield made


@pytest.fixture(scope="module")
def letter(office: Office) -> str:
    """A request whose number, issuer and posting time are in doubt; give its matter."""
    return arrive(office, sample("08"), lambda told: doubtful(told, number="1/X", subject="Trích yếu sai"))


def open_page(client: TestClient, matter_id: str, **query: str) -> str:
    """Give the page of a case."""
    answer = client.get(f"/matters/{matter_id}", params=query)
    assert answer.status_code == 200, answer.text[:500]
    return answer.text


def hidden(html: str, name: str) -> str:
    """Give the value of the first hidden input of a name."""
    found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', html)
    assert found is not None
    return found[1]


def form(
    html: str, person: Person, field: str, act: str = "save", why: str = "", **typed: str
) -> dict[str, str]:
    """Fill in the form of a field as a browser sends it."""
    entered = {f"{field}:{name}": value for name, value in typed.items()}
    told = {name: hidden(html, name) for name in ("version", "seen")}
    return {"csrf": csrf_of(person), "field": field, "act": act, "why": why, **told, **entered}


def block(html: str, field: str) -> str:
    """Give the part of a page that shows one field."""
    start = html.index(f'id="f-{field}"')
    following = html.find('<details class="fact', start)
    return html[start : following if following > 0 else None]


def test_every_field_stands_there_with_its_form(office: Office, letter: str) -> None:
    """Request fields first, doubtful ones open, sure ones folded, each with an input for what it holds."""
    html = open_page(browser(office, REVIEWER), letter)
    names = re.findall(r'<details class="fact[^>]*data-field="([a-z_]+)"', html)
    assert names[:5] == ["audience", "scope", "window", "notes", "topic"]
    assert {"number", "issuer", "kind", "document_type", "roles", "handler"} <= set(names)
    number, place = block(html, "number"), block(html, "place")
    assert " open" in number.split(">")[0]
    assert "cần xem" in number
    assert 'name="number:number" type="text" value="1/X"' in number
    assert " open" not in place.split(">")[0]
    assert "chắc chắn" in place


def test_a_plain_form_corrects_a_field(office: Office) -> None:
    """Without a script a form is sent, saved, and leads back to the field; the history tells who did it."""
    matter_id = arrive(office, sample("11"), lambda told: doubtful(told, subject="Trích yếu sai"))
    client = browser(office, REVIEWER)
    sent = form(
        open_page(client, matter_id), REVIEWER, "subject", subject="đăng tải bài viết đúng", why="gõ lại"
    )
    answer = client.post(f"/matters/{matter_id}/correct", data=sent)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/matters/{matter_id}?saved=subject#f-subject"
    field = case_of(office, matter_id).extraction.subject
    assert (field.value, field.status) == ("đăng tải bài viết đúng", FieldStatus.ACCEPTED)
    shown = block(open_page(client, matter_id), "subject")
    assert "cán bộ đã xem" in shown
    assert "<del>Trích yếu sai</del> → <ins>đăng tải bài viết đúng</ins>" in shown
    assert "reviewer, " in shown
    assert "gõ lại" in shown
    back = dict(
        re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', shown[shown.index("data-back") :])
    )
    assert client.post(f"/matters/{matter_id}/correct", data=back).status_code == 303
    assert case_of(office, matter_id).extraction.subject.value == "Trích yếu sai"


def test_what_cannot_be_understood_is_said_beside_the_input(office: Office, letter: str) -> None:
    """A wrong day keeps what was typed and names the input, with 400."""
    client = browser(office, REVIEWER)
    sent = form(open_page(client, letter), REVIEWER, "issued_on", issued_on="32/13/2024")
    answer = client.post(f"/matters/{letter}/correct", data=sent)
    assert answer.status_code == 400
    shown = block(answer.text, "issued_on")
    assert 'value="32/13/2024"' in shown
    assert "không có ngày 32/13/2024" in shown


def test_a_change_of_somebody_else_is_shown_and_nothing_typed_is_lost(office: Office) -> None:
    """Who saves over a newer version sees what the other did, keeps the text, and may then save."""
    matter_id = arrive(
        office, sample("12"), lambda told: doubtful(told, number="1/X", subject="Trích yếu sai")
    )
    one, other = browser(office, REVIEWER), browser(office, APPROVER)
    mine, theirs = open_page(one, matter_id), open_page(other, matter_id)
    saved = other.post(
        f"/matters/{matter_id}/correct", data=form(theirs, APPROVER, "number", number="15/UBND-VHXH")
    )
    assert saved.status_code == 303
    sent = form(mine, REVIEWER, "subject", subject="điều tôi gõ")
    answer = one.post(f"/matters/{matter_id}/correct", data=sent)
    assert answer.status_code == 409
    assert "approver, " in answer.text
    assert "<del>1/X</del> → <ins>15/UBND-VHXH</ins>" in answer.text
    assert "điều tôi gõ" in block(answer.text, "subject")
    assert case_of(office, matter_id).extraction.subject.value == "Trích yếu sai"
    again = form(answer.text, REVIEWER, "subject", subject="điều tôi gõ")
    assert one.post(f"/matters/{matter_id}/correct", data=again).status_code == 303
    told = case_of(office, matter_id).extraction
    assert (told.number.value, told.subject.value) == ("15/UBND-VHXH", "điều tôi gõ")


def test_a_trial_says_what_would_be_and_keeps_nothing(office: Office, letter: str) -> None:
    """The strip names another handler and the findings that come; the case stays as it was."""
    client = browser(office, REVIEWER)
    before = case_of(office, letter)
    sent = {"csrf": csrf_of(REVIEWER), "field": "scope", "scope:level": "nationwide"}
    answer = client.post(f"/matters/{letter}/preview", data=sent)
    assert answer.status_code == 200
    assert "Chưa lưu:" in answer.text
    assert "Phạm vi toàn quốc" in answer.text or "toàn quốc" in answer.text
    assert case_of(office, letter) == before


def test_confirming_takes_a_field_off_the_list(office: Office) -> None:
    """A value that a person confirms is no longer in doubt, and the part that comes back says so."""
    matter_id = arrive(office, sample("13"), lambda told: doubtful(told, number="77/UBND-VHXH"))
    client = browser(office, REVIEWER)
    sent = form(open_page(client, matter_id), REVIEWER, "number", act="confirm")
    answer = client.post(f"/matters/{matter_id}/correct?part=1", data=sent)
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert "data-due" not in block(answer.text, "number").split(">")[0]
    assert case_of(office, matter_id).extraction.number.status is FieldStatus.ACCEPTED


def test_a_colleague_at_the_desk_is_named_and_the_forms_wait(office: Office, letter: str) -> None:
    """The second person reads only, unless they say that they work on it all the same; then it is let go."""
    first, second = browser(office, REVIEWER), browser(office, APPROVER)
    assert "disabled" not in block(open_page(first, letter), "number")
    html = open_page(second, letter)
    assert "Trần Thị Mẫu" in html
    assert "<fieldset disabled>" in block(html, "number")
    assert "<fieldset disabled>" not in block(open_page(second, letter, anyway="1"), "number")
    told = second.post(f"/matters/{letter}/lease", data={"csrf": csrf_of(APPROVER)})
    assert told.json()["mine"] is False
    let_go = first.post(f"/matters/{letter}/let-go", data={"csrf": csrf_of(REVIEWER)})
    assert let_go.status_code == 204
    told = second.post(f"/matters/{letter}/lease", data={"csrf": csrf_of(APPROVER)})
    assert told.json()["mine"] is True
    second.post(f"/matters/{letter}/let-go", data={"csrf": csrf_of(APPROVER)})


def test_who_may_not_correct_sees_no_form(office: Office, letter: str) -> None:
    """An auditor reads everything and changes nothing, whatever is sent."""
    client = browser(office, AUDITOR)
    html = open_page(client, letter)
    assert "data-form" not in html
    sent = form(open_page(browser(office, REVIEWER), letter), AUDITOR, "number", number="2/X")
    assert client.post(f"/matters/{letter}/correct", data=sent).status_code == 403
    assert client.post(f"/matters/{letter}/preview", data=sent).status_code == 403


def test_only_an_approver_names_another_handler(office: Office, letter: str) -> None:
    """The unit that appraises is changed with a reason, by who may override the rules."""
    client = browser(office, REVIEWER)
    html = open_page(client, letter)
    assert "data-form" not in block(html, "handler")
    typed = {
        "handler_level": "province",
        "handler": "Công an tỉnh Lâm Đồng",
    }
    refused = client.post(
        f"/matters/{letter}/correct", data=form(html, REVIEWER, "handler", why="bận", **typed)
    )
    assert refused.status_code == 403
    boss = browser(office, APPROVER)
    html = open_page(boss, letter, anyway="1")
    assert "data-form" in block(html, "handler")
    silent = boss.post(f"/matters/{letter}/correct", data=form(html, APPROVER, "handler", **typed))
    assert silent.status_code == 400
    assert "cần ghi lý do" in silent.text


@pytest.mark.parametrize("path", ["", "/sheet", "/step?way=next"])
def test_a_case_beyond_the_reach_is_not_there(office: Office, letter: str, path: str) -> None:
    """Somebody of another province gets the same answer as for a case that does not exist."""
    answer = browser(office, STRANGER).get(f"/matters/{letter}{path}")
    if path.startswith("/step"):
        assert letter not in answer.headers["location"]
        return
    missing = browser(office, STRANGER).get(f"/matters/{'0' * 20}{path}")
    assert (answer.status_code, missing.status_code) == (404, 404)
    assert answer.text.replace(letter, "") == missing.text.replace("0" * 20, "")


@pytest.mark.parametrize("deed", ["correct", "preview", "lease", "let-go", "alike", "learn"])
def test_nothing_is_done_without_the_token_of_the_session(office: Office, letter: str, deed: str) -> None:
    """A forged form is refused before anything is looked at."""
    answer = browser(office, REVIEWER).post(
        f"/matters/{letter}/{deed}", data={"csrf": "forged", "field": "number"}
    )
    assert answer.status_code == 403


def test_a_secret_letter_shows_nothing_but_that_it_is_one(office: Office) -> None:
    """No picture, no form, no name of a file, no field."""
    matter_id = arrive(office, sample("27"))
    html = open_page(browser(office, APPROVER), matter_id)
    assert "Văn bản có dấu chỉ độ mật" in html
    assert '<form method="post" action="/matters' not in html
    for word in ("case.js", "viewer", 'class="fact', ".pdf", '<img src="/matters'):
        assert word not in html, word


@pytest.mark.parametrize("evil", EVIL)
def test_whatever_a_letter_says_is_text(office: Office, evil: str, tmp_path: Path) -> None:
    """Markup in fields, in evidence, in reasons, in names of files and in mails stands there as letters."""
    mail = tmp_path / "thu.eml"
    mail.write_bytes(hostile_mail(evil))
    matter_id = arrive(office, (mail,), lambda told: hostile(told, evil))
    client = browser(office, APPROVER)
    html = open_page(client, matter_id)
    assert html.count(str(escape(evil))) > 20
    safe(html)
    sent = form(html, APPROVER, "subject", subject=evil, why=evil)
    answer = client.post(f"/matters/{matter_id}/correct?part=1", data=sent)
    assert answer.status_code == 200
    safe(answer.text)
    assert case_of(office, matter_id).extraction.subject.value is not None
    sent = {"csrf": csrf_of(APPROVER), "field": "subject", "subject:subject": evil}
    safe(client.post(f"/matters/{matter_id}/preview", data=sent).text)


def safe(html: str) -> None:
    """Check that no markup of a letter is markup of the page, and that no address is a script."""
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "</textarea></details>" not in html
    assert not re.search(r"""(?:href|src|action)=["']?\s*javascript:""", html)
    assert not re.search(r"<[^>]*\son\w+=", re.sub(r'"[^"]*"', '""', html))
    assert not re.search(r"<(?:style|script(?! type=\"module\" src=\"/static/))", html)
    assert " style=" not in re.sub(r'"[^"]*"', '""', html)


def hostile_mail(evil: str) -> bytes:
    """Write a mail with markup in subject, sender, name of its attachment and body."""
    made = EmailMessage()
    made["From"] = Address(evil.replace('"', "'"), addr_spec="van.thu@xa-vidu.example.vn")
    made["To"] = "congan@example.vn"
    made["Subject"] = evil
    made["Message-ID"] = f"<{abs(hash(evil))}@xa-vidu.example.vn>"
    made.set_content(f"Kính gửi Công an xã. {evil}\nĐề nghị đăng bài trên Loa phường.\n")
    made.add_attachment(f"Bài viết {evil}", filename=f"{evil}.txt".replace("/", "-"))
    return made.as_bytes()


def test_places_and_agencies_complete_from_the_map_of_the_day(office: Office, letter: str) -> None:
    """Marks do not matter; the map is that of the day; known kinds of bodies go on with a place."""
    client = browser(office, REVIEWER)
    old = client.get("/complete/place", params={"text": "dak wil", "on": "2024-12-05"}).json()
    assert old[0]["text"] == "xã Đắk Wil"
    assert old[0]["fills"] == {"district": "huyện Cư Jút", "province": "tỉnh Đắk Nông"}
    new = client.get("/complete/place", params={"text": "dak wil", "on": "2025-08-01"}).json()
    assert new[0]["fills"] == {"province": "tỉnh Lâm Đồng"}
    level = client.get(
        "/complete/place", params={"text": "cu ju", "on": "2024-12-05", "level": "district"}
    ).json()
    assert [one["text"] for one in level] == ["huyện Cư Jút"]
    body = client.get("/complete/agency", params={"text": "ubnd xa dak wil", "on": "2024-12-05"}).json()
    assert "Ủy ban nhân dân xã Đắk Wil" in [one["text"] for one in body]
    known = case_of(office, letter).extraction.issuer.value
    past = client.get("/complete/agency", params={"text": known.name.lower()}).json()
    assert past[0]["text"] == known.name
    assert client.get("/complete/place", params={"text": "x" * 500}).status_code == 400
    assert browser(office).get("/complete/place", params={"text": "dak"}).status_code in {303, 401}


def misread(told: Extraction) -> Extraction:
    """Read the heading of whatever letter as the same wrong name."""
    seen = Evidence(0, 1, None, "UBND XÃ ĐẮK WIN")
    name = Issuer("Ủy ban nhân dân xã Đắk Win", None, IssuerLevel.COMMUNE, IssuerKind.PEOPLE_COMMITTEE)
    return replace(told, issuer=Field(name, 0.5, FieldStatus.DOUBTFUL, (seen,)))


def test_a_name_misread_in_several_letters_is_corrected_in_all(office: Office) -> None:
    """After an issuer is corrected its twins are offered; one button corrects those that are ticked."""
    first, second = arrive(office, sample("14"), misread), arrive(office, sample("15"), misread)
    client = browser(office, APPROVER)
    typed = {"name": "Ủy ban nhân dân xã Đắk Wil", "level": "commune", "kind": "people_committee"}
    places = {"commune": "xã Đắk Wil", "district": "huyện Cư Jút", "province": "tỉnh Đắk Nông"}
    sent = form(open_page(client, first), APPROVER, "issuer", **typed, **places)
    answer = client.post(f"/matters/{first}/correct?part=1", data=sent)
    assert answer.status_code == 200
    assert "1 văn bản khác bị đọc giống vậy" in answer.text
    ticked = re.findall(r'name="submission" value="([^"]+)" checked', answer.text)
    assert ticked == [second]
    none = client.post(f"/matters/{first}/alike", data={"csrf": csrf_of(APPROVER)})
    assert none.status_code == 400
    done = client.post(f"/matters/{first}/alike", data={"csrf": csrf_of(APPROVER), "submission": ticked})
    assert done.headers["location"] == f"/matters/{first}?alike=1&skipped=0"
    assert "Số văn bản đã sửa cùng: 1." in open_page(client, first, alike="1")
    told = case_of(office, second).extraction.issuer.value
    assert told is not None
    assert told.name == "Ủy ban nhân dân xã Đắk Wil"
    learned = client.post(f"/matters/{first}/learn", data={"csrf": csrf_of(APPROVER), "what": "issuer"})
    assert learned.headers["location"].startswith(f"/matters/{first}?learned=")


def test_letters_easily_taken_for_each_other_are_offered(office: Office) -> None:
    """The picker of a letter gives its likeliest confusions."""
    told = browser(office, REVIEWER).get("/complete/letter", params={"text": "ộ"}).json()
    assert {"ổ", "ỗ"} <= set(told)


def test_the_queue_leads_from_case_to_case(office: Office, letter: str) -> None:
    """Next and previous follow the queue from which the case was opened, and keep its words."""
    client = browser(office, REVIEWER)
    words = "order=newest"
    first = client.get(f"/matters/{letter}/step", params={"way": "next", "from": words}).headers["location"]
    if first.startswith("/queue"):
        first = client.get(f"/matters/{letter}/step", params={"way": "previous", "from": words}).headers[
            "location"
        ]
        back = "next"
    else:
        back = "previous"
    assert first.endswith("?from=order%3Dnewest")
    other = first.split("/")[2].split("?")[0]
    assert other != letter
    returned = client.get(f"/matters/{other}/step", params={"way": back, "from": words}).headers["location"]
    assert returned.startswith(f"/matters/{letter}?")


def test_a_case_is_read_without_scripts(office: Office) -> None:
    """Pages of the letter are plain pictures then, drawn by the server; files and story stand there too."""
    matter_id = arrive(office, sample("16"))
    client = browser(office, CLERK)
    html = open_page(client, matter_id)
    still = html[html.index("<noscript>") : html.index("</noscript>")]
    addresses = re.findall(r'src="([^"]+\.png)"', still)
    assert addresses
    drawn = client.get(addresses[0])
    assert (drawn.status_code, drawn.headers["content-type"]) == (200, "image/png")
    assert "Tệp của hồ sơ" in html
    assert "tiếp nhận" in html
