"""What a container (mail, archive) hands out, and the fence around the parsers that open it."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pipeline.errors import FileFaultError, VanthuError
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from pipeline.model import Mail

T = TypeVar("T")
_log = logging.getLogger(__name__)

BROKEN = "Tệp bị hỏng, không mở được; đề nghị nơi gửi kiểm tra và gửi lại."
_TOO_MUCH = "Tệp quá lớn hoặc lồng nhau quá sâu, không mở được; đề nghị gửi lại từng tệp riêng."


@dataclass(frozen=True, slots=True)
class Part:
    """One file inside a container. `chunks` may raise `FileFaultError`; `name` is as written, or None.

    `media_type` is set only where the container decides it (a nested mail); `contents` is what such a
    nested mail holds; `inline` tells a picture that belongs to the layout of a mail.
    """

    name: str | None
    chunks: Callable[[], Iterator[bytes]]
    media_type: str | None = None
    contents: Contents | None = None
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """An opened container: `parts` come lazily, one pass; `faults` are (code, message in Vietnamese).

    `work` is what opening it cost, in lines of mail parsed.
    """

    parts: Generator[Part, None, None]
    text: str | None = None
    mail: Mail | None = None
    faults: tuple[tuple[FindingCode, str], ...] = ()
    work: int = 0


@contextmanager
def fence() -> Iterator[None]:
    """Turn whatever a parser raises on bad bytes into a `FileFaultError`.

    Only parsing stands inside; writing to our own disk stands outside, its failure is the machine's.
    """
    try:
        yield
    except VanthuError:  # a verdict on the file already, or trouble of this machine
        raise
    except (RecursionError, MemoryError) as error:
        raise FileFaultError(FindingCode.TOO_LARGE, _TOO_MUCH) from error
    except Exception as error:
        # Only the kind of error: the message of a parser may quote the letter.
        _log.info("a parser gave up on bad bytes: %s", type(error).__name__)
        raise FileFaultError(FindingCode.UNREADABLE, BROKEN) from error


def fenced(items: Iterator[T]) -> Generator[T, None, None]:
    """Pass `items` on, each step inside the fence."""
    while True:
        with fence():
            try:
                item = next(items)
            except StopIteration:
                return
        yield item
