"""Does the address of a mail belong to the body that its letter names?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.places import PlaceLevel
from pipeline.senders.domains import DOMAIN, Owner, body_on, domain_place, is_body, is_free, key
from pipeline.terms import IssuerKind, IssuerLevel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from pipeline.model import Issuer
    from pipeline.post import MailProof
    from pipeline.senders.agencies import Agency

_POLICE = "Bộ Công an"
_SHOWN = re.compile(r"(?:.*<)?([^@<>\s]+@[^@<>\s]+?)>?\s*", re.DOTALL)


class SenderKind(StrEnum):
    """How the address fits the body.

    KNOWN: listed for it. FITS: a government domain of its province or ministry, or listed for a body above or
    below it. UNKNOWN: nothing can be said (free mail, a domain nobody listed). MISMATCH: listed for another
    body, a government domain of another place, or the domain's owner disowns the mail.
    """

    KNOWN = "known"
    FITS = "fits"
    UNKNOWN = "unknown"
    MISMATCH = "mismatch"


@dataclass(frozen=True, slots=True)
class SenderCheck:
    """What is found, and why, in Vietnamese: a clause that begins in lower case, without a full stop."""

    kind: SenderKind
    because: str


def address_in(sender: str) -> str:
    """Give the address of a sender as the house shows it ("Name <address>"), lower case; "" without one.

    The last one in angle brackets counts: a name may hold anything, another address as well.
    """
    match = _SHOWN.fullmatch(sender)
    address = match[1].lower() if match else ""
    return address if DOMAIN.fullmatch(address.rpartition("@")[2]) else ""


def judge_sender(
    issuer: Issuer | None,
    issued_on: date | None,
    mail_address: str,
    proof: MailProof | None,
    agencies: Sequence[Agency],
    *,
    received_on: date | None = None,
) -> SenderCheck:
    """Compare the address of a mail with the body that its letter names.

    `received_on` tells which map held when the mail came: a letter of June 2025 sent in July may come from
    the new province. A proof counts only for the domain of the address; without one an address that fits may
    still be forged, and `because` says so.
    """
    domain = mail_address.rpartition("@")[2]
    if not domain:
        return SenderCheck(SenderKind.UNKNOWN, "thư không ghi rõ địa chỉ người gửi")
    own = proof if proof is not None and proof.domain == domain else None
    if own is not None and own.is_refuted:
        return SenderCheck(
            SenderKind.MISMATCH,
            f"tên miền {domain} không nhận thư này là của mình (DMARC không đạt), {mail_address} có thể "
            "bị giả",
        )
    if issuer is None:
        return SenderCheck(SenderKind.UNKNOWN, "chưa xác định được cơ quan ban hành để đối chiếu")
    days = tuple(day for day in (issued_on, received_on) if day is not None)
    asked = _Asked(issuer, days, mail_address, domain)
    check = _by_list(asked, agencies) or _by_domain(asked, agencies)
    if check.kind in (SenderKind.KNOWN, SenderKind.FITS) and (own is None or not own.is_proven):
        return SenderCheck(check.kind, f"{check.because}; chưa chứng minh được thư gửi từ địa chỉ đó")
    return check


@dataclass(frozen=True, slots=True)
class _Asked:
    """Body, days that count (of the letter, of arrival), address and its domain."""

    issuer: Issuer
    days: tuple[date, ...]
    address: str
    domain: str

    @property
    def names(self) -> frozenset[str]:
        """The body and the one above it under all their names of these days, as keys."""
        told = [one for one in (self.issuer.name, self.issuer.parent) if one]
        later = [body_on(one, day) for one in told for day in self.days or (None,)]
        return frozenset(map(key, (*told, *later)))

    @property
    def provinces(self) -> frozenset[str]:
        """The body's province under its names of these days; empty when none is known."""
        first = self.days[0] if self.days else None
        home = self.issuer.province
        if home is None:
            inner = self.issuer.commune or self.issuer.district
            unit = places.province_of(inner, first) if inner else None
            home = unit.full_name if unit else None
        return _province_names(home, self.days) if home else frozenset()

    @property
    def shown(self) -> str:
        """The body with its province, for an officer."""
        province = self.issuer.province
        inside = province and key(province) not in key(self.issuer.name)
        return f"{self.issuer.name}, {province}" if inside else self.issuer.name


def _by_list(asked: _Asked, agencies: Sequence[Agency]) -> SenderCheck | None:
    """Judge by the operator's list: an exact address before a domain, a longer domain before a shorter."""
    fitting = [
        (len(entry) if entry.startswith("@") else 1000, entry, agency)
        for agency in agencies
        for entry in agency.addresses
        if entry == asked.address or (entry[:1] == "@" and f".{asked.domain}".endswith(f".{entry[1:]}"))
    ]
    best = max((rank for rank, _, _ in fitting), default=0)
    listed = [(entry, agency) for rank, entry, agency in fitting if rank == best]
    if not listed:
        return None
    entry, first = listed[0]
    if any(_is(agency, asked) for _, agency in listed):
        return SenderCheck(
            SenderKind.KNOWN, f"{asked.address} có trong danh sách địa chỉ của {asked.issuer.name}"
        )
    related = next((agency for _, agency in listed if _is_related(agency, asked)), None)
    if related is not None:
        return SenderCheck(SenderKind.FITS, f"{asked.address} là địa chỉ của {related.name}")
    owner = _owner(asked)
    if owner is not None and entry == f"@{owner.domain}":
        return None  # a whole province's domain, listed for its committee: the departments write there too
    where = f", {first.province}" if first.province else ""
    return SenderCheck(
        SenderKind.MISMATCH,
        f"{asked.address} là địa chỉ của {first.name}{where}, không phải của {asked.shown}",
    )


