"""What `vanthu bench archive` is asked, and where its figures go."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from pipeline.errors import UsageError
from pipeline.learn.bench.archive import STRETCH, ArchiveFigures, Asked, measure
from pipeline.learn.bench.charts import bars
from pipeline.learn.bench.letters import generator_at, make
from pipeline.learn.bench.peers import Surroundings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from pipeline.learn.bench.archive import Stages, Taken

MIB = 1 << 20
HEADS = ("Cách chạy", "Hồ sơ", "Giây", "Hồ sơ/giây", "So với đầu", "CPU giây/hồ sơ", "OCR/CPU",
         "Tiến trình lớn nhất", "Cả nhóm", "Kết quả")  # fmt: skip


def run_archive(args: argparse.Namespace, time_scans: Callable[[Path, Path], Stages]) -> None:
    """Make the letters, measure, and show; UsageError for wrong arguments."""
    number = _number(args)
    generator = None if args.letters else generator_at(args.generator)
    screen = Console(stderr=True)
    with tempfile.TemporaryDirectory(prefix="vanthu-bench-") as folder:
        place = Path(folder)
        letters = args.letters.absolute() if args.letters else place / "letters"
        if generator:
            screen.print(f"{number} văn bản …")
            make(generator, letters, number, scans=args.scans, cycle=min(number, STRETCH))
        growing = place / "growing" if args.growth else None
        if growing:
            screen.print(f"{args.growth} văn bản …")
            make(generator_at(args.generator), growing, args.growth, scans=args.scans, cycle=STRETCH)
        asked = Asked(
            letters=letters,
            place=place,
            postgresql=args.postgresql,
            surroundings=Surroundings(args.peer_python),
            time_scans=time_scans,
            growing=growing,
            on_run=lambda name: screen.print(f"{name} …"),
        )
        figures = measure(asked)
    _show(figures)
    if args.json:
        args.json.write_text(json.dumps(figures.as_json(), ensure_ascii=False, indent=1) + "\n", "utf-8")
    if args.charts:
        draw(figures, args.charts)


def _number(args: argparse.Namespace) -> int:
    """Give N, which stands where other benches have their folder; 0 for ready letters."""
    if args.growth and args.growth < 2 * STRETCH:
        raise UsageError(f"--growth cần ít nhất {2 * STRETCH} văn bản")
    if args.letters:
        if not args.letters.is_dir():
            raise UsageError(f"Không có thư mục {args.letters}")
        return 0
    if args.folder is None or not str(args.folder).isdecimal() or int(str(args.folder)) < 1:
        raise UsageError("Cần số văn bản, ví dụ: vanthu bench archive 200")
    number = int(str(args.folder))
    if not 0 <= args.scans <= 1:
        raise UsageError("--scans là tỷ lệ từ 0 đến 1")
    return number


def _show(figures: ArchiveFigures) -> None:
    table = Table(header_style="bold")
    for heading in HEADS:
        table.add_column(heading, justify="left" if heading == HEADS[0] else "right")
    for run in figures.runs:
        table.add_row(*_row(run, figures.runs[0]))
    screen = Console()
    screen = screen if screen.is_terminal else Console(width=150)
    screen.print(table)
    for line in said(figures):
        sys.stdout.write(line + "\n")


def _row(run: Taken, first: Taken) -> tuple[str, ...]:
    same = {None: "-", True: "giống hệt (identical)", False: "KHÁC (different)"}
    burden = run.burden
    return (
        run.name,
        str(run.letters),
        f"{burden.seconds:.1f}",
        f"{run.rate:.2f}",
        f"{run.rate / first.rate:.2f}",
        f"{burden.cpu / max(run.letters, 1):.2f}",
        f"{100 * run.ocr_share:.0f} %",
        f"{burden.peak / MIB:.0f} MiB",
        f"{burden.peak_all / MIB:.0f} MiB",
        same[run.identical],
    )


def said(figures: ArchiveFigures) -> Iterator[str]:
    """Give what stands below the table, a line each."""
    if stages := figures.stages:
        each = ", ".join(
            f"{name} {seconds / stages.letters:.3f}" for name, seconds in sorted(stages.inside.items())
        )
        yield (
            f"Bản quét: {stages.letters} văn bản, {stages.seconds / stages.letters:.2f} giây một văn bản; "
            f"trong các khâu (giây): {each}; ngoài các khâu {stages.outside / stages.letters:.3f} "
            f"= {100 * stages.overhead:.1f} % thời gian của văn bản (overhead)."
        )
    for one in figures.growth:
        yield (
            f"Kho {one.size:,} văn bản: {STRETCH} văn bản sau cùng tốn mỗi cái "
            f"{one.cpu_per_letter:.3f} giây CPU "
            f"(gấp {figures.grown(one):.3f} lần kho nhỏ nhất), trừ Tesseract {one.own_per_letter:.3f} "
            f"(gấp {figures.own_grown(one):.3f} lần); tính cả kho {one.cpu_of_all:.3f} giây."
        )
    if figures.left_out:
        yield "Bỏ qua: " + "; ".join(f"{name} (thiếu {why})" for name, why in figures.left_out.items())


def draw(figures: ArchiveFigures, folder: Path) -> list[Path]:
    """Draw rate, memory and growth as SVG; give the files."""
    folder.mkdir(parents=True, exist_ok=True)
    runs = {run.name.replace("+", " + "): run for run in figures.runs}  # the label may break there
    drawn = {
        "archive-rate": bars(
            "Letters per second (longer is better)",
            ["letters per second"],
            {name: [run.rate] for name, run in runs.items()},
            "{:.2f}",
        ),
        "archive-memory": bars(
            "Peak memory, MiB (shorter is better)",
            ["all processes", "largest process"],
            {name: [run.burden.peak_all / MIB, run.burden.peak / MIB] for name, run in runs.items()},
            "{:.0f}",
        ),
    }
    if figures.growth:
        drawn["archive-growth"] = bars(
            "Processor seconds per letter, by letters in the home (shorter is better)",
            ["last hundred", "last hundred without Tesseract", "all so far"],
            {
                f"{one.size:,} letters": [one.cpu_per_letter, one.own_per_letter, one.cpu_of_all]
                for one in figures.growth
            },
            "{:.3f}",
        )
    made = []
    for stem, text in drawn.items():
        made.append(folder / f"{stem}.svg")
        made[-1].write_text(text, "utf-8")
    return made
