"""The article comes out in paragraphs, however its file breaks lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from respond_cases import BODY, TITLE, article, brief, case

from pipeline.errors import UsageError
from pipeline.model import Box, Document, Line, Page, Reading, Word
from pipeline.respond import Article
from pipeline.respond.article import article_for, article_of
from pipeline.terms import FileRole, ReadBy

if TYPE_CHECKING:
    from pipeline.model import Case

LEFT, RIGHT, STEP = 85.0, 540.0, 16.0
A = "Thời gian gần đây trên địa bàn xảy ra nhiều vụ giả danh cán bộ điện lực gọi"
B = "điện yêu cầu người dân chuyển tiền vào tài khoản lạ, theo Kế hoạch số 69/KH-"
C = "UBND của tỉnh."


def holding(document: Document) -> Case:
    """Give a case whose second file, the article, is this document."""
    about = case()
    return replace(about, reading=Reading((about.reading.documents[0], document)))


def printed(*lines: tuple[float, float, str], pages: int = 1) -> Document:
    """Set lines on a page: left and right edge, text; None text leaves a line out; all below each other."""
    sheets = []
    for number in range(pages):
        rows = lines[number::pages] if pages > 1 else lines
        set_ = []
        for at, (left, right, text) in enumerate(rows):
            parts = text.split()
            width = (right - left) / len(parts)
            top = 70 + at * STEP
            set_.append(
                Line(
                    tuple(
                        Word(part, Box(left + n * width, top, left + (n + 1) * width, top + 13))
                        for n, part in enumerate(parts)
                    ),
                    0,
                )
            )
        sheets.append(Page(number + 1, 595.0, 842.0, tuple(set_), ReadBy.TEXT_LAYER, "test"))
    return Document(1, ReadBy.TEXT_LAYER, tuple(sheets))


def test_a_word_file_has_one_paragraph_a_line() -> None:
    """The first is the title; quotation marks around it are no part of it."""
    assert article_of(case()) == Article(TITLE, BODY)
    assert article_of(holding(article(f"“{TITLE}”", *BODY))) == Article(TITLE, BODY)


def test_lines_of_a_page_are_joined() -> None:
    """An indented line opens a paragraph, a full one goes on; a symbol broken at its dash gets no blank."""
    found = article_of(
        holding(
            printed(
                (200, 425, "CẢNH BÁO LỪA ĐẢO"), (220, 405, "QUA ĐIỆN THOẠI"),
                (LEFT + 28, RIGHT, A), (LEFT, RIGHT, B), (LEFT, 160, C),
                (LEFT + 28, RIGHT, "Người dân cần bình tĩnh, không làm theo hướng dẫn của người lạ và báo"),
                (LEFT, 200, "ngay cho Công an xã."),
            )
        )
    )  # fmt: skip
    assert found == Article(
        "CẢNH BÁO LỪA ĐẢO QUA ĐIỆN THOẠI",
        (
            f"{A} {B}{C}",
            "Người dân cần bình tĩnh, không làm theo hướng dẫn của người lạ và báo ngay cho Công an xã.",
        ),
    )


def test_a_title_and_a_sentence_may_be_broken_anywhere() -> None:
    """A title fills its first line, a sentence is broken before its dash: both go on."""
    found = article_of(
        holding(
            printed(
                (LEFT, RIGHT, "Cảnh báo thủ đoạn giả danh cán bộ điện lực để chiếm đoạt tài"),
                (220, 405, "sản của dân"),
                (LEFT + 28, RIGHT, A), (LEFT, 300, "- CMS Loa phường."),
                (LEFT + 28, RIGHT, A + "."), (LEFT + 28, 300, "- một điểm"),
            )
        )
    )  # fmt: skip
    assert found == Article(
        "Cảnh báo thủ đoạn giả danh cán bộ điện lực để chiếm đoạt tài sản của dân",
        (f"{A} - CMS Loa phường.", f"{A}.", "- một điểm"),
    )


def test_points_stand_by_themselves() -> None:
    """A dash, a number or a letter opens a paragraph after a full line; a hanging point goes on."""
    found = article_of(
        holding(
            printed(
                (LEFT, 300, "Ba điều cần nhớ:"),
                (LEFT, RIGHT, "- " + A), (LEFT + 12, 300, "điện yêu cầu chuyển tiền;"),
                (LEFT, RIGHT, "1. " + A), (LEFT, RIGHT, "b) " + A), (LEFT, 200, "hết."),
            )
        )
    )  # fmt: skip
    assert found
    assert found.paragraphs == (f"- {A} điện yêu cầu chuyển tiền;", f"1. {A}", f"b) {A} hết.")


def test_a_paragraph_goes_on_over_the_turn_of_a_page() -> None:
    """Page numbers are no text of the article."""
    first = printed((LEFT, 400, "Tiêu đề bài viết"), (LEFT, RIGHT, A), (LEFT, RIGHT, "và " + A)).pages[0]
    second = printed((300, 310, "2"), (LEFT, RIGHT, "tiếp " + A), (LEFT, 200, "hết.")).pages[0]
    found = article_of(holding(Document(1, ReadBy.OCR, (first, replace(second, number=2)))))
    assert found == Article("Tiêu đề bài viết", (f"{A} và {A} tiếp {A} hết.",))


def test_a_distance_opens_a_paragraph() -> None:
    """Articles without indents have a blank line between paragraphs."""
    page = printed((LEFT, 300, "Tiêu đề"), (LEFT, RIGHT, A), (LEFT, RIGHT, B), (LEFT, RIGHT, A)).pages[0]
    moved = tuple(
        Line(
            tuple(
                replace(w, box=replace(w.box, y0=w.box.y0 + 20, y1=w.box.y1 + 20))
                for w in line.words
                if w.box
            ),
            0,
        )
        for line in page.lines[3:]
    )
    found = article_of(holding(Document(1, ReadBy.OCR, (replace(page, lines=page.lines[:3] + moved),))))
    assert found == Article("Tiêu đề", (f"{A} {B}", A))


def test_lines_of_a_mail_are_joined() -> None:
    """Mail programs break at some 72 characters; a short line or the end of a sentence ends a paragraph."""
    mail = article(
        "Cảnh giác lừa đảo", A, "yêu cầu chuyển tiền.", A + ".", "Người dân chú ý.", read_by=ReadBy.MAIL_BODY
    )
    found = article_of(holding(mail))
    assert found == Article("Cảnh giác lừa đảo", (f"{A} yêu cầu chuyển tiền.", A + ".", "Người dân chú ý."))


def test_a_long_first_sentence_is_title_and_text() -> None:
    """Without a title the sentence is cut for one, and nothing of the text is lost."""
    long = "Ngày hôm qua " * 60
    found = article_of(holding(article(long, "Hết.")))
    assert found
    assert found.title.endswith("…")
    assert found.paragraphs == (long.strip(), "Hết.")


def test_without_an_article_there_is_none() -> None:
    """No role, or a file without text; a paper that needs it asks the sender."""
    about = case()
    none = replace(about, extraction=replace(about.extraction, roles=(FileRole.LETTER, FileRole.ATTACHMENT)))
    assert article_of(none) is None
    assert article_of(holding(article())) is None
    with pytest.raises(UsageError, match="bài viết"):
        article_for(brief(none))
    told = Article("Bài \x00khác", ("Một.", "Hai\u202e."))
    assert article_for(brief(none, article=told)) == Article("Bài khác", ("Một.", "Hai."))
