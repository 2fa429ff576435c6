"""Commands about procedures: `profile check`, `profile list`, `profile explain`, `route-table`."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.commands.opening import OK, day, kept, settings_of, whole_id
from pipeline.errors import SettingsError, UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from pipeline.procedure import Procedure
    from pipeline.route.decision_table import Row

WRONG = SettingsError.exit_code


def add_profile(sub: argparse.ArgumentParser) -> None:
    """Take which question about procedures is asked."""
    parts = sub.add_subparsers(metavar="PART", required=True)

    def part(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = parts.add_parser(name, help=text, description=text)
        made.set_defaults(part=run)
        return made

    check = part("check", _check, "find every mistake of profiles / tìm mọi lỗi của tệp quy trình")
    check.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="FILE_OR_FOLDER",
        help="default: all that are used / mặc định: mọi tệp đang dùng",
    )
    part("list", _list, "list the procedures / liệt kê quy trình")
    told = part("explain", _explain, "why a letter goes where it goes / vì sao văn bản được chuyển như vậy")
    told.add_argument("--letter", required=True, metavar="ID", help="id, or its start / mã hồ sơ")
    told.add_argument("--on", type=day, metavar="YYYY-MM-DD", help="as of that day / tính theo ngày này")
    told.add_argument("--profile", metavar="NAME", help="procedure asked for / quy trình")


def profile(args: argparse.Namespace) -> int:
    """Answer the question that was asked."""
    run: Callable[[argparse.Namespace], int] = args.part
    return run(args)


def _check(args: argparse.Namespace) -> int:
    """Find every mistake of the files; exit code 1 when there is any."""
    from pipeline.commands.procedure_tables import print_problems, print_summary  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.route.profiles import known_profiles, read_profiles  # noqa: PLC0415 - keeps --help quick

    profiles = read_profiles(args.paths) if args.paths else known_profiles(settings_of().profiles)
    if any(one.problems for one in profiles):
        print_problems(profiles)
        return WRONG
    print_summary(profiles)
    return OK


def _list(_: argparse.Namespace) -> int:
    """List every procedure that could be chosen."""
    from pipeline.commands.procedure_tables import print_list  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.route.profiles import known_profiles  # noqa: PLC0415 - keeps --help quick

    settings = settings_of()
    profiles = known_profiles(settings.profiles)
    print_list(profiles, settings.profile)
    return WRONG if any(one.problems for one in profiles) else OK


def _explain(args: argparse.Namespace) -> int:
    """Tell how the decision on one letter comes about."""
    from pipeline.commands.procedure_tables import print_trace  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.route.trace import explain  # noqa: PLC0415 - keeps --help quick
    from pipeline.secrecy import redacted  # noqa: PLC0415 - the same

    settings = settings_of(args.profile)
    procedures = _procedures()
    with kept() as store:
        case = store.find(args.letter) or store.find(whole_id(store, args.letter))
    if case is None:
        raise UsageError(f"Hồ sơ {args.letter} chưa xử lý xong; xem: vanthu status")
    case = redacted(case)
    trace = explain(case.submission, case.extraction, procedures, profile=settings.profile, on=args.on)
    print_trace(case, trace, asked=args.on is not None)
    return OK


def add_route_table(sub: argparse.ArgumentParser) -> None:
    """Take procedure, day and form of output."""
    sub.add_argument("--profile", metavar="NAME", help="procedure of a province / quy trình của tỉnh")
    sub.add_argument("--on", type=day, metavar="YYYY-MM-DD", help="default: today / mặc định: hôm nay")
    form = sub.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON object / in JSON")
    form.add_argument("--csv", action="store_true", help="comma-separated values / in CSV")


def route_table(args: argparse.Namespace) -> int:
    """Print who handles what on one day, for every level of body and of area."""
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick
    from pipeline.commands.procedure_tables import print_decisions  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.route import select_procedure  # noqa: PLC0415 - keeps --help quick
    from pipeline.route.decision_table import decision_table  # noqa: PLC0415 - the same

    name, on = settings_of(args.profile).profile, args.on or now().date()
    procedure = select_procedure(_procedures(), profile=name, on=None, province=None)
    rows = decision_table(procedure, on)
    if args.json:
        head = {"profile": name, "on": on.isoformat(), "in_force": procedure.in_force(on)}
        print(json.dumps(head | {"rows": [_told(row) for row in rows]}, ensure_ascii=False))
    elif args.csv:
        table = csv.DictWriter(sys.stdout, list(_told(rows[0])), lineterminator="\n")
        table.writeheader()
        table.writerows(_told(row) for row in rows)
    else:
        print_decisions(procedure, on, rows)
    return OK


def _told(row: Row) -> dict[str, Any]:
    decision = row.decision
    return {
        "issuer_level": row.issuer.value,
        "scope_level": row.scope.value if row.scope else None,
        "rule": decision.rule,
        "handler": decision.handler,
        "handler_level": decision.handler_level.value,
        "approval_level": decision.approval_level.value,
        "forward_to_c06": decision.forward_to_c06,
    }


def _procedures() -> tuple[Procedure, ...]:
    from pipeline.route import load_procedures  # noqa: PLC0415 - keeps --help quick

    return load_procedures(settings_of().profiles)
