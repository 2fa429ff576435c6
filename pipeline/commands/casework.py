"""Commands of the officers' day: `due`, `matter`, `move`, `join`, `split`, `compare`."""

from __future__ import annotations

import getpass
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands.opening import OK, settings_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from pipeline.desk import Desk


@contextmanager
def desk() -> Iterator[Desk]:
    """Open the officers' desk."""
    from pipeline.app import open_desk  # noqa: PLC0415 - keeps --help quick

    with open_desk(settings_of()) as opened:
        yield opened


def add_due(sub: argparse.ArgumentParser) -> None:
    """Take how far ahead to look and the form of output."""
    sub.add_argument("--days", type=int, metavar="N", help="due within N days / đến hạn trong N ngày tới")
    sub.add_argument("--overdue", action="store_true", help="only what is late / chỉ vụ việc quá hạn")
    sub.add_argument("--json", action="store_true", help="JSON Lines")


def due(args: argparse.Namespace) -> int:
    """List the requests that wait for us, the most pressing first."""
    from datetime import timedelta  # noqa: PLC0415 - keeps --help quick

    from pipeline.console_casework import due_table  # noqa: PLC0415 - rich takes 0.1 s

    with desk() as opened:
        today = opened.now().date()
        until = None if args.days is None else today + timedelta(days=args.days)
        if args.overdue:
            until = today - timedelta(days=1)
        due_table(opened.due(until), today, opened.bench.calendar, as_json=args.json)
    return OK


def add_matter(sub: argparse.ArgumentParser) -> None:
    """Take a matter and the form of output."""
    matter_argument(sub)
    sub.add_argument("--json", action="store_true", help="one JSON object")


def matter(args: argparse.Namespace) -> int:
    """Print one matter: its letter, what happened, what may happen next."""
    from pipeline.console_casework import matter_page  # noqa: PLC0415 - rich takes 0.1 s

    with desk() as opened:
        look, today = opened.look(opened.find(args.matter)), opened.now().date()
        matter_page(look, today, opened.bench.calendar, as_json=args.json)
    return OK


def add_move(sub: argparse.ArgumentParser) -> None:
    """Take the move, who makes it, and what it needs."""
    from pipeline.casework.life import MOVES  # noqa: PLC0415 - a moment of start-up

    matter_argument(sub)
    moves = [rule.move.value for rule in MOVES if rule.by_person]
    told = "; ".join(f"{rule.move.value}: {rule.title}" for rule in MOVES if rule.by_person)
    sub.add_argument("move", choices=moves, metavar="MOVE", help=told)
    by_whom(sub)
    sub.add_argument("--link", help="address of the post / đường dẫn bài đã đăng")
    sub.add_argument(
        "--picture", type=Path, metavar="FILE", help="screenshot of the post / ảnh chụp bài đăng"
    )
    sub.add_argument("--to", help="unit that gets it / đơn vị nhận chuyển")


def move(args: argparse.Namespace) -> int:
    """Make a move and tell the new state."""
    from pipeline.console_casework import moved  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.matter import Move  # noqa: PLC0415 - keeps --help quick

    with desk() as opened:
        details = [(name, getattr(args, name)) for name in ("link", "to") if getattr(args, name)]
        if args.picture:
            details.append(("picture", opened.keep_picture(args.picture)))
        matter_id = opened.find(args.matter)
        opened.act(matter_id, Move(args.move), who=args.who, why=args.why, details=tuple(details))
        moved(opened.look(matter_id))
    return OK


def add_join(sub: argparse.ArgumentParser) -> None:
    """Take the submission, its new matter and why."""
    sub.add_argument("submission", help="id of the submission, or the start of it / mã hồ sơ")
    matter_argument(sub)
    sub.add_argument(
        "--corrected", action="store_true", help="a corrected letter, not a copy / là văn bản hoàn thiện"
    )
    by_whom(sub)


def join(args: argparse.Namespace) -> int:
    """Put a submission into another matter."""
    from pipeline.console_casework import moved  # noqa: PLC0415 - rich takes 0.1 s

    with desk() as opened:
        matter_id = opened.find(args.matter)
        submission_id = opened.submission(args.submission)
        opened.join(submission_id, matter_id, corrected=args.corrected, who=args.who, why=args.why)
        moved(opened.look(matter_id))
    return OK


def add_split(sub: argparse.ArgumentParser) -> None:
    """Take the submission and why."""
    sub.add_argument("submission", help="id of the submission, or the start of it / mã hồ sơ")
    by_whom(sub)


def split(args: argparse.Namespace) -> int:
    """Take a submission out of its matter into one of its own."""
    from pipeline.console_casework import moved  # noqa: PLC0415 - rich takes 0.1 s

    with desk() as opened:
        submission_id = opened.submission(args.submission)
        opened.split(submission_id, who=args.who, why=args.why)
        moved(opened.look(submission_id))
    return OK


def add_compare(sub: argparse.ArgumentParser) -> None:
    """Take two submissions and where the page goes."""
    sub.add_argument("left", help="id of a submission, or the start of it / mã hồ sơ thứ nhất")
    sub.add_argument("right", help="the other one / mã hồ sơ thứ hai")
    sub.add_argument("--html", type=Path, metavar="FILE", help="write a page / ghi trang HTML")


def compare(args: argparse.Namespace) -> int:
    """Show two articles side by side."""
    from pipeline.console_casework import side_by_side_table  # noqa: PLC0415 - rich takes 0.1 s

    with desk() as opened:
        left, right = (opened.case(opened.submission(one)) for one in (args.left, args.right))
        side_by_side_table(left, right, page_to=args.html)
    return OK


def matter_argument(sub: argparse.ArgumentParser) -> None:
    """Take a matter by its arrival number or an id."""
    sub.add_argument("matter", help='arrival number "12/2026", or an id / số đến hoặc mã vụ việc')


def by_whom(sub: argparse.ArgumentParser, *, why: bool = True) -> None:
    """Take who does it, and why."""
    if why:
        sub.add_argument("--why", default="", help="reason / lý do")
    sub.add_argument("--who", default=getpass.getuser(), help="who does it / người thực hiện")
