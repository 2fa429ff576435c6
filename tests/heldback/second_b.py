"""Second series, second part: more requests, and letters that are none. Never tuned on."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask, tell

UB = "people_committee"

_S11 = Letter(
    issuer=("ỦY BAN MTTQ VIỆT NAM", "PHƯỜNG LONG XUYÊN"),
    number="66/MTTQ-BTT",
    place="Long Xuyên",
    day="ngày 03 tháng 11 năm 2025",
    about="đăng bài về kết quả xóa nhà tạm, nhà dột nát",
    to=("Công an phường Long Xuyên",),
    body=(
        "Ban Thường trực Ủy ban MTTQ Việt Nam phường Long Xuyên, tỉnh An Giang đề nghị Công an phường đăng trên Loa phường bài viết "
        "về chính sách hỗ trợ nhà ở cho hộ nghèo:",
        "1. Đối tượng: đoàn viên, hội viên và người dân từ 18 tuổi trở lên.",
        "2. Phạm vi: phường Long Xuyên.",
        "3. Thời gian: từ ngày 01/12/2025 đến ngày 31/12/2025.",
        "4. Lưu ý khác: nêu tên Quỹ Vì người nghèo ở cuối bài.",
        "Gửi kèm file nội dung và hình ảnh đại diện./.",
    ),
    sign=("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
    name="Trần Hữu Thốt Nốt",
    copies=("- Như trên;", "- Đảng ủy phường (b/c);", "- Lưu: VT."),
)

_S12 = Letter(
    parent=("ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG",),
    issuer=("ĐẢNG ỦY PHƯỜNG HẢI CHÂU",),
    head="party",
    number="143-CV/ĐU",
    number_as="Số 143-CV/ĐU",
    place="Hải Châu",
    day="ngày 11 tháng 5 năm 2026",
    about="đăng bài giới thiệu chính sách an sinh của phường",
    to=("Công an phường Hải Châu",),
    body=(
        "Ban Thường vụ Đảng ủy phường Hải Châu, thành phố Đà Nẵng đề nghị Công an phường đăng bài giới thiệu chính sách mới của địa "
        "phương trên chuyên mục Loa phường, cụ thể như sau:",
        "- Đối tượng tiếp nhận: cán bộ, đảng viên và Nhân dân từ 18 tuổi trở lên, không phân biệt nam, nữ.",
        "- Phạm vi: toàn phường Hải Châu.",
        "- Thời gian đăng bài: từ ngày 08/6/2026 đến ngày 08/7/2026.",
        "- Nội dung lưu ý khác: giữ đúng thứ tự các mục trong bài.",
        "Bài viết và ảnh đại diện được gửi kèm công văn này.",
    ),
    sign=("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
    name="Ông Văn Sông Hàn",
    copies=("- Như trên,", "- Các chi bộ trực thuộc,", "- Lưu VPĐU."),
)

_S13 = Letter(
    parent=("CÔNG AN TỈNH TÂY NINH",),
    issuer=("PHÒNG CẢNH SÁT GIAO THÔNG",),
    number="2250/PC08-TM",
    place="Tây Ninh",
    day="ngày 08 tháng 12 năm 2025",
    about="đề nghị đăng bài tuyên truyền về nồng độ cồn",
    to=(PC06 + "tỉnh Tây Ninh",),
    body=(
        "Phòng Cảnh sát giao thông đề nghị Phòng Cảnh sát quản lý hành chính về trật tự xã hội đăng trên Loa phường bài tuyên truyền "
        "không lái xe sau khi uống rượu bia, theo các tiêu chí:",
        Rows(
            (
                ("Tiêu chí", "Yêu cầu"),
                ("Đối tượng", "Người lái xe từ 18 đến 60 tuổi, nam và nữ"),
                ("Phạm vi", "Toàn tỉnh Tây Ninh"),
                ("Thời gian", "Từ 05/01/2026 đến 05/3/2026"),
                ("Nội dung cần lưu ý", "Đăng cùng hình ảnh do Phòng cung cấp"),
            ),
            (0.32, 0.68),
        ),
        "File mềm bài viết và hình ảnh đại diện gửi kèm theo.",
        "Trân trọng cảm ơn sự phối hợp của đơn vị./.",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
    name="Trung tá Đoàn Vàm Cỏ Đông",
    copies=("- Như trên;", "- Đ/c Trưởng phòng (b/c);", "- Lưu: PC08."),
)

_S14 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "ĐẶC KHU CÔN ĐẢO"),
    number="211/UBND-VHXH",
    place="Côn Đảo",
    day="ngày 02 tháng 02 năm 2026",
    about="đăng bài giới thiệu du lịch sinh thái Côn Đảo",
    to=("Công an đặc khu Côn Đảo",),
    body=(
        "Nhằm hướng dẫn du khách tham quan có trách nhiệm, Ủy ban nhân dân đặc khu Côn Đảo, Thành phố Hồ Chí Minh đề nghị Công an đặc "
        "khu đăng trên Loa phường bài giới thiệu du lịch sinh thái. Đối tượng tuyên truyền là người dân và khách du lịch từ 16 tuổi "
        "trở lên, không phân biệt giới tính. Phạm vi tuyên truyền là đặc khu Côn Đảo. Thời gian đăng từ ngày 02 tháng 3 năm 2026 đến "
        "ngày 30 tháng 4 năm 2026.",
        "Ủy ban nhân dân đặc khu lưu ý: số điện thoại cứu hộ biển phải hiển thị đầy đủ.",
        "Xin gửi kèm bài viết bản điện tử và ảnh đại diện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Phan Bàng Biển Xanh",
    copies=("- Như trên;", "- Ban Quản lý Vườn quốc gia;", "- Lưu: VT, VHXH."),
)

_S15 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ BÌNH GIA"),
    number="97/UBND-VHXH",
    place="Bình Gia",
    day="ngày 18 tháng 8 năm 2025",
    about="đăng bài hướng dẫn nhận an sinh xã hội qua VNeID",
    to=("Công an xã Bình Gia",),
    body=(
        "Ủy ban nhân dân xã Bình Gia, tỉnh Lạng Sơn đề nghị Công an xã đăng bài hướng dẫn tích hợp tài khoản an sinh xã hội trên Loa "
        "phường, gồm các nội dung:",
        "1. Đối tượng tuyên truyền: người có công, đối tượng bảo trợ xã hội; gồm cả nam và nữ.",
        "2. Phạm vi tuyên truyền: trên địa bàn xã Bình Gia.",
        "3. Thời gian tuyên truyền: từ ngày 15/9/2025 đến ngày 15/11/2025.",
        "4. Lưu ý: ưu tiên đăng trước kỳ chi trả hằng tháng.",
        "Kèm theo công văn: file bài viết, ảnh đại diện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Nông Hồi Thạch Đen",
    copies=("- Như trên;", "- TT Đảng ủy xã (b/c);", "- Lưu: VT."),
)

_S16 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH KHÁNH HÒA"),
    issuer=("SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"),
    number="1804/SVHTTDL-QLDL",
    place="Khánh Hòa",
    day="ngày 13 tháng 4 năm 2026",
    about="đề nghị đăng bài quảng bá Festival biển trên toàn quốc",
    to=(PC06 + "tỉnh Khánh Hòa",),
    body=(
        "Sở Văn hóa, Thể thao và Du lịch đề nghị Quý Phòng đề xuất cấp có thẩm quyền đăng bài quảng bá du lịch biển trên Loa phường. "
        "Sở đề nghị bài được đăng trên phạm vi toàn quốc, dành cho mọi lứa tuổi, cả nam và nữ, từ ngày 18/5/2026 đến ngày 18/7/2026.",
        "Lý do đề nghị đăng toàn quốc: Festival biển là sự kiện cấp quốc gia, phần lớn khách dự đến từ các tỉnh, thành phố khác.",
        "Nội dung cần lưu ý khác: sử dụng biểu trưng chính thức của Festival.",
        "Bài viết (file mềm) và hình ảnh đại diện gửi kèm công văn./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Cao Thị Trầm Nha Trang",
    copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLDL."),
)

_S17 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG TÂN UYÊN"),
    number="133/UBND-VHXH",
    place="Tân Uyên",
    day="ngày 19 tháng 01 năm 2026",
    about="đăng bài bảo vệ trẻ em trên môi trường mạng",
    to=("Công an phường Tân Uyên",),
    body=(
        "Ủy ban nhân dân phường Tân Uyên, Thành phố Hồ Chí Minh đề nghị Công an phường phối hợp đăng bài bảo vệ trẻ em trên môi trường "
        "mạng lên Loa phường (ứng dụng VNeID).",
        "a) Đối tượng tuyên truyền: cha mẹ, người chăm sóc trẻ từ 22 đến 50 tuổi, nam và nữ.",
        "b) Phạm vi tuyên truyền: phường Tân Uyên.",
        "c) Thời gian đăng bài: từ ngày 23/02/2026 đến hết ngày 31/3/2026.",
        "d) Các vấn đề cần lưu ý: giới thiệu Tổng đài 111 ở đầu bài.",
        "Hồ sơ gửi kèm: tệp bài viết, hình ảnh đại diện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Huỳnh Thị Đồng Nai Hạ",
    copies=("- Như trên;", "- Các trường trên địa bàn;", "- Lưu: VT, VHXH."),
)

_S18 = Letter(
    parent=("HỘI NÔNG DÂN TỈNH LAI CHÂU",),
    issuer=("HỘI NÔNG DÂN", "XÃ PHONG THỔ"),
    number="12-CV/HNDX",
    place="Phong Thổ",
    day="ngày 20 tháng 10 năm 2025",
    about="đề nghị đăng bài tuyên truyền không mua bán đất bằng giấy viết tay",
    to=("Công an xã Phong Thổ",),
    body=(
        "Hội Nông dân xã Phong Thổ đề nghị Công an xã đăng bài tuyên truyền Luật Đất đai trên Loa phường. Bài viết dành cho nông dân, cả "
        "nam và nữ, trong độ tuổi từ 18 đến 60 tuổi, đang sinh sống tại xã Phong Thổ. Hội đề nghị đăng bài từ ngày 17/11/2025 đến ngày "
        "17/12/2025.",
        "Nội dung lưu ý: dùng từ ngữ dễ hiểu như trong bài gửi.",
        "Hội gửi trước file bài viết; ảnh đại diện sẽ được bổ sung sau. Xin cảm ơn Công an xã./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"),
    name="Tẩn Lở Mìn Thảo",
    copies=("- Như trên;", "- Hội Nông dân tỉnh (b/c);", "- Lưu VP."),
)

_T01 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG THANH KHÊ"),
    number="540/UBND-VHXH",
    place="Thanh Khê",
    day="ngày 22 tháng 9 năm 2025",
    about="đề nghị cấp tài khoản cộng tác viên trên hệ thống CMS Loa phường",
    to=("Công an phường Thanh Khê",),
    body=(
        "Để chủ động soạn bài, Ủy ban nhân dân phường Thanh Khê, thành phố Đà Nẵng đề nghị Công an phường cấp 02 tài khoản cộng tác "
        "viên trên hệ thống CMS Loa phường cho công chức Phòng Văn hóa - Xã hội.",
        "- Đối tượng sử dụng: công chức dưới 45 tuổi, 01 nam và 01 nữ;",
        "- Phạm vi sử dụng: phường Thanh Khê;",
        "- Thời gian sử dụng: từ ngày 01/10/2025.",
        "Danh sách kèm theo công văn. Rất mong được quan tâm, giải quyết./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Đinh Phú Lộc Vịnh",
    copies=("- Như trên;", "- Lưu: VT, VHXH."),
)

_T02 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ HÒA VANG"),
    number="318/QĐ-UBND",
    place="Hòa Vang",
    day="ngày 10 tháng 11 năm 2025",
    title=("QUYẾT ĐỊNH", "Thành lập Tổ biên tập tin, bài đăng trên chuyên mục Loa phường"),
    body=(
        "^<b>CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HÒA VANG</b>",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
        "^<b>QUYẾT ĐỊNH:</b>",
        "<b>Điều 1.</b> Thành lập Tổ biên tập tin, bài đăng trên chuyên mục Loa phường của xã Hòa Vang gồm 05 thành viên.",
        "<b>Điều 2.</b> Tổ biên tập có nhiệm vụ lựa chọn nội dung phù hợp với độ tuổi, giới tính người xem và gửi Công an xã thẩm định.",
        "<b>Điều 3.</b> Quyết định này có hiệu lực kể từ ngày ký. Các thành viên có tên tại Điều 1 chịu trách nhiệm thi hành./.",
    ),
    sign=("CHỦ TỊCH",),
    name="Mạc Túy Loan Thành",
    copies=("- Như Điều 3;", "- Công an xã;", "- Lưu: VT."),
)

_T03 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ NHO QUAN"),
    number="88/UBND-VHXH",
    place="Nho Quan",
    day="ngày 25 tháng 5 năm 2026",
    about="phối hợp treo pano tuyên truyền phòng, chống ma túy",
    to=("Công an xã Nho Quan", "Các trường học trên địa bàn xã"),
    body=(
        "Hưởng ứng Tháng hành động phòng, chống ma túy, Ủy ban nhân dân xã Nho Quan đề nghị Công an xã, các trường học phối hợp treo "
        "pano, băng rôn tại cổng trường và nhà văn hóa thôn:",
        "1. Đối tượng tuyên truyền: học sinh từ 11 đến 18 tuổi, nam và nữ.",
        "2. Phạm vi: các thôn thuộc xã Nho Quan.",
        "3. Thời gian treo: từ ngày 01/6/2026 đến ngày 30/6/2026.",
        "4. Kinh phí: từ ngân sách xã.",
        "Mẫu pano gửi kèm. Đề nghị các đơn vị triển khai thực hiện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Đinh Công Cúc Phương",
    copies=("- Như trên;", "- Lưu: VT, VHXH."),
)

_T04 = Letter(
    parent=("UBND TỈNH THÁI NGUYÊN",),
    issuer=("SỞ KHOA HỌC VÀ CÔNG NGHỆ",),
    number="1377/SKHCN-CĐS",
    place="Thái Nguyên",
    day="ngày 15 tháng 12 năm 2025",
    about="đề nghị cung cấp số liệu về chuyên mục Loa phường",
    to=(PC06 + "tỉnh Thái Nguyên",),
    body=(
        "Để xây dựng báo cáo chuyển đổi số năm 2025, Sở Khoa học và Công nghệ đề nghị Quý Phòng cung cấp các số liệu sau:",
        "1. Số bài đã đăng trên Loa phường trên địa bàn tỉnh Thái Nguyên từ ngày 01/7/2025 đến ngày 30/11/2025.",
        "2. Số lượt xem theo nhóm tuổi (dưới 18, từ 18 đến 60, trên 60) và theo giới tính.",
        "Số liệu gửi về Sở trước ngày 25/12/2025. Trân trọng cảm ơn./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Ma Thị Trà Xuân",
    copies=("- Như trên;", "- Lưu: VT, CĐS."),
)

_T05 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG THUẬN HÓA"),
    number="45/GM-UBND",
    place="Thuận Hóa",
    day="ngày 09 tháng 02 năm 2026",
    title=("GIẤY MỜI", "Họp rút kinh nghiệm công tác đăng bài trên Loa phường"),
    to=("Công an phường Thuận Hóa", "Các tổ dân phố"),
    body=(
        "Ủy ban nhân dân phường Thuận Hóa kính mời đại diện các đơn vị dự họp rút kinh nghiệm công tác đăng bài trên Loa phường.",
        "Thời gian: 14 giờ 00 ngày 24/02/2026 (thứ Ba).",
        "Địa điểm: Phòng họp số 2, trụ sở Ủy ban nhân dân phường.",
        "Công an phường chuẩn bị số liệu theo độ tuổi, giới tính của người xem. Kính mời các đồng chí đến dự đúng giờ./.",
    ),
    sign=("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    name="Hồ Đắc Hương Ngự",
    copies=("- Như trên;", "- Lưu: VT."),
)

_T06 = Letter(
    issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "TỈNH SƠN LA"),
    number="26/HD-BTV",
    place="Sơn La",
    day="ngày 07 tháng 10 năm 2024",
    title=("HƯỚNG DẪN", "Viết tin, bài gửi đăng trên chuyên mục Loa phường"),
    body=(
        "Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh Sơn La hướng dẫn các cấp Hội viết tin, bài như sau:",
        "1. Về nội dung: bám sát đời sống hội viên; mỗi bài không quá 500 từ, có ảnh đại diện.",
        "2. Về đối tượng: ghi rõ độ tuổi, giới tính, ví dụ “phụ nữ từ 18 đến 55 tuổi”.",
        "3. Về phạm vi, thời gian: ghi rõ địa bàn xã, huyện, tỉnh và ngày bắt đầu, ngày kết thúc.",
        "4. Về thủ tục: Hội cấp huyện tự gửi công văn đề nghị đến Công an huyện.",
        "Đề nghị các cấp Hội nghiêm túc thực hiện./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"),
    name="Cầm Thị Ban Trắng",
    copies=("- Hội LHPN các huyện, thành phố;", "- Lưu: VT."),
)

CASES = (
    ask("s11-mttq-long-xuyen-thieu-gioi-tinh-quet", _S11, "2025-11-03", {
        "issuer": issuer("Ủy ban MTTQ Việt Nam phường Long Xuyên", "commune", "mass_organization", in_="tỉnh An Giang > phường Long Xuyên"),
        "audience": audience("18-", None, "đoàn viên", "hội viên", "người dân"), "scope": scope("commune", "phường Long Xuyên"), "window": window("2025-12-01", "2025-12-31"),
        "notes": "nêu tên Quỹ Vì người nghèo ở cuối bài.", "topic": "socio_political", "decision": decision("commune", "Công an phường Long Xuyên", "commune"),
    }, title="Chủ tịch", authority="TM", findings=["AUDIENCE_GENDER_MISSING"], received="2025-11-04", subject="policy", form="scan 200 -0.4 4"),
    ask("s12-dang-uy-hai-chau", _S12, "2026-05-11", {
        "issuer": issuer("Đảng ủy phường Hải Châu", "commune", "party", "Đảng bộ thành phố Đà Nẵng", in_="thành phố Đà Nẵng > phường Hải Châu"),
        "audience": audience("18-", "all", "cán bộ", "đảng viên"), "scope": scope("commune", "phường Hải Châu"), "window": window("2026-06-08", "2026-07-08"),
        "notes": "giữ đúng thứ tự các mục trong bài.", "topic": "socio_political", "decision": decision("commune", "Công an phường Hải Châu", "commune"),
    }, title="Phó Bí thư", authority="TM", received="2026-05-12", subject="policy"),
    ask("s13-phong-csgt-tay-ninh-bang", _S13, "2025-12-08", {
        "issuer": issuer("Phòng Cảnh sát giao thông", "province", "police", "Công an tỉnh Tây Ninh", in_="tỉnh Tây Ninh"),
        "audience": audience("18-60", "all", "người lái xe"), "scope": scope("province", "tỉnh Tây Ninh"), "window": window("2026-01-05", "2026-03-05"),
        "notes": "Đăng cùng hình ảnh do Phòng cung cấp", "topic": "law", "decision": decision("province", PC06 + "tỉnh Tây Ninh", "province"),
    }, title="Phó Trưởng phòng", authority="KT", received="2025-12-09", subject="traffic", look={"cols": 0.45, "left": 74}),
    ask("s14-dac-khu-con-dao-van-xuoi", _S14, "2026-02-02", {
        "issuer": issuer("Ủy ban nhân dân đặc khu Côn Đảo", "commune", UB, in_="thành phố Hồ Chí Minh > đặc khu Côn Đảo"),
        "audience": audience("16-", "all", "người dân", "khách du lịch"), "scope": scope("commune", "đặc khu Côn Đảo"), "window": window("2026-03-02", "2026-04-30"),
        "notes": "số điện thoại cứu hộ biển phải hiển thị đầy đủ.", "topic": "tourism_specialty", "decision": decision("commune", "Công an đặc khu Côn Đảo", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2026-02-03", subject="tourism"),
    ask("s15-xa-binh-gia-thieu-tuoi-quet", _S15, "2025-08-18", {
        "issuer": issuer("Ủy ban nhân dân xã Bình Gia", "commune", UB, in_="tỉnh Lạng Sơn > xã Bình Gia"),
        "audience": audience("", "all", "người có công", "đối tượng bảo trợ xã hội"), "scope": scope("commune", "xã Bình Gia"), "window": window("2025-09-15", "2025-11-15"),
        "notes": "ưu tiên đăng trước kỳ chi trả hằng tháng.", "topic": "project06", "decision": decision("commune", "Công an xã Bình Gia", "commune"),
    }, title="Phó Chủ tịch", authority="KT", findings=["AUDIENCE_AGE_MISSING"], received="2025-08-19", subject="vneid", form="scan 300 0.7 3"),
    ask("s16-so-vhttdl-khanh-hoa-toan-quoc", _S16, "2026-04-13", {
        "issuer": issuer("Sở Văn hóa, Thể thao và Du lịch", "province", "department", "Ủy ban nhân dân tỉnh Khánh Hòa", in_="tỉnh Khánh Hòa"),
        "audience": audience("0-", "all"), "scope": scope("nationwide", justification="Festival biển là sự kiện cấp quốc gia, phần lớn khách dự đến từ các tỉnh, thành phố khác."), "window": window("2026-05-18", "2026-07-18"),
        "notes": "sử dụng biểu trưng chính thức của Festival.", "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Khánh Hòa", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE"], received="2026-04-14", subject="tourism"),
    ask("s17-phuong-tan-uyen-docx", _S17, "2026-01-19", {
        "issuer": issuer("Ủy ban nhân dân phường Tân Uyên", "commune", UB, in_="thành phố Hồ Chí Minh > phường Tân Uyên"),
        "audience": audience("22-50", "all", "cha mẹ", "người chăm sóc trẻ"), "scope": scope("commune", "phường Tân Uyên"), "window": window("2026-02-23", "2026-03-31"),
        "notes": "giới thiệu Tổng đài 111 ở đầu bài.", "topic": "crime_warning", "decision": decision("commune", "Công an phường Tân Uyên", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2026-01-20", subject="children", form="docx", look={"tabs": True}, drop=("topic",)),
    ask("s18-hoi-nong-dan-phong-tho-thieu-anh", _S18, "2025-10-20", {
        "issuer": issuer("Hội Nông dân xã Phong Thổ", "commune", "mass_organization", "Hội Nông dân tỉnh Lai Châu", in_="tỉnh Lai Châu > xã Phong Thổ"),
        "audience": audience("18-60", "all", "nông dân"), "scope": scope("commune", "xã Phong Thổ"), "window": window("2025-11-17", "2025-12-17"),
        "notes": "dùng từ ngữ dễ hiểu như trong bài gửi.", "topic": "law", "decision": decision("commune", "Công an xã Phong Thổ", "commune"),
    }, title="Phó Chủ tịch", authority="TM", findings=["IMAGE_MISSING"], received="2025-10-21", subject="land", files=("bai viet.docx", "")),
    tell("t01-xin-tai-khoan-cms", _T01, "2025-09-22", issuer("Ủy ban nhân dân phường Thanh Khê", "commune", UB, in_="thành phố Đà Nẵng > phường Thanh Khê"), "cong_van",
         title="Phó Chủ tịch", authority="KT", received="2025-09-23"),
    tell("t02-quyet-dinh-to-bien-tap-quet", _T02, "2025-11-10", issuer("Ủy ban nhân dân xã Hòa Vang", "commune", UB, in_="thành phố Đà Nẵng > xã Hòa Vang"), "quyet_dinh",
         title="Chủ tịch", received="2025-11-11", form="scan 200 0.6 4"),
    tell("t03-treo-pano", _T03, "2026-05-25", issuer("Ủy ban nhân dân xã Nho Quan", "commune", UB, in_="tỉnh Ninh Bình > xã Nho Quan"), "cong_van",
         title="Phó Chủ tịch", authority="KT", received="2026-05-26"),
    tell("t04-xin-so-lieu-docx", _T04, "2025-12-15", issuer("Sở Khoa học và Công nghệ", "province", "department", "UBND tỉnh Thái Nguyên", in_="tỉnh Thái Nguyên"), "cong_van",
         title="Phó Giám đốc", authority="KT", received="2025-12-16", form="docx"),
    tell("t05-giay-moi-hop-quet", _T05, "2026-02-09", issuer("Ủy ban nhân dân phường Thuận Hóa", "commune", UB, in_="thành phố Huế > phường Thuận Hóa"), "giay_moi",
         title="Chánh Văn phòng", authority="TL", received="2026-02-10", form="scan 250 -0.5 4"),
    tell("t06-huong-dan-viet-bai", _T06, "2024-10-07", issuer("Hội Liên hiệp Phụ nữ tỉnh Sơn La", "province", "mass_organization", in_="tỉnh Sơn La"), "huong_dan",
         title="Phó Chủ tịch", authority="TM", profile="dak-nong", received="2024-10-08"),
)  # fmt: skip
