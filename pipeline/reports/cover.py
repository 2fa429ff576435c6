"""Who reports about what: the words of letterhead, title, opening and end (Decree 30/2020 Annex I)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.reports.quotas import spans_of

if TYPE_CHECKING:
    from pipeline.procedure import Office, Procedure
    from pipeline.reports.figures import Figures

BLANK = "………………"  # filled in by hand
WHAT = "Kết quả thẩm định, đăng tải tin trên hệ thống CMS Loa phường"
ROMAN = ("I", "II", "III", "IV")
HALF = 2  # quarters


@dataclass(frozen=True, slots=True)
class About:
    """The procedure reported on and the province, with its type word, whose police reports.

    Without office or province the letterhead has dots to be filled in by hand.
    """

    procedure: Procedure
    province: str | None = None

    @property
    def parent(self) -> str:
        """The upper line of the letterhead, in sentence case."""
        return self._filled(self._office.parent if self._office else "Bộ Công an")

    @property
    def name(self) -> str:
        """The unit in whose name the report goes out, in sentence case."""
        return self._filled(self._office.name if self._office else "Công an {province}")

    @property
    def symbol(self) -> str:
        """The tail of its numbers ("CAT-PC06"), empty when the procedure has no office."""
        return self._office.symbol if self._office else ""

    @property
    def signer(self) -> tuple[str, str | None]:
        """The title of who signs, and the name if the procedure has it."""
        office = self._office
        return (self._filled(office.signer_title), office.signer) if office else (BLANK, None)

    def title(self, told: Figures) -> str:
        """What the report is about, under the word BÁO CÁO."""
        return f"{WHAT} {period(told)}"

    def opening(self, told: Figures) -> str:
        """The paragraph before the first table."""
        rule = self.procedure
        source = f" ({rule.source})" if rule.province else ""  # no paper stands behind the general one
        begins = f"Thực hiện {rule.title[:1].lower()}{rule.title[1:]}{source}, {self.name} báo cáo"
        days = f"từ ngày {told.first:%d/%m/%Y} đến ngày {told.last:%d/%m/%Y}"
        known = f"(số liệu tính đến ngày {told.today:%d/%m/%Y})"
        if told.requests:
            return f"{begins} kết quả thẩm định, đăng tải tin {days} {known} như sau:"
        return f"{begins}: {days} {known} không tiếp nhận đề nghị đăng tin nào. Số liệu cụ thể như sau:"

    def recipients(self) -> tuple[str, ...]:
        """The lines below "Nơi nhận:"; one is left open, no procedure says to whom the report goes."""
        unit = self.symbol.rpartition("-")[2]
        return (
            f"- {BLANK};",
            f"- Lãnh đạo {self.name} (để báo cáo);",
            f"- Lưu: VT{f', {unit}' if unit else ''}.",
        )

    @property
    def _office(self) -> Office | None:
        return self.procedure.office

    def _filled(self, text: str) -> str:
        return text.replace("{province}", self.province or self.procedure.province or BLANK)


def period(told: Figures) -> str:
    """Name the time of the report: a month, quarter, half or year where it is a whole one, else its days."""
    for per in ("month", "quarter", "year"):
        if [(told.first, told.last)] == list(spans_of(told.first, told.last, per)):
            year = told.first.year
            quarter = ROMAN[(told.first.month - 1) // 3]
            return {
                "month": f"tháng {told.first:%m/%Y}",
                "quarter": f"quý {quarter}/{year}",
                "year": f"năm {year}",
            }[per]
    quarters = list(spans_of(told.first, told.last, "quarter"))
    if (quarters[0][0], quarters[-1][1]) == (told.first, told.last) and len(quarters) == HALF:
        halves = {1: f"6 tháng đầu năm {told.first.year}", 7: f"6 tháng cuối năm {told.first.year}"}
        if told.first.month in halves:
            return halves[told.first.month]
    return f"từ ngày {told.first:%d/%m/%Y} đến ngày {told.last:%d/%m/%Y}"
