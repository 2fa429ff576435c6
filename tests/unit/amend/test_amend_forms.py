"""The forms of fields: written and read back, typed and filled in again, said in Vietnamese."""

from __future__ import annotations

import importlib
import json
import pkgutil
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import amend
from pipeline.amend import (
    FORMS,
    Form,
    InputKind,
    decode,
    encode,
    entered,
    inputs,
    parse,
    shown,
    shown_text,
    title_of,
)
from pipeline.amend.bodies import Handler
from pipeline.errors import DefectError, UsageError
from pipeline.model import Audience, Issuer, Scope, ScopeUnit, Signatory, Window
from pipeline.terms import (
    FIELD_NAMES,
    Authority,
    DocumentType,
    FileRole,
    Gender,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    ScopeLevel,
    Secrecy,
    Topic,
    Urgency,
)
from pipeline.values import to_plain

ON = date(2024, 12, 5)  # before the reform: districts are there
AFTER = date(2025, 8, 1)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
SOME = st.none() | TEXT
DAY = st.dates(date(1945, 1, 1), date(2100, 12, 31))
UNIT = st.builds(
    ScopeUnit, TEXT, st.sampled_from(list(ScopeLevel)[:3]), st.none() | st.text("0123456789", max_size=5)
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "number": TEXT,
    "issued_on": DAY,
    "place": TEXT,
    "issuer": st.builds(
        Issuer, TEXT, SOME, st.sampled_from(IssuerLevel), st.sampled_from(IssuerKind), SOME, SOME, SOME
    ),
    "subject": TEXT,
    "addressees": st.lists(TEXT, max_size=4).map(tuple),
    "signatory": st.builds(Signatory, SOME, SOME, st.none() | st.sampled_from(Authority)),
    "urgency": st.sampled_from(Urgency),
    "secrecy": st.sampled_from(Secrecy),
    "audience": st.builds(
        Audience,
        st.none() | st.integers(0, 120),
        st.none() | st.integers(0, 120),
        st.none() | st.sampled_from(Gender),
        st.lists(TEXT, max_size=3).map(tuple),
    ),
    "scope": st.builds(Scope, st.sampled_from(ScopeLevel), st.lists(UNIT, max_size=3).map(tuple), SOME),
    "window": st.builds(Window, st.none() | DAY, st.none() | DAY),
    "notes": TEXT,
    "topic": st.sampled_from(Topic),
    "kind": st.sampled_from(Kind),
    "document_type": st.sampled_from(DocumentType),
    "roles": st.lists(st.sampled_from(FileRole), max_size=4).map(tuple),
    "handler": st.builds(Handler, st.sampled_from(HandlerLevel), TEXT),
}


def test_every_field_has_one_form() -> None:
    """What the contract names, and kind, type, roles and handler; each with a title and inputs."""
    names = [form.name for form in FORMS]
    assert sorted(names) == sorted((*FIELD_NAMES, "kind", "document_type", "roles", "handler"))
    assert set(VALUES) == set(names)
    for name in names:
        assert title_of(name) != name
        drawn = inputs(name, (FileRole.LETTER, FileRole.ARTICLE))
        assert len({one.name for one in drawn}) == len(drawn) > 0
        assert all(bool(one.choices) == (one.kind is InputKind.CHOICE) for one in drawn)


def test_every_form_stands_in_its_tuple() -> None:
    """A form that is written but not listed would silently never be asked for."""
    names = (one.name for one in pkgutil.iter_modules(amend.__path__))
    modules = [importlib.import_module(f"pipeline.amend.{name}") for name in names]
    written = {
        id(one): one.name for module in modules for one in vars(module).values() if isinstance(one, Form)
    }
    assert sorted(written.values()) == sorted(form.name for form in FORMS)


@pytest.mark.parametrize("name", VALUES)
@given(data=st.data())
def test_a_value_is_read_back_as_it_was(name: str, data: st.DataObject) -> None:
    """Whatever a value holds, its JSON text gives it again; the text is canonical."""
    value = data.draw(VALUES[name])
    text = encode(name, value)
    assert text is not None
    assert decode(name, text) == value
    assert encode(name, decode(name, text)) == text
    assert shown(name, value) == shown_text(name, text)


