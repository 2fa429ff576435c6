"""The keepers of single concerns, each on the database of one store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import DefectError
from pipeline.store.audit import SqlAuditLog
from pipeline.store.course import SqlCourse
from pipeline.store.intakes import SqlIntakes
from pipeline.store.learned import SqlLearned
from pipeline.store.mails import SqlMails
from pipeline.store.matters import SqlMatters
from pipeline.store.outbox import SqlOutbox
from pipeline.store.people import SqlPeople
from pipeline.store.queue import SqlQueue
from pipeline.store.secrets import SqlSecrets

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine


class Keepers:
    """What `SqlStore` hands out besides cases."""

    _engine: Engine | None
    _originals: Path

    @property
    def matters(self) -> SqlMatters:
        """The keeper of matters in the same database."""
        return SqlMatters(self._opened())

    @property
    def mails(self) -> SqlMails:
        """The ledger of the mailbox in the same database."""
        return SqlMails(self._opened())

    @property
    def outbox(self) -> SqlOutbox:
        """The keeper of answers by mail in the same database."""
        return SqlOutbox(self._opened())

    @property
    def secrets(self) -> SqlSecrets:
        """The keeper of secret letters in the same database."""
        return SqlSecrets(self._opened())

    @property
    def people(self) -> SqlPeople:
        """The keeper of accounts in the same database."""
        return SqlPeople(self._opened())

    @property
    def audit_log(self) -> SqlAuditLog:
        """The keeper of the log of deeds in the same database."""
        return SqlAuditLog(self._opened())

    @property
    def queue(self) -> SqlQueue:
        """The keeper of the reviewers' queue in the same database."""
        return SqlQueue(self._opened())

    @property
    def learned(self) -> SqlLearned:
        """The keeper of what people taught the house, in the same database."""
        return SqlLearned(self._opened())

    @property
    def intakes(self) -> SqlIntakes:
        """The keeper of archives that are taken in, in the same database."""
        return SqlIntakes(self._opened())

    @property
    def course(self) -> SqlCourse:
        """The keeper of how the work went, in the same database."""
        return SqlCourse(self._opened(), self._originals)

    def _opened(self) -> Engine:
        if self._engine is None:
            raise DefectError("the store was used after close()")
        return self._engine
