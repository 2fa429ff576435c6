"""A file that people write is checked whole: every mistake with its line, its key and what to do."""

from __future__ import annotations

import unicodedata
from datetime import date
from enum import StrEnum

import pytest

from pipeline.errors import SettingsError
from pipeline.toml_table import Problem, Table, raise_for, read_table


class Colour(StrEnum):
    """A closed set for the tests."""

    RED = "red"
    BLUE = "blue"


def table(text: str) -> Table:
    """Read a text that is TOML."""
    found = read_table(text, "t.toml", [])
    assert found is not None
    return found


def problem(one: Table) -> Problem:
    """Give the only problem so far."""
    (found,) = one.problems
    return found


def test_values_come_out_as_they_are_written() -> None:
    """Texts, numbers, days, lists, words and tables of the right kind make no problem."""
    top = table(
        'a = "x"\nn = 3\nd = 2025-07-01\nl = ["p", "q"]\nds = [2025-07-01]\nc = "red"\ncs = ["blue", "red"]\n'
        '[part]\nt = "y"\n[[many]]\nt = "1"\n[[many]]\nt = "2"\n'
    )
    assert (top.text("a"), top.number("n"), top.day("d")) == ("x", 3, date(2025, 7, 1))
    assert (top.texts("l"), top.days("ds")) == (("p", "q"), (date(2025, 7, 1),))
    assert (top.enum("c", Colour), top.enums("cs", Colour)) == (Colour.RED, (Colour.BLUE, Colour.RED))
    assert (top.text_or_none("no"), top.day_or_none("no"), top.texts("no", needed=False)) == (None, None, ())
    part = top.table("part")
    assert part
    assert part.text("t") == "y"
    assert [one.text("t") for one in top.tables("many")] == ["1", "2"]
    top.finish()
    assert top.problems == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", 't.toml: a: thiếu giá trị. Cách sửa: viết trong dấu ngoặc kép: a = "…".'),
        ('\na = ""', "t.toml: dòng 2: a: thiếu giá trị."),
        ("a = 3", "t.toml: dòng 1: a: phải là chuỗi chữ, đang là số nguyên."),
        ("a = true", "t.toml: dòng 1: a: phải là chuỗi chữ, đang là true hoặc false."),
        ("a = 2025-07-01", "t.toml: dòng 1: a: phải là chuỗi chữ, đang là ngày."),
        ("a = 1.5", "t.toml: dòng 1: a: phải là chuỗi chữ, đang là giá trị khác."),
    ],
)
def test_a_wrong_text_is_told_once(text: str, told: str) -> None:
    """A missing, empty or other value is one problem, and comes out as an empty text."""
    top = table(text)
    assert top.text("a") == ""
    assert str(problem(top)).startswith(told)


def test_a_number_counts_from_one() -> None:
    """Zero, less, or true are no number of anything."""
    for written in ("0", "-4", "true", '"10"', "1.0"):
        top = table(f"n = {written}")
        assert top.number("n") == 0
        assert problem(top).key == "n"


def test_a_day_is_no_moment() -> None:
    """A day with an hour is not taken for a day."""
    top = table("d = 2024-09-15T00:00:00")
    assert top.day("d") == date.min
    assert "phải là ngày" in str(problem(top))


def test_lists_hold_one_kind_of_value_each_once() -> None:
    """Empty lists, mixed lists and repeated values are told; what is left can still be used."""
    top = table('e = []\nm = ["a", 3]\nr = ["a", "b", "a"]\nw = ["red", "rad"]')
    assert (top.texts("e"), top.texts("m"), top.texts("r")) == ((), (), ("a", "b"))
    assert top.enums("w", Colour) == (Colour.RED,)
    assert [one.key for one in top.problems] == ["e", "m", "r", "w"]
    assert "có phải là 'red'?" in top.problems[-1].remedy


def test_what_nobody_took_is_unknown() -> None:
    """A misspelt key is told with the one that was meant."""
    top = table('titel = "x"\n\n[other]\na = 1')
    top.text_or_none("title")
    top.finish()
    assert [(one.key, one.line) for one in top.problems] == [("titel", 1), ("other", 3)]
    assert "'title'" in top.problems[0].remedy


