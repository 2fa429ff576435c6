"""What is answered, by whom, and what never is: real letters, a real store, real PDFs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from answering_cases import MESSAGE_ID, OWN, SAMPLES, SENDER, WHOLE, held, mail_of, send, the_matter
from mail_envelopes import envelope
from smtp_server import USER, Server

from pipeline.answering import NoAnswer, acknowledge, answer
from pipeline.app import now, open_desk
from pipeline.errors import UsageError
from pipeline.matter import MACHINE, Move
from pipeline.outgoing.loops import MOST_A_DAY
from pipeline.papers import Wish
from pipeline.post import OutState
from pipeline.route.profiles import SHIPPED
from pipeline.settings import load_settings
from pipeline.store.outbox_port import Draft, OutQuery
from pipeline.store.port import CaseQuery
from pipeline.terms import CaseStatus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipeline.desk import Desk
    from pipeline.post import Account

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning")


def test_what_cannot_be_answered(
    desk: Desk, account: Account, vanthu: Callable[..., str], tmp_path: Path
) -> None:
    """No mail, a paper that is not for the sender, no PDF, no way out: each is said; nothing is queued."""
    matter_id = the_matter(desk)
    with pytest.raises(UsageError, match="c06"):
        answer(desk, matter_id, "c06", Wish(), account, who="x")
    (tmp_path / "x.pdf").write_bytes(b"PK not a PDF")
    for file in (tmp_path / "x.pdf", tmp_path / "none.pdf", tmp_path):
        with pytest.raises(UsageError, match="PDF"):
            answer(desk, matter_id, "gaps", Wish(), account, who="x", file=file)
    with pytest.raises(UsageError, match="smtp"):
        answer(desk, matter_id, "gaps", Wish(), replace(account, smtp=None), who="x")
    vanthu(
        "process",
        SAMPLES / "08-xa-thuan-an-docx" / "CV 318 - de nghi dang tai.docx",
        "--received",
        "2024-11-07",
    )
    other = desk.find("2/2024")
    with pytest.raises(UsageError, match="không đến qua thư"):
        answer(desk, other, "gaps", Wish(), account, who="x")
    assert acknowledge(desk, other, account, own=OWN) == NoAnswer("hồ sơ không đến qua thư điện tử")
    assert desk.store.outbox is not None
    assert list(desk.store.outbox.lines(OutQuery())) == []


def test_a_request_is_acknowledged_once(
    desk: Desk, server: Server, account: Account, vanthu: Callable[..., str], tmp_path: Path
) -> None:
    """However often it is asked for, and however often the letter comes; it waits for a person."""
    submission_id = the_matter(desk)
    first = acknowledge(desk, submission_id, account, own=OWN)
    assert not isinstance(first, NoAnswer)
    assert (first.state, first.recipient, first.answers) == (OutState.HELD, SENDER, MESSAGE_ID)
    assert acknowledge(desk, submission_id, account, own=OWN) == first
    (tmp_path / "again.eml").write_bytes(mail_of(WHOLE, message_id="<lan-2@xa-dak-wil.example.vn>"))
    vanthu("process", tmp_path / "again.eml", "--received", "2024-11-07")
    matter = desk.matters.matter(submission_id)
    assert matter is not None
    copy = matter.members[1].submission_id
    assert acknowledge(desk, copy, account, own=OWN) == first
    events = [event for event in matter.events if event.move is Move.DOCUMENT]
    assert [(event.who, event.detail("outbox")) for event in events] == [(MACHINE, str(first.id))]
    assert desk.store.outbox is not None
    desk.store.outbox.release(first.id, who="Lê Thị Mẫu", at=now())
    send(desk, account)
    (mail,) = server.mails
    assert mail["Auto-Submitted"] == "auto-replied"


def test_a_procedure_may_let_acknowledgements_go(
    data: Path, server: Server, account: Account, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With `release` the acknowledgement is sent without a person, other papers still wait."""
    own = tmp_path / "profiles"
    own.mkdir()
    text = (SHIPPED / "dak-nong.toml").read_text(encoding="utf-8")
    line = "deadline_days = 10 "
    (own / "dak-nong.toml").write_text(text.replace(line, f'release = ["acknowledgement"]\n{line}', 1))
    monkeypatch.setenv("VANTHU_PROFILES", str(own))
    load_settings.cache_clear()
    assert data.is_dir()
    with open_desk(load_settings()) as desk:
        queued = acknowledge(desk, the_matter(desk), account, own=OWN)
        assert not isinstance(queued, NoAnswer)
        assert (queued.state, queued.released_by) == (OutState.RELEASED, MACHINE)
        assert held(desk, account).state is OutState.HELD
        (sent,) = send(desk, account)
    assert (sent.id, sent.state) == (queued.id, OutState.SENT)
    assert len(server.got) == 1


