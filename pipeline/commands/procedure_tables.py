"""What the commands about procedures show: mistakes, who handles what when, and the way to a decision."""

from __future__ import annotations

from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from pipeline.console import console
from pipeline.route.rules import LEVEL_WORDS
from pipeline.route.trace import Validity, Voice
from pipeline.terms import SCOPE_TITLES, HandlerLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from pipeline.model import Case, Decision
    from pipeline.procedure import HandlerRule, Procedure
    from pipeline.route.decision_table import Row
    from pipeline.route.profiles import Profile
    from pipeline.route.trace import HandlerStep, RuleStep, Trace

HANDLER = MappingProxyType(
    {
        HandlerLevel.COMMUNE: "cấp xã",
        HandlerLevel.DISTRICT: "cấp huyện",
        HandlerLevel.PROVINCE: "cấp tỉnh",
        HandlerLevel.MINISTRY: "Bộ (C06)",
        HandlerLevel.NONE: "–",
    }
)
RULE = MappingProxyType(
    {
        "secret_letter": "Văn bản có dấu mật",
        "no_request": "Không phải văn bản đề nghị đăng",
        "unknown_issuer": "Chưa rõ cơ quan hoặc cấp của cơ quan",
        "ineligible_issuer": "Cơ quan không thuộc diện được đề nghị",
        "by_issuer_level": "Theo cấp của cơ quan ban hành",
    }
)
VOICE = MappingProxyType(
    {
        Voice.DECIDES: ("quyết định", "bold green"),
        Voice.SPEAKS: ("lên tiếng sau", "yellow"),
        Voice.SILENT: ("im lặng", "dim"),
        Voice.NOT_ASKED: ("không hỏi", "dim"),
    }
)
_HANDLER_COLUMN = 4
VALIDITY = MappingProxyType(
    {
        Validity.IN_FORCE: ("có hiệu lực", "green"),
        Validity.NOT_YET: ("chưa đến", "dim"),
        Validity.EXPIRED: ("đã hết", "dim"),
    }
)


def print_problems(profiles: Sequence[Profile]) -> None:
    """Print every problem, file by file, and how many there are."""
    screen = console()
    for profile in profiles:
        if not profile.problems:
            screen.print(Text("✓ ", "green"), Text(profile.file), sep="")
            continue
        screen.print(Text("✗ ", "red"), Text(profile.file, "bold"), sep="")
        for problem in profile.problems:
            line = f"dòng {problem.line}, " if problem.line else ""
            screen.print(Text(f"  {line}{problem.key}: {problem.what}.", "red"))
            screen.print(Text(f"    Cách sửa: {problem.remedy}."))
    wrong = sum(bool(profile.problems) for profile in profiles)
    total = sum(len(profile.problems) for profile in profiles)
    screen.print(f"{total} lỗi trong {wrong}/{len(profiles)} tệp.")


def print_summary(profiles: Sequence[Profile]) -> None:
    """Print of each good file who handles what when."""
    screen = console()
    for profile in profiles:
        procedure = profile.procedure
        if procedure is None:
            continue
        screen.print(Text("✓ ", "green"), Text(f"{profile.name}: {procedure.title}", "bold"), sep="")
        lines = [_source(profile), f"Hiệu lực: {_span(procedure.valid_from, procedure.valid_to)}"]
        if procedure.release:
            lines.append(f"Gửi qua thư không cần duyệt: {', '.join(procedure.release)}")
        for line in lines:
            screen.print(Text(f"  {line}"))
        table = _table("Cơ quan gửi", "Thời gian", "Đơn vị thẩm định", "Mã quy tắc")
        for rule in procedure.handlers:
            _add(table, _levels(rule), _span(rule.valid_from, rule.valid_to), rule.unit, rule.code)
        screen.print(table)
    screen.print(f"{len(profiles)} tệp quy trình đều đúng.")


