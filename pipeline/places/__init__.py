"""The administrative map of Viet Nam with a time axis.

In comes a name as a letter writes it ("TP. Gia Nghĩa", "xã Đắk Wil (mới)") and the day it was written;
out come the units that may be meant, with level, parents and successors.
It never guesses a single answer among many: "Thuận An" alone is a tuple of units.
To add or correct units, change tools/build_places.py or tools/district_changes.tsv and build the tables.
"""

from __future__ import annotations

from pipeline.places.complete import complete
from pipeline.places.lookup import (
    by_code,
    exists_ever,
    find,
    in_province,
    level_exists,
    province_of,
    provinces,
    same_name,
    successors,
)
from pipeline.places.model import PlaceLevel, Unit, full_name
from pipeline.places.near import communes_of, find_near, predecessors
from pipeline.places.period import period

__all__ = [
    "PlaceLevel",
    "Unit",
    "by_code",
    "communes_of",
    "complete",
    "exists_ever",
    "find",
    "find_near",
    "full_name",
    "in_province",
    "level_exists",
    "period",
    "predecessors",
    "province_of",
    "provinces",
    "same_name",
    "successors",
]
