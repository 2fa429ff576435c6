"""The whole way of two letters through the desk of the demonstration, by keyboard, with the real sign-in."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from desk_browser import DESKTOP, PHONE, axe, chromium, window
from desk_demo import SAMPLES, demonstration

from pipeline.people.demo import DEMO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

QUEUE, UPLOAD, OUTBOX, FIGURES = "Hàng đợi", "Nhập văn bản", "Thư đi", "Thống kê"
PEOPLE, LOG = "Người dùng", "Nhật ký"
# What each of the demonstration's people is led to; numbers of letters that they find, and some they do not.
OFFICER = (QUEUE, UPLOAD, OUTBOX, FIGURES)
SEES = {
    "vanthu.lamdong": (OFFICER, ("87/CV-BTV", "318/UBND-VHXH"), ()),
    "thamdinh.lamdong": (OFFICER, ("87/CV-BTV", "318/UBND-VHXH"), ()),
    "lanhdao.lamdong": (OFFICER, ("87/CV-BTV", "318/UBND-VHXH"), ()),
    "xa.thuanan": (OFFICER, ("318/UBND-VHXH",), ("87/CV-BTV",)),
    "lanhdao.c06": (OFFICER, ("87/CV-BTV", "318/UBND-VHXH"), ()),
    "quantri": ((FIGURES, PEOPLE, LOG), (), ()),
    "kiemtra": ((QUEUE, OUTBOX, FIGURES, LOG), ("87/CV-BTV", "318/UBND-VHXH"), ()),
}
CLERK, REVIEWER, APPROVER, AUDITOR = "vanthu.lamdong", "thamdinh.lamdong", "lanhdao.lamdong", "kiemtra"
BROUGHT = "11-thieu-do-tuoi"
LINK = "https://loaphuong.example.vn/bai/87"
MOST_TABS = 80  # presses of Tab after which a page counts as one that cannot be walked through
MOST_LOOKS = 1200  # a tenth of a second apart


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str]]:
    """A browser, and the demonstration over two letters: a doubtful scan, and one of a commune."""
    with ExitStack() as stack:
        browser = stack.enter_context(chromium())
        folder = tmp_path_factory.mktemp("demo")
        yield browser, stack.enter_context(demonstration(folder, "04", "08"))
        assert not (folder / "data").exists()
        assert (folder / "data-demo").is_dir()


class Seat:
    """One person at the keyboard."""

    def __init__(
        self, stack: ExitStack, opened: tuple[Browser, str], login: str, size: tuple[int, int]
    ) -> None:
        """Open a window and sign in as people do."""
        browser, self.address = opened
        self.page: Page = stack.enter_context(window(browser, self.address, None, size))
        self.page.goto(f"{self.address}/")
        assert axe(self.page) == []
        self.type(login, "Tab", next(one.password for one in DEMO if one.login == login))
        self.leave_by("Enter")
        self.look()

    def type(self, *parts: str) -> None:
        """Type texts; names of keys are pressed."""
        for part in parts:
            if part in ("Tab", "Enter", "F2", "Escape"):
                self.page.keyboard.press(part)
            else:
                self.page.keyboard.type(part)

    def leave_by(self, key: str) -> None:
        """Press a key that leads to another page."""
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def tab_to(self, selector: str) -> None:
        """Press Tab until something that fits has the focus."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("it => document.activeElement.matches(it)", selector):
                return
        pytest.fail(f"no way to {selector} by Tab")

    def until(self, condition: str) -> None:
        """Wait until an expression is true; `wait_for_function` is stopped by the policy of content."""
        for _ in range(MOST_LOOKS):
            if self.page.evaluate(condition):
                return
            self.page.wait_for_timeout(100)
        pytest.fail(f"never true: {condition}")

    def look(self) -> None:
        """See that everybody can use the page, and that nothing stands beyond its edge."""
        assert axe(self.page) == []
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def navigation(self) -> tuple[str, ...]:
        """Give the names of the pages that the person is led to."""
        return tuple(self.page.locator("header nav a").all_inner_texts())

    def find(self, number: str) -> None:
        """Search a letter by its number and open it."""
        self.page.goto(f"{self.address}/queue")
        self.type("/", number)
        self.leave_by("Enter")
        self.look()
        self.type("j")
        self.leave_by("Enter")
        self.page.wait_for_selector("#case[data-ready]")
        self.look()

    def decide(self, move: str, *parts: str) -> None:
        """Open a decision in the panel, fill it in, confirm it."""
        self.tab_to("#tab-decide, [role=tab][aria-selected=true]")
        while not self.page.evaluate("document.activeElement.id === 'tab-decide'"):
            self.page.keyboard.press("ArrowRight")
        self.tab_to(f"#move-{move} > summary")
        self.type("Enter", "Tab", *parts)
        self.tab_to(f"#move-{move} button[type=submit]")
        self.look()
        self.leave_by("Enter")
        self.page.locator(".notice.done").wait_for()
        self.look()


