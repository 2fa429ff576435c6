"""Rules on demand (1) of the procedure: đối tượng tuyên truyền (độ tuổi, giới tính)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.model import Finding
from pipeline.terms import FindingCode
from pipeline.validate.facts import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.validate.facts import Facts


def audience(facts: Facts) -> Iterator[Finding]:
    """The letter states the audience by age and gender: 1924/CAT-PC06, demand (1)."""
    field = facts.extraction.audience
    found = field.value
    if found is None and field.raw is None:
        if facts.demands("audience"):
            yield Finding(
                FindingCode.AUDIENCE_MISSING,
                "Văn bản chưa nêu đối tượng tuyên truyền (độ tuổi, giới tính): đề nghị cơ quan gửi bổ sung.",
                field="audience",
            )
        return
    said = quoted(field.raw)
    if facts.demands("audience.age") and (found is None or not found.age_stated):
        yield Finding(
            FindingCode.AUDIENCE_AGE_MISSING,
            "Văn bản chưa nêu độ tuổi của đối tượng tuyên truyền: đề nghị ghi rõ từ bao nhiêu đến "
            f"bao nhiêu tuổi, hoặc “mọi lứa tuổi”.{said}",
            field="audience",
        )
    if facts.demands("audience.gender") and (found is None or found.gender is None):
        yield Finding(
            FindingCode.AUDIENCE_GENDER_MISSING,
            "Văn bản chưa nêu giới tính của đối tượng tuyên truyền: đề nghị ghi rõ nam, nữ, "
            f"hoặc “không phân biệt giới tính”.{said}",
            field="audience",
        )
