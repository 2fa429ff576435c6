"""Commands about answers by mail: `outbox` with its parts, from drawing one up to sending it."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands.casework import by_whom, desk, matter_argument
from pipeline.commands.opening import OK, kept, settings_of
from pipeline.commands.writing import wish_of, wishes
from pipeline.errors import UsageError
from pipeline.post import OUT_TITLES, OutState
from pipeline.whole import write_whole

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from pipeline.post import Account, Outgoing
    from pipeline.settings import Settings
    from pipeline.store.outbox_port import Outbox
    from pipeline.store.port import Store

    Run = Callable[[argparse.Namespace], int]

LISTED = 50
# What is shown unless asked otherwise: all that still goes, or waits for a person.
UNDONE = (
    OutState.HELD, OutState.RELEASED, OutState.SENDING, OutState.UNSURE, OutState.REFUSED, OutState.BOUNCED,
)  # fmt: skip


def accounts_of(settings: Settings) -> tuple[Account, ...]:
    """Give the mail accounts of the installation."""
    from pipeline.accounts import load_accounts  # noqa: PLC0415 - keeps --help quick

    return load_accounts(settings.mail)[0]


def add_outbox(sub: argparse.ArgumentParser) -> None:
    """Take what to do with answers; the list when nothing is said."""
    parts = sub.add_subparsers(metavar="PART")

    def part(name: str, run: Run, text: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = parts.add_parser(name, help=text, description=text)
        made.set_defaults(part=run)
        return made

    sub.set_defaults(part=_list, all=False, state=None, limit=LISTED)
    shown = part("list", _list, "list what is not done / liệt kê thư đi chưa xong")
    shown.add_argument("--all", action="store_true", help="also what is done / cả thư đã xong")
    titles = "; ".join(f"{state.value}: {OUT_TITLES[state]}" for state in OutState)
    shown.add_argument("--state", type=OutState, metavar="STATE", help=titles)
    shown.add_argument("--limit", type=int, default=LISTED, metavar="N", help="newest N / N thư mới nhất")
    told = part("show", _show, "one answer as it will go / xem một thư đúng như sẽ gửi")
    _number(told)
    told.add_argument(
        "--out", type=Path, metavar="FILE", help="FILE.pdf: the paper; FILE.eml: the mail / tệp ghi ra"
    )
    _add_answer(part("answer", _answer, "queue a paper for the sender / soạn thư trả lời đơn vị gửi"))
    let_go = part("release", _release, "let answers go / duyệt gửi")
    _number(let_go, several=True)
    by_whom(let_go, why=False)
    for name, run, text in (
        ("cancel", _cancel, "give an answer up / hủy thư chưa gửi"),
        ("resend", _resend, "send once more what is unsure, refused or came back / gửi lại"),
        ("sent", _sent, "an unsure one did arrive / xác nhận thư đã đến nơi"),
    ):
        made = part(name, run, text)
        _number(made)
        by_whom(made)
    part("send", _send, "send what is due now / gửi ngay các thư đã duyệt")


def outbox(args: argparse.Namespace) -> int:
    """Do what was asked with the answers."""
    run: Run = args.part
    return run(args)


def _number(sub: argparse.ArgumentParser, *, several: bool = False) -> None:
    text = "number of the answer / số của thư"
    if several:
        sub.add_argument("number", type=int, nargs="+", metavar="ID", help=text)
    else:
        sub.add_argument("number", type=int, metavar="ID", help=text)


def _add_answer(sub: argparse.ArgumentParser) -> None:
    from pipeline.outgoing import COVERS  # noqa: PLC0415 - a moment of start-up

    kinds = [cover.paper for cover in COVERS]
    sub.add_argument("paper", choices=kinds, metavar="PAPER", help=", ".join(kinds))
    matter_argument(sub)
    sub.add_argument("--file", type=Path, metavar="FILE.pdf", help="the signed paper / văn bản đã ký số")
    sub.add_argument("--account", metavar="NAME", help="mail account it goes out from / tài khoản thư gửi đi")
    wishes(sub)
    by_whom(sub, why=False)


def _list(args: argparse.Namespace) -> int:
    """List answers, newest first."""
    from pipeline.commands.outbox_tables import print_list  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.store.outbox_port import OutQuery  # noqa: PLC0415 - keeps --help quick

    states = (args.state,) if args.state else () if args.all else UNDONE
    with _outbox() as (_, box):
        print_list(tuple(box.lines(OutQuery(states=states, limit=args.limit))), box.counts())
    return OK


def _show(args: argparse.Namespace) -> int:
    """Print an answer: what happened to it, its headers and its text; write it to a file if asked."""
    from pipeline.commands.outbox_tables import paper_in, print_mail  # noqa: PLC0415 - rich takes 0.1 s

    with _outbox() as (store, box):
        mail = box.find(args.number)
        data = store.kept(mail.sha256) if mail else None
        if mail is None or data is None:
            raise UsageError(f"Không có thư đi số {args.number}; xem: vanthu outbox.")
        if args.out is None:
            print_mail(mail, box.history(mail.id), data)
            return OK
    if args.out.suffix.lower() not in (".pdf", ".eml"):
        raise UsageError(f"{args.out.name}: tên tệp phải kết thúc bằng .pdf hoặc .eml.")
    write_whole(args.out, data if args.out.suffix.lower() == ".eml" else paper_in(data))
    print(args.out)
    return OK


def _answer(args: argparse.Namespace) -> int:
    """Queue a paper for the sender of a matter's letter."""
    from pipeline.answering import answer  # noqa: PLC0415 - keeps --help quick

    settings = settings_of()
    account = _account(accounts_of(settings), args.account)
    with desk() as opened:
        queued = answer(
            opened,
            opened.find(args.matter),
            args.paper,
            wish_of(args),
            account,
            who=args.who,
            file=args.file,
            templates=settings.templates,
        )
    _tell(queued)
    if queued.state is OutState.HELD:
        print(f"Xem thư: vanthu outbox show {queued.id}; duyệt gửi: vanthu outbox release {queued.id}")
    return OK


