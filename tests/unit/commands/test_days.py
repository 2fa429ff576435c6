"""`vanthu calendar` shows what deadlines are counted on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from pipeline.cli import main
from pipeline.settings import load_settings
from pipeline.workdays import committed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OWN = """
[[years]]
year = 2027
status = "issued"
source = "Thông báo 1/TB-VD [số giả định]"
[[off]]
name = "Tết [Đinh Mùi]"
days = [2027-02-05]
status = "issued"
source = "Thông báo 1/TB-VD"
"""


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stand in an empty folder with the settings of nobody else."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VANTHU_CALENDAR", raising=False)
    load_settings.cache_clear()
    yield
    load_settings.cache_clear()


def test_a_year_is_listed_with_weekday_name_source_and_status(capsys: pytest.CaptureFixture[str]) -> None:
    """2026: issued days, worked Saturdays and the proposed swap, each told apart."""
    assert main(["calendar", "2026"]) == 0
    told = capsys.readouterr().out
    rows = {line.split("│")[1].strip(): line for line in told.splitlines() if line.startswith("│")}
    assert len(rows) == 18
    assert all(word in rows["02/01/2026"] for word in ("thứ Sáu", "nghỉ", "đã ban hành", "12729/VPCP-KGVX"))
    assert all(word in rows["22/08/2026"] for word in ("thứ Bảy", "làm bù", "9441/TB-BNV"))
    assert all(word in rows["23/11/2026"] for word in ("thứ Hai", "đề xuất nghỉ", "dự kiến"))
    assert "249 ngày làm việc" in told
    assert "Ngày dự kiến vẫn tính như ngày thường" in told


def test_a_computed_year_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody should take a computed year for a notice."""
    assert main(["calendar", "2035"]) == 0
    told = capsys.readouterr().out
    assert "mọi thời hạn trong năm là tạm tính" in told
    assert "Bộ luật Lao động 2019" in told


def test_as_json_it_is_the_calendar(capsys: pytest.CaptureFixture[str]) -> None:
    """One object: the days are those that deadlines are counted on."""
    assert main(["calendar", "2026", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    year = committed().year(2026)
    assert (told["year"], told["status"], told["file"]) == (2026, "issued", None)
    assert told["working_days"] == year.working_days
    assert [(one["date"], one["name"]) for one in told["days"]] == [
        (day.isoformat(), row.name) for day, row in year.rows.items()
    ]
    proposed = next(one for one in told["days"] if one["date"] == "2026-11-23")
    assert (proposed["kind"], proposed["status"], proposed["working_day"]) == ("off", "proposed", True)


def test_an_own_year_names_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The operator sees that the own file is used, brackets in names and all."""
    file = tmp_path / "lich [1].toml"
    file.write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("VANTHU_CALENDAR", str(file))
    assert main(["calendar", "2027"]) == 0
    told = capsys.readouterr().out
    assert "Tết [Đinh Mùi]" in told
    assert "lich [1].toml" in told.replace("\n", "")
    assert main(["calendar", "2026"]) == 0
    assert "kèm theo chương trình" in capsys.readouterr().out


def test_a_wrong_own_file_stops_with_its_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, the row and the key, and no table."""
    file = tmp_path / "lich.toml"
    file.write_text(OWN.replace("2027-02-05", "2027-02-06"), encoding="utf-8")
    monkeypatch.setenv("VANTHU_CALENDAR", str(file))
    assert main(["calendar", "2027"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "off[1].days: 06/02/2027 là thứ Bảy" in said.err


@pytest.mark.parametrize("year", ["1999", "2101", "nay", "-2026", "²"])
def test_a_year_out_of_reach_is_refused(year: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong arguments are exit code 1 and a sentence."""
    with pytest.raises(SystemExit) as ended:
        main(["calendar", year])
    assert ended.value.code == 1
    assert capsys.readouterr().err
