"""What a person's word does to fields and decision; what a letter may have been misread from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from store_cases import bare_submission, poor_case, rich_case

from pipeline.amend import (
    BY_PERSON,
    amended,
    candidates,
    confusions,
    encode,
    may_override,
    overridden,
    value_of,
)
from pipeline.amend.bodies import Handler
from pipeline.model import (
    Audience,
    Case,
    Correction,
    Decision,
    Evidence,
    Field,
    Issuer,
    Scope,
    ScopeUnit,
    Window,
    Word,
    WordReading,
)
from pipeline.route import load_procedures
from pipeline.terms import (
    FIELD_NAMES,
    DocumentType,
    FieldStatus,
    FileRole,
    Gender,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    ScopeLevel,
)

AT = datetime(2024, 12, 6, 1, 30, tzinfo=UTC)  # 08:30 in Viet Nam
CASE = rich_case(bare_submission(), awkward=False)
PROCEDURE = next(one for one in load_procedures() if one.name == "dak-nong")


def said(name: str, value: object, *, old: object = None, why: str = "đọc lại", later: int = 0) -> Correction:
    """Give a correction."""
    return Correction("an.nv", AT + timedelta(hours=later), name, encode(name, old), encode(name, value), why)


def test_the_newest_word_wins_and_the_evidence_stays() -> None:
    """Value, certainty and status are the person's; where it stands and what the machine read stay."""
    field = CASE.extraction.number
    made = (said("number", "1/UBND"), said("number", "2/UBND", later=1))
    found = amended(CASE.extraction, made).number
    assert (found.value, found.confidence, found.status) == ("2/UBND", 1.0, FieldStatus.ACCEPTED)
    assert (found.evidence, found.raw) == (field.evidence, field.raw)
    assert found.because == ("Cán bộ chỉnh sửa: an.nv, 06/12/2024 09:30. đọc lại",)
    assert amended(amended(CASE.extraction, made[:1]), made) == amended(CASE.extraction, made)


def test_a_confirmed_value_keeps_its_steps() -> None:
    """How the machine came to it still holds; that a person agrees is one step more, said once."""
    value = CASE.extraction.window.value
    extraction = replace(CASE.extraction, window=replace(CASE.extraction.window, because=("âm lịch",)))
    made = (said("window", value, old=value, why=""),)
    found = amended(amended(extraction, made), made).window
    assert found.because == ("âm lịch", "Cán bộ xác nhận: an.nv, 06/12/2024 08:30.")
    assert amended(extraction, (said("window", Window(None, None)),)).window.because != found.because


def test_an_emptied_field_is_missing() -> None:
    """The letter does not state it: nothing is "seen but not understood" any more."""
    found = amended(CASE.extraction, (said("issued_on", None),)).issued_on
    assert (found.value, found.status, found.raw) == (None, FieldStatus.MISSING, None)
    assert found.evidence == CASE.extraction.issued_on.evidence
    assert "không nêu" in found.because[0]


def test_what_is_no_request_has_no_fields_of_a_request() -> None:
    """The contract's rule holds whatever was said of audience before; a request keeps them."""
    made = (said("audience", Audience(18, None, Gender.ALL)), said("kind", Kind.OTHER_LETTER))
    found = amended(CASE.extraction, made)
    assert found.kind is Kind.OTHER_LETTER
    names = ("audience", "scope", "window", "notes", "topic")
    assert [getattr(found, name) for name in names] == [Field()] * 5
    back = amended(CASE.extraction, (*made, said("kind", Kind.POSTING_REQUEST, later=1)))
    assert back.audience.value == Audience(18, None, Gender.ALL)
    assert back.scope == CASE.extraction.scope


def test_type_and_roles_follow_a_person() -> None:
    """The letter is the file that a person says it is; roles for other files are left alone."""
    roles = (FileRole.LETTER, FileRole.IGNORED, FileRole.ARTICLE)
    found = amended(CASE.extraction, (said("roles", roles), said("document_type", DocumentType.KE_HOACH)))
    assert (found.roles, found.letter_file, found.document_type) == (roles, 0, DocumentType.KE_HOACH)
    assert amended(CASE.extraction, (said("roles", roles[:1]),)) == CASE.extraction
    nobody = amended(CASE.extraction, (said("roles", (FileRole.IGNORED,) * 3), said("document_type", None)))
    assert (nobody.letter_file, nobody.document_type) == (None, None)


