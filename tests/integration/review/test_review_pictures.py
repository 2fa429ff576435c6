"""Pictures, texts and originals of letters: what is shown, to whom, and that none of it can run."""

from __future__ import annotations

import io
from contextlib import ExitStack
from typing import TYPE_CHECKING
from urllib.parse import unquote

import numpy as np
import pytest
from PIL import Image
from read_files import letter
from reportlab.pdfgen.canvas import Canvas
from review_office import APPROVER, AUDITOR, CLERK, REVIEWER, browser, csrf_of, office_in, seen_from
from review_viewer import take_in

from pipeline.person import Reach
from pipeline.review.pages.pictures import disposition
from pipeline.review.viewer import viewer_context
from pipeline.sights import pdf_pages
from pipeline.store.audit_port import AuditQuery
from pipeline.terms import HandlerLevel
from pipeline.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx import Response
    from starlette.testclient import TestClient

    from pipeline.review.office import Office

STRANGER = seen_from(REVIEWER, Reach(HandlerLevel.COMMUNE, "Công an xã Không Có", ("tỉnh Cà Mau",)))
KINDS = ("pages/1.jpg", "pages/1/part.jpg?x0=9&y0=9&x1=99&y1=99", "text", "original")
HOSTILE = (
    'a";filename="run.html',
    "về\u202egpj.exe",
    "x\r\nSet-Cookie: a=b.pdf",
    "CON.pdf",
    "Ảnh 1.png",
    "../../etc/passwd",
    "….",
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, dict[str, str]]]:
    """Give an office with letters: born digital, DOCX, with a secrecy mark, and one with hostile files."""
    folder = tmp_path_factory.mktemp("desk")
    with ExitStack() as stack:
        office = stack.enter_context(office_in(folder, APPROVER, REVIEWER, CLERK, AUDITOR))
        matters = take_in(office, "01", "08", "27")
        (submission,) = office.house.ingest(_hostile(folder / "hostile"), together=True)
        list(office.house.process_all([(submission, office.house.rooms)]))
        matters["hostile"] = office.desk.matters.matter_of(submission.id) or ""
        yield office, matters


def _hostile(folder: Path) -> list[Path]:
    folder.mkdir()
    letter(folder / "cv.pdf")
    page = b"<html><script>alert(1)</script></html>"
    (folder / "trang.html").write_bytes(page)
    (folder / "hinh.svg").write_bytes(
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    )
    (folder / "giả.png").write_bytes(page)
    (folder / "bai.txt").write_bytes("<script>alert(1)</script> Kính gửi Công an xã".encode())
    canvas = Canvas(str(folder / "js.pdf"))
    canvas.drawString(100, 700, "Kinh gui: Cong an xa An Thinh")
    canvas._doc.Catalog.OpenAction = "<</S/JavaScript/JS(app.alert\\(1\\))>>"
    canvas.save()
    return sorted(folder.iterdir())


def at(desk: tuple[Office, dict[str, str]], name: str, rest: str) -> str:
    """Give the address of something of a matter."""
    return f"/matters/{desk[1][name]}/{rest}"


def client(desk: tuple[Office, dict[str, str]], person: object = APPROVER) -> TestClient:
    """Give a browser at the desk."""
    return browser(desk[0], person)  # type: ignore[arg-type]  # one of the people above


def pixels(answer: Response) -> np.ndarray:
    """Decode a picture."""
    assert answer.status_code == 200
    return np.asarray(Image.open(io.BytesIO(answer.content)).convert("L"))


