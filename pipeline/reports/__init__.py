"""Lines of matters and a procedure come in; figures go out, and with them the bytes of a report file.

The figures are counted once (`figures.py`), each section turns them into one table, and every form shows the
same tables: DOCX and PDF with charts as pictures, XLSX with one sheet for each and native charts.
It never reads a clock, the database or a file, and never states a figure that `figures.py` does not define.
To add a section, write one function in `sections.py` and put it with its title into `REPORTS` where it should
stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pipeline.errors import DefectError
from pipeline.reports import sections
from pipeline.reports.cover import About, period
from pipeline.reports.document import document
from pipeline.reports.figures import Figures, figures
from pipeline.reports.quotas import counted_since
from pipeline.reports.workbook import workbook

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FORMS", "REPORTS", "About", "Figures", "Form", "counted_since", "figures", "period", "report"]

Form = Literal["docx", "xlsx", "pdf"]
FORMS: tuple[Form, ...] = ("docx", "pdf", "xlsx")

REPORTS = (
    ("Tình hình tiếp nhận", sections.received),
    ("Tình trạng xử lý", sections.states),
    ("Thời hạn trả lời", sections.answers),
    ("Trả lại và lý do", sections.gaps),
    ("Theo cấp của cơ quan đề nghị", sections.levels),
    ("Theo chủ đề", sections.topics),
    ("Theo tháng", sections.months),
    ("Thực hiện chỉ tiêu tin bài", sections.quotas),
    ("Cơ quan thuộc diện gửi tin chưa gửi đề nghị", sections.silent),
    ("Theo cơ quan đề nghị", sections.senders),
)


def report(told: Figures, form: Form, about: About, to_pdf: Callable[[bytes], bytes] | None = None) -> bytes:
    """Give the report as a file of one form; `to_pdf` turns the bytes of a DOCX into those of a PDF.

    Raises:
        DefectError: a PDF is asked for without `to_pdf`.
    """
    shown = [(title, table) for title, section in REPORTS if (table := section(told)) is not None]
    if form == "xlsx":
        return workbook(shown, told, about)
    paper = document(shown, told, about)
    if form == "docx":
        return paper
    if to_pdf is None:
        raise DefectError("a PDF needs a converter")
    return to_pdf(paper)
