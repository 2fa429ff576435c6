"""Fourth held-back series, part b: letters of all sorts that ask for no posting."""
# ruff: noqa: E501 - Vietnamese prose, one paragraph a line

from __future__ import annotations

from _builder.shapes import Letter, Rows, issuer
from held import tell

UB = "people_committee"

CASES = (
    tell("fb01-dien-luc-hong-ngu-tam-ngung", Letter(
        parent=("CÔNG TY ĐIỆN LỰC ĐỒNG THÁP",), issuer=("ĐIỆN LỰC HỒNG NGỰ",), number="1127/TB-ĐLHN", place="Hồng Ngự", day="ngày 18 tháng 6 năm 2024",
        title=("THÔNG BÁO", "Ngừng, giảm cung cấp điện từ ngày 24/6/2024 đến ngày 30/6/2024"),
        body=(
            "Để thay dây dẫn và nâng công suất trạm biến áp, Điện lực Hồng Ngự (tỉnh Đồng Tháp) thông báo đến quý khách hàng lịch tạm ngừng cung cấp điện:",
            Rows((
                ("Ngày", "Giờ", "Khu vực mất điện"),
                ("24/6/2024", "07:30 - 11:30", "Khóm An Thành, khóm An Lợi"),
                ("26/6/2024", "08:00 - 16:00", "Cụm dân cư Trà Đư, một phần xã Bình Thạnh"),
                ("30/6/2024", "05:30 - 09:00", "Dọc đường Nguyễn Tất Thành (số nhà 12 đến 188)"),
            ), (0.2, 0.25, 0.55)),
            "Trường hợp trời mưa lớn, Điện lực sẽ hoãn và báo lại. Mọi thắc mắc xin gọi tổng đài chăm sóc khách hàng 1900 1006 hoặc 1900 9000.",
            "Rất mong quý khách hàng thông cảm và chủ động bố trí sản xuất, sinh hoạt.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Trịnh Hoàng Sang", copies=("- UBND TP. Hồng Ngự;", "- Đài Truyền thanh thành phố;", "- Lưu: VT, KHKT."),
    ), "2024-06-18", issuer("Điện lực Hồng Ngự", "other", "enterprise", "Công ty Điện lực Đồng Tháp", in_="tỉnh Đồng Tháp"), "thong_bao",
        title="Phó Giám đốc", authority="KT", received="2024-06-19", drop=("issuer.level", "issuer.district")),
    tell("fb02-hdnd-xa-muong-la-nghi-quyet", Letter(
        issuer=("HỘI ĐỒNG NHÂN DÂN", "XÃ MƯỜNG LA"), number="17/NQ-HĐND", place="Mường La", day="ngày 26 tháng 12 năm 2025",
        title=("NGHỊ QUYẾT", "Phê chuẩn dự toán thu, chi ngân sách xã năm 2026"),
        body=(
            "^<b>HỘI ĐỒNG NHÂN DÂN XÃ MƯỜNG LA</b>", "^<b>KHÓA I, KỲ HỌP THỨ TƯ</b>",
            "<i>Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;</i>",
            "<i>Xét Tờ trình số 219/TTr-UBND ngày 15 tháng 12 năm 2025 của Ủy ban nhân dân xã; Báo cáo thẩm tra của Ban Kinh tế - Ngân sách; ý kiến thảo luận của đại biểu,</i>",
            "^<b>QUYẾT NGHỊ:</b>",
            "<b>Điều 1.</b> Phê chuẩn dự toán thu ngân sách xã năm 2026 là 148.320 triệu đồng; tổng chi 148.320 triệu đồng, trong đó chi sự nghiệp giáo dục 81.500 triệu đồng.",
            "<b>Điều 2.</b> Giao Ủy ban nhân dân xã tổ chức thực hiện, công khai dự toán theo quy định.",
            "<b>Điều 3.</b> Nghị quyết có hiệu lực từ ngày 01 tháng 01 năm 2026, đã được Hội đồng nhân dân xã Mường La khóa I, kỳ họp thứ tư thông qua ngày 26/12/2025./.",
        ),
        sign=("CHỦ TỊCH",), name="Lò Văn Hặc", copies=("- TT HĐND tỉnh;", "- Đảng ủy, UBND xã;", "- Đại biểu HĐND xã;", "- Lưu: VT."),
    ), "2025-12-26", issuer("Hội đồng nhân dân xã Mường La", "commune", "other", in_="tỉnh Sơn La > xã Mường La"), "nghi_quyet",
        title="Chủ tịch", received="2025-12-29", form="docx", drop=("issuer.kind", "issuer.province")),
    tell("fb03-quang-ngai-cong-dien-bao", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI"), number="21/CĐ-UBND", place="Quảng Ngãi", day="ngày 05 tháng 11 năm 2025", mark="HỎA TỐC",
        title=("CÔNG ĐIỆN", "Triển khai khẩn cấp các biện pháp ứng phó bão số 13"),
        to=("Thủ trưởng các sở, ban, ngành tỉnh", "Chủ tịch UBND các xã, phường và đặc khu Lý Sơn", "Công ty TNHH MTV Khai thác công trình thủy lợi Quảng Ngãi"),
        body=(
            "Theo Đài Khí tượng thủy văn tỉnh, hồi 04 giờ ngày 05/11, tâm bão ở khoảng 12,4 độ Vĩ Bắc; 114,6 độ Kinh Đông, sức gió cấp 14, giật cấp 17. Dự báo chiều tối 06/11 bão ảnh hưởng trực tiếp đất liền.",
            "Chủ tịch UBND tỉnh yêu cầu: (1) cấm biển từ 17 giờ ngày 05/11/2025; (2) hoàn thành sơ tán dân vùng xung yếu trước 10 giờ ngày 06/11/2025, ưu tiên người già, trẻ em dưới 6 tuổi, phụ nữ mang thai; (3) học sinh toàn tỉnh nghỉ học từ chiều 06/11 đến khi có thông báo mới; (4) các đơn vị trực ban 24/24 giờ, báo cáo về Ban Chỉ huy PTDS tỉnh (số điện thoại 0255 3822 xxx).",
            "Nhận được Công điện này, yêu cầu các đơn vị tổ chức thực hiện nghiêm./.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Võ Thành Phiên", copies=("- Như trên;", "- Ban Chỉ đạo PTDS quốc gia (b/c);", "- TT Tỉnh ủy, HĐND tỉnh;", "- Lưu: VT, KTN."),
    ), "2025-11-05", issuer("Ủy ban nhân dân tỉnh Quảng Ngãi", "province", UB, in_="tỉnh Quảng Ngãi"), "cong_dien",
        title="Phó Chủ tịch", authority="KT", urgency="hoa_toc", received="2025-11-05"),
    tell("fb04-pc06-hau-giang-da-dang-bai", Letter(
        parent=("CÔNG AN TỈNH HẬU GIANG",), issuer=("PHÒNG CẢNH SÁT QLHC VỀ TTXH",), number="1483/CV-PC06(Đ2)", place="Hậu Giang", day="ngày 22 tháng 10 năm 2024",
        about="phúc đáp Công văn số 2217/STP-PBGDPL ngày 07/10/2024", to=("Sở Tư pháp tỉnh Hậu Giang",),
        body=(
            "Bài viết “Điểm mới của Luật Đất đai năm 2024” mà Quý Sở gửi đã được Phòng thẩm định, lãnh đạo Công an tỉnh duyệt và hiển thị ở mục Loa phường từ 09 giờ 15 phút ngày 18/10/2024.",
            "Những thông số khi cài đặt: nhóm nhận tin là công dân đủ 18 tuổi trở lên, nam và nữ; vùng nhận tin: toàn tỉnh Hậu Giang; bài tự động gỡ vào 23 giờ 59 phút ngày 17/11/2024. Tính đến 08 giờ hôm nay bài đạt 3.906 lượt đọc.",
            "Phòng thông báo để Quý Sở theo dõi, không phải trả lời lại. Trân trọng./.",
        ),
        sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), name="Thượng tá Lâm Quốc Đỉnh", copies=("- Như trên;", "- Đ/c Phó Giám đốc CAT (b/c);", "- Lưu: PC06(Đ2)."),
    ), "2024-10-22", issuer("Phòng Cảnh sát QLHC về TTXH", "province", "police", "Công an tỉnh Hậu Giang", in_="tỉnh Hậu Giang"), "cong_van",
        title="Phó Trưởng phòng", authority="KT", received="2024-10-23", look={"to": "block"}),
    tell("fb05-thpt-xuan-loc-moi-phu-huynh", Letter(
        parent=("SỞ GD&amp;ĐT ĐỒNG NAI",), issuer=("TRƯỜNG THPT", "SUỐI CAO"), number="88/GM-THPTSC", place="Xuân Lộc", day="ngày 12 tháng 9 năm 2025",
        title=("GIẤY MỜI", "Họp cha mẹ học sinh đầu năm học 2025-2026"), to=("Ông (bà) là cha mẹ học sinh khối 10, 11, 12",),
        body=(
            "Trường THPT Suối Cao, tỉnh Đồng Nai trân trọng kính mời quý phụ huynh dự buổi họp đầu năm:",
            "* Lúc 7 giờ 30, Chủ nhật ngày 21/9/2025.",
            "* Tại phòng học của lớp con em đang theo học.",
            "* Nội dung: kế hoạch năm học; bầu Ban đại diện; quy định về điện thoại; trao đổi việc học sinh đủ 14 tuổi làm căn cước và cài VNeID.",
            "Rất mong quý vị sắp xếp thời gian đến dự đúng giờ.",
        ),
        sign=("HIỆU TRƯỞNG",), name="Ngô Thị Thanh Trúc", copies=("- Như kính gửi;", "- GVCN các lớp;", "- Lưu: VT."),
    ), "2025-09-12", issuer("Trường THPT Suối Cao", "province", "school", "Sở GD&ĐT Đồng Nai", in_="tỉnh Đồng Nai"), "giay_moi",
        title="Hiệu trưởng", received="2025-09-15", drop=("issuer.level", "issuer.district", "issuer.commune")),
    tell("fb06-thue-tuy-phuoc-nhac-no", Letter(
        parent=("CỤC THUẾ TỈNH BÌNH ĐỊNH",), issuer=("CHI CỤC THUẾ KHU VỰC", "TUY PHƯỚC - VÂN CANH"), number="694/CCT-QLN", place="Tuy Phước", day="ngày 09 tháng 4 năm 2024",
        about="đôn đốc nộp thuế sử dụng đất phi nông nghiệp", to=("UBND các xã, thị trấn thuộc huyện Tuy Phước", "UBND các xã, thị trấn thuộc huyện Vân Canh"),
        body=(
            "Đến ngày 31/3/2024, toàn khu vực còn 1.372 hộ chưa nộp thuế sử dụng đất phi nông nghiệp năm 2023, số tiền 486 triệu đồng, tập trung ở thị trấn Diêu Trì và xã Phước Sơn.",
            "Chi cục Thuế đề nghị UBND các xã, thị trấn:",
            "a) Giao trưởng thôn phát thông báo nộp tiền đến từng hộ trước ngày 20/4/2024;",
            "b) Phát nội dung nhắc nộp thuế trên đài truyền thanh xã 2 lần/ngày, trong 10 ngày;",
            "c) Cử cán bộ phối hợp đối chiếu số liệu với công chức thuế phụ trách địa bàn.",
            "Trân trọng cảm ơn sự phối hợp của quý cơ quan.",
        ),
        sign=("Q. CHI CỤC TRƯỞNG",), name="Phan Đình Nghiêm", copies=("- Như trên;", "- Cục Thuế tỉnh (b/c);", "- Lưu: VT, QLN (4b)."),
    ), "2024-04-09", issuer("Chi cục Thuế khu vực Tuy Phước - Vân Canh", "district", "department", "Cục Thuế tỉnh Bình Định", in_="tỉnh Bình Định"), "cong_van",
        title="Chi cục trưởng", authority="Q", received="2024-04-10", look={"vv": "beside"}, drop=("issuer.level", "issuer.kind", "issuer.district")),
    tell("fb07-phuong-cao-lanh-xin-kinh-phi", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG CAO LÃNH"), number="305/TTr-UBND", place="Cao Lãnh", day="ngày 02 tháng 12 năm 2025",
        title=("TỜ TRÌNH", "Xin bổ sung kinh phí sản xuất tin, bài, đồ họa", "cho chuyên mục Loa phường trên VNeID năm 2026"),
        to=("Ủy ban nhân dân tỉnh Đồng Tháp", "Sở Tài chính tỉnh Đồng Tháp"),
        body=(
            "Năm 2026, phường dự kiến làm 24 bài và 12 đồ họa để chuyển Công an phường đăng trên Loa phường. Đối tượng chính là người dân 18 đến 60 tuổi, cả nam lẫn nữ, ở 27 khóm, ấp của phường; mỗi bài duy trì 30 ngày.",
            "Dự toán chi tiết:",
            Rows((
                ("Khoản", "Số lượng", "Đơn giá (đồng)", "Thành tiền (đồng)"),
                ("Nhuận bút bài viết", "24", "600.000", "14.400.000"),
                ("Thiết kế ảnh đại diện, đồ họa", "36", "350.000", "12.600.000"),
                ("Cộng", "", "", "27.000.000"),
            ), (0.4, 0.15, 0.2, 0.25)),
            "Ngân sách phường chỉ cân đối được 7.000.000 đồng. Ủy ban nhân dân phường kính trình cấp trên xem xét hỗ trợ 20.000.000 đồng còn thiếu./.",
        ),
        sign=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name="Nguyễn Hữu Thạnh Phước", copies=("- Như trên;", "- TT ĐU, HĐND phường;", "- Lưu: VT, KTHTĐT."),
    ), "2025-12-02", issuer("Ủy ban nhân dân phường Cao Lãnh", "commune", UB, in_="tỉnh Đồng Tháp > phường Cao Lãnh"), "to_trinh",
        title="Chủ tịch", authority="TM", received="2025-12-03", look={"rule": False}),
    tell("fb08-dang-uy-ky-anh-ket-luan", Letter(
        parent=("ĐẢNG BỘ TỈNH HÀ TĨNH",), issuer=("ĐẢNG ỦY XÃ KỲ ANH",), head="party", number="38-TB/ĐU", number_as="Số 38-TB/ĐU", place="Kỳ Anh", day="ngày 30 tháng 10 năm 2025",
        title=("THÔNG BÁO", "Kết luận của Ban Thường vụ Đảng ủy", "tại phiên họp thường kỳ tháng 10 năm 2025"),
        body=(
            "Ngày 28/10/2025, Ban Thường vụ Đảng ủy họp dưới sự chủ trì của đồng chí Bí thư. Sau khi nghe UBND xã báo cáo, Ban Thường vụ thống nhất:",
            "1- Đồng ý chủ trương chỉnh trang tuyến đường trung tâm; UBND xã lập hồ sơ trình HĐND trước ngày 15/11.",
            "2- Yêu cầu các chi bộ rà soát đảng viên được miễn sinh hoạt, nhất là đảng viên trên 80 tuổi.",
            "3- Giao Ban Xây dựng Đảng chuẩn bị Hội nghị tổng kết năm, dự kiến ngày 19/12/2025.",
            "Văn phòng Đảng ủy thông báo để các chi bộ, cơ quan biết, thực hiện.",
        ),
        sign=("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"), name="Trần Hậu Lương", copies=("- Các chi bộ trực thuộc,", "- UBND, UBMTTQ xã,", "- Lưu VPĐU."),
    ), "2025-10-30", issuer("Đảng ủy xã Kỳ Anh", "commune", "party", "Đảng bộ tỉnh Hà Tĩnh", in_="tỉnh Hà Tĩnh > xã Kỳ Anh"), "thong_bao",
        title="Chánh Văn phòng", authority="TL", received="2025-10-31"),
    tell("fb09-ttyt-bac-ai-tiem-chung", Letter(
        parent=("SỞ Y TẾ NINH THUẬN",), issuer=("TRUNG TÂM Y TẾ", "HUYỆN BÁC ÁI"), number="217/TTYT-KSBT", place="Bác Ái", day="ngày 20 tháng 3 năm 2025", mark="KHẨN",
        about="tổ chức chiến dịch tiêm vắc xin sởi cho trẻ em", to=("Trạm Y tế các xã", "Phòng Giáo dục và Đào tạo huyện Bác Ái"),
        body=(
            "Căn cứ Kế hoạch số 1186/KH-UBND ngày 17/3/2025 của UBND tỉnh Ninh Thuận, Trung tâm Y tế đề nghị:",
            "1. Trạm Y tế lập danh sách trẻ từ 6 tháng đến 10 tuổi chưa tiêm đủ mũi, hoàn thành trước 16 giờ ngày 24/3/2025.",
            "2. Tổ chức tiêm trong các ngày 27, 28 và 31/3/2025 tại trạm; tiêm vét đến hết ngày 10/4/2025.",
            "3. Nhà trường mời phụ huynh phối hợp, không để sót trẻ trai hay trẻ gái.",
            "Vướng mắc liên hệ BS. Katơr Thị Hương, khoa KSBT, điện thoại 0259 384 xxx.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Pi Năng Thạnh", copies=("- Như trên;", "- UBND huyện (b/c);", "- Lưu: VT, KSBT."),
    ), "2025-03-20", issuer("Trung tâm Y tế huyện Bác Ái", "district", "health", "Sở Y tế Ninh Thuận", in_="tỉnh Ninh Thuận > huyện Bác Ái"), "cong_van",
        title="Phó Giám đốc", authority="KT", urgency="khan", received="2025-03-20", drop=("issuer.level",)),
    tell("fb10-sam-son-bien-ban-tham-dinh", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG SẦM SƠN"), number="09/BB-UBND", place="Sầm Sơn", day="ngày 15 tháng 01 năm 2026",
        title=("BIÊN BẢN", "Họp góp ý các tin, bài dự kiến đưa lên Loa phường quý I năm 2026"),
        body=(
            "Hồi 14 giờ ngày 15/01/2026, tại phòng họp số 2 trụ sở UBND phường. Thành phần: bà Lê Thị Vân Khánh, Phó Chủ tịch (chủ tọa); đại diện Công an phường; Đoàn thanh niên; thư ký: ông Hoàng Trọng Bính.",
            "Bài 1 “Bơi an toàn”: đối tượng học sinh 6-15 tuổi, nam, nữ; nơi hiển thị phường Sầm Sơn; dự kiến đăng 01/3-31/3/2026. Cuộc họp yêu cầu viết lại đoạn mở đầu.",
            "Bài 2 “Nghỉ dưỡng văn minh”: đối tượng du khách mọi lứa tuổi; nơi hiển thị toàn tỉnh Thanh Hóa; ảnh đại diện mờ, phải chụp lại.",
            "Kết luận: chưa gửi bài nào; tác giả sửa xong trước ngày 30/01 rồi trình lại. Cuộc họp kết thúc lúc 16 giờ 20 phút cùng ngày, biên bản đã đọc cho mọi người cùng nghe.",
        ),
        sign=("CHỦ TỌA",), name="Lê Thị Vân Khánh", copies=("- Thành viên dự họp;", "- Lưu: VT, VHXH."),
    ), "2026-01-15", issuer("Ủy ban nhân dân phường Sầm Sơn", "commune", UB, in_="tỉnh Thanh Hóa > phường Sầm Sơn"), "bien_ban",
        title="Chủ tọa", received="2026-01-16", form="docx"),
    tell("fb11-huyen-hon-dat-quyet-dinh", Letter(
        parent=("TỈNH KIÊN GIANG",), issuer=("ỦY BAN NHÂN DÂN", "HUYỆN HÒN ĐẤT"), number="3862/QĐ-UBND", place="Hòn Đất", day="ngày 14 tháng 8 năm 2024",
        title=("QUYẾT ĐỊNH", "Phê duyệt danh sách hộ nghèo được hỗ trợ xây dựng nhà ở đợt 2 năm 2024"),
        body=(
            "^<b>ỦY BAN NHÂN DÂN HUYỆN HÒN ĐẤT</b>",
            "<i>Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều ngày 22 tháng 11 năm 2019;</i>",
            "<i>Theo đề nghị của Trưởng phòng Lao động - Thương binh và Xã hội tại Tờ trình số 144/TTr-LĐTBXH ngày 09/8/2024,</i>",
            "^<b>QUYẾT ĐỊNH:</b>",
            "<b>Điều 1.</b> Phê duyệt 37 hộ nghèo tại thị trấn Sóc Sơn, các xã Mỹ Lâm, Thổ Sơn và Lình Huỳnh được hỗ trợ 50 triệu đồng/hộ (danh sách kèm theo).",
            "<b>Điều 2.</b> Thời gian thực hiện: khởi công trước 01/9/2024, bàn giao trước 20/12/2024.",
            "<b>Điều 3.</b> Chánh Văn phòng HĐND và UBND huyện, Trưởng các phòng liên quan, Chủ tịch UBND xã, thị trấn và các hộ có tên ở Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
        ),
        sign=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name="Danh Tuấn Kiệt", copies=("- Như Điều 3;", "- TT HU, HĐND huyện;", "- Lưu: VT."),
    ), "2024-08-14", issuer("Ủy ban nhân dân huyện Hòn Đất", "district", UB, "tỉnh Kiên Giang", in_="tỉnh Kiên Giang > huyện Hòn Đất"), "quyet_dinh",
        title="Chủ tịch", authority="TM", received="2024-08-15", form="docx", drop=("issuer.parent",)),
    tell("fb12-nhcsxh-son-la-hoc-sinh", Letter(
        parent=("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI",), issuer=("CHI NHÁNH TỈNH SƠN LA",), number="2055/NHCS-TDSV", number_as="Số: 2055 /NHCS - TDSV", place="Sơn La", day="ngày 8 tháng 8 năm 2025",
        about="rà soát nhu cầu vay vốn của HSSV có hoàn cảnh khó khăn năm học mới", to=("UBND các xã, phường", "Trường Đại học Tây Bắc", "Trường Cao đẳng Sơn La"),
        body=(
            "Tính đến cuối tháng 7, Chi nhánh còn dư nguồn 61 tỷ đồng cho chương trình tín dụng HSSV. Để vốn đến đúng người, Chi nhánh trân trọng đề nghị quý cơ quan giúp lập danh sách HSSV thuộc hộ nghèo, cận nghèo, hộ gặp thiên tai, dịch bệnh.",
            "Danh sách (theo mẫu kèm theo) gửi Phòng giao dịch nơi gần nhất, chậm nhất 29/8/2025. Mức vay tối đa 4 triệu đồng/tháng/HSSV, lãi suất 6,6%/năm.",
            "Chi nhánh lưu ý: không thu bất cứ khoản phí nào, kể cả phí tờ khai.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Cầm Bun Nhất", copies=("- Như trên;", "- BĐD HĐQT tỉnh;", "- Lưu: VT, TD."),
    ), "2025-08-08", issuer("Ngân hàng Chính sách xã hội Chi nhánh tỉnh Sơn La", "province", "other", in_="tỉnh Sơn La"), "cong_van",
        title="Phó Giám đốc", authority="KT", number="2055/NHCS-TDSV", received="2025-08-11", look={"cols": 0.46},
        drop=("issuer.name", "issuer.parent", "issuer.kind", "issuer.level")),
    tell("fb13-btgdv-ca-mau-huong-dan", Letter(
        parent=("TỈNH ỦY CÀ MAU",), issuer=("BAN TUYÊN GIÁO VÀ DÂN VẬN",), head="party", number="17-HD/BTGDVTU", number_as="Số 17-HD/BTGDVTU", place="Cà Mau", day="ngày 20 tháng 10 năm 2025",
        title=("HƯỚNG DẪN", "Tuyên truyền kỷ niệm 96 năm Ngày thành lập Đảng Cộng sản Việt Nam"),
        body=(
            "Thực hiện chỉ đạo của Ban Thường vụ Tỉnh ủy, Ban Tuyên giáo và Dân vận hướng dẫn tuyên truyền như sau:",
            "<b>I- NỘI DUNG:</b> truyền thống vẻ vang của Đảng; thành tựu qua 40 năm đổi mới; gương đảng viên tiêu biểu.",
            "<b>II- HÌNH THỨC:</b> cờ, băng rôn; báo, đài; sinh hoạt chi bộ tháng 01 và 02/2026; triển lãm ảnh tại Trung tâm Hội nghị.",
            "<b>III- THỜI GIAN:</b> từ ngày 12/01/2026 đến hết ngày 10/02/2026, cao điểm từ 01/02 đến 03/02/2026.",
            "<b>IV- TỔ CHỨC THỰC HIỆN:</b> các đảng ủy xã, phường xây dựng kế hoạch, tổ chức phong phú, thiết thực, tiết kiệm.",
        ),
        sign=("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"), name="Thạch Ngọc Bửu", copies=("- Các đảng ủy trực thuộc,", "- UBMTTQVN tỉnh,", "- Lưu BTGDVTU."),
    ), "2025-10-20", issuer("Ban Tuyên giáo và Dân vận", "province", "party", "Tỉnh ủy Cà Mau", in_="tỉnh Cà Mau"), "huong_dan",
        title="Phó Trưởng ban Thường trực", authority="KT", received="2025-10-22", look={"leading": 1.4}),
    tell("fb14-ldld-binh-duong-thang-cong-nhan", Letter(
        parent=("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",), issuer=("LIÊN ĐOÀN LAO ĐỘNG", "TỈNH BÌNH DƯƠNG"), number="45/KH-LĐLĐ", place="Bình Dương", day="ngày 11 tháng 3 năm 2024",
        title=("KẾ HOẠCH", "Tổ chức Tháng Công nhân và Tháng hành động về An toàn, vệ sinh lao động năm 2024"),
        body=(
            "<b>1. Mục đích.</b> Chăm lo đời sống, bảo vệ quyền lợi đoàn viên công đoàn, người lao động.",
            "<b>2. Chỉ tiêu.</b> 100% công đoàn cơ sở có hoạt động; ít nhất 5.000 nữ công nhân từ 18 - 45 tuổi được khám sức khỏe; 30 điểm tư vấn pháp luật tại TP. Thuận An, TP. Dĩ An, TP. Tân Uyên và huyện Bàu Bàng.",
            "<b>3. Thời gian.</b> Từ ngày 15/4 đến ngày 31/5/2024; lễ phát động sáng thứ Bảy 27/4/2024.",
            "<b>4. Truyền thông.</b> Đăng tin trên Báo Bình Dương, cổng thông tin công đoàn, nhóm Zalo khu nhà trọ.",
            "<b>5. Kinh phí.</b> Từ nguồn tài chính công đoàn và xã hội hóa.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="Huỳnh Thị Bảo Yến", copies=("- Đoàn Chủ tịch TLĐ (b/c);", "- LĐLĐ các huyện, thị, thành phố;", "- Lưu: VP, CSPL."),
    ), "2024-03-11", issuer("Liên đoàn Lao động tỉnh Bình Dương", "province", "mass_organization", "Tổng Liên đoàn Lao động Việt Nam", in_="tỉnh Bình Dương"), "ke_hoach",
        title="Phó Chủ tịch", authority="TM", received="2024-03-12"),
    tell("fb15-bao-lang-son-cung-cap-so-lieu", Letter(
        parent=("TỈNH ỦY LẠNG SƠN",), issuer=("BÁO VÀ PHÁT THANH,", "TRUYỀN HÌNH LẠNG SƠN"), number="771-CV/BPTTH", number_as="Số: 771-CV/BPTTH", place="Lạng Sơn", day="ngày 17 tháng 11 năm 2025",
        about="cung cấp tư liệu xây dựng phóng sự về chuyển đổi số vùng biên", to=("Sở Khoa học và Công nghệ tỉnh Lạng Sơn",),
        body=(
            "Chuẩn bị cho chuyên trang “Vùng biên kết nối”, Tòa soạn có kế hoạch làm phóng sự tại các xã Đồng Đăng, Cao Lộc và Bình Gia.",
            "Tòa soạn mong quý Sở giúp: bảng số liệu về trạm phát sóng, tỷ lệ dân số từ 15 tuổi trở lên có chữ ký số, danh sách tổ công nghệ số cộng đồng hoạt động tốt; cử một đồng chí trả lời phỏng vấn trong tuần từ 24 đến 28/11/2025.",
            "Đầu mối: phóng viên Hoàng Thị Nụ, phòng Văn nghệ - Thể thao - Giải trí, di động 0987 xxx 214. Trân trọng cảm ơn!",
        ),
        sign=("KT. GIÁM ĐỐC, TỔNG BIÊN TẬP", "PHÓ GIÁM ĐỐC"), name="Lành Văn Thuận", copies=("- Như kính gửi;", "- Lưu: HC-TH, VNTTGT."),
    ), "2025-11-17", issuer("Báo và phát thanh, truyền hình Lạng Sơn", "province", "press", "Tỉnh ủy Lạng Sơn", in_="tỉnh Lạng Sơn"), "cong_van",
        title="Phó Giám đốc", authority="KT", received="2025-11-18", form="docx"),
    tell("fb16-vp-kien-giang-don-doc-viet-bai", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "TỈNH KIÊN GIANG"), number="1190/UBND-NCPC", place="Kiên Giang", day="ngày 13 tháng 5 năm 2025",
        about="chấn chỉnh việc gửi tin, bài cho kênh Loa phường của ứng dụng VNeID", to=("Các sở, ban, ngành cấp tỉnh", "UBND các huyện, thành phố"),
        body=(
            "Qua báo cáo của Công an tỉnh tại Công văn số 902/CAT-PC06 ngày 05/5/2025, bốn tháng đầu năm mới có 7/20 sở và 4/15 huyện, thành phố gửi bài; nhiều bài quên ghi đối tượng (độ tuổi, giới tính), phạm vi và thời gian đăng.",
            "Chủ tịch UBND tỉnh có ý kiến chỉ đạo:",
            "1. Mỗi đơn vị hằng tháng có ít nhất 01 bài; riêng Sở Y tế làm thêm bài về sốt xuất huyết hướng đến phụ huynh có con dưới 15 tuổi, đăng trong tháng 6 và tháng 7/2025.",
            "2. Văn bản gửi đi nêu đủ bốn mục theo hướng dẫn, gửi kèm file mềm và hình đại diện.",
            "3. Giao Công an tỉnh tổng hợp, trước ngày 25 hằng tháng báo cáo Chủ tịch UBND tỉnh./.",
        ),
        sign=("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), name="Quách Mỹ Duyên", copies=("- Như trên;", "- CT và các PCT UBND tỉnh;", "- Công an tỉnh;", "- Lưu: VT, NCPC."),
    ), "2025-05-13", issuer("Ủy ban nhân dân tỉnh Kiên Giang", "province", UB, in_="tỉnh Kiên Giang"), "cong_van",
        title="Phó Chánh Văn phòng", received="2025-05-14", look={"to": "plus", "vv": "below"}, drop=("signatory.authority",)),
    tell("fb17-so-khcn-bac-kan-xin-tai-khoan", Letter(
        parent=("UBND TỈNH BẮC KẠN",), issuer=("SỞ KHOA HỌC VÀ CÔNG NGHỆ",), number="418/SKHCN-CĐS", place="Bắc Kạn", day="ngày 21 tháng 4 năm 2025",
        about="đề nghị cấp tài khoản cộng tác viên CMS Loa phường", to=("Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh Bắc Kạn",),
        body=(
            "Sau hợp nhất, chức năng thông tin cơ sở của Sở đã chuyển cho đơn vị khác, song Sở còn phụ trách tuyên truyền chuyển đổi số. Để sau này chủ động nhập nội dung, Sở đề nghị Quý Phòng cấp 02 tài khoản:",
            Rows((
                ("Họ tên", "Chức vụ", "Thư điện tử công vụ"),
                ("Hà Sỹ Nguyên", "Trưởng phòng CĐS", "nguyenhs.skhcn@backan.gov.vn"),
                ("Nông Thị Pẳn", "Chuyên viên", "panNT.skhcn@backan.gov.vn"),
            ), (0.3, 0.28, 0.42)),
            "Sở cũng mong được tập huấn một buổi trong khoảng 05 - 09/5/2025. Sở cam kết bảo mật mật khẩu, chỉ nhập tin dành cho người dân trong tỉnh.",
            "Rất mong Quý Phòng quan tâm./.",
        ),
        sign=("GIÁM ĐỐC",), name="Triệu Kim Xuân", copies=("- Như trên;", "- GĐ, các PGĐ Sở;", "- Lưu: VT, CĐS."),
    ), "2025-04-21", issuer("Sở Khoa học và Công nghệ", "province", "department", "UBND tỉnh Bắc Kạn", in_="tỉnh Bắc Kạn"), "cong_van",
        title="Giám đốc", received="2025-04-22", look={"to": "bold", "cols": 0.44}),
    tell("fb18-ban-tcd-binh-phuoc-phieu-chuyen", Letter(
        parent=("VĂN PHÒNG UBND TỈNH BÌNH PHƯỚC",), issuer=("BAN TIẾP CÔNG DÂN TỈNH",), number="254/PC-BTCD", place="Bình Phước", day="ngày 07 tháng 11 năm 2024",
        title=("PHIẾU CHUYỂN", "Đơn kiến nghị của ông Điểu Lơ"), to=("Chủ tịch UBND huyện Bù Gia Mập",),
        body=(
            "Ngày 04/11/2024, Ban Tiếp công dân tỉnh nhận đơn của ông Điểu Lơ, sinh năm 1957, trú tại xã Đắk Ơ, kiến nghị về ranh giới thửa đất số 118, tờ bản đồ số 24.",
            "Căn cứ Luật Tiếp công dân, Ban chuyển đơn đến Chủ tịch UBND huyện để xem xét, giải quyết theo thẩm quyền và thông báo kết quả cho người kiến nghị, đồng thời gửi về Ban trước ngày 06/12/2024.",
            "(Kèm 01 đơn viết tay, 03 trang)",
        ),
        sign=("TRƯỞNG BAN",), name="Đoàn Công Lập", copies=("- Như trên;", "- Ông Điểu Lơ;", "- Lưu: TCD."),
    ), "2024-11-07", issuer("Ban Tiếp công dân tỉnh", "province", "department", "Văn phòng UBND tỉnh Bình Phước", in_="tỉnh Bình Phước"), "phieu_chuyen",
        title="Trưởng ban", received="2024-11-08", form="docx", drop=("issuer.kind", "issuer.name")),
    tell("fb19-kiem-lam-quang-binh-uy-quyen", Letter(
        parent=("SỞ NÔNG NGHIỆP VÀ PTNT QUẢNG BÌNH",), issuer=("CHI CỤC KIỂM LÂM",), number="07/GUQ-CCKL", place="Quảng Bình", day="ngày 03 tháng 7 năm 2024",
        title=("GIẤY ỦY QUYỀN", "Điều hành công việc cơ quan từ ngày 08/7/2024 đến ngày 19/7/2024"),
        body=(
            "<b>Người ủy quyền:</b> ông Cao Thanh Bính, Chi cục trưởng.",
            "<b>Người được ủy quyền:</b> ông Hồ Văn Thại, Phó Chi cục trưởng.",
            "Trong thời gian người ủy quyền đi học lớp bồi dưỡng tại Hà Nội, người được ủy quyền giải quyết công việc hằng ngày, ký văn bản và duyệt chi dưới 50 triệu đồng.",
            "Người được ủy quyền không được ủy quyền lại cho người thứ ba. Giấy này hết giá trị lúc 17 giờ ngày 19/7/2024.",
        ),
        sign=("CHI CỤC TRƯỞNG",), name="Cao Thanh Bính", copies=("- Lãnh đạo Chi cục;", "- Hạt Kiểm lâm các huyện, TX, TP;", "- Lưu: VT, HCTH."),
    ), "2024-07-03", issuer("Chi cục Kiểm lâm", "province", "department", "Sở Nông nghiệp và PTNT Quảng Bình", in_="tỉnh Quảng Bình"), "giay_uy_quyen",
        title="Chi cục trưởng", received="2024-07-03", look={"foot": "stacked"}),
    tell("fb20-ctd-hung-yen-bao-cao-hien-mau", Letter(
        issuer=("HỘI CHỮ THẬP ĐỎ", "TỈNH HƯNG YÊN"), number="163/BC-CTĐ", place="Hưng Yên", day="ngày 12 tháng 12 năm 2025",
        title=("BÁO CÁO", "Kết quả vận động hiến máu tình nguyện 11 tháng năm 2025"), to=("Ban Chỉ đạo quốc gia vận động hiến máu tình nguyện", "Ủy ban nhân dân tỉnh Hưng Yên"),
        body=(
            "I/ Kết quả: tổ chức 84 đợt, tiếp nhận 26.417 đơn vị máu, đạt 103,6% kế hoạch. Người hiến từ 18 đến 60 tuổi, nữ chiếm 44%. Các xã dẫn đầu: Khoái Châu, Tiền Hải, Quỳnh Phụ.",
            "II/ Hạn chế: dịp nghỉ hè thiếu người hiến nhóm máu O; kinh phí truyền thông còn ít.",
            "III/ Phương hướng 2026: 28.000 đơn vị máu; mở điểm hiến máu cố định; tuyên truyền qua cổng thông tin, mạng xã hội và hệ thống truyền thanh từ tháng 01 đến tháng 12.",
            "IV/ Đề xuất: UBND tỉnh khen thưởng 15 tập thể.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), name="Đào Ngọc Thuyên", copies=("- Như trên;", "- TW Hội CTĐ Việt Nam;", "- Lưu VT."),
    ), "2025-12-12", issuer("Hội Chữ thập đỏ tỉnh Hưng Yên", "province", "mass_organization", in_="tỉnh Hưng Yên"), "bao_cao",
        title="Chủ tịch", authority="TM", received="2025-12-15", form="docx"),
)  # fmt: skip
