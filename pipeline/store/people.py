"""`SqlPeople`: accounts, sessions and tokens on SQLite or PostgreSQL, the same statements for both."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, exc, or_, select, update

from pipeline.errors import DefectError, UsageError
from pipeline.person import Person, Reach, Role
from pipeline.store.engine import reading, writing
from pipeline.store.mapping import check_aware
from pipeline.store.people_port import Secret, Session, Token
from pipeline.store.people_tables import identity, person, session, token
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime, timedelta

    from sqlalchemy import ColumnElement, Connection, Engine

_SECRET = tuple(one.name for one in fields(Secret))
_SESSION = tuple(one.name for one in fields(Session))
_TOKEN = tuple(one.name for one in fields(Token))
_ENDING = ("roles", "level", "unit", "provinces", "is_active")  # a change of these ends what was opened


class SqlPeople:
    """Keeps people in the database of a `SqlStore`; safe among threads and processes."""

    def __init__(self, engine: Engine) -> None:
        """Share the engine of the store; who opened that one closes it."""
        self._engine = engine

    # ---- accounts
    def add(self, login: str, name: str, roles: tuple[Role, ...], reach: Reach, *, at: datetime) -> Person:
        """Make an account without any proof yet; `UsageError` when the login is taken."""
        check_aware(at)
        made = Person(0, login.lower(), name, roles, reach)
        values = {"login": made.login, "added_at": at, "failures": 0, **_columns(made)}
        try:
            with writing(self._engine) as connection:
                statement = person.insert().values(values).returning(*person.c)
                return _person(connection.execute(statement).mappings().one())
        except DefectError as error:
            if isinstance(error.__cause__, exc.IntegrityError):
                raise UsageError(f"Tên đăng nhập “{made.login}” đã có người dùng.") from error
            raise

    def change(self, changed: Person) -> Person:
        """Keep name, roles, reach, `is_active`, `must_change` and locale of a person.

        Ends every session and token when roles, reach or `is_active` changed.
        """
        values = _columns(changed)
        with writing(self._engine) as connection:
            old = _locked(connection, changed.id)
            connection.execute(update(person).where(person.c.id == changed.id).values(values))
            if any(old[name] != values[name] for name in _ENDING):
                connection.execute(delete(session).where(session.c.person_id == changed.id))
                _revoke(connection, token.c.person_id == changed.id)
            return _person(_locked(connection, changed.id))

    def person(self, person_id: int) -> Person | None:
        """Give a person, None when there is none."""
        return self._one(person.c.id == person_id)

    def by_login(self, login: str) -> Person | None:
        """Give the person of a login (any case), None when there is none."""
        return self._one(person.c.login == login.lower())

    def by_subject(self, issuer: str, subject: str) -> Person | None:
        """Give the person bound to an identity of OpenID Connect."""
        bound = select(identity.c.person_id).where(_named(issuer, subject)).scalar_subquery()
        return self._one(person.c.id == bound)

    def bind(self, person_id: int, issuer: str, subject: str) -> None:
        """Bind a person to an identity of OpenID Connect; `UsageError` when somebody else is."""
        with writing(self._engine) as connection:
            _locked(connection, person_id)
            known = connection.scalar(select(identity.c.person_id).where(_named(issuer, subject)))
            if known is None:
                values = {"issuer": issuer, "subject": subject, "person_id": person_id}
                connection.execute(identity.insert().values(values))
            elif known != person_id:
                raise UsageError("Danh tính này đã gắn với một tài khoản khác.")

    def everybody(self) -> tuple[Person, ...]:
        """Give all accounts by login."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(person).order_by(person.c.login)).mappings()
            return tuple(_person(row) for row in rows)

    def _one(self, which: ColumnElement[bool]) -> Person | None:
        with reading(self._engine) as connection:
            row = connection.execute(select(person).where(which)).mappings().one_or_none()
        return _person(row) if row else None

    # ---- what proves a person
    def secret(self, person_id: int) -> Secret:
        """Give what proves a person."""
        statement = select(*(person.c[name] for name in _SECRET)).where(person.c.id == person_id)
        with reading(self._engine) as connection:
            row = connection.execute(statement).mappings().one_or_none()
        if row is None:
            raise _nobody(person_id)
        return Secret(**row)

    def set_password(self, person_id: int, hashed: str | None, *, at: datetime, must_change: bool) -> None:
        """Keep another hash, and whether it must be changed first; every session of the person ends."""
        check_aware(at)
        with writing(self._engine) as connection:
            _set(connection, person_id, password=hashed, set_at=at, must_change=must_change)
            connection.execute(delete(session).where(session.c.person_id == person_id))

    def rehash(self, person_id: int, old: str, new: str) -> None:
        """Put a stronger hash of the same password in the place of `old`; sessions stay."""
        same = (person.c.id == person_id) & (person.c.password == old)
        with writing(self._engine) as connection:
            connection.execute(update(person).where(same).values(password=new))

    def set_totp(self, person_id: int, sealed: bytes | None) -> None:
        """Keep another sealed seed, None for no second factor."""
        with writing(self._engine) as connection:
            _set(connection, person_id, totp=sealed)

    def use_code(self, person_id: int, step: int) -> bool:
        """Note that the one-time code of a time step was used; False when it or a later one was before."""
        unused = or_(person.c.last_code.is_(None), person.c.last_code < step)
        statement = update(person).where(person.c.id == person_id, unused).values(last_code=step)
        with writing(self._engine) as connection:
            return bool(connection.execute(statement).rowcount)

    def try_once(self, person_id: int, *, now: datetime, lock: Callable[[int], timedelta]) -> bool:
        """Count a try before it is checked; False: the account is locked, nothing may be checked."""
        check_aware(now)
        with writing(self._engine) as connection:
            row = _locked(connection, person_id)
            if row["locked_until"] is not None and row["locked_until"] > now:
                return False
            failures = row["failures"] + 1
            until = now + closed if (closed := lock(failures)) else None
            _set(connection, person_id, failures=failures, locked_until=until)
        return True

    def succeeded(self, person_id: int) -> None:
        """Forget the tries; the account is not locked any more."""
        with writing(self._engine) as connection:
            _set(connection, person_id, failures=0, locked_until=None)

    # ---- sessions
    def open_session(self, opened: Session) -> None:
        """Keep a new session."""
        for moment in (opened.started_at, opened.seen_at, opened.until):
            check_aware(moment)
        with writing(self._engine) as connection:
            connection.execute(session.insert().values(asdict(opened)))

    def session(self, key: str) -> Session | None:
        """Give a session, ended or not yet; None when there is none."""
        with reading(self._engine) as connection:
            row = connection.execute(select(session).where(session.c.key == key)).mappings().one_or_none()
        return Session(**{name: row[name] for name in _SESSION}) if row else None

    def sessions(self, person_id: int) -> tuple[Session, ...]:
        """Give a person's sessions, newest first, those too that ended and were not swept yet."""
        of_person = select(session).where(session.c.person_id == person_id)
        statement = of_person.order_by(session.c.started_at.desc(), session.c.key)
        with reading(self._engine) as connection:
            rows = connection.execute(statement).mappings()
            return tuple(Session(**{name: row[name] for name in _SESSION}) for row in rows)

    def touch(self, key: str, at: datetime) -> None:
        """Note that a session was used."""
        check_aware(at)
        with writing(self._engine) as connection:
            connection.execute(update(session).where(session.c.key == key).values(seen_at=at))

    def end_session(self, key: str) -> None:
        """Forget a session."""
        with writing(self._engine) as connection:
            connection.execute(delete(session).where(session.c.key == key))

    def end_sessions(self, person_id: int, *, but: str | None = None) -> None:
        """Forget all sessions of a person, but one."""
        which = session.c.person_id == person_id
        if but is not None:
            which &= session.c.key != but
        with writing(self._engine) as connection:
            connection.execute(delete(session).where(which))

    def sweep(self, now: datetime, idle_since: datetime) -> int:
        """Forget sessions that ended; how many."""
        check_aware(now)
        check_aware(idle_since)
        ended = or_(session.c.until <= now, session.c.seen_at <= idle_since)
        with writing(self._engine) as connection:
            return connection.execute(delete(session).where(ended)).rowcount

    # ---- tokens
    def add_token(self, person_id: int, title: str, digest: str, *, at: datetime, until: datetime) -> Token:
        """Keep a token by its SHA-256."""
        check_aware(at)
        check_aware(until)
        values = {
            "person_id": person_id,
            "title": title,
            "digest": digest,
            "made_at": at,
            "until": until,
            "is_revoked": False,
        }
        with writing(self._engine) as connection:
            _locked(connection, person_id)
            statement = token.insert().values(values).returning(*token.c)
            return _token(connection.execute(statement).mappings().one())

    def token(self, digest: str) -> Token | None:
        """Give the token with this SHA-256."""
        with reading(self._engine) as connection:
            row = connection.execute(select(token).where(token.c.digest == digest)).mappings().one_or_none()
        return _token(row) if row else None

    def tokens(self, person_id: int) -> tuple[Token, ...]:
        """Give a person's tokens, newest first."""
        statement = select(token).where(token.c.person_id == person_id).order_by(token.c.id.desc())
        with reading(self._engine) as connection:
            return tuple(_token(row) for row in connection.execute(statement).mappings())

    def use_token(self, token_id: int, at: datetime) -> None:
        """Note that a token was used."""
        check_aware(at)
        with writing(self._engine) as connection:
            connection.execute(update(token).where(token.c.id == token_id).values(used_at=at))

    def revoke(self, token_id: int, person_id: int) -> bool:
        """End a person's token; False when it is none of theirs."""
        with writing(self._engine) as connection:
            return bool(_revoke(connection, (token.c.id == token_id) & (token.c.person_id == person_id)))


