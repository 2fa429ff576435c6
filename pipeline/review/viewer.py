"""What the viewer of pages is told: the files of a case, and the sizes of their pages as JSON."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import Any

from pipeline import sights
from pipeline.desk import Look
from pipeline.person import Right
from pipeline.read import ReaderPool
from pipeline.terms import FileRole
from pipeline.visit import Visit

FILE_ROLES = MappingProxyType(
    {
        FileRole.LETTER: "văn bản",
        FileRole.ARTICLE: "bài viết",
        FileRole.IMAGE: "hình đại diện",
        FileRole.ATTACHMENT: "tệp kèm theo",
        FileRole.IGNORED: "tệp khác",
    }
)


def viewer_context(visit: Visit, look: Look, pool: ReaderPool | None = None) -> dict[str, Any]:
    """Give what `viewer.html` needs under the name `viewer`; with `pool` the first pages begin to be drawn.

    Raises `ForbiddenError` for who may see no case. Keys: `base` (address of the matter), `files`
    (for the tabs), `first` (index of the file shown first, None without files), `told` (for the script).
    """
    visit.demand(Right.SEE)
    if pool is not None:
        sights.ahead(look, pool)
    base = f"/matters/{look.matter.id}"
    files = sights.files(look)
    letter = look.case.extraction.letter_file
    first = letter if letter is not None and files else next((one.index for one in files), None)
    told = [
        {
            "index": one.index,
            "name": one.name,
            "mark": one.mark,
            "drawable": one.drawable,
            "pages": [[number, round(wide, 2), round(high, 2)] for number, wide, high in one.pages],
        }
        for one in files
    ]
    return {
        "base": base,
        "files": [
            {"index": one.index, "name": one.name, "role": FILE_ROLES[one.role], "pages": len(one.pages)}
            for one in files
        ],
        "first": first,
        "told": json.dumps({"base": base, "first": first, "files": told}, ensure_ascii=False),
    }
