"""The command `demo`: the sample letters as a table, or with `--web` the reviewers' desk to try out.

The desk has a data folder of its own beside the usual one, with invented people whose passwords are printed;
no setting of the installation but the folder, the port and the number of workers counts there.
"""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
import webbrowser
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.commands import web, work
from pipeline.commands.opening import complain, settings_of
from pipeline.errors import DefectError, SettingsError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pipeline.app import House
    from pipeline.desk import Desk
    from pipeline.model import Submission
    from pipeline.process import Rooms
    from pipeline.settings import Settings

HOST = "127.0.0.1"
_PREFIX = "VANTHU_"
_PAUSE = 0.2  # seconds between two looks whether the server answers
_PRIVATE = 0o700
# Mailboxes that there are not: answers can be drawn up and released, and nothing ever fetches or sends.
_MAIL = """\
# Hộp thư tưởng tượng của bản dùng thử: không máy chủ nào mang tên này.
[[account]]
name = "dung-thu"
host = "imap.pc06-lamdong.example.vn"
user = "dung-thu"
password_file = "mail.password"

[account.smtp]
host = "smtp.pc06-lamdong.example.vn"
security = "tls"
sender = "pc06@pc06-lamdong.example.vn"
sender_name = "Phòng PC06 Công an tỉnh Lâm Đồng (dùng thử)"
password_file = "mail.password"
"""


def add_demo(sub: argparse.ArgumentParser) -> None:
    """Take the folder of samples, the form of output, and whether the desk is opened."""
    sub.add_argument("folder", nargs="?", type=Path, default=Path("samples"), help="folder of samples")
    sub.add_argument("--json", action="store_true", help="JSON Lines on standard output / in JSON")
    sub.add_argument(
        "--web",
        action="store_true",
        help="open the reviewers' desk with invented people / mở bàn thẩm định dùng thử",
    )


def demo(args: argparse.Namespace) -> int:
    """Process the samples; with `--web` serve the desk over them until Ctrl-C."""
    settings = settings_of()
    if not args.web:
        return work.demo(settings, args.folder, as_json=args.json)
    samples, own = work.samples_in(args.folder), demo_settings(settings)
    try:
        own.data_dir.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
        _write_mail(own)
    except OSError as error:
        raise SettingsError(f"Không ghi được {own.data_dir}: {error.strerror}.") from error
    own = own.model_copy(update={"web_port": free_port(own.web_port)})
    _fill(own, samples)
    address = f"http://{HOST}:{own.web_port}/"
    _tell(own, address)
    return web.serve(
        environment_of(own), own.data_dir, lambda runs: _open_browser(address, own.web_port, runs)
    )


# ---- the installation of the demonstration
def demo_settings(usual: Settings) -> Settings:
    """Give the settings of the demonstration: the defaults, in a data folder beside the usual one."""
    folder = usual.data_dir.absolute()
    folder = folder.with_name(f"{folder.name}-demo")
    defaults = {name: field.get_default() for name, field in type(usual).model_fields.items()}
    own = {
        "data_dir": folder,
        "inbox": folder / "inbox",
        "mail": folder / "mail.toml",
        "web_host": HOST,
        "web_port": usual.web_port,
        "workers": usual.workers,
    }
    return usual.model_copy(update=defaults | own)


def environment_of(own: Settings) -> dict[str, str]:
    """Give the server the environment of this process, with the demonstration's settings alone.

    It runs in the data folder, so that no file `.env` of the installation is read either.
    """
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(_PREFIX)}
    told = ("data_dir", "inbox", "mail", "web_host", "web_port", "workers")
    return kept | {f"{_PREFIX}{name.upper()}": str(getattr(own, name)) for name in told}


def _write_mail(own: Settings) -> None:
    password = own.data_dir / "mail.password"
    password.touch(mode=0o600)
    password.write_text("dung-thu\n", encoding="utf-8")
    (own.data_dir / "mail.toml").write_text(_MAIL, encoding="utf-8")


