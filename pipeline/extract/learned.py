"""The trained layer: what a small net thinks the words mean, beside the rules and never instead of them.

In comes plain text of a letter; out go guesses with scores from 0 to 1. Nothing is loaded before the first
question; without its files every answer is empty and the rules stand alone. Taught by
`pipeline.learn.letters`; docs/training.md has the recipe.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from pipeline.extract.cues import AUDIENCE, NOTES, SCOPE, WINDOW
from pipeline.terms import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

    from spacy.language import Language
    from spacy.tokens import Doc

FIELDS = (AUDIENCE, SCOPE, WINDOW, NOTES)
OUTSIDE = "O"
#: Tags of tokens: the first of a value, the others of it, none.
TAGS = (OUTSIDE, *(f"{part}-{field}" for field in FIELDS for part in "BI"))
REQUEST = "request"
KINDS = (REQUEST, "other")
MOST_WORDS = 1500  # a longer body has annexes in it; the request stands before them
KIND_WORDS = 350  # what a letter is for is said on its first page
CONFIG, WEIGHTS = "config.cfg", "weights.spacy"
_WORD = re.compile(r"\S+")
_ONE_AT_A_TIME = threading.Lock()  # spaCy's vocabulary is shared and not made for threads


@dataclass(frozen=True, slots=True)
class Guess:
    """Words taken for the value of a field: offsets in the text asked about, mean probability as score."""

    field: str
    start: int
    end: int
    score: float


def spans_of(text: str) -> tuple[Guess, ...]:
    """Guess which words of a request's body are the values it asks for; () without a model."""
    nlp = model()
    kept = _cut(text, MOST_WORDS)
    if nlp is None or not kept.strip():
        return ()
    with _ONE_AT_A_TIME:
        doc, scores = scores_of(nlp, kept, "values")
    return tuple(guesses(doc, scores))


def kind_score(subject: str, body: str) -> float | None:
    """Guess how likely the letter is a posting request, 0 to 1; None without a model."""
    nlp = model()
    if nlp is None:
        return None
    with _ONE_AT_A_TIME:
        _, scores = scores_of(nlp, joined(subject, _cut(body, KIND_WORDS)), "kind")
    return round(float(scores[KINDS.index(REQUEST)]), 4)


def topic_scores(text: str) -> dict[Topic, float]:
    """Guess the topic of subject, body and article together; the scores sum to 1; {} without a model."""
    nlp = model()
    if nlp is None or not text.strip():
        return {}
    with _ONE_AT_A_TIME:
        _, scores = scores_of(nlp, _cut(text, MOST_WORDS), "topic")
    return {topic: round(float(score), 4) for topic, score in zip(Topic, scores, strict=True)}


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
    """Read the likeliest tag of each token and join runs of one field; only signs may part a run."""
    runs: list[tuple[str, list[int]]] = []
    for at, best in enumerate(probabilities.argmax(axis=1)):
        tag = TAGS[best]
        if tag == OUTSIDE:
            continue
        field = tag[2:]
        if runs and runs[-1][0] == field and _runs_on(doc, runs[-1][1][-1], at, begins=tag[0] == "B"):
            runs[-1][1].append(at)
        else:
            runs.append((field, [at]))
    for field, tokens in runs:
        first = TAGS.index(f"B-{field}")
        score = float(probabilities[tokens, first : first + 2].sum(axis=1).mean())
        last = doc[tokens[-1]]
        if any(doc[at].is_alpha or doc[at].like_num for at in tokens):
            yield Guess(field, doc[tokens[0]].idx, last.idx + len(last), round(score, 4))


def _runs_on(doc: Doc, last: int, at: int, *, begins: bool) -> bool:
    """Tell whether the token goes on with the run that ends at `last`."""
    between = doc[last + 1 : at]
    return not begins and all(token.is_punct or token.is_space for token in between)


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
