"""The map answers with the units that a written name may mean on a day."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline import places
from pipeline.places import PlaceLevel

OLD = date(2024, 10, 4)
NEW = date(2026, 3, 2)


def names(text: str, on: date | None, **parents: str) -> list[str]:
    """Give the full names that `find` answers with."""
    return [unit.full_name for unit in places.find(text, on=on, **parents)]


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("huyện Đắk Mil", OLD, "huyện Đắk Mil"),
        ("HUYỆN ĐẮK MIL", OLD, "huyện Đắk Mil"),
        ("Huyện Đăk Mil", OLD, "huyện Đắk Mil"),
        ("TP. Gia Nghĩa", OLD, "thành phố Gia Nghĩa"),
        ("TP Gia Nghĩa", OLD, "thành phố Gia Nghĩa"),
        ("TX. Buôn Hồ", OLD, "thị xã Buôn Hồ"),
        ("huyện Đắk R’Lấp", OLD, "huyện Đắk R'Lấp"),
        ("TP.HCM", OLD, "Thành phố Hồ Chí Minh"),
        ("TPHCM", NEW, "Thành phố Hồ Chí Minh"),
        ("TP. Hồ Chí Minh", NEW, "Thành phố Hồ Chí Minh"),
        ("BR-VT", OLD, "tỉnh Bà Rịa - Vũng Tàu"),
        ("Bà Rịa – Vũng Tàu", OLD, "tỉnh Bà Rịa - Vũng Tàu"),
        ("tỉnh Kontum", OLD, "tỉnh Kon Tum"),
        ("Qui Nhơn", OLD, "thành phố Quy Nhơn"),
        ("tỉnh Đăk Nông", OLD, "tỉnh Đắk Nông"),
        ("Đắc Lắc", NEW, "tỉnh Đắk Lắk"),
        ("tỉnh Hoà Bình", OLD, "tỉnh Hòa Bình"),
        ("Thừa Thiên - Huế", OLD, "tỉnh Thừa Thiên Huế"),
        ("TT-Huế", OLD, "tỉnh Thừa Thiên Huế"),
        ("Quận 1", OLD, "Quận 1"),
        ("Q.1", OLD, "Quận 1"),
        ("Quận 01", OLD, "Quận 1"),
        ("xã Đắk Wil (mới)", NEW, "xã Đắk Wil"),
        ("thành phố Quảng Ninh", NEW, "tỉnh Quảng Ninh"),
        ("đặc khu Phú Quốc", NEW, "đặc khu Phú Quốc"),
    ],
)
def test_spellings_of_real_letters_find_one_unit(text: str, on: date, expected: str) -> None:
    """Case, tone placement, abbreviations and accepted spellings do not hide a unit."""
    assert names(text, on) == [expected]


def test_a_name_without_type_word_gives_every_level() -> None:
    """Huyện Đắk Mil and its town share a name: both are answers, the wider one first."""
    assert names("Đắk Mil", OLD) == ["huyện Đắk Mil", "thị trấn Đắk Mil"]


def test_text_without_marks_is_the_second_choice() -> None:
    """Unmarked text finds the marked unit, but a unit with exactly these marks goes first."""
    assert names("huyện Ba Be", OLD) == ["huyện Ba Bể"]
    assert len(set(names("xã Hoa An", OLD))) > 1
    assert set(names("xã Hòa An", OLD)) == {"xã Hòa An"}


def test_marks_that_name_an_abolished_unit_are_not_bent_to_another_one() -> None:
    """An abolished name gives nothing on a later day, even if unmarked letters would fit a new unit."""
    assert places.find("huyện Đắk Mil", on=NEW) == ()
    assert places.exists_ever("huyện Đắk Mil")


def test_a_name_of_no_place_is_unknown() -> None:
    """An invented name is on the map at no time."""
    assert places.find("xã Không Có Thật") == ()
    assert not places.exists_ever("xã Không Có Thật")
    assert places.find("") == ()


def test_parents_after_commas_and_as_arguments_narrow_the_answer() -> None:
    """Thuận An exists in several provinces; the parents say which one is meant."""
    assert len(places.find("xã Thuận An", on=OLD)) > 1
    (one,) = places.find("xã Thuận An, huyện Đắk Mil, tỉnh Đắk Nông", on=OLD)
    assert (one.province, one.district) == ("tỉnh Đắk Nông", "huyện Đắk Mil")
    assert places.find("xã Thuận An", on=OLD, province="Đắk Nông", district="huyện Đắk Mil") == (one,)
    assert places.find("xã Thuận An", on=OLD, province="67") == (one,)
    assert places.find("xã Thuận An", on=OLD, province="tỉnh Cà Mau") == ()


def test_level_narrows_the_answer() -> None:
    """A level asked for is the only level answered."""
    assert [unit.level for unit in places.find("Đắk Mil", on=OLD, level="commune")] == [PlaceLevel.COMMUNE]


def test_hue_was_a_district_city_until_2024_and_is_a_province_since_2025() -> None:
    """The day decides which Huế is meant (domain.md section 3.3)."""
    before, after = places.find("thành phố Huế", on=date(2024, 12, 31)), places.find("thành phố Huế", on=NEW)
    assert [unit.level for unit in before] == [PlaceLevel.DISTRICT]
    assert [unit.level for unit in after] == [PlaceLevel.PROVINCE]
    assert names("tỉnh Thừa Thiên Huế", date(2025, 1, 1)) == []


def test_full_names_follow_decree_30() -> None:
    """Type words are lower case, but capital before digits and in Thành phố Hồ Chí Minh (Annex II)."""
    assert places.full_name("quận", "1") == "Quận 1"
    assert places.full_name("thành phố", "Hồ Chí Minh") == "Thành phố Hồ Chí Minh"
    assert places.full_name("thành phố", "Hà Nội") == "thành phố Hà Nội"


@pytest.mark.parametrize(
    ("text", "on", "province", "expected"),
    [
        ("xã Đăk Wii", NEW, "tỉnh Lâm Đồng", ["xã Đắk Wil"]),
        ("huyện Cư Jut", OLD, "tỉnh Đắk Nông", []),
        ("huyện Đắk Mii", OLD, "tỉnh Đắk Nông", ["huyện Đắk Mil"]),
        ("tỉnh Đắk Nỏnq", OLD, None, ["tỉnh Đắk Nông"]),
        ("xã Không Có Thật", NEW, "tỉnh Lâm Đồng", []),
        ("xã Đắk Wii", NEW, "tỉnh Cà Mau", []),
    ],
)
def test_a_misread_name_is_like_one_on_the_map(
    text: str, on: date, province: str | None, expected: list[str]
) -> None:
    """A letter or two off, in the province and on the day; a name that is right needs no guess."""
    assert [one.full_name for one in places.find_near(text, on=on, province=province)] == expected


def test_a_unit_knows_whom_it_followed() -> None:
    """Xã Đắk Wil of 2025-07-01 took over communes of old Cư Jút; what is older followed nobody known."""
    (now,) = places.find("xã Đắk Wil", on=NEW)
    before = places.predecessors(now)
    assert {one.district for one in before} == {"huyện Cư Jút"}
    assert all(now in places.successors(one) for one in before)
    (province,) = places.find("tỉnh Lâm Đồng", on=NEW)
    assert {one.name for one in places.predecessors(province)} == {"Đắk Nông", "Bình Thuận", "Lâm Đồng"}
    (old,) = places.find("huyện Đắk Mil", on=OLD)
    assert places.predecessors(old) == ()
