"""Rights and reach: what a role may do, and whose cases a person sees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest

from pipeline.person import RIGHTS, ROLE_TITLES, Person, Reach, Right, Role
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from pipeline.matter import MatterLine

UNIT, PROVINCES = "Công an xã Đắk Wil", ("tỉnh Lâm Đồng", "tỉnh Đắk Nông")


class Line:
    """What a reach asks a matter for."""

    def __init__(self, province: str | None, handler: str | None) -> None:
        """Take the province of the issuer, and who handles it."""
        self.province, self.handler = province, handler


@pytest.mark.parametrize(
    ("level", "province", "handler", "forwarded", "seen"),
    [
        (HandlerLevel.MINISTRY, "tỉnh Cà Mau", None, None, True),
        (HandlerLevel.PROVINCE, "tỉnh Đắk Nông", "Công an xã Khác", None, True),
        (HandlerLevel.PROVINCE, None, None, None, True),
        (HandlerLevel.PROVINCE, "tỉnh Cà Mau", UNIT, None, False),
        (HandlerLevel.COMMUNE, "tỉnh Đắk Nông", UNIT, None, True),
        (HandlerLevel.COMMUNE, "tỉnh Lâm Đồng", "Công an xã Khác", None, False),
        (HandlerLevel.COMMUNE, "tỉnh Lâm Đồng", "Công an xã Khác", UNIT, True),
        (HandlerLevel.COMMUNE, "tỉnh Lâm Đồng", None, None, False),
        (HandlerLevel.COMMUNE, None, UNIT, None, False),
        (HandlerLevel.COMMUNE, "tỉnh Cà Mau", UNIT, None, False),  # a commune of the same name elsewhere
        (HandlerLevel.DISTRICT, "tỉnh Đắk Nông", UNIT, None, True),
        (HandlerLevel.NONE, "tỉnh Lâm Đồng", UNIT, UNIT, False),
    ],
)
def test_a_reach(
    level: HandlerLevel, province: str | None, handler: str | None, forwarded: str | None, *, seen: bool
) -> None:
    """Everything, a province with those merged into it, one unit's own, nothing."""
    reach = Reach(level, UNIT, PROVINCES)
    assert reach.covers(cast("MatterLine", cast("Any", Line(province, handler))), forwarded) is seen


def test_rights_come_from_roles() -> None:
    """Together; none for who left or must change the password first."""
    person = Person(1, "an", "An", (Role.CLERK, Role.AUDITOR), Reach(HandlerLevel.NONE, "x"))
    assert person.rights == RIGHTS[Role.CLERK] | RIGHTS[Role.AUDITOR]
    assert person.may(Right.AUDIT)
    assert not person.may(Right.DECIDE)
    assert replace(person, is_active=False).rights == replace(person, must_change=True).rights == frozenset()


def test_whoever_gives_rights_does_not_use_them() -> None:
    """An administrator sees no letter; an auditor changes nothing; every right and role is somebody's."""
    assert not RIGHTS[Role.ADMINISTRATOR] & {Right.SEE, Right.CORRECT, Right.DECIDE, Right.RELEASE}
    assert RIGHTS[Role.AUDITOR] == {Right.SEE, Right.FIGURES, Right.AUDIT}
    assert frozenset[Right]().union(*RIGHTS.values()) == set(Right)
    assert set(RIGHTS) == set(ROLE_TITLES) == set(Role)
