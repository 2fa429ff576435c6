"""Capital or small? Of some letters only the size tells: where the readers differ, the sentence may.

And "I" looks like "l": behind a small letter ("Wil", "Ênuôl") it is no capital. Pure.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.model import WordReading
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.model import Line, Word

SAME_SHAPE = frozenset("ckopsuvwxz")  # whatever marks they bear
INDENT = 1.2  # heights; a line that begins so much further right than the one above opens a paragraph
_CLOSED = re.compile(r"[.!?…][”\"')]*$")
_CLOSED_LINE = re.compile(r"[.!?:…][”\"')]*$")
_LETTERS = re.compile(r"[^\W\d_]+")


def settle_case(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Set words right on whose first letter the readers differ by case only, as far as the sentence tells.

    A sentence opens with a capital; after a comma within a sentence, small words around, a small one
    stands. Anything else (a name may stand anywhere, what follows a colon begins either way) is left as
    the image was read. A word that is changed bears its former reading and "repair:shape" before it.
    """
    settled: list[Line] = []
    for line in lines:
        above = settled[-1] if settled and settled[-1].block == line.block else None
        words: list[Word] = []
        for at, word in enumerate(line.words):
            other = _in_other_case(word)
            if other and _wanted(words, line.words[at + 1 :], line, above) is _opens_large(other):
                words.append(replace(word, text=other))
            else:
                words.append(_without_large_i(word))
        settled.append(replace(line, words=tuple(words)))
    return tuple(settled)


def _wanted(before: Sequence[Word], after: Sequence[Word], line: Line, above: Line | None) -> bool | None:
    """Tell whether a capital must stand here (True), cannot (False), or may (None)."""
    if not before:
        opens = above is None or _CLOSED_LINE.search(above.words[-1].text) or _is_indented(line, above)
        return True if opens else None
    last = before[-1].text
    if _CLOSED.search(last):
        return True
    inside = last.endswith(",") and last[:-1].islower() and bool(after) and after[0].text[:1].islower()
    return False if inside else None


def _is_indented(line: Line, above: Line) -> bool:
    one, other = line.words[0].box, above.words[0].box
    return bool(one and other and one.x0 - other.x0 > INDENT * (one.y1 - one.y0))


def _in_other_case(word: Word) -> str | None:
    """Give what a reader read in the other case, None where none did or the shape of the letter tells."""
    hit = _LETTERS.search(word.text)
    if hit is None or plain(hit[0][0]) not in SAME_SHAPE or (hit[0][1:] and not hit[0][1:].islower()):
        return None
    at = hit.start()
    other = word.text[:at] + word.text[at].swapcase() + word.text[at + 1 :]
    return other if any(reading.text == other for reading in word.readings) else None


def _opens_large(text: str) -> bool:
    return next((char.isupper() for char in text if char.isalpha()), False)


def _without_large_i(word: Word) -> Word:
    """Read "I" behind the small letters of a word as "l"."""
    text = _LETTERS.sub(lambda hit: _small(hit[0]), word.text)
    if text == word.text:
        return word
    former = word.readings or (WordReading(word.text, word.confidence, "lines"),)
    return replace(word, text=text, readings=(WordReading(text, word.confidence, "repair:shape"), *former))


def _small(letters: str) -> str:
    """Set one run of letters right; a run with other capitals behind its first letter is left ("UBNDII")."""
    rest = letters[1:]
    return (
        letters[0] + rest.replace("I", "l") if rest.replace("I", "").islower() and rest[0] != "I" else letters
    )
