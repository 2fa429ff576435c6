"""Signed-in browsers: random cookies kept as digests, ended by idleness, age, or the person.

Source of the times: OWASP ASVS 5.0, 7.3 (level 2 asks for both, documented), for shared office computers.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from pipeline.people.gate import PersonDeed
from pipeline.store.people_port import Session

if TYPE_CHECKING:
    from datetime import datetime

    from pipeline.people.gate import Gate
    from pipeline.person import Person
    from pipeline.store.people_port import People

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
HALF = timedelta(minutes=10)  # to find the telephone and type the code
_SELDOM = timedelta(minutes=1)  # how often the use of a session is written down
_BYTES = 32


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A person is in: `cookie` is for the browser, in place of any that it had."""

    person: Person
    session: Session
    cookie: str


@dataclass(frozen=True, slots=True)
class NeedsCode:
    """The password was right, a one-time code is asked for; `cookie` opens the page that takes it only."""

    session: Session
    cookie: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Nobody is let in; `reason` is for the page and tells nothing about accounts."""

    reason: str


def digest(secret: str) -> str:
    """Give the SHA-256 (hex) by which a cookie or a token is kept; 256 random bits need no slower one."""
    return hashlib.sha256(secret.encode("utf-8", errors="replace")).hexdigest()


def opened(gate: Gate, person: Person, *, is_whole: bool) -> tuple[Session, str]:
    """Open a session under a new cookie; give both."""
    cookie = secrets.token_urlsafe(_BYTES)
    session = Session(
        key=digest(cookie),
        person_id=person.id,
        csrf=secrets.token_urlsafe(_BYTES),
        started_at=gate.now,
        seen_at=gate.now,
        until=gate.now + (LONGEST if is_whole else HALF),
        is_whole=is_whole,
    )
    gate.people.open_session(session)
    return session, cookie


def let_in(gate: Gate, person: Person, *, how: str) -> SignedIn:
    """Open a whole session for a person who proved everything, say so in the log, forget ended ones."""
    sweep(gate.people, gate.now)
    session, cookie = opened(gate, person, is_whole=True)
    gate.note(person.login, PersonDeed.SIGN_IN, person, how=how)
    return SignedIn(person, session, cookie)


def visitor(people: People, cookie: str, now: datetime) -> tuple[Person, Session] | None:
    """Give who signed in under a cookie; None for an ended session, a half one, or one who left.

    Whoever must change the password comes out with `must_change` and without any right.
    """
    found = _alive(people, cookie, now)
    return found if found and found[1].is_whole else None


def half_way(people: People, cookie: str, now: datetime) -> tuple[Person, Session] | None:
    """Give whose one-time code is still asked for under a cookie."""
    found = _alive(people, cookie, now)
    return found if found and not found[1].is_whole else None


def sign_out(gate: Gate, cookie: str) -> None:
    """End a session; a cookie of none is no fault."""
    found = _alive(gate.people, cookie, gate.now)
    if found is None:
        return
    gate.people.end_session(found[1].key)
    gate.note(found[0].login, PersonDeed.SIGN_OUT, found[0])


def open_sessions(gate: Gate, person: Person) -> tuple[Session, ...]:
    """Give the sessions of a person that are still open, the newest first."""
    return tuple(
        one
        for one in gate.people.sessions(person.id)
        if one.until > gate.now and one.seen_at + IDLE > gate.now and one.is_whole
    )


def sweep(people: People, now: datetime) -> int:
    """Forget sessions that ended; how many."""
    return people.sweep(now, now - IDLE)


def _alive(people: People, cookie: str, now: datetime) -> tuple[Person, Session] | None:
    session = people.session(digest(cookie)) if cookie else None
    if session is None:
        return None
    person = people.person(session.person_id)
    if person is None or not person.is_active or session.until <= now or session.seen_at + IDLE <= now:
        people.end_session(session.key)
        return None
    if now - session.seen_at >= _SELDOM:
        people.touch(session.key, now)
    return person, session
