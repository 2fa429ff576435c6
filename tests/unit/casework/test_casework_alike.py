"""Near-duplicate articles: how alike, where, and shown side by side without trusting what they say."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from itertools import combinations
from typing import Any

import pytest
from casework_cases import ARTICLES, CLOSING, COFFEE, FIRE, FRAUD, PLAIN, case, dice, misread, walked
from hypothesis import given, settings
from hypothesis import strategies as st
from letters_text import REQUEST, document

from pipeline.casework.alike import (
    Change,
    Row,
    article_text,
    likeness,
    sentences,
    shared_passages,
    side_by_side,
)
from pipeline.casework.alike_page import page
from pipeline.model import Case, Field, Reading
from pipeline.terms import FieldStatus, FileRole, ReadBy

SPOKEN = st.text(alphabet=st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ .,!?\n"), max_size=200)


def scan(text: str, share: float, seed: int) -> str:
    """Give the text as OCR reads it from a scan."""
    made = misread(document(text, 0, 0.97), dice(seed), share)
    return "\n".join(line.text for at in made.pages for line in at.lines)


def own_words(text: str) -> str:
    """Give another commune's version: its own names and a few words changed."""
    return text.replace("hộ dân", "gia đình ở xã Thuận An").replace("Bà con", "Người dân")


