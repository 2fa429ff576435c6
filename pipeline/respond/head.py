"""The frame of all outgoing letters: letterhead, number, day, signature (Decree 30/2020 Annex I)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.errors import SettingsError
from pipeline.respond.text import line
from pipeline.respond.words import NAME

if TYPE_CHECKING:
    from datetime import date

    from pipeline.procedure import Office, Procedure
    from pipeline.respond.brief import Brief, Signature
    from pipeline.respond.document import Context

# What every letter with a letterhead is given, in the order of the paper.
FRAME = (
    "parent", "office_head", "office", "number", "symbol", "place", "day", "month", "year",
    "drafter", "contact", "signed_as", "signer",
)  # fmt: skip
# Without these it would be no letter of the office.
FRAME_MUST = ("parent", "office_head", "number", "symbol", "place", "day", "month", "year", "signed_as")
ROOM_FOR_NUMBER, ROOM_FOR_DAY = "\u00a0" * 8, "\u00a0" * 4  # the văn thư writes them in
_OF_PROVINCE = re.compile(r"Công an ((?:tỉnh|thành phố) [^,;]+?)\s*$")
# The name of the area stays on one line of the letterhead: "CÔNG AN | THÀNH PHỐ HỒ CHÍ MINH".
_AREA = re.compile(r"(?<=CÔNG AN )(?:TỈNH|THÀNH PHỐ) .+")
_TYPE_WORD = re.compile(r"^(?:tỉnh|thành phố) ")
_PERSON = "Hồ Chí Minh"  # a place called after a person keeps its type word (Decree 30/2020 Annex I)


def frame(office: Office, signature: Signature, today: date, contact: str | None) -> Context:
    """Give the values of `FRAME`; number and day stay open when the signature does not name them."""
    day = signature.day
    written = day or today
    tail = office.symbol.rpartition("-")[2]
    return {
        "parent": line(office.parent, NAME).upper(),
        "office_head": _AREA.sub(_glued, line(office.name, NAME).upper()),
        "office": line(office.name, NAME),
        "number": _number(signature.number, office.symbol),
        "symbol": line(office.symbol, NAME),
        "place": line(office.place, NAME),
        "day": f"{day:%d}" if day else ROOM_FOR_DAY,
        # Decree 30/2020 Annex I: a leading 0 for days under 10 and for January and February only.
        "month": f"{written.month:02d}" if written.month <= 2 else f"{written.month}",  # noqa: PLR2004 - as the rule says
        "year": f"{written.year}",
        "drafter": tail,
        "contact": _contact(office, tail, contact),
        "signed_as": _signed_as(office, signature),
        "signer": line(signature.signer or office.signer or "", NAME),
    }


def office_for(procedure: Procedure, province: str | None, on: date) -> Office:
    """Give the office of the procedure with its province filled in, as it is called on the day of the paper.

    Raises:
        SettingsError: the procedure names no office, or needs a province and none is known.
    """
    office = procedure.office
    if office is None:
        raise SettingsError(
            f"Quy trình {procedure.name} chưa có khóa [office]: thêm parent, name, symbol, place, "
            f"signer_title vào tệp {procedure.name}.toml."
        )
    where = _today(province, on) if province else ""
    if not where and any("{province}" in text for text in (office.parent, office.name, office.place)):
        raise SettingsError(
            'Chưa rõ tỉnh của Công an ban hành văn bản: thêm --province "tỉnh …" vào lệnh, '
            f"hoặc khóa province vào tệp {procedure.name}.toml."
        )
    return replace(
        office,
        parent=_filled(office.parent, where),
        name=_filled(office.name, where),
        symbol=_filled(office.symbol, where),
        place=_filled(office.place, where if _PERSON in where else _TYPE_WORD.sub("", where)).removeprefix(
            "tỉnh "
        ),
        signer_title=_filled(office.signer_title, where),
    )


def province_of(brief: Brief) -> str | None:
    """Give the province whose police writes: of the procedure, of the handler, else of the issuer."""
    if brief.procedure.province:
        return brief.procedure.province
    found = _OF_PROVINCE.search(brief.case.decision.handler or "")
    if found:
        return found[1]
    issuer = brief.case.extraction.issuer.value
    return issuer.province if issuer else None


def _today(name: str, on: date) -> str:
    """Follow a province to the one it belongs to on a day: no paper of 2026 is from tỉnh Đắk Nông."""
    known = places.find(name, level=places.PlaceLevel.PROVINCE)
    if any(unit.in_force(on) for unit in known):
        return name
    heirs = {heir.full_name for unit in known for heir in places.successors(unit) if heir.in_force(on)}
    return heirs.pop() if len(heirs) == 1 else name


def _glued(area: re.Match[str]) -> str:
    return area[0].replace(" ", "\u00a0")


def _filled(text: str, province: str) -> str:
    filled = text.replace("{province}", province)
    return filled[:1].upper() + filled[1:] if filled != text else filled


def _number(number: str | None, symbol: str) -> str:
    """Give the bare number: two digits at least, without the symbol that stands in the paper anyway."""
    said = line(number or "", NAME).removesuffix(symbol).rstrip("/ ")
    return (said.zfill(2) if said.isdecimal() else said) or ROOM_FOR_NUMBER


def _contact(office: Office, drafter: str, contact: str | None) -> str:
    if contact:
        return line(contact, NAME * 2)
    box = f", hộp thư {line(office.mailbox, NAME)}" if office.mailbox else ""
    return f"{line(office.name, NAME)} ({drafter}){box}"


def _signed_as(office: Office, signature: Signature) -> tuple[str, ...]:
    """Give the lines above the signature: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC" (Decree 30/2020 Article 13)."""
    head = tuple(line(part, NAME).upper() for part in office.signer_title.splitlines() if part.strip())
    if signature.authority is None:
        return (line(signature.title, NAME).upper(),) if signature.title else head
    first = f"{signature.authority.value}. {head[0]}"
    return (first, line(signature.title, NAME).upper()) if signature.title else (first,)
