"""The viewer of pages in a real browser: size, turn, lit evidence, a box drawn by keys or by mouse."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from desk_browser import DESKTOP, PHONE, SIZES, axe, chromium, served, window
from review_office import REVIEWER, office_in
from review_viewer import take_in, with_demo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from pipeline.model import Case
    from pipeline.review.office import Office

WIDTH = "document.querySelector('.viewer-page').getBoundingClientRect().width"
EDGE = ".viewer-page .lit .edge"


@dataclass(frozen=True)
class Desk:
    """A served office with letters and a browser before it."""

    office: Office
    matters: dict[str, str]
    address: str
    browser: Browser

    def case(self, name: str) -> Case:
        """Give the case of a sample."""
        return self.office.desk.look(self.matters[name]).case

    def evidence(self, name: str, field: str) -> dict[str, Any]:
        """Give where a field stands as the viewer is told."""
        one = getattr(self.case(name).extraction, field).evidence[0]
        box = one.box and [one.box.x0, one.box.y0, one.box.x1, one.box.y1]
        return {"file": one.file, "page": one.page, "box": box, "text": one.text}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Open an office with a born-digital letter and a DOCX."""
    with ExitStack() as stack:
        browser = stack.enter_context(chromium())
        office = stack.enter_context(office_in(tmp_path_factory.mktemp("desk"), REVIEWER))
        matters = take_in(office, "01", "08")
        address = stack.enter_context(served(with_demo(office)))
        yield Desk(office, matters, address, browser)


def opened(desk: Desk, page: Page, name: str = "01") -> None:
    """Show the letter and wait for its picture or text."""
    page.goto(f"{desk.address}/demo/{desk.matters[name]}")
    page.wait_for_selector(".viewer-page[data-dpi], .viewer-text p.opens")


def place(page: Page, selector: str) -> dict[str, float]:
    """Give the rectangle of the first element."""
    found: dict[str, float] = page.evaluate(
        "one => { const b = document.querySelector(one).getBoundingClientRect();"
        " return {left: b.left, top: b.top, right: b.right, bottom: b.bottom} }",
        selector,
    )
    return found


@pytest.mark.parametrize("size", SIZES)
def test_pages_grow_and_turn_by_keys(size: tuple[int, int], desk: Desk) -> None:
    """+ and - enlarge and reduce, r turns, 0 fits the width; the picture gets sharper; axe is content."""
    with window(desk.browser, desk.address, REVIEWER, size) as page:
        opened(desk, page)
        page.focus(".viewer-stage")
        fit = page.evaluate(WIDTH)
        page.keyboard.press("+")
        assert page.evaluate(WIDTH) == pytest.approx(1.25 * fit, rel=0.01)
        for _ in range(4):
            page.keyboard.press("+")
        page.wait_for_selector(".viewer-page:is([data-dpi='150'], [data-dpi='200'], [data-dpi='300'])")
        page.keyboard.press("0")
        assert page.evaluate(WIDTH) == pytest.approx(fit, rel=0.01)
        upright = place(page, ".viewer-page")
        page.keyboard.press("r")
        turned = place(page, ".viewer-page")
        ratio = (upright["bottom"] - upright["top"]) / (upright["right"] - upright["left"])
        assert (turned["right"] - turned["left"]) / (turned["bottom"] - turned["top"]) == pytest.approx(
            ratio, rel=0.01
        )
        assert axe(page) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_the_lit_box_lies_on_the_words(turns: int, size: tuple[int, int], desk: Desk) -> None:
    """However the page is turned, the frame stands around the words, outside of them, and in sight."""
    lit = desk.evidence("01", "window")
    with window(desk.browser, desk.address, REVIEWER, size) as page:
        opened(desk, page)
        page.focus(".viewer-stage")
        for _ in range(turns):
            page.keyboard.press("r")
        page.evaluate("one => window.viewer.show(one)", lit)
        edge, stage = place(page, EDGE), place(page, ".viewer-stage")
        x0, y0, x1, y1 = lit["box"]
        words = page.evaluate(
            "([x0, y0, x1, y1]) => { const m = document.querySelector('.viewer-page g').getScreenCTM();"
            " const a = new DOMPoint(x0, y0).matrixTransform(m), b = new DOMPoint(x1, y1).matrixTransform(m);"
            " return [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)] }",
            [x0, y0, x1, y1],
        )
        sheet = place(page, ".viewer-page")
        high, wide = (case_page := desk.case("01").reading.documents[0].pages[0]).height, case_page.width
        across = {0: x0 / wide, 1: 1 - y1 / high, 2: 1 - x1 / wide, 3: y0 / high}[turns]
        assert words[0] == pytest.approx(sheet["left"] + across * (sheet["right"] - sheet["left"]), abs=1)
        for one, other in zip((edge["left"], edge["top"]), words[:2], strict=True):
            assert other - 12 < one < other
        for one, other in zip((edge["right"], edge["bottom"]), words[2:], strict=True):
            assert other < one < other + 12
        assert stage["top"] < (edge["top"] + edge["bottom"]) / 2 < stage["bottom"]
        page.evaluate("window.viewer.show(null)")
        assert page.locator(EDGE).count() == 0


