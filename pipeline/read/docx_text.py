"""Walks the XML of a DOCX in reading order and says what a reader sees, row by row.

Runs behind the fence only. python-docx opens the package; the walk is our own, because python-docx leaves
out text boxes, tracked changes, content controls, footnotes and list numbers.
Source of the rules: ECMA-376 part 1, 17 (WordprocessingML) and part 3 (markup compatibility).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from pipeline.read.docx_fonts import Fonts
from pipeline.read.docx_numbering import Numbering

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.opc.part import Part

    Element = Any  # lxml element; lxml carries no type hints here

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML = "{urn:schemas-microsoft-com:vml}"
PAGE = "\f"
LINE = "\n"
# Elements that only wrap: what they hold is read in their place.
WRAPPERS = frozenset(
    qn(name)
    for name in ("w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:sdt", "w:sdtContent", "w:fldSimple",
                 "w:customXml", "w:dir", "w:bdo", "w:ruby", "w:rubyBase")
)  # fmt: skip
GLYPHS = {
    qn("w:tab"): " ", qn("w:ptab"): " ", qn("w:cr"): LINE, qn("w:noBreakHyphen"): "-",
}  # fmt: skip
EMU_PER_POINT = 12_700
VML_SIDE = re.compile(r"(?:^|;)\s*(width|height):\s*([0-9.]{1,10})pt")
BARE_NUMBER = re.compile(r"[\s\d/|–-]*")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of text as broken by hand; `block` grows with every change of column or cell."""

    page: int
    block: int
    text: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """One embedded picture: its bytes, the page it stands on, its size there in points (0 if not said).

    `behind`: it lies behind the text.
    """

    blob: bytes
    page: int
    width: float = 0.0
    height: float = 0.0
    behind: bool = False


@dataclass(slots=True)
class Story:
    """What the walk found: rows in reading order, pictures, page size in points if said."""

    rows: list[Row] = field(default_factory=list)
    pictures: list[Drawn] = field(default_factory=list)
    size: tuple[float, float] | None = None


def read_story(path: str) -> Story:
    """Read the document at `path`: header, body, notes, footer of the first page."""
    document = Document(path)
    walk = _Walk(Numbering(document), Fonts(document.element.body, document.styles.element))
    first = document.sections[0] if len(document.sections) else None
    if first is not None:
        own = first.different_first_page_header_footer
        walk.margin(first.first_page_header if own else first.header)
    walk.blocks(document.element.body, document.part)
    for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
        for relation in document.part.rels.values():
            if relation.reltype == kind and not relation.is_external:
                walk.notes(relation.target_part)
    if first is not None:
        walk.margin(first.first_page_footer if own else first.footer)
        if first.page_width and first.page_height:
            walk.story.size = (first.page_width.pt, first.page_height.pt)
    return walk.story


