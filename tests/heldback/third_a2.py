"""Held-back requests, third series, second part: letters of the time of the district police."""
# ruff: noqa: E501 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"
MASS = "mass_organization"

_21 = Letter(
    parent=("HỘI NÔNG DÂN THÀNH PHỐ HẢI PHÒNG",), issuer=("HỘI NÔNG DÂN", "HUYỆN CÁT HẢI"), number="23-CV/HNDH", place="Cát Hải", day="ngày 19 tháng 02 năm 2024",
    about="phổ biến quy định về chống khai thác thủy sản bất hợp pháp", to=("Công an huyện Cát Hải",),
    body=(
        "“Thẻ vàng” của Ủy ban châu Âu đối với thủy sản Việt Nam đã kéo dài hơn sáu năm. Riêng năm 2023, huyện có 09 chủ tàu bị phạt theo Nghị định số 42/2019/NĐ-CP. Hội đề nghị Công an huyện cho đăng Loa phường bài phổ biến pháp luật, theo đó [a] chỉ gửi đến lao động nghề biển là đàn ông, tuổi từ 18 cho đến 60; [b] chỉ gửi trong thị trấn Cát Bà, thị trấn Cát Hải và xã Việt Hải; [c] gửi từ thứ Sáu ngày 8 đến Chủ nhật ngày 24 tháng 3 năm 2024; [d] khi sửa bài nhớ giữ số hiệu tàu đã được chủ tàu đồng ý nêu.",
        "Kèm theo có tệp văn bản bài viết cùng ảnh bến cá làm ảnh đại diện.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="Bùi Đình Vượng", copies=("- Như trên;", "- Lưu VP."),
)  # fmt: skip

_22 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ NA NGOI"), number="187/UBND-VH", place="Na Ngoi", day="ngày 26 tháng 8 năm 2024",
    about="phối hợp nhắc nhở về thuốc lá điện tử trước năm học mới", to=("Công an huyện Kỳ Sơn",),
    body=(
        "Trong hè, Công an xã Na Ngoi đã phát hiện hai trường hợp hút thuốc lá điện tử nghi tẩm ma túy. Năm học mới khai giảng ngày 05/9/2024, lo các em bị rủ rê, UBND xã soạn một bài ngắn bằng lời lẽ dễ hiểu.",
        "Xã mong học trò bán trú cùng các bậc phụ huynh ở xã Na Ngoi, huyện Kỳ Sơn, tỉnh Nghệ An đọc được bài này trên Loa phường của VNeID. Ngày 16/9/2024 nhờ Công an huyện cho bài lên; chừng nào cần hạ xuống, xã sẽ có văn bản báo sau.",
        "Bài viết và ảnh đại diện được đính theo.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Xồng Bá Rùa", copies=("- Như trên;", "- Trường PTDTBT THCS Na Ngoi;", "- Lưu: VT."), size=13.5,
)  # fmt: skip

_23 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ THỦ ĐỨC"), issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG LINH TRUNG"), number="659/UBND-VX", number_as="Số: 659 /UBND-VX", place="Linh Trung", day="ngày 27 tháng 5 năm 2024",
    about="cảnh báo bẫy “việc làm thêm online” dành cho sinh viên", to=("Công an thành phố Thủ Đức",),
    body=(
        "Mùa hè là lúc nhiều sinh viên tìm việc làm thêm. Trong 5 tháng đầu năm, phường ghi nhận 31 vụ bị lừa nạp tiền “làm nhiệm vụ”, tổng thiệt hại hơn 1,2 tỉ đồng. Đề nghị Công an thành phố cho đăng Loa phường bài cảnh báo kèm theo đây.",
        "• Hướng đến ai? Sinh viên, người trẻ 18-25t, nam/nữ.",
        "• Ở phường nào? P.Linh Trung, TP.Thủ Đức.",
        "• Chạy mấy ngày? 25 ngày, tính luôn ngày đầu là 17-6-2024.",
        "• Có gì cần dặn? Không bật phần bình luận.",
        "• Gửi kèm gì? 1 file bài, 1 file hình.",
        "Rất mong nhận được sự phối hợp.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Lương Mộng Thường", copies=("- Như trên;", "- TT.ĐU, CT, PCT;", "- Lưu: VT, VX."), size=13,
)  # fmt: skip

_24 = Letter(
    parent=("CHI CỤC KIỂM LÂM LẠNG SƠN",), issuer=("HẠT KIỂM LÂM HUYỆN VĂN LÃNG",), number="141/HKL-TTPC", place="Văn Lãng", day="ngày 04 tháng 11 năm 2024",
    about="tuyên truyền Luật Lâm nghiệp, phòng cháy rừng mùa hanh khô", to=("Công an huyện Văn Lãng",),
    body=(
        "Mùa khô 2023 - 2024 huyện xảy ra 05 vụ cháy, trong đó 02 vụ do người trên 70 tuổi đốt nương. Hạt Kiểm lâm gửi bài tuyên truyền pháp luật, nhờ Công an huyện hỗ trợ đăng tải lên Loa phường theo phụ biểu:",
        Rows(
            (
                ("Nhóm dân cư", "Chủ rừng, người làm nương; nam hay nữ cũng vậy; 18 tuổi đến 70 tuổi"),
                ("Vùng rừng", "Toàn huyện Văn Lãng"),
                ("Lượt đăng", "Lượt đầu 25-30/11/2024; lượt sau 23-31/12/2024"),
                ("Cơ quan soạn", "Hạt Kiểm lâm (Kiểm lâm viên Hoàng Lục Sình)"),
                ("Kèm", "Bài viết, ảnh đại diện"),
            ),
            (0.25, 0.75),
        ),
        "Rất mong được hợp tác.",
    ),
    sign=("HẠT TRƯỞNG",), name="Lý Vi Chiêu", copies=("- Như trên;", "- Chi cục Kiểm lâm (b/c);", "- Lưu: VT, TTPC."),
)  # fmt: skip

