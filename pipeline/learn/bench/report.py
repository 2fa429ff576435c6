"""The figures as Markdown between two marks of a document, and as a table on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from pipeline.errors import UsageError
from pipeline.learn.bench.run import ALL, ratios
from pipeline.learn.bench.said import ASKED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pipeline.learn.bench.run import Bench, Figures, Hits

BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"
MIB = 1 << 20
FIELDS = {"number": "number", "issued_on": "date", "issuer": "issuer"}
VIETNAMESE = ("Chương trình", "CER", "WER", "Chữ thừa", "Số", "Ngày", "Cơ quan", "Giây/trang",
              "CPU giây/trang", "Bộ nhớ")  # fmt: skip


def markdown(bench: Bench, charts: Sequence[str] = ()) -> str:
    """Write tables and charts (`charts`: addresses of pictures, relative to the document)."""
    pages, scans = sum(bench.pages.values()), sum(bench.forms.values())
    per_form = ", ".join(f"{form} {bench.forms[form]}/{bench.pages[form]}" for form in sorted(bench.forms))
    parts = [
        (
            f"Measured on {scans} scans of {pages} pages ({per_form}: scans/pages); {bench.machine}; "
            f"load of the machine when it began: {bench.load:.1f}."
        ),
        _table(["", "version", "CER", "WER", "junk", *(f"{FIELDS[name]} said" for name in ASKED),
                "s/page", "CPU s/page", "largest process", "all processes"], map(_row, bench.engines)),
        _extracted(bench.engines[0]),
        "Ours divided by the other (below 1: ours is better):\n\n" + _ratio_table(bench),
        "CER by class of scan:\n\n" + _form_table(bench),
    ]  # fmt: skip
    if bench.skipped:
        left = "; ".join(f"{name} (missing: {reason})" for name, reason in bench.skipped.items())
        parts.append(f"Left out: {left}.")
    parts += [f"![{chart.rpartition('/')[2].removesuffix('.svg')}]({chart})" for chart in charts]
    return "\n\n".join(part for part in parts if part)


def write_into(document: Path, text: str) -> None:
    """Put `text` between the marks of a document; UsageError when it has none."""
    head, tail = around_marks(document)
    document.write_text(f"{head}{BEGIN}\n\n{text}\n\n{END}{tail}", "utf-8")


def around_marks(document: Path) -> tuple[str, str]:
    """Give what stands before and behind the marks; UsageError when a mark is missing."""
    old = document.read_text("utf-8") if document.is_file() else ""
    head, begin, rest = old.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise UsageError(f"{document} không có hai dấu {BEGIN} và {END}")
    return head, tail


def terminal_table(bench: Bench) -> Table:
    """Give one row for each engine and the reasons of those left out."""
    table = Table(header_style="bold")
    for heading in VIETNAMESE:
        table.add_column(heading, justify="left" if heading == VIETNAMESE[0] else "right")
    for one in bench.engines:
        cells = _row(one)
        table.add_row(cells[0], *cells[2:10], cells[11])
    if bench.skipped:
        table.caption = "Bỏ qua: " + "; ".join(
            f"{name} (thiếu {reason})" for name, reason in bench.skipped.items()
        )
    return table


def _row(one: Figures) -> list[str]:
    total = one.scores[ALL]
    return [
        one.engine,
        one.version,
        *(percent(rate) for rate in (total.cer, total.wer, total.junk_rate)),
        *(_hits(one.text_hits.get(name)) for name in ASKED),
        f"{one.seconds_per_page:.2f}",
        f"{one.cpu_per_page:.2f}",
        f"{one.peak / MIB:.0f} MiB",
        f"{one.peak_all / MIB:.0f} MiB",
    ]


def _extracted(ours: Figures) -> str:
    told = [f"{FIELDS[name]} {_hits(hits)}" for name, hits in ours.field_hits.items()]
    return f"Fields that our extraction gave exactly right: {', '.join(told)}." if told else ""


def _ratio_table(bench: Bench) -> str:
    ours, *peers = bench.engines
    rows = [[f"ours / {peer.engine}", *_ratios(ours, peer)] for peer in peers]
    return _table(["", "CER", "WER", "s/page", "CPU s/page", "memory of all processes"], rows)


def _ratios(ours: Figures, peer: Figures) -> list[str]:
    return ["-" if one is None else f"{one:.2f}" for one in ratios(ours, peer).values()]


def _form_table(bench: Bench) -> str:
    names = [one.engine for one in bench.engines]
    rows = [[form, *(percent(one.scores[form].cer) for one in bench.engines)] for form in sorted(bench.forms)]
    return _table(["class", *names], rows)


def _table(heads: Sequence[str], rows: object) -> str:
    lines = [heads, ["---"] * len(heads), *rows]  # type: ignore[misc]  # an iterable of rows
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def percent(rate: float) -> str:
    """Give a rate as "1.23 %"."""
    return f"{100 * rate:.2f} %"


def _hits(hits: Hits | None) -> str:
    return f"{hits.right}/{hits.asked}" if hits else "-"
