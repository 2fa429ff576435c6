"""Held-back requests of the third series, part g: ordinary offices of all regions, first half."""
# ruff: noqa: E501 - Vietnamese prose, one letter a block

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"
MO = "mass_organization"

_G01 = Letter(
    parent=("UBND HUYỆN BÙ ĐĂNG",),
    issuer=("ỦY BAN NHÂN DÂN", "XÃ NGHĨA TRUNG"),
    number="214/UBND-ĐC",
    place="Nghĩa Trung",
    day="ngày 14 tháng 10 năm 2024",
    about="đề nghị đăng tin tuyên truyền Luật Đất đai năm 2024 trên ứng dụng VNeID",
    to=("Công an huyện Bù Đăng",),
    body=(
        "Luật Đất đai số 31/2024/QH15 có hiệu lực từ ngày 01/8/2024. Qua công tác tiếp công dân, UBND xã nhận thấy nhiều hộ dân trên địa bàn vẫn chuyển nhượng đất bằng giấy tay. Để người dân nắm được quy định mới, UBND xã Nghĩa Trung đề nghị Công an huyện đăng tải bài viết trên chuyên mục Loa phường của ứng dụng VNeID, cụ thể:",
        "1. Đối tượng tuyên truyền: Người dân từ đủ 18 tuổi trở lên, cả nam và nữ.",
        "2. Phạm vi tuyên truyền: Trên địa bàn xã Nghĩa Trung.",
        "3. Thời gian đăng tin: Từ ngày 15/11/2024 đến ngày 15/12/2024.",
        "4. Nội dung cần lưu ý khác: Không.",
        "(Gửi kèm file mềm nội dung bài viết và hình ảnh đại diện).",
        "Rất mong nhận được sự quan tâm, phối hợp của Công an huyện./.",
    ),
    sign=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    name="Điểu Thanh Bình",
    copies=("- Như trên;", "- TT. Đảng ủy, HĐND xã;", "- Lưu: VT, ĐC."),
)

_G02 = Letter(
    parent=("HỘI LHPN TỈNH THÁI BÌNH",),
    issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "HUYỆN KIẾN XƯƠNG"),
    number="187/HPN-TG",
    place="Kiến Xương",
    day="ngày 05 tháng 11 năm 2024",
    about="phối hợp đăng bài cảnh báo thủ đoạn lừa đảo “việc nhẹ lương cao” trên VNeID",
    to=("Công an huyện Kiến Xương",),
    body=(
        "Trong 9 tháng đầu năm 2024, trên địa bàn huyện đã xảy ra 07 vụ chị em bị lừa tiền khi nhận “việc nhẹ lương cao” trên mạng xã hội, có trường hợp 62 tuổi bị mất hơn 200 triệu đồng. Thực hiện Kế hoạch số 93/KH-HPN ngày 12/3/2024, Hội Liên hiệp Phụ nữ huyện đã biên soạn 01 bài viết cảnh báo.",
        "Hội LHPN huyện trân trọng đề nghị Công an huyện xem xét, phê duyệt đăng bài viết này lên Loa phường trên ứng dụng VNeID để gửi tới hội viên, phụ nữ từ 18 đến 55 tuổi đang cư trú tại huyện Kiến Xương. Bài viết đề nghị được đăng từ ngày 01/12/2024 và kết thúc vào ngày 31/12/2024.",
        "Nội dung bài viết và ảnh đại diện được gửi kèm theo công văn này. Mọi thông tin xin liên hệ đồng chí Bùi Thị Nhài, Ban Tuyên giáo Hội, số điện thoại 0227.3000.415.",
        "Hội LHPN huyện trân trọng cảm ơn./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"),
    name="Phạm Thị Thu Lượm",
    copies=("- Như kính gửi;", "- Hội LHPN tỉnh (b/c);", "- Lưu: VP."),
)

