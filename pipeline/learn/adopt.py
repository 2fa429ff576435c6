"""The gate before a new trained layer: old and new on the same letters, and no part of one may become worse.

A letter that the new one reads better does not pay for one that it reads worse: whoever corrected that letter
would correct it again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from pipeline.errors import FiguresFellError, UsageError
from pipeline.extract import extract
from pipeline.extract.learned import CONFIG, WEIGHTS
from pipeline.learn.evaluate import evaluate
from pipeline.learn.letters.card import CARD
from pipeline.learn.regress import changes
from pipeline.learn.truth import trials_in
from pipeline.nets import load_net, use
from pipeline.store.memory import MemoryStore
from pipeline.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from pipeline.app import House
    from pipeline.extract.learned import Net
    from pipeline.learn.regress import Changes
    from pipeline.learn.scores import Scores
    from pipeline.learn.truth import Trial

FIGURES = "figures.json"
_FILES = (CONFIG, WEIGHTS, CARD)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The figures of the layer in use and of the new one on the same letters."""

    old: Scores
    new: Scores
    changes: Changes


def cases_of(folders: Sequence[Path]) -> tuple[Trial, ...]:
    """Give the letters of all folders; `UsageError` for a folder without any."""
    found: list[Trial] = []
    for number, folder in enumerate(folders):
        trials = trials_in(folder)
        if not trials:
            raise UsageError(f"Không thấy truth.json hay expected.json nào trong {folder}")
        found += [replace(one, key=f"{number}/{one.key}") for one in trials]
    return tuple(found)


def weigh(
    model: Path, trials: Sequence[Trial], house: House, *, on_done: Callable[[], None] = lambda: None
) -> Weighed:
    """Read all letters with the layer in use and with the one in the folder `model`.

    Raises:
        UsageError: the folder holds no whole model.
    """
    if any(not (model / name).is_file() for name in _FILES):
        raise UsageError(f"{model} không có mô hình do lệnh vanthu train ghi ({', '.join(_FILES)}).")
    net = load_net(model.absolute())
    old = evaluate(trials, house, on_done=on_done)
    new = evaluate(trials, _with(house, lambda: net), on_done=on_done)
    return Weighed(old, new, changes(old.verdicts, new.verdicts))


def install(model: Path, root: Path, weighed: Weighed, *, at: datetime, who: str) -> str:
    """Put a new layer in use, with its card and the figures on which it was adopted; give its name.

    Raises:
        FiguresFellError: some part of some letter became worse, or wrong and accepted.
    """
    if worse := len(weighed.changes.worse):
        raise FiguresFellError(
            f"Mô hình mới làm {worse} giá trị xấu đi: không nhận, mô hình đang dùng giữ nguyên."
        )
    name = hashlib.sha256((model / WEIGHTS).read_bytes()).hexdigest()[:16]
    told = {
        "adopted_at": at.isoformat(),
        "who": who,
        "letters": weighed.new.trials,
        "better": len(weighed.changes.better),
        "old": weighed.old.total.as_json(),
        "new": weighed.new.total.as_json(),
    }
    for file in _FILES:
        write_whole(root / name / file, (model / file).read_bytes())
    write_whole(root / name / FIGURES, (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())
    use(root, name)
    return name


def _with(house: House, net: Net) -> House:
    """Give the house with another layer, and nothing remembered: a letter that is known is not read again."""
    rooms = replace(house.rooms, extract=partial(extract, net=net), store=MemoryStore())
    return replace(house, rooms=rooms)
