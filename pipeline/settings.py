"""The settings of an installation: environment variables `VANTHU_*`, a `.env` file, or the defaults.

Imported by `pipeline.app` (and by doors that print them) only. Every limit that a hostile file could
test stands here, so that an operator can change it without touching code.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import DirectoryPath, Field, FilePath, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from pipeline.errors import SettingsError

MEBIBYTE = 1 << 20
Positive = Annotated[int, Field(gt=0)]


class Settings(BaseSettings):
    """All settings; see docs/operating.md for the table."""

    model_config = SettingsConfigDict(env_prefix="VANTHU_", env_file=".env", extra="ignore", frozen=True)

    data_dir: Path = Path(".vanthu")
    database_url: str | None = None
    originals: str | None = None
    profile: str = "two-tier"
    profiles: Path | None = None
    calendar: Path | None = None
    templates: Path | None = None
    agencies: Path | None = None
    authservs: Annotated[tuple[str, ...], NoDecode] = ()
    dkim_keys: Path | None = None
    dns: bool = False
    trust: DirectoryPath | None = None
    secrecy_officer: str = ""
    inbox: Path = Path("inbox")
    mail: Path | None = None
    oidc_issuer: str | None = None
    oidc_client: str = ""
    oidc_secret: SecretStr | None = None
    log: str | None = None
    metrics_port: Annotated[int, Field(ge=0, lt=65536)] = 0
    server_port: Annotated[int, Field(gt=0, lt=65536)] = 4280
    web_host: str = "127.0.0.1"
    web_port: Annotated[int, Field(gt=0, lt=65536)] = 4290
    web_hosts: Annotated[tuple[str, ...], NoDecode] = ()
    web_tls_cert: FilePath | None = None
    web_tls_key: FilePath | None = None
    web_proxy: Annotated[tuple[str, ...], NoDecode] = ()
    workers: Annotated[int, Field(ge=0)] = 0
    lease_minutes: Positive = 30

    max_file_bytes: Positive = 50 * MEBIBYTE
    max_total_bytes: Positive = 200 * MEBIBYTE
    max_files: Positive = 200
    max_depth: Positive = 4
    max_expansion: Positive = 100
    max_parts: Positive = 500
    max_pages: Positive = 500
    max_pixels: Positive = 40_000_000
    max_seconds_per_task: Annotated[float, Field(gt=0)] = 60.0
    max_seconds_per_file: Annotated[float, Field(gt=0)] = 3600.0
    max_memory_bytes: Annotated[int, Field(ge=256 * MEBIBYTE)] = 1 << 30
    max_cache_bytes: Annotated[int, Field(ge=0)] = 512 * MEBIBYTE
    max_picture_cache_bytes: Annotated[int, Field(ge=0)] = 256 * MEBIBYTE
    max_original_cache_bytes: Annotated[int, Field(ge=0)] = 1 << 30

    @field_validator("authservs", "web_hosts", "web_proxy", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        """Take names divided by commas, as they stand in an environment variable."""
        return tuple(filter(None, map(str.strip, value.split(",")))) if isinstance(value, str) else value

    @property
    def url(self) -> str:
        """The database: as set, else SQLite in the data folder."""
        return self.database_url or f"sqlite:///{self.data_dir.absolute() / 'vanthu.sqlite3'}"

    @property
    def officers(self) -> frozenset[str]:
        """The users of the operating system who may see letters with a secrecy mark."""
        return frozenset(name.strip() for name in self.secrecy_officer.split(",") if name.strip())

    @property
    def known_hosts(self) -> tuple[str, ...]:
        """The names that the desk is called by, in lower case, without port."""
        return tuple(name.lower() for name in self.web_hosts) or (
            "localhost",
            "127.0.0.1",
            "::1",
            self.web_host,
        )

    @property
    def slots(self) -> int:
        """How many reading workers run at once; 0 means one for each core this process may use."""
        return self.workers or _cores()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@lru_cache(maxsize=1)
def load_settings() -> Settings:
    """Read the settings; raises `SettingsError` naming the one that is wrong.

    Products of the trained layer's small matrices cost three times as much on two cores as on one, so numpy
    is told to keep to one unless somebody has asked for more; numpy listens only before it is loaded.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        return Settings()
    except ValidationError as error:
        wrong = error.errors()[0]
        name = "VANTHU_" + "_".join(map(str, wrong["loc"])).upper()
        raise SettingsError(f"{name}: {wrong['msg']}") from error
