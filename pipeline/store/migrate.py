"""Bring a database to the newest schema, once, even when many processes start together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from pipeline.errors import SettingsError
from pipeline.store.engine import reading, writing
from pipeline.store.tables import HEAD

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

# Any fixed number will do; it only has to be the same in every process ("vanthu" in ASCII).
_ADVISORY_LOCK = 0x76616E746875
MIGRATIONS = Path(__file__).with_name("migrations")


def to_head(engine: Engine) -> None:
    """Run the migrations that are missing, all in one transaction; at head it is two short queries.

    Raises `SettingsError` for a database that a newer program made.
    """
    with reading(engine) as connection:
        if _revision(connection) == HEAD:
            return
    with writing(engine) as connection:
        # SQLite took its lock with BEGIN IMMEDIATE; whoever waited here finds the work done.
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
        if _revision(connection) != HEAD:
            _upgrade(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - 0.3 s that only a new or old database should cost
    from alembic.config import Config  # noqa: PLC0415 - the same
    from alembic.util import CommandError  # noqa: PLC0415 - the same

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise SettingsError(
            "Cơ sở dữ liệu do một bản vanthu khác tạo ra mà bản này không đọc được: "
            f"cài bản vanthu mới nhất rồi chạy lại ({error})."
        ) from error
