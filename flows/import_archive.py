"""The flow of an archive: surveyed here, then worked through by the processes of a Dask cluster."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from prefect import flow

from flows.process_submission import chosen
from flows.shares import NotImportedError, crew, spread, told
from pipeline.app import open_house
from pipeline.archiving import intakes_of, survey
from pipeline.ingest.sources import open_source
from pipeline.intake import Grouping, Plan

if TYPE_CHECKING:
    from pipeline.app import House
    from pipeline.intake import Account


@flow(name="import-archive", log_prints=False, persist_result=False)
def import_archive(
    source: str,
    grouping: Grouping = Grouping.FILE,
    profile: str | None = None,
    received: str | None = None,
    open_matters: bool = False,  # noqa: FBT001, FBT002 - Prefect passes parameters by name
    workers: int = 2,
    scheduler: str | None = None,
) -> dict[str, int]:
    """Take in an archive, or go on with it; the account: files found, left out, and by fate.

    `received` is the day of arrival, YYYY-MM-DD. `workers` are processes of this machine, or so many at least
    of the cluster at the address `scheduler`. Raises `NotImportedError` when entries are left to be done.
    """
    try:
        with open_house(chosen(profile)) as house:
            day = date.fromisoformat(received) if received else None
            place = open_source(source, house.ingest_limits).location
            plan = Plan(place, grouping, house.settings.profile, day, open_matters)
            account = take_in(house, plan, workers, scheduler)
    except Exception as error:  # noqa: BLE001 - its message may hold text of a letter: see `told`
        raise NotImportedError(told(error)) from None
    files = {fate.value: number for fate, number in account.files.items()}
    return {"found": account.found, "left_out": account.left_out, **files}


def take_in(house: House, plan: Plan, workers: int, scheduler: str | None) -> Account:
    """Survey the source, then spread its entries; the account at the end."""
    intake, intakes = survey(house, plan), intakes_of(house.rooms.store)
    with crew(workers, scheduler) as hands:
        return spread(intakes, intake.id, workers, hands)
