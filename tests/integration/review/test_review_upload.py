"""Letters brought by hand: received before the answer, read behind it, hostile ones too."""

from __future__ import annotations

import re
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from answering_cases import SAMPLES
from desk_cases import COMMUNE, PEOPLE, desk_in, desk_settings
from review_office import APPROVER, AUDITOR, CLERK, Guests, browser, csrf_of

from pipeline.app import open_house
from pipeline.review.office import open_office
from pipeline.review.uploads import Uploads
from pipeline.terms import JobState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx import Response

    from pipeline.person import Person
    from pipeline.review.office import Office

LETTER = SAMPLES / "01-xa-dak-wil-canh-bao-lua-dao" / "145_UBND-VHXH.pdf"
PATIENCE = 120.0  # seconds; a letter with a text layer takes 3


def bring(
    office: Office,
    person: Person,
    *files: tuple[str, bytes],
    headers: dict[str, str] | None = None,
    **told: str,
) -> Response:
    """Send files as the page does."""
    data = {"csrf": csrf_of(person), "together": "yes", **told}
    sent = [("files", (name, body, "application/pdf")) for name, body in files]
    return browser(office, person).post("/upload", data=data, files=sent, headers=headers or {})


def read(office: Office, person: Person = CLERK) -> str:
    """Wait until everything that a person brought was read; give the list."""
    client, until = browser(office, person), time.monotonic() + PATIENCE
    while time.monotonic() < until:
        page = client.get("/upload/state").text
        if 'data-busy="yes"' not in page:
            return page
        time.sleep(0.2)
    pytest.fail("still busy")


