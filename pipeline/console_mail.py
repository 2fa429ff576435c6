"""What the command line shows of the mailbox: how each folder is, and lists of messages.

All words an officer reads are Vietnamese; text of mails is never taken for markup of the terminal.
"""

from __future__ import annotations

import json
import sys
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from pipeline.console import console
from pipeline.matter import VIET_NAM
from pipeline.post import FINAL, MAIL_TITLES, OUT_TITLES, WAITING, Health, MailLine, MailState, OutState
from pipeline.values import plain_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime, timedelta

    from pipeline.audit import Audited
    from pipeline.post import TokenHealth
    from pipeline.store.mails_port import Act

MINUTE, HOUR, DAY = 60, 3600, 86400  # seconds
MOST_LISTED = 20  # numbers of one kind of difference
SOON = 7  # days left of a login from which it is shown as pressing
PROBLEMS = frozenset({OutState.UNSURE, OutState.REFUSED, OutState.BOUNCED})
COLOURS = {
    MailState.SUBMISSION: "green",
    MailState.REPLY: "green",
    MailState.SPAM: "dim",
    MailState.NOT_A_LETTER: "dim",
    MailState.OUTSIDE: "dim",
    MailState.QUARANTINED: "magenta",
    MailState.GONE: "red",
    MailState.DEAD: "red",
}


def ago(moment: datetime | None, now: datetime) -> str:
    """Say how long ago a moment was; one that is yet to come is now."""
    return "chưa lần nào" if moment is None else _long(now - moment, "vừa xong", " trước")


def _long(span: timedelta, nothing: str, after: str) -> str:
    seconds = int(span.total_seconds())
    if seconds < MINUTE:
        return nothing
    for unit, name in ((DAY, "ngày"), (HOUR, "giờ"), (MINUTE, "phút")):
        if seconds >= unit:
            return f"{seconds // unit} {name}{after}"
    return nothing


def health_table(
    healths: Sequence[Health],
    tokens: Mapping[str, TokenHealth],
    counts: Mapping[MailState, int],
    outbox_counts: Mapping[OutState, int],
    now: datetime,
    *,
    as_json: bool = False,
) -> None:
    """Print how each folder is, how long each login lasts, how many messages and answers are where."""
    if as_json:
        value = _health_to_json(healths, tokens, counts, outbox_counts)
        sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
        return
    screen = console()
    if not healths:
        screen.print("Chưa đọc hộp thư nào.")
    else:
        table = Table(header_style="bold")
        for heading in ("Tài khoản", "Thư mục", "Đọc được", "Chờ", "Cũ nhất", "Lỗi", "Tình trạng"):
            table.add_column(
                heading,
                overflow="fold",
                no_wrap=heading in ("Đọc được", "Chờ", "Cũ nhất", "Lỗi"),
                justify="right" if heading in ("Chờ", "Lỗi") else "left",
            )
        for one in healths:
            table.add_row(*_health_row(one, now))
        screen.print(table)
    for account, token in tokens.items():
        screen.print(Text.assemble(f"Đăng nhập {account}: ", _login(token, now)))
    screen.print(_totals("Thư", MAIL_TITLES, counts, {*WAITING, MailState.DEAD, MailState.GONE}))
    screen.print(_totals("Trả lời", OUT_TITLES, outbox_counts, PROBLEMS))


def _health_row(one: Health, now: datetime) -> list[Text]:
    state = Text("tốt", "green")
    if one.failures:
        state = Text.assemble((f"lỗi {one.failures} lần: {one.error or 'không rõ'}", "red"))
        if one.retry_at is not None and one.retry_at > now:
            state.append(f"\nthử lại sau {_long(one.retry_at - now, 'ít giây', '')}", "dim")
    elif one.tried_at is None:
        state = Text("chưa đọc", "dim")
    return [
        Text(one.account),
        Text(one.folder),
        Text(ago(one.succeeded_at, now)),
        Text(str(one.backlog), "yellow" if one.backlog else ""),
        Text(_long(now - one.oldest, "mới đến", "") if one.oldest else ""),
        Text(str(one.dead), "red" if one.dead else ""),
        state,
    ]


def _login(token: TokenHealth, now: datetime) -> Text:
    if token.trouble is not None:
        return Text(token.trouble, "red")
    renewed = f"gia hạn {ago(token.renewed_at, now)}"
    if token.days_left is None:
        return Text(f"tốt, {renewed}", "green")
    return Text(f"còn {token.days_left} ngày, {renewed}", "yellow" if token.days_left < SOON else "green")


def _totals(
    what: str,
    titles: Mapping[Any, str],
    counts: Mapping[Any, int],
    pressing: Iterable[Any],
) -> Text:
    """Give one line of counts, none that is zero."""
    text = Text(f"{what}: ")
    for state, title in titles.items():
        if count := counts.get(state, 0):
            text.append("" if text.plain.endswith(": ") else ", ")
            text.append(f"{count} {title}", "yellow" if state in set(pressing) else "")
    text.append("chưa có." if text.plain.endswith(": ") else ".")
    return text


