"""Two readings of a line: which words belong together, what is taken, how sure it is."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from line_posteriors import spoken

from pipeline.model import Box, Word
from pipeline.read.lines.agree import CALIBRATION, Agreed, Placed, Verdict, agree, calibrated, placed
from pipeline.read.lines.align import Group, align
from pipeline.read.lines.alphabet import ALPHABET
from pipeline.read.lines.decode import decode, weigh
from pipeline.read.lines.fuse import TRUST
from pipeline.read.lines.prior import Reason, Repair

WIDE = 6.0  # points to one letter
WORDS = st.lists(st.text("abcđeêiouưnmth,.12", min_size=1, max_size=7), min_size=1, max_size=7)


def laid(text: str) -> list[tuple[str, Box]]:
    """Lay the words of a text on a line, each letter and blank `WIDE` points wide."""
    row, x = [], 0.0
    for word in text.split(" "):
        if word:
            row.append((word, Box(x, 0, x + WIDE * len(word), 12)))
        x += WIDE * (len(word) + 1)
    return row


def them(text: str, confidence: float = 0.9) -> list[Word]:
    """Give a line as Tesseract reads it."""
    return [Word(word, box, confidence) for word, box in laid(text)]


def us(text: str, confidence: float = 0.9) -> list[Placed]:
    """Give a line as our recogniser reads it."""
    return [Placed(word, box, confidence) for word, box in laid(text)]


def joined(words: tuple[Agreed, ...]) -> str:
    """Give the text of a line."""
    return " ".join(word.text for word in words)


@given(words=WORDS)
def test_the_same_line_pairs_word_by_word(words: list[str]) -> None:
    """Two readings that are alike are grouped one to one."""
    row = laid(" ".join(words))
    assert align(row, row) == tuple(Group((at,), (at,)) for at in range(len(words)))


@given(one=WORDS, other=WORDS)
def test_every_word_is_in_one_group(one: list[str], other: list[str]) -> None:
    """However different two readings are, no word is lost and none stands twice."""
    groups = align(laid(" ".join(one)), laid(" ".join(other)))
    assert sorted(at for group in groups for at in group.theirs) == list(range(len(one)))
    assert sorted(at for group in groups for at in group.ours) == list(range(len(other)))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("UBNDTỉnh Đắk", "UBND Tỉnh Đắk", [((0,), (0, 1)), ((1,), (2,))]),
        ("V/v tuyên truyền", "V/vtuyêntruyền", [((0, 1, 2), (0,))]),
        ("Kính gửi Công an", "Kinh gưi Cóng ân", [((0,), (0,)), ((1,), (1,)), ((2,), (2,)), ((3,), (3,))]),
        ("an ninh      an", "an ninh trật an", [((0,), (0,)), ((1,), (1,)), ((), (2,)), ((2,), (3,))]),
        ("một     ba", "một hai ba", [((0,), (0,)), ((), (1,)), ((1,), (2,))]),
        ("một hai ba", "", [((0,), ()), ((1,), ()), ((2,), ())]),
    ],
)
def test_words_find_their_like(
    one: str, other: str, expected: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> None:
    """Joined, parted and missing words, and words with other marks, are grouped by their ink."""
    assert align(laid(one), laid(other)) == tuple(Group(*group) for group in expected)


def test_places_decide_between_equal_words() -> None:
    """Of two equal words the one that stands in the same place is meant, though letters fit both."""
    groups = align(laid("          năm"), laid("năm       năm"))
    assert groups == (Group((), (0,)), Group((0,), (1,)))


def test_a_shifted_line_still_pairs() -> None:
    """Readers that place the whole line two letters apart are aligned by the letters."""
    moved = [
        (text, Box(box.x0 + 2 * WIDE, 0, box.x1 + 2 * WIDE, 12)) for text, box in laid("căn cứ kế hoạch")
    ]
    assert align(laid("căn cứ kế hoạch"), moved) == tuple(Group((at,), (at,)) for at in range(4))


def test_agreement_makes_surer() -> None:
    """Two readers at 0.8 and 0.7 are together worth 0.94 before calibration; the word keeps nothing else."""
    (word,) = agree(them("hóa", 0.8), us("hoá", 0.7))
    assert (word.text, word.verdict) == ("hóa", Verdict.AGREE)
    assert word.confidence == pytest.approx(calibrated(Verdict.AGREE, 0.94, CALIBRATION))
    assert agree(them("hóa", 0.96), us("hoá", 0.99))[0].confidence > 0.96
    assert agree(them("hóa"), us("hóa"))[0].word().readings == ()
    assert agree(them("một", 1.0), us("một", 1.0))[0].confidence < 1


def test_disagreement_takes_the_better_supported_and_keeps_both() -> None:
    """The surer reader wins, with less confidence than it had; the box and both readings stay."""
    (word,) = agree(them("bể", 0.5), us("bé", 0.95))
    assert (word.text, word.verdict) == ("bé", Verdict.DIFFER)
    assert 0.5 < word.confidence < 0.95
    assert word.box == Box(0, 0, 2 * WIDE, 12)
    noun = word.word()
    assert [(r.text, r.confidence, r.reader) for r in noun.readings] == [
        ("bé", 0.95, "lines"), ("bể", 0.5, "tesseract"),
    ]  # fmt: skip
    assert [c.text for c in word.candidates] == ["bé", "bể"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("2024", "2021"), ("1523/SVHTTDL", "1523/SVHTDL"), ("04", "O4"), ("UBND-VX", "UBND-VY"), ("10", "1 0")],
)
def test_figures_in_dispute_are_doubtful(one: str, other: str) -> None:
    """Where two readers differ on a figure or a symbol, however sure each is, the outcome is below 0.5."""
    for a, b in ((one, other), (other, one)):
        words = agree(them(a, 0.99), us(b, 0.99))
        assert words
        assert all(word.confidence < 0.5 for word in words)
        assert {r.text for word in words for r in word.readings} == {one, other}


def test_figures_with_other_punctuation_are_not_in_dispute() -> None:
    """A full stop that one reader missed does not make a year doubtful."""
    (word,) = agree(them("2024.", 0.9), us("2024", 0.8))
    assert word.verdict is Verdict.NEARLY
    assert word.confidence > 0.5


def test_a_joined_word_is_parted_where_the_parts_make_sense() -> None:
    """Whoever joined them, "UBNDTỉnh" beside "UBND Tỉnh" becomes two words side by side."""
    for words in (agree(them("UBNDTỉnh"), us("UBND Tỉnh")), agree(them("UBND Tỉnh"), us("UBNDTỉnh"))):
        assert joined(words) == "UBND Tỉnh"
        assert all(word.verdict is Verdict.NEARLY and word.confidence > 0.5 for word in words)
        assert words[0].box.x1 <= words[1].box.x0
        assert {r.text for r in words[0].readings} == {"UBNDTỉnh", "UBND Tỉnh"}


def test_words_parted_differently_with_other_letters_are_taken_from_one_side() -> None:
    """Where both the parting and the letters differ, the words that make sense are taken, less surely."""
    words = agree(them("tuyêntruyèn"), us("tuyên truyền"))
    assert joined(words) == "tuyên truyền"
    assert all(word.verdict is Verdict.DIFFER and word.confidence <= TRUST.differ for word in words)


def test_words_that_only_one_reader_saw() -> None:
    """Tesseract's stays, ours only when it is sure and a word; both less surely, figures doubtful."""
    both_saw = "toàn      tỉnh"
    (_, theirs, _) = agree(them("toàn bộ tỉnh"), us("toàn    tỉnh"))
    assert (theirs.text, theirs.verdict) == ("bộ", Verdict.ALONE)
    assert theirs.confidence == pytest.approx(calibrated(Verdict.ALONE, 0.9 * TRUST.alone, CALIBRATION))
    assert theirs.confidence < 0.9
    assert joined(agree(them("toàn    tỉnh"), us("toàn bộ tỉnh"))) == "toàn bộ tỉnh"
    assert joined(agree(them("toàn    tỉnh"), us("toàn bộ tỉnh", 0.5))) == "toàn tỉnh"
    assert joined(agree(them(both_saw), us("toàn •• tỉnh"))) == "toàn tỉnh"
    (_, figure) = agree(them("ngày 04"), us("ngày"))
    assert figure.confidence < 0.5


