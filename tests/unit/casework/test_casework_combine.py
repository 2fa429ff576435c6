"""The copies of one letter as one: files, roles, evidence, best fields, agreement, contradiction."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from casework_asks import ask
from casework_cases import FIRE, FRAUD, PLAIN, case, dice
from hypothesis import given, settings
from hypothesis import strategies as st
from letters_text import REQUEST

from pipeline.casework.combine import MOST, Merged, agree, combine
from pipeline.errors import DefectError
from pipeline.model import (
    Audience,
    Case,
    Correction,
    Document,
    Evidence,
    Field,
    Finding,
    Issuer,
    Reading,
    Report,
    Window,
    Word,
    WordReading,
)
from pipeline.route import load_procedures, route, select_procedure
from pipeline.terms import (
    FIELD_NAMES,
    CaseStatus,
    FieldStatus,
    FileRole,
    FindingCode,
    Gender,
    IssuerKind,
    IssuerLevel,
    Kind,
    ReadBy,
)
from pipeline.validate import validate

if TYPE_CHECKING:
    from pipeline.page import Line

ACCEPTED, DOUBTFUL = FieldStatus.ACCEPTED, FieldStatus.DOUBTFUL
DOCX, TYPED = case(), case(arrival=PLAIN.but(form="pdf"))
SCAN = case(arrival=PLAIN.but(form="scan", article=None, received=date(2026, 1, 9)))


def having(copy: Case, **fields: Field[Any] | Kind) -> Case:
    """Give a case whose extraction says something else."""
    return replace(copy, extraction=replace(copy.extraction, **fields))


def told(
    copy: Case, value: object, status: FieldStatus = ACCEPTED, confidence: float = 0.9, raw: str = ""
) -> Field[Any]:
    """Make a field that stands in the letter of the copy."""
    seen = Evidence(copy.extraction.letter_file or 0, 1, None, raw or str(value), 4, 14)
    return Field(value, confidence, status, (seen,), raw or str(value))


def judged(merged: Merged, corrections: tuple[Correction, ...] = ()) -> Case:
    """Walk on from the merged letter as the hall does from a single one."""
    submission, reading, extraction = merged.submission, merged.reading, merged.extraction
    day = extraction.issued_on.value or submission.received_on
    procedure = select_procedure(load_procedures(), profile="two-tier", on=day, province=None)
    report = validate(submission, reading, extraction, procedure, today=submission.received_on)
    decision = route(submission, extraction, procedure)
    return Case(submission, reading, extraction, report, decision, corrections)


def test_one_copy_stays_as_it_is() -> None:
    """Nothing is renumbered, weighed or lost."""
    merged = combine((SCAN,))
    assert (merged.submission, merged.reading, merged.extraction) == (
        SCAN.submission,
        SCAN.reading,
        SCAN.extraction,
    )


def test_no_copies_are_a_defect() -> None:
    """Whoever calls without a copy has made a mistake."""
    with pytest.raises(DefectError):
        combine(())


def test_files_are_united_and_roles_kept() -> None:
    """Every file once, one letter, the scan beside it; the article that only one copy brought is there."""
    merged = combine((SCAN, DOCX))
    names = [file.name for file in merged.submission.files]
    assert names == ["cong van.pdf", "anh.png", "cong van.docx", "bai viet.docx"]
    assert merged.extraction.roles == (FileRole.ATTACHMENT, FileRole.IMAGE, FileRole.LETTER, FileRole.ARTICLE)
    assert merged.extraction.letter_file == 2
    assert [document.file for document in merged.reading.documents] == [0, 1, 2, 3]
    assert merged.submission.id == SCAN.submission.id
    assert merged.submission.received_on == date(2026, 1, 6)


def test_evidence_points_to_the_words_it_is_of() -> None:
    """Behind every field stand, in the united files, the words that were read."""
    merged = combine((SCAN, case(arrival=PLAIN.but(form="pdf", mark="again")), DOCX))
    checked = 0
    for name in FIELD_NAMES:
        for one in getattr(merged.extraction, name).evidence:
            lines: list[Line] = [
                line for page in merged.reading.documents[one.file].pages for line in page.lines
            ]
            text = "\n".join(line.text for line in lines)
            assert " ".join(text[one.start : one.end].split()) == one.text
            checked += 1
    assert checked >= 8


def test_parents_follow_their_files() -> None:
    """An attachment still lies in its own mail, though another copy of it came in another mail first."""
    files = tuple(
        replace(file, parent=None if at == 2 else 2)
        for at, file in enumerate((*DOCX.submission.files[:2], MAIL))
    )
    mailed = replace(
        DOCX,
        submission=replace(DOCX.submission, id="mailed", files=files),
        reading=Reading((*DOCX.reading.documents[:2], Document(2, ReadBy.MAIL_BODY))),
        extraction=replace(DOCX.extraction, roles=(FileRole.LETTER, FileRole.ARTICLE, FileRole.IGNORED)),
    )
    merged = combine((SCAN, mailed))
    parents = {file.name: file.parent for file in merged.submission.files}
    mail = [file.name for file in merged.submission.files].index("thu.eml")
    assert parents == {
        "cong van.pdf": None,
        "anh.png": None,
        "cong van.docx": mail,
        "bai viet.docx": mail,
        "thu.eml": None,
    }


MAIL = replace(DOCX.submission.files[0], name="thu.eml", sha256="a" * 64, media_type="message/rfc822")


def test_text_wins_over_a_scan_and_the_signed_letter_over_the_draft() -> None:
    """A draft without number and day is not the letter; what it says clearly is taken from it."""
    draft = case(REQUEST.but(number="Số:      /UBND-VX", dated="Đắk Wil, ngày     tháng 01 năm 2026"))
    scan = case(arrival=PLAIN.but(form="scan", slips=0.2, seed=3))
    merged = combine((draft, scan))
    assert merged.extraction.letter_file is not None
    assert merged.submission.files[merged.extraction.letter_file].name == "cong van.pdf"
    assert merged.extraction.number.value == "15/UBND-VX"
    assert merged.extraction.window.value == Window(date(2026, 1, 15), date(2026, 1, 30))
    assert merged.extraction.window.evidence[0].file == 0
    assert combine((scan, draft)).extraction.window.value == merged.extraction.window.value


def test_independent_copies_that_agree_make_a_value_surer() -> None:
    """Noisy-or over the ways of reading, never above the cap, and the doubtful value becomes accepted."""
    doubtful = having(DOCX, number=told(DOCX, "15/UBND-VX", DOUBTFUL, 0.6))
    sure = having(SCAN, number=told(SCAN, "15/UBND-VX", ACCEPTED, 0.9))
    for copies in ((doubtful, sure), (sure, doubtful)):
        number = combine(copies).extraction.number
        assert (number.value, number.status, number.confidence) == ("15/UBND-VX", ACCEPTED, 0.96)
    certain = combine(
        (having(TYPED, number=told(TYPED, "15/UBND-VX", ACCEPTED, 0.99)), sure)
    ).extraction.number
    assert certain.confidence == MOST


def test_two_doubts_are_no_certainty() -> None:
    """Two copies of which neither is accepted leave the value to a person, a little surer."""
    copies = (
        having(DOCX, topic=told(DOCX, "law", DOUBTFUL, 0.5)),
        having(SCAN, topic=told(SCAN, "law", DOUBTFUL, 0.5)),
    )
    assert (combine(copies).extraction.topic.status, combine(copies).extraction.topic.confidence) == (
        DOUBTFUL,
        0.75,
    )


def test_the_same_bytes_and_the_same_way_are_no_new_evidence() -> None:
    """A file sent twice, and two scans read by the same readers, prove nothing to one another."""
    field = told(SCAN, "15/UBND-VX", DOUBTFUL, 0.6)
    twice = (
        having(SCAN, number=field),
        having(replace(SCAN, submission=replace(SCAN.submission, id="b")), number=field),
    )
    assert combine(twice).extraction.number == field
    other = case(arrival=PLAIN.but(form="scan", article=None, mark="glass"))
    scans = having(SCAN, number=field), having(other, number=told(other, "15/UBND-VX", ACCEPTED, 0.9))
    assert combine(scans).extraction.number.confidence == 0.9


def test_one_file_read_in_two_ways_is_no_new_evidence() -> None:
    """The same bytes, read by OCR before and by their text layer now, are still one copy."""
    field = told(SCAN, "15/UBND-VX", DOUBTFUL, 0.6)
    pages = tuple(replace(page, read_by=ReadBy.TEXT_LAYER) for page in SCAN.reading.documents[0].pages)
    read = (
        replace(SCAN.reading.documents[0], read_by=ReadBy.TEXT_LAYER, pages=pages),
        *SCAN.reading.documents[1:],
    )
    again = replace(SCAN, submission=replace(SCAN.submission, id="again"), reading=Reading(read))
    number = combine((having(SCAN, number=field), having(again, number=field))).extraction.number
    assert (number.status, number.confidence) == (DOUBTFUL, 0.6)


def test_contradiction_leaves_the_value_to_a_person() -> None:
    """Two copies with text of their own that differ: both values and both files are named."""
    copies = (
        having(TYPED, number=told(TYPED, "15/UBND-VX", confidence=0.99)),
        having(DOCX, number=told(DOCX, "16/UBND-VX")),
    )
    number = combine(copies).extraction.number
    assert (number.value, number.status, number.confidence) == ("15/UBND-VX", DOUBTFUL, 0.85)
    assert number.because == (
        (
            "Các bản của văn bản không khớp: bản “cong van.pdf” ghi “15/UBND-VX”; bản “cong van.docx” ghi "
            "“16/UBND-VX”. Đối chiếu với bản gốc."
        ),
    )
    assert judged(combine(copies)).status is not CaseStatus.READY


def test_a_slip_of_a_scan_is_no_contradiction() -> None:
    """Letters misread in a doubtful value, or figures that the second reader had right, shake nothing."""
    typed = having(TYPED, number=told(TYPED, "15/UBND-VX", confidence=0.99))
    slip = having(SCAN, number=told(SCAN, "15/UBNO-VX", DOUBTFUL, 0.6))
    assert combine((typed, slip)).extraction.number == typed.extraction.number
    word = Word(
        "16/UBND-VX", None, 0.6, (WordReading("16/UBND-VX", 0.6, "a"), WordReading("15/UBND-VX", 0.5, "b"))
    )
    field = told(SCAN, "16/UBND-VX", DOUBTFUL, 0.6)
    seen = having(SCAN, number=replace(field, evidence=(replace(field.evidence[0], disputed=(word,)),)))
    assert combine((typed, seen)).extraction.number.status is ACCEPTED


@pytest.mark.parametrize(
    ("value", "status"),
    [("16/UBND-VX", DOUBTFUL), ("15/STC-NS", DOUBTFUL), ("15/UBNO-VX", ACCEPTED), ("16/UBND-VX", ACCEPTED)],
)
def test_another_number_in_the_scan_is_a_contradiction(value: str, status: FieldStatus) -> None:
    """Figures that no reader had right, other words, what was surely read: the paper may say otherwise."""
    typed = having(TYPED, number=told(TYPED, "15/UBND-VX"))
    assert (
        combine((typed, having(SCAN, number=told(SCAN, value, status, 0.8)))).extraction.number.status
        is DOUBTFUL
    )


def test_what_a_person_corrected_wins() -> None:
    """The last correction counts, over better readings and over agreement, and is not made doubtful."""
    field = told(SCAN, "14/UBND-VX", DOUBTFUL, 0.3)
    first, last = (
        Correction("Nguyễn Thị Ví Dụ", datetime(2026, 1, day, tzinfo=UTC), "number", None, "…", "bản giấy")
        for day in (7, 8)
    )
    scan = replace(having(SCAN, number=field), corrections=(last,))
    typed = replace(having(TYPED, number=told(TYPED, "13/UBND-VX")), corrections=(first,))
    number = combine((DOCX, scan, typed)).extraction.number
    assert (number.value, number.status, number.confidence) == ("14/UBND-VX", DOUBTFUL, 0.3)


def test_a_part_of_a_field_may_be_corrected() -> None:
    """A correction of `audience.age_min` settles the audience."""
    made = Correction(
        "Nguyễn Thị Ví Dụ", datetime(2026, 1, 7, tzinfo=UTC), "audience.age_min", "14", "15", "bản giấy"
    )
    fixed = Audience(15, None, Gender.ALL)
    scan = replace(having(SCAN, audience=told(SCAN, fixed)), corrections=(made,))
    assert combine((DOCX, scan)).extraction.audience.value == fixed


def test_a_request_in_one_copy_only_is_doubted() -> None:
    """The best copy's word counts; when only another one sees a request, a person looks at what it asks."""
    other = having(TYPED, kind=Kind.OTHER_LETTER)
    assert combine((having(SCAN, kind=Kind.OTHER_LETTER), DOCX)).extraction.window.status is ACCEPTED
    merged = combine((other, SCAN)).extraction
    assert (merged.kind, merged.window.status) == (Kind.POSTING_REQUEST, DOUBTFUL)
    assert "không thống nhất" in merged.window.because[-1]
    both = combine((other, having(SCAN, kind=Kind.OTHER_LETTER))).extraction
    assert (both.kind, both.window) == (Kind.OTHER_LETTER, Field())


