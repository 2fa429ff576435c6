"""Held-back requests, third series, part f: ordinary clerks with standard or slightly varied labels."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter
# fmt: off

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"
MASS = "mass_organization"

_F01 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ HỒNG CA"),
    number="126/UBND-CA", place="Hồng Ca", day="ngày 15 tháng 10 năm 2024",
    about="đề nghị đăng bài tuyên truyền phòng, chống lừa đảo trên không gian mạng",
    to=("Công an huyện Trấn Yên",),
    body=(
        "Thực hiện công tác tuyên truyền quý IV năm 2024, UBND xã Hồng Ca, huyện Trấn Yên đã xây dựng bài viết cảnh báo thủ "
        "đoạn lừa đảo qua mạng. Trong 9 tháng đầu năm, trên địa bàn xã có 03 người bị chiếm đoạt tài sản, đều trên 50 tuổi.",
        "UBND xã đề nghị Công an huyện xem xét, đăng tải bài viết trên hệ thống CMS Loa phường, ứng dụng VNeID. Cụ thể:",
        "1. Đối tượng tuyên truyền: Công dân từ đủ 14 tuổi trở lên, giới tính nam và nữ.",
        "2. Phạm vi tuyên truyền: Trên địa bàn xã Hồng Ca.",
        "3. Thời gian đăng tin: Từ ngày 05/11/2024 đến hết ngày 05/12/2024.",
        "4. Các nội dung cần lưu ý khác: Không.",
        "(Gửi kèm file mềm bài viết và hình ảnh đại diện)./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Hà Đình Khiêm",
    copies=("- Như trên;", "- TT. Đảng ủy, HĐND xã;", "- Lưu: VT, CA."),
)

_F02 = Letter(
    parent=("HỘI LHPN TỈNH NGHỆ AN",),
    issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "HUYỆN QUỲ CHÂU"),
    number="87/CV-HPN", place="Quỳ Châu", day="ngày 07 tháng 10 năm 2024",
    about="phối hợp đăng tải bài viết phòng ngừa mua bán người",
    to=("Công an huyện Quỳ Châu",),
    body=(
        "Nhằm nâng cao nhận thức cho hội viên về thủ đoạn của tội phạm mua bán người, Ban Thường vụ Hội LHPN huyện đã biên tập "
        "bài “Cảnh giác với lời mời việc làm qua mạng xã hội”, đề nghị quý cơ quan đăng tải lên chuyên mục Loa phường trên ứng "
        "dụng VNeID với nội dung cụ thể như sau:",
        "- Đối tượng: Hội viên, phụ nữ trong độ tuổi từ 18 - 55 tuổi.",
        "- Địa bàn: Thị trấn Tân Lạc và các xã Châu Hạnh, Châu Hội, Châu Bình.",
        "- Thời gian: 01/11/2024 - 30/11/2024.",
        "- Lưu ý: Đề nghị giữ nguyên tên nhân vật đã được viết tắt trong bài.",
        "Bản mềm bài viết, ảnh đại diện được gửi kèm theo công văn này.",
        "Mọi thông tin xin liên hệ đồng chí Lữ Thị Thắm, số điện thoại 0900 000 127. Rất mong nhận được sự phối hợp của Công an "
        "huyện.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), name="Vi Thị Nguyệt",
    copies=("- Như kính gửi;", "- Hội LHPN tỉnh (B/c);", "- Lưu VP."),
    size=13.5,
)

_F03 = Letter(
    parent=("UBND HUYỆN CHÂU THÀNH",),
    issuer=("PHÒNG TƯ PHÁP",),
    number="312/PTP-PBGDPL", place="Châu Thành", day="ngày 04 tháng 12 năm 2024",
    about="đăng tin, bài phổ biến Luật Đất đai năm 2024",
    to=("Công an huyện Châu Thành",),
    body=(
        "Thực hiện Kế hoạch số 18/KH-UBND ngày 16/01/2024 của UBND huyện Châu Thành, tỉnh Bến Tre về công tác phổ biến, giáo dục "
        "pháp luật năm 2024, Phòng Tư pháp đã hoàn thành bài viết giới thiệu các điểm mới của Luật Đất đai năm 2024.",
        "Để thông tin đến được với đông đảo người dân, Phòng Tư pháp đề nghị Công an huyện thẩm định và đăng bài viết trên Loa "
        "phường của ứng dụng VNeID cho người dân đủ 18 tuổi trở lên, không phân biệt nam nữ, đang cư trú tại huyện Châu Thành "
        "theo dõi. Bài viết đề nghị được đăng từ ngày 23/12/2024 đến hết ngày 10/01/2025. Trường hợp cần chỉnh sửa, đề nghị Công "
        "an huyện trao đổi lại với Phòng trước ngày 13/12/2024.",
        "Phòng Tư pháp gửi kèm bản mềm bài viết và hình ảnh đại diện qua hộp thư điện tử của Công an huyện.",
        "Trân trọng cảm ơn sự phối hợp của quý cơ quan./.",
    ),
    sign=("TRƯỞNG PHÒNG",), name="Huỳnh Quốc Thới",
    copies=("- Như trên;", "- UBND huyện (báo cáo);", "- Lưu: VT."),
)

_F04 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NAM"),
    issuer=("SỞ TƯ PHÁP",),
    number="1984/STP-PB&TDTHPL", place="Quảng Nam", day="ngày 11 tháng 11 năm 2024",
    about="đề nghị đăng tải nội dung hưởng ứng Ngày Pháp luật Việt Nam trên Loa phường",
    to=(PC06 + "tỉnh Quảng Nam",),
    body=(
        "Hưởng ứng Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam (09/11), Sở Tư pháp đã biên soạn bài viết giới thiệu "
        "các quy định mới về bảo vệ dữ liệu cá nhân.",
        "Sở Tư pháp đề nghị quý Phòng hỗ trợ đăng tải trên chuyên mục Loa phường của VNeID, gồm các thông tin: (1) Đối tượng tuyên "
        "truyền: mọi công dân, không giới hạn độ tuổi, giới tính; (2) Phạm vi tuyên truyền: toàn tỉnh Quảng Nam; (3) Thời gian "
        "đăng tin: trong tháng 12/2024; (4) Nội dung cần lưu ý khác: ghi rõ nguồn bài viết của Sở Tư pháp.",
        "File mềm nội dung bài viết và hình ảnh đại diện gửi kèm theo Công văn này./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Bhling Thị Mai Hương",
    copies=("- Như trên;", "- UBND tỉnh (b/c);", "- GĐ, các PGĐ Sở;", "- Lưu: VT, PB&TDTHPL."),
    size=13.5,
)

_F05 = Letter(
    parent=("HUYỆN MAI CHÂU",),
    issuer=("UBND THỊ TRẤN MAI CHÂU",),
    number="31/UBND", place="Mai Châu", day="ngày 20 tháng 01 năm 2025",
    about="đề nghị đăng bài giới thiệu du lịch cộng đồng",
    to=("Công an huyện Mai Châu",),
    body=(
        "UBND thị trấn Mai Châu, huyện Mai Châu, tỉnh Hòa Bình xây dựng bài viết giới thiệu du lịch cộng đồng và sản phẩm thổ cẩm "
        "của địa phương. Kính đề nghị Công an huyện phê duyệt, đăng tải trên Loa phường (VNeID) theo các thông tin dưới đây:",
        Rows(
            (
                ("<b>Đối tượng tuyên truyền</b>", "Tất cả người dân; mọi độ tuổi; nam, nữ"),
                ("<b>Phạm vi tuyên truyền</b>", "Thị trấn Mai Châu"),
                ("<b>Thời gian đăng tin</b>", "Từ ngày 17/02/2025 đến ngày 17/4/2025"),
                ("<b>Nội dung lưu ý khác</b>", "Không bật bình luận dưới bài viết"),
            ),
            (0.34, 0.66),
        ),
        "Kèm theo: 01 file bài viết, 01 ảnh đại diện.",
        "UBND thị trấn trân trọng cảm ơn./.",
    ),
    sign=("CHỦ TỊCH",), name="Khà Văn Thượng",
    copies=("- Như kính gửi;", "- Lưu: VT."),
)

_F06 = Letter(
    parent=("BẢO HIỂM XÃ HỘI VIỆT NAM",),
    issuer=("BẢO HIỂM XÃ HỘI", "TỈNH HÀ NAM"),
    number="1466/BHXH-TT", place="Hà Nam", day="ngày 18 tháng 11 năm 2024",
    about="đề nghị phối hợp tuyên truyền những điểm mới của Luật Bảo hiểm xã hội năm 2024",
    to=("Công an tỉnh Hà Nam (qua Phòng PC06)",),
    body=(
        "Ngày 29/6/2024, Quốc hội thông qua Luật Bảo hiểm xã hội số 41/2024/QH15, có hiệu lực từ ngày 01/7/2025. Để nhân dân kịp "
        "thời nắm bắt, BHXH tỉnh Hà Nam đề nghị Công an tỉnh cho đăng bài “Những điểm mới của Luật Bảo hiểm xã hội năm 2024” "
        "trên nền tảng Loa phường của ứng dụng VNeID, như sau:",
        "1. Đối tượng: Người lao động từ đủ 15 tuổi đến dưới 60 tuổi; giới tính: nam, nữ.",
        "2. Phạm vi: Toàn tỉnh Hà Nam.",
        "3. Thời gian: Quý I/2025.",
        "4. Khác: BHXH tỉnh chịu trách nhiệm về tính chính xác của nội dung.",
        "BHXH tỉnh gửi kèm nội dung bài viết (bản mềm) và ảnh đại diện. Đầu mối liên hệ: Phòng Truyền thông, ĐT 0226 3000 115.",
        "Trân trọng cảm ơn./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Trịnh Xuân Hợp",
    copies=("- Như trên;", "- BHXH Việt Nam (để b/c);", "- Giám đốc, các PGĐ;", "- Lưu: VT, TT."),
)

_F07 = Letter(
    issuer=("TỈNH ĐOÀN BÌNH PHƯỚC",), head="youth",
    number="1207-CV/TĐTN-XDĐ", place="Bình Phước", day="ngày 16 tháng 12 năm 2024",
    about="đề nghị đăng bài cảnh báo bẫy “việc nhẹ lương cao” trên ứng dụng VNeID",
    to=(PC06 + "tỉnh Bình Phước",),
    body=(
        "Thời gian qua, nhiều thanh niên bị lôi kéo ra nước ngoài làm việc trái phép. Ban Thường vụ Tỉnh đoàn đề nghị Phòng Cảnh "
        "sát quản lý hành chính về trật tự xã hội đăng tải bài viết cảnh báo trên chuyên mục Loa phường:",
        "1. Đối tượng tuyên truyền: Thanh niên từ 16 đến 30 tuổi, cả nam và nữ.",
        "2. Phạm vi tuyên truyền: Toàn quốc.",
        "Lý do: thanh niên của tỉnh đang học tập, làm việc ở nhiều tỉnh, thành phố khác; các đối tượng hoạt động xuyên tỉnh nên "
        "cần cảnh báo rộng rãi.",
        "3. Thời gian đăng: Từ ngày 08/01/2025 đến ngày 28/02/2025.",
        "4. Lưu ý: Có thể rút gọn tiêu đề cho phù hợp với giao diện.",
        "Bài viết và hình ảnh đại diện được gửi kèm (bản mềm).",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), name="Điểu Hoàng Phúc",
    copies=("- Như trên;", "- Văn phòng Trung ương Đoàn (b/c);", "- Lưu: VP, XDĐ."),
)

_F08 = Letter(
    parent=("LIÊN ĐOÀN LAO ĐỘNG", "THÀNH PHỐ CẦN THƠ"),
    issuer=("LIÊN ĐOÀN LAO ĐỘNG", "QUẬN Ô MÔN"),
    number="214/LĐLĐ", place="Ô Môn", day="ngày 25 tháng 11 năm 2024",
    about="tuyên truyền phòng, chống “tín dụng đen” trong công nhân lao động",
    to=("Công an quận Ô Môn",),
    body=(
        "Tại Công văn số 655/LĐLĐ-CSPL ngày 10/10/2024, Liên đoàn Lao động thành phố yêu cầu các cấp công đoàn đẩy mạnh tuyên "
        "truyền phòng, chống “tín dụng đen”. Qua khảo sát 400 công nhân từ 18 đến 25 tuổi có 37 người từng vay tiền qua ứng dụng.",
        "Liên đoàn Lao động quận kính gửi Công an quận bài viết “Nhận diện ứng dụng cho vay trái phép” và đề nghị hỗ trợ đăng trên "
        "Loa phường trong ứng dụng VNeID. Bài viết hướng đến nam, nữ công nhân lao động từ 18 đến 50 tuổi trên toàn quận Ô Môn, "
        "đăng từ ngày 16/12/2024 đến ngày 16/01/2025.",
        "Bài viết (file word) và ảnh đại diện gửi kèm theo công văn. Mong nhận được sự quan tâm của Công an quận.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), name="Lâm Thị Bích Ngoan",
    copies=("- Như trên;", "- LĐLĐ thành phố (b/c);", "- Lưu VT."),
)

_F09 = Letter(
    parent=("UBND TP. PHAN RANG - THÁP CHÀM",),
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG ĐÔNG HẢI"),
    number="503/UBND-KT", place="Đông Hải", day="ngày 09 tháng 12 năm 2024",
    about="đăng tin tuyên truyền chống khai thác thủy sản bất hợp pháp (IUU)",
    to=("Công an thành phố Phan Rang - Tháp Chàm",),
    body=(
        "Để ngư dân nắm vững quy định của pháp luật về chống khai thác thủy sản bất hợp pháp, UBND phường Đông Hải đề nghị Công an "
        "thành phố đăng bài tuyên truyền kèm theo trên CMS Loa phường: a) Đối tượng: ngư dân, chủ tàu cá và người dân từ đủ 18 tuổi "
        "trở lên, nam và nữ; b) Phạm vi: trên địa bàn phường; c) Thời gian: 30 ngày, kể từ ngày 02/01/2025; d) Lưu ý: đề nghị đăng "
        "kèm số điện thoại trực ban của Đồn Biên phòng ở cuối bài.",
        "Tài liệu gửi kèm gồm bài viết (bản mềm) và hình ảnh đại diện.",
        "Kính mong Công an thành phố quan tâm giúp đỡ./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Đàng Năng Thọ",
    copies=("- Như trên;", "- CT, các PCT;", "- Lưu: VT, KT."),
    size=13,
)

_F10 = Letter(
    parent=("HỘI CCB TỈNH ĐẮK LẮK",),
    issuer=("HỘI CỰU CHIẾN BINH", "HUYỆN LẮK"),
    number="58/CV-CCB", place="Lắk", day="ngày 14 tháng 10 năm 2024",
    about="đề nghị đăng bài viết cảnh báo giả danh cơ quan nhà nước",
    to=("Công an huyện Lắk",),
    body=(
        "Hội Cựu chiến binh huyện Lắk nhận được phản ánh của hội viên về việc có đối tượng gọi điện giả danh cán bộ để lừa đảo. "
        "Thường trực Hội đề nghị Công an huyện đăng bài viết cảnh báo gửi kèm lên Loa phường với các nội dung:",
        "Đối tượng tuyên truyền: Hội viên CCB và nhân dân từ 40 tuổi trở lên, không phân biệt nam, nữ.",
        "Phạm vi tuyên truyền: Trong huyện Lắk (không đề nghị đăng trên phạm vi toàn quốc).",
        "Thời gian đăng tin: Từ ngày 01/11/2024 đến ngày 31/12/2024.",
        "Nội dung cần lưu ý: Không có.",
        "Kèm theo công văn này là file bài viết và ảnh đại diện.",
    ),
    sign=("CHỦ TỊCH",), name="Y Kuôl Bkrông",
    copies=("- Như trên;", "- Hội CCB tỉnh;", "- Lưu VP Hội."),
)

_F11 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "HUYỆN CAO LỘC"),
    issuer=("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",),
    number="05/PGDĐT", place="Cao Lộc", day="ngày 02 tháng 01 năm 2025",
    about="đề nghị đăng bài cảnh báo mạo danh giáo viên để lừa phụ huynh",
    to=("Công an huyện Cao Lộc",),
    body=(
        "Vừa qua tại một số trường trên địa bàn huyện Cao Lộc, tỉnh Lạng Sơn, phụ huynh nhận được cuộc gọi báo con đang cấp cứu và "
        "yêu cầu chuyển tiền. Phòng Giáo dục và Đào tạo đề nghị Công an huyện đăng bài cảnh báo trên Loa phường, thông tin cụ thể:",
        Rows(
            (
                ("Đối tượng (độ tuổi, giới tính)", "Phạm vi", "Thời gian đăng", "Ghi chú"),
                (
                    "Phụ huynh học sinh từ 25 đến 55 tuổi, nam và nữ",
                    "Thị trấn Cao Lộc, thị trấn Đồng Đăng, xã Tân Liên",
                    "20/01/2025 đến 20/02/2025",
                    "Không nêu tên trường",
                ),
            ),
            (0.3, 0.28, 0.22, 0.2),
        ),
        "Phòng Giáo dục và Đào tạo gửi kèm bài viết, hình ảnh đại diện (file mềm)./.",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), name="Hoàng Thị Bế",
    copies=("- Như trên;", "- UBND huyện;", "- Lưu: VT."),
)

_F12 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH KIÊN GIANG"),
    issuer=("SỞ DU LỊCH",),
    number="27/SDL-QHPT", place="Kiên Giang", day="ngày 06 tháng 01 năm 2025",
    about="đề nghị đăng bài quảng bá du lịch Kiên Giang năm 2025 trên Loa phường",
    to=(PC06 + "tỉnh Kiên Giang",),
    body=(
        "Căn cứ Kế hoạch phát triển du lịch năm 2025, Sở Du lịch có bài viết giới thiệu các điểm đến của tỉnh. Sở Du lịch đề nghị "
        "quý Phòng xem xét, đề xuất cấp có thẩm quyền đăng tải trên Loa phường của ứng dụng VNeID, cụ thể:",
        "- Đối tượng tuyên truyền: Mọi lứa tuổi, giới tính nam và nữ.",
        "- Phạm vi tuyên truyền: Cả nước.",
        "- Sự cần thiết đăng tải trên phạm vi cả nước: Khách du lịch đến Kiên Giang chủ yếu từ các tỉnh, thành phố khác nên cần "
        "quảng bá rộng rãi trước mùa cao điểm.",
        "- Thời gian đăng tin: Từ ngày 03/02/2025 đến hết ngày 30/4/2025.",
        "- Nội dung khác: Hình ảnh thuộc bản quyền của Sở Du lịch.",
        "(Đính kèm bản mềm bài viết và ảnh đại diện).",
    ),
    sign=("GIÁM ĐỐC",), name="Danh Thị Ngọc Lài",
    copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Ban Giám đốc;", "- Lưu: VT, QHPT."),
)

CASES = (
    ask("tf01-xa-hong-ca", _F01, "2024-10-15", {
        "issuer": issuer("Ủy ban nhân dân xã Hồng Ca", "commune", UB, in_="tỉnh Yên Bái > huyện Trấn Yên > xã Hồng Ca"),
        "audience": audience("14-", "all"),
        "scope": scope("commune", "xã Hồng Ca"),
        "window": window("2024-11-05", "2024-12-05"),
        "notes": None,
        "topic": "crime_warning",
        "decision": decision("district", "Công an huyện Trấn Yên", "district"),
    }, title="Phó Chủ tịch", authority="KT", received="2024-10-16", subject="fraud", form="docx", drop=("notes",)),
    ask("tf02-phu-nu-quy-chau", _F02, "2024-10-07", {
        "issuer": issuer("Hội Liên hiệp Phụ nữ huyện Quỳ Châu", "district", MASS, "Hội LHPN tỉnh Nghệ An", in_="tỉnh Nghệ An > huyện Quỳ Châu"),
        "audience": audience("18-55", "female"),
        "scope": scope("commune", "thị trấn Tân Lạc", "xã Châu Hạnh", "xã Châu Hội", "xã Châu Bình"),
        "window": window("2024-11-01", "2024-11-30"),
        "notes": "Đề nghị giữ nguyên tên nhân vật đã được viết tắt trong bài.",
        "topic": "crime_warning",
        "decision": decision("district", "Công an huyện Quỳ Châu", "district"),
    }, title="Chủ tịch", authority="TM", received="2024-10-08", subject="fraud", look={"left": 85}),
    ask("tf03-phong-tu-phap-chau-thanh", _F03, "2024-12-04", {
        "issuer": issuer("Phòng Tư pháp", "district", "department", "UBND huyện Châu Thành", in_="tỉnh Bến Tre > huyện Châu Thành"),
        "audience": audience("18-", "all"),
        "scope": scope("district", "huyện Châu Thành"),
        "window": window("2024-12-23", "2025-01-10"),
        "notes": None,
        "topic": "law",
        "decision": decision("district", "Công an huyện Châu Thành", "district"),
    }, title="Trưởng phòng", received="2024-12-05", subject="land", drop=("notes",), look={"leading": 1.35}),
    ask("tf04-so-tu-phap-quang-nam", _F04, "2024-11-11", {
        "issuer": issuer("Sở Tư pháp", "province", "department", "Ủy ban nhân dân tỉnh Quảng Nam", in_="tỉnh Quảng Nam"),
        "audience": audience("0-", "all"),
        "scope": scope("province", "tỉnh Quảng Nam"),
        "window": window("2024-12-01", "2024-12-31"),
        "notes": "ghi rõ nguồn bài viết của Sở Tư pháp.",
        "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Quảng Nam", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2024-11-12", subject="law", look={"cols": 0.4}),
    ask("tf05-thi-tran-mai-chau", _F05, "2025-01-20", {
        "issuer": issuer("UBND thị trấn Mai Châu", "commune", UB, "huyện Mai Châu", in_="tỉnh Hòa Bình > huyện Mai Châu > thị trấn Mai Châu"),
        "audience": audience("0-", "all"),
        "scope": scope("commune", "thị trấn Mai Châu"),
        "window": window("2025-02-17", "2025-04-17"),
        "notes": "Không bật bình luận dưới bài viết",
        "topic": "tourism_specialty",
        "decision": decision("district", "Công an huyện Mai Châu", "district"),
    }, title="Chủ tịch", received="2025-01-20", subject="tourism", drop=("issuer.name", "issuer.parent"), look={"vv_word": "V/v:"}),
    ask("tf06-bhxh-ha-nam", _F06, "2024-11-18", {
        "issuer": issuer("Bảo hiểm xã hội tỉnh Hà Nam", "province", "other", "Bảo hiểm xã hội Việt Nam", in_="tỉnh Hà Nam"),
        "audience": audience("15-59", "all"),
        "scope": scope("province", "tỉnh Hà Nam"),
        "window": window("2025-01-01", "2025-03-31"),
        "notes": "BHXH tỉnh chịu trách nhiệm về tính chính xác của nội dung.",
        "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Hà Nam", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2024-11-19", subject="law", drop=("issuer.kind",), look={"to": "bold"}),
    ask("tf07-tinh-doan-binh-phuoc", _F07, "2024-12-16", {
        "issuer": issuer("Tỉnh đoàn Bình Phước", "province", MASS, in_="tỉnh Bình Phước"),
        "audience": audience("16-30", "all"),
        "scope": scope("nationwide", justification="thanh niên của tỉnh đang học tập, làm việc ở nhiều tỉnh, thành phố khác; các đối tượng hoạt động xuyên tỉnh nên cần cảnh báo rộng rãi."),
        "window": window("2025-01-08", "2025-02-28"),
        "notes": "Có thể rút gọn tiêu đề cho phù hợp với giao diện.",
        "topic": "crime_warning",
        "decision": decision("province", PC06 + "tỉnh Bình Phước", "ministry", c06=True),
    }, title="Phó Bí thư", authority="TM", findings=["NATIONWIDE"], received="2024-12-17", subject="fraud"),
    ask("tf08-ldld-o-mon", _F08, "2024-11-25", {
        "issuer": issuer("Liên đoàn Lao động quận Ô Môn", "district", MASS, "Liên đoàn Lao động thành phố Cần Thơ", in_="thành phố Cần Thơ > quận Ô Môn"),
        "audience": audience("18-50", "all"),
        "scope": scope("district", "quận Ô Môn"),
        "window": window("2024-12-16", "2025-01-16"),
        "notes": None,
        "topic": "crime_warning",
        "decision": decision("district", "Công an quận Ô Môn", "district"),
    }, title="Chủ tịch", authority="TM", received="2024-11-26", subject="fraud", form="docx", drop=("notes",), look={"tabs": True}),
    ask("tf09-phuong-dong-hai", _F09, "2024-12-09", {
        "issuer": issuer("Ủy ban nhân dân phường Đông Hải", "commune", UB, "UBND TP. Phan Rang - Tháp Chàm", in_="tỉnh Ninh Thuận > thành phố Phan Rang - Tháp Chàm > phường Đông Hải"),
        "audience": audience("18-", "all"),
        "scope": scope("commune", "phường Đông Hải"),
        "window": window("2025-01-02", "2025-01-31"),
        "notes": "đề nghị đăng kèm số điện thoại trực ban của Đồn Biên phòng ở cuối bài.",
        "topic": "law",
        "decision": decision("district", "Công an thành phố Phan Rang - Tháp Chàm", "district"),
    }, title="Phó Chủ tịch", authority="KT", received="2024-12-10", subject="law", look={"vv": "below", "vv_word": "Về việc"}),
    ask("tf10-ccb-huyen-lak", _F10, "2024-10-14", {
        "issuer": issuer("Hội Cựu chiến binh huyện Lắk", "district", MASS, "Hội CCB tỉnh Đắk Lắk", in_="tỉnh Đắk Lắk > huyện Lắk"),
        "audience": audience("40-", "all"),
        "scope": scope("district", "huyện Lắk"),
        "window": window("2024-11-01", "2024-12-31"),
        "notes": None,
        "topic": "crime_warning",
        "decision": decision("district", "Công an huyện Lắk", "district"),
    }, title="Chủ tịch", received="2024-10-15", subject="fraud", form="docx", drop=("notes",)),
    ask("tf11-phong-gddt-cao-loc", _F11, "2025-01-02", {
        "issuer": issuer("Phòng Giáo dục và Đào tạo", "district", "department", "Ủy ban nhân dân huyện Cao Lộc", in_="tỉnh Lạng Sơn > huyện Cao Lộc"),
        "audience": audience("25-55", "all"),
        "scope": scope("commune", "thị trấn Cao Lộc", "thị trấn Đồng Đăng", "xã Tân Liên"),
        "window": window("2025-01-20", "2025-02-20"),
        "notes": "Không nêu tên trường",
        "topic": "crime_warning",
        "decision": decision("district", "Công an huyện Cao Lộc", "district"),
    }, title="Phó Trưởng phòng", authority="KT", received="2025-01-03", subject="fraud", look={"foot": "stacked"}),
    ask("tf12-so-du-lich-kien-giang", _F12, "2025-01-06", {
        "issuer": issuer("Sở Du lịch", "province", "department", "Ủy ban nhân dân tỉnh Kiên Giang", in_="tỉnh Kiên Giang"),
        "audience": audience("0-", "all"),
        "scope": scope("nationwide", justification="Khách du lịch đến Kiên Giang chủ yếu từ các tỉnh, thành phố khác nên cần quảng bá rộng rãi trước mùa cao điểm."),
        "window": window("2025-02-03", "2025-04-30"),
        "notes": "Hình ảnh thuộc bản quyền của Sở Du lịch.",
        "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "tỉnh Kiên Giang", "ministry", c06=True),
    }, title="Giám đốc", findings=["NATIONWIDE"], received="2025-01-07", subject="tourism"),
)
