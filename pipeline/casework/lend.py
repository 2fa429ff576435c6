"""What an earlier version of a letter lends to the corrected one: article and picture, while they hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.model import Reading
from pipeline.terms import FileRole

if TYPE_CHECKING:
    from pipeline.model import Case, Extraction, Submission

LENT = (FileRole.ARTICLE, FileRole.IMAGE)


def lend(
    submission: Submission, reading: Reading, extraction: Extraction, earlier: tuple[Case, ...]
) -> tuple[Submission, Reading, Extraction]:
    """Add soft copy and picture that a corrected letter comes without, from the newest version that had them.

    A body that is asked to mend the letter alone does not send the article again. `earlier` are the cases of
    the earlier versions, oldest first; indexes of files that are there do not change.
    """
    for role in LENT:
        lender = next((case for case in reversed(earlier) if role in case.extraction.roles), None)
        if role in extraction.roles or lender is None:
            continue
        for index, theirs in enumerate(lender.extraction.roles):
            if theirs is role:
                at = len(submission.files)
                file = replace(lender.submission.files[index], parent=None)
                document = replace(lender.reading.documents[index], file=at)
                submission = replace(submission, files=(*submission.files, file))
                reading = Reading((*reading.documents, document), reading.findings)
                extraction = replace(extraction, roles=(*extraction.roles, role))
    return submission, reading, extraction
