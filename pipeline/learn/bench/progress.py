"""A bar for each engine on standard error, counting pages; silent when that is no terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from types import TracebackType


class Pages:
    """Shows how many of `total` pages each engine has read; a context manager."""

    def __init__(self, total: int) -> None:
        """Prepare; a bar appears when its engine begins to answer."""
        console = Console(stderr=True)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar = Progress(*columns, console=console, disable=not console.is_terminal)
        self._total = total
        self._tasks = {"vanthu": self._bar.add_task("vanthu", total=total)}

    def __enter__(self) -> Self:
        """Show the bars."""
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the bars as they are."""
        self._bar.stop()

    def advance(self, engine: str, pages: int) -> None:
        """Count pages of one engine."""
        if engine not in self._tasks:
            self._tasks[engine] = self._bar.add_task(engine, total=self._total)
        self._bar.advance(self._tasks[engine], pages)
