"""Learning at once: a heading corrected in one letter is understood in the next, an address is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from pipeline.amend import encode
from pipeline.app import now, open_desk, open_house
from pipeline.errors import ForbiddenError, NotHereError, UsageError
from pipeline.learning import (
    accuracy,
    forget_alias,
    forget_sender,
    learn_issuer,
    learn_sender,
    lessons,
)
from pipeline.matter import Move
from pipeline.model import Correction, Mail, Stored
from pipeline.person import Person, Reach, Role
from pipeline.post import MailProof, Verdict
from pipeline.process import process
from pipeline.senders import SenderKind, judge_sender
from pipeline.settings import Settings
from pipeline.taught import known_agencies
from pipeline.terms import FieldStatus, HandlerLevel
from pipeline.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.desk import Desk
    from pipeline.model import Case, Extraction, Issuer

SAMPLE = Path(__file__).parents[2] / "samples" / "08-xa-thuan-an-docx" / "CV 318 - de nghi dang tai.docx"
ADDRESS = "vanthu@xa-thuan-an.example.vn"


def deeds(desk: Desk) -> list[str]:
    """Give what stands in the log, oldest first."""
    assert desk.store.audit_log is not None
    return [line.deed for line in desk.store.audit_log.whole()]


def person(role: Role, level: HandlerLevel = HandlerLevel.MINISTRY, *provinces: str) -> Person:
    """Give somebody who may see everything, or what a level and provinces say."""
    return Person(1, "an", "Trần Văn An", (role,), Reach(level, "Công an xã Thuận An", provinces))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give settings with an empty database of their own."""
    return Settings(_env_file=None, data_dir=tmp_path / "data", workers=1, max_cache_bytes=0)  # type: ignore[call-arg] # pydantic-settings


@pytest.fixture
def desk(settings: Settings) -> Iterator[Desk]:
    """Give a desk on that database."""
    with open_desk(settings) as opened:
        yield opened


def written(folder: Path, number: str, day: str, subject: str, heading: str) -> Path:
    """Write a letter like the sample with another number, day, subject and heading."""
    letter = docx.Document(str(SAMPLE))
    cells = letter.tables[0]
    for cell, old, new in (
        (cells.cell(0, 0), "ỦY BAN NHÂN DÂN", heading),
        (cells.cell(1, 0), "318/", f"{number}/"),
        (cells.cell(1, 0), "hướng dẫn nhận tiền an sinh xã hội qua VNeID", subject),
        (cells.cell(1, 1), "ngày 10", f"ngày {day}"),
    ):
        for run in (run for paragraph in cell.paragraphs for run in paragraph.runs):
            run.text = run.text.replace(old, new)
    folder.mkdir(exist_ok=True)
    path = folder / f"cv-{number}.docx"
    letter.save(str(path))
    return path


def processed(settings: Settings, path: Path, mail: Mail | None = None) -> Case:
    """Process one letter, as if it had come with a mail."""
    with open_house(settings) as house:
        (submission,) = house.ingest([path], received=date(2025, 9, 15))
        outcome = process(replace(submission, mail=mail), house.rooms)
        assert isinstance(outcome, Stored), outcome
        return outcome.case


def corrected(desk: Desk, case: Case, issuer: Issuer) -> None:
    """Keep a version more in which a person said who the issuer is."""
    old, new = encode("issuer", case.extraction.issuer.value), encode("issuer", issuer)
    known = desk.store.versions(case.submission.id)[-1].corrections
    made = Correction("an", now() + timedelta(seconds=len(known)), "issuer", old, new, "đọc sai")
    desk.store.reopen(case.submission.id)
    assert desk.store.claim(case.submission.id, owner="x", now=now(), lease=timedelta(minutes=1))
    fixed = replace(case, extraction=said(case, issuer), corrections=(*known, made))
    desk.store.save(fixed, owner="x", now=now())


