"""Held-back requests, third series, first part: letters of the time of the district police."""
# ruff: noqa: E501 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"
MASS = "mass_organization"

_01 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "HUYỆN MAI CHÂU"), issuer=("ỦY BAN NHÂN DÂN", "XÃ MAI HỊCH"), number="214/UBND", place="Mai Hịch", day="ngày 11 tháng 6 năm 2024",
    about="nhờ phát bài cảnh giác với kẻ giả danh thợ điện", to=("Công an huyện Mai Châu",),
    body=(
        "Từ đầu năm đến nay, dọc quốc lộ 15 đã có 03 gia đình bị người lạ gọi điện tự xưng là cán bộ điện lực, dọa cắt điện để lấy tiền; người mất tiền lớn tuổi nhất là 71 tuổi, mất 46 triệu đồng (Báo cáo số 88/BC-UBND ngày 31/5/2024 của UBND xã).",
        "Muốn bà con kịp đề phòng, xã viết một bài ngắn, nhờ Công an huyện duyệt rồi phát lên kênh Loa phường của VNeID. Chúng tôi chỉ cần tin hiện trên máy của người đang ăn ở tại xã Mai Hịch và hai xã liền kề là Vạn Mai, Mai Hạ. Ai đã qua sinh nhật thứ mười sáu thì đều nên đọc, chẳng kể ông hay bà.",
        "Bài nên được bật vào sáng thứ Hai, mồng 1 tháng 7, và để đó trọn hai tuần lễ. Tệp bài cùng một tấm ảnh bìa để trong thư điện tử gửi kèm. Xin cảm ơn.",
    ),
    sign=("CHỦ TỊCH",), name="Khà Văn Thuấn", copies=("- Như trên;", "- Lưu VP."),
)  # fmt: skip

_02 = Letter(
    parent=("HỘI LHPN TỈNH QUẢNG TRỊ",), issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "HUYỆN HƯỚNG HÓA"), number="142/CV-HPN", place="Hướng Hóa", day="ngày 17 tháng 9 năm 2024",
    about="đưa bài “Cảnh giác với lời mời việc nhẹ lương cao qua biên giới” lên Loa phường", to=("Công an huyện Hướng Hóa",),
    body=(
        "Hội LHPN huyện đã trao đổi với Đồn Biên phòng Thanh và xin gửi bài cảnh báo nạn mua bán người. Rất mong Công an huyện chấp thuận cho đăng với mấy điểm sau:",
        "* Chị em cần nghe: từ 18 đến 55 tuổi;",
        "* Chỗ cần phủ tin: các thị trấn Khe Sanh, Lao Bảo cùng hai xã Hướng Phùng, A Dơi;",
        "* Lên – xuống bài: 08h00 ngày 14/10/2024 – 17h00 ngày 20/10/2024. Riêng hội thi nấu ăn ngày 18/10 đã có thông báo khác, không nhắc trong bài;",
        "* Dặn thêm: không ghép ảnh nạn nhân;",
        "* Gửi theo: bản Word và ảnh đại diện.",
        "Trân trọng cảm ơn Công an huyện./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), name="Hồ Thị Xê Nhung", copies=("- Như kính gửi;", "- Hội LHPN tỉnh (b/c);", "- Lưu: VT."), size=13.5,
)  # fmt: skip

