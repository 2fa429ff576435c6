"""What people taught the house, put to use: asked anew at each letter, so that a lesson holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.aliases import aliased, key_of
from pipeline.senders import Agency

if TYPE_CHECKING:
    from pipeline.model import Extraction, Submission
    from pipeline.store.port import Store


def heading_meant(store: Store, submission: Submission, extraction: Extraction) -> Extraction:
    """Give the extraction with the issuer that people said the letter's heading means."""
    key, learned = key_of(submission, extraction), store.learned
    if key is None or learned is None:
        return extraction
    return aliased(submission, extraction, learned.aliases(key.heading, key.place, key.period))


def known_agencies(own: tuple[Agency, ...], store: Store) -> tuple[Agency, ...]:
    """Give the operator's agencies, then those whose addresses people confirmed until now."""
    learned = store.learned
    if learned is None:
        return own
    taught = (Agency(one.agency, (one.address,), one.province, one.parent) for one in learned.senders())
    return (*own, *taught)
