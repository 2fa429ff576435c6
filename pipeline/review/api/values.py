"""What calls are made of besides the nouns: days, words and numbers, as strict as the description says."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from fastapi import Path
from pydantic import BeforeValidator, Field, WithJsonSchema

LONGEST = 2000  # letters of a reason, a link, a unit
LARGEST = 2**31 - 1  # of a number by which the database knows something
# No NUL and no other control character but tab and line breaks (`typed`): no database keeps them.
PATTERN = r"^[^\u0000-\u0008\u000E-\u001F]*$"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _day(told: object) -> object:
    """Refuse what pydantic would take for a day besides: seconds since 1970, moments."""
    if isinstance(told, str) and not _DAY.fullmatch(told):
        raise ValueError(told)
    return told


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Text = Annotated[str, Field(max_length=LONGEST, pattern=PATTERN)]
Name = Annotated[str, Field(max_length=40, pattern=PATTERN)]
Number = Annotated[int, Field(ge=1, le=LARGEST, strict=True)]
MatterId = Annotated[str, Path(pattern=r"^[0-9a-f]{8,64}$", description="Whole id of a matter")]
