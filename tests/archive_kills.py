"""Take an archive in, killed at random moments, and prove that every letter is there exactly once.

    python tests/archive_kills.py ARCHIVE HOME [--kills 20] [--every 20] [--seed 1] [--group folder]

Each run of `vanthu archive` is a process group of its own, killed whole (SIGKILL) after a random time of
`--every` seconds in the mean; the last run goes on to the end. Prints what was found; fails when anything is
lost, repeated or left on the way.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.store import open_store
from pipeline.terms import JobState

if TYPE_CHECKING:
    from pipeline.store.port import Store

LEAST = 1.0  # seconds


def run(archive: Path, home: Path, *, kill_after: float | None, more: tuple[str, ...] = ()) -> int:
    """Run the command; kill all of it after so many seconds. Its exit code, -9 when it was killed."""
    command = [sys.executable, "-P", "-m", "pipeline.cli", "archive", str(archive), "--json", *more]
    environment = os.environ | {"VANTHU_DATA_DIR": str(home)}
    with subprocess.Popen(
        command, env=environment, start_new_session=True, stdout=subprocess.PIPE
    ) as process:
        try:
            process.wait(kill_after)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        return process.wait()


def killed_often(
    archive: Path, home: Path, *, kills: int, every: float, seed: int, more: tuple[str, ...]
) -> int:
    """Kill that many runs, then let one finish; how many kills hit a run at work."""
    dice = random.Random(seed)  # noqa: S311 - moments, not secrets
    hit = 0
    for _ in range(kills):
        code = run(archive, home, kill_after=max(LEAST, dice.expovariate(1 / every)), more=more)
        hit += code == -signal.SIGKILL
    code = run(archive, home, kill_after=None, more=more)
    assert code == 0, f"the last run ended with {code}"
    return hit


def prove(store: Store, files: int) -> dict[str, int]:
    """Check that each of the files is accounted for, and each letter kept once; the figures."""
    intakes = store.intakes
    assert intakes is not None
    (intake,) = intakes.intakes()
    account = intakes.account(intake.id)
    assert account.is_finished
    assert account.found == files
    ids: dict[str, str] = {}
    for fate in intakes.fates(intake.id):
        assert fate.entry is None or fate.submission_id or fate.why, fate.path
        if fate.submission_id and fate.fate is not None:
            ids.setdefault(fate.submission_id, fate.fate.value)
    counts = store.counts()
    assert counts[JobState.RECEIVED] == counts[JobState.WORKING] == 0
    assert counts[JobState.STORED] + counts[JobState.QUARANTINED] == len(ids)
    for submission_id in ids:
        assert len(store.versions(submission_id)) == 1, submission_id
    told = {fate.value: number for fate, number in account.entries.items() if number}
    return told | {"files": account.found, "left_out": account.left_out, "submissions": len(ids)}


def files_in(folder: Path) -> int:
    """Count the files of a folder."""
    return sum(path.is_file() for path in folder.rglob("*"))


def main() -> int:
    """Do what is asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("home", type=Path)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--every", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--group", default="folder")
    args = parser.parse_args()
    began = time.monotonic()
    more = ("--group", args.group)
    hit = killed_often(args.archive, args.home, kills=args.kills, every=args.every, seed=args.seed, more=more)
    store = open_store(f"sqlite:///{args.home.absolute()}/vanthu.sqlite3", args.home / "originals")
    told = prove(store, files_in(args.archive))
    store.close()
    sys.stdout.write(f"{hit} of {args.kills} kills hit; {time.monotonic() - began:.0f} s in all; {told}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
