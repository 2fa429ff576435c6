"""Accuracy month by month: what counts, what does not, and how sure a share is."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.learn.over_time import Row, rows, summed
from pipeline.store.learned_port import Judged


def one(field: str, was: str, *, corrected: bool = False, form: str = "ocr", month: int = 9) -> Judged:
    """Give one judged field of a letter answered on the 15th."""
    return Judged("0" * 64, field, form, date(2025, month, 15), was, corrected)


def test_months_fields_and_forms_are_counted_apart() -> None:
    """In the order of time, of the contract, and of the forms."""
    told = [
        one("issuer", "accepted", month=10),
        one("issuer", "accepted", corrected=True),
        one("issuer", "doubtful", corrected=True),
        one("issuer", "doubtful"),
        one("issuer", "accepted", form="docx"),
        one("number", "accepted"),
    ]
    assert rows(told) == (
        Row(date(2025, 9, 1), "number", "ocr", 1, 1, 0, 0),
        Row(date(2025, 9, 1), "issuer", "docx", 1, 1, 0, 0),
        Row(date(2025, 9, 1), "issuer", "ocr", 3, 1, 2, 1),
        Row(date(2025, 10, 1), "issuer", "ocr", 1, 1, 0, 0),
    )
    assert summed(rows(told))[1] == Row(date(2025, 9, 1), "", "ocr", 4, 2, 2, 1)
    assert summed(rows(told), by_form=False) == (
        Row(date(2025, 9, 1), "", "", 5, 3, 2, 1),
        Row(date(2025, 10, 1), "", "", 1, 1, 0, 0),
    )


def test_what_nobody_said_a_word_of_does_not_count() -> None:
    """A missing field counts only when a person found a value that the machine overlooked."""
    (row,) = rows([one("notes", "missing"), one("urgency", "missing", corrected=True)])
    assert (row.field, row.count, row.accepted, row.corrected) == ("urgency", 1, 0, 1)


def test_shares_have_their_interval() -> None:
    """Wilson's: wide for few letters; a share of nothing has no value."""
    row = Row(date(2025, 9, 1), "issuer", "ocr", 10, 8, 1, 0)
    assert row.right.value == pytest.approx(0.9)
    assert (row.right.low, row.right.high) == (pytest.approx(0.596, abs=1e-3), pytest.approx(0.982, abs=1e-3))
    assert row.automation.value == pytest.approx(0.8)
    assert (row.wrong_of_accepted.value, row.wrong_of_accepted.high) == (0, pytest.approx(0.324, abs=1e-3))
    assert Row(date(2025, 9, 1), "issuer", "ocr", 1, 0, 0, 0).wrong_of_accepted.value is None
