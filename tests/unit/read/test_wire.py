"""The wire: pages survive the way, rubbish does not become nouns."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from pipeline.model import Box, DigitalSignature, Later, Line, Page, Word, WordReading
from pipeline.read.wire import (
    HEAD,
    GarbledError,
    pack,
    page_from_wire,
    page_to_wire,
    pictures_from_wire,
    signatures_from_wire,
    signatures_to_wire,
    unpack,
)
from pipeline.terms import ReadBy

PAGE = Page(
    2,
    595.0,
    842.0,
    (
        Line(
            (
                Word("Số:", Box(1, 2, 3, 4), 0.5),
                Word("45", None),
                Word("bé", None, 0.7, (WordReading("bé", 0.9, "lines"), WordReading("bể", 0.5, "tesseract"))),
            ),
            3,
        ),
    ),
    ReadBy.OCR,
    "tesseract 5 vie",
    turns=3,
)


def test_a_page_survives_the_way() -> None:
    """A page packed, unpacked and rebuilt is the same page."""
    frame = pack(page_to_wire(PAGE))
    (size,) = HEAD.unpack(frame[: HEAD.size])
    assert size == len(frame) - HEAD.size
    assert page_from_wire(unpack(frame[HEAD.size :])) == PAGE


@pytest.mark.parametrize(
    "change",
    [
        {"size": [1]},
        {"size": [float("nan"), 2.0]},
        {"read_by": "magic"},
        {"lines": [[0, [["x", [1, 2, 3], 1.0]]]]},
        {"lines": [[0, [[7, None, 1.0]]]]},
        {"lines": [[0, [["x", None, 1.0, [["y", 0.5]]]]]]},
        {"lines": [[0, [["x", None, 1.0, [["y", 0.5, 3]]]]]]},
        {"lines": [[0, [["x", None, 1.0, 5]]]]},
        {"lines": [[0, [["x", None, 1.0, [], []]]]]},
        {"lines": 5},
        {"number": None},
        {"turns": "round"},
    ],
)
def test_rubbish_is_no_page(change: dict[str, Any]) -> None:
    """Any value that is not as agreed is refused, whatever the worker was made to send."""
    with pytest.raises(GarbledError):
        page_from_wire({**page_to_wire(PAGE), **change})


@pytest.mark.parametrize("body", [b"\xff\xfe", b"[1]", b"{", b"[" * 100_000])
def test_rubbish_is_no_message(body: bytes) -> None:
    """Bytes that are no JSON object are refused, also when they are nested to exhaust the stack."""
    with pytest.raises(GarbledError):
        unpack(body)


def test_confidence_stays_between_zero_and_one() -> None:
    """A worker cannot make a word surer than sure."""
    wire = page_to_wire(PAGE)
    wire["lines"][0][1][0][2] = 17
    assert page_from_wire(wire).lines[0].words[0].confidence == 1.0


def test_pictures_must_be_triples() -> None:
    """A picture that is not (sha256, width, height) is refused."""
    assert pictures_from_wire([["ab", 3, 4]])[0].height == 4
    with pytest.raises(GarbledError):
        pictures_from_wire([["ab", 3]])


SIGNED = DigitalSignature(
    signer="Trường THCS Bình Minh",
    organisation="UBND xã An Thịnh",
    units=("Trường THCS Bình Minh",),
    certified_by="CA thử nghiệm",
    serial="1f",
    signed_at=datetime(2025, 3, 12, 8, tzinfo=UTC),
    timestamped=True,
    intact=True,
    later=Later.FORM,
    trusted=False,
    revoked=True,
    trouble="chứng thư đã bị thu hồi",
)


def test_signatures_survive_the_way() -> None:
    """What is told and what is left open comes back as it was."""
    found = (SIGNED, DigitalSignature())
    frame = pack({"signatures": signatures_to_wire(found)})
    assert signatures_from_wire(unpack(frame[HEAD.size :])["signatures"]) == found


@pytest.mark.parametrize(
    "change",
    [
        {"signer": 7},
        {"units": [None]},
        {"units": 3},
        {"intact": "yes"},
        {"trusted": 1},
        {"revoked": None},
        {"later": "soon"},
        {"signed_at": "2025-03-12T08:00:00"},
        {"signed_at": 5},
    ],
)
def test_rubbish_is_no_signature(change: dict[str, Any]) -> None:
    """A worker that was taken over cannot make a signature of anything else; nor is a missing list one."""
    with pytest.raises(GarbledError):
        signatures_from_wire([signatures_to_wire([SIGNED])[0] | change])
    with pytest.raises(GarbledError):
        signatures_from_wire(None)
