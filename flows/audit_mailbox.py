"""The flow of each day: server and ledger are compared, message for message."""

from __future__ import annotations

import calendar

from prefect import flow

from pipeline.app import now
from pipeline.post_office import open_post_office
from pipeline.settings import load_settings


class DiffersError(Exception):
    """Server and ledger differ, so Prefect shows the run as failed; its text holds numbers only."""


class NotAuditedError(Exception):
    """The comparison could not be made (the server is away); its text is the name of the error only."""


@flow(name="audit-mailbox", log_prints=False, persist_result=False)
def audit_mailbox(whole: bool | None = None) -> list[str]:  # noqa: FBT001 - Prefect passes parameters by name
    """Compare every folder with the ledger; one line each. `whole` reads every kept message again.

    Unless it is said, that is done on Sundays, when nobody waits for the disk.
    What differs is told as an alert. Raises `DiffersError` then, `NotAuditedError` when nothing is proven.
    """
    try:
        with open_post_office(load_settings()) as office:
            sunday = now().weekday() == calendar.SUNDAY
            found = tuple(office.audit(whole=sunday if whole is None else whole))
            office.tell_differences(found)
    except Exception as error:  # noqa: BLE001 - its message may hold text of a letter: name it only
        raise NotAuditedError(type(error).__name__) from None
    if failed := [one for one in found if one.error]:
        names = (f"{one.account}/{one.folder} {str(one.error).partition(':')[0]}" for one in failed)
        raise NotAuditedError("; ".join(names))
    lines = [
        f"{one.account}/{one.folder} server {one.on_server} ledger {one.in_ledger} new {one.new}"
        + ("" if one.agrees else f" missing {len(one.missing)} lost {len(one.lost)} unread {len(one.unread)}")
        for one in found
    ]
    if not all(one.agrees for one in found):
        raise DiffersError("; ".join(lines))
    return lines
