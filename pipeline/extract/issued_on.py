"""`issued_on`: the day in the place-and-date line, never a cited, received or signing-stamp one.

Decree 30/2020 Annex I section II.4. A day left blank ("ngày … tháng 11 năm 2025") is seen, not guessed;
an impossible date is never rolled over.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from pipeline.extract.fields import found, missing, seen

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.extract.letter import Span
    from pipeline.model import Field

# Digits as OCR may give them; a date with such letters is always left to a person.
_D = r"[\dilo|]{1,2}"
_TO_DIGIT = str.maketrans("ilo|", "1101")
WRITTEN = re.compile(
    rf"ngay\W{{0,3}}(?P<d>{_D}|[\s.…_]*)\W{{0,3}}thang\W{{0,3}}(?P<m>{_D}|[\s.…_]*)\W{{0,3}}nam\W{{0,3}}(?P<y>[12][\dlo]{{3}}|20[\s.…_]+)"
)
SLASHED = re.compile(r"ngay\W{0,2}(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>\d{4})")
# Offices answer within days; a letter a scan dates later than its arrival was misread.
OLDEST_ARCHIVE_YEAR = 1990


def find(view: View) -> Field[date]:
    """Read the date of the line found by the zones; it may run on into the next line."""
    letter, at = view.letter, view.zones.dated
    if at is None:
        return missing()
    line = letter.lines[at]
    after = letter.lines[at + 1] if at + 1 < len(letter.lines) else line
    end = after.end if after.block == line.block else line.end
    hit = WRITTEN.search(letter.plain, line.start, end) or SLASHED.search(letter.plain, line.start, end)
    if hit is None:
        return seen(letter, (line.start, line.end))
    span: Span = (hit.start(), hit.end())
    try:
        day = date(*(int(hit[part].translate(_TO_DIGIT)) for part in "ymd"))
    except ValueError:
        return seen(letter, span)
    digits = all(hit[part].isdigit() for part in "ymd")
    plausible = (
        digits and day.year >= OLDEST_ARCHIVE_YEAR and (not letter.scanned or day <= letter.received_on)
    )
    return found(letter, day, span, certain=plausible)
