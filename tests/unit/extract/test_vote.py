"""The vote of rules and trained layer: agreement, difference, and one speaking alone."""

from __future__ import annotations

import pytest

from pipeline.extract.cues import SCOPE, WINDOW
from pipeline.extract.learned import Guess
from pipeline.extract.vote import FAINT, HEARD, Vote, vote

TEXT = "2. Phạm vi: toàn xã Đắk Wil. 3. Thời gian: từ 02/01/2026 đến 30/01/2026. Họp ngày 05/02/2026."
SURE = 0.95


def span(words: str) -> tuple[int, int]:
    """Give where the words stand in the text."""
    start = TEXT.index(words)
    return start, start + len(words)


def guess(words: str, field: str = WINDOW, score: float = SURE) -> Guess:
    """Give a guess that lies on the words."""
    return Guess(field, *span(words), score)


DAYS, LABELLED, MEETING = (
    "từ 02/01/2026 đến 30/01/2026",
    "Thời gian: từ 02/01/2026 đến 30/01/2026",
    "05/02/2026",
)


@pytest.mark.parametrize(
    ("ruled", "guesses", "told"),
    [
        ([LABELLED], [guess(DAYS)], Vote.AGREE),
        ([LABELLED], [guess("02/01/2026")], Vote.AGREE),
        (["từ 02/01/2026"], [guess(DAYS)], Vote.AGREE),
        ([LABELLED], [guess(MEETING)], Vote.DIFFER),
        ([MEETING], [guess(DAYS)], Vote.DIFFER),
        ([LABELLED], [guess(DAYS), guess(MEETING, score=HEARD)], Vote.AGREE),
        ([LABELLED], [guess(DAYS, score=0.7), guess(MEETING)], Vote.DIFFER),
        ([LABELLED], [], Vote.ALONE_RULE),
        ([LABELLED], [guess(DAYS, score=FAINT)], Vote.AGREE),
        ([LABELLED], [guess(DAYS, score=FAINT - 0.1)], Vote.ALONE_RULE),
        ([LABELLED], [guess(MEETING, score=HEARD - 0.1)], Vote.ALONE_RULE),
        ([], [guess(DAYS, score=HEARD - 0.1)], Vote.SILENT),
        ([LABELLED], [guess("toàn xã Đắk Wil", SCOPE)], Vote.ALONE_RULE),
        ([], [guess(DAYS)], Vote.ALONE_NET),
        ([], [guess("toàn xã Đắk Wil", SCOPE)], Vote.SILENT),
        ([], [], Vote.SILENT),
    ],
)
def test_who_says_what(ruled: list[str], guesses: list[Guess], told: Vote) -> None:
    """The words they share decide, not their borders; a faint guess has no voice."""
    assert vote(WINDOW, TEXT, [span(words) for words in ruled], guesses).vote is told


def test_what_only_the_net_saw_is_handed_on() -> None:
    """Guesses outside the rules' words are kept, so that a person can be shown them."""
    ballot = vote(WINDOW, TEXT, [span(LABELLED)], [guess(DAYS), guess(MEETING, score=HEARD)])
    assert (ballot.vote, [one.score for one in ballot.extra]) == (Vote.AGREE, [HEARD])
    assert vote(WINDOW, TEXT, [], [guess(MEETING)]).extra == (guess(MEETING),)
