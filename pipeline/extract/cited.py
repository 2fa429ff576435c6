"""By which number and date the annexes of a letter name their own letter ("Kèm theo Công văn số …")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.number import NUMBER
from pipeline.vietnamese.periods import periods_in

if TYPE_CHECKING:
    from datetime import date

    from pipeline.extract.fields import View

_WITH = re.compile(r"\(?\s*(?:kem theo|ban hanh kem theo|dinh kem)\s+(?:\w+\s+){1,3}?so\s*[:.]?\s*")
REACH = 120


def cited_as(view: View) -> tuple[tuple[str, date | None], ...]:
    """Give (number, date) pairs from the lines after the signature."""
    letter = view.letter
    after = max(view.zones.signature[1], view.zones.recipients[1])
    if not after or after >= len(letter.lines):
        return ()
    start = letter.lines[after].start
    pairs: list[tuple[str, date | None]] = []
    for hit in _WITH.finditer(letter.plain, start):
        number = NUMBER.match(letter.text, hit.end())
        if number is None:
            continue
        behind = letter.plain[number.end() : number.end() + REACH].replace("\n", " ")
        days = [one.first for one in periods_in(behind, view.value("issued_on"))]
        pairs.append((re.sub(r"\s+", "", number.group(0)), days[0] if days else None))
    return tuple(pairs)
