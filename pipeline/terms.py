"""The closed sets of the field: roles, levels, statuses, document types, finding codes.

Standard library only. The string values are those of the JSON contract and never change silently.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType


class FileRole(StrEnum):
    """What a file is for within its submission."""

    LETTER = "letter"
    ARTICLE = "article"
    IMAGE = "image"
    ATTACHMENT = "attachment"
    IGNORED = "ignored"


class ReadBy(StrEnum):
    """How the text of a file was obtained."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    DOCX = "docx"
    DOC = "doc"
    MAIL_BODY = "mail_body"
    NONE = "none"


class Kind(StrEnum):
    """Is the submission a request to post, another official letter, or no letter at all?"""

    POSTING_REQUEST = "posting_request"
    OTHER_LETTER = "other_letter"
    NOT_A_LETTER = "not_a_letter"


class FieldStatus(StrEnum):
    """`accepted` is a promise: a value that is wrong must not be accepted."""

    ACCEPTED = "accepted"
    DOUBTFUL = "doubtful"
    MISSING = "missing"


class IssuerLevel(StrEnum):
    """Administrative level of the issuing body (cấp của cơ quan ban hành)."""

    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"
    MINISTRY = "ministry"
    CENTRAL = "central"
    OTHER = "other"


class IssuerKind(StrEnum):
    """What sort of body issued the letter."""

    PEOPLE_COMMITTEE = "people_committee"
    DEPARTMENT = "department"
    POLICE = "police"
    MASS_ORGANIZATION = "mass_organization"
    PARTY = "party"
    PRESS = "press"
    SCHOOL = "school"
    HEALTH = "health"
    TASK_FORCE = "task_force"
    ENTERPRISE = "enterprise"
    OTHER = "other"


class ScopeLevel(StrEnum):
    """The widest area in which the article is to be shown (phạm vi)."""

    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"
    NATIONWIDE = "nationwide"


class HandlerLevel(StrEnum):
    """Level of the police unit that appraises or approves."""

    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"
    MINISTRY = "ministry"
    NONE = "none"


class Gender(StrEnum):
    """Giới tính of the audience; `None` in `Audience.gender` means not stated."""

    ALL = "all"
    MALE = "male"
    FEMALE = "female"


class Authority(StrEnum):
    """Quyền hạn of the signatory, Decree 30/2020 Article 13."""

    TM = "TM"
    KT = "KT"
    TL = "TL"
    TUQ = "TUQ"
    Q = "Q"


class Urgency(StrEnum):
    """Dấu chỉ mức độ khẩn, Decree 30/2020 Annex I."""

    HOA_TOC = "hoa_toc"
    THUONG_KHAN = "thuong_khan"
    KHAN = "khan"


class Secrecy(StrEnum):
    """Dấu chỉ mức độ mật, Law 29/2018/QH14 (from 2026-03-01 Law 117/2025/QH15)."""

    MAT = "mat"
    TOI_MAT = "toi_mat"
    TUYET_MAT = "tuyet_mat"


class Topic(StrEnum):
    """Allowed contents of the CMS Loa phường channel (domain.md section 0); `other` is not allowed."""

    PROJECT06 = "project06"
    LAW = "law"
    SOCIO_POLITICAL = "socio_political"
    CRIME_WARNING = "crime_warning"
    TOURISM_SPECIALTY = "tourism_specialty"
    OTHER = "other"


class DocumentType(StrEnum):
    """The 29 kinds of administrative document, Decree 30/2020 Article 7 and Annex III."""

    CONG_VAN = "cong_van"
    KE_HOACH = "ke_hoach"
    THONG_BAO = "thong_bao"
    QUYET_DINH = "quyet_dinh"
    NGHI_QUYET = "nghi_quyet"
    CHI_THI = "chi_thi"
    QUY_CHE = "quy_che"
    QUY_DINH = "quy_dinh"
    THONG_CAO = "thong_cao"
    HUONG_DAN = "huong_dan"
    CHUONG_TRINH = "chuong_trinh"
    PHUONG_AN = "phuong_an"
    DE_AN = "de_an"
    DU_AN = "du_an"
    BAO_CAO = "bao_cao"
    BIEN_BAN = "bien_ban"
    TO_TRINH = "to_trinh"
    HOP_DONG = "hop_dong"
    CONG_DIEN = "cong_dien"
    BAN_GHI_NHO = "ban_ghi_nho"
    BAN_THOA_THUAN = "ban_thoa_thuan"
    GIAY_UY_QUYEN = "giay_uy_quyen"
    GIAY_MOI = "giay_moi"
    GIAY_GIOI_THIEU = "giay_gioi_thieu"
    GIAY_NGHI_PHEP = "giay_nghi_phep"
    PHIEU_GUI = "phieu_gui"
    PHIEU_CHUYEN = "phieu_chuyen"
    PHIEU_BAO = "phieu_bao"
    THU_CONG = "thu_cong"


class Severity(StrEnum):
    """Weight of a finding: blocking stops the case, review asks a person, note informs."""

    BLOCKING = "blocking"
    REVIEW = "review"
    NOTE = "note"