def test_a_person_says_what_kind_it_is() -> None:
    """A corrected kind is not voted on."""
    made = Correction(
        "Nguyễn Thị Ví Dụ", datetime(2026, 1, 7, tzinfo=UTC), "kind", None, "other_letter", "đọc lại"
    )
    scan = replace(having(SCAN, kind=Kind.OTHER_LETTER), corrections=(made,))
    assert combine((DOCX, scan)).extraction.kind is Kind.OTHER_LETTER


def test_a_broken_file_that_came_again_whole_is_forgiven() -> None:
    """The fault of an article goes when another copy brings it, under its name; other faults stay."""
    fault = Finding(FindingCode.UNREADABLE, "Tệp hỏng.", file=1)
    files = (SCAN.submission.files[0], replace(DOCX.submission.files[1], sha256="b" * 64))
    broken = replace(
        SCAN,
        submission=replace(SCAN.submission, id="broken", files=files),
        reading=Reading((SCAN.reading.documents[0], Document(1, ReadBy.NONE)), (fault,)),
        extraction=replace(SCAN.extraction, roles=(FileRole.LETTER, FileRole.IGNORED)),
    )
    assert combine((broken, DOCX)).reading.findings == ()
    assert combine((broken, SCAN)).reading.findings == (fault,)
    torn = replace(SCAN, reading=replace(SCAN.reading, findings=(replace(fault, file=0),)))
    assert combine((torn, DOCX)).reading.findings == (replace(fault, file=0),)


