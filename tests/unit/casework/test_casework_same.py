"""One letter, a corrected one, two letters: what `judge` says of pairs whose truth is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from casework_asks import Ask, ask
from casework_cases import FIRE, FRAUD, PLAIN, case, dice, walked
from casework_pairs import FAMILIES, Family, measure
from hypothesis import given, settings
from hypothesis import strategies as st
from letters_text import REQUEST, document

from pipeline.casework.same import Link, Relation, judge
from pipeline.model import Case, Correction, Document, Field, Reading, Word, WordReading
from pipeline.terms import FieldStatus, ReadBy, Secrecy

PAIRS = 4
# The share of a family that is answered without a person, where that is not all of it; the rest is asked.
ALONE = {
    "worn": 0.7,
    "bad": 0.5,
    "scans": 0.5,
    "draft_of_scan": 0.7,
    "replaced_scan": 0.4,
    "neighbour_scans": 0.5,
}


def said(new: Case, known: Case) -> Relation | None:
    """Give the relation alone."""
    link = judge(new, known)
    return link.relation if link else None


def one(**parts: object) -> Ask:
    """Give a fixed request with some parts changed."""
    return ask(dice(7)).but(**parts)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.make.__name__)
def test_families_of_pairs(family: Family) -> None:
    """No wrong answer and nothing missed; related letters share a trace; most need no person."""
    told = measure(family, PAIRS)
    assert (told.wrong, told.missed) == (0, 0)
    assert told.right >= PAIRS * ALONE.get(family.make.__name__, 1.0)
    assert told.met == PAIRS or not family.related


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(FAMILIES), st.integers(0, 10**6))
def test_same_is_said_both_ways_or_not_at_all(family: Family, seed: int) -> None:
    """SAME does not depend on which of two letters came first."""
    new, known = family.make(dice(seed))
    assert (said(new, known) is Relation.SAME) is (said(known, new) is Relation.SAME)


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(["docx", "pdf", "scan"]))
def test_a_letter_is_the_same_as_itself(seed: int, form: str) -> None:
    """The same bytes are the same letter, however badly they were read."""
    new = ask(dice(seed)).case(form, 0.3, seed=seed)
    link = judge(new, new)
    assert link is not None
    assert (link.relation, link.similarity) == (Relation.SAME, 1.0)


def test_the_reason_can_be_checked() -> None:
    """It names number, day, issuer and likeness in Vietnamese, and what differs where something does."""
    first = one(counter=145, day=date(2026, 3, 9), commune="xã Thuận An")
    link = judge(first.case("docx"), first.case("pdf"))
    assert link == Link(
        Relation.SAME,
        "Cùng số 145/UBND-VX; cùng ngày 09/03/2026; cùng cơ quan ban hành Ủy ban nhân dân xã Thuận An; "
        "nội dung giống nhau 100%; cùng bài viết.",
        1.0,
    )
    changed = judge(first.but(start=first.start + timedelta(days=3)).case("pdf"), first.case("pdf"))
    assert changed is not None
    assert f"khác ở “{first.start + timedelta(days=3):%d/%m/%Y}”" in changed.because


def test_a_second_letter_in_a_thread_is_not_hidden() -> None:
    """A mail that brings an old letter again with a new one beside it is not joined without a person."""
    old, new = one(), one(counter=one().counter + 40, theme=2)
    alone = old.case("pdf")
    thread = with_attachment(alone, new.paper.text)
    link = judge(thread, alone)
    assert link is not None
    assert link.relation is Relation.MAYBE_SAME
    assert "văn bản mang số khác" in link.because
    assert said(alone, thread) is Relation.MAYBE_SAME
    assert said(thread, thread) is Relation.SAME
    assert said(with_attachment(alone, "Số: ghi chú\nDanh sách liên hệ của các thôn"), alone) is Relation.SAME


def with_attachment(known: Case, text: str) -> Case:
    """Put one more PDF into a submission."""
    files = known.submission.files
    more = replace(files[0], name="kem theo.pdf", sha256="f" * 64)
    made = replace(document(text), file=len(files))
    submission = replace(known.submission, id="thread", files=(*files, more))
    return walked(submission, Reading((*known.reading.documents, made)))


def test_the_thread_below_a_mail_is_not_the_letter() -> None:
    """Two letters written as mails stay two, though the second quotes the first below itself."""
    first, second = (one(counter=n, theme=theme, subject=1) for n, theme in ((20, 1), (31, 3)))
    quoted = "\n".join(f"> {line}" for line in first.paper.text.splitlines() if line)
    told = f"{second.paper.text}\n\nVào ngày 02/03/2026 lúc 09:10, UBND xã đã viết:\n{quoted}"
    assert said(as_mail(told), as_mail(first.paper.text)) is None
    assert said(as_mail(told), as_mail(second.paper.text)) is Relation.SAME


def as_mail(text: str) -> Case:
    """Let a letter be the body of a mail."""
    made = case(REQUEST, PLAIN.but(article=None, picture=False, mark=text))
    body = replace(document(text), read_by=ReadBy.MAIL_BODY)
    files = (replace(made.submission.files[0], media_type="message/rfc822", name="thu.eml"),)
    return walked(replace(made.submission, files=files), Reading((body,)))


def test_a_letter_that_was_replaced_before_it_came_asks() -> None:
    """An old letter that comes after the one replacing it must not become the newest."""
    old = one()
    new = old.but(
        counter=old.counter + 9,
        day=old.day + timedelta(days=5),
        first=f"Công văn này thay thế Công văn số {old.number} ngày {old.day:%d/%m/%Y}.",
    )
    assert said(new.case(), old.case()) is Relation.CORRECTED
    late = judge(old.case(), new.case())
    assert late is not None
    assert late.relation is Relation.MAYBE_CORRECTED
    assert "có thể là bản cũ" in late.because


def test_two_copies_of_a_replacing_letter_are_one() -> None:
    """Both cite the letter that they replace, even one with their own number: neither is the cited one."""
    old = one()
    first = f"Công văn này thay thế Công văn số {old.number} ngày {old.day:%d/%m/%Y}."
    for new in (old.but(counter=901, first=first), old.but(day=old.day + timedelta(days=3), first=first)):
        assert said(new.case("pdf"), new.case("docx")) is Relation.SAME
        assert said(new.case("pdf"), old.case("docx")) is Relation.CORRECTED
        undated = case(new.paper.but(dated=""), PLAIN.but(article=None))
        assert said(new.case("pdf"), undated) is Relation.SAME


def test_taking_a_letter_back_asks() -> None:
    """A request to withdraw is no corrected letter, but belongs to the same matter."""
    old = one()
    back = old.but(
        counter=old.counter + 5,
        first=f"UBND xã xin thu hồi Công văn số {old.number} ngày {old.day:%d/%m/%Y}.",
    )
    link = judge(back.case(), old.case())
    assert link is not None
    assert link.relation is Relation.MAYBE_CORRECTED
    assert "rút, thu hồi" in link.because


def test_a_citation_of_another_year_or_body_is_nothing() -> None:
    """The number cited is that of another letter when its day, or the sender, is another."""
    old = one()
    wrong_day = old.day - timedelta(days=365)
    new = old.but(
        counter=old.counter + 5,
        day=old.day + timedelta(days=9),
        theme=(old.theme + 1) % 4,
        start=old.start + timedelta(days=30),
        first=f"Công văn này thay thế Công văn số {old.number} ngày {wrong_day:%d/%m/%Y}.",
    )
    assert said(new.case(), old.case()) is None
    right = new.first.replace(f"{wrong_day:%d/%m/%Y}", f"{old.day:%d/%m/%Y}")
    assert said(new.but(first=right).case(), old.case()) is Relation.CORRECTED
    stranger = new.but(first=right, commune="xã Krông Nô" if old.commune != "xã Krông Nô" else "xã Đức Lập")
    assert said(stranger.case(), old.case()) is None


def test_a_number_that_only_one_reader_read_right_is_compatible() -> None:
    """The readings kept in the evidence decide: with the right one among them the scan is the same letter."""
    typed = one(counter=145).case("pdf", article=False)
    assert said(disputed(typed, "146/UBND-VX", "145/UBND-VX"), typed) is Relation.SAME
    assert said(disputed(typed, "146/UBND-VX", "148/UBND-VX"), typed) is Relation.MAYBE_SAME


def disputed(typed: Case, taken: str, other: str) -> Case:
    """Give the case as a scan whose number was read in two ways."""
    number = typed.extraction.number
    word = Word(taken, None, 0.6, (WordReading(taken, 0.6, "tesseract"), WordReading(other, 0.5, "lines")))
    seen = replace(number.evidence[0], text=taken, disputed=(word,))
    field = Field(taken, 0.6, FieldStatus.DOUBTFUL, (seen,), taken)
    files = (replace(typed.submission.files[0], sha256="e" * 64), *typed.submission.files[1:])
    return replace(
        typed,
        submission=replace(typed.submission, id="scan", files=files),
        extraction=replace(typed.extraction, number=field),
    )


def test_what_a_person_corrected_is_sure() -> None:
    """A corrected number is the number; the readings of the scan count no longer."""
    typed = one(counter=145).case("pdf")
    scan = disputed(typed, "146/UBND-VX", "145/UBND-VX")
    when = datetime(2026, 3, 1, tzinfo=UTC)
    by_hand = Correction(
        "Nguyễn Thị Ví Dụ", when, "number", "146/UBND-VX", "146/UBND-VX", "đối chiếu bản giấy"
    )
    assert said(scan, typed) is Relation.SAME
    assert said(replace(scan, corrections=(by_hand,)), typed) is not Relation.SAME


@pytest.mark.parametrize("who", ["new", "known", "both"])
def test_secret_letters_are_never_compared(who: str) -> None:
    """Not even the same bytes are said to be the same: that would tell something of the letter."""
    open_ = one().case()
    mark = Field(Secrecy.MAT, 0.9, FieldStatus.ACCEPTED, (), "MẬT")
    secret = replace(open_, extraction=replace(open_.extraction, secrecy=mark))
    new, known = (secret if who in (side, "both") else open_ for side in ("new", "known"))
    assert judge(new, known) is None


def test_without_a_letter_only_the_same_files_are_the_same() -> None:
    """An article alone is no letter; it is the same only byte by byte, and never a letter's copy."""
    fraud, again, fire = (only_article(text) for text in (FRAUD, FRAUD, FIRE))
    assert said(again, fraud) is Relation.SAME
    assert said(fire, fraud) is None
    assert said(fraud, one().case()) is None


