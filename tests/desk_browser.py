"""A real browser at the desk: the application on a free port, Chromium as large as a PC or a phone."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from pipeline.review.signed import COOKIE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi import FastAPI
    from playwright.sync_api import Browser, Page

    from pipeline.person import Person

DESKTOP, PHONE = (1366, 768), (390, 844)
SIZES = (DESKTOP, PHONE)
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chromium-browser"))), None)
ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
PATIENCE = 30_000  # milliseconds


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Serve an application on a free port of this machine; give its address."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.02)
        try:
            yield address
        finally:
            server.should_exit = True
            thread.join(30)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium; where there is none the test fails, it is never skipped."""
    if CHROMIUM is None:
        pytest.fail("Chromium is not installed (apt-get install chromium): the desk is tested in it.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def window(browser: Browser, address: str, person: Person | None, size: tuple[int, int]) -> Iterator[Page]:
    """Open a window of a size in which a person of `review_office` is signed in.

    When it is closed, nothing may have gone wrong in its scripts, nor been stopped by the policy of content.
    """
    is_phone = size == PHONE
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        has_touch=is_phone,
        is_mobile=is_phone,
        locale="vi-VN",
        reduced_motion="reduce",  # what moves slowly cannot be measured
    )
    if person is not None:
        context.add_cookies([{"name": COOKIE, "value": person.login, "url": address}])
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    try:
        yield page
        assert wrong == []
    finally:
        context.close()


def until(page: Page, told: str, about: object = None) -> None:
    """Wait until an expression, or a function of `about`, is true in the page.

    Asked again and again from here: what Playwright would run in the page for it, the content policy stops.
    """
    for _ in range(PATIENCE // 50):
        if page.evaluate(told, about):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {told}")


def ready(page: Page) -> None:
    """Wait until the page has put the cursor where it says: Chromium does so a moment after loading."""
    until(page, "!document.querySelector('[autofocus]') || document.activeElement !== document.body")


def axe(page: Page) -> list[str]:
    """List the serious and critical violations of the rules for accessibility, WCAG 2.2 AA among them."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['html']}"
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
