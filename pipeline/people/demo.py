"""Invented people for the demonstration: one of each role, with passwords that stand here for all to see.

Only `vanthu demo` makes them, in the demonstration's own database; a real installation never calls this.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.people.hashing import hashed
from pipeline.people.reach import reach_of
from pipeline.person import Role
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from datetime import datetime

    from pipeline.store.people_port import People

_PC06 = "Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh Lâm Đồng"
_C06 = "Cục Cảnh sát quản lý hành chính về trật tự xã hội, Bộ Công an"
_PROVINCE = "tỉnh Lâm Đồng"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One of them: how to sign in, and in Vietnamese what is to be seen so."""

    login: str
    password: str
    shows: str
    name: str
    role: Role
    level: HandlerLevel
    unit: str


DEMO = (
    DemoPerson(
        "vanthu.lamdong", "bup-sen-trang-ho-tay-1", "văn thư PC06 Lâm Đồng: nhập văn bản giấy, chuyển việc",
        "Nguyễn Thị Hoa Mai", Role.CLERK, HandlerLevel.PROVINCE, _PC06,
    ),
    DemoPerson(
        "thamdinh.lamdong", "doi-thong-suong-som-2", "thẩm định PC06 Lâm Đồng: sửa trường, soạn văn bản",
        "Trần Văn Bình", Role.REVIEWER, HandlerLevel.PROVINCE, _PC06,
    ),
    DemoPerson(
        "lanhdao.lamdong", "thac-nuoc-rung-gia-3", "lãnh đạo PC06 Lâm Đồng: phê duyệt, chuyển, cho gửi thư",
        "Lê Quang Sơn", Role.APPROVER, HandlerLevel.PROVINCE, _PC06,
    ),
    DemoPerson(
        "xa.thuanan", "vuon-ca-phe-mua-hoa-4", "Công an xã Thuận An: chỉ thấy vụ việc của xã mình",
        "Đặng Thị Lan", Role.APPROVER, HandlerLevel.COMMUNE, "Công an xã Thuận An",
    ),
    DemoPerson(
        "lanhdao.c06", "cau-long-bien-chieu-5", "lãnh đạo C06: thấy cả nước, phê duyệt đề nghị toàn quốc",
        "Phạm Minh Đức", Role.APPROVER, HandlerLevel.MINISTRY, _C06,
    ),
    DemoPerson(
        "quantri", "den-dau-ben-cua-so-6", "quản trị: tài khoản, vai trò, nhật ký; không thấy văn bản nào",
        "Vũ Hải Yến", Role.ADMINISTRATOR, HandlerLevel.NONE, "Tổ quản trị hệ thống",
    ),
    DemoPerson(
        "kiemtra", "trang-ram-tren-dong-7", "kiểm tra: đọc mọi vụ việc và nhật ký, không sửa gì",
        "Hoàng Văn Tâm", Role.AUDITOR, HandlerLevel.MINISTRY, _C06,
    ),
)  # fmt: skip


def make_demo_people(people: People, now: datetime) -> tuple[tuple[str, str, str], ...]:
    """Make the people of the demonstration who are not there yet; give login, password, what it shows."""
    for one in DEMO:
        if people.by_login(one.login) is None:
            province = None if one.level in (HandlerLevel.MINISTRY, HandlerLevel.NONE) else _PROVINCE
            reach = reach_of(one.level, one.unit, province)
            made = people.add(one.login, one.name, (one.role,), reach, at=now)
            people.set_password(made.id, hashed(one.password), at=now, must_change=False)
    return tuple((one.login, one.password, one.shows) for one in DEMO)
