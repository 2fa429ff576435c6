"""Personal data of citizens in an article: ID-card and telephone numbers.

Source of the duty: Law 91/2025/QH15, Decree 356/2025. Only the kind and a masked form are kept; the
numbers themselves go nowhere.
"""

from __future__ import annotations

import re

_ID_CARD = re.compile(r"(?<!\d)(?:\d{12}|\d{3}[ .]\d{3}[ .]\d{3}[ .]\d{3})(?!\d)")
_ID_NEAR = re.compile(r"\b(?:cccd|cmnd|can cuoc|dinh danh ca nhan|chung minh)\b")
_PHONE = re.compile(r"(?<![\d/.,-])(?:\+?84|0)(?:[ .]?\d){9}(?!\d)")
# Numbers anyone may call are no personal data: hotlines and lines of offices.
_PUBLIC = re.compile(r"^(?:1[89]00|0?2\d)")
_OFFICE = re.compile(
    r"\b(?:duong day nong|hotline|truc ban|tong dai|so may ban"
    r"|lien he (?:phong|so|ubnd|cong an))\b[^\n]{0,40}$"
)


def personal_data_in(plain_text: str) -> tuple[str, ...]:
    """Give "căn cước …1234"-like masked forms, each once, in the order of the text."""
    found: list[str] = []
    for hit in _ID_CARD.finditer(plain_text):
        digits = re.sub(r"\D", "", hit.group(0))
        if digits.startswith("0") or _ID_NEAR.search(plain_text[max(0, hit.start() - 40) : hit.start()]):
            found.append(f"số căn cước …{digits[-3:]}")
    for hit in _PHONE.finditer(plain_text):
        digits = re.sub(r"\D", "", hit.group(0))
        before = plain_text[max(0, hit.start() - 60) : hit.start()]
        if not _PUBLIC.match(digits) and not _OFFICE.search(before):
            found.append(f"số điện thoại …{digits[-3:]}")
    return tuple(dict.fromkeys(found))
