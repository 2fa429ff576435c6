"""Commands of the mailbox: `mail check|poll|watch|status|list|show|audit|retry|accept|login`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pipeline.commands.casework import by_whom
from pipeline.commands.opening import OK, settings_of
from pipeline.errors import LedgerDiffersError, TransientError, UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from pipeline.alerts import Alert
    from pipeline.mailroom import Polled
    from pipeline.post import Account

_MOST = 100  # messages of a list, unless more are asked for


def add_mail(sub: argparse.ArgumentParser) -> None:
    """Take what is to be done with the mailbox."""
    parts = sub.add_subparsers(metavar="PART", required=True)

    def part(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = parts.add_parser(name, help=text, description=text)
        made.set_defaults(part=run)
        return made

    _accounts(part("check", _check, "check the accounts, log in to each / kiểm tra tài khoản, thử đăng nhập"))
    poll = part("poll", _poll, "fetch and process what came / lấy và xử lý thư mới")
    _accounts(poll)
    poll.add_argument("--force", action="store_true", help="do not wait out a pause / không chờ hết giờ nghỉ")
    _accounts(part("watch", _watch, "poll whenever something comes, until Ctrl-C / theo dõi liên tục"))
    status = part("status", _status, "how the mailbox is / tình trạng hộp thư")
    status.add_argument("--json", action="store_true", help="one JSON object")
    status.add_argument("--metrics", action="store_true", help="in the format of Prometheus")
    _add_list(part("list", _list, "messages and what became of each / sổ thư đến"))
    show = part("show", _show, "one message / xem một thư")
    show.add_argument("id", type=int, metavar="ID", help="number in the list / số thứ tự trong sổ")
    audit = part("audit", _audit, "prove server = ledger / đối chiếu máy chủ với sổ thư")
    _accounts(audit)
    audit.add_argument(
        "--whole", action="store_true", help="read every kept byte again / đọc lại mọi thư đã lưu"
    )
    for name, run, text in (
        ("retry", _retry, "try dead messages again / thử lại thư lỗi"),
        ("accept", _accept, "this is a letter: process it / đây là văn bản, xử lý"),
    ):
        again = part(name, run, text)
        again.add_argument("id", type=int, nargs="*", metavar="ID", help="numbers in the list / số thứ tự")
        again.add_argument("--all", action="store_true", help="all that are dead / mọi thư lỗi")
        by_whom(again, why=True)
    login = part("login", _login, "log in by OAuth2 / đăng nhập OAuth2")
    login.add_argument("account", metavar="ACCOUNT")
    login.add_argument(
        "--stdin", action="store_true", help="read the token from standard input / nhập token từ đầu vào"
    )


def mail(args: argparse.Namespace) -> int:
    """Do what was asked for."""
    run: Callable[[argparse.Namespace], int] = args.part
    return run(args)


def _accounts(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("account", nargs="*", metavar="ACCOUNT", help="default: all / mặc định: tất cả")


def _add_list(sub: argparse.ArgumentParser) -> None:
    from pipeline.post import MAIL_TITLES, MailState  # noqa: PLC0415 - a moment of start-up

    told = "; ".join(f"{state}: {title}" for state, title in MAIL_TITLES.items())
    sub.add_argument("--state", type=MailState, action="append", default=[], metavar="STATE", help=told)
    sub.add_argument("--account", metavar="ACCOUNT", help="only of this account / chỉ tài khoản này")
    sub.add_argument("--limit", type=int, default=_MOST, metavar="N", help=f"default {_MOST} / số dòng")
    sub.add_argument("--json", action="store_true", help="JSON Lines")


def _check(args: argparse.Namespace) -> int:
    """Tell every mistake of the file of accounts, then log in to each; exit code 1 when anything is wrong."""
    from pipeline.accounts import account_problems, load_accounts  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import console, plain  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.errors import VanthuError  # noqa: PLC0415 - keeps --help quick
    from pipeline.post_office import chosen, connect  # noqa: PLC0415 - the same

    settings = settings_of()
    if settings.mail is None:
        raise UsageError("Chưa có tệp tài khoản hộp thư: đặt VANTHU_MAIL (xem docs/mailbox.md).")
    if problems := account_problems(settings.mail):
        for problem in problems:
            console().print(plain(str(problem)))
        return UsageError.exit_code
    accounts, _ = load_accounts(settings.mail)
    bad = 0
    for account in chosen(accounts, args.account):
        try:
            with connect(account) as session:
                counted = [(name, session.select(name).messages) for name in account.folders]
                told = ", ".join(f"{name}: {number} thư" for name, number in counted)
                idle = "có IDLE" if session.can_idle else "không có IDLE, chỉ đọc theo chu kỳ"
            console().print(plain(f"{account.name}: tốt, {told}; {idle}."))
        except VanthuError as error:
            bad += 1
            console().print(plain(f"{account.name}: {error} {error.advice}"))
    return UsageError.exit_code if bad else OK


def _poll(args: argparse.Namespace) -> int:
    """Poll once; exit code 1 when a folder could not be polled."""
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.post_office import open_post_office  # noqa: PLC0415 - keeps --help quick

    with open_post_office(settings_of()) as office:
        _need(office.accounts)
        with Progress(None, office.house.pages, what="Thư") as progress:
            done = list(office.poll(args.account, force=args.force, told=progress.advance))
        sent = office.send()
        found = office.look_after()
    for one in done:
        _tell(one)
    _tell_more(done, len(sent), found)
    return UsageError.exit_code if any(one.error for one in done) else OK


def _need(accounts: tuple[Account, ...]) -> None:
    if not accounts:
        raise UsageError("Chưa có tài khoản hộp thư nào: đặt VANTHU_MAIL (xem docs/mailbox.md).")


def _tell(one: Polled) -> None:
    """Print one line about one folder."""
    from pipeline.console import console, plain  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.post import MAIL_TITLES  # noqa: PLC0415 - keeps --help quick

    where = f"{one.account}/{one.folder}"
    if one.busy:
        console().print(
            plain(f"{where}: đang được đọc ở nơi khác, hoặc chưa hết giờ nghỉ sau lỗi (--force).")
        )
        return
    ended = ", ".join(f"{number} {MAIL_TITLES[state]}" for state, number in sorted(one.ended.items()))
    told = f"{one.new} thư mới; {ended or 'không có thư nào chờ'}."
    told += f" {one.failed} lần lỗi, sẽ thử lại." if one.failed else ""
    told += f" Dừng vì: {one.error}" if one.error else ""
    console().print(plain(f"{where}: {told}"))


def _tell_more(done: Sequence[Polled], sent: int, found: Sequence[Alert]) -> None:
    """Print what a person has to look at now."""
    from pipeline.console import console, plain  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.post import MailState  # noqa: PLC0415 - keeps --help quick

    if sent:
        console().print(plain(f"Đã gửi hoặc thử gửi {sent} thư trả lời: vanthu outbox list --all."))
    if any(MailState.QUARANTINED in one.ended for one in done):
        console().print(
            plain("Có thư bị cách ly: vanthu mail list --state quarantined; văn bản mật: vanthu secret list.")
        )
    for alert in found:
        console().print(plain(f"! {alert.subject}: {alert.text}"))


def _watch(args: argparse.Namespace) -> int:
    """Poll whenever the server says that something came, until interrupted."""
    import threading  # noqa: PLC0415 - keeps --help quick

    from pipeline.post_office import chosen, connect, open_post_office  # noqa: PLC0415 - the same
    from pipeline.watching import watch_all  # noqa: PLC0415 - the same

    stop = threading.Event()
    with open_post_office(settings_of()) as office:
        _need(office.accounts)

        def poll(account: Account) -> bool:
            done = list(office.poll([account.name]))
            office.send()
            office.look_after()
            for one in done:
                if one.new or one.ended or one.error:
                    _tell(one)
            # A folder in its pause is asked again later: waiting at the server would end at once.
            return not any(one.error or one.busy for one in done)

        try:
            watch_all(chosen(office.accounts, args.account), poll, office.mails.high_water, connect, stop)
        finally:
            stop.set()
    return OK


def _status(args: argparse.Namespace) -> int:
    """Print health of folders, logins, messages, outbox."""
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick
    from pipeline.console_mail import health_table  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.metrics import render  # noqa: PLC0415 - keeps --help quick
    from pipeline.post_office import figures  # noqa: PLC0415 - the same

    told = figures(settings_of())
    if args.metrics:
        page = render(told.healths, told.tokens, told.outbox, told.messages, now())
        sys.stdout.write(page.decode())
        return OK
    health_table(told.healths, told.tokens, told.messages, told.outbox, now(), as_json=args.json)
    return OK


def _list(args: argparse.Namespace) -> int:
    """List messages, newest first."""
    from pipeline.console_mail import mails_table  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.post_office import open_ledger  # noqa: PLC0415 - keeps --help quick
    from pipeline.store.mails_port import MailQuery  # noqa: PLC0415 - the same

    with open_ledger(settings_of()) as mails:
        query = MailQuery(tuple(args.state), args.account, args.limit)
        mails_table(mails.lines(query), as_json=args.json)
    return OK


def _show(args: argparse.Namespace) -> int:
    """Print one message."""
    from pipeline.console_mail import mail_page  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.post_office import open_ledger  # noqa: PLC0415 - keeps --help quick

    with open_ledger(settings_of()) as mails:
        line = mails.line(args.id)
        if line is None:
            raise UsageError(f"Sổ thư không có thư số {args.id}.")
        mail_page(line, mails.acts(args.id))
    return OK


def _audit(args: argparse.Namespace) -> int:
    """Compare server and ledger; raises `LedgerDiffersError` when they differ."""
    from pipeline.console_mail import audit_table  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.post_office import open_post_office  # noqa: PLC0415 - keeps --help quick

    with open_post_office(settings_of()) as office:
        _need(office.accounts)
        found = list(office.audit(args.account, whole=args.whole))
    audit_table(found)
    if any(one.error for one in found):
        raise TransientError("Có hộp thư chưa đối chiếu được: xem lỗi nêu trên, chạy vanthu mail check.")
    if not all(one.agrees for one in found):
        raise LedgerDiffersError("Sổ thư và máy chủ không khớp: xem các dòng nêu trên.")
    return OK


def _retry(args: argparse.Namespace) -> int:
    return _again(args, wanted=False)


def _accept(args: argparse.Namespace) -> int:
    if args.all:
        raise UsageError("accept: nêu số từng thư, không dùng --all.")
    return _again(args, wanted=True)


def _again(args: argparse.Namespace, *, wanted: bool) -> int:
    """Let messages be tried again at the next poll."""
    from pipeline.app import now  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import console, plain  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.post import MailState  # noqa: PLC0415 - keeps --help quick
    from pipeline.post_office import open_ledger  # noqa: PLC0415 - the same
    from pipeline.store.mails_port import MailQuery  # noqa: PLC0415 - the same

    with open_ledger(settings_of()) as mails:
        dead = MailQuery((MailState.DEAD,), limit=None)
        chosen = [line.id for line in mails.lines(dead)] if args.all else args.id
        if not chosen and not args.all:
            raise UsageError("Nêu số thư, hoặc --all.")
        for id_ in chosen:
            mails.reopen(id_, who=args.who, why=args.why, now=now(), wanted=wanted)
    console().print(plain(f"{len(chosen)} thư sẽ được xử lý ở lần đọc tới: vanthu mail poll."))
    return OK


def _login(args: argparse.Namespace) -> int:
    """Put the first tokens of an account in their file."""
    from pipeline.accounts import load_accounts  # noqa: PLC0415 - keeps --help quick
    from pipeline.app import now  # noqa: PLC0415 - the same
    from pipeline.console import console, plain  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.login import login  # noqa: PLC0415 - keeps --help quick
    from pipeline.post_office import chosen  # noqa: PLC0415 - the same
    from pipeline.tokens import store_first  # noqa: PLC0415 - the same

    accounts, _ = load_accounts(settings_of().mail)
    (account,) = chosen(accounts, [args.account])
    if account.oauth is None:
        raise UsageError(f"Tài khoản {account.name} không dùng OAuth2 mà dùng tệp mật khẩu.")
    if args.stdin or account.oauth.auth_url is None or not sys.stdin.isatty():
        store_first(account.oauth, sys.stdin.read(), now())
    else:
        login(account.oauth, tell=lambda text: print(text, file=sys.stderr), clock=now)
    console().print(plain(f"Đã lưu đăng nhập của {account.name}; thử: vanthu mail check {account.name}."))
    return OK
