"""Complete requests of 2024 in Đắk Nông, where the procedure is in force from 15/9/2024."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import (
    Article,
    Letter,
    Poster,
    Rows,
    Sample,
    audience,
    decision,
    issuer,
    request,
    scope,
    window,
)

_PC06 = "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh "
_DAK_NONG = decision("province", _PC06 + "Đắk Nông", "province")

_L01 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ ĐẮK WIL"),
    number="145/UBND-VHXH",
    place="Đắk Wil",
    day="ngày 05 tháng 11 năm 2024",
    about="đề nghị đăng tải bài tuyên truyền trên CMS Loa phường",
    to=("Công an huyện Cư Jút",),
    body=(
        "Thực hiện Công văn số 1924/CAT-PC06 ngày 09/9/2024 của Công an tỉnh Đắk Nông về việc triển khai phần mềm "
        "quản trị nội dung CMS Loa phường trên ứng dụng VNeID, Ủy ban nhân dân xã Đắk Wil, huyện Cư Jút đề nghị "
        "Công an huyện thẩm định, đăng tải bài viết cảnh báo thủ đoạn giả danh cán bộ công an, cán bộ thuế để lừa đảo "
        "chiếm đoạt tài sản, cụ thể như sau:",
        "1. Đối tượng tuyên truyền: Công dân từ đủ 14 tuổi trở lên, không phân biệt giới tính.",
        "2. Phạm vi tuyên truyền: trên địa bàn xã Đắk Wil.",
        "3. Thời gian đăng tin: từ ngày 01/12/2024 đến hết ngày 31/12/2024.",
        "4. Nội dung cần lưu ý khác: Đề nghị ghim bài viết ở đầu trang trong tuần đầu tiên.",
        "(Gửi kèm file mềm nội dung bài viết và hình ảnh đại diện).",
        "Ủy ban nhân dân xã Đắk Wil kính đề nghị Công an huyện Cư Jút quan tâm, phối hợp thực hiện./.",
    ),
    sign=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    name="Hoàng Thế Khải",
    copies=("- Như trên;", "- TT Đảng ủy, HĐND xã (b/c);", "- CT, PCT UBND xã;", "- Lưu: VT, VHXH."),
)

_L02 = Letter(
    parent=("UBND TỈNH ĐẮK NÔNG",),
    issuer=("SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"),
    number="1786/SVHTTDL-QLDL",
    place="Đắk Nông",
    day="ngày 12 tháng 11 năm 2024",
    about="phối hợp đăng bài quảng bá du lịch Công viên địa chất toàn cầu UNESCO Đắk Nông trên VNeID",
    to=("Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh Đắk Nông",),
    body=(
        "Thực hiện Kế hoạch phát triển du lịch tỉnh Đắk Nông năm 2024 và hướng dẫn của Công an tỉnh về việc khai thác "
        "tính năng “Loa phường” trên ứng dụng định danh quốc gia VNeID, Sở Văn hóa, Thể thao và Du lịch đã xây dựng "
        "bài viết giới thiệu các điểm đến thuộc Công viên địa chất toàn cầu UNESCO Đắk Nông.",
        "Để thông tin đến được với Nhân dân, Sở đề nghị Quý đơn vị xem xét, đăng tải bài viết trên phần mềm CMS Loa "
        "phường với các nội dung:",
        "(1) Đối tượng: mọi lứa tuổi; giới tính: nam, nữ.",
        "(2) Phạm vi: toàn tỉnh Đắk Nông.",
        "(3) Thời gian đăng: từ 08 giờ 00 ngày 15/12/2024 đến 17 giờ 00 ngày 15/01/2025.",
        "(4) Lưu ý khác: Ảnh trong bài do Sở chụp, đề nghị giữ nguyên chú thích nguồn ảnh.",
        "File mềm bài viết (định dạng .docx) và ảnh đại diện được gửi kèm Công văn này.",
        "Trong quá trình thực hiện, nếu cần trao đổi, đề nghị liên hệ bà Vi Thị Khánh Hạ, chuyên viên Phòng Quản lý "
        "du lịch, số điện thoại 0900 000 112.",
        "Rất mong nhận được sự phối hợp của Quý đơn vị./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Đinh Quốc Thịnh Vượng",
    copies=("- Như trên;", "- Giám đốc Sở (b/c);", "- Công an tỉnh (p/h);", "- Lưu: VT, QLDL."),
    stamp=(
        "Người ký: Sở Văn hóa, Thể thao và Du lịch",
        "Cơ quan: Tỉnh Đắk Nông",
        "Thời gian ký: 13.11.2024 09:14:52 +07:00",
    ),
    size=13.5,
)

_L03 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "HUYỆN ĐẮK MIL"),
    number="3021/UBND-TP",
    place="Đắk Mil",
    day="ngày 18 tháng 10 năm 2024",
    about="tuyên truyền Luật Đất đai năm 2024 qua chuyên mục Loa phường",
    to=("Công an huyện Đắk Mil",),
    body=(
        "Luật Đất đai số 31/2024/QH15 có hiệu lực thi hành từ ngày 01/8/2024 với nhiều quy định mới tác động trực tiếp đến "
        "quyền và nghĩa vụ của người sử dụng đất. Để kịp thời phổ biến đến Nhân dân, Ủy ban nhân dân huyện đã giao "
        "Phòng Tư pháp biên soạn bài viết “Những điểm người dân cần biết về Luật Đất đai năm 2024”.",
        "Ủy ban nhân dân huyện Đắk Mil đề nghị Công an huyện thẩm định và đăng bài viết nêu trên lên ứng dụng VNeID (CMS "
        "Loa phường) để tuyên truyền cho nam, nữ từ 18 đến 60 tuổi trên địa bàn huyện Đắk Mil, tỉnh Đắk Nông trong thời "
        "gian từ ngày 15 tháng 11 năm 2024 đến ngày 15 tháng 12 năm 2024.",
        "Bản mềm bài viết kèm hình ảnh minh họa được gửi theo hộp thư công vụ cùng ngày với văn bản này.",
        "Đề nghị Công an huyện phối hợp thực hiện và thông tin kết quả về Ủy ban nhân dân huyện (qua Phòng Tư pháp)./.",
    ),
    sign=("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG TƯ PHÁP"),
    name="Lục Văn Trường Sinh",
    copies=("- Như trên;", "- CT, các PCT UBND huyện;", "- Lưu: VT, TP."),
)

_L04 = Letter(
    parent=("HỘI LHPN TỈNH ĐẮK NÔNG",),
    issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "HUYỆN CƯ JÚT"),
    number="87/CV-BTV",
    place="Cư Jút",
    day="ngày 21 tháng 11 năm 2024",
    about="đăng tải bài viết phòng, chống mua bán người trên ứng dụng VNeID",
    to=("Công an huyện Cư Jút",),
    body=(
        "Nhằm nâng cao nhận thức cho hội viên, phụ nữ về thủ đoạn dụ dỗ “việc nhẹ lương cao” để mua bán người, Ban Thường "
        "vụ Hội Liên hiệp Phụ nữ huyện Cư Jút trân trọng đề nghị Công an huyện hỗ trợ đăng tải bài viết tuyên truyền "
        "trên CMS Loa phường theo thông tin dưới đây:",
        Rows(
            (
                ("TT", "Nội dung", "Đề nghị"),
                ("1", "Đối tượng (độ tuổi, giới tính)", "Hội viên phụ nữ, nữ từ 15 đến 49 tuổi"),
                ("2", "Phạm vi tuyên truyền", "Huyện Cư Jút"),
                ("3", "Thời gian đăng tin", "Từ 16/12/2024 đến 16/02/2025"),
                ("4", "Lưu ý khác", "Không đăng kèm phần bình luận của người xem"),
            ),
            (0.1, 0.38, 0.52),
        ),
        "Kèm theo Công văn: 01 file mềm bài viết, 01 hình ảnh đại diện.",
        "Rất mong nhận được sự quan tâm của Công an huyện./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    name="H'Mai Niê Kđăm",
    copies=("- Như trên;", "- Hội LHPN tỉnh (b/c);", "- Lưu: VT."),
)

SAMPLES = (
    Sample(
        "01-xa-dak-wil-canh-bao-lua-dao",
        "Xã năm 2024, các mục 1-4 đánh số, hồ sơ đủ: sẵn sàng, về Công an huyện.",
        _L01,
        "145_UBND-VHXH.pdf",
        request(
            _L01,
            "2024-11-05",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân xã Đắk Wil",
                    "commune",
                    "people_committee",
                    in_="tỉnh Đắk Nông > huyện Cư Jút > xã Đắk Wil",
                ),
                "audience": audience("14-", "all"),
                "scope": scope("commune", "xã Đắk Wil"),
                "window": window("2024-12-01", "2024-12-31"),
                "notes": "Đề nghị ghim bài viết ở đầu trang trong tuần đầu tiên.",
                "topic": "crime_warning",
                "decision": decision("district", "Công an huyện Cư Jút", "district"),
            },
            title="Chủ tịch",
            authority="TM",
        ),
        received="2024-11-06",
        article=Article(
            "Bai viet canh bao gia danh can bo.docx",
            "CẢNH BÁO THỦ ĐOẠN GIẢ DANH CÁN BỘ ĐỂ LỪA ĐẢO CHIẾM ĐOẠT TÀI SẢN",
            (
                "Thời gian gần đây, trên địa bàn xảy ra nhiều vụ kẻ gian gọi điện tự xưng là cán bộ công an, cán bộ thuế, "
                "yêu cầu người dân cài đặt ứng dụng lạ để “cập nhật dữ liệu”, sau đó chiếm quyền điều khiển điện thoại "
                "và chuyển hết tiền trong tài khoản.",
                "Các đối tượng thường đọc đúng họ tên, địa chỉ của nạn nhân để tạo lòng tin, rồi gửi đường dẫn tải ứng dụng "
                "giả mạo có biểu tượng giống ứng dụng của cơ quan nhà nước. Nạn nhân phần lớn là người trên 50 tuổi.",
                "Cơ quan công an không làm việc, không yêu cầu chuyển tiền qua điện thoại hoặc mạng xã hội. Người dân chỉ "
                "tải ứng dụng từ App Store, CH Play; không cung cấp mã OTP, mật khẩu cho bất kỳ ai.",
                "Khi nghi ngờ bị lừa đảo, cần báo ngay cho Công an xã nơi gần nhất để được hướng dẫn.",
            ),
        ),
        poster=Poster(
            "anh-dai-dien.png",
            "CẢNH BÁO LỪA ĐẢO",
            "Công an không yêu cầu chuyển tiền qua điện thoại",
            (150, 30, 35),
        ),
    ),
    Sample(
        "02-so-vhttdl-du-lich",
        "Sở gửi qua thư điện tử: văn bản, bài viết DOCX, ảnh; mốc giờ trong thời gian đăng; tên tệp RFC 2231/2047.",
        _L02,
        "CV 1786 SVHTTDL.pdf",
        request(
            _L02,
            "2024-11-12",
            {
                "issuer": issuer(
                    "Sở Văn hóa, Thể thao và Du lịch",
                    "province",
                    "department",
                    "UBND tỉnh Đắk Nông",
                    in_="tỉnh Đắk Nông",
                ),
                "audience": audience("0-", "all"),
                "scope": scope("province", "tỉnh Đắk Nông"),
                "window": window("2024-12-15", "2025-01-15"),
                "notes": "Ảnh trong bài do Sở chụp, đề nghị giữ nguyên chú thích nguồn ảnh.",
                "topic": "tourism_specialty",
                "decision": _DAK_NONG,
            },
            title="Phó Giám đốc",
            authority="KT",
        ),
        received="2024-11-13",
        packed_as="Sở VHTTDL gửi bài đăng Loa phường.eml",
        mail=(
            "Văn thư Sở VHTTDL <vanthu.svhttdl@daknong.example>",
            "Wed, 13 Nov 2024 09:21:07 +0700",
            "Kính gửi Phòng PC06, Công an tỉnh,\n\nSở Văn hóa, Thể thao và Du lịch gửi Công văn số 1786/SVHTTDL-QLDL kèm bài "
            "viết và ảnh đại diện. Đề nghị Quý đơn vị xác nhận đã nhận được thư.\n\nTrân trọng./.\n",
        ),
        article=Article(
            "Bài viết Công viên địa chất.docx",
            "KHÁM PHÁ CÔNG VIÊN ĐỊA CHẤT TOÀN CẦU UNESCO ĐẮK NÔNG",
            (
                "Trải rộng trên nhiều huyện của tỉnh, Công viên địa chất toàn cầu UNESCO Đắk Nông có gần 50 hang động núi "
                "lửa với tổng chiều dài hơn 10 km, trong đó hang C7 được xem là một trong những hang dài nhất Đông Nam Á.",
                "Du khách có thể đi theo ba tuyến trải nghiệm: “Trường ca của lửa và nước”, “Bản giao hưởng của sự đổi thay” "
                "và “Âm vang từ Trái đất”. Mùa khô, từ tháng 11 đến tháng 4, là thời điểm đẹp nhất trong năm.",
                "Bên cạnh cảnh quan, bản làng của đồng bào M'nông, Mạ, Ê Đê còn giữ nghề dệt thổ cẩm, cồng chiêng và rượu cần.",
                "Khi tham quan hang động, du khách cần đi cùng hướng dẫn viên, không xả rác, không bẻ nhũ đá.",
            ),
        ),
        poster=Poster(
            "Ảnh đại diện - Hồ Tà Đùng.png", "ĐẮK NÔNG", "Xứ sở của những âm điệu", (24, 96, 90), "hills"
        ),
    ),
    Sample(
        "03-huyen-dak-mil-luat-dat-dai",
        "Huyện viết đối tượng, phạm vi, thời gian trong một câu văn xuôi; ký thừa lệnh; không có mục lưu ý.",
        _L03,
        "UBND huyen - CV 3021 (ban ky).pdf",
        request(
            _L03,
            "2024-10-18",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân huyện Đắk Mil",
                    "district",
                    "people_committee",
                    in_="tỉnh Đắk Nông > huyện Đắk Mil",
                ),
                "audience": audience("18-60", "all"),
                "scope": scope("district", "huyện Đắk Mil"),
                "window": window("2024-11-15", "2024-12-15"),
                "notes": None,
                "topic": "law",
                "decision": decision("district", "Công an huyện Đắk Mil", "district"),
            },
            title="Trưởng phòng Tư pháp",
            authority="TL",
        ),
        received="2024-10-21",
        article=Article(
            "Luat Dat dai 2024 - bai tuyen truyen.docx",
            "NHỮNG ĐIỂM NGƯỜI DÂN CẦN BIẾT VỀ LUẬT ĐẤT ĐAI NĂM 2024",
            (
                "Luật Đất đai năm 2024 bỏ khung giá đất; bảng giá đất được xây dựng hằng năm, sát với thực tế thị trường.",
                "Hộ gia đình, cá nhân sử dụng đất ổn định trước ngày 01/7/2014, không có giấy tờ, không tranh chấp có thể "
                "được xem xét cấp Giấy chứng nhận quyền sử dụng đất khi đủ điều kiện.",
                "Việc thu hồi đất phải công khai, bảo đảm người có đất bị thu hồi có chỗ ở, cuộc sống bằng hoặc tốt hơn nơi ở cũ.",
                "Người dân cần tìm hiểu kỹ trước khi chuyển nhượng, không mua bán đất bằng giấy viết tay.",
            ),
        ),
        poster=Poster(
            "minh_hoa.jpg", "LUẬT ĐẤT ĐAI 2024", "Những điểm người dân cần biết", (36, 70, 130), "book"
        ),
    ),
    Sample(
        "04-hoi-phu-nu-cu-jut-ban-quet",
        "Hội LHPN huyện, bản quét có dấu đỏ, nội dung đề nghị kẻ bảng.",
        _L04,
        "Scan_87_CV-BTV.pdf",
        request(
            _L04,
            "2024-11-21",
            {
                "issuer": issuer(
                    "Hội Liên hiệp Phụ nữ huyện Cư Jút",
                    "district",
                    "mass_organization",
                    "Hội LHPN tỉnh Đắk Nông",
                    in_="tỉnh Đắk Nông > huyện Cư Jút",
                ),
                "audience": audience("15-49", "female", "hội viên phụ nữ"),
                "scope": scope("district", "huyện Cư Jút"),
                "window": window("2024-12-16", "2025-02-16"),
                "notes": "Không đăng kèm phần bình luận của người xem",
                "topic": "crime_warning",
                "decision": decision("district", "Công an huyện Cư Jút", "district"),
            },
            title="Chủ tịch",
            authority="TM",
        ),
        received="2024-11-22",
        form="scan",
        article=Article(
            "bai viet phong chong mua ban nguoi.docx",
            "CẢNH GIÁC VỚI BẪY “VIỆC NHẸ LƯƠNG CAO”",
            (
                "Lợi dụng tâm lý muốn có việc làm thu nhập cao, các đối tượng kết bạn qua mạng xã hội, hứa hẹn đưa đi làm "
                "việc ở nước ngoài với mức lương hàng chục triệu đồng mỗi tháng rồi tìm cách bán nạn nhân.",
                "Chị em phụ nữ cần kiểm tra kỹ thông tin tuyển dụng, không tự ý vượt biên, không giao giấy tờ tùy thân cho "
                "người lạ và luôn báo cho gia đình biết nơi mình đến.",
                "Khi phát hiện dấu hiệu mua bán người, hãy báo ngay cho cơ quan công an hoặc Hội Phụ nữ nơi gần nhất.",
            ),
        ),
        poster=Poster(
            "hinh dai dien.png",
            "VIỆC NHẸ LƯƠNG CAO?",
            "Cảnh giác với tội phạm mua bán người",
            (110, 40, 110),
            "people",
        ),
    ),
)
