"""`python -m flows up|down|status`: what stands behind `vanthu up`, `vanthu down` and `vanthu status`."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from flows import environment
from pipeline.accounts import load_accounts
from pipeline.errors import UsageError, VanthuError
from pipeline.journal import open_journal
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.settings import Settings


class Parser(argparse.ArgumentParser):
    """Wrong arguments end with exit code 1 (contract), where argparse would say 2."""

    def error(self, message: str) -> NoReturn:
        """Explain and leave."""
        self.print_usage(sys.stderr)
        self.exit(UsageError.exit_code, f"{message}\n{UsageError.advice}\n")


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command; give the exit code."""
    parser = Parser(prog="python -m flows", description="Máy chủ và hộp thư đến (server and inbox)")
    parser.add_argument("command", choices=("up", "down", "status", "serve"))
    parser.add_argument("--foreground", action="store_true", help="up: không chạy nền (do not detach)")
    chosen = parser.parse_args(arguments)
    try:
        settings = load_settings()
        open_journal(settings.log)
        environment.prepare(settings)
        return COMMANDS[chosen.command](settings, foreground=chosen.foreground)
    except VanthuError as error:
        print(f"{error}\n{error.advice}", file=sys.stderr)
        return error.exit_code


def up(settings: Settings, *, foreground: bool) -> int:
    """Start what does not run yet; in the foreground, stay until told to end and end the server too.

    Raises `SettingsError` before anything starts when the file of accounts is wrong.
    """
    load_accounts(settings.mail)
    from flows import control  # noqa: PLC0415 - after `prepare`

    with control.alone(settings):
        if not control.all_run(settings):
            print("Đang khởi động, có thể mất một phút… (starting)", file=sys.stderr)
        started = control.up_server(settings)
        if not foreground:
            started = control.up_runner(settings) or started
    if foreground:
        try:
            return serve(settings)
        finally:
            control.down(settings)
    print("Đã khởi động." if started else "Đã chạy từ trước.")
    print(control.report(settings))
    return 0


def down(settings: Settings, **_: object) -> int:
    """End both processes."""
    from flows import control  # noqa: PLC0415 - after `prepare`

    print("Đã dừng." if control.down(settings) else "Không có gì đang chạy.")
    return 0


def status(settings: Settings, **_: object) -> int:
    """Print the state of each part."""
    from flows import control  # noqa: PLC0415 - after `prepare`

    print(control.report(settings))
    return 0


def serve(settings: Settings, **_: object) -> int:
    """Be the runner process; `up` starts this."""
    from flows import control  # noqa: PLC0415 - after `prepare`
    from flows.processes import remember  # noqa: PLC0415 - after `prepare`
    from flows.serve import serve as run  # noqa: PLC0415 - imports Prefect, which reads its settings then

    remember(control.pid_file(settings, "runner"), os.getpid())
    run(settings, (settings.data_dir / "run" / "ready").touch)
    return 0


COMMANDS: dict[str, Callable[..., int]] = {"up": up, "down": down, "status": status, "serve": serve}

if __name__ == "__main__":
    sys.exit(main())
