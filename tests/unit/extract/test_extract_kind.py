"""What a submission is: kind of letter, roles of its files, what its annexes cite, personal data."""

from __future__ import annotations

from datetime import date

import pytest
from letters_text import DEPARTMENT, DISTRICT, DOCX, POINTS, REQUEST, Paper, read, read_files

from pipeline.extract.personal_data import personal_data_in
from pipeline.terms import FIELD_NAMES, DocumentType, FieldStatus, FileRole, Kind
from pipeline.vietnamese.text import plain

POLICE = REQUEST.but(
    issuer="CÔNG AN TỈNH LÂM ĐỒNG\nPHÒNG CẢNH SÁT QLHC VỀ TTXH", number="Số: 15/PC06-Đ1", sign="TRƯỞNG PHÒNG"
)
ARTICLE = "\n".join(
    ["Cảnh giác với thủ đoạn giả danh cán bộ ngân hàng gọi điện cho người dân để chiếm đoạt tài sản."] * 4
)
LETTER, TEXT, PICTURE = FileRole.LETTER, FileRole.ARTICLE, FileRole.IMAGE
OTHER, IGNORED = FileRole.ATTACHMENT, FileRole.IGNORED


@pytest.mark.parametrize("paper", [REQUEST, DISTRICT, DEPARTMENT])
def test_requests_of_every_level_are_requests(paper: Paper) -> None:
    """A commune, a district and a department ask in their own words."""
    found = read(paper.text)
    assert (found.kind, found.document_type) == (Kind.POSTING_REQUEST, DocumentType.CONG_VAN)


def test_a_submission_to_the_police_may_be_a_to_trinh() -> None:
    """A tờ trình may ask, too."""
    paper = REQUEST.but(
        number="Số: 15/TTr-UBND", about="", title="TỜ TRÌNH\nVề việc đăng bài trên Loa phường"
    )
    found = read(paper.text)
    assert (found.kind, found.document_type) == (Kind.POSTING_REQUEST, DocumentType.TO_TRINH)


@pytest.mark.parametrize(
    ("paper", "document_type"),
    [
        (REQUEST.but(about="V/v cảm ơn Công an xã đã đăng bài"), DocumentType.CONG_VAN),
        (
            REQUEST.but(
                about="V/v cảm ơn",
                asking="Ủy ban nhân dân xã trân trọng cảm ơn Công an xã đã đăng bài trên Loa phường.",
                points=(),
            ),
            DocumentType.CONG_VAN,
        ),
        (
            REQUEST.but(
                about="V/v đề nghị gỡ bài viết trên Loa phường",
                asking="Đề nghị Công an xã gỡ bài viết đã đăng trên Loa phường của ứng dụng VNeID.",
                points=(),
            ),
            DocumentType.CONG_VAN,
        ),
        (REQUEST.but(about="V/v cung cấp số liệu đăng bài trên Loa phường"), DocumentType.CONG_VAN),
        (
            REQUEST.but(
                number="Số: 15/BC-UBND", about="", title="BÁO CÁO\nKết quả đăng bài trên Loa phường năm 2025"
            ),
            DocumentType.BAO_CAO,
        ),
        (
            REQUEST.but(
                number="Số: 15/KH-UBND", about="", title="KẾ HOẠCH\nTuyên truyền trên Loa phường", to=""
            ),
            DocumentType.KE_HOACH,
        ),
        (
            REQUEST.but(number="Số: 15/GM-UBND", about="", title="GIẤY MỜI\nDự hội nghị tập huấn"),
            DocumentType.GIAY_MOI,
        ),
        (
            POLICE.but(
                about="V/v hướng dẫn đăng tin bài trên Loa phường",
                to="Kính gửi: Công an các xã, phường.",
                asking="Khi có nhu cầu đăng tin bài trên Loa phường, các cơ quan gửi về cơ quan Công an.",
                points=("1. Đối tượng tuyên truyền (độ tuổi, giới tính).",),
            ),
            DocumentType.CONG_VAN,
        ),
        (
            POLICE.but(
                about="V/v phối hợp đăng tin bài trên Loa phường",
                to="Kính gửi:\n- Các sở, ban, ngành;\n- Ủy ban nhân dân các xã, phường.",
            ),
            DocumentType.CONG_VAN,
        ),
    ],
)
def test_letters_that_speak_of_posting_are_no_requests(paper: Paper, document_type: DocumentType) -> None:
    """Thanks, take-downs, figures, reports, plans, invitations and what the police write to others."""
    found = read(paper.text)
    assert (found.kind, found.document_type) == (Kind.OTHER_LETTER, document_type)
    assert found.scope.status is FieldStatus.MISSING
    assert found.number.value is not None


