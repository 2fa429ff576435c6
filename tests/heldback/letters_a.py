"""Held-back requests, first part: tables, prose without labels, unusual label words."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"

_A01 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ EA DRĂNG"),
    number="1042/UBND-VHXH",
    place="Ea Drăng",
    day="ngày 10 tháng 11 năm 2025",
    about="gửi tin bài về phòng ngừa chiếm đoạt tài khoản mạng xã hội để đưa lên Loa phường",
    to=("Công an xã Ea Drăng",),
    body=(
        "Thời gian gần đây, tại một số buôn đã có người bị chiếm quyền dùng tài khoản mạng xã hội rồi bị mạo danh vay tiền. "
        "UBND xã đã biên soạn 01 bài cảnh báo và trân trọng nhờ Công an xã thẩm định, cho hiển thị trên mục Loa phường của "
        "ứng dụng VNeID theo bảng dưới đây.",
        Rows(
            (
                ("Nhóm công chúng", "Thanh niên tròn 16 đến dưới 30 tuổi, không phân biệt nam, nữ"),
                ("Vùng phủ", "Toàn xã"),
                ("Lịch đăng", "Từ 05 đến 20/12/2025"),
                ("Điểm cần chú ý", "Giữ nguyên số điện thoại đường dây nóng của xã ở cuối bài"),
                ("Tệp gửi theo", "Bài viết (Word) và ảnh bìa"),
            ),
            (0.3, 0.7),
        ),
        "Trân trọng cảm ơn./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Y Bhiêm Niê",
    copies=("- Như trên;", "- CT, các PCT UBND xã;", "- Lưu: VT, VHXH (Hn)."),
    size=13.5,
)

_A02 = Letter(
    parent=("HỘI NÔNG DÂN TỈNH ĐẮK NÔNG",),
    issuer=("HỘI NÔNG DÂN", "HUYỆN KRÔNG NÔ"),
    number="41-CV/HNDH",
    place="Krông Nô",
    day="ngày 28 tháng 10 năm 2024",
    about="nhờ đăng bài viết về mua bán đất bằng giấy tay",
    to=("Công an huyện Krông Nô",),
    body=(
        "Qua nắm tình hình hội viên, Hội nhận thấy nhiều hộ vẫn mua bán đất bằng giấy viết tay. Theo Báo cáo số 37-BC/HNDH "
        "ngày 30/9/2024 của Hội, có 12 vụ tranh chấp, trong đó 5 vụ ở người trên 70 tuổi.",
        "Hội Nông dân huyện xin gửi Công an huyện bài “Vì sao không nên mua bán đất bằng giấy viết tay?” và đề nghị cho lên "
        "Loa phường trên VNeID. Hội mong bài đến được với bà con, cả đàn ông lẫn phụ nữ, đã đủ mười tám tuổi trở lên, đang "
        "sinh sống ở các xã Nâm Nung, Đắk Drô và thị trấn Đắk Mâm. Bài xin được đăng trong tháng 12 năm 2024.",
        "Bài viết dạng tệp Word và tấm ảnh dùng làm ảnh đại diện Hội chuyển cùng công văn này. Nếu cần sửa câu chữ, xin báo "
        "lại Hội trước khi đăng.",
        "Trân trọng!",
    ),
    sign=("T/M BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"),
    name="Lầu Thị Xuân Sóng",
    copies=("- Như trên;", "- Hội Nông dân tỉnh (b/c);", "- Lưu VP."),
)

_A03 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HUẾ"),
    issuer=("SỞ DU LỊCH",),
    number="2207/SDL-XTQB",
    place="Huế",
    day="ngày 08 tháng 12 năm 2025",
    about="đề nghị giới thiệu điểm đến Huế bốn mùa trên chuyên mục Loa phường",
    to=(PC06 + "thành phố Huế",),
    body=(
        "Nhằm kích cầu du lịch đầu năm, Sở Du lịch đã hoàn thành bài viết “Điểm đến xanh, trải nghiệm đẹp”. Sở đề nghị Quý "
        "Phòng xem xét đăng bài trên hệ thống quản trị nội dung Loa phường (VNeID), với các yêu cầu sau:",
        "+ Người tiếp nhận thông tin: tất cả mọi người, không kể tuổi tác, nam hay nữ.",
        "+ Nơi đăng: trong phạm vi thành phố Huế.",
        "+ Kỳ hạn: quý I/2026.",
        "+ Các điều khác: ảnh do Trung tâm Thông tin xúc tiến cung cấp, đã có bản quyền.",
        "Tệp bài và ảnh bìa đính kèm theo trục liên thông văn bản./.",
    ),
    sign=("Q. GIÁM ĐỐC",),
    name="Công Tằng Tôn Nữ Khuê Diễm",
    copies=("- Như trên;", "- UBND TP (b/c);", "- Lưu: VT, XTQB."),
)

_A04 = Letter(
    parent=("UBND XÃ KRÔNG PẮC",),
    issuer=("TRƯỜNG THCS", "NÚI XANH"),
    number="36/CV-THCSNX",
    place="Krông Pắc",
    day="ngày 07 tháng 11 năm 2025",
    about="xin đăng tin cảnh báo lừa đảo học sinh trên mạng",
    to=("Công an xã Krông Pắc",),
    body=(
        "Ban giám hiệu Trường THCS Núi Xanh kính gửi Công an xã bài viết nhận diện thủ đoạn lừa đảo trên không gian mạng và "
        "mong được đăng lên Loa phường (ứng dụng VNeID) như sau:",
        "Người xem: học sinh khối 6 đến khối 9 (tròn 11 đến hết 15 tuổi), gồm nam sinh và nữ sinh.",
        "Khu vực hiển thị: xã Krông Pắc, tỉnh Đắk Lắk.",
        "Thời gian: 10 ngày kể từ 01/12/2025.",
        "Ghi chú: bài có nêu tên trường, đề nghị giữ nguyên.",
        "Nhà trường gửi kèm bản Word và ảnh minh họa làm ảnh đại diện. Xin cảm ơn!",
    ),
    sign=("HIỆU TRƯỞNG",),
    name="H’Linh Mlô",
    copies=("- Như trên;", "- UBND xã (b/c);", "- Lưu: VT."),
    size=13,
)

_A05 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ PÚNG LUÔNG"),
    number="118/UBND-VH",
    place="Púng Luông",
    day="ngày 12 tháng 8 năm 2024",
    about="đăng bài phòng chống lừa đảo qua mạng",
    to=("Công an huyện Mù Cang Chải",),
    body=(
        "UBND xã Púng Luông, huyện Mù Cang Chải, tỉnh Yên Bái kính đề nghị Công an huyện cho đăng bài tuyên truyền lên Loa "
        "phường của ứng dụng VNeID:",
        "a. Ai được xem: bà con từ đủ 14 tuổi, nam nữ đều được.",
        "b. Đăng ở đâu: không đăng toàn quốc, không đăng toàn tỉnh, chỉ trong xã Púng Luông.",
        "c. Khi nào: từ 08 giờ ngày 09.9.2024 đến 17 giờ ngày 30.9.2024.",
        "d. Lưu ý thêm: nếu được xin kèm bản dịch tiếng Mông.",
        "Kèm: bản mềm bài viết, ảnh đại diện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Giàng A Páo",
    copies=("- Như trên;", "- TT ĐU, HĐND xã;", "- Lưu: VT."),
)

_A06 = Letter(
    parent=("ĐOÀN TNCS HỒ CHÍ MINH", "TỈNH LÂM ĐỒNG"),
    issuer=("BAN THƯỜNG VỤ",),
    head="youth",
    number="233-CV/TĐTN-BPT",
    number_as="Số: 233-CV/TĐTN-BPT",
    place="Lâm Đồng",
    day="ngày 26 tháng 01 năm 2026",
    about="đăng bài “Sinh viên với tài khoản an sinh xã hội trên VNeID”",
    to=(PC06 + "tỉnh Lâm Đồng",),
    body=(
        "Hưởng ứng Tháng Thanh niên năm 2026, Ban Thường vụ Tỉnh đoàn xin gửi bài viết và đề nghị Quý Phòng hỗ trợ trình đăng "
        "trên chuyên mục Loa phường.",
        "1/ Diện tuyên truyền: đoàn viên, sinh viên 18+, bất kể giới tính.",
        "2/ Địa bàn: tất cả 34 tỉnh, thành phố. Sở dĩ phải đăng trên diện rộng như vậy vì trên 60% sinh viên người Lâm Đồng "
        "đang học ngoài tỉnh, đăng trong tỉnh sẽ không tới được các em.",
        "3/ Thời lượng: 06 tuần, bắt đầu từ thứ Hai ngày 02/3/2026.",
        "4/ Yêu cầu riêng: gắn logo Đoàn ở ảnh đại diện.",
        "Tệp nội dung, ảnh đại diện gửi cùng văn bản.",
    ),
    sign=("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
    name="Ka Să Bình Yên",
    copies=("- Như trên;", "- Thường trực Tỉnh ủy (b/c);", "- Lưu VP."),
)

_A07 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG 2 BẢO LỘC"),
    number="377/UBND-YT",
    place="Phường 2 Bảo Lộc",
    day="ngày 14 tháng 10 năm 2025",
    about="Đăng tải bài viết hướng dẫn nhận trợ cấp thai sản qua VNeID",
    to=("Công an Phường 2 Bảo Lộc",),
    body=(
        "Triển khai chi trả không dùng tiền mặt, UBND Phường 2 Bảo Lộc, tỉnh Lâm Đồng có bài viết hướng dẫn tích hợp tài khoản "
        "an sinh xã hội trên VNeID, kính chuyển Công an phường đăng trên CMS Loa phường.",
        "Bài viết này dành riêng cho nữ giới trong độ tuổi sinh đẻ (15 - 49 tuổi). Bài chỉ cần hiện với cư dân của phường 2 "
        "Bảo Lộc. Xin đăng ngay khi bài được phê duyệt và gỡ bài sau 30 ngày.",
        "UBND phường lưu ý: bài không bật bình luận.",
        "Gửi kèm bài viết dạng .docx, ảnh đại diện./.",
    ),
    sign=("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"),
    name="Kơ Să Trầm Hương",
    copies=("- Như trên;", "- Lưu: VT, YT."),
)

_A08 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUỐC"),
    number="2519/UBND-VHKHTT",
    place="Phú Quốc",
    day="ngày 24 tháng 11 năm 2025",
    about="phối hợp cảnh báo các trang đặt phòng, đặt tour giả mạo dịp Tết Dương lịch 2026",
    to=("Trưởng Công an đặc khu Phú Quốc",),
    body=(
        "Căn cứ tình hình an ninh mạng tháng 11/2025, Ủy ban nhân dân đặc khu giao Phòng Văn hóa, Khoa học và Thông tin soạn "
        "bài cảnh báo các trang đặt phòng giả mạo. Nay chuyển đồng chí Trưởng Công an đặc khu để kiểm duyệt và cho đăng lên "
        "Loa phường.",
        "I. ĐỐI TƯỢNG HƯỚNG ĐẾN",
        "Du khách và người dân đã đủ 18 tuổi, là nam hay nữ đều áp dụng.",
        "II. ĐỊA BÀN",
        "Trên toàn đặc khu.",
        "III. THỜI ĐIỂM LÊN TIN, HẠ TIN",
        "Lên tin: 0 giờ ngày 20/12/2025. Hạ tin: 24 giờ ngày 05/01/2026.",
        "IV. ĐIỀU CẦN LƯU Ý",
        "Đề nghị ưu tiên hiển thị bản có ảnh lớn.",
        "Hồ sơ gửi kèm: 01 tệp bài viết, 01 ảnh đại diện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Danh Kim Hoàng Oanh",
    copies=("- Như trên;", "- TT Đảng ủy, HĐND đặc khu;", "- Lưu: VT, VHKHTT."),
    size=13,
)

_A09 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG VĨNH HỘI"),
    number="894/UBND-VX",
    place="Vĩnh Hội",
    day="ngày 20 tháng 4 năm 2026",
    about="đề nghị đưa bài viết hướng dẫn người cao tuổi dùng VNeID lên Loa phường",
    to=("Công an phường Vĩnh Hội",),
    body=(
        "Ủy ban nhân dân phường Vĩnh Hội, Thành phố Hồ Chí Minh gửi đến Công an phường bài viết hướng dẫn nhận lương hưu, trợ "
        "cấp qua tài khoản an sinh xã hội, đề nghị thẩm định và đưa lên Loa phường.",
        "Bạn đọc: người đủ 60 tuổi trở lên, cả nam giới và nữ giới.",
        "Khu vực: phường Vĩnh Hội.",
        "Thời gian hiển thị: từ ngày 15 tháng Năm năm 2026 đến hết tháng Sáu năm 2026.",
        "Khác: chữ trong ảnh cần đủ lớn cho người cao tuổi đọc.",
        "Đính kèm: bai-viet.docx; anh.jpg.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Châu Mỹ Phụng Tiên",
    copies=("- Như trên;", "- Lưu: VT, VX."),
)

_A10 = Letter(
    parent=("HUYỆN ỦY TUY ĐỨC",),
    issuer=("BAN TUYÊN GIÁO",),
    head="party",
    number="97-CV/BTGHU",
    number_as="Số 97-CV/BTGHU",
    place="Tuy Đức",
    day="ngày 04 tháng 11 năm 2024",
    about="tuyên truyền kết quả phát triển kinh tế - xã hội của huyện",
    to=("Công an huyện Tuy Đức",),
    body=(
        "Thực hiện Hướng dẫn số 155-HD/BTGTU ngày 15/10/2024, Ban Tuyên giáo Huyện ủy đề nghị Công an huyện đăng trên Loa "
        "phường bài “Kết quả phát triển kinh tế - xã hội và chính sách mới của địa phương”.",
        "- Đối tượng: toàn thể cán bộ, đảng viên và Nhân dân, không phân biệt già trẻ, gái trai.",
        "- Phạm vi: trong huyện Tuy Đức.",
        "- Thời gian: bắt đầu ngày 02/12/2024, không ấn định ngày kết thúc.",
        "- Ý kiến khác: không.",
        "Có kèm file mềm và ảnh đại diện.",
    ),
    sign=("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
    name="Điểu Thị Sa Rin",
    copies=("- Như trên,", "- TT Huyện ủy (b/c),", "- Lưu BTG."),
)

_A11 = Letter(
    parent=("SỞ Y TẾ LÀO CAI",),
    issuer=("BỆNH VIỆN ĐA KHOA", "KHU VỰC NGHĨA LỘ"),
    number="655/BVKV-KHTH",
    place="Nghĩa Lộ",
    day="ngày 16 tháng 9 năm 2025",
    about="đề nghị đăng bài giả danh nhân viên y tế để lừa đảo",
    to=(PC06 + "tỉnh Lào Cai",),
    body=(
        "Vừa qua có kẻ gọi điện cho gia đình trẻ từ 6 tháng đến 5 tuổi đang điều trị, tự xưng là bác sĩ để yêu cầu nộp tiền. "
        "Bệnh viện đa khoa khu vực Nghĩa Lộ đề nghị Quý Phòng đăng bài cảnh báo lừa đảo lên Loa phường (VNeID), cụ thể:",
        "1. Đối tượng tiếp cận: cha, mẹ, người chăm sóc trẻ; tuổi từ 20 tới 45; giới tính nam và nữ.",
        "2. Phạm vi tiếp cận: các xã Văn Chấn, Sơn Lương và phường Nghĩa Lộ.",
        "3. Thời gian tiếp cận: trong hai tháng 11 và 12 năm 2025.",
        "4. Lưu ý: không nêu tên bệnh nhân.",
        "Kèm bản mềm, hình đại diện./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="BSCKII. Hảng Thị Mỷ Lan",
    copies=("- Như trên;", "- Sở Y tế (b/c);", "- Lưu: VT, KHTH."),
)

_A12 = Letter(
    parent=("ỦY BAN NHÂN DÂN XÃ QUẢNG TÍN",),
    issuer=("TỔ CÔNG TÁC TRIỂN KHAI", "ĐỀ ÁN 06"),
    number="09/TCTĐA06",
    place="Quảng Tín",
    day="ngày 01 tháng 12 năm 2025",
    about="đăng bài hướng dẫn tích hợp tài khoản an sinh xã hội",
    to=("Công an xã Quảng Tín",),
    body=(
        "Tổ công tác triển khai Đề án 06 xã Quảng Tín, tỉnh Lâm Đồng đề nghị Công an xã đăng lên CMS Loa phường bài hướng dẫn "
        "tích hợp tài khoản an sinh xã hội. Người hưởng trợ cấp từ 75 tuổi đã được tổ công nghệ số hỗ trợ riêng theo Kế hoạch "
        "số 12/KH-TCT ngày 05/8/2025 nên lần này chỉ hướng tới người từ 18 tuổi đến dưới 75 tuổi, nam và nữ, cư trú ở xã "
        "Quảng Tín.",
        "Bài xuất hiện trên ứng dụng kể từ ngày 22/12/2025 cho tới ngày 22/01/2026. Khi có ý kiến phản hồi của người dân, đề "
        "nghị Công an xã chuyển Tổ công tác.",
        "(Có file mềm, hình ảnh đại diện kèm theo)./.",
    ),
    sign=("KT. TỔ TRƯỞNG", "TỔ PHÓ"),
    name="Trung tá Sùng Seo Vần",
    copies=("- Như trên;", "- Thành viên TCT;", "- Lưu: VT, CAX."),
)

CASES = (
    ask("h01-xa-ea-drang-bang", _A01, "2025-11-10", {
        "issuer": issuer("Ủy ban nhân dân xã Ea Drăng", "commune", UB, in_="tỉnh Đắk Lắk > xã Ea Drăng"),
        "audience": audience("16-29", "all", "thanh niên"),
        "scope": scope("commune", "xã Ea Drăng"),
        "window": window("2025-12-05", "2025-12-20"),
        "notes": "Giữ nguyên số điện thoại đường dây nóng của xã ở cuối bài",
        "topic": "crime_warning",
        "decision": decision("commune", "Công an xã Ea Drăng", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-11-11", subject="fraud", look={"left": 92, "cols": 0.38}),
    ask("h02-hoi-nong-dan-krong-no-van-xuoi", _A02, "2024-10-28", {
        "issuer": issuer("Hội Nông dân huyện Krông Nô", "district", "mass_organization", "Hội Nông dân tỉnh Đắk Nông", in_="tỉnh Đắk Nông > huyện Krông Nô"),
        "audience": audience("18-", "all", "bà con"),
        "scope": scope("commune", "xã Nâm Nung", "xã Đắk Drô", "thị trấn Đắk Mâm"),
        "window": window("2024-12-01", "2024-12-31"),
        "notes": "Nếu cần sửa câu chữ, xin báo lại Hội trước khi đăng.",
        "topic": "law",
        "decision": decision("district", "Công an huyện Krông Nô", "district"),
    }, title="Phó Chủ tịch", authority="TM", profile="dak-nong", received="2024-10-29", subject="land", look={"vv": "below", "vv_word": "Về việc"}),
    ask("h03-so-du-lich-hue-quet", _A03, "2025-12-08", {
        "issuer": issuer("Sở Du lịch", "province", "department", "Ủy ban nhân dân thành phố Huế", in_="thành phố Huế"),
        "audience": audience("0-", "all"),
        "scope": scope("province", "thành phố Huế"),
        "window": window("2026-01-01", "2026-03-31"),
        "notes": "ảnh do Trung tâm Thông tin xúc tiến cung cấp, đã có bản quyền.",
        "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "thành phố Huế", "province"),
    }, title="Giám đốc", authority="Q", received="2025-12-09", subject="tourism", form="scan 200 0.7 4", look={"leading": 1.4}),
    ask("h04-truong-thcs-docx", _A04, "2025-11-07", {
        "issuer": issuer("Trường THCS Núi Xanh", "commune", "school", "UBND xã Krông Pắc", in_="tỉnh Đắk Lắk > xã Krông Pắc"),
        "audience": audience("11-15", "all", "học sinh"),
        "scope": scope("commune", "xã Krông Pắc"),
        "window": window("2025-12-01", "2025-12-10"),
        "notes": "bài có nêu tên trường, đề nghị giữ nguyên.",
        "topic": "crime_warning",
        "decision": decision("commune", "Công an xã Krông Pắc", "commune"),
    }, title="Hiệu trưởng", received="2025-11-10", subject="fraud", form="docx", drop=("findings", "status")),
    ask("h05-xa-pung-luong-quet", _A05, "2024-08-12", {
        "issuer": issuer("Ủy ban nhân dân xã Púng Luông", "commune", UB, in_="tỉnh Yên Bái > huyện Mù Cang Chải > xã Púng Luông"),
        "audience": audience("14-", "all", "bà con"),
        "scope": scope("commune", "xã Púng Luông"),
        "window": window("2024-09-09", "2024-09-30"),
        "notes": "nếu được xin kèm bản dịch tiếng Mông.",
        "topic": "crime_warning",
        "decision": decision("district", "Công an huyện Mù Cang Chải", "district"),
    }, title="Phó Chủ tịch", authority="KT", profile="yen-bai", received="2024-08-13", subject="fraud", form="scan 250 -0.8 5"),
    ask("h06-tinh-doan-34-tinh-thanh", _A06, "2026-01-26", {
        "issuer": issuer("Ban Thường vụ", "province", "mass_organization", "Đoàn TNCS Hồ Chí Minh tỉnh Lâm Đồng", in_="tỉnh Lâm Đồng"),
        "audience": audience("18-", "all", "đoàn viên", "sinh viên"),
        "scope": scope("nationwide", justification="Sở dĩ phải đăng trên diện rộng như vậy vì trên 60% sinh viên người Lâm Đồng đang học ngoài tỉnh, đăng trong tỉnh sẽ không tới được các em."),
        "window": window("2026-03-02", "2026-04-12"),
        "notes": "gắn logo Đoàn ở ảnh đại diện.",
        "topic": "project06",
        "decision": decision("province", PC06 + "tỉnh Lâm Đồng", "ministry", c06=True),
    }, title="Phó Bí thư Thường trực", authority="TM", findings=["NATIONWIDE"], received="2026-01-27", subject="vneid", drop=("issuer.name", "issuer.parent")),
    ask("h07-phuong-2-bao-loc-duyet", _A07, "2025-10-14", {
        "issuer": issuer("Ủy ban nhân dân phường 2 Bảo Lộc", "commune", UB, in_="tỉnh Lâm Đồng > phường 2 Bảo Lộc"),
        "audience": audience("15-49", "female"),
        "scope": scope("commune", "phường 2 Bảo Lộc"),
        "window": window(None),
        "notes": "bài không bật bình luận.",
        "topic": "project06",
        "decision": decision("commune", "Công an phường 2 Bảo Lộc", "commune"),
    }, title="Trưởng phòng Văn hóa - Xã hội", authority="TUQ", doubtful=["window"], received="2025-10-15", subject="vneid", look={"vv": "beside", "to": "bold"}),
    ask("h08-dac-khu-phu-quoc-la-ma", _A08, "2025-11-24", {
        "issuer": issuer("Ủy ban nhân dân đặc khu Phú Quốc", "commune", UB, in_="tỉnh An Giang > đặc khu Phú Quốc"),
        "audience": audience("18-", "all", "du khách", "người dân"),
        "scope": scope("commune", "đặc khu Phú Quốc"),
        "window": window("2025-12-20", "2026-01-05"),
        "notes": "Đề nghị ưu tiên hiển thị bản có ảnh lớn.",
        "topic": "crime_warning",
        "decision": decision("commune", "Công an đặc khu Phú Quốc", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-11-25", subject="fraud", look={"cols": 0.4, "indent": 0}),
    ask("h09-phuong-vinh-hoi-word-tab", _A09, "2026-04-20", {
        "issuer": issuer("Ủy ban nhân dân phường Vĩnh Hội", "commune", UB, in_="thành phố Hồ Chí Minh > phường Vĩnh Hội"),
        "audience": audience("60-", "all", "người cao tuổi"),
        "scope": scope("commune", "phường Vĩnh Hội"),
        "window": window("2026-05-15", "2026-06-30"),
        "notes": "chữ trong ảnh cần đủ lớn cho người cao tuổi đọc.",
        "topic": "project06",
        "decision": decision("commune", "Công an phường Vĩnh Hội", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2026-04-21", subject="vneid", form="docx", files=("bai-viet.docx", "anh.jpg"), look={"tabs": True}),
    ask("h10-ban-tuyen-giao-tuy-duc", _A10, "2024-11-04", {
        "issuer": issuer("Ban Tuyên giáo", "district", "party", "Huyện ủy Tuy Đức", in_="tỉnh Đắk Nông > huyện Tuy Đức"),
        "audience": audience("0-", "all", "cán bộ", "đảng viên"),
        "scope": scope("district", "huyện Tuy Đức"),
        "window": window("2024-12-02", None),
        "notes": None,
        "topic": "socio_political",
        "decision": decision("district", "Công an huyện Tuy Đức", "district"),
    }, title="Phó Trưởng ban", authority="KT", profile="dak-nong", received="2024-11-05", subject="policy", drop=("notes",)),
    ask("h11-benh-vien-nghia-lo-quet", _A11, "2025-09-16", {
        "issuer": issuer("Bệnh viện đa khoa khu vực Nghĩa Lộ", "province", "health", "Sở Y tế Lào Cai", in_="tỉnh Lào Cai"),
        "audience": audience("20-45", "all", "cha", "mẹ", "người chăm sóc trẻ"),
        "scope": scope("commune", "xã Văn Chấn", "xã Sơn Lương", "phường Nghĩa Lộ"),
        "window": window("2025-11-01", "2025-12-31"),
        "notes": "không nêu tên bệnh nhân.",
        "topic": "crime_warning",
        "decision": decision("province", PC06 + "tỉnh Lào Cai", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2025-09-17", subject="fraud", form="scan 300 0.4 3", fix={"signatory.name": "Hảng Thị Mỷ Lan"}, drop=("issuer.level", "findings", "status", "decision")),
    ask("h12-to-cong-tac-quang-tin", _A12, "2025-12-01", {
        "issuer": issuer("Tổ công tác triển khai Đề án 06", "commune", "task_force", "Ủy ban nhân dân xã Quảng Tín", in_="tỉnh Lâm Đồng > xã Quảng Tín"),
        "audience": audience("18-74", "all"),
        "scope": scope("commune", "xã Quảng Tín"),
        "window": window("2025-12-22", "2026-01-22"),
        "notes": "Khi có ý kiến phản hồi của người dân, đề nghị Công an xã chuyển Tổ công tác.",
        "topic": "project06",
        "decision": decision("commune", "Công an xã Quảng Tín", "commune"),
    }, title="Tổ phó", authority="KT", received="2025-12-02", subject="vneid", look={"foot": "stacked", "ragged": True}),
)  # fmt: skip
