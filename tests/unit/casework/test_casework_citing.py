"""Which letters a letter names, and what it does to them."""

from __future__ import annotations

from datetime import date

import pytest
from casework_cases import case
from letters_text import REQUEST

from pipeline.casework.citing import Does, citations, completion
from pipeline.casework.folding import number_key

NUMBER = "145/UBND-VHXH"


def told(sentence: str) -> Does | None:
    """Say what a letter that opens with the sentence does to 145/UBND-VHXH, None when it is not named."""
    found = citations(case(REQUEST.but(asking=f"{sentence} {REQUEST.asking}")))
    return next((one.does for one in found if one.number == number_key(NUMBER)), None)


@pytest.mark.parametrize(
    "sentence",
    [
        f"Công văn này thay thế Công văn số {NUMBER} ngày 03/11/2025 của UBND xã.",
        f"UBND xã đính chính nội dung tại Công văn số {NUMBER}.".replace("nội dung tại ", "nội dung "),
        f"Nay UBND xã sửa đổi, bổ sung Công văn số: {NUMBER} ngày 3/11/2025.",
        f"Điều chỉnh thời gian đăng của Văn bản số {NUMBER} như sau.",
        f"Văn bản này thay cho Tờ trình số {NUMBER}.",
    ],
)
def test_replacing_is_told(sentence: str) -> None:
    """A word of mending right before the number speaks of that letter."""
    assert told(sentence) is Does.REPLACES


@pytest.mark.parametrize(
    "sentence",
    [
        f"Căn cứ Công văn số {NUMBER} ngày 03/11/2025 của UBND xã về công tác tuyên truyền.",
        f"Thực hiện Kế hoạch số {NUMBER}.",
        f"Tiếp theo Công văn số {NUMBER} về đăng bài tuần trước, UBND xã gửi bài viết tuần này.",
        f"Tiếp theo Công văn số {NUMBER}, UBND xã gửi bổ sung 01 bài viết.",
        f"Thực hiện Nghị định sửa đổi một số điều và Công văn số {NUMBER}.",
        f"Luật sửa đổi, bổ sung một số điều của Luật Căn cước. Theo Công văn số {NUMBER} của UBND xã.",
    ],
)
def test_naming_is_not_replacing(sentence: str) -> None:
    """A ground, the letter before, one more article, a law on a law: nothing is done to the letter."""
    assert told(sentence) is Does.NAMES


def test_mending_in_the_next_sentence_is_weaker() -> None:
    """Words of mending behind the number may speak of it."""
    before = f"Ngày 03/11/2025, UBND xã đã có Công văn số {NUMBER}."
    assert told(f"{before} Do ghi nhầm, nay xin điều chỉnh thời gian đăng.") is Does.MENDS


def test_taking_back_is_told() -> None:
    """A letter that is taken back is not replaced."""
    assert told(f"UBND xã xin thu hồi Công văn số {NUMBER}.") is Does.WITHDRAWS


def test_the_day_behind_the_number_is_read() -> None:
    """Both ways of writing a day; a number without one has none."""
    for text, day in (
        ("ngày 3/11/2025", date(2025, 11, 3)),
        ("ngày 03 tháng 11 năm 2025", date(2025, 11, 3)),
        ("", None),
    ):
        found = citations(case(REQUEST.but(asking=f"Thay thế Công văn số {NUMBER} {text}. {REQUEST.asking}")))
        assert (found[0].number, found[0].day) == (number_key(NUMBER), day)


def test_an_impossible_day_is_none() -> None:
    """The 31st of a month of 30 days is not rolled over."""
    found = citations(
        case(REQUEST.but(asking=f"Thay thế Công văn số {NUMBER} ngày 31/11/2025. {REQUEST.asking}"))
    )
    assert found[0].day is None


@pytest.mark.parametrize("number", ["66/2025/CV-DTVN", "395/NHNo.SL-DVMK", "1483/CV-PC06(Đ2)", "41-CV/HNDH"])
def test_numbers_of_every_form_are_cited(number: str) -> None:
    """Years, dots, teams and the order of the Party stand in numbers, too."""
    found = citations(case(REQUEST.but(asking=f"Thay thế Công văn số {number}. {REQUEST.asking}")))
    assert found[0].number == number_key(number)


def test_a_letter_does_not_cite_itself() -> None:
    """Head and annex name the letter's own number; the same number of another day is another letter."""
    own = "15/UBND-VX"
    assert citations(case(REQUEST.but(after=f"(Kèm theo Công văn số {own} ngày 05/01/2026)"))) == ()
    older = citations(
        case(REQUEST.but(asking=f"Thay thế Công văn số {own} ngày 02/01/2026. {REQUEST.asking}"))
    )
    assert [one.day for one in older] == [date(2026, 1, 2)]


@pytest.mark.parametrize(
    "change",
    [
        {"about": "V/v hoàn thiện hồ sơ đề nghị đăng bài trên Loa phường"},
        {"about": "V/v bổ sung thông tin đăng bài trên Loa phường"},
        {"asking": f"Theo Thông báo số 7/TB-CAX của Công an xã, UBND xã bổ sung độ tuổi. {REQUEST.asking}"},
        {"asking": f"Tiếp thu ý kiến của Phòng PC06, UBND xã đã chỉnh sửa bài viết. {REQUEST.asking}"},
    ],
)
def test_completing_is_told(change: dict[str, str]) -> None:
    """The subject, or a sentence that answers the police, says that an earlier letter is completed."""
    assert completion(case(REQUEST.but(**change)))


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"about": "V/v đăng bài tuyên truyền Luật sửa đổi, bổ sung một số điều của Luật Căn cước"},
        {"asking": f"Theo Công văn số 12/CAX của Công an xã, UBND xã gửi bài viết. {REQUEST.asking}"},
    ],
)
def test_asking_for_the_first_time_completes_nothing(change: dict[str, str]) -> None:
    """An ordinary request, a law that amends another, an answer that sends what was asked for."""
    assert completion(case(REQUEST.but(**change))) is None
