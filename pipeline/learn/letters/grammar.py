"""A small grammar for the wording of letters: sections of alternatives, slots, choices, marked values.

A file of `data/` has sections ("[scope]") of one alternative a line. In a line `{slot}` draws from another
section or a computed value, `{^slot}` begins with a capital, `{a|b|}` is one of several wordings, and
`<A>…</A>` marks words as a value (A audience, S scope, W window, N notes). "3* " in front weighs the line.
Alternatives are parted by a hash of their words: those kept apart are never learned from. A section marked
"!" holds frames and words without which nothing can be said; it stands on both sides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import accumulate
from typing import TYPE_CHECKING
from zlib import crc32

from pipeline.extract.cues import AUDIENCE, NOTES, SCOPE, WINDOW

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator, Mapping

LEARN, APART, WHOLE = "learn", "apart", "whole"
MARKS = {"A": AUDIENCE, "S": SCOPE, "W": WINDOW, "N": NOTES}
FILES = ("values", "labels", "asks", "distractors", "others", "topics", "subjects")
SHARE = 4  # one alternative in so many is kept apart
_FEWEST = 4  # a section of fewer alternatives is not parted
_TAG = re.compile(r"</?[ASWN]>")
_WEIGHT = re.compile(r"(\d+)\* ")
_HEAD = re.compile(r"\[([\w.]+)( !)?\]")


@dataclass(frozen=True, slots=True)
class Slot:
    """A reference to a section or computed value; `capital` makes its first letter one."""

    name: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several wordings, all as likely."""

    ways: tuple[Nodes, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """The begin (`label`) or the end (None) of a marked value."""

    label: str | None


Nodes = tuple["str | Slot | Choice | Tag", ...]
Pieces = list[tuple[str, str | None]]  # words, and the field they are the value of


@dataclass(frozen=True, slots=True)
class Section:
    """Alternatives with running sums of their weights, by side of the split."""

    sides: Mapping[str, tuple[tuple[Nodes, ...], tuple[int, ...]]]


def parse(template: str) -> Nodes:
    """Read one alternative. Raises ValueError when a brace has no partner."""
    nodes, rest = _sequence(template, 0, "}")
    if rest != len(template):
        raise ValueError(f"a brace too many: {template!r}")
    return nodes


def _sequence(text: str, at: int, ends: str) -> tuple[Nodes, int]:
    """Read nodes up to one of the characters `ends` on this level."""
    nodes: list[str | Slot | Choice | Tag] = []
    plain = ""
    while at < len(text) and text[at] not in ends:
        node: Slot | Choice | Tag
        if text[at] == "{":
            node, at = _braced(text, at + 1)
        elif tag := _TAG.match(text, at):
            node, at = Tag(None if tag[0][1] == "/" else MARKS[tag[0][1]]), tag.end()
        else:
            plain, at = plain + text[at], at + 1
            continue
        nodes += [plain, node] if plain else [node]
        plain = ""
    if plain:
        nodes.append(plain)
    return tuple(nodes), at


def _braced(text: str, at: int) -> tuple[Slot | Choice, int]:
    ways: list[Nodes] = []
    while True:
        nodes, at = _sequence(text, at, "|}")
        if at == len(text):
            raise ValueError(f"a brace is open: {text!r}")
        ways.append(nodes)
        at += 1
        if text[at - 1] == "}":
            break
    if len(ways) > 1:
        return Choice(tuple(ways)), at
    name = "".join(one for one in ways[0] if isinstance(one, str))
    return Slot(name.lstrip("^"), capital=name.startswith("^")), at


def _section(rows: list[tuple[int, str]], *, framed: bool) -> Section:
    parsed = [(weight, parse(row), crc32(row.encode()) % SHARE == 0) for weight, row in rows]
    split = not framed and len(rows) >= _FEWEST and len({apart for *_, apart in parsed}) > 1
    sides = {}
    for side in (LEARN, APART, WHOLE):
        kept = [(w, n) for w, n, apart in parsed if not split or side in (WHOLE, APART if apart else LEARN)]
        sides[side] = (tuple(n for _, n in kept), tuple(accumulate(w for w, _ in kept)))
    return Section(sides)


@cache
def sections() -> Mapping[str, Section]:
    """Read all files of the grammar. Raises ValueError for a line outside a section."""
    rows: dict[str, list[tuple[int, str]]] = {}
    framed: set[str] = set()
    for name in FILES:
        text = (resources.files(__package__ or "") / "data" / f"{name}.txt").read_text("utf-8")
        section = ""
        for line in text.split("\n"):
            if head := _HEAD.fullmatch(line):
                section = head[1]
                rows.setdefault(section, [])
                framed |= {section} if head[2] else set()
            elif line and not line.startswith("#"):
                weight = _WEIGHT.match(line)
                rows[section].append((int(weight[1]) if weight else 1, line[weight.end() if weight else 0 :]))
    return {name: _section(found, framed=name in framed) for name, found in rows.items()}


@dataclass(slots=True)
class Draw:
    """One letter's draws: the chance, the side of the split, the computed slots, other names of sections."""

    rng: random.Random
    side: str
    slots: Mapping[str, Callable[[], str]]
    names: dict[str, str] = field(default_factory=dict)

    def pieces(self, section: str) -> Pieces:
        """Draw one alternative of a section, slots filled, with the fields its words are values of."""
        out: Pieces = []
        label: str | None = None
        for text, tag in self._walk(self._alternative(section)):
            if tag is not None:
                label = tag.label
            elif text:
                out.append((text, label))
        return out

    def text(self, section: str) -> str:
        """Draw one alternative as plain words."""
        if section in self.slots:
            return self.slots[section]()
        return "".join(text for text, _ in self.pieces(section))

    def chance(self, share: float) -> bool:
        """Toss a coin that says yes in `share` of the cases."""
        return self.rng.random() < share

    def _alternative(self, section: str) -> Nodes:
        lines, sums = sections()[self.names.get(section, section)].sides[self.side]
        return self.rng.choices(lines, cum_weights=sums)[0]

    def _walk(self, nodes: Nodes) -> Iterator[tuple[str, Tag | None]]:
        for node in nodes:
            if isinstance(node, str):
                yield node, None
            elif isinstance(node, Tag):
                yield "", node
            elif isinstance(node, Choice):
                yield from self._walk(self.rng.choice(node.ways))
            else:
                yield from self._slot(node)

    def _slot(self, slot: Slot) -> Iterator[tuple[str, Tag | None]]:
        drawn: Iterator[tuple[str, Tag | None]] | list[tuple[str, Tag | None]]
        if slot.name in self.slots:
            drawn = [(self.slots[slot.name](), None)]
        else:
            drawn = self._walk(self._alternative(slot.name))
        for text, tag in drawn:
            if slot.capital and text:
                yield text[:1].upper() + text[1:], tag
                yield from drawn if not isinstance(drawn, list) else ()
                return
            yield text, tag
