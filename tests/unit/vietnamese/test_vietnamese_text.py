"""Forms of Vietnamese text, syllables, lists of words, names in capitals, kinds of bodies and documents."""

from __future__ import annotations

import re
import unicodedata

import pytest

from pipeline.terms import DocumentType, IssuerKind, IssuerLevel
from pipeline.vietnamese.agencies import head_of
from pipeline.vietnamese.casing import known_office, office_case, organisation_case, title_case
from pipeline.vietnamese.document_types import CODE, TITLE
from pipeline.vietnamese.lexicon import BODIES, OFFICES, PERSONS, made_of
from pipeline.vietnamese.syllables import is_syllable
from pipeline.vietnamese.text import CAPITALS, fold, loose, nfc, plain, sentence_case, tone_normal, unmarked

ODD = "Đắk R’Lấp İ ß ﬁ Ǆ 𝔄 ½ … – “Ủy” ĐẮC\u00a0Lắc\tﾟ"


@pytest.mark.parametrize("text", ["Ủy ban nhân dân xã Đắk Wil", ODD, "", "".join(map(chr, range(1, 0x3000)))])
def test_plain_and_unmarked_keep_the_length(text: str) -> None:
    """Offsets in the plain text are offsets in the text, for every sign."""
    assert len(plain(text)) == len(unmarked(text)) == len(text)


def test_plain_drops_marks_and_case() -> None:
    """Every Vietnamese letter becomes one of a to z."""
    assert plain("ĐẮK NÔNG, Ngày Ở Quỹ Nguyễn") == "dak nong, ngay o quy nguyen"
    assert unmarked("Đắk Nông") == "Dak Nong"


def test_nfc_composes() -> None:
    """Text from a decomposed name is the same as typed text."""
    assert nfc(unicodedata.normalize("NFD", "Sở Văn hóa")) == "Sở Văn hóa"


@pytest.mark.parametrize(
    ("written", "one_way"),
    [
        ("hoà thuý Uỷ", "hòa thúy Ủy"),
        ("HOÀ Hoà", "HÒA Hòa"),
        ("quý quỳ", "quý quỳ"),
        ("toàn hoàng", "toàn hoàng"),
    ],
)
def test_tones_are_placed_one_way(written: str, one_way: str) -> None:
    """Old and new habit meet; after q and inside closed rhymes nothing moves."""
    assert tone_normal(written) == one_way


def test_folds_compare_what_people_write_differently() -> None:
    """The loose form forgets marks, the other keeps them."""
    assert fold("Sở  Văn hoá") == fold("SỞ VĂN HÓA")
    assert fold("Sở") != fold("Số")
    assert loose(" Sở\nVăn hoá ") == "so van hoa"
    assert sentence_case("SỞ NỘI VỤ") == "Sở nội vụ"
    assert sentence_case("Sở Nội vụ") == "Sở Nội vụ"


def test_capitals_hold_no_small_letter() -> None:
    """The class of capitals matches Đ and Ỹ and none of their small forms."""
    capital = re.compile(f"[{CAPITALS}]")
    assert all(capital.fullmatch(c) for c in "AĐẮƯỸỦ")
    assert not any(capital.fullmatch(c) for c in "ađắưỹủ1")


