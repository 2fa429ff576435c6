"""What the commands about people show: the accounts, and lines of the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from pipeline.console import console
from pipeline.logbook import TITLES
from pipeline.matter import VIET_NAM
from pipeline.person import ROLE_TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.person import AuditEntry, Person


def print_people(people: Sequence[Person]) -> None:
    """Print one row for each account."""
    table = Table(header_style="bold")
    for heading in ("Đăng nhập", "Họ tên", "Vai trò", "Đơn vị", "Phạm vi", "Tình trạng"):
        table.add_column(heading, overflow="fold")
    for one in people:
        told = [
            *(() if one.is_active else ("đã khóa",)),
            *(("chờ đổi mật khẩu",) if one.must_change else ()),
            *(("hai bước",) if one.has_totp else ()),
        ]
        roles = ", ".join(ROLE_TITLES[role] for role in one.roles)
        reach = ", ".join(one.reach.provinces) or one.reach.level.value
        row = (one.login, one.name, roles, one.reach.unit, reach, ", ".join(told))
        table.add_row(*map(Text, row), style=None if one.is_active else "dim")
    screen = console()
    screen.print(table)
    screen.print(Text(f"{len(people)} tài khoản."))


def print_log(entries: Sequence[AuditEntry]) -> None:
    """Print one row for each line of the log, newest first."""
    table = Table(header_style="bold")
    for heading in ("Dòng", "Lúc", "Ai", "Việc", "Đối tượng", "Chi tiết"):
        table.add_column(heading, overflow="fold")
    for one in entries:
        at = f"{one.at.astimezone(VIET_NAM):%d/%m/%Y %H:%M:%S}"
        details = "; ".join(f"{name}={value}" for name, value in one.details)
        row = (str(one.position), at, one.who, TITLES.get(one.deed, one.deed), one.about, details)
        table.add_row(*map(Text, row))
    screen = console()
    screen.print(table)
    screen.print(Text(f"{len(entries)} dòng."))
