"""Commands about procedures: what is wrong, who handles what when, why a letter goes where it goes."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from store_cases import NOW, rich_case, submission

from pipeline.app import open_house, open_kept
from pipeline.cli import main
from pipeline.commands.procedure_tables import HANDLER, RULE, VALIDITY, VOICE
from pipeline.model import Field
from pipeline.route import RULES, load_procedures
from pipeline.route.decision_table import decision_table
from pipeline.route.profiles import SHIPPED
from pipeline.route.rules import LEVEL_WORDS
from pipeline.route.trace import Validity, Voice
from pipeline.settings import Settings, load_settings
from pipeline.terms import HandlerLevel, IssuerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.model import Extraction

GENERAL = (SHIPPED / "two-tier.toml").read_text(encoding="utf-8")
LAM_DONG = GENERAL.replace("valid_from = 2025-07-01", 'province = "tỉnh Lâm Đồng"\nvalid_from = 2026-01-01')


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stand in an empty folder with a house of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    for name in ("VANTHU_PROFILES", "VANTHU_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    load_settings.cache_clear()
    yield
    load_settings.cache_clear()


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of own profiles that the settings name, with one for Lâm Đồng."""
    folder = tmp_path / "quy-trinh"
    folder.mkdir()
    (folder / "lam-dong.toml").write_text(LAM_DONG, encoding="utf-8")
    monkeypatch.setenv("VANTHU_PROFILES", str(folder))
    return folder


def run(capsys: pytest.CaptureFixture[str], *arguments: object, code: int = 0) -> str:
    """Run a command and give what it prints on standard output."""
    capsys.readouterr()
    ended = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    assert ended == code, said.err
    return said.out


def test_good_profiles_are_summed_up(capsys: pytest.CaptureFixture[str]) -> None:
    """Without arguments all known ones: who handles what when, and that all is well."""
    told = run(capsys, "profile", "check")
    assert "3 tệp quy trình đều đúng." in told
    assert "Hiệu lực: 15/09/2024 – 30/06/2025" in told
    assert "đến 28/02/2025" in told
    assert "Công an {district}" in told


def test_every_mistake_of_every_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two wrong files and a good one: exit code 1, all problems with line, key and remedy."""
    folder = tmp_path / "check"
    folder.mkdir()
    (folder / "a.toml").write_text(
        GENERAL.replace("deadline_days = 10", "deadline_days = 0"), encoding="utf-8"
    )
    (folder / "b.toml").write_text(
        LAM_DONG.replace('"law"', '"laws"').replace("[office]", "[ofice]"), encoding="utf-8"
    )
    (folder / "c.toml").write_text(LAM_DONG, encoding="utf-8")
    told = run(capsys, "profile", "check", folder, code=1)
    assert "4 lỗi trong 2/3 tệp." in told
    assert "dòng 6, deadline_days: phải từ 1 trở lên" in told
    assert "Cách sửa: có phải là 'law'?" in told
    assert "Cách sửa: có phải là 'office'?" in told
    assert "c.toml" in told
    assert "đều đúng" in run(capsys, "profile", "check", folder / "c.toml")


def test_a_missing_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped name is a problem of that file, not a crash."""
    assert "không đọc được" in run(capsys, "profile", "check", tmp_path / "x.toml", code=1)


@pytest.mark.usefixtures("own")
def test_a_new_province_is_listed_and_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One file in the folder of the setting: listed with its place, and the house knows it."""
    told = run(capsys, "profile", "list")
    assert "lam-dong" in told
    assert "4 quy trình" in told
    assert "tỉnh Lâm Đồng" in run(capsys, "route-table", "--profile", "lam-dong", "--on", "2026-04-01")
    settings = Settings(
        data_dir=tmp_path / "data", profiles=tmp_path / "quy-trinh", profile="lam-dong", workers=1
    )
    with open_house(settings, keep=False) as opened:
        assert "lam-dong" in {one.name for one in opened.procedures}


def test_an_own_file_of_the_same_name_wins_and_is_said_so(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """List and check both say that the shipped file is not used."""
    (own / "two-tier.toml").write_text(
        GENERAL.replace("deadline_days = 10", "deadline_days = 7"), encoding="utf-8"
    )
    for part in ("list", "check"):
        told = " ".join(run(capsys, "profile", part).replace("│", " ").split())
        assert "thay tệp cùng tên" in told
    assert "7 ngày" in run(capsys, "profile", "list")


def test_a_broken_own_file_is_listed_as_such(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list survives what every other command refuses, and points to the check."""
    (own / "hu.toml").write_text("title = 3", encoding="utf-8")
    assert "vanthu profile check" in run(capsys, "profile", "list", code=1)
    assert run(capsys, "route-table", code=1) == ""


