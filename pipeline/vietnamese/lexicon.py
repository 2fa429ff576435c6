"""Syllables that names of bodies, offices and persons are made of.

Used only to decide whether a name read by OCR may be accepted: a misread mark mostly leaves a syllable
that such names do not have ("Bộ Nọi vụ"). A name outside the lists is no error; a person looks at it.
"""

from __future__ import annotations

import re

from pipeline.vietnamese.text import tone_normal

_BODIES = """
ủy ban nhân dân hội đồng đoàn đại biểu quốc chính phủ thủ tướng văn phòng bộ sở cục vụ chi tổng phòng trung
tâm viện trường công an tỉnh thành phố huyện quận thị xã phường trấn đặc khu mặt trận tổ việt nam thường trực
thanh tra kho bạc nhà nước thuế hải quan bảo hiểm xã giáo dục và đào tạo văn hóa thể thao du lịch thông tin
truyền khoa học công nghệ nội vụ tài nông nghiệp môi tài nguyên phát triển nông thôn y tế tư pháp lao động
thương binh giao vận xây dựng kế hoạch đầu tư ngoại dân tộc tôn quốc phòng nội chính kiểm soát sát án tòa thi
hành quân sự chỉ huy biên cảnh quản lý hành về trật tự hội liên hiệp phụ nữ cựu chiến binh chữ thập đỏ người
cao tuổi khuyến luật gia nhà báo nghệ thuật thanh niên cộng sản đoàn đội thiếu tiểu ban tuyên dân vận tổ chức
đảng bộ tỉnh thành huyện thị ủy công tác đề án triển khai đạo điều phối ngân hàng đài phát thanh và hình tiếng
tạp chí trung học cơ sở phổ thông mầm non tiểu mẫu giáo cao đẳng nghề bệnh viện đa trạm nhi dự phòng sản khu
kinh tế dự hạ tầng chuyển đổi số cổng điện tử tử thư viện bảo tàng di tích lưu trữ thống kê dự trữ dầu khí
điện lực nước khí tượng thủy văn kiểm lâm chăn nuôi thú thực vật thủy sản lợi chất lượng xúc tiến hợp tác xã
doanh nghiệp nhỏ vừa quỹ phòng cháy chữa cứu nạn hộ tội phạm giao thông hình sự mạng xuất nhập cảnh an ninh
điều tra pháp chế kiểm toán hội cựu giáo chức dân tộc nội trú
"""
_OFFICES = """
phó quyền giám đốc chủ tịch nhiệm bí thư trưởng phòng ban cục vụ bộ thứ thủ tướng tổ đội hiệu viện chánh văn
án thanh tra tổng biên tập chỉ huy chính ủy viên thường trực thuế tỉnh huyện xã công an chi vụ đoàn khoa ký
thường vụ trung tâm đảng đồng hội
"""
_PERSONS = """
nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh đoàn trịnh lâm mai tô trương
hà cao châu tạ thái lương phùng vương quách tống la lưu từ đàm tăng kiều diệp giang khổng nông hứa lò vi lường
giàng sùng vàng hạ triệu chu bế ma thào văn thị hữu đức ngọc quang minh anh tuấn hùng dũng hải nam hà lan
hương thu thảo mai linh phương thanh thúy hòa bình long sơn tùng cường mạnh thắng trung kiên chiến quân vinh
thành công đạt phúc lộc thọ khánh an tâm nghĩa trí nhân hiếu lâm tài toàn toản thịnh khoa bảo quốc việt duy
đình xuân thu hạ đông hồng hoa huệ cúc trúc đào liên nga nhung yến oanh loan phượng vân tuyết sương giang hiền
hạnh hằng hậu diệu diễm dung duyên ngân kim bích châu trâm trang trinh tú uyên vy như nhi quỳnh quyên thơ thư
thùy thủy tiên tiến tín thế gia chí đại danh đăng điền đoan hào hiệp hoài hoan huân huấn huy hưng kha khải
khang khôi kỳ lam lân lập lễ lịch luân luận lực lương lưỡng mỹ nguyên nhật nhất phát phong phú phước quý sang
sỹ tân tấn thạch thái thân thi thiện thiên thông thuận thuật tính tịnh trọng trường trực tường viên vĩ viễn
vọng vương xuyên ý yên ái ánh ân ba bạch bằng biên cảnh cẩm chánh chi chung chương cung dân diện hợi hội ngà
ni nương sáng sen thoa thống thục toán trà trấn tố tư út vạn vững
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(tone_normal(words).split())


# Longer runs of capitals are words printed in capitals, no abbreviations.
LONGEST_ABBREVIATION = 5

BODIES, OFFICES, PERSONS = _set(_BODIES), _set(_OFFICES), _set(_PERSONS)


def made_of(name: str, syllables: frozenset[str]) -> bool:
    """Tell whether every word of `name` that is no abbreviation stands in the list."""
    words = re.findall(r"[^\W\d_]+", tone_normal(name))
    return bool(words) and all(
        w.lower() in syllables or (w.isupper() and 1 < len(w) <= LONGEST_ABBREVIATION) for w in words
    )
