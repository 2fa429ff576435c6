"""What officers read in a report instead of the closed sets of the house."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from pipeline.terms import IssuerLevel, Topic


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
