"""Words that are no words: what goes, what stays, and what is too dear to be dropped."""

from __future__ import annotations

import pytest

from pipeline.model import Box, WordReading
from pipeline.read.lines.agree import OURS, THEIRS, Agreed, Placed, Verdict
from pipeline.read.lines.noise import without_doubles, without_noise

HEAD = 380.0
LOW = Box(100, 500, 140, 512)
FIRM = Agreed("Công", Box(60, 500, 98, 512), 0.99, Verdict.AGREE, (), ())


def word(
    theirs: tuple[str, float] | None, ours: tuple[str, float] | None, verdict: Verdict, box: Box = LOW
) -> Agreed:
    """Give a merged word: the surer reading stands."""
    readings = [
        WordReading(*told, reader) for told, reader in ((theirs, THEIRS), (ours, OURS)) if told is not None
    ]
    best = max(readings, key=lambda reading: reading.confidence)
    return Agreed(best.text, box, best.confidence, verdict, (), tuple(readings))


@pytest.mark.parametrize(
    "noise",
    [
        word(("Hàng", 0.25), None, Verdict.ALONE),
        word((":", 0.8), None, Verdict.ALONE),
        word(("A9", 0.04), None, Verdict.ALONE),
        word(("ñ>", 0.27), ("A/", 0.24), Verdict.DIFFER),
        word((":", 0.73), ("HĐ", 0.09), Verdict.DIFFER),
        word(("“X7", 0.5), ("/", 0.93), Verdict.DIFFER),
        word(("s+", 0.12), ("s", 0.1), Verdict.NEARLY),
    ],
)
def test_what_no_reader_believes_goes(noise: Agreed) -> None:
    """Seen by one reader who doubts it, or read in two ways that have nothing in common."""
    assert without_noise([noise], HEAD) == []


@pytest.mark.parametrize(
    "kept",
    [
        word(("Hàng", 0.7), None, Verdict.ALONE),
        word(("-", 0.97), None, Verdict.ALONE),
        word(None, ("VT.", 0.7), Verdict.ALONE),
        word(("HˆBla", 0.4), ("H'Bia", 0.46), Verdict.DIFFER),
        word(("C11Ù", 0.76), ("CHỦ", 0.99), Verdict.DIFFER),
        word(("rực", 0.3), ("trực", 0.3), Verdict.AGREE),
    ],
)
def test_what_may_be_print_stays(kept: Agreed) -> None:
    """One reader is sure, or both see the same letters: hard print is not dirt."""
    assert without_noise([kept], HEAD) == [kept]


def test_among_words_a_doubtful_word_stays() -> None:
    """In a row of text two unlike weak readings are a hard word; what one reader alone saw still goes."""
    hard = word(("ñ>", 0.27), ("A/", 0.24), Verdict.DIFFER)
    unseen = word(("te", 0.27), None, Verdict.ALONE)
    assert without_noise([FIRM, hard, unseen], HEAD) == [FIRM, hard]


def test_figures_in_the_head_of_the_letter_stay() -> None:
    """A number written by hand is all that a letter may have; the same figure further down is dirt."""
    number = word(("12", 0.1), None, Verdict.ALONE, Box(100, 100, 120, 112))
    assert without_noise([number], HEAD) == [number]
    assert without_noise([word(("12", 0.1), None, Verdict.ALONE)], HEAD) == []


def test_a_part_of_a_word_that_we_read_whole_goes() -> None:
    """Tesseract parts an underlined "Độc" in two; what it alone read elsewhere, or we alone, stays."""
    whole = Placed("Độc", Box(100, 500, 140, 512), 0.99)
    part = word(("ộc", 0.93), None, Verdict.ALONE, Box(115, 500, 140, 512))
    apart = word(("lập", 0.93), None, Verdict.ALONE, Box(150, 500, 170, 512))
    found = word(None, ("Độc", 0.9), Verdict.ALONE, Box(100, 500, 140, 512))
    agreed = word(("Độc", 0.9), ("Độc", 0.9), Verdict.AGREE, Box(100, 500, 115, 512))
    assert without_doubles([agreed, part, apart, found], [whole]) == [agreed, apart, found]
