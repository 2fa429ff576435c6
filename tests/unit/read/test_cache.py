"""The cache of pages: what was kept is found, what was spoiled is not; its folder stays small and private."""

from __future__ import annotations

import gzip
import json
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from pipeline.read.cache import COSTS, Fingerprints, PageCache, key_of
from pipeline.read.limits import ReadLimits

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ANSWER = {"number": 1, "lines": [[0, [["Kính", None, 0.9]]]]}
KEYS = [f"{n:02x}" * 32 for n in range(40)]
KEY = KEYS[1]
LIMITS = ReadLimits()


def place(root: Path, key: str = KEY) -> Path:
    """Give the file of an entry."""
    return root / key[:2] / f"{key[2:]}.json.gz"


def test_what_was_kept_is_found_by_another_process(tmp_path: Path) -> None:
    """A cache opened anew over the same folder gives the same answer, and nothing for another key."""
    PageCache(tmp_path, 1 << 20).keep(KEY, ANSWER)
    again = PageCache(tmp_path, 1 << 20)
    assert again.find(KEY) == ANSWER
    assert again.find(KEYS[2]) is None


def turned_around(path: Path) -> None:
    """Flip all bits of one byte in the middle."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def cut(path: Path) -> None:
    """Leave the first half, as a power cut would."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def written(value: object) -> Callable[[Path], None]:
    """Give a way to put another value, well packed, in place of an entry."""
    return lambda path: path.write_bytes(gzip.compress(json.dumps(value).encode()))


@pytest.mark.parametrize(
    "spoil",
    [
        turned_around,
        cut,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"x"),
        lambda path: path.write_bytes(gzip.compress(b"\xff{")),
        written([1]),
        written({"key": KEY, "answer": [1]}),
        written({"key": KEYS[2], "answer": ANSWER}),
        written({"key": KEY, "answer": {"x": "y" * 5000}}),
    ],
)
def test_a_spoiled_entry_is_a_miss_and_can_be_kept_again(
    spoil: Callable[[Path], None], tmp_path: Path
) -> None:
    """Bytes that are not what was kept, or more than a worker may say, give nothing and stop nothing."""
    cache = PageCache(tmp_path, 1 << 20, max_reply_bytes=1000)
    cache.keep(KEY, ANSWER)
    spoil(place(tmp_path))
    assert cache.find(KEY) is None
    cache.keep(KEY, ANSWER)
    assert cache.find(KEY) == ANSWER


def test_entries_are_private_and_leave_nothing_beside(tmp_path: Path) -> None:
    """Nobody but the user may look into the folder or the files, and no temporary file is left."""
    root = tmp_path / "cache" / "pages"
    PageCache(root, 1 << 20).keep(KEY, ANSWER)
    assert [path.name for path in place(root).parent.iterdir()] == [place(root).name]
    assert [path.stat().st_mode & 0o777 for path in (root, place(root).parent, place(root))] == [
        0o700,
        0o700,
        0o600,
    ]


def test_the_least_recently_used_go_first(tmp_path: Path) -> None:
    """A full folder loses the entries that were not used for longest, and what a dead process left."""
    cache = PageCache(tmp_path, 1 << 20)
    for age, key in enumerate(KEYS):
        cache.keep(key, ANSWER)
        os.utime(place(tmp_path, key), (1000 + age, 1000 + age))
    left = place(tmp_path).with_name(".x.json.gz.1-ab.tmp")
    left.write_bytes(b"x")
    os.utime(left, (1000, 1000))
    assert cache.find(KEYS[0]) == ANSWER  # the oldest, but now used
    size = place(tmp_path).stat().st_size
    small = PageCache(tmp_path, 10 * size)
    small.keep("ff" * 32, ANSWER)
    kept = [key for key in [*KEYS, "ff" * 32] if place(tmp_path, key).exists()]
    assert kept == [KEYS[0], *KEYS[-7:], "ff" * 32]
    assert not left.exists()


def test_the_folder_stays_bounded_while_much_is_kept(tmp_path: Path) -> None:
    """However much is kept, the folder never holds more than its room and a sixteenth."""
    PageCache(tmp_path / "probe", 1 << 20).keep(KEY, ANSWER)
    room = 20 * place(tmp_path / "probe").stat().st_size
    cache = PageCache(tmp_path / "pages", room)
    for round_ in range(4):
        for key in KEYS:
            cache.keep(f"{round_:02x}{key[2:-2]}{key[:2]}", ANSWER)
            filled = sum(path.stat().st_size for path in (tmp_path / "pages").glob("*/*"))
            assert filled <= room * 17 / 16 + room / 20
    assert filled > room / 2


