"""What is made of Tesseract's table: words, no printed rules, no line twice."""

from __future__ import annotations

from pipeline.read.tesseract import Seen, _doubles, _rows

HEAD = "level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext\n"


def test_rows_leave_out_rules_and_blanks() -> None:
    """Only words come out; printed lines, empty cells, structure rows and specks read as words do not."""
    table = (
        HEAD
        + "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n"
        + "5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t91.5\tSố:\n"
        + "5\t1\t1\t1\t1\t2\t50\t20\t30\t40\t88\t_____\n"
        + "5\t1\t1\t1\t1\t3\t50\t20\t30\t40\t95\t \n"
        + "5\t1\t1\t1\t1\t4\t90\t20\t5\t3\t80\t-\n"
        + "5\t1\t1\t1\t1\t5\t99\t20\t8\t8\t93\tanh\n"
    )
    assert list(_rows(table)) == [
        Seen("Số:", 10, 20, 40, 60, 0.915, ("1", "1", "1")),
        Seen("-", 90, 20, 95, 23, 0.8, ("1", "1", "1")),
    ]


def test_a_line_read_twice_is_found() -> None:
    """Two lines whose words cover each other are one line; a single touching word is chance."""
    first = [Seen("Độc", 0, 0, 50, 40, 0.9, ("1",)), Seen("lập", 60, 0, 100, 40, 0.9, ("1",))]
    again = [Seen("ộc", 20, 5, 50, 45, 0.8, ("2",)), Seen("lập", 60, 5, 100, 45, 0.8, ("2",))]
    assert _doubles([*first, *again]) == [(first, again)]
    assert _doubles([*first, again[0]]) == []


def test_letters_that_only_look_vietnamese_become_so() -> None:
    """Tesseract writes the capital eth of Icelandic for Đ, and the fraction slash."""
    table = HEAD + "5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t91\t(\u00d02)\u2044VT\n"
    assert [seen.text for seen in _rows(table)] == ["(Đ2)/VT"]
