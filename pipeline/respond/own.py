"""Templates of an officer's own: ours copied out for editing, a folder of them checked as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.respond import DOCUMENTS
from pipeline.respond.templates import TemplateFaultError, faults, find, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOCK = ("~$", ".")  # Word's file while a template is open, and hidden files


@dataclass(frozen=True, slots=True)
class TemplateState:
    """One template as it would be used: of which paper, from where, with what wrong in it."""

    title: str
    where: str
    faults: tuple[str, ...]


def checked(folder: Path | None) -> tuple[TemplateState, ...]:
    """Check the template of every paper, and name the Word files of the folder that no paper uses.

    Raises:
        UsageError: there is no such folder.
    """
    if folder is not None and not folder.is_dir():
        raise UsageError(f"Không có thư mục mẫu: {folder}")
    return (*_used(folder), *(_unused(folder) if folder else ()))


def copy(folder: Path) -> tuple[Path, ...]:
    """Copy the templates of the program into a folder, which is made; give the new files.

    Raises:
        UsageError: one of them is there already, or the folder cannot be written; nothing is overwritten.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        present = [one.template for one in DOCUMENTS if (folder / one.template).exists()]
        if present:
            raise UsageError(
                f"{folder} đã có {', '.join(present)}: chép ra thư mục khác, hoặc chuyển các tệp này đi."
            )
        for one in DOCUMENTS:
            (folder / one.template).write_bytes(shipped(one.template).read_bytes())
    except OSError as error:
        raise UsageError(f"{folder}: không ghi được ({error.strerror}).") from error
    return tuple(folder / one.template for one in DOCUMENTS)


def _used(folder: Path | None) -> Iterator[TemplateState]:
    for document in DOCUMENTS:
        try:
            mold = find(document, folder)
            where = mold.where if mold.own else f"{mold.where} (mẫu của chương trình)"
            yield TemplateState(document.title, where, faults(mold, document))
        except TemplateFaultError as error:
            yield TemplateState(document.title, document.template, (str(error),))


def _unused(folder: Path) -> Iterator[TemplateState]:
    known = {document.template for document in DOCUMENTS}
    for path in sorted(folder.glob("*.doc*")):
        if path.name not in known and not path.name.startswith(_LOCK):
            fault = f"không văn bản nào dùng tệp này; tên đúng: {', '.join(sorted(known))}"
            yield TemplateState("Tệp khác", str(path), (fault,))
