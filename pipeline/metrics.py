"""Figures of the mailbox and of the work for Prometheus: counts, seconds, moments; nothing of any letter."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, SummaryMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

from pipeline.errors import SettingsError
from pipeline.intake import Fate
from pipeline.loopback import Handler, Server
from pipeline.post import MailState, OutState
from pipeline.terms import JobState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from prometheus_client.metrics_core import Metric

    from pipeline.post import Health, TokenHealth
    from pipeline.worked import Worked

PATH = "/metrics"
_BEAT = 0.2  # seconds between two looks at `stop`
_FOLDER = ("account", "folder")


@dataclass(frozen=True, slots=True, eq=False)  # a registry keeps it by what it is, not by what it holds
class _Figures(Collector):
    """What is known at one moment, told in the order of the page."""

    healths: Sequence[Health]
    tokens: Mapping[str, TokenHealth]
    outbox: Mapping[OutState, int]
    states: Mapping[MailState, int]
    now: datetime

    def collect(self) -> Iterable[Metric]:
        """Give each figure with its help; what is not known has no sample."""
        yield from self._folders()
        yield from self._tokens()
        mails = GaugeMetricFamily("vanthu_mail_messages", "Messages in each state.", labels=("state",))
        for state in MailState:
            mails.add_metric((state.value,), self.states.get(state, 0))
        yield mails
        outbox = GaugeMetricFamily("vanthu_outbox", "Answers in each state.", labels=("state",))
        for out in OutState:
            outbox.add_metric((out.value,), self.outbox.get(out, 0))
        yield outbox

    def _folders(self) -> Iterator[Metric]:
        figures: tuple[tuple[str, str, Callable[[Health], float]], ...] = (
            ("last_success_seconds", "Unix time of the last good poll, 0 before it.", _succeeded),
            ("lag_seconds", "Age of the oldest message that waits, 0 when none does.", self._lag),
            ("backlog", "Messages that wait for us.", lambda one: one.backlog),
            ("dead", "Messages that wait for a person.", lambda one: one.dead),
            ("failures", "Failed polls in a row.", lambda one: one.failures),
        )
        for name, told, value in figures:
            family = GaugeMetricFamily(f"vanthu_mail_{name}", told, labels=_FOLDER)
            for one in self.healths:
                family.add_metric((one.account, one.folder), value(one))
            yield family

    def _tokens(self) -> Iterator[Metric]:
        left = GaugeMetricFamily(
            "vanthu_mail_token_days_left", "Days until a person must log in anew.", labels=("account",)
        )
        usable = GaugeMetricFamily(
            "vanthu_mail_token_usable", "1 when the login can be used, else 0.", labels=("account",)
        )
        for account, token in self.tokens.items():
            if token.refresh_expires_at is not None:
                left.add_metric((account,), (token.refresh_expires_at - self.now).total_seconds() / 86400)
            usable.add_metric((account,), token.trouble is None)
        yield left
        yield usable

    def _lag(self, one: Health) -> float:
        return max(0.0, (self.now - one.oldest).total_seconds()) if one.oldest else 0.0


@dataclass(frozen=True, slots=True, eq=False)  # as above
class _Work(Collector):
    """The letters and the work at them, and what of it waits for a person."""

    worked: Worked
    outbox: Mapping[OutState, int]
    states: Mapping[MailState, int]

    def collect(self) -> Iterable[Metric]:
        """Give each figure with its help."""
        told = self.worked
        yield _gauge(
            "vanthu_submissions", "Submissions in each state.", "state",
            {state.value: told.submissions.get(state, 0) for state in JobState},
        )  # fmt: skip
        yield _gauge(
            "vanthu_archive_entries", "Entries of archives by fate.", "fate",
            {fate.value: told.fates.get(fate, 0) for fate in Fate},
        )  # fmt: skip
        yield _gauge(
            "vanthu_waiting_for_person", "What waits for a person, by what it is.", "what", self._waiting()
        )
        stages = SummaryMetricFamily(
            "vanthu_stage_seconds", "Seconds of each stage, of letters that were kept.", labels=("stage",)
        )
        for name, (seconds, count) in told.stages.items():
            stages.add_metric((name,), count_value=count, sum_value=seconds)
        yield stages
        yield CounterMetricFamily("vanthu_tries", "Tries at submissions that were begun.", told.tries)
        failed = CounterMetricFamily("vanthu_failed_tries", "Tries that broke, by stage.", labels=("stage",))
        for name, count in told.failed.items():
            failed.add_metric((name or "unknown",), count)
        yield failed
        yield CounterMetricFamily(
            "vanthu_archive_failures", "Failures of entries of archives.", told.failures
        )
        yield CounterMetricFamily(
            "vanthu_archive_breaks", "Processes that died with an entry of an archive.", told.breaks
        )

    def _waiting(self) -> Mapping[str, int]:
        told = self.worked
        return {
            "appraisal": told.waiting,
            "quarantine": told.submissions.get(JobState.QUARANTINED, 0),
            "archive": told.fates.get(Fate.POISONED, 0) + told.fates.get(Fate.GONE, 0),
            "mail": self.states.get(MailState.DEAD, 0),
            "answer": self.outbox.get(OutState.HELD, 0) + self.outbox.get(OutState.UNSURE, 0),
        }


def _gauge(name: str, told: str, label: str, values: Mapping[str, int]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, told, labels=(label,))
    for value, count in values.items():
        family.add_metric((value,), count)
    return family


def _succeeded(one: Health) -> float:
    return one.succeeded_at.timestamp() if one.succeeded_at else 0.0


def render(
    healths: Sequence[Health],
    tokens: Mapping[str, TokenHealth],
    outbox_counts: Mapping[OutState, int],
    state_counts: Mapping[MailState, int],
    now: datetime,
    worked: Worked | None = None,
) -> bytes:
    """Write all figures in the text format of Prometheus; `tokens` are by the names of accounts.

    Without `worked` those of the mailbox only.
    """
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Figures(healths, tokens, outbox_counts, state_counts, now))
    if worked is not None:
        registry.register(_Work(worked, outbox_counts, state_counts))
    return generate_latest(registry)


def serve(port: int, render_page: Callable[[], bytes], stop: threading.Event) -> int:
    """Answer GET /metrics on 127.0.0.1 in a thread of its own until `stop` is set; give the port.

    Port 0 takes a free one. A page that cannot be made is told as 500, with no word of why; calls of
    `render_page` never overlap.

    Raises:
        SettingsError: the port is taken.
    """
    turn = threading.Lock()

    class Page(Handler):
        def get(self) -> None:
            if self.path.partition("?")[0] != PATH:
                self.send_error(404)
                return
            try:
                with turn:
                    page = render_page()
            except Exception:  # noqa: BLE001 - whatever the store raises, Prometheus is told and asks again
                self.send_error(500)
            else:
                self.answer(200, CONTENT_TYPE_LATEST, page)

    try:
        server = Server(port, Page)
    except OSError as error:
        raise SettingsError(
            f"Cổng {port} đang bị chương trình khác dùng: đặt VANTHU_METRICS_PORT là cổng khác."
        ) from error
    server.timeout = _BEAT

    def run() -> None:
        with server:
            while not stop.is_set():
                server.handle_request()

    threading.Thread(target=run, name=f"metrics {server.server_port}", daemon=True).start()
    return server.server_port
