"""The HTML report: whole in itself, every word of a letter escaped, the page beside expected and found."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from measured import answer, error, scored, trial

from pipeline.errors import FenceBusyError, FileFaultError
from pipeline.learn.report.cards import beside, card, shown
from pipeline.learn.report.page import page
from pipeline.learn.sight import Sight
from pipeline.learn.truth import SCAN
from pipeline.model import Box, Page, SourceFile
from pipeline.read import PagePicture
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE = "</pre></style><script>alert('x')</script><img src=http://e.example/x onerror=alert(1)>\"'&"
SIGHT = Sight(
    SourceFile(f"{HOSTILE}.pdf", "0" * 64, "application/pdf", 1, Path("cv.pdf")),
    Page(1, 595.0, 842.0, (), ReadBy.TEXT_LAYER, "test"),
    Box(0, 100, 595, 200),
    (Box(60, 120, 160, 132),),
    ((f"trên {HOSTILE}", False), (f"145 {HOSTILE}", True)),
)
PNG = b"\x89PNG\r\n\x1a\n..."


class Tags(HTMLParser):
    """Collects tags, attributes and text."""

    def __init__(self, document: str) -> None:
        """Read the document."""
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data


def drawn(sight: Sight) -> PagePicture:
    """Give a picture of the part that was asked for."""
    return PagePicture(PNG, sight.part)


def hostile() -> dict[str, Any]:
    """Give every word of an error that a letter, its name or its truth may set."""
    parts = {"name": HOSTILE, "title": HOSTILE}
    return {
        "trial": HOSTILE,
        "form": HOSTILE,
        "got": parts,
        "want": parts | {"title": "x"},
        "status": HOSTILE,
        "raw": HOSTILE,
        "sight": SIGHT,
    }


@pytest.mark.parametrize("draw", [drawn, lambda _: None])
def test_hostile_words_stay_words(draw: Callable[[Sight], PagePicture | None]) -> None:
    """Markup in values, names of files, raw text and lines is shown as it is written, and does nothing."""
    scores = scored((trial(), answer()))
    scores.errors += [error(**hostile()), error(**hostile(), field=HOSTILE), error(**hostile(), field="kind")]
    document = page(scores, HOSTILE, draw)
    seen = Tags(document)
    assert not {"script", "img", "iframe", "object", "link", "a"} & set(seen.tags)
    assert [name for name, _ in seen.attributes if name.startswith("on")] == []
    assert [value for name, value in seen.attributes if name in {"src", "srcset", "action"}] == []
    assert all(
        (value or "").startswith("data:image/png;base64,")
        for name, value in seen.attributes
        if name == "href"
    )
    assert seen.text.count("<script>alert('x')</script>") > 10
    assert "http-equiv" in dict(seen.attributes)


def test_the_page_needs_nothing_from_outside() -> None:
    """No address but the name space of SVG, and a policy that would forbid fetching one."""
    document = page(scored((trial(), answer(number="1/X"))), "first", drawn)
    assert set(re.findall(r"https?://[^\"' ]+", document)) == {"http://www.w3.org/2000/svg"}
    assert "default-src 'none'" in document
    assert "@import" not in document
    assert "url(" not in document


def test_a_card_shows_the_page_with_the_words_marked() -> None:
    """The picture fills the part, and the box stands where the evidence is in it."""
    shown_card = card(error(sight=SIGHT), drawn)
    assert 'viewBox="0 0 595.0 100.0"' in shown_card
    assert '<rect x="58.5" y="18.5" width="103.0" height="15.0"/>' in shown_card
    assert "data:image/png;base64,iVBORw0KGgo" in shown_card
    row = '<tr class="wrong"><th>chức vụ</th><td>Chủ tịch</td><td><mark>Phó</mark> Chủ tịch</td></tr>'
    assert row in shown_card
    assert '<tr class=""><th>tên</th><td>Trần Văn Thử</td><td>Trần Văn Thử</td></tr>' in shown_card
    for told in ("sai mà vẫn nhận", "x/a.pdf", "trang 1", "chấp nhận", "0,99", "PHÓ CHỦ TỊCH Trần Văn Thử"):
        assert told in shown_card


@pytest.mark.parametrize("fault", [FileFaultError("UNREADABLE", "hỏng"), FenceBusyError("bận")])
def test_lines_stand_in_for_a_page_that_cannot_be_drawn(fault: Exception) -> None:
    """A file that broke since, or a machine without room, costs the picture and not the report."""

    def broken(_: Sight) -> PagePicture:
        raise fault

    for draw in (broken, lambda _: None):
        shown_card = card(error(sight=SIGHT), draw)
        assert "<image" not in shown_card
        assert "<mark>145 " in shown_card


def test_what_must_not_happen_stands_first() -> None:
    """Accepted errors come before those left to a person, each group under its number."""
    scores = scored(
        (trial("a"), answer("number", number="1/X")),
        (trial("b", SCAN), answer(number=None)),
        (trial("c"), answer(number="2/X")),
    )
    document = page(scores, "first", drawn)
    accepted, left = document.index("Sai mà vẫn nhận: 1"), document.index("Sai, đã để người xem lại: 2")
    assert accepted < document.index(">2/X<") < left < document.index(">1/X<")
    assert document.count("Không có trang nào để xem.") == 3


def test_the_page_holds_charts_and_figures() -> None:
    """Exact match, automation, a reliability diagram for each form and for all, and the table."""
    document = page(scored((trial(), answer()), (trial("b", SCAN), answer("number"))), "first", drawn)
    assert document.count("<svg") == 2 + 3
    assert "<th>Số, ký hiệu</th><td>2</td><td>100,0 % (34,2–100,0)</td>" in document
    assert document.count("Độ chắc chắn và thực tế") == 3


def test_the_words_that_differ_are_marked() -> None:
    """One tone in a long title is seen; case is none; other kinds of value are written as they are."""
    want, got = "QUY ĐỊNH VÀ ĐIỂM <TRUY> NHẬP", "Quy định VÀ ĐIÊM <TRUY> NHẬP"
    assert beside(want, got) == (
        "QUY ĐỊNH VÀ <mark>ĐIỂM</mark> &lt;TRUY&gt; NHẬP",
        "Quy định VÀ <mark>ĐIÊM</mark> &lt;TRUY&gt; NHẬP",
    )
    assert beside("15", None) == ("15", shown(None))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, "không có"), ([], "không có"), ("a<b", "a&lt;b"), (18, "18"), (["a", "b"], "a<br>b"),
        ({"start": "2025-01-01", "end": None}, "từ ngày: 2025-01-01"), ({"start": None}, "không có"),
        ([{"name": "xã A", "level": "commune", "code": "1"}], "tên: xã A; cấp: commune"),
    ],
)  # fmt: skip
def test_values_are_written_for_reading(value: object, told: str) -> None:
    """Nothing is a word, lists are lines, parts have names; codes of areas are left out."""
    assert re.sub(r"</?span[^>]*>", "", shown(value)) == told
