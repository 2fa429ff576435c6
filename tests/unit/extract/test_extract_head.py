"""The head of a letter: number, day, place, issuer, subject, marks of urgency and secrecy."""

from __future__ import annotations

from datetime import date

import pytest
from letters_text import ASKING, REQUEST, read

from pipeline.terms import FieldStatus, IssuerKind, IssuerLevel, Secrecy, Urgency

SURE, DOUBT, NONE = FieldStatus.ACCEPTED, FieldStatus.DOUBTFUL, FieldStatus.MISSING
STAMP = "Người ký: Ủy ban nhân dân xã Đắk Wil\nThời gian ký: 09.01.2026 16:05:22 +07:00\n\n"
L, K = IssuerLevel, IssuerKind


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 2000 /CAT-PC06", "2000/CAT-PC06"),
        ("Số: 1371/KH-CAT-PV01", "1371/KH-CAT-PV01"),
        ("Số: 80/TCTTKĐA", "80/TCTTKĐA"),
        ("So: 15/SVHTTDL-QLDL", "15/SVHTTDL-QLDL"),
        ("Số: 45-CV/TĐTN-TNXP", "45-CV/TĐTN-TNXP"),
        ("Số: 12 - CV/HU", "12-CV/HU"),
        ("Số: 59/2022/QĐ-UBND", "59/2022/QĐ-UBND"),
        ("Số: 05a/UBND-VX", "05a/UBND-VX"),
        ("Số: 15/UBND–VX", "15/UBND-VX"),
        ("Số 15/UBND-VX", "15/UBND-VX"),
        ("15/UBND-VX", "15/UBND-VX"),
        ("Số: 15/UBND-VX, ngày 05/01/2026", "15/UBND-VX"),
    ],
)
def test_numbers_are_read(line: str, number: str) -> None:
    """Blanks go, the dash of the party and the year of a decision stay."""
    field = read(REQUEST.but(number=line).text).number
    assert (field.status, field.value) == (SURE, number)


@pytest.mark.parametrize(
    "line", ["Số: ....../CV-UBND", "Số:      /SVHTTDL-QLDL", "Số: /UBND-VX", "Số:      /2025/CV-DTVN"]
)
def test_a_blank_number_is_seen_not_guessed(line: str) -> None:
    """A number to be filled in by hand has no value and stays doubtful."""
    field = read(REQUEST.but(number=line).text).number
    assert (field.status, field.value) == (DOUBT, None)


def test_a_cited_number_is_not_the_letters_own() -> None:
    """Numbers of other letters in the text are never taken."""
    cites = "Thực hiện Công văn số 511/KH-UBND, ngày 07/8/2023 của UBND tỉnh. "
    assert read(REQUEST.but(asking=cites + ASKING).text).number.value == "15/UBND-VX"
    assert read(REQUEST.but(number="", asking=cites + ASKING).text).number.status is NONE


@pytest.mark.parametrize(
    ("line", "day", "place"),
    [
        ("Đăk Nông, ngày 3/12/2024", date(2024, 12, 3), "Đăk Nông"),
        ("Lâm Đồng, ngày 05-12-2025", date(2025, 12, 5), "Lâm Đồng"),
        ("Đắk Wil, ngày 5 tháng 1 năm 2026", date(2026, 1, 5), "Đắk Wil"),
        ("TP. Hồ Chí Minh, ngày 01 tháng 12 năm 2025", date(2025, 12, 1), "TP. Hồ Chí Minh"),
        ("Đắk Wil, ngày 05 tháng 01\nnăm 2026", date(2026, 1, 5), "Đắk Wil"),
        ("ngày 05 tháng 01 năm 2026", date(2026, 1, 5), None),
    ],
)
def test_day_and_place_are_read(line: str, day: date, place: str | None) -> None:
    """Slashes, dashes and a line break do not matter; the place stands as written."""
    found = read(REQUEST.but(dated=line).text)
    assert (found.issued_on.status, found.issued_on.value) == (SURE, day)
    assert found.place.value == place
    assert found.place.status is (SURE if place else NONE)


