"""Requests of 2024 by provincial bodies: Yên Bái, and two that ask for the whole country."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import (
    Article,
    Letter,
    Poster,
    Sample,
    audience,
    decision,
    issuer,
    request,
    scope,
    window,
)

_PC06 = "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh "
_DAK_NONG = decision("province", _PC06 + "Đắk Nông", "province")

_L05 = Letter(
    parent=("UBND TỈNH YÊN BÁI",),
    issuer=("SỞ TƯ PHÁP",),
    number="1295/STP-PBGDPL",
    place="Yên Bái",
    day="ngày 08 tháng 7 năm 2024",
    about="đề nghị đăng tải nội dung phổ biến pháp luật trên CMS Loa phường tháng 8/2024",
    to=("Công an tỉnh Yên Bái (qua Phòng Cảnh sát quản lý hành chính về trật tự xã hội)",),
    body=(
        "Thực hiện Quy trình đăng tải tin, bài trên phần mềm CMS Loa phường của Công an tỉnh (áp dụng từ ngày 10/6/2024), "
        "Sở Tư pháp gửi nội dung phổ biến Luật Căn cước số 26/2023/QH15 và đề nghị Công an tỉnh thẩm định, phê duyệt:",
        "- Đối tượng: học sinh, sinh viên và công dân từ 14 tuổi trở lên, cả nam và nữ;",
        "- Phạm vi: cấp tỉnh (toàn bộ các huyện, thị xã, thành phố của tỉnh Yên Bái);",
        "- Thời gian: bắt đầu từ 01/8/2024, kết thúc 31/8/2024;",
        "- Nội dung khác cần lưu ý: Sau khi đăng, đề nghị cung cấp số lượt xem để Sở tổng hợp báo cáo.",
        "Hồ sơ gửi kèm gồm: file mềm bài viết; ảnh đại diện cỡ 960 x 540 điểm ảnh.",
        "Sở Tư pháp trân trọng cảm ơn./.",
    ),
    sign=("GIÁM ĐỐC",),
    name="Hà Lâm Tuyền",
    copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lãnh đạo Sở;", "- Lưu: VT, PBGDPL."),
)

_L06 = Letter(
    parent=("ĐOÀN TNCS HỒ CHÍ MINH",),
    issuer=("TỈNH ĐOÀN ĐẮK NÔNG",),
    head="youth",
    number="512-CV/TĐTN-TNTH",
    number_as="Số: 512-CV/TĐTN-TNTH",
    place="Gia Nghĩa",
    day="ngày 02 tháng 12 năm 2024",
    about="đăng tải bài viết hướng dẫn thanh niên sử dụng ứng dụng VNeID trên phạm vi toàn quốc",
    to=("Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh Đắk Nông",),
    body=(
        "Triển khai Đề án 06 của Chính phủ, Ban Thường vụ Tỉnh đoàn Đắk Nông đã xây dựng bài viết “Thanh niên đi học, đi "
        "làm xa nhà: 5 tiện ích của VNeID nên dùng ngay”. Ban Thường vụ Tỉnh đoàn đề nghị Quý Phòng xem xét, báo cáo "
        "cấp có thẩm quyền cho đăng tải trên CMS Loa phường như sau:",
        "<b>1. Đối tượng tuyên truyền:</b> đoàn viên, thanh niên từ 16 đến 30 tuổi; giới tính: tất cả.",
        "<b>2. Phạm vi tuyên truyền:</b> toàn quốc.",
        "Sự cần thiết đăng toàn quốc: hơn 40.000 thanh niên của tỉnh đang học tập, lao động tại nhiều tỉnh, thành phố "
        "khác nên nếu chỉ đăng trong tỉnh thì bài viết không đến được với nhóm này.",
        "<b>3. Thời gian đăng tin:</b> từ ngày 06/01/2025 đến ngày 28/02/2025.",
        "<b>4. Lưu ý khác:</b> Bài viết đã được Ban Biên tập Trang thông tin điện tử Tỉnh đoàn duyệt.",
        "<i>(Đính kèm tệp văn bản nội dung và hình ảnh đại diện)</i>",
    ),
    sign=("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ"),
    name="K'Thương Bảo Ngân",
    copies=("- Như trên;", "- Trung ương Đoàn (b/c);", "- Lưu VP."),
    size=13.5,
)

_L07 = Letter(
    parent=("UBND TỈNH ĐẮK NÔNG",),
    issuer=("SỞ NÔNG NGHIỆP VÀ", "PHÁT TRIỂN NÔNG THÔN"),
    number="2650/SNN-CCTTBVTV",
    place="Đắk Nông",
    day="ngày 15 tháng 11 năm 2024",
    about="đăng tin giới thiệu sản phẩm OCOP hồ tiêu, cà phê Đắk Nông",
    to=("Công an tỉnh Đắk Nông", "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh"),
    body=(
        "Sở Nông nghiệp và Phát triển nông thôn đề nghị Công an tỉnh đăng tải trên Loa phường (VNeID) bài viết giới thiệu "
        "sản phẩm OCOP đạt hạng 4 sao, 5 sao của tỉnh Đắk Nông:",
        "1. Đối tượng: Người tiêu dùng từ 18 tuổi trở lên, nam và nữ.",
        "2. Phạm vi đăng tải: cả nước.",
        "3. Thời gian: từ 20/12/2024 đến 20/01/2025.",
        "4. Nội dung cần lưu ý khác: Giá bán nêu trong bài là giá tham khảo tại thời điểm tháng 11/2024.",
        "Sở gửi kèm file mềm nội dung bài viết và ảnh đại diện sản phẩm.",
        "Đề nghị Công an tỉnh quan tâm, hỗ trợ./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Tạ Đình Phương Nam",
    copies=("- Như trên;", "- GĐ, các PGĐ Sở;", "- Lưu: VT, TTBVTV."),
)

SAMPLES = (
    Sample(
        "05-so-tu-phap-yen-bai",
        "Yên Bái 2024, gạch đầu dòng, phạm vi ghi “cấp tỉnh”, Giám đốc ký trực tiếp, gửi qua thư điện tử.",
        _L05,
        "1295-STP-PBGDPL.pdf",
        request(
            _L05,
            "2024-07-08",
            {
                "issuer": issuer(
                    "Sở Tư pháp", "province", "department", "UBND tỉnh Yên Bái", in_="tỉnh Yên Bái"
                ),
                "audience": audience("14-", "all", "học sinh", "sinh viên"),
                "scope": scope("province", "tỉnh Yên Bái"),
                "window": window("2024-08-01", "2024-08-31"),
                "notes": "Sau khi đăng, đề nghị cung cấp số lượt xem để Sở tổng hợp báo cáo.",
                "topic": "law",
                "decision": decision("province", _PC06 + "Yên Bái", "province"),
            },
            title="Giám đốc",
        ),
        profile="yen-bai",
        received="2024-07-09",
        packed_as="de-nghi-dang-bai-luat-can-cuoc.eml",
        mail=(
            "Phòng Phổ biến, giáo dục pháp luật <pbgdpl.stp@yenbai.example>",
            "Tue, 09 Jul 2024 14:02:33 +0700",
            "Kính gửi Công an tỉnh Yên Bái.\n\nSở Tư pháp xin gửi hồ sơ đề nghị đăng tải bài viết tháng 8/2024 trên CMS Loa "
            "phường (văn bản, file mềm, ảnh đại diện).\n\nTrân trọng cảm ơn!\n",
        ),
        article=Article(
            "Luật Căn cước - hỏi đáp.docx",
            "HỎI - ĐÁP VỀ LUẬT CĂN CƯỚC",
            (
                "Luật Căn cước số 26/2023/QH15 có hiệu lực từ ngày 01/7/2024, gồm 7 chương, 46 điều.",
                "Người dưới 6 tuổi, người từ đủ 6 tuổi đến dưới 14 tuổi được cấp thẻ căn cước theo nhu cầu. Chứng minh nhân "
                "dân còn thời hạn sử dụng đến hết ngày 31/12/2024.",
                "Người gốc Việt Nam chưa xác định được quốc tịch được cấp giấy chứng nhận căn cước.",
                "Người dân có thể thực hiện thủ tục tại cơ quan quản lý căn cước của Công an các cấp trên toàn quốc.",
            ),
        ),
        poster=Poster(
            "anh_dai_dien.jpg", "LUẬT CĂN CƯỚC", "Hiệu lực từ ngày 01/7/2024", (160, 90, 20), "book"
        ),
    ),
    Sample(
        "06-tinh-doan-toan-quoc-co-ly-do",
        "Tỉnh đoàn xin đăng toàn quốc và nêu rõ sự cần thiết: chuyển C06.",
        _L06,
        "512-CV-TĐTN.pdf",
        request(
            _L06,
            "2024-12-02",
            {
                "issuer": issuer(
                    "Tỉnh đoàn Đắk Nông",
                    "province",
                    "mass_organization",
                    "Đoàn TNCS Hồ Chí Minh",
                    in_="tỉnh Đắk Nông",
                ),
                "audience": audience("16-30", "all", "đoàn viên", "thanh niên"),
                "scope": scope(
                    "nationwide",
                    justification="Sự cần thiết đăng toàn quốc: hơn 40.000 thanh niên của tỉnh đang học tập, lao động tại "
                    "nhiều tỉnh, thành phố khác nên nếu chỉ đăng trong tỉnh thì bài viết không đến được với nhóm này.",
                ),
                "window": window("2025-01-06", "2025-02-28"),
                "notes": "Bài viết đã được Ban Biên tập Trang thông tin điện tử Tỉnh đoàn duyệt.",
                "topic": "project06",
                "decision": decision("province", _PC06 + "Đắk Nông", "ministry", c06=True),
            },
            title="Phó Bí thư",
            authority="TM",
            findings=["NATIONWIDE"],
        ),
        received="2024-12-03",
        article=Article(
            "5 tien ich VNeID.docx",
            "THANH NIÊN ĐI HỌC, ĐI LÀM XA NHÀ: 5 TIỆN ÍCH CỦA VNEID NÊN DÙNG NGAY",
            (
                "VNeID là ứng dụng định danh điện tử do Bộ Công an phát triển trong khuôn khổ Đề án 06 của Chính phủ.",
                "Với tài khoản định danh mức độ 2, bạn có thể thông báo lưu trú, xuất trình căn cước điện tử, tích hợp giấy "
                "phép lái xe, thẻ bảo hiểm y tế, đăng ký thường trú trực tuyến.",
                "Hãy cập nhật ứng dụng lên phiên bản mới nhất và bật mật khẩu mạnh để bảo vệ tài khoản của mình.",
            ),
        ),
        poster=Poster(
            "anh_dai_dien_vneid.png", "5 TIỆN ÍCH VNeID", "Dành cho thanh niên xa nhà", (20, 60, 140), "phone"
        ),
    ),
    Sample(
        "07-so-nong-nghiep-toan-quoc-khong-ly-do",
        "Xin đăng cả nước nhưng không nêu lý do: thiếu, phải bổ sung.",
        _L07,
        "2650.SNN.pdf",
        request(
            _L07,
            "2024-11-15",
            {
                "issuer": issuer(
                    "Sở Nông nghiệp và Phát triển nông thôn",
                    "province",
                    "department",
                    "UBND tỉnh Đắk Nông",
                    in_="tỉnh Đắk Nông",
                ),
                "audience": audience("18-", "all", "người tiêu dùng"),
                "scope": scope("nationwide"),
                "window": window("2024-12-20", "2025-01-20"),
                "notes": "Giá bán nêu trong bài là giá tham khảo tại thời điểm tháng 11/2024.",
                "topic": "tourism_specialty",
                "decision": decision("province", _PC06 + "Đắk Nông", "ministry", c06=True),
            },
            title="Phó Giám đốc",
            authority="KT",
            findings=["NATIONWIDE", "NATIONWIDE_UNJUSTIFIED"],
        ),
        received="2024-11-18",
        article=Article(
            "OCOP Dak Nong.docx",
            "HỒ TIÊU, CÀ PHÊ OCOP ĐẮK NÔNG",
            (
                "Tỉnh Đắk Nông hiện có nhiều sản phẩm OCOP đạt hạng 4 sao trở lên, nổi bật là hồ tiêu hữu cơ và cà phê bột.",
                "Các sản phẩm có mã truy xuất nguồn gốc, được kiểm tra dư lượng thuốc bảo vệ thực vật trước khi xuất bán.",
                "Người tiêu dùng có thể tìm mua tại các điểm giới thiệu sản phẩm OCOP trong tỉnh và trên sàn thương mại điện tử.",
            ),
        ),
        poster=Poster("ocop.png", "OCOP ĐẮK NÔNG", "Hồ tiêu - Cà phê - Mắc ca", (90, 60, 20), "hills"),
    ),
)
