"""Two cases beside each other: do number, day, issuer, text, article and subject agree?"""

from __future__ import annotations

from collections import Counter
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pipeline import places
from pipeline.casework.alike import article_text, likeness
from pipeline.casework.citing import Citation, Does, citations, completion
from pipeline.casework.differ import Difference, difference
from pipeline.casework.folding import alike, folded, near, words_in
from pipeline.casework.sight import (
    article_files,
    body_of,
    day_seen,
    is_sure,
    issuer_key,
    number_seen,
    way_of,
    whole_of,
)
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from datetime import date

    from pipeline.casework.sight import Seen
    from pipeline.model import Case


class Agree(Enum):
    """Whether one thing is the same in both cases, the surest first.

    POSSIBLE: only a reading that was not taken, or a slip of OCR, makes them the same. DOUBTED: they differ,
    but one is not surely read.
    """

    SAME = "same"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"
    DOUBTED = "doubted"
    OTHER = "other"


OTHER_ARTICLE = 0.2  # articles less alike are two (`alike.DUPLICATE` and above are one)
NAME_SLIP = 0.88  # of two issuers' names: one misread letter in eight, in a name that is not surely read
SUBJECT = 0.7  # share of the words of two subjects; "bài số 1" and "bài số 2" differ in a figure besides
OVER_NEW_YEAR = 60  # days; so long a letter of December is cited by its number alone


class Facts:
    """What is compared of a new and a known case, each thing looked at once and only when it is asked for."""

    def __init__(self, new: Case, known: Case) -> None:
        """Keep both cases."""
        self.new, self.known = new, known

    @cached_property
    def numbers(self) -> tuple[Seen[str], Seen[str]]:
        """The numbers of the new and the known letter."""
        return number_seen(self.new), number_seen(self.known)

    @cached_property
    def days(self) -> tuple[Seen[date], Seen[date]]:
        """The days of issue of the new and the known letter."""
        return day_seen(self.new), day_seen(self.known)

    @cached_property
    def number(self) -> Agree:
        """The numbers; the counter begins anew each year, so those of two years are never the same."""
        one, other = self.numbers
        day, day_too = self.days
        if day.own and day_too.own and day.own.year != day_too.own.year and day.sure and day_too.sure:
            return Agree.OTHER
        agreed = _agreed(one, other)
        slip = agreed is Agree.DOUBTED and one.own and other.own and near(one.own, other.own)
        return Agree.POSSIBLE if slip else agreed

    @cached_property
    def day(self) -> Agree:
        """The days of issue."""
        return _agreed(*self.days)

    @cached_property
    def issuer(self) -> Agree:
        """The issuing bodies, by name and area; where a name says no area, place and signatory speak, too."""
        name, name_too = issuer_key(self.new), issuer_key(self.known)
        if not name or not name_too:
            return self._by_hand()
        if name == name_too:
            return self._same_name()
        sure = is_sure(self.new, "issuer") and is_sure(self.known, "issuer")
        short, long = sorted((name, name_too), key=len)
        if f" {short} " in f" {long} ":
            return self._by_hand()
        if sure or self._by_hand() is Agree.OTHER:
            return Agree.OTHER
        return Agree.POSSIBLE if alike(name, name_too, NAME_SLIP) else Agree.DOUBTED

    def _same_name(self) -> Agree:
        one, other = self.new.extraction.issuer.value, self.known.extraction.issuer.value
        areas = [
            (getattr(one, level), getattr(other, level)) for level in ("province", "district", "commune")
        ]
        told = [(area, area_too) for area, area_too in areas if area and area_too]
        if any(not places.same_name(*pair) for pair in told):
            return self._moved(told)
        elsewhere = not told and _names(self.new, self.known, "place") is Agree.OTHER
        return Agree.OTHER if elsewhere else Agree.SAME

    def _moved(self, areas: list[tuple[str, str]]) -> Agree:
        """Allow for the map of another time: a letter without its day is put on that of its arrival.

        Two letters surely of one time, before or after the districts ended, are of two bodies.
        """
        days = [day.own for day in self.days if day.own and day.sure]
        one_time = len({places.level_exists(places.PlaceLevel.DISTRICT, day) for day in days}) == 1
        if (one_time and len(days) > 1) or not all(
            places.same_name(*pair) or _merged(*pair) for pair in areas
        ):
            return Agree.OTHER
        return Agree.OTHER if self._by_hand() is Agree.OTHER else Agree.POSSIBLE

    def _by_hand(self) -> Agree:
        """Compare the place under the letterhead and who signed: OTHER where both are sure and differ."""
        found = [_names(self.new, self.known, name) for name in ("place", "signatory")]
        if Agree.OTHER in found:
            return Agree.OTHER
        return Agree.POSSIBLE if found == [Agree.SAME, Agree.SAME] else Agree.UNKNOWN

    @cached_property
    def text(self) -> Difference:
        """What the letters say between "Kính gửi" and the signature, or all of it where one has no body."""
        body, body_too = body_of(self.new), body_of(self.known)
        if body is None or body_too is None:
            return difference(whole_of(self.new), whole_of(self.known))
        return difference(body, body_too)

    @cached_property
    def article(self) -> Agree:
        """The articles that came along: by their bytes, else by their text."""
        if article_files(self.new) & article_files(self.known):
            return Agree.SAME
        text, text_too = article_text(self.new), article_text(self.known)
        if not text or not text_too:
            return Agree.UNKNOWN
        like = likeness(text, text_too)
        if like.is_duplicate:
            return Agree.SAME
        return Agree.OTHER if max(like.jaccard, like.containment) < OTHER_ARTICLE else Agree.DOUBTED

    @cached_property
    def subject(self) -> Agree:
        """The subjects: SAME when they share most of their words and no figure in them differs."""
        values = [case.extraction.subject.value for case in (self.new, self.known)]
        one, other = (Counter(words_in(value or "")) for value in values)
        if not one or not other:
            return Agree.UNKNOWN
        figures = [word for word in (one - other) + (other - one) if word.isdecimal()]
        if not figures and (one & other).total() / max(one.total(), other.total()) >= SUBJECT:
            return Agree.SAME
        sure = is_sure(self.new, "subject") and is_sure(self.known, "subject")
        return Agree.OTHER if sure else Agree.DOUBTED

    @cached_property
    def is_changed(self) -> bool:
        """Whether the new letter surely says something else.

        Of a scan more than a few words: what it surely asks for must be something else, too.
        """
        typed = all(way_of(case) is not ReadBy.OCR for case in (self.new, self.known))
        return self.text.strong and (typed or any(map(self._asks_otherwise, ("audience", "scope", "window"))))

    def _asks_otherwise(self, name: str) -> bool:
        one, other = (getattr(case.extraction, name).value for case in (self.new, self.known))
        sure = is_sure(self.new, name) and is_sure(self.known, name)
        return sure and one is not None and other is not None and one != other

    @cached_property
    def is_older(self) -> bool:
        """Whether the new submission's letter was surely issued before the known one."""
        day, day_too = self.days
        return bool(day.own and day_too.own and max(day.values) < min(day_too.values))

    @cached_property
    def cites(self) -> Citation | None:
        """The known letter as the new one cites it, with what is done to it."""
        return cited(self.new, self.known)

    @cached_property
    def is_cited(self) -> Citation | None:
        """The new letter as the known one cites it."""
        return cited(self.known, self.new)

    @cached_property
    def completes(self) -> str | None:
        """Words by which the new letter, and not already the known one, completes an earlier one."""
        words = completion(self.new)
        return words if words and not completion(self.known) else None


