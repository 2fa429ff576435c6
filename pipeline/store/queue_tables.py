"""The tables of the reviewers' queue: who has what, open desks, saved views, and what can be searched.

`matter_assignment` holds facts and is append-only; `matter.taken_by` follows from it. `letter_text` is the
text that can be searched, one row for each submission (empty for a secret one). The words of it stand in
`letter_words`, which each kind of database has in its own way (FTS5, tsvector; migration 0007), so it is no
table here; it is made again from `letter_text` at any time.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Identity,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from pipeline.store.tables import Exact, Moment, metadata

_KEY = BigInteger().with_variant(Integer, "sqlite")

assignment = Table(
    "matter_assignment",
    metadata,
    Column("matter_id", ForeignKey("matter.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("person_id", Integer),
    Column("by", Exact, nullable=False),
    Column("at", Moment, nullable=False),
    Column("why", Exact, nullable=False),
)

lease = Table(
    "desk_lease",
    metadata,
    Column("matter_id", ForeignKey("matter.id"), primary_key=True),
    Column("person_id", Integer, nullable=False),
    Column("until", Moment, nullable=False),
)

saved_view = Table(
    "saved_view",
    metadata,
    Column("id", _KEY, Identity(always=True), primary_key=True),
    Column("person_id", Integer, nullable=False),
    Column("title", Exact, nullable=False),
    Column("query", Text, nullable=False),
    UniqueConstraint("person_id", "title"),
)

letter_text = Table(
    "letter_text",
    metadata,
    Column("arrival", _KEY, ForeignKey("submission.arrival"), primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),  # zlib; empty: nothing of it may be found
)

# To which matter the text of a submission leads, both by arrival: a search joins narrow rows of numbers only.
letter_place = Table(
    "letter_place",
    metadata,
    Column("arrival", _KEY, ForeignKey("submission.arrival"), primary_key=True, autoincrement=False),
    Column("matter", BigInteger, nullable=False),
)

QUEUE_FACTS = (assignment,)
