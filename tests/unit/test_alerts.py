"""Alerts: what is trouble, told once a day on each channel, by real HTTP, with nothing of a letter."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from mail_health import DAY, HOUR, MINUTE, NOW, WELL
from web_servers import WebServer, serving

from pipeline.alerts import (
    Alert,
    AlertCode,
    Limits,
    audit_alert,
    bounced_alert,
    gone_alert,
    judge,
    limits_of,
    raise_alert,
    secrecy_alert,
)
from pipeline.post import Account, Alerts, Health, OutState, TokenHealth

if TYPE_CHECKING:
    from pathlib import Path

ALERT = Alert(AlertCode.BACKLOG, "Còn thư", "Xem lại.", "BACKLOG:a/INBOX", NOW)
TELL = """
import sys
from datetime import datetime
from pathlib import Path
from pipeline.alerts import Alert, AlertCode, raise_alert
from pipeline.post import Alerts
print("ready", flush=True)
sys.stdin.readline()
alert = Alert(AlertCode.GONE, "s", "t", "k", datetime.fromisoformat(sys.argv[3]))
print(raise_alert(alert, Alerts(webhook=sys.argv[1]), folder=Path(sys.argv[2]), send_mail=None))
"""


class Post:
    """Takes mails as the sender of the house does; fails as long as it is told to."""

    def __init__(self) -> None:
        """Nothing is sent yet."""
        self.sent: list[tuple[tuple[str, ...], str, str]] = []
        self.broken = False

    def send(self, to: tuple[str, ...], subject: str, text: str) -> None:
        """Send, or raise what only a stranger raises."""
        if self.broken:
            raise ConnectionResetError("secret")
        self.sent.append((to, subject, text))


def found(*healths: Health, limits: Limits | None = None) -> list[AlertCode]:
    """Judge folders alone."""
    return [one.code for one in judge(healths, {}, {}, NOW, limits or Limits())]


def test_a_mailbox_that_is_well_is_no_trouble() -> None:
    """Polled a minute ago, a letter that waits an hour, a login for a week; a folder not yet polled."""
    fresh = replace(WELL, tried_at=None, succeeded_at=None, uidvalidity=None)
    busy = replace(WELL, failures=2, error="TimeoutError", backlog=40, oldest=NOW - HOUR)
    token = TokenHealth(NOW + HOUR, NOW + 7 * DAY, NOW, 7)
    outbox = {OutState.HELD: 3, OutState.SENT: 9, OutState.BOUNCED: 1}
    assert judge((WELL, fresh, busy), {"a": token, "b": TokenHealth()}, outbox, NOW, Limits()) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"failures": 3, "error": "TimeoutError"}, AlertCode.POLL_FAILING),
        ({"failures": 3, "succeeded_at": None}, AlertCode.POLL_FAILING),
        ({"succeeded_at": NOW - 31 * MINUTE}, AlertCode.POLL_SILENT),
        ({"succeeded_at": None, "tried_at": NOW - 31 * MINUTE, "failures": 1}, AlertCode.POLL_SILENT),
        ({"oldest": NOW - 61 * MINUTE, "backlog": 2}, AlertCode.BACKLOG),
        ({"dead": 1}, AlertCode.DEAD_LETTER),
    ],
)
def test_each_trouble_of_a_folder_is_one_alert(change: dict[str, object], code: AlertCode) -> None:
    """From the limit on, and told with the names of account and folder."""
    health = replace(WELL, **change)  # type: ignore[arg-type]  # the columns of the table
    (alert,) = judge((health,), {}, {}, NOW, Limits())
    assert (alert.code, alert.key, alert.at) == (code, f"{code}:cong-van/INBOX", NOW)
    assert "cong-van/INBOX" in alert.subject
    assert alert.text.endswith(".")


def test_a_slow_rhythm_may_be_silent_for_longer() -> None:
    """Three times the seconds between polls, where that is more than half an hour."""
    limits = limits_of((Account("cong-van", "h", "u", every=1200),))
    assert found(replace(WELL, succeeded_at=NOW - 59 * MINUTE), limits=limits) == []
    assert found(replace(WELL, succeeded_at=NOW - 61 * MINUTE), limits=limits) == [AlertCode.POLL_SILENT]


def test_the_text_says_since_when_and_what_to_do() -> None:
    """Moments are those of Việt Nam; of an error only a name is told."""
    failing = replace(WELL, failures=5, error="LoginNeededError")
    (alert,) = judge((failing,), {}, {}, NOW, Limits())
    assert "5 lần" in alert.text
    assert "(lỗi: LoginNeededError)" in alert.text
    assert "07:55 ngày 04/05/2026" in alert.text
    assert "vanthu mail check" in alert.text
    told = replace(failing, error="b'Kính gửi: ...'", succeeded_at=None)
    (alert,) = judge((told,), {}, {}, NOW, Limits())
    assert "Kính gửi" not in alert.text
    assert "chưa lần nào" in alert.text


def test_a_login_that_ends_and_answers_that_are_stuck() -> None:
    """Six days left, a login that is over, answers nobody knows of, answers refused."""
    ending = TokenHealth(NOW, NOW + 6.5 * DAY, NOW, 6)
    over = TokenHealth(trouble="hết hạn")
    counts = {OutState.UNSURE: 2, OutState.REFUSED: 1}
    alerts = judge((), {"a": ending, "b": over}, counts, NOW, Limits())
    assert [one.key for one in alerts] == [
        "TOKEN_EXPIRING:a",
        "TOKEN_EXPIRING:b",
        "OUTBOX_STUCK:unsure",
        "OUTBOX_STUCK:refused",
    ]
    assert "20:00 ngày 10/05/2026, còn 6 ngày" in alerts[0].text
    assert "vanthu mail login b" in alerts[1].text


def test_what_happens_once_has_a_key_of_its_own() -> None:
    """Two mails with a mark are two alerts; both say our number and no more."""
    one, two = secrecy_alert("a", 5, NOW), secrecy_alert("a", 6, NOW)
    assert (one.key, two.key) == ("SECRECY:a:5", "SECRECY:a:6")
    assert "số 5" in one.text
    others = (bounced_alert("a", 5, NOW), gone_alert("a", "INBOX", 2, NOW), audit_alert("a", "INBOX", 3, NOW))
    assert [alert.key for alert in others] == ["BOUNCED:a:5", "GONE:a/INBOX", "AUDIT_DIFFERS:a/INBOX"]


def test_both_channels_are_told_once_a_day(tmp_path: Path) -> None:
    """The webhook gets JSON, the mail subject and text; the same key again only after 24 hours."""
    post = Post()
    with serving(WebServer()) as hook:
        alerts = Alerts(("x@example.vn",), "a", f"{hook.origin}/hook")
        for at in (NOW, NOW + HOUR, NOW + DAY - MINUTE):
            assert raise_alert(replace(ALERT, at=at), alerts, folder=tmp_path, send_mail=post.send) == ()
        assert (len(hook.posts), len(post.sent)) == (1, 1)
        raise_alert(replace(ALERT, at=NOW + DAY), alerts, folder=tmp_path, send_mail=post.send)
        raise_alert(replace(ALERT, key="other"), alerts, folder=tmp_path, send_mail=post.send)
    assert (len(hook.posts), len(post.sent)) == (3, 3)
    assert hook.posts[0][0] == "/hook"
    assert json.loads(hook.posts[0][1]) == {
        "code": "BACKLOG",
        "subject": "Còn thư",
        "text": "Xem lại.",
        "at": "2026-05-04T01:00:00+00:00",
    }
    assert post.sent[0] == (("x@example.vn",), "[vanthu] Còn thư", "Xem lại.")


def test_a_channel_that_fails_leaves_the_other_alone(tmp_path: Path) -> None:
    """Its name and the error's name come back, nothing is raised, and only it is tried again."""
    post = Post()
    with serving(WebServer(lambda _path, _body: (500, b"secret", {}))) as hook:
        alerts = Alerts(("x@example.vn",), "a", hook.origin)
        assert raise_alert(ALERT, alerts, folder=tmp_path, send_mail=post.send) == ("webhook: HTTP 500",)
    assert raise_alert(ALERT, alerts, folder=tmp_path, send_mail=post.send) == ("webhook: ConnectError",)
    assert len(post.sent) == 1
    post.broken = True
    with serving(WebServer()) as hook:
        alerts = replace(alerts, webhook=hook.origin)
        other = replace(ALERT, key="other")
        assert raise_alert(other, alerts, folder=tmp_path, send_mail=post.send) == (
            "mail: ConnectionResetError",
        )
        post.broken = False
        assert raise_alert(other, alerts, folder=tmp_path, send_mail=post.send) == ()
    assert (len(hook.posts), len(post.sent)) == (1, 2)