def said(case: Case, issuer: Issuer) -> Extraction:
    """Give the extraction with this issuer, accepted."""
    known = replace(case.extraction.issuer, value=issuer, status=FieldStatus.ACCEPTED)
    return replace(case.extraction, issuer=known)


MISREAD = "ỦY BAM NHÀM DÂN"


@pytest.fixture
def first(settings: Settings, tmp_path: Path) -> Case:
    """Process a letter whose heading is misspelled."""
    return processed(settings, written(tmp_path / "in", "318", "10", "bài thứ nhất", MISREAD))


def right(case: Case) -> Issuer:
    """Give the issuer as it should have been read."""
    assert case.extraction.issuer.value is not None
    return replace(case.extraction.issuer.value, name="Ủy ban nhân dân xã Thuận An", parent=None)


def test_a_heading_corrected_once_is_understood_in_the_next_letter(
    settings: Settings, desk: Desk, first: Case, tmp_path: Path
) -> None:
    """The second letter has the issuer by itself; when the lesson is taken back, the third has not."""
    issuer, visit = right(first), Visit(desk, person(Role.APPROVER))
    assert first.extraction.issuer.value != issuer
    assert learn_issuer(visit, first.submission.id) is None  # nobody said a word yet
    corrected(desk, first, issuer)
    learned = learn_issuer(visit, first.submission.id)
    assert learned is not None
    assert learn_issuer(visit, first.submission.id) == desk.store.learned.all_aliases()[0]
    assert len(desk.store.learned.all_aliases()) == 1
    second = processed(settings, written(tmp_path / "in", "401", "12", "bài thứ hai", MISREAD))
    assert (second.extraction.issuer.value, second.extraction.issuer.status) == (issuer, FieldStatus.ACCEPTED)
    assert "đã được an xác nhận ngày" in second.extraction.issuer.because[0]
    forget_alias(visit, learned.id, "nhầm")
    third = processed(settings, written(tmp_path / "in", "402", "13", "bài thứ ba", MISREAD))
    assert third.extraction.issuer.value != issuer
    assert deeds(desk) == ["learn.issuer", "forget.issuer"]
    assert lessons(visit).aliases[0].is_gone


def test_a_letter_corrected_again_teaches_its_last_word_only(desk: Desk, first: Case) -> None:
    """What it taught before is taken back, so that the two do not speak against each other."""
    visit = Visit(desk, person(Role.REVIEWER))
    for name in ("Ủy ban nhân dân xã Thuận Hạnh", "Ủy ban nhân dân xã Thuận An"):
        corrected(desk, first, replace(right(first), name=name))
        assert learn_issuer(visit, first.submission.id) is not None
    assert [(one.issuer.name, one.is_gone) for one in lessons(visit).aliases] == [
        ("Ủy ban nhân dân xã Thuận An", False), ("Ủy ban nhân dân xã Thuận Hạnh", True),
    ]  # fmt: skip


def test_rights_and_reach_hold_for_lessons(desk: Desk, first: Case) -> None:
    """A clerk teaches nothing, a reviewer takes nothing back, another commune sees nothing."""
    corrected(desk, first, right(first))
    reviewer = Visit(desk, person(Role.REVIEWER))
    learned = learn_issuer(reviewer, first.submission.id)
    assert learned is not None
    with pytest.raises(ForbiddenError):
        learn_issuer(Visit(desk, person(Role.CLERK)), first.submission.id)
    with pytest.raises(ForbiddenError):
        forget_alias(reviewer, learned.id, "nhầm")
    far = Visit(desk, person(Role.APPROVER, HandlerLevel.PROVINCE, "tỉnh Lào Cai"))
    assert lessons(far).aliases == ()
    with pytest.raises(NotHereError):
        learn_issuer(far, first.submission.id)
    with pytest.raises(UsageError, match="Không có mục"):
        forget_alias(far, learned.id, "nhầm")
    with pytest.raises(UsageError, match="lý do"):
        forget_alias(Visit(desk, person(Role.APPROVER)), learned.id, " ")


