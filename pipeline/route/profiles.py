"""The files of procedures: those that come with the program, and those of the installation beside them.

A file of the installation goes before one of the same name that comes with the program.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from pipeline.errors import SettingsError
from pipeline.route.profile_table import read_procedure
from pipeline.toml_table import Problem, raise_for

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from pipeline.procedure import Procedure

SHIPPED = resources.files("pipeline.route") / "profiles"
ENDING = ".toml"


@dataclass(frozen=True, slots=True)
class Profile:
    """One file with what is wrong in it; `procedure` is None when anything is.

    `own` tells that it is a file of the installation, `replaces` that one of the same name comes with the
    program and is not used.
    """

    name: str
    file: str
    procedure: Procedure | None
    problems: tuple[Problem, ...] = ()
    own: bool = False
    replaces: bool = False


def load_procedures(own: Path | None = None) -> tuple[Procedure, ...]:
    """Give every procedure, by name: those of the program and those of the folder `own`, which go before.

    Raises:
        SettingsError: the folder or a file is wrong; the message tells every problem of every file.
    """
    profiles = known_profiles(own)
    raise_for([problem for profile in profiles for problem in profile.problems])
    return tuple(profile.procedure for profile in profiles if profile.procedure)


def known_profiles(own: Path | None = None) -> tuple[Profile, ...]:
    """Read and check every file that would be used, by name.

    Raises:
        SettingsError: the folder `own` does not exist or holds no profile.
    """
    shipped = {file.name: file for file in _files_in(SHIPPED)}
    mine = {file.name: file for file in _files_in(own)} if own else {}
    profiles = [read_profile(file) for name, file in shipped.items() if name not in mine]
    profiles += [read_profile(file, own=True, replaces=name in shipped) for name, file in mine.items()]
    return tuple(sorted(profiles, key=lambda profile: profile.name))


def read_profiles(paths: Iterable[Path]) -> tuple[Profile, ...]:
    """Read and check files, and every profile of folders.

    Raises:
        SettingsError: a path does not exist, or a folder holds no profile.
    """
    files = [file for path in paths for file in (_files_in(path) if path.is_dir() else [path])]
    return tuple(read_profile(file, own=True) for file in files)


def read_profile(file: Traversable | Path, *, own: bool = False, replaces: bool = False) -> Profile:
    """Read and check one file; what cannot be read at all is a problem too."""
    name = file.name.removesuffix(ENDING)
    told = str(file) if own else file.name
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem(
            told, None, "tệp", f"không đọc được ({error})", "kiểm tra tên tệp, quyền đọc và mã UTF-8"
        )
        return Profile(name, told, None, (problem,), own, replaces)
    procedure, problems = read_procedure(text, name=name, file=told)
    return Profile(name, told, procedure, problems, own, replaces)


def _files_in(folder: Traversable | Path) -> list[Traversable | Path]:
    try:
        files = [file for file in folder.iterdir() if file.name.endswith(ENDING)]
    except OSError as error:
        raise SettingsError(f"{folder}: không mở được thư mục quy trình: {error}") from error
    if not files:
        raise SettingsError(f"{folder}: không có tệp quy trình (*{ENDING}) nào.")
    return sorted(files, key=lambda file: file.name)
