"""Second half of the table of invented mails, written after the rules of sorting had been written."""

from __future__ import annotations

from sorting_mails import (
    DELIVERED,
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

GREETING = "Kính gửi: Phòng PC06 Công an tỉnh\n\n"
SIGNED = "\n--\nNguyễn Thị Mẫu\nVăn phòng HĐND và UBND xã Mẫu\nĐT: 0123 000 000\n"
DISCLAIMER = (
    "\nThư này và các tệp đính kèm chỉ dành cho người nhận được nêu tên. Nếu bạn nhận nhầm xin xóa ngay."
    "\nThis e-mail and any attachments are confidential.\n"
)
ZIMBRA = """
----- Thư gốc -----
Từ: "Công an xã Mẫu" <congan@ca.example.vn>
Đến: "vanthu" <vanthu@xamau.example.vn>
Đã gửi: Thứ hai, 2 tháng 11, 2026 8:00:00 SA
Chủ đề: Thông báo hồ sơ số đến 12/2026 chưa đạt

Đề nghị UBND xã bổ sung công văn 45/UBND-VX.
"""
OUTLOOK = """
________________________________
Từ: Công an xã Mẫu <congan@ca.example.vn>
Đã gửi: 02 Tháng Mười Một 2026 08:00
Đến: Văn thư
Chủ đề: 45/UBND-VX

Đề nghị bổ sung hồ sơ số đến 12/2026
"""
ENGLISH = "\nOn Mon, Nov 2, 2026 at 8:00 AM Cong an <congan@ca.example.vn> wrote:\n> hồ sơ số đến 12/2026\n"
EXIM = f"""This message was created automatically by mail delivery software.
A message that you sent could not be delivered to one or more of its recipients:
  vanthu@xamau.example.vn
    Unrouteable address
------ This is a copy of the message, including all the headers. ------
Message-ID: {OURS}
Subject: Giay bien nhan
"""

SECOND = (
    # ---- letters
    Invented(
        "Zalo photos sent on",
        mail("Gửi CA xã", "", "z5012345678901_a1b2c3.jpg:180000", "z5012345678902_d4.jpg:210000"),
        LETTER,
    ),
    Invented("an inline scan", mail("CV", "Anh xem giúp em.", "image001.jpg:350000"), LETTER),
    Invented("an archive we cannot open", mail("Ho so", "gui anh", "ho-so.rar:20000"), LETTER),
    Invented("Outlook's winmail.dat", mail("Công văn", "", "winmail.dat:30000"), LETTER),
    Invented(
        "a letter without marks", mail("V/v de nghi dang bai", "Kinh gui CA xa. De nghi dang tin."), LETTER
    ),
    Invented(
        "asked in the words of a mail",
        mail("Nhờ đăng giúp", "Nhờ các anh đăng giúp xã tin về tiêm chủng trên loa phường nhé." + SIGNED),
        LETTER,
    ),
    Invented("a recording", mail("Bài phát thanh", "Em gửi bài.", "bai-1.mp3:400000"), LETTER),
    Invented(
        "an automatic answer with a letter",
        mail("Tự động trả lời: CV", "Kèm văn bản.", "cv12.pdf", Auto_Submitted="auto-replied"),
        LETTER,
    ),
    Invented(
        "signed, its letter beside the signature",
        mail("Công văn số 77/STP-PBGDPL", GREETING + "Sở Tư pháp gửi văn bản.", "77.pdf", "smime.p7s:3000"),
        LETTER,
    ),
    Invented(
        "a new letter that cites a known one",
        mail("Công văn 46/UBND-VX bổ sung Công văn 45/UBND-VX", GREETING, "46_UBND-VX.docx", "bai.docx"),
        LETTER,
    ),
    Invented(
        "a group's mail that asks",
        mail(
            "[ubnd-xa] Đề nghị phối hợp tuyên truyền",
            GREETING + "UBND xã đề nghị quý phòng hỗ trợ đăng tải nội dung sau.",
            List_Id="<ubnd-xa.example.vn>",
            List_Unsubscribe="<mailto:x@example.vn>",
        ),
        LETTER,
    ),
    Invented(
        "files kept in a cloud",
        mail("Fwd: Bài tuyên truyền", "<a href='https://1drv.ms/w/s!Abc'>Bài viết.docx</a>", html=True),
        LETTER,
    ),
    Invented(
        "a letter asked back",
        mail("Xin rút văn bản", "UBND xã xin rút lại công văn đã gửi hôm qua do có sai sót."),
        LETTER,
    ),
    Invented(
        "the letter hangs on a forwarded mail",
        mail(
            "FW: de nghi",
            "\nFrom: Xa Mau <x@example.vn>\nSent: Monday\nSubject: de nghi\n\nĐề nghị đăng tải lên VNeID.",
        ),
        LETTER,
    ),
    Invented("a spreadsheet", mail("Biểu mẫu", "Gửi biểu.", "bieu.xlsx"), LETTER),
    Invented("about medicine", mail("V/V TUYÊN TRUYỀN PHÒNG BỆNH SỎI MẬT", GREETING, "12-TTYT.pdf"), LETTER),
    Invented("a place's name", mail("Đăng bài về bãi tắm Vũng Mật", GREETING, "cv VŨNG MẬT.pdf"), LETTER),
    Invented("the Front", mail("MAT TRAN TO QUOC XA", "", "CV_MAT_TRAN.pdf"), LETTER),
    # ---- replies
    Invented(
        "Zimbra, with history",
        mail("TL: Thông báo", "Xã đã rõ, sẽ gửi lại trong tuần." + ZIMBRA, In_Reply_To=THEIRS),
        REPLY,
        MATTER,
    ),
    Invented(
        "from a telephone, no thread, number in the subject",
        mail("Re: Thông báo hồ sơ số đến 012/2026", "Nam và nữ ạ.\n\nĐã gửi từ iPhone"),
        REPLY,
        OTHER,
    ),
    Invented(
        "a deep thread",
        mail(
            "Re: Re: Re: Bài", "Ok anh", References=" ".join([*(f"<{n}@x.example>" for n in range(9)), OURS])
        ),
        REPLY,
        MATTER,
    ),
    Invented(
        "the number with blanks",
        mail("Giải trình", GREETING + "Về văn bản số 1523 /SVHTTDL-QLDL, Sở giải trình như sau." + SIGNED),
        REPLY,
        MATTER,
    ),
    Invented(
        "a day of arrival",
        mail("Hoàn thiện nội dung", "Hồ sơ số đến 12 ngày 05/11/2026: thời gian đăng đến 30/11."),
        REPLY,
        OTHER,
    ),
    Invented(
        "answered below the quotation",
        mail("Ve ho so", ENGLISH + "\nXã bổ sung công văn 45/UBND-VX: từ 14 tuổi."),
        REPLY,
        OTHER,
    ),
    Invented(
        "a logo in the signature of an answer",
        mail("Trả lời: 45/UBND-VX", "Độ tuổi từ 18." + SIGNED, "Outlook-abc123.png:12000"),
        REPLY,
        OTHER,
    ),
    Invented("thanks, with our text below", mail("Re: 45/UBND", "Cảm ơn anh nhiều." + ENGLISH), NOT),
    Invented("history of Outlook only", mail("Chào", "Anh Ba ơi, mai họp nhé." + OUTLOOK), NOT),
    # ---- bounces and receipts
    Invented(
        "Exim, no machine part",
        mail(
            "Mail delivery failed: returning message to sender",
            EXIM,
            From="Mail Delivery System <Mailer-Daemon@mx.example.vn>",
            Return_Path="<>",
            Auto_Submitted="auto-replied",
        ),
        NOT,
        returned=(OURS,),
    ),
    Invented(
        "Exchange with the whole mail",
        report(
            "Undeliverable: Thong bao",
            "Your message to x couldn't be delivered.",
            FAILED,
            SENT + "\nnội dung",
            whole="message/rfc822",
            From="postmaster@example.onmicrosoft.example",
        ),
        NOT,
        returned=(OURS,),
    ),
    Invented(
        "delivered",
        report(
            "Relayed: Giay bien nhan", "Delivery is complete", DELIVERED, SENT, From="postmaster@example.vn"
        ),
        NOT,
    ),
    Invented(
        "Gmail, retrying",
        mail(
            "Delivery Status Notification (Delay)",
            "Thư chưa được gửi. Gmail sẽ thử lại trong 46 giờ nữa.",
            From="Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
            In_Reply_To=OURS,
            References=OURS,
        ),
        NOT,
    ),
    Invented(
        "a mailbox that is full",
        mail(
            "Thư không gửi được: hộp thư đầy",
            f"Hộp thư người nhận đã đầy.\n\nMessage-ID: {OURS}\n",
            From="MAILER-DAEMON@mail.example.vn",
            Return_Path="<>",
        ),
        NOT,
        returned=(OURS,),
    ),
    Invented("Zimbra's receipt", mail("Read-Receipt: Thông báo", "Thư đã được xem.", In_Reply_To=OURS), NOT),
    Invented("Outlook deleted it unread", mail("Not read: Thong bao", "Your message was deleted"), NOT),
    Invented(
        "a DMARC report",
        mail(
            "Report domain: ca.example.vn Submitter: google.example Report-ID: 123",
            "",
            "google.example!ca.example.vn!1!2.zip",
            From="noreply-dmarc@google.example",
        ),
        NOT,
    ),
    # ---- automatic answers, spam, lists, the rest
    Invented("on leave, by precedence", mail("Đi công tác", "Tôi vắng.", Precedence="auto_reply"), NOT),
    Invented("its own subject", mail("Nghỉ phép từ 01/11 đến 05/11", "Xin liên hệ đ/c Mẫu."), NOT),
    Invented(
        "a ticket was opened",
        mail("[Ticket #123] Đã nhận yêu cầu", "Chúng tôi đã nhận yêu cầu.", Auto_Submitted="auto-generated"),
        NOT,
    ),
    Invented("tagged by a gateway", mail("[SPAM] Vay von lai suat 0%", "Bấm vào đây"), SPAM),
    Invented(
        "flagged answer in a thread", mail("Re: TB", "Ok", X_Spam_Flag="YES", References=OURS), SPAM, MATTER
    ),
    Invented("a tag in the middle", mail("Đăng bài phòng chống [spam] cuộc gọi", GREETING, "cv.pdf"), LETTER),
    Invented("a shop", mail("SALE 11.11", "Giảm 50%. Đăng ký ngay!", List_Id="<shop.example>"), NOT),
    Invented("bulk with pictures", mail("Tin tức", "Tuần qua…", "logo.png:15000", Precedence="bulk"), NOT),
    Invented("an invitation to a calendar", mail("Họp giao ban", "Mời họp 14h.", "invite.ics:600"), NOT),
    Invented("a card and a disclaimer", mail("Làm quen", "Chào anh." + DISCLAIMER, "mau.vcf"), NOT),
    Invented("an alert", mail("Cảnh báo bảo mật", "Đăng nhập mới trên Windows. Mã: 123456", html=True), NOT),
    Invented("only a signature", mail("", SIGNED), NOT),
    Invented("a question", mail("Hỏi số điện thoại", "Cho mình xin số của đồng chí trực ban với."), NOT),
    # ---- secrecy
    Invented("the highest mark", mail("Công văn TUYỆT MẬT số 5", "", "a.pdf"), STOP),
    Invented("a mark in brackets", mail("Gửi CV 12 (Mật)", "", "a.pdf"), STOP),
    Invented("a mark with underscores", mail("CV", "", "CV_15_MẬT_UBND.pdf"), STOP),
    Invented("a mark without tones", mail("CV", "", "15-UBND TOI MAT.pdf"), STOP),
    Invented("a mark in an answer", mail("Re: MẬT - báo cáo", "Rõ", In_Reply_To=OURS), STOP),
    Invented(
        "a marked file in a thread we do not know", mail("Fwd", "", "MẬT.docx", References=OTHERS), STOP
    ),
)
