"""Pictures that the pages show of files which people made: drawn anew behind the fence, never the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import FileFaultError
from pipeline.model import Page, SourceFile
from pipeline.read import show
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.read import ReaderPool

_WIDE = 20_000.0  # points; wider than any picture that the limits allow: it is never drawn smaller


def redrawn(pool: ReaderPool, picture: Path) -> bytes | None:
    """Draw a picture file anew as PNG, in its own size; None for what cannot be opened as a picture."""
    source = SourceFile(picture.name, "0" * 64, "image/png", picture.stat().st_size, picture)
    try:
        drawn = show(source, _sheet(1, _WIDE, _WIDE), pool=pool)
    except FileFaultError:
        return None
    return drawn.png if drawn else None


def _sheet(number: int, width: float, height: float) -> Page:
    return Page(number, width, height, (), ReadBy.NONE, "")
