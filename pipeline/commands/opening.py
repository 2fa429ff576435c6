"""What several commands need: settings, the store alone, days, and a sentence when something broke."""

from __future__ import annotations

import argparse
import logging
import sys
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from pipeline.errors import UsageError, VanthuError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.settings import Settings
    from pipeline.store.port import Store

OK, NO_LETTER, DEFECT = 0, 2, 15


def day(text: str) -> date:
    """Read a day YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no date YYYY-MM-DD / không phải ngày YYYY-MM-DD"
        ) from None


def settings_of(profile: str | None = None) -> Settings:
    """Read the settings, with another procedure when one is named."""
    from pipeline.journal import open_journal  # noqa: PLC0415 - keeps --help quick
    from pipeline.settings import load_settings  # noqa: PLC0415 - the same

    settings = load_settings()
    open_journal(settings.log)
    return settings.model_copy(update={"profile": profile}) if profile else settings


@contextmanager
def kept() -> Iterator[Store]:
    """Open the store alone, without the other rooms."""
    from pipeline.app import open_kept  # noqa: PLC0415 - keeps --help quick

    with open_kept(settings_of()) as store:
        yield store


def whole_id(store: Store, start: str) -> str:
    """Give the only id that starts so."""
    ids = store.ids(start)
    if len(ids) != 1:
        raise UsageError(f"{'Không có' if not ids else 'Có nhiều'} hồ sơ bắt đầu bằng {start}")
    return ids[0]


def nothing(_: argparse.ArgumentParser) -> None:
    """This command takes no arguments."""


def complain(error: Exception) -> int:
    """Tell the user what broke and what to do; a traceback only with --debug."""
    from pipeline.journal import command_failed  # noqa: PLC0415 - keeps --help quick

    logging.getLogger(__name__).debug("failed", exc_info=error)
    command_failed(error)
    advice = getattr(error, "advice", VanthuError.advice)
    print(f"vanthu: {error or type(error).__name__}\n  {advice}", file=sys.stderr)
    return getattr(error, "exit_code", DEFECT)
