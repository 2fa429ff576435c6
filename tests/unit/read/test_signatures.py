"""Digital signatures: what holds, what was changed, and whom the trust store knows."""

from __future__ import annotations

import io
import socket
from typing import TYPE_CHECKING

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfTimeStamper
from pyhanko.sign.fields import SigSeedSubFilter
from read_files import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from signed_files import (
    BODY,
    NOW,
    TOWN,
    YEAR,
    Authority,
    Identity,
    authority,
    break_signature,
    change_byte,
    draw_over,
    hide_beside,
    identity,
    many_fields,
    sign,
)

from pipeline.model import DigitalSignature, Later
from pipeline.read import trust, verify
from pipeline.read.limits import ReadLimits
from pipeline.read.signatures import is_signed

if TYPE_CHECKING:
    from pathlib import Path

DAY = YEAR / 365


@pytest.fixture(scope="module")
def ours() -> Authority:
    """Give one authority for all tests; what a test revokes it takes back."""
    return authority()


def checked(path: Path, store: Path | None = None) -> tuple[DigitalSignature, ...]:
    """Verify the signatures of a file."""
    return verify.verify(str(path), ReadLimits(trust=str(store) if store else None))


def only(path: Path, store: Path | None = None) -> DigitalSignature:
    """Verify a file with one signature."""
    (found,) = checked(path, store)
    return found


def test_a_signed_letter_says_who_signed_it_when(tmp_path: Path, ours: Authority) -> None:
    """Signer, body, certificate and time are told; with root and lists at hand it is trusted."""
    path = sign(letter(tmp_path / "cv.pdf"), ours.body, claimed=NOW - DAY)
    assert is_signed(str(path))
    found = only(path, ours.store(tmp_path / "tin-cay"))
    assert found == DigitalSignature(
        signer=BODY,
        organisation=TOWN,
        units=(BODY,),
        certified_by="CA thử nghiệm",
        serial=f"{ours.body.certificate.serial_number:x}",
        signed_at=NOW - DAY,
        timestamped=False,
        intact=True,
        later=Later.NOTHING,
        trusted=True,
    )
    assert found.covers_whole
    assert not found.is_changed


def test_without_a_trust_store_only_the_trust_is_open(tmp_path: Path, ours: Authority) -> None:
    """Intact or changed is told all the same."""
    path = sign(letter(tmp_path / "cv.pdf"), ours.body)
    found = only(path)
    assert (found.intact, found.trusted, found.revoked, found.trouble) == (True, None, False, "")
    assert only(change_byte(path)).intact is False


def test_a_letter_without_signature_is_told_by_its_bytes(tmp_path: Path) -> None:
    """Nothing of pyHanko is needed to see that nobody signed."""
    assert not is_signed(str(letter(tmp_path / "cv.pdf")))


def test_changed_bytes_break_the_signature(tmp_path: Path, ours: Authority) -> None:
    """One byte of the signed part is enough; such a signature is not asked whom it trusts."""
    path = change_byte(sign(letter(tmp_path / "cv.pdf"), ours.body))
    found = only(path, ours.store(tmp_path / "tin-cay"))
    assert (found.intact, found.trusted, found.is_changed) == (False, None, True)
    assert found.signer == BODY


def test_what_is_drawn_after_signing_is_a_change(tmp_path: Path, ours: Authority) -> None:
    """The signed bytes hold, but the page shows something else now."""
    path = draw_over(sign(letter(tmp_path / "cv.pdf"), ours.body))
    found = only(path, ours.store(tmp_path / "tin-cay"))
    assert (found.intact, found.later, found.covers_whole, found.is_changed) == (
        True,
        Later.OTHER,
        False,
        True,
    )


def test_a_second_signature_is_no_change(tmp_path: Path, ours: Authority) -> None:
    """The head signs, then the office: both hold, in the order in which they signed."""
    head = identity(("O", TOWN), ("CN", "Trần Thị Thử"), issuer=ours.ca)
    path = sign(letter(tmp_path / "cv.pdf"), head)
    sign(path, ours.body, field_name="Signature2")
    first, second = checked(path, ours.store(tmp_path / "tin-cay"))
    assert (first.signer, first.later, first.trusted) == ("Trần Thị Thử", Later.FORM, True)
    assert (second.signer, second.later, second.trusted) == (BODY, Later.NOTHING, True)
    assert first.covers_whole