_25 = Letter(
    parent=("UBND TỈNH BÌNH ĐỊNH",), issuer=("SỞ DU LỊCH",), number="845/SDL-QLDL", place="Bình Định", day="ngày 24 tháng 6 năm 2024",
    about="giới thiệu biển hè Quy Nhơn", to=(PC06 + "tỉnh Bình Định",),
    body=(
        "Sáu tháng đầu năm, ngành du lịch tỉnh đón 5,1 triệu lượt khách. Tiếp nối chuỗi sự kiện hè (Lễ hội biển khai mạc ngày 29/6 tại Quảng trường Nguyễn Tất Thành), Sở Du lịch soạn bài “Quy Nhơn, mùa biển gọi”.",
        "Nay Sở nhờ quý Phòng đưa bài ấy tới tất cả chủ tài khoản VNeID từ tuổi 14, giới nào cũng như nhau, trên phạm vi cả nước. Bài được phép xuất hiện từ ngày 15 tháng 7 và ở lại cho hết quý III năm 2024. Sở không đề nghị thêm điều gì.",
        "Tệp bài, tệp ảnh gửi kèm qua trục liên thông.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Trà Xuân Hạo", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- GĐ, các PGĐ;", "- Lưu: VT, QLDL."),
)  # fmt: skip

_26 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "HUYỆN TAM ĐẢO"), issuer=("ỦY BAN NHÂN DÂN", "THỊ TRẤN TAM ĐẢO"), number="12/UBND-VHXH", place="Tam Đảo", day="ngày 15 tháng 01 năm 2024",
    about="cảnh báo trang đặt phòng giả mạo", to=("Công an huyện Tam Đảo",),
    body=(
        "Dịp Tết Dương lịch vừa qua có 11 khách mất tiền cọc vì trang đặt phòng giả mạo khách sạn trên địa bàn. UBND thị trấn mong Công an huyện cho phát bài cảnh báo ở Loa phường: phần người xem là du khách và hộ kinh doanh, 18 tuổi trở lên, không chia nam nữ; phần nơi xem là thị trấn Tam Đảo; phần ngày xem là 01/3/2024 đến 31/3/2024; phần còn lại là đề nghị không nêu tên khách sạn bị mạo danh.",
        "Tài liệu gửi kèm: bài cảnh báo; ảnh đại diện.",
    ),
    sign=("CHỦ TỊCH",), name="Phùng Đắc Lịch", copies=("- Như trên;", "- UBND huyện (b/c);", "- Lưu VT."),
)  # fmt: skip

_27 = Letter(
    parent=("ĐẢNG BỘ HUYỆN NGỌC HIỂN",), issuer=("ĐẢNG ỦY XÃ ĐẤT MŨI",), head="party", number="88-CV/ĐU", number_as="Số 88 - CV/ĐU", place="Đất Mũi", day="ngày 09 tháng 12 năm 2024",
    about="tuyên truyền kết quả nhiệm kỳ và chủ trương mới của địa phương", to=("Đảng ủy Công an huyện Ngọc Hiển", "Công an huyện Ngọc Hiển"),
    body=(
        "Chuẩn bị Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030, Ban Thường vụ Đảng ủy tổng hợp những việc đã làm được trong một bài viết để Nhân dân theo dõi, góp ý.",
        "Đảng ủy đề nghị Công an huyện giúp đưa bài lên Loa phường. Đã là người Đất Mũi thì đảng viên hay quần chúng, lớn hay nhỏ, nam hay nữ đều có quyền biết, vì thế không nên đặt ra giới hạn nào về tuổi hay về giới. Nơi đăng vẻn vẹn là xã Đất Mũi. Còn ngày giờ, xin lấy trọn tháng 01 năm 2025. Góp ý của Nhân dân gửi về Văn phòng Đảng ủy trước ngày 15/02/2025.",
        "Có kèm tập tin bài và ảnh.",
    ),
    sign=("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"), name="Quách Minh Đời", copies=("- Như trên,", "- BTV Huyện ủy (b/c),", "- Lưu VPĐU."),
)  # fmt: skip

_28 = Letter(
    parent=("UBND HUYỆN TỦA CHÙA",), issuer=("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",), number="513/PGDĐT", place="Tủa Chùa", day="ngày 30 tháng 9 năm 2024",
    about="phòng ngừa xâm hại, lừa gạt trẻ em trên mạng", to=("Đ/c Trưởng Công an huyện Tủa Chùa",),
    body=(
        "Phòng GD&amp;ĐT đã phối hợp với Đội An ninh biên soạn bài giúp nhà trường, gia đình phát hiện sớm việc trẻ em dưới 16 tuổi bị dụ dỗ trên mạng. Đề nghị đồng chí cho đăng bài trên chuyên mục Loa phường như dưới đây.",
        "Mục 1. Thành phần nhận tin: thầy cô giáo và cha mẹ học sinh; nam, nữ; 22–55 tuổi.",
        "Mục 2. Giới hạn không gian: không đăng rộng ra cả nước, cũng chưa cần toàn tỉnh; nằm gọn trong huyện Tủa Chùa.",
        "Mục 3. Độ dài: 30 ngày, ngày thứ nhất là thứ Hai 21/10/2024.",
        "Mục 4. Bổ sung: bản tiếng Mông sẽ nộp sau.",
        "Mục 5. Tệp: bài, ảnh.",
    ),
    sign=("TRƯỞNG PHÒNG",), name="Cứ A Dia", copies=("- Như trên;", "- UBND huyện (b/c);", "- Lưu: VT."),
)  # fmt: skip

