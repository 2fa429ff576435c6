"""Pairs of invented letters of which it is known what one is to the other: the measure of `casework.same`.

Each family makes a pair from a seeded generator: the newer case first, the known one second. `right` are the
answers that are right, `asked` those that leave it to a person; None where something was to be found is
missed, anything else is wrong. `python tests/heldback/pairs.py` prints the figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from casework_asks import COMMUNES, SIGNERS, ask
from casework_cases import dice

from pipeline.casework.same import Relation, judge
from pipeline.casework.traces import traces

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from pipeline.model import Case

    Pair = tuple[Case, Case]


def _seed(rng: random.Random) -> int:
    return rng.randrange(10**9)


def typed(rng: random.Random) -> Pair:
    """The Word file and the signed PDF."""
    one = ask(rng)
    return one.case("docx"), one.case("pdf")


def scanned(rng: random.Random) -> Pair:
    """A scan with 1 word in 100 misread, after the signed PDF."""
    one = ask(rng)
    return one.case("scan", 0.01, seed=_seed(rng)), one.case("pdf")


def worn(rng: random.Random) -> Pair:
    """A scan with 5 words in 100 misread, sent without the article."""
    one = ask(rng)
    return one.case("scan", 0.05, seed=_seed(rng), article=False), one.case("docx")


def bad(rng: random.Random) -> Pair:
    """A scan with 12 words in 100 misread."""
    one = ask(rng)
    return one.case("scan", 0.12, seed=_seed(rng)), one.case("pdf")


def scans(rng: random.Random) -> Pair:
    """Two scans of one sheet, 5 words in 100 misread in each."""
    one = ask(rng)
    return one.case("scan", 0.05, seed=_seed(rng)), one.case("scan", 0.05, seed=_seed(rng))


def draft(rng: random.Random) -> Pair:
    """The signed PDF after a draft in Word whose number and day are blank."""
    one = ask(rng)
    return one.case("pdf"), one.but(blank=True).case("docx")


def draft_of_scan(rng: random.Random) -> Pair:
    """A draft in Word after the scan."""
    one = ask(rng)
    return one.but(blank=True).case("docx"), one.case("scan", 0.03, seed=_seed(rng))


def again(rng: random.Random) -> Pair:
    """The same PDF saved once more: other bytes, the same text, no article this time."""
    one = ask(rng)
    return one.case("pdf", mark="again", article=False), one.case("pdf")


def replaced(rng: random.Random) -> Pair:
    """A new letter that says which one it replaces."""
    one = ask(rng)
    first = f"Công văn này thay thế Công văn số {one.number} ngày {one.day:%d/%m/%Y} của UBND {one.commune}."
    new = one.but(
        counter=one.counter + 11,
        day=one.day + timedelta(days=6),
        start=one.start + timedelta(days=5),
        first=first,
    )
    return new.case("pdf"), one.case("pdf")


def replaced_scan(rng: random.Random) -> Pair:
    """The same, as a scan with 5 words in 100 misread."""
    one = ask(rng)
    first = f"UBND {one.commune} đính chính Công văn số {one.number} ngày {one.day:%d/%m/%Y}."
    new = one.but(
        counter=one.counter + 11,
        day=one.day + timedelta(days=6),
        start=one.start + timedelta(days=5),
        first=first,
    )
    return new.case("scan", 0.05, seed=_seed(rng)), one.case("docx")


def completed(rng: random.Random) -> Pair:
    """A letter under a new number that completes what the police asked for, citing their notice only."""
    one = ask(rng).but(aged=False)
    asked = one.day + timedelta(days=4)
    first = (
        f"Theo Thông báo số 7/TB-CAX ngày {asked:%d/%m/%Y} của Công an {one.commune} về hoàn thiện hồ sơ "
        f"đề nghị đăng bài, UBND {one.commune} bổ sung nội dung về độ tuổi, giới tính."
    )
    new = one.but(counter=one.counter + 5, day=one.day + timedelta(days=6), aged=True, first=first)
    return new.case("pdf"), one.case("pdf")


def anew(rng: random.Random) -> Pair:
    """The same number and day, another time of posting: issued once more with the mistake corrected."""
    one = ask(rng)
    return one.but(start=one.start + timedelta(days=3)).case("pdf"), one.case("pdf")


def anew_later(rng: random.Random) -> Pair:
    """The same number under a later day, with another time of posting."""
    one = ask(rng)
    return one.but(day=one.day + timedelta(days=4), start=one.start + timedelta(days=9)).case(
        "pdf"
    ), one.case("pdf")


def mended(rng: random.Random) -> Pair:
    """A letter that tells of the earlier one and, in the next sentence, what it corrects."""
    one = ask(rng)
    first = (
        f"Ngày {one.day:%d/%m/%Y}, UBND {one.commune} đã có Công văn số {one.number} đề nghị đăng bài. "
        f"Do ghi nhầm, nay UBND {one.commune} xin điều chỉnh thời gian đăng tin."
    )
    new = one.but(
        counter=one.counter + 4,
        day=one.day + timedelta(days=2),
        start=one.start + timedelta(days=2),
        first=first,
    )
    return new.case("pdf"), one.case("pdf")


def silent(rng: random.Random) -> Pair:
    """The lacking ages added under a new number, without a word about the earlier letter."""
    one = ask(rng).but(aged=False)
    new = one.but(counter=one.counter + 5, day=one.day + timedelta(days=6), aged=True)
    return new.case("pdf"), one.case("pdf")


def weekly(rng: random.Random) -> Pair:
    """The next week's request from the same template, with another article."""
    one = ask(rng)
    return one.week(rng).case("pdf"), one.case("pdf")


