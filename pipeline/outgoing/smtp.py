"""Hands the bytes of a mail to the server of an account, over TLS, and tells how far it came.

The one question that matters after a cut is whether the server may have taken the mail. It takes it with the
line "." behind the message and not before (RFC 5321 4.1.1.4), so that line is sent apart, behind a gate that
the caller opens: what fails before the gate is not taken, what fails behind it is not known.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pipeline.errors import DefectError
from pipeline.outgoing.addresses import domain_of, is_address, line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipeline.post import Smtp

SECONDS = 60.0  # for each answer of the server; one conversation takes some ten of them
_REPLY = 200  # characters of what a server says
_OK, _GO_ON = 2, 3  # the first digit of its code (RFC 5321 4.2.1)
_PASSING, _FOR_GOOD = 4, 5
_CLOSING = 421
_BAD_LOGIN = "máy chủ không nhận tên đăng nhập hoặc mật khẩu"


class Taken(StrEnum):
    """How far a mail came.

    YES: the server took it. AGAIN: it did not, for a reason that may pass. NO: it did not, for good.
    UNSURE: we were cut off where it may have. STOPPED: the gate was shut, nothing was handed over.
    """

    YES = "yes"
    AGAIN = "again"
    NO = "no"
    UNSURE = "unsure"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a mail, and why in Vietnamese.

    `about_server`: the trouble is with the server or our account there, so other mails would fare no better.
    """

    taken: Taken
    why: str
    about_server: bool = False


@dataclass(frozen=True, slots=True)
class Login:
    """Who we are to the server: a password, or (`is_token`) a token of OAuth 2 for XOAUTH2."""

    user: str
    secret: str = field(repr=False)
    is_token: bool = False


class _TroubleError(Exception):
    """The conversation ended before the mail was handed over; the delivery says how."""

    def __init__(self, delivery: Delivery) -> None:
        super().__init__(delivery.why)
        self.delivery = delivery


def deliver(
    data: bytes,
    recipient: str,
    smtp: Smtp,
    login: Login | None,
    *,
    gate: Callable[[], bool],
    ca_file: Path | None = None,
    seconds: float = SECONDS,
) -> Delivery:
    """Hand a mail (CRLF, ASCII) to the server; `gate` is called once, right before it can be taken.

    The certificate must be one for `smtp.host`, of a CA of the system or of `ca_file`. Never raises for what
    the server does; what `gate` raises comes through, and nothing is handed over.
    """
    if not is_address(recipient):
        return Delivery(Taken.NO, "địa chỉ người nhận không hợp lệ")
    try:
        server = _connect(smtp, ca_file, seconds)
    except _TroubleError as trouble:
        return trouble.delivery
    try:
        _introduce(server, login)
        _announce(server, smtp.sender, recipient, len(data))
        _send_body(server, data)
        if not gate():
            return Delivery(Taken.STOPPED, "một tiến trình khác đã nhận thư này")
        return _finish(server)
    except _TroubleError as trouble:
        return trouble.delivery
    finally:
        server.close()


def _connect(smtp: Smtp, ca_file: Path | None, seconds: float) -> smtplib.SMTP:
    """Open a connection that is under TLS."""
    if smtp.security not in ("tls", "starttls"):
        raise DefectError(f"security {smtp.security!r}")
    greeting = domain_of(smtp.sender)  # the name of this machine is nobody's business
    server: smtplib.SMTP | None = None
    try:
        context = ssl.create_default_context(cafile=ca_file)
        if smtp.security == "tls":
            return smtplib.SMTP_SSL(smtp.host, smtp.port, greeting, timeout=seconds, context=context)
        server = smtplib.SMTP(smtp.host, smtp.port, greeting, timeout=seconds)
        server.starttls(context=context)
    except (smtplib.SMTPException, OSError, ValueError) as error:
        if server is not None:
            server.close()
        raise _TroubleError(Delivery(Taken.AGAIN, _about(error), about_server=True)) from error
    return server


