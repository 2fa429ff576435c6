"""Prove an installation: every original is there with its bytes, every row holds, the log is whole."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.chain import check
from pipeline.store.originals import place
from pipeline.store.proof import open_proof
from pipeline.upkeep.copying import digest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipeline.store.proof import Named
    from pipeline.upkeep.backup import Installation

_THREADS = 4
_PART = 2  # letters of the sha256 that name the folder


@dataclass(frozen=True, slots=True)
class Verified:
    """What the proof found: how much was looked at, what does not hold, and what is only worth knowing."""

    originals: int
    lines: int
    troubles: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """True when nothing is missing or changed."""
        return not self.troubles


def verify(home: Installation, *, quick: bool = False, step: Callable[[], None] = lambda: None) -> Verified:
    """Look at all that `home` keeps; `quick` looks at sizes of originals and not at their bytes.

    `step` is called for each original, from the calling thread.
    """
    troubles: list[str] = []
    notes: list[str] = []
    with open_proof(home.url) as proof:
        troubles += proof.troubles()
        chain = check(proof.deeds())
        if chain.broken is not None:
            troubles.append(
                f"Nhật ký bị can thiệp: {chain.why} Giữ nguyên dữ liệu, báo người phụ trách an ninh."
            )
        if unfiled := proof.unfiled():
            notes.append(f"{unfiled} hồ sơ chưa có vụ việc; lần khởi động tới sẽ xếp vào.")
        named = proof.named()
    with ThreadPoolExecutor(_THREADS) as pool:
        for trouble in pool.map(lambda one: _wrong(home.originals, one, quick=quick), named):
            if trouble is not None:
                troubles.append(trouble)
            step()
    known = {one.sha256 for one in named}
    notes += [
        f"Tệp gốc {name} không hồ sơ nào nhắc tới; để yên được." for name in _kept(home.originals) - known
    ]
    return Verified(len(named), chain.lines, tuple(troubles), tuple(sorted(notes)))


def _wrong(root: Path, one: Named, *, quick: bool) -> str | None:
    """Tell what is wrong with one original."""
    path = place(root, one.sha256)
    again = f"khôi phục tệp này từ bản sao lưu vào {path}."
    try:
        size = path.stat().st_size
        sha256 = one.sha256 if quick else digest(path)[0]
    except OSError:
        return f"Thiếu tệp gốc {one.sha256} ({one.by}): {again}"
    if sha256 != one.sha256 or one.size not in (None, size):
        return f"Tệp gốc {one.sha256} ({one.by}) đã bị thay đổi: {again}"
    return None


def _kept(root: Path) -> set[str]:
    return {
        f"{path.parent.name}{path.name}"
        for path in root.glob("??/*")
        if len(path.parent.name) == _PART and not path.name.startswith(".")
    }
