"""Bar charts as SVG, drawn by a few lines of our own: a library for three pictures is too much."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from pipeline.learn.bench.run import ALL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pipeline.learn.bench.run import Bench

COLOURS = ("#0b6e4f", "#8d99ae", "#b8bfcc", "#d08c60", "#6c7fb3", "#a05c7b")  # ours first
BAR, ROOM, LABEL, WIDTH = 14, 12, 130, 760  # pixels: a bar, between groups, left of the bars, whole


def draw(bench: Bench, folder: Path) -> list[Path]:
    """Draw errors by class, time and memory; give the files in the order of the document."""
    folder.mkdir(parents=True, exist_ok=True)
    names = [one.engine for one in bench.engines]
    errors = {
        form: [100 * one.scores[form].cer for one in bench.engines] for form in (ALL, *sorted(bench.forms))
    }
    times = {
        "seconds per page": [one.seconds_per_page for one in bench.engines],
        "processor seconds per page": [one.cpu_per_page for one in bench.engines],
    }
    memory = {"all processes": [one.peak_all / (1 << 20) for one in bench.engines],
              "largest process": [one.peak / (1 << 20) for one in bench.engines]}  # fmt: skip
    made = []
    for stem, title, groups, form in (
        ("reading-errors", "Character error rate, % (shorter is better)", errors, "{:.2f}"),
        ("reading-time", "Time per page, s (shorter is better)", times, "{:.2f}"),
        ("reading-memory", "Peak memory, MiB (shorter is better)", memory, "{:.0f}"),
    ):
        path = folder / f"{stem}.svg"
        path.write_text(bars(title, names, groups, form), "utf-8")
        made.append(path)
    return made


def bars(title: str, names: Sequence[str], groups: Mapping[str, Sequence[float]], form: str) -> str:
    """Draw one group of horizontal bars for each entry of `groups`, one bar for each of `names`."""
    most = max((value for values in groups.values() for value in values), default=0.0) or 1.0
    scale = (WIDTH - LABEL - 90) / most
    rows = [f'<text x="8" y="22" font-size="15" font-weight="bold">{escape(title)}</text>']
    for i, name in enumerate(names):
        x = 8 + i * 145
        rows.append(f'<rect x="{x}" y="34" width="12" height="12" fill="{COLOURS[i % len(COLOURS)]}"/>')
        rows.append(f'<text x="{x + 17}" y="45">{escape(name)}</text>')
    y = 62
    for label, values in groups.items():
        middle = y + len(values) * BAR / 2 + 4
        rows.append(f'<text x="{LABEL - 8}" y="{middle:.0f}" text-anchor="end">{_wrapped(label)}</text>')
        for i, value in enumerate(values):
            wide = max(value * scale, 0.5)
            rows.append(f'<rect x="{LABEL}" y="{y}" width="{wide:.1f}" height="{BAR - 2}" '
                        f'fill="{COLOURS[i % len(COLOURS)]}"/>')  # fmt: skip
            rows.append(
                f'<text x="{LABEL + wide + 5:.1f}" y="{y + 10}" font-size="11">{form.format(value)}</text>'
            )
            y += BAR
        y += ROOM
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y}" viewBox="0 0 {WIDTH} {y}" '
        f'font-family="sans-serif" font-size="12">\n<rect width="100%" height="100%" fill="white"/>\n'
        + "\n".join(rows)
        + "\n</svg>\n"
    )


def _wrapped(label: str) -> str:
    """Break a long label in two."""
    if len(label) < 18:  # noqa: PLR2004 - letters that fit left of the bars
        return escape(label)
    words = label.split()
    half = len(words) // 2 or 1
    first, second = " ".join(words[:half]), " ".join(words[half:])
    x = LABEL - 8
    return f'<tspan x="{x}" dy="-7">{escape(first)}</tspan><tspan x="{x}" dy="14">{escape(second)}</tspan>'
