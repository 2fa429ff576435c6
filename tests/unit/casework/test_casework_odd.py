"""The awkward cases of the store's tests walk through casework: nothing, too little, broken characters."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from casework_cases import case
from store_cases import bare_submission, poor_case, rich_case, submission

from pipeline.casework.alike import article_text
from pipeline.casework.combine import combine
from pipeline.casework.same import Relation, judge
from pipeline.casework.traces import traces
from pipeline.model import Field

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.model import Case


@pytest.fixture
def odd(tmp_path: Path) -> tuple[Case, ...]:
    """Give cases with everything set, half of a character in every text, and with nothing at all."""
    rich = rich_case(submission(tmp_path, awkward=True))
    open_ = replace(rich, extraction=replace(rich.extraction, secrecy=Field()))
    return rich, open_, rich_case(submission(tmp_path, "other")), poor_case(bare_submission()), case()


def test_every_odd_case_has_traces_and_is_judged_both_ways(odd: tuple[Case, ...]) -> None:
    """No case breaks the way in, and SAME is said both ways or not at all."""
    for one in odd:
        found = traces(one)
        assert all(-(2**63) <= trace < 2**63 for trace in (*found.letter, *found.article))
        assert article_text(one) is None or one is odd[-1]
    for one, other in product(odd, odd):
        link, back = judge(one, other), judge(other, one)
        assert (link is not None and link.relation is Relation.SAME) is (
            back is not None and back.relation is Relation.SAME
        )


def test_odd_cases_are_combined(odd: tuple[Case, ...]) -> None:
    """Files, roles and documents fit each other whatever the copies lack."""
    merged = combine(odd)
    size = len(merged.submission.files)
    assert size == len(merged.extraction.roles) == len(merged.reading.documents) == 9
    assert merged.submission.id == odd[0].submission.id
    assert merged.extraction.secrecy.value is not None
