"""Requests by form: phone photo, party letterhead in a mail, archive, scans, Word with the picture inside."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.articles import article, poster
from _builder.shapes import Letter, Sample, audience, decision, issuer, request, scope, window

_PC06 = "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an "

_L32 = Letter(
    parent=("UBND THÀNH PHỐ GIA NGHĨA",),
    issuer=("PHÒNG VĂN HÓA", "VÀ THÔNG TIN"),
    number="212/VHTT",
    place="Gia Nghĩa",
    day="ngày 04 tháng 12 năm 2024",
    about="đăng tải bài viết quảng bá du lịch Gia Nghĩa",
    to=("Công an thành phố Gia Nghĩa",),
    body=(
        "Phòng Văn hóa và Thông tin đề nghị Công an thành phố Gia Nghĩa đăng tải bài viết quảng bá du lịch của thành phố trên "
        "CMS Loa phường như sau:",
        "1. Đối tượng: mọi lứa tuổi, không phân biệt giới tính.",
        "2. Phạm vi: thành phố Gia Nghĩa.",
        "3. Thời gian: từ ngày 02/01/2025 đến ngày 28/02/2025.",
        "4. Lưu ý khác: Ảnh đại diện do Phòng tự thiết kế.",
        "Gửi kèm file mềm nội dung và hình ảnh đại diện.",
        "Trân trọng./.",
    ),
    sign=("TRƯỞNG PHÒNG",),
    name="Vương Thị Nguyệt Cầm",
    copies=("- Như trên;", "- UBND thành phố (b/c);", "- Lưu: VT."),
)

_L33 = Letter(
    parent=("TỈNH ỦY LÂM ĐỒNG",),
    issuer=("BAN TUYÊN GIÁO VÀ DÂN VẬN",),
    head="party",
    number="418-CV/BTGDVTU",
    number_as="Số 418-CV/BTGDVTU",
    place="Lâm Đồng",
    day="ngày 22 tháng 9 năm 2025",
    about="đề nghị đăng tải bài tuyên truyền Đại hội đại biểu Đảng bộ tỉnh",
    to=("Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh Lâm Đồng", "Đảng ủy Công an tỉnh"),
    body=(
        "Để đa dạng hình thức tuyên truyền Đại hội đại biểu Đảng bộ tỉnh, Ban Tuyên giáo và Dân vận Tỉnh ủy đề nghị Quý cơ "
        "quan cho đăng tải bài viết trên chuyên mục Loa phường của ứng dụng VNeID, với những nội dung sau:",
        "- Về đối tượng: cán bộ, đảng viên và Nhân dân, cả nam và nữ, từ 18 tuổi trở lên.",
        "- Về phạm vi: trong toàn tỉnh Lâm Đồng.",
        "- Về thời gian đăng tải: từ ngày 15 tháng 10 năm 2025 đến ngày 15 tháng 11 năm 2025.",
        "- Nội dung cần lưu ý: Bài viết không được biên tập lại tiêu đề.",
        "(Gửi kèm file nội dung bài viết và ảnh đại diện).",
        "Trân trọng cảm ơn sự phối hợp của Quý cơ quan.",
    ),
    sign=("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
    name="Bạch Thanh Tùng Dương",
    copies=("- Như trên,", "- Thường trực Tỉnh ủy (b/c),", "- Lưu VT."),
)

_L34 = Letter(
    parent=("UBND TỈNH LÂM ĐỒNG",),
    issuer=("SỞ CÔNG THƯƠNG",),
    number="1533/SCT-QLTM",
    place="Lâm Đồng",
    day="ngày 13 tháng 10 năm 2025",
    about="đăng tải tin cảnh báo lừa đảo trong mua bán trực tuyến",
    to=("Công an tỉnh Lâm Đồng (qua Phòng PC06)",),
    body=(
        "Trước tình trạng lừa đảo khi mua hàng trực tuyến, Sở Công Thương đề nghị Công an tỉnh hỗ trợ đăng tải bài cảnh báo "
        "trên CMS Loa phường:",
        "1. Đối tượng: nữ và nam trong độ tuổi từ 16 đến 55.",
        "2. Phạm vi: tại 03 phường: Bắc Gia Nghĩa, Nam Gia Nghĩa, Đông Gia Nghĩa.",
        "3. Thời gian: 01 tháng, từ 10/11/2025 đến 09/12/2025.",
        "4. Lưu ý khác: Đề nghị đăng lặp lại vào ngày 25/11/2025.",
        "Kèm theo file mềm bài viết và hình ảnh đại diện (nén trong một tệp)./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Phan Lạc Hồng Việt",
    copies=("- Như trên;", "- Giám đốc (b/c);", "- Lưu: VT, QLTM."),
)

_L35 = Letter(
    issuer=("ỦY BAN MTTQ VIỆT NAM", "THÀNH PHỐ ĐÀ NẴNG"),
    number="388/MTTQ-BTT",
    place="Đà Nẵng",
    day="ngày 02 tháng 02 năm 2026",
    about="tuyên truyền bầu cử đại biểu Quốc hội và Hội đồng nhân dân các cấp",
    to=(_PC06 + "thành phố Đà Nẵng",),
    body=(
        "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Đà Nẵng đề nghị Quý Phòng thẩm định, đăng tải trên CMS Loa phường bài viết "
        "tuyên truyền về cuộc bầu cử:",
        "1. Đối tượng tuyên truyền: cử tri từ đủ 18 tuổi trở lên, không phân biệt giới tính.",
        "2. Phạm vi tuyên truyền: toàn thành phố Đà Nẵng.",
        "3. Thời gian đăng tin: từ ngày 02/3/2026 đến ngày 15/3/2026.",
        "4. Nội dung cần lưu ý khác: Đề nghị gỡ bài ngay sau ngày bầu cử.",
        "File mềm bài viết và hình ảnh đại diện gửi kèm./.",
    ),
    sign=("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"),
    name="Ông Ích Khiêm Nhu",
    copies=("- Như trên;", "- Thường trực Thành ủy (b/c);", "- Lưu: VT."),
)

_L41 = Letter(
    parent=("CÔNG AN TỈNH LÂM ĐỒNG",),
    issuer=("PHÒNG CẢNH SÁT GIAO THÔNG",),
    number="1203/PC08-TM",
    place="Lâm Đồng",
    day="ngày 17 tháng 11 năm 2025",
    about="đề nghị đăng bài tuyên truyền Luật Trật tự, an toàn giao thông đường bộ",
    to=("Phòng Cảnh sát quản lý hành chính về trật tự xã hội",),
    body=(
        "Phòng Cảnh sát giao thông đề nghị Phòng Cảnh sát quản lý hành chính về trật tự xã hội đăng tải bài viết tuyên truyền "
        "trên CMS Loa phường dịp Tết Bính Ngọ 2026:",
        "1. Đối tượng tuyên truyền: người tham gia giao thông từ đủ 16 tuổi trở lên, nam, nữ.",
        "2. Phạm vi tuyên truyền: địa bàn tỉnh Lâm Đồng.",
        "3. Thời gian đăng tin: từ ngày 15/12/2025 đến hết ngày 28/02/2026.",
        "4. Lưu ý khác: Số liệu trong bài tính đến ngày 14/11/2025.",
        "Đính kèm: file mềm bài viết, hình ảnh đại diện./.",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
    name="Trung tá Dương Mạnh Hải Triều",
    copies=("- Như trên;", "- Đ/c Trưởng phòng (b/c);", "- Lưu: PC08."),
)

_L43 = Letter(
    parent=("UBND TỈNH ĐỒNG THÁP",),
    issuer=("SỞ NỘI VỤ",),
    number="904/SNV-CCVC",
    place="Đồng Tháp",
    day="ngày 06 tháng 4 năm 2026",
    about="đăng tải bài viết về chính sách và cải cách hành chính của tỉnh",
    to=(_PC06 + "tỉnh Đồng Tháp", "Văn phòng Ủy ban nhân dân tỉnh (để theo dõi)"),
    body=(
        "Sở Nội vụ đề nghị Quý Phòng xem xét, đăng tải trên CMS Loa phường bài viết về kết quả cải cách hành chính và chính "
        "sách mới của địa phương.",
        "Đối tượng là công dân, doanh nghiệp; mọi độ tuổi, nam và nữ. Về phạm vi, Sở đề nghị không đăng trên phạm vi toàn "
        "quốc, chỉ trong tỉnh Đồng Tháp. Thời gian đăng: từ ngày 04 tháng 5 năm 2026 đến ngày 04 tháng 7 năm 2026.",
        "Nội dung cần lưu ý khác: Bài có bảng số liệu, đề nghị kiểm tra hiển thị trên điện thoại.",
        "Sở gửi kèm file mềm nội dung (trong tệp đã chèn sẵn hình ảnh đại diện).",
        "Rất mong Quý Phòng quan tâm, phối hợp./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Huỳnh Phước Sen Hồng",
    copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, CCVC."),
)

SAMPLES = (
    Sample(
        "32-anh-chup-dien-thoai",
        "Văn bản chụp bằng điện thoại, hơi nghiêng và tối một bên; kèm bài viết và ảnh đại diện.",
        _L32,
        "IMG_20241205_081512.jpg",
        request(
            _L32,
            "2024-12-04",
            {
                "issuer": issuer(
                    "Phòng Văn hóa và Thông tin",
                    "district",
                    "department",
                    "UBND thành phố Gia Nghĩa",
                    in_="tỉnh Đắk Nông > thành phố Gia Nghĩa",
                ),
                "audience": audience("0-", "all"),
                "scope": scope("district", "thành phố Gia Nghĩa"),
                "window": window("2025-01-02", "2025-02-28"),
                "notes": "Ảnh đại diện do Phòng tự thiết kế.",
                "topic": "tourism_specialty",
                "decision": decision("district", "Công an thành phố Gia Nghĩa", "district"),
            },
            title="Trưởng phòng",
        ),
        received="2024-12-05",
        form="photo",
        article=article("tourism", "Du lich Gia Nghia.docx"),
        poster=poster("tourism", "dai dien.png", "GIA NGHĨA - PHỐ NÚI"),
    ),
    Sample(
        "33-ban-dang-thu-dien-tu",
        "Thể thức văn bản của Đảng, quyền hạn ghi “K/T”, gửi qua thư điện tử.",
        _L33,
        "418-CV_BTGDVTU.pdf",
        request(
            _L33,
            "2025-09-22",
            {
                "issuer": issuer(
                    "Ban Tuyên giáo và Dân vận", "province", "party", "Tỉnh ủy Lâm Đồng", in_="tỉnh Lâm Đồng"
                ),
                "audience": audience("18-", "all", "cán bộ", "đảng viên"),
                "scope": scope("province", "tỉnh Lâm Đồng"),
                "window": window("2025-10-15", "2025-11-15"),
                "notes": "Bài viết không được biên tập lại tiêu đề.",
                "topic": "socio_political",
                "decision": decision("province", _PC06 + "tỉnh Lâm Đồng", "province"),
            },
            title="Phó Trưởng ban",
            authority="KT",
        ),
        profile="two-tier",
        received="2025-09-23",
        packed_as="CV418.eml",
        mail=(
            "Văn phòng Ban Tuyên giáo và Dân vận <vp.btgdv@lamdong.example>",
            "Tue, 23 Sep 2025 10:11:12 +0700",
            "Kính gửi các đồng chí,\n\nBan Tuyên giáo và Dân vận Tỉnh ủy gửi công văn và bài viết kèm theo.\n\nTrân trọng.\n",
        ),
        article=article("policy", "Bài tuyên truyền Đại hội.docx"),
        poster=poster("policy", "Ảnh Đại hội.jpg", "CHÀO MỪNG ĐẠI HỘI"),
    ),
    Sample(
        "34-ho-so-nen-zip",
        "Cả hồ sơ nén trong một tệp .zip; phạm vi là ba phường nêu tên.",
        _L34,
        "1533-SCT.pdf",
        request(
            _L34,
            "2025-10-13",
            {
                "issuer": issuer(
                    "Sở Công Thương", "province", "department", "UBND tỉnh Lâm Đồng", in_="tỉnh Lâm Đồng"
                ),
                "audience": audience("16-55", "all"),
                "scope": scope(
                    "commune", "phường Bắc Gia Nghĩa", "phường Nam Gia Nghĩa", "phường Đông Gia Nghĩa"
                ),
                "window": window("2025-11-10", "2025-12-09"),
                "notes": "Đề nghị đăng lặp lại vào ngày 25/11/2025.",
                "topic": "crime_warning",
                "decision": decision("province", _PC06 + "tỉnh Lâm Đồng", "province"),
            },
            title="Phó Giám đốc",
            authority="KT",
        ),
        profile="two-tier",
        received="2025-10-14",
        packed_as="ho-so-so-cong-thuong.zip",
        article=article("fraud", "Cảnh báo mua bán trực tuyến.docx"),
        poster=poster("fraud", "Ảnh đại diện.png", "MUA HÀNG TRỰC TUYẾN AN TOÀN"),
    ),
    Sample(
        "35-mttq-da-nang-ban-quet",
        "Mặt trận Tổ quốc thành phố, bản quét; thành phố trực thuộc trung ương.",
        _L35,
        "scan0388.pdf",
        request(
            _L35,
            "2026-02-02",
            {
                "issuer": issuer(
                    "Ủy ban MTTQ Việt Nam thành phố Đà Nẵng",
                    "province",
                    "mass_organization",
                    in_="thành phố Đà Nẵng",
                ),
                "audience": audience("18-", "all", "cử tri"),
                "scope": scope("province", "thành phố Đà Nẵng"),
                "window": window("2026-03-02", "2026-03-15"),
                "notes": "Đề nghị gỡ bài ngay sau ngày bầu cử.",
                "topic": "socio_political",
                "decision": decision("province", _PC06 + "thành phố Đà Nẵng", "province"),
            },
            title="Phó Chủ tịch",
            authority="TM",
        ),
        profile="two-tier",
        received="2026-02-03",
        form="scan",
        article=article(
            "policy", "Bau cu.docx", extra="Cử tri cần kiểm tra tên mình trong danh sách niêm yết."
        ),
        poster=poster("policy", "bau cu.png", "NGÀY HỘI CỦA TOÀN DÂN"),
    ),
    Sample(
        "41-phong-csgt-ban-quet",
        "Đơn vị công an gửi PC06, cấp bậc trước tên người ký, bản quét.",
        _L41,
        "PC08-1203.pdf",
        request(
            _L41,
            "2025-11-17",
            {
                "issuer": issuer(
                    "Phòng Cảnh sát giao thông",
                    "province",
                    "police",
                    "Công an tỉnh Lâm Đồng",
                    in_="tỉnh Lâm Đồng",
                ),
                "audience": audience("16-", "all", "người tham gia giao thông"),
                "scope": scope("province", "tỉnh Lâm Đồng"),
                "window": window("2025-12-15", "2026-02-28"),
                "notes": "Số liệu trong bài tính đến ngày 14/11/2025.",
                "topic": "law",
                "decision": decision("province", _PC06 + "tỉnh Lâm Đồng", "province"),
            },
            title="Phó Trưởng phòng",
            authority="KT",
        ),
        profile="two-tier",
        received="2025-11-18",
        form="scan",
        article=article("traffic", "bai tuyen truyen.docx"),
        poster=poster("traffic", "anh dai dien.jpg"),
    ),
    Sample(
        "43-so-noi-vu-docx",
        "Văn bản Word, nói rõ KHÔNG đăng toàn quốc; hình ảnh đại diện chèn sẵn trong bài viết.",
        _L43,
        "CV 904 Sở Nội vụ.docx",
        request(
            _L43,
            "2026-04-06",
            {
                "issuer": issuer(
                    "Sở Nội vụ", "province", "department", "UBND tỉnh Đồng Tháp", in_="tỉnh Đồng Tháp"
                ),
                "audience": audience("0-", "all", "doanh nghiệp"),
                "scope": scope("province", "tỉnh Đồng Tháp"),
                "window": window("2026-05-04", "2026-07-04"),
                "notes": "Bài có bảng số liệu, đề nghị kiểm tra hiển thị trên điện thoại.",
                "topic": "socio_political",
                "decision": decision("province", _PC06 + "tỉnh Đồng Tháp", "province"),
            },
            title="Phó Giám đốc",
            authority="KT",
        ),
        profile="two-tier",
        received="2026-04-07",
        form="docx",
        article=article("policy", "Bài viết CCHC.docx", inside=True),
        poster=poster("policy", "trong-bai.png", "CẢI CÁCH HÀNH CHÍNH"),
    ),
)
