"""Number and date read with only the characters that may stand there."""

from __future__ import annotations

import math
import re
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from line_posteriors import spoken

from pipeline.read.lines.alphabet import ALPHABET
from pipeline.read.lines.decode import decode
from pipeline.read.lines.forms import as_date, as_number, best_date, best_number, best_of
from pipeline.read.lines.grammar import Grammar, Slot, literal

NUMBERS = st.from_regex(re.compile(r"[0-9]{0,5}/[A-ZĐ]{2,7}(-[A-ZĐ0-9]{2,6})?", re.ASCII), fullmatch=True)


@settings(max_examples=40, deadline=None)
@given(number=NUMBERS, label=st.sampled_from(["Số: ", "SỐ:", "Số ", ""]))
def test_a_clear_number_is_read_as_it_stands(number: str, label: str) -> None:
    """Any number and symbol comes back without its label, as surely as the image shows it."""
    read = best_number(spoken(label + number), ALPHABET)
    assert read.candidates[0].text == number
    assert read.support == pytest.approx(0, abs=0.1)


@pytest.mark.parametrize(
    "number", ["45-CV/HNDH", "12/2024/QĐ-UBND", "07/CTr-TTg", "/UBND-VX", "1042/UBND-VHXH"]
)
def test_numbers_of_all_bodies_have_room(number: str) -> None:
    """The Party's hyphen, a year between, small letters of Annex III, a number not yet filled in."""
    assert best_number(spoken("Số: " + number), ALPHABET).candidates[0].text == number


def test_letters_that_look_like_figures_are_read_as_figures() -> None:
    """Where the network prefers O, l and S in the figures, the form leaves 0, 1 and 5."""
    line = spoken("Số: lSO3/UBND-VX", {4: {"1": 0.3}, 5: {"5": 0.2}, 6: {"0": 0.1}})
    read = best_number(line, ALPHABET)
    assert read.candidates[0].text == "1503/UBND-VX"
    assert read.support == pytest.approx(math.log(0.3 / 0.7 * 0.2 / 0.8 * 0.1 / 0.9), abs=0.2)


def test_a_doubtful_figure_shows_in_the_margin() -> None:
    """Two figures nearly as likely as each other: both are candidates and the margin is small."""
    read = best_number(spoken("Số: 1523/UBND", {5: {"6": 0.45}}), ALPHABET)
    assert [c.text for c in read.candidates[:2]] == ["1523/UBND", "1623/UBND"]
    assert read.candidates[0].confidence == pytest.approx(0.55, abs=0.01)
    assert read.margin == pytest.approx(math.log(0.55 / 0.45), abs=0.02)


def test_a_line_that_is_no_number_has_no_support() -> None:
    """The motto is no number, whatever the grammar finds in it."""
    assert best_number(spoken("Độc lập - Tự do - Hạnh phúc"), ALPHABET).support < -50


@settings(max_examples=40, deadline=None)
@given(
    day=st.dates(date(1990, 1, 1), date(2040, 1, 1)),
    place=st.sampled_from(["Đắk Nông, ", "TP. Hồ Chí Minh, ", "Ngãi Giao,", ""]),
    blanks=st.sampled_from([" ", ""]),
)
def test_a_clear_date_is_read_behind_any_place(day: date, place: str, blanks: str) -> None:
    """Every day of the calendar comes back, with blanks or without, also behind a place like "Ngãi Giao"."""
    said = f"ngày {day:%d} tháng {day:%m} năm {day:%Y}"
    read = best_date(spoken(place + said.replace(" ", blanks)), ALPHABET)
    assert read.candidates[0].text == said


def test_a_figure_of_a_date_is_chosen_by_the_image() -> None:
    """An l for a 1 and a doubtful 4: the date stands, both days are candidates."""
    text = "Yên Bái, ngày 04 tháng l0 năm 2024"
    read = best_date(spoken(text, {15: {"1": 0.4}, text.index("l0"): {"1": 0.3}}), ALPHABET)
    assert [c.text for c in read.candidates[:2]] == ["ngày 04 tháng 10 năm 2024", "ngày 01 tháng 10 năm 2024"]
    assert read.margin == pytest.approx(math.log(0.6 / 0.4), abs=0.05)


def test_a_date_that_is_printed_wrong_stays_wrong() -> None:
    """31 September, clearly printed, stays; where the image doubts, the calendar decides."""
    wrong = "Huế, ngày 31 tháng 9 năm 2025"
    assert best_date(spoken(wrong), ALPHABET).candidates[0].text == "ngày 31 tháng 9 năm 2025"
    doubted = best_date(spoken(wrong, {10: {"2": 0.2}}), ALPHABET)
    assert doubted.candidates[0].text == "ngày 21 tháng 9 năm 2025"


