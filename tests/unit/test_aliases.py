"""A heading means what a person said it means; accepted only where it can mean nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from alias_letters import NEW, OLD, WIL, alias, body, letter

from pipeline import places
from pipeline.aliases import AGAINST, Key, aliased, is_telling, key_of
from pipeline.model import Field, Issuer
from pipeline.terms import FieldStatus, IssuerKind, IssuerLevel, Secrecy

MISREAD = "ỦY BAN NHÀN DÂN XÃ ĐẮK WIL"
READ = replace(WIL, name="Ủy ban nhàn dân xã Đắk Wil")
CULTURE = "Phòng Văn hóa và Thông tin"


def culture(district: str, province: str) -> Issuer:
    """Give a body whose name hundreds have."""
    told = {"parent": f"Ủy ban nhân dân {district}", "level": IssuerLevel.DISTRICT}
    return body(CULTURE, province, district, kind=IssuerKind.DEPARTMENT, **told)


def test_the_same_misread_heading_is_the_body_a_person_named() -> None:
    """Name, status and reason; who confirmed it and when stands there in Vietnamese."""
    submission, found = letter(READ, MISREAD)
    taught = aliased(submission, found, [alias(WIL, MISREAD)]).issuer
    assert (taught.value, taught.status) == (WIL, FieldStatus.ACCEPTED)
    assert taught.because == ("tiêu đề này đã được an xác nhận ngày 07/11/2024",)
    assert taught.evidence == found.issuer.evidence
    assert taught.confidence >= 0.9


def test_what_was_only_doubted_is_accepted_once_confirmed() -> None:
    """A confirmation teaches as well: the next letter of this heading needs nobody."""
    submission, found = letter(WIL, "UBND XÃ ĐẮK WIL")
    assert aliased(submission, found, [alias(WIL, "UBND XÃ ĐẮK WIL")]).issuer.status is FieldStatus.ACCEPTED


@pytest.mark.parametrize(
    "other",
    [
        alias(WIL, "ỦY BAN NHÂN DÂN XÃ ĐẮK WIL"),
        alias(WIL, MISREAD, place="Đắk Mil"),
        alias(WIL, MISREAD, on=date(2025, 3, 1)),
        alias(WIL, MISREAD, on=NEW),
        replace(alias(WIL, MISREAD), is_gone=True),
    ],
)
def test_another_heading_place_or_period_teaches_nothing(other: object) -> None:
    """Each part of the key counts, and so does what was taken back."""
    submission, found = letter(READ, MISREAD)
    assert aliased(submission, found, [other]) is found  # type: ignore[list-item]


def test_the_periods_of_the_map() -> None:
    """Their borders are 2025-03-01 and 2025-07-01."""
    days = [date(2025, 2, 28), date(2025, 3, 1), date(2025, 6, 30), date(2025, 7, 1), date(2030, 1, 1)]
    assert [places.period(day) for day in days] == [
        date.min, date(2025, 3, 1), date(2025, 3, 1), date(2025, 7, 1), date(2025, 7, 1),
    ]  # fmt: skip


def test_secret_letters_and_letters_without_heading_have_no_key() -> None:
    """Neither is compared with anything."""
    submission, found = letter(READ, MISREAD)
    assert key_of(submission, found) == Key("ủy ban nhàn dân xã đắk wil", "đắk wil", date.min)
    marked = replace(found, secrecy=Field(Secrecy.MAT, 0.5, FieldStatus.DOUBTFUL))
    assert key_of(submission, marked) is None
    assert key_of(*letter(None)) is None
    assert aliased(submission, marked, [alias(WIL, MISREAD)]) is marked


def test_what_the_machine_accepts_alike_stays_as_it_is() -> None:
    """No reason is put to a value that needs none."""
    submission, found = letter(WIL, "UBND XÃ ĐẮK WIL", status=FieldStatus.ACCEPTED)
    assert aliased(submission, found, [alias(WIL, "UBND XÃ ĐẮK WIL")]) is found


HA, HA_MARKED = "xã Đắk Ha", "xã Đắk Hà"
GLONG = body(f"Ủy ban nhân dân {HA}", "tỉnh Đắk Nông", "huyện Đắk Glong", HA)
SCHOOL = body(
    "Trường Tiểu học số 1 Đắk Wil", "tỉnh Đắk Nông", "huyện Cư Jút", "xã Đắk Wil", kind=IssuerKind.SCHOOL
)
CHAU_THANH = culture("huyện Châu Thành", "tỉnh Tiền Giang")
DOUBTS = {
    "nhiều người xác nhận khác nhau": (
        letter(READ, MISREAD),
        [alias(WIL, MISREAD), alias(replace(WIL, commune="xã Ea Pô"), MISREAD)],
    ),
    "chưa chắc ngày ban hành nên chưa rõ thời kỳ địa giới": (
        letter(READ, MISREAD, sure=()),
        [alias(WIL, MISREAD)],
    ),
    "máy đọc chắc chắn tên khác": (
        letter(READ, MISREAD, status=FieldStatus.ACCEPTED),
        [alias(WIL, MISREAD)],
    ),
    "cấp hoặc địa bàn không có vào ngày ban hành": (
        letter(None, MISREAD, on=NEW),
        [alias(WIL, MISREAD, on=NEW)],
    ),
    "nhiều tỉnh có địa danh này": (
        letter(replace(CHAU_THANH, province=None), "UBND HUYỆN CHÂU THÀNH", CULTURE, place="Châu Thành"),
        [alias(CHAU_THANH, f"UBND HUYỆN CHÂU THÀNH | {CULTURE}", place="Châu Thành")],
    ),
    "tiêu đề đọc ra một địa danh khác có thật": (
        letter(
            body(f"Ủy ban nhân dân {HA_MARKED}", "tỉnh Kon Tum", None, "xã Đắk Mar"),
            "UBND XÃ ĐẮK HÀ",
            place="Đắk Ha",
        ),
        [alias(GLONG, "UBND XÃ ĐẮK HÀ", place="Đắk Ha")],
    ),
    "chữ của địa danh đọc chưa chắc": (
        letter(GLONG, "UBND XÃ ĐẮK HA", place="Đắk Ha", disputed={"HA": "HÀ"}),
        [alias(GLONG, "UBND XÃ ĐẮK HA", place="Đắk Ha")],
    ),
    "chữ số trong tên đọc chưa chắc": (
        letter(replace(SCHOOL, name="Trường Tiểu học số 7 Đắk Wil"), "TRƯỜNG TIỂU HỌC SỐ 7 ĐẮK WIL"),
        [alias(SCHOOL, "TRƯỜNG TIỂU HỌC SỐ 7 ĐẮK WIL")],
    ),
    "tiêu đề khác nhiều so với tên cơ quan": (
        letter(replace(WIL, name="Ủy ban"), "ỦY BAN"),
        [alias(WIL, "ỦY BAN")],
    ),
    "tiêu đề đọc ra tên một cơ quan khác": (
        letter(replace(WIL, name="Hội Nông dân xã Đắk Wil"), "HỘI NÔNG DÂN XÃ ĐẮK WIL"),
        [alias(replace(WIL, name="Hội Công dân xã Đắk Wil"), "HỘI NÔNG DÂN XÃ ĐẮK WIL")],
    ),
}


@pytest.mark.parametrize(("reason", "told"), DOUBTS.items())
def test_where_something_else_can_be_meant_a_person_looks(reason: str, told: tuple) -> None:  # type: ignore[type-arg] # letter and aliases
    """The value is the one that was taught, never accepted, and the reason says why."""
    (submission, found), aliases = told
    taught = aliased(submission, found, aliases).issuer
    assert taught.because[-1] == f"cần xem lại: {reason}"
    assert (taught.value, taught.status) == (aliases[0].issuer, FieldStatus.DOUBTFUL)
    assert taught.confidence <= 0.85


def test_every_reason_is_tried() -> None:
    """Each row of the table has its letter above."""
    assert [reason for _, reason in AGAINST] == list(DOUBTS)


def test_readers_that_differ_on_figures_are_not_believed() -> None:
    """Whatever was taught: no language tells which of two figures is right."""
    heading = "TRƯỜNG TIỂU HỌC SỐ 1 ĐẮK WIL"
    submission, found = letter(SCHOOL, heading, disputed={"1": "7"})
    taught = aliased(submission, found, [alias(SCHOOL, heading)]).issuer
    assert taught.because[-1] == "cần xem lại: chữ số trong tên đọc chưa chắc"


def test_the_date_line_settles_a_disputed_place() -> None:
    """A place that was surely read there is the place of the heading."""
    submission, found = letter(
        GLONG, "UBND XÃ ĐẮK HA", place="Đắk Ha", disputed={"HA": "HÀ"}, sure=("issued_on", "place")
    )
    taught = aliased(submission, found, [alias(GLONG, "UBND XÃ ĐẮK HA", place="Đắk Ha")]).issuer
    assert taught.status is FieldStatus.ACCEPTED


def test_a_province_in_the_heading_tells_which_of_many_is_meant() -> None:
    """Châu Thành of Tiền Giang, when the heading says so."""
    above = "UBND HUYỆN CHÂU THÀNH TỈNH TIỀN GIANG"
    submission, found = letter(None, above, CULTURE, place="Châu Thành")
    taught = aliased(submission, found, [alias(CHAU_THANH, f"{above} | {CULTURE}", place="Châu Thành")])
    assert taught.issuer.status is FieldStatus.ACCEPTED


def test_a_common_name_by_itself_is_no_alias() -> None:
    """It takes a place, or a place within the heading; a ministry needs none."""
    somewhere = culture("huyện Cư Jút", "tỉnh Đắk Nông")
    assert not is_telling(Key("phòng văn hóa và thông tin", "", OLD), somewhere)
    assert is_telling(Key("phòng văn hóa và thông tin", "cư jút", OLD), somewhere)
    assert is_telling(Key("ubnd huyện cư jút | phòng văn hóa và thông tin", "", OLD), somewhere)
    ministry = body("Bộ Tư pháp", level=IssuerLevel.MINISTRY)
    assert is_telling(Key("bộ tư pháp", "", OLD), ministry)
