"""Make the templates of outgoing papers, pipeline/respond/templates/*.docx: what each paper says.

Usage: python tools/make_templates.py [FOLDER]

Officers edit copies of the files in Word; this script is how ours came about, and makes them again.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from docx.shared import Pt
from sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FOLDER = Path(__file__).parents[1] / "pipeline" / "respond" / "templates"
CHANNEL = "trên hệ thống CMS\u00a0Loa\u00a0phường"


def acknowledgement() -> Sheet:
    """Thông báo tiếp nhận."""
    sheet = Sheet("Thông báo tiếp nhận")
    sheet.letter(f"tiếp nhận đề nghị đăng tin {CHANNEL}")
    sheet.paragraph("{{ office }} đã tiếp nhận {{ letter }}. Thông tin tiếp nhận như sau:")
    sheet.pairs(
        ("Số đến", "{{ arrival_number }}"),
        ("Ngày đến", "{{ received_on }}"),
        ("Tệp đã nhận", "{{ files }}"),
        ("Đơn vị thẩm định", "{{ appraiser }}"),
        ("Cấp phê duyệt", "{{ approver }}"),
        ("Thời hạn thẩm định", "{{ deadline }}"),
        ("Căn cứ về thời hạn", "{{ deadline_clause }}"),
    )
    sheet.paragraph(
        "Kết quả thẩm định sẽ được thông báo bằng văn bản; nếu hồ sơ chưa đạt yêu cầu, văn bản nêu rõ lý do "
        "và nội dung cần chỉnh sửa."
    )
    sheet.paragraph("Mọi vấn đề liên quan cần trao đổi, đề nghị liên hệ {{ contact }}.")
    sheet.foot("{{ office }} thông báo để {{ recipient }} biết, phối hợp.", "{{ appraiser }} (để thẩm định)")
    return sheet


def gaps() -> Sheet:
    """Thông báo hồ sơ chưa đạt yêu cầu."""
    sheet = Sheet("Thông báo hồ sơ chưa đạt yêu cầu")
    sheet.letter(f"bổ sung, chỉnh sửa hồ sơ đề nghị đăng tin {CHANNEL}")
    sheet.paragraph(
        "{{ office }} nhận được {{ letter }} (số đến {{ arrival_number }}, ngày đến {{ received_on }})."
    )
    sheet.paragraph(
        "Qua thẩm định, hồ sơ chưa đạt yêu cầu để đăng tin. Có {{ count }} nội dung cần bổ sung, "
        "chỉnh sửa như sau:"
    )
    sheet.rows(
        "gap in gaps",
        ("STT", "{{ gap.no }}", 12),
        ("Nội dung chưa đạt", "{{ gap.what }}", 55),
        ("Căn cứ", "{{ gap.clause }}", 46),
        ("Đề nghị thực hiện", "{{ gap.how }}", 52),
    )
    sheet.paragraph(
        "Đề nghị {{ recipient }} bổ sung, chỉnh sửa các nội dung trên và gửi lại hồ sơ đến {{ office }} chậm "
        "nhất ngày {{ answer_by }} để thẩm định theo quy định."
    )
    sheet.paragraph("Mọi vấn đề liên quan cần trao đổi, đề nghị liên hệ {{ contact }}.")
    sheet.foot("{{ office }} thông báo để {{ recipient }} biết, thực hiện.")
    return sheet


def refusal() -> Sheet:
    """Văn bản không chấp thuận."""
    sheet = Sheet("Văn bản không chấp thuận")
    sheet.letter(f"không chấp thuận đề nghị đăng tin {CHANNEL}")
    sheet.paragraph(
        "{{ office }} nhận được {{ letter }} (số đến {{ arrival_number }}, ngày đến {{ received_on }})."
    )
    sheet.paragraph(
        "Qua thẩm định, {{ office }} không chấp thuận đề nghị đăng tin nêu trên với lý do như sau:"
    )
    sheet.every("reason in reasons", "{{ reason }}")
    sheet.paragraph("{%p if grounds %}")
    sheet.paragraph(
        "Các nội dung cụ thể của hồ sơ chưa đáp ứng yêu cầu:"
    ).paragraph_format.keep_with_next = True
    sheet.every("ground in grounds", "- {{ ground.what }} Căn cứ: {{ ground.clause }}.")
    sheet.paragraph("{%p endif %}")
    sheet.paragraph("Mọi vấn đề liên quan cần trao đổi, đề nghị liên hệ {{ contact }}.")
    sheet.foot("{{ office }} thông báo để {{ recipient }} biết.")
    return sheet


def c06() -> Sheet:
    """Công văn đề xuất Cục C06."""
    sheet = Sheet("Công văn đề xuất Cục C06")
    sheet.letter(f"đề nghị phê duyệt, đăng tin tuyên truyền {CHANNEL}")
    sheet.paragraph(
        "{{ office }} nhận được {{ letter }} (số đến {{ arrival_number }}, ngày đến {{ received_on }}). Căn "
        "cứ {{ clause }}, {{ office }} báo cáo, đề xuất như sau:"
    )
    sheet.paragraph("1. Nội dung đề nghị đăng tin", "Mục")
    for name, value in (
        ("Tên bài viết", "“{{ article_title }}”"),
        ("Cơ quan đề nghị", "{{ sender }}"),
        ("Nội dung", "{{ topic }}"),
        ("Đối tượng tuyên truyền", "{{ audience }}"),
        ("Phạm vi tuyên truyền", "{{ scope }}"),
        ("Thời gian đăng tin", "{{ window }}"),
        ("Các nội dung cần lưu ý khác", "{{ notes }}"),
    ):
        sheet.paragraph(f"- {name}: {value}.", "Liệt kê")
    sheet.paragraph("2. Sự cần thiết, theo văn bản của cơ quan đề nghị", "Mục")
    sheet.paragraph("“{{ justification }}”")
    sheet.paragraph("3. Ý kiến của đơn vị thẩm định ({{ appraiser }})", "Mục")
    sheet.every("paragraph in opinion", "{{ paragraph }}")
    sheet.paragraph("Gửi kèm: {{ files }}.", "Tệp")
    sheet.foot("{{ office }} đề nghị {{ recipient }} xem xét, phê duyệt, đăng tin.", "{{ sender }} (để biết)")
    return sheet


def forward() -> Sheet:
    """Văn bản chuyển hồ sơ."""
    sheet = Sheet("Văn bản chuyển hồ sơ")
    sheet.letter(f"chuyển hồ sơ đề nghị đăng tin {CHANNEL}")
    sheet.paragraph(
        "{{ office }} nhận được {{ letter }} (số đến {{ arrival_number }}, ngày đến {{ received_on }})."
    )
    sheet.paragraph(
        "{{ office }} chuyển hồ sơ nêu trên đến {{ recipient }} để thẩm định theo thẩm quyền, vì:"
    )
    sheet.every("step in because", "- {{ step }}")
    sheet.paragraph("Thời hạn thẩm định: {{ deadline }}; căn cứ: {{ deadline_clause }}.")
    sheet.paragraph("Hồ sơ gửi kèm: {{ files }}.", "Tệp")
    sheet.paragraph("Mọi vấn đề liên quan cần trao đổi, đề nghị liên hệ {{ contact }}.")
    sheet.foot(
        "Đề nghị {{ recipient }} thẩm định, thông báo kết quả cho {{ sender }} và {{ office }} để theo dõi.",
        "{{ sender }} (để biết)",
    )
    return sheet


def reminder() -> Sheet:
    """Công văn nhắc gửi bài."""
    sheet = Sheet("Công văn nhắc gửi bài")
    sheet.head(f"gửi tin, bài đăng {CHANNEL}")
    sheet.paragraph("Kính gửi:", "Kính gửi").paragraph_format.space_after = Pt(2)
    sheet.every(
        "recipient in recipients",
        "- {{ recipient }}{% if loop.last %}.{% else %};{% endif %}",
        "Nơi gửi",
    )
    sheet.paragraph(
        "Thực hiện {{ procedure }}, các cơ quan, đơn vị, địa phương phối hợp biên soạn, gửi tin, bài tuyên "
        "truyền trên ứng dụng VNeID. Nội dung được đăng gồm: {{ topics }}; căn cứ {{ topics_clause }}."
    ).paragraph_format.space_before = Pt(8)
    sheet.paragraph(
        "Qua theo dõi, trong tháng {{ reminded_month }} có {{ count }} cơ quan, đơn vị sau chưa gửi tin, bài:"
    ).paragraph_format.keep_with_next = True
    sheet.rows(
        "unit in units",
        ("STT", "{{ unit.no }}", 15),
        ("Cơ quan, đơn vị", "{{ unit.name }}", 105),
        ("Số bài được giao", "{{ unit.quota }}", 45),
    )
    sheet.paragraph(
        "Để phát huy hiệu quả các tiện ích của ứng dụng VNeID, {{ office }} đề nghị các cơ quan, đơn vị nêu "
        "trên quan tâm, biên soạn và gửi tin, bài (kèm file mềm nội dung, hình ảnh đại diện) theo quy trình."
    )
    sheet.paragraph("Mọi vấn đề liên quan cần trao đổi, đề nghị liên hệ {{ contact }}.")
    sheet.foot("{{ office }} trao đổi và cảm ơn sự phối hợp của các cơ quan, đơn vị.")
    return sheet


def checklist() -> Sheet:
    """Phiếu kiểm tra."""
    sheet = Sheet("Phiếu kiểm tra")
    sheet.head(None)
    sheet.paragraph("PHIẾU KIỂM TRA", "Tên phiếu")
    sheet.paragraph(f"Hồ sơ đề nghị đăng tin {CHANNEL}", "Tên phiếu").paragraph_format.space_before = Pt(0)
    sheet.paragraph("Văn bản: {{ letter }}.").paragraph_format.space_before = Pt(12)
    sheet.paragraph(
        "Số đến {{ arrival_number }}, ngày đến {{ received_on }}. Tệp đã nhận: {{ files }}.", "Tệp"
    )
    sheet.paragraph("Đơn vị thẩm định: {{ appraiser }}. Cấp phê duyệt: {{ approver }}.")
    sheet.rows(
        "check in checks",
        ("STT", "{{ check.no }}", 12),
        ("Nội dung", "{{ check.what }}", 33),
        ("Hồ sơ nêu", "{{ check.said }}", 43),
        ("Kết quả", "{{ check.result }}", 20),
        ("Căn cứ", "{{ check.clause }}", 57),
    )
    sheet.two_signatures("CÁN BỘ THẨM ĐỊNH", "LÃNH ĐẠO ĐƠN VỊ")
    return sheet


def article() -> Sheet:
    """Bài viết đăng tin."""
    sheet = Sheet("Bài viết đăng tin")
    sheet.paragraph("{{ title }}", "Tên phiếu").paragraph_format.space_after = Pt(12)
    sheet.every("paragraph in paragraphs", "{{ paragraph }}")
    return sheet


TEMPLATES: dict[str, Callable[[], Sheet]] = {
    "tiep-nhan.docx": acknowledgement,
    "bo-sung.docx": gaps,
    "khong-chap-thuan.docx": refusal,
    "de-xuat-c06.docx": c06,
    "chuyen-ho-so.docx": forward,
    "nhac-gui-bai.docx": reminder,
    "phieu-kiem-tra.docx": checklist,
    "bai-viet.docx": article,
}


def main(argv: Sequence[str]) -> None:
    """Write all templates into the folder."""
    folder = Path(argv[0]) if argv else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in TEMPLATES.items():
        (folder / name).write_bytes(make().saved())
        print(folder / name)


if __name__ == "__main__":
    main(sys.argv[1:])
