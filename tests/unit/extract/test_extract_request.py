"""The four points of a request: audience, scope, window, notes; and the topic of the article."""

from __future__ import annotations

from datetime import date

import pytest
from letters_text import DEPARTMENT, DISTRICT, POINTS, REQUEST, Paper, read

from pipeline.model import Audience, Field, Window
from pipeline.terms import FieldStatus, Gender, ScopeLevel, Topic

ALL, MALE, FEMALE = Gender.ALL, Gender.MALE, Gender.FEMALE
COMMUNE, WIDE, PROVINCE = ScopeLevel.COMMUNE, ScopeLevel.DISTRICT, ScopeLevel.PROVINCE
SURE, DOUBT, NONE = FieldStatus.ACCEPTED, FieldStatus.DOUBTFUL, FieldStatus.MISSING


def people(point: str) -> Field[Audience]:
    """Give the audience of a request with this one point."""
    return REQUEST.asks(point).audience


@pytest.mark.parametrize(
    ("point", "low", "high", "gender"),
    [
        ("Đối tượng: Công dân từ đủ 14 tuổi trở lên, không phân biệt giới tính", 14, None, ALL),
        ("Đối tượng tuyên truyền: Nam, nữ từ 18 đến 60 tuổi", 18, 60, ALL),
        ("Đối tượng: nam giới trong độ tuổi nghĩa vụ quân sự (từ đủ 18 đến hết 25 tuổi)", 18, 25, MALE),
        ("Đối tượng: phụ nữ từ 15-49 tuổi", 15, 49, FEMALE),
        ("Đối tượng: phụ nữ Việt Nam từ 18 tuổi", 18, None, FEMALE),
        ("Đối tượng: người cao tuổi (từ đủ 60 tuổi trở lên)", 60, None, None),
        ("Độ tuổi: Tất cả. Giới tính: Tất cả.", 0, None, ALL),
        ("Đối tượng: mọi lứa tuổi; giới tính: nam/nữ", 0, None, ALL),
        ("Đối tượng: không phân biệt độ tuổi, giới tính", 0, None, ALL),
        ("Đối tượng tuyên truyền: (không giới hạn)", 0, None, ALL),
        ("Đối tượng: thanh niên (16 - 30 tuổi), đoàn viên, hội viên", 16, 30, None),
        ("Đối tượng: người từ 18 đến dưới 30 tuổi, nam và nữ", 18, 29, ALL),
        ("Đối tượng: người trên 60 tuổi, cả nam và nữ", 61, None, ALL),
        ("Đối tượng: không dưới 16 tuổi, mọi giới tính", 16, None, ALL),
        ("Đối tượng: người đủ mười tám tuổi trở lên, cả hai giới", 18, None, ALL),
        ("Đối tượng: công dân 18+; nam, nữ", 18, None, ALL),
        ("Đối tượng: người từ đủ 14 tuổi đến dưới 16 tuổi; giới tính nữ", 14, 15, FEMALE),
        ("Đối tượng: nam, nữ trên 18 tuổi, dưới 60 tuổi", 19, 59, "all"),
    ],
)
def test_ages_and_gender_are_read(point: str, low: int, high: int | None, gender: Gender | None) -> None:
    """Ages are whole years, both ends inclusive; "no limit" is said, not missing."""
    field = people(point)
    assert field.status is SURE
    assert field.value is not None
    assert (field.value.age_min, field.value.age_max, field.value.gender) == (low, high, gender)


@pytest.mark.parametrize(
    ("point", "groups"),
    [
        (
            "Đối tượng: Toàn thể cán bộ, công chức, viên chức, lực lượng vũ trang",
            ("cán bộ", "công chức", "viên chức", "lực lượng vũ trang"),
        ),
        ("Đối tượng: đoàn viên, hội viên và các tầng lớp nhân dân", ("đoàn viên", "hội viên")),
        ("Đối tượng: doanh nghiệp, hộ kinh doanh trên địa bàn phường", ("doanh nghiệp", "hộ kinh doanh")),
    ],
)
def test_groups_alone_state_no_age(point: str, groups: tuple[str, ...]) -> None:
    """A group of people is given as written, and no age or gender is invented for it."""
    value = people(point).value
    assert value == Audience(None, None, None, groups)
    assert not value.age_stated