@contextmanager
def resting(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """Open an office whose readers of uploads do nothing, as if it was killed before they came to it."""
    with monkeypatch.context() as patch:
        patch.setattr(Uploads, "_work", lambda _: None)
        with open_office(desk_settings(folder), Guests(PEOPLE)) as office:
            yield office


def test_a_letter_is_received_read_and_followed_to_its_case(tmp_path: Path) -> None:
    """The page leads to the case; the same letter again is known and read no second time."""
    with desk_in(tmp_path) as office:
        done = bring(office, CLERK, ("145 công văn.pdf", LETTER.read_bytes()), received="2024-11-07")
        assert (done.status_code, done.headers["location"]) == (303, "/upload?sent=1")
        page = read(office)
        assert "145/UBND-VHXH" in page
        matter_id = re.search(r"/matters/(\w+)", page)
        assert matter_id
        look = office.desk.look(matter_id[1])
        assert look.case.submission.files[0].name == "145 công văn.pdf"
        assert str(look.case.submission.received_on) == "2024-11-07"
        assert str(tmp_path) not in look.case.submission.origin
        bring(office, CLERK, ("145 công văn.pdf", LETTER.read_bytes()))
        assert "đã có từ trước" in read(office)
        assert len(office.desk.store.versions(look.case.submission.id)) == 1
        # who sees another unit only is told that it was read, and nothing else
        bring(office, COMMUNE, ("ban-sao.pdf", LETTER.read_bytes()))
        theirs = read(office, COMMUNE)
        assert "ngoài phạm vi" in theirs
        assert "145/UBND" not in theirs
        assert list(office.house.spool.glob("upload-*")) == []


def test_each_file_its_own_or_all_together(tmp_path: Path) -> None:
    """One submission of two files, or two of one; a script is answered in JSON."""
    one, two = ("a.txt", b"van ban mot"), ("b.txt", b"van ban hai")
    with desk_in(tmp_path) as office:
        assert bring(office, CLERK, one, two).headers["location"] == "/upload?sent=1"
        told = bring(office, CLERK, one, two, together="no", headers={"Accept": "application/json"})
        assert told.json() == {"to": "/upload?sent=2"}
        assert read(office).count("<li>") == 3


@pytest.mark.parametrize("person", [AUDITOR])
def test_who_may_not_bring_letters_does_not(tmp_path: Path, person: Person) -> None:
    """Without the right, or without the token of the session, nothing is received."""
    with desk_in(tmp_path) as office:
        assert browser(office, person).get("/upload").status_code == 403
        assert browser(office, person).get("/upload/state").status_code == 403
        assert bring(office, person, ("a.pdf", b"x")).status_code == 403
        assert bring(office, CLERK, ("a.pdf", b"x"), csrf="forged").status_code == 403
        assert sum(office.desk.store.counts().values()) == 0


def test_hostile_files_end_as_findings(tmp_path: Path) -> None:
    """Names that lead elsewhere, empty files, programs, broken archives: received, read, no traceback."""
    files = (
        ("../../../etc/passwd", b"%PDF-1.7 none"),
        ("..\\..\\x.exe", b"MZ\x90\x00" + b"\0" * 200),
        ("a\x00b\u202e.pdf", b""),
        ("<img src=x onerror=alert(1)>.pdf", b"PK\x03\x04 no archive"),
        ("d" * 300 + "ặ" * 300 + ".docx", b"PK\x03\x04"),
    )
    with desk_in(tmp_path) as office:
        done = bring(office, APPROVER, *files, together="no")
        assert (done.status_code, done.headers["location"]) == (303, "/upload?sent=5")
        page = read(office, APPROVER)
        assert "<img src=x" not in page
        states = office.desk.store.counts()
        assert states.get(JobState.RECEIVED, 0) == states.get(JobState.WORKING, 0) == 0
        names = {
            file.name for one in office.desk.store.ids("") for file in office.desk.case(one).submission.files
        }
        assert all("/" not in name and "\\" not in name and name.isprintable() for name in names)
    assert not list(tmp_path.parent.glob("**/passwd"))


def test_limits_are_said_before_anything_is_received(tmp_path: Path) -> None:
    """Too large, too many, no file, a day to come: each in a sentence."""
    settings = desk_settings(tmp_path, max_file_bytes=1 << 20, max_files=3)
    with open_office(settings, Guests(PEOPLE)) as office:
        for files, told in (
            ((("a.pdf", b"x" * ((1 << 20) + 1)),), "lớn hơn 1 MB"),
            (tuple((f"{number}.pdf", b"x") for number in range(4)), "tối đa 3 tệp"),
        ):
            done = bring(office, CLERK, *files)
            assert done.status_code == 400
            assert told in done.text
        for day in ("2999-01-01", "0001-01-01", "hôm nay"):
            assert bring(office, CLERK, ("a.pdf", b"x"), received=day).status_code == 400
        none = browser(office, CLERK).post("/upload", data={"csrf": csrf_of(CLERK)})
        assert "Chưa chọn tệp" in none.text
        # what a browser sends when no file was chosen
        part = 'Content-Disposition: form-data; name="files"; filename=""\r\n'
        body = f"--x\r\n{part}Content-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n"
        headers = {"X-CSRF-Token": csrf_of(CLERK), "Content-Type": "multipart/form-data; boundary=x"}
        blank = browser(office, CLERK).post("/upload", content=body, headers=headers)
        assert "Chưa chọn tệp" in blank.text
        assert sum(office.desk.store.counts().values()) == 0


def test_what_a_crash_leaves_is_read_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Received and not read: the next start of the desk reads it, from the kept bytes."""
    with resting(tmp_path, monkeypatch) as office:
        bring(office, CLERK, ("145.pdf", LETTER.read_bytes()))
        assert office.desk.store.counts()[JobState.RECEIVED] == 1
        assert "chờ đọc" in browser(office, CLERK).get("/upload").text
    with desk_in(tmp_path) as office:
        assert "145/UBND-VHXH" in read(office)


def test_resume_finishes_it_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was brought and not read is what `vanthu resume` takes."""
    with resting(tmp_path, monkeypatch) as office:
        bring(office, CLERK, ("145.pdf", LETTER.read_bytes()))
    with open_house(desk_settings(tmp_path)) as house:
        waiting = house.rooms.store.unfinished(house.rooms.clock())
        assert len(list(house.process_all((one, house.rooms) for one in waiting))) == 1
        assert house.rooms.store.counts()[JobState.STORED] == 1
