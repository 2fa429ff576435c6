"""Letters go to the police desk that was in charge on their own day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import SettingsError
from pipeline.model import Extraction, Field, Issuer, Scope, Submission
from pipeline.places import provinces, same_name
from pipeline.route import RULES, load_procedures, route, rules, select_procedure
from pipeline.route.selection import choose
from pipeline.terms import (
    FIELD_NAMES,
    FieldStatus,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    ScopeLevel,
    Secrecy,
)

if TYPE_CHECKING:
    from pipeline.procedure import Procedure

PROCEDURES = load_procedures()
PC06 = "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an "
C06 = "Cục Cảnh sát quản lý hành chính về trật tự xã hội (C06), Bộ Công an"
DAK_MIL = Issuer(
    name="Ủy ban nhân dân huyện Đắk Mil",
    parent=None,
    level=IssuerLevel.DISTRICT,
    kind=IssuerKind.PEOPLE_COMMITTEE,
    province="tỉnh Đắk Nông",
    district="huyện Đắk Mil",
)
COMMUNE = replace(
    DAK_MIL, name="Ủy ban nhân dân xã Đắk Wil", level=IssuerLevel.COMMUNE, district=None, commune="xã Đắk Wil"
)
DEPARTMENT = replace(
    DAK_MIL, name="Sở Tư pháp", level=IssuerLevel.PROVINCE, kind=IssuerKind.DEPARTMENT, district=None
)
AUTUMN_2024 = date(2024, 10, 4)
SPRING_2025 = date(2025, 4, 4)
SPRING_2026 = date(2026, 4, 3)


def known(value: object) -> Field:
    """Give an accepted field."""
    return Field(value=value, confidence=1.0, status=FieldStatus.ACCEPTED)


def letter(issuer: Issuer | None, day: date | None, scope: Scope | None = None) -> Extraction:
    """Give the fields of a posting request."""
    rest = set(FIELD_NAMES) - {"issued_on", "issuer", "scope"}
    return Extraction(
        kind=Kind.POSTING_REQUEST,
        document_type=None,
        roles=(),
        letter_file=0,
        issued_on=known(day) if day else Field(),
        issuer=known(issuer) if issuer else Field(),
        scope=known(scope) if scope else Field(),
        **{name: Field() for name in rest},
    )


def submission(received_on: date = date(2026, 4, 6)) -> Submission:
    """Give a submission that arrived on that day."""
    return Submission(id="s", files=(), received_on=received_on, origin="test")


def chosen(extraction: Extraction, profile: str = "dak-nong") -> Procedure:
    """Select the procedure for a letter as the composition root does."""
    issuer = extraction.issuer.value
    return select_procedure(
        PROCEDURES,
        profile=profile,
        on=extraction.issued_on.value,
        province=issuer.province if issuer else None,
    )


@pytest.mark.parametrize(
    ("issuer", "day", "level", "handler", "rule"),
    [
        (DAK_MIL, AUTUMN_2024, "district", "Công an huyện Đắk Mil", "DISTRICT_POLICE_2024"),
        (COMMUNE, AUTUMN_2024, "district", "Công an huyện Cư Jút", "DISTRICT_POLICE_2024"),
        (DEPARTMENT, AUTUMN_2024, "province", PC06 + "tỉnh Đắk Nông", "PC06_PROVINCE"),
        (DAK_MIL, date(2025, 2, 28), "district", "Công an huyện Đắk Mil", "DISTRICT_POLICE_2024"),
        (DAK_MIL, date(2025, 3, 1), "province", PC06 + "tỉnh Đắk Nông", "DISTRICT_TO_PC06_2025"),
        (COMMUNE, SPRING_2025, "commune", "Công an xã Đắk Wil", "COMMUNE_POLICE_2025"),
        (
            replace(COMMUNE, province="tỉnh Lâm Đồng"),
            SPRING_2026,
            "commune",
            "Công an xã Đắk Wil",
            "COMMUNE_POLICE_2025",
        ),
        (
            replace(COMMUNE, commune="phường Hội An Tây", province="thành phố Đà Nẵng"),
            SPRING_2026,
            "commune",
            "Công an phường Hội An Tây",
            "COMMUNE_POLICE_2025",
        ),
        (
            replace(DEPARTMENT, province="TP. Hồ Chí Minh"),
            SPRING_2026,
            "province",
            PC06 + "Thành phố Hồ Chí Minh",
            "PC06_PROVINCE",
        ),
        (
            replace(DEPARTMENT, province="Thành phố Hà Nội"),
            SPRING_2026,
            "province",
            PC06 + "thành phố Hà Nội",
            "PC06_PROVINCE",
        ),
        (
            replace(DEPARTMENT, level=IssuerLevel.MINISTRY, province=None),
            SPRING_2026,
            "ministry",
            C06,
            "MINISTRY_C06",
        ),
    ],
)
def test_level_and_day_choose_the_handler(
    issuer: Issuer, day: date, level: str, handler: str, rule: str
) -> None:
    """Commune and district bodies, provincial bodies, before and after the two reorganisations."""
    extraction = letter(issuer, day)
    decision = route(submission(), extraction, chosen(extraction))
    assert (decision.handler_level, decision.handler, decision.rule) == (level, handler, rule)
    assert decision.because


@pytest.mark.parametrize(
    ("issuer", "day", "scope", "approval"),
    [
        (DAK_MIL, AUTUMN_2024, ScopeLevel.COMMUNE, "district"),
        (DAK_MIL, AUTUMN_2024, ScopeLevel.DISTRICT, "district"),
        (DAK_MIL, AUTUMN_2024, ScopeLevel.PROVINCE, "province"),
        (DEPARTMENT, AUTUMN_2024, ScopeLevel.COMMUNE, "province"),
        (COMMUNE, SPRING_2025, ScopeLevel.COMMUNE, "commune"),
        (COMMUNE, SPRING_2025, ScopeLevel.DISTRICT, "province"),
        (COMMUNE, SPRING_2025, None, "commune"),
        (DAK_MIL, AUTUMN_2024, ScopeLevel.NATIONWIDE, "ministry"),
    ],
)
def test_approval_is_the_higher_of_handler_and_scope(
    issuer: Issuer, day: date, scope: ScopeLevel | None, approval: str
) -> None:
    """A scope wider than the handler's own level needs the wider police level."""
    extraction = letter(issuer, day, Scope(level=scope) if scope else None)
    assert route(submission(), extraction, chosen(extraction)).approval_level == approval


