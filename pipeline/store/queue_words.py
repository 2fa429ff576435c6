"""The words of a search: what a letter's text is indexed as, and what a typed question asks for.

Pure. Text is cut into runs of letters and digits, and nothing else ever reaches a database: neither quotes,
stars, parentheses nor words like NEAR and OR mean anything there. Each word stands in two forms: `marked` in
lower case with its tone marks placed one way ("hoà" is "hòa"), and `plain` without any marks (đ is d).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.vietnamese.text import nfc, plain, tone_normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A tsvector of PostgreSQL counts positions up to 16,383.
MOST_WORDS = 16_000
LONGEST_WORD = 64  # letters; longer runs are cut, in the text as in the question
LONGEST_QUERY = 400  # letters of a question that are looked at
MOST_TERMS = 16
SHORTEST_START = 2  # letters of a last word that may be a beginning; one letter begins everything
_WORD = re.compile(r"[^\W_]+")
_PART = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one after another; all terms of a question have to be found.

    `is_marked`: typed with marks, so looked for with them. `is_start`: the last word may go on. `others` are
    further spellings of it: while "hoà" is typed it may become "hoàn".
    """

    words: tuple[str, ...]
    is_marked: bool
    is_start: bool = False
    others: tuple[tuple[str, ...], ...] = ()

    @property
    def spellings(self) -> tuple[tuple[str, ...], ...]:
        """All spellings, any of which will do."""
        return (self.words, *self.others)


def words_of(text: str) -> tuple[str, ...]:
    """Cut a text into its words in the marked form, `MOST_WORDS` at most."""
    found: list[str] = []
    for word in _cut(tone_normal(nfc(text)).casefold()):
        found.append(word)
        if len(found) == MOST_WORDS:
            break
    return tuple(found)


def plain_words(words: Iterable[str]) -> tuple[str, ...]:
    """Give the plain form of words, one for one."""
    return tuple(map(plain, words))


def terms_of(query: str) -> tuple[Term, ...]:
    """Read a typed question; `()` when it has no word at all.

    What is typed without a blank, like 1523/SVHTTDL-QLDL, and what stands in "…" is found in that order. A
    phrase in which any word has marks is looked for as it is spelled.
    """
    typed = nfc(query[:LONGEST_QUERY])
    terms: list[Term] = []
    parts = list(_PART.finditer(typed))
    for i, part in enumerate(parts):
        quoted = part[1] is not None
        words = words_of(part[1] if quoted else part[2])
        if not words:
            continue
        is_marked = plain_words(words) != words
        is_start = i == len(parts) - 1 and not quoted and len(words[-1]) >= SHORTEST_START
        others: tuple[tuple[str, ...], ...] = ()
        if is_marked and is_start:
            as_typed = tuple(_cut(part[2].casefold()))
            others = (as_typed,) if as_typed != words else ()
        terms.append(Term(words, is_marked, is_start, others))
    return tuple(terms[:MOST_TERMS])


def _cut(text: str) -> Iterator[str]:
    return (found[0][:LONGEST_WORD] for found in _WORD.finditer(text))


def as_fts5(terms: Iterable[Term]) -> str:
    """Spell a question for SQLite's FTS5: quoted strings of letters, digits and blanks, nothing else."""
    return " AND ".join(
        "("
        + " OR ".join(
            f'{"marked" if term.is_marked else "plain"} : "{" ".join(words)}"{" *" if term.is_start else ""}'
            for words in term.spellings
        )
        + ")"
        for term in terms
    )


def as_tsquery(terms: Iterable[Term]) -> tuple[str | None, str | None]:
    """Spell a question for PostgreSQL, to be cast to `tsquery`: what marked and plain words must match."""
    asked: dict[bool, list[str]] = {True: [], False: []}
    for term in terms:
        spelled = " | ".join(
            "(" + " <-> ".join(_lexemes(words, is_start=term.is_start)) + ")" for words in term.spellings
        )
        asked[term.is_marked].append(f"({spelled})")
    return " & ".join(asked[True]) or None, " & ".join(asked[False]) or None


def _lexemes(words: tuple[str, ...], *, is_start: bool) -> Iterator[str]:
    for i, word in enumerate(words):
        yield f"'{word}':*" if is_start and i == len(words) - 1 else f"'{word}'"


def as_tsvector(words: Iterable[str]) -> str:
    """Spell words with their positions for PostgreSQL, to be cast to `tsvector`."""
    places: dict[str, list[str]] = {}
    for place, word in enumerate(words, 1):
        places.setdefault(word, []).append(str(place))
    return " ".join(f"'{word}':{','.join(at)}" for word, at in places.items())
