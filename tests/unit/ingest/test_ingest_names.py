"""Names that may be shown, and the identity of files and submissions."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest import IngestOptions, ingest
from pipeline.ingest.names import NAMELESS, clean_name, short

TODAY = date(2025, 1, 2)


@given(st.text(max_size=400), st.integers(min_value=24, max_value=200))
def test_a_clean_name_is_safe_whatever_it_was(raw: str, limit: int) -> None:
    """No folder, no invisible character, NFC, never empty, never too long, and cleaning is idempotent."""
    name = clean_name(raw, limit)
    assert 0 < len(name) <= limit
    assert not set(name) & set("/\\\0\n\r\t")
    assert name not in {".", ".."}
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs"} for c in name)
    assert unicodedata.normalize("NFC", name) == name
    assert clean_name(name, limit) == name


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\Công văn.pdf", "Công văn.pdf"),
        (unicodedata.normalize("NFD", "Đề nghị tuyên truyền.docx"), "Đề nghị tuyên truyền.docx"),
        ("cong\u202efdp.exe", "congfdp.exe"),
        ("a\r\nb\x00c.pdf", "a bc.pdf"),
        ("..", NAMELESS),
        ("", NAMELESS),
        ("C\udcc3\udcb4ng v\udcc4\udc83n.pdf", "Công văn.pdf"),
    ],
)
def test_known_bad_names(raw: str, name: str) -> None:
    """Names as they came in real and hostile mail."""
    assert clean_name(raw) == name


def test_shortening_keeps_the_extension() -> None:
    """A long name stays recognisable as what it is."""
    assert clean_name("x" * 500 + ".docx", 50) == "x" * 45 + ".docx"
    assert len(short("y" * 300 + ".pdf")) == 60


@settings(max_examples=25, deadline=None)
@given(st.lists(st.binary(min_size=1, max_size=40), min_size=1, max_size=5, unique=True), st.randoms())
def test_an_id_follows_from_the_bytes_alone(contents: list[bytes], shuffle: object) -> None:
    """Other names and another order give the same id; other bytes give another."""
    with TemporaryDirectory() as place:
        folder = Path(place)

        def identify(pieces: list[bytes], prefix: str) -> str:
            paths = []
            for number, data in enumerate(pieces):
                path = folder / f"{prefix}{number}.bin"
                path.write_bytes(data)
                paths.append(path)
            options = IngestOptions(today=TODAY, spool=folder / "spool", together=True)
            (submission,) = ingest(paths, options=options)
            return submission.id

        mixed = contents.copy()
        shuffle.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives random.Random
        first = identify(contents, "a")
        assert first == identify(mixed, "b")
        assert first != identify([*contents[:-1], contents[-1] + b"x"], "c")
        assert len(first) == 20
