"""The command `story`: all that happened to one letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.commands.opening import OK, kept

if TYPE_CHECKING:
    import argparse


def add_story(sub: argparse.ArgumentParser) -> None:
    """Take a letter and the form of output."""
    sub.add_argument(
        "letter",
        metavar="ID|FILE|NUMBER",
        help='id or its start, a file, its number, "12/2026" / mã hồ sơ, tệp, số ký hiệu hoặc số đến',
    )
    sub.add_argument("--json", action="store_true", help="one JSON object")


def story(args: argparse.Namespace) -> int:
    """Print the story of one letter."""
    from pipeline.console_story import story_page  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.story import story as told_of  # noqa: PLC0415 - keeps --help quick

    with kept() as store:
        story_page(told_of(store, args.letter), as_json=args.json)
    return OK
