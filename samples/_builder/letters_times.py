"""Requests whose posting window is wrong, too soon, or hangs on the day of approval."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.articles import article, poster
from _builder.shapes import Letter, Sample, audience, decision, issuer, request, scope, window

_PC06 = "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an "

_L17 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ BẮC HÀ"),
    number="233/UBND-VHXH",
    place="Bắc Hà",
    day="ngày 06 tháng 10 năm 2025",
    about="đăng tải bài quảng bá Lễ hội và chợ phiên Bắc Hà",
    to=("Công an xã Bắc Hà",),
    body=(
        "Nhằm quảng bá hình ảnh chợ phiên và đặc sản mận, rượu ngô của địa phương, UBND xã Bắc Hà đề nghị Công an xã đăng "
        "tải bài viết trên CMS Loa phường, nội dung đề nghị như sau:",
        "a) Đối tượng: người dân, du khách từ 16 tuổi trở lên, nam và nữ;",
        "b) Phạm vi: xã Bắc Hà, tỉnh Lào Cai;",
        "c) Thời gian đăng: từ ngày 30/11/2025 đến ngày 01/11/2025;",
        "d) Nội dung khác: Đề nghị để chế độ xem công khai.",
        "File mềm bài viết và ảnh đại diện đính kèm./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Lùng Seo Páo",
    copies=("- Như trên;", "- Lưu: VT, VHXH."),
)

_L18 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG SA PA"),
    number="561/UBND-VHXH",
    place="Sa Pa",
    day="ngày 03 tháng 11 năm 2025",
    about="tuyên truyền phòng tránh lừa đảo đặt phòng khách sạn trực tuyến",
    to=("Công an phường Sa Pa",),
    body=(
        "Ủy ban nhân dân phường Sa Pa gửi bài viết cảnh báo lừa đảo và đề nghị Công an phường đăng tải trên CMS Loa phường.",
        "1. Đối tượng: công dân từ 18 tuổi trở lên; giới tính: không giới hạn.",
        "2. Phạm vi tuyên truyền: phường Sa Pa.",
        "3. Thời gian đăng tin: từ ngày 01/10/2025 đến ngày 31/10/2025.",
        "4. Lưu ý khác: Bài viết có sử dụng số liệu của cơ quan công an.",
        "Kèm theo: file mềm, hình ảnh đại diện.",
        "Đề nghị Công an phường phối hợp thực hiện./.",
    ),
    sign=("CHỦ TỊCH",),
    name="Má A Sùng Lâm",
    copies=("- Như trên;", "- TT Đảng ủy, HĐND phường;", "- Lưu: VT, VHXH."),
)

_L19 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG HỘI AN TÂY"),
    number="890/UBND-VHXH",
    place="Hội An Tây",
    day="ngày 10 tháng 11 năm 2025",
    about="đăng bài bảo vệ trẻ em trên môi trường mạng",
    to=("Công an phường Hội An Tây",),
    body=(
        "Hưởng ứng Tháng hành động vì trẻ em trên môi trường mạng, UBND phường Hội An Tây (thành phố Đà Nẵng) kính đề nghị "
        "Công an phường thẩm định và đăng tải bài viết “Giữ an toàn cho trẻ em trên mạng” lên CMS Loa phường, dành cho phụ "
        "huynh là nam và nữ từ 25 đến 55 tuổi, phạm vi đăng tải trong phường Hội An Tây, thời gian đăng từ 14/11/2025 đến "
        "30/11/2025.",
        "Xin lưu ý: Bài viết có hình ảnh trẻ em đã được gia đình đồng ý cho sử dụng.",
        "Gửi kèm theo file mềm nội dung và hình ảnh đại diện.",
        "Trân trọng./.",
    ),
    sign=("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    name="Lê Trần Thùy Dương Anh",
    copies=("- Như trên;", "- Chủ tịch UBND phường (b/c);", "- Lưu: VT."),
)

_L36 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG VỸ DẠ"),
    number="77/UBND-VX",
    place="Vỹ Dạ",
    day="ngày 12 tháng 01 năm 2026",
    about="đăng tải bài viết hướng dẫn tích hợp tài khoản an sinh xã hội",
    to=("Công an phường Vỹ Dạ",),
    body=(
        "Thực hiện Đề án 06, UBND phường Vỹ Dạ, thành phố Huế đề nghị Công an phường thẩm định, đăng tải bài viết hướng dẫn "
        "sử dụng VNeID trên CMS Loa phường:",
        "- Đối tượng tuyên truyền: công dân đủ 18 tuổi trở lên, không phân biệt giới tính.",
        "- Phạm vi tuyên truyền: phường Vỹ Dạ.",
        "- Thời gian đăng: 15 ngày kể từ ngày được duyệt.",
        "- Lưu ý khác: Đề nghị thông báo cho UBND phường khi bài được gỡ.",
        "(Gửi kèm file mềm nội dung và hình ảnh đại diện).",
        "Rất mong được phối hợp./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Tôn Thất Hoài Niệm",
    copies=("- Như trên;", "- Lưu: VT, VX."),
)

SAMPLES = (
    Sample(
        "17-thoi-gian-nguoc",
        "Ngày kết thúc đứng trước ngày bắt đầu.",
        _L17,
        "233 UBND Bac Ha.pdf",
        request(
            _L17,
            "2025-10-06",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân xã Bắc Hà", "commune", "people_committee", in_="tỉnh Lào Cai > xã Bắc Hà"
                ),
                "audience": audience("16-", "all", "du khách"),
                "scope": scope("commune", "xã Bắc Hà"),
                "window": window("2025-11-30", "2025-11-01"),
                "notes": "Đề nghị để chế độ xem công khai.",
                "topic": "tourism_specialty",
                "decision": decision("commune", "Công an xã Bắc Hà", "commune"),
            },
            title="Phó Chủ tịch",
            authority="KT",
            findings=["WINDOW_INVERTED"],
        ),
        profile="two-tier",
        received="2025-10-07",
        article=article("tourism", "cho phien Bac Ha.docx"),
        poster=poster("tourism", "cho-phien.jpg", "CHỢ PHIÊN BẮC HÀ"),
    ),
    Sample(
        "18-thoi-gian-da-qua",
        "Thời gian đăng đã qua khi văn bản đến.",
        _L18,
        "561_UBND_VHXH.pdf",
        request(
            _L18,
            "2025-11-03",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân phường Sa Pa",
                    "commune",
                    "people_committee",
                    in_="tỉnh Lào Cai > phường Sa Pa",
                ),
                "audience": audience("18-", "all"),
                "scope": scope("commune", "phường Sa Pa"),
                "window": window("2025-10-01", "2025-10-31"),
                "notes": "Bài viết có sử dụng số liệu của cơ quan công an.",
                "topic": "crime_warning",
                "decision": decision("commune", "Công an phường Sa Pa", "commune"),
            },
            title="Chủ tịch",
            findings=["WINDOW_PAST"],
        ),
        profile="two-tier",
        received="2025-11-04",
        article=article("fraud", "Cảnh báo đặt phòng.docx"),
        poster=poster("fraud", "Ảnh.png", "CẢNH GIÁC ĐẶT PHÒNG GIẢ"),
    ),
    Sample(
        "19-thoi-gian-qua-gap",
        "Muốn đăng trước khi hết hạn thẩm định 10 ngày làm việc; văn xuôi một câu.",
        _L19,
        "890-UBND-VHXH.pdf",
        request(
            _L19,
            "2025-11-10",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân phường Hội An Tây",
                    "commune",
                    "people_committee",
                    in_="thành phố Đà Nẵng > phường Hội An Tây",
                ),
                "audience": audience("25-55", "all", "phụ huynh"),
                "scope": scope("commune", "phường Hội An Tây"),
                "window": window("2025-11-14", "2025-11-30"),
                "notes": "Bài viết có hình ảnh trẻ em đã được gia đình đồng ý cho sử dụng.",
                "topic": "crime_warning",
                "decision": decision("commune", "Công an phường Hội An Tây", "commune"),
            },
            title="Chánh Văn phòng",
            authority="TL",
            findings=["WINDOW_TOO_SOON"],
            unscored=["topic"],
        ),
        profile="two-tier",
        received="2025-11-10",
        article=article("children", "tre em tren mang.docx"),
        poster=poster("children", "tre-em.png"),
    ),
    Sample(
        "36-thoi-gian-theo-ngay-duyet",
        "Thời gian tính từ ngày được duyệt: chưa biết ngày, phải có người xem.",
        _L36,
        "77-UBND-VX.pdf",
        request(
            _L36,
            "2026-01-12",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân phường Vỹ Dạ",
                    "commune",
                    "people_committee",
                    in_="thành phố Huế > phường Vỹ Dạ",
                ),
                "audience": audience("18-", "all"),
                "scope": scope("commune", "phường Vỹ Dạ"),
                "window": window(None),
                "notes": "Đề nghị thông báo cho UBND phường khi bài được gỡ.",
                "topic": "project06",
                "decision": decision("commune", "Công an phường Vỹ Dạ", "commune"),
            },
            title="Phó Chủ tịch",
            authority="KT",
            doubtful=["window"],
        ),
        profile="two-tier",
        received="2026-01-13",
        article=article("vneid", "huong dan vneid.docx"),
        poster=poster("vneid", "vneid.png"),
    ),
)
