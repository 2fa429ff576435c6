"""Requests with a contradiction, a citizen's data, a wrong addressee, or a reach beyond the sender."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.articles import article, poster
from _builder.shapes import Letter, Sample, audience, decision, issuer, request, scope, window

_L37 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ NHÂN CƠ"),
    number="79/UBND-KT",
    place="Nhân Cơ",
    day="ngày 12 tháng 9 năm 2025",
    about="đề nghị đăng tải bài viết về chính sách hỗ trợ xóa nhà tạm",
    to=("Công an xã Nhân Cơ",),
    body=(
        "Ủy ban nhân dân xã Nhân Cơ, tỉnh Lâm Đồng đề nghị Công an xã thẩm định, đăng tải bài viết về chính sách hỗ trợ xóa "
        "nhà tạm, nhà dột nát của địa phương trên CMS Loa phường.",
        "1. Đối tượng tuyên truyền: hộ nghèo, hộ cận nghèo; từ 18 tuổi trở lên, không phân biệt giới tính.",
        "2. Phạm vi tuyên truyền: xã Nhân Cơ.",
        "3. Thời gian đăng tin: từ 06/10/2025 đến 06/12/2025.",
        "4. Lưu ý khác: Danh mục ảnh sử dụng trong bài nêu tại Phụ lục.",
        "(Gửi kèm file mềm bài viết và hình ảnh đại diện)./.",
        "\f",
        "^<b>PHỤ LỤC</b>",
        "^<b>Danh mục ảnh sử dụng trong bài viết</b>",
        "^<i>(Kèm theo Công văn số 97/UBND-KT ngày 12 tháng 9 năm 2025 của Ủy ban nhân dân xã Nhân Cơ)</i>",
        "Ảnh 1. Lễ bàn giao nhà cho hộ nghèo tại thôn 4, tháng 7 năm 2025.",
        "Ảnh 2. Đoàn viên tham gia tháo dỡ nhà tạm.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Hầu Thị Lan Chi Mai",
    copies=("- Như trên;", "- Lưu: VT, KT."),
)

_L38 = Letter(
    parent=("HỘI LHPN TỈNH LÂM ĐỒNG",),
    issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "XÃ ĐỨC LẬP"),
    number="17/HPN",
    place="Đức Lập",
    day="ngày 15 tháng 12 năm 2025",
    about="phối hợp tuyên truyền bảo vệ trẻ em, phòng chống lừa đảo trên mạng",
    to=("Công an xã Đức Lập",),
    body=(
        "Hội Liên hiệp Phụ nữ xã Đức Lập kính đề nghị Công an xã phối hợp đăng bài cảnh báo tội phạm xâm hại, lừa đảo trẻ em "
        "trên mạng tại chuyên mục Loa phường (VNeID):",
        "* Đối tượng: hội viên phụ nữ (nữ), tuổi từ 20 đến 50;",
        "* Phạm vi: toàn xã Đức Lập, tỉnh Lâm Đồng;",
        "* Thời gian: từ 12/01/2026 đến 12/02/2026;",
        "* Lưu ý khác: Đề nghị đăng trước Tết Nguyên đán.",
        "Kèm theo: bản mềm bài viết, ảnh đại diện.",
        "Trân trọng cảm ơn!",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    name="Thị Mai H'Rôm",
    copies=("- Như trên;", "- Lưu VP."),
)

_L39 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG CAM LY - ĐÀ LẠT"),
    number="446/UBND-VHXH",
    place="Cam Ly - Đà Lạt",
    day="ngày 08 tháng 01 năm 2026",
    about="đề nghị đăng bài tuyên truyền Luật Bảo vệ dữ liệu cá nhân",
    to=("Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh Lâm Đồng",),
    body=(
        "Ủy ban nhân dân phường Cam Ly - Đà Lạt kính đề nghị Quý Phòng đăng tải trên CMS Loa phường bài viết về Luật Bảo vệ "
        "dữ liệu cá nhân, cụ thể:",
        "1. Đối tượng: người dân từ đủ 16 tuổi trở lên; nam, nữ.",
        "2. Phạm vi: trên địa bàn phường Cam Ly - Đà Lạt.",
        "3. Thời gian: từ 02/02/2026 đến 31/3/2026.",
        "4. Nội dung lưu ý khác: Bài viết dài khoảng 300 từ.",
        "File mềm, hình ảnh đại diện gửi kèm./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Tạ Quỳnh Lam Giang",
    copies=("- Như trên;", "- Lưu: VT, VHXH."),
)

_L40 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ LỤC YÊN"),
    number="301/UBND-KT",
    place="Lục Yên",
    day="ngày 20 tháng 10 năm 2025",
    about="đăng bài quảng bá đá quý và cam Lục Yên",
    to=("Công an xã Lục Yên",),
    body=(
        "Ủy ban nhân dân xã Lục Yên đề nghị Công an xã đăng tải bài viết quảng bá đặc sản, sản phẩm đá quý và cam sành của địa "
        "phương trên CMS Loa phường.",
        "<b>1. Đối tượng:</b> mọi lứa tuổi, không phân biệt giới tính.",
        "<b>2. Phạm vi:</b> toàn tỉnh Lào Cai.",
        "<b>3. Thời gian:</b> từ ngày 24 tháng 11 năm 2025 đến ngày 24 tháng 12 năm 2025.",
        "<b>4. Lưu ý khác:</b> Đề nghị ghi nguồn ảnh “UBND xã Lục Yên”.",
        "File mềm bài viết và hình ảnh đại diện gửi kèm thư điện tử này./.",
    ),
    sign=("CHỦ TỊCH",),
    name="Hoàng Thị Mộc Lan Hương",
    copies=("- Như trên;", "- Lưu: VT, KT."),
)

_L42 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ QUẢNG PHÚ"),
    number="133/UBND",
    place="Quảng Phú",
    day="ngày 10 tháng 9 năm 2024",
    about="đăng tải nội dung cảnh báo lừa đảo qua mạng",
    to=("Công an huyện Krông Nô",),
    body=(
        "Ủy ban nhân dân xã Quảng Phú, huyện Krông Nô, tỉnh Đắk Nông đề nghị Công an huyện đăng tải bài viết cảnh báo lừa đảo "
        "trên CMS Loa phường:",
        "1. Đối tượng: từ 15 tuổi trở lên, cả hai giới.",
        "2. Phạm vi: xã Quảng Phú.",
        "3. Thời gian: từ 15/10/2024 đến 15/11/2024.",
        "4. Lưu ý: Bài viết có thể chia nhỏ thành hai kỳ.",
        "File mềm nội dung, hình ảnh đại diện kèm theo./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Y Thắng Êban Minh",
    copies=("- Như trên;", "- Lưu: VT."),
)

_L45 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG PÚ TRẠNG"),
    number="64/UBND-VHXH",
    place="Pú Trạng",
    day="ngày 12 tháng 8 năm 2024",
    about="đề nghị đăng tải bài viết quảng bá Lễ hội Mường Lò",
    to=("Công an thị xã Nghĩa Lộ",),
    body=(
        "Ủy ban nhân dân phường Pú Trạng, thị xã Nghĩa Lộ, tỉnh Yên Bái đề nghị Công an thị xã thẩm định, đăng tải bài viết "
        "quảng bá du lịch Mường Lò trên phần mềm CMS Loa phường:",
        "- Đối tượng (độ tuổi, giới tính): tất cả các độ tuổi; nam, nữ.",
        "- Phạm vi (xã, huyện, tỉnh): xã, phường (phường Pú Trạng).",
        "- Thời gian đăng: Từ ngày 05/9/2024; kết thúc ngày 30/9/2024.",
        "- Lưu ý khác: Đề nghị đăng kèm bản đồ chỉ đường.",
        "Gửi kèm file mềm bài viết, ảnh đại diện./.",
    ),
    sign=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Cầm Ngọc Hà Phương",
    copies=("- Như trên;", "- Lưu: VT, VHXH."),
)


def _commune(place: str, approval: str = "commune") -> dict[str, object]:
    return decision("commune", f"Công an {place}", approval)


SAMPLES = (
    Sample(
        "37-phu-luc-khac-so",
        "Phụ lục trang 2 dẫn số 97, đầu văn bản ghi số 79.",
        _L37,
        "79-UBND-KT.pdf",
        request(
            _L37,
            "2025-09-12",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân xã Nhân Cơ",
                    "commune",
                    "people_committee",
                    in_="tỉnh Lâm Đồng > xã Nhân Cơ",
                ),
                "audience": audience("18-", "all", "hộ nghèo", "hộ cận nghèo"),
                "scope": scope("commune", "xã Nhân Cơ"),
                "window": window("2025-10-06", "2025-12-06"),
                "notes": "Danh mục ảnh sử dụng trong bài nêu tại Phụ lục.",
                "topic": "socio_political",
                "decision": _commune("xã Nhân Cơ"),
            },
            title="Phó Chủ tịch",
            authority="KT",
            findings=["NUMBER_MISMATCH"],
        ),
        profile="two-tier",
        received="2025-09-15",
        article=article("policy", "Chinh sach xoa nha tam.docx"),
        poster=poster("policy", "xoa nha tam.png", "XÓA NHÀ TẠM"),
    ),
    Sample(
        "38-du-lieu-ca-nhan",
        "Bài viết nêu số căn cước và số điện thoại (bịa) của công dân.",
        _L38,
        "17-HPN.pdf",
        request(
            _L38,
            "2025-12-15",
            {
                "issuer": issuer(
                    "Hội Liên hiệp Phụ nữ xã Đức Lập",
                    "commune",
                    "mass_organization",
                    "Hội LHPN tỉnh Lâm Đồng",
                    in_="tỉnh Lâm Đồng > xã Đức Lập",
                ),
                "audience": audience("20-50", "female", "hội viên phụ nữ"),
                "scope": scope("commune", "xã Đức Lập"),
                "window": window("2026-01-12", "2026-02-12"),
                "notes": "Đề nghị đăng trước Tết Nguyên đán.",
                "topic": "crime_warning",
                "decision": _commune("xã Đức Lập"),
            },
            title="Chủ tịch",
            authority="TM",
            findings=["PERSONAL_DATA"],
        ),
        profile="two-tier",
        received="2025-12-16",
        article=article(
            "children",
            "bai viet hoi phu nu.docx",
            extra="Chị Sầm Thị Ví Dụ (số căn cước 000199000321, số điện thoại 0900 000 321) kể lại: con chị suýt bị lừa.",
        ),
        poster=poster("children", "anh dai dien.jpg"),
    ),
    Sample(
        "39-gui-nham-noi",
        "Phường gửi thẳng PC06 trong khi nơi thẩm định là công an phường.",
        _L39,
        "446-UBND.pdf",
        request(
            _L39,
            "2026-01-08",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân phường Cam Ly - Đà Lạt",
                    "commune",
                    "people_committee",
                    in_="tỉnh Lâm Đồng > phường Cam Ly - Đà Lạt",
                ),
                "audience": audience("16-", "all"),
                "scope": scope("commune", "phường Cam Ly - Đà Lạt"),
                "window": window("2026-02-02", "2026-03-31"),
                "notes": "Bài viết dài khoảng 300 từ.",
                "topic": "law",
                "decision": _commune("phường Cam Ly - Đà Lạt"),
            },
            title="Phó Chủ tịch",
            authority="KT",
            findings=["WRONG_ADDRESSEE"],
        ),
        profile="two-tier",
        received="2026-01-09",
        article=article("law", "du lieu ca nhan.docx"),
        poster=poster("law", "du lieu ca nhan.png"),
    ),
    Sample(
        "40-vuot-pham-vi",
        "Xã xin đăng toàn tỉnh: vượt địa bàn của mình, cấp tỉnh phê duyệt; gửi qua thư điện tử.",
        _L40,
        "Công văn 301.pdf",
        request(
            _L40,
            "2025-10-20",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân xã Lục Yên",
                    "commune",
                    "people_committee",
                    in_="tỉnh Lào Cai > xã Lục Yên",
                ),
                "audience": audience("0-", "all"),
                "scope": scope("province", "tỉnh Lào Cai"),
                "window": window("2025-11-24", "2025-12-24"),
                "notes": "Đề nghị ghi nguồn ảnh “UBND xã Lục Yên”.",
                "topic": "tourism_specialty",
                "decision": _commune("xã Lục Yên", "province"),
            },
            title="Chủ tịch",
            findings=["SCOPE_BEYOND_ISSUER"],
        ),
        profile="two-tier",
        received="2025-10-21",
        packed_as="UBND xã Lục Yên - đề nghị đăng bài.eml",
        mail=(
            "Văn phòng UBND xã Lục Yên <ubnd.lucyen@laocai.example>",
            "Tue, 21 Oct 2025 08:05:59 +0700",
            "Kính gửi Công an xã,\n\nUBND xã gửi Công văn số 301/UBND-KT và tệp kèm theo. Đề nghị phản hồi khi nhận được.\n",
        ),
        article=article("tourism", "Bài viết cam Lục Yên.docx"),
        poster=poster("tourism", "Cam Lục Yên.png", "ĐẤT NGỌC LỤC YÊN"),
    ),
    Sample(
        "42-truoc-khi-co-quy-trinh",
        "Văn bản ký trước ngày quy trình có hiệu lực (15/9/2024).",
        _L42,
        "133-UBND.pdf",
        request(
            _L42,
            "2024-09-10",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân xã Quảng Phú",
                    "commune",
                    "people_committee",
                    in_="tỉnh Đắk Nông > huyện Krông Nô > xã Quảng Phú",
                ),
                "audience": audience("15-", "all"),
                "scope": scope("commune", "xã Quảng Phú"),
                "window": window("2024-10-15", "2024-11-15"),
                "notes": "Bài viết có thể chia nhỏ thành hai kỳ.",
                "topic": "crime_warning",
                "decision": decision("district", "Công an huyện Krông Nô", "district"),
            },
            title="Phó Chủ tịch",
            authority="KT",
            findings=["BEFORE_PROCEDURE"],
        ),
        received="2024-09-16",
        article=article("fraud", "canh bao.docx"),
        poster=poster("fraud", "canh bao.png"),
    ),
    Sample(
        "45-phuong-pu-trang-yen-bai",
        "Phường của Yên Bái năm 2024, mẫu có gợi ý trong ngoặc, ký TM. và KT.: về Công an thị xã.",
        _L45,
        "64-UBND-VHXH.pdf",
        request(
            _L45,
            "2024-08-12",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân phường Pú Trạng",
                    "commune",
                    "people_committee",
                    in_="tỉnh Yên Bái > thị xã Nghĩa Lộ > phường Pú Trạng",
                ),
                "audience": audience("0-", "all"),
                "scope": scope("commune", "phường Pú Trạng"),
                "window": window("2024-09-05", "2024-09-30"),
                "notes": "Đề nghị đăng kèm bản đồ chỉ đường.",
                "topic": "tourism_specialty",
                "decision": decision("district", "Công an thị xã Nghĩa Lộ", "district"),
            },
            title="Phó Chủ tịch",
            authority="TM",
            unscored=["signatory.authority"],
        ),
        profile="yen-bai",
        received="2024-08-13",
        article=article("tourism", "Muong Lo.docx"),
        poster=poster("tourism", "muong lo.png", "MƯỜNG LÒ VÀO HỘI"),
    ),
)
