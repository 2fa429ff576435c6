"""The way from a read letter to the officers' lists: which matter it belongs to, and what that matter says.

`relate` compares a case with its relatives in the store before it is kept; `settle` takes all copies of a
matter's newest letter together and judges them as one. Both only call the rooms; neither knows SQL.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.amend import overridden
from pipeline.casework.alike import article_text, likeness
from pipeline.casework.combine import combine
from pipeline.casework.lend import LENT, lend
from pipeline.casework.life import allowed
from pipeline.casework.same import Relation, judge
from pipeline.casework.searchable import searchable
from pipeline.casework.summary import clock, progress, view
from pipeline.casework.traces import traces
from pipeline.errors import DefectError, KinChangedError
from pipeline.matter import Kin, MatterState, MemberRole, Move
from pipeline.model import Case, Finding, Report
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from pipeline.casework.alike import Likeness
    from pipeline.casework.same import Link
    from pipeline.matter import Matter, MatterView, Member
    from pipeline.model import Correction, Decision, Extraction, Reading, Submission
    from pipeline.procedure import Procedure
    from pipeline.store.matters_port import Matters
    from pipeline.store.port import Store
    from pipeline.workdays import Calendar

TOLD = 3  # articles alike that one letter's findings name
REPEATS = frozenset({FindingCode.DUPLICATE_LETTER, FindingCode.DUPLICATE_ARTICLE})


@dataclass(frozen=True, slots=True)
class Bench:
    """The rooms that judge a letter, for one that is put together from its copies.

    `procedure` takes the name of a profile that goes before the house's own, None for the house's.
    """

    procedure: Callable[[Submission, Extraction, str | None], Procedure]
    validate: Callable[[Submission, Reading, Extraction, Procedure], Report]
    route: Callable[[Submission, Extraction, Procedure], Decision]
    calendar: Calendar

    def judged(
        self,
        submission: Submission,
        extraction: Extraction,
        procedure: Procedure,
        corrections: Iterable[Correction],
    ) -> Decision:
        """Route a letter, and let a person's word on its handler win; corrections stand oldest first."""
        decision = self.route(submission, extraction, procedure)
        return overridden(
            decision, corrections, submission=submission, extraction=extraction, procedure=procedure
        )


@dataclass(frozen=True, slots=True)
class _Found:
    """A relative and what the case is to it; `matter` None while that one is in no matter."""

    case: Case
    link: Link
    matter: Matter | None


class _Known:
    """The relatives of one case, each fetched once, and put together only when it is looked at."""

    def __init__(self, store: Store) -> None:
        """Know none."""
        self._store = store
        self._cases: dict[str, Case | None] = {}

    def each(self, ids: Sequence[str]) -> Iterator[Case]:
        """Give those of the submissions that are done, in their order."""
        unknown = [one for one in dict.fromkeys(ids) if one not in self._cases]
        fetched = self._store.find_unplaced(unknown) if unknown else iter(())
        for one in ids:
            if one not in self._cases:
                self._cases[one] = next(fetched)
            case = self._cases[one]
            if case is not None:
                yield case


def relate(case: Case, store: Store, bench: Bench) -> tuple[Case, Kin | None]:
    """Find the matter of a case, tell its findings what came before; None for a store without matters."""
    matters = store.matters
    if matters is None:
        return case, None
    left, known = traces(case), _Known(store)
    checked = store.relatives("letter", left.letter, but=case.submission.id)
    found = _found(case, known.each(checked), matters)
    joined = _joined(found)
    mine = joined.matter.id if joined and joined.matter else case.submission.id
    near = store.relatives("article", left.article, but=case.submission.id)
    case = _told(case, [*_letters(found, joined), *_articles(case, near, known, matters, mine)])
    role = _role(case, joined, known)
    return case, Kin(
        matter_id=joined.matter.id if joined and joined.matter else None,
        role=role,
        copy_of=_root(joined) if joined and role is MemberRole.COPY else None,
        why=joined.link.because if joined else "",
        view=alone(case, bench),
        checked=checked,
        near=near,
        letter_traces=left.letter,
        article_traces=left.article,
    )


