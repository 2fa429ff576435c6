"""The command `vanthu bench`: arguments, progress, and where the figures go."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.learn.bench.peers import PEERS, Surroundings

if TYPE_CHECKING:
    import argparse

    from pipeline.learn.bench.engines import OpenHouse
    from pipeline.learn.bench.run import Bench


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare `bench read` and `bench extract`; `bench engine` is what `bench read` starts and measures."""
    parser.add_argument(
        "what",
        choices=("read", "extract", "cases", "archive", "engine"),
        metavar="read|extract|cases|archive",
        help="scans, fields, a full store, an archive / đọc bản quét, trích xuất, kho lớn, kho lưu trữ",
    )
    parser.add_argument(
        "folder",
        type=Path,
        nargs="?",
        help="read: scans ID.CLASS.pdf beside ID.pdf or ID.txt; extract: as for evaluate; archive: N letters",
    )
    _add_archive(parser)
    parser.add_argument("--count", type=int, default=100_000, help="(cases) how many / số hồ sơ trong kho")
    parser.add_argument("--url", help="(cases) an empty database instead of SQLite / cơ sở dữ liệu trống")
    parser.add_argument("--rounds", type=int, default=5, help="(extract) times each letter / số lượt đo")
    parser.add_argument(
        "--peers",
        default=",".join(PEERS),
        help="programs to compare with (default: all installed) / chương trình để so sánh",
    )
    parser.add_argument(
        "--peer-python",
        type=Path,
        default=Path(sys.executable),
        help="Python with kreuzberg and ocrmypdf, when it is another / Python có kreuzberg, ocrmypdf",
    )
    parser.add_argument(
        "--limit", type=int, help="at most so many scans, evenly from all classes / số tệp tối đa"
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="write all figures there / ghi số liệu")
    parser.add_argument("--charts", type=Path, metavar="DIR", help="draw charts (SVG) there / vẽ biểu đồ")
    parser.add_argument(
        "--write", type=Path, metavar="FILE.md", help="renew the figures in this document / ghi vào tài liệu"
    )
    parser.add_argument(
        "--texts", type=Path, metavar="DIR", help="keep what each program read / giữ văn bản đọc được"
    )
    parser.add_argument("--name", help="(engine only)")


def _add_archive(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--generator", type=Path, metavar="DIR", help="(archive) folder samples of the source / bộ sinh mẫu"
    )
    parser.add_argument(
        "--letters", type=Path, metavar="DIR", help="(archive) ready letters, one a folder / văn bản có sẵn"
    )
    parser.add_argument("--scans", type=float, default=0.05, help="(archive) share of scans / tỷ lệ bản quét")
    parser.add_argument(
        "--postgresql", metavar="URL", help="(archive) a server for new databases / máy chủ PostgreSQL"
    )
    parser.add_argument(
        "--growth",
        type=int,
        default=0,
        metavar="M",
        help="(archive) cost from 100 to M letters / chi phí khi kho lớn dần đến M văn bản",
    )


def run_command(args: argparse.Namespace, open_house: OpenHouse) -> int:
    """Measure and show; raises UsageError for wrong arguments and EngineFailedError when one dies."""
    if args.what == "cases":
        _cases(args, open_house)
        return 0
    if args.folder is None:
        raise UsageError("Thiếu thư mục cần đo.")
    if args.what == "engine":
        from pipeline.learn.bench.engines import run_engine  # noqa: PLC0415 - as below

        run_engine(args.name, args.folder, open_house)
        return 0
    if args.what == "extract":
        _extract(args, open_house)
        return 0
    bench = _measured(args)
    _keep(args, bench)
    return 0


