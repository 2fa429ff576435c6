"""English for the dashboard."""

from __future__ import annotations

WORDS = {
    "12 tháng qua": "Last 12 months",
    "Biểu đồ": "Chart",
    "Bảng, kéo ngang để xem hết": "Table, scroll sideways to see all of it",
    "Báo cáo của kỳ này": "Report of this time",
    "Bảng số liệu theo tháng": "The figures by month",
    "Bảng số liệu theo tỉnh": "The figures by province",
    "Bảng điều khiển Prefect": "Prefect's own pages",
    "Chỉ tính đề nghị do đơn vị của bạn thẩm định.": "Only requests that your unit appraises are counted.",
    "Tài khoản của bạn không thuộc đơn vị thẩm định nào nên không thấy hồ sơ: mọi số liệu dưới đây là 0. "
    "Cần xem số liệu của đơn vị nào, đề nghị người quản trị đặt cấp và đơn vị cho tài khoản.": (
        "Your account belongs to no appraising unit and sees no case: all figures below are 0. To see the "
        "figures of a unit, ask the administrator to give the account its level and unit."
    ),
    "Chưa ai nhận": "Taken by nobody",
    "Chưa có số liệu trong kỳ.": "Nothing in this time.",
    "Chưa gửi đề nghị nào": "Have sent no request",
    "Chưa đọc hộp thư nào: xem docs/mailbox.md.": "No mailbox was read yet: see docs/mailbox.md.",
    "Chỉ tiêu tin bài": "Quotas of articles",
    "Chủ đề": "Topic",
    "Chủ đề và cấp gửi": "Topics and levels",
    "Có trường cần xem": "With doubtful fields",
    "Cơ quan": "Body",
    "Cơ quan gửi nhiều nhất": "Who sends most",
    "Cấp": "Level",
    "Cần người xem": "Need a person",
    "Hôm nay": "Today",
    "Hộp thư": "Mailbox",
    "Kỳ thống kê": "Time of the figures",
    "Kỳ trước chuyển sang": "Carried over",
    "Lý do": "Reason",
    "Lần đọc tốt gần nhất": "Last good poll",
    "Lỗi liên tiếp": "Failures in a row",
    "Máy đọc đúng đến đâu": "How right the machine reads",
    "Mỗi kỳ": "Each time",
    "Mỗi ô là một tỉnh, thành phố; văn bản trước 01/7/2025 tính cho tỉnh sau sắp xếp.": (
        "Each tile is a province; letters from before 1 July 2025 count for the province of today."
    ),
    "Năm nay": "This year",
    "Phạm vi toàn quốc": "For the whole country",
    "Quy trình đang dùng không đặt chỉ tiêu.": "The procedure in use has no quotas.",
    "Quá hạn": "Overdue",
    "Quý này": "This quarter",
    "Số đề nghị": "Requests",
    "Số đề nghị nhận, trả lại và đã đăng theo tháng; số liệu ở bảng bên dưới": (
        "Requests received, returned and posted by month; the figures are in the table below"
    ),
    "Số đề nghị theo tỉnh, thành phố; số liệu ở bảng bên dưới": (
        "Requests by province; the figures are in the table below"
    ),
    "Sắp đến hạn": "Due soon",
    "Theo tỉnh, thành phố": "By province",
    "Theo đơn vị thẩm định": "By appraising unit",
    "Thiếu": "Missed",
    "Tháng": "Month",
    "Tháng này": "This month",
    "Tháng trước": "Last month",
    "Thời hạn": "Deadline",
    "Thời hạn trả lời": "Deadlines",
    "Tin đăng trong kỳ": "Posted in this time",
    "Tiếp nhận": "Received",
    "Toàn quốc": "Nationwide",
    "Trên các hồ sơ cán bộ đã quyết định trong kỳ; khoảng trong ngoặc là khoảng tin cậy Wilson 95%.": (
        "On the cases that officers decided in this time; in brackets the Wilson interval, 95%."
    ),
    "Tự động: tỷ lệ trường máy cho là chắc, không cần người xem. Sai khi chắc: trong số đó, phần phải sửa.": (
        "Automation: the fields that the machine was sure of. Wrong when sure: those of them corrected."
    ),
    "Trả lại và lý do": "Returns and reasons",
    "Tình trạng": "State",
    "Trường": "Field",
    "Tỷ lệ đúng và tự động theo tháng, kèm khoảng tin cậy; số liệu ở bảng bên dưới": (
        "Shares right and automatic by month, with their intervals; the figures are in the table below"
    ),
    "Chưa có hồ sơ nào được quyết định trong kỳ.": "No case was decided in this time.",
    "đúng": "right",
    "tự động": "automatic",
    "sai khi chắc": "wrong when sure",
    "PDF có chữ": "PDF with text",
    "thư điện tử": "mail",
    "bản quét": "scan",
    "DOC cũ": "old DOC",
    "không đọc được": "unreadable",
    "Số, ký hiệu": "Number",
    "Ngày ban hành": "Date",
    "Địa danh": "Place",
    "Cơ quan ban hành": "Issuer",
    "Trích yếu": "Subject",
    "Nơi gửi đến": "Addressees",
    "Người ký": "Signatory",
    "Độ khẩn": "Urgency",
    "Độ mật": "Secrecy",
    "Đối tượng": "Audience",
    "Phạm vi": "Scope",
    "Thời gian đăng": "Window",
    "Lưu ý khác": "Notes",
    "Tỉnh, thành phố": "Province",
    "Từ": "From",
    "Văn bản khác": "Other letters",
    "Xem": "Show",
    "chỉ mở được trên máy chủ, khi vanthu up đang chạy": "opens on the server alone, while vanthu up runs",
    "nhận": "received",
    "thời hạn là tạm tính vì lịch nghỉ lễ chưa được ban hành.": (
        "deadlines are provisional: the calendar of days off is not issued yet."
    ),
    "trả lại": "returned",
    "tính đến ngày": "as of",
    "Đang chờ": "Waiting",
    "Đã trả lại ít nhất một lần": "Returned at least once",
    "Đơn vị": "Unit",
    "Đạt": "Met",
    "Đề nghị tiếp nhận": "Requests received",
    "đã đăng": "posted",
    "đúng hạn trong số đã trả lời": "on time among those answered",
    "đến": "to",
    "đề nghị chưa rõ tỉnh.": "requests of unknown province.",
}
