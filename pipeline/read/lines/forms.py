"""Number and date of a letter read again with only those characters that may stand there.

Decree 30/2020, Annex I: "Số: 15/UBND-VX" and "Đắk Nông, ngày 04 tháng 10 năm 2024". `logp` is as in `ctc`.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from pipeline.read.lines.ctc import Candidate, ranked, score, search
from pipeline.read.lines.decode import Piece, runs
from pipeline.read.lines.grammar import Slot, grammar, literal
from pipeline.vietnamese.text import plain, squash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    LogP = Any  # numpy.ndarray[(steps, classes), float32]

_FIGURES = "0123456789"
# Small letters only where Annex III has them (CTr, QyĐ, TTr) and in TTg; Ư for Party bodies ("TƯ"); the
# blank where wide letters let the network see one.
_CODE = "ABCDEFGHIJKLMNOPQRSTUVWXYZĐƯ&0123456789./-" + "rgy "
_GAP = Slot(" ", 0, 1)
_LEFT_BLANK = Slot(" .…", 0, None)  # "ngày ..... tháng 10": to be filled in by hand
_NUMBER = (
    *literal("Số", optional=True), Slot(":", 0, 1), _GAP, Slot(_FIGURES, 0, 6), _GAP, Slot("/-"), _GAP,
    Slot(_CODE, 1, None),
)  # fmt: skip
_DATE = (
    *literal("ngày"), _LEFT_BLANK, Slot(_FIGURES, 0, 2), _LEFT_BLANK,
    *literal("tháng"), _LEFT_BLANK, Slot(_FIGURES, 0, 2), _LEFT_BLANK,
    *literal("năm"), _LEFT_BLANK, Slot(_FIGURES, 0, 4), _LEFT_BLANK,
)  # fmt: skip
_LABEL = re.compile(r"^(?:s?ố?|s)?\s*:?\s*", re.IGNORECASE)
_DAY = re.compile(r"^\D*(\d*)\D*tháng\D*(\d*)\D*năm\D*(\d*)", re.IGNORECASE)
_LABEL_WORD = re.compile(r"s[o0]\W*")
_GLUED_LABEL = re.compile(r"s[o0]\s*[:.;]\s*")
_BEHIND = re.compile(r"[.,;]+$")
_DAY_WORD = re.compile(r"n[gq]a[yv]")
YEARS = range(1976, 2100)
# How far (natural logarithm) the form may stand behind what is read freely: two or three letters that the
# network is quite sure are others. A line of other text is some hundreds behind.
LEAST_SUPPORT = -12.0
# A day that is not in the calendar stands back behind one that the image supports as well as this, and no
# further: a letter dated 31 September is to be found at fault, not to be corrected.
IMPOSSIBLE = -4.0


@dataclass(frozen=True, slots=True)
class Reread:
    """What a place of the letter says when read for one purpose.

    `candidates`: the best first, their confidences normalised over the strings of this form; `margin`:
    natural logarithm of how much likelier the first is than the second (infinite without a second);
    `support`: natural logarithm of how much likelier the best string of this form is than what is read
    there freely. Near 0 (or above): the place has this form. Far below, it is no number or date at all.
    """

    candidates: tuple[Candidate, ...]
    margin: float
    support: float


NOTHING = Reread((), 0.0, -math.inf)


def best_number(logp: LogP, letters: str) -> Reread:
    """Read a line as number and symbol, its label "Số:" or not; the candidates are without the label.

    A number not yet filled in gives "/UBND-VX".
    """
    return _reread(logp, letters, _NUMBER, _number, lambda _: 0.0)


def best_date(logp: LogP, letters: str, years: range = YEARS) -> Reread:
    """Read the date off a line "place, ngày DD tháng MM năm YYYY"; candidates are "ngày ... năm YYYY".

    Figures stay as printed ("04"); those that are left blank are missing in the candidate.
    """
    cut = _where_the_day_begins(logp, letters)

    def prior(text: str) -> float:
        return 0.0 if _may_be(text, years) else IMPOSSIBLE

    return _reread(logp[cut:], letters, _DATE, _date, prior)


def best_of(logp: LogP, letters: str, texts: Sequence[str]) -> Reread:
    """Ask which of some known texts stands here: agencies, places."""
    return _result(logp, letters, ranked(logp, tuple(dict.fromkeys(texts)), letters))


def as_number(pieces: Sequence[Piece], read: Reread) -> tuple[Piece, ...]:
    """Put a number read by its form in the place of the words behind the label, as one word.

    The words stay as they are where the line does not have the form (`LEAST_SUPPORT`).
    """
    if not pieces or not read.candidates or read.support < LEAST_SUPPORT:
        return tuple(pieces)
    first = 1 if len(pieces) > 1 and _LABEL_WORD.fullmatch(plain(pieces[0].text)) else 0
    glued = _GLUED_LABEL.match(plain(pieces[first].text))
    label = pieces[first].text[: glued.end()] if glued else ""
    options = tuple(replace(option, text=label + option.text) for option in read.candidates)
    return (*pieces[:first], _joined(pieces[first:], options))


def as_date(pieces: Sequence[Piece], read: Reread) -> tuple[Piece, ...]:
    """Put a date read by its form in the place of the last words of the line, word by word.

    Each word gets its own share of the candidates: "tháng" is sure where only the day is in doubt. The
    words stay as they are where the line does not have the form, or is parted into other words.
    """
    if not read.candidates or read.support < LEAST_SUPPORT:
        return tuple(pieces)
    rows = [(option, option.text.split()) for option in read.candidates]
    count = len(rows[0][1])
    tail = pieces[len(pieces) - count :]
    if len(tail) != count or not _DAY_WORD.match(plain(tail[0].text)):
        return tuple(pieces)
    # What stands behind the last figure ("2024.") is none of the form's, and stays.
    ends = [_BEHIND.search(piece.text) for piece in tail]
    words = []
    for at, piece in enumerate(tail):
        shares: dict[str, list[Candidate]] = {}
        for option, row in rows:
            if len(row) == count:
                end = ends[at]
                shares.setdefault(row[at] + (end[0] if end else ""), []).append(option)
        options = tuple(
            Candidate(text, math.fsum(o.confidence for o in same), max(o.score for o in same))
            for text, same in shares.items()
        )
        words.append(_joined((piece,), tuple(sorted(options, key=lambda o: -o.confidence))))
    return (*pieces[: len(pieces) - count], *words)


def _joined(pieces: Sequence[Piece], options: tuple[Candidate, ...]) -> Piece:
    """Make one word of several, with readings of its own."""
    first, last = pieces[0], pieces[-1]
    return Piece(
        options[0].text,
        options[0].confidence,
        first.start,
        last.end,
        (first.window[0], last.window[1]),
        tuple(letter for piece in pieces for letter in piece.letters),
        options if len(options) > 1 else (),
    )


def _reread(
    logp: LogP,
    letters: str,
    slots: tuple[Slot, ...],
    normal: Callable[[str], str],
    prior: Callable[[str], float],
) -> Reread:
    """Search within a grammar; strings that say the same are one candidate with the mass of both."""
    if not len(logp):
        return NOTHING
    found = search(logp, letters, grammar(slots, letters))
    together: dict[str, list[float]] = {}
    for one in found:
        text = normal(one.text)
        together.setdefault(text, []).append(one.score + prior(text))
    sums = {text: _log_sum(values) for text, values in together.items()}
    whole = _log_sum(sums.values())
    merged = sorted(
        (Candidate(text, math.exp(mass - whole), mass) for text, mass in sums.items()),
        key=lambda candidate: (-candidate.score, candidate.text),
    )
    return _result(logp, letters, tuple(merged))


def _result(logp: LogP, letters: str, candidates: tuple[Candidate, ...]) -> Reread:
    if not candidates:
        return NOTHING
    margin = candidates[0].score - candidates[1].score if len(candidates) > 1 else math.inf
    freely = "".join(letter.text for letter in runs(logp, letters))
    return Reread(candidates, margin, candidates[0].score - score(logp, freely, letters))


def _log_sum(values: Iterable[float]) -> float:
    """Add probabilities given as logarithms."""
    numbers = tuple(values)
    if not numbers:
        return -math.inf
    top = max(numbers)
    return top + math.log(math.fsum(math.exp(value - top) for value in numbers))


def _number(text: str) -> str:
    """Take the label and the blanks off a number, and what specks leave behind it."""
    return "".join(_LABEL.sub("", text).split()).rstrip(".-/")


def _date(text: str) -> str:
    """Write a date one way; what is left blank stays out."""
    found = _DAY.match(text)
    day, month, year = found.groups() if found else ("", "", "")
    return squash(f"ngày {day} tháng {month} năm {year}")


def _may_be(text: str, years: range) -> bool:
    """Tell whether a date is one of the calendar, or has parts missing that could make it one."""
    found = _DAY.match(text)
    if found is None:
        return False
    day, month, year = (int(part) if part else None for part in found.groups())
    if year is not None and year not in years:
        return False
    try:
        date(year or 2000, month or 1, day or 1)  # 2000 is a leap year, January has 31 days
    except ValueError:
        return False
    return True


def _where_the_day_begins(logp: LogP, letters: str) -> int:
    """Find the step where "ngày" begins, or what follows the last comma; 0 when there is neither."""
    row = tuple(runs(logp, letters))
    text = plain("".join(letter.text for letter in row))
    word = _DAY_WORD.search(text)
    at = word.start() if word else text.rfind(",") + 1
    while 0 < at < len(row) and row[at].text == " ":
        at += 1
    return row[at - 1].end if 0 < at <= len(row) else 0
