"""Tells what the sender wrote from the earlier mails that programs quote below it."""

from __future__ import annotations

import re

from pipeline.vietnamese.text import plain

MAX_TEXT = 50_000  # characters looked at; a letter pasted into a mail has some thousand
# Everything here is matched on lines without marks and case.
_FORWARD = (
    r"-{2,}\s*(?:forwarded message|(?:thu|tin nhan) (?:da )?(?:duoc )?chuyen tiep)\b"
    r"|begin forwarded message\b|bat dau (?:thu|tin nhan) (?:da )?(?:duoc )?chuyen tiep\b"
)
_FORWARDED = re.compile(rf"^\W{{0,4}}(?:{_FORWARD})")
_OPENS = re.compile(
    rf"^\W{{0,4}}(?:{_FORWARD}"
    r"|-{2,}\s*(?:original (?:message|appointment)|(?:thu|tin nhan) (?:goc|ban dau))\b)"
)
# "Vào T2, 2 thg 11, 2026 vào lúc 08:00 X <a@b> đã viết:", on one to three lines.
_SAYS = re.compile(r"^(?:vao|on|ngay|luc)\b.{4,300}?(?:da viet|viet|wrote)\s*:\s*$", re.DOTALL)
_FROM = re.compile(r"^\W{0,3}(?:from|tu|nguoi gui)\W{0,3}:\s*\S")
_SENT = re.compile(r"^\W{0,3}(?:sent|date|da gui|ngay gui|ngay|dong gui|subject|chu de|tieu de)\W{0,3}:\s*\S")
_PASSED_ON = re.compile(r"^\s*(?:fwd?|chuyen tiep)\s*:")
_HEAD = 4  # lines within which the other headers of a quoted mail stand


def is_forwarded(subject: str, text: str) -> bool:
    """Tell whether the quoted mail is what the sender wants to be read."""
    if _PASSED_ON.match(plain(subject)):
        return True
    _, rest = _parted(text)
    return bool(rest) and _FORWARDED.match(plain(rest[0]).strip()) is not None


def own_words(text: str) -> str:
    """Give what stands above the quoted history, and between quoted lines (">")."""
    return "\n".join(_parted(text)[0]).strip()


def _parted(text: str) -> tuple[list[str], list[str]]:
    """Part the lines into the sender's own and the rest, from where it begins to the end."""
    lines = text[:MAX_TEXT].splitlines()
    flat = [plain(line).strip() for line in lines]
    kept: list[str] = []
    at = 0
    while at < len(lines):
        behind = _attribution(flat, at)
        if flat[at].startswith(">"):
            at += 1
        elif behind and _next(flat, behind).startswith(">"):
            at = behind  # the answer may stand below the quoted lines
        elif behind or _OPENS.match(flat[at]) or _quoted_head(flat, at):
            break
        else:
            kept.append(lines[at])
            at += 1
    return kept, lines[at:]


def _attribution(flat: list[str], at: int) -> int:
    """Give the line behind "… wrote:" that begins on line `at`, 0 where none does."""
    for height in (1, 2, 3):
        if _SAYS.match(" ".join(flat[at : at + height])):
            return at + height
    return 0


def _next(flat: list[str], at: int) -> str:
    return next((line for line in flat[at : at + _HEAD] if line), "")


def _quoted_head(flat: list[str], at: int) -> bool:
    """Tell whether the headers of an earlier mail begin on this line, as Outlook and Zimbra write them.

    "Từ: 01/11" and "Đến: 30/11" are days of a request, so the day or the subject of a mail must be there.
    """
    if not _FROM.match(flat[at]):
        return False
    return any(_SENT.match(line) for line in flat[at + 1 : at + 1 + _HEAD])
