"""What happened to a letter, said in Vietnamese, one sentence for each fact that is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pipeline.amend import is_confirmation, shown_text, title_of
from pipeline.casework.life import MOVES
from pipeline.intake import FATE_TITLES
from pipeline.logbook import TITLES
from pipeline.matter import MemberRole
from pipeline.post import MAIL_TITLES, OUT_TITLES
from pipeline.respond import DOCUMENTS
from pipeline.store.audit_port import AuditQuery
from pipeline.store.outbox_port import OutQuery
from pipeline.store.secrets_port import Deed
from pipeline.terms import JobState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from pipeline.matter import Matter
    from pipeline.model import Case, Correction
    from pipeline.person import AuditEntry
    from pipeline.post import MailLine, Outgoing
    from pipeline.store.course_port import Arrival, EntryCourse, FailedTry, KeptVersion
    from pipeline.store.port import Job, Store

STAGE_TITLES = {
    "read": "đọc",
    "extract": "trích xuất",
    "validate": "kiểm tra",
    "route": "phân luồng",
    "keep": "lưu",
}
_ROLES = {
    MemberRole.FIRST: "văn bản gốc",
    MemberRole.COPY: "bản sao",
    MemberRole.CORRECTED: "văn bản hoàn thiện",
}
_DEEDS = {
    Deed.OPEN: "mở bản gốc có dấu mật",
    Deed.RELEASE: "xác nhận không phải dấu mật, trả về xử lý thường",
}
_MOVES = {rule.move: rule.title for rule in MOVES}
_PROCESS = re.compile(r":\d+$")  # "host:pid" is no person
_AUDITED = 100  # lines of the log shown of one thing


class Part(StrEnum):
    """Of what a line of a story tells."""

    MAIL = "mail"
    ARCHIVE = "archive"
    RECEIVED = "received"
    TRY = "try"
    KEPT = "kept"
    CORRECTED = "corrected"
    MATTER = "matter"
    ANSWER = "answer"
    AUDIT = "audit"
    SECRET = "secret"  # noqa: S105 - no password


PART_TITLES = {
    Part.MAIL: "thư đến",
    Part.ARCHIVE: "kho lưu trữ",
    Part.RECEIVED: "tiếp nhận",
    Part.TRY: "lần xử lý",
    Part.KEPT: "lưu kết quả",
    Part.CORRECTED: "chỉnh sửa",
    Part.MATTER: "vụ việc",
    Part.ANSWER: "thư đi",
    Part.AUDIT: "nhật ký",
    Part.SECRET: "dấu mật",
}


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a story: when (None: how it stands now), of what, in words, and who did it."""

    at: datetime | None
    part: Part
    told: str
    who: str | None = None


def seconds(one: float) -> str:
    """Say a time: "3,28 giây"."""
    return f"{one:.2f} giây".replace(".", ",")


def stages(spent: Mapping[str, float]) -> str:
    """Say what each stage took: "đọc 3,28 giây, trích xuất 0,41 giây"."""
    return ", ".join(f"{STAGE_TITLES[name]} {seconds(one)}" for name, one in spent.items())


def of_entry(entry: EntryCourse) -> Happening:
    """Tell in which archive an entry lies."""
    told = f"Liệt kê trong {_place(entry)} ({entry.intake.plan.source}): {', '.join(entry.files)}."
    return Happening(entry.intake.started_at, Part.ARCHIVE, told)


def of_fate(entry: EntryCourse) -> Happening:
    """Tell what became of an entry of an archive."""
    parts = [f"Kết quả của {_place(entry)}: {FATE_TITLES[entry.fate]}"]
    if entry.failures:
        parts.append(f"đã lỗi {entry.failures} lần")
    if entry.breaks:
        parts.append(f"tiến trình bị ngắt {entry.breaks} lần")
    if entry.error:
        parts.append(f"lỗi gần nhất: {entry.error}")
    if entry.seconds:
        parts.append(f"hết {seconds(entry.seconds)}")
    return Happening(entry.ended_at, Part.ARCHIVE, "; ".join(parts) + ".", entry.owner)


def _place(entry: EntryCourse) -> str:
    return f"đợt nhập {entry.intake.id}, mục {entry.position}"


def of_mail(store: Store, submission_id: str) -> Iterator[Happening]:
    """Tell of the message by which a letter came."""
    line = store.mails.of_submission(submission_id) if store.mails else None
    if line is None or store.mails is None:
        return
    yield Happening(line.arrived_at, Part.MAIL, _mail(line), line.sender or None)
    for act in store.mails.acts(line.id):
        told = f"Cho xử lý lại thư ({MAIL_TITLES[act.was]}): {act.why}"
        yield Happening(act.at, Part.MAIL, told, act.who)


def _mail(line: MailLine) -> str:
    told = f"Thư số {line.id} đến hộp thư {line.key.account}/{line.key.folder}: {MAIL_TITLES[line.state]}"
    tried = f"; đã thử {line.attempts} lần" if line.attempts > 1 else ""
    error = f"; lỗi gần nhất: {line.error}" if line.error else ""
    return f"{told}{tried}{error}."


