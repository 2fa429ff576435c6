"""Marks set right by what the language knows: what is chosen, and what is never touched."""

from __future__ import annotations

import pytest

from pipeline.read.lines.ctc import Candidate
from pipeline.read.lines.prior import Reason, Repair, is_protected, repairs


def mend(line: str, at: int, shares: dict[str, float], known: tuple[str, ...] = ()) -> Repair | None:
    """Repair the word at one place of a line, the image supporting `shares`; the other words are sure."""
    words = line.split()
    options: list[tuple[Candidate, ...]] = [() for _ in words]
    options[at] = tuple(Candidate(text, share, 0.0) for text, share in shares.items())
    return repairs(words, options, known)[at]


@pytest.mark.parametrize(
    ("line", "at", "shares", "chosen", "reason"),
    [
        ("Sở Văn hoa, Thể thao", 2, {"hoa,": 0.7, "hóa,": 0.3}, "hóa,", Reason.PHRASE),
        ("SỞ VĂN HOA, THỂ THAO", 2, {"HOA,": 0.7, "HÓA,": 0.3}, "HÓA,", Reason.PHRASE),
        ("Sở Vằn hóa", 1, {"Vằn": 0.6, "Văn": 0.4}, "Văn", Reason.PHRASE),
        ("để tuyen truyền", 1, {"tuyen": 0.8, "tuyên": 0.1, "tuyển": 0.1}, "tuyên", Reason.PHRASE),
        ("rất nghiệng về", 1, {"nghiệng": 0.6, "nghiêngx": 0.3}, None, None),
        ("cái bảt ấy", 1, {"bảt": 0.9, "bát": 0.06, "bạt": 0.04}, "bát", Reason.SYLLABLE),
        ("sẽ hiễn thị từ", 1, {"hiễn": 0.9, "hiển": 0.09}, None, None),  # -2.3 with one pair: too far
        ("sẽ hiễn thị từ", 1, {"hiễn": 0.9, "hiển": 0.13}, "hiển", Reason.PHRASE),
    ],
)
def test_the_language_chooses_among_what_the_image_supports(
    line: str, at: int, shares: dict[str, float], chosen: str | None, reason: Reason | None
) -> None:
    """A phrase or the syllable decides, and says so; a reading too far behind the best is not chosen."""
    repair = mend(line, at, shares)
    if chosen is None:
        assert repair is None
    else:
        assert repair == Repair(line.split()[at], chosen, reason)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "at", "shares"),
    [
        ("ông Nguyễn Văn Tuân", 3, {"Tuân": 0.51, "Tuấn": 0.49}),
        ("ông Trân Văn Hoa", 3, {"Hoa": 0.51, "Hóa": 0.49}),  # the surname itself misread
        ("TRẦN VĂN HOA", 2, {"HOA": 0.51, "HÓA": 0.49}),
        ("Thượng tá Lê Thị Công An", 5, {"Án": 0.51, "An": 0.49}),
        ("Y Bhiêm Niê", 2, {"Niê": 0.51, "Niế": 0.49}),
        ("thôn Văn Hoa", 2, {"Hoa": 0.51, "Hóa": 0.49}),
    ],
)
def test_names_stay_as_read(line: str, at: int, shares: dict[str, float]) -> None:
    """A name is what the image says, however well another word would fit a phrase."""
    words = line.split()
    words[at] = next(iter(shares))
    assert mend(" ".join(words), at, shares) is None


@pytest.mark.parametrize(
    "shares",
    [
        {"1523/SVHTTDL": 0.51, "1623/SVHTTDL": 0.49},
        {"2024": 0.51, "2021": 0.49},
        {"UBND-VX": 0.51, "ỦBND-VX": 0.49},
        {"VNeID": 0.51, "VNêID": 0.49},
    ],
)
def test_figures_and_symbols_stay_as_read(shares: dict[str, float]) -> None:
    """Numbers, symbols and words of mixed letters are never repaired, not even to something known."""
    word, other = shares
    assert mend(f"công văn {word} ngày", 2, shares, (f"văn {other} ngày",)) is None
    assert is_protected(["công", "văn", word], 2)


def test_a_word_that_makes_a_phrase_already_stays() -> None:
    """Where what is read fits its neighbours, nothing else is looked for."""
    assert mend("hằng năm", 0, {"hằng": 0.51, "hàng": 0.49}) is None


def test_a_rare_right_word_needs_doubt_to_be_changed() -> None:
    """The words "có quan hệ" are not made "cơ quan hệ" where the image is clear."""
    assert mend("không có quan hệ", 1, {"có": 0.9, "cơ": 0.1}) is None


def test_two_neighbours_reach_further_than_one() -> None:
    """A reading e to the -3 behind is chosen when both neighbours speak for it, and not when one does."""
    shares = {"hoa": 0.95, "hòa": 0.05}
    assert mend("Cộng hoa xã hội", 1, shares) == Repair("hoa", "hòa", Reason.PHRASE)
    assert mend("Cộng hoa và", 1, shares) is None


def test_punctuation_parts_a_phrase() -> None:
    """Words on both sides of a comma make no phrase."""
    assert mend("về văn, hoa và", 2, {"hoa": 0.51, "hóa": 0.49}) is None


def test_what_the_caller_knows_is_chosen() -> None:
    """A known place sets its own marks right, also syllables that are none of Vietnamese; case is kept."""
    known = ("Đắk Nông",)
    assert mend("tỉnh Đăk Nông", 1, {"Đăk": 0.6, "Đắk": 0.4}, known) == Repair("Đăk", "Đắk", Reason.KNOWN)
    assert mend("TỈNH ĐĂK NÔNG", 1, {"ĐĂK": 0.6, "ĐẮK": 0.4}, known) == Repair("ĐĂK", "ĐẮK", Reason.KNOWN)
    assert mend("tỉnh Đăk Nông", 1, {"Đăk": 0.6, "Đắk": 0.4}) is None


def test_a_repaired_word_helps_its_neighbour() -> None:
    """From left to right, each word is judged beside what was chosen before it."""
    options = [
        (Candidate("tuyen", 0.6, 0.0), Candidate("tuyên", 0.4, 0.0)),
        (Candidate("truyèn", 0.6, 0.0), Candidate("truyền", 0.4, 0.0)),
    ]
    found = repairs(["tuyen", "truyèn"], options)
    assert [repair and repair.chosen for repair in found] == ["tuyên", "truyền"]


def test_either_way_of_placing_the_tone_is_right() -> None:
    """The forms "hoà" and "hòa" are one word, so nothing is repaired."""
    assert mend("xin hoà giải", 1, {"hoà": 0.5, "hòa": 0.5}) is None
