"""DKIM signatures: real ones hold, altered, partial, weak and foreign ones prove nothing."""

from __future__ import annotations

import logging
import sys
import time
from typing import TYPE_CHECKING

import dkim
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mail_signing import DOMAIN, PLAIN, keys_of, record, sign, signature, weak_pair

from pipeline.post import MailProof, Verdict
from pipeline.trust import prove

if TYPE_CHECKING:
    from pipeline.trust import Keys

OWN = keys_of({DOMAIN: record()})


def proof(mail: bytes, keys: Keys = OWN, authservs: tuple[str, ...] = ()) -> MailProof:
    """Prove a mail."""
    return prove(mail, authservs=authservs, keys=keys)


def says(value: str, mail: bytes) -> bytes:
    """Put an Authentication-Results of mx.example.vn on top."""
    return f"Authentication-Results: mx.example.vn; {value}\r\n".encode() + mail


@pytest.mark.parametrize("canon", [b"simple", b"relaxed"])
def test_a_signature_that_holds_proves_the_sender(canon: bytes) -> None:
    """With the key at hand, whichever way the mail is written down for signing."""
    found = proof(sign(canonicalize=(b"relaxed", canon)))
    assert found == MailProof(DOMAIN, dkim=Verdict.PASS, signed_by=(DOMAIN,), verified=True)
    assert found.is_proven


def test_line_ends_of_a_file_do_not_matter() -> None:
    """A mail saved with the line ends of Unix holds as well."""
    assert proof(sign().replace(b"\r\n", b"\n")).verified


def test_a_changed_body_fails() -> None:
    """One word more in the letter, and the signature is refuted."""
    found = proof(sign().replace(b"De nghi dang", b"De nghi gap dang"))
    assert (found.dkim, found.verified, found.is_proven) == (Verdict.FAIL, False, False)


def test_a_changed_subject_fails() -> None:
    """The signed fields count like the body."""
    assert proof(sign().replace(b"12/UBND", b"13/UBND")).dkim is Verdict.FAIL


def test_without_the_key_nothing_is_said() -> None:
    """No key, no judgement, whatever the signature is."""
    assert proof(sign(), keys_of({})) == MailProof(DOMAIN)
    assert prove(sign(), authservs=(), keys=None) == MailProof(DOMAIN)


def test_a_partial_signature_does_not_count() -> None:
    """With l= anything may stand below the signed part (RFC 6376 section 8.2), untouched or not."""
    whole = sign(length=True)
    assert dkim.verify(whole, dnsfunc=lambda *_, **__: record())
    assert proof(whole) == MailProof(DOMAIN)


def test_a_signature_without_from_does_not_count() -> None:
    """Whom the reader takes for the sender must be signed (RFC 6376 section 5.4): here it is cut out."""
    mail = sign()
    head, _, rest = mail.partition(b"h=")
    names, _, rest = rest.partition(b";")
    unsigned = b" : ".join(
        name for name in names.replace(b"\r\n", b"").split(b" : ") if name.strip() != b"from"
    )
    assert proof(head + b"h=" + unsigned + b";" + rest) == MailProof(DOMAIN)


def test_a_weak_key_does_not_count() -> None:
    """768 bits can be broken; the signature is neither believed nor held against the sender."""
    private, public = weak_pair()
    mail = dkim.sign(PLAIN, b"s1", DOMAIN.encode(), private) + PLAIN
    assert dkim.verify(mail, minkey=512, dnsfunc=lambda *_, **__: public)
    assert proof(mail, keys_of({DOMAIN: public})) == MailProof(DOMAIN)
    assert proof(sign(bits=1024), keys_of({DOMAIN: record(1024)})).verified


@pytest.mark.parametrize("extra", ["t=y; ", "s=other; ", "h=sha1; "])
def test_a_key_that_is_not_for_this_does_not_count(extra: str) -> None:
    """On trial, for another service, for another hash (RFC 6376 section 3.6.1)."""
    assert proof(sign(), keys_of({DOMAIN: record(extra=extra)})) == MailProof(DOMAIN)


def test_a_strict_key_serves_its_own_domain_only() -> None:
    """t=s: the identity must be of the very domain that signs."""
    strict = keys_of({DOMAIN: record(extra="t=s; ")})
    assert proof(sign(), strict).verified
    assert proof(sign(identity=b"@phong.vanthu.example.vn"), strict) == MailProof(DOMAIN)


def test_a_revoked_key_does_not_count() -> None:
    """An empty p= says that the key is withdrawn."""
    assert proof(sign(), keys_of({DOMAIN: b"v=DKIM1; k=rsa; p="})) == MailProof(DOMAIN)


