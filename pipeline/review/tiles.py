"""The map of tiles: one square for each of the 34 provinces, roughly where it lies, none larger than another.

A map by area would let Nghệ An shout and Hưng Yên whisper; requests do not follow area. Columns count from
west to east, rows from north to south, both from 0; names are those of `pipeline.places`.
"""

from __future__ import annotations

from types import MappingProxyType

TILES = MappingProxyType(
    {
        "Lai Châu": (0, 0),
        "Lào Cai": (1, 0),
        "Tuyên Quang": (2, 0),
        "Cao Bằng": (3, 0),
        "Điện Biên": (0, 1),
        "Sơn La": (1, 1),
        "Phú Thọ": (2, 1),
        "Thái Nguyên": (3, 1),
        "Lạng Sơn": (4, 1),
        "Hà Nội": (2, 2),
        "Bắc Ninh": (3, 2),
        "Quảng Ninh": (4, 2),
        "Ninh Bình": (2, 3),
        "Hưng Yên": (3, 3),
        "Hải Phòng": (4, 3),
        "Thanh Hóa": (2, 4),
        "Nghệ An": (2, 5),
        "Hà Tĩnh": (3, 6),
        "Quảng Trị": (3, 7),
        "Huế": (4, 8),
        "Đà Nẵng": (5, 8),
        "Quảng Ngãi": (5, 9),
        "Gia Lai": (5, 10),
        "Đắk Lắk": (5, 11),
        "Khánh Hòa": (5, 12),
        "Lâm Đồng": (4, 12),
        "Đồng Nai": (3, 12),
        "Tây Ninh": (2, 12),
        "Hồ Chí Minh": (3, 13),
        "Đồng Tháp": (2, 13),
        "An Giang": (1, 13),
        "Vĩnh Long": (2, 14),
        "Cần Thơ": (1, 14),
        "Cà Mau": (1, 15),
    }
)
COLUMNS, ROWS = 6, 16
