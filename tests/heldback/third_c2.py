"""Held-back letters of the third series, part c, second half: more kinds of heads, and near-misses."""
# ruff: noqa: E501 - Vietnamese prose, one letter a block; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, window
from held import PC06, ask, tell
from third_c import MASS, UB, Plain, area, odd, who

# fmt: off
_C21 = Letter(
    parent=("BẢO HIỂM XÃ HỘI VIỆT NAM",), issuer=("BẢO HIỂM XÃ HỘI TỈNH NINH BÌNH",), number="118/BTT-BHXH", place="Ninh Bình", day="ngày 31 tháng 3 năm 2026",
    title=("BẢN THỎA THUẬN", "Về chi trả lương hưu, trợ cấp bảo hiểm xã hội hằng tháng", "qua hệ thống điểm bưu điện - văn hóa xã"),
    body=(
        "Các bên tham gia: Bảo hiểm xã hội tỉnh Ninh Bình (Bên giao) và Bưu điện tỉnh Ninh Bình (Bên nhận).",
        "Khoản 1. Bên nhận chi trả từ ngày 02 đến hết ngày 10 hằng tháng cho khoảng 41.000 người hưởng chưa có tài khoản cá nhân.",
        "Khoản 2. Với người hưởng từ 80 tuổi hoặc ốm đau, nhân viên bưu điện mang tiền đến nhà.",
        "Khoản 3. Phí chi trả 0,68% trên số tiền thực chi; đối soát xong trước ngày 12.",
        "Khoản 4. Thỏa thuận hết hiệu lực vào ngày 31/12/2027 nếu không gia hạn.",
    ),
    sign=("ĐẠI DIỆN BÊN GIAO", "GIÁM ĐỐC"), name="Mai Thế Hưng Yên", copies=("- BHXH Việt Nam (b/c);", "- Lưu: VT, CĐBHXH."),
)

_C22 = Letter(
    parent=("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", "CHI NHÁNH TỈNH SÓC TRĂNG"), issuer=("PHÒNG GIAO DỊCH", "HUYỆN TRẦN ĐỀ"), number="04/GUQ-NHCS.TĐ", place="Trần Đề", day="ngày 01 tháng 8 năm 2024",
    title=("GIẤY ỦY QUYỀN", "Thực hiện giao dịch tại các điểm giao dịch xã trong thời gian Giám đốc đi học"),
    body=(
        "Người ủy quyền: ông Sơn Ngọc Thạch, Giám đốc Phòng giao dịch.",
        "Người được ủy quyền: bà Lâm Thị Sà Rinh, Phó Giám đốc, CCCD số 094xxxxxx611.",
        "Nội dung: ký giấy nhận nợ, phiếu chi đến 100 triệu đồng tại 11 điểm giao dịch xã, thị trấn.",
        "Thời hạn ủy quyền: từ ngày 05/8/2024 đến hết ngày 30/8/2024. Người được ủy quyền không được ủy quyền lại.",
    ),
    sign=("GIÁM ĐỐC",), name="Sơn Ngọc Thạch", copies=("- Chi nhánh tỉnh (b/c);", "- Người được ủy quyền;", "- Lưu: VT."),
)

_C23 = Letter(
    parent=("BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG",), issuer=("BỘ CHỈ HUY", "BỘ ĐỘI BIÊN PHÒNG", "TỈNH LẠNG SƠN"), number="2746/BCH-CT", place="Lạng Sơn", day="ngày 06 tháng 11 năm 2024",
    about="đề nghị phổ biến Luật Biên phòng Việt Nam qua chuyên mục Loa phường", to=(PC06 + "tỉnh Lạng Sơn",),
    body=(
        "Chỉ thị số 01/CT-TTg ngày 09/01/2015 của Thủ tướng Chính phủ đặt ra việc toàn dân tham gia bảo vệ chủ quyền lãnh thổ. Cùng hướng đó, Bộ Chỉ huy BĐBP tỉnh biên tập một bài hỏi - đáp về Luật Biên phòng Việt Nam, xin Quý Phòng xét duyệt rồi phát hành trên ứng dụng VNeID, mục Loa phường. Thông số của tin:",
        Rows((("Người nhận", "Nơi nhận", "Thời lượng", "Lưu ý"), ("Cư dân biên giới, nam và nữ, ít nhất 15 tuổi và chưa quá 65 tuổi", "05 huyện Tràng Định, Văn Lãng, Cao Lộc, Lộc Bình, Đình Lập", "Trọn quý I/2025", "Bản tiếng Tày, Nùng hiển thị cùng một tin")), (0.3, 0.3, 0.16, 0.24)),
        "Tệp bài viết và ảnh bìa theo đường mạng quân sự - liên thông. Đầu mối: Đại úy Bế Ích Thắng, máy 0900 333 271, giải đáp trước 20/11/2024./.",
    ),
    sign=("KT. CHÍNH ỦY", "PHÓ CHÍNH ỦY"), name="Thượng tá Vi Hồng Kỳ", copies=("- Như trên;", "- Đảng ủy, BCH (b/c);", "- Lưu: VT, CT (02)."), size=13.5,
)

_C24 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "HUYỆN CHỢ LÁCH"), issuer=("TRUNG TÂM VĂN HÓA - THỂ THAO", "VÀ TRUYỀN THANH"), number="93/TTVHTT-TH", place="Chợ Lách", day="ngày 03/12/2024",
    about="gửi bài quảng bá Ngày hội Cây giống - Hoa kiểng lên ứng dụng VNeID", to=("Công an huyện Chợ Lách",),
    body=(
        "Ngày hội Cây giống - Hoa kiểng huyện Chợ Lách tổ chức ngày 28/12, dự kiến đón 30.000 khách. Trung tâm nhờ Công an huyện lên giúp một tin ở mục Loa phường.",
        "Ai xem tin: mọi người dân trong huyện và khách phương xa, chẳng phân biệt tuổi tác hay giới tính.",
        "Vùng hiện tin: cả 11 xã, thị trấn của huyện Chợ Lách; chưa cần ra ngoài huyện.",
        "Ngày treo tin 20/12/2024 - ngày hạ tin 10/01/2025.",
        "Căn dặn: giữ nguyên bảng giá vé xe điện trong bài.",
        "Bài viết (.docx), ảnh bìa đi kèm thư này.",
    ),
    sign=("GIÁM ĐỐC",), name="Bùi Thị Cẩm Giàu", copies=("- Như trên;", "- UBND huyện (b/c);", "- Lưu: VT."),
)

