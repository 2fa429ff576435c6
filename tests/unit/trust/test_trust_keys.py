"""Keys from a folder and from DNS: a real server on this machine answers."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import dns.flags
import dns.message
import dns.rcode
import dns.rrset
import pytest
from mail_signing import DOMAIN, record, sign

from pipeline.errors import SettingsError
from pipeline.trust import at_hand, both, dns_keys, folder_keys, prove

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = b"s1._domainkey.vanthu.example.vn"


@contextmanager
def name_server(texts: dict[str, list[bytes]]) -> Iterator[tuple[int, list[str]]]:
    """Answer questions for TXT records on a free port; give the port and the names asked for."""
    asked: list[str] = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.bind(("127.0.0.1", 0))

        def serve() -> None:
            while True:
                wire, client = server.recvfrom(4096)
                if not wire:
                    return
                query = dns.message.from_wire(wire)
                name = query.question[0].name.to_text(omit_final_dot=True)
                asked.append(name)
                reply = dns.message.make_response(query)
                reply.flags |= dns.flags.RA
                if name not in texts:
                    reply.set_rcode(dns.rcode.NXDOMAIN)
                for text in texts.get(name, []):
                    pieces = " ".join(f'"{text[at : at + 200].decode()}"' for at in range(0, len(text), 200))
                    reply.answer.append(dns.rrset.from_text(f"{name}.", 300, "IN", "TXT", pieces))
                server.sendto(reply.to_wire(), client)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield server.getsockname()[1], asked
        finally:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
                client.sendto(b"", server.getsockname())
            thread.join()


def test_a_folder_holds_one_text_for_each_key(tmp_path: Path) -> None:
    """As text, or as the pieces in quotes that a zone file has; the name in any case."""
    plain = record()
    (tmp_path / f"{NAME.decode()}.txt").write_bytes(b"\xef\xbb\xbf" + plain + b"\r\n")
    zone = b's2._domainkey IN TXT ( "' + plain[:100] + b'"\n  "' + plain[100:] + b'" )\n'
    (tmp_path / "s2._domainkey.vanthu.example.vn.txt").write_bytes(zone)
    keys = folder_keys(tmp_path)
    assert keys(NAME.upper()) == keys(NAME + b".") == keys(NAME.replace(b"s1", b"s2")) == plain
    assert prove(sign(), authservs=(), keys=keys).verified


@pytest.mark.parametrize(
    "name", [b"../x", b"a/b.c", b"", b".", b"a..b", b"\xff.vn", b"x" * 500 + b".vn", b"k.vn\0"]
)
def test_names_that_are_none_are_in_no_folder(name: bytes, tmp_path: Path) -> None:
    """A name comes from the mail: it never leads out of the folder, and never raises."""
    (tmp_path / "keys").mkdir()
    (tmp_path / "x.txt").write_bytes(record())
    assert folder_keys(tmp_path / "keys")(name) is None
    assert dns_keys(0.1, servers=("127.0.0.1",), port=9)(name) is None


def test_a_file_that_is_no_key_is_too_long(tmp_path: Path) -> None:
    """Nothing larger than any key is read, and an empty one is none."""
    for content in (b"", b"p=" + b"A" * 5000):
        (tmp_path / f"{NAME.decode()}.txt").write_bytes(content)
        assert folder_keys(tmp_path)(NAME) is None


def test_dns_gives_the_key_and_is_asked_once() -> None:
    """The pieces of a record are joined; what was answered is remembered, also that there is none."""
    with name_server({NAME.decode(): [record()]}) as (port, asked):
        keys = dns_keys(5, servers=("127.0.0.1",), port=port)
        assert prove(sign(), authservs=(), keys=keys).verified
        assert keys(NAME) == record()
        assert keys(b"s2._domainkey.vanthu.example.vn") is keys(b"s2._domainkey.vanthu.example.vn") is None
    assert asked == [NAME.decode(), "s2._domainkey.vanthu.example.vn"]


def test_other_records_beside_the_key_and_two_keys() -> None:
    """A record of something else is passed over; of two keys nobody knows which one holds."""
    with name_server(
        {"a._domainkey.vn": [b"v=spf1 -all", b"v=DKIM1; p=AAAA"], "b._domainkey.vn": [b"p=AAAA", b"p=BBBB"]}
    ) as (port, _):
        keys = dns_keys(5, servers=("127.0.0.1",), port=port)
        assert keys(b"a._domainkey.vn") == b"v=DKIM1; p=AAAA"
        assert keys(b"b._domainkey.vn") is None


def test_a_server_that_does_not_answer_means_no_key() -> None:
    """The time is limited; a letter never waits for DNS for ever."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as deaf:
        deaf.bind(("127.0.0.1", 0))
        assert dns_keys(0.2, servers=("127.0.0.1",), port=deaf.getsockname()[1])(NAME) is None


def test_sources_are_asked_in_turn(tmp_path: Path) -> None:
    """The folder goes before DNS: what an operator put there needs no network."""
    (tmp_path / f"{NAME.decode()}.txt").write_bytes(record())
    asked: list[bytes] = []

    def other(name: bytes, /) -> bytes | None:
        asked.append(name)
        return None

    keys = both(folder_keys(tmp_path), other)
    assert keys(NAME) == record()
    assert keys(b"x.vn") is None
    assert asked == [b"x.vn"]


def test_what_the_settings_allow(tmp_path: Path) -> None:
    """Nothing by default; a folder that is not there stops the start and is named."""
    assert at_hand(None, ask_dns=False) is None
    (tmp_path / f"{NAME.decode()}.txt").write_bytes(record())
    keys = at_hand(tmp_path, ask_dns=False)
    assert keys
    assert keys(NAME) == record()
    assert at_hand(None, ask_dns=True) is not None
    with pytest.raises(SettingsError, match="VANTHU_DKIM_KEYS"):
        at_hand(tmp_path / "no", ask_dns=False)
    assert prove(sign(domain=DOMAIN), authservs=(), keys=keys).is_proven
