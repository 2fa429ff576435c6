"""Signed PDFs through the fence: verified beside the pages, never at the cost of the reading."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from read_files import letter, submission_of, text_of
from signed_files import BODY, Authority, authority, change_byte, sign

from pipeline.model import Later
from pipeline.read import PageCache, ReaderPool, ReadLimits, fence, read
from pipeline.read.signatures import UNCHECKED

if TYPE_CHECKING:
    from pipeline.model import Document

# A worker that reads pages but dies of a signature, as one may that was taken over.
DIES = "import os, pipeline.read.signatures as s; s.signatures = lambda *_: os._exit(1); "


@pytest.fixture(scope="module")
def ours() -> Authority:
    """Give one authority for all tests of this module."""
    return authority()


def document_of(path: Path, pool: ReaderPool) -> Document:
    """Read one file that has no faults."""
    reading = read(submission_of(path), pool=pool, limits=pool.limits)
    assert reading.findings == ()
    return reading.documents[0]


def loads_cryptography(pool: ReaderPool) -> bool:
    """Tell whether a worker has the compiled part of what pyHanko needs in its memory."""
    maps = [Path(f"/proc/{worker._process.pid}/maps").read_text() for worker in pool._all]
    assert maps
    return any("cryptography" in one for one in maps)


def test_only_a_signed_letter_pays_for_pyhanko(tmp_path: Path, ours: Authority) -> None:
    """Pages and signature come together within the usual memory; a letter without one loads nothing more."""
    limits = ReadLimits(trust=str(ours.store(tmp_path / "tin-cay")))
    with ReaderPool(1, limits) as pool:
        plain = document_of(letter(tmp_path / "a.pdf"), pool)
        assert plain.signatures == ()
        assert not loads_cryptography(pool)
        signed = document_of(sign(letter(tmp_path / "b.pdf"), ours.body), pool)
        assert loads_cryptography(pool)
        assert max(worker.rss for worker in pool._all) < limits.max_memory_bytes // 4
    (one,) = signed.signatures
    assert (one.signer, one.intact, one.later, one.trusted) == (BODY, True, Later.NOTHING, True)
    assert signed.pages == plain.pages


def test_the_verdict_is_never_taken_from_the_cache(tmp_path: Path, ours: Authority) -> None:
    """Pages are read once, but another trust store is asked anew."""
    path, cache = sign(letter(tmp_path / "a.pdf"), ours.body), PageCache(tmp_path / "cache", 1 << 20)
    verdicts = []
    for trust in (
        None,
        str(ours.store(tmp_path / "tin-cay")),
        str(authority("CA khác").store(tmp_path / "b")),
    ):
        with ReaderPool(1, ReadLimits(trust=trust), cache) as pool:
            document = document_of(path, pool)
            verdicts.append(document.signatures[0].trusted)
    assert verdicts == [None, True, False]
    assert len(list((tmp_path / "cache").glob("*/*.json.gz"))) == 1


def test_a_worker_that_dies_of_a_signature_costs_no_page(
    tmp_path: Path, ours: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The letter is read, and its signature is told to be unchecked."""
    monkeypatch.setattr(fence, "BOOT", fence.BOOT.replace("main()", f"{DIES}main()"))
    with ReaderPool(2, ReadLimits()) as pool:
        document = document_of(sign(letter(tmp_path / "a.pdf"), ours.body), pool)
    assert "Trường" in text_of(document.pages[0]) or "TRƯỜNG" in text_of(document.pages[0])
    (one,) = document.signatures
    assert (one.intact, one.trouble) == (None, UNCHECKED)


def test_a_broken_trust_store_stops_no_reading(tmp_path: Path, ours: Authority) -> None:
    """A folder that went away meanwhile leaves the signature unchecked."""
    with ReaderPool(1, ReadLimits(trust=str(tmp_path / "fort"))) as pool:
        document = document_of(change_byte(sign(letter(tmp_path / "a.pdf"), ours.body)), pool)
    assert [one.trouble for one in document.signatures] == [UNCHECKED]
    assert document.pages
