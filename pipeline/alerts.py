"""Trouble of the mailbox that a person must hear of: what is trouble, and how it is told once a day.

No alert holds anything of a letter: names of accounts and folders, counts, moments, our own ids.
"""

from __future__ import annotations

import json
import re
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from pipeline.calls import CallError, post_json
from pipeline.errors import VanthuError
from pipeline.lockfile import alone
from pipeline.matter import VIET_NAM
from pipeline.post import OutState
from pipeline.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from pipeline.post import Account, Alerts, Health, TokenHealth

    SendMail = Callable[[tuple[str, ...], str, str], None]

AGAIN = timedelta(hours=24)  # the same trouble is told anew after that time
SECONDS = 10.0  # for the webhook
PATIENCE = 60.0  # seconds for another process that is telling something
TOLD_FILE = "alerts.json"
_NAME = re.compile(r"\w{1,60}")


class AlertCode(StrEnum):
    """What went wrong; programs that listen to the webhook tell alerts apart by it."""

    POLL_FAILING = "POLL_FAILING"
    POLL_SILENT = "POLL_SILENT"
    BACKLOG = "BACKLOG"
    DEAD_LETTER = "DEAD_LETTER"
    TOKEN_EXPIRING = "TOKEN_EXPIRING"  # noqa: S105 - a code, no password
    SECRECY = "SECRECY"
    BOUNCED = "BOUNCED"
    GONE = "GONE"
    AUDIT_DIFFERS = "AUDIT_DIFFERS"
    OUTBOX_STUCK = "OUTBOX_STUCK"


@dataclass(frozen=True, slots=True)
class Alert:
    """One trouble, in Vietnamese; two with the same `key` are the same one."""

    code: AlertCode
    subject: str
    text: str
    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Limits:
    """From when on something is trouble; `every` are the seconds between polls of each account."""

    failures: int = 3
    polls: int = 3
    least_silence: timedelta = timedelta(minutes=30)
    oldest: timedelta = timedelta(hours=1)
    token_days: int = 7
    every: Mapping[str, int] = field(default_factory=dict)

    def silence(self, account: str) -> timedelta:
        """Say how long an account may go without a good poll."""
        return max(self.least_silence, self.polls * timedelta(seconds=self.every.get(account, 0)))


def limits_of(accounts: Iterable[Account]) -> Limits:
    """Give the usual limits, with the rhythm of these accounts."""
    return Limits(every={account.name: account.every for account in accounts})


# ---- what is trouble
def judge(
    healths: Iterable[Health],
    tokens: Mapping[str, TokenHealth],
    outbox_counts: Mapping[OutState, int],
    now: datetime,
    limits: Limits,
) -> tuple[Alert, ...]:
    """Find all trouble that can be seen at a moment; `tokens` are by the names of accounts."""
    found: list[Alert] = []
    for one in healths:
        found.extend(_of_folder(one, now, limits))
    for account, token in tokens.items():
        found.extend(_of_token(account, token, now, limits))
    found.extend(_of_outbox(outbox_counts, now))
    return tuple(found)


def _of_folder(one: Health, now: datetime, limits: Limits) -> Iterator[Alert]:
    where = f"{one.account}/{one.folder}"
    good = f"Lần đọc được gần nhất: {_told(one.succeeded_at)}."
    last = one.succeeded_at or one.tried_at
    if one.failures >= limits.failures:
        error = one.error if one.error and _NAME.fullmatch(one.error) else "không rõ"
        text = (
            f"Đọc hộp thư {where} lỗi {one.failures} lần liên tiếp (lỗi: {error}). {good} "
            "Kiểm tra mạng, mật khẩu hoặc phiên đăng nhập: vanthu mail check, vanthu mail status."
        )
        yield _alert(AlertCode.POLL_FAILING, f"Không đọc được hộp thư {where}", text, where, now)
    elif last is not None and now - last > limits.silence(one.account):
        text = (
            f"Hộp thư {where} lâu không được đọc. {good} "
            "Kiểm tra chương trình nhận thư có đang chạy không: ./run status, vanthu mail status."
        )
        yield _alert(AlertCode.POLL_SILENT, f"Hộp thư {where} không được đọc", text, where, now)
    if one.oldest is not None and now - one.oldest > limits.oldest:
        text = (
            f"Hộp thư {where} còn {one.backlog} thư chưa xử lý, thư cũ nhất đến lúc {_told(one.oldest)}. "
            "Xem vanthu mail status; nếu số này không giảm, xem nhật ký của chương trình nhận thư."
        )
        yield _alert(AlertCode.BACKLOG, f"Hộp thư {where} còn {one.backlog} thư chờ", text, where, now)
    if one.dead:
        text = (
            f"Hộp thư {where} có {one.dead} thư xử lý nhiều lần không được, đang chờ người xử lý. "
            "Xem danh sách bằng vanthu mail list, sửa nguyên nhân rồi cho xử lý lại."
        )
        yield _alert(AlertCode.DEAD_LETTER, f"{one.dead} thư lỗi trong hộp thư {where}", text, where, now)


