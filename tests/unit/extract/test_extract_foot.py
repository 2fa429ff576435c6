"""Addressees and signatory, and what of a scan may be accepted at all."""

from __future__ import annotations

import pytest
from letters_text import DEPARTMENT, REQUEST, Paper, read

from pipeline.model import Signatory
from pipeline.terms import FIELD_NAMES, Authority, FieldStatus

SURE, DOUBT, NONE = FieldStatus.ACCEPTED, FieldStatus.DOUBTFUL, FieldStatus.MISSING


@pytest.mark.parametrize(
    ("to", "names"),
    [
        ("Kính gửi: Công an xã Đắk Wil.", ("Công an xã Đắk Wil",)),
        ("Kính gửi Công an xã Đắk Wil", ("Công an xã Đắk Wil",)),
        ("Kính gửi:\nCông an xã Đắk Wil", ("Công an xã Đắk Wil",)),
        (
            "Kính gửi:\n- Công an xã Đắk Wil;\n- Phòng Văn hóa - Xã hội;\n- Các thôn, buôn.",
            ("Công an xã Đắk Wil", "Phòng Văn hóa - Xã hội", "Các thôn, buôn"),
        ),
        (
            "Kính gửi: Công an xã Đắk Wil; Công an tỉnh Lâm Đồng",
            ("Công an xã Đắk Wil", "Công an tỉnh Lâm Đồng"),
        ),
        (
            "Kính gửi: Phòng Cảnh sát quản lý hành chính về trật tự xã hội,\nCông an tỉnh Lâm Đồng",
            ("Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh Lâm Đồng",),
        ),
        ("Kính gửi: Sở Văn hóa, Thể thao và Du lịch", ("Sở Văn hóa, Thể thao và Du lịch",)),
    ],
)
def test_addressees_are_listed(to: str, names: tuple[str, ...]) -> None:
    """Inline, in a list or over two lines; commas inside a name part nothing."""
    field = read(REQUEST.but(to=to).text).addressees
    assert (field.status, field.value) == (SURE, names)


def test_without_kinh_gui_there_are_no_addressees() -> None:
    """A plan is sent to nobody by name."""
    assert read(REQUEST.but(to="").text).addressees.status is NONE


@pytest.mark.parametrize(
    ("foot", "name", "title", "authority"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Minh", "Nguyễn Văn Minh", "Chủ tịch", Authority.TM),
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Thị Hòa", "Trần Thị Hòa", "Phó Giám đốc", Authority.KT),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLê Văn Hùng", "Lê Văn Hùng", "Chánh Văn phòng", Authority.TL),
        ("TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG\nLê Văn Hùng", "Lê Văn Hùng", "Trưởng phòng", Authority.TUQ),
        ("T.U.Q. GIÁM ĐỐC\nTRƯỞNG PHÒNG\nLê Văn Hùng", "Lê Văn Hùng", "Trưởng phòng", Authority.TUQ),
        ("Q. GIÁM ĐỐC\nLê Văn Hùng", "Lê Văn Hùng", "Giám đốc", Authority.Q),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nY Bhiêm Niê", "Y Bhiêm Niê", "Phó Bí thư", Authority.TM),
        (
            "KT. TRƯỞNG CÔNG AN XÃ\nPHÓ TRƯỞNG CÔNG AN XÃ\nThiếu tá Trần Minh Quân",
            "Trần Minh Quân",
            "Phó Trưởng Công an xã",
            Authority.KT,
        ),
        ("GIÁM ĐỐC\nThượng tá Lê Văn Hùng", "Lê Văn Hùng", "Giám đốc", None),
        ("GIÁM ĐỐC\nTS. Lê Thị Mai", "Lê Thị Mai", "Giám đốc", None),
        ("CHỦ TỊCH\nNGUYỄN VĂN MINH", "Nguyễn Văn Minh", "Chủ tịch", None),
        ("HIỆU TRƯỞNG\nH’Linh Mlô", "H’Linh Mlô", "Hiệu trưởng", None),
        ("CHỦ TỊCH\nGiàng A Páo", "Giàng A Páo", "Chủ tịch", None),
        ("CHỦ TỊCH\nCông Tằng Tôn Nữ Khuê Diễm", "Công Tằng Tôn Nữ Khuê Diễm", "Chủ tịch", None),
        ("GIÁM ĐỐC\nTrương Thị Lan", "Trương Thị Lan", "Giám đốc", None),
        ("Nguyễn Văn Minh", "Nguyễn Văn Minh", None, None),
        (
            "GIÁM ĐỐC\nNgười ký: Sở Văn hóa\nThời gian ký: 05.01.2026 08:00:00\nLê Văn Hùng",
            "Lê Văn Hùng",
            "Giám đốc",
            None,
        ),
    ],
)
def test_signatories_are_read(foot: str, name: str, title: str | None, authority: Authority | None) -> None:
    """Authority, office and name; rank, degree and the stamp of the signature fall away."""
    field = read(REQUEST.but(sign=foot).text).signatory
    assert (field.status, field.value) == (SURE, Signatory(name, title, authority))


def test_an_office_without_a_name_is_left_to_a_person() -> None:
    """A letter that nobody's name stands under is not accepted as signed."""
    field = read(REQUEST.but(sign="CHỦ TỊCH").text).signatory
    assert (field.status, field.value) == (DOUBT, Signatory(None, "Chủ tịch", None))


def test_without_a_foot_nobody_signs() -> None:
    """No signature block, no signatory."""
    assert read(REQUEST.but(sign="").text).signatory.status is NONE


@pytest.mark.parametrize("paper", [REQUEST, DEPARTMENT])
@pytest.mark.parametrize("confidence", [0.3, 0.6, 0.85, 0.899])
def test_a_poorly_read_scan_is_never_accepted(paper: Paper, confidence: float) -> None:
    """Below the threshold every value read from words is doubtful; the topic is weighed, not read."""
    found = read(paper.text, confidence=confidence)
    for name in FIELD_NAMES:
        if name != "topic":
            assert getattr(found, name).status is not SURE, name
    assert found.number.value is not None


def test_a_surely_read_scan_is_accepted_where_a_second_place_agrees() -> None:
    """The symbol of the number must stand again after "Lưu:", and the day not lie after arrival."""
    assert read(REQUEST.text, confidence=0.97).number.status is SURE
    other = REQUEST.but(recipients="Nơi nhận:\n- Như trên;\n- Lưu: VT.")
    assert read(other.text, confidence=0.97).number.status is DOUBT
    later = REQUEST.but(dated="Đắk Wil, ngày 05 tháng 01 năm 2036")
    assert read(later.text, confidence=0.97).issued_on.status is DOUBT


@pytest.mark.parametrize(
    ("part", "line", "name"),
    [
        ("to", "Kính gửi: Công an xã Đắk Wiđl.", "addressees"),
        ("sign", "CHỦ TỊCH\nNguyên Ván Mính", "signatory"),
        ("about", "V/v đề nghị đăng tịn bàt trên Loa phường", "subject"),
        ("number", "Số: 15/UBND-VK", "number"),
    ],
)
def test_a_slip_of_ocr_is_noticed(part: str, line: str, name: str) -> None:
    """Syllables the language does not have, and symbols nothing confirms, are not accepted from a scan."""
    field = getattr(read(REQUEST.but(**{part: line}).text, confidence=0.97), name)
    assert field.status is DOUBT
    assert field.value is not None
