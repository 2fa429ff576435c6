"""Each error as a card of the HTML page: the place in the letter, what is expected, what was found.

Every word that comes from a letter, a file name or a truth is escaped here, and pictures are PNG that the
reading room has checked: a letter may hold anything.
"""

from __future__ import annotations

import base64
import logging
from difflib import SequenceMatcher
from html import escape
from typing import TYPE_CHECKING, Any

from pipeline.errors import FileFaultError, TransientError
from pipeline.learn.compare import WHOLES
from pipeline.learn.report.words import PARTS, STATUS, form_title, row_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.learn.scores import Error
    from pipeline.learn.sight import Sight
    from pipeline.read import PagePicture

    Draw = Callable[[Sight], PagePicture | None]

LOG = logging.getLogger(__name__)
NOTHING = '<span class="nothing">không có</span>'
FRAME = 1.5  # points around a marked box


def card(error: Error, draw: Draw) -> str:
    """Write one error; `draw` gives the part of the page, None where there is none to draw."""
    mark = '<span class="bad">sai mà vẫn nhận</span>' if error.accepted else ""
    return (
        f'<article class="{"accepted" if error.accepted else "left"}">\n'
        f"<h3>{escape(row_title(error.field))} {mark}</h3>\n"
        f'<p class="where">{escape(error.trial)} · {escape(form_title(error.form))}{_place(error)}</p>\n'
        f"{_seen(error, draw)}\n{_values(error)}\n{_said(error)}</article>\n"
    )


def _place(error: Error) -> str:
    if error.sight is None:
        return ""
    return f" · tệp {escape(error.sight.source.name)}, trang {error.sight.page.number}"


def _seen(error: Error, draw: Draw) -> str:
    """Show the page with the words marked, or its lines where it cannot be drawn."""
    sight = error.sight
    if sight is None:
        return '<p class="nothing">Không có trang nào để xem.</p>'
    try:
        picture = draw(sight)
    except (FileFaultError, TransientError) as fault:  # the lines are there all the same
        LOG.info("no picture of %s: %s", error.trial, type(fault).__name__)
        picture = None
    if picture is None:
        lines = "\n".join(
            f"<mark>{escape(text)}</mark>" if marked else escape(text) for text, marked in sight.lines
        )
        return f"<pre>{lines}</pre>"
    part = picture.part
    wide, high = part.x1 - part.x0, part.y1 - part.y0
    boxes = "".join(
        f'<rect x="{box.x0 - part.x0 - FRAME:.1f}" y="{box.y0 - part.y0 - FRAME:.1f}" '
        f'width="{box.x1 - box.x0 + 2 * FRAME:.1f}" height="{box.y1 - box.y0 + 2 * FRAME:.1f}"/>'
        for box in sight.boxes
    )
    return (
        f'<svg class="page" viewBox="0 0 {wide:.1f} {high:.1f}"><image width="{wide:.1f}" '
        f'height="{high:.1f}" href="data:image/png;base64,{base64.b64encode(picture.png).decode("ascii")}"/>'
        f"{boxes}</svg>"
    )


def _values(error: Error) -> str:
    """Set what is expected beside what was found, part by part where the field has parts."""
    head = "<tr><th></th><th>Đúng là</th><th>Đã đọc</th></tr>"
    rows = []
    for title, want, got, wrong in _rows(error):
        left, right = beside(want, got) if wrong else (shown(want), shown(got))
        mark = "wrong" if wrong else ""
        rows.append(f'<tr class="{mark}"><th>{escape(title)}</th><td>{left}</td><td>{right}</td></tr>')
    return f"<table>{head}{''.join(rows)}</table>"


def _rows(error: Error) -> Iterator[tuple[str, Any, Any, bool]]:
    want, got = error.want, error.got
    names = WHOLES.get(error.field, ("", ()))[1]
    if not names or not isinstance(want, dict):
        yield "", want, got, True
        return
    for name in names:
        if name in want:
            found = got.get(name) if isinstance(got, dict) else None
            yield PARTS.get(name, name), want[name], found, name in error.wrong


def _said(error: Error) -> str:
    """Say how sure the reader was, and the words it took the value from."""
    told = []
    if error.status:
        told.append(f"Trạng thái: {escape(STATUS.get(error.status, error.status))}")
    if error.confidence:
        told.append("độ chắc chắn " + f"{error.confidence:.2f}".replace(".", ","))
    if error.raw:
        told.append(f"nguyên văn: <q>{escape(error.raw)}</q>")
    return f"<p>{'; '.join(told)}.</p>\n" if told else ""


def beside(want: object, got: object) -> tuple[str, str]:
    """Write two values; in texts the words that differ are marked, case aside: a tone is easily missed."""
    if not isinstance(want, str) or not isinstance(got, str):
        return shown(want), shown(got)
    left, right = want.split(), got.split()
    match = SequenceMatcher(None, [w.casefold() for w in left], [w.casefold() for w in right], autojunk=False)
    told: tuple[list[str], list[str]] = ([], [])
    for kind, start, end, first, last in match.get_opcodes():
        for words, side in ((left[start:end], told[0]), (right[first:last], told[1])):
            if words:
                text = escape(" ".join(words))
                side.append(text if kind == "equal" else f"<mark>{text}</mark>")
    return " ".join(told[0]), " ".join(told[1])


def shown(value: object) -> str:
    """Write a JSON value for reading, escaped."""
    if value is None or value == []:
        return NOTHING
    if isinstance(value, dict):
        told = ((PARTS.get(key, key), one) for key, one in value.items() if one is not None and key != "code")
        return "; ".join(f"{escape(str(name))}: {shown(one)}" for name, one in told) or NOTHING
    if isinstance(value, list):
        return "<br>".join(map(shown, value))
    return escape(str(value))