def _is(agency: Agency, asked: _Asked) -> bool:
    """Tell whether a listed agency is the issuer; what the letter does not tell is taken to fit."""
    parent = asked.issuer.parent
    return (
        key(agency.name) == key(asked.issuer.name)
        and _is_near(agency, asked)
        and (agency.parent is None or parent is None or key(agency.parent) == key(parent))
    )


def _is_related(agency: Agency, asked: _Asked) -> bool:
    """Tell whether a listed agency is the body above the issuer, or one right below it (its office)."""
    above = asked.issuer.parent is not None and key(agency.name) == key(asked.issuer.parent)
    below = agency.parent is not None and key(agency.parent) == key(asked.issuer.name)
    return (above or below) and _is_near(agency, asked)


def _is_near(agency: Agency, asked: _Asked) -> bool:
    """Tell whether a listed agency may lie in the issuer's province."""
    home = asked.provinces
    return (
        not home
        or agency.province is None
        or not home.isdisjoint(_province_names(agency.province, asked.days))
    )


def _by_domain(asked: _Asked, agencies: Sequence[Agency]) -> SenderCheck:
    """Judge by whose government domain it is."""
    owner = _owner(asked)
    if owner is None:
        return SenderCheck(SenderKind.UNKNOWN, _unknown(asked, agencies))
    if owner.is_province:
        return _by_province(asked, owner)
    if asked.names & set(map(key, owner.speaks_for)) or (
        asked.issuer.kind is IssuerKind.POLICE and owner.name == _POLICE
    ):
        return SenderCheck(SenderKind.FITS, f"{asked.domain} là tên miền của {owner.name}")
    central = asked.issuer.level in (IssuerLevel.MINISTRY, IssuerLevel.CENTRAL)
    if central and any(is_body(one) for one in asked.names):
        return SenderCheck(
            SenderKind.MISMATCH, f"{asked.domain} là tên miền của {owner.name}, không phải của {asked.shown}"
        )
    # Tax, courts, statistics and others have local offices with addresses of the centre.
    return SenderCheck(
        SenderKind.UNKNOWN, f"{asked.domain} là tên miền của {owner.name}, có thể dùng ở nhiều địa phương"
    )


def _by_province(asked: _Asked, owner: Owner) -> SenderCheck:
    central = asked.issuer.level in (IssuerLevel.MINISTRY, IssuerLevel.CENTRAL)
    home = frozenset() if central and asked.issuer.province is None else asked.provinces
    if not home and not central:
        return SenderCheck(
            SenderKind.UNKNOWN,
            f"{asked.domain} là tên miền của {owner.name}, chưa rõ {asked.issuer.name} ở tỉnh nào",
        )
    if home & frozenset(owner.speaks_for):
        return SenderCheck(SenderKind.FITS, f"{asked.domain} là tên miền của {owner.name}")
    return SenderCheck(
        SenderKind.MISMATCH, f"{asked.domain} là tên miền của {owner.name}, không phải của {asked.shown}"
    )


def _owner(asked: _Asked) -> Owner | None:
    """Give the owner of the domain, with those it speaks for on any of the days."""
    found = [domain_place(asked.domain, day) for day in asked.days or (None,)]
    if found[0] is None:
        return None
    owners = [one for one in found if one is not None]
    names = dict.fromkeys(name for one in owners for name in one.speaks_for)
    return Owner(owners[0].domain, owners[0].name, tuple(names), owners[0].is_province)


def _unknown(asked: _Asked, agencies: Sequence[Agency]) -> str:
    free = is_free(asked.domain)
    what = "là nơi ai cũng lập được hộp thư" if free else "chưa biết là tên miền của cơ quan nào"
    known = [one for agency in agencies if _is(agency, asked) for one in agency.addresses]
    other = f"; địa chỉ đã biết của {asked.issuer.name} là {', '.join(known)}" if known else ""
    return f"{asked.domain} {what}{other}"


def _province_names(province: str, days: tuple[date, ...]) -> frozenset[str]:
    """Give the full names of a province on these days: its own, and of who took it over until the last."""
    level = PlaceLevel.PROVINCE
    first = days[0] if days else None
    units = places.find(province, on=first, level=level) or places.find(province, level=level)
    heirs = [
        heir
        for unit in units
        for heir in places.successors(unit)
        if not days or any(heir.in_force(day) for day in days)
    ]
    return frozenset(one.full_name for one in (*units, *heirs))
