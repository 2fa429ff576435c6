"""Rules on what comes with the request: soft copy, picture, topic, personal data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.model import Finding
from pipeline.terms import FileRole, FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.validate.facts import Facts

# Smaller pictures are logos, seals and bullets; the channel shows one picture with each article.
MIN_PIXELS = 200


def soft_copy(facts: Facts) -> Iterator[Finding]:
    """The text of the article comes as a file: 1924/CAT-PC06 ("kèm file mềm nội dung")."""
    if facts.demands("soft_copy") and not facts.files_of(FileRole.ARTICLE):
        yield Finding(
            FindingCode.SOFT_COPY_MISSING,
            "Chưa có file mềm nội dung bài viết: đề nghị gửi kèm tệp Word hoặc PDF.",
        )


def image(facts: Facts) -> Iterator[Finding]:
    """The article has a representative picture: 1924/CAT-PC06 ("hình ảnh đại diện").

    It comes as a file of its own or inside the article, at least 200 x 200 px.
    """
    if not facts.demands("image") or facts.files_of(FileRole.IMAGE):
        return
    articles = facts.files_of(FileRole.ARTICLE)
    inside = (
        picture
        for document in facts.reading.documents
        if document.file in articles
        for picture in document.pictures
    )
    if not any(min(picture.width, picture.height) >= MIN_PIXELS for picture in inside):
        yield Finding(
            FindingCode.IMAGE_MISSING,
            "Chưa có hình ảnh đại diện của bài viết: đề nghị gửi kèm ảnh (tối thiểu "
            f"{MIN_PIXELS} x {MIN_PIXELS} điểm ảnh).",
        )


def topic(facts: Facts) -> Iterator[Finding]:
    """The content is one of those the procedure allows (1924/CAT-PC06; Yên Bái, 2024)."""
    found = facts.extraction.topic.value
    if facts.is_request and found is not None and found not in facts.procedure.topics:
        yield Finding(
            FindingCode.TOPIC_NOT_ALLOWED,
            "Nội dung có thể nằm ngoài danh mục được đăng: cán bộ xem lại; nếu vẫn cần đăng, cơ quan gửi "
            "nêu rõ sự cần thiết để Công an tỉnh đề xuất Cục C06.",
            field="topic",
        )


def personal_data(facts: Facts) -> Iterator[Finding]:
    """The article shows no identity or phone numbers of citizens: Law 91/2025/QH15, before Decree 13/2023.

    The numbers themselves are never repeated.
    """
    found = len(facts.extraction.personal_data)
    if facts.is_request and found:
        articles = facts.files_of(FileRole.ARTICLE)
        yield Finding(
            FindingCode.PERSONAL_DATA,
            f"Bài viết có {found} chỗ có thể là số định danh, số điện thoại hoặc dữ liệu cá nhân khác "
            "của công dân: kiểm tra, che hoặc xóa trước khi đăng.",
            file=articles[0] if articles else None,
        )
