"""The mailbox under Prefect: polls and audits as flows, alerts, and not a word of a letter in Prefect."""

from __future__ import annotations

import importlib
import json
import socket
import threading
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from dovecot import Dovecot, dovecot
from mailbox_accounts import accounts_file
from mailbox_messages import mail
from mailbox_office import DOCX
from prefect_told import told_prefect
from web_servers import WebServer, serving

from flows.processes import wait_until
from pipeline.app import open_house
from pipeline.errors import DefectError
from pipeline.ingest.mailbox.session import Session
from pipeline.matter import VIET_NAM
from pipeline.post import Account, MailState
from pipeline.post_office import PostOffice, connect, open_ledger
from pipeline.settings import load_settings
from pipeline.store.mails_port import MailQuery
from pipeline.watching import watch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    from pipeline.post import MailLine

SUBJECT = "Đề nghị đăng tin về giếng làng Buôn Trấp"
BODY = "Kính gửi quý phòng hồ sơ về giếng làng."
SENDER = "vanthu.sotuphap@coquan.example.vn"
LETTER = mail(1, SUBJECT, BODY, *DOCX)
WORDS = (SUBJECT, "giếng làng", SENDER, "1.vanthu.sotuphap")
PATIENCE = 120.0  # seconds


@pytest.fixture(name="server")
def _server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


@pytest.fixture(name="hook")
def _hook() -> Iterator[WebServer]:
    with serving(WebServer()) as hook:
        yield hook


