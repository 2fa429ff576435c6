"""Commands about people and their log: `person add|list|change|reset|disable|bind`, `audit list|verify`."""

from __future__ import annotations

import argparse
import getpass
import re
import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.commands.opening import OK, settings_of
from pipeline.commands.secret import user
from pipeline.errors import ChainBrokenError, DefectError, UsageError
from pipeline.person import ROLE_TITLES, Person, Role
from pipeline.terms import HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.people.gate import Gate
    from pipeline.person import Reach

_MOST = 100  # lines of a list, unless more are asked for
_EXPECTED = re.compile(r"([0-9]{1,15}):([0-9a-f]{64})")


def add_person(sub: argparse.ArgumentParser) -> None:
    """Take what is to be done with an account."""
    parts = sub.add_subparsers(metavar="PART", required=True)

    def part(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = parts.add_parser(name, help=text, description=text)
        made.set_defaults(part=run)
        if name != "list":
            made.add_argument("login", metavar="LOGIN", help="name to sign in with / tên đăng nhập")
        return made

    added = part("add", _add, "make an account; the password is asked for / thêm tài khoản")
    _who(added, required=True)
    added.add_argument(
        "--generate", action="store_true", help="print a one-time password / cấp mật khẩu dùng một lần"
    )
    part("list", _list, "all accounts / mọi tài khoản")
    changed = part("change", _change, "other name, roles or unit; let back in / sửa, mở lại tài khoản")
    _who(changed, required=False)
    changed.add_argument("--enable", action="store_true", help="let back in / mở lại")
    again = part("reset", _reset, "print a one-time password / cấp lại mật khẩu dùng một lần")
    again.add_argument(
        "--totp", action="store_true", help="take the second factor off, too / bỏ cả xác thực hai bước"
    )
    part("disable", _disable, "let somebody in no more / khóa tài khoản")
    bound = part("bind", _bind, "to an identity of OpenID Connect / gắn danh tính đăng nhập một lần")
    bound.add_argument("subject", metavar="SUBJECT", help="`sub` at the provider / mã người dùng")
    bound.add_argument("--issuer", help="VANTHU_OIDC_ISSUER if not told / nhà cung cấp")


def _who(sub: argparse.ArgumentParser, *, required: bool) -> None:
    roles, levels = ", ".join(Role), ", ".join(HandlerLevel)
    sub.add_argument("--name", required=required, help="name in full / họ tên")
    sub.add_argument(
        "--role",
        action="append",
        type=Role,
        choices=list(Role),
        metavar="ROLE",
        required=required,
        help=f"may be given several times / vai trò: {roles}",
    )
    sub.add_argument(
        "--level",
        type=HandlerLevel,
        choices=list(HandlerLevel),
        metavar="LEVEL",
        required=required,
        help=f"level of the unit / cấp: {levels}",
    )
    sub.add_argument("--unit", required=required, help="police unit in full / đơn vị Công an")
    sub.add_argument("--province", help="with type word, as of any day / tỉnh, thành phố")


def person(args: argparse.Namespace) -> int:
    """Do what was asked."""
    done: int = args.part(args)
    return done


@contextmanager
def _gate() -> Iterator[Gate]:
    """Open the keepers; who does it is the user of the operating system, whom nobody can choose."""
    from pipeline.app import now, open_kept  # noqa: PLC0415 - keeps --help quick
    from pipeline.people.gate import Gate  # noqa: PLC0415 - the same
    from pipeline.people.seal import desk_key  # noqa: PLC0415 - the same

    settings = settings_of()
    with open_kept(settings) as store:
        if store.people is None or store.audit_log is None:
            raise DefectError("a store without people")
        yield Gate(store.people, store.audit_log, now(), desk_key(settings.data_dir))


def _by() -> str:
    return f"cli:{user()}"


def _found(gate: Gate, login: str) -> Person:
    found = gate.people.by_login(login)
    if found is None:
        raise UsageError(f"Không có tài khoản “{login}”; xem: vanthu person list.")
    return found


def _reach(args: argparse.Namespace) -> Reach:
    from pipeline.people.reach import reach_of  # noqa: PLC0415 - loads the map

    return reach_of(args.level, args.unit, args.province)


def _add(args: argparse.Namespace) -> int:
    from pipeline.people import administration, check_password  # noqa: PLC0415 - keeps --help quick

    reach, roles = _reach(args), tuple(args.role)
    with _gate() as gate:
        if gate.people.by_login(args.login):
            raise UsageError(f"Tên đăng nhập “{args.login}” đã có người dùng.")
        password = None
        if not args.generate:
            password = _asked()
            check_password(password, Person(0, args.login, args.name, roles, reach))
        made = administration.add_person(gate, args.login, args.name, roles, reach, by=_by())
        if password is None:
            _tell(made, administration.reset(gate, made, by=_by()))
        else:
            administration.give_password(gate, made, password)
            print(f"Đã thêm tài khoản {made.login} ({_titles(made)}).")
    return OK


def _asked() -> str:
    """Ask for a new password twice on the terminal, or read one line that a program hands over."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Mật khẩu mới: ")
    if getpass.getpass("Nhập lại: ") != first:
        raise UsageError("Hai lần nhập khác nhau: chạy lại lệnh.")
    return first


def _tell(made: Person, password: str) -> None:
    print(f"Mật khẩu dùng một lần của {made.login}: {password}")
    print("Giao tận tay cho người dùng; có hiệu lực 3 ngày và phải đổi ngay khi đăng nhập.")


def _list(_: argparse.Namespace) -> int:
    from pipeline.commands.people_tables import print_people  # noqa: PLC0415 - rich takes 0.1 s

    with _gate() as gate:
        print_people(gate.people.everybody())
    return OK


def _change(args: argparse.Namespace) -> int:
    from pipeline.people.administration import change_person  # noqa: PLC0415 - keeps --help quick

    if (args.level or args.unit or args.province) and not (args.level and args.unit):
        raise UsageError("Đổi đơn vị cần cả --level, --unit, và --province nếu là đơn vị dưới Bộ.")
    with _gate() as gate:
        old = _found(gate, args.login)
        changed = replace(
            old,
            name=args.name or old.name,
            roles=tuple(args.role or old.roles),
            reach=_reach(args) if args.level else old.reach,
            is_active=old.is_active or args.enable,
        )
        if changed == old:
            raise UsageError("Không có gì để sửa: thêm --name, --role, --level với --unit, hoặc --enable.")
        kept = change_person(gate, changed, by=_by())
    print(f"Đã sửa tài khoản {kept.login} ({_titles(kept)}); {kept.reach.unit}.")
    return OK


def _reset(args: argparse.Namespace) -> int:
    from pipeline.people.administration import reset  # noqa: PLC0415 - keeps --help quick

    with _gate() as gate:
        found = _found(gate, args.login)
        _tell(found, reset(gate, found, by=_by(), totp=args.totp))
    return OK


def _disable(args: argparse.Namespace) -> int:
    from pipeline.people.administration import disable  # noqa: PLC0415 - keeps --help quick

    with _gate() as gate:
        gone = disable(gate, _found(gate, args.login), by=_by())
    print(f"Đã khóa tài khoản {gone.login}; mọi phiên đăng nhập và mã API đã kết thúc.")
    return OK


def _bind(args: argparse.Namespace) -> int:
    from pipeline.people.own import bind_identity  # noqa: PLC0415 - keeps --help quick

    issuer = args.issuer or settings_of().oidc_issuer
    if not issuer:
        raise UsageError("Chưa có nhà cung cấp: đặt VANTHU_OIDC_ISSUER hoặc thêm --issuer.")
    with _gate() as gate:
        found = _found(gate, args.login)
        bind_identity(gate, found, issuer, args.subject, by=_by())
    print(f"Đã gắn {found.login} với {args.subject} của {issuer}.")
    return OK


def _titles(one: Person) -> str:
    return ", ".join(ROLE_TITLES[role] for role in one.roles)


# ---- the log
def add_audit(sub: argparse.ArgumentParser) -> None:
    """Take what is to be done with the log."""
    parts = sub.add_subparsers(metavar="PART", required=True)
    listed = parts.add_parser("list", help="newest lines first / xem nhật ký, mới nhất trước")
    listed.set_defaults(part=_lines)
    listed.add_argument("--who", help="login / tên đăng nhập")
    listed.add_argument("--deed", help="what was done / việc đã làm")
    listed.add_argument("--about", help="to what: matter:ID, person:ID / đối tượng")
    listed.add_argument("--before", type=int, metavar="POSITION", help="older than / trước dòng số")
    listed.add_argument("--limit", type=int, default=_MOST, help=f"{_MOST} if not told / số dòng")
    verified = parts.add_parser("verify", help="prove that nothing was changed / kiểm tra chuỗi băm")
    verified.set_defaults(part=_verify)
    verified.add_argument(
        "--expect",
        type=_expected,
        metavar="POSITION:DIGEST",
        help="noted at an earlier check: finds a cut end / mã đã ghi lại lần trước",
    )


def audit(args: argparse.Namespace) -> int:
    """Do what was asked."""
    done: int = args.part(args)
    return done


def _expected(text: str) -> tuple[int, str]:
    match = _EXPECTED.fullmatch(text.strip())
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no POSITION:DIGEST / không đúng dạng SỐ:MÃ_BĂM")
    return int(match[1]), match[2]


def _lines(args: argparse.Namespace) -> int:
    from pipeline.commands.people_tables import print_log  # noqa: PLC0415 - rich takes 0.1 s
    from pipeline.store.audit_port import AuditQuery  # noqa: PLC0415 - keeps --help quick

    with _gate() as gate:
        query = AuditQuery(args.who, args.deed, args.about, args.before, max(args.limit, 1))
        print_log(gate.log.entries(query))
    return OK


def _verify(args: argparse.Namespace) -> int:
    """Follow the whole chain; tell where it ends, to be noted outside this machine."""
    from pipeline.chain import check  # noqa: PLC0415 - keeps --help quick

    with _gate() as gate:
        found = check(gate.log.whole(), args.expect)
    if found.broken is not None:
        raise ChainBrokenError(
            f"{found.why} Các dòng 1-{found.lines} còn nguyên." if found.lines else found.why
        )
    print(f"Nhật ký nguyên vẹn: {found.lines} dòng.")
    print(f"Ghi lại ở nơi khác để đối chiếu lần sau: --expect {found.lines}:{found.digest}")
    return OK
