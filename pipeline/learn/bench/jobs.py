"""Which scans to read, and what they say: `ID.CLASS.pdf` beside `ID.txt` or the born-digital `ID.pdf`."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from pipeline.learn.bench import sheets
from pipeline.learn.bench.said import sayable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SCANS = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"})


@dataclass(frozen=True)
class Job:
    """One scan: `form` is its CLASS, `lines` the true text, `fields` what of number, issued_on and issuer
    the letter says (dotted name or `YYYY-MM-DD`), `received` the day of arrival (ISO, "" unknown).
    """  # noqa: D205 - one sentence that does not fit on a line

    name: str
    path: Path
    form: str
    pages: int
    lines: tuple[str, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    received: str = ""


def jobs_in(folder: Path, limit: int | None = None) -> tuple[Job, ...]:
    """Find all scans with known text below `folder`, at most `limit`, taken evenly from the classes.

    Raises UsageError for a PDF that does not open.
    """
    by_form: dict[str, list[tuple[Path, Path]]] = {}
    for scan, truth in _scans(folder):
        by_form.setdefault(_form(scan), []).append((scan, truth))
    rounds = zip_longest(*(by_form[form] for form in sorted(by_form)))
    chosen = [one for turn in rounds for one in turn if one is not None]
    known: dict[Path, tuple[str, ...]] = {}
    jobs: list[Job] = []
    for scan, truth in chosen[:limit]:
        if truth not in known:
            known[truth] = _lines(truth)
        jobs.append(_job(scan, known[truth]))
    return tuple(sorted(jobs, key=lambda job: (job.form, job.name)))


def _scans(folder: Path) -> Iterator[tuple[Path, Path]]:
    for scan in sorted(folder.rglob("*")):
        letter, dot, _ = scan.stem.rpartition(".")
        if scan.suffix.lower() not in SCANS or not dot:
            continue
        twins = (scan.with_name(f"{letter}.txt"), scan.with_name(f"{letter}.pdf"))
        truth = next((twin for twin in twins if twin.is_file()), None)
        if truth is not None:
            yield scan, truth


def _form(scan: Path) -> str:
    return scan.stem.rpartition(".")[2]


def _lines(truth: Path) -> tuple[str, ...]:
    if truth.suffix == ".txt":
        return tuple(truth.read_text("utf-8").splitlines())
    return sheets.true_lines(truth)


def _job(scan: Path, lines: tuple[str, ...]) -> Job:
    pages = sheets.page_count(scan) if scan.suffix.lower() == ".pdf" else 1
    told = scan.with_name("truth.json")
    known: dict[str, Any] = json.loads(told.read_text("utf-8")) if told.is_file() else {}
    truth = known.get("truth", {})
    values = {
        "number": truth.get("number"),
        "issued_on": truth.get("issued_on"),
        "issuer": (truth.get("issuer") or {}).get("name"),
    }
    fields = sayable(values, " ".join(lines))
    return Job(scan.name, scan, _form(scan), pages, lines, fields, known.get("received", ""))
