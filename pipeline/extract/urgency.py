"""`urgency`: HỎA TỐC, THƯỢNG KHẨN, KHẨN in its box under the number; Decree 30/2020 Annex I (ô 10b)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.fields import found, missing
from pipeline.extract.marks import mark_in_head
from pipeline.terms import Urgency

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.model import Field

MARKS = (
    (re.compile(r"hoa toc(?:\s+hen gio)?(?:\s.*)?"), Urgency.HOA_TOC),
    (re.compile(r"thuong khan"), Urgency.THUONG_KHAN),
    (re.compile(r"khan"), Urgency.KHAN),
)


def find(view: View) -> Field[Urgency]:
    """Find a mark that stands alone on a line of the head, in capitals."""
    hit = mark_in_head(view, MARKS)
    return found(view.letter, hit[0], hit[1]) if hit else missing()
