"""Papers about matters: drawn up from what the desk knows, kept with the matter, and on schedule.

`respond` writes each paper from a brief; here the brief is put together, and what was written becomes an
event of the matter with its bytes kept. Nothing is sent: a person signs and sends.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.matter import Event, Move
from pipeline.respond import PACKET, Brief, Signature, doubts, write
from pipeline.secrecy import refuse
from pipeline.terms import FileRole, Severity

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipeline.desk import Desk, Look
    from pipeline.model import Finding, Page, SourceFile
    from pipeline.terms import FindingCode

    # Draws a picture file anew behind the fence of the reading room; None when it cannot be.
    Draw = Callable[[SourceFile, Page], bytes | None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What an officer wants of a paper: words of their own, further findings to name, and who signs.

    `also` are codes of findings named beside the blocking ones; `province` is whose police writes, where the
    procedure is for every province and the letter names none.
    """

    reason: str = ""
    also: tuple[FindingCode, ...] = ()
    recipient: str | None = None
    contact: str | None = None
    province: str | None = None
    signature: Signature = field(default_factory=Signature)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that was drawn up: its bytes (DOCX, or ZIP of the packet), its name, what to look at again.

    `pdf` is the same paper as PDF where somebody made it already, to be looked at.
    """

    key: str
    name: str
    data: bytes
    doubts: tuple[str, ...]
    pdf: bytes | None = None


def draw_up(
    desk: Desk,
    matter: str | Look,
    key: str,
    wish: Wish,
    *,
    templates: Path | None,
    draw: Draw | None = None,
) -> Paper:
    """Write a paper about a matter, by its id or as somebody sees it.

    `draw` is needed for the packet of an article with a picture.

    Raises what `respond.write` raises, in Vietnamese.
    """
    look = desk.look(matter) if isinstance(matter, str) else matter
    refuse(look.case)  # before its picture is drawn
    brief = _brief(desk, look, wish, _picture(look, draw) if key == PACKET else None)
    data = write(key, brief, templates=templates)
    ending = "zip" if key == PACKET else "docx"
    line = look.line
    named = f"{line.arrival_number}-{line.received_on.year}" if line.arrival_number else look.matter.id[:8]
    return Paper(key, f"{key}-{named}.{ending}", data, doubts(brief))


def keep(
    desk: Desk, matter_id: str, paper: Paper, who: str, *, details: tuple[tuple[str, str], ...] = ()
) -> None:
    """Keep a paper with its matter: its bytes beside the originals, an event with them and `details`."""
    named = (("document", paper.key), ("name", paper.name), ("sha256", desk.store.keep(paper.data)))
    desk.matters.record(matter_id, Event(Move.DOCUMENT, who, desk.now(), "", (*named, *details)))


def _brief(desk: Desk, look: Look, wish: Wish, image: bytes | None) -> Brief:
    case = look.case
    procedure = desk.bench.procedure(case.submission, case.extraction, case.decision.profile)
    if wish.province:
        procedure = replace(procedure, province=wish.province)
    return Brief(
        case=case,
        procedure=procedure,
        today=desk.now().date(),
        matter=look.line,
        arrival_number=look.line.arrival_number,
        reason=wish.reason,
        chosen=_chosen(case.report.findings, wish.also),
        recipient=wish.recipient,
        contact=wish.contact,
        signature=wish.signature,
        image=image,
    )


def _chosen(findings: tuple[Finding, ...], also: tuple[FindingCode, ...]) -> tuple[Finding, ...]:
    """Give the blocking findings and those that the officer names too; `UsageError` for one not there."""
    missing = set(also) - {one.code for one in findings}
    if missing:
        raise UsageError(f"Văn bản không có phát hiện {', '.join(sorted(missing))}.")
    return tuple(one for one in findings if one.severity is Severity.BLOCKING or one.code in also)


def _picture(look: Look, draw: Draw | None) -> bytes | None:
    """Draw the representative image anew, the first of them; None when there is none."""
    case = look.case
    for index, role in enumerate(case.extraction.roles):
        pages = case.reading.documents[index].pages if role is FileRole.IMAGE else ()
        if pages and draw is not None:
            return draw(case.submission.files[index], pages[0])
    return None
