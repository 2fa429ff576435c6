"""Letters with known truth and what was made of them, for tests of figures and reports: no file, no house."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from pipeline.learn.scores import Error, Scores
from pipeline.learn.truth import BORN_DIGITAL, Trial
from pipeline.terms import FIELD_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

TRUTH = {
    "number": "15/UBND-VX",
    "signatory": {"name": "Trần Văn Thử", "title": "Chủ tịch"},
    "scope": {"level": "nationwide", "units": []},
}


def trial(name: str = "a.pdf", form: str = BORN_DIGITAL, truth: Mapping[str, Any] = TRUTH) -> Trial:
    """Give a trial without files."""
    return Trial(
        name,
        form,
        (),
        together=False,
        profile="two-tier",
        received=date(2025, 10, 1),
        kind="posting_request",
        document_type="cong_van",
        fields=truth,
        unscored=frozenset(),
        key=name,
    )


def answer(*doubtful: str, kind: str = "posting_request", **values: object) -> dict[str, Any]:
    """Give an object of the contract: right by `TRUTH` and accepted, but for `doubtful` and `values`."""
    fields = {}
    for name in FIELD_NAMES:
        value = values.get(name, TRUTH.get(name))
        status = "missing" if value is None else "doubtful" if name in doubtful else "accepted"
        confidence = {"missing": 0.0, "doubtful": 0.6, "accepted": 0.99}[status]
        fields[name] = {"value": value, "confidence": confidence, "status": status, "raw": None}
    return {"files": [{"pages": 2}], "kind": kind, "document_type": "cong_van", "fields": fields}


def scored(*letters: tuple[Trial, dict[str, Any]]) -> Scores:
    """Score letters."""
    scores = Scores()
    for one, got in letters:
        scores.add(one, got)
    return scores


def error(**changes: Any) -> Error:  # noqa: ANN401 - any attribute of an error
    """Give a wrong signatory without a page."""
    told: dict[str, Any] = {
        "trial": "x/a.pdf",
        "form": BORN_DIGITAL,
        "field": "signatory",
        "got": {"name": "Trần Văn Thử", "title": "Phó Chủ tịch"},
        "want": {"name": "Trần Văn Thử", "title": "Chủ tịch"},
        "wrong": ("title",),
        "status": "accepted",
        "confidence": 0.99,
        "raw": "PHÓ CHỦ TỊCH Trần Văn Thử",
    }
    return Error(**(told | changes))
