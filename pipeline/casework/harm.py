"""Which matter first: the harm to be expected when nobody looks at it today.

Pure. One number of points for each matter: how many people would see the harm x (how likely it comes late
x how urgent the sender calls it + how likely something in it is wrong). The database orders the queue by
the same numbers (`store.queue_order`), made of the tables below; a test holds both to the same points.

* Seen (`SEEN`): a wrong or late article of a commune is seen by a commune. Communes, districts, provinces
  and the country differ by far more than 1 to 10, but a commune's letter must not wait for ever behind.
* Late (`LATE`): the nearer of the last day of the appraisal and the day before the posting begins, in
  calendar days (a database knows no days off). From 100 on it is late already, worse with each week.
* Wrong (`DOUBT`, `REVIEW`, `BLOCKING`): a field that the machine doubts is wrong about once in sixteen,
  what validation asks a person to see twice as often; what is missing altogether is noticed anyhow, but
  has to go back to its sender in time.
* Urgent (`URGENT`): hỏa tốc goes before everything else that is as late (Decree 30/2020 Annex I).

Only where the office has something to do there is harm: before the decision, and, approved, until it is
posted. All points are whole numbers, so that every database counts them alike; `Harm.harm` is 1 for an
article of one commune that is certain to be late.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.matter import MatterState
from pipeline.terms import SEVERITY, Kind, ScopeLevel, Severity, Urgency

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from pipeline.matter import MatterLine
    from pipeline.terms import FindingCode

APPRAISED = (MatterState.RECEIVED, MatterState.APPRAISING)  # the deadline runs, errors can be found
HARMFUL = (*APPRAISED, MatterState.APPROVED)
SEEN = MappingProxyType(
    {ScopeLevel.COMMUNE: 1, ScopeLevel.DISTRICT: 2, ScopeLevel.PROVINCE: 4, ScopeLevel.NATIONWIDE: 10}
)
SEEN_UNKNOWN = 2  # a request whose area nobody knows yet
SEEN_BY_NOBODY = 1  # no request: it is not posted, only left unanswered
# (days left at most, chance in percent that it comes late), the most pressing first; else NOT_LATE.
LATE = (
    *((-20, 150), (-10, 130), (-5, 115), (-1, 100)),
    *((0, 90), (1, 70), (2, 50), (3, 35), (5, 20), (10, 10)),
)
NOT_LATE = 5
BEFORE_POSTING = 1  # days: what is posted on a day has to be ready the day before
URGENT = MappingProxyType({Urgency.HOA_TOC: 6, Urgency.THUONG_KHAN: 4, Urgency.KHAN: 3})  # halves
NOT_URGENT = 2
DOUBT, REVIEW, BLOCKING = 6, 12, 10  # percent for each field or finding
MOST_WRONG = 80  # percent
ONE = 100 * NOT_URGENT  # points that are a harm of 1


@dataclass(frozen=True, slots=True)
class Harm:
    """The points of one matter; `because` are the reasons in Vietnamese, the heaviest first."""

    points: int
    because: tuple[str, ...]

    @property
    def harm(self) -> float:
        """The points in articles of a commune that are certain to be late."""
        return self.points / ONE


def expected_harm(line: MatterLine, doubts: int, today: date) -> Harm:
    """Give the harm to be expected of a matter with so many doubtful fields."""
    if line.state not in HARMFUL:
        return Harm(0, ())
    seen, urgent = _seen(line), URGENT.get(line.urgency, NOT_URGENT) if line.urgency else NOT_URGENT
    late, why_late = _late(line, today)
    wrong = list(_wrong(line, doubts)) if line.state in APPRAISED else []
    error = min(MOST_WRONG, sum(percent for percent, _ in wrong))
    points = seen * (late * urgent + NOT_URGENT * error)
    told = [(seen * late * urgent, why_late)] if why_late else []
    told += [(seen * NOT_URGENT * percent, why) for percent, why in wrong]
    if seen == SEEN[ScopeLevel.NATIONWIDE]:
        told.append((points - points // seen, "đề nghị đăng trên toàn quốc"))
    if urgent != NOT_URGENT and line.urgency:
        told.append((seen * late * (urgent - NOT_URGENT), f"dấu {_URGENCIES[line.urgency]}"))
    return Harm(points, tuple(why for _, why in sorted(told, key=lambda one: -one[0])))


_URGENCIES = MappingProxyType(
    {Urgency.HOA_TOC: "hỏa tốc", Urgency.THUONG_KHAN: "thượng khẩn", Urgency.KHAN: "khẩn"}
)


def weigh(findings: Iterable[FindingCode]) -> tuple[int, int]:
    """Count the codes that stop a letter, and those that ask for a person."""
    severities = [SEVERITY[code] for code in dict.fromkeys(findings)]
    return severities.count(Severity.BLOCKING), severities.count(Severity.REVIEW)


def _seen(line: MatterLine) -> int:
    if line.kind is not Kind.POSTING_REQUEST:
        return SEEN_BY_NOBODY
    if line.to_c06:
        return SEEN[ScopeLevel.NATIONWIDE]
    return SEEN[line.scope] if line.scope else SEEN_UNKNOWN


def _late(line: MatterLine, today: date) -> tuple[int, str | None]:
    """Give the chance in percent that it comes late, and why."""
    ends: list[tuple[date, str]] = []
    if line.deadline is not None and line.state in APPRAISED:
        ends.append((line.deadline.on, _deadline(line.deadline.on, today)))
    if line.window_start is not None:
        # A window that opens on the first day of the calendar has no day before it.
        before = max(line.window_start.toordinal() - BEFORE_POSTING, 1)
        ends.append((line.window_start.fromordinal(before), _window(line.window_start, today)))
    if not ends:
        return NOT_LATE, None
    end, why = min(ends, key=lambda one: one[0])
    left = (end - today).days
    percent = next((percent for days, percent in LATE if left <= days), NOT_LATE)
    return percent, why if percent > NOT_LATE else None


def late_since(days: int, today: date) -> date:
    """Give the last day of those that have so many days left at most, as the database compares it."""
    return today + timedelta(days)


def _deadline(on: date, today: date) -> str:
    left = (on - today).days
    if left < 0:
        return f"quá hạn thẩm định {-left} ngày"
    return f"còn {left} ngày đến hạn thẩm định" if left else "hôm nay đến hạn thẩm định"


def _window(start: date, today: date) -> str:
    left = (start - today).days
    if left < 0:
        return f"đã quá ngày bắt đầu đăng {-left} ngày"
    return f"còn {left} ngày đến ngày bắt đầu đăng" if left else "hôm nay bắt đầu đăng"


def _wrong(line: MatterLine, doubts: int) -> Iterator[tuple[int, str]]:
    """Give the chances in percent that something is wrong, each with its reason."""
    blocking, reviews = weigh(line.findings)
    if doubts:
        yield doubts * DOUBT, f"{doubts} trường chưa chắc chắn"
    if reviews:
        yield reviews * REVIEW, f"{reviews} điểm cần cán bộ xem"
    if blocking:
        yield blocking * BLOCKING, f"{blocking} điểm chưa đạt yêu cầu"
