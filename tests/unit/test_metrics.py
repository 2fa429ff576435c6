"""Figures for Prometheus: what its own parser reads from a real answer is what was put in."""

from __future__ import annotations

import http.client
import socket
import threading
from typing import TYPE_CHECKING

import pytest
from mail_health import COUNTS, DAY, ILL, NEW, NOW, OUTBOX, TOKENS, WELL
from prometheus_client.parser import text_string_to_metric_families

from pipeline.errors import SettingsError
from pipeline.intake import Fate
from pipeline.metrics import render, serve
from pipeline.post import MailState, OutState
from pipeline.terms import JobState
from pipeline.worked import Worked

if TYPE_CHECKING:
    from collections.abc import Iterator

Figures = dict[tuple[str, ...], float]


def read(page: bytes) -> Figures:
    """Give each figure by its name and the values of its labels."""
    families = text_string_to_metric_families(page.decode())
    return {(one.name, *one.labels.values()): one.value for family in families for one in family.samples}


def asked(port: int, method: str, path: str) -> tuple[int, str, bytes]:
    """Ask the server: status, kind and body."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    line.request(method, path)
    answer = line.getresponse()
    found = answer.status, answer.getheader("Content-Type") or "", answer.read()
    line.close()
    return found


@pytest.fixture
def stop() -> Iterator[threading.Event]:
    """End the server of a test."""
    event = threading.Event()
    yield event
    event.set()


def test_every_figure_is_there() -> None:
    """Each folder, each login, each state, with nothing made up where something is not known."""
    figures = read(render((WELL, ILL, NEW), TOKENS, OUTBOX, COUNTS, NOW))
    where = ("cong-van", 'Văn bản "đến"')
    assert {name: figures[name, *where] for name, *labels in figures if tuple(labels) == where} == {
        "vanthu_mail_last_success_seconds": (NOW - 2 * DAY).timestamp(),
        "vanthu_mail_lag_seconds": 10800,
        "vanthu_mail_backlog": 12,
        "vanthu_mail_dead": 1,
        "vanthu_mail_failures": 4,
    }
    assert figures["vanthu_mail_last_success_seconds", "du-phong", "INBOX"] == 0
    assert figures["vanthu_mail_lag_seconds", "cong-van", "INBOX"] == 0
    left = {key: value for key, value in figures.items() if key[0] == "vanthu_mail_token_days_left"}
    assert left == {("vanthu_mail_token_days_left", "cong-van"): 6.5}
    usable = [figures["vanthu_mail_token_usable", account] for account in TOKENS]
    assert usable == [1, 1, 0]
    for state in MailState:
        assert figures["vanthu_mail_messages", state.value] == COUNTS.get(state, 0)
    for out in OutState:
        assert figures["vanthu_outbox", out.value] == OUTBOX.get(out, 0)


def test_every_figure_has_help_and_two_pages_do_not_meet() -> None:
    """A page is built anew each time: no figure of an account that is gone is left."""
    first, second = render((ILL,), TOKENS, {}, {}, NOW), render((), {}, {}, {}, NOW)
    assert b"cong-van" in first
    assert b"cong-van" not in second
    for family in text_string_to_metric_families(second.decode()):
        assert family.documentation
        assert family.type == "gauge"


def test_the_server_answers_prometheus_and_nobody_else(stop: threading.Event) -> None:
    """GET /metrics gives the page of this moment; other paths and methods get none."""
    pages = iter((render((WELL,), {}, {}, {}, NOW), render((ILL,), {}, {}, {}, NOW)))
    port = serve(0, lambda: next(pages), stop)
    status, kind, page = asked(port, "GET", "/metrics")
    assert (status, kind.partition(";")[0]) == (200, "text/plain")
    assert read(page)["vanthu_mail_failures", "cong-van", "INBOX"] == 0
    assert [asked(port, *one)[0] for one in (("GET", "/"), ("GET", "/metricsx"), ("POST", "/metrics"))] == [
        404,
        404,
        501,
    ]
    assert (
        read(asked(port, "GET", "/metrics?x=1")[2])["vanthu_mail_failures", "cong-van", 'Văn bản "đến"'] == 4
    )


def test_a_page_that_fails_is_told_without_its_cause(
    stop: threading.Event, capfd: pytest.CaptureFixture[str]
) -> None:
    """Prometheus gets 500 and asks again; neither it nor the terminal sees why."""

    def fail() -> bytes:
        raise RuntimeError("secret")

    port = serve(0, fail, stop)
    status, _, page = asked(port, "GET", "/metrics")
    assert (status, b"secret" in page) == (500, False)
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(b"nonsense\r\n\r\n")
        line.recv(100)
    assert capfd.readouterr() == ("", "")


def test_a_silent_connection_holds_nobody_up(stop: threading.Event) -> None:
    """Somebody who connects and says nothing does not keep Prometheus waiting."""
    port = serve(0, lambda: b"", stop)
    with socket.create_connection(("127.0.0.1", port), timeout=10):
        assert asked(port, "GET", "/metrics")[0] == 200


def test_only_this_machine_is_answered(stop: threading.Event) -> None:
    """It listens on 127.0.0.1 and no other address of the machine."""
    port = serve(0, lambda: b"", stop)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", port), timeout=10)


def test_a_port_that_is_taken_names_the_setting(stop: threading.Event) -> None:
    """The message tells what to change."""
    port = serve(0, lambda: b"", stop)
    with pytest.raises(SettingsError, match=f"{port}.*VANTHU_METRICS_PORT"):
        serve(port, lambda: b"", stop)


def test_the_port_is_free_after_the_end() -> None:
    """Once told to stop, the server lets go of its port."""
    stop = threading.Event()
    port = serve(0, lambda: b"", stop)
    stop.set()
    (thread,) = (one for one in threading.enumerate() if one.name == f"metrics {port}")
    thread.join(timeout=60)
    assert not thread.is_alive()
    with pytest.raises(ConnectionRefusedError):
        asked(port, "GET", "/metrics")


WORKED = Worked(
    submissions={JobState.STORED: 7, JobState.QUARANTINED: 2},
    fates={Fate.STORED: 5, Fate.POISONED: 1, Fate.GONE: 3},
    stages={"read": (12.5, 7), "route": (0.25, 7)},
    waiting=4,
    tries=11,
    failed={"read": 2, "": 1},
    failures=3,
    breaks=1,
)


def test_the_work_is_told_too() -> None:
    """Letters by state, entries by fate, seconds by stage, what waits for a person, what broke."""
    figures = read(render((), {}, OUTBOX, COUNTS, NOW, WORKED))
    assert figures["vanthu_submissions", "stored"] == 7
    assert figures["vanthu_submissions", "working"] == 0
    assert {fate for name, fate in (k for k in figures if k[0] == "vanthu_archive_entries")} == set(Fate)
    assert figures["vanthu_stage_seconds_sum", "read"] == 12.5
    assert figures["vanthu_stage_seconds_count", "read"] == 7
    waiting = {key[1]: value for key, value in figures.items() if key[0] == "vanthu_waiting_for_person"}
    assert waiting == {
        "appraisal": 4,
        "quarantine": 2,
        "archive": 4,
        "mail": COUNTS.get(MailState.DEAD, 0),
        "answer": OUTBOX.get(OutState.HELD, 0) + OUTBOX.get(OutState.UNSURE, 0),
    }
    assert figures["vanthu_tries_total",] == 11
    assert figures["vanthu_failed_tries_total", "unknown"] == 1
    assert figures["vanthu_archive_failures_total",] == 3
    assert figures["vanthu_archive_breaks_total",] == 1