def cited(by: Case, earlier: Case) -> Citation | None:
    """Find where one letter does something to another; a letter cited by both is neither of the two."""
    number, day = number_seen(earlier), day_seen(earlier)
    for one in citations(by):
        if one.does is Does.NAMES or one.number not in number.values:
            continue
        if any((one.number, one.day) == (told.number, told.day) for told in citations(earlier)):
            continue
        if one.day is not None and day.own is not None and one.day not in day.values:
            continue
        if one.day is None and not _within_a_year(by, earlier):
            continue
        return one
    return None


def _within_a_year(by: Case, earlier: Case) -> bool:
    """A number cited without its day is one of the same year, or of the end of the last."""
    day, day_too = day_seen(by).own, day_seen(earlier).own
    return (
        day is None
        or day_too is None
        or day.year == day_too.year
        or 0 <= (day - day_too).days <= OVER_NEW_YEAR
    )


def _agreed(one: Seen[Any], other: Seen[Any]) -> Agree:
    if not one.values or not other.values:
        return Agree.UNKNOWN
    if one.own is not None and one.own == other.own:
        return Agree.SAME
    if one.values & other.values:
        return Agree.POSSIBLE
    return Agree.OTHER if one.sure and other.sure else Agree.DOUBTED


def _merged(one: str, other: str) -> bool:
    """Tell whether one province came out of the other in the merges of 2025."""
    units, units_too = (places.find(name, level=places.PlaceLevel.PROVINCE) for name in (one, other))
    heirs, heirs_too = (
        {heir for unit in found for heir in places.successors(unit)} for found in (units, units_too)
    )
    return bool(heirs & set(units_too) or heirs_too & set(units))


def _names(new: Case, known: Case, name: str) -> Agree:
    """Compare the place, or the name of the signatory."""
    values = [getattr(case.extraction, name).value for case in (new, known)]
    one, other = (folded((value.name if hasattr(value, "name") else value) or "") for value in values)
    if not one or not other:
        return Agree.UNKNOWN
    if one == other:
        return Agree.SAME
    return Agree.OTHER if is_sure(new, name) and is_sure(known, name) else Agree.DOUBTED
