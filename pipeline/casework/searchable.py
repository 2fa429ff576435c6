"""What of a case can be searched: names, heads, mail, and the text of all files that were read.

Pure. Nothing of a letter with a secrecy mark, judged already or only seen (`pipeline.secrecy`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.secrecy import is_secret

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Case

LONGEST_TEXT = 200_000  # letters of one submission; a letter of two pages has 5,000


def searchable(case: Case) -> str:
    """Give the text of a submission in which is searched, the letter before everything else."""
    if is_secret(case):
        return ""
    left, parts = LONGEST_TEXT, []
    for part in _parts(case):
        parts.append(part[:left])
        left -= len(parts[-1]) + 1
        if left <= 0:
            break
    return "\n".join(parts)


def _parts(case: Case) -> Iterator[str]:
    extraction, submission = case.extraction, case.submission
    issuer, signatory = extraction.issuer.value, extraction.signatory.value
    yield from filter(None, (extraction.number.value, extraction.subject.value))
    if issuer is not None:
        yield from filter(None, (issuer.name, issuer.parent))
    if signatory is not None:
        yield from filter(None, (signatory.name, signatory.title))
    yield from extraction.addressees.value or ()
    yield from (file.name for file in submission.files)
    if submission.mail is not None:
        yield from (submission.mail.sender, submission.mail.subject)
    letter = extraction.letter_file
    for document in sorted(case.reading.documents, key=lambda one: one.file != letter):
        yield from (line.text for page in document.pages for line in page.lines)
    for file, document in zip(submission.files, case.reading.documents, strict=False):
        if file.text and not document.pages:
            yield file.text