def only_article(text: str) -> Case:
    """Let an article come without a letter."""
    bare = REQUEST.but(issuer="", number="", about="", motto="", dated="", to="", recipients="", sign="")
    made = case(bare.but(asking=text, points=(), closing=""), PLAIN.but(article=None, picture=False))
    assert made.extraction.letter_file is None
    return made


def test_the_same_department_of_two_provinces_is_two_bodies() -> None:
    """The department gives number 15 in every province; the place under the letterhead tells them apart."""
    paper = REQUEST.but(issuer="SỞ DU LỊCH", number="Số: 15/SDL-QLDL", dated="Huế, ngày 05 tháng 01 năm 2026")
    away = paper.but(dated="Đà Nẵng, ngày 05 tháng 01 năm 2026")
    assert said(case(paper, PLAIN.but(form="pdf")), case(away)) is None
    assert said(case(paper, PLAIN.but(form="pdf")), case(paper)) is Relation.SAME


def test_a_blank_day_does_not_move_a_commune_to_another_province() -> None:
    """Without its day a draft of 2024 is put on the map of its arrival, after the provinces merged."""
    paper = REQUEST.but(
        issuer="ỦY BAN NHÂN DÂN\nXÃ PÚNG LUÔNG",
        number="Số: 118/UBND-VH",
        dated="Púng Luông, ngày 12 tháng 8 năm 2024",
        to="Kính gửi: Công an huyện Mù Căng Chải.",
    )
    draft = paper.but(number="Số:     /UBND-VH", dated="Púng Luông, ngày     tháng 8 năm 2024")
    arrival = PLAIN.but(received=date(2025, 8, 14), form="pdf")
    signed, moved = case(paper, arrival), in_province(case(draft, arrival), "tỉnh Lào Cai")
    assert signed.extraction.issuer.value is not None
    assert signed.extraction.issuer.value.province == "tỉnh Yên Bái"
    assert said(moved, signed) is Relation.SAME
    assert said(in_province(case(draft, arrival), "tỉnh Lâm Đồng"), signed) is None
    dated = in_province(case(paper, arrival.but(form="docx")), "tỉnh Lào Cai")
    assert said(dated, signed) is None


def in_province(made: Case, province: str) -> Case:
    """Let the issuer lie elsewhere."""
    field = made.extraction.issuer
    assert field.value is not None
    moved = replace(field, value=replace(field.value, province=province))
    return replace(made, extraction=replace(made.extraction, issuer=moved))


def test_an_unreadable_letter_is_compared_by_its_head() -> None:
    """Number, day and issuer are enough where nothing else can be read, and not without one of them."""
    paper = REQUEST.but(asking="", points=(), closing="")
    read = case(paper, PLAIN.but(form="pdf", article=None))
    assert said(read, case(paper, PLAIN.but(article=None))) is Relation.SAME
    undated = case(paper.but(dated=""), PLAIN.but(article=None))
    assert said(read, undated) is not Relation.SAME
    empty = replace(read, reading=Reading(tuple(Document(at, ReadBy.NONE) for at in range(2))))
    assert judge(empty, empty) is not None