def test_a_field_of_another_program_is_left_alone() -> None:
    """A correction that this program does not know changes nothing and breaks nothing."""
    made = Correction("a", AT, "number.symbol", None, "x", "")
    assert amended(CASE.extraction, (made,)) == CASE.extraction


def decided(**asked: object) -> Decision:
    """Give the decision after an override to a commune's police."""
    extraction = replace(CASE.extraction, **asked)  # type: ignore[arg-type]
    by_rule = replace(CASE.decision, handler_level=HandlerLevel.PROVINCE, forward_to_c06=False)
    made = (said("handler", Handler(HandlerLevel.COMMUNE, "Công an xã Đắk Wil"), why="đã thống nhất"),)
    return overridden(by_rule, made, submission=CASE.submission, extraction=extraction, procedure=PROCEDURE)


@pytest.mark.parametrize(
    ("asked", "level", "forward"),
    [
        (None, HandlerLevel.COMMUNE, False),
        (ScopeLevel.COMMUNE, HandlerLevel.DISTRICT, False),
        (ScopeLevel.DISTRICT, HandlerLevel.DISTRICT, False),
        (ScopeLevel.PROVINCE, HandlerLevel.PROVINCE, False),
        (ScopeLevel.NATIONWIDE, HandlerLevel.MINISTRY, True),
    ],
)
def test_an_overridden_handler_is_approved_as_the_scope_needs(
    asked: ScopeLevel | None, level: HandlerLevel, *, forward: bool
) -> None:
    """The unit is the person's, the approval is the procedure's: in 2024 districts answered for communes."""
    found = decided(scope=Field(Scope(asked)) if asked else Field(), issued_on=Field(date(2024, 12, 5)))
    assert (found.handler_level, found.handler) == (HandlerLevel.COMMUNE, "Công an xã Đắk Wil")
    assert (found.approval_level, found.forward_to_c06) == (level, forward)
    assert found.rule == BY_PERSON
    assert found.because[:-1] == CASE.decision.because
    assert "an.nv" in found.because[-1]
    assert "đã thống nhất" in found.because[-1]


def test_who_asks_for_nothing_has_no_handler_and_an_override_can_be_lifted() -> None:
    """No word makes another letter a request; None gives the decision back to the rules."""
    assert decided(kind=Kind.OTHER_LETTER).handler == CASE.decision.handler
    assert not may_override(replace(CASE.decision, rule="SECRECY"), CASE.extraction)
    made = (
        said("handler", Handler(HandlerLevel.COMMUNE, "Công an xã Đắk Wil")),
        said("handler", None, later=1),
    )
    told = {"submission": CASE.submission, "extraction": CASE.extraction, "procedure": PROCEDURE}
    assert overridden(CASE.decision, made, **told) == CASE.decision


@pytest.mark.parametrize(
    ("letter", "first", "others"),
    [
        ("ộ", "ổ", "ỗôọ"),
        ("Đ", "D", ""),
        ("D", "Đ", ""),
        ("1", "l", "I7"),
        ("l", "1", "I"),
        ("9", "0", ""),
        ("0", "O", "9"),
        ("O", "0", "Ô"),
        ("5", "S", ""),
        ("8", "B", ""),
        ("Ả", "Ã", "Á"),
        ("ư", "ự", "u"),
    ],
)
def test_a_letter_is_taken_for_its_likes(letter: str, first: str, others: str) -> None:
    """The likeliest comes first; a capital gives capitals; never the letter itself."""
    found = confusions(f"x{letter}x", 1)
    assert found[0] == first
    assert set(others) <= set(found)
    assert letter not in found
    assert len(found) == len(set(found)) <= 9


def test_nothing_is_like_a_blank() -> None:
    """Outside of the text, and for what no reader mistakes, there is nothing to pick."""
    assert [confusions("a b", at) for at in (1, -1, 3)] == [(), (), ()]


def seen(text: str, *words: Word, raw: str | None = None) -> dict[str, Any]:
    """Give the proof of a field with disputed words."""
    return {"evidence": (Evidence(1, 1, None, text, 0, len(text), words),), "raw": raw or text}


def disputed(text: str, *others: str) -> Word:
    """Give a word that readers read differently."""
    return Word(text, None, 0.5, tuple(WordReading(one, 0.5, "lines") for one in (text, *others)))


