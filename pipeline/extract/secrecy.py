"""`secrecy`: MẬT, TỐI MẬT, TUYỆT MẬT stamped in the head; Law 29/2018/QH14, Law 117/2025/QH15.

Words like "bí mật nhà nước", "mật khẩu", "bảo mật" in the text are no marks. A mark that was read
unsurely still stops the letter: the value is given as doubtful; so is one on another page or file than the
head of the letter.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.extract.fields import DOUBTED, found, missing
from pipeline.extract.marks import BELOW_HEAD, mark_in_head
from pipeline.model import Evidence, Field
from pipeline.secrecy_marks import MARKS, mark_alone, mark_in_brackets
from pipeline.terms import FieldStatus, ReadBy

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.model import Document, Page, Reading
    from pipeline.terms import Secrecy

FIRST_LINES = 40  # of a file: a letterhead with its stamps is shorter
TOP_LINES = 6  # of a later page, which may be an annex with a stamp of its own


def find(view: View) -> Field[Secrecy]:
    """Find a mark that stands alone on a line of the head, in capitals, or in brackets behind the number."""
    hit = mark_in_head(view, MARKS)
    if hit:
        return found(view.letter, hit[0], hit[1])
    for line in view.letter.lines[: view.zones.head_end + BELOW_HEAD]:
        if level := mark_in_brackets(line.text):
            return found(view.letter, level, (line.start, line.end), certain=False)
    return missing()


def elsewhere(reading: Reading) -> Field[Secrecy]:
    """Find a mark that stands alone on a line at the top of any page of any file."""
    for document in reading.documents:
        for page in document.pages:
            if level := _on_page(document, page):
                proof = Evidence(document.file, page.number, None, level[1])
                return Field(level[0], DOUBTED, FieldStatus.DOUBTFUL, (proof,), level[1])
    return missing()


def _on_page(document: Document, page: Page) -> tuple[Secrecy, str] | None:
    whole = document.read_by is ReadBy.MAIL_BODY
    most = None if whole else FIRST_LINES if page is document.pages[0] else TOP_LINES
    for line in islice(page.lines, most):
        if level := mark_alone(line.text, misread=page.read_by is ReadBy.OCR):
            return level, line.text
    return None
