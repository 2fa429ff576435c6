"""Which files of a mail may be a letter, its article or its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.sorting.mail import Arrived, Attachment

_NO_PAPER = frozenset(
    {"application/pkcs7-signature", "application/pgp-signature", "text/calendar", "inode/x-empty"}
)
_NO_PAPER_ENDING = (".ics", ".vcf", ".p7s", ".asc", ".sig")
_PICTURE = 4 * 1024  # bytes; no scan and no photo of a page is that small
_LAID_IN = 40 * 1024  # bytes, of a picture by its name in the layout; a page scanned black and white has more


def papers(letter: Arrived) -> tuple[Attachment, ...]:
    """Give the attachments that may be a paper.

    Unknown, locked and packed files may be; signatures, calendars, cards and small pictures of the layout
    are not.
    """
    return tuple(one for one in letter.attachments if _may_be_paper(one))


def _may_be_paper(one: Attachment) -> bool:
    if not one.size or one.media_type in _NO_PAPER or one.name.lower().endswith(_NO_PAPER_ENDING):
        return False
    if one.media_type.startswith("image/"):
        return one.size >= (_LAID_IN if one.inline else _PICTURE)
    return True


def brings_papers(letter: Arrived) -> bool:
    """Tell whether the mail brought a paper, or something of it could not be opened."""
    encrypted = (letter.envelope.content_type or "").startswith("multipart/encrypted")
    return bool(papers(letter)) or letter.unopened or encrypted