@pytest.mark.parametrize("login", SEES)
def test_each_role_sees_what_it_may(opened: tuple[Browser, str], login: str) -> None:
    """The real sign-in opens the pages of the role, and the letters of the reach alone; sign-out ends it."""
    pages, there, hidden = SEES[login]
    with ExitStack() as stack:
        seat = Seat(stack, opened, login, DESKTOP)
        assert seat.navigation() == pages
        if QUEUE in pages:
            seat.page.goto(f"{seat.address}/queue")
            told = seat.page.locator("main").inner_text()
            assert all(number in told for number in there)
            assert not any(number in told for number in hidden)
        seat.tab_to("form[action='/sign-out'] button")
        seat.leave_by("Enter")
        assert seat.page.locator("#login").is_visible()


def test_two_letters_go_their_whole_way(opened: tuple[Browser, str]) -> None:
    """Brought in, corrected, returned with its notice; approved and posted; and all of it in the log."""
    with ExitStack() as stack:
        clerk, reviewer = (Seat(stack, opened, login, DESKTOP) for login in (CLERK, REVIEWER))
        _bring(clerk)
        _correct(reviewer)
        approver = Seat(stack, opened, APPROVER, DESKTOP)
        _return(approver)
        approver.find("87/CV-BTV")
        matter_id = approver.page.url.split("/matters/")[1].split("?")[0]
        approver.decide("approve")
        clerk.find("87/CV-BTV")
        clerk.decide("post", LINK)
        assert LINK in clerk.page.locator("main").inner_text()
        _check(Seat(stack, opened, AUDITOR, DESKTOP), matter_id)


def _bring(clerk: Seat) -> None:
    """Choose the files of a letter, which no keyboard of a test can, and send them."""
    clerk.page.goto(f"{clerk.address}/upload")
    clerk.look()
    files = [one for one in sorted((SAMPLES / BROUGHT).iterdir()) if one.suffix in {".pdf", ".docx", ".jpg"}]
    clerk.page.locator("#files").set_input_files(files)
    clerk.tab_to("#upload button[type=submit]")
    clerk.type("Enter")
    clerk.page.locator(".brought a").first.wait_for(timeout=120_000)
    assert "702/UBND-VHXH" in clerk.page.locator(".brought").inner_text()
    clerk.look()


def _correct(reviewer: Seat) -> None:
    """Type what the scan really says, confirm the other doubtful field, begin the appraisal."""
    reviewer.find("87/CV-BTV")
    page = reviewer.page
    assert page.evaluate("document.activeElement.closest('.fact').dataset.field") == "notes"
    reviewer.type("F2", "Không đăng phần bình luận", "Enter")
    page.locator("#f-notes:not([data-due])").wait_for()
    reviewer.until("document.activeElement.closest('.fact')?.dataset.field === 'signatory'")
    reviewer.type("Enter")
    reviewer.until("document.querySelector('[data-due-count]').innerText === ''")
    assert page.locator("#f-notes .fact-value").inner_text() == "Không đăng phần bình luận"
    reviewer.look()
    page.reload()
    page.wait_for_selector("#case[data-ready]")
    reviewer.decide("appraise")


def _return(approver: Seat) -> None:
    """Look at the pages of the notice, then return the letter with it."""
    approver.find("702/UBND-VHXH")
    page = approver.page
    page.goto(f"{page.url.split('?')[0]}/papers/gaps")
    approver.look()
    approver.tab_to(".paper-form button[type=submit]")
    approver.type("Enter")
    page.locator("#pages img").first.wait_for(timeout=120_000)
    approver.until("document.querySelector('#pages img').naturalWidth > 500")
    approver.look()
    approver.tab_to("#why")
    approver.type("Thiếu độ tuổi của đối tượng.")
    approver.tab_to(".with-move button[type=submit]")
    approver.leave_by("Enter")
    page.locator(".notice.done").wait_for()
    assert "chờ đơn vị gửi bổ sung" in page.locator(".decide").inner_text()


def _check(auditor: Seat, matter_id: str) -> None:
    """Find the post among all that was done, and let the chain of the log be checked."""
    page = auditor.page
    page.goto(f"{auditor.address}/audit?about=matter:{matter_id}")
    auditor.look()
    done = page.locator("table.log tbody tr").all_inner_texts()
    assert any(CLERK in row for row in done)
    assert sum(REVIEWER in row for row in done) >= 3
    auditor.tab_to("form[action='/audit/verify'] button")
    auditor.leave_by("Enter")
    assert "Nguyên vẹn" in page.locator(".notice").inner_text()
    auditor.look()


def test_the_desk_fits_on_a_phone(opened: tuple[Browser, str]) -> None:
    """Sign-in, queue and a letter on a phone, with the same keys."""
    with ExitStack() as stack:
        seat = Seat(stack, opened, REVIEWER, PHONE)
        seat.find("318/UBND-VHXH")
        assert seat.page.locator("#tab-pages").is_visible()
