"""Commands that look at what is kept: `cases`, `show`, `schema`."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from pipeline.commands.opening import OK, day, kept, settings_of, whole_id
from pipeline.errors import UsageError

if TYPE_CHECKING:
    import argparse


def add_cases(sub: argparse.ArgumentParser) -> None:
    """Take the conditions of the list."""
    from pipeline.terms import CaseStatus, FindingCode, Kind  # noqa: PLC0415 - a moment of start-up

    sub.add_argument("--status", type=CaseStatus, choices=list(CaseStatus), help="trạng thái")
    sub.add_argument("--kind", type=Kind, choices=list(Kind), help="loại hồ sơ")
    sub.add_argument(
        "--finding", type=FindingCode, metavar="CODE", help="has this finding / có phát hiện này"
    )
    sub.add_argument("--from", dest="received_from", type=day, metavar="YYYY-MM-DD", help="nhận từ ngày")
    sub.add_argument("--to", dest="received_to", type=day, metavar="YYYY-MM-DD", help="nhận đến ngày")
    sub.add_argument("--c06", action="store_true", help="to be forwarded to C06 / phải chuyển C06")
    sub.add_argument("--text", help="in number, subject, issuer / tìm trong số, trích yếu, cơ quan")
    sub.add_argument("--limit", type=int, default=100)
    sub.add_argument("--json", action="store_true", help="JSON Lines")


def cases(args: argparse.Namespace) -> int:
    """List the cases that meet the conditions."""
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
    with kept() as store:
        case_table(store.cases(query), as_json=args.json)
    return OK


def add_show(sub: argparse.ArgumentParser) -> None:
    """Take an id or the start of one."""
    sub.add_argument("id", help="id of the submission, or the start of it / mã hồ sơ")
    sub.add_argument("--json", action="store_true", help="one JSON object")


def show(args: argparse.Namespace) -> int:
    """Print one case."""
    from pipeline.console import case_page  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.secrecy import redacted  # noqa: PLC0415 - keeps --help quick
    from pipeline.senders import load_agencies  # noqa: PLC0415 - the same
    from pipeline.taught import known_agencies  # noqa: PLC0415 - the same

    agencies = load_agencies(settings_of().agencies)
    with kept() as store:
        case = store.find(args.id) or store.find(whole_id(store, args.id))
        if case is None:
            raise UsageError(f"Hồ sơ {args.id} chưa xử lý xong; xem: vanthu status")
        case_page(redacted(case), as_json=args.json, agencies=known_agencies(agencies, store))
    return OK


def add_schema(sub: argparse.ArgumentParser) -> None:
    """Options of `schema`."""
    sub.add_argument("--api", action="store_true", help="the OpenAPI description of the desk's API")


def schema(args: argparse.Namespace) -> int:
    """Print the JSON Schema of the contract, or the description of the API."""
    if args.api:  # a program of its own: only `pipeline.review` imports FastAPI, which takes a second
        return subprocess.run([sys.executable, "-P", "-m", "pipeline.review.api"], check=False).returncode
    from pipeline.contract_schema import schema  # noqa: PLC0415 - keeps --help quick

    print(json.dumps(schema(), ensure_ascii=False, indent=1))
    return OK
