"""`vanthu bench cases`: how a store with many cases answers, with a peer in the same run beside each figure.

* Finding a letter's relatives (`filing.relate`: same letter, corrected letter, articles alike) among all,
  beside comparing its article with every stored one in turn, measured on some and reckoned up.
* Exporting the register in a process of its own (seconds, most memory), beside writing the same rows as bare
CSV.
"""

from __future__ import annotations

import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from pipeline.casework.alike import article_text, likeness
from pipeline.casework.traces import traces
from pipeline.filing import Bench, alone, relate
from pipeline.learn.bench.invented import A_DAY, invented, reread
from pipeline.matter import Kin, MemberRole
from pipeline.store import open_store
from pipeline.store.bulk import load
from pipeline.store.engine import connect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from pipeline.model import Case
    from pipeline.store.port import Store

BATCH = 1000
LOOKED_UP = 60  # letters: every other one a misread copy of a stored one, the rest new
BY_HAND = 500  # articles that the peer compares
KIB, MIB = 1 << 10, 1 << 20


@dataclass(frozen=True, slots=True)
class CasesFigures:
    """What was measured: times in seconds, memory in bytes, counts of letters."""

    stored: int
    filled_s: float
    database_bytes: int
    looked_up: int
    found: int
    lookup_median_s: float
    lookup_p95_s: float
    lookup_max_s: float
    one_by_one_s: float
    register_rows: int
    register_s: float
    register_peak_bytes: int
    bare_csv_s: float

    @property
    def lookup_ratio(self) -> float:
        """How many times quicker than comparing one by one."""
        return self.one_by_one_s / max(self.lookup_median_s, 1e-9)

    @property
    def register_ratio(self) -> float:
        """How many times longer than the bare rows take."""
        return self.register_s / max(self.bare_csv_s, 1e-9)

    def as_json(self) -> dict[str, Any]:
        """Give the figures with their ratios."""
        return {**asdict(self), "lookup_ratio": self.lookup_ratio, "register_ratio": self.register_ratio}


def measure(
    count: int, url: str | None, bench: Bench, now: datetime, on_case: Callable[[], None]
) -> CasesFigures:
    """Fill a store with `count` invented cases (new SQLite file, or the empty one at `url`); measure."""
    with tempfile.TemporaryDirectory(prefix="vanthu-bench-") as folder:
        home = Path(folder)
        years = sorted({invented(number).submission.received_on.year for number in range(0, count, A_DAY)})
        address = url or f"sqlite:///{home / 'vanthu.sqlite3'}"
        begun = time.perf_counter()
        _fill(address, home, count, bench, now, on_case)
        filled = time.perf_counter() - begun
        store = open_store(address, home / "originals")
        try:
            found, seconds = _look_up(store, count, bench)
            by_hand = _one_by_one(count)
            rows, bare = _bare(store, years, home / "bare.csv")
        finally:
            store.close()
        exported, peak = _export(address, home, years)
        ordered = sorted(seconds)
        return CasesFigures(
            stored=count,
            filled_s=filled,
            database_bytes=sum(one.stat().st_size for one in home.glob("vanthu.sqlite3*")),
            looked_up=len(seconds),
            found=found,
            lookup_median_s=statistics.median(ordered),
            lookup_p95_s=ordered[int(0.95 * (len(ordered) - 1))],
            lookup_max_s=ordered[-1],
            one_by_one_s=by_hand * count,
            register_rows=rows,
            register_s=exported,
            register_peak_bytes=peak,
            bare_csv_s=bare,
        )


def _fill(
    address: str, home: Path, count: int, bench: Bench, now: datetime, on_case: Callable[[], None]
) -> None:
    open_store(address, home / "originals").close()
    engine = connect(address)
    for start in range(0, count, BATCH):
        batch = []
        for number in range(start, min(start + BATCH, count)):
            case = invented(number)
            batch.append((case, first(case, bench)))
            on_case()
        load(engine, batch, now)
    engine.dispose()


