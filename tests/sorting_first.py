"""First half of the table of invented mails, written before the rules of sorting."""

from __future__ import annotations

from sorting_mails import (
    DELAYED,
    FAILED,
    LETTER,
    MATTER,
    NOT,
    OTHER,
    OTHERS,
    OURS,
    REPLY,
    SENT,
    SPAM,
    STOP,
    THEIRS,
    Invented,
    mail,
    report,
)

ASKS = (
    "Kính gửi Công an xã Mẫu,\nUBND xã gửi công văn đề nghị đăng bài trên chuyên mục Loa phường.\nTrân trọng."
)
PASTED = """ỦY BAN NHÂN DÂN XÃ MẪU
Số: 46/UBND-VX
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
V/v đề nghị đăng bài tuyên truyền
Kính gửi: Công an xã Mẫu
UBND xã đề nghị đăng tải bài viết về phòng chống đuối nước.
Nơi nhận:
- Như trên;
"""
GMAIL_QUOTE = """
Vào T2, 2 thg 11, 2026 vào lúc 08:00 Công an xã Mẫu <congan@ca.example.vn>
đã viết:

> Về công văn số 1523/SVHTTDL-QLDL (số đến 12/2026), đề nghị bổ sung độ tuổi.
"""
OUTLOOK_QUOTE = """
-----Original Message-----
From: Cong an xa Mau <congan@ca.example.vn>
Sent: Monday, November 2, 2026 8:00 AM
Subject: RE: 1523/SVHTTDL-QLDL

Đề nghị bổ sung công văn 45/UBND-VX.
"""

