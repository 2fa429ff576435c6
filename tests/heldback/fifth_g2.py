"""Held-back requests of the third series, part g2: ordinary offices of all regions, second half."""
# ruff: noqa: E501 - Vietnamese prose, one letter a block

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"
MO = "mass_organization"

_G13 = Letter(
    parent=("UBND XÃ THẠNH PHÚ",),
    issuer=("TRƯỜNG TIỂU HỌC", "BẾN VINH"),
    number="74/THBV",
    place="Thạnh Phú",
    day="ngày 27 tháng 10 năm 2025",
    about="đề nghị đăng bài cảnh báo thủ đoạn “bắt cóc online” trên Loa phường",
    to=("Công an xã Thạnh Phú",),
    body=(
        "Gần đây báo chí phản ánh nhiều vụ “bắt cóc online”, kẻ gian gọi điện giả danh công an, nhà trường để tống tiền cha mẹ học sinh. Trường Tiểu học Bến Vinh đề nghị Công an xã cho đăng bài cảnh báo trên VNeID với các nội dung:",
        "1. Đối tượng được tuyên truyền: cha mẹ, người giám hộ học sinh từ 22 đến 60 tuổi, không phân biệt nam nữ.",
        "2. Phạm vi được tuyên truyền: xã Thạnh Phú, tỉnh Vĩnh Long.",
        "3. Thời gian tuyên truyền: bắt đầu 17/11/2025, kết thúc 07/12/2025.",
        "4. Nội dung lưu ý: tên học sinh trong bài đã được thay đổi.",
        "Nhà trường gửi kèm nội dung bài viết (file mềm) và ảnh đại diện.",
        "Trân trọng cảm ơn./.",
    ),
    sign=("HIỆU TRƯỞNG",),
    name="Thạch Thị Sa Mết",
    copies=("- Như trên;", "- UBND xã (để báo cáo);", "- Lưu: VT."),
)

