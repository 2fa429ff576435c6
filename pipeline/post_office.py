"""The composition root of the mailbox: accounts and a house become something that polls.

Like `pipeline.app` it knows clock, folders and settings, and hands them on as plain values and functions.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from pipeline.accounts import load_accounts
from pipeline.alerts import (
    audit_alert,
    bounced_alert,
    gone_alert,
    judge,
    limits_of,
    raise_alert,
    secrecy_alert,
)
from pipeline.answering import acknowledge
from pipeline.app import is_dead, now, open_house, open_kept, own_name
from pipeline.audit import Audited, audit, not_audited
from pipeline.desk import Desk
from pipeline.errors import DefectError, SettingsError, TransientError, UsageError
from pipeline.ingest.mailbox import open_mailbox
from pipeline.mailroom import Mailroom
from pipeline.matter import VIET_NAM
from pipeline.metrics import render
from pipeline.passwords import read_password
from pipeline.polling import poll
from pipeline.secrecy import alert_of
from pipeline.sending import send_due, send_notice
from pipeline.sequel import HouseSequel, StoreKnown
from pipeline.tokens import access_token, token_age

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from pipeline.alerts import Alert
    from pipeline.app import House
    from pipeline.ingest.mailbox import Session
    from pipeline.mailroom import Polled
    from pipeline.model import Case, Outcome, Submission
    from pipeline.post import (
        Account,
        Alerts,
        Envelope,
        Health,
        MailLine,
        MailState,
        Outgoing,
        OutState,
        TokenHealth,
    )
    from pipeline.settings import Settings
    from pipeline.store.mails_port import Mails
    from pipeline.store.port import Store


log = logging.getLogger(__name__)

FRESH = timedelta(days=10)  # longer than a week of holidays; the whole appraisal takes ten working days


@dataclass(frozen=True)
class PostOffice:
    """Everything that polls, for commands, flows and the watcher."""

    house: House
    accounts: tuple[Account, ...]
    alerts: Alerts
    mails: Mails
    room: Mailroom

    def poll(
        self, names: Iterable[str] = (), *, force: bool = False, told: Callable[[], None] | None = None
    ) -> Iterator[Polled]:
        """Poll every folder of the accounts, one after another; `told` is called at each message's end."""
        self.recover()
        room = replace(self.room, told=told) if told else self.room
        for account in chosen(self.accounts, names):
            for folder in account.folders:
                yield poll(account, folder, connect, room, force=force)

    def send(self) -> tuple[Outgoing, ...]:
        """Send the answers that are due."""
        store = self.house.rooms.store
        return send_due(store, self.accounts, clock=now, owner=own_name(), dead=is_dead, token=token_of)

    def look_after(self) -> tuple[Alert, ...]:
        """Look for trouble and tell it; gives what was found."""
        told = figures_of(self.house.rooms.store, self.accounts)
        found = judge(told.healths, told.tokens, told.outbox, now(), limits_of(self.accounts))
        ring(self.house.settings, self.accounts, self.alerts, found)
        return found

    def audit(self, names: Iterable[str] = (), *, whole: bool = False) -> Iterator[Audited]:
        """Compare every folder of the accounts with the ledger; one that cannot be asked is named, too."""
        original = self.house.rooms.store.original
        for account in chosen(self.accounts, names):
            for folder in account.folders:
                try:
                    with connect(account) as session:
                        yield audit(account, folder, session, self.mails, original, now(), whole=whole)
                except (SettingsError, TransientError) as error:
                    yield not_audited(account, folder, f"{type(error).__name__}: {error}")

    def tell_differences(self, found: Iterable[Audited]) -> None:
        """Tell where server and ledger differ, and what went from the server before it was fetched."""
        for one in found:
            wrong, gone = len(one.missing) + len(one.lost), len(one.unread)
            about = [audit_alert(one.account, one.folder, wrong, now())] if wrong else []
            about += [gone_alert(one.account, one.folder, gone, now())] if gone else []
            ring(self.house.settings, self.accounts, self.alerts, about)

    def recover(self) -> int:
        """Give back at once what dead processes of this machine hold, submissions too; how many messages."""
        # In this order: who is dead at the first is dead at the second, and holds no submission any more.
        freed = recover(self.mails)
        self.house.recover()
        return freed


