"""Archives: what is taken out, and where it stops."""

from __future__ import annotations

import io
import stat
import zipfile
from typing import TYPE_CHECKING

from pipeline.ingest import media
from pipeline.ingest.limits import IngestLimits
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from conftest import Take

PDF = b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n"


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a zip of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_members_without_the_litter(take: Take) -> None:
    """Folders, macOS and Windows litter and links are left out, names lose their folder."""
    link = zipfile.ZipInfo("lien-ket.pdf")
    link.create_system = 3  # Unix: only then the mode bits are kept
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("thư mục/", b"")
        archive.writestr("thư mục/Công văn.pdf", PDF)
        archive.writestr("__MACOSX/._Công văn.pdf", b"x")
        archive.writestr(".DS_Store", b"x")
        archive.writestr(link, "/etc/passwd")
    submission = take(out.getvalue(), "a.zip")
    assert [(f.name, f.media_type, f.parent) for f in submission.files] == [
        ("a.zip", media.ZIP, None),
        ("Công văn.pdf", media.PDF, 0),
    ]
    assert submission.findings == ()


def test_utf8_names_without_the_flag(take: Take) -> None:
    """Some packers write UTF-8 names and forget to say so."""
    data = packed({"Cong~van~~~~.pdf": PDF})
    assert (
        take(data.replace(b"Cong~van~~~~.pdf", "Công văn số".encode() + b"."), "a.zip").files[1].name
        == "Công văn số"
    )


def test_a_mail_in_an_archive_is_opened(take: Take) -> None:
    """Containers hold containers; the mail's text stands with the mail."""
    mail = b"From: a@b.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nnoi dung"
    submission = take(packed({"thu.eml": mail, "b.zip": packed({"c.pdf": PDF})}), "a.zip")
    assert [(f.name, f.parent) for f in submission.files] == [
        ("a.zip", None),
        ("thu.eml", 0),
        ("b.zip", 0),
        ("c.pdf", 2),
    ]
    assert submission.files[1].text == "noi dung"
    assert submission.mail is None


def test_the_number_of_files_is_limited(take: Take) -> None:
    """What is beyond the limit is not taken, what is before it is."""
    submission = take(packed({f"{n}.txt": b"x" for n in range(9)}), "a.zip", IngestLimits(max_files=4))
    assert len(submission.files) == 4
    assert [f.code for f in submission.findings] == [FindingCode.TOO_LARGE]
    submission = take(packed({f"{n}.txt": b"x" for n in range(9)}), "a.zip", IngestLimits(max_parts=3))
    assert len(submission.files) == 4
    assert [f.code for f in submission.findings] == [FindingCode.TOO_LARGE]


def test_total_size_is_limited(take: Take) -> None:
    """The sum of what is unpacked counts, not only each file."""
    limits = IngestLimits(max_total_bytes=100_000)
    members = {f"{n}.txt": bytes([65 + n]) * 40_000 for n in range(5)}
    submission = take(packed(members), "a.zip", limits)
    assert [f.name for f in submission.files] == ["a.zip", "0.txt", "1.txt"]
    assert [f.code for f in submission.findings] == [FindingCode.TOO_LARGE]


def test_a_file_above_the_limit_is_listed_with_its_size(take: Take) -> None:
    """It is known by its bytes but not opened; a member above the limit is not taken."""
    submission = take(b"x" * 5000, "a.txt", IngestLimits(max_file_bytes=1000))
    assert submission.files[0].size == 5000
    assert [f.code for f in submission.findings] == [FindingCode.TOO_LARGE]
    inner = take(packed({"b.txt": b"x" * 5000, "c.txt": b"y"}), "a.zip", IngestLimits(max_file_bytes=1000))
    assert [f.name for f in inner.files] == ["a.zip", "c.txt"]
    assert [(f.code, f.file) for f in inner.findings] == [(FindingCode.TOO_LARGE, 0)]
    assert "b.txt" in inner.findings[0].message


def test_expansion_is_judged_above_a_mebibyte_only(take: Take) -> None:
    """A short text of blanks packs a thousandfold and is no bomb."""
    small = take(packed({"a.txt": b" " * 1_000_000}), "a.zip")
    assert small.findings == ()
    large = take(packed({"a.txt": b" " * 2_000_000, "b.pdf": PDF}), "b.zip")
    assert [f.code for f in large.findings] == [FindingCode.TOO_LARGE]
    assert [f.name for f in large.files[1:]] == ["b.pdf"]


def test_members_that_are_huge_only_together_are_stopped(take: Take) -> None:
    """Members that share their packed bytes keep each within the ratio; the archive as a whole is judged."""
    members = {f"{n:02}.txt": b" " * 1_000_000 for n in range(30)}
    submission = take(packed(members), "a.zip")
    assert {f.code for f in submission.findings} == {FindingCode.TOO_LARGE}
    assert 1 < len(submission.files) < 30


def test_a_damaged_member_does_not_hide_the_others(take: Take) -> None:
    """Its checksum is wrong; the member after it is whole."""
    data = packed({"a.txt": b"AAAABBBB", "b.pdf": PDF}, zipfile.ZIP_STORED)
    submission = take(data.replace(b"AAAABBBB", b"AAAABBBC"), "a.zip")
    assert [f.name for f in submission.files] == ["a.zip", "b.pdf"]
    assert [(f.code, f.file) for f in submission.findings] == [(FindingCode.UNREADABLE, 0)]


def test_an_empty_archive_is_said(take: Take) -> None:
    """An archive without a file is no letter."""
    assert [f.code for f in take(packed({}), "a.zip").findings] == [FindingCode.UNREADABLE]


def test_the_same_fault_is_told_a_few_times_only(take: Take) -> None:
    """Forty locked members do not bury the officer in forty lines."""
    data = bytearray(packed({f"{n:02}.txt": b"x" for n in range(40)}, zipfile.ZIP_STORED))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    findings = take(bytes(data), "a.zip").findings
    assert len(findings) == 4
    assert {f.code for f in findings} == {FindingCode.ENCRYPTED}
