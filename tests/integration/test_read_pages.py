"""Many pages of a file: a bad one costs itself, a hostile file its share, and no page is read twice.

The workers are real processes behind the real fence; what they run is a small program that reads no file
but answers, waits, hangs or dies page by page as its task tells, and notes every page that it began.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from read_files import letter, picture_of, scan, submission_of

from pipeline.errors import DefectError, FileFaultError
from pipeline.read import PageCache, ReaderPool, ReadLimits, fence, read
from pipeline.read.pool import DIED, HUNG, TOO_LONG
from pipeline.read.reader import read_pages
from pipeline.read.wire import GarbledError, page_from_wire

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.read.reader import FileText

PROGRAM = """
import json, os, sys, time
from pathlib import Path
root, out = Path({root!r}), sys.stdout.buffer
def say(value):
    body = json.dumps(value).encode()
    out.write(len(body).to_bytes(4, "big") + body)
    out.flush()
say({{"ready": 1}})
while len(head := sys.stdin.buffer.read(4)) == 4:
    args = json.loads(sys.stdin.buffer.read(int.from_bytes(head, "big")))["args"]
    number = args["number"]
    with (root / "log").open("a") as log:
        log.write(f"{{number}}\\n")
    deed = json.loads((root / "deeds").read_text()).get(str(number), "")
    if deed == "die":
        os.abort()
    if deed == "hang":
        time.sleep(600)
    if deed == "slow":
        time.sleep(0.5)
    if deed == "write":
        Path(args["path"]).write_text("other bytes")
    while deed == "wait" and not (root / "go").exists():
        time.sleep(0.01)
    if deed == "fault":
        say({{"fault": ["UNREADABLE", "Trang xấu."]}})
        continue
    if deed == "babble":
        say({{"ok": {{"number": number}}}})
        continue
    say({{"ok": {{"number": number, "size": [595, 842], "read_by": "ocr", "reader": "x", "turns": 0,
                 "lines": [[0, [["chữ", None, 0.9]]]]}}}})