FIRST = (
    # ---- letters
    Invented("a letter as PDF", mail("V/v đề nghị đăng bài tuyên truyền", ASKS, "45_UBND-VX.pdf"), LETTER),
    Invented("no words, one PDF", mail("", "", "Scan_0001.pdf"), LETTER),
    Invented("no subject, a photo", mail("", "", "IMG_20261102_080000.jpg:900000"), LETTER),
    Invented("a letter pasted into the mail", mail("Đề nghị đăng bài", PASTED), LETTER),
    Invented("a zip and a logo", mail("Gửi hồ sơ", "Gửi các anh.", "hoso.zip", "image001.png:6000"), LETTER),
    Invented(
        "forwarded with its letter",
        mail("Fwd: CV 45", "---------- Forwarded message ---------\nFrom: A\n", "cv.docx"),
        LETTER,
    ),
    Invented(
        "its own number in the subject",
        mail("Công văn 45/UBND-VX V/v đề nghị đăng bài", "Kính gửi các đồng chí.", "CV45.pdf"),
        LETTER,
    ),
    Invented(
        "through a mailing list",
        mail("Đề nghị đăng bài", ASKS, "cv.pdf", List_Id="Nhom <nhom.example.vn>", Precedence="list"),
        LETTER,
    ),
    Invented(
        "sent by an office program",
        mail("Văn bản mới", "Hệ thống gửi văn bản.", "12-SYT.pdf", Auto_Submitted="auto-generated"),
        LETTER,
    ),
    Invented(
        "the attachment was forgotten", mail("Công văn đề nghị đăng bài", "Gửi kèm công văn ạ."), LETTER
    ),
    Invented(
        "a link instead of a file",
        mail("Gửi văn bản", "Văn bản tại: https://drive.google.com/file/d/abc/view"),
        LETTER,
    ),
    Invented("a thread that we do not know", mail("Re: Bài", ASKS, "cv.pdf", In_Reply_To=OTHERS), LETTER),
    # ---- replies
    Invented(
        "an answer to our mail",
        mail("Re: Thông báo hồ sơ chưa đạt", "Xã bổ sung: từ 14 tuổi.", In_Reply_To=OURS),
        REPLY,
        MATTER,
    ),
    Invented(
        "an answer with the corrected letter",
        mail("RE: Hồ sơ", "Gửi lại.", "45-sua.pdf", References=f"{OTHERS} {OURS}"),
        REPLY,
        MATTER,
    ),
    Invented(
        "a second mail on their own thread",
        mail("Bổ sung ảnh", "", "anh.jpg:300000", References=THEIRS),
        REPLY,
        MATTER,
    ),
    Invented(
        "a number of arrival in the subject",
        mail("Bổ sung hồ sơ số đến 12/2026", "Từ 14 tuổi."),
        REPLY,
        OTHER,
    ),
    Invented(
        "a number of a letter in the body",
        mail("Bổ sung thông tin", "Kính gửi Công an,\nXã bổ sung công văn số 45/UBND-VX: cả nam và nữ."),
        REPLY,
        OTHER,
    ),
    Invented(
        "a number only in the quoted history", mail("Cảm ơn", "Đã nhận, cảm ơn các anh." + GMAIL_QUOTE), NOT
    ),
    Invented("the same from Outlook", mail("Hỏi thăm", "Chúc các anh sức khỏe." + OUTLOOK_QUOTE), NOT),
    Invented(
        "a number nobody knows", mail("Re: bổ sung 99/UBND-VX", "Xã bổ sung công văn 99/UBND-VX."), LETTER
    ),
    # ---- bounces and receipts
    Invented(
        "Postfix",
        report("Undelivered Mail Returned to Sender", "I'm sorry to have to inform you", FAILED, SENT),
        NOT,
        returned=(OURS,),
    ),
    Invented(
        "Exchange in Vietnamese",
        report(
            "Không thể gửi: Giấy biên nhận",
            "Không thể chuyển thư của bạn đến những người nhận sau",
            FAILED,
            SENT,
            From="Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.vn>",
            whole="message/rfc822",
        ),
        NOT,
        returned=(OURS,),
    ),
    Invented(
        "Gmail",
        report(
            "Delivery Status Notification (Failure)",
            "Không tìm thấy địa chỉ",
            FAILED,
            From="Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
            In_Reply_To=OURS,
            References=OURS,
            Auto_Submitted="auto-replied",
        ),
        NOT,
        returned=(OURS,),
    ),
    Invented("only late", report("Delayed Mail (still being retried)", "still trying", DELAYED, SENT), NOT),
    Invented(
        "a bounce of a stranger's mail",
        report("Undelivered Mail", "sorry", FAILED, SENT.replace(OURS, OTHERS)),
        NOT,
    ),
    Invented(
        "a read receipt",
        report(
            "Đã đọc: Giấy biên nhận",
            "Thư của bạn đã được đọc",
            f"Original-Message-ID: {OURS}\nDisposition: manual-action/MDN-sent-manually; displayed",
            kind="disposition-notification",
            From="vanthu@xamau.example.vn",
        ),
        NOT,
    ),
    # ---- automatic answers
    Invented(
        "on leave, Exchange",
        mail(
            "Tự động trả lời: Thông báo", "Tôi nghỉ phép.", Auto_Submitted="auto-generated", In_Reply_To=OURS
        ),
        NOT,
        MATTER,
    ),
    Invented("on leave, in English", mail("Out of office", "I am away.", X_Autoreply="yes"), NOT),
    Invented("an automatic subject only", mail("Automatic reply: Đề nghị đăng bài", "Tôi đi công tác."), NOT),
    # ---- spam, lists, the rest
    Invented(
        "flagged",
        mail("Trung thuong 500 trieu", "Nhan qua ngay", X_Spam_Flag="YES", From="x@example.com"),
        SPAM,
    ),
    Invented(
        "flagged, yet it reads as a letter",
        mail("V/v đề nghị đăng bài", ASKS, "cv.pdf", X_Spam_Status="Yes, score=7.1"),
        SPAM,
    ),
    Invented(
        "a newsletter",
        mail(
            "Bản tin tháng 11",
            "Ưu đãi hấp dẫn. Bấm vào đây để hủy đăng ký nhận tin.",
            List_Unsubscribe="<mailto:huy@example.com>",
            From="tin@example.com",
        ),
        NOT,
    ),
    Invented("a greeting", mail("Chúc mừng 20/11", "Chúc các đồng chí mạnh khỏe."), NOT),
    Invented("a logo is no document", mail("Hẹn gặp", "Chiều nay 14h nhé anh.", "image001.png:9000"), NOT),
    Invented("empty", mail("", ""), NOT),
    # ---- secrecy
    Invented("a mark in the subject", mail("[MẬT] Công văn 12", "Gửi.", "cv.pdf"), STOP),
    Invented("a mark in a file's name", mail("Gửi văn bản", "", "CV 15 TỐI MẬT.pdf"), STOP),
    Invented("a letter about secrets", mail("V/v đăng bài bảo vệ bí mật nhà nước", ASKS, "cv.pdf"), LETTER),
    Invented("about passwords", mail("TUYÊN TRUYỀN ĐỔI MẬT KHẨU TÀI KHOẢN", ASKS, "cv.pdf"), LETTER),
)
