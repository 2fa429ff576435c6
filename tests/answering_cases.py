"""Answers by mail for the tests: the mail of a commune, and papers drawn up about it."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

from smtp_server import USER

from pipeline.answering import answer
from pipeline.app import is_dead, now, own_name
from pipeline.papers import Wish
from pipeline.sending import send_due

if TYPE_CHECKING:
    from pipeline.desk import Desk
    from pipeline.post import Account, Outgoing

SAMPLES = Path(__file__).parents[1] / "samples"
WHOLE = SAMPLES / "01-xa-dak-wil-canh-bao-lua-dao"
SENDER = "vanthu@xa-dak-wil.example.vn"
MESSAGE_ID = "<cv-145@xa-dak-wil.example.vn>"
OWN = frozenset({USER})


def mail_of(folder: Path, *, message_id: str = MESSAGE_ID) -> bytes:
    """Write a mail with the files of a sample."""
    mail = EmailMessage()
    mail["From"] = f"Văn thư xã Đắk Wil <{SENDER}>"
    mail["To"] = USER
    mail["Subject"] = "V/v đăng bài cảnh báo"
    mail["Date"] = "Wed, 06 Nov 2024 08:00:00 +0700"
    mail["Message-ID"] = message_id
    mail.set_content("Kính gửi Công an, xin gửi văn bản kèm theo.")
    for path in sorted(folder.iterdir()):
        if path.suffix in {".pdf", ".docx", ".png"}:
            mail.add_attachment(
                path.read_bytes(), maintype="application", subtype="octet-stream", filename=path.name
            )
    return mail.as_bytes()


def the_matter(desk: Desk) -> str:
    """Give the only matter."""
    found = desk.matters.registered(2024, 1)
    assert found is not None
    return found


def send(desk: Desk, account: Account, *, later: timedelta = timedelta()) -> tuple[Outgoing, ...]:
    """Send what is due now, or will be later."""
    return send_due(
        desk.store, (account,), clock=lambda: now() + later, owner=own_name(), dead=is_dead, seconds=20.0
    )


def held(desk: Desk, account: Account, *, envelope: object = None) -> Outgoing:
    """Draw up a notice of gaps that waits for a person, without waiting for LibreOffice."""
    signed = Path("signed.pdf")
    signed.write_bytes(b"%PDF-1.7 signed")
    return answer(
        desk,
        the_matter(desk),
        "gaps",
        Wish(),
        account,
        who="Lê Thị Mẫu",
        file=signed,
        envelope=envelope,  # type: ignore[arg-type]
    )


def released(desk: Desk, account: Account) -> Outgoing:
    """Draw up an answer that may go."""
    assert desk.store.outbox is not None
    return desk.store.outbox.release(held(desk, account).id, who="Lê Thị Mẫu", at=now())
