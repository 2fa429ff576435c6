"""The sections of a report: each turns the figures into one table, or None when it is about nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.matter import STATE_TITLES
from pipeline.reports.table import Table
from pipeline.reports.words import ANSWERS, LEVELS, TOPICS
from pipeline.terms import FINDING_TITLES, IssuerLevel

if TYPE_CHECKING:
    from pipeline.reports.figures import Figures
    from pipeline.reports.quotas import Owed, Sent

NUMBER = "Số đề nghị"
RARE = {IssuerLevel.DISTRICT, IssuerLevel.OTHER, None}  # shown only when there are any
PERS = {"month": "tháng", "quarter": "quý", "year": "năm"}


def received(told: Figures) -> Table:
    """What came in, and what was left from before."""
    rows = (
        ("Đề nghị đăng tin kỳ trước chuyển sang", told.carried),
        ("Đề nghị đăng tin tiếp nhận trong kỳ", told.requests),
        ("– Trong đó: đề nghị đăng phạm vi toàn quốc", told.nationwide),
        ("– Trong đó: đã trả lại để bổ sung ít nhất một lần", told.returned),
        ("– Trong đó: đã đăng tính đến ngày lập báo cáo", told.posted),
        ("Tin đăng trong kỳ (kể cả đề nghị của kỳ trước)", told.posted_within),
        ("Văn bản khác tiếp nhận trong kỳ", told.others),
        ("Hồ sơ không phải văn bản", told.no_letters),
    )
    said = (
        "Mỗi vụ việc tính một lần theo ngày nhận văn bản đầu tiên; bản gửi lại, bổ sung không tính thêm.",
    )
    return Table("Tiếp nhận", ("Nội dung", "Số lượng"), rows, said, none="Không có văn bản nào trong kỳ.")


def states(told: Figures) -> Table:
    """Where the requests of the time stand."""
    rows = tuple((_upper(STATE_TITLES[state]), count) for state, count in told.states)
    said = (f"Tình trạng tính đến ngày {told.today:%d/%m/%Y}.",)
    return Table("Tình trạng", ("Tình trạng", NUMBER), rows, said, total=True, chart=True)


def answers(told: Figures) -> Table:
    """Whether the deadline of the appraisal was kept."""
    said = [
        f"So ngày trả lời với hạn thẩm định của văn bản mới nhất, tính đến ngày {told.today:%d/%m/%Y}.",
        "Trả lời đúng ngày cuối cùng là đúng hạn.",
    ]
    if told.punctual is not None:
        share = f"{told.punctual * 100:.1f}".replace(".", ",")
        said.append(f"Tỷ lệ đúng hạn trong số đã trả lời: {share}%.")
    if told.provisional:
        said.append(f"{told.provisional} thời hạn là tạm tính vì lịch nghỉ lễ chưa được ban hành.")
    rows = tuple((ANSWERS[one], count) for one, count in told.answers)
    return Table("Thời hạn", ("Thời hạn", NUMBER), rows, tuple(said), total=True, chart=True)


def gaps(told: Figures) -> Table:
    """Why requests were returned."""
    rows = [(FINDING_TITLES[code], count) for code, count in told.gaps]
    if told.unexplained:
        rows.append(("Không ghi lý do", told.unexplained))
    said = (
        f"{told.returned} đề nghị tiếp nhận trong kỳ đã được trả lại ít nhất một lần.",
        "Một đề nghị có thể có nhiều lý do.",
    )
    return Table(
        "Trả lại",
        ("Lý do trả lại", NUMBER),
        tuple(rows),
        said if told.returned else (),
        none="Không có đề nghị nào bị trả lại.",
        chart=True,
    )


def levels(told: Figures) -> Table:
    """The requests by administrative level of who asks."""
    rows = tuple((LEVELS[level], count) for level, count in told.levels if count or level not in RARE)
    return Table("Cấp gửi", ("Cấp của cơ quan đề nghị", NUMBER), rows, total=True, chart=True)


def topics(told: Figures) -> Table:
    """The requests by allowed kind of content."""
    rows = tuple((TOPICS[topic], count) for topic, count in told.topics if count or topic is not None)
    return Table("Chủ đề", ("Chủ đề", NUMBER), rows, total=True, chart=True)


def senders(told: Figures) -> Table:
    """The requests by who asks, most first."""
    return Table("Đơn vị gửi", ("Cơ quan đề nghị", NUMBER), told.senders, total=True)


def months(told: Figures) -> Table | None:
    """The requests month by month, where the time has several."""
    if not told.months:
        return None
    rows = tuple(
        (f"{month.first:%m/%Y}", month.requests, month.returned, month.posted) for month in told.months
    )
    return Table(
        "Theo tháng",
        ("Tháng nhận", "Tiếp nhận", "Bị trả lại", "Đã đăng"),
        rows,
        ("Bị trả lại và đã đăng: trong số đề nghị tiếp nhận của tháng đó.",),
        total=True,
        chart=True,
        widths=(2, 1, 1, 1),
    )


def quotas(told: Figures) -> Table | None:
    """What bodies owe by the procedure, and what they sent."""
    if not any(one.spans for one in told.quotas):
        return None
    rows = tuple(
        (
            one.name,
            f"{one.articles} tin/{PERS[one.per]}",
            sum(span.count for span in one.spans),
            f"{one.met}/{len(one.spans)}",
            _missed(one),
        )
        for one in told.quotas
    )
    said = (
        "Một tin là một đề nghị đăng tin của cơ quan đó tiếp nhận trong kỳ của chỉ tiêu, kể cả đã trả lại.",
        "Kỳ chưa kết thúc thì chưa coi là thiếu.",
    )
    head = ("Cơ quan", "Chỉ tiêu", "Đã gửi", "Kỳ đạt", "Kỳ thiếu (đã gửi/chỉ tiêu)")
    return Table("Chỉ tiêu", head, rows, said, zeros=True, widths=(10, 5, 3, 3, 8))


def silent(told: Figures) -> Table | None:
    """The bodies expected to send that sent nothing."""
    if not told.expected:
        return None
    rows = tuple((str(i), name) for i, name in enumerate(told.silent, 1))
    said = (f"{len(rows)}/{told.expected} cơ quan thuộc diện gửi tin không gửi đề nghị nào trong kỳ.",)
    none = "Tất cả cơ quan thuộc diện gửi tin đều đã gửi đề nghị trong kỳ."
    return Table("Chưa gửi tin", ("TT", "Cơ quan chưa gửi tin"), rows, said, none=none, widths=(1, 9))


def _missed(one: Owed) -> str:
    missed = "; ".join(f"{_span(span, one.per)} ({span.count}/{one.articles})" for span in one.missed)
    return missed or ("chưa hết kỳ" if one.met < len(one.spans) else "không")


def _span(span: Sent, per: str) -> str:
    if per == "month":
        return f"{span.first:%m/%Y}"
    return (
        f"quý {(span.first.month + 2) // 3}/{span.first.year}" if per == "quarter" else f"{span.first.year}"
    )


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
