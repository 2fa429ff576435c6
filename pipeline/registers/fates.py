"""The account of an archive: every file that went in, and what became of it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from pipeline.intake import FATE_TITLES, LEFT_OUT, FileFate
from pipeline.registers.book import About, Book, Column
from pipeline.terms import Kind
from pipeline.titles import KIND_TITLES

if TYPE_CHECKING:
    from typing import Any

_STATUS = {
    "ready": "sẵn sàng",
    "needs_review": "cần xem lại",
    "incomplete": "chưa đủ",
    "quarantined": "cách ly",
}


def fate_title(file: FileFate) -> str:
    """Word the fate of a file in Vietnamese."""
    return LEFT_OUT if file.fate is None else FATE_TITLES[file.fate]


FATES: tuple[Column[FileFate], ...] = (
    Column("Tệp", 48, lambda f, _: f.path),
    Column("Dung lượng (byte)", 12, lambda f, _: f.size),
    Column("Kết quả", 22, lambda f, _: fate_title(f)),
    Column("Mã hồ sơ", 22, lambda f, _: f.submission_id),
    Column("Loại", 16, lambda f, _: KIND_TITLES[Kind(f.kind)] if f.kind else None),
    Column("Số, ký hiệu", 18, lambda f, _: f.number),
    Column("Cơ quan", 28, lambda f, _: f.issuer),
    Column("Trạng thái", 12, lambda f, _: _STATUS.get(f.status or "")),
    Column("Số lần lỗi", 8, lambda f, _: f.failures),
    Column("Giây", 8, lambda f, _: round(f.seconds)),
    Column("Lý do", 40, lambda f, _: f.why),
    Column("SHA-256", 66, lambda f, _: f.sha256),
)


def _record(file: FileFate, _: About) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Give every attribute by its own name; nothing is cut."""
    return asdict(file), ()


ACCOUNT = Book("DANH MỤC TỆP CỦA KHO LƯU TRỮ", FATES, _record)
