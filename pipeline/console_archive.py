"""What the command line shows of archives: rate and time left, the account, and an estimate."""

from __future__ import annotations

import time
from collections import deque
from datetime import timedelta
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from pipeline.console import console, plain
from pipeline.intake import FATE_TITLES, LEFT_OUT, Fate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import TracebackType

    from pipeline.estimating import Estimate
    from pipeline.intake import Account

RECENT = 120.0  # seconds over which the rate is told
OPEN = (Fate.WAITING, Fate.WORKING)


class Watched:
    """A bar with rate and time left; on no terminal a line now and then."""

    EVERY = 30.0  # seconds between two lines

    def __init__(self) -> None:
        """Show nothing yet."""
        self._console = Console(stderr=True)
        columns = (
            TextColumn("Mục"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}"),
        )
        self._bar = Progress(
            *columns, console=self._console, transient=True, disable=not self._console.is_terminal
        )
        self._task = self._bar.add_task("", total=None)
        self._seen: deque[tuple[float, int]] = deque()
        self._told = time.monotonic()

    def __enter__(self) -> Self:
        """Show the bar."""
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        self._bar.stop()

    def look(self, account: Account) -> None:
        """Show where it stands."""
        total = sum(account.entries.values())
        done = total - sum(account.entries[fate] for fate in OPEN)
        moment = time.monotonic()
        self._seen.append((moment, done))
        while moment - self._seen[0][0] > RECENT:
            self._seen.popleft()
        words = pace(self._seen, total - done)
        self._bar.update(self._task, total=total, completed=done, description=words)
        if not self._console.is_terminal and moment - self._told >= self.EVERY:
            self._told = moment
            self._console.print(f"{done}/{total} mục; {words}")


def pace(seen: Sequence[tuple[float, int]], left: int) -> str:
    """Word rate and time left from some (second, done) of late; "" while nothing can be said."""
    (began, before), (now, done) = seen[0], seen[-1]
    if done <= before or now <= began:
        return ""
    rate = (done - before) / (now - began)
    return f"{60 * rate:.0f} mục/phút, còn khoảng {timedelta(seconds=round(left / rate))}"


def account_table(account: Account, files: Sequence[Path]) -> None:
    """Print N in = N accounted for."""
    table = Table(header_style="bold", title="Bảng kê")
    for heading in ("Kết quả", "Tệp", "Mục"):
        table.add_column(heading, justify="left" if heading == "Kết quả" else "right")
    for fate in Fate:
        if account.files[fate] or account.entries[fate]:
            table.add_row(FATE_TITLES[fate], str(account.files[fate]), str(account.entries[fate]))
    table.add_row(LEFT_OUT, str(account.left_out), "")
    screen = console()
    screen.print(table)
    accounted = account.left_out + sum(account.files.values())
    sign = "=" if account.is_whole else "≠"
    screen.print(f"{account.found} tệp vào {sign} {accounted} tệp có kết quả.")
    for file in files:
        screen.print(plain(f"Đã ghi {file}"))


def estimate_table(found: Estimate, workers: int) -> None:
    """Print what is there, how long it would take with so many workers, and how much a person would see."""
    table = Table(header_style="bold", title="Xem trước (chưa lưu gì)")
    for heading in ("Loại tệp", "Hồ sơ", "Tệp", "MB", "Đọc thử", "Giây/hồ sơ", "Thời gian", "Cần người xem"):
        table.add_column(heading, justify="left" if heading == "Loại tệp" else "right")
    seconds = review = 0.0
    for ending, kind in sorted(found.kinds.items(), key=lambda item: -item[1].groups):
        each = f"{kind.seconds / kind.tried:.1f}" if kind.tried else "?"
        whole = kind.seconds_in_all
        share = kind.review_in_all
        seconds += whole or 0.0
        review += share or 0.0
        table.add_row(
            ending,
            str(kind.groups),
            str(kind.files),
            f"{kind.size / (1 << 20):.1f}",
            str(kind.tried),
            each,
            "?" if whole is None else str(timedelta(seconds=round(whole / workers))),
            "?" if share is None else f"{share:.0f}",
        )
    screen = console()
    screen.print(table)
    for why, number in found.left_out.most_common():
        screen.print(plain(f"Bỏ qua {number} tệp: {why}"))
    screen.print(
        f"Ước tính: {timedelta(seconds=round(seconds / workers))} với {workers} tiến trình, "
        f"khoảng {review:.0f} hồ sơ cần người xem lại."
    )
