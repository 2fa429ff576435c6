"""A desk with letters for the tests of queue, decisions, outbox and uploads."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from answering_cases import SAMPLES, mail_of
from review_office import (
    ADMINISTRATOR,
    APPROVER,
    AUDITOR,
    CLERK,
    HOST,
    REVIEWER,
    Guests,
    csrf_of,
    settings_in,
)

from pipeline.app import open_house
from pipeline.person import Reach, Role
from pipeline.review.office import open_office
from pipeline.store.matters_port import MatterQuery
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx import Response
    from starlette.testclient import TestClient

    from pipeline.person import Person
    from pipeline.review.office import Office
    from pipeline.settings import Settings

MAIL = "01-xa-dak-wil-canh-bao-lua-dao"  # complete
GAPS = "11-thieu-do-tuoi"  # without ages
NATION = "06-tinh-doan-toan-quoc-co-ly-do"  # for the whole country
ACCOUNTS = """\
[[account]]
name = "cong-van"
host = "imap.example.vn"
user = "congvan@example.vn"
password_file = "password"
[account.smtp]
host = "smtp.example.vn"
security = "tls"
sender = "congvan@example.vn"
"""
BAO_LOC = Reach(HandlerLevel.COMMUNE, "Công an phường 1 Bảo Lộc", ("tỉnh Lâm Đồng",))
# Officers of one commune, and of another one.
COMMUNE = replace(APPROVER, id=6, login="bao-loc", name="Hoàng Thị Mẫu", reach=BAO_LOC)
OTHER = replace(
    COMMUNE, id=7, login="khac", name="Vũ Văn Mẫu", reach=replace(BAO_LOC, unit="Công an xã Khác")
)
SECOND = replace(APPROVER, id=8, login="second", name="Mai Thị Mẫu", roles=(Role.APPROVER,))
PEOPLE = (CLERK, REVIEWER, APPROVER, ADMINISTRATOR, AUDITOR, COMMUNE, OTHER, SECOND)


def desk_settings(folder: Path, **more: object) -> Settings:
    """Give the settings of an office that has a mailbox."""
    (folder / "password").write_text("hush\n")
    (folder / "password").chmod(0o600)
    (folder / "mail.toml").write_text(ACCOUNTS)
    told = {"profile": "dak-nong", "workers": 2, "web_hosts": (HOST, "127.0.0.1")} | more
    return settings_in(folder, mail=folder / "mail.toml", **told)


def read_letters(folder: Path, *samples: str) -> None:
    """Read letters into the data folder below `folder`: the first came by mail."""
    settings = desk_settings(folder)
    with open_house(settings) as house:
        for number, sample in enumerate(samples):
            if number == 0:
                paths = [folder / "thu.eml"]
                paths[0].write_bytes(mail_of(SAMPLES / sample))
            else:
                kinds = {".pdf", ".docx", ".png", ".jpg"}
                paths = [one for one in sorted((SAMPLES / sample).iterdir()) if one.suffix in kinds]
            work = house.ingest(paths, together=True, received=date(2024, 11, 7))
            list(house.process_all((one, house.rooms) for one in work))


@contextmanager
def desk_in(folder: Path) -> Iterator[Office]:
    """Open the office over the data folder below `folder`, with all people known to it."""
    with open_office(desk_settings(folder), Guests(PEOPLE)) as office:
        people = office.desk.store.people
        assert people is not None
        known = {one.login for one in people.everybody()}
        for one in sorted(PEOPLE, key=lambda person: person.id):
            if one.login not in known:
                people.add(one.login, one.name, one.roles, one.reach, at=office.desk.now())
        yield office


def matter_like(office: Office, number: str) -> str:
    """Give the matter whose letter has a number that begins so."""
    lines = office.desk.matters.lines(MatterQuery())
    return next(line.id for line in lines if (line.number or "").startswith(number))


def seen_in(page: str) -> str:
    """Give the mark of what a page of decisions shows."""
    found = re.search(r'name="seen" value="([^"]+)"', page)
    assert found, page
    return found[1]


def move(client: TestClient, person: Person, matter_id: str, move: str, **told: str) -> Response:
    """Make a move as the page does; `seen` is what the page says now unless it is told."""
    seen = told.pop("seen", None) or seen_in(client.get(f"/matters/{matter_id}/decide").text)
    data = {"csrf": csrf_of(person), "seen": seen, **told}
    return client.post(f"/matters/{matter_id}/moves/{move}", data=data)
