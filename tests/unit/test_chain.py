"""The chain of the log: what it is made of never changes, and what breaks it is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from pipeline.chain import START, Line, chained, check

if TYPE_CHECKING:
    from pipeline.person import AuditEntry

AT = datetime(2026, 5, 4, 8, 0, tzinfo=timezone(timedelta(hours=7)))


def chain(count: int) -> list[AuditEntry]:
    """Give so many lines."""
    entries: list[AuditEntry] = []
    for number in range(1, count + 1):
        previous = entries[-1].digest if entries else START
        line = Line(AT, "an", "see", f"matter:{number}", (("lý do", "đ"),))
        entries.append(chained(previous, number, line))
    return entries


def test_the_form_that_is_digested_is_fixed() -> None:
    """A log of years ago must still be proven: this digest was worked out once and stays."""
    first, second = chain(2)
    assert first.digest == "4da3d73f9db346817e944e63d757e0cab98f1f32562e7761793235c960d7caaf"
    assert second.digest == "cbdf9129d5256311af041157feb080825a68bdfd3e9ab7c7e86b02cb99b81364"


def test_the_same_moment_in_another_zone_is_the_same() -> None:
    """The database gives moments back in UTC."""
    line = Line(AT, "an", "see", "x")
    assert chained(START, 1, line).digest == chained(START, 1, replace(line, at=AT.astimezone(UTC))).digest


@pytest.mark.parametrize(
    "change",
    [
        {"at": AT + timedelta(microseconds=1)},
        {"who": "ba"},
        {"deed": "move"},
        {"about": "matter:9"},
        {"details": ()},
        {"details": (("lý do", "d"),)},
        {"digest": START},
    ],
)
def test_any_change_is_seen(change: dict[str, object]) -> None:
    """Of any part of a line, at the line itself."""
    entries = chain(4)
    entries[2] = replace(entries[2], **change)  # type: ignore[arg-type]  # one change at a time
    found = check(entries)
    assert (found.broken, found.lines, found.digest) == (3, 2, entries[1].digest)


def test_a_line_that_is_gone_double_or_moved_is_seen() -> None:
    """Each at the position where the chain stops to be one."""
    a, b, c, d = chain(4)
    assert check([a, c, d]).broken == 2
    assert check([b, c, d]).broken == 1
    assert check([a, b, b, c]).broken == 3
    assert check([a, c, b, d]).broken == 2
    assert check([a, b, c, d]).broken is None


def test_a_cut_or_rewritten_end_needs_what_was_noted() -> None:
    """By itself a shorter chain is sound."""
    entries = chain(4)
    noted = (4, entries[3].digest)
    assert check(entries[:3]).broken is None
    assert check(entries[:3], noted).broken == 4
    assert check([], noted).broken == 1
    assert check(entries, (2, entries[1].digest)).broken is None
    assert check(entries, (2, START)).broken == 2
    assert check(entries, (0, START)).broken is None
