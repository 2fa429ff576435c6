"""Random lines of text as they stand on Vietnamese letters, to be drawn for training the line recogniser.

    python -m pipeline.learn.lines.texts FOLDER COUNT

prints how often each character comes in COUNT lines. Only the standard library and the rooms below are
needed, so it runs on a training machine without the readers' libraries.
"""

from __future__ import annotations

import random
import sys
from bisect import bisect
from collections import Counter
from functools import cache
from itertools import accumulate
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.learn.lines.phrases import lines_of, phrase
from pipeline.learn.lines.syllables import syllable
from pipeline.read.lines.alphabet import ALPHABET, fold
from pipeline.vietnamese.text import squash, unmarked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: Longest line in characters; a line of a letter at 14 points holds 60 to 75.
LONGEST = 90
_SHORT_SHARE = 0.09  # lines cut to one to three words: ends of paragraphs, cells, stamps
_FULL = (20, 86)  # length in characters of a cut line
_GLUE = ("; ", ", ", ": ", " - ", " ", " ", " ", ". ", " – ", " — ", " (", ") ", "/", " & ", "… ", "? ", "! ")
_PUNCTUATION = ".,:;?!-–—/()[]<>\"'“”…%&°²³≤≥+*=×@#_|§•"
# How one character may be printed without becoming another one; `fold` leads back.
_PRINTED = MappingProxyType(
    {"'": "’‘’′´'", '"': '"″"', "-": "-‐‑−", "•": "•●▪◦■·", "°": "°º˚", "…": "…", "*": "*∗", "×": "×✕"}
)


def _running() -> str:
    """Give all sentences as one text, in an order that is the same each time."""
    rows = list(lines_of("sentences.txt"))
    random.Random(7).shuffle(rows)  # noqa: S311 - training data, no secret
    return " ".join(rows)


@cache
def _text() -> str:
    return squash(fold(_running()))


def _target(rng: random.Random) -> int:
    """Draw a length in characters, full lines more often than half ones, or words counted below zero."""
    if rng.random() < _SHORT_SHARE:
        return -rng.randrange(1, 4)
    return max(rng.randrange(*_FULL), rng.randrange(*_FULL))


def _cut(text: str, rng: random.Random) -> str:
    """Cut words out of `text` at random word borders: as many as fill a line, or one to three."""
    target = _target(rng)
    if target < 0 and text:
        at = rng.randrange(len(text))
        return " ".join(text[text.rfind(" ", 0, at) + 1 : at + 60].split(" ")[:-target])
    if len(text) <= target:
        return text
    at = rng.randrange(len(text) - target)
    at = text.rfind(" ", 0, at) + 1
    if at + target >= len(text):
        return text[at:]
    end = text.rfind(" ", at, at + target + 1)
    return text[at:end] if end > at else text[at : at + target]


def _prose(rng: random.Random, _pool: Sequence[str]) -> str:
    return _cut(_text(), rng)


def _letter(rng: random.Random, _pool: Sequence[str]) -> str:
    return _cut(phrase("prose", rng), rng)


def _head(rng: random.Random, _pool: Sequence[str]) -> str:
    return phrase("head", rng)


def _part(rng: random.Random, _pool: Sequence[str]) -> str:
    return phrase("part", rng)


def _cell(rng: random.Random, _pool: Sequence[str]) -> str:
    cell = phrase("cell", rng)
    return cell if rng.random() < 0.6 else f"{cell} {phrase('cell', rng)}"  # noqa: PLR2004 - most stand alone


def _plain(rng: random.Random, pool: Sequence[str]) -> str:
    return _cut(rng.choice(pool), rng) if pool else _prose(rng, pool)


def _syllables(rng: random.Random, _pool: Sequence[str]) -> str:
    """Give syllables that make no sense: the picture alone can say which they are."""
    count = rng.randrange(1, 15) if rng.random() < 0.8 else rng.randrange(1, 4)  # noqa: PLR2004 - most are long
    rest = [syllable(rng) for _ in range(count)]
    form = rng.random()
    if form < 0.5:  # noqa: PLR2004 - half; capitals are as hard to tell as small letters
        rest = [one.upper() if form < 0.32 else one.capitalize() for one in rest]  # noqa: PLR2004
    else:
        rest = [one.capitalize() if rng.random() < 0.12 else one for one in rest]  # noqa: PLR2004
    if rng.random() < 0.4:  # noqa: PLR2004 - with marks and digits between
        rest.insert(rng.randrange(len(rest)), rng.choice(_GLUE) + phrase("cell", rng))
    return " ".join(rest)