_29 = Letter(
    parent=("UBND THÀNH PHỐ MÓNG CÁI",), issuer=("TRUNG TÂM TRUYỀN THÔNG", "VÀ VĂN HÓA"), number="102/TTTTVH-BT", place="Móng Cái", day="ngày 25 tháng 3 năm 2024",
    about="phối hợp quảng bá du lịch biển Trà Cổ", to=("Công an thành phố Móng Cái",),
    body=(
        "Để phục vụ kỳ nghỉ 30/4 - 01/5, Trung tâm Truyền thông và Văn hóa đã làm xong loạt bài về du lịch biển. Kính đề nghị Công an thành phố xem xét cho đăng 01 bài trên VNeID (Loa phường). Nội dung cụ thể như sau:",
        Rows(
            (
                ("Bài số", "Công chúng", "Phường", "Ngày mở", "Ngày đóng"),
                ("01", "Từ 15 tuổi trở lên, nam, nữ", "Trà Cổ, Bình Ngọc", "22/4/2024", "05/5/2024"),
            ),
            (0.1, 0.3, 0.24, 0.18, 0.18),
        ),
        "Lễ hội đình Trà Cổ (30/5 âm lịch) sẽ có bài khác. Trung tâm gửi kèm bài và ảnh để làm hình đại diện.",
    ),
    sign=("PHÓ GIÁM ĐỐC", "PHỤ TRÁCH"), name="Đoàn Thế Lãm", copies=("- Như trên;", "- UBND TP (b/c);", "- Lưu: VT."),
)  # fmt: skip

_30 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ PHÚ LỢI"), number="330/UBND", place="Phú Lợi", day="ngày 14 tháng 10 năm 2024",
    about="đăng bài cảnh báo lừa đảo “đồ gia dụng 0 đồng”", to=("Công an huyện Định Quán",),
    body=(
        "Từ ngày 01/10/2024, một nhóm lạ mặt tổ chức “hội thảo tặng quà” ở ấp 3, nhiều bà nội trợ đã mua nồi, chảo giá gấp mười lần giá thị trường. Người nhỏ tuổi nhất bị lừa mới 19, người lớn nhất 64.",
        "Vì nạn nhân đều là phái nữ, UBND xã Phú Lợi (huyện Định Quán, tỉnh Đồng Nai) muốn lời cảnh báo được chuyển riêng cho chị em phụ nữ cả xã Phú Lợi bằng Loa phường. Nếu được, nhờ Công an huyện bắt đầu ngày 04 và dừng ngày 14 tháng 11 năm 2024.",
        "Gửi kèm tệp bài, tệp ảnh.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Vòng A Sáng", copies=("- Như trên;", "- Hội LHPN xã;", "- Lưu: VT."),
)  # fmt: skip

_31 = Letter(
    parent=("TỈNH ỦY BẠC LIÊU",), issuer=("BAN TUYÊN GIÁO",), head="party", number="1740-CV/BTGTU", number_as="Số 1740-CV/BTGTU", place="Bạc Liêu", day="ngày 20 tháng 01 năm 2025",
    about="tuyên truyền Festival Nghề Muối Việt Nam - Bạc Liêu năm 2025", to=("Đảng ủy Công an tỉnh", PC06 + "tỉnh Bạc Liêu"),
    body=(
        "Festival Nghề Muối Việt Nam - Bạc Liêu năm 2025 được tổ chức từ ngày 06 đến ngày 08/3/2025. Ban Tuyên giáo Tỉnh ủy đề nghị giới thiệu hạt muối và du lịch Bạc Liêu trên Loa phường:",
        "1. Công chúng: mọi giới, mọi lứa tuổi.",
        "2. Địa dư: đồng bào cả nước.",
        "3. Giải trình về địa dư: đây là sự kiện cấp quốc gia do Bộ Nông nghiệp và Phát triển nông thôn phối hợp tổ chức, cần thu hút khách và nhà đầu tư từ các vùng làm muối Bắc, Trung, Nam.",
        "4. Niên hạn tin: 17.02.2025 - 08.3.2025.",
        "5. Việc khác: dùng đúng lô-gô Festival.",
        "Bài, ảnh kèm theo Công văn.",
    ),
    sign=("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"), name="Hứa Việt Thắm", copies=("- Như trên,", "- TT Tỉnh ủy (b/c),", "- Lưu."),
)  # fmt: skip

