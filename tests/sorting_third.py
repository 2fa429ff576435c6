"""A third lot of invented mails, written to deceive the rules after both halves had passed."""

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
    Invented,
    mail,
    report,
)

LAW_NEWS = """Văn bản mới trong tuần:
- Nghị định 12/2026/NĐ-CP sửa đổi, bổ sung Nghị định 30/2020/NĐ-CP về công tác văn thư.
- Công văn 1523/SVHTTDL-QLDL hướng dẫn tổ chức lễ hội. Xem chi tiết tại trang của chúng tôi.
"""
BANK_NEWS = """Kính gửi Quý khách hàng,
Ngân hàng đề nghị Quý khách cập nhật giấy tờ qua VNeID để được hỗ trợ. Trân trọng.
"""
DAYS = (
    "Nhờ các anh đăng tin giúp xã:\nThời gian\nTừ: 01/11/2026\nĐến: 30/11/2026\nĐề nghị đăng tải trên VNeID."
)
ARTICLE = "Căn cứ Công văn 1523/SVHTTDL-QLDL, UBND xã kính đề nghị Công an xã đăng tải nội dung lễ hội. " * 3

THIRD = (
    Invented("news of law", mail("Bản tin luật", LAW_NEWS, List_Unsubscribe="<https://luat.example>"), NOT),
    Invented("news of a bank", mail("Cập nhật", BANK_NEWS, List_Unsubscribe="<https://nh.example>"), NOT),
    Invented("days that look like headers", mail("Đăng tin", DAYS), LETTER),
    Invented("a request that cites a ground", mail("Đăng bài lễ hội", ARTICLE), LETTER),
    Invented(
        "away, with our subject",
        mail(
            "Tự động trả lời: V/v đề nghị bổ sung hồ sơ",
            "Tôi nghỉ phép đến 10/11.",
            Auto_Submitted="auto-generated",
            References=OURS,
        ),
        NOT,
        MATTER,
    ),
    Invented(
        "an answer to an absence note",
        mail("Re: Tự động trả lời: Bài", "Xã gửi lại độ tuổi.", In_Reply_To=OURS),
        REPLY,
        MATTER,
    ),
    Invented("read by a person", mail("Đã đọc và bổ sung hồ sơ số đến 12/2026", "Từ 14 tuổi."), REPLY, OTHER),
    Invented(
        "a bounce in a long thread",
        report(
            "Undelivered Mail Returned to Sender",
            "sorry",
            FAILED,
            SENT.replace(OURS, OTHERS),
            References=f"{OURS} {OTHERS}",
        ),
        NOT,
    ),
    Invented(
        "late, then told by words only",
        mail(
            "Cảnh báo: thư chưa gửi được",
            "Máy chủ sẽ tiếp tục thử lại trong 2 ngày.",
            From="Mail Delivery Subsystem <MAILER-DAEMON@mx.example.vn>",
            Return_Path="<>",
            In_Reply_To=OURS,
        ),
        NOT,
    ),
    Invented(
        "the late one of Postfix",
        report("Delayed Mail (still being retried)", "x", DELAYED, SENT, In_Reply_To=OURS),
        NOT,
    ),
    Invented(
        "a letter that the postmaster sends",
        mail("Công văn 5/STTTT", "Gửi văn bản.", "5.pdf", From="Quản trị <postmaster@so.example.vn>"),
        LETTER,
    ),
    Invented(
        "a letter about mails that failed",
        mail("Không gửi được văn bản qua trục", "Trục liên thông lỗi nên gửi qua thư.", "cv.pdf"),
        LETTER,
    ),
    Invented(
        "handed on from the other office",
        mail("Fwd: TB", "Kính chuyển.\n\n---------- Thư đã chuyển tiếp ---------\nTừ: A\n\nNơi nhận:\n- x"),
        LETTER,
    ),
    Invented(
        "a calm answer from Apple Mail",
        mail(
            "Re: bài",
            "Vâng ạ.\n\nVào 08:00, 2 thg 11, 2026, CA <c@ca.example.vn> đã viết:\n\nĐề nghị đăng bài",
        ),
        NOT,
    ),
    Invented("only our words, thread unknown", mail("Re: x", "> Đề nghị UBND xã đăng bài\n\nVâng"), NOT),
    Invented("spam that asks for posting", mail("Nhờ đăng bài quảng cáo", "Giá rẻ", X_Spam="Yes"), SPAM),
    Invented("tagged with stars", mail("***SPAM*** You won", "Click"), SPAM),
    Invented("a mark in capitals of prose", mail("CÔNG VĂN MẬT BÁO CÁO TÌNH HÌNH", "", "a.pdf"), STOP),
    Invented("cyber secrets", mail("V/V BẢO MẬT THÔNG TIN VÀ MẬT MÃ DÂN SỰ", "Gửi.", "a.pdf"), LETTER),
    Invented("an M in brackets", mail("CV 12(M)", "", "12(M).pdf"), LETTER),
    Invented("honey", mail("QUẢNG BÁ MẬT ONG BẠC HÀ", "Kính gửi.", "ocop.pdf"), LETTER),
    Invented("a mark inside a zip's name", mail("Gửi", "", "TUYỆT MẬT.zip"), STOP),
    Invented("pictures of a footer", mail("Chào", "Gặp anh sau.", "logo-so.jpg:20000", "zalo.png:6000"), NOT),
    Invented("a drawing of a child", mail("Tranh dự thi", "Con gửi chú ạ", "tranh.jpg:500000"), LETTER),
    Invented("thanks", mail("Cảm ơn", "Xã đã nhận được, xin cảm ơn các đồng chí."), NOT),
    Invented(
        "a phone call is announced", mail("Trao đổi", "Chiều em gọi anh trao đổi về buổi họp nhé."), NOT
    ),
    Invented("no file, but its name", mail("Bài", "Anh tải Bai_tuyen_truyen.docx ở nhóm nhé"), LETTER),
    Invented("the number in the subject only", mail("RE: CV 45/UBND-VX", "Đồng ý."), REPLY, OTHER),
    Invented("a rate of figures", mail("Báo cáo nhanh", "Tỷ lệ 45/100, 12/2026 đạt 80%."), NOT),
    Invented(
        "two numbers, one known",
        mail("Giải trình 7/UBND-VX", "Xã chỉnh sửa công văn 45/UBND-VX theo yêu cầu."),
        REPLY,
        OTHER,
    ),
)
