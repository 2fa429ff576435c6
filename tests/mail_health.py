"""Folders of mailboxes as they are at one moment, for the tests of what is shown of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pipeline.post import Health, MailState, OutState, TokenHealth

NOW = datetime(2026, 5, 4, 1, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
WELL = Health("cong-van", "INBOX", 7, 100, NOW - MINUTE, NOW - 5 * MINUTE, 0, None, None, 0, 0, None)
ILL = Health(
    account="cong-van",
    folder='Văn bản "đến"',
    uidvalidity=8,
    high_water=40,
    tried_at=NOW - MINUTE,
    succeeded_at=NOW - 2 * DAY,
    failures=4,
    error="LoginNeededError",
    retry_at=NOW + 20 * MINUTE,
    backlog=12,
    dead=1,
    oldest=NOW - 3 * HOUR,
)
NEW = Health("du-phong", "INBOX", None, 0, None, None, 0, None, None, 0, 0, None)
TOKENS = {
    "cong-van": TokenHealth(NOW + HOUR, NOW + 6.5 * DAY, NOW - 10 * MINUTE, 6),
    "du-phong": TokenHealth(NOW + HOUR, None, NOW - DAY),
    "cu": TokenHealth(trouble="phiên đăng nhập đã hết hạn, cần đăng nhập lại"),
}
COUNTS = {MailState.SUBMISSION: 120, MailState.SEEN: 12, MailState.DEAD: 1}
OUTBOX = {OutState.SENT: 80, OutState.UNSURE: 2}
