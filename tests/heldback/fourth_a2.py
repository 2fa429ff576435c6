"""Held-back requests of the fourth series, part a2: both eras."""
# ruff: noqa: E501 - Vietnamese prose, one letter a block

from __future__ import annotations

from typing import Any

from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, ask

UB = "people_committee"
MASS = "mass_organization"


def area(level: str, *names: str) -> dict[str, Any]:
    """Give a scope whose units are all of one level."""
    return {"level": level, "units": [{"name": one, "level": level} for one in names], "justification": None}


CASES = (
    ask("fa20-ban-dan-van-soc-trang", Letter(
        parent=("THÀNH ỦY SÓC TRĂNG",), issuer=("BAN DÂN VẬN",), head="party", number="186-CV/BDVTU", number_as="Số 186-CV/BDVTU", place="Sóc Trăng", day="ngày 07 tháng 10 năm 2024",
        about="tuyên truyền Lễ hội Óoc Om Bóc - Đua ghe Ngo", to=("Công an thành phố Sóc Trăng",),
        body=(
            "Lễ hội Óoc Om Bóc - Đua ghe Ngo Sóc Trăng năm 2024 diễn ra từ ngày 09/11 đến ngày 15/11/2024. Ban Dân vận Thành ủy đề nghị Công an thành phố đăng bài giới thiệu lễ hội, đặc sản địa phương lên Loa phường, ứng dụng VNeID; đối tượng: mọi công dân, không kể già trẻ, nam nữ; phạm vi: thành phố Sóc Trăng; thời gian đăng bài: từ 28/10/2024 đến 15/11/2024; lưu ý: bài có phần song ngữ Việt - Khmer, đề nghị không tách.",
            "Bài viết và ảnh đại diện được chuyển cùng văn bản này.",
        ),
        sign=("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), name="Thạch Sà Vên", copies=("- Như trên,", "- Thường trực Thành ủy (b/c),", "- Lưu BDV."),
    ), "2024-10-07", {
        "issuer": issuer("Ban Dân vận", "district", "party", "Thành ủy Sóc Trăng", in_="tỉnh Sóc Trăng > thành phố Sóc Trăng"),
        "audience": audience("0-", "all"), "scope": area("district", "thành phố Sóc Trăng"), "window": window("2024-10-28", "2024-11-15"),
        "notes": None, "topic": "tourism_specialty", "decision": decision("district", "Công an thành phố Sóc Trăng", "district"),
    }, title="Phó Trưởng ban", authority="KT", received="2024-10-08", subject="tourism", drop=("notes", "issuer.level"), look={"vv": "below", "vv_word": "Về việc"}),
    ask("fa21-pa05-tay-ninh-ca-nuoc", Letter(
        parent=("CÔNG AN TỈNH TÂY NINH",), issuer=("PHÒNG AN NINH MẠNG VÀ PHÒNG,", "CHỐNG TỘI PHẠM SỬ DỤNG", "CÔNG NGHỆ CAO"), number="938/PA05-Đ2", place="Tây Ninh", day="ngày 18 tháng 11 năm 2024",
        about="đề nghị đăng cảnh báo thủ đoạn lừa đưa người sang Campuchia làm việc", to=(PC06 + "tỉnh Tây Ninh",),
        body=(
            "Qua đấu tranh các chuyên án từ đầu năm 2024, Phòng PA05 đã giải cứu 37 nạn nhân, trong đó 9 người dưới 18 tuổi. Đề nghị Phòng PC06 phối hợp đăng bài cảnh báo trên CMS Loa phường:",
            "1. Đối tượng: nam, nữ từ đủ 16 đến 35 tuổi.",
            "2. Phạm vi: cả nước.",
            "3. Lý do đăng rộng: 34/37 nạn nhân cư trú ngoài tỉnh, rải ở 19 tỉnh, thành phố khác nhau; việc cảnh báo trong riêng tỉnh Tây Ninh không đạt mục đích.",
            "4. Thời gian: 05/12/2024 – 05/03/2025.",
            "5. Lưu ý: ảnh chụp tin nhắn đã che thông tin cá nhân.",
            "Gửi kèm: file bài viết, hình ảnh đại diện./.",
        ),
        sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), name="Thượng tá Đinh Quốc Sử", copies=("- Như trên;", "- Đ/c Giám đốc CAT (b/c);", "- Lưu: PA05 (Đ2)."),
    ), "2024-11-18", {
        "issuer": issuer("Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao", "province", "police", "Công an tỉnh Tây Ninh", in_="tỉnh Tây Ninh"),
        "audience": audience("16-35", "all"), "scope": scope("nationwide", justification="34/37 nạn nhân cư trú ngoài tỉnh"), "window": window("2024-12-05", "2025-03-05"),
        "notes": "ảnh chụp tin nhắn đã che thông tin cá nhân.", "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Tây Ninh", "ministry", c06=True),
    }, title="Phó Trưởng phòng", authority="KT", findings=["NATIONWIDE"], received="2024-11-19", subject="fraud", look={"cols": 0.44, "vv": "below"}),
    ask("fa22-to-cong-tac-vinh-long", Letter(
        parent=("UBND THÀNH PHỐ VĨNH LONG",), issuer=("TỔ CÔNG TÁC TRIỂN KHAI", "ĐỀ ÁN 06"), number="03/TCTĐA06", place="Vĩnh Long", day="ngày 06 tháng 01 năm 2025",
        about="Đăng bài tuyên truyền Đề án 06", to=("Công an thành phố Vĩnh Long",),
        body=(
            "Thực hiện chỉ tiêu kích hoạt tài khoản định danh mức độ 2 năm 2025, Tổ công tác triển khai Đề án 06 thành phố Vĩnh Long, tỉnh Vĩnh Long đề nghị Công an thành phố đăng bài tuyên truyền lên Loa phường như sau:",
            "(1) Đối tượng tuyên truyền (độ tuổi, giới tính): từ đủ 06 tuổi trở lên, nam và nữ.",
            "(2) Phạm vi tuyên truyền: thành phố Vĩnh Long.",
            "(3) Thời gian đăng tin tuyên truyền: từ ngày 10/02/2025 cho đến khi có thông báo mới.",
            "(4) Các nội dung cần lưu ý khác: không có.",
            "File mềm và hình ảnh đại diện kèm theo văn bản.",
        ),
        sign=("KT. TỔ TRƯỞNG", "TỔ PHÓ"), name="Huỳnh Trọng Nhơn", copies=("- Như trên;", "- Thành viên TCT;", "- Lưu: VT."), size=13,
    ), "2025-01-06", {
        "issuer": issuer("Tổ công tác triển khai Đề án 06", "district", "task_force", "UBND thành phố Vĩnh Long", in_="tỉnh Vĩnh Long > thành phố Vĩnh Long"),
        "audience": audience("6-", "all"), "scope": area("district", "thành phố Vĩnh Long"), "window": window("2025-02-10", None),
        "notes": None, "topic": "project06", "decision": decision("district", "Công an thành phố Vĩnh Long", "district"),
    }, title="Tổ phó", authority="KT", received="2025-01-07", subject="vneid", form="docx", drop=("notes",), look={"tabs": True}),
    ask("fa23-nhnn-long-an-hai-dot", Letter(
        issuer=("NGÂN HÀNG NHÀ NƯỚC", "CHI NHÁNH TỈNH LONG AN"), number="56/LAN-TTGS", place="Long An", day="ngày 13 tháng 01 năm 2025",
        about="phối hợp cảnh báo lừa đảo qua tài khoản ngân hàng", to=(PC06 + "tỉnh Long An",),
        body=(
            "Theo số liệu 11 tháng năm 2024, trên địa bàn tỉnh có 218 khách hàng trình báo mất tiền, nhóm 60 - 70 tuổi chiếm một phần ba.",
            "Ngân hàng Nhà nước chi nhánh tỉnh Long An đề nghị Phòng PC06 cho đăng bài cảnh báo trên Loa phường với các yêu cầu (i) đối tượng tiếp cận: khách hàng cá nhân từ 18 đến 70 tuổi, hai giới; (ii) phạm vi: tất cả các địa phương thuộc tỉnh Long An; (iii) thời gian đăng làm 02 đợt, đợt 1 từ 10/02/2025 đến 20/02/2025, đợt 2 từ 10/3/2025 đến 20/3/2025; (iv) đường dẫn trong bài chỉ trỏ về trang sbv.gov.vn.",
            "Chi nhánh gửi kèm tệp bài viết và ảnh đại diện. Trân trọng!",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Võ Minh Trường Sanh", copies=("- Như trên;", "- Ban Giám đốc;", "- Lưu: VP, TTGS."),
    ), "2025-01-13", {
        "issuer": issuer("Ngân hàng Nhà nước chi nhánh tỉnh Long An", "province", "department", in_="tỉnh Long An"),
        "audience": audience("18-70", "all"), "scope": scope("province", "tỉnh Long An"), "window": window("2025-02-10", "2025-03-20"),
        "notes": None, "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Long An", "province"),
    }, title="Phó Giám đốc", authority="KT", doubtful=["window"], received="2025-01-14", subject="fraud", drop=("notes", "issuer.kind", "issuer.level"), look={"ragged": True}),
    ask("fa24-hoi-nong-dan-lang-son-ca-nuoc", Letter(
        parent=("HỘI NÔNG DÂN VIỆT NAM",), issuer=("HỘI NÔNG DÂN", "TỈNH LẠNG SƠN"), number="519-CV/HNDT", place="Lạng Sơn", day="ngày 15 tháng 7 năm 2024",
        about="đăng bài giới thiệu đặc sản na Chi Lăng", to=(PC06 + "tỉnh Lạng Sơn",),
        body=(
            "Vụ na năm nay dự kiến thu hoạch từ cuối tháng 7. Hội Nông dân tỉnh gửi Quý Phòng bài viết về na Chi Lăng, đề nghị đăng trên Loa phường theo nội dung:",
            Rows((
                ("Người xem", "Mọi lứa tuổi, không phân biệt giới tính"),
                ("Phạm vi", "Toàn quốc"),
                ("Từ ngày", "15/8/24"),
                ("Đến ngày", "30/9/24"),
                ("Lưu ý", "Giữ nguyên bảng giá"),
            ), (0.25, 0.75)),
            "Kèm theo bài viết (file mềm) và ảnh đại diện.",
        ),
        sign=("T/M BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="Lường Thị Phin", copies=("- Như trên;", "- Thường trực Hội;", "- Lưu VP."), size=14,
    ), "2024-07-15", {
        "issuer": issuer("Hội Nông dân tỉnh Lạng Sơn", "province", MASS, "Hội Nông dân Việt Nam", in_="tỉnh Lạng Sơn"),
        "audience": audience("0-", "all"), "scope": scope("nationwide"), "window": window("2024-08-15", "2024-09-30"),
        "notes": "Giữ nguyên bảng giá", "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Lạng Sơn", "ministry", c06=True),
    }, title="Phó Chủ tịch", authority="TM", findings=["NATIONWIDE", "NATIONWIDE_UNJUSTIFIED"], received="2024-07-16", subject="tourism", look={"cols": 0.38}),
    ask("fa25-dai-ptth-ben-tre", Letter(
        parent=("ỦY BAN NHÂN DÂN", "TỈNH BẾN TRE"), issuer=("ĐÀI PHÁT THANH", "VÀ TRUYỀN HÌNH"), number="74/PTTH-TS", place="Bến Tre", day="ngày 10 tháng 02 năm 2025",
        about="đề nghị đăng tin về Luật Trật tự, an toàn giao thông đường bộ", to=(PC06 + "tỉnh Bến Tre",),
        body=(
            "Tiếp theo chương trình phối hợp ký ngày 20/12/2024, Đài Phát thanh và Truyền hình gửi bài “Đã uống rượu bia, không lái xe” để Phòng đăng trên Loa phường - VNeID. Đài đề nghị:",
            "– Đối tượng xem: nam, nữ trong độ tuổi 18-60;",
            "– Phạm vi: chỉ trong tỉnh Bến Tre, không đề nghị đăng toàn quốc;",
            "– Thời gian: bắt đầu 0h ngày 03/3/2025, kết thúc 24h ngày 31/3/2025;",
            "– Vấn đề cần lưu ý: ghi rõ nguồn của Đài ở cuối bài.",
            "Đài có gửi file bài viết và ảnh bìa.",
        ),
        sign=("PHÓ GIÁM ĐỐC PHỤ TRÁCH",), name="Ngô Thanh Dạ Thảo", copies=("- Như trên;", "- Lưu: VT, TS."), size=13.5,
    ), "2025-02-10", {
        "issuer": issuer("Đài Phát thanh và Truyền hình", "province", "press", "Ủy ban nhân dân tỉnh Bến Tre", in_="tỉnh Bến Tre"),
        "audience": audience("18-60", "all"), "scope": scope("province", "tỉnh Bến Tre"), "window": window("2025-03-03", "2025-03-31"),
        "notes": "ghi rõ nguồn của Đài ở cuối bài.", "topic": "law", "decision": decision("province", PC06 + "tỉnh Bến Tre", "province"),
    }, title="Phó Giám đốc phụ trách", received="2025-02-11", subject="traffic", look={"foot": "stacked", "vv": "below"}),
    ask("fa26-xa-muong-phang", Letter(
        parent=("UBND TP. ĐIỆN BIÊN PHỦ",), issuer=("ỦY BAN NHÂN DÂN", "XÃ MƯỜNG PHĂNG"), number="96/UBND-VP", place="Mường Phăng", day="ngày 14 tháng 4 năm 2025",
        about="đăng bài giới thiệu du lịch sinh thái, di tích Mường Phăng", to=("Công an xã Mường Phăng",),
        body=(
            "Hướng tới kỷ niệm 71 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2025), UBND xã Mường Phăng, thành phố Điện Biên Phủ, tỉnh Điện Biên xây dựng bài viết giới thiệu du lịch sinh thái của xã và đề nghị Công an xã đăng trên Loa phường:",
            "1. Đối tượng tuyên truyền: nhân dân và du khách từ đủ 14 tuổi trở lên; giới tính: nam, nữ.",
            "2. Phạm vi tuyên truyền: xã Mường Phăng.",
            "3. Thời gian đăng tin tuyên truyền: từ ngày 05/5/2025 đến ngày 19/5/2025.",
            "4. Nội dung cần lưu ý: giá vé trong bài áp dụng từ năm 2023.",
            "5. Gửi kèm: bản mềm, ảnh đại diện.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Lò Văn Hặc", copies=("- Như trên;", "- Lưu: VT."), size=14,
    ), "2025-04-14", {
        "issuer": issuer("Ủy ban nhân dân xã Mường Phăng", "commune", UB, "UBND TP. Điện Biên Phủ", in_="tỉnh Điện Biên > thành phố Điện Biên Phủ > xã Mường Phăng"),
        "audience": audience("14-", "all"), "scope": area("commune", "xã Mường Phăng"), "window": window("2025-05-05", "2025-05-19"),
        "notes": "giá vé trong bài áp dụng từ năm 2023.", "topic": "tourism_specialty", "decision": decision("commune", "Công an xã Mường Phăng", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-04-15", subject="tourism", form="docx", drop=("issuer.parent",)),
    ask("fa27-huyen-con-dao-bang", Letter(
        parent=("TỈNH BÀ RỊA - VŨNG TÀU",), issuer=("ỦY BAN NHÂN DÂN", "HUYỆN CÔN ĐẢO"), number="1189/UBND-VHKHTT", place="Côn Đảo", day="ngày 05 tháng 5 năm 2025",
        about="đề nghị đăng tải bài viết quảng bá du lịch hè Côn Đảo", to=(PC06 + "tỉnh Bà Rịa - Vũng Tàu",),
        body=(
            "Chuẩn bị cao điểm du lịch hè, UBND huyện đề nghị Quý Phòng đăng tải bài viết “Điểm đến xanh, trải nghiệm đẹp” lên ứng dụng VNeID, mục Loa phường. Nội dung đăng ký:",
            Rows((
                ("Đối tượng", "Nhân dân và khách du lịch; mọi độ tuổi; cả hai giới"),
                ("Phạm vi", "Huyện Côn Đảo"),
                ("Thời gian", "01/6 – 31/8/2025"),
                ("Nội dung lưu ý khác", "Bài có mã QR đặt tàu, đề nghị kiểm tra hiển thị"),
            ), (0.28, 0.72)),
            "Tệp bài viết và ảnh đại diện đính kèm văn bản này.",
            "UBND huyện rất mong Quý Phòng quan tâm./.",
        ),
        sign=("CHỦ TỊCH",), name="Trịnh Công Phục", copies=("- Như trên;", "- TTr Huyện ủy, HĐND huyện;", "- Lưu: VT, VHKHTT."),
    ), "2025-05-05", {
        "issuer": issuer("Ủy ban nhân dân huyện Côn Đảo", "district", UB, "tỉnh Bà Rịa - Vũng Tàu", in_="tỉnh Bà Rịa - Vũng Tàu > huyện Côn Đảo"),
        "audience": audience("0-", "all"), "scope": area("district", "huyện Côn Đảo"), "window": window("2025-06-01", "2025-08-31"),
        "notes": "Bài có mã QR đặt tàu, đề nghị kiểm tra hiển thị", "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Bà Rịa - Vũng Tàu", "province"),
    }, title="Chủ tịch", received="2025-05-06", subject="tourism", drop=("issuer.parent",), look={"vv": "beside"}),
    ask("fa28-so-noi-vu-thai-nguyen", Letter(
        parent=("UBND TỈNH THÁI NGUYÊN",), issuer=("SỞ NỘI VỤ",), number="655/SNV-CCHC", place="Thái Nguyên", day="ngày 10 tháng 3 năm 2025",
        about="tuyên truyền chủ trương sắp xếp tổ chức bộ máy, chính sách mới", to=(PC06 + "tỉnh Thái Nguyên",),
        body=(
            "Việc sắp xếp tổ chức bộ máy đang được dư luận đặc biệt quan tâm. Kinh nghiệm của tỉnh Hà Nam và tỉnh Thái Bình cho thấy, thông tin sớm và chính thống giúp hạn chế tin giả. Vì vậy, Sở Nội vụ soạn một bài viết ngắn về kết quả phát triển kinh tế - xã hội và chính sách mới của tỉnh và đề nghị Phòng PC06 cho đăng ở mục Loa phường.",
            "Sở dự kiến bài viết phục vụ cán bộ, công chức, viên chức cùng người dân đã đủ 18 tuổi, không kể nam hay nữ. Bài cần được hiển thị trên toàn tỉnh Thái Nguyên trong tháng 4 và tháng 5 năm 2025.",
            "Sở lưu ý thêm, do quy định có thể thay đổi nên nếu có văn bản mới, Sở sẽ gửi bản thay thế. Hồ sơ gửi kèm gồm file mềm nội dung, ảnh đại diện./.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Dương Thị Nhài", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, CCHC."), size=14,
    ), "2025-03-10", {
        "issuer": issuer("Sở Nội vụ", "province", "department", "UBND tỉnh Thái Nguyên", in_="tỉnh Thái Nguyên"),
        "audience": audience("18-", "all"), "scope": scope("province", "tỉnh Thái Nguyên"), "window": window("2025-04-01", "2025-05-31"),
        "notes": None, "topic": "socio_political", "decision": decision("province", PC06 + "tỉnh Thái Nguyên", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2025-03-10", subject="policy", drop=("notes",), look={"leading": 1.35}),
    ask("fa29-phuong-an-khanh-thu-duc", Letter(
        parent=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ THỦ ĐỨC"), issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG AN KHÁNH"), number="402/UBND", place="Thủ Đức", day="ngày 17 tháng 4 năm 2025",
        about="đăng tin cảnh báo lừa cọc thuê phòng trọ", to=("Công an phường An Khánh",),
        body=(
            "Ủy ban nhân dân phường An Khánh, thành phố Thủ Đức, Thành phố Hồ Chí Minh đề nghị Công an phường duyệt đăng bài “Nhận diện các thủ đoạn lừa đảo trên không gian mạng” trên Loa phường. Bài dành cho (1) người thuê trọ, người lao động tuổi từ 18 đến 40, nam và nữ; (2) cư trú tại phường An Khánh; (3) đăng trong thời gian 12.05.2025 - 12.06.2025; (4) lưu ý: số điện thoại trực ban của Công an phường đặt ở đầu bài.",
            "Gửi kèm tập tin nội dung, ảnh đại diện./.",
        ),
        sign=("TUQ. CHỦ TỊCH", "CÔNG CHỨC VĂN HÓA - XÃ HỘI"), name="Tăng Gia Hân", copies=("- Như trên;", "- TT.ĐU, UBND phường;", "- Lưu: VT."), size=13,
    ), "2025-04-17", {
        "issuer": issuer("Ủy ban nhân dân phường An Khánh", "commune", UB, "Ủy ban nhân dân thành phố Thủ Đức", in_="thành phố Hồ Chí Minh > thành phố Thủ Đức > phường An Khánh"),
        "audience": audience("18-40", "all"), "scope": area("commune", "phường An Khánh"), "window": window("2025-05-12", "2025-06-12"),
        "notes": None, "topic": "crime_warning", "decision": decision("commune", "Công an phường An Khánh", "commune"),
    }, title="Công chức Văn hóa - Xã hội", authority="TUQ", received="2025-04-18", subject="fraud", drop=("notes",), look={"cols": 0.45}),
    ask("fa30-thi-doan-duy-tien-thanh-nien", Letter(
        parent=("TỈNH ĐOÀN HÀ NAM",), issuer=("THỊ ĐOÀN DUY TIÊN",), head="youth", number="155-CV/TĐTN", place="Duy Tiên", day="ngày 19 tháng 5 năm 2025",
        about="đăng bài “Nói không với thuốc lá điện tử tẩm ma túy”", to=(PC06 + "tỉnh Hà Nam",),
        body=(
            "Hưởng ứng Tháng hành động phòng, chống ma túy và Ngày toàn dân phòng, chống ma túy 26/6, Ban Thường vụ Thị đoàn Duy Tiên gửi bài cảnh báo thủ đoạn mua bán thuốc lá điện tử tẩm ma túy tổng hợp, đề nghị đăng trên Loa phường:",
            "1. Đối tượng: nam, nữ thanh niên trên địa bàn.",
            "2. Phạm vi: thị xã Duy Tiên.",
            "3. Thời gian: từ 09/6 đến hết ngày 30/6/2025.",
            "4. Lưu ý khác: không.",
            "Kèm file nội dung, ảnh đại diện.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), name="Chu Thị Lụa Đào", copies=("- Như trên;", "- Tỉnh đoàn (b/c);", "- Lưu VP."),
    ), "2025-05-19", {
        "issuer": issuer("Thị đoàn Duy Tiên", "district", MASS, "Tỉnh đoàn Hà Nam", in_="tỉnh Hà Nam > thị xã Duy Tiên"),
        "audience": audience("16-30", "all"), "scope": area("district", "thị xã Duy Tiên"), "window": window("2025-06-09", "2025-06-30"),
        "notes": None, "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Hà Nam", "province"),
    }, title="Phó Bí thư", authority="TM", doubtful=["audience"], received="2025-05-20", subject="drugs", drop=("notes",), look={"vv": "below"}),
    ask("fa31-hoi-phu-nu-cau-ke", Letter(
        parent=("HỘI LHPN TỈNH TRÀ VINH",), issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "HUYỆN CẦU KÈ"), number="98/CV-BTV", place="Cầu Kè", day="ngày 02 tháng 6 năm 2025",
        about="tuyên truyền phòng ngừa chị em bị dụ dỗ vay tín dụng đen qua ứng dụng", to=(PC06 + "tỉnh Trà Vinh",),
        body=(
            "Ban Thường vụ Hội LHPN huyện Cầu Kè đề nghị Phòng PC06 cho phép đăng tin cảnh báo lừa đảo trên CMS Loa phường, nội dung gồm:",
            "+ Đối tượng thụ hưởng thông tin: phụ nữ Kinh, Khmer, Hoa từ 18 tuổi.",
            "+ Phạm vi: thị trấn Cầu Kè và 02 xã: Châu Điền, Phong Phú.",
            "+ Thời gian: 10 ngày, từ ngày 19/6/2025.",
            "+ Lưu ý: câu hỏi của chị em gửi về Hội, không gửi Công an.",
            "Đính kèm: file word, ảnh đại diện.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), name="Kim Thị Sô Phi", copies=("- Như trên;", "- Lưu: VT."), size=13,
    ), "2025-06-02", {
        "issuer": issuer("Hội Liên hiệp Phụ nữ huyện Cầu Kè", "district", MASS, "Hội LHPN tỉnh Trà Vinh", in_="tỉnh Trà Vinh > huyện Cầu Kè"),
        "audience": audience("18-", "female"), "scope": area("commune", "thị trấn Cầu Kè", "xã Châu Điền", "xã Phong Phú"), "window": window("2025-06-19", "2025-06-28"),
        "notes": "câu hỏi của chị em gửi về Hội, không gửi Công an.", "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Trà Vinh", "province"),
    }, title="Chủ tịch", authority="TM", received="2025-06-03", subject="fraud", form="docx", look={"tabs": True}),
    ask("fa32-xa-dong-van-moi", Letter(
        parent=("TỈNH TUYÊN QUANG",), issuer=("ỦY BAN NHÂN DÂN", "XÃ ĐỒNG VĂN"), number="871/UBND-VHXH", place="Đồng Văn", day="ngày 13 tháng 10 năm 2025",
        about="đề nghị đăng tin trên Loa phường phục vụ Lễ hội hoa Tam giác mạch", to=("Công an xã Đồng Văn",),
        body=(
            "Lễ hội hoa Tam giác mạch lần thứ XI khai mạc ngày 29/11/2025. Để quảng bá sản phẩm du lịch của địa phương, UBND xã đề nghị Công an xã cho đăng bài viết gửi kèm:",
            "1. Đối tượng tuyên truyền:",
            "- Độ tuổi: mọi lứa tuổi.",
            "- Giới tính: cả nam và nữ.",
            "2. Phạm vi tuyên truyền: các xã Đồng Văn, Lũng Cú, Sà Phìn, Phố Bảng.",
            "3. Thời gian đăng: bắt đầu từ 7 giờ 00 ngày 03/11/2025, kết thúc vào 18 giờ 00 ngày 07/12/2025.",
            "4. Lưu ý khác: ảnh bìa do Hội Nhiếp ảnh tỉnh cung cấp, phải ghi tên tác giả.",
            "(Kèm tệp mềm bài viết và hình ảnh đại diện).",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Vàng Mí Sính", copies=("- Như trên;", "- TTr Đảng ủy xã;", "- Lưu: VT, VHXH."),
    ), "2025-10-13", {
        "issuer": issuer("Ủy ban nhân dân xã Đồng Văn", "commune", UB, "tỉnh Tuyên Quang", in_="tỉnh Tuyên Quang > xã Đồng Văn"),
        "audience": audience("0-", "all"), "scope": area("commune", "xã Đồng Văn", "xã Lũng Cú", "xã Sà Phìn", "xã Phố Bảng"), "window": window("2025-11-03", "2025-12-07"),
        "notes": "ảnh bìa do Hội Nhiếp ảnh tỉnh cung cấp, phải ghi tên tác giả.", "topic": "tourism_specialty", "decision": decision("commune", "Công an xã Đồng Văn", "commune"),
    }, title="Phó Chủ tịch", authority="KT", findings=["SCOPE_BEYOND_ISSUER"], received="2025-10-14", subject="tourism", drop=("issuer.parent", "decision"), look={"indent": 30}),
    ask("fa33-phuong-phong-chau-bang", Letter(
        parent=("TỈNH PHÚ THỌ",), issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG PHONG CHÂU"), number="1120/UBND-VHXH", place="Phong Châu", day="ngày 03 tháng 11 năm 2025",
        about="đăng bài tuyên truyền Luật Bảo vệ dữ liệu cá nhân", to=("Công an phường Phong Châu",),
        body=(
            "Luật Bảo vệ dữ liệu cá nhân (số 91/2025/QH15) có hiệu lực từ ngày 01/01/2026. UBND phường Phong Châu đề nghị Công an phường đăng bài tuyên truyền Luật trên VNeID (Loa phường):",
            Rows((
                ("Nội dung đăng", "Đối tượng (độ tuổi, giới tính)", "Phạm vi", "Từ ngày - đến ngày"),
                ("Luật Bảo vệ dữ liệu cá nhân: những điều cần biết", "Từ đủ 15 tuổi trở lên, nam và nữ", "Phường Phong Châu", "01/12/2025 - 31/01/2026"),
            ), (0.28, 0.28, 0.2, 0.24)),
            "Nội dung cần lưu ý khác: không chèn quảng cáo. File mềm, ảnh đại diện gửi qua hệ thống quản lý văn bản.",
            "Trân trọng cảm ơn./.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Nguyễn Tiến Vượng", copies=("- Như trên;", "- Lưu: VT, VHXH."), size=13,
    ), "2025-11-03", {
        "issuer": issuer("Ủy ban nhân dân phường Phong Châu", "commune", UB, "tỉnh Phú Thọ", in_="tỉnh Phú Thọ > phường Phong Châu"),
        "audience": audience("15-", "all"), "scope": area("commune", "phường Phong Châu"), "window": window("2025-12-01", "2026-01-31"),
        "notes": None, "topic": "law", "decision": decision("commune", "Công an phường Phong Châu", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-11-03", subject="law", form="docx", drop=("issuer.parent", "notes")),
    ask("fa34-dac-khu-co-to-rong-hon", Letter(
        parent=("TỈNH QUẢNG NINH",), issuer=("ỦY BAN NHÂN DÂN", "ĐẶC KHU CÔ TÔ"), number="733/UBND-KTHTĐT", place="Cô Tô", day="ngày 16 tháng 3 năm 2026",
        about="giới thiệu mùa du lịch biển Cô Tô 2026", to=("Công an đặc khu Cô Tô",),
        body=(
            "Tuần lễ khai trương du lịch Cô Tô được tổ chức từ ngày 24/4 đến ngày 01/5/2026, dự kiến đón 15.000 lượt khách trên khắp cả nước. UBND đặc khu đề nghị Công an đặc khu đăng bài giới thiệu lên mục Loa phường:",
            "* Người đọc: không giới hạn về độ tuổi và giới tính.",
            "* Nơi đăng: toàn tỉnh Quảng Ninh.",
            "* Thời gian đăng: 10/4/2026 đến hết 10/5/2026.",
            "* Cần lưu ý: lịch tàu trong bài có thể thay đổi theo thời tiết.",
            "Bài viết (bản mềm) và ảnh đại diện gửi kèm.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Hà Bích Ngân", copies=("- Như trên;", "- Lưu: VT, KTHTĐT."), size=14,
    ), "2026-03-16", {
        "issuer": issuer("Ủy ban nhân dân đặc khu Cô Tô", "commune", UB, "tỉnh Quảng Ninh", in_="tỉnh Quảng Ninh > đặc khu Cô Tô"),
        "audience": audience("0-", "all"), "scope": scope("province", "tỉnh Quảng Ninh"), "window": window("2026-04-10", "2026-05-10"),
        "notes": "lịch tàu trong bài có thể thay đổi theo thời tiết.", "topic": "tourism_specialty", "decision": decision("commune", "Công an đặc khu Cô Tô", "province"),
    }, title="Phó Chủ tịch", authority="KT", findings=["SCOPE_BEYOND_ISSUER"], received="2026-03-17", subject="tourism", drop=("issuer.parent",), look={"cols": 0.38, "foot": "stacked"}),
    ask("fa35-so-cong-thuong-lang-son-ca-nuoc", Letter(
        parent=("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN"), issuer=("SỞ CÔNG THƯƠNG",), number="3318/SCT-QLTM", place="Lạng Sơn", day="ngày 01 tháng 12 năm 2025",
        about="đề nghị đăng bài quảng bá hồng vành khuyên, hoa hồi và đặc sản xứ Lạng", to=(PC06 + "tỉnh Lạng Sơn",),
        body=(
            "Hội chợ Xuân và trưng bày đặc sản vùng biên năm 2026 khai mạc ngày 23/01/2026 tại phường Đông Kinh. Nhân dịp này, Sở Công Thương gửi bài giới thiệu đặc sản xứ Lạng để nhờ phát trên Loa phường.",
            "Khác với các bài trước, lần này Sở kiến nghị Công an tỉnh báo cáo C06 cho bài hiện trên điện thoại của người dân ở khắp các tỉnh, thành trong nước. Chúng tôi thấy cần như vậy vì phần lớn hoa hồi và hồng vành khuyên được bán qua sàn thương mại điện tử cho khách ngoài tỉnh, còn nhu cầu trong tỉnh đã bão hoà.",
            "Mọi người, từ trẻ đến già, bất luận nam nữ đều có thể là khách hàng nên không cần lọc theo tuổi hay giới. Bài nên có mặt trên ứng dụng từ hôm 05 tháng Giêng năm 2026 đến ngày 10 tháng Hai năm 2026 (dương lịch).",
            "Gửi kèm: bản điện tử bài viết; ảnh dùng làm ảnh đại diện.",
        ),
        sign=("GIÁM ĐỐC",), name="Hoàng Khánh Sầm", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLTM."), size=13.5,
    ), "2025-12-01", {
        "issuer": issuer("Sở Công Thương", "province", "department", "Ủy ban nhân dân tỉnh Lạng Sơn", in_="tỉnh Lạng Sơn"),
        "audience": audience("0-", "all"), "scope": scope("nationwide", justification="phần lớn hoa hồi và hồng vành khuyên được bán qua sàn thương mại điện tử cho khách ngoài tỉnh"), "window": window("2026-01-05", "2026-02-10"),
        "notes": None, "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Lạng Sơn", "ministry", c06=True),
    }, title="Giám đốc", findings=["NATIONWIDE"], received="2025-12-02", subject="tourism", drop=("notes",), look={"vv": "below"}),
    ask("fa36-mttq-xa-khoai-chau", Letter(
        parent=("UBMTTQ VIỆT NAM TỈNH HƯNG YÊN",), issuer=("ỦY BAN MTTQ VIỆT NAM", "XÃ KHOÁI CHÂU"), number="22/MTTQ-BTT", place="Khoái Châu", day="ngày 23 tháng 02 năm 2026",
        about="phối hợp tuyên truyền bầu cử đại biểu Quốc hội khóa XVI và đại biểu HĐND các cấp", to=("Công an xã Khoái Châu",),
        body=(
            "Ngày bầu cử đại biểu Quốc hội khóa XVI và đại biểu HĐND các cấp nhiệm kỳ 2026 - 2031 là Chủ nhật, ngày 15/3/2026. Ban Thường trực Ủy ban MTTQ Việt Nam xã Khoái Châu đề nghị Công an xã đăng bài tuyên truyền trên Loa phường:",
            "I- ĐỐI TƯỢNG: cử tri từ đủ mười tám tuổi trở lên, nam cũng như nữ",
            "II- PHẠM VI: toàn xã",
            "III- THỜI GIAN: từ 10/3/2026 đến hết 15/3/2026",
            "IV- ĐIỀU CẦN LƯU Ý: sau 19 giờ ngày bầu cử thì gỡ bài",
            "V- TỆP KÈM: bài viết, hình đại diện",
        ),
        sign=("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), name="Đỗ Thị Hiên", copies=("- Như trên;", "- Đảng ủy xã (b/c);", "- Lưu: VT."),
    ), "2026-02-23", {
        "issuer": issuer("Ủy ban MTTQ Việt Nam xã Khoái Châu", "commune", MASS, "UBMTTQ Việt Nam tỉnh Hưng Yên", in_="tỉnh Hưng Yên > xã Khoái Châu"),
        "audience": audience("18-", "all"), "scope": area("commune", "xã Khoái Châu"), "window": window("2026-03-10", "2026-03-15"),
        "notes": "sau 19 giờ ngày bầu cử thì gỡ bài", "topic": "socio_political", "decision": decision("commune", "Công an xã Khoái Châu", "commune"),
    }, title="Chủ tịch", authority="TM", received="2026-02-23", subject="policy", drop=("issuer.parent",), look={"indent": 0}),
    ask("fa37-hoi-nong-dan-luc-ngan", Letter(
        issuer=("HỘI NÔNG DÂN", "XÃ LỤC NGẠN"), number="17-CV/HND", place="Lục Ngạn", day="ngày 11 tháng 5 năm 2026",
        about="đăng bài giới thiệu vải thiều vụ 2026", to=("Công an xã Lục Ngạn",),
        body=(
            "Kính gửi các đồng chí, vụ vải chính vụ 2026 của bà con xã Lục Ngạn, tỉnh Bắc Ninh ước đạt 9.800 tấn, bắt đầu thu từ 05/6. Hội Nông dân xã nhờ Công an xã đăng trên Loa phường bài giới thiệu đặc sản (file kèm), theo các ý sau: một là, bài hướng tới nông dân và người mua, tuổi từ 20 đến 65, cả nam lẫn nữ; hai là, phạm vi trong xã Lục Ngạn; ba là, đăng từ ngày 01/6 tới ngày 15/7/2026; bốn là, đường dây nóng của thương nhân trong bài xin để nguyên.",
            "Ảnh đại diện là ảnh chùm vải, có gửi kèm theo.",
        ),
        sign=("T.M BAN CHẤP HÀNH", "CHỦ TỊCH"), name="Giáp Văn Thuỷ", copies=("- Như trên;", "- Lưu."), size=14,
    ), "2026-05-11", {
        "issuer": issuer("Hội Nông dân xã Lục Ngạn", "commune", MASS, in_="tỉnh Bắc Ninh > xã Lục Ngạn"),
        "audience": audience("20-65", "all"), "scope": area("commune", "xã Lục Ngạn"), "window": window("2026-06-01", "2026-07-15"),
        "notes": None, "topic": "tourism_specialty", "decision": decision("commune", "Công an xã Lục Ngạn", "commune"),
    }, title="Chủ tịch", authority="TM", received="2026-05-12", subject="tourism", form="docx", drop=("notes",)),
    ask("fa38-pc04-dong-nai", Letter(
        parent=("CÔNG AN TỈNH ĐỒNG NAI",), issuer=("PHÒNG CẢNH SÁT ĐIỀU TRA", "TỘI PHẠM VỀ MA TÚY"), number="1746/PC04-Đ3", place="Đồng Nai", day="ngày 20 tháng 10 năm 2025",
        about="phối hợp đăng bài cảnh báo ma túy núp bóng thuốc lá điện tử", to=(PC06 + "tỉnh Đồng Nai",),
        body=(
            "Thời gian qua, Phòng PC04 phát hiện 14 vụ tàng trữ, mua bán tinh dầu thuốc lá điện tử tẩm ma túy, người vi phạm nhỏ tuổi nhất mới 13 tuổi. Để cảnh báo phương thức, thủ đoạn của tội phạm ma túy, đề nghị Phòng PC06 đăng tin theo nội dung sau:",
            "1. Đối tượng tuyên truyền: học sinh, sinh viên nam và nữ, từ đủ 12 tuổi đến dưới 23 tuổi.",
            "2. Phạm vi tuyên truyền: các phường Biên Hòa, Trấn Biên, Tam Hiệp, Long Bình, Hố Nai và Trảng Dài.",
            "3. Thời gian: T12/2025.",
            "4. Các lưu ý: bài đã được chỉ huy Phòng PC04 phê duyệt nội dung.",
            "5. Tài liệu gửi kèm: file mềm; ảnh đại diện.",
        ),
        sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), name="Trung tá Thổ Anh Kiệt", copies=("- Như trên;", "- Lưu: PC04 (Đ3)."), size=13.5,
    ), "2025-10-20", {
        "issuer": issuer("Phòng Cảnh sát điều tra tội phạm về ma túy", "province", "police", "Công an tỉnh Đồng Nai", in_="tỉnh Đồng Nai"),
        "audience": audience("12-22", "all"), "scope": area("commune", "phường Biên Hòa", "phường Trấn Biên", "phường Tam Hiệp", "phường Long Bình", "phường Hố Nai", "phường Trảng Dài"), "window": window("2025-12-01", "2025-12-31"),
        "notes": "bài đã được chỉ huy Phòng PC04 phê duyệt nội dung.", "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Đồng Nai", "province"),
    }, title="Phó Trưởng phòng", authority="KT", received="2025-10-21", subject="drugs", look={"vv": "below", "cols": 0.44}),
    ask("fa39-phuong-hong-gai-van-xuoi", Letter(
        parent=("UBND TỈNH QUẢNG NINH",), issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG HỒNG GAI"), number="1409/UBND-HCC", place="Hồng Gai", day="ngày 22 tháng 9 năm 2025",
        about="hướng dẫn người dân nộp hồ sơ trực tuyến bằng VNeID", to=("Công an phường Hồng Gai",),
        body=(
            "Tháng 8 vừa qua, Trung tâm Phục vụ hành chính công phường tiếp nhận 2.314 hồ sơ, trong đó trên 40% là người từ 45 tuổi trở lên còn lúng túng khi nộp trực tuyến. UBND phường đã chuẩn bị một bài hướng dẫn sử dụng VNeID, kính đề nghị Công an phường phát trên Loa phường.",
            "Chúng tôi đề nghị không giới hạn độ tuổi, giới tính của người nhận, vì hồ sơ hành chính thì nhà nào cũng có. Chỉ cần những ai cư trú ở phường Hồng Gai, tỉnh Quảng Ninh nhìn thấy bài là được. Ngày lên bài dự kiến là thứ Tư, 15/10/2025; ngày hạ bài là thứ Sáu, 31/10/2025.",
            "Phường gửi theo đây tệp bài viết và một tấm hình đại diện. Cán bộ theo dõi: chị Phùng Thị Én, 0203.3666.127.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Vũ Hoành Sơn", copies=("- Như trên;", "- Lưu: VT, HCC."),
    ), "2025-09-22", {
        "issuer": issuer("Ủy ban nhân dân phường Hồng Gai", "commune", UB, "UBND tỉnh Quảng Ninh", in_="tỉnh Quảng Ninh > phường Hồng Gai"),
        "audience": audience("0-", "all"), "scope": area("commune", "phường Hồng Gai"), "window": window("2025-10-15", "2025-10-31"),
        "notes": None, "topic": "project06", "decision": decision("commune", "Công an phường Hồng Gai", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2025-09-23", subject="vneid", drop=("notes",), look={"ragged": True, "leading": 1.4}),
    ask("fa40-truong-tra-linh-thieu-anh", Letter(
        parent=("UBND XÃ TRÀ LINH",), issuer=("TRƯỜNG PTDTBT THCS", "TRÀ LINH"), number="44/THCS", place="Trà Linh", day="ngày 06 tháng 10 năm 2025",
        about="xin đăng bài cảnh báo lừa đảo qua mạng", to=("Công an xã Trà Linh",),
        body=(
            "Trường PTDTBT THCS Trà Linh, xã Trà Linh, thành phố Đà Nẵng kính đề nghị Công an xã giúp đăng lên Loa phường bài cảnh báo lừa đảo qua mạng do thầy cô tổ Tin học viết:",
            "– Đối tượng: HS nam, nữ từ 11 – 15 tuổi",
            "– Phạm vi: xã Trà Linh",
            "– Thời gian: 01-15/11/2025",
            "– Lưu ý: không có",
            "Nhà trường gửi bài viết bản mềm, ảnh đại diện sẽ bổ sung sau.",
        ),
        sign=("P. HIỆU TRƯỞNG",), name="Hồ Văn Ngọc Đăng", copies=("- Như trên;", "- Lưu: VT."), size=13,
    ), "2025-10-06", {
        "issuer": issuer("Trường PTDTBT THCS Trà Linh", "commune", "school", "UBND xã Trà Linh", in_="thành phố Đà Nẵng > xã Trà Linh"),
        "audience": audience("11-15", "all"), "scope": area("commune", "xã Trà Linh"), "window": window("2025-11-01", "2025-11-15"),
        "notes": None, "topic": "crime_warning", "decision": decision("commune", "Công an xã Trà Linh", "commune"),
    }, title="P. Hiệu trưởng", findings=["IMAGE_MISSING"], received="2025-10-07", subject="fraud", form="docx", files=("bai viet.docx", ""), drop=("notes", "signatory.title")),
)  # fmt: skip
