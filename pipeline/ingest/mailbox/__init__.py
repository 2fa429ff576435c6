"""The mailbox on its server: an account comes in, headers and bodies of its messages go out.

Out go folders with their UIDVALIDITY, headers above a high-water mark in portions, one body at a time, and
marks go back. It never marks a message as read by looking at it (BODY.PEEK), never deletes one, never parses
what a message says, and speaks to a server only over TLS whose certificate fits.
To add a kind of mark: one function in `marks.py`, one line in MARKS, its name in `pipeline/accounts.py`.
"""

from __future__ import annotations

from pipeline.ingest.mailbox.marks import MARKS
from pipeline.ingest.mailbox.session import Header, Selected, Session, open_mailbox

__all__ = ["MARKS", "Header", "Selected", "Session", "open_mailbox"]
