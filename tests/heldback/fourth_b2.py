"""Fourth held-back series, part b2: more letters that ask for no posting."""
# ruff: noqa: E501 - Vietnamese prose, one paragraph a line

from __future__ import annotations

from _builder.shapes import Letter, Rows, issuer
from held import tell

UB = "people_committee"

CASES = (
    tell("fb21-mttq-ha-tien-ung-ho-bao", Letter(
        parent=("ỦY BAN MTTQ VIỆT NAM TỈNH AN GIANG",), issuer=("ỦY BAN MTTQ VIỆT NAM", "PHƯỜNG HÀ TIÊN"), number="126/MTTQ-BTT", place="Hà Tiên", day="ngày 24 tháng 11 năm 2025",
        about="vận động ủng hộ đồng bào miền Trung bị thiệt hại do mưa lũ", to=("Các cơ quan, doanh nghiệp, cơ sở tôn giáo", "Bà con các khu phố trên địa bàn phường"),
        body=(
            "Mưa lũ những ngày qua đã làm nhiều gia đình ở Khánh Hòa, Đắk Lắk, Gia Lai mất người thân, nhà cửa. Với tinh thần “lá lành đùm lá rách”, Ban Thường trực Ủy ban MTTQ Việt Nam phường tha thiết kêu gọi cả cộng đồng chung tay.",
            "Nơi tiếp nhận: trụ sở MTTQ phường, giờ hành chính; hoặc chuyển vào tài khoản của Quỹ Cứu trợ phường (quét mã QR niêm yết tại trụ sở, đề phòng tài khoản giả mạo).",
            "Thời hạn tiếp nhận: từ nay đến 23/12/2025.",
            "Tấm lòng của quý vị là nguồn động viên lớn lao. Xin chân thành cảm ơn!",
        ),
        sign=("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), name="Tiêu Ngọc Ánh Tuyết", copies=("- Như trên;", "- TT Đảng ủy phường (b/c);", "- Lưu: VT."),
    ), "2025-11-24", issuer("Ủy ban MTTQ Việt Nam phường Hà Tiên", "commune", "mass_organization", "Ủy ban MTTQ Việt Nam tỉnh An Giang", in_="tỉnh An Giang > phường Hà Tiên"), "cong_van",
        title="Chủ tịch", authority="TM", received="2025-11-25", look={"cols": 0.45}),
    tell("fb22-ca-dac-khu-con-dao-tam-dung", Letter(
        parent=("CÔNG AN THÀNH PHỐ HỒ CHÍ MINH",), issuer=("CÔNG AN ĐẶC KHU CÔN ĐẢO",), number="58/TB-CAĐK", place="Côn Đảo", day="ngày 10 tháng 3 năm 2026",
        title=("THÔNG BÁO", "Tạm dừng tiếp nhận hồ sơ căn cước để nâng cấp đường truyền"),
        body=(
            "Công an đặc khu Côn Đảo thông báo: từ 13 giờ ngày 14/3/2026 đến hết ngày 15/3/2026, Tổ Quản lý hành chính tạm dừng tiếp nhận hồ sơ cấp, đổi căn cước và kích hoạt VNeID mức 2.",
            "Công dân dưới 6 tuổi, người cao tuổi đã hẹn lịch sẽ được mời lại vào sáng thứ Hai, 16/3/2026.",
            "Việc khai báo tạm trú vẫn thực hiện trực tuyến bình thường. Số trực ban: 0254 383 xxxx./.",
        ),
        sign=("KT. TRƯỞNG CÔNG AN ĐẶC KHU", "PHÓ TRƯỞNG CÔNG AN ĐẶC KHU"), name="Thiếu tá Bùi Quang Đảo", copies=("- UBND đặc khu;", "- Niêm yết tại trụ sở;", "- Lưu: CAĐK."),
    ), "2026-03-10", issuer("Công an đặc khu Côn Đảo", "commune", "police", "Công an Thành phố Hồ Chí Minh", in_="thành phố Hồ Chí Minh > đặc khu Côn Đảo"), "thong_bao",
        title="Phó Trưởng Công an đặc khu", authority="KT", received="2026-03-11", form="docx"),
    tell("fb23-lhpn-bac-ha-van-dong-doc-loa-phuong", Letter(
        parent=("HỘI LHPN TỈNH LÀO CAI",), issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "XÃ BẮC HÀ"), number="22/HPN", place="Bắc Hà", day="ngày 8/12/2025",
        about="vận động hội viên cài VNeID và theo dõi mục “Loa phường”", to=("29 chi hội phụ nữ thôn, tổ dân phố",),
        body=(
            "Hội LHPN xã đề nghị Chi hội trưởng mỗi thôn làm ngay ba việc.",
            "Một là, hướng dẫn chị em từ 18 đến 55 tuổi cài VNeID, bật thông báo để đọc được các bài do Công an xã đăng ở mục Loa phường trong dịp Tết Bính Ngọ (từ 20/01/2026 đến 28/02/2026).",
            "Hai là, nhắc chị em chỉ tin vào tin chính thống, không nghe lời dụ dỗ “việc nhẹ lương cao” ở bên kia biên giới.",
            "Ba là, tổng hợp số chị em đã cài, nhắn vào nhóm Zalo “Phụ nữ Bắc Hà” trước 31/12.",
            "Chi hội nào đạt trên 80% được cộng điểm thi đua năm 2026.",
        ),
        sign=("T.M BAN CHẤP HÀNH", "CHỦ TỊCH"), name="Vàng Thị Mẩy", copies=("- Như trên;", "- Đảng ủy xã (báo cáo);", "- Lưu HPN."),
    ), "2025-12-08", issuer("Hội Liên hiệp Phụ nữ xã Bắc Hà", "commune", "mass_organization", "Hội LHPN tỉnh Lào Cai", in_="tỉnh Lào Cai > xã Bắc Hà"), "cong_van",
        title="Chủ tịch", authority="TM", received="2025-12-09", look={"ragged": True, "indent": 18}),
    tell("fb24-toa-an-khu-vuc-lich-xet-xu", Letter(
        parent=("TÒA ÁN NHÂN DÂN TỈNH LÂM ĐỒNG",), issuer=("TÒA ÁN NHÂN DÂN", "KHU VỰC 6"), number="77/TB-TAKV6", place="Lâm Đồng", day="ngày 02 tháng 02 năm 2026",
        title=("THÔNG BÁO", "Lịch xét xử lưu động tháng 02 và tháng 3 năm 2026"), to=("Ủy ban nhân dân các xã Đắk Mil, Đức Lập, Thuận An",),
        body=(
            "Tòa án thông báo lịch xét xử lưu động để địa phương chuẩn bị hội trường, âm thanh và bảo đảm trật tự:",
            Rows((
                ("Ngày", "Nơi xét xử", "Tội danh"),
                ("11/02/2026", "Nhà văn hóa xã Đức Lập", "Tàng trữ trái phép chất ma túy"),
                ("05/3/2026", "Hội trường xã Thuận An", "Lừa đảo chiếm đoạt tài sản"),
            ), (0.2, 0.42, 0.38)),
            "Người dưới 16 tuổi không được vào phòng xử án, trừ trường hợp được Tòa án triệu tập.",
        ),
        sign=("KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN"), name="Nguyễn Bá Trường Lâm", copies=("- Như trên;", "- VKSND khu vực 6;", "- Lưu: VT."),
    ), "2026-02-02", issuer("Tòa án nhân dân khu vực 6", "other", "other", "Tòa án nhân dân tỉnh Lâm Đồng", in_="tỉnh Lâm Đồng"), "thong_bao",
        title="Phó Chánh án", authority="KT", received="2026-02-03", drop=("issuer.level", "issuer.kind")),
    tell("fb25-so-tu-phap-hai-duong-quy-che", Letter(
        parent=("ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG",), issuer=("SỞ TƯ PHÁP",), number="02/QC-STP", place="Hải Dương", day="ngày 17 tháng 02 năm 2025",
        title=("QUY CHẾ", "Tiếp công dân của Sở Tư pháp tỉnh Hải Dương"),
        body=(
            "^<b>Chương I</b>", "^<b>QUY ĐỊNH CHUNG</b>",
            "<b>Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng.</b> Quy chế này áp dụng với công chức, viên chức, người lao động của Sở và công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh.",
            "<b>Điều 2. Thời gian, địa điểm.</b> Tiếp thường xuyên vào giờ hành chính; Giám đốc Sở tiếp định kỳ ngày 15 và ngày 30 hằng tháng; nếu trùng ngày nghỉ thì chuyển sang ngày làm việc kế tiếp.",
            "^<b>Chương II</b>", "^<b>TRÁCH NHIỆM</b>",
            "<b>Điều 3.</b> Người tiếp công dân mặc trang phục chỉnh tề, đeo thẻ; nghe, ghi chép đầy đủ; không phân biệt nam, nữ, dân tộc, tuổi tác.",
            "<b>Điều 4. Hiệu lực.</b> Quy chế có hiệu lực từ ngày ký, thay thế Quy chế ngày 12/4/2019.",
        ),
        sign=("GIÁM ĐỐC",), name="Phạm Thị Ngần", copies=("- UBND tỉnh (b/c);", "- Các phòng thuộc Sở;", "- Lưu: VT, TTr."),
    ), "2025-02-17", issuer("Sở Tư pháp", "province", "department", "Ủy ban nhân dân tỉnh Hải Dương", in_="tỉnh Hải Dương"), "quy_che",
        title="Giám đốc", received="2025-02-18", form="docx"),
    tell("fb26-huyen-quan-son-chuong-trinh", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "HUYỆN QUAN SƠN"), number="05/CTr-UBND", place="Quan Sơn", day="ngày 16 tháng 01 năm 2024",
        title=("CHƯƠNG TRÌNH", "Công tác trọng tâm quý I năm 2024 của Ủy ban nhân dân huyện"),
        body=(
            "<b>THÁNG 01:</b> giao chỉ tiêu kế hoạch năm; trao quà Tết cho 412 người có công; kiểm tra phòng cháy tại chợ Na Mèo.",
            "<b>THÁNG 02:</b> Tết trồng cây (sáng mùng 6 Tết Giáp Thìn); lễ giao nhận quân (25/02/2024) với 96 thanh niên từ 18 đến 25 tuổi; ra quân làm thủy lợi.",
            "<b>THÁNG 3:</b> sơ kết một năm thực hiện Đề án 06; hội thi “Nông thôn mới” giữa các xã Tam Thanh, Sơn Điện, Mường Mìn và thị trấn Sơn Lư.",
            "Văn phòng HĐND và UBND huyện theo dõi, đôn đốc việc thực hiện./.",
        ),
        sign=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Vi Văn Tứn", copies=("- UBND tỉnh Thanh Hóa (b/c);", "- TT Huyện ủy;", "- UBND các xã, thị trấn;", "- Lưu: VT."),
    ), "2024-01-16", issuer("Ủy ban nhân dân huyện Quan Sơn", "district", UB, in_="tỉnh Thanh Hóa > huyện Quan Sơn"), "chuong_trinh",
        title="Phó Chủ tịch", received="2024-01-18", drop=("signatory.authority",)),
    tell("fb27-ly-son-phuong-an-tau-khach", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "ĐẶC KHU LÝ SƠN"), number="44/PA-UBND", place="Lý Sơn", day="ngày 15 tháng 9 năm 2025",
        title=("PHƯƠNG ÁN", "Bảo đảm an toàn tàu khách tuyến Sa Kỳ - Lý Sơn mùa biển động"),
        body=(
            "1. TÌNH HUỐNG: gió cấp 6 trở lên, tàu không xuất bến; khách kẹt lại đảo trên 300 người.",
            "2. LỰC LƯỢNG: Ban Chỉ huy Quân sự, Công an đặc khu, Trạm Kiểm soát Biên phòng, ĐVTN, chủ tàu.",
            "3. BIỆN PHÁP: ưu tiên người bệnh, phụ nữ có thai, trẻ dưới 36 tháng; mở cửa trường THCS làm nơi tạm trú; cấp suất ăn miễn phí 02 ngày đầu.",
            "4. HIỆU LỰC: từ 01/10/2025 đến 31/01/2026.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Trương Hải Dũng", copies=("- UBND tỉnh Quảng Ngãi (b/c);", "- Các đơn vị tại mục 2;", "- Lưu: VT, KTHTĐT."),
    ), "2025-09-15", issuer("Ủy ban nhân dân đặc khu Lý Sơn", "commune", UB, in_="tỉnh Quảng Ngãi > đặc khu Lý Sơn"), "phuong_an",
        title="Phó Chủ tịch", authority="KT", received="2025-09-16", look={"rule": False, "left": 96}),
    tell("fb28-hoa-binh-chi-thi-tet", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "TỈNH HOÀ BÌNH"), number="15/CT-UBND", place="Hoà Bình", day="ngày 20 tháng 12 năm 2024",
        title=("CHỈ THỊ", "Tăng cường các biện pháp bảo đảm đón Tết Nguyên đán Ất Tỵ", "vui tươi, an toàn, tiết kiệm"),
        body=(
            "Để Nhân dân các dân tộc trong tỉnh đón Tết đầm ấm, Chủ tịch UBND tỉnh yêu cầu:",
            "1. Sở Lao động - Thương binh và Xã hội: quà Tết đến tay đối tượng bảo trợ trước ngày 20/01/2025; thăm người cao tuổi tròn 90, 100 tuổi.",
            "2. Công an tỉnh: mở đợt cao điểm trấn áp tội phạm từ 15/12/2024 đến 14/02/2025; tuyên truyền quy định về pháo trên mọi kênh, kể cả nền tảng VNeID.",
            "3. Sở Công Thương: kiểm tra giá, hàng giả ở TP. Hoà Bình, các huyện Lương Sơn, Mai Châu.",
            "4. Sở Y tế: trực 24/24 giờ.",
            "Chỉ thị này có hiệu lực kể từ ngày ký./.",
        ),
        sign=("CHỦ TỊCH",), name="Quách Công Mường", copies=("- Thủ tướng Chính phủ (b/c);", "- TT Tỉnh uỷ, HĐND tỉnh;", "- Các sở, ngành; UBND huyện, TP;", "- Lưu: VT, NVK."),
    ), "2024-12-20", issuer("Ủy ban nhân dân tỉnh Hoà Bình", "province", UB, in_="tỉnh Hoà Bình"), "chi_thi",
        title="Chủ tịch", received="2024-12-23", drop=("issuer.province",)),
    tell("fb29-pc06-ninh-binh-thong-ke", Letter(
        parent=("CÔNG AN TỈNH NINH BÌNH",), issuer=("PHÒNG CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH VỀ TTXH"), number="", number_as="Số:          /PC06-Đ5", place="Ninh Bình", day="ngày 24 tháng 02 năm 2026",
        about="thống kê kết quả vận hành Loa phường hai tháng đầu năm", to=("Công an các xã, phường",),
        body=(
            "Phục vụ Cục C06 kiểm tra, Phòng yêu cầu Công an các xã, phường rà lại toàn bộ bài đã phát hành từ 01/01/2026 đến 28/02/2026 và điền biểu sau:",
            Rows((
                ("Tên bài", "Độ tuổi nhận tin", "Giới tính", "Địa bàn", "Ngày lên / ngày gỡ"),
                ("(ví dụ) Cảnh giác pháo nổ", "từ 12 tuổi", "nam, nữ", "phường Hoa Lư", "20/01 / 20/02/2026"),
                ("...", "...", "...", "...", "..."),
            ), (0.28, 0.17, 0.13, 0.2, 0.22)),
            "Biểu gửi về Đội 5 trước 11 giờ ngày 03/3/2026, qua mạng nội bộ. Đơn vị không có bài vẫn phải báo “không”.",
        ),
        sign=("TRƯỞNG PHÒNG",), name="Đại tá Vũ Thế Tràng", copies=("- Như trên;", "- Ban Giám đốc CAT (b/c);", "- Lưu: PC06."),
    ), "2026-02-24", issuer("Phòng Cảnh sát quản lý hành chính về TTXH", "province", "police", "Công an tỉnh Ninh Bình", in_="tỉnh Ninh Bình"), "cong_van",
        title="Trưởng phòng", received="2026-02-25", findings=["NOT_A_REQUEST", "NUMBER_MISSING"], drop=("number", "findings", "status")),
    tell("fb30-so-y-te-dong-nai-gui-zalo", Letter(
        parent=("UBND TỈNH ĐỒNG NAI",), issuer=("SỞ Y TẾ",), number="612/SYT-NVY", place="Đồng Nai", day="ngày 19 tháng 01 năm 2026",
        about="đề nghị phát sóng thông điệp phòng bệnh tay chân miệng", to=("Báo và phát thanh, truyền hình Đồng Nai", "Trung tâm Chuyển đổi số (quản trị Zalo OA Chính quyền Đồng Nai)"),
        body=(
            "Sở Y tế đã có Công văn số 588/SYT-NVY ngày 15/01/2026 gửi Công an tỉnh về việc đăng bài trên Loa phường; nay để phủ thêm các kênh khác, Sở gửi kèm file âm thanh 45 giây và tấm áp phích, đề nghị quý cơ quan:",
            "- Phát sóng ngày 3 lần, liên tục từ 02/02/2026 đến 15/3/2026, ưu tiên khung giờ 6 giờ và 18 giờ;",
            "- Gửi tin Zalo OA đến người theo dõi là phụ huynh 22 - 45 tuổi, nam nữ, ở phường Trấn Biên, phường Long Khánh và xã Trảng Bom;",
            "- Không thu phí; ghi nguồn CDC Đồng Nai.",
            "Trân trọng./.",
        ),
        sign=("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG NGHIỆP VỤ Y"), name="Lý Hùng Cường Thịnh", copies=("- Như trên;", "- BGĐ Sở (b/c);", "- Lưu: VT, NVY."),
    ), "2026-01-19", issuer("Sở Y tế", "province", "department", "UBND tỉnh Đồng Nai", in_="tỉnh Đồng Nai"), "cong_van",
        title="Trưởng phòng Nghiệp vụ Y", authority="TUQ", received="2026-01-20", form="docx"),
    tell("fb31-cd-nghe-dien-bien-tuyen-sinh", Letter(
        parent=("UBND TỈNH ĐIỆN BIÊN",), issuer=("TRƯỜNG CAO ĐẲNG NGHỀ ĐIỆN BIÊN",), number="319/TB-CĐNĐB", place="Điện Biên Phủ", day="ngày 06 tháng 5 năm 2025",
        title=("THÔNG BÁO", "Tuyển sinh đào tạo nghề năm học 2025 - 2026"),
        body=(
            "1/ Ngành, chỉ tiêu:",
            Rows((
                ("Ngành", "Trình độ", "Đối tượng", "Chỉ tiêu"),
                ("Hàn", "Trung cấp", "Tốt nghiệp THCS, từ 15 tuổi", "60"),
                ("Kỹ thuật chế biến món ăn", "Trung cấp", "Tốt nghiệp THCS, nam, nữ", "70"),
                ("Công nghệ ô tô", "Cao đẳng", "Tốt nghiệp THPT", "45"),
            ), (0.32, 0.18, 0.36, 0.14)),
            "2/ Phạm vi tuyển sinh: trong cả nước. Thời gian nhận hồ sơ: từ 15/5 đến 30/10/2025.",
            "3/ Chế độ: HSSV là người dân tộc thiểu số, hộ nghèo được miễn học phí, ở ký túc xá.",
            "Liên hệ phòng Đào tạo, số 34 đường Hoàng Văn Thái; ĐT 0215 382 xxxx.",
        ),
        sign=("HIỆU TRƯỞNG",), name="Quàng Thị Xôm", copies=("- Các trường THCS, THPT;", "- Website trường;", "- Lưu: VT, ĐT."),
    ), "2025-05-06", issuer("Trường Cao đẳng Nghề Điện Biên", "province", "school", "UBND tỉnh Điện Biên", in_="tỉnh Điện Biên"), "thong_bao",
        title="Hiệu trưởng", received="2025-05-07", look={"cols": 0.47}, drop=("issuer.level", "issuer.district")),
    tell("fb32-bhxh-nam-dinh-the-bhyt", Letter(
        parent=("BẢO HIỂM XÃ HỘI VIỆT NAM",), issuer=("BẢO HIỂM XÃ HỘI", "TỈNH NAM ĐỊNH"), number="843/BHXH-QLT", place="Nam Định", day="ngày 01 tháng 4 năm 2024",
        about="dùng căn cước công dân gắn chíp, VNeID thay thẻ BHYT giấy", to=("BHXH các huyện", "Các cơ sở khám bệnh, chữa bệnh BHYT", "Các tổ chức dịch vụ thu"),
        body=(
            "Toàn tỉnh đã đồng bộ 1,71 triệu mã số với cơ sở dữ liệu quốc gia về dân cư. Kể từ ngày 15/4/2024, BHXH tỉnh đề nghị:",
            "1. BHXH các huyện ngừng in thẻ giấy cho người từ đủ 14 tuổi đã có CCCD, trừ khi họ yêu cầu;",
            "2. Cơ sở y tế tra cứu bằng CCCD hoặc tài khoản VNeID mức 2, không bắt người bệnh trình thẻ giấy;",
            "3. Tổ chức dịch vụ thu phát tờ rơi tới từng hộ; mọi lứa tuổi đều cần biết.",
            "Giao Phòng Quản lý Thu - Sổ, Thẻ làm đầu mối.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Đặng Ngọc Hiển Vinh", copies=("- Như trên;", "- Sở Y tế (p/h);", "- Lưu: VT, QLT."),
    ), "2024-04-01", issuer("Bảo hiểm xã hội tỉnh Nam Định", "province", "department", "Bảo hiểm xã hội Việt Nam", in_="tỉnh Nam Định"), "cong_van",
        title="Phó Giám đốc", authority="KT", received="2024-04-02", form="docx", drop=("issuer.kind", "issuer.level")),
    tell("fb33-cuc-trong-trot-sau-benh", Letter(
        parent=("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",), issuer=("CỤC TRỒNG TRỌT", "VÀ BẢO VỆ THỰC VẬT"), number="2981/TTBVTV-BVTV", place="Hà Nội", day="ngày 07 tháng 10 năm 2025",
        about="phòng chống rầy nâu vụ Đông Xuân 2025 - 2026", to=("Sở Nông nghiệp và Môi trường các tỉnh, thành phố phía Nam", "Trung tâm Bảo vệ thực vật phía Nam"),
        body=(
            "Mật độ rầy vào đèn cuối tháng 9 tăng gấp 3 so cùng kỳ tại Đồng Tháp, Vĩnh Long, An Giang. Cục đề nghị các Sở:",
            "- Khuyến cáo xuống giống né rầy: đợt 1 từ 10 đến 20/10; đợt 2 từ 08 đến 18/11; đợt 3 từ 06 đến 16/12/2025.",
            "- Thăm đồng 3 ngày/lần; chỉ phun thuốc khi mật độ trên 3 con/tép.",
            "- Báo cáo về Cục mỗi chiều thứ Năm (qua địa chỉ p.bvtv@mae.gov.vn).",
            "Đề nghị quý Sở quan tâm chỉ đạo./.",
        ),
        sign=("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), name="Lưu Đình Khoát", copies=("- Như trên;", "- Thứ trưởng phụ trách (để b/c);", "- Lưu: VT, BVTV."),
    ), "2025-10-07", issuer("Cục Trồng trọt và Bảo vệ thực vật", "ministry", "department", "Bộ Nông nghiệp và Môi trường", in_="thành phố Hà Nội"), "cong_van",
        title="Phó Cục trưởng", authority="KT", received="2025-10-10", drop=("issuer.province", "issuer.kind", "issuer.level")),
    tell("fb34-pgd-hoang-mai-nghi-phep", Letter(
        parent=("UBND THỊ XÃ HOÀNG MAI",), issuer=("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",), number="12/GNP-PGDĐT", place="Hoàng Mai", day="ngày 10 tháng 7 năm 2024",
        title=("GIẤY NGHỈ PHÉP",),
        body=(
            "Xét đơn xin nghỉ phép ngày 08/7/2024 của bà Hồ Thị Diệu Thương,",
            "Phòng Giáo dục và Đào tạo thị xã Hoàng Mai, tỉnh Nghệ An cấp cho:",
            "Bà: Hồ Thị Diệu Thương. Chức vụ: Chuyên viên mầm non.",
            "Nghỉ phép năm 2024 trong 07 ngày làm việc, kể từ ngày 15/7/2024 đến hết ngày 23/7/2024, tại phường Quỳnh Thiện và tỉnh Khánh Hòa.",
            "Số ngày phép còn lại trong năm: 06 ngày.",
        ),
        sign=("TRƯỞNG PHÒNG",), name="Hoàng Đức Khôi", copies=("- Bà Hồ Thị Diệu Thương;", "- Kế toán;", "- Lưu: VT."),
    ), "2024-07-10", issuer("Phòng Giáo dục và Đào tạo", "district", "department", "UBND thị xã Hoàng Mai", in_="tỉnh Nghệ An > thị xã Hoàng Mai"), "giay_nghi_phep",
        title="Trưởng phòng", received="2024-07-10", fix={"subject": None}, drop=("subject",)),
    tell("fb35-tinh-doan-phu-yen-gioi-thieu", Letter(
        issuer=("TỈNH ĐOÀN PHÚ YÊN",), head="youth", number="31-GGT/TĐTN-VP", place="Tuy Hòa", day="ngày 18 tháng 3 năm 2025",
        title=("GIẤY GIỚI THIỆU", "Cán bộ đến liên hệ công tác"), to=("Bảo tàng tỉnh Phú Yên",),
        body=(
            "Tỉnh đoàn Phú Yên trân trọng giới thiệu đồng chí Nay H’Bích, Phó Trưởng ban Tuyên giáo Tỉnh đoàn, được cử đến quý cơ quan.",
            "Về việc: khảo sát địa điểm tổ chức hành trình “Em yêu lịch sử quê hương” dành cho 200 đội viên 10 - 14 tuổi của TP. Tuy Hòa và huyện Sông Hinh, dự kiến sáng 26/3/2025.",
            "Đề nghị quý cơ quan giúp đỡ để đồng chí hoàn thành nhiệm vụ.",
            "Giấy này có giá trị đến hết ngày 31/3/2025.",
        ),
        sign=("TL. BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"), name="Lương Minh Triết An", copies=("- Như trên;", "- Lưu VP."),
    ), "2025-03-18", issuer("Tỉnh đoàn Phú Yên", "province", "mass_organization", in_="tỉnh Phú Yên"), "giay_gioi_thieu",
        title="Chánh Văn phòng", authority="TL", received="2025-03-18", drop=("issuer.district",)),
)  # fmt: skip