_32 = Letter(
    parent=("ỦY BAN NHÂN DÂN HUYỆN QUAN SƠN",), issuer=("ỦY BAN NHÂN DÂN", "XÃ NA MÈO"), number="119/UBND-CA", place="Na Mèo", day="ngày 22 tháng 7 năm 2024",
    about="tuyên truyền không vận chuyển ma túy thuê qua biên giới", to=("Công an huyện Quan Sơn",),
    body=(
        "Nằm sát cửa khẩu quốc tế, xã Na Mèo có nhiều người bị dụ vận chuyển thuê. Xã gửi đến Công an huyện một bài cảnh báo để đăng Loa phường; <b>người nghe</b>: thanh niên nam, nữ; <b>nơi nghe</b>: xã Na Mèo; <b>tháng phát</b>: tháng 9/2024; <b>chú ý</b>: ảnh bìa không chụp mặt người vi phạm. Đồn Biên phòng Cửa khẩu quốc tế Na Mèo đã phát loa lưu động ngày 10/7/2024 cho học sinh lớp 9 nên bài này không nhắc lại.",
        "Văn bản kèm theo: bài viết, ảnh đại diện./.",
    ),
    sign=("CHỦ TỊCH",), name="Thao Văn Pó", copies=("- Như trên;", "- Lưu: VT, CA."),
)  # fmt: skip

_33 = Letter(
    parent=("ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA",), issuer=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ NHA TRANG"), number="142/UBND-VHTT", place="Nha Trang", day="ngày 07 tháng 01 năm 2025",
    about="cảnh báo lừa đảo bán tour đảo, phòng nghỉ giá rẻ", to=("Công an thành phố Nha Trang",),
    body=(
        "Trong quý IV/2024, đường dây nóng du lịch Nha Trang nhận 209 tin báo bị lừa đặt tour, đặt phòng; nhiều người chỉ biết mình bị lừa khi đã đến nơi.",
        "Thành phố nhờ quý đơn vị làm thủ tục để bài cảnh báo đến được với khách trên khắp Việt Nam. Sở dĩ phải như vậy là do 9/10 người bị hại cư trú ngoài tỉnh Khánh Hòa, họ chuyển tiền trước khi rời nhà. Người đặt phòng thường là cả hai giới và ít nhất đã mười tám tuổi, nên bài viết cho lớp người đó. Ngày 17/02/2025 đưa bài lên, ngày 31/3/2025 đưa bài xuống thì vừa với mùa du lịch xuân.",
        "Thành phố gửi bài viết, ảnh đại diện cùng công văn.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Cao Là Hiển", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, VHTT."), size=13.5,
)  # fmt: skip

_34 = Letter(
    parent=("CỤC THUẾ TỈNH LONG AN",), issuer=("CHI CỤC THUẾ KHU VỰC", "ĐỨC HÒA - ĐỨC HUỆ"), number="1208/CCTKV-TTHT", place="Đức Hòa", day="ngày 18 tháng 3 năm 2024",
    about="hướng dẫn hộ kinh doanh đăng nhập eTax Mobile bằng tài khoản VNeID", to=("Công an huyện Đức Hòa", "Công an huyện Đức Huệ"),
    body=(
        "Triển khai Đề án 06, ngành Thuế cho phép hộ kinh doanh đăng nhập eTax Mobile bằng tài khoản định danh điện tử. Chi cục Thuế khu vực kính nhờ đăng bài hướng dẫn trên Loa phường theo các dữ kiện sau:",
        Rows(
            (
                ("Diện phổ biến", "Chủ hộ kinh doanh từ 18 đến 65 tuổi, không phân biệt nam nữ"),
                ("Nơi phổ biến", "Huyện Đức Hòa, huyện Đức Huệ"),
                ("Hạn phổ biến", "10/4 – 10/5/2024"),
                ("Hạn nộp tờ khai (nêu trong bài)", "Chậm nhất 30/4/2024"),
                ("Đính kèm", "Bài; ảnh"),
            ),
            (0.34, 0.66),
        ),
        "Đầu mối: Đội Tuyên truyền - Hỗ trợ, điện thoại 0272.385.0303.",
    ),
    sign=("KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"), name="Trịnh Cẩm Loan", copies=("- Như trên;", "- Cục Thuế (b/c);", "- Lưu: VT, TTHT."),
)  # fmt: skip

_35 = Letter(
    parent=("HỘI NGƯỜI CAO TUỔI", "TỈNH BẮC KẠN"), issuer=("HỘI NGƯỜI CAO TUỔI", "HUYỆN BA BỂ"), number="29/CV-NCT", place="Ba Bể", day="ngày 09 tháng 9 năm 2024",
    about="nhờ đăng bài các cụ dùng VNeID nhận trợ cấp", to=("Công an huyện Ba Bể",),
    body=(
        "Hưởng ứng Tháng hành động vì người cao tuổi Việt Nam, Hội viết bài chỉ cách nhận trợ cấp qua tài khoản trên VNeID, nhờ Công an huyện cho lên Loa phường.",
        "+) Bạn đọc của bài: người cao tuổi, cụ ông lẫn cụ bà;",
        "+) Hạ bài: 31/10/2024;",
        "+) Lên bài: 01/10/2024 (Ngày Quốc tế Người cao tuổi);",
        "+) Quanh vùng: TT. Chợ Rã, xã Khang Ninh, xã Nam Mẫu;",
        "+) Nhắn gửi: chữ to, ít thuật ngữ.",
        "Tệp bài viết, ảnh đại diện nằm trong thư kèm.",
    ),
    sign=("TM. BAN ĐẠI DIỆN", "TRƯỞNG BAN"), name="Dương Đình Nghị", copies=("- Như trên;", "- Lưu VP."),
)  # fmt: skip

_36 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỘI AN"), issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG CẨM PHÔ"), number="503/UBND", place="Cẩm Phô", day="ngày 18 tháng 11 năm 2024",
    about="nhắc các em học sinh không điều khiển xe máy khi chưa đủ tuổi", to=("Công an thành phố Hội An",),
    body=(
        "Tối 09/11/2024, một em 15 tuổi chạy xe máy va vào du khách trên đường Nguyễn Thị Minh Khai. Phường thấy cần một bài nhắc nhở bằng giọng của bạn bè hơn là của người lớn.",
        "Bài viết cho các em, cả trai lẫn gái. Cận dưới là tròn 12 tuổi. Cận trên là hết 17 tuổi. Các em ấy phải đang ở phường Cẩm Phô; phường Minh An kế bên đã tự làm bài riêng nên không đăng sang. Công an thành phố giúp cho bài lên lúc 6 giờ 30 phút ngày 9 tháng 12 năm 2024. Đến 21 giờ ngày 22 cùng tháng thì gỡ xuống.",
        "Phường gửi bài và ảnh đại diện theo công văn. Chân thành cảm ơn!",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Phan Bá Lữ Hoài", copies=("- Như trên;", "- Đoàn phường;", "- Lưu: VT."), size=13,
)  # fmt: skip

