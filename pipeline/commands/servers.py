"""Commands that start and end the servers: `up`, `down`.

`flows` runs as a program of its own, because Prefect takes seconds to import.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def flows(command: str) -> Callable[[argparse.Namespace], int]:
    """Give the command that hands `command` on to `flows`."""

    def run(_: argparse.Namespace) -> int:
        return subprocess.run([sys.executable, "-P", "-m", "flows", command], check=False).returncode  # noqa: S603 - our own module, a fixed word

    return run
