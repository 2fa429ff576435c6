"""Figures, ratios, tables and charts of a measurement that is known beforehand."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pipeline.errors import UsageError
from pipeline.learn.bench.charts import bars, draw
from pipeline.learn.bench.jobs import Job
from pipeline.learn.bench.meter import Run
from pipeline.learn.bench.report import BEGIN, END, markdown, terminal_table, write_into
from pipeline.learn.bench.run import Bench, _figures, as_json, ratios

JOBS = (
    Job("a.fax.pdf", Path("a.fax.pdf"), "fax", 2, ("Số: 12/UBND",), {"number": "12/UBND"}),
    Job("b.photo.pdf", Path("b.photo.pdf"), "photo", 1, ("Độc lập",), {}),
)
OURS = Run(
    texts={"0": "Số: 12/UBND", "1": "Độc lâp"},
    fields={"0": {"number": "12/UBND", "issued_on": None, "issuer": None}, "1": {}},
    seconds=3.0,
    cpu=6.0,
    peak=100 << 20,
    peak_all=300 << 20,
)
PEER = Run(texts={"0": "Số: 17/UBND"}, failed=["1"], seconds=6.0, cpu=6.0, peak=1 << 20, peak_all=150 << 20)


def bench() -> Bench:
    """Give a measurement of two engines; a third was not there."""
    return Bench(
        "a machine, 2 cores", 0.5, {"fax": 1, "photo": 1}, {"fax": 2, "photo": 1},
        [_figures("vanthu", "1.0", JOBS, OURS), _figures("tesseract", "5.3.0", JOBS, PEER)],
        {"kreuzberg": "kreuzberg"},
    )  # fmt: skip


def test_figures_of_an_engine() -> None:
    """Errors by class and in all, fields in text and by extraction, time for each page."""
    ours, peer = bench().engines
    assert (ours.scores["fax"].char_errors, ours.scores["photo"].char_errors) == (0, 1)
    assert ours.scores["all"].cer == 1 / 18
    assert (ours.pages, ours.seconds_per_page, ours.cpu_per_page) == (3, 1.0, 2.0)
    assert vars(ours.text_hits["number"]) == vars(ours.field_hits["number"]) == {"right": 1, "asked": 1}
    assert peer.text_hits["number"].rate == 0.0
    assert peer.field_hits == {}
    assert (peer.failed, peer.scores["photo"].cer) == (1, 1.0)


def test_ratios_are_ours_to_the_peer() -> None:
    """Below 1 ours is better; nothing is divided by zero."""
    ours, peer = bench().engines
    assert ratios(ours, peer) == {
        "cer": 0.125,
        "wer": 0.333,
        "seconds": 0.5,
        "cpu_seconds": 1.0,
        "memory": 2.0,
    }
    assert ratios(peer, _figures("perfect", "", JOBS[:1], OURS))["cer"] is None


def test_json_holds_all_figures() -> None:
    """The figures survive JSON, ours without a ratio to itself."""
    told = json.loads(json.dumps(as_json(bench())))
    assert told["skipped"] == {"kreuzberg": "kreuzberg"}
    assert told["engines"]["vanthu"]["ours_to_this"] is None
    assert told["engines"]["tesseract"]["ours_to_this"]["seconds"] == 0.5
    assert told["engines"]["tesseract"]["scores"]["photo"]["lost"] == 1


def test_the_document_is_renewed_between_its_marks(tmp_path: Path) -> None:
    """What stands around the marks stays, what stood between them goes, also the second time."""
    document = tmp_path / "reading.md"
    document.write_text(f"# Head\n\n{BEGIN}\nold\n{END}\n\nTail\n", "utf-8")
    for _ in range(2):
        write_into(document, markdown(bench(), ["figures/reading-errors.svg"]))
    text = document.read_text("utf-8")
    assert text.startswith(f"# Head\n\n{BEGIN}\n")
    assert text.endswith(f"{END}\n\nTail\n")
    assert "old" not in text
    assert "| tesseract | 5.3.0 | 44.44 % |" in text
    assert "| photo | 14.29 % | 100.00 % |" in text
    assert "| ours / tesseract | 0.12 | 0.33 | 0.50 | 1.00 | 2.00 |" in text
    assert "Left out: kreuzberg (missing: kreuzberg)." in text
    assert "![reading-errors](figures/reading-errors.svg)" in text


def test_a_document_without_marks_is_left_alone(tmp_path: Path) -> None:
    """Nothing is written where no place was made."""
    document = tmp_path / "other.md"
    document.write_text("# Other\n", "utf-8")
    with pytest.raises(UsageError, match="bench:begin"):
        write_into(document, "text")
    assert document.read_text("utf-8") == "# Other\n"


def test_the_terminal_table_has_a_row_for_each_engine() -> None:
    """Two engines are two rows, and who was left out is named below."""
    table = terminal_table(bench())
    assert table.row_count == 2
    assert "kreuzberg" in str(table.caption)


def test_charts_are_pictures(tmp_path: Path) -> None:
    """Three well-formed SVG files, each bar as long as its value in proportion."""
    charts = draw(bench(), tmp_path / "figures")
    assert [chart.name for chart in charts] == [
        "reading-errors.svg",
        "reading-time.svg",
        "reading-memory.svg",
    ]
    assert all(ET.parse(chart).getroot().tag.endswith("svg") for chart in charts)  # noqa: S314 - written by this test
    drawn = ET.fromstring(bars("A & B", ["one", "two"], {"x": [1.0, 2.0]}, "{:.1f}"))  # noqa: S314 - as above
    wide = [
        float(bar.get("width", "0"))
        for bar in drawn.iter()
        if bar.get("height") == "12" and bar.get("x") == "130"
    ]
    assert wide[1] == pytest.approx(2 * wide[0])
