"""Letters that a rule stops or holds: sender, subject, urgency, secrecy."""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from _builder.articles import article, poster
from _builder.shapes import (
    Article,
    Letter,
    Poster,
    Sample,
    audience,
    decision,
    issuer,
    request,
    scope,
    window,
)

_L24 = Letter(
    issuer=("CÔNG TY TNHH NÔNG SẢN", "SƯƠNG MÙ CAO NGUYÊN"),
    number="21/CV-SMCN",
    place="Đà Lạt",
    day="ngày 15 tháng 10 năm 2025",
    about="đăng tin giới thiệu dâu tây sấy dẻo",
    to=("Công an phường Lâm Viên - Đà Lạt",),
    body=(
        "Công ty TNHH Nông sản Sương Mù Cao Nguyên xin gửi lời chào trân trọng và kính đề nghị Quý cơ quan đăng tải trên CMS "
        "Loa phường bài viết giới thiệu đặc sản dâu tây sấy dẻo của Công ty.",
        "1. Đối tượng: mọi lứa tuổi; giới tính: nam và nữ.",
        "2. Phạm vi: phường Lâm Viên - Đà Lạt.",
        "3. Thời gian: từ 15/11/2025 đến 15/12/2025.",
        "4. Lưu ý: Công ty chịu trách nhiệm về chất lượng sản phẩm.",
        "Công ty gửi kèm file mềm bài viết và hình ảnh đại diện.",
        "Trân trọng cảm ơn!",
    ),
    sign=("GIÁM ĐỐC",),
    name="Mạc Thị Hoàng Yến Chi",
    copies=("- Như trên;", "- Lưu: VP."),
)

_L25 = Letter(
    parent=("TỈNH ĐOÀN THANH HÓA",),
    issuer=("ĐOÀN TNCS HỒ CHÍ MINH", "PHƯỜNG HẠC THÀNH"),
    head="youth",
    number="31-CV/ĐTN",
    number_as="Số: 31-CV/ĐTN",
    place="Hạc Thành",
    day="ngày 04 tháng 5 năm 2026",
    about="đăng tin tuyển sinh các lớp năng khiếu hè 2026",
    to=("Công an phường Hạc Thành",),
    body=(
        "Ban Thường vụ Đoàn phường Hạc Thành mở các lớp năng khiếu bơi lội, đàn organ, mỹ thuật có thu học phí trong dịp hè. "
        "Đoàn phường đề nghị Công an phường hỗ trợ đăng tải thông tin tuyển sinh trên Loa phường (VNeID):",
        "1. Đối tượng: thiếu niên, nhi đồng từ 6 đến 15 tuổi, cả nam và nữ.",
        "2. Phạm vi: phường Hạc Thành, tỉnh Thanh Hóa.",
        "3. Thời gian đăng: từ 25/5/2026 đến 25/6/2026.",
        "4. Lưu ý khác: Học phí nộp một lần khi đăng ký.",
        "Gửi kèm file mềm nội dung và ảnh đại diện.",
        "Trân trọng!",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
    name="Trịnh Bảo Khang Ninh",
    copies=("- Như trên;", "- Lưu: VP."),
)

_L26 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ MÙ CANG CHẢI"),
    number="344/UBND-VP",
    place="Mù Cang Chải",
    day="ngày 02 tháng 10 năm 2025",
    mark="HỎA TỐC",
    about="đăng tải cảnh báo giả danh cứu trợ đồng bào vùng lũ",
    to=("Công an xã Mù Cang Chải",),
    body=(
        "Sau đợt mưa lũ cuối tháng 9/2025, trên địa bàn xuất hiện đối tượng giả danh đoàn thiện nguyện kêu gọi chuyển tiền ủng "
        "hộ để chiếm đoạt. Ủy ban nhân dân xã Mù Cang Chải đề nghị Công an xã khẩn trương đăng tải bài cảnh báo trên CMS "
        "Loa phường:",
        "- Đối tượng: toàn dân, mọi lứa tuổi, mọi giới tính.",
        "- Phạm vi: xã Mù Cang Chải, tỉnh Lào Cai.",
        "- Thời gian: từ ngày 03/10/2025 đến ngày 03/11/2025.",
        "- Lưu ý: Cần đăng càng sớm càng tốt để ngăn thiệt hại cho người dân.",
        "Bản mềm bài viết và hình ảnh đại diện gửi kèm./.",
    ),
    sign=("CHỦ TỊCH",),
    name="Giàng A Khánh Tú",
    copies=("- Như trên;", "- TT Đảng ủy, HĐND xã (b/c);", "- Lưu: VT."),
)

_L27 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "XÃ TUY ĐỨC"),
    number="05/UBND-QS",
    place="Tuy Đức",
    day="ngày 20 tháng 10 năm 2025",
    mark="MẬT",
    about="đăng tải nội dung tuyên truyền khu vực biên giới",
    to=("Công an xã Tuy Đức",),
    body=(
        "Ủy ban nhân dân xã Tuy Đức đề nghị Công an xã phối hợp đăng tải bài viết tuyên truyền trên CMS Loa phường.",
        "1. Đối tượng: công dân từ 18 tuổi trở lên, nam và nữ.",
        "2. Phạm vi: xã Tuy Đức.",
        "3. Thời gian: từ 20/11/2025 đến 20/12/2025.",
        "(Văn bản mẫu: mọi nội dung đều do người làm mẫu đặt ra).",
    ),
    sign=("CHỦ TỊCH",),
    name="Điểu Nơi Thanh Bình",
    copies=("- Như trên;", "- Lưu: VT (01 bản)."),
)


