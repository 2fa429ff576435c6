"""A desk with very many matters; prints how long a page of the queue, the counts and a search take.

    python tests/desk_load.py [--matters 100000] [--database PATH]

A few real cases, already in the SQLite database or invented, are cloned by the database itself, each with a
number, days, an issuer, a place, a handler and a state of its own, and with words of its own in the search.
No file is read and no letter is extracted again.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import statistics
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, text

from pipeline.app import open_desk
from pipeline.casework.life import MOVES
from pipeline.casework.traces import traces
from pipeline.filing import alone
from pipeline.learn.bench.invented import invented
from pipeline.matter import Kin, MatterState, MemberRole, Move
from pipeline.person import Reach
from pipeline.settings import Settings
from pipeline.store import open_store, tables
from pipeline.store.bulk import load
from pipeline.store.engine import connect, reading, writing
from pipeline.store.learned_tables import judged_form
from pipeline.store.matter_tables import matter
from pipeline.store.queue_port import Order, QueueQuery
from pipeline.store.queue_search import index_many, packed, unpacked, word_row
from pipeline.store.queue_tables import letter_text
from pipeline.store.queue_words import words_of
from pipeline.terms import HandlerLevel, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection, Engine

    from pipeline.desk import Desk

TODAY = date(2026, 11, 16)
NOW = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)
PROVINCES = ("tỉnh Lâm Đồng", "tỉnh Đắk Lắk", "tỉnh Lào Cai", "tỉnh Gia Lai", "thành phố Huế", None)
COMMUNES = 300
OPEN_DAYS, ALL_DAYS = 20, 1000
# How many of a hundred matters stand where, and the moves that lead there.
STATES = (
    (MatterState.RECEIVED, 2, ()),
    (MatterState.APPRAISING, 2, (Move.APPRAISE,)),
    (MatterState.WAITING_SENDER, 2, (Move.RETURN,)),
    (MatterState.WAITING_C06, 1, (Move.PROPOSE,)),
    (MatterState.APPROVED, 1, (Move.APPRAISE, Move.APPROVE)),
    (MatterState.REFUSED, 5, (Move.REFUSE,)),
    (MatterState.POSTED, 75, (Move.APPRAISE, Move.APPROVE, Move.POST)),
    (MatterState.CLOSED, 12, (Move.CLOSE,)),
)
_STILL = {MatterState.RECEIVED, MatterState.APPRAISING, MatterState.APPROVED}
_ANSWERED = {MatterState.APPROVED, MatterState.REFUSED, MatterState.POSTED, MatterState.WAITING_C06}
_MOVES = {state: moves for state, _, moves in STATES}
_FIRST_BASES = 40
_AT_ONCE = 2000


@dataclass(frozen=True)
class Timed:
    """How long one question took, of several rounds, in milliseconds."""

    name: str
    found: int
    median: float
    slowest: float


def fill(url: str, desk: Desk, count: int) -> None:
    """Bring a SQLite database to `count` matters, cloned from those it has or from invented ones."""
    engine = connect(url)
    with reading(engine) as connection:
        known = connection.scalar(select(func.count()).select_from(matter)) or 0
    if not known:
        cases = [invented(number) for number in range(min(_FIRST_BASES, count))]
        own = partial(Kin, None, MemberRole.FIRST, None, "")
        kins = []
        for case in cases:
            left = traces(case)
            kins.append(own(alone(case, desk.bench), (), (), left.letter, left.article))
        load(engine, list(zip(cases, kins, strict=True)), NOW)
        known = len(cases)
    _clone(engine, count - known)
    engine.dispose()


def _clone(engine: Engine, count: int) -> None:
    with writing(engine) as connection:
        bases = connection.execute(
            select(matter.c.id, matter.c.submission_id).where(matter.c.members == 1)
        ).all()
        connection.execute(text(_CLONES))
        rows = list(_rows(count, [base.id for base in bases]))
        for start in range(0, len(rows), _AT_ONCE):
            connection.execute(text(_CLONE), rows[start : start + _AT_ONCE])
        for statement in _statements():
            connection.execute(text(statement))
        events = list(_events(rows))
        for start in range(0, len(events), _AT_ONCE):
            connection.execute(text(_EVENT), events[start : start + _AT_ONCE])
        _words(connection, rows)
        connection.execute(text("DROP TABLE clone"))
    with writing(engine) as connection:
        connection.execute(text("ANALYZE"))


_OWN = ("state", "opened_on", "received_on", "due_on", "window_start", "window_end", "number", "issued_on")
_ENDS = ("answered_on", "posted_on")
_PLACED = ("issuer", "province", "handler", "handler_level", "doubts")
_TOLD = (*_OWN, *_ENDS, *_PLACED)
_CLONES = f"CREATE TEMP TABLE clone (id PRIMARY KEY, base, serial, {', '.join(_TOLD)})"
_CLONE = f"INSERT INTO clone VALUES (:id, :base, :serial, {', '.join(f':{one}' for one in _TOLD)})"  # noqa: S608 - our own names
_EVENT = (
    'INSERT INTO matter_event (matter_id, position, move, who, "at", why, details) '
    "VALUES (:id, :position, :move, 'vanthu', :at, :why, :details)"
)


def _rows(count: int, bases: list[str]) -> Iterator[dict[str, Any]]:
    draw = random.Random(count)  # noqa: S311 - the same matters each time
    states, shares = [one[0] for one in STATES], [one[1] for one in STATES]
    for number in range(count):
        state = draw.choices(states, shares)[0]
        opened = TODAY - timedelta(days=draw.randrange(OPEN_DAYS if state in _STILL else ALL_DAYS))
        start = opened + timedelta(days=draw.randrange(3, 40))
        answered = opened + timedelta(days=1)
        province, commune = draw.choice(PROVINCES), draw.randrange(COMMUNES)
        is_commune = draw.random() < 0.6
        unit = f"xã Ví Dụ {commune}" if is_commune else (province or "tỉnh Ví Dụ")
        yield {
            "id": hashlib.sha256(f"clone {count} {number}".encode()).hexdigest(),
            "base": draw.choice(bases),
            "serial": number + 1,
            "state": state.value,
            "opened_on": opened.isoformat(),
            "received_on": opened.isoformat(),
            "due_on": (opened + timedelta(days=14)).isoformat(),
            "window_start": start.isoformat(),
            "window_end": (start + timedelta(days=30)).isoformat(),
            "answered_on": answered.isoformat() if state in _ANSWERED else None,
            "posted_on": start.isoformat() if state is MatterState.POSTED else None,
            "number": f"{number + 1}/UBND-{draw.choice(('VX', 'NV', 'VHTT', 'TP'))}",
            "issued_on": (opened - timedelta(days=draw.randrange(5))).isoformat(),
            "issuer": f"Ủy ban nhân dân {unit}",
            "province": province,
            "handler": f"Công an {unit}",
            "handler_level": "commune" if is_commune else "province",
            "doubts": draw.choices((0, 1, 2, 3, 5), (60, 20, 10, 7, 3))[0],
        }


def _statements() -> Iterator[str]:
    """Give what copies the rows of each base, table by table, under the names of its clones."""
    columns = [one.name for one in tables.submission.c if one.name not in ("arrival", "id", "received_on")]
    names = ", ".join(columns)
    yield (
        f"INSERT INTO submission (id, received_on, {names}) SELECT c.id, c.received_on, "  # noqa: S608 - our own names
        f"{', '.join(f's.{one}' for one in columns)} FROM clone c JOIN submission s ON s.id = c.base"
    )
    kept = (tables.job, tables.source_file, tables.case_version, tables.extraction, tables.decision)
    for table in (*kept, judged_form):
        yield _copied(table.name, [one.name for one in table.c], "submission_id")
    yield _copied("finding", [one.name for one in tables.finding.c], "submission_id")
    ids = dict.fromkeys(("id", "submission_id", "letter_id"), "c.id")
    own = ids | {"arrival": "n.arrival"} | {one: f"c.{one}" for one in _TOLD}
    told = ", ".join(own.get(one.name, f"m.{one.name}") for one in matter.c)
    names = ", ".join(one.name for one in matter.c)
    yield (
        f"INSERT INTO matter ({names}) SELECT {told} FROM clone c "  # noqa: S608 - our own names
        "JOIN submission n ON n.id = c.id JOIN matter m ON m.id = c.base"
    )
    yield (
        "INSERT INTO matter_member (submission_id, position, matter_id, place, role, joined_at, who, why) "
        "SELECT c.id, 0, c.id, 0, 'first', m.joined_at, m.who, m.why "
        "FROM clone c JOIN matter_member m ON m.submission_id = c.base AND m.position = 0"
    )
    yield (
        "INSERT INTO letter_place (arrival, matter) SELECT n.arrival, n.arrival "
        "FROM clone c JOIN submission n ON n.id = c.id"
    )
    # Years of their own: the numbers of the bases are taken.
    yield (
        "INSERT INTO register_entry (year, number, submission_id, received_on, pages) "
        "SELECT 1900, c.serial, c.id, c.received_on, 1 FROM clone c"
    )


def _copied(table: str, columns: list[str], key: str) -> str:
    told = ", ".join("c.id" if one == key else f't."{one}"' for one in columns)
    names = ", ".join(f'"{one}"' for one in columns)
    return f"INSERT INTO {table} ({names}) SELECT {told} FROM clone c JOIN {table} t ON t.{key} = c.base"  # noqa: S608 - our own names


def _events(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        opened = datetime.fromisoformat(row["opened_on"])
        moves = (Move.OPEN, *_MOVES[MatterState(row["state"])])
        for position, move in enumerate(moves):
            at = (opened + timedelta(days=position)).isoformat(sep=" ", timespec="microseconds")
            link = move is Move.POST
            details = f'[["link", "https://vneid.example/{row["serial"]}"]]' if link else "[]"
            yield {
                "id": row["id"],
                "position": position,
                "move": move.value,
                "at": at,
                "why": "vì thế",
                "details": details,
            }


def _words(connection: Connection, rows: list[dict[str, Any]]) -> None:
    """Make each clone searchable: the words of its base, behind a number and an issuer of its own."""
    submission = tables.submission
    kept = select(submission.c.id, letter_text.c.body).join(
        letter_text, letter_text.c.arrival == submission.c.arrival
    )
    known = {row.id: unpacked(row.body) for row in connection.execute(kept)}
    arrivals = dict(connection.execute(select(submission.c.id, submission.c.arrival)).all())
    for start in range(0, len(rows), _AT_ONCE):
        texts, words = [], []
        for row in rows[start : start + _AT_ONCE]:
            own = (*words_of(f"{row['number']} {row['issuer']} {row['handler']}"), *known[row["base"]])
            arrival = arrivals[row["id"]]
            texts.append({"arrival": arrival, "body": packed(own)})
            words.append(word_row("sqlite", arrival, own))
        connection.execute(letter_text.insert(), texts)
        index_many(connection, words)


def timed(desk: Desk, rounds: int = 5) -> Iterator[Timed]:
    """Ask everything that a page asks, several times each."""
    queue = desk.store.queue
    assert queue is not None
    everything = QueueQuery(Reach(HandlerLevel.MINISTRY, "Cục"), TODAY)
    still = replace(everything, states=(MatterState.RECEIVED, MatterState.APPRAISING))
    province = Reach(HandlerLevel.PROVINCE, "Công an tỉnh", ("tỉnh Lâm Đồng",))
    commune = Reach(HandlerLevel.COMMUNE, "Công an xã Ví Dụ 7", ("tỉnh Lâm Đồng",))
    first = queue.page(everything).lines[0].line.id
    asked: dict[str, QueueQuery] = {
        "open, by harm": still,
        "everything, by harm": everything,
        "everything, by deadline": replace(everything, order=Order.DEADLINE),
        "everything, by arrival": replace(everything, order=Order.ARRIVAL),
        "everything, newest, page 1000": replace(everything, order=Order.NEWEST, offset=50_000),
        "one province": replace(everything, reach=province),
        "one commune": replace(everything, reach=commune),
        "doubtful and nationwide": replace(everything, doubtful=True, nationwide=True),
        "with a finding": replace(everything, finding=_a_finding(desk)),
        "requests received in October": replace(
            everything,
            kinds=(Kind.POSTING_REQUEST,),
            received_from=date(2026, 10, 1),
            received_to=date(2026, 10, 31),
        ),
        "search: a number": replace(everything, text="1523/UBND"),
        "search: a rare phrase": replace(everything, text='"xã ví dụ 123"'),
        "search: with marks": replace(everything, text="Ủy ban xã ví dụ 7"),
        "search: without marks": replace(everything, text="uy ban vi du 7"),
        "search: what every letter has": replace(everything, text="cong an"),
        "search: a beginning": replace(still, text="tu"),
    }
    for name, query in asked.items():
        yield _timed(name, rounds, lambda query=query: queue.page(query).total)  # type: ignore[misc]
    for name, reach in (("counts", everything.reach), ("counts of a province", province)):
        yield _timed(name, rounds, lambda reach=reach: sum(queue.counts(reach, TODAY).values()))  # type: ignore[misc]
    yield _timed("line of a matter", rounds, lambda: int(desk.matters.line(first) is not None))
    yield _timed("look at a matter", rounds, lambda: len(desk.look(first).case.submission.files))


def _a_finding(desk: Desk) -> Any:  # noqa: ANN401 - a code, or None where there is no finding
    assert desk.store.queue is not None
    lines = desk.store.queue.page(QueueQuery(Reach(HandlerLevel.MINISTRY, ""), TODAY)).lines
    return next((one.line.findings[0] for one in lines if one.line.findings), None)


def _timed(name: str, rounds: int, ask: Callable[[], int]) -> Timed:
    seconds, found = [], 0
    for _ in range(rounds):
        begun = time.perf_counter()
        found = ask()
        seconds.append(1000 * (time.perf_counter() - begun))
    return Timed(name, found, statistics.median(seconds), max(seconds))


def check_moves() -> None:
    """Raise `AssertionError` when a state of the clones does not follow from their moves."""
    for state, _, moves in STATES:
        at: MatterState | None = MatterState.RECEIVED
        for move in moves:
            at = next(rule.target for rule in MOVES if rule.move is move)
        assert at is state, (state, moves)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Fill and measure."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--matters", type=int, default=100_000)
    parser.add_argument("--database", type=Path, help="a SQLite file, kept; else a temporary one")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    check_moves()
    with tempfile.TemporaryDirectory(prefix="vanthu-desk-") as folder:
        data = args.database.parent if args.database else Path(folder)
        path = args.database or data / "vanthu.db"
        settings = Settings(data_dir=data, database_url=f"sqlite:///{path}")
        open_store(settings.url, data / "originals").close()
        with open_desk(settings) as desk, closing(desk.store):
            begun = time.perf_counter()
            fill(settings.url, desk, args.matters)
            size = path.stat().st_size / 1e6
            _tell(f"{args.matters} matters in {time.perf_counter() - begun:.0f} s, {size:.0f} MB")
            for one in timed(desk, args.rounds):
                _tell(f"{one.name:34} {one.found:8} found {one.median:8.1f} ms (slowest {one.slowest:.1f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