_G14 = Letter(
    parent=("HỘI CỰU CHIẾN BINH VIỆT NAM",),
    issuer=("HỘI CỰU CHIẾN BINH", "TỈNH QUẢNG TRỊ"),
    number="315/CV-CCB",
    place="Quảng Trị",
    day="ngày 03 tháng 11 năm 2025",
    about="đề nghị đăng bài tuyên truyền chính sách tìm kiếm, xác định danh tính hài cốt liệt sĩ",
    to=(PC06 + "tỉnh Quảng Trị",),
    body=(
        "Trên địa bàn tỉnh có 72 nghĩa trang liệt sĩ, nơi yên nghỉ của hàng vạn liệt sĩ quê ở nhiều tỉnh, thành phố, trong đó nhiều phần mộ chưa xác định được danh tính. Hội Cựu chiến binh tỉnh đã soạn bài tuyên truyền chính sách của Đảng, Nhà nước về xác định danh tính hài cốt liệt sĩ còn thiếu thông tin, đề nghị đăng trên Loa phường VNeID:",
        "1. Đối tượng tuyên truyền: Cựu chiến binh, thân nhân liệt sĩ và Nhân dân; độ tuổi: từ 18 tuổi trở lên; giới tính: nam, nữ.",
        "2. Phạm vi tuyên truyền: Cả nước.",
        "Sự cần thiết: thân nhân liệt sĩ và đồng đội cũ hiện sinh sống ở khắp các tỉnh, thành phố nên phải đăng rộng rãi mới thu thập được thông tin.",
        "3. Thời gian đăng tin: Từ ngày 01/12/2025 đến ngày 31/12/2025.",
        "4. Các nội dung cần lưu ý khác: Hình ảnh trong bài do Hội cung cấp.",
        "Gửi kèm file mềm bài viết, hình ảnh đại diện. Kính đề nghị Quý Phòng quan tâm, báo cáo cấp có thẩm quyền xem xét./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    name="Trần Đức Lanh",
    copies=("- Như trên;", "- Tỉnh ủy, UBND tỉnh (b/c);", "- TW Hội CCB Việt Nam (b/c);", "- Lưu: VT."),
    size=13.5,
)

_G15 = Letter(
    parent=("CỤC THUẾ",),
    issuer=("THUẾ TỈNH HƯNG YÊN",),
    number="4127/HYE-CNTK",
    place="Hưng Yên",
    day="ngày 02 tháng 12 năm 2025",
    about="phối hợp tuyên truyền quy định mới về thuế đối với hộ kinh doanh trên VNeID",
    to=(PC06 + "tỉnh Hưng Yên",),
    body=(
        "Từ ngày 01/01/2026, hộ kinh doanh, cá nhân kinh doanh chấm dứt hình thức nộp thuế khoán, chuyển sang tự khai, tự nộp thuế. Thuế tỉnh Hưng Yên đã biên soạn bài phổ biến quy định pháp luật này.",
        "Thuế tỉnh Hưng Yên đề nghị Quý Phòng hỗ trợ đăng bài trên chuyên mục Loa phường; các thông tin gồm: a) đối tượng: chủ hộ kinh doanh và người dân trong độ tuổi từ 18 đến 65, cả nam và nữ; b) phạm vi: toàn tỉnh; c) thời gian: từ ngày 20 tháng 12 năm 2025 đến ngày 31 tháng 01 năm 2026; d) lưu ý: giữ nguyên đường dẫn tra cứu ở cuối bài.",
        "Bài viết dưới dạng file mềm cùng ảnh đại diện được gửi kèm Công văn này. Trường hợp cần trao đổi, đề nghị liên hệ Phòng Quản lý, hỗ trợ cá nhân, hộ kinh doanh, điện thoại 0221.3900.268./.",
    ),
    sign=("KT. TRƯỞNG THUẾ TỈNH", "PHÓ TRƯỞNG THUẾ TỈNH"),
    name="Vũ Thế Hạnh",
    copies=("- Như trên;", "- Cục Thuế (để b/c);", "- Lãnh đạo Thuế tỉnh;", "- Lưu: VT, CNTK."),
)

_G16 = Letter(
    parent=("ỦY BAN MTTQ VIỆT NAM TỈNH QUẢNG TRỊ",),
    issuer=("ỦY BAN MTTQ VIỆT NAM", "PHƯỜNG ĐÔNG HÀ"),
    number="36/MTTQ-BTT",
    place="Đông Hà",
    day="ngày 13 tháng 01 năm 2026",
    about="đề nghị đăng bài tuyên truyền bầu cử trên ứng dụng VNeID",
    to=("Công an phường Đông Hà",),
    body=(
        "Chủ nhật ngày 15/3/2026, cử tri cả nước sẽ đi bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031. Để cử tri của phường nắm được quyền và nghĩa vụ của mình, Ban Thường trực Ủy ban MTTQ Việt Nam phường Đông Hà đã hoàn thành 01 bài viết tuyên truyền.",
        "Ban Thường trực đề nghị Công an phường đăng tải bài viết nói trên tại mục Loa phường của VNeID, gửi đến cử tri là nam, nữ từ đủ 18 tuổi trở lên. Bài viết chỉ đăng trong phạm vi phường Đông Hà, thời gian đăng từ ngày 09/02/2026 đến hết ngày 14/3/2026.",
        "Bài viết và hình ảnh đại diện đã được gửi vào hộp thư công vụ của Công an phường. Rất mong nhận được sự phối hợp./.",
    ),
    sign=("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"),
    name="Lê Thị Diệu Hảo",
    copies=("- Như trên;", "- Thường trực Đảng ủy (b/c);", "- Lưu: VT."),
)

_G17 = Letter(
    parent=("TỈNH LÂM ĐỒNG",),
    issuer=("ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUÝ"),
    number="803/UBND-VHXH",
    place="Phú Quý",
    day="ngày 20 tháng 10 năm 2025",
    about="đề nghị đăng bài quảng bá du lịch và đặc sản đảo Phú Quý trên VNeID",
    to=("Công an đặc khu Phú Quý",),
    body=(
        "Thực hiện kế hoạch phát triển du lịch những tháng cuối năm 2025, UBND đặc khu Phú Quý đề nghị Công an đặc khu thẩm định, đăng bài viết “Phú Quý - đảo ngọc giữa trùng khơi” trên hệ thống CMS Loa phường. Các thông tin theo yêu cầu:",
        Rows(
            (
                ("1. Đối tượng tuyên truyền", "- Độ tuổi: từ 15 tuổi trở lên<br/>- Giới tính: tất cả"),
                ("2. Phạm vi tuyên truyền", "Đặc khu Phú Quý"),
                ("3. Thời gian đăng tin", "Từ ngày 15/11/2025 đến ngày 15/01/2026"),
                ("4. Nội dung khác", "Bài có giá vé tàu, nếu thay đổi UBND đặc khu sẽ thông báo"),
            ),
            (0.36, 0.64),
        ),
        "Gửi kèm theo: file mềm bài viết và hình ảnh đại diện.",
        "UBND đặc khu đề nghị Công an đặc khu quan tâm thực hiện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Ngô Tấn Biển",
    copies=("- Như trên;", "- CT, các PCT UBND đặc khu;", "- Lưu: VT, VHXH."),
)

_G18 = Letter(
    parent=("TỈNH ỦY GIA LAI",),
    issuer=("BÁO VÀ PHÁT THANH,", "TRUYỀN HÌNH GIA LAI"),
    number="268/BPTTH-TS",
    place="Gia Lai",
    day="ngày 24 tháng 02 năm 2026",
    about="phối hợp đăng bài về Năm Du lịch quốc gia - Gia Lai 2026",
    to=(PC06 + "tỉnh Gia Lai",),
    body=(
        "Hưởng ứng Năm Du lịch quốc gia - Gia Lai 2026, phóng viên của Báo đã thực hiện bài viết giới thiệu các điểm đến từ cao nguyên Pleiku đến bãi biển Quy Nhơn cùng những đặc sản tiêu biểu của địa phương.",
        "Báo và phát thanh, truyền hình Gia Lai đề nghị Quý Phòng hỗ trợ đăng bài viết này trên Loa phường của VNeID. Bài phù hợp với mọi đối tượng, mọi lứa tuổi, cả nam và nữ. Chúng tôi đề nghị được đăng trên phạm vi toàn quốc, trong thời gian một tháng, từ ngày 20/3/2026 đến ngày 20/4/2026.",
        "File bài viết và hình đại diện đã được biên tập, gửi kèm công văn này. Trân trọng cảm ơn sự hợp tác của Quý Phòng./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Rơ Châm H’Nguyệt",
    copies=("- Như trên;", "- Ban TG&amp;DV Tỉnh ủy (b/c);", "- Lưu: VT, TS."),
)

_G19 = Letter(
    parent=("UBND PHƯỜNG CAM RANH",),
    issuer=("BAN CHỈ HUY QUÂN SỰ",),
    number="141/BCH-TM",
    place="Cam Ranh",
    day="ngày 08 tháng 12 năm 2025",
    about="đề nghị đăng bài tuyên truyền Luật Nghĩa vụ quân sự trên Loa phường",
    to=("Công an phường Cam Ranh",),
    body=(
        "Chuẩn bị cho công tác tuyển chọn, gọi công dân nhập ngũ năm 2026, Ban Chỉ huy Quân sự phường đề nghị Công an phường đăng bài tuyên truyền về Luật Nghĩa vụ quân sự trên ứng dụng VNeID. Nội dung như sau:",
        "1. Đối tượng: công dân nam từ đủ 18 tuổi đến hết 25 tuổi.",
        "2. Phạm vi: các tổ dân phố thuộc phường Cam Ranh, tỉnh Khánh Hòa.",
        "3. Thời gian: từ 01/01/2026 đến 10/02/2026.",
        "4. Lưu ý: Lễ giao, nhận quân có thông báo riêng, không đưa vào bài.",
        "Kèm theo bài viết (bản mềm) và hình đại diện./.",
    ),
    sign=("CHỈ HUY TRƯỞNG",),
    name="Trung tá Huỳnh Ngọc Sơn Hải",
    copies=("- Như trên;", "- Đảng ủy, UBND phường (b/c);", "- Lưu: VT, TM."),
)

_G20 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "XÃ MƯỜNG ẢNG"),
    issuer=("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"),
    number="57/TTPVHCC",
    place="Mường Ảng",
    day="ngày 10 tháng 3 năm 2026",
    about="đề nghị đăng bài hướng dẫn nộp hồ sơ trực tuyến bằng tài khoản VNeID",
    to=("Công an xã Mường Ảng",),
    body=(
        "Trong 02 tháng đầu năm 2026, Trung tâm Phục vụ hành chính công tiếp nhận 1.140 hồ sơ, trong đó chỉ có 48% nộp trực tuyến. Để người dân biết cách dùng tài khoản VNeID nộp hồ sơ trên Cổng Dịch vụ công quốc gia theo Đề án 06, Trung tâm đề nghị Công an xã đăng bài hướng dẫn trên Loa phường:",
        "- Đối tượng tuyên truyền: công dân từ đủ 14 tuổi trở lên; nam, nữ.",
        "- Thời gian đăng tải: quý II năm 2026.",
        "- Nội dung lưu ý khác: bài viết có bản tiếng Thái kèm theo.",
        "Trung tâm gửi kèm file mềm bài viết và ảnh đại diện. Rất mong Công an xã quan tâm phối hợp./.",
    ),
    sign=("PHÓ GIÁM ĐỐC",),
    name="Lò Văn Inh",
    copies=("- Như trên;", "- Lãnh đạo UBND xã (b/c);", "- Lưu: VT."),
)

_G21 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ"),
    issuer=("SỞ NỘI VỤ",),
    number="1934/SNV-BTXH",
    place="Cần Thơ",
    day="ngày 24 tháng 3 năm 2026",
    about="đề nghị đăng bài hướng dẫn nhận trợ cấp hưu trí xã hội qua VNeID",
    to=(PC06 + "thành phố Cần Thơ",),
    body=(
        "Thực hiện Đề án 06 và chủ trương chi trả an sinh xã hội không dùng tiền mặt, Sở Nội vụ đề nghị Quý Phòng đăng bài “Nhận trợ cấp hưu trí xã hội qua tài khoản an sinh trên VNeID” lên Loa phường theo thông tin sau:",
        Rows(
            (
                ("Mục", "Nội dung"),
                ("Đối tượng (độ tuổi, giới tính)", "Người từ đủ 75 tuổi trở lên, gồm cả nam và nữ"),
                ("Phạm vi đăng", "Trên địa bàn thành phố Cần Thơ"),
                ("Thời gian đăng", "Từ ngày 15/4/2026 đến hết ngày 15/5/2026"),
                ("Nội dung cần lưu ý", "Cỡ chữ lớn, dễ đọc"),
            ),
            (0.4, 0.6),
        ),
        "Sở Nội vụ gửi kèm: bài viết dạng file Word, ảnh đại diện.",
        "Trân trọng./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Lâm Thị Sô Phia",
    copies=("- Như trên;", "- UBND thành phố (để b/c);", "- Lưu: VT, BTXH."),
)

_G22 = Letter(
    parent=("HỘI LHPN VIỆT NAM",),
    issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "TỈNH TÂY NINH"),
    number="612/BTV-TGCT",
    place="Tây Ninh",
    day="ngày 07 tháng 4 năm 2026",
    about="đề nghị đăng bài cảnh báo lừa đảo đưa người sang Campuchia làm việc",
    to=(PC06 + "tỉnh Tây Ninh",),
    body=(
        "Qua công tác phối hợp tiếp nhận nạn nhân trở về tại các cửa khẩu của tỉnh, Hội nhận thấy nhiều phụ nữ trẻ bị lừa đưa sang Campuchia làm việc trái phép rồi bị cưỡng bức lao động. Hội đã xây dựng bài viết cảnh báo thủ đoạn của loại tội phạm này.",
        "Ban Thường vụ Hội LHPN tỉnh kính đề nghị Quý Phòng xem xét, đề xuất Cục C06 đăng tải trên Loa phường với nội dung: (1) đối tượng tuyên truyền là phụ nữ từ đủ 16 đến 40 tuổi; (2) phạm vi tuyên truyền trên toàn quốc, do nạn nhân được tiếp nhận tại Tây Ninh thuộc nhiều tỉnh, thành phố khác nhau, rất cần cảnh báo sớm ngay tại nơi cư trú; (3) thời gian đăng tin từ 01/5/2026 đến 31/5/2026; (4) nội dung cần lưu ý khác: không nêu danh tính nạn nhân.",
        "Hội gửi kèm bài viết bản mềm và hình ảnh đại diện. Trân trọng cảm ơn./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"),
    name="Nguyễn Thị Cẩm Giàu",
    copies=("- Như trên;", "- TW Hội LHPN Việt Nam (b/c);", "- Lưu: VP, TGCT."),
    size=13,
)

