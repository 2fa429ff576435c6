"""What parent and worker say to each other: length-prefixed JSON, never pickle.

A worker has parsed hostile bytes, so nothing that it sends may run code in the parent: the frame is
four bytes of length (big endian) and that many bytes of UTF-8 JSON, and every value is checked when it
becomes a noun.
"""

from __future__ import annotations

import json
import math
import struct
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pipeline.model import Box, DigitalSignature, Later, Line, Page, Picture, Word, WordReading
from pipeline.terms import ReadBy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HEAD = struct.Struct(">I")
# Attributes of a digital signature: texts, flags, and those that may also be None.
_TEXTS = ("signer", "organisation", "certified_by", "serial", "trouble")
_FLAGS = ("timestamped", "revoked")
_OPEN = ("intact", "trusted")


class GarbledError(Exception):
    """The other side sent what is no message; the task it was to answer has failed."""


def pack(message: Mapping[str, Any]) -> bytes:
    """Make one frame of a message."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    return HEAD.pack(len(body)) + body


def unpack(body: bytes) -> dict[str, Any]:
    """Read the body of a frame; GarbledError when it is no JSON object."""
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise GarbledError(type(error).__name__) from error
    if not isinstance(message, dict):
        raise GarbledError("not an object")
    return message


def page_to_wire(page: Page) -> dict[str, Any]:
    """Give a page as plain values."""
    return {
        "number": page.number,
        "size": [page.width, page.height],
        "read_by": page.read_by.value,
        "reader": page.reader,
        "lines": [[line.block, [_word_to_wire(word) for word in line.words]] for line in page.lines],
        "turns": page.turns,
    }


def page_from_wire(value: Any) -> Page:  # noqa: ANN401 - the point of this function is that nothing is known yet
    """Build a page from plain values; GarbledError when anything is not as agreed."""
    try:
        width, height = (_number(side) for side in value["size"])
        return Page(
            number=int(value["number"]),
            width=width,
            height=height,
            lines=tuple(
                Line(tuple(_word_from_wire(word) for word in words), int(block))
                for block, words in value["lines"]
            ),
            read_by=ReadBy(value["read_by"]),
            reader=str(value["reader"]),
            turns=int(value["turns"]) % 4,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise GarbledError(f"page: {type(error).__name__}") from error


def pictures_from_wire(values: Iterable[Any]) -> tuple[Picture, ...]:
    """Build pictures from [sha256, width, height] triples; GarbledError when they are not."""
    try:
        return tuple(Picture(str(sha256), int(width), int(height)) for sha256, width, height in values)
    except (TypeError, ValueError) as error:
        raise GarbledError(f"picture: {type(error).__name__}") from error


def signatures_to_wire(found: Iterable[DigitalSignature]) -> list[dict[str, Any]]:
    """Give digital signatures as plain values."""
    return [
        {
            **{name: getattr(one, name) for name in (*_TEXTS, *_FLAGS, *_OPEN)},
            "units": list(one.units),
            "later": one.later.value,
            "signed_at": one.signed_at.isoformat() if one.signed_at else None,
        }
        for one in found
    ]


def signatures_from_wire(values: Any) -> tuple[DigitalSignature, ...]:  # noqa: ANN401 - as in page_from_wire
    """Build digital signatures from plain values; GarbledError when anything is not as agreed."""
    try:
        return tuple(_signature_from_wire(value) for value in values)
    except (KeyError, TypeError, ValueError) as error:
        raise GarbledError(f"signature: {type(error).__name__}") from error


def _signature_from_wire(value: Any) -> DigitalSignature:  # noqa: ANN401 - as in page_from_wire
    texts = [value[name] for name in _TEXTS] + list(value["units"])
    flags = [value[name] for name in _FLAGS]
    opens = [flag for name in _OPEN if (flag := value[name]) is not None]
    if not all(isinstance(text, str) for text in texts) or not all(
        isinstance(x, bool) for x in flags + opens
    ):
        raise TypeError("signature")
    signed_at = datetime.fromisoformat(value["signed_at"]) if value["signed_at"] is not None else None
    if signed_at is not None and signed_at.utcoffset() is None:
        raise ValueError("naive")
    return DigitalSignature(
        **{name: value[name] for name in (*_TEXTS, *_FLAGS, *_OPEN)},
        units=tuple(value["units"]),
        later=Later(value["later"]),
        signed_at=signed_at,
    )


def _word_to_wire(word: Word) -> list[Any]:
    box = word.box
    corners = None if box is None else [round(v, 2) for v in (box.x0, box.y0, box.x1, box.y1)]
    readings = [[r.text, round(r.confidence, 3), r.reader] for r in word.readings]
    return [word.text, corners, round(word.confidence, 3), *([readings] if readings else [])]


def _word_from_wire(value: Any) -> Word:  # noqa: ANN401 - as in page_from_wire
    text, corners, confidence, *more = value
    if not isinstance(text, str) or len(more) > 1:
        raise TypeError("text")
    box = None
    if corners is not None:
        x0, y0, x1, y1 = (_number(corner) for corner in corners)
        box = Box(x0, y0, x1, y1)
    readings = tuple(_reading_from_wire(reading) for reading in (more[0] if more else ()))
    return Word(text, box, _share(confidence), readings)


def _reading_from_wire(value: Any) -> WordReading:  # noqa: ANN401 - as in page_from_wire
    text, confidence, reader = value
    if not isinstance(text, str) or not isinstance(reader, str):
        raise TypeError("reading")
    return WordReading(text, _share(confidence), reader)


def _share(value: Any) -> float:  # noqa: ANN401 - as in page_from_wire
    return min(max(_number(value), 0.0), 1.0)


def _number(value: Any) -> float:  # noqa: ANN401 - as in page_from_wire
    number = float(value)
    if not math.isfinite(number):
        raise ValueError("not finite")
    return number
