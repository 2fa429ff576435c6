"""The file of mailboxes: good ones come out whole, bad ones tell every mistake with line, key and remedy."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from web_servers import certificate

from pipeline.accounts import account_problems, load_accounts
from pipeline.errors import SettingsError
from pipeline.post import Account, Alerts, OAuth, Smtp

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "Kh0ng-duoc-lo"  # noqa: S105 - what must never be told
SMALL = '[[account]]\nname = "a"\nhost = "imap.example.vn"\nuser = "a@example.vn"\npassword_file = "p"\n'
FULL = f"""
{SMALL}
port = 1993
folders = ["INBOX", "Văn bản đến"]
ca_file = "ca.pem"
authservs = ["mx.example.vn"]
mark = "move:Đã nhận"
since = 2026-01-01
every = 60

[account.smtp]
host = "smtp.example.vn"
security = "starttls"
sender = "a@example.vn"
sender_name = "Phòng PC06"
user = "gửi"
password_file = "p"

[[account]]
name = "b-2"
host = "imap.gmail.com"
user = "b@example.vn"

[account.oauth]
token_url = "https://login.example.vn/token"
auth_url = "https://login.example.vn/auth"
client_id = "us"
client_secret_file = "p"
token_file = "b.json"
scope = "mail"

[account.smtp]
host = "smtp.gmail.com"
security = "tls"
sender = "b@example.vn"

