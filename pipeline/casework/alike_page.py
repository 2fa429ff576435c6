"""Two articles side by side as one HTML page that needs nothing from outside and runs nothing.

The articles come from strangers: every piece of them is escaped, signs that turn or hide text are dropped,
and the page forbids itself to load or run anything.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from html import escape

from pipeline.casework.alike import Change, Row, likeness, side_by_side
from pipeline.vietnamese.text import fold

# Control signs, marks that turn the direction of writing or take no room, halves of characters.
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_LABELS = {
    Change.EQUAL: "giống",
    Change.CHANGED: "sửa",
    Change.LEFT: "chỉ bên trái",
    Change.RIGHT: "chỉ bên phải",
}
_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:1.5rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid #c9c9c9;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th:first-child,td:first-child{width:7rem;color:#555}
thead th{position:sticky;top:0;background:#eee}
tr.changed{background:#fff8e1}
tr.left td:nth-child(2){background:#fdecea}
tr.right td:nth-child(3){background:#e8f5e9}
mark{background:#ffd54f;color:inherit}
"""


def page(a: str, b: str, *, titles: tuple[str, str] = ("Bài thứ nhất", "Bài thứ hai")) -> str:
    """Give the page: how alike the articles are, then every sentence of both in rows, changed words marked.

    `titles` name the two (sender, number, day); they may come from the letters and are escaped, too.
    """
    like = likeness(a, b)
    verdict = "Hai bài gần như trùng nhau" if like.is_duplicate else "Hai bài không trùng nhau"
    left, right = map(_clean, titles)
    rows = "\n".join(map(_row, side_by_side(a, b)))
    return f"""<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>So sánh hai bài viết</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>So sánh hai bài viết</h1>
<p>{verdict}: giống nhau {like.jaccard:.0%}; {like.containment:.0%} bài ngắn hơn có trong bài dài hơn.
Dòng “sửa” đánh dấu những chữ khác nhau.</p>
<table>
<thead><tr><th scope="col">Kết quả</th><th scope="col">{left}</th><th scope="col">{right}</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</body>
</html>
"""


def _row(row: Row) -> str:
    left, right = _clean(row.left), _clean(row.right)
    if row.change is Change.CHANGED:
        left, right = _marked(row.left, row.right)
    label = _LABELS[row.change]
    return f'<tr class="{row.change}"><td>{label}</td><td>{left}</td><td>{right}</td></tr>'


def _marked(left: str, right: str) -> tuple[str, str]:
    """Escape both sentences and mark the words that differ."""
    words, words_too = left.split(), right.split()
    same = SequenceMatcher(None, [fold(one) for one in words], [fold(one) for one in words_too])
    told: tuple[list[str], list[str]] = ([], [])
    for tag, i, i_end, j, j_end in same.get_opcodes():
        for side, piece in zip(told, (words[i:i_end], words_too[j:j_end]), strict=True):
            text = _clean(" ".join(piece))
            if text:
                side.append(text if tag == "equal" else f"<mark>{text}</mark>")
    return " ".join(told[0]), " ".join(told[1])


def _clean(text: str) -> str:
    return escape(_HIDDEN.sub("", text))
