"""A poll against a real Dovecot: every message comes to one end, whatever the server calls it."""

from __future__ import annotations

import threading
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from dovecot import PASSWORD, Dovecot, dovecot
from mailbox_messages import mail, received
from mailbox_office import DOCX, letters, lines, office, poll

from pipeline.app import now
from pipeline.errors import SettingsError, StoreBusyError
from pipeline.ingest.mailbox import open_mailbox
from pipeline.ingest.mailbox.session import Session
from pipeline.post import WAITING, Account, MailState
from pipeline.watching import watch_all

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(name="server")
def _server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


def test_each_message_comes_to_its_end_and_is_marked(server: Dovecot, tmp_path: Path) -> None:
    """A letter becomes a case, a newsletter none; both are marked, none is read or deleted on the server."""
    news = mail(2, "Bản tin", "Tin", List_Unsubscribe="<mailto:x@bantin.example.com>", Precedence="bulk")
    server.deliver([mail(1, "Gửi công văn", "Kính gửi", *DOCX), news])
    with office(tmp_path, server) as opened:
        done = poll(opened)
        assert (done.new, done.error, done.failed) == (2, None, 0)
        first, second = lines(opened)
        assert (first.state, second.state) == (MailState.SUBMISSION, MailState.NOT_A_LETTER)
        case = opened.house.rooms.store.find(str(first.submission_id))
        assert case is not None
        assert case.submission.mail is not None
        assert case.submission.mail.message_id == first.message_id
        assert case.submission.received_on == now().date()
        assert first.sha256 is not None
        raw = opened.house.rooms.store.original(first.sha256).read_bytes()
        assert raw == mail(1, "Gửi công văn", "Kính gửi", *DOCX)
    with server.client() as client:
        flags = client.get_flags([1, 2])
    assert flags == {1: (b"Vanthu",), 2: (b"Vanthu",)}


