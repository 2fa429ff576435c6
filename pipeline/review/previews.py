"""Papers that a person looks at before they count: on disk for an hour, for that person alone.

A preview is a folder named by a digest of the person, the matter and the bytes; whoever asks with another
name finds nothing. There are never more than `MOST` of them.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
import threading
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.papers import Paper
from pipeline.respond import PACKET, to_pdf
from pipeline.sights import pdf_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from pipeline.read import ReaderPool

MOST = 60  # previews at once; one of three pages takes 400 KB
AGE = timedelta(hours=1)
AT_ONCE = 2  # LibreOffice takes a core and 300 MB each
DPI = 110
_NAME = re.compile(r"[0-9a-f]{32}")
_PAGE = "page-{}.png"


@dataclass(frozen=True, slots=True)
class Preview:
    """One paper with its pages drawn; `told` are the words of the form that it was made from."""

    name: str
    folder: Path
    paper: Paper
    pages: int
    told: Mapping[str, Any]

    def page(self, number: int) -> Path | None:
        """Give the picture of a page (from 1), None when there is none."""
        found = self.folder / _PAGE.format(number)
        return found if 0 < number <= self.pages and found.is_file() else None


class Previews:
    """Keeps previews in a folder of its own; safe among threads."""

    def __init__(self, folder: Path, pool: ReaderPool, clock: Callable[[], datetime]) -> None:
        """Use `folder`, which goes with the house."""
        self._folder, self._pool, self._clock = folder, pool, clock
        self._turns = threading.BoundedSemaphore(AT_ONCE)

    def make(self, person_id: int, about: str, paper: Paper, told: Mapping[str, Any]) -> Preview:
        """Make the preview of a paper about something, or find the one that is there.

        Raises `TransientError` or `MissingProgramError` when LibreOffice makes no PDF of it.
        """
        self._sweep()
        whole = hashlib.sha256(json.dumps([person_id, about, paper.key, dict(told)]).encode() + paper.data)
        name = whole.hexdigest()[:32]
        if self.find(person_id, about, name) is None:
            with self._turns:
                self._write(name, person_id, about, paper, told)
        found = self.find(person_id, about, name)
        if found is None:
            raise FileNotFoundError(name)
        return found

    def find(self, person_id: int, about: str, name: str) -> Preview | None:
        """Give a preview that this person made of this thing; None when there is none or its hour is over."""
        folder = self._folder / name
        if not _NAME.fullmatch(name):
            return None
        try:
            kept = json.loads((folder / "told.json").read_bytes())
            data = (folder / "paper").read_bytes()
        except OSError:
            return None
        old = self._clock().timestamp() - kept["at"] > AGE.total_seconds()
        if old or [kept["person"], kept["about"]] != [person_id, about]:
            return None
        pdf = folder / "paper.pdf"
        paper = Paper(
            kept["key"],
            kept["name"],
            data,
            tuple(kept["doubts"]),
            pdf.read_bytes() if pdf.is_file() else None,
        )
        return Preview(name, folder, paper, kept["pages"], kept["told"])

    def _write(self, name: str, person_id: int, about: str, paper: Paper, told: Mapping[str, Any]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".part-", dir=self._folder))
        try:
            (made / "paper").write_bytes(paper.data)
            pages: tuple[bytes, ...] = ()
            if paper.key != PACKET:
                pdf = paper.pdf or to_pdf(paper.data)
                (made / "paper.pdf").write_bytes(pdf)
                pages = pdf_pages(self._pool, pdf, DPI)
            for number, png in enumerate(pages, 1):
                (made / _PAGE.format(number)).write_bytes(png)
            kept = {"person": person_id, "about": about, "at": self._clock().timestamp(), "pages": len(pages)}
            kept |= {"key": paper.key, "name": paper.name, "doubts": paper.doubts, "told": dict(told)}
            (made / "told.json").write_text(json.dumps(kept), encoding="utf-8")
            final = self._folder / name
            shutil.rmtree(final, ignore_errors=True)  # one whose hour is over
            made.rename(final)
        except OSError:
            if not (self._folder / name / "told.json").is_file():  # another thread was quicker
                raise
        finally:
            shutil.rmtree(made, ignore_errors=True)

    def _sweep(self) -> None:
        """Forget what is older than its hour, and the oldest when there are too many."""
        if not self._folder.is_dir():
            return
        old = self._clock().timestamp() - AGE.total_seconds()
        found = sorted(
            ((one.stat().st_mtime, one) for one in self._folder.iterdir() if _NAME.fullmatch(one.name)),
            key=lambda pair: pair[0],
        )
        surplus = max(0, len(found) - MOST + 1)
        for at, (changed, one) in enumerate(found):
            if at < surplus or changed < old:
                shutil.rmtree(one, ignore_errors=True)