def test_a_redirect_is_not_followed(tmp_path: Path) -> None:
    """The alert goes where the operator said, or nowhere."""
    with serving(WebServer(lambda _path, _body: (302, b"", {"Location": "/other"}))) as hook:
        told = raise_alert(ALERT, Alerts(webhook=hook.origin), folder=tmp_path, send_mail=None)
    assert (told, len(hook.posts)) == (("webhook: HTTP 302",), 1)


def test_nobody_to_tell(tmp_path: Path) -> None:
    """Without a channel nothing happens, and nothing is written."""
    assert raise_alert(ALERT, Alerts(), folder=tmp_path, send_mail=Post().send) == ()
    assert raise_alert(ALERT, Alerts(("x@example.vn",), "a"), folder=tmp_path, send_mail=None) == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[1]",
        b'{"mail BACKLOG:a/INBOX": 5}',
        b'{"mail BACKLOG:a/INBOX": "2026-05-04"}',
        b'{"mail BACKLOG:a/INBOX": "2036-05-04T01:00:00+00:00"}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_a_broken_memory_tells_rather_twice(content: bytes, tmp_path: Path) -> None:
    """What cannot be read, or lies in the future, does not keep an alert back."""
    (tmp_path / "alerts.json").write_bytes(content)
    post = Post()
    assert raise_alert(ALERT, Alerts(("x@example.vn",), "a"), folder=tmp_path, send_mail=post.send) == ()
    assert len(post.sent) == 1


