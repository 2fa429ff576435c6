"""What was found of a case is worked out once, and never given for another case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.casework.remember import AT_ONCE, once_per_case

if TYPE_CHECKING:
    from pipeline.model import Case


class _Case:
    """Stands for a case: only that it is itself counts."""


def test_each_case_is_looked_at_once_while_it_is_remembered() -> None:
    """Equal cases are still two, and the oldest is forgotten when too many are held."""
    looked: list[object] = []

    @once_per_case
    def look(case: Case) -> int:
        looked.append(case)
        return len(looked)

    cases = [_Case() for _ in range(AT_ONCE + 1)]
    assert [look(one) for one in cases[:AT_ONCE]] == [look(one) for one in cases[:AT_ONCE]]  # type: ignore[arg-type]  # see `_Case`
    assert look(cases[-1]) == AT_ONCE + 1  # type: ignore[arg-type]  # see `_Case`
    assert look(cases[-1]) == AT_ONCE + 1  # type: ignore[arg-type]  # see `_Case`
    assert look(cases[0]) == AT_ONCE + 2  # type: ignore[arg-type]  # see `_Case`
    assert looked == [*cases, cases[0]]


def test_a_new_case_in_the_place_of_a_dropped_one_is_not_taken_for_it() -> None:
    """Memory is used again: many cases made and dropped one after another each get an answer of their own."""
    seen: list[int] = []

    @once_per_case
    def look(_: Case) -> int:
        seen.append(1)
        return len(seen)

    answers = [look(_Case()) for _ in range(50)]  # type: ignore[arg-type]  # see `_Case`
    assert answers == list(range(1, 51))
