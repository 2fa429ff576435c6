"""Which of the periods in the words of a window are days of posting, and which belong together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline.vietnamese.periods import Grain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from pipeline.vietnamese.periods import Period

# Between two periods that are the ends of one span.
_TO = re.compile(
    r"[\s,(]*(?:(?:cho )?den|toi|-|–|—|->|→|=>|ket thuc|va (?:ket thuc|go|ha)\w*|den thoi diem)[\s,:]*"
    r"(?:(?:het|luc|ngay|truoc|la|vao|tin|bai|xuong|thoi diem|cuoi|khi|(?:thu \w+|chu nhat)|ngay|,|"
    r"\d{1,2}\s*(?:h|gio|:)\s*(?:\d{1,2})?(?:\s*phut)?)[\s,:]*)*\(?\s*"
)
_AND = re.compile(r"\s*(?:,|va|,\s*va|;)\s*(?:ngay\s*)?")
# In front of a day that is not one of posting: other letters, events, deadlines for answers.
_OTHER_DAY = re.compile(
    r"(?:\bso\s+[\w/.&-]+\s*,?\s*|\b(?:cong van|van ban|ke hoach|quyet dinh|thong bao|cong dien|chi thi"
    r"|to trinh|chuong trinh|de an|nam hoc|luat|nghi dinh|nghi quyet)\b[^,;.]{0,60}|\b(?:khai mac"
    r"|to chuc|dien ra|ky niem|be mac"
    r"|xay ra|thanh lap|ban hanh|co hieu luc|hieu luc|tra loi|phan hoi|bao cao|thong bao ket qua"
    r"|phuc dap|hoi nghi|hoi thi|ngay hoi|bau cu|sinh nhat|hop|lam viec|trao doi|phat dong|chot so lieu"
    r"|tinh den|hoan thanh|gui ve|nop)\b[^,;.]{0,40})$"
)
_EVENT_DAY = re.compile(r"\s*(?:\(?ngay (?:le|hoi|truyen thong|khai mac|bau cu|ky niem)|cua \w+ so\b)")
_POINT_END = re.compile(r"[.](?=\s+\D|\s*$)")  # behind a label, semicolons part what belongs together
_SENTENCE_END = re.compile(r"[.;](?=\s+\D|\s*$)")
_GOES_ON = re.compile(
    r"\b(?:dot|lan|ky|giai doan|go|ha|ket thuc|dang|phat|hien thi|nhac lai|lap lai|len|bat dau|het|den"
    r"|toi|tu)\b"
)


# Days of one month and one quarter: what is longer are several ("tháng 10 đến 12/2025").
_LONGEST = {Grain.MONTH: 31, Grain.QUARTER: 92}


@dataclass(frozen=True, slots=True)
class Group:
    """Periods that make one span; `joined` when words say that it is one ("từ … đến …").

    `before` when its last day is the one before the day named ("đến trước ngày 03/10").
    """

    periods: tuple[Period, ...]
    joined: bool = True
    before: bool = False

    @property
    def start(self) -> int:
        """Where the first period begins in the text."""
        return self.periods[0].start

    @property
    def end(self) -> int:
        """Where the last period ends in the text."""
        return self.periods[-1].end

    @property
    def single(self) -> bool:
        """Tell whether it is one day, month or quarter, no span of them."""
        one = self.periods[0]
        longest = _LONGEST.get(one.grain)
        return len(self.periods) == 1 and (longest is None or (self.last - self.first).days < longest)

    @property
    def first(self) -> date:
        """The first day."""
        assert self.periods[0].first is not None  # noqa: S101 - impossible days were sent away before
        return self.periods[0].first

    @property
    def last(self) -> date:
        """The last day."""
        assert self.periods[-1].last is not None  # noqa: S101 - impossible days were sent away before
        return self.periods[-1].last - timedelta(days=self.before)


def relevant(text: str, periods: Sequence[Period], *, labelled: bool) -> list[Period]:
    """Leave out the days that are not days of posting; behind a label, a lone day stays all the same."""
    first_end = _first_sentence(text, periods, _POINT_END if labelled else _SENTENCE_END)
    kept = [
        one
        for one in periods
        if not _is_other_day(text[: one.start])
        and not _EVENT_DAY.match(text[one.end :])
        and (one.start < first_end or _GOES_ON.search(_sentence(text, one.start)))
    ]
    return kept or ([one for one in periods if one.start < first_end] if labelled else [])


def _is_other_day(before: str) -> bool:
    """Tell whether the words in front of a day make it that of another letter, an event or an answer."""
    if re.search(r"\b(?:la|vao|bat dau(?: tu)?|dang tu)\s+(?:ngay\s+)?$", before) and not re.search(
        r"\bso\b", before[-30:]
    ):
        return False
    return bool(_OTHER_DAY.search(before.rstrip(" ,(")[-90:] + " ") or _OTHER_DAY.search(before[-90:]))


def _first_sentence(text: str, periods: Sequence[Period], ends: re.Pattern[str]) -> int:
    """The end of the first sentence that names a day."""
    if not periods:
        return len(text)
    # The days of a list of posting points stand in one sentence.
    stop = ends.search(text, periods[0].end)
    return stop.start() if stop else len(text)


def _sentence(text: str, at: int) -> str:
    """The words of the sentence in front of `at`."""
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, 0, at)), default=0)
    return text[begin:at]


def groups_of(text: str, periods: Sequence[Period]) -> list[Group]:
    """Put together what is one span: "từ A đến B", "ngày 20 và 21/11", "tháng 11 và tháng 12"."""
    groups: list[Group] = []
    for one in periods:
        if groups and (joined := _joins(text, groups[-1], one)) is not None:
            before = re.search(r"\btruoc\b", text[groups[-1].end : one.start]) is not None
            groups[-1] = Group((*groups[-1].periods, one), groups[-1].joined and joined, before)
        else:
            groups.append(Group((one,)))
    return [group for group in groups if not _inside(group, groups)]


def _joins(text: str, group: Group, one: Period) -> bool | None:
    """Tell whether `one` ends the span that `group` begins; None when it begins another."""
    between = text[group.end : one.start]
    if _TO.fullmatch(between) and group.single:
        return True
    if group.periods[-1].last is None or one.first is None:
        return None
    next_day = group.periods[-1].last + timedelta(days=1) == one.first
    same_grain = group.periods[-1].grain is one.grain or Grain.DAY not in (group.periods[-1].grain, one.grain)
    return True if next_day and same_grain and _AND.fullmatch(between) else None


def _inside(group: Group, groups: Sequence[Group]) -> bool:
    """Tell whether a span only says again what a longer one says ("từ 01/11 đến 30/11 (tháng 11)")."""
    return any(
        other is not group
        and not other.single
        and group.single
        and other.first <= group.first
        and group.last <= other.last
        and group.periods[0].grain is not Grain.DAY
        for other in groups
    )
