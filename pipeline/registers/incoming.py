"""The register of incoming letters (sổ đăng ký văn bản đến): the ten columns of Decree 30/2020, Annex IV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.registers.book import About, Book, Column
from pipeline.registers.metadata import fitted
from pipeline.terms import DocumentType
from pipeline.vietnamese.document_types import NAME

if TYPE_CHECKING:
    from typing import Any

    from pipeline.matter import RegisterEntry


def _named_subject(entry: RegisterEntry) -> str:
    """Give type and subject; an official letter (công văn) has its subject after "V/v"."""
    name = NAME[entry.document_type] if entry.document_type else ""
    about = "V/v" if entry.document_type is DocumentType.CONG_VAN and entry.subject else ""
    return " ".join(filter(None, (name, about, entry.subject)))


REGISTER: tuple[Column[RegisterEntry], ...] = (
    Column("Ngày đến", 10, lambda e, _: e.received_on),
    Column("Số đến", 7, lambda e, _: e.arrival_number),
    Column("Tác giả", 20, lambda e, _: e.issuer),
    Column("Số, ký hiệu văn bản", 17, lambda e, _: e.number),
    Column("Ngày tháng văn bản", 10, lambda e, _: e.issued_on),
    Column("Tên loại và trích yếu nội dung văn bản", 32, lambda e, _: _named_subject(e)),
    Column("Đơn vị hoặc người nhận", 18, lambda e, _: e.recipient),
    Column("Ngày chuyển", 10, lambda e, _: e.forwarded_on),
    Column("Ký nhận", 9, lambda *_: None),  # signed by hand on the printed page
    Column("Ghi chú", 13, lambda e, _: e.note),
)


def _record(entry: RegisterEntry, about: About) -> tuple[dict[str, Any], tuple[str, ...]]:
    return fitted(entry, about.organ)


INCOMING = Book("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", REGISTER, _record)
