"""Which font a run of a DOCX is set in, and what its text says where that font is one from before Unicode.

Runs behind the fence only. A font stands at the run, in a style, in one that it builds on, or in the defaults
of the document. Source: ECMA-376 part 1, 17.3.2.26 (rFonts) and 17.7.2 (order of styles).
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from pipeline.vietnamese.legacy_encodings import decode, scheme_of

if TYPE_CHECKING:
    from pipeline.vietnamese.legacy_encodings import Scheme

    Element = Any  # lxml element; lxml carries no type hints here

DEEPEST_STYLE = 12  # Word's own bound is 10; a style that builds on itself must end


class Fonts:
    """The fonts of one document; how each is encoded is decided once, by all text of the body in it."""

    def __init__(self, body: Element, styles: Element) -> None:
        """Gather styles and the text in each font; `styles` is the root of the part of styles."""
        self._styles = {style.get(qn("w:styleId")): style for style in styles.iter(qn("w:style"))}
        normal = (s for s in self._styles.values() if s.get(qn("w:default")) in {"1", "true"})
        self._normal = next((s for s in normal if s.get(qn("w:type")) == "paragraph"), None)
        defaults = f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"
        self._default = _named(styles.find(defaults))
        texts: dict[str, list[str]] = {}
        for run in body.iter(qn("w:r")):
            texts.setdefault(self._font(run), []).extend(t.text or "" for t in run.iter(qn("w:t")))
        self._schemes = {font: scheme_of(" ".join(text), font) for font, text in texts.items()}

    def read(self, run: Element, text: str) -> str:
        """Give what a piece of text of the run says."""
        scheme = self._scheme(self._font(run), text)
        return decode(text, scheme) if scheme else text

    def read_symbol(self, symbol: Element) -> str:
        """Give what a `w:sym` says: a letter of a legacy font, a blank for any bullet or ornament."""
        scheme = self._schemes.get(font := symbol.get(qn("w:font")) or "") or scheme_of("", font)
        try:
            char = chr(int(symbol.get(qn("w:char")) or "20", 16))
        except (ValueError, OverflowError):
            return " "
        return decode(char, scheme) if scheme else " "

    def _scheme(self, font: str, text: str) -> Scheme | None:
        """Look the font up; one that only headers or notes use is judged by the piece at hand."""
        return self._schemes[font] if font in self._schemes else scheme_of(text, font)

    def _font(self, run: Element) -> str:
        own = run.find(qn("w:rPr"))
        if name := _named(own):
            return name
        if own is not None and (style := own.find(qn("w:rStyle"))) is not None:
            name = self._of_style(style.get(qn("w:val")))
        return name or self._of_paragraph(run) or self._default

    def _of_paragraph(self, run: Element) -> str:
        paragraph = next(run.iterancestors(qn("w:p")), None)
        style = None if paragraph is None else paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None:
            return self._of_style(style.get(qn("w:val")))
        return "" if self._normal is None else self._of_style(self._normal.get(qn("w:styleId")))

    @functools.cache  # noqa: B019 - lives as long as one document
    def _of_style(self, name: str | None) -> str:
        """Follow a style to the first one that names a font."""
        for _ in range(DEEPEST_STYLE):
            style = self._styles.get(name)
            if style is None:
                break
            if font := _named(style.find(qn("w:rPr"))):
                return font
            above = style.find(qn("w:basedOn"))
            name = None if above is None else above.get(qn("w:val"))
        return ""


def _named(properties: Element | None) -> str:
    fonts = None if properties is None else properties.find(qn("w:rFonts"))
    return "" if fonts is None else str(fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi")) or "")
