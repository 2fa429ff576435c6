"""DKIM signatures (RFC 6376) checked by ourselves with keys at hand; dkimpy does the arithmetic.

A signature counts only when it covers the whole body and From, is made with SHA-256 and an RSA key of 1024
bits or more (RFC 8301), and its key is neither revoked nor on trial. What does not count is no failure:
anybody may write a broken signature above an honest one.
"""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.post import Verdict
from pipeline.trust.head import covers, domain_name
from pipeline.trust.keys import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dkim import DKIM

    from pipeline.post import MailProof
    from pipeline.trust.question import Question

    Tags = dict[bytes, bytes]

TRIED = 5  # signatures; honest mail has one to three
WEAKEST, LARGEST = 1024, 8192  # bits of a key; beyond the larger one the arithmetic takes too long
# Bytes checked for one mail: 50 MB take 1.2 s for each signature, made up of single letters and blanks 9 s.
MAX_WORK = 100_000_000
MAX_LINES = 1_000_000  # of a mail; 50 MB of attachments have 700,000
_LONGEST_SIGNATURE = 4096  # bytes; dkimpy's patterns are quadratic in runs of blanks
_LONG_BLANK = re.compile(r"\s{100}")
_BLANKS = re.compile(rb"[\t ]+")
_SELECTOR = re.compile(rb"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
_log = logging.getLogger(__name__)
_SILENT = logging.Logger("dkim", logging.CRITICAL + 1)  # noqa: LOG001 - of no hierarchy: its lines quote the mail


def signed(question: Question, proof: MailProof) -> MailProof:
    """Add which signatures hold by a key at hand, of the topmost `TRIED`.

    What a server said stands beside it: a mail store may have changed the mail since (Exchange does), so a
    signature that fails here takes no PASS away. One of the very domain of From that holds here makes DMARC
    pass by definition (RFC 7489 section 4.2): then a server's FAIL is not believed.
    """
    if question.keys is None or question.raw.count(b"\n") > MAX_LINES:
        return proof
    held: list[str] = []
    failed = False
    for domain, verdict in _checked(question):
        if verdict is Verdict.PASS:
            held.append(domain)
        failed |= verdict is Verdict.FAIL and covers(domain, question.domain)
    dkim = proof.dkim
    if any(covers(one, question.domain) for one in held):
        dkim = Verdict.PASS
    elif failed and dkim is Verdict.NONE:
        dkim = Verdict.FAIL
    wronged = proof.dmarc is Verdict.FAIL and question.domain in held
    return replace(
        proof,
        dkim=dkim,
        dmarc=Verdict.NONE if wronged else proof.dmarc,
        signed_by=tuple(dict.fromkeys((*proof.signed_by, *held))),
        verified=bool(held),
    )


def _checked(question: Question) -> Iterator[tuple[str, Verdict]]:
    """Give the domain and the verdict of each signature that counts, those of From's own domain first."""
    from dkim import DKIM  # noqa: PLC0415 - loads DNS too, 0.1 s; most commands need neither

    found = sorted(_candidates(question), key=lambda one: not covers(one[2], question.domain))
    ready: dict[bool, DKIM] = {}
    for at, tags, domain in found[: max(1, MAX_WORK // max(1, len(question.raw)))]:
        relaxed = tags.get(b"c", b"").partition(b"/")[2].strip() == b"relaxed"
        try:
            if relaxed not in ready:
                raw = _squeezed(question) if relaxed else question.raw
                ready[relaxed] = DKIM(raw, _SILENT, minkey=WEAKEST)
            verdict = _verify(ready[relaxed], at, tags, question)
        except Exception as error:  # noqa: BLE001 - dkimpy raises whatever hostile bytes make it raise
            _log.info("a signature could not be checked: %s", type(error).__name__)
            continue
        yield domain, verdict


def _candidates(question: Question) -> Iterator[tuple[int, Tags, str]]:
    """Give the number, the tags and the domain of each signature that counts, of the topmost ones."""
    from dkim.util import InvalidTagValueList, parse_tag_value  # noqa: PLC0415 - as above

    for at, value in enumerate(question.head.values("dkim-signature")[:TRIED]):
        if len(value) > _LONGEST_SIGNATURE or _LONG_BLANK.search(value):
            continue
        try:
            tags: Tags = parse_tag_value(value.encode("latin-1"))
        except InvalidTagValueList:
            continue
        if _counts(tags):
            yield at, tags, domain_name(tags[b"d"].decode("latin-1"))


def _counts(tags: Tags) -> bool:
    """Tell whether a signature covers enough, and names a key that there can be."""
    names = {name.strip().lower() for name in tags.get(b"h", b"").split(b":")}
    return (
        tags.get(b"a") == b"rsa-sha256"
        and b"l" not in tags
        and b"from" in names
        and bool(domain_name(tags.get(b"d", b"").decode("latin-1")))
        and _SELECTOR.fullmatch(tags.get(b"s", b"")) is not None
    )


def _squeezed(question: Question) -> bytes:
    """Give the mail with each run of blanks in its body as one, which relaxed signatures do not see.

    dkimpy looks for blanks before line ends in quadratic time: a line of a megabyte of them would take hours.
    """
    size = question.head.size
    return question.raw[:size] + _BLANKS.sub(b" ", question.raw[size:])


def _verify(checker: DKIM, at: int, tags: Tags, question: Question) -> Verdict:
    """Give PASS or FAIL for a signature whose key is at hand and usable, else NONE."""
    from dkim import DKIMException  # noqa: PLC0415 - as above

    used: list[bytes] = []

    def key(name: bytes, timeout: int = 0) -> bytes | None:
        del timeout
        record = question.keys(name.removesuffix(b".")) if question.keys else None
        if record is None or not _usable(record, tags):
            return None
        used.append(record)
        return record

    try:
        holds = checker.verify(idx=at, dnsfunc=key)
    except DKIMException:
        holds = False
    if holds:
        return Verdict.PASS
    return Verdict.FAIL if used else Verdict.NONE


def _usable(record: bytes, tags: Tags) -> bool:
    """Tell whether a key may be used for this signature (RFC 6376 section 3.6.1).

    Not one on trial (t=y), of another service or hash, too weak, or that allows only its own domain (t=s).
    """
    from dkim import evaluate_pk  # noqa: PLC0415 - as above
    from dkim.util import parse_tag_value  # noqa: PLC0415 - as above

    if len(record) > LONGEST:
        return False
    _, size, kind, _ = evaluate_pk("", record)
    told: Tags = parse_tag_value(record)
    flags, services, hashes = (
        {one.strip() for one in told.get(name, default).split(b":")}
        for name, default in ((b"t", b""), (b"s", b"*"), (b"h", b"sha256"))
    )
    identity = tags.get(b"i", b"").rpartition(b"@")[2] or tags[b"d"]
    return (
        kind == b"rsa"
        and WEAKEST <= size <= LARGEST
        and b"y" not in flags
        and (b"s" not in flags or identity.lower() == tags[b"d"].lower())
        and not services.isdisjoint({b"*", b"email"})
        and b"sha256" in hashes
    )
