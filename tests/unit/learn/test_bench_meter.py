"""Measuring a process with its children, with small engines of our own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.learn.bench.meter import EngineFailedError, family, measure
from pipeline.learn.bench.peers import PEERS, Surroundings

ENGINE = """
import json, subprocess, sys, time
hungry = "import time; held = bytearray(80 << 20); held[::4096] = b'x' * len(held[::4096]); time.sleep(0.6)"
subprocess.run([sys.executable, "-c", hungry])
print("chatter", file=sys.stderr)
print(json.dumps({"file": "0", "text": "chữ", "failed": False}))
print(json.dumps({"file": "1", "text": "", "failed": True}))
print(json.dumps({"cpu": 1.5}), flush=True)
print(json.dumps({"file": "0", "fields": {"number": None}}))
"""
LATE = "import time; print('{\"cpu\": 0}', flush=True); time.sleep(1)"


def run(code: str) -> list[str]:
    """Give the command for a piece of Python."""
    return [sys.executable, "-c", code]


def test_texts_time_and_the_memory_of_children() -> None:
    """What the engine tells is kept, and 80 MiB that only its child held are seen."""
    heard: list[int] = []
    got = measure("engine", run(ENGINE), env=dict(os.environ), on_file=lambda: heard.append(1))
    assert (got.texts, got.failed, got.fields) == ({"0": "chữ", "1": ""}, ["1"], {"0": {"number": None}})
    assert (len(heard), got.cpu) == (2, 1.5)
    assert got.peak > 80 << 20
    assert got.peak_all >= got.peak


def test_time_ends_when_the_engine_says_so() -> None:
    """What an engine does after it told its processor time is not measured."""
    begun = time.perf_counter()
    got = measure("engine", run(LATE), env=dict(os.environ))
    assert time.perf_counter() - begun - got.seconds > 0.5


@pytest.mark.parametrize(
    "code", ["pass", "print('{\"cpu\": 0}'); raise SystemExit(3)", "raise ValueError('why')"]
)
def test_an_engine_that_dies_is_told(code: str) -> None:
    """Figures of a dead engine would be none."""
    with pytest.raises(EngineFailedError, match="engine đã dừng giữa chừng"):
        measure("engine", run(code), env=dict(os.environ))


def test_a_dead_engine_says_why() -> None:
    """The last line of its errors is part of the message."""
    with pytest.raises(EngineFailedError, match="why"):
        measure("engine", run("raise ValueError('why')"), env=dict(os.environ))


def test_the_family_of_a_process() -> None:
    """A child's child belongs to it, a stranger does not."""
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'print(1, flush=True); input()'])"
    with subprocess.Popen(run(code), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert len(family(process.pid)) == 2
        assert os.getpid() not in family(process.pid)
        process.communicate(b"\n")


def test_a_peer_that_is_not_here_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any program on the path every peer is missing, each by the name of what it lacks."""
    monkeypatch.setenv("PATH", "/nonexistent")
    around = Surroundings(Path("/nonexistent/python"))
    assert {peer: around.missing(peer) for peer in PEERS} == {
        "tesseract": "tesseract",
        "tesseract-parallel": "tesseract",
        "ocrmypdf": "ocrmypdf, tesseract, unpaper",
        "kreuzberg": "kreuzberg",
    }


def test_plain_tesseract_is_here() -> None:
    """The peer that this project needs anyway is found, with its version."""
    around = Surroundings()
    assert around.missing("tesseract") is None
    assert around.version("tesseract")[0].isdigit()