def test_a_line_read_once_stays_as_it_was() -> None:
    """Without a second reading the words keep their text, box and confidence."""
    words = agree(them("Số: 15/UBND", 0.8), ())
    assert [word.word() for word in words] == them("Số: 15/UBND", 0.8)
    assert joined(agree((), us("Số: lục", 0.9))) == "Số: lục"


def test_the_image_is_asked_about_the_other_reading() -> None:
    """Tesseract's word that the image does not support loses, though it was read more surely."""
    said = "toàn huyện"
    logp = spoken(said, {7: {"e": 0.3}})
    pieces = placed(decode(logp, ALPHABET), 0.0, WIDE / 5, (0.0, 12.0))
    words = agree(them("toàn huỷện", 0.9), pieces, partial(weigh, logp, letters=ALPHABET))
    assert joined(words) == said
    assert {c.text: c.confidence for c in words[1].candidates}["huỷện"] < 0.2
    assert words[1].confidence <= TRUST.differ


def test_placed_words_stand_where_their_letters_are() -> None:
    """Steps become points: offset and width of a step."""
    pieces = placed(decode(spoken("Sở Văn", steps=6), ALPHABET), 100.0, 0.5, (10.0, 22.0))
    assert [(p.box.x0, p.box.x1) for p in pieces] == [
        (pytest.approx(100, abs=1), pytest.approx(106, abs=1)),
        (pytest.approx(109, abs=1), pytest.approx(118, abs=1)),
    ]
    assert {(p.box.y0, p.box.y1) for p in pieces} == {(10.0, 22.0)}