def test_the_decision_table_as_json_and_csv_is_that_of_routing(capsys: pytest.CaptureFixture[str]) -> None:
    """Both forms hold every row, with the values that `route` gives."""
    asked = ("route-table", "--profile", "dak-nong", "--on", "2025-03-03")
    told = json.loads(run(capsys, *asked, "--json"))
    assert (told["profile"], told["on"], told["in_force"]) == ("dak-nong", "2025-03-03", True)
    rows = decision_table(load_procedures()[0], date(2025, 3, 3))
    assert [(one["handler"], one["approval_level"], one["rule"]) for one in told["rows"]] == [
        (row.decision.handler, row.decision.approval_level.value, row.decision.rule) for row in rows
    ]
    table = list(csv.DictReader(io.StringIO(run(capsys, *asked, "--csv"))))
    assert len(table) == len(IssuerLevel) * 5
    assert table[3]["forward_to_c06"] == "True"
    assert table[3]["scope_level"] == "nationwide"
    assert table[4]["scope_level"] == ""


def test_the_decision_table_warns_outside_its_time(capsys: pytest.CaptureFixture[str]) -> None:
    """A table of a day on which the procedure did not hold is marked as such."""
    assert "không có hiệu lực" in run(capsys, "route-table", "--profile", "dak-nong", "--on", "2026-04-01")
    assert "không có hiệu lực" not in run(
        capsys, "route-table", "--profile", "dak-nong", "--on", "2025-04-01"
    )
    run(capsys, "route-table", "--profile", "ca-mau", code=1)


def test_every_word_of_the_tables_is_vietnamese() -> None:
    """A level, state or rule without a name would be shown in English."""
    assert set(LEVEL_WORDS) == set(IssuerLevel)
    assert set(HANDLER) == set(HandlerLevel)
    assert set(RULE) == {rule.__name__ for rule in RULES}
    assert (set(VOICE), set(VALIDITY)) == (set(Voice), set(Validity))


def kept(tmp_path: Path, **fields: Field) -> str:
    """Keep a case with some fields changed; give the start of its id."""
    case = rich_case(submission(tmp_path / "in"), awkward=False)
    extraction: Extraction = replace(case.extraction, **fields)
    with open_kept(load_settings()) as store:
        arrived = store.receive(case.submission)
        assert store.claim(arrived.id, owner="t:1", now=NOW, lease=timedelta(minutes=5))
        store.save(replace(case, submission=arrived, extraction=extraction), owner="t:1", now=NOW)
    return arrived.id[:9]


def test_a_decision_is_explained_and_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The stored decision (made up) differs from what the rules give: both stand side by side."""
    id_ = kept(tmp_path, secrecy=Field())
    told = run(capsys, "profile", "explain", "--letter", id_)
    assert "Tính theo ngày ban hành: 04/12/2024." in told
    assert "lấy quy trình dak-nong của tỉnh Đắk Nông" in told
    assert "Đã lưu" in told
    assert "dak-nong/district" in told
    assert "DISTRICT_POLICE_2024" in told
    later = run(capsys, "profile", "explain", "--letter", id_, "--on", "2026-05-04", "--profile", "two-tier")
    assert "Tính theo ngày được hỏi: 04/05/2026." in later
    assert "DISTRICT_TO_PC06_2025" in later
    assert "tỉnh Lâm Đồng" in later


def test_a_secret_letter_is_not_quoted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Number and issuer of a letter with a secrecy mark stay out of the explanation."""
    told = run(capsys, "profile", "explain", "--letter", kept(tmp_path))
    assert "SECRECY" in told
    assert "không hỏi" in told
    assert "Ủy ban nhân dân huyện Ví Dụ" not in told
    assert "15/UBND-VX" not in told


def test_an_unknown_letter_is_a_wrong_argument(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1 and no explanation."""
    assert run(capsys, "profile", "explain", "--letter", "abc", code=1) == ""
    with pytest.raises(SystemExit):
        main(["profile"])
