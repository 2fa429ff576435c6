"""Outgoing mails: those in reach, and what a person does with one."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict

from pipeline.post import Outgoing, OutState
from pipeline.posting import MailDeed, handle, mails
from pipeline.review.api.calling import CHANGED, REFUSED, Calling
from pipeline.review.api.values import LARGEST, Text

router = APIRouter(tags=["mails"], responses=REFUSED)
MailId = Annotated[int, Path(ge=1, le=LARGEST)]


class DeedIn(BaseModel):
    """What was seen of a mail, and why something is done with it."""

    model_config = ConfigDict(extra="forbid")

    seen: OutState
    why: Text = ""


class MailOut(BaseModel):
    """One outgoing mail."""

    id: int
    matter_id: str | None
    paper: str
    recipient: str
    subject: str
    state: OutState
    why: str
    attempts: int
    queued_at: datetime
    released_by: str | None
    sent_at: datetime | None

    @classmethod
    def of(cls, mail: Outgoing) -> MailOut:
        """Show a mail."""
        return cls(**{name: getattr(mail, name) for name in cls.model_fields})


@router.get("/outbox")
def listed(visit: Calling, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> tuple[MailOut, ...]:
    """List the mails that are not done, newest first."""
    return tuple(map(MailOut.of, mails(visit, page=page).mails))


@router.post("/outbox/{mail_id}/{deed}", responses=CHANGED)
def handled(visit: Calling, mail_id: MailId, deed: MailDeed, wanted: DeedIn) -> MailOut:
    """Release a held mail, give one up, let one go again, or note that it did arrive."""
    return MailOut.of(handle(visit, mail_id, deed, why=wanted.why, seen=wanted.seen))
