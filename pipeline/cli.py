"""The command line: parse, call, print, exit code. Help in English and Vietnamese.

Exit codes: 0 all processed, 1 wrong arguments, 2 an input could not be read as a letter, 3 a needed
program is missing, 15 our own defect (contract); `evaluate` also 4, when figures fell.
"""

from __future__ import annotations

import argparse
import io
import json
import logging
import os
import subprocess
import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from pipeline.errors import UsageError, VanthuError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pipeline.learn.letters.bodies import Sample
    from pipeline.model import Outcome, Submission
    from pipeline.process import Rooms
    from pipeline.settings import Settings
    from pipeline.store.port import Store

OK, NO_LETTER, DEFECT, INTERRUPTED = 0, 2, 15, 130


class Parser(argparse.ArgumentParser):
    """Ends with exit code 1 on wrong arguments, as the contract says."""

    def error(self, message: str) -> NoReturn:
        """Print usage and reason, exit 1."""
        self.print_usage(sys.stderr)
        self.exit(UsageError.exit_code, f"{self.prog}: {message}\n{UsageError.advice}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # Vietnamese, and JSON, whatever the locale
    args = _parser().parse_args(argv)
    logging.basicConfig(
        level=logging.DEBUG if args.debug else logging.WARNING, format="%(levelname)s %(message)s"
    )
    command: Callable[[argparse.Namespace], int] = args.run
    try:
        return command(args)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu; chạy lại lệnh để làm tiếp.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever broke, the user reads a sentence and no traceback
        return _complain(error)


def _complain(error: Exception) -> int:
    """Tell the user what broke and what to do; a traceback only with --debug."""
    logging.getLogger(__name__).debug("failed", exc_info=error)
    advice = getattr(error, "advice", VanthuError.advice)
    print(f"vanthu: {error or type(error).__name__}\n  {advice}", file=sys.stderr)
    return getattr(error, "exit_code", DEFECT)


def _parser() -> Parser:
    from pipeline import __version__  # noqa: PLC0415 - a moment of start-up

    top = Parser(
        prog="vanthu",
        description="Reads Vietnamese official letters and gets them to the right police desk. / "
        "Đọc công văn đề nghị đăng tải và chuyển đến đúng đơn vị Công an.",
    )
    top.add_argument("--version", action="version", version=f"vanthu {__version__}")
    top.add_argument("--debug", action="store_true", help="say more on standard error / ghi chi tiết lỗi")
    top.set_defaults(run=lambda _: _help(top))
    commands = top.add_subparsers(title="commands / các lệnh", metavar="COMMAND")
    for name, (add, run, text) in COMMANDS.items():
        sub = commands.add_parser(name, help=text, description=text)
        add(sub)
        sub.set_defaults(run=run)
    return top


def _help(top: Parser) -> int:
    top.print_help()
    return OK


# ---- process, resume, demo
def _add_process(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("files", nargs="+", type=Path, metavar="FILE", help="letters, .eml, .msg, .zip, folders")
    sub.add_argument("--together", action="store_true", help="all files are one submission / cùng một hồ sơ")
    sub.add_argument("--profile", help="procedure of a province / quy trình của tỉnh")
    sub.add_argument("--received", type=_day, metavar="YYYY-MM-DD", help="day of arrival / ngày nhận")
    sub.add_argument("--json", action="store_true", help="JSON Lines on standard output / in JSON")
    sub.add_argument("--no-store", action="store_true", help="touch no database / không lưu")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no date YYYY-MM-DD / không phải ngày YYYY-MM-DD"
        ) from None


def _process(args: argparse.Namespace) -> int:
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick

    missing = next((path for path in args.files if not path.exists()), None)
    if missing is not None:
        raise UsageError(f"Không có tệp này: {missing}")
    settings = _settings(args.profile)
    with open_house(settings, keep=not args.no_store) as house:
        house.recover()
        rooms = house.rooms
        submissions = house.ingest(args.files, together=args.together, received=args.received)
        total = 1 if args.together else len(args.files)
        outcomes = house.process_all((one, rooms) for one in submissions)
        return _show_all(outcomes, total, house.pages, as_json=args.json)


def _settings(profile: str | None = None) -> Settings:
    from pipeline.settings import load_settings  # noqa: PLC0415 - keeps --help quick

    settings = load_settings()
    return settings.model_copy(update={"profile": profile}) if profile else settings


def _show_all(
    outcomes: Iterator[Outcome], total: int | None, pages: Callable[[], tuple[int, int]], *, as_json: bool
) -> int:
    """Print every outcome as it comes, with a progress bar on a terminal; give the exit code."""
    from pipeline.console import Progress, outcome_table, print_json  # noqa: PLC0415 - rich takes 0.1 s

    seen: list[Outcome] = []
    worst = OK
    with Progress(total, pages) as progress:
        for outcome in outcomes:
            progress.advance()
            if as_json:
                print_json(outcome)
            else:
                seen.append(outcome)
            worst = max(worst, _failure(outcome), NO_LETTER if _no_letter(outcome) else OK)
    if not as_json:
        outcome_table(seen)
    return worst


def _failure(outcome: Outcome) -> int:
    """Complain about a submission that the machine failed on; give its exit code, 0 for all others."""
    from pipeline.model import Failed  # noqa: PLC0415 - keeps --help quick

    return _complain(outcome.error) if isinstance(outcome, Failed) else OK


def _no_letter(outcome: Outcome) -> bool:
    case = getattr(outcome, "case", None)
    return case is not None and case.extraction.letter_file is None


def _add_resume(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--json", action="store_true", help="JSON Lines on standard output / in JSON")


def _resume(args: argparse.Namespace) -> int:
    from pipeline.app import now, open_house  # noqa: PLC0415 - keeps --help quick

    with open_house(_settings()) as house:
        house.recover()
        waiting = house.rooms.store.unfinished(now())
        outcomes = house.process_all((one, house.rooms) for one in waiting)
        return _show_all(outcomes, len(waiting), house.pages, as_json=args.json)


def _add_demo(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("folder", nargs="?", type=Path, default=Path("samples"), help="folder of samples")
    sub.add_argument("--json", action="store_true", help="JSON Lines on standard output / in JSON")


def _demo(args: argparse.Namespace) -> int:
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick

    samples = sorted(args.folder.glob("*/expected.json"))
    if not samples:
        raise UsageError(f"Không thấy mẫu nào trong thư mục {args.folder}")
    with open_house(_settings()) as house:
        house.recover()

        def work() -> Iterator[tuple[Submission, Rooms]]:
            for sample in samples:
                told = json.loads(sample.read_text("utf-8"))["command"]
                paths = [sample.parent / name for name in told["files"]]
                received = date.fromisoformat(told["received"])
                rooms = house.rooms_for(told["profile"])
                for one in house.ingest(paths, together=told["together"], received=received):
                    yield one, rooms

        code = _show_all(house.process_all(work()), len(samples), house.pages, as_json=args.json)
    return OK if code == NO_LETTER else code


# ---- looking
def _add_cases(sub: argparse.ArgumentParser) -> None:
    from pipeline.terms import CaseStatus, FindingCode, Kind  # noqa: PLC0415 - a moment of start-up

    sub.add_argument("--status", type=CaseStatus, choices=list(CaseStatus), help="trạng thái")
    sub.add_argument("--kind", type=Kind, choices=list(Kind), help="loại hồ sơ")
    sub.add_argument(
        "--finding", type=FindingCode, metavar="CODE", help="has this finding / có phát hiện này"
    )
    sub.add_argument("--from", dest="received_from", type=_day, metavar="YYYY-MM-DD", help="nhận từ ngày")
    sub.add_argument("--to", dest="received_to", type=_day, metavar="YYYY-MM-DD", help="nhận đến ngày")
    sub.add_argument("--c06", action="store_true", help="to be forwarded to C06 / phải chuyển C06")
    sub.add_argument("--text", help="in number, subject, issuer / tìm trong số, trích yếu, cơ quan")
    sub.add_argument("--limit", type=int, default=100)
    sub.add_argument("--json", action="store_true", help="JSON Lines")


def _cases(args: argparse.Namespace) -> int:
    from pipeline.console import case_table  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.store.port import CaseQuery  # noqa: PLC0415 - keeps --help quick

    query = CaseQuery(
        status=args.status,
        kind=args.kind,
        received_from=args.received_from,
        received_to=args.received_to,
        finding=args.finding,
        to_c06=args.c06,
        text=args.text,
        limit=args.limit,
    )
    with _kept() as store:
        case_table(store.cases(query), as_json=args.json)
    return OK


def _add_show(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("id", help="id of the submission, or the start of it / mã hồ sơ")
    sub.add_argument("--json", action="store_true", help="one JSON object")


def _show(args: argparse.Namespace) -> int:
    from pipeline.console import case_page  # noqa: PLC0415 - rich takes 0.1 s

    with _kept() as store:
        case = store.find(args.id) or store.find(_whole_id(store, args.id))
        if case is None:
            raise UsageError(f"Hồ sơ {args.id} chưa xử lý xong; xem: vanthu status")
        case_page(case, as_json=args.json)
    return OK


def _whole_id(store: Store, start: str) -> str:
    """Give the only id that starts so."""
    from pipeline.store.port import CaseQuery  # noqa: PLC0415 - keeps --help quick

    ids = [one.id for one in store.cases(CaseQuery(limit=1_000_000)) if one.id.startswith(start)]
    if len(ids) != 1:
        raise UsageError(f"{'Không có' if not ids else 'Có nhiều'} hồ sơ bắt đầu bằng {start}")
    return ids[0]


@contextmanager
def _kept() -> Iterator[Store]:
    """Open the store alone, without the other rooms."""
    from pipeline.app import open_kept  # noqa: PLC0415 - keeps --help quick

    with open_kept(_settings()) as store:
        yield store


def _nothing(_: argparse.ArgumentParser) -> None:
    """This command takes no arguments."""


def _schema(_: argparse.Namespace) -> int:
    from pipeline.contract_schema import schema  # noqa: PLC0415 - keeps --help quick

    print(json.dumps(schema(), ensure_ascii=False, indent=1))
    return OK


# ---- measuring
def _add_evaluate(sub: argparse.ArgumentParser) -> None:
    from pipeline.learn.report.command import add_arguments  # noqa: PLC0415 - keeps the list of commands short

    add_arguments(sub)


def _evaluate(args: argparse.Namespace) -> int:
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.learn.evaluate import evaluate  # noqa: PLC0415 - keeps --help quick
    from pipeline.learn.report.command import finish, plan  # noqa: PLC0415 - as above

    asked = plan(args)
    with open_house(_settings(), keep=False) as house:
        with Progress(len(asked.trials), house.pages) as progress:
            scores = evaluate(asked.trials, house, on_done=progress.advance)
        finish(args, asked, scores, house.pool)
    return OK


def _add_bench(sub: argparse.ArgumentParser) -> None:
    from pipeline.learn.bench.command import add_arguments  # noqa: PLC0415 - keeps the list of commands short

    add_arguments(sub)


def _bench(args: argparse.Namespace) -> int:
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.learn.bench.command import run_command  # noqa: PLC0415 - keeps --help quick

    return run_command(args, lambda: open_house(_settings(), keep=False))


# ---- teaching
def _add_train(sub: argparse.ArgumentParser) -> None:
    from pipeline.learn.letters.options import add_arguments  # noqa: PLC0415 - keeps the list of commands short

    add_arguments(sub)


def _train(args: argparse.Namespace) -> int:
    from pipeline.learn.letters.command import run_command  # noqa: PLC0415 - spaCy takes seconds to import

    return run_command(args, [*_checked(args.letters), *(_reviewed() if args.corrections else ())])


def _checked(folders: Sequence[Path]) -> list[Sample]:
    """Read the checked letters of the folders through the house."""
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.learn.evaluate import work_of  # noqa: PLC0415 - keeps --help quick
    from pipeline.learn.letters.checked import checked_samples  # noqa: PLC0415 - keeps --help quick
    from pipeline.learn.truth import trials_in  # noqa: PLC0415 - keeps --help quick

    trials = [trial for folder in folders for trial in trials_in(folder)]
    if not trials:
        return []
    with open_house(_settings(), keep=False) as house, Progress(len(trials), house.pages) as progress:
        return list(checked_samples(trials, house.process_all(work_of(trials, house)), progress.advance))


def _reviewed() -> list[Sample]:
    """Take the corrected cases of the store."""
    from pipeline.learn.letters.checked import reviewed_samples  # noqa: PLC0415 - keeps --help quick
    from pipeline.store.port import CaseQuery  # noqa: PLC0415 - keeps --help quick

    with _kept() as store:
        found = (store.find(one.id) for one in store.cases(CaseQuery(limit=1_000_000)))
        return list(reviewed_samples(case for case in found if case is not None))


# ---- the servers; `flows` runs as a program of its own, because Prefect takes seconds to import
def _flows(command: str) -> Callable[[argparse.Namespace], int]:
    def run(_: argparse.Namespace) -> int:
        return subprocess.run([sys.executable, "-P", "-m", "flows", command], check=False).returncode  # noqa: S603 - our own module, a fixed word

    return run


COMMANDS: dict[
    str, tuple[Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int], str]
] = {
    "process": (_add_process, _process, "read, check and route letters / đọc, kiểm tra, chuyển hồ sơ"),
    "demo": (_add_demo, _demo, "process the sample letters / chạy thử trên các mẫu"),
    "resume": (_add_resume, _resume, "finish what was received but not finished / làm tiếp hồ sơ dở dang"),
    "cases": (_add_cases, _cases, "list and filter cases / liệt kê hồ sơ"),
    "show": (_add_show, _show, "print one case / xem một hồ sơ"),
    "evaluate": (_add_evaluate, _evaluate, "measure accuracy on checked letters / đo độ chính xác"),
    "bench": (_add_bench, _bench, "measure reading beside other programs / đo việc đọc bản quét"),
    "train": (_add_train, _train, "teach the layer beside the rules / huấn luyện lớp học máy"),
    "schema": (_nothing, _schema, "print the JSON Schema of the output / in lược đồ JSON"),
    "up": (_nothing, _flows("up"), "start server and inbox / khởi động máy chủ và hộp thư đến"),
    "down": (_nothing, _flows("down"), "end them / dừng"),
    "status": (_nothing, _flows("status"), "what runs and what waits / tình trạng"),
}

if __name__ == "__main__":
    sys.exit(main())