_37 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH TIỀN GIANG"), issuer=("SỞ CÔNG THƯƠNG",), number="3155/SCT-QLTM", place="Tiền Giang", day="ngày 23 tháng 12 năm 2024",
    about="giới thiệu trái vú sữa Lò Rèn Vĩnh Kim", to=(PC06 + "tỉnh Tiền Giang",),
    body=(
        "Vụ vú sữa Lò Rèn Vĩnh Kim năm nay thu hoạch rộ từ tháng 12 đến tháng 02. Sở Công Thương đề nghị đăng bài giới thiệu đặc sản này lên Loa phường, gồm các yếu tố: 1/ ai cũng xem được, bất kể tuổi và giới; 2/ phủ hết 63 tỉnh, thành phố; 3/ phủ trong hai tuần, từ thứ Hai 13/01/2025 tới Chủ nhật 26/01/2025; 4/ giữ đường dẫn của sàn thương mại điện tử tỉnh.",
        "Bài và ảnh đại diện được Hợp tác xã Vĩnh Kim (huyện Châu Thành) cung cấp, Sở đã thẩm định, gửi theo văn bản này./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Đoàn Ngọc Thới", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLTM."),
)  # fmt: skip

_38 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ ĐÔNG TẢO"), number="05/UBND-KT", place="Đông Tảo", day="ngày 3 tháng 6 năm 2024",
    about="xin giới thiệu giống gà Đông Tảo", to=("Công an huyện Khoái Châu, tỉnh Hưng Yên",),
    body=(
        "Gà Đông Tảo là giống gà quý, được bảo hộ chỉ dẫn địa lý. UBND xã Đông Tảo, huyện Khoái Châu muốn giới thiệu với bà con trong huyện qua Loa phường, cụ thể:",
        "(a) Người quan tâm: 18 tuổi trở đi, nam nữ không hạn chế.",
        "(b) Nơi quan tâm: toàn huyện Khoái Châu.",
        "(c) Ngày ra mắt: 01/7/2024; ngày kết thúc: chưa ấn định.",
        "(d) Bản thảo bài và ảnh: xã đang hoàn thiện, sẽ chuyển sau khi Công an huyện đồng ý về chủ trương.",
        "Trân trọng đề nghị./.",
    ),
    sign=("CHỦ TỊCH",), name="Giang Tuấn Vĩ", copies=("- Như trên;", "- Lưu VP."),
)  # fmt: skip

_39 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH THÁI NGUYÊN"), issuer=("SỞ TƯ PHÁP",), number="2890/STP-PBGDPL", place="Thái Nguyên", day="ngày 30 tháng 12 năm 2024",
    about="phổ biến pháp luật về đất đai", to=(PC06 + "tỉnh Thái Nguyên",),
    stamp=("Người ký: Sở Tư pháp", "Thời gian ký: 30.12.2024 15:41:07 +07:00"),
    body=(
        "Hồi tháng 10, một bài cùng chủ đề đã được cơ quan Trung ương đăng trên toàn quốc, nhưng bài ấy không nói tới quyết định về hạn mức của tỉnh. Sở Tư pháp bổ sung phần còn thiếu thành bài “Vì sao không nên mua bán đất bằng giấy viết tay?”.",
        "Đề nghị Phòng PC06 trình lãnh đạo Công an tỉnh cho đăng bài ở ba nơi đang nóng chuyện đất đai là thành phố Sông Công, thành phố Phổ Yên, huyện Phú Lương. Sở nghĩ bài hợp với người đủ 18 tuổi, chưa quá 70 tuổi; đàn ông hay đàn bà thì quyền về đất như nhau nên không tách. Trong 30 ngày kể từ 03/02/2025, Sở sẽ cử người trực trả lời câu hỏi, và đó cũng là quãng bài được giữ trên ứng dụng.",
        "Kèm theo văn bản này là tệp bài và ảnh đại diện.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Lường Thị Minh Ngà", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, PBGDPL."),
)  # fmt: skip

