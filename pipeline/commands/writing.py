"""Commands that draw up papers: `write` about a matter, `remind` to those who sent nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.commands.casework import by_whom, desk, matter_argument
from pipeline.commands.opening import OK, day, settings_of
from pipeline.errors import UsageError
from pipeline.whole import write_whole

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from pipeline.papers import Paper, Wish
    from pipeline.respond import Signature


def add_write(sub: argparse.ArgumentParser) -> None:
    """Take the kind of paper, the matter, the officer's words, who signs, and where it goes."""
    from pipeline.respond import DOCUMENTS, PACKET  # noqa: PLC0415 - a moment of start-up

    kinds = {one.key: one.title for one in DOCUMENTS if one.key != "reminder"}
    kinds[PACKET] = "gói đăng tin CMS (ZIP)"
    told = "; ".join(f"{key}: {title}" for key, title in kinds.items())
    sub.add_argument("paper", choices=list(kinds), metavar="PAPER", help=told)
    matter_argument(sub)
    wishes(sub)
    sub.add_argument("--out", type=Path, metavar="FILE", help="FILE.docx or .pdf (packet: .zip) / tệp ghi ra")
    by_whom(sub, why=False)


def wishes(sub: argparse.ArgumentParser) -> None:
    """Take what an officer wants of a paper, and who signs it."""
    from pipeline.terms import FindingCode  # noqa: PLC0415 - a moment of start-up

    sub.add_argument("--reason", default="", help="grounds, opinion / lý do, ý kiến thẩm định")
    sub.add_argument(
        "--also",
        type=FindingCode,
        action="append",
        default=[],
        metavar="CODE",
        help="name this finding too / nêu thêm phát hiện này",
    )
    sub.add_argument("--recipient", help="to whom, when not as usual / nơi nhận khác")
    signing(sub)


def wish_of(args: argparse.Namespace) -> Wish:
    """Give what the officer wants of a paper."""
    from pipeline.papers import Wish  # noqa: PLC0415 - keeps --help quick

    return Wish(args.reason, tuple(args.also), args.recipient, args.contact, args.province, signature(args))


def write(args: argparse.Namespace) -> int:
    """Draw up a paper, keep it with its matter, write the file, say what to look at again."""
    from pipeline.app import drawing  # noqa: PLC0415 - keeps --help quick
    from pipeline.papers import draw_up, keep  # noqa: PLC0415 - the same
    from pipeline.respond import PACKET  # noqa: PLC0415 - the same

    settings = settings_of()
    if args.out:
        _check_ending(args.out, (".zip",) if args.paper == PACKET else (".docx", ".pdf"))
    with desk() as opened, drawing(settings) as draw:
        matter_id = opened.find(args.matter)
        paper = draw_up(opened, matter_id, args.paper, wish_of(args), templates=settings.templates, draw=draw)
        out = args.out or Path(paper.name)
        write_whole(out, _form(paper.data, out))
        keep(opened, matter_id, paper, args.who)
    _say(paper, out)
    return OK


def _check_ending(out: Path, endings: tuple[str, ...]) -> None:
    if out.suffix.lower() not in endings:
        raise UsageError(f"{out.name}: tên tệp phải kết thúc bằng {' hoặc '.join(endings)}.")


def _say(paper: Paper, out: Path) -> None:
    from pipeline.console import console, plain  # noqa: PLC0415 - rich takes 0.1 s

    console().print(plain(f"Đã soạn {out}: xem lại, ký số và ghi sổ trước khi gửi."))
    for doubt in paper.doubts:
        console().print(plain(f"? {doubt}"))


def add_remind(sub: argparse.ArgumentParser) -> None:
    """Take the month, the procedure and where the papers go."""
    sub.add_argument(
        "--month", type=day_of_month, metavar="YYYY-MM", help="default: the previous month / tháng"
    )
    sub.add_argument("--profile", help="procedure of a province / quy trình của tỉnh")
    signing(sub)
    sub.add_argument("--out", type=Path, metavar="FILE", help="FILE.docx or .pdf / tệp ghi ra")


def remind(args: argparse.Namespace) -> int:
    """Write the reminder to the bodies that sent nothing in the month."""
    from pipeline.app import open_desk  # noqa: PLC0415 - keeps --help quick
    from pipeline.console import console, plain  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.routine import previous_month  # noqa: PLC0415 - keeps --help quick
    from pipeline.routine import remind as drawn_up  # noqa: PLC0415 - the same

    settings = settings_of(args.profile)
    if args.out:
        _check_ending(args.out, (".docx", ".pdf"))
    with open_desk(settings) as opened:
        month = args.month or previous_month(opened.now().date())
        data = drawn_up(
            opened,
            settings.profile,
            month,
            province=args.province,
            contact=args.contact,
            signature=signature(args),
            templates=settings.templates,
        )
    if data is None:
        console().print(plain(f"Tháng {month:%m/%Y} không có đơn vị nào phải nhắc."))
        return OK
    out = args.out or Path(f"nhac-gui-bai-{month:%Y-%m}.docx")
    write_whole(out, _form(data, out))
    console().print(plain(f"Đã soạn {out}: xem lại, ký số và ghi sổ trước khi gửi."))
    return OK


def day_of_month(text: str) -> date:
    """Read a month YYYY-MM as its first day."""
    return day(f"{text}-01")


def _form(data: bytes, out: Path) -> bytes:
    """Give a paper in the form that the name of the file asks for."""
    if out.suffix.lower() != ".pdf":
        return data
    from pipeline.respond import to_pdf  # noqa: PLC0415 - only who wants a PDF waits for it

    return to_pdf(data)


def signing(sub: argparse.ArgumentParser) -> None:
    """Take who signs a paper, its number and day, and whom to ask."""
    sub.add_argument("--province", help='for the letterhead ("tỉnh Lâm Đồng") / tỉnh ghi ở đầu văn bản')
    sub.add_argument("--number", help="number of the paper; empty for the văn thư / số văn bản")
    sub.add_argument("--day", type=day, metavar="YYYY-MM-DD", help="day of the paper / ngày văn bản")
    sub.add_argument("--signer", help="rank and name / cấp bậc, họ tên người ký")
    sub.add_argument(
        "--authority", choices=("TM", "KT", "TL", "TUQ", "Q"), help="Decree 30 art. 13 / quyền hạn ký"
    )
    sub.add_argument("--title", help="title of who signs / chức vụ người ký")
    sub.add_argument("--contact", help="officer to ask / cán bộ đầu mối")


def signature(args: argparse.Namespace) -> Signature:
    """Give number, day and signer as told."""
    from pipeline.respond import Signature  # noqa: PLC0415 - keeps --help quick
    from pipeline.terms import Authority  # noqa: PLC0415 - the same

    told: dict[str, Any] = {name: getattr(args, name) for name in ("number", "day", "signer", "title")}
    return Signature(**told, authority=Authority(args.authority) if args.authority else None)
