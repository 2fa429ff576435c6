"""OCRmyPDF, then invoice2data, over all PDF files of a folder: `PYTHON archive_peer.py FOLDER OUT SLOTS`.

Each PDF goes through OCRmyPDF with one job, `SLOTS` files at a time; pages that have text are left as they
are. Then invoice2data, called once for many files as its manual shows, takes the text out with pdftotext and
tries its own templates: none fits a Vietnamese letter, so it finds no field, but it does all its work.
"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

MANY = 200  # files in one call of invoice2data
MOST_FAILED = 0.2  # of all files: more is a peer that does not work, not letters that it cannot read


def main(folder: Path, out: Path, slots: int) -> int:
    """Do both; 0 also when a few files failed, for a peer may give up a letter; else 1, and why."""
    files = sorted(folder.rglob("*.pdf"))
    out.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(slots) as threads:
        made = list(threads.map(lambda one: _layered(one[1], out / f"{one[0]}.pdf"), enumerate(files)))
    failed = sum(path.parent != out for path in made)
    if failed > len(files) * MOST_FAILED:
        sys.stderr.write(f"ocrmypdf failed on {failed} of {len(files)} files\n")
        return 1
    for start in range(0, len(made), MANY):
        some = [str(path) for path in made[start : start + MANY]]
        code = _call(["invoice2data", "--output-format", "json", "--output-name", str(out / "fields"), *some])
        if code:
            sys.stderr.write(f"invoice2data ended with {code}\n")
            return 1
    return 0


def _layered(path: Path, made: Path) -> Path:
    """Give the PDF with a text layer, or as it was where OCRmyPDF refuses it."""
    command = ["ocrmypdf", "--skip-text", "--jobs", "1", "-l", "vie", "--quiet", str(path), str(made)]
    return made if _call(command) == 0 and made.exists() else path


def _call(command: list[str]) -> int:
    return subprocess.run(command, capture_output=True, check=False).returncode  # noqa: S603 - named above


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
