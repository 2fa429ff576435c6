"""What tests of the mailbox share: a post office at a real server, one poll, the ledger."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.app import open_house
from pipeline.post import Alerts
from pipeline.post_office import PostOffice, post_office
from pipeline.settings import Settings
from pipeline.store.mails_port import MailQuery
from pipeline.store.port import CaseQuery

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dovecot import Dovecot

    from pipeline.mailroom import Polled
    from pipeline.post import MailLine

SAMPLES = Path(__file__).parents[1] / "samples"
DOCX = sorted((SAMPLES / "08-xa-thuan-an-docx").glob("*.docx"))


@contextmanager
def office(tmp_path: Path, server: Dovecot, **changes: Any) -> Iterator[PostOffice]:  # noqa: ANN401 - fields of Account
    """Open the post office of a house in a folder, as a process does at its start."""
    settings = Settings(_env_file=None, data_dir=tmp_path / "data", workers=1)  # type: ignore[call-arg]
    with open_house(settings) as house:
        house.recover()
        yield post_office(house, (server.account(**changes),), Alerts())


def poll(opened: PostOffice, *, force: bool = True) -> Polled:
    """Poll the one folder."""
    (done,) = opened.poll(force=force)
    return done


def lines(opened: PostOffice) -> list[MailLine]:
    """Give the ledger, oldest first."""
    return list(opened.mails.lines(MailQuery(limit=None)))[::-1]


def letters(opened: PostOffice) -> int:
    """Count the cases."""
    return len(opened.house.rooms.store.cases(CaseQuery()))
