"""A decision can be explained step by step, also as of another day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import SettingsError
from pipeline.model import Decision, Extraction, Field, Issuer, Scope, Submission
from pipeline.route import RULES, load_procedures, route, select_procedure
from pipeline.route.trace import Trace, Validity, Voice, explain, validity
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

PROCEDURES = load_procedures()
ARRIVED = Submission(id="s", files=(), received_on=date(2024, 10, 7), origin="test")
COMMUNE = Issuer(
    name="Ủy ban nhân dân xã Đắk Wil",
    parent=None,
    level=IssuerLevel.COMMUNE,
    kind=IssuerKind.PEOPLE_COMMITTEE,
    province="tỉnh Đắk Nông",
    district="huyện Cư Jút",
    commune="xã Đắk Wil",
)


def known(value: object) -> Field:
    """Give an accepted field."""
    return Field(value=value, confidence=1.0, status=FieldStatus.ACCEPTED)


def letter(**fields: Field) -> Extraction:
    """Give a request of Đắk Wil of 2024-10-04 for its commune, with some fields changed."""
    said = {
        "issued_on": known(date(2024, 10, 4)),
        "issuer": known(COMMUNE),
        "scope": known(Scope(ScopeLevel.COMMUNE)),
    }
    every = {name: Field() for name in FIELD_NAMES} | said | fields
    return Extraction(Kind.POSTING_REQUEST, None, roles=(), letter_file=0, **every)


def told(extraction: Extraction, on: date | None = None, profile: str = "two-tier") -> Trace:
    """Explain a letter."""
    return explain(ARRIVED, extraction, PROCEDURES, profile=profile, on=on)


def test_the_steps_of_a_letter_of_2024() -> None:
    """The procedure of the province, four silent rules, the district police."""
    trace = told(letter())
    assert trace.on == date(2024, 10, 4)
    assert trace.choice.procedure.name == "dak-nong"
    assert "two-tier không có hiệu lực ngày 04/10/2024" in trace.choice.because
    assert [(one.name, state) for one, state in trace.procedures] == [
        ("dak-nong", Validity.IN_FORCE),
        ("two-tier", Validity.NOT_YET),
        ("yen-bai", Validity.IN_FORCE),
    ]
    assert [step.voice for step in trace.rules] == [Voice.SILENT] * 4 + [Voice.DECIDES]
    assert [step.rule for step in trace.rules] == [rule.__name__ for rule in RULES]
    assert [(step.rule.code, step.validity, step.chosen) for step in trace.handlers] == [
        ("DISTRICT_POLICE_2024", Validity.IN_FORCE, True),
        ("COMMUNE_POLICE_2025", Validity.NOT_YET, False),
        ("DISTRICT_TO_PC06_2025", Validity.NOT_YET, False),
        ("PC06_PROVINCE", Validity.IN_FORCE, False),
        ("MINISTRY_C06", Validity.IN_FORCE, False),
    ]
    assert trace.decision.handler == "Công an huyện Cư Jút"


def test_the_same_letter_as_of_another_day() -> None:
    """In 2026 the procedure and the handlers of that day decide, and the reason names the day asked for."""
    trace = told(letter(), on=date(2026, 5, 4))
    assert trace.choice.procedure.name == "two-tier"
    assert (trace.decision.handler, trace.decision.handler_level) == (
        "Công an xã Đắk Wil",
        HandlerLevel.COMMUNE,
    )
    assert [step.validity for step in trace.handlers][:2] == [Validity.EXPIRED, Validity.IN_FORCE]
    assert "Tính theo ngày được hỏi: 04/05/2026." in trace.decision.because
    assert not any("ngày ban hành" in step for step in trace.decision.because)


def test_without_a_date_the_day_of_arrival_counts() -> None:
    """As in routing itself."""
    trace = told(letter(issued_on=Field()))
    assert trace.on == ARRIVED.received_on
    assert any("ngày nhận 07/10/2024" in step for step in trace.decision.because)


def test_behind_a_secrecy_mark_nobody_else_is_asked() -> None:
    """What other rules would say names the issuer."""
    trace = told(letter(secrecy=known(Secrecy.MAT)))
    assert [step.voice for step in trace.rules] == [Voice.DECIDES] + [Voice.NOT_ASKED] * 4
    assert all(step.verdict is None for step in trace.rules[1:])


def test_a_rule_that_speaks_too_late_is_shown_as_such() -> None:
    """A body that may not ask has a level all the same: that rule speaks, and does not decide."""
    trace = told(letter(issuer=known(replace(COMMUNE, kind=IssuerKind.ENTERPRISE))))
    assert [step.voice for step in trace.rules][3:] == [Voice.DECIDES, Voice.SPEAKS]
    assert trace.decision.rule == "ISSUER_NOT_ELIGIBLE"


def test_an_unknown_profile_is_an_error() -> None:
    """The message lists those there are."""
    with pytest.raises(SettingsError, match="dak-nong, two-tier, yen-bai"):
        told(letter(), profile="ca-mau")


def test_a_span_includes_both_ends() -> None:
    """The day before is not yet, the day after has expired, no end is open."""
    first, last = date(2025, 3, 1), date(2025, 6, 30)
    days = (date(2025, 2, 28), first, last, date(2025, 7, 1))
    assert [validity(day, first, last) for day in days] == [
        Validity.NOT_YET,
        Validity.IN_FORCE,
        Validity.IN_FORCE,
        Validity.EXPIRED,
    ]
    assert validity(date(1, 1, 1), None, None) is Validity.IN_FORCE


ISSUERS = st.none() | st.builds(
    replace,
    st.just(COMMUNE),
    level=st.sampled_from(IssuerLevel),
    kind=st.sampled_from(IssuerKind),
    province=st.sampled_from([None, "tỉnh Đắk Nông", "tỉnh Yên Bái", "tỉnh Cà Mau"]),
)


@given(
    ISSUERS,
    st.none() | st.sampled_from(ScopeLevel),
    st.sampled_from(Kind),
    st.booleans(),
    st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    st.none() | st.dates(date(2024, 1, 1), date(2027, 12, 31)),
)
@settings(deadline=None)
def test_the_explanation_is_of_the_decision_that_is_made(
    issuer: Issuer | None,
    scope: ScopeLevel | None,
    kind: Kind,
    secret: bool,  # noqa: FBT001 - drawn by hypothesis
    day: date,
    on: date | None,
) -> None:
    """Whatever the letter: one rule decides, it is the decision's, and it is what routing decides."""
    extraction = replace(
        letter(
            issuer=known(issuer) if issuer else Field(),
            scope=known(Scope(scope)) if scope else Field(),
            secrecy=known(Secrecy.MAT) if secret else Field(),
            issued_on=known(day),
        ),
        kind=kind,
    )
    trace = told(extraction, on)
    (decider,) = (step for step in trace.rules if step.voice is Voice.DECIDES)
    assert decider.verdict
    assert trace.decision.rule in {decider.verdict.rule, "NATIONWIDE_C06"}
    assert trace.decision.handler == decider.verdict.handler
    chosen = [step.rule for step in trace.handlers if step.chosen]
    assert len(chosen) <= 1
    if decider.rule == "by_issuer_level":
        assert decider.verdict.rule == chosen[0].code
    assert trace.decision == decided(extraction, on)


def decided(extraction: Extraction, on: date | None) -> Decision:
    """Route as the house does, for the day asked for."""
    issuer = extraction.issuer.value
    procedure = select_procedure(
        PROCEDURES,
        profile="two-tier",
        on=on or extraction.issued_on.value,
        province=issuer.province if issuer else None,
    )
    return route(ARRIVED, extraction, procedure, on=on)
