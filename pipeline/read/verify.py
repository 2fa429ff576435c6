"""Digital signatures of a PDF, verified by pyHanko on the bytes as they came.

Runs behind the fence. Sources: ISO 32000-2, 12.8 (signatures), RFC 5652 (CMS), RFC 3161 (time stamps).
"""

from __future__ import annotations

import asyncio
import datetime as dt
import itertools
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asn1crypto import crl, ocsp
from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, ModificationLevel, SuspiciousModification
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.general import find_cms_attribute_iter
from pyhanko.sign.validation import DocumentSecurityStore, EmbeddedPdfSignature, SignatureCoverageLevel

from pipeline.matter import VIET_NAM
from pipeline.model import DigitalSignature, Later
from pipeline.read import trust
from pipeline.vietnamese.text import nfc, squash

if TYPE_CHECKING:
    from asn1crypto import x509

    from pipeline.read.limits import ReadLimits

LONGEST = 200  # characters of a name in a certificate
MOST_UNITS = 8
STAMP = "/DocTimeStamp"  # of the document, no signer
LATER = {
    ModificationLevel.NONE: Later.NOTHING,
    ModificationLevel.LTA_UPDATES: Later.LTV,
    ModificationLevel.FORM_FILLING: Later.FORM,
    ModificationLevel.ANNOTATIONS: Later.NOTES,
    ModificationLevel.OTHER: Later.OTHER,
}
KINDS = ("/adbe.pkcs7.detached", "/ETSI.CAdES.detached", "/PBAD.PAdES")
BROKEN = "dữ liệu chữ ký số bị hỏng"
UNSUPPORTED = "kiểu chữ ký số chưa được hỗ trợ nên chưa kiểm tra"
GAPS = "chữ ký không phủ kín phần tệp trước nó"
UNFAMILIAR_TIME = "chưa kiểm tra được nơi cấp dấu thời gian"
OUT_OF_TIME = "ký ngoài thời hạn của chứng thư"
NO_ROOTS = "kho tin cậy không có chứng thư CA nào"
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_YEARS = range(1990, 2200)  # a claim of another century is a slip


def verify(path: str, limits: ReadLimits) -> tuple[DigitalSignature, ...]:
    """Give the signatures of a file in the order in which they were made; of very many only the first."""
    store = trust.load_store(limits.trust) if limits.trust is not None else None
    with Path(path).open("rb") as file:
        reader = PdfFileReader(file, strict=False)  # files of here are sloppy; what matters is judged below
        if reader.encrypted:
            reader.decrypt("")
        fields = enumerate_sig_fields(reader, filled_status=True)
        taken = list(itertools.islice(fields, limits.max_signatures + 1))
        known = _with_document(store, reader) if store else None
        found = [_one(reader, name, field, known) for name, _, field in taken[: limits.max_signatures]]
    ordered = [one for _, one in sorted(found, key=lambda pair: pair[0]) if one is not None]
    if len(taken) > limits.max_signatures:
        told = f"Tệp có quá nhiều chữ ký số, chỉ kiểm tra {limits.max_signatures} chữ ký đầu"
        ordered.append(DigitalSignature(trouble=told))
    return tuple(ordered)


def _one(
    reader: PdfFileReader,
    name: str,
    field: Any,  # noqa: ANN401 - pyHanko types it so too
    store: trust.TrustStore | None,
) -> tuple[int, DigitalSignature | None]:
    """Verify one field: its revision (from 0), and None for a time stamp of the document."""
    at, whose = reader.xrefs.total_revisions, DigitalSignature()
    try:
        signature = EmbeddedPdfSignature(reader, field, name)
        at = signature.signed_revision
        if signature.sig_object_type == STAMP:
            return at, None
        whose = _whose(signature.signer_cert)
        if signature.sig_object.get("/SubFilter") not in KINDS:
            return at, replace(whose, trouble=UNSUPPORTED)
        return at, asyncio.run(_checked(signature, whose, store))
    except MemoryError:
        raise
    except (NotImplementedError, UnsupportedAlgorithm):
        return at, replace(whose, trouble=UNSUPPORTED)
    except Exception:  # noqa: BLE001 - the parsers of three formats raise anything on broken data
        return at, replace(whose, intact=False, trouble=BROKEN)


async def _checked(
    signature: EmbeddedPdfSignature, whose: DigitalSignature, store: trust.TrustStore | None
) -> DigitalSignature:
    """Verify one signature whose certificate could be read."""
    claimed = _claimed(signature)
    status = await trust.status_of(signature, trust.TrustStore())
    later, troubles = _later(signature)
    stamp = status.timestamp_validity
    stamped = stamp.timestamp if stamp is not None and stamp.intact and stamp.valid else None
    found = replace(
        whose,
        signed_at=stamped or claimed,
        timestamped=stamped is not None,
        intact=status.intact and status.valid,
        later=later,
    )
    if found.intact and store is not None and store.roots:
        known = _with_own(store, signature)
        proven = stamped if stamped and await trust.is_stamp_trusted(signature, known, stamped) else None
        verdict = await trust.judge(signature, known, proven, claimed)
        found = replace(found, trusted=verdict.trusted, revoked=verdict.revoked)
        troubles += [verdict.why, UNFAMILIAR_TIME if stamped and not proven else ""]
    elif found.intact:
        troubles.append(_out_of_time(signature.signer_cert, found))
    if status.trust_problem_indic in trust.WEAK:
        troubles.append(trust.WEAK_TOLD)
    if store is not None:
        troubles.append("" if store.roots else NO_ROOTS)
        unread = ", ".join(_clean(name) for name in store.unread[:MOST_UNITS])
        troubles.append(f"kho tin cậy có tệp không dùng được: {unread}" if unread else "")
    return replace(found, trouble="; ".join(dict.fromkeys(filter(None, troubles))))