_C25 = Letter(
    parent=("HỘI CHỮ THẬP ĐỎ TỈNH VĨNH LONG",), issuer=("HỘI CHỮ THẬP ĐỎ", "XÃ TRÀ CÚ"), number="05/CV-HCTĐ", place="Trà Cú", day="ngày 8 tháng 6 năm 2026",
    about="xin hỗ trợ đưa tin cảnh báo kẻ xấu mạo danh Hội để quyên góp", to=("Chỉ huy Công an xã Trà Cú",),
    body=(
        "Sáng 02/6, ba hộ ở ấp Chợ báo với Hội có người đeo thẻ giả đến xin tiền mổ tim cho bé 7 tuổi. Để bà con không mắc lừa, Hội Chữ thập đỏ xã đã thảo lời cảnh báo và mong các anh cho lên Loa phường trong VNeID.",
        "Lời cảnh báo nhắm tới người từ 18 tới tròn 60 tuổi, ngụ trong 11 ấp của xã Trà Cú; để trên ứng dụng từ thứ Tư 01/7 đến Chủ nhật 12/7/2026.",
        "Xin đừng nêu tên cháu bé. Bản viết và tấm hình đại diện Hội đã chép vào USB, gửi kèm.",
        "Hội cảm ơn các anh nhiều!",
    ),
    sign=("T.M BAN CHẤP HÀNH", "CHỦ TỊCH"), name="Kim Thị Sa Vone", copies=("- Như trên;", "- Đảng ủy, UBND xã (b/c);", "- Lưu."), size=13,
)

