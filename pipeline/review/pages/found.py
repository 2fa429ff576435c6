"""What a search found, marked in the text that is shown: with and without tone marks, never as markup."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from pipeline.vietnamese.text import nfc, plain

MOST_TERMS = 16
_WORD = re.compile(r"[^\W_]+")


def marked(text: str | None, question: str) -> Markup:
    """Give a text escaped, with each word that begins as a word of the question within `<mark>`.

    A word of the question with tone marks finds itself only, one without finds every word that reads so.
    """
    if not text:
        return Markup("")
    shown = nfc(text)
    asked = {word.casefold() for word in _WORD.findall(nfc(question))[:MOST_TERMS]}
    parts: list[str | Markup] = []
    at = 0
    for word in _WORD.finditer(shown) if asked else ():
        if any(_begins(word[0], one) for one in asked):
            parts += [escape(shown[at : word.start()]), Markup("<mark>"), escape(word[0]), Markup("</mark>")]
            at = word.end()
    return Markup("").join([*parts, escape(shown[at:])])


def _begins(word: str, asked: str) -> bool:
    lower = word.casefold()
    return lower.startswith(asked) if plain(asked) != asked else plain(lower).startswith(asked)
