"""Whatever the day of arrival, a deadline is what the procedure promises: so many working days, no fewer."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.workdays import add_working_days, is_working_day, working_days_between

ARRIVALS = st.dates(date(2000, 1, 1), date(2100, 11, 30))
COUNTS = st.integers(1, 30)
DAY = timedelta(days=1)


@given(ARRIVALS, COUNTS)
@example(date(2024, 4, 26), 2)  # ends on a worked Saturday
@example(date(2026, 1, 1), 6)  # the same, over a swapped Friday
@settings(deadline=None)
def test_the_deadline_is_a_working_day_so_many_days_on(arrival: date, count: int) -> None:
    """Exactly `count` working days lie after the arrival up to the deadline, which is one of them."""
    due, _ = add_working_days(arrival, count)
    walked = [arrival + offset * DAY for offset in range(1, (due - arrival).days + 1)]
    assert is_working_day(due)
    assert sum(map(is_working_day, walked)) == count
    assert working_days_between(arrival, due) == count
    assert working_days_between(due, arrival) == -count


@given(ARRIVALS, ARRIVALS, COUNTS)
@settings(deadline=None)
def test_who_comes_later_is_not_due_earlier(one: date, other: date, count: int) -> None:
    """The deadline is monotone in the arrival, and on neighbouring days it moves by whole working days."""
    first, second = sorted((one, other))
    assert add_working_days(first, count)[0] <= add_working_days(second, count)[0]
    due, following = add_working_days(first, count)[0], add_working_days(first + DAY, count)[0]
    assert working_days_between(due, following) == is_working_day(first + DAY)


@given(ARRIVALS, COUNTS)
@settings(deadline=None)
def test_day_one_is_the_first_working_day_after_receipt(arrival: date, count: int) -> None:
    """Many days are as many times one day; a day of rest before it changes nothing."""
    day = arrival
    for _ in range(count):
        day = add_working_days(day, 1)[0]
    assert add_working_days(arrival, count)[0] == day
    if not is_working_day(arrival + DAY):
        assert add_working_days(arrival, count)[0] == add_working_days(arrival + DAY, count)[0]


@given(ARRIVALS, ARRIVALS, ARRIVALS)
@settings(deadline=None, max_examples=30)
def test_counts_add_up(one: date, other: date, third: date) -> None:
    """From the first day to the last is as much as over any day between, and backwards the negative."""
    first, middle, last = sorted((one, other, third))
    first, last = max(first, middle - 400 * DAY), min(last, middle + 400 * DAY)
    whole = working_days_between(first, last)
    assert whole == working_days_between(first, middle) + working_days_between(middle, last)
    assert working_days_between(last, first) == -whole


@given(ARRIVALS, COUNTS)
@settings(deadline=None)
def test_what_is_settled_is_settled_for_shorter_spans_too(arrival: date, count: int) -> None:
    """A deadline that is sure has no provisional one before it on the same way."""
    if not add_working_days(arrival, count)[1]:
        assert not any(add_working_days(arrival, fewer)[1] for fewer in range(1, count))
