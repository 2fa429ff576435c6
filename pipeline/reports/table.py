"""What a section of a report is made of: one table, sentences above it, perhaps a chart."""

from __future__ import annotations

from dataclasses import dataclass, replace

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """One section; `sheet` names its sheet (at most 31 characters), `head` its columns.

    The first column tells what the row is; of the others those of whole numbers are counts. `said` are
    sentences that define the figures. `total` adds a last row of sums; `chart` draws the counts as bars, one
    for each row and column. `none` is said in place of a table without rows, or with nothing but zeros unless
    `zeros` tell something, and in place of its chart. `widths` are the shares of the columns in the width of
    the page.
    """

    sheet: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    said: tuple[str, ...] = ()
    none: str = "Không có."
    zeros: bool = False
    total: bool = False
    chart: bool = False
    widths: tuple[int, ...] = (4, 1)

    @property
    def empty(self) -> bool:
        """True when there is nothing to show: no rows, or only zeros that tell nothing."""
        if not self.rows or self.zeros:
            return not self.rows
        counts = [row[i] for row in self.rows for i in self.counted]
        return bool(counts) and not any(counts)

    @property
    def counted(self) -> tuple[int, ...]:
        """The columns that hold counts and nothing else."""
        columns = range(1, len(self.head))
        return tuple(i for i in columns if all(isinstance(row[i], int) for row in self.rows))

    def cut(self, longest: int) -> Table:
        """Give at most `longest` rows: the last one then stands for all that are left, with their sums."""
        if len(self.rows) <= longest:
            return self
        kept, left = self.rows[: longest - 1], self.rows[longest - 1 :]
        rest = replace(self, rows=left).sums[1:]
        return replace(self, rows=(*kept, (f"Còn lại {len(left)} dòng (xem tệp XLSX của báo cáo)", *rest)))

    @property
    def sums(self) -> tuple[Cell, ...]:
        """The last row when `total`: a sum under every column of counts."""
        counted = self.counted
        cells = (
            sum(int(row[i] or 0) for row in self.rows) if i in counted else None
            for i in range(1, len(self.head))
        )
        return ("Tổng số", *cells)
