"""One-time codes by time (RFC 6238): six digits, 30 seconds, SHA-1, as every authenticator knows them."""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyotp
import segno

if TYPE_CHECKING:
    from datetime import datetime

STEP = 30  # seconds
_AROUND = (0, -1, 1)  # steps: clocks of telephones are a little off (RFC 6238, 5.2)
_CODE = re.compile(r"[0-9]{6}")


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a person needs to set up an authenticator; shown once.

    `seed` is for typing, in Base32; `svg` the QR code of `uri`, to be put into the page as it is; `sealed`
    goes through the form and back to `confirm_totp`.
    """

    seed: str
    uri: str
    svg: str
    sealed: str


def new_seed() -> str:
    """Make a seed of 160 bits (RFC 4226, 4)."""
    return pyotp.random_base32()


def step_of(seed: str, code: str, now: datetime) -> int | None:
    """Give the time step that a code belongs to, None when it is not one of now or a step around."""
    given = re.sub(r"\s", "", code)
    if not _CODE.fullmatch(given):
        return None
    here, otp = int(now.timestamp()) // STEP, pyotp.TOTP(seed)
    found = [here + off for off in _AROUND if hmac.compare_digest(otp.generate_otp(here + off), given)]
    return found[0] if found else None


def address(seed: str, login: str, house: str) -> str:
    """Give the address that an authenticator reads from the QR code."""
    return pyotp.TOTP(seed).provisioning_uri(name=login, issuer_name=house)


def picture(uri: str) -> str:
    """Draw the QR code as SVG without style or script."""
    drawn: str = segno.make(uri, error="m", micro=False).svg_inline(
        scale=4, border=4, svgclass=None, lineclass=None
    )
    return drawn