def test_machines_are_not_acknowledged(desk: Desk, account: Account) -> None:
    """Loops, forged senders, too many: the reason is given, nothing is queued, no paper is drawn up."""
    submission_id = the_matter(desk)
    domain = SENDER.partition("@")[2]
    for known, refuted, why in (
        (envelope(auto_submitted="auto-replied"), False, "Auto-Submitted"),
        (envelope(sender=USER), False, "chính hộp thư"),
        (envelope(sender=f"no-reply@{domain}"), False, "không có người đọc"),
        (envelope(sender=""), False, "không có địa chỉ"),
        (envelope(), True, "DMARC"),
    ):
        found = acknowledge(desk, submission_id, account, own=OWN, envelope=known, refuted=refuted)
        assert isinstance(found, NoAnswer)
        assert why in found.why
    outbox = desk.store.outbox
    assert outbox is not None
    for number in range(MOST_A_DAY):
        told = Draft(
            account.name,
            None,
            None,
            "acknowledgement",
            SENDER,
            "",
            f"<{number}@x.vn>",
            None,
            "",
            automatic=True,
        )
        outbox.queue(told, who=MACHINE, at=now())
    found = acknowledge(desk, submission_id, account, own=OWN)
    assert isinstance(found, NoAnswer)
    assert "24 giờ" in found.why
    matter = desk.matters.matter(submission_id)
    assert matter is not None
    assert all(event.move is not Move.DOCUMENT for event in matter.events)


def test_a_secret_letter_is_never_answered(
    desk: Desk, account: Account, vanthu: Callable[..., str], tmp_path: Path
) -> None:
    """Neither by itself nor by an officer, not even with a signed file."""
    folder = SAMPLES / "27-dau-mat"
    (tmp_path / "mat.eml").write_bytes(mail_of(folder, message_id="<mat@xa-dak-wil.example.vn>"))
    vanthu("process", tmp_path / "mat.eml", "--received", "2024-11-07", code=0)
    secret = next(one for one in desk.store.cases(CaseQuery(status=CaseStatus.QUARANTINED)))
    found = acknowledge(desk, secret.id, account, own=OWN)
    assert isinstance(found, NoAnswer)
    signed = tmp_path / "signed.pdf"
    signed.write_bytes(b"%PDF-1.7 signed")
    with pytest.raises(UsageError, match="Không gửi thư trả lời"):
        answer(desk, desk.find(secret.id), "gaps", Wish(), account, who="x", file=signed)
    assert desk.store.outbox is not None
    assert list(desk.store.outbox.lines(OutQuery())) == []


def test_killed_between_queue_and_matter(
    desk: Desk, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next call finds the answer there, draws up no second one, and tells the matter of it."""

    class KilledError(Exception):
        pass

    def killed(*_: object, **__: object) -> None:
        raise KilledError

    submission_id = the_matter(desk)
    with monkeypatch.context() as patch:
        patch.setattr("pipeline.answering.keep", killed)
        with pytest.raises(KilledError):
            acknowledge(desk, submission_id, account, own=OWN)
    for _ in range(2):
        queued = acknowledge(desk, submission_id, account, own=OWN)
    assert not isinstance(queued, NoAnswer)
    assert desk.store.outbox is not None
    assert len(list(desk.store.outbox.lines(OutQuery()))) == 1
    matter = desk.matters.matter(submission_id)
    assert matter is not None
    told = [event.detail("outbox") for event in matter.events if event.move is Move.DOCUMENT]
    assert told == [str(queued.id)]
