"""What officers read in a report instead of the closed sets of the house."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from pipeline.terms import FindingCode, IssuerLevel, Topic


class Answer(StrEnum):
    """How a request stands towards its deadline on the day of the report."""

    ON_TIME = "on_time"
    LATE = "late"
    RUNNING = "running"
    OVERDUE = "overdue"
    NONE = "none"


ANSWERS = MappingProxyType(
    {
        Answer.ON_TIME: "Đã trả lời đúng hạn",
        Answer.LATE: "Đã trả lời quá hạn",
        Answer.RUNNING: "Đang thẩm định, còn trong hạn",
        Answer.OVERDUE: "Chưa trả lời, đã quá hạn",
        Answer.NONE: "Không tính hạn (đã rút, đã kết thúc hoặc không có thời hạn)",
    }
)
LEVELS = MappingProxyType(
    {
        IssuerLevel.CENTRAL: "Trung ương",
        IssuerLevel.MINISTRY: "Bộ, ngành",
        IssuerLevel.PROVINCE: "Cấp tỉnh",
        IssuerLevel.DISTRICT: "Cấp huyện (trước 01/7/2025)",
        IssuerLevel.COMMUNE: "Cấp xã",
        IssuerLevel.OTHER: "Khác",
        None: "Chưa rõ cấp",
    }
)
TOPICS = MappingProxyType(
    {
        Topic.PROJECT06: "Đề án 06",
        Topic.LAW: "Văn bản, thông tin pháp luật",
        Topic.SOCIO_POLITICAL: "Tình hình chính trị, văn hóa, xã hội, chính sách của địa phương",
        Topic.CRIME_WARNING: "Cảnh báo phương thức, thủ đoạn tội phạm",
        Topic.TOURISM_SPECIALTY: "Quảng bá du lịch, đặc sản địa phương",
        Topic.OTHER: "Ngoài danh mục được đăng",
        None: "Chưa rõ chủ đề",
    }
)
GAPS = MappingProxyType(
    {
        FindingCode.NUMBER_MISSING: "Không có số, ký hiệu",
        FindingCode.NUMBER_DOUBTFUL: "Số, ký hiệu để trống hoặc không rõ",
        FindingCode.DATE_MISSING: "Không có ngày ban hành",
        FindingCode.DATE_INCOMPLETE: "Ngày ban hành thiếu ngày, tháng hoặc năm",
        FindingCode.DATE_IN_FUTURE: "Ngày ban hành sau ngày nhận",
        FindingCode.ISSUER_UNKNOWN: "Không rõ cơ quan ban hành",
        FindingCode.ISSUER_NOT_ELIGIBLE: "Cơ quan đề nghị không thuộc đối tượng được đề nghị đăng",
        FindingCode.AUDIENCE_MISSING: "Chưa nêu đối tượng tuyên truyền",
        FindingCode.AUDIENCE_AGE_MISSING: "Chưa nêu độ tuổi của đối tượng",
        FindingCode.AUDIENCE_GENDER_MISSING: "Chưa nêu giới tính của đối tượng",
        FindingCode.SCOPE_MISSING: "Chưa nêu phạm vi tuyên truyền",
        FindingCode.SCOPE_UNIT_UNKNOWN: "Địa danh trong phạm vi không có trong danh mục",
        FindingCode.SCOPE_UNIT_ABOLISHED: "Địa danh trong phạm vi đã giải thể hoặc sáp nhập",
        FindingCode.SCOPE_BEYOND_ISSUER: "Phạm vi vượt địa bàn của cơ quan đề nghị",
        FindingCode.NATIONWIDE: "Phạm vi toàn quốc",
        FindingCode.NATIONWIDE_UNJUSTIFIED: "Phạm vi toàn quốc nhưng chưa nêu sự cần thiết",
        FindingCode.WINDOW_MISSING: "Chưa nêu thời gian đăng",
        FindingCode.WINDOW_INVERTED: "Ngày kết thúc đăng trước ngày bắt đầu",
        FindingCode.WINDOW_PAST: "Thời gian đăng đã qua khi nhận văn bản",
        FindingCode.WINDOW_TOO_SOON: "Thời gian đăng bắt đầu trước hạn thẩm định",
        FindingCode.SOFT_COPY_MISSING: "Chưa kèm file mềm nội dung tuyên truyền",
        FindingCode.IMAGE_MISSING: "Chưa có hình ảnh đại diện",
        FindingCode.TOPIC_NOT_ALLOWED: "Nội dung ngoài danh mục được đăng",
        FindingCode.WRONG_ADDRESSEE: "Gửi không đúng đơn vị tiếp nhận",
        FindingCode.BEFORE_PROCEDURE: "Văn bản có trước ngày quy trình có hiệu lực",
        FindingCode.SECRECY_MARK: "Văn bản có dấu chỉ độ mật",
        FindingCode.PERSONAL_DATA: "Bài viết có số định danh hoặc số điện thoại của công dân",
        FindingCode.DUPLICATE_LETTER: "Văn bản đã nhận trước đó",
        FindingCode.DUPLICATE_ARTICLE: "Bài viết trùng hoặc gần trùng bài đã nhận",
        FindingCode.NUMBER_MISMATCH: "Phụ lục ghi số hoặc ngày khác với văn bản",
        FindingCode.SIGNATORY_MISSING: "Không có người ký",
        FindingCode.NOT_A_REQUEST: "Văn bản không phải đề nghị đăng tin",
        FindingCode.UNREADABLE: "Tệp rỗng, hỏng hoặc không đọc được",
        FindingCode.ENCRYPTED: "Tệp đặt mật khẩu",
        FindingCode.TOO_LARGE: "Tệp quá lớn",
        FindingCode.UNSUPPORTED_FORMAT: "Định dạng tệp không được hỗ trợ",
    }
)