_C26 = Letter(
    parent=("ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH",), issuer=("BAN QUẢN LÝ VƯỜN QUỐC GIA", "PHONG NHA - KẺ BÀNG"), number="204/VQG-DL", place="Quảng Bình", day="ngày 14 tháng 02 năm 2025",
    about="đăng bài giới thiệu mùa du lịch hang động 2025 trên VNeID (Loa phường)", to=(PC06 + "tỉnh Quảng Bình",),
    body=(
        "Phúc đáp Giấy mời số 33/GM-PC06 ngày 06/02/2025 và nội dung trao đổi tại buổi làm việc ngày 11/02/2025, Ban Quản lý Vườn gửi Quý Phòng hồ sơ bài “Điểm đến xanh, trải nghiệm đẹp” để trình cấp có thẩm quyền cho phát trên Loa phường.",
        "Về diện bạn đọc: ai đủ 10 tuổi trở lên, khách nam hay khách nữ đều phù hợp (riêng tua mạo hiểm chỉ bán cho khách 18 - 60 tuổi, phần này đã nói rõ trong bài).",
        "Về không gian: xin phát trên phạm vi cả nước. Lý do: 92% lượng khách của Vườn đến từ tỉnh, thành khác, nếu chỉ phát trong tỉnh thì bài không tới được người cần đọc.",
        "Về kỳ phát: kể từ ngày 20 tháng 3 năm 2025, kéo dài đúng 90 ngày rồi gỡ.",
        "Về điều khác: không cắt biểu trưng Di sản thế giới ở góc ảnh.",
        "Bản mềm bài viết, ảnh đại diện trong thư mục gửi kèm./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Cao Thị Trúc Hồ", copies=("- Như trên;", "- UBND tỉnh, Sở Du lịch (b/c);", "- Lưu: VT, DL."), size=13.5,
)

_C27 = Letter(
    parent=("ỦY BAN NHÂN DÂN PHƯỜNG LONG XUYÊN",), issuer=("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), number="18/TTPVHCC", place="Long Xuyên", day="ngày 13 tháng 11 năm 2025",
    about="đưa hướng dẫn nộp hồ sơ trực tuyến bằng VNeID lên Loa phường", to=("Công an phường Long Xuyên",),
    body=(
        "Kế hoạch số 55/KH-UBND ngày 20/10/2025 của Ủy ban nhân dân phường giao Trung tâm làm nội dung số cho người dân. Bài đầu tiên đã xong, Trung tâm chuyển Công an phường thẩm định và cho phát ở Loa phường. Thông tin cần khai báo gồm: (1) người đọc là cá nhân 15 tuổi trở lên, nam nữ như nhau; (2) địa bàn: phường Long Xuyên; (3) lên bài 01.12.2025, không hạn định ngày kết thúc; (4) khi cổng dịch vụ công đổi giao diện, Trung tâm sẽ thay ảnh chụp màn hình.",
        "Bài soạn bằng Word và ảnh đại diện nằm trong gói tệp gửi kèm. Trân trọng./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Néang Ngọc Bích", copies=("- Như trên;", "- TT. UBND phường;", "- Lưu: VT."),
)

_C28 = Letter(
    parent=("BỘ TÀI CHÍNH", "CỤC THUẾ"), issuer=("THUẾ TỈNH CÀ MAU",), number="4471/CMA-NVDTPC", place="Cà Mau", day="ngày 02 tháng 12 năm 2025",
    about="phối hợp tuyên truyền bỏ thuế khoán đối với hộ kinh doanh từ 01/01/2026", to=(PC06 + "tỉnh Cà Mau",),
    body=(
        "Nghị quyết số 198/2025/QH15 ngày 17/5/2025 quy định hộ kinh doanh không áp dụng phương pháp khoán thuế từ ngày 01/01/2026. Qua rà soát 21.806 hộ, còn 37% chưa cài ứng dụng eTax Mobile.",
        "Thuế tỉnh Cà Mau kính nhờ Phòng PC06 duyệt, đăng bài giải thích quy định mới trên CMS Loa phường:",
        "• Diện thụ hưởng thông tin: chủ hộ kinh doanh, cả nam lẫn nữ, 18 tuổi tới 65 tuổi.",
        "• Diện địa lý: 64 xã, phường thuộc tỉnh Cà Mau.",
        "• Thời điểm: 22/12/2025 đến hết Quý I năm 2026.",
        "• Yêu cầu thêm: không chèn quảng cáo phần mềm kế toán.",
        "Kèm theo: tệp nội dung; hình đại diện.",
    ),
    sign=("KT. TRƯỞNG THUẾ TỈNH", "PHÓ TRƯỞNG THUẾ TỈNH"), name="Lý Hoàng Yến Nhi", copies=("- Như trên;", "- Cục Thuế (b/c);", "- Lưu: VT, NVDTPC."),
)

_C29 = Letter(
    issuer=("CÔNG TY TNHH MỘT THÀNH VIÊN", "DU LỊCH SINH THÁI SUỐI TRE XANH"), number="27/2026/CV-STX", place="Đồng Nai", day="ngày 6/4/2026",
    about="xin đăng bài giới thiệu khu du lịch trên mục Loa phường VNeID", to=(PC06 + "tỉnh Đồng Nai",),
    body=(
        "Lời đầu tiên, Công ty chúng tôi xin gửi lời chào trân trọng. Năm nay khu du lịch mở thêm đường trượt cỏ và trại hoa, Công ty rất mong được Quý Phòng cho đăng một bài giới thiệu lên Loa phường để bà con biết đến.",
        "Khách mà bài hướng tới: từ 16 đến 45 tuổi, nam nữ đều được. Nơi đăng: tỉnh Đồng Nai. Thời gian: trọn tháng 5 năm 2026.",
        "Kèm đây là bài viết và ảnh đại diện. Công ty cam kết nội dung đúng sự thật, sẵn sàng chi trả chi phí (nếu có).",
    ),
    sign=("GIÁM ĐỐC",), name="Vòng Sĩ Phu", copies=("- Như trên;", "- Lưu VT."),
)

_C30 = Letter(
    parent=("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM",), issuer=("BAN THƯỜNG VỤ", "HỘI LHPN TỈNH HÒA BÌNH"), number="512/BC-BTV", place="Hòa Bình", day="ngày 27 tháng 12 năm 2024",
    title=("BÁO CÁO", "Kết quả 04 tháng thí điểm mô hình", "“Phụ nữ với Loa phường điện tử”", "(từ tháng 9 đến tháng 12/2024)"), to=("Ban Tuyên giáo, Trung ương Hội LHPN Việt Nam", "Ban Dân vận Tỉnh ủy"),
    body=(
        "I. KẾT QUẢ",
        "Các cấp Hội đã nhờ cơ quan công an đăng 19 tin, bài trên Loa phường. Số liệu theo huyện:",
        Rows((("Địa bàn", "Số bài", "Đối tượng", "Phạm vi", "Thời gian đăng"), ("Huyện Mai Châu", "08", "Nữ, 18 - 55 tuổi", "Toàn huyện", "01/10 - 30/11/2024"), ("Huyện Đà Bắc", "05", "Nữ, từ 15 tuổi", "Xã Tu Lý", "Tháng 11/2024"), ("TP. Hòa Bình", "06", "Mọi lứa tuổi", "Toàn thành phố", "Quý IV/2024")), (0.22, 0.1, 0.24, 0.2, 0.24)),
        "II. HẠN CHẾ", "Ảnh đại diện chưa đẹp; 03 bài phải sửa vì trích sai điều luật; hội viên vùng lõm sóng chưa xem được.",
        "III. KIẾN NGHỊ", "Đề nghị Trung ương Hội cung cấp kho ảnh dùng chung và tập huấn cho cán bộ cơ sở trong năm 2025.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="Xa Thị Mận", copies=("- Như trên;", "- Công an tỉnh (phối hợp);", "- Lưu: VP, TGCS."), size=13,
)

_C31 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG CHÍ LINH"), number="", number_as=" ", place="Chí Linh", day="ngày 19 tháng 8 năm 2025",
    title=("THƯ KHEN", "Gửi tập thể cán bộ, chiến sĩ Công an phường Chí Linh"),
    body=(
        "Nhân kỷ niệm 80 năm Ngày truyền thống Công an nhân dân, tôi rất vui khi hay tin chỉ trong bốn mươi ngày, các đồng chí đã giúp 11.200 người dân từ 14 tuổi trở lên kích hoạt VNeID, đưa 09 bài viết của phường lên Loa phường, trong đó bài về lừa đảo “bắt cóc online” đã giúp một gia đình giữ lại 300 triệu đồng.",
        "Thay mặt lãnh đạo Ủy ban nhân dân phường, tôi nhiệt liệt biểu dương và cảm ơn tinh thần tận tụy ấy.",
        "Mong rằng mỗi đồng chí tiếp tục là người bạn gần gũi của Nhân dân trên không gian số. Chúc các đồng chí mạnh khỏe, thành công!",
        "Thân ái!",
    ),
    sign=("CHỦ TỊCH",), name="Mạc Tuấn Lộc", copies=("- Công an phường;", "- Lưu: VT."),
)

_C32 = Letter(
    parent=("HỘI NÔNG DÂN TỈNH ĐẮK LẮK",), issuer=("BAN THƯỜNG VỤ", "HỘI NÔNG DÂN XÃ KRÔNG NĂNG"), number="16-CV/HNDX", number_as="Số: 16 - CV/HNDX", place="Krông Năng", day="ngày 2 tháng 3 năm 2026",
    about="rút hồ sơ đăng bài về giá cà phê", to=("Công an xã Krông Năng",),
    body=(
        "Hội có gửi Công văn số 11-CV/HNDX ngày 12/02/2026, đề nghị đăng bài “Giữ giá cà phê, giữ nếp làng” trên Loa phường cho nông dân từ 20 đến 60 tuổi, nam và nữ, trong xã Krông Năng, thời gian từ 10/3/2026 đến 10/4/2026.",
        "Tuy nhiên giá thu mua đã thay đổi nhiều, con số trong bài không còn đúng. Vì vậy Hội xin rút lại công văn và toàn bộ tệp bài, ảnh nói trên, mong Công an xã không đăng nữa.",
        "Khi có bài thay thế, Hội sẽ làm văn bản khác. Rất xin lỗi vì sự phiền hà này.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="H’Nga Êban", copies=("- Như trên;", "- Đảng ủy xã (b/c);", "- Lưu HND."),
)

_C33 = Letter(
    parent=("ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA",), issuer=("SỞ TƯ PHÁP",), number="2318/STP-PBGDPL&TDTHPL", number_as="Số: 2318/STP-PBGDPL&amp;TDTHPL", place="Khánh Hòa", day="ngày 15 tháng 12 năm 2025", mark="THƯỢNG KHẨN",
    about="phối hợp tuyên truyền Luật Bảo vệ dữ liệu cá nhân trên báo in, phát thanh, truyền hình", to=("Báo và phát thanh, truyền hình Khánh Hòa", "Cổng thông tin điện tử tỉnh", "Bản tin Tư pháp"),
    body=(
        "Luật Bảo vệ dữ liệu cá nhân có hiệu lực từ ngày 01/01/2026. Bài tương tự đã được đăng trên Loa phường của VNeID hồi tháng 11; lần này Sở cần sự vào cuộc của báo chí.",
        "Sở Tư pháp đề nghị Quý cơ quan dành chuyên mục phát sóng, đăng bài như sau: người xem từ 15 tuổi trở lên, nam và nữ; phủ sóng toàn tỉnh Khánh Hòa; từ ngày 20/12/2025 đến ngày 20/01/2026, mỗi tuần 02 kỳ.",
        "Kịch bản, tệp bài viết, ảnh minh họa gửi kèm. Kinh phí thanh toán theo Hợp đồng số 17/2025/HĐ-STP. Xin trả lời trước 16 giờ 30 ngày 17/12/2025./.",
    ),
    sign=("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT"), name="Katơr Thị Bình Minh", copies=("- Như trên;", "- Ban GĐ Sở (b/c);", "- Lưu: VT, PBGDPL."),
)

_C34 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "HUYỆN TÂN HƯNG"), number="1733/UBND-VHTT", place="Tân Hưng", day="ngày 9 tháng 10 năm 2024",
    about="tuyên truyền cài đặt ứng dụng VNeID trên sóng truyền thanh cơ sở", to=("Trung tâm Văn hóa, Thông tin và Truyền thanh huyện", "Phòng Văn hóa và Thông tin", "Đài Truyền thanh các xã, thị trấn"),
    body=(
        "Ủy ban nhân dân huyện giao các đơn vị phát nội dung “Loa phường trên VNeID là gì?” qua loa không dây và xe lưu động, đúng kịch bản của Công an huyện cung cấp tại Công văn số 641/CAH-QLHC ngày 02/10/2024.",
        "- Người nghe: bà con từ 14 tuổi trở lên, không kể nam nữ.",
        "- Nơi phát: các xã biên giới Hưng Điền, Hưng Điền B, Hưng Hà, Thạnh Hưng.",
        "- Khung giờ: 5 giờ 30 và 17 giờ 30, từ 15/10 đến 15/11/2024.",
        "Báo cáo số buổi phát về Phòng Văn hóa và Thông tin trước ngày 20/11/2024./.",
    ),
    sign=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Trịnh Bá Lành", copies=("- Như trên;", "- CT, PCT.UBND huyện;", "- Lưu: VT, LTN."),
)

_C35 = Letter(
    parent=("ĐẢNG BỘ TỈNH NINH BÌNH",), issuer=("ĐẢNG ỦY PHƯỜNG NAM ĐỊNH",), head="party", number="22-KH/ĐU", number_as="Số 22-KH/ĐU", place="Nam Định", day="ngày 12 tháng 9 năm 2025",
    title=("KẾ HOẠCH", "phân công các chi bộ viết bài, sinh hoạt chuyên đề", "về khai thác chuyên mục Loa phường trên ứng dụng VNeID", "quý IV năm 2025"),
    body=(
        "<b>1. Yêu cầu</b>", "Mỗi chi bộ viết ít nhất một bài; Ban Xây dựng Đảng biên tập trước khi Ủy ban nhân dân phường làm văn bản gửi cơ quan công an.",
        "<b>2. Phân công</b>",
        Rows((("Tháng", "Chi bộ", "Đối tượng bài viết", "Hạn nộp"), ("10", "Chi bộ 1 - 12", "Đoàn viên 16 - 30 tuổi", "05/10"), ("11", "Chi bộ Trường THPT", "Học sinh lớp 10, 11", "05/11"), ("12", "Chi bộ Công an", "Mọi lứa tuổi, toàn phường", "05/12")), (0.12, 0.3, 0.38, 0.2)),
        "<b>3. Thời gian</b>", "Triển khai từ ngày 20/9/2025, sơ kết trước 25/12/2025.",
        "Giao Văn phòng Đảng ủy đôn đốc, đưa kết quả vào đánh giá chi bộ cuối năm.",
    ),
    sign=("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ THƯỜNG TRỰC"), name="Vũ Đoàn Kết Thành", copies=("- BTV Tỉnh ủy (b/c),", "- Các chi bộ trực thuộc,", "- Lưu VPĐU."),
)

_C36 = Letter(
    parent=("ỦY BAN NHÂN DÂN XÃ BÁT XÁT",), issuer=("PHÒNG VĂN HÓA - XÃ HỘI",), number="41/TTr-VHXH", place="Bát Xát", day="ngày 26 tháng 01 năm 2026",
    title=("TỜ TRÌNH", "Về việc xin phê duyệt danh mục và kinh phí biên soạn", "06 bài tuyên truyền dự kiến đăng Loa phường năm 2026"), to=("Chủ tịch Ủy ban nhân dân xã Bát Xát",),
    body=(
        "Quyết định số 19/QĐ-UBND ngày 08/01/2026 giao Phòng làm đầu mối nội dung số. Phòng Văn hóa - Xã hội kính trình Chủ tịch Ủy ban nhân dân xã xem xét:",
        "1. Danh mục: hai bài du lịch (mọi lứa tuổi), hai bài về tảo hôn (nam, nữ từ 13 đến 20 tuổi), hai bài về dịch vụ công (từ 18 tuổi); đều trong phạm vi xã.",
        "2. Kinh phí: nhuận bút 500.000 đồng/bài, dịch tiếng Mông, Dao 300.000 đồng/bài; tổng 4.800.000 đồng.",
        "3. Tiến độ: bài đầu xong trước 28/02/2026. Sau khi Chủ tịch duyệt, Phòng sẽ tham mưu văn bản gửi Công an xã cho từng bài.",
        "Kính trình Chủ tịch xem xét, quyết định./.",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), name="Tẩn Mỳ Pham", copies=("- Như trên;", "- Phòng Kinh tế;", "- Lưu: VHXH."),
)

_C37 = Letter(
    parent=("CÔNG AN TỈNH SƠN LA",), issuer=("PHÒNG CẢNH SÁT QUẢN LÝ HÀNH CHÍNH", "VỀ TRẬT TỰ XÃ HỘI"), number="230/PC-PC06", place="Sơn La", day="ngày 25 tháng 02 năm 2026",
    title=("PHIẾU CHUYỂN", "Văn bản đề nghị đăng tin Loa phường", "gửi không đúng nơi giải quyết"), to=("Công an xã Mường Hung",),
    body=(
        "Ngày 24/02/2026, Phòng PC06 nhận được Công văn số 61/UBND-VHXH ngày 20/02/2026 của UBND xã Mường Hung đề nghị đăng bài “Phòng, chống ma túy trong thanh thiếu niên” (độ tuổi 14 - 25, nam và nữ; phạm vi xã Mường Hung; thời gian 15/3 - 15/4/2026).",
        "Do bài chỉ đăng trong một xã nên thuộc thẩm quyền xem xét của Công an cấp xã, Phòng PC06 chuyển toàn bộ hồ sơ (01 văn bản, 01 tệp bài viết, 01 ảnh đại diện) để Công an xã thụ lý, đồng thời trả lời đơn vị gửi.",
        "Kết quả xử lý báo về Phòng PC06 (Đội 1)./.",
    ),
    sign=("TL. GIÁM ĐỐC CÔNG AN TỈNH", "KT. TRƯỞNG PHÒNG CẢNH SÁT QLHC VỀ TTXH", "PHÓ TRƯỞNG PHÒNG"), name="Thượng tá Cầm Bá Tiên", copies=("- Như trên;", "- UBND xã Mường Hung (để biết);", "- Lưu: PC06 (Đ1)."),
)

_C38 = Letter(
    parent=("QUÂN KHU 9",), issuer=("BỘ CHỈ HUY QUÂN SỰ", "TỈNH TRÀ VINH"), number="156/GGT-BCH", number_as="Số: 156/GGT- BCH", place="Trà Vinh", day="ngày 20 tháng 11 năm 2024",
    title=("GIẤY GIỚI THIỆU",),
    body=(
        "Trân trọng giới thiệu: đồng chí Thạch Rinh. Cấp bậc: Thiếu tá. Chức vụ: Trợ lý Ban Quân lực.",
        "Được cử đến: Ban Chỉ huy Quân sự huyện Cầu Ngang và Ủy ban nhân dân các xã Mỹ Hòa, Hiệp Mỹ Tây.",
        "Về việc: nắm nguồn công dân nam từ đủ 18 đến hết 25 tuổi phục vụ tuyển quân năm 2025.",
        "Đề nghị các cơ quan tạo điều kiện để đồng chí hoàn thành nhiệm vụ. Giấy này có giá trị đến hết ngày 30/11/2024.",
    ),
    sign=("TL. CHỈ HUY TRƯỞNG", "CHÁNH VĂN PHÒNG"), name="Trung tá Lâm Sóc Sa Thiết", copies=("- Như trên;", "- Lưu: VT, QL."),
)

_C39 = Letter(
    parent=("CỤC HẢI QUAN",), issuer=("CHI CỤC HẢI QUAN KHU VỰC VIII",), number="09/GNP-KVVIII", place="Quảng Ninh", day="ngày 05 tháng 5 năm 2025",
    title=("GIẤY NGHỈ PHÉP",),
    body=(
        "Xét đơn đề nghị nghỉ phép ngày 28/4/2025 của bà Chìu Sập Múi, Chi cục Hải quan khu vực VIII cấp cho:",
        "Bà Chìu Sập Múi, công chức Đội Nghiệp vụ, Hải quan cửa khẩu Hoành Mô;",
        "Nghỉ phép năm 2025 trong thời gian 05 ngày làm việc, kể từ ngày 12/5/2025 đến hết ngày 16/5/2025 tại xã Đồng Văn, huyện Bình Liêu.",
        "Số ngày nghỉ này được tính vào phép năm. Trong thời gian nghỉ, công việc bàn giao ông Hà Trọng Tín./.",
    ),
    sign=("TL. CHI CỤC TRƯỞNG", "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ"), name="Ngô Quý Phái", copies=("- Bà Chìu Sập Múi;", "- Đội Nghiệp vụ;", "- Lưu: VT, TCCB."),
)

_C40 = Letter(
    parent=("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",), issuer=("VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", "TỈNH BẮC NINH"), number="62/PG-VPĐKĐĐ", place="Bắc Giang", day="ngày 18 tháng 3 năm 2026",
    title=("PHIẾU GỬI", "Hồ sơ địa chính dạng số các xã sau sắp xếp"), to=("Ủy ban nhân dân xã Tân Yên",),
    body=(
        "Văn phòng gửi kèm phiếu này:",
        Rows((("STT", "Tên tài liệu", "Số lượng"), ("1", "Bản đồ địa chính (tệp .dgn)", "148 tờ"), ("2", "Sổ mục kê dạng số", "04 tệp"), ("3", "Biên bản bàn giao số 15/BB ngày 16/3/2026", "02 bản")), (0.12, 0.6, 0.28)),
        "Sau khi nhận, đề nghị cơ quan ký xác nhận, đóng dấu và gửi lại phiếu này về Văn phòng trong vòng 05 ngày.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Giáp Thị Hoài Thương", copies=("- Như trên;", "- Lưu: VT, TTLT."),
)

_C41 = Letter(
    parent=("SỞ NỘI VỤ THÀNH PHỐ CẦN THƠ",), issuer=("TRUNG TÂM DỊCH VỤ VIỆC LÀM",), number="118/PB-TTDVVL", place="Cần Thơ", day="ngày 7 tháng 01 năm 2026",
    title=("PHIẾU BÁO", "Kết quả xét tuyển viên chức năm 2025", "và thời gian đến nhận việc"), to=("Ông Lý Sa Mết, ấp Phú Bình, xã Phú Tâm, thành phố Cần Thơ",),
    body=(
        "Căn cứ Quyết định số 902/QĐ-SNV ngày 30/12/2025, Trung tâm báo tin: ông đã trúng tuyển vị trí Tư vấn viên, tổng điểm 81,5.",
        "Mời ông đến Phòng Hành chính vào lúc 08 giờ ngày 19/01/2026, mang theo bản chính văn bằng, phiếu lý lịch tư pháp số 1 và giấy khám sức khỏe không quá 06 tháng.",
        "Quá 30 ngày kể từ ngày nhận phiếu mà không đến, kết quả trúng tuyển bị hủy theo quy định.",
    ),
    sign=("GIÁM ĐỐC",), name="Ngô Thị Mỹ Nhiên", copies=("- Như trên;", "- Sở Nội vụ (b/c);", "- Lưu: VT, HS."), size=13,
)

_C42 = Letter(
    parent=("BỘ CÔNG THƯƠNG",), issuer=("CỤC THƯƠNG MẠI ĐIỆN TỬ", "VÀ KINH TẾ SỐ"), number="", number_as="Số:\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/TMĐT-QL", place="Hà Nội", day="ngày 24 tháng 5 năm 2024",
    about="rà soát, cung cấp số liệu phục vụ xây dựng Báo cáo chỉ số thương mại điện tử năm 2024", to=("Sở Công Thương các tỉnh, thành phố trực thuộc Trung ương", "Hiệp hội Thương mại điện tử Việt Nam", "Các sàn giao dịch thương mại điện tử đã đăng ký"),
    body=(
        "Ngày 15 tháng 5 năm 2020, Thủ tướng Chính phủ ban hành Quyết định số 645/QĐ-TTg phê duyệt Kế hoạch tổng thể phát triển thương mại điện tử quốc gia giai đoạn 2021 - 2025. Để có số liệu đánh giá, Cục đề nghị Quý đơn vị:",
        "- Điền biểu mẫu tại địa chỉ khaosat.example.vn; nhóm người mua hàng chia theo tuổi: dưới 18, 18 - 25, 26 - 40, trên 40.",
        "- Số liệu lấy trong kỳ từ 01/01/2023 đến 31/12/2023, theo từng tỉnh và cả nước.",
        "- Gửi về Cục trước ngày 20 tháng 6 năm 2024, bản mềm qua hộp thư khaosat@example.vn.",
        "Trân trọng cảm ơn sự hợp tác./.",
    ),
    sign=("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), name="Đàm Quốc Uy", copies=("- Như trên;", "- Thứ trưởng phụ trách (b/c);", "- Lưu: VT, QL."),
)

_C43 = Letter(
    parent=("TỈNH ỦY HẬU GIANG",), issuer=("BÁO HẬU GIANG",), number="88-CV/BHG", number_as="Số 88 -CV/BHG", place="Vị Thanh", day="ngày 4.9.2024",
    about="cung cấp ảnh tư liệu cho đặc san Trung thu", to=("Hội Văn học Nghệ thuật tỉnh; Tỉnh đoàn Hậu Giang; Nhà Thiếu nhi tỉnh",),
    body=(
        "Đặc san “Trăng rằm” năm nay ra ngày 12/9/2024, in 3.000 bản tặng thiếu nhi 6 - 15 tuổi vùng sâu. Ban Biên tập còn thiếu ảnh hội rước đèn ở huyện Long Mỹ và thị xã Long Mỹ.",
        "Tòa soạn rất mong Quý cơ quan gửi ảnh khổ lớn (từ 3 MB), ghi rõ tác giả, về phòng Thư ký Tòa soạn trước 15 giờ, thứ Sáu, ngày 06/9/2024.",
        "Ảnh được chọn hưởng nhuận ảnh theo Quy chế số 05-QC/BHG. Kính mong được hỗ trợ.",
    ),
    sign=("TỔNG BIÊN TẬP",), name="Quách Nhựt Trường An", copies=("- Như trên,", "- Ban Tuyên giáo Tỉnh ủy (b/c),", "- Lưu VT."),
)

_C44 = Letter(
    parent=("HUYỆN ỦY KỲ SƠN",), issuer=("VĂN PHÒNG",), head="party", number="315-CV/VPHU", number_as="Số 315-CV/VPHU", place="Kỳ Sơn", day="ngày 26 tháng 4 năm 2024",
    about="đăng ký lịch tiếp xúc, đối thoại giữa người đứng đầu cấp ủy với Nhân dân quý II", to=("Đảng ủy các xã, thị trấn", "Ủy ban Mặt trận Tổ quốc huyện", "Ban Dân vận Huyện ủy"),
    body=(
        "Theo chương trình làm việc, đồng chí Bí thư Huyện ủy sẽ đối thoại tại ba cụm: Mường Lống - Huồi Tụ, Nậm Cắn - Tà Cạ, Keng Đu - Na Ngoi.",
        "Văn phòng Huyện ủy đề nghị các đơn vị gom ý kiến, nhất là việc cấp đất ở và sóng điện thoại; gửi trước 10/5/2024 để tổng hợp. Mỗi xã mời khoảng 60 đại biểu, có già làng từ 70 tuổi.",
        "Lịch chi tiết sẽ báo sau.",
    ),
    sign=("CHÁNH VĂN PHÒNG",), name="Xồng Bá Chờ", copies=("- Như trên,", "- Thường trực Huyện ủy (b/c),", "- Lưu VPHU."),
)

_C45 = Letter(
    parent=("QUÂN KHU 5",), issuer=("BỘ CHỈ HUY QUÂN SỰ", "TỈNH QUẢNG NGÃI"), number="", number_as="Số: ………/KH-BCH", place="Quảng Ngãi", day="ngày 02 tháng 6 năm 2026",
    title=("KẾ HOẠCH", "Tổ chức Hội thao dân quân tự vệ", "và huấn luyện cứu hộ, cứu nạn khu vực hồ chứa, đường bờ biển", "năm 2026"), to=("Ban Chỉ huy Quân sự các xã, phường, đặc khu Lý Sơn", "Trung đoàn 887"),
    body=(
        "<b>I. MỤC ĐÍCH, YÊU CẦU</b>", "Đánh giá kết quả huấn luyện sáu tháng đầu năm; an toàn tuyệt đối về người và vũ khí.",
        "<b>II. ĐỐI TƯỢNG, THỜI GIAN, ĐỊA ĐIỂM</b>", "Mỗi đơn vị một đội 15 đồng chí, tuổi 18 - 40, có 03 nữ. Từ ngày 22 đến ngày 26/6/2026 tại Trường Quân sự tỉnh và bãi biển Mỹ Khê.",
        "<b>III. TỔ CHỨC THỰC HIỆN</b>", "Phòng Tham mưu chủ trì; Phòng Chính trị viết tin, bài phát thanh nội bộ; Phòng Hậu cần - Kỹ thuật bảo đảm quân y, nước uống.",
        "\f",
        Plain((("QUÂN KHU 5<br/><b>BỘ CHỈ HUY QUÂN SỰ<br/>TỈNH QUẢNG NGÃI</b>", "<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br/>Độc lập - Tự do - Hạnh phúc</b>"),), (0.42, 0.58)),
        "^<b>PHỤ LỤC I</b>", "^<b>LỊCH THI ĐẤU</b>", "^<i>(Kèm theo Kế hoạch số ………/KH-BCH ngày 02/6/2026 của Bộ Chỉ huy Quân sự tỉnh)</i>",
        Rows((("Ngày", "Nội dung", "Trọng tài"), ("22/6", "Bắn súng tiểu liên AK bài 1", "Ban Tác huấn"), ("24/6", "Bơi vũ trang 100 m", "Ban Quân huấn"), ("26/6", "Cứu người đuối nước; bế mạc", "Phòng Tham mưu")), (0.16, 0.5, 0.34)),
        Plain((("<b>NGƯỜI LẬP BIỂU</b><br/><br/><br/>Thiếu tá Hồ Văn Trơn", "<b>TRƯỞNG BAN TÁC HUẤN</b><br/><br/><br/>Trung tá Phạm Nhuần"),), (0.5, 0.5)),
    ),
    sign=("KT. CHỈ HUY TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG KIÊM THAM MƯU TRƯỞNG"), name="Thượng tá Đinh Bồng Sơn", copies=("- Như trên;", "- BTL Quân khu 5 (b/c);", "- Lưu: VT, TM."),
)

CASES = (
    odd(tell("tc21-thoa-thuan-bhxh-ninh-binh", _C21, "2026-03-31", who("Bảo hiểm xã hội tỉnh Ninh Bình", "province", "other", "Bảo hiểm xã hội Việt Nam", "tỉnh Ninh Bình"), "ban_thoa_thuan", title="Giám đốc", received="2026-04-01",
             doubtful=["signatory"], drop=("issuer.kind", "signatory", "status"), look={"cols": 0.46, "twin": (("ĐẠI DIỆN BÊN NHẬN", "GIÁM ĐỐC"), "Đinh Quý Mão")})),
    tell("tc22-uy-quyen-pgd-tran-de-docx", _C22, "2024-08-01", who("Phòng giao dịch huyện Trần Đề", "district", "other", "Ngân hàng Chính sách xã hội Chi nhánh tỉnh Sóc Trăng", "tỉnh Sóc Trăng > huyện Trần Đề"), "giay_uy_quyen", title="Giám đốc", received="2024-08-01", form="docx", drop=("issuer.kind", "issuer.level")),
    ask("tc23-bien-phong-lang-son", _C23, "2024-11-06", {
        "issuer": who("Bộ Chỉ huy Bộ đội Biên phòng tỉnh Lạng Sơn", "province", "other", "Bộ Tư lệnh Bộ đội Biên phòng", "tỉnh Lạng Sơn"), "audience": audience("15-65", "all"),
        "scope": area("district", "huyện Tràng Định", "huyện Văn Lãng", "huyện Cao Lộc", "huyện Lộc Bình", "huyện Đình Lập"), "window": window("2025-01-01", "2025-03-31"), "notes": "Bản tiếng Tày, Nùng hiển thị cùng một tin", "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Lạng Sơn", "province"),
    }, title="Phó Chính ủy", authority="KT", received="2024-11-07", subject="law", drop=("issuer.kind",), look={"cols": 0.45}),
    ask("tc24-truyen-thanh-cho-lach-docx", _C24, "2024-12-03", {
        "issuer": who("Trung tâm Văn hóa - Thể thao và Truyền thanh", "district", "other", "Ủy ban nhân dân huyện Chợ Lách", "tỉnh Bến Tre > huyện Chợ Lách"), "audience": audience("0-", "all"),
        "scope": area("district", "huyện Chợ Lách"), "window": window("2024-12-20", "2025-01-10"), "notes": "giữ nguyên bảng giá vé xe điện trong bài.", "topic": "tourism_specialty",
        "decision": decision("district", "Công an huyện Chợ Lách", "district"),
    }, title="Giám đốc", received="2024-12-04", subject="tourism", form="docx", drop=("issuer.kind", "notes")),
    ask("tc25-chu-thap-do-tra-cu", _C25, "2026-06-08", {
        "issuer": who("Hội Chữ thập đỏ xã Trà Cú", "commune", MASS, "Hội Chữ thập đỏ tỉnh Vĩnh Long", "tỉnh Vĩnh Long > xã Trà Cú"), "audience": audience("18-60", None),
        "scope": area("commune", "xã Trà Cú"), "window": window("2026-07-01", "2026-07-12"), "notes": None, "topic": "crime_warning",
        "decision": decision("commune", "Công an xã Trà Cú", "commune"),
    }, title="Chủ tịch", authority="TM", findings=["AUDIENCE_GENDER_MISSING"], received="2026-06-09", subject="fraud", drop=("notes",), look={"to": "bold"}),
    ask("tc26-vuon-quoc-gia-ca-nuoc", _C26, "2025-02-14", {
        "issuer": who("Ban Quản lý Vườn Quốc gia Phong Nha - Kẻ Bàng", "province", "other", "Ủy ban nhân dân tỉnh Quảng Bình", "tỉnh Quảng Bình"), "audience": audience("10-", "all"),
        "scope": area("nationwide", why="92% lượng khách của Vườn đến từ tỉnh, thành khác, nếu chỉ phát trong tỉnh thì bài không tới được người cần đọc."), "window": window("2025-03-20", "2025-06-17"), "notes": "không cắt biểu trưng Di sản thế giới ở góc ảnh.", "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "tỉnh Quảng Bình", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE"], received="2025-02-17", subject="tourism", drop=("issuer.kind",), look={"vv": "below", "vv_word": "Về việc", "cols": 0.46}),
    ask("tc27-hanh-chinh-cong-long-xuyen", _C27, "2025-11-13", {
        "issuer": who("Trung tâm Phục vụ hành chính công", "commune", "other", "Ủy ban nhân dân phường Long Xuyên", "tỉnh An Giang > phường Long Xuyên"), "audience": audience("15-", "all"),
        "scope": area("commune", "phường Long Xuyên"), "window": window("2025-12-01"), "notes": "khi cổng dịch vụ công đổi giao diện, Trung tâm sẽ thay ảnh chụp màn hình.", "topic": "project06",
        "decision": decision("commune", "Công an phường Long Xuyên", "commune"),
    }, title="Phó Giám đốc", authority="KT", received="2025-11-13", subject="vneid", drop=("issuer.kind",), look={"vv": "beside", "foot": "stacked"}),
    ask("tc28-thue-ca-mau-docx", _C28, "2025-12-02", {
        "issuer": who("Thuế tỉnh Cà Mau", "province", "department", "Cục Thuế", "tỉnh Cà Mau"), "audience": audience("18-65", "all"),
        "scope": area("province", "tỉnh Cà Mau"), "window": window("2025-12-22", "2026-03-31"), "notes": "không chèn quảng cáo phần mềm kế toán.", "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Cà Mau", "province"),
    }, title="Phó Trưởng Thuế tỉnh", authority="KT", received="2025-12-03", subject="law", form="docx", drop=("issuer.kind", "issuer.parent")),
    odd(ask("tc29-cong-ty-khong-tieu-ngu", _C29, "2026-04-06", {
        "issuer": who("Công ty TNHH Một thành viên Du lịch Sinh thái Suối Tre Xanh", "other", "enterprise", in_="tỉnh Đồng Nai"), "audience": audience("16-45", "all"),
        "scope": area("province", "tỉnh Đồng Nai"), "window": window("2026-05-01", "2026-05-31"), "notes": None, "topic": "tourism_specialty",
        "decision": decision("none", None, "none"),
    }, title="Giám đốc", findings=["ISSUER_NOT_ELIGIBLE"], received="2026-04-07", subject="tourism", drop=("issuer.province", "notes"), look={"bare": True})),
    tell("tc30-bao-cao-phu-nu-docx", _C30, "2024-12-27", who("Ban Thường vụ Hội LHPN tỉnh Hòa Bình", "province", MASS, "Hội Liên hiệp Phụ nữ Việt Nam", "tỉnh Hòa Bình"), "bao_cao", title="Phó Chủ tịch", authority="TM", received="2024-12-30", form="docx"),
    tell("tc31-thu-khen-chi-linh", _C31, "2025-08-19", who("Ủy ban nhân dân phường Chí Linh", "commune", UB, in_="thành phố Hải Phòng > phường Chí Linh"), "thu_cong", title="Chủ tịch", number=None, findings=["NOT_A_REQUEST", "NUMBER_MISSING"], received="2025-08-20", drop=("findings", "status")),
    tell("tc32-hoi-nong-dan-rut-ho-so", _C32, "2026-03-02", who("Ban Thường vụ Hội Nông dân xã Krông Năng", "commune", MASS, "Hội Nông dân tỉnh Đắk Lắk", "tỉnh Đắk Lắk > xã Krông Năng"), "cong_van", title="Phó Chủ tịch", authority="TM", received="2026-03-03"),
    tell("tc33-so-tu-phap-gui-bao-dai", _C33, "2025-12-15", who("Sở Tư pháp", "province", "department", "Ủy ban nhân dân tỉnh Khánh Hòa", "tỉnh Khánh Hòa"), "cong_van", title="Trưởng phòng Phổ biến, giáo dục pháp luật", authority="TUQ", urgency="thuong_khan", received="2025-12-15", look={"cols": 0.47}),
    tell("tc34-tan-hung-truyen-thanh-docx", _C34, "2024-10-09", who("Ủy ban nhân dân huyện Tân Hưng", "district", UB, in_="tỉnh Long An > huyện Tân Hưng"), "cong_van", title="Phó Chủ tịch", authority="KT", received="2024-10-10", form="docx", drop=("signatory.authority",), look={"tabs": True, "vv_word": "Về việc"}),
    tell("tc35-dang-uy-phuong-ke-hoach", _C35, "2025-09-12", who("Đảng ủy phường Nam Định", "commune", "party", "Đảng bộ tỉnh Ninh Bình", "tỉnh Ninh Bình > phường Nam Định"), "ke_hoach", title="Phó Bí thư Thường trực", authority="TM", received="2025-09-15", look={"rule": False}),
    tell("tc36-to-trinh-noi-bo-bat-xat", _C36, "2026-01-26", who("Phòng Văn hóa - Xã hội", "commune", "department", "Ủy ban nhân dân xã Bát Xát", "tỉnh Lào Cai > xã Bát Xát"), "to_trinh", title="Phó Trưởng phòng", authority="KT", received="2026-01-27"),
    tell("tc37-phieu-chuyen-pc06-son-la", _C37, "2026-02-25", who("Phòng Cảnh sát quản lý hành chính về trật tự xã hội", "province", "police", "Công an tỉnh Sơn La", "tỉnh Sơn La"), "phieu_chuyen", title="Phó Trưởng phòng", authority="KT", received="2026-02-26", drop=("signatory.authority",), look={"cols": 0.5}),
    tell("tc38-giay-gioi-thieu-quan-su", _C38, "2024-11-20", who("Bộ Chỉ huy Quân sự tỉnh Trà Vinh", "province", "other", "Quân khu 9", "tỉnh Trà Vinh"), "giay_gioi_thieu", title="Chánh Văn phòng", authority="TL", received="2024-11-21", fix={"subject": None}, drop=("issuer.kind", "subject")),
    tell("tc39-nghi-phep-hai-quan-docx", _C39, "2025-05-05", who("Chi cục Hải quan khu vực VIII", "province", "department", "Cục Hải quan", "tỉnh Quảng Ninh"), "giay_nghi_phep", title="Trưởng phòng Tổ chức cán bộ", authority="TL", received="2025-05-06", form="docx", drop=("issuer.kind", "issuer.level", "issuer.province", "subject")),
    tell("tc40-phieu-gui-vpdkdd-docx", _C40, "2026-03-18", who("Văn phòng Đăng ký đất đai tỉnh Bắc Ninh", "province", "other", "Sở Nông nghiệp và Môi trường", "tỉnh Bắc Ninh"), "phieu_gui", title="Phó Giám đốc", authority="KT", received="2026-03-19", form="docx", drop=("issuer.kind",)),
    tell("tc41-phieu-bao-viec-lam-can-tho", _C41, "2026-01-07", who("Trung tâm Dịch vụ việc làm", "province", "other", "Sở Nội vụ thành phố Cần Thơ", "thành phố Cần Thơ"), "phieu_bao", title="Giám đốc", received="2026-01-08", drop=("issuer.kind",), look={"say": "Kính gửi :"}),
    tell("tc42-cuc-bo-cong-thuong-so-trong", _C42, "2024-05-24", who("Cục Thương mại điện tử và Kinh tế số", "ministry", "department", "Bộ Công Thương"), "cong_van", title="Phó Cục trưởng", authority="KT", number=None, findings=["NOT_A_REQUEST", "NUMBER_DOUBTFUL"], received="2024-05-27", drop=("issuer.kind", "issuer.province", "findings", "status"), look={"to": "block"}),
    odd(tell("tc43-bao-hau-giang-khong-tieu-ngu", _C43, "2024-09-04", who("Báo Hậu Giang", "province", "press", "Tỉnh ủy Hậu Giang", "tỉnh Hậu Giang"), "cong_van", title="Tổng Biên tập", received="2024-09-05", fix={"addressees": ["Hội Văn học Nghệ thuật tỉnh", "Tỉnh đoàn Hậu Giang", "Nhà Thiếu nhi tỉnh"]}, look={"bare": True})),
    tell("tc44-vp-huyen-uy-ky-son-docx", _C44, "2024-04-26", who("Văn phòng", "district", "party", "Huyện ủy Kỳ Sơn", "tỉnh Nghệ An > huyện Kỳ Sơn"), "cong_van", title="Chánh Văn phòng", received="2024-04-29", form="docx", drop=("issuer.name",), look={"tabs": True, "say": "Kính gửi:", "vv_word": ""}),
    odd(tell("tc45-ke-hoach-bchqs-quang-ngai", _C45, "2026-06-02", who("Bộ Chỉ huy Quân sự tỉnh Quảng Ngãi", "province", "other", "Quân khu 5", "tỉnh Quảng Ngãi"), "ke_hoach", title="Phó Chỉ huy trưởng kiêm Tham mưu trưởng", authority="KT", number=None, findings=["NOT_A_REQUEST", "NUMBER_DOUBTFUL"], received="2026-06-03", drop=("issuer.kind", "findings", "status"))),
)
