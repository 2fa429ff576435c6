"""What a search is made of: words with and without marks, phrases, beginnings, and no query language."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.store.queue_words import (
    LONGEST_WORD,
    MOST_TERMS,
    MOST_WORDS,
    Term,
    as_fts5,
    as_tsquery,
    as_tsvector,
    plain_words,
    terms_of,
    words_of,
)

_FTS5 = re.compile(r'\((?:(?:marked|plain) : "[^\W_]+(?: [^\W_]+)*"(?: \*)?(?: OR )?)+\)')


def test_words_are_letters_and_digits_in_one_spelling() -> None:
    """Case, punctuation, the place of the tone mark and the Unicode form make no difference."""
    told = "Số: 1523/SVHTTDL-QLDL; HOÀ BÌNH, hoà_bình"
    assert words_of(told) == ("số", "1523", "svhttdl", "qldl", "hòa", "bình", "hòa", "bình")
    assert words_of(unicodedata.normalize("NFD", told)) == words_of(told)
    assert plain_words(words_of("Đắk Wil")) == ("dak", "wil")


def test_a_word_with_marks_is_looked_for_with_them() -> None:
    """A word typed without marks is looked for among the words without marks."""
    assert terms_of("thủ tuc ") == (
        Term(("thủ",), is_marked=True),
        Term(("tuc",), is_marked=False, is_start=True),
    )


def test_what_is_typed_without_a_blank_stands_in_that_order() -> None:
    """A number and symbol are one term of three words, and so is a phrase in quotes."""
    assert terms_of("1523/SVHTTDL-QLDL a") == (
        Term(("1523", "svhttdl", "qldl"), is_marked=False),
        Term(("a",), is_marked=False),
    )
    assert terms_of('"Ủy ban nhân" x') == (
        Term(("ủy", "ban", "nhân"), is_marked=True),
        Term(("x",), is_marked=False),
    )


def test_only_the_last_word_may_be_a_beginning() -> None:
    """Not within quotes, closed or not, and not a single letter."""
    assert [one.is_start for one in terms_of("lừa đảo")] == [False, True]
    assert [one.is_start for one in terms_of('"lừa đảo"')] == [False]
    assert [one.is_start for one in terms_of('"lừa đảo')] == [False]
    assert [one.is_start for one in terms_of("lừa đ")] == [False, False]


def test_a_beginning_may_become_a_word_whose_tone_stands_elsewhere() -> None:
    """What is typed as "hoà" is "hòa" when it ends there, and the beginning of "hoàn" when it goes on."""
    (term,) = terms_of("hoà")
    assert term.spellings == (("hòa",), ("hoà",))
    assert as_fts5((term,)) == '(marked : "hòa" * OR marked : "hoà" *)'
    assert as_tsquery((term,)) == ("(('hòa':*) | ('hoà':*))", None)


@pytest.mark.parametrize("typed", ["", '"', '""', "*", "( ) : ^ -", "\x00", "\ud800", "_ _"])
def test_what_has_no_word_asks_nothing(typed: str) -> None:
    """No query is made of it."""
    assert terms_of(typed) == ()


def test_a_very_long_question_is_cut() -> None:
    """Neither 10,000 letters in one word nor as many words make a long query."""
    assert terms_of("x" * 10_000) == (Term(("x" * LONGEST_WORD,), is_marked=False, is_start=True),)
    assert len(terms_of("ab " * 10_000)) == MOST_TERMS
    assert len(words_of("ab " * 100_000)) == MOST_WORDS


@given(st.text(max_size=60))
def test_nothing_but_words_reaches_a_database(typed: str) -> None:
    """Whatever is typed, the queries are strings of letters and digits in our own quotes."""
    terms = terms_of(typed)
    for part in as_fts5(terms).split(") AND (") if terms else ():
        assert _FTS5.fullmatch(f"({part.strip('()')})"), part
    for asked in as_tsquery(terms):
        bare = re.sub(r"'[^\W_]+'(:\*)?", "", asked or "")
        assert set(bare) <= set("()|&<-> "), asked


def test_positions_count_from_one() -> None:
    """A word that comes twice has both its places."""
    assert as_tsvector(("a", "b", "a")) == "'a':1,3 'b':2"