def test_a_second_poll_asks_for_nothing(
    server: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With nothing new neither headers nor bodies nor a search are asked for."""
    server.deliver([mail(1, "Chào", "Hỏi thăm")])
    with office(tmp_path, server) as opened:
        poll(opened)

        def never(*_: object) -> None:
            raise AssertionError("asked again")

        for name in ("headers", "body", "new_uids", "uids", "mark"):
            monkeypatch.setattr(Session, name, never)
        done = poll(opened)
        assert (done.new, done.error) == (0, None)


def test_uidvalidity_reset_names_the_same_messages_anew(server: Dovecot, tmp_path: Path) -> None:
    """A folder made anew with the same messages: the rows take the new names, no body is fetched again."""
    raws = [mail(1, "Gửi công văn", "Kính gửi", *DOCX), mail(2, "Chào", "Hỏi thăm"), mail(3, "Chào", "Nữa")]
    with server.client(folder=None) as client:
        client.create_folder("CongVan")
    server.deliver(raws[:2], "CongVan")
    with office(tmp_path, server, folders=("CongVan",)) as opened:
        poll(opened)
        before = {line.id: line.key for line in lines(opened)}
        # What waits under the old name and is there under the new one is not lost either.
        server.deliver(raws[2:], "CongVan")
        _rebuild(server, "CongVan")
        done = poll(opened)
        after = {line.id: line.key for line in lines(opened)}
        assert done.error is None
        assert len(after) == 3
        for id_, key in before.items():
            assert after[id_].uidvalidity != key.uidvalidity
        assert set(opened.mails.fetches().values()) == {1}
        assert letters(opened) == 1
        assert all(one.agrees for one in opened.audit(whole=True))


def test_a_poll_cut_off_while_names_change_is_finished_by_the_next(
    server: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waited under the old names and is gone is told, though the poll that noted the new ones died."""
    with server.client(folder=None) as client:
        client.create_folder("CongVan")
    server.deliver([mail(1, "Chào", "Mất")], "CongVan")
    with office(tmp_path, server, folders=("CongVan",)) as opened:
        kind = type(opened.mails)
        with monkeypatch.context() as only_headers:
            only_headers.setattr(kind, "claim", lambda *_, **__: None)
            poll(opened)
        with server.client("CongVan") as client:
            client.delete_messages([1])
            client.expunge()
        server.deliver([mail(2, "Chào", "Còn")], "CongVan")
        _rebuild(server, "CongVan")

        def dies(*_: object) -> None:
            raise StoreBusyError("cut off")

        with monkeypatch.context() as cut_off:
            cut_off.setattr(kind, "close_old", dies)
            assert poll(opened).error is not None
        assert poll(opened).error is None
        old, new = lines(opened)
        assert (old.state, new.state) == (MailState.GONE, MailState.NOT_A_LETTER)
        assert opened.mails.fetches() == {new.id: 1}


def _rebuild(server: Dovecot, folder: str) -> None:
    """Copy all messages away, delete the folder, make it anew: another UIDVALIDITY, the same messages."""
    with server.client(folder) as client:
        client.create_folder("Tam")
        client.copy(client.search("ALL"), "Tam")
        client.close_folder()
        client.delete_folder(folder)
        client.create_folder(folder)
        client.select_folder("Tam")
        client.copy(client.search("ALL"), folder)
        client.close_folder()
        client.delete_folder("Tam")


def test_numbers_used_again_under_the_same_uidvalidity(tmp_path: Path) -> None:
    """A server restored from a backup gives old UIDs to new mail: that is seen, and the new mail is read."""
    with dovecot(store="maildir") as server:
        server.deliver([mail(number, "Chào", f"Thư {number}") for number in range(3)])
        with office(tmp_path, server) as opened:
            poll(opened)
            before = lines(opened)
            _restore_backup(server, messages=2)
            server.deliver([mail(7, "Gửi công văn", "Kính gửi", *DOCX), mail(8, "Chào", "Thư 8")])
            done = poll(opened)
            after = lines(opened)
            assert {line.key.uidvalidity for line in after} == {before[0].key.uidvalidity, -1}
            assert done.new == 2
            assert [line.state for line in after[3:]] == [MailState.SUBMISSION, MailState.NOT_A_LETTER]
            assert [line.key.uid for line in after if line.key.uidvalidity > 0] == [1, 2, 3, 4]
            assert set(opened.mails.fetches().values()) == {1}
            assert all(one.agrees for one in opened.audit(whole=True))


def _restore_backup(server: Dovecot, messages: int) -> None:
    """Take the server back to the time when it had so many messages; UIDVALIDITY stays."""
    server.stop()
    home = server.home / "mail"
    uidlist = home / "dovecot-uidlist"
    head, *names = uidlist.read_text().splitlines()
    for line in names[messages:]:
        name = line.rpartition(":")[2]
        next((home / "cur").glob(f"{name}*"), home / "new" / name).unlink()
    fields = [f"N{messages + 1}" if field.startswith("N") else field for field in head.split()]
    uidlist.write_text("\n".join([" ".join(fields), *names[:messages]]) + "\n")
    for index in home.glob("dovecot.index*"):
        index.unlink()
    server.start()


def test_a_message_that_went_before_it_was_fetched_is_told(server: Dovecot, tmp_path: Path) -> None:
    """Its row ends as gone, and the audit names it."""
    server.deliver([mail(1, "Chào", "Hỏi thăm"), mail(2, "Chào", "Hỏi thăm")])
    with office(tmp_path, server) as opened:
        original = opened.room.ingest

        def deleting(*told: Any) -> Any:  # noqa: ANN401 - passes anything on
            with server.client() as client:
                client.delete_messages([2])
                client.expunge()
            return original(*told)

        object.__setattr__(opened.room, "ingest", deleting)
        poll(opened)
        assert [line.state for line in lines(opened)] == [MailState.NOT_A_LETTER, MailState.GONE]
        (audited,) = opened.audit()
        assert audited.unread == (2,)
        assert not audited.agrees


def test_a_message_moved_away_and_back_is_one_letter(server: Dovecot, tmp_path: Path) -> None:
    """A new UID for the same message takes over what became of it, without its body."""
    server.deliver([mail(1, "Gửi công văn", "Kính gửi", *DOCX)])
    with office(tmp_path, server) as opened:
        poll(opened)
        with server.client() as client:
            client.create_folder("Khac")
            client.move([1], "Khac")
            client.select_folder("Khac")
            client.move(client.search("ALL"), "INBOX")
        done = poll(opened)
        first, second = lines(opened)
        assert (second.state, second.same_as) == (MailState.SUBMISSION, first.id)
        assert second.submission_id == first.submission_id
        assert list(opened.mails.fetches().values()) == [1]
        assert done.ended == {}
        assert letters(opened) == 1
        (audited,) = opened.audit()
        assert (audited.agrees, audited.left) == (True, 1)


def test_the_same_bytes_sent_again_are_one_letter(server: Dovecot, tmp_path: Path) -> None:
    """Without a line of a server on top only the bytes tell: the second is fetched and known."""
    raw = mail(1, "Gửi công văn", "Kính gửi", *DOCX)[len(received(1)) :]
    server.deliver([raw, raw])
    with office(tmp_path, server) as opened:
        poll(opened)
        first, second = lines(opened)
        assert second.state is MailState.SUBMISSION
        assert second.submission_id == first.submission_id
        assert letters(opened) == 1


def test_a_person_may_say_that_it_is_a_letter(server: Dovecot, tmp_path: Path) -> None:
    """What a filter took for spam is processed on a person's word."""
    server.deliver([mail(1, "Gửi công văn", "Kính gửi", *DOCX, X_Spam_Flag="YES")])
    with office(tmp_path, server) as opened:
        poll(opened)
        (line,) = lines(opened)
        assert line.state is MailState.SPAM
        opened.mails.reopen(line.id, who="cán bộ", why="không phải thư rác", now=now(), wanted=True)
        poll(opened)
        assert lines(opened)[0].state is MailState.SUBMISSION


def test_too_large_stays_on_the_server(server: Dovecot, tmp_path: Path) -> None:
    """A message over the limit is not fetched; its row says why."""
    server.deliver([mail(1, "Nặng", "x" * 5000)])
    with office(tmp_path, server) as opened:
        object.__setattr__(opened.room, "largest", 1000)
        poll(opened)
        (line,) = lines(opened)
        assert (line.state, line.sha256) == (MailState.QUARANTINED, None)
        assert opened.mails.fetches() == {}
        assert "Thư lớn hơn" in line.why


def test_what_came_before_the_first_day_is_only_counted(server: Dovecot, tmp_path: Path) -> None:
    """`since` in the future: rows without bodies, and the audit agrees."""
    server.deliver([mail(number, "Cũ", "x") for number in range(3)])
    with office(tmp_path, server, since=date(2999, 1, 1)) as opened:
        poll(opened)
        assert {line.state for line in lines(opened)} == {MailState.OUTSIDE}
        assert opened.mails.fetches() == {}
        (audited,) = opened.audit()
        assert (audited.agrees, audited.on_server, audited.in_ledger) == (True, 3, 3)


@pytest.mark.parametrize(("mark", "seen"), [("none", ()), ("seen", (b"\\Seen",)), ("label:PC06", (b"PC06",))])
def test_marks(server: Dovecot, tmp_path: Path, mark: str, seen: tuple[bytes, ...]) -> None:
    """Each way of marking does what it says; a label is a keyword where the server has no labels."""
    server.deliver([mail(1, "Chào", "Hỏi thăm")])
    with office(tmp_path, server, mark=mark) as opened:
        poll(opened)
    with server.client() as client:
        assert client.get_flags([1]) == {1: seen}


def test_finished_messages_move_to_their_folder(server: Dovecot, tmp_path: Path) -> None:
    """The folder is made, the message is there, and the audit knows that it left."""
    server.deliver([mail(1, "Chào", "Hỏi thăm")])
    with office(tmp_path, server, mark="move:Đã nhận") as opened:
        poll(opened)
        (audited,) = opened.audit()
        assert (audited.agrees, audited.on_server, audited.left) == (True, 0, 1)
    with server.client(folder="Đã nhận") as client:
        assert len(client.search("ALL")) == 1


def test_a_certificate_that_does_not_fit_is_refused(server: Dovecot) -> None:
    """Neither an unknown CA nor another host name gets our password."""
    for account in (server.account(ca_file=None), server.account(host="localhost")):
        with pytest.raises(SettingsError, match="Chứng thư"), open_mailbox(account, PASSWORD):
            pass


def test_a_wrong_password_is_a_setting(server: Dovecot) -> None:
    """The advice names the account, not the network."""
    with pytest.raises(SettingsError, match="mật khẩu"), open_mailbox(server.account(), "sai"):
        pass


def test_two_polls_of_one_folder_exclude_each_other(server: Dovecot, tmp_path: Path) -> None:
    """While one poll is under way another gives busy, even of the same process and with force."""
    server.deliver([mail(1, "Chào", "Hỏi thăm")])
    with office(tmp_path, server) as opened:
        original, seen = opened.room.ingest, []

        def polling(*told: Any) -> Any:  # noqa: ANN401 - passes anything on
            seen.append(poll(opened).busy)
            return original(*told)

        object.__setattr__(opened.room, "ingest", polling)
        poll(opened)
        assert seen == [True]
        assert not [line for line in lines(opened) if line.state in WAITING]


def test_idle_wakes_the_watcher(server: Dovecot, tmp_path: Path) -> None:
    """A message that comes while the watcher waits is polled long before its next turn."""
    with office(tmp_path, server, every=3600) as opened:
        (account,) = opened.accounts
        stop, polled, idle = threading.Event(), threading.Event(), threading.Event()
        whole = Session.idle

        def idling(self: Session, seconds: float, over: threading.Event) -> bool:
            idle.set()
            return whole(self, seconds, over)

        def work(_: Account) -> bool:
            done = poll(opened)
            if done.new:
                polled.set()
                stop.set()
            return done.error is None

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Session, "idle", idling)
            connect = lambda one: open_mailbox(one, PASSWORD)  # noqa: E731 - the way in, in one line
            arguments = ((account,), work, opened.mails.high_water, connect, stop)
            watcher = threading.Thread(target=watch_all, args=arguments)
            watcher.start()
            assert idle.wait(30)
            server.deliver([mail(1, "Chào", "Hỏi thăm")])
            assert polled.wait(60)
            watcher.join(30)
        assert not watcher.is_alive()