def _secret() -> dict[str, object]:
    """Nothing but the mark is asked of a secret letter: reading on would itself be the fault."""
    return {"fields": {"secrecy": "mat"}, "findings": ["SECRECY_MARK"], "status": "quarantined", "roles": {}}


SAMPLES = (
    Sample(
        "24-doanh-nghiep",
        "Doanh nghiệp không thuộc diện được đề nghị đăng tải.",
        _L24,
        "Cong ty SMCN - de nghi.pdf",
        request(
            _L24,
            "2025-10-15",
            {
                "issuer": issuer(
                    "Công ty TNHH Nông sản Sương Mù Cao Nguyên", "other", "enterprise", in_="tỉnh Lâm Đồng"
                ),
                "audience": audience("0-", "all"),
                "scope": scope("commune", "phường Lâm Viên - Đà Lạt"),
                "window": window("2025-11-15", "2025-12-15"),
                "notes": "Công ty chịu trách nhiệm về chất lượng sản phẩm.",
                "topic": "tourism_specialty",
                "decision": decision("none", None, "none"),
            },
            title="Giám đốc",
            findings=["ISSUER_NOT_ELIGIBLE"],
            unscored=["issuer.province", "issuer.commune"],
        ),
        profile="two-tier",
        received="2025-10-16",
        article=article(
            "tourism",
            "dau tay say deo.docx",
            extra="Dâu tây sấy dẻo là món quà được nhiều du khách chọn mua.",
        ),
        poster=poster("tourism", "dau-tay.jpg", "DÂU TÂY SẤY DẺO"),
    ),
    Sample(
        "25-ngoai-chu-de",
        "Nội dung tuyển sinh có thu học phí, ngoài danh mục được đăng.",
        _L25,
        "31-CV-ĐTN.pdf",
        request(
            _L25,
            "2026-05-04",
            {
                "issuer": issuer(
                    "Đoàn TNCS Hồ Chí Minh phường Hạc Thành",
                    "commune",
                    "mass_organization",
                    "Tỉnh đoàn Thanh Hóa",
                    in_="tỉnh Thanh Hóa > phường Hạc Thành",
                ),
                "audience": audience("6-15", "all", "thiếu niên", "nhi đồng"),
                "scope": scope("commune", "phường Hạc Thành"),
                "window": window("2026-05-25", "2026-06-25"),
                "notes": "Học phí nộp một lần khi đăng ký.",
                "topic": "other",
                "decision": decision("commune", "Công an phường Hạc Thành", "commune"),
            },
            title="Phó Bí thư",
            authority="TM",
            findings=["TOPIC_NOT_ALLOWED"],
        ),
        profile="two-tier",
        received="2026-05-05",
        article=Article(
            "tuyen sinh he.docx",
            "TUYỂN SINH LỚP NĂNG KHIẾU HÈ 2026",
            (
                "Các lớp bơi lội, đàn organ, mỹ thuật khai giảng ngày 01/7/2026 tại Nhà văn hóa phường.",
                "Học phí bơi lội 900.000 đồng/khóa, đàn organ 1.200.000 đồng/khóa, mỹ thuật 800.000 đồng/khóa.",
                "Giảm 10% học phí cho học viên đăng ký theo nhóm từ 03 em trở lên.",
            ),
        ),
        poster=Poster(
            "nang khieu he.png",
            "LỚP NĂNG KHIẾU HÈ",
            "Bơi lội - Đàn organ - Mỹ thuật",
            (20, 120, 170),
            "people",
        ),
    ),
    Sample(
        "26-hoa-toc",
        "Dấu HỎA TỐC; muốn đăng ngay nên sớm hơn hạn thẩm định.",
        _L26,
        "344-HOATOC.pdf",
        request(
            _L26,
            "2025-10-02",
            {
                "issuer": issuer(
                    "Ủy ban nhân dân xã Mù Cang Chải",
                    "commune",
                    "people_committee",
                    in_="tỉnh Lào Cai > xã Mù Cang Chải",
                ),
                "audience": audience("0-", "all"),
                "scope": scope("commune", "xã Mù Cang Chải"),
                "window": window("2025-10-03", "2025-11-03"),
                "notes": "Cần đăng càng sớm càng tốt để ngăn thiệt hại cho người dân.",
                "topic": "crime_warning",
                "decision": decision("commune", "Công an xã Mù Cang Chải", "commune"),
            },
            title="Chủ tịch",
            urgency="hoa_toc",
            findings=["WINDOW_TOO_SOON"],
        ),
        profile="two-tier",
        received="2025-10-02",
        article=article(
            "fraud", "canh bao cuu tro.docx", extra="Chỉ ủng hộ qua tài khoản của Mặt trận Tổ quốc công bố."
        ),
        poster=poster("fraud", "canh bao.jpg", "CẢNH GIÁC GIẢ DANH CỨU TRỢ"),
    ),
    Sample(
        "27-dau-mat",
        "Có dấu MẬT (văn bản bịa): dừng, cách ly.",
        _L27,
        "05-UBND-QS.pdf",
        _secret(),
        profile="two-tier",
        received="2025-10-21",
        article=article("policy", "noi dung.docx"),
        poster=poster("policy", "anh dai dien.png"),
    ),
)
