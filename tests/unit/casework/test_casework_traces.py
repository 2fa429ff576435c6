"""Traces find candidates: the same for ever, shared by what belongs together, by little else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from casework_asks import ask
from casework_cases import ARTICLES, CLOSING, FRAUD, PLAIN, case, dice, walked
from letters_text import REQUEST, document
from rensa import RMinHash

from pipeline.casework.folding import words_in
from pipeline.casework.traces import ARTICLE, BODY, ENCLOSED, SEED, WHOLE, Bands, Traces, signature, traces
from pipeline.model import Field, Finding, Reading, Report
from pipeline.terms import FieldStatus, FileRole, FindingCode, ReadBy, Secrecy


def test_a_signature_is_the_same_for_ever() -> None:
    """A version of the library or of the folding that signs a text otherwise would lose all traces."""
    signed = signature(words_in(FRAUD))
    assert signed[:4] == (608404235, 1284922450, 200370030, 949535475)
    assert sum(signed) == 18484512185
    assert signed == signature(words_in(FRAUD.upper()))
    assert RMinHash.ALGORITHM_VERSION == 2


def test_traces_of_a_letter_are_the_same_for_ever() -> None:
    """One changed trace is found here; then `TRACES_VERSION` is raised, and this figure with it."""
    found = traces(case())
    assert found.letter[:2] == (2965937638634750591, -8992551589220895469)
    assert (sum(found.letter), sum(found.article)) == (16040974846803935741, 44413826584208165351)


@pytest.mark.parametrize("bands", [BODY, WHOLE, ARTICLE, ENCLOSED])
@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.9])
def test_texts_meet_as_often_as_the_curve_says(bands: Bands, share: float) -> None:
    """Of 400 pairs of sets of a known Jaccard index the share that meets is 1-(1-s^r)^b, within 0.08."""
    expected = 1 - (1 - share**bands.rows) ** bands.count
    assert _met(bands, share) == pytest.approx(expected, abs=0.08)


def _met(bands: Bands, share: float, size: int = 300, pairs: int = 400) -> float:
    both = round(2 * size * share / (1 + share))
    met = 0
    for seed in range(pairs):
        rng = dice(seed)
        one = [rng.getrandbits(64) for _ in range(size)]
        other = one[:both] + [rng.getrandbits(64) for _ in range(size - both)]
        a, b = RMinHash.digest_matrix_from_token_hash_sets([one, other], 48, SEED).to_rows()
        spans = [slice(at * bands.rows, (at + 1) * bands.rows) for at in range(bands.count)]
        met += any(a[span] == b[span] for span in spans)
    return met / pairs


def test_a_case_has_few_traces_and_each_once() -> None:
    """At most about sixty rows a case stand in the table."""
    for seed in range(10):
        found = traces(ask(dice(seed)).case("scan", 0.05, seed=seed))
        assert len(found.letter) == len(set(found.letter))
        assert 30 <= len(found.letter) + len(found.article) <= 65


def test_a_secret_letter_leaves_no_trace() -> None:
    """A mark that was understood, one only seen, the finding of another room: none lets anything out."""
    open_ = case()
    seen = Field(None, 0.0, FieldStatus.DOUBTFUL, (), "M?T")
    marks = (replace(seen, value=Secrecy.MAT, raw="MẬT"), seen)
    secret = [replace(open_, extraction=replace(open_.extraction, secrecy=mark)) for mark in marks]
    secret.append(replace(open_, report=Report((Finding(FindingCode.SECRECY_MARK, "…"),))))
    assert [traces(one) for one in secret] == [Traces((), ())] * 3


def test_what_is_no_letter_is_found_by_its_files_only() -> None:
    """An article alone meets itself, and no letter."""
    alone = case(
        REQUEST.but(issuer="", number="", about="", motto="", dated="", to="", recipients="", sign="")
    )
    assert alone.extraction.letter_file is None
    assert traces(alone).letter
    assert not set(traces(alone).letter) & set(traces(case()).letter)
    assert len(traces(alone).letter) <= 4


def test_a_citation_leads_to_the_letter_cited() -> None:
    """A letter of other words, subject and article shares one trace with the one that it replaces."""
    first = case(
        REQUEST.but(number="Số: 9/UBND-VX", dated="Đắk Wil, ngày 02 tháng 01 năm 2026"),
        PLAIN.but(article=None),
    )
    new = REQUEST.but(
        about="V/v đăng bài phòng cháy",
        asking="Thay thế Công văn số 9/UBND-VX ngày 02/01/2026. Kính đề nghị cho lên Loa phường bài về lửa:",
        points=("- Ai xem: người từ 20 tuổi, nam và nữ.", "- Ở đâu: cả xã.", "- Khi nào: tháng 2 năm 2026."),
        closing="Cảm ơn.",
    )
    assert set(traces(case(new, PLAIN.but(article=None))).letter) & set(traces(first).letter)
    silent = new.but(asking=new.asking.replace("Thay thế", "Căn cứ"))
    assert not set(traces(case(silent, PLAIN.but(article=None))).letter) & set(traces(first).letter)


def test_every_reading_of_a_disputed_number_leads_to_the_letter() -> None:
    """A scan is found under the number that only its second reader read."""
    sure = ask(dice(1))
    scan = sure.case("scan", 0.3, seed=3, article=False)
    assert set(traces(scan).letter) & set(traces(sure.case("docx", article=False)).letter)


def test_the_same_article_meets_and_others_do_not() -> None:
    """Misread it is found; another article is not, and one with the same closing paragraph seldom."""
    scan = case(arrival=PLAIN.but(article=FRAUD.replace("điện", "đlện").replace("khách", "khach")))
    assert set(traces(scan).article) & set(traces(case()).article)
    bare = [set(traces(case(arrival=PLAIN.but(article=one))).article) for one in ARTICLES]
    assert not any(one & other for one, other in combinations(bare, 2))
    closed = [set(traces(case(arrival=PLAIN.but(article=f"{one}\n{CLOSING}"))).article) for one in ARTICLES]
    assert sum(bool(one & other) for one, other in combinations(closed, 2)) <= 1


def test_each_of_two_articles_is_found_by_itself() -> None:
    """An article that comes along with another one meets its copy that came alone."""
    both = case(arrival=PLAIN.but(article=ARTICLES[1]))
    files = (*both.submission.files, replace(both.submission.files[1], sha256="d" * 64))
    second = replace(
        document(FRAUD.replace("khách", "khach"), len(both.submission.files)), read_by=ReadBy.DOCX
    )
    reading = Reading((*both.reading.documents, second))
    two = walked(replace(both.submission, id="two", files=files), reading)
    assert two.extraction.roles.count(FileRole.ARTICLE) == 2
    for text in (FRAUD, ARTICLES[1]):
        alone = case(arrival=PLAIN.but(article=text.replace("một", "mot")))
        assert set(traces(two).article) & set(traces(alone).article)


def test_the_same_template_of_another_commune_and_day_does_not_meet() -> None:
    """A template that a whole province uses would make every letter a candidate of every other."""
    other = REQUEST.but(
        issuer="ỦY BAN NHÂN DÂN\nXÃ THUẬN AN",
        number="Số: 77/UBND-VX",
        dated="Thuận An, ngày 12 tháng 02 năm 2026",
        to="Kính gửi: Công an xã Thuận An.",
    )
    later = PLAIN.but(received=date(2026, 2, 13), article=ARTICLES[1])
    assert not set(traces(case(other, later)).letter) & set(traces(case()).letter)
