"""A small writer of Compound Files ([MS-CFB] version 3), so that tests can build real .msg and .doc files.

A tree is a dict: bytes are streams, dicts are storages. No red-black balance: the directory of each
storage is a chain of right siblings, which readers accept.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

Tree: TypeAlias = "dict[str, bytes | Tree]"

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5


@dataclass
class _Entry:
    """One line of the directory; `right` and `child` are indices of other lines."""

    name: str
    kind: int
    data: bytes = b""
    right: int = _FREE
    child: int = _FREE
    start: int = _END

    def record(self) -> bytes:
        """Give the 128 bytes of [MS-CFB] 2.6.1."""
        wide = self.name.encode("utf-16-le")
        links = struct.pack("<HBBIII", len(wide) + 2, self.kind, 1, _FREE, self.right, self.child)
        return wide.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", self.start, len(self.data))


class _Chain:
    """Sectors of one size with their allocation table."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.table: list[int] = []
        self.body = bytearray()

    def put(self, data: bytes) -> int:
        """Append `data` as a chain of sectors; give the first, or "end of chain" for nothing."""
        if not data:
            return _END
        first, count = len(self.table), -(-len(data) // self.size)
        self.table.extend([*range(first + 1, first + count), _END])
        self.body.extend(data.ljust(count * self.size, b"\0"))
        return first


def compound(tree: Tree) -> bytes:
    """Give the bytes of a compound file that holds `tree`."""
    entries: list[_Entry] = [_Entry("Root Entry", _ROOT)]
    _grow(entries, 0, tree)
    fat, mini = _Chain(_SECTOR), _Chain(_MINI)
    for entry in entries[1:]:
        entry.start = (fat if len(entry.data) >= _CUTOFF else mini).put(entry.data)
    entries[0].start, entries[0].data = fat.put(bytes(mini.body)), bytes(mini.body)
    mini_fat = struct.pack(f"<{len(mini.table)}I", *mini.table)
    mini_at = fat.put(mini_fat.ljust(-(-len(mini_fat) // _SECTOR) * _SECTOR, b"\xff"))
    directory = fat.put(b"".join(entry.record() for entry in entries))
    sectors = 1
    while sectors * 128 < len(fat.table) + sectors:
        sectors += 1
    assert sectors <= 109, "no DIFAT chain here: at most some 7 MB"
    difat = [*range(len(fat.table), len(fat.table) + sectors)]
    table = [*fat.table, *[_FAT] * sectors]
    table += [_FREE] * (sectors * 128 - len(table))
    signature = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    head = struct.pack("<8s16sHHHHH6s", signature, b"", 0x3E, 3, 0xFFFE, 9, 6, b"")
    head += struct.pack(
        "<9I", 0, sectors, directory, 0, _CUTOFF, mini_at, -(-len(mini_fat) // _SECTOR), _END, 0
    )
    head += struct.pack("<109I", *difat, *[_FREE] * (109 - len(difat)))
    return head + bytes(fat.body) + struct.pack(f"<{len(table)}I", *table)


def _grow(entries: list[_Entry], parent: int, tree: Tree) -> None:
    """Append the entries of one storage: its first child hangs on the parent, the rest to the right."""
    previous: _Entry | None = None
    # Readers search the chain by length, then by upper-case name ([MS-CFB] 2.6.4).
    for name in sorted(tree, key=lambda n: (len(n), n.upper())):
        value = tree[name]
        entry = _Entry(name, _STREAM, value) if isinstance(value, bytes) else _Entry(name, _STORAGE)
        entries.append(entry)
        if previous is None:
            entries[parent].child = len(entries) - 1
        else:
            previous.right = len(entries) - 1
        previous = entry
        if isinstance(value, dict):
            _grow(entries, len(entries) - 1, value)


def properties(head: int, fixed: dict[int, int]) -> bytes:
    """Give a property stream with `head` bytes before its entries (32 file, 24 embedded, 8 attachment)."""
    return bytes(head) + b"".join(struct.pack("<HHIQ", 0, prop, 6, value) for prop, value in fixed.items())


def filetime(when: datetime) -> int:
    """Give a time as 100 ns since 1601."""
    return round((when - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000


def text(prop: int, value: str) -> Tree:
    """Give a Unicode text property."""
    return {f"__substg1.0_{prop:04X}001F": value.encode("utf-16-le")}


def attachment(name: str, data: bytes, **more: str) -> Tree:
    """Give the storage of an attached file; `content_id` marks a picture of the layout."""
    found: Tree = {"__properties_version1.0": properties(8, {0x3705: 1}), "__substg1.0_37010102": data}
    found |= text(0x3707, name)
    if content_id := more.get("content_id"):
        found |= text(0x3712, content_id)
    return found


def message(
    subject: str, body: str, sent: datetime | None, attachments: tuple[Tree, ...] = (), *, head: int = 32
) -> Tree:
    """Give the tree of a mail; with `head` 24 it can stand inside another (`embedded`)."""
    tree: Tree = {"__properties_version1.0": properties(head, {0x0039: filetime(sent)} if sent else {})}
    tree |= text(0x0037, subject) | text(0x1000, body)
    tree |= text(0x0C1A, "Trần Văn Mẫu") | text(0x5D01, "mau@example.vn") | text(0x1035, "<m1@example.vn>")
    for number, one in enumerate(attachments):
        tree[f"__attach_version1.0_#{number:08X}"] = one
    return tree


def embedded(inner: Tree) -> Tree:
    """Give the attachment storage that holds a mail inside a mail."""
    return {"__properties_version1.0": properties(8, {0x3705: 5}), "__substg1.0_3701000D": inner}
