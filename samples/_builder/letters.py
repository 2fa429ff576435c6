"""All samples in the order of their folders."""

from __future__ import annotations

from _builder import (
    letters_2024,
    letters_2025,
    letters_forms,
    letters_gaps,
    letters_held,
    letters_more,
    letters_none,
    letters_odd,
    letters_times,
    letters_wide,
)

_SETS = (
    letters_2024,
    letters_2025,
    letters_forms,
    letters_gaps,
    letters_held,
    letters_more,
    letters_none,
    letters_odd,
    letters_times,
    letters_wide,
)
SAMPLES = tuple(
    sorted((sample for part in _SETS for sample in part.SAMPLES), key=lambda sample: sample.folder)
)
