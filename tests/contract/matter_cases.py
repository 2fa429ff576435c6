"""Matters for the tests of the store: invented cases with what they are to each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from store_cases import LEASE, NOW, rich_case, submission, with_findings

from pipeline.casework.summary import view
from pipeline.matter import Kin, MemberRole
from pipeline.route import load_procedures
from pipeline.workdays import committed

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.model import Case
    from pipeline.store.port import Store

PROCEDURE = next(one for one in load_procedures() if one.name == "two-tier")


def kept(
    store: Store, folder: Path, label: str, *, received_on: date = date(2024, 12, 5), number: str
) -> Case:
    """Receive and claim a submission of its own; give its case, ready to be saved."""
    received = store.receive(submission(folder, label, received_on=received_on))
    assert store.claim(received.id, owner="one", now=NOW, lease=LEASE)
    case = rich_case(received, number=number, awkward=False)
    return replace(with_findings(case), submission=received)


def kin(case: Case, *traces: int, matter_id: str | None = None, **more: object) -> Kin:
    """Give what a case is to those known: a matter of its own, unless told otherwise."""
    told: dict[str, object] = {
        "role": MemberRole.FIRST if matter_id is None else MemberRole.COPY,
        "copy_of": matter_id,
        "why": "",
        "checked": (),
        "near": (),
        "article_traces": (),
        **more,
    }
    shown = view(case, case.submission.id, case.submission.received_on, PROCEDURE, committed())
    return Kin(matter_id=matter_id, view=shown, letter_traces=traces, **told)  # type: ignore[arg-type]


def file(store: Store, case: Case, known: Kin) -> str:
    """Save a case as a member of its matter; give the id."""
    store.save(case, owner="one", now=NOW, kin=known)
    return case.submission.id
