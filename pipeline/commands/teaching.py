"""The command that teaches the layer beside the rules: `train`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.commands.opening import kept, settings_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from pipeline.learn.letters.bodies import Sample


def add_train(sub: argparse.ArgumentParser) -> None:
    """Take the letters to learn from and where the model goes."""
    from pipeline.learn.letters.options import add_arguments  # noqa: PLC0415 - keeps the list of commands short

    add_arguments(sub)


def train(args: argparse.Namespace) -> int:
    """Teach the layer beside the rules."""
    from pipeline.learn.letters.command import run_command  # noqa: PLC0415 - spaCy takes seconds to import

    return run_command(args, [*_checked(args.letters), *(_reviewed() if args.corrections else ())])


def _checked(folders: Sequence[Path]) -> list[Sample]:
    """Read the checked letters of the folders through the house."""
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.learn.evaluate import work_of  # noqa: PLC0415 - keeps --help quick
    from pipeline.learn.letters.checked import checked_samples  # noqa: PLC0415 - keeps --help quick
    from pipeline.learn.truth import trials_in  # noqa: PLC0415 - keeps --help quick

    trials = [trial for folder in folders for trial in trials_in(folder)]
    if not trials:
        return []
    with open_house(settings_of(), keep=False) as house, Progress(len(trials), house.pages) as progress:
        return list(checked_samples(trials, house.process_all(work_of(trials, house)), progress.advance))


def _reviewed() -> list[Sample]:
    """Take the corrected cases of the store."""
    from pipeline.learn.letters.checked import reviewed_samples  # noqa: PLC0415 - keeps --help quick
    from pipeline.store.port import CaseQuery  # noqa: PLC0415 - keeps --help quick

    with kept() as store:
        found = (store.find(one.id) for one in store.cases(CaseQuery(limit=1_000_000)))
        return list(reviewed_samples(case for case in found if case is not None))
