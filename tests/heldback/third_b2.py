"""Held-back requests of the third series, second hand, second half (tb21-tb40)."""
# ruff: noqa: E501 - Vietnamese prose, one paragraph a line

from __future__ import annotations

from _builder.shapes import NOBODY, Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"
MASS = "mass_organization"

CASES = (
    ask("tb21-vks-lang-son-huyen-truoc-day", Letter(
        parent=("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO",), issuer=("VIỆN KIỂM SÁT NHÂN DÂN", "TỈNH LẠNG SƠN"), number="1391/VKS-VP", place="Lạng Sơn", day="ngày 07 tháng 9 năm 2026",
        about="tuyên truyền phòng ngừa tội phạm trong lứa tuổi học đường", to=(PC06 + "tỉnh Lạng Sơn",),
        body=(
            "Chín tháng qua, hai cấp kiểm sát đã thụ lý 6 vụ án có bị can dưới 18 tuổi, trong đó 2 em mới 15 tuổi. Từ thực tế ấy, Viện chúng tôi viết một bài nhắc các em không thử thuốc lá điện tử tẩm ma túy.",
            "Mong Quý Phòng thẩm định và cho bài hiện trên Loa phường để học sinh từ đủ mười bốn đến dưới mười tám tuổi, cả hai giới, cùng được đọc. Viện chọn những xã, phường thuộc huyện Cao Lộc và thành phố Lạng Sơn trước đây làm nơi thí điểm; kết quả tốt thì năm sau sẽ bàn tới các nơi khác.",
            "Đợt thí điểm mở đầu vào thứ Năm, ngày 01/10 và khép lại vào thứ Bảy, ngày 31/10/2026. Xin giữ kín tên các bị can. Văn bản này có kèm bản mềm của bài và tấm ảnh đại diện.",
        ),
        sign=("KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG"), name="Hoàng Lý Thương", copies=("- Như trên;", "- Lãnh đạo Viện;", "- Lưu: VT, VP."),
    ), "2026-09-07", {
        "issuer": issuer("Viện kiểm sát nhân dân tỉnh Lạng Sơn", "province", "other", "Viện kiểm sát nhân dân tối cao", in_="tỉnh Lạng Sơn"),
        "audience": audience("14-17", "all"), "scope": scope("district", "huyện Cao Lộc", "thành phố Lạng Sơn"), "window": window("2026-10-01", "2026-10-31"),
        "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Lạng Sơn", "province"),
    }, title="Phó Viện trưởng", authority="KT", findings=["SCOPE_UNIT_ABOLISHED"], received="2026-09-08", subject="drugs", drop=("notes", "issuer.kind")),
    ask("tb22-thu-dau-mot-gach-dau-dong", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG THỦ DẦU MỘT"), number="2093/UBND-CĐS", place="Thủ Dầu Một", day="ngày 24 tháng 11 năm 2025",
        about="đăng tin hướng dẫn tích hợp tài khoản an sinh xã hội", to=("Công an phường Thủ Dầu Một",),
        body=(
            "UBND phường Thủ Dầu Một, TP. Hồ Chí Minh đề nghị Công an phường đăng tin theo các thông số:",
            "_ Người dùng đích:công dân đủ 14 tuổi, chưa tích hợp tài khoản an sinh;giới tính:không yêu cầu.",
            "_ Ranh giới đăng:trong phường Thủ Dầu Một (gồm các khu phố của phường Phú Cường, Chánh Nghĩa cũ), không sang phường Phú Lợi.",
            "_ Hạn đăng:30 ngày kể từ 15/12/2025.",
            "_ Đề nghị riêng:cho phép người dân bấm chia sẻ bài.",
            "_ File gửi:bài (docx), hình đại diện (png)./.",
        ),
        sign=("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"), name="Lâm Gia Hội", copies=("- Như trên;", "- Lưu: VT."), size=13,
    ), "2025-11-24", {
        "issuer": issuer("Ủy ban nhân dân phường Thủ Dầu Một", "commune", UB, in_="thành phố Hồ Chí Minh > phường Thủ Dầu Một"),
        "audience": audience("14-", "all"), "scope": scope("commune", "phường Thủ Dầu Một"), "window": window("2025-12-15", "2026-01-13"),
        "notes": "cho phép người dân bấm chia sẻ bài.", "topic": "project06", "decision": decision("commune", "Công an phường Thủ Dầu Một", "commune"),
    }, title="Trưởng phòng Văn hóa - Xã hội", authority="TUQ", received="2025-11-25", subject="vneid", look={"indent": 0}),
    ask("tb23-nong-dan-thap-muoi-bang-ngang", Letter(
        parent=("HỘI NÔNG DÂN TỈNH ĐỒNG THÁP",), issuer=("HỘI NÔNG DÂN", "XÃ THÁP MƯỜI"), number="19-CV/HND", place="Tháp Mười", day="ngày 04 tháng 5 năm 2026",
        about="nhờ đăng bài khuyên bà con không mua bán đất giấy tay", to=("Công an xã Tháp Mười",),
        body=(
            "Hội Nông dân xã Tháp Mười xin gởi Công an xã một bài viết, nhờ đưa giùm lên Loa phường. Chi tiết Hội kê ở bảng:",
            Rows((
                ("Bà con nào", "Xóm ấp nào", "Để bài bao lâu", "Hội dặn"),
                ("Nông dân 18 – 75 tuổi, ông hay bà đều được", "02 xã: Tháp Mười, Đốc Binh Kiều", "25/5/2026 – 25/6/2026", "Chữ in to, câu ngắn"),
            ), (0.28, 0.27, 0.23, 0.22)),
            "Lớp tập huấn pháp luật cho hội viên dưới 50 tuổi mở ngày 20/5 tại hội trường xã là việc khác, không cần đăng. Hội có gởi theo bài viết bản mềm và ảnh đại diện.",
        ),
        sign=("T/M BAN THƯỜNG VỤ", "CHỦ TỊCH"), name="Trịnh Văn Bảy Nhỏ", copies=("- Như trên;", "- Hội ND tỉnh (b/c);", "- Lưu."),
    ), "2026-05-04", {
        "issuer": issuer("Hội Nông dân xã Tháp Mười", "commune", MASS, "Hội Nông dân tỉnh Đồng Tháp", in_="tỉnh Đồng Tháp > xã Tháp Mười"),
        "audience": audience("18-75", "all"), "scope": scope("commune", "xã Tháp Mười", "xã Đốc Binh Kiều"), "window": window("2026-05-25", "2026-06-25"),
        "notes": "Chữ in to, câu ngắn", "topic": "law", "decision": decision("commune", "Công an xã Tháp Mười", "commune"),
    }, title="Chủ tịch", authority="TM", findings=["SCOPE_BEYOND_ISSUER"], received="2026-05-05", subject="land"),
    ask("tb24-so-gddt-hai-phong-trong-doan-word", Letter(
        parent=("UBND THÀNH PHỐ HẢI PHÒNG",), issuer=("SỞ GIÁO DỤC VÀ ĐÀO TẠO",), number="4418/SGDĐT-CTTT", place="Hải Phòng", day="ngày 29 tháng 9 năm 2025",
        about="phối hợp đăng bài phòng, chống lừa đảo dịp đầu năm học", to=(PC06 + "thành phố Hải Phòng",),
        body=(
            "Đầu năm học, phụ huynh nhiều trường bị kẻ xấu giả giáo viên chủ nhiệm gọi điện vay tiền. Sở GDĐT đề nghị Quý Phòng đăng bài viết kèm theo trên CMS Loa phường; về người đọc: thầy cô giáo, phụ huynh, học sinh, không phân biệt tuổi, giới; về nơi đọc: các phường Chí Linh, Trần Hưng Đạo, Lê Đại Hành cùng xã Nam Sách; về ngày đọc: từ 20-10 đến hết 20-11-2025; về lời lẽ: không nêu tên trường có phụ huynh bị hại. Hội thi “Giáo viên với chuyển đổi số” tổ chức ngày 15/11 ở phường Hải Dương không thuộc nội dung này.",
            "Bài viết bản Word, hình đại diện đã đính kèm./.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="TS. Vũ Hoài Nhân", copies=("- Như trên;", "- GĐ Sở;", "- Lưu: VT, CTTT."), size=13.5,
    ), "2025-09-29", {
        "issuer": issuer("Sở Giáo dục và Đào tạo", "province", "department", "UBND thành phố Hải Phòng", in_="thành phố Hải Phòng"),
        "audience": audience("0-", "all"), "scope": scope("commune", "phường Chí Linh", "phường Trần Hưng Đạo", "phường Lê Đại Hành", "xã Nam Sách"),
        "window": window("2025-10-20", "2025-11-20"), "topic": "crime_warning", "decision": decision("province", PC06 + "thành phố Hải Phòng", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2025-09-30", subject="fraud", form="docx", fix={"signatory.name": "Vũ Hoài Nhân"}, drop=("notes",)),
    ask("tb25-tct-can-tho-tu-nay", Letter(
        parent=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ"), issuer=("TỔ CÔNG TÁC TRIỂN KHAI", "ĐỀ ÁN 06"), number="57/TCT06", place="Cần Thơ", day="ngày 02 tháng 3 năm 2026",
        about="tuyên truyền chi trả an sinh xã hội không dùng tiền mặt", to=(PC06 + "thành phố Cần Thơ",),
        body=(
            "Đến hết tháng 02/2026 mới có 61% người hưởng trợ cấp liên kết tài khoản, riêng nhóm trên 80 tuổi chỉ đạt 22%. Tổ công tác đã biên soạn bài hướng dẫn và nhờ Quý Phòng đưa lên Loa phường.",
            "Những người từ đủ sáu tuổi trở lên, tức là có thẻ căn cước, đều nên đọc. Bài xin phát khắp thành phố Cần Thơ, chừa lại địa bàn tỉnh Sóc Trăng (cũ) vì nơi ấy đang dùng bản tiếng Khmer riêng. Bài treo từ nay đến hết 30/6.",
            "Số liệu trong bài do Sở Y tế cung cấp, khi trích lại xin ghi nguồn. Kèm tệp bài viết và hình ảnh đại diện.",
        ),
        sign=("KT. TỔ TRƯỞNG", "TỔ PHÓ"), name="Đại tá Sơn Minh Hải Đăng", copies=("- Như trên;", "- Thành viên Tổ công tác;", "- Lưu: VT."),
    ), "2026-03-02", {
        "issuer": issuer("Tổ công tác triển khai Đề án 06", "province", "task_force", "Ủy ban nhân dân thành phố Cần Thơ", in_="thành phố Cần Thơ"),
        "audience": audience("6-", None), "scope": scope("province", "thành phố Cần Thơ"), "window": window("2026-03-02", "2026-06-30"),
        "topic": "project06", "decision": decision("province", PC06 + "thành phố Cần Thơ", "province"),
    }, title="Tổ phó", authority="KT", doubtful=["scope", "window"], findings=["AUDIENCE_GENDER_MISSING"], received="2026-03-03", subject="vneid", drop=("notes", "findings")),
    ask("tb26-so-cong-thuong-bac-ninh-vai-thieu", Letter(
        parent=("UBND TỈNH BẮC NINH",), issuer=("SỞ CÔNG THƯƠNG",), number="1866/SCT-XTTM", place="Bắc Ninh", day="ngày 18 tháng 5 năm 2026",
        about="quảng bá vải thiều Lục Ngạn niên vụ 2026", to=(PC06 + "tỉnh Bắc Ninh",),
        body=(
            "Niên vụ 2026 toàn vùng vải của tỉnh ước đạt 165.000 tấn. Sở Công Thương đề nghị Quý Phòng báo cáo cấp trên cho đăng bài quảng bá trên chuyên mục Loa phường:",
            "i. Tập người mua: người tiêu dùng mọi độ tuổi, nam và nữ;",
            "ii. Thị trường: 34/34 tỉnh, thành phố;",
            "iii. Căn cứ chọn thị trường: vải chín rộ chỉ hơn một tháng, sức mua trong tỉnh không tiêu thụ hết một phần mười sản lượng;",
            "iv. Mùa đăng: 05/6 đến 15/7/2026;",
            "v. Kiêng kỵ: không ghép chung với quảng cáo của doanh nghiệp nào;",
            "vi. Thành phần hồ sơ: bài viết .docx, ảnh đại diện.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Giáp Thị Minh Tâm", copies=("- Như trên;", "- UBND các xã Lục Ngạn, Nam Dương, Biên Sơn;", "- Lưu: VT, XTTM."),
    ), "2026-05-18", {
        "issuer": issuer("Sở Công Thương", "province", "department", "UBND tỉnh Bắc Ninh", in_="tỉnh Bắc Ninh"),
        "audience": audience("0-", "all"), "scope": scope("nationwide", justification="vải chín rộ chỉ hơn một tháng, sức mua trong tỉnh không tiêu thụ hết một phần mười sản lượng"),
        "window": window("2026-06-05", "2026-07-15"), "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Bắc Ninh", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE"], received="2026-05-19", subject="tourism", drop=("notes",), look={"to": "bold"}),
    ask("tb27-chu-thap-do-an-giang", Letter(
        parent=("HỘI CHỮ THẬP ĐỎ VIỆT NAM",), issuer=("HỘI CHỮ THẬP ĐỎ", "TỈNH AN GIANG"), number="488/CTĐ-TT", place="An Giang", day="ngày 08 tháng 12 năm 2025",
        about="cảnh báo mạo danh Hội để quyên góp", to=(PC06 + "tỉnh An Giang",),
        body=(
            "Lợi dụng bão lũ miền Trung, một số tài khoản lấy hình ảnh của Hội kêu gọi chuyển tiền. Hội Chữ thập đỏ tỉnh An Giang kính nhờ Quý Phòng đăng bài cảnh báo của Hội trên Loa phường vào dịp nghỉ Tết Dương lịch, cụ thể là từ chiều 31/12/2025, lúc 13 giờ, tới 22 giờ ngày 02/01/2026.",
            "Kẻ gian hay nhắm tới đàn ông từ đủ 18 đến 60 tuổi và phụ nữ từ đủ 18 đến 55 tuổi, nên Hội mong nhóm người này đọc được. Nơi Hội cần phát nhất là phường Long Xuyên, phường Bình Đức, xã Mỹ Hòa Hưng và phường Thốt Nốt của thành phố Cần Thơ kế bên, là nơi có nhiều người đã chuyển tiền nhầm.",
            "Số tài khoản thật của Hội ghi trong bài, nhờ đối chiếu kỹ trước khi đăng. Tệp bài và ảnh đại diện Hội gửi kèm.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="Neáng Sóc Kha", copies=("- Như trên;", "- TW Hội (b/c);", "- Lưu: VT, TT."),
    ), "2025-12-08", {
        "issuer": issuer("Hội Chữ thập đỏ tỉnh An Giang", "province", MASS, "Hội Chữ thập đỏ Việt Nam", in_="tỉnh An Giang"),
        "audience": audience("18-60", "all"), "scope": scope("commune", "phường Long Xuyên", "phường Bình Đức", "xã Mỹ Hòa Hưng", "phường Thốt Nốt"),
        "window": window("2025-12-31", "2026-01-02"), "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh An Giang", "province"),
    }, title="Phó Chủ tịch", authority="TM", doubtful=["audience"], findings=["SCOPE_BEYOND_ISSUER"], received="2025-12-09", subject="fraud", drop=("notes",)),
    ask("tb28-khe-sanh-bang-hai-dot-word", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "XÃ KHE SANH"), number="74/UBND-VHXH", place="Khe Sanh", day="ngày 19 tháng 01 năm 2026",
        about="truyền thông về thuốc lá điện tử tẩm ma túy", to=("Công an xã Khe Sanh",),
        body=(
            "UBND xã Khe Sanh, tỉnh Quảng Trị đề nghị Công an xã thẩm định, đăng bài trên Loa phường với nội dung cụ thể như sau:",
            Rows((
                ("Nhóm cần thay đổi nhận thức", "Thanh niên, không phân biệt nam nữ"),
                ("Nơi triển khai", "Xã Khe Sanh; mở sang xã Tân Lập, xã Hướng Phùng theo thống nhất ngày 09/01/2026"),
                ("Các đợt", "Đợt 1: 09-15/02; đợt 2: 02-08/3/2026"),
                ("Lời dặn", "Đợt 2 thay ảnh đại diện mới nếu có"),
                ("Gửi kèm", "Bài viết bản mềm; ảnh đại diện"),
            ), (0.34, 0.66)),
            "Thống kê năm 2025: 7 vụ, 9 người vi phạm từ 19 đến 35 tuổi.",
        ),
        sign=("CHỦ TỊCH",), name="Hồ Văn Ta Rên", copies=("- Như trên;", "- UBND các xã Tân Lập, Hướng Phùng;", "- Lưu: VT."),
    ), "2026-01-19", {
        "issuer": issuer("Ủy ban nhân dân xã Khe Sanh", "commune", UB, in_="tỉnh Quảng Trị > xã Khe Sanh"),
        "audience": audience("16-30", "all"), "scope": scope("commune", "xã Khe Sanh", "xã Tân Lập", "xã Hướng Phùng"), "window": window("2026-02-09", "2026-03-08"),
        "notes": "Đợt 2 thay ảnh đại diện mới nếu có", "topic": "crime_warning", "decision": decision("commune", "Công an xã Khe Sanh", "commune"),
    }, title="Chủ tịch", doubtful=["audience", "window"], findings=["SCOPE_BEYOND_ISSUER"], received="2026-01-20", subject="drugs", form="docx"),
    ask("tb29-tuyen-giao-gia-lai-mot-la-hai-la", Letter(
        parent=("TỈNH ỦY GIA LAI",), issuer=("BAN TUYÊN GIÁO VÀ DÂN VẬN",), head="party", number="812-CV/BTGDVTU", number_as="Số 812-CV/BTGDVTU", place="Gia Lai", day="ngày 13 tháng 7 năm 2026",
        about="tuyên truyền kết quả một năm vận hành chính quyền địa phương hai cấp", to=(PC06 + "tỉnh Gia Lai",),
        body=(
            "Ban Tuyên giáo và Dân vận Tỉnh ủy trân trọng đề nghị Quý Phòng cho đăng bài viết về kết quả một năm vận hành chính quyền hai cấp lên Loa phường. Một là, bài viết cho cán bộ, đảng viên và Nhân dân, tuổi nào cũng đọc được, nam nữ không phân biệt. Hai là, bài chỉ đăng ở các xã, phường thuộc địa bàn tỉnh Bình Định (cũ), phía tây tỉnh sẽ có bài khác. Ba là, bài nằm trên ứng dụng từ 03/8 đến trước ngày 03/10/2026. Bốn là, ảnh lãnh đạo trong bài không được cắt ghép.",
            "Kèm: tệp bài, ảnh đại diện.",
        ),
        sign=("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), name="Đinh Hà Nưm", copies=("- Như trên;", "- TT Tỉnh ủy (b/c);", "- Lưu VP."),
    ), "2026-07-13", {
        "issuer": issuer("Ban Tuyên giáo và Dân vận", "province", "party", "Tỉnh ủy Gia Lai", in_="tỉnh Gia Lai"),
        "audience": audience("0-", "all"), "scope": scope("province", "tỉnh Bình Định"), "window": window("2026-08-03", "2026-10-02"),
        "topic": "socio_political", "decision": decision("province", PC06 + "tỉnh Gia Lai", "province"),
    }, title="Phó Trưởng ban", authority="KT", findings=["SCOPE_UNIT_ABOLISHED"], received="2026-07-14", subject="policy", drop=("notes",)),
    ask("tb30-htx-che-van-chan", Letter(
        parent=("LIÊN MINH HỢP TÁC XÃ TỈNH LÀO CAI",), issuer=("HỢP TÁC XÃ CHÈ", "SUỐI GIÀNG XANH"), number="08/HTX", place="Văn Chấn", day="ngày 23 tháng 3 năm 2026",
        about="xin đăng bài giới thiệu trà Shan tuyết", to=("Công an xã Văn Chấn",),
        body=(
            "HTX Chè Suối Giàng Xanh (xã Văn Chấn, tỉnh Lào Cai) xin Công an xã cho đăng bài giới thiệu mùa chè xuân lên Loa phường:",
            "+ Người nghe tin: từ 20 tuổi, nam nữ tùy thích.",
            "+ Nơi nghe tin: xã Văn Chấn, phường Nghĩa Lộ, phường Cầu Thia.",
            "+ Ngày nghe tin: từ 8 giờ thứ Bảy 18/4/2026 đến 20 giờ Chủ nhật 31/5/2026.",
            "+ Nhờ thêm: gắn số điện thoại đặt hàng của HTX.",
            "Bài và ảnh đại diện HTX gửi qua thư điện tử.",
        ),
        sign=("GIÁM ĐỐC",), name="Sùng A Nủ", copies=("- Như trên;", "- Lưu HTX."), size=13,
    ), "2026-03-23", {
        "issuer": issuer("Hợp tác xã Chè Suối Giàng Xanh", "other", "enterprise", "Liên minh Hợp tác xã tỉnh Lào Cai", in_="tỉnh Lào Cai > xã Văn Chấn"),
        "audience": audience("20-", "all"), "scope": scope("commune", "xã Văn Chấn", "phường Nghĩa Lộ", "phường Cầu Thia"), "window": window("2026-04-18", "2026-05-31"),
        "notes": "gắn số điện thoại đặt hàng của HTX.", "topic": "tourism_specialty", "decision": NOBODY,
    }, title="Giám đốc", findings=["ISSUER_NOT_ELIGIBLE"], received="2026-03-24", subject="tourism", drop=("findings", "issuer.parent", "issuer.level", "issuer.kind", "issuer.commune")),
    ask("tb31-quan-ninh-kieu-hai-thang-word", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "QUẬN NINH KIỀU"), number="959/UBND-VHTT", place="Ninh Kiều", day="ngày 10 tháng 3 năm 2025",
        about="thông tin về sắp xếp đơn vị hành chính cấp phường", to=(PC06 + "thành phố Cần Thơ",),
        body=(
            "Từ khi Công an quận kết thúc hoạt động, UBND quận Ninh Kiều gửi thẳng hồ sơ đến Quý Phòng. Lần này quận có một bài viết giải thích chủ trương sắp xếp phường, mong được cho lên Loa phường.",
            "Quận muốn cư dân 18+ ở ba phường An Khánh, An Bình, Xuân Khánh đọc trước, bất luận nam nữ, vì đây là nơi sẽ lấy ý kiến cử tri vào ngày 20/4. Bài xin treo trong vòng hai tháng, tính từ mùng 1 tháng Tư dương lịch. Các phường còn lại của quận sẽ có văn bản sau.",
            "Chúng tôi có kèm tệp bài viết cùng ảnh đại diện. Nơi nào trong bài ghi “dự thảo” xin để nguyên chữ ấy./.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Dương Thị Ngà Em", copies=("- Như trên;", "- TT Quận ủy;", "- Lưu: VT, VHTT."),
    ), "2025-03-10", {
        "issuer": issuer("Ủy ban nhân dân quận Ninh Kiều", "district", UB, in_="thành phố Cần Thơ > quận Ninh Kiều"),
        "audience": audience("18-", "all"), "scope": scope("commune", "phường An Khánh", "phường An Bình", "phường Xuân Khánh"), "window": window("2025-04-01", "2025-05-31"),
        "topic": "socio_political", "decision": decision("province", PC06 + "thành phố Cần Thơ", "province"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-03-11", subject="policy", form="docx", drop=("notes",)),
    ask("tb32-kiem-lam-dak-lak-mua-kho", Letter(
        parent=("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "TỈNH ĐẮK LẮK"), issuer=("CHI CỤC KIỂM LÂM",), number="157/CCKL-QLBVR", place="Đắk Lắk", day="ngày 26 tháng 01 năm 2026",
        about="phổ biến quy định pháp luật cho người vào rừng mùa khô", to=(PC06 + "tỉnh Đắk Lắk",),
        body=(
            "Mùa khô 2025 xảy ra 14 vụ cháy rừng, có vụ do cụ ông 72 tuổi đốt rẫy. Chi cục Kiểm lâm nhờ Quý Phòng cho đăng bài phổ biến pháp luật trên Loa phường. Chi cục ghi ngắn gọn:",
            "• Bà con nào: đàn ông hay vào rừng lấy măng, lấy mật, tuổi 16 đến 60.",
            "• Buôn làng nào: năm xã của huyện Krông Bông ngày trước, gồm Krông Bông, Dang Kang, Hòa Sơn, Cư Pui, Yang Mao.",
            "• Mùa nào: cao điểm khô hạn 15/02-15/4/26.",
            "• Mong thêm: bài có bản tiếng Ê Đê ở trang 2, xin đăng liền.",
            "Tài liệu gồm file mềm và ảnh đại diện.",
        ),
        sign=("KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"), name="Y Nguê Byă", copies=("- Như trên;", "- Sở NN&amp;MT (b/c);", "- Lưu: VT, QLBVR."),
    ), "2026-01-26", {
        "issuer": issuer("Chi cục Kiểm lâm", "province", "department", "Sở Nông nghiệp và Môi trường tỉnh Đắk Lắk", in_="tỉnh Đắk Lắk"),
        "audience": audience("16-60", "male"), "scope": scope("commune", "xã Krông Bông", "xã Dang Kang", "xã Hòa Sơn", "xã Cư Pui", "xã Yang Mao"),
        "window": window("2026-02-15", "2026-04-15"), "notes": "bài có bản tiếng Ê Đê ở trang 2, xin đăng liền.", "topic": "law",
        "decision": decision("province", PC06 + "tỉnh Đắk Lắk", "province"),
    }, title="Phó Chi cục trưởng", authority="KT", received="2026-01-27", subject="law"),
    ask("tb33-dac-khu-phu-quy-bang-nam-cot", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUÝ"), number="305/UBND-VHXH", place="Phú Quý", day="ngày 13 tháng 4 năm 2026",
        about="đăng bài về dữ liệu cá nhân", to=("Công an đặc khu Phú Quý",),
        body=(
            "Phổ biến Luật Bảo vệ dữ liệu cá nhân có hiệu lực từ 01/01/2026, UBND đặc khu Phú Quý, tỉnh Lâm Đồng đề nghị Công an đặc khu đăng bài viết trên Loa phường:",
            Rows((
                ("Lứa tuổi", "Giới", "Nơi tin đến", "Bắt đầu", "Kết thúc"),
                ("Từ 15 trở lên", "Nam, nữ", "Toàn đặc khu", "04/5/2026", "04/7/2026"),
            ), (0.22, 0.16, 0.22, 0.2, 0.2)),
            "Văn bản trả lời xin gửi trước 24/4/2026. Đính kèm bài viết bản mềm và ảnh đại diện./.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Võ Thị Hải Triều", copies=("- Như trên;", "- Lưu: VT."),
    ), "2026-04-13", {
        "issuer": issuer("Ủy ban nhân dân đặc khu Phú Quý", "commune", UB, in_="tỉnh Lâm Đồng > đặc khu Phú Quý"),
        "audience": audience("15-", "all"), "scope": scope("commune", "đặc khu Phú Quý"), "window": window("2026-05-04", "2026-07-04"),
        "topic": "law", "decision": decision("commune", "Công an đặc khu Phú Quý", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2026-04-14", subject="law", drop=("notes",), look={"leading": 1.4}),
    ask("tb34-cao-dang-y-te-thanh-hoa-ca-nuoc", Letter(
        parent=("UBND TỈNH THANH HÓA",), issuer=("TRƯỜNG CAO ĐẲNG Y TẾ",), number="266/CĐYT-TS", place="Thanh Hóa", day="ngày 08 tháng 6 năm 2026",
        about="cảnh báo giấy báo trúng tuyển giả mạo", to=(PC06 + "tỉnh Thanh Hóa",),
        body=(
            "Mùa tuyển sinh 2025, nhà trường phát hiện 23 giấy báo trúng tuyển giả. Trường Cao đẳng Y tế Thanh Hóa kính đề nghị Quý Phòng đăng bài cảnh báo lên Loa phường, trong đó (a) người cần cảnh báo là học sinh vừa thi tốt nghiệp THPT, gồm nam và nữ; (b) bình diện đăng là cả nước, bởi thí sinh nộp hồ sơ vào trường đến từ 29 tỉnh, thành nên cảnh báo riêng ở Thanh Hóa không ngăn được kẻ gian; (c) ngày hiển thị 01/7/2026-hết 31/8/2026; (d) số điện thoại phòng Tuyển sinh trong bài không được che.",
            "Bản mềm, ảnh đại diện kèm theo công văn./.",
        ),
        sign=("HIỆU TRƯỞNG",), name="Mai Văn Hiệu", copies=("- Như trên;", "- Lưu: VT, TS."), size=13.5,
    ), "2026-06-08", {
        "issuer": issuer("Trường Cao đẳng Y tế", "province", "school", "UBND tỉnh Thanh Hóa", in_="tỉnh Thanh Hóa"),
        "audience": audience("", "all"), "scope": scope("nationwide", justification="bởi thí sinh nộp hồ sơ vào trường đến từ 29 tỉnh, thành nên cảnh báo riêng ở Thanh Hóa không ngăn được kẻ gian"),
        "window": window("2026-07-01", "2026-08-31"), "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Thanh Hóa", "ministry", c06=True),
    }, title="Hiệu trưởng", findings=["AUDIENCE_AGE_MISSING", "NATIONWIDE"], received="2026-06-09", subject="fraud", drop=("notes", "issuer.name")),
    ask("tb35-hoang-liet-khong-ra-ca-nuoc", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG HOÀNG LIỆT"), number="612/UBND-VHXH", place="Hoàng Liệt", day="ngày 30 tháng 3 năm 2026",
        about="nhắc cư dân chung cư cảnh giác với cuộc gọi lạ", to=("Công an phường Hoàng Liệt",),
        body=(
            "Trên địa bàn có hơn 70 tòa chung cư, thời gian gần đây cư dân liên tục nhận cuộc gọi tự xưng ban quản lý đòi thu phí. Đây là chuyện của một phường, chúng tôi không có ý xin đăng ra toàn quốc hay cả Hà Nội; bài chỉ cần quanh quẩn trong phường Hoàng Liệt là đủ.",
            "Ai đang ở chung cư mà đã tròn 18, không kể đàn ông, đàn bà, đều là người chúng tôi muốn nhắc. Nhờ Công an phường cho bài lên Loa phường vào ngày 20/4 và để đến hết Quý II năm 2026.",
            "Bài có nêu ví dụ ở phường Định Công nhưng không đăng ở đó. Kèm theo văn bản là bài viết bản mềm và ảnh đại diện. Trân trọng!",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Đỗ Vũ Tùng Chi", copies=("- Như trên;", "- Các Ban quản trị tòa nhà;", "- Lưu: VT."),
    ), "2026-03-30", {
        "issuer": issuer("Ủy ban nhân dân phường Hoàng Liệt", "commune", UB, in_="thành phố Hà Nội > phường Hoàng Liệt"),
        "audience": audience("18-", "all"), "scope": scope("commune", "phường Hoàng Liệt"), "window": window("2026-04-20", "2026-06-30"),
        "topic": "crime_warning", "decision": decision("commune", "Công an phường Hoàng Liệt", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2026-03-31", subject="fraud", drop=("notes",)),
    ask("tb36-hoi-luat-gia-phu-tho-word", Letter(
        parent=("HỘI LUẬT GIA VIỆT NAM",), issuer=("HỘI LUẬT GIA", "TỈNH PHÚ THỌ"), number="142/HLG-PBPL", place="Phú Thọ", day="ngày 27 tháng 10 năm 2025",
        about="đăng bài phổ biến Luật Bảo vệ dữ liệu cá nhân", to=(PC06 + "tỉnh Phú Thọ",),
        body=(
            "Hội Luật gia tỉnh Phú Thọ kính gửi Quý Phòng bài “Luật Bảo vệ dữ liệu cá nhân: những điều cần biết”, nhờ đăng lên Loa phường trên VNeID.",
            "a/ Độc giả: học sinh 12 - 15 tuổi và người cao tuổi từ 60 tuổi; nam và nữ.",
            "b/ Không gian địa lý: địa bàn các tỉnh Vĩnh Phúc và Hòa Bình (cũ).",
            "c/ Mốc thời gian: từ 17/11/2025, không hẹn ngày gỡ.",
            "d/ Điều Hội băn khoăn: bài hơi dài, nếu phải cắt xin trao đổi trước với Hội.",
            "Kèm theo: file mềm nội dung, hình ảnh đại diện./.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), name="LG. Bùi Công Thiềng", copies=("- Như trên;", "- TW Hội;", "- Lưu VP."),
    ), "2025-10-27", {
        "issuer": issuer("Hội Luật gia tỉnh Phú Thọ", "province", MASS, "Hội Luật gia Việt Nam", in_="tỉnh Phú Thọ"),
        "audience": audience("12-", "all"), "scope": scope("province", "tỉnh Vĩnh Phúc", "tỉnh Hòa Bình"), "window": window("2025-11-17", None),
        "notes": "bài hơi dài, nếu phải cắt xin trao đổi trước với Hội.", "topic": "law", "decision": decision("province", PC06 + "tỉnh Phú Thọ", "province"),
    }, title="Chủ tịch", authority="TM", doubtful=["audience"], findings=["SCOPE_UNIT_ABOLISHED"], received="2025-10-28", subject="law", form="docx", fix={"signatory.name": "Bùi Công Thiềng"}, drop=("issuer.kind",)),
    ask("tb37-mang-den-tet-ram", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "XÃ MĂNG ĐEN"), number="1504/UBND-VHXH", place="Măng Đen", day="ngày 22 tháng 12 năm 2025",
        about="giới thiệu mùa hoa mai anh đào", to=("Công an xã Măng Đen",),
        body=(
            "Mỗi độ xuân sang, mai anh đào nở quanh hồ Đăk Ke. Năm trước khách về đông nhất trong độ tuổi 22 - 35, nhưng xã muốn đón cả gia đình ba thế hệ, cho nên bài giới thiệu lần này viết cho du khách bất kể tuổi tác, phái nào cũng mời.",
            "UBND xã Măng Đen, tỉnh Quảng Ngãi mong Công an xã cho bài lên Loa phường từ mùng Một Tết đến Rằm tháng Giêng năm Bính Ngọ. Nơi phát là xã Măng Đen, có thể phát thêm ở xã Kon Plông và xã Măng Bút; chúng tôi đã hỏi ý hai xã bạn. Lễ hội cồng chiêng khai mạc 24/02/2026 đã có kế hoạch riêng.",
            "Đơn giá dịch vụ trong bài là giá niêm yết, không được sửa. Bài viết và ảnh đại diện gửi đính kèm.",
        ),
        sign=("CHỦ TỊCH",), name="A Kring Đen", copies=("- Như trên;", "- UBND xã Kon Plông, xã Măng Bút;", "- Lưu: VT."),
    ), "2025-12-22", {
        "issuer": issuer("Ủy ban nhân dân xã Măng Đen", "commune", UB, in_="tỉnh Quảng Ngãi > xã Măng Đen"),
        "audience": audience("0-", "all"), "scope": scope("commune", "xã Măng Đen", "xã Kon Plông", "xã Măng Bút"), "window": window("2026-02-17", "2026-03-03"),
        "topic": "tourism_specialty", "decision": decision("commune", "Công an xã Măng Đen", "commune"),
    }, title="Chủ tịch", findings=["SCOPE_BEYOND_ISSUER"], received="2025-12-23", subject="tourism", drop=("notes",), look={"vv": "below", "ragged": True}),
    ask("tb38-thong-ke-ninh-binh-word", Letter(
        parent=("CỤC THỐNG KÊ",), issuer=("THỐNG KÊ TỈNH NINH BÌNH",), number="93/TKT-TTTK", place="Ninh Bình", day="ngày 02 tháng 02 năm 2026",
        about="tuyên truyền Tổng điều tra kinh tế năm 2026", to=(PC06 + "tỉnh Ninh Bình",),
        body=(
            "Thống kê tỉnh Ninh Bình đề nghị Quý Phòng cho đăng bài tuyên truyền trên Loa phường. Các tiêu chí do đơn vị đề xuất:",
            "Thành phần được mời đọc => chủ cơ sở kinh doanh, 18 tuổi trở lên, nam, nữ.",
            "Cấp đăng => cấp tỉnh. Dù Tổng điều tra tiến hành ở 34 tỉnh, thành phố, đơn vị không mở rộng bài này ra cả nước.",
            "Tháng đăng => T3/2026.",
            "Việc cần giữ bí mật => không có.",
            "Tệp gửi => 01 bài viết, 01 ảnh đại diện.",
        ),
        sign=("KT. TRƯỞNG THỐNG KÊ", "PHÓ TRƯỞNG THỐNG KÊ"), name="Đinh Thị Hoa Lư", copies=("- Như trên;", "- Cục Thống kê (b/c);", "- Lưu: VT."), size=13,
    ), "2026-02-02", {
        "issuer": issuer("Thống kê tỉnh Ninh Bình", "province", "department", "Cục Thống kê", in_="tỉnh Ninh Bình"),
        "audience": audience("18-", "all"), "scope": scope("province", "tỉnh Ninh Bình"), "window": window("2026-03-01", "2026-03-31"),
        "topic": "socio_political", "decision": decision("province", PC06 + "tỉnh Ninh Bình", "province"),
    }, title="Phó Trưởng Thống kê", authority="KT", received="2026-02-03", subject="policy", form="docx", drop=("notes", "issuer.kind")),
    ask("tb39-so-noi-vu-quang-ninh-khap-ca-nuoc", Letter(
        parent=("UBND TỈNH QUẢNG NINH",), issuer=("SỞ NỘI VỤ",), number="2407/SNV-LĐVL", place="Quảng Ninh", day="ngày 20 tháng 4 năm 2026",
        about="đăng bài phổ biến Luật Việc làm", to=(PC06 + "tỉnh Quảng Ninh",),
        body=(
            "Luật Việc làm có hiệu lực từ 01/01/2026. Sở Nội vụ tỉnh Quảng Ninh kính đề nghị Quý Phòng đăng lên chuyên mục Loa phường bài viết phổ biến những điểm mới với các yêu cầu sau đây: thứ nhất, diện thụ hưởng gồm nam lao động 18 - 62 tuổi, nữ lao động 18 - 60 tuổi; thứ hai, vùng thụ hưởng là trên khắp cả nước; thứ ba, kỳ thụ hưởng là suốt tháng Sáu năm 2026; thứ tư, bài có 02 bản ngắn, dài, ưu tiên bản ngắn.",
            "Bài (02 bản) và ảnh đại diện gửi kèm theo./.",
        ),
        sign=("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), name="Chíu Sắn Múi", copies=("- Như trên;", "- BGĐ Sở;", "- Lưu: VT, LĐVL."),
    ), "2026-04-20", {
        "issuer": issuer("Sở Nội vụ", "province", "department", "UBND tỉnh Quảng Ninh", in_="tỉnh Quảng Ninh"),
        "audience": audience("18-62", "all"), "scope": scope("nationwide"), "window": window("2026-06-01", "2026-06-30"),
        "topic": "law", "decision": decision("province", PC06 + "tỉnh Quảng Ninh", "ministry", c06=True),
    }, title="Chánh Văn phòng", authority="TL", doubtful=["audience"], findings=["NATIONWIDE", "NATIONWIDE_UNJUSTIFIED"], received="2026-04-21", subject="law", drop=("notes",), look={"foot": "stacked"}),
    ask("tb40-ba-be-phu-luc", Letter(
        issuer=("ỦY BAN NHÂN DÂN", "XÃ BA BỂ"), number="1108/UBND-VHXH", place="Ba Bể", day="ngày 21 tháng 9 năm 2026",
        about="đăng bài quảng bá hồ Ba Bể mùa lá đỏ", to=("Công an xã Ba Bể",),
        body=(
            "UBND xã Ba Bể, tỉnh Thái Nguyên đề nghị Công an xã thẩm định, đăng bài viết lên chuyên mục Loa phường. Các yêu cầu đối với việc đăng bài nêu tại Phụ lục gửi kèm.",
            "UBND xã gửi bài viết bản mềm, ảnh đại diện cùng văn bản này./.",
            "\f",
            "^<b>PHỤ LỤC</b>",
            "^<i>(Kèm theo Công văn số 1108/UBND-VHXH ngày 21/9/2026 của UBND xã Ba Bể)</i>",
            Rows((
                ("Hạng mục", "Yêu cầu"),
                ("Người hưởng ứng", "Bà con làm du lịch cộng đồng và khách đang lưu trú; từ mười lăm tuổi; nam, nữ"),
                ("Thôn bản, xã", "Xã Ba Bể và hai xã Chợ Rã, Thượng Minh; phần giáp xã Thượng Nông, tỉnh Tuyên Quang không đưa vào"),
                ("Số ngày", "10 ngày, ngày đầu là 12/10/2026"),
                ("Ghi nhớ", "Ghi tên tác giả ảnh"),
            ), (0.28, 0.72)),
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Triệu Thị Mảy", copies=("- Như trên;", "- Lưu: VT."),
    ), "2026-09-21", {
        "issuer": issuer("Ủy ban nhân dân xã Ba Bể", "commune", UB, in_="tỉnh Thái Nguyên > xã Ba Bể"),
        "audience": audience("15-", "all"), "scope": scope("commune", "xã Ba Bể", "xã Chợ Rã", "xã Thượng Minh"), "window": window("2026-10-12", "2026-10-21"),
        "notes": "Ghi tên tác giả ảnh", "topic": "tourism_specialty", "decision": decision("commune", "Công an xã Ba Bể", "commune"),
    }, title="Phó Chủ tịch", authority="KT", findings=["SCOPE_BEYOND_ISSUER"], received="2026-09-22", subject="tourism"),
)  # fmt: skip