_40 = Letter(
    parent=("BỘ CHỈ HUY QUÂN SỰ", "TỈNH BÀ RỊA - VŨNG TÀU"), issuer=("BAN CHỈ HUY QUÂN SỰ", "HUYỆN CHÂU ĐỨC"), number="768/BCH-ĐVTC", place="Châu Đức", day="ngày 12 tháng 8 năm 2024",
    about="tuyên truyền đăng ký và thực hiện Luật Nghĩa vụ quân sự", to=("Công an huyện Châu Đức",),
    body=(
        "Chuẩn bị cho đợt tuyển quân năm 2025 (khám sức khỏe tháng 11 và tháng 12/2024), Ban Chỉ huy Quân sự huyện soạn bài phổ biến Luật Nghĩa vụ quân sự, đề nghị Công an huyện đăng trên Loa phường theo biểu sau.",
        Rows(
            (
                ("Công dân cần biết", "Xã, thị trấn", "Mở tin", "Khép tin", "Cần nhớ"),
                ("Nam, đủ 18 - hết 27 tuổi", "TT. Ngãi Giao; xã Bình Ba; xã Suối Nghệ", "09.09.2024", "30.09.2024", "Không nêu chỉ tiêu tuyển quân"),
            ),
            (0.22, 0.26, 0.16, 0.16, 0.2),
        ),
        "Công dân nữ có nguyện vọng thì liên hệ trực tiếp Ban Chỉ huy Quân sự xã, không nằm trong bài này. Có tệp bài và ảnh đại diện kèm theo.",
    ),
    sign=("CHỈ HUY TRƯỞNG",), name="Thượng tá Đinh Gia Khởi", copies=("- Như trên;", "- Lưu: VT, ĐVTC."),
)  # fmt: skip

