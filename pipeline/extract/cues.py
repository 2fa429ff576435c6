"""Phrases that open a part of a request, by the field they open.

Compared without marks and case. A phrase belongs here when it says *what follows*; what a value looks
like is known by the field's own module. Sources: the procedure's four points (domain.md section 0)
and the wording of letters.
"""

from __future__ import annotations

AUDIENCE = "audience"
SCOPE = "scope"
WINDOW = "window"
NOTES = "notes"
OTHER = "other"
# "trừ" in text without marks, not the "trú" of "cư trú" and "thường trú", or "trụ sở".
EXCEPT = (
    r"(?:\b(?:ngoai|loai) tru\b|(?<!cu )(?<!thuong )(?<!tam )(?<!luu )(?<!noi )(?<!dinh )\btru\b(?! so\b))"
)

CUES: dict[str, tuple[str, ...]] = {
    AUDIENCE: (
        "đối tượng tuyên truyền", "đối tượng tiếp nhận", "đối tượng tiếp cận", "đối tượng hướng đến",
        "đối tượng hướng tới", "đối tượng theo dõi", "đối tượng người xem", "đối tượng hiển thị",
        "đối tượng thụ hưởng", "đối tượng nhận tin", "đối tượng nhận thông tin", "đối tượng được xem",
        "đối tượng đăng tải", "đối tượng đăng tin", "đối tượng đề nghị", "đối tượng", "độ tuổi", "lứa tuổi",
        "giới tính", "người xem", "người nhận tin", "dành cho", "hướng tới đối tượng", "hướng đến đối tượng",
        "đối với người", "nhóm đối tượng", "công chúng mục tiêu", "bạn đọc", "nhóm công chúng",
        "diện tuyên truyền", "diện tiếp cận", "người tiếp nhận thông tin", "người tiếp nhận",
        "người được xem", "ai được xem", "người đọc", "khán giả", "thành phần", "diện phục vụ", "công chúng",
        "về đối tượng", "thành phần tiếp nhận", "nhóm tuổi", "tuổi",
    ),
    SCOPE: (
        "phạm vi tuyên truyền", "phạm vi đăng tải", "phạm vi đăng tin", "phạm vi đăng", "phạm vi hiển thị",
        "phạm vi tiếp cận", "phạm vi đề nghị", "phạm vi", "địa bàn tuyên truyền", "địa bàn đăng tải",
        "địa bàn hiển thị", "địa bàn đăng tin", "địa bàn đăng", "khu vực đăng tải", "khu vực hiển thị",
        "khu vực tuyên truyền", "khu vực đăng tin", "vùng hiển thị", "nơi hiển thị",
        "không gian tuyên truyền", "trên địa bàn", "trong địa bàn", "toàn quốc", "cả nước", "về phạm vi",
        "địa bàn áp dụng", "vùng phủ", "nơi đăng", "đăng ở đâu", "địa bàn", "khu vực", "vùng phủ sóng",
        "nơi phát", "vùng đăng", "không gian", "quy mô", "địa phương hiển thị", "phạm vi phát",
        "phạm vi tiếp nhận", "phạm vi phổ biến",
    ),
    WINDOW: (
        "thời gian đăng tin tuyên truyền", "thời gian đăng tải", "thời gian đăng tin", "thời gian đăng bài",
        "thời gian đăng phát", "thời gian đăng", "thời gian tuyên truyền", "thời gian hiển thị",
        "thời gian thực hiện đăng", "thời gian đề nghị", "thời hạn đăng tải", "thời hạn đăng tin",
        "thời hạn đăng", "thời hạn hiển thị", "thời hạn tuyên truyền", "thời điểm đăng tải", "thời điểm đăng",
        "thời gian tiếp cận", "thời lượng", "kỳ hạn", "khi nào", "thời điểm lên tin", "lên tin",
        "hạ tin", "lên bài", "hạ bài",
        "ngày lên bài", "ngày lên tin", "ngày đăng", "ngày gỡ", "ngày hạ",
        "gỡ bài", "gỡ tin", "lịch phát", "lịch hiển thị", "thời gian phát", "thời gian treo",
        "thời gian bắt đầu", "thời gian kết thúc", "thời kỳ đăng", "hạn đăng", "lịch đăng", "trong thời gian",
        "khoảng thời gian", "thời gian", "về thời gian", "thời hạn", "thời điểm bắt đầu",
        "thời điểm kết thúc", "ngày bắt đầu", "ngày kết thúc", "kỳ đăng", "đợt đăng",
    ),
    NOTES: (
        "các nội dung cần lưu ý khác", "các nội dung cần lưu ý", "nội dung cần lưu ý khác",
        "nội dung cần lưu ý", "nội dung lưu ý khác", "nội dung lưu ý", "nội dung khác cần lưu ý",
        "những nội dung cần lưu ý", "những điểm cần lưu ý", "vấn đề cần lưu ý", "các lưu ý khác",
        "lưu ý khác", "điểm cần chú ý", "cần chú ý", "điều cần lưu ý", "các điều khác", "điều khác",
        "yêu cầu riêng", "ý kiến khác", "nội dung cần chú ý", "đề nghị thêm", "vấn đề khác", "thông tin khác",
        "lưu ý riêng", "một số lưu ý", "lưu ý thêm", "lưu ý", "ghi chú", "yêu cầu khác", "nội dung khác",
        "đề nghị khác",
    ),
    OTHER: (
        "nội dung tuyên truyền", "nội dung bài viết", "nội dung đăng tải", "nội dung đăng tin",
        "tên bài viết", "tiêu đề bài viết", "tiêu đề", "chủ đề", "hình thức", "hình ảnh đại diện",
        "ảnh đại diện", "tài liệu kèm theo", "tài liệu gửi kèm", "hồ sơ gửi kèm", "hồ sơ kèm theo", "gửi kèm",
        "kèm theo", "đầu mối liên hệ", "thông tin liên hệ", "liên hệ", "lý do", "sự cần thiết", "trân trọng",
        "rất mong", "tệp gửi theo", "tệp gửi kèm", "đính kèm", "có kèm", "sở dĩ", "mục đích", "số lượng",
        "chuyên mục", "lĩnh vực", "nguồn tin", "tác giả",
    ),
}  # fmt: skip
