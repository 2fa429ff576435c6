"""Which programs ours is measured beside, whether they are here, and how each is started."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

OURS = "vanthu"
PEERS = ("tesseract", "tesseract-parallel", "ocrmypdf", "kreuzberg")
NEEDED = {"tesseract": ("tesseract",), "tesseract-parallel": ("tesseract",),
          "ocrmypdf": ("ocrmypdf", "tesseract", "unpaper")}  # fmt: skip
TESSDATA = "TESSDATA_PREFIX"


@dataclass(frozen=True)
class Surroundings:
    """Where peers are looked for: a Python that may have kreuzberg, whose folder may have ocrmypdf."""

    python: Path = Path(sys.executable)

    @property
    def env(self) -> dict[str, str]:
        """The environment for engines: that Python's programs are found, and Tesseract's data too."""
        path = os.pathsep.join([os.environ.get("PATH", os.defpath), str(self.python.parent.absolute())])
        data = os.environ.get(TESSDATA) or tessdata()
        return os.environ | {"PATH": path} | ({TESSDATA: data} if data else {})

    def missing(self, peer: str) -> str | None:
        """Name what keeps a peer from running, None when it is all there."""
        if peer == "kreuzberg":
            return None if self.version(peer) else "kreuzberg"
        lost = [name for name in NEEDED[peer] if shutil.which(name, path=self.env["PATH"]) is None]
        return ", ".join(lost) or None

    def version(self, engine: str) -> str:
        """Give the version of a peer, "" when it does not answer."""
        if engine == "kreuzberg":
            command = [str(self.python), "-c", "import kreuzberg; print(kreuzberg.__version__)"]
        else:
            command = [engine.partition("-")[0], "--version"]
        told = _first_line(command, self.env)
        return told.removeprefix("tesseract ")

    def command(self, engine: str, work: Path) -> list[str]:
        """Give the command that runs an engine over a `Work` file."""
        if engine == "kreuzberg":
            return [str(self.python), str(Path(__file__).with_name("kreuzberg_peer.py")), str(work)]
        return [sys.executable, "-P", "-m", "pipeline.cli", "bench", "engine", str(work), "--name", engine]


def tessdata() -> str:
    """Ask Tesseract for the folder of its models: programs with a Tesseract of their own need to be told."""
    head = _first_line(["tesseract", "--list-langs"], dict(os.environ))
    return head.partition('"')[2].partition('"')[0]


def _first_line(command: list[str], env: dict[str, str]) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - programs named in this module
            command, env=env, capture_output=True, check=True, encoding="utf-8"
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return next(iter((done.stdout or done.stderr).splitlines()), "")