@pytest.mark.parametrize(
    "point",
    [
        "1. Đối tượng tuyên truyền (độ tuổi, giới tính)",
        "(1)Đối tượng tuyên truyền (độ tuổi, giới tính)",
        "Đối tượng: Quần chúng nhân dân trên địa bàn tỉnh",
        "Đối tượng: Công dân đã kích hoạt tài khoản định danh mức độ 2",
    ],
)
def test_headings_and_everybody_are_seen_without_a_value(point: str) -> None:
    """The heading of a form, or words without age, gender or group, are shown to a person."""
    field = people(point)
    assert (field.status, field.value) == (DOUBT, None)
    assert field.raw


def test_feature_text_is_no_audience() -> None:
    """What the application can do ("giới hạn đối tượng … theo dõi") says nothing of this article."""
    field = people("Lựa chọn, giới hạn đối tượng, thời gian được phép theo dõi nội dung")
    assert (field.status, field.value) == (NONE, None)


@pytest.mark.parametrize(
    "point",
    [
        "Đối tượng: từ 14 đến 200 tuổi, nam, nữ",
        "Đối tượng: từ 60 đến 18 tuổi, nam, nữ",
        "Đối tượng: trẻ em dưới 06 tuổi và người trên 80 tuổi, nam, nữ",
        "Đối tượng: công dân sinh từ năm 2000 đến năm 2007, nam, nữ",
        "Đối tượng: học sinh lớp 12 và phụ huynh học sinh",
        "Đối tượng: hội viên phụ nữ từ đủ 18 tuổi",
    ],
)
def test_unclear_audiences_are_left_to_a_person(point: str) -> None:
    """Impossible ages, several ranges, years of birth, classes and implied gender are never accepted."""
    assert people(point).status is DOUBT


def test_no_age_is_invented_for_a_class() -> None:
    """A class of a school ("học sinh lớp 12") has no stated age."""
    value = people("Đối tượng: học sinh lớp 12 và phụ huynh học sinh").value
    assert value is not None
    assert not value.age_stated


@pytest.mark.parametrize(
    ("paper", "point", "level", "names"),
    [
        (REQUEST, "Phạm vi: trên địa bàn xã Đắk Wil (mới)", COMMUNE, ["xã Đắk Wil"]),
        (REQUEST, "Phạm vi: toàn xã", COMMUNE, ["xã Đắk Wil"]),
        (REQUEST, "Phạm vi: toàn tỉnh", PROVINCE, ["tỉnh Lâm Đồng"]),
        (DISTRICT, "Phạm vi: toàn huyện", WIDE, ["huyện Cư Jút"]),
        (DISTRICT, "Phạm vi: huyện", WIDE, ["huyện Cư Jút"]),
        (DISTRICT, "Phạm vi: cấp huyện", WIDE, ["huyện Cư Jút"]),
        (DISTRICT, "Phạm vi: toàn tỉnh", PROVINCE, ["tỉnh Đắk Nông"]),
        (DEPARTMENT, "Phạm vi: Cấp tỉnh", PROVINCE, ["tỉnh Lâm Đồng"]),
        (
            DEPARTMENT,
            "Phạm vi: tại 03 phường: Bắc Gia Nghĩa, Nam Gia Nghĩa, Đông Gia Nghĩa",
            COMMUNE,
            ["phường Bắc Gia Nghĩa", "phường Nam Gia Nghĩa", "phường Đông Gia Nghĩa"],
        ),
        (
            DEPARTMENT,
            "Phạm vi: tỉnh Lâm Đồng và tỉnh Đắk Lắk",
            PROVINCE,
            ["tỉnh Lâm Đồng", "tỉnh Đắk Lắk"],
        ),
    ],
)
def test_areas_are_read(paper: Paper, point: str, level: ScopeLevel, names: list[str]) -> None:
    """Named areas and lists are found on the map; a level word alone means the issuer's own area."""
    field = paper.asks(point).scope
    assert field.status is SURE
    assert field.value is not None
    assert (field.value.level, [unit.name for unit in field.value.units]) == (level, names)


