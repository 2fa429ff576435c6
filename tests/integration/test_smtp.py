"""Handing a mail to a real server: over TLS, with a login, and what is known after each kind of trouble."""

from __future__ import annotations

import socket
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from smtp_server import PASSWORD, TOKEN, USER, Server, certificates, running, smtp_of

from pipeline.outgoing.smtp import Delivery, Login, Taken, deliver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# aiosmtpd does not know that the whole connection is under TLS.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning")
TO = "vanthu@xa-suoi-mo.example.vn"
MAIL = b"Message-ID: <1@congan.example.vn>\r\nSubject: Re: thu\r\n\r\nDong dau.\r\n.\r\n..hai cham\r\nCuoi"
LOGIN = Login(USER, PASSWORD)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Give the file of a CA and that of a server for localhost."""
    return certificates(tmp_path_factory.mktemp("tls"))


@pytest.fixture(params=["tls", "starttls"])
def security(request: pytest.FixtureRequest) -> str:
    """Give both ways to TLS in turn."""
    return str(request.param)


@pytest.fixture
def server(files: tuple[Path, Path], security: str) -> Iterator[Server]:
    """Run a server."""
    with running(files[1], security) as found:
        yield found


@pytest.fixture
def send(files: tuple[Path, Path], security: str, server: Server) -> Callable[..., Delivery]:
    """Give a way to send a mail to the server."""

    def sending(
        data: bytes = MAIL,
        login: Login | None = LOGIN,
        *,
        gate: Callable[[], bool] = lambda: True,
        **more: object,
    ) -> Delivery:
        told: dict[str, object] = {"ca_file": files[0], "seconds": 20.0} | more
        return deliver(data, TO, smtp_of(server.port, security), login, gate=gate, **told)  # type: ignore[arg-type]

    return sending


def test_a_mail_arrives_byte_for_byte(send: Callable[..., Delivery], server: Server) -> None:
    """Lines that begin with a dot survive, the last line gets its end, the login was asked for."""
    delivery = send()
    assert (delivery.taken, delivery.about_server) == (Taken.YES, False)
    assert server.got == [(USER, TO, MAIL + b"\r\n")]
    assert len(server.users) == 1


def test_a_token_instead_of_a_password(send: Callable[..., Delivery], server: Server) -> None:
    """XOAUTH2 logs in; a token that ran out is trouble of the account, and nothing is sent."""
    assert send(login=Login(USER, TOKEN, is_token=True)).taken is Taken.YES
    assert server.users == [USER]
    delivery = send(login=Login(USER, "ran out", is_token=True))
    assert (delivery.taken, delivery.about_server) == (Taken.AGAIN, True)
    assert "đăng nhập" in delivery.why
    assert len(server.got) == 1


@pytest.mark.parametrize("secret", ["falsch", "bí-mật-riêng"])
def test_a_wrong_password_is_trouble_of_the_account(
    send: Callable[..., Delivery], server: Server, secret: str
) -> None:
    """It may be mended, so it is tried again; no other mail would fare better; the words keep it secret."""
    delivery = send(login=Login(USER, secret))
    assert (delivery.taken, delivery.about_server) == (Taken.AGAIN, True)
    assert secret not in delivery.why
    assert secret not in repr(Login(USER, secret))
    assert server.got == []


def test_without_a_login_the_server_takes_nothing(send: Callable[..., Delivery], server: Server) -> None:
    """530 is a no for good."""
    assert send(login=None).taken is Taken.NO
    assert server.got == []


@pytest.mark.parametrize(
    ("answer", "taken"),
    [("451 4.3.0 try later", Taken.AGAIN), ("550 5.7.1 no", Taken.NO), ("999 what", Taken.UNSURE)],
)
def test_what_the_server_says_to_the_message(
    send: Callable[..., Delivery], server: Server, answer: str, taken: Taken
) -> None:
    """Its first digit decides; what is no answer of SMTP at all leaves us unsure."""
    server.data = [answer]
    delivery = send()
    assert delivery.taken is taken
    assert answer in delivery.why
    assert server.got == []


@pytest.mark.parametrize(
    ("answer", "taken", "about_server"),
    [
        ("550 5.1.1 no such user", Taken.NO, False),
        ("450 4.2.2 full", Taken.AGAIN, False),
        ("421 4.3.2 closing", Taken.AGAIN, True),
    ],
)
def test_what_the_server_says_to_the_recipient(
    send: Callable[..., Delivery], server: Server, answer: str, taken: Taken, *, about_server: bool
) -> None:
    """The message is not sent then, and the gate is never asked."""
    server.recipient = answer

    def gate() -> bool:
        raise AssertionError

    delivery = send(gate=gate)
    assert (delivery.taken, delivery.about_server) == (taken, about_server)
    assert server.got == []


def test_cut_off_after_the_message(send: Callable[..., Delivery], server: Server) -> None:
    """The server has it and does not say so: nobody knows."""
    server.data = ["close"]
    delivery = send()
    assert delivery.taken is Taken.UNSURE
    assert len(server.got) == 1


def test_a_server_that_falls_silent_after_the_message(send: Callable[..., Delivery], server: Server) -> None:
    """The time runs out: nobody knows."""
    server.data = ["silent"]
    assert send(seconds=1.0).taken is Taken.UNSURE


def test_a_gate_that_is_shut(send: Callable[..., Delivery], server: Server) -> None:
    """The server has all but the last line, and takes nothing."""
    assert send(gate=lambda: False).taken is Taken.STOPPED
    assert server.got == []
    assert send().taken is Taken.YES


def test_a_gate_that_breaks(send: Callable[..., Delivery], server: Server) -> None:
    """What it raises comes through, and nothing is handed over."""

    def gate() -> bool:
        raise OSError

    with pytest.raises(OSError, match=r"^$"):
        send(gate=gate)
    assert server.got == []


def test_a_certificate_of_another_ca_is_refused(send: Callable[..., Delivery], server: Server) -> None:
    """No password goes to a server that nobody vouches for."""
    delivery = send(ca_file=None)
    assert (delivery.taken, delivery.about_server) == (Taken.AGAIN, True)
    assert "chứng thư" in delivery.why
    assert (server.users, server.got) == ([], [])


def test_a_certificate_for_another_name_is_refused(tmp_path: Path, security: str) -> None:
    """The name of the server is checked, not only its CA."""
    ca_file, server_file = certificates(tmp_path, host="mail.khac.example.vn")
    with running(server_file, security) as server:
        delivery = deliver(
            MAIL, TO, smtp_of(server.port, security), LOGIN, gate=lambda: True, ca_file=ca_file, seconds=20.0
        )
    assert (delivery.taken, delivery.about_server) == (Taken.AGAIN, True)
    assert "chứng thư" in delivery.why
    assert (server.users, server.got) == ([], [])


def test_a_server_without_starttls_gets_no_password(files: tuple[Path, Path]) -> None:
    """Whoever strips STARTTLS from the greeting hears nothing of us."""
    with running(files[1], "none") as server:
        delivery = deliver(
            MAIL,
            TO,
            smtp_of(server.port, "starttls"),
            LOGIN,
            gate=lambda: True,
            ca_file=files[0],
            seconds=20.0,
        )
    assert (delivery.taken, delivery.about_server) == (Taken.AGAIN, True)
    assert "STARTTLS" in delivery.why
    assert (server.users, server.got) == ([], [])


def test_nobody_listens() -> None:
    """A port without a server, a file of a CA that is not there: trouble that may pass."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    for ca_file in (None, Path("/no/such/ca.pem")):
        delivery = deliver(MAIL, TO, smtp_of(port), LOGIN, gate=lambda: True, ca_file=ca_file, seconds=20.0)
        assert (delivery.taken, delivery.about_server) == (Taken.AGAIN, True)


@pytest.mark.parametrize("greeting", [b"", b"Xin chao\r\n", b"554 go away\r\n", b"\xff\x00\r\n220 ok\r\n"])
def test_something_else_listens(greeting: bytes) -> None:
    """Whatever it says, it is told in a sentence and tried again."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            connection, _ = listening.accept()
            connection.sendall(greeting)
            connection.close()

        thread = Thread(target=answer)
        thread.start()
        smtp = smtp_of(listening.getsockname()[1], "starttls")
        delivery = deliver(MAIL, TO, smtp, LOGIN, gate=lambda: True, seconds=20.0)
        thread.join()
    assert (delivery.taken, delivery.about_server) == (Taken.AGAIN, True)


@pytest.mark.parametrize("recipient", ["", "a", "a@b", "a@b.vn\r\nRCPT TO:<c@d.vn>", "a@b.vn>", "ă@b.vn"])
def test_an_address_that_cannot_be_one(recipient: str) -> None:
    """It never reaches the server as a command."""
    delivery = deliver(MAIL, recipient, smtp_of(1), LOGIN, gate=lambda: True, seconds=20.0)
    assert (delivery.taken, delivery.about_server) == (Taken.NO, False)
