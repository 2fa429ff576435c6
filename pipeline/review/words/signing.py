"""English for signing in and for one's own account."""

from __future__ import annotations

WORDS = {
    # ---- signing in
    "Đăng nhập": "Sign in",
    "Văn bản đề nghị đăng tin tuyên truyền": "Letters that ask for the posting of information",
    "Tên đăng nhập": "Login",
    "Mật khẩu": "Password",
    "Hiện": "Show",
    "hoặc": "or",
    "Đăng nhập một lần của đơn vị": "Single sign-on of the unit",
    "Quên mật khẩu: hỏi người quản trị hệ thống của đơn vị để được cấp lại.": (
        "Forgotten your password? The administrator of your unit gives you a new one."
    ),
    "Máy chủ": "Server",
    "kết nối mã hóa": "encrypted connection",
    "chỉ trong máy này": "on this machine only",
    "Mã xác thực": "One-time code",
    "Mở ứng dụng xác thực trên điện thoại và nhập 6 chữ số đang hiện.": (
        "Open the authenticator on your telephone and type the six digits that it shows."
    ),
    "Mã 6 chữ số": "Six-digit code",
    "Tiếp tục": "Continue",
    "Mất điện thoại: hỏi người quản trị hệ thống.": "Lost your telephone? Ask the administrator.",
    "Đăng nhập lại từ đầu": "Start again",
    (
        "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang tạm khóa vì sai nhiều lần. "
        "Chờ ít nhất 15 phút rồi thử lại, hoặc hỏi người quản trị hệ thống."
    ): (
        "Login or password is wrong, or the account is closed for a while after many wrong tries. "
        "Wait for at least 15 minutes and try again, or ask the administrator."
    ),
    "Mật khẩu tạm đã hết hạn: đề nghị người quản trị hệ thống cấp lại.": (
        "The one-time password is over: ask the administrator for another."
    ),
    "Mã xác thực không đúng hoặc đã dùng: chờ mã mới trong ứng dụng rồi nhập lại.": (
        "The code is wrong or was used: wait for the next one in the authenticator."
    ),
    "Hết thời gian nhập mã xác thực: đăng nhập lại từ đầu.": "Too late for the code: sign in again.",
    (
        "Danh tính này chưa gắn với tài khoản nào đang hoạt động: hỏi người quản trị hệ thống, "
        "hoặc đăng nhập bằng mật khẩu rồi tự gắn trong trang tài khoản."
    ): (
        "This identity belongs to no active account: ask the administrator, "
        "or sign in with your password and bind it on the page of your account."
    ),
    "Hệ thống đăng nhập một lần không cho vào. Thử lại, hoặc dùng mật khẩu.": (
        "The single sign-on did not let you in. Try again, or use your password."
    ),
    # ---- password
    "Đổi mật khẩu": "Change password",
    "Đặt mật khẩu của riêng bạn": "Choose a password of your own",
    "Mật khẩu vừa dùng do người quản trị cấp. Đặt mật khẩu mới rồi mới vào được các trang khác.": (
        "The administrator gave you this password. Choose your own before you go on."
    ),
    "Mật khẩu được cấp": "The password you were given",
    "Mật khẩu hiện tại": "Current password",
    "Mật khẩu mới": "New password",
    "Nhập lại mật khẩu mới": "New password again",
    (
        "Từ {shortest} ký tự. Một câu vài từ dễ nhớ là tốt nhất, ví dụ bốn từ không liên quan; "
        "dấu cách và tiếng Việt có dấu đều dùng được."
    ): (
        "At least {shortest} characters. A few words that you can remember are best, "
        "say four that have nothing to do with one another; blanks and Vietnamese letters are welcome."
    ),
    "Lưu mật khẩu mới": "Save new password",
    "Quay lại": "Back",
    "Hai lần nhập mật khẩu mới không giống nhau.": "The two new passwords differ.",
    "Mật khẩu hiện tại không đúng, hoặc tài khoản đang tạm khóa vì sai nhiều lần.": (
        "The current password is wrong, or the account is closed for a while after many wrong tries."
    ),
    "Mật khẩu mới phải khác mật khẩu hiện tại.": "The new password must differ from the current one.",
    # ---- account
    "Vai trò": "Roles",
    "Đơn vị": "Unit",
    "Phạm vi được xem": "Reach",
    "Sai vai trò hay đơn vị: hỏi người quản trị hệ thống.": "Wrong role or unit? Ask the administrator.",
    "Xác thực hai bước": "Two-step sign-in",
    "đang bật": "on",
    "chưa bật": "off",
    "Nên bật: lộ mật khẩu cũng không ai vào được.": (
        "Turn it on: then nobody gets in who only learned your password."
    ),
    "Bật xác thực hai bước": "Turn two-step sign-in on",
    "Tắt xác thực hai bước": "Turn two-step sign-in off",
    "Gắn với tài khoản này": "Bind to this account",
    "Gắn đăng nhập một lần": "Bind single sign-on",
    (
        "Bấm nút dưới đây để đăng nhập ở hệ thống của đơn vị; sau đó trang này tự gắn danh tính ấy với "
        "tài khoản của bạn."
    ): "Sign in there with the button below; then that identity is bound to your account.",
    "Phiên làm việc đang mở": "Open sessions",
    "Bắt đầu": "Began",
    "Dùng lần cuối": "Last used",
    "Tự kết thúc": "Ends by itself",
    "Ghi chú": "Note",
    "trình duyệt này": "this browser",
    "Đăng xuất khỏi mọi nơi khác": "Sign out everywhere else",
    "Mã API": "API tokens",
    "Để chương trình của đơn vị gọi API thay bạn, với đúng quyền và phạm vi của bạn.": (
        "With a token a program calls the API in your place, with your rights and your reach."
    ),
    "Dùng vào việc": "Purpose",
    "Tạo lúc": "Made",
    "Có hạn đến": "Valid until",
    "có hạn đến": "valid until",
    "Việc": "Deed",
    "Thu hồi": "Revoke",
    "Thời hạn": "Life",
    "ngày": "days",
    "Tạo mã API": "Make a token",
    "Mã API mới": "New API token",
    "Mã chỉ hiện một lần này. Cất ngay vào nơi an toàn; ai có mã là làm được mọi việc của bạn qua API.": (
        "The token is shown only now. Put it in a safe place; whoever has it can do through the API all that "
        "you can."
    ),
    "Chép": "Copy",
    "Đã chép": "Copied",
    "Đã cất, quay lại tài khoản": "Kept; back to the account",
    "Mở ứng dụng xác thực trên điện thoại (loại nào cũng được), chọn thêm tài khoản, quét mã này:": (
        "Open any authenticator on your telephone, add an account, scan this code:"
    ),
    "Mã QR của khóa xác thực": "QR code of the key",
    "Không quét được thì nhập tay khóa này:": "If you cannot scan it, type this key:",
    "Nhập mã 6 chữ số ứng dụng đang hiện, và mật khẩu của bạn:": (
        "Type the six digits that the authenticator shows, and your password:"
    ),
    "Đã đổi mật khẩu. Các phiên làm việc khác đã kết thúc.": "Password changed. Your other sessions ended.",
    "Đã bật xác thực hai bước. Từ nay đăng nhập cần thêm mã trong điện thoại.": (
        "Two-step sign-in is on: from now on you need the code of your telephone, too."
    ),
    "Đã tắt xác thực hai bước.": "Two-step sign-in is off.",
    "Đã kết thúc các phiên làm việc khác.": "Your other sessions ended.",
    "Đã thu hồi mã API.": "Token revoked.",
    "Đã gắn với hệ thống đăng nhập một lần.": "Bound to the single sign-on.",
}