def test_a_change_between_two_signatures_shows_on_the_first(tmp_path: Path, ours: Authority) -> None:
    """Whoever signs last vouches for the file as it is; the first signature says that it was another."""
    head = identity(("O", TOWN), ("CN", "Trần Thị Thử"), issuer=ours.ca)
    path = draw_over(sign(letter(tmp_path / "cv.pdf"), head))
    first, second = checked(sign(path, ours.body, field_name="Signature2"))
    assert (first.later, second.later) == (Later.OTHER, Later.NOTHING)


def test_a_certifying_signature_that_forbids_forms_is_heeded(tmp_path: Path, ours: Authority) -> None:
    """A certified document allows a further signature, but no drawing."""
    path = sign(letter(tmp_path / "cv.pdf"), ours.body, certify=True)
    assert only(path).later is Later.NOTHING
    assert only(draw_over(path)).later is Later.OTHER


def test_what_hides_beside_a_signature_is_a_change(tmp_path: Path, ours: Authority) -> None:
    """Only the signature itself may stand where nothing is signed."""
    path = hide_beside(sign(letter(tmp_path / "cv.pdf"), ours.body))
    found = only(path, ours.store(tmp_path / "tin-cay"))
    assert (found.intact, found.later, found.trouble) == (True, Later.OTHER, verify.GAPS)


def test_a_certificate_made_at_home_is_not_trusted(tmp_path: Path, ours: Authority) -> None:
    """Anybody can make a certificate in the name of a body; the store does not know it."""
    forger = identity(("O", TOWN), ("CN", BODY))
    path = sign(letter(tmp_path / "cv.pdf"), forger)
    found = only(path, ours.store(tmp_path / "tin-cay"))
    assert (found.intact, found.trusted, found.revoked) == (True, False, False)
    assert found.trouble == trust.UNKNOWN_CA
    other = authority("CA khác")
    assert only(sign(letter(tmp_path / "b.pdf"), other.body), tmp_path / "tin-cay").trusted is False


def test_without_lists_trust_stays_open(tmp_path: Path, ours: Authority) -> None:
    """The chain is good, but nobody can say whether the certificate was withdrawn."""
    path = sign(letter(tmp_path / "cv.pdf"), ours.body)
    found = only(path, ours.store(tmp_path / "tin-cay", lists=False))
    assert (found.intact, found.trusted, found.trouble) == (True, None, trust.UNLISTED)


def test_a_list_that_has_run_out_leaves_trust_open(tmp_path: Path, ours: Authority) -> None:
    """It may lack what was revoked since; what stands in it is revoked all the same."""
    path, store = sign(letter(tmp_path / "cv.pdf"), ours.body), ours.store(tmp_path / "tin-cay")
    (store / "ca.crl").write_bytes(ours.ca.crl(until=NOW - DAY))
    assert (found := only(path, store)).trusted is None
    assert found.trouble == trust.UNLISTED
    ours.ca.revoked.append((ours.body.certificate.serial_number, NOW - 60 * DAY))
    (store / "ca.crl").write_bytes(ours.ca.crl(until=NOW - DAY))
    ours.ca.revoked.clear()
    assert only(path, store).revoked


def test_a_revoked_certificate_is_told(tmp_path: Path, ours: Authority) -> None:
    """Signed after it was withdrawn, or nobody can prove that it was before."""
    path, store = sign(letter(tmp_path / "cv.pdf"), ours.body), ours.store(tmp_path / "tin-cay")
    ours.ca.revoked.append((ours.body.certificate.serial_number, NOW - DAY))
    (store / "ca.crl").write_bytes(ours.ca.crl())
    found = only(path, store)
    assert (found.trusted, found.revoked, found.trouble) == (False, True, trust.WITHDRAWN)
    stamped = sign(letter(tmp_path / "b.pdf"), ours.body, stamper=ours.stamp.stamper(NOW - 30 * DAY))
    ours.ca.revoked.clear()
    found = only(stamped, store)
    assert (found.trusted, found.revoked, found.timestamped) == (True, False, True)
    assert found.signed_at == NOW - 30 * DAY


