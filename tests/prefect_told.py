"""What Prefect was told: a look into the files of its database and log."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def told_prefect(home: Path, text: str) -> bool:
    """Look for `text` in the files of Prefect's database and log, written plainly or as JSON."""
    needles = (text.encode(), text.encode("unicode_escape"))
    return any(n in file.read_bytes() for n in needles for file in home.rglob("*") if file.is_file())
