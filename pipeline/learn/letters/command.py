"""The command `vanthu train`: progress, scores, and what is written."""

from __future__ import annotations

import sys
from itertools import islice
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from pipeline.learn.letters.bodies import letters
from pipeline.learn.letters.card import card_of, write
from pipeline.learn.letters.grammar import APART, LEARN, WHOLE
from pipeline.learn.letters.score import measure
from pipeline.learn.letters.train import Recipe, taught

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from spacy.language import Language

    from pipeline.learn.letters.bodies import Sample

HELD_OUT = 1000  # letters that are measured on
HELD_SEED = 99


def run_command(args: argparse.Namespace, checked: Sequence[Sample]) -> int:
    """Measure the recipe on wordings kept apart, teach on all of them, write model and card."""
    scores: dict[str, Any] = {}
    if not args.no_measure:
        nlp = _teach(Recipe(seed=args.seed, count=args.count, side=LEARN), checked, "đo / measure")
        scores = measure(nlp, islice(letters(HELD_SEED, APART), HELD_OUT)).as_json()
        _say(scores)
    recipe = Recipe(seed=args.seed, count=args.count, side=WHOLE)
    write(args.out, _teach(recipe, checked, "học / learn"), card_of(recipe, checked, scores))
    sys.stdout.write(f"{args.out}\n")
    return 0


def _teach(recipe: Recipe, checked: Sequence[Sample], title: str) -> Language:
    """Teach with a bar on standard error; silent when that is no terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(title, total=recipe.count)
        return taught(
            recipe,
            checked,
            on_step=lambda done, loss: bar.update(task, completed=done, description=f"{title} {loss:.2f}"),
        )


def _say(scores: dict[str, Any]) -> None:
    for name, figures in scores["values"].items():
        sys.stdout.write(
            f"{name:9} đúng chỗ {figures['precision']:.3f}  tìm thấy {figures['recall']:.3f}"
            f"  đúng cả hai đầu {figures['exact_f1']:.3f}  ({figures['told']})\n"
        )
    sys.stdout.write(f"kind {scores['kind']:.3f}  topic {scores['topic']:.3f}  ({scores['letters']})\n")