def chosen(accounts: tuple[Account, ...], names: Iterable[str] = ()) -> tuple[Account, ...]:
    """Give the accounts with these names, all of them without any; raises `UsageError`."""
    wanted = tuple(names)
    known = {account.name: account for account in accounts}
    if missing := [name for name in wanted if name not in known]:
        told = ", ".join(known) or "chưa có tài khoản nào (đặt VANTHU_MAIL)"
        raise UsageError(f"Không có tài khoản {missing[0]}; các tài khoản: {told}.")
    return tuple(known[name] for name in wanted) or accounts


@dataclass(frozen=True, slots=True)
class Figures:
    """How the mailbox is: its folders, logins by account, messages and answers by state."""

    healths: tuple[Health, ...]
    tokens: Mapping[str, TokenHealth]
    messages: Mapping[MailState, int]
    outbox: Mapping[OutState, int]


def figures(settings: Settings) -> Figures:
    """Look at the ledger, the outbox and the token files; asks no server."""
    accounts, _ = load_accounts(settings.mail)
    with open_kept(settings) as store:
        return figures_of(store, accounts)


def figures_of(store: Store, accounts: Iterable[Account]) -> Figures:
    """Look at an open store and the token files of the accounts."""
    if store.mails is None or store.outbox is None:
        raise DefectError("a mailbox needs a store that keeps")
    tokens = {one.name: token_age(one.oauth, now()) for one in accounts if one.oauth is not None}
    return Figures(store.mails.healths(), tokens, store.mails.counts(), store.outbox.counts())


def metrics_page(settings: Settings) -> bytes:
    """Give all figures as of now in the text format of Prometheus; asks no server."""
    accounts, _ = load_accounts(settings.mail)
    with open_kept(settings) as store:
        told = figures_of(store, accounts)
        worked = store.course.counts() if store.course else None
    return render(told.healths, told.tokens, told.outbox, told.messages, now(), worked)


@contextmanager
def open_ledger(settings: Settings) -> Iterator[Mails]:
    """Open the ledger alone, for looking and for a person's word."""
    with open_kept(settings) as store:
        if store.mails is None:
            raise DefectError("a ledger needs a store that keeps")
        yield store.mails


def recover(mails: Mails) -> int:
    """Free what dead processes of this machine hold; an owner is "account/folder@host:pid"."""
    dead = [owner for owner in mails.owners() if is_dead(owner.rpartition("@")[2])]
    return sum(mails.free(owner) for owner in dead)


def connect(account: Account) -> AbstractContextManager[Session]:
    """Log in to the server of an account; raises `SettingsError` and `TransientError`."""
    return open_mailbox(account, secret_of(account))


def token_of(account: Account) -> str:
    """Give an access token that is still good; raises `SettingsError` and `TransientError`."""
    if account.oauth is None:
        raise DefectError(f"account {account.name} without OAuth2")
    return access_token(account.oauth, now())


def secret_of(account: Account) -> str:
    """Give the password, or an access token that is still good."""
    if account.oauth is not None:
        return token_of(account)
    if account.password_file is None:
        raise DefectError(f"account {account.name} without password and without OAuth2")
    return read_password(account.password_file)


@contextmanager
def open_post_office(settings: Settings) -> Iterator[PostOffice]:
    """Build a house with its mailbox; raises `SettingsError` for a wrong file of accounts."""
    accounts, alerts = load_accounts(settings.mail)
    with open_house(settings) as house:
        yield post_office(house, accounts, alerts)


