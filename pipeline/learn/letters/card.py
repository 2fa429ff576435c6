"""The card of a model: the recipe that makes it again, what it was made of, and how right it was."""

from __future__ import annotations

import hashlib
import json
import platform
from dataclasses import asdict
from importlib import metadata, resources
from typing import TYPE_CHECKING, Any

from pipeline.extract.learned import CONFIG, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from spacy.language import Language

    from pipeline.learn.letters.bodies import Sample
    from pipeline.learn.letters.train import Recipe

CARD = "card.json"
# Whatever of these changes may change the weights.
LIBRARIES = ("spacy", "thinc", "numpy")
TEACHING = ("grammar", "setting", "parts", "bodies", "noise", "examples", "net", "train")


def write(folder: Path, nlp: Language, card: Mapping[str, Any]) -> None:
    """Write configuration, weights and card; the same net gives the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / CONFIG).write_text(nlp.config.to_str() + "\n", encoding="utf-8")
    (folder / WEIGHTS).write_bytes(nlp.to_bytes(exclude=["vocab"]))
    (folder / CARD).write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def card_of(recipe: Recipe, checked: Sequence[Sample], scores: Mapping[str, Any]) -> dict[str, Any]:
    """Tell how a net came about; `scores` are those of the same recipe on wordings it had not read."""
    return {
        "recipe": asdict(recipe),
        "versions": {
            "python": platform.python_version(),
            **{name: metadata.version(name) for name in LIBRARIES},
        },
        "grammar_sha256": grammar_hash(),
        "checked_letters": {"count": len(checked), "sha256": _hash(repr(one) for one in checked)},
        "held_out": dict(scores),
    }


def grammar_hash() -> str:
    """Hash the wordings and the modules that draw and teach: what else than the recipe makes the weights."""
    here = resources.files(__package__ or "")
    files = [*(here / "data").iterdir(), *(here / f"{name}.py" for name in TEACHING)]
    return _hash(one.name + one.read_text("utf-8") for one in sorted(files, key=lambda one: one.name))


def _hash(texts: Any) -> str:  # noqa: ANN401 - any iterable of texts
    digest = hashlib.sha256()
    for text in texts:
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()
