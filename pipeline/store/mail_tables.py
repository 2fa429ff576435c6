"""The tables of the mailbox: polled folders, one row for each message, what people did to one.

`mail_message` is the ledger. A row is made when the headers are read and never deleted; its key is unique,
so no message can have two. `mail_act` is append-only.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from pipeline.store.tables import Exact, Moment, metadata

folder = Table(
    "mail_folder",
    metadata,
    Column("account", Text, primary_key=True),
    Column("folder", Exact, primary_key=True),
    Column("uidvalidity", BigInteger),
    # The high-water mark: every message up to this UID has its row.
    Column("scanned", BigInteger, nullable=False),
    Column("owner", Exact),
    Column("lease_until", Moment),
    Column("tried_at", Moment),
    Column("succeeded_at", Moment),
    Column("failures", Integer, nullable=False),
    Column("error", Exact),
    Column("retry_at", Moment),
    CheckConstraint("(owner IS NULL) = (lease_until IS NULL)", name="owner"),
)

message = Table(
    "mail_message",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), Identity(always=True), primary_key=True),
    Column("account", Text, nullable=False),
    Column("folder", Exact, nullable=False),
    Column("uidvalidity", BigInteger, nullable=False),
    Column("uid", BigInteger, nullable=False),
    # What tells the same message under another name: its headers, if they are telling enough, and its size.
    Column("fingerprint", Text),
    Column("message_id", Exact, index=True),
    Column("sender", Exact, nullable=False),
    Column("subject", Exact, nullable=False),
    Column("arrived_at", Moment, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", Text),
    Column("fetches", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("why", Exact, nullable=False),
    Column("owner", Exact),
    Column("lease_until", Moment),
    Column("attempts", Integer, nullable=False),
    Column("error", Exact),
    Column("retry_at", Moment),
    Column("wanted", Boolean, nullable=False),  # a person said: this is a letter, whatever the rules say
    Column("submission_id", ForeignKey("submission.id"), index=True),
    Column("matter_id", ForeignKey("matter.id"), index=True),
    Column("same_as", ForeignKey("mail_message.id")),
    Column("marked_at", Moment),
    Column("vanished_at", Moment),
    Column("finished_at", Moment),
    UniqueConstraint("account", "folder", "uidvalidity", "uid"),
    CheckConstraint(
        "state IN ('seen', 'fetching', 'kept', 'submission', 'reply', 'not_a_letter', 'spam', 'quarantined', "
        "'outside', 'gone', 'dead')",
        name="state",
    ),
    CheckConstraint("(owner IS NULL) = (lease_until IS NULL)", name="lease"),
    CheckConstraint("state <> 'fetching' OR owner IS NOT NULL", name="fetching"),
    CheckConstraint("owner IS NULL OR state IN ('fetching', 'kept')", name="owner"),
    CheckConstraint("state NOT IN ('kept', 'submission', 'reply') OR sha256 IS NOT NULL", name="kept"),
    CheckConstraint("(finished_at IS NULL) = (state IN ('seen', 'fetching', 'kept'))", name="finished"),
    Index(None, "state", "account", "folder"),
    Index(None, "account", "fingerprint"),
    Index(None, "account", "sha256"),
)

act = Table(
    "mail_act",
    metadata,
    Column("message", ForeignKey("mail_message.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("who", Exact, nullable=False),
    Column("at", Moment, nullable=False),
    Column("was", Text, nullable=False),
    Column("why", Exact, nullable=False),
)

MAIL_FACTS = (act,)
