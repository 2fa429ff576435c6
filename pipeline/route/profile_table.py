"""One procedure out of one TOML file: every value is taken and checked, every mistake noted."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from pipeline.procedure import HandlerRule, Office, Procedure, Quota
from pipeline.route.profile_checks import ANSWERS, CLAUSES, DEMANDS, check_procedure, check_span
from pipeline.terms import HandlerLevel, IssuerKind, IssuerLevel, Topic
from pipeline.toml_table import read_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.toml_table import Problem, Table

PLACES = ("commune", "district", "province")
_PER = ("month", "quarter", "year")
_HANDLING = tuple(level.value for level in HandlerLevel if level is not HandlerLevel.NONE)


def read_procedure(text: str, *, name: str, file: str) -> tuple[Procedure | None, tuple[Problem, ...]]:
    """Read and check the text of a profile; `file` is what problems call it.

    The procedure is None when anything is wrong; the problems come in the order of their lines.
    """
    problems: list[Problem] = []
    top = read_table(text, file, problems)
    procedure = None
    if top is not None:
        procedure = _procedure(top, name)
        check_procedure(procedure, top)
    problems.sort(key=lambda problem: problem.line or 0)
    return None if problems else procedure, tuple(problems)


def _procedure(top: Table, name: str) -> Procedure:
    quotas = tuple(_quota(part) for part in top.tables("quotas", needed=False))
    senders = (*top.texts("senders"), *(issuer for quota in quotas for issuer in quota.issuers))
    office, clauses = top.table("office"), top.table("clauses")
    procedure = Procedure(
        name=name,
        title=top.text("title"),
        source=top.text("source"),
        province=top.text_or_none("province"),
        valid_from=top.day("valid_from"),
        valid_to=top.day_or_none("valid_to"),
        deadline_days=top.number("deadline_days"),
        topics=top.enums("topics", Topic),
        mandatory=top.words("mandatory", DEMANDS),
        eligible=top.enums("eligible", IssuerKind),
        handlers=tuple(_handler(part) for part in top.tables("handlers")),
        quotas=quotas,
        office=None if office is None else _office(office),
        clauses=() if clauses is None else tuple(_clauses(clauses)),
        senders=tuple(dict.fromkeys(senders)),
        release=top.words("release", ANSWERS, needed=False),
    )
    top.finish()
    check_span(top, procedure.valid_from, procedure.valid_to)
    return procedure


def _handler(table: Table) -> HandlerRule:
    level = table.word("level", _HANDLING)
    rule = HandlerRule(
        code=table.text("code"),
        issuer_levels=table.enums("issuer_levels", IssuerLevel),
        level=HandlerLevel(level) if level else HandlerLevel.NONE,
        unit=table.text("unit"),
        because=table.text("because"),
        valid_from=table.day_or_none("valid_from"),
        valid_to=table.day_or_none("valid_to"),
    )
    table.finish()
    _check_placeholders(table, "unit", rule.unit, PLACES)
    check_span(table, rule.valid_from, rule.valid_to)
    return rule


def _quota(table: Table) -> Quota:
    quota = Quota(table.texts("issuers"), table.number("articles"), table.word("per", _PER) or "")
    table.finish()
    return quota


def _office(table: Table) -> Office:
    office = Office(
        parent=table.text("parent"),
        name=table.text("name"),
        symbol=table.text("symbol"),
        place=table.text("place"),
        signer_title=table.text("signer_title"),
        signer=table.text_or_none("signer"),
        mailbox=table.text_or_none("mailbox"),
    )
    table.finish()
    for key in Office.__slots__:
        _check_placeholders(table, key, getattr(office, key) or "", ("province",))
    if "/" in office.symbol or " " in office.symbol:
        table.wrong("symbol", "chỉ là phần sau dấu gạch chéo của số, ký hiệu", 'ví dụ: symbol = "CAT-PC06"')
    if office.mailbox is not None and "@" not in office.mailbox:
        table.wrong(
            "mailbox", "không phải địa chỉ thư điện tử", "viết dạng ten@co-quan.gov.vn hoặc xóa dòng này"
        )
    return office


def _clauses(table: Table) -> Iterable[tuple[str, str]]:
    for key, value in table.rest().items():
        if not table.is_known(key, key, CLAUSES):
            continue
        if isinstance(value, dict):
            sample = f'"{key}.{next(iter(value), "…")}" = "…"'
            table.wrong(key, "khóa có dấu chấm phải ở trong dấu nháy", f"viết: {sample}")
        elif not isinstance(value, str) or not value:
            table.wrong(key, "thiếu lời dẫn", f'viết điểm, mục của văn bản: "{key}" = "…"')
        else:
            yield key, value


def _check_placeholders(table: Table, key: str, text: str, known: tuple[str, ...]) -> None:
    usable = ", ".join(f"{{{name}}}" for name in known)
    try:
        names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        table.wrong(key, "dấu ngoặc nhọn không khớp", f"mỗi dấu {{ phải có dấu }}; được dùng: {usable}")
        return
    for name in sorted(names - set(known)):
        table.wrong(key, f"không có {{{name}}}", f"chỉ dùng {usable}")
