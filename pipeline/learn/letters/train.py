"""Teach the net on letters that are drawn as it goes: nothing is read twice but checked letters.

The same seed, recipe and versions of the libraries give the same weights: chance comes from the seed alone,
and the number of letters, not the clock, ends the work.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from thinc.api import Adam, fix_random_seed, use_ops

from pipeline.learn.letters.bodies import letters
from pipeline.learn.letters.examples import batch_of
from pipeline.learn.letters.net import Shape, blank
from pipeline.learn.letters.options import COUNT, SEED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.language import Language
    from thinc.optimizers import Optimizer

    from pipeline.learn.letters.bodies import Sample

COMPONENTS = ("tok2vec", "words", "values", "kind", "topic")
TAGGER = ("tok2vec", "values")
WARM = 0.05  # part of the work in which the rate rises


@dataclass(frozen=True, slots=True)
class Recipe:
    """What fixes the weights beside the wordings: seed, letters, side of the grammar, sizes, rates."""

    seed: int = SEED
    count: int = COUNT
    side: str = "whole"
    batch: int = 8
    rate: float = 4e-3
    dropout: float = 0.1  # of the tagger; the categorisers lost by any
    checked_share: float = 0.1  # of a batch, when there are checked letters
    shape: Shape = Shape()  # noqa: RUF009 - frozen


def taught(
    recipe: Recipe, checked: Sequence[Sample] = (), on_step: Callable[[int, float], None] = lambda *_: None
) -> Language:
    """Teach a net by the recipe; `on_step` hears of letters read and the mean loss of late."""
    fix_random_seed(recipe.seed)
    with use_ops("numpy", use_blis=False):  # numpy's own products took half the time of BLIS in trials
        return _taught(recipe, checked, on_step)


def _taught(recipe: Recipe, checked: Sequence[Sample], on_step: Callable[[int, float], None]) -> Language:
    nlp = blank(recipe.shape)
    first = batch_of(nlp, list(islice(letters(recipe.seed, recipe.side), 8)))
    nlp.initialize(lambda: first.values)
    optimizer = Adam(recipe.rate, L2=0.01, grad_clip=1.0, use_averages=True, L2_is_weight_decay=True)
    steps = max(1, recipe.count // recipe.batch)
    mean = 0.0
    for number, samples in enumerate(islice(_batches(recipe, checked), steps)):
        optimizer.learn_rate = _rate(recipe, number / steps)
        loss = step(nlp, samples, optimizer, recipe.dropout)
        mean = loss if not number else 0.98 * mean + 0.02 * loss
        on_step((number + 1) * recipe.batch, mean)
    with nlp.use_params(optimizer.averages):
        return _copied(nlp, recipe.shape)


def step(nlp: Language, samples: Sequence[Sample], optimizer: Optimizer, dropout: float) -> float:
    """Learn from one batch; give the tagger's loss per letter."""
    batch = batch_of(nlp, samples)
    losses: dict[str, float] = {}
    parts = dict(nlp.pipeline)
    for name in COMPONENTS:
        drop = dropout if name in TAGGER else 0.0
        parts[name].update(batch.of(name), drop=drop, sgd=None, losses=losses)  # type: ignore[attr-defined] # a trainable pipe
    for name in COMPONENTS:
        parts[name].finish_update(optimizer)  # type: ignore[attr-defined] # the same
    return losses["values"] / len(samples)


def _rate(recipe: Recipe, part: float) -> float:
    """Rise to the rate, then fall in a line to a twentieth of it."""
    return recipe.rate * min(part / WARM + 0.02, 1.0) * max(0.05, 1.0 - part)


def _batches(recipe: Recipe, checked: Sequence[Sample]) -> Iterator[list[Sample]]:
    rng = random.Random(f"{recipe.seed}/order")  # noqa: S311 - training order, no secret
    stream = letters(recipe.seed, recipe.side)
    known = round(recipe.checked_share * recipe.batch) if checked else 0
    while True:
        yield [*islice(stream, recipe.batch - known), *rng.choices(list(checked) or [None], k=known)]  # type: ignore[list-item] # known is 0 then


def _copied(nlp: Language, shape: Shape) -> Language:
    """Give the same net without the words and gradients of the teaching."""
    clean = blank(shape)
    sample = batch_of(clean, list(islice(letters(0, "whole"), 2)))
    clean.initialize(lambda: sample.values)
    for name in COMPONENTS:
        clean.get_pipe(name).model.from_bytes(nlp.get_pipe(name).model.to_bytes())  # type: ignore[attr-defined] # the same
    return clean
