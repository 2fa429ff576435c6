"""What a heading was said to mean: an issuer that a person confirmed is read out of the same heading again.

Pure. An alias fits a heading as it was read, misread or not, with its parent and its place, in the same
period of the map. It always gives the value; the value is accepted only where nothing else can be meant: a
heading that reads like another body, like another place on the map, or like many is left to a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.matter import VIET_NAM
from pipeline.places import PlaceLevel
from pipeline.secrecy import is_marked
from pipeline.terms import FieldStatus, IssuerLevel
from pipeline.vietnamese.lexicon import BODIES, made_of
from pipeline.vietnamese.text import fold, loose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from pipeline.model import Extraction, Field, Issuer, Submission
    from pipeline.store.learned_port import Alias

ALIKE = 0.85  # share of letters that a misread name has in common with the right one (`places.near`: 0.82)
SURE, DOUBTED = 0.95, 0.85  # confidence of what is accepted, and at most of what is left to a person
NATIONAL = frozenset({IssuerLevel.CENTRAL, IssuerLevel.MINISTRY})
_FIGURES = re.compile(r"\d+")
_BETWEEN = " | "  # between parent and name; stands in no name


@dataclass(frozen=True, slots=True)
class Key:
    """What an alias is found by: heading and place folded, and the period of the letter's day."""

    heading: str
    place: str
    period: date


def key_of(submission: Submission, extraction: Extraction) -> Key | None:
    """Tell by what the aliases of a letter are found; None where no heading was read, or it is secret."""
    if is_marked(extraction):
        return None
    heading = fold(_BETWEEN.join(_pieces(extraction)))
    place = fold(extraction.place.value or "")
    day = extraction.issued_on.value or submission.received_on
    return Key(heading, place, places.period(day)) if heading else None


def is_telling(key: Key, issuer: Issuer) -> bool:
    """Tell whether a heading may stand for one body: not "Phòng Văn hóa và Thông tin" by itself."""
    if issuer.level in NATIONAL or key.place:
        return True
    home = issuer.commune or issuer.district or issuer.province
    return bool(home) and loose(_bare(home or "")) in loose(key.heading)


def aliased(submission: Submission, extraction: Extraction, aliases: Sequence[Alias]) -> Extraction:
    """Give the extraction with the issuer that people said its heading means; `aliases` newest first.

    Those of other headings are passed over. What the machine accepts and people say alike stays as it is.
    """
    key, field = key_of(submission, extraction), extraction.issuer
    fitting = [one for one in aliases if key == Key(one.heading, one.place, one.period) and not one.is_gone]
    if key is None or not fitting:
        return extraction
    alias = fitting[0]
    if field.status is FieldStatus.ACCEPTED and field.value == alias.issuer:
        return extraction
    case = _Case(extraction, key, alias.issuer, tuple(one.issuer for one in fitting))
    against = next((reason for holds, reason in AGAINST if holds(case)), None)
    said = f"tiêu đề này đã được {alias.who} xác nhận ngày {alias.at.astimezone(VIET_NAM):%d/%m/%Y}"
    taught = replace(
        field,
        value=alias.issuer,
        status=FieldStatus.DOUBTFUL if against else FieldStatus.ACCEPTED,
        confidence=min(field.confidence, DOUBTED) if against else SURE,
        because=(said, f"cần xem lại: {against}") if against else (said,),
    )
    return replace(extraction, issuer=taught)


@dataclass(frozen=True, slots=True)
class _Case:
    """A letter beside what its heading was said to mean; `said` are all issuers that people named for it."""

    extraction: Extraction
    key: Key
    issuer: Issuer
    said: tuple[Issuer, ...]

    @property
    def field(self) -> Field[Issuer]:
        """What the machine read."""
        return self.extraction.issuer

    @property
    def on(self) -> date:
        """The letter's day, or the start of its period."""
        return self.extraction.issued_on.value or self.key.period

    @property
    def home(self) -> str | None:
        """The smallest place of the body."""
        return self.issuer.commune or self.issuer.district or self.issuer.province

    @property
    def slots(self) -> Iterator[tuple[PlaceLevel, str | None, str | None]]:
        """The places of the body level by level: as the machine read them, as people say."""
        for level in (PlaceLevel.PROVINCE, PlaceLevel.DISTRICT, PlaceLevel.COMMUNE):
            read = getattr(self.field.value, level.value, None)
            yield level, read, getattr(self.issuer, level.value)


def _is_disagreed(case: _Case) -> bool:
    return len(set(case.said)) > 1


def _has_no_day(case: _Case) -> bool:
    return case.extraction.issued_on.status is not FieldStatus.ACCEPTED


def _is_accepted_as_other(case: _Case) -> bool:
    """The machine is sure, and of another body: one of both is wrong."""
    read = case.field.value
    if case.field.status is not FieldStatus.ACCEPTED or read is None:
        return False
    return fold(read.name) != fold(case.issuer.name) or read.province != case.issuer.province


