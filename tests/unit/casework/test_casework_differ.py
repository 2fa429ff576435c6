"""What tells two texts apart, and what a scan only misread."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from casework_asks import ask
from casework_cases import PLAIN, case, dice
from hypothesis import given
from hypothesis import strategies as st
from letters_text import POINTS, REQUEST, document

from pipeline.casework.differ import Text, difference
from pipeline.casework.folding import words_in
from pipeline.casework.sight import Wording, body_of, day_seen, number_seen, own_lines, whole_of

SPOKEN = "Ủy ban nhân dân xã đề nghị Công an xã đăng tải bài viết cảnh báo lừa đảo trên chuyên mục Loa phường"
ASKED = "từ ngày 15/01/2026 đến ngày 30/01/2026, cho công dân từ đủ 14 tuổi trở lên trên địa bàn toàn xã."
LONG = f"{SPOKEN} {ASKED}"
INVITATION = (
    "Kính mời các ông bà dự họp tại hội trường vào chiều thứ sáu, mang theo tài liệu và giấy bút cần thiết."
)


def wording(text: str, *unsure: str, scanned: bool = False) -> Wording:
    """Make what `body_of` makes of a text."""
    written = [word for word in text.split() for _ in words_in(word)]
    return Wording(words_in(text), tuple(written), scanned, frozenset(unsure))


@pytest.mark.parametrize(
    ("other", "text", "strong"),
    [
        (LONG, Text.EQUAL, False),
        (LONG.upper().replace(", ", " ,\n"), Text.EQUAL, False),
        (LONG + " (Bản điện)", Text.EQUAL, False),
        (LONG.replace("30/01", "31/01"), Text.CHANGED, True),
        (LONG.replace("toàn xã", "thôn Đoài"), Text.CHANGED, True),
        (LONG + " Kèm theo ảnh đại diện.", Text.CHANGED, True),
        (LONG.replace("đủ 14 tuổi", "đủ tuổi"), Text.CHANGED, False),
        (INVITATION, Text.UNLIKE, False),
        ("Kính mời dự họp.", Text.UNKNOWN, False),
    ],
)  # fmt: skip
def test_texts_that_were_typed(other: str, text: Text, *, strong: bool) -> None:
    """Marks, case and order count nothing; a figure or three words more do; a blank filled in is weak."""
    found = difference(wording(LONG), wording(other))
    assert (found.text, found.strong) == (text, strong)


def test_a_scan_is_told_apart_only_by_what_was_surely_read() -> None:
    """A letter off is a slip; a figure another reader read is no change; a sure one is, two tell much."""
    slips = LONG.replace("đăng tải", "đărg tảl").replace("30/01", "38/01")
    unsure = wording(slips, "38", scanned=True)
    assert difference(wording(LONG), unsure).text is Text.UNCLEAR
    assert difference(wording(LONG), replace(unsure, instead=frozenset({"30"}))).text is Text.EQUAL
    one = difference(wording(LONG), wording(slips, scanned=True))
    assert (one.text, one.strong, one.told) == (Text.CHANGED, False, ("30/01/2026,", "38/01/2026,"))
    two = difference(wording(LONG), wording(slips.replace("15/01", "16/01"), scanned=True))
    assert (two.text, two.strong) == (Text.CHANGED, True)


def test_what_a_scan_lacks_or_has_besides_asks() -> None:
    """A line that only one has may be lost, stamped or added: a change, but no sure one."""
    found = difference(
        wording(LONG), wording(LONG.replace("cho công dân từ đủ 14 tuổi trở lên", ""), scanned=True)
    )
    assert (found.text, found.strong) == (Text.CHANGED, False)


def test_a_scan_that_cannot_be_read_is_unclear() -> None:
    """Where a third of the words is unsure, unlike words say nothing."""
    noise = " ".join(f"{word[::-1]}x" for word in LONG.split())
    unsure = words_in(noise)
    assert difference(wording(LONG), wording(noise, *unsure, scanned=True)).text is Text.UNCLEAR
    assert difference(wording(LONG), wording(noise, scanned=True)).text is Text.UNLIKE


WORDS = st.lists(
    st.sampled_from([*"abcdefgh", "truyen", "truyer", "tuyen", "12", "13"]), min_size=20, max_size=30
)


@given(a=WORDS, b=WORDS, scanned=st.booleans(), unsure=st.sets(st.sampled_from(["truyen", "12", "a"])))
def test_a_difference_is_the_same_both_ways(
    a: list[str], b: list[str], *, scanned: bool, unsure: set[str]
) -> None:
    """Which text comes first changes only the order of the words told."""
    one, other = wording(" ".join(a), *unsure, scanned=scanned), wording(" ".join(b), *unsure)
    there, back = difference(one, other), difference(other, one)
    assert (there.text, there.likeness, there.strong) == (back.text, back.likeness, back.strong)
    assert Counter(there.told) == Counter(back.told)


def test_words_of_a_hostile_length_are_no_attack() -> None:
    """Comparing letters of words takes the square of their length, so endless words are not compared so."""
    ends = ["a" * 200_000 + str(at) + "b" for at in range(20)]
    more = ["a" * 200_000 + str(at) + "c" for at in range(20)]
    found = difference(wording(f"{LONG} {' '.join(ends)}"), wording(f"{LONG} {' '.join(more)}", scanned=True))
    assert found.text is Text.CHANGED


def test_the_body_is_what_stands_between_head_and_foot() -> None:
    """From "Kính gửi", be it misread, to the signature or the receivers, whichever comes first."""
    body = body_of(case())
    assert body is not None
    assert (body.written[:2], body.written[-1]) == (("Kính", "gửi:"), "trọng./.")
    signed_first = body_of(case(REQUEST.but(recipients=REQUEST.sign, sign=REQUEST.recipients)))
    misread = body_of(
        case(REQUEST.but(to="Kinh gứl Công an xã Đắk Wil.", recipients="Noi nhạn:\n- Lưu: VT."))
    )
    assert signed_first is not None
    assert misread is not None
    assert signed_first.words == body.words
    assert misread.words[3:] == body.words[3:]


def test_what_is_addressed_to_nobody_has_no_body() -> None:
    """A plan is compared whole."""
    plan = case(
        REQUEST.but(number="Số: 15/KH-UBND", about="", title="KẾ HOẠCH\nTuyên truyền năm 2026", to="")
    )
    assert body_of(plan) is None
    assert len(whole_of(plan).words) > 60


def test_page_numbers_are_no_words_of_the_letter() -> None:
    """A bare figure on top of the second page is its number; elsewhere it is a cell of a table."""
    made = document("7\nKính gửi:\n1\nViệc thứ nhất")
    two = replace(made, pages=(made.pages[0], replace(document("2\nViệc thứ hai\n3").pages[0], number=2)))
    lines = own_lines(two)
    assert [line.text for _, line in lines] == ["7", "Kính gửi:", "1", "Việc thứ nhất", "Việc thứ hai", "3"]
    text = "\n".join(line.text for page in two.pages for line in page.lines)
    assert all(text[at:].startswith(line.text) for at, line in lines)


def test_a_blank_number_and_day_are_none() -> None:
    """A draft may have any number, and what stands there is no day."""
    draft = case(REQUEST.but(number="Số:      /UBND-VX", dated="Đắk Wil, ngày    tháng 01 năm 2026"))
    assert not number_seen(draft).values
    assert not day_seen(draft).values


def test_all_readings_of_a_number_count() -> None:
    """What the second reader of a scan read is possible, too."""
    letter = ask(dice(3)).but(counter=515)
    scans = [letter.case("scan", 0.6, seed=seed) for seed in range(12)]
    seen = [number_seen(scan) for scan in scans]
    assert any(one.own != "515/U8NDVX" and "515/U8NDVX" in one.values for one in seen)
    assert {one.own for one in map(number_seen, [letter.case("pdf")])} == {"515/U8NDVX"}


def test_points_and_order_do_not_matter() -> None:
    """The same points in another order, as tables give them, are the same text."""
    turned = case(REQUEST.but(points=tuple(reversed(POINTS))), PLAIN.but(form="pdf"))
    one, other = body_of(case()), body_of(turned)
    assert one is not None
    assert other is not None
    assert difference(one, other).text is Text.EQUAL
