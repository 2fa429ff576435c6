"""The journal: one JSON object a line for each thing that happens to a letter, where `VANTHU_LOG` says.

Nothing of a letter gets in: ids, names of stages and of errors, seconds, our own places in the program.
Without the setting nothing is written, and all other log lines go where they went.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import UTC, datetime
from logging.handlers import WatchedFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import TracebackType

STDERR = "-"
LONGEST = 500  # characters of a message: a line stays within what one write appends whole
MOST_PLACES = 12  # of one error
_OURS = ("pipeline", "flows", "vanthu")
_SPOKEN = ("", *_OURS)  # loggers that may keep their lines to themselves
_ROOT = Path(__file__).parent.parent
_ABOUT: ContextVar[str | None] = ContextVar("submission", default=None)
_STAGE: ContextVar[str | None] = ContextVar("stage", default=None)

LOG = logging.getLogger(__name__)
LOG.propagate = False  # on the terminal nobody asked for these lines


class JsonLines(logging.Formatter):
    """Writes a record as one JSON object; of other people's programs only who spoke, never what they said."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line, without its end."""
        ours = record.name.partition(".")[0] in _OURS
        told: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": getattr(record, "event", "message"),
            "message": _message(record) if ours else None,
            "process": record.process,
            "submission": _ABOUT.get(),
            "stage": _STAGE.get(),
        }
        told |= getattr(record, "told", {})
        if record.exc_info and isinstance(record.exc_info[1], BaseException):
            told |= {"error": names(record.exc_info[1]), "places": places(record.exc_info[1])}
        return json.dumps({name: value for name, value in told.items() if value is not None})


def _message(record: logging.LogRecord) -> str | None:
    """Give what one of ours said; a record of the journal itself says it in its fields."""
    if record.name == LOG.name:
        return None
    try:
        return record.getMessage()[:LONGEST]
    except (TypeError, ValueError):
        return None


class _File(WatchedFileHandler):
    """Appends each line by one write, so that lines of many processes never mix; follows a moved file."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line; a disk that is full stops no letter."""
        with suppress(OSError):
            if self.stream is None:  # another program set up its logging and closed all handlers
                self.stream = self._open()
                self._statstream()
            self.reopenIfNeeded()
            os.write(self.stream.fileno(), (self.format(record) + "\n").encode())


def _once(record: logging.LogRecord) -> bool:
    """Take a record once, though the handler hangs at several loggers above one another."""
    seen = getattr(record, "journaled", False)
    record.journaled = True
    return not seen


class _Opened:
    """The handler of this process, if there is one, and where it writes."""

    def __init__(self) -> None:
        self.where: str | None = None
        self.handler: logging.Handler | None = None


_OPENED = _Opened()


def open_journal(where: str | None) -> None:
    """Write the journal to the file `where`, to standard error for "-", nowhere for None; once or often.

    Raises `SettingsError` for a file that cannot be written.
    """
    if where != _OPENED.where:
        close_journal()
        _OPENED.handler = _handler(where) if where else None
        _OPENED.where = where
    if _OPENED.handler is None:
        return
    LOG.setLevel(logging.INFO)
    for name in (*_SPOKEN, LOG.name):
        logging.getLogger(name).addHandler(_OPENED.handler)  # the same handler is added once


def close_journal() -> None:
    """Write no more."""
    handler, _OPENED.handler, _OPENED.where = _OPENED.handler, None, None
    LOG.setLevel(logging.NOTSET)
    if handler is None:
        return
    for name in (*_SPOKEN, LOG.name):
        logging.getLogger(name).removeHandler(handler)
    handler.close()


def _handler(where: str) -> logging.Handler:
    try:
        handler = logging.StreamHandler(sys.stderr) if where == STDERR else _File(where, encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"VANTHU_LOG: không ghi được {where}: {error.strerror}.") from error
    handler.setFormatter(JsonLines())
    handler.addFilter(_once)
    return handler


@contextmanager
def about(submission_id: str) -> Iterator[None]:
    """Let all lines meanwhile bear the id of the submission."""
    token = _ABOUT.set(submission_id)
    try:
        yield
    finally:
        _ABOUT.reset(token)


@contextmanager
def within(stage: str) -> Iterator[None]:
    """Let all lines meanwhile bear the name of the stage."""
    token = _STAGE.set(stage)
    try:
        yield
    finally:
        _STAGE.reset(token)


def stage_ended(name: str, seconds: float, error: BaseException | None) -> None:
    """Note that a stage ended, well or with an error."""
    if _OPENED.handler is not None:
        told = {"stage": name, "seconds": round(seconds, 4), "outcome": "failed" if error else "done"}
        _say("stage", told, error)


def submission_ended(
    state: str, seconds: float, stages: Mapping[str, float], *, owner: str, error: BaseException | None
) -> None:
    """Note how the walk of a submission ended: its state, seconds in all and by stage, who did it."""
    if _OPENED.handler is not None:
        by_stage = {name: round(one, 4) for name, one in stages.items()}
        told = {"state": state, "seconds": round(seconds, 4), "stages": by_stage, "owner": owner}
        _say("submission", told, error)


def command_failed(error: BaseException) -> None:
    """Note that a command of ours ended with an error."""
    if _OPENED.handler is not None:
        _say("command", {"outcome": "failed"}, error)


def _say(event: str, told: Mapping[str, object], error: BaseException | None) -> None:
    level = logging.WARNING if error else logging.INFO
    LOG.log(level, event, exc_info=error, extra={"event": event, "told": told})


def names(error: BaseException) -> list[str]:
    """Name an error and what led to it, never what they say: that may be text of a letter."""
    found: list[str] = []
    at: BaseException | None = error
    while at is not None and len(found) < MOST_PLACES:
        found.append(type(at).__name__)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return found


def places(error: BaseException) -> list[str]:
    """Give where in our own program an error came by, the place where it broke last."""
    found: list[str] = []
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        path = Path(code.co_filename)
        if path.is_relative_to(_ROOT) and path.relative_to(_ROOT).parts[0] in _OURS:
            found.append(f"{path.relative_to(_ROOT).as_posix()}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return found[-MOST_PLACES:]
