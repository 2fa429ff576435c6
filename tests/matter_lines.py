"""Lines of matters for the tests of reports: one plain request, and a whole province's mail, all invented."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from pipeline.matter import Deadline, MatterLine, MatterState
from pipeline.terms import (
    CaseStatus,
    DocumentType,
    FindingCode,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    ScopeLevel,
    Topic,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN = MatterLine(
    id="a" * 64,
    state=MatterState.RECEIVED,
    kind=Kind.POSTING_REQUEST,
    status=CaseStatus.READY,
    submission_id="a" * 64,
    members=1,
    opened_on=date(2026, 11, 2),
    received_on=date(2026, 11, 2),
    arrival_number=1,
    deadline=Deadline(date(2026, 11, 16), provisional=False),
    answered_on=None,
    returned=False,
    gaps=(),
    posted_on=None,
    number="15/UBND-VX",
    issued_on=date(2026, 11, 1),
    document_type=DocumentType.CONG_VAN,
    issuer="Ủy ban nhân dân xã Ví Dụ",
    issuer_level=IssuerLevel.COMMUNE,
    issuer_kind=IssuerKind.PEOPLE_COMMITTEE,
    province="tỉnh Lâm Đồng",
    subject="đăng tải tin tuyên truyền",
    topic=Topic.LAW,
    scope=ScopeLevel.COMMUNE,
    to_c06=False,
    window_start=date(2026, 11, 20),
    window_end=date(2026, 11, 30),
    handler="Công an xã Ví Dụ",
    handler_level=HandlerLevel.COMMUNE,
    approval_level=HandlerLevel.COMMUNE,
    findings=(),
    urgency=None,
    profile="two-tier",
)
ISSUERS = (
    ("Sở Tư pháp", IssuerLevel.PROVINCE),
    ("Sở Văn hoá, Thể thao và Du lịch", IssuerLevel.PROVINCE),
    ("Sở Y tế", IssuerLevel.PROVINCE),
    ("Tỉnh Đoàn Lâm Đồng", IssuerLevel.PROVINCE),
    *((f"Ủy ban nhân dân xã Ví Dụ {i}", IssuerLevel.COMMUNE) for i in range(1, 70)),
    ("Cục Ví Dụ, Bộ Mẫu", IssuerLevel.MINISTRY),
    (None, None),
)
GAPS = (
    *(FindingCode.AUDIENCE_AGE_MISSING, FindingCode.WINDOW_MISSING, FindingCode.SOFT_COPY_MISSING),
    *(FindingCode.IMAGE_MISSING, FindingCode.NATIONWIDE_UNJUSTIFIED, FindingCode.SCOPE_MISSING),
)


def request(**changes: Any) -> MatterLine:  # noqa: ANN401 - any attribute
    """Give the plain request with some of its attributes changed; it is received when it is opened."""
    made = replace(PLAIN, **changes)
    return made if "received_on" in changes else replace(made, received_on=made.opened_on)


def mail(count: int, first: date, last: date, seed: int = 7) -> Iterator[MatterLine]:
    """Give `count` matters opened between two days, of every state, level, topic and kind."""
    draw = random.Random(seed)  # noqa: S311 - invented mail, the same each time
    for i in range(count):
        opened = first + timedelta(days=draw.randrange((last - first).days + 1))
        issuer, level = draw.choice(ISSUERS)
        state = draw.choice(list(MatterState))
        answered = state in {MatterState.APPROVED, MatterState.REFUSED, MatterState.POSTED}
        took = timedelta(days=draw.randrange(2, 20))
        returned = draw.random() < 0.4
        yield request(
            id=f"{i:064x}",
            state=state,
            kind=draw.choices(list(Kind), (8, 2, 1))[0],
            opened_on=opened,
            deadline=Deadline(opened + timedelta(days=14), provisional=draw.random() < 0.1),
            answered_on=opened + took if answered else None,
            returned=returned,
            gaps=tuple(draw.sample(GAPS, draw.randrange(0, 4))) if returned else (),
            posted_on=opened + took + timedelta(days=2) if state is MatterState.POSTED else None,
            issuer=issuer,
            issuer_level=level,
            topic=draw.choice([*Topic, None]),
            scope=draw.choice(list(ScopeLevel)),
        )
