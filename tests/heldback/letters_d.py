"""Held-back letters that are easily taken for requests and are none."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import Letter, Rows, issuer
from held import tell

UB = "people_committee"

_O01 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ CƯ M'GAR"),
    number="214/BC-UBND",
    place="Cư M'gar",
    day="ngày 15 tháng 12 năm 2025",
    title=("BÁO CÁO", "Kết quả đăng tải tin, bài trên chuyên mục Loa phường năm 2025"),
    to=("Công an xã Cư M'gar",),
    body=(
        "Thực hiện đề nghị của Công an xã, Ủy ban nhân dân xã báo cáo kết quả như sau:",
        "1. Đã đề nghị đăng tải 14 bài; đối tượng chủ yếu là người dân từ 16 đến 60 tuổi, nam và nữ; phạm vi trong xã Cư M'gar.",
        "2. Thời gian đăng: từ ngày 01/8/2025 đến ngày 10/12/2025; tổng số 21.430 lượt xem.",
        "3. Khó khăn: ảnh đại diện chưa đúng kích cỡ, một số bài phải gửi lại file mềm.",
        "4. Kiến nghị: tiếp tục tập huấn cho cộng tác viên.",
        "Trên đây là báo cáo của Ủy ban nhân dân xã./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Y Thinh Ayŭn",
    copies=("- Như trên;", "- Lưu: VT."),
)

_O02 = Letter(
    parent=("CÔNG AN TỈNH ĐẮK NÔNG",),
    issuer=("PHÒNG CẢNH SÁT QLHC", "VỀ TTXH"),
    number="812/GM-PC06",
    place="Đắk Nông",
    day="ngày 03 tháng 10 năm 2024",
    title=("GIẤY MỜI", "Dự tập huấn sử dụng phần mềm CMS Loa phường"),
    to=("Các sở, ban, ngành, đoàn thể cấp tỉnh", "Công an các huyện, thành phố"),
    body=(
        "Phòng Cảnh sát QLHC về TTXH trân trọng kính mời đại diện các đơn vị dự lớp tập huấn đăng tải bài viết trên CMS Loa "
        "phường:",
        "1. Đối tượng: mỗi đơn vị 02 đồng chí, ưu tiên dưới 40 tuổi, nam hoặc nữ.",
        "2. Thời gian: từ 07 giờ 30 đến 17 giờ ngày 16/10/2024.",
        "3. Địa điểm: Hội trường B, Công an tỉnh.",
        "4. Chuẩn bị: mỗi đơn vị mang theo 01 bài viết mẫu (file mềm, hình ảnh đại diện).",
        "Rất mong các đơn vị cử người tham dự đúng thành phần./.",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
    name="Thượng tá Lương Khải Tâm",
    copies=("- Như trên;", "- Lưu: PC06."),
)

_O03 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "TỈNH ĐẮK LẮK"),
    number="9127/UBND-KGVX",
    place="Đắk Lắk",
    day="ngày 22 tháng 10 năm 2025",
    about="tăng cường gửi tin, bài đăng tải trên chuyên mục Loa phường của ứng dụng VNeID",
    to=("Các sở, ban, ngành", "UBND các xã, phường", "Công an tỉnh"),
    body=(
        "Xét đề nghị của Công an tỉnh tại Công văn số 4410/CAT-PC06 ngày 15/10/2025, Ủy ban nhân dân tỉnh có ý kiến như sau:",
        "1. Yêu cầu UBND các xã, phường mỗi tháng gửi ít nhất 02 bài viết tới Công an cùng cấp để đăng tải trên CMS Loa phường; "
        "trong văn bản nêu rõ đối tượng (độ tuổi, giới tính), phạm vi, thời gian đăng.",
        "2. Giao các sở, ban, ngành gửi bài về Phòng PC06, tập trung cho người dân từ 14 tuổi trở lên trên toàn tỉnh.",
        "3. Giao Công an tỉnh theo dõi, đôn đốc, hằng quý báo cáo UBND tỉnh trước ngày 20 của tháng cuối quý.",
        "Nhận được Công văn này, yêu cầu các đơn vị triển khai thực hiện./.",
    ),
    sign=("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    name="Huỳnh Tấn Gia Khiêm",
    copies=("- Như trên;", "- CT, các PCT UBND tỉnh;", "- Lưu: VT, KGVX."),
)

_O04 = Letter(
    parent=("HỘI LHPN TỈNH LÀO CAI",),
    issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "PHƯỜNG SA PA"),
    number="22/HPN-VP",
    place="Sa Pa",
    day="ngày 05 tháng 01 năm 2026",
    about="cảm ơn Công an phường đã giúp đăng bài trên Loa phường",
    to=("Ban Chỉ huy Công an phường Sa Pa",),
    body=(
        "Trong năm 2025, được sự giúp đỡ của Công an phường, Hội đã có 06 bài viết được đăng tải trên Loa phường, gửi tới hội "
        "viên phụ nữ từ 18 đến 55 tuổi trên địa bàn phường Sa Pa.",
        "Nhờ đó, nhiều chị em đã cảnh giác trước thủ đoạn lừa đảo trên mạng. Ban Thường vụ Hội trân trọng cảm ơn Ban Chỉ huy và "
        "các đồng chí trực tiếp thẩm định, đăng bài.",
        "Nhân dịp năm mới 2026, kính chúc các đồng chí sức khỏe, hạnh phúc. Rất mong tiếp tục nhận được sự phối hợp trong thời "
        "gian tới.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    name="Chảo Tả Mẩy Liên",
    copies=("- Như trên;", "- Lưu VP."),
)

_O05 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG BUÔN HỒ"),
    number="688/UBND-VHXH",
    place="Buôn Hồ",
    day="ngày 18 tháng 11 năm 2025",
    about="đề nghị gỡ bài viết đã đăng trên Loa phường",
    to=("Công an phường Buôn Hồ",),
    body=(
        "Ngày 05/11/2025, Công an phường đã đăng bài “Chính sách mới của địa phương” theo Công văn số 655/UBND-VHXH ngày "
        "20/10/2025 của UBND phường, với đối tượng từ 18 tuổi trở lên, nam, nữ; phạm vi phường Buôn Hồ; thời gian từ 05/11/2025 "
        "đến 05/12/2025.",
        "Qua rà soát, số liệu trong bài chưa chính xác. UBND phường đề nghị Công an phường gỡ bài viết nêu trên kể từ ngày nhận "
        "được công văn này và không tiếp tục hiển thị trên ứng dụng VNeID.",
        "Xin thông báo để Công an phường biết, phối hợp./.",
    ),
    sign=("CHỦ TỊCH",),
    name="Phùng Chí Thiện Nhân",
    copies=("- Như trên;", "- Lưu: VT, VHXH."),
)

_O06 = Letter(
    parent=("BỘ CÔNG AN",),
    issuer=("CÔNG AN TỈNH LÂM ĐỒNG",),
    number="3318/CAT-PX03",
    place="Lâm Đồng",
    day="ngày 09 tháng 3 năm 2026",
    about="phối hợp tuyên truyền tiện ích của ứng dụng VNeID",
    to=("Báo và phát thanh, truyền hình Lâm Đồng", "Cổng thông tin điện tử tỉnh"),
    body=(
        "Công an tỉnh Lâm Đồng đề nghị Quý cơ quan đăng tải, phát sóng bài viết về các tiện ích của ứng dụng VNeID trên các ấn "
        "phẩm, khung giờ của mình:",
        "- Đối tượng: công dân từ đủ 14 tuổi trở lên, không phân biệt giới tính;",
        "- Phạm vi: toàn tỉnh Lâm Đồng;",
        "- Thời gian: từ ngày 16/3/2026 đến ngày 16/4/2026.",
        "Tài liệu gửi kèm: file mềm bài viết, hình ảnh. Rất mong Quý cơ quan phối hợp./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Đại tá Bùi Đăng Thái Sơn",
    copies=("- Như trên;", "- Đ/c Giám đốc (b/c);", "- Lưu: VT, PX03 (Đ2)."),
)

_O07 = Letter(
    parent=("CÔNG AN TỈNH YÊN BÁI",),
    issuer=("CÔNG AN HUYỆN VĂN YÊN",),
    number="744/CAH-QLHC",
    place="Văn Yên",
    day="ngày 25 tháng 6 năm 2024",
    about="hướng dẫn quy trình đề nghị đăng tin trên Loa phường",
    to=("Các phòng, ban, ngành, đoàn thể huyện", "UBND các xã, thị trấn"),
    body=(
        "Thực hiện chỉ đạo của Công an tỉnh, Công an huyện Văn Yên trao đổi quy trình như sau:",
        "Khi có nhu cầu đăng tin, đơn vị gửi văn bản đề nghị kèm file mềm đến Công an huyện, trong đó nêu rõ: (1) Đối tượng tuyên "
        "truyền (độ tuổi, giới tính); (2) Phạm vi tại cấp xã, cấp huyện, tỉnh, toàn quốc; (3) Thời gian đăng tin tuyên truyền; "
        "(4) Các nội dung cần lưu ý khác.",
        "Ví dụ: đối tượng từ 18 đến 60 tuổi, nam và nữ; phạm vi huyện Văn Yên; thời gian từ 01/8/2024 đến 31/8/2024.",
        "Chậm nhất 10 ngày làm việc, Công an huyện thẩm định, trình phê duyệt và đăng tải.",
        "Đề nghị các đơn vị nghiên cứu, phối hợp thực hiện./.",
    ),
    sign=("KT. TRƯỞNG CÔNG AN HUYỆN", "PHÓ TRƯỞNG CÔNG AN HUYỆN"),
    name="Trung tá Đặng Phúc Lộc Sinh",
    copies=("- Như trên;", "- Lưu: CAH, QLHC."),
)

_O08 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG PLEIKU"),
    number="77/KH-UBND",
    place="Pleiku",
    day="ngày 12 tháng 01 năm 2026",
    title=("KẾ HOẠCH", "Truyền thông phòng, chống lừa đảo trực tuyến năm 2026"),
    body=(
        "<b>I. MỤC ĐÍCH</b>",
        "Nâng cao nhận thức của Nhân dân; đề nghị Công an phường đăng tải tin, bài trên CMS Loa phường là một trong các hình thức.",
        "<b>II. ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN</b>",
        "1. Đối tượng: người dân từ 15 tuổi trở lên, nam, nữ.",
        "2. Phạm vi: toàn phường Pleiku.",
        "3. Thời gian: từ 01/02/2026 đến 30/11/2026.",
        "<b>III. PHÂN CÔNG</b>",
        Rows((("TT", "Việc", "Chủ trì"), ("1", "Viết 12 bài đăng Loa phường", "Phòng VHXH"), ("2", "Thẩm định, đăng bài", "Công an phường")), (0.1, 0.6, 0.3)),
        "Trên đây là Kế hoạch, các đơn vị căn cứ thực hiện./.",
    ),
    sign=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Rơ Châm H'Yuin",
    copies=("- TT Đảng ủy;", "- Công an phường;", "- Lưu: VT."),
)  # fmt: skip

CASES = (
    tell("n01-bao-cao-ket-qua", _O01, "2025-12-15", issuer("Ủy ban nhân dân xã Cư M'gar", "commune", UB, in_="tỉnh Đắk Lắk > xã Cư M'gar"), "bao_cao",
         title="Phó Chủ tịch", authority="KT", received="2025-12-16"),
    tell("n02-giay-moi-tap-huan", _O02, "2024-10-03", issuer("Phòng Cảnh sát QLHC về TTXH", "province", "police", "Công an tỉnh Đắk Nông", in_="tỉnh Đắk Nông"), "giay_moi",
         title="Phó Trưởng phòng", authority="KT", profile="dak-nong", received="2024-10-04", form="scan 200 -0.5 4"),
    tell("n03-ubnd-tinh-dac-lac-chi-dao", _O03, "2025-10-22", issuer("Ủy ban nhân dân tỉnh Đắk Lắk", "province", UB, in_="tỉnh Đắk Lắk"), "cong_van",
         title="Phó Chánh Văn phòng", authority="KT", received="2025-10-23", look={"to": "plus"}, drop=("signatory.authority",)),
    tell("n04-thu-cam-on", _O04, "2026-01-05", issuer("Hội Liên hiệp Phụ nữ phường Sa Pa", "commune", "mass_organization", "Hội LHPN tỉnh Lào Cai", in_="tỉnh Lào Cai > phường Sa Pa"), "cong_van",
         title="Chủ tịch", authority="TM", received="2026-01-06"),
    tell("n05-de-nghi-go-bai", _O05, "2025-11-18", issuer("Ủy ban nhân dân phường Buôn Hồ", "commune", UB, in_="tỉnh Đắk Lắk > phường Buôn Hồ"), "cong_van",
         title="Chủ tịch", received="2025-11-19"),
    tell("n06-de-nghi-bao-chi", _O06, "2026-03-09", issuer("Công an tỉnh Lâm Đồng", "province", "police", "Bộ Công an", in_="tỉnh Lâm Đồng"), "cong_van",
         title="Phó Giám đốc", authority="KT", received="2026-03-10"),
    tell("n07-cah-van-yen-quy-trinh", _O07, "2024-06-25", issuer("Công an huyện Văn Yên", "district", "police", "Công an tỉnh Yên Bái", in_="tỉnh Yên Bái > huyện Văn Yên"), "cong_van",
         title="Phó Trưởng Công an huyện", authority="KT", profile="yen-bai", received="2024-06-26", form="scan 250 0.6 4"),
    tell("n08-ke-hoach-pleiku", _O08, "2026-01-12", issuer("Ủy ban nhân dân phường Pleiku", "commune", UB, in_="tỉnh Gia Lai > phường Pleiku"), "ke_hoach",
         title="Phó Chủ tịch", authority="KT", received="2026-01-13", drop=("signatory.authority",)),
)  # fmt: skip