def mail(sender: str, proof: MailProof | None) -> Mail:
    """Give an envelope."""
    return Mail(f"Văn thư <{sender}>", "V/v đăng tải", None, None, proof=proof)


PROVEN = MailProof(ADDRESS.partition("@")[2], dmarc=Verdict.PASS)


def sent(settings: Settings, tmp_path: Path, envelope: Mail) -> Case:
    """Process a well-written letter that came by mail."""
    path = written(tmp_path / "in", "500", "10", "bài gửi thư", "ỦY BAN NHÂN DÂN")
    case = processed(settings, path, envelope)
    assert case.extraction.issuer.status is FieldStatus.ACCEPTED
    return case


def test_a_proven_address_is_known_at_once(settings: Settings, desk: Desk, tmp_path: Path) -> None:
    """It is judged like one of the operator's list, until somebody takes it back."""
    case = sent(settings, tmp_path, mail(ADDRESS, PROVEN))
    visit = Visit(desk, person(Role.APPROVER))
    known = learn_sender(visit, case.submission.id)
    assert known is not None
    assert learn_sender(visit, case.submission.id) == lessons(visit).senders[0]

    def judged() -> SenderKind:
        issuer, day = case.extraction.issuer.value, case.extraction.issued_on.value
        return judge_sender(issuer, day, ADDRESS, PROVEN, known_agencies((), desk.store)).kind

    assert judged() is SenderKind.KNOWN
    forget_sender(visit, known.id, "đơn vị đổi hộp thư")
    assert judged() is SenderKind.UNKNOWN
    assert deeds(desk) == ["learn.sender", "forget.sender"]


def test_an_address_nobody_proved_takes_a_person(settings: Settings, desk: Desk, tmp_path: Path) -> None:
    """Who types it must type that very one."""
    case = sent(settings, tmp_path, mail(ADDRESS, None))
    visit = Visit(desk, person(Role.REVIEWER))
    assert learn_sender(visit, case.submission.id) is None
    with pytest.raises(UsageError, match="khác địa chỉ"):
        learn_sender(visit, case.submission.id, confirmed="khac@example.vn")
    learned = learn_sender(visit, case.submission.id, confirmed=f" {ADDRESS.upper()}")
    assert learned is not None
    assert learned.address == ADDRESS


@pytest.mark.parametrize(
    ("address", "proof", "own"),
    [
        ("canbo@ca.bocongan.gov.vn", None, ()),
        ("congan.xa@example.vn", None, ()),
        (ADDRESS, None, (ADDRESS,)),
        (ADDRESS, MailProof(ADDRESS.partition("@")[2], dmarc=Verdict.FAIL), ()),
    ],
)
def test_some_addresses_are_never_learned(
    settings: Settings,
    desk: Desk,
    tmp_path: Path,
    address: str,
    proof: MailProof | None,
    own: tuple[str, ...],
) -> None:
    """Mailboxes of the police, our own, and mails that their domain disowns, whoever confirms them."""
    case = sent(settings, tmp_path, mail(address, proof))
    visit = Visit(desk, person(Role.REVIEWER))
    with pytest.raises(UsageError, match="không ghi nhớ"):
        learn_sender(visit, case.submission.id, confirmed=address, own=own)
    assert lessons(visit).senders == ()


def test_accuracy_of_the_decided(desk: Desk, first: Case) -> None:
    """A corrected issuer is not right; figures need their right."""
    corrected(desk, first, right(first))
    desk.act(first.submission.id, Move.APPRAISE, who="an")
    desk.act(first.submission.id, Move.REFUSE, who="an", why="ngoài phạm vi")
    day = now().date()
    table = {row.field: row for row in accuracy(Visit(desk, person(Role.AUDITOR)), day, day)}
    assert (table["issuer"].right.hits, table["issuer"].right.count) == (0, 1)
    assert (table["number"].right.hits, table["number"].form) == (1, "docx")
