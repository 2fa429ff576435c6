"""Letters with something odd in the head, the sender, the subject or the areas."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.articles import article, poster
from _builder.shapes import Letter, Sample, audience, decision, issuer, request, scope, window

_PC06 = "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an "

_L20 = Letter(
    parent=("UBND TỈNH LÂM ĐỒNG",),
    issuer=("SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"),
    number="",
    number_as="Số:          /SVHTTDL-QLDL",
    place="Lâm Đồng",
    day="ngày 18 tháng 11 năm 2025",
    about="đăng bài quảng bá mùa hoa và du lịch biển Lâm Đồng",
    to=(_PC06 + "tỉnh Lâm Đồng",),
    body=(
        "Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Đồng đề nghị Quý Phòng thẩm định, đăng tải bài viết quảng bá du lịch trên "
        "CMS Loa phường (ứng dụng VNeID):",
        "1. Đối tượng: mọi lứa tuổi, không phân biệt giới tính.",
        "2. Phạm vi: toàn tỉnh Lâm Đồng (gồm địa bàn tỉnh Đắk Nông và Bình Thuận cũ).",
        "3. Thời gian: từ 15/12/2025 đến 28/02/2026.",
        "4. Lưu ý khác: Sở giữ bản quyền hình ảnh trong bài.",
        "Gửi kèm bài viết (file mềm) và ảnh đại diện.",
        "Rất mong nhận được sự phối hợp./.",
    ),
    sign=("GIÁM ĐỐC",),
    name="Thái Vĩnh Sơn Ca",
    copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLDL."),
)

_L21 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ TRẤN YÊN"),
    number="198/UBND-VHXH",
    place="Trấn Yên",
    day="ngày …  tháng 11 năm 2025",
    about="tuyên truyền an toàn giao thông cho học sinh",
    to=("Công an xã Trấn Yên",),
    body=(
        "Ủy ban nhân dân xã Trấn Yên, tỉnh Lào Cai đề nghị Công an xã đăng tải bài viết tuyên truyền Luật Trật tự, an toàn "
        "giao thông đường bộ trên CMS Loa phường.",
        "Đối tượng tuyên truyền: học sinh trung học, từ 12 đến 18 tuổi, nam và nữ.",
        "Phạm vi tuyên truyền: trong xã Trấn Yên.",
        "Thời gian đăng: từ ngày 22 đến ngày 31 tháng 12 năm 2025.",
        "Lưu ý: Đề nghị đăng vào các ngày trong tuần.",
        "Có file mềm và hình ảnh đại diện gửi kèm./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Triệu Tòn Phú Quang",
    copies=("- Như trên;", "- Các trường THCS, THPT;", "- Lưu: VT."),
)

_L22 = Letter(
    parent=("UBND TỈNH LÂM ĐỒNG",),
    issuer=("SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"),
    number="1107/SNNMT-QLĐĐ",
    place="Lâm Đồng",
    day="ngày 11 tháng 8 năm 2025",
    about="tuyên truyền pháp luật về đất đai trên CMS Loa phường",
    to=("Công an tỉnh Lâm Đồng (qua Phòng PC06)",),
    body=(
        "Để hạn chế tình trạng chuyển nhượng đất bằng giấy viết tay, Sở Nông nghiệp và Môi trường đề nghị Công an tỉnh đăng "
        "tải bài viết phổ biến quy định của Luật Đất đai:",
        "1. Đối tượng: cá nhân từ đủ 18 tuổi trở lên, nam, nữ.",
        "2. Phạm vi: trên địa bàn huyện Đắk R'lấp.",
        "3. Thời gian đăng: từ 10/9/2025 đến 10/10/2025.",
        "4. Nội dung lưu ý: Đề nghị không cắt phần trích dẫn điều luật.",
        "File mềm bài viết, hình ảnh đại diện kèm theo./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Hứa Kim Khánh Toàn",
    copies=("- Như trên;", "- Giám đốc Sở;", "- Lưu: VT, QLĐĐ."),
)

_L23 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "HUYỆN ĐẮK SONG"),
    number="640/UBND-VHTT",
    place="Đắk Song",
    day="ngày 15 tháng 4 năm 2025",
    about="đăng tải bài viết về chủ trương sắp xếp đơn vị hành chính",
    to=(_PC06 + "tỉnh Đắk Nông",),
    body=(
        "Ủy ban nhân dân huyện Đắk Song kính đề nghị Quý Phòng thẩm định và đăng tải trên CMS Loa phường bài viết tuyên "
        "truyền chủ trương, chính sách của địa phương về sắp xếp đơn vị hành chính, cụ thể:",
        "(1) Đối tượng tuyên truyền: người dân từ 18 tuổi trở lên, không phân biệt giới tính.",
        "(2) Phạm vi tuyên truyền: huyện Đắk Song.",
        "(3) Thời gian đăng tin: 15/5/2025 - 15/6/2025.",
        "(4) Các nội dung cần lưu ý khác: Bài đã được Thường trực Huyện ủy cho ý kiến.",
        "(Kèm file mềm và hình ảnh đại diện)",
        "Rất mong nhận được sự quan tâm, phối hợp của Quý Phòng./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Điểu K'Rang Hùng",
    copies=("- Như trên;", "- TT HU, HĐND huyện (b/c);", "- Lưu: VT, VHTT."),
)

SAMPLES = (
    Sample(
        "20-so-de-trong",
        "Số văn bản để trống, chỉ có ký hiệu; phạm vi nhắc tên tỉnh cũ.",
        _L20,
        "SVHTTDL - du thao ky so.pdf",
        request(
            _L20,
            "2025-11-18",
            {
                "issuer": issuer(
                    "Sở Văn hóa, Thể thao và Du lịch",
                    "province",
                    "department",
                    "UBND tỉnh Lâm Đồng",
                    in_="tỉnh Lâm Đồng",
                ),
                "audience": audience("0-", "all"),
                "scope": scope("province", "tỉnh Lâm Đồng"),
                "window": window("2025-12-15", "2026-02-28"),
                "notes": "Sở giữ bản quyền hình ảnh trong bài.",
                "topic": "tourism_specialty",
                "decision": decision("province", _PC06 + "tỉnh Lâm Đồng", "province"),
            },
            title="Giám đốc",
            number=None,
            findings=["NUMBER_DOUBTFUL"],
        ),
        profile="two-tier",
        received="2025-11-19",
        article=article("tourism", "Du lịch Lâm Đồng.docx"),
        poster=poster("tourism", "Du lịch Lâm Đồng.jpg", "LÂM ĐỒNG: RỪNG HOA, BIỂN XANH"),
    ),
    Sample(
        "21-ngay-de-trong",
        "Ngày ban hành để dấu ba chấm; thời gian đăng viết gộp “từ ngày 22 đến ngày 31 tháng 12”.",
        _L21,
        "198 UBND.pdf",
        request(
            _L21,
            None,
            {
                "issuer": issuer(
                    "Ủy ban nhân dân xã Trấn Yên",
                    "commune",
                    "people_committee",
                    in_="tỉnh Lào Cai > xã Trấn Yên",
                ),
                "audience": audience("12-18", "all", "học sinh trung học"),
                "scope": scope("commune", "xã Trấn Yên"),
                "window": window("2025-12-22", "2025-12-31"),
                "notes": "Đề nghị đăng vào các ngày trong tuần.",
                "topic": "law",
                "decision": decision("commune", "Công an xã Trấn Yên", "commune"),
            },
            title="Phó Chủ tịch",
            authority="KT",
            findings=["DATE_INCOMPLETE"],
        ),
        profile="two-tier",
        received="2025-11-26",
        article=article("traffic", "bai viet atgt.docx"),
        poster=poster("traffic", "anh dai dien atgt.png"),
    ),
    Sample(
        "22-huyen-da-bai-bo",
        "Văn bản tháng 8/2025 nêu phạm vi là một huyện không còn từ 01/7/2025.",
        _L22,
        "1107-SNNMT.pdf",
        request(
            _L22,
            "2025-08-11",
            {
                "issuer": issuer(
                    "Sở Nông nghiệp và Môi trường",
                    "province",
                    "department",
                    "UBND tỉnh Lâm Đồng",
                    in_="tỉnh Lâm Đồng",
                ),
                "audience": audience("18-", "all", "cá nhân"),
                "scope": scope("district", "huyện Đắk R'lấp"),
                "window": window("2025-09-10", "2025-10-10"),
                "notes": "Đề nghị không cắt phần trích dẫn điều luật.",
                "topic": "law",
                "decision": decision("province", _PC06 + "tỉnh Lâm Đồng", "province"),
            },
            title="Phó Giám đốc",
            authority="KT",
            findings=["SCOPE_UNIT_ABOLISHED"],
            unscored=["audience.groups"],
        ),
        profile="two-tier",
        received="2025-08-12",
        article=article("land", "Bai viet.docx"),
        poster=poster("land", "Hinh dai dien.png"),
    ),
    Sample(
        "23-huyen-thang-4-2025",
        "Huyện gửi trong lúc đã bỏ công an huyện, chưa bỏ cấp huyện: về PC06.",
        _L23,
        "640-UBND-VHTT.pdf",
        request(
            _L23,
            "2025-04-15",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân huyện Đắk Song",
                    "district",
                    "people_committee",
                    in_="tỉnh Đắk Nông > huyện Đắk Song",
                ),
                "audience": audience("18-", "all"),
                "scope": scope("district", "huyện Đắk Song"),
                "window": window("2025-05-15", "2025-06-15"),
                "notes": "Bài đã được Thường trực Huyện ủy cho ý kiến.",
                "topic": "socio_political",
                "decision": decision("province", _PC06 + "tỉnh Đắk Nông", "province"),
            },
            title="Phó Chủ tịch",
            authority="KT",
        ),
        received="2025-04-16",
        article=article("policy", "sap xep don vi hanh chinh.docx"),
        poster=poster("policy", "sap xep.jpg", "SẮP XẾP ĐƠN VỊ HÀNH CHÍNH"),
    ),
)
