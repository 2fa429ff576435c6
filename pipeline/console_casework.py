"""What the command line shows of matters: the queue, one matter, two articles side by side.

All words an officer reads are Vietnamese; text of letters is never taken for markup of the terminal.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from pipeline.casework.alike import Change, article_text, likeness, side_by_side
from pipeline.casework.alike_page import page
from pipeline.casework.life import MOVES, allowed
from pipeline.casework.summary import GAPS
from pipeline.console import KIND, STATUS, case_page, console
from pipeline.errors import UsageError
from pipeline.filing import named, percent
from pipeline.matter import STATE_TITLES, VIET_NAM, MatterLine, MemberRole
from pipeline.secrecy import refuse
from pipeline.terms import FINDING_TITLES, SCOPE_TITLES, FindingCode
from pipeline.values import plain_value
from pipeline.workdays import working_days_between

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from pipeline.desk import Look
    from pipeline.model import Case
    from pipeline.workdays import Calendar

_SHA256 = re.compile(r"[0-9a-f]{64}")
SOON = 3  # working days left from which a deadline is shown as pressing
TITLES = {rule.move: rule.title for rule in MOVES}
DETAILS = {
    "document": "loại",
    "name": "tệp",
    "link": "đường dẫn",
    "picture": "ảnh chụp",
    "to": "chuyển đến",
    "gaps": "nội dung thiếu",
    "outbox": "thư đi số",
}
MEMBER = {
    MemberRole.FIRST: "văn bản gốc",
    MemberRole.COPY: "bản sao",
    MemberRole.CORRECTED: "văn bản hoàn thiện",
}


def line_to_json(line: MatterLine) -> dict[str, Any]:
    """Give a line as plain JSON, with the names of `MatterLine`."""
    names = [one.name for one in fields(MatterLine) if one.name != "deadline"]
    deadline = line.deadline
    return {
        **{name: plain_value(getattr(line, name)) for name in names},
        "due_on": deadline.on.isoformat() if deadline else None,
        "due_provisional": bool(deadline and deadline.provisional),
    }


def due_table(lines: Iterable[MatterLine], today: date, calendar: Calendar, *, as_json: bool) -> None:
    """Print the queue: what is due when, how many working days are left, who wants what."""
    if as_json:
        for line in lines:
            sys.stdout.write(json.dumps(line_to_json(line), ensure_ascii=False) + "\n")
        return
    table = Table(header_style="bold")
    headings = (
        "Số đến",
        "Hạn",
        "Còn",
        "Đăng từ",
        "Cơ quan",
        "Số, ký hiệu",
        "Trích yếu",
        "Phạm vi",
        "Tình trạng",
    )
    for heading in headings:
        table.add_column(heading, overflow="fold", no_wrap=heading in ("Số đến", "Hạn", "Còn"))
    late = count = 0
    for line in lines:
        table.add_row(*_due_row(line, today, calendar))
        count += 1
        late += bool(line.deadline and line.deadline.on < today)
    screen = console()
    screen.print(table)
    screen.print(f"{count} vụ việc chờ thẩm định, {late} quá hạn.")


def _due_row(line: MatterLine, today: date, calendar: Calendar) -> list[Text]:
    word, colour = STATUS[line.status]
    state = Text(STATE_TITLES[line.state])
    state.append(f"\n{word}", colour)
    if line.to_c06:
        state.append("\ntoàn quốc → C06", "magenta")
    return [
        Text(arrival(line)),
        _deadline(line),
        left(line, today, calendar),
        Text(f"{line.window_start:%d/%m/%Y}" if line.window_start else ""),
        Text(line.issuer or "chưa rõ"),
        Text(line.number or ""),
        Text(line.subject or ""),
        Text(SCOPE_TITLES[line.scope] if line.scope else "chưa rõ"),
        state,
    ]


def arrival(line: MatterLine) -> str:
    """Name a matter as officers do: by its số đến and year, or by the start of its id."""
    if line.arrival_number is None:
        return line.id[:8]
    return f"{line.arrival_number}/{line.received_on.year}"


def _deadline(line: MatterLine) -> Text:
    if line.deadline is None:
        return Text("")
    text = Text(f"{line.deadline.on:%d/%m/%Y}")
    if line.deadline.provisional:
        text.append("\ntạm tính", "dim")
    return text


def left(line: MatterLine, today: date, calendar: Calendar) -> Text:
    """Say how many working days are left, or how long it is overdue."""
    if line.deadline is None:
        return Text("")
    if line.deadline.on < today:
        return Text(f"quá {working_days_between(line.deadline.on, today, calendar)} ngày", "bold red")
    days = working_days_between(today, line.deadline.on, calendar)
    return Text(f"{days} ngày" if days else "hôm nay", "yellow" if days <= SOON else "")


def matter_page(look: Look, today: date, calendar: Calendar, *, as_json: bool) -> None:
    """Print one matter: state, deadline, its letters, what happened, the newest letter, what may follow."""
    if as_json:
        sys.stdout.write(json.dumps(_matter_to_json(look), ensure_ascii=False) + "\n")
        return
    screen, line = console(), look.line
    title = Text.assemble((f"Vụ việc {arrival(line)}", "bold"), f"  {KIND[line.kind]}  ")
    title.append(STATE_TITLES[line.state], "bold cyan")
    if line.deadline and line.answered_on is None:
        title.append_text(Text.assemble("  hạn ", _deadline(line), "  ", left(line, today, calendar)))
    screen.print(title)
    members = Table("Hồ sơ", "Là", "Nhập lúc", "Người", "Căn cứ", header_style="bold")
    for one in look.matter.members:
        joined = f"{one.joined_at.astimezone(VIET_NAM):%d/%m/%Y %H:%M}"
        cells = (one.submission_id[:8], MEMBER[one.role], joined, one.who, one.why)
        members.add_row(*map(Text, cells))
    screen.print(members)
    events = Table("Lúc", "Việc", "Người", "Lý do", header_style="bold")
    for event in look.matter.events:
        details = "; ".join(
            _detail(name, value) for name, value in event.details if name in DETAILS and value
        )
        told = "\n".join(filter(None, (event.why, details)))
        at = f"{event.at.astimezone(VIET_NAM):%d/%m/%Y %H:%M}"
        events.add_row(*map(Text, (at, TITLES[event.move], event.who, told)))
    screen.print(events)
    case_page(look.case, as_json=False)
    screen.print(Text("Có thể làm tiếp", "bold"))
    for rule in allowed(line.state):
        if rule.by_person:
            screen.print("• ", Text(f"{rule.move.value}: {rule.title}"), sep="")


def _detail(name: str, value: str) -> str:
    """Say a detail of a move in few words; of a sha256 the start is enough to find the file."""
    shown = value[:8] if name in ("picture", "to") and _SHA256.fullmatch(value) else value
    if name == GAPS:
        shown = ", ".join(FINDING_TITLES[FindingCode(code)] for code in value.split())
    return f"{DETAILS[name]}: {shown}"


def _matter_to_json(look: Look) -> dict[str, Any]:
    return {
        **line_to_json(look.line),
        "members": [
            {
                "submission_id": one.submission_id,
                "role": one.role.value,
                "joined_at": one.joined_at.isoformat(),
                "who": one.who,
                "why": one.why,
            }
            for one in look.matter.members
        ],
        "events": [
            {
                "move": one.move.value,
                "at": one.at.isoformat(),
                "who": one.who,
                "why": one.why,
                "details": dict(one.details),
            }
            for one in look.matter.events
        ],
        "allowed": [rule.move.value for rule in allowed(look.line.state) if rule.by_person],
    }


def moved(look: Look) -> None:
    """Tell in one sentence how a matter stands after a move."""
    console().print(Text(f"Vụ việc {arrival(look.line)}: {STATE_TITLES[look.line.state]}."))


def side_by_side_table(first: Case, second: Case, *, page_to: Path | None) -> None:
    """Print two articles side by side, or write them as a page."""
    for one in (first, second):
        refuse(one)
    texts = [article_text(one) for one in (first, second)]
    for case, text in zip((first, second), texts, strict=True):
        if not text:
            raise UsageError(f"Hồ sơ {case.submission.id[:8]} không có bài viết để so sánh.")
    ours, theirs = texts[0] or "", texts[1] or ""
    screen = console()
    if page_to is not None:
        page_to.write_text(page(ours, theirs, titles=(named(first), named(second))), encoding="utf-8")
        screen.print(Text(f"Đã ghi {page_to}."))
        return
    near = likeness(ours, theirs)
    table = Table(show_lines=True)
    for one in (first, second):
        table.add_column(Text(named(one)), ratio=1)
    for row in side_by_side(ours, theirs):
        style = "" if row.change is Change.EQUAL else "yellow"
        table.add_row(Text(row.left, style), Text(row.right, style))
    screen.print(table)
    screen.print(Text(f"Giống nhau {percent(near)}."))
