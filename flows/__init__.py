"""Prefect, and nothing but Prefect: the same `pipeline.process.process()` run as a served flow.

What comes in is a file in the inbox or a flow run asked for at the server; what goes out are outcomes
in the house's own database. Nothing here knows a rule, a field or a line of SQL, and no text of a letter
reaches Prefect's database or its log. To add a flow, write one module of under 80 lines and serve it in
`flows.serve`.

Prefect reads its settings while it is imported, so the switches that never change are set here, before
any module of this package imports it; `flows.environment.prepare` adds those that follow from ours.
"""

from __future__ import annotations

import os

os.environ.update(
    {
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_CLOUD_ENABLE_ORCHESTRATION_TELEMETRY": "false",
        "PREFECT_TELEMETRY_ENABLE_RESOURCE_METRICS": "false",
        # A first start migrates a new database: 32 s measured on two cores, the default limit is 20 s.
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    }
)

FLOWS = ("process_submission",)
