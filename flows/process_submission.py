"""The flow: what arrived at some paths walks through the house, as `vanthu process` does it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from prefect import flow

from flows.steps import tasks_for
from pipeline.app import open_house
from pipeline.model import Failed
from pipeline.process import process
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from pipeline.model import Outcome
    from pipeline.settings import Settings


class NotProcessedError(Exception):
    """A machine is broken: some submissions are still to be done; `lines` tells the whole run."""

    def __init__(self, lines: list[str]) -> None:
        """Keep one line per submission (`describe`); no text of a letter is among them."""
        super().__init__("; ".join(lines))
        self.lines = lines


@flow(name="process-submission", log_prints=False, persist_result=False)
def process_submission(
    paths: list[str],
    together: bool = False,  # noqa: FBT001, FBT002 - Prefect passes parameters by name
    profile: str | None = None,
    received: str | None = None,
) -> list[str]:
    """Ingest `paths` and process every submission; give one line each (`describe`).

    `received` is the day of arrival, YYYY-MM-DD. Raises `NotProcessedError` when the machine failed on any,
    so that Prefect shows the run as failed; every other submission is stored all the same.
    """
    lines: list[str] = []
    try:
        with open_house(chosen(profile)) as house:
            day = date.fromisoformat(received) if received else None
            for submission in house.ingest([Path(path) for path in paths], together=together, received=day):
                outcome = process(submission, house.rooms, step=tasks_for(submission.id))
                lines.append(describe(outcome))
    except Exception as error:  # noqa: BLE001 - its message may hold text of a letter: name it only
        lines.append(f"failed - {type(error).__name__}")
    if any(line.startswith("failed ") for line in lines):
        raise NotProcessedError(lines)
    return lines


def chosen(profile: str | None) -> Settings:
    """Load the settings, with another procedure profile when one is named."""
    settings = load_settings()
    return settings.model_copy(update={"profile": profile}) if profile else settings


def describe(outcome: Outcome) -> str:
    """Say what became of one submission: `stored ID`, `duplicate ID`, `quarantined ID`, `failed ID ERROR`."""
    name = type(outcome).__name__.lower()
    if isinstance(outcome, Failed):
        return f"{name} {outcome.submission.id} {type(outcome.error).__name__}"
    return f"{name} {outcome.case.submission.id}"
