"""Build the sample letters: `python samples/make.py [FOLDER-PREFIX ...] [--to DIR] [--check]`.

Every name and telephone number is invented; the places are real. The same bytes come out each run with
the same library versions. `--check` writes nothing and fails when a folder lacks a file or when an
expected.json is not what the texts say. Needs reportlab, Pillow, numpy, OpenCV, python-docx, pypdfium2 and
Debian's fonts-liberation2 (Ubuntu 24.04: fonts-liberation).
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _builder import build, pdf
from _builder.letters import SAMPLES

HERE = Path(__file__).parent


def main() -> int:
    """Build or check the asked folders; give the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("prefixes", nargs="*", help="build only folders that start so, e.g. 07")
    parser.add_argument("--to", type=Path, default=HERE, help="where the folders go")
    parser.add_argument("--check", action="store_true", help="compare with the folders, write nothing")
    args = parser.parse_args()
    pdf.register_fonts()
    stale: list[str] = []
    for sample in SAMPLES:
        if args.prefixes and not sample.folder.startswith(tuple(args.prefixes)):
            continue
        files = build.files_of(sample)
        folder = args.to / sample.folder
        if args.check:
            stale += _stale(folder, files)
            continue
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, data in files.items():
            (folder / name).write_bytes(data)
    print("\n".join(stale) if stale else "samples: ok")
    return 1 if stale else 0


def _stale(folder: Path, files: dict[str, bytes]) -> list[str]:
    """Name what differs: the set of files, and the bytes of the plain texts."""
    present = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    wrong = [f"{folder.name}/{name}: có hoặc thiếu" for name in sorted(present ^ set(files))]
    texts = [name for name in ("expected.json", "note.txt") if name in present]
    return wrong + [
        f"{folder.name}/{name}: cũ" for name in texts if (folder / name).read_bytes() != files[name]
    ]


if __name__ == "__main__":
    sys.exit(main())