@given(data=st.data(), name=st.sampled_from(FIELD_NAMES))
def test_the_text_is_the_value_of_the_contract(name: str, data: st.DataObject) -> None:
    """Corrections can be read by whoever reads the JSON output."""
    value = data.draw(VALUES[name])
    assert json.loads(encode(name, value) or "") == json.loads(json.dumps(to_plain(name, value)))


def test_nothing_is_nothing() -> None:
    """An emptied field is None on every way, and said in words."""
    for form in FORMS:
        assert encode(form.name, None) is None
        assert decode(form.name, None) is None
        assert shown(form.name, None) == "văn bản không nêu"
        if form.is_optional:
            assert parse(form.name, entered(form.name, None), on=ON) is None
        else:
            with pytest.raises(UsageError, match=r"phải chọn|chưa có vai trò"):
                parse(form.name, entered(form.name, None), on=ON)


@pytest.mark.parametrize("text", ["5", "{}", "[1]", '"không phải ngày"', "{", '{"level": "x"}'])
def test_what_nobody_wrote_is_a_defect(text: str) -> None:
    """Only we write corrections; what cannot be read back is shown as it is and never guessed."""
    with pytest.raises(DefectError):
        decode("scope", text)
    with pytest.raises(DefectError):
        decode("issued_on", text)
    assert shown_text("scope", text) == text


FIXED = (
    ("number", "145/UBND-VHXH"),
    ("number", "12-CV/TU"),
    ("issued_on", date(2024, 12, 5)),
    ("place", "Đắk Wil"),
    ("subject", "đăng tải bài viết cảnh báo lừa đảo"),
    ("addressees", ("Công an huyện Cư Jút", "Công an xã Đắk Wil")),
    ("signatory", Signatory("Nguyễn Thị Ví Dụ", "Phó Chủ tịch", Authority.KT)),
    ("signatory", Signatory(None, "Chủ tịch", None)),
    ("urgency", Urgency.HOA_TOC),
    ("secrecy", Secrecy.MAT),
    ("audience", Audience(0, None, Gender.ALL, ("học sinh", "hội viên phụ nữ"))),
    ("audience", Audience(18, None, Gender.FEMALE)),
    ("audience", Audience(0, 60, None)),
    ("audience", Audience(None, None, Gender.MALE)),
    ("scope", Scope(ScopeLevel.NATIONWIDE, (), "thủ đoạn mới trên cả nước")),
    ("scope", Scope(ScopeLevel.COMMUNE, (ScopeUnit("xã Đắk Wil", ScopeLevel.COMMUNE, "24643"),))),
    ("scope", Scope(ScopeLevel.COMMUNE, (ScopeUnit("xã Không Có Thật", ScopeLevel.COMMUNE),))),
    ("scope", Scope(ScopeLevel.PROVINCE)),
    ("window", Window(date(2024, 12, 10), date(2025, 1, 10))),
    ("window", Window(date(2024, 12, 10), None)),
    ("window", Window(None, None)),
    ("notes", "giữ nguyên số đường dây nóng"),
    ("topic", Topic.LAW),
    ("kind", Kind.OTHER_LETTER),
    ("document_type", DocumentType.KE_HOACH),
    ("roles", (FileRole.LETTER, FileRole.ARTICLE, FileRole.IMAGE)),
    ("handler", Handler(HandlerLevel.COMMUNE, "Công an xã Đắk Wil")),
    (
        "issuer",
        Issuer(
            "Ủy ban nhân dân xã Đắk Wil",
            None,
            IssuerLevel.COMMUNE,
            IssuerKind.PEOPLE_COMMITTEE,
            "tỉnh Đắk Nông",
            "huyện Cư Jút",
            "xã Đắk Wil",
        ),
    ),
    (
        "issuer",
        Issuer(
            "Sở Văn hóa, Thể thao và Du lịch",
            "Ủy ban nhân dân tỉnh Đắk Nông",
            IssuerLevel.PROVINCE,
            IssuerKind.DEPARTMENT,
            "tỉnh Đắk Nông",
        ),
    ),
)