def _cases(args: argparse.Namespace, open_house: OpenHouse) -> None:
    """Fill a store and measure it; print the lines and write JSON where asked."""
    from pipeline.learn.bench.cases import measure, said  # noqa: PLC0415 - as below
    from pipeline.learn.bench.progress import Pages  # noqa: PLC0415 - as below

    if args.count < 1:
        raise UsageError("--count phải là số dương")
    with open_house() as house, Pages(args.count) as progress:
        figures = measure(
            args.count, args.url, house.bench, house.rooms.clock(), lambda: progress.advance("vanthu", 1)
        )
    for line in said(figures):
        sys.stdout.write(line + "\n")
    if args.json:
        args.json.write_text(json.dumps(figures.as_json(), ensure_ascii=False, indent=1) + "\n", "utf-8")


def _extract(args: argparse.Namespace, open_house: OpenHouse) -> None:
    """Time the dry rooms alone; print the table and write JSON where asked."""
    from rich.console import Console  # noqa: PLC0415 - as below

    from pipeline.learn.bench.speed import measure_speed, speed_table  # noqa: PLC0415 - as below
    from pipeline.learn.truth import trials_in  # noqa: PLC0415 - as below

    trials = trials_in(args.folder)[: args.limit]
    if not trials:
        raise UsageError(f"Không thấy truth.json hay expected.json nào trong {args.folder}")
    if args.rounds < 1 or (args.limit is not None and args.limit < 1):
        raise UsageError("--rounds và --limit phải là số dương")
    speed = measure_speed(trials, open_house, rounds=args.rounds)
    screen = Console()
    (screen if screen.is_terminal else Console(width=120)).print(*speed_table(speed), sep="\n")
    if args.json:
        args.json.write_text(json.dumps(speed.as_json(), ensure_ascii=False, indent=1) + "\n", "utf-8")


def _measured(args: argparse.Namespace) -> Bench:
    from pipeline.learn.bench.jobs import jobs_in  # noqa: PLC0415 - keeps --help quick
    from pipeline.learn.bench.progress import Pages  # noqa: PLC0415 - as above
    from pipeline.learn.bench.report import around_marks  # noqa: PLC0415 - as above
    from pipeline.learn.bench.run import run_bench  # noqa: PLC0415 - as above

    if args.write:
        around_marks(args.write)  # before minutes of measuring, not after
    peers = [name for name in args.peers.split(",") if name]
    if unknown := [name for name in peers if name not in PEERS]:
        raise UsageError(f"Không biết chương trình {', '.join(unknown)}; có: {', '.join(PEERS)}")
    if args.limit is not None and args.limit < 1:
        raise UsageError("--limit phải là số dương")
    jobs = jobs_in(args.folder, args.limit)
    if not jobs:
        raise UsageError(f"Không thấy bản quét ID.LOẠI.pdf nào cạnh ID.pdf hay ID.txt trong {args.folder}")
    slots = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    total = sum(job.pages for job in jobs)
    with Pages(total) as progress:
        return run_bench(jobs, peers, Surroundings(args.peer_python), slots=slots, on_page=progress.advance)


def _keep(args: argparse.Namespace, bench: Bench) -> None:
    """Print the table; write JSON, charts and document where asked."""
    from rich.console import Console  # noqa: PLC0415 - keeps --help quick

    from pipeline.learn.bench.charts import draw  # noqa: PLC0415 - as above
    from pipeline.learn.bench.report import markdown, terminal_table, write_into  # noqa: PLC0415 - as above
    from pipeline.learn.bench.run import as_json  # noqa: PLC0415 - as above

    screen = Console()
    (screen if screen.is_terminal else Console(width=150)).print(terminal_table(bench))
    if args.json:
        args.json.write_text(json.dumps(as_json(bench), ensure_ascii=False, indent=1) + "\n", "utf-8")
    if args.texts:
        for one in bench.engines:
            folder = args.texts / one.engine
            folder.mkdir(parents=True, exist_ok=True)
            for name, text in one.texts.items():
                (folder / f"{name}.txt").write_text(text, "utf-8")
    charts = draw(bench, args.charts) if args.charts else []
    if args.write:
        where = args.write.absolute().parent
        text = markdown(bench, [os.path.relpath(chart.absolute(), where) for chart in charts])
        write_into(args.write, text)
