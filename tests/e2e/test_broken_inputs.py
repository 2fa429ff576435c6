"""The cupboard of broken inputs through the real command line: a finding each, exit code 2, nothing stops."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import broken
import pytest
from jsonschema import Draft202012Validator

from pipeline.contract_schema import schema

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GOOD = Path(__file__).parents[2] / "samples" / "01-xa-dak-wil-canh-bao-lua-dao" / "145_UBND-VHXH.pdf"
NUMBER = "145/UBND-VHXH"
VANTHU = (sys.executable, "-m", "pipeline.cli")
SECONDS, BYTES = 20, 1 << 30  # for one broken file, start of the program and a good letter included
MANY = 300  # seconds; only to end a test that hangs
# The costliest of the cupboard: unpacked, opened by a parser, or walked through to the end.
WORST = (
    *("zip_bomb", "nested_zip_bomb", "docx_bomb", "huge_png", "huge_tiff", "many_pages_pdf"),
    *("many_parts_eml", "looping_pdf", "xxe_docx", "truncated_jpeg"),
    *("bomb_pdf", "many_files_pdf", "nested_rtf"),
)
STRAY = ("vanthu-a.txt", "vanthu-b.txt", "vanthu-c.txt", "vanthu-d.txt", "vanthu-e.txt", "vanthu-f.txt")


@dataclass(frozen=True)
class Place:
    """Folders deep enough that a path like ../../../x still ends within `root`."""

    root: Path

    @property
    def inputs(self) -> Path:
        """Where the broken files lie."""
        return self._made("in")

    @property
    def cwd(self) -> Path:
        """Where the command is run."""
        return self._made("a/b/c/d/cwd")

    @property
    def tmp(self) -> Path:
        """What the command takes for the temporary folder of the machine."""
        return self._made("a/b/c/d/tmp")

    def _made(self, name: str) -> Path:
        folder = self.root / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def command(self, files: Sequence[Path], *options: str) -> tuple[list[str], dict[str, str]]:
        """Give command and environment for processing `files`."""
        environment = os.environ | {"TMPDIR": str(self.tmp), "VANTHU_DATA_DIR": str(self.root / "data")}
        return [*VANTHU, "process", *map(str, files), "--json", *options], environment

    def files(self) -> set[Path]:
        """List everything that lies below the root."""
        return {path.relative_to(self.root) for path in self.root.rglob("*") if not path.is_dir()}


def good(folder: Path, number: int) -> Path:
    """Make a letter of its own out of the sample: one comment more behind its end."""
    path = folder / f"tot-{number}.pdf"
    path.write_bytes(GOOD.read_bytes() + b"%% %d\n" % number)
    return path


def number_of(case: dict[str, Any]) -> str | None:
    """Give the number that was read."""
    value: str | None = case["fields"]["number"]["value"]
    return value


@dataclass(frozen=True)
class Walk:
    """One run over the whole cupboard: a broken file, a good one, the next broken one, and so on."""

    code: int
    stderr: str
    cases: list[dict[str, Any]]
    left: set[Path]

    def of(self, builder: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """Give the objects of a broken file and of the good one after it."""
        at = 2 * [one.__name__ for one in broken.BUILDERS].index(builder)
        return self.cases[at], self.cases[at + 1]


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Process the cupboard in one run: the start of the program is paid once."""
    place = Place(tmp_path_factory.mktemp("cupboard"))
    files: list[Path] = []
    for number, builder in enumerate(broken.BUILDERS):
        files += [builder(place.inputs), good(place.inputs, number)]
    command, environment = place.command(files, "--no-store")
    done = subprocess.run(
        command, cwd=place.cwd, env=environment, capture_output=True, text=True, timeout=MANY, check=False
    )
    cases = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(cases) == len(files), done.stderr[-3000:]
    return Walk(
        done.returncode, done.stderr, cases, place.files() - {p.relative_to(place.root) for p in files}
    )


@pytest.mark.parametrize("builder", [one.__name__ for one in broken.BUILDERS])
def test_a_broken_file_ends_as_its_finding(builder: str, walk: Walk) -> None:
    """It is no letter, its object says why by the contract, and the letter after it is read."""
    bad, after = walk.of(builder)
    Draft202012Validator(schema()).validate(bad)
    expected, codes = broken.EXPECTED[builder], [finding["code"] for finding in bad["findings"]]
    if expected is None:
        assert set(codes).isdisjoint({"UNREADABLE", "ENCRYPTED", "TOO_LARGE", "UNSUPPORTED_FORMAT"}), codes
    else:
        assert expected.value in codes
    assert bad["kind"] == "not_a_letter"
    assert all(finding["message"].strip() for finding in bad["findings"])
    assert number_of(after) == NUMBER


@pytest.mark.parametrize("builder", [name for name, code in broken.EXPECTED.items() if code is not None])
def test_what_no_room_could_read_is_quarantined(builder: str, walk: Walk) -> None:
    """It stops there, for a person to look at."""
    assert walk.of(builder)[0]["status"] == "quarantined"


