"""A letter as spaCy's components learn it: one text, token tags, categories."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc
from spacy.training import Example

from pipeline.extract.learned import KINDS, REQUEST, joined
from pipeline.extract.tagging import OUTSIDE
from pipeline.terms import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from pipeline.learn.letters.bodies import Sample


@dataclass(frozen=True, slots=True)
class Batch:
    """The same documents with what each component is to learn from them."""

    values: tuple[Example, ...]
    kind: tuple[Example, ...]
    topic: tuple[Example, ...]

    def of(self, name: str) -> tuple[Example, ...]:
        """Give the examples of one component; the encoder takes any."""
        return {"kind": self.kind, "topic": self.topic}.get(name, self.values)


UNSURE = ""  # the field of words that teach nothing


def text_of(sample: Sample) -> tuple[str, int]:
    """Give subject, body and article as one text, and where the body begins."""
    text = joined(sample.subject, sample.body)
    return (f"{text}\n{sample.article}" if sample.article else text), len(text) - len(sample.body)


def batch_of(nlp: Language, samples: Sequence[Sample]) -> Batch:
    """Make the examples of some letters."""
    values, kinds, topics = [], [], []
    for sample in samples:
        text, start = text_of(sample)
        doc = nlp.make_doc(text)
        unsure = [(a + start, b + start, UNSURE) for a, b in sample.unsure]
        told = [(a + start, b + start, field) for a, b, field in sample.spans]
        values.append(_example(doc, tags_of(doc, [*unsure, *told]), {}))
        kind = REQUEST if sample.request else KINDS[1]
        kinds.append(_example(doc, None, {one: float(one == kind) for one in KINDS}))
        topics.append(_example(doc, None, {one.value: float(one is sample.topic) for one in Topic}))
    return Batch(tuple(values), tuple(kinds), tuple(topics))


def _example(doc: Doc, tags: list[str] | None, cats: dict[str, float]) -> Example:
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    told = Doc(doc.vocab, words=words, spaces=spaces, tags=tags)
    told.cats = cats
    return Example(doc, told)


def tags_of(doc: Doc, spans: Sequence[tuple[int, int, str]]) -> list[str]:
    """Tag the tokens that lie in a span; signs and line ends at its rims are left out."""
    tags = [OUTSIDE] * len(doc)
    for start, end, field in spans:
        inside = [token.i for token in doc if token.idx < end and token.idx + len(token) > start]
        while inside and doc[inside[-1]].is_space:
            inside.pop()
        for at in inside:
            tags[at] = f"I-{field}" if field else UNSURE
        if inside and field:
            tags[inside[0]] = f"B-{field}"
    return tags