@pytest.mark.parametrize(
    ("point", "names"),
    [
        (
            "Phạm vi: các xã Nam Dong, Tâm Thắng và thị trấn Ea T’ling, huyện Cư Jút",
            ["xã Nam Dong", "xã Tâm Thắng", "thị trấn Ea T'Ling"],
        ),
        ("Phạm vi: xã Đắk Wil, huyện Cư Jút, tỉnh Đắk Nông", ["xã Đắk Wil"]),
        ("Phạm vi: huyện Cư Jút và huyện Đắk Mil", ["huyện Cư Jút", "huyện Đắk Mil"]),
    ],
)
def test_a_parent_only_says_where_an_area_lies(point: str, names: list[str]) -> None:
    """The district and province behind a commune are no areas of their own."""
    value = DISTRICT.asks(point).scope.value
    assert value is not None
    assert [unit.name for unit in value.units] == names


@pytest.mark.parametrize(
    "words",
    ["cả nước", "trên toàn quốc", "63/63 tỉnh, thành phố", "34/34 tỉnh, thành"],
)
def test_nationwide_is_asked_in_several_ways(words: str) -> None:
    """The whole country has no units, and no reason where the letter gives none."""
    field = DEPARTMENT.asks(f"Phạm vi đăng tải: {words}").scope
    assert field.status is SURE
    assert field.value is not None
    assert (field.value.level, field.value.units, field.value.justification) == (
        ScopeLevel.NATIONWIDE,
        (),
        None,
    )


def test_the_reason_for_nationwide_is_kept() -> None:
    """The sentence that says why is the justification, with its evidence."""
    reason = "Lý do: phần lớn du khách của tỉnh đến từ các tỉnh khác nên cần đăng rộng."
    field = DEPARTMENT.asks(f"Phạm vi: toàn quốc. {reason}").scope
    assert field.value is not None
    assert field.value.justification == reason
    assert reason in [piece.text for piece in field.evidence]


@pytest.mark.parametrize(
    "point",
    [
        "Phạm vi tuyên truyền tại cấp xã, cấp huyện, tỉnh",
        "Phạm vi: cấp xã, cấp huyện, tỉnh, toàn quốc",
        "Trường hợp đối tượng tuyên truyền trên phạm vi toàn quốc thì gửi Cục C06",
        "Phạm vi: khu vực Đắk Nông (cũ)",
        "Phạm vi: du khách trong và ngoài tỉnh",
    ],
)
def test_options_rules_and_vague_areas_have_no_value(point: str) -> None:
    """The list of options of the procedure, rule text and areas without a border are no scope."""
    field = DISTRICT.asks(point).scope
    assert field.value is None
    assert field.status is not SURE


@pytest.mark.parametrize(
    "point",
    [
        "Phạm vi: tới 100% các xã, thị trấn",
        "Phạm vi: 8/8 xã, thị trấn",
        "Phạm vi: toàn huyện (không đăng trên phạm vi toàn quốc)",
        "Phạm vi: không đăng toàn quốc, không đăng toàn tỉnh, chỉ trong huyện",
        "Phạm vi: các xã, thị trấn trên địa bàn huyện",
        "Phạm vi: H. Cư Jút",
        "Phạm vi: người dân cư trú trong huyện",
    ],
)
def test_the_whole_of_its_own_area(point: str) -> None:
    """All communes of a district are the district, whatever wider area is refused beside it."""
    field = DISTRICT.asks(point).scope
    assert field.status is SURE
    assert field.value is not None
    assert [unit.name for unit in field.value.units] == ["huyện Cư Jút"]


@pytest.mark.parametrize(
    "point",
    [
        "Phạm vi: 63/63 tỉnh, thành phố",
        "Phạm vi: khắp mọi miền đất nước",
        "Phạm vi: toàn lãnh thổ Việt Nam",
        "Phạm vi: mọi tỉnh thành",
        "Phạm vi: Quốc gia",
        "Phạm vi: cả nước, không chỉ trong huyện",
    ],
)
def test_the_whole_country_has_many_names(point: str) -> None:
    """Nationwide must never be missed (procedure of Yên Bái)."""
    field = DISTRICT.asks(point).scope
    assert field.value is not None
    assert field.value.level is ScopeLevel.NATIONWIDE