def test_nationwide_keeps_its_handler_and_goes_to_c06() -> None:
    """Nationwide: handler by the issuer's level, approval by the ministry, forwarded to C06 (contract)."""
    extraction = letter(DAK_MIL, AUTUMN_2024, Scope(level=ScopeLevel.NATIONWIDE))
    decision = route(submission(), extraction, chosen(extraction))
    assert decision.handler == "Công an huyện Đắk Mil"
    assert decision.handler_level is HandlerLevel.DISTRICT
    assert decision.forward_to_c06
    assert decision.rule == "NATIONWIDE_C06"
    narrow = letter(DAK_MIL, AUTUMN_2024, Scope(level=ScopeLevel.PROVINCE))
    assert not route(submission(), narrow, chosen(narrow)).forward_to_c06


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"kind": Kind.OTHER_LETTER}, "NOT_A_REQUEST"),
        ({"kind": Kind.NOT_A_LETTER}, "NOT_A_LETTER"),
        ({"secrecy": known(Secrecy.MAT)}, "SECRECY"),
        ({"issuer": Field()}, "ISSUER_UNKNOWN"),
        ({"issuer": known(replace(DAK_MIL, kind=IssuerKind.ENTERPRISE))}, "ISSUER_NOT_ELIGIBLE"),
        ({"issuer": known(replace(DAK_MIL, kind=IssuerKind.PRESS))}, "ISSUER_NOT_ELIGIBLE"),
        ({"issuer": known(replace(DAK_MIL, level=IssuerLevel.OTHER))}, "ISSUER_LEVEL_UNKNOWN"),
    ],
)
def test_nobody_handles_what_is_no_request_of_an_eligible_body(change: dict[str, object], rule: str) -> None:
    """No handler, no approval, not even for nationwide; the rule says why."""
    extraction = replace(letter(DAK_MIL, AUTUMN_2024, Scope(level=ScopeLevel.NATIONWIDE)), **change)
    decision = route(submission(), extraction, PROCEDURES[0])
    assert decision.rule == rule
    assert (decision.handler, decision.handler_level, decision.approval_level) == (None, "none", "none")
    assert not decision.forward_to_c06
    assert len(decision.because) >= 3


def test_a_missing_place_leaves_the_handler_open_and_says_so() -> None:
    """The level is known, the district is not: no name is invented."""
    extraction = letter(replace(DAK_MIL, district=None), AUTUMN_2024)
    decision = route(submission(), extraction, chosen(extraction))
    assert decision.handler is None
    assert decision.handler_level is HandlerLevel.DISTRICT
    assert any("Chưa xác định được huyện" in step for step in decision.because)


def test_an_ambiguous_commune_does_not_choose_a_district() -> None:
    """A commune name that stands twice in the province gives no district; with its district it does."""
    ambiguous = replace(COMMUNE, commune="xã Tân Thành", province=None)
    extraction = letter(ambiguous, AUTUMN_2024)
    assert route(submission(), extraction, PROCEDURES[0]).handler is None
    told = letter(replace(ambiguous, district="huyện Krông Nô"), AUTUMN_2024)
    assert route(submission(), told, PROCEDURES[0]).handler == "Công an huyện Krông Nô"


