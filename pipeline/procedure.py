"""A province's procedure as a value: who handles what, since when, with which demands.

Standard library only. The values come from `pipeline/route/profiles/*.toml`; validation and routing
both read them, so they stand here below the rooms.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.terms import HandlerLevel, IssuerLevel, ScopeLevel

if TYPE_CHECKING:
    from datetime import date

    from pipeline.terms import IssuerKind, Topic


@dataclass(frozen=True, slots=True)
class HandlerRule:
    """Which police unit appraises letters of one issuer level during one span of time.

    `unit` is a name with the placeholders {commune}, {district} and {province}, each filled with the
    issuer's place including its type word; `because` is the reason in Vietnamese; both ends of the
    span are inclusive, None is open.
    """

    code: str
    issuer_levels: tuple[IssuerLevel, ...]
    level: HandlerLevel
    unit: str
    because: str
    valid_from: date | None = None
    valid_to: date | None = None

    def holds(self, level: IssuerLevel, on: date) -> bool:
        """Tell whether this rule speaks of issuers of `level` on the day `on`."""
        return level in self.issuer_levels and within(on, self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True)
class Quota:
    """A number of articles that named bodies owe each month (Yên Bái procedure)."""

    issuers: tuple[str, ...]
    articles: int
    per: str


@dataclass(frozen=True, slots=True)
class Office:
    """The police unit in whose name papers go out: letterhead, place and signature (Decree 30/2020 Annex I).

    Each text may hold the placeholder {province}, filled with the province's name and its type word.
    `parent` and `name` are the two lines of the letterhead in sentence case, `symbol` the tail of its numbers
    ("CAT-PC06"), `signer` None leaves the name below the signature open, `mailbox` takes soft copies.
    """

    parent: str
    name: str
    symbol: str
    place: str
    signer_title: str
    signer: str | None = None
    mailbox: str | None = None


@dataclass(frozen=True, slots=True)
class Procedure:
    """One procedure: `province` None means every province; `deadline_days` are working days.

    `mandatory` names what a request must state ("audience", "audience.age", "audience.gender",
    "scope", "window", "soft_copy", "image"); `eligible` are the kinds of body that may ask; `clauses` give
    for what a paper may ask (a demand, "topic", "justification", "deadline", "eligible") the clause that
    says so, in words for that paper; `senders` are the bodies expected to send, for reminders; `release` are
    the papers that go out by mail without a person's release.
    """

    name: str
    title: str
    source: str
    province: str | None
    valid_from: date
    valid_to: date | None
    deadline_days: int
    topics: tuple[Topic, ...]
    mandatory: tuple[str, ...]
    eligible: tuple[IssuerKind, ...]
    handlers: tuple[HandlerRule, ...]
    quotas: tuple[Quota, ...] = ()
    office: Office | None = None
    clauses: tuple[tuple[str, str], ...] = ()
    senders: tuple[str, ...] = ()
    release: tuple[str, ...] = ()

    def clause(self, what: str) -> str | None:
        """Give the clause that asks for `what`, None when the procedure names none."""
        return dict(self.clauses).get(what)

    def in_force(self, on: date) -> bool:
        """Tell whether the procedure was in force on the day `on`."""
        return within(on, self.valid_from, self.valid_to)

    def handler_rule(self, level: IssuerLevel, on: date) -> HandlerRule | None:
        """Give the first rule for issuers of `level` on `on`, None when nobody is named."""
        return next((rule for rule in self.handlers if rule.holds(level, on)), None)

    def needed(self, scope: ScopeLevel | None, on: date) -> HandlerLevel | None:
        """Give the level that must approve what is asked for an area of this level; None for no area.

        It is whoever handles issuers of that level on that day, so that a district asked for after the
        district police ended needs the province. Source: domain facts, section 0, last lines.
        """
        if scope is None:
            return None
        if scope is ScopeLevel.NATIONWIDE:
            return HandlerLevel.MINISTRY
        rule = self.handler_rule(IssuerLevel(scope.value), on)
        return rule.level if rule else HandlerLevel(scope.value)


def within(day: date, first: date | None, last: date | None) -> bool:
    """Tell whether `day` lies in the span; both ends inclusive, None is open."""
    return (first is None or first <= day) and (last is None or day <= last)
