"""The parts of a request as they are laid out: lists, tables, lines of labels, sentences.

Each function gives paragraphs; a paragraph is pieces of text with the field they are the value of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.cues import AUDIENCE, NOTES, SCOPE, WINDOW

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.learn.letters.grammar import Draw, Pieces

OTHER, EVENT, AGE, GENDER, START, END = "other", "event", "age", "gender", "start", "end"
Row = tuple[str, "Pieces"]  # a label, "" for none, and what stands beside it
_MARKERS: tuple[Callable[[int], str], ...] = (
    *[lambda at: f"{at}. "] * 3, *[lambda at: f"({at}) "] * 2, *[lambda _: "- "] * 3,
    lambda at: f"{at}) ", lambda at: f"{at}/ ", lambda at: f"{at}- ", lambda at: f"{'abcdeghiklm'[at - 1]}) ",
    lambda at: f"{'abcdeghiklm'[at - 1]}. ", lambda _: "+ ", lambda _: "* ", lambda _: "• ",
    lambda _: "", lambda _: "– ",
    lambda at: f"{('I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI')[at - 1]}. ",
)  # fmt: skip
_ENDS = (".", ".", ";", ";", "", ",")
_SEPARATORS = (": ", ": ", ": ", ": ", ": ", ":", " : ", " - ", " – ", " là ", ": là ", " ", " gồm ", ":\n")


def rows_of(draw: Draw, fields: Sequence[str]) -> list[Row]:
    """Give labels and values of the fields; some as two rows (ages and gender, first and last day)."""
    rows: list[Row] = []
    for field in fields:
        if field == AUDIENCE and draw.chance(0.15):
            rows += [_row(draw, part, [(draw.text(part), field)]) for part in (AGE, GENDER)]
        elif field == WINDOW and draw.chance(0.12):
            rows += [_row(draw, part, [(_day(draw), field)]) for part in (START, END)]
        else:
            rows.append(_row(draw, field, value_of(draw, field)))
    return rows


def _row(draw: Draw, label: str, value: Pieces) -> Row:
    return draw.text(f"label.{label}"), value


def _day(draw: Draw) -> str:
    return draw.rng.choice(("ngày ", "", "", f"{draw.text('hour')} ngày ")) + draw.text("d1")


def value_of(draw: Draw, field: str) -> Pieces:
    """Give the value of one field as it stands behind a label."""
    if field == SCOPE and draw.chance(0.12):
        return draw.pieces("scope_but")
    if field == NOTES and draw.chance(0.12):
        return [(draw.text("no_notes"), None)]
    if field in (OTHER, EVENT):
        return [(draw.text(f"value.{field}"), None)]
    return [(draw.text(field), field)]


def listed(draw: Draw, rows: Sequence[Row]) -> list[Pieces]:
    """Lay rows out one below the other, each behind the same sign, label and separator."""
    marker, end, separator = draw.rng.choice(_MARKERS), draw.rng.choice(_ENDS), draw.rng.choice(_SEPARATORS)
    upper, capital, bare = draw.chance(0.06), draw.chance(0.5), draw.chance(0.08)
    out: list[Pieces] = []
    for at, (label, value) in enumerate(rows, 1):
        between = ": " if separator == ":\n" and not draw.chance(0.9) else separator
        if draw.chance(0.05):
            between = draw.rng.choice(_SEPARATORS)
        name = label.upper() if upper else label[:1].upper() + label[1:]
        head = marker(at) if bare else f"{marker(at)}{name}{between}"
        out.append([(head, None), *(capitalised(value) if capital or bare else value), (end, None)])
    return out


def capitalised(value: Pieces) -> Pieces:
    """Begin the words with a capital."""
    first, label = value[0]
    return [(first[:1].upper() + first[1:], label), *value[1:]]


def inline(draw: Draw, rows: Sequence[Row]) -> list[Pieces]:
    """Lay rows out in one paragraph: "Đối tượng: …; phạm vi: …; thời gian: …"."""
    stop = draw.rng.choice(("; ", "; ", ". ", ", ", " - ", "; ("))
    line: Pieces = []
    for at, (label, value) in enumerate(rows, 1):
        number = f"{at}) " if stop == "; (" else ""
        if stop == "; (" and at == 1:
            number = "(1) "
        name = label[:1].upper() + label[1:] if stop == ". " or at == 1 else label
        last = "." if at == len(rows) else stop
        line += [(f"{number}{name}: ", None), *value, (last, None)]
    return [line]


def table(draw: Draw, rows: Sequence[Row]) -> list[Pieces]:
    """Lay rows out as cells read one after another: beside each other, or the head first."""
    if draw.chance(0.3):  # one row of labels, one of values
        glue = draw.rng.choice((" ", "\n", "\n"))
        heads: Pieces = [(glue.join(label[:1].upper() + label[1:] for label, _ in rows), None)]
        cells: Pieces = []
        for at, (_, value) in enumerate(rows):
            cells += [(glue if at else "", None), *capitalised(value)]
        return [heads, cells]
    out: list[Pieces] = [
        [
            (
                draw.rng.choice(
                    ("Mục Thông tin", "STT Nội dung Yêu cầu", "Nội dung\nYêu cầu", "TT\nMục\nGhi")
                ),
                None,
            )
        ]
    ]
    glue, numbered = draw.rng.choice((" ", "\n", "\n")), draw.chance(0.4)
    for at, (label, value) in enumerate(rows, 1):
        head = f"{at}{glue}{label[:1].upper()}{label[1:]}" if numbered else label[:1].upper() + label[1:]
        out.append([(head + glue, None), *capitalised(value)])
    return out[0 if draw.chance(0.5) else 1 :]


def sentences(draw: Draw, fields: Sequence[str]) -> list[Pieces]:
    """Say the fields in sentences without labels, strewn with what nobody asks for."""
    said: list[Pieces] = []
    rest = list(fields)
    if {AUDIENCE, SCOPE} <= set(rest) and draw.chance(0.4):
        two = draw.pieces("prose.two")
        said.append(two)
        rest = [field for field in rest if field not in {label for _, label in two}]
    for field in rest:
        if field == NOTES and draw.chance(0.4):
            continue
        said.append(draw.pieces(f"prose.{field}"))
    if SCOPE in rest and draw.chance(0.1):
        said.append(draw.pieces("ask.nation_why"))
    for section, share in (("article_says", 0.2), ("past_post", 0.12), ("after", 0.2)):
        if draw.chance(share):
            said.insert(draw.rng.randrange(len(said) + 1), draw.pieces(section))
    return _paragraphs(draw, said)


def points(draw: Draw, fields: Sequence[str]) -> list[Pieces]:
    """Say each field in a sentence that stands behind the sign of a list."""
    marker = draw.rng.choice(_MARKERS)
    said = [draw.pieces(f"prose.{field}") for field in fields]
    return [[(marker(at), None), *capitalised(one)] for at, one in enumerate(said, 1)]


def _paragraphs(draw: Draw, said: Sequence[Pieces]) -> list[Pieces]:
    """Join sentences to paragraphs of one to four."""
    out: list[Pieces] = []
    for one in said:
        sentence = capitalised(one)
        if out and draw.chance(0.6):
            out[-1] = [*out[-1], (" ", None), *sentence]
        else:
            out.append(sentence)
    return out
