"""A process that adds lines to the log; run by test_audit_log.py.

python audit_processes.py URL ORIGINALS NAME COUNT
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from pipeline.store import open_store

URL, ORIGINALS, NAME, COUNT = sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])

store = open_store(URL, ORIGINALS)
assert store.audit_log is not None
sys.stdout.write("ready\n")
sys.stdout.flush()
sys.stdin.readline()
for number in range(COUNT):
    store.audit_log.add(NAME, "test", f"line:{number}", at=datetime.now(UTC))
store.close()
