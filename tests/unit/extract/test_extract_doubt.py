"""What looks like a value and is not quite one is never accepted."""

from __future__ import annotations

import pytest
from letters_text import REQUEST, read

from pipeline.terms import FieldStatus, IssuerLevel, Secrecy

SURE = FieldStatus.ACCEPTED


@pytest.mark.parametrize(
    "point",
    [
        "2. Phạm vi: tất cả các xã trừ xã Nam Dong",
        "2. Phạm vi: tỉnh Lâm Đồng; không đăng ở tỉnh Đắk Lắk",
        "2. Phạm vi: xã Đắk Wil, không đăng tại xã Nam Dong",
        "2. Phạm vi: toàn tỉnh, trừ các xã biên giới",
        "2. Phạm vi: khu vực tỉnh Đắk Nông (cũ)",
        "2. Phạm vi: xã Đắk Wil và các xã lân cận",
        "2. Phạm vi: tỉnh Lâm Đồng, ưu tiên xã Đắk Wil",
        "2. Phạm vi: thôn 3, xã Đắk Wil",
        "2. Phạm vi: các phường thuộc thành phố Đà Nẵng",
        "2. Phạm vi: toàn thành phố",
        "2. Phạm vi: du khách trong và ngoài tỉnh Lâm Đồng",
    ],
)
def test_an_area_with_an_exception_is_not_accepted(point: str) -> None:
    """Areas left out, old provinces and hints at more than the area go to a person."""
    assert REQUEST.asks("1. Đối tượng: mọi lứa tuổi, nam và nữ", point).scope.status is not SURE


@pytest.mark.parametrize(
    "point",
    [
        "1. Đối tượng: trừ người dưới 18 tuổi, nam nữ đều được",
        "1. Đối tượng: không dành cho người dưới 18 tuổi, nam nữ",
        "1. Đối tượng: phụ nữ và trẻ em, mọi lứa tuổi",
        "1. Đối tượng: người dưới 18 tuổi và phụ huynh, không phân biệt giới tính",
        "1. Đối tượng: nam từ đủ 18 tuổi, nữ từ đủ 16 tuổi",
        "1. Đối tượng: người trong độ tuổi quy định tại Điều 15, nam và nữ",
    ],
)
def test_an_audience_with_an_exception_is_not_accepted(point: str) -> None:
    """People left out, groups of another gender and figures that are no age go to a person."""
    assert REQUEST.asks(point).audience.status is not SURE


@pytest.mark.parametrize(
    "point",
    [
        "3. Thời gian: từ 01/12/2025, mỗi tuần 02 ngày",
        "3. Thời gian: từ nay đến hết năm 2026",
        "3. Thời gian: 10 ngày đầu tháng 02 năm 2026",
        "3. Thời gian: cuối tháng 02 năm 2026",
        "3. Thời gian: từ giữa tháng 01 đến giữa tháng 02 năm 2026",
        "3. Thời gian: 10 ngày làm việc kể từ ngày 01/02/2026",
        "3. Thời gian: đăng ngày 01/02/2026, nhắc lại ngày 15/02/2026",
        "3. Thời gian: từ 01/02/2026 (đã thống nhất tại văn bản ngày 05/01/2026)",
        "3. Thời gian: 20 ngày, từ 01/02/2026 đến 28/02/2026",
        "3. Thời gian: 15 ngày kể từ ngày được duyệt",
        "3. Thời gian: đợt 1: 01-07/02/2026; đợt 2: 20-26/02/2026",
    ],
)
def test_a_vague_window_is_not_accepted(point: str) -> None:
    """Parts of months, working days, rhythms and rounds go to a person."""
    assert REQUEST.asks(point).window.status is not SURE


@pytest.mark.parametrize(
    "line",
    ["Sô: l5/SVHTTDL-QLDL", "Số: 1 5/UBND-VX", "Số: 15.16/UBND-VX", "Số: ....../UBND-VX", "Số:   /UBND-VX"],
)
def test_a_number_with_lost_digits_is_not_accepted(line: str) -> None:
    """Something in front of the digits may belong to the number."""
    assert read(REQUEST.but(number=line).text).number.status is not SURE


@pytest.mark.parametrize(
    ("block", "level", "commune"),
    [
        ("BẢO HIỂM XÃ HỘI TỈNH LÂM ĐỒNG", IssuerLevel.PROVINCE, None),
        ("UBND XÃ ĐẮK WIL\nPHÒNG VĂN HÓA - XÃ HỘI", IssuerLevel.COMMUNE, "xã Đắk Wil"),
        (
            "CÔNG AN TỈNH LÂM ĐỒNG\nPHÒNG CẢNH SÁT QUẢN LÝ HÀNH CHÍNH\nVỀ TRẬT TỰ XÃ HỘI",
            IssuerLevel.PROVINCE,
            None,
        ),
    ],
)
def test_society_is_no_commune(block: str, level: IssuerLevel, commune: str | None) -> None:
    """The words "XÃ HỘI" in the name of an office names no commune."""
    issuer = read(REQUEST.but(issuer=block).text).issuer.value
    assert issuer is not None
    assert (issuer.level, issuer.commune) == (level, commune)


@pytest.mark.parametrize("mark", ["MẬT", "Mật", "Độ mật: Mật", "ĐỘ MẬT: MẬT"])
def test_a_secrecy_mark_is_seen_however_it_is_printed(mark: str) -> None:
    """A missed mark would let a secret letter through."""
    number = f"{REQUEST.number}\n{mark}"
    assert read(REQUEST.but(number=number).text).secrecy.value is Secrecy.MAT


def test_a_poorly_read_topic_is_not_accepted() -> None:
    """The words that are weighed must have been read."""
    assert read(REQUEST.text, confidence=0.3).topic.status is not SURE
