"""Make scans with known text: `python tests/heldback/scans.py DIR --letters SRC [--classes ...] [--each N]`.

SRC holds born-digital letters: folders of `make.py`, of samples/, or `ID.pdf` beside `truth.json`. For each
letter DIR/ID gets `ID.pdf` (the letter), `ID.txt` (its true lines), `truth.json` (as `vanthu evaluate` reads
it) and one `ID.CLASS.pdf` for each class of scan drawn for it (see `worn.CLASSES`). The letters take turns
through the classes, `--each` classes for each letter. The same seed gives the same bytes. They measure
`vanthu bench read DIR` and are never trained on; DIR is not committed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL import Image

NO_OWN_DATE = time.gmtime(0)  # else the bytes would differ from day to day
BESIDE = ("audience", "scope", "window", "topic")  # may stand in an article that is not scanned


@dataclass(frozen=True)
class Letter:
    """One born-digital letter: its id, file, and truth in the form of `truth.json`."""

    id: str
    path: Path
    truth: dict[str, Any]


def main() -> int:
    """Make the asked scans; give the exit code."""
    from worn import CLASSES  # noqa: PLC0415 - only found once the path is set

    asked = argparse.ArgumentParser(description="Make scans with known text.")
    asked.add_argument("target", metavar="DIR", type=Path)
    asked.add_argument("--letters", metavar="SRC", type=Path, required=True, nargs="+")
    asked.add_argument("--classes", default=",".join(CLASSES), help="default: all")
    asked.add_argument("--each", type=int, default=1, help="classes for each letter (default 1)")
    asked.add_argument("--most", type=int, help="so many letters, evenly from all")
    asked.add_argument("--seed", type=int, default=0)
    told = asked.parse_args()
    classes = told.classes.split(",")
    if unknown := set(classes) - set(CLASSES):
        asked.error(f"no such class: {', '.join(sorted(unknown))}")
    letters = [letter for source in told.letters for letter in letters_in(source)]
    if told.most and len(letters) > told.most:
        letters = [letters[i * len(letters) // told.most] for i in range(told.most)]
    count = 0
    for turn, letter in enumerate(letters):
        chosen = [classes[(turn * told.each + i) % len(classes)] for i in range(min(told.each, len(classes)))]
        count += build(letter, told.target / letter.id, chosen, told.seed)
    sys.stdout.write(f"{count} scans of {len(letters)} letters in {told.target}\n")
    return 0


def letters_in(source: Path) -> Iterator[Letter]:
    """Find the letters that are one born-digital PDF, in the order of their folders."""
    for told in sorted([*source.rglob("truth.json"), *source.rglob("expected.json")]):
        known = json.loads(told.read_text("utf-8"))
        place = told.parent
        if told.name == "truth.json":
            path, truth = place / f"{place.name}.pdf", known
        elif known.get("optical"):
            continue
        else:
            roles = known["expect"].get("roles", {})
            names = [name for name in known["command"]["files"] if name.lower().endswith(".pdf")]
            letter = [name for name in names if roles.get(name, "letter") == "letter"]
            if len(letter) != 1 or "kind" not in known["expect"] or "fields" not in known["expect"]:
                continue
            path, truth = place / letter[0], _truth(known)
        if path.is_file() and _speaks(path):
            yield Letter(place.name, path, truth)


def _truth(known: dict[str, Any]) -> dict[str, Any]:
    """Turn what a folder of several files expects into the truth of its letter alone."""
    command, expect = known["command"], known["expect"]
    unscored = [*BESIDE, "kind"] if command["together"] else []
    truth = {"kind": expect["kind"], "document_type": expect.get("document_type"), **expect["fields"]}
    if unscored:
        truth["unscored"] = unscored
    return {"profile": command["profile"], "received": command["received"], "truth": truth}


def _speaks(path: Path) -> bool:
    document = pypdfium2.PdfDocument(path)
    with document:
        return all(page.get_textpage().count_chars() > 0 for page in document)


def build(letter: Letter, folder: Path, classes: Sequence[str], seed: int) -> int:
    """Write one letter with its scans; give how many."""
    from worn import CLASSES  # noqa: PLC0415 - as above

    from pipeline.learn.bench.sheets import true_lines  # noqa: PLC0415 - only found once the path is set

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(letter.path, folder / f"{letter.id}.pdf")
    (folder / f"{letter.id}.txt").write_text("\n".join(true_lines(letter.path)) + "\n", "utf-8")
    told = json.dumps(letter.truth, ensure_ascii=False, indent=1)
    (folder / "truth.json").write_text(f"{told}\n", "utf-8")
    for name in classes:
        look = CLASSES[name]
        pages = []
        with pypdfium2.PdfDocument(letter.path) as document:
            for number, page in enumerate(document):
                rng = np.random.default_rng(zlib.crc32(f"{seed}:{letter.id}:{name}:{number}".encode()))
                paper = page.render(scale=look.dpi / 72, rev_byteorder=True).to_numpy()[:, :, :3]
                last = number == len(document) - 1
                pages.append(look.wear(np.ascontiguousarray(paper), rng, last=last))
        _save(pages, folder / f"{letter.id}.{name}.pdf", look.resolution, look.quality)
    return len(classes)


def _save(pages: Sequence[Image.Image], path: Path, resolution: tuple[float, float], quality: int) -> None:
    """Write a PDF of pictures: JPEG, or CCITT group 4 where they have one bit."""
    jpeg = {} if pages[0].mode == "1" else {"quality": quality}
    pages[0].save(
        path, "PDF", save_all=True, append_images=pages[1:], dpi=resolution,
        creationDate=NO_OWN_DATE, modDate=NO_OWN_DATE, **jpeg,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
