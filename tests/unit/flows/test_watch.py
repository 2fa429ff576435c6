"""The watcher delivers each arrival once, keeps what failed, and outlives errors."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from flows import inbox, watch

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing needs to lie still in these tests, and a failed one may be tried at once."""
    monkeypatch.setattr(inbox, "SETTLED", 0.0)
    monkeypatch.setattr(inbox, "LONGEST_PAUSE", 0.0)


def test_a_delivered_letter_leaves_the_inbox(tmp_path: Path) -> None:
    """What is delivered is put away; a folder is delivered with all its files together."""
    (tmp_path / "letter.pdf").write_bytes(b"x")
    (tmp_path / "ho-so").mkdir()
    (tmp_path / "ho-so" / "a.pdf").write_bytes(b"y")
    (tmp_path / "ho-so" / "b.docx").write_bytes(b"z")
    got: list[tuple[list[str], bool]] = []

    def deliver(files: tuple[Path, ...], together: bool) -> bool:  # noqa: FBT001 - the watcher's two values
        got.append(([file.name for file in files], together))
        return True

    assert watch.sweep(tmp_path, {}, deliver, threading.Event()) == {}
    assert sorted(got) == [(["a.pdf", "b.docx"], True), (["letter.pdf"], False)]
    assert inbox.look(tmp_path) == {}


def test_a_failed_letter_stays_and_comes_again(tmp_path: Path) -> None:
    """The second sweep tries it again, and then it leaves."""
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"x")
    answers = iter([False, True])

    def deliver(_files: tuple[Path, ...], _together: bool) -> bool:  # noqa: FBT001 - the watcher's two values
        return next(answers)

    seen = watch.sweep(tmp_path, {}, deliver, threading.Event())
    assert letter.exists()
    assert seen[letter].tries == 1
    assert watch.sweep(tmp_path, seen, deliver, threading.Event()) == {}
    assert not letter.exists()


def test_a_letter_replaced_while_it_is_read_stays(tmp_path: Path) -> None:
    """What came meanwhile under the same name is another letter and must not be put away unread."""
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"x")

    def deliver(_files: tuple[Path, ...], _together: bool) -> bool:  # noqa: FBT001 - the watcher's two values
        letter.write_bytes(b"another one")
        return True

    watch.sweep(tmp_path, {}, deliver, threading.Event())
    assert letter.read_bytes() == b"another one"


def test_the_watcher_outlives_an_error(tmp_path: Path) -> None:
    """A sweep that breaks is followed by another; `stop` ends the watcher."""
    (tmp_path / "letter.pdf").write_bytes(b"x")
    stop, calls = threading.Event(), 0

    def deliver(_files: tuple[Path, ...], _together: bool) -> bool:  # noqa: FBT001 - the watcher's two values
        nonlocal calls
        calls += 1
        if calls == 1:
            message = "broken"
            raise RuntimeError(message)
        stop.set()
        return True

    watch.watch(tmp_path, deliver, stop, poll=0.01)
    assert calls == 2
    assert inbox.look(tmp_path) == {}
