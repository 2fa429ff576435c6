"""The page of a case in a real browser: corrected by keys alone, on an office PC and on a phone."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import pytest
from case_office import accounts, arrive, case_of, doubtful, sample
from desk_browser import DESKTOP, PHONE, SIZES, axe, chromium, served, window
from review_office import APPROVER, CLERK, REVIEWER, office_in

from pipeline.model import Window
from pipeline.review import review
from pipeline.review.signed import COOKIE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from pipeline.model import Extraction
    from pipeline.person import Person
    from pipeline.review.office import Office

MOST_KEYS = 12  # beyond the typed text, for three wrong fields


class Keys:
    """A keyboard that counts: keys that do something, and letters of typed text apart from them."""

    def __init__(self, page: Page) -> None:
        """Press the keys in a window."""
        self.page, self.count = page, 0

    def press(self, *keys: str) -> None:
        """Press keys, each counted, those held down as well."""
        for key in keys:
            self.count += key.count("+") + 1
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Type a text, which is not counted."""
        self.page.keyboard.type(text)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office with people, without letters yet."""
    with office_in(tmp_path_factory.mktemp("desk"), CLERK, REVIEWER, APPROVER) as made:
        accounts(made, CLERK, REVIEWER, APPROVER)
        yield made


@pytest.fixture(scope="module")
def opened(office: Office) -> Iterator[tuple[Browser, str]]:
    """A browser and the address of the office."""
    with ExitStack() as stack:
        address = stack.enter_context(served(review(office)))
        yield stack.enter_context(chromium()), address


def three_wrong(told: Extraction) -> Extraction:
    """Make three fields wrong, as a bad scan would."""
    start = told.window.value.start if told.window.value else None
    wrong = Window(start, None)
    return doubtful(told, window=wrong, number="l45/UBND-VHXH", subject="đăng tãi bài viết")


@contextmanager
def desk(
    opened: tuple[Browser, str], matter_id: str, person: Person = REVIEWER, size: tuple[int, int] = DESKTOP
) -> Iterator[Page]:
    """Open the page of a case and wait until its keys work."""
    browser, address = opened
    with window(browser, address, person, size) as page:
        page.goto(f"{address}/matters/{matter_id}")
        page.wait_for_selector("#case[data-ready]")
        yield page


@contextmanager
def refused(opened: tuple[Browser, str], matter_id: str) -> Iterator[Page]:
    """Open the page of a case where a form will be refused, which a browser reports as an error."""
    browser, address = opened
    context = browser.new_context(viewport={"width": DESKTOP[0], "height": DESKTOP[1]})
    context.add_cookies([{"name": COOKIE, "value": REVIEWER.login, "url": address}])
    page = context.new_page()
    page.goto(f"{address}/matters/{matter_id}")
    page.wait_for_selector("#case[data-ready]")
    try:
        yield page
    finally:
        context.close()


def saved(page: Page) -> None:
    """Wait until the server has answered."""
    page.locator(".saving").first.wait_for(state="detached")


def focused(page: Page) -> str:
    """Tell which field has the focus."""
    return str(page.evaluate("document.activeElement.closest('.fact')?.dataset.field ?? ''"))


@pytest.mark.parametrize("size", SIZES)
def test_three_wrong_fields_take_twelve_keys_at_most(
    office: Office, opened: tuple[Browser, str], size: tuple[int, int]
) -> None:
    """The first doubtful field has the focus; F2, the text, Enter for each; the decision is next."""
    number = "01" if size == DESKTOP else "11"
    matter_id = arrive(office, sample(number), three_wrong)
    with desk(opened, matter_id, size=size) as page:
        keys = Keys(page)
        assert focused(page) == "window"
        assert page.locator("#f-window").evaluate("one => one.open")
        keys.press("F2")
        keys.type("01/12/2024")
        keys.press("Tab")
        keys.type("31/12/2024")
        keys.press("Enter")
        assert focused(page) == "number"
        keys.press("F2")
        keys.type("146/UBND-VHXH")
        keys.press("Enter")
        assert focused(page) == "subject"
        keys.press("F2")
        keys.type("đăng tải bài viết")
        keys.press("Enter")
        saved(page)
        assert keys.count <= MOST_KEYS
        assert page.locator("#tab-decide").get_attribute("aria-selected") == "true"
        assert page.locator("[data-due-count]").inner_text() == ""
    told = case_of(office, matter_id).extraction
    assert (told.number.value, told.subject.value) == ("146/UBND-VHXH", "đăng tải bài viết")
    assert told.window.value is not None
    assert f"{told.window.value.end:%d/%m/%Y}" == "31/12/2024"


def test_letters_candidates_and_the_way_back_by_keys(office: Office, opened: tuple[Browser, str]) -> None:
    """The picker changes a letter, Enter confirms, Shift+Enter goes back, Esc drops what was typed."""
    matter_id = arrive(
        office, sample("12"), lambda told: doubtful(told, number="14/A", subject="đăng tãi bài")
    )
    with desk(opened, matter_id) as page:
        while focused(page) != "subject":
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Shift+Enter")
        assert focused(page) != "subject"
        page.locator("#f-subject > summary").focus()
        page.keyboard.press("F2")
        page.keyboard.press("End")
        for _ in range(len("i bài")):
            page.keyboard.press("ArrowLeft")
        page.keyboard.press("F2")
        offered = page.locator("#letters li")
        offered.first.wait_for()
        at = next(one for one in range(offered.count()) if offered.nth(one).inner_text().startswith("ả"))
        page.keyboard.press(str(at + 1))
        assert page.locator("#i-subject-subject").input_value() == "đăng tải bài"
        page.locator("#trial .notice").wait_for()
        page.keyboard.press("Escape")
        assert page.locator("#i-subject-subject").input_value() == "đăng tãi bài"
        assert focused(page) == "subject"
        page.keyboard.press("Enter")
        saved(page)
        page.keyboard.press("F1")
        assert page.locator("#keys").is_visible()
        page.keyboard.press("Escape")
        assert not page.locator("#keys").is_visible()
    assert case_of(office, matter_id).extraction.subject.value == "đăng tãi bài"


def test_a_place_completes_by_keys(office: Office, opened: tuple[Browser, str]) -> None:
    """The list of a combobox opens while typing, arrows choose, Enter takes, parents fill themselves."""
    matter_id = arrive(office, sample("09"), lambda told: doubtful(told, place="Dak"))
    with desk(opened, matter_id) as page:
        page.locator("#f-issuer > summary").focus()
        page.keyboard.press("F2")
        box = page.locator("#i-issuer-commune")
        box.focus()
        box.fill("")
        page.keyboard.type("dak wi")
        page.locator(".list li").first.wait_for()
        assert box.get_attribute("aria-expanded") == "true"
        page.keyboard.press("ArrowDown")
        assert (
            page.locator(f"#{box.get_attribute('aria-activedescendant')}")
            .inner_text()
            .startswith("xã Đắk Wil")
        )
        page.keyboard.press("Enter")
        assert box.input_value() == "xã Đắk Wil"
        assert page.locator("#i-issuer-province").input_value() in {"tỉnh Đắk Nông", "tỉnh Lâm Đồng"}
        page.keyboard.press("Escape")


def test_two_people_at_once_lose_nothing(office: Office, opened: tuple[Browser, str]) -> None:
    """The second is told who works there; who saves later sees the change, keeps the text, saves again."""
    matter_id = arrive(office, sample("13"), lambda told: doubtful(told, number="1/X", subject="sai"))
    with refused(opened, matter_id) as mine, desk(opened, matter_id, APPROVER) as theirs:
        assert "Trần Thị Mẫu" in theirs.locator("#lease").inner_text()
        assert theirs.locator("#f-number button[type=submit]").first.is_disabled()
        theirs.get_by_role("link", name="Vẫn sửa").click()
        theirs.wait_for_selector("#case[data-ready]")
        mine.locator("#f-subject > summary").focus()
        mine.keyboard.press("F2")
        mine.keyboard.type("điều tôi gõ")
        theirs.locator("#f-number > summary").focus()
        theirs.keyboard.press("F2")
        theirs.keyboard.type("15/UBND-VHXH")
        theirs.keyboard.press("Enter")
        saved(theirs)
        mine.keyboard.press("Enter")
        mine.locator("#news").wait_for()
        assert "approver" in mine.locator("#news").inner_text()
        assert mine.locator("#i-subject-subject").input_value() == "điều tôi gõ"
        assert mine.locator("#f-number .fact-value").inner_text() == "15/UBND-VHXH"
        mine.locator("#i-subject-subject").focus()
        mine.keyboard.press("Enter")
        saved(mine)
    told = case_of(office, matter_id).extraction
    assert (told.number.value, told.subject.value) == ("15/UBND-VHXH", "điều tôi gõ")


def test_an_area_is_read_again_by_keys(office: Office, opened: tuple[Browser, str]) -> None:
    """F4 draws a box on the page, Enter takes it, and what is read there stands in the input."""
    matter_id = arrive(office, sample("10"), lambda told: doubtful(told, subject="sai"))
    with desk(opened, matter_id) as page:
        page.locator("#f-subject > summary").focus()
        page.keyboard.press("F4")
        page.locator(".viewer-stage.drawing").wait_for()
        with page.expect_response("**/reread"):
            page.keyboard.press("Enter")
        page.locator("#f-subject.dirty").wait_for()
        assert page.locator("#i-subject-subject").input_value() != "sai"
        assert focused(page) == "subject"
        page.keyboard.press("Escape")


@pytest.mark.parametrize("size", SIZES)
def test_everybody_can_use_the_page(
    office: Office, opened: tuple[Browser, str], size: tuple[int, int]
) -> None:
    """No serious violation of the rules for accessibility on any tab; no sideways scrolling on a phone."""
    matter_id = arrive(office, sample("08"), lambda told: doubtful(told, number="1/X"))
    with desk(opened, matter_id, APPROVER, size) as page:
        tabs = ["fields", "decide", "files", "story"] + (["pages"] if size == PHONE else [])
        for name in tabs:
            page.locator(f"#tab-{name}").click()
            assert axe(page) == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
