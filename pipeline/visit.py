"""One person at the desk: the only way from a door (pages, API) to cases, with rights, reach and log.

Every act takes a `Visit`, names the one right it needs, and leaves a line in the log. What lies beyond the
reach of a person is not there for them: it is refused in the same words as what does not exist.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from pipeline.errors import DefectError, ForbiddenError, NotHereError, UsageError
from pipeline.model import Report
from pipeline.person import Right
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from datetime import datetime

    from pipeline.desk import Desk, Look
    from pipeline.matter import MatterLine
    from pipeline.model import Case, Finding
    from pipeline.person import Person
    from pipeline.store.audit_port import AuditLog
    from pipeline.store.learned_port import Learned
    from pipeline.store.people_port import People
    from pipeline.store.queue_port import Queue

T = TypeVar("T")
# How findings name another letter (`filing.named`), and what is said of one beyond the reach.
_NAMED = re.compile(r"hồ sơ ([0-9a-f]{8})\)")
_SHARE = re.compile(r"Bài viết giống (\d+ % )")
_ASK = "ngoài phạm vi được xem của bạn: hỏi Công an cấp trên để đối chiếu."
_VEILED = MappingProxyType(
    {
        FindingCode.DUPLICATE_LETTER: f"Có thể trùng hoặc hoàn thiện một văn bản {_ASK}",
        FindingCode.DUPLICATE_ARTICLE: f"Bài viết giống {{}}bài của một văn bản {_ASK}",
    }
)
_NOT_HERE = "Không có vụ việc này trong phạm vi được xem."


@dataclass(frozen=True)
class Visit:
    """A person and the desk they stand at; made for each request, after the sign-in was checked."""

    desk: Desk
    person: Person

    def demand(self, right: Right) -> None:
        """Raise `ForbiddenError` unless a role of the person gives the right."""
        if not self.person.may(right):
            raise ForbiddenError("Vai trò của bạn không cho phép việc này.")

    def line(self, matter_id: str) -> MatterLine:
        """Give the line of a matter that the person may see; `NotHereError` for any other.

        Only the whole id leads to a matter: no number to count up, no beginning to guess.
        """
        self.demand(Right.SEE)
        line = self.desk.matters.line(matter_id)
        if line is None or not self.person.reach.covers(line, self.queue.forwarded_to(matter_id)):
            raise NotHereError(_NOT_HERE)
        return line

    def look(self, matter_id: str) -> Look:
        """Give everything of a matter that the person may see; `NotHereError` for any other."""
        self.line(matter_id)
        try:
            return self.veiled(self.desk.look(matter_id))
        except UsageError as error:
            raise NotHereError(str(error)) from error

    def veiled(self, look: Look) -> Look:
        """Give what is known of a matter without what its findings say of letters beyond the reach."""
        return replace(look, case=self.veil(look.case))

    def veil(self, case: Case) -> Case:
        """Give a case whose findings name no letter beyond the reach; that there is one stays said.

        The same article must not be posted twice by two units, so both have to know that there is another.
        """
        findings = tuple(map(self._veiled, case.report.findings))
        return case if findings == case.report.findings else replace(case, report=Report(findings))

    def _veiled(self, one: Finding) -> Finding:
        words = _VEILED.get(one.code)
        if words is None or all(map(self._sees, _NAMED.findall(one.message))):
            return one
        share = _SHARE.match(one.message)
        return replace(one, message=words.format(share[1] if share else ""))

    def _sees(self, start: str) -> bool:
        """Tell whether the letters whose ids begin so are within the reach; no id is named twice."""
        found = self.desk.store.ids(start)
        for one in found:
            matter_id = self.desk.matters.matter_of(one)
            line = self.desk.matters.line(matter_id) if matter_id else None
            if line is None or not self.person.reach.covers(line, self.queue.forwarded_to(line.id)):
                return False
        return bool(found)

    def note(self, deed: str, about: str, **details: str) -> None:
        """Leave a line in the log; never a password, a token or the text of a letter."""
        at, told = self.desk.now(), tuple(details.items())
        self.log.add(self.person.login, deed, about, at=at, details=told)

    def now(self) -> datetime:
        """Tell the time."""
        return self.desk.now()

    @property
    def log(self) -> AuditLog:
        """The log of deeds."""
        return _there(self.desk.store.audit_log)

    @property
    def queue(self) -> Queue:
        """The keeper of the queue."""
        return _there(self.desk.store.queue)

    @property
    def people(self) -> People:
        """The keeper of accounts."""
        return _there(self.desk.store.people)

    @property
    def learned(self) -> Learned:
        """The keeper of what people taught the house."""
        return _there(self.desk.store.learned)


def _there(keeper: T | None) -> T:
    if keeper is None:
        raise DefectError("a desk without a database")
    return keeper