@pytest.mark.parametrize(("name", "value"), FIXED)
def test_a_filled_in_form_gives_the_value_again(name: str, value: object) -> None:
    """Who opens the form of a field and saves it without a change has changed nothing."""
    assert parse(name, entered(name, value), on=ON) == value


TYPED: tuple[tuple[str, dict[str, str], object], ...] = (
    ("number", {"number": " Số: 145 /UBND - VHXH "}, "145/UBND-VHXH"),
    ("issued_on", {"issued_on": "5-12-2024"}, date(2024, 12, 5)),
    ("issued_on", {"issued_on": "2024-12-05"}, date(2024, 12, 5)),
    ("issued_on", {"issued_on": "ngày 05 tháng 12 năm 2024"}, date(2024, 12, 5)),
    ("subject", {"subject": "V/v  đăng tải\u200b bài"}, "đăng tải bài"),
    (
        "addressees",
        {"addressees": "- Công an xã A;\n\n- Công an xã A\n Công an xã B."},
        ("Công an xã A", "Công an xã B."),
    ),
    ("audience", {"age_min": "18 tuổi", "gender": "all"}, Audience(18, None, Gender.ALL)),
    ("audience", {"age_max": "60"}, Audience(0, 60, None)),
    ("audience", {"all_ages": "1"}, Audience(0, None, None)),
    (
        "scope",
        {"units": "xã Đăk Wil, Cư Jút"},
        Scope(ScopeLevel.COMMUNE, (ScopeUnit("xã Đắk Wil", ScopeLevel.COMMUNE, "24643"),)),
    ),
    (
        "scope",
        {"units": "tỉnh Đắk Nông\nhuyện Cư Jút"},
        Scope(
            ScopeLevel.PROVINCE,
            (
                ScopeUnit("tỉnh Đắk Nông", ScopeLevel.PROVINCE, "67"),
                ScopeUnit("huyện Cư Jút", ScopeLevel.DISTRICT, "662"),
            ),
        ),
    ),
    (
        "issuer",
        {"name": "Ủy ban nhân dân xã Đắk Wil", "commune": "Đắk Wil", "province": "Đắk Nông"},
        Issuer(
            "Ủy ban nhân dân xã Đắk Wil",
            None,
            IssuerLevel.COMMUNE,
            IssuerKind.PEOPLE_COMMITTEE,
            "tỉnh Đắk Nông",
            "huyện Cư Jút",
            "xã Đắk Wil",
        ),
    ),
)


@pytest.mark.parametrize(("name", "typed", "value"), TYPED)
def test_what_officers_type_is_understood(name: str, typed: dict[str, str], value: object) -> None:
    """Days in three ways, lists with dashes, places completed from the map of the letter's day."""
    assert parse(name, typed, on=ON) == value


