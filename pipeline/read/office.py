"""Older word processor files (.doc, .rtf, .odt): LibreOffice makes a DOCX of them, which is read as one.

DOCX and not PDF, because it keeps what a printed page loses: the names of fonts (letters in TCVN3 and VNI
fonts are told by them), tracked deletions, cells, list numbers, pictures.

`read_office` runs in the parent; `convert` runs behind the fence and starts LibreOffice as a child of the
worker, under the same limits of memory, time and file size; when the worker is killed for its time, its whole
process group dies. LibreOffice gets a profile of its own for one file, in which macros, links and Java are
switched off, and no network where the system lets us take it away.
"""

from __future__ import annotations

import errno
import functools
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline.errors import FenceBusyError, FileFaultError, MissingProgramError
from pipeline.read.docx import read_package
from pipeline.read.limits import FOLDER_PREFIX
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.model import SourceFile
    from pipeline.read.limits import ReadLimits
    from pipeline.read.pool import ReaderPool
    from pipeline.read.reader import FileText

# Media type -> ending and import filter: LibreOffice must not guess, or a .doc could be opened as anything.
KINDS = MappingProxyType(
    {
        "application/msword": (".doc", "MS Word 97"),
        "application/rtf": (".rtf", "Rich Text Format"),
        "application/vnd.oasis.opendocument.text": (".odt", "writer8"),
    }
)
MEDIA_TYPES = frozenset(KINDS)
STARTS = 3  # on a new profile LibreOffice ends with RESTART once, to be started again
RESTART = 81
VERSION = re.compile(r"^ProductKey=(\w+ [\d.]+)", re.MULTILINE)
LONGEST_NAME = 100  # characters of what the worker calls the program
ROOM = 4 << 20  # bytes; with less left on the disk a missing result is the machine's fault
BROKEN = (
    "Tệp bị hỏng nên không chuyển đổi được: đề nghị mở bằng Word, lưu lại dạng DOCX hoặc PDF rồi gửi lại."
)
MISSING = "Thiếu LibreOffice để đọc tệp .doc, .rtf, .odt: cài gói libreoffice-writer-nogui."
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


def read_office(source: SourceFile, pool: ReaderPool, limits: ReadLimits) -> FileText:
    """Read a .doc, .rtf or .odt; raises as `read_docx`, and MissingProgramError without LibreOffice.

    The pages are `ReadBy.DOC`, except those that were scans (OCR).
    """
    try:
        with tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX) as folder:
            target = Path(folder, "letter.docx")
            seen = pool.run("office.convert", source.path, kind=source.media_type, target=str(target))
            text = read_package(target, pool, limits)
    except OSError as error:
        raise FenceBusyError(f"Không tạo được thư mục tạm ({error.strerror}).") from error
    program = str(seen.get("program", ""))[:LONGEST_NAME]
    pages = tuple(
        replace(page, read_by=ReadBy.DOC, reader=f"{program}, {page.reader}")
        if page.read_by is ReadBy.DOCX
        else page
        for page in text.pages
    )
    return replace(text, read_by=ReadBy.DOC if text.read_by is ReadBy.DOCX else text.read_by, pages=pages)


def convert(args: Mapping[str, Any], limits: ReadLimits) -> dict[str, Any]:
    """Make a DOCX at `target` of the file at `path`, whose media type is `kind`.

    Raises MissingProgramError, FileFaultError when LibreOffice cannot make anything of the file, and OSError
    when the disk is full.
    """
    program = _program()
    ending, reader = KINDS[args["kind"]]
    if ending == ".odt":
        _refuse_bomb(args["path"], limits)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        letter = Path(shutil.copyfile(args["path"], place / f"letter{ending}"))
        _write_profile(place / "profile")
        command = [
            *_without_network(),
            program,
            f"-env:UserInstallation={(place / 'profile').as_uri()}",
            *("--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
            f"--infilter={reader}",
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(place / "out"), str(letter)),
        ]
        for _ in range(STARTS):
            done = subprocess.run(  # noqa: S603 - our own command; the letter is only named in it
                command, cwd=place, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, check=False,
            )  # fmt: skip
            if done.returncode != RESTART:
                break
        made = place / "out" / "letter.docx"
        if not made.is_file():
            if shutil.disk_usage(place).free < ROOM:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            raise FileFaultError("UNREADABLE", BROKEN)
        shutil.move(made, args["target"])
    return {"program": _version(program)}


def _refuse_bomb(path: str, limits: ReadLimits) -> None:
    """Refuse an OpenDocument file that would unpack to more than a DOCX may."""
    import zipfile  # noqa: PLC0415 - only this kind is a zip

    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError) as error:
        raise FileFaultError("UNREADABLE", BROKEN) from error
    if len(parts) > limits.max_docx_parts or sum(part.file_size for part in parts) > limits.max_docx_bytes:
        raise FileFaultError(
            "TOO_LARGE",
            f"Tệp ODT khi giải nén lớn hơn mức cho phép ({limits.max_docx_bytes // 1_000_000} MB) nên không "
            "mở: đề nghị giảm ảnh kèm trong tệp hoặc gửi bản PDF.",
        )


def _write_profile(folder: Path) -> None:
    (folder / "user").mkdir(parents=True)
    items = "".join(ITEM.format(*setting) for setting in FORBIDDEN)
    (folder / "user" / "registrymodifications.xcu").write_text(PROFILE.format(items), encoding="utf-8")


@functools.cache
def _program() -> str:
    """Find LibreOffice: the program itself rather than the script around it, which would start a child."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        raise MissingProgramError(MISSING)
    itself = Path(found).resolve().with_name("soffice.bin")
    return str(itself) if os.access(itself, os.X_OK) else found


@functools.cache
def _version(program: str) -> str:
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
