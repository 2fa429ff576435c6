"""An office for tests of the API: invented cases, people with accounts, and tokens by which programs call."""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from review_office import ORIGIN, WHOLE, settings_in
from starlette.testclient import TestClient

from pipeline.app import open_desk
from pipeline.casework.traces import traces
from pipeline.filing import alone
from pipeline.learn.bench.invented import COMMUNES, NAMES, invented
from pipeline.matter import Kin, MemberRole
from pipeline.people.own import make_token
from pipeline.person import Reach, Role
from pipeline.review import review
from pipeline.review.office import open_office
from pipeline.store.bulk import load
from pipeline.store.engine import connect
from pipeline.store.matters_port import MatterQuery
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pipeline.model import Case
    from pipeline.person import Person
    from pipeline.review.office import Office
    from pipeline.store.people_port import Token

LAM_DONG, LAO_CAI = "tỉnh Lâm Đồng", "tỉnh Lào Cai"
UNITS = (  # of the invented letters in turn: province, handler
    (LAM_DONG, f"Công an xã {NAMES[0]}"),
    (LAM_DONG, f"Công an xã {NAMES[1]}"),
    (LAO_CAI, f"Công an xã {NAMES[2]}"),
)
ONE, TWO, THREE = (
    Reach(HandlerLevel.COMMUNE, handler, (province,)) for province, handler in UNITS
)  # officers of the three communes
ELSEWHERE = Reach(HandlerLevel.PROVINCE, "Công an tỉnh Lào Cai", (LAO_CAI,))


@dataclass
class Program:
    """A program that calls for a person by a token, and whom it calls for."""

    person: Person
    text: str
    token: Token
    client: TestClient


@dataclass
class Desk:
    """An office, and the matters of each unit in it."""

    office: Office

    def person(self, login: str, *roles: Role, reach: Reach = WHOLE) -> Person:
        """Make an account; it has no password, so that no hash has to be worked out."""
        people = self.office.desk.store.people
        assert people is not None
        return people.add(login, f"Cán bộ {login}", roles, reach, at=self.office.desk.now())

    def program(self, login: str, *roles: Role, reach: Reach = WHOLE) -> Program:
        """Make an account with a token, and a program that calls by it."""
        person = self.person(login, *roles, reach=reach)
        text, token = make_token(self.office.gate(""), person, "thử", 30, password="")
        client = TestClient(review(self.office), base_url=ORIGIN, follow_redirects=False)
        client.headers["Authorization"] = f"Bearer {text}"
        return Program(person, text, token, client)

    def matters(self, handler: str = "") -> tuple[str, ...]:
        """Give the matters of a unit, in the order of their ids; of all units without one."""
        lines = self.office.desk.matters.lines(MatterQuery())
        return tuple(sorted(one.id for one in lines if handler in ("", one.handler)))


def fill(folder: Path, count: int = 9) -> None:
    """Bring invented letters into the data folder below `folder`, of three units in turn."""
    settings = settings_in(folder)
    with open_desk(settings) as desk, closing(desk.store):
        own = partial(Kin, None, MemberRole.FIRST, None, "")
        # Each of the communes writes again after as many letters as there are communes.
        turns = (divmod(number, len(UNITS)) for number in range(count))
        cases = [_of(invented(again * COMMUNES + unit), UNITS[unit][0]) for again, unit in turns]
        kins = []
        for case in cases:
            left = traces(case)
            kins.append(own(alone(case, desk.bench), (), (), left.letter, left.article))
        engine = connect(settings.url)
        load(engine, list(zip(cases, kins, strict=True)), desk.now())
        engine.dispose()


@contextmanager
def desk_of(folder: Path) -> Iterator[Desk]:
    """Open the office over the data folder below `folder`; people sign in by kept sessions."""
    with open_office(settings_in(folder)) as office:
        yield Desk(office)


def _of(case: Case, province: str) -> Case:
    issuer = case.extraction.issuer
    assert issuer.value is not None
    placed = replace(issuer, value=replace(issuer.value, province=province))
    return replace(case, extraction=replace(case.extraction, issuer=placed))
