"""The figures on the terminal and in a document."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from measured import answer, scored, trial
from rich.console import Console

from pipeline.errors import UsageError
from pipeline.learn.figures import Answer, Rate, reliability
from pipeline.learn.regress import changes
from pipeline.learn.report.charts import reliability_diagram, whiskers
from pipeline.learn.report.document import draw, markdown, marks, relative, write_into
from pipeline.learn.report.table import WIDTH, print_changes, print_scores
from pipeline.learn.report.words import FIGURES, promise, row_title
from pipeline.learn.scores import Scores, Verdict
from pipeline.learn.truth import SCAN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOSTILE = "[bold]x[/nothing]"


def scores() -> Scores:
    """Give a run on two forms with one wrong number that was accepted."""
    return scored(
        (trial("a"), answer()),
        (trial("b", SCAN), answer("number")),
        (trial("c", SCAN), answer(number=HOSTILE)),
    )


def shown(show: Callable[[Console], None]) -> str:
    """Give what the terminal shows."""
    out = StringIO()
    show(Console(width=WIDTH, file=out))
    return out.getvalue()


def printed(run: Scores, *, list_wrong: bool = False, parts: bool = False) -> str:
    """Give the table of a run."""
    return shown(lambda screen: print_scores(run, screen, list_wrong=list_wrong, parts=parts))


def test_one_row_a_field_in_120_columns() -> None:
    """No row is folded, forms stand below each other and all together last."""
    text = printed(scores())
    rows = [" ".join(line.split()) for line in text.splitlines()]
    assert [row.removeprefix("Số, ký hiệu ") for row in rows if row.startswith("Số, ký hiệu ")] == [
        "1 100,0 % (20,7–100,0) 100,0 % 100,0 % 100,0 % 100,0 % 0/1 (≤ 79,3 %)",
        "2 50,0 % (9,5–90,5) 50,0 % 50,0 % 50,0 % 50,0 % 1/1 (≤ 100,0 %)",
        "3 66,7 % (20,8–93,9) 66,7 % 66,7 % 66,7 % 66,7 % 1/2 (≤ 90,5 %)",
    ]
    assert max(map(len, text.splitlines())) <= WIDTH
    assert text.index("Bản điện tử") < text.index("Bản quét") < text.index("Mọi dạng")
    assert "1/8" in text
    assert "Đề nghị toàn quốc được nhận ra: 3/3" in text


def test_parts_are_shown_when_asked_for() -> None:
    """By default only whole fields; words of a letter in brackets are no commands to the terminal."""
    assert "Người ký: chức vụ" not in printed(scores())
    text = printed(scores(), parts=True, list_wrong=True)
    assert "Người ký: chức vụ" in text
    assert f"CHẤP NHẬN SAI c  number: đọc '{HOSTILE}'" in text


@pytest.mark.parametrize(
    ("rate", "told"),
    [
        (Rate(0, 0), "chưa có"),
        (Rate(0, 100), "chưa đủ"),
        (Rate(0, 800), "đạt"),
        (Rate(1, 190), "KHÔNG ĐẠT"),
        (Rate(1, 400), "chưa đủ"),
    ],
)
def test_the_promise_is_kept_only_when_it_is_proven(rate: Rate, told: str) -> None:
    """Few letters prove nothing; more than one wrong in two hundred breaks it."""
    assert promise(rate).startswith(told)


def test_changes_are_named_one_by_one() -> None:
    """Letter, field, what it was and what it is, then the totals."""
    before = {"a": {"signatory.name": Verdict.RIGHT}}
    found = changes(before, {"a": {"signatory.name": Verdict.WRONG_ACCEPTED}})
    text = shown(lambda screen: print_changes(found, screen))
    assert "− a  Người ký: tên: đúng → sai mà vẫn nhận" in text
    assert "xấu đi 1, tốt lên 0" in text


def test_every_row_and_figure_has_a_vietnamese_name() -> None:
    """No officer reads a key of the program."""
    run = scores()
    assert [row for row in (*run.rows, *run.fields) if row_title(row) == row] == []
    assert set(FIGURES) >= {"exact_match", "precision", "recall", "automation", "accepted_right"}


def test_the_document_is_renewed_between_the_marks_of_its_folder(tmp_path: Path) -> None:
    """Another folder's figures stay; charts are named after the folder and addressed from the document."""
    begin, end = marks("second")
    other = "<!-- evaluate:first:begin -->\nold\n<!-- evaluate:first:end -->"
    document = tmp_path / "docs" / "measuring.md"
    document.parent.mkdir()
    document.write_text(f"# Head\n{other}\n{begin}\nstale\n{end}\nTail\n", "utf-8")
    charts = draw(scores(), "second", document.parent / "figures")
    for _ in range(2):
        write_into(document, "second", markdown(scores(), "second", relative(charts, document)))
    text = document.read_text("utf-8")
    assert text.startswith(f"# Head\n{other}\n{begin}\n")
    assert text.endswith(f"{end}\nTail\n")
    assert "stale" not in text
    assert "Measured on 3 letters of `second` (born digital 1, scan 2), 6 pages." in text
    assert "| number | 66.7 % (20.8-93.9) |" in text
    assert "![reliability-second](figures/reliability-second.svg)" in text
    assert "Accepted values that are wrong: 1/8 (≤ 47.1 %). Calibration gap: 14.7 %." in text
    assert "Nationwide requests found: 100.0 %" in text
    with pytest.raises(UsageError, match="evaluate:third:begin"):
        write_into(document, "third", "x")