def _introduce(server: smtplib.SMTP, login: Login | None) -> None:
    try:
        server.ehlo_or_helo_if_needed()
        if login is not None and login.is_token:
            told = f"user={login.user}\1auth=Bearer {login.secret}\1\1"
            # A server that says no sends its reasons as a challenge, and an empty answer ends it.
            server.auth("XOAUTH2", lambda challenge=None: told if challenge is None else "")
        elif login is not None:
            server.login(login.user, login.secret)
    except smtplib.SMTPAuthenticationError as error:
        why = f"{_BAD_LOGIN} (mã {error.smtp_code})"
        raise _TroubleError(Delivery(Taken.AGAIN, why, about_server=True)) from error
    except UnicodeError as error:
        why = "tên đăng nhập hoặc mật khẩu có ký tự ngoài bảng mã ASCII"
        raise _TroubleError(Delivery(Taken.AGAIN, why, about_server=True)) from error
    except (smtplib.SMTPException, OSError) as error:
        raise _TroubleError(Delivery(Taken.AGAIN, _about(error), about_server=True)) from error


def _announce(server: smtplib.SMTP, sender: str, recipient: str, size: int) -> None:
    """Say from whom and to whom, and that the message comes now."""
    sized = [f"size={size}"] if server.has_extn("size") else []
    try:
        _demand(server.mail(sender, sized), _OK)
        _demand(server.rcpt(recipient), _OK)
        _demand(server.docmd("DATA"), _GO_ON)
    except (smtplib.SMTPException, OSError) as error:
        raise _TroubleError(Delivery(Taken.AGAIN, _about(error), about_server=True)) from error


def _send_body(server: smtplib.SMTP, data: bytes) -> None:
    """Send the message, but not the line that ends it: until that comes the server has nothing."""
    whole = data if data.endswith(b"\r\n") else data + b"\r\n"
    try:
        server.send(re.sub(rb"(?m)^\.", b"..", whole))
    except (smtplib.SMTPException, OSError) as error:
        raise _TroubleError(Delivery(Taken.AGAIN, _about(error), about_server=True)) from error


def _finish(server: smtplib.SMTP) -> Delivery:
    """End the message and hear what the server says."""
    try:
        server.send(b".\r\n")
        code, said = server.getreply()
    except (smtplib.SMTPException, OSError) as error:
        return Delivery(Taken.UNSURE, f"bị ngắt sau khi đã gửi hết thư ({_about(error)})", about_server=True)
    delivery = _judged(code, said)
    if code // 100 not in (_OK, _PASSING, _FOR_GOOD):
        return Delivery(Taken.UNSURE, delivery.why, about_server=True)
    with suppress(smtplib.SMTPException, OSError):
        server.putcmd("quit")
    return delivery


def _demand(reply: tuple[int, bytes], first_digit: int) -> None:
    code, said = reply
    if code // 100 != first_digit:
        raise _TroubleError(_judged(code, said))


def _judged(code: int, said: bytes) -> Delivery:
    """Read the answer of a server (RFC 5321 4.2.1); anything unheard of is taken for a passing no."""
    text = line(said.decode("utf-8", "replace"), _REPLY)
    why = f"máy chủ trả lời {code} {text}".strip()
    if code // 100 == _OK:
        return Delivery(Taken.YES, why)
    if code // 100 == _FOR_GOOD:
        return Delivery(Taken.NO, why)
    return Delivery(Taken.AGAIN, why, about_server=code == _CLOSING)


def _about(error: Exception) -> str:
    """Say what broke, without the words of the error: they may repeat what was sent."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"chứng thư của máy chủ không hợp lệ: {error.verify_message}"
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return "máy chủ không hỗ trợ STARTTLS hoặc cách đăng nhập này"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"máy chủ trả lời {error.smtp_code}"
    return f"không nối được hoặc mất kết nối với máy chủ ({type(error).__name__})"
