"""`subject`: trích yếu - after "V/v" in a công văn, under the title in a named type.

Decree 30/2020 Annex I section II.5. One line, without "V/v"; case as printed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.fields import believable, doubted, found, missing
from pipeline.extract.paragraphs import MARKER
from pipeline.extract.zones import ADDRESSEE, BODY_START, DATE_LINE, MOTTO, SUBJECT, is_number_line
from pipeline.vietnamese.text import CAPITALS, plain, squash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.fields import View
    from pipeline.extract.letter import TextLine
    from pipeline.model import Field

LONGEST = 12
# Marks of urgency and secrecy may stand right under the V/v lines.
MARKS = frozenset({"hoa toc", "thuong khan", "khan", "mat", "toi mat", "tuyet mat", "hoa toc hen gio"})
_RULE = re.compile(r"^[\W_]*$")
# Who decides stands under the subject of a decision, and is no part of it.
_DECIDER = re.compile(
    r"^\W*(?:(?:pho )?chu tich|uy ban nhan dan|hoi dong nhan dan|giam doc|bo truong|thu tuong"
    r"|chinh phu|ban thuong vu|ban chap hanh"
    r"|thuong truc|cuc truong|truong ban|hieu truong|tong giam doc)\b(?!.*\b(?:ve|tai|cua|voi)\b)"
)


def find(view: View) -> Field[str]:
    """Join the lines of the subject."""
    if view.zones.subject is not None:
        return _after_v_v(view, view.zones.subject)
    if view.zones.title is not None:
        return _under_title(view, view.zones.title)
    return _above_addressee(view)


def _above_addressee(view: View) -> Field[str]:
    """Take lines between the letterhead and "Kính gửi" (Party style prints no "V/v"); left to a person."""
    at = view.zones.addressee
    if at is None:
        return missing()
    lines = view.letter.lines
    parts = (view.zones.number, view.zones.dated, view.zones.issuer[1] - 1)
    first = max((i + 1 for i in parts if i is not None), default=at)
    found_at = [i for i in range(first, at) if not _is_other_part(lines[i])]
    if not found_at or len(found_at) > MOST_ABOVE or found_at != list(range(found_at[0], at)):
        return missing()
    return doubted(_made(view, lines[found_at[0]].start, lines[at - 1].end))


MOST_ABOVE = 4


def _is_other_part(line: TextLine) -> bool:
    """Tell whether a line of the head is motto, number, date, mark or rule, and no subject."""
    bare = re.sub(r"[^\w ]", "", line.plain).strip()
    return (
        bool(MOTTO.search(line.plain) or DATE_LINE.search(line.plain) or _RULE.match(line.text))
        or bare in MARKS
        or is_number_line(line)
        or not any(c.isalpha() for c in line.text)
    )


def _after_v_v(view: View, at: int) -> Field[str]:
    """Take the V/v lines to the end of their block, or to the next part of the head."""
    lines = view.letter.lines
    opened = SUBJECT.match(lines[at].plain)
    start = lines[at].start + (opened.end() if opened else 0)
    last = at
    while last + 1 < len(lines) and last - at < LONGEST and _goes_on(lines, at, last + 1):
        last += 1
    return _made(view, start, lines[last].end)


def _goes_on(lines: Sequence[TextLine], first: int, at: int) -> bool:
    """Tell whether line `at` continues the V/v text."""
    line = lines[at]
    if re.sub(r"[^\w ]", "", line.plain).strip() in MARKS and _capital(line):
        return False
    if line.block != lines[first].block or line.page != lines[first].page or _RULE.match(line.text):
        return False
    if any(pattern.search(line.plain) for pattern in (ADDRESSEE, MOTTO)) or is_number_line(line):
        return False
    box, above = line.box, lines[at - 1].box
    if box is None or above is None:  # DOCX: a paragraph or cell is one run of lines
        return not BODY_START.match(line.plain) or line.text[:1].islower()
    pitch = box.y0 - above.y0
    return (
        pitch < 2.2 * (above.y1 - above.y0)
        and box.x0 < above.x1
        and not (line.text.lstrip().startswith(("-", "+")) and _ends(lines[at - 1]))
    )


def _under_title(view: View, at: int) -> Field[str]:
    """Take the lines under the title up to the rule, the decider or the first sentence."""
    lines = view.letter.lines
    last = at
    capitals = at + 1 < len(lines) and _capital(lines[at + 1])
    while last + 1 < len(lines) and last - at < LONGEST:
        line = lines[last + 1]
        if (
            _RULE.match(line.text)
            or ADDRESSEE.search(line.plain)
            or (_DECIDER.match(line.plain) and _capital(line))
        ):
            break
        if DATE_LINE.search(line.plain) and is_number_line(line):
            break
        if last > at and (_capital(line) != capitals or _opens_body(lines, last + 1)):
            break
        last += 1
    if last == at:
        return missing()
    return _made(view, lines[at + 1].start, lines[last].end)


def _opens_body(lines: Sequence[TextLine], at: int) -> bool:
    """Tell whether line `at` begins the text: a stock opening, an indent, or a wider gap above."""
    line, above = lines[at], lines[at - 1]
    if line.text.lstrip()[:1].islower() and not MARKER.match(line.plain):
        return False
    if _OPENING.match(line.plain) or above.text.rstrip().endswith((".", ";", ":")):
        return True
    if _capital(line):
        return False
    box, higher = line.box, above.box
    if box is None and line.text[:1].isupper() and (len(line.text) > LONGEST_LINE or _ends(line)):
        return True  # DOCX: a paragraph, no line of one
    if box is not None and higher is not None and _is_wider(lines, at):
        return True
    gap = box is not None and higher is not None and box.y0 - higher.y1 > 1.1 * (higher.y1 - higher.y0)
    return gap or (bool(BODY_START.match(line.plain)) and line.text.lstrip()[:1].isupper())


def _is_wider(lines: Sequence[TextLine], at: int) -> bool:
    """Tell whether a line is as wide as the text below, and the centred one above it is not."""
    widths = [one.box.x1 - one.box.x0 for one in lines[at : at + WIDTH_OF] if one.box is not None]
    box, higher = lines[at].box, lines[at - 1].box
    if box is None or higher is None or len(widths) < WIDTH_OF:
        return False
    full = max(widths)
    return box.x1 - box.x0 > FULL * full and higher.x1 - higher.x0 < FULL * full and higher.x0 > box.x0 + 1


WIDTH_OF = 6  # lines by which the width of the text is judged
FULL = 0.9  # share of that width; the first line of a paragraph is indented


def _ends(line: TextLine) -> bool:
    """Tell whether a line ends like a sentence or a point of a list."""
    return line.text.rstrip().endswith((".", ";", ":", "./."))


# What opens the text under a title: points, chapters, articles, labels.
_OPENING = re.compile(
    r"\W*(?:\d{1,2}\s*[./)]|[ivx]{1,4}\s?[./)-]|[a-d]\s?[.)]|-\s|\+\s|(?:chuong|dieu|phan|muc|thang"
    r"|dieu khoan)\s+(?:[ivx]+|\d+)\b"
    r"|(?:[^\W\d]+\s+){0,6}[^\W\d]+\s*:|noi nhan\b|kinh gui\b)"
)
LONGEST_LINE = 90  # characters of a paragraph that still belongs to a title


def _capital(line: TextLine) -> bool:
    """Tell whether the line is printed in capitals (a few may have been misread)."""
    letters = [c for c in line.text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.85 * len(letters)


def _made(view: View, start: int, end: int) -> Field[str]:
    """Make the field; leading signs and a closing bracketed remark of the drafter are kept as printed."""
    text = view.letter.text
    while start < end and text[start] in " :.\n-":
        start += 1
    value = squash(text[start:end]).rstrip(" ;,_")
    value = re.sub(r"\s*[-_]{3,}\s*$", "", value)
    if not any(c.isalpha() for c in value):
        return missing()
    again = SUBJECT.match(plain(value))
    if again and not plain(value).startswith("ve viec"):
        value = value[again.end() :]
    whole = len(value) <= LONGEST_SUBJECT and not _SENTENCES.search(value)
    certain = whole and believable(view.letter, value, (start, end))
    return found(view.letter, value, (start, end), certain=certain)


LONGEST_SUBJECT = 420  # characters; the longest of the letters looked at has 330
_SENTENCES = re.compile(rf"[^\W\dA-ZĐ]{{3,}}[.;] (?=[{CAPITALS}])")
