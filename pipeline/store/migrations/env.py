"""Alembic's entry: runs migrations on the connection that `pipeline.store.migrate` hands over.

The connection is inside a transaction that the caller commits, so a killed upgrade leaves nothing.
"""
# ruff: noqa: INP001 - Alembic loads this file by its path, it is no package

from __future__ import annotations

from alembic import context

from pipeline.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
