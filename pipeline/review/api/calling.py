"""Who calls: a token of a program, or the session of a page; and what every call may answer."""

from __future__ import annotations

import secrets
from typing import Annotated, Any

from fastapi import Depends, Request
from pydantic import BaseModel, ConfigDict

from pipeline.people.own import by_token
from pipeline.review.meters import hold
from pipeline.review.signed import ForgedError, NotSignedInError, known, office_of, rates_of, signed, stranger
from pipeline.visit import Visit

_SAFE = frozenset({"GET", "HEAD"})
_BEARER = "bearer "


class Said(BaseModel):
    """What is wrong, and what to do, in Vietnamese."""

    model_config = ConfigDict(extra="forbid")

    error: str
    advice: str = ""


# What any call may answer besides what it is for, and what one that sends something may answer besides.
REFUSED: dict[int | str, dict[str, Any]] = {
    400: {"model": Said, "description": "Wrong values, or an act that is not allowed from here"},
    401: {"model": Said, "description": "No valid token and no session"},
    403: {"model": Said, "description": "The roles of the caller do not allow it"},
    404: {"model": Said, "description": "Nothing of that name within the reach of the caller"},
    421: {"model": Said, "description": "The desk is not known by the name that was called"},
    429: {"model": Said, "description": "Too many calls; Retry-After says for how many seconds"},
    503: {"model": Said, "description": "Busy: call again"},
}
CHANGED: dict[int | str, dict[str, Any]] = {
    408: {"model": Said, "description": "The body came too slowly"},
    409: {"model": Said, "description": "Somebody else changed it meanwhile"},
    413: {"model": Said, "description": "Too large"},
}


def calling(request: Request) -> Visit:
    """Open the visit of a caller; a session's changes need its token in X-CSRF-Token."""
    office = office_of(request)
    told = request.headers.get("authorization", "")
    if told[: len(_BEARER)].lower() == _BEARER:
        people, log = office.desk.store.people, office.desk.store.audit_log
        found = people and log and by_token(people, told[len(_BEARER) :].strip(), office.desk.now())
        if not found:
            raise NotSignedInError
        hold(rates_of(request).person, str(found.id))
        request.state.person = found
        return Visit(office.desk, found)
    person, session = signed(known(stranger(request)))
    given = request.headers.get("x-csrf-token", "")
    if request.method not in _SAFE and not secrets.compare_digest(given.encode(), session.csrf.encode()):
        raise ForgedError("Yêu cầu không có mã xác nhận của phiên làm việc này.")
    return Visit(office.desk, person)


Calling = Annotated[Visit, Depends(calling)]
