"""The operator's file of mailboxes (`VANTHU_MAIL`): read, checked, every mistake told at once.

No password stands in it: it names files, which only their owner may read. Relative paths are relative to the
folder of the file.
"""

from __future__ import annotations

import ipaddress
import re
import ssl
from collections import Counter
from typing import TYPE_CHECKING

from pipeline.calls import is_safe
from pipeline.errors import SettingsError
from pipeline.passwords import is_open_to_others, read_password
from pipeline.post import Account, Alerts, OAuth, Smtp
from pipeline.toml_table import Problem, raise_for, read_table

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.toml_table import Table

SECURITY = {"tls": 465, "starttls": 587}  # RFC 8314 3.3, RFC 6409
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}")
_MARK = re.compile(r"none|seen|flag|(label|move):(?P<name>.*\S.*)")
_LAST_PORT = 65535
_SECRETS = {
    "password": "password_file",
    "client_secret": "client_secret_file",
    "access_token": "token_file",
    "refresh_token": "token_file",
}


def load_accounts(path: Path | None) -> tuple[tuple[Account, ...], Alerts]:
    """Give the mailboxes and whom trouble is told; no file, no mailbox.

    Raises:
        SettingsError: the file is wrong; the message tells every problem with line and key.
    """
    accounts, alerts, problems = _read(path)
    raise_for(problems)
    return accounts, alerts


def account_problems(path: Path | None) -> tuple[Problem, ...]:
    """List all that is wrong with the file, in the order of its lines."""
    return _read(path)[2]


def _read(path: Path | None) -> tuple[tuple[Account, ...], Alerts, tuple[Problem, ...]]:
    if path is None:
        return (), Alerts(), ()
    problems: list[Problem] = []
    accounts: tuple[Account, ...] = ()
    alerts = Alerts()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "không phải UTF-8"
        remedy = "kiểm tra VANTHU_MAIL, quyền đọc và mã UTF-8"
        problems.append(Problem(str(path), None, "tệp", f"không đọc được ({reason})", remedy))
    else:
        if (top := read_table(text, str(path), problems)) is not None:
            tables = top.tables("account")
            accounts = tuple(_account(table, path.parent) for table in tables)
            alerts = _alerts(top.table_or_none("alerts"), accounts)
            top.finish()
            _check_together(accounts, tables)
    problems.sort(key=lambda problem: problem.line or 0)
    return accounts, alerts, tuple(problems)


def _account(table: Table, folder: Path) -> Account:
    _refuse_secrets(table)
    oauth, smtp = table.table_or_none("oauth"), table.table_or_none("smtp")
    account = Account(
        name=table.text("name"),
        host=_host(table),
        user=_line(table, "user"),
        port=_port(table, 993),
        folders=table.texts("folders", needed=False) or ("INBOX",),
        password_file=_password_file(table, "password_file", folder),
        oauth=None if oauth is None else _oauth(oauth, folder),
        smtp=None if smtp is None else _smtp(smtp, folder),
        ca_file=_ca_file(table, folder),
        authservs=table.texts("authservs", needed=False),
        mark=table.text_or_none("mark") or "flag",
        since=table.day_or_none("since"),
        every=table.number_or_none("every") or 300,
    )
    if account.name and not _NAME.fullmatch(account.name):
        table.wrong("name", "tên chỉ gồm chữ thường a-z, số và dấu gạch nối", 'ví dụ: name = "cong-van"')
    if table.is_clean(table.way("password_file")) and (account.password_file is None) == (oauth is None):
        what = "phải có đúng một trong hai: password_file hoặc [account.oauth]"
        remedy = 'ghi password_file = "…" (mật khẩu ứng dụng), hoặc phần [account.oauth], bỏ cái kia'
        table.wrong("password_file", what, remedy)
    _check_mark(table, account)
    table.finish()
    return account


def _check_mark(table: Table, account: Account) -> None:
    mark = _MARK.fullmatch(account.mark)
    if mark is None or not account.mark.isprintable():
        remedy = "dùng none, seen, flag, label:TÊN_NHÃN hoặc move:TÊN_THƯ_MỤC"
        table.wrong("mark", f"không có cách đánh dấu {account.mark!r}", remedy)
    elif account.mark.startswith("move:") and mark["name"] in account.folders:
        remedy = "chuyển sang một thư mục khác, không nằm trong folders"
        table.wrong("mark", "thư đã xử lý được chuyển vào chính thư mục đang đọc", remedy)


def _oauth(table: Table, folder: Path) -> OAuth:
    _refuse_secrets(table)
    auth_url = table.text_or_none("auth_url")
    oauth = OAuth(
        token_url=table.text("token_url"),
        client_id=_line(table, "client_id"),
        token_file=folder / table.text("token_file"),
        client_secret_file=_password_file(table, "client_secret_file", folder),
        scope=table.text_or_none("scope"),
        auth_url=auth_url,
    )
    _check_url(table, "token_url", oauth.token_url)
    _check_url(table, "auth_url", auth_url)
    if table.is_clean(table.way("token_file")):
        _check_token_file(table, oauth.token_file)
    table.finish()
    return oauth


def _check_token_file(table: Table, path: Path) -> None:
    """Demand a place where the file can be written anew; the file itself comes with the first login."""
    if not _is_file(path) and (_is_folder(path) or not _is_folder(path.parent)):
        remedy = 'ghi tên một tệp trong thư mục đã có và ghi được, ví dụ: token_file = "token.json"'
        table.wrong("token_file", f"không ghi được tệp {path}", remedy)
    elif _is_file(path):
        _check_mode(table, "token_file", path)


