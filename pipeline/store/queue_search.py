"""The index of words: how the text of a submission gets into it, and which submissions a question finds.

FTS5 on SQLite, tsvector with GIN on PostgreSQL. The caller holds the connection: a version of a case and
its words are kept in one transaction.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, column, delete, exists, literal_column, select, table, text

from pipeline.casework.searchable import searchable
from pipeline.errors import DefectError
from pipeline.store import tables
from pipeline.store.gathering import DONE
from pipeline.store.matter_tables import matter
from pipeline.store.queue_tables import letter_place, letter_text
from pipeline.store.queue_words import as_fts5, as_tsquery, as_tsvector, plain_words, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Select

    from pipeline.model import Case
    from pipeline.store.queue_words import Term

_PUT = {
    "sqlite": "INSERT INTO letter_words (rowid, marked, plain) VALUES (:arrival, :marked, :plain)",
    "postgresql": (
        "INSERT INTO letter_words (arrival, marked, plain) "
        "VALUES (:arrival, CAST(:marked AS tsvector), CAST(:plain AS tsvector))"
    ),
}
# FTS5 without content is told what it is to forget.
_TAKE = {
    "sqlite": (
        "INSERT INTO letter_words (letter_words, rowid, marked, plain) "
        "VALUES ('delete', :arrival, :marked, :plain)"
    ),
    "postgresql": "DELETE FROM letter_words WHERE arrival = :arrival",
}
_FEW = 2000  # matters
# What is forgotten stands in the segments of FTS5 until they are merged (secure_delete then overwrites them).
_FORGET = "INSERT INTO letter_words (letter_words) VALUES ('optimize')"


def index_case(connection: Connection, case: Case) -> None:
    """Make a case searchable in place of its last version; of a secret letter nothing is found."""
    index_text(connection, case.submission.id, searchable(case))


def index_text(connection: Connection, submission_id: str, told: str) -> None:
    """Make a text searchable as that of a submission, in place of what was; an empty one is not found.

    Raises `DefectError` for a submission that never arrived.
    """
    arrival = connection.scalar(
        select(tables.submission.c.arrival).where(tables.submission.c.id == submission_id)
    )
    if arrival is None:
        raise DefectError(f"text of an unknown submission {submission_id}")
    words, known = words_of(told), letter_text.c.arrival == arrival
    old = connection.scalar(select(letter_text.c.body).where(known))
    body = packed(words)
    if old == body:
        return
    dialect = connection.dialect.name
    if old:
        connection.execute(text(_TAKE[dialect]), word_row(dialect, arrival, unpacked(old)))
    if old is not None:
        connection.execute(delete(letter_text).where(known))
    connection.execute(letter_text.insert().values(arrival=arrival, body=body))
    if words:
        connection.execute(text(_PUT[dialect]), word_row(dialect, arrival, words))
    elif old and dialect == "sqlite":
        connection.execute(text(_FORGET))


def place_letter(connection: Connection, submission_id: str, matter_id: str) -> None:
    """Let what is found in a submission lead to a matter, and to no other any more."""
    submission = tables.submission
    rows = connection.execute(
        select(submission.c.id, submission.c.arrival).where(submission.c.id.in_((submission_id, matter_id)))
    )
    arrivals = {row.id: row.arrival for row in rows}
    arrival = arrivals[submission_id]
    connection.execute(delete(letter_place).where(letter_place.c.arrival == arrival))
    connection.execute(letter_place.insert().values(arrival=arrival, matter=arrivals[matter_id]))


def has_text(connection: Connection, submission_id: str) -> bool:
    """Tell whether the text of a submission was kept already, be it empty."""
    submission = tables.submission
    known = select(letter_text.c.arrival).join(submission, submission.c.arrival == letter_text.c.arrival)
    return connection.scalar(known.where(submission.c.id == submission_id)) is not None


def index_many(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Put rows of `word_row` of submissions that had none into the index."""
    connection.execute(text(_PUT[connection.dialect.name]), list(rows))


def word_row(dialect: str, arrival: int, words: tuple[str, ...]) -> dict[str, Any]:
    """Give what the index keeps of a submission's words."""
    spell = as_tsvector if dialect == "postgresql" else " ".join
    return {"arrival": arrival, "marked": spell(words), "plain": spell(plain_words(words))}


def packed(words: tuple[str, ...]) -> bytes:
    """Pack words to be kept; no words are no bytes."""
    return zlib.compress(" ".join(words).encode()) if words else b""


def unpacked(body: bytes) -> tuple[str, ...]:
    """Give the words that `packed` was given."""
    return tuple(zlib.decompress(body).decode().split(" ")) if body else ()


def found_in(connection: Connection, terms: tuple[Term, ...]) -> ColumnElement[bool]:
    """Ask whether a matter has a submission in which all terms are found.

    A few matters are looked up one by one; where it is many, the list is gone through and each compared.
    """
    found = _arrivals(connection.dialect.name, terms).subquery()
    places = select(letter_place.c.matter).join(found, found.c.arrival == letter_place.c.arrival)
    hits = places.cte("hits")  # once for the page and its total
    few = list(connection.scalars(places.limit(_FEW + 1)))
    if len(few) <= _FEW:
        return matter.c.arrival.in_(few)
    return (matter.c.arrival + 0).in_(
        select(hits.c.matter)
    )  # a sum is in no index, so the one of the whole list is taken


def _arrivals(dialect: str, terms: tuple[Term, ...]) -> Select[Any]:
    """Select the arrivals of the submissions in which all terms are found."""
    if dialect == "sqlite":
        words = table("letter_words", column("rowid"))
        asked = text("letter_words MATCH :asked").bindparams(bindparam("asked", as_fts5(terms)))
        return select(words.c.rowid.label("arrival")).where(asked)
    words = table("letter_words", column("arrival"))
    marked, plain = as_tsquery(terms)
    statement = select(words.c.arrival)
    for name, asked_words in (("marked", marked), ("plain", plain)):
        if asked_words is not None:
            asked = text(f"letter_words.{name} @@ CAST(:{name} AS tsquery)")
            statement = statement.where(asked.bindparams(bindparam(name, asked_words)))
    return statement


def unindexed(limit: int) -> Select[Any]:
    """Select submissions that are read and have no text yet, the newest first: those are looked for most."""
    submission, job = tables.submission, tables.job
    has_text = exists(literal_column("1")).where(letter_text.c.arrival == submission.c.arrival)
    return (
        select(submission.c.id)
        .join(job, job.c.submission_id == submission.c.id)
        .where(job.c.state.in_(DONE), ~has_text)
        .order_by(submission.c.arrival.desc())
        .limit(limit)
    )
