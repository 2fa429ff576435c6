"""The tables of people: accounts, identities of OpenID Connect, sessions, tokens of the API.

No account and no token ever goes, nor changes whose it is: triggers refuse it. Sessions come and go.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Identity,
    Integer,
    LargeBinary,
    Table,
    Text,
)

from pipeline.store.tables import Exact, Moment, metadata
from pipeline.terms import HandlerLevel

_KEY = BigInteger().with_variant(Integer, "sqlite")
_LEVELS = ", ".join(f"'{level.value}'" for level in HandlerLevel)

person = Table(
    "person",
    metadata,
    Column("id", _KEY, Identity(always=True), primary_key=True),
    Column("login", Exact, nullable=False, unique=True),
    Column("added_at", Moment, nullable=False),
    # ---- who it is
    Column("name", Exact, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("level", Text, nullable=False),
    Column("unit", Exact, nullable=False),
    Column("provinces", JSON, nullable=False),
    Column("is_active", Boolean, nullable=False),
    Column("must_change", Boolean, nullable=False),
    Column("locale", Text, nullable=False),
    # ---- what proves it
    Column("password", Text),  # Argon2id in the PHC form
    Column("set_at", Moment),
    Column("totp", LargeBinary),  # sealed by the key file
    Column("last_code", BigInteger),  # time step of RFC 6238
    Column("failures", Integer, nullable=False),
    Column("locked_until", Moment),
    CheckConstraint(f"level IN ({_LEVELS})", name="level"),
    CheckConstraint("locale IN ('vi', 'en')", name="locale"),
    CheckConstraint("failures >= 0", name="failures"),
)
FIXED = ("id", "login", "added_at")

identity = Table(
    "person_identity",
    metadata,
    Column("issuer", Exact, primary_key=True),
    Column("subject", Exact, primary_key=True),
    Column("person_id", _KEY, ForeignKey("person.id"), nullable=False, index=True),
)

session = Table(
    "person_session",
    metadata,
    Column("key", Text, primary_key=True),  # SHA-256 of the cookie
    Column("person_id", _KEY, ForeignKey("person.id"), nullable=False, index=True),
    Column("csrf", Text, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("is_whole", Boolean, nullable=False),
)

token = Table(
    "person_token",
    metadata,
    Column("id", _KEY, Identity(always=True), primary_key=True),
    Column("person_id", _KEY, ForeignKey("person.id"), nullable=False, index=True),
    Column("title", Exact, nullable=False),
    Column("digest", Text, nullable=False, unique=True),  # SHA-256 of the token
    Column("made_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("used_at", Moment),
    Column("is_revoked", Boolean, nullable=False),
)
TOKEN_FIXED = ("id", "person_id", "title", "digest", "made_at", "until")