def test_an_entry_larger_than_the_room_is_not_kept(tmp_path: Path) -> None:
    """It would push out everything else and then itself."""
    cache = PageCache(tmp_path, 10)
    cache.keep(KEY, ANSWER)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_only_costs_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is raised, nothing found, and the trouble is told once."""
    (tmp_path / "pages").write_text("a file in the way")
    cache = PageCache(tmp_path / "pages", 1 << 20)
    cache.keep(KEY, ANSWER)
    cache.keep(KEY, ANSWER)
    assert cache.find(KEY) is None
    assert len(caplog.records) == 1


@pytest.mark.parametrize("odd", ["\ud800", float("nan"), "nested"])
def test_an_odd_answer_never_raises(odd: object, tmp_path: Path) -> None:
    """What only a worker that was taken over would say is kept or not, but stops no letter."""
    value: object = odd
    for _ in range(100_000 if odd == "nested" else 0):
        value = [value]
    cache = PageCache(tmp_path, 1 << 20)
    cache.keep(KEY, {"x": value})
    found = cache.find(KEY)
    assert (found is None) == (odd == "nested")


def test_many_writers_of_one_entry(tmp_path: Path) -> None:
    """Threads that keep the same page at once never give each other half an entry."""
    caches = [PageCache(tmp_path, 1 << 20) for _ in range(8)]
    answer = {"text": "Kính gửi " * 5000}
    caches[0].keep(KEY, answer)

    def work(cache: PageCache) -> bool:
        found = []
        for _ in range(20):
            cache.keep(KEY, answer)
            found.append(cache.find(KEY) == answer)
        return all(found)

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(work, caches))


def test_the_key_says_all_that_can_change_a_page() -> None:
    """Other bytes, task, page, limit or version: another key; another bound of cost: the same."""
    one = ("a" * 64, "pdf.page", {"number": 1}, LIMITS, "v1")
    others = [
        ("b" * 64, *one[1:]),
        (one[0], "image.frame", *one[2:]),
        (*one[:2], {"number": 2}, *one[3:]),
        (*one[:2], {"number": 1, "password": "x"}, *one[3:]),
        (*one[:3], replace(LIMITS, dpi=200), one[4]),
        (*one[:3], replace(LIMITS, language="eng"), one[4]),
        (*one[:4], "v2"),
    ]
    assert len({key_of(*told) for told in [one, *others]}) == len(others) + 1
    cheaper = replace(LIMITS, max_seconds_per_task=1.0, max_faults=1, tasks_per_worker=1)
    assert key_of(*one[:3], cheaper, one[4]) == key_of(*one)


def test_every_cost_is_a_limit() -> None:
    """A name that no limit has any more would hide that its successor counts."""
    assert {f.name for f in fields(ReadLimits)} >= COSTS


def test_a_file_that_changed_has_another_fingerprint(tmp_path: Path) -> None:
    """The same path with other bytes is another file, a path without a file none."""
    prints, path = Fingerprints(), tmp_path / "cv.pdf"
    assert prints.of(path) is None
    path.write_bytes(b"one")
    first = prints.of(path)
    assert first is not None
    assert prints.of(path) == first
    path.write_bytes(b"three")
    assert prints.of(path) not in {None, first}


def test_all_pages_of_a_file_can_be_forgotten(tmp_path: Path) -> None:
    """Those of other files stay; half-written ones and those of an earlier program, without a file, go."""
    cache = PageCache(tmp_path, 1 << 20)
    ours, theirs = "ab" + "1" * 62, "ab" + "2" * 62
    keys = [ours + KEY, ours + KEY[::-1], theirs + KEY]
    for key in (*keys, KEY):
        cache.keep(key, ANSWER)
    half = tmp_path / "ab" / f".{ours[2:]}{KEY}.json.gz.1-00.tmp"
    half.write_bytes(b"x")
    cache.forget(ours)
    assert [cache.find(key) for key in (*keys, KEY)] == [None, None, ANSWER, None]
    assert not half.exists()
