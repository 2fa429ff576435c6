"""Names of the map that complete as somebody types."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline import places

OLD, NEW = date(2024, 12, 5), date(2025, 8, 1)


@pytest.mark.parametrize("typed", ["Đắk Wi", "dak wi", "DAKWI", "xã đắk wi", "xa dak wi", "x. dak wi"])
def test_marks_case_and_type_words_do_not_matter(typed: str) -> None:
    """However a beginning is typed, the commune is the first in the list."""
    found = places.complete(typed, on=OLD)
    assert found[0].full_name == "xã Đắk Wil"
    assert found[0].district == "huyện Cư Jút"


def test_the_map_is_that_of_the_day() -> None:
    """What ended is not offered for a later letter, and what came later not for an earlier one."""
    assert [one.full_name for one in places.complete("tỉnh đắk nông", on=OLD)] == ["tỉnh Đắk Nông"]
    assert places.complete("tỉnh đắk nông", on=NEW) == ()
    assert places.complete("cư jút", on=NEW)[0].province == "tỉnh Lâm Đồng"


def test_level_and_province_narrow_the_list() -> None:
    """Only units of that level, only those of that province."""
    found = places.complete("thuận", on=OLD, level="commune", province="tỉnh Đắk Nông")
    assert found
    assert {(one.level.value, one.province) for one in found} == {("commune", "tỉnh Đắk Nông")}


def test_names_with_the_very_marks_come_first_and_the_list_is_bounded() -> None:
    """Hà is Hà Nội before Hạ Long; nothing typed finds nothing; no more than asked for."""
    assert places.complete("hà", on=OLD)[0].full_name == "thành phố Hà Nội"
    assert places.complete("", on=OLD) == ()
    assert len(places.complete("a", on=OLD, most=3)) == 3


def test_a_name_that_looks_like_a_type_word_is_found() -> None:
    """Xa Dung is a commune, not a commune named Dung."""
    assert "xã Xa Dung" in [one.full_name for one in places.complete("xa dung", on=NEW)]