def _later(signature: EmbeddedPdfSignature) -> tuple[Later, list[str]]:
    """Say what was added to the file after the signature; what cannot be explained is OTHER."""
    try:
        if not _leaves_out_itself_only(signature):
            return Later.OTHER, [GAPS]
        whole = signature.coverage is SignatureCoverageLevel.ENTIRE_FILE
        if not whole and signature.reader.xrefs.hybrid_xrefs_present:
            return Later.UNKNOWN, []  # two tables of contents: viewers differ in what they show
        seen = signature.evaluate_modifications(DEFAULT_DIFF_POLICY)
        if isinstance(seen, SuspiciousModification):
            return Later.OTHER, []
        allowed = signature.docmdp_level
        if allowed is not None and seen.modification_level.value > allowed.value:
            return Later.OTHER, []
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - what follows the signature may be anything
        return Later.OTHER, []
    return LATER[seen.modification_level], []


def _leaves_out_itself_only(signature: EmbeddedPdfSignature) -> bool:
    """Tell whether the bytes between the two signed ranges are the signature's own and nothing else.

    pyHanko 0.38 takes their length for granted where the ranges add up to the size of the file: a signature
    written as a shorter string would leave room for objects that nobody signed.
    """
    ranges = [int(number) for number in signature.byte_range]
    if len(ranges) != 4 or ranges[0] != 0 or not 0 < ranges[1] < ranges[2]:  # noqa: PLR2004 - two pairs
        return False
    stream = signature.reader.stream
    stream.seek(ranges[1])
    own = _HEX.fullmatch(stream.read(ranges[2] - ranges[1]))
    return own is not None and bytes.fromhex(own[1].decode("ascii")) == signature.pkcs7_content


def _claimed(signature: EmbeddedPdfSignature) -> dt.datetime | None:
    """Give the moment that the signer claims; without an offset it is that of Viet Nam."""
    try:
        said = signature.self_reported_timestamp
    except (ValueError, TypeError, KeyError):
        signature.sig_object.pop("/M", None)  # pyHanko would stumble over it again
        return None
    if said is None or said.year not in _YEARS:
        return None
    return said if said.utcoffset() is not None else said.replace(tzinfo=VIET_NAM)


def _out_of_time(certificate: x509.Certificate, found: DigitalSignature) -> str:
    """Tell without a trust store whether the certificate had run out."""
    first, last = certificate.not_valid_before, certificate.not_valid_after
    if found.signed_at is not None and not first <= found.signed_at <= last:
        return OUT_OF_TIME
    return trust.EXPIRED if not found.timestamped and dt.datetime.now(dt.UTC) > last else ""


def _with_document(store: trust.TrustStore, reader: PdfFileReader) -> trust.TrustStore:
    """Add the certificates, lists and answers that the document keeps for later (ISO 32000-2, 12.8.4.3)."""
    try:
        kept = DocumentSecurityStore.read_dss(reader)
        lists = [crl.CertificateList.load(_stream(one)) for one in kept.crls]
        answers = [ocsp.OCSPResponse.load(_stream(one)) for one in kept.ocsps]
        between = tuple(kept.load_certs())
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - none or a broken one: as if there were none
        return store
    return replace(
        store,
        between=store.between + between,
        lists=(*store.lists, *lists),
        answers=(*store.answers, *answers),
    )


def _stream(reference: Any) -> bytes:  # noqa: ANN401 - as above
    return bytes(reference.get_object().data)


def _with_own(store: trust.TrustStore, signature: EmbeddedPdfSignature) -> trust.TrustStore:
    """Add what the signer put under his signature (ISO 32000-2, 12.8.3.3.2)."""
    attributes = signature.signer_info["signed_attrs"]
    for own in find_cms_attribute_iter(attributes, "adobe_revocation_info_archival"):
        store = replace(
            store,
            lists=(*store.lists, *(own["crl"] or ())),
            answers=(*store.answers, *(own["ocsp"] or ())),
        )
    return store


def _whose(certificate: x509.Certificate) -> DigitalSignature:
    """Say whose certificate it is."""
    return DigitalSignature(
        signer=next(iter(_said(certificate.subject, "common_name")), ""),
        organisation=next(iter(_said(certificate.subject, "organization_name")), ""),
        units=_said(certificate.subject, "organizational_unit_name"),
        certified_by=next(iter(_said(certificate.issuer, "common_name")), ""),
        serial=f"{certificate.serial_number:x}"[:LONGEST],
    )


def _said(name: x509.Name, kind: str) -> tuple[str, ...]:
    """Give what a name says under one kind of attribute, as cleaned lines."""
    pairs = (pair for level in name.chosen for pair in level)
    found = (_clean(str(pair["value"].native)) for pair in pairs if pair["type"].native == kind)
    return tuple(text for text in itertools.islice(found, MOST_UNITS) if text)


def _clean(text: str) -> str:
    """Make one NFC line without signs that steer a terminal or the direction of writing."""
    kept = "".join(sign if unicodedata.category(sign)[0] != "C" else " " for sign in text[: 4 * LONGEST])
    return squash(nfc(kept))[:LONGEST]
