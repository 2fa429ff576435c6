"""What the reading room leaves alone because ingest has judged it, and what it reads all the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from read_files import letter, submission_of, text_of

from pipeline.ingest import media
from pipeline.model import Finding
from pipeline.read import READERS, ReaderPool, ReadLimits, read
from pipeline.terms import FindingCode, ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.model import Submission

BODY = "Kính gửi: Công an xã An Thịnh.\nĐề nghị đăng tải bài viết."
HARMLESS = ("image/avif", media.PKCS7_SIGNED, media.TNEF, media.HTML)


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """Give one pool for all tests of this module."""
    with ReaderPool(1, ReadLimits()) as opened:
        yield opened


def mail(tmp_path: Path, *kinds: str, findings: tuple[Finding, ...] = ()) -> Submission:
    """Give a mail with text and a letter, and further attachments of `kinds`."""
    (tmp_path / "thu.eml").write_bytes(b"x")
    paths = [tmp_path / "thu.eml", letter(tmp_path / "cv.pdf")]
    found = submission_of(*paths, text=BODY, findings=findings)
    more = tuple(replace(found.files[1], name=f"kem-{n}", media_type=kind) for n, kind in enumerate(kinds))
    return replace(found, files=found.files + more)


def test_every_readable_kind_has_a_reader() -> None:
    """What ingest lets pass without a finding is read here; an archive is only what it holds."""
    read_here = {kind for reader in READERS for kind in reader.media_types}
    assert media.READABLE - {media.ZIP} == read_here & media.READABLE


@pytest.mark.parametrize("kind", HARMLESS)
def test_what_ingest_found_harmless_is_no_fault(kind: str, pool: ReaderPool, tmp_path: Path) -> None:
    """A detached signature or a logo beside the letter gives an empty document and no finding."""
    reading = read(mail(tmp_path, kind), pool=pool, limits=pool.limits)
    assert reading.findings == ()
    assert [document.read_by for document in reading.documents] == [
        ReadBy.MAIL_BODY,
        ReadBy.TEXT_LAYER,
        ReadBy.NONE,
    ]
    assert reading.documents[2].pages == ()


def test_nothing_but_harmless_files_is_still_told(pool: ReaderPool, tmp_path: Path) -> None:
    """A submission without a single word never passes in silence."""
    whole = mail(tmp_path, *HARMLESS)
    reading = read(replace(whole, files=whole.files[2:]), pool=pool, limits=pool.limits)
    assert [finding.code for finding in reading.findings] == [FindingCode.UNREADABLE]


@pytest.mark.parametrize("code", [FindingCode.TOO_LARGE, FindingCode.UNREADABLE, FindingCode.ENCRYPTED])
def test_a_mail_is_read_whatever_was_attached(code: FindingCode, pool: ReaderPool, tmp_path: Path) -> None:
    """A finding about a mail is about what it held; its own words are read."""
    found = (Finding(code, "“a.zip”: Vượt quá giới hạn.", file=0),)
    reading = read(mail(tmp_path, findings=found), pool=pool, limits=pool.limits)
    assert text_of(reading.documents[0].pages[0]) == BODY
    assert reading.documents[1].read_by is ReadBy.TEXT_LAYER
    assert reading.findings == ()


def test_what_ingest_found_bad_is_left_alone(pool: ReaderPool, tmp_path: Path) -> None:
    """A letter that ingest refused is not opened, and not complained of twice."""
    found = (Finding(FindingCode.TOO_LARGE, "“cv.pdf”: Vượt quá giới hạn.", file=1),)
    reading = read(mail(tmp_path, findings=found), pool=pool, limits=pool.limits)
    assert reading.documents[1].pages == ()
    assert reading.documents[0].pages
    assert reading.findings == ()
