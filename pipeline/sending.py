"""What may go out goes out: each answer is claimed, handed to its server, and ends in a state that says so.

At most once: the claim is kept before the server is called, and before the line that ends the message the
outbox is asked again (`Outbox.hand_over`). Killed before that, the answer goes again; killed after it, it is
UNSURE and waits for a person.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from pipeline.errors import SettingsError, TransientError, VanthuError
from pipeline.outgoing.addresses import domain_of
from pipeline.outgoing.message import notice
from pipeline.outgoing.smtp import SECONDS, Delivery, Login, Taken, deliver
from pipeline.passwords import read_password

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from pipeline.post import Account, Outgoing, Smtp
    from pipeline.store.outbox_port import Outbox
    from pipeline.store.port import Store

    # Gives a token for an account that logs in by OAuth 2; what it raises keeps the answer waiting.
    Token = Callable[[Account], str]

LEASE = timedelta(minutes=15)  # a conversation of twelve answers, each of which may take a minute


def no_token(account: Account) -> str:
    """Refuse: nobody gave a way to have tokens."""
    raise SettingsError(f"Tài khoản thư {account.name}: chưa có cách lấy mã truy cập OAuth.")


def send_due(
    store: Store,
    accounts: Sequence[Account],
    *,
    clock: Callable[[], datetime],
    owner: str,
    dead: Callable[[str], bool],
    token: Token = no_token,
    seconds: float = SECONDS,
) -> tuple[Outgoing, ...]:
    """Send every answer that is due; give each as it is afterwards, also those that dead owners left.

    `owner` is "host:pid" of this process, `dead` tells whether the process of an owner is gone, `seconds` is
    the longest wait for one answer of a server. When a server or our account there is in trouble, the other
    answers of that account wait for the next call.
    """
    outbox = store.outbox
    if outbox is None:
        return ()
    done = {one.id: one for one in outbox.recover(dead, clock())}
    able = {account.name: account for account in accounts if account.smtp is not None}
    while able:
        mail = outbox.claim_next(owner, clock(), LEASE, tuple(able))
        if mail is None:
            break
        delivery = _send(store, outbox, mail, able[mail.account], clock, owner, token, seconds)
        _remember(outbox, mail, delivery, owner, clock())
        if delivery.about_server:
            del able[mail.account]
        done[mail.id] = outbox.find(mail.id) or mail
    return tuple(done.values())


def login_of(account: Account, smtp: Smtp, token: Token) -> Login:
    """Give who we are to the server: by the password of `smtp`, else by token or password of the account.

    Raises:
        SettingsError: the file of the password cannot be read.
    """
    user = smtp.user or account.user
    if smtp.password_file is None and account.oauth is not None:
        return Login(user, token(account), is_token=True)
    file = smtp.password_file or account.password_file
    return Login(user, read_password(file) if file else "")


def send_notice(
    account: Account,
    to: tuple[str, ...],
    subject: str,
    text: str,
    *,
    at: datetime,
    token: Token = no_token,
    seconds: float = SECONDS,
) -> None:
    """Send a mail of plain text to our own people at once, to each of them; no outbox keeps it.

    Raises:
        SettingsError: the account cannot send, or an address or the file of its password is wrong.
        TransientError: a server did not take it; what the token's function raises comes through.
    """
    smtp = account.smtp
    if smtp is None:
        raise SettingsError(f"Tài khoản thư {account.name} chưa có phần smtp để gửi đi.")
    login = login_of(account, smtp, token)
    message_id = f"<{secrets.token_hex(16)}@{domain_of(smtp.sender)}>"
    data = notice(to, subject, text, smtp, message_id=message_id, at=at)
    send = partial(deliver, data, smtp=smtp, login=login, gate=lambda: True, ca_file=account.ca_file)
    told = [send(recipient=one, seconds=seconds) for one in to]
    failed = [one.why for one in told if one.taken is not Taken.YES]
    if failed:
        raise TransientError(f"Chưa gửi được thư báo: {failed[0]}.")


def _send(  # noqa: PLR0913, PLR0917 - handed through
    store: Store,
    outbox: Outbox,
    mail: Outgoing,
    account: Account,
    clock: Callable[[], datetime],
    owner: str,
    token: Token,
    seconds: float,
) -> Delivery:
    smtp = account.smtp
    data = store.kept(mail.sha256)
    if data is None or hashlib.sha256(data).hexdigest() != mail.sha256:
        return Delivery(Taken.NO, "tệp thư đã lưu không còn hoặc đã hỏng; soạn lại thư")
    if smtp is None:
        return Delivery(Taken.AGAIN, "tài khoản không còn phần smtp", about_server=True)
    try:
        login = login_of(account, smtp, token)
    except SettingsError as error:
        return Delivery(Taken.AGAIN, str(error), about_server=True)
    except VanthuError as error:
        return Delivery(Taken.AGAIN, f"không đăng nhập được ({type(error).__name__})", about_server=True)
    return deliver(
        data,
        mail.recipient,
        smtp,
        login,
        gate=lambda: outbox.hand_over(mail, owner=owner, at=clock()),
        ca_file=account.ca_file,
        seconds=seconds,
    )


def _remember(outbox: Outbox, mail: Outgoing, delivery: Delivery, owner: str, at: datetime) -> None:
    why = delivery.why
    if delivery.taken is Taken.YES:
        outbox.sent(mail, owner=owner, at=at, why=why)
    elif delivery.taken is Taken.UNSURE:
        outbox.unsure(mail, owner=owner, at=at, why=why)
    elif delivery.taken is not Taken.STOPPED:
        outbox.failed(mail, owner=owner, at=at, why=why, again=delivery.taken is Taken.AGAIN)
