"""A poll while something is broken: server away, disk full, database locked, a message that breaks us."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from dovecot import Dovecot, dovecot
from mailbox_messages import mail
from mailbox_office import DOCX, letters, lines, office, poll

from pipeline import post_office
from pipeline.app import now
from pipeline.errors import SettingsError, TransientError
from pipeline.ingest.mailbox.session import Session
from pipeline.post import MailState
from pipeline.store import originals

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pipeline.post import Account


@pytest.fixture(name="server")
def _server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


def test_server_gone_for_a_while(server: Dovecot, tmp_path: Path) -> None:
    """A poll of a server that is away fails and pauses; when it is back nothing is missing."""
    server.deliver([mail(1, "Gửi công văn", "Kính gửi", *DOCX)])
    with office(tmp_path, server) as opened:
        server.stop()
        assert poll(opened).error is not None
        (health,) = opened.mails.healths()
        assert health.failures == 1
        assert health.retry_at is not None
        assert poll(opened, force=False).busy
        server.start()
        assert poll(opened).error is None
        assert [line.state for line in lines(opened)] == [MailState.SUBMISSION]


def test_a_connection_cut_in_a_body_costs_one_try(
    server: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The poll asks again on a new connection; it stops when that breaks too, and the next one goes on."""
    server.deliver([mail(1, "Chào", "Một"), mail(2, "Chào", "Hai")])
    whole = Session.body

    def cut(_self: Session, _uid: int, _largest: int) -> bytes | None:
        raise TransientError("Mất kết nối")

    with office(tmp_path, server) as opened:
        monkeypatch.setattr(Session, "body", cut)
        assert poll(opened).error is not None
        assert [line.attempts for line in lines(opened)] == [1, 0]
        monkeypatch.setattr(Session, "body", whole)
        poll(opened)
        assert lines(opened)[1].state is MailState.NOT_A_LETTER
        assert lines(opened)[0].state is MailState.SEEN  # its pause is not over


def test_a_login_that_ends_meanwhile_is_no_fault_of_a_message(
    server: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The poll stops and says so; no message is a try poorer."""
    server.deliver([mail(1, "Chào", "Một"), mail(2, "Chào", "Hai")])
    logins = iter([post_office.connect])

    def once(account: Account) -> AbstractContextManager[Session]:
        known = next(logins, None)
        if known is None:
            raise SettingsError("phiên đăng nhập hết hạn")
        return known(account)

    def cut(_self: Session, _uid: int, _largest: int) -> bytes | None:
        raise TransientError("Mất kết nối")

    with office(tmp_path, server) as opened:
        with monkeypatch.context() as patch:
            patch.setattr(post_office, "connect", once)
            patch.setattr(Session, "body", cut)
            assert "hết hạn" in str(poll(opened).error)
        assert [line.attempts for line in lines(opened)] == [0, 0]
        poll(opened)
        assert {line.state for line in lines(opened)} == {MailState.NOT_A_LETTER}


def test_disk_full_loses_nothing(server: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While no byte can be kept the poll stops without counting a try; with room again all is fetched."""
    server.deliver([mail(1, "Gửi công văn", "Kính gửi", *DOCX), mail(2, "Chào", "Hỏi thăm")])
    replace_ = originals.os.replace

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with office(tmp_path, server) as opened:
        monkeypatch.setattr(originals.os, "replace", full)
        for _ in range(20):
            assert poll(opened).error is not None
        assert {(line.state, line.attempts) for line in lines(opened)} == {(MailState.SEEN, 0)}
        monkeypatch.setattr(originals.os, "replace", replace_)
        assert poll(opened).error is None
        assert [line.state for line in lines(opened)] == [MailState.SUBMISSION, MailState.NOT_A_LETTER]


def test_database_locked_loses_nothing(
    server: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another program holds the database the poll gives up; then it goes on, and no try is counted."""
    monkeypatch.setattr("pipeline.store.engine._BUSY_TIMEOUT_S", 0.2)
    server.deliver([mail(1, "Gửi công văn", "Kính gửi", *DOCX)])
    with office(tmp_path, server) as opened:
        original = opened.room.keep
        other = closing(sqlite3.connect(tmp_path / "data" / "vanthu.sqlite3", isolation_level=None))
        with other as connection:

            def locking(data: bytes) -> str:
                connection.execute("BEGIN IMMEDIATE")
                return original(data)

            object.__setattr__(opened.room, "keep", locking)
            poll(opened)
            connection.execute("ROLLBACK")
        object.__setattr__(opened.room, "keep", original)
        opened.mails.free(f"pc06/INBOX@{opened.room.owner}")  # as the end of the lease would
        assert poll(opened).error is None
        assert [(line.state, line.attempts) for line in lines(opened)] == [(MailState.SUBMISSION, 0)]
        assert letters(opened) == 1


def test_one_bad_message_never_stops_the_poll(server: Dovecot, tmp_path: Path) -> None:
    """A message on which our program breaks is tried three times, then it is dead; the others pass."""
    server.deliver([mail(1, "Bẫy", "x"), mail(2, "Chào", "Hỏi thăm")])
    with office(tmp_path, server) as opened:
        sort = opened.room.sequel.sort
        later = timedelta()

        def breaking(head: bytes, envelope: Any, submission: Any) -> Any:  # noqa: ANN401 - passes anything on
            if envelope.subject == "Bẫy":
                raise ValueError("a defect")
            return sort(head, envelope, submission)

        object.__setattr__(opened.room.sequel, "sort", breaking)
        object.__setattr__(opened.room, "clock", lambda: now() + later)
        for _ in range(3):
            assert poll(opened).error is None
            later += timedelta(hours=2)
        trap, chat = lines(opened)
        assert (trap.state, trap.attempts, trap.error) == (MailState.DEAD, 3, "ValueError")
        assert chat.state is MailState.NOT_A_LETTER
        object.__delattr__(opened.room.sequel, "sort")
        opened.mails.reopen(trap.id, who="cán bộ", why="đã sửa", now=now(), wanted=False)
        poll(opened)
        assert lines(opened)[0].state is MailState.NOT_A_LETTER
        assert [act.who for act in opened.mails.acts(trap.id)] == ["cán bộ"]
        assert opened.mails.fetches()[trap.id] == 1