@pytest.mark.parametrize(
    "line",
    [
        "Đắk Wil, ngày … tháng 01 năm 2026",
        "Đắk Wil, ngày    tháng 01 năm 2026",
        "Đắk Wil, ngày 31 tháng 9 năm 2025",
        "Đắk Wil, ngày 05 tháng 13 năm 2025",
    ],
)
def test_blank_and_impossible_days_have_no_value(line: str) -> None:
    """A day left blank or not in the calendar is shown, never filled in or rolled over."""
    found = read(REQUEST.but(dated=line).text)
    assert (found.issued_on.status, found.issued_on.value) == (DOUBT, None)
    assert found.place.value == "Đắk Wil"


def test_a_day_with_letters_for_digits_is_left_to_a_person() -> None:
    """A day "l5" is read as 15 and never accepted."""
    field = read(REQUEST.but(dated="Đắk Wil, ngày l5 tháng 01 năm 2026").text).issued_on
    assert (field.status, field.value) == (DOUBT, date(2026, 1, 15))


@pytest.mark.parametrize("stamp", [STAMP, "ĐẾN Số: 123\nNgày: 07/01/2026\n\n"])
def test_stamps_are_not_the_day_of_the_letter(stamp: str) -> None:
    """The time of signing and the day of arrival stand in the head and are passed over."""
    assert read(stamp + REQUEST.text).issued_on.value == date(2026, 1, 5)


@pytest.mark.parametrize("stamp", [STAMP, "Ký bởi: Lê Văn Hùng\nNgày ký: 09/01/2026\n\n"])
def test_a_signing_stamp_does_not_stand_in_for_a_missing_day(stamp: str) -> None:
    """Without a date line there is no day, whatever the stamp says."""
    assert read(stamp + REQUEST.but(dated="").text).issued_on.value is None


@pytest.mark.parametrize(
    ("head", "dated", "name", "parent", "level", "kind"),
    [
        (
            "UBND TỈNH LÂM ĐỒNG\nSỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
            "Lâm Đồng, ngày 05 tháng 11 năm 2025",
            "Sở Văn hóa, Thể thao và Du lịch",
            "UBND tỉnh Lâm Đồng",
            L.PROVINCE,
            K.DEPARTMENT,
        ),
        (
            "UBND TỈNH ĐẮK NÔNG\nSỞ VĂN HOÁ, THỂ THAO\nVÀ DU LỊCH",
            "Đắk Nông, ngày 05 tháng 11 năm 2024",
            "Sở Văn hoá, Thể thao và Du lịch",
            "UBND tỉnh Đắk Nông",
            L.PROVINCE,
            K.DEPARTMENT,
        ),
        (
            "BỘ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG",
            "Hà Nội, ngày 05 tháng 11 năm 2025",
            "Bộ Nông nghiệp và Môi trường",
            None,
            L.MINISTRY,
            K.OTHER,
        ),
        (
            "UBND HUYỆN ĐẮK MIL\nPHÒNG VĂN HÓA VÀ THÔNG TIN",
            "Đắk Mil, ngày 05 tháng 11 năm 2024",
            "Phòng Văn hóa và Thông tin",
            "UBND huyện Đắk Mil",
            L.DISTRICT,
            K.DEPARTMENT,
        ),
        (
            "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ",
            "Huế, ngày 05 tháng 11 năm 2025",
            "Ủy ban nhân dân thành phố Huế",
            None,
            L.PROVINCE,
            K.PEOPLE_COMMITTEE,
        ),
        (
            "BỘ CÔNG AN\nCÔNG AN TỈNH LÂM ĐỒNG",
            "Lâm Đồng, ngày 05 tháng 11 năm 2025",
            "Công an tỉnh Lâm Đồng",
            "Bộ Công an",
            L.PROVINCE,
            K.POLICE,
        ),
        (
            "CÔNG AN TỈNH ĐẮK NÔNG\nPHÒNG CẢNH SÁT QLHC VỀ TTXH",
            "Đắk Nông, ngày 05 tháng 11 năm 2024",
            "Phòng Cảnh sát QLHC về TTXH",
            "Công an tỉnh Đắk Nông",
            L.PROVINCE,
            K.POLICE,
        ),
        (
            "ĐẢNG BỘ TỈNH LÂM ĐỒNG\nĐẢNG ỦY XÃ ĐẮK WIL",
            "Đắk Wil, ngày 05 tháng 11 năm 2025",
            "Đảng ủy xã Đắk Wil",
            "Đảng bộ tỉnh Lâm Đồng",
            L.COMMUNE,
            K.PARTY,
        ),
        (
            "HỘI LIÊN HIỆP PHỤ NỮ TỈNH ĐẮK NÔNG\nHỘI LIÊN HIỆP PHỤ NỮ\nHUYỆN CƯ JÚT",
            "Cư Jút, ngày 05 tháng 11 năm 2024",
            "Hội Liên hiệp Phụ nữ huyện Cư Jút",
            "Hội Liên hiệp Phụ nữ tỉnh Đắk Nông",
            L.DISTRICT,
            K.MASS_ORGANIZATION,
        ),
        (
            "ỦY BAN NHÂN DÂN\nPHƯỜNG BẮC GIA NGHĨA\nTỔ CÔNG TÁC TRIỂN KHAI ĐỀ ÁN 06",
            "Bắc Gia Nghĩa, ngày 05 tháng 11 năm 2025",
            "Tổ công tác triển khai Đề án 06",
            "Ủy ban nhân dân phường Bắc Gia Nghĩa",
            L.COMMUNE,
            K.TASK_FORCE,
        ),
        (
            "ỦY BAN NHÂN DÂN\nĐẶC KHU PHÚ QUÝ",
            "Phú Quý, ngày 05 tháng 11 năm 2025",
            "Ủy ban nhân dân đặc khu Phú Quý",
            None,
            L.COMMUNE,
            K.PEOPLE_COMMITTEE,
        ),
        (
            "CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG",
            "Lâm Đồng, ngày 05 tháng 11 năm 2025",
            "Ủy ban nhân dân tỉnh Lâm Đồng",
            None,
            L.PROVINCE,
            K.PEOPLE_COMMITTEE,
        ),
    ],
)
def test_issuers_are_split_and_classed(
    head: str, dated: str, name: str, parent: str | None, level: IssuerLevel, kind: IssuerKind
) -> None:
    """The lower name is the issuer, the upper its parent; a name may run over lines."""
    field = read(REQUEST.but(issuer=head, dated=dated).text).issuer
    assert field.status is SURE
    assert field.value is not None
    assert (field.value.name, field.value.parent) == (name, parent)
    assert (field.value.level, field.value.kind) == (level, kind)