def test_a_page_is_drawn_anew_in_the_size_that_was_asked_for(desk: tuple[Office, dict[str, str]]) -> None:
    """Picture of the page, kept by this browser alone, and not sent again while it is the same."""
    asked = at(desk, "01", "files/0/pages/1.jpg")
    answer = client(desk).get(asked)
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["cache-control"] == "private, max-age=300"
    assert pixels(answer).shape == (pytest.approx(1169, abs=2), pytest.approx(827, abs=2))
    again = client(desk).get(asked, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert pixels(client(desk).get(f"{asked}?dpi=50")).shape[1] == pytest.approx(414, abs=2)
    exact = client(desk).get(asked.replace(".jpg", ".png"))
    assert exact.headers["content-type"] == "image/png"
    assert abs(pixels(exact).astype(int) - pixels(answer)).mean() < 3


def test_a_part_shows_the_words_of_its_box(desk: tuple[Office, dict[str, str]]) -> None:
    """The crop around a line is as wide as the line with a margin, and has ink."""
    case = desk[0].desk.look(desk[1]["01"]).case
    box = case.extraction.number.evidence[0].box
    assert box is not None
    asked = at(desk, "01", f"files/0/pages/1/part.png?x0={box.x0}&y0={box.y0}&x1={box.x1}&y1={box.y1}")
    shown = pixels(client(desk).get(asked))
    assert shown.shape[1] == pytest.approx((box.x1 - box.x0 + 16) * 150 / 72, abs=4)
    assert shown.min() < 100


def test_text_is_given_as_it_was_read(desk: tuple[Office, dict[str, str]]) -> None:
    """A DOCX has no pages to draw; its lines come as JSON, and what looks like markup stays text."""
    sheets = client(desk).get(at(desk, "08", "files/0/text")).json()["pages"]
    assert any("Kính gửi: Công an xã Thuận An" in text for _, text in sheets[0]["lines"])
    assert client(desk).get(at(desk, "08", "files/0/pages/1.jpg")).status_code == 404
    names = [file.name for file in desk[0].desk.look(desk[1]["hostile"]).case.submission.files]
    answer = client(desk).get(at(desk, "hostile", f"files/{names.index('bai.txt')}/text"))
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    "rest",
    [
        *("files/99/pages/1.jpg", "files/0/pages/2.jpg", "files/0/pages/0.jpg", "files/-1/pages/1.jpg"),
        *(
            "files/0/pages/1000000000.jpg",
            "files/0/pages/1.jpg?dpi=1000000000",
            "files/0/pages/1.jpg?dpi=NaN",
            "files/0/pages/1.jpg?dpi=1e9",
            "files/0/pages/x.jpg",
        ),
        *("files/0/pages/1.svg", "files/0/pages/1.html", "files/0/pages/1.jpg?mark=ffff"),
        *("files/..%2f..%2f0/pages/1.jpg", "files/0/pages/..%2f1.jpg", "files/0/..%2f..%2fvanthu.sqlite3"),
        *("files/99/text", "files/99/original", "files/-1/original", "files/%00/original"),
        *("files/0/pages/1/part.jpg", "files/0/pages/1/part.jpg?x0=NaN&y0=0&x1=9&y1=9"),
        *("files/0/pages/1/part.jpg?x0=inf&y0=0&x1=9&y1=9", "files/0/pages/1/part.jpg?x0=5&y0=5&x1=5&y1=5"),
        "files/0/pages/1/part.jpg?x0=900&y0=900&x1=990&y1=990",
    ],
)
def test_nothing_beyond_the_case_is_given(rest: str, desk: tuple[Office, dict[str, str]]) -> None:
    """Numbers out of range and tricks with paths end in a sentence, never in bytes or a traceback."""
    answer = client(desk).get(at(desk, "01", rest))
    assert answer.status_code in (400, 404)
    assert answer.headers["content-type"].startswith("text/html")
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("rest", KINDS)
def test_neither_strangers_nor_secret_letters(rest: str, desk: tuple[Office, dict[str, str]]) -> None:
    """Another unit's matter, an unknown one and a secret letter are as if they were not there."""
    with_stranger = browser(desk[0], APPROVER)
    with_stranger.cookies.clear()
    assert with_stranger.get(at(desk, "01", f"files/0/{rest}")).status_code == 303
    assert client(desk).get(f"/matters/ffffffffffffffffffff/files/0/{rest}").status_code == 404
    for index in range(3):
        assert client(desk).get(at(desk, "27", f"files/{index}/{rest}")).status_code == 404
    visit = Visit(desk[0].desk, APPROVER)
    assert viewer_context(visit, visit.look(desk[1]["27"]))["files"] == []


def test_another_unit_sees_nothing(tmp_path: Path) -> None:
    """A commune of another province gets 404 for every address of the matter, and cannot have it read."""
    with office_in(tmp_path, STRANGER, APPROVER) as office:
        found = take_in(office, "01")
        answers = [
            browser(office, STRANGER).get(f"/matters/{found['01']}/files/0/{rest}").status_code
            for rest in KINDS
        ]
        assert answers == [404, 404, 404, 404]
        refused = browser(office, STRANGER).post(
            f"/matters/{found['01']}/reread",
            json={"file": 0, "page": 1, "box": [80, 100, 300, 120]},
            headers={"X-CSRF-Token": csrf_of(STRANGER)},
        )
        assert refused.status_code == 404


def test_an_original_is_saved_and_never_shown(desk: tuple[Office, dict[str, str]]) -> None:
    """Bytes as they came, of no type, under a policy that forbids everything; the log says who took it."""
    office, matters = desk
    files = office.desk.look(matters["hostile"]).case.submission.files
    for index, source in enumerate(files):
        answer = client(desk, CLERK).get(at(desk, "hostile", f"files/{index}/original"))
        assert answer.content == source.path.read_bytes()
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in answer.headers["content-security-policy"]
        assert answer.headers["content-disposition"].startswith("attachment;")
    log = Visit(office.desk, APPROVER).log
    lines = log.entries(AuditQuery(deed="file.download"))
    assert {(one.who, one.about) for one in lines} == {("clerk", f"matter:{matters['hostile']}")}
    assert len(lines) == len(files)