def test_an_expired_signature_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """x= before today: it proves nothing, and an honest old mail is not called forged."""
    old = dkim.DKIM.gen_header

    def expiring(self: object, fields: list[tuple[bytes, bytes]], *rest: object, **more: object) -> bytes:
        fields.insert(1, (b"x", b"1000000000"))
        fields[:] = [one for one in fields if one[0] != b"t"]
        made = old(self, fields, *rest, **more)
        assert isinstance(made, bytes)
        return made

    monkeypatch.setattr(dkim.DKIM, "gen_header", expiring)
    assert proof(sign()) == MailProof(DOMAIN)


def test_another_domain_proves_nothing_of_this_one() -> None:
    """A mailing service signs with its own name: true, but no word about From."""
    mail = sign(domain="dichvu.example.com")
    found = proof(mail, keys_of({"dichvu.example.com": record()}))
    assert found == MailProof(DOMAIN, signed_by=("dichvu.example.com",), verified=True)
    assert not found.is_proven


def test_the_domain_above_may_sign_and_the_one_below_may_not() -> None:
    """A province signs for its departments; a department does not speak for the province."""
    above = sign(domain="example.vn")
    assert proof(above, keys_of({"example.vn": record()})).is_proven
    below = sign(domain="phong.vanthu.example.vn")
    found = proof(below, keys_of({"phong.vanthu.example.vn": record()}))
    assert (found.dkim, found.is_proven) == (Verdict.NONE, False)


def test_an_honest_signature_below_broken_ones_is_found() -> None:
    """Four that nobody can read do not hide the fifth."""
    assert proof(b"DKIM-Signature: v=1; rac\r\n" * 4 + sign()).verified


def test_two_senders_prove_nothing() -> None:
    """A second From, two addresses in one, none at all: programs differ in whom they show."""
    twice = b"From: x@khac.example.vn\r\n" + sign()
    both = sign(
        PLAIN.replace(b"<vanthu@vanthu.example.vn>", b"<vanthu@vanthu.example.vn>, b@vanthu.example.vn")
    )
    none = sign(PLAIN.replace(b"vanthu@vanthu.example.vn", b"vanthu"))
    for mail in (twice, both, none, b"\r\n" + sign(), b""):
        assert proof(mail) == MailProof("")


@pytest.mark.parametrize(
    "sender",
    [
        b"vanthu@vanthu.example.vn <x@khac.example.vn>",
        b"a@b@vanthu.example.vn",
        b"<vanthu@vanthu.example.vn> x@khac.example.vn",
        b"nhom: vanthu@vanthu.example.vn, x@khac.example.vn;",
        b"vanthu@[127.0.0.1]",
        b"vanthu@vanthu.example.vn\rFrom: x@khac.example.vn",
        b'"' + b"a" * 3000 + b'" <vanthu@vanthu.example.vn>',
    ],
)
def test_a_from_that_can_be_read_in_two_ways_proves_nothing(sender: bytes) -> None:
    """None of them is taken for the domain that a reader might not see."""
    found = proof(b"From: " + sender + b"\r\nSubject: x\r\n\r\nx")
    assert found in (MailProof(""), MailProof("khac.example.vn"))
    assert not found.is_proven


def test_what_we_verified_outranks_a_failure_heard() -> None:
    """A signature of the very domain makes DMARC pass by definition; a server that says no is wrong."""
    mail = says(f"dmarc=fail header.from={DOMAIN}", sign())
    assert proof(mail, authservs=("mx.example.vn",)).dmarc is Verdict.NONE
    changed = mail.replace(b"De nghi", b"Yeu cau")
    assert proof(changed, authservs=("mx.example.vn",)).is_refuted


def test_a_mail_changed_after_it_was_checked_keeps_the_word_of_the_server() -> None:
    """A mail store may write a mail anew: then its signature fails here, but it held when the mail came."""
    mail = says(f"dkim=pass header.d={DOMAIN}", sign()).replace(b"De nghi", b"Yeu cau")
    found = proof(mail, authservs=("mx.example.vn",))
    assert (found.dkim, found.verified, found.is_proven) == (Verdict.PASS, False, True)


