"""In come submissions with their original bytes, and later the case that was made of each.

Out go kept submissions with paths of the kept originals, every version of every case, the list of
cases, and where each submission is now. This room never changes or deletes what it keeps (triggers in
the database refuse it), never judges a letter, and reads no setting: URL and folder are handed in.
To add a kind of database, add its scheme to `SCHEMES`, its set-up and errors to `engine.py`, its lock to
`migrate.py`, its triggers to a migration, and its fixture to `tests/contract/conftest.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.store.port import Store
    from pipeline.store.remote import Remote

# The dry run (`--no-store`) uses `memory.MemoryStore`, which has no URL.
SCHEMES = ("sqlite", "postgresql+psycopg")


def open_store(url: str, originals: Path, remote: Remote | None = None) -> Store:
    """Open the database at `url`, brought to the newest schema, with originals in the folder `originals`.

    With `remote` the originals are objects and that folder holds copies.

    `url` is `sqlite:///path` (folders are made) or `postgresql+psycopg://user@host/name`. Raises
    `SettingsError` for a URL that cannot be right, `MissingProgramError` without the PostgreSQL driver,
    `StoreBusyError` (retryable) when the database is locked or cannot be reached.
    """
    from pipeline.store.engine import connect  # noqa: PLC0415 - sqlalchemy takes 0.3 s to import
    from pipeline.store.migrate import to_head  # noqa: PLC0415 - the same
    from pipeline.store.sql import SqlStore  # noqa: PLC0415 - the same

    engine = connect(url)
    try:
        to_head(engine)
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(engine, originals, remote)
