"""The officer's work in a real browser, by keyboard alone, on a PC and on a phone: queue, decisions, mail."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from desk_browser import SIZES, axe, chromium, served, until, window
from desk_cases import GAPS, MAIL, NATION, desk_in, matter_like, read_letters
from review_office import APPROVER

from pipeline.matter import MatterState
from pipeline.post import OutState
from pipeline.review import review
from pipeline.store.outbox_port import OutQuery

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from pipeline.review.office import Office

FOCUSED = """() => {
  const on = document.activeElement;
  return on.labels?.[0]?.innerText ?? on.innerText ?? '';
}"""
MOST_TABS = 60  # presses of Tab after which a page counts as one that cannot be walked through


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read three letters, once."""
    folder = tmp_path_factory.mktemp("letters")
    read_letters(folder, MAIL, GAPS, NATION)
    return folder / "data"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start one Chromium for all tests."""
    with chromium() as found:
        yield found


@contextmanager
def at_the_desk(
    letters: Path, folder: Path, browser: Browser, size: tuple[int, int]
) -> Iterator[tuple[Office, str, Page]]:
    """Open a window of the approver over a copy of the letters."""
    shutil.copytree(letters, folder / "data")
    with (
        desk_in(folder) as office,
        served(review(office)) as address,
        window(browser, address, APPROVER, size) as page,
    ):
        yield office, address, page


def tab_to(page: Page, text: str) -> None:
    """Press Tab until what has the focus says so."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        said = page.evaluate(FOCUSED)
        if text in said:
            return
    pytest.fail(f"no way to {text!r} by Tab")


@pytest.mark.parametrize("size", SIZES)
def test_the_queue_by_keyboard(
    letters: Path, tmp_path: Path, browser: Browser, size: tuple[int, int]
) -> None:
    """Keys walk, take and search; help opens and closes; single keys can be turned off."""
    with at_the_desk(letters, tmp_path, browser, size) as (office, address, page):
        page.goto(f"{address}/queue")
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("?")
        assert page.locator("#keys").is_visible()
        page.keyboard.press("Escape")
        page.locator("#keys").wait_for(state="hidden")
        until(page, "document.activeElement === document.body")  # a dialogue gives it back late
        for key, number in (
            ("j", "512"),
            ("j", "702"),
            ("ArrowDown", "145"),
            ("k", "702"),
            ("ArrowUp", "512"),
        ):
            page.keyboard.press(key)
            until(page, "it => document.activeElement.innerText.startsWith(it)", number)
        with page.expect_navigation():
            page.keyboard.press("t")
        until(page, "document.activeElement.innerText.startsWith('512')")
        assert page.locator("tr:focus-within .holder").inner_text() == "Bạn"
        page.keyboard.press("h")
        page.locator("#hand-dialog select").wait_for()
        assert axe(page) == []
        page.keyboard.press("Escape")
        page.locator("#hand-dialog").wait_for(state="hidden")
        page.keyboard.press("/")
        page.keyboard.type("lua dao")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert "145/UBND-VHXH" in page.locator("#queue").inner_text()
        page.evaluate("localStorage.setItem('vanthu-keys-off', 'yes')")
        page.reload()
        page.keyboard.press("?")
        assert not page.locator("#keys").is_visible()
        queue = office.desk.store.queue
        assert queue is not None
        assert queue.assignments(matter_like(office, "512"))[-1].person_id == APPROVER.id


@pytest.mark.parametrize("size", SIZES)
def test_a_request_is_approved_and_posted_by_keyboard(
    letters: Path, tmp_path: Path, browser: Browser, size: tuple[int, int]
) -> None:
    """Appraise, approve, post with a link: Tab, Enter and what is typed."""
    with at_the_desk(letters, tmp_path, browser, size) as (office, address, page):
        whole = matter_like(office, "145")
        page.goto(f"{address}/matters/{whole}/decide")
        for button, typed in (
            ("Bắt đầu thẩm định", ""),
            ("Phê duyệt", ""),
            ("Xác nhận đã đăng", "https://a.vn/1"),
        ):
            tab_to(page, button)
            page.keyboard.press("Enter")
            if typed:
                tab_to(page, "Đường dẫn")
                page.keyboard.type(typed)
            assert axe(page) == []
            tab_to(page, f"Xác nhận: {button}")
            with page.expect_navigation():
                page.keyboard.press("Enter")
            assert page.locator(".notice.done").is_visible()
        line = office.desk.matters.line(whole)
        assert line is not None
        assert line.state is MatterState.POSTED


@pytest.mark.parametrize("size", SIZES)
def test_a_letter_is_returned_with_its_notice_and_the_mail_released_by_keyboard(
    letters: Path, tmp_path: Path, browser: Browser, size: tuple[int, int]
) -> None:
    """The notice is written, looked at as pages, goes with the return; its mail is released."""
    with at_the_desk(letters, tmp_path, browser, size) as (office, address, page):
        whole = matter_like(office, "145")
        page.goto(f"{address}/matters/{whole}/decide")
        tab_to(page, "Trả lại để bổ sung")
        page.keyboard.press("Enter")
        tab_to(page, "Soạn văn bản và thực hiện")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        tab_to(page, "Ý kiến khác")
        page.keyboard.type("Đề nghị rút gọn bài viết.")
        tab_to(page, "Xem trước")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        picture = page.locator(".pages img").first
        picture.wait_for()
        until(page, "document.querySelector('.pages img').naturalHeight > 1000")
        assert axe(page) == []
        page.locator("h1").evaluate("on => { on.tabIndex = -1; on.focus() }")
        tab_to(page, "Lý do ghi trong hồ sơ")
        page.keyboard.type("Bài viết quá dài")
        tab_to(page, "kèm văn bản này")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.locator(".notice.done").is_visible()
        tab_to(page, "Thư số 1")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert axe(page) == []
        tab_to(page, "Duyệt gửi")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        box = office.desk.store.outbox
        assert box is not None
        assert [one.state for one in box.lines(OutQuery())] == [OutState.RELEASED]


@pytest.mark.parametrize("size", SIZES)
def test_letters_are_brought_and_followed(
    letters: Path, tmp_path: Path, browser: Browser, size: tuple[int, int]
) -> None:
    """The file goes up, and the page tells what becomes of it without being loaded again."""
    with at_the_desk(letters, tmp_path, browser, size) as (office, address, page):
        page.goto(f"{address}/upload")
        assert axe(page) == []
        page.set_input_files("#files", {"name": "bai.txt", "mimeType": "text/plain", "buffer": b"Kinh gui"})
        tab_to(page, "Nhập và đọc")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        page.locator(".brought .mark", has_text="xong").or_(
            page.locator(".brought .mark", has_text="cách ly")
        ).first.wait_for()
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert len(office.desk.store.ids("")) >= 1
