"""What a mail that goes out is made of: the values that its writer is handed, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from pipeline.post import Envelope


@dataclass(frozen=True, slots=True)
class Cover:
    """What the mail says about a kind of paper: the start of the name of its file, and a sentence."""

    paper: str
    stem: str
    said: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """The paper itself: a PDF under the name that the recipient sees."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """One mail to be composed: the paper, and the mail that it answers.

    `to` is the envelope of that mail, a stranger's claim from end to end. `message_id` is our own, made once,
    with its brackets; `at` the aware moment of the Date. `addressee` is the body it is written to, `letter`
    names their letter ("Công văn số 12/UBND-VX ngày 02/12/2026"), `arrival` is "215 ngày 03/12/2026" or None
    while it is not registered, `contact` whom to ask. `automatic`: no person asked for this mail.
    """

    paper: str
    to: Envelope
    message_id: str
    at: datetime
    addressee: str
    letter: str
    arrival: str | None
    contact: str
    attachment: Attachment
    automatic: bool = False