def _is_off_the_map(case: _Case) -> bool:
    """A place or level of the body does not exist on the letter's day."""
    issuer = case.issuer
    if issuer.level in NATIONAL:
        return issuer.province is not None
    home = issuer.province
    if home is None or (issuer.level is IssuerLevel.COMMUNE and issuer.commune is None):
        return True
    if issuer.level is IssuerLevel.DISTRICT and issuer.district is None:
        return True
    return any(
        not places.find(said, on=case.on, level=level, province=None if said == home else home)
        for level, _, said in case.slots
        if said
    )


def _is_many(case: _Case) -> bool:
    """Other places have this name, and neither head nor text of the letter tells which is meant."""
    issuer, read = case.issuer, case.field.value
    if read is not None and (read.province, read.district) == (issuer.province, issuer.district):
        return False
    level, home = next(
        ((level, said) for level, _, said in reversed(tuple(case.slots)) if said), (None, None)
    )
    if issuer.level in NATIONAL or home is None:
        return False
    head = loose(f"{case.key.heading} {case.key.place}")
    told = {one for one in (issuer.province, issuer.district) if one and one != home and _stands(one, head)}
    found = places.find(_bare(home), on=case.on, level=level)
    return sum(told <= {one.province, one.district} for one in found) > 1


def _stands(place: str, head: str) -> bool:
    return loose(_bare(place)) in head


def _is_other_place(case: _Case) -> bool:
    """The heading reads like a place that is on the map, and is not the one of the body."""
    return any(
        read and said and not places.same_name(read, said) and places.find(read, on=case.on, level=level)
        for level, read, said in case.slots
    )


def _is_place_disputed(case: _Case) -> bool:
    """Readers differ on a word of the place ("Đắk Ha", "Đắk Hà"), and the date line does not settle it."""
    place = case.extraction.place
    home = loose(_bare(case.home or ""))
    if place.status is FieldStatus.ACCEPTED and place.value and loose(_bare(place.value)) == home:
        return False
    words = {loose(word.text) for one in case.field.evidence for word in one.disputed}
    return not words.isdisjoint(home.split())


def _has_other_figures(case: _Case) -> bool:
    """No language tells which of two figures is right: those read, and those that readers differ on."""
    read = _FIGURES.findall(_name_read(case))
    if read != _FIGURES.findall(case.issuer.name):
        return True
    words = [word for one in case.field.evidence for word in one.disputed]
    return any(
        _FIGURES.findall(one.text) != _FIGURES.findall(word.text) for word in words for one in word.readings
    )


def _is_unlike(case: _Case) -> bool:
    """The heading has too little of the name: what else begins so, or is cut so, would be taken for it."""
    right = loose(case.issuer.name)
    return max(SequenceMatcher(None, loose(one), right).ratio() for one in _names_read(case)) < ALIKE


def _is_other_body(case: _Case) -> bool:
    """The heading reads like the proper name of another body, word by word."""
    name = _name_read(case)
    if loose(name) == loose(case.issuer.name):
        return False
    rest = loose(name)
    for _, read, _ in case.slots:
        rest = rest.replace(loose(read), " ") if read else rest
    marked = " ".join(word for word in name.lower().split() if loose(word) in rest.split())
    return made_of(marked, BODIES)


AGAINST: tuple[tuple[Callable[[_Case], bool], str], ...] = (
    (_is_disagreed, "nhiều người xác nhận khác nhau"),
    (_has_no_day, "chưa chắc ngày ban hành nên chưa rõ thời kỳ địa giới"),
    (_is_accepted_as_other, "máy đọc chắc chắn tên khác"),
    (_is_off_the_map, "cấp hoặc địa bàn không có vào ngày ban hành"),
    (_is_many, "nhiều tỉnh có địa danh này"),
    (_is_other_place, "tiêu đề đọc ra một địa danh khác có thật"),
    (_is_place_disputed, "chữ của địa danh đọc chưa chắc"),
    (_has_other_figures, "chữ số trong tên đọc chưa chắc"),
    (_is_unlike, "tiêu đề khác nhiều so với tên cơ quan"),
    (_is_other_body, "tiêu đề đọc ra tên một cơ quan khác"),
)


def _pieces(extraction: Extraction) -> tuple[str, ...]:
    """Give parent and name as they were read; each once, however many pages they stand on."""
    return tuple(dict.fromkeys(one.text for one in extraction.issuer.evidence if one.text.strip()))


def _name_read(case: _Case) -> str:
    return case.field.value.name if case.field.value else _pieces(case.extraction)[-1]


def _names_read(case: _Case) -> tuple[str, ...]:
    return (_name_read(case), _pieces(case.extraction)[-1])


def _bare(place: str) -> str:
    """Give a place without its type word, as letters write it in the date line."""
    units = places.find(place)
    return units[0].name if units else place
