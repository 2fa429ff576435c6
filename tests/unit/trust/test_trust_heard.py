"""Authentication-Results: what our own server said is believed, what a sender wrote is not."""

from __future__ import annotations

import pytest

from pipeline.post import MailProof, Verdict
from pipeline.trust import prove
from pipeline.trust.results import Result, parse_results

OURS = "mx.congan.example.vn"
BORDER = f"Received: from relay.xa.example.vn (relay [192.0.2.1]) by {OURS} (Postfix) with ESMTPS id 1"
MAIL = "From: Van thu <vanthu@xa.example.vn>\nSubject: x\n\nKinh gui"
PASSED = "dmarc=pass (p=reject) header.from=xa.example.vn"
# As Gmail writes it: two Received of its own above, the result below the second one.
GMAIL = """\
Delivered-To: tiepnhan@gmail.com
Received: by 2002:a05:7208:b0c6:b0:5e with SMTP id x1csp1;
        Thu, 5 Dec 2024 08:00:01 -0800 (PST)
X-Received: by 2002:a05:6a00:1 with SMTP id y2;
ARC-Authentication-Results: i=1; mx.google.com; dmarc=fail header.from=xa.example.vn
Return-Path: <vanthu@xa.example.vn>
Received: from relay.xa.example.vn (relay.xa.example.vn. [192.0.2.1])
        by mx.google.com with ESMTPS id z3
        for <tiepnhan@gmail.com>;
Received-SPF: pass (google.com: domain of vanthu@xa.example.vn designates 192.0.2.1)
Authentication-Results: mx.google.com;
       dkim=pass header.i=@xa.example.vn header.s=s1 header.b=AbC+/d==;
       spf=pass (google.com: domain of vanthu@xa.example.vn designates 192.0.2.1 as
        permitted sender) smtp.mailfrom=vanthu@xa.example.vn;
       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=xa.example.vn
"""


def proof(*lines: str, authservs: tuple[str, ...] = (OURS,), mail: str = MAIL) -> MailProof:
    """Prove a mail with these lines on top."""
    return prove("\n".join((*lines, mail)).encode(), authservs=authservs, keys=None)


def said(value: str, server: str = OURS) -> str:
    """Give the header of a server."""
    return f"Authentication-Results: {server}; {value}"


def test_what_our_server_says_is_believed() -> None:
    """All three methods, as one server writes them, wherever among the Received lines of its own."""
    own = said(f"spf=pass smtp.mailfrom=vanthu@xa.example.vn; dkim=pass header.d=xa.example.vn; {PASSED}")
    expected = MailProof(
        "xa.example.vn", Verdict.PASS, Verdict.PASS, Verdict.PASS, signed_by=("xa.example.vn",), said_by=OURS
    )
    assert expected.is_proven
    local = "Received: from localhost (localhost [127.0.0.1]) by kho.congan.example.vn with LMTP"
    for lines in ((own,), (own, BORDER), (BORDER, own), (local, BORDER, own), (local, own, BORDER)):
        assert proof(*lines) == expected


def test_a_mail_of_gmail_is_believed() -> None:
    """Its result stands below two Received lines; the chain that others sealed (ARC) is not looked at."""
    found = prove((GMAIL + MAIL).encode(), authservs=("mx.google.com",), keys=None)
    assert (found.spf, found.dkim, found.dmarc) == (Verdict.PASS,) * 3
    assert (found.signed_by, found.said_by) == (("xa.example.vn",), "mx.google.com")


def test_what_the_sender_wrote_below_is_not_believed() -> None:
    """The forged header stands lower than the one of the server, which says the contrary."""
    forged = said(f"dkim=pass header.d=xa.example.vn; {PASSED}")
    own = said("dmarc=fail header.from=xa.example.vn")
    for lines in ((own, BORDER, forged), (BORDER, own, forged)):
        found = proof(*lines)
        assert (found.is_refuted, found.is_proven, found.dkim) == (True, False, Verdict.NONE)


def test_a_silent_header_of_the_server_still_hides_forged_ones() -> None:
    """Our server found nothing: a lower header of the same name was not written by it."""
    assert not proof(BORDER, said("none"), said(PASSED)).is_proven


