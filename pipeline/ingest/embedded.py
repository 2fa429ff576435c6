"""Files embedded in a PDF (attachments, portfolios): listed here, taken out behind another room's fence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pipeline.errors import FileFaultError
from pipeline.ingest.parts import Contents, Part
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from pipeline.ingest.limits import IngestLimits, Opener

# ISO 32000-1, 7.11.4: the type of an embedded file and the name of the tree that lists them. Compressed
# object streams may hide the tree, never the file, and every writer we know names the type.
_MARK = b"/EmbeddedFile"
_BLOCK = 1 << 20


class Embedded(Protocol):
    """One file inside a PDF: the name as written (or None), and how to read its bytes.

    `chunks` raises FileFaultError when they cannot be had.
    """

    @property
    def name(self) -> str | None:
        """The name as written in the PDF."""

    def chunks(self) -> Iterator[bytes]:
        """Read the bytes, piece by piece."""


def may_hold_files(path: Path) -> bool:
    """Tell quickly, without parsing, whether a PDF may have files embedded; raises `OSError`.

    Nearly no letter has: those never wait for a worker here.
    """
    tail = b""
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            if _MARK in tail + block:
                return True
            tail = block[-len(_MARK) :]
    return False


def pdf_opener(listed: Callable[[Path], tuple[Embedded, ...]]) -> Opener:
    """Make an opener out of `listed`, which lists the files of a PDF (TransientError: no worker).

    A PDF that cannot be opened holds nothing: the room that reads it will say what is wrong with it.
    """

    def open_pdf(path: Path, limits: IngestLimits) -> Contents:
        try:
            found = listed(path)
        except FileFaultError:
            found = ()
        return Contents(_parts(found, limits))

    return open_pdf


def _parts(found: tuple[Embedded, ...], limits: IngestLimits) -> Generator[Part, None, None]:
    for one in found[: limits.max_parts]:
        yield Part(one.name, one.chunks)
    if len(found) > limits.max_parts:
        raise FileFaultError(
            FindingCode.TOO_LARGE,
            f"Tệp PDF chứa {len(found)} tệp đính kèm, chỉ đọc {limits.max_parts} tệp đầu;"
            " đề nghị gửi ít tệp hơn.",
        )