def post_office(house: House, accounts: tuple[Account, ...], alerts: Alerts) -> PostOffice:
    """Put the mailbox together with an open house; raises `DefectError` for one that forgets."""
    store = house.rooms.store
    if store.mails is None or store.outbox is None:
        raise DefectError("a mailbox needs a store that keeps")
    desk = Desk(store, house.bench, house.procedures, now)
    bell = partial(ring, house.settings, accounts, alerts)
    sequel = HouseSequel(
        desk,
        StoreKnown(desk, store.mails, store.outbox),
        acknowledge=partial(_acknowledge, house.settings, accounts, desk),
        alert_secret=lambda line, case: bell((_secrecy(line, case),)),
        alert_bounced=lambda line, sent: bell(
            tuple(bounced_alert(line.key.account, one.id, now()) for one in sent)
        ),
    )
    room = Mailroom(
        mails=store.mails,
        keep=store.keep,
        ingest=partial(_ingest, house, store.original),
        process_all=partial(_process_all, house),
        sequel=sequel,
        clock=now,
        owner=house.rooms.owner,
        largest=house.settings.max_file_bytes,
    )
    return PostOffice(house, accounts, alerts, store.mails, room)


def _secrecy(line: MailLine, case: Case | None) -> Alert:
    """Say that a message carries a mark, and what the law of today asks; nothing of the letter."""
    told = secrecy_alert(line.key.account, line.id, now())
    return replace(told, text=f"{told.text}\n\n{alert_of(case, now().date())}") if case else told


def ring(settings: Settings, accounts: tuple[Account, ...], alerts: Alerts, found: Iterable[Alert]) -> None:
    """Tell trouble by the channels of the installation; a channel that fails is named in the log."""
    through = next((one for one in accounts if one.name == alerts.through), None)

    def send(to: tuple[str, ...], subject: str, text: str) -> None:
        if through is not None:
            send_notice(through, to, subject, text, at=now(), token=token_of)

    for alert in found:
        log.info("alert %s", alert.code)
        for failed in raise_alert(
            alert, alerts, folder=settings.data_dir, send_mail=send if through else None
        ):
            log.warning("alert not told: %s", failed)


def _acknowledge(
    settings: Settings,
    accounts: tuple[Account, ...],
    desk: Desk,
    line: MailLine,
    envelope: Envelope,
    case: Case,
) -> None:
    """Draft the acknowledgement; the letter is kept whatever becomes of that.

    A letter that came long ago is not acknowledged: a mailbox with years of mail may be polled for the first
    time.
    """
    account = next((one for one in accounts if one.name == line.key.account), None)
    if account is None or account.smtp is None or now() - line.arrived_at > FRESH:
        return
    own = frozenset(one.user for one in accounts) | {one.smtp.sender for one in accounts if one.smtp}
    proof = case.submission.mail.proof if case.submission.mail else None
    try:
        acknowledge(
            desk,
            case.submission.id,
            account,
            own=own,
            envelope=envelope,
            refuted=proof is not None and proof.is_refuted,
            templates=settings.templates,
        )
    except Exception as error:  # noqa: BLE001 - the officer can still write it; the letter must not wait for it
        log.warning("no acknowledgement of message %s: %s", line.id, type(error).__name__)


def _ingest(
    house: House, original: Callable[[str], Path], sha256: str, arrived_at: datetime, account: Account
) -> Submission:
    """Open a kept mail under a name that says what it is; the day of arrival is the server's."""
    path = house.spool / f"thu-{sha256[:16]}.eml"
    with suppress(FileExistsError):
        path.symlink_to(original(sha256).absolute())
    day = arrived_at.astimezone(VIET_NAM).date()
    return next(house.ingest([path], received=day, as_mail=True, authservs=account.authservs))


def _process_all(house: House, submissions: Iterable[Submission]) -> Iterator[Outcome]:
    return house.process_all((one, house.rooms) for one in submissions)