def _of_token(account: str, token: TokenHealth, now: datetime, limits: Limits) -> Iterator[Alert]:
    if token.trouble is not None:
        subject = f"Phiên đăng nhập hộp thư {account} không dùng được"
        text = f"Hộp thư {account}: cần đăng nhập lại bằng lệnh vanthu mail login {account}."
    elif token.days_left is not None and token.days_left < limits.token_days:
        subject = f"Phiên đăng nhập hộp thư {account} sắp hết hạn"
        text = (
            f"Phiên đăng nhập hộp thư {account} hết hạn lúc {_told(token.refresh_expires_at)}, "
            f"còn {token.days_left} ngày. Đăng nhập lại trước đó: vanthu mail login {account}."
        )
    else:
        return
    yield _alert(AlertCode.TOKEN_EXPIRING, subject, text, account, now)


def _of_outbox(counts: Mapping[OutState, int], now: datetime) -> Iterator[Alert]:
    unsure, refused = counts.get(OutState.UNSURE, 0), counts.get(OutState.REFUSED, 0)
    if unsure:
        text = (
            f"Có {unsure} thư trả lời chưa rõ máy chủ đã nhận hay chưa; chương trình không tự gửi lại. "
            "Hỏi nơi nhận hoặc xem hộp thư đi, rồi xác nhận đã gửi hoặc cho gửi lại."
        )
        yield _alert(AlertCode.OUTBOX_STUCK, f"{unsure} thư trả lời chưa rõ đã gửi", text, "unsure", now)
    if refused:
        text = f"Máy chủ từ chối {refused} thư trả lời. Kiểm tra địa chỉ nhận và tài khoản gửi."
        yield _alert(AlertCode.OUTBOX_STUCK, f"{refused} thư trả lời bị từ chối", text, "refused", now)


# ---- what happens once
def secrecy_alert(account: str, mail_id: int, at: datetime) -> Alert:
    """Tell that a mail bears a mark of state secrecy, but neither which mark nor from whom."""
    text = (
        f"Thư số {mail_id} của hộp thư {account} có dấu hiệu chứa nội dung độ mật; chương trình đã cách ly, "
        "không hiện nội dung. Báo người phụ trách bảo vệ bí mật nhà nước của đơn vị."
    )
    return _alert(AlertCode.SECRECY, "Thư có dấu hiệu độ mật", text, f"{account}:{mail_id}", at)


def bounced_alert(account: str, outgoing_id: int, at: datetime) -> Alert:
    """Tell that an answer came back."""
    text = (
        f"Thư trả lời số {outgoing_id} gửi qua {account} bị trả lại: nơi nhận chưa nhận được. "
        "Kiểm tra địa chỉ, liên hệ nơi nhận, rồi gửi lại."
    )
    return _alert(AlertCode.BOUNCED, "Thư trả lời bị trả lại", text, f"{account}:{outgoing_id}", at)


def gone_alert(account: str, folder: str, count: int, at: datetime) -> Alert:
    """Tell that mails went from the server before we had them."""
    where = f"{account}/{folder}"
    text = (
        f"{count} thư trong hộp thư {where} bị xóa hoặc chuyển đi trước khi tải về. "
        "Tìm trong thùng rác của hộp thư và chuyển lại vào thư mục đang đọc."
    )
    return _alert(AlertCode.GONE, f"{count} thư mất khỏi hộp thư {where}", text, where, at)


