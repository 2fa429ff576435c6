"""What officers read instead of the closed sets of `terms`; one word list for pages, papers and tables."""

from __future__ import annotations

from types import MappingProxyType

from pipeline.terms import (
    Authority,
    FileRole,
    Gender,
    HandlerLevel,
    IssuerKind,
    IssuerLevel,
    Kind,
    Secrecy,
    Topic,
    Urgency,
)

ISSUER_LEVEL_TITLES = MappingProxyType(
    {
        IssuerLevel.COMMUNE: "cấp xã",
        IssuerLevel.DISTRICT: "cấp huyện",
        IssuerLevel.PROVINCE: "cấp tỉnh",
        IssuerLevel.MINISTRY: "cấp bộ",
        IssuerLevel.CENTRAL: "trung ương",
        IssuerLevel.OTHER: "chưa rõ cấp",
    }
)
ISSUER_KIND_TITLES = MappingProxyType(
    {
        IssuerKind.PEOPLE_COMMITTEE: "Ủy ban nhân dân",
        IssuerKind.DEPARTMENT: "cơ quan chuyên môn (sở, phòng, ban)",
        IssuerKind.POLICE: "công an",
        IssuerKind.MASS_ORGANIZATION: "Mặt trận, tổ chức chính trị - xã hội, hội",
        IssuerKind.PARTY: "cơ quan Đảng",
        IssuerKind.PRESS: "báo chí, phát thanh, truyền hình",
        IssuerKind.SCHOOL: "trường học, cơ sở đào tạo",
        IssuerKind.HEALTH: "cơ sở y tế",
        IssuerKind.TASK_FORCE: "tổ công tác, ban chỉ đạo",
        IssuerKind.ENTERPRISE: "doanh nghiệp, hợp tác xã",
        IssuerKind.OTHER: "cơ quan khác",
    }
)
HANDLER_LEVEL_TITLES = MappingProxyType(
    {
        HandlerLevel.COMMUNE: "Công an cấp xã",
        HandlerLevel.DISTRICT: "Công an cấp huyện",
        HandlerLevel.PROVINCE: "Công an cấp tỉnh",
        HandlerLevel.MINISTRY: "Bộ Công an (Cục C06)",
        HandlerLevel.NONE: "không phân công",
    }
)
GENDER_TITLES = MappingProxyType(
    {Gender.ALL: "không phân biệt giới tính", Gender.MALE: "nam", Gender.FEMALE: "nữ"}
)
AUTHORITY_TITLES = MappingProxyType(
    {
        Authority.TM: "TM. (thay mặt)",
        Authority.KT: "KT. (ký thay)",
        Authority.TL: "TL. (thừa lệnh)",
        Authority.TUQ: "TUQ. (thừa ủy quyền)",
        Authority.Q: "Q. (quyền)",
    }
)
URGENCY_TITLES = MappingProxyType(
    {Urgency.HOA_TOC: "hỏa tốc", Urgency.THUONG_KHAN: "thượng khẩn", Urgency.KHAN: "khẩn"}
)
SECRECY_TITLES = MappingProxyType(
    {Secrecy.MAT: "mật", Secrecy.TOI_MAT: "tối mật", Secrecy.TUYET_MAT: "tuyệt mật"}
)
TOPIC_TITLES = MappingProxyType(
    {
        Topic.PROJECT06: "Đề án 06",
        Topic.LAW: "văn bản pháp luật, thông tin pháp luật",
        Topic.SOCIO_POLITICAL: "tình hình chính trị, văn hóa, xã hội, chính sách của địa phương",
        Topic.CRIME_WARNING: "cảnh báo thủ đoạn phạm tội",
        Topic.TOURISM_SPECIALTY: "quảng bá du lịch, đặc sản vùng miền",
        Topic.OTHER: "nội dung khác",
    }
)
KIND_TITLES = MappingProxyType(
    {
        Kind.POSTING_REQUEST: "đề nghị đăng",
        Kind.OTHER_LETTER: "văn bản khác",
        Kind.NOT_A_LETTER: "không phải văn bản",
    }
)
ROLE_TITLES = MappingProxyType(
    {
        FileRole.LETTER: "văn bản",
        FileRole.ARTICLE: "bài viết",
        FileRole.IMAGE: "hình ảnh",
        FileRole.ATTACHMENT: "đính kèm",
        FileRole.IGNORED: "bỏ qua",
    }
)