def _signs(rng: random.Random, _pool: Sequence[str]) -> str:
    """Give strings of digits, capitals and punctuation without sense."""
    pieces = []
    for _ in range(rng.randrange(1, 9)):
        signs = rng.choice(
            ("0123456789", "0123456789", ALPHABET[1:63], ALPHABET[1:], _PUNCTUATION + "0123456789")
        )
        piece = "".join(rng.choices(signs, k=rng.randrange(1, 8)))
        pieces.append(piece)
    return " ".join(pieces)


def _joined(rng: random.Random, pool: Sequence[str]) -> str:
    """Give two parts of lines with a mark between them, as where columns or quotes meet."""
    first, second = _prose(rng, pool), _plain(rng, pool)
    both = first[: rng.randrange(50) + 8].rpartition(" ")[0] + rng.choice(_GLUE) + second
    return f"“{both[:60].strip()}”" if rng.random() < 0.2 else both  # noqa: PLR2004 - a fifth


#: What lines are made of, in hundredths.
MIXTURE: tuple[tuple[Callable[[random.Random, Sequence[str]], str], int], ...] = (
    (_prose, 19),
    (_letter, 13),
    (_head, 17),
    (_part, 8),
    (_cell, 11),
    (_plain, 17),
    (_syllables, 9),
    (_signs, 3),
    (_joined, 3),
)
_BORDERS = tuple(accumulate(share for _, share in MIXTURE))


def _cased(text: str, rng: random.Random) -> str:
    """Give one line in eight another case or without its marks, as headings, names and messages have it."""
    draw = rng.random()
    if draw > 0.125:  # noqa: PLR2004 - seven of eight stay
        return text
    if draw < 0.075:  # noqa: PLR2004 - headings
        return text.upper()
    if draw < 0.095:  # noqa: PLR2004 - names
        return text.title()
    if draw < 0.11:  # noqa: PLR2004 - a sentence begins here
        return text[:1].upper() + text[1:]
    return unmarked(text) if draw < 0.12 else text.lower()  # noqa: PLR2004 - mail addresses, messages


def _fitted(text: str) -> str:
    """Bring a line to at most `LONGEST` characters, at a word border where there is one."""
    if len(text) <= LONGEST:
        return text
    return (text[: LONGEST + 1].rpartition(" ")[0] or text[:LONGEST]).strip()


def line(rng: random.Random, pool: Sequence[str]) -> str:
    """Give one line of 1 to `LONGEST` characters of `ALPHABET`, NFC, single blanks inside and none around.

    `pool` are lines of plain text (see `read_pool`); they may be long and hold any character, and when there
    are none, other prose stands in. The same `rng` state and pool give the same line.
    """
    while True:
        kind = MIXTURE[bisect(_BORDERS, rng.randrange(_BORDERS[-1]))][0]
        text = _fitted(" ".join(fold(_cased(kind(rng, pool), rng)).split()))
        if text:
            return text


def printed(text: str, rng: random.Random) -> str:
    """Give `text` with some marks in another print form (' as ’, - as ‐): same length, `fold` gives `text`.

    Draw this, but teach `text`. A font without the glyph must be given `text` itself.
    """
    if rng.random() < 0.5 or not any(mark in text for mark in _PRINTED):  # noqa: PLR2004 - half stay
        return text
    return "".join(rng.choice(_PRINTED[c]) if c in _PRINTED else c for c in text)


def read_pool(folder: Path, *, longest: int = 2000) -> list[str]:
    """Read the lines of all .txt files of a folder: folded, squashed, cut at `longest`, no empty ones.

    Files are read in the order of their names. Raises UnicodeDecodeError when a file is no UTF-8.
    """
    rows = (row for file in sorted(folder.glob("*.txt")) for row in file.read_text("utf-8").splitlines())
    return [row for row in (squash(fold(raw[:longest])) for raw in rows) if row]


def histogram(count: int, pool: Sequence[str], seed: int = 0) -> Counter[str]:
    """Count the characters of `count` lines; those of `ALPHABET` that never came stand with 0."""
    rng = random.Random(seed)  # noqa: S311 - training data, no secret
    found = Counter(dict.fromkeys(ALPHABET, 0))
    for _ in range(count):
        found.update(line(rng, pool))
    return found


def main(arguments: Sequence[str]) -> int:
    """Print the histogram, rarest first; arguments: folder of the pool, count of lines."""
    folder, count = arguments
    found = histogram(int(count), read_pool(Path(folder)))
    sys.stdout.writelines(f"{char!r}\t{seen}\n" for char, seen in reversed(found.most_common()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
