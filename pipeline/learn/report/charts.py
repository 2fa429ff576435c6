"""Charts of the figures as SVG: shares with their intervals, and the reliability of confidences.

Pure: each gives one `<svg>` that stands alone as a file and within an HTML page alike. All words are handed
in, so that the same chart speaks Vietnamese to officers and English in the documents.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pipeline.learn.figures import Bin, Rate

COLOURS = ("#0b6e4f", "#d08c60", "#6c7fb3", "#2b2d42")  # of the forms of letters, all together last
BAR, MARK, INK, GRID = "#a9b4c8", "#d08c60", "#2b2d42", "#d9dde3"
WIDTH, LABEL, RIGHT = 760, 170, 190  # pixels: whole, left of the axis, right of it for the figures
ROW, ROOM = 15, 9  # pixels: one share, between groups
HIGH, FOOT = 260, 74  # pixels: the axis of the reliability diagram, what stands below it
TENTH = 0.1


def whiskers(
    title: str, names: Sequence[str], groups: Mapping[str, Sequence[Rate]], told: Callable[[Rate], str]
) -> str:
    """Draw a dot for each share with its interval as a line: one group a row, one share for each of `names`.

    Shares of nothing are left out; `told` writes a share in words. The axis begins at the lowest bound.
    """
    rates = [rate for group in groups.values() for rate in group if rate.count]
    least = int(min((rate.low for rate in rates), default=0.0) / TENTH) * TENTH
    scale = (WIDTH - LABEL - RIGHT) / (1 - least)
    rows = [_title(title), *_legend(names)]
    top = y = 76
    for label, group in groups.items():
        shown = [(i, rate) for i, rate in enumerate(group) if rate.count]
        if not shown:
            continue
        rows.append(_text(LABEL - 10, y + len(shown) * ROW / 2 + 4, label, anchor="end"))
        for i, rate in shown:
            middle = y + ROW / 2
            low, high = (LABEL + (bound - least) * scale for bound in (rate.low, rate.high))
            dot, colour = LABEL + ((rate.value or 0.0) - least) * scale, COLOURS[i % len(COLOURS)]
            rows.append(_line(low, middle, high, middle, colour, 2))
            rows.append(f'<circle cx="{dot:.1f}" cy="{middle:.1f}" r="4" fill="{colour}"/>')
            rows.append(_text(WIDTH - RIGHT + 12, middle + 4, told(rate), size=11))
            y += ROW
        y += ROOM
    ticks = [least + step * TENTH for step in range(round((1 - least) / TENTH) + 1)]
    every = 2 if len(ticks) > 6 else 1  # noqa: PLR2004 - more labels than fit
    for tick in ticks[::-every][::-1]:
        x = LABEL + (tick - least) * scale
        rows.insert(1, _line(x, top - 6, x, y, GRID, 1))
        rows.append(_text(x, top - 12, f"{100 * tick:.0f} %", size=11, anchor="middle"))
    return _svg(rows, y + 6)


def reliability_diagram(title: str, bins: Sequence[Bin], told: tuple[str, str, str], comma: str = ".") -> str:
    """Draw how often values of one confidence are right, beside that confidence.

    A bar for each bin is the share right, with its interval; a mark is the mean confidence: a calibrated
    confidence has its mark on top of the bar. `told` names the share, the confidence, and the counts; `comma`
    parts decimals.
    """
    top, foot = 84, 84 + HIGH
    step = (WIDTH - LABEL) / max(len(bins), 1)
    rows = [_title(title)]
    for i, (name, colour) in enumerate(((told[0], BAR), (told[1], MARK))):
        rows.append(f'<rect x="{8 + i * 240}" y="34" width="12" height="12" fill="{colour}"/>')
        rows.append(_text(25 + i * 240, 45, name))
    for tick in range(0, 101, 20):
        y = foot - HIGH * tick / 100
        rows.append(_line(LABEL / 2, y, WIDTH - LABEL / 2, y, GRID, 1))
        rows.append(_text(LABEL / 2 - 8, y + 4, f"{tick} %", size=11, anchor="end"))
    for i, one in enumerate(bins):
        middle, wide = LABEL / 2 + (i + 0.5) * step, min(0.6 * step, 60)
        share, mean = foot - HIGH * (one.rate.value or 0.0), foot - HIGH * one.mean
        low, high = foot - HIGH * one.rate.low, foot - HIGH * one.rate.high
        rows.append(
            f'<rect x="{middle - wide / 2:.1f}" y="{share:.1f}" width="{wide:.1f}" '
            f'height="{foot - share:.1f}" fill="{BAR}"/>'
        )
        rows.append(_line(middle, low, middle, high, INK, 2))
        rows += [_line(middle - 6, y, middle + 6, y, INK, 2) for y in (low, high)]
        rows.append(_line(middle - wide / 2 - 6, mean, middle + wide / 2 + 6, mean, MARK, 4))
        span = f"{one.low:g} – {one.high:g}".replace(".", comma)
        rows.append(_text(middle, foot + 18, span, size=11, anchor="middle"))
        rows.append(_text(middle, foot + 36, f"{one.rate.hits}/{one.rate.count}", size=11, anchor="middle"))
    rows.append(_text(WIDTH / 2, foot + 58, told[2], size=11, anchor="middle"))
    return _svg(rows, top + HIGH + FOOT)


def _title(title: str) -> str:
    return f'<text x="8" y="22" font-size="15" font-weight="bold">{escape(title)}</text>'


def _legend(names: Sequence[str]) -> list[str]:
    rows = []
    for i, name in enumerate(names):
        x = 8 + i * 145
        rows.append(f'<rect x="{x}" y="34" width="12" height="12" fill="{COLOURS[i % len(COLOURS)]}"/>')
        rows.append(_text(x + 17, 45, name))
    return rows


def _text(x: float, y: float, text: str, *, size: int = 12, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}">{escape(text)}</text>'


def _line(x0: float, y0: float, x1: float, y1: float, colour: str, wide: int) -> str:
    return (
        f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" '
        f'stroke="{colour}" stroke-width="{wide}"/>'
    )


def _svg(rows: Sequence[str], high: float) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{high:.0f}" '
        f'viewBox="0 0 {WIDTH} {high:.0f}" font-family="sans-serif" font-size="12">\n'
        '<rect width="100%" height="100%" fill="white"/>\n' + "\n".join(rows) + "\n</svg>\n"
    )
