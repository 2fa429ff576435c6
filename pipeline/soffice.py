"""LibreOffice on a leash: a profile for one file; no macros, links, Java or network; a time limit.

Two rooms start it: `read` makes a DOCX of old word processor files, behind its fence; `respond` makes a PDF
of our own papers. The network is taken away where the system lets us.
"""

from __future__ import annotations

import errno
import functools
import os
import re
import shutil
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import MissingProgramError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

STARTS = 3  # on a new profile LibreOffice ends with RESTART once, to be started again
RESTART = 81
VERSION = re.compile(r"^ProductKey=(\w+ [\d.]+)", re.MULTILINE)
ROOM = 4 << 20  # bytes; with less left on the disk a missing result is the machine's fault
# What LibreOffice may not do (names of its configuration schema).
FORBIDDEN = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "DisableOLEAutomation", "true"),
    ("Office.Common/Load", "UserDefinedSettings", "false"),
    ("Office.Java/VirtualMachine", "Enable", "false"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Writer/Content/Update", "Field", "false"),
    ("Setup/Office", "ooSetupInstCompleted", "true"),
)
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
{}</oor:items>
"""
ITEM = (
    '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>\n'
)


def convert(
    file: Path,
    reader: str,
    target: str,
    *,
    missing: str,
    seconds: float | None = None,
    environment: Mapping[str, str] | None = None,
) -> Path | None:
    """Make another kind of `file` in its folder, which holds nothing else; None when it cannot.

    `reader` names the import filter: LibreOffice must not guess, or a file could be opened as anything;
    `target` is the ending and the export filter ("docx:MS Word 2007 XML"). With `seconds` it is a process
    group of its own, killed as a whole when its time is over; without, whoever watches this process ends
    both. `missing` says what to install.

    Raises:
        MissingProgramError: no LibreOffice here.
        TimeoutError: the time is over.
        OSError: the disk is full, or the program does not start.
    """
    itself = program(missing)
    place = file.parent
    _write_profile(place / "profile")
    command = [
        *_without_network(),
        itself,
        f"-env:UserInstallation={(place / 'profile').as_uri()}",
        *("--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
        f"--infilter={reader}",
        *("--convert-to", target, "--outdir", str(place / "out"), str(file)),
    ]
    for _ in range(STARTS):
        if _run(command, place, seconds, environment) != RESTART:
            break
    made = place / "out" / file.with_suffix("." + target.partition(":")[0]).name
    if made.is_file():
        return made
    if shutil.disk_usage(place).free < ROOM:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return None


def _run(
    command: Sequence[str], place: Path, seconds: float | None, environment: Mapping[str, str] | None
) -> int:
    process = subprocess.Popen(  # noqa: S603 - our own command; the file is only named in it
        command, cwd=place, env=environment, process_group=None if seconds is None else 0,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT)) from error
    finally:
        if process.poll() is None:
            if seconds is None:
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _write_profile(folder: Path) -> None:
    (folder / "user").mkdir(parents=True)
    items = "".join(ITEM.format(*setting) for setting in FORBIDDEN)
    (folder / "user" / "registrymodifications.xcu").write_text(PROFILE.format(items), encoding="utf-8")


@functools.cache
def program(missing: str) -> str:
    """Find LibreOffice: the program itself rather than the script around it, which would start a child.

    Raises MissingProgramError with the text `missing`.
    """
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        raise MissingProgramError(missing)
    itself = Path(found).resolve().with_name("soffice.bin")
    return str(itself) if os.access(itself, os.X_OK) else found


@functools.cache
def version(program: str) -> str:
    """Read name and version ("LibreOffice 7.4") from a file beside the program: starting it takes longer."""
    try:
        told = Path(program).with_name("bootstraprc").read_text(encoding="utf-8", errors="replace")
    except OSError:
        told = ""
    found = VERSION.search(told)
    return found[1] if found else "LibreOffice"


@functools.cache
def _without_network() -> tuple[str, ...]:
    """Give the command that takes the network away, nothing where the system does not let us."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return ()
    for ways in (("--user", "--map-root-user", "--net"), ("--net",)):
        done = subprocess.run(  # noqa: S603 - a program of the system, asked to start another one
            [unshare, *ways, "true"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
        )  # fmt: skip
        if done.returncode == 0:
            return (unshare, *ways, "--")
    return ()