CASES = (
    ask("ta21-nong-dan-cat-hai", _21, "2024-02-19", {
        "issuer": issuer("Hội Nông dân huyện Cát Hải", "district", MASS, "Hội Nông dân thành phố Hải Phòng", in_="thành phố Hải Phòng > huyện Cát Hải"),
        "audience": audience("18-60", "male"), "scope": scope("commune", "thị trấn Cát Bà", "thị trấn Cát Hải", "xã Việt Hải"), "window": window("2024-03-08", "2024-03-24"),
        "topic": "law", "decision": decision("district", "Công an huyện Cát Hải", "district"),
    }, title="Phó Chủ tịch", authority="TM", received="2024-02-20", subject="law", look={"left": 92, "leading": 1.35}, drop=("notes",)),
    ask("ta22-xa-na-ngoi", _22, "2024-08-26", {
        "issuer": issuer("Ủy ban nhân dân xã Na Ngoi", "commune", UB, in_="tỉnh Nghệ An > huyện Kỳ Sơn > xã Na Ngoi"),
        "audience": audience("", None), "scope": scope("commune", "xã Na Ngoi"), "window": window("2024-09-16", None),
        "topic": "crime_warning", "decision": decision("district", "Công an huyện Kỳ Sơn", "district"),
    }, title="Phó Chủ tịch", authority="KT", findings=["AUDIENCE_AGE_MISSING", "AUDIENCE_GENDER_MISSING"], received="2024-08-27", subject="drugs", drop=("notes", "findings")),
    ask("ta23-phuong-linh-trung", _23, "2024-05-27", {
        "issuer": issuer("Ủy ban nhân dân phường Linh Trung", "commune", UB, "Ủy ban nhân dân thành phố Thủ Đức", in_="thành phố Hồ Chí Minh > thành phố Thủ Đức > phường Linh Trung"),
        "audience": audience("18-25", "all"), "scope": scope("commune", "phường Linh Trung"), "window": window("2024-06-17", "2024-07-11"),
        "notes": "Không bật phần bình luận.", "topic": "crime_warning", "decision": decision("district", "Công an thành phố Thủ Đức", "district"),
    }, title="Phó Chủ tịch", authority="KT", received="2024-05-28", subject="fraud", look={"indent": 0, "to": "bold"}),
    ask("ta24-kiem-lam-van-lang", _24, "2024-11-04", {
        "issuer": issuer("Hạt Kiểm lâm huyện Văn Lãng", "district", "department", "Chi cục Kiểm lâm Lạng Sơn", in_="tỉnh Lạng Sơn > huyện Văn Lãng"),
        "audience": audience("18-70", "all"), "scope": scope("district", "huyện Văn Lãng"), "window": window("2024-11-25", "2024-12-31"),
        "topic": "law", "decision": decision("district", "Công an huyện Văn Lãng", "district"),
    }, title="Hạt trưởng", doubtful=["window"], received="2024-11-05", subject="law", look={"cols": 0.4}, drop=("notes",)),
    ask("ta25-so-du-lich-binh-dinh", _25, "2024-06-24", {
        "issuer": issuer("Sở Du lịch", "province", "department", "UBND tỉnh Bình Định", in_="tỉnh Bình Định"),
        "audience": audience("14-", "all"), "scope": scope("nationwide"), "window": window("2024-07-15", "2024-09-30"),
        "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Bình Định", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE", "NATIONWIDE_UNJUSTIFIED"], received="2024-06-25", subject="tourism", look={"vv": "below", "vv_word": "Về việc"}, drop=("notes",)),
    ask("ta26-thi-tran-tam-dao", _26, "2024-01-15", {
        "issuer": issuer("Ủy ban nhân dân thị trấn Tam Đảo", "commune", UB, "Ủy ban nhân dân huyện Tam Đảo", in_="tỉnh Vĩnh Phúc > huyện Tam Đảo > thị trấn Tam Đảo"),
        "audience": audience("18-", "all"), "scope": scope("commune", "thị trấn Tam Đảo"), "window": window("2024-03-01", "2024-03-31"),
        "topic": "crime_warning", "decision": decision("district", "Công an huyện Tam Đảo", "district"),
    }, title="Chủ tịch", received="2024-01-16", subject="fraud", form="docx", look={"tabs": True}, drop=("notes",)),
    ask("ta27-dang-uy-dat-mui", _27, "2024-12-09", {
        "issuer": issuer("Đảng ủy xã Đất Mũi", "commune", "party", "Đảng bộ huyện Ngọc Hiển", in_="tỉnh Cà Mau > huyện Ngọc Hiển > xã Đất Mũi"),
        "audience": audience("0-", "all"), "scope": scope("commune", "xã Đất Mũi"), "window": window("2025-01-01", "2025-01-31"),
        "topic": "socio_political", "decision": decision("district", "Công an huyện Ngọc Hiển", "district"),
    }, title="Phó Bí thư", authority="TM", received="2024-12-10", subject="policy", drop=("notes",)),
    ask("ta28-phong-gd-tua-chua", _28, "2024-09-30", {
        "issuer": issuer("Phòng Giáo dục và Đào tạo", "district", "department", "UBND huyện Tủa Chùa", in_="tỉnh Điện Biên > huyện Tủa Chùa"),
        "audience": audience("22-55", "all"), "scope": scope("district", "huyện Tủa Chùa"), "window": window("2024-10-21", "2024-11-19"),
        "notes": "bản tiếng Mông sẽ nộp sau.", "topic": "crime_warning", "decision": decision("district", "Công an huyện Tủa Chùa", "district"),
    }, title="Trưởng phòng", received="2024-10-01", subject="children", look={"foot": "stacked", "right": 60}),
    ask("ta29-tttt-mong-cai", _29, "2024-03-25", {
        "issuer": issuer("Trung tâm Truyền thông và Văn hóa", "district", "press", "UBND thành phố Móng Cái", in_="tỉnh Quảng Ninh > thành phố Móng Cái"),
        "audience": audience("15-", "all"), "scope": scope("commune", "phường Trà Cổ", "phường Bình Ngọc"), "window": window("2024-04-22", "2024-05-05"),
        "topic": "tourism_specialty", "decision": decision("district", "Công an thành phố Móng Cái", "district"),
    }, title="Phó Giám đốc phụ trách", received="2024-03-26", subject="tourism", form="docx", drop=("notes", "issuer.kind", "signatory.title")),
    ask("ta30-xa-phu-loi", _30, "2024-10-14", {
        "issuer": issuer("Ủy ban nhân dân xã Phú Lợi", "commune", UB, in_="tỉnh Đồng Nai > huyện Định Quán > xã Phú Lợi"),
        "audience": audience("", "female"), "scope": scope("commune", "xã Phú Lợi"), "window": window("2024-11-04", "2024-11-14"),
        "topic": "crime_warning", "decision": decision("district", "Công an huyện Định Quán", "district"),
    }, title="Phó Chủ tịch", authority="KT", findings=["AUDIENCE_AGE_MISSING"], received="2024-10-15", subject="fraud", form="docx", drop=("notes",)),
    ask("ta31-ban-tuyen-giao-bac-lieu", _31, "2025-01-20", {
        "issuer": issuer("Ban Tuyên giáo", "province", "party", "Tỉnh ủy Bạc Liêu", in_="tỉnh Bạc Liêu"),
        "audience": audience("0-", "all"),
        "scope": scope("nationwide", justification="đây là sự kiện cấp quốc gia do Bộ Nông nghiệp và Phát triển nông thôn phối hợp tổ chức, cần thu hút khách và nhà đầu tư từ các vùng làm muối Bắc, Trung, Nam."),
        "window": window("2025-02-17", "2025-03-08"), "notes": "dùng đúng lô-gô Festival.", "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "tỉnh Bạc Liêu", "ministry", c06=True),
    }, title="Phó Trưởng ban Thường trực", authority="KT", findings=["NATIONWIDE"], received="2025-01-21", subject="tourism"),
    ask("ta32-xa-na-meo", _32, "2024-07-22", {
        "issuer": issuer("Ủy ban nhân dân xã Na Mèo", "commune", UB, "Ủy ban nhân dân huyện Quan Sơn", in_="tỉnh Thanh Hóa > huyện Quan Sơn > xã Na Mèo"),
        "audience": audience("16-30", "all"), "scope": scope("commune", "xã Na Mèo"), "window": window("2024-09-01", "2024-09-30"),
        "topic": "crime_warning", "decision": decision("district", "Công an huyện Quan Sơn", "district"),
    }, title="Chủ tịch", doubtful=["audience"], received="2024-07-24", subject="drugs", look={"vv": "beside", "leading": 1.4}, drop=("notes", "findings", "status")),
    ask("ta33-thanh-pho-nha-trang", _33, "2025-01-07", {
        "issuer": issuer("Ủy ban nhân dân thành phố Nha Trang", "district", UB, "Ủy ban nhân dân tỉnh Khánh Hòa", in_="tỉnh Khánh Hòa > thành phố Nha Trang"),
        "audience": audience("18-", "all"),
        "scope": scope("nationwide", justification="Sở dĩ phải như vậy là do 9/10 người bị hại cư trú ngoài tỉnh Khánh Hòa, họ chuyển tiền trước khi rời nhà."),
        "window": window("2025-02-17", "2025-03-31"), "topic": "crime_warning",
        "decision": decision("district", "Công an thành phố Nha Trang", "ministry", c06=True),
    }, title="Phó Chủ tịch", authority="KT", findings=["NATIONWIDE"], received="2025-01-08", subject="fraud", look={"cols": 0.45, "foot": "stacked"}, drop=("notes",)),
    ask("ta34-chi-cuc-thue-duc-hoa", _34, "2024-03-18", {
        "issuer": issuer("Chi cục Thuế khu vực Đức Hòa - Đức Huệ", "district", "department", "Cục Thuế tỉnh Long An", in_="tỉnh Long An"),
        "audience": audience("18-65", "all"), "scope": scope("district", "huyện Đức Hòa", "huyện Đức Huệ"), "window": window("2024-04-10", "2024-05-10"),
        "topic": "project06", "decision": decision("district", None, "district"),
    }, title="Phó Chi cục Trưởng", authority="KT", received="2024-03-19", subject="vneid", look={"to": "plus", "ragged": True}, drop=("notes", "decision", "findings", "status", "issuer.district", "issuer.level")),
    ask("ta35-nguoi-cao-tuoi-ba-be", _35, "2024-09-09", {
        "issuer": issuer("Hội Người cao tuổi huyện Ba Bể", "district", MASS, "Hội Người cao tuổi tỉnh Bắc Kạn", in_="tỉnh Bắc Kạn > huyện Ba Bể"),
        "audience": audience("60-", "all"), "scope": scope("commune", "thị trấn Chợ Rã", "xã Khang Ninh", "xã Nam Mẫu"), "window": window("2024-10-01", "2024-10-31"),
        "notes": "chữ to, ít thuật ngữ.", "topic": "project06", "decision": decision("district", "Công an huyện Ba Bể", "district"),
    }, title="Trưởng ban", authority="TM", doubtful=["audience"], received="2024-09-10", subject="vneid", form="docx", drop=("findings", "status")),
    ask("ta36-phuong-cam-pho", _36, "2024-11-18", {
        "issuer": issuer("Ủy ban nhân dân phường Cẩm Phô", "commune", UB, "Ủy ban nhân dân thành phố Hội An", in_="tỉnh Quảng Nam > thành phố Hội An > phường Cẩm Phô"),
        "audience": audience("12-17", "all"), "scope": scope("commune", "phường Cẩm Phô"), "window": window("2024-12-09", "2024-12-22"),
        "topic": "law", "decision": decision("district", "Công an thành phố Hội An", "district"),
    }, title="Phó Chủ tịch", authority="KT", received="2024-11-19", subject="traffic", look={"indent": 34}, drop=("notes",)),
    ask("ta37-so-cong-thuong-tien-giang", _37, "2024-12-23", {
        "issuer": issuer("Sở Công Thương", "province", "department", "Ủy ban nhân dân tỉnh Tiền Giang", in_="tỉnh Tiền Giang"),
        "audience": audience("0-", "all"), "scope": scope("nationwide"), "window": window("2025-01-13", "2025-01-26"),
        "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Tiền Giang", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE", "NATIONWIDE_UNJUSTIFIED"], received="2024-12-24", subject="tourism", look={"to": "block"}, drop=("notes",)),
    ask("ta38-xa-dong-tao", _38, "2024-06-03", {
        "issuer": issuer("Ủy ban nhân dân xã Đông Tảo", "commune", UB, in_="tỉnh Hưng Yên > huyện Khoái Châu > xã Đông Tảo"),
        "audience": audience("18-", "all"), "scope": scope("district", "huyện Khoái Châu"), "window": window("2024-07-01", None),
        "topic": "tourism_specialty", "decision": decision("district", "Công an huyện Khoái Châu", "district"),
    }, title="Chủ tịch", findings=["IMAGE_MISSING", "SCOPE_BEYOND_ISSUER", "SOFT_COPY_MISSING"], received="2024-06-04", look={"indent": 0}, drop=("notes",)),
    ask("ta39-so-tu-phap-thai-nguyen", _39, "2024-12-30", {
        "issuer": issuer("Sở Tư pháp", "province", "department", "Ủy ban nhân dân tỉnh Thái Nguyên", in_="tỉnh Thái Nguyên"),
        "audience": audience("18-70", "all"), "scope": scope("district", "thành phố Sông Công", "thành phố Phổ Yên", "huyện Phú Lương"), "window": window("2025-02-03", "2025-03-04"),
        "topic": "law", "decision": decision("province", PC06 + "tỉnh Thái Nguyên", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2024-12-31", subject="land", drop=("notes",)),
    ask("ta40-bchqs-chau-duc", _40, "2024-08-12", {
        "issuer": issuer("Ban Chỉ huy Quân sự huyện Châu Đức", "district", "other", "Bộ Chỉ huy Quân sự tỉnh Bà Rịa - Vũng Tàu", in_="tỉnh Bà Rịa - Vũng Tàu > huyện Châu Đức"),
        "audience": audience("18-27", "male"), "scope": scope("commune", "thị trấn Ngãi Giao", "xã Bình Ba", "xã Suối Nghệ"), "window": window("2024-09-09", "2024-09-30"),
        "notes": "Không nêu chỉ tiêu tuyển quân", "topic": "law", "decision": decision("district", "Công an huyện Châu Đức", "district"),
    }, title="Chỉ huy trưởng", received="2024-08-13", subject="law", look={"cols": 0.44}, drop=("issuer.kind",)),
)  # fmt: skip
