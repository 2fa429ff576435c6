"""`secrecy`: MẬT, TỐI MẬT, TUYỆT MẬT stamped in the head; Law 29/2018/QH14, Law 117/2025/QH15.

Words like "bí mật nhà nước", "mật khẩu", "bảo mật" in the text are no marks. A mark that was read
unsurely still stops the letter: the value is given as doubtful.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.fields import found, missing
from pipeline.extract.marks import mark_in_head
from pipeline.terms import Secrecy

if TYPE_CHECKING:
    from pipeline.extract.fields import View
    from pipeline.model import Field

MARKS = (
    (re.compile(r"tuyet mat"), Secrecy.TUYET_MAT),
    (re.compile(r"toi mat"), Secrecy.TOI_MAT),
    (re.compile(r"mat"), Secrecy.MAT),
)


def find(view: View) -> Field[Secrecy]:
    """Find a mark that stands alone on a line of the head, in capitals."""
    hit = mark_in_head(view, MARKS)
    return found(view.letter, hit[0], hit[1]) if hit else missing()
