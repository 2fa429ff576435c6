"""A database of PostgreSQL for one measurement: made beside those of a server, dropped at the end."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import text

from pipeline.errors import UsageError
from pipeline.store.engine import connect, translated

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def spare_database(server: str) -> Iterator[str]:
    """Give the URL of a new empty database on the server that `server`, any of its databases, names.

    Raises `UsageError` for SQLite.
    """
    engine = connect(server).execution_options(isolation_level="AUTOCOMMIT")
    try:
        if engine.dialect.name != "postgresql":
            raise UsageError("--postgresql cần địa chỉ một máy chủ PostgreSQL: postgresql+psycopg://…")
        name = f"vanthu_bench_{uuid4().hex[:12]}"
        with translated(engine), engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        try:
            yield engine.url.set(database=name).render_as_string(hide_password=False)
        finally:
            with translated(engine), engine.connect() as connection:
                connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    finally:
        engine.dispose()
