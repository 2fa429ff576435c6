"""Builds small CAs of invented names, and PDFs that are signed with their certificates, well and badly."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, SimpleSigner, sign_pdf
from pyhanko.sign.signers.pdf_cms import (
    GenericPdfSignedAttributeProviderSpec,
    PdfCMSSignedAttributes,
)
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

if TYPE_CHECKING:
    from pathlib import Path

NOW = dt.datetime.now(dt.UTC).replace(microsecond=0)
YEAR = dt.timedelta(days=365)
BODY = "Trường THCS Bình Minh"
TOWN = "UBND xã An Thịnh"
OIDS = {"CN": NameOID.COMMON_NAME, "O": NameOID.ORGANIZATION_NAME, "OU": NameOID.ORGANIZATIONAL_UNIT_NAME}
LISTS = "http://crl.example.vn/ca.crl"  # where nobody ever asks


def named(*parts: tuple[str, str]) -> x509.Name:
    """Build a name of a certificate out of ("O", "UBND xã An Thịnh") and the like."""
    return x509.Name([x509.NameAttribute(OIDS[kind], value) for kind, value in parts])


@dataclass
class Identity:
    """A key with its certificate, and who issued it (None: itself)."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate
    issuer: Identity | None = None
    revoked: list[tuple[int, dt.datetime]] = field(default_factory=list)

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """The certificates above it, the next one first."""
        return () if self.issuer is None else (self.issuer.certificate, *self.issuer.chain)

    def pem(self) -> bytes:
        """Give the certificate as text."""
        return self.certificate.public_bytes(Encoding.PEM)

    def signer(self, claimed: dt.datetime | None = None) -> SimpleSigner:
        """Give what pyHanko signs with; `claimed` is the moment that the signature will claim."""
        store = SimpleCertificateStore.from_certs([as_asn1(one) for one in self.chain])
        made = SimpleSigner(as_asn1(self.certificate), as_key(self.key), store)
        if claimed is not None:
            made.signed_attr_prov_spec = GenericPdfSignedAttributeProviderSpec(
                PdfCMSSignedAttributes(signing_time=claimed), made.signing_cert, None, None
            )
        return made

    def stamper(self, at: dt.datetime) -> DummyTimeStamper:
        """Give a time stamp authority whose clock stands at `at`."""
        store = SimpleCertificateStore.from_certs([as_asn1(one) for one in self.chain])
        return DummyTimeStamper(as_asn1(self.certificate), as_key(self.key), store, fixed_dt=at)

    def crl(self, until: dt.datetime = NOW + YEAR) -> bytes:
        """Give the list of what this CA revoked, valid until `until`."""
        made = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.certificate.subject)
            .last_update(min(NOW, until) - YEAR / 12)
            .next_update(until)
        )
        for serial, since in self.revoked:
            row = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(since).build()
            made = made.add_revoked_certificate(row)
        return made.sign(self.key, hashes.SHA256()).public_bytes(Encoding.DER)


def as_asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    """Give a certificate as pyHanko takes it."""
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


def as_key(key: rsa.RSAPrivateKey) -> asn1_keys.PrivateKeyInfo:
    """Give a key as pyHanko takes it."""
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return asn1_keys.PrivateKeyInfo.load(plain)


