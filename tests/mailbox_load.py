"""A poll of a very large mailbox with nothing new, beside the two usual ways; prints bytes and seconds.

    python tests/mailbox_load.py [--messages 50000] [--rounds 5] [--alone]

A real Dovecot holds the mailbox; every byte between it and each way of polling goes through a counting relay.
The peers are what mail tools do: ask for the unread messages and read their headers, and read the list of all
messages with their flags.
"""

from __future__ import annotations

import argparse
import json
import socket
import ssl
import statistics
import sys
import tempfile
import threading
import time
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from dovecot import HOST, PASSWORD, USER, Dovecot, dovecot
from imapclient import IMAPClient
from mailbox_messages import received

from pipeline.app import open_house
from pipeline.post import Alerts
from pipeline.post_office import post_office
from pipeline.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Relay:
    """Passes connections on to a port and counts every byte, both ways, TLS and all."""

    def __init__(self, port: int) -> None:
        """Listen on a free port."""
        self.moved = 0
        self._port, self._lock = port, threading.Lock()
        self._listener = socket.create_server((HOST, 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection((HOST, self._port))
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self._pass, args=(one, other), daemon=True).start()

    def _pass(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(1 << 16):
                with self._lock:
                    self.moved += len(data)
                other.sendall(data)
        with suppress(OSError):
            other.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        """Listen no more."""
        self._listener.close()


@contextmanager
def filled(messages: int) -> Iterator[Dovecot]:
    """Start a server whose mailbox holds that many messages, laid into its Maildir as files."""
    with dovecot(store="maildir") as server:
        new = server.home / "mail" / "new"
        for folder in (new, new.with_name("cur"), new.with_name("tmp")):
            folder.mkdir(parents=True, exist_ok=True)
        for number in range(messages):
            head = (
                f"From: Van thu <vt{number % 97}@coquan.example.vn>",
                f"Message-ID: <{number}@coquan.example.vn>",
                "Date: Mon, 02 Dec 2024 08:00:00 +0700",
                f"Subject: Cong van {number}",
            )
            text = received(number) + "\r\n".join((*head, "", "Kinh gui.", "")).encode()
            (new / f"{1700000000 + number}.M{number}P1.may").write_bytes(text)
        server.own()
        with server.client() as client:  # the first look makes Dovecot's index
            assert len(client.search("ALL")) == messages
        yield server


def nothing_new(server: Dovecot, rounds: int) -> Iterator[tuple[int, float]]:
    """Read the mailbox once, then poll again and again: bytes moved and seconds of each."""
    relay = Relay(server.port)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_dir=Path(folder), workers=1)  # type: ignore[call-arg]
        with open_house(settings) as house:
            account = server.account(port=relay.port, since=date(2999, 1, 1))
            office = post_office(house, (account,), Alerts())
            (first,) = office.poll()
            assert first.error is None, first.error
            for _ in range(rounds):
                relay.moved, started = 0, time.perf_counter()
                (done,) = office.poll()
                assert (done.new, done.error) == (0, None)
                yield relay.moved, time.perf_counter() - started
    relay.close()


def peer(server: Dovecot, rounds: int, ask: Callable[[IMAPClient], object]) -> Iterator[tuple[int, float]]:
    """Poll by another way: bytes moved and seconds of each round."""
    relay = Relay(server.port)
    context = ssl.create_default_context(cafile=str(server.ca_file))
    for _ in range(rounds):
        relay.moved, started = 0, time.perf_counter()
        client = IMAPClient(HOST, port=relay.port, ssl_context=context, timeout=60)
        client.login(USER, PASSWORD)
        client.select_folder("INBOX", readonly=True)
        ask(client)
        client.logout()
        yield relay.moved, time.perf_counter() - started
    relay.close()


def unread(client: IMAPClient) -> None:
    """Ask for the unread messages and their headers: nobody has opened one on the server."""
    uids = client.search("UNSEEN")
    for start in range(0, len(uids), 500):
        client.fetch(uids[start : start + 500], ["BODY.PEEK[HEADER]"])


def every_flag(client: IMAPClient) -> None:
    """Ask for all messages with their flags."""
    uids = client.search("ALL")
    for start in range(0, len(uids), 500):
        client.fetch(uids[start : start + 500], ["FLAGS"])


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--alone", action="store_true", help="without the peers")
    args = parser.parse_args()
    with filled(args.messages) as server:
        ours = list(nothing_new(server, args.rounds))
        ways = {} if args.alone else {"unread, headers": unread, "all, flags": every_flag}
        peers = {name: list(peer(server, max(1, args.rounds // 2), ask)) for name, ask in ways.items()}
    told: dict[str, object] = {"messages": args.messages, "vanthu": _figures(ours)}
    for name, measured in peers.items():
        theirs = _figures(measured)
        told[name] = theirs | {
            "times the bytes": round(theirs["bytes"] / told["vanthu"]["bytes"], 1),  # type: ignore[index]
            "times the seconds": round(theirs["seconds"] / told["vanthu"]["seconds"], 1),  # type: ignore[index]
        }
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return 0


def _figures(measured: list[tuple[int, float]]) -> dict[str, float]:
    return {
        "bytes": max(moved for moved, _ in measured),
        "seconds": round(statistics.median(seconds for _, seconds in measured), 3),
        "slowest": round(max(seconds for _, seconds in measured), 3),
    }


if __name__ == "__main__":
    sys.exit(main())