@pytest.mark.parametrize("word", ["nghiêng", "quốc", "gì", "giêng", "quýt", "khuya", "ươm", "tộc"])
def test_syllables_are_known(word: str) -> None:
    """The tables hold the rare rhymes, too."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["tôc", "tồc", "xyz", "ngbêu", "hậạ", "nghiêngg"])
def test_what_no_vietnamese_word_can_be(word: str) -> None:
    """A closing stop needs sắc or nặng, and no syllable has two tones."""
    assert not is_syllable(word)


def test_a_name_is_made_of_known_syllables() -> None:
    """One misread mark is noticed; short abbreviations pass; no word at all is no name."""
    assert made_of("Bộ Nội vụ", BODIES)
    assert made_of("Uỷ ban", BODIES)
    assert made_of("UBND xã", BODIES)
    assert not made_of("Bộ Nọi vụ", BODIES)
    assert not made_of("", BODIES)
    assert made_of("Nguyễn Văn Minh", PERSONS)
    assert not made_of("Nguyên Ván Mính", PERSONS)
    assert made_of("Phó Giám đốc", OFFICES)


@pytest.mark.parametrize(
    ("printed", "running"),
    [
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("ỦY BAN NHÂN DÂN HUYỆN ĐẮK R'LẤP", "Ủy ban nhân dân huyện Đắk R'Lấp"),
        ("UBND TỈNH LÂM ĐỒNG", "UBND tỉnh Lâm Đồng"),
        ("CÔNG AN THÀNH PHỐ HÀ NỘI", "Công an thành phố Hà Nội"),
        ("BAN CHỈ ĐẠO ĐỀ ÁN 06 XÃ EA DRĂNG", "Ban Chỉ đạo Đề án 06 xã Ea Drăng"),
        ("Sở Nội vụ", "Sở Nội vụ"),
    ],
)
def test_bodies_are_written_as_in_running_text(printed: str, running: str) -> None:
    """Fields of work and places are capital, abbreviations stay, and mixed case is left alone."""
    assert organisation_case(printed) == running


@pytest.mark.parametrize(
    ("printed", "running"),
    [
        ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
        ("CHÁNH VĂN PHÒNG", "Chánh Văn phòng"),
        ("PHÓ TRƯỞNG CÔNG AN XÃ", "Phó Trưởng Công an xã"),
        ("PHÓ CHỦ TỊCH THƯỜNG TRỰC", "Phó Chủ tịch Thường trực"),
        ("Phó giám đốc", "Phó giám đốc"),
    ],
)
def test_offices_are_written_as_in_running_text(printed: str, running: str) -> None:
    """An office printed in capitals is written out and known."""
    assert office_case(printed) == running
    assert known_office(running)


def test_a_misread_office_is_unknown() -> None:
    """A slip of one mark ("Thư trưởng") is no office."""
    assert not known_office("Thư trưởng")
    assert title_case("NGUYỄN VĂN MINH") == "Nguyễn Văn Minh"


@pytest.mark.parametrize(
    ("name", "kind", "level"),
    [
        ("ubnd xa", IssuerKind.PEOPLE_COMMITTEE, None),
        ("so noi vu", IssuerKind.DEPARTMENT, IssuerLevel.PROVINCE),
        ("bo cong an", IssuerKind.POLICE, IssuerLevel.MINISTRY),
        ("cong an xa", IssuerKind.POLICE, None),
        ("truong thcs", IssuerKind.SCHOOL, None),
        ("bao hiem xa hoi", IssuerKind.OTHER, None),
        ("bao lam dong", IssuerKind.PRESS, None),
        ("hoi nong dan", IssuerKind.MASS_ORGANIZATION, None),
        ("hoi dong nhan dan", IssuerKind.OTHER, None),
        ("tinh uy", IssuerKind.PARTY, IssuerLevel.PROVINCE),
        ("huyen doan", IssuerKind.MASS_ORGANIZATION, IssuerLevel.DISTRICT),
        ("cong ty", IssuerKind.ENTERPRISE, IssuerLevel.OTHER),
        ("to cong tac", IssuerKind.TASK_FORCE, None),
        ("benh vien", IssuerKind.HEALTH, None),
    ],
)
def test_bodies_are_known_by_their_first_words(
    name: str, kind: IssuerKind, level: IssuerLevel | None
) -> None:
    """The special family wins over the general one ("bảo hiểm" is no "báo", "hội đồng" no "hội")."""
    head = head_of(name)
    assert head is not None
    assert (head.kind, head.level) == (kind, level)


def test_other_words_open_no_body() -> None:
    """A name of nothing is no body."""
    assert head_of("xyz") is None
    assert head_of("truong ban") is None


def test_codes_and_titles_name_the_29_types() -> None:
    """Every type of Decree 30/2020 Article 7 has a code or a title, and titles are plain text."""
    assert set(CODE.values()) | set(TITLE.values()) == set(DocumentType)
    assert set(DocumentType) - set(CODE.values()) == {DocumentType.THU_CONG}
    assert all(plain(title) == title for title in TITLE)
    assert CODE["QĐ"] is not CODE["QyĐ"]
    assert CODE["CT"] is not CODE["CTr"]
