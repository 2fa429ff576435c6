"""The manual tells the truth: its pictures are all there and all used, its keys are those of the pages."""

from __future__ import annotations

import re

import pytest
from tree import ROOT

MANUAL = ROOT / "docs" / "manual"
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in MANUAL.glob("*.md")}
TEMPLATES = ROOT / "pipeline" / "review" / "templates"
TOGETHER = 3 << 20  # bytes of all pictures


def test_each_picture_exists_and_is_shown() -> None:
    """Every picture that a text names is there, and none lies about that no text names."""
    named = {name for text in TEXTS.values() for name in re.findall(r"\]\(pictures/([^)]+)\)", text)}
    there = {path.name for path in (MANUAL / "pictures").iterdir()}
    assert named == there
    assert sum(path.stat().st_size for path in (MANUAL / "pictures").iterdir()) < TOGETHER


def test_the_command_takes_these_pictures() -> None:
    """`tools/manual_pictures.py` takes each picture, and no other."""
    told = (ROOT / "tools" / "manual_pictures.py").read_text(encoding="utf-8")
    taken = {f"{name}.png" for name in re.findall(r'^    Picture\("([^"]+)"', told, re.MULTILINE)}
    assert taken == {path.name for path in (MANUAL / "pictures").iterdir()}


def test_each_picture_says_what_it_shows() -> None:
    """Each picture has words for whoever cannot see it."""
    for name, text in TEXTS.items():
        assert all(len(words) > 3 for words in re.findall(r"!\[([^\]]*)\]", text)), name


@pytest.mark.parametrize(
    ("heading", "template"), [("## Ở hàng đợi", "queue.html"), ("## Trong hồ sơ", "case_keys.html")]
)
def test_keys_are_those_of_the_page(heading: str, template: str) -> None:
    """The table names the keys that the page's own help names, in the same order."""
    table = TEXTS["phim-tat.md"].split(heading)[1].split("\n## ")[0]
    page = (TEMPLATES / template).read_text(encoding="utf-8")
    helped = page[page.index('<dl class="keys">') : page.index("</dl>")]
    assert _keys(table) == _keys(helped)


def test_links_between_the_texts_lead_somewhere() -> None:
    """Each link to another document leads to one that is there."""
    for name, text in TEXTS.items():
        for link in re.findall(r"(?<!!)\[[^\]]+\]\(([^)#]+)\)", text):
            assert (MANUAL / link).is_file(), f"{name}: {link}"


def _keys(text: str) -> list[str]:
    return re.findall(r"<kbd>([^<]+)</kbd>", text)
