"""The trained layer: what a small net thinks the words mean, beside the rules and never instead of them.

In comes plain text of a letter; out go guesses with scores from 0 to 1. Nothing is loaded before the first
question; without its files every answer is empty and the rules stand alone. Which net is asked the caller
says, None for the shipped one. Taught by `pipeline.learn.letters`; docs/training.md has the recipe.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from pipeline.extract.tagging import TAGS, stretches
from pipeline.terms import Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from importlib.resources.abc import Traversable

    from spacy.language import Language
    from spacy.tokens import Doc

    Net = Callable[[], Language | None]  # gives the net when it is asked first

REQUEST = "request"
KINDS = (REQUEST, "other")
MOST_WORDS = 1500  # a longer body has annexes in it; the request stands before them
KIND_WORDS = 350  # what a letter is for is said on its first page
CONFIG, WEIGHTS = "config.cfg", "weights.spacy"
_WORD = re.compile(r"\S+")
_TAIL = frozenset(".,;/")
_ONE_AT_A_TIME = threading.Lock()  # spaCy's vocabulary is shared and not made for threads


@dataclass(frozen=True, slots=True)
class Guess:
    """Words taken for the value of a field: offsets in the text asked about, mean probability as score."""

    field: str
    start: int
    end: int
    score: float


def spans_of(text: str, net: Net | None = None) -> tuple[Guess, ...]:
    """Guess which words of a request's body are the values it asks for; () without a model."""
    asked = _ask(_cut(text, MOST_WORDS), "values", net)
    return tuple(guesses(*asked)) if asked else ()


def kind_score(subject: str, body: str, net: Net | None = None) -> float | None:
    """Guess how likely the letter is a posting request, 0 to 1; None without a model."""
    asked = _ask(joined(subject, _cut(body, KIND_WORDS)), "kind", net)
    return round(float(asked[1][KINDS.index(REQUEST)]), 4) if asked else None


def topic_scores(text: str) -> dict[Topic, float]:
    """Guess the topic of subject, body and article together; the scores sum to 1; {} without a model."""
    asked = _ask(_cut(text, MOST_WORDS), "topic")
    if asked is None:
        return {}
    return {topic: round(float(score), 4) for topic, score in zip(Topic, asked[1], strict=True)}


def _ask(text: str, name: str, net: Net | None = None) -> tuple[Doc, Any] | None:
    """Ask one component; None without a model or without words."""
    with _ONE_AT_A_TIME:
        nlp = (net or model)()
        return scores_of(nlp, text, name) if nlp is not None and text.strip() else None


def joined(subject: str, body: str) -> str:
    """Put subject and body together as the net learned them."""
    return f"{subject}\n{body}"


@lru_cache(maxsize=1)
def model() -> Language | None:
    """Load the shipped net once per process, None when it is not there."""
    return load(resources.files(__package__ or "") / "model")


def load(folder: Traversable) -> Language | None:
    """Load a net from its two files, None when they are not there."""
    if not (folder / CONFIG).is_file() or not (folder / WEIGHTS).is_file():
        return None
    import spacy.util  # noqa: PLC0415 - spaCy takes seconds to import
    from thinc.api import Config, use_ops  # noqa: PLC0415 - comes with spaCy

    import pipeline.extract.nlp  # noqa: F401, PLC0415 - registers the tokenizer

    with use_ops("numpy", use_blis=False):  # numpy's own products take a third of the time of BLIS
        nlp = spacy.util.load_model_from_config(Config().from_str((folder / CONFIG).read_text("utf-8")))
    return nlp.from_bytes((folder / WEIGHTS).read_bytes())


def guesses(doc: Doc, probabilities: Any) -> Iterator[Guess]:  # noqa: ANN401 - an array (tokens, TAGS)
    """Read the values out of the tokens' probabilities; each has a word in it and no sign at its end."""
    import numpy as np  # noqa: PLC0415 - the room is imported without it

    logs = np.log(probabilities + 1e-9).tolist()
    for field, first, after in stretches(logs):
        last = after
        while last > first and (doc[last - 1].is_space or doc[last - 1].text in _TAIL):
            last -= 1
        if not any(token.is_alpha or token.like_num for token in doc[first:last]):
            continue
        begin = TAGS.index(f"B-{field}")
        score = float(probabilities[first:last, begin : begin + 2].sum(axis=1).mean())
        yield Guess(field, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]), round(score, 4))


def scores_of(nlp: Language, text: str, name: str) -> tuple[Doc, Any]:
    """Give the document and one component's probabilities for it."""
    doc = nlp.make_doc(text)
    parts: dict[str, Any] = dict(nlp.pipeline)
    doc = parts["tok2vec" if name == "values" else "words"](doc)
    scores = parts[name].model.predict([doc])[0]
    return doc, softmax(scores) if name == "values" else scores


def softmax(scores: Any) -> Any:  # noqa: ANN401 - numpy arrays
    """Make each row of scores sum to 1."""
    import numpy as np  # noqa: PLC0415 - the room is imported without it

    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return raised / raised.sum(axis=-1, keepdims=True)


def _cut(text: str, words: int) -> str:
    """Keep the first so many words."""
    for count, word in enumerate(_WORD.finditer(text), 1):
        if count == words:
            return text[: word.end()]
    return text
