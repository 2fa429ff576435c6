"""A submission, what was read of it, its fields and a procedure come in; a `Report` of findings goes out.

Findings of earlier rooms come first, then those of the rules below in order; each rule names its source.
It never reads a clock, a file or the database, never changes a field, and says every finding in Vietnamese.
To add a rule, write one generator function in the file of its group and put it into `RULES`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.model import Report
from pipeline.validate.article import image, personal_data, soft_copy, topic
from pipeline.validate.audience import audience
from pipeline.validate.facts import Facts
from pipeline.validate.header import cited, issued_on, kind, number, secrecy, signatory
from pipeline.validate.issuer import addressee, before_procedure, issuer
from pipeline.validate.scope import nationwide, scope_beyond, scope_missing, scope_units
from pipeline.validate.sender import sender
from pipeline.validate.signature import signature
from pipeline.validate.window import window_dates, window_missing

if TYPE_CHECKING:
    from datetime import date

    from pipeline.model import Extraction, Reading, Submission
    from pipeline.procedure import Procedure
    from pipeline.senders import Agency
    from pipeline.workdays import Calendar

__all__ = ["RULES", "Facts", "validate"]

RULES = (
    secrecy,
    kind,
    number,
    issued_on,
    issuer,
    signatory,
    signature,
    cited,
    before_procedure,
    addressee,
    audience,
    scope_missing,
    scope_units,
    scope_beyond,
    nationwide,
    window_missing,
    window_dates,
    soft_copy,
    image,
    topic,
    personal_data,
    sender,
)


def validate(
    submission: Submission,
    reading: Reading,
    extraction: Extraction,
    procedure: Procedure,
    *,
    today: date,
    calendar: Calendar | None = None,
    agencies: tuple[Agency, ...] = (),
) -> Report:
    """Collect the findings of the earlier rooms and of every rule, in this order.

    Deadlines are counted on `calendar`, None being the one that comes with the program; the sender of a mail
    is compared with the addresses of `agencies`.
    Behind a secrecy mark no other rule speaks: their messages would quote the letter.
    """
    facts = Facts(submission, reading, extraction, procedure, today, calendar, agencies)
    rules = (secrecy,) if facts.is_secret else RULES
    found = (finding for rule in rules for finding in rule(facts))
    return Report((*submission.findings, *reading.findings, *found))
