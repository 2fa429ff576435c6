"""The frame of the web application: who gets in, what an error looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from review_office import APPROVER, browser, office_in

if TYPE_CHECKING:
    from pathlib import Path


def test_nobody_gets_in_without_signing_in(tmp_path: Path) -> None:
    """A page leads to the sign-in, a program is told 401."""
    with office_in(tmp_path) as office:
        client = browser(office)
        led = client.get("/")
        assert (led.status_code, led.headers["location"]) == (303, "/sign-in?next=/")
        assert client.get("/", headers={"Accept": "application/json"}).status_code == 401


def test_the_first_page_leads_to_the_work(tmp_path: Path) -> None:
    """Whoever sees cases begins at the queue; what does not exist says so in Vietnamese."""
    with office_in(tmp_path) as office:
        client = browser(office, APPROVER)
        assert client.get("/").headers["location"] == "/queue"
        missing = client.get("/nowhere")
        assert missing.status_code == 404
        assert "Không có trang này." in missing.text