def print_list(profiles: Sequence[Profile], wanted: str) -> None:
    """Print one row for each procedure; a star marks the one that the settings name."""
    table = _table("", "Tên", "Tỉnh", "Hiệu lực", "Hạn", "Tiêu đề", "Tệp")
    for profile in profiles:
        star = "*" if profile.name == wanted else ""
        one = profile.procedure
        if one is None:
            told = Text(f"{len(profile.problems)} lỗi: vanthu profile check", "red")
            _add(table, star, profile.name, "", "", "", told, _source(profile))
            continue
        span = _span(one.valid_from, one.valid_to)
        days = f"{one.deadline_days} ngày"
        _add(table, star, profile.name, one.province or "mọi tỉnh", span, days, one.title, _source(profile))
    screen = console()
    screen.print(table)
    screen.print(f"{len(profiles)} quy trình; dấu * là quy trình đang đặt (VANTHU_PROFILE).")


def print_decisions(procedure: Procedure, on: date, rows: Sequence[Row]) -> None:
    """Print the decision table, bodies of one level in one row and one line for each level of area."""
    table = _table(
        "Cơ quan gửi", "Phạm vi", "Phê duyệt", "C06", "Đơn vị thẩm định", "Mã quy tắc", show_lines=True
    )
    for number, column in enumerate(table.columns):
        column.no_wrap = number != _HANDLER_COLUMN
        column.overflow = "ellipsis" if column.no_wrap else "fold"
    for level, group in groupby(rows, key=lambda row: row.issuer):
        found = list(group)
        decisions = [row.decision for row in found]
        _add(
            table,
            LEVEL_WORDS[level],
            "\n".join(SCOPE_TITLES[row.scope] if row.scope else "chưa rõ" for row in found),
            "\n".join(HANDLER[one.approval_level] for one in decisions),
            "\n".join("có" if one.forward_to_c06 else "–" for one in decisions),
            _desk(decisions[0]),
            "\n".join(one.rule for one in decisions),
        )
    screen = console()
    screen.print(Text(f"{procedure.title} – ngày {on:%d/%m/%Y}", "bold"))
    screen.print(table)
    if not procedure.in_force(on):
        span = _span(procedure.valid_from, procedure.valid_to)
        screen.print(
            Text(
                f"Ngày này quy trình {procedure.name} không có hiệu lực ({span}): bảng để tham khảo.",
                "yellow",
            )
        )


def print_trace(case: Case, trace: Trace, *, asked: bool) -> None:
    """Print the way to the decision, and the stored decision beside it where they differ."""
    screen = console()
    extraction = case.extraction
    issuer = extraction.issuer.value
    screen.print(Text(f"Hồ sơ {case.submission.id}", "bold"))
    if all(step.voice is not Voice.NOT_ASKED for step in trace.rules):
        body = f"{issuer.name} ({LEVEL_WORDS[issuer.level]})" if issuer else "chưa rõ cơ quan"
        screen.print(Text(f"{extraction.number.value or 'chưa rõ số'}, {body}"))
    why = "ngày được hỏi" if asked else "ngày ban hành" if extraction.issued_on.value else "ngày nhận"
    screen.print(f"Tính theo {why}: {trace.on:%d/%m/%Y}.")
    screen.print(Text("\n1. Quy trình", "bold"))
    screen.print(Text(trace.choice.because))
    if not asked and case.decision.profile != trace.choice.procedure.name:
        told = f"Khi xử lý, hồ sơ theo quy trình {case.decision.profile}"
        screen.print(Text(f"{told}; muốn hỏi theo quy trình khác thì thêm --profile.", "yellow"))
    screen.print(_procedures(trace))
    screen.print(Text("\n2. Quy tắc phân công, quy tắc đầu tiên lên tiếng là quyết định", "bold"))
    screen.print(_rules(trace.rules))
    screen.print(Text("\n3. Đơn vị thẩm định theo quy trình này", "bold"))
    screen.print(_handlers(trace.handlers))
    screen.print(Text("\n4. Quyết định", "bold"))
    for because in trace.decision.because:
        screen.print("• ", Text(because), sep="")
    screen.print(_decisions(case.decision, trace.decision))


