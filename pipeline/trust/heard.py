"""What the server that took the mail in says of its sender: Authentication-Results.

Anyone can write such a header into his mail. RFC 8601 section 5 lets it be believed only when a server that
we know added it after the mail had left the sender's hands. Headers are added at the top, so of several with
a believed name only the topmost counts, and only while no server of another house stands above it.
Where such a header stands among Received lines is no measure: Gmail writes it below two of its own, a milter
of Postfix below one, amavis above one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.post import Verdict
from pipeline.trust.head import covers, domain_name
from pipeline.trust.results import parse_results, without_comments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.post import MailProof
    from pipeline.trust.question import Question
    from pipeline.trust.results import Result, Said

_VERDICTS = {"pass": Verdict.PASS, "fail": Verdict.FAIL, "hardfail": Verdict.FAIL}
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[127.0.0.1]", "::1", "[::1]"})
# Second levels under which a country's registry gives out names (gov.vn, com.vn).
_SECOND = frozenset(
    {"ac", "biz", "co", "com", "edu", "gov", "health", "info", "int", "name", "net", "org", "pro"}
)
_COUNTRY = 2  # letters


def heard(question: Question, proof: MailProof) -> MailProof:
    """Add what a believed server found about the domain of From (RFC 8601); its other results prove nothing.

    ARC-Authentication-Results are not believed: they are another server's word about a third one.
    """
    said = _believed(question)
    if said is None:
        return proof
    own, policies = question.domain, tuple(_of(said, "dmarc"))
    if len(policies) > 1:  # a server writes one; the sender's words found their way into the other
        return proof
    signers = [
        signer
        for one in said.results
        if one.method == "dkim" and one.value == "pass" and (signer := _domain(one, "header.d", "header.i"))
    ]
    return replace(
        proof,
        spf=_verdict(one for one in _of(said, "spf") if covers(_domain(one, "smtp.mailfrom"), own)),
        dkim=_verdict(one for one in _of(said, "dkim") if covers(_domain(one, "header.d", "header.i"), own)),
        dmarc=_verdict(one for one in policies if _domain(one, "header.from") == own),
        signed_by=tuple(dict.fromkeys(signers)),
        said_by=said.server,
    )


def _believed(question: Question) -> Said | None:
    """Give the topmost header of a believed server; None when a mail passed on since may have changed it."""
    hosts: list[str] = []
    for name, value in question.head.fields:
        if name == "received":
            hosts += _receiver(value)
        elif name == "authentication-results":
            said = parse_results(value)
            if said is None:  # perhaps ours, broken by what the sender put into it: then those below are his
                return None
            if said.server in question.authservs:
                return said if all(_same_house(host, said.server) for host in hosts) else None
    return None


def _receiver(value: str) -> tuple[str, ...]:
    """Name the server that took the mail over; empty for one that moved it within its own house.

    A server that gets a mail by SMTP says from whom (RFC 5321 section 4.4); Gmail's inner hops say only "by".
    """
    words = (without_comments(value) or "from ? by ?").lower().split()
    if words[:1] != ["from"] or "by" not in words:
        return ()
    return tuple(words[words.index("by") + 1 :][:1])


def _same_house(host: str, server: str) -> bool:
    return host in _LOOPBACK or _house(host) == _house(server)


def _house(host: str) -> str:
    """Give the part of a host's name that its owner registered: google.com, daknong.gov.vn."""
    labels = host.strip(".").split(".")
    long = len(labels[-1]) == _COUNTRY and labels[-2:-1] and labels[-2] in _SECOND
    return ".".join(labels[-3 if long else -2 :])


def _of(said: Said, method: str) -> Iterable[Result]:
    return (one for one in said.results if one.method == method)


def _domain(result: Result, *names: str) -> str:
    return domain_name(result.named(*names).strip("<>").rpartition("@")[2])


def _verdict(results: Iterable[Result]) -> Verdict:
    """PASS when one passed, else FAIL when one failed; softfail, neutral, temperror and so on say nothing."""
    found = {_VERDICTS.get(one.value, Verdict.NONE) for one in results}
    return next((one for one in (Verdict.PASS, Verdict.FAIL) if one in found), Verdict.NONE)