class CaseStatus(StrEnum):
    """Derived from findings and fields, never stored by hand."""

    READY = "ready"
    NEEDS_REVIEW = "needs_review"
    INCOMPLETE = "incomplete"
    QUARANTINED = "quarantined"


class FindingCode(StrEnum):
    """Every finding the house can make; causes and remedies are listed in docs/findings.md."""

    NUMBER_MISSING = "NUMBER_MISSING"
    NUMBER_DOUBTFUL = "NUMBER_DOUBTFUL"
    DATE_MISSING = "DATE_MISSING"
    DATE_INCOMPLETE = "DATE_INCOMPLETE"
    DATE_IN_FUTURE = "DATE_IN_FUTURE"
    ISSUER_UNKNOWN = "ISSUER_UNKNOWN"
    ISSUER_NOT_ELIGIBLE = "ISSUER_NOT_ELIGIBLE"
    AUDIENCE_MISSING = "AUDIENCE_MISSING"
    AUDIENCE_AGE_MISSING = "AUDIENCE_AGE_MISSING"
    AUDIENCE_GENDER_MISSING = "AUDIENCE_GENDER_MISSING"
    SCOPE_MISSING = "SCOPE_MISSING"
    SCOPE_UNIT_UNKNOWN = "SCOPE_UNIT_UNKNOWN"
    SCOPE_UNIT_ABOLISHED = "SCOPE_UNIT_ABOLISHED"
    SCOPE_BEYOND_ISSUER = "SCOPE_BEYOND_ISSUER"
    NATIONWIDE = "NATIONWIDE"
    NATIONWIDE_UNJUSTIFIED = "NATIONWIDE_UNJUSTIFIED"
    WINDOW_MISSING = "WINDOW_MISSING"
    WINDOW_INVERTED = "WINDOW_INVERTED"
    WINDOW_PAST = "WINDOW_PAST"
    WINDOW_TOO_SOON = "WINDOW_TOO_SOON"
    SOFT_COPY_MISSING = "SOFT_COPY_MISSING"
    IMAGE_MISSING = "IMAGE_MISSING"
    TOPIC_NOT_ALLOWED = "TOPIC_NOT_ALLOWED"
    WRONG_ADDRESSEE = "WRONG_ADDRESSEE"
    BEFORE_PROCEDURE = "BEFORE_PROCEDURE"
    SECRECY_MARK = "SECRECY_MARK"
    PERSONAL_DATA = "PERSONAL_DATA"
    DUPLICATE_LETTER = "DUPLICATE_LETTER"
    DUPLICATE_ARTICLE = "DUPLICATE_ARTICLE"
    NUMBER_MISMATCH = "NUMBER_MISMATCH"
    SIGNATORY_MISSING = "SIGNATORY_MISSING"
    NOT_A_REQUEST = "NOT_A_REQUEST"
    UNREADABLE = "UNREADABLE"
    ENCRYPTED = "ENCRYPTED"
    TOO_LARGE = "TOO_LARGE"
    UNSUPPORTED_FORMAT = "UNSUPPORTED_FORMAT"


class JobState(StrEnum):
    """Where a submission is: every one is in exactly one of these at any time."""

    RECEIVED = "received"
    WORKING = "working"
    STORED = "stored"
    QUARANTINED = "quarantined"


