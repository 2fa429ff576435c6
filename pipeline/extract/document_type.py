"""Tên loại văn bản: by the title line, else the code in the number, else a công văn.

Decree 30/2020 Article 7 and Annex III; a công văn has no title, but "V/v" or "Kính gửi".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.terms import DocumentType
from pipeline.vietnamese.document_types import CODE, TITLE

if TYPE_CHECKING:
    from pipeline.extract.letter import Letter
    from pipeline.extract.zones import Zones

_FIRST_CODE = re.compile(r"\d+[a-z]?\s*[/-]\s*(?:\d{4}\s*/\s*)?(?P<code>[A-ZĐ][\wĐđ]*)(?=\s*[-/])")


def document_type_of(letter: Letter, zones: Zones) -> DocumentType | None:
    """Name the kind of document, None when nothing tells."""
    if zones.title is not None:
        bare = re.sub(r"[^\w ]", "", letter.lines[zones.title].plain).strip()
        return TITLE[bare]
    if zones.number is not None:
        code = _FIRST_CODE.search(letter.lines[zones.number].text)
        if code and zones.subject is None and code["code"] in CODE:
            return CODE[code["code"]]
    if zones.subject is not None or zones.addressee is not None or zones.number is not None:
        return DocumentType.CONG_VAN
    return None