_03 = Letter(
    parent=("UBND TỈNH NINH THUẬN",), issuer=("SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"), number="967/SVHTTDL-QLDL", place="Ninh Thuận", day="ngày 22 tháng 4 năm 2024",
    about="quảng bá mùa nho chín Ninh Thuận năm 2024 qua ứng dụng VNeID",
    to=(PC06 + "tỉnh Ninh Thuận", "Trung tâm Thông tin xúc tiến Du lịch tỉnh"),
    body=(
        "Lễ hội Nho - Vang Ninh Thuận năm 2024 diễn ra từ ngày 13 đến ngày 16 tháng 6. Để khách biết mà sắp xếp chuyến đi, Sở gửi bài quảng bá, đề nghị Phòng PC06 trình cho hiển thị tại mục Loa phường theo bảng:",
        Rows(
            (
                ("Tên bài", "Về Ninh Thuận mùa nho chín"),
                ("Khán giả", "Công dân nào cũng xem được, không chia tuổi, không chia nam nữ"),
                ("Vùng hiển thị", "Đủ 63 tỉnh thành"),
                ("Vì sao phải rộng như vậy", "Hơn tám phần mười khách lưu trú tại Ninh Thuận là người tỉnh ngoài, chủ yếu từ phía Bắc và Đông Nam Bộ; chỉ phát trong tỉnh thì không có tác dụng kích cầu"),
                ("Lên bài / hạ bài", "Sáng 20/5/24 lên; tối 12/6/24 hạ"),
                ("Ghi thêm", "Giữ nguyên tên các vườn nho trong bài"),
            ),
            (0.28, 0.72),
        ),
        "Hồ sơ có tệp bài viết và ảnh bìa. Trung tâm Thông tin xúc tiến Du lịch cử người đầu mối, trả lời trước ngày 03/5/2024.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Thiên Sanh Phú Quân", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLDL."), size=13,
)  # fmt: skip

_04 = Letter(
    parent=("CÔNG AN HUYỆN TRÀ CÚ",), issuer=("CÔNG AN XÃ ĐẠI AN",), number="31/CAX", place="Đại An", day="ngày 08 tháng 10 năm 2024",
    about="đề xuất đăng bài cảnh báo lừa bán vé số trúng thưởng", to=("Công an huyện Trà Cú",),
    body=(
        "Thực hiện chỉ đạo của đồng chí Trưởng Công an huyện tại Công điện số 05 ngày 02/10/2024, Công an xã Đại An hoàn thành 01 bài cảnh báo thủ đoạn bán vé số giả trúng thưởng, xin được đăng lên hệ thống Loa phường, nội dung như bảng:",
        Rows(
            (
                ("Ai đọc", "Đọc ở đâu", "Bao lâu", "Người viết bài"),
                ("Người 14 tuổi trở lên; nam + nữ", "Xã Đại An", "Từ 01/11 tới 15/11/2024", "Thượng úy Thạch Sa Rươne"),
            ),
            (0.3, 0.2, 0.25, 0.25),
        ),
        "Bài có bản tiếng Khmer đi cùng; tệp Word và ảnh đại diện nộp theo đường công văn điện tử./.",
    ),
    sign=("TRƯỞNG CÔNG AN XÃ",), name="Đại úy Kim Sô Phiếp", copies=("- Như trên;", "- UBND xã (b/c);", "- Lưu: CAX."),
)  # fmt: skip

_05 = Letter(
    parent=("BẢO HIỂM XÃ HỘI VIỆT NAM",), issuer=("BẢO HIỂM XÃ HỘI", "TỈNH NAM ĐỊNH"), number="2115/BHXH-TTPTĐT", place="Nam Định", day="ngày 15 tháng 11 năm 2024",
    about="hướng dẫn đăng ký nhận lương hưu qua tài khoản trên VNeID", to=(PC06 + "tỉnh Nam Định",),
    body=(
        "Qua rà soát, toàn tỉnh còn 18.406 người nhận lương hưu bằng tiền mặt, trong đó 2.911 người trên 85 tuổi được chi trả tại nhà nên không thuộc diện lần này.",
        "BHXH tỉnh đề nghị Quý Phòng cho đăng bài hướng dẫn lên Loa phường với các ý: (1) bài dành cho người hưởng lương hưu tuổi từ 56 đến hết 80, cả hai giới; (2) phát trong tỉnh Nam Định là đủ, chưa cần ra toàn quốc vì điểm chi trả ghi trong bài đều ở Nam Định; (3) phát mười ngày liền, ngày đầu tiên là 09/12/2024; (4) số tổng đài 1900 9068 trong bài đề nghị không che.",
        "Bản mềm và ảnh đại diện gửi kèm văn bản này./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Vũ Thị Hồng Thắm", copies=("- Như trên;", "- Giám đốc (b/c);", "- Lưu: VT, TTPTĐT."),
)  # fmt: skip

_06 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "QUẬN ĐỐNG ĐA"), issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG LÁNG HẠ"), number="175/UBND-VP", place="Láng Hạ", day="ngày 12 tháng 3 năm 2024",
    about="tuyên truyền quy định về nồng độ cồn", to=("Công an quận Đống Đa",),
    body=(
        "Qua phản ánh của 14 tổ dân phố, không ít người vẫn nghĩ đi xe máy trong ngõ sau khi uống bia thì không bị xử phạt. UBND phường vừa hoàn thành bài giải thích Nghị định số 100/2019/NĐ-CP ngày 30/12/2019, dài khoảng 600 chữ.",
        "Kính mong Công an quận thẩm định, cho bài chạy suốt tháng Tư năm nay trong mục Loa phường. Người nhận là cư dân phường Láng Hạ, nam cũng như nữ, miễn là đã đủ 16 tuổi (tuổi được đi xe gắn máy). Văn phòng UBND phường (bà Ngô Bích Diệp, điện thoại 024.3999.0101) sẵn sàng sửa bài theo góp ý.",
        "Kèm theo: tệp nội dung, hình đại diện.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Đặng Trần Khôi Việt", copies=("- Như trên;", "- Đảng ủy, HĐND phường (b/c);", "- Lưu: VT."),
)  # fmt: skip

_07 = Letter(
    parent=("TỈNH ĐOÀN KIÊN GIANG",), issuer=("THÀNH ĐOÀN HÀ TIÊN",), head="youth", number="118-CV/TĐTN-VP", number_as="Số: 118-CV/TĐTN-VP", place="Hà Tiên", day="ngày 20 tháng 5 năm 2024",
    about="nhờ đăng bài về đội hình tình nguyện hỗ trợ định danh điện tử", to=("Công an thành phố Hà Tiên",),
    body=(
        "Chiến dịch Thanh niên tình nguyện Hè năm 2024 ra quân ngày 02/6/2024. Ban Thường vụ Thành đoàn đã biên tập bài kêu gọi ĐVTN nâng mức tài khoản định danh, nay nhờ Công an thành phố đưa lên Loa phường:",
        "a) Lứa tuổi, phái tính: 16-30t, trai gái như nhau.",
        "b) Không gian: P. Đông Hồ, P. Bình San, P. Pháo Đài.",
        "c) Mốc bật/tắt: bật 15/6/24, tắt 15/7/24.",
        "d) Mong muốn khác: gắn đường dẫn trang của Thành đoàn.",
        "e) Tài liệu: 01 tệp bài, 01 ảnh.",
        "Mong sớm nhận phản hồi.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "BÍ THƯ"), name="Danh Thị Ngọc Sương", copies=("- Như trên;", "- BTV Tỉnh đoàn (b/c);", "- Lưu VP."), size=13,
)  # fmt: skip

_08 = Letter(
    parent=("HỘI CỰU CHIẾN BINH", "TỈNH CAO BẰNG"), issuer=("HỘI CỰU CHIẾN BINH", "HUYỆN HÀ QUẢNG"), number="58/CV-CCB", place="Hà Quảng", day="ngày 15 tháng 7 năm 2024",
    about="vận động giao nộp vũ khí, vật liệu nổ", to=("Đồng chí Trưởng Công an huyện Hà Quảng",),
    body=(
        "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ đã được Quốc hội thông qua ngày 29/6/2024. Hội CCB huyện xin gửi bài phổ biến những điều cấm, đề nghị đồng chí cho lên mục Loa phường, trong đó: (i) bài nhằm vào CCB và người nhà, tuổi 50 – 75, bất luận nam nữ; (ii) hai thị trấn Xuân Hòa, Thông Nông và xã Trường Hà là nơi cần đăng trước, những nơi khác Hội sẽ có công văn sau; (iii) đăng 05-20.8.2024; (iv) cuối bài ghi rõ nơi tiếp nhận là trụ sở Công an các xã.",
        "Hội viên cao tuổi nhất của Hội năm nay 96 tuổi cũng đã tự nguyện giao nộp 01 khẩu súng kíp, câu chuyện này được kể trong bài. Kèm theo tệp Word, ảnh đại diện.",
    ),
    sign=("T.M BAN CHẤP HÀNH", "PHÓ CHỦ TỊCH"), name="Nông Ích Khải", copies=("- Như trên;", "- Hội CCB tỉnh (b/c);", "- Lưu VP."),
)  # fmt: skip

_09 = Letter(
    parent=("TỈNH PHÚ YÊN",), issuer=("ỦY BAN NHÂN DÂN", "HUYỆN SÔNG HINH"), number="2387/UBND-NC", place="Sông Hinh", day="ngày 02 tháng 12 năm 2024",
    about="phối hợp đăng bài nhắc người dân đề phòng tội phạm dịp giáp Tết", to=("Công an huyện Sông Hinh",),
    body=(
        "Càng gần Tết, số vụ lừa mua bán trâu bò, nông sản qua mạng càng tăng. Ủy ban nhân dân huyện giao Phòng Văn hóa và Thông tin soạn bài nhắc nhở và chuyển Công an huyện xem xét đăng lên Loa phường.",
        "Huyện hướng bài tới những người đã tròn mười tám tuổi và có tài khoản định danh mức độ 2, đang sống ở 11 xã, thị trấn của huyện Sông Hinh, trừ xã Ea Bá vì nơi này đã phát loa trực tiếp bằng tiếng Ê Đê. Việc đăng bắt đầu vào Chủ nhật, ngày 05/01/2025 và chấm dứt khi hết ngày 28/01/2025 (29 tháng Chạp).",
        "Bài viết, ảnh bìa chuyển qua hệ thống quản lý văn bản. Phòng VH&amp;TT huyện (ông Ma Thuyết) phối hợp khi cần.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Ksor Y Hờ Vin", copies=("- Như trên;", "- TT HU, TT HĐND huyện;", "- Phòng VHTT;", "- Lưu: VT, NC."),
)  # fmt: skip

_10 = Letter(
    parent=("SỞ Y TẾ HẢI DƯƠNG",), issuer=("TRUNG TÂM Y TẾ", "THÀNH PHỐ CHÍ LINH"), number="702/TTYT-TTGDSK", place="Chí Linh", day="ngày 19 tháng 8 năm 2024",
    about="cảnh báo bán thuốc lợi sữa giả trên mạng", to=("Công an thành phố Chí Linh",),
    body=(
        "Trung tâm Y tế vừa tiếp nhận 04 trẻ từ 02 đến 06 tháng tuổi ngộ độc do mẹ dùng “thuốc lợi sữa” mua của các tài khoản giả danh bác sĩ. Trung tâm đề nghị đăng bài cảnh báo trên Loa phường, một là để phụ nữ mang thai, bà mẹ nuôi con nhỏ trong độ tuổi 18 – 45 nhận ra chiêu lừa; hai là chỉ cần hiển thị ở các phường Sao Đỏ, Cộng Hòa, Phả Lại, nơi có ca bệnh; ba là lên bài lúc 7 giờ ngày 9/9/2024 và gỡ lúc 22 giờ ngày 29/9/2024; bốn là không nêu tên sản phẩm khi chưa có kết luận của Sở Y tế.",
        "Trung tâm gửi kèm bài (.docx) và ảnh đại diện (.png)./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="BSCKI. Mạc Thị Duyên Hà", copies=("- Như trên;", "- Sở Y tế (b/c);", "- Lưu: VT, TTGDSK."),
)  # fmt: skip

_11 = Letter(
    parent=("UBND HUYỆN TIỀN HẢI",), issuer=("PHÒNG TƯ PHÁP",), number="39/PTP", place="Tiền Hải", day="ngày 26 tháng 11 năm 2024",
    about="đề nghị phát bài về rủi ro khi mua bán đất bằng giấy viết tay", to=("Công an huyện Tiền Hải",),
    body=(
        "Năm 2024 Phòng đã nhận 27 đơn hỏi về đất đai, có đơn của cụ ông 83 tuổi. Phòng Tư pháp biên soạn bài giải đáp theo Luật Đất đai năm 2024 (có hiệu lực từ ngày 01/8/2024), nhờ Công an huyện đưa lên Loa phường, VNeID:",
        "1- Lớp người cần biết luật: người mua, người bán đất; 20–65 tuổi; giới nào cũng được.",
        "2- Khoanh vùng: xã Đông Minh, xã Nam Phú.",
        "3- Thời khắc: khởi từ 0h ngày 16/12/2024, kéo dài 20 ngày.",
        "4- Điều cần giữ: không đổi các điều luật trích trong bài.",
        "5- Kèm: bài, ảnh.",
    ),
    sign=("TRƯỞNG PHÒNG",), name="Tô Quang Hiệu", copies=("- Như trên;", "- UBND huyện (b/c);", "- Lưu PTP."),
)  # fmt: skip

_12 = Letter(
    parent=("ỦY BAN MTTQ VIỆT NAM", "THÀNH PHỐ DĨ AN"), issuer=("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "PHƯỜNG TÂN ĐÔNG HIỆP"), number="77/MTTQ-BTT", place="Tân Đông Hiệp", day="ngày 29 tháng 7 năm 2024",
    about="giới thiệu mô hình khu nhà trọ văn minh", to=("Công an thành phố Dĩ An",),
    body=(
        "Sau một năm làm điểm, mô hình “Khu nhà trọ văn minh, an toàn” ở phường đã có 62 chủ trọ hưởng ứng. Hội nghị sơ kết ngày 19/7/2024 thống nhất kể lại cách làm trong một bài viết.",
        "Bài chủ yếu dành cho anh chị em công nhân thuê trọ, tức là lớp người từ 18 tới 40 tuổi, nam có, nữ có. Mặt trận phường nhờ quý đơn vị hiển thị bài cho toàn phường Tân Đông Hiệp qua kênh Loa phường; các phường bạn nếu muốn dùng sẽ tự gửi văn bản. Bài và hình đại diện gửi kèm theo công văn.",
        "Rất mong được quý đơn vị giúp đỡ.",
    ),
    sign=("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), name="Huỳnh Phước Tài", copies=("- Như trên;", "- UBMTTQVN TP (b/c);", "- Lưu VT."), size=13,
)  # fmt: skip

_13 = Letter(
    parent=("UBND THỊ XÃ SA PA",), issuer=("PHÒNG VĂN HÓA VÀ THÔNG TIN",), number="08/VHTT", place="Sa Pa", day="ngày 06 tháng 01 năm 2025",
    about="đăng bài giới thiệu hoa đào, hoa mận Sa Pa", to=("Công an thị xã Sa Pa",),
    body=(
        "Căn cứ Kế hoạch số 310/KH-UBND ngày 20/12/2024 của UBND thị xã về kích cầu du lịch, Phòng Văn hóa và Thông tin đề xuất đăng 01 bài trên Loa phường. Chi tiết trong bảng:",
        Rows(
            (
                ("TT", "Hạng mục", "Thể hiện"),
                ("1", "Công chúng", "Khách và người dân ≥ 18 tuổi, không kể giới"),
                ("2", "Lãnh thổ", "P. Hàm Rồng, P. Cầu Mây, xã Tả Van"),
                ("3", "Thời đoạn", "10-28/02/2025"),
                ("4", "Sự kiện có trong bài", "Lễ hội Roóng Poọc, ngày 05/02/2025"),
                ("5", "Vật liệu", "01 bài .docx; 01 ảnh .png"),
            ),
            (0.1, 0.32, 0.58),
        ),
        "Trân trọng./.",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), name="Lồ A Sào", copies=("- Như trên;", "- Lưu VHTT."),
)  # fmt: skip

_14 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ ĐĂK BLÔ"), number="96/UBND-VX", place="Đăk Blô", day="ngày 05 tháng 8 năm 2024",
    about="tuyên truyền kết quả xây dựng nông thôn mới", to=("Công an huyện Đắk Glei",),
    body=(
        "Hưởng ứng phong trào “Cả nước chung sức xây dựng nông thôn mới”, ba năm qua nhân dân các thôn đã hiến 4,2 ha đất làm đường. Trên toàn quốc đã có nhiều bài viết về phong trào này, song bài kể chuyện của chính làng mình thì chưa.",
        "Ủy ban nhân dân xã kính nhờ Công an huyện đưa bài “Con đường mới ở Đăk Blô” vào Loa phường để người già, con trẻ, đàn ông, đàn bà trong xã Đăk Blô ai mở VNeID cũng thấy, kể từ ngày hai mươi sáu tháng Tám đến ngày mười tháng Chín năm nay. Nếu huyện thấy cần bỏ bớt số liệu, xã xin theo.",
        "Kèm theo công văn có bài viết và ảnh con đường để làm ảnh đại diện.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="A Biu Lăng", copies=("- Như trên;", "- Lưu: VT."),
)  # fmt: skip

_15 = Letter(
    parent=("HUYỆN ỦY TRI TÔN",), issuer=("BAN DÂN VẬN",), head="party", number="64-CV/BDV", number_as="Số 64-CV/BDV", place="Tri Tôn", day="ngày 03 tháng 9 năm 2024",
    about="thông tin chính sách đối với đồng bào dân tộc thiểu số dịp lễ Sene Dolta", to=("Đảng ủy Công an huyện", "Công an huyện Tri Tôn"),
    body=(
        "Lễ Sene Dolta năm nay trùng thời điểm huyện chi trả nhiều khoản hỗ trợ. Ban Dân vận Huyện ủy đề nghị đăng bài thông tin chính sách lên Loa phường, với:",
        "– Bà con được thông tin: Khmer, Kinh, Hoa đều vậy; không đặt giới hạn về tuổi, về giới.",
        "– Đến tận: xã Ô Lâm, xã An Tức, TT. Cô Tô, TT. Ba Chúc.",
        "– Dịp đăng: 27/9 → 04/10/2024.",
        "– Lưu tâm: bài đọc kèm bản tiếng Khmer do Ban dịch.",
        "Văn bản trả lời (nếu có) xin gửi trước ngày 20/9/2024. Ban Dân vận có gửi theo tệp bài, ảnh đại diện.",
    ),
    sign=("TRƯỞNG BAN",), name="Chau Sóc Khonl", copies=("- Như trên,", "- TT Huyện ủy (b/c),", "- Lưu BDV."),
)  # fmt: skip

_16 = Letter(
    parent=("ỦY BAN NHÂN DÂN TỈNH HÀ GIANG",), issuer=("SỞ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"), number="2074/SNN-CCPTNT", place="Hà Giang", day="ngày 20 tháng 9 năm 2024",
    about="quảng bá mật ong bạc hà cao nguyên đá", to=(PC06 + "tỉnh Hà Giang",),
    body=(
        "Vụ mật bạc hà năm 2024 ước đạt 180 tấn. Sở Nông nghiệp và Phát triển nông thôn đề nghị Phòng hỗ trợ đưa bài quảng bá lên chuyên mục Loa phường của VNeID như sau:",
        Rows(
            (
                ("Người được mời xem", "Nơi phát", "Tháng phát", "Lý do"),
                ("18+, nam và nữ", "Mọi miền Tổ quốc", "Tháng 11 và tháng 12/2024", "78% sản lượng mật bán cho người tiêu dùng ở Hà Nội và các tỉnh phía Nam; phát riêng trong tỉnh sẽ không tới được người mua"),
            ),
            (0.2, 0.18, 0.2, 0.42),
        ),
        "Sở từng tham khảo cách làm của tỉnh Đắk Lắk khi quảng bá cà phê. Tệp bài, ảnh đại diện kèm theo; người phụ trách: bà Vàng Thị Chở, ĐT 0219.388.0202.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Nguyễn Lù Phìn Sáng", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, CCPTNT."), size=13.5,
)  # fmt: skip

_17 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ ĐÀ NẴNG"), issuer=("ỦY BAN NHÂN DÂN", "QUẬN NGŨ HÀNH SƠN"), number="241/UBND-LĐTBXH", place="Ngũ Hành Sơn", day="ngày 04 tháng 02 năm 2025",
    about="gửi bài giúp cha mẹ bảo vệ con trên không gian mạng", to=("Công an quận Ngũ Hành Sơn",),
    body=(
        "Khảo sát cuối năm 2024 với 1.150 học sinh tiểu học từ 6 đến 11 tuổi cho thấy gần một nửa các em có tài khoản mạng xã hội do tự khai gian tuổi.",
        "Quận không viết cho các em mà viết cho bố, mẹ của các em, những người phần đông ở tuổi hai lăm đến năm mươi (25 - 50). Đề nghị Công an quận đăng bài lên Loa phường cho khắp địa bàn quận Ngũ Hành Sơn. Bài cần có mặt trong hai tháng, bắt đầu từ ngày 24/02/2025. Phòng Lao động - Thương binh và Xã hội là nơi nhận phản hồi, hộp thư tạm ngưng từ ngày 01/3/2025 do sắp xếp bộ máy.",
        "Gửi kèm 02 tệp: nội dung và ảnh đại diện./.",
    ),
    sign=("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), name="Mai Ái Quỳnh", copies=("- Như trên;", "- CT, các PCT UBND quận;", "- Lưu: VT, LĐTBXH."),
)  # fmt: skip

_18 = Letter(
    parent=("TỔNG CÔNG TY", "ĐIỆN LỰC MIỀN NAM TNHH"), issuer=("CÔNG TY ĐIỆN LỰC SÓC TRĂNG",), number="1316/PCST-KD", place="Sóc Trăng", day="ngày 06 tháng 5 năm 2024",
    about="đăng thông tin cảnh báo giả danh nhân viên điện lực", to=(PC06 + "tỉnh Sóc Trăng",),
    body=(
        "Gần đây nhiều khách hàng sử dụng điện bị gọi điện đòi tiền điện giả. Công ty Điện lực Sóc Trăng kính đề nghị Quý Phòng hỗ trợ đăng bài cảnh báo trên Loa phường:",
        "A. Khách hàng tiếp nhận: chủ hợp đồng mua điện, nam hoặc nữ, từ 18 tuổi;",
        "B. Phạm vi cung cấp thông tin: thị xã Vĩnh Châu, thị xã Ngã Năm và huyện Trần Đề;",
        "C. Kỳ đăng: 03/6/2024 đến 30/6/2024;",
        "D. Hồ sơ: bài viết và ảnh.",
        "Tổng đài chăm sóc khách hàng: 1900 1006.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Lâm Sà Rây", copies=("- Như trên;", "- Lưu: VT, KD."),
)  # fmt: skip

_19 = Letter(
    parent=("LIÊN ĐOÀN LAO ĐỘNG", "TỈNH BẮC NINH"), issuer=("LIÊN ĐOÀN LAO ĐỘNG", "HUYỆN GIA BÌNH"), number="112/LĐLĐ", place="Gia Bình", day="ngày 21 tháng 10 năm 2024",
    about="phổ biến điểm mới của Luật Bảo hiểm xã hội", to=("Công an huyện Gia Bình",),
    body=(
        "Luật Bảo hiểm xã hội năm 2024 có hiệu lực từ ngày 01/7/2025, trong đó hạ tuổi hưởng trợ cấp hưu trí xã hội xuống 75 tuổi. LĐLĐ huyện gửi bài hỏi - đáp để Công an huyện đăng Loa phường; xin lưu ý ba việc: thứ nhất, bài viết cho đoàn viên công đoàn và người lao động nam, nữ tuổi từ 18 đến dưới 60; thứ hai, bài lên mạng vào thứ Hai, 18/11/2024 và xuống vào thứ Sáu, 29/11/2024; thứ ba, phần hỏi - đáp số 7 đang chờ ý kiến Bảo hiểm xã hội huyện, khi có sẽ gửi bổ sung.",
        "Bài viết và ảnh minh họa (dùng làm ảnh đại diện) gửi cùng công văn này.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), name="Nguyễn Sỹ Thạo", copies=("- Như trên;", "- LĐLĐ tỉnh (b/c);", "- Lưu VP."),
)  # fmt: skip

_20 = Letter(
    parent=("UBND XÃ BOM BO",), issuer=("TỔ CÔNG TÁC ĐỀ ÁN 06",), number="14/TCT", place="Bom Bo", day="ngày 16 tháng 12 năm 2024",
    about="vận động làm căn cước cho trẻ em", to=("Công an huyện Bù Đăng",),
    body=(
        "Theo Luật Căn cước, từ ngày 01/7/2024 công dân dưới 14 tuổi được cấp thẻ khi có nhu cầu. Toàn xã Bom Bo mới có 212 cháu được cấp, hầu hết là con em cán bộ.",
        "Tổ công tác Đề án 06 xã, huyện Bù Đăng, tỉnh Bình Phước nhờ Công an huyện đăng bài vận động lên Loa phường. Nhân vật chính của bài là các cháu từ đủ 6 tuổi đến dưới 14 tuổi, cháu trai cũng như cháu gái, đang theo học hay không theo học ở xã Bom Bo. Mong Công an huyện để bài từ nay đến hết ngày 31/01/2025, khi đợt cấp lưu động kết thúc.",
        "Tổ gửi kèm nội dung bài và hình ảnh đại diện.",
    ),
    sign=("TỔ TRƯỞNG",), name="Điểu K’Ré", copies=("- Như trên;", "- Chủ tịch UBND xã (b/c);", "- Lưu: TCT."),
)  # fmt: skip

CASES = (
    ask("ta01-xa-mai-hich", _01, "2024-06-11", {
        "issuer": issuer("Ủy ban nhân dân xã Mai Hịch", "commune", UB, "Ủy ban nhân dân huyện Mai Châu", in_="tỉnh Hòa Bình > huyện Mai Châu > xã Mai Hịch"),
        "audience": audience("16-", "all"), "scope": scope("commune", "xã Mai Hịch", "xã Vạn Mai", "xã Mai Hạ"),
        "window": window("2024-07-01", "2024-07-14"), "topic": "crime_warning", "decision": decision("district", "Công an huyện Mai Châu", "district"),
    }, title="Chủ tịch", findings=["SCOPE_BEYOND_ISSUER"], received="2024-06-12", subject="fraud", look={"vv": "below"}, drop=("notes",)),
    ask("ta02-phu-nu-huong-hoa", _02, "2024-09-17", {
        "issuer": issuer("Hội Liên hiệp Phụ nữ huyện Hướng Hóa", "district", MASS, "Hội LHPN tỉnh Quảng Trị", in_="tỉnh Quảng Trị > huyện Hướng Hóa"),
        "audience": audience("18-55", "female"), "scope": scope("commune", "thị trấn Khe Sanh", "thị trấn Lao Bảo", "xã Hướng Phùng", "xã A Dơi"),
        "window": window("2024-10-14", "2024-10-20"), "notes": "không ghép ảnh nạn nhân", "topic": "crime_warning",
        "decision": decision("district", "Công an huyện Hướng Hóa", "district"),
    }, title="Chủ tịch", authority="TM", received="2024-09-18", subject="fraud", look={"indent": 0, "cols": 0.4}),
    ask("ta03-so-vhttdl-ninh-thuan", _03, "2024-04-22", {
        "issuer": issuer("Sở Văn hóa, Thể thao và Du lịch", "province", "department", "UBND tỉnh Ninh Thuận", in_="tỉnh Ninh Thuận"),
        "audience": audience("0-", "all"),
        "scope": scope("nationwide", justification="Hơn tám phần mười khách lưu trú tại Ninh Thuận là người tỉnh ngoài, chủ yếu từ phía Bắc và Đông Nam Bộ; chỉ phát trong tỉnh thì không có tác dụng kích cầu"),
        "window": window("2024-05-20", "2024-06-12"), "notes": "Giữ nguyên tên các vườn nho trong bài", "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "tỉnh Ninh Thuận", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE"], received="2024-04-23", subject="tourism", look={"to": "plus"}),
    ask("ta04-cong-an-xa-dai-an", _04, "2024-10-08", {
        "issuer": issuer("Công an xã Đại An", "commune", "police", "Công an huyện Trà Cú", in_="tỉnh Trà Vinh > huyện Trà Cú > xã Đại An"),
        "audience": audience("14-", "all"), "scope": scope("commune", "xã Đại An"), "window": window("2024-11-01", "2024-11-15"),
        "topic": "crime_warning", "decision": decision("district", "Công an huyện Trà Cú", "district"),
    }, title="Trưởng Công an xã", received="2024-10-09", subject="fraud", form="docx", drop=("notes",)),
    ask("ta05-bhxh-nam-dinh", _05, "2024-11-15", {
        "issuer": issuer("Bảo hiểm xã hội tỉnh Nam Định", "province", "other", "Bảo hiểm xã hội Việt Nam", in_="tỉnh Nam Định"),
        "audience": audience("56-80", "all"), "scope": scope("province", "tỉnh Nam Định"), "window": window("2024-12-09", "2024-12-18"),
        "topic": "project06", "decision": decision("province", PC06 + "tỉnh Nam Định", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2024-11-18", subject="vneid", look={"leading": 1.4, "right": 56}, drop=("notes", "issuer.kind")),
    ask("ta06-phuong-lang-ha", _06, "2024-03-12", {
        "issuer": issuer("Ủy ban nhân dân phường Láng Hạ", "commune", UB, "Ủy ban nhân dân quận Đống Đa", in_="thành phố Hà Nội > quận Đống Đa > phường Láng Hạ"),
        "audience": audience("16-", "all"), "scope": scope("commune", "phường Láng Hạ"), "window": window("2024-04-01", "2024-04-30"),
        "topic": "law", "decision": decision("district", "Công an quận Đống Đa", "district"),
    }, title="Phó Chủ tịch", authority="KT", received="2024-03-13", subject="traffic", form="docx", look={"tabs": True}, drop=("notes",)),
    ask("ta07-thanh-doan-ha-tien", _07, "2024-05-20", {
        "issuer": issuer("Thành đoàn Hà Tiên", "district", MASS, "Tỉnh đoàn Kiên Giang", in_="tỉnh Kiên Giang > thành phố Hà Tiên"),
        "audience": audience("16-30", "all"), "scope": scope("commune", "phường Đông Hồ", "phường Bình San", "phường Pháo Đài"),
        "window": window("2024-06-15", "2024-07-15"), "notes": "gắn đường dẫn trang của Thành đoàn.", "topic": "project06",
        "decision": decision("district", "Công an thành phố Hà Tiên", "district"),
    }, title="Bí thư", authority="TM", received="2024-05-21", subject="vneid", look={"vv": "beside", "left": 92}),
    ask("ta08-ccb-ha-quang", _08, "2024-07-15", {
        "issuer": issuer("Hội Cựu chiến binh huyện Hà Quảng", "district", MASS, "Hội Cựu chiến binh tỉnh Cao Bằng", in_="tỉnh Cao Bằng > huyện Hà Quảng"),
        "audience": audience("50-75", "all"), "scope": scope("commune", "thị trấn Xuân Hòa", "thị trấn Thông Nông", "xã Trường Hà"),
        "window": window("2024-08-05", "2024-08-20"), "topic": "law", "decision": decision("district", "Công an huyện Hà Quảng", "district"),
    }, title="Phó Chủ tịch", authority="TM", received="2024-07-16", subject="law", look={"foot": "stacked"}, drop=("notes",)),
    ask("ta09-huyen-song-hinh", _09, "2024-12-02", {
        "issuer": issuer("Ủy ban nhân dân huyện Sông Hinh", "district", UB, in_="tỉnh Phú Yên > huyện Sông Hinh"),
        "audience": audience("18-", None), "scope": scope("district", "huyện Sông Hinh"), "window": window("2025-01-05", "2025-01-28"),
        "topic": "crime_warning", "decision": decision("district", "Công an huyện Sông Hinh", "district"),
    }, title="Phó Chủ tịch", authority="KT", findings=["AUDIENCE_GENDER_MISSING"], doubtful=["scope"], received="2024-12-04", subject="fraud", drop=("notes", "issuer.parent")),
    ask("ta10-ttyt-chi-linh", _10, "2024-08-19", {
        "issuer": issuer("Trung tâm Y tế thành phố Chí Linh", "district", "health", "Sở Y tế Hải Dương", in_="tỉnh Hải Dương > thành phố Chí Linh"),
        "audience": audience("18-45", "female"), "scope": scope("commune", "phường Sao Đỏ", "phường Cộng Hòa", "phường Phả Lại"),
        "window": window("2024-09-09", "2024-09-29"), "topic": "crime_warning", "decision": decision("district", "Công an thành phố Chí Linh", "district"),
    }, title="Phó Giám đốc", authority="KT", received="2024-08-20", subject="fraud", fix={"signatory.name": "Mạc Thị Duyên Hà"}, drop=("notes", "issuer.level", "findings", "status", "decision")),
    ask("ta11-phong-tu-phap-tien-hai", _11, "2024-11-26", {
        "issuer": issuer("Phòng Tư pháp", "district", "department", "UBND huyện Tiền Hải", in_="tỉnh Thái Bình > huyện Tiền Hải"),
        "audience": audience("20-65", "all"), "scope": scope("commune", "xã Đông Minh", "xã Nam Phú"), "window": window("2024-12-16", "2025-01-04"),
        "notes": "không đổi các điều luật trích trong bài.", "topic": "law", "decision": decision("district", "Công an huyện Tiền Hải", "district"),
    }, title="Trưởng phòng", received="2024-11-27", subject="land", form="docx"),
    ask("ta12-mttq-tan-dong-hiep", _12, "2024-07-29", {
        "issuer": issuer("Ủy ban Mặt trận Tổ quốc Việt Nam phường Tân Đông Hiệp", "commune", MASS, "Ủy ban MTTQ Việt Nam thành phố Dĩ An", in_="tỉnh Bình Dương > thành phố Dĩ An > phường Tân Đông Hiệp"),
        "audience": audience("18-40", "all"), "scope": scope("commune", "phường Tân Đông Hiệp"), "topic": "socio_political", "decision": decision("district", "Công an thành phố Dĩ An", "district"),
    }, title="Chủ tịch", authority="TM", findings=["WINDOW_MISSING"], received="2024-07-30", subject="policy", look={"cols": 0.46, "ragged": True}, drop=("notes",)),
    ask("ta13-phong-vhtt-sa-pa", _13, "2025-01-06", {
        "issuer": issuer("Phòng Văn hóa và Thông tin", "district", "department", "UBND thị xã Sa Pa", in_="tỉnh Lào Cai > thị xã Sa Pa"),
        "audience": audience("18-", "all"), "scope": scope("commune", "phường Hàm Rồng", "phường Cầu Mây", "xã Tả Van"), "window": window("2025-02-10", "2025-02-28"),
        "topic": "tourism_specialty", "decision": decision("district", "Công an thị xã Sa Pa", "district"),
    }, title="Phó Trưởng phòng", authority="KT", received="2025-01-07", subject="tourism", form="docx", drop=("notes",)),
    ask("ta14-xa-dak-blo", _14, "2024-08-05", {
        "issuer": issuer("Ủy ban nhân dân xã Đăk Blô", "commune", UB, in_="tỉnh Kon Tum > huyện Đắk Glei > xã Đăk Blô"),
        "audience": audience("0-", "all"), "scope": scope("commune", "xã Đăk Blô"), "window": window("2024-08-26", "2024-09-10"),
        "topic": "socio_political", "decision": decision("district", "Công an huyện Đắk Glei", "district"),
    }, title="Phó Chủ tịch", authority="KT", received="2024-08-06", subject="policy", look={"leading": 1.45}, drop=("notes",)),
    ask("ta15-ban-dan-van-tri-ton", _15, "2024-09-03", {
        "issuer": issuer("Ban Dân vận", "district", "party", "Huyện ủy Tri Tôn", in_="tỉnh An Giang > huyện Tri Tôn"),
        "audience": audience("0-", "all"), "scope": scope("commune", "xã Ô Lâm", "xã An Tức", "thị trấn Cô Tô", "thị trấn Ba Chúc"), "window": window("2024-09-27", "2024-10-04"),
        "notes": "bài đọc kèm bản tiếng Khmer do Ban dịch.", "topic": "socio_political", "decision": decision("district", "Công an huyện Tri Tôn", "district"),
    }, title="Trưởng ban", received="2024-09-05", subject="policy", look={"vv_word": "Về"}),
    ask("ta16-so-nn-ha-giang", _16, "2024-09-20", {
        "issuer": issuer("Sở Nông nghiệp và Phát triển nông thôn", "province", "department", "Ủy ban nhân dân tỉnh Hà Giang", in_="tỉnh Hà Giang"),
        "audience": audience("18-", "all"),
        "scope": scope("nationwide", justification="78% sản lượng mật bán cho người tiêu dùng ở Hà Nội và các tỉnh phía Nam; phát riêng trong tỉnh sẽ không tới được người mua"),
        "window": window("2024-11-01", "2024-12-31"), "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Hà Giang", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE"], received="2024-09-23", subject="tourism", drop=("notes",)),
    ask("ta17-quan-ngu-hanh-son", _17, "2025-02-04", {
        "issuer": issuer("Ủy ban nhân dân quận Ngũ Hành Sơn", "district", UB, "Ủy ban nhân dân thành phố Đà Nẵng", in_="thành phố Đà Nẵng > quận Ngũ Hành Sơn"),
        "audience": audience("25-50", "all"), "scope": scope("district", "quận Ngũ Hành Sơn"), "window": window("2025-02-24", "2025-04-23"),
        "topic": "crime_warning", "decision": decision("district", "Công an quận Ngũ Hành Sơn", "district"),
    }, title="Chánh Văn phòng", authority="TL", received="2025-02-05", subject="children", look={"to": "bold"}, drop=("notes", "audience.gender", "findings", "status")),
    ask("ta18-dien-luc-soc-trang", _18, "2024-05-06", {
        "issuer": issuer("Công ty Điện lực Sóc Trăng", "province", "enterprise", "Tổng công ty Điện lực miền Nam TNHH", in_="tỉnh Sóc Trăng"),
        "audience": audience("18-", "all"), "scope": {"level": "district", "units": [{"name": name, "level": "district"} for name in ("thị xã Vĩnh Châu", "thị xã Ngã Năm", "huyện Trần Đề")], "justification": None}, "window": window("2024-06-03", "2024-06-30"),
        "topic": "crime_warning", "decision": decision("none", None, "none"),
    }, title="Phó Giám đốc", authority="KT", findings=["ISSUER_NOT_ELIGIBLE"], received="2024-05-07", subject="fraud", form="docx", drop=("notes", "issuer.level", "issuer.province")),
    ask("ta19-ldld-gia-binh", _19, "2024-10-21", {
        "issuer": issuer("Liên đoàn Lao động huyện Gia Bình", "district", MASS, "Liên đoàn Lao động tỉnh Bắc Ninh", in_="tỉnh Bắc Ninh > huyện Gia Bình"),
        "audience": audience("18-59", "all"), "window": window("2024-11-18", "2024-11-29"), "topic": "law", "decision": decision("district", "Công an huyện Gia Bình", "district"),
    }, title="Chủ tịch", authority="TM", findings=["SCOPE_MISSING"], received="2024-10-22", subject="law", look={"vv": "below", "foot": "stacked"}, drop=("notes",)),
    ask("ta20-tct-bom-bo", _20, "2024-12-16", {
        "issuer": issuer("Tổ công tác Đề án 06", "commune", "task_force", "UBND xã Bom Bo", in_="tỉnh Bình Phước > huyện Bù Đăng > xã Bom Bo"),
        "audience": audience("6-13", "all"), "scope": scope("commune", "xã Bom Bo"), "window": window("2024-12-16", "2025-01-31"),
        "topic": "project06", "decision": decision("district", "Công an huyện Bù Đăng", "district"),
    }, title="Tổ trưởng", doubtful=["window"], received="2024-12-17", subject="vneid", form="docx", look={"tabs": True}, drop=("notes", "findings", "status")),
)  # fmt: skip
