"""One poll of one folder: headers above the mark, bodies once, each message to its end, then the marks.

In this order, and each step is durable before the next begins:

    row (SEEN) -> claim (FETCHING) -> bytes kept (KEPT) -> processed -> final state -> mark on the server

Killed anywhere, the next poll goes on from there: a row that is there is not made again, bytes that are kept
are not fetched again, what was processed is known by its bytes, a mark that is missing is set. One bad
message costs only its own tries; trouble of the machine or the server ends the poll and makes it pause.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter, deque
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from pipeline.errors import SettingsError, StoreBusyError, TransientError, VanthuError
from pipeline.ingest.envelope import read_envelope
from pipeline.ingest.mailbox.session import AT_ONCE
from pipeline.mail_facts import ended_as, fingerprint
from pipeline.mailroom import Polled
from pipeline.matter import VIET_NAM
from pipeline.model import Failed
from pipeline.post import MAIL_TITLES, MailKey, MailState
from pipeline.secrecy import mark_outside
from pipeline.secrecy_marks import mark_in_title
from pipeline.store.mails_port import Ended, Noticed
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from pipeline.ingest.mailbox.session import Header, Selected, Session
    from pipeline.mailroom import Mailroom
    from pipeline.model import Outcome, Submission
    from pipeline.post import Account, Envelope, MailLine, Sorted
    from pipeline.store.mails_port import Mails

T = TypeVar("T")

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)  # renewed while the poll lives
_BEAT = 60.0  # seconds between renewals
# Tries of one message before a person has to look: a defect is the same the third time, a full disk may last.
_TRIES, _TRIES_PASSING = 3, 12
_LONGEST_PAUSE = timedelta(hours=1)
_MARKS_AT_ONCE = 200
_HEAD = 512 << 10  # bytes; in them stand the headers, and all that a report about a mail of ours says
_STRANGERS = 3  # messages failing one after another for a passing reason: then it is the machine
_TOO_LARGE = "Thư lớn hơn {} MB nên không tải; đề nghị đơn vị gửi bản nhẹ hơn. Thư vẫn ở trên máy chủ."
_GONE = "Thư bị xóa hoặc chuyển đi trên máy chủ trước khi tải được: hỏi lại đơn vị gửi."


def poll(
    account: Account,
    folder: str,
    connect: Callable[[Account], AbstractContextManager[Session]],
    room: Mailroom,
    *,
    force: bool = False,
) -> Polled:
    """Poll one folder once; never raises for what a message, the server or the network does.

    `force` does not wait for the end of the pause that failures made.
    """
    mails, owner = room.mails, f"{account.name}/{folder}@{room.owner}"
    try:
        if not mails.enter(account.name, folder, owner=owner, now=room.clock(), lease=LEASE, force=force):
            return Polled(account.name, folder, busy=True)
    except VanthuError as error:
        return Polled(account.name, folder, error=f"{error} {error.advice}")
    walk = _Walk(account, folder, connect, room, owner)
    told: str | None = None
    try:
        with _heartbeat(room, owner):
            walk.run()
    except Exception as error:  # noqa: BLE001 - whatever broke, the folder is left and polled again
        told = f"{error} {error.advice}" if isinstance(error, VanthuError) else type(error).__name__
        log.warning("mailbox %s: %s", account.name, type(error).__name__)
    with suppress(Exception):  # what cannot be given back now is free when the lease runs out
        pause = _pause(mails, account, folder)
        mails.leave(account.name, folder, owner=owner, now=room.clock(), error=told, pause=pause)
        mails.free(owner)
    return Polled(account.name, folder, walk.new, dict(walk.ended), walk.failed, told)


def _pause(mails: Mails, account: Account, folder: str) -> timedelta:
    """Give the pause after one more failure: a minute, doubled with each, an hour at most."""
    before = next(
        (one.failures for one in mails.healths() if (one.account, one.folder) == (account.name, folder)), 0
    )
    return min(_LONGEST_PAUSE, timedelta(minutes=2 ** min(before, 10)))


@contextmanager
def _heartbeat(room: Mailroom, owner: str) -> Iterator[None]:
    """Renew our leases while a long letter is read."""
    over = threading.Event()

    def beat() -> None:
        while not over.wait(_BEAT):
            with suppress(Exception):  # the next beat tries again; the lease is five beats long
                room.mails.renew(owner, room.clock() + LEASE)

    thread = threading.Thread(target=beat, name="mailbox-lease", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


@dataclass(frozen=True, slots=True)
class _Item:
    """A message on its way through the house."""

    line: MailLine
    envelope: Envelope
    sorted: Sorted


class _Walk:
    """The steps of one poll, with what they count."""

    def __init__(
        self,
        account: Account,
        folder: str,
        connect: Callable[[Account], AbstractContextManager[Session]],
        room: Mailroom,
        owner: str,
    ) -> None:
        self.new, self.failed = 0, 0
        self.ended: Counter[MailState] = Counter()
        self._account, self._folder, self._connect, self._room = account, folder, connect, room
        self._mails, self._owner = room.mails, owner
        self._waiting: deque[_Item] = deque()
        self._trouble: Exception | None = None
        self._in_a_row = 0

    def run(self) -> None:
        """Do all steps; raises what ended them early, once what was under way is finished."""
        with ExitStack() as self._open:
            session, selected = self._enter()
            self._note(session, selected)
            for outcome in self._room.process_all(self._work()):
                self._end(self._waiting.popleft(), outcome)
            if self._trouble is not None:
                raise self._trouble
            self._again(self._mark)

    def _enter(self) -> tuple[Session, Selected]:
        session = self._open.enter_context(self._connect(self._account))
        self._session, self._selected = session, session.select(self._folder)
        return self._session, self._selected

    def _again(self, ask: Callable[[], T]) -> T:
        """Ask the server; once more on a new connection, for it ends one that was silent for half an hour."""
        try:
            return ask()
        except TransientError:
            before = self._selected.uidvalidity
            self._open.close()
            if self._enter()[1].uidvalidity != before:
                raise
            return ask()

    # ---- headers
    def _note(self, session: Session, selected: Selected) -> None:
        """Make a row for every message above the high-water mark; end what waits under an older name."""
        place = MailKey(self._account.name, self._folder, selected.uidvalidity, 0)
        mark = self._mails.high_water(place.account, place.folder, place.uidvalidity)
        last = (selected.uidnext or 0) - 1
        if mark and self._uses_names_again(session, place, mark, last):
            log.warning("mailbox %s: the server has used its numbers again", place.account)
            self._mails.void(place.account, place.folder, place.uidvalidity)
            mark = 0
        if not mark or last != mark:
            self._note_new(session, selected, place, mark)
        # At each poll: the one that met the new names may have been cut off before this.
        self._mails.close_old(place.account, place.folder, place.uidvalidity, self._room.clock())

    def _note_new(self, session: Session, selected: Selected, place: MailKey, mark: int) -> None:
        last = (selected.uidnext or 0) - 1
        uids = session.new_uids(mark) if selected.messages else []
        for start in range(0, len(uids), AT_ONCE):
            some = uids[start : start + AT_ONCE]
            noticed = [self._noticed(one, place) for one in session.headers(some)]
            self.new += self._mails.record(noticed, _at(place, some[-1]), self._room.clock())
        self._mails.record((), _at(place, max(last, mark, *uids[-1:])), self._room.clock())

    def _uses_names_again(self, session: Session, place: MailKey, mark: int, last: int) -> bool:
        """Tell whether UIDs mean other messages than before, though UIDVALIDITY says that they do not.

        A server restored from a backup does that: its next UID is lower than it was, or a UID that we know
        is of a message that arrived at another time.
        """
        if 0 <= last < mark:
            return True
        anchor = self._mails.anchor(place.account, place.folder, place.uidvalidity)
        arrived = session.arrived_at(anchor[0]) if anchor else None
        return anchor is not None and arrived is not None and arrived != anchor[1]

    def _noticed(self, header: Header, place: MailKey) -> Noticed:
        envelope = read_envelope(header.raw)
        since = self._account.since
        return Noticed(
            key=_at(place, header.uid),
            fingerprint=fingerprint(header, envelope),
            message_id=envelope.message_id,
            sender=envelope.sender,
            subject="" if mark_in_title(envelope.subject) else envelope.subject,
            arrived_at=header.arrived_at,
            size=header.size,
            outside=since is not None and header.arrived_at.astimezone(VIET_NAM).date() < since,
        )

    # ---- bodies
    def _work(self) -> Iterator[Submission]:
        """Give the submissions to process, each remembered in `_waiting`; ends all other messages itself."""
        account, folder = self._account.name, self._folder
        while self._trouble is None:
            now = self._room.clock()
            line = self._mails.claim(account, folder, owner=self._owner, now=now, lease=LEASE)
            if line is None:
                return
            try:
                found = self._prepare(line)
            except Exception as error:  # noqa: BLE001 - counted for this message; the next one is tried
                self._failed(line, error)
                continue
            if found is not None:
                self._waiting.append(found[0])
                yield found[1]

    def _prepare(self, line: MailLine) -> tuple[_Item, Submission] | None:
        """Fetch and keep a message, open it, sort it; None when it came to its end by that."""
        if line.sha256 is None:
            kept = self._fetch(line)
            if kept is None:
                return None
            line = kept
        wanted = self._mails.is_wanted(line.id)
        same = None if wanted else self._mails.same(line)
        if same is not None:
            self._mails.take_over(line.id, same, owner=self._owner, now=self._room.clock())
            self._count(same.state)
            return None
        submission = self._room.ingest(str(line.sha256), line.arrived_at, self._account)
        head = _head(submission)
        envelope = read_envelope(head)
        sorted_ = self._room.sequel.sort(head, envelope, submission)
        process = (
            wanted
            or sorted_.state is None
            or sorted_.state is MailState.QUARANTINED
            or mark_outside(submission) is not None
            or (sorted_.state is MailState.REPLY and self._room.sequel.has_documents(envelope, submission))
        )
        if process:
            return _Item(line, envelope, sorted_), submission
        self._settle(line, sorted_)
        return None

    def _fetch(self, line: MailLine) -> MailLine | None:
        """Fetch the body and keep it; None when there is none to be had."""
        largest = self._room.largest
        too_large = Ended(MailState.QUARANTINED, _TOO_LARGE.format(largest >> 20))
        if line.size > largest:
            self._finish(line, too_large)
            return None
        self._mails.fetching(line.id, owner=self._owner)
        try:
            raw = self._again(lambda: self._session.body(line.key.uid, largest))
        except TransientError as error:
            raise _StopError(counted=True) from error
        except SettingsError as error:  # the log-in ended meanwhile: no message's fault
            raise _StopError(counted=False) from error
        if raw is None or len(raw) > largest:
            self._finish(line, too_large if raw else Ended(MailState.GONE, _GONE))
            return None
        try:
            sha256 = self._room.keep(raw)
            self._mails.kept(line.id, owner=self._owner, sha256=sha256, size=len(raw))
        except VanthuError as error:
            raise _StopError(counted=False) from error
        return self._mails.line(line.id)

    # ---- ends
    def _settle(self, line: MailLine, found: Sorted) -> None:
        """End a message that is not processed."""
        state = found.state or MailState.NOT_A_LETTER
        sequel = self._room.sequel
        if found.returned:
            sequel.bounced(found.returned, line)
        if state is MailState.REPLY and found.matter_id:
            sequel.replied(line, found.matter_id, None)
        self._finish(line, Ended(state, found.why, matter_id=found.matter_id))

    def _end(self, item: _Item, outcome: Outcome) -> None:
        """Give a processed message its final state, and do what follows."""
        if isinstance(outcome, Failed):
            self._failed(item.line, outcome.error)
            return
        self._in_a_row = 0
        case, sequel = outcome.case, self._room.sequel
        matter_id = item.sorted.matter_id if item.sorted.state is MailState.REPLY else None
        secret = any(one.code is FindingCode.SECRECY_MARK for one in case.report.findings)
        ended = ended_as(case, item.sorted, matter_id, secret=secret)
        try:
            if ended.state is MailState.REPLY and matter_id:
                sequel.replied(item.line, matter_id, case.submission.id)
            elif ended.state is MailState.SUBMISSION:
                sequel.stored(item.line, item.envelope, case)
            if secret:  # first: who is killed in between alerts again, and the same alert is told once
                sequel.secret(item.line, case)
            self._finish(item.line, ended)
        except Exception as error:  # noqa: BLE001 - the case is kept; the message is tried again and known
            self._failed(item.line, error)

    def _finish(self, line: MailLine, ended: Ended) -> None:
        self._mails.finish(line.id, ended, owner=self._owner, now=self._room.clock())
        self._count(ended.state)

    def _count(self, state: MailState) -> None:
        self.ended[state] += 1
        self._room.told()

    def _failed(self, line: MailLine, error: Exception) -> None:
        """Give a message back; when the machine or the server is broken, not the message, stop the poll."""
        self.failed += 1
        stop = error if isinstance(error, _StopError) else None
        cause = error.__cause__ if stop and isinstance(error.__cause__, Exception) else error
        ours = isinstance(cause, StoreBusyError) or (stop is not None and not stop.counted)
        passing = bool(getattr(cause, "retryable", False))
        self._in_a_row = self._in_a_row + 1 if passing else 0
        if stop or ours or self._in_a_row >= _STRANGERS:
            self._trouble = cause
        log.warning("mailbox message %s: %s", line.id, type(cause).__name__)
        last = not ours and line.attempts + 1 >= (_TRIES_PASSING if passing else _TRIES)
        pause = timedelta() if ours else min(_LONGEST_PAUSE, timedelta(minutes=4 ** min(line.attempts, 5)))
        now = self._room.clock()
        self._mails.put_back(
            line.id,
            owner=self._owner,
            error=type(cause).__name__,
            now=now,
            retry_at=None if last else now + pause,
            counted=not ours,
        )

    # ---- marks
    def _mark(self) -> None:
        """Mark on the server what is finished here; the row says so only after the server did it."""
        if self._account.mark == "none":
            return
        session, selected = self._session, self._selected
        place = (self._account.name, self._folder, selected.uidvalidity)
        while lines := self._mails.unmarked(*place, _MARKS_AT_ONCE):
            for state in dict.fromkeys(line.state for line in lines):
                some = [line for line in lines if line.state is state]
                uids = [line.key.uid for line in some]
                moved = session.mark(uids, self._account.mark, selected, MAIL_TITLES[state])
                self._mails.marked([line.id for line in some], self._room.clock(), moved=moved)


class _StopError(Exception):
    """The server broke off, or the bytes could not be kept: no other message would fare better now.

    `counted`: the try counts for the message, because it may be what breaks the server.
    """

    def __init__(self, *, counted: bool) -> None:
        super().__init__()
        self.counted = counted


def _at(place: MailKey, uid: int) -> MailKey:
    return MailKey(place.account, place.folder, place.uidvalidity, uid)


def _head(submission: Submission) -> bytes:
    """Read the beginning of the mail that arrived."""
    with submission.files[0].path.open("rb") as stream:
        return stream.read(_HEAD)
