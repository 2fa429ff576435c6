"""Names printed in capitals written as in running text.

"SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH" -> "Sở Văn hóa, Thể thao và Du lịch". Rules of Decree 30/2020 Annex II:
the first syllable of the name of a body, and of each field of work it names, is capital; names of
persons and places are capital in every syllable.
"""

from __future__ import annotations

import re

from pipeline.vietnamese.lexicon import OFFICES as OFFICE_SYLLABLES
from pipeline.vietnamese.lexicon import made_of
from pipeline.vietnamese.text import squash

# Phrases whose capitals follow no rule; compared in lower case, longest first.
FIXED = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Mặt trận Tổ quốc Việt Nam", "Mặt trận Tổ quốc",
    "Liên hiệp Phụ nữ Việt Nam", "Liên hiệp Phụ nữ", "Liên hiệp Thanh niên Việt Nam", "Liên hiệp Thanh niên",
    "Cựu chiến binh Việt Nam", "Cựu chiến binh", "Nông dân Việt Nam", "Nông dân", "Chữ thập đỏ",
    "Người cao tuổi", "Liên đoàn Lao động", "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Thanh niên Cộng sản Hồ Chí Minh", "Đoàn TNCS Hồ Chí Minh",
    "Cảnh sát quản lý hành chính về trật tự xã hội", "Cảnh sát giao thông", "Cảnh sát hình sự", "Công an",
    "Bộ Công an", "Thủ tướng Chính phủ", "Văn phòng Chính phủ", "Chính phủ", "Quốc hội", "Trung ương",
    "Đề án 06", "Đề án", "Tổ công tác", "Ban Chỉ đạo", "Ban Chấp hành", "Ban Thường vụ", "Ban Thường trực",
    "Tỉnh ủy", "Huyện ủy", "Thành ủy", "Thị ủy", "Đảng ủy", "Đảng bộ", "Tỉnh đoàn", "Huyện đoàn",
    "Thành đoàn", "Việt Nam", "Hồ Chí Minh", "Hà Nội", "Nhà nước", "Bảo hiểm xã hội", "Kho bạc Nhà nước",
    "Ngân hàng Nhà nước", "Viện kiểm sát nhân dân", "Tòa án nhân dân", "Phòng cháy", "Trung tâm",
    "Trường Trung học cơ sở", "Trường Trung học phổ thông", "Trường Tiểu học", "Trường Mầm non",
    "Bộ Chỉ huy Quân sự", "Đoàn đại biểu Quốc hội", "Tuyên giáo và Dân vận", "Tuyên giáo", "Dân vận",
    "Khuyến học", "Hợp tác xã", "Thuế", "Cục Thuế", "Chi cục Thuế", "Cục Hải quan",
    "Đài Phát thanh và Truyền hình", "Báo và Phát thanh, Truyền hình", "Báo", "Công ty cổ phần", "Công ty",
    "Cổ phần", "Đại học Sư phạm", "Đại học",
)  # fmt: skip
_FIXED = sorted(((p.lower(), p) for p in FIXED), key=lambda pair: -len(pair[0]))
# "xã hội" (society) is no commune, but "xã Hội An" is: the word in front tells.
COMMUNE = (
    r"(?:(?<!trật tự )(?<!bảo hiểm )(?<!binh và )(?<!- )(?<!– )(?<!tệ nạn )(?<!an sinh )"
    r"(?<!văn hóa )(?<!kinh tế )xã(?=\s+hội\s)|xã(?!\s+hội\b))"
)
_PLACE_WORDS = ("thành phố", "tỉnh", "huyện", "quận", "thị xã", COMMUNE, "phường", "thị trấn", "đặc khu")
_PLACE = re.compile(rf"\b({'|'.join(_PLACE_WORDS)})\s+(?!(?:{'|'.join(_PLACE_WORDS)}|ủy|uỷ|đoàn)\b)")
_HEADS = re.compile(
    r"^(sở|bộ|phòng|ban|cục|chi cục|tổng cục|vụ|hội|viện|trung tâm"
    r"|văn phòng|đội|báo|đài|trường|công ty)\s+(\w)"
)
ABBREVIATIONS = re.compile(
    r"\b(?:UBND|HĐND|MTTQ|UBMTTQ|UBMTTQVN|MTTQVN|UBMTTQ|BĐBP|PTDTBT|PTDTNT|QLDA|HLHPN|TNCS|LHPN|CCB"
    r"|THCS|THPT|TH|TNHH|MTV|VKSND|TAND|BHXH|GD&ĐT"
    r"|VH-TT|VHTT|VHTTDL|LĐLĐ|PCCC|BCH|BCĐ"
    r"|PC\d+|QLHC|TTXH"
    r"|CAT|TP|HTX|GDNN|GDTX|VNPT|TMCP|VN|[IVX]+)\b"
)
# A name in capitals has a few small letters where OCR misread them; with more it is in running text.
SMALL_LETTERS = 0.3