class _Walk:
    """Where the walk stands: page and block now, and what was found so far."""

    def __init__(self, numbering: Numbering, fonts: Fonts) -> None:
        self.story = Story()
        self._fonts = fonts
        self._numbering = numbering
        self._page = 1
        self._block = 0

    def blocks(self, parent: Element, part: Part) -> None:
        """Read paragraphs and tables under `parent`, in order."""
        for child in parent:
            if child.tag == qn("w:p"):
                self._paragraph(child, part)
            elif child.tag == qn("w:tbl"):
                self._table(child, part)
            elif child.tag in WRAPPERS:
                self.blocks(child, part)
            elif child.tag == MC + "AlternateContent":
                self.blocks(_chosen(child), part)

    def margin(self, margin: Any) -> None:  # noqa: ANN401 - header or footer of python-docx
        """Read the header or footer of the first page; a page number alone is no text."""
        if margin.is_linked_to_previous:
            return
        self._block += 1
        kept, before = len(self.story.rows), len(self.story.pictures)
        page, self._page = self._page, 1
        self.blocks(margin._element, margin.part)  # noqa: SLF001 - python-docx shows only paragraphs and tables
        del self.story.pictures[before:]  # emblems on letter paper are no pictures of the article
        self._page = page
        self.story.rows[kept:] = [
            row for row in self.story.rows[kept:] if not BARE_NUMBER.fullmatch(row.text)
        ]
        self._block += 1

    def notes(self, part: Part) -> None:
        """Read footnotes or endnotes, each a block."""
        for note in parse_xml(part.blob):
            if note.get(qn("w:type")) in {None, "normal"}:
                self._block += 1
                self.blocks(note, part)

    def _table(self, table: Element, part: Part) -> None:
        """Read cell by cell, row by row; every cell is a block of its own."""
        for row in _inside(table, qn("w:tr")):
            if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
                continue
            for cell in _inside(row, qn("w:tc")):
                self._block += 1
                self.blocks(cell, part)
        self._block += 1

    def _paragraph(self, paragraph: Element, part: Part) -> None:
        properties = paragraph.find(qn("w:pPr"))
        if properties is not None and _is_on(properties.find(qn("w:pageBreakBefore"))) and self.story.rows:
            self._page += 1
        boxes: list[Element] = []
        label = self._numbering.label(paragraph)
        text = "".join(self._pieces(paragraph, part, boxes))
        if text.strip():
            text = f"{label} {text}" if label else text
        for number, sheet in enumerate(text.split(PAGE)):
            self._page += number > 0
            self.story.rows.extend(
                Row(self._page, self._block, row) for row in sheet.split(LINE) if row.strip()
            )
        for box in boxes:
            self._block += 1
            self.blocks(box, part)
        self._block += bool(boxes)
        if properties is not None and _ends_page(properties.find(qn("w:sectPr"))):
            self._page += 1

    def _pieces(self, parent: Element, part: Part, boxes: list[Element]) -> Iterator[str]:
        """Yield the text under a paragraph or wrapper; text boxes are set aside, pictures kept."""
        for child in parent:
            if child.tag == qn("w:r"):
                yield from self._run(child, part, boxes)
            elif child.tag in WRAPPERS:
                yield from self._pieces(child, part, boxes)
            elif child.tag == MC + "AlternateContent":
                yield from self._pieces(_chosen(child), part, boxes)

    def _run(self, run: Element, part: Part, boxes: list[Element]) -> Iterator[str]:
        properties = run.find(qn("w:rPr"))
        if properties is not None and _is_on(properties.find(qn("w:vanish"))):
            return
        capitals = properties is not None and _is_on(properties.find(qn("w:caps")))
        for child in run:
            if child.tag == qn("w:t"):
                text = self._fonts.read(run, child.text or "")
                yield text.upper() if capitals else text
            elif child.tag == qn("w:br"):
                yield PAGE if child.get(qn("w:type")) == "page" else LINE
            elif child.tag == qn("w:sym"):
                yield self._fonts.read_symbol(child)
            elif child.tag in GLYPHS:
                yield GLYPHS[child.tag]
            elif child.tag == MC + "AlternateContent":
                self._drawing(_chosen(child), part, boxes)
            elif child.tag in {qn("w:drawing"), qn("w:pict"), qn("w:object")}:
                self._drawing(child, part, boxes)

    def _drawing(self, drawing: Element, part: Part, boxes: list[Element]) -> None:
        """Set text boxes aside and keep embedded pictures; linked ones are never fetched."""
        stack = [drawing]
        while stack:
            element = stack.pop()
            if element.tag == MC + "AlternateContent":
                stack.append(_chosen(element))
                continue
            if element.tag == qn("w:txbxContent"):
                boxes.append(element)
                continue
            name = {qn("a:blip"): qn("r:embed"), VML + "imagedata": qn("r:id")}.get(element.tag)
            related = part.rels.get(element.get(name)) if name else None
            if related is not None and not related.is_external:
                self.story.pictures.append(Drawn(related.target_part.blob, self._page, *_extent(element)))
            stack.extend(reversed(element))


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """Children with this tag, also those in content controls and tracked insertions."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from _inside(child, tag)


def _extent(picture: Element) -> tuple[float, float, bool]:
    """Width and height in points at which a picture is drawn (0 if not said); True when behind the text."""
    for element in picture.iterancestors():
        if element.tag in {qn("wp:inline"), qn("wp:anchor")}:
            size = element.find(qn("wp:extent"))
            if size is None:
                break
            behind = element.get("behindDoc") in {"1", "true"}
            return _number(size.get("cx")) / EMU_PER_POINT, _number(size.get("cy")) / EMU_PER_POINT, behind
        if element.tag == VML + "shape":
            sides = dict(VML_SIDE.findall(element.get("style") or ""))
            return _number(sides.get("width")), _number(sides.get("height")), False
    return 0.0, 0.0, False


def _number(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 0.0


def _chosen(alternate: Element) -> Element:
    """Take the first choice that holds anything, else the fallback: never both, they say the same."""
    for choice in alternate.findall(MC + "Choice"):
        if len(choice):
            return choice
    fallback = alternate.find(MC + "Fallback")
    return () if fallback is None else fallback


def _is_on(switch: Element | None) -> bool:
    """A switch such as `w:vanish` is on unless it says no."""
    return switch is not None and switch.get(qn("w:val")) not in {"0", "false", "off", "none"}


def _ends_page(section: Element | None) -> bool:
    """Tell whether a section ends here and the next begins on a new page (the default)."""
    if section is None:
        return False
    kind = section.find(qn("w:type"))
    return kind is None or kind.get(qn("w:val")) != "continuous"