def case_with(name: str, field: Field[Any]) -> Case:
    """Give a case with this field."""
    return replace(CASE, extraction=replace(CASE.extraction, **{name: field}))


def test_a_number_has_what_other_readers_read() -> None:
    """Each reading is understood as the whole number again."""
    field = Field(
        "145/UBND-VHXH",
        0.6,
        FieldStatus.DOUBTFUL,
        **seen("Số: 145/UBND-VHXH", disputed("145/UBND-VHXH", "l46/UBND-VHXH")),
    )
    (one,) = candidates("number", case_with("number", field))
    assert (one.value, one.entered) == ("146/UBND-VHXH", {"number": "146/UBND-VHXH"})
    assert "l46/UBND-VHXH" in one.source


def test_a_day_has_what_other_readers_read() -> None:
    """Of what no calendar has nothing is offered; misread figures are figures."""
    words = (disputed("05", "06", "66"), disputed("12", "l1"))
    text = "ngày 05 tháng 12 năm 2024"
    found = candidates("issued_on", case_with("issued_on", Field(date(2024, 12, 5), **seen(text, *words))))
    assert [one.value for one in found] == [date(2024, 11, 5), date(2024, 12, 6), date(2024, 11, 6)]
    assert found[0].shown == "05/11/2024"


def test_a_day_that_was_not_understood_is_offered_from_its_words() -> None:
    """What was seen but not understood may be what a person means."""
    field: Field[Any] = Field(None, 0.0, FieldStatus.DOUBTFUL, raw="ngày l5 tháng 12 năm 2024")
    (one,) = candidates("issued_on", case_with("issued_on", field))
    assert one.value == date(2024, 12, 15)


def test_an_issuer_has_its_words_exchanged_in_their_case() -> None:
    """The letterhead is in capitals, the value as in running text; aliases that people taught come first."""
    value = Issuer("Ủy ban nhân dân xã Đắk Wìl", None, IssuerLevel.COMMUNE, IssuerKind.PEOPLE_COMMITTEE)
    field = Field(value, 0.6, **seen("ỦY BAN NHÂN DÂN XÃ ĐẮK WÌL", disputed("WÌL", "WIL")))
    taught = replace(value, name="Ủy ban nhân dân xã Đắk Wil", commune="xã Đắk Wil")
    found = candidates("issuer", case_with("issuer", field), (taught, value))
    assert [one.value for one in found] == [taught, replace(value, name="Ủy ban nhân dân xã Đắk Wil")]
    assert "đã sửa" in found[0].source


def test_a_place_that_was_misread_is_completed_anew() -> None:
    """The other name has the code of its own place, never that of the one that was misread."""
    on = replace(CASE.extraction, issued_on=Field(date(2024, 12, 4)))
    unit = ScopeUnit("xã Thuận An", ScopeLevel.COMMUNE, "24682")
    field = Field(
        Scope(ScopeLevel.COMMUNE, (unit,)), 0.5, **seen("xã Thuận An", disputed("An", "Hạnh", "Xyz"))
    )
    found = candidates("scope", replace(CASE, extraction=replace(on, scope=field)))
    assert found[0].value.units == (ScopeUnit("xã Thuận Hạnh", ScopeLevel.COMMUNE, "24724"),)
    assert all(one.code != "24682" for candidate in found for one in candidate.value.units)


def test_there_are_nine_candidates_at_most_and_none_for_files() -> None:
    """One for each number key, all different, the present value not among them."""
    words = tuple(disputed(text, f"{text}x", f"{text}y") for text in ("mot", "hai", "ba"))
    field = Field("mot hai ba", **seen("mot hai ba", *words))
    found = candidates("subject", case_with("subject", field))
    values = [one.value for one in found]
    assert len(values) == len(set(values)) == 9
    assert "mot hai ba" not in values
    assert candidates("roles", CASE) == ()
    assert candidates("topic", CASE) == ()


def test_every_field_has_a_present_value() -> None:
    """The desk asks for each in the same way."""
    names = (*FIELD_NAMES, "kind", "document_type", "roles")
    assert [value_of(poor_case(bare_submission()), name) for name in names[:14]] == [None] * 14
    assert value_of(CASE, "roles") == CASE.extraction.roles
    assert value_of(CASE, "handler") == Handler(HandlerLevel.DISTRICT, "Công an huyện Ví Dụ")
    assert value_of(poor_case(bare_submission()), "handler") is None
    assert value_of(CASE, "topic") is None
