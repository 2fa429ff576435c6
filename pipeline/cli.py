"""The command line: parse, call, print, exit code. Help in English and Vietnamese.

Exit codes: 0 all processed, 1 wrong arguments, 2 an input could not be read as a letter, 3 a needed
program is missing, 15 our own defect (contract); `evaluate` also 4, when figures fell; `mail audit`,
`audit verify`, `verify`, `restore` and `backup` also 5, when something does not hold together.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from pipeline.commands import (
    archive,
    casework,
    days,
    demo_web,
    learning,
    looking,
    mail,
    measuring,
    outbox,
    outgoing,
    people,
    procedures,
    registers,
    reporting,
    secret,
    servers,
    status,
    story,
    teaching,
    upkeep,
    web,
    work,
    writing,
)
from pipeline.commands.opening import OK, complain, nothing
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

INTERRUPTED = 130


class Parser(argparse.ArgumentParser):
    """Ends with exit code 1 on wrong arguments, as the contract says."""

    def error(self, message: str) -> NoReturn:
        """Print usage and reason, exit 1."""
        self.print_usage(sys.stderr)
        self.exit(UsageError.exit_code, f"{self.prog}: {message}\n{UsageError.advice}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # Vietnamese, and JSON, whatever the locale
    args = _parser().parse_args(argv)
    logging.basicConfig(
        level=logging.DEBUG if args.debug else logging.WARNING, format="%(levelname)s %(message)s"
    )
    command: Callable[[argparse.Namespace], int] = args.run
    try:
        return command(args)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu; chạy lại lệnh để làm tiếp.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever broke, the user reads a sentence and no traceback
        return complain(error)


def _parser() -> Parser:
    from pipeline import __version__  # noqa: PLC0415 - a moment of start-up

    top = Parser(
        prog="vanthu",
        description="Reads Vietnamese official letters and gets them to the right police desk. / "
        "Đọc công văn đề nghị đăng tải và chuyển đến đúng đơn vị Công an.",
    )
    top.add_argument("--version", action="version", version=f"vanthu {__version__}")
    top.add_argument("--debug", action="store_true", help="say more on standard error / ghi chi tiết lỗi")
    top.set_defaults(run=lambda _: _help(top))
    commands = top.add_subparsers(title="commands / các lệnh", metavar="COMMAND")
    for name, (add, run, text) in COMMANDS.items():
        sub = commands.add_parser(name, help=text, description=text)
        add(sub)
        sub.set_defaults(run=run)
    return top


def _help(top: Parser) -> int:
    top.print_help()
    return OK


COMMANDS: dict[
    str, tuple[Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int], str]
] = {
    "process": (
        work.add_process,
        work.process,
        "read, check and route letters / đọc, kiểm tra, chuyển hồ sơ",
    ),
    "demo": (demo_web.add_demo, demo_web.demo, "process the sample letters / chạy thử trên các mẫu"),
    "archive": (
        archive.add_archive,
        archive.archive,
        "take in an archive, every file accounted for / nhập kho lưu trữ, đủ kết quả từng tệp",
    ),
    "resume": (
        work.add_resume,
        work.resume,
        "finish what was received but not finished / làm tiếp hồ sơ dở dang",
    ),
    "due": (casework.add_due, casework.due, "what waits for us, most pressing first / vụ việc sắp đến hạn"),
    "matter": (casework.add_matter, casework.matter, "one matter with all that happened / xem một vụ việc"),
    "move": (
        casework.add_move,
        casework.move,
        "make a move: appraise, approve... / chuyển tình trạng vụ việc",
    ),
    "join": (casework.add_join, casework.join, "put a submission into a matter / nhập hồ sơ vào vụ việc"),
    "split": (casework.add_split, casework.split, "take a submission out of its matter / tách hồ sơ"),
    "compare": (casework.add_compare, casework.compare, "two articles side by side / so hai bài viết"),
    "register": (registers.add_register, registers.register, "register of incoming letters / sổ văn bản đến"),
    "write": (writing.add_write, writing.write, "draw up a paper about a matter / soạn văn bản đi"),
    "remind": (
        writing.add_remind,
        writing.remind,
        "remind those who sent nothing / nhắc đơn vị chưa gửi bài",
    ),
    "mail": (mail.add_mail, mail.mail, "the mailbox: poll, status, audit... / hộp thư công vụ"),
    "outbox": (outbox.add_outbox, outbox.outbox, "answers by mail / thư trả lời, duyệt và gửi"),
    "cases": (looking.add_cases, looking.cases, "list and filter cases / liệt kê hồ sơ"),
    "show": (looking.add_show, looking.show, "print one case / xem một hồ sơ"),
    "secret": (
        secret.add_secret,
        secret.secret,
        "letters with a secrecy mark: list, open, release / văn bản có dấu mật",
    ),
    "calendar": (days.add_calendar, days.calendar, "days off of a year / ngày nghỉ, ngày làm bù của một năm"),
    "profile": (
        procedures.add_profile,
        procedures.profile,
        "check, list, explain procedures / kiểm tra, liệt kê, giải thích quy trình",
    ),
    "route-table": (
        procedures.add_route_table,
        procedures.route_table,
        "who handles what on a day / bảng phân công theo ngày",
    ),
    "report": (
        reporting.add_report,
        reporting.report,
        "report of a month in DOCX, PDF, XLSX / báo cáo kết quả thẩm định, đăng tin theo kỳ",
    ),
    "templates": (
        outgoing.add_templates,
        outgoing.templates,
        "check and copy templates of papers / kiểm tra, chép mẫu văn bản đi",
    ),
    "evaluate": (
        measuring.add_evaluate,
        measuring.evaluate,
        "measure accuracy on checked letters / đo độ chính xác",
    ),
    "bench": (
        measuring.add_bench,
        measuring.bench,
        "measure reading beside other programs / đo việc đọc bản quét",
    ),
    "train": (
        teaching.add_train,
        teaching.train,
        "teach the layer beside the rules / huấn luyện lớp học máy",
    ),
    "person": (
        people.add_person,
        people.person,
        "accounts of the desk: add, change, reset... / tài khoản người dùng",
    ),
    "audit": (people.add_audit, people.audit, "log of deeds: list, verify / nhật ký, kiểm tra chuỗi băm"),
    "backup": (upkeep.add_backup, upkeep.backup, "back everything up / sao lưu toàn bộ"),
    "restore": (upkeep.add_restore, upkeep.restore, "bring a backup back / khôi phục từ bản sao lưu"),
    "verify": (
        upkeep.add_verify,
        upkeep.verify,
        "prove that nothing is missing or changed / kiểm tra toàn vẹn dữ liệu",
    ),
    "learn": (
        learning.add_learn,
        learning.learn,
        "what corrections taught: export, list, forget / những gì đã học từ chỉnh sửa",
    ),
    "schema": (
        looking.add_schema,
        looking.schema,
        "print the JSON Schema of the output, or the API's description / in lược đồ JSON",
    ),
    "web": (nothing, web.web, "serve the reviewers' desk / mở bàn thẩm định trên trình duyệt"),
    "up": (nothing, servers.flows("up"), "start server and inbox / khởi động máy chủ và hộp thư đến"),
    "down": (nothing, servers.flows("down"), "end them / dừng"),
    "story": (
        story.add_story,
        story.story,
        "all that happened to one letter / toàn bộ diễn biến của một văn bản",
    ),
    "status": (status.add_status, status.status, "what runs, waits and failed / tình trạng"),
}

if __name__ == "__main__":
    sys.exit(main())
