"""What an administrator does with the accounts of others; `by` is who does it, as the log names them."""

from __future__ import annotations

import re
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.errors import DefectError, UsageError
from pipeline.people import check_password
from pipeline.people.gate import PersonDeed
from pipeline.people.hashing import hashed
from pipeline.person import Role

if TYPE_CHECKING:
    from pipeline.people.gate import Gate
    from pipeline.person import Person, Reach

# No colon: what is not a login ("cli:an") can be told apart in the log.
_LOGIN = re.compile(r"[a-z0-9][a-z0-9._@-]{1,63}")
_LONGEST_NAME = 100  # characters
_SIGNS = "abcdefghijkmnpqrstuvwxyz23456789"  # without those that look alike on paper; five bits each
_GROUPS, _GROUP = 4, 5


def add_person(
    gate: Gate, login: str, name: str, roles: tuple[Role, ...], reach: Reach, *, by: str
) -> Person:
    """Make an account that nobody can enter yet: `give_password`, `reset` or `own.bind_identity` open it.

    Raises:
        UsageError: the login is taken or none, the name is none, or there is no role.
    """
    login, name = login.strip().lower(), _named(name)
    if not _LOGIN.fullmatch(login):
        raise UsageError(
            "Tên đăng nhập gồm 2 đến 64 chữ cái không dấu, chữ số, dấu chấm, gạch; ví dụ: nguyen.van.a"
        )
    person = gate.people.add(login, name, _roles(roles), reach, at=gate.now)
    gate.note(by, PersonDeed.ADDED, person, login=login, **_told(person))
    return person


def give_password(gate: Gate, person: Person, password: str) -> None:
    """Give a new account the password that its person just typed; `UsageError` when it breaks a rule."""
    check_password(password, person)
    gate.people.set_password(person.id, hashed(password), at=gate.now, must_change=False)


def reset(gate: Gate, person: Person, *, by: str, totp: bool = False) -> str:
    """Give a person a one-time password, which holds for three days and opens only the page that changes it.

    Every session and token ends; with `totp` the second factor is taken off, too (a lost telephone).
    """
    _not_oneself(person, by)
    password = "-".join("".join(secrets.choice(_SIGNS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    gate.people.set_password(person.id, hashed(password), at=gate.now, must_change=True)
    for token in gate.people.tokens(person.id):
        gate.people.revoke(token.id, person.id)
    if totp:
        gate.people.set_totp(person.id, None)
    gate.people.succeeded(person.id)
    gate.note(by, PersonDeed.RESET, person, totp=str(totp))
    return password


def change_person(gate: Gate, changed: Person, *, by: str) -> Person:
    """Keep another name, other roles or reach, or let somebody back in; sessions end where rights changed.

    Raises:
        UsageError: it is one's own account, or the last administrator would be gone.
    """
    _not_oneself(changed, by)
    now = _now(gate, changed)
    # A reset in the meantime, or another language, is not undone by an older page.
    changed = replace(changed, must_change=now.must_change, locale=now.locale)
    changed = replace(changed, name=_named(changed.name), roles=_roles(changed.roles))
    _keep_one(gate, changed)
    kept = gate.people.change(changed)
    gate.note(by, PersonDeed.CHANGED, kept, active=str(kept.is_active), **_told(kept))
    return kept


def disable(gate: Gate, person: Person, *, by: str) -> Person:
    """Let somebody in no more; the account stays for what it did. Raises as `change_person` does."""
    _not_oneself(person, by)
    gone = replace(_now(gate, person), is_active=False)
    _keep_one(gate, gone)
    kept = gate.people.change(gone)
    gate.note(by, PersonDeed.DISABLED, kept)
    return kept


def _now(gate: Gate, person: Person) -> Person:
    """Give the account as it is kept, whatever it was when the page was made."""
    now = gate.people.person(person.id)
    if now is None:
        raise DefectError(f"no person {person.id}")
    return now


def _named(name: str) -> str:
    name = " ".join(name.split())
    if not 0 < len(name) <= _LONGEST_NAME or not name.isprintable():
        raise UsageError(f"Họ tên cần từ 1 đến {_LONGEST_NAME} ký tự.")
    return name


def _roles(roles: tuple[Role, ...]) -> tuple[Role, ...]:
    if not roles:
        raise UsageError("Tài khoản cần ít nhất một vai trò.")
    return tuple(role for role in Role if role in roles)


def _told(person: Person) -> dict[str, str]:
    reach = person.reach
    return {
        "name": person.name,
        "roles": " ".join(person.roles),
        "level": reach.level.value,
        "unit": reach.unit,
        "provinces": ", ".join(reach.provinces),
    }


def _not_oneself(person: Person, by: str) -> None:
    if person.login == by:
        raise UsageError("Không tự sửa quyền hay đặt lại mật khẩu của chính mình: nhờ người quản trị khác.")


def _keep_one(gate: Gate, changed: Person) -> None:
    def rules(person: Person) -> bool:
        return person.is_active and Role.ADMINISTRATOR in person.roles

    everybody = gate.people.everybody()
    ruled = any(rules(person) for person in everybody)
    if ruled and not any(rules(changed if person.id == changed.id else person) for person in everybody):
        raise UsageError("Đây là người quản trị hệ thống cuối cùng: giao vai trò cho người khác trước.")