_G03 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH AN GIANG"),
    issuer=("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",),
    number="2318/SVHTTDL-QLDL",
    place="An Giang",
    day="ngày 22 tháng 10 năm 2024",
    about="đề nghị đăng bài giới thiệu du lịch An Giang mùa nước nổi trên VNeID",
    to=(PC06 + "tỉnh An Giang",),
    body=(
        "Nhằm quảng bá hình ảnh du lịch An Giang, Sở Văn hóa, Thể thao và Du lịch kính gửi Quý Phòng bài viết giới thiệu rừng tràm Trà Sư, chợ nổi Long Xuyên và các đặc sản mùa nước nổi, đề nghị đăng trên Loa phường theo các thông tin trong bảng sau:",
        Rows(
            (
                ("Nội dung", "Thông tin đề nghị"),
                ("Đối tượng tuyên truyền", "Mọi lứa tuổi, không phân biệt nam, nữ"),
                ("Phạm vi tuyên truyền", "Toàn quốc"),
                (
                    "Lý do đề nghị",
                    "Khách du lịch đến An Giang phần lớn là người ngoài tỉnh, nhất là các tỉnh phía Bắc và Thành phố Hồ Chí Minh; đăng trong tỉnh sẽ không đạt mục đích quảng bá",
                ),
                ("Thời gian đăng", "Từ 20/11/2024 đến 20/12/2024"),
                ("Lưu ý khác", "Ảnh do Sở chụp, được phép sử dụng"),
            ),
            (0.34, 0.66),
        ),
        "Sở gửi kèm file mềm bài viết, hình ảnh đại diện qua hộp thư điện tử của Quý Phòng. Trân trọng./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Trương Hữu Lộc",
    copies=("- Như trên;", "- UBND tỉnh (để b/c);", "- Ban Giám đốc Sở;", "- Lưu: VT, QLDL."),
    size=13,
)

