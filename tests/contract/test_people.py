"""People in the database: accounts, tries, sessions, tokens; the same on SQLite and PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text

from pipeline.errors import DefectError, UsageError
from pipeline.person import Reach, Right, Role
from pipeline.store.engine import connect, reading, writing
from pipeline.store.people_port import Session
from pipeline.store.people_tables import FIXED, TOKEN_FIXED, person, token
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Database

    from pipeline.store.people_port import People

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
REACH = Reach(HandlerLevel.COMMUNE, "Công an xã Đắk Wil", ("tỉnh Lâm Đồng", "tỉnh Đắk Nông"))


@pytest.fixture
def people(database: Database) -> Iterator[People]:
    """Give the keeper on a database of each kind."""
    store = database.open()
    assert store.people is not None
    yield store.people
    store.close()


def session(person_id: int, key: str, *, at: datetime = NOW) -> Session:
    """Give a session of twelve hours."""
    return Session(key, person_id, "csrf", at, at, at + timedelta(hours=12), is_whole=True)


def never(_: int) -> timedelta:
    """Lock nobody out."""
    return timedelta(0)


def test_an_account_comes_back_as_it_was_kept(people: People) -> None:
    """Roles, reach and all; by id, by login of any case, in the list."""
    made = people.add("An", "Trần Văn An", (Role.REVIEWER, Role.CLERK), REACH, at=NOW)
    assert (made.login, made.name, made.roles, made.reach) == (
        "an", "Trần Văn An", (Role.REVIEWER, Role.CLERK), REACH,
    )  # fmt: skip
    assert (made.is_active, made.has_totp, made.must_change, made.locale) == (True, False, False, "vi")
    assert people.person(made.id) == people.by_login("AN") == made
    other = people.add("anh", "Lê Thị Ánh", (Role.AUDITOR,), Reach(HandlerLevel.MINISTRY, "C06"), at=NOW)
    assert people.everybody() == (made, other)
    assert people.by_login("a\x00 \ud800") is None
    assert people.person(99) is people.by_login("nobody") is people.by_subject("i", "s") is None


def test_a_login_is_somebodys_alone(people: People) -> None:
    """In whatever case it is written."""
    people.add("an", "Trần Văn An", (Role.CLERK,), REACH, at=NOW)
    with pytest.raises(UsageError, match="“an” đã có"):
        people.add("AN", "Lê An", (Role.CLERK,), REACH, at=NOW)
    assert len(people.everybody()) == 1


def test_a_change_of_rights_ends_what_was_open(people: People) -> None:
    """Another name or locale leaves sessions and tokens; other roles, reach, or leaving, end them."""
    made = people.add("an", "Trần Văn An", (Role.CLERK,), REACH, at=NOW)
    for number, change in enumerate(
        (
            {"name": "An", "locale": "en", "must_change": True},
            {"roles": (Role.APPROVER,)},
            {"reach": replace(REACH, provinces=())},
            {"is_active": False},
        )
    ):
        people.open_session(session(made.id, f"key {number}"))
        until = NOW + timedelta(days=9)
        people.add_token(made.id, "máy", f"digest {number}", at=NOW, until=until)
        made = people.change(replace(made, **change))  # type: ignore[arg-type]  # one change at a time
        assert people.person(made.id) == made
        kept = people.token(f"digest {number}")
        assert kept is not None
        assert (people.session(f"key {number}") is None) == kept.is_revoked == (number > 0)
    assert made.rights == frozenset[Right]()
    with pytest.raises(DefectError):
        people.change(replace(made, id=99))


def test_what_proves_a_person(people: People) -> None:
    """Hash, seed and codes are kept; another password ends sessions, a stronger hash of it does not."""
    made = people.add("an", "Trần Văn An", (Role.CLERK,), REACH, at=NOW)
    secret = people.secret(made.id)
    assert (secret.password, secret.set_at, secret.totp, secret.last_code, secret.failures) == (
        None, None, None, None, 0,
    )  # fmt: skip
    people.open_session(session(made.id, "key"))
    people.set_password(made.id, "hash", at=NOW, must_change=True)
    assert people.session("key") is None
    people.open_session(session(made.id, "key"))
    people.rehash(made.id, "hash", "stronger")
    people.rehash(made.id, "hash", "of an older password")
    people.set_totp(made.id, b"\x00sealed")
    secret = people.secret(made.id)
    assert (secret.password, secret.set_at, secret.totp) == ("stronger", NOW, b"\x00sealed")
    assert people.session("key") is not None
    found = people.person(made.id)
    assert found is not None
    assert (found.has_totp, found.must_change) == (True, True)
    with pytest.raises(DefectError):
        people.secret(99)
    with pytest.raises(DefectError):
        people.set_password(99, None, at=NOW, must_change=False)


def test_a_code_opens_once(people: People) -> None:
    """Neither again nor an older one, even when two come at the same time."""
    made = people.add("an", "Trần Văn An", (Role.CLERK,), REACH, at=NOW)
    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(lambda _: people.use_code(made.id, 7), range(4))) == [False] * 3 + [True]
    assert [people.use_code(made.id, step) for step in (6, 7, 8, 8)] == [False, False, True, False]


def test_many_tries_at_once_are_no_more_than_in_a_row(people: People) -> None:
    """Twenty guesses in parallel: five are checked, the account is closed, and open again afterwards."""
    made = people.add("an", "Trần Văn An", (Role.CLERK,), REACH, at=NOW)

    def lock(tries: int) -> timedelta:
        return timedelta(minutes=15) if tries >= 5 else timedelta(0)

    with ThreadPoolExecutor(4) as pool:
        allowed = list(pool.map(lambda _: people.try_once(made.id, now=NOW, lock=lock), range(20)))
    assert sum(allowed) == 5
    secret = people.secret(made.id)
    assert (secret.failures, secret.locked_until) == (5, NOW + timedelta(minutes=15))
    later = NOW + timedelta(minutes=15)
    assert [people.try_once(made.id, now=later, lock=lock) for _ in range(2)] == [True, False]
    people.succeeded(made.id)
    secret = people.secret(made.id)
    assert (secret.failures, secret.locked_until) == (0, None)
    assert people.try_once(made.id, now=later, lock=never)


def test_sessions_come_and_go(people: People) -> None:
    """Opened, used, ended one by one, all but one, or when their time is over."""
    made = people.add("an", "Trần Văn An", (Role.CLERK,), REACH, at=NOW)
    other = people.add("ba", "Ba", (Role.CLERK,), REACH, at=NOW)
    for key in ("a", "b", "c"):
        people.open_session(session(made.id, key))
    people.open_session(session(other.id, "d"))
    assert people.session("a") == session(made.id, "a")
    assert people.sessions(made.id) == tuple(session(made.id, key) for key in ("a", "b", "c"))
    people.touch("a", NOW + timedelta(minutes=3))
    assert people.session("a") == replace(session(made.id, "a"), seen_at=NOW + timedelta(minutes=3))
    people.end_sessions(made.id, but="a")
    assert [people.session(key) is None for key in "abcd"] == [False, True, True, False]
    people.end_session("d")
    assert people.session("d") is None
    people.open_session(session(made.id, "idle", at=NOW - timedelta(hours=1)))
    assert people.sweep(NOW, NOW - timedelta(minutes=30)) == 1
    assert people.sweep(NOW + timedelta(hours=12), NOW) == 1
    people.open_session(session(other.id, "e"))
    people.end_sessions(other.id)
    assert people.session("e") is None


def test_tokens_are_revoked_not_deleted(people: People) -> None:
    """Newest first; only the owner's; used and ended."""
    made = people.add("an", "Trần Văn An", (Role.CLERK,), REACH, at=NOW)
    other = people.add("ba", "Ba", (Role.CLERK,), REACH, at=NOW)
    until = NOW + timedelta(days=30)
    first = people.add_token(made.id, "máy chủ báo cáo", "d1", at=NOW, until=until)
    second = people.add_token(made.id, "khác", "d2", at=NOW, until=until)
    assert people.tokens(made.id) == (second, first)
    assert people.tokens(other.id) == ()
    assert people.token("d1") == first
    assert people.token("d9") is None
    people.use_token(first.id, NOW + timedelta(hours=1))
    assert people.token("d1") == replace(first, used_at=NOW + timedelta(hours=1))
    assert not people.revoke(first.id, other.id)
    assert people.revoke(second.id, made.id)
    assert people.token("d2") == replace(second, is_revoked=True)
    with pytest.raises(DefectError):
        people.add_token(made.id, "khác", "d2", at=NOW, until=until)


