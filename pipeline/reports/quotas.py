"""What bodies owe and what they sent: names compared loosely, articles counted by month, quarter or year.

Names fit whatever their case, tone marks, punctuation and Unicode form, with or without the province behind
them ("Sở Tư pháp tỉnh Yên Bái" is "Sở Tư pháp").
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from pipeline.vietnamese.text import loose, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.procedure import Procedure

MONTHS = {"month": 1, "quarter": 3, "year": 12}
_REMEMBERED = 10_000  # names of issuers compared once only
_NO_LETTER = re.compile(r"\W+")
_TYPE_WORD = re.compile(r"^(tinh|thanh pho|tp) ")


@dataclass(frozen=True, slots=True)
class Sent:
    """How many requests came in one month, quarter or year (`first` to `last`, inclusive).

    `over` tells that the whole of it lies behind the report and within the procedure: only then a body can
    have missed it.
    """

    first: date
    last: date
    count: int
    over: bool


@dataclass(frozen=True, slots=True)
class Owed:
    """One body named by a quota: at least `articles` for each span; `spans` are those the report touches."""

    name: str
    articles: int
    per: str
    spans: tuple[Sent, ...]

    @property
    def met(self) -> int:
        """In how many spans enough was sent."""
        return sum(span.count >= self.articles for span in self.spans)

    @property
    def missed(self) -> tuple[Sent, ...]:
        """The spans that are over and had too little."""
        return tuple(span for span in self.spans if span.over and span.count < self.articles)


def name_key(name: str) -> str:
    """Give what is compared of a name: letters and figures alone, without case and marks."""
    return letters_of(loose(nfc(name)))


def letters_of(name: str) -> str:
    """Give letters and figures of a name, with a blank for whatever stands between."""
    return _NO_LETTER.sub(" ", name).strip()


def span_start(day: date, per: str) -> date:
    """Give the first day of the month, quarter or year in which a day lies."""
    return date(day.year, (day.month - 1) // MONTHS[per] * MONTHS[per] + 1, 1)


def spans_of(first: date, last: date, per: str) -> Iterator[tuple[date, date]]:
    """Give first and last day of every month, quarter or year that touches the span of days, in order."""
    start = span_start(first, per)
    while start <= last:
        after = start.year * 12 + start.month - 1 + MONTHS[per]
        if after // 12 > date.max.year:
            yield start, date.max
            return
        following = date(after // 12, after % 12 + 1, 1)
        yield start, following - timedelta(days=1)
        start = following


def counted_since(procedure: Procedure, first: date) -> date:
    """Give the first day of which a report from `first` counts requests: that of its longest quota."""
    return min((first, *(span_start(first, quota.per) for quota in procedure.quotas)))


class _Sending(Protocol):
    @property
    def issuer(self) -> str | None: ...

    @property
    def province(self) -> str | None: ...

    @property
    def opened_on(self) -> date: ...


class Watched:
    """Counts what the bodies named by a procedure sent; memory for those names alone."""

    def __init__(self, procedure: Procedure, first: date, last: date) -> None:
        """Look out for the senders of `procedure` and those its quotas name."""
        owing = [name for quota in procedure.quotas for name in quota.issuers]
        self._procedure, self._first, self._last = procedure, first, last
        self._names = {name_key(name): name for name in reversed((*owing, *procedure.senders))}
        self._order = tuple(dict.fromkeys(name_key(name) for name in (*owing, *procedure.senders)))
        self._home = _bare(procedure.province)
        self._pers = {quota.per for quota in procedure.quotas}
        self._since = {per: span_start(first, per) for per in self._pers}
        self._sent: Counter[tuple[str, str, date]] = Counter()
        self._seen: set[str] = set()
        self._found: dict[tuple[str, str | None], str | None] = {}

    def add(self, line: _Sending) -> None:
        """Count a posting request opened by the last day of the report."""
        name = self._watched(line)
        if name is None:
            return
        if line.opened_on >= self._first:
            self._seen.add(name)
        for per in self._pers:
            if line.opened_on >= self._since[per]:
                self._sent[name, per, span_start(line.opened_on, per)] += 1

    def owed(self, today: date) -> Iterator[Owed]:
        """Give every body that a quota names; spans outside the procedure's own time are not owed."""
        rule = self._procedure
        first = max(self._first, rule.valid_from)
        last = min(self._last, rule.valid_to or date.max)
        end = min(self._last, today)
        for quota in rule.quotas:
            spans = tuple(spans_of(first, last, quota.per)) if first <= last else ()
            for name in quota.issuers:
                sent = tuple(
                    Sent(
                        start,
                        stop,
                        self._sent[name_key(name), quota.per, start],
                        over=stop <= end and rule.in_force(start) and rule.in_force(stop),
                    )
                    for start, stop in spans
                )
                yield Owed(name, quota.articles, quota.per, sent)

    def silent(self) -> Iterator[str]:
        """Give the bodies of which no posting request came in the time of the report."""
        yield from (self._names[key] for key in self._order if key not in self._seen)

    def expected(self) -> int:
        """How many bodies are expected to send."""
        return len(self._order)

    def _watched(self, line: _Sending) -> str | None:
        if line.issuer is None or not self._names:
            return None
        known = (line.issuer, line.province)
        if known not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[known] = self._named(*known)
        return self._found[known]

    def _named(self, issuer: str, of_province: str | None) -> str | None:
        province = _bare(of_province)
        if self._home and province and province != self._home:
            return None
        whole = name_key(issuer)
        shorter = whole.removesuffix(f" {province}") if province else whole
        tries = (whole, shorter, re.sub(r" (tinh|thanh pho|tp)$", "", shorter))
        return next((one for one in tries if one in self._names), None)


def _bare(province: str | None) -> str:
    """Give the key of a province without its type word, empty when there is none."""
    return _TYPE_WORD.sub("", name_key(province)) if province else ""
