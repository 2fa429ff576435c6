"""Third held-back series, part h: official letters of many types that ask for no posting."""
# ruff: noqa: E501 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

# fmt: off

from __future__ import annotations

from _builder.shapes import Letter, Rows, issuer
from held import tell

UB = "people_committee"
MO = "mass_organization"

_H01 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH"), number="31/CĐ-UBND", place="Hà Tĩnh", day="ngày 27 tháng 9 năm 2025", title=("CÔNG ĐIỆN", "Tập trung ứng phó bão số 10 và mưa lũ"), body=(
        "<b>CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:</b>",
        "- Giám đốc, Thủ trưởng các sở, ban, ngành cấp tỉnh;",
        "- Chủ tịch UBND các xã, phường;",
        "- Đài Khí tượng Thủy văn tỉnh.",
        "Bão số 10 di chuyển nhanh (khoảng 35 km/h), dự báo đổ bộ trong đêm 28, rạng sáng 29/9. Thực hiện Công điện số 175/CĐ-TTg ngày 26/9/2025 của Thủ tướng Chính phủ, yêu cầu:",
        "1. Kêu gọi 3.983 tàu thuyền vào nơi tránh trú xong trước 10h00 ngày 28/9; kiên quyết không để người già, trẻ em dưới 16 tuổi ở lại lồng bè.",
        "2. Sơ tán dân tại Kỳ Anh, Cẩm Xuyên, Lộc Hà theo phương án đã duyệt, hoàn thành trước 15h00 cùng ngày.",
        "3. Học sinh nghỉ học từ chiều 28/9 cho đến khi có thông báo mới.",
        "4. Công an, Bộ CHQS, Bộ đội Biên phòng tỉnh ứng trực 100% quân số.",
        "Văn phòng UBND tỉnh, Sở Nông nghiệp và Môi trường trực ban, báo cáo 02 lần/ngày (6h30 và 16h30). ĐT trực: 0239.000.1188./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Trần Bảo Lâm Khang", copies=("- Như trên;", "- Ban Chỉ đạo PTDS quốc gia (b/c);", "- TTr Tỉnh ủy, HĐND tỉnh;", "- Lưu: VT, NL<sub>3</sub>."), mark="HỎA TỐC",
)
_H02 = Letter(
    parent=("ỦY BAN MTTQ VIỆT NAM TỈNH AN GIANG",), issuer=("ỦY BAN MTTQ VIỆT NAM", "XÃ ÓC EO"), number="19/GM-MTTQ-BTT", place="Óc Eo", day="ngày 04 tháng 11 năm 2025", title=("GIẤY MỜI", "Dự Ngày hội Đại đoàn kết toàn dân tộc ấp Trung Sơn"), to=("Ông (bà): ……………………………………",), body=(
        "Ban Thường trực Ủy ban MTTQVN xã trân trọng kính mời ông (bà) tới dự và chung vui cùng bà con ấp Trung Sơn:",
        "Vào hồi: 07 giờ 00, thứ Bảy, ngày 15/11/2025 (nhằm ngày 26 tháng Chín năm Ất Tỵ).",
        "Tại: sân Nhà văn hóa ấp.",
        "Phần hội có đua vỏ lãi (nam 18 - 45t), kéo co nữ, thi bánh dân gian; tặng quà 32 cụ từ 80 tuổi trở lên.",
        "Sự có mặt của ông (bà) góp phần vào thành công của Ngày hội.",
    ),
    sign=("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"), name="Neáng Sa Rết", copies=("- Như kính mời;", "- Lưu VP."), size=14,
)
_H03 = Letter(
    parent=("VĂN PHÒNG UBND TỈNH THÁI NGUYÊN",), issuer=("BAN TIẾP CÔNG DÂN TỈNH",), number="352/PC-BTCD", number_as="Số: 352 /PC-BTCD", place="Thái Nguyên", day="ngày 19 tháng 8 năm 2025", title=("PHIẾU CHUYỂN ĐƠN",), to=("Chủ tịch UBND phường Tích Lương",), body=(
        "Ngày 12/8/2025, Ban Tiếp công dân tỉnh nhận được đơn của ông Ma Doãn Thược, trú tại tổ dân phố 9, phường Tích Lương.",
        "Nội dung đơn: kiến nghị việc loa phát thanh của tổ dân phố mở quá to vào 5 giờ sáng, ảnh hưởng người ốm và trẻ nhỏ; đề nghị xem lại vị trí đặt cụm loa.",
        "Căn cứ khoản 2 Điều 27 Luật Tiếp công dân, Ban chuyển đơn trên để Chủ tịch UBND phường xem xét, giải quyết theo thẩm quyền và trả lời công dân; kết quả gửi về Ban trước 15/9/2025 để theo dõi.",
        "<i>(Gửi kèm đơn gốc, 02 trang)</i>",
    ),
    sign=("TL. CHÁNH VĂN PHÒNG", "TRƯỞNG BAN"), name="Nông Quốc Tuyển", copies=("- Như trên;", "- Ông Thược (để biết);", "- Lưu: HS, BTCD."), size=13.5,
)
_H04 = Letter(
    parent=("TỔNG CỤC THUẾ",), issuer=("CỤC THUẾ TỈNH BÌNH DƯƠNG",), number="21873/CTBDU-TTHT", place="Bình Dương", day="ngày 14 tháng 8 năm 2024", about="chính sách thuế GTGT đối với hàng xuất khẩu tại chỗ", to=("Công ty TNHH Gỗ nội thất Phú Tường An", "MST: 3700000112, địa chỉ: phường Tân Vĩnh Hiệp, TP. Tân Uyên"), body=(
        "Trả lời văn bản số 07/2024/PTA ngày 29/7/2024 của Công ty hỏi về thuế suất thuế GTGT, Cục Thuế tỉnh Bình Dương có ý kiến như sau:",
        "Căn cứ Điều 9 Thông tư số 219/2013/TT-BTC ngày 31/12/2013 của Bộ Tài chính; Điều 86 Thông tư số 38/2015/TT-BTC;",
        "Trường hợp Công ty bán hàng cho thương nhân nước ngoài, giao hàng tại Việt Nam theo chỉ định, nếu có hợp đồng, tờ khai hải quan đã thông quan, chứng từ thanh toán không dùng tiền mặt thì áp dụng thuế suất 0%.",
        "Trường hợp không đủ hồ sơ nêu trên: thuế suất 10% (8% nếu thuộc diện giảm theo Nghị định số 72/2024/NĐ-CP, thời gian từ 01/7/2024 đến hết 31/12/2024).",
        "Cục Thuế trả lời để Công ty biết và thực hiện theo đúng quy định./.",
    ),
    sign=("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), name="Lê Ngọc Diễm Thu", copies=("- Như trên;", "- Lưu: VT, TTHT (Tr.2b).", "<i>240811-TTHT</i>"), size=13,
)
_H05 = Letter(
    parent=("UBND PHƯỜNG THÀNH VINH",), issuer=("TỔ CÔNG TÁC TRIỂN KHAI", "ĐỀ ÁN 06"), number="64/BC-TCTĐA06", place="Thành Vinh", day="ngày 12 tháng 12 năm 2025", title=("BÁO CÁO", "Công tác tuyên truyền trên nền tảng Loa phường quý IV/2025"), body=(
        "Ba tháng cuối năm, các ban ngành, đoàn thể phường đã được đăng 05 tin bài trên Loa phường của ứng dụng VNeID, cụ thể:",
        Rows(
            (
                ("TT", "Tên tin bài", "Người xem", "Khu vực", "Thời gian hiển thị"),
                ("1", "Cách nhận biết cuộc gọi giả danh điện lực", "18+, nam nữ", "Phường Thành Vinh", "06/10 - 20/10/2025"),
                ("2", "Làm hộ chiếu tại nhà", "14 tuổi trở lên", "Toàn phường", "21/10 - 10/11/2025"),
                ("3", "Không đốt pháo trái phép", "Nam 15 - 35 tuổi", "Khối 1 đến khối 12", "Từ 01/12/2025"),
            ),
            (0.07, 0.34, 0.2, 0.19, 0.2),
        ),
        "<b>Đánh giá.</b> Tổng lượt xem 9.874; bài số 1 được chia sẻ nhiều nhất. Hạn chế: còn 02 bài gửi chậm, ảnh mờ, phải làm lại.",
        "<b>Phương hướng quý I/2026.</b> Mỗi đoàn thể viết ít nhất một bài/tháng; khi có bài sẽ có văn bản đề nghị riêng gửi Công an phường.",
        "Tổ công tác báo cáo để UBND phường tổng hợp./.",
    ),
    sign=("TỔ TRƯỞNG",), name="Hoàng Nghĩa Trường Vũ", copies=("- UBND phường (b/c);", "- Thành viên TCT;", "- Lưu: VT, TCT."), size=13,
)
_H06 = Letter(
    parent=("UBND TỈNH ĐỒNG NAI",), issuer=("TRƯỜNG CAO ĐẲNG Y TẾ", "ĐỒNG NAI"), number="117/GGT-CĐYT", place="Đồng Nai", day="ngày 05 tháng 11 năm 2024", title=("GIẤY GIỚI THIỆU",), body=(
        "Trường Cao đẳng Y tế Đồng Nai trân trọng giới thiệu:",
        "Bà: Thị Điểu Hương Giang - Chức vụ: Giảng viên bộ môn Điều dưỡng.",
        "Được cử đến: Bệnh viện Đa khoa Thống Nhất.",
        "Về việc: liên hệ đưa 45 HSSV (nữ 38, nam 7; 19-22 tuổi) thực tập lâm sàng đợt 1, từ 02/12/2024 đến 27/12/2024.",
        "Đề nghị Quý cơ quan tạo điều kiện để bà Giang hoàn thành nhiệm vụ.",
        "<i>Giấy này có giá trị đến hết ngày 30/11/2024.</i>",
    ),
    sign=("TUQ. HIỆU TRƯỞNG", "TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH"), name="Vòng Sĩ Phát", copies=("- Như trên;", "- Lưu: VT."),
)
_H07 = Letter(
    head="party", parent=("ĐẢNG BỘ TỈNH QUẢNG TRỊ",), issuer=("ĐẢNG ỦY XÃ KHE SANH",), number="03-CTr/ĐU", number_as="Số 03-CTr/ĐU", place="Khe Sanh", day="ngày 22 tháng 10 năm 2025", title=("CHƯƠNG TRÌNH", "Kiểm tra, giám sát của Ban Chấp hành Đảng bộ xã nhiệm kỳ 2025 - 2030"), body=(
        "Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ xã khóa I, Đảng ủy xây dựng Chương trình như sau:",
        "<b>I- MỤC ĐÍCH, YÊU CẦU</b>",
        "Chủ động phòng ngừa vi phạm ngay từ lúc mới manh nha; có trọng tâm, trọng điểm, không chồng chéo.",
        "<b>II- NỘI DUNG, ĐỐI TƯỢNG, THỜI GIAN</b>",
        "<i>1- Năm 2026:</i> kiểm tra Chi bộ Công an xã, Chi bộ Trường THPT Hướng Hóa về thực hiện quy định nêu gương (quý II); giám sát chuyên đề công tác kết nạp đảng viên người Bru - Vân Kiều dưới 35 tuổi (quý III).",
        "<i>2- Các năm 2027 - 2029:</i> mỗi năm từ 02 đến 03 cuộc; phạm vi: 41 chi bộ trực thuộc.",
        "<b>III- TỔ CHỨC THỰC HIỆN</b>",
        "Ủy ban Kiểm tra Đảng ủy chủ trì, cụ thể hóa bằng kế hoạch hằng năm.",
    ),
    sign=("T/M BAN THƯỜNG VỤ", "BÍ THƯ"), name="Hồ Văn Pả Tưa", copies=("- UBKT Tỉnh ủy,", "- Các chi bộ,", "- Lưu VPĐU."),
)
_H08 = Letter(
    parent=("CÔNG TY ĐIỆN LỰC SÓC TRĂNG",), issuer=("ĐIỆN LỰC THẠNH TRỊ",), number="1188/TB-ĐLTTr", number_as="Số:1188 /TB-ĐLTTr", place="Thạnh Trị", day="ngày 02 tháng 12 năm 2024", title=("THÔNG BÁO", "Lịch tạm ngừng cung cấp điện từ ngày 09/12/2024 đến ngày 15/12/2024"), to=("UBND thị trấn Phú Lộc, thị trấn Hưng Lợi", "Đài Truyền thanh huyện", "Quý khách hàng sử dụng điện"), body=(
        "Để thi công, bảo dưỡng lưới điện, Điện lực Thạnh Trị sẽ tạm ngừng cấp điện như sau:",
        Rows(
            (
                ("Ngày", "Giờ", "Khu vực", "Lý do"),
                ("Thứ Hai, 09/12", "7h30 - 11h30", "Một phần ấp 1, thị trấn Phú Lộc", "Thay trụ"),
                ("Thứ Năm, 12/12", "8h00 - 16h00", "Xã Thạnh Tân, xã Lâm Kiết", "Đấu nối trạm mới"),
                ("Chủ nhật, 15/12", "6h00 - 9h00", "Ấp Số 9, thị trấn Hưng Lợi", "Phát quang hành lang"),
            ),
            (0.22, 0.2, 0.36, 0.22),
        ),
        "Kính nhờ Đài Truyền thanh huyện phát nội dung trên trong bản tin sáng và chiều. Mọi thắc mắc xin gọi 1900 1006 hoặc 1900 9000.",
        "Rất mong Quý khách hàng thông cảm./.",
    ),
    sign=("GIÁM ĐỐC", "(Đã ký)"), name="Thạch Sô Phi Rum", copies=("- Như trên;", "- Công ty (để b/c);", "- Lưu: VT, KHKT."),
)
_H09 = Letter(
    parent=("THI HÀNH ÁN DÂN SỰ TỈNH TÂY NINH",), issuer=("PHÒNG THI HÀNH ÁN DÂN SỰ", "KHU VỰC 3"), number="402/TB-THADS", place="Tây Ninh", day="ngày 30 tháng 10 năm 2025", title=("THÔNG BÁO", "Lựa chọn tổ chức hành nghề đấu giá tài sản"), body=(
        "Căn cứ Điều 101 Luật Thi hành án dân sự; Luật Đấu giá tài sản (sửa đổi năm 2024); Bản án số 88/2023/DSPT ngày 21/4/2023;",
        "Phòng thông báo mời các tổ chức đấu giá tham gia lựa chọn, cụ thể:",
        "<b>Tài sản:</b> quyền sử dụng đất 1.204,5m<super>2</super>, thửa 57, tờ bản đồ số 11, xã Đức Hòa. <b>Giá khởi điểm:</b> 3.271.000.000đ.",
        "<b>Thời gian nhận hồ sơ:</b> 03 ngày làm việc kể từ ngày đăng thông báo trên Cổng đấu giá tài sản quốc gia, trong giờ hành chính.",
        "<b>Người đến nộp</b> mang theo giấy giới thiệu, CCCD (hoặc tài khoản định danh điện tử mức 2 trên VNeID). Không hoàn trả hồ sơ không được chọn.",
    ),
    sign=("CHẤP HÀNH VIÊN",), name="Đặng Thị Yến Oanh", copies=("- Cổng TTĐT THADS tỉnh;", "- Viện KSND khu vực 3;", "- Đương sự;", "- Lưu: VT, HSTHA."),
)
_H10 = Letter(
    issuer=("HỘI ĐỒNG NHÂN DÂN", "XÃ MƯỜNG CHANH"), number="14/NQ-HĐND", place="Mường Chanh", day="ngày 18 tháng 12 năm 2025", title=("NGHỊ QUYẾT", "Nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh năm 2026"), body=(
        "^<b>HỘI ĐỒNG NHÂN DÂN XÃ MƯỜNG CHANH</b>",
        "^<b>KHÓA I, KỲ HỌP THỨ TƯ</b>",
        "<i>Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;</i>",
        "<i>Xét Tờ trình số 96/TTr-UBND ngày 08/12/2025 của UBND xã; Báo cáo thẩm tra của Ban Kinh tế - Ngân sách;</i>",
        "^<b>QUYẾT NGHỊ:</b>",
        "<b>Điều 1.</b> Thông qua 18 chỉ tiêu chủ yếu năm 2026: hộ nghèo giảm còn 21,4%; tỷ lệ người dân từ đủ 14 tuổi có tài khoản định danh mức 2 đạt 85%; tiêm đủ mũi cho trẻ dưới 1 tuổi 97%...",
        "<b>Điều 2.</b> Ủy ban nhân dân xã tổ chức thực hiện. Thường trực HĐND, các Ban và đại biểu HĐND xã giám sát.",
        "Nghị quyết này được HĐND xã Mường Chanh khóa I, kỳ họp thứ tư thông qua và có hiệu lực từ ngày 18 tháng 12 năm 2025./.",
    ),
    sign=("CHỦ TỊCH",), name="Lò Văn Khụt", copies=("- TT HĐND, UBND tỉnh Thanh Hóa (b/c);", "- Đại biểu HĐND xã;", "- Lưu: VT."),
)
_H11 = Letter(
    head="youth", parent=("TỈNH ĐOÀN KIÊN GIANG",), issuer=("BAN THƯỜNG VỤ",), number="142-KH/TĐTN-BPT", number_as="Số: 142-KH/TĐTN-BPT", place="Rạch Giá", day="ngày 09 tháng 7 năm 2024", title=("KẾ HOẠCH", "Ra quân chiến dịch thanh niên tình nguyện “Biển xanh đảo ngọc” năm 2024"), body=(
        "<b>I. MỤC ĐÍCH - YÊU CẦU</b>",
        "Phát huy tinh thần xung kích của tuổi trẻ; hoạt động thiết thực, an toàn, tiết kiệm.",
        "<b>II. THỜI GIAN - ĐỊA ĐIỂM - ĐỐI TƯỢNG</b>",
        "1. Thời gian: 03 ngày, 19 - 21/7/2024.",
        "2. Địa điểm: thành phố Phú Quốc và xã Hòn Tre (huyện Kiên Hải).",
        "3. Đối tượng: 120 ĐVTN từ 18 đến 30 tuổi, có sức khỏe, ưu tiên nam biết bơi.",
        "<b>III. NỘI DUNG</b>",
        "Dọn rác bãi biển; khám bệnh, phát thuốc cho 200 người cao tuổi; hướng dẫn người dân cài VNeID; trao 50 suất quà cho thiếu nhi.",
        "<b>IV. KINH PHÍ</b> Nguồn sự nghiệp Đoàn và vận động xã hội.",
        "Các huyện, thị, thành đoàn gửi danh sách trước 15/7 qua Ban Phong trào (đ/c Danh Hoàng Tâm, 0900.000.377).",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), name="Danh Thị Mỹ Xuyên", copies=("- TW Đoàn (b/c);", "- TT Tỉnh ủy (b/c);", "- Các cơ sở Đoàn;", "- Lưu: VP, BPT."), size=13.5,
)
_H12 = Letter(
    parent=("CÔNG AN TỈNH THANH HÓA",), issuer=("PHÒNG CẢNH SÁT QUẢN LÝ HÀNH CHÍNH", "VỀ TRẬT TỰ XÃ HỘI"), number="17/HD-PC06", place="Thanh Hóa", day="ngày 25 tháng 02 năm 2026", title=("HƯỚNG DẪN", "Biên tập nội dung và chọn ảnh cho mục Loa phường trên VNeID"), body=(
        "Qua ba tháng vận hành, nhiều tin bài bị trả lại do dài, ảnh vỡ. Phòng hướng dẫn Công an xã, phường và cộng tác viên một số điểm:",
        "<b>1. Bài viết:</b> không quá 600 chữ, tiêu đề dưới 80 ký tự; không nêu số CCCD, số điện thoại cá nhân.",
        "<b>2. Ảnh đại diện:</b> tỷ lệ 16:9, dung lượng ≤ 2MB, không dùng ảnh của báo chí khi chưa được phép.",
        "<b>3. Khai báo trên phần mềm:</b> ô “Độ tuổi” chọn khoảng (ví dụ 15 - 60), ô “Giới tính” chọn Tất cả hoặc Nam/Nữ; ô “Phạm vi” chọn đến cấp xã; ô “Thời gian” nhập ngày đăng, ngày gỡ (ví dụ 02/3/2026 - 31/3/2026).",
        "<b>4. Phê duyệt:</b> Trưởng Công an cấp xã duyệt bài trong xã; bài toàn tỉnh chuyển PC06; bài đề nghị toàn quốc phải thuyết minh sự cần thiết để báo cáo C06.",
        "Vướng mắc trao đổi qua Đội 3 (đ/c Đại úy Lê Viết Quân, SĐT: 0900.000.606).",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), name="Trung tá Phạm Hùng Biên", copies=("- Đ/c Giám đốc (để b/c);", "- Công an các xã, phường;", "- Lưu: PC06 (Đ3)."),
)
_H13 = Letter(
    parent=("SỞ Y TẾ TỈNH PHÚ THỌ",), issuer=("BỆNH VIỆN SẢN NHI", "VĨNH PHÚC"), number="288/BVSNVP-TCKT", place="Phú Thọ", day="ngày 16 tháng 3 năm 2026", about="giải trình chi phí khám chữa bệnh BHYT bị từ chối thanh toán quý IV/2025", to=("Bảo hiểm xã hội tỉnh Phú Thọ",), body=(
        "Bệnh viện nhận được Thông báo số 311/TB-BHXH ngày 03/3/2026 về 1.126 hồ sơ bị từ chối, số tiền 842.615.300 đồng. Sau rà soát, Bệnh viện giải trình:",
        "(1) 702 lượt siêu âm thai ở thai phụ từ 35 tuổi trở lên được chỉ định đúng Quyết định số 4128/QĐ-BYT; (2) 318 lượt trẻ dưới 06 tuổi chưa có thẻ đã dùng giấy chứng sinh và mã định danh; (3) 106 hồ sơ còn lại là sai sót mã dịch vụ, Bệnh viện xin nhận lỗi, xuất toán 61.204.000 đồng.",
        "Kính đề nghị Quý cơ quan thẩm định lại, thanh toán bổ sung vào kỳ quyết toán quý I/2026.",
        "Xin trân trọng cảm ơn sự hợp tác!",
    ),
    sign=("PHÓ GIÁM ĐỐC PHỤ TRÁCH",), name="BSCKII. Khuất Thị Minh Ngà", copies=("- Như trên;", "- SYT (b/c);", "- Lưu: VT, TCKT."), size=13.5,
)
_H14 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "HUYỆN KRÔNG PA"), number="1763/QĐ-UBND", place="Krông Pa", day="ngày 21 tháng 10 năm 2024", title=("QUYẾT ĐỊNH", "Về việc thành lập Đoàn kiểm tra an toàn thực phẩm dịp cuối năm 2024"), body=(
        "^<b>CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN</b>",
        "<i>Căn cứ Luật An toàn thực phẩm ngày 17 tháng 6 năm 2010;</i>",
        "<i>Theo đề nghị của Trưởng phòng Y tế tại Tờ trình số 38/TTr-PYT ngày 17/10/2024.</i>",
        "^<b>QUYẾT ĐỊNH:</b>",
        "<b>Điều 1.</b> Thành lập Đoàn kiểm tra liên ngành gồm các ông, bà: 1. Ksor H'Nhung, Trưởng phòng Y tế - Trưởng đoàn; 2. Rcom Bleo, Công an huyện - thành viên; 3. Trịnh Xuân Mạnh, Đội QLTT số 6 - thành viên.",
        "<b>Điều 2.</b> Đoàn kiểm tra các cơ sở trên địa bàn huyện từ 11/11/2024 đến 29/11/2024; kinh phí do cơ quan cử người chi trả.",
        "<b>Điều 3.</b> Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Y tế và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Nay Thuyên", copies=("- Như Điều 3;", "- Sở Y tế (b/c);", "- Lưu: VT, YT."),
)
_H15 = Letter(
    parent=("UBND PHƯỜNG HẠ LONG",), issuer=("PHÒNG VĂN HÓA - XÃ HỘI",), number="47/TTr-VHXH", place="Hạ Long", day="ngày 05 tháng 01 năm 2026", title=("TỜ TRÌNH", "Xin kinh phí chi trả nhuận bút tin, bài Loa phường trên ứng dụng VNeID năm 2026"), to=("Ủy ban nhân dân phường Hạ Long",), body=(
        "Năm 2025 phòng viết 22 bài, Công an phường duyệt đăng 19 bài, nhưng chưa có khoản chi cho người viết và chụp ảnh.",
        "Phòng dự kiến 2026 viết 36 bài: 12 bài cho người từ 60 tuổi trở lên, 12 bài cho học sinh và phụ huynh, 12 bài về du lịch dành cho mọi người; mỗi bài hiển thị 30 ngày trong phường, bắt đầu từ tháng 02.",
        "Dự toán: 36 bài x 350.000đ + 36 ảnh đại diện x 100.000đ = 16.200.000đ <i>(mười sáu triệu hai trăm nghìn đồng)</i>.",
        "Kính trình UBND phường xem xét, phê duyệt.",
    ),
    sign=("TRƯỞNG PHÒNG",), name="Vi Thị Kiều Trinh", copies=("- Như kính gửi;", "- Phòng KT, HT&ĐT (thẩm định);", "- Lưu."),
)
_H16 = Letter(
    parent=("SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI LẠNG SƠN"), issuer=("CƠ SỞ CAI NGHIỆN MA TÚY", "TỈNH LẠNG SƠN"), number="09/BB-CSCN", place="Lạng Sơn", day="ngày 16 tháng 5 năm 2024", title=("BIÊN BẢN", "Họp xét hoàn thành thời gian cai nghiện đợt 3 năm 2024"), body=(
        "<b>1. Thời gian, địa điểm:</b> 14 giờ 00' ngày 16/5/2024, tại phòng họp tầng 2.",
        "<b>2. Thành phần:</b> ông Chu Đức Hoạt (chủ trì), bà Lý Thị Slao (thư ký), đại diện các phòng; vắng: 01 (có lý do).",
        "<b>3. Nội dung:</b> Xét 27 học viên nam (trẻ nhất 19 tuổi, lớn nhất 61 tuổi). Các ý kiến: phòng Y tế đề nghị lưu lại 02 trường hợp điều trị lao; phòng Giáo dục đề nghị báo gia đình và UBND cấp xã đón.",
        "<b>4. Kết luận:</b> nhất trí 25/27 hồ sơ; tỷ lệ biểu quyết 100%.",
        "Biên bản được đọc cho mọi người cùng nghe và kết thúc lúc 16 giờ 15' cùng ngày./.",
    ),
    sign=("CHỦ TRÌ", "GIÁM ĐỐC"), name="Chu Đức Hoạt", copies=("- Thành viên dự họp;", "- Lưu: VT, HS."),
)
_H17 = Letter(
    parent=("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM",), issuer=("NGÂN HÀNG NHÀ NƯỚC", "KHU VỰC 12"), number="906/KV12-TTGS", place="Lâm Đồng", day="ngày 20 tháng 11 năm 2025", about="hỗ trợ khách hàng bị thiệt hại do mưa lũ", to=("Các tổ chức tín dụng trên địa bàn", "Quỹ tín dụng nhân dân"), body=(
        "Mưa lũ từ ngày 16/11 đến nay gây thiệt hại nặng. Ngân hàng Nhà nước Khu vực 12 yêu cầu các đơn vị:",
        "a) Thống kê dư nợ bị ảnh hưởng, gửi về email phòng Tổng hợp trước 16 giờ hằng ngày;",
        "b) Cơ cấu lại thời hạn trả nợ, miễn, giảm lãi, cho vay mới để khôi phục sản xuất;",
        "c) Cảnh báo khách hàng (nhất là người trên 60t) về tin nhắn giả danh ngân hàng cứu trợ trên website, fanpage của đơn vị;",
        "d) Bảo đảm tiền mặt tại ATM.",
        "Yêu cầu triển khai ngay./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="K'Dung Thị Bích Hợp", copies=("- Như trên;", "- Thống đốc (b/c);", "- UBND tỉnh (b/c);", "- Lưu: VP, TTGS."), mark="KHẨN",
)
_H18 = Letter(
    parent=("UBND THÀNH PHỐ HỒ CHÍ MINH",), issuer=("SỞ GIÁO DỤC VÀ ĐÀO TẠO",), number="5121/SGDĐT-HSSV", place="Thành phố Hồ Chí Minh", day="ngày 08 tháng 12 năm 2025", about="vận động cha mẹ học sinh theo dõi Loa phường trên VNeID", to=("UBND các phường, xã, đặc khu (Phòng VHXH)", "Hiệu trưởng các trường THPT, GDTX"), body=(
        "Công an Thành phố đã đưa lên Loa phường loạt 4 bài “Con vào mạng, cha mẹ vào cuộc”, nhắm tới phụ huynh 25 - 55 tuổi, hiển thị toàn Thành phố từ 01/12/2025 tới hết 31/01/2026.",
        "Để loạt bài tới được nhiều gia đình, Sở đề nghị:",
        "- Giáo viên chủ nhiệm nhắn qua nhóm lớp cách mở mục Loa phường (VNeID > Trang chủ);",
        "- Nhà trường dẫn lại đường link trên cổng thông tin, không sao chép nguyên bài khi chưa ghi nguồn;",
        "- Đưa một câu hỏi về nội dung bài vào tiết sinh hoạt dưới cờ tuần 15.",
        "Các đơn vị không phải báo cáo kết quả./.",
    ),
    sign=("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG HỌC SINH, SINH VIÊN"), name="Quách Mỹ Lài", copies=("- Như trên;", "- GĐ, các PGĐ (để b/c);", "- Lưu: VT, HSSV (T.An)."), stamp=("Ký bởi: Sở Giáo dục và Đào tạo", "Thời gian ký: 09/12/2025 08:14:55 +07:00"),
)
_H19 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ A LƯỚI 2"), number="", number_as="Số:        /TB-UBND", place="A Lưới 2", day="ngày 18 tháng 11 năm 2025", title=("THÔNG BÁO", "Bài hướng dẫn nhận quà hỗ trợ bão lũ đã có trên Loa phường"), to=("Bà con nhân dân trong xã",), body=(
        "UBND xã báo tin để bà con biết: từ sáng 18/11 đến hết 10/12/2025, mở ứng dụng VNeID, vào mục Loa phường sẽ thấy bài “Ai được nhận, nhận ở đâu, mang theo giấy gì”.",
        "Người không có điện thoại thông minh, người già, người chưa biết chữ thì hỏi trưởng thôn, công an viên; trưởng thôn đọc bài này trong buổi họp thôn.",
        "Đối tượng nhận hỗ trợ: 614 hộ có nhà ngập trên 1m; riêng trẻ dưới 6 tuổi và phụ nữ mang thai được thêm sữa.",
        "Địa điểm phát: trụ sở UBND xã, sáng 22 và 23/11. Bà con chú ý, không ai được thu tiền “làm hồ sơ”.",
    ),
    sign=("Q. CHỦ TỊCH",), name="Hồ Thị Kăn Rưm", copies=("- 17 thôn (niêm yết);", "- TT Đảng ủy, HĐND xã (b/c);", "- Lưu: VT."), size=14,
)
_H20 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "ĐẶC KHU LÝ SƠN"), number="12/PA-UBND", place="Lý Sơn", day="ngày 03 tháng 4 năm 2026", title=("PHƯƠNG ÁN", "Bảo đảm an ninh, trật tự Lễ Khao lề thế lính Hoàng Sa năm 2026"), body=(
        "<b>I. DỰ BÁO TÌNH HÌNH</b>: khoảng 6.500 lượt khách, tập trung 02 ngày 01 và 02/5 (15, 16/3 âm lịch).",
        "<b>II. LỰC LƯỢNG</b>",
        Rows(
            (
                ("Bộ phận", "Công an đặc khu", "Bộ đội Biên phòng", "Dân quân", "ĐVTN"),
                ("Cảng Bến Đình", "8", "5", "10", "6"),
                ("Đình làng An Vĩnh", "12", "3", "15", "20"),
                ("Dự bị", "4", "2", "5", "0"),
            ),
            (0.28, 0.2, 0.2, 0.16, 0.16),
        ),
        "<b>III. BIỆN PHÁP</b>",
        "Phân luồng từ xa; tàu chở quá tải thì không cho rời bến; trẻ em dưới 12 tuổi phải mặc áo phao; loa ở cảng nhắc khách 15 phút/lần.",
        "<b>IV. CHỈ HUY</b>: đồng chí Chủ tịch UBND đặc khu; phó chỉ huy là Trưởng Công an đặc khu.",
    ),
    sign=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name="Phạm Thoại Hải Vương", copies=("- UBND tỉnh (b/c);", "- Công an, BCH BP;", "- Lưu: VT, NC."),
)
_H21 = Letter(
    parent=("UBND TỈNH BẠC LIÊU",), issuer=("SỞ NỘI VỤ",), number="26/GNP-SNV", place="Bạc Liêu", day="ngày 11 tháng 6 năm 2025", title=("GIẤY NGHỈ PHÉP",), body=(
        "Xét Đơn xin nghỉ phép ngày 09/6/2025 của ông Sơn Thành Đạt,",
        "Sở Nội vụ cấp cho:",
        "Ông: Sơn Thành Đạt, Chuyên viên phòng Cải cách hành chính.",
        "Nghỉ phép năm 2025 trong thời gian 07 ngày làm việc, kể từ ngày 16/6/2025 đến hết ngày 24/6/2025, tại thị xã Giá Rai.",
        "Số ngày nghỉ này được tính vào phép năm. Đi đường: 0 ngày./.",
    ),
    sign=("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), name="Trịnh Thị Thúy Ái", copies=("- Ông Đạt;", "- Lưu: VT, HSCC."),
)
_H22 = Letter(
    parent=("TỈNH ỦY VĨNH LONG",), issuer=("BÁO VÀ PHÁT THANH, TRUYỀN HÌNH", "VĨNH LONG"), number="715/CV-BPTTH", place="Vĩnh Long", day="ngày 14.01.2026", about="mời cộng tác chuyên trang “Tết sum vầy” Xuân Bính Ngọ", to=("Quý cơ quan, đơn vị, doanh nghiệp",), body=(
        "Kính thưa Quý vị! Nhân dịp Xuân Bính Ngọ 2026, Báo mở chuyên trang “Tết sum vầy”, phát hành từ 09/02 đến 22/02/2026 trên báo in, THVL1 và fanpage.",
        "Độc giả chính: 25 - 60 tuổi tại các tỉnh, thành ĐBSCL. Quý vị có thể gửi bài (≤ 1.200 chữ), ảnh, lời chúc Tết về tòa soạn trước 30/01/2026. Bảng giá quảng cáo đính kèm; giảm 15% cho cơ quan nhà nước.",
        "Mọi chi tiết xin liên hệ Phòng Dịch vụ truyền thông - ĐT 0270.000.2288 (cô Tuyền).",
        "Rất hân hạnh được đón nhận sự cộng tác.",
    ),
    sign=("TỔNG BIÊN TẬP",), name="Thạch Minh Tường Lam", copies=("- Như trên;", "- Lưu: VT, DVTT."), size=13,
)
_H23 = Letter(
    issuer=("CHỦ TỊCH", "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"), number="02/CT-UBND", place="Lai Châu", day="ngày    tháng 02 năm 2026", title=("CHỈ THỊ", "Tăng cường các biện pháp cấp bách phòng cháy, chữa cháy rừng mùa khô 2026"), body=(
        "Từ đầu tháng 01/2026 đến nay toàn tỉnh xảy ra 11 vụ cháy, thiệt hại 38,7 ha rừng; nguyên nhân chủ yếu do đốt nương, trong đó 4 vụ do người trên 65 tuổi ở một mình gây ra. Chủ tịch UBND tỉnh yêu cầu:",
        "<b>1. Chi cục Kiểm lâm:</b> trực 24/24 giờ khi dự báo cháy cấp IV, V.",
        "<b>2. Công an tỉnh:</b> điều tra, xử lý nghiêm; phối hợp tuyên truyền trên các nền tảng số.",
        "<b>3. UBND các xã, phường:</b> ký cam kết tới từng hộ, hoàn thành trong tháng 3; cấm đốt nương từ 10 giờ đến 16 giờ.",
        "<b>4. Báo và phát thanh, truyền hình tỉnh:</b> đưa tin bằng tiếng Việt, tiếng Thái, tiếng Mông.",
        "Chỉ thị có hiệu lực kể từ ngày ký./.",
    ),
    sign=("CHỦ TỊCH",), name="Tao Văn Khén", copies=("- Bộ NN và MT (b/c);", "- Các sở, ngành tỉnh;", "- UBND các xã, phường;", "- Lưu: VT, Kt5."),
)
_H24 = Letter(
    parent=("HỘI CỰU CHIẾN BINH TỈNH BÌNH ĐỊNH",), issuer=("HỘI CỰU CHIẾN BINH", "THỊ XÃ AN NHƠN"), number="58/CV-CCB", place="An Nhơn", day="ngày 12/9/2024", about="cử hội viên kể chuyện truyền thống cho học sinh", to=("Hội CCB các xã, phường",), body=(
        "Theo đề nghị của phòng GD&ĐT thị xã, Ban Thường trực Hội giao Hội CCB xã, phường mỗi nơi giới thiệu 02 cụ (dưới 75 tuổi, còn minh mẫn, nam hay nữ đều được) tới kể chuyện chiến đấu cho học sinh lớp 8, lớp 9.",
        "Chương trình diễn ra vào hai buổi chiều thứ Sáu, 11 và 18/10/2024, tại Trường THCS Nhơn Hòa và Trường THCS Bình Định.",
        "Danh sách gửi Văn phòng Hội chậm nhất ngày 30/9/2024; quá hạn xem như không có người.",
    ),
    sign=("T/M BAN THƯỜNG TRỰC", "CHỦ TỊCH"), name="Bùi Quang Trọng Nghĩa", copies=("- Như trên;", "- Tỉnh Hội (b/c);", "- Lưu VT."),
)
_H25 = Letter(
    head="party", parent=("TỈNH ỦY BẾN TRE",), issuer=("BAN TUYÊN GIÁO",), number="96-HD/BTGTU", number_as="Số 96-HD/BTGTU", place="Bến Tre", day="ngày 05 tháng 12 năm 2024", title=("HƯỚNG DẪN", "Tuyên truyền kỷ niệm 65 năm Ngày Bến Tre Đồng khởi (17/01/1960 - 17/01/2025)"), body=(
        "Thực hiện Kế hoạch số 262-KH/TU, ngày 18/11/2024 của Ban Thường vụ Tỉnh ủy, Ban Tuyên giáo hướng dẫn như sau:",
        "<b>I. Nội dung:</b> ý nghĩa lịch sử; vai trò của đội quân tóc dài; thành tựu của tỉnh.",
        "<b>II. Hình thức:</b> sinh hoạt chi bộ, pa-nô, áp phích, hệ thống truyền thanh cơ sở, mạng xã hội; cao điểm từ 02/01 đến 20/01/2025.",
        "<b>III. Khẩu hiệu:</b> “Anh dũng Đồng khởi, thắng Mỹ diệt ngụy!”; “Tinh thần Đồng khởi bất diệt!”",
        "<b>IV. Phân công:</b> các huyện ủy, Thành ủy chỉ đạo treo cờ Tổ quốc; Tỉnh đoàn tổ chức hành quân về nguồn cho 200 đoàn viên (16 - 30 tuổi) tại huyện Mỏ Cày Nam.",
    ),
    sign=("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"), name="Kiều Ngọc Phượng Thảo", copies=("- Ban Tuyên giáo TW,", "- TT Tỉnh ủy (b/c),", "- BTG các huyện, TP,", "- Lưu BTGTU."),
)
_H26 = Letter(
    parent=("BẢO HIỂM XÃ HỘI TỈNH NINH BÌNH",), issuer=("BẢO HIỂM XÃ HỘI CƠ SỞ", "HOA LƯ"), number="633/TB-BHXH", place="Ninh Bình", day="ngày 07 tháng 5 năm 2026", title=("THÔNG BÁO", "Danh sách đơn vị chậm đóng từ 03 tháng trở lên"), body=(
        "Tính tới ngày 30/4/2026, các đơn vị sau còn chậm đóng BHXH, BHYT, BHTN:",
        Rows(
            (
                ("Đơn vị", "Công ty CP May Tràng An Xanh", "HTX Đá mỹ nghệ Ninh Vân Mới"),
                ("Số lao động", "214 (nữ 190)", "37"),
                ("Số tiền (đồng)", "1.906.448.210", "88.371.000"),
                ("Số tháng", "5", "3"),
            ),
            (0.24, 0.38, 0.38),
        ),
        "Đơn vị nộp đủ trước 25/5/2026. Sau ngày này, cơ quan BHXH chuyển hồ sơ sang cơ quan Công an và công khai trên phương tiện thông tin đại chúng.",
        "Thông báo này thay thế Thông báo số 588/TB-BHXH ngày 20/4/2026.",
    ),
    sign=("GIÁM ĐỐC",), name="Đinh Huy Tùng Bách", copies=("- Đơn vị có tên;", "- BHXH tỉnh (b/c);", "- Lưu: VT, QLT."),
)

CASES = (
    tell("th01-cong-dien-bao-ha-tinh", _H01, "2025-09-27", issuer("Ủy ban nhân dân tỉnh Hà Tĩnh", "province", UB, in_="tỉnh Hà Tĩnh"), "cong_dien",
         title="Phó Chủ tịch", authority="KT", urgency="hoa_toc", received="2025-09-27", drop=("addressees",)),
    tell("th02-giay-moi-mttq-oc-eo", _H02, "2025-11-04", issuer("Ủy ban MTTQ Việt Nam xã Óc Eo", "commune", MO, "Ủy ban MTTQ Việt Nam tỉnh An Giang", in_="tỉnh An Giang > xã Óc Eo"), "giay_moi",
         title="Phó Chủ tịch", authority="TM", received="2025-11-05", form="docx", drop=("addressees",)),
    tell("th03-phieu-chuyen-don", _H03, "2025-08-19", issuer("Ban Tiếp công dân tỉnh", "province", "department", "Văn phòng UBND tỉnh Thái Nguyên", in_="tỉnh Thái Nguyên"), "phieu_chuyen",
         title="Trưởng ban", authority="TL", received="2025-08-20", look={"leading": 1.4, "ragged": True}, drop=("subject", "issuer.kind")),
    tell("th04-cuc-thue-tra-loi", _H04, "2024-08-14", issuer("Cục Thuế tỉnh Bình Dương", "province", "department", "Tổng cục Thuế", in_="tỉnh Bình Dương"), "cong_van",
         title="Phó Cục trưởng", authority="KT", received="2024-08-16", look={"to": "block", "foot": "stacked"}, drop=("addressees", "issuer.kind")),
    tell("th05-bao-cao-loa-phuong-thanh-vinh", _H05, "2025-12-12", issuer("Tổ công tác triển khai Đề án 06", "commune", "task_force", "UBND phường Thành Vinh", in_="tỉnh Nghệ An > phường Thành Vinh"), "bao_cao",
         title="Tổ trưởng", received="2025-12-12", look={"left": 70, "right": 40}),
    tell("th06-giay-gioi-thieu-cdyt", _H06, "2024-11-05", issuer("Trường Cao đẳng Y tế Đồng Nai", "province", "school", "UBND tỉnh Đồng Nai", in_="tỉnh Đồng Nai"), "giay_gioi_thieu",
         title="Trưởng phòng Tổ chức - Hành chính", authority="TUQ", received="2024-11-06", form="docx", drop=("subject",)),
    tell("th07-chuong-trinh-dang-uy-khe-sanh", _H07, "2025-10-22", issuer("Đảng ủy xã Khe Sanh", "commune", "party", "Đảng bộ tỉnh Quảng Trị", in_="tỉnh Quảng Trị > xã Khe Sanh"), "chuong_trinh",
         title="Bí thư", authority="TM", received="2025-10-23"),
    tell("th08-dien-luc-thanh-tri", _H08, "2024-12-02", issuer("Điện lực Thạnh Trị", "district", "enterprise", "Công ty Điện lực Sóc Trăng", in_="tỉnh Sóc Trăng > huyện Thạnh Trị"), "thong_bao",
         title="Giám đốc", received="2024-12-03", look={"to": "plus"}, drop=("issuer.level",)),
    tell("th09-thads-khu-vuc-3", _H09, "2025-10-30", issuer("Phòng Thi hành án dân sự khu vực 3", "province", "other", "Thi hành án dân sự tỉnh Tây Ninh", in_="tỉnh Tây Ninh"), "thong_bao",
         title="Chấp hành viên", received="2025-10-31", look={"foot": "stacked", "rule": False}, drop=("issuer.level", "issuer.kind")),
    tell("th10-nghi-quyet-muong-chanh", _H10, "2025-12-18", issuer("Hội đồng nhân dân xã Mường Chanh", "commune", "other", in_="tỉnh Thanh Hóa > xã Mường Chanh"), "nghi_quyet",
         title="Chủ tịch", received="2025-12-20", form="docx", look={"tabs": True}, drop=("issuer.kind",)),
    tell("th11-ke-hoach-tinh-doan", _H11, "2024-07-09", issuer("Ban Thường vụ", "province", MO, "Tỉnh đoàn Kiên Giang", in_="tỉnh Kiên Giang"), "ke_hoach",
         title="Phó Bí thư", authority="TM", received="2024-07-10", look={"pages": False}),
    tell("th12-huong-dan-bien-tap-pc06", _H12, "2026-02-25", issuer("Phòng Cảnh sát quản lý hành chính về trật tự xã hội", "province", "police", "Công an tỉnh Thanh Hóa", in_="tỉnh Thanh Hóa"), "huong_dan",
         title="Phó Trưởng phòng", authority="KT", received="2026-02-26", look={"cols": 0.48}),
    tell("th13-benh-vien-giai-trinh", _H13, "2026-03-16", issuer("Bệnh viện Sản Nhi Vĩnh Phúc", "province", "health", "Sở Y tế tỉnh Phú Thọ", in_="tỉnh Phú Thọ"), "cong_van",
         title="Phó Giám đốc phụ trách", received="2026-03-17", look={"vv": "below", "to": "bold", "indent": 36}, fix={"signatory.name": "Khuất Thị Minh Ngà"}),
    tell("th14-quyet-dinh-krong-pa", _H14, "2024-10-21", issuer("Ủy ban nhân dân huyện Krông Pa", "district", UB, in_="tỉnh Gia Lai > huyện Krông Pa"), "quyet_dinh",
         title="Phó Chủ tịch", authority="KT", received="2024-10-22", drop=("subject",)),
    tell("th15-to-trinh-nhuan-but", _H15, "2026-01-05", issuer("Phòng Văn hóa - Xã hội", "commune", "department", "UBND phường Hạ Long", in_="tỉnh Quảng Ninh > phường Hạ Long"), "to_trinh",
         title="Trưởng phòng", received="2026-01-06", look={"to": "bold", "foot": "stacked"}),
    tell("th16-bien-ban-cai-nghien", _H16, "2024-05-16", issuer("Cơ sở cai nghiện ma túy tỉnh Lạng Sơn", "province", "other", "Sở Lao động - Thương binh và Xã hội Lạng Sơn", in_="tỉnh Lạng Sơn"), "bien_ban",
         title="Giám đốc", received="2024-05-17", form="docx", drop=("issuer.kind", "signatory.title")),
    tell("th17-nhnn-khu-vuc-12", _H17, "2025-11-20", issuer("Ngân hàng Nhà nước Khu vực 12", "province", "other", "Ngân hàng Nhà nước Việt Nam", in_="tỉnh Lâm Đồng"), "cong_van",
         title="Phó Giám đốc", authority="KT", urgency="khan", received="2025-11-20", look={"to": "plus"}, drop=("issuer.level", "issuer.kind", "issuer.province")),
    tell("th18-so-gddt-van-dong", _H18, "2025-12-08", issuer("Sở Giáo dục và Đào tạo", "province", "department", "UBND Thành phố Hồ Chí Minh", in_="thành phố Hồ Chí Minh"), "cong_van",
         title="Trưởng phòng Học sinh, sinh viên", authority="TL", received="2025-12-10", look={"say": "<b>Kính gửi:</b>", "vv_word": "V/v:"}),
    tell("th19-thong-bao-a-luoi-2", _H19, "2025-11-18", issuer("Ủy ban nhân dân xã A Lưới 2", "commune", UB, in_="thành phố Huế > xã A Lưới 2"), "thong_bao",
         title="Chủ tịch", authority="Q", number=None, findings=["NOT_A_REQUEST", "NUMBER_MISSING"], received="2025-11-19", form="docx"),
    tell("th20-phuong-an-ly-son", _H20, "2026-04-03", issuer("Ủy ban nhân dân đặc khu Lý Sơn", "commune", UB, in_="tỉnh Quảng Ngãi > đặc khu Lý Sơn"), "phuong_an",
         title="Chủ tịch", authority="TM", received="2026-04-06"),
    tell("th21-giay-nghi-phep", _H21, "2025-06-11", issuer("Sở Nội vụ", "province", "department", "UBND tỉnh Bạc Liêu", in_="tỉnh Bạc Liêu"), "giay_nghi_phep",
         title="Chánh Văn phòng", authority="TL", received="2025-06-12", form="docx", look={"tabs": True}, drop=("subject",)),
    tell("th22-bao-moi-cong-tac", _H22, "2026-01-14", issuer("Báo và Phát thanh, truyền hình Vĩnh Long", "province", "press", "Tỉnh ủy Vĩnh Long", in_="tỉnh Vĩnh Long"), "cong_van",
         title="Tổng Biên tập", received="2026-01-15", look={"vv": "beside", "ragged": True}),
    tell("th23-chi-thi-chay-rung", _H23, None, issuer("Chủ tịch Ủy ban nhân dân tỉnh Lai Châu", "province", UB, in_="tỉnh Lai Châu"), "chi_thi",
         title="Chủ tịch", findings=["DATE_INCOMPLETE", "NOT_A_REQUEST"], received="2026-02-24", drop=("issuer.name",)),
    tell("th24-ccb-an-nhon", _H24, "2024-09-12", issuer("Hội Cựu chiến binh thị xã An Nhơn", "district", MO, "Hội Cựu chiến binh tỉnh Bình Định", in_="tỉnh Bình Định > thị xã An Nhơn"), "cong_van",
         title="Chủ tịch", authority="TM", received="2024-09-13", form="docx"),
    tell("th25-huong-dan-dong-khoi", _H25, "2024-12-05", issuer("Ban Tuyên giáo", "province", "party", "Tỉnh ủy Bến Tre", in_="tỉnh Bến Tre"), "huong_dan",
         title="Phó Trưởng ban Thường trực", authority="KT", received="2024-12-06"),
    tell("th26-bhxh-hoa-lu", _H26, "2026-05-07", issuer("Bảo hiểm xã hội cơ sở Hoa Lư", "commune", "other", "Bảo hiểm xã hội tỉnh Ninh Bình", in_="tỉnh Ninh Bình"), "thong_bao",
         title="Giám đốc", received="2026-05-08", form="docx", drop=("issuer.level", "issuer.kind", "issuer.commune")),
)  # fmt: skip
