"""The figures on the terminal: one row a field, the forms of letters one below the other, in 120 columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from pipeline.learn.compare import WHOLES
from pipeline.learn.figures import PROMISE
from pipeline.learn.report.words import at_most, capital, form_title, percent, promise, row_title, spread
from pipeline.learn.scores import ALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from pipeline.learn.figures import Tally
    from pipeline.learn.regress import Changes
    from pipeline.learn.scores import Scores

WIDTH = 120
HEADS = ("Trường", "Số", "Khớp hoàn toàn (95 %)", "Chính xác", "Bao phủ", "F1", "Tự nhận", "Sai mà nhận")


def print_scores(scores: Scores, screen: Console, *, list_wrong: bool, parts: bool) -> None:
    """Print wrong values where asked, the table, and what holds for all letters; `parts` adds their rows."""
    if list_wrong:
        for miss in scores.misses:
            mark = Text("CHẤP NHẬN SAI ", "red") if miss.accepted else Text("")
            line = Text(f"{miss.name}  {miss.field}: đọc {miss.got!r}, đúng là {miss.want!r}")
            screen.print(mark, line, sep="")
    screen.print(_table(scores, parts=parts))
    for sentence in summary(scores):
        screen.print(Text(sentence))


def summary(scores: Scores) -> Iterator[str]:
    """Say what holds for all letters together, a sentence each."""
    promised = scores.whole_total().broken_promises
    yield (
        f"Sai mà vẫn nhận: {at_most(promised)} trường; "
        f"mức cho phép 1/{round(1 / PROMISE)}: {promise(promised)}."
    )
    nationwide = scores.nationwide()
    if nationwide.count:
        yield (
            f"Đề nghị toàn quốc được nhận ra: {nationwide.hits}/{nationwide.count} "
            f"(≥ {percent(nationwide.low)})."
        )
    total = scores.total
    yield (
        f"{scores.trials} văn bản; từng phần: đúng {total.right}, sai {total.wrong}, sai mà vẫn nhận "
        f"{total.wrong_accepted}, đúng mà còn nghi {total.doubtful}; "
        f"{scores.pages} trang trong {scores.seconds:.0f} giây."
    )


def _table(scores: Scores, *, parts: bool) -> Table:
    table = Table(box=SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for heading in HEADS:
        table.add_column(heading, justify="left" if heading == HEADS[0] else "right")
    for form in forms_of(scores):
        letters = scores.trials if form == ALL else scores.letters[form]
        table.add_row(Text(capital(form_title(form)), "bold"), Text(str(letters), "bold"))
        for row in scores.rows:
            _add(table, row_title(row), scores.whole(row, form))
            field, names = WHOLES.get(row, (row, ()))
            for part in names if parts and field == row else ():
                _add(table, f"  {row_title(f'{row}.{part}')}", scores.tally(f"{row}.{part}", form), "dim")
        _add(table, "Mọi trường", scores.whole_total(form))
        table.add_section()
    return table


def forms_of(scores: Scores) -> tuple[str, ...]:
    """Give the forms to show: each, and all together when there are several."""
    return scores.forms if len(scores.forms) == 1 else (*scores.forms, ALL)


def _add(table: Table, title: str, tally: Tally, style: str = "") -> None:
    if not tally.exact.count:
        return
    table.add_row(
        title,
        str(tally.exact.count),
        Text(spread(tally.exact), "green" if not tally.wrong else "yellow"),
        percent(tally.precision.value),
        percent(tally.recall.value),
        percent(tally.f1),
        percent(tally.automation.value),
        Text(at_most(tally.broken_promises), "red" if tally.wrong_accepted else ""),
        style=style,
    )


def print_changes(changes: Changes, screen: Console) -> None:
    """Print what was right before and is wrong now, the reverse, and the totals."""
    for sign, colour, group in (("−", "red", changes.worse), ("+", "green", changes.better)):
        for one in group:
            now = f"{VERDICTS[one.before]} → {VERDICTS[one.now]}"
            screen.print(Text(f"{sign} {one.trial}  {row_title(one.part)}: {now}", colour))
    screen.print(
        Text(
            f"So với lần trước: xấu đi {len(changes.worse)}, tốt lên {len(changes.better)}, "
            f"như cũ {changes.same}; chỉ lần trước có {changes.gone}, chỉ lần này có {changes.new}."
        )
    )


VERDICTS = {"right": "đúng", "wrong": "sai", "wrong_accepted": "sai mà vẫn nhận"}
