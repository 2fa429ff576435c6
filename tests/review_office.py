"""An office for tests of the web: a house in a folder, people signed in by a cookie of their login."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from starlette.testclient import TestClient

from pipeline.person import Person, Reach, Role
from pipeline.review import review
from pipeline.review.office import Office, open_office
from pipeline.review.signed import HOST_COOKIE
from pipeline.settings import Settings
from pipeline.store.people_port import Session
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOST = "desk.example.vn"
ORIGIN = f"https://{HOST}"
WHOLE = Reach(HandlerLevel.MINISTRY, "Cục C06, Bộ Công an")
PROVINCE = Reach(
    HandlerLevel.PROVINCE,
    "Phòng Cảnh sát QLHC về TTXH, Công an tỉnh Lâm Đồng",
    ("tỉnh Lâm Đồng", "tỉnh Đắk Nông"),
)
REVIEWER = Person(2, "reviewer", "Trần Thị Mẫu", (Role.REVIEWER,), PROVINCE)
APPROVER = Person(3, "approver", "Lê Văn Mẫu", (Role.APPROVER,), WHOLE)
CLERK = Person(1, "clerk", "Ngô Thị Mẫu", (Role.CLERK,), PROVINCE)
AUDITOR = Person(5, "auditor", "Đỗ Văn Mẫu", (Role.AUDITOR,), WHOLE)
ADMINISTRATOR = Person(4, "administrator", "Phạm Văn Mẫu", (Role.ADMINISTRATOR,), WHOLE)


@dataclass(frozen=True)
class Guests:
    """Who is signed in: the cookie is the login."""

    people: tuple[Person, ...]

    def __call__(self, cookie: str) -> tuple[Person, Session] | None:
        """Give the person whose login the cookie is."""
        found = next((one for one in self.people if one.login == cookie), None)
        now = datetime.now(UTC)
        if found is None:
            return None
        until = now + timedelta(hours=1)
        return found, Session(cookie, found.id, f"csrf-{cookie}", now, now, until, is_whole=True)


def settings_in(folder: Path, **more: object) -> Settings:
    """Give the settings of an installation in a folder."""
    told: dict[str, object] = {
        "data_dir": folder / "data",
        "inbox": folder / "inbox",
        "web_hosts": (HOST, "127.0.0.1"),
    }
    return Settings(**(told | more), _env_file=None)


@contextmanager
def office_in(folder: Path, *people: Person) -> Iterator[Office]:
    """Open an office in which these people are signed in."""
    known = people or (CLERK, REVIEWER, APPROVER, ADMINISTRATOR, AUDITOR)
    with open_office(settings_in(folder), Guests(known)) as office:
        yield office


def browser(office: Office, person: Person | None = None) -> TestClient:
    """Give a browser, signed in as a person; forms need `csrf_of(person)`."""
    client = TestClient(review(office), base_url=ORIGIN, follow_redirects=False, headers={"Origin": ORIGIN})
    if person is not None:
        client.cookies.set(HOST_COOKIE, person.login)
    return client


def csrf_of(person: Person) -> str:
    """Give the token of a person's forms."""
    return f"csrf-{person.login}"


def seen_from(person: Person, reach: Reach) -> Person:
    """Give the person with another reach."""
    return replace(person, reach=reach)
