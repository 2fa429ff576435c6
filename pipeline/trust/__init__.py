"""The bytes of a mail come in; a `MailProof` goes out: how far it is proven that the domain in From sent it.

What a server said counts only where an operator trusts that server, a signature only by a key at hand.
It never believes what a sender could have written himself, never raises for what a mail holds, and never
looks into the letter.
To add a check, write a function that takes the question and the proof so far, and put it into `CHECKS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.post import MailProof
from pipeline.trust.head import from_domain, read_head
from pipeline.trust.heard import heard
from pipeline.trust.keys import at_hand, both, dns_keys, folder_keys
from pipeline.trust.question import Keys, Question
from pipeline.trust.signed import signed

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["CHECKS", "Keys", "at_hand", "both", "dns_keys", "folder_keys", "prove"]

CHECKS = (
    heard,
    signed,
)


def prove(raw: bytes, *, authservs: Iterable[str], keys: Keys | None) -> MailProof:
    """Say how far the sender of a mail is proven; a mail of several senders, or of none, proves nothing.

    `authservs` are the authserv-ids whose Authentication-Results are believed; without `keys` no signature is
    checked here.
    Takes time by the size of `raw`, which the caller limits, and the seconds that `keys` takes.
    """
    head = read_head(raw)
    domain = from_domain(head) if head else ""
    proof = MailProof(domain)
    if head is None or not domain:
        return proof
    question = Question(raw, head, domain, tuple(one.strip().lower() for one in authservs), keys)
    for check in CHECKS:
        proof = check(question, proof)
    return proof
