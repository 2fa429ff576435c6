"""Words of asking the police to post an article on CMS Loa phường / VNeID; on text without marks and case."""

from __future__ import annotations

import re

_CHANNEL = (
    r"(?:cms|vneid|loa phuong|ung dung (?:dinh danh|vneid)|dinh danh quoc gia|quan tri noi dung"
    r"|kenh tin tuc cua ung dung)"
)
CHANNEL = re.compile(rf"\b{_CHANNEL}\b")
_SHOW = (
    r"(?:dang|dang tai|phat|phat hanh|phat song|dua|gioi thieu|chuyen tai|lan toa|pho bien|truyen tai"
    r"|hien thi|cong bo|cho|treo"
    r"|day|gui|thong bao|xuat hien|phu|tuyen truyen|truyen thong|hien len)"
)
# The channel as the place where something appears, not as what an article is about ("tài khoản VNeID").
_THERE = rf"(?:tren|len|qua|tai|vao|o)\s[^.\n]{{0,45}}\b{_CHANNEL}"
POSTS = re.compile(
    r"\bdang\s+(?:tai|tin|bai|phat|len|thong tin|noi dung|cac|tren|giup|01|\d+|tu\b|den|trong|rong|cho"
    r"|ky|mot|so|kem)\b"
    r"|\btuyen truyen\b|\bhien thi\b|\bxuat hien\b|\bduoc dang\b|\blen song\b|\bphat song\b|\bhien len\b"
    rf"|\b{_SHOW}\b[^.\n]{{0,70}}?\b{_THERE}\b|\b(?:dang|phat)\b[^.\n]{{0,60}}\b{_CHANNEL}\b"
    rf"|\blen\s+(?:{_CHANNEL}|muc|chuyen muc|kenh)\b|\blen (?:tin|bai)\b|\b(?:treo|giu|go|ha|mo) bai\b"
)
# What only a request to post says; "tuyên truyền" alone is said in every plan.
POSTING = re.compile(
    r"\b(?:dang|phat)\s+(?:tai|tin|bai|phat|len|thong tin|noi dung|cac|tren|giup|mot|01|02|\d+|ky|so|kem)\b"
    r"|\bdua\s+(?:tin|bai|noi dung|bai viet)\b[^.\n]{0,40}\blen\b|\bphat hanh (?:bai|tin)\b|\bcho (?:bai"
    r"|tin)\b[^.\n]{0,20}\blen\b"
    rf"|\b{_SHOW}\b[^.\n]{{0,70}}?\b(?:{_THERE}|tren bang tin)\b|\b(?:dang"
    rf"|phat)\b[^.\n]{{0,60}}\b{_CHANNEL}\b"
    r"|\bhien thi\b|\blen tin\b|\blen (?:loa phuong|cms|vneid|ung dung)\b"
)
ASKS = re.compile(
    r"\b(?:de nghi|kinh mong|rat mong|mong|xin|kinh nho|nho|de xuat|yeu cau|trinh|kinh chuyen|chuyen|gui"
    r"|co nguyen vong"
    r"|can duoc|muon|co nhu cau|phoi hop|ho tro|tao dieu kien|giup|kinh gui)\b"
)
