"""The operator's file of accounts (`VANTHU_MAIL`) for a test server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dovecot import HOST, PASSWORD, USER

if TYPE_CHECKING:
    from pathlib import Path

    from dovecot import Dovecot


def accounts_file(
    folder: Path, server: Dovecot, *, name: str = "pc06", every: int = 3600, webhook: str | None = None
) -> Path:
    """Write the file with one account, its password beside it; trouble is told to `webhook`.

    `every` are the seconds between polls: so many that only the server's word (IDLE) makes one.
    """
    password = folder / "pc06.password"
    password.write_text(PASSWORD)
    password.chmod(0o600)
    values = {
        "name": name, "host": HOST, "port": server.port, "user": USER, "password_file": password.name,
        "ca_file": str(server.ca_file), "every": every,
    }  # fmt: skip
    lines = ["[[account]]", *(f"{key} = {json.dumps(value)}" for key, value in values.items())]
    if webhook:
        lines += ["[alerts]", f"webhook = {json.dumps(webhook)}"]
    file = folder / "mailboxes.toml"
    file.write_text("\n".join(lines) + "\n")
    return file
