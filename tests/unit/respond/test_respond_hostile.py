"""Letters are written by strangers: what stands in one comes out as plain text, or is cut."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from respond_cases import ISSUER, brief, case, nationwide, parts, reminder, words

from pipeline.model import Audience, Finding, Issuer, ScopeUnit
from pipeline.respond import DOCUMENTS, PACKET, Article, Brief, Signature, write
from pipeline.respond.text import cut, line, paragraphs
from pipeline.terms import FindingCode, Gender, IssuerKind, IssuerLevel, ScopeLevel

NASTY = (
    "{{ 7*7 }} {% for x in y %} {# bỏ #} {{ ''.__class__ }} </w:t></w:r><w:p> &amp; <!-- ]]> {_{ "
    "\x00\x07\x1b[2J \u202etxet\u202c \u200b\ufeff \ud83d\ud83d \ufffe \ue000 "
    "a\u0300\u0301\u0302\u0303\u0304 \r\n\t\v\f\a\u2028"
)
KEYS = [document.key for document in DOCUMENTS if document.key != "reminder"]


def hostile(text: str) -> Brief:
    """Give a brief in which every text of letter and officer is `text`."""
    about = case(
        Finding(FindingCode.AUDIENCE_MISSING, text, file=1),
        number=text, subject=text, notes=text,
        issuer=Issuer(text or ISSUER, text, IssuerLevel.COMMUNE, IssuerKind.PARTY, "tỉnh Sông Ngân"),
        audience=Audience(0, None, Gender.ALL, (text, text)),
        scope=replace(nationwide("cần " + text), units=(ScopeUnit(text, ScopeLevel.COMMUNE),)),
    )  # fmt: skip
    files = tuple(replace(file, name=text) for file in about.submission.files)
    decision = replace(about.decision, handler="Công an " + text, because=(text,))
    about = replace(about, submission=replace(about.submission, files=files), decision=decision)
    signature = Signature("7" + text, date(2026, 1, 2), text)
    return brief(
        about, reason="Vì " + text, contact=text, recipient="Sở " + text, signature=signature,
        article=Article(text, paragraphs(text, 900)),
    )  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
def test_hostile_text_is_plain_text(key: str) -> None:
    """Jinja is not run, XML not opened, no control or direction mark survives, Word can open the file."""
    made = write(key, hostile(NASTY))
    told = words(made)
    assert "{{ 7*7 }}" in told
    assert "49" not in told
    assert "{% for x in y %}" in told
    assert "</w:t></w:r><w:p>" in told
    for mark in "\x00\x07\x1b\u202e\u200b\ufeff\ufffe\ue000":
        assert mark not in told
    assert "a\u0300\u0301\u0302" not in told
    Document(io.BytesIO(made))


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("unit", ["x", "chữ "])
def test_long_text_is_cut(key: str, unit: str) -> None:
    """A subject of 10,000 characters costs neither pages nor the file; the ellipsis tells of it."""
    told = words(write(key, hostile(unit * 10_000)))
    assert "…" in told
    assert max(map(len, told.splitlines())) < 8_000


def test_units_of_a_reminder_may_be_hostile() -> None:
    """The list comes from a file of the operator, the names in it from letters."""
    assert "{{ 7*7 }}" in words(write("reminder", reminder(NASTY, "x" * 10_000)))


def test_a_packet_of_hostile_text_is_whole() -> None:
    """Names in the ZIP are ours, whatever the files of the letter are called."""
    assert sorted(parts(write(PACKET, hostile("../../etc/passwd" + NASTY)))) == [
        "anh-dai-dien.png", "bai-viet.docx", "bai-viet.txt", "packet.json", "phieu-kiem-tra.docx",
    ]  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80))
def test_any_text_leaves_a_file_that_opens(text: str) -> None:
    """No text whatever breaks the notice of gaps."""
    Document(io.BytesIO(write("gaps", hostile("a" + text))))


@given(st.text(max_size=300), st.integers(8, 60))
def test_a_line_is_one_line_of_bounded_length(text: str, longest: int) -> None:
    """No line break, no blanks at the ends, never longer than asked for."""
    told = line(text, longest)
    assert len(told) <= longest
    assert told == told.strip()
    assert len(told.splitlines()) <= 1


@given(st.text(max_size=300), st.integers(8, 200))
def test_paragraphs_together_are_bounded(text: str, longest: int) -> None:
    """Many short lines are cut like one long one."""
    told = paragraphs(text, longest)
    assert sum(map(len, told)) <= longest + 1
    assert all(told)


def test_a_cut_keeps_whole_words_where_it_can() -> None:
    """The ellipsis follows a word, not half of one; a word without end is cut anywhere."""
    assert cut("một hai ba bốn năm", 16) == "một hai ba bốn…"
    assert cut("x" * 30, 10) == "x" * 9 + "…"
    assert cut("vừa đủ", 6) == "vừa đủ"


def test_bullets_of_word_become_dashes() -> None:
    """They are private code points, which other fonts show as boxes."""
    assert paragraphs("\uf0b7 một\n\u2022 hai", 90) == ("- một", "- hai")
