"""How much of a known text does an output hold, whatever the order in which it was read?

Columns, letterheads and tables can be read in several right orders, so texts are not compared from end to
end: each line of the truth is looked for in the whole output (semi-global alignment: the window of the
output with the fewest changes to the line; P. Sellers, Journal of Algorithms 1, 1980). A window serves one
line only. What no line took is junk.

Pure but for NumPy. Texts are folded alike for all (`folded`): NFC, one placement of tone marks, one form of
dashes and quotation marks, single blanks, no rules drawn in signs ("....", "----"). Marks and case count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pipeline.vietnamese.text import nfc, squash, tone_normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Codes = Any  # numpy.ndarray of int64: code points

SIGNS = str.maketrans({"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "“": '"', "”": '"', "„": '"',
                       "‘": "'", "’": "'", "…": "...", "\u00ad": None, "\ufeff": None})  # fmt: skip
DRAWN = re.compile(r"[.\-_=~*·•]{3,}")  # leaders and rules; some programs read them, some leave them out
CLEAR = 0.35  # share of changed characters up to which a line has surely been found
LOST = 0.6  # above this the "match" is chance: chance alone reaches 0.65 to 0.8 on text of one page
TAKEN = -1  # no character: stands where a window of the output is used up
BLANK = ord(" ")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one text or, added up, of many.

    `chars` and `words` are those of the truth; `char_errors` and `word_errors` insertions, deletions and
    substitutions within the lines found, and all of a line that was not found (`lost` of `lines`); `junk`
    are the characters of the output, blanks apart, that belong to no line.
    """

    chars: int = 0
    char_errors: int = 0
    words: int = 0
    word_errors: int = 0
    lines: int = 0
    lost: int = 0
    junk: int = 0

    def __add__(self, other: Score) -> Score:
        """Add up two counts."""
        return Score(
            self.chars + other.chars,
            self.char_errors + other.char_errors,
            self.words + other.words,
            self.word_errors + other.word_errors,
            self.lines + other.lines,
            self.lost + other.lost,
            self.junk + other.junk,
        )

    @property
    def cer(self) -> float:
        """Character error rate, 0 to 1."""
        return self.char_errors / self.chars if self.chars else 0.0

    @property
    def wer(self) -> float:
        """Word error rate, 0 to 1; a word is what stands between blanks, signs included."""
        return self.word_errors / self.words if self.words else 0.0

    @property
    def junk_rate(self) -> float:
        """Characters that belong to no line, for each character of the truth."""
        return self.junk / self.chars if self.chars else 0.0


def folded(text: str) -> str:
    """Fold what no reader should be blamed for (see the head of this module)."""
    return squash(DRAWN.sub(" ", tone_normal(nfc(text)).translate(SIGNS)))


def score(truth: Iterable[str], output: str) -> Score:
    """Compare an output with the lines of the truth; lines without a letter or digit are left out."""
    import numpy as np  # noqa: PLC0415 - keeps --help quick

    lines = [line for line in map(folded, truth) if any(map(str.isalnum, line))]
    text = folded(output)
    codes = codes_of(text)
    free = codes.copy()
    total = Score()
    for line, window in matched(lines, free):
        total += _line_score(line, text, codes, free, window)
        if window is not None:
            free[window.start : window.end] = TAKEN
    junk = int(np.count_nonzero((free != TAKEN) & (free != BLANK)))
    return total + Score(junk=junk)


@dataclass(frozen=True, slots=True)
class Window:
    """A piece of the output, `start` to `end`, and how many changes make it the line."""

    start: int
    end: int
    errors: int


def find(line: Codes, text: Codes) -> Window:
    """Find the piece of `text` with the fewest changes to `line`, without blanks at its ends.

    Of equals the first, and of those there the longest within its word: a wrong last letter is wrong, not
    lost with junk behind it, but no line takes the first word of the next for signs that are missing.
    """
    last = _last_row(line, text, anchored=False)
    end = _whole(last, text)
    errors = int(last[end])
    near = text[max(0, end - len(line) - errors) : end][::-1]
    start = end - _whole(_last_row(line[::-1], near, anchored=True), near)
    while start < end and text[start] == BLANK:
        start += 1
    while start < end and text[end - 1] == BLANK:
        end -= 1
    return Window(start, end, errors)


def _whole(row: Codes, text: Codes) -> int:
    """Give the end of the first run of the least value, no farther than its word goes."""
    at = int(row.argmin())
    while at < len(text) and text[at] != BLANK and row[at + 1] == row[at]:
        at += 1
    return at


def matched(lines: Sequence[str], free: Codes) -> Iterator[tuple[str, Window | None]]:
    """Give each line its window (None: not found), long and clear ones first.

    A short line fits in many places; what is left when the long ones are served is its own. `free` must
    be marked by the caller after each.
    """
    waiting: list[str] = []
    for line in sorted(lines, key=len, reverse=True):
        window = find(codes_of(line), free)
        if window.errors <= CLEAR * len(line):
            yield line, window
        else:
            waiting.append(line)
    for line in waiting:
        window = find(codes_of(line), free)
        yield line, window if window.errors <= LOST * len(line) else None


def _line_score(line: str, text: str, codes: Codes, free: Codes, window: Window | None) -> Score:
    words = line.split()
    if window is None:
        return Score(len(line), len(line), len(words), len(words), 1, 1)
    start, end = window.start, window.end
    while start > 0 and codes[start - 1] != BLANK and free[start - 1] != TAKEN:
        start -= 1
    while end < len(codes) and codes[end] != BLANK and free[end] != TAKEN:
        end += 1
    wrong = min(len(words), distance(words, text[start:end].split()))
    return Score(len(line), window.errors, len(words), wrong, 1)


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    """Levenshtein distance of two sequences of words."""
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, right in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (left != right))
    return row[-1]


def _last_row(line: Codes, text: Codes, *, anchored: bool) -> Codes:
    """Give the last row of the edit matrix: changes of `line` to what ends at each place of `text`.

    Not anchored, the window may begin anywhere. A run of insertions is a minimum over all places to the
    left, which `minimum.accumulate` takes at once: a line of 60 on a page of 3,000 in 1 ms.
    """
    import numpy as np  # noqa: PLC0415 - keeps --help quick

    steps = np.arange(len(text) + 1)
    row = steps.copy() if anchored else np.zeros(len(text) + 1, np.int64)
    for code in line:
        best = row + 1
        np.minimum(best[1:], row[:-1] + (text != code), out=best[1:])
        row = np.minimum.accumulate(best - steps) + steps
    return row


def codes_of(text: str) -> Codes:
    """Give a text as an array of code points."""
    import numpy as np  # noqa: PLC0415 - keeps --help quick

    return np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.int64)