def free_port(wished: int) -> int:
    """Give the port, or one that is free when another program has it."""
    for port in (wished, 0):
        with closing(socket.socket()) as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with suppress(OSError):
                one.bind((HOST, port))
                found: int = one.getsockname()[1]
                return found
    raise SettingsError("Không có cổng mạng nào trống trên máy này.")


# ---- its letters, people and story
def _fill(own: Settings, samples: Sequence[Path]) -> None:
    """Process what is not known yet, make the people, and let them do what the story says."""
    from pipeline.app import now, open_house  # noqa: PLC0415 - keeps --help quick
    from pipeline.desk import Desk  # noqa: PLC0415 - the same

    print("Đọc các văn bản mẫu (lần đầu mất vài phút)…", file=sys.stderr)
    with open_house(own) as house:
        house.recover()
        ids = _process(house, samples)
        desk = Desk(house.rooms.store, house.bench, house.procedures, now)
        desk.settle_all()
        _people(desk)
        print("Dựng câu chuyện mẫu…", file=sys.stderr)
        _story(desk, ids, own)


def _process(house: House, samples: Sequence[Path]) -> dict[str, str]:
    """Process the samples; give the ids of their submissions by the name of the folder."""
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.model import Failed  # noqa: PLC0415 - keeps --help quick

    ids: dict[str, str] = {}

    def tasks() -> Iterator[tuple[Submission, Rooms]]:
        for sample in samples:
            for one, rooms in work.sample_work(house, sample):
                ids[sample.name] = one.id
                yield one, rooms

    with Progress(len(samples), house.pages) as progress:
        for outcome in house.process_all(tasks()):
            progress.advance()
            if isinstance(outcome, Failed):
                complain(outcome.error)
    return ids


def _people(desk: Desk) -> None:
    from pipeline.people.demo import make_demo_people  # noqa: PLC0415 - keeps --help quick

    if desk.store.people is None:
        raise DefectError("a demonstration without people")
    make_demo_people(desk.store.people, desk.now())


def _story(desk: Desk, ids: Mapping[str, str], own: Settings) -> None:
    from pipeline.accounts import load_accounts  # noqa: PLC0415 - keeps --help quick
    from pipeline.commands.demo_story import STORY, tell  # noqa: PLC0415 - the same
    from pipeline.console import Progress  # noqa: PLC0415 - rich takes 0.1 s

    found = {sample: desk.matters.matter_of(one) for sample, one in ids.items()}
    matters = {sample: matter_id for sample, matter_id in found.items() if matter_id is not None}
    accounts, _ = load_accounts(own.mail)
    with Progress(len(STORY)) as progress:
        tell(desk, matters, accounts[0], progress.advance)


# ---- what is told
def _tell(own: Settings, address: str) -> None:
    """Print who may sign in, with which password, and what to look at."""
    from rich.table import Table  # noqa: PLC0415 - rich takes 0.1 s

    from pipeline.console import console  # noqa: PLC0415 - the same
    from pipeline.people.demo import DEMO  # noqa: PLC0415 - keeps --help quick

    table = Table("Tên đăng nhập", "Mật khẩu", "Xem gì", header_style="bold")
    for one in DEMO:
        table.add_row(one.login, one.password, one.shows)
    screen = console()
    screen.print(table)
    screen.print(f"Bàn thẩm định dùng thử: {address}", style="bold", soft_wrap=True)
    screen.print(
        f"Người và mật khẩu đều tưởng tượng. Dữ liệu ở {own.data_dir}; xóa thư mục này để làm lại từ đầu. "
        "Dừng: Ctrl-C.",
        soft_wrap=True,
        markup=False,
    )
    sys.stdout.flush()


def _open_browser(address: str, port: int, runs: Callable[[], bool]) -> None:
    """Open the browser of this machine's screen, if there is one, once the server answers."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if screen or sys.platform in ("darwin", "win32"):
        threading.Thread(target=_open_once, args=(address, port, runs), daemon=True).start()


def _open_once(address: str, port: int, runs: Callable[[], bool]) -> None:
    while runs():
        with closing(socket.socket()) as one:
            if one.connect_ex((HOST, port)) == 0:
                webbrowser.open(address)
                return
        time.sleep(_PAUSE)
