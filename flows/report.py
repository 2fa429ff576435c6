"""The flow of each month: the report of the month before, in every form."""

from __future__ import annotations

from datetime import date

from prefect import flow

from pipeline.app import open_desk
from pipeline.routine import first_working_day, monthly_report, previous_month
from pipeline.settings import load_settings


@flow(name="report", log_prints=False, persist_result=False)
def report(month: str | None = None) -> list[str]:
    """Write the report into the folder `papers` of the data folder; the names of its files.

    Served every morning, it works on the first working day of a month, for the month before; `month`,
    YYYY-MM, asks for another one at any time.
    """
    settings = load_settings()
    with open_desk(settings) as desk:
        today = desk.now().date()
        if month is None and not first_working_day(today, desk.bench.calendar):
            return []
        wanted = date.fromisoformat(f"{month}-01") if month else previous_month(today)
        files = monthly_report(desk, settings.profile, wanted, settings.data_dir / "papers")
    return [file.name for file in files]
