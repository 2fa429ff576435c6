"""The nouns of the people at the desk: who they are, what they may do, whose cases they see.

Standard library only. A right is what one act needs; a role is a set of rights; a reach says whose cases a
person sees at all. Moments are aware.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from datetime import datetime

    from pipeline.matter import MatterLine


class Role(StrEnum):
    """What a person is at the desk (vai trò)."""

    CLERK = "clerk"
    REVIEWER = "reviewer"
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


class Right(StrEnum):
    """What one act needs; every act of `pipeline.visits` names exactly one."""

    SEE = "see"  # cases within the reach, pictures of their pages, papers
    UPLOAD = "upload"  # letters that came on paper
    TAKE = "take"  # take a case, hand it over
    CORRECT = "correct"  # fields of a letter, kind, roles of files
    APPRAISE = "appraise"  # begin the appraisal, draw up papers
    DECIDE = "decide"  # approve, return, refuse, forward, propose to C06, withdraw, close, reopen
    OVERRIDE = "override"  # another handler than the rules say
    RELEASE = "release"  # mail that goes out
    POST = "post"  # note that an article was posted
    FIGURES = "figures"  # dashboards, reports, health of the mailbox
    AUDIT = "audit"  # the log of what everybody did
    PEOPLE = "people"  # accounts, roles, reach


ROLE_TITLES = MappingProxyType(
    {
        Role.CLERK: "cán bộ văn thư",
        Role.REVIEWER: "cán bộ thẩm định",
        Role.APPROVER: "lãnh đạo phê duyệt",
        Role.ADMINISTRATOR: "quản trị hệ thống",
        Role.AUDITOR: "cán bộ kiểm tra",
    }
)
_CLERK = frozenset({Right.SEE, Right.UPLOAD, Right.TAKE, Right.POST, Right.FIGURES})
_REVIEWER = _CLERK | {Right.CORRECT, Right.APPRAISE}
_APPROVER = _REVIEWER | {Right.DECIDE, Right.OVERRIDE, Right.RELEASE}
# An administrator gives rights and so must not use them: no letter is shown to that role alone.
RIGHTS = MappingProxyType(
    {
        Role.CLERK: _CLERK,
        Role.REVIEWER: _REVIEWER,
        Role.APPROVER: _APPROVER,
        Role.ADMINISTRATOR: frozenset({Right.PEOPLE, Right.AUDIT, Right.FIGURES}),
        Role.AUDITOR: frozenset({Right.SEE, Right.FIGURES, Right.AUDIT}),
    }
)


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose cases a person sees: those of a police unit, at its level.

    MINISTRY sees everything. PROVINCE sees what issuers of `provinces` sent, and what nobody knows the
    province of. COMMUNE and DISTRICT see what `unit` handles, or was handed, within `provinces`.
    `unit` is the handler's name in full ("Công an xã Đắk Wil"); `provinces` are names with their type word,
    today's and those merged into it ("tỉnh Lâm Đồng", "tỉnh Đắk Nông"). NONE sees nothing.
    """

    level: HandlerLevel
    unit: str
    provinces: tuple[str, ...] = ()

    def covers(self, line: MatterLine, forwarded_to: str | None = None) -> bool:
        """Tell whether a matter is within the reach; lists ask the database the same question."""
        if self.level is HandlerLevel.MINISTRY:
            return True
        if self.level is HandlerLevel.PROVINCE:
            return line.province is None or line.province in self.provinces
        if self.level is HandlerLevel.NONE:
            return False
        return line.province in self.provinces and self.unit in (line.handler, forwarded_to)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in. `login` is lower case and unique; `locale` is "vi" or "en".

    `must_change`: the password was given by an administrator and opens nothing but the page that changes it.
    """

    id: int
    login: str
    name: str
    roles: tuple[Role, ...]
    reach: Reach
    is_active: bool = True
    has_totp: bool = False
    must_change: bool = False
    locale: str = "vi"

    @property
    def rights(self) -> frozenset[Right]:
        """What the roles allow together; nothing for who left, or must change the password first."""
        if not self.is_active or self.must_change:
            return frozenset()
        return frozenset().union(*(RIGHTS[role] for role in self.roles))

    def may(self, right: Right) -> bool:
        """Tell whether one of the roles gives the right."""
        return right in self.rights


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the log: what somebody did to what, chained to the line before by `digest`.

    `position` counts from 1; `digest` is the SHA-256 (hex) over the previous digest and all the rest.
    `about` names the thing ("matter:…", "person:7"); `details` are further words, never a secret or a
    letter's text.
    """

    position: int
    at: datetime
    who: str
    deed: str
    about: str
    details: tuple[tuple[str, str], ...]
    digest: str
