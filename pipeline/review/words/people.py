"""English for the pages of accounts and of the log."""

from __future__ import annotations

WORDS = {
    # ---- roles and levels
    "cán bộ văn thư": "clerk",
    "cán bộ thẩm định": "reviewer",
    "lãnh đạo phê duyệt": "approver",
    "quản trị hệ thống": "administrator",
    "cán bộ kiểm tra": "auditor",
    "Công an cấp xã": "police of a commune",
    "Công an cấp huyện": "police of a district",
    "Công an cấp tỉnh": "police of a province",
    "Bộ Công an (Cục C06)": "ministry (C06)",
    "không phân công": "none",
    "không xem vụ việc nào": "sees no case",
    # ---- people
    "Thêm người dùng": "Add a person",
    "Họ tên": "Name",
    "Tình trạng": "State",
    "đã khóa": "closed",
    "chưa đặt mật khẩu riêng": "no password of their own yet",
    "đang dùng": "in use",
    "hai bước": "two steps",
    "Đây là tài khoản của bạn: quyền của mình do người quản trị khác sửa.": (
        "This is your own account: another administrator changes your rights."
    ),
    "Chữ không dấu, ví dụ: nguyen.van.a": "Letters without marks, for example: nguyen.van.a",
    "xem vụ việc, nhập văn bản giấy, nhận việc, ghi bài đã đăng": (
        "sees cases, uploads paper letters, takes cases, notes what was posted"
    ),
    "thêm: sửa thông tin đọc được, thẩm định, soạn văn bản": (
        "besides: corrects what was read, appraises, draws up papers"
    ),
    "thêm: duyệt, trả lại, từ chối, chuyển, đổi đơn vị xử lý, cho thư đi": (
        "besides: approves, returns, refuses, forwards, overrides the handler, releases mail"
    ),
    "tài khoản, nhật ký, thống kê; không xem văn bản": "accounts, log, figures; sees no letter",
    "xem vụ việc và nhật ký, thống kê; không sửa gì": "sees cases, log, figures; changes nothing",
    "Cấp": "Level",
    "Tỉnh, thành phố": "Province or city",
    "Đơn vị Công an": "Police unit",
    "Cấp xã: gõ vài chữ rồi chọn, ví dụ: Công an xã Đắk Wil": (
        "Commune: type a few letters and choose, for example: Công an xã Đắk Wil"
    ),
    "Lưu": "Save",
    "Thêm và cấp mật khẩu dùng một lần": "Add, and give a one-time password",
    "Bỏ cả xác thực hai bước (mất điện thoại)": "Take two-step sign-in off, too (lost telephone)",
    "Cấp lại mật khẩu dùng một lần": "Give another one-time password",
    "Khóa tài khoản": "Close the account",
    "Mở lại tài khoản": "Open the account again",
    "Mật khẩu dùng một lần": "One-time password",
    "Mật khẩu, chỉ hiện một lần này": "Password, shown only now",
    (
        "Trao tận tay, không gửi qua thư điện tử. "
        "Mật khẩu này có hạn 3 ngày và chỉ mở trang đặt mật khẩu riêng."
    ): (
        "Hand it over in person, not by mail. "
        "It holds for three days and only opens the page where they choose their own."
    ),
    "Về danh sách người dùng": "Back to the people",
    "Đã lưu. Phiên làm việc của người này kết thúc nếu quyền đổi.": (
        "Saved. The sessions of this person end if rights changed."
    ),
    "Đã khóa tài khoản; mọi phiên làm việc và mã API của người này đã kết thúc.": (
        "Account closed; all sessions and tokens of this person ended."
    ),
    "Đã mở lại tài khoản. Đặt lại mật khẩu nếu người này không còn nhớ.": (
        "Account open again. Reset the password if it is forgotten."
    ),
    # ---- log
    "Kiểm tra chuỗi nhật ký": "Check the chain of the log",
    "Lọc nhật ký": "Filter the log",
    "Ai": "Who",
    "Đối tượng": "About",
    "Lọc": "Filter",
    "Bỏ lọc": "Clear",
    "Dòng": "Line",
    "Lúc": "When",
    "Chi tiết": "Details",
    "Không có dòng nào như vậy.": "There is no such line.",
    "Các trang của nhật ký": "Pages of the log",
    "Mới nhất": "Newest",
    "Cũ hơn": "Older",
    "Nguyên vẹn": "Sound",
    "dòng, không dòng nào bị sửa, xóa hay chèn.": "lines, none changed, taken out or put in.",
    "Nhật ký đã bị can thiệp": "The log was tampered with",
    "Giữ nguyên cơ sở dữ liệu, so với bản sao lưu gần nhất, báo người phụ trách an ninh.": (
        "Leave the database as it is, compare it with the last backup, tell who is in charge of security."
    ),
    (
        "Ghi lại ở nơi khác số dòng và mã băm mới nhất này; "
        "lần sau so lại sẽ biết nhật ký có bị cắt cuối hay viết lại không:"
    ): (
        "Note the number of lines and this newest digest elsewhere; "
        "comparing it later tells whether the end was cut or the log written anew:"
    ),
    "Về nhật ký": "Back to the log",
    "đăng nhập": "signed in",
    "đăng nhập bị từ chối": "sign-in refused",
    "mã xác thực bị từ chối": "code refused",
    "đăng xuất": "signed out",
    "đổi mật khẩu": "changed the password",
    "đổi mật khẩu bị từ chối": "change of password refused",
    "bật xác thực hai bước": "turned two-step sign-in on",
    "tắt xác thực hai bước": "turned two-step sign-in off",
    "tạo mã API": "made a token",
    "thu hồi mã API": "revoked a token",
    "gắn danh tính OpenID Connect": "bound an identity of OpenID Connect",
    "thêm tài khoản": "added an account",
    "sửa tài khoản": "changed an account",
    "đặt lại mật khẩu": "reset a password",
    "khóa tài khoản": "closed an account",
    "kiểm tra chuỗi nhật ký": "checked the chain",
    # ---- security
    "Máy chủ này không mang tên đó. Mở đúng địa chỉ do đơn vị cấp.": (
        "This server has another name. Open the address that your unit gave you."
    ),
    "Yêu cầu đến từ một trang khác nên không được thực hiện.": "The request came from another site.",
    "Không có trang này.": "There is no such page.",
    "Trang này không nhận cách gọi đó.": "This page does not take such a call.",
    "Quá nhiều yêu cầu: chờ một phút rồi thử lại.": "Too many requests: wait a minute and try again.",
    "Tệp hoặc biểu mẫu quá lớn.": "The file or form is too large.",
    "Dữ liệu gửi lên quá chậm. Kiểm tra đường truyền rồi gửi lại.": (
        "The data came too slowly. Check the connection and send it again."
    ),
    "Máy chủ gặp lỗi. Việc chưa được lưu; thử lại, nếu vẫn lỗi thì báo người quản trị.": (
        "The server failed and nothing was saved. Try again; if it fails again, tell the administrator."
    ),
    "Biểu mẫu thiếu hoặc sai dữ liệu.": "Something in the form is missing or wrong.",
    "Vai trò của bạn không cho phép việc này.": "Your roles do not allow this.",
    "Việc này cần vai trò khác: hỏi người quản trị hệ thống.": "Ask the administrator for that role.",
}
