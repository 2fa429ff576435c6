"""Tables drawn as bars for paper: greys and hatches that a black-and-white printer keeps apart.

Without pyplot, which holds every figure in a global state until it is closed; the same table gives the same
bytes.
"""

from __future__ import annotations

from io import BytesIO
from itertools import accumulate
from textwrap import fill
from typing import TYPE_CHECKING

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from pipeline.reports.table import Table

THICK = 0.76  # of a bar's room
WIDTH, DPI = 6.3, 200  # inches: the width between the margins of an A4 letter; dots per inch for print
BAR, FRAME, LEGEND = 0.21, 0.15, 0.25  # inches: one bar with its room, the edges, the legend
LONGEST, LABEL = 24, 46  # bars in one chart; letters in one line of a label
FILLS = (("0.35", ""), ("0.95", "////"), ("0.70", ".."))  # grey, hatch: one for each column


def bars(table: Table) -> bytes:
    """Draw the counts of a table as horizontal bars with their numbers, as a PNG of `WIDTH` inches.

    Rows of zeros are left out (the table has them), and so is what follows the first `LONGEST` rows.
    """
    rows = [row for row in table.rows if any(row[i] for i in table.counted)][:LONGEST]
    many = len(table.counted)
    labels = [fill(str(row[0]), LABEL) for row in rows]
    heights = [max(many, label.count("\n") * 0.75 + 1) for label in labels]  # in bars
    middles = [end - height / 2 for end, height in zip(accumulate(heights), heights, strict=True)]
    with rc_context(
        {"font.family": "DejaVu Sans", "font.size": 9, "hatch.linewidth": 0.6, "text.parse_math": False}
    ):
        high = FRAME + BAR * sum(heights) + LEGEND * (many > 1)
        figure = Figure(figsize=(WIDTH, high), dpi=DPI, layout="constrained")
        canvas = FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        for place, column in enumerate(table.counted):
            grey, hatch = FILLS[place % len(FILLS)]
            drawn = axes.barh(
                [middle + (place - (many - 1) / 2) * THICK for middle in middles],
                [int(row[column] or 0) for row in rows],
                THICK,
                color=grey,
                hatch=hatch,
                edgecolor="black",
                linewidth=0.7,
                label=table.head[column],
            )
            axes.bar_label(drawn, padding=3)
        axes.set_yticks(middles, labels)
        axes.set_ylim(sum(heights), 0)
        _dress(axes)
        if many > 1:
            figure.legend(loc="outside lower center", ncols=many, frameon=False)
        out = BytesIO()
        canvas.print_figure(out, format="png", dpi=DPI, metadata={"Software": None})
        figure.clear()
    return out.getvalue()


def _dress(axes: Axes) -> None:
    """Begin at zero and leave the numbers to the bars: no axis below, no frame."""
    axes.set_xlim(0, axes.get_xlim()[1] * 1.05)  # room for the number of the longest bar
    axes.tick_params(axis="y", length=0)
    axes.xaxis.set_visible(False)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
