"""The command that takes in archives: `archive`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands.opening import OK, day, settings_of
from pipeline.errors import UsageError

if TYPE_CHECKING:
    import argparse

    from pipeline.intake import Intake, Plan
    from pipeline.settings import Settings
    from pipeline.store.port import Store


def add_archive(sub: argparse.ArgumentParser) -> None:
    """Take the source, how files become submissions, and where the account is written."""
    sub.add_argument("source", nargs="?", metavar="SOURCE", help="DIR, ZIP, MBOX, s3://bucket/prefix")
    sub.add_argument(
        "--group",
        choices=("file", "folder", "stem"),
        default="file",
        help="which files are one submission / gộp hồ sơ theo tệp, thư mục, hoặc tên tệp trùng phần đầu",
    )
    sub.add_argument("--profile", help="procedure of a province / quy trình của tỉnh")
    sub.add_argument("--received", type=day, metavar="YYYY-MM-DD", help="day of arrival / ngày nhận")
    sub.add_argument(
        "--open",
        action="store_true",
        help="still to be answered / văn bản còn phải giải quyết, không đóng vụ việc",
    )
    sub.add_argument(
        "--workers", type=int, default=0, metavar="N", help="processes; 0: one a core / số tiến trình"
    )
    sub.add_argument("--dry-run", action="store_true", help="only tell what is there / chỉ xem trước")
    sub.add_argument(
        "--sample",
        type=int,
        default=5,
        metavar="N",
        help="letters of each kind a dry run reads / số mẫu đọc thử",
    )
    sub.add_argument("--out", type=Path, metavar="FOLDER", help="folder of the account / nơi ghi bảng kê")
    sub.add_argument("--json", action="store_true", help="the account as JSON on standard output / in JSON")
    sub.add_argument(
        "--work", type=int, metavar="ID", help="be one worker of an intake / làm tiếp đợt nhập ID"
    )


def archive(args: argparse.Namespace) -> int:
    """Survey the source and work until every file is accounted for; or only tell what is there."""
    settings = settings_of(args.profile)
    if args.work is not None:
        return _work(settings, args.work)
    if args.source is None:
        raise UsageError("Chưa nêu kho lưu trữ: thư mục, tệp .zip, tệp .mbox hoặc s3://…")
    plan = _plan(args, settings)
    return _estimate(settings, plan, args.sample) if args.dry_run else _take_in(settings, plan, args)


def _plan(args: argparse.Namespace, settings: Settings) -> Plan:
    from pipeline.ingest.limits import IngestLimits  # noqa: PLC0415 - keeps --help quick
    from pipeline.ingest.sources import open_source  # noqa: PLC0415 - the same
    from pipeline.intake import Grouping, Plan  # noqa: PLC0415 - the same

    location = open_source(args.source, IngestLimits()).location
    return Plan(location, Grouping(args.group), settings.profile, args.received, open_matters=args.open)


def _work(settings: Settings, intake_id: int) -> int:
    """Be one worker, until nothing can be claimed or whoever started it is gone."""
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.archiving import work  # noqa: PLC0415 - the same
    from pipeline.crew import watcher_gone  # noqa: PLC0415 - the same

    with open_house(settings) as house:
        work(house, intake_id, stop=watcher_gone())
    return OK


def _take_in(settings: Settings, plan: Plan, args: argparse.Namespace) -> int:
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.archiving import intakes_of, survey  # noqa: PLC0415 - the same
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.console_archive import Watched, account_table  # noqa: PLC0415 - the same
    from pipeline.crew import run_crew  # noqa: PLC0415 - keeps --help quick

    with open_house(settings) as house:
        house.recover()
        with Progress(None, what="Lập danh mục") as listed:
            intake = survey(house, plan, listed.advance_by)
    from pipeline.app import open_kept  # noqa: PLC0415 - as above

    with open_kept(settings) as store:
        intakes = intakes_of(store)
        with Watched() as watched:
            code = run_crew(
                settings,
                store,
                intake.id,
                workers=args.workers or settings.slots,
                on_look=watched.look,
            )
        folder = args.out or settings.data_dir / "papers"
        files = write_account(store, intake, folder)
        account = intakes.account(intake.id)
        if args.json:
            sys.stdout.write(json.dumps(account_json(store, intake), ensure_ascii=False) + "\n")
        else:
            account_table(account, files)
    return code or (OK if account.is_finished else 1)


def _estimate(settings: Settings, plan: Plan, sample: int) -> int:
    from pipeline.app import open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.console_archive import estimate_table  # noqa: PLC0415 - the same
    from pipeline.estimating import estimate  # noqa: PLC0415 - keeps --help quick

    with open_house(settings, keep=False) as house, Progress(None, what="Đọc thử") as tried:
        found = estimate(house, plan, sample=sample, on_done=tried.advance)
    estimate_table(found, settings.slots)
    return OK


def write_account(store: Store, intake: Intake, folder: Path) -> tuple[Path, ...]:
    """Write the fate of every file as a sheet and as JSON; the files."""
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick
    from pipeline.archiving import intakes_of  # noqa: PLC0415 - the same
    from pipeline.commands.registers import office  # noqa: PLC0415 - the same
    from pipeline.registers import ACCOUNT, About, write  # noqa: PLC0415 - the same
    from pipeline.whole import write_whole  # noqa: PLC0415 - the same

    about, intakes = About(office(), now().date()), intakes_of(store)
    names = [folder / f"kho-luu-tru-{intake.id}{suffix}" for suffix in (".xlsx", ".jsonl")]
    for name in names:
        write(ACCOUNT, intakes.fates(intake.id), name, about)
    told = json.dumps(account_json(store, intake), ensure_ascii=False, indent=1) + "\n"
    write_whole(folder / f"kho-luu-tru-{intake.id}.json", told.encode())
    return (*names, folder / f"kho-luu-tru-{intake.id}.json")


def account_json(store: Store, intake: Intake) -> dict[str, object]:
    """Give the account as JSON: N in, and N by fate."""
    from pipeline.archiving import intakes_of  # noqa: PLC0415 - keeps --help quick

    account = intakes_of(store).account(intake.id)
    return {
        "intake": intake.id,
        "source": intake.plan.source,
        "grouping": intake.plan.grouping.value,
        "found": account.found,
        "left_out": account.left_out,
        "files": {fate.value: number for fate, number in account.files.items()},
        "entries": {fate.value: number for fate, number in account.entries.items()},
        "whole": account.is_whole,
        "finished": account.is_finished,
    }
