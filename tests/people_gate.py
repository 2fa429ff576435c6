"""A gate on a real database for the tests of people: keepers, a moment that can be moved, a key."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from pipeline.people.administration import add_person, give_password
from pipeline.people.gate import Gate
from pipeline.person import Person, Reach, Role
from pipeline.store import open_store
from pipeline.store.audit_port import AuditQuery
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2026, 5, 4, 1, 0, tzinfo=UTC)
PASSWORD = "hoa-sim-tim-tren-doi"  # noqa: S105 - invented
REACH = Reach(HandlerLevel.COMMUNE, "Công an xã Đắk Wil", ("tỉnh Lâm Đồng",))


@contextmanager
def gate_in(folder: Path) -> Iterator[Gate]:
    """Open a gate on a new SQLite file."""
    store = open_store(f"sqlite:///{folder}/people.db", folder)
    assert store.people is not None
    assert store.audit_log is not None
    yield Gate(store.people, store.audit_log, NOW, b"k" * 32, "10.0.0.7")
    store.close()


def later(gate: Gate, **delta: float) -> Gate:
    """Give the same gate some time afterwards."""
    return replace(gate, now=gate.now + timedelta(**delta))


def somebody(gate: Gate, login: str = "an", *roles: Role, password: str | None = PASSWORD) -> Person:
    """Make an account that can be entered."""
    person = add_person(
        gate, login, f"Trần Văn {login.title()}", roles or (Role.REVIEWER,), REACH, by="cli:t"
    )
    if password is not None:
        give_password(gate, person, password)
    return person


def deeds(gate: Gate) -> list[tuple[str, str]]:
    """Give who did what, oldest first."""
    return [(one.who, one.deed) for one in reversed(gate.log.entries(AuditQuery()))]


def everything_logged(gate: Gate) -> str:
    """Give the whole log as one text, to look for what must not be in it."""
    return "\n".join(map(str, gate.log.whole()))
