"""The commands about people and the log, on a real database in an empty folder."""

from __future__ import annotations

import contextlib
import io
import os
import pty
import re
import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from pipeline.app import now, open_kept
from pipeline.cli import main
from pipeline.people.gate import Gate
from pipeline.people.own import make_token
from pipeline.people.seal import desk_key
from pipeline.people.sessions import Refused, SignedIn
from pipeline.people.signing import sign_in, sign_in_as
from pipeline.person import Role
from pipeline.settings import load_settings
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pipeline.person import Person

WHO = (
    "--name", "Trần Văn An", "--role", "reviewer", "--level", "commune",
    "--unit", "Công an xã Đắk Wil", "--province", "tỉnh Lâm Đồng",
)  # fmt: skip
PASSWORD = "con-cò-bay-lả-bay-la"  # noqa: S105 - invented


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in an empty folder with a house of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    load_settings.cache_clear()
    yield tmp_path / "data"
    load_settings.cache_clear()


@pytest.fixture
def vanthu(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[str, str]]:
    """Give a way to run a command in this process: what it prints, and what it complains of."""

    def run(*arguments: str, code: int = 0, typed: str = "") -> tuple[str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        capsys.readouterr()
        try:
            ended = main(list(arguments))
        except SystemExit as stop:
            ended = int(stop.code or 0)
        said = capsys.readouterr()
        assert ended == code, said.err
        return said.out, said.err

    return run


def entered(login: str, password: str) -> SignedIn | Refused:
    """Sign in as the web application does."""
    settings = load_settings()
    with open_kept(settings) as store:
        assert store.people is not None
        assert store.audit_log is not None
        found = sign_in(
            Gate(store.people, store.audit_log, now(), desk_key(settings.data_dir)), login, password
        )
    assert isinstance(found, SignedIn | Refused)
    return found


def known(login: str) -> Person:
    """Give an account as it is kept."""
    with open_kept(load_settings()) as store:
        assert store.people is not None
        found = store.people.by_login(login)
    assert found is not None
    return found


def one_time(told: str) -> str:
    """Read the one-time password that a command printed."""
    found = re.search(r": ([a-z2-9-]{23})\n", told)
    assert found, told
    return found[1]


def test_an_account_with_a_password_of_its_own(vanthu: Callable[..., tuple[str, str]]) -> None:
    """Typed, not printed; a bad one makes no account; a second of the same login neither."""
    _, said = vanthu("person", "add", "an", *WHO, code=1, typed="ngắn\n")
    assert "ít nhất 12" in said
    told, said = vanthu("person", "add", "An", *WHO, typed=f"{PASSWORD}\n")
    assert "cán bộ thẩm định" in told
    assert PASSWORD not in told + said
    found = entered("an", PASSWORD)
    assert isinstance(found, SignedIn)
    assert found.person.reach.provinces == ("tỉnh Lâm Đồng", "tỉnh Đắk Nông", "tỉnh Bình Thuận")
    assert not found.person.must_change
    _, said = vanthu("person", "add", "an", *WHO, code=1, typed=f"{PASSWORD}\n")
    assert "đã có người dùng" in said
    told, _ = vanthu("person", "list")
    assert "1 tài khoản." in told


def test_a_password_is_typed_twice_and_not_shown(house: Path) -> None:
    """On a terminal of its own: what is typed does not appear, and must be the same both times."""
    for again, code in (("khác hẳn lần đầu", 1), (PASSWORD, 0)):
        child, terminal = pty.fork()
        if not child:
            os.execv(sys.executable, [sys.executable, "-m", "pipeline.cli", "person", "add", "an", *WHO])  # noqa: S606 - our own program
        told = b""
        for typed in (PASSWORD, again):
            while not told.rstrip().endswith(b":"):
                told += os.read(terminal, 1024)
            os.write(terminal, f"{typed}\n".encode())
            told += b"|"
        with contextlib.suppress(OSError):  # how Linux tells that the other end is closed
            while piece := os.read(terminal, 1024):
                told += piece
        os.close(terminal)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == code, told.decode()
        assert PASSWORD.encode() not in told
    assert isinstance(entered("an", PASSWORD), SignedIn)
    assert house.is_dir()


def test_a_one_time_password(vanthu: Callable[..., tuple[str, str]]) -> None:
    """Printed once for a new account and at each reset, to be changed at once."""
    told, _ = vanthu("person", "add", "an", *WHO, "--generate")
    first = one_time(told)
    found = entered("an", first)
    assert isinstance(found, SignedIn)
    assert found.person.must_change
    told, _ = vanthu("person", "reset", "an", "--totp")
    assert isinstance(entered("an", first), Refused)
    assert isinstance(entered("an", one_time(told)), SignedIn)


def test_changes_of_an_account(vanthu: Callable[..., tuple[str, str]]) -> None:
    """Roles, unit, out and in again; what was not named stays."""
    vanthu("person", "add", "an", *WHO, typed=f"{PASSWORD}\n")
    vanthu("person", "change", "an", "--role", "clerk", "--role", "approver")
    assert (known("an").roles, known("an").name) == ((Role.CLERK, Role.APPROVER), "Trần Văn An")
    vanthu("person", "change", "an", "--level", "ministry", "--unit", "Cục C06")
    assert (known("an").reach.level, known("an").reach.unit) == (HandlerLevel.MINISTRY, "Cục C06")
    vanthu("person", "disable", "an")
    assert isinstance(entered("an", PASSWORD), Refused)
    vanthu("person", "change", "an", "--enable", "--name", "Trần An")
    assert isinstance(entered("an", PASSWORD), SignedIn)
    for wrong in (
        ("change", "an"),
        ("change", "an", "--unit", "Cục C06"),
        ("change", "an", "--role", "king"),
        ("change", "an", "--level", "province", "--unit", "PC06"),
        ("change", "nobody", "--enable"),
        ("disable", "nobody"),
        ("add", "ba", *WHO[:-1], "tỉnh Không Có"),
        ("bind", "an", "s-1"),
    ):
        vanthu("person", *wrong, code=1)


def test_an_identity_is_bound(
    vanthu: Callable[..., tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the provider of the settings; the person signs in by it."""
    monkeypatch.setenv("VANTHU_OIDC_ISSUER", "https://sso.example.vn")
    monkeypatch.setenv("VANTHU_OIDC_SECRET", "khong-duoc-in-ra")
    load_settings.cache_clear()
    assert "khong-duoc-in-ra" not in repr(load_settings())
    vanthu("person", "add", "an", *WHO, typed=f"{PASSWORD}\n")
    vanthu("person", "bind", "an", "s-1")
    with open_kept(load_settings()) as store:
        assert store.people is not None
        assert store.audit_log is not None
        gate = Gate(store.people, store.audit_log, now(), b"k" * 32)
        assert isinstance(sign_in_as(gate, "https://sso.example.vn", "s-1"), SignedIn)
        make_token(gate, known("an"), "máy", 3, password=PASSWORD)


def test_the_log_is_listed_and_proven(vanthu: Callable[..., tuple[str, str]], house: Path) -> None:
    """Whole it ends with 0 and tells what to note; changed or cut, with 5 and the place."""
    told, _ = vanthu("audit", "verify")
    assert "0 dòng" in told
    vanthu("person", "add", "an", *WHO, "--generate")
    vanthu("person", "disable", "an")
    told, _ = vanthu("audit", "verify")
    noted = re.search(r"--expect (3:[0-9a-f]{64})", told)
    assert noted
    vanthu("audit", "verify", "--expect", noted[1])
    told, _ = vanthu("audit", "list")
    assert "3 dòng." in told
    told, _ = vanthu("audit", "list", "--deed", "person_disabled", "--about", "person:1")
    assert "1 dòng." in told
    assert "khóa tài khoản" in " ".join(told.split())
    told, _ = vanthu("audit", "list", "--who", "nobody")
    assert "0 dòng." in told
    vanthu("audit", "verify", "--expect", "3:x", code=1)
    _, said = vanthu("audit", "verify", "--expect", f"3:{'0' * 64}", code=5)
    assert "viết lại" in said
    with closing(sqlite3.connect(house / "vanthu.sqlite3")) as raw, raw:
        raw.execute("DROP TRIGGER audit_entry_no_delete")
        raw.execute("DROP TRIGGER audit_entry_no_update")
        raw.execute("DELETE FROM audit_entry WHERE position = 3")
    vanthu("audit", "verify")  # a cut end is sound by itself
    _, said = vanthu("audit", "verify", "--expect", noted[1], code=5)
    assert "phần cuối bị cắt" in said
    with closing(sqlite3.connect(house / "vanthu.sqlite3")) as raw, raw:
        raw.execute("UPDATE audit_entry SET who = 'ai' WHERE position = 2")
    _, said = vanthu("audit", "verify", code=5)
    assert "Dòng 2 không còn như khi ghi" in said
    assert "Traceback" not in said
