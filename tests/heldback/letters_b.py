"""Held-back requests, second part: annexes, articles in the same file, gaps, odd ages and times."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"

_B13 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ SI MA CAI"),
    number="31/TTr-UBND",
    place="Si Ma Cai",
    day="ngày 17 tháng 11 năm 2025",
    title=("TỜ TRÌNH", "Về việc đăng tải bài viết giữ an toàn cho trẻ em trên mạng"),
    to=("Công an xã Si Ma Cai",),
    body=(
        "Căn cứ Kế hoạch số 20/KH-UBND ngày 10/02/2025 về truyền thông cho lứa tuổi từ 12 đến 18;",
        "Ủy ban nhân dân xã Si Ma Cai kính trình Công an xã xem xét, phê duyệt cho đăng bài viết “Giữ an toàn cho trẻ em trên "
        "mạng” lên Loa phường của VNeID với các nội dung:",
        "1. Bài dành cho các cháu từ 6 đến 11 tuổi, cả trai lẫn gái.",
        "2. Bài hiển thị trong toàn xã.",
        "3. Bài được đăng trong khoảng thời gian từ 08/12 đến 28/12/2025.",
        "4. Kính đề nghị bố trí chữ cỡ lớn.",
        "Kèm theo Tờ trình: bài viết (file mềm), ảnh đại diện.",
        "Kính trình Công an xã xem xét, quyết định./.",
    ),
    sign=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    name="Ly Seo Dìn",
    copies=("- Như trên;", "- Lưu: VT."),
)

_B14 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG HÀ ĐÔNG"),
    number="512/UBND-VHXH",
    place="Hà Đông",
    day="ngày 02 tháng 02 năm 2026",
    about="đăng bài về quyền của chủ thể dữ liệu cá nhân và gửi phiếu khảo sát",
    to=("Công an phường Hà Đông",),
    body=(
        "Luật Bảo vệ dữ liệu cá nhân có hiệu lực từ ngày 01/01/2026. UBND phường Hà Đông, thành phố Hà Nội đề nghị Công an "
        "phường đăng lên Loa phường bài giới thiệu Luật, chi tiết như sau:",
        "<b>Độ tuổi:</b> từ 16 đến 60.",
        "<b>Giới tính:</b> nam, nữ.",
        "<b>Địa bàn đăng:</b> phường Hà Đông.",
        "<b>Ngày đăng:</b> 02/3/2026. <b>Ngày gỡ:</b> 01/4/2026.",
        "<b>Yêu cầu khác:</b> dẫn đường liên kết tới toàn văn Luật.",
        "Bài viết bản mềm, ảnh đại diện và Phụ lục phiếu khảo sát gửi kèm./.",
        "\f",
        "^<b>PHỤ LỤC</b>",
        "^<b>PHIẾU KHẢO SÁT MỨC ĐỘ HIỂU BIẾT PHÁP LUẬT</b>",
        "^<i>(Kèm theo Công văn số 512/UBND-VHXH ngày 02 tháng 02 năm 2026 của UBND phường Hà Đông)</i>",
        "Đối tượng khảo sát: nữ từ 35 đến 50 tuổi.",
        "Phạm vi khảo sát: toàn thành phố Hà Nội.",
        "Thời gian khảo sát: từ 10/4/2026 đến 20/4/2026.",
        "Câu 1. Ông (bà) đã nghe về Luật Bảo vệ dữ liệu cá nhân chưa?",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Khuất Thị Tường San",
    copies=("- Như trên;", "- Lưu: VT, VHXH."),
)

_B15 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ NẬM CÓ"),
    number="206/UBND-KT",
    place="Nậm Có",
    day="ngày 15 tháng 12 năm 2025",
    about="đưa tin cảnh báo mua hàng qua mạng dịp Tết",
    to=("Công an xã Nậm Có",),
    body=(
        "UBND xã Nậm Có, tỉnh Lào Cai đề nghị Công an xã đưa tin cảnh báo lên mục Loa phường:",
        "- Công chúng: người dân từ 15 tuổi trở lên, giới tính nam và nữ.",
        "- Khu vực: các thôn, bản của xã Nậm Có.",
        "- Thời hạn: từ 05/01/2026 đến 16/02/2026.",
        "- Lưu ý: bài in ở trang sau, bản mềm gửi riêng cùng ảnh đại diện.",
        "Xin cảm ơn./.",
        "\f",
        "^<b>NGUYÊN TẮC “3 KHÔNG” KHI MUA HÀNG QUA MẠNG</b>",
        "Trong tháng 10/2025, trên toàn quốc có hàng nghìn người từ 18 đến 25 tuổi, chủ yếu là nữ, bị lừa khi mua hàng Tết.",
        "Không nghe máy số lạ; không bấm đường dẫn lạ; không chuyển tiền cho người chưa gặp mặt.",
    ),
    sign=("CHỦ TỊCH",),
    name="Thào A Dê",
    copies=("- Như trên;", "- Lưu: VT."),
)

_B16 = Letter(
    parent=("UBND TỈNH ĐẮK NÔNG",),
    issuer=("SỞ CÔNG THƯƠNG",),
    number="1988/SCT-TTKC&amp;XTTM",
    place="Đắk Nông",
    day="ngày 06/12/2024",
    about="đăng bài giới thiệu đặc sản Đắk Nông trên Loa phường",
    to=("Công an tỉnh Đắk Nông",),
    body=(
        "Sở Công Thương gửi bài viết giới thiệu đặc sản của tỉnh và đề nghị Công an tỉnh cho đăng tải trên Loa phường:",
        "1. Đối tượng: mọi người dân; độ tuổi: tất cả; giới tính: tất cả.",
        "2. Vùng phủ: khắp 63 tỉnh, thành phố.",
        "3. Thời gian: từ 02.01.2025 đến 28.01.2025.",
        "4. Khác: giá bán trong bài chỉ để tham khảo.",
        "Kèm file mềm và ảnh đại diện./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Mã Thế Hòa Hiệp",
    copies=("- Như trên;", "- Lưu: VT, TTKC&amp;XTTM."),
)

_B17 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ SÔNG HINH"),
    number="",
    number_as="Số: ……/UBND-VHXH",
    place="Sông Hinh",
    day="ngày      tháng 12 năm 2025",
    about="đăng bài về an toàn giao thông dịp Tết Nguyên đán Bính Ngọ",
    to=("Công an xã Sông Hinh",),
    body=(
        "Theo Công văn số 3306/UBND-NC ngày 28/11/2025 của UBND tỉnh Đắk Lắk, UBND xã Sông Hinh đề nghị Công an xã đăng tải bài "
        "“Đã uống rượu bia, không lái xe” lên ứng dụng VNeID (Loa phường).",
        "Đối tượng: nam giới, tuổi từ đủ 18 tới hết 60.",
        "Phạm vi: trong xã.",
        "Thời điểm lên tin: 20/01/2026; thời điểm gỡ tin: 01/3/2026.",
        "Nội dung lưu ý: không.",
        "File bài viết và hình đại diện gửi kèm./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Ksor H’Bia Nay",
    copies=("- Như trên;", "- Lưu: VT."),
)

_B18 = Letter(
    parent=("UBND TỈNH ĐẮK LẮK",),
    issuer=("SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"),
    number="4077/SNNMT-QLĐĐ",
    place="Đắk Lắk",
    day="ngày 08 tháng 9 năm 2025",
    about="phổ biến quy định về chuyển nhượng đất đai",
    to=(PC06 + "tỉnh Đắk Lắk",),
    body=(
        "Do hồ sơ địa chính ở phía đông tỉnh còn nhiều giao dịch giấy tay, Sở đề nghị Quý Phòng đăng trên CMS Loa phường bài “Vì "
        "sao không nên mua bán đất bằng giấy viết tay?”, hướng tới chủ hộ cả nam và nữ từ 25 tuổi trở lên trên địa bàn tỉnh Phú "
        "Yên (cũ), thời gian từ 06/10/2025 đến 06/01/2026.",
        "Sở lưu ý: trích dẫn điều luật phải giữ nguyên văn.",
        "Gửi kèm file mềm bài viết và ảnh đại diện./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="ThS. Đặng Hoài Nhớ",
    copies=("- Như trên;", "- Lưu: VT, QLĐĐ."),
)

_B19 = Letter(
    parent=("LIÊN ĐOÀN LAO ĐỘNG", "TỈNH YÊN BÁI"),
    issuer=("LIÊN ĐOÀN LAO ĐỘNG", "HUYỆN LỤC YÊN"),
    number="52/LĐLĐ",
    place="Lục Yên",
    day="ngày 06 tháng 9 năm 2024",
    about="cảnh báo bẫy tuyển dụng việc nhẹ lương cao",
    to=("Công an huyện Lục Yên, tỉnh Yên Bái",),
    body=(
        "LĐLĐ huyện Lục Yên đề nghị Công an huyện cho đăng lên Loa phường (VNeID) bài cảnh báo lừa đảo tuyển dụng:",
        "1. Người nhận tin: nữ công nhân, nữ lao động tự do tuổi 18 - 55.",
        "2. Phạm vi: trong huyện Lục Yên.",
        "3. Thời gian chia hai đợt: đợt 1 từ 01/10 đến 07/10/2024; đợt 2 từ 20/10 đến 26/10/2024.",
        "4. Lưu ý: hai đợt dùng chung một ảnh.",
        "Có bản mềm và ảnh đại diện gửi kèm./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    name="Hoàng Kim Triển",
    copies=("- Như trên;", "- Lưu: VP."),
)

_B20 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG THÀNH VINH"),
    number="1466/UBND-VP",
    place="Thành Vinh",
    day="ngày 18 tháng 11 năm 2025",
    about="tuyên truyền chính sách mới của phường",
    to=("Công an phường Thành Vinh",),
    body=(
        "Ủy ban nhân dân phường Thành Vinh, tỉnh Nghệ An đề nghị Công an phường đăng bài theo biểu sau:",
        Rows(
            (
                ("Mục", "Thông tin"),
                ("Diện tuyên truyền", "Cư dân từ 18 tuổi, không phân biệt nam nữ"),
                ("Vùng phủ", "Phường Thành Vinh"),
                ("Kỳ hạn", "Từ 20/12/2025 đến 10/12/2025"),
                ("Lưu ý", "Đăng kèm sơ đồ trụ sở mới"),
            ),
            (0.35, 0.65),
        ),
        "Bài viết trên chuyên mục Loa phường của VNeID; tệp nội dung và ảnh đại diện kèm theo./.",
    ),
    sign=("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG HĐND VÀ UBND"),
    name="Hồ Sỹ Bảo Trân",
    copies=("- Như trên;", "- Lưu: VT."),
)

_B21 = Letter(
    parent=("TỈNH ĐOÀN NGHỆ AN",),
    issuer=("ĐOÀN TNCS HỒ CHÍ MINH", "PHƯỜNG CỬA LÒ"),
    head="youth",
    number="18-CV/ĐTN",
    place="Cửa Lò",
    day="ngày 02 tháng 3 năm 2026",
    about="quảng bá mùa du lịch biển Cửa Lò",
    to=("Công an phường Cửa Lò",),
    body=(
        "Ban Thường vụ Đoàn phường Cửa Lò xin gửi bài viết quảng bá du lịch biển và nhờ Công an phường đăng lên Loa phường trên "
        "VNeID. Bài hướng tới thanh niên từ mười lăm đến hai mươi lăm tuổi đang ở phường Cửa Lò; xin được đăng trong quý 2 năm "
        "2026.",
        "Ngoài ra, Đoàn phường mong được biết số lượt xem khi bài hết hạn.",
        "Kèm theo là tệp bài viết cùng ảnh đại diện.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "BÍ THƯ"),
    name="Nguyễn Cảnh Hải Đường",
    copies=("- Như trên;", "- Lưu VP."),
)

_B22 = Letter(
    parent=("HỘI LHPN TỈNH LÂM ĐỒNG",),
    issuer=("HỘI LHPN XÃ ĐẮK MIL",),
    number="29/HPN",
    place="Đắk Mil",
    day="ngày 16 tháng 3 năm 2026",
    about="đăng bài phòng tránh lừa đảo cho phụ nữ (lần hai)",
    to=("Công an xã Đắk Mil",),
    body=(
        "Tại Công văn số 12/HPN ngày 03/02/2026, Hội đã đề nghị đăng bài cho phụ nữ từ 18 đến 40 tuổi, thời gian từ 20/02/2026 "
        "đến 05/3/2026; bài đã đăng xong.",
        "Nay Hội đề nghị Công an xã đăng tiếp bài thứ hai trên Loa phường:",
        "* Đối tượng: chị em phụ nữ, không kể nghề nghiệp;",
        "* Phạm vi: xã Đắk Mil, tỉnh Lâm Đồng;",
        "* Thời gian: 15/4 - 15/5/2026;",
        "* Lưu ý: không.",
        "Đính kèm file mềm, ảnh đại diện.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH PHỤ TRÁCH"),
    name="H'Lan Bkrông",
    copies=("- Như trên;", "- Lưu."),
)

_B23 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "ĐẶC KHU VÂN ĐỒN"),
    number="1310/UBND-VHXH",
    place="Vân Đồn",
    day="ngày 20 tháng 4 năm 2026",
    about="quảng bá du lịch biển đảo hè 2026",
    to=("Công an đặc khu Vân Đồn",),
    body=(
        "UBND đặc khu Vân Đồn, tỉnh Quảng Ninh trân trọng đề nghị Công an đặc khu đăng bài quảng bá du lịch lên Loa phường.",
        "1. Đối tượng: mọi lứa tuổi, nam hoặc nữ.",
        "2. Phạm vi: trong tỉnh Quảng Ninh.",
        "3. Thời gian: từ 18/5/2026 đến 31/8/2026.",
        "4. Lưu ý: ảnh có bản quyền.",
        "Gửi kèm file mềm và hình ảnh đại diện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Lỷ Thị Sóng Biển",
    copies=("- Như trên;", "- Lưu: VT."),
    size=14.5,
)

_B24 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ A LƯỚI 2"),
    number="143/UBND-VHXH",
    place="A Lưới 2",
    day="ngày 13 tháng 10 năm 2025",
    about="đăng bài “Đã uống rượu bia, không lái xe”",
    to=("Công an xã A Lưới 2", "Đảng ủy xã (để chỉ đạo)"),
    body=(
        "UBND xã A Lưới 2, thành phố Huế đề nghị Công an xã thẩm định, phát hành bài viết nêu trên qua Loa phường - VNeID.",
        "Đối tượng phục vụ: nam giới là người điều khiển xe máy, 35 tuổi trở lên.",
        "Phạm vi phục vụ: xã A Lưới 2.",
        "Thời gian phục vụ: 02 tuần, bắt đầu từ thứ Hai, ngày 03/11/2025.",
        "Nội dung cần lưu ý: có thể lược bớt phần mức phạt.",
        "Tài liệu kèm theo: bài viết (.docx), ảnh đại diện (.png)./.",
    ),
    sign=("CHỦ TỊCH",),
    name="Hồ Viên Pả Lúa",
    copies=("- Như trên;", "- Lưu: VT."),
)

_B25 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "HUYỆN VĂN CHẤN"),
    issuer=("PHÒNG GIÁO DỤC", "VÀ ĐÀO TẠO"),
    number="419/PGDĐT",
    place="Văn Chấn",
    day="ngày 09 tháng 9 năm 2024",
    about="tuyên truyền trẻ em an toàn trên mạng xã hội",
    to=("Công an huyện Văn Chấn",),
    body=(
        "Phòng Giáo dục và Đào tạo huyện Văn Chấn nhờ Công an huyện duyệt, đăng bài trên Loa phường:",
        "a) Đối tượng (độ tuổi, giới tính): học sinh THCS 11-15 tuổi, không giới hạn giới tính;",
        "b) Phạm vi (xã, huyện, tỉnh): huyện;",
        "c) Thời gian: trong học kỳ I, từ 01/10/2024 đến hết tháng 12/2024;",
        "d) Khác: đề nghị không đăng vào giờ học.",
        "Gửi kèm file mềm bài viết, hình ảnh đại diện./.",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
    name="Sầm Thị Như Khuê",
    copies=("- Như trên;", "- Lưu: VT."),
)

CASES = (
    ask("h13-to-trinh-si-ma-cai", _B13, "2025-11-17", {
        "issuer": issuer("Ủy ban nhân dân xã Si Ma Cai", "commune", UB, in_="tỉnh Lào Cai > xã Si Ma Cai"),
        "audience": audience("6-11", "all", "các cháu"), "scope": scope("commune", "xã Si Ma Cai"),
        "window": window("2025-12-08", "2025-12-28"), "notes": "Kính đề nghị bố trí chữ cỡ lớn.", "topic": "crime_warning",
        "decision": decision("commune", "Công an xã Si Ma Cai", "commune"),
    }, title="Chủ tịch", authority="TM", received="2025-11-18", subject="children", type_="to_trinh", drop=("topic",)),
    ask("h14-ha-dong-phu-luc-khao-sat", _B14, "2026-02-02", {
        "issuer": issuer("Ủy ban nhân dân phường Hà Đông", "commune", UB, in_="thành phố Hà Nội > phường Hà Đông"),
        "audience": audience("16-60", "all"), "scope": scope("commune", "phường Hà Đông"),
        "window": window("2026-03-02", "2026-04-01"), "notes": "dẫn đường liên kết tới toàn văn Luật.", "topic": "law",
        "decision": decision("commune", "Công an phường Hà Đông", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2026-02-03", subject="law"),
    ask("h15-nam-co-bai-trong-ban-quet", _B15, "2025-12-15", {
        "issuer": issuer("Ủy ban nhân dân xã Nậm Có", "commune", UB, in_="tỉnh Lào Cai > xã Nậm Có"),
        "audience": audience("15-", "all", "người dân"), "scope": scope("commune", "xã Nậm Có"),
        "window": window("2026-01-05", "2026-02-16"), "notes": "bài in ở trang sau, bản mềm gửi riêng cùng ảnh đại diện.", "topic": "crime_warning",
        "decision": decision("commune", "Công an xã Nậm Có", "commune"),
    }, title="Chủ tịch", received="2025-12-16", subject="fraud", form="scan 200 0.9 5"),
    ask("h16-so-cong-thuong-63-tinh", _B16, "2024-12-06", {
        "issuer": issuer("Sở Công Thương", "province", "department", "UBND tỉnh Đắk Nông", in_="tỉnh Đắk Nông"),
        "audience": audience("0-", "all"), "scope": scope("nationwide"), "window": window("2025-01-02", "2025-01-28"),
        "notes": "giá bán trong bài chỉ để tham khảo.", "topic": "tourism_specialty",
        "decision": decision("province", PC06 + "tỉnh Đắk Nông", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE", "NATIONWIDE_UNJUSTIFIED"], profile="dak-nong", received="2024-12-06", subject="tourism", fix={"number": "1988/SCT-TTKC&XTTM"}),
    ask("h17-song-hinh-so-ngay-trong", _B17, None, {
        "issuer": issuer("Ủy ban nhân dân xã Sông Hinh", "commune", UB, in_="tỉnh Đắk Lắk > xã Sông Hinh"),
        "audience": audience("18-60", "male"), "scope": scope("commune", "xã Sông Hinh"), "window": window("2026-01-20", "2026-03-01"),
        "notes": None, "topic": "law", "decision": decision("commune", "Công an xã Sông Hinh", "commune"),
    }, title="Phó Chủ tịch", authority="KT", number=None, findings=["DATE_INCOMPLETE", "NUMBER_DOUBTFUL"], received="2025-12-23", subject="traffic", look={"vv": "below", "vv_word": "V/v:"}, drop=("notes",)),
    ask("h18-so-nnmt-phu-yen-cu", _B18, "2025-09-08", {
        "issuer": issuer("Sở Nông nghiệp và Môi trường", "province", "department", "UBND tỉnh Đắk Lắk", in_="tỉnh Đắk Lắk"),
        "audience": audience("25-", "all", "chủ hộ"), "scope": scope("province", "tỉnh Phú Yên"), "window": window("2025-10-06", "2026-01-06"),
        "notes": "trích dẫn điều luật phải giữ nguyên văn.", "topic": "law", "decision": decision("province", PC06 + "tỉnh Đắk Lắk", "province"),
    }, title="Phó Giám đốc", authority="KT", findings=["SCOPE_UNIT_ABOLISHED"], received="2025-09-09", subject="land", fix={"signatory.name": "Đặng Hoài Nhớ"}),
    ask("h19-ldld-luc-yen-hai-dot", _B19, "2024-09-06", {
        "issuer": issuer("Liên đoàn Lao động huyện Lục Yên", "district", "mass_organization", "Liên đoàn Lao động tỉnh Yên Bái", in_="tỉnh Yên Bái > huyện Lục Yên"),
        "audience": audience("18-55", "female", "nữ công nhân", "nữ lao động tự do"), "scope": scope("district", "huyện Lục Yên"), "window": window("2024-10-01", "2024-10-26"),
        "notes": "hai đợt dùng chung một ảnh.", "topic": "crime_warning", "decision": decision("district", "Công an huyện Lục Yên", "district"),
    }, title="Chủ tịch", authority="TM", profile="yen-bai", received="2024-09-09", subject="fraud", look={"foot": "stacked"}),
    ask("h20-thanh-vinh-nguoc-docx", _B20, "2025-11-18", {
        "issuer": issuer("Ủy ban nhân dân phường Thành Vinh", "commune", UB, in_="tỉnh Nghệ An > phường Thành Vinh"),
        "audience": audience("18-", "all", "cư dân"), "scope": scope("commune", "phường Thành Vinh"), "window": window("2025-12-20", "2025-12-10"),
        "notes": "Đăng kèm sơ đồ trụ sở mới", "topic": "socio_political", "decision": decision("commune", "Công an phường Thành Vinh", "commune"),
    }, title="Chánh Văn phòng HĐND và UBND", authority="TL", findings=["WINDOW_INVERTED"], received="2025-11-19", subject="policy", form="docx"),
    ask("h21-doan-cua-lo-thieu-gioi-tinh", _B21, "2026-03-02", {
        "issuer": issuer("Đoàn TNCS Hồ Chí Minh phường Cửa Lò", "commune", "mass_organization", "Tỉnh đoàn Nghệ An", in_="tỉnh Nghệ An > phường Cửa Lò"),
        "audience": audience("15-25", None, "thanh niên"), "scope": scope("commune", "phường Cửa Lò"), "window": window("2026-04-01", "2026-06-30"),
        "notes": "Đoàn phường mong được biết số lượt xem khi bài hết hạn.", "topic": "tourism_specialty", "decision": decision("commune", "Công an phường Cửa Lò", "commune"),
    }, title="Bí thư", authority="TM", findings=["AUDIENCE_GENDER_MISSING"], received="2026-03-03", subject="tourism"),
    ask("h22-hoi-phu-nu-dak-mil-thieu-tuoi", _B22, "2026-03-16", {
        "issuer": issuer("Hội LHPN xã Đắk Mil", "commune", "mass_organization", "Hội LHPN tỉnh Lâm Đồng", in_="tỉnh Lâm Đồng > xã Đắk Mil"),
        "audience": audience("", "female", "chị em phụ nữ"), "scope": scope("commune", "xã Đắk Mil"), "window": window("2026-04-15", "2026-05-15"),
        "notes": None, "topic": "crime_warning", "decision": decision("commune", "Công an xã Đắk Mil", "commune"),
    }, title="Phó Chủ tịch phụ trách", authority="TM", findings=["AUDIENCE_AGE_MISSING"], received="2026-03-17", subject="fraud", drop=("issuer.name", "notes")),
    ask("h23-van-don-vuot-pham-vi-quet", _B23, "2026-04-20", {
        "issuer": issuer("Ủy ban nhân dân đặc khu Vân Đồn", "commune", UB, in_="tỉnh Quảng Ninh > đặc khu Vân Đồn"),
        "audience": audience("0-", "all"), "scope": scope("province", "tỉnh Quảng Ninh"), "window": window("2026-05-18", "2026-08-31"),
        "notes": "ảnh có bản quyền.", "topic": "tourism_specialty", "decision": decision("commune", "Công an đặc khu Vân Đồn", "province"),
    }, title="Phó Chủ tịch", authority="KT", findings=["SCOPE_BEYOND_ISSUER"], received="2026-04-21", subject="tourism", form="scan 150 -0.4 3"),
    ask("h24-a-luoi-2-hai-tuan", _B24, "2025-10-13", {
        "issuer": issuer("Ủy ban nhân dân xã A Lưới 2", "commune", UB, in_="thành phố Huế > xã A Lưới 2"),
        "audience": audience("35-", "male", "người điều khiển xe máy"), "scope": scope("commune", "xã A Lưới 2"), "window": window("2025-11-03", "2025-11-16"),
        "notes": "có thể lược bớt phần mức phạt.", "topic": "law", "decision": decision("commune", "Công an xã A Lưới 2", "commune"),
    }, title="Chủ tịch", received="2025-10-14", subject="traffic", look={"to": "plus"}),
    ask("h25-pgd-van-chan-quet", _B25, "2024-09-09", {
        "issuer": issuer("Phòng Giáo dục và Đào tạo", "district", "department", "Ủy ban nhân dân huyện Văn Chấn", in_="tỉnh Yên Bái > huyện Văn Chấn"),
        "audience": audience("11-15", "all", "học sinh THCS"), "scope": scope("district", "huyện Văn Chấn"), "window": window("2024-10-01", "2024-12-31"),
        "notes": "đề nghị không đăng vào giờ học.", "topic": "crime_warning", "decision": decision("district", "Công an huyện Văn Chấn", "district"),
    }, title="Phó Trưởng phòng", authority="KT", profile="yen-bai", received="2024-09-10", subject="children", form="scan 250 0.5 4", drop=("topic",)),
)  # fmt: skip