def test_a_revoked_ca_is_told(tmp_path: Path, ours: Authority) -> None:
    """A CA that the root withdrew has certified nobody any more."""
    path, store = sign(letter(tmp_path / "cv.pdf"), ours.body), ours.store(tmp_path / "tin-cay")
    ours.root.revoked.append((ours.ca.certificate.serial_number, NOW - DAY))
    (store / "root.crl").write_bytes(ours.root.crl())
    ours.root.revoked.clear()
    assert only(path, store).revoked


def old(ours: Authority) -> Identity:
    """Give a body whose certificate ran out a month ago."""
    return identity(("O", TOWN), ("CN", BODY), issuer=ours.ca, days=(NOW - 2 * YEAR, NOW - 30 * DAY))


def test_an_expired_certificate_is_judged_when_it_signed(tmp_path: Path, ours: Authority) -> None:
    """A time stamp proves that it was in time; a mere claim does not, and leaves the trust open."""
    store, body = ours.store(tmp_path / "tin-cay"), old(ours)
    then = NOW - 60 * DAY
    stamped = sign(letter(tmp_path / "a.pdf"), body, stamper=ours.stamp.stamper(then))
    assert only(stamped, store).trusted is True
    claimed = sign(letter(tmp_path / "b.pdf"), body, claimed=then)
    found = only(claimed, store)
    assert (found.trusted, found.trouble) == (None, trust.EXPIRED)
    assert only(claimed).trouble == trust.EXPIRED
    late = sign(letter(tmp_path / "c.pdf"), body, claimed=NOW - DAY)
    assert only(late, store).trusted is False
    assert only(late).trouble == verify.OUT_OF_TIME


def test_a_stamp_of_a_stranger_proves_nothing(tmp_path: Path, ours: Authority) -> None:
    """It is told as a time stamp, but the certificate is judged as of today."""
    stranger = authority("CA khác").stamp.stamper(NOW - 60 * DAY)
    path = sign(letter(tmp_path / "a.pdf"), old(ours), stamper=stranger)
    found = only(path, ours.store(tmp_path / "tin-cay"))
    assert (found.timestamped, found.trusted) == (True, False)
    assert verify.UNFAMILIAR_TIME in found.trouble


def test_a_weak_algorithm_is_told(tmp_path: Path, ours: Authority) -> None:
    """A key of 1,024 bits: the signature may have been made by another, so trust stays open."""
    path = sign(letter(tmp_path / "cv.pdf"), identity(("CN", BODY), issuer=ours.ca, bits=1024))
    assert only(path).trouble == trust.WEAK_TOLD
    found = only(path, ours.store(tmp_path / "tin-cay"))
    assert (found.intact, found.trusted, found.trouble) == (True, None, trust.WEAK_TOLD)


def test_rubbish_for_a_signature_is_told(tmp_path: Path, ours: Authority) -> None:
    """A broken signature does not hold, and the other one is verified all the same."""
    path = sign(sign(letter(tmp_path / "cv.pdf"), ours.body), ours.body, field_name="Signature2")
    first, second = checked(break_signature(path))
    assert first.intact is True
    assert (second.intact, second.trouble) == (False, verify.BROKEN)


def test_of_a_thousand_signatures_twenty_are_verified(tmp_path: Path, ours: Authority) -> None:
    """More than anybody needs cost no more than twenty, and the rest is told."""
    path = many_fields(sign(letter(tmp_path / "cv.pdf"), ours.body), 1000)
    found = checked(path)
    assert len(found) == 21
    assert all(one.signer == BODY for one in found[:20])
    assert (found[20].intact, "quá nhiều chữ ký" in found[20].trouble) == (None, True)


