"""What the command line shows of the story of a letter."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from pipeline.console import console
from pipeline.happenings import PART_TITLES, stages
from pipeline.matter import VIET_NAM
from pipeline.secrecy import SECRET_LETTER

if TYPE_CHECKING:
    from pipeline.story import Story


def story_page(told: Story, *, as_json: bool) -> None:
    """Print a story: what the letter is, what happened line by line, its findings."""
    if as_json:
        sys.stdout.write(json.dumps(_to_json(told), ensure_ascii=False) + "\n")
        return
    screen = console()
    name = f"Hồ sơ {told.id}" if told.id else "Văn bản chưa thành hồ sơ"
    screen.print(Text.assemble((name, "bold"), f"  {told.state}"))
    if told.received_on:
        screen.print(Text(f"Nhận ngày {told.received_on:%d/%m/%Y}"))
    if told.secret:
        screen.print(Text(f"{SECRET_LETTER}; xem: vanthu secret list", "magenta"))
        return
    facts = (
        ("Số, ký hiệu", told.number),
        ("Tệp", ", ".join(told.files)),
        ("Số lần xử lý", told.attempts),
        ("Thời gian từng bước", stages(dict(told.stages))),
    )
    for title, words in facts:
        if words:
            screen.print(Text(f"{title}: {words}"))
    table = Table("Lúc", "Về", "Diễn biến", "Ai", header_style="bold")
    for one in told.happenings:
        at = f"{one.at.astimezone(VIET_NAM):%d/%m/%Y %H:%M:%S}" if one.at else "hiện nay"
        table.add_row(*map(Text, (at, PART_TITLES[one.part], one.told, one.who or "")))
    screen.print(table)
    screen.print(Text("Phát hiện", "bold"))
    found = [f"• {finding.code.value}: {finding.message}" for finding in told.findings]
    screen.print(Text("\n".join(found) or "không có"))


def _to_json(told: Story) -> dict[str, Any]:
    return {
        "id": told.id,
        "secret": told.secret,
        "state": told.state,
        "received_on": told.received_on.isoformat() if told.received_on else None,
        "attempts": told.attempts,
        "number": told.number,
        "files": list(told.files),
        "findings": [
            {"code": one.code.value, "severity": one.severity.value, "message": one.message}
            for one in told.findings
        ],
        "stages": dict(told.stages),
        "happenings": [
            {
                "at": one.at.astimezone(VIET_NAM).isoformat() if one.at else None,
                "part": one.part.value,
                "told": one.told,
                "who": one.who,
            }
            for one in told.happenings
        ],
    }
