"""English for the frame: navigation, sign-in, errors."""

from __future__ import annotations

WORDS = {
    "Hàng đợi": "Queue",
    "Nhập văn bản": "Upload",
    "Thư đi": "Outbox",
    "Thống kê": "Figures",
    "Người dùng": "People",
    "Nhật ký": "Audit log",
    "Bàn thẩm định": "Review desk",
    "Đăng xuất": "Sign out",
    "Tài khoản": "Account",
    "Đến nội dung chính": "Skip to the content",
    "Không thực hiện được": "Not done",
    "Về trang đầu": "Back to the first page",
    "Điều hướng chính": "Main navigation",
    "Ngôn ngữ": "Language",
}
