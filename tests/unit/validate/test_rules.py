"""Every finding code fires where it should and is silent where it should not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.model import (
    Audience,
    Document,
    Extraction,
    Field,
    Finding,
    Issuer,
    Line,
    Page,
    Picture,
    Reading,
    Scope,
    ScopeUnit,
    Signatory,
    Submission,
    Window,
    Word,
)
from pipeline.route import load_procedures
from pipeline.terms import (
    READ_FAULTS,
    FieldStatus,
    FileRole,
    FindingCode,
    Gender,
    IssuerKind,
    IssuerLevel,
    Kind,
    ReadBy,
    ScopeLevel,
    Secrecy,
    Topic,
)
from pipeline.validate import RULES, Facts, validate

if TYPE_CHECKING:
    from pipeline.procedure import Procedure

C = FindingCode
RECEIVED = date(2024, 10, 7)
ISSUED = date(2024, 10, 4)
# Not made here: two need history (a later issue), the others are made by ingest and read.
ELSEWHERE = {C.DUPLICATE_LETTER, C.DUPLICATE_ARTICLE} | READ_FAULTS
(PROCEDURE,) = (one for one in load_procedures() if one.name == "dak-nong")
ISSUER = Issuer(
    name="Ủy ban nhân dân huyện Đắk Mil",
    parent=None,
    level=IssuerLevel.DISTRICT,
    kind=IssuerKind.PEOPLE_COMMITTEE,
    province="tỉnh Đắk Nông",
    district="huyện Đắk Mil",
)
DEPARTMENT = replace(
    ISSUER, name="Sở Tư pháp", level=IssuerLevel.PROVINCE, kind=IssuerKind.DEPARTMENT, district=None
)


def known(value: Any, raw: str | None = None) -> Field[Any]:  # noqa: ANN401 - a field of any type
    """Give an accepted field."""
    return Field(value=value, confidence=1.0, status=FieldStatus.ACCEPTED, raw=raw)


def seen(raw: str, value: Any = None) -> Field[Any]:  # noqa: ANN401 - a field of any type
    """Give a doubtful field."""
    return Field(value=value, confidence=0.4, status=FieldStatus.DOUBTFUL, raw=raw)


def scope(*names: str, level: ScopeLevel = ScopeLevel.COMMUNE, why: str | None = None) -> Field[Scope]:
    """Give a scope of these areas."""
    return known(Scope(level=level, units=tuple(ScopeUnit(name, level) for name in names), justification=why))


GOOD = Extraction(
    kind=Kind.POSTING_REQUEST,
    document_type=None,
    roles=(FileRole.LETTER, FileRole.ARTICLE, FileRole.IMAGE),
    letter_file=0,
    number=known("12/UBND-VX"),
    issued_on=known(ISSUED),
    place=known("Đắk Mil"),
    issuer=known(ISSUER),
    subject=known("đề nghị đăng tin"),
    addressees=known(("Công an huyện Đắk Mil",)),
    signatory=known(Signatory(name="Nguyễn Thử Nghiệm", title="Chủ tịch")),
    urgency=Field(),
    secrecy=Field(),
    audience=known(Audience(age_min=0, age_max=None, gender=Gender.ALL)),
    scope=scope("xã Đắk Gằn", "huyện Đắk Mil"),
    window=known(Window(start=date(2024, 10, 28), end=date(2024, 11, 28))),
    notes=Field(),
    topic=known(Topic.LAW),
)


def submission(**changes: Any) -> Submission:  # noqa: ANN401 - any attribute
    """Give a submission; the rules look at roles and readings, not at its files."""
    return replace(Submission(id="s", files=(), received_on=RECEIVED, origin="test"), **changes)


def reading(text: str = "Kính gửi", pictures: tuple[Picture, ...] = ()) -> Reading:
    """Give what was read: one line in the letter, these pictures in the article."""
    line = Line(words=(Word(text=text, box=None),), block=0)
    page = Page(number=1, width=595, height=842, lines=(line,), read_by=ReadBy.TEXT_LAYER, reader="test")
    return Reading(
        documents=(
            Document(file=0, read_by=ReadBy.TEXT_LAYER, pages=(page,)),
            Document(file=1, read_by=ReadBy.DOCX, pictures=pictures),
            Document(file=2, read_by=ReadBy.NONE, pictures=(Picture("p", 800, 600),)),
        )
    )


def findings(
    extraction: Extraction = GOOD,
    *,
    procedure: Procedure = PROCEDURE,
    read: Reading | None = None,
    sent: Submission | None = None,
    today: date = RECEIVED,
) -> tuple[Finding, ...]:
    """Validate one submission."""
    return validate(
        sent or submission(), reading() if read is None else read, extraction, procedure, today=today
    ).findings


def codes(**changes: Any) -> set[FindingCode]:  # noqa: ANN401 - any field
    """Give the codes found when the good letter is changed."""
    return {finding.code for finding in findings(replace(GOOD, **changes))}


def test_a_complete_letter_has_no_findings() -> None:
    """The letter that all other tests change is clean."""
    assert findings() == ()


NO_IMAGE = (FileRole.LETTER, FileRole.ARTICLE, FileRole.ATTACHMENT)
PRESS = replace(ISSUER, kind=IssuerKind.PRESS)
CASES: list[tuple[FindingCode, dict[str, Any]]] = [
    (C.NUMBER_MISSING, {"number": Field()}),
    (C.NUMBER_DOUBTFUL, {"number": seen("Số: …/UBND")}),
    (C.NUMBER_DOUBTFUL, {"number": seen("Số: 12/UBND", "12/UBND")}),
    (C.DATE_MISSING, {"issued_on": Field()}),
    (C.DATE_INCOMPLETE, {"issued_on": seen("ngày … tháng 10 năm 2024")}),
    (C.DATE_IN_FUTURE, {"issued_on": known(date(2024, 10, 8))}),
    (C.ISSUER_UNKNOWN, {"issuer": Field()}),
    (C.ISSUER_UNKNOWN, {"issuer": known(replace(ISSUER, kind=IssuerKind.OTHER))}),
    (C.ISSUER_UNKNOWN, {"issuer": known(replace(ISSUER, level=IssuerLevel.OTHER))}),
    (C.ISSUER_NOT_ELIGIBLE, {"issuer": known(PRESS)}),
    (C.SIGNATORY_MISSING, {"signatory": Field()}),
    (C.SIGNATORY_MISSING, {"signatory": known(Signatory(name=None, title="Chủ tịch"))}),
    (C.NUMBER_MISMATCH, {"cited_as": (("13/UBND-VX", None),)}),
    (C.NUMBER_MISMATCH, {"cited_as": (("12/UBND-VX", date(2024, 10, 3)),)}),
    (C.AUDIENCE_MISSING, {"audience": Field()}),
    (C.AUDIENCE_AGE_MISSING, {"audience": known(Audience(None, None, Gender.ALL))}),
    (C.AUDIENCE_GENDER_MISSING, {"audience": known(Audience(18, None, None))}),
    (C.SCOPE_MISSING, {"scope": Field()}),
    (C.SCOPE_MISSING, {"scope": seen("theo quy định")}),
    (C.SCOPE_UNIT_UNKNOWN, {"scope": scope("xã Không Có Thật")}),
    (C.SCOPE_UNIT_ABOLISHED, {"scope": scope("xã Đức Lập")}),
    (C.SCOPE_BEYOND_ISSUER, {"scope": scope(level=ScopeLevel.PROVINCE)}),
    (C.SCOPE_BEYOND_ISSUER, {"scope": scope("xã Đắk Wil")}),
    (C.SCOPE_BEYOND_ISSUER, {"scope": scope("huyện Cư Jút", level=ScopeLevel.DISTRICT)}),
    (C.NATIONWIDE, {"scope": scope(level=ScopeLevel.NATIONWIDE, why="cả nước cần biết")}),
    (C.NATIONWIDE_UNJUSTIFIED, {"scope": scope(level=ScopeLevel.NATIONWIDE)}),
    (C.NATIONWIDE_UNJUSTIFIED, {"scope": scope(level=ScopeLevel.NATIONWIDE, why=" ")}),
    (C.WINDOW_MISSING, {"window": Field()}),
    (C.WINDOW_INVERTED, {"window": known(Window(date(2024, 12, 2), date(2024, 12, 1)))}),
    (C.WINDOW_PAST, {"window": known(Window(date(2024, 9, 1), date(2024, 10, 6)))}),
    (C.WINDOW_TOO_SOON, {"window": known(Window(date(2024, 10, 20), None))}),
    (C.SOFT_COPY_MISSING, {"roles": (FileRole.LETTER, FileRole.ATTACHMENT, FileRole.IMAGE)}),
    (C.IMAGE_MISSING, {"roles": NO_IMAGE}),
    (C.TOPIC_NOT_ALLOWED, {"topic": known(Topic.OTHER)}),
    (C.WRONG_ADDRESSEE, {"addressees": known(("Công an tỉnh Đắk Nông",))}),
    (C.WRONG_ADDRESSEE, {"addressees": known(("Công an xã Đắk Gằn",))}),
    (C.BEFORE_PROCEDURE, {"issued_on": known(date(2024, 9, 14))}),
    (C.SECRECY_MARK, {"secrecy": known(Secrecy.MAT)}),
    (C.SECRECY_MARK, {"secrecy": seen("MẬ T")}),
    (C.PERSONAL_DATA, {"personal_data": ("phone 09******12",)}),
    (C.NOT_A_REQUEST, {"kind": Kind.OTHER_LETTER}),
    (C.NOT_A_REQUEST, {"kind": Kind.NOT_A_LETTER}),
]


@pytest.mark.parametrize(("code", "change"), CASES, ids=[f"{code}-{n}" for n, (code, _) in enumerate(CASES)])
def test_the_rule_fires(code: FindingCode, change: dict[str, Any]) -> None:
    """The one change makes this code; NATIONWIDE alone accompanies the missing justification."""
    found = codes(**change)
    assert code in found
    companions = {C.NATIONWIDE} if code is C.NATIONWIDE_UNJUSTIFIED else set()
    assert found - companions == {code}


SILENT: list[tuple[FindingCode, dict[str, Any]]] = [
    (C.NUMBER_MISSING, {"number": seen("Số: …")}),
    (C.NUMBER_DOUBTFUL, {"number": Field()}),
    (C.DATE_MISSING, {"issued_on": seen("tháng 10")}),
    (C.DATE_INCOMPLETE, {"issued_on": Field()}),
    (C.DATE_IN_FUTURE, {"issued_on": known(RECEIVED)}),
    (C.ISSUER_UNKNOWN, {"issuer": known(PRESS)}),
    (C.ISSUER_NOT_ELIGIBLE, {"issuer": known(replace(ISSUER, kind=IssuerKind.OTHER))}),
    (C.ISSUER_UNKNOWN, {"issuer": known(replace(ISSUER, kind=IssuerKind.OTHER, level=IssuerLevel.MINISTRY))}),
    (C.NUMBER_MISMATCH, {"cited_as": (("12 /UBND-VX", None), ("12/UBND-VX", ISSUED))}),
    (C.AUDIENCE_AGE_MISSING, {"audience": Field()}),
    (C.AUDIENCE_AGE_MISSING, {"audience": known(Audience(None, 18, Gender.ALL))}),
    (C.AUDIENCE_GENDER_MISSING, {"audience": known(Audience(None, None, Gender.FEMALE))}),
    (C.AUDIENCE_MISSING, {"audience": seen("Nhân dân")}),
    (C.SCOPE_MISSING, {"scope": scope(level=ScopeLevel.NATIONWIDE)}),
    (C.SCOPE_UNIT_UNKNOWN, {"scope": scope("Xã Đăk Gằn")}),
    (C.SCOPE_UNIT_ABOLISHED, {"scope": scope("thị trấn Đắk Mil")}),
    (C.SCOPE_BEYOND_ISSUER, {"scope": scope(level=ScopeLevel.NATIONWIDE)}),
    (C.SCOPE_BEYOND_ISSUER, {"issuer": known(DEPARTMENT), "scope": scope("xã Đắk Wil")}),
    (C.SCOPE_BEYOND_ISSUER, {"issuer": known(replace(ISSUER, province=None, district=None))}),
    (C.WINDOW_MISSING, {"window": seen("15 ngày kể từ ngày duyệt", Window(None, None))}),
    (C.WINDOW_MISSING, {"window": seen("trong tháng tới")}),
    (C.WINDOW_INVERTED, {"window": known(Window(date(2024, 12, 1), date(2024, 12, 1)))}),
    (C.WINDOW_PAST, {"window": known(Window(date(2024, 10, 1), RECEIVED))}),
    (C.WINDOW_TOO_SOON, {"window": known(Window(date(2024, 10, 21), None))}),
    (C.WRONG_ADDRESSEE, {"addressees": known(("Sở Tư pháp",))}),
    (C.WRONG_ADDRESSEE, {"addressees": known(("Công an tỉnh Đắk Nông", "Công an huyện Đắk Mil"))}),
    (C.WRONG_ADDRESSEE, {"issuer": known(DEPARTMENT), "addressees": known(("Phòng PC06",))}),
    (C.BEFORE_PROCEDURE, {"issued_on": known(date(2024, 9, 15))}),
    (C.TOPIC_NOT_ALLOWED, {"topic": Field()}),
]


@pytest.mark.parametrize(
    ("code", "change"), SILENT, ids=[f"{code}-{n}" for n, (code, _) in enumerate(SILENT)]
)
def test_the_rule_is_silent(code: FindingCode, change: dict[str, Any]) -> None:
    """Near the limit, or where another code speaks, this one does not."""
    assert code not in codes(**change)


def test_every_code_is_made_here_or_named_elsewhere() -> None:
    """No code of the contract is left without a maker."""
    assert {code for code, _ in CASES} | ELSEWHERE == set(FindingCode)
    assert {code for code, _ in CASES} & ELSEWHERE == set()


def test_every_rule_is_in_the_tuple() -> None:
    """A rule that is imported into the room is in RULES once, and every rule can speak."""
    assert len(set(RULES)) == len(RULES)
    spoken = set()
    for _, change in CASES:
        facts = Facts(submission(), reading(), replace(GOOD, **change), PROCEDURE, RECEIVED)
        spoken |= {rule for rule in RULES if list(rule(facts))}
    assert {rule.__name__ for rule in set(RULES) - spoken} == {"sender", "signature"}  # in files of their own


@pytest.mark.parametrize("kind", [Kind.OTHER_LETTER, Kind.NOT_A_LETTER])
def test_other_letters_owe_nothing_of_a_request(kind: Kind) -> None:
    """Without audience, scope, window and files another letter gets one note (contract)."""
    bare = {name: Field() for name in ("audience", "scope", "window", "topic")}
    found = codes(kind=kind, roles=(FileRole.LETTER,), personal_data=("x",), **bare)
    assert found == {C.NOT_A_REQUEST}


def test_other_letters_still_owe_number_date_issuer_and_signatory() -> None:
    """Decree 30/2020 holds for every administrative letter; for no letter only the issuer is asked."""
    empty = {name: Field() for name in ("number", "issued_on", "issuer", "signatory")}
    missing = {C.NUMBER_MISSING, C.DATE_MISSING, C.ISSUER_UNKNOWN, C.SIGNATORY_MISSING, C.NOT_A_REQUEST}
    assert codes(kind=Kind.OTHER_LETTER, **empty) == missing
    assert codes(kind=Kind.NOT_A_LETTER, **empty) == {C.NOT_A_REQUEST, C.ISSUER_UNKNOWN}


def test_nothing_is_asked_of_what_could_not_be_read() -> None:
    """A file without text is no other letter: only the finding of the reading room stands."""
    fault = Finding(C.UNREADABLE, "Không đọc được.", file=0)
    nothing = replace(GOOD, kind=Kind.NOT_A_LETTER, letter_file=None, issuer=Field())
    read = Reading(documents=(Document(file=0, read_by=ReadBy.NONE),), findings=(fault,))
    assert findings(nothing, read=read) == (fault,)


def test_findings_of_earlier_rooms_come_first() -> None:
    """Ingest, then read, then the rules."""
    first, second = Finding(C.TOO_LARGE, "a"), Finding(C.ENCRYPTED, "b")
    found = findings(
        replace(GOOD, number=Field()),
        sent=submission(findings=(first,)),
        read=replace(reading(), findings=(second,)),
    )
    assert [one.code for one in found] == [C.TOO_LARGE, C.ENCRYPTED, C.NUMBER_MISSING]


def test_behind_a_secrecy_mark_nothing_of_the_letter_is_quoted() -> None:
    """Only the mark is reported, although number and scope are missing too."""
    secret = replace(
        GOOD, secrecy=known(Secrecy.TOI_MAT, "TỐI MẬT"), number=seen("Số: bí mật"), scope=Field()
    )
    assert [one.code for one in findings(secret)] == [C.SECRECY_MARK]


def test_personal_data_is_not_repeated() -> None:
    """The message counts; it does not show."""
    (found,) = findings(replace(GOOD, personal_data=("079201001234", "0901234567")))
    assert not any(digits in found.message for digits in ("0792", "0901"))
    assert found.file == 1


@pytest.mark.parametrize(
    ("pictures", "missing"),
    [
        ((Picture("a", 640, 480),), False),
        ((Picture("a", 200, 200),), False),
        ((Picture("a", 199, 900),), True),
        ((), True),
    ],
)
def test_a_picture_inside_the_article_counts(pictures: tuple[Picture, ...], *, missing: bool) -> None:
    """At least 200 x 200 px; logos and seals are smaller."""
    found = findings(replace(GOOD, roles=NO_IMAGE), read=reading(pictures=pictures))
    assert (C.IMAGE_MISSING in {one.code for one in found}) == missing


def test_a_procedure_that_demands_less_asks_for_less() -> None:
    """What is mandatory is data of the procedure."""
    empty = {name: Field() for name in ("audience", "scope", "window")}
    bare = replace(GOOD, roles=(FileRole.LETTER,), **empty)
    modest = replace(PROCEDURE, mandatory=("scope",))
    assert {one.code for one in findings(bare, procedure=modest)} == {C.SCOPE_MISSING}


def test_the_successors_of_an_abolished_area_are_named() -> None:
    """An old province in a letter of 2026 is answered with its successor; a district with its communes."""
    day = known(date(2026, 3, 2))
    issuer = known(replace(DEPARTMENT, province="tỉnh Lâm Đồng"))
    sent = submission(received_on=date(2026, 3, 3))
    late = known(Window(date(2026, 5, 4), None))

    def message(name: str, level: ScopeLevel) -> str:
        letter = replace(GOOD, issued_on=day, issuer=issuer, scope=scope(name, level=level), window=late)
        found = findings(replace(letter, addressees=Field()), sent=sent, today=date(2026, 3, 3))
        assert [one.code for one in found] == [C.SCOPE_UNIT_ABOLISHED]
        return found[0].message

    assert "tỉnh Lâm Đồng" in message("tỉnh Đắk Nông", ScopeLevel.PROVINCE)
    assert "xã Đức Lập" in message("huyện Đắk Mil", ScopeLevel.DISTRICT)


def test_a_district_level_without_names_is_abolished_since_july_2025() -> None:
    """A scope "cấp huyện" in 2026 names a level that is gone; in 2024 it did not."""
    asked = scope(level=ScopeLevel.DISTRICT)
    new = replace(GOOD, issued_on=known(date(2026, 3, 2)), issuer=known(DEPARTMENT), scope=asked)
    sent = submission(received_on=date(2026, 3, 3))
    assert C.SCOPE_UNIT_ABOLISHED in {one.code for one in findings(new, sent=sent, today=date(2026, 3, 3))}
    assert C.SCOPE_UNIT_ABOLISHED not in codes(scope=asked)


@pytest.mark.parametrize(
    ("addressee", "day", "wrong"),
    [
        ("Công an huyện Đắk Mil", ISSUED, True),
        ("Công an TP.Gia Nghĩa", ISSUED, True),
        ("Công an thành phố Gia Nghĩa", ISSUED, True),
        ("Công an thành phố Hà Nội", ISSUED, False),
        ("Phòng Cảnh sát QLHC về TTXH - Công an tỉnh", ISSUED, False),
        ("Cục C06, Bộ Công an", ISSUED, True),
        ("Ban Quản lý công an ninh", ISSUED, False),
    ],
)
def test_the_level_of_the_addressed_police_is_understood(addressee: str, day: date, *, wrong: bool) -> None:
    """A department's letter belongs to PC06 of its province."""
    found = codes(issuer=known(DEPARTMENT), addressees=known((addressee,)), issued_on=known(day))
    assert (C.WRONG_ADDRESSEE in found) == wrong