@pytest.mark.parametrize(
    ("point", "level"),
    [
        ("Phạm vi: toàn tỉnh; trường hợp cần thiết trình Cục C06 cho đăng toàn quốc", PROVINCE),
        ("Phạm vi: toàn tỉnh, trừ đặc khu Phú Quý", PROVINCE),
        ("Phạm vi tuyên truyền: toàn tỉnh Lâm Đồng (gồm địa bàn Đắk Nông và Bình Thuận cũ)", PROVINCE),
        ("Phạm vi tuyên truyền: ngoài tỉnh Lâm Đồng", PROVINCE),
        ("Phạm vi: xã Không Có Thật", COMMUNE),
    ],
)
def test_possible_old_and_unknown_areas_are_left_to_a_person(point: str, level: ScopeLevel) -> None:
    """What is only possible, left out, old or not on the map is never accepted."""
    field = DEPARTMENT.asks(point).scope
    assert field.status is DOUBT
    assert field.value is not None
    assert field.value.level is level


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Từ 08 giờ 00 ngày 01/12/2025 đến 17 giờ 00 ngày 31/12/2025", (2025, 12, 1), (2025, 12, 31)),
        ("từ 20h00 ngày 01/12/2025 đến 20h00 10/12/2025", (2025, 12, 1), (2025, 12, 10)),
        ("từ 01 đến 07/12/2025", (2025, 12, 1), (2025, 12, 7)),
        ("05-20/12/2025", (2025, 12, 5), (2025, 12, 20)),
        ("từ ngày 1 đến ngày 10 tháng 12 năm 2025", (2025, 12, 1), (2025, 12, 10)),
        ("từ 25/12 đến 05/01/2026", (2025, 12, 25), (2026, 1, 5)),
        ("tháng 12 năm 2025", (2025, 12, 1), (2025, 12, 31)),
        ("tháng Mười Hai năm 2025", (2025, 12, 1), (2025, 12, 31)),
        ("từ tháng 11 đến tháng 12 năm 2025", (2025, 11, 1), (2025, 12, 31)),
        ("tháng 12", (2025, 12, 1), (2025, 12, 31)),  # the letter is of November
        ("từ ngày 15/5/2026 đến hết tháng 6 năm 2026", (2026, 5, 15), (2026, 6, 30)),
        ("trong Quý 4/2025", (2025, 10, 1), (2025, 12, 31)),
        ("quý I/2026", (2026, 1, 1), (2026, 3, 31)),
        ("cả năm 2026", (2026, 1, 1), (2026, 12, 31)),
        ("đăng trong 02 tuần, bắt đầu từ thứ Hai ngày 24/11/2025", (2025, 11, 24), (2025, 12, 7)),
        ("10 ngày kể từ 01/12/2025", (2025, 12, 1), (2025, 12, 10)),
        ("hai tuần, từ 01/12/2025", (2025, 12, 1), (2025, 12, 14)),
        ("từ 30/11/2025 đến 01/11/2025", (2025, 11, 30), (2025, 11, 1)),
        ("Bắt đầu từ ngày 15/9/2024", (2024, 9, 15), None),
        ("từ ngày 01/12/2025 đến khi có văn bản mới", (2025, 12, 1), None),
    ],
)
def test_days_of_posting_are_read(
    words: str, start: tuple[int, int, int], end: tuple[int, int, int] | None
) -> None:
    """Hours fall away, months and quarters are whole, a length counts both ends; no order is mended."""
    field = DEPARTMENT.asks(f"Thời gian đăng tin: {words}").window
    assert field.status is SURE
    assert field.value == Window(date(*start), date(*end) if end else None)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("15 ngày kể từ ngày được duyệt", Window(None, None)),
        ("đăng ngay sau khi nhận được văn bản, gỡ sau 01 tháng", Window(None, None)),
        ("lâu dài", Window(None, None)),
        ("đợt 1: 01-07/12/2025; đợt 2: 20-26/12/2025", Window(date(2025, 12, 1), date(2025, 12, 26))),
        ("trước ngày 10/12/2025", Window(None, date(2025, 12, 10))),
        ("đến hết ngày 10/12/2025", Window(None, date(2025, 12, 10))),
        ("ngày 10/12/2025", Window(date(2025, 12, 10), date(2025, 12, 10))),
    ],
)
def test_open_windows_are_left_to_a_person(words: str, value: Window) -> None:
    """Relative times, two rounds, a year not written, a deadline or one day alone are never accepted."""
    field = DEPARTMENT.asks(f"Thời gian đăng: {words}").window
    assert (field.status, field.value) == (DOUBT, value)


