"""Articles and posters that several samples share by subject; each sample gives its own file names.

Ages, areas and dates inside an article are bait: they are not what the letter asks for.
"""
# ruff: noqa: E501, ISC004 - Vietnamese prose, wrapped by sentence; a lost comma shows in the built letter

from __future__ import annotations

from dataclasses import replace

from _builder.shapes import Article, Poster

_TEXTS = {
    "vneid": (
        "HƯỚNG DẪN TÍCH HỢP TÀI KHOẢN AN SINH XÃ HỘI TRÊN VNEID",
        "Từ năm 2025, người dân có thể nhận các khoản trợ cấp, chi trả an sinh xã hội qua tài khoản ngân hàng đã liên kết "
        "trên ứng dụng VNeID mà không phải đến điểm chi trả.",
        "Bước 1: Đăng nhập VNeID bằng tài khoản định danh mức độ 2. Bước 2: Chọn mục “An sinh xã hội”. Bước 3: Chọn ngân "
        "hàng, đọc kỹ điều khoản và xác nhận.",
        "Người cao tuổi từ đủ 75 tuổi trở lên chưa có điện thoại thông minh được tổ công nghệ số cộng đồng đến tận nhà hỗ trợ.",
    ),
    "fraud": (
        "NHẬN DIỆN CÁC THỦ ĐOẠN LỪA ĐẢO TRÊN KHÔNG GIAN MẠNG",
        "Các đối tượng tạo trang mạng xã hội giả mạo cửa hàng, khách sạn, đăng ảnh đẹp, giá rẻ để dụ khách chuyển tiền đặt "
        "cọc rồi chặn liên lạc.",
        "Một thủ đoạn khác là nhắn tin thông báo trúng thưởng, yêu cầu đóng phí hồ sơ; nạn nhân trên toàn quốc đã mất hàng "
        "trăm triệu đồng.",
        "Nguyên tắc “3 không”: không nghe máy số lạ, không bấm đường dẫn lạ, không chuyển tiền cho người chưa gặp mặt.",
    ),
    "drugs": (
        "TÁC HẠI CỦA THUỐC LÁ ĐIỆN TỬ TẨM MA TÚY TỔNG HỢP",
        "Gần đây xuất hiện loại tinh dầu thuốc lá điện tử có pha trộn chất ma túy tổng hợp, bao bì bắt mắt, nhắm vào học "
        "sinh từ 12 đến 17 tuổi.",
        "Người dùng có thể bị ảo giác, co giật, suy hô hấp chỉ sau vài hơi hút. Mua bán, tàng trữ chất này là phạm tội.",
        "Gia đình và nhà trường cần quan tâm, phát hiện sớm biểu hiện bất thường và báo cơ quan công an.",
    ),
    "law": (
        "LUẬT BẢO VỆ DỮ LIỆU CÁ NHÂN: NHỮNG ĐIỀU CẦN BIẾT",
        "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 có hiệu lực từ ngày 01/01/2026, quy định quyền và nghĩa vụ của chủ thể "
        "dữ liệu cá nhân.",
        "Nghiêm cấm mua, bán dữ liệu cá nhân; tổ chức, cá nhân vi phạm có thể bị phạt tiền rất nặng.",
        "Mỗi người cần đọc kỹ điều khoản trước khi đồng ý cho ứng dụng thu thập dữ liệu của mình.",
    ),
    "land": (
        "VÌ SAO KHÔNG NÊN MUA BÁN ĐẤT BẰNG GIẤY VIẾT TAY?",
        "Theo Luật Đất đai năm 2024, hợp đồng chuyển nhượng quyền sử dụng đất phải được công chứng hoặc chứng thực.",
        "Giấy viết tay không được dùng để đăng ký biến động; bên mua có thể mất trắng khi xảy ra tranh chấp.",
        "Trước khi giao dịch, hãy kiểm tra quy hoạch và tình trạng pháp lý của thửa đất tại cơ quan đăng ký đất đai.",
    ),
    "traffic": (
        "ĐÃ UỐNG RƯỢU BIA, KHÔNG LÁI XE",
        "Luật Trật tự, an toàn giao thông đường bộ nghiêm cấm điều khiển phương tiện khi trong máu hoặc hơi thở có nồng độ cồn.",
        "Người đi xe mô tô, xe gắn máy phải đội mũ bảo hiểm có cài quai đúng quy cách.",
        "Học sinh chưa đủ 16 tuổi không được điều khiển xe gắn máy; cha mẹ giao xe cho con cũng bị xử phạt.",
    ),
    "tourism": (
        "ĐIỂM ĐẾN XANH, TRẢI NGHIỆM ĐẸP",
        "Từ cao nguyên lộng gió đến bãi biển nắng vàng, du khách có thể thưởng thức đặc sản, tham quan làng nghề và lễ hội "
        "của đồng bào các dân tộc.",
        "Mùa du lịch đẹp nhất bắt đầu từ tháng 11; các cơ sở lưu trú niêm yết giá công khai, phục vụ chu đáo.",
        "Hãy mang theo bình nước cá nhân, hạn chế túi ni lông để giữ môi trường trong lành.",
    ),
    "policy": (
        "KẾT QUẢ PHÁT TRIỂN KINH TẾ - XÃ HỘI VÀ CHÍNH SÁCH MỚI CỦA ĐỊA PHƯƠNG",
        "Sau khi sắp xếp đơn vị hành chính, Trung tâm phục vụ hành chính công hoạt động thông suốt, tỷ lệ hồ sơ đúng hạn cao.",
        "Địa phương triển khai chính sách hỗ trợ xóa nhà tạm, nhà dột nát cho hộ nghèo, hộ cận nghèo, gia đình người có công.",
        "Nhân dân được mời góp ý vào dự thảo văn kiện đại hội và tham gia các phong trào thi đua yêu nước.",
    ),
    "children": (
        "GIỮ AN TOÀN CHO TRẺ EM TRÊN MẠNG",
        "Trẻ em là nhóm dễ bị dụ dỗ, bắt nạt, chia sẻ hình ảnh riêng tư trên mạng xã hội.",
        "Phụ huynh nên đặt giới hạn thời gian, cùng con thỏa thuận nội dung được xem và bật chế độ kiểm soát của cha mẹ.",
        "Khi phát hiện nội dung xâm hại trẻ em, cần chụp lại bằng chứng và báo cho cơ quan công an gần nhất.",
    ),
}
_LOOKS = {
    "vneid": ("VNeID", "An sinh xã hội không tiền mặt", (20, 70, 140), "phone"),
    "fraud": ("NGUYÊN TẮC 3 KHÔNG", "Phòng tránh lừa đảo trên mạng", (140, 35, 30), "shield"),
    "drugs": ("NÓI KHÔNG VỚI MA TÚY", "Cảnh giác thuốc lá điện tử", (60, 60, 70), "shield"),
    "law": ("DỮ LIỆU CÁ NHÂN", "Quyền của bạn được luật bảo vệ", (30, 80, 110), "book"),
    "land": ("LUẬT ĐẤT ĐAI", "Không mua bán bằng giấy viết tay", (70, 90, 30), "book"),
    "traffic": ("AN TOÀN GIAO THÔNG", "Đã uống rượu bia, không lái xe", (20, 100, 60), "shield"),
    "tourism": ("ĐIỂM ĐẾN XANH", "Hẹn gặp bạn mùa hoa này", (30, 110, 110), "hills"),
    "policy": ("ĐỔI MỚI VÌ NHÂN DÂN", "Chính sách mới của địa phương", (150, 45, 35), "people"),
    "children": ("TRẺ EM AN TOÀN TRÊN MẠNG", "Cha mẹ đồng hành cùng con", (90, 60, 140), "people"),
}


def article(subject: str, file: str, *, extra: str = "", inside: bool = False) -> Article:
    """Give the article on one subject under the sample's file name; `extra` is one more paragraph."""
    title, *paragraphs = _TEXTS[subject]
    return Article(file, title, (*paragraphs, *([extra] if extra else [])), picture_inside=inside)


def poster(subject: str, file: str, words: str = "") -> Poster:
    """Give the poster on one subject under the sample's file name; `words` replace the big ones."""
    big, small, colour, motif = _LOOKS[subject]
    return replace(Poster(file, big, small, colour, motif), words=words or big)
