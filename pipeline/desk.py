"""The officers' desk: what a person may look at and do with matters, for every door (commands, flows, web).

Built by `pipeline.app`; the rooms do the work. Every act is an event with who, when and why.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.casework.summary import GAPS
from pipeline.errors import DefectError, UsageError
from pipeline.filing import alone, settle, together
from pipeline.matter import Event, MatterState, Member, MemberRole, Move
from pipeline.secrecy import redacted, refuse
from pipeline.store.matters_port import MatterQuery
from pipeline.terms import HandlerLevel, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime
    from pathlib import Path

    from pipeline.filing import Bench
    from pipeline.matter import Matter, MatterLine
    from pipeline.model import Case
    from pipeline.procedure import Procedure
    from pipeline.store.matters_port import Matters
    from pipeline.store.port import Store

# States in which the appraising unit has something to do before the deadline.
OPEN = (MatterState.RECEIVED, MatterState.APPRAISING)
_ARRIVAL = re.compile(r"(\d{1,7})/(\d{4})")
_SHORTEST_ID = 4
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF")
LARGEST_PICTURE = 20 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Look:
    """One matter as a person sees it: what happened, its line, and its newest letter from all copies."""

    matter: Matter
    line: MatterLine
    case: Case
    shown: str


@dataclass(frozen=True)
class Desk:
    """What officers do with matters; `now` is the clock of the house."""

    store: Store
    bench: Bench
    procedures: tuple[Procedure, ...]
    now: Callable[[], datetime]

    @property
    def matters(self) -> Matters:
        """The keeper of matters."""
        if self.store.matters is None:
            raise DefectError("a desk without matters")
        return self.store.matters

    def settle_all(self) -> int:
        """Settle the matters that somebody left half done; how many there were."""
        stale = self.matters.stale()
        for matter_id in stale:
            settle(matter_id, self.store, self.bench)
        return len(stale)

    def find(self, named: str) -> str:
        """Give the matter named by an arrival number ("12/2026"), an id, or the start of one.

        The id of any submission of a matter leads to it. Raises `UsageError` when none or several fit.
        """
        if match := _ARRIVAL.fullmatch(named.strip()):
            number, year = int(match[1]), int(match[2])
            found = self.matters.registered(year, number)
            if found is None:
                raise UsageError(f"Sổ văn bản đến năm {year} không có số đến {number}.")
            return found
        submission_id = self.submission(named)
        matter_id = self.matters.matter_of(submission_id)
        if matter_id is None:
            raise UsageError(f"Hồ sơ {submission_id[:8]} chưa xử lý xong; chạy: vanthu resume.")
        return matter_id

    def submission(self, start: str) -> str:
        """Give the only submission whose id starts so; raises `UsageError` when none or several do."""
        if len(start) < _SHORTEST_ID:
            raise UsageError(f"Mã hồ sơ cần ít nhất {_SHORTEST_ID} ký tự.")
        found = self.store.ids(start)
        if len(found) != 1:
            raise UsageError(f"{'Có nhiều' if found else 'Không có'} hồ sơ bắt đầu bằng {start}")
        return found[0]

    def look(self, matter_id: str) -> Look:
        """Give everything of one matter."""
        matter, line = self.matters.matter(matter_id), self.matters.line(matter_id)
        if matter is None or line is None or not matter.members:
            raise UsageError(f"Vụ việc {matter_id[:8]} không còn văn bản nào (đã nhập vào vụ việc khác).")
        case, shown = together(matter, self.store, self.bench)
        return Look(matter, line, redacted(case), shown)

    def due(self, until: date | None = None) -> Iterator[MatterLine]:
        """Give the requests that wait for the appraising unit, the most pressing first; `until` inclusive."""
        query = MatterQuery(states=OPEN, kind=Kind.POSTING_REQUEST, due_to=until, by_deadline=True)
        return self.matters.lines(query)

    def act(
        self,
        matter_id: str,
        move: Move,
        *,
        who: str,
        why: str = "",
        details: tuple[tuple[str, str], ...] = (),
        seen: int | None = None,
    ) -> Matter:
        """Let a person make a move; raises `UsageError` when it is not allowed or lacks what it needs.

        `seen` is how many events of the matter the person saw; `ChangedMeanwhileError` when more came since.
        A return to the sender keeps which demands were not met that day, for the report. What is asked for
        the whole country is approved by C06, so it is to be proposed there first (1924/CAT-PC06, part 2b).
        """
        if move is Move.APPROVE:
            self._demand_c06(matter_id)
        if move is Move.RETURN:
            report = self.look(matter_id).case.report
            codes = dict.fromkeys(one.code for one in report.findings if one.severity is Severity.BLOCKING)
            details = (*details, (GAPS, " ".join(codes)))
        return self.matters.record(matter_id, Event(move, who, self.now(), why, details), seen=seen)

    def _demand_c06(self, matter_id: str) -> None:
        line = self.matters.line(matter_id)
        if line is not None and waits_for_c06(line):
            raise UsageError(
                "Đề nghị đăng trên phạm vi toàn quốc do Cục C06, Bộ Công an phê duyệt: đề xuất trước "
                "(vanthu write c06, vanthu move … propose), phê duyệt sau khi có ý kiến của Cục."
            )

    def keep_picture(self, path: Path) -> str:
        """Keep a screenshot of a post; give its sha256. Raises `UsageError` for what is no picture."""
        data = _head(path, LARGEST_PICTURE + 1)
        if not any(data.startswith(sign) for sign in PICTURES) or len(data) > LARGEST_PICTURE:
            raise UsageError(f"{path} không phải ảnh PNG, JPEG, WebP dưới {LARGEST_PICTURE >> 20} MiB.")
        return self.store.keep(data)

    def join(self, submission_id: str, matter_id: str, *, corrected: bool, who: str, why: str) -> None:
        """Put a submission into another matter, as a copy of its newest letter or as a corrected one."""
        matter = self.matters.matter(matter_id)
        if matter is None or not matter.members:
            raise UsageError(f"Không có vụ việc {matter_id[:8]}.")
        role = MemberRole.CORRECTED if corrected else MemberRole.COPY
        root = None if corrected else matter.letter[0].submission_id
        self._move(Member(submission_id, role, root, self.now(), who, why), matter_id)

    def split(self, submission_id: str, *, who: str, why: str) -> None:
        """Take a submission out of its matter into one of its own."""
        old = self.matters.matter_of(submission_id)
        matter = self.matters.matter(old) if old else None
        if matter and len(matter.members) == 1:
            raise UsageError("Vụ việc chỉ có một hồ sơ, không tách được.")
        if matter and any(one.copy_of == submission_id for one in matter.members):
            raise UsageError("Hồ sơ này có bản sao trong vụ việc: tách các bản sao trước.")
        self._move(Member(submission_id, MemberRole.FIRST, None, self.now(), who, why), submission_id)

    def _move(self, moved: Member, matter_id: str) -> None:
        case = self.case(moved.submission_id)
        refuse(case)
        self.matters.move(case, moved, matter_id, alone(case, self.bench))
        self.settle_all()

    def case(self, submission_id: str) -> Case:
        """Give the newest case of a submission."""
        case = self.store.find(submission_id)
        if case is None:
            raise UsageError(f"Hồ sơ {submission_id[:8]} chưa xử lý xong; chạy: vanthu resume.")
        return redacted(case)


def waits_for_c06(line: MatterLine) -> bool:
    """Tell whether a matter is to be proposed to C06 before anybody approves it."""
    asks = line.to_c06 and line.handler_level is not HandlerLevel.MINISTRY
    return asks and line.state is not MatterState.WAITING_C06


def _head(path: Path, most: int) -> bytes:
    """Read at most so many bytes; nothing of what is no file or cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(most)
    except OSError:
        return b""
