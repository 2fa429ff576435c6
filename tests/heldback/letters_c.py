"""Held-back requests, third part: long issuers, lists of areas, gaps, two-page letters with bait."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"

_C26 = Letter(
    parent=("ỦY BAN NHÂN DÂN XÃ KRÔNG NĂNG",),
    issuer=(
        "BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM,",
        "TỆ NẠN XÃ HỘI VÀ XÂY DỰNG",
        "PHONG TRÀO TOÀN DÂN",
        "BẢO VỆ AN NINH TỔ QUỐC",
    ),
    number="15/BCĐ",
    place="Krông Năng",
    day="ngày 19 tháng 01 năm 2026",
    about="đăng tin cảnh báo lừa đảo dịp Tết",
    to=("Công an xã Krông Năng",),
    body=(
        "Ban Chỉ đạo đề nghị Công an xã Krông Năng, tỉnh Đắk Lắk đưa lên Loa phường bài cảnh báo các thủ đoạn lừa đảo.",
        "Đối tượng thụ hưởng: tất cả các nhóm tuổi, giới tính nào cũng được.",
        "Không gian: địa bàn xã Krông Năng.",
        "Thời gian: từ 23h59 ngày 06/02/2026 đến 23h59 ngày 28/02/2026.",
        "Chú ý: bài có trích lời người bị hại (đã đổi tên).",
        "Gửi kèm bài viết bản mềm, ảnh đại diện./.",
    ),
    sign=("TM. BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"),
    name="Y Suôl Ênuôl",
    copies=("- Như trên;", "- Lưu: VT, BCĐ."),
)

_C27 = Letter(
    parent=("UBND THÀNH PHỐ HÀ NỘI",),
    issuer=("SỞ TƯ PHÁP",),
    number="1120/STP-PBGDPL",
    place="Hà Nội",
    day="ngày 05 tháng 3 năm 2026",
    about="phối hợp phổ biến Luật Bảo vệ dữ liệu cá nhân",
    to=(PC06 + "thành phố Hà Nội",),
    body=(
        "Sở Tư pháp đề nghị Phòng hỗ trợ đăng bài viết về Luật Bảo vệ dữ liệu cá nhân trên nền tảng Loa phường (VNeID):",
        "- Độ tuổi bạn đọc: mười sáu tuổi trở lên; nam, nữ không hạn chế;",
        "- Địa bàn: toàn thành phố Hà Nội;",
        "- Thời gian đăng: 00h00 ngày 01/4/2026 - 23h59 ngày 30/4/2026;",
        "- Đề nghị khác: gửi Sở ảnh chụp màn hình sau khi đăng.",
        "Tài liệu kèm: bài viết, ảnh đại diện (bản điện tử)./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="TS. Ngô Vĩ Cầm Ca",
    copies=("- Như trên;", "- Lưu: VT, PBGDPL."),
    stamp=("Ký bởi: Sở Tư pháp", "Thời gian ký: 06/03/2026 16:20:11 +07:00"),
)

_C28 = Letter(
    parent=("ĐẢNG BỘ TỈNH LÀO CAI",),
    issuer=("ĐẢNG ỦY XÃ BẢO ÁI",),
    head="party",
    number="57-CV/ĐU",
    number_as="Số 57-CV/ĐU",
    place="Bảo Ái",
    day="ngày 20 tháng 10 năm 2025",
    about="tuyên truyền chính sách mới của địa phương",
    to=("Chi bộ Công an xã", "Công an xã Bảo Ái"),
    body=(
        "Thường trực Đảng ủy xã Bảo Ái yêu cầu tuyên truyền sâu rộng chính sách mới của địa phương và đề nghị Công an xã đăng "
        "bài viết kèm theo lên Loa phường (VNeID), theo hướng:",
        "- Người đọc: cán bộ, đảng viên, Nhân dân đủ 18 tuổi; nam nữ bình đẳng tiếp cận.",
        "- Vùng phủ sóng: xã Bảo Ái, không vượt ra ngoài xã.",
        "- Hạn gỡ bài: 31/12/2025; ngày lên bài: 17/11/2025.",
        "- Lưu ý: không rút gọn tiêu đề.",
        "Gửi kèm tệp bài, ảnh đại diện.",
    ),
    sign=("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"),
    name="Lự Văn Khánh Hạ",
    copies=("- Như trên,", "- Lưu VPĐU."),
)

_C29 = Letter(
    issuer=("ỦY BAN MTTQ VIỆT NAM", "THÀNH PHỐ CẦN THƠ"),
    number="604/MTTQ-BTT",
    place="Cần Thơ",
    day="ngày 06 tháng 02 năm 2026",
    about="tuyên truyền quyền và nghĩa vụ của cử tri",
    to=(PC06 + "thành phố Cần Thơ",),
    body=(
        "Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Cần Thơ kính đề nghị Quý Phòng cho đăng trên Loa phường bài tuyên truyền "
        "về chính sách và quyền của cử tri.",
        "Cử tri từ 18 tuổi trở lên, nam cũng như nữ, ở các phường Ninh Kiều, Cái Răng và xã Phong Điền sẽ nhận được bài này, kể "
        "từ ngày 02/3 cho đến hết ngày 14/3/2026.",
        "Điều cần lưu ý: đề nghị gỡ bài đúng hạn.",
        "Bài viết (Word) và ảnh đại diện gửi theo./.",
    ),
    sign=("TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Thạch Sa Rươne",
    copies=("- Như trên;", "- Lưu: VT."),
)

_C30 = Letter(
    parent=("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "TỈNH GIA LAI"),
    issuer=("CHI CỤC KIỂM LÂM",),
    number="388/CCKL-SDPTR",
    place="Gia Lai",
    day="ngày 12 tháng 01 năm 2026",
    about="đăng bài phổ biến quy định pháp luật về đất lâm nghiệp",
    to=(PC06 + "tỉnh Gia Lai",),
    body=(
        "Chi cục Kiểm lâm đề nghị Quý Phòng đăng lên Loa phường bài viết về mua bán đất bằng giấy viết tay:",
        "1. Đối tượng tiếp nhận: người trong độ tuổi lao động (từ 15 đến 60), hai giới nam, nữ.",
        "2. Địa bàn tiếp nhận: xã Kbang, xã Sơn Lang, xã Krong.",
        "3. Thời gian tiếp nhận: từ 02/02 đến 30/4/2026.",
        "4. Nội dung khác: bài có hai phần, xin đăng liền nhau.",
        "Gửi kèm file mềm và hình ảnh đại diện./.",
    ),
    sign=("CHI CỤC TRƯỞNG",),
    name="Rmah Đại Ngàn",
    copies=("- Như trên;", "- Sở NN&amp;MT (b/c);", "- Lưu: VT."),
)

_C31 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG YÊN BÁI"),
    number="990/UBND-VHXH",
    place="Yên Bái",
    day="ngày 24 tháng 11 năm 2025",
    about="đề nghị đăng bài hướng dẫn tài khoản an sinh xã hội",
    to=("Công an phường Yên Bái",),
    body=(
        "Thực hiện Công văn số 6120/UBND-VX ngày 10/11/2025 của UBND tỉnh Lào Cai yêu cầu hoàn thành chi trả trước ngày "
        "31/12/2025, UBND phường Yên Bái gửi bài hướng dẫn và đề nghị Công an phường đăng lên Loa phường trên VNeID:",
        "- Đối tượng: người dân từ đủ 15 tuổi; giới tính: không hạn chế;",
        "- Phạm vi: phường Yên Bái, tỉnh Lào Cai;",
        "- Lưu ý: nếu cần chỉnh sửa, liên hệ bộ phận văn hóa - xã hội phường.",
        "File mềm bài viết, ảnh đại diện gửi kèm./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Hà Thị Gấm Vóc",
    copies=("- Như trên;", "- Lưu: VT."),
)

_C32 = Letter(
    parent=("UBND TỈNH ĐỒNG THÁP",),
    issuer=("SỞ KHOA HỌC", "VÀ CÔNG NGHỆ"),
    number="745/SKHCN-CĐS",
    place="Đồng Tháp",
    day="ngày 11 tháng 5 năm 2026",
    about="đăng bài giới thiệu tài khoản an sinh xã hội trên VNeID",
    to=(PC06 + "tỉnh Đồng Tháp",),
    body=(
        "Sở Khoa học và Công nghệ gửi kèm bài viết, ảnh đại diện và đề nghị Quý Phòng đăng trên mục Loa phường.",
        "Độ tuổi người xem: 18 đến 65.",
        "Giới tính người xem: cả hai.",
        "Thời gian: tháng 6 và tháng 7 năm 2026.",
        "Đầu mối trao đổi: bà Trương Tố Lan Chi, điện thoại 0900 000 745.",
        "Trân trọng./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Kỹ sư Quách Vĩnh Tường",
    copies=("- Như trên;", "- Lưu: VT, CĐS."),
)

_C33 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG LANG BIANG - ĐÀ LẠT"),
    number="165/UBND-VHXH",
    place="Lang Biang - Đà Lạt",
    day="ngày 01 tháng 12 năm 2025",
    about="quảng bá mùa hoa mai anh đào",
    to=("Công an phường Lang Biang - Đà Lạt",),
    body=(
        "UBND phường Lang Biang - Đà Lạt, tỉnh Lâm Đồng đề nghị Công an phường bố trí đăng bài quảng bá du lịch trên CMS Loa phường:",
        "1. Đối tượng: công chúng từ 12 tuổi trở lên, cả nam, nữ.",
        "2. Phạm vi: toàn phường.",
        "3. Thời gian: từ 22/12/2025 tới 22/02/2026.",
        "4. Lưu ý: bài viết và ảnh đang được hoàn thiện, UBND phường sẽ gửi bổ sung sau./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Krajăn Sương Mai",
    copies=("- Như trên;", "- Lưu: VT."),
)

_C34 = Letter(
    parent=("UBND HUYỆN CƯ JÚT",),
    issuer=("PHÒNG NỘI VỤ",),
    number="131/NV",
    place="Cư Jút",
    day="ngày 12 tháng 5 năm 2025",
    about="đăng bài về chủ trương sắp xếp đơn vị hành chính",
    to=(PC06 + "tỉnh Đắk Nông",),
    body=(
        "Phòng Nội vụ huyện Cư Jút, tỉnh Đắk Nông xin chuyển bài viết về chính sách, chủ trương sắp xếp đơn vị hành chính, đề "
        "nghị Quý Phòng đăng trên Loa phường.",
        "Người tiếp nhận thông tin: cử tri của huyện, nam và nữ, không dưới 18 tuổi.",
        "Nơi đăng: huyện Cư Jút.",
        "Lịch đăng: từ 01 tới hết 30/6/2025.",
        "Đề nghị thêm: không đổi tên bài.",
        "Có bản mềm và ảnh đại diện kèm theo./.",
    ),
    sign=("TRƯỞNG PHÒNG",),
    name="Lương Thế Phiệt",
    copies=("- Như trên;", "- UBND huyện (b/c);", "- Lưu: NV."),
)

_C35 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ TÚ LỆ"),
    number="88/UBND-VP",
    place="Tú Lệ",
    day="ngày 06 tháng 10 năm 2025",
    mark="KHẨN",
    about="cảnh báo kêu gọi từ thiện giả mạo sau mưa lũ",
    to=("Công an xã Tú Lệ",),
    body=(
        "Hiện có trang mạng xã hội mạo danh UBND xã Tú Lệ, tỉnh Lào Cai kêu gọi ủng hộ. Đề nghị Công an xã đăng khẩn bài cảnh báo "
        "lên Loa phường.",
        "Đối tượng: mọi độ tuổi, nam và nữ. Phạm vi: toàn xã. Thời gian: từ 07/10/2025 đến 07/11/2025. Lưu ý: ghim đầu trang.",
        "Bản mềm và ảnh đại diện gửi kèm./.",
    ),
    sign=("CHỦ TỊCH",),
    name="Lò Văn Ngàn Thu",
    copies=("- Như trên;", "- Lưu: VT."),
)

_C36 = Letter(
    parent=("CÔNG AN THÀNH PHỐ HẢI PHÒNG",),
    issuer=("PHÒNG AN NINH MẠNG VÀ PHÒNG,", "CHỐNG TỘI PHẠM CÔNG NGHỆ CAO"),
    number="420/PA05-Đ3",
    place="Hải Phòng",
    day="ngày 16 tháng 3 năm 2026",
    about="đề nghị đăng bài cảnh báo",
    to=("Phòng PC06",),
    body=(
        "Phòng PA05 trao đổi và đề nghị Phòng PC06 đăng bài cảnh báo lừa đảo trên CMS Loa phường như sau:",
        "(1) Đối tượng tuyên truyền: chủ tài khoản ngân hàng từ 15 tuổi trở lên, không phân biệt giới tính;",
        "(2) Phạm vi tuyên truyền: trong toàn thành phố;",
        "(3) Thời gian đăng tin: bắt đầu 06/4/2026, đăng liên tục 30 ngày;",
        "(4) Nội dung cần lưu ý: không.",
        "Gửi kèm file mềm, ảnh đại diện. Đầu mối: Đại úy Bùi Hải Triều, 0900 000 420./.",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
    name="Trung tá Vũ Hoa Phượng",
    copies=("- Như trên;", "- Lưu: PA05."),
)

_C37 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ MƯỜNG KHƯƠNG"),
    number="477/UBND-NVH",
    place="Mường Khương",
    day="ngày 03 tháng 11 năm 2025",
    about="đăng bài giới thiệu tương ớt, quýt Mường Khương",
    to=("Công an xã Mường Khương, tỉnh Lào Cai",),
    body=(
        "Thực hiện Nghị quyết số 12-NQ/ĐU ngày 15/8/2025 của Đảng ủy xã về phát triển sản phẩm đặc trưng giai đoạn 2025 - 2030 và "
        "Kế hoạch số 90/KH-UBND ngày 01/9/2025 của UBND xã (áp dụng cho lao động từ 18 đến 45 tuổi ở 22 thôn), xã đã tổ chức 03 lớp "
        "tập huấn từ ngày 15/9/2025 đến ngày 30/9/2025 cho 120 hội viên nông dân nam và 95 hội viên phụ nữ.",
        "Trong tháng 9, Công ty lữ hành đã đưa hơn 2.000 lượt khách toàn quốc đến xã. Để quảng bá rộng hơn, UBND xã có nguyện vọng "
        "đưa bài “Điểm đến xanh, trải nghiệm đẹp” lên chuyên mục Loa phường của VNeID và đề nghị Công an xã giúp đỡ.",
        "Bảng thông tin đăng tải:",
        Rows(
            (
                ("Độ tuổi", "Giới tính", "Địa bàn", "Từ ngày", "Đến ngày"),
                ("16 trở lên", "Nam, nữ", "Xã Mường Khương", "01/12/2025", "15/01/2026"),
            ),
            (0.16, 0.16, 0.28, 0.2, 0.2),
        ),
        "UBND xã xin lưu ý: giá bán ghi trong bài chỉ áp dụng đến hết năm 2025.",
        "Bài viết bản mềm và ảnh đại diện được gửi kèm. Kế hoạch chi tiết của đợt quảng bá do Phòng Văn hóa - Xã hội theo dõi, báo "
        "cáo trước ngày 20/02/2026.",
        "Trân trọng cảm ơn./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Pờ Thị Sín Mẩy",
    copies=("- Như trên;", "- Lưu: VT."),
)

CASES = (
    ask("h26-ban-chi-dao-krong-nang", _C26, "2026-01-19", {
        "issuer": issuer("Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc", "commune", "task_force", "Ủy ban nhân dân xã Krông Năng", in_="tỉnh Đắk Lắk > xã Krông Năng"),
        "audience": audience("0-", "all"), "scope": scope("commune", "xã Krông Năng"), "window": window("2026-02-06", "2026-02-28"),
        "notes": "bài có trích lời người bị hại (đã đổi tên).", "topic": "crime_warning", "decision": decision("commune", "Công an xã Krông Năng", "commune"),
    }, title="Phó Trưởng ban Thường trực", authority="TM", received="2026-01-20", subject="fraud", look={"cols": 0.46, "left": 70, "right": 40}),
    ask("h27-so-tu-phap-ha-noi", _C27, "2026-03-05", {
        "issuer": issuer("Sở Tư pháp", "province", "department", "UBND thành phố Hà Nội", in_="thành phố Hà Nội"),
        "audience": audience("16-", "all"), "scope": scope("province", "thành phố Hà Nội"), "window": window("2026-04-01", "2026-04-30"),
        "notes": "gửi Sở ảnh chụp màn hình sau khi đăng.", "topic": "law", "decision": decision("province", PC06 + "thành phố Hà Nội", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2026-03-06", subject="law", fix={"signatory.name": "Ngô Vĩ Cầm Ca"}),
    ask("h28-dang-uy-bao-ai", _C28, "2025-10-20", {
        "issuer": issuer("Đảng ủy xã Bảo Ái", "commune", "party", "Đảng bộ tỉnh Lào Cai", in_="tỉnh Lào Cai > xã Bảo Ái"),
        "audience": audience("18-", "all", "cán bộ", "đảng viên"), "scope": scope("commune", "xã Bảo Ái"), "window": window("2025-11-17", "2025-12-31"),
        "notes": "không rút gọn tiêu đề.", "topic": "socio_political", "decision": decision("commune", "Công an xã Bảo Ái", "commune"),
    }, title="Phó Bí thư", authority="TM", received="2025-10-21", subject="policy", form="scan 200 -0.6 4"),
    ask("h29-mttq-can-tho-van-xuoi", _C29, "2026-02-06", {
        "issuer": issuer("Ủy ban MTTQ Việt Nam thành phố Cần Thơ", "province", "mass_organization", in_="thành phố Cần Thơ"),
        "audience": audience("18-", "all", "cử tri"), "scope": scope("commune", "phường Ninh Kiều", "phường Cái Răng", "xã Phong Điền"), "window": window("2026-03-02", "2026-03-14"),
        "notes": "đề nghị gỡ bài đúng hạn.", "topic": "socio_political", "decision": decision("province", PC06 + "thành phố Cần Thơ", "province"),
    }, title="Phó Chủ tịch", authority="KT", received="2026-02-06", subject="policy", drop=("signatory.authority",)),
    ask("h30-kiem-lam-gia-lai-docx", _C30, "2026-01-12", {
        "issuer": issuer("Chi cục Kiểm lâm", "province", "department", "Sở Nông nghiệp và Môi trường tỉnh Gia Lai", in_="tỉnh Gia Lai"),
        "audience": audience("15-60", "all"), "scope": scope("commune", "xã Kbang", "xã Sơn Lang", "xã Krong"), "window": window("2026-02-02", "2026-04-30"),
        "notes": "bài có hai phần, xin đăng liền nhau.", "topic": "law", "decision": decision("province", PC06 + "tỉnh Gia Lai", "province"),
    }, title="Chi cục trưởng", received="2026-01-13", subject="land", form="docx"),
    ask("h31-phuong-yen-bai-thieu-thoi-gian", _C31, "2025-11-24", {
        "issuer": issuer("Ủy ban nhân dân phường Yên Bái", "commune", UB, in_="tỉnh Lào Cai > phường Yên Bái"),
        "audience": audience("15-", "all", "người dân"), "scope": scope("commune", "phường Yên Bái"), "window": None,
        "notes": "nếu cần chỉnh sửa, liên hệ bộ phận văn hóa - xã hội phường.", "topic": "project06", "decision": decision("commune", "Công an phường Yên Bái", "commune"),
    }, title="Phó Chủ tịch", authority="KT", findings=["WINDOW_MISSING"], received="2025-11-25", subject="vneid"),
    ask("h32-so-khcn-dong-thap-thieu-pham-vi", _C32, "2026-05-11", {
        "issuer": issuer("Sở Khoa học và Công nghệ", "province", "department", "UBND tỉnh Đồng Tháp", in_="tỉnh Đồng Tháp"),
        "audience": audience("18-65", "all"), "scope": None, "window": window("2026-06-01", "2026-07-31"),
        "notes": None, "topic": "project06", "decision": decision("province", PC06 + "tỉnh Đồng Tháp", "province"),
    }, title="Phó Giám đốc", authority="KT", findings=["SCOPE_MISSING"], received="2026-05-12", subject="vneid", form="docx", look={"tabs": True}, fix={"signatory.name": "Quách Vĩnh Tường"}, drop=("notes",)),
    ask("h33-lang-biang-chua-co-bai", _C33, "2025-12-01", {
        "issuer": issuer("Ủy ban nhân dân phường Lang Biang - Đà Lạt", "commune", UB, in_="tỉnh Lâm Đồng > phường Lang Biang - Đà Lạt"),
        "audience": audience("12-", "all", "công chúng"), "scope": scope("commune", "phường Lang Biang - Đà Lạt"), "window": window("2025-12-22", "2026-02-22"),
        "notes": "bài viết và ảnh đang được hoàn thiện, UBND phường sẽ gửi bổ sung sau", "topic": "tourism_specialty", "decision": decision("commune", "Công an phường Lang Biang - Đà Lạt", "commune"),
    }, title="Phó Chủ tịch", authority="KT", findings=["IMAGE_MISSING", "SOFT_COPY_MISSING"], received="2025-12-02"),
    ask("h34-phong-noi-vu-cu-jut", _C34, "2025-05-12", {
        "issuer": issuer("Phòng Nội vụ", "district", "department", "UBND huyện Cư Jút", in_="tỉnh Đắk Nông > huyện Cư Jút"),
        "audience": audience("18-", "all", "cử tri"), "scope": scope("district", "huyện Cư Jút"), "window": window("2025-06-01", "2025-06-30"),
        "notes": "không đổi tên bài.", "topic": "socio_political", "decision": decision("province", PC06 + "tỉnh Đắk Nông", "province"),
    }, title="Trưởng phòng", profile="dak-nong", received="2025-05-13", subject="policy", look={"vv": "below"}),
    ask("h35-tu-le-khan-quet", _C35, "2025-10-06", {
        "issuer": issuer("Ủy ban nhân dân xã Tú Lệ", "commune", UB, in_="tỉnh Lào Cai > xã Tú Lệ"),
        "audience": audience("0-", "all"), "scope": scope("commune", "xã Tú Lệ"), "window": window("2025-10-07", "2025-11-07"),
        "notes": "ghim đầu trang.", "topic": "crime_warning", "decision": decision("commune", "Công an xã Tú Lệ", "commune"),
    }, title="Chủ tịch", urgency="khan", findings=["WINDOW_TOO_SOON"], received="2025-10-06", subject="fraud", form="scan 300 0.3 3"),
    ask("h36-pa05-hai-phong-30-ngay", _C36, "2026-03-16", {
        "issuer": issuer("Phòng An ninh mạng và phòng, chống tội phạm công nghệ cao", "province", "police", "Công an thành phố Hải Phòng", in_="thành phố Hải Phòng"),
        "audience": audience("15-", "all", "chủ tài khoản ngân hàng"), "scope": scope("province", "thành phố Hải Phòng"), "window": window("2026-04-06", "2026-05-05"),
        "notes": None, "topic": "crime_warning", "decision": decision("province", PC06 + "thành phố Hải Phòng", "province"),
    }, title="Phó Trưởng phòng", authority="KT", received="2026-03-17", subject="fraud", look={"cols": 0.45, "left": 70, "right": 40}, drop=("notes",)),
    ask("h37-muong-khuong-bang-ngang", _C37, "2025-11-03", {
        "issuer": issuer("Ủy ban nhân dân xã Mường Khương", "commune", UB, in_="tỉnh Lào Cai > xã Mường Khương"),
        "audience": audience("16-", "all"), "scope": scope("commune", "xã Mường Khương"), "window": window("2025-12-01", "2026-01-15"),
        "notes": "giá bán ghi trong bài chỉ áp dụng đến hết năm 2025.", "topic": "tourism_specialty", "decision": decision("commune", "Công an xã Mường Khương", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-11-04", subject="tourism"),
)  # fmt: skip
