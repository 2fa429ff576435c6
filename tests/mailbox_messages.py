"""A mailbox as one is: letters, answers, everyday mail, rubbish, and every broken thing of the cupboard.

All names, addresses and numbers are invented.
"""

from __future__ import annotations

import random
import tempfile
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import broken

from pipeline.post import MailState

SAMPLES = Path(__file__).parents[1] / "samples"
OFFICES = ("vanthu.xadakwil", "vanthu.sotuphap", "hoiphunu.cujut", "ubnd.thuanan", "sovhttdl")
_DAY = "Mon, 02 Dec 2024 08:00:00 +0700"
LETTER = (MailState.SUBMISSION, MailState.QUARANTINED)
ANY = (MailState.SUBMISSION, MailState.QUARANTINED, MailState.NOT_A_LETTER)


@dataclass(frozen=True)
class Made:
    """One message: its bytes, what it is, and the states in which it may end."""

    raw: bytes
    what: str
    ends: tuple[MailState, ...]


def mailbox(number: int, seed: int) -> list[Made]:
    """Make that many messages, the same for the same seed."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable mixture, no secret
    made = [*_cupboard(), *_broken_mime()]
    everyday = (_newsletter, _automatic, _bounce, _chat, _spam)
    letters = _letters()
    while len(made) < number:
        at = len(made)
        if at % 6 == 0:
            made.append(_letter(at, letters[(at // 6) % len(letters)]))
        elif at % 30 == 1:
            made.append(Made(made[at - 1].raw, "the same bytes again", made[at - 1].ends))
        else:
            made.append(everyday[at % len(everyday)](at))
    made = made[:number]
    dice.shuffle(made)
    return made


def mail(number: int, subject: str, text: str, *files: Path, **headers: str) -> bytes:
    """Write a whole mail as a server keeps it; the headers of `headers` with _ for -."""
    office = OFFICES[number % len(OFFICES)]
    message = EmailMessage()
    message["From"] = f"Văn thư {number} <{office}@coquan.example.vn>"
    message["To"] = "pc06@congan.example.vn"
    message["Date"] = _DAY
    message["Subject"] = subject
    message["Message-ID"] = f"<{number}.{office}@coquan.example.vn>"
    for name, value in headers.items():
        key = name.replace("_", "-")
        del message[key]
        message[key] = value
    message.set_content(text)
    for file in files:
        message.add_attachment(
            file.read_bytes(), maintype="application", subtype="octet-stream", filename=file.name
        )
    if files:
        message.set_boundary(f"=={number}==")  # a random one would make another mail each time
    return received(number) + message.as_bytes(policy=SMTP)


def received(number: int) -> bytes:
    """Give the line that the receiving server puts on top."""
    return (
        f"Received: from mail.coquan.example.vn by mx.congan.example.vn id {number:06d}; {_DAY}\r\n".encode()
    )


def _letters() -> list[tuple[Path, ...]]:
    """Give the files of each sample that no scan makes slow."""
    groups = []
    for folder in sorted(SAMPLES.glob("[0-9]*")):
        files = [file for file in sorted(folder.iterdir()) if file.suffix not in {".json", ".txt", ".eml"}]
        if files and not any(word in folder.name for word in ("quet", "dien-thoai")):
            groups.append(tuple(files))
    return groups


def _letter(number: int, files: tuple[Path, ...]) -> Made:
    raw = mail(
        number, "Đề nghị đăng tải tin bài trên CMS Loa phường", "Kính gửi đơn vị hồ sơ kèm theo.", *files
    )
    return Made(raw, "letter", LETTER)


def _newsletter(number: int) -> Made:
    raw = mail(
        number, f"Bản tin số {number}", "Tin tức trong tuần. Bấm để hủy đăng ký.",
        List_Unsubscribe="<mailto:huy@bantin.example.com>", Precedence="bulk",
    )  # fmt: skip
    return Made(raw, "newsletter", (MailState.NOT_A_LETTER,))


def _automatic(number: int) -> Made:
    raw = mail(number, "Trả lời tự động: vắng mặt", "Tôi đi công tác.", Auto_Submitted="auto-replied")
    return Made(raw, "automatic answer", (MailState.NOT_A_LETTER,))


def _bounce(number: int) -> Made:
    text = (
        received(number).decode()
        + "Return-Path: <>\r\nFrom: MAILER-DAEMON@coquan.example.vn\r\nTo: pc06@congan.example.vn\r\n"
        + f"Subject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b{number}@coquan.example.vn>\r\n"
        + "MIME-Version: 1.0\r\n"
        + "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n"
        + "--x\r\nContent-Type: text/plain\r\n\r\nNo such user\r\n"
        + "--x\r\nContent-Type: message/delivery-status\r\n\r\n"
        + "Final-Recipient: rfc822; ai@coquan.example.vn\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--x--\r\n"
    )
    return Made(text.encode(), "bounce", (MailState.NOT_A_LETTER,))


def _chat(number: int) -> Made:
    return Made(
        mail(number, "Hỏi lịch họp", f"Chào anh chị, họp lúc mấy giờ? ({number})"),
        "chat",
        (MailState.NOT_A_LETTER,),
    )


def _spam(number: int) -> Made:
    raw = mail(number, "Trúng thưởng lớn", "Bấm ngay.", X_Spam_Flag="YES")
    return Made(raw, "spam", (MailState.SPAM,))


def _cupboard() -> list[Made]:
    """Give every broken file: a mail as it is, any other as the attachment of one."""
    made = []
    with tempfile.TemporaryDirectory() as folder:
        for number, builder in enumerate(broken.BUILDERS, 100_000):
            file = builder(Path(folder))
            if file.suffix == ".eml":
                raw = received(number) + file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
            else:
                raw = mail(number, "Gửi tệp", "Kính gửi đơn vị.", file)
            made.append(Made(raw, builder.__name__, ANY))
            file.unlink()
    return made


def _broken_mime() -> list[Made]:
    """Give mails that no standard allows and every mailbox holds."""
    whole = mail(200_000, "Công văn", "Kính gửi", *_letters()[0])
    head = b"From: a@coquan.example.vn\r\nSubject: x\r\n"
    content = head + b"Content-Type: "
    body = b"\r\n\r\nabc\r\n"
    raws = {
        "no header at all": b"chi co mot dong chu\r\n",
        "only an empty line": b"\r\n",
        "no Message-ID": whole.replace(b"Message-ID:", b"X-Id:"),
        "two mails of one Message-ID, the first": mail(200_001, "Một", "Nội dung một"),
        "two mails of one Message-ID, the second": mail(200_001, "Hai", "Nội dung hai"),
        "cut off in the attachment": whole[: len(whole) // 2],
        "boundary that never comes": content + b"multipart/mixed; boundary=zz" + body,
        "boundary missing": content + b"multipart/mixed" + body,
        "unknown charset": content + b"text/plain; charset=khong-co" + body,
        "8-bit headers": "From: Văn thư <a@coquan.example.vn>\r\nSubject: Hỏa tốc\r\n\r\nabc\r\n".encode(),
        "windows-1258 body": content + b"text/plain; charset=windows-1258\r\n\r\nC\xf4ng v\xe3n\r\n",
        "base64 that is none": head + b"Content-Transfer-Encoding: base64\r\n\r\n$$$$ khong phai\r\n",
        "giant header": head + b"X-Long: " + b"a" * 200_000 + body,
        "ten thousand headers": head + b"X-A: b\r\n" * 10_000 + b"\r\nabc\r\n",
        "date that is none": head + b"Date: ngay mai" + body,
        "several From": head + b"From: b@coquan.example.vn" + body,
        "header injection": b"Subject: =?utf-8?b?QQ0KQmNjOiB4QHkueg==?=\r\nFrom: a@coquan.example.vn" + body,
        "a letter as its body": content
        + "text/plain; charset=utf-8\r\n\r\nUBND XÃ ĐẮK WIL\r\nSố: 12/UBND-VH\r\n".encode()
        + "Kính gửi: Phòng PC06\r\nĐề nghị đăng tin tuyên truyền trên Loa phường.\r\n".encode(),
    }
    return [Made(raw, what, ANY) for what, raw in raws.items()]
