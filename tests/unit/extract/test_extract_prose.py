"""Requests without labels, with unusual ones, or with all points in one paragraph."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from letters_text import DEPARTMENT, DISTRICT, REQUEST, Paper, read

from pipeline.terms import FieldStatus, Gender, Kind

if TYPE_CHECKING:
    from pipeline.model import Extraction

COMMUNE = REQUEST.but(dated="Đắk Wil, ngày 05 tháng 11 năm 2025")
ALL, FEMALE = Gender.ALL, Gender.FEMALE


def said(paper: Paper, body: str) -> Extraction:
    """Read a letter whose whole request is `body`."""
    return read(paper.but(asking=body, points=()).text)


def people(found: Extraction) -> tuple[int | None, int | None, Gender | None]:
    """Give ages and gender."""
    value = found.audience.value
    assert value is not None
    return value.age_min, value.age_max, value.gender


def areas(found: Extraction) -> list[str]:
    """Give the names of the areas."""
    assert found.scope.value is not None
    return [unit.name for unit in found.scope.value.units]


def days(found: Extraction) -> tuple[date | None, date | None]:
    """Give first and last day."""
    assert found.window.value is not None
    return found.window.value.start, found.window.value.end


def test_a_letter_in_one_flow_of_words() -> None:
    """Ages of victims and other letters' days stand before the request; hours of the request are its own."""
    found = said(
        COMMUNE,
        "Vừa qua trên địa bàn xảy ra 03 vụ lừa đảo, nạn nhân đều trên 60 tuổi. Để bà con cảnh giác, UBND"
        " xã đã\n"
        "viết bài “Cảnh giác cuộc gọi lạ” và kính nhờ Công an xã cho bài lên mục Loa phường trong ứng"
        " dụng VNeID.\n"
        "Bài này xin được hiển thị cho mọi người dân đang sinh sống tại xã, ai từ 14 tuổi trở lên cũng"
        " xem được,\n"
        "nam nữ như nhau; xin giữ bài trong hai tuần lễ, tính từ thứ Hai ngày 17 tháng 11 năm 2025.",
    )
    assert found.kind is Kind.POSTING_REQUEST
    assert people(found) == (14, None, ALL)
    assert areas(found) == ["xã Đắk Wil"]
    assert days(found) == (date(2025, 11, 17), date(2025, 11, 30))


def test_the_year_of_a_law_is_no_time_of_posting() -> None:
    """A cited law's year says nothing; the day after which the article is taken down counts the length."""
    found = said(
        DISTRICT,
        "UBND huyện đề nghị Công an huyện đăng tải trên CMS Loa phường bài viết về Luật Đất đai năm 2024.\n"
        "Bài viết phù hợp với người đã đủ 18 tuổi, cả hai giới, sinh sống tại các xã Nam Dong, Tâm Thắng"
        " của huyện.\n"
        "Bắt đầu đăng ngày 20/10/2024, sau 15 ngày thì gỡ xuống.",
    )
    assert people(found) == (18, None, ALL)
    assert areas(found) == ["xã Nam Dong", "xã Tâm Thắng"]
    assert days(found) == (date(2024, 10, 20), date(2024, 11, 3))


def test_points_counted_up_in_one_paragraph() -> None:
    """Each point ends where the next number begins, whatever its label is called."""
    found = said(
        DEPARTMENT,
        "Sở đề nghị quý Phòng đăng tin giới thiệu Festival Hoa trên kênh Loa phường của ứng dụng VNeID"
        " như sau: (1) ai "
        "được xem: công dân mọi lứa tuổi, không kể nam nữ; (2) xem ở đâu: khắp tỉnh Lâm Đồng; (3) xem"
        " khi nào: từ "
        "01/12/2025 tới hết ngày 01/01/2026; (4) khác: không có.",
    )
    assert people(found) == (0, None, ALL)
    assert areas(found) == ["tỉnh Lâm Đồng"]
    assert days(found) == (date(2025, 12, 1), date(2026, 1, 1))


def test_labels_that_no_list_has() -> None:
    """A label that opens like one of the field is one; two days under two labels are start and end."""
    found = said(
        COMMUNE,
        "UBND xã đề nghị Công an xã phối hợp đăng bài phòng, chống bạo lực gia đình trên Loa phường.\n"
        "Người nhận: phụ nữ từ 18 tuổi\nNơi nhận thông báo: thôn 1 đến thôn 12, xã Đắk Wil\n"
        "Ngày lên bài: 25/11/2025\nNgày hạ bài: 10/12/2025\nKhác: không",
    )
    assert people(found) == (18, None, FEMALE)
    assert areas(found) == ["xã Đắk Wil"]
    assert days(found) == (date(2025, 11, 25), date(2025, 12, 10))