@pytest.mark.parametrize("text", ARTICLES)
def test_the_same_article_is_found_whatever_became_of_it(text: str) -> None:
    """Misread in two scans, in capitals, with line breaks, other names, a third cut off, more behind it."""
    parts = sentences(text)
    for other in (
        scan(text, 0.1, 2),
        text.upper().replace("HÓA", "HOÁ"),
        text.replace(" ", "\n"),
        own_words(text),
        " ".join(parts[: -len(parts) // 3]),
        f"{text}\n{CLOSING}",
        f"{CLOSING}\n{text}\n{FIRE if text is not FIRE else FRAUD}",
    ):
        assert likeness(scan(text, 0.1, 1) if other != own_words(text) else text, other).is_duplicate


def test_other_articles_are_not_found_even_with_the_same_closing_paragraph() -> None:
    """A slogan, a hotline and the address of an office stand in many articles."""
    for one, other in combinations(ARTICLES, 2):
        assert likeness(one, other).jaccard < 0.05
        assert not likeness(f"{one}\n{CLOSING}", f"{other}\n{CLOSING}").is_duplicate
    assert not likeness(CLOSING + " Xin cảm ơn bà con đã đọc tin này.", f"{FRAUD}\n{CLOSING}").is_duplicate


def test_a_short_notice_is_the_same_only_throughout() -> None:
    """Two sentences may be the same notice, or may share a slogan."""
    assert likeness(CLOSING, CLOSING).is_duplicate
    assert not likeness("Không chuyển tiền cho người lạ.", "Không chuyển tiền cho người lạ.").is_duplicate


@given(SPOKEN, SPOKEN)
def test_likeness_is_the_same_both_ways(a: str, b: str) -> None:
    """Whole shares between 0 and 1, whichever text comes first; a text is as like itself as can be."""
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b).jaccard <= likeness(a, b).containment <= 1
    assert likeness(a, a).jaccard in (0, 1)


@settings(max_examples=60)
@given(SPOKEN, SPOKEN)
def test_rows_hold_both_texts_whole(a: str, b: str) -> None:
    """Nothing is lost or told twice: the left sides are the one text, the right sides the other."""
    rows = side_by_side(a, b)
    assert tuple(row.left for row in rows if row.left) == sentences(a)
    assert tuple(row.right for row in rows if row.right) == sentences(b)


def test_rows_say_what_became_of_each_sentence() -> None:
    """Equal, changed, only left, only right."""
    left = "Một là giữ mã xác thực. Hai là không bấm đường dẫn lạ do người lạ gửi. Ba là báo công an."
    right = "Một là giữ mã xác thực. Bốn điều khác hẳn nhau. Hai là không bấm đường dẫn lạ do bạn bè gửi."
    assert side_by_side(left, right) == (
        Row(Change.EQUAL, "Một là giữ mã xác thực.", "Một là giữ mã xác thực."),
        Row(Change.RIGHT, "", "Bốn điều khác hẳn nhau."),
        Row(
            Change.CHANGED,
            "Hai là không bấm đường dẫn lạ do người lạ gửi.",
            "Hai là không bấm đường dẫn lạ do bạn bè gửi.",
        ),
        Row(Change.LEFT, "Ba là báo công an.", ""),
    )


def test_marks_are_a_change_and_their_place_is_none() -> None:
    """Words that differ in a mark are two ("bán", "bạn"); "hoà" is "hòa"; line breaks are those of a page."""
    assert (
        side_by_side("Không bán thông tin\ncá nhân.", "Không bạn thông tin cá nhân.")[0].change
        is Change.CHANGED
    )
    assert side_by_side("Nhân dân xã\nHoà An biết.", "Nhân dân xã Hòa An biết.")[0].change is Change.EQUAL


def test_endless_articles_are_no_attack() -> None:
    """Ten thousand sentences that all differ, and one endless sentence, take seconds and not days."""
    left, right = (" ".join(f"Câu {name}{at} này khác." for at in range(10_000)) for name in "ab")
    assert len(side_by_side(left, right)) >= 10_000
    assert "<mark>" in page("lặp " * 20_000 + "a", "lặp " * 20_000 + "b")


def test_shared_passages_are_runs_of_sentences() -> None:
    """Sentences that stand together in both texts are one passage; a few shared words are none."""
    mixed = f"{COFFEE} {FRAUD}"
    assert shared_passages(mixed, f"{FRAUD} {FIRE}") == (" ".join(sentences(FRAUD)),)
    assert shared_passages(FIRE, COFFEE) == ()


def test_the_article_is_the_file_else_the_mail_else_what_follows_the_letter() -> None:
    """Where an article may stand, in this order; a mail that only says what is attached is none."""
    assert article_text(case()) is not None
    bare = PLAIN.but(article=None, picture=False)
    assert article_text(case(REQUEST, bare)) is None
    annex = article_text(case(REQUEST.but(after=FRAUD), bare))
    assert annex is not None
    assert likeness(annex, FRAUD).jaccard > 0.9
    assert article_text(mailed(f"Kính gửi quý cơ quan,\n{FRAUD}")) is not None
    assert article_text(mailed("Kính gửi quý cơ quan, xin gửi kèm công văn và ảnh.")) is None


def mailed(body: str) -> Case:
    """Put a mail's own words beside the letter."""
    made = case(REQUEST, PLAIN.but(article=None, picture=False))
    mail = replace(made.submission.files[0], name="thu.eml", media_type="message/rfc822", sha256="c" * 64)
    told = replace(document(body, 1), read_by=ReadBy.MAIL_BODY)
    both = walked(
        replace(made.submission, files=(*made.submission.files, mail)),
        Reading((*made.reading.documents, told)),
    )
    assert both.extraction.roles == (FileRole.LETTER, FileRole.IGNORED)
    return both


def test_a_secret_letter_shows_no_article() -> None:
    """What came with a marked letter is compared with nothing."""
    made = case()
    mark: Field[Any] = Field(None, 0.0, FieldStatus.DOUBTFUL, (), "MẬT")
    assert article_text(replace(made, extraction=replace(made.extraction, secrecy=mark))) is None


class Tags(HTMLParser):
    """Collects the tags and the text of a page."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data


HOSTILE = (
    "Bài <script>alert(1)</script> có <img src=x onerror=alert(2)>, “ngoặc” & <!-- lời --> </table> thử."
)


def test_a_hostile_article_stays_text() -> None:
    """Tags, comments and titles of the articles are shown as they are; the page may load and run nothing."""
    made = page(HOSTILE, f"{HOSTILE} Thêm.", titles=("<b onclick=x>UBND</b>", "xã &amp;"))
    read = Tags()
    read.feed(made)
    allowed = {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "h1",
        "p",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "mark",
    }
    assert {tag for tag, _ in read.tags} <= allowed
    assert not any(
        name.startswith("on") or name in ("src", "href") for _, attrs in read.tags for name, _ in attrs
    )
    assert "<script>alert(1)</script>" in read.text
    assert "<b onclick=x>UBND</b>" in read.text
    assert "default-src 'none'" in made


@settings(max_examples=40)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_makes_a_page_that_can_be_written(a: str, b: str) -> None:
    """Broken and hidden characters are dropped, so that the page is UTF-8 and says what it shows."""
    made = page(f"{a} \ud83d một.", f"{b} \u202emột\x00.")
    assert made.encode("utf-8").startswith(b"<!DOCTYPE html>")
    assert not set(made) & {"\u202e", "\x00", "\ud83d", "\u200b"}
    assert (
        made.count("<tr")
        == made.count("</tr>")
        == len(side_by_side(f"{a} \ud83d một.", f"{b} \u202emột\x00.")) + 1
    )


def test_the_page_marks_the_words_that_differ() -> None:
    """An officer sees at a glance what was changed, and what the figure means."""
    made = page(FRAUD, own_words(FRAUD))
    assert "<mark>gia đình ở xã Thuận An</mark>" in made
    assert "Hai bài gần như trùng nhau" in made
    assert "Hai bài không trùng nhau" in page(FRAUD, FIRE)
    assert '<tr class="left">' in page(FRAUD, FIRE)
