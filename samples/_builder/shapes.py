"""What a sample is: the letter as a value, and the truth that its expected.json states.

The letter is written once; what can be read off it (number, subject, addressees) is derived here, so
that a sample cannot contradict itself. Standard library only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

Json = dict[str, Any]
_RANK = re.compile(r"^(?:Thượng|Trung|Thiếu|Đại) (?:tá|úy|tướng) ")
_FINDINGS_BLOCKING = {
    *("ISSUER_NOT_ELIGIBLE", "AUDIENCE_MISSING", "AUDIENCE_AGE_MISSING", "AUDIENCE_GENDER_MISSING"),
    *("SCOPE_MISSING", "NATIONWIDE_UNJUSTIFIED", "WINDOW_MISSING", "WINDOW_INVERTED", "WINDOW_PAST"),
    *("SOFT_COPY_MISSING", "IMAGE_MISSING"),
}
_FINDINGS_NOTE = {"NATIONWIDE", "WRONG_ADDRESSEE", "BEFORE_PROCEDURE", "NOT_A_REQUEST"}


@dataclass(frozen=True)
class Rows:
    """A ruled table in the body; the first row is the heading, `widths` are shares of the text width."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True)
class Letter:
    """One official letter as printed.

    `parent`, `issuer`, `sign` are the printed lines; `number` and `place` the bare values; `day` the
    printed date without the place; `title` is for named types (line 1 the type, the rest the subject) and
    leaves `about` empty. In `body` a "^" opens a centred line and a lone form feed a new page.
    """

    issuer: tuple[str, ...]
    number: str
    place: str
    day: str
    body: tuple[str | Rows, ...]
    sign: tuple[str, ...]
    name: str
    copies: tuple[str, ...]
    parent: tuple[str, ...] = ()
    about: str = ""
    title: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    head: Literal["state", "party", "youth"] = "state"
    number_as: str = ""
    mark: str = ""
    stamp: tuple[str, ...] = ()
    size: float = 14


@dataclass(frozen=True)
class Article:
    """The soft copy of the content to post (file mềm nội dung), a DOCX."""

    file: str
    title: str
    paragraphs: tuple[str, ...]
    picture_inside: bool = False


@dataclass(frozen=True)
class Poster:
    """The representative image (hình ảnh đại diện), drawn: big words, small words, colour, motif."""

    file: str
    words: str
    small: str
    colour: tuple[int, int, int]
    motif: Literal["shield", "hills", "phone", "book", "people"] = "shield"


@dataclass(frozen=True)
class Sample:
    """One folder under samples/: the files to build and the truth about them."""

    folder: str
    note: str
    letter: Letter
    file: str
    truth: Json
    received: str
    profile: str = "dak-nong"
    form: Literal["pdf", "scan", "docx", "photo"] = "pdf"
    packed_as: str = ""
    article: Article | None = None
    poster: Poster | None = None
    mail: tuple[str, str, str] = ("", "", "")

    @property
    def together(self) -> bool:
        """True when the folder holds several loose files that make one submission."""
        return not self.packed_as and (self.article is not None or self.poster is not None)


def issuer(
    name: str,
    level: str,
    kind: str,
    parent: str | None = None,
    *,
    in_: str,
) -> Json:
    """Give the issuer's truth; `in_` lists its places from large to small, parted by " > "."""
    places = [*in_.split(" > "), None, None][:3]
    province, district, commune = places
    if commune is None and district is not None and district.split()[0] in {"xã", "phường", "đặc"}:
        district, commune = None, district
    return {
        "name": name,
        "parent": parent,
        "level": level,
        "kind": kind,
        "province": province,
        "district": district,
        "commune": commune,
    }


def audience(age: str, gender: str | None, *groups: str) -> Json:
    """Give the audience's truth; `age` is "14-", "18-60", "0-" (every age) or "" (not stated)."""
    low, _, high = age.partition("-")
    return {
        "age_min": int(low) if low else None,
        "age_max": int(high) if high else None,
        "gender": gender,
        "groups": list(groups),
    }


def scope(level: str, *units: str, justification: str | None = None) -> Json:
    """Give the scope's truth; the level of each unit follows from its type word."""
    levels = {"xã": "commune", "phường": "commune", "thị": "commune", "đặc": "commune", "huyện": "district"}
    named = [{"name": unit, "level": levels.get(unit.split()[0], level)} for unit in units]
    return {"level": level, "units": named, "justification": justification}


def window(start: str | None, end: str | None = None) -> Json:
    """Give the window's truth as ISO days."""
    return {"start": start, "end": end}


def decision(level: str, handler: str | None, approval: str, *, c06: bool = False) -> Json:
    """Give the truth of the routing decision."""
    return {"handler_level": level, "handler": handler, "approval_level": approval, "forward_to_c06": c06}


NOBODY = decision("none", None, "none")


def request(letter: Letter, issued_on: str | None, body: Json, *, title: str, **more: Any) -> Json:  # noqa: ANN401 - JSON values
    """Give the whole truth of a posting request.

    `body` holds issuer, audience, scope, window, notes, topic, decision; `more` may hold `authority`,
    `findings`, `unscored`, `doubtful` (fields that no reader can be sure of), `urgency`, `number`.
    """
    fields = _head(letter, issued_on, title, more)
    for key in ("issuer", "audience", "scope", "window", "notes", "topic"):
        fields[key] = body.get(key)
    return _truth("posting_request", "cong_van", fields, body["decision"], more)


def other(letter: Letter, issued_on: str, body: Json, *, title: str, **more: Any) -> Json:  # noqa: ANN401 - JSON values
    """Give the whole truth of an official letter that asks for no posting."""
    fields = _head(letter, issued_on, title, more)
    fields |= {"issuer": body["issuer"]} | dict.fromkeys(("audience", "scope", "window", "notes", "topic"))
    more.setdefault("findings", ["NOT_A_REQUEST"])
    return _truth("other_letter", body["document_type"], fields, NOBODY, more)


def _head(letter: Letter, issued_on: str | None, title: str, more: Json) -> Json:
    return {
        "number": more.get("number", letter.number),
        "issued_on": issued_on,
        "place": letter.place,
        "issuer": None,
        "subject": letter.about or " ".join(letter.title[1:]),
        "addressees": list(letter.to) or None,
        "signatory": {
            "name": _RANK.sub("", letter.name),
            "title": title,
            "authority": more.get("authority"),
        },
        "urgency": more.get("urgency"),
        "secrecy": None,
    }


def _truth(kind: str, document_type: str, fields: Json, chosen: Json, more: Json) -> Json:
    findings = sorted(more.get("findings", ()))
    doubtful = list(more.get("doubtful", ()))
    truth: Json = {
        "kind": kind,
        "document_type": document_type,
        "roles": {},
        "fields": fields,
        "findings": findings,
        "decision": chosen,
        "status": _status(findings, doubtful=bool(doubtful)),
    }
    return truth | {key: list(more[key]) for key in ("doubtful", "unscored") if key in more}


def _status(findings: list[str], *, doubtful: bool) -> str:
    """Follow the contract: blocking, then review or doubt, then ready."""
    if _FINDINGS_BLOCKING & set(findings):
        return "incomplete"
    return "needs_review" if doubtful or set(findings) - _FINDINGS_NOTE else "ready"