def identity(
    *name: tuple[str, str],
    issuer: Identity | None = None,
    kind: str = "signer",
    days: tuple[dt.datetime, dt.datetime] = (NOW - YEAR, NOW + YEAR),
    bits: int = 2048,
) -> Identity:
    """Make a key and a certificate of `kind` "ca", "signer" or "stamp", issued by `issuer` or by itself."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=bits)
    maker = issuer or Identity(key, None)  # type: ignore[arg-type] # signs itself
    subject = named(*name)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(days[0])
        .not_valid_after(days[1])
        .add_extension(x509.BasicConstraints(ca=kind == "ca", path_length=None), critical=True)
        .add_extension(_usage(kind), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(maker.key.public_key()), critical=False
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if issuer is not None:
        place = x509.DistributionPoint([x509.UniformResourceIdentifier(LISTS)], None, None, None)
        made = made.add_extension(x509.CRLDistributionPoints([place]), critical=False)
    if kind == "stamp":
        made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return Identity(key, made.sign(maker.key, hashes.SHA256()), issuer)


def _usage(kind: str) -> x509.KeyUsage:
    ca = kind == "ca"
    return x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=not ca,
        key_cert_sign=ca,
        crl_sign=ca,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


@dataclass
class Authority:
    """A root, a CA under it, and a body and a time stamp authority certified by that CA."""

    root: Identity
    ca: Identity
    body: Identity
    stamp: Identity

    def lasting(self) -> dict[str, Any]:
        """Give the settings of a signature that brings the lists of root and CA along."""
        context = ValidationContext(
            trust_roots=[as_asn1(self.root.certificate)],
            other_certs=[as_asn1(self.ca.certificate)],
            crls=[self.root.crl(), self.ca.crl()],
        )
        return {"embed_validation_info": True, "validation_context": context}

    def store(self, folder: Path, *, lists: bool = True) -> Path:
        """Write a trust store: the root as PEM, and with `lists` what root and CA have revoked."""
        folder.mkdir(exist_ok=True)
        (folder / "root.pem").write_bytes(self.root.pem())
        if lists:
            (folder / "root.crl").write_bytes(self.root.crl())
            (folder / "ca.crl").write_bytes(self.ca.crl())
        return folder


def authority(title: str = "CA thử nghiệm") -> Authority:
    """Make an authority; `title` goes into the names of its CAs."""
    days = (NOW - 10 * YEAR, NOW + 10 * YEAR)
    root = identity(("CN", f"{title} gốc"), kind="ca", days=days)
    ca = identity(("CN", title), issuer=root, kind="ca", days=days)
    return Authority(
        root,
        ca,
        identity(("O", TOWN), ("OU", BODY), ("CN", BODY), issuer=ca),
        identity(("CN", "Dấu thời gian thử nghiệm"), issuer=ca, kind="stamp", days=days),
    )


def sign(
    source: Path,
    who: Identity,
    *,
    field_name: str = "Signature1",
    claimed: dt.datetime | None = None,
    stamper: DummyTimeStamper | None = None,
    **more: Any,  # noqa: ANN401 - of pyHanko's settings
) -> Path:
    """Sign the PDF in place, as a further revision."""
    writer = IncrementalPdfFileWriter(io.BytesIO(source.read_bytes()))
    if writer.prev.encrypted:
        writer.encrypt("")
    meta = PdfSignatureMetadata(field_name=field_name, md_algorithm="sha256", **more)
    signed = sign_pdf(writer, meta, who.signer(claimed), timestamper=stamper)
    source.write_bytes(signed.getbuffer())
    return source


def draw_over(source: Path) -> Path:
    """Draw a black box on the first page as a further revision, as an editor does after signing."""
    writer = IncrementalPdfFileWriter(io.BytesIO(source.read_bytes()))
    box = generic.StreamObject(stream_data=b"q 85 500 400 40 re f Q")
    writer.add_stream_to_page(0, writer.add_object(box))
    out = io.BytesIO()
    writer.write(out)
    source.write_bytes(out.getvalue())
    return source


def change_byte(source: Path) -> Path:
    """Change one byte that is signed, in a part that nobody has to parse."""
    content = source.read_bytes()
    assert content.count(b"ReportLab") > 0
    source.write_bytes(content.replace(b"ReportLab", b"ReportLob", 1))
    return source


def own_bytes(content: bytes) -> tuple[int, int]:
    """Give where the last signature stands in a file, from "<" to behind ">"."""
    start = content.rindex(b"/Contents <") + len(b"/Contents ")
    return start, content.index(b">", start) + 1


def break_signature(source: Path) -> Path:
    """Turn the bytes of the last signature into rubbish of the same length."""
    content = source.read_bytes()
    start, end = own_bytes(content)
    source.write_bytes(content[:start] + b"<" + b"7" * (end - start - 2) + b">" + content[end:])
    return source


def hide_beside(source: Path) -> Path:
    """Write the last signature shorter, as a literal string; what nobody signed goes into the room left."""
    content = source.read_bytes()
    start, end = own_bytes(content)
    plain = bytes.fromhex(content[start + 1 : end - 1].decode())
    escaped = b"".join(b"\\%03o" % one if one in b"()\\\r\n" else bytes([one]) for one in plain)
    told = b"(" + escaped + b") /Reason (khong ai ky)"
    source.write_bytes(content[:start] + told.ljust(end - start) + content[end:])
    return source


def many_fields(source: Path, count: int) -> Path:
    """Let `count` fields of the form point to the one signature of the file."""
    writer = IncrementalPdfFileWriter(io.BytesIO(source.read_bytes()))
    form = writer.root["/AcroForm"]
    value = form["/Fields"][0].raw_get("/V")
    for number in range(count):
        one = generic.DictionaryObject(
            {
                generic.pdf_name("/FT"): generic.pdf_name("/Sig"),
                generic.pdf_name("/T"): generic.pdf_string(f"x{number}"),
                generic.pdf_name("/V"): value,
            }
        )
        form["/Fields"].append(writer.add_object(one))
    writer.update_container(form["/Fields"])
    out = io.BytesIO()
    writer.write(out)
    source.write_bytes(out.getvalue())
    return source