def title_case(text: str) -> str:
    """Give every syllable a capital: names of persons and places."""
    return re.sub(r"[^\W\d_]+", lambda m: m.group(0)[:1].upper() + m.group(0)[1:].lower(), text)


def organisation_case(text: str) -> str:
    """Write the name of a body as in running text; a name not in capitals is left as it is."""
    text = squash(text)
    if sum(c.islower() for c in text) > SMALL_LETTERS * sum(c.isalpha() for c in text):
        return text
    kept = {m.start(): m.group(0) for m in ABBREVIATIONS.finditer(text)}
    lower = text.lower()
    cased = _HEADS.sub(lambda m: m.group(1) + " " + m.group(2).upper(), lower)
    cased = re.sub(r"(,\s|\svà\s|\s-\s)(\w)", lambda m: m.group(1) + m.group(2).upper(), cased)
    for phrase, written in _FIXED:
        cased = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", written, cased, flags=re.IGNORECASE)
    cased = re.sub(
        r"^((?:tỉnh|huyện|thành|thị|quận)\s(?:ủy|đoàn))\s+(.+)$",
        lambda m: m.group(1).capitalize() + " " + title_case(m.group(2)),
        cased,
        flags=re.IGNORECASE,
    )
    if place := list(_PLACE.finditer(cased.lower())):
        cut = place[0].end()
        cased = cased[: place[0].start()] + _cased_places(cased[place[0].start() : cut] + cased[cut:])
    cased = cased[:1].upper() + cased[1:]
    cased = re.sub(r"\bbch đoàn\b", "BCH Đoàn", cased, flags=re.IGNORECASE)
    for start, word in kept.items():
        cased = cased[:start] + word + cased[start + len(word) :]
    return cased


def _cased_places(text: str) -> str:
    """Capitalise what follows the words for kinds of places; the words themselves stay small."""
    lower = text.lower()
    pieces = []
    at = 0
    for found in _PLACE.finditer(lower):
        pieces.append(title_case(text[at : found.start()]) if at else text[: found.start()])
        pieces.append(found.group(1) + " ")
        at = found.end()
    pieces.append(title_case(text[at:]))
    return "".join(pieces)


OFFICES = (
    "Giám đốc", "Tổng Giám đốc", "Chủ tịch", "Chủ nhiệm", "Trưởng", "Bí thư", "Chánh Văn phòng", "Cục trưởng",
    "Vụ trưởng", "Bộ trưởng", "Thứ trưởng", "Thủ tướng", "Tổ trưởng", "Hiệu trưởng", "Viện trưởng",
    "Trưởng phòng", "Trưởng ban", "Đội trưởng", "Chi cục trưởng", "Chánh Thanh tra", "Chánh án",
    "Tổng Biên tập", "Chỉ huy trưởng", "Trưởng Công an", "Ủy viên", "Thường trực", "Trưởng Ban",
)  # fmt: skip


def known_office(title: str) -> bool:
    """Tell whether `title` is an office there is, so that a misread mark ("Thư trưởng") is noticed."""
    bare = re.sub(r"^(?:phó|quyền)\s+", "", squash(title).lower())
    opens = any(bare == office.lower() or bare.startswith(office.lower() + " ") for office in OFFICES)
    return opens and made_of(title, OFFICE_SYLLABLES)


def office_case(text: str) -> str:
    """Write an office as in running text: "PHÓ CHỦ TỊCH" -> "Phó Chủ tịch"."""
    text = squash(text)
    if text != text.upper():
        return text
    lower = organisation_case(text)
    lower = lower[:1].lower() + lower[1:]
    for office in OFFICES:
        lower = re.sub(rf"(?<!\w){re.escape(office.lower())}(?!\w)", office, lower, flags=re.IGNORECASE)
    return lower[:1].upper() + lower[1:]