@pytest.mark.parametrize(
    ("head", "dated", "level", "areas"),
    [
        (
            "ỦY BAN NHÂN DÂN\nXÃ NAM DONG",
            "Nam Dong, ngày 05 tháng 11 năm 2024",
            L.COMMUNE,
            ("tỉnh Đắk Nông", "huyện Cư Jút", "xã Nam Dong"),
        ),
        (
            "ỦY BAN NHÂN DÂN\nXÃ ĐẮK WIL",
            "Đắk Wil, ngày 05 tháng 11 năm 2025",
            L.COMMUNE,
            ("tỉnh Lâm Đồng", None, "xã Đắk Wil"),
        ),
        (
            "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ GIA NGHĨA",
            "Gia Nghĩa, ngày 05 tháng 11 năm 2024",
            L.DISTRICT,
            ("tỉnh Đắk Nông", "thành phố Gia Nghĩa", None),
        ),
        (
            "UBND TỈNH ĐẮK NÔNG\nSỞ TƯ PHÁP",
            "Gia Nghĩa, ngày 05 tháng 11 năm 2024",
            L.PROVINCE,
            ("tỉnh Đắk Nông", None, None),
        ),
    ],
)
def test_issuers_sit_on_the_map_of_their_day(
    head: str, dated: str, level: IssuerLevel, areas: tuple[str | None, str | None, str | None]
) -> None:
    """A commune of 2024 lies in a district, one after 2025-07-01 in none."""
    value = read(REQUEST.but(issuer=head, dated=dated).text).issuer.value
    assert value is not None
    assert value.level is level
    assert (value.province, value.district, value.commune) == areas


