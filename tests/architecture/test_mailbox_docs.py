"""docs/mailbox.md tells the truth: its accounts load, its alerts and metrics are those of the program."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from prometheus_client.parser import text_string_to_metric_families
from tree import ROOT

from pipeline.accounts import account_problems, load_accounts
from pipeline.alerts import AlertCode
from pipeline.metrics import render

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (ROOT / "docs" / "mailbox.md").read_text(encoding="utf-8")


def firsts() -> set[str]:
    """Give the names in the first cells of all tables."""
    rows = [line for line in TEXT.splitlines() if line.startswith("|")]
    return {name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])}


def test_the_accounts_of_the_page_load(tmp_path: Path) -> None:
    """Whoever copies the examples has a file without a mistake, with and without OAuth2."""
    account, oauth = re.findall(r"```toml\n(\[\[account.*?|\[account\.oauth.*?)```", TEXT, re.DOTALL)[:2]
    for name in ("cong-van.password", "client.secret"):
        (tmp_path / name).write_text("x")
        (tmp_path / name).chmod(0o600)
    file = tmp_path / "mail.toml"
    for text in (
        account,
        re.sub(r"password_file = .*\n", "", account, count=1).replace(
            "[account.smtp]", f"{oauth}[account.smtp]"
        ),
    ):
        file.write_text(text, encoding="utf-8")
        assert account_problems(file) == ()
    ((loaded,), alerts) = load_accounts(file)
    assert loaded.oauth
    assert loaded.smtp
    assert alerts.through == loaded.name


def test_every_alert_is_explained() -> None:
    """One row per code."""
    assert {name for name in firsts() if name.isupper()} == {code.value for code in AlertCode}


def test_every_metric_is_explained() -> None:
    """Each name that Prometheus gets, and none that it does not."""
    page = render((), {}, {}, {}, datetime(2026, 5, 4, tzinfo=UTC)).decode()
    names = {family.name for family in text_string_to_metric_families(page)}
    assert {name for name in firsts() if name.startswith("vanthu_")} == names
