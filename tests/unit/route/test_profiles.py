"""A procedure file is checked before it is used, and says what is wrong by file and key."""

from __future__ import annotations

from datetime import date
from importlib import resources
from typing import TYPE_CHECKING

import pytest

from pipeline.errors import SettingsError
from pipeline.route import load_procedures
from pipeline.terms import IssuerLevel, Topic

if TYPE_CHECKING:
    from pathlib import Path

GOOD = (resources.files("pipeline.route") / "profiles" / "dak-nong.toml").read_text(encoding="utf-8")


def complaint(folder: Path, text: str) -> str:
    """Load a folder with one wrong file and give the complaint."""
    (folder / "wrong.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_procedures(folder)
    assert "wrong.toml" in str(caught.value)
    return str(caught.value)


def test_the_three_procedures_hold_what_their_letters_say() -> None:
    """Spans, deadline, topics and quota of the shipped procedures."""
    dak_nong, two_tier, yen_bai = load_procedures()
    assert [one.name for one in (dak_nong, two_tier, yen_bai)] == ["dak-nong", "two-tier", "yen-bai"]
    assert (dak_nong.valid_from, dak_nong.valid_to) == (date(2024, 9, 15), date(2025, 6, 30))
    assert (yen_bai.valid_from, yen_bai.valid_to) == (date(2024, 6, 10), date(2025, 6, 30))
    assert (two_tier.valid_from, two_tier.valid_to) == (date(2025, 7, 1), None)
    assert two_tier.province is None
    assert {one.deadline_days for one in (dak_nong, two_tier, yen_bai)} == {10}
    assert all(set(one.topics) == set(Topic) - {Topic.OTHER} for one in (dak_nong, two_tier, yen_bai))
    (quota,) = yen_bai.quotas
    assert (len(quota.issuers), quota.articles, quota.per) == (3, 1, "month")


def test_every_level_has_a_handler_on_every_day() -> None:
    """The check of gaps is not only a promise: ask both sides of each boundary."""
    for procedure in load_procedures():
        for day in (procedure.valid_from, date(2025, 2, 28), date(2025, 3, 1), date(2025, 6, 30)):
            for level in set(IssuerLevel) - {IssuerLevel.OTHER}:
                assert procedure.handler_rule(level, day) is not None


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('title = "', 'colour = "red"\ntitle = "', "colour"),
        ('province = "tỉnh Đắk Nông"', "province = 67", "province"),
        ("deadline_days = 10 ", 'deadline_days = "10" ', "deadline_days"),
        ("deadline_days = 10 ", "deadline_days = 0 ", "deadline_days"),
        ("deadline_days = 10 ", "deadline_days = true ", "deadline_days"),
        ("valid_from = 2024-09-15", "", "valid_from"),
        ("valid_from = 2024-09-15", "valid_from = 2025-09-15", "valid_from"),
        ("valid_from = 2024-09-15", "valid_from = 2024-09-15T00:00:00", "valid_from"),
        ('"project06"', '"football"', "topics"),
        ('"audience.age"', '"audience.height"', "mandatory"),
        ('"scope", "window"', '"scope", "scope"', "mandatory"),
        ('issuer_levels = ["province"]', "issuer_levels = []", "issuer_levels"),
        ('level = "district"', 'level = "village"', "level"),
        ("Công an {district}", "Công an {street}", "unit"),
        ("Công an {district}", "Công an {district", "unit"),
        ("valid_to = 2025-02-28", "valid_to = 2025-03-05", "COMMUNE_POLICE_2025"),
        ("valid_to = 2025-02-28", "valid_to = 2025-02-20", "21/02/2025"),
        ("valid_to = 2025-02-28", "", "DISTRICT_POLICE_2024"),
        ('issuer_levels = ["ministry", "central"]', 'issuer_levels = ["ministry"]', "central"),
        ("[[handlers]]", "[[handlers", "không đọc được"),
    ],
)
def test_a_wrong_value_is_named(tmp_path: Path, old: str, new: str, key: str) -> None:
    """Unknown keys, wrong types, unknown words, overlaps and gaps all stop the start."""
    assert old in GOOD
    assert key in complaint(tmp_path, GOOD.replace(old, new, 1))


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    """Without any procedure nothing can be routed."""
    with pytest.raises(SettingsError):
        load_procedures(tmp_path)
