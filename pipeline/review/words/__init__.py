"""English for the Vietnamese of the pages: one module for each group of pages, keyed by the Vietnamese.

Pages are written in Vietnamese, `t('Hàng đợi')`; a text without a line here stays Vietnamese, and a test
names it.
"""

from __future__ import annotations

from types import MappingProxyType

from pipeline.review.words import case, fields, figures, frame, log, people, signing, viewer, work

MODULES = (
    log,
    work,
    frame,
    signing,
    people,
    case,
    fields,
    viewer,
    figures,
)
ENGLISH = MappingProxyType({text: english for module in MODULES for text, english in module.WORDS.items()})


def translated(text: str, language: str) -> str:
    """Give a text in a language; the Vietnamese itself where there is no other."""
    return ENGLISH.get(text, text) if language == "en" else text
