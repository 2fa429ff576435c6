"""The trust store of the operator, and what it says of the certificate behind a signature.

Runs behind the fence. The store is a folder of CA certificates and, as far as the operator has them,
revocation lists; nothing is ever fetched. What a signature brings along itself (revocation lists and
answers, certificates of CAs in between) is used too: CAs have signed it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asn1crypto import crl, pem, x509
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.policy_decl import (
    NO_REVOCATION,
    AcceptAllAlgorithms,
    CertRevTrustPolicy,
    DisallowWeakAlgorithmsPolicy,
    FreshnessReqType,
    RevocationCheckingPolicy,
    RevocationCheckingRule,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyhanko.sign.ades.report import AdESSubIndic
    from pyhanko.sign.validation import EmbeddedPdfSignature, PdfSignatureStatus
    from pyhanko_certvalidator.policy_decl import AlgorithmUsagePolicy

MOST_FILES = 200  # of the store
MOST_BYTES = 32 << 20  # of one of them; a national revocation list has some megabytes
# What a certificate that signs documents may be for: some CAs mark theirs with the first alone.
USAGE = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"})
# Of who signed it must be known that he was not revoked, of a CA above if its certificate says where to ask.
STRICT = CertRevTrustPolicy(
    RevocationCheckingPolicy(
        RevocationCheckingRule.CRL_OR_OCSP_REQUIRED, RevocationCheckingRule.CHECK_IF_DECLARED
    ),
    retroactive_revinfo=True,  # a list of today tells what was revoked by the day of the signature
)
# What stands in a list that has run out is revoked all the same.
OLD_LISTS = CertRevTrustPolicy(
    RevocationCheckingPolicy(RevocationCheckingRule.CRL_OR_OCSP_REQUIRED, RevocationCheckingRule.NO_CHECK),
    freshness=dt.timedelta(days=36_500),
    freshness_req_type=FreshnessReqType.MAX_DIFF_REVOCATION_VALIDATION,
)
NO_LISTS = CertRevTrustPolicy(NO_REVOCATION)
# Sound: no MD5, no SHA-1, no RSA below 2048 bits.
SOUND: AlgorithmUsagePolicy = DisallowWeakAlgorithmsPolicy()  # type: ignore[no-untyped-call] # so in pyHanko
ANY: AlgorithmUsagePolicy = AcceptAllAlgorithms()
WEAK = frozenset(
    {
        AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE,
        AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
    }
)
WEAK_TOLD = "dùng thuật toán ký đã yếu (MD5, SHA-1 hoặc RSA ngắn), không còn bảo đảm"
UNLISTED = (
    "chứng thư do CA tin cậy cấp nhưng chưa kiểm tra được việc thu hồi (thiếu danh sách thu hồi còn hạn)"
)
UNKNOWN_CA = "chứng thư không do CA nào trong kho tin cậy cấp"
OUT_OF_TIME = "chứng thư hoặc CA của nó hết hạn hay chưa có hiệu lực"
UNFIT = "chứng thư không dùng để ký văn bản"
WRONG_CHAIN = "chuỗi chứng thư không hợp lệ"
WITHDRAWN = "chứng thư đã bị thu hồi"
EXPIRED = "chứng thư nay đã hết hạn, không có dấu thời gian chứng minh đã ký khi còn hạn"
_REASONS: dict[AdESSubIndic | None, str] = {
    AdESIndeterminate.NO_CERTIFICATE_CHAIN_FOUND: UNKNOWN_CA,
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE: OUT_OF_TIME,
    AdESIndeterminate.CHAIN_CONSTRAINTS_FAILURE: UNFIT,
}


@dataclass(frozen=True, slots=True)
class TrustStore:
    """What may be trusted: `roots` end a chain, `between` are other CAs, `unread` names of useless files.

    Of one signature also what it brought along: `lists` of what was revoked, `answers` about one certificate.
    """

    roots: tuple[x509.Certificate, ...] = ()
    between: tuple[x509.Certificate, ...] = ()
    lists: tuple[crl.CertificateList, ...] = ()
    answers: tuple[Any, ...] = ()  # asn1crypto.ocsp.OCSPResponse
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the store says: True, False, or None where it cannot be told, and why (Vietnamese)."""

    trusted: bool | None
    why: str = ""
    revoked: bool = False


