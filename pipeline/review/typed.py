"""What is no text, whoever typed it: characters that no keyboard makes and no database keeps."""

from __future__ import annotations

import re

from pipeline.errors import UsageError

# NUL and the other controls but tab, line breaks and the line break of word processors (U+000B, pasted
# from them): PostgreSQL keeps no NUL, XML (so .docx) none of these, UTF-8 no half of a surrogate pair.
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff]")
UNREADABLE = "Dữ liệu gửi lên có ký tự điều khiển không đọc được."
ADVICE = "Xóa đoạn vừa dán rồi gõ lại bằng bàn phím."


class NoTextError(UsageError):
    """Something typed holds a character that is no text."""

    advice = ADVICE


def is_text(told: str) -> bool:
    """Tell whether a text holds nothing but text: letters of any script, spaces, tabs, line breaks."""
    return _NO_TEXT.search(told) is None


def check_text(told: str) -> None:
    """Raise `NoTextError` for what is no text."""
    if not is_text(told):
        raise NoTextError(UNREADABLE)