def test_hostile_files_never_come_back_as_active_content(desk: tuple[Office, dict[str, str]]) -> None:
    """HTML and SVG are not drawn; a PDF with a script comes back as pixels."""
    office, matters = desk
    for index, source in enumerate(office.desk.look(matters["hostile"]).case.submission.files):
        for kind in ("jpg", "png"):
            answer = client(desk).get(at(desk, "hostile", f"files/{index}/pages/1.{kind}"))
            if source.name in ("cv.pdf", "js.pdf"):
                assert pixels(answer).min() < 200
                assert b"JavaScript" not in answer.content
            else:
                assert answer.status_code == 404
                assert b"alert(1)" not in answer.content


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_made_harmless(name: str) -> None:
    """No quote, path, control or direction sign gets into the header; Vietnamese letters stay."""
    header = disposition(name)
    assert header.isascii()
    assert header.count('"') == 2
    assert all(" " <= sign <= "~" for sign in header)
    encoded = unquote(header.partition("UTF-8''")[2])
    assert encoded
    assert not set(encoded) & set('\\/:*?"<>|\r\n\u202e')
    assert not encoded.lower().startswith("con.")
    if name == "Ảnh 1.png":
        assert encoded == name


def test_a_letter_that_becomes_secret_leaves_no_picture(tmp_path: Path) -> None:
    """What was drawn of it is removed when its pages are forgotten."""
    with office_in(tmp_path) as office:
        found = take_in(office, "01")
        assert browser(office, APPROVER).get(f"/matters/{found['01']}/files/0/pages/1.jpg").status_code == 200
        kept = tmp_path / "data" / "cache" / "pictures"
        assert len(list(kept.glob("*/*"))) == 1
        office.house.rooms.forget(office.desk.look(found["01"]).case.submission)
        assert list(kept.glob("*/*")) == []


def test_a_box_is_read_again(desk: tuple[Office, dict[str, str]]) -> None:
    """Who may correct has a line read once more by both readers, and sees what each made of it."""
    box = desk[0].desk.look(desk[1]["01"]).case.extraction.number.evidence[0].box
    assert box is not None
    asked = {"file": 0, "page": 1, "box": [box.x0 - 2, box.y0 - 2, box.x1 + 2, box.y1 + 2]}
    token = {"X-CSRF-Token": csrf_of(REVIEWER)}
    answer = client(desk, REVIEWER).post(at(desk, "01", "reread"), json=asked, headers=token)
    assert answer.status_code == 200, answer.text
    assert "145/UBND-VHXH" in answer.json()["text"]
    assert all(0 < word["confidence"] <= 1 and word["box"] for word in answer.json()["words"])


@pytest.mark.parametrize(
    ("person", "asked", "status"),
    [
        (REVIEWER, {"file": 0, "page": 1, "box": [0, 0, 595, 842]}, 400),
        (REVIEWER, {"file": 0, "page": 1, "box": [5, 5, 5, 5]}, 400),
        (REVIEWER, {"file": 0, "page": 1, "box": [0, 0, 1e300, 1]}, 400),
        (REVIEWER, {"file": 0, "page": 1, "box": [0, 0, 1]}, 400),
        (REVIEWER, {"file": 1, "page": 1, "box": [0, 0, 90, 90]}, 404),
        (REVIEWER, {"file": 0, "page": 9, "box": [0, 0, 90, 90]}, 404),
        (CLERK, {"file": 0, "page": 1, "box": [80, 100, 300, 120]}, 403),
        (AUDITOR, {"file": 0, "page": 1, "box": [80, 100, 300, 120]}, 403),
    ],
)
def test_a_box_must_be_one(
    person: object, asked: dict[str, object], status: int, desk: tuple[Office, dict[str, str]]
) -> None:
    """Too large, too small, on no page, or drawn by who may not correct: refused before anything is read."""
    token = {"X-CSRF-Token": f"csrf-{getattr(person, 'login', '')}"}
    answer = client(desk, person).post(at(desk, "01", "reread"), json=asked, headers=token)
    assert answer.status_code == status


def test_a_box_needs_the_token_of_the_session(desk: tuple[Office, dict[str, str]]) -> None:
    """Another site cannot keep our workers busy in somebody's name."""
    asked = {"file": 0, "page": 1, "box": [80, 100, 300, 120]}
    assert client(desk, REVIEWER).post(at(desk, "01", "reread"), json=asked).status_code == 403


def test_papers_of_ours_are_shown_as_pages(desk: tuple[Office, dict[str, str]], tmp_path: Path) -> None:
    """A PDF in memory becomes one PNG for each page, and nothing of it is kept."""
    data = letter(tmp_path / "tra-lai.pdf", pages=2).read_bytes()
    before = sorted(desk[0].settings.data_dir.rglob("*.json.gz"))
    shown = pdf_pages(desk[0].house.sights, data)
    assert [Image.open(io.BytesIO(one)).size for one in shown] == [(827, 1170), (827, 1170)]
    assert sorted(desk[0].settings.data_dir.rglob("*.json.gz")) == before