def _role(case: Case, joined: _Found | None, known: _Known) -> MemberRole:
    """Say what the case is within its matter.

    The same letter sent again with the article or picture that its sender was asked for is no mere copy: the
    matter that waits for the sender is to be appraised again.
    """
    if joined is None:
        return MemberRole.FIRST
    if joined.link.relation is not Relation.SAME:
        return MemberRole.CORRECTED
    if joined.matter is None or _state(joined.matter) is not MatterState.WAITING_SENDER:
        return MemberRole.COPY
    members = known.each([one.submission_id for one in joined.matter.members])
    before = frozenset(sha for member in members for sha in _enclosed(member))
    return MemberRole.CORRECTED if _enclosed(case) - before else MemberRole.COPY


def _enclosed(case: Case) -> frozenset[str]:
    """Give the sha256 of what a sender may be asked for besides the letter."""
    pairs = zip(case.submission.files, case.extraction.roles, strict=True)
    return frozenset(file.sha256 for file, role in pairs if role in LENT)


def alone(case: Case, bench: Bench) -> MatterView:
    """Give what lists show of a matter of this one case."""
    submission, extraction = case.submission, case.extraction
    procedure = bench.procedure(submission, extraction, case.decision.profile)
    arrived = clock(((submission, extraction.roles),))
    return view(case, submission.id, arrived, procedure, bench.calendar)


def settle(matter_id: str, store: Store, bench: Bench) -> MatterView | None:
    """Judge a matter's newest letter anew from all its copies, keep what follows; None when it is empty."""
    matters = _matters(store)
    while True:
        matter = matters.matter(matter_id)
        if matter is None or not matter.members:
            return None
        case, shown = together(matter, store, bench)
        procedure = bench.procedure(case.submission, case.extraction, case.decision.profile)
        cases = _cases(matter.letter, store)
        arrived = clock([(one.submission, one.extraction.roles) for one in cases])
        seen = view(case, shown, arrived, procedure, bench.calendar)
        if matters.settle(matter_id, seen, members=len(matter.members)):
            return seen


def adopt(store: Store, bench: Bench, clock: Callable[[], datetime]) -> int:
    """Give a matter to every case that an earlier program kept without one, oldest first; how many."""
    ids = _matters(store).unfiled()
    for submission_id in ids:
        while True:
            case = store.find(submission_id)
            _, kin = relate(case, store, bench) if case else (None, None)
            if case is None or kin is None:
                break
            try:
                store.file(case, kin, now=clock())
            except KinChangedError:
                continue
            if kin.matter_id is not None:
                settle(kin.matter_id, store, bench)
            break
    return len(ids)


def make_searchable(store: Store, most: int | None = None) -> int:
    """Make the text of cases that an earlier program kept searchable, the newest first; how many.

    `most` of them at a time: each has to be read anew from the store.
    """
    done, queue = 0, store.queue
    while queue is not None and (ids := queue.unindexed()):
        found = filter(None, map(store.find, ids[: most - done if most is not None else None]))
        before = done
        for case in found:
            queue.index(case.submission.id, searchable(case))
            done += 1
        if done == before or (most is not None and done >= most):
            break
    return done


def together(matter: Matter, store: Store, bench: Bench, instead: Case | None = None) -> tuple[Case, str]:
    """Give the newest letter with all its copies as one case, judged as one, and the id of the best copy.

    Article and picture of an earlier version hold until a new one comes. `instead` stands for the kept
    case of its submission, for what would be.
    """
    cases = _cases(matter.letter, store)
    if instead is not None:
        cases = tuple(instead if one.submission.id == instead.submission.id else one for one in cases)
    newest = {one.submission_id for one in matter.letter}
    earlier = _cases([one for one in matter.members if one.submission_id not in newest], store)
    if len(cases) == 1 and not earlier:
        return cases[0], cases[0].submission.id
    merged = combine(cases)
    submission, reading, extraction = lend(merged.submission, merged.reading, merged.extraction, earlier)
    procedure = bench.procedure(submission, extraction, cases[0].decision.profile)
    report = bench.validate(submission, reading, extraction, procedure)
    repeats = [one for case in cases for one in case.report.findings]
    articles = dict.fromkeys(one for one in repeats if one.code is FindingCode.DUPLICATE_ARTICLE)
    report = Report((*report.findings, *(replace(one, file=None) for one in articles)))
    corrections = sorted((one for case in cases for one in case.corrections), key=lambda one: one.when)
    decision = bench.judged(submission, extraction, procedure, corrections)
    return Case(submission, reading, extraction, report, decision, tuple(corrections)), merged.best


