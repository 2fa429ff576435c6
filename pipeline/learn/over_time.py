"""Accuracy and automation month by month, per field and form of letter, as persons judged it. Pure.

What a person decided upon without changing it counts as right; so does what a person confirmed. A field of
which neither the machine nor a person said a word does not count at all.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.learn.figures import Rate
from pipeline.terms import FIELD_NAMES, FieldStatus

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from pipeline.store.learned_port import Judged


@dataclass(frozen=True, slots=True)
class Row:
    """One field in one form of letter in one month (its first day).

    `count` values were judged; of them `accepted` by the machine, `corrected` by a person, and `broken` both:
    accepted though wrong, which must not happen.
    """

    month: date
    field: str
    form: str
    count: int
    accepted: int
    corrected: int
    broken: int

    @property
    def right(self) -> Rate:
        """Share that nobody had to change, with Wilson's interval."""
        return Rate(self.count - self.corrected, self.count)

    @property
    def automation(self) -> Rate:
        """Share that the machine accepted by itself."""
        return Rate(self.accepted, self.count)

    @property
    def wrong_of_accepted(self) -> Rate:
        """Share of the accepted that a person changed: the promise that was broken."""
        return Rate(self.broken, self.accepted)


def rows(judged: Iterable[Judged]) -> tuple[Row, ...]:
    """Count judged fields into rows by month, field (in the order of the contract) and form."""
    counts: dict[tuple[date, str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for one in judged:
        if one.was == FieldStatus.MISSING and not one.corrected:
            continue
        accepted = one.was == FieldStatus.ACCEPTED
        held = counts[one.on.replace(day=1), one.field, one.form]
        for place, said in enumerate((True, accepted, one.corrected, accepted and one.corrected)):
            held[place] += one.letters * said
    return tuple(Row(*key, *counts[key]) for key in sorted(counts, key=_order))


def summed(table: Iterable[Row], *, by_form: bool = True) -> tuple[Row, ...]:
    """Add up all fields of a month and form (`field` ""); `by_form` False: all forms as well (`form` "")."""
    counts: dict[tuple[date, str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for one in table:
        held = counts[one.month, "", one.form if by_form else ""]
        for place, count in enumerate((one.count, one.accepted, one.corrected, one.broken)):
            held[place] += count
    return tuple(Row(*key, *counts[key]) for key in sorted(counts))


def _order(key: tuple[date, str, str]) -> tuple[date, int, str]:
    month, field, form = key
    return month, FIELD_NAMES.index(field), form