def test_tables_below_tell_their_way_and_line() -> None:
    """The second of many tables is [2]; a missing key points to the head of its table."""
    top = table('[[many]]\na = "x"\n\n[[many]]\nb = 3\n\n[one."k.e.y"]\n"q.r" = 3')
    for part in top.tables("many"):
        part.text("a")
        part.finish()
    assert [(one.key, one.line) for one in top.problems] == [("many[2].a", 4), ("many[2].b", 5)]
    assert top.is_clean("man", "one")
    assert not top.is_clean("one", "many")


def test_lines_within_long_texts_are_no_keys() -> None:
    """What looks like a key inside a text of many lines does not move the line of the real one."""
    top = table('t = """\nkey = 1\n[head]\n"""\nkey = ""')
    top.text("key")
    assert problem(top).line == 5


def test_what_is_no_list_of_tables_is_told() -> None:
    """Texts where tables should stand come out as no tables."""
    top = table('many = ["x"]\none = "x"')
    assert top.tables("many") == []
    assert top.table("one") is None
    assert ["[[many]]" in top.problems[0].remedy, "[one]" in top.problems[1].remedy] == [True, True]


def test_what_is_no_toml_is_told_with_its_line() -> None:
    """The parser's complaint keeps its line; what is never closed is told at the end of the file."""
    problems: list[Problem] = []
    assert read_table("a = 1\nb = x\nc = 2", "t.toml", problems) is None
    assert read_table('a = 1\n\nb = "x', "t.toml", problems) is None
    assert [(one.file, one.line, one.key) for one in problems] == [
        ("t.toml", 2, "cú pháp"),
        ("t.toml", 3, "cú pháp"),
    ]


def test_texts_come_out_in_nfc() -> None:
    """Names typed with marks apart (macOS) are the names on the map."""
    typed = unicodedata.normalize("NFD", 'a = "tỉnh Đắk Nông"')
    assert table(typed).text("a") == "tỉnh Đắk Nông"


def test_nobody_goes_on_with_a_wrong_file() -> None:
    """All problems are one message, a line each; none is none."""
    raise_for([])
    one = Problem("t.toml", 3, "a", "sai", "sửa")
    with pytest.raises(SettingsError) as caught:
        raise_for([one, one])
    assert str(caught.value) == "\n".join(["t.toml: dòng 3: a: sai. Cách sửa: sửa."] * 2)


def test_what_may_be_missing_is_checked_where_it_stands() -> None:
    """A number or a table that is not there is none; one that is wrong is told."""
    top = table('n = 0\nt = 3\nm = 5\n[part]\na = "x"')
    assert (top.number_or_none("no"), top.number_or_none("m"), top.table_or_none("no")) == (None, 5, None)
    assert top.problems == []
    part = top.table_or_none("part")
    assert part
    assert (part.text("a"), part.way("a")) == ("x", "part.a")
    assert (top.number_or_none("n"), top.table_or_none("t")) == (0, None)
    assert [(one.key, one.line) for one in top.problems] == [("n", 1), ("t", 2)]


def test_what_must_not_stand_there_is_refused_without_its_value() -> None:
    """Whatever it holds, the key is told, the value is not; it is never offered for a misspelt one."""
    top = table('password = "s3cret"\npasword = "s3cret"')
    top.refuse("password", "không ghi ở đây", "ghi vào tệp")
    top.refuse("token", "không ghi ở đây", "ghi vào tệp")
    top.finish()
    assert [(one.key, one.line) for one in top.problems] == [("password", 1), ("pasword", 2)]
    assert "s3cret" not in "".join(map(str, top.problems))
    assert "có phải" not in top.problems[1].remedy


def test_a_part_below_a_list_belongs_to_the_last_one() -> None:
    """`[a.b]` after the second `[[a]]` is a[2].b, with lines of its own, also a level deeper."""
    top = table('[[a]]\n[a.b]\nx = ""\n[[a]]\n[a.b]\nx = ""\n[[a.c]]\n[[a.c]]\n[a.c.d]\nx = ""\n')
    for one in top.tables("a"):
        if part := one.table_or_none("b"):
            part.text("x")
        for below in one.tables("c", needed=False):
            if deep := below.table_or_none("d"):
                deep.text("x")
    assert [(one.key, one.line) for one in top.problems] == [
        ("a[1].b.x", 3),
        ("a[2].b.x", 6),
        ("a[2].c[2].d.x", 10),
    ]
