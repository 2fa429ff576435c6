"""A scan of 300 pages: read whole, by processes that each stay small."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from pypdfium2 import PdfDocument
from read_files import letter, picture_of, scan

from pipeline.read.fence import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGES = 300
TASKS = 40  # pages after which a worker gives way to a fresh one
MOST = 700 << 20  # bytes a process may hold
# Reads a PDF in a process of its own: this one has held far more for other tests.
PROGRAM = """
import hashlib, json, re, resource, sys
sys.path.append(sys.argv[1])
from pathlib import Path
from pipeline.read import ReaderPool, ReadLimits
from pipeline.read.pdf import read_pdf
from pipeline.model import SourceFile
path, limits = Path(sys.argv[2]), ReadLimits(tasks_per_worker=int(sys.argv[3]))
source = SourceFile("cv.pdf", hashlib.sha256(path.read_bytes()).hexdigest(), "application/pdf", 0, path)
told = 0
with ReaderPool(2, limits) as pool:
    text = read_pdf(source, pool, limits)
    told = max(worker.rss for worker in pool._all)
    tasks = [worker.tasks_done for worker in pool._all]
print(json.dumps({
    "pages": [page.number for page in text.pages],
    "read": [page.number for page in text.pages if page.lines],
    "faults": [fault.message for fault in text.faults],
    "tasks": tasks,
    "told": told,
    "parent": 1024 * int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]),
    "children": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024,
}))
"""


def test_three_hundred_pages_fit(tmp_path: Path) -> None:
    """Parent, workers and their programs stay below 700 MB each, and workers are renewed on the way."""
    sheet = picture_of(letter(tmp_path / "cv.pdf"), dpi=300)
    path = tmp_path / "long.pdf"
    with PdfDocument(scan(tmp_path / "scan.pdf", [sheet])) as document:
        for number in range(1, PAGES):
            if number in (100, 200, 299):
                document.import_pages(document, [0])
            else:
                document.new_page(595, 842)
        document.save(path)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(ROOT), str(path), str(TASKS)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["faults"] == []
    assert told["pages"] == list(range(1, PAGES + 1))
    assert told["read"] == [1, 101, 201, 300]
    assert max(told["tasks"]) < TASKS
    assert 20 << 20 < told["parent"] < MOST
    assert 20 << 20 < told["told"] <= told["children"] < MOST