def _cases(members: Iterable[Member], store: Store) -> tuple[Case, ...]:
    """Give the newest version of each member's case, in the order of arrival."""
    return tuple(store.versions(one.submission_id)[-1] for one in members)


def _matters(store: Store) -> Matters:
    if store.matters is None:
        raise DefectError("a store that forgets has no matters")
    return store.matters


def _found(case: Case, relatives: Iterable[Case], matters: Matters) -> list[_Found]:
    """Judge the relatives, those that share the most traces first, until one is surely the same letter."""
    found: list[_Found] = []
    for known in relatives:
        link = judge(case, known)
        if link is None:
            continue
        matter_id = matters.matter_of(known.submission.id)
        found.append(_Found(known, link, matters.matter(matter_id) if matter_id else None))
        if link.relation is Relation.SAME and matter_id:
            break
    return found


def _joined(found: list[_Found]) -> _Found | None:
    """Choose whom to join: the same letter before a corrected one, and only where its state lets it."""
    for relation, move in ((Relation.SAME, Move.JOIN), (Relation.CORRECTED, Move.RESUBMIT)):
        for one in found:
            fits = one.link.relation is relation and one.matter is not None
            if fits and one.matter and move in {rule.move for rule in allowed(_state(one.matter))}:
                return one
    return None


def _state(matter: Matter) -> MatterState:
    return progress(matter.events).state


def _root(joined: _Found) -> str:
    """Give the submission whose letter the joined one is, or repeats."""
    known = joined.case.submission.id
    members = joined.matter.members if joined.matter else ()
    return next((one.copy_of for one in members if one.submission_id == known and one.copy_of), known)


def _told(case: Case, more: list[Finding]) -> Case:
    """Give the case with these findings in place of those of an earlier comparison."""
    kept = tuple(one for one in case.report.findings if one.code not in REPEATS)
    return replace(case, report=Report((*kept, *more)))


def _letters(found: list[_Found], joined: _Found | None) -> Iterable[Finding]:
    """Say which letter came before, or may have: a person sees it, whether it was joined or not."""
    if joined is not None:
        same = joined.link.relation is Relation.SAME
        what = "Cùng một văn bản với" if same else "Là văn bản hoàn thiện của"
        yield _letter_finding(f"{what} {named(joined.case)}: đã nhập vào vụ việc đó. {joined.link.because}")
        return
    for one in found[:TOLD]:
        what = (
            "Có thể là" if one.link.relation in (Relation.MAYBE_SAME, Relation.SAME) else "Có thể hoàn thiện"
        )
        yield _letter_finding(
            f"{what} {named(one.case)}: cán bộ so hai văn bản, nếu đúng thì nhập bằng lệnh vanthu join. "
            f"{one.link.because}"
        )


def _letter_finding(message: str) -> Finding:
    return Finding(FindingCode.DUPLICATE_LETTER, message)


def _articles(
    case: Case, near: Sequence[str], known: _Known, matters: Matters, mine: str
) -> Iterable[Finding]:
    """Say which articles of other matters are the same or nearly so (1924/CAT-PC06: nothing twice)."""
    own, told = article_text(case), 0
    for other in known.each(near) if own else ():
        one, theirs = other.submission.id, article_text(other)
        if not own or not theirs or matters.matter_of(one) in (None, mine):
            continue
        how = likeness(own, theirs)
        if how.is_duplicate:
            yield Finding(
                FindingCode.DUPLICATE_ARTICLE,
                f"Bài viết giống {percent(how)} bài của {named(other)}: đối chiếu bằng lệnh "
                f"vanthu compare {case.submission.id[:8]} {one[:8]}.",
            )
            told += 1
        if told == TOLD:
            return


def percent(near: Likeness) -> str:
    """Say how alike two articles are: whole, or the shorter within the longer."""
    return f"{100 * max(near.jaccard, near.containment):.0f} %"


def named(case: Case) -> str:
    """Name a letter as an officer would: number, day, body, day of arrival."""
    extraction, received = case.extraction, case.submission.received_on
    number, day, issuer = extraction.number.value, extraction.issued_on.value, extraction.issuer.value
    told = [f"văn bản số {number}" if number else "văn bản chưa rõ số"]
    told += [f"ngày {day:%d/%m/%Y}"] if day else []
    told += [f"của {issuer.name}"] if issuer else []
    return f"{' '.join(told)} (nhận ngày {received:%d/%m/%Y}, hồ sơ {case.submission.id[:8]})"