def weekly_scans(rng: random.Random) -> Pair:
    """The same, both scans with 5 words in 100 misread."""
    one = ask(rng)
    return one.week(rng).case("scan", 0.05, seed=_seed(rng)), one.case("scan", 0.05, seed=_seed(rng))


def weekly_bare(rng: random.Random) -> Pair:
    """The next week's request, neither with an article: only the days tell them apart."""
    one = ask(rng)
    return one.week(rng).case("docx", article=False), one.case("docx", article=False)


def weekly_blank(rng: random.Random) -> Pair:
    """The next week's draft, with neither number nor day, after the signed letter of this week."""
    one = ask(rng)
    return one.week(rng).but(blank=True).case("docx"), one.case("pdf")


def weekly_timeless(rng: random.Random) -> Pair:
    """The next week's request word for word the same, for there are no days in it; no article with either."""
    one = ask(rng).but(windowless=True)
    return one.week(rng, one.theme).case("docx", article=False), one.case("docx", article=False)


def weekly_citing(rng: random.Random) -> Pair:
    """The next week's request, which goes on from this week's by its number."""
    one = ask(rng)
    first = f"Tiếp theo Công văn số {one.number} ngày {one.day:%d/%m/%Y}, UBND gửi bài viết tuần này."
    return one.week(rng).but(first=first).case("pdf"), one.case("pdf")


def one_more(rng: random.Random) -> Pair:
    """A further article, sent "in addition" to a letter that it names."""
    one = ask(rng)
    first = f"Tiếp theo Công văn số {one.number} ngày {one.day:%d/%m/%Y}, UBND gửi bổ sung 01 bài viết."
    return one.week(rng).but(first=first).case("pdf"), one.case("pdf")


def neighbours(rng: random.Random) -> Pair:
    """Two requests of one day with numbers next to each other and two articles."""
    one = ask(rng)
    return one.but(counter=one.counter + 1, theme=(one.theme + 1) % 4).case("pdf"), one.case("pdf")