def test_charts_are_pictures(tmp_path: Path) -> None:
    """Three well-formed SVG files."""
    charts = draw(scores(), "x", tmp_path)
    assert [chart.name for chart in charts] == ["exact-x.svg", "automation-x.svg", "reliability-x.svg"]
    assert all(ET.parse(chart).getroot().tag.endswith("svg") for chart in charts)  # noqa: S314 - written by this test


def test_a_whisker_is_as_long_as_its_interval() -> None:
    """Dot and line stand in proportion; what was never asked has neither."""
    drawn = whiskers("A & B", ["one", "two"], {"x": [Rate(5, 10), Rate(0, 0)], "<y>": [Rate(10, 10)]}, str)
    root = ET.fromstring(drawn)  # noqa: S314 - as above
    space = "{http://www.w3.org/2000/svg}"
    lines = [
        (float(line.get("x1", "")), float(line.get("x2", "")))
        for line in root.iter(f"{space}line")
        if line.get("stroke-width") == "2"
    ]
    dots = [float(dot.get("cx", "")) for dot in root.iter(f"{space}circle")]
    assert len(lines) == len(dots) == 2
    (low, high), (_, end) = lines
    assert dots == [pytest.approx((low + high) / 2, abs=0.2), pytest.approx(end, abs=0.2)]


def test_a_reliability_diagram_has_a_bar_and_a_mark_for_each_bin() -> None:
    """The bar is the share right, the mark the mean confidence, both on one axis."""
    answers = [Answer(right, given=True, true=True, confidence=0.6) for right in (True, False)]
    bins = reliability([*answers, Answer(right=True, given=True, true=True, confidence=1.0)])
    drawn = reliability_diagram("title", bins, ("a", "b", "c"), ",")
    root = ET.fromstring(drawn)  # noqa: S314 - as above
    space = "{http://www.w3.org/2000/svg}"
    bars = [float(bar.get("height", "")) for bar in root.iter(f"{space}rect") if bar.get("width") == "60.0"]
    assert bars == [pytest.approx(130), pytest.approx(260)]
    marks_ = [float(m.get("y1", "")) for m in root.iter(f"{space}line") if m.get("stroke-width") == "4"]
    assert marks_ == [pytest.approx(84 + 260 * 0.4), pytest.approx(84)]
    assert "0,5 – 0,7" in drawn
    assert reliability_diagram("none", (), ("a", "b", "c")).startswith("<svg")
