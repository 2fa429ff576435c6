"""Two-tier time: a complete request in DOCX, and letters that ask for no posting."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.articles import article, poster
from _builder.shapes import (
    Letter,
    Rows,
    Sample,
    audience,
    decision,
    issuer,
    other,
    request,
    scope,
    window,
)

_L08 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ THUẬN AN"),
    number="318/UBND-VHXH",
    place="Thuận An",
    day="ngày 10 tháng 9 năm 2025",
    about="đề nghị đăng tải bài hướng dẫn nhận tiền an sinh xã hội qua VNeID",
    to=("Công an xã Thuận An",),
    body=(
        "Thực hiện nhiệm vụ Đề án 06 năm 2025, Ủy ban nhân dân xã Thuận An (tỉnh Lâm Đồng) đã biên soạn bài viết hướng dẫn "
        "người dân tích hợp tài khoản an sinh xã hội trên ứng dụng VNeID.",
        "Kính đề nghị Công an xã Thuận An xem xét, phê duyệt và đăng tải bài viết trên phần mềm CMS Loa phường theo các "
        "thông tin cụ thể:",
        "Đối tượng tuyên truyền: người cao tuổi (từ đủ 60 tuổi trở lên), cả nam và nữ.",
        "Phạm vi tuyên truyền: các thôn, bon trên địa bàn xã Thuận An.",
        "Thời gian đăng tin tuyên truyền: từ ngày 01 tháng 10 năm 2025 đến ngày 31 tháng 10 năm 2025.",
        "Nội dung cần lưu ý khác: Đề nghị đăng kèm ảnh minh họa từng bước ở cuối bài.",
        "(Có file mềm nội dung và hình ảnh đại diện kèm theo)",
        "Rất mong nhận được sự phối hợp của Công an xã./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    name="Phùng Ngọc Ánh Dương",
    copies=(
        "- Như trên;",
        "- Thường trực Đảng ủy (b/c);",
        "- Chủ tịch, các PCT UBND xã;",
        "- Lưu: VT, VHXH.",
    ),
)

_L10 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ NAM DONG"),
    number="52/KH-UBND",
    place="Nam Dong",
    day="ngày 25 tháng 8 năm 2025",
    title=("KẾ HOẠCH", "Tuyên truyền, phổ biến, giáo dục pháp luật trên địa bàn xã năm 2025"),
    body=(
        "Căn cứ Luật Phổ biến, giáo dục pháp luật năm 2012; thực hiện chỉ đạo của Ủy ban nhân dân tỉnh Lâm Đồng, Ủy ban nhân "
        "dân xã Nam Dong ban hành Kế hoạch với các nội dung như sau:",
        "<b>I. MỤC ĐÍCH, YÊU CẦU</b>",
        "1. Nâng cao nhận thức pháp luật của cán bộ và Nhân dân, tập trung các luật mới có hiệu lực trong năm 2025.",
        "2. Hình thức tuyên truyền đa dạng, trong đó chú trọng mạng xã hội, hệ thống truyền thanh và chuyên mục Loa phường "
        "trên ứng dụng VNeID.",
        "<b>II. NỘI DUNG</b>",
        "1. Đối tượng: cán bộ, công chức, người lao động, học sinh từ 14 tuổi trở lên và Nhân dân trên địa bàn xã, không phân "
        "biệt giới tính.",
        "2. Phạm vi: 100% thôn, bon trên địa bàn xã Nam Dong.",
        "3. Thời gian thực hiện: từ tháng 9 năm 2025 đến hết tháng 12 năm 2025.",
        Rows(
            (
                ("TT", "Nội dung", "Đơn vị chủ trì", "Hoàn thành"),
                (
                    "1",
                    "Biên soạn tin, bài về Luật Đất đai, Luật Căn cước",
                    "Phòng Văn hóa - Xã hội",
                    "30/9/2025",
                ),
                ("2", "Tổ chức hội nghị tuyên truyền tại thôn", "Các thôn, bon", "15/11/2025"),
                ("3", "Tổng kết, báo cáo", "Văn phòng HĐND và UBND", "20/12/2025"),
            ),
            (0.08, 0.46, 0.28, 0.18),
        ),
        "<b>III. TỔ CHỨC THỰC HIỆN</b>",
        "1. Phòng Văn hóa - Xã hội chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch; phối hợp với Công an xã trong việc đăng "
        "tải tin, bài theo quy định.",
        "2. Các thôn, bon bố trí thời gian, địa điểm tổ chức hội nghị; báo cáo kết quả trước ngày 10/12/2025.",
        "3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội phối hợp vận động đoàn viên, hội "
        "viên tham gia.",
        "4. Kinh phí thực hiện: từ nguồn ngân sách xã được giao năm 2025 và các nguồn hợp pháp khác theo quy định.",
        "Trên đây là Kế hoạch tuyên truyền, phổ biến, giáo dục pháp luật trên địa bàn xã năm 2025. Trong quá trình thực hiện, "
        "nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Ủy ban nhân dân xã để xem xét, giải quyết./.",
    ),
    sign=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    name="Nông Đức Hải Đăng",
    copies=(
        "- Sở Tư pháp (b/c);",
        "- TT Đảng ủy, HĐND xã;",
        "- Các phòng, đơn vị thuộc xã;",
        "- Các thôn, bon;",
        "- Lưu: VT, VHXH.",
    ),
)

SAMPLES = (
    Sample(
        "08-xa-thuan-an-docx",
        "Chính quyền hai cấp, văn bản soạn bằng Word, không đánh số mục: về Công an xã.",
        _L08,
        "CV 318 - de nghi dang tai.docx",
        request(
            _L08,
            "2025-09-10",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân xã Thuận An",
                    "commune",
                    "people_committee",
                    in_="tỉnh Lâm Đồng > xã Thuận An",
                ),
                "audience": audience("60-", "all", "người cao tuổi"),
                "scope": scope("commune", "xã Thuận An"),
                "window": window("2025-10-01", "2025-10-31"),
                "notes": "Đề nghị đăng kèm ảnh minh họa từng bước ở cuối bài.",
                "topic": "project06",
                "decision": decision("commune", "Công an xã Thuận An", "commune"),
            },
            title="Phó Chủ tịch",
            authority="KT",
        ),
        profile="two-tier",
        received="2025-09-11",
        form="docx",
        article=article("vneid", "Noi dung dang tai.docx"),
        poster=poster("vneid", "Hinh anh dai dien.png"),
    ),
    Sample(
        "10-ke-hoach-xa-nam-dong",
        "Kế hoạch có nêu đối tượng, phạm vi, thời gian nhưng không xin đăng tải: không phải đề nghị.",
        _L10,
        "KH 52.pdf",
        other(
            _L10,
            "2025-08-25",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân xã Nam Dong",
                    "commune",
                    "people_committee",
                    in_="tỉnh Lâm Đồng > xã Nam Dong",
                ),
                "document_type": "ke_hoach",
            },
            title="Chủ tịch",
            authority="TM",
        ),
        profile="two-tier",
        received="2025-08-26",
    ),
)
