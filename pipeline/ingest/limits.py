"""The numbers that keep hostile input small, and what one call of `ingest` is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from pipeline.ingest.parts import Contents
    from pipeline.post import MailProof

    Opener = Callable[[Path, "IngestLimits"], Contents]

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class IngestLimits:
    """Limits for one submission; reaching one ends as a TOO_LARGE finding, never as an exception.

    Bytes are bytes after unpacking. `max_depth` counts containers inside containers; `max_expansion`
    is unpacked over packed size, judged only above one mebibyte; `max_parts` is for one mail or
    archive; `max_name` is characters of a shown name.
    """

    max_file_bytes: int = 50 * MEBIBYTE
    max_total_bytes: int = 200 * MEBIBYTE
    max_files: int = 200
    max_depth: int = 4
    max_expansion: int = 100
    max_parts: int = 500
    max_name: int = 200


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """Everything `ingest` needs besides the paths; the clock is passed in as `today`.

    `received` is the day the caller states, None to take it from the mail; `spool` is the folder that
    keeps what was unpacked, each file under its sha256; `openers` open, by media type, what only another
    room can open safely (PDF), beside the `CONTAINERS` of this room; `as_mail`: what arrives came from a
    mailbox, so it is a mail however broken its headers are. `prove` says of the bytes of a mail that arrived
    itself how far its sender is proven, and never raises; None asks nobody.
    """

    today: date
    spool: Path
    together: bool = False
    received: date | None = None
    limits: IngestLimits = field(default_factory=IngestLimits)
    openers: Mapping[str, Opener] = field(default_factory=lambda: MappingProxyType({}))
    as_mail: bool = False
    prove: Callable[[bytes], MailProof] | None = None
