"""The command that serves the reviewers' desk: `web`.

The server is a program of its own, because FastAPI takes a second to import and only `pipeline.review` may.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from pipeline.commands.opening import OK

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping
    from pathlib import Path


def web(_: argparse.Namespace) -> int:
    """Serve until Ctrl-C."""
    return serve()


def serve(
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
    begun: Callable[[Callable[[], bool]], None] = lambda _: None,
) -> int:
    """Serve until Ctrl-C or SIGTERM, which the server gets, too, and ends by itself; give its exit code.

    `environment` and `folder` are those of the server, None ours; `begun` is called with what tells whether
    the server still runs.
    """
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "pipeline.review"], env=environment, cwd=folder
    ) as serving:
        before = signal.signal(signal.SIGTERM, lambda *_: serving.terminate())
        try:
            begun(lambda: serving.poll() is None)
            code = _wait(serving)
        finally:
            signal.signal(signal.SIGTERM, before)
    return OK if code == -signal.SIGTERM else code  # ended as it was told to


def _wait(serving: subprocess.Popen[bytes]) -> int:
    while True:
        try:
            return serving.wait()
        except KeyboardInterrupt:
            continue
