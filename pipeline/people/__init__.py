"""Who stands at the desk: a password, a code, a cookie or a token comes in, a `Person` goes out, or none.

A new password is held against `RULES`; every deed leaves a line in the log. It never tells whether a login
exists, never keeps or logs a password, code, cookie or token, and reads no clock or setting (`gate.Gate` is
handed in). To add a rule of passwords, write one function in `policy.py` and put it into `RULES`; a way to
sign in is a function over a `Gate` that ends in `sessions.opened`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.people.policy import common, monotonous, own_name, too_long, too_short

if TYPE_CHECKING:
    from pipeline.person import Person

RULES = (
    too_short,
    too_long,
    own_name,
    common,
    monotonous,
)


def check_password(password: str, person: Person) -> None:
    """Hold a new password of a person against the rules; `UsageError` says what is wrong with it.

    Length and lists only, no demand for kinds of signs (OWASP ASVS 5.0, 6.2; NIST SP 800-63B-4, 3.1.1.2).
    """
    for rule in RULES:
        if fault := rule(password, person):
            raise UsageError(fault)
