"""Measure copies read by the house itself: `python tests/heldback/copies.py DIR ...`.

Each folder of DIR holds the forms of one letter, as `scans.py` makes them (ID.pdf, ID.CLASS.pdf) or with
ID.docx beside. Every file is read as a submission of its own; two forms of one letter are to be SAME, letters
of two folders to be nothing to each other. Nothing is kept.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.model import Case

FORMS = (".pdf", ".docx")


def main() -> int:
    """Print what was said of copies and of strangers; give the exit code."""
    from pipeline.casework.same import judge  # noqa: PLC0415 - only found once the path is set
    from pipeline.casework.traces import traces  # noqa: PLC0415 - the same

    say = sys.stdout.write
    read = _read(
        [path for name in sys.argv[1:] for path in sorted(Path(name).glob("*/*")) if path.suffix in FORMS]
    )
    told: dict[bool, Counter[str]] = defaultdict(Counter)
    marks = {path: set(traces(case).letter) for path, case in read.items()}
    for one, other in combinations(read, 2):
        akin, met = one.parent == other.parent, bool(marks[one] & marks[other])
        link = judge(read[other], read[one]) if akin or met else None
        relation = link.relation.value if link else "nothing"
        told[akin].update([relation] + ["share a trace"] * met)
        if (relation != "same") is akin:
            say(f"{one.name} {other.name}: {link.because if link else 'nothing'}\n")
    for akin, name in ((True, "copies of one letter"), (False, "two letters")):
        say(f"{name}: {dict(told[akin])}\n")
    return 0


def _read(paths: Iterable[Path]) -> dict[Path, Case]:
    from pipeline.app import load_settings, open_house  # noqa: PLC0415 - only found once the path is set
    from pipeline.model import Failed  # noqa: PLC0415 - the same

    read: dict[Path, Case] = {}
    with open_house(load_settings(), keep=False) as house:
        for path in paths:
            for outcome in house.process_all((one, house.rooms) for one in house.ingest([path])):
                if not isinstance(outcome, Failed):
                    read[path] = outcome.case
    return read


if __name__ == "__main__":
    sys.exit(main())
