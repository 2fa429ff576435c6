"""Invented lines of the register and of the list of matters, and a program that exports many of them."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.matter import Deadline, MatterLine, MatterState, RegisterEntry
from pipeline.registers import INCOMING, About, Organ, write
from pipeline.terms import CaseStatus, DocumentType, HandlerLevel, Kind, ScopeLevel, Urgency

if TYPE_CHECKING:
    from collections.abc import Iterator

OFFICE = Organ("Công an tỉnh Ví Dụ", "G01.999")
ABOUT = About(OFFICE, on=date(2026, 3, 20), year=2026)
NOTHING: dict[str, Any] = dict.fromkeys(
    (
        "issuer", "number", "issued_on", "document_type", "subject", "recipient", "forwarded_on", "pages",
        "signatory", "signatory_title", "urgency", "secrecy", "due_on",
    )
)  # fmt: skip


def entry(**changed: Any) -> RegisterEntry:  # noqa: ANN401 - any attribute of the noun
    """Give a line of the register in which everything is known, but for what is changed."""
    known: dict[str, Any] = {
        "arrival_number": 7,
        "received_on": date(2026, 3, 2),
        "submission_id": "a" * 64,
        "matter_id": "a" * 64,
        "issuer": "Ủy ban nhân dân xã Ví Dụ",
        "number": "145/UBND-VHXH",
        "issued_on": date(2026, 2, 27),
        "document_type": DocumentType.CONG_VAN,
        "subject": "đăng tải bài viết phòng, chống lừa đảo",
        "recipient": "Công an xã Ví Dụ",
        "forwarded_on": date(2026, 3, 3),
        "note": "bản sao đến ngày 05/03/2026",
        "pages": 2,
        "signatory": "Trần Văn Thử",
        "signatory_title": "Phó Chủ tịch",
        "addressees": ("Công an tỉnh Ví Dụ",),
        "urgency": Urgency.THUONG_KHAN,
        "secrecy": None,
        "due_on": date(2026, 3, 16),
    }
    return RegisterEntry(**(known | changed))


def bare() -> RegisterEntry:
    """Give a line of the register of which only number, day and ids are known."""
    return entry(**NOTHING, addressees=(), note="")


def line(**changed: Any) -> MatterLine:  # noqa: ANN401 - the same
    """Give a matter under appraisal, but for what is changed."""
    known: dict[str, Any] = dict.fromkeys(MatterLine.__dataclass_fields__) | {
        "id": "a" * 64,
        "state": MatterState.APPRAISING,
        "kind": Kind.POSTING_REQUEST,
        "status": CaseStatus.READY,
        "submission_id": "a" * 64,
        "members": 1,
        "opened_on": date(2026, 3, 2),
        "received_on": date(2026, 3, 2),
        "arrival_number": 7,
        "deadline": Deadline(date(2026, 3, 16), provisional=False),
        "returned": False,
        "gaps": (),
        "number": "145/UBND-VHXH",
        "issued_on": date(2026, 2, 27),
        "issuer": "Ủy ban nhân dân xã Ví Dụ",
        "subject": "đăng tải bài viết",
        "scope": ScopeLevel.COMMUNE,
        "to_c06": False,
        "window_start": date(2026, 4, 1),
        "window_end": date(2026, 4, 30),
        "handler": "Công an xã Ví Dụ",
        "handler_level": HandlerLevel.COMMUNE,
        "approval_level": HandlerLevel.COMMUNE,
        "findings": (),
        "profile": "two-tier",
    }
    return MatterLine(**(known | changed))


def many(count: int) -> Iterator[RegisterEntry]:
    """Generate entries one by one, no two alike, each with half a page of text."""
    for at in range(1, count + 1):
        subject = f"đăng tải bài viết số {at} " + "phòng, chống lừa đảo chiếm đoạt tài sản qua mạng " * 6
        day = date(2026, 1, 1) + timedelta(at * 365 // (count + 1))
        yield entry(arrival_number=at, received_on=day, submission_id=f"{at:064x}", subject=subject)


def peak() -> int:
    """Give the most memory that this process held since it began, in KiB.

    Not `ru_maxrss`: on Linux that of a child begins with what its parent held.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0])


if __name__ == "__main__":
    before = peak()
    done = write(INCOMING, many(int(sys.argv[2])), Path(sys.argv[1]), ABOUT)
    sys.stdout.write(f"{done.rows} {before} {peak()}\n")
