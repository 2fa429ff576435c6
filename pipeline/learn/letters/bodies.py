"""Whole letters: subject, body, article, with the spans of the values asked for.

    for letter in letters(seed=1, side=LEARN): ...

gives letters without end, the same for the same seed. Half are requests; the rest speak of posting, publics,
areas and days for other reasons.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.cues import AUDIENCE, NOTES, SCOPE, WINDOW
from pipeline.extract.tagging import FIELDS
from pipeline.learn.letters import parts
from pipeline.learn.letters.noise import set_in_lines, worn
from pipeline.learn.letters.setting import draw_of, setting_of
from pipeline.terms import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.learn.letters.grammar import Draw, Pieces

TOPICS = tuple(Topic)
GENERAL = "general"  # letters that have nothing to do with the channel; they may be long
_STATED = {AUDIENCE: 0.92, SCOPE: 0.9, WINDOW: 0.9, NOTES: 0.65}  # how often a request states the field
_REQUESTS = 0.62
_TOPIC_WEIGHTS = (5, 5, 5, 6, 4, 3)  # in the order of `Topic`


@dataclass(frozen=True, slots=True)
class Sample:
    """One letter: `spans` are (first character, after the last, field) in `body`; `topic` of its article.

    `unsure` are stretches of the body of which nobody knows whether they are values.
    """

    subject: str
    body: str
    spans: tuple[tuple[int, int, str], ...]
    request: bool
    topic: Topic | None
    article: str = ""
    unsure: tuple[tuple[int, int], ...] = ()


def letters(seed: int, side: str) -> Iterator[Sample]:
    """Give letters without end, drawn from one side of the grammar."""
    for number in range(10**9):
        yield letter(random.Random(f"{seed}/{side}/{number}"), side)  # noqa: S311 - training data, no secret


def letter(rng: random.Random, side: str) -> Sample:
    """Draw one letter."""
    topic = rng.choices(TOPICS, _TOPIC_WEIGHTS)[0]
    draw = draw_of(rng, side, topic.value, setting_of(rng))
    request = draw.chance(_REQUESTS)
    subject, paragraphs = _request(draw) if request else _other(draw)
    body, spans = written(paragraphs)
    body, spans = worn(rng, body, spans)
    body = set_in_lines(rng, body)
    article = _article(draw) if request and draw.chance(0.5) else ""
    unsure = () if request else tuple((start, end) for start, end, _ in spans)
    return Sample(_typed(draw, subject), body, spans if request else (), request, topic, article, unsure)


def _typed(draw: Draw, subject: str) -> str:
    lead = draw.rng.choice(("", "", "", "V/v ", "Về việc ", "v/v: "))
    return worn(draw.rng, lead + subject, ())[0]


def written(paragraphs: Sequence[Pieces]) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """Put paragraphs below each other; give the text and the spans of values without blanks at the rims."""
    text = ""
    spans: list[tuple[int, int, str]] = []
    for at, paragraph in enumerate(paragraphs):
        text += "\n" if at else ""
        last: str | None = None
        for piece, label in paragraph:
            if label is not None and label == last:
                spans[-1] = (spans[-1][0], len(text) + len(piece), label)
            elif label is not None:
                spans.append((len(text), len(text) + len(piece), label))
            text, last = text + piece, label
    trimmed = [_trimmed(text, span) for span in spans]
    return text, tuple(span for span in trimmed if span[0] < span[1])


def _trimmed(text: str, span: tuple[int, int, str]) -> tuple[int, int, str]:
    start, end, label = span
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip(" .;,")), label


# ---- a request
def _request(draw: Draw) -> tuple[str, list[Pieces]]:
    fields = [field for field in FIELDS if draw.chance(_STATED[field])]
    if draw.chance(0.15):
        draw.rng.shuffle(fields)
    head = _background(draw, (0, 0, 1, 1, 2, 3))
    layouts = (_in_list, _in_line, _in_table, _in_prose, _woven, _in_points)
    middle = draw.rng.choices(layouts, (50, 10, 10, 20, 14, 5))[0](draw, fields)
    return draw.text("subject"), [*head, *middle, *_tail(draw)]


def _background(draw: Draw, counts: Sequence[int]) -> list[Pieces]:
    sentences = [draw.pieces("background") for _ in range(draw.rng.choice(counts))]
    if draw.chance(0.12):
        sentences.append(draw.pieces("past_post"))
    return _joined(draw, sentences)


def _joined(draw: Draw, sentences: Sequence[Pieces]) -> list[Pieces]:
    """Let some sentences run on in one paragraph."""
    out: list[Pieces] = []
    for one in sentences:
        if out and draw.chance(0.4):
            out[-1] = [*out[-1], (" ", None), *one]
        else:
            out.append(one)
    return out


def _rows(draw: Draw, fields: Sequence[str]) -> list[parts.Row]:
    rows = parts.rows_of(draw, fields)
    for _ in range(draw.rng.choice((0, 0, 1, 1, 2, 3))):
        extra = parts.rows_of(draw, [parts.EVENT if draw.chance(0.15) else parts.OTHER])
        rows.insert(draw.rng.choice((0, len(rows), draw.rng.randrange(len(rows) + 1))), extra[0])
    return rows[:11]


def _ask(draw: Draw, section: str) -> Pieces:
    return parts.capitalised(draw.pieces(section))


def _in_list(draw: Draw, fields: Sequence[str]) -> list[Pieces]:
    said: list[str] = []
    if fields and draw.chance(0.15):  # one of them in a sentence of its own below
        said = [draw.rng.choice(list(fields))]
    rows = parts.listed(draw, _rows(draw, [field for field in fields if field not in said]))
    return [_ask(draw, "ask.listed"), *rows, *(parts.sentences(draw, said) if said else [])]


def _in_line(draw: Draw, fields: Sequence[str]) -> list[Pieces]:
    ask = _ask(draw, draw.rng.choice(("ask.listed", "ask.plain")))
    rows = parts.inline(draw, _rows(draw, fields))
    return [[*ask, (" ", None), *rows[0]]] if draw.chance(0.4) else [ask, *rows]


def _in_table(draw: Draw, fields: Sequence[str]) -> list[Pieces]:
    return [_ask(draw, "ask.listed"), *parts.table(draw, _rows(draw, fields))]


def _in_prose(draw: Draw, fields: Sequence[str]) -> list[Pieces]:
    said = parts.sentences(draw, fields)
    ask = _ask(draw, "ask.plain")
    return [[*ask, (" ", None), *said[0]], *said[1:]] if said and draw.chance(0.5) else [ask, *said]


def _in_points(draw: Draw, fields: Sequence[str]) -> list[Pieces]:
    return [_ask(draw, "ask.listed"), *parts.points(draw, fields)]


def _woven(draw: Draw, fields: Sequence[str]) -> list[Pieces]:
    ask = _ask(draw, "ask.woven")
    there = {label for _, label in ask}
    rest = [field for field in fields if field not in there]
    return [ask, *parts.sentences(draw, rest)] if rest else [ask]


def _tail(draw: Draw) -> list[Pieces]:
    sentences = [
        draw.pieces(section)
        for section, share in (
            ("article_says", 0.15),
            ("after", 0.3),
            ("attached", 0.75),
            ("event_line", 0.08),
            ("contact", 0.4),
            ("closing", 0.8),
        )
        if draw.chance(share)
    ]
    return _joined(draw, sentences)


# ---- any other letter
def _other(draw: Draw) -> tuple[str, list[Pieces]]:
    kind = draw.text("other")
    most = draw.rng.choice((6, 12, 25)) if kind == GENERAL else 10
    lines = [draw.pieces(f"{kind}.body") for _ in range(draw.rng.randrange(2, most))]
    marker = draw.rng.choice(("", "", "- ", "1. ", "+ "))
    numbered = marker == "1. "
    middle: list[Pieces] = []
    for at, line in enumerate(dict.fromkeys(tuple(one) for one in lines), 1):
        head = f"{at}. " if numbered else marker
        middle.append([(head, None), *parts.capitalised(list(line))])
    head_lines = _background(draw, (0, 0, 1, 1, 2, 3))
    tail = [
        draw.pieces(section) for section, share in (("contact", 0.2), ("closing", 0.5)) if draw.chance(share)
    ]
    return draw.text(f"{kind}.subject"), [*head_lines, *middle, *tail]


def _article(draw: Draw) -> str:
    said = [draw.text("bg") for _ in range(draw.rng.randrange(2, 7))]
    title = draw.text("title_bare")
    return "\n".join([title.upper() if draw.chance(0.5) else title, *said])
