"""Takes the pictures of docs/manual: opens the demonstration in a temporary folder and drives Chromium.

    .venv/bin/python tools/manual_pictures.py                     # all of them, into docs/manual/pictures
    .venv/bin/python tools/manual_pictures.py hang-doi ho-so      # those alone
    .venv/bin/python tools/manual_pictures.py --at http://127.0.0.1:4290   # of one that is running already

Everything seen is invented: the sample letters and the people of `vanthu demo --web`. Moments and days left
are those of the day on which the pictures are taken; all else is the same each time.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PIL import Image
from playwright.sync_api import TimeoutError as TooLateError
from playwright.sync_api import sync_playwright

from pipeline.people.demo import DEMO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "manual" / "pictures"
DESKTOP, PHONE = (1366, 768), (390, 844)
COLOURS = 128  # of a picture: a page has few, and a third of the bytes is left
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chromium-browser"))), None)
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
PATIENCE = 20  # seconds for a page
STARTING = 900  # seconds for all samples on a slow machine
CLERK, REVIEWER, APPROVER = "vanthu.lamdong", "thamdinh.lamdong", "lanhdao.lamdong"
MINISTRY, ADMINISTRATOR, AUDITOR = "lanhdao.c06", "quantri", "kiemtra"


class Picture(NamedTuple):
    """One picture: its name, who sees it, the way there, and how large the window is."""

    name: str
    login: str | None
    way: Callable[[Page], None]
    size: tuple[int, int] = DESKTOP


def at(path: str) -> Callable[[Page], None]:
    """Go to a page."""
    return lambda page: (page.goto(path), None)[1]


def case(number: str, then: Callable[[Page], None] = lambda _: None) -> Callable[[Page], None]:
    """Open the case of a letter by the number that stands on it."""

    def way(page: Page) -> None:
        page.goto(f"/queue?q={number}")
        page.locator("#queue a.open").first.click()
        page.wait_for_selector("#case[data-ready]")
        page.wait_for_load_state("networkidle")
        then(page)

    return way


def keys(*pressed: str) -> Callable[[Page], None]:
    """Press keys."""

    def way(page: Page) -> None:
        for one in pressed:
            page.keyboard.press(one)

    return way


def tab(name: str) -> Callable[[Page], None]:
    """Choose a part of the page of a case."""
    return lambda page: page.locator(f"#tab-{name}").click()


def field(name: str, *pressed: str, text: str = "") -> Callable[[Page], None]:
    """Go to a field of a case, press keys, type."""

    def way(page: Page) -> None:
        page.locator(f"#f-{name} > summary").focus()
        keys(*pressed)(page)
        if text:
            page.keyboard.type(text)
            page.locator("#trial .notice").wait_for()

    return way


def letters(page: Page) -> None:
    """Open the picker of letters that are easily confused, behind the letters "đăng tả"."""
    field("subject", "F2", "Home", *["ArrowRight"] * 7, "F2")(page)
    page.locator("#letters li").first.wait_for()


def drawing(page: Page) -> None:
    """Begin to draw an area that is to be read again."""
    field("number", "F2", "F4")(page)
    page.locator(".viewer-stage.drawing").wait_for()


def move(name: str) -> Callable[[Page], None]:
    """Open one decision."""

    def way(page: Page) -> None:
        tab("decide")(page)
        page.locator(f"#move-{name} > summary").click()

    return way


def gaps(page: Page) -> None:
    """Draw up the notice of what is missing."""
    page.goto(page.url.split("?")[0] + "/papers/gaps")
    page.get_by_role("button", name="Xem trước").click()
    paper(page)


def paper(page: Page) -> None:
    """Wait for the first page of a paper, and show it."""
    page.locator(".pages img").first.wait_for()
    drawn(page)
    page.evaluate(
        "document.querySelector('.pages figure').scrollIntoView({block: 'start'}); scrollBy(0, -330)"
    )


def drawn(page: Page) -> None:
    """Wait until the page of a paper is there."""
    while not page.evaluate("document.querySelector('.pages img').naturalWidth > 0"):
        page.wait_for_timeout(100)


def mail(page: Page) -> None:
    """Look at a mail that waits to be released."""
    page.goto("/outbox")
    page.locator("table.list a").first.click()
    drawn(page)


def hand_over(page: Page) -> None:
    """Ask to whom a letter goes."""
    page.goto("/queue?q=418-CV")
    page.locator("#queue a.open").first.focus()
    page.keyboard.press("h")
    page.locator("#hand-dialog select").wait_for()


def uploaded(page: Page) -> None:
    """Bring in a letter that came on paper."""
    page.goto("/upload")
    folder = ROOT / "samples" / "10-ke-hoach-xa-nam-dong"
    page.locator("#files").set_input_files(str(folder / "KH 52.pdf"))


def verified(page: Page) -> None:
    """Let the log be checked."""
    page.goto("/audit")
    page.get_by_role("button", name="Kiểm tra chuỗi nhật ký").click()
    page.locator(".notice").wait_for()


def person(page: Page) -> None:
    """Open the account of the reviewer."""
    page.goto("/people")
    page.get_by_role("link", name="Trần Văn Bình").click()


ALL = (
    Picture("dang-nhap", None, at("/sign-in")),
    Picture("tai-khoan", REVIEWER, at("/account")),
    Picture("doi-mat-khau", REVIEWER, at("/account/password")),
    Picture("hang-doi", REVIEWER, at("/queue")),
    Picture("tim-kiem", REVIEWER, at("/queue?q=du+lich")),
    Picture("phim-hang-doi", REVIEWER, lambda page: (at("/queue")(page), keys("?")(page))[1]),
    Picture("chuyen-viec", CLERK, hand_over),
    Picture("nhap-van-ban", CLERK, uploaded),
    Picture("danh-dau-dang", CLERK, case("1786", move("post"))),
    Picture("ho-so", REVIEWER, case("87")),
    Picture("sua-truong", REVIEWER, case("702", field("audience", "F2", text="14"))),
    Picture("chu-de-nham", REVIEWER, case("87", letters)),
    Picture("doc-lai-vung", REVIEWER, case("87", drawing)),
    Picture("lich-su", REVIEWER, case("2041", tab("story"))),
    Picture("tep", REVIEWER, case("87", tab("files"))),
    Picture("phim-ho-so", REVIEWER, case("87", keys("F1"))),
    Picture("dien-thoai", REVIEWER, case("87"), PHONE),
    Picture("quyet-dinh", APPROVER, case("2214", tab("decide"))),
    Picture("thong-bao-thieu", APPROVER, case("2214", gaps)),
    Picture("khong-chap-thuan", APPROVER, case("2214", move("refuse"))),
    Picture("doi-don-vi", APPROVER, case("2214", field("handler", "F2"))),
    Picture("c06", MINISTRY, case("512", tab("decide"))),
    Picture("thu-di", APPROVER, at("/outbox")),
    Picture("duyet-thu", APPROVER, mail),
    Picture("thong-ke", APPROVER, at("/figures")),
    Picture("nguoi-dung", ADMINISTRATOR, at("/people")),
    Picture("them-nguoi-dung", ADMINISTRATOR, at("/people/new")),
    Picture("sua-nguoi-dung", ADMINISTRATOR, person),
    Picture("nhat-ky", AUDITOR, at("/audit")),
    Picture("kiem-tra-chuoi", AUDITOR, verified),
)


def main() -> int:
    """Take the pictures that are named, or all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--at", metavar="ADDRESS", help="of a demonstration that is running")
    parser.add_argument("--out", type=Path, default=PICTURES)
    args = parser.parse_args()
    unknown = set(args.names) - {one.name for one in ALL}
    if unknown or CHROMIUM is None:
        parser.error(f"no such picture: {', '.join(sorted(unknown))}" if unknown else "no Chromium here")
    args.out.mkdir(parents=True, exist_ok=True)
    wanted = [one for one in ALL if not args.names or one.name in args.names]
    if args.at:
        failed = take(args.at, wanted, args.out)
    else:
        with demonstration() as address:
            failed = take(address, wanted, args.out)
    print(f"{sum(path.stat().st_size for path in args.out.glob('*.png')) >> 10} KiB in {args.out}")
    return 1 if failed else 0