def test_the_run_says_so_and_leaves_nothing(walk: Walk) -> None:
    """Exit code 2, no traceback, and not a file outside the inputs: no spool, no temporary folder."""
    assert walk.code == 2
    assert "Traceback" not in walk.stderr
    assert walk.left == set()
    assert [name for name in STRAY if (Path("/") / name).exists()] == []


@pytest.mark.parametrize("builder", ["traversal_zip", "traversal_eml"])
def test_names_that_lead_elsewhere_lead_nowhere(builder: str, tmp_path: Path) -> None:
    """With a store the members are kept under the sha256 of their bytes, whatever they are called."""
    place = Place(tmp_path)
    bad = getattr(broken, builder)(place.inputs)
    command, environment = place.command([bad])
    before = place.files()
    done = subprocess.run(
        command, cwd=place.cwd, env=environment, capture_output=True, text=True, timeout=MANY, check=False
    )
    assert done.returncode == 2, done.stderr
    case = json.loads(done.stdout)
    assert len(case["files"]) > 1
    assert [file["name"] for file in case["files"] if "/" in file["name"] or "\\" in file["name"]] == []
    made = place.files() - before
    assert {path.parts[0] for path in made} == {"data"}
    hashes = {file["sha256"] for file in case["files"]}
    kept = {path.parent.name + path.name for path in made if "originals" in path.parts}
    assert kept == hashes
    assert {path.name for path in made if "originals" not in path.parts} == {"vanthu.sqlite3"}
    assert [path for path in made if path.name in STRAY] == []


@pytest.mark.parametrize("builder", WORST)
def test_a_broken_file_costs_little(builder: str, tmp_path: Path) -> None:
    """The worst of the cupboard, each in a run of its own: at most 20 s and 1 GiB for all processes together.

    Bounds of the product, not a race: measured are 3 s and 165 MiB.
    """
    place = Place(tmp_path)
    build = next(one for one in broken.BUILDERS if one.__name__ == builder)
    files = [build(place.inputs), good(place.inputs, 0)]
    command, environment = place.command(files, "--no-store")
    with subprocess.Popen(
        command, cwd=place.cwd, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        watch = Watch(process.pid)
        try:
            stdout, stderr = process.communicate(timeout=SECONDS)
        finally:
            process.kill()
            watch.stop()
    assert process.returncode == 2, stderr[-3000:]
    cases = [json.loads(line) for line in stdout.splitlines()]
    assert [number_of(case) for case in cases] == [None, NUMBER]
    assert 0 < watch.peak < BYTES, watch.peak


class Watch:
    """Adds up the resident memory of a process and its descendants, twenty times a second."""

    def __init__(self, pid: int) -> None:
        """Start to look."""
        self.peak = 0
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def stop(self) -> None:
        """End looking; `peak` is final then."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.is_set():
            self.peak = max(self.peak, memory_of(self._pid))
            time.sleep(0.05)


def memory_of(root: int) -> int:
    """Give the proportional memory (shared pages counted once) of a process with all its descendants."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    family, size = {root}, 0
    while len(family) != size:
        size = len(family)
        family |= {pid for pid, parent in parents.items() if parent in family}
    return sum(map(resident, family))


def resident(pid: int) -> int:
    """Give a process's proportional set size in bytes, 0 when it is gone."""
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(1024 * int(row.split()[1]) for row in rows if row.startswith("Pss:"))


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: folder / "khong-co.pdf", 1),
        (lambda folder: folder, 1),
    ],
)
def test_a_path_without_a_file_is_a_wrong_argument(
    make: Callable[[Path], Path], code: int, tmp_path: Path
) -> None:
    """A missing path and an empty folder are the caller's mistake, told before anything is read."""
    place = Place(tmp_path)
    command, environment = place.command([make(place.inputs), GOOD], "--no-store")
    done = subprocess.run(
        command, cwd=place.cwd, env=environment, capture_output=True, text=True, timeout=MANY, check=False
    )
    assert (done.returncode, done.stdout) == (code, "")
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("vanthu: ")


def test_a_file_that_may_not_be_opened_is_a_finding(tmp_path: Path) -> None:
    """A named pipe would be waited for without end; a link that leads nowhere has no bytes."""
    place = Place(tmp_path)
    pipe = place.inputs / "ong.pdf"
    os.mkfifo(pipe)
    copy = Path(shutil.copy(GOOD, place.inputs / "cv.pdf"))
    command, environment = place.command([pipe, copy], "--no-store")
    done = subprocess.run(
        command, cwd=place.cwd, env=environment, capture_output=True, text=True, timeout=MANY, check=False
    )
    cases = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2, done.stderr
    assert [finding["code"] for finding in cases[0]["findings"]] == ["UNREADABLE"]
    assert number_of(cases[1]) == NUMBER
