"""The tables agree with what is known of the two maps (domain.md section 3)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from importlib import resources

import pytest

from pipeline import places
from pipeline.places import PlaceLevel, Unit
from pipeline.places.table import numbers, unit

LAST_OLD = date(2025, 6, 30)
FIRST_NEW = date(2025, 7, 1)
# New name: the old names merged into it, Resolution 202/2025/QH15.
MERGES = {
    "Tuyên Quang": "Hà Giang, Tuyên Quang",
    "Lào Cai": "Yên Bái, Lào Cai",
    "Thái Nguyên": "Bắc Kạn, Thái Nguyên",
    "Phú Thọ": "Vĩnh Phúc, Hòa Bình, Phú Thọ",
    "Bắc Ninh": "Bắc Giang, Bắc Ninh",
    "Hưng Yên": "Thái Bình, Hưng Yên",
    "Hải Phòng": "Hải Dương, Hải Phòng",
    "Ninh Bình": "Hà Nam, Nam Định, Ninh Bình",
    "Quảng Trị": "Quảng Bình, Quảng Trị",
    "Đà Nẵng": "Quảng Nam, Đà Nẵng",
    "Quảng Ngãi": "Kon Tum, Quảng Ngãi",
    "Gia Lai": "Bình Định, Gia Lai",
    "Khánh Hòa": "Ninh Thuận, Khánh Hòa",
    "Lâm Đồng": "Đắk Nông, Bình Thuận, Lâm Đồng",
    "Đắk Lắk": "Phú Yên, Đắk Lắk",
    "Hồ Chí Minh": "Bà Rịa - Vũng Tàu, Bình Dương, Hồ Chí Minh",
    "Đồng Nai": "Bình Phước, Đồng Nai",
    "Tây Ninh": "Long An, Tây Ninh",
    "Cần Thơ": "Sóc Trăng, Hậu Giang, Cần Thơ",
    "Vĩnh Long": "Bến Tre, Trà Vinh, Vĩnh Long",
    "Đồng Tháp": "Tiền Giang, Đồng Tháp",
    "Cà Mau": "Bạc Liêu, Cà Mau",
    "An Giang": "Kiên Giang, An Giang",
}
SPECIAL_ZONES = {
    "An Giang": "Kiên Hải, Phú Quốc, Thổ Châu",
    "Hải Phòng": "Cát Hải, Bạch Long Vĩ",
    "Quảng Ninh": "Vân Đồn, Cô Tô",
    "Hồ Chí Minh": "Côn Đảo",
    "Đà Nẵng": "Hoàng Sa",
    "Khánh Hòa": "Trường Sa",
    "Lâm Đồng": "Phú Quý",
    "Quảng Ngãi": "Lý Sơn",
    "Quảng Trị": "Cồn Cỏ",
}


@pytest.fixture(scope="module")
def every() -> tuple[Unit, ...]:
    """Give every unit of every time."""
    return tuple(unit(number) for level in PlaceLevel for number in numbers(level))


def count(every: tuple[Unit, ...], on: date) -> Counter[PlaceLevel]:
    """Count the units in force on a day by level."""
    return Counter(one.level for one in every if one.in_force(on))


def test_the_new_map_has_34_provinces_and_3321_communes(every: tuple[Unit, ...]) -> None:
    """Since 2025-07-01: 34 provinces, no district, 2,621 xã + 687 phường + 13 đặc khu."""
    found = count(every, FIRST_NEW)
    assert found == {PlaceLevel.PROVINCE: 34, PlaceLevel.COMMUNE: 3321}
    kinds = Counter(one.type_word for one in every if one.in_force(FIRST_NEW) and one.province_code)
    assert kinds == {"xã": 2621, "phường": 687, "đặc khu": 13}


def test_the_old_map_has_63_provinces_696_districts_10035_communes(every: tuple[Unit, ...]) -> None:
    """On the last day of the old map (10,035 communes after the rearrangement of 2023-2025)."""
    found = count(every, LAST_OLD)
    assert found == {PlaceLevel.PROVINCE: 63, PlaceLevel.DISTRICT: 696, PlaceLevel.COMMUNE: 10035}


def test_provinces_merged_as_the_resolution_says() -> None:
    """23 mergers of 52 provinces, 11 provinces unchanged."""
    merged = {}
    for old in places.provinces(LAST_OLD):
        for heir in places.successors(old):
            merged.setdefault(heir.name, set()).add(old.name)
    assert merged == {new: set(old.split(", ")) for new, old in MERGES.items()}
    unchanged = [one for one in places.provinces(LAST_OLD) if one.in_force(FIRST_NEW)]
    assert len(unchanged) == 11


def test_special_zones_lie_where_they_should() -> None:
    """The 13 đặc khu of 2025."""
    for province, zones in SPECIAL_ZONES.items():
        for zone in zones.split(", "):
            (one,) = places.find(f"đặc khu {zone}", on=FIRST_NEW)
            assert one.level is PlaceLevel.COMMUNE
            assert places.find(one.province or "", on=FIRST_NEW)[0].name == province


def test_every_unit_of_the_old_map_has_successors(every: tuple[Unit, ...]) -> None:
    """Nothing that stood on 2025-06-30 vanished: each names who followed, and the followers exist."""
    ended = [one for one in every if one.valid_to == LAST_OLD]
    assert len(ended) > 10000
    assert [one for one in ended if not places.successors(one)] == []


def test_every_unit_has_its_parents(every: tuple[Unit, ...]) -> None:
    """Only a province has no province; only old communes have a district."""
    orphans = [one for one in every if (one.province is None) != (one.level is PlaceLevel.PROVINCE)]
    assert orphans == []
    old = [one for one in every if one.level is PlaceLevel.COMMUNE and one.valid_to is not None]
    assert [one for one in old if one.district is None] == []


def test_a_name_and_type_is_unique_within_its_parents_on_one_day(every: tuple[Unit, ...]) -> None:
    """No two units in force on the last old and the first new day are the same in all respects."""
    for day in (LAST_OLD, FIRST_NEW):
        keys = Counter((u.full_name, u.district_code, u.province_code) for u in every if u.in_force(day))
        assert [key for key, times in keys.items() if times > 1] == []


def test_huyen_dak_mil_is_followed_by_four_communes() -> None:
    """A district is followed by the communes its area went to."""
    (district,) = places.find("huyện Đắk Mil", on=LAST_OLD)
    heirs = {heir.full_name for heir in places.successors(district)}
    assert heirs == {"xã Đức Lập", "xã Đắk Mil", "xã Đắk Sắk", "xã Thuận An"}
    assert all(heir.province == "tỉnh Lâm Đồng" for heir in places.successors(district))


def test_district_changes_before_july_2025_have_their_day() -> None:
    """Huyện Đông Sơn went to thành phố Thanh Hóa on 2025-01-01; its communes moved with it."""
    (gone,) = places.find("huyện Đông Sơn", on=date(2024, 12, 31))
    assert places.find("huyện Đông Sơn", on=date(2025, 1, 1)) == ()
    assert [heir.full_name for heir in places.successors(gone)] == ["thành phố Thanh Hóa"]


def test_province_of_is_silent_when_not_sure() -> None:
    """One province or none: Thuận An alone may lie in many."""
    found = places.province_of("huyện Đắk Mil", LAST_OLD)
    assert found is not None
    assert found.full_name == "tỉnh Đắk Nông"
    assert places.province_of("Thuận An", LAST_OLD) is None
    hanoi = places.province_of("Hà Nội", FIRST_NEW)
    assert hanoi is not None
    assert hanoi.code == "01"


def test_in_province_reaches_over_the_merge_one_way() -> None:
    """Old Đắk Nông lies in new Lâm Đồng; a new commune of Lâm Đồng is not said to lie in Đắk Nông."""
    (commune,) = places.find("xã Đắk Wil", on=LAST_OLD)
    (new_commune,) = places.find("xã Đắk Wil", on=FIRST_NEW)
    (old,) = places.find("tỉnh Đắk Nông", on=LAST_OLD)
    (new,) = places.find("tỉnh Lâm Đồng", on=FIRST_NEW)
    (old_lam_dong,) = places.find("tỉnh Lâm Đồng", on=LAST_OLD)
    assert places.in_province(commune, old)
    assert places.in_province(commune, new)
    assert places.in_province(new_commune, new)
    assert not places.in_province(new_commune, old)
    assert not places.in_province(commune, old_lam_dong)
    assert places.in_province(old, new)


def test_the_tables_stay_small_and_name_their_source() -> None:
    """The four tables together stay under 900 KB, each says where it comes from."""
    files = [
        file for file in (resources.files("pipeline.places") / "data").iterdir() if file.name[-4:] == ".tsv"
    ]
    assert len(files) == 4
    assert sum(len(file.read_bytes()) for file in files) < 900_000
    assert all("MIT" in file.read_text(encoding="utf-8").split("\n")[0] for file in files)
