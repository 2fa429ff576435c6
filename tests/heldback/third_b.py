"""Held-back requests of the third series, second hand: the two-tier era, prose, lists, tables, inline points."""
# ruff: noqa: E501 - Vietnamese prose, one paragraph a line

from __future__ import annotations

from _builder.shapes import NOBODY, Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"
MASS = "mass_organization"

CASES = (
    ask("tb01-dat-mui-ram-thang-tam", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "XÃ ĐẤT MŨI"), number="386/UBND-VHXH", place="Đất Mũi", day="ngày 08 tháng 9 năm 2025",
        about="phối hợp cảnh báo bẫy việc nhẹ lương cao trên tàu cá", to=("Công an xã Đất Mũi",),
        body=(
            "Mùa gió chướng sắp tới, người lạ lại tìm về các xóm ven biển để rủ rê thanh niên đi bạn ghe với lời hứa trả lương thật cao, sau đó giữ giấy tờ và bắt viết giấy nợ. Riêng năm ngoái trong vùng đã có 4 vụ, nạn nhân nhỏ nhất mới 16 tuổi.",
            "Ủy ban nhân dân xã đã cho viết một bài cảnh báo, nay nhờ Công an xã xem và cho lên mục Loa phường của VNeID. Chúng tôi muốn bài này tới tay những ai đã tròn mười tám cho đến sáu mươi lăm tuổi, đàn ông hay đàn bà đều cần biết, đang sống ở xã nhà và ở hai xã giáp ranh là Phan Ngọc Hiển và Tân Ân.",
            "Bài nên có mặt từ Rằm tháng Tám âm lịch (nhằm ngày 06/10/2025) và nằm đó cho tới hết mùng 10 tháng Chín âm lịch năm Ất Tỵ, khi ghe tàu đã ra khơi gần hết. Số điện thoại trực ban của đồn Biên phòng ghi cuối bài xin đừng bỏ.",
            "Gởi theo đây là bài viết bản mềm cùng tấm hình đại diện. Trân trọng./.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Quách Thị Út Mười", copies=("- Như trên;", "- TT. Đảng ủy xã;", "- Lưu: VT."),
    ), "2025-09-08", {
        "issuer": issuer("Ủy ban nhân dân xã Đất Mũi", "commune", UB, in_="tỉnh Cà Mau > xã Đất Mũi"),
        "audience": audience("18-65", "all"), "scope": scope("commune", "xã Đất Mũi", "xã Phan Ngọc Hiển", "xã Tân Ân"),
        "window": window("2025-10-06", "2025-10-30"), "topic": "crime_warning",
        "decision": decision("commune", "Công an xã Đất Mũi", "commune"),
    }, title="Phó Chủ tịch", authority="KT", findings=["SCOPE_BEYOND_ISSUER"], received="2025-09-09", subject="fraud", drop=("notes",), look={"cols": 0.4}),
    ask("tb02-ccb-dien-bien-word", Letter(
        parent=("HỘI CỰU CHIẾN BINH VIỆT NAM",), issuer=("HỘI CỰU CHIẾN BINH", "TỈNH ĐIỆN BIÊN"), number="118/CV-CCB", place="Điện Biên", day="ngày 13 tháng 10 năm 2025",
        about="gửi bài “Nói không với ma túy” lên Loa phường số", to=(PC06 + "tỉnh Điện Biên",),
        body=(
            "Hội CCB tỉnh có bài viết về tác hại của thuốc lá điện tử tẩm ma túy do hội viên ở bản biên giới biên soạn. Thường trực Hội nhờ Quý Phòng thẩm định rồi cho lên chuyên mục Loa phường (VNeID). Đôi điều mong muốn của Hội:",
            "* Gửi tới ai: hội viên CCB và bà con ≥ 40 tuổi, nam cũng như nữ;",
            "* Những nơi nào: 05 xã sát biên là Sín Thầu, Mường Nhé, Nậm Kè, Si Pa Phìn, Nà Bủng (các xã lòng chảo đã có loa bản riêng nên không đưa vào);",
            "* Từ bao giờ tới bao giờ: trọn T11 và T12/2025;",
            "* Dặn thêm: nếu có thể xin kèm bản thu âm tiếng Mông.",
            "Bài (tệp .docx) và ảnh đại diện đi cùng công văn này.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), name="Lò Văn Hặc", copies=("- Như trên;", "- BTV Tỉnh hội;", "- Lưu VP."), size=13,
    ), "2025-10-13", {
        "issuer": issuer("Hội Cựu chiến binh tỉnh Điện Biên", "province", MASS, "Hội Cựu chiến binh Việt Nam", in_="tỉnh Điện Biên"),
        "audience": audience("40-", "all"), "scope": scope("commune", "xã Sín Thầu", "xã Mường Nhé", "xã Nậm Kè", "xã Si Pa Phìn", "xã Nà Bủng"),
        "window": window("2025-11-01", "2025-12-31"), "notes": "nếu có thể xin kèm bản thu âm tiếng Mông.", "topic": "crime_warning",
        "decision": decision("province", PC06 + "tỉnh Điện Biên", "province"),
    }, title="Chủ tịch", authority="TM", received="2025-10-14", subject="drugs", form="docx"),
    ask("tb03-so-y-te-nghe-an-bang-ngang", Letter(
        parent=("UBND TỈNH NGHỆ AN",), issuer=("SỞ Y TẾ",), number="3391/SYT-NVY", place="Nghệ An", day="ngày 11 tháng 8 năm 2025",
        about="giới thiệu việc nhận trợ cấp thai sản qua tài khoản an sinh trên VNeID", to=(PC06 + "tỉnh Nghệ An",),
        body=(
            "Sở Y tế Nghệ An kính gửi Quý Phòng 01 bài hướng dẫn mở và liên kết tài khoản an sinh xã hội, đề nghị cho hiển thị trên hệ thống CMS Loa phường. Các thông số đề nghị được kê trong bảng:",
            Rows((
                ("Người cần xem", "Khu vực phát", "Lịch phát", "Điều lưu ý"),
                ("Phụ nữ đang mang thai, phụ nữ nuôi con nhỏ, tuổi từ 18 đến 40", "Toàn tỉnh Nghệ An, trừ các phường Cửa Lò, Vinh Lộc (đã phát đợt tháng 6)", "Từ thứ Hai, 01/9/2025 đến Chủ nhật, 28/9/2025", "Không gắn tên cơ sở y tế tư nhân"),
            ), (0.27, 0.28, 0.24, 0.21)),
            "Theo Công văn số 2870/SYT-NVY ngày 07/7/2025 của Sở, các trung tâm y tế cũng sẽ phát bài này trên màn hình phòng chờ. Gửi kèm: bài viết bản mềm; hình ảnh đại diện./.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Hồ Sỹ Khoáng", copies=("- Như trên;", "- GĐ Sở (b/c);", "- Lưu: VT, NVY."),
    ), "2025-08-11", {
        "issuer": issuer("Sở Y tế", "province", "department", "UBND tỉnh Nghệ An", in_="tỉnh Nghệ An"),
        "audience": audience("18-40", "female"), "scope": scope("province", "tỉnh Nghệ An"),
        "window": window("2025-09-01", "2025-09-28"), "notes": "Không gắn tên cơ sở y tế tư nhân", "topic": "project06",
        "decision": decision("province", PC06 + "tỉnh Nghệ An", "province"),
    }, title="Phó Giám đốc", authority="KT", doubtful=["scope"], received="2025-08-12", subject="vneid"),
    ask("tb04-huyen-van-canh-diem-lien", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "HUYỆN VÂN CANH"), number="627/UBND-NNMT", place="Vân Canh", day="ngày 14 tháng 4 năm 2025",
        about="đăng bài về mua bán đất bằng giấy viết tay", to=(PC06 + "tỉnh Bình Định", "Trung tâm Văn hóa - Thông tin - Thể thao huyện"),
        body=(
            "Đầu năm 2025, Tòa án nhân dân huyện thụ lý 9 vụ tranh chấp đất do giấy viết tay, trong đó 3 vụ đương sự trên 80 tuổi. UBND huyện đề nghị Quý cơ quan cho đăng bài viết kèm theo lên Loa phường với các nội dung: (1) nhắm tới chủ hộ và vợ hoặc chồng chủ hộ, tuổi 25 - 70, giới tính: nam, nữ; (2) đăng tại thị trấn Vân Canh và hai xã Canh Vinh, Canh Hiển, còn xã Canh Liên chưa có sóng di động ổn định nên để đợt sau; (3) đăng trong khoảng 05.5.2025 - 30.6.2025; (4) giữ nguyên số điều luật được trích.",
            "Bản Word và ảnh bìa đính kèm. Đầu mối: Phòng Nông nghiệp và Môi trường huyện, điện thoại 0256.0000.114./.",
        ),
        sign=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Đinh Văn Brưng", copies=("- Như trên;", "- CT, PCT UBND huyện;", "- Lưu: VT, NNMT."),
    ), "2025-04-14", {
        "issuer": issuer("Ủy ban nhân dân huyện Vân Canh", "district", UB, in_="tỉnh Bình Định > huyện Vân Canh"),
        "audience": audience("25-70", "all"), "scope": scope("commune", "thị trấn Vân Canh", "xã Canh Vinh", "xã Canh Hiển"),
        "window": window("2025-05-05", "2025-06-30"), "notes": "giữ nguyên số điều luật được trích", "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Bình Định", "province"),
    }, title="Phó Chủ tịch", received="2025-04-15", subject="land", look={"to": "plus"}, drop=("signatory.authority", "notes")),
    ask("tb05-so-vhttdl-tuyen-quang-ca-nuoc", Letter(
        parent=("ỦY BAN NHÂN DÂN", "TỈNH TUYÊN QUANG"), issuer=("SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"), number="2954/SVHTTDL-QLDL", place="Tuyên Quang", day="ngày 17 tháng 11 năm 2025",
        about="quảng bá cao nguyên đá mùa xuân trên ứng dụng VNeID", to=(PC06 + "tỉnh Tuyên Quang",),
        body=(
            "Mùa xuân hằng năm là lúc hoa đào, hoa mận nở trắng hồng khắp cao nguyên đá. Học kinh nghiệm của tỉnh Lào Cai và của thành phố Huế trong việc quảng bá qua nền tảng số, Sở chúng tôi có bài “Điểm đến xanh, trải nghiệm đẹp” và xin được nhờ Quý Phòng làm thủ tục để bài xuất hiện trên Loa phường.",
            "Bốn phần năm lượt khách lên Đồng Văn, Mèo Vạc là người tỉnh ngoài; nếu bài chỉ hiện ở Tuyên Quang thì người cần đọc lại không thấy. Vì lẽ đó Sở xin cho bài phủ tới cả ba mươi tư tỉnh, thành phố của nước ta. Người già hay em nhỏ, nam thanh hay nữ tú, ai mở ứng dụng ra cũng đọc được, chúng tôi không đặt giới hạn tuổi tác và giới tính nào.",
            "Bài xin được treo suốt quý I năm 2026 và cả tháng Tư kế tiếp. Ảnh trong bài do nghệ sĩ tỉnh nhà chụp, xin ghi rõ nguồn.",
            "Tệp bài và hình đại diện được gửi cùng văn bản này trên trục liên thông./.",
        ),
        sign=("GIÁM ĐỐC",), name="Vàng Mí Chá", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLDL."), size=13.5,
    ), "2025-11-17", {
        "issuer": issuer("Sở Văn hóa, Thể thao và Du lịch", "province", "department", "Ủy ban nhân dân tỉnh Tuyên Quang", in_="tỉnh Tuyên Quang"),
        "audience": audience("0-", "all"), "scope": scope("nationwide", justification="Bốn phần năm lượt khách lên Đồng Văn, Mèo Vạc là người tỉnh ngoài; nếu bài chỉ hiện ở Tuyên Quang thì người cần đọc lại không thấy."),
        "window": window("2026-01-01", "2026-04-30"), "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "tỉnh Tuyên Quang", "ministry", c06=True),
    }, title="Giám đốc", findings=["NATIONWIDE"], received="2025-11-18", subject="tourism", drop=("notes",), look={"vv": "below", "vv_word": "Về việc"}),
    ask("tb06-thpt-huong-khe-hai-dot", Letter(
        parent=("SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ TĨNH",), issuer=("TRƯỜNG THPT HƯƠNG KHÊ",), number="77/THPTHK-ĐTN", place="Hương Khê", day="ngày 06 tháng 10 năm 2025",
        about="phối hợp tuyên truyền an toàn trên mạng cho học sinh", to=(PC06 + "tỉnh Hà Tĩnh",),
        body=(
            "Sau buổi ngoại khóa ngày 27/9/2025, Đoàn trường đã viết xong bài hướng dẫn học sinh giữ an toàn trên mạng. Nhà trường gửi bài để Quý Phòng xem xét, đưa lên Loa phường, trong đó:",
            "– Người học được nhắm tới: học sinh các khối 10, 11 và 12, cả nam lẫn nữ.",
            "– Chỗ phát: ba xã Hương Khê, Phúc Trạch, Hương Phố. Xã Vũ Quang đã có trường khác làm, xin không đưa vào.",
            "– Đợt phát: chia hai, đợt đầu 03/11 - 09/11/2025; đợt sau 01/12 - 07/12/2025.",
            "– Cần giữ: tên Câu lạc bộ Truyền thông của trường ở cuối bài.",
            "Nhà trường gửi kèm bài bản mềm, ảnh đại diện và xin cảm ơn.",
        ),
        sign=("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), name="Nguyễn Hữu Đan", copies=("- Như trên;", "- Lưu: VT, ĐTN."),
    ), "2025-10-06", {
        "issuer": issuer("Trường THPT Hương Khê", "province", "school", "Sở Giáo dục và Đào tạo Hà Tĩnh", in_="tỉnh Hà Tĩnh"),
        "audience": audience("", "all"), "scope": scope("commune", "xã Hương Khê", "xã Phúc Trạch", "xã Hương Phố"),
        "window": window("2025-11-03", "2025-12-07"), "notes": "tên Câu lạc bộ Truyền thông của trường ở cuối bài.", "topic": "crime_warning",
        "decision": decision("province", PC06 + "tỉnh Hà Tĩnh", "province"),
    }, title="Phó Hiệu trưởng", authority="KT", findings=["AUDIENCE_AGE_MISSING"], doubtful=["window"], received="2025-10-07", subject="children", drop=("topic", "issuer.level", "issuer.commune", "decision")),
    ask("tb07-dien-luc-hung-yen-word", Letter(
        parent=("TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC",), issuer=("CÔNG TY ĐIỆN LỰC HƯNG YÊN",), number="1206/PCHY-KD", place="Hưng Yên", day="ngày 09 tháng 3 năm 2026",
        about="đề nghị đăng cảnh báo giả danh nhân viên điện lực", to=(PC06 + "tỉnh Hưng Yên",),
        body=(
            "Từ đầu năm, nhiều khách hàng bị kẻ giả danh nhân viên điện lực gọi điện đòi cắt điện. Công ty đề nghị Quý Phòng đăng bài cảnh báo lên chuyên mục Loa phường. Thông tin cụ thể:",
            Rows((
                ("Khách hàng cần nhận tin", "Chủ hợp đồng mua điện và người trong hộ, 18t trở lên, nam/nữ"),
                ("Vùng cần phủ tin", "Địa bàn huyện Quỳnh Phụ và huyện Hưng Hà (cũ)"),
                ("Độ dài đợt tin", "03 tháng kể từ 01/4/2026"),
                ("Đường dây nóng", "Tổng đài 1900 0000"),
                ("Kèm theo", "Bài viết .docx, ảnh đại diện .png"),
            ), (0.32, 0.68)),
            "Rất mong được Quý Phòng hỗ trợ.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Phạm Quốc Thụ", copies=("- Như trên;", "- Lưu: VT, KD."),
    ), "2026-03-09", {
        "issuer": issuer("Công ty Điện lực Hưng Yên", "province", "enterprise", "Tổng công ty Điện lực miền Bắc", in_="tỉnh Hưng Yên"),
        "audience": audience("18-", "all"), "scope": scope("district", "huyện Quỳnh Phụ", "huyện Hưng Hà"),
        "window": window("2026-04-01", "2026-06-30"), "topic": "crime_warning", "decision": NOBODY,
    }, title="Phó Giám đốc", authority="KT", findings=["ISSUER_NOT_ELIGIBLE", "SCOPE_UNIT_ABOLISHED"], received="2026-03-10", subject="fraud", form="docx", drop=("notes", "issuer.level", "issuer.parent")),
    ask("tb08-bhxh-son-la-trong-doan", Letter(
        parent=("BẢO HIỂM XÃ HỘI VIỆT NAM",), issuer=("BẢO HIỂM XÃ HỘI", "TỈNH SƠN LA"), number="944/BHXH-TTPTĐT", place="Sơn La", day="ngày 18 tháng 5 năm 2026",
        about="đăng bài chính sách BHXH tự nguyện", to=(PC06 + "tỉnh Sơn La",),
        body=(
            "Thực hiện Luật Bảo hiểm xã hội năm 2024 và Kế hoạch số 31/KH-BHXH ngày 20/01/2026, BHXH tỉnh Sơn La trân trọng đề nghị Quý Phòng đưa bài tuyên truyền chính sách lên CMS Loa phường, cụ thể: a) Diện hướng đến - lao động tự do từ đủ 15 tuổi tới dưới 60 tuổi, không phân biệt nam hay nữ; b) Nơi hướng đến - phường Tô Hiệu, phường Chiềng An và xã Mường La; c) Thời lượng - từ 8h00 ngày 08/6/26 đến 17h00 ngày 08/8/26; d) Vấn đề khác - mức đóng nêu trong bài là mức năm 2026, không làm tròn số.",
            "Bài viết (file Word) cùng hình ảnh đại diện được đính kèm. Mong nhận được ý kiến của Quý Phòng trước ngày 29/5/2026./.",
        ),
        sign=("PHỤ TRÁCH",), name="Cầm Thị Hương Lả", copies=("- Như trên;", "- BHXH VN (b/c);", "- Lưu: VT, TT."),
    ), "2026-05-18", {
        "issuer": issuer("Bảo hiểm xã hội tỉnh Sơn La", "province", "other", "Bảo hiểm xã hội Việt Nam", in_="tỉnh Sơn La"),
        "audience": audience("15-59", "all"), "scope": scope("commune", "phường Tô Hiệu", "phường Chiềng An", "xã Mường La"),
        "window": window("2026-06-08", "2026-08-08"), "notes": "mức đóng nêu trong bài là mức năm 2026, không làm tròn số.", "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Sơn La", "province"),
    }, title="Phụ trách", received="2026-05-19", subject="law", drop=("issuer.kind", "notes"), look={"ragged": True, "leading": 1.35}),
    ask("tb09-bchqs-la-gi-nam-cong-dan", Letter(
        parent=("UBND PHƯỜNG LA GI",), issuer=("BAN CHỈ HUY QUÂN SỰ",), number="212/BCHQS-TM", place="La Gi", day="ngày 15 tháng 12 năm 2025",
        about="đăng bài về nghĩa vụ quân sự năm 2026", to=("Công an phường La Gi",),
        body=(
            "Chuẩn bị cho lễ giao nhận quân đầu năm tới, Ban Chỉ huy Quân sự phường La Gi, tỉnh Lâm Đồng có bài viết nói rõ những điều người trong diện gọi nhập ngũ cần biết và mong Công an phường giúp cho đăng tải trên Loa phường của ứng dụng VNeID.",
            "Bài viết riêng cho nam công dân đã đủ mười tám tuổi đến hết hai mươi lăm tuổi; người được tạm hoãn vì học cao đẳng, đại học thì tới hết hai mươi bảy tuổi. Các em dưới tuổi ấy và chị em chưa cần nhận. Ngoài phường nhà, xin cho bài hiện cả bên xã Tân Hải và xã Sơn Mỹ, vì hai xã này khám tuyển chung với phường ngày 28/12.",
            "Chúng tôi mong bài nằm trên ứng dụng từ ngày 05 cho đến hết ngày 25 tháng Giêng dương lịch năm 2026. Khi đăng không nên bật phần bình luận.",
            "Đi cùng văn bản có bài viết bản mềm và một tấm ảnh làm hình đại diện.",
        ),
        sign=("CHỈ HUY TRƯỞNG",), name="Trung tá Mang Văn Thiết", copies=("- Như trên;", "- Đảng ủy, UBND phường;", "- Lưu: VT."),
    ), "2025-12-15", {
        "issuer": issuer("Ban Chỉ huy Quân sự", "commune", "other", "UBND phường La Gi", in_="tỉnh Lâm Đồng > phường La Gi"),
        "audience": audience("18-27", "male"), "scope": scope("commune", "phường La Gi", "xã Tân Hải", "xã Sơn Mỹ"),
        "window": window("2026-01-05", "2026-01-25"), "topic": "law",
        "decision": decision("commune", "Công an phường La Gi", "commune"),
    }, title="Chỉ huy trưởng", doubtful=["audience"], findings=["SCOPE_BEYOND_ISSUER"], received="2025-12-16", subject="policy", drop=("notes", "topic", "issuer.kind", "issuer.name")),
    ask("tb10-thue-dong-thap-hoi-dap", Letter(
        parent=("CỤC THUẾ",), issuer=("THUẾ TỈNH ĐỒNG THÁP",), number="415/DTH-TTHT", place="Đồng Tháp", day="ngày 12 tháng 01 năm 2026",
        about="tuyên truyền bỏ thuế khoán đối với hộ kinh doanh", to=(PC06 + "tỉnh Đồng Tháp",),
        body=(
            "Từ 01/01/2026, hộ kinh doanh chuyển sang kê khai. Thuế tỉnh Đồng Tháp đề nghị Quý Phòng cho đăng bài phổ biến trên Loa phường theo mấy ý dưới đây:",
            "<b>Ai cần đọc?</b> Hộ kinh doanh, cá nhân kinh doanh; không giới hạn độ tuổi và giới tính.",
            "<b>Đọc được ở đâu?</b> Toàn tỉnh Đồng Tháp, kể cả địa bàn tỉnh Tiền Giang trước sắp xếp.",
            "<b>Khi nào lên bài, khi nào gỡ?</b> Lên bài sáng thứ Hai 02/02/2026, gỡ bài chiều thứ Sáu 27/02/2026.",
            "<b>Còn gì cần nhớ?</b> Đường dẫn trong bài phải trỏ đúng cổng của ngành.",
            "Bài viết dạng Word và ảnh đại diện gửi kèm.",
        ),
        sign=("KT. TRƯỞNG THUẾ TỈNH", "PHÓ TRƯỞNG THUẾ TỈNH"), name="Lê Thị Ngọc Rỡ", copies=("- Như trên;", "- Cục Thuế (b/c);", "- Lưu: VT, TTHT."),
    ), "2026-01-12", {
        "issuer": issuer("Thuế tỉnh Đồng Tháp", "province", "department", "Cục Thuế", in_="tỉnh Đồng Tháp"),
        "audience": audience("0-", "all"), "scope": scope("province", "tỉnh Đồng Tháp"),
        "window": window("2026-02-02", "2026-02-27"), "notes": "Đường dẫn trong bài phải trỏ đúng cổng của ngành.", "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Đồng Tháp", "province"),
    }, title="Phó Trưởng Thuế tỉnh", authority="KT", received="2026-01-13", subject="law", drop=("issuer.kind",), look={"left": 70, "right": 40}),
    ask("tb11-mttq-meo-vac-hai-muoi-ngay", Letter(
        parent=("ỦY BAN MTTQ VIỆT NAM TỈNH TUYÊN QUANG",), issuer=("ỦY BAN MTTQ VIỆT NAM", "XÃ MÈO VẠC"), number="31/MTTQ-BTT", place="Mèo Vạc", day="ngày 23 tháng 02 năm 2026",
        about="gửi bài thông tin chính sách xóa nhà tạm", to=("Đồng chí Trưởng Công an xã Mèo Vạc",),
        body=(
            "Vừa qua, qua tiếp xúc cử tri, nhiều hộ hỏi về chính sách hỗ trợ xóa nhà tạm, nhà dột nát. Ban Thường trực Ủy ban MTTQ Việt Nam xã đã viết bài giải đáp và gửi đồng chí để kiểm duyệt, cho lên Loa phường.",
            "Bài dành cho chủ hộ. Đó là những người từ hai mươi tuổi trở lên. Chủ hộ là đàn ông hay phụ nữ đều đọc bài này. Ban Thường trực không định đưa bài sang các xã Khâu Vai hay Tát Ngà, chỉ gói trong các thôn bản của xã Mèo Vạc.",
            "Bài xin lên ngay khi đồng chí ký duyệt, giữ trên ứng dụng hai mươi ngày thì hạ. Họp thôn lấy ý kiến danh sách hộ được hỗ trợ diễn ra ngày 15/3/2026, lúc đó xã sẽ phát loa riêng.",
            "Trong bài có tên tắt của vài tổ chức, nhờ đồng chí giữ nguyên. Tệp nội dung, ảnh đại diện gửi qua hộp thư công vụ.",
        ),
        sign=("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), name="Thò Mí Sính", copies=("- Như kính gửi;", "- ĐU, HĐND, UBND xã;", "- Lưu: VP."),
    ), "2026-02-23", {
        "issuer": issuer("Ủy ban MTTQ Việt Nam xã Mèo Vạc", "commune", MASS, "Ủy ban MTTQ Việt Nam tỉnh Tuyên Quang", in_="tỉnh Tuyên Quang > xã Mèo Vạc"),
        "audience": audience("20-", "all"), "scope": scope("commune", "xã Mèo Vạc"), "window": window(None), "topic": "socio_political",
        "decision": decision("commune", "Công an xã Mèo Vạc", "commune"),
    }, title="Chủ tịch", authority="TM", doubtful=["window"], received="2026-02-24", subject="policy", drop=("notes",)),
    ask("tb12-csgt-khanh-hoa-ninh-thuan-cu", Letter(
        parent=("CÔNG AN TỈNH KHÁNH HÒA",), issuer=("PHÒNG CẢNH SÁT GIAO THÔNG",), number="1880/PC08-TM", place="Khánh Hòa", day="ngày 08 tháng 6 năm 2026",
        about="đăng bài “Đã uống rượu bia, không lái xe”", to=(PC06 + "tỉnh Khánh Hòa",),
        body=(
            "Sáu tháng đầu năm, trên tuyến giáp tỉnh Lâm Đồng xảy ra 17 vụ tai nạn có lỗi nồng độ cồn, 11 người tử vong ở độ tuổi 31 - 45. PC08 gửi PC06 bài tuyên truyền để đưa lên Loa phường.",
            "1) Người lái xe nào? Người đi mô tô, xe máy, 16 đến hết 30 tuổi; nam giới, nữ giới.",
            "2) Ở vùng nào? Khu vực tỉnh Ninh Thuận (cũ).",
            "3) Vào dịp nào? Trong Quý III năm 2026.",
            "4) Nhắc riêng: bài không nêu biển số xe vi phạm.",
            "Các đồng chí nhận file mềm bài viết, hình đại diện kèm văn bản này./.",
        ),
        sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), name="Thượng tá Đàng Năng Khiêm", copies=("- Như trên;", "- Đ/c PGĐ phụ trách (b/c);", "- Lưu: PC08."),
    ), "2026-06-08", {
        "issuer": issuer("Phòng Cảnh sát giao thông", "province", "police", "Công an tỉnh Khánh Hòa", in_="tỉnh Khánh Hòa"),
        "audience": audience("16-30", "all"), "scope": scope("province", "tỉnh Ninh Thuận"), "window": window("2026-07-01", "2026-09-30"),
        "notes": "bài không nêu biển số xe vi phạm.", "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Khánh Hòa", "province"),
    }, title="Phó Trưởng phòng", authority="KT", findings=["SCOPE_UNIT_ABOLISHED"], received="2026-06-09", subject="traffic", look={"vv": "beside"}),
    ask("tb13-thuan-hoa-bang-ngang-word", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG THUẬN HÓA"), number="1477/UBND-KTHTĐT", place="Thuận Hóa", day="ngày 20 tháng 10 năm 2025",
        about="đăng bài cảnh giác lừa đảo đặt hàng qua mạng", to=("Công an phường Thuận Hóa",),
        body=(
            "Ủy ban nhân dân phường Thuận Hóa, thành phố Huế kính chuyển Công an phường 01 bài viết, đề nghị thẩm định và cho lên Loa phường theo biểu sau:",
            Rows((
                ("TT", "Tên bài", "Người thụ hưởng thông tin", "Không gian", "Ngày lên - ngày xuống"),
                ("1", "Nhận diện thủ đoạn lừa đảo trên mạng", "Tiểu thương và người mua hàng, 20-60 tuổi, cả hai giới", "Phường Thuận Hóa, phường Phú Xuân", "17/11 - 16/12/2025"),
            ), (0.07, 0.24, 0.28, 0.2, 0.21)),
            "Đề nghị đồng chí Trưởng Công an phường cho ý kiến trước ngày 31/10/2025. Hồ sơ gồm bài viết bản mềm và ảnh đại diện./.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Tôn Thất Khải Hoàn", copies=("- Như trên;", "- CT UBND phường;", "- Lưu: VT."), size=13,
    ), "2025-10-20", {
        "issuer": issuer("Ủy ban nhân dân phường Thuận Hóa", "commune", UB, in_="thành phố Huế > phường Thuận Hóa"),
        "audience": audience("20-60", "all"), "scope": scope("commune", "phường Thuận Hóa", "phường Phú Xuân"), "window": window("2025-11-17", "2025-12-16"),
        "topic": "crime_warning", "decision": decision("commune", "Công an phường Thuận Hóa", "commune"),
    }, title="Phó Chủ tịch", authority="KT", findings=["SCOPE_BEYOND_ISSUER"], received="2025-10-21", subject="fraud", form="docx", drop=("notes",)),
    ask("tb14-lhpn-cao-bang-khong-toan-quoc", Letter(
        parent=("HỘI LHPN VIỆT NAM",), issuer=("BAN CHẤP HÀNH", "TỈNH CAO BẰNG"), number="265/BTV-TGVĐ", place="Cao Bằng", day="ngày 16 tháng 3 năm 2026",
        about="tuyên truyền phòng ngừa mua bán người", to=(PC06 + "tỉnh Cao Bằng",),
        body=(
            "Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh Cao Bằng gửi Quý Phòng bài viết cảnh báo thủ đoạn kết bạn, hứa hẹn hôn nhân trên mạng để lừa bán người, mong được đăng trên Loa phường (VNeID) với yêu cầu: (i) người đọc là hội viên, phụ nữ từ đủ 18 đến 55 tuổi; (ii) bài không cần phát toàn quốc, cũng chưa cần cả tỉnh, chỉ đặt ở bốn xã giáp biên Trùng Khánh, Đàm Thủy, Đình Phong, Hạ Lang; (iii) bài hiển thị 45 ngày tính từ 06/4/2026; (iv) tên nhân vật trong bài đã đổi, xin không thêm chú thích.",
            "Bản mềm và hình ảnh đại diện gửi kèm. Khi cần trao đổi xin gọi chị Nông Thị Dăm, số 0206.0000.226.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="Bế Thị Lưu Ly", copies=("- Như trên;", "- TT Hội;", "- Lưu: VP, TG."),
    ), "2026-03-16", {
        "issuer": issuer("Hội Liên hiệp Phụ nữ tỉnh Cao Bằng", "province", MASS, "Hội LHPN Việt Nam", in_="tỉnh Cao Bằng"),
        "audience": audience("18-55", "female"), "scope": scope("commune", "xã Trùng Khánh", "xã Đàm Thủy", "xã Đình Phong", "xã Hạ Lang"),
        "window": window("2026-04-06", "2026-05-20"), "topic": "crime_warning",
        "decision": decision("province", PC06 + "tỉnh Cao Bằng", "province"),
    }, title="Phó Chủ tịch", authority="TM", received="2026-03-17", subject="fraud", drop=("issuer.name", "notes")),
    ask("tb15-bv-sa-dec-tuan-cuoi-thang-bay", Letter(
        parent=("SỞ Y TẾ TỈNH ĐỒNG THÁP",), issuer=("BỆNH VIỆN ĐA KHOA SA ĐÉC",), number="1010/BVSĐ-CTXH", place="Sa Đéc", day="ngày 06 tháng 7 năm 2026",
        about="cảnh báo kẻ giả danh nhân viên bệnh viện", to=(PC06 + "tỉnh Đồng Tháp",),
        body=(
            "Tháng 6 vừa rồi, bệnh viện ghi nhận 8 người nhà bệnh nhân bị gọi điện báo tin giả “con đang cấp cứu, chuyển tiền mổ gấp”; người trẻ nhất mới 34 tuổi, người lớn nhất đã 78.",
            "Chúng tôi soạn một bài ngắn để nhắc người lớn tuổi giữ bình tĩnh khi nghe cuộc gọi như vậy, kính nhờ Quý Phòng xét đăng lên Loa phường. Bệnh viện muốn các ông, các bà trên 60 tuổi ở phường Sa Đéc và ở Hòa Long, Tân Dương, Lai Vung (đều là xã) đọc được trước hết. Xin để bài chạy đúng một tuần lễ, từ thứ Hai ngày 27/7 cho tới Chủ nhật ngày 02/8/2026.",
            "Xin không ghi tên khoa, phòng và bác sĩ vào bài. Kèm theo: bài viết (.docx), hình đại diện (.jpg).",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Huỳnh Thị Thu Sang", copies=("- Như trên;", "- Lưu: VT, CTXH."),
    ), "2026-07-06", {
        "issuer": issuer("Bệnh viện Đa khoa Sa Đéc", "province", "health", "Sở Y tế tỉnh Đồng Tháp", in_="tỉnh Đồng Tháp"),
        "audience": audience("61-", "all"), "scope": scope("commune", "phường Sa Đéc", "xã Hòa Long", "xã Tân Dương", "xã Lai Vung"),
        "window": window("2026-07-27", "2026-08-02"), "topic": "crime_warning",
        "decision": decision("province", PC06 + "tỉnh Đồng Tháp", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2026-07-07", subject="fraud", drop=("notes", "issuer.level", "issuer.commune", "findings", "status", "decision"), look={"foot": "stacked"}),
    ask("tb16-so-du-lich-hcm-moi-dia-phuong", Letter(
        parent=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"), issuer=("SỞ DU LỊCH",), number="5120/SDL-PTDL", place="Thành phố Hồ Chí Minh", day="ngày 10 tháng 8 năm 2026",
        about="giới thiệu tuyến du lịch xanh Cần Giờ - Côn Đảo", to=(PC06 + "Thành phố Hồ Chí Minh",),
        body=(
            "Thực hiện Chương trình kích cầu năm 2026, Sở Du lịch biên soạn bài giới thiệu tuyến du lịch xanh và đề nghị Quý Phòng trình đăng trên Loa phường.",
            "<b>Công chúng mục tiêu:</b> người từ mười lăm tuổi, không phân biệt giới tính.",
            "<b>Độ phủ:</b> mọi địa phương trong nước.",
            "<b>Lý do chọn độ phủ:</b> trên 70% khách của tuyến là người ở các tỉnh, thành khác; quảng bá nội thành không mang lại lượt khách mới.",
            "<b>Chu kỳ:</b> 14/9/2026 → 13/11/2026.",
            "<b>Ràng buộc:</b> ảnh trong bài thuộc sở hữu của Sở, không cắt xén.",
            "<b>Tài liệu:</b> bài viết, ảnh đại diện (02 tệp)./.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Trần Đỗ Quyên Giao", copies=("- Như trên;", "- Ban Giám đốc Sở;", "- Lưu: VT, PTDL (Th)."), size=13,
    ), "2026-08-10", {
        "issuer": issuer("Sở Du lịch", "province", "department", "Ủy ban nhân dân thành phố Hồ Chí Minh", in_="thành phố Hồ Chí Minh"),
        "audience": audience("15-", "all"), "scope": scope("nationwide", justification="trên 70% khách của tuyến là người ở các tỉnh, thành khác; quảng bá nội thành không mang lại lượt khách mới."),
        "window": window("2026-09-14", "2026-11-13"), "notes": "ảnh trong bài thuộc sở hữu của Sở, không cắt xén.", "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "thành phố Hồ Chí Minh", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE"], received="2026-08-11", subject="tourism", look={"cols": 0.45}),
    ask("tb17-ldld-dong-nai-binh-phuoc-truoc-day", Letter(
        parent=("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",), issuer=("LIÊN ĐOÀN LAO ĐỘNG", "TỈNH ĐỒNG NAI"), number="702/LĐLĐ-TGNC", place="Đồng Nai", day="ngày 05 tháng 01 năm 2026",
        about="đăng bài phòng, chống tín dụng đen, lừa đảo dịp Tết", to=(PC06 + "tỉnh Đồng Nai",),
        body=(
            "Cuối năm là lúc công nhân nhận thưởng, cũng là lúc kẻ gian tung tin cho vay, bán vé xe giả. Liên đoàn Lao động tỉnh có một bài cảnh báo, nhờ Quý Phòng thẩm định và đưa lên Loa phường số.",
            "Khu vực các phường Trấn Biên, Biên Hòa đã có chiến dịch riêng từ tháng 12. Cho nên lần này chúng tôi chỉ đề nghị đăng trên địa bàn tỉnh Bình Phước trước đây, phục vụ đoàn viên, người lao động từ 18 tới dưới 45 tuổi, nam nữ như nhau. Bài lên từ ngày 22 tháng Chạp năm Ất Tỵ và hạ sau mùng 10 Tết Bính Ngọ, mùng 10 vẫn còn để.",
            "Bài có nhắc Quỹ trợ vốn CEP, không coi là quảng cáo. Liên đoàn gửi kèm tệp bài viết và ảnh đại diện.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Điểu Thị Hiền Lương", copies=("- Như trên;", "- Lưu: VT, TGNC."), size=13.5,
    ), "2026-01-05", {
        "issuer": issuer("Liên đoàn Lao động tỉnh Đồng Nai", "province", MASS, "Tổng Liên đoàn Lao động Việt Nam", in_="tỉnh Đồng Nai"),
        "audience": audience("18-44", "all"), "scope": scope("province", "tỉnh Bình Phước"), "window": window("2026-02-09", "2026-02-26"), "topic": "crime_warning",
        "decision": decision("province", PC06 + "tỉnh Đồng Nai", "province"),
    }, title="Phó Chủ tịch", findings=["SCOPE_UNIT_ABOLISHED"], received="2026-01-06", subject="fraud", form="docx", drop=("notes", "signatory.authority")),
    ask("tb18-nhcsxh-lai-chau-bang-doc", Letter(
        parent=("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI",), issuer=("CHI NHÁNH TỈNH LAI CHÂU",), number="533/NHCS-TDNV", place="Lai Châu", day="ngày 03 tháng 8 năm 2026",
        about="nhờ đăng bài cảnh báo giả danh cán bộ ngân hàng", to=(PC06 + "tỉnh Lai Châu",),
        body=(
            "Chi nhánh Ngân hàng Chính sách xã hội tỉnh Lai Châu nhờ Quý Phòng đưa bài viết sau lên Loa phường của ứng dụng VNeID:",
            Rows((
                ("Mục", "Đề xuất của Chi nhánh"),
                ("Người vay vốn được nhắc", "Thành viên tổ vay vốn, 18 đến 65 tuổi, nam, nữ, dân tộc nào cũng vậy"),
                ("Xã được nhắc", "Mường Tè, Bum Nưa, Thu Lũm, Pa Ủ, Tà Tổng"),
                ("Tháng được nhắc", "Tháng 9 và tháng 10 năm 2026"),
                ("Việc nhờ thêm", "Bỏ qua số liệu dư nợ trong bài nếu dài"),
                ("Tệp", "bai.docx, anh.png"),
            ), (0.3, 0.7)),
            "Giao dịch xã các ngày cố định trong tháng vẫn giữ theo lịch số 12/TB-NHCS ngày 05/01/2026.",
        ),
        sign=("GIÁM ĐỐC",), name="Lý Pờ Xa", copies=("- Như trên;", "- Lưu: VT, TD."),
    ), "2026-08-03", {
        "issuer": issuer("Chi nhánh tỉnh Lai Châu", "province", "other", "Ngân hàng Chính sách xã hội", in_="tỉnh Lai Châu"),
        "audience": audience("18-65", "all"), "scope": scope("commune", "xã Mường Tè", "xã Bum Nưa", "xã Thu Lũm", "xã Pa Ủ", "xã Tà Tổng"),
        "window": window("2026-09-01", "2026-10-31"), "notes": "Bỏ qua số liệu dư nợ trong bài nếu dài", "topic": "crime_warning",
        "decision": decision("province", PC06 + "tỉnh Lai Châu", "province"),
    }, title="Giám đốc", received="2026-08-04", subject="fraud", files=("bai.docx", "anh.png"), drop=("issuer.name", "issuer.kind", "issuer.level", "issuer.parent", "findings", "status", "decision")),
    ask("tb19-thanh-doan-pleiku", Letter(
        parent=("TỈNH ĐOÀN GIA LAI",), issuer=("THÀNH ĐOÀN PLEIKU",), head="youth", number="188-CV/TĐTN", number_as="Số: 188-CV/TĐTN", place="Pleiku", day="ngày 05 tháng 5 năm 2025",
        about="đăng bài “Đã uống rượu bia, không lái xe”", to=(PC06 + "tỉnh Gia Lai",),
        body=(
            "Hưởng ứng Tháng hành động vì trẻ em và mùa hè tình nguyện khai mạc 31/5/2025, Ban Thường vụ Thành đoàn Pleiku nhờ Quý Phòng đăng giúp bài viết đính kèm lên Loa phường. Thành đoàn xin nêu rõ: 1. Lứa tuổi ĐVTN 16 - 30t, không kể giới tính. 2. Vùng đăng gồm toàn thành phố Pleiku và huyện Ia Grai liền kề (huyện Đak Đoa có Huyện đoàn lo riêng). 3. Ngày lên bài là 26/5/2025, kéo dài 02 tuần. 4. Góp ý sửa bài xin gửi đ/c Rơ Mah H'Wen trước ngày 15/5.",
            "File mềm, ảnh bìa gửi cùng văn bản.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "BÍ THƯ"), name="Siu Thị Kim Oanh", copies=("- Như trên;", "- BTV Tỉnh đoàn (b/c);", "- Lưu VP."),
    ), "2025-05-05", {
        "issuer": issuer("Thành đoàn Pleiku", "district", MASS, "Tỉnh đoàn Gia Lai", in_="tỉnh Gia Lai > thành phố Pleiku"),
        "audience": audience("16-30", "all"), "scope": scope("district", "thành phố Pleiku", "huyện Ia Grai"),
        "window": window("2025-05-26", "2025-06-08"), "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Gia Lai", "province"),
    }, title="Bí thư", authority="TM", findings=["SCOPE_BEYOND_ISSUER"], received="2025-05-06", subject="traffic", drop=("notes",)),
    ask("tb20-bao-ptth-vinh-long-word", Letter(
        parent=("TỈNH ỦY VĨNH LONG",), issuer=("BÁO VÀ PHÁT THANH,", "TRUYỀN HÌNH VĨNH LONG"), number="640/BPTTH-CTCT", place="Vĩnh Long", day="ngày 06 tháng 4 năm 2026",
        about="hợp tác đưa bài hướng dẫn an sinh xã hội trên VNeID lên Loa phường", to=(PC06 + "tỉnh Vĩnh Long",),
        body=(
            "Chương trình “Nhịp cầu công dân số” của Báo và phát thanh, truyền hình Vĩnh Long vừa hoàn thành một bài hướng dẫn nhận trợ cấp qua VNeID. Chúng tôi kính đề nghị Quý Phòng cho đăng lại trên Loa phường:",
            "• Khung đăng: từ 0 giờ ngày 01/5/2026, đến 24 giờ ngày 31/5/2026.",
            "• Phủ sóng: toàn tỉnh, ngoại trừ phường Trà Vinh và phường Nguyệt Hóa, nơi bài đã lên từ tháng Hai.",
            "• Dành cho: công dân 12 tuổi trở lên, giới tính nào cũng được.",
            "• Bản quyền: ghi nguồn “THVL” dưới bài.",
            "• Đính kèm: bài .docx; ảnh đại diện.",
        ),
        sign=("PHÓ TỔNG BIÊN TẬP",), name="Thạch Sa Rươne", copies=("- Như trên;", "- Ban Biên tập;", "- Lưu: HC."),
    ), "2026-04-06", {
        "issuer": issuer("Báo và phát thanh, truyền hình Vĩnh Long", "province", "press", "Tỉnh ủy Vĩnh Long", in_="tỉnh Vĩnh Long"),
        "audience": audience("12-", "all"), "scope": scope("province", "tỉnh Vĩnh Long"), "window": window("2026-05-01", "2026-05-31"), "topic": "project06",
        "decision": decision("province", PC06 + "tỉnh Vĩnh Long", "province"),
    }, title="Phó Tổng Biên tập", doubtful=["scope"], received="2026-04-07", subject="vneid", form="docx", drop=("notes",), look={"tabs": True}),
)  # fmt: skip
