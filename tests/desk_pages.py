"""How long the pages of the desk take on the server, among very many matters and, as a peer, among few.

    python tests/desk_pages.py [--matters 100000] [--few 100] [--rounds 15] [--folder DIR]

Two offices are filled with cloned matters (`desk_load`), then real sample letters are read into each. The
pages are asked for over HTTP on this machine, signed in; times are those from the first byte of a request to
the last of its answer, as the application sees them. The first picture of a page is asked for with an empty
cache, then again.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
from case_office import arrive, sample
from desk_browser import served
from desk_load import fill
from review_office import APPROVER, office_in, settings_in

from pipeline.app import open_desk
from pipeline.review import review
from pipeline.review.signed import COOKIE
from pipeline.sights import make_ready

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.review.office import Office

LETTERS = {"born digital": "01", "scan": "04"}
LIMITS = {"case page": 300.0, "first picture": 500.0}  # milliseconds, as asked for


@dataclass
class Clock:
    """An ASGI wrapper that keeps the milliseconds of the last answer."""

    app: Any
    last: float = 0.0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 - ASGI
        """Pass a request on and time it."""
        begun = time.perf_counter()

        async def timed(message: Any) -> None:  # noqa: ANN401 - ASGI
            # Before it is sent: whoever reads the answer may ask for the time at once.
            if message["type"] == "http.response.body" and not message.get("more_body", False):
                self.last = 1000 * (time.perf_counter() - begun)
            await send(message)

        await self.app(scope, receive, timed)


@contextmanager
def office_of(folder: Path, matters: int) -> Iterator[Office]:
    """Open an office with so many matters."""
    settings = settings_in(folder)
    if not settings.data_dir.exists():
        with open_desk(settings) as desk:
            fill(settings.url, desk, matters)
    with office_in(folder) as office:
        yield office


def measured(folder: Path, matters: int, rounds: int) -> dict[str, list[float]]:
    """Give the milliseconds of each page, all rounds."""
    found: dict[str, list[float]] = {}
    with office_of(folder, matters) as office:
        ids = {name: arrive(office, sample(number)) for name, number in LETTERS.items()}
        make_ready(office.house.sights)  # as the server does before it listens
        clock = Clock(review(office))
        with (
            served(clock) as address,
            httpx.Client(base_url=address, cookies={COOKIE: APPROVER.login}) as client,
        ):

            def ask(name: str, path: str) -> None:
                answer = client.get(path, timeout=120)
                if answer.status_code != httpx.codes.OK:
                    raise SystemExit(f"{path}: {answer.status_code}")
                found.setdefault(name, []).append(clock.last)

            for at in range(rounds):
                shutil.rmtree(office.settings.data_dir / "cache" / "pictures", ignore_errors=True)
                for name, matter_id in ids.items():
                    picture = f"/matters/{matter_id}/files/0/pages/1.jpg?dpi=100"
                    if at == 0:
                        ask(f"very first picture, {name}", picture)
                        continue
                    ask(f"first picture, {name}", picture)
                    ask(f"picture again, {name}", picture)
            for _ in range(rounds):
                for name, matter_id in ids.items():
                    ask(f"case page, {name}", f"/matters/{matter_id}")
                ask("queue", "/queue")
                ask("queue, all states", "/queue?state=")
                ask("search", "/queue?q=uy+ban+vi+du+7")
            for _ in range(2):
                ask("figures", "/figures?span=year")
    return found


def main() -> int:
    """Measure many and few; tell times, ratios, and whether the limits hold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--matters", type=int, default=100_000)
    parser.add_argument("--few", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--folder", type=Path, help="kept, and used again; else a temporary one")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="vanthu-pages-") as temporary:
        base = args.folder or Path(temporary)
        few = measured(base / str(args.few), args.few, args.rounds)
        many = measured(base / str(args.matters), args.matters, args.rounds)
    head = f"{args.matters} matters"
    sys.stdout.write(f"{'':32} {head:>22} {'slowest':>9} {args.few:>9} matters   ratio\n")
    worst = 0
    for name, times in many.items():
        median, peer = statistics.median(times), statistics.median(few[name])
        limit = next((limit for start, limit in LIMITS.items() if start in name), None)
        told = "" if limit is None else f"  limit {limit:.0f}: {'held' if median < limit else 'MISSED'}"
        worst |= limit is not None and median >= limit
        sys.stdout.write(
            f"{name:32} {median:19.1f} ms {max(times):6.0f} ms {peer:14.1f} ms {median / peer:7.2f}{told}\n"
        )
    return int(worst)


if __name__ == "__main__":
    sys.exit(main())
