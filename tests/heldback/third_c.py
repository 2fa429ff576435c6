"""Held-back letters of the third series, part c: heads and feet of every kind, mostly no requests."""
# ruff: noqa: E501 - Vietnamese prose, one letter a block; a lost comma shows in the built letter

from __future__ import annotations

from dataclasses import fields
from typing import Any

import paper
from _builder.shapes import Letter, Rows, audience, decision, issuer, scope, window
from held import PC06, Case, ask, tell
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import HRFlowable, KeepTogether, Paragraph, Spacer, Table

UB = "people_committee"
MASS = "mass_organization"
_HEAD, _FOOT, _TABLE = paper._head, paper._foot, paper._table


class Plain(Rows):
    """A table without lines, its cells centred: the head of an annex, signatures in a row."""


class Odd(Case):
    """A case that may have no motto (look "bare"), two signatures ("twin") or tables without lines."""

    def build(self) -> dict[str, bytes]:
        """Give the files of the folder."""
        paper._head, paper._foot, paper._table = _head, _foot, _table
        try:
            return super().build()
        finally:
            paper._head, paper._foot, paper._table = _HEAD, _FOOT, _TABLE


def odd(case: Case) -> Odd:
    """Give the case with the odd settings."""
    return Odd(**{one.name: getattr(case, one.name) for one in fields(case)})


def who(name: str, level: str, kind: str, parent: str | None = None, in_: str = "") -> Any:  # noqa: ANN401 - JSON values
    """Give the issuer's truth; a body of the whole country has no province."""
    told = issuer(name, level, kind, parent, in_=in_)
    return told | {"province": told["province"] or None}


def area(level: str, *units: str, why: str | None = None) -> Any:  # noqa: ANN401 - JSON values
    """Give the scope's truth, a town ("thị xã") as a district."""
    told = scope(level, *units, justification=why)
    for one in told["units"]:
        one["level"] = "district" if one["name"].startswith("thị xã ") else one["level"]
    return told


def _head(letter: Letter, view: dict[str, Any], wide: float, mid: ParagraphStyle) -> list[Any]:
    if not view.get("bare"):
        return _HEAD(letter, view, wide, mid)
    small = ParagraphStyle("h", parent=mid, fontSize=12, leading=15, spaceAfter=0)
    left = [Paragraph(line, small) for line in (*letter.parent, *(f"<b>{one}</b>" for one in letter.issuer))]
    about = [Paragraph(f"{view['vv_word']} {letter.about}".strip(), small)] if letter.about else []
    under = [Paragraph(letter.number_as or f"Số: {letter.number}", small), *about]
    day = Paragraph(f"<i>{letter.place}, {letter.day}</i>", small)
    table = Table([[left, ""], [under, day]], colWidths=[wide * 0.55, wide * 0.45])
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 1)])
    return [table, HRFlowable(width="100%", thickness=0.5, color=colors.grey), Spacer(1, 8)]


def _foot(letter: Letter, view: dict[str, Any], wide: float, text: ParagraphStyle) -> list[Any]:
    if not view.get("twin"):
        return _FOOT(letter, view, wide, text)
    small = ParagraphStyle(
        "n", parent=text, fontSize=11, leading=13, firstLineIndent=0, alignment=0, spaceAfter=0
    )
    mid = ParagraphStyle(
        "s", parent=text, alignment=1, firstLineIndent=0, spaceAfter=0, fontSize=13, leading=16
    )
    sides = []
    for sign, name in (view["twin"], (letter.sign, letter.name)):
        lines = [Paragraph(f"<b>{line}</b>", mid) for line in sign]
        sides.append([*lines, paper._Pen(name), Paragraph(f"<b>{name}</b>", mid)])
    table = Table([sides], colWidths=[wide * 0.5, wide * 0.5])
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])
    copies = [Paragraph("<b><i>Nơi nhận:</i></b>", small), *(Paragraph(one, small) for one in letter.copies)]
    return [Spacer(1, 5), KeepTogether([table]), Spacer(1, 8), *(copies if letter.copies else [])]


def _table(item: Rows, text: ParagraphStyle, wide: float) -> Table:
    if not isinstance(item, Plain):
        return _TABLE(item, text, wide)
    cell = ParagraphStyle(
        "p", parent=text, firstLineIndent=0, alignment=1, fontSize=12, leading=15, spaceAfter=0
    )
    rows = [[Paragraph(value, cell) for value in row] for row in item.rows]
    return Table(rows, colWidths=[wide * share for share in item.widths])


# fmt: off
_C01 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"), number="1187/QĐ-UBND", number_as="Số: 1187 /QĐ-UBND", place="Bắc Kạn", day="ngày 02 tháng 7 năm 2024", title=("QUYẾT ĐỊNH", "Về việc kiện toàn Ban Chỉ đạo thực hiện Chương trình mục tiêu quốc gia", "phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi", "trên địa bàn tỉnh Bắc Kạn, giai đoạn 2021 - 2030,", "giai đoạn I: từ năm 2021 đến năm 2025"),
    body=(
        "^<b>CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH</b>",
        "<i>Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;</i>",
        "<i>Căn cứ Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ;</i>",
        "<i>Theo đề nghị của Trưởng Ban Dân tộc tại Tờ trình số 64/TTr-BDT ngày 24/6/2024.</i>",
        "^<b>QUYẾT ĐỊNH:</b>",
        "<b>Điều 1.</b> Kiện toàn Ban Chỉ đạo gồm 21 thành viên, trong đó Trưởng Ban Dân tộc làm Phó Trưởng ban Thường trực (danh sách kèm theo).",
        "<b>Điều 2.</b> Ban Chỉ đạo hoạt động theo quy chế do Trưởng ban phê duyệt; thành viên làm việc theo chế độ kiêm nhiệm và tự giải thể khi hoàn thành nhiệm vụ.",
        "<b>Điều 3.</b> Quyết định này thay thế Quyết định số 402/QĐ-UBND ngày 16/3/2022. Chánh Văn phòng UBND tỉnh, Thủ trưởng các đơn vị liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Nông Quang Khiết", copies=("- Như Điều 3;", "- Ủy ban Dân tộc (b/c);", "- TT Tỉnh ủy, HĐND tỉnh;", "- LĐVP;", "- Lưu: VT, Thành, Hạnh."), size=13.5,
)

