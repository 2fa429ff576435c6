"""Saving at the desk: corrections, and what follows from them at once, for pages and API alike.

A corrected or confirmed issuer teaches what its heading means, and whose a proven address is; of a letter
that a person marks as secret the pages and pictures kept for speed go.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pipeline.amend import HANDLER
from pipeline.correcting import correct
from pipeline.errors import UsageError
from pipeline.learning import learn_issuer, learn_sender
from pipeline.secrecy import is_secret

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.correcting import Change
    from pipeline.desk import Look
    from pipeline.model import Submission
    from pipeline.visit import Visit

ISSUER = "issuer"


def save(
    visit: Visit,
    matter_id: str,
    changes: Sequence[Change],
    version: int,
    *,
    forget: Callable[[Submission], object],
    own: tuple[str, ...] = (),
) -> Look:
    """Keep corrections and let them teach; give the matter as it is afterwards.

    `forget` drops what is kept of a submission for speed; `own` are the addresses of our own mailboxes, which
    are no sender's. Raises what `correct` raises, and `UsageError` for another handler without a reason.
    """
    if any(one.field == HANDLER and not one.why.strip() for one in changes):
        raise UsageError("Đổi đơn vị thẩm định thì cần ghi lý do.")
    look = correct(visit, matter_id, changes, version)
    if is_secret(look.case):
        with suppress(Exception):  # it is kept as secret; whoever starts next forgets it again
            forget(look.case.submission)
    elif any(one.field == ISSUER for one in changes):
        with suppress(UsageError):  # nothing to learn, or the matter left the reach of this person
            learn_issuer(visit, matter_id)
            learn_sender(visit, matter_id, own=own)
    return look
