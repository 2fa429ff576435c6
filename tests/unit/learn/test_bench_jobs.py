"""Which scans are read, and where their text comes from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from read_files import BODY, LEFT, RIGHT, letter, picture_of, scan

from pipeline.errors import UsageError
from pipeline.learn.bench.jobs import jobs_in
from pipeline.learn.bench.sheets import page_count, rendered, true_lines

if TYPE_CHECKING:
    from pathlib import Path

TRUTH = {
    "received": "2025-03-14",
    "truth": {"number": "45/THCS-VP", "issued_on": "2025-03-12", "issuer": {"name": "Sở Tư pháp"}},
}


def folder_of(place: Path, *forms: str) -> Path:
    """Write one letter of two pages with a scan for each form."""
    place.mkdir(parents=True, exist_ok=True)
    born = letter(place / "a.pdf", pages=2)
    for form in forms:
        scan(place / f"a.{form}.pdf", [picture_of(born, 60), picture_of(born, 60, 1)])
    (place / "truth.json").write_text(json.dumps(TRUTH), "utf-8")
    return place


def test_true_lines_part_the_columns(tmp_path: Path) -> None:
    """Both columns of a letterhead are lines of their own, in the letters of the page."""
    lines = true_lines(letter(tmp_path / "a.pdf"))
    assert sorted(lines) == sorted((*LEFT, *RIGHT, *BODY))


def test_a_scan_with_a_born_digital_twin(tmp_path: Path) -> None:
    """Text, pages, class and what the letter says come with the scan; the twin itself is none."""
    (job,) = jobs_in(folder_of(tmp_path, "fax"))
    assert (job.name, job.form, job.pages, job.received) == ("a.fax.pdf", "fax", 2, "2025-03-14")
    assert sorted(job.lines) == sorted(2 * (*LEFT, *RIGHT, *BODY))
    assert job.fields == {"number": "45/THCS-VP", "issued_on": "2025-03-12"}


def test_known_text_goes_before_the_twin(tmp_path: Path) -> None:
    """`ID.txt` is believed where there is one; a scan may be a picture."""
    (tmp_path / "b.photo.png").write_bytes(b"")
    (tmp_path / "b.txt").write_text("Dòng một\nDòng hai\n", "utf-8")
    (tmp_path / "b.pdf").write_bytes(b"not opened")
    (tmp_path / "lonely.fax.pdf").write_bytes(b"no truth, not opened")
    (job,) = jobs_in(tmp_path)
    assert (job.lines, job.pages, job.fields) == (("Dòng một", "Dòng hai"), 1, {})


def test_a_limit_takes_from_all_classes(tmp_path: Path) -> None:
    """Of five scans in two classes the first two are one of each."""
    for name in ("p", "q"):
        folder_of(tmp_path / name, "fax", "photo")
    folder_of(tmp_path / "r", "fax")
    assert [job.form for job in jobs_in(tmp_path, 2)] == ["fax", "photo"]
    assert [job.form for job in jobs_in(tmp_path)] == ["fax"] * 3 + ["photo"] * 2


def test_a_broken_twin_is_told(tmp_path: Path) -> None:
    """A PDF that does not open ends the measurement with its name."""
    folder_of(tmp_path, "fax")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 broken")
    with pytest.raises(UsageError, match=r"a\.pdf"):
        jobs_in(tmp_path)


def test_page_images_have_the_asked_resolution(tmp_path: Path) -> None:
    """An A4 page at 100 dpi is 827 x 1170 pixels of colour."""
    born = letter(tmp_path / "a.pdf", pages=2)
    pictures = rendered(born, tmp_path, dpi=100)
    assert page_count(born) == len(pictures) == 2
    head, size, _, pixels = pictures[1].read_bytes().split(b"\n", 3)
    assert (head, size, len(pixels)) == (b"P6", b"827 1170", 3 * 827 * 1170)
