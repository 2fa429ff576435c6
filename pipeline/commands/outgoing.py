"""Commands about papers that go out: `templates check`, `templates copy`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands.opening import OK, settings_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_templates(sub: argparse.ArgumentParser) -> None:
    """Take what to do with the templates."""
    parts = sub.add_subparsers(metavar="PART", required=True)

    def part(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = parts.add_parser(name, help=text, description=text)
        made.set_defaults(part=run)
        return made

    check = part("check", _check, "find every mistake of templates / tìm mọi lỗi của mẫu văn bản")
    check.add_argument(
        "folder", nargs="?", type=Path, help="default: VANTHU_TEMPLATES, else ours / mặc định: mẫu đang dùng"
    )
    copy = part("copy", _copy, "copy the templates for editing / chép mẫu ra để sửa bằng Word")
    copy.add_argument("folder", type=Path, help="where to / thư mục đích")


def templates(args: argparse.Namespace) -> int:
    """Do what was asked with the templates."""
    run: Callable[[argparse.Namespace], int] = args.part
    return run(args)


def _check(args: argparse.Namespace) -> int:
    """Print what is wrong with each template; exit code 1 when anything is."""
    from pipeline.errors import SettingsError  # noqa: PLC0415 - keeps --help quick
    from pipeline.respond.own import checked  # noqa: PLC0415 - the same

    states = checked(args.folder or settings_of().templates)
    for state in states:
        print(f"{state.title}: {state.where}")
        for fault in state.faults:
            print(f"  ✗ {fault}")
    wrong = sum(bool(state.faults) for state in states)
    print(f"{wrong} mẫu có lỗi." if wrong else f"Cả {len(states)} mẫu dùng được.")
    return SettingsError.exit_code if wrong else OK


def _copy(args: argparse.Namespace) -> int:
    """Copy the templates that come with the program; what is there already stays."""
    from pipeline.respond.own import copy  # noqa: PLC0415 - keeps --help quick

    for path in copy(args.folder):
        print(path)
    print(f"Sửa bằng Word, chạy vanthu templates check {args.folder}, rồi đặt VANTHU_TEMPLATES={args.folder}")
    return OK
