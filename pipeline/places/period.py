"""The periods within which bodies and places of one name are one and the same."""

from __future__ import annotations

from datetime import date

# From 2025-03-01 there is no district police and departments are merged, from 2025-07-01 there is no district
# (Law 72/2025/QH15).
STARTS = (date.min, date(2025, 3, 1), date(2025, 7, 1))


def period(on: date) -> date:
    """Give the first day of the period in which a day lies."""
    return max(start for start in STARTS if start <= on)
