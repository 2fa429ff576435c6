"""An operator's file replaces years of the calendar, and says in Vietnamese what is wrong with it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.app import open_calendar, open_house
from pipeline.errors import SettingsError
from pipeline.model import Extraction, Field, Reading, Submission, Window
from pipeline.route import load_procedures
from pipeline.settings import Settings
from pipeline.terms import FIELD_NAMES, FieldStatus, FindingCode, Kind
from pipeline.validate import validate
from pipeline.workdays import Status, add_working_days, committed, with_own

if TYPE_CHECKING:
    from pipeline.workdays import Calendar

ARRIVED = date(2027, 1, 25)
HANDBOOK = Path(__file__).parents[3] / "docs" / "operating.md"
OWN = """
[[years]]
year = 2027
status = "issued"
source = "Thông báo 1/TB-VD"

[[off]]
name = "Tết Dương lịch"
days = [2027-01-01]
status = "issued"
source = "Thông báo 1/TB-VD"

[[off]]
name = "Tết Đinh Mùi"
days = [2027-02-04, 2027-02-05, 2027-02-08, 2027-02-09, 2027-02-10]
status = "issued"
source = "Thông báo 1/TB-VD"

[[worked]]
name = "Làm bù"
days = [2027-02-20]
status = "issued"
source = "Thông báo 1/TB-VD"
"""


def test_its_years_replace_the_committed_ones_and_no_other() -> None:
    """2027 is settled by the file: nothing of the committed 2027 is left, 2026 stays."""
    own = with_own(OWN, "lich.toml")
    assert own.year(2027).own
    assert own.year(2027).status is Status.ISSUED
    assert [own.works(day) for day in (date(2027, 2, 4), date(2027, 2, 20), date(2027, 9, 2))] == [
        False,
        True,
        True,
    ]
    assert own.year(2026) == committed().year(2026)
    assert add_working_days(ARRIVED, 10, own) == (date(2027, 2, 15), False)
    assert add_working_days(ARRIVED, 10) == (date(2027, 2, 12), True)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("2027-02-20", "2027-02-19", "dòng 21: worked[1].days: 19/02/2027 là thứ Sáu"),
        ("2027-02-04", "2027-02-06", "dòng 15: off[2].days: 06/02/2027 là thứ Bảy, vốn đã nghỉ"),
        ("[2027-01-01]", "[2028-01-03]", "off[1].days: năm 2028 chưa có trong [[years]]"),
        ("[2027-01-01]", "[2027-02-05]", "off[2].days: 05/02/2027 đã có ở dòng khác"),
        ("[2027-01-01]", '["2027-01-01"]', "dòng 9: off[1].days: mỗi phần tử phải là ngày"),
        ("[2027-01-01]", "[]", "off[1].days: không được để trống"),
        ("days = [2027-01-01]\n", "", "off[1].days: thiếu giá trị"),
        ('name = "Làm bù"\n', "", "worked[1].name: thiếu giá trị"),
        ('status = "issued"', 'status = "isued"', "years[1].status: không có giá trị 'isued'"),
        ('source = "Thông báo 1/TB-VD"\n\n[[off]]', "\n[[off]]", "years[1].source: thiếu giá trị"),
        ("year = 2027", 'year = "2027"', "years[1].year: phải là số nguyên, đang là chuỗi chữ"),
        ("[[worked]]", "[[work]]", "work: khóa không có trong mẫu. Cách sửa: có phải là 'worked'?"),
        ("[[off]]", "[[off]", "không đọc được"),
        (
            "[[years]]",
            '[[years]]\nyear = 2030\nstatus = "issued"\nsource = "x"\n[[years]]',
            "năm 2030 không có",
        ),
    ],
)
def test_a_wrong_row_is_named_with_line_and_key(old: str, new: str, told: str) -> None:
    """The message names file, row and key, and says how to mend it."""
    assert old in OWN
    with pytest.raises(SettingsError) as caught:
        with_own(OWN.replace(old, new, 1), "lich.toml")
    assert told in str(caught.value)
    assert str(caught.value).startswith("lich.toml: ")
    assert "Cách sửa" in str(caught.value)


def test_all_mistakes_are_told_at_once() -> None:
    """Three mistakes are three lines: nobody mends a file one start of the program at a time."""
    wrong = (
        OWN.replace("2027-02-20", "2027-02-21").replace('"issued"', '"isued"', 1).replace("name", "nome", 1)
    )
    with pytest.raises(SettingsError) as caught:
        with_own(wrong, "lich.toml")
    assert len(str(caught.value).splitlines()) == 4  # a misspelt key is also a missing one


def test_the_setting_names_the_file(tmp_path: Path) -> None:
    """VANTHU_CALENDAR is read by the composition root, also as an editor under Windows saves it."""
    file = tmp_path / "lich.toml"
    file.write_text(OWN, encoding="utf-8-sig")
    assert open_calendar(Settings(calendar=file)).year(2027).own
    assert open_calendar(Settings()) is committed()
    with pytest.raises(SettingsError, match="VANTHU_CALENDAR"):
        open_calendar(Settings(calendar=tmp_path / "none.toml"))


def too_soon(start: date, own: Calendar | None) -> list[str]:
    """Give what validation says of a window from `start` in a request that arrived on 25 January 2027."""
    fields: dict[str, Any] = {name: Field() for name in FIELD_NAMES}
    fields["window"] = Field(Window(start, None), confidence=1.0, status=FieldStatus.ACCEPTED)
    letter = Extraction(Kind.POSTING_REQUEST, None, roles=(), letter_file=0, **fields)
    sent = Submission("s", (), ARRIVED, "test")
    two_tier = load_procedures()[1]
    report = validate(sent, Reading(()), letter, two_tier, today=ARRIVED, calendar=own)
    return [found.message for found in report.findings if found.code is FindingCode.WINDOW_TOO_SOON]


def test_validation_counts_on_the_calendar_that_is_handed_in() -> None:
    """The committed 2027 gives 12 February, provisional; the own one gives 15 February, settled."""
    start = date(2027, 2, 13)
    assert too_soon(start, None) == []
    (message,) = too_soon(start, with_own(OWN, "lich.toml"))
    assert "hạn thẩm định 15/02/2027" in message
    assert "tạm tính" not in message
    (provisional,) = too_soon(date(2027, 2, 11), None)
    assert "tạm tính" in provisional


def test_the_house_hands_in_the_calendar_of_the_settings(tmp_path: Path) -> None:
    """What the settings name is what the rooms count on."""
    file = tmp_path / "lich.toml"
    file.write_text(OWN, encoding="utf-8")
    with open_house(Settings(data_dir=tmp_path / "data", calendar=file, workers=1), keep=False) as house:
        assert house.calendar.year(2027).own


def test_the_example_of_the_handbook_is_a_good_file() -> None:
    """Whoever copies it from docs/operating.md and fills in the notice has a file that is accepted."""
    examples = re.findall(r"```toml\n(.*?)```", HANDBOOK.read_text(encoding="utf-8"), re.DOTALL)
    (example,) = (one for one in examples if "[[years]]" in one)
    assert with_own(example, "lich.toml").year(2027).own