def audit_alert(account: str, folder: str, count: int, at: datetime) -> Alert:
    """Tell that the server and our ledger do not hold the same mails."""
    where = f"{account}/{folder}"
    text = (
        f"Đối chiếu hộp thư {where}: {count} thư trên máy chủ không khớp với sổ nhận thư. "
        "Xem chi tiết bằng vanthu mail audit."
    )
    return _alert(AlertCode.AUDIT_DIFFERS, f"Sổ nhận thư của {where} không khớp máy chủ", text, where, at)


def _alert(code: AlertCode, subject: str, text: str, about: str, at: datetime) -> Alert:
    return Alert(code, subject, text, f"{code}:{about}", at)


def _told(moment: datetime | None) -> str:
    return f"{moment.astimezone(VIET_NAM):%H:%M ngày %d/%m/%Y}" if moment else "chưa lần nào"


# ---- how it is told
def raise_alert(alert: Alert, alerts: Alerts, *, folder: Path, send_mail: SendMail | None) -> tuple[str, ...]:
    """Tell by webhook and by mail, each at most once in 24 hours (`AGAIN`) for the same key.

    Give the channels that failed, each with the name of its error: nothing is raised, and a channel that
    failed is tried again at the next time. What was told is kept in `folder`; where that cannot be written,
    it is told each time. `send_mail` takes addresses, subject and text, and raises what it likes.
    """
    channels: list[tuple[str, Callable[[], None]]] = []
    if alerts.webhook is not None:
        url = alerts.webhook
        channels.append(("webhook", lambda: _to_webhook(alert, url)))
    if alerts.to and send_mail is not None:
        mail = send_mail
        channels.append(("mail", lambda: mail(alerts.to, f"[vanthu] {alert.subject}", alert.text)))
    if not channels:
        return ()
    failed: list[str] = []
    ledger = folder / TOLD_FILE
    with ExitStack() as held:
        try:
            # Held while it is told: two processes that see the same trouble tell it once.
            held.enter_context(alone(folder / f"{TOLD_FILE}.lock", PATIENCE))
        except VanthuError as error:  # a full disk is the very thing to tell: twice is better than never
            failed.append(f"{TOLD_FILE}: {type(error).__name__}")
        told = _told_before(ledger, alert.at)
        for name, tell in channels:
            key = f"{name} {alert.key}"
            if key in told:
                continue
            if error_name := _tried(tell):
                failed.append(f"{name}: {error_name}")
                continue
            told[key] = alert.at
            if error_name := _tried(partial(_keep, ledger, told)):
                failed.append(f"{TOLD_FILE}: {error_name}")
    return tuple(dict.fromkeys(failed))


def _tried(tell: Callable[[], None]) -> str | None:
    try:
        tell()
    except CallError as error:
        return error.name
    except Exception as error:  # noqa: BLE001 - the other channel is tried whatever this one raises
        return type(error).__name__
    return None


def _to_webhook(alert: Alert, url: str) -> None:
    value = {
        "code": alert.code.value,
        "subject": alert.subject,
        "text": alert.text,
        "at": alert.at.isoformat(),
    }
    answer = post_json(url, value, seconds=SECONDS)
    if not answer.is_good:
        raise CallError("webhook", f"HTTP {answer.status}")


def _told_before(path: Path, now: datetime) -> dict[str, datetime]:
    """Read what was told within `AGAIN`; a file that is broken, or a moment yet to come, is nothing."""
    try:
        found: Any = json.loads(path.read_bytes())
        moments = {str(key): datetime.fromisoformat(at) for key, at in dict(found).items()}
        return {key: at for key, at in moments.items() if timedelta(0) <= now - at < AGAIN}
    except (OSError, ValueError, TypeError, RecursionError):
        return {}


def _keep(path: Path, told: Mapping[str, datetime]) -> None:
    values = {key: at.isoformat() for key, at in sorted(told.items())}
    write_whole(path, json.dumps(values, ensure_ascii=False, indent=1).encode(), 0o600)
