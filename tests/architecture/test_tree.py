"""The files of the project keep the rules of the house: length, lock, no address of one machine."""

from __future__ import annotations

import re
from pathlib import PurePath

from tree import ROOT, project_files

LONGEST = 400  # lines
DATA = {
    *(".tsv", ".csv", ".json", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"),
    *(".heic", ".docx", ".doc", ".eml", ".msg", ".zip", ".bin", ".spacy", ".onnx"),
}
GIVEN = {"LICENSE", "requirements.lock"}  # not written by us
PRIVATE = re.compile(
    r"(^|/)(\.venv|\.vanthu|inbox|dist|build|__pycache__)/|(^|/)(uv\.lock|pylock\.toml)$|\.db$"
)
# A class of one letter keeps this file from naming what it looks for.
ELSEWHERE = re.compile(
    r"/[w]ork/|/[t]mp/(w|bash_jobs)\b|/[h]ome/[a-z]|py[p]i\.org|python[h]osted|registry\.[n]pmjs|deb\.[d]ebian"
)


def texts() -> dict[str, str]:
    """Give the text files that people write, by name."""
    names = [
        name for name in project_files() if PurePath(name).suffix.lower() not in DATA and name not in GIVEN
    ]
    return {name: (ROOT / name).read_text(encoding="utf-8") for name in names}


def test_no_file_is_too_long() -> None:
    """A file of more than 400 lines is two files; a list in a folder of data may be as long as it is."""
    lengths = {name: text.count("\n") for name, text in texts().items() if "/data/" not in name}
    assert lengths
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_the_lock_has_versions_hashes_and_no_address() -> None:
    """Every line is a pinned version, a hash or a comment: where to fetch from is the user's choice."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pinned = re.compile(
        r"[a-z0-9][a-z0-9._-]*==[^\s;]+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|\s*#.*"
    )
    assert [line for line in lines if not pinned.fullmatch(line)] == []
    assert [line for line in lines if "://" in line] == []


def test_nothing_private_is_kept() -> None:
    """Environments, databases, letters of the inbox and other tools' locks stay out of the repository."""
    assert [name for name in project_files() if PRIVATE.search(name)] == []


def test_no_address_of_one_machine() -> None:
    """Neither a package registry nor a path of somebody's machine is named anywhere."""
    found = [f"{name}: {hit[0]}" for name, text in texts().items() for hit in ELSEWHERE.finditer(text)]
    assert found == []
