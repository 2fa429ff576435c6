"""`vanthu up` with a mailbox: what the server announces becomes a case, also after a kill."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import urllib.error
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from dovecot import Dovecot, dovecot
from mailbox_accounts import accounts_file
from mailbox_messages import mail
from running_service import LIMIT, VANTHU, alive, children, claimed, free_port, processes, wait_for

from pipeline.post_office import open_ledger
from pipeline.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from running_service import Service

SAMPLES = Path(__file__).parents[2] / "samples"
# The watcher's own lines in the log of the runner.
NOTHING, TOLD = "mailbox: pc06/INBOX new 0", "mailbox: pc06/INBOX new 1 submission 1"


@pytest.fixture(name="server")
def _server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


@pytest.fixture(name="metrics")
def _metrics(service: Service, server: Dovecot, tmp_path: Path) -> int:
    """Give the service its mailbox and the port of its metrics."""
    port = free_port()
    service.environment["VANTHU_MAIL"] = str(accounts_file(tmp_path, server))
    service.environment["VANTHU_METRICS_PORT"] = str(port)
    return port


def letter(number: int, pattern: str) -> bytes:
    """Write a mail with the first sample of a kind."""
    return mail(number, "Gửi công văn", "Kính gửi.", next(iter(sorted(SAMPLES.glob(pattern)))))


def answer(address: str, value: object = None) -> bytes:
    """Ask a server on this machine; empty while it has no such page. `value` is sent by POST."""
    data = None if value is None else json.dumps(value).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(address, data, headers)  # noqa: S310 - our own address
    try:
        with urllib.request.urlopen(request, timeout=30) as page:  # noqa: S310 - the same
            return bytes(page.read())
    except urllib.error.HTTPError:
        return b""


def pause_schedule(service: Service) -> None:
    """Switch off the schedule that polls each quarter of an hour, so that only the watcher is left."""
    api = f"http://127.0.0.1:{service.port}/api"
    by_name = f"{api}/deployments/name/poll-mailbox/vanthu"
    wait_for(lambda: answer(by_name), service)
    id_ = json.loads(answer(by_name))["id"]
    answer(f"{api}/deployments/{id_}/pause_deployment", {})
    assert json.loads(answer(by_name))["paused"] is True
    ours = {
        "deployments": {"id": {"any_": [id_]}},
        "flow_runs": {"state": {"type": {"any_": ["SCHEDULED", "PENDING", "RUNNING"]}}},
    }
    wait_for(lambda: answer(f"{api}/flow_runs/count", ours) == b"0", service)


def mailbox(service: Service) -> dict[str, Any]:
    """Give the status of the mailbox."""
    told: dict[str, Any] = json.loads(service.run("mail", "status", "--json"))
    return told


def test_what_arrives_becomes_a_case_also_after_a_kill(
    service: Service, server: Dovecot, metrics: int
) -> None:
    """Delivered, announced, stored; killed while it reads a scan, started again it goes on; down ends all."""
    service.run("up")
    pause_schedule(service)
    wait_for(lambda: NOTHING in service.logs(), service)  # the next poll of itself is an hour away
    server.deliver([letter(1, "08-*/*.docx")])
    wait_for(lambda: TOLD in service.logs(), service)
    assert len(service.cases()) == 1
    (folder,) = mailbox(service)["folders"]
    assert (folder["account"], folder["folder"], folder["failures"]) == ("pc06", "INBOX", 0)
    assert mailbox(service)["messages"]["submission"] == 1
    page = answer(f"http://127.0.0.1:{metrics}/metrics").decode()
    assert 'vanthu_mail_messages{state="submission"} 1.0' in page
    assert 'vanthu_mail_backlog{account="pc06",folder="INBOX"} 0.0' in page

    runner = service.pids()["runner"]
    server.deliver([letter(2, "04-*/*.pdf")])
    wait_for(lambda: claimed(service) and children(runner), service, every=0.02)
    workers = children(runner)
    os.kill(runner, signal.SIGKILL)
    assert mailbox(service)["messages"] | {"kept": 1, "submission": 1} == mailbox(service)["messages"]

    assert "Đã khởi động" in service.run("up")
    wait_for(lambda: mailbox(service)["messages"]["submission"] == 2, service)
    assert len(service.cases()) == 2
    with open_ledger(Settings(_env_file=None, data_dir=service.data)) as mails:  # type: ignore[call-arg]
        assert sorted(mails.fetches().values()) == [1, 1]
    service.run("mail", "audit", "--whole")
    page = answer(f"http://127.0.0.1:{metrics}/metrics").decode()
    assert 'vanthu_mail_messages{state="submission"} 2.0' in page

    pids = service.pids()
    service.run("down")
    assert not [pid for group in pids.values() for pid in alive(group)]
    wait_for(lambda: not set(workers) & {pid for pid, _ in processes()}, service)
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", metrics)) != 0
    for secret in ("Gửi công văn", "vanthu.xadakwil", "vanthu.sotuphap"):
        assert secret not in service.logs()


def test_a_wrong_file_of_accounts_stops_the_start(service: Service, metrics: int) -> None:
    """`vanthu up` tells the mistake with its key and starts nothing."""
    assert metrics
    file = Path(service.environment["VANTHU_MAIL"])
    file.write_text(file.read_text().replace("user =", "usr ="))
    done = subprocess.run(
        [*VANTHU, "up"], env=service.environment, capture_output=True, text=True, timeout=LIMIT, check=False
    )
    assert done.returncode == 1
    assert "user" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (service.data / "run").exists()
