"""The fence: a task that crashes, hangs, eats memory or answers rubbish costs one finding and no more."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import broken
import pytest
from read_files import HEIGHT, WIDTH, letter, picture_of, scan, submission_of, text_of
from reportlab.pdfgen.canvas import Canvas

from pipeline.errors import DefectError, FenceBusyError, FileFaultError, MissingProgramError
from pipeline.read import ReaderPool, ReadLimits, fence, read
from pipeline.read.pool import DIED, HUNG, TooSlowError

if TYPE_CHECKING:
    from collections.abc import Callable

# Programs that stand in for a worker whose parser was taken over: they speak the protocol, then misbehave.
HELLO = "import sys,os,json,time; out=sys.stdout.buffer\n"
HELLO += "def say(b): out.write(len(b).to_bytes(4,'big')+b); out.flush()\n"
HELLO += "say(b'{\"ready\":1}'); sys.stdin.buffer.read(4)\n"
CRASH = "os.abort()"
HANG = "time.sleep(600)"
RUBBISH = "say(b'rubbish')"
ENDLESS = "out.write(b'\\xff\\xff\\xff\\xff' + b'x' * 100000); out.flush(); time.sleep(600)"
STRANGE = "say(json.dumps({'ok': [1]}).encode())"
TIRED = "say(b'{\"ok\":{}}'); sys.stdin.buffer.read(4); "
BURIED = "os.system('sleep 600 &'); time.sleep(600)"


@pytest.fixture
def misbehave(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Give a way to start the next workers with another program behind the same fence."""
    return lambda program: monkeypatch.setattr(fence, "BOOT", HELLO + program)


@pytest.mark.parametrize("program", [CRASH, RUBBISH, ENDLESS])
def test_a_worker_that_dies_or_babbles_is_a_fault(
    program: str, misbehave: Callable[[str], None], tmp_path: Path
) -> None:
    """Whatever becomes of the worker, the file is at fault, and the reason is told in Vietnamese."""
    misbehave(program)
    with ReaderPool(1, ReadLimits(max_seconds_per_task=20)) as pool, pytest.raises(FileFaultError) as fault:
        pool.run("pdf.overview", tmp_path / "x.pdf")
    assert (fault.value.code, fault.value.message) == ("UNREADABLE", DIED)


@pytest.mark.parametrize("program", [CRASH, RUBBISH, 'say(b\'{"broken":"MemoryError"}\')'])
def test_what_a_used_worker_fails_on_is_tried_on_a_fresh_one(
    program: str, misbehave: Callable[[str], None], tmp_path: Path
) -> None:
    """After other files a worker may be at the end of its room: that proves nothing of the letter."""
    misbehave(TIRED + program)
    with ReaderPool(1, ReadLimits(max_seconds_per_task=20)) as pool:
        before = set()
        for _ in range(3):
            assert pool.run("pdf.overview", tmp_path / "x.pdf") == {}
            before.update(worker._process.pid for worker in pool._all)
            assert len(pool._all) == 1
    assert len(before) == 3


def test_a_file_at_fault_is_tried_once_more_only(misbehave: Callable[[str], None], tmp_path: Path) -> None:
    """A fresh worker that fails as well settles it: the file is at fault."""
    count = tmp_path / "started"
    misbehave(f"open({str(count)!r}, 'a').write('x'); " + CRASH)
    with ReaderPool(1, ReadLimits(max_seconds_per_task=20)) as pool, pytest.raises(FileFaultError):
        pool.run("pdf.overview", tmp_path / "x.pdf")
    assert count.read_text() == "x"


def test_an_answer_of_another_shape_is_a_fault(misbehave: Callable[[str], None], tmp_path: Path) -> None:
    """An answer that is JSON but not what was agreed gives no value."""
    misbehave(STRANGE)
    with ReaderPool(1, ReadLimits()) as pool, pytest.raises(FileFaultError):
        pool.run("pdf.overview", tmp_path / "x.pdf")