_C02 = Letter(
    issuer=("HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG HÀ TIÊN"), number="14/NQ-HĐND", place="Hà Tiên", day="ngày 26 tháng 12 năm 2025", title=("NGHỊ QUYẾT", "Về dự toán thu ngân sách nhà nước trên địa bàn phường;", "thu, chi và phân bổ ngân sách phường Hà Tiên năm 2026"),
    body=(
        "^<b>HỘI ĐỒNG NHÂN DÂN PHƯỜNG HÀ TIÊN</b>",
        "^<b>KHÓA I, KỲ HỌP THỨ TƯ</b>",
        "<i>Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15; Luật Ngân sách nhà nước số 89/2025/QH15;</i>",
        "<i>Xét Tờ trình số 212/TTr-UBND ngày 15 tháng 12 năm 2025 của Ủy ban nhân dân phường; Báo cáo thẩm tra của Ban Kinh tế - Ngân sách; ý kiến thảo luận của đại biểu tại kỳ họp.</i>",
        "^<b>QUYẾT NGHỊ:</b>",
        "<b>Điều 1.</b> Tổng thu ngân sách nhà nước trên địa bàn 84.600 triệu đồng; tổng chi ngân sách phường 151.275 triệu đồng, trong đó chi sự nghiệp văn hóa, truyền thanh 1.120 triệu đồng.",
        "<b>Điều 2.</b> Giao Ủy ban nhân dân phường tổ chức thực hiện.",
        "Nghị quyết này đã được Hội đồng nhân dân phường khóa I, kỳ họp thứ Tư thông qua ngày 24 tháng 12 năm 2025 và có hiệu lực từ ngày 01 tháng 01 năm 2026./.",
    ),
    sign=("CHỦ TỊCH",), name="Danh Sóc Kha", copies=("- TT HĐND, UBND tỉnh;", "- Đảng ủy phường;", "- Đại biểu HĐND phường;", "- Lưu: VT."),
)

_C03 = Letter(
    issuer=("TỈNH ỦY ĐIỆN BIÊN",), head="party", number="31-CT/TU", number_as="Số 31-CT/TU", place="Điện Biên", day="ngày 17 tháng 02 năm 2025", title=("CHỈ THỊ", "của Ban Thường vụ Tỉnh ủy về tăng cường sự lãnh đạo của Đảng", "đối với công tác phòng cháy, chữa cháy rừng", "và bảo vệ rừng đầu nguồn mùa khô năm 2025"),
    body=(
        "Những năm qua, diện tích rừng của tỉnh được giữ vững, song tình trạng đốt nương lấn vào rừng vẫn diễn ra ở một số bản vùng cao. Mùa khô 2023 - 2024 toàn tỉnh xảy ra 17 vụ cháy, thiệt hại 46 ha.",
        "Để chủ động phòng ngừa, Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng thực hiện tốt các nhiệm vụ sau:",
        "1. Người đứng đầu cấp ủy chịu trách nhiệm khi để xảy ra cháy rừng trên địa bàn do buông lỏng lãnh đạo.",
        "2. Ban Tuyên giáo và Dân vận Tỉnh ủy định hướng tuyên truyền bằng tiếng Thái, tiếng Mông trên sóng phát thanh.",
        "3. Đảng ủy Công an tỉnh, Đảng ủy Quân sự tỉnh bố trí lực lượng ứng trực trong các tháng 3, 4 và 5.",
        "Chỉ thị này phổ biến đến chi bộ./.",
    ),
    sign=("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"), name="Lò Văn Mừng", copies=("- Ban Bí thư Trung ương Đảng (để b/c),", "- Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc,", "- Các đồng chí Tỉnh ủy viên,", "- Lưu Văn phòng Tỉnh ủy."),
)

_C04 = Letter(
    issuer=("ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH"), number="18/CĐ-UBND", place="Hà Tĩnh", day="ngày 24 tháng 8 năm 2025", mark="HỎA TỐC", title=("CÔNG ĐIỆN", "Về việc tập trung ứng phó khẩn cấp với bão số 5"), to=("Giám đốc các sở, Thủ trưởng các ban, ngành, đoàn thể cấp tỉnh", "Chủ tịch Ủy ban nhân dân các xã, phường", "Giám đốc các Công ty TNHH MTV Thủy lợi Nam, Bắc Hà Tĩnh", "Giám đốc Công ty Thủy điện Hương Sơn"),
    body=(
        "Hồi 13 giờ ngày 24/8, tâm bão ở cách bờ biển Nghệ An - Hà Tĩnh khoảng 330 km, sức gió mạnh nhất cấp 13, giật cấp 16. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
        "1. Cấm biển từ 18 giờ ngày 24/8/2025; kêu gọi tàu thuyền vào nơi tránh trú, xong trước 20 giờ cùng ngày.",
        "2. Sơ tán dân ở vùng xung yếu ven biển, cửa sông; ưu tiên người già, trẻ em dưới 6 tuổi, phụ nữ mang thai; hoàn thành trước 08 giờ ngày 25/8/2025.",
        "3. Hệ thống truyền thanh cơ sở tăng thời lượng phát bản tin bão, ít nhất 30 phút một lần.",
        "Văn phòng Ban Chỉ huy phòng thủ dân sự tỉnh trực ban 24/24 giờ, tổng hợp báo cáo./.",
    ),
    sign=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Đậu Trọng Nghiêm", copies=("- Như trên;", "- Ban Chỉ đạo PTDS quốc gia (b/c);", "- Bí thư, các PBT Tỉnh ủy (b/c);", "- Lưu: VT, NL2."),
)

