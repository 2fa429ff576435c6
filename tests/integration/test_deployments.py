"""`prefect.yaml` and `vanthu up` offer the same flows at the same times."""

from __future__ import annotations

import importlib
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]


def test_the_work_pool_has_the_flows_and_times_of_up(prefect_home: Path) -> None:
    """Every flow of `flows.serve`, by a module of the installed package, with the same cron and zone."""
    assert prefect_home.is_dir()
    served = {
        f"{flow.fn.__module__}.{flow.fn.__name__}": schedule and (schedule.cron, schedule.timezone)
        for flow, schedule in importlib.import_module("flows.serve").FLOWS
    }
    written = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    assert written["pull"] == []
    assert {one["work_pool"]["name"] for one in written["deployments"]} == {"vanthu"}
    pooled = {}
    for one in written["deployments"]:
        times = [(time["cron"], time["timezone"]) for time in one.get("schedules", [])]
        assert len(times) == (one["name"] == "daily")
        pooled[one["entrypoint"]] = times[0] if times else None
    assert pooled == served
    assert len(served) == 6
