"""The noun of a digital signature in a file, as `read` verified it on the untouched bytes.

A part of `model.py`, which hands it on: import it from there. Standard library only; text is NFC, moments
are aware.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Later(StrEnum):
    """What was added to the file after a signature (ISO 32000-2, 12.8.2.2: what an author may allow).

    LTV: data for checking the signature later. FORM: fields filled in, further signatures. NOTES: remarks,
    where the signature allows them. OTHER: anything else, the document may read differently. UNKNOWN: not
    found out.
    """

    NOTHING = "nothing"
    LTV = "ltv"
    FORM = "form"
    NOTES = "notes"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DigitalSignature:
    """One signature: whose certificate it names, and how far it holds.

    `signer` is the common name (CN) of the certificate, `organisation` and `units` its O and OU from the
    widest to the narrowest, `certified_by` the CN of who issued it, `serial` its number in hexadecimal.
    `signed_at` is what the signer claims, or with `timestamped` what a time stamp over the signature says.
    `intact`: digest and signature hold; None when that could not be checked. `trusted`: the chain leads to
    the trust store and nothing in it was revoked; None when no store is set or that cannot be told.
    `trouble` says in Vietnamese what else an officer should know, "" when nothing.
    """

    signer: str = ""
    organisation: str = ""
    units: tuple[str, ...] = ()
    certified_by: str = ""
    serial: str = ""
    signed_at: datetime | None = None
    timestamped: bool = False
    intact: bool | None = None
    later: Later = Later.UNKNOWN
    trusted: bool | None = None
    revoked: bool = False
    trouble: str = ""

    @property
    def covers_whole(self) -> bool:
        """True when nothing was added to the file afterwards that the signature does not permit."""
        return self.later not in {Later.OTHER, Later.UNKNOWN}

    @property
    def is_changed(self) -> bool:
        """True when the signed content surely is not what was signed, or something else was added to it."""
        return self.intact is False or self.later is Later.OTHER
