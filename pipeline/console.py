"""What the command line shows: progress on standard error, tables and JSON on standard output.

All words an officer reads are Vietnamese.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from pipeline.amend import is_confirmation, shown_text, title_of
from pipeline.console_proof import sender_lines, signed
from pipeline.contract import to_json
from pipeline.matter import VIET_NAM
from pipeline.model import REPAIRED, Duplicate, Failed
from pipeline.secrecy import LEVEL_TITLES, SECRET_LETTER, is_secret
from pipeline.terms import (
    FIELD_TITLES,
    SCOPE_TITLES,
    CaseStatus,
    FieldStatus,
    FileRole,
    FindingCode,
    Kind,
    Severity,
)
from pipeline.titles import KIND_TITLES, ROLE_TITLES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from rich.progress import Task

    from pipeline.model import Case, Correction, Field, Finding, Outcome, Word, WordReading
    from pipeline.senders import Agency
    from pipeline.store.port import CaseSummary
    from pipeline.store.secrets_port import SecretAct, SecretLine

STATUS = {
    CaseStatus.READY: ("sẵn sàng", "green"),
    CaseStatus.NEEDS_REVIEW: ("cần xem lại", "yellow"),
    CaseStatus.INCOMPLETE: ("chưa đủ", "red"),
    CaseStatus.QUARANTINED: ("cách ly", "magenta"),
}
KIND = KIND_TITLES
SEVERITY = {Severity.BLOCKING: ("✗", "red"), Severity.REVIEW: ("?", "yellow"), Severity.NOTE: ("i", "cyan")}
NARROWEST = 150


class _Pages(ProgressColumn):
    """Says how many pages are read: a letter of 300 pages is one submission, but not one step."""

    def __init__(self, pages: Callable[[], tuple[int, int]]) -> None:
        super().__init__()
        self._pages = pages

    def render(self, _task: Task) -> Text:
        """Give the two numbers, nothing before the first page."""
        done, known = self._pages()
        return Text(f"trang {done}/{known}" if known else "")


class Progress:
    """A bar on standard error while work goes on; silent when that is no terminal."""

    def __init__(
        self, total: int | None, pages: Callable[[], tuple[int, int]] | None = None, *, what: str = "Hồ sơ"
    ) -> None:
        """Prepare for `total` submissions, None when unknown; `pages` tells how many are read, and known."""
        columns = [TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()]
        if pages is not None:
            columns.append(_Pages(pages))
        console = Console(stderr=True)
        self._bar = Bar(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._task = self._bar.add_task("", total=total)

    def __enter__(self) -> Self:
        """Show the bar."""
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        self._bar.stop()

    def advance(self) -> None:
        """One more is done."""
        self.advance_by(1)

    def advance_by(self, number: int) -> None:
        """So many more are done."""
        self._bar.advance(self._task, number)


def console() -> Console:
    """Standard output; wide when it is no terminal, so that nothing is cut."""
    plain = Console()
    return plain if plain.is_terminal else Console(width=max(NARROWEST, plain.width))


def plain(text: str | None) -> Text:
    """Show text of a letter as it is: in a plain string the terminal takes "[red]" for a colour."""
    return Text(text or "")


def print_json(outcome: Outcome) -> None:
    """Print one object of JSON Lines; a failed submission has none (standard error says why)."""
    if not isinstance(outcome, Failed):
        sys.stdout.write(json.dumps(to_json(outcome.case), ensure_ascii=False) + "\n")
        sys.stdout.flush()


def outcome_table(outcomes: Sequence[Outcome]) -> None:
    """Print one row for each submission, its findings in Vietnamese, and the totals."""
    table = Table(show_lines=True, header_style="bold")
    for heading in (
        "Tệp",
        "Loại",
        "Số, ký hiệu",
        "Ngày",
        "Cơ quan",
        "Phạm vi",
        "Trạng thái",
        "Nơi thẩm định",
        "Phát hiện",
    ):
        table.add_column(heading, overflow="fold", ratio=3 if heading == "Phát hiện" else None)
    for outcome in outcomes:
        if isinstance(outcome, Failed):
            name = outcome.submission.files[0].name if outcome.submission.files else outcome.submission.id
            table.add_row(
                plain(name), "", "", "", "", "", Text("lỗi máy", "red"), "", plain(str(outcome.error))
            )
        else:
            table.add_row(*_row(outcome.case, known=isinstance(outcome, Duplicate)))
    screen = console()
    screen.print(table)
    known = sum(isinstance(one, Duplicate) for one in outcomes)
    failed = sum(isinstance(one, Failed) for one in outcomes)
    screen.print(
        f"{len(outcomes)} hồ sơ: {len(outcomes) - known - failed} mới, {known} đã biết, {failed} lỗi máy."
    )


def _row(case: Case, *, known: bool) -> list[str | Text]:
    extraction = case.extraction
    letter = extraction.letter_file
    name = case.submission.files[letter or 0].name if case.submission.files else case.submission.id
    scope = extraction.scope.value
    word, colour = STATUS[case.status]
    status = Text(word, colour)
    if known:
        status.append("\n(đã biết)", "dim")
    if is_secret(case):
        return [plain(name), "", "", "", "", "", status, "", plain(SECRET_LETTER)]
    issued, issuer = extraction.issued_on.value, extraction.issuer.value
    return [
        plain(name),
        KIND[extraction.kind],
        plain(extraction.number.value),
        f"{issued:%d/%m/%Y}" if issued else "",
        plain(issuer.name if issuer else None),
        plain(", ".join(unit.name for unit in scope.units) or SCOPE_TITLES[scope.level] if scope else None),
        status,
        plain(case.decision.handler),
        _findings(case.report.findings),
    ]


def _findings(findings: Sequence[Finding]) -> Text:
    text = Text()
    for finding in findings:
        sign, colour = SEVERITY[finding.severity]
        text.append("\n" if text else "")
        text.append(f"{sign} ", colour)
        text.append(finding.message)
    return text


def case_table(cases: Sequence[CaseSummary], *, as_json: bool) -> None:
    """Print the list of cases."""
    cases = [_hushed(one) for one in cases]
    if as_json:
        for one in cases:
            sys.stdout.write(json.dumps(_summary(one), ensure_ascii=False) + "\n")
        return
    table = Table(header_style="bold")
    for heading in (
        "Mã hồ sơ",
        "Nhận",
        "Loại",
        "Số, ký hiệu",
        "Ngày",
        "Cơ quan",
        "Trạng thái",
        "Nơi thẩm định",
        "Phát hiện",
    ):
        table.add_column(heading, overflow="fold", no_wrap=heading == "Mã hồ sơ")
    for one in cases:
        word, colour = STATUS[one.status]
        table.add_row(
            one.id,
            f"{one.received_on:%d/%m/%Y}",
            KIND[one.kind],
            plain(one.number),
            f"{one.issued_on:%d/%m/%Y}" if one.issued_on else "",
            plain(one.issuer),
            Text(word, colour),
            plain(one.handler),
            ", ".join(code.value for code in one.findings),
        )
    screen = console()
    screen.print(table)
    screen.print(f"{len(cases)} hồ sơ.")


def _hushed(one: CaseSummary) -> CaseSummary:
    """Give the line of a secret letter without content; others as they are."""
    if FindingCode.SECRECY_MARK not in one.findings:
        return one
    nothing: dict[str, Any] = dict.fromkeys(("number", "issued_on", "issuer", "handler"))
    return replace(
        one, name=SECRET_LETTER, kind=Kind.OTHER_LETTER, findings=(FindingCode.SECRECY_MARK,), **nothing
    )


def secret_table(lines: Sequence[tuple[SecretLine, Sequence[SecretAct]]]) -> None:
    """Print which letters are held back for their mark, and who opened them; nothing of their content."""
    table = Table(header_style="bold")
    for heading in ("Mã hồ sơ", "Ngày nhận", "Phát hiện lúc", "Mức độ", "Cỡ (byte)", "Đã mở bản gốc"):
        table.add_column(heading, overflow="fold", no_wrap=heading == "Mã hồ sơ")
    for line, acts in lines:
        opened = (f"{one.at.astimezone(VIET_NAM):%d/%m/%Y %H:%M} {one.who}: {one.why}" for one in acts)
        table.add_row(
            line.id,
            f"{line.received_on:%d/%m/%Y}",
            f"{line.found_at.astimezone(VIET_NAM):%d/%m/%Y %H:%M}",
            LEVEL_TITLES[line.level],
            str(line.size),
            plain("\n".join(opened)),
        )
    screen = console()
    screen.print(table)
    screen.print(f"{len(lines)} văn bản bị cách ly vì dấu mật.")


def _summary(one: CaseSummary) -> dict[str, Any]:
    return {
        "id": one.id,
        "received_on": one.received_on.isoformat(),
        "name": one.name,
        "kind": one.kind.value,
        "status": one.status.value,
        "number": one.number,
        "issued_on": one.issued_on.isoformat() if one.issued_on else None,
        "issuer": one.issuer,
        "handler": one.handler,
        "findings": [code.value for code in one.findings],
    }


def case_page(case: Case, *, as_json: bool, agencies: tuple[Agency, ...] | None = None) -> None:
    """Print everything about one case: its mail, files, fields with their proof, findings, decision.

    With `agencies`, the sender of the mail is compared with them.
    """
    shown = to_json(case)
    if as_json:
        sys.stdout.write(json.dumps(shown, ensure_ascii=False) + "\n")
        return
    screen = console()
    word, colour = STATUS[case.status]
    screen.print(
        f"[bold]Hồ sơ {case.submission.id}[/bold]  nhận {case.submission.received_on:%d/%m/%Y}  ",
        Text(word, colour),
    )
    if is_secret(case):
        screen.print(Text(f"{SECRET_LETTER}; xem: vanthu secret list", colour))
        return
    for line in sender_lines(case, agencies):
        screen.print(Text(line))
    files = Table(
        "Tệp", "Vai trò", "Trang", "Đọc bằng", header_style="bold", title="Tệp", title_justify="left"
    )
    for file in shown["files"]:
        files.add_row(plain(file["name"]), ROLE[FileRole(file["role"])], str(file["pages"]), file["read_by"])
    screen.print(files)
    fields = Table(
        "Trường",
        "Giá trị",
        "Chắc chắn",
        "Trang",
        "Nguyên văn",
        header_style="bold",
        title="Nội dung",
        title_justify="left",
    )
    for name, field in shown["fields"].items():
        if field["status"] != FieldStatus.MISSING.value:
            page = ", ".join(sorted({str(one["page"]) for one in field["evidence"]}))
            sure = Text(f"{field['confidence']:.2f}", "green" if field["status"] == "accepted" else "yellow")
            raw = _raw(getattr(case.extraction, name))
            fields.add_row(FIELD_TITLES[name], Text(_words(field["value"])), sure, page, raw)
    screen.print(fields)
    if lines := signed(case):
        screen.print(Text("Chữ ký số", "bold"))
        for line in lines:
            screen.print("• ", Text(line), sep="")
    _outcome(screen, case)


def _outcome(screen: Console, case: Case) -> None:
    """Print what follows from the fields, and what people changed in them."""
    screen.print(Text("Phát hiện", "bold"))
    screen.print(_findings(case.report.findings) or "không có")
    screen.print(Text("Chuyển xử lý", "bold"))
    for step in case.decision.because:
        screen.print("• ", Text(step), sep="")
    if case.corrections:
        screen.print(Text("Chỉnh sửa", "bold"))
    for made in case.corrections:
        screen.print("• ", Text(corrected(made)), sep="")


def corrected(made: Correction) -> str:
    """Say who corrected or confirmed what, when and why: "05/12/2024 08:30 an.nv: Số, ký hiệu: … → …"."""
    old, new = (shown_text(made.field, text) for text in (made.old, made.new))
    change = f"xác nhận {new}" if is_confirmation(made) else f"{old} → {new}"
    why = f" ({made.why})" if made.why else ""
    at = f"{made.when.astimezone(VIET_NAM):%d/%m/%Y %H:%M}"
    return f"{at} {made.who}: {title_of(made.field)}: {change}{why}"


ROLE = ROLE_TITLES
READER = {"tesseract": "Tesseract", "lines": "máy đọc dòng"}
REPAIR = {
    "syllable": "đã sửa dấu vì tiếng Việt không có âm tiết như đã đọc",
    "phrase": "đã sửa dấu theo cụm từ tiếng Việt",
    "known": "đã sửa dấu theo tên cơ quan, địa danh đã biết",
    "shape": "đã sửa chữ theo hình dạng",
}


def told(word: Word) -> tuple[str, ...]:
    """Say in Vietnamese what the readers made of a disputed word, and how it was repaired, one line each."""
    lines, read = [], []
    for at, one in enumerate(word.readings):
        if not one.reader.startswith(REPAIRED):
            read.append(one)
            continue
        reason = REPAIR.get(one.reader.removeprefix(REPAIRED), "đã sửa")
        former = next((other.text for other in word.readings[at + 1 :] if other.text != one.text), "")
        lines.append(f'{reason}: "{former}" → "{one.text}"')
    if read:
        lines.append("đọc khác: " + " · ".join(map(_reading, read)))
    return tuple(lines)


def _reading(one: WordReading) -> str:
    share = f"{one.confidence:.2f}".replace(".", ",")
    return f'"{one.text}" ({READER.get(one.reader, one.reader)} {share})'


def _raw(field: Field[Any]) -> Text:
    """Give the words of a field, how its value was worked out, and what its disputed words may also be."""
    text = Text(field.raw or "")
    for reason in field.because:
        text.append("\n" if text else "")
        text.append(f"cách hiểu: {reason}", "italic")
    if field.status is FieldStatus.DOUBTFUL:
        lines = (line for one in field.evidence for word in one.disputed for line in told(word))
        for line in dict.fromkeys(lines):
            text.append("\n" if text else "")
            text.append(line, "dim")
    return text


def _words(value: object) -> str:
    """Write a JSON value for reading."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_words(one)}" for key, one in value.items() if one not in (None, [], ()))
    if isinstance(value, list):
        return ", ".join(_words(one) for one in value)
    return "" if value is None else str(value)
