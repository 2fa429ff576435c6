"""People who stand at a desk in tests, without signing in: rights and reach are theirs, the log is real."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.person import Person, Reach, Role
from pipeline.terms import HandlerLevel
from pipeline.visit import Visit

if TYPE_CHECKING:
    from pipeline.desk import Desk

EVERYWHERE = Reach(HandlerLevel.MINISTRY, "Cục C06")


def person(login: str = "an.nv", *roles: Role, reach: Reach = EVERYWHERE) -> Person:
    """Give somebody; an approver who sees everything unless told otherwise."""
    return Person(1, login, f"Cán bộ {login}", roles or (Role.APPROVER,), reach)


def visiting(desk: Desk, who: Person | None = None) -> Visit:
    """Let somebody stand at a desk."""
    return Visit(desk, who or person())
