"""The figures in a document: Markdown tables and charts between two marks that carry the folder's name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.learn.figures import PROMISE, calibration_gap, reliability
from pipeline.learn.report.charts import reliability_diagram, whiskers
from pipeline.learn.report.table import forms_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pipeline.learn.figures import Rate, Tally
    from pipeline.learn.scores import Scores

HEADS = ("exact match", "precision", "recall", "F1", "automation", "wrong of accepted")


def marks(name: str) -> tuple[str, str]:
    """Give the marks between which the figures of the folder `name` stand."""
    return f"<!-- evaluate:{name}:begin -->", f"<!-- evaluate:{name}:end -->"


def around_marks(document: Path, name: str) -> tuple[str, str]:
    """Give what stands before and behind the marks; UsageError when a mark is missing."""
    begin, end = marks(name)
    old = document.read_text("utf-8") if document.is_file() else ""
    head, found, rest = old.partition(begin)
    _, ended, tail = rest.partition(end)
    if not found or not ended:
        raise UsageError(f"{document} không có hai dấu {begin} và {end}")
    return head, tail


def write_into(document: Path, name: str, text: str) -> None:
    """Put `text` between the marks of the folder `name`; raises as `around_marks`."""
    head, tail = around_marks(document, name)
    begin, end = marks(name)
    document.write_text(f"{head}{begin}\n\n{text}\n\n{end}{tail}", "utf-8")


def draw(scores: Scores, name: str, folder: Path) -> list[Path]:
    """Draw the charts of the folder `name`; give the files in the order of the document."""
    folder.mkdir(parents=True, exist_ok=True)
    forms = forms_of(scores)
    exact = {row: [scores.whole(row, form).exact for form in forms] for row in scores.rows}
    taken = {row: [scores.whole(row, form).automation for form in forms] for row in scores.rows}
    bins = reliability(scores.values())
    told = ("share right, interval of 95 %", "mean confidence", "confidence; values right / all")
    made = {
        "exact": whiskers(f"Exact match on {name}, intervals of 95 %", forms, exact, spread),
        "automation": whiskers(f"Automation rate on {name}, intervals of 95 %", forms, taken, spread),
        "reliability": reliability_diagram(f"Reliability of confidences on {name}", bins, told),
    }
    paths = [folder / f"{what}-{name}.svg" for what in made]
    for path, picture in zip(paths, made.values(), strict=True):
        path.write_text(picture, "utf-8")
    return paths


def markdown(scores: Scores, name: str, charts: Sequence[str] = ()) -> str:
    """Write the tables; `charts` are the addresses of pictures, relative to the document."""
    forms = forms_of(scores)
    letters = ", ".join(f"{form} {scores.letters[form]}" for form in scores.forms)
    promised, nationwide = scores.whole_total().broken_promises, scores.nationwide()
    gap = calibration_gap(reliability(scores.values())) or 0.0
    judged = [row for row in scores.rows if scores.whole(row).accepted]
    parts = [
        f"Measured on {scores.trials} letters of `{name}` ({letters}), {scores.pages} pages.",
        "All whole fields together, by form of letter:\n\n"
        + _table(("form", *HEADS), [(form, *_cells(scores.whole_total(form))) for form in forms]),
        "By field, all forms together:\n\n"
        + _table(("field", *HEADS), [(row, *_cells(scores.whole(row))) for row in scores.rows]),
        f"Wrong and accepted, by field and form (at most 1 in {round(1 / PROMISE)} is promised):\n\n"
        + _table(
            ("field", *forms),
            [(row, *(at_most(scores.whole(row, one).broken_promises) for one in forms)) for row in judged],
        ),
        f"Accepted values that are wrong: {at_most(promised)}. Calibration gap: {100 * gap:.1f} %. "
        + (f"Nationwide requests found: {spread(nationwide)}." if nationwide.count else ""),
        *(f"![{chart.rpartition('/')[2].removesuffix('.svg')}]({chart})" for chart in charts),
    ]
    return "\n\n".join(part.strip() for part in parts)


def relative(charts: Sequence[Path], document: Path) -> list[str]:
    """Give the addresses of pictures as a document names them."""
    where = document.absolute().parent
    return [os.path.relpath(chart.absolute(), where) for chart in charts]


def spread(rate: Rate) -> str:
    """Write a share with its interval: "97.3 % (86.2-99.5)"; a dash when there is none."""
    if rate.value is None:
        return "-"
    return f"{100 * rate.value:.1f} % ({100 * rate.low:.1f}-{100 * rate.high:.1f})"


def at_most(rate: Rate) -> str:
    """Write how many of how many, and the upper bound of the share: "0/35 (<= 9.9 %)"."""
    return f"{rate.hits}/{rate.count} (≤ {100 * rate.high:.1f} %)" if rate.count else "-"


def _cells(tally: Tally) -> tuple[str, ...]:
    return (
        spread(tally.exact),
        spread(tally.precision),
        spread(tally.recall),
        "-" if tally.f1 is None else f"{100 * tally.f1:.1f} %",
        spread(tally.automation),
        at_most(tally.broken_promises),
    )


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