def neighbour_scans(rng: random.Random) -> Pair:
    """The same, both scans with 5 words in 100 misread, without the articles."""
    one = ask(rng)
    twin = one.but(counter=one.counter + 1, theme=(one.theme + 1) % 4)
    return twin.case("scan", 0.05, seed=_seed(rng), article=False), one.case(
        "scan", 0.05, seed=_seed(rng), article=False
    )


def next_year(rng: random.Random) -> Pair:
    """The same number a year later, from the same template."""
    one, year = ask(rng), timedelta(days=364)
    return one.but(day=one.day + year, start=one.start + year).case("pdf"), one.case("pdf")


def next_door(rng: random.Random) -> Pair:
    """The same number and day of another commune, from the same template and with the same article."""
    one = ask(rng)
    other = rng.choice([name for name in COMMUNES if name != one.commune])
    return one.but(commune=other, signer=rng.choice(SIGNERS)).case("pdf"), one.case("pdf")


def next_door_scans(rng: random.Random) -> Pair:
    """The same, both scans with 5 words in 100 misread."""
    one = ask(rng)
    other = one.but(
        commune=rng.choice([name for name in COMMUNES if name != one.commune]), signer=rng.choice(SIGNERS)
    )
    return other.case("scan", 0.05, seed=_seed(rng)), one.case("scan", 0.05, seed=_seed(rng))


def circular(rng: random.Random) -> Pair:
    """One text that several bodies send, each under its own number."""
    one = ask(rng)
    other = rng.choice([name for name in COMMUNES if name != one.commune])
    return one.but(commune=other, counter=one.counter + rng.randrange(1, 60)).case("docx"), one.case("docx")


def strangers(rng: random.Random) -> Pair:
    """Two requests that have nothing to do with each other."""
    one, other = ask(rng), ask(rng)
    return other.but(counter=one.counter + 1).case("pdf"), one.case("pdf")


@dataclass(frozen=True)
class Family:
    """How pairs are made and what is right to say of them; None is "two letters"."""

    make: Callable[[random.Random], Pair]
    right: frozenset[Relation | None]
    asked: frozenset[Relation | None]
    related: bool = True


def _family(make: Callable[[random.Random], Pair], right: Relation, *asked: Relation) -> Family:
    return Family(make, frozenset({right}), frozenset(asked))


def _apart(make: Callable[[random.Random], Pair]) -> Family:
    maybe = frozenset({Relation.MAYBE_SAME, Relation.MAYBE_CORRECTED})
    return Family(make, frozenset({None}), maybe, related=False)


MAYBES = (Relation.MAYBE_SAME, Relation.MAYBE_CORRECTED)
FAMILIES = (
    *(
        _family(make, Relation.SAME, *MAYBES)
        for make in (typed, scanned, worn, bad, scans, draft, draft_of_scan, again)
    ),
    *(
        _family(make, Relation.CORRECTED, *MAYBES)
        for make in (replaced, replaced_scan, completed, anew, anew_later, mended)
    ),
    _family(silent, Relation.MAYBE_CORRECTED),
    *map(_apart, (weekly, weekly_scans, weekly_bare, weekly_blank, weekly_timeless, weekly_citing, one_more)),
    *map(_apart, (neighbours, neighbour_scans, next_year, next_door, next_door_scans, circular, strangers)),
)


@dataclass
class Tally:
    """What was said of the pairs of one family; `met` counts those that share a trace."""

    met: int = 0
    right: int = 0
    asked: int = 0
    wrong: int = 0
    missed: int = 0


def measure(family: Family, pairs: int) -> Tally:
    """Judge so many pairs of a family; the same pairs each time."""
    told = Tally()
    for seed in range(pairs):
        new, known = family.make(dice(f"{family.make.__name__} {seed}"))
        told.met += bool(set(traces(new).letter) & set(traces(known).letter))
        link = judge(new, known)
        said = link.relation if link else None
        told.right += said in family.right
        told.asked += said in family.asked
        told.missed += family.related and said is None
        told.wrong += said not in family.right | family.asked | ({None} if family.related else set())
    return told
