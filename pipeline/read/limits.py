"""How much one file may cost: every bound of the reading room, each in one place.

The values reach the room as one frozen `ReadLimits`, built from the settings by `pipeline.app`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

# Every worker has a folder of its own under the system's temporary folder, named like this.
FOLDER_PREFIX = "vanthu-read-"


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """Bounds for one file, one task and one worker.

    `max_pixels` counts one page image; `max_seconds_per_task` is wall-clock time for one page or one
    DOCX; `max_memory_bytes` is the address space of a worker and of each program it starts (measured
    need: 354 MiB for OpenCV, PDFium and pdfplumber together, 70 MiB for Tesseract); `max_docx_bytes`
    is the size after unpacking; `max_faults` pages of one file may fail before the rest is given up;
    `max_seconds_per_file` is the time of workers for all pages of a file together, side by side or not;
    `max_signatures` of one file are verified; `trust` is the folder of CA certificates and revocation lists
    on which their verdict rests, None for none.
    A limit that can change what a page reads as must not stand in `cache.COSTS`.
    """

    max_pages: int = 500
    max_pixels: int = 40_000_000
    max_seconds_per_task: float = 60.0
    max_seconds_per_file: float = 3600.0
    max_memory_bytes: int = 1 << 30
    max_written_bytes: int = 256 << 20
    max_reply_bytes: int = 32 << 20
    max_text_bytes: int = 4 << 20
    max_docx_bytes: int = 100_000_000
    max_docx_parts: int = 2_000
    max_pictures: int = 200
    max_faults: int = 20
    max_signatures: int = 20
    tasks_per_worker: int = 200
    dpi: int = 300
    min_text_quality: float = 0.85
    language: str = "vie"
    trust: str | None = None

    def to_wire(self) -> dict[str, Any]:
        """Give the limits as plain values for a worker's command line."""
        return asdict(self)

    @classmethod
    def from_wire(cls, values: Mapping[str, Any]) -> ReadLimits:
        """Build the limits from `to_wire`; unknown keys are left out."""
        return cls(**{name: values[name] for name in (f.name for f in fields(cls)) if name in values})