def test_a_department_without_province_takes_the_province_of_the_procedure() -> None:
    """The letter came to this province's police; `because` says where the name is from."""
    extraction = letter(replace(DEPARTMENT, province=None), AUTUMN_2024)
    decision = route(submission(), extraction, chosen(extraction))
    assert decision.handler == PC06 + "tỉnh Đắk Nông"
    assert any("không nêu tỉnh" in step for step in decision.because)


def test_an_abolished_province_gives_way_to_its_successor() -> None:
    """A department that still calls itself one of Đắk Nông in 2026 belongs to Lâm Đồng."""
    extraction = letter(DEPARTMENT, SPRING_2026)
    decision = route(submission(), extraction, chosen(extraction))
    assert decision.handler == PC06 + "tỉnh Lâm Đồng"


def test_the_day_of_arrival_counts_openly_when_the_date_was_not_read() -> None:
    """Without a date the day of arrival is used and named as such."""
    extraction = letter(DAK_MIL, None)
    decision = route(submission(AUTUMN_2024), extraction, PROCEDURES[0])
    assert decision.handler == "Công an huyện Đắk Mil"
    assert any("ngày nhận 04/10/2024" in step for step in decision.because)
    assert not any(
        "ngày nhận" in step
        for step in route(submission(), letter(DAK_MIL, AUTUMN_2024), PROCEDURES[0]).because
    )


def test_selection_follows_the_day_then_the_province() -> None:
    """The wanted profile in force, else the province's own, else the general one, else the wanted one."""

    def name(profile: str, on: date | None, province: str | None) -> str:
        return select_procedure(PROCEDURES, profile=profile, on=on, province=province).name

    assert name("dak-nong", AUTUMN_2024, "tỉnh Yên Bái") == "dak-nong"
    assert name("dak-nong", SPRING_2026, "tỉnh Lâm Đồng") == "two-tier"
    assert name("two-tier", AUTUMN_2024, "Tỉnh Yên Bái") == "yen-bai"
    assert name("two-tier", AUTUMN_2024, "Đăk Nông") == "dak-nong"
    assert name("two-tier", AUTUMN_2024, "tỉnh Cà Mau") == "two-tier"
    assert name("dak-nong", date(2024, 1, 5), None) == "dak-nong"
    assert name("two-tier", None, "tỉnh Yên Bái") == "two-tier"
    with pytest.raises(SettingsError, match="ca-mau"):
        name("ca-mau", AUTUMN_2024, None)


@given(
    st.sampled_from(PROCEDURES),
    st.none() | st.dates(date(1990, 1, 1), date(2100, 12, 31)),
    st.none() | st.sampled_from([one.full_name for one in provinces()]) | st.text(max_size=12),
)
@settings(deadline=None)
def test_selection_always_gives_a_procedure(wanted: Procedure, on: date | None, province: str | None) -> None:
    """Any day, any province, any misread name: one procedure, in force where any is, with a reason."""
    choice = choose(PROCEDURES, profile=wanted.name, on=on, province=province)
    assert choice.procedure in PROCEDURES
    assert choice.because.endswith(".")
    if on is not None and not choice.procedure.in_force(on):
        assert choice.procedure == wanted
        own = [one for one in PROCEDURES if one.province and province and same_name(one.province, province)]
        assert not any(one.in_force(on) for one in [wanted, PROCEDURES[1], *own])
    if on is not None and wanted.in_force(on):
        assert choice.procedure == wanted


@pytest.mark.parametrize("province", [one.full_name for one in provinces()])
def test_every_province_has_a_procedure_on_every_day(province: str) -> None:
    """All days of 2024 to 2027, all provinces of both maps: since 2025-07-01 never an expired one."""
    for offset in range((date(2027, 12, 31) - date(2024, 1, 1)).days + 1):
        on = date(2024, 1, 1) + timedelta(offset)
        for wanted in PROCEDURES:
            found = select_procedure(PROCEDURES, profile=wanted.name, on=on, province=province)
            assert found.in_force(on) or on < date(2025, 7, 1)


def test_the_newest_of_two_procedures_in_force_is_chosen() -> None:
    """A province that has written a new procedure need not have ended the old one."""
    newer = replace(PROCEDURES[0], name="a-newer", valid_from=date(2024, 12, 1))
    known = (newer, *PROCEDURES)
    for on, name in ((date(2024, 11, 30), "dak-nong"), (date(2024, 12, 1), "a-newer")):
        found = select_procedure(known, profile="two-tier", on=on, province="tỉnh Đắk Nông")
        assert found.name == name


def test_every_rule_is_in_the_tuple() -> None:
    """A rule that is written but not listed would never speak."""
    written = {
        function
        for name, function in vars(rules).items()
        if callable(function) and not name.startswith("_") and function.__module__ == rules.__name__
    }
    assert {one for one in written if not isinstance(one, type)} == set(RULES)