def _account(accounts: tuple[Account, ...], name: str | None) -> Account:
    """Choose the account that was named, or the only one that can send."""
    able = [one for one in accounts if one.smtp is not None and name in (None, one.name)]
    if len(able) != 1:
        known = ", ".join(one.name for one in accounts if one.smtp is not None) or "chưa có"
        raise UsageError(f"Chọn tài khoản thư gửi đi bằng --account (tài khoản có phần smtp: {known}).")
    return able[0]


def _release(args: argparse.Namespace) -> int:
    """Let answers go."""
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick

    with _outbox() as (_, box):
        for number in args.number:
            _tell(box.release(number, who=args.who, at=now()))
    return OK


def _cancel(args: argparse.Namespace) -> int:
    """Give an answer up."""
    return _decided(args, lambda box: box.cancel)


def _resend(args: argparse.Namespace) -> int:
    """Let an answer go once more."""
    return _decided(args, lambda box: box.resend)


def _sent(args: argparse.Namespace) -> int:
    """Note that an answer did arrive."""
    return _decided(args, lambda box: box.confirm)


def _decided(args: argparse.Namespace, chosen: Callable[[Outbox], Callable[..., Outgoing]]) -> int:
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick

    if not args.why.strip():
        raise UsageError("Cần ghi lý do bằng --why.")
    with _outbox() as (_, box):
        _tell(chosen(box)(args.number, who=args.who, at=now(), why=args.why))
    return OK


def _send(_: argparse.Namespace) -> int:
    """Send what is due now, and tell what became of each."""
    from pipeline.app import is_dead, now, own_name  # noqa: PLC0415 - keeps --help quick
    from pipeline.post_office import token_of  # noqa: PLC0415 - the same
    from pipeline.sending import send_due  # noqa: PLC0415 - the same

    accounts = accounts_of(settings_of())
    if not any(one.smtp for one in accounts):
        raise UsageError("Chưa có tài khoản thư nào có phần smtp để gửi đi.")
    with _outbox() as (store, _box):
        done = send_due(store, accounts, clock=now, owner=own_name(), dead=is_dead, token=token_of)
    for mail in done:
        _tell(mail)
    if not done:
        print("Không có thư nào đến lượt gửi.")
    return OK


def _tell(mail: Outgoing) -> None:
    from pipeline.commands.outbox_tables import paper_title  # noqa: PLC0415 - rich takes 0.1 s

    why = f": {mail.why}" if mail.why else ""
    print(f"Thư số {mail.id} ({paper_title(mail)}) đến {mail.recipient}: {OUT_TITLES[mail.state]}{why}")


@contextmanager
def _outbox() -> Iterator[tuple[Store, Outbox]]:
    from pipeline.answering import outbox_of  # noqa: PLC0415 - keeps --help quick

    with kept() as store:
        yield store, outbox_of(store)
