"""Why two cases are linked, in words that an officer can check against the two letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.casework.differ import Text
from pipeline.casework.facts import Agree

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.casework.facts import Facts
    from pipeline.model import Case

SHOWN = 4  # differing words quoted
_NUMBER = {
    Agree.SAME: "cùng số {0}",
    Agree.POSSIBLE: "số {0} và {1} chỉ khác nhau ở chữ đọc chưa chắc",
    Agree.UNKNOWN: "chưa so được số ({0} và {1})",
    Agree.DOUBTED: "số đọc được là {0} và {1} nhưng chưa chắc",
    Agree.OTHER: "khác số ({0} và {1})",
}
_DAY = {
    Agree.SAME: "cùng ngày {0}",
    Agree.POSSIBLE: "ngày {0} và {1} chỉ khác nhau ở chữ đọc chưa chắc",
    Agree.UNKNOWN: "chưa so được ngày ({0} và {1})",
    Agree.DOUBTED: "ngày đọc được là {0} và {1} nhưng chưa chắc",
    Agree.OTHER: "khác ngày ({0} và {1})",
}
_ISSUER = {
    Agree.SAME: "cùng cơ quan ban hành {0}",
    Agree.POSSIBLE: "cơ quan ban hành gần như trùng ({0} và {1})",
    Agree.UNKNOWN: "chưa rõ cơ quan ban hành ({0} và {1})",
    Agree.DOUBTED: "cơ quan ban hành đọc được là {0} và {1} nhưng chưa chắc",
    Agree.OTHER: "khác cơ quan ban hành ({0} và {1})",
}
_TEXT = {
    Text.EQUAL: "nội dung giống nhau {0:.0%}",
    Text.UNCLEAR: "nội dung giống nhau {0:.0%}, có chỗ khó đọc",
    Text.CHANGED: "nội dung giống nhau {0:.0%}",
    Text.UNLIKE: "nội dung chỉ giống nhau {0:.0%}",
    Text.UNKNOWN: "không đủ chữ để so nội dung",
}
_ARTICLE = {Agree.SAME: "cùng bài viết", Agree.OTHER: "bài viết khác nhau"}


def because(facts: Facts, more: str = "") -> str:
    """Say what agrees and what does not, then `more`; one sentence."""
    parts = [
        _NUMBER[facts.number].format(*_told(facts, _number)),
        _DAY[facts.day].format(*_told(facts, _day)),
        _ISSUER[facts.issuer].format(*_told(facts, _issuer)),
        _TEXT[facts.text.text].format(facts.text.likeness),
    ]
    if facts.text.text is Text.CHANGED and facts.text.told:
        parts[-1] += f", khác ở {', '.join(f'“{word}”' for word in facts.text.told[:SHOWN])}"
        parts[-1] += "…" if len(facts.text.told) > SHOWN else ""
    if facts.article in _ARTICLE and "bài viết" not in more:
        parts.append(_ARTICLE[facts.article])
    if more:
        parts.append(more)
    told = "; ".join(parts)
    return f"{told[:1].upper()}{told[1:]}."


def _told(facts: Facts, of: Callable[[Case], str]) -> tuple[str, str]:
    return of(facts.new), of(facts.known)


def _number(case: Case) -> str:
    field = case.extraction.number
    return field.value or (f"“{field.raw}”" if field.raw else "để trống")


def _day(case: Case) -> str:
    day = case.extraction.issued_on.value
    return f"{day:%d/%m/%Y}" if day else "chưa rõ"


def _issuer(case: Case) -> str:
    issuer = case.extraction.issuer.value
    return issuer.name if issuer else "chưa rõ"
