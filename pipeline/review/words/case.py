"""English for the page of one case."""

from __future__ import annotations

WORDS = {
    "Hồ sơ": "Case",
    "Chưa rõ số": "Number unknown",
    "chưa rõ số": "number unknown",
    "chưa rõ cơ quan": "issuer unknown",
    "Hạn": "Due",
    "tạm tính": "provisional",
    "Số đến": "Arrival no.",
    "toàn quốc": "nationwide",
    "Hồ sơ trước và sau trong hàng đợi": "Case before and after in the queue",
    "Hồ sơ trước": "Case before",
    "Hồ sơ sau": "Case after",
    "Trước": "Previous",
    "Sau": "Next",
    "Phím tắt": "Keys",
    "đang xử lý hồ sơ này.": "is working on this case.",
    "Vẫn sửa": "Edit all the same",
    "Không ai ghi đè của ai: nếu người kia lưu trước, bạn sẽ thấy thay đổi đó.": (
        "Nobody overwrites anybody: if the other one saves first, you will see the change."
    ),
    "Đã ghi nhớ cho những văn bản sau.": "Remembered for the letters to come.",
    "Chưa ghi nhớ được: cần tiêu đề đọc được và cơ quan đã được cán bộ xác nhận; "
    "địa chỉ thư cần có bằng chứng, hoặc bạn gõ lại để xác nhận.": (
        "Not remembered: a heading that was read and an issuer that an officer confirmed are needed; "
        "an address needs proof, or you type it again to confirm it."
    ),
    "Số văn bản đã sửa cùng:": "Letters corrected together:",
    "Không sửa được, vì đã có người sửa hoặc không còn giống:": (
        "Not corrected, because somebody did already or they are not alike any more:"
    ),
    "Văn bản có dấu chỉ độ mật": "Letter with a secrecy mark",
    "Hệ thống đã dừng xử lý: không hiện nội dung, hình ảnh, tên tệp, thư. "
    "Việc tiếp theo do cán bộ bảo mật làm, ngoài bàn thẩm định này.": (
        "Work on it has stopped: no content, picture, file name or mail is shown. "
        "What follows is done by the security officer, away from this desk."
    ),
    "Các phần của hồ sơ": "Parts of the case",
    "Trường": "Fields",
    "Quyết định": "Decision",
    "Tệp": "Files",
    "Diễn biến": "History",
    "Trang văn bản": "Pages of the letter",
    "thẩm định": "appraises",
    "trình Cục C06": "to C06",
    "Không phải đề nghị đăng: không phân công thẩm định.": "No request to post: nobody appraises it.",
    "Vì sao": "Why",
    "Điều cần chú ý": "Findings",
    "thiếu": "missing",
    "xem": "look",
    "lưu ý": "note",
    "Người khác vừa sửa hồ sơ này; điều bạn gõ vẫn còn nguyên, chưa lưu.": (
        "Somebody else has just changed this case; what you typed is still there, not saved."
    ),
    "Xem lại rồi lưu lần nữa nếu vẫn đúng.": "Look again, and save once more if it is still right.",
    "Hồ sơ vừa thay đổi; điều bạn gõ vẫn còn nguyên, chưa lưu. Xem lại rồi lưu lần nữa.": (
        "The case has just changed; what you typed is still there, not saved. Look again and save once more."
    ),
    "xác nhận": "confirmed",
    "Không còn trường nào cần xem.": "No field is left to look at.",
    "chắc chắn": "sure",
    "cần xem": "look",
    "không có": "not there",
    "cán bộ đã xem": "seen by an officer",
    "máy xếp": "sorted by machine",
    "Văn bản ghi, máy chưa hiểu:": "The letter says, not understood:",
    "Xem trên trang": "Show on page",
    "Giá trị khác có thể đúng": "Other values that may be right",
    "Sửa": "Correct",
    "Lưu": "Save",
    "Giá trị này đúng": "This value is right",
    "Không có, đúng vậy": "Not there, that is right",
    "Đọc lại vùng": "Read an area again",
    "Lý do": "Reason",
    "Lý do (bắt buộc)": "Reason (required)",
    "Lý do (không bắt buộc)": "Reason (optional)",
    "Lý do sửa (không bắt buộc)": "Reason of the correction (optional)",
    "Đã sửa": "Corrected",
    "lần": "times",
    "Trả lại giá trị cũ": "Put the old value back",
    "Chưa lưu:": "Not saved:",
    "thẩm định sẽ là": "it would be appraised by",
    "không phân công": "nobody",
    "đơn vị thẩm định không đổi.": "the appraising unit stays.",
    "không đổi gì ở kết luận.": "the conclusion stays.",
    "hết": "gone",
    "thêm": "new",
    "văn bản khác bị đọc giống vậy": "other letters were misread alike",
    "Sửa các văn bản đã đánh dấu": "Correct the ticked letters",
    "Học từ lần sửa này": "Learn from this correction",
    "Từ nay, văn bản có tiêu đề đọc như vậy được hiểu là của cơ quan này.": (
        "From now on a letter whose heading is read so is taken for one of this agency."
    ),
    "Ghi nhớ địa chỉ thư này": "Remember the address of this mail",
    "Gõ lại địa chỉ nếu thư không tự chứng minh được nguồn gửi": (
        "Type the address again if the mail does not prove where it came from"
    ),
    "Tệp của hồ sơ": "Files of the submission",
    "trong tệp": "within file",
    "Lời của thư": "Text of the mail",
    'Vai trò của tệp sửa ở trường "Vai trò các tệp".': 'Roles are corrected in the field "Roles of files".',
    "Sửa vai trò": "Correct the roles",
    "Thư đã mang hồ sơ": "The mail that brought it",
    "Người gửi": "Sender",
    "Tiêu đề": "Subject",
    "Gửi lúc": "Sent at",
    "Bằng chứng nguồn gửi": "Proof of the sender",
    "tên miền không nhận là thư của mình": "disowned by its domain",
    "đã chứng minh:": "proven:",
    "Nhận ngày": "Received on",
    "Hồ sơ trong vụ việc": "Submissions of the matter",
    "văn bản gốc": "first letter",
    "bản sao": "copy",
    "văn bản hoàn thiện": "corrected letter",
    "Phím tắt của bàn thẩm định": "Keys of the desk",
    "Giá trị đúng, hoặc lưu điều vừa gõ; sang trường cần xem kế tiếp": (
        "The value is right, or save what was typed; on to the next field to look at"
    ),
    "Trở lại trường cần xem trước": "Back to the field before",
    "Lấy giá trị khác trong danh sách (đang gõ thì Alt+số)": (
        "Take another value of the list (Alt+number while typing)"
    ),
    "Sửa: con trỏ vào ô, gõ là thay; trong ô: chữ dễ nhầm ở trước con trỏ": (
        "Edit: typing replaces; within an input: letters easily mistaken, before the caret"
    ),
    "Vẽ một vùng trên trang để đọc lại (phím mũi tên, Enter)": (
        "Draw an area of the page that is read again (arrows, Enter)"
    ),
    "Không đọc được chữ nào trong vùng này.": "Nothing could be read in this area.",
    "Trường trên, trường dưới": "Field above, field below",
    "Lưu từ ô có nhiều dòng": "Save from an input of several lines",
    "Bỏ điều chưa lưu, rời ô; đóng danh sách": "Drop what is not saved, leave the input; close a list",
    "Hồ sơ kế tiếp trong hàng đợi (Alt+PageUp: hồ sơ trước)": (
        "Next case of the queue (Alt+PageUp: the one before)"
    ),
    "Bảng này": "This table",
    "Đóng": "Close",
    "tệp": "file",
    "đường dẫn": "link",
    "chuyển đến": "handed on to",
    "thư đi số": "outgoing mail no.",
    "thư đi": "outgoing mail",
    "gửi tới": "to",
    "tiêu đề": "subject",
    "từ": "from",
    "thành": "to",
    "là": "as",
}