def test_a_memory_that_cannot_be_written_tells_all_the_same(tmp_path: Path) -> None:
    """A full or broken disk is what people must hear of: each channel is told, and so is the trouble."""
    (tmp_path / "file").write_text("no folder")
    post = Post()
    with serving(WebServer()) as hook:
        alerts = Alerts(("x@example.vn",), "a", hook.origin)
        told = raise_alert(ALERT, alerts, folder=tmp_path / "file", send_mail=post.send)
    assert (len(hook.posts), len(post.sent)) == (1, 1)
    assert told == ("alerts.json: UsageError",)


def test_old_keys_are_forgotten(tmp_path: Path) -> None:
    """The file holds what was told within a day, no more."""
    post = Post()
    for hours in range(30):
        alert = replace(ALERT, key=f"k{hours}", at=NOW + hours * HOUR)
        raise_alert(alert, Alerts(("x@example.vn",), "a"), folder=tmp_path, send_mail=post.send)
    assert len(json.loads((tmp_path / "alerts.json").read_text())) == 24


def test_processes_at_once_tell_once(tmp_path: Path) -> None:
    """Three processes see the same trouble at the same moment; the webhook is called once."""
    pipe = subprocess.PIPE
    with serving(WebServer()) as hook:
        call = [sys.executable, "-c", TELL, hook.origin, str(tmp_path), NOW.isoformat()]
        tellers = [subprocess.Popen(call, stdin=pipe, stdout=pipe, text=True) for _ in range(3)]
        ready = [teller.stdout.readline() for teller in tellers if teller.stdout]
        told = [teller.communicate("go\n")[0].strip() for teller in tellers]
    assert (ready, told) == (["ready\n"] * 3, ["()"] * 3)
    assert len(hook.posts) == 1
