"""The dashboard: what each person sees counted, why somebody sees nothing, and the files of the same days."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from desk_cases import COMMUNE, OTHER, PEOPLE, matter_like
from docx import Document
from lively_desk import FIRST, GAP, LAST, SPAN, enliven
from openpyxl import load_workbook
from review_office import ADMINISTRATOR, APPROVER, CLERK, Guests, browser

from pipeline.errors import ForbiddenError
from pipeline.figuring import board
from pipeline.learning import accuracy
from pipeline.matter import MatterState
from pipeline.person import Reach
from pipeline.store.audit_port import AuditQuery
from pipeline.store.engine import connect, writing
from pipeline.store.judging import MOST_UNPACKED
from pipeline.store.learned_tables import judged_form
from pipeline.terms import FieldStatus, HandlerLevel
from pipeline.visit import Visit

if TYPE_CHECKING:
    from pipeline.figuring import Board
    from pipeline.person import Person
    from pipeline.review.office import Office

NOBODY = replace(ADMINISTRATOR, id=30, login="nobody", reach=Reach(HandlerLevel.NONE, "Tổ quản trị"))


def told(office: Office, person: Person) -> Board:
    """Give the board of a person for the days of the letters."""
    return board(Visit(office.desk, person), FIRST, LAST, office.settings.profile)


def forget(office: Office) -> None:
    """Leave of the machine's words what an earlier program noted: nothing."""
    engine = connect(office.settings.url)
    with writing(engine) as connection:
        connection.execute(judged_form.delete())
    engine.dispose()


@pytest.fixture
def lively(desk_office: Office) -> Office:
    """Give the desk with one request posted, one returned and one waiting."""
    enliven(desk_office)
    return desk_office


def test_a_commune_sees_its_own_requests_counted_alone(lively: Office) -> None:
    """Of three requests one is its own, none is that of the next commune; the whole sees all."""
    whole, ours, theirs = (told(lively, one) for one in (APPROVER, COMMUNE, OTHER))
    assert (whole.figures.requests, whole.figures.posted, whole.figures.returned) == (3, 1, 1)
    assert dict(whole.figures.gaps) == {GAP: 1}
    assert sum(count for _, _, count in whole.provinces) + whole.nowhere == 3
    assert sum(count for _, count in whole.handlers) == 3
    assert (ours.figures.requests, ours.figures.returned, ours.handlers) == (1, 1, ((COMMUNE.reach.unit, 1),))
    assert dict(ours.figures.states)[MatterState.WAITING_SENDER] == 1
    assert (theirs.figures.requests, theirs.figures.carried, theirs.handlers) == (0, 0, ())
    assert "Chỉ tính đề nghị do đơn vị của bạn" in browser(lively, COMMUNE).get(f"/figures?{SPAN}").text


def test_who_belongs_to_no_unit_sees_zeros_and_why(lively: Office) -> None:
    """An administrator without a level is told so, in Vietnamese; one with a level sees numbers."""
    lively = replace(lively, recognise=Guests((*PEOPLE, NOBODY)))
    empty = told(lively, NOBODY)
    assert (empty.figures.requests, empty.figures.carried, empty.nowhere, empty.handlers) == (0, 0, 0, ())
    page = browser(lively, NOBODY).get(f"/figures?{SPAN}").text
    assert "không thuộc đơn vị thẩm định nào" in page
    assert "không thuộc đơn vị thẩm định nào" not in browser(lively, ADMINISTRATOR).get("/figures").text


def test_figures_need_their_right(lively: Office) -> None:
    """Nobody without it is told a number, neither by the function nor by page and file."""
    stranger = replace(CLERK, roles=())
    with pytest.raises(ForbiddenError):
        told(lively, stranger)
    lively = replace(lively, recognise=Guests((stranger,)))
    for path in ("/figures", f"/figures/report.xlsx?{SPAN}"):
        assert browser(lively, stranger).get(path).status_code == 403


def test_the_page_shows_what_was_counted(lively: Office) -> None:
    """Requests, reasons, the corrected field, and days that cannot be are refused with a sentence."""
    client = browser(lively, APPROVER)
    page = client.get(f"/figures?{SPAN}").text
    assert "10/2024" in page
    assert "01/2025" in page
    assert "Lâm Đồng: " in page
    assert "100,0%" in page  # answered on time
    for query in ("first=2024-10-01", "first=2024-13-01&last=2024-12-01", "first=2025-01-01&last=2024-01-01"):
        assert client.get(f"/figures?{query}").status_code in (400, 422)


def test_what_a_person_corrected_counts_as_wrong(lively: Office) -> None:
    """Of two decided letters one had its subject changed; months and letters are told apart."""
    rows = accuracy(Visit(lively.desk, APPROVER), FIRST, LAST)
    (subject,) = [one for one in rows if one.field == "subject" and one.corrected]
    assert (subject.corrected, subject.month.month) == (1, 11)
    assert sum(one.count for one in rows if one.field == "issuer") == 2
    assert accuracy(Visit(lively.desk, OTHER), FIRST, LAST) == ()


def test_letters_of_an_earlier_program_are_judged_too(
    lively: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their readings are unpacked once, so many at each call that nobody waits long."""
    assert MOST_UNPACKED < 1000
    monkeypatch.setattr("pipeline.store.judging.MOST_UNPACKED", 1)
    visit = Visit(lively.desk, APPROVER)
    before = accuracy(visit, FIRST, LAST)
    forget(lively)
    first = accuracy(visit, FIRST, LAST)
    assert sum(one.count for one in first if one.field == "issuer") == 1
    assert accuracy(visit, FIRST, LAST) == before


def test_a_correction_is_never_taken_for_the_machines_word(desk_office: Office) -> None:
    """Of a letter kept by an earlier program and corrected by this one, the first version still counts."""
    forget(desk_office)
    enliven(desk_office)
    (subject,) = [
        one for one in accuracy(Visit(desk_office.desk, APPROVER), FIRST, LAST) if one.field == "subject"
    ]
    before = desk_office.desk.store.versions(matter_like(desk_office, "145"))[0].extraction.subject
    assert before.status is FieldStatus.ACCEPTED
    assert (subject.count, subject.accepted, subject.broken) == (2, 2, 1)


def test_the_report_of_the_same_days_is_a_file(lively: Office) -> None:
    """DOCX, XLSX and PDF open, bear a name with the days, and leave a line in the log."""
    client = browser(lively, ADMINISTRATOR)
    files = {form: client.get(f"/figures/report.{form}?{SPAN}") for form in ("docx", "xlsx", "pdf")}
    for form, answer in files.items():
        assert answer.status_code == 200, answer.text
        named = f'attachment; filename="bao-cao-20241001-20250131.{form}"'
        assert answer.headers["content-disposition"] == named
    paper = Document(io.BytesIO(files["docx"].content))
    assert any("Tình hình tiếp nhận" in one.text for one in paper.paragraphs)
    assert len(load_workbook(io.BytesIO(files["xlsx"].content)).sheetnames) > 3
    assert files["pdf"].content.startswith(b"%PDF")
    assert client.get(f"/figures/report.exe?{SPAN}").status_code in (400, 404, 422)
    log = lively.desk.store.audit_log
    assert log is not None
    about = f"period:{FIRST}..{LAST}"
    assert len(log.entries(AuditQuery(about=about))) == 3
