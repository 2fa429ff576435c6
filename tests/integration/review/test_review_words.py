"""Both languages: what a page says in Vietnamese has its English, and no English stands without a page."""

from __future__ import annotations

import re
from pathlib import Path

import pipeline.review
from pipeline.review.words import ENGLISH, translated

ROOM = Path(pipeline.review.__file__).parent
SAID = re.compile(r"""\bt\(\s*(?:'([^']+)'|"([^"]+)")\s*\)""")


def test_every_text_of_a_template_has_its_english() -> None:
    """A text without English would stay Vietnamese on an English page."""
    said = {
        one or other
        for path in sorted((ROOM / "templates").glob("*.html"))
        for one, other in SAID.findall(path.read_text(encoding="utf-8"))
    }
    assert said
    assert sorted(said - ENGLISH.keys()) == []


def test_a_text_is_given_in_the_language_of_the_person() -> None:
    """Vietnamese is the text itself, English its line."""
    assert translated("Hàng đợi", "vi") == "Hàng đợi"
    assert translated("Hàng đợi", "en") == "Queue"
