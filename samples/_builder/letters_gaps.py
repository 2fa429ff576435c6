"""Requests of the two-tier time, complete but for exactly one thing each."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.articles import article, poster
from _builder.shapes import (
    Letter,
    Sample,
    audience,
    decision,
    issuer,
    request,
    scope,
    window,
)

_PC06 = "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an "


def _commune(place: str) -> dict[str, object]:
    return decision("commune", f"Công an {place}", "commune")


_L09 = Letter(
    parent=("ỦY BAN MTTQ VIỆT NAM", "TỈNH LÂM ĐỒNG"),
    issuer=("ỦY BAN MTTQ VIỆT NAM", "PHƯỜNG BẮC GIA NGHĨA"),
    number="36/MTTQ-BTT",
    place="Bắc Gia Nghĩa",
    day="ngày 06 tháng 10 năm 2025",
    about="đề nghị đăng tin tuyên truyền xóa nhà tạm, nhà dột nát",
    to=("Công an phường Bắc Gia Nghĩa",),
    body=(
        "Hưởng ứng phong trào “Chung tay xóa nhà tạm, nhà dột nát”, Ủy ban Mặt trận Tổ quốc Việt Nam phường Bắc Gia Nghĩa "
        "đề nghị Công an phường đăng tải bài viết giới thiệu kết quả và chính sách hỗ trợ của địa phương trên CMS Loa phường.",
        "Phạm vi tuyên truyền: phường Bắc Gia Nghĩa, tỉnh Lâm Đồng.",
        "Thời gian đăng tin: từ ngày 03/11/2025 đến ngày 30/11/2025.",
        "Lưu ý khác: Đề nghị không chỉnh sửa tên các hộ được hỗ trợ trong bài.",
        "Gửi kèm: file mềm nội dung; hình ảnh đại diện.",
        "Rất mong được quan tâm phối hợp./.",
    ),
    sign=("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
    name="Ma Thị Diễm Quỳnh",
    copies=("- Như trên;", "- Thường trực Đảng ủy phường (b/c);", "- Lưu: VT."),
)

_L11 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG 1 BẢO LỘC"),
    number="702/UBND-VHXH",
    place="Phường 1 Bảo Lộc",
    day="ngày 13 tháng 10 năm 2025",
    about="đăng tải bài viết an toàn giao thông trên CMS Loa phường",
    to=("Công an phường 1 Bảo Lộc",),
    body=(
        "Để nâng cao ý thức chấp hành pháp luật về trật tự, an toàn giao thông dịp cuối năm, UBND phường 1 Bảo Lộc đề nghị "
        "Công an phường thẩm định và đăng tải bài viết “Đã uống rượu bia, không lái xe” với các thông tin sau:",
        "(1) Đối tượng tuyên truyền: cán bộ, hội viên, đoàn viên và nhân dân, cả nam và nữ.",
        "(2) Phạm vi tuyên truyền: trên địa bàn phường 1 Bảo Lộc, tỉnh Lâm Đồng.",
        "(3) Thời gian đăng tin tuyên truyền: 10/11/2025 - 10/12/2025.",
        "(4) Các nội dung cần lưu ý khác: Đề nghị đăng vào khung giờ 19 giờ đến 20 giờ.",
        "(File mềm bài viết và hình ảnh đại diện gửi kèm theo)./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Cil Trọng Hiếu",
    copies=("- Như trên;", "- CT, các PCT UBND phường;", "- Lưu: VT."),
)

_L12 = Letter(
    parent=("TỈNH ĐOÀN LÂM ĐỒNG",),
    issuer=("ĐOÀN TNCS HỒ CHÍ MINH", "PHƯỜNG MŨI NÉ"),
    head="youth",
    number="14-CV/ĐTN",
    number_as="Số 14-CV/ĐTN",
    place="Mũi Né",
    day="ngày 20 tháng 10 năm 2025",
    about="đề nghị đăng bài cảnh báo lừa đảo đặt phòng du lịch",
    to=("Công an phường Mũi Né",),
    body=(
        "Ban Thường vụ Đoàn phường Mũi Né kính đề nghị Công an phường hỗ trợ đăng trên chuyên mục Loa phường của VNeID bài "
        "viết cảnh báo thủ đoạn lừa đảo qua mạng, trong đó:",
        "+ Đối tượng: thanh niên, sinh viên trong độ tuổi từ 15 đến 35 tuổi;",
        "+ Phạm vi: phường Mũi Né;",
        "+ Thời gian: từ ngày 17/11/2025 đến hết ngày 17/12/2025;",
        "+ Lưu ý: Bài viết do Đoàn phường biên soạn, không sao chép từ nguồn khác.",
        "Kèm theo file mềm bài viết và ảnh đại diện.",
        "Trân trọng cảm ơn sự hỗ trợ của đơn vị!",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "BÍ THƯ"),
    name="Đàng Năng Kiều Oanh",
    copies=("- Như trên;", "- Tỉnh đoàn (b/c);", "- Lưu: VP."),
)

_L13 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG"),
    issuer=("SỞ TƯ PHÁP",),
    number="2214/STP-PBGDPL",
    place="Lâm Đồng",
    day="ngày 24 tháng 11 năm 2025",
    about="đề nghị đăng tải bài viết tuyên truyền Luật Bảo vệ dữ liệu cá nhân",
    to=(_PC06 + "tỉnh Lâm Đồng",),
    body=(
        "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 có hiệu lực thi hành từ ngày 01/01/2026. Sở Tư pháp đề nghị Quý Phòng "
        "thẩm định, đăng tải trên CMS Loa phường bài viết giới thiệu những nội dung cơ bản của Luật.",
        "1. Đối tượng tuyên truyền: mọi công dân từ đủ 15 tuổi, không phân biệt nam, nữ.",
        "2. Thời gian đăng tin: kể từ ngày 20/12/2025 đến ngày 20/02/2026.",
        "3. Nội dung cần lưu ý khác: Đề nghị dẫn đường liên kết đến toàn văn Luật ở cuối bài.",
        "Hồ sơ kèm theo: Bài viết (file mềm) và hình ảnh đại diện.",
        "Trân trọng./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Bế Văn Quang Lộc",
    copies=("- Như trên;", "- Giám đốc Sở (để b/c);", "- Lưu: VT, PBGDPL."),
)

_L14 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ DI LINH"),
    number="415/UBND-VX",
    place="Di Linh",
    day="ngày 03 tháng 11 năm 2025",
    about="đăng tải nội dung phòng, chống ma túy học đường",
    to=("Công an xã Di Linh",),
    body=(
        "Trước tình hình thuốc lá điện tử có tẩm chất ma túy xâm nhập trường học, Ủy ban nhân dân xã Di Linh đề nghị Công an "
        "xã đăng tải bài viết cảnh báo trên CMS Loa phường.",
        "<b>Đối tượng:</b> học sinh và phụ huynh học sinh; độ tuổi từ 12 đến 60 tuổi; giới tính: nam và nữ.",
        "<b>Phạm vi:</b> địa bàn xã Di Linh, tỉnh Lâm Đồng.",
        "<b>Lưu ý khác:</b> Hình ảnh trong bài chỉ mang tính minh họa.",
        "Bản mềm bài viết và hình ảnh đại diện được gửi kèm theo Công văn này./.",
    ),
    sign=("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"),
    name="K'Brih Minh Đăng",
    copies=("- Như trên;", "- Các trường học trên địa bàn;", "- Lưu: VT, VHXH."),
)

_L15 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUÝ"),
    number="268/UBND-KT",
    place="Phú Quý",
    day="ngày 08 tháng 12 năm 2025",
    about="đăng tin quảng bá du lịch, đặc sản Phú Quý",
    to=("Công an đặc khu Phú Quý",),
    body=(
        "Ủy ban nhân dân đặc khu Phú Quý đề nghị Công an đặc khu phối hợp đăng tải bài viết quảng bá du lịch và đặc sản địa "
        "phương trên ứng dụng VNeID:",
        "1. Đối tượng: du khách và người dân ở mọi lứa tuổi, mọi giới tính.",
        "2. Phạm vi: đặc khu Phú Quý.",
        "3. Thời gian: từ 05/01/2026 đến 05/03/2026.",
        "4. Lưu ý: Không có.",
        "Gửi kèm 01 hình ảnh đại diện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Ngô Hải Triều Dâng",
    copies=("- Như trên;", "- Phòng Kinh tế;", "- Lưu: VT."),
)

_L16 = Letter(
    parent=("HỘI NÔNG DÂN TỈNH LÂM ĐỒNG",),
    issuer=("HỘI NÔNG DÂN", "XÃ ĐỨC TRỌNG"),
    number="09-CV/HND",
    place="Đức Trọng",
    day="ngày 17 tháng 11 năm 2025",
    about="tuyên truyền phòng, chống lừa đảo cho hội viên nông dân",
    to=("Công an xã Đức Trọng",),
    body=(
        "Ban Thường vụ Hội Nông dân xã Đức Trọng đề nghị Công an xã cho đăng bài viết nhận diện thủ đoạn lừa đảo lên Loa "
        "phường (VNeID). Đối tượng hướng đến là hội viên nông dân, cả nam và nữ, tuổi từ 18 đến 65; phạm vi đăng là toàn xã "
        "Đức Trọng; thời gian đăng 30 ngày, từ 08/12/2025 đến 06/01/2026.",
        "Lưu ý: Đề nghị dùng ngôn ngữ phổ thông, dễ hiểu khi biên tập lại.",
        "File mềm bài viết gửi kèm.",
        "Kính mong Công an xã quan tâm giúp đỡ./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"),
    name="Lơ Mu Thị Thanh Trà",
    copies=("- Như trên;", "- Lưu VT."),
)


SAMPLES = (
    Sample(
        "09-thieu-doi-tuong",
        "Không nói gì về đối tượng tuyên truyền: phải bổ sung.",
        _L09,
        "36-MTTQ-BTT.pdf",
        request(
            _L09,
            "2025-10-06",
            {
                "issuer": issuer(
                    "Ủy ban MTTQ Việt Nam phường Bắc Gia Nghĩa",
                    "commune",
                    "mass_organization",
                    "Ủy ban MTTQ Việt Nam tỉnh Lâm Đồng",
                    in_="tỉnh Lâm Đồng > phường Bắc Gia Nghĩa",
                ),
                "audience": None,
                "scope": scope("commune", "phường Bắc Gia Nghĩa"),
                "window": window("2025-11-03", "2025-11-30"),
                "notes": "Đề nghị không chỉnh sửa tên các hộ được hỗ trợ trong bài.",
                "topic": "socio_political",
                "decision": _commune("phường Bắc Gia Nghĩa"),
            },
            title="Chủ tịch",
            authority="TM",
            findings=["AUDIENCE_MISSING"],
        ),
        profile="two-tier",
        received="2025-10-07",
        article=article("policy", "noi dung dang.docx"),
        poster=poster("policy", "hinh dai dien.png", "XÓA NHÀ TẠM, NHÀ DỘT NÁT"),
    ),
    Sample(
        "11-thieu-do-tuoi",
        "Có đối tượng và giới tính, không có độ tuổi.",
        _L11,
        "702-UBND.pdf",
        request(
            _L11,
            "2025-10-13",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân phường 1 Bảo Lộc",
                    "commune",
                    "people_committee",
                    in_="tỉnh Lâm Đồng > phường 1 Bảo Lộc",
                ),
                "audience": audience("", "all", "cán bộ", "hội viên", "đoàn viên"),
                "scope": scope("commune", "phường 1 Bảo Lộc"),
                "window": window("2025-11-10", "2025-12-10"),
                "notes": "Đề nghị đăng vào khung giờ 19 giờ đến 20 giờ.",
                "topic": "law",
                "decision": _commune("phường 1 Bảo Lộc"),
            },
            title="Phó Chủ tịch",
            authority="KT",
            findings=["AUDIENCE_AGE_MISSING"],
        ),
        profile="two-tier",
        received="2025-10-14",
        article=article("traffic", "An toan giao thong.docx"),
        poster=poster("traffic", "atgt.jpg"),
    ),
    Sample(
        "12-thieu-gioi-tinh",
        "Có độ tuổi, không nói giới tính; mẫu văn bản của Đoàn.",
        _L12,
        "CV14 Doan phuong.pdf",
        request(
            _L12,
            "2025-10-20",
            {
                "issuer": issuer(
                    "Đoàn TNCS Hồ Chí Minh phường Mũi Né",
                    "commune",
                    "mass_organization",
                    "Tỉnh đoàn Lâm Đồng",
                    in_="tỉnh Lâm Đồng > phường Mũi Né",
                ),
                "audience": audience("15-35", None, "thanh niên", "sinh viên"),
                "scope": scope("commune", "phường Mũi Né"),
                "window": window("2025-11-17", "2025-12-17"),
                "notes": "Bài viết do Đoàn phường biên soạn, không sao chép từ nguồn khác.",
                "topic": "crime_warning",
                "decision": _commune("phường Mũi Né"),
            },
            title="Bí thư",
            authority="TM",
            findings=["AUDIENCE_GENDER_MISSING"],
        ),
        profile="two-tier",
        received="2025-10-21",
        article=article("fraud", "bai-viet.docx"),
        poster=poster("fraud", "anh.png"),
    ),
    Sample(
        "13-thieu-pham-vi",
        "Không có phạm vi tuyên truyền.",
        _L13,
        "2214_STP.pdf",
        request(
            _L13,
            "2025-11-24",
            {
                "issuer": issuer(
                    "Sở Tư pháp",
                    "province",
                    "department",
                    "Ủy ban nhân dân tỉnh Lâm Đồng",
                    in_="tỉnh Lâm Đồng",
                ),
                "audience": audience("15-", "all"),
                "scope": None,
                "window": window("2025-12-20", "2026-02-20"),
                "notes": "Đề nghị dẫn đường liên kết đến toàn văn Luật ở cuối bài.",
                "topic": "law",
                "decision": decision("province", _PC06 + "tỉnh Lâm Đồng", "province"),
            },
            title="Phó Giám đốc",
            authority="KT",
            findings=["SCOPE_MISSING"],
        ),
        profile="two-tier",
        received="2025-11-25",
        article=article("law", "Luật BVDLCN.docx"),
        poster=poster("law", "Ảnh đại diện.jpg"),
    ),
    Sample(
        "14-thieu-thoi-gian",
        "Không có thời gian đăng; ký thừa ủy quyền.",
        _L14,
        "415.pdf",
        request(
            _L14,
            "2025-11-03",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân xã Di Linh",
                    "commune",
                    "people_committee",
                    in_="tỉnh Lâm Đồng > xã Di Linh",
                ),
                "audience": audience("12-60", "all", "học sinh", "phụ huynh học sinh"),
                "scope": scope("commune", "xã Di Linh"),
                "window": None,
                "notes": "Hình ảnh trong bài chỉ mang tính minh họa.",
                "topic": "crime_warning",
                "decision": _commune("xã Di Linh"),
            },
            title="Trưởng phòng Văn hóa - Xã hội",
            authority="TUQ",
            findings=["WINDOW_MISSING"],
        ),
        profile="two-tier",
        received="2025-11-04",
        article=article("drugs", "thuoc la dien tu.docx"),
        poster=poster("drugs", "noi khong voi ma tuy.png"),
    ),
    Sample(
        "15-thieu-file-mem",
        "Chỉ gửi văn bản và ảnh, không gửi bài viết.",
        _L15,
        "CV 268 UBND dac khu.pdf",
        request(
            _L15,
            "2025-12-08",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân đặc khu Phú Quý",
                    "commune",
                    "people_committee",
                    in_="tỉnh Lâm Đồng > đặc khu Phú Quý",
                ),
                "audience": audience("0-", "all", "du khách"),
                "scope": scope("commune", "đặc khu Phú Quý"),
                "window": window("2026-01-05", "2026-03-05"),
                "notes": None,
                "topic": "tourism_specialty",
                "decision": _commune("đặc khu Phú Quý"),
            },
            title="Phó Chủ tịch",
            authority="KT",
            findings=["SOFT_COPY_MISSING"],
            unscored=["notes"],
        ),
        profile="two-tier",
        received="2025-12-09",
        poster=poster("tourism", "phu-quy.png", "ĐẢO PHÚ QUÝ"),
    ),
    Sample(
        "16-thieu-hinh-anh",
        "Chỉ gửi văn bản và bài viết, không có hình ảnh đại diện.",
        _L16,
        "09-CV-HND.pdf",
        request(
            _L16,
            "2025-11-17",
            {
                "issuer": issuer(
                    "Hội Nông dân xã Đức Trọng",
                    "commune",
                    "mass_organization",
                    "Hội Nông dân tỉnh Lâm Đồng",
                    in_="tỉnh Lâm Đồng > xã Đức Trọng",
                ),
                "audience": audience("18-65", "all", "hội viên nông dân"),
                "scope": scope("commune", "xã Đức Trọng"),
                "window": window("2025-12-08", "2026-01-06"),
                "notes": "Đề nghị dùng ngôn ngữ phổ thông, dễ hiểu khi biên tập lại.",
                "topic": "crime_warning",
                "decision": _commune("xã Đức Trọng"),
            },
            title="Phó Chủ tịch",
            authority="TM",
            findings=["IMAGE_MISSING"],
        ),
        profile="two-tier",
        received="2025-11-18",
        article=article("fraud", "nhan dien lua dao.docx"),
    ),
)
