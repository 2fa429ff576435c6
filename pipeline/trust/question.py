"""What the checks are asked about: one mail, whom to believe, and where keys may be had."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pipeline.trust.head import Head


class Keys(Protocol):
    """Where the public keys of signing domains are had (RFC 6376 section 3.6)."""

    def __call__(self, name: bytes, /) -> bytes | None:
        """Give the key record named `selector._domainkey.domain`, None when there is none at hand."""


@dataclass(frozen=True, slots=True)
class Question:
    """One mail; `domain` is that of its From; `authservs` are in lower case, `keys` None asks for none."""

    raw: bytes
    head: Head
    domain: str
    authservs: tuple[str, ...]
    keys: Keys | None