_C05 = Letter(
    parent=("BỘ CÔNG AN",), issuer=("CÔNG AN TỈNH GIA LAI",), number="6120/CAT-PC06", number_as="Số:6120/CAT-PC06", place="Gia Lai", day="ngày 04 tháng 11 năm 2025", mark="KHẨN", about="chấn chỉnh việc thẩm định, đăng tin trên chuyên mục Loa phường", to=("Trưởng Công an các xã, phường", "Phòng Tham mưu (PV01)", "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao (PA05)"),
    body=(
        "Kiểm tra ngẫu nhiên 40 bài do Công an cấp xã phê duyệt trong tháng 10/2025 cho thấy 11 bài chọn sai nhóm người xem (để từ 6 tuổi trong khi văn bản đề nghị ghi từ 16 tuổi), 04 bài hiển thị ra ngoài phạm vi xã, 09 bài không gỡ khi hết hạn. Giám đốc Công an tỉnh yêu cầu:",
        "Một là, chỉ phê duyệt khi văn bản đề nghị ghi đủ độ tuổi, giới tính, phạm vi cấp xã hoặc cấp tỉnh, ngày bắt đầu và ngày kết thúc; thiếu một trong các mục trên thì có văn bản trả lời đơn vị gửi.",
        "Hai là, bài đề nghị đăng trên toàn quốc phải chuyển về Phòng PC06 để báo cáo Cục C06, không tự đăng.",
        "Ba là, từ ngày 10/11/2025, mỗi bài phải có ảnh đại diện đúng cỡ 1280 x 720 điểm ảnh.",
        "Báo cáo kết quả khắc phục về Công an tỉnh (qua PC06, đ/c Thiếu tá Rơ Mah Tuân, SĐT 0900 111 642) trước ngày 15/11/2025./.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Đại tá Kpă Thuận Hóa", copies=("- Như trên (thực hiện);", "- Đ/c Giám đốc (b/c);", "- C06 - BCA (b/c);", "- Lưu: VT, PC06 (Đ1)."), stamp=("Ký bởi: Công an tỉnh Gia Lai", "Thời gian ký: 05.11.2025 08:12:40 +07:00"),
)

_C06 = Letter(
    issuer=("TỈNH ĐOÀN TUYÊN QUANG",), head="youth", number="64-GM/TĐTN-XDĐ", number_as="Số: 64-GM/TĐTN-XDĐ", place="Tuyên Quang", day="ngày 9 tháng 3 năm 2026", title=("GIẤY MỜI", "Dự Lễ ra mắt Đội hình thanh niên tình nguyện", "“Loa phường số - Bản làng số” năm 2026"), to=("Thường trực Đảng ủy, lãnh đạo UBND xã Đồng Văn", "Đồng chí Trưởng Công an xã Đồng Văn", "Ban Thường vụ Đoàn các xã Sà Phìn, Phố Bảng, Lũng Phìn"),
    body=(
        "Hưởng ứng Tháng Thanh niên 2026, Ban Thường vụ Tỉnh đoàn tổ chức Lễ ra mắt đội hình giúp bà con cài VNeID và theo dõi Loa phường. Trân trọng kính mời các đồng chí tới dự:",
        "- Thời gian: 07 giờ 30 phút, thứ Bảy, ngày 21/3/2026.",
        "- Địa điểm: Quảng trường phố cổ Đồng Văn.",
        "- Đối tượng được cấp áo và mũ: đoàn viên từ 16 đến 30 tuổi, nam 40, nữ 40.",
        "Xin các đơn vị xác nhận số người dự trước 17 giờ ngày 17/3/2026. Sự có mặt của các đồng chí góp phần cho thành công của buổi lễ.",
    ),
    sign=("TL. BAN THƯỜNG VỤ TỈNH ĐOÀN", "CHÁNH VĂN PHÒNG"), name="Giàng Mí Vư", copies=("- Như kính mời;", "- Lưu VP."),
)

_C07 = Letter(
    parent=("ỦY BAN NHÂN DÂN HUYỆN CẦN GIỜ",), issuer=("TRUNG TÂM Y TẾ", "HUYỆN CẦN GIỜ"), number="21/2024/HĐ-TTYT", place="Cần Giờ", day="ngày 12 tháng 6 năm 2024", title=("HỢP ĐỒNG", "Thuê dịch vụ vận chuyển, xử lý chất thải y tế nguy hại"),
    body=(
        "<i>Căn cứ Bộ luật Dân sự số 91/2015/QH13 ngày 24/11/2015; căn cứ nhu cầu và khả năng của hai bên.</i>",
        "<b>BÊN A:</b> Trung tâm Y tế huyện Cần Giờ. Người đại diện: ông Lương Sĩ Cẩn, Giám đốc.",
        "<b>BÊN B:</b> Công ty TNHH Môi trường Rạch Lá. Người đại diện: bà Trịnh Ái Nhi, Giám đốc. Giấy phép số 09/GP-STNMT ngày 03/02/2023.",
        "<b>Điều 1.</b> Bên B thu gom 02 lần mỗi tuần tại 08 điểm, khối lượng ước 450 kg/tháng.",
        "<b>Điều 2.</b> Đơn giá 14.200 đồng/kg đã gồm thuế; thanh toán chuyển khoản trước ngày 10 của tháng sau.",
        "<b>Điều 3.</b> Hợp đồng có giá trị từ ngày 01/7/2024 đến hết ngày 30/6/2025, lập thành 04 bản, mỗi bên giữ 02 bản.",
    ),
    sign=("ĐẠI DIỆN BÊN A", "GIÁM ĐỐC"), name="Lương Sĩ Cẩn", copies=(),
)

_C08 = Letter(
    issuer=("TÒA ÁN NHÂN DÂN", "HUYỆN MỘC CHÂU, TỈNH SƠN LA"), number="58/TB-TLVA", place="Mộc Châu", day="ngày 7 tháng 5 năm 2024", title=("THÔNG BÁO", "VỀ VIỆC THỤ LÝ VỤ ÁN"), to=("Bà Hà Thị Ún, bản Áng, xã Đông Sang, huyện Mộc Châu",),
    body=(
        "Ngày 02 tháng 5 năm 2024, Tòa án nhân dân huyện Mộc Châu đã thụ lý vụ án dân sự số 31/2024/TLST-HNGĐ về tranh chấp hôn nhân và gia đình theo đơn khởi kiện đề ngày 22 tháng 4 năm 2024 của ông Vì Văn Toản.",
        "Trong thời hạn 15 ngày, kể từ ngày nhận được thông báo này, người được thông báo phải nộp cho Tòa án văn bản ghi ý kiến của mình đối với yêu cầu của người khởi kiện và tài liệu, chứng cứ kèm theo (nếu có).",
        "Hết thời hạn nêu trên mà không nộp văn bản ghi ý kiến thì Tòa án tiếp tục giải quyết vụ án theo quy định của Bộ luật Tố tụng dân sự./.",
    ),
    sign=("THẨM PHÁN",), name="Quàng Thị Xôm", copies=("- Như trên;", "- VKSND huyện Mộc Châu;", "- Lưu hồ sơ vụ án."), size=13,
)

_C09 = Letter(
    parent=("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO",), issuer=("VIỆN KIỂM SÁT NHÂN DÂN", "TỈNH BÌNH THUẬN"), number="1655/VKS-VP", place="Bình Thuận", day="ngày 18 tháng 10 năm 2024", about="đăng bài cảnh báo thủ đoạn giả danh Kiểm sát viên gọi điện lừa đảo", to=(PC06 + "tỉnh Bình Thuận",),
    body=(
        "Tiếp theo Công văn số 1502/VKS-VP ngày 20/9/2024 về phối hợp phòng ngừa tội phạm, Viện kiểm sát nhân dân tỉnh nhận thấy chín tháng đầu năm có 26 người bị kẻ tự xưng Kiểm sát viên gọi điện đòi chuyển tiền, nạn nhân lớn tuổi nhất 81 tuổi.",
        "Viện đã viết bài cảnh báo, nay chuyển Quý Phòng và mong được trình lãnh đạo Công an tỉnh cho xuất hiện tại mục Loa phường trên VNeID. Xin chọn người nhận tin là nam, nữ công dân từ 25 tuổi đến hết 70 tuổi hiện cư trú tại thành phố Phan Thiết, thị xã La Gi cùng hai huyện Bắc Bình và Tuy Phong.",
        "Tin để trên ứng dụng ba mươi ngày, tính từ ngày 15/11/2024. Nếu bạn đọc hỏi thêm, xin hướng dẫn gọi trực ban 0900 222 118.",
        "Bài (bản Word) cùng ảnh đại diện được gửi qua trục liên thông và thư điện tử công vụ./.",
    ),
    sign=("KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG"), name="Thông Hoài Tú Anh", copies=("- Như trên;", "- Viện trưởng (b/c);", "- Lưu: VT, VP."),
)

_C10 = Letter(
    parent=("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "TỈNH QUẢNG TRỊ"), issuer=("CHI CỤC KIỂM LÂM",), number="388/CCKL-QLBVR", place="Quảng Trị", day="ngày 5/9/2025", about="tăng cường kiểm tra, truy quét tình trạng khai thác lâm sản trái phép tại khu vực giáp ranh", to=("Hạt Kiểm lâm Rừng đặc dụng Bắc Hướng Hóa", "Các Hạt Kiểm lâm khu vực", "Đội Kiểm lâm cơ động và Phòng cháy, chữa cháy rừng số 1, số 2"),
    body=(
        "Công văn số 1120/SNNMT-KL ngày 29/8/2025 của Sở Nông nghiệp và Môi trường yêu cầu siết chặt quản lý lâm sản; theo đó Chi cục giao các đơn vị:",
        "a) Mở đợt cao điểm từ ngày 10/9 đến ngày 10/10/2025 tại các tiểu khu 672, 674, 681.",
        "b) Chủ động phối hợp đồn biên phòng, công an xã chốt chặn các lối mòn.",
        "c) Lập sổ theo dõi cưa xăng, yêu cầu chủ cưa ký cam kết.",
        "Kết quả gửi về Chi cục (Phòng Quản lý bảo vệ rừng) vào thứ Sáu hằng tuần./.",
    ),
    sign=("KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"), name="Hồ Văn Pả Sông", copies=("- Như trên;", "- Lãnh đạo Sở (b/c);", "- Lưu: VT, QLBVR."),
)

_C11 = Letter(
    parent=("CHI CỤC KIỂM LÂM TỈNH KON TUM",), issuer=("HẠT KIỂM LÂM", "HUYỆN KON PLÔNG"), number="03/QCPH-HKL-BCHQS", number_as="Số : 03 / QCPH-HKL-BCHQS", place="Kon Plông", day="ngày 15 tháng 3 năm 2024",
    title=("QUY CHẾ", "Phối hợp giữa Hạt Kiểm lâm huyện và Ban Chỉ huy Quân sự huyện", "trong công tác quản lý, bảo vệ rừng; phòng cháy, chữa cháy rừng", "trên địa bàn huyện Kon Plông"),
    body=(
        "^<b>Chương I</b>", "^<b>QUY ĐỊNH CHUNG</b>",
        "<b>Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng</b>",
        "1. Quy chế quy định nguyên tắc, nội dung, trách nhiệm phối hợp giữa hai đơn vị trên phạm vi toàn huyện.",
        "2. Đối tượng áp dụng là cán bộ, kiểm lâm viên địa bàn, dân quân tự vệ từ 18 đến 45 tuổi được điều động.",
        "^<b>Chương II</b>", "^<b>NỘI DUNG PHỐI HỢP</b>",
        "<b>Điều 2.</b> Định kỳ ngày 25 hằng tháng trao đổi tin tức; khi có cháy rừng phải huy động tại chỗ trong vòng 60 phút.",
        "<b>Điều 3.</b> Quy chế có hiệu lực kể từ ngày ký, thay thế Quy chế số 01/QCPH ngày 11/4/2019.",
    ),
    sign=("HẠT KIỂM LÂM HUYỆN", "HẠT TRƯỞNG"), name="A Gruh", copies=("- Chi cục Kiểm lâm (b/c);", "- Bộ CHQS tỉnh (b/c);", "- Lưu: HKL, BCHQS."),
)

_C12 = Letter(
    parent=("SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH PHÚ THỌ",), issuer=("TRƯỜNG TRUNG HỌC PHỔ THÔNG", "CHUYÊN HOÀNG VĂN THỤ"), number="77/QyĐ-HVT", place="Hòa Bình", day="ngày 08 tháng 9 năm 2025",
    title=("QUY ĐỊNH", "Về quản lý, sử dụng điện thoại di động, thiết bị thông minh", "của học sinh trong khuôn viên nhà trường", "năm học 2025 - 2026"),
    body=(
        "Điều 1. Học sinh nội trú và ngoại trú gửi điện thoại tại tủ lớp trước tiết 1, nhận lại sau tiết cuối.",
        "Điều 2. Chỉ dùng thiết bị khi giáo viên bộ môn cho phép và ghi vào sổ đầu bài; tuyệt đối không quay phim, phát trực tiếp.",
        "Điều 3. Học sinh vi phạm lần đầu nhắc nhở; lần thứ hai mời cha mẹ; lần thứ ba hạ một bậc hạnh kiểm trong học kỳ.",
        "Điều 4. Ban Nền nếp, giáo viên chủ nhiệm và toàn thể học sinh chịu trách nhiệm thi hành từ ngày 15 tháng 9 năm 2025.",
    ),
    sign=("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), name="Bùi Thị Quế Lâm", copies=("- Sở GD&ĐT (b/c);", "- Các tổ chuyên môn;", "- Lưu: VT."),
)

_C13 = Letter(
    issuer=("VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI", "VÀ HỘI ĐỒNG NHÂN DÂN", "TỈNH LẠNG SƠN"), number="05/TC-VP", place="Lạng Sơn", day="ngày 10 tháng 12 năm 2025",
    title=("THÔNG CÁO", "Về kết quả Kỳ họp thứ ba mươi chín (Kỳ họp thường lệ cuối năm 2025)", "Hội đồng nhân dân tỉnh Lạng Sơn khóa XVII, nhiệm kỳ 2021 - 2026"),
    body=(
        "Sau 02 ngày rưỡi làm việc khẩn trương, trách nhiệm, chiều ngày 09/12/2025, Kỳ họp đã hoàn thành toàn bộ chương trình đề ra.",
        "Hội đồng nhân dân tỉnh đã xem xét 42 báo cáo, chất vấn 03 thành viên UBND tỉnh và biểu quyết thông qua 24 nghị quyết, có nghị quyết hỗ trợ học phí cho trẻ mầm non 3 đến 5 tuổi.",
        "Cử tri và Nhân dân trong tỉnh theo dõi phiên khai mạc, phiên chất vấn qua truyền hình trực tiếp; đường dây nóng nhận 63 ý kiến.",
        "Toàn văn các nghị quyết công bố tại trang thông tin điện tử của Hội đồng nhân dân tỉnh./.",
    ),
    sign=("CHÁNH VĂN PHÒNG",), name="Hoàng Thị Nhự Phương", copies=("- Thường trực HĐND tỉnh;", "- Các cơ quan báo chí;", "- Lưu: VT, CTHĐND."),
)

_C14 = Letter(
    parent=("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",), issuer=("LIÊN ĐOÀN LAO ĐỘNG", "TỈNH THÁI BÌNH"), number="29/HD-LĐLĐ", place="Thái Bình", day="ngày 11 tháng 11 năm 2024",
    title=("HƯỚNG DẪN", "Tổ chức các hoạt động chăm lo cho đoàn viên, người lao động", "nhân dịp Tết Nguyên đán Ất Tỵ năm 2025"),
    body=(
        "Thực hiện Kế hoạch số 188/KH-TLĐ ngày 28/10/2024, Ban Thường vụ Liên đoàn Lao động tỉnh hướng dẫn như sau:",
        "I. ĐỐI TƯỢNG VÀ MỨC CHI", "Đoàn viên có hoàn cảnh khó khăn, lao động nữ mang thai, người bị cắt giảm giờ làm: 500.000 đồng/người; không quá 20% tổng số đoàn viên.",
        "II. HÌNH THỨC", "“Chợ Tết Công đoàn”, “Chuyến xe nghĩa tình”, thăm hỏi tại khu nhà trọ.",
        "III. THỜI GIAN", "Hoàn thành trước ngày 20/01/2025 (tức 21 tháng Chạp). Quyết toán gửi về Ban Tài chính trước 28/02/2025.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), name="Phí Ngọc Ánh Tuyết", copies=("- Tổng LĐLĐVN (b/c);", "- LĐLĐ các huyện, thành phố;", "- Lưu: VT, CSPL."), size=13,
)

_C15 = Letter(
    parent=("HỘI CỰU CHIẾN BINH VIỆT NAM",), issuer=("HỘI CỰU CHIẾN BINH", "TỈNH BẾN TRE"), number="11/CTr-HCCB", place="Bến Tre", day="ngày 20/01/2025",
    title=("CHƯƠNG TRÌNH", "Công tác trọng tâm của Ban Thường vụ Hội Cựu chiến binh tỉnh", "quý I năm 2025"),
    body=(
        Rows((("Tháng", "Nội dung", "Chủ trì"), ("Tháng 1", "Thăm, tặng quà cựu chiến binh từ 80 tuổi trở lên; dâng hương Nghĩa trang liệt sĩ tỉnh (ngày 24/01)", "Đ/c Chủ tịch"), ("Tháng 2", "Tham gia lễ giao, nhận quân năm 2025 tại các huyện, thành phố (ngày 13/02)", "Đ/c Phó Chủ tịch TT"), ("Tháng 3", "Kiểm tra Quỹ hội cơ sở ở Giồng Trôm, Thạnh Phú; hội thảo bồi dưỡng cán bộ chi hội", "Ban Kiểm tra")), (0.16, 0.6, 0.24)),
        "Căn cứ Chương trình này, các ban thuộc cơ quan Tỉnh hội lập lịch tuần. Nếu có việc đột xuất, Văn phòng báo cáo Thường trực điều chỉnh./.",
    ),
    sign=("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), name="Đại tá Võ Chí Dũng Sĩ", copies=("- Thường trực Tỉnh ủy (b/c);", "- Hội CCB các huyện, TP;", "- Lưu VP."),
)

_C16 = Letter(
    parent=("ỦY BAN NHÂN DÂN XÃ MƯỜNG XÉN",), issuer=("BAN CHỈ HUY", "PHÒNG THỦ DÂN SỰ"), number="02/PA-BCHPTDS", place="Mường Xén", day="ngày\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0tháng 7 năm 2026",
    title=("PHƯƠNG ÁN", "Ứng phó lũ ống, lũ quét, sạt lở đất", "và phương án sơ tán dân cư vùng có nguy cơ cao", "trên địa bàn xã Mường Xén năm 2026"),
    body=(
        "<b>I. TÌNH HUỐNG</b>", "Mưa trên 150 mm trong 12 giờ, nước sông Nậm Mộ vượt báo động 2, quốc lộ 7 bị chia cắt tại km 198.",
        "<b>II. LỰC LƯỢNG</b>", "Dân quân 64 đồng chí, công an xã 12 đồng chí, đoàn viên thanh niên 30 đồng chí; 04 xe tải, 02 xuồng.",
        "<b>III. BIỆN PHÁP</b>", "Phát lệnh bằng kẻng, loa tay, loa truyền thanh các bản; sơ tán 112 hộ theo Phụ lục.",
        "Các thành viên Ban Chỉ huy theo nhiệm vụ được phân công tổ chức thực hiện./.",
        "\f", "^<b>PHỤ LỤC</b>", "^<b>DANH SÁCH ĐIỂM SƠ TÁN</b>", "^<i>(Kèm theo Phương án số ....../PA-BCHPTDS ngày ..../7/2026 của Ban Chỉ huy phòng thủ dân sự xã)</i>",
        Rows((("TT", "Bản, khối", "Số hộ", "Nơi đến"), ("1", "Bản Cầu Tám", "41", "Trường Tiểu học"), ("2", "Khối 4", "38", "Nhà văn hóa khối 2"), ("3", "Bản Na Cáng", "33", "Đồn Biên phòng")), (0.1, 0.35, 0.15, 0.4)),
    ),
    sign=("TRƯỞNG BAN", "CHỦ TỊCH UBND XÃ"), name="Cụt Văn Nhâm", copies=("- BCH PTDS tỉnh (b/c);", "- Thành viên BCH;", "- Lưu: VT."),
)

_C17 = Letter(
    parent=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ ĐÀ NẴNG"), issuer=("SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"), number="01/ĐA-SVHTTDL", place="Đà Nẵng", day="ngày 3 tháng 2 năm 2026",
    title=("ĐỀ ÁN", "Bảo tồn, phát huy giá trị nghề thủ công truyền thống", "làng mộc Kim Bồng, làng gốm Thanh Hà và làng rau Trà Quế", "gắn với phát triển du lịch cộng đồng thành phố Đà Nẵng", "giai đoạn 2026 - 2030, định hướng đến năm 2035"),
    body=(
        "<b>Phần thứ nhất. SỰ CẦN THIẾT</b>",
        "Ba làng nghề hiện có 214 hộ làm nghề, thợ dưới 35 tuổi chỉ chiếm 8,4%. Khách tham quan năm 2025 đạt 612.000 lượt, chủ yếu lưu lại dưới hai giờ.",
        "<b>Phần thứ hai. MỤC TIÊU, ĐỐI TƯỢNG, PHẠM VI</b>",
        "Đến năm 2030 có ít nhất 60 thợ trẻ được truyền nghề. Đề án áp dụng với nghệ nhân, hộ sản xuất, doanh nghiệp lữ hành tại các phường Hội An, Hội An Tây và vùng phụ cận.",
        "<b>Phần thứ ba. KINH PHÍ</b>", "Khái toán 48,2 tỷ đồng, trong đó ngân sách thành phố 60%.",
    ),
    sign=("Q. GIÁM ĐỐC",), name="Tăng Huyền Trân Châu", copies=("- UBND thành phố (trình);", "- Sở Tài chính;", "- Lưu: VT, QLDSVH."), size=13.5,
)

_C18 = Letter(
    parent=("ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP",), issuer=("BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG CÔNG TRÌNH", "GIAO THÔNG VÀ NÔNG NGHIỆP"), number="09/DA-BQLDA.GTNN", place="Mỹ Tho", day="ngày 27 tháng 10 năm 2025",
    title=("DỰ ÁN", "Nâng cấp đê bao, cống ngăn mặn kênh Nguyễn Tấn Thành kết hợp đường giao thông", "(Đề xuất chủ trương đầu tư)"),
    body=(
        "1. Tên dự án: Nâng cấp đê bao, cống ngăn mặn kênh Nguyễn Tấn Thành kết hợp đường giao thông.",
        "2. Nhóm dự án: nhóm B. Cấp quyết định chủ trương: Hội đồng nhân dân tỉnh.",
        "3. Địa điểm, phạm vi: các xã Châu Thành, Tân Hương, tỉnh Đồng Tháp; chiều dài 19,6 km.",
        "4. Thời gian thực hiện: từ quý II/2026 đến quý IV/2029.",
        "5. Tổng mức đầu tư dự kiến: 742 tỷ đồng; nguồn vốn ngân sách trung ương hỗ trợ 70%.",
        "6. Đối tượng hưởng lợi: 31.400 hộ dân vùng ngọt hóa, kể cả hộ có người trên 60 tuổi sống một mình.",
    ),
    sign=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name="Trần Lê Phương Nghi", copies=("- UBND tỉnh (b/c);", "- Sở Tài chính (thẩm định);", "- Lưu: VT, KH."),
)

_C19 = Letter(
    parent=("HỘI CHỮ THẬP ĐỎ VIỆT NAM",), issuer=("HỘI CHỮ THẬP ĐỎ", "TỈNH PHÚ YÊN"), number="07/BB-CTĐ", place="Tuy Hòa", day="ngày 16 tháng 12 năm 2024",
    title=("BIÊN BẢN", "Họp xét chọn hộ được hỗ trợ sinh kế", "từ nguồn vận động “Tết Nhân ái” Xuân Ất Tỵ 2025"),
    body=(
        "Hôm nay, vào lúc 14 giờ 00 ngày 16/12/2024, tại phòng họp Hội Chữ thập đỏ tỉnh.",
        "Thành phần: Bà Đoàn Thị Sim, Phó Chủ tịch Hội - Chủ tọa; ông Ksor Y Thăng - Thư ký; cùng đại diện 09 huyện, thị, thành hội.",
        "Nội dung: Thư ký đọc danh sách 74 hộ do cơ sở đề nghị. Hội nghị thảo luận, loại 06 hộ đã nhận bò giống năm 2023; thống nhất xét 68 hộ, mỗi hộ 15 triệu đồng, ưu tiên hộ có trẻ mồ côi dưới 16 tuổi.",
        "Cuộc họp kết thúc lúc 16 giờ 20 phút cùng ngày; biên bản được đọc lại cho mọi người nghe, nhất trí và ký tên.",
    ),
    sign=("CHỦ TỌA",), name="Đoàn Thị Sim", copies=("- TW Hội (b/c);", "- Thành phần dự họp;", "- Lưu: VT."),
)

_C20 = Letter(
    parent=("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), issuer=("TRƯỜNG ĐẠI HỌC TÂY NGUYÊN",), number="12/BGN-ĐHTN", place="Đắk Lắk", day="ngày 22 tháng 5 năm 2026",
    title=("BẢN GHI NHỚ", "Về hợp tác đào tạo nguồn nhân lực số", "và chuyển giao công nghệ chế biến cà phê đặc sản"),
    body=(
        "Hôm nay, tại phòng khách Nhà điều hành, Trường Đại học Tây Nguyên và Liên minh Hợp tác xã tỉnh Đắk Lắk cùng thống nhất ghi nhớ:",
        "(1) Hai bên mở mỗi năm 02 lớp tập huấn cho xã viên hợp tác xã, độ tuổi dưới 50, nữ không dưới 40%.",
        "(2) Nhà trường chia sẻ phòng thí nghiệm; Liên minh giới thiệu nơi thực tập.",
        "(3) Ghi nhớ có thời hạn 05 năm kể từ ngày ký và không ràng buộc nghĩa vụ tài chính.",
    ),
    sign=("TRƯỜNG ĐẠI HỌC TÂY NGUYÊN", "KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), name="PGS.TS. Lê Trí Viễn Khoa", copies=(),
)

CASES = (
    tell("tc01-qd-bac-kan-tieu-de-bon-dong", _C01, "2024-07-02", who("Ủy ban nhân dân tỉnh Bắc Kạn", "province", UB, in_="tỉnh Bắc Kạn"), "quyet_dinh", title="Phó Chủ tịch", authority="KT", received="2024-07-03"),
    tell("tc02-nq-hdnd-ha-tien", _C02, "2025-12-26", who("Hội đồng nhân dân phường Hà Tiên", "commune", "other", in_="tỉnh An Giang > phường Hà Tiên"), "nghi_quyet", title="Chủ tịch", received="2025-12-29", drop=("issuer.kind",), look={"cols": 0.45}),
    tell("tc03-chi-thi-tinh-uy", _C03, "2025-02-17", who("Tỉnh ủy Điện Biên", "province", "party", in_="tỉnh Điện Biên"), "chi_thi", title="Phó Bí thư Thường trực", authority="TM", received="2025-02-18", look={"foot": "stacked"}),
    tell("tc04-cong-dien-bao-so-5", _C04, "2025-08-24", who("Ủy ban nhân dân tỉnh Hà Tĩnh", "province", UB, in_="tỉnh Hà Tĩnh"), "cong_dien", title="Phó Chủ tịch", authority="KT", urgency="hoa_toc", received="2025-08-24",
         look={"say": "<b>CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH ĐIỆN:</b>"}, doubtful=["addressees"], drop=("status",)),
    tell("tc05-cat-gia-lai-chan-chinh", _C05, "2025-11-04", who("Công an tỉnh Gia Lai", "province", "police", "Bộ Công an", "tỉnh Gia Lai"), "cong_van", title="Phó Giám đốc", authority="KT", urgency="khan", received="2025-11-05", look={"to": "plus", "vv_word": "V/v:"}),
    tell("tc06-giay-moi-tinh-doan", _C06, "2026-03-09", who("Tỉnh đoàn Tuyên Quang", "province", MASS, in_="tỉnh Tuyên Quang"), "giay_moi", title="Chánh Văn phòng", authority="TL", received="2026-03-10", look={"say": "Kính mời:"}),
    odd(tell("tc07-hop-dong-hai-chu-ky", _C07, "2024-06-12", who("Trung tâm Y tế huyện Cần Giờ", "district", "health", "Ủy ban nhân dân huyện Cần Giờ", "thành phố Hồ Chí Minh > huyện Cần Giờ"), "hop_dong", title="Giám đốc", received="2024-06-13",
             doubtful=["signatory"], drop=("signatory", "status"), look={"twin": (("ĐẠI DIỆN BÊN B", "GIÁM ĐỐC"), "Trịnh Ái Nhi")})),
    tell("tc08-toa-an-moc-chau-thu-ly", _C08, "2024-05-07", who("Tòa án nhân dân huyện Mộc Châu, tỉnh Sơn La", "district", "other", in_="tỉnh Sơn La > huyện Mộc Châu"), "thong_bao", title="Thẩm phán", received="2024-05-09", look={"to": "block", "cols": 0.47}),
    ask("tc09-vks-binh-thuan-de-nghi", _C09, "2024-10-18", {
        "issuer": who("Viện kiểm sát nhân dân tỉnh Bình Thuận", "province", "other", "Viện kiểm sát nhân dân tối cao", "tỉnh Bình Thuận"), "audience": audience("25-70", "all"),
        "scope": area("district", "thành phố Phan Thiết", "thị xã La Gi", "huyện Bắc Bình", "huyện Tuy Phong"), "window": window("2024-11-15", "2024-12-14"), "notes": None, "topic": "crime_warning",
        "decision": decision("province", PC06 + "tỉnh Bình Thuận", "province"),
    }, title="Phó Viện trưởng", authority="KT", received="2024-10-21", subject="fraud", drop=("notes",)),
    tell("tc10-chi-cuc-kiem-lam-docx", _C10, "2025-09-05", who("Chi cục Kiểm lâm", "province", "department", "Sở Nông nghiệp và Môi trường tỉnh Quảng Trị", "tỉnh Quảng Trị"), "cong_van", title="Phó Chi cục trưởng", authority="KT", received="2025-09-08", form="docx"),
    odd(tell("tc11-quy-che-hat-kiem-lam", _C11, "2024-03-15", who("Hạt Kiểm lâm huyện Kon Plông", "district", "department", "Chi cục Kiểm lâm tỉnh Kon Tum", "tỉnh Kon Tum > huyện Kon Plông"), "quy_che", title="Hạt trưởng", received="2024-03-18",
             doubtful=["signatory"], drop=("issuer.kind", "signatory", "status"), look={"twin": (("BAN CHỈ HUY QUÂN SỰ HUYỆN", "CHỈ HUY TRƯỞNG"), "Trung tá Đinh Xuân Glay")})),
    tell("tc12-quy-dinh-truong-chuyen-docx", _C12, "2025-09-08", who("Trường Trung học phổ thông Chuyên Hoàng Văn Thụ", "province", "school", "Sở Giáo dục và Đào tạo tỉnh Phú Thọ", "tỉnh Phú Thọ"), "quy_dinh", title="Phó Hiệu trưởng", authority="KT", received="2025-09-10", form="docx", drop=("issuer.level",)),
    tell("tc13-thong-cao-vp-ba-dong", _C13, "2025-12-10", who("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Lạng Sơn", "province", "other", in_="tỉnh Lạng Sơn"), "thong_cao", title="Chánh Văn phòng", received="2025-12-11", drop=("issuer.kind",), look={"cols": 0.5}),
    tell("tc14-huong-dan-ldld-docx", _C14, "2024-11-11", who("Liên đoàn Lao động tỉnh Thái Bình", "province", MASS, "Tổng Liên đoàn Lao động Việt Nam", "tỉnh Thái Bình"), "huong_dan", title="Phó Chủ tịch", authority="TM", received="2024-11-12", form="docx"),
    tell("tc15-chuong-trinh-ccb-ben-tre", _C15, "2025-01-20", who("Hội Cựu chiến binh tỉnh Bến Tre", "province", MASS, "Hội Cựu chiến binh Việt Nam", "tỉnh Bến Tre"), "chuong_trinh", title="Chủ tịch", authority="TM", received="2025-01-21", look={"cols": 0.46}),
    tell("tc16-phuong-an-muong-xen-phu-luc", _C16, None, who("Ban Chỉ huy phòng thủ dân sự", "commune", "other", "Ủy ban nhân dân xã Mường Xén", "tỉnh Nghệ An > xã Mường Xén"), "phuong_an", title="Trưởng ban", findings=["DATE_INCOMPLETE", "NOT_A_REQUEST"], received="2026-07-20", drop=("issuer.kind", "signatory.title", "findings", "status")),
    tell("tc17-de-an-da-nang-bon-dong", _C17, "2026-02-03", who("Sở Văn hóa, Thể thao và Du lịch", "province", "department", "Ủy ban nhân dân thành phố Đà Nẵng", "thành phố Đà Nẵng"), "de_an", title="Giám đốc", authority="Q", received="2026-02-04", look={"rule": False}),
    tell("tc18-du-an-ban-qlda", _C18, "2025-10-27", who("Ban Quản lý dự án đầu tư xây dựng công trình giao thông và nông nghiệp", "province", "other", "Ủy ban nhân dân tỉnh Đồng Tháp", "tỉnh Đồng Tháp"), "du_an", title="Phó Giám đốc", authority="KT", received="2025-10-28", drop=("issuer.kind",), look={"ragged": True}),
    tell("tc19-bien-ban-chu-thap-do-docx", _C19, "2024-12-16", who("Hội Chữ thập đỏ tỉnh Phú Yên", "province", MASS, "Hội Chữ thập đỏ Việt Nam", "tỉnh Phú Yên"), "bien_ban", title="Chủ tọa", received="2024-12-17", form="docx"),
    odd(tell("tc20-ban-ghi-nho-dai-hoc", _C20, "2026-05-22", who("Trường Đại học Tây Nguyên", "ministry", "school", "Bộ Giáo dục và Đào tạo", "tỉnh Đắk Lắk"), "ban_ghi_nho", title="Phó Hiệu trưởng", authority="KT", received="2026-05-25",
             doubtful=["signatory"], drop=("issuer.level", "issuer.province", "signatory", "status"), look={"twin": (("LIÊN MINH HỢP TÁC XÃ TỈNH", "CHỦ TỊCH"), "Y Wem Hwing")})),
)