def test_a_store_of_rubbish_names_its_files(tmp_path: Path, ours: Authority) -> None:
    """The operator sees which file is of no use; a certificate of a signer is no root."""
    path, store = sign(letter(tmp_path / "cv.pdf"), ours.body), tmp_path / "tin-cay"
    store.mkdir()
    (store / "a.pem").write_bytes(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
    (store / "b.txt").write_bytes(b"Xin chao")
    (store / "c.pem").write_bytes(ours.body.pem())
    (store / "d.pem").write_bytes(b"")
    found = only(path, store)
    assert (found.intact, found.trusted) == (True, None)
    assert verify.NO_ROOTS in found.trouble
    assert found.trouble.endswith("a.pem, b.txt, c.pem, d.pem")


def test_several_certificates_may_stand_in_one_file(tmp_path: Path, ours: Authority) -> None:
    """A CA beside its root ends no chain: the root's list counts for it."""
    store = ours.store(tmp_path / "tin-cay")
    (store / "root.pem").write_bytes(ours.ca.pem() + ours.root.pem())
    known = trust.load_store(str(store))
    assert [one.subject.native["common_name"] for one in known.roots] == ["CA thử nghiệm gốc"]
    assert len(known.between) == 1
    assert only(sign(letter(tmp_path / "cv.pdf"), ours.body), store).trusted is True


@pytest.mark.parametrize("kind", [SigSeedSubFilter.ADOBE_PKCS7_DETACHED, SigSeedSubFilter.PADES])
def test_lists_that_a_signature_brings_along_count(
    kind: SigSeedSubFilter, tmp_path: Path, ours: Authority
) -> None:
    """Under the signature or in the document: then the store needs no more than the root."""
    path = sign(letter(tmp_path / "cv.pdf"), ours.body, subfilter=kind, **ours.lasting())
    found = only(path, ours.store(tmp_path / "tin-cay", lists=False))
    assert (found.intact, found.trusted, found.covers_whole) == (True, True, True)


def test_nothing_is_fetched(tmp_path: Path, ours: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    """A certificate names a server for its list; nobody asks there."""
    asked: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _, address: asked.append(address))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *address, **_: asked.append(address) or [])
    path = sign(letter(tmp_path / "cv.pdf"), ours.body)
    assert only(path, ours.store(tmp_path / "tin-cay", lists=False)).trusted is None
    assert asked == []


def test_a_letter_that_only_forbids_printing_is_verified(tmp_path: Path, ours: Authority) -> None:
    """Such a file opens without a password, and so do its signatures."""
    canvas = Canvas(str(tmp_path / "cv.pdf"), encrypt=StandardEncryption("", "chu", canPrint=0))
    canvas.drawString(100, 700, "Kinh gui")
    canvas.save()
    found = only(sign(tmp_path / "cv.pdf", ours.body))
    assert (found.signer, found.intact, found.later) == (BODY, True, Later.NOTHING)


def test_a_timestamp_of_the_document_is_no_signer(tmp_path: Path, ours: Authority) -> None:
    """It is added later to keep the proof alive, and changes nothing."""
    path = sign(letter(tmp_path / "cv.pdf"), ours.body)
    writer = IncrementalPdfFileWriter(io.BytesIO(path.read_bytes()))
    stamper = PdfTimeStamper(ours.stamp.stamper(NOW))
    path.write_bytes(stamper.timestamp_pdf(writer, "sha256", ours.lasting()["validation_context"]).getvalue())
    found = only(path)
    assert (found.signer, found.intact, found.covers_whole) == (BODY, True, True)
    assert found.later is not Later.NOTHING


def test_a_kind_of_signature_that_is_not_known_is_left_open(tmp_path: Path, ours: Authority) -> None:
    """Old programs sign in ways of their own: not verified, not called changed either."""
    path = sign(letter(tmp_path / "cv.pdf"), ours.body)
    path.write_bytes(path.read_bytes().replace(b"/adbe.pkcs7.detached", b"/adbe.x509.rsa_sha1x"))
    found = only(path)
    assert (found.signer, found.intact, found.trouble) == (BODY, None, verify.UNSUPPORTED)


def test_names_are_cleaned(tmp_path: Path) -> None:
    """A certificate says what its maker likes: no signs that steer a terminal, no endless names."""
    odd = identity(("O", "UBND \u202e\x1b[31mxã\n An"), ("OU", "Va\u0306n phòng"), ("CN", "x"))
    found = only(sign(letter(tmp_path / "cv.pdf"), odd))
    assert (found.organisation, found.units) == ("UBND [31mxã An", ("Văn phòng",))
