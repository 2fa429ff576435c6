"""Invented letters: spans hold the values exactly, the split parts the wordings, chance is the seed's."""

from __future__ import annotations

import random
from difflib import SequenceMatcher
from itertools import islice

import pytest

from pipeline.extract.cues import AUDIENCE, NOTES, SCOPE, WINDOW
from pipeline.extract.nlp import pipeline
from pipeline.learn.letters.bodies import Sample, letters, written
from pipeline.learn.letters.examples import UNSURE, tags_of
from pipeline.learn.letters.grammar import APART, LEARN, WHOLE, Draw, parse, sections
from pipeline.learn.letters.noise import old_tones, scanned, set_in_lines, worn
from pipeline.learn.letters.setting import draw_of, number_words, setting_of
from pipeline.terms import Topic

FIELDS = {AUDIENCE, SCOPE, WINDOW, NOTES}


def rng_of(seed: int) -> random.Random:
    """Give the chance of one test."""
    return random.Random(seed)  # noqa: S311 - test data, no secret


def draw(seed: int, side: str = WHOLE) -> Draw:
    """Give the draws of one letter."""
    rng = rng_of(seed)
    return draw_of(rng, side, Topic.LAW.value, setting_of(rng))


def some(count: int, side: str = WHOLE, seed: int = 5) -> list[Sample]:
    """Give some letters."""
    return list(islice(letters(seed, side), count))


@pytest.mark.parametrize("side", [LEARN, APART, WHOLE])
def test_every_section_can_be_said_on_every_side(side: str) -> None:
    """No slot is unknown, no section is empty on a side of the split, and no brace is left over."""
    for section in sections():
        for seed in range(3):
            text = draw(seed, side).text(section)
            assert not set("{}|") & set(text), (section, text)


def test_no_alternative_is_both_learned_and_kept_apart() -> None:
    """A section is parted cleanly or, when it is a frame, stands on both sides; most are parted."""
    parted = 0
    for name, section in sections().items():
        learned, apart = (set(map(repr, section.sides[side][0])) for side in (LEARN, APART))
        assert learned == apart or not learned & apart, name
        parted += learned != apart
    assert parted > len(sections()) * 0.6


def test_a_value_is_marked_where_it_stands() -> None:
    """`written` gives the offsets of the marked words, pieces of one value joined, rims without signs."""
    pieces = [("Đối tượng: ", None), ("công dân ", AUDIENCE), ("từ 18 tuổi.", AUDIENCE), (" Hết", None)]
    text, spans = written([[("Kính gửi", None)], pieces])
    assert text == "Kính gửi\nĐối tượng: công dân từ 18 tuổi. Hết"
    assert [(text[a:b], field) for a, b, field in spans] == [("công dân từ 18 tuổi", AUDIENCE)]


def test_two_values_side_by_side_stay_two() -> None:
    """Two paragraphs that are values of one field are two spans."""
    text, spans = written([[("từ 02/01", WINDOW)], [("đến 03/02", WINDOW)]])
    assert [text[a:b] for a, b, _ in spans] == ["từ 02/01", "đến 03/02"]


def test_spans_lie_in_the_body_and_only_in_requests() -> None:
    """Spans are in order, apart, not empty, of the four fields; other letters have none."""
    for sample in some(400):
        assert sample.request or not sample.spans
        assert not (sample.request and sample.unsure)
        ends = [0, *(end for _, end, _ in sample.spans)]
        for (start, end, field), before in zip(sample.spans, ends, strict=False):
            assert before <= start < end <= len(sample.body)
            assert field in FIELDS
            assert any(c.isalnum() for c in sample.body[start:end])


def test_the_same_seed_gives_the_same_letters() -> None:
    """Letters follow from seed and side alone."""
    assert some(50) == some(50)
    assert some(50) != some(50, seed=6)
    assert some(50, LEARN) != some(50, APART)


def test_letters_differ() -> None:
    """Of five hundred letters no two bodies are the same, and every topic and both kinds come."""
    found = some(500)
    assert len({sample.body for sample in found}) == len(found)
    assert {sample.topic for sample in found} == set(Topic)
    assert 0.5 < sum(sample.request for sample in found) / len(found) < 0.75
    asked = {field for sample in found for _, _, field in sample.spans}
    assert asked == FIELDS


def test_wear_moves_spans_with_their_words() -> None:
    """After the heaviest wear a span still holds most of the letters it held."""
    text = "1. Đối tượng tuyên truyền: công dân từ đủ 14 tuổi trở lên, không phân biệt giới tính;"
    start = text.index("công dân")
    for seed in range(200):
        read, ((a, b, field),) = scanned(rng_of(seed), text, ((start, len(text) - 1, AUDIENCE),), 0.05)
        assert field == AUDIENCE
        same = SequenceMatcher(None, read[a:b], text[start:-1], autojunk=False).ratio()
        assert same > 0.7, read[a:b]


def test_no_wear_changes_nothing() -> None:
    """A share of none leaves text and spans as they are."""
    assert scanned(rng_of(1), "xã Đắk Wil", ((0, 2, SCOPE),), 0.0) == ("xã Đắk Wil", ((0, 2, SCOPE),))
    text, spans = worn(rng_of(3), "", ())
    assert (text, spans) == ("", ())


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("hòa", "hoà"),
        ("Thúy", "Thuý"),
        ("ỦY BAN", "UỶ BAN"),
        ("khỏe", "khoẻ"),
        ("của mùa quý", "của mùa quý"),
        ("hoàn toàn", "hoàn toàn"),
    ],
)
def test_old_tones_move_in_glides_only(new: str, old: str) -> None:
    """The tone moves to the second letter of oa, oe, uy at the end of a syllable, nowhere else."""
    assert old_tones(new) == old


def test_line_ends_stand_where_blanks_stood() -> None:
    """Setting in lines keeps the length and turns only blanks into line ends."""
    text = "Ủy ban nhân dân xã " * 30
    for seed in range(20):
        lines = set_in_lines(rng_of(seed), text)
        assert lines.replace("\n", " ") == text
        assert max(map(len, lines.split("\n"))) <= 104 or lines == text


@pytest.mark.parametrize(
    ("number", "words"),
    [(10, "mười"), (15, "mười lăm"), (21, "hai mươi mốt"), (64, "sáu mươi tư"), (70, "bảy mươi")],
)
def test_ages_in_words(number: int, words: str) -> None:
    """Numbers are said as people say them."""
    assert number_words(number) == words


@pytest.mark.parametrize("template", ["{a", "a}", "{a|b"])
def test_a_brace_without_partner_is_told(template: str) -> None:
    """A slip in the data files is an error, not a letter with braces in it."""
    with pytest.raises(ValueError, match="brace"):
        parse(template)


def test_tags_follow_the_spans() -> None:
    """The first token of a value begins it; words of which nobody knows teach nothing."""
    doc = pipeline().make_doc("Phạm vi: toàn xã; từ 02/01")
    tags = tags_of(doc, [(9, 16, SCOPE), (18, 26, UNSURE)])
    told = dict(zip([token.text for token in doc], tags, strict=True))
    assert (told["toàn"], told["xã"], told["Phạm"], told[";"]) == ("B-scope", "I-scope", "O", "O")
    assert told["từ"] == UNSURE
