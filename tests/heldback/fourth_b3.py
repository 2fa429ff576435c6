"""Fourth held-back series, part b3: requests in difficult wording or layout."""
# ruff: noqa: E501 - Vietnamese prose, one paragraph a line

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"

CASES = (
    ask("fb36-tri-ton-van-xuoi", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "HUYỆN TRI TÔN"), number="1866/UBND-TNMT", place="Tri Tôn", day="ngày 25 tháng 9 năm 2024",
        about="phối hợp truyền thông Luật Đất đai trong vùng đồng bào Khmer", to=("Công an huyện Tri Tôn",),
        body=(
            "Sau khi Luật Đất đai 2024 có hiệu lực từ ngày 01/8/2024, Phòng Tài nguyên và Môi trường huyện tiếp 143 lượt công dân, già nhất 82 tuổi, trẻ nhất 19 tuổi, phần nhiều hỏi về giấy tay. Học cách làm của huyện Thoại Sơn hồi tháng 7, UBND huyện Tri Tôn (An Giang) đã soạn một bài ngắn bằng tiếng phổ thông.",
            "Chúng tôi nhờ Công an huyện xem lại bài ấy rồi cho hiện lên Loa phường của VNeID. Vì bài nói chuyện sang nhượng nên chỉ cần tới những ai đã tròn hai mươi mốt tuổi mà chưa quá năm mươi lăm, đàn ông đàn bà như nhau; và cũng chỉ nơi nào còn nhiều tranh chấp, ấy là thị trấn Cô Tô cùng ba xã An Tức, Lương Phi, Ô Lâm, chứ chưa làm cả huyện.",
            "Bài nằm trên đó mười ngày đầu tháng Mười một năm 2024 là vừa, kịp trước lễ hội Ok Om Bok (15/11/2024). Nếu được, Công an huyện cho biết số người đọc trước ngày 20/12/2024.",
            "Bản mềm của bài cùng một tấm hình đại diện đã chuyển theo công văn. Trân trọng./.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Chau Sóc Rị", copies=("- Như trên;", "- Phòng TNMT;", "- Lưu: VT."),
    ), "2024-09-25", {
        "issuer": issuer("Ủy ban nhân dân huyện Tri Tôn", "district", UB, in_="tỉnh An Giang > huyện Tri Tôn"),
        "audience": audience("21-55", "all"), "scope": scope("commune", "thị trấn Cô Tô", "xã An Tức", "xã Lương Phi", "xã Ô Lâm"), "window": window("2024-11-01", "2024-11-10"),
        "notes": None, "topic": "law", "decision": decision("district", "Công an huyện Tri Tôn", "district"),
    }, title="Phó Chủ tịch", authority="KT", received="2024-09-26", subject="land", drop=("notes",)),
    ask("fb37-dam-doi-bang-ngang", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "XÃ ĐẦM DƠI"), number="731/UBND-VHXH", place="Đầm Dơi", day="ngày 03 tháng 11 năm 2025",
        about="gửi bài đăng Loa phường tháng 11", to=("Công an xã Đầm Dơi",),
        body=(
            "Từ đầu năm đến nay xã ghi nhận 6 vụ giả danh nhân viên điện lực; nạn nhân lớn tuổi nhất 71 tuổi. UBND xã gửi 01 bài cảnh báo, nhờ Công an xã duyệt, đăng lên CMS Loa phường (VNeID) theo biểu:",
            Rows((
                ("Tuổi", "Giới", "Địa giới hiển thị", "Lên sóng", "Gỡ xuống", "Lưu ý"),
                ("16t đến 59t", "Nam + nữ", "Trọn xã Đầm Dơi, tỉnh Cà Mau", "24/11/25", "14/12/25", "Có thể rút gọn tít"),
            ), (0.13, 0.13, 0.26, 0.15, 0.15, 0.18)),
            "Kèm: bai viet.docx; anh dai dien.png. Trân trọng cảm ơn.",
        ),
        sign=("CHỦ TỊCH",), name="Tô Hải Đăng Khoa", copies=("- Như trên;", "- Lưu: VT."),
    ), "2025-11-03", {
        "issuer": issuer("Ủy ban nhân dân xã Đầm Dơi", "commune", UB, in_="tỉnh Cà Mau > xã Đầm Dơi"),
        "audience": audience("16-59", "all"), "scope": scope("commune", "xã Đầm Dơi"), "window": window("2025-11-24", "2025-12-14"),
        "notes": "Có thể rút gọn tít", "topic": "crime_warning", "decision": decision("commune", "Công an xã Đầm Dơi", "commune"),
    }, title="Chủ tịch", received="2025-11-04", subject="fraud", form="docx"),
    ask("fb38-ccb-tuyen-quang-mot-doan", Letter(
        parent=("HỘI CỰU CHIẾN BINH VIỆT NAM",), issuer=("HỘI CỰU CHIẾN BINH", "TỈNH TUYÊN QUANG"), number="14/CV-CCB", place="Tuyên Quang", day="ngày 19 tháng 01 năm 2026",
        about="đề nghị chuyển tải bài cảnh giác với chiêu trò “tri ân người có công”", to=(PC06 + "tỉnh Tuyên Quang",),
        body=(
            "Thường trực Hội nhận phản ánh của 9 cơ sở hội: có kẻ tự xưng “Quỹ tri ân” gọi tới hội viên 60, 70, có cụ 88 tuổi xin số tài khoản. Hội làm bài cảnh giác, đề nghị Quý Phòng trình duyệt và phát trên Loa phường với các thông số: (1) nhóm nhận: cựu chiến binh, cựu quân nhân là nam giới, trên 50 tuổi; (2) nơi nhận: hai phường Hà Giang 1, Hà Giang 2 và xã Mèo Vạc; (3) hẹn giờ: từ 00 giờ 16/3/26 tới 24 giờ 15/4/26; (4) lời dặn: giữ nguyên số trực ban của Hội.",
            "Hội nghị tổng kết của Hội họp ngày 06/02/2026 sẽ quán triệt thêm. File mềm, hình đại diện gửi cùng.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="Thiếu tướng Nguyễn Mạnh Sình", copies=("- Như trên;", "- TT Tỉnh ủy (b/c);", "- Lưu: VP, BTG."),
    ), "2026-01-19", {
        "issuer": issuer("Hội Cựu chiến binh tỉnh Tuyên Quang", "province", "mass_organization", "Hội Cựu chiến binh Việt Nam", in_="tỉnh Tuyên Quang"),
        "audience": audience("51-", "male"), "scope": scope("commune", "phường Hà Giang 1", "phường Hà Giang 2", "xã Mèo Vạc"), "window": window("2026-03-16", "2026-04-15"),
        "notes": "giữ nguyên số trực ban của Hội", "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Tuyên Quang", "province"),
    }, title="Phó Chủ tịch", authority="TM", received="2026-01-20", subject="fraud", look={"to": "bold"}),
    ask("fb39-sgd-quang-nam-khong-tuoi", Letter(
        parent=("ỦY BAN NHÂN DÂN TỈNH QUẢNG NAM",), issuer=("SỞ GIÁO DỤC VÀ ĐÀO TẠO",), number="2874/SGDĐT-CTTTHSSV", place="Quảng Nam", day="ngày 27 tháng 11 năm 2024",
        about="nhờ lan tỏa bài viết về an toàn trên mạng cho học sinh", to=("Phòng PC06 - Công an tỉnh Quảng Nam",),
        body=(
            "Căn cứ Kế hoạch số 6120/KH-UBND ngày 12/8/2024, Sở Giáo dục và Đào tạo tha thiết mong Quý Phòng đưa bài “Giữ an toàn trên mạng” lên chuyên mục Loa phường.",
            "<b>Người đọc chủ yếu</b><br/>Học sinh các trường THCS và THPT, cả nam sinh và nữ sinh.",
            "<b>Nơi đọc được</b><br/>TP. Hội An, TX. Điện Bàn, huyện Đại Lộc (các huyện miền núi đợt này chưa đăng).",
            "<b>Khi nào</b><br/>Suốt từ thứ Hai 06/01/2025 đến hết ngày 28/02/2025.",
            "<b>Khác</b><br/>Đề nghị thông tin kết quả qua đ/c Trà Thị Nhung, phòng CTTT-HSSV, trước 15/3/2025.",
            "Đã gửi kèm bài viết và ảnh đại diện.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Zơrâm Thị Bích", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, CTTTHSSV."),
    ), "2024-11-27", {
        "issuer": issuer("Sở Giáo dục và Đào tạo", "province", "department", "Ủy ban nhân dân tỉnh Quảng Nam", in_="tỉnh Quảng Nam"),
        "audience": audience("", "all"), "scope": scope("district", "thành phố Hội An", "thị xã Điện Bàn", "huyện Đại Lộc"), "window": window("2025-01-06", "2025-02-28"),
        "notes": None, "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Quảng Nam", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2024-11-28", subject="children", findings=["AUDIENCE_AGE_MISSING"], drop=("notes", "topic"),
        fix={"scope.units": [{"name": "thành phố Hội An", "level": "district"}, {"name": "thị xã Điện Bàn", "level": "district"}, {"name": "huyện Đại Lộc", "level": "district"}]}),
    ask("fb40-lhpn-binh-thuan-hai-tuan", Letter(
        parent=("HỘI LHPN VIỆT NAM",), issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "TỈNH BÌNH THUẬN"), number="402/HLHPN-TG", number_as="Số: 402 /HLHPN-TG", place="Bình Thuận", day="ngày 21 tháng 4 năm 2025",
        about="đăng bài cảnh báo bẫy “tuyển cộng tác viên online”", to=("Phòng Cảnh sát QLHC về TTXH - Công an tỉnh",),
        body=(
            "Năm 2024, toàn tỉnh Bình Thuận có 31 phụ nữ trình báo bị lừa làm cộng tác viên, thiệt hại hơn 4 tỷ đồng, nhiều nhất là lứa tuổi 35-44.",
            "Nhằm giúp chị em đề phòng, Hội LHPN tỉnh kính đề nghị Phòng hỗ trợ đăng bài trên Loa phường, chi tiết:",
            "– Bài viết hướng tới: chị em có tuổi từ 20 đến dưới 50;",
            "– Không gian: khắp tỉnh, đất liền lẫn hải đảo;",
            "– Độ dài đợt đăng: 02 tuần kể từ thứ Hai 12/5/2025;",
            "– Điều muốn lưu ý: nên đăng vào buổi tối để chị em tiện xem.",
            "Hội gửi theo tệp bài và ảnh. Kính mong Phòng quan tâm, giúp đỡ!",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH TT"), name="Thông Thị Mỹ Lệ", copies=("- Như trên;", "- TW Hội (b/c);", "- Lưu: VT, BTG."),
    ), "2025-04-21", {
        "issuer": issuer("Hội Liên hiệp Phụ nữ tỉnh Bình Thuận", "province", "mass_organization", "Hội LHPN Việt Nam", in_="tỉnh Bình Thuận"),
        "audience": audience("20-49", "female"), "scope": scope("province", "tỉnh Bình Thuận"), "window": window("2025-05-12", "2025-05-25"),
        "notes": "nên đăng vào buổi tối để chị em tiện xem.", "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Bình Thuận", "province"),
    }, title="Phó Chủ tịch TT", authority="TM", received="2025-04-22", subject="fraud", drop=("signatory.title",)),
    ask("fb41-cdc-lai-chau-khong-han-che", Letter(
        parent=("SỞ Y TẾ TỈNH LAI CHÂU",), issuer=("TRUNG TÂM KIỂM SOÁT BỆNH TẬT",), number="955/KSBT-TTGDSK", place="Lai Châu", day="ngày 10 tháng 10 năm 2025",
        about="cảnh báo mạo danh cán bộ y tế dự phòng bán thực phẩm chức năng", to=(PC06 + "tỉnh Lai Châu",),
        body=(
            "Trung tâm Kiểm soát bệnh tật đang theo dõi 4 đường dây mạo danh cán bộ của Trung tâm để bán “thuốc bổ” cho gia đình có trẻ 1-5 tuổi ở Mường Tè, Phong Thổ. Trong khi chờ cơ quan chức năng xử lý, việc nhắc nhở bà con là rất cấp thiết.",
            "Vì lẽ đó, Trung tâm đề nghị Quý Phòng bố trí đăng bài “Ai đang gõ cửa nhà bạn?” trên Loa phường - VNeID. Bài không hạn chế tuổi, không hạn chế giới. Mặc dù tỉnh bạn Điện Biên cũng ghi nhận hiện tượng này, chúng tôi chỉ xin đăng trong toàn tỉnh Lai Châu, không đăng ra ngoài tỉnh. Bài lên cùng ngày phát động Tháng hành động là 10/11/2025, chạy đúng ba mươi ngày thì gỡ.",
            "Tài liệu gửi kèm: tệp Word, hình đại diện; đầu mối BS. Lý Phủ Chần, điện thoại 0213 379 xxxx.",
        ),
        sign=("GIÁM ĐỐC",), name="ThS. Tẩn A Pao", copies=("- Như trên;", "- Sở Y tế (b/c);", "- Lưu: VT, TTGDSK."),
    ), "2025-10-10", {
        "issuer": issuer("Trung tâm Kiểm soát bệnh tật", "province", "health", "Sở Y tế tỉnh Lai Châu", in_="tỉnh Lai Châu"),
        "audience": audience("0-", "all"), "scope": scope("province", "tỉnh Lai Châu"), "window": window("2025-11-10", "2025-12-09"),
        "notes": None, "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Lai Châu", "province"),
    }, title="Giám đốc", received="2025-10-13", subject="fraud", look={"leading": 1.35, "cols": 0.44}, fix={"signatory.name": "Tẩn A Pao"}, drop=("notes",)),
    ask("fb42-cong-ty-du-lich-ha-long", Letter(
        issuer=("CÔNG TY CỔ PHẦN", "DU THUYỀN VỊNH NGỌC"), number="66/2025/CV-DTVN", place="Quảng Ninh", day="ngày 14 tháng 11 năm 2025",
        about="xin quảng bá tuyến du thuyền mùa đông", to=("Phòng PC06, Công an tỉnh Quảng Ninh",),
        body=(
            "Công ty Cổ phần Du thuyền Vịnh Ngọc xin gửi tới Quý Phòng lời chào trân trọng. Công ty đã soạn bài giới thiệu tuyến tham quan vịnh mùa đông, rất mong được đăng ở kênh Loa phường.",
            "Ai xem: mọi du khách, già trẻ trai gái. Xem ở đâu: phường Bãi Cháy, phường Hạ Long, đặc khu Vân Đồn. Xem lúc nào: từ 20-12-2025 tới 20-01-2026. Còn gì thêm: kèm mã giảm giá 10% cho khách đặt trước ngày 15/12.",
            "Bài và ảnh bìa xin gửi trong hộp thư này. Hotline 0912 xxx 888 (chị Diễm).",
        ),
        sign=("TỔNG GIÁM ĐỐC",), name="Vũ Khắc Hải Triều", copies=("- Như kính gửi;", "- Lưu: VP."),
    ), "2025-11-14", {
        "issuer": issuer("Công ty Cổ phần Du thuyền Vịnh Ngọc", "other", "enterprise", in_="tỉnh Quảng Ninh"),
        "audience": audience("0-", "all"), "scope": scope("commune", "phường Bãi Cháy", "phường Hạ Long", "đặc khu Vân Đồn"), "window": window("2025-12-20", "2026-01-20"),
        "notes": "kèm mã giảm giá 10% cho khách đặt trước ngày 15/12.", "topic": "tourism_specialty", "decision": decision("none", None, "none"),
    }, title="Tổng Giám đốc", received="2025-11-17", subject="tourism", findings=["ISSUER_NOT_ELIGIBLE"], look={"ragged": True}, drop=("issuer.province", "notes")),
    ask("fb43-svhttdl-lao-cai-tet-ca-nuoc", Letter(
        parent=("UBND TỈNH LÀO CAI",), issuer=("SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"), number="3305/SVHTTDL-QLDL", place="Lào Cai", day="ngày 22 tháng 12 năm 2025",
        about="giới thiệu du lịch Tết Bính Ngọ 2026 trên chuyên mục Loa phường", to=("Công an tỉnh Lào Cai (qua Phòng PC06)",),
        body=(
            "<b>1. Sự cần thiết.</b> Trên 82% khách đến Sa Pa, Bắc Hà, Mù Cang Chải là người các tỉnh khác, nếu chỉ đăng trong tỉnh thì tin không đến được du khách trước khi họ đặt chỗ; vì thế Sở đề nghị Công an tỉnh trình C06 cho đăng trên cả nước.",
            "<b>2. Công chúng.</b> Người từ 18 đến 65 tuổi, thuộc mọi giới.",
            "<b>3. Lịch.</b> Từ 23 tháng Chạp năm Ất Tỵ (tức 10/02/2026) đến hết mùng 6 Tết Bính Ngọ (tức 22/02/2026). Lễ hội Gầu Tào khai mạc mùng 5 chỉ là một chi tiết trong bài.",
            "<b>4. Những điểm khác.</b> Không chèn tên cơ sở lưu trú.",
            "<b>5. Hồ sơ.</b> Bài viết dạng Word; ảnh đại diện ngang 16:9./.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Sùng Thị Cở Vân", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLDL."),
    ), "2025-12-22", {
        "issuer": issuer("Sở Văn hóa, Thể thao và Du lịch", "province", "department", "UBND tỉnh Lào Cai", in_="tỉnh Lào Cai"),
        "audience": audience("18-65", "all"), "scope": scope("nationwide", justification="Trên 82% khách đến Sa Pa, Bắc Hà, Mù Cang Chải là người các tỉnh khác, nếu chỉ đăng trong tỉnh thì tin không đến được du khách trước khi họ đặt chỗ"), "window": window("2026-02-10", "2026-02-22"),
        "notes": "Không chèn tên cơ sở lưu trú.", "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Lào Cai", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", received="2025-12-23", subject="tourism", findings=["NATIONWIDE"], look={"vv": "below"}),
    ask("fb44-sct-ben-tre-toan-quoc", Letter(
        parent=("UBND TỈNH BẾN TRE",), issuer=("SỞ CÔNG THƯƠNG",), number="1934/SCT-XTTM", place="Bến Tre", day="ngày 05 tháng 12 năm 2024",
        about="đăng bài đặc sản dừa sáp, kẹo dừa, bưởi da xanh", to=("Phòng Cảnh sát QLHC về TTXH, Công an tỉnh Bến Tre",),
        body=(
            "Sở Công Thương đã xây dựng bài viết giới thiệu đặc sản xứ dừa, kính đề nghị Quý Phòng thẩm định, đăng ở mục Loa phường trên ứng dụng VNeID.",
            Rows((
                ("Nội dung", "Đề nghị của Sở"),
                ("Người mua tiềm năng", "Bất kỳ giới nào; tuổi ≥ 25"),
                ("Quy mô hiển thị", "63/63 tỉnh, thành phố"),
                ("Quãng thời gian", "Quý I/2025"),
                ("Phần bổ sung", "Không gắn đường dẫn bán hàng"),
            ), (0.34, 0.66)),
            "Hội chợ OCOP ngày 10/01/2025 tại huyện Ba Tri, Giồng Trôm có bài riêng, sẽ gửi sau. Tệp bài, hình đại diện: có.",
        ),
        sign=("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG XÚC TIẾN THƯƠNG MẠI"), name="Ngô Thị Dừa Xanh", copies=("- Như trên;", "- Lưu: VT, XTTM."),
    ), "2024-12-05", {
        "issuer": issuer("Sở Công Thương", "province", "department", "UBND tỉnh Bến Tre", in_="tỉnh Bến Tre"),
        "audience": audience("25-", "all"), "scope": scope("nationwide"), "window": window("2025-01-01", "2025-03-31"),
        "notes": "Không gắn đường dẫn bán hàng", "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Bến Tre", "ministry", c06=True),
    }, title="Trưởng phòng Xúc tiến thương mại", authority="TL", received="2024-12-06", subject="tourism", form="docx", findings=["NATIONWIDE", "NATIONWIDE_UNJUSTIFIED"]),
    ask("fb45-tct-long-xuyen-hai-nhom", Letter(
        parent=("UBND PHƯỜNG LONG XUYÊN",), issuer=("TỔ CÔNG TÁC", "ĐỀ ÁN 06"), number="17/TCT", place="Long Xuyên", day="ngày 26 tháng 01 năm 2026",
        about="truyền thông tích hợp an sinh xã hội", to=("Công an phường Long Xuyên, tỉnh An Giang",),
        body=(
            "Số liệu đến 20/01/2026: phường còn 2.115 người chưa liên kết tài khoản nhận trợ cấp, trong đó 640 người 75 tuổi trở lên. Đề nghị Công an phường mở chiến dịch trên Loa phường bằng bài viết do Tổ soạn (đính kèm cùng ảnh đại diện).",
            "Thứ nhất, về người cần tiếp cận: một là trẻ em từ 6 đến dưới 14 tuổi thuộc diện trợ cấp; hai là ông, bà từ 60 tuổi trở lên. Hai nhóm đều gồm cả nam và nữ.",
            "Thứ hai, về nơi chốn: gói gọn trong ranh giới phường.",
            "Thứ ba, về thời điểm: bấm đăng sáng Chủ nhật 01/3/2026, rút bài chiều thứ Ba 31/3/2026.",
            "Thứ tư, xin đừng tắt phần bình luận để Tổ giải đáp.",
        ),
        sign=("TỔ TRƯỞNG",), name="Hứa Trọng Tín Nghĩa", copies=("- Như trên;", "- CT UBND phường (b/c);", "- Lưu: TCT."),
    ), "2026-01-26", {
        "issuer": issuer("Tổ công tác Đề án 06", "commune", "task_force", "UBND phường Long Xuyên", in_="tỉnh An Giang > phường Long Xuyên"),
        "audience": audience("6-", "all"), "scope": scope("commune", "phường Long Xuyên"), "window": window("2026-03-01", "2026-03-31"),
        "notes": "xin đừng tắt phần bình luận để Tổ giải đáp.", "topic": "project06", "decision": decision("commune", "Công an phường Long Xuyên", "commune"),
    }, title="Tổ trưởng", received="2026-01-27", subject="vneid", doubtful=["audience"], look={"foot": "stacked"}, drop=("notes",)),
    ask("fb46-bchqs-phuoc-dinh-nghia-vu", Letter(
        parent=("UBND XÃ PHƯỚC DINH",), issuer=("BAN CHỈ HUY QUÂN SỰ XÃ",), number="203/BCH-DQ", place="Phước Dinh", day="ngày 15 tháng 9 năm 2025",
        about="tuyên truyền Luật Nghĩa vụ quân sự qua Loa phường", to=("Ban Chỉ huy Công an xã Phước Dinh",),
        body=(
            "Chuẩn bị tuyển quân năm 2026, Ban Chỉ huy Quân sự xã (tỉnh Khánh Hòa) đã viết bài hỏi - đáp về Luật Nghĩa vụ quân sự, đề nghị Công an xã duyệt đăng trên VNeID, mục Loa phường. Sơ tuyển diễn ra ngày 28/10/2025 tại Trạm Y tế; khám tuyển trong tháng 11.",
            "Bài phục vụ nam công dân đủ 18 tuổi đến hết 25 tuổi; trường hợp đã được tạm hoãn vì học cao đẳng, đại học thì đến hết 27 tuổi. Người thôi phục vụ trên 40 tuổi không thuộc diện này.",
            "Chỉ đăng cho cư dân xã Phước Dinh, các xã bạn Cà Ná và Ninh Hải đã có bài riêng. Ngày đăng là mồng 6 tháng 10 dương lịch năm 2025, ngày gỡ là ngày cuối cùng của tháng ấy.",
            "Gửi kèm 01 file nội dung và 01 ảnh.",
        ),
        sign=("CHỈ HUY TRƯỞNG",), name="Trung tá Kator Hùng", copies=("- Như trên;", "- TT Đảng ủy, UBND xã (b/c);", "- Lưu: BCH."),
    ), "2025-09-15", {
        "issuer": issuer("Ban Chỉ huy Quân sự xã", "commune", "other", "UBND xã Phước Dinh", in_="tỉnh Khánh Hòa > xã Phước Dinh"),
        "audience": audience("18-27", "male"), "scope": scope("commune", "xã Phước Dinh"), "window": window("2025-10-06", "2025-10-31"),
        "notes": None, "topic": "law", "decision": decision("commune", "Công an xã Phước Dinh", "commune"),
    }, title="Chỉ huy trưởng", received="2025-09-16", subject="law", doubtful=["audience"], drop=("notes", "issuer.kind")),
    ask("fb47-hnd-giong-trom-thieu-muc", Letter(
        parent=("HỘI NÔNG DÂN TỈNH VĨNH LONG",), issuer=("HỘI NÔNG DÂN", "XÃ GIỒNG TRÔM"), number="19-CV/HNDX", place="Giồng Trôm", day="ngày 06 tháng 10 năm 2025",
        about="đăng giùm bài cảnh báo phân bón giả", to=("Công an xã Giồng Trôm",),
        body=(
            "Ngày 29/9/2025, tổ công tác của huyện cũ bàn giao hồ sơ 3 vụ bán phân bón giả. Hội Nông dân xã có viết một bài cảnh báo, kính nhờ Công an xã đăng giùm lên Loa phường.",
            "Bài dành cho nhà vườn từ 30 tuổi trở lên.",
            "Hội có gửi bài (Word) và hình. Cần trao đổi thêm xin gọi chú Năm Thiện, 0909 xxx 317. Cảm ơn Công an xã.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), name="Huỳnh Năm Thiện", copies=("- Như trên;", "- Lưu."),
    ), "2025-10-06", {
        "issuer": issuer("Hội Nông dân xã Giồng Trôm", "commune", "mass_organization", "Hội Nông dân tỉnh Vĩnh Long", in_="tỉnh Vĩnh Long > xã Giồng Trôm"),
        "audience": audience("30-", None), "scope": None, "window": None,
        "notes": None, "topic": "crime_warning", "decision": decision("commune", "Công an xã Giồng Trôm", "commune"),
    }, title="Chủ tịch", authority="TM", received="2025-10-07", subject="fraud", form="docx", findings=["AUDIENCE_GENDER_MISSING", "SCOPE_MISSING", "WINDOW_MISSING"], drop=("decision",)),
    ask("fb48-phuong-bmt-hai-dot", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG BUÔN MA THUỘT"), number="1508/UBND-KTHTĐT", place="Buôn Ma Thuột", day="ngày 04 tháng 02 năm 2026",
        about="Tuyên truyền quy định nồng độ cồn dịp lễ hội", to=("Công an phường Buôn Ma Thuột", "Công an phường Tân Lập (để phối hợp)"),
        body=(
            "Ủy ban nhân dân phường Buôn Ma Thuột (tỉnh Đắk Lắk) đề nghị đăng bài “Đã uống rượu bia, không lái xe” trên CMS Loa phường.",
            "I - Giới hạn độ tuổi: 18+ ; Giới hạn giới tính: không",
            "II - Giới hạn vùng: hai phường giáp ranh là Buôn Ma Thuột và Tân Lập",
            "III - Giới hạn ngày: đợt đầu 05/3 - 15/3/2026; đợt sau 25/4 - 05/5/2026",
            "IV - Ghi thêm: khi hết đợt đầu thì ẩn bài, không xóa",
            "Trên đây là đề nghị của phường; bài, ảnh đại diện gửi theo eOffice.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="H Wơn Niê Kdăm", copies=("- Như trên;", "- UBND phường Tân Lập;", "- Lưu: VT, KTHTĐT."),
    ), "2026-02-04", {
        "issuer": issuer("Ủy ban nhân dân phường Buôn Ma Thuột", "commune", UB, in_="tỉnh Đắk Lắk > phường Buôn Ma Thuột"),
        "audience": audience("18-", "all"), "scope": scope("commune", "phường Buôn Ma Thuột", "phường Tân Lập"), "window": window("2026-03-05", "2026-05-05"),
        "notes": "khi hết đợt đầu thì ẩn bài, không xóa", "topic": "law", "decision": decision("commune", "Công an phường Buôn Ma Thuột", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2026-02-05", subject="traffic", findings=["SCOPE_BEYOND_ISSUER"], doubtful=["window"], look={"to": "plus"}, drop=("findings", "status")),
    ask("fb49-xa-tam-thanh-chua-biet-ngay-duyet", Letter(
        parent=("UBND HUYỆN QUAN SƠN",), issuer=("ỦY BAN NHÂN DÂN", "XÃ TAM THANH"), number="187/UBND-VH", number_as="Số:187/UBND-VH", place="Tam Thanh", day="ngày 21 tháng 10 năm 2024",
        about="đăng tin tuyên truyền phòng chống mua bán người", to=("Đ/c Trưởng Công an huyện Quan Sơn",),
        body=(
            "Xã Tam Thanh có 13,2 km đường biên giới, 3 năm qua đưa về 5 nạn nhân, đều dưới 20 tuổi. UBND xã xin gửi bài tuyên truyền, đề nghị đồng chí cho đăng ở Loa phường.",
            "Đối tượng tuyên truyền:từ đủ 13 tuổi đến 45 tuổi,nam giới và nữ giới.",
            "Phạm vi tuyên truyền:ở 7 bản của xã.",
            "Thời gian đăng tin:sau khi duyệt thì đăng luôn,để 45 ngày.",
            "Nội dung cần lưu ý khác:có bản dịch tiếng Thái.",
            "Xã gửi kèm file mềm,ảnh đại diện./.",
        ),
        sign=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name="Lữ Văn Xiên", copies=("- Như trên;", "- Lưu: VP."),
    ), "2024-10-21", {
        "issuer": issuer("Ủy ban nhân dân xã Tam Thanh", "commune", UB, "UBND huyện Quan Sơn", in_="tỉnh Thanh Hóa > huyện Quan Sơn > xã Tam Thanh"),
        "audience": audience("13-45", "all"), "scope": scope("commune", "xã Tam Thanh"), "window": window(None, None),
        "notes": "có bản dịch tiếng Thái.", "topic": "crime_warning", "decision": decision("district", "Công an huyện Quan Sơn", "district"),
    }, title="Chủ tịch", authority="TM", received="2024-10-22", subject="fraud", doubtful=["window"], look={"indent": 0}, drop=("issuer.province",)),
    ask("fb50-phuong-viet-tri-tu-nay", Letter(
        parent=("UBND PHƯỜNG VIỆT TRÌ",), issuer=("PHÒNG VĂN HÓA - XÃ HỘI",), number="142/VHXH", place="Việt Trì", day="ngày 20 tháng 11 năm 2025",
        about="gửi đăng tin chính sách mới", to=("Công an phường Việt Trì, tỉnh Phú Thọ",),
        body=(
            "Được lãnh đạo UBND phường đồng ý tại cuộc họp ngày 17/11, Phòng Văn hóa - Xã hội gửi bài về chính sách xóa nhà tạm, đề nghị quý cơ quan phát trên mục Loa phường (VNeID).",
            "Bài có ích cho tất cả hộ dân, nên không đặt điều kiện gì về độ tuổi hay về giới tính; có điều chỉ hộ dân của phường Việt Trì mới thuộc diện nên không mở sang phường khác. Bài nên có mặt từ nay đến hết 31/12/2025, tức tới lúc khóa sổ hồ sơ.",
            "Đính kèm tệp nội dung và ảnh minh họa làm ảnh đại diện. Mong sớm được giúp đỡ.",
        ),
        sign=("PHỤ TRÁCH PHÒNG", "PHÓ TRƯỞNG PHÒNG"), name="Phùng Khánh Hạ", copies=("- Như trên;", "- CT, PCT UBND phường (b/c);", "- Lưu."),
    ), "2025-11-20", {
        "issuer": issuer("Phòng Văn hóa - Xã hội", "commune", "department", "UBND phường Việt Trì", in_="tỉnh Phú Thọ > phường Việt Trì"),
        "audience": audience("0-", "all"), "scope": scope("commune", "phường Việt Trì"), "window": window("2025-11-20", "2025-12-31"),
        "notes": None, "topic": "socio_political", "decision": decision("commune", "Công an phường Việt Trì", "commune"),
    }, title="Phó Trưởng phòng", received="2025-11-21", subject="policy", form="docx", findings=["WINDOW_TOO_SOON"], doubtful=["window"], drop=("notes", "findings", "signatory.title")),
    ask("fb51-stp-can-tho-phu-luc-nhieu", Letter(
        parent=("UBND THÀNH PHỐ CẦN THƠ",), issuer=("SỞ TƯ PHÁP",), number="488/STP-PBGDPL", place="Cần Thơ", day="ngày 02 tháng 3 năm 2026",
        about="đăng bài “Quyền của bạn đối với dữ liệu cá nhân”", to=("PC06 Công an thành phố Cần Thơ",),
        body=(
            "Kính gửi quý Phòng 01 bài viết về Luật Bảo vệ dữ liệu cá nhân có hiệu lực từ ngày 01/01/2026, đề nghị đăng Loa phường. Tiếp theo là ba điểm để quý Phòng cài đặt.",
            "Điểm A. Bài nhắm vào người lao động: nữ và nam, tuổi đời từ mười lăm đến sáu mươi mốt.",
            "Điểm B. Bài chạy ở các phường Ninh Kiều, Cái Răng, Vĩnh Châu (không lấy phường Bình Thủy như dự kiến ban đầu).",
            "Điểm C. Bài chạy trọn tháng Tư năm 2026.",
            "Các bài còn lại nêu ở Phụ lục, Sở sẽ có văn bản riêng cho từng bài, quý Phòng chưa cần xử lý. Bản mềm, ảnh bìa kèm theo.",
            "\f",
            "^<b>PHỤ LỤC</b>", "^<i>(Kèm theo Công văn số 488/STP-PBGDPL ngày 02/3/2026)</i>",
            Rows((
                ("Bài", "Đối tượng", "Phạm vi", "Thời gian"),
                ("Hòa giải cơ sở", "từ 35 tuổi, nam nữ", "toàn thành phố", "01-31/5/2026"),
                ("Bạo lực gia đình", "phụ nữ 18-49 tuổi", "xã Phong Điền", "tháng 6/2026"),
                ("Hộ tịch lưu động", "mọi lứa tuổi", "toàn quốc", "quý III/2026"),
            ), (0.28, 0.28, 0.24, 0.2)),
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Kim Sơn Đa Ra", copies=("- Như trên;", "- Sở KHCN (p/h);", "- Lưu: VT, PBGDPL."),
    ), "2026-03-02", {
        "issuer": issuer("Sở Tư pháp", "province", "department", "UBND thành phố Cần Thơ", in_="thành phố Cần Thơ"),
        "audience": audience("15-61", "all"), "scope": scope("commune", "phường Ninh Kiều", "phường Cái Răng", "phường Vĩnh Châu"), "window": window("2026-04-01", "2026-04-30"),
        "notes": None, "topic": "law", "decision": decision("province", PC06 + "thành phố Cần Thơ", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2026-03-03", subject="law", look={"left": 90}, drop=("notes",)),
    ask("fb52-doan-tan-son-thanh-nien", Letter(
        parent=("TỈNH ĐOÀN PHÚ THỌ",), issuer=("ĐOÀN TNCS HỒ CHÍ MINH", "XÃ TÂN SƠN"), head="youth", number="27-CV/ĐTN", number_as="Số 27-CV/ĐTN", place="Tân Sơn", day="ngày 12 tháng 01 năm 2026",
        about="đăng bài hưởng ứng Tháng Thanh niên", to=("Công an xã Tân Sơn",), title=(),
        body=(
            "Đoàn xã Tân Sơn xin gửi đến Công an xã bài “Tuổi trẻ với VNeID”, mong được phát trên kênh Loa phường. Về phía người nhận, Đoàn muốn gửi riêng thanh niên, nam hay nữ đều được, không cần là đoàn viên.",
            "Về phía địa bàn, Đoàn xin phát tại xã nhà; xã Thanh Sơn, xã Cẩm Khê do Đoàn bên đó tự lo.",
            "Về phía lịch, Đoàn chọn đúng Tháng Thanh niên: mở ngày 01/3, đóng ngày 31/3/2026. Hội trại 26/3 tại sân vận động không liên quan đến lịch đăng.",
            "Về phía bài vở: có tệp Word và hình đại diện kèm theo.",
        ),
        sign=("TM. BAN CHẤP HÀNH", "BÍ THƯ"), name="Hà Thị Mường Thanh", copies=("- Như trên;", "- Đảng ủy xã (b/c);", "- Lưu VP Đoàn."),
    ), "2026-01-12", {
        "issuer": issuer("Đoàn TNCS Hồ Chí Minh xã Tân Sơn", "commune", "mass_organization", "Tỉnh đoàn Phú Thọ", in_="tỉnh Phú Thọ > xã Tân Sơn"),
        "audience": audience("16-30", "all"), "scope": scope("commune", "xã Tân Sơn"), "window": window("2026-03-01", "2026-03-31"),
        "notes": None, "topic": "project06", "decision": decision("commune", "Công an xã Tân Sơn", "commune"),
    }, title="Bí thư", authority="TM", received="2026-01-13", subject="vneid", doubtful=["audience"], drop=("notes",)),
    ask("fb53-nct-cang-long-60t", Letter(
        parent=("HỘI NGƯỜI CAO TUỔI TỈNH TRÀ VINH",), issuer=("BAN ĐẠI DIỆN HỘI NGƯỜI CAO TUỔI", "HUYỆN CÀNG LONG"), number="08/CV-NCT", place="Càng Long", day="ngày 04 tháng 11 năm 2024",
        about="nhờ tuyên truyền cho các cụ về lừa đảo qua điện thoại", to=("Công an huyện Càng Long",),
        body=(
            "Ban Đại diện chúng tôi đề nghị Công an huyện cho phát bài “Ba không khi nghe máy lạ” trên Loa phường của VNeID.",
            Rows((
                ("Đăng cho ai?", "Đăng nơi nào?", "Đăng lúc nào?"),
                ("60t trở lên, không kể ông hay bà", "TT. Càng Long; các xã: Mỹ Cẩm, Nhị Long", "01.12.2024 – 15.01.2025"),
            ), (0.34, 0.36, 0.3)),
            "Các cụ mắt kém, mong chữ trong hình to, rõ. Bài và hình do cháu Thạch Thị Sa Vân (sinh năm 1998) đánh máy, gửi cùng công văn. Buổi nói chuyện chuyên đề ngày 21/11/2024 mời Công an huyện đến dự.",
        ),
        sign=("TM. BAN ĐẠI DIỆN", "TRƯỞNG BAN"), name="Sơn Cang", copies=("- Như trên;", "- MTTQVN huyện;", "- Lưu."),
    ), "2024-11-04", {
        "issuer": issuer("Ban Đại diện Hội Người cao tuổi huyện Càng Long", "district", "mass_organization", "Hội Người cao tuổi tỉnh Trà Vinh", in_="tỉnh Trà Vinh > huyện Càng Long"),
        "audience": audience("60-", "all"), "scope": scope("commune", "thị trấn Càng Long", "xã Mỹ Cẩm", "xã Nhị Long"), "window": window("2024-12-01", "2025-01-15"),
        "notes": None, "topic": "crime_warning", "decision": decision("district", "Công an huyện Càng Long", "district"),
    }, title="Trưởng ban", authority="TM", received="2024-11-05", subject="fraud", look={"cols": 0.47}, drop=("notes",)),
    ask("fb54-xa-ea-kao-giua-hai-moc", Letter(
        parent=("THÀNH PHỐ BUÔN MA THUỘT",), issuer=("ỦY BAN NHÂN DÂN XÃ EA KAO",), number="346/UBND-VHXH", place="Ea Kao", day="ngày 05 tháng 5 năm 2025",
        about="đề nghị phát bài phòng ngừa xâm hại trẻ em trên mạng", to=("Công an xã Ea Kao",),
        body=(
            "Hè đến, trẻ em dùng điện thoại nhiều hơn. Trong 612 em từ 6 đến 15 tuổi được khảo sát ở xã, có tới 71% tự vào mạng một mình. UBND xã Ea Kao, tỉnh Đắk Lắk đã có bài “Giữ an toàn cho trẻ em trên mạng” và muốn nhờ kênh Loa phường.",
            "Bài tuy nói về trẻ em nhưng không nói với trẻ em. Người cần đọc là cha mẹ các em. Xét theo tuổi thì bắt đầu từ 25. Trên 50 tuổi không cần nữa. Cha đọc, mẹ cũng đọc.",
            "Chúng tôi đã bàn có nên đăng khắp thành phố hay không. Rốt cuộc thống nhất chỉ cần xã Ea Kao.",
            "Bài phải có mặt đúng ngày 01 tháng 6. Sang tháng sau, hết ngày 15 thì rút.",
            "Xã gửi bản mềm với ảnh đại diện trong cùng thư.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Y Krang Êban", copies=("- Như trên;", "- TT Đảng ủy, HĐND xã;", "- Lưu: VT."),
    ), "2025-05-05", {
        "issuer": issuer("Ủy ban nhân dân xã Ea Kao", "commune", UB, "thành phố Buôn Ma Thuột", in_="tỉnh Đắk Lắk > thành phố Buôn Ma Thuột > xã Ea Kao"),
        "audience": audience("25-50", "all"), "scope": scope("commune", "xã Ea Kao"), "window": window("2025-06-01", "2025-07-15"),
        "notes": None, "topic": "crime_warning", "decision": decision("commune", "Công an xã Ea Kao", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-05-06", subject="children", form="docx", drop=("notes", "topic", "issuer.parent")),
    ask("fb55-snnmt-khanh-hoa-to-trinh", Letter(
        parent=("UBND TỈNH KHÁNH HÒA",), issuer=("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",), number="577/TTr-SNNMT", place="Khánh Hòa", day="ngày 13 tháng 4 năm 2026",
        title=("TỜ TRÌNH", "Đăng tải bài viết chống khai thác thủy sản bất hợp pháp", "trên chuyên mục Loa phường"), to=("Công an tỉnh Khánh Hòa",),
        body=(
            "Đoàn thanh tra của Ủy ban châu Âu dự kiến làm việc từ 09 đến 20/6/2026. Từ thực tiễn 11 tàu bị xử phạt (thuyền trưởng từ 28 đến 63 tuổi), Sở kính trình Công an tỉnh cho đăng một bài viết trên Loa phường như sau:",
            "1. Nội dung bài: những điều ngư dân phải biết theo Luật Thủy sản (file mềm kèm theo, có hình đại diện).",
            "2. Độ tuổi: lao động biển từ đủ 16 tuổi, không khống chế tuổi tối đa. Giới tính: tất cả.",
            "3. Không gian đăng: toàn tỉnh, trừ đặc khu Trường Sa.",
            "4. Ngày bắt đầu: mùng 1/5/2026. Ngày kết thúc: chưa xác định, Sở sẽ có văn bản đề nghị dừng.",
            "5. Kiến nghị khác: phối hợp gửi tin nhắn cho chủ tàu.",
            "Sở Nông nghiệp và Môi trường kính trình./.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Cao Hữu Ninh Thuận", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, TSKN."),
    ), "2026-04-13", {
        "issuer": issuer("Sở Nông nghiệp và Môi trường", "province", "department", "UBND tỉnh Khánh Hòa", in_="tỉnh Khánh Hòa"),
        "audience": audience("16-", "all"), "scope": scope("province", "tỉnh Khánh Hòa"), "window": window("2026-05-01", None),
        "notes": "phối hợp gửi tin nhắn cho chủ tàu.", "topic": "law", "decision": decision("province", PC06 + "tỉnh Khánh Hòa", "province"),
    }, title="Phó Giám đốc", authority="KT", type_="to_trinh", received="2026-04-14", subject="law", doubtful=["scope"], look={"vv": "beside"}),
)  # fmt: skip
