"""Phrases of official letters: which two syllables go together ("văn hóa", "tuyên truyền").

Used only to choose between readings that the page itself supports. The list was written for this project
from the usage of Decree 30/2020 and of administrative prose in general; no letter was copied or counted.
A pair outside the list is no error.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from pipeline.vietnamese.casing import FIXED, OFFICES
from pipeline.vietnamese.text import tone_normal, unmarked

# One phrase between bars; every two neighbouring syllables of it are a pair.
_PHRASES = """
cộng hòa xã hội chủ nghĩa việt nam | độc lập | tự do | hạnh phúc | kính gửi | nơi nhận | như trên
lưu văn thư | ủy ban nhân dân | hội đồng nhân dân | ủy ban mặt trận tổ quốc | ban thường trực
ban thường vụ | ban chấp hành | ban chỉ đạo | tổ công tác | văn phòng chính phủ | thủ tướng chính phủ
bộ công an | công an tỉnh | công an thành phố | công an huyện | công an xã | công an phường | phòng cảnh sát
cảnh sát quản lý hành chính về trật tự xã hội | cảnh sát giao thông | cảnh sát hình sự | an ninh mạng
an ninh trật tự | trật tự an toàn giao thông | an toàn thực phẩm | an toàn thông tin | an toàn lao động
sở văn hóa thể thao và du lịch | sở thông tin và truyền thông | sở giáo dục và đào tạo | sở y tế | sở tư pháp
sở nội vụ | sở tài chính | sở công thương | sở xây dựng | sở giao thông vận tải | sở khoa học và công nghệ
sở nông nghiệp và phát triển nông thôn | sở nông nghiệp và môi trường | sở tài nguyên và môi trường
sở lao động thương binh và xã hội | sở kế hoạch và đầu tư | sở ngoại vụ | sở dân tộc và tôn giáo
bảo hiểm xã hội | bảo hiểm y tế | kho bạc nhà nước | ngân hàng nhà nước | cục thuế | chi cục thuế | hải quan
hội liên hiệp phụ nữ | hội nông dân | hội cựu chiến binh | hội chữ thập đỏ | hội người cao tuổi
hội khuyến học | liên đoàn lao động | đoàn thanh niên cộng sản hồ chí minh | tỉnh đoàn | huyện đoàn
tỉnh ủy | huyện ủy | thành ủy | thị ủy | đảng ủy | đảng bộ | chi bộ | ban tuyên giáo | ban dân vận
trung tâm y tế | trung tâm kiểm soát bệnh tật | trung tâm phục vụ hành chính công | trung tâm văn hóa
trung tâm hỗ trợ | trung tâm dịch vụ việc làm | bệnh viện đa khoa | trạm y tế | trường trung học phổ thông
trường trung học cơ sở | trường tiểu học | trường mầm non | trường đại học | trường cao đẳng | công ty cổ phần
trách nhiệm hữu hạn | một thành viên | hợp tác xã | doanh nghiệp | điện lực | cấp nước | viễn thông
viện kiểm sát nhân dân | tòa án nhân dân | thi hành án | dân sự | bộ chỉ huy quân sự | bộ đội biên phòng
đài phát thanh và truyền hình | cổng thông tin điện tử | trang thông tin điện tử | báo chí | tạp chí
chủ tịch | phó chủ tịch | giám đốc | phó giám đốc | trưởng phòng | phó trưởng phòng | chánh văn phòng
trưởng ban | phó trưởng ban | bí thư | phó bí thư | ủy viên | hiệu trưởng | cục trưởng | chi cục trưởng
căn cứ | thực hiện | triển khai | nghị quyết | quyết định | chỉ thị | thông tư | nghị định | công văn
kế hoạch | chương trình | hướng dẫn | báo cáo | tờ trình | thông báo | giấy mời | biên bản | hợp đồng
văn bản | quy định | quy chế | quy trình | quy phạm pháp luật | luật đất đai | luật căn cước
luật giao thông đường bộ | luật bảo hiểm xã hội | luật cư trú | bộ luật hình sự | phòng chống
phòng chống ma túy | phòng cháy chữa cháy | cứu nạn cứu hộ | phòng chống tội phạm | tệ nạn xã hội
phòng chống thiên tai | phòng chống dịch bệnh | phòng chống tham nhũng | bạo lực gia đình | lừa đảo
chiếm đoạt tài sản | không gian mạng | mạng xã hội | tội phạm công nghệ cao | dữ liệu cá nhân
bảo vệ dữ liệu | bảo vệ môi trường | bảo vệ quyền lợi | bảo vệ trẻ em | chăm sóc | sức khỏe | khám bệnh
chữa bệnh | tiêm chủng | vắc xin | tiêm phòng | dịch bệnh | sốt xuất huyết | vệ sinh môi trường
biến đổi khí hậu | rác thải | phân loại | tại nguồn | tiết kiệm điện | nước sạch | nông thôn mới | đô thị
văn minh đô thị | giảm nghèo bền vững | hộ nghèo | hộ cận nghèo | chính sách xã hội | an sinh xã hội
trợ cấp | chi trả | tài khoản ngân hàng | định danh điện tử | tài khoản định danh | căn cước công dân
thẻ căn cước | dịch vụ công trực tuyến | thủ tục hành chính | cải cách hành chính | chuyển đổi số
đề án | ứng dụng | phát triển | dân cư | định danh và xác thực điện tử | giai đoạn | tầm nhìn đến năm
công nghệ thông tin | công nghệ số | cộng đồng | cơ sở dữ liệu | quốc gia | hệ thống | nền tảng
tuyên truyền | phổ biến giáo dục pháp luật | truyền thông | đăng tải | đăng bài | bài viết | bài đăng
tin bài | hình ảnh | ảnh đại diện | ảnh bìa | nội dung | tiêu đề | tên bài | đường dẫn | tập tin | tệp tin
gửi kèm | kèm theo | đính kèm | loa phường | loa truyền thanh | hệ thống truyền thanh cơ sở | chuyên mục
phối hợp | đề nghị | đề xuất | kính đề nghị | trân trọng | trân trọng cảm ơn | trân trọng đề nghị
quan tâm | hỗ trợ | giúp đỡ | tạo điều kiện | xem xét | phê duyệt | thẩm định | cho phép | chấp thuận
thống nhất | chỉ đạo | lãnh đạo | quán triệt | tham mưu | đôn đốc | kiểm tra | giám sát | thanh tra
tổng hợp | đánh giá | kết quả | khó khăn | vướng mắc | kiến nghị | giải pháp | nhiệm vụ | mục đích
yêu cầu | trách nhiệm | quyền hạn | chức năng | thẩm quyền | theo quy định | theo đúng | theo thẩm quyền
đối tượng | đối tượng tiếp cận | đối tượng tuyên truyền | phạm vi | phạm vi đăng tải | phạm vi tiếp cận
thời gian | thời gian đăng | thời gian hiển thị | thời hạn | hình thức | địa điểm | địa bàn | trên địa bàn
địa phương | đơn vị | cơ quan | tổ chức | cá nhân | đoàn thể | ban ngành | các cấp | các ngành | các xã
các phường | các thôn | tổ dân phố | khu phố | khu dân cư | thôn buôn | toàn tỉnh | toàn quốc | toàn xã
toàn huyện | cả nước | cấp tỉnh | cấp huyện | cấp xã | cấp cơ sở | chính quyền địa phương | hai cấp
công dân | người dân | nhân dân | quần chúng | hội viên | đoàn viên | thanh niên | thiếu niên | học sinh
sinh viên | phụ nữ | trẻ em | người cao tuổi | người lao động | cán bộ công chức viên chức | người có công
đồng bào dân tộc thiểu số | dân tộc thiểu số | nông dân | hộ gia đình | gia đình | cha mẹ | phụ huynh
giới tính | độ tuổi | từ đủ | đủ tuổi | tuổi trở lên | trở lên | trở xuống | nam và nữ | không phân biệt
mọi lứa tuổi | kể từ ngày | đến hết ngày | từ ngày | đến ngày | ngày tháng | tháng năm | trong tháng
hằng năm | hàng năm | quý một | năm học | đầu năm | cuối năm | hiện nay | thời gian qua | thời gian tới
trước ngày
sau khi | trong khi | nhằm | góp phần | nâng cao nhận thức | nâng cao chất lượng | nâng cao hiệu quả | ý thức
chấp hành pháp luật | đẩy mạnh | tăng cường | tích cực | chủ động | kịp thời | hiệu quả | đồng bộ | rộng rãi
đa dạng | phong phú | thiết thực | hưởng ứng | phát động | phong trào | thi đua | khen thưởng | kỷ niệm
ngày thành lập | chào mừng | đại hội đảng | bầu cử | đại biểu quốc hội | đại biểu hội đồng nhân dân | cử tri
di tích lịch sử | danh lam thắng cảnh | lễ hội | du lịch | quảng bá | văn hóa cơ sở | thể dục thể thao
nghĩa vụ quân sự | tuyển quân | quốc phòng toàn dân | quốc phòng an ninh | biên giới | chủ quyền biển đảo
đất đai | quyền sử dụng đất | giấy chứng nhận | giải phóng mặt bằng | tái định cư | xây dựng | đầu tư công
ngân sách nhà nước | tài chính | kinh tế xã hội | sản xuất kinh doanh | hàng giả | gian lận thương mại
buôn lậu | thương mại điện tử | hóa đơn điện tử | kê khai thuế | nộp thuế | hộ kinh doanh | người nộp thuế
giá cả | thị trường | chất lượng | sản phẩm | hàng hóa | tiêu dùng | người tiêu dùng | việc làm | lao động
xuất khẩu lao động | đào tạo nghề | giáo dục nghề nghiệp | trung cấp | tuyển sinh | khuyến học | khuyến tài
hiến máu | tình nguyện | nhân đạo | từ thiện | đền ơn đáp nghĩa | tri ân | vi phạm | xử lý | xử phạt
vi phạm hành chính | xử lý nghiêm | tố giác | tố cáo | khiếu nại | tiếp công dân | giải quyết | hồ sơ
thành phần hồ sơ | tiếp nhận | chuyển giao | trả kết quả | một cửa | liên hệ | số điện thoại | thư điện tử
địa chỉ | đầu mối | đồng chí | họ và tên | chức vụ | số lượng | danh sách | phụ lục | biểu mẫu | mẫu số
ký hiệu | trích yếu | ban hành | hiệu lực | có hiệu lực | sửa đổi bổ sung | thay thế | bãi bỏ | khoản | điều
về việc | tại công văn | thực hiện công văn | căn cứ công văn | theo đó | cụ thể như sau | như sau | sau đây
gọi tắt | nêu trên | nói trên | để biết | biết và thực hiện | tổ chức thực hiện | được biết | vui lòng
trong quá trình | quá trình thực hiện | nếu có | phát sinh | phản ánh về | cảm ơn | rất mong | mong nhận được
sự quan tâm | tình hình | thực tế | thực trạng | nguyên nhân | nguy cơ | cảnh báo | khuyến cáo | thủ đoạn
phương thức | mạo danh | giả mạo | trúng thưởng | chuyển tiền | mật khẩu | tin nhắn | cuộc gọi | điện thoại
thông minh | người sử dụng | cài đặt | đăng ký | đăng nhập | kích hoạt | sử dụng | cung cấp | thông tin
bí mật nhà nước | tin giả | xấu độc | đấu tranh | phản bác | lực lượng | thế lực thù địch | đại đoàn kết
vận động | vận động nhân dân | cà phê | phê bình | phân công | cộng tác | chưa thành niên | thủ trưởng
tình huống | gia cầm | gia súc | truyền thống | chuyển mục đích | góp vốn | cổ phần | thông suốt | thanh toán
"""
_WORD = re.compile(r"[^\W\d_]+")


def _pairs() -> frozenset[tuple[str, str]]:
    phrases = [*_PHRASES.replace("|", "\n").splitlines(), *FIXED, *OFFICES]
    runs = (_WORD.findall(tone_normal(phrase.lower())) for phrase in phrases)
    return frozenset(pair for run in runs for pair in pairwise(run))


PAIRS = _pairs()
SYLLABLES = frozenset(syllable for pair in PAIRS for syllable in pair)
# Some open other words too ("Hồ sơ", "Lưu ý").
_SURNAMES = """
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh trịnh lâm mai tô trương
    hà cao châu tạ thái lương phùng vương quách tống la lưu từ đàm tăng kiều diệp giang khổng nông hứa lò vi
    lường giàng sùng vàng triệu chu bế ma thào đoàn văn thân tôn ông nghiêm mạc doãn đồng quàng cà hờ lầu
"""
_SURNAMES_BARE = frozenset(unmarked(_SURNAMES).split())


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """Give the letters of a word as the tables hold them: lower case, tones one way, no punctuation."""
    return "".join(_WORD.findall(tone_normal(word.lower())))


def is_pair(one: str, other: str) -> bool:
    """Tell whether two words (any case, punctuation around them is passed over) go together in a phrase."""
    return (key(one), key(other)) in PAIRS


def may_be_surname(word: str) -> bool:
    """Tell whether a word is a surname, even with a misread mark ("Trân" for "Trần")."""
    return unmarked(key(word)) in _SURNAMES_BARE
