"""The level that must approve, and the steps of a decision in words an officer can check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.terms import SCOPE_TITLES, HandlerLevel, ScopeLevel

if TYPE_CHECKING:
    from pipeline.route.rules import Question, Verdict

RANKS = (
    HandlerLevel.NONE,
    HandlerLevel.COMMUNE,
    HandlerLevel.DISTRICT,
    HandlerLevel.PROVINCE,
    HandlerLevel.MINISTRY,
)
_LEVEL_WORDS = {
    HandlerLevel.COMMUNE: "Công an cấp xã",
    HandlerLevel.DISTRICT: "Công an cấp huyện",
    HandlerLevel.PROVINCE: "Công an cấp tỉnh",
    HandlerLevel.MINISTRY: "Bộ Công an (Cục C06)",
}


def approval(question: Question, verdict: Verdict) -> HandlerLevel:
    """Give the higher of the handler's level and the level that the asked scope needs."""
    scope = question.extraction.scope.value
    needed = question.procedure.needed(scope.level if scope else None, question.day)
    return max(verdict.level, needed or HandlerLevel.NONE, key=RANKS.index)


def steps(question: Question, verdict: Verdict, level: HandlerLevel) -> tuple[str, ...]:
    """Tell the way to the decision: procedure, date, the rule's own steps, scope and approval."""
    procedure = question.procedure
    since = f"có hiệu lực từ {procedure.valid_from:%d/%m/%Y}"
    until = f" đến {procedure.valid_to:%d/%m/%Y}" if procedure.valid_to else ""
    told = [f"Áp dụng: {procedure.title}, {since}{until} ({procedure.source}).", _date(question)]
    if not procedure.in_force(question.day):
        told.append("Ngày này nằm ngoài thời gian hiệu lực của quy trình: phân công dưới đây để tham khảo.")
    told += verdict.because
    if verdict.level is not HandlerLevel.NONE:
        told.append(_scope(question, level))
    return tuple(told)


def _date(question: Question) -> str:
    day = f"{question.day:%d/%m/%Y}"
    if question.on is not None:
        return f"Tính theo ngày được hỏi: {day}."
    if question.extraction.issued_on.value is None:
        return f"Chưa đọc được ngày ban hành: tạm tính theo ngày nhận {day}."
    return f"Tính theo ngày ban hành của văn bản: {day}."


def _scope(question: Question, level: HandlerLevel) -> str:
    scope = question.extraction.scope.value
    approver = _LEVEL_WORDS[level]
    if scope is None:
        return (
            f"Chưa rõ phạm vi tuyên truyền: tạm lấy thẩm quyền phê duyệt của đơn vị thẩm định ({approver})."
        )
    if scope.level is ScopeLevel.NATIONWIDE:
        return "Đề nghị phạm vi toàn quốc: Công an cấp tỉnh đề xuất Cục C06, Bộ Công an phê duyệt và đăng."
    return f"Phạm vi {SCOPE_TITLES[scope.level]}: thẩm quyền phê duyệt là {approver}."
