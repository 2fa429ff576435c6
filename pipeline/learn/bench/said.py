"""Does a text say the letter's number, day and issuer? A measure that every program can be held to.

Asked only where the born-digital text says them, so that a name which the truth gives in full and the
letter in short counts against nobody. White space and case are left out; marks count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.learn.bench.score import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
ASKED = ("number", "issued_on", "issuer")


def said(field: str, value: str, text: str) -> bool:
    """Tell whether `text` says the value of a field of `ASKED`; a day is `YYYY-MM-DD`."""
    return _says(field, value, _bare(text))


def sayable(values: Mapping[str, str | None], truth: str) -> dict[str, str]:
    """Keep the values which the true text says."""
    bare = _bare(truth)
    return {field: value for field in ASKED if (value := values.get(field)) and _says(field, value, bare)}


def _says(field: str, value: str, bare: str) -> bool:
    if field == "number":
        return re.search(rf"(?<!\d){re.escape(_bare(value))}", bare) is not None
    if field == "issued_on":
        day = DAY.fullmatch(value)
        if day is None:
            return False
        year, month, of_month = day[1], int(day[2]), int(day[3])
        return re.search(rf"ngày0?{of_month}tháng0?{month}năm{year}", bare) is not None
    return _names(value, bare)


def _names(name: str, bare: str) -> bool:
    """Look for a name as one piece or, as letterheads break it, as two of at least two words each."""
    if _bare(name) in bare:
        return True
    words = name.split()
    return any(
        _bare(" ".join(words[:cut])) in bare and _bare(" ".join(words[cut:])) in bare
        for cut in range(2, len(words) - 1)
    )


def _bare(text: str) -> str:
    return folded(text).casefold().replace(" ", "")
