"""An archive of invented letters, as large as asked: every letter with a number, a day and words of its own.

    python tests/archive_letters.py FOLDER N [--scans 0.05] [--seed 1]

Each lies in a folder of its own (letter, article, picture, mail or zip, as the sample it is made of), so it
is taken in with `vanthu archive FOLDER --group folder`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pipeline.learn.bench import letters

GENERATOR = Path(__file__).parent.parent / "samples"


def make(folder: Path, number: int, *, scans: float = 0.05, seed: int = 1, cycle: int | None = None) -> int:
    """Write `number` letters, about `scans` of them scanned; how many are scans. `cycle`: as often alike."""
    return letters.make(GENERATOR, folder, number, scans=scans, seed=seed, cycle=cycle)


def main() -> int:
    """Write what is asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("number", type=int)
    parser.add_argument("--scans", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    drawn = make(args.folder, args.number, scans=args.scans, seed=args.seed)
    sys.stdout.write(f"{args.number} letters, {drawn} of them scans\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