def _columns(told: Person) -> dict[str, Any]:
    """Give the columns of `person` that may change; whoever calls `change` means all of them."""
    return {
        "name": told.name,
        "roles": [role.value for role in told.roles],
        "level": told.reach.level.value,
        "unit": told.reach.unit,
        "provinces": list(told.reach.provinces),
        "is_active": told.is_active,
        "must_change": told.must_change,
        "locale": told.locale,
    }


def _person(row: Mapping[Any, Any]) -> Person:
    return Person(
        id=row["id"],
        login=row["login"],
        name=row["name"],
        roles=tuple(Role(role) for role in row["roles"]),
        reach=Reach(HandlerLevel(row["level"]), row["unit"], tuple(row["provinces"])),
        is_active=row["is_active"],
        has_totp=row["totp"] is not None,
        must_change=row["must_change"],
        locale=row["locale"],
    )


def _token(row: Mapping[Any, Any]) -> Token:
    return Token(**{name: row[name] for name in _TOKEN})


def _named(issuer: str, subject: str) -> ColumnElement[bool]:
    return (identity.c.issuer == issuer) & (identity.c.subject == subject)


def _locked(connection: Connection, person_id: int) -> Mapping[Any, Any]:
    """Give a row that nobody else changes until the transaction ends."""
    statement = select(person).where(person.c.id == person_id).with_for_update()
    row = connection.execute(statement).mappings().one_or_none()
    if row is None:
        raise _nobody(person_id)
    return row


def _set(connection: Connection, person_id: int, **values: object) -> None:
    if not connection.execute(update(person).where(person.c.id == person_id).values(values)).rowcount:
        raise _nobody(person_id)


def _revoke(connection: Connection, which: ColumnElement[bool]) -> int:
    return connection.execute(update(token).where(which).values(is_revoked=True)).rowcount


def _nobody(person_id: int) -> DefectError:
    return DefectError(f"no person {person_id}")
