"""The command `vanthu evaluate`: arguments, what is checked before the work, and where the figures go."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from pipeline.errors import FiguresFellError, UsageError
from pipeline.learn.floor import Fall, fallen, load_floor, raised, save_floor
from pipeline.learn.regress import Changes, changes, verdicts_in
from pipeline.learn.truth import trials_in

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from pipeline.learn.floor import Floor
    from pipeline.learn.regress import Verdicts
    from pipeline.learn.scores import Scores
    from pipeline.learn.sight import Sight
    from pipeline.learn.truth import Trial
    from pipeline.read import PagePicture, ReaderPool


@dataclass(frozen=True)
class Plan:
    """What is measured, and what it is held against; `name` is that of the folder."""

    trials: tuple[Trial, ...]
    name: str
    old: Verdicts | None
    floor: Floor | None


def plan(args: argparse.Namespace) -> Plan:
    """Check all arguments before minutes of reading; UsageError for what cannot be right."""
    from pipeline.learn.report.document import around_marks  # noqa: PLC0415 - keeps --help quick

    trials = trials_in(args.folder)
    name = args.folder.resolve().name
    if not trials:
        raise UsageError(f"Không thấy truth.json hay expected.json nào trong {args.folder}")
    if args.raise_floor and args.floor is None:
        raise UsageError("--raise-floor cần --floor FILE")
    if args.write:
        around_marks(args.write, name)
    for path in filter(None, (args.out, args.html, args.floor)):
        if path.is_dir() or not path.absolute().parent.is_dir():
            raise UsageError(f"Không ghi được tệp {path}: là thư mục, hoặc không có thư mục chứa nó")
    new = args.raise_floor and not args.floor.exists()
    return Plan(
        trials,
        name,
        verdicts_in(args.compare) if args.compare else None,
        ({} if new else load_floor(args.floor)) if args.floor else None,
    )


def finish(args: argparse.Namespace, asked: Plan, scores: Scores, pool: ReaderPool) -> None:
    """Print and write all that was asked for; FiguresFellError at the end when something became worse.

    The pool must be open: the pages of errors are drawn by its workers.
    """
    since = None if asked.old is None else changes(asked.old, scores.verdicts)
    falls = () if asked.floor is None else fallen(scores, asked.floor)
    told = scores.as_json()
    told |= {"compared": since.as_json()} if since else {}
    told |= {"below_floor": [fall.as_json() for fall in falls]} if asked.floor is not None else {}
    _print(args, scores, since, told)
    if args.out:
        args.out.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if args.html:
        from pipeline.learn.report.page import page  # noqa: PLC0415 - as above

        args.html.write_text(page(scores, asked.name, partial(_drawn, pool)), "utf-8")
    _write_document(args, scores, asked.name)
    if args.raise_floor and asked.floor is not None:
        save_floor(args.floor, raised(scores, asked.floor))
    if falls or (since and since.worse):
        raise FiguresFellError(_reasons(falls, since))


def _print(args: argparse.Namespace, scores: Scores, since: Changes | None, told: dict[str, Any]) -> None:
    if args.json:
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        return
    from rich.console import Console  # noqa: PLC0415 - keeps --help quick

    from pipeline.learn.report.table import WIDTH, print_changes, print_scores  # noqa: PLC0415 - as above

    screen = Console()
    screen = screen if screen.is_terminal else Console(width=max(WIDTH, screen.width))
    print_scores(scores, screen, list_wrong=args.wrong, parts=args.parts)
    if since:
        print_changes(since, screen)


def _write_document(args: argparse.Namespace, scores: Scores, name: str) -> None:
    from pipeline.learn.report.document import draw, markdown, relative, write_into  # noqa: PLC0415 - as above

    charts: Sequence[Path] = draw(scores, name, args.charts) if args.charts else ()
    if args.write:
        write_into(args.write, name, markdown(scores, name, relative(charts, args.write)))


def _drawn(pool: ReaderPool, sight: Sight) -> PagePicture | None:
    from pipeline.read import show  # noqa: PLC0415 - as above

    return show(sight.source, sight.page, pool=pool, part=sight.part)


def _reasons(falls: Sequence[Fall], since: Changes | None) -> str:
    from pipeline.learn.report.words import FIGURES, form_title, percent, row_title  # noqa: PLC0415 - as above

    told = [
        f"{row_title(one.row)}, {form_title(one.form)}: {FIGURES.get(one.figure, one.figure)} "
        + ("không còn được đo" if one.value is None else percent(one.value))
        + f", dưới mức sàn {percent(one.floor)}"
        for one in falls
    ]
    if since and since.worse:
        told.append(f"{len(since.worse)} giá trị xấu đi so với lần trước")
    return "\n  ".join(told)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `vanthu evaluate` takes."""
    from pathlib import Path  # noqa: PLC0415 - a type elsewhere in this module

    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="folders with letters and truth.json or expected.json"
    )
    parser.add_argument("--wrong", action="store_true", help="list every wrong value / liệt kê giá trị sai")
    parser.add_argument(
        "--parts", action="store_true", help="rows for parts of fields / từng phần của trường"
    )
    parser.add_argument("--json", action="store_true", help="the figures as one JSON object")
    for option, metavar, told in (
        ("--out", "FILE.json", "keep the figures for --compare / ghi số liệu để so sánh sau"),
        ("--html", "FILE.html", "a report with a picture of each error / báo cáo kèm ảnh từng lỗi"),
        ("--compare", "OLD.json", "what is worse than in a run kept by --out: exit 4 / so với lần trước"),
        ("--floor", "FILE.json", "least figures; below: exit 4 / mức sàn, thấp hơn là lỗi"),
        ("--charts", "DIR", "draw charts (SVG) there / vẽ biểu đồ"),
        ("--write", "FILE.md", "renew the figures in this document / ghi vào tài liệu"),
    ):
        parser.add_argument(option, type=Path, metavar=metavar, help=told)
    parser.add_argument(
        "--raise-floor", action="store_true", help="raise the floor to what was reached / nâng mức sàn"
    )
