"""PDF of a paper by LibreOffice, in a folder and with a profile that are thrown away."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from pipeline import soffice
from pipeline.errors import TransientError

SECONDS = 120.0  # a paper of three pages takes 2; a machine under load much longer
MISSING = "Thiếu LibreOffice để tạo PDF: cài gói libreoffice-writer-nogui."
READER, WRITER = "MS Word 2007 XML", "pdf:writer_pdf_Export"


def to_pdf(docx: bytes, *, seconds: float = SECONDS) -> bytes:
    """Make a PDF of a DOCX; macros, links, Java and network are off (`pipeline.soffice`).

    Raises:
        MissingProgramError: LibreOffice is not installed.
        TransientError: it did not finish in time, or made nothing, or the disk is full.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="vanthu-pdf-") as folder:
            paper = Path(folder, "paper.docx")
            paper.write_bytes(docx)
            environment = {"PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8"} | dict.fromkeys(
                ("HOME", "TMPDIR"), folder
            )
            made = soffice.convert(
                paper, READER, WRITER, missing=MISSING, seconds=seconds, environment=environment
            )
            if made is None:
                raise TransientError("LibreOffice không tạo được PDF: mở tệp DOCX bằng Word để kiểm tra.")
            return made.read_bytes()
    except TimeoutError as error:
        raise TransientError(f"LibreOffice chạy quá {seconds:.0f} giây nên bị dừng.") from error
    except OSError as error:
        raise TransientError(f"Không tạo được PDF ({error.strerror}).") from error