_G04 = Letter(
    parent=("CÔNG AN TỈNH HÒA BÌNH",),
    issuer=("PHÒNG CẢNH SÁT GIAO THÔNG",),
    number="1645/PC08-TM",
    place="Hòa Bình",
    day="ngày 02 tháng 12 năm 2024",
    about="phối hợp đăng bài tuyên truyền Luật Trật tự, an toàn giao thông đường bộ",
    to=(PC06 + "tỉnh Hòa Bình",),
    body=(
        "Luật Trật tự, an toàn giao thông đường bộ được Quốc hội thông qua ngày 27/6/2024, có hiệu lực thi hành từ 01/01/2025. Thực hiện chỉ đạo của đồng chí Giám đốc Công an tỉnh về tuyên truyền các quy định mới của Luật, Phòng Cảnh sát giao thông đã xây dựng 01 bài viết.",
        "Phòng Cảnh sát giao thông đề nghị đồng chí cho đăng bài viết trên chuyên mục Loa phường VNeID, trong đó: (1) Đối tượng tuyên truyền: công dân nam, nữ từ đủ 16 tuổi trở lên; (2) Phạm vi tuyên truyền: toàn tỉnh Hòa Bình; (3) Thời gian đăng tin: từ ngày 25/12/2024 đến hết ngày 31/01/2025; (4) Nội dung khác: đề nghị phản hồi kết quả trước ngày 20/12/2024.",
        "Gửi kèm bản mềm bài viết và 01 ảnh đại diện. Đầu mối liên hệ: Đại úy Bùi Văn Thảnh, Đội Tham mưu./.",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
    name="Thượng tá Đinh Công Sắc",
    copies=("- Như trên;", "- Đ/c Giám đốc CAT (để b/c);", "- Lưu: PC08."),
)

_G05 = Letter(
    parent=("TỈNH ỦY QUẢNG BÌNH",),
    issuer=("BAN TUYÊN GIÁO",),
    head="party",
    number="1872-CV/BTGTU",
    number_as="Số 1872-CV/BTGTU",
    place="Đồng Hới",
    day="ngày 06 tháng 01 năm 2025",
    about="đăng bài tuyên truyền kỷ niệm 95 năm Ngày thành lập Đảng Cộng sản Việt Nam",
    to=(PC06 + "tỉnh Quảng Bình",),
    body=(
        "Thực hiện Hướng dẫn số 169-HD/BTGTU ngày 20/12/2024 về tuyên truyền kỷ niệm 95 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2025), Ban Tuyên giáo Tỉnh ủy đề nghị Quý Phòng đăng bài viết về thành tựu phát triển kinh tế - xã hội của tỉnh trên Loa phường, ứng dụng VNeID:",
        "- Đối tượng: Cán bộ, đảng viên và các tầng lớp Nhân dân, mọi độ tuổi, mọi giới tính.",
        "- Phạm vi: Toàn tỉnh Quảng Bình.",
        "- Thời gian: Từ ngày 24/01/2025 đến ngày 28/02/2025.",
        "- Các nội dung khác: Bài viết sử dụng số liệu do Cục Thống kê tỉnh cung cấp.",
        "Ban Tuyên giáo Tỉnh ủy gửi kèm file bài viết và ảnh đại diện.",
    ),
    sign=("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
    name="Hoàng Minh Tứ",
    copies=("- Như trên;", "- Thường trực Tỉnh ủy (b/c);", "- Lưu VT, TTCTTG."),
)

_G06 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "HUYỆN LÝ NHÂN"),
    issuer=("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",),
    number="655/PGDĐT-CTTT",
    place="Lý Nhân",
    day="ngày 18 tháng 11 năm 2024",
    about="đề nghị đăng bài cảnh báo thuốc lá điện tử tẩm ma túy trên Loa phường",
    to=("Công an huyện Lý Nhân, tỉnh Hà Nam",),
    body=(
        "Hiện nay tình trạng các đối tượng xấu dụ dỗ học sinh sử dụng thuốc lá điện tử có tẩm chất ma túy diễn biến phức tạp; tại một tỉnh bạn đã có 03 học sinh 13 tuổi phải nhập viện. Phòng Giáo dục và Đào tạo huyện đề nghị Công an huyện cho đăng bài cảnh báo trên Loa phường VNeID, nội dung cụ thể như sau:",
        "1. Đối tượng tiếp nhận:",
        "- Độ tuổi: từ 11 đến 15 tuổi",
        "- Giới tính: nam và nữ",
        "2. Địa bàn tuyên truyền: toàn huyện Lý Nhân.",
        "3. Thời gian đăng bài: 10 ngày, kể từ ngày 16/12/2024.",
        "4. Đề nghị khác: gửi thông báo cho Phòng GD&amp;ĐT khi bài được duyệt.",
        "Phòng Giáo dục và Đào tạo gửi kèm theo công văn: file Word bài viết, ảnh đại diện./.",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
    name="Trần Thị Bích Hạt",
    copies=("- Như trên;", "- UBND huyện (b/c);", "- Các trường THCS (để biết);", "- Lưu: VT."),
)

_G07 = Letter(
    parent=("BẢO HIỂM XÃ HỘI TỈNH NGHỆ AN",),
    issuer=("BẢO HIỂM XÃ HỘI", "HUYỆN CON CUÔNG"),
    number="402/BHXH-TTTT",
    place="Con Cuông",
    day="ngày 30 tháng 9 năm 2024",
    about="phối hợp tuyên truyền tích hợp thẻ BHYT trên ứng dụng VNeID",
    to=("Công an huyện Con Cuông",),
    body=(
        "Triển khai Đề án 06 của Chính phủ, đến ngày 15/9/2024 toàn huyện có 61% người tham gia BHYT đã tích hợp thẻ trên VNeID. Để nâng cao tỷ lệ này, Bảo hiểm xã hội huyện Con Cuông đã chuẩn bị bài viết hướng dẫn các bước tích hợp và sử dụng thẻ BHYT trên VNeID khi đi khám chữa bệnh.",
        "Bảo hiểm xã hội huyện kính đề nghị Công an huyện hỗ trợ đăng tải bài viết trên Loa phường tới toàn thể người dân từ 14 tuổi trở lên, không phân biệt giới tính, trên địa bàn các xã Môn Sơn, Lục Dạ và Châu Khê. Đây là ba xã có tỷ lệ tích hợp thấp nhất huyện.",
        "Thời gian đăng tải dự kiến bắt đầu từ ngày 21/10/2024 cho đến hết ngày 30/11/2024. Khi cần chỉnh sửa nội dung, đề nghị Công an huyện trao đổi lại với Bảo hiểm xã hội huyện.",
        "Kèm theo: bài viết (bản mềm) và ảnh đại diện. Trân trọng cảm ơn sự phối hợp của Quý cơ quan./.",
    ),
    sign=("GIÁM ĐỐC",),
    name="Lô Thị Hải Vân",
    copies=("- Như trên;", "- BHXH tỉnh (để b/c);", "- Lưu: VT."),
)

_G08 = Letter(
    parent=("HỘI NÔNG DÂN TỈNH ĐỒNG THÁP",),
    issuer=("HỘI NÔNG DÂN", "THÀNH PHỐ SA ĐÉC"),
    number="58-CV/HNDTP",
    place="Sa Đéc",
    day="ngày 06 tháng 02 năm 2025",
    about="đăng bài giới thiệu làng hoa Sa Đéc trên ứng dụng VNeID",
    to=("Công an thành phố Sa Đéc",),
    body=(
        "Làng hoa Sa Đéc là điểm du lịch được du khách trên toàn quốc biết đến, mỗi năm cung ứng hàng triệu giỏ hoa cho các tỉnh, thành. Nhằm giúp hội viên và người dân địa phương cùng tham gia làm du lịch, giới thiệu đặc sản, Hội Nông dân thành phố có viết 01 bài giới thiệu làng hoa và các điểm tham quan.",
        "Hội Nông dân thành phố Sa Đéc đề nghị Công an thành phố đăng bài viết này trên Loa phường VNeID với thông tin cụ thể: 1) Đối tượng: nông dân, người dân từ 18 tuổi đến 60 tuổi, nam và nữ; 2) Phạm vi: phường Tân Quy Đông và xã Tân Khánh Đông; 3) Thời gian: từ 03/3/2025 đến 31/3/2025; 4) Lưu ý: bài viết có kèm 01 hình ảnh đại diện.",
        "Hội gửi kèm file mềm nội dung tuyên truyền. Rất mong Công an thành phố quan tâm giúp đỡ.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    name="Lê Văn Út Nhỏ",
    copies=("- Như trên;", "- TT Thành ủy (b/c);", "- Lưu: VP."),
)

_G09 = Letter(
    parent=("TỈNH LẠNG SƠN",),
    issuer=("ỦY BAN NHÂN DÂN", "HUYỆN TRÀNG ĐỊNH"),
    number="731/UBND-NC",
    place="Tràng Định",
    day="ngày 08 tháng 4 năm 2025",
    about="đề nghị đăng bài tuyên truyền phòng, chống mua bán người qua biên giới",
    to=(PC06 + "tỉnh Lạng Sơn",),
    body=(
        "Huyện Tràng Định có đường biên giới dài, thời gian qua nhiều đối tượng lợi dụng mạng xã hội để lừa người dân xuất cảnh trái phép, mua bán người. UBND huyện đã chỉ đạo biên soạn bài viết cảnh báo phương thức, thủ đoạn của loại tội phạm này và kính đề nghị Quý Phòng đăng tải trên Loa phường (VNeID) như sau:",
        "1. Đối tượng tuyên truyền (độ tuổi, giới tính): từ 15 tuổi trở lên; cả hai giới.",
        "2. Phạm vi tuyên truyền: các xã Đào Viên, Tân Minh, Trung Thành và Đội Cấn, huyện Tràng Định.",
        "3. Thời gian đăng tin: 01/5/2025 - 30/6/2025.",
        "4. Lưu ý khác: đề nghị ưu tiên đăng vào buổi tối.",
        "UBND huyện gửi kèm bài viết bản mềm và hình ảnh đại diện./.",
    ),
    sign=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Nông Văn Thiệp",
    copies=("- Như trên;", "- TT Huyện ủy, HĐND huyện;", "- CT, các PCT UBND huyện;", "- Lưu: VT, NC."),
)

_G10 = Letter(
    parent=("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",),
    issuer=("LIÊN ĐOÀN LAO ĐỘNG", "TỈNH ĐỒNG NAI"),
    number="926/LĐLĐ-CSPL",
    place="Đồng Nai",
    day="ngày 20 tháng 5 năm 2025",
    about="đăng bài tuyên truyền Luật Bảo hiểm xã hội năm 2024 trên VNeID",
    to=(PC06 + "tỉnh Đồng Nai",),
    body=(
        "Luật Bảo hiểm xã hội số 41/2024/QH15 có hiệu lực từ ngày 01/7/2025 với nhiều điểm mới liên quan trực tiếp đến người lao động. Liên đoàn Lao động tỉnh Đồng Nai đề nghị Quý Phòng hỗ trợ đăng bài viết trên Loa phường của ứng dụng VNeID theo nội dung:",
        Rows(
            (
                ("Tên bài viết", "Đối tượng", "Phạm vi", "Thời gian đăng", "Ghi chú"),
                (
                    "Những điểm mới của Luật Bảo hiểm xã hội",
                    "Đoàn viên, người lao động từ 18 đến 60 tuổi, nam và nữ",
                    "Tỉnh Đồng Nai",
                    "Từ 16/6/2025 đến 31/7/2025",
                    "Bài do Ban CSPL biên soạn",
                ),
            ),
            (0.24, 0.24, 0.14, 0.2, 0.18),
        ),
        "(Gửi kèm file mềm bài viết và ảnh đại diện)",
        "Trân trọng cảm ơn sự phối hợp của Quý Phòng./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"),
    name="Tăng Quốc Lập",
    copies=("- Như trên;", "- Thường trực LĐLĐ tỉnh;", "- Lưu: VT, CSPL."),
)

_G11 = Letter(
    parent=("THÀNH PHỐ HÀ NỘI",),
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG SƠN TÂY"),
    number="1286/UBND-VHXH",
    place="Sơn Tây",
    day="ngày 15 tháng 9 năm 2025",
    about="đăng tin quảng bá không gian đi bộ Thành cổ Sơn Tây trên Loa phường",
    to=("Công an phường Sơn Tây",),
    body=(
        "Nhằm quảng bá du lịch và các sản phẩm ẩm thực xứ Đoài, UBND phường Sơn Tây đề nghị Công an phường xem xét đăng bài “Về Thành cổ, nghe chuyện xứ Đoài” trên kênh Loa phường VNeID. Thông tin cụ thể:",
        "<b>- Đối tượng tuyên truyền:</b> Tất cả người dân, không giới hạn độ tuổi và giới tính.",
        "<b>- Phạm vi tuyên truyền:</b> Trong địa bàn phường Sơn Tây.",
        "<b>- Thời gian đăng tin:</b> Từ 8h00 ngày 10/10/2025 đến 17h00 ngày 10/11/2025.",
        "<b>- Các nội dung cần lưu ý khác:</b> Chương trình khai mạc tối thứ Bảy hằng tuần, giờ cụ thể đã nêu trong bài.",
        "UBND phường gửi kèm bản mềm bài viết và hình ảnh đại diện để Công an phường thực hiện./.",
    ),
    sign=("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"),
    name="Đỗ Khắc Quyền",
    copies=("- Như trên;", "- Chủ tịch UBND phường (để b/c);", "- Lưu: VT, VHXH."),
    size=13.5,
)

_G12 = Letter(
    parent=("TỈNH ĐOÀN LAI CHÂU",),
    issuer=("ĐOÀN TNCS HỒ CHÍ MINH", "XÃ SÌN HỒ"),
    head="youth",
    number="19-CV/ĐTN",
    place="Sìn Hồ",
    day="ngày 06 tháng 10 năm 2025",
    about="xin đăng bài phòng, chống lừa đảo trên mạng cho đoàn viên, thanh niên",
    to=("Công an xã Sìn Hồ",),
    body=(
        "Vừa qua, một số đoàn viên, thanh niên trong xã bị kẻ gian lừa chuyển tiền khi mua hàng trên mạng. Đoàn xã đã viết một bài cảnh báo, nêu các thủ đoạn thường gặp và cách phòng tránh.",
        "Đoàn TNCS Hồ Chí Minh xã Sìn Hồ đề nghị Công an xã giúp đăng bài viết trên Loa phường của VNeID. Đối tượng chúng tôi hướng đến là đoàn viên, thanh niên trong độ tuổi từ 16 đến 30, cả nam và nữ. Phạm vi đăng là toàn xã Sìn Hồ. Thời gian đăng trong tháng 11 năm 2025.",
        "Ngoài ra, ngày 08/11/2025 Đoàn xã tổ chức ra quân hỗ trợ cài đặt VNeID tại chợ phiên, mong Công an xã cử cán bộ cùng tham gia.",
        "File bài viết và ảnh đại diện gửi kèm theo công văn. Xin trân trọng cảm ơn!",
    ),
    sign=("TM. BAN CHẤP HÀNH", "BÍ THƯ"),
    name="Sùng A Chừ",
    copies=("- Như trên;", "- Đảng ủy xã (b/c);", "- Lưu: VP."),
)

CASES = (
    ask("tg01-xa-nghia-trung-dat-dai", _G01, "2024-10-14", {
        "issuer": issuer("Ủy ban nhân dân xã Nghĩa Trung", "commune", UB, "UBND huyện Bù Đăng", in_="tỉnh Bình Phước > huyện Bù Đăng > xã Nghĩa Trung"),
        "audience": audience("18-", "all"),
        "scope": scope("commune", "xã Nghĩa Trung"),
        "window": window("2024-11-15", "2024-12-15"),
        "topic": "law",
        "decision": decision("district", "Công an huyện Bù Đăng", "district"),
    }, title="Chủ tịch", authority="TM", received="2024-10-15", subject="land", drop=("notes",)),
    ask("tg02-hoi-lhpn-kien-xuong", _G02, "2024-11-05", {
        "issuer": issuer("Hội Liên hiệp Phụ nữ huyện Kiến Xương", "district", MO, "Hội LHPN tỉnh Thái Bình", in_="tỉnh Thái Bình > huyện Kiến Xương"),
        "audience": audience("18-55", "female"),
        "scope": scope("district", "huyện Kiến Xương"),
        "window": window("2024-12-01", "2024-12-31"),
        "topic": "crime_warning",
        "decision": decision("district", "Công an huyện Kiến Xương", "district"),
    }, title="Phó Chủ tịch", authority="TM", received="2024-11-06", subject="fraud", form="docx", drop=("notes",)),
    ask("tg03-so-vhttdl-an-giang-bang", _G03, "2024-10-22", {
        "issuer": issuer("Sở Văn hóa, Thể thao và Du lịch", "province", "department", "Ủy ban nhân dân tỉnh An Giang", in_="tỉnh An Giang"),
        "audience": audience("0-", "all"),
        "scope": scope("nationwide", justification="Khách du lịch đến An Giang phần lớn là người ngoài tỉnh, nhất là các tỉnh phía Bắc và Thành phố Hồ Chí Minh; đăng trong tỉnh sẽ không đạt mục đích quảng bá"),
        "window": window("2024-11-20", "2024-12-20"),
        "notes": "Ảnh do Sở chụp, được phép sử dụng",
        "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "tỉnh An Giang", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE"], received="2024-10-23", subject="tourism", look={"cols": 0.45}),
    ask("tg04-pc08-hoa-binh", _G04, "2024-12-02", {
        "issuer": issuer("Phòng Cảnh sát giao thông", "province", "police", "Công an tỉnh Hòa Bình", in_="tỉnh Hòa Bình"),
        "audience": audience("16-", "all"),
        "scope": scope("province", "tỉnh Hòa Bình"),
        "window": window("2024-12-25", "2025-01-31"),
        "notes": "đề nghị phản hồi kết quả trước ngày 20/12/2024.",
        "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Hòa Bình", "province"),
    }, title="Phó Trưởng phòng", authority="KT", received="2024-12-03", subject="traffic", look={"to": "bold"}),
    ask("tg05-ban-tuyen-giao-quang-binh", _G05, "2025-01-06", {
        "issuer": issuer("Ban Tuyên giáo", "province", "party", "Tỉnh ủy Quảng Bình", in_="tỉnh Quảng Bình"),
        "audience": audience("0-", "all"),
        "scope": scope("province", "tỉnh Quảng Bình"),
        "window": window("2025-01-24", "2025-02-28"),
        "notes": "Bài viết sử dụng số liệu do Cục Thống kê tỉnh cung cấp.",
        "topic": "socio_political",
        "decision": decision("province", PC06 + "tỉnh Quảng Bình", "province"),
    }, title="Phó Trưởng ban", authority="KT", received="2025-01-07", subject="policy", form="docx"),
    ask("tg06-phong-gddt-ly-nhan", _G06, "2024-11-18", {
        "issuer": issuer("Phòng Giáo dục và Đào tạo", "district", "department", "Ủy ban nhân dân huyện Lý Nhân", in_="tỉnh Hà Nam > huyện Lý Nhân"),
        "audience": audience("11-15", "all"),
        "scope": scope("district", "huyện Lý Nhân"),
        "window": window("2024-12-16", "2024-12-25"),
        "notes": "gửi thông báo cho Phòng GD&ĐT khi bài được duyệt.",
        "topic": "crime_warning",
        "decision": decision("district", "Công an huyện Lý Nhân", "district"),
    }, title="Phó Trưởng phòng", authority="KT", received="2024-11-19", subject="drugs", look={"vv": "below"}),
    ask("tg07-bhxh-con-cuong-van-xuoi", _G07, "2024-09-30", {
        "issuer": issuer("Bảo hiểm xã hội huyện Con Cuông", "district", "department", "Bảo hiểm xã hội tỉnh Nghệ An", in_="tỉnh Nghệ An > huyện Con Cuông"),
        "audience": audience("14-", "all"),
        "scope": scope("commune", "xã Môn Sơn", "xã Lục Dạ", "xã Châu Khê"),
        "window": window("2024-10-21", "2024-11-30"),
        "topic": "project06",
        "decision": decision("district", "Công an huyện Con Cuông", "district"),
    }, title="Giám đốc", received="2024-10-01", subject="vneid", drop=("notes",)),
    ask("tg08-hoi-nong-dan-sa-dec", _G08, "2025-02-06", {
        "issuer": issuer("Hội Nông dân thành phố Sa Đéc", "district", MO, "Hội Nông dân tỉnh Đồng Tháp", in_="tỉnh Đồng Tháp > thành phố Sa Đéc"),
        "audience": audience("18-60", "all"),
        "scope": scope("commune", "phường Tân Quy Đông", "xã Tân Khánh Đông"),
        "window": window("2025-03-03", "2025-03-31"),
        "topic": "tourism_specialty",
        "decision": decision("district", "Công an thành phố Sa Đéc", "district"),
    }, title="Chủ tịch", authority="TM", received="2025-02-07", subject="tourism", form="docx", drop=("notes",)),
    ask("tg09-huyen-trang-dinh", _G09, "2025-04-08", {
        "issuer": issuer("Ủy ban nhân dân huyện Tràng Định", "district", UB, in_="tỉnh Lạng Sơn > huyện Tràng Định"),
        "audience": audience("15-", "all"),
        "scope": scope("commune", "xã Đào Viên", "xã Tân Minh", "xã Trung Thành", "xã Đội Cấn"),
        "window": window("2025-05-01", "2025-06-30"),
        "notes": "đề nghị ưu tiên đăng vào buổi tối.",
        "topic": "crime_warning",
        "decision": decision("province", PC06 + "tỉnh Lạng Sơn", "province"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-04-09", subject="fraud", drop=("issuer.parent",), look={"left": 88}),
    ask("tg10-ldld-dong-nai-bang-ngang", _G10, "2025-05-20", {
        "issuer": issuer("Liên đoàn Lao động tỉnh Đồng Nai", "province", MO, "Tổng Liên đoàn Lao động Việt Nam", in_="tỉnh Đồng Nai"),
        "audience": audience("18-60", "all"),
        "scope": scope("province", "tỉnh Đồng Nai"),
        "window": window("2025-06-16", "2025-07-31"),
        "notes": "Bài do Ban CSPL biên soạn",
        "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Đồng Nai", "province"),
    }, title="Phó Chủ tịch", authority="TM", received="2025-05-21", subject="law", look={"cols": 0.46}),
    ask("tg11-phuong-son-tay", _G11, "2025-09-15", {
        "issuer": issuer("Ủy ban nhân dân phường Sơn Tây", "commune", UB, in_="thành phố Hà Nội > phường Sơn Tây"),
        "audience": audience("0-", "all"),
        "scope": scope("commune", "phường Sơn Tây"),
        "window": window("2025-10-10", "2025-11-10"),
        "notes": "Chương trình khai mạc tối thứ Bảy hằng tuần, giờ cụ thể đã nêu trong bài.",
        "topic": "tourism_specialty",
        "decision": decision("commune", "Công an phường Sơn Tây", "commune"),
    }, title="Trưởng phòng Văn hóa - Xã hội", authority="TL", received="2025-09-16", subject="tourism", drop=("issuer.parent",), look={"ragged": True}),
    ask("tg12-doan-xa-sin-ho", _G12, "2025-10-06", {
        "issuer": issuer("Đoàn TNCS Hồ Chí Minh xã Sìn Hồ", "commune", MO, "Tỉnh đoàn Lai Châu", in_="tỉnh Lai Châu > xã Sìn Hồ"),
        "audience": audience("16-30", "all"),
        "scope": scope("commune", "xã Sìn Hồ"),
        "window": window("2025-11-01", "2025-11-30"),
        "topic": "crime_warning",
        "decision": decision("commune", "Công an xã Sìn Hồ", "commune"),
    }, title="Bí thư", authority="TM", received="2025-10-07", subject="fraud", form="docx", drop=("notes",)),
)  # fmt: skip
