"""Training text: every line fits the alphabet, rare letters are frequent, the same seed gives the same."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest

from pipeline.learn.lines import phrases, syllables, texts
from pipeline.read.lines.alphabet import ALPHABET, fold
from pipeline.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from pathlib import Path

POOL = [
    "Một dòng ngắn",
    "Chữ " * 300,
    "日本",
    " ",
    "",
    "x" * 500,
    "a’b e\u0302\u0301",
    "không có gì lạ ở đây cả",
]


def _rng(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - test data, no secret


def test_every_line_is_of_the_alphabet_and_fits() -> None:
    """Whatever the pool holds, a line has 1 to 90 characters of the alphabet and single blanks."""
    rng = _rng(11)
    for _ in range(5000):
        line = texts.line(rng, POOL)
        assert 1 <= len(line) <= texts.LONGEST
        assert set(line) <= set(ALPHABET)
        assert line == " ".join(line.split())


def test_the_same_state_gives_the_same_lines() -> None:
    """Training can be repeated: two generators of one seed give the same lines, another seed others."""
    first, second, third = (_rng(seed) for seed in (3, 3, 4))
    lines = [texts.line(first, POOL) for _ in range(200)]
    assert lines == [texts.line(second, POOL) for _ in range(200)]
    assert lines != [texts.line(third, POOL) for _ in range(200)]


def test_rare_characters_come_often() -> None:
    """Each character comes at least 20 times in 10,000 lines: "Ẵ", "ỵ" and "³" as well."""
    seen = texts.histogram(10_000, [], seed=5)
    assert {char: count for char, count in seen.items() if count < 20} == {}


@pytest.mark.parametrize("section", ["head", "prose", "part", "cell"])
def test_templates_leave_no_slot_open(section: str) -> None:
    """Every template of a section names slots that exist, in small letters or capitals."""
    rng = _rng(1)
    for template in phrases._sections("templates.txt")[section]:
        assert "{" not in phrases.fill(template, rng)


def test_a_slot_in_capitals_gives_capitals() -> None:
    """{COMMUNE} gives what {commune} gives, in capitals; a slot nobody knows is an error."""
    small, large = (phrases.fill(one, _rng(2)) for one in ("xã {commune}", "xã {COMMUNE}"))
    assert large == "xã " + small[3:].upper()
    with pytest.raises(KeyError):
        phrases.fill("{nobody}", _rng(2))


def test_the_sentences_are_many_and_different() -> None:
    """There are at least 700 sentences of our own, none twice, all of the alphabet."""
    rows = phrases.lines_of("sentences.txt")
    assert len(rows) >= 700
    assert len(set(rows)) == len(rows)
    assert set("".join(rows)) <= set(ALPHABET)


def test_every_built_syllable_is_one() -> None:
    """Onset, rime and tone are put together as orthography allows, and all marked letters occur."""
    every = syllables.every()
    assert [one for one in every if not is_syllable(one)] == []
    assert len(set(every)) == len(every)
    assert {"nghiêng", "hòa", "hoà", "quỵ", "khuỷu", "được", "yến", "giặc"} <= set(every)
    assert not {"ngiêng", "ce", "ngha", "hoá̀", "đuợc", "thủyên"} & set(every)
    assert len(syllables.by_letter()) == 67


def test_print_forms_lead_back() -> None:
    """`printed` changes the look of some marks, never the length, and `fold` undoes it."""
    rng, text = _rng(8), 'Đắk R\'lấp - "Số" • 5°C … 2×3*'
    forms = {texts.printed(text, rng) for _ in range(50)}
    assert len(forms) > 10
    assert {fold(one) for one in forms} == {text}
    assert {len(one) for one in forms} == {len(text)}


def test_the_pool_is_read_folded(tmp_path: Path) -> None:
    """Files come in the order of their names, lines folded, without empty ones and other files."""
    (tmp_path / "b.txt").write_text("hai\u00a0 dòng\n\n’\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("e\u0302\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("không\n", encoding="utf-8")
    assert texts.read_pool(tmp_path) == ["ê", "hai dòng", "'"]


def test_names_of_persons_have_two_words_at_least() -> None:
    """Names are put together of family, middle and given name, each with a capital."""
    rng = _rng(9)
    names = [phrases.fill("{person}", rng) for _ in range(300)]
    assert len(set(names)) > 250
    assert all(re.search(r"\w.*[ '’]\w", name) and name[0].isupper() for name in names)
