"""What the house asks of the keeper of people: accounts, sessions, tokens of the API, failed tries.

Passwords, session ids and tokens come in and are kept as digests only; what must be read again (the seed of
one-time codes) is sealed by the caller.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta

    from pipeline.person import Person, Reach, Role


@dataclass(frozen=True, slots=True)
class Secret:
    """What proves a person: the Argon2id hash, the sealed seed, and how the last tries went.

    `password` None: signs in by OpenID Connect only; `set_at` is when it was set. `last_code` is the time
    step of the last one-time code that was used, so that none opens twice. `failures` are tries since the
    last success.
    """

    password: str | None
    set_at: datetime | None
    totp: bytes | None
    last_code: int | None
    failures: int
    locked_until: datetime | None


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in browser. `key` is the SHA-256 of the cookie; `csrf` the secret of its forms.

    Ends at `until`, or when it was idle too long since `seen_at`; `is_whole` False: the second factor is
    still asked for.
    """

    key: str
    person_id: int
    csrf: str
    started_at: datetime
    seen_at: datetime
    until: datetime
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Token:
    """A token of the API: who it stands for, what it was made for, until when; never the token itself."""

    id: int
    person_id: int
    title: str
    made_at: datetime
    until: datetime
    used_at: datetime | None
    is_revoked: bool


class People(Protocol):
    """Keeps who may sign in and who has."""

    def add(self, login: str, name: str, roles: tuple[Role, ...], reach: Reach, *, at: datetime) -> Person:
        """Make an account without any proof yet; `UsageError` when the login is taken."""

    def change(self, changed: Person) -> Person:
        """Keep name, roles, reach, `is_active`, `must_change` and locale of a person.

        Ends every session and token when roles, reach or `is_active` changed.
        """

    def person(self, person_id: int) -> Person | None:
        """Give a person, None when there is none."""

    def by_login(self, login: str) -> Person | None:
        """Give the person of a login (any case), None when there is none."""

    def by_subject(self, issuer: str, subject: str) -> Person | None:
        """Give the person bound to an identity of OpenID Connect."""

    def bind(self, person_id: int, issuer: str, subject: str) -> None:
        """Bind a person to an identity of OpenID Connect; `UsageError` when somebody else is."""

    def everybody(self) -> tuple[Person, ...]:
        """Give all accounts by login."""

    def secret(self, person_id: int) -> Secret:
        """Give what proves a person."""

    def set_password(self, person_id: int, hashed: str | None, *, at: datetime, must_change: bool) -> None:
        """Keep another hash, and whether it must be changed first; every session of the person ends."""

    def rehash(self, person_id: int, old: str, new: str) -> None:
        """Put a stronger hash of the same password in the place of `old`; sessions stay."""

    def set_totp(self, person_id: int, sealed: bytes | None) -> None:
        """Keep another sealed seed, None for no second factor."""

    def use_code(self, person_id: int, step: int) -> bool:
        """Note that the one-time code of a time step was used; False when it or a later one was before."""

    def try_once(self, person_id: int, *, now: datetime, lock: Callable[[int], timedelta]) -> bool:
        """Count a try before it is checked, so that many at once are no more than many in a row.

        False: the account is locked, nothing may be checked. `lock` says for how long the account is closed
        after that many tries in a row; who succeeds opens it again by `succeeded`.
        """

    def succeeded(self, person_id: int) -> None:
        """Forget the tries; the account is not locked any more."""

    def open_session(self, opened: Session) -> None:
        """Keep a new session."""

    def session(self, key: str) -> Session | None:
        """Give a session, ended or not yet; None when there is none."""

    def sessions(self, person_id: int) -> tuple[Session, ...]:
        """Give a person's sessions, newest first, those too that ended and were not swept yet."""

    def touch(self, key: str, at: datetime) -> None:
        """Note that a session was used."""

    def end_session(self, key: str) -> None:
        """Forget a session."""

    def end_sessions(self, person_id: int, *, but: str | None = None) -> None:
        """Forget all sessions of a person, but one."""

    def sweep(self, now: datetime, idle_since: datetime) -> int:
        """Forget sessions that ended; how many."""

    def add_token(self, person_id: int, title: str, digest: str, *, at: datetime, until: datetime) -> Token:
        """Keep a token by its SHA-256."""

    def token(self, digest: str) -> Token | None:
        """Give the token with this SHA-256."""

    def tokens(self, person_id: int) -> tuple[Token, ...]:
        """Give a person's tokens, newest first."""

    def use_token(self, token_id: int, at: datetime) -> None:
        """Note that a token was used."""

    def revoke(self, token_id: int, person_id: int) -> bool:
        """End a person's token; False when it is none of theirs."""
