"""The report as one HTML file that needs nothing from outside: charts, figures, then every error as a card.

No scripts, no links: the page's own policy forbids both, whatever a letter may hold.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from pipeline.learn.figures import reliability
from pipeline.learn.report.cards import card
from pipeline.learn.report.charts import reliability_diagram, whiskers
from pipeline.learn.report.table import HEADS, forms_of, summary
from pipeline.learn.report.words import at_most, form_title, percent, row_title, spread
from pipeline.learn.scores import ALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.learn.figures import Tally
    from pipeline.learn.report.cards import Draw
    from pipeline.learn.scores import Error, Scores

STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem;
  color: #1d2433; }
h1 { font-size: 1.5rem; } h2 { margin-top: 2.2rem; border-bottom: 2px solid #d9dde3; } h3 { margin: 0; }
article { border: 1px solid #d9dde3; border-left: 5px solid #8d99ae; border-radius: 4px; padding: .8rem 1rem;
  margin: 1rem 0; break-inside: avoid; }
article.accepted { border-left-color: #c1121f; }
.bad { background: #c1121f; color: white; font-size: .8rem; padding: .1rem .5rem; border-radius: 3px; }
.where { color: #5c677d; margin: .2rem 0 .6rem; overflow-wrap: anywhere; }
.nothing { color: #8d99ae; font-style: italic; }
svg.page { width: 100%; border: 1px solid #d9dde3; display: block; }
svg.page rect { fill: rgba(255, 209, 102, .28); stroke: #d1495b; stroke-width: 1.2; }
svg { max-width: 100%; height: auto; }
pre { background: #f6f7f9; padding: .6rem; white-space: pre-wrap; margin: 0; } mark { background: #ffd166; }
table { border-collapse: collapse; margin: .6rem 0; } th { text-align: left; font-weight: 600; }
td, th { border: 1px solid #d9dde3; padding: .2rem .6rem; vertical-align: top; overflow-wrap: anywhere; }
table.figures td { text-align: right; white-space: nowrap; } tr.wrong { background: #fdecea; }
tr.form th { background: #eef0f4; }
"""
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def page(scores: Scores, name: str, draw: Draw) -> str:
    """Write the whole report on the letters of the folder `name`; `draw` shows where to look."""
    kept = [error for error in scores.errors if error.accepted]
    left = [error for error in scores.errors if not error.accepted]
    body = [
        f"<h1>Kết quả đo trên {escape(name)}</h1>",
        *(f"<p>{escape(line)}</p>" for line in summary(scores)),
        *charts(scores),
        "<h2>Số liệu</h2>",
        _figures(scores),
        *_section("Sai mà vẫn nhận", kept, draw),
        *_section("Sai, đã để người xem lại", left, draw),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Kết quả đo trên {escape(name)}</title>\n<style>{STYLE}</style></head><body>\n"
        + "\n".join(body)
        + "\n</body></html>\n"
    )


def charts(scores: Scores) -> Iterator[str]:
    """Draw exact match and automation by field and form, and the reliability of the confidences."""
    forms = forms_of(scores)
    names = [form_title(form) for form in forms]
    exact = {row_title(row): [scores.whole(row, form).exact for form in forms] for row in scores.rows}
    taken = {row_title(row): [scores.whole(row, form).automation for form in forms] for row in scores.rows}
    yield whiskers("Khớp hoàn toàn, khoảng tin cậy 95 %", names, exact, spread)
    yield whiskers("Tự nhận (phần không cần người xem), khoảng tin cậy 95 %", names, taken, spread)
    for form in forms:
        yield reliability_diagram(
            f"Độ chắc chắn và thực tế: {form_title(form)}",
            reliability(scores.values(form)),
            ("tỷ lệ đúng, khoảng 95 %", "độ chắc chắn trung bình", "độ chắc chắn; số giá trị đúng / tất cả"),
            ",",
        )


def _figures(scores: Scores) -> str:
    rows = ["<tr>" + "".join(f"<th>{escape(head)}</th>" for head in HEADS) + "</tr>"]
    for form in forms_of(scores):
        letters = scores.trials if form == ALL else scores.letters[form]
        head = f"{escape(form_title(form))}: {letters} văn bản"
        rows.append(f'<tr class="form"><th colspan="{len(HEADS)}">{head}</th></tr>')
        told = [(row_title(row), scores.whole(row, form)) for row in scores.rows]
        rows += [_row(title, tally) for title, tally in (*told, ("Mọi trường", scores.whole_total(form)))]
    return f'<table class="figures">{"".join(rows)}</table>'


def _row(title: str, tally: Tally) -> str:
    if not tally.exact.count:
        return ""
    cells = (
        str(tally.exact.count),
        spread(tally.exact),
        percent(tally.precision.value),
        percent(tally.recall.value),
        percent(tally.f1),
        percent(tally.automation.value),
        at_most(tally.broken_promises),
    )
    return f"<tr><th>{escape(title)}</th>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"


def _section(title: str, errors: list[Error], draw: Draw) -> Iterator[str]:
    yield f"<h2>{escape(title)}: {len(errors)}</h2>"
    order = {row: place for place, row in enumerate(dict.fromkeys(error.field for error in errors))}
    for error in sorted(errors, key=lambda one: order[one.field]):
        yield card(error, draw)
