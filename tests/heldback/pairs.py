"""Measure how letters are told apart: `python tests/heldback/pairs.py [N]`.

N pairs of each family are made, 100 by default. The families are in tests/casework_pairs.py; the same pairs
come out each run. Prints a table in Markdown: how many pairs share a trace, are answered rightly, are left to
a person, answered wrongly, missed; then the speed.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]


def main() -> int:
    """Print the table; give the exit code."""
    from casework_pairs import FAMILIES, measure  # noqa: PLC0415 - only found once the path is set

    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    say = sys.stdout.write
    say(
        f"| pairs of each: {pairs} | share a trace | right | asked | wrong | missed |\n"
        "|---|---|---|---|---|---|\n"
    )
    for family in FAMILIES:
        told = measure(family, pairs)
        figures = " | ".join(map(str, (told.met, told.right, told.asked, told.wrong, told.missed)))
        say(f"| {(family.make.__doc__ or '').rstrip('.')} | {figures} |\n")
    say(_speed())
    return 0


def _speed() -> str:
    """Time traces and judging over one pair of each family."""
    from casework_pairs import FAMILIES, dice, judge, traces  # noqa: PLC0415 - as above

    made = [family.make(dice(0)) for family in FAMILIES]
    start = time.process_time()
    for new, known in made:
        traces(new)
        traces(known)
    middle = time.process_time()
    for new, known in made:
        judge(new, known)
    end = time.process_time()
    each = (middle - start) / len(made) / 2, (end - middle) / len(made)
    return f"\ntraces {each[0] * 1000:.1f} ms a case, judge {each[1] * 1000:.1f} ms a pair\n"


if __name__ == "__main__":
    sys.exit(main())
