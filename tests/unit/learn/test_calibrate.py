"""How sure readers may be, counted on words whose truth is known."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.learn.calibrate import Sample, Share, by_kind, fitted, knots, shares, truths

PAIRS = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=200)


def sample(text: str, truth: str | None, verdict: str = "agree", raw: float = 0.9) -> Sample:
    """Give one word of a scan."""
    return Sample("a.fax.pdf", text, truth, verdict, raw, raw, "rest")


def test_each_word_finds_the_true_one_at_its_place() -> None:
    """Lines may stand in another order; a word read as two, one too many and dirt have their own signs."""
    read = "Độc lập - Tự do ~x7 UBND TỈNH phố biên giáo dục".split()  # noqa: SIM905 - reads as the page does
    true = ["UBND TỈNH", "phổ biến giáo dục", "Độc lập - Tự do"]
    assert truths(read, true) == (
        "Độc", "lập", "-", "Tự", "do", None, "UBND", "TỈNH", "phổ", "biến", "giáo", "dục",
    )  # fmt: skip
    assert truths(["Công", "an", "tin", "h", "Lào", "Cai"], ["Công an tỉnh Lào Cai"]).count("") == 1


def test_right_is_as_printed_but_for_the_forms_that_no_reader_is_blamed_for() -> None:
    """Where the tone stands and how a quotation mark is drawn do not count; marks and case do."""
    assert sample("“hoà", '"hòa').right
    assert not sample("hóa", "hòa").right
    assert not sample("Hòa", "hòa").right
    assert not sample("x7", None).right


@given(pairs=PAIRS)
def test_spans_hold_every_word_once_and_grow(pairs: list[tuple[float, bool]]) -> None:
    """No word is lost, spans do not overlap, and a higher one is more often right."""
    spans = shares(pairs, least=5)
    assert sum(one.count for one in spans) == len(pairs)
    assert sum(one.right for one in spans) == sum(right for _, right in pairs)
    for one, other in pairwise(spans):
        assert one.high < other.low
        assert one.right / one.count < other.right / other.count


def test_a_table_says_at_no_confidence_more_than_was_measured() -> None:
    """The lower bound of a span stands at its upper end; a span of few words cannot lower a surer one."""
    spans = (Share(0.2, 0.5, 30, 60), Share(0.6, 0.9, 95, 100), Share(0.95, 1.0, 4, 4))
    table = knots(spans)
    assert table[0] == (0.0, 0.0)
    assert dict(table)[0.5] == pytest.approx(spans[0].least, abs=0.001)
    assert dict(table)[0.9] == pytest.approx(spans[1].least, abs=0.001)
    assert table[-1] == (1.0, dict(table)[0.9])
    assert knots(spans, 0.6)[-1] == (1.0, 0.6)


def test_words_in_no_true_line_are_counted_apart() -> None:
    """Dirt and seals say nothing of how well print is read."""
    samples = [sample("an", "an"), sample("àn", "an", raw=0.5), sample("x", None), sample("b", "b", "differ")]
    assert list(by_kind(samples)) == [("agree", "rest", 2, 1, 1), ("differ", "rest", 1, 1, 0)]
    spans = fitted(samples)
    assert sum(one.count for one in spans["agree"]) == 2
    assert set(spans) == {"agree", "differ"}
