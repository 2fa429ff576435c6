"""The figures of a report, counted in one pass over the matters; every definition stands here.

Pure, and bounded in memory: names of senders are the only thing of which there may be many; from `NAMES` of
them on, new ones are counted together. Days are calendar days in Viet Nam, all spans inclusive.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from pipeline.matter import ENDED, STATE_TITLES, MatterState
from pipeline.reports.quotas import Owed, Watched, letters_of, span_start, spans_of
from pipeline.reports.words import ANSWERS, LEVELS, TOPICS, Answer
from pipeline.terms import FindingCode, IssuerLevel, Kind, ScopeLevel, Topic
from pipeline.vietnamese.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from pipeline.matter import Deadline
    from pipeline.procedure import Procedure

NAMES = 10_000  # senders told apart; a province has under 1,000 bodies that may send
UNKNOWN_SENDER, OTHER_SENDERS = "Chưa rõ cơ quan ban hành", "Các cơ quan khác"
T = TypeVar("T")


class Line(Protocol):
    """What is counted of a matter: a `MatterLine`, or the part of it that is quick to read."""

    @property
    def kind(self) -> Kind:
        """What the letter is."""

    @property
    def state(self) -> MatterState:
        """How far the matter is."""

    @property
    def opened_on(self) -> date:
        """The day on which its first letter arrived."""

    @property
    def deadline(self) -> Deadline | None:
        """The last day for an answer."""

    @property
    def answered_on(self) -> date | None:
        """The day of the answer to the newest letter."""

    @property
    def returned(self) -> bool:
        """Whether a notice of gaps ever went out."""

    @property
    def gaps(self) -> tuple[FindingCode, ...]:
        """The reasons of the notice."""

    @property
    def posted_on(self) -> date | None:
        """The day on which it was posted."""

    @property
    def issuer(self) -> str | None:
        """Who sent it."""

    @property
    def issuer_level(self) -> IssuerLevel | None:
        """The level of who sent it."""

    @property
    def province(self) -> str | None:
        """The province of the letter."""

    @property
    def topic(self) -> Topic | None:
        """What it is about."""

    @property
    def scope(self) -> ScopeLevel | None:
        """For whom it is."""


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the report: requests that came in it, and how many of these were returned and posted."""

    first: date
    requests: int
    returned: int
    posted: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a report says of the days `first` to `last`, as known on `today`.

    A request is a matter of kind `posting_request`; its copies and corrected versions are the same matter. It
    is received on the day on which its first letter arrived (`opened_on`). Unless said otherwise a figure
    counts the requests received from `first` to `last`.

    `requests`, `others`, `no_letters`: matters received that are requests, other letters, no letter at all.
    `carried`: requests received before `first` and not answered before it.
    `states`, `levels`, `topics`, `answers`: the requests by state, level of issuer, topic and deadline; every
    request stands in exactly one place of each, so each sums up to `requests`.
    `provisional`: requests whose deadline a notice of days off may still change.
    `senders`: the requests by issuer, most first; names that differ in case, in where the tone mark stands or
    in punctuation are one.
    `returned`: requests of which a notice of gaps ever went out; `gaps` how many of these named each reason
    (one request may have several), `unexplained` how many named none.
    `nationwide`: requests for the whole country. `posted`: requests posted by `today`.
    `posted_within`: requests posted from `first` to `last`, whenever they were received.
    `months`: requests by month; empty when the report touches one month only.
    `quotas`: see `Owed`; what counts is a request received. `silent`: the bodies expected to send (`senders`
    of the procedure and those its quotas name) of which no request was received; `expected` is how many.
    `province`: that of all issuers, None when there are several or none.
    """

    first: date
    last: date
    today: date
    carried: int
    requests: int
    others: int
    no_letters: int
    states: tuple[tuple[MatterState, int], ...]
    levels: tuple[tuple[IssuerLevel | None, int], ...]
    topics: tuple[tuple[Topic | None, int], ...]
    answers: tuple[tuple[Answer, int], ...]
    provisional: int
    senders: tuple[tuple[str, int], ...]
    returned: int
    gaps: tuple[tuple[FindingCode, int], ...]
    unexplained: int
    nationwide: int
    posted: int
    posted_within: int
    months: tuple[Month, ...]
    quotas: tuple[Owed, ...]
    silent: tuple[str, ...]
    expected: int
    province: str | None

    @property
    def punctual(self) -> float | None:
        """The share of answered requests that were answered on time, None while nothing is answered."""
        told = dict(self.answers)
        answered = told[Answer.ON_TIME] + told[Answer.LATE]
        return told[Answer.ON_TIME] / answered if answered else None


def figures(lines: Iterable[Line], procedure: Procedure, first: date, last: date, today: date) -> Figures:
    """Count the matters of a report from `first` to `last`, as known on `today`.

    `lines` should hold every matter opened by `last`: those since `counted_since` for the report and its
    quotas, older ones for what was carried over and what was posted late. Later ones are ignored.
    """
    tally = _Tally(procedure, first, last, today)
    for line in lines:
        if line.opened_on <= last:
            tally.add(line)
    return tally.figures()


def answer(line: Line, today: date) -> Answer:
    """Tell how a request stands towards its deadline; the last day itself is still on time.

    A request that was withdrawn or closed without an answer, or that has no deadline, is not counted as late.
    """
    if line.deadline is None:
        return Answer.NONE
    if line.answered_on is not None:
        return Answer.ON_TIME if line.answered_on <= line.deadline.on else Answer.LATE
    if line.state in ENDED:
        return Answer.NONE
    return Answer.RUNNING if today <= line.deadline.on else Answer.OVERDUE


class _Tally:
    """The counters of one pass."""

    def __init__(self, procedure: Procedure, first: date, last: date, today: date) -> None:
        self.first, self.last, self.today = first, last, today
        self.watched = Watched(procedure, first, last)
        self.of: Counter[str] = Counter()
        self.states: Counter[MatterState] = Counter()
        self.levels: Counter[IssuerLevel | None] = Counter()
        self.topics: Counter[Topic | None] = Counter()
        self.answers: Counter[Answer] = Counter()
        self.gaps: Counter[FindingCode] = Counter()
        self.senders: Counter[str] = Counter()
        self.spelling: dict[str, str] = {}
        self.keys: dict[str, str] = {}
        self.months: Counter[tuple[date, str]] = Counter()
        self.provinces: set[str] = set()

    def add(self, line: Line) -> None:
        received = line.opened_on >= self.first
        if line.kind is not Kind.POSTING_REQUEST:
            self.of["others" if line.kind is Kind.OTHER_LETTER else "no_letters"] += received
            return
        self.watched.add(line)
        if line.posted_on is not None and self.first <= line.posted_on <= self.last:
            self.of["posted_within"] += 1
        if received:
            self._received(line)
        elif (line.answered_on is None and line.state not in ENDED) or (
            line.answered_on is not None and line.answered_on >= self.first
        ):
            self.of["carried"] += 1

    def _received(self, line: Line) -> None:
        posted = line.posted_on is not None and line.posted_on <= self.today
        month = span_start(line.opened_on, "month")
        for name, holds in (("requests", True), ("returned", line.returned), ("posted", posted)):
            self.of[name] += holds
            self.months[month, name] += holds
        self.of["nationwide"] += line.scope is ScopeLevel.NATIONWIDE
        self.of["provisional"] += line.deadline is not None and line.deadline.provisional
        self.states[line.state] += 1
        self.levels[line.issuer_level] += 1
        self.topics[line.topic] += 1
        self.answers[answer(line, self.today)] += 1
        self.senders[self._sender(line.issuer)] += 1
        if line.returned:
            self.gaps.update(set(line.gaps))
            self.of["unexplained"] += not line.gaps
        if line.province and len(self.provinces) <= 1:
            self.provinces.add(line.province)

    def _sender(self, issuer: str | None) -> str:
        if issuer is None:
            return UNKNOWN_SENDER
        # Communes exist whose names differ in their marks alone: here, unlike in quotas, marks count.
        key = self.keys.get(issuer)
        if key is None:
            key = letters_of(fold(nfc(issuer)))
            if len(self.keys) < NAMES:
                self.keys[issuer] = key
        if key not in self.spelling:
            if len(self.spelling) >= NAMES:
                return OTHER_SENDERS
            self.spelling[key] = issuer
        return self.spelling[key]

    def figures(self) -> Figures:
        months = [start for start, _ in spans_of(self.first, self.last, "month")]
        return Figures(
            self.first,
            self.last,
            self.today,
            **{name: self.of[name] for name in _COUNTED},
            states=_in_order(STATE_TITLES, self.states),
            levels=_in_order(LEVELS, self.levels),
            topics=_in_order(TOPICS, self.topics),
            answers=_in_order(ANSWERS, self.answers),
            senders=tuple(sorted(self.senders.items(), key=lambda one: (-one[1], one[0]))),
            gaps=tuple(sorted(self.gaps.items(), key=lambda one: (-one[1], one[0]))),
            months=tuple(self._month(start) for start in months) if len(months) > 1 else (),
            quotas=tuple(self.watched.owed(self.today)),
            silent=tuple(self.watched.silent()),
            expected=self.watched.expected(),
            province=next(iter(self.provinces)) if len(self.provinces) == 1 else None,
        )

    def _month(self, start: date) -> Month:
        return Month(start, *(self.months[start, name] for name in ("requests", "returned", "posted")))


_COUNTED = (
    *("carried", "requests", "others", "no_letters", "provisional", "returned", "unexplained"),
    *("nationwide", "posted", "posted_within"),
)


def _in_order(titles: Mapping[T, str], counted: Counter[T]) -> tuple[tuple[T, int], ...]:
    """Give every member of a closed set with its number, in the order in which it is told."""
    return tuple((member, counted[member]) for member in titles)
