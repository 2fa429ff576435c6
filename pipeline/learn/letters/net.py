"""The net: one small convolution over the tokens, read by a tagger of values and two categorisers.

Tokens are those of `extract.nlp` with line ends kept as tokens; the form without marks and case (NORM) is
a feature beside the written one, so that lost marks do not matter. Sizes are chosen for time: about 10 ms for
400 words on one core (docs/decisions/0013).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import spacy

import pipeline.extract.nlp  # noqa: F401 - registers the tokenizer
from pipeline.extract.learned import KINDS
from pipeline.extract.tagging import TAGS
from pipeline.terms import Topic

if TYPE_CHECKING:
    from spacy.language import Language

_FEATURES = {"NORM": 3000, "LOWER": 4000, "PREFIX": 300, "SUFFIX": 1500, "SHAPE": 300}  # rows of each table

# What a letter is for is told by one phrase in it: the strongest word of each kind decides.
_STRONGEST = {
    "@architectures": "spacy.TextCatReduce.v1",
    "exclusive_classes": True,
    "use_reduce_first": False,
    "use_reduce_last": False,
    "use_reduce_max": True,
    "use_reduce_mean": False,
}
# What it is about is told by many words, some more than others.
_ATTENTION = {"@architectures": "spacy.TextCatParametricAttention.v1", "exclusive_classes": True}


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the net: width of a token's vector, layers, tokens looked at on each side by one layer."""

    width: int = 64
    depth: int = 4
    window: int = 3
    pieces: int = 2
    features: tuple[str, ...] = ("NORM", "LOWER", "PREFIX", "SHAPE")
    words: int = 48  # width of the encoder that the categorisers read


def blank(shape: Shape = Shape()) -> Language:
    """Build the untaught pipeline; call `initialize` before use.

    The values need order and neighbours, the categories need the words of the whole letter: an encoder shared
    by both learned the topics no better than chance.
    """
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "vi_syllable.v1"}}})
    nlp.add_pipe(
        "tok2vec",
        config={"model": _encoder(shape.features, shape.width, shape.depth, shape.window, shape.pieces)},
    )
    nlp.add_pipe("tok2vec", name="words", config={"model": _encoder(("NORM", "LOWER"), shape.words, 2, 1, 2)})
    model: dict[str, Any] = {
        "@architectures": "spacy.Tagger.v2",
        "tok2vec": _listener(shape.width, "tok2vec"),
    }
    tagger: Any = nlp.add_pipe("tagger", name="values", config={"model": model})
    for tag in TAGS:
        tagger.add_label(tag)
    words = _listener(shape.words, "words")
    _categoriser(nlp, "kind", KINDS, _STRONGEST | {"tok2vec": words})
    _categoriser(nlp, "topic", tuple(topic.value for topic in Topic), _ATTENTION | {"tok2vec": words})
    return nlp


def _categoriser(nlp: Language, name: str, labels: tuple[str, ...], model: dict[str, Any]) -> None:
    pipe: Any = nlp.add_pipe("textcat", name=name, config={"model": model})
    for label in labels:
        pipe.add_label(label)


def _listener(width: int, upstream: str) -> dict[str, Any]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": width, "upstream": upstream}


def _encoder(features: tuple[str, ...], width: int, depth: int, window: int, pieces: int) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": width,
            "attrs": list(features),
            "rows": [_FEATURES[name] for name in features],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": width,
            "depth": depth,
            "window_size": window,
            "maxout_pieces": pieces,
        },
    }