@pytest.mark.parametrize(
    "broken",
    [
        'spf=none (domain of "x(@khac.example.com) smtp.mailfrom=khac.example.com',
        'spf=none smtp.mailfrom="x@khac.example.com',
        f"spf=none (x); {PASSED} (@khac.example.com) smtp.mailfrom=x; dmarc=fail header.from=xa.example.vn",
    ],
)
def test_words_of_the_sender_within_the_header_of_the_server(broken: str) -> None:
    """An address made to break the server's header neither speaks in it nor opens the way to one below."""
    found = proof(BORDER, said(broken), said(PASSED))
    assert (found.dmarc, found.is_proven) == (Verdict.NONE, False)


@pytest.mark.parametrize(
    "server", ["mx.google.com", "mx.congan.example.vn.khac.example.com", "mx", "spf=pass"]
)
def test_servers_that_nobody_named_are_not_believed(server: str) -> None:
    """Anybody may call his server anything; without any name in the settings nothing is believed."""
    assert proof(said(PASSED, server)) == MailProof("xa.example.vn")
    assert proof(said(PASSED), authservs=()) == MailProof("xa.example.vn")


def test_a_header_from_before_a_foreign_server_is_not_believed() -> None:
    """The mail went on to another house since, and whoever sent it there could write what he liked."""
    foreign = "Received: from xa.example.vn by mx.khac.example.com with ESMTPS"
    assert proof(foreign, said(PASSED)) == MailProof("xa.example.vn")
    assert proof("Received: from (x by", said(PASSED)) == MailProof("xa.example.vn")
    neighbour = "Received: from a by mx.tinh.gov.vn with ESMTPS"
    assert not proof(neighbour, said(PASSED, "mx.xa.gov.vn"), authservs=("mx.xa.gov.vn",)).is_proven


@pytest.mark.parametrize(
    "value",
    [
        "dmarc=pass header.from=khac.example.vn",
        "dmarc=pass",
        "spf=pass smtp.mailfrom=bounce@dichvu.example.com; dkim=pass header.d=dichvu.example.com",
        "dkim=pass header.d=phong.xa.example.vn",
        "dkim=pass header.d=xa.example.vn.khac.example.com",
        "dkim=pass header.d=n; dmarc=pass header.from=[",
        "dmarc=bestguesspass header.from=xa.example.vn; spf=softfail smtp.mailfrom=xa.example.vn",
        'x=y; reason="dmarc=pass header.from=xa.example.vn"',
        "none (dmarc=pass header.from=xa.example.vn)",
        "dmarc (pass) = none (=pass) header.from=xa.example.vn",
    ],
)
def test_results_about_others_prove_nothing(value: str) -> None:
    """Only the domain of From counts, and only a plain pass."""
    found = proof(said(value))
    assert (found.spf, found.dkim, found.dmarc) == (Verdict.NONE,) * 3
    assert not found.is_proven


def test_one_good_signature_of_several_is_enough() -> None:
    """A broken one beside it takes nothing away (RFC 6376 section 6.1)."""
    both = "dkim=fail header.d=xa.example.vn; dkim=pass header.d=example.vn"
    found = proof(said(both))
    assert (found.dkim, found.signed_by, found.is_proven) == (Verdict.PASS, ("example.vn",), True)
    assert proof(said("dkim=fail header.d=xa.example.vn")).dkim is Verdict.FAIL
    assert proof(said("spf=fail smtp.mailfrom=xa.example.vn")).spf is Verdict.FAIL


def test_the_grammar_of_the_header() -> None:
    """Comments that nest, quoted texts, versions, blanks around the sign, capitals (RFC 8601 section 2.2)."""
    value = (
        'Mx.Example.VN (a (b \\) ) c) 1; DKIM/1 = (x) Pass reason="good; \\"really\\"" Header.D ='
        ' "XA.example.vn" header.b=ab== header.s=s1; spf=none'
    )
    read = parse_results(value)
    assert read is not None
    assert (read.server, len(read.results)) == ("mx.example.vn", 2)
    assert read.results[0] == Result(
        "dkim", "pass",
        (("reason", 'good; "really"'), ("header.d", "XA.example.vn"), ("header.b", "ab"), ("header.s", "s1")),
    )  # fmt: skip


@pytest.mark.parametrize(
    "value",
    ["", ";", "spf=pass smtp.mailfrom=a", 'mx.vn; x="a', "mx.vn; (x", "mx.vn; x)", "a b c; x=y"],
)
def test_a_malformed_header_says_nothing(value: str) -> None:
    """Also the one of Microsoft, which names no server."""
    assert parse_results(value) is None


def test_a_longer_header_than_any_is_not_read() -> None:
    """Servers write a few hundred bytes."""
    assert parse_results("mx.vn; " + "spf=pass;" * 5000) is None
