"""The flow of the mailbox: what came is fetched and processed, what may go out is sent, trouble is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prefect import flow

from pipeline.post_office import open_post_office
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from pipeline.mailroom import Polled


BUSY = " busy"  # ends the line of a folder that another poll has, or that pauses


class NotPolledError(Exception):
    """Not everything could be done, so Prefect shows the run as failed; its text names no message."""


@flow(name="poll-mailbox", log_prints=False, persist_result=False)
def poll_mailbox(account: str | None = None) -> list[str]:
    """Poll one account, or all; one line for each folder (`describe`), no text of letters.

    One poll at a time for each folder, whoever asks: a second one gives "busy". After a failure the folder
    pauses, a minute first, then twice as long each time up to an hour; a run within that pause is "busy" too.
    Raises `NotPolledError` when anything failed; what could be done is done.
    """
    lines: list[str] = []
    good = True
    try:
        with open_post_office(load_settings()) as office:
            for one in office.poll([account] if account else []):
                lines.append(describe(one))
                good = good and one.error is None
            if sent := office.send():
                lines.append(f"sent {len(sent)}")
            office.look_after()
    except Exception as error:  # noqa: BLE001 - its message may hold text of a letter: name it only
        lines.append(f"failed - {type(error).__name__}")
        good = False
    if not good:
        raise NotPolledError("; ".join(lines))
    return lines


def describe(one: Polled) -> str:
    """Say what a poll did: `ACCOUNT/FOLDER new N submission N …`, `… busy`, `… failed`."""
    where = f"{one.account}/{one.folder}"
    if one.busy:
        return f"{where}{BUSY}"
    ended = "".join(f" {state} {number}" for state, number in sorted(one.ended.items()))
    return f"{where} new {one.new}{ended}{' failed' if one.error else ''}"
