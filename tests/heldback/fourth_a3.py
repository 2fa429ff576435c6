"""Held-back requests of the fourth series, part a3: letters since July 2025."""
# ruff: noqa: E501 - Vietnamese prose, one letter a block

from __future__ import annotations

from typing import Any

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"
MASS = "mass_organization"


def area(level: str, *names: str) -> dict[str, Any]:
    """Give a scope whose units are all of one level."""
    return {"level": level, "units": [{"name": one, "level": level} for one in names], "justification": None}


CASES = (
    ask("fa41-trung-tam-hcc-hac-thanh", Letter(
        parent=("UBND PHƯỜNG HẠC THÀNH",), issuer=("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), number="38/TTPVHCC", place="Hạc Thành", day="ngày 25 tháng 8 năm 2025",
        about="đăng bài hướng dẫn nhận trợ cấp qua tài khoản an sinh xã hội", to=("Công an phường Hạc Thành",),
        body=(
            "Trung tâm Phục vụ hành chính công phường Hạc Thành, tỉnh Thanh Hoá đề nghị Công an phường đăng tải bài viết trên tiện ích Loa phường thuộc VNeID theo các thông tin dưới đây:",
            Rows((
                ("Mục", "Chi tiết"),
                ("Nhóm tuổi", "Từ 60 tuổi trở lên"),
                ("Giới tính", "Không phân biệt"),
                ("Nơi cư trú", "Phường Hạc Thành"),
                ("Thời hạn", "15/9/2025 đến 30/9/2025"),
                ("Nội dung cần lưu ý", "Người trên 80 tuổi không đi lại được thì ghi thêm số máy hỗ trợ tại nhà"),
                ("Tệp gửi kèm", "Bài viết, ảnh đại diện"),
            ), (0.3, 0.7)),
            "Trân trọng./.",
        ),
        sign=("GIÁM ĐỐC",), name="Lê Viết Khoan", copies=("- Như trên;", "- UBND phường (b/c);", "- Lưu: VT."), size=14,
    ), "2025-08-25", {
        "issuer": issuer("Trung tâm Phục vụ hành chính công", "commune", "department", "UBND phường Hạc Thành", in_="tỉnh Thanh Hóa > phường Hạc Thành"),
        "audience": audience("60-", "all"), "scope": area("commune", "phường Hạc Thành"), "window": window("2025-09-15", "2025-09-30"),
        "notes": "Người trên 80 tuổi không đi lại được thì ghi thêm số máy hỗ trợ tại nhà", "topic": "project06", "decision": decision("commune", "Công an phường Hạc Thành", "commune"),
    }, title="Giám đốc", received="2025-08-26", subject="vneid", drop=("issuer.kind",), look={"vv": "beside"}),
    ask("fa42-thue-gia-lai-khong-thoi-gian", Letter(
        parent=("CỤC THUẾ",), issuer=("THUẾ TỈNH GIA LAI",), number="84/GLA-NVDTPC", place="Gia Lai", day="ngày 05 tháng 01 năm 2026",
        about="đề nghị đăng bài tuyên truyền pháp luật về bảo vệ dữ liệu cá nhân khi kê khai thuế", to=(PC06 + "tỉnh Gia Lai",),
        body=(
            "Từ ngày 01/01/2026, hộ kinh doanh chuyển sang tự kê khai, tự nộp thuế. Thuế tỉnh Gia Lai đề nghị Quý Phòng đăng bài tuyên truyền pháp luật trên CMS Loa phường:",
            "1) Đối tượng: cá nhân, chủ hộ kinh doanh là nam hoặc nữ, 18 tuổi trở lên.",
            "2) Phạm vi: các phường Quy Nhơn, Pleiku, An Nhơn, Bồng Sơn, Ayun Pa.",
            "3) Lưu ý: tờ khai quý IV/2025 nộp chậm nhất ngày 31/01/2026 (ghi trong bài).",
            "4) Tệp kèm theo: bài viết, ảnh đại diện.",
            "Kính đề nghị Quý Phòng phản hồi trước ngày 16/01/2026.",
        ),
        sign=("KT. TRƯỞNG THUẾ TỈNH", "PHÓ TRƯỞNG THUẾ TỈNH"), name="Đinh Yang Khuê", copies=("- Như trên;", "- Lưu: VT, NVDTPC."), size=13.5,
    ), "2026-01-05", {
        "issuer": issuer("Thuế tỉnh Gia Lai", "province", "department", "Cục Thuế", in_="tỉnh Gia Lai"),
        "audience": audience("18-", "all"), "scope": area("commune", "phường Quy Nhơn", "phường Pleiku", "phường An Nhơn", "phường Bồng Sơn", "phường Ayun Pa"), "window": None,
        "notes": "tờ khai quý IV/2025 nộp chậm nhất ngày 31/01/2026 (ghi trong bài).", "topic": "law", "decision": decision("province", PC06 + "tỉnh Gia Lai", "province"),
    }, title="Phó Trưởng Thuế tỉnh", authority="KT", findings=["WINDOW_MISSING"], received="2026-01-06", subject="law", look={"vv": "below"}),
    ask("fa43-bhxh-vinh-long-van-xuoi", Letter(
        parent=("BHXH VIỆT NAM",), issuer=("BẢO HIỂM XÃ HỘI", "TỈNH VĨNH LONG"), number="1502/BHXH-TTHTNTG", place="Vĩnh Long", day="ngày 17 tháng 11 năm 2025",
        about="nhờ đăng bài vận động nhận lương hưu qua tài khoản trên VNeID", to=(PC06 + "tỉnh Vĩnh Long",),
        body=(
            "Trên địa bàn tỉnh Vĩnh Long (gồm cả Bến Tre, Trà Vinh trước đây) hiện còn 12.470 người nhận lương hưu bằng tiền mặt, trong đó 6.180 người trên 75 tuổi. Thực hiện chỉ đạo tại Công văn số 2790/BHXH-TT ngày 03/11/2025, BHXH tỉnh đã biên soạn bài hướng dẫn tích hợp tài khoản an sinh xã hội.",
            "BHXH tỉnh tha thiết mong Quý Phòng đưa bài này lên mục Loa phường. Những người cần đọc nhất là ông, bà hưu trí từ 55 tuổi trở lên, gồm cả nam và nữ. Khu vực được ưu tiên đợt này là phường Trà Vinh, phường Bến Tre và phường Long Châu. Xin mở bài vào 15/12/2025 rồi giữ cho đến hết Quý I năm 2026.",
            "BHXH tỉnh gửi kèm bài viết (tệp .docx), ảnh đại diện (tệp .png)./.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Sơn Thị Ngọc Hiền", copies=("- Như trên;", "- Lưu: VT, TTHTNTG."), size=14,
    ), "2025-11-17", {
        "issuer": issuer("Bảo hiểm xã hội tỉnh Vĩnh Long", "province", "department", "BHXH Việt Nam", in_="tỉnh Vĩnh Long"),
        "audience": audience("55-", "all"), "scope": area("commune", "phường Trà Vinh", "phường Bến Tre", "phường Long Châu"), "window": window("2025-12-15", "2026-03-31"),
        "notes": None, "topic": "project06", "decision": decision("province", PC06 + "tỉnh Vĩnh Long", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2025-11-18", subject="vneid", drop=("notes", "issuer.kind", "issuer.parent"), look={"cols": 0.4, "leading": 1.35}),
    ask("fa44-benh-vien-khanh-hoa", Letter(
        parent=("SỞ Y TẾ KHÁNH HÒA",), issuer=("BỆNH VIỆN ĐA KHOA", "TỈNH KHÁNH HÒA"), number="977/BVĐK-CTXH", place="Khánh Hòa", day="ngày 06 tháng 4 năm 2026",
        about="đề nghị đăng cảnh báo lừa đảo bán thuốc, sữa cho thai phụ qua mạng", to=(PC06 + "tỉnh Khánh Hòa",),
        body=(
            "Khoa Sản ghi nhận nhiều thai phụ bị các trang giả mạo bệnh viện mời mua thuốc, sữa. Bệnh viện Đa khoa tỉnh Khánh Hòa kính đề nghị Quý Phòng cho đăng bài cảnh báo lên Loa phường (VNeID). Nội dung cụ thể như sau:",
            "Thứ nhất, đối tượng: phụ nữ đang mang thai, chuẩn bị mang thai, 18 - 40 tuổi.",
            "Thứ hai, phạm vi: toàn tỉnh (65 xã, phường, đặc khu).",
            "Thứ ba, thời gian: bắt đầu từ 04/5/2026, kéo dài 04 tuần.",
            "Thứ tư, lưu ý: logo bệnh viện phải để ở góc trái.",
            "Thứ năm, hồ sơ kèm: bản mềm nội dung, hình ảnh đại diện.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Cao Thị Ka Tân", copies=("- Như trên;", "- Sở Y tế (b/c);", "- Lưu: VT, CTXH."), size=13.5,
    ), "2026-04-06", {
        "issuer": issuer("Bệnh viện Đa khoa tỉnh Khánh Hòa", "province", "health", "Sở Y tế Khánh Hòa", in_="tỉnh Khánh Hòa"),
        "audience": audience("18-40", "female"), "scope": scope("province", "tỉnh Khánh Hòa"), "window": window("2026-05-04", "2026-05-31"),
        "notes": "logo bệnh viện phải để ở góc trái.", "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Khánh Hòa", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2026-04-07", subject="fraud", form="docx"),
    ask("fa45-tinh-doan-ca-mau-ca-nuoc", Letter(
        parent=("TRUNG ƯƠNG ĐOÀN",), issuer=("TỈNH ĐOÀN CÀ MAU",), head="youth", number="641-CV/TĐTN-TTNTH", place="Cà Mau", day="ngày 15 tháng 6 năm 2026",
        about="đề nghị đăng bài cảnh báo lừa đảo tân sinh viên", to=(PC06 + "tỉnh Cà Mau",),
        body=(
            "Mỗi mùa nhập học, nhiều tân sinh viên quê Cà Mau bị lừa đặt cọc nhà trọ, lừa đóng học phí. Năm 2025, tại TP. Hồ Chí Minh và TP. Cần Thơ ghi nhận 46 trường hợp.",
            "Ban Thường vụ Tỉnh đoàn Cà Mau trân trọng đề nghị Phòng PC06 báo cáo cấp trên cho đăng bài cảnh báo trên Loa phường, cụ thể (a) người nhận là thanh niên, sinh viên từ đủ 17 đến hết 25 tuổi, nam và nữ; (b) đăng ở mọi tỉnh, thành phố của Việt Nam bởi các em theo học ở rất nhiều địa phương, không thể chỉ thông tin trong tỉnh; (c) từ ngày 20 tháng 7 năm 2026 đến ngày 20 tháng 9 năm 2026; (d) cần ghim số điện thoại hỗ trợ 1800.6606.",
            "Tệp bài viết và ảnh đại diện gửi kèm theo công văn.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), name="Trần Nguyễn Khả Tú", copies=("- Như trên;", "- Thường trực Tỉnh ủy (b/c);", "- Lưu VP."), size=14,
    ), "2026-06-15", {
        "issuer": issuer("Tỉnh đoàn Cà Mau", "province", MASS, "Trung ương Đoàn", in_="tỉnh Cà Mau"),
        "audience": audience("17-25", "all"), "scope": scope("nationwide", justification="các em theo học ở rất nhiều địa phương, không thể chỉ thông tin trong tỉnh"), "window": window("2026-07-20", "2026-09-20"),
        "notes": None, "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Cà Mau", "ministry", c06=True),
    }, title="Phó Bí thư", authority="TM", findings=["NATIONWIDE"], received="2026-06-16", subject="fraud", drop=("notes", "issuer.parent"), look={"vv": "below"}),
    ask("fa46-dang-uy-ba-che-khong-pham-vi", Letter(
        parent=("ĐẢNG BỘ TỈNH QUẢNG NINH",), issuer=("ĐẢNG ỦY XÃ BA CHẼ",), head="party", number="211-CV/ĐU", number_as="Số 211-CV/ĐU", place="Ba Chẽ", day="ngày 08 tháng 12 năm 2025",
        about="đăng bài tuyên truyền kết quả phát triển kinh tế - xã hội năm 2025", to=("Công an xã Ba Chẽ",),
        body=(
            "Ban Thường vụ Đảng ủy xã yêu cầu Công an xã đăng bài tuyên truyền kết quả phát triển kinh tế - xã hội năm 2025 và chính sách mới trên nền tảng Loa phường:",
            "- Đối tượng: công dân nam, nữ đủ 16 tuổi trở lên.",
            "- Thời gian: từ ngày 25/12/2025 đến ngày 25/01/2026.",
            "- Lưu ý: bám sát Báo cáo số 88-BC/ĐU ngày 01/12/2025.",
            "Gửi kèm bài (file mềm) và ảnh đại diện.",
        ),
        sign=("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"), name="Triệu Quý Lâm", copies=("- Như trên,", "- UBND xã,", "- Lưu Văn phòng Đảng ủy."),
    ), "2025-12-08", {
        "issuer": issuer("Đảng ủy xã Ba Chẽ", "commune", "party", "Đảng bộ tỉnh Quảng Ninh", in_="tỉnh Quảng Ninh > xã Ba Chẽ"),
        "audience": audience("16-", "all"), "scope": None, "window": window("2025-12-25", "2026-01-25"),
        "notes": "bám sát Báo cáo số 88-BC/ĐU ngày 01/12/2025.", "topic": "socio_political", "decision": decision("commune", "Công an xã Ba Chẽ", "commune"),
    }, title="Phó Bí thư Thường trực", authority="TM", findings=["SCOPE_MISSING"], received="2025-12-09", subject="policy", look={"vv": "below", "vv_word": ""}),
    ask("fa47-so-gddt-tay-ninh-bang", Letter(
        parent=("UBND TỈNH TÂY NINH",), issuer=("SỞ GIÁO DỤC VÀ ĐÀO TẠO",), number="3640/SGDĐT-GDTrH", place="Tây Ninh", day="ngày 17 tháng 8 năm 2026",
        about="đăng tin tuyên truyền an toàn giao thông đầu năm học 2026 - 2027", to=(PC06 + "tỉnh Tây Ninh",),
        body=(
            "Sở Giáo dục và Đào tạo đề nghị Phòng PC06 đăng bài “Đã uống rượu bia, không lái xe” tại chuyên mục Loa phường theo phụ lục kê khai sau:",
            Rows((
                ("TT", "Thông tin", "Kê khai của đơn vị"),
                ("1", "Đối tượng tiếp nhận", "Cha mẹ học sinh và học sinh nam, nữ"),
                ("2", "Độ tuổi", "16 – 55"),
                ("3", "Phạm vi", "xã Bến Lức, xã Cần Giuộc, phường Long An, phường Tân Ninh"),
                ("4", "Thời gian bắt đầu", "07/9/2026"),
                ("5", "Thời gian kết thúc", "07/10/2026"),
                ("6", "Lưu ý khác", "Không đăng ảnh học sinh vi phạm"),
            ), (0.08, 0.32, 0.6)),
            "Bản mềm bài viết, ảnh đại diện gửi cùng văn bản điện tử.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Huỳnh Thị Bích Trâm", copies=("- Như trên;", "- Lưu: VT, GDTrH."), size=13,
    ), "2026-08-17", {
        "issuer": issuer("Sở Giáo dục và Đào tạo", "province", "department", "UBND tỉnh Tây Ninh", in_="tỉnh Tây Ninh"),
        "audience": audience("16-55", "all"), "scope": area("commune", "xã Bến Lức", "xã Cần Giuộc", "phường Long An", "phường Tân Ninh"), "window": window("2026-09-07", "2026-10-07"),
        "notes": "Không đăng ảnh học sinh vi phạm", "topic": "law", "decision": decision("province", PC06 + "tỉnh Tây Ninh", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2026-08-18", subject="traffic", form="docx"),
    ask("fa48-bao-dong-thap-hai-nhom", Letter(
        parent=("TỈNH ỦY ĐỒNG THÁP",), issuer=("BÁO VÀ PHÁT THANH,", "TRUYỀN HÌNH ĐỒNG THÁP"), number="129-CV/BPTTH", place="Đồng Tháp", day="ngày 24 tháng 02 năm 2026",
        about="phối hợp đăng loạt bài cảnh báo lừa đảo trực tuyến", to=(PC06 + "tỉnh Đồng Tháp",),
        body=(
            "Loạt bài “Tỉnh táo trên mạng” đã ra mắt trên báo điện tử, phục vụ bạn đọc cả nước và thu hút 1,2 triệu lượt xem. Báo và phát thanh, truyền hình Đồng Tháp xin rút gọn thành 01 bài để phát trên Loa phường phục vụ riêng công chúng trong tỉnh, với các thông số:",
            "◦ Độc giả: học sinh từ 12 đến 17 tuổi, phụ huynh từ 30 đến 55 tuổi (nam và nữ)",
            "◦ Phạm vi: tỉnh Đồng Tháp",
            "◦ Thời gian: từ 16/3 đến 16/4/2026",
            "◦ Ghi chú: dẫn nguồn báo điện tử",
            "Tệp kèm: bài viết; ảnh bìa.",
        ),
        sign=("KT. GIÁM ĐỐC - TỔNG BIÊN TẬP", "PHÓ TỔNG BIÊN TẬP"), name="Đặng Quốc Vinh Hiển", copies=("- Như trên;", "- Lưu: VT."),
    ), "2026-02-24", {
        "issuer": issuer("Báo và phát thanh, truyền hình Đồng Tháp", "province", "press", "Tỉnh ủy Đồng Tháp", in_="tỉnh Đồng Tháp"),
        "audience": audience("12-55", "all"), "scope": scope("province", "tỉnh Đồng Tháp"), "window": window("2026-03-16", "2026-04-16"),
        "notes": "dẫn nguồn báo điện tử", "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Đồng Tháp", "province"),
    }, title="Phó Tổng Biên tập", authority="KT", doubtful=["audience"], received="2026-02-25", subject="fraud", look={"foot": "stacked", "vv": "below"}),
    ask("fa49-chu-thap-do-quang-tri", Letter(
        parent=("HỘI CHỮ THẬP ĐỎ VIỆT NAM",), issuer=("HỘI CHỮ THẬP ĐỎ", "TỈNH QUẢNG TRỊ"), number="263/CTĐ-BTT", place="Quảng Trị", day="ngày 24 tháng 11 năm 2025",
        about="cảnh báo giả mạo Hội Chữ thập đỏ kêu gọi ủng hộ đồng bào vùng lũ", to=(PC06 + "tỉnh Quảng Trị",),
        body=(
            "Sau đợt lũ từ ngày 26/10 đến ngày 03/11/2025, xuất hiện ít nhất 07 trang giả mạo Hội Chữ thập đỏ kêu gọi chuyển tiền.",
            "Hội Chữ thập đỏ tỉnh Quảng Trị gửi bài cảnh báo và đề nghị Phòng phê duyệt, đăng Loa phường (đối tượng: công dân 18 tuổi trở lên, nam và nữ; phạm vi: các phường Đồng Hới, Đông Hà, Ba Đồn; thời gian: 20 ngày, kể từ thứ Hai 15/12/2025; lưu ý: số tài khoản chính thức của Hội ghi ở cuối bài, đề nghị đối chiếu trước khi đăng).",
            "Hồ sơ gồm bản mềm bài viết, ảnh đại diện.",
        ),
        sign=("CHỦ TỊCH",), name="Hồ Thị Kray Hương", copies=("- Như trên;", "- Trung ương Hội (b/c);", "- Lưu: VT, BTT."), size=14,
    ), "2025-11-24", {
        "issuer": issuer("Hội Chữ thập đỏ tỉnh Quảng Trị", "province", MASS, "Hội Chữ thập đỏ Việt Nam", in_="tỉnh Quảng Trị"),
        "audience": audience("18-", "all"), "scope": area("commune", "phường Đồng Hới", "phường Đông Hà", "phường Ba Đồn"), "window": window("2025-12-15", "2026-01-03"),
        "notes": None, "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Quảng Trị", "province"),
    }, title="Chủ tịch", received="2025-11-25", subject="fraud", form="docx", drop=("notes", "findings", "status"), look={"tabs": True}),
    ask("fa50-so-du-lich-ninh-binh-ca-nuoc", Letter(
        parent=("ỦY BAN NHÂN DÂN", "TỈNH NINH BÌNH"), issuer=("SỞ DU LỊCH",), number="102/SDL-QHPTDL", place="Ninh Bình", day="ngày 12 tháng 01 năm 2026",
        about="đề nghị truyền thông Tuần Du lịch “Sắc vàng Tam Cốc - Tràng An”", to=(PC06 + "tỉnh Ninh Bình",),
        body=(
            "Sở Du lịch có bài viết giới thiệu các điểm đến, đặc sản của tỉnh Ninh Bình; kính đề nghị Phòng PC06 thẩm định, trình Cục C06 đăng Loa phường với nội dung:",
            "<b>Đối tượng tuyên truyền:</b> Mọi công dân (độ tuổi: tất cả; giới tính: tất cả).",
            "<b>Phạm vi tuyên truyền:</b> 34/34 tỉnh, thành phố.",
            "<b>Sự cần thiết đăng ở phạm vi trên:</b> Tuần Du lịch là sự kiện cấp quốc gia do Bộ Văn hóa, Thể thao và Du lịch bảo trợ, khách ngoại tỉnh chiếm 94%.",
            "<b>Thời gian đăng tin:</b> Từ 02/02/2026 đến 31/5/2026.",
            "<b>Nội dung cần lưu ý khác:</b> Không sử dụng ảnh cũ năm 2024.",
            "<b>Gửi kèm:</b> File bài viết; ảnh đại diện.",
        ),
        sign=("Q. GIÁM ĐỐC",), name="Trịnh Hoàng Uyên", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QHPTDL."), size=13,
    ), "2026-01-12", {
        "issuer": issuer("Sở Du lịch", "province", "department", "Ủy ban nhân dân tỉnh Ninh Bình", in_="tỉnh Ninh Bình"),
        "audience": audience("0-", "all"), "scope": scope("nationwide", justification="Tuần Du lịch là sự kiện cấp quốc gia do Bộ Văn hóa, Thể thao và Du lịch bảo trợ, khách ngoại tỉnh chiếm 94%."), "window": window("2026-02-02", "2026-05-31"),
        "notes": "Không sử dụng ảnh cũ năm 2024.", "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Ninh Bình", "ministry", c06=True),
    }, title="Giám đốc", authority="Q", findings=["NATIONWIDE"], received="2026-01-13", subject="tourism", look={"indent": 0}),
    ask("fa51-xa-mang-den-ca-nuoc", Letter(
        parent=("UBND TỈNH QUẢNG NGÃI",), issuer=("ỦY BAN NHÂN DÂN", "XÃ MĂNG ĐEN"), number="1266/UBND-VHXH", place="Măng Đen", day="ngày 10 tháng 11 năm 2025",
        about="xin đăng bài quảng bá mùa hoa anh đào Măng Đen", to=("Công an xã Măng Đen",),
        body=(
            "UBND xã Măng Đen, tỉnh Quảng Ngãi kính chuyển Công an xã bài viết quảng bá du lịch, đề nghị báo cáo Công an tỉnh và C06 cho phát hành trên Loa phường như sau:",
            "1. Đối tượng: du khách không phân biệt lứa tuổi, nam nữ.",
            "2. Phạm vi: khắp mọi miền đất nước. Cơ sở đề xuất: 7/10 khách lưu trú đến từ ngoài tỉnh, nhất là Đà Nẵng, TP. Hồ Chí Minh, Hà Nội nên đăng trong tỉnh không có hiệu quả.",
            "3. Thời gian: 15/12/2025 - 15/02/2026.",
            "4. Khác: hoa nở rộ khoảng 10 ngày cuối tháng 12, xin đăng đúng ngày đầu.",
            "Kèm 01 tệp bài viết, 01 ảnh đại diện.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="A Đinh Blưm", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, VHXH."),
    ), "2025-11-10", {
        "issuer": issuer("Ủy ban nhân dân xã Măng Đen", "commune", UB, "UBND tỉnh Quảng Ngãi", in_="tỉnh Quảng Ngãi > xã Măng Đen"),
        "audience": audience("0-", "all"), "scope": scope("nationwide", justification="7/10 khách lưu trú đến từ ngoài tỉnh"), "window": window("2025-12-15", "2026-02-15"),
        "notes": "hoa nở rộ khoảng 10 ngày cuối tháng 12, xin đăng đúng ngày đầu.", "topic": "tourism_specialty", "decision": decision("commune", "Công an xã Măng Đen", "ministry", c06=True),
    }, title="Phó Chủ tịch", authority="KT", findings=["NATIONWIDE"], received="2025-11-11", subject="tourism", drop=("findings", "status"), look={"vv": "beside", "cols": 0.4}),
    ask("fa52-ldld-hai-phong-bang", Letter(
        parent=("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",), issuer=("LIÊN ĐOÀN LAO ĐỘNG", "THÀNH PHỐ HẢI PHÒNG"), number="418/LĐLĐ-TG", place="Hải Phòng", day="ngày 13 tháng 4 năm 2026",
        about="cảnh báo thủ đoạn tuyển dụng lừa đảo dịp Tháng Công nhân 2026", to=(PC06 + "thành phố Hải Phòng",),
        body=(
            "Nhằm bảo vệ đoàn viên, người lao động trước các chiêu lừa “việc nhẹ lương cao”, LĐLĐ thành phố Hải Phòng gửi bài cảnh báo và đề nghị Quý Phòng đăng Loa phường (VNeID) theo bảng:",
            Rows((
                ("Đối tượng", "Giới tính", "Tuổi", "Phạm vi", "Thời gian"),
                ("Công nhân, lao động khu công nghiệp", "Nam, nữ", "15 đến dưới 45", "Phường An Dương, phường Hồng An, phường Thủy Nguyên", "04/5/2026 đến 31/5/2026"),
            ), (0.22, 0.12, 0.14, 0.3, 0.22)),
            "Cần lưu ý: Lễ phát động Tháng Công nhân ngày 26/4/2026 không liên quan tới lịch đăng bài.",
            "Bài viết và ảnh đại diện được gửi dưới dạng tệp đính kèm.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="Phạm Thị Tuyết Nhạn", copies=("- Như trên;", "- Lưu: VT, TG."), size=13.5,
    ), "2026-04-13", {
        "issuer": issuer("Liên đoàn Lao động thành phố Hải Phòng", "province", MASS, "Tổng Liên đoàn Lao động Việt Nam", in_="thành phố Hải Phòng"),
        "audience": audience("15-44", "all"), "scope": area("commune", "phường An Dương", "phường Hồng An", "phường Thủy Nguyên"), "window": window("2026-05-04", "2026-05-31"),
        "notes": None, "topic": "crime_warning", "decision": decision("province", PC06 + "thành phố Hải Phòng", "province"),
    }, title="Phó Chủ tịch", authority="TM", received="2026-04-14", subject="fraud", drop=("notes",), look={"left": 70, "right": 40, "vv": "below"}),
    ask("fa53-to-cong-tac-long-xuyen-tu-nay", Letter(
        parent=("ỦY BAN NHÂN DÂN PHƯỜNG LONG XUYÊN",), issuer=("TỔ CÔNG TÁC ĐỀ ÁN 06",), number="21/TCT06", place="Long Xuyên", day="ngày 08 tháng 9 năm 2025",
        about="đăng bài hướng dẫn liên kết tài khoản an sinh xã hội", to=("Công an phường Long Xuyên",),
        body=(
            "Tổ công tác Đề án 06 phường Long Xuyên, tỉnh An Giang kính đề nghị Công an phường đăng bài hướng dẫn liên kết tài khoản an sinh xã hội trên Loa phường:",
            "1. Đối tượng tuyên truyền: công dân từ đủ 14 tuổi, cả nam và nữ.",
            "2. Phạm vi tuyên truyền: phường Long Xuyên.",
            "3. Thời gian đăng tin: từ nay đến hết 31/10/2025.",
            "4. Nội dung lưu ý: không.",
            "5. Đính kèm: file mềm, ảnh đại diện.",
        ),
        sign=("TỔ TRƯỞNG",), name="Chau Sóc Kha", copies=("- Như trên;", "- Lưu: TCT."), size=13,
    ), "2025-09-08", {
        "issuer": issuer("Tổ công tác Đề án 06", "commune", "task_force", "Ủy ban nhân dân phường Long Xuyên", in_="tỉnh An Giang > phường Long Xuyên"),
        "audience": audience("14-", "all"), "scope": area("commune", "phường Long Xuyên"), "window": window("2025-09-08", "2025-10-31"),
        "notes": None, "topic": "project06", "decision": decision("commune", "Công an phường Long Xuyên", "commune"),
    }, title="Tổ trưởng", doubtful=["window"], findings=["WINDOW_TOO_SOON"], received="2025-09-09", subject="vneid", form="docx", drop=("notes", "findings", "status")),
    ask("fa54-ban-tgdv-lam-dong-van-xuoi", Letter(
        parent=("TỈNH ỦY LÂM ĐỒNG",), issuer=("BAN TUYÊN GIÁO VÀ DÂN VẬN",), head="party", number="430-CV/BTGDVTU", number_as="Số 430-CV/BTGDVTU", place="Lâm Đồng", day="ngày 19 tháng 01 năm 2026",
        about="tuyên truyền kết quả phát triển kinh tế - xã hội tỉnh Lâm Đồng sau sắp xếp", to=(PC06 + "tỉnh Lâm Đồng",),
        body=(
            "Thực hiện Kết luận số 96-KL/TU ngày 29/12/2025 của Ban Thường vụ Tỉnh ủy, Ban Tuyên giáo và Dân vận Tỉnh ủy chuyển đến Phòng một bài tuyên truyền về thành tựu kinh tế - xã hội và chính sách mới của tỉnh, đề nghị cho lên Loa phường.",
            "Theo đánh giá của Ban, Nhân dân ba phường Bắc Gia Nghĩa, Nam Gia Nghĩa và Đông Gia Nghĩa còn ít được tiếp cận thông tin, do đó đề nghị khoanh việc hiển thị trong ba phường nói trên, không mở rộng ra toàn tỉnh. Về người tiếp nhận, chọn những người từ 18 đến 70 tuổi, cả nam giới và nữ giới. Về thời lượng, xin bố trí trọn tháng 3 năm 2026.",
            "Bài viết cùng ảnh đại diện đã được gửi qua mạng nội bộ. Đồng chí Nguyễn Hạnh Vy (Phòng Tuyên truyền) là đầu mối.",
        ),
        sign=("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"), name="K’Brếp Hoàng", copies=("- Như trên,", "- Thường trực Tỉnh ủy (b/c),", "- Lưu Văn phòng."),
    ), "2026-01-19", {
        "issuer": issuer("Ban Tuyên giáo và Dân vận", "province", "party", "Tỉnh ủy Lâm Đồng", in_="tỉnh Lâm Đồng"),
        "audience": audience("18-70", "all"), "scope": area("commune", "phường Bắc Gia Nghĩa", "phường Nam Gia Nghĩa", "phường Đông Gia Nghĩa"), "window": window("2026-03-01", "2026-03-31"),
        "notes": None, "topic": "socio_political", "decision": decision("province", PC06 + "tỉnh Lâm Đồng", "province"),
    }, title="Phó Trưởng ban Thường trực", authority="KT", received="2026-01-20", subject="policy", drop=("notes",), look={"vv": "below", "vv_word": "Về việc"}),
    ask("fa55-agribank-son-la", Letter(
        parent=("NGÂN HÀNG NÔNG NGHIỆP VÀ", "PHÁT TRIỂN NÔNG THÔN VIỆT NAM"), issuer=("AGRIBANK CHI NHÁNH", "TỈNH SƠN LA"), number="388/NHNo.SL-DVMK", place="Sơn La", day="ngày 02 tháng 3 năm 2026",
        about="đề nghị đăng bài cảnh báo giả mạo cán bộ ngân hàng", to=(PC06 + "tỉnh Sơn La",),
        body=(
            "Đầu năm 2026, Agribank Chi nhánh tỉnh Sơn La tiếp nhận phản ánh của 31 khách hàng về việc bị giả danh cán bộ ngân hàng mời nâng hạn mức thẻ. Chi nhánh mong muốn phối hợp với Quý Phòng cho đăng bài cảnh báo lừa đảo trên Loa phường.",
            "Chi nhánh đề xuất gửi bài tới khách hàng cá nhân là nam, nữ trong khoảng 18 tới 65 tuổi đang sinh sống tại các phường Tô Hiệu, Chiềng An, Chiềng Cơi, Chiềng Sinh, và duy trì bài từ ngày 25/3/2026 cho tới ngày 25/4/2026. Trong bài có số tổng đài, kính đề nghị không chỉnh sửa.",
            "Đính kèm có file bài viết và hình đại diện. Trân trọng cảm ơn sự hợp tác của Quý Phòng./.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Cầm Thị Ngoan", copies=("- Như trên;", "- Ban Giám đốc;", "- Lưu: VT, DVMK."), size=14,
    ), "2026-03-02", {
        "issuer": issuer("Agribank Chi nhánh tỉnh Sơn La", "other", "enterprise", in_="tỉnh Sơn La"),
        "audience": audience("18-65", "all"), "scope": area("commune", "phường Tô Hiệu", "phường Chiềng An", "phường Chiềng Cơi", "phường Chiềng Sinh"), "window": window("2026-03-25", "2026-04-25"),
        "notes": None, "topic": "crime_warning", "decision": decision("none", None, "none"),
    }, title="Phó Giám đốc", authority="KT", findings=["ISSUER_NOT_ELIGIBLE"], received="2026-03-03", subject="fraud", drop=("notes", "issuer.level", "issuer.parent", "issuer.province"), look={"cols": 0.46}),
)  # fmt: skip
