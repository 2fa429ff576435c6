"""`topic`: which allowed content the article falls under (domain.md section 0), by weighed words.

The channel's own names ("ứng dụng VNeID", "CMS Loa phường") stand in every request and count for nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.fields import DOUBTED, missing
from pipeline.model import Field
from pipeline.terms import FieldStatus, Topic
from pipeline.vietnamese.text import plain

if TYPE_CHECKING:
    from pipeline.extract.fields import View

_CHANNEL = re.compile(
    r"(?:phan mem quan tri noi dung|he thong quan tri noi dung"
    r"|(?:chuyen muc|kenh|muc|trang|bang tin|ung dung|nen tang|phan mem|he thong)\s*[\"“”']?)*"
    r"\s*[-–]?\s*[\"“”']?(?:cms\s*[\"“”']?(?:\s*[-–]?\s*[\"“”']?loa phuong)?"
    r"|loa phuong|tin tuc|vneid)[\"“”']?"
    r"(?:\s*(?:tren|cua)\s+(?:ung dung\s+)?(?:dinh danh[^.,;]{0,30})?vneid)?"
    r"|canh sat quan ly hanh chinh ve trat tu xa hoi|cong an|so tu phap"
    r"|(?:so|phong) van hoa[^.,;\n]{0,40}du lich|doi tuong tuyen truyen|tuyen truyen"
)
WORDS = {
    Topic.PROJECT06: re.compile(
        r"de an (?:so )?06|dinh danh (?:dien tu|muc|va xac thuc)|tai khoan dinh danh"
        r"|can cuoc(?: dien tu)?|kich hoat|cccd"
        r"|dich vu cong|chuyen doi so|du lieu (?:quoc gia )?ve dan cu|so suc khoe|so hoa"
        r"|an sinh xa hoi qua|chi tra[^.\n]{0,30}qua tai khoan"
        r"|cu tru|ho so suc khoe dien tu|ly lich tu phap tren|chu ky so|to cong nghe so"
    ),
    Topic.LAW: re.compile(
        r"\bluat\b|nghi dinh|thong tu(?! lien lac)|van ban quy pham"
        r"|phap luat|bo luat|phap lenh|quy dinh (?:moi|xu phat|cua)|xu phat"
        r"|nghia vu|quyen (?:va|cua)|bau cu dai bieu|phap che"
    ),
    Topic.CRIME_WARNING: re.compile(
        r"canh bao|lua dao|thu doan|toi pham"
        r"|ma tuy|gia danh|chiem doat|mua ban nguoi|cuop|trom cap"
        r"|tin dung den|co bac|bat coc|deepfake"
        r"|an ninh mang|khong gian mang|moi truong mang|tren mang\b"
        r"|bao luc|xam hai|duoi nuoc|chay no|phao no|hang gia|tu gac|canh giac"
    ),
    Topic.TOURISM_SPECIALTY: re.compile(
        r"du lich|dac san|ocop|le hoi|am thuc"
        r"|danh lam|thang canh|cong vien dia chat|quang ba|san vat|diem den|du khach"
        r"|lang nghe|nong san|sau rieng|ca phe|\btra oolong\b|\bmac ca\b|ho tieu"
        r"|trai cay|festival|bien dao"
    ),
    Topic.SOCIO_POLITICAL: re.compile(
        r"kinh te|chinh tri|van hoa|dai hoi|bau cu|nghi quyet|phong trao|chinh sach|sap xep|don vi hanh chinh"
        r"|sap nhap|to chuc bo may|hien mau|tiem chung|dich benh|sot xuat huyet|thi dua|ky niem|nong thon moi"
        r"|giam ngheo|bao hiem (?:xa hoi|y te)"
        r"|giao duc|\by te|moi truong(?! mang)|xoa nha tam|hoc tap|van nghe"
        r"|the thao|chinh quyen|den on|binh dang gioi|bao ve rung|ve sinh|trong cay|khuyen hoc|quoc phong"
        r"|tuyen quan|nhap ngu|ban do|lich su|truyen thong cach mang|nguoi tot viec tot"
    ),
    Topic.OTHER: re.compile(
        r"khuyen mai|khuyen mai|giam gia|uu dai (?:mua|khach|dac biet)"
        r"|khai truong|tuyen sinh|tuyen dung|ban hang|mua sam"
        r"|can ho|bat dong san|dau tu sinh loi|quang cao"
        r"|san pham moi|voucher|goi cuoc|mo ban|du an nha o|thuong hieu cua|khach hang"
    ),
}
SUBJECT_WEIGHT = 3
# A topic is sure when it has so much, and so many times what the next one has.
LEGIBLE = 0.85
SURE_SCORE = 4
SURE_RATIO = 1.5


def find(view: View, articles: str = "") -> Field[Topic]:
    """Weigh the words of subject, letter and article; the subject and the article's title count more."""
    subject = plain(view.value("subject") or "")
    first, last = view.zones.body
    lines = view.letter.lines[first:last]
    body = view.letter.plain[lines[0].start : lines[-1].end] if lines else ""
    folded = plain(articles)
    scores = {
        topic: SUBJECT_WEIGHT * _hits(pattern, subject)
        + _hits(pattern, _about(body))
        + 2 * _hits(pattern, folded[:200])
        + _hits(pattern, folded[:3000])
        for topic, pattern in WORDS.items()
    }
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    (best, high), (_, next_high) = ranked[0], ranked[1]
    if not high:
        return missing()
    sure = high >= SURE_SCORE and high >= SURE_RATIO * next_high and _legible(view)
    evidence = _proof(view, best)
    confidence = round(min(0.95, 0.5 + high / (2.0 * (high + next_high + 1))), 3)
    status = FieldStatus.ACCEPTED if sure else FieldStatus.DOUBTFUL
    return Field(best, confidence if sure else min(confidence, DOUBTED), status, evidence, None)


def _legible(view: View) -> bool:
    """Tell whether the letter was read well enough for its words to be weighed."""
    sure = [word.confidence for line in view.letter.lines for word in line.line.words]
    return sum(sure) >= LEGIBLE * len(sure)


def _hits(pattern: re.Pattern[str], text: str) -> int:
    """Count the different words of a topic; the channel's names are taken out first."""
    return len({hit.group(0) for hit in pattern.finditer(_CHANNEL.sub(" ", text))})


def _about(body: str) -> str:
    """Leave out the paragraphs that cite the legal basis of the letter."""
    return re.sub(
        r"(?m)^\W*(?:can cu|thuc hien)\b[^\n]*(?:\n(?!\W*(?:can cu|thuc hien|nham|de\b|\d|-))[^\n]*)?",
        " ",
        body,
    )


def _proof(view: View, topic: Topic) -> tuple:  # type: ignore[type-arg] # the evidence of one span
    """Show the first word that speaks for the topic."""
    hit = WORDS[topic].search(_CHANNEL.sub(lambda m: " " * len(m.group(0)), view.letter.plain))
    return view.letter.evidence(hit.start(), hit.end()) if hit else ()
