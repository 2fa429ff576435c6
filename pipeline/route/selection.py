"""Which procedure holds for a letter: the wanted one when it was in force, else the nearest that was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import SettingsError
from pipeline.places import same_name

if TYPE_CHECKING:
    from datetime import date

    from pipeline.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Choice:
    """The procedure, and why it and no other, in Vietnamese."""

    procedure: Procedure
    because: str


def choose(
    procedures: tuple[Procedure, ...], *, profile: str, on: date | None, province: str | None
) -> Choice:
    """Give the procedure for a letter of that day: the wanted profile when it was in force.

    Else the newest one of the issuer's province in force that day, else the newest one for every province,
    else the wanted profile all the same (validation then notes BEFORE_PROCEDURE).

    Raises:
        SettingsError: no procedure has the name `profile`.
    """
    wanted = next((one for one in procedures if one.name == profile), None)
    if wanted is None:
        known = ", ".join(one.name for one in procedures)
        raise SettingsError(f"Không có quy trình tên {profile!r}; đang có: {known}.")
    if on is None:
        return Choice(wanted, f"Không rõ ngày: lấy quy trình đã đặt là {profile}.")
    day = f"ngày {on:%d/%m/%Y}"
    if wanted.in_force(on):
        return Choice(wanted, f"Quy trình đã đặt là {profile} có hiệu lực {day}.")
    missed = f"Quy trình đã đặt là {profile} không có hiệu lực {day}"
    others = [one for one in procedures if one.in_force(on)]
    local = [one for one in others if one.province and province and same_name(one.province, province)]
    if local:
        newest = _newest(local)
        return Choice(
            newest, f"{missed}: lấy quy trình {newest.name} của {newest.province}, có hiệu lực ngày đó."
        )
    general = [one for one in others if one.province is None]
    if general:
        newest = _newest(general)
        whose = f"{province} không có quy trình riêng" if province else "chưa rõ tỉnh của cơ quan ban hành"
        return Choice(newest, f"{missed}; {whose}: lấy quy trình chung {newest.name}, có hiệu lực ngày đó.")
    return Choice(
        wanted, f"{missed}; không có quy trình nào khác có hiệu lực: vẫn lấy {profile} để tham khảo."
    )


def select_procedure(
    procedures: tuple[Procedure, ...], *, profile: str, on: date | None, province: str | None
) -> Procedure:
    """Give the procedure of `choose` alone."""
    return choose(procedures, profile=profile, on=on, province=province).procedure


def _newest(procedures: list[Procedure]) -> Procedure:
    """Give the one that began last: where two hold, the newer one was written knowing the older."""
    return max(procedures, key=lambda one: one.valid_from)
