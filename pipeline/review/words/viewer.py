"""English for the viewer of pages."""

from __future__ import annotations

WORDS = {
    "văn bản": "letter",
    "bài viết": "article",
    "hình đại diện": "picture of the article",
    "tệp kèm theo": "attachment",
    "tệp khác": "other file",
    "Văn bản gốc": "The papers as they came",
    "Các tệp của hồ sơ": "Files of the submission",
    "Công cụ xem trang": "Tools of the viewer",
    "Trang trước": "Previous page",
    "Trang sau": "Next page",
    "Trang": "Page",
    "Thu nhỏ": "Smaller",
    "Phóng to": "Larger",
    "Vừa chiều ngang": "Fit the width",
    "Vừa cả trang": "Fit the page",
    "Xoay trang 90 độ": "Turn by 90 degrees",
    "Xem chữ đã đọc": "Show the text as read",
    "Tải tệp gốc": "Download the original",
    "Nội dung trang": "The pages",
    "Hồ sơ không có tệp nào được phép xem.": "No file of this submission may be shown.",
    "Trang {page} của tệp {file}": "Page {page} of file {file}",
    "Đang tải trang…": "Loading the page…",
    "Không vẽ được trang này. Xem chữ đã đọc hoặc tải tệp gốc.": (
        "This page cannot be drawn. Show the text as read or download the original."
    ),
    "Đang tải chữ…": "Loading the text…",
    "Tệp này không có chữ đọc được.": "No text could be read from this file.",
    "Không tải được chữ của tệp: thử lại.": "The text could not be loaded: try again.",
    "Phần sau của trang này không hiển thị vì quá dài.": "The rest of this page is too long to show.",
    "Trang {page} trên {count}": "Page {page} of {count}",
    "Đang chỉ chỗ trên trang {page}: {text}": "Lit on page {page}: {text}",
    "Khoanh vùng cần đọc lại: kéo chuột hoặc ngón tay; hoặc dùng phím mũi tên để dời, Shift và mũi tên để "
    "đổi cỡ, Enter để lấy, Esc để thôi.": (
        "Draw a box to read again: drag the mouse or a finger; or move it by the arrow keys, resize it by "
        "Shift and an arrow, take it by Enter, leave by Esc."
    ),
    "Đã thôi khoanh vùng.": "No box drawn.",
    "Đã lấy vùng khoanh.": "The box is taken.",
    "Lấy vùng này": "Take this box",
    "Thôi": "Cancel",
}
