"""A mail as it arrived and what is known of matters come in; a `Sorted` goes out: what the mail is, and why.

The first rule that speaks decides; where none does the mail is a submission, for nothing that may be a letter
is put aside. It never opens a file, a clock or the database, and never throws a mail away: a person may look.
To add a rule, write one function in `rules.py` and put it into `RULES` where it should speak; words go into
`words.py`, signs of programs into `machines.py`.
"""

from __future__ import annotations

from pipeline.post import Sorted
from pipeline.sorting.mail import Arrived, Attachment, Known, arrived
from pipeline.sorting.papers import brings_papers, papers
from pipeline.sorting.rules import (
    answers_number,
    answers_thread,
    automatic_answer,
    bounce,
    newsletter,
    no_letter,
    receipt,
    secrecy,
    spam,
    statistics,
)
from pipeline.sorting.words import letter_words

__all__ = ["RULES", "Arrived", "Attachment", "Known", "arrived", "brings_papers", "sort_mail"]

_NAMED = 3  # files named in a reason
_SHOWN = 60  # characters of a name

RULES = (
    secrecy,
    bounce,
    receipt,
    statistics,
    automatic_answer,
    spam,
    answers_thread,
    answers_number,
    newsletter,
    no_letter,
)


def sort_mail(letter: Arrived, known: Known) -> Sorted:
    """Say what a mail is by the first rule that speaks; state None: a submission, process it."""
    found = next((said for rule in RULES if (said := rule(letter, known)) is not None), None)
    return found if found is not None else Sorted(None, _why(letter))


def _why(letter: Arrived) -> str:
    """Say what makes a mail a submission."""
    brought = papers(letter)
    if brought:
        names = ", ".join(f"“{one.name[:_SHOWN]}”" for one in brought[:_NAMED])
        return (
            f"Thư kèm {len(brought)} tệp có thể là văn bản: {names}{' …' if len(brought) > _NAMED else ''}."
        )
    if brings_papers(letter):
        return "Thư có phần không mở được, có thể là văn bản."
    return f"Thư không kèm tệp nhưng có lời văn của văn bản (“{letter_words(letter)}”)."