_G23 = Letter(
    parent=("ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG",),
    issuer=("ĐẢNG ỦY PHƯỜNG HẢI CHÂU",),
    head="party",
    number="447-CV/ĐU",
    number_as="Số 447-CV/ĐU",
    place="Hải Châu",
    day="ngày 05 tháng 5 năm 2026",
    about="đăng bài tuyên truyền kết quả một năm vận hành chính quyền địa phương hai cấp",
    to=("Công an phường Hải Châu",),
    body=(
        "Sắp tới dịp một năm vận hành mô hình chính quyền địa phương hai cấp (01/7/2025 - 01/7/2026), Đảng ủy phường đã giao Ban Xây dựng Đảng viết bài tuyên truyền những kết quả nổi bật và các chính sách mới của địa phương.",
        "Đảng ủy phường Hải Châu yêu cầu Công an phường đăng bài viết trên Loa phường VNeID để cán bộ, đảng viên và Nhân dân từ 18 tuổi trở lên, không phân biệt nam nữ, đang sinh sống trên địa bàn phường được biết. Bài đăng trong thời gian 15 ngày kể từ ngày được phê duyệt.",
        "Bài viết, hình ảnh đại diện gửi kèm. Đề nghị Công an phường báo cáo kết quả về Văn phòng Đảng ủy trước ngày 10/6/2026.",
    ),
    sign=("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
    name="Ông Văn Phước Lành",
    copies=("- Như trên;", "- Thường trực Đảng ủy (b/c);", "- Lưu Văn phòng Đảng ủy."),
)

_G24 = Letter(
    parent=("UBND XÃ BÌNH ĐẠI",),
    issuer=("TỔ CÔNG TÁC", "TRIỂN KHAI ĐỀ ÁN 06"),
    number="15/TCT",
    place="Bình Đại",
    day="ngày 24 tháng 11 năm 2025",
    about="đăng tin tuyên truyền kích hoạt tài khoản định danh điện tử mức độ 2",
    to=("Công an xã Bình Đại",),
    body=(
        "Đến ngày 20/11/2025, toàn xã còn 2.316 trường hợp chưa kích hoạt tài khoản định danh điện tử mức độ 2. Tổ công tác triển khai Đề án 06 xã đề nghị Công an xã đăng tin tuyên truyền trên Loa phường như sau:",
        "1. Đối tượng tuyên truyền: người dân từ 14 tuổi đến 70 tuổi.",
        "2. Phạm vi tuyên truyền: toàn xã Bình Đại.",
        "3. Thời gian đăng tin tuyên truyền: từ 15/12/2025 đến hết 31/12/2025.",
        "4. Các nội dung cần lưu ý khác: kèm lịch trực hỗ trợ tại các ấp.",
        "Tổ công tác gửi kèm file mềm nội dung tuyên truyền và hình ảnh đại diện./.",
    ),
    sign=("KT. TỔ TRƯỞNG", "TỔ PHÓ"),
    name="Phan Thị Ngọc Diễm My",
    copies=("- Như trên;", "- UBND xã (b/c);", "- Lưu: TCT."),
)

CASES = (
    ask("tg13-truong-tieu-hoc-thanh-phu", _G13, "2025-10-27", {
        "issuer": issuer("Trường Tiểu học Bến Vinh", "commune", "school", "UBND xã Thạnh Phú", in_="tỉnh Vĩnh Long > xã Thạnh Phú"),
        "audience": audience("22-60", "all"),
        "scope": scope("commune", "xã Thạnh Phú"),
        "window": window("2025-11-17", "2025-12-07"),
        "notes": "tên học sinh trong bài đã được thay đổi.",
        "topic": "crime_warning",
        "decision": decision("commune", "Công an xã Thạnh Phú", "commune"),
    }, title="Hiệu trưởng", received="2025-10-28", subject="children", form="docx"),
    ask("tg14-hoi-ccb-quang-tri", _G14, "2025-11-03", {
        "issuer": issuer("Hội Cựu chiến binh tỉnh Quảng Trị", "province", MO, "Hội Cựu chiến binh Việt Nam", in_="tỉnh Quảng Trị"),
        "audience": audience("18-", "all"),
        "scope": scope("nationwide", justification="thân nhân liệt sĩ và đồng đội cũ hiện sinh sống ở khắp các tỉnh, thành phố nên phải đăng rộng rãi mới thu thập được thông tin."),
        "window": window("2025-12-01", "2025-12-31"),
        "notes": "Hình ảnh trong bài do Hội cung cấp.",
        "topic": "socio_political",
        "decision": decision("province", PC06 + "tỉnh Quảng Trị", "ministry", c06=True),
    }, title="Chủ tịch", authority="TM", findings=["NATIONWIDE"], received="2025-11-04", subject="policy", look={"cols": 0.44}),
    ask("tg15-thue-tinh-hung-yen", _G15, "2025-12-02", {
        "issuer": issuer("Thuế tỉnh Hưng Yên", "province", "department", "Cục Thuế", in_="tỉnh Hưng Yên"),
        "audience": audience("18-65", "all"),
        "scope": scope("province", "tỉnh Hưng Yên"),
        "window": window("2025-12-20", "2026-01-31"),
        "notes": "giữ nguyên đường dẫn tra cứu ở cuối bài.",
        "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Hưng Yên", "province"),
    }, title="Phó Trưởng Thuế tỉnh", authority="KT", received="2025-12-03", subject="law"),
    ask("tg16-mttq-dong-ha-bau-cu", _G16, "2026-01-13", {
        "issuer": issuer("Ủy ban MTTQ Việt Nam phường Đông Hà", "commune", MO, "Ủy ban MTTQ Việt Nam tỉnh Quảng Trị", in_="tỉnh Quảng Trị > phường Đông Hà"),
        "audience": audience("18-", "all"),
        "scope": scope("commune", "phường Đông Hà"),
        "window": window("2026-02-09", "2026-03-14"),
        "topic": "socio_political",
        "decision": decision("commune", "Công an phường Đông Hà", "commune"),
    }, title="Phó Chủ tịch", authority="TM", received="2026-01-14", subject="policy", drop=("notes",), look={"cols": 0.45, "foot": "stacked"}),
    ask("tg17-dac-khu-phu-quy-bang", _G17, "2025-10-20", {
        "issuer": issuer("Ủy ban nhân dân đặc khu Phú Quý", "commune", UB, in_="tỉnh Lâm Đồng > đặc khu Phú Quý"),
        "audience": audience("15-", "all"),
        "scope": scope("commune", "đặc khu Phú Quý"),
        "window": window("2025-11-15", "2026-01-15"),
        "notes": "Bài có giá vé tàu, nếu thay đổi UBND đặc khu sẽ thông báo",
        "topic": "tourism_specialty",
        "decision": decision("commune", "Công an đặc khu Phú Quý", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-10-21", subject="tourism", drop=("issuer.parent",)),
    ask("tg18-bao-gia-lai-van-xuoi", _G18, "2026-02-24", {
        "issuer": issuer("Báo và phát thanh, truyền hình Gia Lai", "province", "press", "Tỉnh ủy Gia Lai", in_="tỉnh Gia Lai"),
        "audience": audience("0-", "all"),
        "scope": scope("nationwide"),
        "window": window("2026-03-20", "2026-04-20"),
        "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "tỉnh Gia Lai", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE", "NATIONWIDE_UNJUSTIFIED"], received="2026-02-25", subject="tourism", drop=("notes",)),
    ask("tg19-bchqs-cam-ranh", _G19, "2025-12-08", {
        "issuer": issuer("Ban Chỉ huy Quân sự", "commune", "other", "UBND phường Cam Ranh", in_="tỉnh Khánh Hòa > phường Cam Ranh"),
        "audience": audience("18-25", "male"),
        "scope": scope("commune", "phường Cam Ranh"),
        "window": window("2026-01-01", "2026-02-10"),
        "notes": "Lễ giao, nhận quân có thông báo riêng, không đưa vào bài.",
        "topic": "law",
        "decision": decision("commune", "Công an phường Cam Ranh", "commune"),
    }, title="Chỉ huy trưởng", received="2025-12-09", subject="law", drop=("issuer.kind",), look={"indent": 0}),
    ask("tg20-ttpvhcc-muong-ang", _G20, "2026-03-10", {
        "issuer": issuer("Trung tâm Phục vụ hành chính công", "commune", "department", "Ủy ban nhân dân xã Mường Ảng", in_="tỉnh Điện Biên > xã Mường Ảng"),
        "audience": audience("14-", "all"),
        "scope": None,
        "window": window("2026-04-01", "2026-06-30"),
        "notes": "bài viết có bản tiếng Thái kèm theo.",
        "topic": "project06",
        "decision": decision("commune", "Công an xã Mường Ảng", "commune"),
    }, title="Phó Giám đốc", findings=["SCOPE_MISSING"], received="2026-03-11", subject="vneid", form="docx", drop=("issuer.kind",)),
    ask("tg21-so-noi-vu-can-tho-bang", _G21, "2026-03-24", {
        "issuer": issuer("Sở Nội vụ", "province", "department", "Ủy ban nhân dân thành phố Cần Thơ", in_="thành phố Cần Thơ"),
        "audience": audience("75-", "all"),
        "scope": scope("province", "thành phố Cần Thơ"),
        "window": window("2026-04-15", "2026-05-15"),
        "notes": "Cỡ chữ lớn, dễ đọc",
        "topic": "project06",
        "decision": decision("province", PC06 + "thành phố Cần Thơ", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2026-03-25", subject="vneid", form="docx"),
    ask("tg22-hoi-lhpn-tay-ninh", _G22, "2026-04-07", {
        "issuer": issuer("Hội Liên hiệp Phụ nữ tỉnh Tây Ninh", "province", MO, "Hội LHPN Việt Nam", in_="tỉnh Tây Ninh"),
        "audience": audience("16-40", "female"),
        "scope": scope("nationwide", justification="do nạn nhân được tiếp nhận tại Tây Ninh thuộc nhiều tỉnh, thành phố khác nhau, rất cần cảnh báo sớm ngay tại nơi cư trú"),
        "window": window("2026-05-01", "2026-05-31"),
        "notes": "không nêu danh tính nạn nhân.",
        "topic": "crime_warning",
        "decision": decision("province", PC06 + "tỉnh Tây Ninh", "ministry", c06=True),
    }, title="Phó Chủ tịch", authority="TM", findings=["NATIONWIDE"], received="2026-04-08", subject="fraud", look={"vv": "beside"}),
    ask("tg23-dang-uy-hai-chau", _G23, "2026-05-05", {
        "issuer": issuer("Đảng ủy phường Hải Châu", "commune", "party", "Đảng bộ thành phố Đà Nẵng", in_="thành phố Đà Nẵng > phường Hải Châu"),
        "audience": audience("18-", "all"),
        "scope": scope("commune", "phường Hải Châu"),
        "window": window(None),
        "topic": "socio_political",
        "decision": decision("commune", "Công an phường Hải Châu", "commune"),
    }, title="Phó Bí thư Thường trực", authority="TM", doubtful=["window"], received="2026-05-06", subject="policy", drop=("notes",)),
    ask("tg24-to-cong-tac-binh-dai", _G24, "2025-11-24", {
        "issuer": issuer("Tổ công tác triển khai Đề án 06", "commune", "task_force", "UBND xã Bình Đại", in_="tỉnh Vĩnh Long > xã Bình Đại"),
        "audience": audience("14-70", None),
        "scope": scope("commune", "xã Bình Đại"),
        "window": window("2025-12-15", "2025-12-31"),
        "notes": "kèm lịch trực hỗ trợ tại các ấp.",
        "topic": "project06",
        "decision": decision("commune", "Công an xã Bình Đại", "commune"),
    }, title="Tổ phó", authority="KT", findings=["AUDIENCE_GENDER_MISSING"], received="2025-11-25", subject="vneid"),
)  # fmt: skip
