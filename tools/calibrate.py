"""Measure how far the two readers of scans are to be believed: `python tools/calibrate.py DIR... [--rows F]`.

DIR as `tests/heldback/scans.py` makes them (letters with their true text and worn scans). Every page is read
as `vanthu process` reads it; each word is held against the truth and written to the rows file, one JSON
object a line. Printed are shares by verdict and kind, and the table for `agree.CALIBRATION`. With `--fit`
the rows file is taken as it is and nothing is read.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from pipeline.learn.bench.jobs import Job, jobs_in
from pipeline.learn.calibrate import MOST, MOST_ELSE, Sample, by_kind, fitted, knots, truths
from pipeline.model import REPAIRED, WordReading
from pipeline.read.limits import ReadLimits
from pipeline.read.lines.prior import is_protected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.model import Line
    from pipeline.read.lines.agree import Agreed

NOTE = "calibrate"  # reader under which verdict and raw confidence of a word are noted


def main() -> int:
    """Read, count and print; give the exit code."""
    asked = argparse.ArgumentParser(description="Measure how far the two readers are to be believed.")
    asked.add_argument("folders", type=Path, nargs="*", metavar="DIR")
    asked.add_argument("--rows", type=Path, default=Path("rows.jsonl"))
    asked.add_argument("--fit", action="store_true", help="take the rows as they are")
    asked.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    told = asked.parse_args()
    if not told.fit:
        jobs = [job for folder in told.folders for job in jobs_in(folder)]
        with told.rows.open("w", encoding="utf-8") as rows, ProcessPoolExecutor(told.jobs) as pool:
            for done, samples in enumerate(pool.map(_read, jobs), 1):
                rows.writelines(f"{json.dumps(asdict(one), ensure_ascii=False)}\n" for one in samples)
                print(f"{done}/{len(jobs)} {samples[0].scan if samples else ''}", file=sys.stderr)
    _report([Sample(**json.loads(row)) for row in told.rows.read_text("utf-8").splitlines()])
    return 0


def _report(samples: Sequence[Sample]) -> None:
    print("| verdict | kind | words | right | share | in no line |\n| --- | --- | --- | --- | --- | --- |")
    for verdict, kind, count, right, lost in by_kind(samples):
        share = f"{right / count:.2%}" if count else ""
        print(f"| {verdict} | {kind} | {count} | {right} | {share} | {lost} |")
    for verdict, spans in fitted(samples).items():
        print(f"\n{verdict}")
        for span in spans:
            print(f"  {span.low:.3f}..{span.high:.3f}: {span.right}/{span.count}, at least {span.least:.3f}")
        print(f"  knots {knots(spans, MOST.get(verdict, MOST_ELSE))}")


def _read(job: Job) -> list[Sample]:
    """Read all pages of one scan and hold its words against the truth."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    from pipeline.read import pdf  # noqa: PLC0415 - heavy, and only workers need it
    from pipeline.read.wire import page_from_wire  # noqa: PLC0415 - as above

    _note_verdicts()
    pages = [
        page_from_wire(pdf.page({"path": str(job.path), "number": number + 1}, ReadLimits()))
        for number in range(job.pages)
    ]
    lines = [line for page in pages for line in page.lines]
    words = [word for line in lines for word in line.words]
    true = iter(truths([word.text for word in words], job.lines))
    return [_sample(job.path.name, line, at, next(true)) for line in lines for at in range(len(line.words))]


def _note_verdicts() -> None:
    """Let every merged word bear its verdict and raw confidence as one more reading.

    Neither outlives `agree`; this measurement alone wants them, so the noun of the house has no place
    for them.
    """
    from pipeline.read.lines import agree  # noqa: PLC0415 - as in _read

    if agree._calibrated.__name__ == "noting":  # noqa: SLF001 - see above
        return
    real = agree._calibrated  # noqa: SLF001 - see above

    def noting(word: Agreed) -> Agreed:
        note = WordReading(word.verdict.value, word.confidence, NOTE)
        return replace(real(word), readings=(*word.readings, note))

    agree._calibrated = noting  # noqa: SLF001 - see above


def _sample(scan: str, line: Line, at: int, truth: str | None) -> Sample:
    """Make the row of one word of a line."""
    word = line.words[at]
    note = next((one for one in word.readings if one.reader == NOTE), None)
    repaired = word.readings and word.readings[0].reader.startswith(REPAIRED)
    verdict = "repaired" if repaired else note.text if note else "once"
    raw = word.confidence if repaired or note is None else note.confidence
    readings = tuple((one.reader, one.text, one.confidence) for one in word.readings if one is not note)
    kind = _kind([one.text for one in line.words], at)
    return Sample(scan, word.text, truth, verdict, raw, word.confidence, kind, readings)


def _kind(words: Sequence[str], at: int) -> str:
    if any(map(str.isdigit, words[at])):
        return "digits"
    if is_protected(words, at):
        return "name"
    return "capitals" if "".join(words).isupper() else "rest"


if __name__ == "__main__":
    sys.exit(main())
