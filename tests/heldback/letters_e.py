"""Held-back letters that are no requests, second part, and two more requests in Word."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import Letter, audience, decision, issuer, scope, window
from held import ask, tell

UB = "people_committee"

_O09 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG SA ĐÉC"),
    number="233/UBND-VHXH",
    place="Sa Đéc",
    day="ngày 09 tháng 3 năm 2026",
    about="phát thanh nội dung tuyên truyền trên hệ thống loa truyền thanh",
    to=("Trung tâm Cung ứng dịch vụ công phường Sa Đéc",),
    body=(
        "UBND phường Sa Đéc đề nghị Trung tâm phát bài tuyên truyền phòng, chống cháy nổ trên hệ thống loa truyền thanh các khóm:",
        "1. Đối tượng: người dân từ 18 tuổi trở lên, nam, nữ.",
        "2. Phạm vi: 12 khóm của phường Sa Đéc.",
        "3. Thời gian phát: từ 16/3/2026 đến 30/3/2026, mỗi ngày 02 lần (5 giờ 30 phút và 17 giờ).",
        "4. Lưu ý: giọng đọc rõ ràng.",
        "Kèm file âm thanh và bản in nội dung./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Đỗ Kim Sen Trắng",
    copies=("- Như trên;", "- Lưu: VT."),
)

_O10 = Letter(
    parent=("UBND TỈNH LÀO CAI",),
    issuer=("SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"),
    number="1650/SVHTTDL-TTBCXB",
    place="Lào Cai",
    day="ngày 14 tháng 4 năm 2026",
    about="lấy ý kiến dự thảo Quy chế phối hợp đăng tin trên Loa phường",
    to=("Các sở, ban, ngành", "Công an tỉnh", "UBND các xã, phường"),
    body=(
        "Sở Văn hóa, Thể thao và Du lịch đã xây dựng dự thảo Quy chế phối hợp đăng tin, bài trên chuyên mục Loa phường. Dự thảo quy "
        "định: đối tượng tuyên truyền là công dân từ 14 tuổi trở lên, không phân biệt giới tính; phạm vi gồm cấp xã, cấp tỉnh, "
        "toàn quốc; thời gian đăng tối đa 60 ngày.",
        "Đề nghị các cơ quan nghiên cứu, có ý kiến bằng văn bản gửi về Sở trước ngày 30/4/2026. Quá thời hạn trên, coi như thống nhất.",
        "Dự thảo (file mềm) gửi kèm trên trục liên thông./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name="Mùa A Sềnh Vũ",
    copies=("- Như trên;", "- Lưu: VT, TTBCXB."),
)

_O11 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "THỊ XÃ NGHĨA LỘ"),
    number="311/TB-UBND",
    place="Nghĩa Lộ",
    day="ngày 16 tháng 7 năm 2024",
    title=("THÔNG BÁO", "Lịch phân công viết bài đăng Loa phường 6 tháng cuối năm 2024"),
    body=(
        "Ủy ban nhân dân thị xã thông báo lịch phân công viết bài gửi Công an thị xã thẩm định, đăng tải:",
        "1. Tháng 8/2024: phòng Văn hóa và Thông tin; chủ đề du lịch, đối tượng mọi lứa tuổi.",
        "2. Tháng 9/2024: phường Pú Trạng; chủ đề an toàn giao thông, đối tượng học sinh từ 12 đến 18 tuổi, nam và nữ.",
        "3. Tháng 10/2024: Hội Liên hiệp Phụ nữ thị xã; phạm vi toàn thị xã.",
        "Các đơn vị chủ động thực hiện, gửi bài trước ngày 05 của tháng được phân công./.",
    ),
    sign=("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    name="Điêu Thị Hoa Ban",
    copies=("- Các đơn vị nêu trên;", "- Công an thị xã;", "- Lưu: VT."),
)

_O12 = Letter(
    parent=("CÔNG AN TỈNH ĐẮK LẮK",),
    issuer=("CÔNG AN XÃ EA KAR",),
    number="76/CAX",
    place="Ea Kar",
    day="ngày 21 tháng 01 năm 2026",
    about="trả lời đề nghị đăng bài của Ủy ban nhân dân xã",
    to=("Ủy ban nhân dân xã Ea Kar",),
    body=(
        "Công an xã nhận được Công văn số 44/UBND-VHXH ngày 12/01/2026 của UBND xã đề nghị đăng bài trên CMS Loa phường (đối tượng từ "
        "18 đến 60 tuổi, nam, nữ; phạm vi xã Ea Kar; thời gian từ 01/02/2026 đến 28/02/2026).",
        "Qua thẩm định, bài viết chưa đủ điều kiện đăng vì chưa có hình ảnh đại diện và còn nêu số điện thoại của công dân. Đề nghị "
        "UBND xã chỉnh sửa, gửi lại file mềm và ảnh đại diện để Công an xã tiếp tục thực hiện./.",
    ),
    sign=("TRƯỞNG CÔNG AN XÃ",),
    name="Trung tá Y Phôn Kbuôr",
    copies=("- Như trên;", "- Lưu: CAX."),
)

_D38 = Letter(
    parent=("HỘI CỰU CHIẾN BINH", "TỈNH ĐẮK NÔNG"),
    issuer=("HỘI CỰU CHIẾN BINH", "HUYỆN ĐẮK MIL"),
    number="33/CV-CCB",
    place="Đắk Mil",
    day="ngày 15 tháng 10 năm 2024",
    about="nhờ đăng bài cảnh báo lừa đảo người cao tuổi",
    to=("Đồng chí Trưởng Công an huyện Đắk Mil",),
    body=(
        "Nhiều cựu chiến binh bị kẻ xấu gọi điện dọa nạt, bắt chuyển tiền. Hội đề nghị đồng chí cho đăng bài cảnh báo do Hội soạn lên "
        "Loa phường - VNeID.",
        "Bài viết dành cho các cụ ông, cụ bà trên sáu mươi tuổi, ở thị trấn Đắk Mil, xã Đức Minh và xã Thuận An.",
        "Mong bài được đăng suốt tháng 11/2024.",
        "Bài viết và ảnh đại diện Hội gửi kèm bằng tệp. Trân trọng cảm ơn./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    name="Nông Thắng Lợi Hòa",
    copies=("- Như trên;", "- Lưu."),
)

_D39 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ TÀ ĐÙNG"),
    number="122/UBND-VHXH",
    place="Tà Đùng",
    day="ngày 23 tháng 3 năm 2026",
    about="giới thiệu du lịch hồ Tà Đùng trên ứng dụng VNeID",
    to=("Công an xã Tà Đùng",),
    body=(
        "Ủy ban nhân dân xã Tà Đùng (hình thành từ các xã Đắk Som, Đắk R'Măng cũ), tỉnh Lâm Đồng kính đề nghị Công an xã duyệt và "
        "đăng bài giới thiệu du lịch trên Loa phường.",
        "- Nhóm người xem: từ 14 tuổi, giới tính: cả nam và nữ",
        "- Khu vực: trên địa bàn xã",
        "- Thời gian: bắt đầu từ ngày 20 tháng 4 năm 2026 và kết thúc vào ngày 20 tháng 5 năm 2026",
        "- Nội dung khác: ảnh chụp tháng 01 năm 2026",
        "Tệp bài viết, ảnh đại diện kèm theo./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="K’Mốk Sơn Thủy",
    copies=("- Như trên;", "- Lưu: VT."),
)

CASES = (
    tell("n09-loa-truyen-thanh", _O09, "2026-03-09", issuer("Ủy ban nhân dân phường Sa Đéc", "commune", UB, in_="tỉnh Đồng Tháp > phường Sa Đéc"), "cong_van",
         title="Phó Chủ tịch", authority="KT", received="2026-03-10"),
    tell("n10-lay-y-kien-quy-che", _O10, "2026-04-14", issuer("Sở Văn hóa, Thể thao và Du lịch", "province", "department", "UBND tỉnh Lào Cai", in_="tỉnh Lào Cai"), "cong_van",
         title="Phó Giám đốc", authority="KT", received="2026-04-15", form="docx"),
    tell("n11-lich-phan-cong-quet", _O11, "2024-07-16", issuer("Ủy ban nhân dân thị xã Nghĩa Lộ", "district", UB, in_="tỉnh Yên Bái > thị xã Nghĩa Lộ"), "thong_bao",
         title="Chánh Văn phòng", authority="TL", profile="yen-bai", received="2024-07-17", form="scan 200 0.4 4"),
    tell("n12-cong-an-xa-tra-loi", _O12, "2026-01-21", issuer("Công an xã Ea Kar", "commune", "police", "Công an tỉnh Đắk Lắk", in_="tỉnh Đắk Lắk > xã Ea Kar"), "cong_van",
         title="Trưởng Công an xã", received="2026-01-22", form="scan 250 -0.7 4"),
    ask("h38-cuu-chien-binh-dak-mil-docx", _D38, "2024-10-15", {
        "issuer": issuer("Hội Cựu chiến binh huyện Đắk Mil", "district", "mass_organization", "Hội Cựu chiến binh tỉnh Đắk Nông", in_="tỉnh Đắk Nông > huyện Đắk Mil"),
        "audience": audience("60-", "all", "cụ ông", "cụ bà"), "scope": scope("commune", "thị trấn Đắk Mil", "xã Đức Minh", "xã Thuận An"), "window": window("2024-11-01", "2024-11-30"),
        "notes": None, "topic": "crime_warning", "decision": decision("district", "Công an huyện Đắk Mil", "district"),
    }, title="Chủ tịch", authority="TM", profile="dak-nong", received="2024-10-15", subject="fraud", form="docx", drop=("audience.age_min", "notes")),
    ask("h39-ta-dung-docx", _D39, "2026-03-23", {
        "issuer": issuer("Ủy ban nhân dân xã Tà Đùng", "commune", UB, in_="tỉnh Lâm Đồng > xã Tà Đùng"),
        "audience": audience("14-", "all"), "scope": scope("commune", "xã Tà Đùng"), "window": window("2026-04-20", "2026-05-20"),
        "notes": "ảnh chụp tháng 01 năm 2026", "topic": "tourism_specialty", "decision": decision("commune", "Công an xã Tà Đùng", "commune"),
    }, title="Phó Chủ tịch", authority="KT", received="2026-03-24", subject="tourism", form="docx"),
)  # fmt: skip
