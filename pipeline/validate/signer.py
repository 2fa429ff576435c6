"""Whether a digital signature may be that of the body that issued the letter.

A certificate names its holder by CN, O and OU, each CA in its own way: "O=TỈNH ĐẮK NÔNG, OU=Sở Nội vụ", or a
person as CN and the body as O, with or without marks, long or short. So only what is clear is said: FITS or
OTHER; UNSURE is everything else.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline import places
from pipeline.terms import IssuerKind, IssuerLevel
from pipeline.vietnamese.agencies import head_of
from pipeline.vietnamese.text import fold, loose

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from pipeline.model import DigitalSignature, Issuer, Signatory

ALIKE, UNLIKE = 0.6, 0.34  # Jaccard index of the words of two names: at least, at most
LEAST_WORDS = 2  # that a name must share to count as part of a longer one
LONGEST_PLACE = 4  # words of the name of a place
_TYPE = (
    r"(?:tỉnh|tinh|thành phố|thanh pho|tp\.?|huyện|huyen|quận|quan|thị xã|thi xa|xã|xa|phường|phuong"
    r"|thị trấn|thi tran|đặc khu|dac khu)"
)
# Not "bảo hiểm xã hội An Giang".
_NAMED = re.compile(rf"\b{_TYPE}\s+(?!h[ộo]i\b)")
_NAME_WORD = re.compile(r"[^\s,;.()-]+\s?")
_WORD = re.compile(r"[^\W_]+")
_VOWEL = re.compile(r"[aeiouy]")
_FULL = {
    "ubnd": "uy ban nhan dan",
    "ubmttq": "uy ban mat tran to quoc",
    "ub": "uy ban",
    "hdnd": "hoi dong nhan dan",
}
# Words that tell no body from another.
_COMMON = frozenset({"so", "phong", "ban", "va", "cua", "viet", "nam", "tinh", "huyen", "xa", "phuong"})
# Units that every body has: whose they are, the rest of the certificate tells.
_INNER = frozenset(
    {
        "van", "phong", "ban", "giam", "hieu", "doc", "lanh", "dao", "to", "bo", "phan", "hanh", "chinh",
        "chuc", "tong", "hop", "thu", "ke", "toan",
    }
)  # fmt: skip
_ABOVE = frozenset({IssuerLevel.MINISTRY, IssuerLevel.CENTRAL})
# Departments that went into others in 2025: their certificates live on for a while.
_MERGED = tuple(
    map(
        frozenset,
        (
            ("thong", "tin", "truyen"),
            ("ke", "hoach", "dau", "tu"),
            ("lao", "dong", "thuong", "binh", "hoi"),
            ("giao", "thong", "van", "tai"),
            ("tai", "nguyen", "moi", "truong"),
            ("nong", "nghiep", "phat", "trien", "thon"),
            ("dan", "toc"),
        ),
    )
)


class Fit(Enum):
    """How the holder of a certificate and an issuer go together."""

    FITS = auto()
    UNSURE = auto()
    OTHER = auto()


def fit(signature: DigitalSignature, issuer: Issuer, signatory: Signatory | None) -> Fit:
    """Compare the holder of a certificate with the issuer; the person who signs the letter fits by name."""
    if signatory and signatory.name and loose(signatory.name) == loose(signature.signer):
        return Fit.FITS
    parts = [part for part in (*signature.units, signature.signer, signature.organisation) if part]
    if any(_elsewhere(part, issuer) for part in parts):
        return Fit.OTHER
    bodies = [part for part in parts if _is_body(part)]
    own = [part for part in bodies if not _is_above(part) and not _words(part, issuer) <= _INNER]
    if not own:
        above = (_alike(part, issuer.name, issuer) for part in bodies if _is_above(part))
        return Fit.FITS if Fit.FITS in above else Fit.UNSURE
    found = {_alike(part, name, issuer) for part in own for name in (issuer.name, issuer.parent) if name}
    if Fit.FITS in found:
        return Fit.FITS
    return Fit.UNSURE if Fit.UNSURE in found or any(_may_act(part, issuer) for part in own) else Fit.OTHER


def _is_body(part: str) -> bool:
    """Tell whether a part of a name is a body; Vũ is a surname far more often than a Vụ without its mark."""
    first = fold(part).split(" ")[0]
    return first not in {"vũ", "vu"} and head_of(_long(part)) is not None


def _is_above(part: str) -> bool:
    """Tell whether other bodies stand under this one, so that it tells little of who signed."""
    head = head_of(_long(part))
    return head is not None and (head.kind is IssuerKind.PEOPLE_COMMITTEE or head.level in _ABOVE)


def _may_act(part: str, issuer: Issuer) -> bool:
    """Tell whether a body may sign for the issuer, or be the issuer under the name of before 2025."""
    head = head_of(_long(part))
    if head is None or head.kind is not IssuerKind.DEPARTMENT:
        return False
    merged = any(one <= _words(part, issuer) for one in _MERGED)
    return merged or issuer.kind is IssuerKind.PEOPLE_COMMITTEE


def _alike(part: str, name: str, issuer: Issuer) -> Fit:
    """Compare two names of bodies word by word, places left out; abbreviations by their first letters."""
    one, other = _words(part, issuer), _words(name, issuer)
    head = head_of(_long(part))
    if head and head.kind is IssuerKind.ENTERPRISE and issuer.kind is not IssuerKind.ENTERPRISE:
        return Fit.OTHER
    if not one or not other:
        return Fit.UNSURE
    for here, there in ((part, name), (name, part)):
        if short := _short(here, there, issuer):
            first = "".join(word[0] for word in _sequence(there, issuer) if word != "va")
            rest = {word for word in _words(here, issuer) if _VOWEL.search(word)}
            if short in first and rest <= _words(there, issuer):
                return Fit.FITS
            told = {word for word in _words(there, issuer) if _VOWEL.search(word)}
            is_clear = min(len(rest), len(told)) >= LEAST_WORDS
            return Fit.OTHER if is_clear and _share(rest, told) <= UNLIKE else Fit.UNSURE
    share = _share(one, other)
    within = (one <= other or other <= one) and min(len(one), len(other)) >= LEAST_WORDS
    if one == other or within or share >= ALIKE:
        return Fit.FITS
    return Fit.OTHER if share <= UNLIKE else Fit.UNSURE


def _share(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    return len(one & other) / len(one | other)


def _short(here: str, there: str, issuer: Issuer) -> str:
    """Give the abbreviations of one name that the other one does not use, run together ("VH-TT&DL")."""
    known = _sequence(there, issuer)
    return "".join(one for one in _sequence(here, issuer) if not _VOWEL.search(one) and one not in known)


def _words(part: str, issuer: Issuer) -> frozenset[str]:
    return frozenset(_sequence(part, issuer)) - _COMMON


@lru_cache(maxsize=512)
def _sequence(part: str, issuer: Issuer) -> tuple[str, ...]:
    """Give the words of a name, long and without marks, its places and those of the issuer left out."""
    text = fold(part)
    for start, end, _ in sorted(_mentions(text), reverse=True):
        text = text[:start] + " " + text[end:]
    text = _long(text)
    for place in (issuer.commune, issuer.district, issuer.province):
        bare = loose(place or "")
        for name in (bare, re.sub(rf"^{_TYPE}\s+", "", bare)):
            text = re.sub(rf"\b{re.escape(name)}\b", " ", text) if name else text
    return tuple(_WORD.findall(text))


def _long(part: str) -> str:
    """Give a name without marks, "UBND" written out."""
    return " ".join(_FULL.get(word, word) for word in _WORD.findall(loose(part)))


def _elsewhere(part: str, issuer: Issuer) -> bool:
    """Tell whether a part names a place of a level at which the issuer lies in another one.

    A place and what it was merged into are one: certificates are renewed later than signs at the door.
    """
    at_home = {
        places.PlaceLevel.PROVINCE: issuer.province,
        places.PlaceLevel.DISTRICT: issuer.district,
        places.PlaceLevel.COMMUNE: issuer.commune,
    }
    for _, _, units in _mentions(fold(part)):
        levels = {one.level for one in units}
        own = at_home[next(iter(levels))] if len(levels) == 1 else None
        homes = places.find(own) if own else ()
        if homes and not any(_is_same(one, home) for one in units for home in homes):
            return True
    return False


def _is_same(one: places.Unit, other: places.Unit) -> bool:
    return one == other or one in places.successors(other) or other in places.successors(one)


def _mentions(text: str) -> Iterator[tuple[int, int, tuple[places.Unit, ...]]]:
    """Give the places that a folded text names with their type word: start, end, and what they may be."""
    for found in _NAMED.finditer(text):
        ends = [found.end()]
        while len(ends) <= LONGEST_PLACE and (word := _NAME_WORD.match(text, ends[-1])):
            ends.append(word.end())
        for end in reversed(ends[1:]):
            if units := places.find(text[found.start() : end].strip()):
                yield found.start(), end, units
                break
