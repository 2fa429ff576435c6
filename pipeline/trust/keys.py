"""Where keys of signing domains come from: a folder of files, DNS, or one after the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dns.resolver import Resolver

    from pipeline.trust.question import Keys

LONGEST = 2000  # bytes of a key record; one of 4096 bits has 760
TIMEOUT = 3.0  # seconds for one key from DNS; a mail has at most five signatures
_REMEMBERED = 256  # answers of DNS, each as long as it says
_NAME = re.compile(rb"(?:[a-z0-9_-]+\.)+[a-z0-9-]+")
_STRING = re.compile(rb'"([^"]*)"')


def at_hand(folder: Path | None, *, ask_dns: bool) -> Keys | None:
    """Give the sources that an installation allows, the folder first; None when it allows none.

    Raises:
        SettingsError: there is no such folder.
    """
    if folder is not None and not folder.is_dir():
        raise SettingsError(f"VANTHU_DKIM_KEYS: không có thư mục {folder}")
    sources = [folder_keys(folder)] if folder else []
    sources += [dns_keys(TIMEOUT)] if ask_dns else []
    return both(*sources) if sources else None


def folder_keys(folder: Path) -> Keys:
    """Give a source that reads `selector._domainkey.domain.txt`: the text of the TXT record.

    The quotes and pieces of a zone file are put together. Names with anything but letters, digits, hyphen,
    underscore and dots are in no folder.
    """

    def look(name: bytes, /) -> bytes | None:
        plain = name.lower().removesuffix(b".")
        if not _NAME.fullmatch(plain):
            return None
        try:
            with (folder / f"{plain.decode('ascii')}.txt").open("rb") as file:
                record = file.read(LONGEST + 1)
        except OSError:
            return None
        return _fit(b"".join(_STRING.findall(record)) or record.removeprefix(b"\xef\xbb\xbf").strip())

    return look


def dns_keys(timeout: float, *, servers: Sequence[str] = (), port: int = 53) -> Keys:
    """Give a source that asks DNS, at most `timeout` seconds for a key; `servers` None are the machine's own.

    Answers are remembered as long as they say. Whatever goes wrong, there is no key.
    """
    made: list[Resolver] = []

    def ask(name: bytes, /) -> bytes | None:
        from dns.exception import DNSException  # noqa: PLC0415 - takes 0.1 s, is off in most installations

        plain = name.lower().removesuffix(b".")
        if not _NAME.fullmatch(plain):
            return None
        try:
            if not made:
                made.append(_resolver(servers, port))
            answer = made[0].resolve(f"{plain.decode('ascii')}.", "TXT", lifetime=timeout)
        except (DNSException, OSError):
            return None
        records = [b"".join(getattr(one, "strings", ())) for one in answer]
        # Other TXT records may stand under a wildcard; two keys are none (RFC 6376 section 3.6.2.2).
        keys = [one for one in records if b"p=" in one]
        return _fit(keys[0]) if len(keys) == 1 else None

    return ask


def both(*sources: Keys) -> Keys:
    """Give a source that asks these one after the other until one has the key."""

    def ask(name: bytes, /) -> bytes | None:
        return next((key for source in sources if (key := source(name)) is not None), None)

    return ask


def _resolver(servers: Sequence[str], port: int) -> Resolver:
    from dns.resolver import LRUCache, Resolver  # noqa: PLC0415 - as above

    resolver = Resolver(configure=not servers)
    if servers:
        resolver.nameservers = list(servers)
        resolver.port = port
    resolver.cache = LRUCache(_REMEMBERED)
    return resolver


def _fit(record: bytes) -> bytes | None:
    return record if 0 < len(record) <= LONGEST else None
