"""Everything that the log can name has words that an officer reads, in both languages."""

from __future__ import annotations

import re

from tree import ROOT

from pipeline.logbook import TITLES
from pipeline.posting import MailDeed
from pipeline.review.words import ENGLISH

NOTED = re.compile(r'visit\.note\(\s*"([a-z_.]+)"|_assign\(visit, "([a-z_]+)"')


def test_each_deed_has_a_title() -> None:
    """Whatever a function over a visit leaves in the log is said in Vietnamese."""
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "pipeline").rglob("*.py"))
    noted = {name for text in sources for pair in NOTED.findall(text) for name in pair if name}
    assert len(noted) > 10
    assert noted - TITLES.keys() == set()
    assert {f"mail.{deed}" for deed in MailDeed} <= TITLES.keys()


def test_each_title_has_english() -> None:
    """No title of the log stays Vietnamese for who reads English."""
    assert [title for title in TITLES.values() if title not in ENGLISH] == []
