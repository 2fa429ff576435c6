"""Build the held-back letters: `python tests/heldback/make.py DIR [PREFIX ...] [--series second|fifth|...]`.

They measure `vanthu evaluate DIR` on wording and layouts that nobody tuned the reader on: whoever works
on the reader does not read these files. The second and fifth series are held back; the first (the default),
third (hard wording, nothing else) and fourth have since been tuned on. All names are invented; places are
real. Not committed: DIR.
"""

from __future__ import annotations

import argparse
import importlib
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "samples")]
PARTS = {"first": "letters_*.py"} | {name: f"{name}_*.py" for name in ("second", "third", "fourth", "fifth")}


def main() -> int:
    """Build the asked folders; give the exit code."""
    from _builder.pdf import register_fonts  # noqa: PLC0415 - only found once the path is set

    asked = argparse.ArgumentParser(description="Build the held-back letters.")
    asked.add_argument("target", metavar="DIR", type=Path)
    asked.add_argument("prefixes", metavar="PREFIX", nargs="*", help="only folders whose name opens so")
    asked.add_argument("--series", choices=tuple(PARTS), default="first")
    told = asked.parse_intermixed_args()
    register_fonts()
    count = 0
    for part in sorted(HERE.glob(PARTS[told.series])):
        for case in importlib.import_module(part.stem).CASES:
            if told.prefixes and not case.folder.startswith(tuple(told.prefixes)):
                continue
            folder = told.target / case.folder
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            for name, data in case.build().items():
                (folder / name).write_bytes(data)
            count += 1
    sys.stdout.write(f"{count} letters in {told.target}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
