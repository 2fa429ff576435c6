"""The story of the demonstration: what its people did with some of the sample letters before you came.

Each act is a real one over a `Visit`, with rights, reach and log; each letter's story is told once.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from pipeline.correcting import Change, correct, version_of
from pipeline.deciding import decide, post, seen_of
from pipeline.errors import DefectError, MissingProgramError, TransientError, UsageError
from pipeline.matter import Move
from pipeline.papers import Wish
from pipeline.paperwork import move_with_paper, paper_preview, send_paper
from pipeline.queueing import hand_over, take
from pipeline.store.audit_port import AuditQuery
from pipeline.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pipeline.desk import Desk
    from pipeline.post import Account

CLERK, REVIEWER, APPROVER = "vanthu.lamdong", "thamdinh.lamdong", "lanhdao.lamdong"
COMMUNE = "xa.thuanan"


@dataclass(frozen=True)
class Stage:
    """Where an act takes place: the desk, the matter, the account that answers go out from."""

    desk: Desk
    matter_id: str
    account: Account

    def visit(self, login: str) -> Visit:
        """Let one of the people in."""
        people = self.desk.store.people
        person = people.by_login(login) if people else None
        if person is None:
            raise DefectError(f"the demonstration lacks {login}")
        return Visit(self.desk, person)


if TYPE_CHECKING:
    Act = Callable[[Stage], object]


def _take(who: str, stage: Stage) -> None:
    take(stage.visit(who), stage.matter_id, None)


def _decide(who: str, move: Move, why: str, details: tuple[tuple[str, str], ...], stage: Stage) -> None:
    visit = stage.visit(who)
    seen = seen_of(visit.look(stage.matter_id))
    decide(visit, stage.matter_id, move, why=why, details=details, seen=seen)


def _post(who: str, link: str, stage: Stage) -> None:
    visit = stage.visit(who)
    seen = seen_of(visit.look(stage.matter_id))
    post(visit, stage.matter_id, link=link, seen=seen, redraw=lambda _: None)


def _correct(who: str, changes: tuple[Change, ...], stage: Stage) -> None:
    visit = stage.visit(who)
    correct(visit, stage.matter_id, changes, version_of(visit, stage.matter_id))


def _hand_over(who: str, whom: str, why: str, stage: Stage) -> None:
    visit = stage.visit(who)
    hand_over(visit, stage.matter_id, stage.visit(whom).person.id, why, None)


def _paper(who: str, key: str, why: str, words: str, stage: Stage) -> None:
    """Draw up the paper of a decision with words of one's own, keep it, make the decision."""
    visit, wish = stage.visit(who), Wish(words)
    paper = paper_preview(visit, stage.matter_id, key, wish, templates=None)
    seen = seen_of(visit.look(stage.matter_id))
    move_with_paper(visit, stage.matter_id, paper, wish, account=None, why=why, seen=seen)


def _mail(who: str, key: str, stage: Stage) -> None:
    """Queue an answer, which waits for a release; nothing where LibreOffice fails."""
    visit = stage.visit(who)
    paper = paper_preview(visit, stage.matter_id, key, Wish(), templates=None)
    with suppress(MissingProgramError, TransientError):
        send_paper(visit, stage.matter_id, paper, Wish(), stage.account)


def _takes(who: str) -> Act:
    return partial(_take, who)


def _decides(who: str, move: Move, why: str = "", **details: str) -> Act:
    return partial(_decide, who, move, why, tuple(details.items()))


_APPRAISED = (_takes(REVIEWER), _decides(REVIEWER, Move.APPRAISE))
_APPROVED = (*_APPRAISED, _decides(APPROVER, Move.APPROVE, "Nội dung phù hợp, nguồn tin rõ ràng."))
# The folder of a sample, and what happened to its letter; all others wait untouched.
STORY: Mapping[str, tuple[Act, ...]] = {
    "01-xa-dak-wil-canh-bao-lua-dao": (
        *_APPROVED,
        partial(_post, CLERK, "https://loaphuong.example.vn/bai/canh-bao-gia-danh-can-bo"),
    ),
    "02-so-vhttdl-du-lich": _APPROVED,
    "06-tinh-doan-toan-quoc-co-ly-do": (
        *_APPRAISED,
        partial(_paper, APPROVER, "c06", "", "Nội dung thiết thực với thanh niên cả nước."),
    ),
    "08-xa-thuan-an-docx": (
        _takes(COMMUNE),
        _decides(COMMUNE, Move.APPRAISE),
        _decides(COMMUNE, Move.APPROVE, "Đúng đối tượng, đúng địa bàn xã."),
    ),
    "11-thieu-do-tuoi": (
        *_APPRAISED,
        partial(_paper, APPROVER, "gaps", "Thiếu độ tuổi của đối tượng tuyên truyền.", ""),
    ),
    "13-thieu-pham-vi": (
        partial(_hand_over, CLERK, REVIEWER, "Thiếu phạm vi đăng, nhờ đồng chí thẩm định."),
        _decides(REVIEWER, Move.APPRAISE),
    ),
    "20-so-de-trong": (
        _takes(REVIEWER),
        partial(
            _correct,
            REVIEWER,
            (
                Change("number", {"number": "2041/SVHTTDL-QLDL"}, why="Số theo bản giấy nhận sau"),
                Change("scope", confirm=True),
            ),
        ),
    ),
    "24-doanh-nghiep": (
        _decides(APPROVER, Move.REFUSE, "Đơn vị gửi là doanh nghiệp, không thuộc đối tượng được đề nghị."),
    ),
    "28-giay-moi": (_decides(APPROVER, Move.CLOSE, "Giấy mời, không phải đề nghị đăng tin."),),
    "32-anh-chup-dien-thoai": (
        _takes(REVIEWER),
        partial(_correct, REVIEWER, (Change("signatory", confirm=True),)),
    ),
    "33-ban-dang-thu-dien-tu": (_takes(REVIEWER), partial(_mail, REVIEWER, "acknowledgement")),
    "39-gui-nham-noi": (
        _decides(APPROVER, Move.FORWARD, "Bài thuộc địa bàn phường.", to="Công an phường Cam Ly - Đà Lạt"),
    ),
}  # fmt: skip


def tell(desk: Desk, matters: Mapping[str, str], account: Account, advance: Callable[[], None]) -> int:
    """Let the people do what the story says; `matters` are the ids by the sample's folder.

    A letter that anybody did anything to is left as it is. Gives how many letters have their story now.
    Raises `UsageError` when an act is refused, which only changed rules of the procedure could bring about.
    """
    told = 0
    for sample, acts in STORY.items():
        if (matter_id := matters.get(sample)) is not None and _is_untouched(desk, matter_id):
            stage = Stage(desk, matter_id, account)
            try:
                for act in acts:
                    act(stage)
            except UsageError as error:
                raise UsageError(f"Câu chuyện của mẫu {sample}: {error}") from error
            told += 1
        advance()
    return told


def _is_untouched(desk: Desk, matter_id: str) -> bool:
    log = desk.store.audit_log
    return log is not None and not log.entries(AuditQuery(about=f"matter:{matter_id}", limit=1))
