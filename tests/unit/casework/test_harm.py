"""Expected harm: what makes a matter more pressing, and the reasons told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from matter_lines import request

from pipeline.casework.harm import HARMFUL, LATE, ONE, expected_harm, weigh
from pipeline.matter import Deadline, MatterState
from pipeline.terms import FindingCode, Kind, ScopeLevel, Urgency

TODAY = date(2026, 11, 16)
PLAIN = request(opened_on=date(2026, 11, 9), window_start=None, scope=ScopeLevel.COMMUNE)


def due(days: int) -> Deadline:
    """Give a deadline so many days from today."""
    return Deadline(TODAY + timedelta(days=days), provisional=False)


def points(doubts: int = 0, **changes: object) -> int:
    """Count the points of a commune's request that is due in 12 days, with some attributes changed."""
    line = replace(PLAIN, deadline=due(12))
    return expected_harm(replace(line, **changes), doubts, TODAY).points  # type: ignore[arg-type]


def test_one_is_a_commune_s_article_that_is_certain_to_be_late() -> None:
    """Overdue by a day, nothing doubtful: the harm is 1."""
    harm = expected_harm(replace(PLAIN, deadline=due(-1)), 0, TODAY)
    assert harm.harm == 1.0
    assert harm.points == ONE
    assert harm.because == ("quá hạn thẩm định 1 ngày",)


def test_each_day_nearer_to_the_deadline_weighs_no_less() -> None:
    """From far off to three weeks overdue the points never fall."""
    told = [points(deadline=due(days)) for days in range(20, -25, -1)]
    assert told == sorted(told)
    assert len(set(told)) == len(LATE) + 1


def test_a_window_that_opens_before_the_deadline_counts() -> None:
    """It has to be ready the day before; a window far off changes nothing."""
    assert points(window_start=TODAY + timedelta(days=2)) == points(deadline=due(1))
    assert points(window_start=TODAY + timedelta(days=60)) == points()
    harm = expected_harm(replace(PLAIN, deadline=due(9), window_start=TODAY), 0, TODAY)
    assert harm.because == ("hôm nay bắt đầu đăng",)


@pytest.mark.parametrize(
    "changes",
    [
        {"doubts": 1},
        {"scope": ScopeLevel.PROVINCE},
        {"to_c06": True},
        {"urgency": Urgency.KHAN},
        {"findings": (FindingCode.WINDOW_MISSING,)},
        {"findings": (FindingCode.PERSONAL_DATA,)},
    ],
)
def test_each_of_these_makes_a_matter_more_pressing(changes: dict[str, object]) -> None:
    """Doubt, more people, urgency, what is missing and what a person has to see."""
    assert points(**changes) > points()  # type: ignore[arg-type]


def test_a_note_changes_nothing_and_many_doubts_have_an_end() -> None:
    """A letter cannot be more wrong than wrong."""
    assert points(findings=(FindingCode.BEFORE_PROCEDURE,)) == points()
    assert points(doubts=14) == points(doubts=40)


def test_the_order_of_urgency() -> None:
    """Hỏa tốc before thượng khẩn before khẩn."""
    told = [points(urgency=one) for one in (None, Urgency.KHAN, Urgency.THUONG_KHAN, Urgency.HOA_TOC)]
    assert told == sorted(set(told))


@pytest.mark.parametrize("state", [one for one in MatterState if one not in HARMFUL])
def test_what_is_over_or_waits_for_others_has_no_points(state: MatterState) -> None:
    """However late and doubtful it is."""
    line = replace(PLAIN, state=state, deadline=due(-9), scope=ScopeLevel.NATIONWIDE)
    assert expected_harm(line, 5, TODAY) == expected_harm(replace(line, urgency=Urgency.HOA_TOC), 0, TODAY)
    assert expected_harm(line, 5, TODAY).points == 0


def test_an_approved_article_waits_for_its_window_only() -> None:
    """Neither the deadline of the appraisal nor doubts count any more."""
    line = replace(
        PLAIN, state=MatterState.APPROVED, deadline=due(-9), window_start=TODAY + timedelta(days=1)
    )
    assert expected_harm(line, 5, TODAY) == expected_harm(replace(line, deadline=None), 0, TODAY)
    assert expected_harm(line, 5, TODAY).because == ("còn 1 ngày đến ngày bắt đầu đăng",)


def test_nobody_sees_what_is_no_request() -> None:
    """Another letter weighs as little as a commune's, though it names the whole country."""
    other = {"kind": Kind.OTHER_LETTER, "scope": ScopeLevel.NATIONWIDE, "to_c06": True}
    assert points(**other) == points()  # type: ignore[arg-type]


def test_the_heaviest_reason_comes_first() -> None:
    """A nationwide request, urgent, due tomorrow, with doubts: each is told, by its share."""
    line = replace(
        PLAIN,
        deadline=due(1),
        to_c06=True,
        urgency=Urgency.THUONG_KHAN,
        findings=(FindingCode.WINDOW_MISSING, FindingCode.NATIONWIDE),
    )
    assert expected_harm(line, 3, TODAY).because == (
        "đề nghị đăng trên toàn quốc",
        "còn 1 ngày đến hạn thẩm định",
        "dấu thượng khẩn",
        "3 trường chưa chắc chắn",
        "1 điểm chưa đạt yêu cầu",
    )


def test_findings_are_weighed_by_their_severity() -> None:
    """Each code once; notes do not count."""
    codes = (FindingCode.WINDOW_MISSING, FindingCode.WINDOW_MISSING, FindingCode.PERSONAL_DATA)
    assert weigh((*codes, FindingCode.NATIONWIDE)) == (1, 1)


def test_a_window_on_the_first_day_of_the_calendar_is_no_error() -> None:
    """A misread year of 0001 is only very late."""
    assert points(window_start=date.min) > points(window_start=TODAY)
