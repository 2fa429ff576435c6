"""Official letters that ask for no posting: invitation, directive, notice, decision, reminder."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.shapes import Letter, Sample, issuer, other

_L28 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "PHƯỜNG XUÂN HƯƠNG - ĐÀ LẠT"),
    number="127/GM-UBND",
    place="Xuân Hương - Đà Lạt",
    day="ngày 09 tháng 12 năm 2025",
    title=("GIẤY MỜI", "Dự Hội nghị tập huấn kỹ năng viết tin, bài cho chuyên mục Loa phường"),
    to=(
        "Thường trực Đảng ủy phường",
        "Công an phường Xuân Hương - Đà Lạt",
        "Trưởng các khu phố, tổ dân phố trên địa bàn phường",
    ),
    body=(
        "Ủy ban nhân dân phường Xuân Hương - Đà Lạt trân trọng kính mời Quý vị dự Hội nghị tập huấn kỹ năng viết tin, bài:",
        "1. Thời gian: 08 giờ 00, ngày 16/12/2025 (thứ Ba).",
        "2. Địa điểm: Hội trường tầng 2, trụ sở Ủy ban nhân dân phường.",
        "3. Thành phần: mỗi khu phố, tổ dân phố cử 01 đồng chí.",
        "4. Chủ trì: đồng chí Phó Chủ tịch Ủy ban nhân dân phường.",
        "Rất hân hạnh được đón tiếp!",
    ),
    sign=("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    name="Cao Đỗ Quyên Lam",
    copies=("- Như kính gửi;", "- Lưu: VT, VP."),
)

_L29 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI"),
    number="11/CT-UBND",
    place="Lào Cai",
    day="ngày 30 tháng 9 năm 2025",
    title=("CHỈ THỊ", "Về việc tăng cường truyền thông chính sách trên nền tảng số"),
    body=(
        "Thời gian qua, công tác truyền thông chính sách trên địa bàn tỉnh có nhiều chuyển biến. Tuy nhiên, một số địa phương "
        "chưa khai thác hết tính năng Loa phường trên ứng dụng VNeID. Để khắc phục, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
        "1. Các sở, ban, ngành xây dựng ít nhất 01 tin, bài mỗi tháng gửi cơ quan công an thẩm định, đăng tải.",
        "2. Sở Văn hóa, Thể thao và Du lịch hướng dẫn kỹ năng viết bài; đối tượng là công chức văn hóa cấp xã.",
        "3. Công an tỉnh chủ trì quản trị, bảo đảm an ninh, an toàn hệ thống trên phạm vi toàn tỉnh.",
        "4. Ủy ban nhân dân các xã, phường chịu trách nhiệm về tính chính xác của nội dung đề nghị đăng.",
        "Yêu cầu Thủ trưởng các đơn vị nghiêm túc triển khai thực hiện Chỉ thị này./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Vàng Thế Anh Kiệt",
    copies=(
        "- TT Tỉnh ủy, HĐND tỉnh (b/c);",
        "- CT, các PCT UBND tỉnh;",
        "- Các sở, ban, ngành;",
        "- UBND các xã, phường;",
        "- Lưu: VT, VX.",
    ),
    size=13,
)

_L30 = Letter(
    parent=("CÔNG AN TỈNH THANH HÓA",),
    issuer=("CÔNG AN PHƯỜNG HẠC THÀNH",),
    number="45/TB-CAP",
    place="Hạc Thành",
    day="ngày 05 tháng 01 năm 2026",
    title=("THÔNG BÁO", "Về việc tiếp nhận hồ sơ cấp căn cước lưu động"),
    body=(
        "Công an phường Hạc Thành thông báo lịch tiếp nhận hồ sơ cấp căn cước lưu động như sau:",
        "1. Đối tượng: công dân từ đủ 14 tuổi trở lên chưa làm thẻ căn cước; người già yếu không thể đi lại.",
        "2. Thời gian: từ ngày 12/01/2026 đến ngày 16/01/2026 (buổi sáng từ 7 giờ 30 phút, buổi chiều từ 13 giờ 30 phút).",
        "3. Địa điểm: Nhà văn hóa các phố trên địa bàn phường.",
        "Đề nghị Nhân dân sắp xếp thời gian đến làm thủ tục đúng lịch./.",
    ),
    sign=("KT. TRƯỞNG CÔNG AN PHƯỜNG", "PHÓ TRƯỞNG CÔNG AN PHƯỜNG"),
    name="Thiếu tá Lê Hữu Nhật Minh",
    copies=("- UBND phường (b/c);", "- Các phố (để t/b);", "- Lưu: CAP."),
)

_L31 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "HUYỆN KRÔNG NÔ"),
    number="2318/QĐ-UBND",
    place="Krông Nô",
    day="ngày 25 tháng 10 năm 2024",
    title=("QUYẾT ĐỊNH", "Về việc thành lập Tổ biên tập tin, bài Loa phường huyện Krông Nô"),
    body=(
        "^<b>CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN KRÔNG NÔ</b>",
        "<i>Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;</i>",
        "<i>Xét đề nghị của Trưởng phòng Văn hóa và Thông tin tại Tờ trình số 96/TTr-VHTT ngày 21 tháng 10 năm 2024,</i>",
        "^<b>QUYẾT ĐỊNH:</b>",
        "<b>Điều 1.</b> Thành lập Tổ biên tập tin, bài Loa phường huyện Krông Nô gồm 07 thành viên (có danh sách kèm theo).",
        "<b>Điều 2.</b> Tổ biên tập có nhiệm vụ biên soạn, kiểm duyệt nội dung trước khi gửi Công an huyện thẩm định.",
        "<b>Điều 3.</b> Chánh Văn phòng HĐND và UBND huyện, Trưởng các phòng và các thành viên Tổ biên tập chịu trách nhiệm "
        "thi hành Quyết định này kể từ ngày ký./.",
    ),
    sign=("CHỦ TỊCH",),
    name="Doãn Gia Bảo Lâm",
    copies=("- Như Điều 3;", "- Sở TT-TT (b/c);", "- TT HU, HĐND huyện;", "- Lưu: VT, VHTT."),
    size=13.5,
)

_L44 = Letter(
    parent=("CÔNG AN TỈNH LÂM ĐỒNG",),
    issuer=("PHÒNG CẢNH SÁT QLHC", "VỀ TTXH"),
    number="655/PC06-Đ1",
    place="Lâm Đồng",
    day="ngày 02 tháng 3 năm 2026",
    about="đôn đốc gửi tin, bài đăng tải trên CMS Loa phường",
    to=(
        "Các sở, ban, ngành, đoàn thể tỉnh",
        "Ủy ban nhân dân các xã, phường, đặc khu",
        "Công an các xã, phường, đặc khu",
    ),
    body=(
        "Qua theo dõi, hai tháng đầu năm 2026 nhiều đơn vị chưa gửi tin, bài đăng tải trên CMS Loa phường. Phòng PC06 đề nghị "
        "các đơn vị quan tâm gửi nội dung tuyên truyền; văn bản đề nghị cần nêu rõ:",
        "(1) Đối tượng tuyên truyền (độ tuổi, giới tính);",
        "(2) Phạm vi tuyên truyền tại cấp xã, cấp tỉnh, toàn quốc;",
        "(3) Thời gian đăng tin tuyên truyền;",
        "(4) Các nội dung cần lưu ý khác (kèm file mềm nội dung, hình ảnh đại diện).",
        "Trường hợp đối tượng tuyên truyền trên phạm vi toàn quốc, đơn vị nêu rõ sự cần thiết để Phòng báo cáo C06.",
        "Đồng chí liên hệ: Đại úy Hoàng Thảo Vân Anh, số điện thoại 0900 000 655.",
        "Rất mong nhận được sự phối hợp của các đơn vị./.",
    ),
    sign=("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
    name="Thượng tá Kiều Sơn Hải Phong",
    copies=("- Như trên;", "- Đ/c Giám đốc CAT (b/c);", "- Lưu: VT, PC06 (Đ1)."),
)


def _sample(folder: str, note: str, letter: Letter, file: str, day: str, **more: object) -> Sample:
    """Fill in what is the same for every letter that is no request."""
    body = {"issuer": more["issuer"], "document_type": more["document_type"]}
    keys = ("title", "authority", "unscored")
    truth = other(letter, day, body, **{key: more[key] for key in keys if key in more})
    form = "scan" if more.get("scan") else "pdf"
    profile = str(more.get("profile", "two-tier"))
    return Sample(folder, note, letter, file, truth, str(more["received"]), profile, form)


SAMPLES = (
    _sample(
        "28-giay-moi",
        "Giấy mời họp.",
        _L28,
        "GM 127.pdf",
        "2025-12-09",
        issuer=issuer(
            "Ủy ban nhân dân phường Xuân Hương - Đà Lạt",
            "commune",
            "people_committee",
            in_="tỉnh Lâm Đồng > phường Xuân Hương - Đà Lạt",
        ),
        document_type="giay_moi",
        title="Chánh Văn phòng",
        authority="TL",
        received="2025-12-10",
    ),
    _sample(
        "29-chi-thi",
        "Chỉ thị của UBND tỉnh nhắc nhiều đến Loa phường nhưng không xin đăng bài.",
        _L29,
        "11-CT-UBND.pdf",
        "2025-09-30",
        issuer=issuer("Ủy ban nhân dân tỉnh Lào Cai", "province", "people_committee", in_="tỉnh Lào Cai"),
        document_type="chi_thi",
        title="Phó Chủ tịch",
        authority="KT",
        received="2025-10-01",
    ),
    _sample(
        "30-thong-bao-cong-an-phuong",
        "Thông báo của công an phường, có cấp bậc trước tên người ký.",
        _L30,
        "TB45.pdf",
        "2026-01-05",
        issuer=issuer(
            "Công an phường Hạc Thành",
            "commune",
            "police",
            "Công an tỉnh Thanh Hóa",
            in_="tỉnh Thanh Hóa > phường Hạc Thành",
        ),
        document_type="thong_bao",
        title="Phó Trưởng Công an phường",
        authority="KT",
        received="2026-01-06",
    ),
    _sample(
        "31-quyet-dinh-ban-quet",
        "Quyết định của huyện năm 2024, bản quét có dấu đỏ.",
        _L31,
        "QD2318_scan.pdf",
        "2024-10-25",
        issuer=issuer(
            "Ủy ban nhân dân huyện Krông Nô",
            "district",
            "people_committee",
            in_="tỉnh Đắk Nông > huyện Krông Nô",
        ),
        document_type="quyet_dinh",
        title="Chủ tịch",
        received="2024-10-28",
        profile="dak-nong",
        scan=True,
    ),
    _sample(
        "44-cong-van-don-doc",
        "Công văn của PC06 nhắc các đơn vị gửi bài, nêu mẫu bốn mục: không phải đề nghị đăng tải.",
        _L44,
        "655-PC06.pdf",
        "2026-03-02",
        issuer=issuer(
            "Phòng Cảnh sát QLHC về TTXH", "province", "police", "Công an tỉnh Lâm Đồng", in_="tỉnh Lâm Đồng"
        ),
        document_type="cong_van",
        title="Phó Trưởng phòng",
        authority="KT",
        received="2026-03-03",
    ),
)
