"""Pictures of pages, their text, the files as they came, and the second reading of a box.

Never the bytes of a letter in a form that a browser would run or show: pages are drawn anew behind the fence,
text goes as JSON, and an original only as a download of no type (OWASP ASVS 5.0, 3.2.1 and 5.4).
"""

from __future__ import annotations

import hashlib
import re
import threading
import unicodedata
from http import HTTPStatus
from types import MappingProxyType
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import FileResponse, JSONResponse, Response
from pydantic import BaseModel, Field

from pipeline import sights
from pipeline.errors import TransientError
from pipeline.model import Box
from pipeline.read import Drawn, PictureKind
from pipeline.review.signed import OfficeOf, Posting, Visiting

router = APIRouter()
MOST_FILES, MOST_PAGES = 10_000, 100_000
KEPT_SECONDS = 300  # by the browser of the person who asked; revalidated by the ETag afterwards
LONGEST_NAME = 150  # characters
NAMELESS = "tep"
READING = threading.BoundedSemaphore(1)  # boxes read at once: pictures must not wait for them
PATIENCE = 20  # seconds
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")  # device names of Windows

MEDIA_TYPES = MappingProxyType({PictureKind.PNG: "image/png", PictureKind.JPEG: "image/jpeg"})

Matter = Annotated[str, Path(max_length=128)]
File = Annotated[int, Path(ge=0, le=MOST_FILES)]
PageNumber = Annotated[int, Path(ge=1, le=MOST_PAGES)]
Mark = Annotated[str, Query(max_length=64, pattern="^[0-9a-f]*$")]
Corner = Annotated[float, Query(ge=-1e5, le=1e5, allow_inf_nan=False)]
Side = Annotated[float, Field(ge=-1e5, le=1e5, allow_inf_nan=False)]


class Area(BaseModel):
    """A box on a page, in points."""

    file: Annotated[int, Field(ge=0, le=MOST_FILES)]
    page: Annotated[int, Field(ge=1, le=MOST_PAGES)]
    box: tuple[Side, Side, Side, Side]
    mark: Annotated[str, Field(max_length=64, pattern="^[0-9a-f]*$")] = ""


@router.get("/matters/{matter}/files/{file}/pages/{page}.{kind}")
def picture(  # noqa: PLR0913 - each is a part of the address
    *,
    request: Request,
    visit: Visiting,
    office: OfficeOf,
    matter: Matter,
    file: File,
    page: PageNumber,
    kind: PictureKind,
    dpi: int = 100,
    mark: Mark = "",
) -> Response:
    """Draw a page anew."""
    drawn = sights.picture(visit, office.house.sights, matter, (file, page, mark), dpi=dpi, kind=kind)
    return _picture(request, drawn)


@router.get("/matters/{matter}/files/{file}/pages/{page}/part.{kind}")
def part(  # noqa: PLR0913 - each is a part of the address
    *,
    request: Request,
    visit: Visiting,
    office: OfficeOf,
    matter: Matter,
    file: File,
    page: PageNumber,
    kind: PictureKind,
    x0: Corner,
    y0: Corner,
    x1: Corner,
    y1: Corner,
    mark: Mark = "",
) -> Response:
    """Draw what stands in a box, with a little around it."""
    box = Box(x0, y0, x1, y1)
    return _picture(
        request, sights.part(visit, office.house.sights, matter, (file, page, mark), box, kind=kind)
    )


@router.get("/matters/{matter}/files/{file}/text")
def text(visit: Visiting, matter: Matter, file: File, mark: Mark = "") -> JSONResponse:
    """Give the text of a file as it was read."""
    pages = [
        {"page": one.number, "lines": [list(line) for line in one.lines], "cut": one.is_cut}
        for one in sights.text(visit, matter, file, mark)
    ]
    return JSONResponse({"pages": pages})


@router.get("/matters/{matter}/files/{file}/original")
def original(visit: Visiting, matter: Matter, file: File) -> FileResponse:
    """Give a file as it came, to be saved."""
    source = sights.original(visit, matter, file)
    return FileResponse(
        source.path,
        media_type="application/octet-stream",
        headers={
            "Content-Disposition": disposition(source.name),
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "no-store",
        },
    )


@router.post("/matters/{matter}/reread")
def reread(visit: Posting, office: OfficeOf, matter: Matter, area: Area) -> JSONResponse:
    """Read what stands in a box once more."""
    place = (area.file, area.page, area.mark)
    if not READING.acquire(timeout=PATIENCE):
        raise TransientError("Máy đang đọc lại vùng khoanh của người khác: chờ vài giây rồi thử lại.")
    try:
        lines = sights.reread(visit, office.house.sights, matter, place, Box(*area.box))
    finally:
        READING.release()
    words = [
        {
            "text": word.text,
            "confidence": word.confidence,
            "box": [word.box.x0, word.box.y0, word.box.x1, word.box.y1] if word.box else None,
            "readings": [
                {"text": one.text, "confidence": one.confidence, "reader": one.reader}
                for one in word.readings
            ],
        }
        for line in lines
        for word in line.words
    ]
    return JSONResponse({"text": "\n".join(line.text for line in lines), "words": words})


def disposition(name: str) -> str:
    """Say that a file is to be saved and under which name (RFC 6266, RFC 8187), a harmless one."""
    safe = "".join("_" if unicodedata.category(sign)[0] in "CZ" and sign != " " else sign for sign in name)
    safe = re.sub(r'[\\/:*?"<>|%;]', "_", safe).strip(". ")
    if len(safe) > LONGEST_NAME:
        stem, dot, ending = safe.rpartition(".")
        safe = f"{stem[: LONGEST_NAME - 20]}{dot}{ending[:10]}" if dot else safe[:LONGEST_NAME]
    safe = f"_{safe}" if RESERVED.match(safe) else safe or NAMELESS
    plain = "".join(sign if " " <= sign <= "~" else "_" for sign in unicodedata.normalize("NFD", safe))
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(safe, safe='')}"


def _picture(request: Request, drawn: Drawn) -> Response:
    """Answer with a picture that only this person's browser may keep for a while."""
    mark = f'"{hashlib.sha256(drawn.data).hexdigest()[:32]}"'
    headers = {
        "ETag": mark,
        "Cache-Control": f"private, max-age={KEPT_SECONDS}",
        "Vary": "Cookie",
        "X-Content-Type-Options": "nosniff",
    }
    if mark in request.headers.get("if-none-match", ""):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(drawn.data, media_type=MEDIA_TYPES[drawn.kind], headers=headers)