def test_a_text_without_marks_is_no_letter() -> None:
    """An article alone has no letter file and no fields."""
    found = read(ARTICLE)
    assert (found.kind, found.letter_file) == (Kind.NOT_A_LETTER, None)
    assert all(getattr(found, name).status is FieldStatus.MISSING for name in FIELD_NAMES)


@pytest.mark.parametrize(
    ("files", "roles", "letter"),
    [
        (
            (("cv.docx", DOCX, REQUEST.text), ("bai.docx", DOCX, ARTICLE), ("anh.jpg", "image/jpeg", None)),
            (LETTER, TEXT, PICTURE),
            0,
        ),
        ((("bai.docx", DOCX, ARTICLE), ("cv.docx", DOCX, REQUEST.text)), (TEXT, LETTER), 1),
        (
            (
                ("thu.eml", "message/rfc822", "Kính gửi Công an xã, xin gửi bài."),
                ("cv.docx", DOCX, REQUEST.text),
                ("ghi chu.docx", DOCX, "Ảnh bìa"),
            ),
            (IGNORED, LETTER, OTHER),
            1,
        ),
        ((("bai.docx", DOCX, ARTICLE), ("anh.jpg", "image/jpeg", None)), (TEXT, PICTURE), None),
        ((("thu.eml", "message/rfc822", REQUEST.text),), (LETTER,), 0),
        ((("a.docx", DOCX, REQUEST.text), ("b.docx", DOCX, DEPARTMENT.text)), (LETTER, OTHER), 0),
        (
            (("bai viet.docx", DOCX, REQUEST.text), ("cong van.docx", DOCX, REQUEST.text)),
            (OTHER, LETTER),
            1,
        ),
    ],
)
def test_files_get_their_roles(
    files: tuple[tuple[str, str, str | None], ...], roles: tuple[FileRole, ...], letter: int | None
) -> None:
    """The marks of a letter decide; names of files only break ties."""
    found = read_files(*files)
    assert (found.roles, found.letter_file) == (roles, letter)


def test_personal_data_of_the_article_is_told_and_masked() -> None:
    """Numbers in the article are named by their last digits; those of the letter are not looked at."""
    letter = REQUEST.but(points=(*POINTS, "5. Liên hệ: ông Minh 0912 000 111."))
    article = ARTICLE + "\nNạn nhân có số căn cước 079123456789, điện thoại 0987654321."
    found = read_files(("cv.docx", DOCX, letter.text), ("bai.docx", DOCX, article))
    assert found.personal_data == ("số căn cước …789", "số điện thoại …321")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Số căn cước 079123456789 của ông", ("số căn cước …789",)),
        ("số 079 123 456 789", ("số căn cước …789",)),
        ("CCCD: 812345678901", ("số căn cước …901",)),
        ("tài khoản 123456789012", ()),
        ("gọi 0912345678", ("số điện thoại …678",)),
        ("+84 912 345 678", ("số điện thoại …678",)),
        ("0912.345.678 và 0912345678", ("số điện thoại …678",)),
        ("đường dây nóng 0912345678", ()),
        ("gọi 1900 1234", ()),
        ("0261 3123456", ()),
    ],
)
def test_numbers_of_citizens_are_known(text: str, masked: tuple[str, ...]) -> None:
    """ID cards and mobile phones are personal, hotlines and lines of offices are not."""
    assert personal_data_in(plain(text)) == masked


@pytest.mark.parametrize(
    ("annex", "cited"),
    [
        (
            "PHỤ LỤC\n(Kèm theo Công văn số 16/UBND-VX ngày 06/01/2026 của UBND xã)",
            (("16/UBND-VX", date(2026, 1, 6)),),
        ),
        (
            "PHỤ LỤC\n(Kèm theo Công văn số 15 /UBND-VX ngày 05 tháng 01 năm 2026)",
            (("15/UBND-VX", date(2026, 1, 5)),),
        ),
        ("PHỤ LỤC\n(Kèm theo Công văn số 15/UBND-VX của UBND xã)", (("15/UBND-VX", None),)),
        ("PHỤ LỤC\nDanh sách bài viết", ()),
    ],
)
def test_annexes_cite_their_letter(annex: str, cited: tuple[tuple[str, date | None], ...]) -> None:
    """Number and day are read from the annex, never from the letter's own head."""
    found = read(REQUEST.but(after=annex).text)
    assert found.cited_as == cited
    assert found.number.value == "15/UBND-VX"