def load_store(folder: str) -> TrustStore:
    """Read the store: PEM (one or several in a file) or DER; a CA whose issuer is there too is no root."""
    cas: list[x509.Certificate] = []
    lists: list[crl.CertificateList] = []
    unread: list[str] = []
    for path in sorted(one for one in Path(folder).iterdir() if one.is_file())[:MOST_FILES]:
        try:
            for found in _parts(path):
                if isinstance(found, crl.CertificateList):
                    lists.append(found)
                elif found.ca or (found.self_issued and found.basic_constraints_value is None):
                    cas.append(found)
                else:
                    unread.append(path.name)
        except (OSError, ValueError, TypeError, KeyError):
            unread.append(path.name)
    known = {one.subject.hashable for one in cas}
    roots = tuple(one for one in cas if one.self_issued or one.issuer.hashable not in known)
    between = tuple(one for one in cas if one not in roots)
    return TrustStore(roots, between, tuple(lists), unread=tuple(unread))


def _parts(path: Path) -> Iterator[x509.Certificate | crl.CertificateList]:
    """Give the certificates and lists in a file; ValueError when it is something else."""
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if not content or len(content) > MOST_BYTES:
        raise ValueError("size")
    armoured = pem.detect(content)
    for der in (body for _, _, body in pem.unarmor(content, multiple=True)) if armoured else (content,):
        try:
            certificate = x509.Certificate.load(der, strict=True)
            _ = certificate.subject.hashable, certificate.issuer.hashable, certificate.public_key.algorithm
            yield certificate
        except (ValueError, TypeError, KeyError):
            revoked = crl.CertificateList.load(der, strict=True)
            _ = revoked.issuer.hashable
            yield revoked


async def judge(
    signature: EmbeddedPdfSignature,
    store: TrustStore,
    proven: dt.datetime | None,
    claimed: dt.datetime | None,
) -> Verdict:
    """Say whether the certificate of a sound signature leads to the store.

    It is judged at the moment `proven` by a time stamp, else now: and where it has run out meanwhile, at the
    moment that the signer claims, which proves nothing but tells an old letter from a forged one.
    """
    verdict = await _at(signature, store, proven)
    if verdict.trusted is False and not verdict.revoked and proven is None and claimed is not None:
        then = await _at(signature, store, claimed)
        if then.trusted is not False:
            return replace(then, trusted=None, why=EXPIRED)
    return verdict


async def _at(signature: EmbeddedPdfSignature, store: TrustStore, moment: dt.datetime | None) -> Verdict:
    strict = await status_of(signature, store, moment, STRICT, SOUND)
    if strict.trusted:
        return Verdict(trusted=True)
    old = await status_of(signature, store, moment, OLD_LISTS, ANY)
    if strict.revoked or old.revoked:
        return Verdict(trusted=False, why=WITHDRAWN, revoked=True)
    chain = await status_of(signature, store, moment, NO_LISTS, ANY)
    if not chain.trusted:
        if signature.signer_cert.self_issued:
            return Verdict(trusted=False, why=UNKNOWN_CA)
        return Verdict(trusted=False, why=_REASONS.get(chain.trust_problem_indic, WRONG_CHAIN))
    sound = await status_of(signature, store, moment, NO_LISTS, SOUND)
    return Verdict(trusted=None, why=UNLISTED if sound.trusted else WEAK_TOLD)


async def is_stamp_trusted(signature: EmbeddedPdfSignature, store: TrustStore, moment: dt.datetime) -> bool:
    """Tell whether the time stamp of a signature comes from an authority that the store knew then."""
    stamps = [
        (await status_of(signature, store, moment, policy, SOUND)).timestamp_validity
        for policy in (NO_LISTS, OLD_LISTS)
    ]
    chain, lists = stamps
    return bool(chain and chain.trusted and not (lists and lists.revoked))


async def status_of(
    signature: EmbeddedPdfSignature,
    store: TrustStore,
    moment: dt.datetime | None = None,
    policy: CertRevTrustPolicy = NO_LISTS,
    algorithms: AlgorithmUsagePolicy = SOUND,
) -> PdfSignatureStatus:
    """Ask pyHanko about digest, signature and chain; not about what was added to the file."""
    context = ValidationContext(
        trust_roots=store.roots,
        other_certs=store.between,
        crls=store.lists,
        ocsps=store.answers,
        moment=moment,
        revinfo_policy=policy,
        allow_fetching=False,
        algorithm_usage_policy=algorithms,
    )
    return await async_validate_pdf_signature(signature, context, key_usage_settings=USAGE, skip_diff=True)
