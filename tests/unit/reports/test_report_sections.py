"""Words, tables and charts of the report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from matter_lines import mail, request
from PIL import Image

from pipeline.errors import DefectError
from pipeline.matter import STATE_TITLES, MatterState
from pipeline.reports import REPORTS, About, Figures, figures, period, report, sections
from pipeline.reports.charts import DPI, WIDTH, bars
from pipeline.reports.table import Table
from pipeline.reports.words import ANSWERS, LEVELS, TOPICS, Answer
from pipeline.route import load_procedures
from pipeline.terms import FINDING_TITLES, FindingCode, IssuerLevel, Topic

RULES = {one.name: one for one in load_procedures()}
FIRST, LAST, TODAY = date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 3)


def empty(first: date = FIRST, last: date = LAST) -> Figures:
    """Give the figures of a time in which nothing came."""
    return figures([], RULES["two-tier"], first, last, TODAY)


def test_everything_has_words() -> None:
    """Every reason of return, state, level, topic and kind of answer is told in words of its own."""
    for titles, members in (
        (FINDING_TITLES, set(FindingCode)),
        (STATE_TITLES, set(MatterState)),
        (LEVELS, {*IssuerLevel, None}),
        (TOPICS, {*Topic, None}),
        (ANSWERS, set(Answer)),
    ):
        assert set(titles) == members
        assert len(set(titles.values())) == len(titles)
        assert all(" " in title or title == "Khác" for title in titles.values())


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (FIRST, LAST, "tháng 11/2026"),
        (date(2024, 2, 1), date(2024, 2, 29), "tháng 02/2024"),
        (date(2026, 10, 1), date(2026, 12, 31), "quý IV/2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "năm 2026"),
        (date(2026, 1, 1), date(2026, 6, 30), "6 tháng đầu năm 2026"),
        (date(2026, 7, 1), date(2026, 12, 31), "6 tháng cuối năm 2026"),
        (date(2026, 4, 1), date(2026, 9, 30), "từ ngày 01/04/2026 đến ngày 30/09/2026"),
        (FIRST, date(2026, 11, 29), "từ ngày 01/11/2026 đến ngày 29/11/2026"),
    ],
)
def test_a_whole_time_has_its_name(first: date, last: date, told: str) -> None:
    """A month, a quarter, half a year and a year are called so; anything else by its days."""
    assert period(empty(first, last)) == told


def test_the_letterhead_is_that_of_the_office() -> None:
    """{province} is filled in; what nobody knows stays open for a pen."""
    known, unknown = About(RULES["two-tier"], "tỉnh Gia Lai"), About(RULES["two-tier"])
    assert (known.parent, known.name) == ("Bộ Công an", "Công an tỉnh Gia Lai")
    assert "…" in unknown.name
    bare = About(replace(RULES["dak-nong"], office=None))
    assert bare.name == "Công an tỉnh Đắk Nông"
    assert (bare.symbol, bare.signer[1]) == ("", None)


def test_the_source_is_cited_where_a_paper_stands_behind_it() -> None:
    """The procedure of Đắk Nông is a letter with a number; the general one is nobody's paper."""
    told = empty()
    assert "1924/CAT-PC06" in About(RULES["dak-nong"]).opening(told)
    assert "phần mềm" not in About(RULES["two-tier"]).opening(told)


def test_sections_without_a_matter_are_left_out() -> None:
    """No months in a report of one, no quotas where the procedure has none."""
    told = figures(mail(20, FIRST, LAST), RULES["two-tier"], FIRST, LAST, TODAY)
    shown = {section.__name__ for _, section in REPORTS if section(told) is not None}
    assert {section.__name__ for _, section in REPORTS} - shown == {"months", "quotas"}


def test_a_quota_nobody_met_is_shown() -> None:
    """Zeros tell something there: the table stands, while that of states says there is nothing."""
    told = figures([], RULES["yen-bai"], date(2024, 11, 1), date(2024, 11, 30), TODAY)
    owed = sections.quotas(told)
    assert owed is not None
    assert not owed.empty
    assert owed.rows[2] == ("Sở Tư pháp", "1 tin/tháng", 0, "0/1", "11/2024 (0/1)")
    assert sections.states(told).empty


def test_the_share_on_time_is_told_of_answered_requests() -> None:
    """Two of three in Vietnamese figures; nothing is said while nothing is answered."""
    days = (date(2026, 11, 5), date(2026, 11, 16), date(2026, 11, 17))
    lines = [request(answered_on=day, state=MatterState.REFUSED) for day in days] + [request()]
    told = figures(lines, RULES["two-tier"], FIRST, LAST, TODAY)
    assert "66,7%" in " ".join(sections.answers(told).said)
    assert "%" not in " ".join(sections.answers(empty()).said)


def test_a_long_table_keeps_its_sum() -> None:
    """What is cut off stands in one row, so that the rows shown still add up."""
    table = Table("Thử", ("Tên", "Số"), tuple((f"dòng {i}", i) for i in range(100)), total=True)
    short = table.cut(10)
    assert len(short.rows) == 10
    assert short.rows[-1] == ("Còn lại 91 dòng (xem tệp XLSX của báo cáo)", sum(range(9, 100)))
    assert short.sums == table.sums
    assert table.cut(100) is table


def test_a_chart_is_the_same_each_time_and_fits_the_page() -> None:
    """Equal tables give equal bytes: no date, no version of the program inside."""
    told = figures(mail(60, date(2026, 9, 1), LAST), RULES["two-tier"], date(2026, 9, 1), LAST, TODAY)
    months = sections.months(told)
    assert months is not None
    for table in (sections.states(told), months):
        one, other = bars(table), bars(table)
        assert one == other
        picture = Image.open(BytesIO(one))
        assert picture.width == round(WIDTH * DPI)
        assert not picture.info.get("Software")


def test_the_columns_of_a_chart_are_told_apart_without_colour() -> None:
    """Every pixel is a grey, and the three columns differ in brightness."""
    table = Table("Thử", ("Tháng", "một", "hai", "ba"), (("11/2026", 10, 10, 10),), chart=True)
    picture = Image.open(BytesIO(bars(table))).convert("RGB")
    pixels = picture.getcolors(1 << 24) or []
    assert all(max(colour) - min(colour) <= 2 for _, colour in pixels)
    areas = sorted(pixels, reverse=True)[:4]
    assert len({colour for _, colour in areas}) == 4


def test_a_pdf_needs_a_converter() -> None:
    """Forgetting to hand one in is our own defect, not an empty file."""
    with pytest.raises(DefectError):
        report(empty(), "pdf", About(RULES["two-tier"]))