def test_district_police_is_the_wrong_addressee_since_march_2025() -> None:
    """A commune that still writes to the district police in April 2025 gets a note."""
    commune = replace(ISSUER, level=IssuerLevel.COMMUNE, commune="xã Đắk Gằn")
    for day, wrong in ((ISSUED, False), (date(2025, 4, 1), True)):
        letter = replace(GOOD, issuer=known(commune), issued_on=known(day), scope=scope("xã Đắk Gằn"))
        found = findings(letter, sent=submission(received_on=day), today=day)
        assert (C.WRONG_ADDRESSEE in {one.code for one in found}) == wrong


def test_a_commune_asks_for_itself_only() -> None:
    """Its own commune is its area, the neighbour and the district are not."""
    issuer = known(replace(ISSUER, level=IssuerLevel.COMMUNE, commune="xã Đắk Gằn"))
    assert C.SCOPE_BEYOND_ISSUER not in codes(issuer=issuer, scope=scope("xã Đăk Gằn"))
    assert C.SCOPE_BEYOND_ISSUER in codes(issuer=issuer, scope=scope("xã Thuận An"))
    assert C.SCOPE_BEYOND_ISSUER in codes(issuer=issuer, scope=scope(level=ScopeLevel.DISTRICT))


def test_a_provisional_deadline_is_called_so() -> None:
    """The message of a deadline in a year without notice says that it may move."""
    sent = submission(received_on=date(2027, 1, 25))
    letter = replace(GOOD, window=known(Window(date(2027, 1, 26), None)))
    (found,) = (one for one in findings(letter, sent=sent) if one.code is C.WINDOW_TOO_SOON)
    assert "tạm tính" in found.message
