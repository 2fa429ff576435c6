"""Agencies and the addresses from which they write: a TOML file of the operator, read and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.errors import SettingsError
from pipeline.places import PlaceLevel
from pipeline.senders.domains import DOMAIN, domains, is_free
from pipeline.toml_table import Problem, Table, raise_for, read_table

if TYPE_CHECKING:
    from pathlib import Path

_LOCAL = re.compile(r"[^@\s<>,;\"]*")


@dataclass(frozen=True, slots=True)
class Agency:
    """A body and its addresses in lower case; one that begins with "@" is a domain and everything below it.

    `province` has its type word; `parent` tells bodies of one name apart ("Phòng Văn hóa và Thông tin").
    None asks nothing.
    """

    name: str
    addresses: tuple[str, ...]
    province: str | None = None
    parent: str | None = None


def load_agencies(path: Path | None) -> tuple[Agency, ...]:
    """Read the operator's file; none without one.

    Raises:
        SettingsError: the file cannot be read, or is wrong: every problem with line, row and key.
    """
    if path is None:
        return ()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"VANTHU_AGENCIES: không đọc được {path}: {type(error).__name__}") from error
    return read_agencies(text, str(path))


def read_agencies(text: str, file: str) -> tuple[Agency, ...]:
    """Read the text of such a file, `[[agency]]` for each body.

    Raises:
        SettingsError: as `load_agencies`.
    """
    problems: list[Problem] = []
    top = read_table(text, file, problems)
    found = tuple(_agency(row) for row in top.tables("agency")) if top else ()
    if top:
        top.finish()
    raise_for(problems)
    return found


def _agency(row: Table) -> Agency:
    province = row.text_or_none("province")
    agency = Agency(
        row.text("name"),
        tuple(one.strip().lower() for one in row.texts("addresses")),
        province,
        row.text_or_none("parent"),
    )
    if province is not None and not places.find(province, level=PlaceLevel.PROVINCE):
        row.wrong("province", f"không có tỉnh, thành phố {province!r}", 'viết đủ: "tỉnh Lâm Đồng"')
    for address in agency.addresses:
        _check(row, address)
    row.finish()
    return agency


def _check(row: Table, address: str) -> None:
    local, at, domain = address.rpartition("@")
    if not at or not _LOCAL.fullmatch(local) or not DOMAIN.fullmatch(domain):
        row.wrong(
            "addresses",
            f"không phải địa chỉ thư: {address!r}",
            'viết "ten@co-quan.gov.vn" hoặc "@co-quan.gov.vn"',
        )
    elif not local and (is_free(domain) or domain in domains().registries):
        row.wrong(
            "addresses",
            f"tên miền {domain} không của riêng cơ quan nào",
            "ghi từng địa chỉ thư của cơ quan",
        )
