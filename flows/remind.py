"""The flow of each morning: what is overdue, and once a month the reminder to who sent nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prefect import flow

from pipeline.app import open_desk
from pipeline.respond import Signature
from pipeline.routine import first_working_day, late, previous_month
from pipeline.routine import remind as drawn_up
from pipeline.settings import load_settings
from pipeline.whole import write_whole

if TYPE_CHECKING:
    from datetime import date

    from pipeline.desk import Desk
    from pipeline.settings import Settings


@flow(name="remind", log_prints=False, persist_result=False)
def remind(every: bool = False) -> list[str]:  # noqa: FBT001, FBT002 - Prefect passes parameters by name
    """Write what is due today into the folder `papers` of the data folder; one line each, no text of letters.

    The reminder is written on the first working day of a month, for the month before; with `every` on any
    day.
    Running it twice on one day writes the same files.
    """
    settings = load_settings()
    with open_desk(settings) as desk:
        today, lines = desk.now().date(), []
        if found := late(desk, settings.data_dir / "papers"):
            lines.append(f"overdue {found[1]} {found[0].name}")
        if every or first_working_day(today, desk.bench.calendar):
            lines += _reminder(desk, settings, previous_month(today))
    return lines


def _reminder(desk: Desk, settings: Settings, month: date) -> list[str]:
    data = drawn_up(desk, settings.profile, month, signature=Signature(), templates=settings.templates)
    if data is None:
        return []
    out = settings.data_dir / "papers" / f"nhac-gui-bai-{month:%Y-%m}.docx"
    write_whole(out, data)
    return [f"reminder {out.name}"]
