"""The story of the demonstration: real acts, each told once, over what letters are there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from review_office import settings_in

from pipeline.app import now, open_house
from pipeline.commands.demo_story import tell
from pipeline.commands.work import sample_work
from pipeline.desk import Desk
from pipeline.matter import MatterState
from pipeline.people.demo import make_demo_people
from pipeline.post import Account, OutState, Smtp
from pipeline.store.audit_port import AuditQuery
from pipeline.store.outbox_port import OutQuery

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.app import House

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
ENDS = {
    "01-xa-dak-wil-canh-bao-lua-dao": MatterState.POSTED,
    "11-thieu-do-tuoi": MatterState.WAITING_SENDER,
    "20-so-de-trong": MatterState.RECEIVED,
    "24-doanh-nghiep": MatterState.REFUSED,
    "33-ban-dang-thu-dien-tu": MatterState.RECEIVED,
}
ACCOUNT = Account(
    "dung-thu",
    "imap.example.vn",
    "dung-thu",
    smtp=Smtp("smtp.example.vn", 465, "tls", "pc06@lamdong.example.vn"),
)


def test_the_story_is_told_once(tmp_path: Path) -> None:
    """Letters end where the story says, one is corrected, one answer waits; a second telling adds nothing."""
    with open_house(settings_in(tmp_path)) as house:
        matters = _read(house)
        desk = Desk(house.rooms.store, house.bench, house.procedures, now)
        assert desk.store.people is not None
        assert desk.store.audit_log is not None
        assert desk.store.outbox is not None
        make_demo_people(desk.store.people, now())
        done: list[None] = []
        assert tell(desk, matters, ACCOUNT, lambda: done.append(None)) == len(ENDS)
        assert {sample: desk.look(one).line.state for sample, one in matters.items()} == ENDS
        corrected = desk.look(matters["20-so-de-trong"])
        assert corrected.case.extraction.number.value == "2041/SVHTTDL-QLDL"
        waiting = list(desk.store.outbox.lines(OutQuery()))
        assert [(one.paper, one.state) for one in waiting] == [("acknowledgement", OutState.HELD)]
        before = desk.store.audit_log.entries(AuditQuery(limit=1))
        assert tell(desk, matters, ACCOUNT, lambda: None) == 0
        assert desk.store.audit_log.entries(AuditQuery(limit=1)) == before


def _read(house: House) -> Mapping[str, str]:
    """Process the samples; give their matters by the folder."""
    ids: dict[str, str] = {}
    for sample in ENDS:
        tasks = list(sample_work(house, SAMPLES / sample))
        ids[sample] = tasks[0][0].id
        list(house.process_all(iter(tasks)))
    assert house.rooms.store.matters is not None
    return {sample: house.rooms.store.matters.matter_of(one) or "" for sample, one in ids.items()}
