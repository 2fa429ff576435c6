"""The way to the database: URL checks, SQLite's settings, and database errors in the house's terms."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, event, exc
from sqlalchemy.engine import URL, make_url

from pipeline.errors import (
    DefectError,
    MissingProgramError,
    SettingsError,
    StoreBusyError,
    TransientError,
    VanthuError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

_BUSY_TIMEOUT_S = 30
_CONNECT_TIMEOUT_S = 10
# SQLSTATE classes: https://www.postgresql.org/docs/current/errcodes-appendix.html
_PG_BUSY = ("08", "40", "53", "55P03", "57")
_PG_SETTINGS = ("28", "3D", "3F", "42501")
# The driver gives no SQLSTATE when the server turns a connection away, only the server's words.
_PG_TURNED_AWAY = ("authentication failed", "does not exist", "no password supplied", "pg_hba.conf")
_SQLITE_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_SQLITE_TROUBLE = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM})
_SQLITE_SETTINGS = frozenset(
    {
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_AUTH,
        sqlite3.SQLITE_NOTADB,
    }
)
WRITE = {"vanthu_write": True}


def connect(url: str) -> Engine:
    """Make the engine for a database URL; opens no connection yet.

    Raises `SettingsError` for a URL of no known form or a folder that cannot be made and
    `MissingProgramError` when the PostgreSQL driver is not installed.
    """
    try:
        parsed = make_url(url)
    except (exc.ArgumentError, ValueError) as error:
        raise SettingsError(
            "Địa chỉ cơ sở dữ liệu không đúng dạng. Ví dụ: sqlite:///data/vanthu.db hoặc "
            "postgresql+psycopg://ten@may/vanthu."
        ) from error
    if parsed.drivername in ("sqlite", "sqlite+pysqlite"):
        return _sqlite(parsed)
    if parsed.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        return _postgresql(parsed.set(drivername="postgresql+psycopg"))
    raise SettingsError(
        f"Không hỗ trợ cơ sở dữ liệu {parsed.drivername}: dùng sqlite:/// hoặc postgresql+psycopg://."
    )


def _sqlite(url: URL) -> Engine:
    if url.database in (None, "", ":memory:") or url.host:
        raise SettingsError(
            "Cơ sở dữ liệu SQLite phải là một tệp, ví dụ sqlite:///data/vanthu.db "
            "(để không lưu gì, dùng --no-store)."
        )
    folder = Path(str(url.database)).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"Không tạo được thư mục {folder} cho cơ sở dữ liệu: {error.strerror}."
        ) from error
    engine = create_engine(url, connect_args={"timeout": _BUSY_TIMEOUT_S})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _postgresql(url: URL) -> Engine:
    waits = {
        "connect_timeout": _CONNECT_TIMEOUT_S,
        "options": f"-c lock_timeout={int(_BUSY_TIMEOUT_S * 1000)}",  # as long as SQLite waits
    }
    arguments = {name: value for name, value in waits.items() if name not in url.query}
    try:
        # Pre-ping: a connection that a restarted server has cut is replaced, not used.
        return create_engine(url, pool_pre_ping=True, connect_args=arguments)
    except ModuleNotFoundError as error:
        raise MissingProgramError(
            "Thiếu thư viện psycopg để dùng PostgreSQL: cài bằng pip install 'vanthu[postgres]'."
        ) from error


def _prepare_sqlite(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    """Set what SQLite keeps per connection, and leave the beginning of transactions to us."""
    raw: Any = connection
    raw.isolation_level = None
    _switch_to_wal(raw)
    for pragma in (
        "foreign_keys = ON",
        "secure_delete = ON",  # what is hidden of a secret letter is overwritten, not only unlinked
        "synchronous = FULL",  # an acknowledged letter outlives a power cut
        "recursive_triggers = ON",  # else INSERT OR REPLACE would slip past the append-only triggers
    ):
        raw.execute(f"PRAGMA {pragma}")


def _switch_to_wal(raw: sqlite3.Connection) -> None:
    """Let readers and one writer work side by side; the file remembers it.

    The very first switch takes the whole file and fails at once, without waiting for the busy timeout,
    when two processes start together: so the wait is ours.
    """
    deadline = time.monotonic() + _BUSY_TIMEOUT_S
    while True:
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if _primary(error) not in _SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    """Begin a writing transaction with the lock: one that turns writer half-way may fail at once."""
    write = connection.get_execution_options().get("vanthu_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


class _Ambient(threading.local):
    """The transactions that `together` holds open in this thread."""

    def __init__(self) -> None:
        self.of: dict[Engine, Connection] = {}


_AMBIENT = _Ambient()


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection in one reading transaction; database errors come out as the house's."""
    if (ambient := _AMBIENT.of.get(engine)) is not None:
        with translated(engine):
            yield ambient
        return
    with translated(engine), engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection in one writing transaction: all of it is kept or nothing."""
    if (ambient := _AMBIENT.of.get(engine)) is not None:
        with translated(engine), ambient.begin_nested():
            yield ambient
        return
    with translated(engine), engine.execution_options(**WRITE).begin() as connection:
        yield connection


@contextmanager
def together(engine: Engine) -> Iterator[None]:
    """Make one writing transaction of all that this thread reads and writes within: kept whole or not at all.

    A `writing` within that fails takes back its own part only, when its error is caught in here.
    """
    with writing(engine) as connection:
        outer = _AMBIENT.of.get(engine)
        _AMBIENT.of[engine] = connection
        try:
            yield
        finally:
            if outer is None:
                del _AMBIENT.of[engine]


def is_together(engine: Engine) -> bool:
    """Tell whether this thread is within `together`."""
    return engine in _AMBIENT.of


@contextmanager
def translated(engine: Engine) -> Iterator[None]:
    """Turn errors of SQLAlchemy and the drivers into `VanthuError`, without the password."""
    try:
        yield
    except exc.TimeoutError as error:
        raise StoreBusyError("Quá nhiều kết nối tới cơ sở dữ liệu cùng lúc.") from error
    except exc.DBAPIError as error:
        raise _explained(error, engine.url) from error


def _explained(error: exc.DBAPIError, url: URL) -> VanthuError:
    cause = error.orig
    where = url.render_as_string(hide_password=True)
    if isinstance(cause, sqlite3.Error):
        return _explained_sqlite(cause, where)
    state = getattr(cause, "sqlstate", None) or ""
    said = str(cause).strip()
    if state.startswith(_PG_SETTINGS) or (not state and any(words in said for words in _PG_TURNED_AWAY)):
        return SettingsError(f"Máy chủ cơ sở dữ liệu từ chối {where}: {said}")
    if state.startswith(_PG_BUSY) or (not state and isinstance(error, exc.OperationalError)):
        return StoreBusyError(
            f"Không kết nối được hoặc cơ sở dữ liệu {where} đang bận; kiểm tra máy chủ PostgreSQL có đang "
            f"chạy không: {said}"
        )
    return DefectError(f"{type(cause).__name__} {state} at {where}: {said}")


def _explained_sqlite(cause: sqlite3.Error, where: str) -> VanthuError:
    code = _primary(cause)
    if code in _SQLITE_BUSY:
        return StoreBusyError(
            f"Cơ sở dữ liệu {where} đang bị tiến trình khác khóa quá {_BUSY_TIMEOUT_S} giây."
        )
    if code in _SQLITE_TROUBLE:
        return TransientError(f"Không ghi được cơ sở dữ liệu {where} (đĩa đầy hoặc lỗi đĩa): {cause}.")
    if code in _SQLITE_SETTINGS:
        return SettingsError(
            f"Không mở được cơ sở dữ liệu {where}: {cause}. Kiểm tra đường dẫn và quyền ghi."
        )
    return DefectError(f"{type(cause).__name__} at {where}: {cause}")


def _primary(error: sqlite3.Error) -> int | None:
    """Give SQLite's primary result code: the low byte of the extended one; None for misuse of the driver."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else int(code) & 0xFF