def test_what_was_missing_is_there_with_the_other_copy() -> None:
    """A scan without the article and a Word file with it are complete together."""
    alone = judged(combine((SCAN,)))
    both = judged(combine((SCAN, case(arrival=PLAIN.but(picture=False)))))
    assert FindingCode.SOFT_COPY_MISSING in {one.code for one in alone.report.findings}
    assert both.status is not CaseStatus.INCOMPLETE
    assert both.decision.handler == "Công an xã Đắk Wil"


def test_two_articles_stay_two() -> None:
    """The corrected article of a second copy does not push the first one out."""
    merged = combine((DOCX, case(arrival=PLAIN.but(form="pdf", article=FIRE))))
    assert merged.extraction.roles.count(FileRole.ARTICLE) == 2
    assert merged.extraction.roles.count(FileRole.LETTER) == 1


def test_a_secrecy_mark_on_one_copy_is_kept() -> None:
    """A mark that only one copy shows stops the letter."""
    seen = Field(None, 0.0, DOUBTFUL, (), "M?T")
    assert combine((DOCX, having(SCAN, secrecy=seen))).extraction.secrecy.raw == "M?T"


def test_values_agree_but_for_what_an_issuer_leaves_out() -> None:
    """Case and tones do not count; a parent left out contradicts nothing, an age left out does."""
    full = Issuer("Ủy ban nhân dân xã Hoà An", "UBND huyện", IssuerLevel.COMMUNE, IssuerKind.PEOPLE_COMMITTEE)
    assert agree(full, replace(full, name="Uỷ ban nhân dân xã Hòa An", parent=None))
    assert not agree(full, replace(full, level=IssuerLevel.DISTRICT))
    assert not agree(Audience(15, None, Gender.ALL), Audience(15, None, None))
    assert agree(("Công an xã", "PC06"), ("công an xã", "PC06"))


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 10**6), st.permutations(["docx", "pdf", "scan", "scan again"]))
def test_any_copies_in_any_order_are_a_valid_letter(seed: int, forms: list[str]) -> None:
    """Roles, documents and evidence fit the files, and the values are those of the clean copies."""
    letter = ask(dice(seed))
    copies = tuple(
        letter.case(form.split()[0], 0.15, seed=seed + at, article=at % 2 == 0)
        for at, form in enumerate(forms)
    )
    merged = combine(copies)
    extraction = merged.extraction
    assert len(merged.submission.files) == len(extraction.roles) == len(merged.reading.documents)
    assert len({file.sha256 for file in merged.submission.files}) == len(merged.submission.files)
    assert extraction.roles.count(FileRole.LETTER) == 1
    assert extraction.letter_file == extraction.roles.index(FileRole.LETTER)
    for name in FIELD_NAMES:
        assert all(one.file < len(merged.submission.files) for one in getattr(extraction, name).evidence)
    assert extraction.number.value == letter.number
    assert extraction.issued_on.value == letter.day
    assert merged.submission.received_on == letter.day + timedelta(days=2)
    assert isinstance(judged(merged).report, Report)


def test_merging_again_changes_nothing() -> None:
    """The same copies give the same result, and the first copy again adds nothing to it."""
    assert combine((SCAN, DOCX)) == combine((SCAN, DOCX))
    assert combine((SCAN, DOCX, SCAN)).extraction == combine((SCAN, DOCX)).extraction
    assert FRAUD in "\n".join(line.text for line in combine((SCAN, DOCX)).reading.documents[3].pages[0].lines)