@pytest.mark.parametrize("size", SIZES)
def test_text_is_marked_where_there_is_no_page(size: tuple[int, int], desk: Desk) -> None:
    """A DOCX is shown as text, with the words of the evidence marked and in sight."""
    lit = desk.evidence("08", "audience")
    assert lit["box"] is None
    with window(desk.browser, desk.address, REVIEWER, size) as page:
        opened(desk, page, "08")
        page.evaluate("one => window.viewer.show(one)", lit)
        marked = "".join(page.locator(".viewer-text mark").all_inner_texts())
        assert " ".join(marked.split()) == " ".join(lit["text"].split())
        assert axe(page) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_box_is_drawn_by_keys_alone(size: tuple[int, int], desk: Desk) -> None:
    """Arrows move it, Shift and arrows resize it, Enter takes it, Esc leaves without one."""
    lit = desk.evidence("01", "number")
    with window(desk.browser, desk.address, REVIEWER, size) as page:
        opened(desk, page)
        page.evaluate(
            "one => { window.viewer.show(one); window.viewer.drawBox((got) => { window.got = got; }); }", lit
        )
        for key in ("ArrowRight", "ArrowRight", "ArrowDown", "Shift+ArrowRight", "Shift+ArrowUp"):
            page.keyboard.press(key)
        page.keyboard.press("Enter")
        got, (x0, y0, x1, y1) = page.evaluate("window.got"), lit["box"]
        assert (got["file"], got["page"]) == (lit["file"], 1)
        assert got["box"] == pytest.approx([x0 + 8, y0 + 4, x1 + 12, y1], abs=0.1)
        page.evaluate("window.viewer.drawBox((got) => { window.got = got; })")
        page.keyboard.press("Escape")
        assert page.evaluate("window.got") is None
        assert page.locator(".viewer-draw").is_hidden()


def test_a_box_is_drawn_by_mouse_on_a_turned_page(desk: Desk) -> None:
    """What the mouse drew over the lit frame is the box of the words in points of the upright page."""
    lit = desk.evidence("01", "subject")
    with window(desk.browser, desk.address, REVIEWER, DESKTOP) as page:
        opened(desk, page)
        page.focus(".viewer-stage")
        page.keyboard.press("r")
        page.evaluate("one => window.viewer.show(one)", lit)
        edge = place(page, EDGE)
        page.evaluate("window.viewer.drawBox((got) => { window.got = got; })")
        page.mouse.move(edge["left"], edge["top"])
        page.mouse.down()
        page.mouse.move(edge["right"], edge["bottom"], steps=4)
        page.mouse.up()
        got = page.evaluate("window.got.box")
        assert got == pytest.approx(lit["box"], abs=9)


def test_files_are_turned_to_by_keys(desk: Desk) -> None:
    """Arrows go from file to file; the text as read can be shown beside the picture of a page."""
    with window(desk.browser, desk.address, REVIEWER, PHONE) as page:
        opened(desk, page)
        page.focus("[role=tab][aria-selected=true]")
        page.keyboard.press("ArrowRight")
        page.wait_for_selector(".viewer-text p")
        assert page.locator("[role=tab][aria-selected=true]").get_attribute("data-file") == "1"
        page.keyboard.press("ArrowLeft")
        page.wait_for_selector(".viewer-page[data-dpi]")
        label = page.locator(".viewer-page").first.get_attribute("aria-label")
        assert label == "Trang 1 của tệp 145_UBND-VHXH.pdf"
        page.focus("[data-does=text]")
        page.keyboard.press("Enter")
        page.wait_for_selector(".viewer-text p")
        assert "145/UBND-VHXH" in page.locator(".viewer-text").inner_text()


def touch(page: Page, *moments: tuple[tuple[float, float], ...]) -> None:
    """Put fingers down at the first places, move them along the others, and lift them."""
    session = page.context.new_cdp_session(page)
    kinds = ["touchStart", *["touchMove"] * (len(moments) - 1)]
    for kind, places in zip(kinds, moments, strict=True):
        points = [{"x": x, "y": y, "id": at} for at, (x, y) in enumerate(places)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_two_fingers_enlarge_and_one_draws(desk: Desk) -> None:
    """Spread fingers enlarge the page on a phone; while a box is drawn, one finger draws it."""
    with window(desk.browser, desk.address, REVIEWER, PHONE) as page:
        opened(desk, page)
        fit, stage = page.evaluate(WIDTH), place(page, ".viewer-stage")
        x, y = (stage["left"] + stage["right"]) / 2, (stage["top"] + stage["bottom"]) / 2
        touch(page, *(((x - far, y), (x + far, y)) for far in (40, 60, 80, 84)))
        assert page.evaluate(WIDTH) > 1.4 * fit  # Chromium may leave out the last moves
        page.evaluate("window.viewer.drawBox((got) => { window.got = got; })")
        touch(page, ((x, y),), ((x + 30, y + 10),), ((x + 60, y + 20),))
        x0, y0, x1, y1 = page.evaluate("window.got.box")
        scale = page.evaluate(WIDTH) / desk.case("01").reading.documents[0].pages[0].width
        assert [(x1 - x0) * scale, (y1 - y0) * scale] == pytest.approx([60, 20], abs=2)