def test_an_identity_belongs_to_one(people: People) -> None:
    """Bound once or again to the same person; never to somebody else."""
    made = people.add("an", "Trần Văn An", (Role.CLERK,), REACH, at=NOW)
    other = people.add("ba", "Ba", (Role.CLERK,), REACH, at=NOW)
    for _ in range(2):
        people.bind(made.id, "https://sso.example.vn", "s-1")
    people.bind(made.id, "https://sso.example.vn", "s-2")
    with pytest.raises(UsageError, match="tài khoản khác"):
        people.bind(other.id, "https://sso.example.vn", "s-1")
    assert people.by_subject("https://sso.example.vn", "s-1") == made
    assert people.by_subject("https://other.example.vn", "s-1") is None


def test_a_naive_moment_is_refused(people: People) -> None:
    """No moment without its zone gets in."""
    naive = datetime(2026, 5, 4)  # noqa: DTZ001 - the point of the test
    with pytest.raises(DefectError):
        people.add("an", "An", (Role.CLERK,), REACH, at=naive)


def test_accounts_and_tokens_stay(database: Database) -> None:
    """The database refuses to delete them, or to give them another name or owner."""
    store = database.open()
    assert store.people is not None
    made = store.people.add("an", "Trần Văn An", (Role.CLERK,), REACH, at=NOW)
    store.people.add_token(made.id, "máy", "d1", at=NOW, until=NOW)
    store.close()
    engine = connect(database.url)
    attempts = [table.delete() for table in (person, token)]
    if engine.dialect.name == "sqlite":
        attempts += [text("INSERT OR REPLACE INTO person SELECT * FROM person")]
    else:
        attempts += [text("TRUNCATE person CASCADE"), text("TRUNCATE person_token")]
    # PostgreSQL refuses another id by itself.
    attempts += [
        table.update().values({name: table.c[name]})
        for table, fixed in ((person, FIXED), (token, TOKEN_FIXED))
        for name in fixed
        if name != "id"
    ]
    for attempt in attempts:
        with pytest.raises(DefectError, match="append-only"), writing(engine) as connection:
            connection.execute(attempt)
    with reading(engine) as connection:
        assert connection.scalar(select(func.count()).select_from(person)) == 1
    engine.dispose()
