"""Build the held-back letters: `python tests/heldback/make.py DIR [PREFIX ...]`.

They measure `vanthu evaluate DIR` on wording and layouts that nobody tuned the reader on: whoever works
on the reader does not read these files. All names are invented; places are real. Not committed: DIR.
"""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "samples")]


def main() -> int:
    """Build the asked folders; give the exit code."""
    from _builder.pdf import register_fonts  # noqa: PLC0415 - only found once the path is set

    register_fonts()
    target, prefixes = Path(sys.argv[1]), tuple(sys.argv[2:])
    count = 0
    for part in sorted(HERE.glob("letters_*.py")):
        for case in importlib.import_module(part.stem).CASES:
            if prefixes and not case.folder.startswith(prefixes):
                continue
            folder = target / case.folder
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            for name, data in case.build().items():
                (folder / name).write_bytes(data)
            count += 1
    sys.stdout.write(f"{count} letters in {target}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
