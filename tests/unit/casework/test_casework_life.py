"""The table of moves: what it allows, what it refuses, and that no matter is ever stuck in it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.casework.life import (
    LONGEST_LINK,
    MOVES,
    Rule,
    allowed,
    answered_on,
    check,
    rule_of,
    since_newest_letter,
    state_of,
)
from pipeline.errors import DefectError, UsageError
from pipeline.matter import STATE_TITLES, Event, MatterState, Move

START = datetime(2026, 1, 6, 1, 0, tzinfo=UTC)
DETAILS = (
    ("link", "https://loa-phuong.example/bai/1"),
    ("to", "Công an xã"),
    ("document", "phieu_de_xuat"),
    ("message", "12"),
)


def event(
    move: Move, *, at: datetime = START, why: str = "lý do", details: tuple[tuple[str, str], ...] = DETAILS
) -> Event:
    """Make an event that has whatever a move may need."""
    return Event(move, "Nguyễn Thị Ví Dụ", at, why, details)


def history(*moves: Move) -> tuple[Event, ...]:
    """Make events one day apart, opened first."""
    return tuple(event(move, at=START + timedelta(days=at)) for at, move in enumerate((Move.OPEN, *moves)))


@st.composite
def lives(draw: st.DrawFn) -> tuple[Event, ...]:
    """Draw a history that takes an allowed move at each step."""
    events = [event(Move.OPEN)]
    for _ in range(draw(st.integers(0, 12))):
        rule = draw(st.sampled_from(allowed(state_of(events))))
        events.append(event(rule.move))
    return tuple(events)


@given(lives())
def test_allowed_moves_lead_to_a_state(events: tuple[Event, ...]) -> None:
    """`check` before each event and `state_of` after it say the same."""
    for at in range(1, len(events)):
        assert check(state_of(events[:at]), events[at]) is state_of(events[: at + 1])


@given(lives(), st.sampled_from(Move))
def test_a_move_that_is_not_allowed_is_refused_and_makes_no_history(
    events: tuple[Event, ...], move: Move
) -> None:
    """What `allowed` does not list, `check` refuses in words, and `state_of` calls impossible."""
    state = state_of(events)
    if move in {rule.move for rule in allowed(state)}:
        assert check(state, event(move)) is state_of((*events, event(move)))
        return
    with pytest.raises(UsageError, match="không thể"):
        check(state, event(move))
    with pytest.raises(DefectError):
        state_of((*events, event(move)))


def test_no_history_without_opening() -> None:
    """Nothing at all, or something before the opening, cannot be."""
    for events in ((), (event(Move.APPRAISE),), (event(Move.JOIN),)):
        with pytest.raises(DefectError):
            state_of(events)


def test_the_table_has_one_row_a_move_and_words_for_it() -> None:
    """Every move stands there once, with a title; no row is there that could contradict another."""
    assert Counter(rule.move for rule in MOVES) == Counter(Move)
    assert len({rule.title for rule in MOVES}) == len(MOVES)
    assert all(len(set(rule.sources)) == len(rule.sources) for rule in MOVES)
    assert [rule.move for rule in MOVES if not rule.sources] == [Move.OPEN]


def test_every_state_is_reached_and_left() -> None:
    """No state is a dead end: a closed matter can be opened again, a posted one closed or withdrawn."""
    reached = {MatterState.RECEIVED}
    for _ in MatterState:
        reached |= {rule.target for state in reached for rule in allowed(state) if rule.target}
    assert reached == set(MatterState)
    assert all(any(rule.target not in (None, state) for rule in allowed(state)) for state in MatterState)


# Read off the procedure and the office's rules, apart from the table: move, from, to.
ROAD = [
    (Move.APPRAISE, MatterState.RECEIVED, MatterState.APPRAISING),
    (Move.RETURN, MatterState.APPRAISING, MatterState.WAITING_SENDER),
    (Move.RESUBMIT, MatterState.WAITING_SENDER, MatterState.APPRAISING),
    (Move.PROPOSE, MatterState.APPRAISING, MatterState.WAITING_C06),
    (Move.RETURN, MatterState.WAITING_C06, MatterState.WAITING_SENDER),
    (Move.REFUSE, MatterState.WAITING_SENDER, MatterState.REFUSED),
    (Move.RESUBMIT, MatterState.REFUSED, MatterState.APPRAISING),
    (Move.APPROVE, MatterState.APPRAISING, MatterState.APPROVED),
    (Move.RESUBMIT, MatterState.APPROVED, MatterState.APPRAISING),
    (Move.APPROVE, MatterState.WAITING_C06, MatterState.APPROVED),
    (Move.POST, MatterState.APPROVED, MatterState.POSTED),
    (Move.DOCUMENT, MatterState.POSTED, MatterState.POSTED),
    (Move.WITHDRAW, MatterState.POSTED, MatterState.WITHDRAWN),
    (Move.REOPEN, MatterState.WITHDRAWN, MatterState.APPRAISING),
    (Move.FORWARD, MatterState.APPRAISING, MatterState.CLOSED),
    (Move.JOIN, MatterState.CLOSED, MatterState.CLOSED),
    (Move.REOPEN, MatterState.CLOSED, MatterState.APPRAISING),
    (Move.CLOSE, MatterState.POSTED, MatterState.CLOSED),
]


@pytest.mark.parametrize(("move", "source", "target"), ROAD)
def test_the_road_of_a_matter(move: Move, source: MatterState, target: MatterState) -> None:
    """The steps of the procedure lead where they must."""
    assert check(source, event(move)) is target


@pytest.mark.parametrize(
    ("move", "source"),
    [
        *(
            (Move.RESUBMIT, state)
            for state in (MatterState.POSTED, MatterState.WITHDRAWN, MatterState.CLOSED)
        ),
        *((Move.POST, state) for state in MatterState if state is not MatterState.APPROVED),
        (Move.APPROVE, MatterState.RECEIVED),
        (Move.APPROVE, MatterState.WAITING_SENDER),
        (Move.RETURN, MatterState.APPROVED),
        (Move.PROPOSE, MatterState.WAITING_SENDER),
        (Move.CLOSE, MatterState.APPROVED),
        (Move.WITHDRAW, MatterState.REFUSED),
        (Move.OPEN, MatterState.RECEIVED),
    ],
)
def test_what_must_not_happen(move: Move, source: MatterState) -> None:
    """Nothing is posted unapproved, nor approved without appraisal; what was posted is history."""
    with pytest.raises(UsageError):
        check(source, event(move))


def test_a_refusal_says_what_can_be_done_instead() -> None:
    """The officer reads the state in Vietnamese and the moves from there."""
    with pytest.raises(UsageError) as told:
        check(MatterState.RECEIVED, event(Move.POST))
    assert str(told.value).startswith(
        f"Vụ việc {STATE_TITLES[MatterState.RECEIVED]}: không thể đăng bài. Có thể: "
    )
    for rule in allowed(MatterState.RECEIVED):
        assert (f"{rule.title} ({rule.move})" in str(told.value)) is rule.by_person


@pytest.mark.parametrize("rule", [rule for rule in MOVES if rule.needs], ids=lambda rule: rule.move)
def test_what_a_move_needs_is_asked_for(rule: Rule) -> None:
    """A missing or blank reason or detail is refused with the name of what is missing."""
    for blank in ("", "  "):
        details = tuple((name, blank) for name, _ in DETAILS)
        with pytest.raises(UsageError, match="cần"):
            check(rule.sources[0], event(rule.move, why=blank, details=details))
    assert check(rule.sources[0], event(rule.move)) is (rule.target or rule.sources[0])


def test_a_picture_is_as_good_as_a_link() -> None:
    """Posting is proven by either of the two."""
    assert (
        check(MatterState.APPROVED, event(Move.POST, details=(("picture", "ab" * 32),))) is MatterState.POSTED
    )
    with pytest.raises(UsageError, match="đường dẫn bài đã đăng hoặc ảnh chụp màn hình"):
        check(MatterState.APPROVED, event(Move.POST, details=()))


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "ftp://loa-phuong.example/bai",
        "loa-phuong.example/bai",
        "https://",
        "https:///bai",
        "https://[bai",
        "https://loa-phuong.example/<script>",
        "https://loa-phuong.example/ bai",
        "https://loa-phuong.example/\x07",
        'https://loa-phuong.example/"onclick=x',
        f"https://loa-phuong.example/{'a' * LONGEST_LINK}",
    ],
)
def test_a_link_that_cannot_be_kept_is_refused(link: str) -> None:
    """Only http and https, with a host, of a sane length, and nothing that breaks out of a page."""
    with pytest.raises(UsageError, match="Đường dẫn không hợp lệ"):
        check(MatterState.APPROVED, event(Move.POST, details=(("link", link), ("picture", "ab" * 32))))


@pytest.mark.parametrize(
    "link", ["http://loa-phuong.example", "https://vneid.example/bai/1?x=2#y", "https://xã.example/tin"]
)
def test_a_link_is_kept(link: str) -> None:
    """Ordinary addresses, with Vietnamese letters too."""
    assert check(MatterState.APPROVED, event(Move.POST, details=(("link", link),))) is MatterState.POSTED


def test_the_appraisal_is_answered_by_the_first_answer_since_the_newest_letter() -> None:
    """A notice of gaps answers the first letter; the corrected one waits for an answer of its own."""
    events = history(Move.APPRAISE, Move.RETURN, Move.RESUBMIT, Move.DOCUMENT)
    assert answered_on(events) == date(2026, 1, 8)
    assert [one.move for one in since_newest_letter(events)] == [Move.DOCUMENT]
    assert answered_on(since_newest_letter(events)) is None
    later = history(Move.APPRAISE, Move.RETURN, Move.RESUBMIT, Move.APPROVE, Move.POST)
    assert answered_on(since_newest_letter(later)) == date(2026, 1, 10)
    assert since_newest_letter(history(Move.APPRAISE)) == history(Move.APPRAISE)


def test_the_day_of_the_answer_is_that_of_viet_nam() -> None:
    """An answer kept as 20:00 UTC was given the next morning."""
    evening = datetime(2026, 1, 8, 20, 0, tzinfo=UTC)
    assert answered_on((event(Move.OPEN), event(Move.PROPOSE, at=evening))) == date(2026, 1, 9)


def test_what_ends_the_appraisal() -> None:
    """An answer to the sender, to the leaders or to another office; posting and closing come after it."""
    answers = {rule.move for rule in MOVES if rule.answers}
    assert answers == {Move.RETURN, Move.PROPOSE, Move.APPROVE, Move.REFUSE, Move.FORWARD}
    assert all(rule_of(move).answers for move in answers)


def test_a_life_from_letter_to_posting() -> None:
    """The states one after another, as lists show them."""
    events = history(
        Move.APPRAISE,
        Move.JOIN,
        Move.RETURN,
        Move.RESUBMIT,
        Move.PROPOSE,
        Move.APPROVE,
        Move.POST,
        Move.CLOSE,
    )
    states = [state_of(events[: at + 1]) for at in range(len(events))]
    assert states[-1] is MatterState.CLOSED
    assert [a for a, b in pairwise(states) if a is b] == [MatterState.APPRAISING]
