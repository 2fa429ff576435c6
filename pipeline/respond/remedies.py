"""What a sender can do about a finding, and which clause asks for it: a row for each that papers name.

`clause` is a key of `Procedure.clauses`; `laws` are used where no clause of a procedure speaks, each from its
first day in force.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from pipeline.procedure import Procedure

NO_CLAUSE = "—"


@dataclass(frozen=True, slots=True)
class Remedy:
    """What the sender should do, in Vietnamese, and where that is asked for."""

    how: str
    clause: str | None = None
    laws: tuple[tuple[date, str], ...] = ()


# The nine components of a letter: Decree 30/2020 Article 8.
_FORM = ((date(2020, 3, 5), "Điều 8 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"),)
_PERSONAL = (
    (date(2023, 7, 1), "Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ"),
    (date(2026, 1, 1), "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15"),
)
_SECRETS = (
    (date(2020, 7, 1), "Luật Bảo vệ bí mật nhà nước số 29/2018/QH14"),
    (date(2026, 3, 1), "Luật Bảo vệ bí mật nhà nước số 117/2025/QH15"),
)
_AREA = "Ghi đúng tên xã, phường, đặc khu (hoặc tỉnh, thành phố) hiện hành cần đăng tin."

REMEDIES = MappingProxyType(
    {
        FindingCode.NUMBER_MISSING: Remedy("Ghi đầy đủ số, ký hiệu của văn bản đề nghị.", laws=_FORM),
        FindingCode.NUMBER_DOUBTFUL: Remedy("Xác nhận lại số, ký hiệu của văn bản đề nghị.", laws=_FORM),
        FindingCode.DATE_MISSING: Remedy("Ghi đầy đủ ngày, tháng, năm ban hành văn bản.", laws=_FORM),
        FindingCode.DATE_INCOMPLETE: Remedy("Ghi đầy đủ ngày, tháng, năm ban hành văn bản.", laws=_FORM),
        FindingCode.DATE_IN_FUTURE: Remedy("Kiểm tra, xác nhận lại ngày ban hành văn bản.", laws=_FORM),
        FindingCode.ISSUER_UNKNOWN: Remedy(
            "Ghi rõ tên cơ quan ban hành và cơ quan chủ quản trực tiếp ở đầu văn bản.", "eligible"
        ),
        FindingCode.ISSUER_NOT_ELIGIBLE: Remedy(
            "Gửi đề nghị qua cơ quan nhà nước hoặc tổ chức chính trị - xã hội chủ quản, quản lý lĩnh vực.",
            "eligible",
        ),
        FindingCode.AUDIENCE_MISSING: Remedy(
            "Nêu đối tượng tuyên truyền: độ tuổi (hoặc “mọi lứa tuổi”) và giới tính (nam, nữ hoặc “không "
            "phân biệt giới tính”).",
            "audience",
        ),
        FindingCode.AUDIENCE_AGE_MISSING: Remedy(
            "Nêu độ tuổi của đối tượng: từ bao nhiêu đến bao nhiêu tuổi, hoặc “mọi lứa tuổi”.", "audience.age"
        ),
        FindingCode.AUDIENCE_GENDER_MISSING: Remedy(
            "Nêu giới tính của đối tượng: nam, nữ, hoặc “không phân biệt giới tính”.", "audience.gender"
        ),
        FindingCode.SCOPE_MISSING: Remedy(
            "Nêu phạm vi tuyên truyền: cấp xã, cấp tỉnh hoặc toàn quốc, kèm tên từng địa bàn.", "scope"
        ),
        FindingCode.SCOPE_UNIT_UNKNOWN: Remedy(_AREA, "scope"),
        FindingCode.SCOPE_UNIT_ABOLISHED: Remedy(_AREA, "scope"),
        FindingCode.SCOPE_BEYOND_ISSUER: Remedy(
            "Điều chỉnh phạm vi trong địa bàn quản lý của cơ quan, hoặc nêu rõ lý do và ý kiến của cấp có "
            "thẩm quyền.",
            "scope",
        ),
        FindingCode.NATIONWIDE_UNJUSTIFIED: Remedy(
            "Nêu rõ lý do, sự cần thiết phải đăng trên phạm vi toàn quốc để Công an tỉnh đề xuất Cục C06, Bộ "
            "Công an; hoặc thu hẹp phạm vi.",
            "justification",
        ),
        FindingCode.WINDOW_MISSING: Remedy("Nêu thời gian đăng tin: từ ngày nào đến hết ngày nào.", "window"),
        FindingCode.WINDOW_INVERTED: Remedy(
            "Xác nhận lại thời gian đăng tin: ngày kết thúc không trước ngày bắt đầu.", "window"
        ),
        FindingCode.WINDOW_PAST: Remedy("Nêu thời gian đăng tin mới, sau thời hạn thẩm định.", "window"),
        FindingCode.WINDOW_TOO_SOON: Remedy(
            "Thống nhất lùi ngày bắt đầu đăng tin sau thời hạn thẩm định.", "deadline"
        ),
        FindingCode.SOFT_COPY_MISSING: Remedy(
            "Gửi file mềm nội dung bài viết (Word hoặc PDF có chữ).", "soft_copy"
        ),
        FindingCode.IMAGE_MISSING: Remedy(
            "Gửi hình ảnh đại diện của bài viết (PNG hoặc JPEG, tối thiểu 200 x 200 điểm ảnh).", "image"
        ),
        FindingCode.TOPIC_NOT_ALLOWED: Remedy(
            "Điều chỉnh nội dung theo danh mục được đăng, hoặc nêu rõ sự cần thiết để Công an tỉnh xem xét, "
            "đề xuất.",
            "topic",
        ),
        FindingCode.SECRECY_MARK: Remedy(
            "Không gửi qua mạng; thực hiện theo quy định về bảo vệ bí mật nhà nước.", laws=_SECRETS
        ),
        FindingCode.PERSONAL_DATA: Remedy(
            "Xóa hoặc che số định danh, số điện thoại và dữ liệu cá nhân khác của công dân trong bài viết.",
            laws=_PERSONAL,
        ),
        FindingCode.DUPLICATE_ARTICLE: Remedy(
            "Xác nhận bài viết không trùng bài đã đăng, hoặc gửi bài viết khác."
        ),
        FindingCode.NUMBER_MISMATCH: Remedy(
            "Xác nhận số, ngày đúng và thống nhất trong văn bản và phần kèm theo.", laws=_FORM
        ),
        FindingCode.SIGNATORY_MISSING: Remedy(
            "Gửi bản có đủ chữ ký, họ tên, chức vụ của người có thẩm quyền.", laws=_FORM
        ),
        FindingCode.UNREADABLE: Remedy("Gửi lại bản rõ, mở được (PDF hoặc Word).", "soft_copy"),
        FindingCode.ENCRYPTED: Remedy("Gửi lại tệp không đặt mật khẩu.", "soft_copy"),
        FindingCode.TOO_LARGE: Remedy(
            "Gửi lại tệp có dung lượng nhỏ hơn hoặc chia thành nhiều tệp.", "soft_copy"
        ),
        FindingCode.UNSUPPORTED_FORMAT: Remedy(
            "Gửi lại tệp dạng Word hoặc PDF; ảnh dạng PNG hoặc JPEG.", "soft_copy"
        ),
    }
)


def remedy_of(code: FindingCode) -> Remedy:
    """Give what to do about a finding; UsageError for one that no sender can mend (a note)."""
    found = REMEDIES.get(code)
    if found is None:
        raise UsageError(f"Phát hiện {code.value} chỉ để biết, không đưa vào văn bản: bỏ phát hiện này.")
    return found


def basis(code: FindingCode, procedure: Procedure, today: date) -> str:
    """Name what asks for it: the clause of the procedure, else the law in force, else a dash."""
    remedy = remedy_of(code)
    clause = procedure.clause(remedy.clause) if remedy.clause else None
    laws = [name for since, name in remedy.laws if since <= today]
    return clause or (laws[-1] if laws else NO_CLAUSE)
