"""Bodies named in running text ("UBND xã Đắk Wil"), so that their places are not taken for areas."""

from __future__ import annotations

import re

from pipeline.vietnamese.text import plain, tone_normal

# What a body's name opens with; the level word of its place follows within a few words of the name.
_OPENS = (
    r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|ub ?mttq\w*|uy ban mttq|mttq\w*|uy ban mat tran"
    r"|mat tran to quoc"
    r"|cong an|ca|dang uy|huyen uy|tinh uy|thanh uy|dang bo|doan|tinh doan|hoi|lien doan|lien minh|ban"
    r"|so|phong|chi cuc|cuc"
    r"|trung tam|benh vien|truong|tram|to cong tac|toa an|vien kiem sat|bo chi huy|bao hiem xa hoi"
    r"|kho bac|thue|hat|vien"
    r"|don|doi|lanh dao|chinh quyen|can bo|chu tich|van phong|quy|ngan hang|buu dien|dien luc|cong ty"
    r"|bao|dai|cong)"
)
# Words that a body's name does not hold: behind them a place is an area.
_NOT_IN_NAME = (
    r"(?:de|nghi|tren|trong|tai|o|cho|den|dang|kinh|xin|gui|da|duoc|se|can|mong|nhu|theo|voi|khap|toan|ca|la|phat|hien"
    r"|toi|tu|ve viec|phoi hop|tuyen truyen|pham vi|dia ban|thuoc|moi|cac|nhung|gom|rieng|nho|yeu cau|xem)"
)
_PLACE = r"(?:xa|phuong|thi tran|huyen|quan|thi xa|tinh|thanh pho|tp\.?|dac khu)"
_BODY = re.compile(rf"\b{_OPENS}(?:\s+(?!{_NOT_IN_NAME}\b)[^\s,.;:()]+){{0,9}}?\s+{_PLACE}(?![^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+")
_NAME_WORD = re.compile(r"\s+([^\s,.;:()]+)")
# Openers that are other words too when their marks are lost ("Bảo", "số", "đội").
_MARKED = {
    "ca": "CA", "bao": "báo", "so": "sở", "ban": "ban", "hoi": "hội", "dai": "đài", "cong": "cổng",
    "thue": "thuế", "don": "đồn", "doi": "đội", "vien": "viện", "hat": "hạt", "quy": "quỹ", "tram": "trạm",
    "phong": "phòng", "truong": "trường", "doan": "đoàn", "cuc": "cục",
}  # fmt: skip
# Where the body's place lies: "UBND phường An Khánh, thành phố Thủ Đức".
_FURTHER = re.compile(rf"\s*,\s*{_PLACE}(?![^\W\d_])")
LONGEST_NAME = 4  # words of the name of a place


def without_bodies(plain_text: str, written: str) -> str:
    """Blank the bodies in a text without marks; `written` is the same text as printed, of the same length."""
    found = plain_text
    for hit in _BODY.finditer(plain_text):
        if written[hit.start()].islower() and not _is_generic(hit.group(0)):
            continue
        opener = _WORD.match(written, hit.start())
        wanted = _MARKED.get(plain(opener.group(0))) if opener else None
        if opener and wanted and wanted not in {opener.group(0), tone_normal(opener.group(0).lower())}:
            continue
        end = hit.end()
        for _ in range(LONGEST_NAME):
            word = _NAME_WORD.match(written, end)
            if word is None or not (word[1][0].isupper() or word[1][0].isdigit()):
                break
            end = word.end()
        while further := _FURTHER.match(plain_text, end):
            end = further.end()
            while (word := _NAME_WORD.match(written, end)) and (word[1][0].isupper() or word[1][0].isdigit()):
                end = word.end()
        found = found[: hit.start()] + "#" * (end - hit.start()) + found[end:]
    return found


def _is_generic(body: str) -> bool:
    """Tell whether a body in small letters is one all the same ("công an xã", "chính quyền xã")."""
    return (
        re.match(r"(?:cong an|chinh quyen|lanh dao|can bo|dang uy|uy ban|hoi|doan|truong|tram|phong)\b", body)
        is not None
    )
