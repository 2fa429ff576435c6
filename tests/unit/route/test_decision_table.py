"""The what-if table: on every day every level of body has one desk, and nothing in it contradicts the law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.route import load_procedures
from pipeline.route.decision_table import SCOPES, decision_table
from pipeline.route.explain import RANKS
from pipeline.route.profile_table import read_procedure
from pipeline.route.profiles import SHIPPED
from pipeline.terms import HandlerLevel, IssuerLevel, ScopeLevel

if TYPE_CHECKING:
    from pipeline.procedure import HandlerRule, Procedure

PROCEDURES = load_procedures()
LEVELS = [level for level in IssuerLevel if level is not IssuerLevel.OTHER]
FIRST, LAST = date(2024, 1, 1), date(2027, 12, 31)
DAYS = [FIRST + timedelta(offset) for offset in range((LAST - FIRST).days + 1)]
DISTRICT_WORDS = ("huyện", "quận", "thị xã")


def check_table(procedure: Procedure, on: date) -> None:
    """Hold the whole table of one day against the procedure and the law."""
    rows = decision_table(procedure, on)
    assert [(row.issuer, row.scope) for row in rows] == list(product(IssuerLevel, SCOPES))
    for row in rows:
        decision = row.decision
        if row.issuer is IssuerLevel.OTHER:
            assert (decision.handler, decision.rule) == (None, "ISSUER_LEVEL_UNKNOWN")
            assert not decision.forward_to_c06
            continue
        assert decision.handler
        assert decision.handler_level is not HandlerLevel.NONE
        assert RANKS.index(decision.approval_level) >= RANKS.index(decision.handler_level)
        nationwide = row.scope is ScopeLevel.NATIONWIDE
        assert decision.forward_to_c06 == nationwide
        assert decision.approval_level is HandlerLevel.MINISTRY or not nationwide
        assert on <= date(2025, 2, 28) or decision.handler_level is not HandlerLevel.DISTRICT
        assert on <= date(2025, 6, 30) or not any(word in decision.handler for word in DISTRICT_WORDS)
    desks = {(row.issuer, row.decision.handler, row.decision.handler_level) for row in rows}
    assert len(desks) == len(IssuerLevel)


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda one: one.name)
def test_one_rule_speaks_for_each_level_on_each_day(procedure: Procedure) -> None:
    """All days of 2024 to 2027: exactly one handler rule for each level while the procedure is in force."""
    for on in DAYS:
        if procedure.in_force(on):
            counts = [sum(rule.holds(level, on) for rule in procedure.handlers) for level in LEVELS]
            assert counts == [1] * len(LEVELS), on


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda one: one.name)
def test_the_table_has_no_gap_and_no_contradiction(procedure: Procedure) -> None:
    """The same days, the whole table of each."""
    days = [on for on in DAYS if procedure.in_force(on)]
    assert len(days) > 280
    for on in days:
        check_table(procedure, on)


@given(st.dates(LAST, date(2100, 12, 31)))
@settings(deadline=None, max_examples=60)
def test_the_open_procedure_holds_far_beyond_the_last_change(on: date) -> None:
    """What has no end has a desk for everybody in eighty years too."""
    check_table(PROCEDURES[1], on)


def test_the_table_is_that_of_the_letters() -> None:
    """A few cells by hand, before and after the district police ended."""
    dak_nong, two_tier, _ = PROCEDURES
    before = {(row.issuer, row.scope): row.decision for row in decision_table(dak_nong, date(2025, 2, 28))}
    after = {(row.issuer, row.scope): row.decision for row in decision_table(two_tier, date(2026, 3, 2))}
    commune, district = IssuerLevel.COMMUNE, IssuerLevel.DISTRICT
    assert before[commune, ScopeLevel.COMMUNE].handler == "Công an huyện …"
    assert before[district, ScopeLevel.PROVINCE].approval_level is HandlerLevel.PROVINCE
    assert after[commune, None].handler == "Công an xã …"
    assert after[commune, ScopeLevel.DISTRICT].approval_level is HandlerLevel.PROVINCE
    assert str(after[district, None].handler).endswith("Công an tỉnh …")
    assert after[IssuerLevel.CENTRAL, ScopeLevel.NATIONWIDE].rule == "NATIONWIDE_C06"


SPANS = st.tuples(st.none() | st.integers(-10, 60), st.none() | st.integers(-10, 60))
BEGIN = date(2025, 7, 1)


def written(procedure: Procedure, spans: list[tuple[int | None, int | None]], length: int | None) -> str:
    """Write a general procedure of `length` days whose commune rules have these spans."""
    text = (SHIPPED / "two-tier.toml").read_text(encoding="utf-8")
    head = text[: text.index("[[handlers]]")].split("# Letters older")[0]
    if length is not None:
        head = head.replace("deadline_days", f"valid_to = {BEGIN + timedelta(length)}\ndeadline_days", 1)
    rules = [
        replace(procedure.handlers[1], code=f"R{number}", valid_from=day(first), valid_to=day(last))
        for number, (first, last) in enumerate(spans)
    ]
    others = [rule for rule in procedure.handlers if IssuerLevel.COMMUNE not in rule.issuer_levels]
    return head + "".join(map(toml, [*rules, *others]))


def day(offset: int | None) -> date | None:
    """Give a day by its distance from the first one of the procedure."""
    return None if offset is None else BEGIN + timedelta(offset)


def toml(rule: HandlerRule) -> str:
    """Write a handler rule as it stands in a profile."""
    levels = ", ".join(f'"{level.value}"' for level in rule.issuer_levels)
    days = {"valid_from": rule.valid_from, "valid_to": rule.valid_to}
    return (
        f'[[handlers]]\ncode = "{rule.code}"\nissuer_levels = [{levels}]\nlevel = "{rule.level.value}"\n'
        f'unit = "{rule.unit}"\nbecause = "x"\n'
        + "".join(f"{key} = {value}\n" for key, value in days.items() if value)
    )


@given(st.lists(SPANS, max_size=4), st.none() | st.integers(0, 50))
@example([(None, 9), (10, 20), (21, None)], None)
@example([(0, 9), (11, None)], None)
@example([(None, 20), (20, None)], None)
@example([(5, 7), (0, 60)], 50)
@settings(deadline=None)
def test_a_file_is_refused_exactly_when_a_day_has_no_desk_or_two(
    spans: list[tuple[int | None, int | None]], length: int | None
) -> None:
    """The check of spans against counting day by day; rules must not overlap before the procedure either."""
    procedure, problems = read_procedure(written(PROCEDURES[1], spans, length), name="x", file="x.toml")
    inverted = any(first is not None and last is not None and last < first for first, last in spans)

    def speaking(offset: int) -> int:
        return sum(
            (first is None or first <= offset) and (last is None or offset <= last) for first, last in spans
        )

    gap = any(speaking(offset) == 0 for offset in range((61 if length is None else length) + 1))
    twice = any(speaking(offset) > 1 for offset in range(-11, 62))
    assert bool(problems) == (inverted or gap or twice)
    assert (procedure is None) == bool(problems)