def first(case: Case, bench: Bench) -> Kin:
    """Give a matter of its own: that no invented letter repeats another need not be found out each time."""
    left = traces(case)
    shown = alone(case, bench)
    return Kin(None, MemberRole.FIRST, None, "", shown, (), (), left.letter, left.article)


def _look_up(store: Store, count: int, bench: Bench) -> tuple[int, list[float]]:
    """Time the whole comparison of letters that come new; how many of those with a relative found it."""
    dice = Random(1)  # noqa: S311 - the same letters each time
    relate(invented(count + LOOKED_UP), store, bench)  # libraries are loaded once, not by each letter
    seconds, found = [], 0
    for number in range(LOOKED_UP):
        known = number % 2 == 0
        case = reread(invented(dice.randrange(count)), dice) if known else invented(count + number)
        begun = time.perf_counter()
        _, kin = relate(case, store, bench)
        seconds.append(time.perf_counter() - begun)
        found += known and kin is not None and kin.role is MemberRole.COPY
    return found, seconds


def _one_by_one(count: int) -> float:
    """Give the seconds that the peer takes for one stored article: no index, every article compared."""
    own = article_text(invented(count + 1)) or ""
    others = [article_text(invented(number)) or "" for number in range(BY_HAND)]
    begun = time.perf_counter()
    for other in others:
        likeness(own, other)
    return (time.perf_counter() - begun) / BY_HAND


def _bare(store: Store, years: Sequence[int], out: Path) -> tuple[int, float]:
    """Write the register's rows as they come, without any form: how long the database alone takes."""
    matters = store.matters
    begun, rows = time.perf_counter(), 0
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for year in years:
            for entry in matters.register(year) if matters else ():
                writer.writerow((entry.received_on, entry.arrival_number, entry.issuer, entry.number))
                rows += 1
    return rows, time.perf_counter() - begun


def _export(address: str, home: Path, years: Sequence[int]) -> tuple[float, int]:
    """Export each year's register as XLSX by our command; seconds in all, the most bytes one process held."""
    begun, peak = time.perf_counter(), 0
    env = os.environ | {"VANTHU_DATA_DIR": str(home), "VANTHU_DATABASE_URL": address}
    for year in years:
        out = home / f"register-{year}.xlsx"
        command = [sys.executable, "-P", "-c", _COMMAND, "register", "--year", str(year), "--out", str(out)]
        done = subprocess.run(command, env=env, check=True, capture_output=True, text=True)  # noqa: S603 - ours
        peak = max(peak, int(done.stdout.splitlines()[-1]))
    return time.perf_counter() - begun, peak * KIB


# The command, and then the most memory that its process held: what the kernel tells of an ended child begins
# with the size of its parent, so the child itself is asked (VmHWM, KiB).
_COMMAND = """
import re, sys
from pathlib import Path
from pipeline.cli import main
code = main(sys.argv[1:])
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
sys.exit(code)
"""


def said(figures: CasesFigures) -> Iterator[str]:
    """Give what people read, a line each."""
    size = f"{figures.database_bytes / MIB:,.0f} MiB"
    yield f"Kho: {figures.stored:,} hồ sơ, {size}, nạp {figures.filled_s:,.0f} giây."
    yield (
        f"Tìm văn bản, bài viết trùng cho {figures.looked_up} văn bản mới: trung vị "
        f"{1000 * figures.lookup_median_s:.0f} ms, 95 % dưới {1000 * figures.lookup_p95_s:.0f} ms, lâu nhất "
        f"{1000 * figures.lookup_max_s:.0f} ms; nhận ra {figures.found}/{figures.looked_up // 2} bản gửi lại."
    )
    yield (
        f"So lần lượt từng bài (cách đối chứng): {figures.one_by_one_s:,.1f} giây một văn bản, "
        f"lâu gấp {figures.lookup_ratio:,.0f} lần."
    )
    yield (
        f"Sổ văn bản đến, {figures.register_rows:,} dòng, XLSX: {figures.register_s:.1f} giây, "
        f"bộ nhớ nhiều nhất {figures.register_peak_bytes / MIB:.0f} MiB; "
        f"gấp {figures.register_ratio:.1f} lần đọc và ghi CSV trần."
    )
