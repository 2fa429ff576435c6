"""Second series, first part: requests. Never tuned on: whoever works on the reader does not read this file."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"

_S01 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG HỒNG GAI"),
    number="1287/UBND-VHXH",
    place="Hồng Gai",
    day="ngày 15 tháng 9 năm 2025",
    about="đề nghị đăng tải bài cảnh báo lừa đảo bán hàng trực tuyến",
    to=("Công an phường Hồng Gai",),
    body=(
        "Thực hiện nhiệm vụ bảo đảm an ninh trật tự quý IV năm 2025, Ủy ban nhân dân phường Hồng Gai, tỉnh Quảng Ninh đề nghị "
        "Công an phường hỗ trợ đăng bài trên chuyên mục Loa phường của ứng dụng VNeID, nội dung cụ thể:",
        "1. Đối tượng được tuyên truyền: nhân dân trên địa bàn từ 17 tuổi đến 65 tuổi, bao gồm cả nam và nữ.",
        "2. Địa bàn tuyên truyền: phường Hồng Gai.",
        "3. Thời gian tuyên truyền: từ ngày 13/10/2025 đến hết ngày 12/11/2025.",
        "4. Các lưu ý: không thay ảnh đại diện bằng ảnh khác.",
        "Ủy ban nhân dân phường gửi kèm công văn này 01 file bài viết và 01 ảnh đại diện.",
        "Đề nghị Công an phường quan tâm, phối hợp thực hiện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Vũ Đông Triều An",
    copies=("- Như kính gửi;", "- Thường trực HĐND phường;", "- Lưu: VT, VHXH."),
)

_S02 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ TAM ĐẢO"),
    number="302/UBND-VHXH",
    place="Tam Đảo",
    day="ngày 17 tháng 3 năm 2026",
    about="đăng bài giới thiệu lễ hội mùa hè Tam Đảo",
    to=("Công an xã Tam Đảo",),
    body=(
        "Để chuẩn bị cho mùa du lịch hè, Ủy ban nhân dân xã Tam Đảo, tỉnh Phú Thọ đề nghị Công an xã cho đăng bài giới thiệu lễ "
        "hội trên Loa phường. Thông tin đăng bài gồm:",
        "- Đối tượng: người dân và du khách, không giới hạn độ tuổi và giới tính;",
        "- Phạm vi đăng tải: xã Tam Đảo;",
        "- Thời gian đăng tải: từ 20/4/2026 đến 20/6/2026;",
        "- Lưu ý khác: lịch chương trình có thể được cập nhật, khi đó xã sẽ gửi bài thay thế.",
        "Hồ sơ kèm theo gồm tệp nội dung bài và ảnh đại diện.",
        "Trân trọng đề nghị./.",
    ),
    sign=("CHỦ TỊCH",),
    name="Phùng Lâm Sơn Tùng",
    copies=("- Như trên;", "- Trung tâm DVTH xã;", "- Lưu: VT, VHXH."),
    size=13.5,
)

_S03 = Letter(
    parent=("UBND TỈNH NINH BÌNH",),
    issuer=("SỞ Y TẾ",),
    number="3415/SYT-NVY",
    place="Ninh Bình",
    day="ngày 06 tháng 10 năm 2025",
    about="phối hợp tuyên truyền tác hại của thuốc lá điện tử",
    to=(PC06 + "tỉnh Ninh Bình",),
    body=(
        "Trước tình trạng ma túy tổng hợp núp bóng thuốc lá điện tử, Sở Y tế đề nghị Phòng Cảnh sát quản lý hành chính về trật tự "
        "xã hội đăng bài cảnh báo trên hệ thống Loa phường với các thông tin dưới đây:",
        "1. Đối tượng tuyên truyền: học sinh, sinh viên từ 12 đến 24 tuổi; giới tính: nam và nữ.",
        "2. Phạm vi tuyên truyền: toàn tỉnh Ninh Bình.",
        "3. Thời gian tuyên truyền: từ ngày 03/11/2025 đến ngày 03/12/2025.",
        "4. Nội dung cần lưu ý: ghi rõ nguồn bài là Sở Y tế Ninh Bình.",
        "Sở Y tế gửi kèm bài viết (bản mềm) và hình ảnh đại diện.",
        "Rất mong nhận được sự phối hợp của Quý Phòng./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Tạ Minh Hoàng Lan",
    copies=("- Như trên;", "- Giám đốc Sở (b/c);", "- Lưu: VT, NVY."),
)

_S04 = Letter(
    parent=("HỘI LHPN TỈNH ĐỒNG THÁP",),
    issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "XÃ CÁI BÈ"),
    number="14/CV-BTV",
    place="Cái Bè",
    day="ngày 12 tháng 01 năm 2026",
    about="đề nghị đăng tin phòng ngừa lừa đảo trên mạng cho hội viên",
    to=("Công an xã Cái Bè",),
    body=(
        "Ban Thường vụ Hội Liên hiệp Phụ nữ xã Cái Bè đề nghị Công an xã thẩm định và đăng lên Loa phường bài viết phòng ngừa lừa "
        "đảo trên không gian mạng:",
        "1. Đối tượng: hội viên, phụ nữ; độ tuổi từ 20 đến 60.",
        "2. Phạm vi: toàn xã Cái Bè.",
        "3. Thời gian đăng tin: 09/02/2026 đến 09/3/2026.",
        "4. Nội dung lưu ý: mời Công an xã bổ sung số điện thoại trực ban vào cuối bài.",
        "Hội gửi file bài viết, hình đại diện cùng công văn này. Xin trân trọng cảm ơn./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    name="Lê Thị Bưởi Hồng",
    copies=("- Như trên;", "- Hội cấp trên (b/c);", "- Lưu: VP Hội."),
)

_S05 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG SẦM SƠN"),
    number="765/UBND-VHXH",
    place="Sầm Sơn",
    day="ngày 06 tháng 4 năm 2026",
    about="đăng bài văn minh du lịch biển năm 2026",
    to=("Công an phường Sầm Sơn",),
    body=(
        "Ủy ban nhân dân phường Sầm Sơn, tỉnh Thanh Hóa đề nghị Công an phường đăng bài tuyên truyền du lịch biển trên CMS Loa "
        "phường. Thông tin đề nghị được tổng hợp tại bảng sau:",
        Rows(
            (
                ("STT", "Tiêu chí", "Nội dung đề nghị"),
                ("1", "Độ tuổi, giới tính", "Từ 15 tuổi trở lên; cả nam và nữ"),
                ("2", "Phạm vi", "Phường Sầm Sơn"),
                ("3", "Thời gian đăng", "01/5/2026 - 31/8/2026"),
                ("4", "Lưu ý khác", "Đặt bài ở nhóm tin du lịch"),
            ),
            (0.1, 0.3, 0.6),
        ),
        "Tài liệu đính kèm: bài viết dạng văn bản điện tử và hình ảnh đại diện.",
        "Đề nghị Công an phường xem xét, giải quyết./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Lường Hải Vân Giang",
    copies=("- Như trên;", "- Đảng ủy phường (b/c);", "- Lưu: VT, VHXH."),
)

_S06 = Letter(
    parent=("TỈNH ĐOÀN NGHỆ AN",),
    issuer=("BAN CHẤP HÀNH ĐOÀN", "XÃ NAM ĐÀN"),
    head="youth",
    number="07-CV/ĐTN",
    place="Nam Đàn",
    day="ngày 24 tháng 02 năm 2026",
    about="đăng bài hướng dẫn đoàn viên sử dụng VNeID",
    to=("Công an xã Nam Đàn",),
    body=(
        "Chào mừng 95 năm Ngày thành lập Đoàn, Ban Chấp hành Đoàn xã Nam Đàn, tỉnh Nghệ An đã viết bài hướng dẫn tích hợp tài khoản "
        "an sinh xã hội trên VNeID. Đoàn xã đề nghị Công an xã đăng bài trên mục Loa phường, phục vụ đoàn viên, thanh niên nam và nữ "
        "từ 16 đến 30 tuổi trên địa bàn xã Nam Đàn. Thời gian đăng bài từ ngày 23/3/2026 đến ngày 23/4/2026.",
        "Đoàn xã lưu ý: tên bài viết giữ như bản gửi.",
        "File bài viết và ảnh đại diện được gửi cùng công văn. Xin chân thành cảm ơn.",
    ),
    sign=("TM. BAN CHẤP HÀNH", "PHÓ BÍ THƯ"),
    name="Hoàng Trọng Sen Việt",
    copies=("- Như trên;", "- Đảng ủy xã (b/c);", "- Lưu VPĐ."),
)

_S07 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "HUYỆN TRẤN YÊN"),
    number="1120/UBND-VHTT",
    place="Trấn Yên",
    day="ngày 22 tháng 7 năm 2024",
    about="tuyên truyền an toàn giao thông đầu năm học mới",
    to=("Công an huyện Trấn Yên",),
    body=(
        "Chuẩn bị năm học 2024 - 2025, Ủy ban nhân dân huyện Trấn Yên, tỉnh Yên Bái đề nghị Công an huyện đăng tải trên Loa phường "
        "bài viết về an toàn giao thông như sau:",
        "1. Về đối tượng tuyên truyền: phụ huynh và học sinh, từ 15 đến 50 tuổi, nam và nữ.",
        "2. Về phạm vi tuyên truyền: trên địa bàn huyện Trấn Yên.",
        "3. Về thời gian đăng tin: từ ngày 19/8/2024 đến ngày 19/9/2024.",
        "4. Về nội dung cần lưu ý khác: đăng vào buổi sáng để phụ huynh tiện theo dõi.",
        "Gửi kèm theo file mềm bài viết, hình ảnh đại diện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Lương Quế Chi Mai",
    copies=("- Như trên;", "- TT Huyện ủy (b/c);", "- Phòng VHTT;", "- Lưu: VT."),
)

_S08 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NAM"),
    issuer=("SỞ TƯ PHÁP",),
    number="2091/STP-PBGDPL",
    place="Quảng Nam",
    day="ngày 18 tháng 11 năm 2024",
    about="đăng tải bài phổ biến Luật Đất đai năm 2024",
    to=(PC06 + "tỉnh Quảng Nam",),
    body=(
        "Luật Đất đai số 31/2024/QH15 có hiệu lực thi hành từ ngày 01/8/2024. Nhằm đưa quy định mới đến người dân, Sở Tư pháp tỉnh "
        "Quảng Nam đề nghị Phòng PC06 đăng tải bài phổ biến pháp luật trên Loa phường, ứng dụng VNeID:",
        "1. Đối tượng tuyên truyền: người sử dụng đất từ đủ 18 tuổi trở lên, nam và nữ;",
        "2. Phạm vi tuyên truyền: trên toàn tỉnh Quảng Nam;",
        "3. Thời gian đăng tải: bắt đầu từ ngày 16/12/2024, kết thúc ngày 16/01/2025;",
        "4. Lưu ý: khi chia sẻ lại cần ghi tên cơ quan soạn bài.",
        "Nội dung bài viết (file mềm) và ảnh đại diện được gửi qua hệ thống quản lý văn bản.",
        "Sở Tư pháp trân trọng cảm ơn./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Trà Nguyên Thu Bồn",
    copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, PBGDPL."),
)

_S09 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ QUẢNG KHÊ"),
    number="418/UBND-TP",
    place="Quảng Khê",
    day="ngày 09 tháng 12 năm 2024",
    about="đăng bài tuyên truyền pháp luật về đất đai",
    to=("Công an huyện Đắk Glong",),
    body=(
        "Ủy ban nhân dân xã Quảng Khê, huyện Đắk Glong, tỉnh Đắk Nông kính gửi Công an huyện bài tuyên truyền pháp luật đất đai để "
        "đăng trên chuyên mục Loa phường:",
        "- Đối tượng tuyên truyền: hộ gia đình, cá nhân từ 20 tuổi trở lên, gồm nam và nữ.",
        "- Phạm vi tuyên truyền: xã Quảng Khê.",
        "- Thời gian đăng: từ 06/01/2025 đến 28/02/2025.",
        "- Lưu ý khác: bài viết gồm chữ và một sơ đồ.",
        "Kèm theo file nội dung, ảnh đại diện./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="K'Bình Thảo Nguyên",
    copies=("- Như trên;", "- Lưu: VT, TP."),
)

_S10 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "HUYỆN BẮC HÀ"),
    number="655/UBND-VHTT",
    place="Bắc Hà",
    day="ngày 14 tháng 4 năm 2025",
    about="đề nghị đăng bài giới thiệu mùa mận và chợ phiên Bắc Hà",
    to=(PC06 + "tỉnh Lào Cai",),
    body=(
        "Ủy ban nhân dân huyện Bắc Hà, tỉnh Lào Cai đề nghị Quý Phòng đăng bài giới thiệu du lịch huyện trên Loa phường với nội dung:",
        "1. Đối tượng: công dân từ 18 đến 70 tuổi; giới tính: không phân biệt.",
        "2. Phạm vi: trong địa bàn huyện Bắc Hà.",
        "3. Thời gian: từ ngày 12 tháng 5 năm 2025 đến ngày 12 tháng 6 năm 2025.",
        "4. Những nội dung khác cần lưu ý: tên các bản viết theo phụ âm địa phương, đề nghị không sửa.",
        "Ủy ban nhân dân huyện gửi kèm bài viết và hình ảnh đại diện (bản điện tử).",
        "Kính đề nghị Quý Phòng quan tâm giúp đỡ./.",
    ),
    sign=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    name="Vàng Seo Mận Tam",
    copies=("- Như trên;", "- TT HU, HĐND huyện;", "- Lưu: VT, VHTT."),
)

CASES = (
    ask("s01-phuong-hong-gai", _S01, "2025-09-15", {
        "issuer": issuer("Ủy ban nhân dân phường Hồng Gai", "commune", UB, in_="tỉnh Quảng Ninh > phường Hồng Gai"),
        "audience": audience("17-65", "all", "nhân dân"), "scope": scope("commune", "phường Hồng Gai"), "window": window("2025-10-13", "2025-11-12"),
        "notes": "không thay ảnh đại diện bằng ảnh khác.", "topic": "crime_warning", "decision": decision("commune", "Công an phường Hồng Gai", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-09-16", subject="fraud"),
    ask("s02-xa-tam-dao", _S02, "2026-03-17", {
        "issuer": issuer("Ủy ban nhân dân xã Tam Đảo", "commune", UB, in_="tỉnh Phú Thọ > xã Tam Đảo"),
        "audience": audience("0-", "all", "người dân", "du khách"), "scope": scope("commune", "xã Tam Đảo"), "window": window("2026-04-20", "2026-06-20"),
        "notes": "lịch chương trình có thể được cập nhật, khi đó xã sẽ gửi bài thay thế.", "topic": "tourism_specialty", "decision": decision("commune", "Công an xã Tam Đảo", "commune"),
    }, title="Chủ tịch", received="2026-03-18", subject="tourism", look={"cols": 0.39, "vv": "below"}),
    ask("s03-so-y-te-ninh-binh-quet", _S03, "2025-10-06", {
        "issuer": issuer("Sở Y tế", "province", "department", "UBND tỉnh Ninh Bình", in_="tỉnh Ninh Bình"),
        "audience": audience("12-24", "all", "học sinh", "sinh viên"), "scope": scope("province", "tỉnh Ninh Bình"), "window": window("2025-11-03", "2025-12-03"),
        "notes": "ghi rõ nguồn bài là Sở Y tế Ninh Bình.", "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Ninh Bình", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2025-10-07", subject="drugs", form="scan 200 0.5 4"),
    ask("s04-hoi-phu-nu-cai-be-docx", _S04, "2026-01-12", {
        "issuer": issuer("Hội Liên hiệp Phụ nữ xã Cái Bè", "commune", "mass_organization", "Hội LHPN tỉnh Đồng Tháp", in_="tỉnh Đồng Tháp > xã Cái Bè"),
        "audience": audience("20-60", "female", "hội viên", "phụ nữ"), "scope": scope("commune", "xã Cái Bè"), "window": window("2026-02-09", "2026-03-09"),
        "notes": "mời Công an xã bổ sung số điện thoại trực ban vào cuối bài.", "topic": "crime_warning", "decision": decision("commune", "Công an xã Cái Bè", "commune"),
    }, title="Chủ tịch", authority="TM", received="2026-01-13", subject="fraud", form="docx"),
    ask("s05-phuong-sam-son-bang", _S05, "2026-04-06", {
        "issuer": issuer("Ủy ban nhân dân phường Sầm Sơn", "commune", UB, in_="tỉnh Thanh Hóa > phường Sầm Sơn"),
        "audience": audience("15-", "all"), "scope": scope("commune", "phường Sầm Sơn"), "window": window("2026-05-01", "2026-08-31"),
        "notes": "Đặt bài ở nhóm tin du lịch", "topic": "tourism_specialty", "decision": decision("commune", "Công an phường Sầm Sơn", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2026-04-07", subject="tourism"),
    ask("s06-doan-xa-nam-dan-van-xuoi", _S06, "2026-02-24", {
        "issuer": issuer("Ban Chấp hành Đoàn xã Nam Đàn", "commune", "mass_organization", "Tỉnh đoàn Nghệ An", in_="tỉnh Nghệ An > xã Nam Đàn"),
        "audience": audience("16-30", "all", "đoàn viên", "thanh niên"), "scope": scope("commune", "xã Nam Đàn"), "window": window("2026-03-23", "2026-04-23"),
        "notes": "tên bài viết giữ như bản gửi.", "topic": "project06", "decision": decision("commune", "Công an xã Nam Đàn", "commune"),
    }, title="Phó Bí thư", authority="TM", received="2026-02-25", subject="vneid", look={"to": "bold"}),
    ask("s07-huyen-tran-yen-quet", _S07, "2024-07-22", {
        "issuer": issuer("Ủy ban nhân dân huyện Trấn Yên", "district", UB, in_="tỉnh Yên Bái > huyện Trấn Yên"),
        "audience": audience("15-50", "all", "phụ huynh", "học sinh"), "scope": scope("district", "huyện Trấn Yên"), "window": window("2024-08-19", "2024-09-19"),
        "notes": "đăng vào buổi sáng để phụ huynh tiện theo dõi.", "topic": "law", "decision": decision("district", "Công an huyện Trấn Yên", "district"),
    }, title="Phó Chủ tịch", authority="KT", profile="yen-bai", received="2024-07-23", subject="traffic", form="scan 250 -0.6 4"),
    ask("s08-so-tu-phap-quang-nam", _S08, "2024-11-18", {
        "issuer": issuer("Sở Tư pháp", "province", "department", "Ủy ban nhân dân tỉnh Quảng Nam", in_="tỉnh Quảng Nam"),
        "audience": audience("18-", "all", "người sử dụng đất"), "scope": scope("province", "tỉnh Quảng Nam"), "window": window("2024-12-16", "2025-01-16"),
        "notes": "khi chia sẻ lại cần ghi tên cơ quan soạn bài.", "topic": "law", "decision": decision("province", PC06 + "tỉnh Quảng Nam", "province"),
    }, title="Phó Giám đốc", authority="KT", profile="dak-nong", received="2024-11-19", subject="land", look={"foot": "stacked"}),
    ask("s09-xa-quang-khe-docx", _S09, "2024-12-09", {
        "issuer": issuer("Ủy ban nhân dân xã Quảng Khê", "commune", UB, in_="tỉnh Đắk Nông > huyện Đắk Glong > xã Quảng Khê"),
        "audience": audience("20-", "all", "hộ gia đình", "cá nhân"), "scope": scope("commune", "xã Quảng Khê"), "window": window("2025-01-06", "2025-02-28"),
        "notes": "bài viết gồm chữ và một sơ đồ.", "topic": "law", "decision": decision("district", "Công an huyện Đắk Glong", "district"),
    }, title="Phó Chủ tịch", authority="KT", profile="dak-nong", received="2024-12-10", subject="land", form="docx"),
    ask("s10-huyen-bac-ha", _S10, "2025-04-14", {
        "issuer": issuer("Ủy ban nhân dân huyện Bắc Hà", "district", UB, in_="tỉnh Lào Cai > huyện Bắc Hà"),
        "audience": audience("18-70", "all", "công dân"), "scope": scope("district", "huyện Bắc Hà"), "window": window("2025-05-12", "2025-06-12"),
        "notes": "tên các bản viết theo phụ âm địa phương, đề nghị không sửa.", "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Lào Cai", "province"),
    }, title="Chủ tịch", authority="TM", received="2025-04-15", subject="tourism", look={"left": 86}),
)  # fmt: skip