@pytest.fixture(autouse=True)
def home(
    prefect_home: Path, server: Dovecot, hook: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """Give Prefect's folder; the house is the test's own, with one account at the server."""
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("VANTHU_MAIL", str(accounts_file(tmp_path, server, webhook=f"{hook.origin}/hook")))
    load_settings.cache_clear()
    yield prefect_home
    load_settings.cache_clear()


@pytest.fixture(name="polling")
def _polling(home: Path) -> ModuleType:
    """Give the module of the poll, imported once Prefect's server is there."""
    assert home.is_dir()
    return importlib.import_module("flows.poll_mailbox")


@pytest.fixture(name="auditing")
def _auditing(home: Path) -> ModuleType:
    """Give the module of the audit."""
    assert home.is_dir()
    return importlib.import_module("flows.audit_mailbox")


@pytest.fixture(name="mailboxes")
def _mailboxes(home: Path) -> ModuleType:
    """Give the module of the watcher."""
    assert home.is_dir()
    return importlib.import_module("flows.mailboxes")


def ledger() -> list[MailLine]:
    """Give the ledger, newest first."""
    with open_ledger(load_settings()) as mails:
        return list(mails.lines(MailQuery(limit=None)))


def words_told(home: Path) -> list[str]:
    """Give the words of the letter that Prefect was told, once it has written down its whole log."""
    importlib.import_module("prefect.logging.handlers").APILogHandler().flush()
    return [word for word in WORDS if told_prefect(home, word)]


def test_what_came_is_processed_once(server: Dovecot, home: Path, polling: ModuleType) -> None:
    """One line says what became of the messages; the next run has nothing, and Prefect knows no word."""
    server.deliver([LETTER, mail(2, "Hỏi lịch họp", "Họp lúc mấy giờ?")])
    assert polling.poll_mailbox() == ["pc06/INBOX new 2 not_a_letter 1 submission 1"]
    assert polling.poll_mailbox("pc06") == ["pc06/INBOX new 0"]
    assert {line.state for line in ledger()} == {MailState.SUBMISSION, MailState.NOT_A_LETTER}
    assert told_prefect(home, "poll-mailbox")
    assert words_told(home) == []


def test_a_server_that_is_away_fails_the_run(
    server: Dovecot, home: Path, polling: ModuleType, mailboxes: ModuleType
) -> None:
    """The run fails by name, the next ones pause; the watcher does not take a pause for a good poll."""
    server.deliver([LETTER])
    assert polling.poll_mailbox() == ["pc06/INBOX new 1 submission 1"]
    server.stop()
    with pytest.raises(polling.NotPolledError) as failure:
        polling.poll_mailbox()
    assert str(failure.value) == "pc06/INBOX new 0 failed"
    assert wait_until(lambda: told_prefect(home, "NotPolledError: pc06/INBOX new 0 failed"), PATIENCE)
    assert words_told(home) == []

    # Back, with a message: waiting at the server would end at once, for it is above the high-water mark.
    server.start()
    server.deliver([mail(2, "Chào", "Hỏi thăm")])
    assert polling.poll_mailbox() == ["pc06/INBOX busy"]
    assert mailboxes.poll(server.account()) is False


def test_what_breaks_beside_the_mailbox_is_named_only(
    server: Dovecot, home: Path, polling: ModuleType, auditing: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error of ours whose message quotes a letter fails both flows by its name alone."""

    def breaking(*_: object) -> None:
        raise DefectError(SUBJECT)

    monkeypatch.setattr(PostOffice, "look_after", breaking)
    monkeypatch.setattr(PostOffice, "tell_differences", breaking)
    server.deliver([LETTER])
    with pytest.raises(polling.NotPolledError) as failure:
        polling.poll_mailbox()
    assert str(failure.value) == "pc06/INBOX new 1 submission 1; failed - DefectError"
    with pytest.raises(auditing.NotAuditedError, match=r"\ADefectError\Z"):
        auditing.audit_mailbox()
    assert wait_until(lambda: told_prefect(home, "NotAuditedError: DefectError"), PATIENCE)
    assert words_told(home) == []


def test_an_unknown_account_fails_the_run(polling: ModuleType) -> None:
    """A name that is not in the file polls nothing."""
    with pytest.raises(polling.NotPolledError, match=r"\Afailed - UsageError\Z"):
        polling.poll_mailbox("khong-co")
    assert ledger() == []


def test_the_audit_agrees_until_a_kept_original_is_damaged(
    server: Dovecot,
    hook: WebServer,
    home: Path,
    polling: ModuleType,
    auditing: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A changed byte is found by the whole audit, that of Sundays; a cut file by each; one alert is told."""
    server.deliver([LETTER])
    polling.poll_mailbox()
    good = ["pc06/INBOX server 1 ledger 1 new 0"]
    assert auditing.audit_mailbox(whole=True) == good
    assert hook.posts == []

    (line,) = ledger()
    with open_house(load_settings()) as house:
        kept = house.rooms.store.original(str(line.sha256))
    whole = kept.read_bytes()
    kept.chmod(0o600)
    kept.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    saturday = datetime(2026, 11, 28, 5, 30, tzinfo=VIET_NAM)
    monkeypatch.setattr(auditing, "now", lambda: saturday)
    assert auditing.audit_mailbox() == good
    monkeypatch.setattr(auditing, "now", lambda: saturday + timedelta(days=1))
    with pytest.raises(auditing.DiffersError) as failure:
        auditing.audit_mailbox()
    assert str(failure.value) == f"{good[0]} missing 0 lost 1 unread 0"
    kept.write_bytes(whole[:-1])
    with pytest.raises(auditing.DiffersError):
        auditing.audit_mailbox(whole=False)
    ((path, body),) = hook.posts
    assert path == "/hook"
    alert = json.loads(body)
    assert (alert["code"], sorted(alert)) == ("AUDIT_DIFFERS", ["at", "code", "subject", "text"])
    assert "pc06/INBOX: 1 thư" in alert["text"]
    assert [word for word in WORDS if word in body.decode()] == []
    assert words_told(home) == []

    kept.write_bytes(whole)
    assert auditing.audit_mailbox(whole=True) == good


def test_an_audit_of_a_server_that_is_away_is_no_difference(
    server: Dovecot, hook: WebServer, auditing: ModuleType
) -> None:
    """It fails by the name of the error and alarms nobody."""
    server.stop()
    with pytest.raises(auditing.NotAuditedError, match=r"\Apc06/INBOX TransientError\Z"):
        auditing.audit_mailbox()
    assert hook.posts == []


def test_the_watcher_polls_although_its_metrics_have_no_port(server: Dovecot, mailboxes: ModuleType) -> None:
    """Letters do not wait for a port that another program holds; told to stop, the watcher ends."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        settings = load_settings().model_copy(update={"metrics_port": port})
        server.deliver([LETTER])
        with watching(mailboxes, settings):
            assert wait_until(lambda: [one.state for one in ledger()] == [MailState.SUBMISSION], PATIENCE)


@contextmanager
def watching(mailboxes: ModuleType, settings: object) -> Iterator[None]:
    """Run the watcher of the mailboxes in a thread, as the runner does, and end it."""
    stop = threading.Event()
    watcher = threading.Thread(target=mailboxes.watch_mailboxes, args=(settings, stop))
    watcher.start()
    try:
        yield
    finally:
        stop.set()
        watcher.join(PATIENCE)
    assert not watcher.is_alive()


def test_the_watcher_outlives_what_it_does_not_know(server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that answers without UIDVALIDITY breaks the waiting, not the watcher: it polls again."""
    stop, polls = threading.Event(), threading.Semaphore(0)

    def strange(_: Session, __: str) -> None:
        raise KeyError(b"UIDVALIDITY")

    def poll(_: Account) -> bool:
        polls.release()
        return True

    monkeypatch.setattr(Session, "select", strange)
    arguments = (server.account(every=0), poll, lambda *_: 0, connect, stop)
    watcher = threading.Thread(target=watch, args=arguments)
    watcher.start()
    try:
        assert polls.acquire(timeout=PATIENCE)
        assert polls.acquire(timeout=PATIENCE)
    finally:
        stop.set()
        watcher.join(PATIENCE)
    assert not watcher.is_alive()
