"""Words by which a reading without marks, or with wrong ones, gives itself away.

Any tone on a possible rime is a possible syllable, so that "cùa" for "của" passes as Vietnamese. These are
common words that with another tone are no word about every second time or more: "duoc" can only be "được",
"dược" or "đuốc". `tools/telltales.py` chose them from one half of the lines of 4 MB of openly licensed texts
(mostly of computer programs) and of the sentences of `pipeline/learn/lines/data`. In the other half of the
texts, passages of 300 words with less than 0.92 of these words right are 0.4 % of the whole ones, 94 % of
those that lost the tone of every fifth word, 71 % of those whose tone was drawn anew in four of ten words
(17 % in two of ten), and all without marks; of passages of 100 words 2, 80, 59 (25) and 99.9 %.
"""

from __future__ import annotations

import re

from pipeline.vietnamese.text import plain, tone_normal

_WORDS = """
áp ấp ập ắp bác bạc bấc bậc bắc bách bạch bát bạt bất bật bắt bặt bèn bén bên bẽn bến bền bện biết biệt biêu
biếu biểu buộc bước các cấc cách cạch cáp cạp cấp cập cắp cặp cát cất cật cắt chạp chấp chập chắp chặp chát
chất chật chắt chặt chép chét chẹt chết chiêu chiếu chiều chôn chọn chốn chuẩn chúc chục chức chực chuốt
chuột cót cọt cốt cột cợt cúc cục cực cuốc cuộc cước cược cuối cuội cưới cười cưỡi cuốn cuồn cuộn cuống
cuồng cuộng cương cường cưỡng dác dạc dặc đác đạc đắc đặc dám dâm dăm dạm dấm dầm dẫm dậm dặm đam đàm đám
đâm đăm đạm đảm đấm đầm đẫm đậm đắm đằm dàng dáng dâng dăng dạng dằng dẳng đang đàng đáng đãng đăng đảng
đắng đằng đẳng dấp dập đáp đạp đập đắp dát dạt dật dắt dặt đạt đất đật đắt đặt dền đen đèn đẹn đến đền dìa
đĩa đỉa địa dích dịch đích địch diễn diện điên điền điển điện dóc dọc dốc đọc đốc độc dũa dưa dứa dừa dựa
đua đùa đũa đưa đứa dục đúc đục đức đực dược đuốc được duối duỗi dưới đuôi đuối đuổi đười dương dường dưỡng
dượng đương đường duyệt gạch gấp gập gắp gặp giác giấc giặc giày giây giãy giấy giầy giẫy giòi giọi giỏi
giối giồi giổi giội giới giời giũa giụa giữa giúp gò gô gõ gơ gổ gỗ gờ gở gỡ gợ góc gốc gộc gói gọi gỏi gối
gồi gội gợi gùi gụi gửi hát hạt hất hắt hét hết hệt hiên hiến hiền hiển hiện hiếu hiểu hiệu hình hỉnh hoác
hoắc hoặc hoạt họat hóc học hốc hộc hóp họp hộp hợp huống hương hướng hưởng hưu hữu hựu ích ịch két kẹt kết
khác khạc khấc khắc khặc khách khâu khấu khẩu khiên khiến khiển khói khôi khơi khỏi khối khởi không khống
khổng kích kịch kiên kiến kiền kiện lác lạc lấc lắc láp lạp lấp lập lắp lặp lênh lềnh lệnh lích lịch liên
liến liền liễn liệt liêu liều liễu liệu lóc lọc lốc lộc luân luẩn luận lúc lục lức lực luồi lưới lười lưỡi
luôn luồn lươn lượn lưu lựu mác mạc mắc mặc mát mạt mất mật mắt mặt miếng miểng miệng móc mọc mốc mộc mòi
môi mọi mỏi mối mồi mỗi mới mời mọt mốt một múc mục mức mực muối muồi muỗi muội mươi mười muôn muốn muộn
mươn mướn mượn mỹ náp nạp nấp nắp nén nên nến nền nện nêu nếu ngát ngạt ngất ngật ngắt ngặt nghía nghĩa
nghiệp ngoác ngoạc ngoắc ngoặc ngoài ngoái ngoại nguôi nguội ngươi người nguồn nguyên nguyền nguyễn nguyện
nhác nhạc nhấc nhắc nháp nhấp nhập nhắp nhát nhạt nhất nhật nhắt nhặt nhiễm nhiệm nhiên nhiễn nhiêu nhiều
nhiễu nòi nói nôi nơi nối nồi nổi nỗi nội nới nước nút nứt phàm phạm phẩm pháp phập phát phạt phất phật phắt
phép phiên phiến phiền phiện phúc phục phức phương phường phượng quốc quyết quyệt riêng riềng sác sạc sắc
sặc sách sạch sáp sạp sấp sập sắp sát sạt sắt siêu sủa sứa sửa sữa suất súc sục sức sực tác tạc tấc tắc tặc
táp tạp tấp tập tắp tát tạt tất tật tắt tháp thạp thấp thập thắp thát thất thật thắt thèm thêm thềm thích
thịch thiên thiền thiển thiện thiết thiệt thoái thoại thoải thòng thông thõng thống thuần thuẫn thuận thuật
thúc thục thức thực thuốc thuộc thước tích tịch tiếng tiếp tiết tiệt tiêu tiếu tiều tiểu tiễu tóc tọc tốc
tộc tót tọt tốt tột tràm trám trâm trăm trạm trầm trẫm trắm trằm tràn trán trân trăn trấn trần trận trằn
trên trẽn tròi trói trôi trơi trọi trối trồi trỗi trội trời tròn trôn trơn trọn trốn trộn trớn trợn trúc
trục trực trước truyền truyện túc tục tức tuổi tươi tưới tưởi ước vàn ván vân vãn văn vạn vấn vần vẩn vẫn
vận vắn vằn vặn vào vát vạt vất vật vắt vặt việc viên viền viễn viện viết việt vuông vương vướng vưởng vượng
xác xạc xấc xắc xép xẹp xếp xệp xuân xuẩn xuất xuống xuồng xuổng xương xướng xường xưởng yên yến yêu yếu yểu
"""


def _table() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for word in tone_normal(_WORDS).split():
        forms.setdefault(plain(word), set()).add(word)
    return {bare: frozenset(words) for bare, words in forms.items()}


TELLTALES = _table()
_WORD = re.compile(r"[^\W\d_]+")


def telltales(text: str) -> tuple[int, int]:
    """Count in NFC text the words whose unmarked form is a tell-tale, and those of them marked rightly."""
    seen = right = 0
    for word in _WORD.findall(tone_normal(text).lower()):
        forms = TELLTALES.get(plain(word))
        if forms is not None:
            seen += 1
            right += word in forms
    return seen, right