def of_arrival(arrival: Arrival) -> Happening:
    """Tell how a letter was received."""
    files = ", ".join(file.name for file in arrival.submission.files if file.parent is None)
    told = f"Tiếp nhận {files or 'hồ sơ không có tệp'} từ {arrival.submission.origin or 'nơi không ghi'}."
    return Happening(arrival.arrived_at, Part.RECEIVED, told)


def of_try(one: FailedTry) -> Happening:
    """Tell of a try that broke."""
    stage = f" ở bước {STAGE_TITLES.get(one.stage, one.stage)}" if one.stage else ""
    place = f" ({one.place})" if one.place else ""
    return Happening(one.at, Part.TRY, f"Lần {one.attempt} không xong{stage}: {one.error}{place}.", one.owner)


def of_job(job: Job, failed: int, kept: Iterable[KeptVersion]) -> Iterator[Happening]:
    """Tell where a letter is now, and of tries that left nothing behind: their process died."""
    walked = sum(1 for one in kept if _PROCESS.search(one.who))
    lost = job.attempts - failed - walked - (job.state is JobState.WORKING)
    if lost > 0:
        told = f"{lost} trong {job.attempts} lần xử lý không để lại kết quả: tiến trình bị ngắt giữa chừng."
        yield Happening(None, Part.TRY, told)
    if job.state is JobState.WORKING:
        yield Happening(None, Part.TRY, f"Đang xử lý, lần {job.attempts}.", job.owner)
    elif job.state is JobState.RECEIVED:
        yield Happening(None, Part.TRY, f"Chưa xong sau {job.attempts} lần; làm tiếp: vanthu resume.")


def of_version(version: KeptVersion, case: Case, status: str) -> Happening:
    """Tell of a version that was kept."""
    spent = f"; {stages(version.seconds)}" if version.seconds else ""
    count = len(case.report.findings)
    told = f"Lưu bản {version.number}: {status}, {count} phát hiện{spent}."
    return Happening(version.at, Part.KEPT, told, version.who)


def of_correction(made: Correction) -> Happening:
    """Tell what a person corrected."""
    old, new = (shown_text(made.field, text) for text in (made.old, made.new))
    change = f"xác nhận {new}" if is_confirmation(made) else f"{old} → {new}"
    why = f" ({made.why})" if made.why else ""
    return Happening(made.when, Part.CORRECTED, f"{title_of(made.field)}: {change}{why}", made.who)


def of_matter(matter: Matter, submission_id: str) -> Iterator[Happening]:
    """Tell how a letter came into its matter, and what happened to that."""
    for one in matter.members:
        if one.submission_id == submission_id:
            told = f"Nhập vào vụ việc {matter.id[:8]}: {_ROLES[one.role]}" + (
                f" ({one.why})" if one.why else ""
            )
            yield Happening(one.joined_at, Part.MATTER, told, one.who)
    for event in matter.events:
        why = f": {event.why}" if event.why else ""
        paper = event.detail("document")
        about = f" ({_paper(paper)})" if paper else ""
        yield Happening(event.at, Part.MATTER, f"{_MOVES[event.move]}{about}{why}", event.who)


def of_answers(store: Store, matter_id: str) -> Iterator[Happening]:
    """Tell which answers went out about a matter, and how."""
    if store.outbox is None:
        return
    for mail in store.outbox.lines(OutQuery(matter_id=matter_id)):
        for event in store.outbox.history(mail.id):
            why = f" ({event.why})" if event.why else ""
            yield Happening(
                event.at, Part.ANSWER, f"{_answer(mail)}: {OUT_TITLES[event.target]}{why}", event.who
            )


def _answer(mail: Outgoing) -> str:
    return f"Thư đi số {mail.id}, {_paper(mail.paper)}, gửi {mail.recipient}"


def _paper(key: str) -> str:
    return next((one.title for one in DOCUMENTS if one.key == key), key)


def of_log(store: Store, things: Iterable[str]) -> Iterator[Happening]:
    """Tell what people did about these things, as the log of deeds has it."""
    for about in things:
        for entry in (
            store.audit_log.entries(AuditQuery(about=about, limit=_AUDITED)) if store.audit_log else ()
        ):
            yield Happening(entry.at, Part.AUDIT, _deed(entry), entry.who)


def _deed(entry: AuditEntry) -> str:
    return f"Dòng {entry.position}: {TITLES.get(entry.deed, entry.deed)}"


def of_acts(store: Store, submission_id: str) -> Iterator[Happening]:
    """Tell what officers did with a letter that seemed secret."""
    for act in store.secrets.acts(submission_id) if store.secrets else ():
        yield Happening(act.at, Part.SECRET, f"{_DEEDS[act.deed]}: {act.why}", act.who)