def _smtp(table: Table, folder: Path) -> Smtp:
    _refuse_secrets(table)
    security = table.word("security", tuple(SECURITY)) or "tls"
    smtp = Smtp(
        host=_host(table),
        port=_port(table, SECURITY[security]),
        security=security,
        sender=_address(table, "sender", table.text("sender")),
        sender_name=table.text_or_none("sender_name") or "",
        user=table.text_or_none("user"),
        password_file=_password_file(table, "password_file", folder),
    )
    if not smtp.sender_name.isprintable():
        table.wrong("sender_name", "phải là một dòng chữ", 'ví dụ: sender_name = "Phòng PC06"')
    table.finish()
    return smtp


def _alerts(table: Table | None, accounts: tuple[Account, ...]) -> Alerts:
    if table is None:
        return Alerts()
    to = table.texts("to", needed=False)
    alerts = Alerts(
        to=tuple(_address(table, "to", one) for one in to),
        through=table.text_or_none("through"),
        webhook=table.text_or_none("webhook"),
    )
    senders = [account.name for account in accounts if account.smtp is not None]
    if alerts.through is not None and alerts.through not in senders:
        remedy = f"ghi tên một tài khoản có phần [account.smtp]: {', '.join(senders) or 'chưa có'}"
        table.wrong("through", f"không gửi được thư qua tài khoản {alerts.through!r}", remedy)
    if bool(to) != (alerts.through is not None):
        remedy = 'ghi cả hai: to = ["…"] và through = "TÊN_TÀI_KHOẢN"'
        table.wrong("through", "to và through phải đi cùng nhau", remedy)
    _check_url(table, "webhook", alerts.webhook)
    table.finish()
    return alerts


def _check_together(accounts: tuple[Account, ...], tables: list[Table]) -> None:
    names = Counter(account.name for account in accounts)
    read: dict[tuple[str, str, str], str] = {}
    for account, table in zip(accounts, tables, strict=True):
        if account.name and names[account.name] > 1:
            table.wrong(
                "name", f"có hai tài khoản tên {account.name!r}", "đặt cho mỗi tài khoản một tên riêng"
            )
        for one in account.folders:
            first = read.setdefault((account.host.lower(), account.user, one), account.name)
            if account.host and first != account.name:
                remedy = "mỗi thư mục của một hộp thư chỉ ghi ở một tài khoản"
                table.wrong("folders", f"thư mục {one} đã được tài khoản {first!r} đọc", remedy)


def _refuse_secrets(table: Table) -> None:
    for key, instead in _SECRETS.items():
        remedy = (
            f'ghi giá trị vào một tệp riêng (chmod 600), rồi viết {instead} = "TÊN_TỆP"; đổi mật khẩu đã lộ'
        )
        table.refuse(key, "không ghi mật khẩu, mã bí mật trong tệp này", remedy)


def _line(table: Table, key: str) -> str:
    text = table.text(key)
    if not text.isprintable():
        table.wrong(key, "phải là một dòng chữ", f'viết trên một dòng: {key} = "…"')
    return text


def _host(table: Table) -> str:
    host = table.text("host")
    if host and not _HOST.fullmatch(host) and not _is_ip(host):
        remedy = 'chỉ ghi tên máy chủ, không có imaps:// hay cổng: host = "imap.example.vn"'
        table.wrong("host", "không phải tên máy chủ", remedy)
    return host


def _is_ip(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _port(table: Table, usual: int) -> int:
    port = table.number_or_none("port") or usual
    if port > _LAST_PORT:
        table.wrong("port", f"không có cổng {port}", f"thường là: port = {usual}")
    return port


def _address(table: Table, key: str, address: str) -> str:
    if address and not _ADDRESS.fullmatch(address):
        table.wrong(key, f"{address!r} không phải địa chỉ thư điện tử", "viết dạng ten@co-quan.gov.vn")
    return address


def _check_url(table: Table, key: str, url: str | None) -> None:
    if url and not is_safe(url):  # the address is not told: a webhook's is a secret
        what = "phải là địa chỉ https:// (http:// chỉ cho localhost, 127.0.0.1), không có tên và mật khẩu"
        table.wrong(key, what, f'viết: {key} = "https://…"')


def _existing(table: Table, key: str, folder: Path) -> Path | None:
    text = table.text_or_none(key)
    path = None if text is None else folder / text
    if path is not None and not _is_file(path):
        table.wrong(key, f"không có tệp {path}", "kiểm tra tên; đường dẫn tính từ thư mục của tệp này")
    return path


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder on the way that we may not enter, a name too long
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # the same
        return False


def _ca_file(table: Table, folder: Path) -> Path | None:
    path = _existing(table, "ca_file", folder)
    if path is not None and table.is_clean(table.way("ca_file")):
        try:
            ssl.create_default_context(cafile=path)
        except OSError:  # ssl.SSLError is one
            remedy = "xin người quản trị máy chủ thư tệp chứng thư CA dạng PEM (-----BEGIN CERTIFICATE-----)"
            table.wrong("ca_file", f"tệp {path} không phải chứng thư", remedy)
    return path


def _password_file(table: Table, key: str, folder: Path) -> Path | None:
    path = _existing(table, key, folder)
    if path is None or not table.is_clean(table.way(key)):
        return path
    try:
        read_password(path)
    except SettingsError:
        remedy = f"ghi đúng một dòng, cho người chạy chương trình quyền đọc: chmod 600 {path}"
        table.wrong(key, f"không đọc được tệp {path}", remedy)
    else:
        _check_mode(table, key, path)
    return path


def _check_mode(table: Table, key: str, path: Path) -> None:
    if is_open_to_others(path):
        table.wrong(key, f"người khác đọc được tệp {path}", f"chỉ để chủ tệp đọc: chmod 600 {path}")
