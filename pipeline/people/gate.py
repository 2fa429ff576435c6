"""What every act of this room needs, made anew for each request, and the names of the deeds in the log."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from pipeline.person import Person
    from pipeline.store.audit_port import AuditLog
    from pipeline.store.people_port import People

NOBODY = "-"  # in the log: somebody who did not prove to be anybody


class PersonDeed(StrEnum):
    """What is done with accounts, as the log names it."""

    SIGN_IN = "sign_in"
    SIGN_IN_REFUSED = "sign_in_refused"
    CODE_REFUSED = "code_refused"
    SIGN_OUT = "sign_out"
    PASSWORD = "password_change"  # noqa: S105 - a deed, no password
    PASSWORD_REFUSED = "password_refused"  # noqa: S105 - the same
    TOTP_ON = "totp_on"
    TOTP_OFF = "totp_off"
    TOKEN_MADE = "token_made"  # noqa: S105 - the same
    TOKEN_REVOKED = "token_revoked"  # noqa: S105 - the same
    BOUND = "identity_bound"
    ADDED = "person_added"
    CHANGED = "person_changed"
    RESET = "person_reset"
    DISABLED = "person_disabled"


DEED_TITLES = MappingProxyType(
    {
        PersonDeed.SIGN_IN: "đăng nhập",
        PersonDeed.SIGN_IN_REFUSED: "đăng nhập bị từ chối",
        PersonDeed.CODE_REFUSED: "mã xác thực bị từ chối",
        PersonDeed.SIGN_OUT: "đăng xuất",
        PersonDeed.PASSWORD: "đổi mật khẩu",
        PersonDeed.PASSWORD_REFUSED: "đổi mật khẩu bị từ chối",
        PersonDeed.TOTP_ON: "bật xác thực hai bước",
        PersonDeed.TOTP_OFF: "tắt xác thực hai bước",
        PersonDeed.TOKEN_MADE: "tạo mã API",
        PersonDeed.TOKEN_REVOKED: "thu hồi mã API",
        PersonDeed.BOUND: "gắn danh tính OpenID Connect",
        PersonDeed.ADDED: "thêm tài khoản",
        PersonDeed.CHANGED: "sửa tài khoản",
        PersonDeed.RESET: "đặt lại mật khẩu",
        PersonDeed.DISABLED: "khóa tài khoản",
    }
)


@dataclass(frozen=True, slots=True)
class Gate:
    """The keepers, the moment, the key of `seal.desk_key`, and where the request comes from (for the log)."""

    people: People
    log: AuditLog
    now: datetime
    key: bytes
    address: str = ""

    def note(self, who: str, deed: PersonDeed, person: Person | None, **details: str) -> None:
        """Leave a line in the log; never a password, a code, a cookie or a token."""
        told = {**details, **({"address": self.address} if self.address else {})}
        about = f"person:{person.id}" if person else NOBODY
        self.log.add(who, deed.value, about, at=self.now, details=tuple(told.items()))
