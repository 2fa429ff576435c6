"""A procedure file is checked before it is used, and says what is wrong by file and key."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.errors import SettingsError
from pipeline.route import load_procedures
from pipeline.route.profile_table import read_procedure
from pipeline.route.profiles import SHIPPED, known_profiles, read_profiles
from pipeline.terms import IssuerLevel, Topic

if TYPE_CHECKING:
    from pathlib import Path

GOOD = (SHIPPED / "dak-nong.toml").read_text(encoding="utf-8")
GENERAL = (SHIPPED / "two-tier.toml").read_text(encoding="utf-8")


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
        ('level = "district"', 'level = "none"', "handlers[1].level: không có giá trị 'none'"),
        ("valid_to = 2025-02-28", "valid_to = 2025-03-01", "Công an cấp huyện chỉ còn đến ngày 28/02/2025"),
        ("Công an {district}", "Công an {commune}", "cơ quan cấp huyện không cho biết {commune}"),
        ('"tỉnh Đắk Nông"', '"tỉnh Đắk Nôngg"', "có phải là tỉnh Đắk Nông?"),
        ('"tỉnh Đắk Nông"', '"tỉnh Đăk Nông"', "có phải là tỉnh Đắk Nông?"),
        ('"tỉnh Đắk Nông"', '"Đắk Nông"', "có phải là tỉnh Đắk Nông?"),
        ('"tỉnh Đắk Nông"', '"tỉnh Dak Nong"', "có phải là tỉnh Đắk Nông?"),
        ('"tỉnh Đắk Nông"', '"tỉnh Xyz"', "không có 'tỉnh Xyz' trên bản đồ"),
        ("valid_to = 2025-06-30", "valid_to = 2025-07-01", "tỉnh Đắk Nông chỉ còn đến ngày 30/06/2025"),
        ("valid_to = 2025-06-30", "", "đặt valid_to = 2025-06-30"),
        ("[office]", "[offices]", "office: thiếu giá trị"),
        ('symbol = "CAT-PC06"', 'symbol = "12/CAT-PC06"', "office.symbol"),
        ('symbol = "CAT-PC06"', 'symbol = "CAT-PC06"\nmailbox = "hop thu"', "office.mailbox"),
        ('place = "Đắk Nông"', 'place = "{district}"', "office.place: không có {district}"),
        ('signer_title = "Giám đốc"', "", "office.signer_title: thiếu giá trị"),
        ("[clauses]", "[clause]", "clauses: thiếu giá trị"),
        ('"audience.age" = "', '"audience.height" = "', "thiếu căn cứ cho audience.age"),
        ('"audience.age" = "', '"audience.height" = "', "clauses.audience.height: không có giá trị"),
        ('deadline = "thời', 'due = "thời', "thiếu căn cứ cho deadline"),
        ('topic = "mục', 'topic = 3 # "mục', "clauses.topic: thiếu lời dẫn"),
        ("senders = [", "senders = [3, ", "senders: mỗi phần tử phải là chuỗi chữ"),
    ],
)
def test_a_wrong_value_is_named(tmp_path: Path, old: str, new: str, key: str) -> None:
    """Unknown keys, wrong types, unknown words, overlaps and gaps all stop the start."""
    assert old in GOOD
    assert key in complaint(tmp_path, GOOD.replace(old, new, 1))


def test_every_mistake_of_a_file_is_told_in_the_order_of_its_lines(tmp_path: Path) -> None:
    """Five mistakes of five kinds are five lines, each with its line number and a way to mend it."""
    wrong = (
        GOOD.replace("deadline_days = 10", "deadline_days = 0")
        .replace('"project06"', '"projekt06"')
        .replace('symbol = "CAT-PC06"', 'symbol = "CAT PC06"')
        .replace("Công an {district}", "Công an {street}")
        .replace('issuer_levels = ["province"]', 'issuer_levels = ["provinz"]')
    )
    told = complaint(tmp_path, wrong).splitlines()
    lines = [int(line.split("dòng ")[1].split(":")[0]) for line in told]
    assert len(told) == 5
    assert lines == sorted(lines)
    assert all("Cách sửa: " in line for line in told)
    text = wrong.splitlines()
    assert [text[number - 1].split(" ")[0] for number in lines] == [
        "deadline_days",
        "topics",
        "symbol",
        "unit",
        "issuer_levels",
    ]


def test_a_key_with_a_dot_outside_quotes_is_explained() -> None:
    """`audience.age` without quotes means a table in TOML; the operator is told, not the parser's theory."""
    text = GOOD.replace('"audience.gender" = ', "scope_.gender = ")
    _, problems = read_procedure(text, name="x", file="x.toml")
    assert any("clauses.scope_" in problem.key for problem in problems)
    nested = re.sub(r'(?m)^audience = .*\n|^"audience.age" = .*\n', "", GOOD)
    _, problems = read_procedure(
        nested.replace('"audience.gender" = ', "audience.gender = "), name="x", file="x.toml"
    )
    assert any('"audience.gender" = "…"' in problem.remedy for problem in problems)