@pytest.mark.parametrize("program", [HANG, BURIED])
def test_a_hanging_worker_is_killed_with_its_children(
    program: str, misbehave: Callable[[str], None], tmp_path: Path
) -> None:
    """After the time of a task the whole group of processes is gone."""
    misbehave(program)
    with ReaderPool(1, ReadLimits(max_seconds_per_task=1)) as pool:
        worker = fence.Worker(pool.limits)
        group = worker._process.pid
        with pytest.raises(fence.WorkerHungError):
            worker.ask("pdf.overview", {})
        worker.close()
        while group in {int(row) for row in _groups()}:
            time.sleep(0.01)  # a killed child is gone when the system gets round to it
        with pytest.raises(TooSlowError) as fault:
            pool.run("pdf.overview", tmp_path / "x.pdf")
    assert fault.value.message == HUNG


def test_the_next_file_is_read_after_a_crash(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A pool whose worker died starts another one."""
    boot, path = fence.BOOT, letter(tmp_path / "cv.pdf")
    with ReaderPool(1, ReadLimits()) as pool:
        monkeypatch.setattr(fence, "BOOT", HELLO + CRASH)
        assert read(submission_of(path), pool=pool, limits=pool.limits).findings[0].message == DIED
        monkeypatch.setattr(fence, "BOOT", boot)
        assert "An Thịnh" in text_of(
            read(submission_of(path), pool=pool, limits=pool.limits).documents[0].pages[0]
        )


def test_memory_is_bounded(tmp_path: Path) -> None:
    """A page that needs more memory than a worker may have is a fault, not the end of the machine."""
    canvas = Canvas(str(tmp_path / "big.pdf"), pagesize=(WIDTH, HEIGHT))
    canvas.drawString(10, 10, "x")
    canvas.save()
    big = picture_of(tmp_path / "big.pdf", dpi=300)
    path = scan(tmp_path / "scan.pdf", [big])
    limits = ReadLimits(max_memory_bytes=230 << 20)
    with ReaderPool(1, limits) as pool:
        reading = read(submission_of(path), pool=pool, limits=limits)
        assert [finding.code.value for finding in reading.findings] == ["UNREADABLE"]


@pytest.mark.parametrize(
    ("name", "value"), [("BOOT", "raise MemoryError"), ("sys.executable", "/nowhere/python")]
)
def test_workers_that_cannot_start_are_busy(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A machine without room for even one worker is no fault of the letter: try again later."""
    monkeypatch.setattr(f"pipeline.read.fence.{name}", value)
    with ReaderPool(1, ReadLimits()) as pool, pytest.raises(FenceBusyError):
        read(submission_of(letter(tmp_path / "cv.pdf")), pool=pool, limits=pool.limits)


@pytest.mark.parametrize(("programs", "said"), [("none", "Tesseract"), ("no data", "tiếng Việt")])
def test_ocr_without_tesseract_or_its_data_names_what_is_missing(
    programs: str, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Born-digital letters need no OCR; a scan without Tesseract or Vietnamese data stops with advice."""
    digital = letter(tmp_path / "cv.pdf")
    path = scan(tmp_path / "scan.pdf", [picture_of(digital, dpi=60)])
    if programs == "none":
        monkeypatch.setenv("PATH", str(tmp_path))
    else:
        (tmp_path / "tessdata").mkdir()
        monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path / "tessdata"))
    with ReaderPool(1, ReadLimits()) as pool:
        assert read(submission_of(digital), pool=pool, limits=pool.limits).findings == ()
        with pytest.raises(MissingProgramError, match=said):
            read(submission_of(path), pool=pool, limits=pool.limits)


def test_workers_see_no_secrets_and_leave_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of a worker is bare, and its folder goes with it."""
    monkeypatch.setenv("SECRET_TOKEN", "x")
    worker = fence.Worker(ReadLimits())
    environ = Path(f"/proc/{worker._process.pid}/environ").read_bytes()
    folder = worker._folder
    assert b"SECRET_TOKEN" not in environ
    assert b"OMP_THREAD_LIMIT=1" in environ
    assert folder.is_dir()
    worker.close()
    assert not folder.exists()


def test_a_worker_ends_when_its_parent_is_gone() -> None:
    """A killed parent leaves no orphans: the worker's input ends, and so do the worker and its folder."""
    program = (
        "import sys; sys.path[:0] = sys.argv[1:]; from pipeline.read import ReadLimits; "
        "from pipeline.read.fence import Worker; import os; w = Worker(ReadLimits()); "
        "print(w._process.pid, w._folder, flush=True); os._exit(9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(fence.ROOT)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 9
    pid, folder = done.stdout.split()
    assert _ends(int(pid))
    assert not Path(folder).exists()


def test_a_worker_killed_out_of_its_work_leaves_nothing(tmp_path: Path) -> None:
    """A parent that dies while the worker reads leaves no folder either, once the page is done."""
    path = scan(tmp_path / "scan.pdf", [picture_of(letter(tmp_path / "cv.pdf"), dpi=100)])
    program = (
        "import sys; sys.path[:0] = sys.argv[1:2]; from pipeline.read import ReadLimits; "
        "from pipeline.read.fence import Worker; from pipeline.read.wire import pack; import os; "
        "w = Worker(ReadLimits()); args = {'path': sys.argv[2], 'number': 1}; "
        "w._process.stdin.write(pack({'task': 'pdf.page', 'args': args})); w._process.stdin.flush(); "
        "print(w._process.pid, w._folder, flush=True); os._exit(9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(fence.ROOT), str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 9, done.stderr
    pid, folder = done.stdout.split()
    assert _ends(int(pid))
    assert not Path(folder).exists()


def test_several_threads_share_the_workers(tmp_path: Path) -> None:
    """Many callers at once get their own answers, and no more workers run than slots."""
    paths = [
        letter(tmp_path / f"{n}.pdf", body=(f"Công văn thứ {n} của Ủy ban nhân dân xã.",) * 2)
        for n in range(6)
    ]
    with ReaderPool(2, ReadLimits()) as pool:
        with ThreadPoolExecutor(6) as threads:
            readings = list(
                threads.map(lambda path: read(submission_of(path), pool=pool, limits=pool.limits), paths)
            )
        assert len(pool._all) <= 2
    for number, reading in enumerate(readings):
        assert f"thứ {number} của" in text_of(reading.documents[0].pages[0])
    with pytest.raises((DefectError, RuntimeError)):
        pool.run("pdf.overview", paths[0])


def test_workers_are_replaced_in_time(tmp_path: Path) -> None:
    """After its number of tasks a worker gives way to a fresh one."""
    path = letter(tmp_path / "cv.pdf")
    with ReaderPool(1, ReadLimits(tasks_per_worker=2)) as pool:
        before: set[int] = set()
        for _ in range(4):
            pool.run("pdf.overview", path)
            before.update(worker._process.pid for worker in pool._all)
            assert all(worker.tasks_done < 2 for worker in pool._all)
    assert len(before) == 2


@pytest.mark.parametrize(
    "builder",
    [
        "truncated_pdf",
        "truncated_docx",
        "truncated_jpeg",
        "encrypted_pdf",
        "docx_bomb",
        "huge_png",
        "huge_tiff",
        "many_pages_pdf",
        "xxe_docx",
        "looping_pdf",
    ],
)
def test_broken_files_end_with_their_finding(builder: str, tmp_path: Path) -> None:
    """Each file of the cupboard that reaches this room gives its finding, and the next file is read."""
    bad, good = getattr(broken, builder)(tmp_path), letter(tmp_path / "cv.pdf")
    limits = ReadLimits(max_seconds_per_task=20)
    with ReaderPool(2, limits) as pool:
        reading = read(submission_of(bad, good), pool=pool, limits=limits)
    assert [(finding.code, finding.file) for finding in reading.findings] == [(broken.EXPECTED[builder], 0)]
    assert reading.documents[1].pages


def _groups() -> list[str]:
    """List the process groups that are alive, zombies left out."""
    alive = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if fields[0] != "Z":
            alive.append(fields[2])
    return alive


def _ends(pid: int) -> bool:
    """Wait until the process is gone or a zombie that nobody collected."""
    while True:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
