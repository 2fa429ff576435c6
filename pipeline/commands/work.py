"""Commands that process letters: `process`, `resume`, and `demo` without its desk."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands.opening import NO_LETTER, OK, complain, day, settings_of
from pipeline.errors import UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from pipeline.app import House
    from pipeline.model import Outcome, Submission
    from pipeline.process import Rooms
    from pipeline.settings import Settings


def add_process(sub: argparse.ArgumentParser) -> None:
    """Take files, procedure, day of arrival and form of output."""
    sub.add_argument("files", nargs="+", type=Path, metavar="FILE", help="letters, .eml, .msg, .zip, folders")
    sub.add_argument("--together", action="store_true", help="all files are one submission / cùng một hồ sơ")
    sub.add_argument("--profile", help="procedure of a province / quy trình của tỉnh")
    sub.add_argument("--received", type=day, metavar="YYYY-MM-DD", help="day of arrival / ngày nhận")
    sub.add_argument("--json", action="store_true", help="JSON Lines on standard output / in JSON")
    sub.add_argument("--no-store", action="store_true", help="touch no database / không lưu")


def process(args: argparse.Namespace) -> int:
    """Process files; give the worst exit code of the contract."""
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick

    missing = next((path for path in args.files if not path.exists()), None)
    if missing is not None:
        raise UsageError(f"Không có tệp này: {missing}")
    settings = settings_of(args.profile)
    with open_house(settings, keep=not args.no_store) as house:
        house.recover()
        rooms = house.rooms
        submissions = house.ingest(args.files, together=args.together, received=args.received)
        total = 1 if args.together else len(args.files)
        outcomes = house.process_all((one, rooms) for one in submissions)
        return _show_all(outcomes, total, house.pages, as_json=args.json)


def _show_all(
    outcomes: Iterator[Outcome], total: int | None, pages: Callable[[], tuple[int, int]], *, as_json: bool
) -> int:
    """Print every outcome as it comes, with a progress bar on a terminal; give the exit code."""
    from pipeline.commands.secret import alarm, is_alarming  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import Progress, outcome_table, print_json  # noqa: PLC0415 - rich takes 0.1 s

    seen: list[Outcome] = []
    held: list[Outcome] = []
    worst = OK
    with Progress(total, pages) as progress:
        for outcome in outcomes:
            progress.advance()
            if is_alarming(outcome):
                held.append(outcome)
            if as_json:
                print_json(outcome)
            else:
                seen.append(outcome)
            worst = max(worst, _failure(outcome), NO_LETTER if _no_letter(outcome) else OK)
    if not as_json:
        outcome_table(seen)
    alarm(held)
    return worst


def _failure(outcome: Outcome) -> int:
    """Complain about a submission that the machine failed on; give its exit code, 0 for all others."""
    from pipeline.model import Failed  # noqa: PLC0415 - keeps --help quick

    return complain(outcome.error) if isinstance(outcome, Failed) else OK


def _no_letter(outcome: Outcome) -> bool:
    """Tell whether nothing could be read as a letter; one that was stopped unread may well be one."""
    from pipeline.secrecy import is_secret  # noqa: PLC0415 - keeps --help quick

    case = getattr(outcome, "case", None)
    return case is not None and case.extraction.letter_file is None and not is_secret(case)


def add_resume(sub: argparse.ArgumentParser) -> None:
    """Take the form of output."""
    sub.add_argument("--json", action="store_true", help="JSON Lines on standard output / in JSON")


def resume(args: argparse.Namespace) -> int:
    """Finish what was received but not finished."""
    from pipeline.app import now, open_house  # noqa: PLC0415 - keeps --help quick

    with open_house(settings_of()) as house:
        house.recover()
        house.file_all()
        waiting = house.rooms.store.unfinished(now())
        outcomes = house.process_all((one, house.rooms) for one in waiting)
        return _show_all(outcomes, len(waiting), house.pages, as_json=args.json)


def demo(settings: Settings, folder: Path, *, as_json: bool) -> int:
    """Process the samples of a folder as each of them tells."""
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick

    samples = samples_in(folder)
    with open_house(settings) as house:
        house.recover()
        work = (task for sample in samples for task in sample_work(house, sample))
        code = _show_all(house.process_all(work), len(samples), house.pages, as_json=as_json)
    return OK if code == NO_LETTER else code


def samples_in(folder: Path) -> tuple[Path, ...]:
    """Give the folders of samples, each with its `expected.json`; `UsageError` when there is none."""
    found = tuple(sorted(path.parent for path in folder.glob("*/expected.json")))
    if not found:
        raise UsageError(f"Không thấy mẫu nào trong thư mục {folder}")
    return found


def sample_work(house: House, sample: Path) -> Iterator[tuple[Submission, Rooms]]:
    """Take in a sample as it tells: together or not, on which day, by which procedure."""
    told = json.loads((sample / "expected.json").read_text("utf-8"))["command"]
    paths = [sample / name for name in told["files"]]
    received = date.fromisoformat(told["received"])
    rooms = house.rooms_for(told["profile"])
    for one in house.ingest(paths, together=told["together"], received=received):
        yield one, rooms
