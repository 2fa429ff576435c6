"""`place`: địa danh in front of the date, as written ("Đắk Nông"), Decree 30/2020 Annex I section II.4."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.fields import found, missing, seen, spelled
from pipeline.extract.zones import DATE_LINE
from pipeline.places import find as find_units
from pipeline.vietnamese.text import CAPITALS

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.model import Field

NAME = re.compile(rf"(?<!\w)[{CAPITALS}][\w .'’-]*$")


def find(view: View) -> Field[str]:
    """Take the words before "ngày"; from a scan only a place that exists is accepted."""
    letter, at = view.letter, view.zones.dated
    if at is None:
        return missing()
    line = letter.lines[at]
    hit = DATE_LINE.search(line.plain)
    end = line.start + hit.start() if hit else line.end
    start = line.start
    if (number := re.search(r"\b(?:so|s0)\b.*[/-]\w+(?:[-/]\w+)*\s+", letter.plain[start:end])) is not None:
        start += number.end()
    before = letter.text[start:end].rstrip(" ,.;")
    if not before.strip() and at > 0 and letter.lines[at - 1].block == line.block:
        return _line_above(view, at)
    name = NAME.search(before)
    if name is None:
        return seen(letter, (start, end)) if before.strip() else missing()
    value = re.sub(r"\s+", " ", name.group(0)).strip()
    span = (start + name.start(), start + len(before))
    exists = bool(find_units(value, on=None))
    return found(letter, value, span, certain=exists or (not letter.scanned and spelled(value)))


def _line_above(view: View, at: int) -> Field[str]:
    """Take the place from the line above when the date stands alone on its line."""
    letter, line = view.letter, view.letter.lines[at - 1]
    value = line.text.rstrip(" ,")
    if not line.text.rstrip().endswith(",") or not find_units(value, on=None):
        return missing()
    return found(letter, value, (line.start, line.end))