def test_the_whole_country_in_a_long_sentence() -> None:
    """Nationwide is found in prose, with the sentence that says why."""
    found = said(
        DEPARTMENT,
        "Nhằm quảng bá đặc sản cà phê, Sở gửi bài “Hương cà phê” và mong quý Phòng xem xét, báo cáo cấp"
        " trên cho đăng\n"
        "trên mục tin tức của VNeID với mọi người dùng từ 18 tuổi trở lên trên cả nước, không phân biệt"
        " giới tính, trong\n"
        "suốt tháng 12 năm 2025. Sở dĩ cần đăng rộng như vậy vì thị trường chính của cà phê là các thành"
        " phố lớn.",
    )
    assert found.scope.value is not None
    assert found.scope.value.level.value == "nationwide"
    assert found.scope.value.justification
    assert days(found) == (date(2025, 12, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    "points",
    [
        "1. Thời gian cắt điện: ngày 12/12/2025.\n2. Thời gian đăng: 03 ngày.",
        "Thời gian đăng: trước khi khai mạc 03 ngày, khai mạc ngày 12/12/2025.",
    ],
)
def test_the_time_of_something_else_is_left_to_a_person(points: str) -> None:
    """A label of another time, or days before an event, never make an accepted window."""
    found = said(COMMUNE, f"Đề nghị Công an xã đăng bài trên Loa phường như sau:\n{points}")
    assert found.window.status is not FieldStatus.ACCEPTED


def test_the_whole_country_without_a_word_of_posting() -> None:
    """An article that shall reach all provinces is nationwide, also when the number is written out."""
    found = said(
        DEPARTMENT,
        "Sở có bài “Hương cà phê” và đề nghị quý Phòng cho đăng trên Loa phường. Phần lớn người mua là\n"
        "người tỉnh ngoài, nên xin cho bài phủ tới cả ba mươi tư tỉnh, thành phố của nước ta.",
    )
    assert found.scope.value is not None
    assert found.scope.value.level.value == "nationwide"


def test_two_audiences_are_joined_and_left_to_a_person() -> None:
    """The widest range, with the gender that a sentence of its own gives; never accepted."""
    found = said(
        DEPARTMENT,
        "Đề nghị PC06 đăng lên VNeID, mục Loa phường, bài “Cảnh báo sạt lở”. Đối tượng thứ nhất: người"
        " dân từ 15 tuổi\n"
        "sống ở vùng núi. Đối tượng thứ hai: cán bộ cơ sở từ 22 đến 60 tuổi. Không phân biệt nam nữ. Địa"
        " bàn gồm các\n"
        "xã Đam Rông 1, Đam Rông 2, Đam Rông 3.",
    )
    assert people(found) == (15, None, ALL)
    assert found.audience.status is FieldStatus.DOUBTFUL
    assert areas(found) == ["xã Đam Rông 1", "xã Đam Rông 2", "xã Đam Rông 3"]


@pytest.mark.parametrize(
    ("group", "low", "high", "law"),
    [
        ("người cao tuổi", 60, None, "Luật Người cao tuổi"),
        ("thanh niên", 16, 30, "Luật Thanh niên"),
        ("trẻ em", 0, 15, "Luật Trẻ em"),
        ("học sinh THPT", 15, 18, "Thông tư 32/2020"),
    ],
)
def test_ages_that_a_law_gives_are_left_to_a_person(group: str, low: int, high: int | None, law: str) -> None:
    """A group of fixed ages gets them with the rule that says so, and is never accepted."""
    found = REQUEST.asks(f"Đối tượng: {group}, không phân biệt giới tính").audience
    assert found.value is not None
    assert (found.value.age_min, found.value.age_max) == (low, high)
    assert found.status is FieldStatus.DOUBTFUL
    assert law in " ".join(found.because)


def test_bodies_are_no_areas() -> None:
    """The commune in "UBND xã" and "Công an xã" is who acts, not where something is shown."""
    found = said(
        COMMUNE, "UBND xã Đắk Wil đề nghị Công an xã Đắk Wil đăng bài “Nước sạch” lên Loa phường VNeID."
    )
    assert found.scope.value is None
