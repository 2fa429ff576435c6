"""The chain of the log of deeds: each line is sealed with the one before, and what breaks it is found.

Standard library only. Who changes, takes out or puts in a line has to make every later digest anew; who
noted the newest digest elsewhere (`vanthu audit verify --expect`) sees that, and a cut end, too. Method:
linked time stamps (Haber and Stornetta, 1991).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

from pipeline.person import AuditEntry

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

START = "0" * 64  # what stands for the digest before the first line


@dataclass(frozen=True, slots=True)
class Line:
    """One deed before it is chained."""

    at: datetime
    who: str
    deed: str
    about: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of the chain found: how many lines are sound, the newest digest, and what broke, if so.

    `broken` is the first position that is not as it was written; `why` says so in Vietnamese.
    """

    lines: int
    digest: str
    broken: int | None = None
    why: str = ""


def chained(previous: str, position: int, line: Line) -> AuditEntry:
    """Chain a line to the digest of the one before; `position` counts from 1."""
    digest = _digest(previous, position, line)
    return AuditEntry(position, line.at, line.who, line.deed, line.about, line.details, digest)


def check(entries: Iterable[AuditEntry], expected: tuple[int, str] | None = None) -> Checked:
    """Follow the chain from its first line; `expected` is a position and its digest that somebody noted."""
    lines, digest = 0, START
    for entry in entries:
        if entry.position != lines + 1:
            return Checked(
                lines, digest, lines + 1, f"Thiếu dòng {lines + 1}: dòng kế tiếp là {entry.position}."
            )
        line = Line(entry.at, entry.who, entry.deed, entry.about, entry.details)
        if entry.digest != _digest(digest, entry.position, line):
            return Checked(lines, digest, entry.position, f"Dòng {entry.position} không còn như khi ghi.")
        lines, digest = entry.position, entry.digest
        if expected and expected[0] == lines and expected[1] != digest:
            why = f"Dòng {lines} có mã băm khác mã đã ghi lại: nhật ký đã bị viết lại."
            return Checked(lines, digest, lines, why)
    if expected and expected[0] > lines:
        why = f"Nhật ký chỉ còn {lines} dòng, đã từng có dòng {expected[0]}: phần cuối bị cắt."
        return Checked(lines, digest, lines + 1, why)
    return Checked(lines, digest)


def _digest(previous: str, position: int, line: Line) -> str:
    """Give the SHA-256 (hex) over the previous digest and the line as canonical JSON.

    Canonical: keys sorted, no blanks, ASCII only, the moment in UTC to the microsecond.
    """
    told = {
        "position": position,
        "at": line.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "who": line.who,
        "deed": line.deed,
        "about": line.about,
        "details": [list(pair) for pair in line.details],
    }
    written = json.dumps(told, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{written}".encode("ascii")).hexdigest()
