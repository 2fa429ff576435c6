"""Digital signatures of a PDF: asked for in the parent, verified behind the fence (`verify`).

`ask` and `told` run in the parent, `is_signed` and `signatures` behind the fence. The verdict rests on the
trust store and on the day, so it is never taken from the cache of pages. Whatever a signature is made of, the
reading goes on: what could not be verified says so.
"""

from __future__ import annotations

import mmap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError
from pipeline.model import DigitalSignature
from pipeline.read.wire import GarbledError, signatures_from_wire, signatures_to_wire

if TYPE_CHECKING:
    from collections.abc import Mapping
    from concurrent.futures import Future

    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool

UNCHECKED = "Không kiểm tra được chữ ký số trong tệp (tệp hỏng hoặc quá phức tạp)"


def ask(path: Path, pool: ReaderPool) -> Future[dict[str, Any]]:
    """Queue the verification of all signatures in the PDF at `path`."""
    return pool.submit("pdf.signatures", path)


def told(answer: Future[dict[str, Any]]) -> tuple[DigitalSignature, ...]:
    """Wait for what `ask` queued; one signature with its trouble when the file is at fault.

    Raises what `ReaderPool.submit` says for faults of the machine.
    """
    try:
        return signatures_from_wire(answer.result().get("signatures"))
    except (FileFaultError, GarbledError):
        return (DigitalSignature(trouble=UNCHECKED),)


def is_signed(path: str) -> bool:
    """Tell whether a signature may stand in the file, without parsing it.

    The bytes that a signature covers stand beside it in the clear, never in a compressed part: it could not
    leave out its own place else (ISO 32000-2, 12.8.1).
    """
    with Path(path).open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(b"/ByteRange") >= 0


def signatures(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Verify the signatures of the file at `path`."""
    from pipeline.read.verify import verify  # noqa: PLC0415 - only workers that meet a signature pay for pyHanko

    return {"signatures": signatures_to_wire(verify(args["path"], limits))}