@pytest.mark.parametrize("gap", ["", "  ", ".....", "…"])
def test_a_day_left_blank_is_not_made_up(gap: str) -> None:
    """A day to be filled in by hand is missing in the date that is read."""
    read = best_date(spoken(f"Huế, ngày {gap} tháng 10 năm 2024"), ALPHABET)
    assert read.candidates[0].text == "ngày tháng 10 năm 2024"


def test_a_year_outside_the_range_stands_back() -> None:
    """Between 2024 and 7024 nearly as likely, the year that can be is read."""
    text = "ngày 04 tháng 10 năm 7024"
    assert best_date(spoken(text, {21: {"2": 0.3}}), ALPHABET).candidates[0].text.endswith("2024")


def test_known_texts_are_held_against_the_image() -> None:
    """Of three agencies the one that is printed wins, and a strange line supports none of them."""
    agencies = ("SỞ VĂN HÓA", "SỞ Y TẾ", "SỞ NỘI VỤ")
    read = best_of(spoken("SỞ NÔI VỤ", {4: {"Ộ": 0.3}}), ALPHABET, agencies)
    assert read.candidates[0].text == "SỞ NỘI VỤ"
    assert read.support == pytest.approx(math.log(0.3 / 0.7), abs=0.05)
    assert best_of(spoken("THÔNG BÁO"), ALPHABET, agencies).support < -20
    assert best_of(spoken("x"), ALPHABET, ()).candidates == ()


@pytest.mark.parametrize("read", [best_number, best_date])
def test_no_steps_give_no_candidates(read: object) -> None:
    """An image without width says nothing."""
    nothing = read(np.zeros((0, len(ALPHABET) + 1), np.float32), ALPHABET)  # type: ignore[operator]
    assert (nothing.candidates, nothing.support) == ((), -math.inf)


@pytest.mark.parametrize(
    ("text", "fits"),
    [("a1", True), ("A", False), ("a123", True), ("a1234", False), ("b1", False), ("a1..", True)],
)
def test_a_grammar_allows_what_its_slots_say(text: str, fits: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A letter in either case, one to three figures, then any number of dots."""
    walk = Grammar((*literal("a"), Slot("0123456789", 1, 3), Slot(".", 0, None)), ALPHABET)
    state, alive = 0, True
    for char in text:
        letter = ALPHABET.index(char) + 1
        alive = alive and letter in walk.classes(state)
        state = walk.step(state, letter) if alive else state
    assert (alive and walk.accepts(state)) is fits


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Số: l523/UBND-VX", ["Số:", "1523/UBND-VX"]),
        ("Số:l523/UBND-VX", ["Số:1523/UBND-VX"]),
        ("Số: l523 /UBND- VX", ["Số:", "1523/UBND-VX"]),
        ("l523/UBND-VX", ["1523/UBND-VX"]),
    ],
)
def test_a_number_takes_its_place_among_the_words(line: str, words: list[str]) -> None:
    """The label stays, what is behind it becomes one word that spans them all."""
    logp = spoken(line, {line.index("l"): {"1": 0.3}})
    pieces = decode(logp, ALPHABET)
    read = as_number(pieces, best_number(logp, ALPHABET))
    assert [piece.text for piece in read] == words
    assert (read[-1].end, read[-1].confidence) == (pieces[-1].end, pytest.approx(1.0, abs=0.01))


def test_a_date_takes_its_place_word_by_word() -> None:
    """The doubtful day has its two readings, the words around it are sure, the full stop stays."""
    line = "Yên Bái, ngày 04 tháng l0 năm 2024."
    logp = spoken(line, {15: {"1": 0.4}, line.index("l0"): {"1": 0.3}})
    read = as_date(decode(logp, ALPHABET), best_date(logp, ALPHABET))
    assert " ".join(piece.text for piece in read) == line.replace("l0", "10")
    day, month = read[3], read[5]
    assert [(c.text, round(c.confidence, 1)) for c in day.candidates] == [("04", 0.6), ("01", 0.4)]
    assert (month.confidence, month.candidates) == (pytest.approx(1.0, abs=0.01), ())


@pytest.mark.parametrize("line", ["Độc lập - Tự do - Hạnh phúc", "CÔNG AN TỈNH"])
def test_other_lines_stay_as_they_are(line: str) -> None:
    """A line that has not the form is not made one."""
    logp = spoken(line)
    pieces = decode(logp, ALPHABET)
    assert as_number(pieces, best_number(logp, ALPHABET)) == pieces
    assert as_date(pieces, best_date(logp, ALPHABET)) == pieces
    assert as_number((), best_number(logp, ALPHABET)) == ()
