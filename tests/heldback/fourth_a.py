"""Held-back requests of the fourth series, part a: letters before the district police ended."""
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
    ask("fa01-xa-lung-cu", Letter(
        parent=("UBND HUYỆN ĐỒNG VĂN",), issuer=("ỦY BAN NHÂN DÂN", "XÃ LŨNG CÚ"), number="142/UBND-VH", place="Lũng Cú", day="ngày 12 tháng 8 năm 2024",
        about="đề nghị đăng tin, bài lên chuyên mục “Loa phường” trên VNeID", to=("Công an huyện Đồng Văn",),
        body=(
            "Thực hiện Công văn số 2188/UBND-NC ngày 02/7/2024 của UBND huyện về phòng, chống lừa đảo trên không gian mạng; qua rà soát, từ đầu năm 2023 đến nay trên địa bàn xã có 05 người dân (trong đó 03 người trên 55 tuổi) bị lừa chuyển tiền.",
            "UBND xã Lũng Cú đề nghị Công an huyện xem xét, đăng tải bài cảnh báo thủ đoạn lừa đảo lên Loa phường với nội dung như sau:",
            "1.Đối tượng tuyên truyền:Công dân từ đủ 14 tuổi trở lên, gồm cả nam và nữ.",
            "2.Phạm vi tuyên truyền:Toàn xã Lũng Cú.",
            "3.Thời gian đăng tin:Từ ngày 05/9/2024 đến hết ngày 05/10/2024.",
            "4.Nội dung cần lưu ý khác:Không.",
            "(Có bản mềm bài viết và hình ảnh đại diện gửi kèm theo).",
            "Kính mong Công an huyện quan tâm, tạo điều kiện./.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Sùng Mí Nô", copies=("- Như trên;", "- TT Đảng ủy, HĐND xã;", "- Lưu: VT, VH."),
    ), "2024-08-12", {
        "issuer": issuer("Ủy ban nhân dân xã Lũng Cú", "commune", UB, "UBND huyện Đồng Văn", in_="tỉnh Hà Giang > huyện Đồng Văn > xã Lũng Cú"),
        "audience": audience("14-", "all"), "scope": area("commune", "xã Lũng Cú"), "window": window("2024-09-05", "2024-10-05"),
        "notes": None, "topic": "crime_warning", "decision": decision("district", "Công an huyện Đồng Văn", "district"),
    }, title="Phó Chủ tịch", authority="KT", received="2024-08-13", subject="fraud", drop=("notes",)),
    ask("fa02-phong-vhtt-son-dong", Letter(
        parent=("UBND HUYỆN SƠN ĐỘNG",), issuer=("PHÒNG VĂN HÓA", "VÀ THÔNG TIN"), number="87/VHTT", place="Sơn Động", day="ngày 17 tháng 9 năm 2024",
        about="đăng bài quảng bá tuyến du lịch Tây Yên Tử", to=("Công an huyện Sơn Động",),
        body=(
            "Phục vụ mùa cao điểm du lịch cuối năm, Phòng Văn hóa và Thông tin huyện Sơn Động xây dựng bài viết giới thiệu khu du lịch Tây Yên Tử và các sản phẩm OCOP của huyện. Phòng kính chuyển Công an huyện đăng tải trên hệ thống CMS Loa phường. Thông tin đăng tải cụ thể tại bảng sau:",
            Rows((
                ("Độ tuổi", "Giới tính", "Phạm vi", "Thời gian", "Ghi chú"),
                ("Từ 16 đến 60 tuổi", "Nam và nữ", "Huyện Sơn Động", "15/10/2024 - 15/11/2024", "Ảnh chụp ngày 20/8/2024, Phòng giữ bản quyền"),
            ), (0.17, 0.15, 0.2, 0.24, 0.24)),
            "Mọi trao đổi xin liên hệ đồng chí Vi Thị Lụa, chuyên viên, số điện thoại 0204.3555.018.",
            "Trân trọng./.",
        ),
        sign=("TRƯỞNG PHÒNG",), name="Ninh Văn Quảng", copies=("- Như kính gửi;", "- UBND huyện (b/c);", "- Lưu: VT."), size=13,
    ), "2024-09-17", {
        "issuer": issuer("Phòng Văn hóa và Thông tin", "district", "department", "UBND huyện Sơn Động", in_="tỉnh Bắc Giang > huyện Sơn Động"),
        "audience": audience("16-60", "all"), "scope": scope("district", "huyện Sơn Động"), "window": window("2024-10-15", "2024-11-15"),
        "notes": None, "topic": "tourism_specialty", "decision": decision("district", "Công an huyện Sơn Động", "district"),
    }, title="Trưởng phòng", received="2024-09-18", subject="tourism", drop=("notes",), look={"cols": 0.38, "leading": 1.35}),
    ask("fa03-so-tttt-quang-binh", Letter(
        parent=("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG BÌNH"), issuer=("SỞ THÔNG TIN", "VÀ TRUYỀN THÔNG"), number="1876/STTTT-CNTT", place="Quảng Bình", day="ngày 01 tháng 10 năm 2024",
        about="đề nghị hỗ trợ truyền thông về kỹ năng số trên ứng dụng VNeID", to=(PC06 + "tỉnh Quảng Bình",),
        body=(
            "Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10 do Bộ Thông tin và Truyền thông phát động trên phạm vi toàn quốc, Sở Thông tin và Truyền thông đã biên tập bài viết hướng dẫn người dân nộp hồ sơ dịch vụ công bằng tài khoản VNeID.",
            "Để bài viết đến được với bà con, Sở trân trọng đề nghị Quý Phòng thẩm định và cho phát hành qua tính năng Loa phường. Bài dành cho mọi người dân đã đủ 18 tuổi trở lên, nam hay nữ đều là người đọc như nhau, và chỉ cần hiện lên trong tỉnh Quảng Bình. Sở mong bài được giữ trên ứng dụng suốt từ ngày 21 tháng 10 đến ngày 20 tháng 11 năm 2024.",
            "Gửi kèm công văn này có tệp bài viết định dạng .docx cùng một ảnh bìa. Lễ hưởng ứng cấp tỉnh tổ chức sáng 10/10, kính mời Quý Phòng cử cán bộ tham dự theo giấy mời riêng.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Trần Hữu Khoát", copies=("- Như trên;", "- UBND tỉnh (b/c);", "- Giám đốc Sở;", "- Lưu: VT, CNTT."),
    ), "2024-10-01", {
        "issuer": issuer("Sở Thông tin và Truyền thông", "province", "department", "Ủy ban nhân dân tỉnh Quảng Bình", in_="tỉnh Quảng Bình"),
        "audience": audience("18-", "all"), "scope": scope("province", "tỉnh Quảng Bình"), "window": window("2024-10-21", "2024-11-20"),
        "notes": None, "topic": "project06", "decision": decision("province", PC06 + "tỉnh Quảng Bình", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2024-10-02", subject="vneid", drop=("notes",), look={"vv": "below"}),
    ask("fa04-hoi-phu-nu-bac-kan-ca-nuoc", Letter(
        parent=("HỘI LHPN VIỆT NAM",), issuer=("HỘI LIÊN HIỆP PHỤ NỮ", "TỈNH BẮC KẠN"), number="612/HLHPN-KT", place="Bắc Kạn", day="ngày 22 tháng 7 năm 2024",
        about="đề nghị đăng bài giới thiệu sản phẩm miến dong, tinh bột nghệ của hợp tác xã do phụ nữ quản lý", to=(PC06 + "tỉnh Bắc Kạn",),
        body=(
            "Hội Liên hiệp Phụ nữ tỉnh Bắc Kạn kính gửi Quý Phòng bài viết giới thiệu đặc sản do các hợp tác xã nữ làm chủ sản xuất, đề nghị đăng trên Loa phường như sau:",
            "<b>- Đối tượng:</b> hội viên, phụ nữ trong độ tuổi từ 20 đến 55.",
            "<b>- Phạm vi:</b> toàn quốc (kính đề nghị Công an tỉnh báo cáo Cục C06 xem xét, phê duyệt).",
            "<b>- Lý do đề nghị:</b> hơn 85% sản lượng miến dong bán ra ngoài tỉnh, khách hàng chính là chị em ở Hà Nội, Hải Phòng và các tỉnh phía Nam; nếu chỉ đăng ở Bắc Kạn thì không tới người mua.",
            "<b>- Thời gian đăng:</b> 02 tháng, kể từ ngày 15/8/2024.",
            "<b>- Lưu ý:</b> giữ nguyên tên 05 hợp tác xã nêu trong bài.",
            "Kèm theo: file bài viết, ảnh đại diện.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="Hoàng Thị Nhội", copies=("- Như trên;", "- Thường trực Tỉnh ủy (b/c);", "- Lưu: VT, KT."), size=13.5,
    ), "2024-07-22", {
        "issuer": issuer("Hội Liên hiệp Phụ nữ tỉnh Bắc Kạn", "province", MASS, "Hội LHPN Việt Nam", in_="tỉnh Bắc Kạn"),
        "audience": audience("20-55", "female"), "scope": scope("nationwide", justification="hơn 85% sản lượng miến dong bán ra ngoài tỉnh"), "window": window("2024-08-15", "2024-10-14"),
        "notes": "giữ nguyên tên 05 hợp tác xã nêu trong bài.", "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Bắc Kạn", "ministry", c06=True),
    }, title="Phó Chủ tịch", authority="TM", findings=["NATIONWIDE"], received="2024-07-23", subject="tourism", drop=("issuer.parent",), look={"vv": "below", "to": "bold"}),
    ask("fa05-thi-xa-kinh-mon-diem-lien", Letter(
        parent=("TỈNH HẢI DƯƠNG",), issuer=("ỦY BAN NHÂN DÂN", "THỊ XÃ KINH MÔN"), number="2290/UBND-VHTT", place="Kinh Môn", day="ngày 11 tháng 11 năm 2024",
        about="đăng tải thông tin kết quả sắp xếp, phát triển kinh tế - xã hội năm 2024", to=("Công an thị xã Kinh Môn",),
        body=(
            "Căn cứ Kế hoạch số 301/KH-UBND ngày 26/9/2024 của UBND thị xã về truyền thông chính sách, UBND thị xã đề nghị Công an thị xã đăng tải bài viết kèm theo trên nền tảng “CMS Loa phường” với các tham số: (1) Đối tượng tuyên truyền là toàn thể người dân, không phân biệt độ tuổi, giới tính; (2) Phạm vi tuyên truyền: cấp huyện - thị xã Kinh Môn; (3) Thời gian đăng tin: Quý I năm 2025; (4) Lưu ý khác: các số liệu trong bài tính đến 31/10/2024, đề nghị không làm tròn.",
            "Giao Phòng Văn hóa và Thông tin thị xã làm đầu mối cung cấp file mềm và hình đại diện; trả lời kết quả trước ngày 29/11/2024.",
            "Đề nghị Công an thị xã quan tâm phối hợp thực hiện./.",
        ),
        sign=("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), name="Mạc Văn Tuyển", copies=("- Như trên;", "- CT, các PCT UBND thị xã;", "- Phòng VHTT;", "- Lưu: VT."),
    ), "2024-11-11", {
        "issuer": issuer("Ủy ban nhân dân thị xã Kinh Môn", "district", UB, "tỉnh Hải Dương", in_="tỉnh Hải Dương > thị xã Kinh Môn"),
        "audience": audience("0-", "all"), "scope": area("district", "thị xã Kinh Môn"), "window": window("2025-01-01", "2025-03-31"),
        "notes": None, "topic": "socio_political", "decision": decision("district", "Công an thị xã Kinh Môn", "district"),
    }, title="Chánh Văn phòng", authority="TL", received="2024-11-12", subject="policy", form="docx", drop=("notes", "issuer.parent")),
    ask("fa06-phuong-quang-trung-thai-binh", Letter(
        parent=("UBND THÀNH PHỐ THÁI BÌNH",), issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG QUANG TRUNG"), number="318/UBND-CA", number_as="Số:318/UBND-CA", place="Quang Trung", day="ngày 03 tháng 12 năm 2024",
        about="xin đăng bài cảnh báo giả danh cán bộ chi trả lương hưu", to=("Công an thành phố Thái Bình",),
        body=(
            "Nửa cuối năm 2024, tại TDP số 9 và TDP số 14 đã có 02 cụ ông 71 tuổi và 78 tuổi bị kẻ gian giả danh cán bộ chi trả lương hưu lừa lấy thẻ ATM. UBND phường đã viết bài cảnh báo, kính đề nghị Công an thành phố cho đăng lên Loa phường.",
            "- Người được tuyên truyền: người trên 60 tuổi (nam, nữ).",
            "- Địa bàn được tuyên truyền: 21 tổ dân phố của phường Quang Trung.",
            "- Thời hạn đăng: 30 ngày kể từ ngày 20/12/2024.",
            "- Ý kiến thêm: chữ to, dễ đọc.",
            "- Tài liệu gửi kèm: bài viết (word), ảnh đại diện (png).",
            "Xin trân trọng cảm ơn!",
        ),
        sign=("KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Bùi Thị Hoà", copies=("- Như trên;", "- Lưu VP."), size=14,
    ), "2024-12-03", {
        "issuer": issuer("Ủy ban nhân dân phường Quang Trung", "commune", UB, "UBND thành phố Thái Bình", in_="tỉnh Thái Bình > thành phố Thái Bình > phường Quang Trung"),
        "audience": audience("61-", "all"), "scope": area("commune", "phường Quang Trung"), "window": window("2024-12-20", "2025-01-18"),
        "notes": "chữ to, dễ đọc.", "topic": "crime_warning", "decision": decision("district", "Công an thành phố Thái Bình", "district"),
    }, title="Phó Chủ tịch", authority="KT", received="2024-12-04", subject="fraud", look={"foot": "stacked", "vv_word": "V/v:"}),
    ask("fa07-thpt-nam-dinh-khong-tuoi", Letter(
        parent=("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "NAM ĐỊNH"), issuer=("TRƯỜNG THPT", "BẾN THÓC"), number="104/THPTBT", place="Nam Định", day="ngày 23 tháng 9 năm 2024",
        about="nhờ tuyên truyền về an toàn giao thông cho học sinh", to=(PC06 + "tỉnh Nam Định",),
        body=(
            "Đầu năm học 2024 - 2025, Trường THPT Bến Thóc đã cho 1.260 học sinh ký cam kết chấp hành Luật Giao thông đường bộ. Tuy vậy vẫn còn tình trạng học sinh đi xe máy trên 50 phân khối tới trường; riêng tháng 8 có 4 em bị lập biên bản.",
            "Được biết Công an tỉnh đang vận hành mục Loa phường của ứng dụng VNeID, nhà trường mạnh dạn gửi bài “Đã uống rượu bia, không lái xe” để nhờ đăng giúp. Người mà bài viết muốn nói tới là học sinh THPT các khối 10, 11, 12, cả các em nam lẫn các em nữ, đang học tại các trường đóng trên địa bàn thành phố Nam Định. Nếu được chấp thuận, xin cho bài xuất hiện trong hai tháng 11 và 12 năm 2024.",
            "Nhà trường kèm theo tệp bài viết cùng bức ảnh làm hình đại diện và sẵn sàng chỉnh sửa khi có yêu cầu.",
        ),
        sign=("HIỆU TRƯỞNG",), name="Vũ Đình Phác", copies=("- Như trên;", "- Sở GD&ĐT (để b/c);", "- Lưu: VT, ĐTN."), size=13,
    ), "2024-09-23", {
        "issuer": issuer("Trường THPT Bến Thóc", "province", "school", "Sở Giáo dục và Đào tạo Nam Định", in_="tỉnh Nam Định"),
        "audience": audience("", "all"), "scope": area("district", "thành phố Nam Định"), "window": window("2024-11-01", "2024-12-31"),
        "notes": None, "topic": "law", "decision": decision("province", PC06 + "tỉnh Nam Định", "province"),
    }, title="Hiệu trưởng", findings=["AUDIENCE_AGE_MISSING"], received="2024-09-24", subject="traffic", form="docx", drop=("notes", "issuer.level")),
    ask("fa08-quan-ngo-quyen-bang", Letter(
        parent=("THÀNH PHỐ HẢI PHÒNG",), issuer=("ỦY BAN NHÂN DÂN", "QUẬN NGÔ QUYỀN"), number="1655/UBND-NV", place="Ngô Quyền", day="ngày 26 tháng 8 năm 2024",
        about="phối hợp đăng tin về bảo vệ dữ liệu cá nhân", to=("Công an quận Ngô Quyền",),
        body=(
            "Triển khai Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ về bảo vệ dữ liệu cá nhân, UBND quận gửi Công an quận phiếu đăng tin trên Loa phường (VNeID) như sau:",
            Rows((
                ("1. Đối tượng", "Công dân ≥ 18 tuổi; giới tính: Nam/Nữ"),
                ("2. Phạm vi", "03 phường: Cầu Đất, Gia Viên, Máy Chai"),
                ("3. Thời gian", "16/09/2024 – 16/10/2024"),
                ("4. Nội dung cần lưu ý", "Đăng vào khung giờ 19h00 - 21h00 nếu hệ thống cho phép"),
                ("5. Hồ sơ kèm", "File mềm (.docx); ảnh đại diện (.png)"),
            ), (0.32, 0.68)),
            "Đề nghị Công an quận thẩm định, phản hồi bằng văn bản./.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Phạm Hải Yên", copies=("- Như trên;", "- CT, PCT UBND quận;", "- UBND các phường;", "- Lưu: VT, NV."),
    ), "2024-08-26", {
        "issuer": issuer("Ủy ban nhân dân quận Ngô Quyền", "district", UB, "thành phố Hải Phòng", in_="thành phố Hải Phòng > quận Ngô Quyền"),
        "audience": audience("18-", "all"), "scope": area("commune", "phường Cầu Đất", "phường Gia Viên", "phường Máy Chai"), "window": window("2024-09-16", "2024-10-16"),
        "notes": "Đăng vào khung giờ 19h00 - 21h00 nếu hệ thống cho phép", "topic": "law", "decision": decision("district", "Công an quận Ngô Quyền", "district"),
    }, title="Phó Chủ tịch", authority="KT", received="2024-08-27", subject="law", drop=("issuer.parent",), look={"left": 90, "cols": 0.44}),
    ask("fa09-bhxh-nghe-an", Letter(
        parent=("BẢO HIỂM XÃ HỘI VIỆT NAM",), issuer=("BẢO HIỂM XÃ HỘI", "TỈNH NGHỆ AN"), number="2804/BHXH-TT", place="Nghệ An", day="ngày 14 tháng 10 năm 2024",
        about="đề nghị tuyên truyền chi trả lương hưu, trợ cấp BHXH qua tài khoản trên VNeID", to=(PC06 + "tỉnh Nghệ An",),
        body=(
            "Để đẩy mạnh chi trả không dùng tiền mặt theo Đề án 06, BHXH tỉnh Nghệ An gửi Quý Phòng 01 bài viết, đề nghị đăng trên CMS Loa phường:",
            "a) Đối tượng tiếp nhận: người lao động từ đủ 15 tuổi trở lên; không hạn chế nam, nữ.",
            "b) Phạm vi tiếp nhận: các huyện Con Cuông, Tương Dương, Kỳ Sơn.",
            "c) Thời gian: 01.11.2024 - 31.12.2024.",
            "d) Khác: số tổng đài 1900.9068 trong bài không được sửa.",
            "Tại thời điểm 30/9/2024, toàn tỉnh còn 41.250 người trên 80 tuổi nhận tiền mặt, nhóm này BHXH tỉnh phối hợp Bưu điện chi trả tại nhà.",
            "Hồ sơ: bài viết bản mềm, ảnh đại diện./.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Lô Văn Thiết", copies=("- Như trên;", "- BHXH Việt Nam (b/c);", "- Lưu: VT, TT."),
    ), "2024-10-14", {
        "issuer": issuer("Bảo hiểm xã hội tỉnh Nghệ An", "province", "department", "Bảo hiểm xã hội Việt Nam", in_="tỉnh Nghệ An"),
        "audience": audience("15-", "all"), "scope": area("district", "huyện Con Cuông", "huyện Tương Dương", "huyện Kỳ Sơn"), "window": window("2024-11-01", "2024-12-31"),
        "notes": "số tổng đài 1900.9068 trong bài không được sửa.", "topic": "project06", "decision": decision("province", PC06 + "tỉnh Nghệ An", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2024-10-15", subject="vneid", drop=("issuer.kind",), look={"ragged": True, "indent": 20}),
    ask("fa10-cuc-thue-binh-dinh-thieu-gioi", Letter(
        parent=("TỔNG CỤC THUẾ",), issuer=("CỤC THUẾ TỈNH BÌNH ĐỊNH",), number="3071/CTBDI-TTHT", place="Bình Định", day="ngày 17 tháng 6 năm 2024",
        about="đề nghị đăng bài về hóa đơn điện tử và thuế của hộ kinh doanh", to=(PC06 + "tỉnh Bình Định",),
        body=(
            "Cục Thuế tỉnh Bình Định có bài viết phổ biến quy định mới của pháp luật thuế, trân trọng đề nghị Phòng PC06 đăng tải trên Loa phường, thông tin như sau:",
            Rows((
                ("STT", "Yêu cầu", "Nội dung đề nghị"),
                ("1", "Đối tượng tuyên truyền", "Chủ hộ kinh doanh, cá nhân kinh doanh, tuổi từ 18 đến 65"),
                ("2", "Phạm vi tuyên truyền", "Thành phố Quy Nhơn, thị xã An Nhơn"),
                ("3", "Thời gian đăng", "Từ ngày 08 tháng 7 đến ngày 08 tháng 8 năm 2024"),
                ("4", "Lưu ý khác", "Không thay đổi bảng thuế suất"),
            ), (0.09, 0.31, 0.6)),
            "(Gửi kèm bài viết bản điện tử, ảnh đại diện)./.",
        ),
        sign=("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), name="Đoàn Công Trứ", copies=("- Như trên;", "- Lãnh đạo Cục;", "- Lưu: VT, TTHT."),
    ), "2024-06-17", {
        "issuer": issuer("Cục Thuế tỉnh Bình Định", "province", "department", "Tổng cục Thuế", in_="tỉnh Bình Định"),
        "audience": audience("18-65", None), "scope": area("district", "thành phố Quy Nhơn", "thị xã An Nhơn"), "window": window("2024-07-08", "2024-08-08"),
        "notes": "Không thay đổi bảng thuế suất", "topic": "law", "decision": decision("province", PC06 + "tỉnh Bình Định", "province"),
    }, title="Phó Cục trưởng", authority="KT", findings=["AUDIENCE_GENDER_MISSING"], received="2024-06-18", subject="law", form="docx", look={"tabs": True}),
    ask("fa11-cong-ty-dien-luc-quang-tri", Letter(
        parent=("TỔNG CÔNG TY ĐIỆN LỰC MIỀN TRUNG",), issuer=("CÔNG TY ĐIỆN LỰC QUẢNG TRỊ",), number="4127/QTPC-KD", place="Quảng Trị", day="ngày 05 tháng 9 năm 2024",
        about="đề nghị đăng cảnh báo giả danh nhân viên điện lực", to=(PC06 + "tỉnh Quảng Trị",),
        body=(
            "Từ tháng 6/2024 xuất hiện nhiều cuộc gọi giả danh ngành điện đòi cắt điện, yêu cầu kết bạn Zalo. Công ty Điện lực Quảng Trị đề nghị Phòng hỗ trợ đăng bài cảnh báo trên mục Loa phường như sau:",
            "* Đối tượng truyền thông: khách hàng sử dụng điện đủ 18 tuổi trở lên, nam và nữ;",
            "* Phạm vi truyền thông: toàn tỉnh Quảng Trị;",
            "* Thời gian truyền thông: từ 01/10/2024 đến 31/10/2024;",
            "* Ghi chú: để nguyên số hotline 1900.1909.",
            "Công ty gửi kèm file bài viết, ảnh đại diện qua email nghiệp vụ.",
            "Rất mong nhận được sự hợp tác của Quý Phòng!",
        ),
        sign=("GIÁM ĐỐC",), name="Hoàng Lê Bảo Trác", copies=("- Như trên;", "- EVNCPC (b/c);", "- Lưu: VT, KD."), size=13,
    ), "2024-09-05", {
        "issuer": issuer("Công ty Điện lực Quảng Trị", "other", "enterprise", "Tổng công ty Điện lực miền Trung", in_="tỉnh Quảng Trị"),
        "audience": audience("18-", "all"), "scope": scope("province", "tỉnh Quảng Trị"), "window": window("2024-10-01", "2024-10-31"),
        "notes": "để nguyên số hotline 1900.1909.", "topic": "crime_warning", "decision": decision("none", None, "none"),
    }, title="Giám đốc", findings=["ISSUER_NOT_ELIGIBLE"], received="2024-09-06", subject="fraud", drop=("issuer.level", "issuer.province"), look={"vv": "beside"}),
    ask("fa12-huyen-doan-bac-tra-my", Letter(
        parent=("TỈNH ĐOÀN QUẢNG NAM",), issuer=("HUYỆN ĐOÀN BẮC TRÀ MY",), head="youth", number="208-CV/HĐTN", place="Bắc Trà My", day="ngày 04 tháng 7 năm 2024",
        about="đăng tin tuyên truyền hè 2024", to=("Công an huyện Bắc Trà My",),
        body=(
            "Trong khuôn khổ Chiến dịch Thanh niên tình nguyện hè 2024 (ra quân ngày 01/6/2024), Ban Thường vụ Huyện đoàn xây dựng bài viết hướng dẫn cài đặt, sử dụng VNeID. Huyện đoàn đề nghị Công an huyện phê duyệt cho đăng trên Loa phường, trong đó: 1) đối tượng là ĐVTN nam, nữ từ 16 đến 30 tuổi; 2) phạm vi gồm 03 xã Trà Giáp, Trà Ka và Trà Bui; 3) thời gian từ 25/7 đến hết 25/8/2024; 4) nếu có thể, ưu tiên hiện bài vào các ngày phiên chợ.",
            "Đầu mối: đ/c Hồ Thị Xem, Phó Bí thư, ĐT 0235.3882.041. File bài và ảnh đại diện gửi theo văn bản này.",
        ),
        sign=("TM. BAN THƯỜNG VỤ", "BÍ THƯ"), name="Nguyễn Thành Luật", copies=("- Như trên;", "- TT Huyện ủy (b/c);", "- Lưu VP."),
    ), "2024-07-04", {
        "issuer": issuer("Huyện đoàn Bắc Trà My", "district", MASS, "Tỉnh đoàn Quảng Nam", in_="tỉnh Quảng Nam > huyện Bắc Trà My"),
        "audience": audience("16-30", "all"), "scope": area("commune", "xã Trà Giáp", "xã Trà Ka", "xã Trà Bui"), "window": window("2024-07-25", "2024-08-25"),
        "notes": None, "topic": "project06", "decision": decision("district", "Công an huyện Bắc Trà My", "district"),
    }, title="Bí thư", authority="TM", received="2024-07-05", subject="vneid", drop=("notes",), look={"vv": "below"}),
    ask("fa13-ccb-hoi-an-tru-dao", Letter(
        parent=("HỘI CCB TỈNH QUẢNG NAM",), issuer=("HỘI CỰU CHIẾN BINH", "THÀNH PHỐ HỘI AN"), number="77/CV-CCB", place="Hội An", day="ngày 14 tháng 10 năm 2024",
        about="đăng bài tuyên truyền trên Loa phường", to=("Công an thành phố Hội An",),
        body=(
            "Hội CCB thành phố Hội An gửi Công an thành phố bài viết về kết quả phát triển kinh tế - xã hội và các chính sách mới đối với người có công, kính nhờ đăng trên Loa phường.",
            "Thông tin đăng bài:",
            "1. Đối tượng tuyên truyền: cựu chiến binh và Nhân dân từ 50 tuổi trở lên, không phân biệt nam, nữ.",
            "2. Phạm vi tuyên truyền: thành phố Hội An, trừ xã Tân Hiệp (đảo Cù Lao Chàm đã tuyên truyền riêng).",
            "3. Thời gian đăng tin tuyên truyền: trong tháng 11/2024.",
            "4. Các nội dung cần lưu ý khác: bài đã được Ban Tuyên giáo Thành ủy cho ý kiến ngày 08/10/2024.",
            "Kèm: bài viết (file mềm) + hình đại diện.",
        ),
        sign=("T/M BAN CHẤP HÀNH", "CHỦ TỊCH"), name="Phùng Tấn Đông Hải", copies=("- Như trên;", "- Hội CCB tỉnh;", "- Lưu VP."), size=13.5,
    ), "2024-10-14", {
        "issuer": issuer("Hội Cựu chiến binh thành phố Hội An", "district", MASS, "Hội CCB tỉnh Quảng Nam", in_="tỉnh Quảng Nam > thành phố Hội An"),
        "audience": audience("50-", "all"), "scope": area("district", "thành phố Hội An"), "window": window("2024-11-01", "2024-11-30"),
        "notes": "bài đã được Ban Tuyên giáo Thành ủy cho ý kiến ngày 08/10/2024.", "topic": "socio_political", "decision": decision("district", "Công an thành phố Hội An", "district"),
    }, title="Chủ tịch", authority="TM", doubtful=["scope"], received="2024-10-15", subject="policy"),
    ask("fa14-ban-dan-toc-kon-tum-van-xuoi", Letter(
        parent=("UBND TỈNH KON TUM",), issuer=("BAN DÂN TỘC",), number="1013/BDT-CSDT", place="Kon Tum", day="ngày 25 tháng 11 năm 2024",
        about="tuyên truyền Luật Đất đai năm 2024 đến đồng bào dân tộc thiểu số", to=(PC06 + "tỉnh Kon Tum",),
        body=(
            "Luật Đất đai năm 2024 có hiệu lực từ ngày 01/8/2024, có nhiều điểm mới liên quan trực tiếp đến đất ở, đất sản xuất của đồng bào. Qua kiểm tra tại huyện Tu Mơ Rông và huyện Ia H’Drai, việc mua bán đất bằng giấy viết tay còn phổ biến.",
            "Ban Dân tộc đã viết bài “Vì sao không nên mua bán đất bằng giấy viết tay?” và mong Phòng PC06 cho phát trên Loa phường của VNeID.",
            "Chúng tôi muốn bài này tới tay đồng bào ở độ tuổi lao động, tính từ mười lăm đến bốn mươi chín tuổi, cả trai và gái. Về địa bàn, đề nghị mở cho toàn tỉnh Kon Tum. Bài sẽ lên sóng vào ngày 16/12/2024 và được duy trì 45 ngày, tính cả ngày đầu.",
            "Bản mềm bài viết và ảnh đại diện được gửi cùng công văn. Ban Dân tộc chịu trách nhiệm về tính chính xác của nội dung./.",
        ),
        sign=("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), name="A Thiu Brôi", copies=("- Như trên;", "- Lãnh đạo Ban;", "- Lưu: VT, CSDT."), size=14,
    ), "2024-11-25", {
        "issuer": issuer("Ban Dân tộc", "province", "department", "UBND tỉnh Kon Tum", in_="tỉnh Kon Tum"),
        "audience": audience("15-49", "all"), "scope": scope("province", "tỉnh Kon Tum"), "window": window("2024-12-16", "2025-01-29"),
        "notes": None, "topic": "law", "decision": decision("province", PC06 + "tỉnh Kon Tum", "province"),
    }, title="Phó Trưởng ban", authority="KT", received="2024-11-26", subject="land", drop=("notes",), look={"leading": 1.4, "pages": False}),
    ask("fa15-thanh-pho-pleiku-bang", Letter(
        parent=("TỈNH GIA LAI",), issuer=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ PLEIKU"), number="4408/UBND-VX", place="Pleiku", day="ngày 16 tháng 12 năm 2024",
        about="đăng tải bài viết về tài khoản an sinh xã hội", to=("Công an thành phố Pleiku",),
        body=(
            "UBND thành phố Pleiku đề nghị Công an thành phố đăng tải bài viết hướng dẫn tích hợp tài khoản an sinh xã hội trên ứng dụng VNeID (chuyên mục Loa phường) theo phiếu thông tin:",
            Rows((
                ("Tiêu chí", "Giá trị"),
                ("Độ tuổi người xem", "18+"),
                ("Giới tính người xem", "Tất cả"),
                ("Địa bàn hiển thị", "Toàn thành phố"),
                ("Ngày bắt đầu", "06/01/2025"),
                ("Ngày kết thúc", "28/02/2025"),
                ("Ghi chú", "Đã có bản tiếng Jrai, sẽ gửi sau nếu cần"),
            ), (0.36, 0.64)),
            "Kèm theo: tệp bài viết; ảnh đại diện.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Rơ Châm H’Byên", copies=("- Như trên;", "- Lưu: VT, VX."),
    ), "2024-12-16", {
        "issuer": issuer("Ủy ban nhân dân thành phố Pleiku", "district", UB, "tỉnh Gia Lai", in_="tỉnh Gia Lai > thành phố Pleiku"),
        "audience": audience("18-", "all"), "scope": area("district", "thành phố Pleiku"), "window": window("2025-01-06", "2025-02-28"),
        "notes": "Đã có bản tiếng Jrai, sẽ gửi sau nếu cần", "topic": "project06", "decision": decision("district", "Công an thành phố Pleiku", "district"),
    }, title="Phó Chủ tịch", authority="KT", received="2024-12-16", subject="vneid", form="docx", drop=("issuer.parent",)),
    ask("fa16-so-vhttdl-binh-thuan-ca-nuoc", Letter(
        parent=("ỦY BAN NHÂN DÂN", "TỈNH BÌNH THUẬN"), issuer=("SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"), number="1290/SVHTTDL-QLDL", place="Bình Thuận", day="ngày 11 tháng 6 năm 2024",
        about="đề nghị đăng bài quảng bá điểm đến “Bình Thuận – Biển xanh, cát trắng, nắng vàng”", to=(PC06 + "tỉnh Bình Thuận",),
        body=(
            "Căn cứ Kế hoạch số 455/KH-UBND ngày 09/02/2024 của UBND tỉnh về kích cầu du lịch; Sở Văn hóa, Thể thao và Du lịch đề nghị Quý Phòng xem xét, trình cấp có thẩm quyền đăng bài viết nêu trên, cụ thể như sau:",
            "I. Đối tượng tuyên truyền",
            "1. Độ tuổi: không giới hạn.",
            "2. Giới tính: nam, nữ.",
            "II. Phạm vi tuyên truyền",
            "Trên phạm vi 63 tỉnh, thành phố. Sự cần thiết: khách đến Bình Thuận chủ yếu từ TP. Hồ Chí Minh, Đồng Nai và các tỉnh Tây Nguyên, miền Bắc (trên 92% lượt khách quý I/2024), do đó bài viết phải tới được người dân các địa phương này.",
            "III. Thời gian đăng",
            "Quý III/2024.",
            "IV. Lưu ý",
            "Sở giữ bản quyền toàn bộ hình ảnh.",
            "Kèm theo công văn: 01 bài viết (tệp .docx), 01 ảnh đại diện./.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Bùi Thế Hiển", copies=("- Như trên;", "- UBND tỉnh (báo cáo);", "- Lưu: VT, QLDL."), size=13,
    ), "2024-06-11", {
        "issuer": issuer("Sở Văn hóa, Thể thao và Du lịch", "province", "department", "Ủy ban nhân dân tỉnh Bình Thuận", in_="tỉnh Bình Thuận"),
        "audience": audience("0-", "all"), "scope": scope("nationwide", justification="khách đến Bình Thuận chủ yếu từ TP. Hồ Chí Minh, Đồng Nai và các tỉnh Tây Nguyên, miền Bắc"), "window": window("2024-07-01", "2024-09-30"),
        "notes": "Sở giữ bản quyền toàn bộ hình ảnh.", "topic": "tourism_specialty", "decision": decision("province", PC06 + "tỉnh Bình Thuận", "ministry", c06=True),
    }, title="Phó Giám đốc", authority="KT", findings=["NATIONWIDE"], received="2024-06-12", subject="tourism", look={"indent": 0, "vv": "below"}),
    ask("fa17-mttq-bu-dang-thieu-gioi", Letter(
        parent=("MTTQ VIỆT NAM", "TỈNH BÌNH PHƯỚC"), issuer=("ỦY BAN MTTQ VIỆT NAM", "HUYỆN BÙ ĐĂNG"), number="455/MTTQ-BTT", number_as="Số: 455 /MTTQ-BTT", place="Bù Đăng", day="ngày 28 tháng 10 năm 2024",
        about="tuyên truyền Tháng cao điểm Vì người nghèo", to=("Công an huyện Bù Đăng",),
        body=(
            "Ban Thường trực Ủy ban MTTQ Việt Nam huyện Bù Đăng trân trọng đề nghị Công an huyện cho đăng bài viết về chính sách hỗ trợ xóa nhà tạm, nhà dột nát trên tính năng Loa phường:",
            "- Đối tượng tuyên truyền: cán bộ, công chức và các tầng lớp Nhân dân từ đủ 18 tuổi;",
            "- Phạm vi tuyên truyền: trên địa bàn huyện;",
            "- Thời gian tuyên truyền: từ thứ Hai, ngày 18/11/2024 đến thứ Tư, ngày 18/12/2024;",
            "- Lưu ý khác: Ngày hội Đại đoàn kết các khu dân cư tổ chức ngày 17/11, đề nghị không đăng trước ngày này.",
            "Bài viết (bản mềm), hình ảnh đại diện gửi kèm.",
        ),
        sign=("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), name="Điểu Krung", copies=("- Như trên;", "- TT Huyện ủy (b/c);", "- Lưu VT."),
    ), "2024-10-28", {
        "issuer": issuer("Ủy ban MTTQ Việt Nam huyện Bù Đăng", "district", MASS, "MTTQ Việt Nam tỉnh Bình Phước", in_="tỉnh Bình Phước > huyện Bù Đăng"),
        "audience": audience("18-", None), "scope": area("district", "huyện Bù Đăng"), "window": window("2024-11-18", "2024-12-18"),
        "notes": "Ngày hội Đại đoàn kết các khu dân cư tổ chức ngày 17/11, đề nghị không đăng trước ngày này.", "topic": "socio_political", "decision": decision("district", "Công an huyện Bù Đăng", "district"),
    }, title="Chủ tịch", authority="TM", findings=["AUDIENCE_GENDER_MISSING"], received="2024-10-28", subject="policy", look={"cols": 0.4, "to": "bold"}),
    ask("fa18-thi-tran-vinh-thanh-duyet", Letter(
        parent=("UBND HUYỆN VĨNH THẠNH",), issuer=("ỦY BAN NHÂN DÂN", "THỊ TRẤN VĨNH THẠNH"), number="201/UBND", place="Vĩnh Thạnh", day="ngày 30 tháng 9 năm 2024",
        about="xin hỗ trợ đăng bài phòng tránh lừa vay tiền qua mạng", to=("Công an huyện Vĩnh Thạnh",),
        body=(
            "Nhiều chị em buôn bán nhỏ ở chợ thị trấn than phiền bị dụ vay tiền qua mạng rồi bị khủng bố điện thoại. Hội LHPN thị trấn đã giúp UBND viết một bài cảnh báo ngắn, UBND thị trấn Vĩnh Thạnh, huyện Vĩnh Thạnh, thành phố Cần Thơ xin gửi Công an huyện xem và cho lên Loa phường.",
            "Bài chỉ viết cho phụ nữ, lứa tuổi từ 22 tới 50. Nơi hiện bài là thị trấn Vĩnh Thạnh. Chúng tôi đề nghị treo bài 15 ngày, tính từ khi được Công an huyện duyệt. Nếu bài dài quá xin cứ lược bớt phần ví dụ.",
            "File bài và hình đại diện có gửi kèm. Xin cám ơn.",
        ),
        sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Lê Thị Mỹ Tiên", copies=("- Như trên;", "- Hội LHPN thị trấn;", "- Lưu: VT."), size=14,
    ), "2024-09-30", {
        "issuer": issuer("Ủy ban nhân dân thị trấn Vĩnh Thạnh", "commune", UB, "UBND huyện Vĩnh Thạnh", in_="thành phố Cần Thơ > huyện Vĩnh Thạnh > thị trấn Vĩnh Thạnh"),
        "audience": audience("22-50", "female"), "scope": area("commune", "thị trấn Vĩnh Thạnh"), "window": window(None),
        "notes": None, "topic": "crime_warning", "decision": decision("district", "Công an huyện Vĩnh Thạnh", "district"),
    }, title="Phó Chủ tịch", authority="KT", doubtful=["window"], received="2024-10-01", subject="fraud", form="docx", drop=("notes",)),
    ask("fa19-cdc-dong-thap-bang", Letter(
        parent=("SỞ Y TẾ ĐỒNG THÁP",), issuer=("TRUNG TÂM", "KIỂM SOÁT BỆNH TẬT"), number="1387/TTKSBT-TTGDSK", place="Đồng Tháp", day="ngày 05 tháng 8 năm 2024",
        about="cảnh báo giả danh nhân viên y tế bán vắc xin", to=(PC06 + "tỉnh Đồng Tháp",),
        body=(
            "Lợi dụng chiến dịch tiêm bù sởi cho trẻ từ 1 đến 5 tuổi, một số người giả danh nhân viên y tế đến tận nhà bán “vắc xin dịch vụ”. Trung tâm Kiểm soát bệnh tật tỉnh đề nghị Phòng cho đăng bài cảnh báo lừa đảo lên Loa phường như bảng:",
            Rows((
                ("Đối tượng", "Phạm vi", "Thời gian"),
                ("Cha, mẹ, người giám hộ từ 20 tuổi đến 45 tuổi; cả nam và nữ", "Cấp tỉnh (tỉnh Đồng Tháp)", "01/9/2024 đến hết 31/10/2024"),
            ), (0.44, 0.26, 0.3)),
            "Lưu ý: không ghi tên người bị hại.",
            "Đính kèm bài viết bản mềm; hình ảnh đại diện.",
        ),
        sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="BS. Nguyễn Ngọc Ẩn", copies=("- Như trên;", "- Sở Y tế (b/c);", "- Lưu: VT, TTGDSK."), size=13.5,
    ), "2024-08-05", {
        "issuer": issuer("Trung tâm Kiểm soát bệnh tật", "province", "health", "Sở Y tế Đồng Tháp", in_="tỉnh Đồng Tháp"),
        "audience": audience("20-45", "all"), "scope": scope("province", "tỉnh Đồng Tháp"), "window": window("2024-09-01", "2024-10-31"),
        "notes": "không ghi tên người bị hại.", "topic": "crime_warning", "decision": decision("province", PC06 + "tỉnh Đồng Tháp", "province"),
    }, title="Phó Giám đốc", authority="KT", received="2024-08-06", subject="fraud", fix={"signatory.name": "Nguyễn Ngọc Ẩn"}, look={"left": 86}),
)  # fmt: skip