def test_marks_are_set_right_and_the_original_is_kept() -> None:
    """Both read "hoa", the image supports "hóa" too: the phrase decides, the noun says what was read."""
    logp = spoken("Sở Văn hoa", {8: {"ó": 0.4}})
    pieces = placed(decode(logp, ALPHABET), 0.0, WIDE / 5, (0.0, 12.0))
    words = agree(them("Sở Văn hoa", 0.5), pieces, partial(weigh, logp, letters=ALPHABET))
    assert words[2].repair == Repair("hoa", "hóa", Reason.PHRASE)
    noun = words[2].word()
    assert noun.text == "hóa"
    assert noun.confidence <= TRUST.repaired
    assert [(r.text, r.reader) for r in noun.readings] == [
        ("hóa", "repair:phrase"), ("hoa", "tesseract"), ("hoa", "lines"),
    ]  # fmt: skip


@pytest.mark.parametrize(("raw", "share"), [(0.0, 0.2), (0.5, 0.2), (0.75, 0.5), (1.0, 0.8)])
def test_a_table_of_shares_is_drawn_as_a_line(raw: float, share: float) -> None:
    """Between two measured points the share lies between; outside them it is that of the nearest."""
    table = {Verdict.DIFFER: ((0.5, 0.2), (1.0, 0.8))}
    assert calibrated(Verdict.DIFFER, raw, table) == pytest.approx(share)
    assert calibrated(Verdict.ALONE, raw, table) == raw


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (('K "Thương', 0.0), ("K'Thương", 0.45), "K'Thương"),
        (("TỈNHLÂM", 0.9), ("TỈNH LÂM", 0.9), "TỈNH LÂM"),
        (("“Thưởng", 0.62), ("- Thường", 0.99), "- Thường"),
        (("HĐND UBND", 0.9), ("HĐNDUBND", 0.9), "HĐND UBND"),
    ],
)
def test_sense_knows_names_of_the_highlands_dashes_and_tones(
    one: tuple[str, float], other: tuple[str, float], expected: str
) -> None:
    """A name with an apostrophe is one word, a dash before a word is none; an abbreviation has no tones."""
    assert joined(agree(them(*one), us(*other))) == expected


def test_a_dash_that_only_we_saw_must_be_quite_sure() -> None:
    """Before a line that Tesseract passed over a dash belongs to the text; an unsure one is dirt."""
    assert joined(agree((), [*us("-", 0.97), *us("  Như trên;", 0.9)])) == "- Như trên;"
    assert joined(agree((), [*us("-", 0.9), *us("  Như trên;", 0.9)])) == "Như trên;"


def test_a_line_in_which_we_saw_nothing_is_doubted() -> None:
    """Looked at and found empty is not the same as not looked at."""
    (word,) = agree(them("Hàng", 0.9), (), looked=True)
    assert word.verdict is Verdict.ALONE
    assert word.confidence < 0.9
    assert agree(them("Hàng", 0.9), ())[0].confidence == 0.9
