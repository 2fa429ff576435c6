"""The caller: who they are, what they may do."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel

from pipeline.person import Right, Role
from pipeline.review.api.calling import REFUSED, Calling
from pipeline.terms import HandlerLevel

router = APIRouter(tags=["people"], responses=REFUSED)


class ReachOut(BaseModel):
    """Whose cases the caller sees."""

    level: HandlerLevel
    unit: str
    provinces: tuple[str, ...]


class Me(BaseModel):
    """The caller."""

    login: str
    name: str
    roles: tuple[Role, ...]
    rights: tuple[Right, ...]
    reach: ReachOut


@router.get("/me")
def me(visit: Calling) -> Me:
    """Tell who the caller is."""
    person = visit.person
    reach = ReachOut(level=person.reach.level, unit=person.reach.unit, provinces=person.reach.provinces)
    rights = tuple(sorted(person.rights))
    return Me(login=person.login, name=person.name, roles=person.roles, rights=rights, reach=reach)
