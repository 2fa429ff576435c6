"""Who may write for whom: an issuer and the address of its mail come in, a `SenderCheck` goes out.

What is known are domains of the state (`domains.toml`, with the mergers of 2025) and the addresses that an
operator lists. Below the rooms, because trust, validation and the doors ask it alike.
It never reads a setting or a mail, and never says that an address is genuine: that is `MailProof`'s part.
To add a domain, write a row of the table; to add an agency, a row of the operator's file.
"""

from __future__ import annotations

from pipeline.senders.agencies import Agency, load_agencies, read_agencies
from pipeline.senders.domains import Owner, domain_place
from pipeline.senders.judge import SenderCheck, SenderKind, address_in, judge_sender
from pipeline.senders.words import KIND_TITLES, proof_told

__all__ = [
    "KIND_TITLES",
    "Agency",
    "Owner",
    "SenderCheck",
    "SenderKind",
    "address_in",
    "domain_place",
    "judge_sender",
    "load_agencies",
    "proof_told",
    "read_agencies",
]
