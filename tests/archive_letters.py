"""An archive of invented letters, as large as asked: every letter with a number, a day and words of its own.

    python tests/archive_letters.py FOLDER N [--scans 0.05] [--seed 1]

Each lies in a folder of its own (letter, article, picture, mail or zip, as the sample it is made of), so it
is taken in with `vanthu archive FOLDER --group folder`.
"""

from __future__ import annotations

import argparse
import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "samples"))

from _builder import build, pdf
from _builder.letters import SAMPLES

OPTICAL = ("scan", "photo")
WORDS = """
tuyên truyền|hướng dẫn|người dân|cài đặt|ứng dụng|chủ động|phòng ngừa|tội phạm|bảo vệ|môi trường|chăm sóc
sức khỏe|học sinh|thanh niên|phụ nữ|nông dân|hợp tác xã|giao thông|đường bộ|mùa mưa lũ|cháy rừng|tiêm chủng
đọc sách|khuyến học|vệ sinh|an toàn|thực phẩm|thuế|hộ kinh doanh|căn cước|định danh điện tử
"""


def make(folder: Path, number: int, *, scans: float = 0.05, seed: int = 1) -> int:
    """Write `number` letters, about `scans` of them scanned; how many are scans.

    The same arguments give the same letters.
    """
    pdf.register_fonts()
    dice = random.Random(seed)  # noqa: S311 - letters, not secrets
    sharp = [one for one in SAMPLES if one.form not in OPTICAL]
    blurred = [one for one in SAMPLES if one.form in OPTICAL]
    drawn = 0
    for index in range(number):
        scanned = dice.random() < scans
        drawn += scanned
        sample = _own(dice.choice(blurred if scanned else sharp), index, dice)
        place = folder / f"{index // 100:04d}" / f"{index:06d}"
        place.mkdir(parents=True, exist_ok=True)
        for name, data in build.files_of(sample).items():
            if name not in ("expected.json", "note.txt"):
                (place / name).write_bytes(data)
    return drawn


def _own(sample: Any, index: int, dice: random.Random) -> Any:  # noqa: ANN401 - a `Sample` of the builder
    """Give a sample a number and a paragraph of its own."""
    letter = sample.letter
    said = (
        " ".join(dice.choices(WORDS.strip().replace("\n", "|").split("|"), k=24)).capitalize()
        + f" (hồ sơ {index})."
    )
    old, _, rest = letter.number.partition("/")
    number = f"{1000 + index}/{rest}" if rest else letter.number
    changed: dict[str, Any] = {"body": (*letter.body, said), "number": number}
    if letter.number_as:
        changed["number_as"] = letter.number_as.replace(old, str(1000 + index)) if old else letter.number_as
    article = sample.article
    if article is not None:
        article = replace(article, paragraphs=(*article.paragraphs, said))
    return replace(sample, letter=replace(letter, **changed), article=article, folder=f"{index:06d}")


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
