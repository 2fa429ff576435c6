"""What the commands about answers by mail show: the list, and one mail as it will go."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from pipeline.console import console
from pipeline.errors import UsageError
from pipeline.matter import VIET_NAM
from pipeline.post import OUT_TITLES, OutState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from email.message import EmailMessage

    from pipeline.post import Outgoing
    from pipeline.store.outbox_port import OutEvent

STYLE = {
    OutState.HELD: "yellow",
    OutState.RELEASED: "cyan",
    OutState.SENDING: "cyan",
    OutState.SENT: "green",
    OutState.UNSURE: "red",
    OutState.REFUSED: "red",
    OutState.BOUNCED: "red",
    OutState.CANCELLED: "dim",
}


def paper_title(mail: Outgoing) -> str:
    """Name the paper of an answer as officers do."""
    from pipeline.respond import DOCUMENTS  # noqa: PLC0415 - only who looks at answers waits for it

    return next((one.title for one in DOCUMENTS if one.key == mail.paper), mail.paper)


def print_list(mails: Sequence[Outgoing], counts: Mapping[OutState, int]) -> None:
    """Print one row for each answer, and how many are in each state."""
    table = Table(header_style="bold")
    for heading in ("Số", "Loại", "Nơi nhận", "Tiêu đề", "Tình trạng", "Lý do", "Soạn lúc"):
        table.add_column(heading, overflow="fold")
    for mail in mails:
        state = Text(OUT_TITLES[mail.state], STYLE[mail.state])
        row = (str(mail.id), paper_title(mail), mail.recipient, mail.subject)
        table.add_row(*map(Text, row), state, Text(mail.why), Text(_moment(mail.queued_at)))
    screen = console()
    screen.print(table)
    told = ", ".join(f"{OUT_TITLES[state]} {number}" for state, number in counts.items() if number)
    screen.print(Text(told or "Chưa có thư đi nào."))


def print_mail(mail: Outgoing, history: Sequence[OutEvent], data: bytes) -> None:
    """Print what happened to an answer, its headers as they will go, its text, and what is attached."""
    screen, message = console(), _parsed(data)
    screen.print(Text(f"Thư số {mail.id}: {OUT_TITLES[mail.state]}", "bold"))
    if mail.matter_id:
        screen.print(Text(f"Vụ việc: {mail.matter_id[:8]}"))
    for one in history:
        why = f": {one.why}" if one.why else ""
        screen.print(Text(f"  {_moment(one.at)} {one.who}: {OUT_TITLES[one.target]}{why}"))
    screen.print()
    for name, value in message.items():
        if not name.lower().startswith(("content-", "mime-")):
            screen.print(Text(f"{name}: {value}"))
    screen.print()
    body = message.get_body(("plain",))
    screen.print(Text(str(body.get_content()) if body else ""))
    for part in message.iter_attachments():
        size = len(part.get_content())
        screen.print(Text(f"Tệp kèm theo: {part.get_filename()} ({size:,} byte)".replace(",", ".")))


def paper_in(data: bytes) -> bytes:
    """Give the paper that a mail carries."""
    for part in _parsed(data).iter_attachments():
        return bytes(part.get_content())
    raise UsageError("Thư không có tệp kèm theo.")


def _parsed(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=default)


def _moment(at: datetime) -> str:
    return f"{at.astimezone(VIET_NAM):%d/%m/%Y %H:%M}"