def mails_table(lines: Iterable[MailLine], *, as_json: bool = False) -> None:
    """Print messages: when and where they came, what became of each and why."""
    if as_json:
        for line in lines:
            sys.stdout.write(json.dumps(mail_to_json(line), ensure_ascii=False) + "\n")
        return
    table = Table(header_style="bold")
    for heading in ("Số", "Đến lúc", "Hộp thư", "Người gửi, tiêu đề", "Tình trạng", "Hồ sơ"):
        table.add_column(heading, overflow="fold", no_wrap=heading in ("Số", "Đến lúc", "Hồ sơ"))
    count = waiting = 0
    for line in lines:
        table.add_row(*_mail_row(line))
        count += 1
        waiting += line.state not in FINAL
    screen = console()
    screen.print(table)
    screen.print(Text(f"{count} thư, {waiting} đang chờ."))


def _mail_row(line: MailLine) -> list[Text]:
    state = Text.assemble((MAIL_TITLES[line.state], COLOURS.get(line.state, "yellow")))
    if line.why:
        state.append(f"\n{line.why}")
    if line.error:
        state.append(f"\n{line.error}\nđã thử {line.attempts} lần", "dim")
    arrived = line.arrived_at.astimezone(VIET_NAM)
    return [
        Text(str(line.id)),
        Text(f"{arrived:%d/%m/%Y}\n{arrived:%H:%M}"),
        Text(f"{line.key.account}\n{line.key.folder}"),
        Text.assemble((line.sender, "dim"), "\n" if line.sender and line.subject else "", line.subject),
        state,
        Text(line.submission_id[:8] if line.submission_id else ""),
    ]


def mail_to_json(line: MailLine) -> dict[str, Any]:
    """Give a line as plain JSON, with the names of `MailLine`; its key is spread out."""
    values = {one.name: getattr(line, one.name) for one in fields(MailLine)}
    key = values.pop("key")
    where = {"account": key.account, "folder": key.folder, "uidvalidity": key.uidvalidity, "uid": key.uid}
    return {**where, **{name: plain_value(value) for name, value in values.items()}}


def _health_to_json(
    healths: Sequence[Health],
    tokens: Mapping[str, TokenHealth],
    counts: Mapping[MailState, int],
    outbox_counts: Mapping[OutState, int],
) -> dict[str, Any]:
    return {
        "folders": [_plain(one) for one in healths],
        "logins": {account: _plain(token) for account, token in tokens.items()},
        "messages": {state.value: counts.get(state, 0) for state in MailState},
        "outbox": {state.value: outbox_counts.get(state, 0) for state in OutState},
    }


def _plain(one: Health | TokenHealth) -> dict[str, Any]:
    return {part.name: plain_value(getattr(one, part.name)) for part in fields(one)}


def mail_page(line: MailLine, acts: Sequence[Act]) -> None:
    """Print one message: where it came, what became of it, what people did."""
    key, arrived = line.key, line.arrived_at.astimezone(VIET_NAM)
    rows = [
        ("Hộp thư", f"{key.account}/{key.folder} (UIDVALIDITY {key.uidvalidity}, UID {key.uid})"),
        ("Đến lúc", f"{arrived:%d/%m/%Y %H:%M:%S}"),
        ("Người gửi", line.sender),
        ("Tiêu đề", line.subject),
        ("Message-ID", line.message_id),
        ("Dung lượng", f"{line.size:,} byte".replace(",", ".")),
        ("sha256", line.sha256 or "chưa tải"),
        ("Tình trạng", f"{MAIL_TITLES[line.state]}. {line.why}"),
        ("Hồ sơ", line.submission_id),
        ("Vụ việc", line.matter_id),
        ("Cùng thư số", str(line.same_as) if line.same_as else None),
        ("Lỗi", f"{line.error}, {line.attempts} lần thử" if line.error else None),
        ("Đánh dấu trên máy chủ", "rồi" if line.marked else "chưa"),
        *((f"{one.at.astimezone(VIET_NAM):%d/%m/%Y %H:%M}", _act(one)) for one in acts),
    ]
    table = Table(show_header=False, box=None)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        if value:
            table.add_row(name, Text(value))
    console().print(table)


def _act(one: Act) -> str:
    return f"{one.who} cho làm lại (trước đó: {MAIL_TITLES[one.was]}). {one.why}"


def audit_table(found: Sequence[Audited]) -> None:
    """Print how server and ledger compare, one line for each folder, and what is wrong by number."""
    table = Table(header_style="bold")
    for heading in (
        "Hộp thư",
        "Trên máy chủ",
        "Trong sổ",
        "Chưa đọc",
        "Đang chờ",
        "Đã rời máy chủ",
        "Kết quả",
    ):
        table.add_column(heading, justify="left" if heading in ("Hộp thư", "Kết quả") else "right")
    for one in found:
        result = Text("khớp", "green") if one.agrees else Text("LỆCH", "bold red")
        if one.error:
            result = Text(f"chưa đối chiếu được: {one.error}", "red")
        counts = (one.on_server, one.in_ledger, one.new, one.waiting, one.left)
        table.add_row(Text(f"{one.account}/{one.folder}"), *map(str, counts), result)
    screen = console()
    screen.print(table)
    for one in found:
        for what, numbers in (
            ("UID có trên máy chủ mà không có trong sổ", one.missing),
            ("Thư số … mất hoặc hỏng bản gốc đã lưu", one.lost),
            ("Thư số … rời máy chủ trước khi tải", one.unread),
        ):
            if numbers:
                listed = ", ".join(map(str, numbers[:MOST_LISTED])) + (
                    " …" if len(numbers) > MOST_LISTED else ""
                )
                screen.print(Text(f"{one.account}/{one.folder}: {what}: {listed}", "red"))
