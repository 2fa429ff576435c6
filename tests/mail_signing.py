"""Mails of the tests about who wrote them: made up, signed with real keys that are made for the test run."""

from __future__ import annotations

import base64
from functools import cache
from typing import TYPE_CHECKING, Any

import dkim
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.trust import Keys

DOMAIN = "vanthu.example.vn"
PLAIN = (
    b"From: =?utf-8?B?VsSDbiB0aMaw?= <vanthu@vanthu.example.vn>\r\n"
    b"To: tiepnhan@congan.example.vn\r\n"
    b"Subject: 12/UBND-VX\r\n"
    b"Date: Thu, 05 Dec 2024 08:00:00 +0700\r\n"
    b"Message-ID: <1@vanthu.example.vn>\r\n"
    b"\r\n"
    b"Kinh gui Cong an xa,  \r\n\r\nDe nghi dang bai.\r\n\r\n"
)


# Two primes of 384 bits: cryptography no longer makes keys below 1024, mail servers of old still have them.
P = int(
    "f1826e0a84fd2ec50d44edc59b914a48e82458191dc903573959999c584355b86db56e5b94929216c79f25eefefa0243",
    16,
)
Q = int(
    "c2b35455052aa1c15e0b1ef7d1ebb1b8bfa58e7a175bc023fa43e63022883aba5923251e0d690b1a9f9783f934e1793f",
    16,
)


def weak_pair() -> tuple[bytes, bytes]:
    """Give a private key of 768 bits as PEM, and its TXT record."""
    e = 65537
    d = pow(e, -1, (P - 1) * (Q - 1))
    numbers = (0, P * Q, e, d, P, Q, d % (P - 1), d % (Q - 1), pow(Q, -1, P))
    private, public = base64.b64encode(_der(*numbers)), base64.b64encode(_der(P * Q, e))
    lines = b"-----BEGIN RSA PRIVATE KEY-----\n%s\n-----END RSA PRIVATE KEY-----\n" % private
    return lines, b"v=DKIM1; p=" + public


def _der(*numbers: int) -> bytes:
    """Write a sequence of whole numbers (X.690)."""
    items = b""
    for number in numbers:
        raw = number.to_bytes(number.bit_length() // 8 + 1, "big")
        items += b"\x02" + _length(raw) + raw
    return b"\x30" + _length(items) + items


def _length(raw: bytes) -> bytes:
    size = len(raw)
    return bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")


@cache
def private_key(bits: int = 2048) -> rsa.RSAPrivateKey:
    """Make a key, once for each size."""
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def record(bits: int = 2048, extra: str = "") -> bytes:
    """Give the TXT record of that key; `extra` are further tags ("t=y; ")."""
    der = (
        private_key(bits)
        .public_key()
        .public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    return f"v=DKIM1; k=rsa; {extra}p=".encode() + base64.b64encode(der)


def pem(bits: int = 2048) -> bytes:
    """Give the private key as dkimpy reads it."""
    return private_key(bits).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )


def signature(mail: bytes = PLAIN, domain: str = DOMAIN, bits: int = 2048, **options: Any) -> bytes:  # noqa: ANN401 - dkimpy's
    """Give the DKIM-Signature of a mail, selector "s1"."""
    made = dkim.sign(mail, b"s1", domain.encode(), pem(bits), **options)
    assert isinstance(made, bytes)
    return made


def sign(mail: bytes = PLAIN, domain: str = DOMAIN, bits: int = 2048, **options: Any) -> bytes:  # noqa: ANN401 - dkimpy's
    """Give the mail with its signature on top."""
    return signature(mail, domain, bits, **options) + mail


def keys_of(known: Mapping[str, bytes]) -> Keys:
    """Give the keys of these domains, selector "s1"."""

    def ask(name: bytes, /) -> bytes | None:
        selector, _, domain = name.decode().partition("._domainkey.")
        return known.get(domain) if selector == "s1" else None

    return ask
