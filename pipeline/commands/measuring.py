"""Commands that measure: `evaluate`, `bench`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.commands.opening import OK, settings_of

if TYPE_CHECKING:
    import argparse


def add_evaluate(sub: argparse.ArgumentParser) -> None:
    """Take what `evaluate` compares and where it writes."""
    from pipeline.learn.report.command import add_arguments  # noqa: PLC0415 - keeps the list of commands short

    add_arguments(sub)


def evaluate(args: argparse.Namespace) -> int:
    """Measure the fields against checked letters."""
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.learn.evaluate import evaluate  # noqa: PLC0415 - keeps --help quick
    from pipeline.learn.report.command import finish, plan  # noqa: PLC0415 - as above

    asked = plan(args)
    with open_house(settings_of(), keep=False) as house:
        with Progress(len(asked.trials), house.pages) as progress:
            scores = evaluate(asked.trials, house, on_done=progress.advance)
        finish(args, asked, scores, house.pool)
    return OK


def add_bench(sub: argparse.ArgumentParser) -> None:
    """Take which bench to run."""
    from pipeline.learn.bench.command import add_arguments  # noqa: PLC0415 - keeps the list of commands short

    add_arguments(sub)


def bench(args: argparse.Namespace) -> int:
    """Run one bench and print its table."""
    if args.what == "archive":
        from pipeline.commands.staging import time_scans  # noqa: PLC0415 - keeps --help quick
        from pipeline.learn.bench.archive_command import run_archive  # noqa: PLC0415 - as above

        run_archive(args, time_scans)
        return OK
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.learn.bench.command import run_command  # noqa: PLC0415 - keeps --help quick

    return run_command(args, lambda: open_house(settings_of(), keep=False))
