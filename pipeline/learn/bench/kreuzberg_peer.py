"""Engine for kreuzberg, run by the Python that has it: `PYTHON kreuzberg_peer.py WORK.json`.

Stands alone: that Python has no vanthu. It tells what `engines` says. The whole batch goes through
kreuzberg's own batch call, which uses all cores.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
from pathlib import Path


def main() -> None:
    """Read all files of a `Work` file with Tesseract's Vietnamese model."""
    kreuzberg = importlib.import_module("kreuzberg")  # not in the environment of this project
    work = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    ocr = kreuzberg.OcrConfig(backend="tesseract", language="vie")
    config = kreuzberg.ExtractionConfig(ocr=ocr, force_ocr=True, use_cache=False)
    results = kreuzberg.batch_extract_files_sync([item["path"] for item in work["items"]], config)
    for item, result in zip(work["items"], results, strict=True):
        failed = "error" in (result.metadata or {})
        _say({"file": item["name"], "text": "" if failed else result.content, "failed": failed})
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    _say({"cpu": sum(one.ru_utime + one.ru_stime for one in used)})


def _say(message: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
