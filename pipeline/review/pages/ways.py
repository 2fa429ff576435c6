"""What pages share: where they may lead to after a form, which numbers stand in their paths."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import Path
from fastapi.responses import RedirectResponse

Number = Annotated[int, Path(ge=1, le=1 << 62)]  # of a row: what no database can hold is no number

HOME = "/"
_LONGEST = 500  # characters
_LAST_BLANK, _DELETE = " ", "\x7f"


def local(address: str) -> str:
    """Give the address if it is a path of this desk, else the first page (OWASP: unvalidated redirects).

    Browsers read a second slash or a backslash as the begin of another host, and drop tabs and line ends
    before they look.
    """
    if not address.startswith("/") or address[1:2] in {"/", "\\"} or len(address) > _LONGEST:
        return HOME
    if any(sign <= _LAST_BLANK or sign in {_DELETE, "\\"} for sign in address):
        return HOME
    return address


def see(address: str) -> RedirectResponse:
    """Lead to a page after a form was taken (RFC 9110, 15.4.4)."""
    return RedirectResponse(address, HTTPStatus.SEE_OTHER)
