"""The reach of a police unit over the merges of 2025, and the people of the demonstration."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.errors import UsageError
from pipeline.people.demo import make_demo_people
from pipeline.people.reach import reach_of
from pipeline.people.sessions import SignedIn
from pipeline.people.signing import sign_in
from pipeline.person import Reach, Right, Role
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from pipeline.people.gate import Gate

PROVINCE, COMMUNE, MINISTRY = HandlerLevel.PROVINCE, HandlerLevel.COMMUNE, HandlerLevel.MINISTRY
MERGED = ("tỉnh Lâm Đồng", "tỉnh Đắk Nông", "tỉnh Bình Thuận")


@pytest.mark.parametrize("named", ["tỉnh Lâm Đồng", "Lâm Đồng", "tỉnh Đắk Nông", "Bình Thuận"])
def test_a_province_with_those_merged_into_it(named: str) -> None:
    """Whatever name of today or before is given."""
    assert reach_of(PROVINCE, "PC06", named) == Reach(PROVINCE, "PC06", MERGED)


@pytest.mark.parametrize(
    ("named", "provinces"),
    [
        ("tỉnh Thừa Thiên Huế", ("thành phố Huế", "tỉnh Thừa Thiên Huế")),
        ("Hà Nội", ("thành phố Hà Nội",)),
        (
            "Thành phố Hồ Chí Minh",
            ("Thành phố Hồ Chí Minh", "tỉnh Bà Rịa - Vũng Tàu", "tỉnh Bình Dương"),
        ),
    ],
)
def test_other_provinces(named: str, provinces: tuple[str, ...]) -> None:
    """One that became a city, one that nothing happened to, one that kept its name."""
    assert reach_of(PROVINCE, "PC06", named).provinces == provinces


def test_a_commune_is_spelled_as_on_the_map() -> None:
    """Cases are found by that name; one of a district of before as well."""
    assert reach_of(COMMUNE, " công an  xã Đăk Wil", "tỉnh Đắk Nông") == Reach(
        COMMUNE, "Công an xã Đắk Wil", MERGED
    )
    district = reach_of(HandlerLevel.DISTRICT, "Công an huyện Cư Jút", "tỉnh Lâm Đồng")
    assert district.unit == "Công an huyện Cư Jút"


def test_the_ministry_needs_no_province() -> None:
    """It sees everything."""
    assert reach_of(MINISTRY, "C06") == Reach(MINISTRY, "C06")
    assert reach_of(HandlerLevel.NONE, "Tổ quản trị").provinces == ()


@pytest.mark.parametrize(
    ("level", "unit", "province"),
    [
        (PROVINCE, "PC06", None),
        (PROVINCE, "PC06", ""),
        (PROVINCE, "PC06", "tỉnh Không Có"),
        (PROVINCE, "PC06", "xã Đắk Wil"),
        (COMMUNE, "Công an xã Đắk Wil", None),
        (COMMUNE, "Công an xã Đắk Wil", "tỉnh Cà Mau"),
        (COMMUNE, "Công an xã Không Có Đâu", "tỉnh Lâm Đồng"),
        (COMMUNE, "UBND xã Đắk Wil", "tỉnh Lâm Đồng"),
        (COMMUNE, "Công an ", "tỉnh Lâm Đồng"),
        (PROVINCE, " ", "tỉnh Lâm Đồng"),
    ],
)
def test_what_is_not_on_the_map(level: HandlerLevel, unit: str, province: str | None) -> None:
    """A reach that would show nothing, or the wrong cases, is refused."""
    with pytest.raises(UsageError):
        reach_of(level, unit, province)


def test_the_people_of_the_demonstration(gate: Gate) -> None:
    """Each role is there and signs in as shown; a second time nobody is made or changed."""
    told = make_demo_people(gate.people, gate.now)
    everybody = gate.people.everybody()
    assert {role for one in everybody for role in one.roles} == set(Role)
    assert {one.reach.level for one in everybody} >= {PROVINCE, COMMUNE, MINISTRY}
    for login, password, shows in told:
        found = sign_in(gate, login, password)
        assert isinstance(found, SignedIn), login
        assert shows
    (commune,) = (one for one in everybody if one.reach.level is COMMUNE)
    assert commune.reach == Reach(COMMUNE, "Công an xã Thuận An", MERGED)
    (chief,) = (one for one in everybody if one.roles == (Role.ADMINISTRATOR,))
    assert not chief.may(Right.SEE)
    assert make_demo_people(gate.people, gate.now) == told
    assert gate.people.everybody() == everybody