def test_papers_of_every_province_name_the_province() -> None:
    """A procedure for every province whose letterhead names one place would sign for the others."""
    text = GENERAL.replace('name = "Công an {province}"', 'name = "Công an tỉnh Cà Mau"')
    _, (problem,) = read_procedure(text, name="x", file="x.toml")
    assert problem.key == "office.name"


def test_a_district_is_named_by_nobody_after_its_end() -> None:
    """From 2025-07-01 on no unit's name can be filled with a district."""
    text = GENERAL.replace(
        'issuer_levels = ["commune"]\nlevel = "commune"\nunit = "Công an {commune}"',
        'issuer_levels = ["commune"]\nlevel = "commune"\nunit = "Công an xã ở {district}"',
    )
    _, (problem,) = read_procedure(text, name="x", file="x.toml")
    assert "cấp huyện chỉ còn đến ngày 30/06/2025" in problem.what


def test_every_demand_of_a_shipped_procedure_has_its_clause() -> None:
    """A paper that asks for something can say which clause asks for it, and who is expected to send."""
    for procedure in load_procedures():
        for what in (*procedure.mandatory, "topic", "justification", "deadline", "eligible"):
            assert procedure.clause(what), (procedure.name, what)
        assert procedure.office
        assert {issuer for quota in procedure.quotas for issuer in quota.issuers} <= set(procedure.senders)
        assert len(set(procedure.senders)) == len(procedure.senders) >= 15


def test_the_clauses_are_those_of_the_letter() -> None:
    """Đắk Nông's letter numbers its demands (1) to (3); the general procedure says it only borrows them."""
    dak_nong, two_tier, _ = load_procedures()
    points = {"audience": 1, "audience.age": 1, "audience.gender": 1, "scope": 2, "window": 3}
    for what, point in points.items():
        clause = dak_nong.clause(what)
        assert clause is not None
        assert clause.startswith(f"điểm ({point}) mục 2b Công văn số 1924/CAT-PC06 ngày 09/9/2024")
        assert two_tier.clause(what) == f"{clause}, áp dụng tạm thời"


class TestOwnProfiles:
    """A province is one file of the installation, beside those that come with the program."""

    def test_a_new_province_is_one_file(self, tmp_path: Path) -> None:
        """A file for Lâm Đồng is loaded beside the three, under the name of the file."""
        own = GENERAL.replace(
            "valid_from = 2025-07-01", 'valid_from = 2026-01-01\nprovince = "tỉnh Lâm Đồng"'
        )
        (tmp_path / "lam-dong.toml").write_text(own, encoding="utf-8-sig")
        procedures = load_procedures(tmp_path)
        assert [one.name for one in procedures] == ["dak-nong", "lam-dong", "two-tier", "yen-bai"]
        assert procedures[1].province == "tỉnh Lâm Đồng"

    def test_the_same_name_goes_before_the_shipped_one_and_is_said_so(self, tmp_path: Path) -> None:
        """One of the two is used, and whoever lists them sees which."""
        (tmp_path / "two-tier.toml").write_text(GENERAL.replace("10 ", "7 ", 1), encoding="utf-8")
        profiles = {one.name: one for one in known_profiles(tmp_path)}
        assert {name: (one.own, one.replaces) for name, one in profiles.items()} == {
            "dak-nong": (False, False),
            "two-tier": (True, True),
            "yen-bai": (False, False),
        }
        assert {one.deadline_days for one in load_procedures(tmp_path)} == {7, 10}

    def test_a_folder_without_profiles_is_an_error(self, tmp_path: Path) -> None:
        """A setting that names an empty or missing folder is a slip, not a wish for nothing."""
        for folder in (tmp_path, tmp_path / "none"):
            with pytest.raises(SettingsError, match=re.escape(str(folder))):
                load_procedures(folder)

    def test_files_and_folders_can_be_checked_without_being_used(self, tmp_path: Path) -> None:
        """Each file is read by itself; what is no text is told as a problem of that file."""
        good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
        good.write_text(GOOD, encoding="utf-8")
        bad.write_bytes(b"title = '\xff\xfe'")
        assert [one.name for one in read_profiles([tmp_path])] == ["bad", "good"]
        found = {one.name: len(one.problems) for one in read_profiles([good, bad, tmp_path / "none.toml"])}
        assert found == {"good": 0, "bad": 1, "none": 1}


def test_papers_that_go_out_by_themselves(tmp_path: Path) -> None:
    """None unless the procedure names them; a paper that never goes to the sender is a mistake."""
    procedure, problems = read_procedure(GOOD, name="x", file="x.toml")
    assert problems == ()
    assert procedure is not None
    assert procedure.release == ()
    line = "deadline_days = 10 "
    named = GOOD.replace(line, f'release = ["acknowledgement", "gaps"]\n{line}', 1)
    procedure, problems = read_procedure(named, name="x", file="x.toml")
    assert problems == ()
    assert procedure is not None
    assert procedure.release == ("acknowledgement", "gaps")
    said = complaint(tmp_path, GOOD.replace(line, f'release = ["c06"]\n{line}', 1))
    assert "release" in said
    assert "acknowledgement, gaps, refusal, forward" in said
