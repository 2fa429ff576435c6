"""What decides how a page reads: our own code and models, the libraries, Tesseract and its data.

A page that was read once may be taken from the cache only as long as nothing of this has changed. A number
raised by hand would be forgotten one day, so the fingerprint is taken of the things themselves.
"""

from __future__ import annotations

import functools
import hashlib
import re
import subprocess
from importlib import metadata
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
# What the readers import, directly or not; all data of these folders (models, tables) counts too.
OWN = ("read", "vietnamese", "model.py", "page.py", "signature.py", "soffice.py", "terms.py")
LIBRARIES = (
    "asn1crypto",
    "cryptography",
    "numpy",
    "onnxruntime",
    "opencv-python-headless",
    "pdfminer.six",
    "pdfplumber",
    "pi-heif",
    "pillow",
    "pyhanko",
    "pyhanko-certvalidator",
    "pypdfium2",
    "pytesseract",
    "python-docx",
)
SECONDS = 10.0  # for Tesseract to say its version; it takes 0.02


@functools.cache
def reader_version() -> str:
    """Name the present state of the reading room, 64 hex digits; the same in every process of this machine.

    Taken once per process: who replaces Tesseract or a library starts the program anew anyway.
    """
    told = [f"own {_own()}", *(f"{name} {_library(name)}" for name in LIBRARIES), *_tesseract()]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _own() -> str:
    """Fingerprint of our own modules and of the data beside them, by name and content."""
    digest = hashlib.sha256()
    for part in (PACKAGE / name for name in OWN):
        for file in sorted(part.rglob("*")) if part.is_dir() else (part,):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{file.relative_to(PACKAGE)}\0{file.stat().st_size}\0".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


def _library(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"


def _tesseract() -> list[str]:
    """Name the program and its language data (name, size, time of the last change)."""
    languages = _said("--list-langs")
    folder = re.search(r'"(.+)"', languages)
    files = sorted(Path(folder[1]).glob("*.traineddata")) if folder else []
    states = ((file.name, file.stat()) for file in files)
    return [_said("--version"), *(f"{name} {s.st_size} {s.st_mtime_ns}" for name, s in states)]


def _said(option: str) -> str:
    """Give what Tesseract says to an option, nothing when it cannot be called."""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed name and a fixed word; no untrusted file comes near it
            ["tesseract", option],  # noqa: S607 - by PATH, as the workers find it
            capture_output=True,
            text=True,
            errors="replace",
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout + done.stderr
