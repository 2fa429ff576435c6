"""The story of a letter that came by mail: message, correction, matter, answer, log of deeds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from answering_cases import SENDER, released, send, the_matter

from pipeline.app import now
from pipeline.happenings import Part
from pipeline.model import Correction
from pipeline.post import MailKey, MailState
from pipeline.store.mails_port import Ended, Noticed
from pipeline.story import story

if TYPE_CHECKING:
    from pipeline.desk import Desk
    from pipeline.post import Account
    from pipeline.store.port import Store

KEY = MailKey("cong-van", "INBOX", 7, 1)


def mailed(store: Store, submission_id: str) -> None:
    """Note in the ledger that a message brought the letter, on a person's word."""
    mails, at, lease = store.mails, now() - timedelta(hours=1), timedelta(minutes=5)
    assert mails is not None
    mails.enter(KEY.account, KEY.folder, owner="w", now=at, lease=lease)
    mails.record([Noticed(KEY, "f", "<1@a.example.vn>", SENDER, "V/v", at, 10)], KEY, at)
    line = mails.claim(KEY.account, KEY.folder, owner="w", now=at, lease=lease)
    assert line is not None
    mails.put_back(line.id, owner="w", error="DefectError", now=at, retry_at=None, counted=True)
    mails.reopen(line.id, who="Lê Thị Mẫu", why="thử lại", now=at, wanted=False)
    line = mails.claim(KEY.account, KEY.folder, owner="w", now=at, lease=lease)
    assert line is not None
    mails.kept(line.id, owner="w", sha256="ab" * 32, size=10)
    mails.finish(line.id, Ended(MailState.SUBMISSION, "", submission_id), owner="w", now=at)


def test_all_that_people_and_mails_did_is_told(desk: Desk, account: Account) -> None:
    """Each kind of line is there, in order, with who did it."""
    letter = the_matter(desk)
    mailed(desk.store, letter)
    case = desk.store.find(letter)
    assert case is not None
    made = Correction("an.nv", now(), "number", "145/UBND-VHXH", "146/UBND-VHXH", "số đóng dấu")
    field = replace(case.extraction.number, value="146/UBND-VHXH")
    fixed = replace(case, extraction=replace(case.extraction, number=field), corrections=(made,))
    desk.store.amend(fixed, version=1, who="an.nv", now=now())
    assert desk.store.audit_log is not None
    desk.store.audit_log.add("an.nv", "correct", f"matter:{letter}", at=now())
    released(desk, account)
    send(desk, account)
    told = story(desk.store, "1/2024")
    assert (told.id, told.number) == (letter, "146/UBND-VHXH")
    assert story(desk.store, "146/ubnd-vhxh") == told
    lines = {part: [one for one in told.happenings if one.part is part] for part in Part}
    missing = {Part.ARCHIVE, Part.SECRET, Part.TRY}
    assert {part for part, found in lines.items() if not found} == missing
    assert [one.told for one in lines[Part.MAIL]] == [
        "Thư số 1 đến hộp thư cong-van/INBOX: hồ sơ.",
        "Cho xử lý lại thư (lỗi, chờ người xử lý): thử lại",
    ]
    assert [one.told for one in lines[Part.CORRECTED]] == [
        "Số, ký hiệu: 145/UBND-VHXH → 146/UBND-VHXH (số đóng dấu)"
    ]
    assert [one.who for one in lines[Part.AUDIT]] == ["an.nv"]
    assert lines[Part.ANSWER][-1].told.startswith("Thư đi số 1, Thông báo hồ sơ chưa đạt yêu cầu, gửi")
    assert ": đã gửi" in lines[Part.ANSWER][-1].told
    assert any("lập văn bản (Thông báo hồ sơ chưa đạt yêu cầu)" in one.told for one in lines[Part.MATTER])
    assert len(lines[Part.KEPT]) == 2
    assert told.happenings[0].part is Part.MAIL
