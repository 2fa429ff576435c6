"""Archives in an mbox: each mail where it begins and ends, whatever texts say."""

from __future__ import annotations

import mailbox
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import GoneError
from pipeline.ingest import IngestLimits
from pipeline.ingest.sources import open_source
from pipeline.intake import Group, Grouping

if TYPE_CHECKING:
    from pathlib import Path

START = b"From xa@example.vn Mon May  4 08:00:00 2026"


def mails(path: Path, own: Path) -> list[bytes]:
    """Give the mails of a box as they are fetched."""
    source = open_source(str(path), IngestLimits())
    found = list(source.found(Grouping.FOLDER))
    assert all(isinstance(one, Group) and len(one.files) == 1 for one in found)
    fetched = [source.fetch(one, own / str(n))[0] for n, one in enumerate(found) if isinstance(one, Group)]
    assert [path.name for path in fetched] == [f"mail-{n}.eml" for n in range(1, len(found) + 1)]
    return [path.read_bytes() for path in fetched]


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_lines_that_only_look_like_a_start(tmp_path: Path, end: bytes) -> None:
    """A text may say "From …" in a line, even after an empty one: no header follows it."""
    first = [b"Subject: a", b"", b"From here on", b"", b"From Monday on:", b"we meet", b"", b"From", b""]
    second = [b"Received: b", b"", b"b", b"", b"From the last line"]
    box = tmp_path / "box.mbox"
    box.write_bytes(end.join([START, *first, START, *second]))
    assert mails(box, tmp_path / "own") == [end.join(first) + end, end.join(second)]


def test_a_start_right_after_another(tmp_path: Path) -> None:
    """Two starts in a row: the second one, which a header follows, counts."""
    box = tmp_path / "box"
    box.write_bytes(b"%s\nSubject: a\n\n%s\n\n%s\nSubject: b\n" % (START, START, START))
    assert [mail.splitlines()[0] for mail in mails(box, tmp_path / "own")] == [b"Subject: a", b"Subject: b"]


def test_a_line_without_end(tmp_path: Path) -> None:
    """A line of megabytes is read in pieces, none of which begins a mail."""
    long = b"x" * 65536 + b"From y\nSubject: no\n"
    box = tmp_path / "box"
    box.write_bytes(START + b"\nSubject: a\n\n" + long * 40)
    assert mails(box, tmp_path / "own") == [b"Subject: a\n\n" + long * 40]


def test_a_box_that_changed_is_gone(tmp_path: Path) -> None:
    """Its mails may lie elsewhere now."""
    box = tmp_path / "box"
    box.write_bytes(START + b"\nSubject: a\n\na\n")
    source = open_source(str(box), IngestLimits())
    (group,) = source.found(Grouping.FILE)
    assert isinstance(group, Group)
    box.write_bytes(START + b"\nSubject: other\n\na\n")
    with pytest.raises(GoneError, match="box"):
        source.fetch(group, tmp_path / "own")


@given(texts=st.lists(st.text(alphabet="Fromx: \n>ă", max_size=60), min_size=1, max_size=8))
def test_what_the_standard_library_wrote_comes_back(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    """As many mails come out as Python put in, each with its own subject, whatever the texts are."""
    folder = tmp_path_factory.mktemp("mbox")
    box = mailbox.mbox(folder / "box")
    for number, text in enumerate(texts):
        message = EmailMessage()
        message["Subject"] = f"so-{number}"
        message.set_content(text)
        box.add(message)
    box.close()
    heads = [mail.splitlines()[0] for mail in mails(folder / "box", folder / "own")]
    assert heads == [f"Subject: so-{number}".encode() for number in range(len(texts))]
