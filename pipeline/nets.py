"""Which trained layer an installation uses: the shipped one, or one that it adopted in place of it.

Adopted ones lie in folders of their own, named after their weights; the file `current` names the one in use
and is put there whole, so that a letter is read by one or the other and never by half of one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pipeline.errors import SettingsError
from pipeline.whole import write_whole

if TYPE_CHECKING:
    from pathlib import Path

NETS = "model"  # in the data folder
_CURRENT = "current"
_NAME = re.compile(r"[0-9a-f]{16}")


def adopted(root: Path) -> Path | None:
    """Give the folder of the adopted net, None where the shipped one is used.

    Raises:
        SettingsError: the file that names it holds no name.
    """
    try:
        name = (root / _CURRENT).read_text("ascii", errors="replace").strip()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SettingsError(f"Không đọc được {root / _CURRENT}: {error.strerror}") from error
    if not _NAME.fullmatch(name):
        raise SettingsError(f"{root / _CURRENT} không nêu mô hình nào; bỏ bằng: vanthu learn adopt --back")
    return root / name


def use(root: Path, name: str) -> None:
    """Use the net in the folder `root`/`name` from the next letter on; `name` are 16 hex digits."""
    write_whole(root / _CURRENT, f"{name}\n".encode())


def use_shipped(root: Path) -> bool:
    """Use the shipped net from the next letter on; False when it was in use already."""
    known = (root / _CURRENT).exists()
    (root / _CURRENT).unlink(missing_ok=True)
    return known


def net_in(root: Path) -> Any:  # noqa: ANN401 - spaCy's Language or None: that library stands in extract
    """Give the net in use, each loaded once per process.

    Raises:
        SettingsError: the adopted one is not whole.
    """
    folder = adopted(root)
    if folder is None:
        from pipeline.extract.learned import model  # noqa: PLC0415 - spaCy takes seconds to import

        return model()
    return load_net(folder.absolute())


@lru_cache(maxsize=2)
def load_net(folder: Path) -> Any:  # noqa: ANN401 - spaCy's Language: that library stands in extract
    """Load the net of a folder, once per process.

    Raises:
        SettingsError: its files are not there, or are no net of this program.
    """
    from pipeline.extract.learned import load  # noqa: PLC0415 - spaCy takes seconds to import

    try:
        found = load(folder)
    except Exception as error:
        raise SettingsError(f"Mô hình trong {folder} không dùng được ({type(error).__name__}).") from error
    if found is None:
        raise SettingsError(f"{folder} không có mô hình; mô hình do lệnh vanthu train ghi.")
    return found
