"""How a stage is run under Prefect: the slow ones as tasks with retries, the others right here.

A task is coarse (one per slow stage and letter: a Prefect task costs 20 to 90 ms). Prefect sees the
name of the stage, the id of the submission and, when it fails, the name of the error: never an
argument, a result or a message, because those may hold text of a letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from prefect import task
from prefect.cache_policies import NO_CACHE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.process import Step

P = ParamSpec("P")
R = TypeVar("R")

SLOW = frozenset({"read"})
PAUSES = (2.0, 10.0, 30.0)  # seconds before the second, third and fourth try


class StageError(Exception):
    """Stands in Prefect's log for what really happened; its text is the name of the error only."""


def tasks_for(submission_id: str) -> Step:
    """Give the step that makes the slow stages of this submission Prefect tasks."""

    def step(name: str, stage: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        if name not in SLOW:
            return stage(*args, **kwargs)
        return run_as_task(name, submission_id, lambda: stage(*args, **kwargs))

    return step


def run_as_task(name: str, submission_id: str, work: Callable[[], R]) -> R:
    """Run `work` as one Prefect task; raise what it raised last.

    Tried again, with growing pauses, only while its error says `retryable`: a defect is the same the
    second time.
    """
    errors: list[Exception] = []

    def worth_another_try(*_: Any) -> bool:  # noqa: ANN401 - Prefect hands task, run and state
        return bool(errors) and getattr(errors[-1], "retryable", False) is True

    @task(
        name=name,
        task_run_name=submission_id,
        retries=len(PAUSES),
        retry_delay_seconds=list(PAUSES),
        retry_condition_fn=worth_another_try,
        cache_policy=NO_CACHE,
        persist_result=False,
        log_prints=False,
    )
    def attempt() -> R:
        try:
            return work()
        except Exception as error:  # noqa: BLE001 - kept, and raised again outside Prefect
            errors.append(error)
            raise StageError(type(error).__name__) from None

    try:
        return attempt()
    except StageError:
        raise errors[-1] from None