WRONG: tuple[tuple[str, dict[str, str], str], ...] = (
    ("number", {"number": "không số"}, "Số, ký hiệu"),
    ("issued_on", {"issued_on": "31/02/2024"}, "không có ngày 31/02/2024"),
    ("issued_on", {"issued_on": "hôm qua"}, "05/12/2024"),
    ("issued_on", {"issued_on": "05/12/1024"}, "năm 1024"),
    ("window", {"start": "1/1"}, "Đăng từ ngày"),
    ("window", {"end": "32/01/2025"}, "Đăng đến hết ngày"),
    ("window", {"start": "01/01/2025", "open": "1"}, "bỏ chọn"),
    ("audience", {"age_min": "mười"}, "Tuổi từ"),
    ("audience", {"age_max": "130"}, "Tuổi đến hết"),
    ("audience", {"age_min": "²"}, "Tuổi từ"),
    ("audience", {"age_min": "60", "age_max": "18"}, "lớn hơn"),
    ("audience", {"age_min": "18", "all_ages": "1"}, "Mọi lứa tuổi"),
    ("audience", {"gender": "nam"}, "Giới tính"),
    ("scope", {"level": "nationwide", "units": "xã Đắk Wil"}, "toàn quốc"),
    ("scope", {"level": "commune", "units": "huyện Cư Jút"}, "rộng hơn"),
    ("scope", {"units": "Không Có Thật"}, "không có"),
    ("scope", {"justification": "cần"}, "Cấp rộng nhất"),
    ("issuer", {"parent": "Ủy ban nhân dân tỉnh Đắk Nông"}, "Tên cơ quan"),
    ("issuer", {"name": "Tổ liên gia số 5"}, "Cấp"),
    ("issuer", {"name": "UBND xã", "province": "tỉnh Đắc Nôngg"}, "có phải “tỉnh Đắk Nông”"),
    ("issuer", {"name": "UBND xã", "province": "Xyz"}, "Tỉnh, thành phố"),
    ("urgency", {"urgency": "gap"}, "Độ khẩn"),
    ("roles", {"role0": "letter", "role1": "letter"}, "chỉ một tệp"),
    ("roles", {"role0": "letter", "role1": ""}, "tệp 2"),
    ("roles", {"x": "letter"}, "từng tệp"),
    ("handler", {"handler": "Công an xã Đắk Wil"}, "Cấp của đơn vị"),
    ("handler", {"handler_level": "commune"}, "tên đầy đủ"),
    ("number", {"so": "1/UBND"}, "ô nhập"),
    ("notes", {"notes": "a" * 4001}, "dài quá"),
)


@pytest.mark.parametrize(("name", "typed", "told"), WRONG)
def test_a_mistake_is_named(name: str, typed: dict[str, str], told: str) -> None:
    """The sentence says which part is wrong."""
    with pytest.raises(UsageError, match=r".*") as error:
        parse(name, typed, on=ON)
    assert told in str(error.value)


@pytest.mark.parametrize("name", [one for one in VALUES if one != "roles"])
@given(data=st.data())
def test_no_typing_breaks_a_form(name: str, data: st.DataObject) -> None:
    """Whatever is typed gives a value, which can be written, or a sentence."""
    names = [one.name for one in inputs(name)]
    typed = data.draw(st.dictionaries(st.sampled_from(names), st.text(max_size=20)))
    try:
        value = parse(name, typed, on=AFTER, home="tỉnh Lâm Đồng")
    except UsageError:
        return
    assert decode(name, encode(name, value)) == value
    assert shown(name, value)


def test_a_place_of_several_is_the_one_at_home() -> None:
    """A name that many provinces have means the one of the issuer; elsewhere the person must say which."""
    unit = {"units": "xã Thuận An"}
    near = parse("scope", unit, on=ON, home="tỉnh Đắk Nông")
    assert [one.code for one in near.units] == ["24682"]
    assert [one.code for one in parse("scope", unit, on=ON).units] == [None]
    with pytest.raises(UsageError, match="nhiều nơi"):
        parse("scope", {"units": "Thuận An"}, on=ON)


def test_values_are_said_in_vietnamese() -> None:
    """What a person reads holds no English word of the contract."""
    assert shown("audience", Audience(18, None, Gender.ALL)) == "từ 18 tuổi trở lên, cả nam và nữ"
    assert shown("audience", Audience(0, None, Gender.FEMALE, ("hội viên",))) == "mọi lứa tuổi, nữ, hội viên"
    assert shown("audience", Audience(None, None, None)) == "chưa nêu tuổi, giới tính"
    assert shown("window", Window(date(2024, 12, 1), None)) == "từ 01/12/2024"
    unit = ScopeUnit("xã Đắk Wil", ScopeLevel.COMMUNE, "24643")
    assert shown("scope", Scope(ScopeLevel.COMMUNE, (unit,))) == "cấp xã (xã Đắk Wil)"
    assert shown("roles", (FileRole.LETTER, FileRole.IMAGE)) == "tệp 1: văn bản; tệp 2: hình ảnh"
    handler = Handler(HandlerLevel.COMMUNE, "Công an xã Đắk Wil")
    assert shown("handler", handler) == "Công an xã Đắk Wil (Công an cấp xã)"