def hostile() -> dict[str, bytes]:
    """Give mails that are made to cost time."""
    blanks = b" \r\n" * 20_000
    spaced = b"From: a@vanthu.example.vn\r\n\r\na b\r\n"
    wide = b"a" + b" " * 5_000_000 + b"b"
    tags = b"v=1; a=rsa-sha256; c=relaxed/relaxed; d=vanthu.example.vn; s=s1; bh=AAAA; b=AAAA; h=from"
    names = b":".join(b"x%d" % number for number in range(600))
    return {
        "hundred signatures": signature() * 100 + PLAIN.replace(b"De nghi", b"Yeu cau") + b"x\r\n" * 200_000,
        "folded for ever": b"X: a\r\n" + b" \r\n" * 1_000_000 + PLAIN,
        "folded a lot": b"X: a\r\n" + b" a\r\n" * 3_900 + sign(),
        "blanks in a signature": b"DKIM-Signature: " + tags + b"; b " + blanks + b"\r\n" + PLAIN,
        "blanks in a line": sign(spaced, canonicalize=(b"relaxed", b"relaxed")).replace(b"a b", wide),
        "blanks in a line, simple": sign(spaced, canonicalize=(b"simple", b"simple")).replace(b"a b", wide),
        "many names": (b"DKIM-Signature: " + tags + b":" + names[:3500] + b"\r\n") * 5
        + b"".join(b"Y%d: y\r\n" % number for number in range(900))
        + PLAIN,
        "many fields": b"Y: y\r\n" * 3_000 + sign(),
        "one long field": b"Y: " + b"y" * 10_000_000 + b"\r\n" + sign(),
        "lines without end": sign() + b"\n" * 3_000_000,
        "comments": b"Authentication-Results: mx.example.vn" + b"(" * 8000 + b"\r\n" + sign(),
        "quotes": b"Authentication-Results: mx.example.vn; " + b'"\\' * 8000 + b"\r\n" + sign(),
        "results": b"Authentication-Results: mx.example.vn; " + b"dkim=pass;" * 1600 + b"\r\n" + sign(),
    }


@pytest.mark.parametrize("name", hostile())
def test_hostile_mails_take_little_work(name: str) -> None:
    """Counted in processor time: each takes a fraction of a second, where hours are possible."""
    mail = hostile()[name]
    start = time.process_time()
    proof(mail, authservs=("mx.example.vn",))
    assert time.process_time() - start < 10


def test_of_a_hundred_signatures_five_are_tried() -> None:
    """Each asks for its key once at most."""
    asked: list[bytes] = []

    def count(name: bytes, /) -> bytes | None:
        asked.append(name)
        return None

    proof(signature() * 100 + PLAIN, count)
    assert asked == [b"s1._domainkey.vanthu.example.vn"] * 5


def test_a_large_mail_has_fewer_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checking costs by the byte; those of the sender's own domain go first, wherever they stand."""
    asked: list[bytes] = []

    def count(name: bytes, /) -> bytes | None:
        asked.append(name)
        return None

    mail = signature(domain="dichvu.example.com") * 4 + sign()
    monkeypatch.setattr(sys.modules["pipeline.trust.signed"], "MAX_WORK", 2 * len(mail))
    proof(mail, count)
    assert asked == [b"s1._domainkey.vanthu.example.vn", b"s1._domainkey.dichvu.example.com"]


def test_blanks_that_relaxed_signatures_do_not_see() -> None:
    """A body with its runs of blanks drawn out still holds: they are taken together before dkimpy looks."""
    mail = sign(canonicalize=(b"relaxed", b"relaxed")).replace(b"dang bai", b"dang" + b" " * 5000 + b"bai")
    assert proof(mail).verified


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_no_bytes_raise(data: st.DataObject) -> None:
    """Whatever stands in signature, key or mail, a proof comes out, and it proves nothing."""
    tag = data.draw(
        st.sampled_from([b"v", b"a", b"b", b"bh", b"d", b"s", b"h", b"i", b"q", b"t", b"x", b"c"])
    )
    junk = data.draw(st.binary(max_size=40).filter(lambda one: not {10, 13} & set(one)))
    mail = sign()
    head, sign_, rest = mail.partition(b" " + tag + b"=")
    broken = head + sign_ + junk + rest
    keys = keys_of({DOMAIN: data.draw(st.one_of(st.binary(max_size=80), st.just(record() + junk)))})
    assert not proof(broken, keys).is_refuted
    prove(data.draw(st.binary(max_size=300)), authservs=("a",), keys=keys)


def test_a_key_source_that_breaks_is_no_key() -> None:
    """Trouble with keys never stops a letter."""

    def broken(_: bytes, /) -> bytes | None:
        raise RuntimeError

    assert proof(sign(), broken) == MailProof(DOMAIN)


def test_a_key_of_zero_breaks_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """A modulus of zero makes the arithmetic raise; nothing of the mail is logged."""
    caplog.set_level(logging.DEBUG)
    zero = b"v=DKIM1; p=MCAwDQYJKoZIhvcNAQEBBQADDwAwDAIHAAAAAAAAAAIBAw=="
    assert proof(sign(), keys_of({DOMAIN: zero})) == MailProof(DOMAIN)
    assert "UBND" not in caplog.text