@contextmanager
def demonstration() -> Iterator[str]:
    """Serve the demonstration in a temporary folder; give its address."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    with tempfile.TemporaryDirectory(prefix="vanthu-manual-") as folder:
        told = {
            "VANTHU_DATA_DIR": f"{folder}/data", "VANTHU_WEB_PORT": str(port), "PYTHONPATH": str(ROOT)
        }  # fmt: skip
        command = [sys.executable, "-P", "-m", "pipeline.cli", "demo", "--web", str(ROOT / "samples")]
        with subprocess.Popen(command, env=kept | told, cwd=folder) as serving:  # noqa: S603 - our own program
            try:
                _wait(serving, port)
                yield f"http://127.0.0.1:{port}"
            finally:
                serving.terminate()


def _wait(serving: subprocess.Popen[bytes], port: int) -> None:
    """Wait until the server answers."""
    end = time.monotonic() + STARTING
    while time.monotonic() < end and serving.poll() is None:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.3)
    sys.exit("the demonstration did not start")


def take(address: str, wanted: list[Picture], out: Path) -> list[str]:
    """Take pictures, each in a window of its own, signed in once for each person; the names that failed."""
    failed: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        cookies: dict[str | None, list[Any]] = {None: []}
        for one in wanted:
            if one.login is not None and one.login not in cookies:
                cookies[one.login] = _signed_in(browser, address, one.login)
            context = _window(browser, address, one.size)
            context.add_cookies(cookies[one.login])
            page = context.new_page()
            page.set_default_timeout(PATIENCE * 1000)
            try:
                one.way(page)
                page.wait_for_load_state("networkidle")
                page.evaluate("document.fonts.ready")
                _save(page.screenshot(animations="disabled", caret="hide"), out / f"{one.name}.png")
                print(one.name, (out / f"{one.name}.png").stat().st_size >> 10, "KiB")
            except TooLateError as error:
                failed.append(one.name)
                print(one.name, "FAILED", error, file=sys.stderr)
            context.close()
        browser.close()
    return failed


def _window(browser: Browser, address: str, size: tuple[int, int]) -> BrowserContext:
    return browser.new_context(
        base_url=address,
        viewport={"width": size[0], "height": size[1]},
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        reduced_motion="reduce",
        is_mobile=size == PHONE,
        has_touch=size == PHONE,
    )


def _signed_in(browser: Browser, address: str, login: str) -> list[Any]:
    """Sign one of the people in; give the cookies."""
    context = _window(browser, address, DESKTOP)
    page = context.new_page()
    page.goto("/sign-in")
    page.fill("#login", login)
    page.fill("#password", next(one.password for one in DEMO if one.login == login))
    page.keyboard.press("Enter")
    page.wait_for_selector(".who form[action='/sign-out']")
    cookies = context.cookies()
    context.close()
    return cookies


def _save(png: bytes, path: Path) -> None:
    """Keep a picture with few colours."""
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(
            COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
        )
    few.save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
