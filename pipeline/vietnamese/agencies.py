"""Bodies that issue letters: the words their names begin with, what they are, at which level.

Keys are without marks and case. `kind` and `level` follow the contract; level None means that the
place in the name, or the body above, decides. Source: domain.md section 3.3 and the laws named there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.terms import IssuerKind as K
from pipeline.terms import IssuerLevel as L


@dataclass(frozen=True, slots=True)
class Head:
    """How names of one family of bodies begin (a pattern on text without marks and case)."""

    pattern: str
    kind: K
    level: L | None = None


# The first pattern that fits decides; longer and more special ones stand first.
HEADS = (
    Head(r"thu tuong chinh phu", K.OTHER, L.CENTRAL),
    Head(r"van phong chinh phu", K.OTHER, L.MINISTRY),
    Head(
        r"(?:chinh phu|quoc hoi"
        r"|chu tich nuoc|uy ban thuong vu quoc hoi|van phong quoc hoi)\b",
        K.OTHER,
        L.CENTRAL,
    ),
    Head(r"ban chap hanh trung uong|trung uong dang|van phong trung uong", K.PARTY, L.CENTRAL),
    Head(r"doan dai bieu quoc hoi", K.OTHER, L.PROVINCE),
    Head(r"bo cong an", K.POLICE, L.MINISTRY),
    Head(r"bo chi huy (?:quan su|bo doi bien phong)", K.OTHER, L.PROVINCE),
    Head(r"bo chi huy", K.OTHER, L.PROVINCE),
    Head(r"bo tu lenh", K.OTHER, L.MINISTRY),
    Head(r"ban chi huy (?:quan su|pho[nò]ng thu)", K.OTHER),
    Head(r"cong an|doi canh sat|phong canh sat|phong pc\d|cuc canh sat|don cong an", K.POLICE),
    Head(
        r"to cong tac|ban chi dao|to trien khai|ban dieu hanh|hoi dong phoi hop|to cong nghe so",
        K.TASK_FORCE,
    ),
    Head(r"uy ban mat tran|uy ban mttq|ubmttq|ban thuong truc|mat tran to quoc|mttq", K.MASS_ORGANIZATION),
    Head(r"uy ban nhan dan|ubnd", K.PEOPLE_COMMITTEE),
    Head(r"hoi dong nhan dan|hdnd|thuong truc hoi dong nhan dan", K.OTHER),
    Head(r"tinh uy|thanh uy", K.PARTY, L.PROVINCE),
    Head(r"huyen uy|quan uy|thi uy", K.PARTY, L.DISTRICT),
    Head(
        r"dang uy|dang bo"
        r"|ban tuyen giao|ban to chuc (?:tinh uy|huyen uy)|ban dan van"
        r"|uy ban kiem tra|chi bo",
        K.PARTY,
    ),
    Head(r"tinh doan|thanh doan", K.MASS_ORGANIZATION, L.PROVINCE),
    Head(r"huyen doan|quan doan|thi doan", K.MASS_ORGANIZATION, L.DISTRICT),
    Head(r"xa doan|phuong doan", K.MASS_ORGANIZATION, L.COMMUNE),
    Head(
        r"hoi lien hiep phu nu|hoi lhpn|hoi phu nu|hoi nong dan"
        r"|hoi cuu chien binh|hoi chu thap do"
        r"|hoi nguoi cao tuoi|hoi khuyen hoc|hoi lien hiep thanh nien"
        r"|lien doan lao dong|cong doan|doan thanh nien|doan tncs|doan tn"
        r"|lien minh hop tac xa|hoi luat gia|hoi nha bao|hoi van hoc"
        r"|ban chap hanh|bch\b|hoi cuu thanh nien"
        r"|lien hiep cac hoi|hoi dong y|hoi sinh vien|hoi dong doi|hoi\b",
        K.MASS_ORGANIZATION,
    ),
    Head(
        r"bao\b(?! hiem)|tap chi"
        r"|dai phat thanh|dai truyen hinh|dai pt"
        r"|thong tan xa|trung tam truyen thong",
        K.PRESS,
    ),
    Head(r"benh vien|trung tam y te|tram y te|trung tam kiem soat benh tat|phong kham", K.HEALTH),
    Head(
        r"truong (?:thcs|thpt|th\b|tieu hoc|mam non|trung hoc"
        r"|dai hoc|cao dang|trung cap"
        r"|pho thong|ptdt\w*|chinh tri|mau giao|lien cap)"
        r"|hoc vien|dai hoc|trung tam gdnn|trung tam giao duc",
        K.SCHOOL,
    ),
    Head(r"ngan hang (?:nha nuoc|chinh sach)", K.OTHER),
    Head(
        r"cong ty|tong cong ty|tap doan|ngan hang|agribank|vietcombank|vietinbank|bidv"
        r"|hop tac xa|doanh nghiep|htx|dien luc|buu dien|vnpt|viettel|mobifone",
        K.ENTERPRISE,
        L.OTHER,
    ),
    Head(r"so\b", K.DEPARTMENT, L.PROVINCE),
    Head(r"thanh tra tinh|ban dan toc|ban quan ly", K.DEPARTMENT),
    Head(
        r"bo\b(?! doi| chi huy| tu lenh)|thanh tra chinh phu|uy ban dan toc|kiem toan nha nuoc",
        K.OTHER,
        L.MINISTRY,
    ),
    Head(r"(?:cuc|chi cuc) thue|thue\b|chi cuc|thong ke\b|hat kiem lam", K.DEPARTMENT),
    Head(r"tong cuc|cuc\b|vu\b", K.OTHER),
    Head(r"phong\b(?! thu\b| khong\b)|van phong|thanh tra", K.DEPARTMENT),
    Head(
        r"bao hiem xa hoi|bhxh|kho bac"
        r"|hai quan"
        r"|vien kiem sat|toa an|thi hanh an",
        K.OTHER,
    ),
    Head(
        r"trung tam|co so (?:cai nghien|bao tro|dao tao)|ban\b|vien\b|doi\b|dai\b|khu\b|nha\b"
        r"|thu vien|bao tang|quy\b",
        K.OTHER,
    ),
)  # fmt: skip
_HEADS = tuple((re.compile(head.pattern), head) for head in HEADS)


def head_of(name_plain: str) -> Head | None:
    """Give the family of bodies whose names begin like `name_plain` (no marks, lower case)."""
    return next((head for pattern, head in _HEADS if pattern.match(name_plain)), None)
