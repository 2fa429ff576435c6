"""What the command line shows of lessons: headings and the bodies they mean, addresses and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from pipeline.console import console, plain
from pipeline.matter import VIET_NAM

if TYPE_CHECKING:
    from pipeline.learning import Lessons
    from pipeline.model import Issuer


def lesson_tables(known: Lessons) -> None:
    """Print what headings mean and whose addresses are known, with who said so."""
    screen, aliases, senders = console(), known.aliases, known.senders
    if aliases:
        table = _table("Số", "Tiêu đề đọc được", "Địa danh", "Cơ quan", "Người xác nhận", "Tình trạng")
        for one in aliases:
            said = f"{one.who}, {one.at.astimezone(VIET_NAM):%d/%m/%Y}"
            state = "đã bỏ" if one.is_gone else "đang dùng"
            table.add_row(
                str(one.id),
                plain(one.heading),
                plain(one.place),
                plain(_body(one.issuer)),
                plain(said),
                state,
            )
        screen.print(table)
    if senders:
        table = _table("Số", "Địa chỉ thư", "Cơ quan", "Người xác nhận")
        for sent in senders:
            said = f"{sent.who}, {sent.at.astimezone(VIET_NAM):%d/%m/%Y}"
            agency = ", ".join(filter(None, (sent.agency, sent.parent, sent.province)))
            table.add_row(str(sent.id), plain(sent.address), plain(agency), plain(said))
        screen.print(table)
    living = sum(not one.is_gone for one in aliases)
    screen.print(f"{living} tiêu đề và {len(senders)} địa chỉ đang dùng.")


def _table(*headings: str) -> Table:
    table = Table(header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold", no_wrap=heading == "Số")
    return table


def _body(issuer: Issuer) -> str:
    where = issuer.commune or issuer.district or issuer.province
    province = issuer.province if issuer.province != where else None
    return ", ".join(filter(None, (issuer.name, issuer.parent, where, province)))
