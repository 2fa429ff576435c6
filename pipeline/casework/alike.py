"""Near-duplicate articles of different senders: how alike two texts are, and where.

Texts are compared folded (no marks, case, line breaks), by runs of three words; what is shown is as written.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.casework.folding import jaccard, shingles, words_in
from pipeline.casework.remember import once_per_case
from pipeline.casework.sight import annex_text, letter_document, lines_of, own_lines
from pipeline.secrecy import is_secret
from pipeline.terms import FileRole, ReadBy
from pipeline.vietnamese.text import fold, squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.model import Case

# Of 71 pairs of articles by different authors none shares 0.04 of its runs; with one closing paragraph of 44
# words in both it is 0.16 (0.28 of the shorter). The same article with one word in ten misread in both has
# 0.66, cut by a third 0.66, given other places 0.84, with a second article behind it 0.54
# (docs/decisions/0018-near-duplicates.md).
DUPLICATE = 0.5
# A short article that stands whole within a longer one has a small Jaccard index: of its own runs so many are
# there.
CONTAINED = 0.75
# A slogan with the address and the telephone of an office is shorter than this many runs, and many articles
# share it.
LEAST_SHARED = 50
# Below that, only a text that is the same throughout is the same article.
SAME_TEXT, LEAST_WORDS = 0.9, 20
MAIL_WORDS = 120  # a mail whose own words are fewer only says what is attached
ANNEX_WORDS = 80
REACH = 40  # sentences, looked at for the twin of one
SAME_SENTENCE = 0.5  # share of words by which two sentences are one that was changed


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts are, 0..1: `jaccard` of their runs of words, `containment` of the shorter one.

    `shared` counts the runs of words that both have.
    """

    jaccard: float
    containment: float
    shared: int

    @property
    def is_duplicate(self) -> bool:
        """Tell whether both are one article, whole or in part; never by a shared paragraph alone."""
        if self.jaccard >= SAME_TEXT:
            return self.shared >= LEAST_WORDS
        return self.shared >= LEAST_SHARED and (self.jaccard >= DUPLICATE or self.containment >= CONTAINED)


@once_per_case
def article_text(case: Case) -> str | None:
    """Give the text of all articles of a case together, None where there is none and for a secret letter."""
    return "\n".join(article_texts(case)) or None


@once_per_case
def article_texts(case: Case) -> tuple[str, ...]:
    """Give the text of each article: its files, else a mail's own words, else what follows the signature."""
    if is_secret(case):
        return ()
    documents, roles = case.reading.documents, case.extraction.roles
    texts = [
        "\n".join(line.text for line in lines_of(document))
        for document, role in zip(documents, roles, strict=False)
        if role is FileRole.ARTICLE
    ]
    letter = letter_document(case)
    if not any(text.strip() for text in texts):
        mails = [one for one in documents if one.read_by is ReadBy.MAIL_BODY and one is not letter]
        told = ["\n".join(line.text for _, line in own_lines(mail)) for mail in mails]
        texts = [text for text in told if len(text.split()) >= MAIL_WORDS][:1]
    if not texts and len((annex := annex_text(case)).split()) >= ANNEX_WORDS:
        texts = [annex]
    return tuple(text for text in texts if text.strip())


def likeness(a: str, b: str) -> Likeness:
    """Compare two texts exactly; the same whichever comes first."""
    left, right = _runs(a), _runs(b)
    shared, smaller = len(left & right), min(len(left), len(right))
    return Likeness(jaccard(left, right), shared / smaller if smaller else 0.0, shared)


@lru_cache(maxsize=8)  # the article of a new letter is compared with those of its relatives
def _runs(text: str) -> frozenset[str]:
    return shingles(words_in(text))


class Change(StrEnum):
    """What became of one sentence between two texts."""

    EQUAL = "equal"
    CHANGED = "changed"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of each text beside the other; empty on the side that has none."""

    change: Change
    left: str
    right: str


# A sentence ends at its sign before a capital, a figure or an opening mark; a list goes by its signs.
_SENTENCE = re.compile(r"(?<=[.!?…;:])[\"”’)]*\s+(?=[\"“‘(\-–+•*]?\s*[^\W_])|\s+(?=[•●▪*+]\s)")


def sentences(text: str) -> tuple[str, ...]:
    """Cut a text into sentences; line breaks are those of a page, so they do not count."""
    return tuple(part for part in map(squash, _SENTENCE.split(squash(text))) if part)


def side_by_side(a: str, b: str) -> tuple[Row, ...]:
    """Give both texts sentence by sentence in rows; OCR slips and edits within a sentence make it CHANGED."""
    left, right = sentences(a), sentences(b)
    keys = [" ".join(words_in(one)) for one in left], [" ".join(words_in(one)) for one in right]
    rows: list[Row] = []
    for tag, i, i_end, j, j_end in SequenceMatcher(None, *keys).get_opcodes():
        if tag == "equal":
            rows += [_row(one, other) for one, other in zip(left[i:i_end], right[j:j_end], strict=True)]
        else:
            rows += _paired(left[i:i_end], right[j:j_end])
    return tuple(rows)


def _row(one: str, other: str) -> Row:
    return Row(Change.EQUAL if fold(one) == fold(other) else Change.CHANGED, one, other)


def _paired(left: Sequence[str], right: Sequence[str]) -> Iterator[Row]:
    """Pair the sentences of two stretches in order: each with the next that shares enough of its words.

    Only so far ahead is looked that an article of a hundred thousand sentences is no attack.
    """
    bags = [Counter(words_in(one)) for one in right]
    at = 0
    for one in left:
        own = Counter(words_in(one))
        reach = range(at, min(at + REACH, len(right)))
        twin = next((i for i in reach if _shared(own, bags[i]) >= SAME_SENTENCE), None)
        if twin is None:
            yield Row(Change.LEFT, one, "")
            continue
        yield from (Row(Change.RIGHT, "", other) for other in right[at:twin])
        yield _row(one, right[twin])
        at = twin + 1
    yield from (Row(Change.RIGHT, "", other) for other in right[at:])


def _shared(one: Counter[str], other: Counter[str]) -> float:
    most = max(one.total(), other.total())
    return (one & other).total() / most if most else 0.0


def shared_passages(a: str, b: str, least: int = 12) -> tuple[str, ...]:
    """Give the passages of at least so many words that both texts have, as the first one writes them."""
    passages: list[list[str]] = [[]]
    for row in side_by_side(a, b):
        if row.change is Change.EQUAL:
            passages[-1].append(row.left)
        elif passages[-1]:
            passages.append([])
    told = (" ".join(passage) for passage in passages)
    return tuple(text for text in told if len(text.split()) >= least)