def test_an_issuer_that_is_nowhere_is_left_to_a_person() -> None:
    """A commune the map does not know is kept by name and never accepted."""
    paper = REQUEST.but(issuer="ỦY BAN NHÂN DÂN\nXÃ HOA HỒNG VÀNG", dated="Hoa Hồng Vàng, ngày 5/11/2025")
    field = read(paper.text).issuer
    assert field.status is DOUBT
    assert field.value is not None
    assert field.value.commune == "xã Hoa Hồng Vàng"


@pytest.mark.parametrize(
    ("about", "subject"),
    [
        ("V/v đề nghị đăng tin bài\ntrên chuyên mục Loa phường", None),
        ("v/v: đề nghị đăng tin bài trên chuyên mục Loa phường", None),
        ("VV đề nghị đăng tin bài trên chuyên mục Loa phường", None),
        ("Về việc đề nghị đăng tin bài trên chuyên mục Loa phường", None),
        ("V/v bảo vệ bí mật nhà nước", "bảo vệ bí mật nhà nước"),
    ],
)
def test_subjects_lose_their_v_v(about: str, subject: str | None) -> None:
    """The lines are joined and "V/v" falls away."""
    field = read(REQUEST.but(about=about).text).subject
    expected = subject or "đề nghị đăng tin bài trên chuyên mục Loa phường"
    assert (field.status, field.value) == (SURE, expected)


def test_a_named_type_has_its_subject_under_the_title() -> None:
    """A plan has no V/v; its subject stands between the title and the text."""
    paper = REQUEST.but(
        about="", title="KẾ HOẠCH\nTuyên truyền trên Loa phường\nnăm 2026", number="Số: 15/KH-UBND"
    )
    assert read(paper.text).subject.value == "Tuyên truyền trên Loa phường năm 2026"


@pytest.mark.parametrize(
    ("mark", "urgency"),
    [
        ("HỎA TỐC", Urgency.HOA_TOC),
        ("HOẢ TỐC", Urgency.HOA_TOC),
        ("HỎA TỐC HẸN GIỜ", Urgency.HOA_TOC),
        ("THƯỢNG KHẨN", Urgency.THUONG_KHAN),
        ("KHẨN", Urgency.KHAN),
    ],
)
def test_urgency_stands_alone_in_capitals(mark: str, urgency: Urgency) -> None:
    """The mark is read and is no part of the subject."""
    found = read(REQUEST.but(about=f"V/v đăng bài\n{mark}").text)
    assert (found.urgency.status, found.urgency.value) == (SURE, urgency)
    assert found.subject.value == "đăng bài"
    assert found.secrecy.status is NONE


@pytest.mark.parametrize(
    ("mark", "secrecy"),
    [
        ("MẬT", Secrecy.MAT),
        ("(MẬT)", Secrecy.MAT),
        ("TỐI MẬT", Secrecy.TOI_MAT),
        ("ĐỘ MẬT: TỐI MẬT", Secrecy.TOI_MAT),
        ("TUYỆT MẬT", Secrecy.TUYET_MAT),
    ],
)
def test_secrecy_stands_alone_in_capitals(mark: str, secrecy: Secrecy) -> None:
    """The mark is found under the subject and above the whole head."""
    below = read(REQUEST.but(about=f"V/v đăng bài\n{mark}").text).secrecy
    above = read(f"{mark}\n\n{REQUEST.text}").secrecy
    assert [(one.status, one.value) for one in (below, above)] == [(SURE, secrecy)] * 2


@pytest.mark.parametrize(
    "about",
    [
        "V/v bảo vệ bí mật nhà nước",
        "V/v đổi\nMẬT KHẨU",
        "V/v tuyên truyền bảo vệ\nBÍ MẬT NHÀ NƯỚC",
        "V/v bảo mật thông tin",
        "V/v điều tra mật độ dân số",
    ],
)
def test_words_with_mat_are_no_marks(about: str) -> None:
    """The words "bí mật nhà nước", "mật khẩu", "bảo mật" and "mật độ" do not stop a letter."""
    assert read(REQUEST.but(about=about).text).secrecy.status is NONE


def test_an_unsurely_read_secrecy_mark_still_has_its_value() -> None:
    """A poor scan of a mark stops the letter all the same."""
    field = read(REQUEST.but(about="V/v đăng bài\nTỐI MẬT").text, confidence=0.5).secrecy
    assert (field.status, field.value) == (DOUBT, Secrecy.TOI_MAT)
