"""The dashboard in a real browser, on an office PC and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_browser import SIZES, axe, chromium, served, window
from desk_cases import GAPS, MAIL, NATION, desk_in, read_letters
from lively_desk import SPAN, enliven
from review_office import APPROVER

from pipeline.review import review

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str]]:
    """Give a browser and the address of a desk with requests posted, returned and waiting."""
    folder: Path = tmp_path_factory.mktemp("figures")
    read_letters(folder, MAIL, GAPS, NATION)
    with desk_in(folder) as office, served(review(office)) as address, chromium() as browser:
        enliven(office)
        yield browser, address


@pytest.mark.parametrize("size", SIZES)
def test_the_dashboard_can_be_read_by_everybody(opened: tuple[Browser, str], size: tuple[int, int]) -> None:
    """No serious violation of WCAG 2.2 AA, nothing wider than the window, every chart beside its table."""
    browser, address = opened
    with window(browser, address, APPROVER, size) as page:
        page.goto(f"{address}/figures?{SPAN}")
        assert page.locator(".sums dd").first.inner_text() == "3"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert axe(page) == []
        for summary in page.locator("details summary").all():
            summary.focus()
            page.keyboard.press("Enter")
        assert "Lâm Đồng" in page.locator("section[aria-labelledby=map] details table").inner_text()
        assert "11/2024" in page.locator("section[aria-labelledby=volume] details table").inner_text()
        assert page.locator("section[aria-labelledby=accuracy] .mark.late").count() <= 1
        assert axe(page) == []
        page.get_by_role("link", name="Năm nay").focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.locator("nav [aria-current=true]").inner_text() == "Năm nay"