[alerts]
to = ["vanthu@example.vn"]
through = "b-2"
webhook = "http://127.0.0.1:8000/hook"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a password file for its owner alone and a certificate."""
    (tmp_path / "p").write_text(f"{SECRET}\n")
    (tmp_path / "p").chmod(0o600)
    certificate(tmp_path, "127.0.0.1")[0].rename(tmp_path / "ca.pem")
    return tmp_path


def told(folder: Path, text: str) -> list[tuple[int | None, str]]:
    """Give line and key of every problem; none of them may tell a secret."""
    (folder / "mail.toml").write_text(text)
    problems = account_problems(folder / "mail.toml")
    assert SECRET not in "".join(map(str, problems))
    return [(one.line, one.key) for one in problems]


def test_no_file_is_no_mailbox() -> None:
    """Without the setting nothing is polled and nobody is told."""
    assert load_accounts(None) == ((), Alerts())
    assert account_problems(None) == ()


def test_a_full_file_comes_out_whole(folder: Path) -> None:
    """Every key, relative paths from the folder of the file, the usual ports."""
    assert told(folder, FULL) == []
    accounts, alerts = load_accounts(folder / "mail.toml")
    p = folder / "p"
    assert accounts == (
        Account(
            name="a",
            host="imap.example.vn",
            user="a@example.vn",
            port=1993,
            folders=("INBOX", "Văn bản đến"),
            password_file=p,
            smtp=Smtp("smtp.example.vn", 587, "starttls", "a@example.vn", "Phòng PC06", "gửi", p),
            ca_file=folder / "ca.pem",
            authservs=("mx.example.vn",),
            mark="move:Đã nhận",
            since=date(2026, 1, 1),
            every=60,
        ),
        Account(
            name="b-2",
            host="imap.gmail.com",
            user="b@example.vn",
            oauth=OAuth(
                "https://login.example.vn/token",
                "us",
                folder / "b.json",
                p,
                "mail",
                "https://login.example.vn/auth",
            ),
            smtp=Smtp("smtp.gmail.com", 465, "tls", "b@example.vn"),
        ),
    )
    assert alerts == Alerts(("vanthu@example.vn",), "b-2", "http://127.0.0.1:8000/hook")


def test_little_is_needed(folder: Path) -> None:
    """A name, a server, a user and a password file: INBOX, port 993, flagged, every five minutes."""
    assert told(folder, SMALL) == []
    ((account,), _) = load_accounts(folder / "mail.toml")
    assert account == Account("a", "imap.example.vn", "a@example.vn", password_file=folder / "p")


OAUTH = """[account.oauth]
token_url = "https://login.example.vn/token"
client_id = "us"
token_file = "t.json"
"""
SMTP = '[account.smtp]\nhost = "smtp.example.vn"\nsecurity = "tls"\nsender = "a@example.vn"\n'


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ('name = "a"', 'name = "Công văn"', 2, "account[1].name"),
        ('name = "a"', 'name = "-a"', 2, "account[1].name"),
        ('name = "a"', "", 1, "account[1].name"),
        ("imap.example.vn", "imaps://imap.example.vn", 3, "account[1].host"),
        ("imap.example.vn", "imap.example.vn:993", 3, "account[1].host"),
        ('"a@example.vn"', '"a\\nb"', 4, "account[1].user"),
        ('"p"', '"no"', 5, "account[1].password_file"),
        ('"p"', '"."', 5, "account[1].password_file"),
        ('"p"', f'"{"x" * 300}"', 5, "account[1].password_file"),
        ('password_file = "p"', f'password = "{SECRET}"', 5, "account[1].password"),
        ('password_file = "p"', "", 1, "account[1].password_file"),
        ('"p"', '"p"\nport = 0', 6, "account[1].port"),
        ('"p"', '"p"\nport = 70000', 6, "account[1].port"),
        ('"p"', '"p"\nport = "993"', 6, "account[1].port"),
        ('"p"', '"p"\nfolders = []', 6, "account[1].folders"),
        ('"p"', '"p"\nca_file = "no.pem"', 6, "account[1].ca_file"),
        ('"p"', '"p"\nca_file = "p"', 6, "account[1].ca_file"),
        ('"p"', '"p"\nmark = "delete"', 6, "account[1].mark"),
        ('"p"', '"p"\nmark = "label:"', 6, "account[1].mark"),
        ('"p"', '"p"\nmark = "move: "', 6, "account[1].mark"),
        ('"p"', '"p"\nmark = "move:INBOX"', 6, "account[1].mark"),
        ('"p"', '"p"\nsince = "2026"', 6, "account[1].since"),
        ('"p"', '"p"\nevery = 0', 6, "account[1].every"),
        ('"p"', '"p"\nfolder = "INBOX"', 6, "account[1].folder"),
        ('"p"', '"p"\n[acount]\nx = 1', 6, "acount"),
        ('"p"', f'"p"\n{OAUTH}', 5, "account[1].password_file"),
        ('"p"', '"p"\n[alerts]\nto = ["nobody"]\nthrough = "a"', 7, "alerts.to"),
        ('"p"', '"p"\n[alerts]\nto = ["x@example.vn"]', 6, "alerts.through"),
        ('"p"', '"p"\n[alerts]\nwebhook = "http://hook.example.vn/Kh0ng-duoc-lo"', 7, "alerts.webhook"),
        ('"p"', '"p"\nalerts = 3', 6, "account[1].alerts"),
    ],
)
def test_a_mistake_is_told_with_its_line(old: str, new: str, line: int, key: str, folder: Path) -> None:
    """Each wrong value, missing value or unknown key names its line and the way to it."""
    assert (line, key) in told(folder, SMALL.replace(old, new, 1))
    with pytest.raises(SettingsError, match="Cách sửa"):
        load_accounts(folder / "mail.toml")


@pytest.mark.parametrize(
    ("part", "old", "new", "line", "key"),
    [
        (OAUTH, "https", "http", 7, "account[1].oauth.token_url"),
        (OAUTH, '"us"', "5", 8, "account[1].oauth.client_id"),
        (OAUTH, "t.json", "no/t.json", 9, "account[1].oauth.token_file"),
        (OAUTH, "t.json", ".", 9, "account[1].oauth.token_file"),
        (OAUTH, '"us"', f'"us"\nclient_secret = "{SECRET}"', 9, "account[1].oauth.client_secret"),
        (OAUTH, '"us"', '"us"\nrefresh_token = 5', 9, "account[1].oauth.refresh_token"),
        (OAUTH, '"us"', '"us"\nauth_url = "javascript:1"', 9, "account[1].oauth.auth_url"),
        (OAUTH, '"us"', '"us"\nclient_secret_file = "no"', 9, "account[1].oauth.client_secret_file"),
        (SMTP, '"tls"', '"ssl"', 8, "account[1].smtp.security"),
        (SMTP, 'sender = "a@', 'sender = "a', 9, "account[1].smtp.sender"),
        (SMTP, '"tls"', f'"tls"\npassword = "{SECRET}"', 9, "account[1].smtp.password"),
        (SMTP, '"tls"', '"tls"\nsender_name = "a\\nBcc: b"', 9, "account[1].smtp.sender_name"),
        (SMTP, '"tls"', '"tls"\nport = -1', 9, "account[1].smtp.port"),
    ],
)
def test_a_mistake_in_a_part_is_told_with_its_line(
    part: str, old: str, new: str, line: int, key: str, folder: Path
) -> None:
    """The parts below an account have lines of their own, also in the second account."""
    small = SMALL.replace('password_file = "p"\n', "") if part is OAUTH else SMALL
    text = f"{small}{'# x' + chr(10) if part is OAUTH else ''}{part.replace(old, new, 1)}"
    assert told(folder, text) == [(line, key)]
    first = SMALL.replace('"a"', '"first"').replace("a@", "first@")
    below = [(line + first.count("\n"), key.replace("[1]", "[2]"))]
    assert told(folder, first + text) == below


def test_all_mistakes_are_told_at_once_in_order(folder: Path) -> None:
    """Nobody has to start five times to hear of five mistakes."""
    text = SMALL.replace('"a"', '"A"').replace("imap.", "imap ") + 'every = "5"\nmark = "x"\n'
    assert [line for line, _ in told(folder, text)] == [2, 3, 6, 7]


def test_accounts_do_not_get_in_each_others_way(folder: Path) -> None:
    """Two of one name, or two that read one folder of one mailbox, would process a mail twice."""
    assert told(folder, SMALL + SMALL.replace("a@", "b@")) == [(2, "account[1].name"), (7, "account[2].name")]
    assert told(folder, SMALL + SMALL.replace('"a"', '"b"').replace("imap.", "IMAP.")) == [
        (6, "account[2].folders")
    ]


def test_alerts_go_through_an_account_that_sends(folder: Path) -> None:
    """`through` names an account with SMTP; the message lists those there are."""
    alerts = '[alerts]\nto = ["x@example.vn"]\nthrough = "a"\n'
    assert told(folder, SMALL + alerts) == [(8, "alerts.through")]
    assert told(folder, SMALL + SMTP + alerts) == []


@pytest.mark.parametrize("mode", [0o604, 0o640, 0o620, 0o601, 0o644])
def test_files_that_others_read_are_told(mode: int, folder: Path) -> None:
    """A password file and a token file are for their owner alone."""
    (folder / "p").chmod(mode)
    assert told(folder, SMALL) == [(5, "account[1].password_file")]
    (folder / "t.json").write_text("{}")
    (folder / "t.json").chmod(mode)
    oauth = SMALL.replace('password_file = "p"\n', "") + OAUTH
    assert told(folder, oauth) == [(8, "account[1].oauth.token_file")]


@pytest.mark.parametrize("content", [b"", b"\n", b"two\nlines\n", b"\xff\xfe", b"x" * 70_000])
def test_a_password_file_holds_one_line(content: bytes, folder: Path) -> None:
    """Nothing, several lines, or no text at all is no password."""
    (folder / "p").write_bytes(content)
    assert told(folder, SMALL) == [(5, "account[1].password_file")]


@pytest.mark.parametrize(
    "content", [b"\xff\xfea", b"[[account]\n", b"account = 3", b"", b"[account]\nname = 1"]
)
def test_a_file_that_is_none_is_one_problem(content: bytes, tmp_path: Path) -> None:
    """No TOML, no text, no account: told, not raised."""
    (tmp_path / "mail.toml").write_bytes(content)
    assert len(account_problems(tmp_path / "mail.toml")) == 1


def test_a_file_that_is_missing_names_the_setting(tmp_path: Path) -> None:
    """The message says which setting leads nowhere."""
    for path in (tmp_path / "no.toml", tmp_path):
        with pytest.raises(SettingsError, match="VANTHU_MAIL"):
            load_accounts(path)
