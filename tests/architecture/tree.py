"""What the tests of this folder share: where the project is and which files belong to it."""

from __future__ import annotations

import os
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def project_files() -> tuple[str, ...]:
    """List the files of the project, relative to its root: what git keeps or would keep.

    `safe.directory` because CI may run as another user than the one who cloned.
    """
    command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        [*command, "--exclude-standard"], cwd=ROOT, env=environment, capture_output=True, check=True
    )
    names = done.stdout.decode().split("\0")
    return tuple(name for name in names if name and (ROOT / name).is_file())