@pytest.mark.parametrize(
    "words", ["ngày 31/9/2025", "từ ngày 01/9/2025 đến ngày 31/9/2025", "30/02/2026 đến 10/3/2026"]
)
def test_impossible_days_are_never_rolled_over(words: str) -> None:
    """A day the calendar does not have gives no window at all."""
    field = DEPARTMENT.asks(f"Thời gian đăng: {words}").window
    assert (field.status, field.value) == (DOUBT, None)


@pytest.mark.parametrize(
    "point",
    ["Hoàn thành xong trước ngày 20/5/2024", "hằng tháng, xây dựng ít nhất 01 bài viết"],
)
def test_deadlines_and_duties_are_no_window(point: str) -> None:
    """Days of other duties are not days of posting."""
    assert REQUEST.asks(point).window.status is NONE


def test_the_heading_of_the_form_is_no_window() -> None:
    """The label "(3)Thời gian đăng tin tuyên truyền" alone has no value."""
    assert REQUEST.asks("(3)Thời gian đăng tin tuyên truyền").window.value is None


@pytest.mark.parametrize(
    ("point", "notes"),
    [
        ("4. Các nội dung cần lưu ý khác: không", "không."),
        ("4. Lưu ý: bài có hình trẻ em; đề nghị che mặt", "bài có hình trẻ em; đề nghị che mặt."),
        ("Ghi chú: bài do Công an huyện cung cấp", "bài do Công an huyện cung cấp."),
    ],
)
def test_notes_are_kept_as_written(point: str, notes: str) -> None:
    """What follows the label is the note, on one line."""
    field = REQUEST.asks(*POINTS[:3], point)
    assert (field.notes.status, field.notes.value) == (SURE, notes)


def test_an_empty_note_is_missing() -> None:
    """A label with nothing behind it is no note."""
    assert REQUEST.asks(*POINTS[:3], "4. Các nội dung cần lưu ý khác:").notes.status is NONE


@pytest.mark.parametrize(
    ("about", "topic"),
    [
        ("đăng bài cảnh báo thủ đoạn lừa đảo, chiếm đoạt tài sản", Topic.CRIME_WARNING),
        ("đăng bài tuyên truyền Luật Đất đai và Nghị định xử phạt", Topic.LAW),
        ("đăng bài giới thiệu lễ hội, du lịch, đặc sản OCOP", Topic.TOURISM_SPECIALTY),
        ("đăng bài về Đề án 06, kích hoạt tài khoản định danh điện tử", Topic.PROJECT06),
        ("đăng bài hiến máu, tiêm chủng, phòng dịch bệnh", Topic.SOCIO_POLITICAL),
        ("đăng bài khuyến mại, khai trương, giảm giá căn hộ", Topic.OTHER),
    ],
)
def test_topics_are_told_by_their_words(about: str, topic: Topic) -> None:
    """The five allowed contents and what is none of them."""
    plain_ask = "Đề nghị quý cơ quan đăng bài trên Loa phường."
    field = read(REQUEST.but(about=f"V/v {about}", asking=plain_ask).text).topic
    assert (field.status, field.value) == (SURE, topic)


def test_the_channel_is_no_topic() -> None:
    """The names "Loa phường", "VNeID" stand in every request and count for nothing."""
    asking = "Đề nghị quý cơ quan đăng bài trên Loa phường của ứng dụng VNeID."
    assert read(REQUEST.but(about="V/v đăng bài", asking=asking).text).topic.status is NONE


def test_a_full_request_is_read() -> None:
    """All four points stand side by side, each with its own part of the letter as proof."""
    found = read(REQUEST.text)
    assert found.audience.value == Audience(14, None, ALL)
    assert found.scope.value is not None
    assert found.window.value == Window(date(2026, 1, 15), date(2026, 1, 30))
    assert found.notes.value == "giữ nguyên số đường dây nóng ở cuối bài."
    text = REQUEST.text.replace("\n\n", "\n")
    for field in (found.audience, found.scope, found.window, found.notes):
        (piece,) = field.evidence
        assert field.status is SURE
        assert piece.text == " ".join(text[piece.start : piece.end].split())