"""


@dataclass
class Desk:
    """Says what the workers do with each page, and which pages they began."""

    root: Path

    def tell(self, deeds: dict[int, str]) -> None:
        """Let the page with a number do a deed from now on; all others are answered."""
        (self.root / "deeds").write_text(json.dumps(deeds))

    def go(self) -> None:
        """Let those that wait go on."""
        (self.root / "go").touch()

    @property
    def begun(self) -> Counter[int]:
        """Count how often each page was begun."""
        log = self.root / "log"
        return Counter(map(int, log.read_text().split())) if log.exists() else Counter()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Put the small program behind the fence."""
    root = tmp_path / "desk"
    root.mkdir()
    monkeypatch.setattr(fence, "BOOT", PROGRAM.format(root=str(root)))
    one = Desk(root)
    one.tell({})
    return one


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a file to read, whatever is in it."""
    file = tmp_path / "cv.pdf"
    file.write_bytes(b"bytes of a letter")
    return file


def pages_of(
    path: Path, count: int, limits: ReadLimits | None = None, cache: PageCache | None = None
) -> FileText:
    """Read pages in a pool of two workers made for this."""
    bounds = limits or ReadLimits()
    with ReaderPool(2, bounds, cache) as pool:
        return read_pages("pdf.page", path, count, pool, bounds)


def numbers(text: FileText) -> list[int]:
    """Give the numbers of the pages that were read."""
    return [page.number for page in text.pages]


@pytest.mark.parametrize(
    ("deed", "why"),
    [("die", DIED), ("hang", HUNG), ("fault", "Trang xấu."), ("babble", "hỏng")],
    ids=["die", "hang", "fault", "babble"],
)
def test_a_bad_page_costs_only_itself(deed: str, why: str, desk: Desk, path: Path) -> None:
    """All other pages of the letter are read, and the fault names the page and the reason."""
    desk.tell({3: deed})
    text = pages_of(path, 12, ReadLimits(max_seconds_per_task=3))
    assert numbers(text) == [1, 2, *range(4, 13)]
    (fault,) = text.faults
    assert fault.code == "UNREADABLE"
    assert fault.message.startswith("Chỉ đọc được 11/12 trang, thiếu trang 3. ")
    assert why in fault.message


def test_after_too_many_faults_the_rest_is_given_up(desk: Desk, path: Path) -> None:
    """A file that kills worker after worker is left alone in time; what was read stays."""
    desk.tell(dict.fromkeys(range(2, 200), "die"))
    text = pages_of(path, 200, ReadLimits(max_faults=4))
    assert numbers(text) == [1]
    assert len(text.faults) == 1
    assert sum(desk.begun.values()) <= 1 + 4 + 2  # two may be under way when the fourth is heard of


def test_a_file_without_a_readable_page_is_a_fault(desk: Desk, path: Path) -> None:
    """When every page fails the file itself is at fault."""
    desk.tell(dict.fromkeys(range(1, 4), "fault"))
    with pytest.raises(FileFaultError, match=r"^Trang xấu\.$"):
        pages_of(path, 3)


def test_a_file_may_cost_so_much_time_and_no_more(desk: Desk, path: Path) -> None:
    """Pages that each stay within their time together come to an end too."""
    desk.tell(dict.fromkeys(range(1, 61), "slow"))
    text = pages_of(path, 60, ReadLimits(max_seconds_per_file=1.2))
    assert 1 <= len(text.pages) < 60
    assert numbers(text) == list(range(1, len(text.pages) + 1))
    assert TOO_LONG in text.faults[0].message
    assert set(desk.begun) == set(numbers(text))


def test_a_page_is_read_once_and_never_again(desk: Desk, path: Path, tmp_path: Path) -> None:
    """A new pool, as after a restart, takes all pages from the cache; a copy counts as the file."""
    first = pages_of(path, 5, cache=PageCache(tmp_path / "pages", 1 << 20))
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(path.read_bytes())
    again = pages_of(copy, 5, cache=PageCache(tmp_path / "pages", 1 << 20))
    assert again == first
    assert numbers(again) == [1, 2, 3, 4, 5]
    assert desk.begun == dict.fromkeys(range(1, 6), 1)


def test_without_a_cache_nothing_is_kept(desk: Desk, path: Path, tmp_path: Path) -> None:
    """`--no-store`: pages are read anew and no file is written."""
    before = set(tmp_path.rglob("*"))
    pages_of(path, 2)
    pages_of(path, 2)
    assert desk.begun == {1: 2, 2: 2}
    assert set(tmp_path.rglob("*")) - before == {desk.root / "log"}


def test_other_limits_or_bytes_are_another_page(desk: Desk, path: Path, tmp_path: Path) -> None:
    """What could read otherwise is read anew."""
    cache = PageCache(tmp_path / "pages", 1 << 20)
    pages_of(path, 1, cache=cache)
    pages_of(path, 1, ReadLimits(dpi=200), cache)
    pages_of(path, 1, ReadLimits(max_seconds_per_task=30.0), cache)
    assert desk.begun[1] == 2
    path.write_bytes(b"another letter")
    pages_of(path, 1, cache=cache)
    assert desk.begun[1] == 3


def test_faults_are_not_kept(desk: Desk, path: Path, tmp_path: Path) -> None:
    """A page that failed, whyever, is tried again the next time; the others are not."""
    cache = PageCache(tmp_path / "pages", 1 << 20)
    desk.tell({1: "die", 2: "fault", 3: "babble"})
    assert numbers(pages_of(path, 4, cache=cache)) == [4]
    desk.tell({})
    assert numbers(pages_of(path, 4, cache=cache)) == [1, 2, 3, 4]
    assert desk.begun == {1: 2, 2: 2, 3: 2, 4: 1}


@pytest.mark.parametrize("answer", [{"number": 1}, {"number": 2, "size": [1, 1]}, {}])
def test_a_well_packed_lie_in_the_cache_is_a_miss(
    answer: dict[str, Any], desk: Desk, path: Path, tmp_path: Path
) -> None:
    """An entry with the right key but not this page is read anew and put right."""
    cache = PageCache(tmp_path / "pages", 1 << 20)
    first = pages_of(path, 1, cache=cache)
    (entry,) = (tmp_path / "pages").rglob("*.json.gz")
    told = json.loads(gzip.decompress(entry.read_bytes()))
    entry.write_bytes(gzip.compress(json.dumps(told | {"answer": answer}).encode()))
    assert pages_of(path, 1, cache=cache) == first
    assert pages_of(path, 1, cache=cache) == first
    assert desk.begun[1] == 2


def test_a_file_written_to_while_it_is_read_is_not_kept(desk: Desk, path: Path, tmp_path: Path) -> None:
    """Nobody knows which bytes that page came from, so neither bytes may be answered with it."""
    cache = PageCache(tmp_path / "pages", 1 << 20)
    desk.tell({1: "write"})
    assert numbers(pages_of(path, 1, cache=cache)) == [1]
    assert list(tmp_path.rglob("*.json.gz")) == []


def test_letters_side_by_side_share_their_pages(desk: Desk, path: Path, tmp_path: Path) -> None:
    """The same attachment of two letters is read once, without any cache."""
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(path.read_bytes())
    desk.tell({1: "wait"})
    limits = ReadLimits()
    with ReaderPool(2, limits) as pool, ThreadPoolExecutor(2) as threads:
        reading = [threads.submit(read_pages, "pdf.page", one, 8, pool, limits) for one in (path, copy)]
        while pool.progress[1] < 16:
            assert not all(text.done() for text in reading)
        desk.go()
        first, second = (text.result() for text in reading)
        assert pool.progress == (16, 16)
    assert first == second
    # Page 1 waits for both; what its neighbour did before the second letter came may be done again.
    assert desk.begun[1] == 1
    assert numbers(first) == list(range(1, 9))


def sound(answer: dict[str, Any]) -> None:
    """Check as a reader does."""
    page_from_wire(answer)


def test_one_who_gives_up_takes_nothing_from_another(desk: Desk, path: Path) -> None:
    """A cancelled wish for a shared page leaves the other one waiting for it, and gets it."""
    desk.tell({1: "wait"})
    with ReaderPool(1, ReadLimits()) as pool:
        busy = pool.submit("pdf.page", path, check=sound, number=1)
        one, other = (pool.submit("pdf.page", path, check=sound, number=2) for _ in range(2))
        unwanted = pool.submit("pdf.page", path, check=sound, number=3)
        assert one.cancel()
        assert unwanted.cancel()
        desk.go()
        assert other.result()["number"] == 2
        assert busy.result()["number"] == 1
        assert pool.submit("pdf.page", path, check=sound, number=3).result()["number"] == 3
        assert pool.progress == (5, 5)
    assert desk.begun == {1: 1, 2: 1, 3: 1}


def test_a_pool_that_is_closed_blames_no_letter(desk: Desk, path: Path) -> None:
    """Whoever still waits when the program ends hears that, and not that the page is bad."""
    desk.tell({1: "wait"})
    pool = ReaderPool(1, ReadLimits(max_seconds_per_task=3600.0))  # nobody waits that long for the end
    futures: list[Future[dict[str, Any]]] = [
        pool.submit("pdf.page", path, check=sound, number=number) for number in (1, 2)
    ]
    while not desk.begun:
        assert not futures[0].done()
    pool.close()
    for future in futures:
        with pytest.raises(CancelledError):
            future.result()
    with pytest.raises(DefectError):
        pool.submit("pdf.page", path, check=sound, number=1)


def test_answers_are_checked_as_readers_check_them() -> None:
    """The check of these tests refuses what is no page."""
    with pytest.raises(GarbledError):
        sound({"number": 1})


def test_a_real_scan_comes_out_of_the_cache_as_it_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words, boxes, confidences and ways of reading are the same; the workers do not even read."""
    file = scan(tmp_path / "scan.pdf", [picture_of(letter(tmp_path / "cv.pdf"), dpi=150)])
    cache, limits = PageCache(tmp_path / "pages", 1 << 20), ReadLimits()
    with ReaderPool(1, limits, cache) as pool:
        first = read(submission_of(file), pool=pool, limits=limits)
    assert first.documents[0].pages[0].lines
    monkeypatch.setattr(fence, "BOOT", "raise SystemExit")
    with ReaderPool(1, limits, cache) as pool:
        again = read_pages("pdf.page", file, 1, pool, limits)
    assert again.pages == first.documents[0].pages
