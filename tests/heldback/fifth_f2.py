"""Held-back requests, third series, part f, second half: ordinary clerks with usual or slightly varied labels."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter
# fmt: off

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"
MASS = "mass_organization"

_F13 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NINH"),
    issuer=("ỦY BAN NHÂN DÂN", "HUYỆN BÌNH LIÊU"),
    number="845/UBND-NV", place="Bình Liêu", day="ngày 10 tháng 4 năm 2025",
    about="đề nghị đăng tải tin, bài về thực hiện dịch vụ công trực tuyến trên Loa phường",
    to=(PC06 + "tỉnh Quảng Ninh",),
    body=(
        "Triển khai nhiệm vụ Đề án 06 năm 2025, UBND huyện Bình Liêu đã chỉ đạo Phòng Nội vụ biên soạn bài viết hướng dẫn người dân "
        "nộp hồ sơ, nhận trợ cấp an sinh xã hội qua VNeID. UBND huyện đề nghị quý Phòng đăng tải với các thông tin như sau:",
        "1. Đối tượng tuyên truyền:",
        "- Độ tuổi: Từ đủ 16 tuổi trở lên.",
        "- Giới tính: Nam, nữ.",
        "2. Phạm vi tuyên truyền: Toàn huyện Bình Liêu.",
        "3. Thời gian tuyên truyền: Từ ngày 05/5/2025 đến ngày 05/6/2025.",
        "4. Nội dung lưu ý: Đề nghị đăng vào giờ hành chính.",
        "Giao Phòng Nội vụ làm đầu mối phối hợp (đ/c Tô Đình Hiếu, SĐT: 0900 000 458).",
        "(Có file mềm bài viết và hình ảnh đại diện kèm theo)./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Hoàng Chíu Sằn",
    copies=("- Như trên;", "- CT, các PCT UBND huyện;", "- Lưu: VT, NV."),
    size=13,
)

_F14 = Letter(
    parent=("UBND THÀNH PHỐ HỒ CHÍ MINH",),
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG THỦ DẦU MỘT"),
    number="1120/UBND-VHXH", place="Thủ Dầu Một", day="ngày 08 tháng 9 năm 2025",
    about="đăng bài cảnh báo thủ đoạn “bắt cóc trực tuyến”",
    to=("Công an phường Thủ Dầu Một",),
    body=(
        "Đầu năm học 2025 - 2026, thủ đoạn “bắt cóc trực tuyến” nhắm vào học sinh, sinh viên có chiều hướng gia tăng. Ủy ban nhân dân "
        "phường Thủ Dầu Một đã chuẩn bị bài viết cảnh báo để gửi đến các gia đình.",
        "Đề nghị Công an phường duyệt, đăng bài viết trên Loa phường (ứng dụng VNeID) trong thời gian từ ngày 25/9/2025 đến ngày "
        "25/10/2025 để cha mẹ học sinh, nam và nữ, từ 25 đến 50 tuổi, trên địa bàn phường Thủ Dầu Một được biết và chủ động phòng "
        "ngừa. Khi đăng, đề nghị giữ nguyên đường dây nóng của Công an phường.",
        "Ủy ban nhân dân phường gửi kèm bài viết dạng Word và ảnh đại diện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Nguyễn Phan Thảo Vy",
    copies=("- Như trên;", "- TT.ĐU, HĐND phường;", "- Lưu: VT, VHXH."),
)

_F15 = Letter(
    parent=("ỦY BAN MTTQ VIỆT NAM", "TỈNH ĐIỆN BIÊN"),
    issuer=("ỦY BAN MTTQ VIỆT NAM", "XÃ MƯỜNG NHÉ"),
    number="34/MTTQ-BTT", place="Mường Nhé", day="ngày 06 tháng 10 năm 2025",
    about="đề nghị đăng bài tuyên truyền xây dựng khối đại đoàn kết toàn dân tộc",
    to=("Công an xã Mường Nhé",),
    body=(
        "Chuẩn bị cho Ngày hội Đại đoàn kết toàn dân tộc tổ chức ngày 18/11/2025, Ban Thường trực Ủy ban MTTQ Việt Nam xã Mường Nhé "
        "đề nghị Công an xã đăng bài tuyên truyền trên Loa phường, cụ thể như sau:",
        "+ Đối tượng tuyên truyền: Nhân dân các dân tộc trong xã, không giới hạn độ tuổi và giới tính.",
        "+ Phạm vi tuyên truyền: Trên địa bàn xã Mường Nhé.",
        "+ Thời gian tuyên truyền: 01 tháng (từ ngày 01/11/2025 đến ngày 30/11/2025).",
        "+ Các lưu ý khác: Đề nghị đăng bản tiếng phổ thông.",
        "Nội dung bài viết và hình ảnh đại diện gửi kèm theo.",
        "Trân trọng cảm ơn sự phối hợp của Công an xã.",
    ),
    sign=("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), name="Pờ Chinh Phạ",
    copies=("- Như trên;", "- TT Đảng ủy xã (b/c);", "- Lưu: VP."),
)

_F16 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG THÁP"),
    issuer=("SỞ CÔNG THƯƠNG",),
    number="3018/SCT-QLTM", place="Đồng Tháp", day="ngày 03 tháng 11 năm 2025",
    about="đề nghị đăng bài giới thiệu đặc sản Đồng Tháp dịp cuối năm",
    to=(PC06 + "tỉnh Đồng Tháp",),
    body=(
        "Thực hiện Chương trình xúc tiến thương mại năm 2025, Sở Công Thương đã xây dựng bài viết giới thiệu các sản phẩm đặc sản, "
        "OCOP của tỉnh phục vụ thị trường cuối năm.",
        "Để quảng bá sản phẩm, Sở Công Thương đề nghị Phòng PC06 trình cấp có thẩm quyền cho đăng bài trên Loa phường với các nội "
        "dung: (1) Đối tượng: người tiêu dùng từ 18 tuổi trở lên, nam và nữ; (2) Phạm vi: toàn quốc, do sản phẩm được tiêu thụ chủ yếu "
        "ở ngoài tỉnh, nhất là các thành phố lớn; (3) Thời gian: từ ngày 01/12/2025 đến ngày 31/01/2026; (4) Lưu ý khác: không đưa giá "
        "bán của sản phẩm.",
        "Gửi kèm file mềm bài viết, hình ảnh đại diện.",
        "Sở Công Thương rất mong nhận được sự quan tâm, phối hợp của quý Phòng./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Lê Phước Tường",
    copies=("- Như trên;", "- UBND tỉnh (b/c);", "- GĐ và các PGĐ;", "- Lưu: VT, QLTM."),
)

_F17 = Letter(
    parent=("ỦY BAN MTTQ VIỆT NAM", "XÃ TÂY SƠN"),
    issuer=("HỘI NÔNG DÂN XÃ TÂY SƠN",),
    number="06/CV-HND", place="Tây Sơn", day="ngày 12 tháng 01 năm 2026",
    about="đăng bài phòng tránh mua phải phân bón, thuốc bảo vệ thực vật giả",
    to=("Công an xã Tây Sơn",),
    body=(
        "Trước vụ Đông Xuân, một số đối tượng rao bán phân bón, thuốc bảo vệ thực vật giả qua mạng. Hội Nông dân xã Tây Sơn, tỉnh Gia "
        "Lai đề nghị Công an xã đăng bài cảnh báo lên Loa phường của ứng dụng VNeID. Thông tin đăng tải:",
        Rows(
            (
                ("STT", "Nội dung", "Thông tin đề nghị"),
                ("1", "Đối tượng tuyên truyền", "Hội viên nông dân từ 18 đến 65 tuổi, cả nam và nữ"),
                ("2", "Phạm vi tuyên truyền", "Xã Tây Sơn"),
                ("3", "Thời gian đăng tin", "Từ 09/02/2026 đến 10/3/2026"),
                ("4", "Lưu ý khác", "Không"),
            ),
            (0.1, 0.35, 0.55),
        ),
        "Hồ sơ gồm công văn này, bài viết bản mềm và ảnh đại diện.",
    ),
    sign=("TM. BAN CHẤP HÀNH", "CHỦ TỊCH"), name="Đinh Văn Yik",
    copies=("- Như trên;", "- Đảng ủy, UBND xã;", "- Lưu."),
)

_F18 = Letter(
    parent=("CỤC THUẾ",),
    issuer=("THUẾ TỈNH PHÚ THỌ",),
    number="4207/PTH-NVDTPC", place="Phú Thọ", day="ngày 20 tháng 11 năm 2025",
    about="phối hợp tuyên truyền chuyển đổi mô hình quản lý thuế đối với hộ kinh doanh",
    to=(PC06 + "tỉnh Phú Thọ",),
    body=(
        "Từ ngày 01/01/2026, hộ kinh doanh, cá nhân kinh doanh chấm dứt phương pháp thuế khoán theo Nghị quyết số 198/2025/QH15 của "
        "Quốc hội. Để người nộp thuế nắm rõ quy định, Thuế tỉnh Phú Thọ đề nghị quý Phòng hỗ trợ đăng bài trên chuyên mục Loa phường "
        "(VNeID):",
        "a) Đối tượng tuyên truyền: Hộ kinh doanh, cá nhân kinh doanh từ đủ 18 tuổi trở lên, không phân biệt giới tính.",
        "b) Phạm vi tuyên truyền: Toàn tỉnh Phú Thọ.",
        "c) Thời gian đăng tin: Từ ngày 15/12/2025 đến hết ngày 31/01/2026.",
        "d) Nội dung khác cần lưu ý: Hỗ trợ người nộp thuế qua số 0210 3000 246.",
        "Thuế tỉnh gửi kèm bài viết, ảnh đại diện (bản điện tử) và mong được phúc đáp trước ngày 05/12/2025.",
        "Trân trọng./.",
    ),
    sign=("KT. TRƯỞNG THUẾ TỈNH", "PHÓ TRƯỞNG THUẾ TỈNH"), name="Bùi Thị Quế Lâm",
    copies=("- Như trên;", "- Cục Thuế (b/c);", "- Lưu: VT, NVDTPC."),
    size=13.5,
)

_F19 = Letter(
    parent=("UBND XÃ NGA SƠN",),
    issuer=("TRƯỜNG THCS BA ĐÌNH",),
    number="21/CV-THCSBĐ", place="Nga Sơn", day="ngày 09 tháng 3 năm 2026",
    about="đề nghị đăng bài tuyên truyền bảo vệ trẻ em trên không gian mạng",
    to=("Công an xã Nga Sơn",),
    body=(
        "Trường THCS Ba Đình, xã Nga Sơn, tỉnh Thanh Hóa vừa tổ chức chuyên đề cho 512 học sinh từ 11 đến 15 tuổi về các trò lừa "
        "đảo, dụ dỗ trên mạng. Để gia đình cùng phối hợp, nhà trường đề nghị Công an xã đăng bài viết lên Loa phường như sau:",
        "1. Đối tượng tuyên truyền: Phụ huynh học sinh, 28 - 50 tuổi, nam và nữ.",
        "2. Phạm vi đăng tin: Xã Nga Sơn.",
        "3. Thời gian đăng tin: 30/3/2026 - 30/4/2026.",
        "4. Lưu ý khác: Không sử dụng hình ảnh học sinh.",
        "Nhà trường gửi kèm file bài viết, ảnh đại diện qua zalo và email của Công an xã.",
        "Nhà trường xin chân thành cảm ơn!",
    ),
    sign=("HIỆU TRƯỞNG",), name="Mai Sỹ Lượng",
    copies=("- Như trên;", "- UBND xã (để b/c);", "- Lưu: VT."),
    size=13.5,
)

_F20 = Letter(
    parent=("UBND ĐẶC KHU LÝ SƠN",),
    issuer=("TỔ CÔNG TÁC ĐỀ ÁN 06",),
    number="15/TCT", place="Lý Sơn", day="ngày 01 tháng 12 năm 2025",
    about="đăng bài hướng dẫn cài đặt và sử dụng VNeID",
    to=("Công an đặc khu Lý Sơn",),
    body=(
        "Tính đến ngày 25/11/2025, đặc khu Lý Sơn, tỉnh Quảng Ngãi có trên 78% người dân đã kích hoạt tài khoản định danh mức 2. Nhằm "
        "nâng tỷ lệ này, Tổ công tác Đề án 06 đặc khu đã hoàn thiện bài viết hướng dẫn tích hợp tài khoản an sinh xã hội.",
        "Tổ công tác đề nghị Công an đặc khu đăng bài viết trên Loa phường cho người dân từ đủ 14 tuổi trở lên trên toàn đặc khu Lý "
        "Sơn, thời gian đăng là 02 tuần kể từ ngày 22/12/2025.",
        "Tổ công tác gửi kèm file bài viết và hình ảnh đại diện, kính đề nghị Công an đặc khu quan tâm thực hiện./.",
    ),
    sign=("TỔ TRƯỞNG",), name="Phạm Ngọc Bãi",
    copies=("- Như trên;", "- Thành viên Tổ công tác;", "- Lưu: VT."),
)

_F21 = Letter(
    parent=("HỘI CHỮ THẬP ĐỎ VIỆT NAM",),
    issuer=("HỘI CHỮ THẬP ĐỎ", "THÀNH PHỐ HẢI PHÒNG"),
    number="42/CTĐ-CTXH", place="Hải Phòng", day="ngày 02 tháng 02 năm 2026",
    about="đề nghị đăng bài cảnh báo giả danh Hội Chữ thập đỏ để kêu gọi ủng hộ",
    to=(PC06 + "thành phố Hải Phòng",),
    body=(
        "Thành Hội nhận được phản ánh về một số trang mạng giả danh Hội Chữ thập đỏ để quyên góp tiền. Hội Chữ thập đỏ thành phố Hải "
        "Phòng đề nghị quý Phòng đăng tải bài viết cảnh báo trên Loa phường, ứng dụng VNeID. Các nội dung đề nghị như sau:",
        Rows(
            (
                ("Đối tượng", "Người dân từ 18 đến 70 tuổi, nam và nữ"),
                ("Phạm vi", "Thành phố Hải Phòng; không đăng trên phạm vi toàn quốc"),
                ("Thời gian", "Từ ngày 02/3/2026 đến ngày 31/3/2026"),
                ("Lưu ý khác", "Giữ nguyên địa chỉ trang chính thức của Hội"),
                ("Tài liệu kèm theo", "Bài viết và hình ảnh đại diện (file mềm)"),
            ),
            (0.28, 0.72),
        ),
        "Rất mong được quý Phòng quan tâm, giúp đỡ./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="Vũ Hồng Nhạn",
    copies=("- Như trên;", "- TW Hội (b/c);", "- Lưu: VP."),
)

_F22 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH CÀ MAU"),
    issuer=("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",),
    number="2763/SNNMT-KL", place="Cà Mau", day="ngày 14 tháng 5 năm 2026",
    about="tuyên truyền pháp luật về bảo vệ rừng, động vật hoang dã trên ứng dụng VNeID",
    to=("Công an tỉnh Cà Mau (Phòng Cảnh sát QLHC về TTXH)",),
    body=(
        "Hưởng ứng Ngày Môi trường thế giới 05/6, Sở Nông nghiệp và Môi trường giao Chi cục Kiểm lâm viết bài tuyên truyền các quy định "
        "của pháp luật về bảo vệ rừng và động vật hoang dã.",
        "Kính đề nghị Công an tỉnh cho đăng bài viết trên Loa phường. Nội dung đề nghị gồm: 1) Đối tượng tuyên truyền: mọi người dân, "
        "mọi lứa tuổi, không phân biệt giới tính. 2) Phạm vi tuyên truyền: trên địa bàn toàn tỉnh Cà Mau. 3) Thời gian đăng tin: từ "
        "ngày 05/6/2026 đến ngày 05/7/2026. 4) Nội dung cần lưu ý: không.",
        "Bài viết, hình ảnh đại diện gửi kèm theo văn bản này qua trục liên thông./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Thạch Minh Khởi",
    copies=("- Như trên;", "- Giám đốc Sở (b/c);", "- Chi cục Kiểm lâm;", "- Lưu: VT."),
)

_F23 = Letter(
    parent=("UBND PHƯỜNG PHÚ XUÂN",),
    issuer=("TRẠM Y TẾ",),
    number="73/TYT", place="Phú Xuân", day="ngày 16 tháng 3 năm 2026",
    about="đề nghị đăng bài cảnh báo quảng cáo thực phẩm chức năng sai sự thật",
    to=("Công an phường Phú Xuân",),
    body=(
        "Gần đây, trên mạng xuất hiện nhiều trang giả danh bác sĩ để bán thực phẩm chức năng cho bà mẹ và trẻ dưới 5 tuổi. Trạm Y tế "
        "phường Phú Xuân, thành phố Huế có bài viết cảnh báo, đề nghị Công an phường đăng trên Loa phường với thông tin:",
        "Đối tượng: Phụ nữ từ 18 đến 45 tuổi.",
        "Phạm vi: Phường Phú Xuân.",
        "Thời gian: Bắt đầu từ ngày 06/4/2026.",
        "Ghi chú: Khi cần gỡ bài, Trạm Y tế sẽ có văn bản đề nghị.",
        "Gửi kèm: bài viết (file Word), ảnh đại diện.",
        "Trân trọng cảm ơn.",
    ),
    sign=("TRƯỞNG TRẠM",), name="Tôn Thất Quý Đôn",
    copies=("- Như trên;", "- UBND phường;", "- Lưu: TYT."),
)

_F24 = Letter(
    parent=("TỈNH ỦY SƠN LA",),
    issuer=("BÁO VÀ PHÁT THANH,", "TRUYỀN HÌNH SƠN LA"), head="party",
    number="156-CV/BPTTH", place="Sơn La", day="ngày 05 tháng 01 năm 2026",
    about="đề nghị đăng bài giới thiệu du lịch mùa hoa Sơn La trên Loa phường",
    to=(PC06 + "tỉnh Sơn La",),
    body=(
        "Thực hiện nhiệm vụ tuyên truyền, quảng bá hình ảnh quê hương, con người Sơn La, Báo và Phát thanh, Truyền hình Sơn La đã thực "
        "hiện bài viết giới thiệu các điểm du lịch mùa hoa mận, hoa ban năm 2026.",
        "Báo và Phát thanh, Truyền hình Sơn La đề nghị quý Phòng báo cáo, đề xuất Cục C06 đăng bài viết này trên Loa phường của ứng dụng "
        "VNeID trong phạm vi toàn quốc, từ ngày 26/01/2026 đến ngày 28/02/2026, phục vụ người xem từ 16 tuổi trở lên, cả nam và nữ. Việc "
        "đăng tải trên toàn quốc là cần thiết vì phần lớn du khách đến Sơn La dịp này là người ngoài tỉnh.",
        "Kèm theo công văn: bài viết bản mềm và 01 hình ảnh đại diện.",
    ),
    sign=("KT. TỔNG BIÊN TẬP", "PHÓ TỔNG BIÊN TẬP"), name="Quàng Thị Inh",
    copies=("- Như trên;", "- Thường trực Tỉnh ủy (b/c);", "- Ban Biên tập;", "- Lưu VP."),
)

CASES = (
    ask("tf13-huyen-binh-lieu", _F13, "2025-04-10", {
        "issuer": issuer("Ủy ban nhân dân huyện Bình Liêu", "district", UB, "Ủy ban nhân dân tỉnh Quảng Ninh", in_="tỉnh Quảng Ninh > huyện Bình Liêu"),
        "audience": audience("16-", "all"),
        "scope": scope("district", "huyện Bình Liêu"),
        "window": window("2025-05-05", "2025-06-05"),
        "notes": "Đề nghị đăng vào giờ hành chính.",
        "topic": "project06",
        "decision": decision("province", PC06 + "tỉnh Quảng Ninh", "province"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-04-11", subject="vneid", look={"cols": 0.4}),
    ask("tf14-phuong-thu-dau-mot", _F14, "2025-09-08", {
        "issuer": issuer("Ủy ban nhân dân phường Thủ Dầu Một", "commune", UB, "UBND Thành phố Hồ Chí Minh", in_="thành phố Hồ Chí Minh > phường Thủ Dầu Một"),
        "audience": audience("25-50", "all"),
        "scope": scope("commune", "phường Thủ Dầu Một"),
        "window": window("2025-09-25", "2025-10-25"),
        "notes": None,
        "topic": "crime_warning",
        "decision": decision("commune", "Công an phường Thủ Dầu Một", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-09-09", subject="children", form="docx", drop=("notes",)),
    ask("tf15-mttq-muong-nhe", _F15, "2025-10-06", {
        "issuer": issuer("Ủy ban MTTQ Việt Nam xã Mường Nhé", "commune", MASS, "Ủy ban MTTQ Việt Nam tỉnh Điện Biên", in_="tỉnh Điện Biên > xã Mường Nhé"),
        "audience": audience("0-", "all"),
        "scope": scope("commune", "xã Mường Nhé"),
        "window": window("2025-11-01", "2025-11-30"),
        "notes": "Đề nghị đăng bản tiếng phổ thông.",
        "topic": "socio_political",
        "decision": decision("commune", "Công an xã Mường Nhé", "commune"),
    }, title="Chủ tịch", authority="TM", received="2025-10-08", subject="policy", look={"indent": 30}),
    ask("tf16-so-cong-thuong-dong-thap", _F16, "2025-11-03", {
        "issuer": issuer("Sở Công Thương", "province", "department", "Ủy ban nhân dân tỉnh Đồng Tháp", in_="tỉnh Đồng Tháp"),
        "audience": audience("18-", "all"),
        "scope": scope("nationwide", justification="do sản phẩm được tiêu thụ chủ yếu ở ngoài tỉnh, nhất là các thành phố lớn"),
        "window": window("2025-12-01", "2026-01-31"),
        "notes": "không đưa giá bán của sản phẩm.",
        "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "tỉnh Đồng Tháp", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE"], received="2025-11-04", subject="tourism"),
    ask("tf17-nong-dan-tay-son", _F17, "2026-01-12", {
        "issuer": issuer("Hội Nông dân xã Tây Sơn", "commune", MASS, "Ủy ban MTTQ Việt Nam xã Tây Sơn", in_="tỉnh Gia Lai > xã Tây Sơn"),
        "audience": audience("18-65", "all"),
        "scope": scope("commune", "xã Tây Sơn"),
        "window": window("2026-02-09", "2026-03-10"),
        "notes": None,
        "topic": "crime_warning",
        "decision": decision("commune", "Công an xã Tây Sơn", "commune"),
    }, title="Chủ tịch", authority="TM", received="2026-01-13", subject="fraud", form="docx", drop=("notes",)),
    ask("tf18-thue-tinh-phu-tho", _F18, "2025-11-20", {
        "issuer": issuer("Thuế tỉnh Phú Thọ", "province", "department", "Cục Thuế", in_="tỉnh Phú Thọ"),
        "audience": audience("18-", "all"),
        "scope": scope("province", "tỉnh Phú Thọ"),
        "window": window("2025-12-15", "2026-01-31"),
        "notes": "Hỗ trợ người nộp thuế qua số 0210 3000 246.",
        "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Phú Thọ", "province"),
    }, title="Phó Trưởng Thuế tỉnh", authority="KT", received="2025-11-21", subject="law", drop=("issuer.kind",), look={"vv": "beside"}),
    ask("tf19-thcs-ba-dinh", _F19, "2026-03-09", {
        "issuer": issuer("Trường THCS Ba Đình", "commune", "school", "UBND xã Nga Sơn", in_="tỉnh Thanh Hóa > xã Nga Sơn"),
        "audience": audience("28-50", "all"),
        "scope": scope("commune", "xã Nga Sơn"),
        "window": window("2026-03-30", "2026-04-30"),
        "notes": "Không sử dụng hình ảnh học sinh.",
        "topic": "crime_warning",
        "decision": decision("commune", "Công an xã Nga Sơn", "commune"),
    }, title="Hiệu trưởng", received="2026-03-10", subject="children", form="docx"),
    ask("tf20-to-cong-tac-ly-son", _F20, "2025-12-01", {
        "issuer": issuer("Tổ công tác Đề án 06", "commune", "task_force", "UBND đặc khu Lý Sơn", in_="tỉnh Quảng Ngãi > đặc khu Lý Sơn"),
        "audience": audience("14-", None),
        "scope": scope("commune", "đặc khu Lý Sơn"),
        "window": window("2025-12-22", "2026-01-04"),
        "notes": None,
        "topic": "project06",
        "decision": decision("commune", "Công an đặc khu Lý Sơn", "commune"),
    }, title="Tổ trưởng", findings=["AUDIENCE_GENDER_MISSING"], received="2025-12-02", subject="vneid", drop=("notes",), look={"ragged": True}),
    ask("tf21-chu-thap-do-hai-phong", _F21, "2026-02-02", {
        "issuer": issuer("Hội Chữ thập đỏ thành phố Hải Phòng", "province", MASS, "Hội Chữ thập đỏ Việt Nam", in_="thành phố Hải Phòng"),
        "audience": audience("18-70", "all"),
        "scope": scope("province", "thành phố Hải Phòng"),
        "window": window("2026-03-02", "2026-03-31"),
        "notes": "Giữ nguyên địa chỉ trang chính thức của Hội",
        "topic": "crime_warning",
        "decision": decision("province", PC06 + "thành phố Hải Phòng", "province"),
    }, title="Phó Chủ tịch", authority="TM", received="2026-02-03", subject="fraud", look={"left": 88, "leading": 1.3}),
    ask("tf22-so-nnmt-ca-mau", _F22, "2026-05-14", {
        "issuer": issuer("Sở Nông nghiệp và Môi trường", "province", "department", "Ủy ban nhân dân tỉnh Cà Mau", in_="tỉnh Cà Mau"),
        "audience": audience("0-", "all"),
        "scope": scope("province", "tỉnh Cà Mau"),
        "window": window("2026-06-05", "2026-07-05"),
        "notes": None,
        "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Cà Mau", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2026-05-15", subject="law", drop=("notes",), look={"foot": "stacked"}),
    ask("tf23-tram-y-te-phu-xuan", _F23, "2026-03-16", {
        "issuer": issuer("Trạm Y tế", "commune", "health", "UBND phường Phú Xuân", in_="thành phố Huế > phường Phú Xuân"),
        "audience": audience("18-45", "female"),
        "scope": scope("commune", "phường Phú Xuân"),
        "window": window("2026-04-06", None),
        "notes": "Khi cần gỡ bài, Trạm Y tế sẽ có văn bản đề nghị.",
        "topic": "crime_warning",
        "decision": decision("commune", "Công an phường Phú Xuân", "commune"),
    }, title="Trưởng trạm", received="2026-03-17", subject="fraud", form="docx"),
    ask("tf24-bao-ptth-son-la", _F24, "2026-01-05", {
        "issuer": issuer("Báo và Phát thanh, Truyền hình Sơn La", "province", "press", "Tỉnh ủy Sơn La", in_="tỉnh Sơn La"),
        "audience": audience("16-", "all"),
        "scope": scope("nationwide", justification="Việc đăng tải trên toàn quốc là cần thiết vì phần lớn du khách đến Sơn La dịp này là người ngoài tỉnh."),
        "window": window("2026-01-26", "2026-02-28"),
        "notes": None,
        "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "tỉnh Sơn La", "ministry", c06=True),
    }, title="Phó Tổng biên tập", authority="KT", findings=["NATIONWIDE"], received="2026-01-06", subject="tourism", drop=("notes",)),
)