FIELD_NAMES = (
    "number",
    "issued_on",
    "place",
    "issuer",
    "subject",
    "addressees",
    "signatory",
    "urgency",
    "secrecy",
    "audience",
    "scope",
    "window",
    "notes",
    "topic",
)
REQUEST_FIELDS = ("audience", "scope", "window", "notes", "topic")  # missing for every other kind (contract)
# What officers read instead.
FIELD_TITLES = MappingProxyType(
    {
        "number": "Số, ký hiệu",
        "issued_on": "Ngày ban hành",
        "place": "Địa danh",
        "issuer": "Cơ quan ban hành",
        "subject": "Trích yếu",
        "addressees": "Nơi gửi đến",
        "signatory": "Người ký",
        "urgency": "Độ khẩn",
        "secrecy": "Độ mật",
        "audience": "Đối tượng",
        "scope": "Phạm vi",
        "window": "Thời gian đăng",
        "notes": "Lưu ý khác",
        "topic": "Chủ đề",
    }
)
SCOPE_TITLES = MappingProxyType(
    {
        ScopeLevel.COMMUNE: "cấp xã",
        ScopeLevel.DISTRICT: "cấp huyện",
        ScopeLevel.PROVINCE: "cấp tỉnh",
        ScopeLevel.NATIONWIDE: "toàn quốc",
    }
)
# A finding in few words, for lists and reports; the message of the finding says what to do.
FINDING_TITLES = MappingProxyType(
    {
        FindingCode.NUMBER_MISSING: "Không có số, ký hiệu",
        FindingCode.NUMBER_DOUBTFUL: "Số, ký hiệu để trống hoặc không rõ",
        FindingCode.DATE_MISSING: "Không có ngày ban hành",
        FindingCode.DATE_INCOMPLETE: "Ngày ban hành thiếu ngày, tháng hoặc năm",
        FindingCode.DATE_IN_FUTURE: "Ngày ban hành sau ngày nhận",
        FindingCode.ISSUER_UNKNOWN: "Không rõ cơ quan ban hành",
        FindingCode.ISSUER_NOT_ELIGIBLE: "Cơ quan đề nghị không thuộc đối tượng được đề nghị đăng",
        FindingCode.AUDIENCE_MISSING: "Chưa nêu đối tượng tuyên truyền",
        FindingCode.AUDIENCE_AGE_MISSING: "Chưa nêu độ tuổi của đối tượng",
        FindingCode.AUDIENCE_GENDER_MISSING: "Chưa nêu giới tính của đối tượng",
        FindingCode.SCOPE_MISSING: "Chưa nêu phạm vi tuyên truyền",
        FindingCode.SCOPE_UNIT_UNKNOWN: "Địa danh trong phạm vi không có trong danh mục",
        FindingCode.SCOPE_UNIT_ABOLISHED: "Địa danh trong phạm vi đã giải thể hoặc sáp nhập",
        FindingCode.SCOPE_BEYOND_ISSUER: "Phạm vi vượt địa bàn của cơ quan đề nghị",
        FindingCode.NATIONWIDE: "Phạm vi toàn quốc",
        FindingCode.NATIONWIDE_UNJUSTIFIED: "Phạm vi toàn quốc nhưng chưa nêu sự cần thiết",
        FindingCode.WINDOW_MISSING: "Chưa nêu thời gian đăng",
        FindingCode.WINDOW_INVERTED: "Ngày kết thúc đăng trước ngày bắt đầu",
        FindingCode.WINDOW_PAST: "Thời gian đăng đã qua khi nhận văn bản",
        FindingCode.WINDOW_TOO_SOON: "Thời gian đăng bắt đầu trước hạn thẩm định",
        FindingCode.SOFT_COPY_MISSING: "Chưa kèm file mềm nội dung tuyên truyền",
        FindingCode.IMAGE_MISSING: "Chưa có hình ảnh đại diện",
        FindingCode.TOPIC_NOT_ALLOWED: "Nội dung ngoài danh mục được đăng",
        FindingCode.WRONG_ADDRESSEE: "Gửi không đúng đơn vị tiếp nhận",
        FindingCode.BEFORE_PROCEDURE: "Văn bản có trước ngày quy trình có hiệu lực",
        FindingCode.SECRECY_MARK: "Văn bản có dấu chỉ độ mật",
        FindingCode.PERSONAL_DATA: "Bài viết có số định danh hoặc số điện thoại của công dân",
        FindingCode.DUPLICATE_LETTER: "Văn bản đã nhận trước đó",
        FindingCode.DUPLICATE_ARTICLE: "Bài viết trùng hoặc gần trùng bài đã nhận",
        FindingCode.NUMBER_MISMATCH: "Phụ lục ghi số hoặc ngày khác với văn bản",
        FindingCode.SIGNATORY_MISSING: "Không có người ký",
        FindingCode.NOT_A_REQUEST: "Văn bản không phải đề nghị đăng tin",
        FindingCode.UNREADABLE: "Tệp rỗng, hỏng hoặc không đọc được",
        FindingCode.ENCRYPTED: "Tệp đặt mật khẩu",
        FindingCode.TOO_LARGE: "Tệp quá lớn",
        FindingCode.UNSUPPORTED_FORMAT: "Định dạng tệp không được hỗ trợ",
    }
)

_REVIEW = frozenset(
    {
        FindingCode.NUMBER_MISSING,
        FindingCode.NUMBER_DOUBTFUL,
        FindingCode.DATE_MISSING,
        FindingCode.DATE_INCOMPLETE,
        FindingCode.DATE_IN_FUTURE,
        FindingCode.ISSUER_UNKNOWN,
        FindingCode.SCOPE_UNIT_UNKNOWN,
        FindingCode.SCOPE_UNIT_ABOLISHED,
        FindingCode.SCOPE_BEYOND_ISSUER,
        FindingCode.WINDOW_TOO_SOON,
        FindingCode.TOPIC_NOT_ALLOWED,
        FindingCode.PERSONAL_DATA,
        FindingCode.DUPLICATE_ARTICLE,
        FindingCode.NUMBER_MISMATCH,
        FindingCode.SIGNATORY_MISSING,
    }
)
_NOTE = frozenset(
    {
        FindingCode.NATIONWIDE,
        FindingCode.WRONG_ADDRESSEE,
        FindingCode.BEFORE_PROCEDURE,
        FindingCode.DUPLICATE_LETTER,
        FindingCode.NOT_A_REQUEST,
    }
)
SEVERITY = MappingProxyType(
    dict.fromkeys(FindingCode, Severity.BLOCKING)
    | dict.fromkeys(_REVIEW, Severity.REVIEW)
    | dict.fromkeys(_NOTE, Severity.NOTE)
)
READ_FAULTS = frozenset(
    {
        FindingCode.UNREADABLE,
        FindingCode.ENCRYPTED,
        FindingCode.TOO_LARGE,
        FindingCode.UNSUPPORTED_FORMAT,
    }
)