def _procedures(trace: Trace) -> Table:
    table = _table("", "Quy trình", "Tỉnh", "Hiệu lực", "")
    for one, validity in trace.procedures:
        mark = "→" if one is trace.choice.procedure else ""
        span, state = _span(one.valid_from, one.valid_to), Text(*VALIDITY[validity])
        _add(table, mark, one.name, one.province or "mọi tỉnh", span, state)
    return table


def _handlers(steps: Iterable[HandlerStep]) -> Table:
    table = _table("", "Cơ quan gửi", "Thời gian", "", "Đơn vị thẩm định", "Mã quy tắc")
    for step in steps:
        rule, mark = step.rule, "→" if step.chosen else ""
        span, state = _span(rule.valid_from, rule.valid_to), Text(*VALIDITY[step.validity])
        _add(table, mark, _levels(rule), span, state, rule.unit, rule.code)
    return table


def _rules(steps: Iterable[RuleStep]) -> Table:
    table = _table("", "Quy tắc", "", "Mã", "Kết luận")
    for number, step in enumerate(steps, 1):
        verdict = step.verdict
        code, told = (verdict.rule, " ".join(verdict.because)) if verdict else ("", "")
        _add(table, str(number), RULE.get(step.rule, step.rule), Text(*VOICE[step.voice]), code, told)
    return table


def _decisions(stored: Decision, now: Decision) -> Table:
    """Give the decision, in two columns where the stored one differs in anything but its words."""
    pairs = list(zip(_parts(stored), _parts(now), strict=True))
    differs = any(one != other for one, other in pairs)
    table = _table("", *(("Đã lưu", "Tính lại") if differs else ("Quyết định (như đã lưu)",)))
    for (name, old), (_, new) in pairs:
        style = "yellow" if old != new else ""
        _add(table, name, *((old, Text(new, style)) if differs else (new,)))
    return table


def _parts(decision: Decision) -> tuple[tuple[str, str], ...]:
    return (
        ("Đơn vị thẩm định", _unit(decision)),
        ("Cấp thẩm định", HANDLER[decision.handler_level]),
        ("Cấp phê duyệt", HANDLER[decision.approval_level]),
        ("Chuyển C06", "có" if decision.forward_to_c06 else "không"),
        ("Mã quy tắc", decision.rule),
        ("Quy trình", decision.profile),
    )


def _desk(decision: Decision) -> str:
    handled = decision.handler_level is not HandlerLevel.NONE
    return _unit(decision) + (f"\n({HANDLER[decision.handler_level]})" if handled else "")


def _unit(decision: Decision) -> str:
    if decision.handler_level is HandlerLevel.NONE:
        return "không phân công: cán bộ xem xét"
    return decision.handler or "chưa xác định được tên đơn vị"


def _source(profile: Profile) -> str:
    if not profile.own:
        return "kèm theo chương trình"
    return profile.file + (" (thay tệp cùng tên kèm theo chương trình)" if profile.replaces else "")


def _levels(rule: HandlerRule) -> str:
    return ", ".join(LEVEL_WORDS[level] for level in rule.issuer_levels)


def _span(first: date | None, last: date | None) -> str:
    if first is None:
        return f"đến {last:%d/%m/%Y}" if last else "toàn thời gian"
    return f"{first:%d/%m/%Y} – {last:%d/%m/%Y}" if last else f"từ {first:%d/%m/%Y}"


def _table(*headings: str, show_lines: bool = False) -> Table:
    table = Table(header_style="bold", show_lines=show_lines)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _add(table: Table, *cells: str | Text) -> None:
    """Add a row of plain texts: names in letters and files may hold what looks like markup."""
    table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in cells))
