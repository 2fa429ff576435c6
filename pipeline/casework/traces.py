"""Traces: numbers by which cases that could belong together are found in an indexed table.

Two letters that may be one, or one of which may correct the other, share a letter trace almost surely;
unrelated ones rarely do, and `same.judge` decides. The table holds rows of (trace, submission), so the
buckets of locality-sensitive hashing are ours: b bands of r rows each, of one MinHash signature
(docs/decisions/0018-near-duplicates.md). Stored traces stay comparable only while nothing here changes:
whoever changes it raises `TRACES_VERSION` and has the traces of all cases made again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rensa import RMinHash

from pipeline.casework.alike import article_texts
from pipeline.casework.citing import Does, citations
from pipeline.casework.folding import folded, hash64, shingles, words_in
from pipeline.casework.sight import (
    article_files,
    body_of,
    day_seen,
    issuer_key,
    letter_document,
    number_seen,
    whole_of,
)
from pipeline.secrecy import is_secret
from pipeline.terms import FileRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.casework.sight import Seen
    from pipeline.model import Case

TRACES_VERSION = 1
ROWS = 48  # of a signature
SEED = 20_251  # any number; another one gives other traces


@dataclass(frozen=True, slots=True)
class Bands:
    """How a signature is cut into bands of rows; texts of Jaccard index s meet with 1-(1-s^rows)^count."""

    count: int
    rows: int


# Meet at 0.3 / 0.5 / 0.7 / 0.8 / 0.9 in so many of a hundred cases:
BODY = Bands(12, 3)  # 28 / 80 / 99 / 100 / 100, among letters of one issuer
# 1 / 12 / 63 / 91 / 100, among letters of one day: bodies of a province share templates, and would all meet.
WHOLE = Bands(8, 6)
ARTICLE = Bands(16, 3)  # 36 / 88 / 100 / 100 / 100, among all articles
ENCLOSED = Bands(6, 4)  # 5 / 32 / 81 / 96 / 100, articles of one issuer: a corrected letter with other words
MOST_NUMBERS = 3  # readings of a disputed number
MOST_CITED = 4
MOST_FILES = 4
MOST_ARTICLES = 2  # whose text is looked at; of more, the files
MOST_WORDS = 20_000  # of a text; what is longer is no letter


@dataclass(frozen=True, slots=True)
class Traces:
    """Signed 64-bit integers of one case: `letter` finds the same letter, `article` the same article."""

    letter: tuple[int, ...]
    article: tuple[int, ...]


def traces(case: Case) -> Traces:
    """Give the traces of a case: none of a secret letter, of its files only where there is no letter."""
    if is_secret(case):
        return Traces((), ())
    article = tuple(dict.fromkeys(_of_article(case)))
    if letter_document(case) is None:
        return Traces(tuple(dict.fromkeys(_of_files(case))), article)
    return Traces(tuple(dict.fromkeys(_of_letter(case))), article)


def _of_files(case: Case) -> Iterator[int]:
    pairs = zip(case.submission.files, case.extraction.roles, strict=False)
    for source in [source for source, role in pairs if role is not FileRole.IGNORED][:MOST_FILES]:
        yield _trace("file", source.sha256)


def _of_letter(case: Case) -> Iterator[int]:
    issuer, number = issuer_key(case), number_seen(case)
    at = case.extraction.letter_file
    if at is not None:
        yield _trace("file", case.submission.files[at].sha256)
    years = sorted({day.year for day in day_seen(case).values})
    for key in _own_first(number):
        yield _trace("number-issuer", key, issuer)
        for year in years[:2]:
            yield _trace("number-year", key, str(year))
    for one in [one for one in citations(case) if one.does is not Does.NAMES][:MOST_CITED]:
        yield _trace("number-issuer", one.number, issuer)
        if one.day is not None:
            yield _trace("number-year", one.number, str(one.day.year))
    subject = folded(case.extraction.subject.value or "")
    if subject and issuer:
        yield _trace("subject-issuer", subject, issuer)
    whole = whole_of(case)
    yield from _bands("body", issuer, (body_of(case) or whole).words, BODY)
    day = day_seen(case).own
    yield from _bands("whole", day.isoformat() if day else "", whole.words, WHOLE)
    for sha in sorted(article_files(case))[:MOST_FILES]:
        yield _trace("article-issuer", sha, issuer)
    for text in article_texts(case)[:1]:
        yield from _bands("enclosed", issuer, words_in(text), ENCLOSED)


def _of_article(case: Case) -> Iterator[int]:
    for sha in sorted(article_files(case))[:MOST_FILES]:
        yield _trace("article", sha)
    for text in article_texts(case)[:MOST_ARTICLES]:
        yield from _bands("article", "", words_in(text), ARTICLE)


def _own_first(number: Seen[str]) -> list[str]:
    own = [number.own] if number.own else []
    return [*own, *sorted(number.values - set(own))][:MOST_NUMBERS]


def _bands(space: str, apart: str, words: Sequence[str], bands: Bands) -> Iterator[int]:
    """Give one trace a band; texts of which `apart` differs never meet."""
    if not words:
        return
    rows = signature(words)
    for band in range(bands.count):
        part = rows[band * bands.rows : (band + 1) * bands.rows]
        yield _trace(f"{space}-{band}", apart, ",".join(map(str, part)))


def signature(words: Sequence[str]) -> tuple[int, ...]:
    """Give the MinHash signature of a text: `ROWS` numbers, the same on every machine.

    The runs of words are hashed here and not in the library, whose way to hash text is no part of its
    promise.
    """
    hashes = [hash64("shingle", run) % 2**64 for run in shingles(words[:MOST_WORDS])]
    rows = RMinHash.digest_matrix_from_token_hash_sets([hashes], ROWS, SEED).to_rows()
    return tuple(rows[0])


def _trace(space: str, *parts: str) -> int:
    return hash64(f"{TRACES_VERSION}:{space}", "\0".join(parts))
