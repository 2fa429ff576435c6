"""What an administrator does with accounts over a visit: right and reach, then `people.administration`.

Nobody hands out more than they have: an administrator of a province gives accounts of that province only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.errors import NotHereError, UsageError
from pipeline.people import administration
from pipeline.people.reach import reach_of
from pipeline.person import Right
from pipeline.places import communes_of, provinces
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from pipeline.people.gate import Gate
    from pipeline.person import Person, Reach, Role
    from pipeline.visit import Visit

LEVELS = (HandlerLevel.COMMUNE, HandlerLevel.PROVINCE, HandlerLevel.MINISTRY, HandlerLevel.NONE)
_BEYOND = "Phạm vi này vượt quá phạm vi quản trị của bạn: đề nghị người quản trị cấp trên."


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form about a person says; `province` is a name, empty where the level needs none."""

    name: str
    roles: tuple[Role, ...]
    level: HandlerLevel
    unit: str
    province: str

    def reach(self) -> Reach:
        """Find the reach on the map; raises `UsageError`."""
        return reach_of(self.level, self.unit, self.province or None)


def everybody(visit: Visit) -> tuple[Person, ...]:
    """Give the accounts that the administrator may manage, by login."""
    visit.demand(Right.PEOPLE)
    return tuple(one for one in visit.people.everybody() if _within(one.reach, visit.person.reach))


def somebody(visit: Visit, person_id: int) -> Person:
    """Give one account; `NotHereError` beyond the reach as for none at all."""
    visit.demand(Right.PEOPLE)
    found = visit.people.person(person_id)
    if found is None or not _within(found.reach, visit.person.reach):
        raise NotHereError("Không có tài khoản này trong phạm vi quản trị.")
    return found


def add(visit: Visit, gate: Gate, login: str, asked: Asked) -> tuple[Person, str]:
    """Make an account; give it and its one-time password, which is shown once."""
    visit.demand(Right.PEOPLE)
    reach = _allowed(visit, asked.reach())
    made = administration.add_person(gate, login, asked.name, asked.roles, reach, by=visit.person.login)
    return made, administration.reset(gate, made, by=visit.person.login)


def change(visit: Visit, gate: Gate, person_id: int, asked: Asked) -> Person:
    """Change name, roles and reach; sessions of the person end where rights changed."""
    person = somebody(visit, person_id)
    reach = _allowed(visit, asked.reach())
    changed = replace(person, name=asked.name, roles=asked.roles, reach=reach)
    return administration.change_person(gate, changed, by=visit.person.login)


def reset(visit: Visit, gate: Gate, person_id: int, *, totp: bool) -> tuple[Person, str]:
    """Give a one-time password, shown once; with `totp` the second factor goes, too."""
    person = somebody(visit, person_id)
    return person, administration.reset(gate, person, by=visit.person.login, totp=totp)


def disable(visit: Visit, gate: Gate, person_id: int) -> Person:
    """Let somebody in no more."""
    return administration.disable(gate, somebody(visit, person_id), by=visit.person.login)


def enable(visit: Visit, gate: Gate, person_id: int) -> Person:
    """Let somebody in again."""
    back = replace(somebody(visit, person_id), is_active=True)
    return administration.change_person(gate, back, by=visit.person.login)


def province_names(visit: Visit) -> tuple[str, ...]:
    """Name today's provinces, for the form."""
    visit.demand(Right.PEOPLE)
    return tuple(one.full_name for one in provinces(visit.now().date()))


def unit_names(visit: Visit, province: str) -> tuple[str, ...]:
    """Name the police of today's communes of a province; none for an unknown one."""
    visit.demand(Right.PEOPLE)
    return tuple(f"Công an {one.full_name}" for one in communes_of(province, visit.now().date()))


def _allowed(visit: Visit, reach: Reach) -> Reach:
    if not _within(reach, visit.person.reach):
        raise UsageError(_BEYOND)
    return reach


def _within(inner: Reach, outer: Reach) -> bool:
    """Tell whether whoever administers within `outer` may give `inner`.

    NONE is the reach of an administrator of the whole system, who sees no letter and manages all accounts.
    """
    if outer.level in (HandlerLevel.MINISTRY, HandlerLevel.NONE):
        return True
    if inner.level is HandlerLevel.MINISTRY or not set(inner.provinces) <= set(outer.provinces):
        return False
    if outer.level is HandlerLevel.PROVINCE or inner.level is HandlerLevel.NONE:
        return True
    return (inner.level, inner.unit) == (outer.level, outer.unit)
