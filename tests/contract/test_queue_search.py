"""The search in both databases: what is found with and without marks, and what never is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from matter_cases import file, kin
from queue_cases import MINISTRY, TODAY, filed, letter
from sqlalchemy import delete, func, select, text
from store_cases import LEASE, NOW

from pipeline.filing import make_searchable
from pipeline.matter import Member, MemberRole
from pipeline.model import Finding, Report
from pipeline.secrecy import redacted
from pipeline.store.engine import connect, reading, writing
from pipeline.store.queue_port import QueueQuery
from pipeline.store.queue_tables import letter_text
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Database

    from pipeline.store.sql import SqlStore


@pytest.fixture
def store(database: Database) -> Iterator[SqlStore]:
    """Give an empty store of each kind of database in turn."""
    opened = database.open()
    yield opened  # type: ignore[misc]
    opened.close()


def found(store: SqlStore, typed: str) -> set[str]:
    """Give the numbers of the letters in which something is found."""
    lines = store.queue.page(QueueQuery(MINISTRY, TODAY, text=typed)).lines
    return {one.line.number or "" for one in lines}


@pytest.fixture
def three(store: SqlStore, tmp_path: Path) -> SqlStore:
    """Give a store with three letters that differ by marks."""
    filed(
        store, letter(store, tmp_path, "a", "Phòng chống lừa đảo ở xã Hoà Bình", number="1523/SVHTTDL-QLDL")
    )
    filed(store, letter(store, tmp_path, "b", "Thu phí, thủ tục hòa giải", number="7/UBND"))
    filed(store, letter(store, tmp_path, "c", "Thư mời hội nghị hoàn thiện đường hoa", number="8/UBND"))
    return store


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("lừa đảo", {"1523/SVHTTDL-QLDL"}),
        ("lua dao", {"1523/SVHTTDL-QLDL"}),
        ("LỪA", {"1523/SVHTTDL-QLDL"}),
        ("thu", {"7/UBND", "8/UBND"}),  # thu, thủ and thư
        ("thủ tục", {"7/UBND"}),
        ("thư", {"8/UBND"}),
        ("hoà bình", {"1523/SVHTTDL-QLDL"}),
        ("hòa giải", {"7/UBND"}),
        ("hoà", {"1523/SVHTTDL-QLDL", "7/UBND", "8/UBND"}),  # may become "hoàn"
        ("hoà giải", {"7/UBND"}),
        ("đường", {"8/UBND"}),
        ("duong hoa", {"8/UBND"}),
        ("dường", set()),
        ('"thủ tục"', {"7/UBND"}),
        ('"tục thủ"', set()),
        ('"thu tuc"', {"7/UBND"}),
        ('"phi thu tuc"', {"7/UBND"}),
        ("tục thủ", {"7/UBND"}),
        ("1523/SVHTTDL-QLDL", {"1523/SVHTTDL-QLDL"}),
        ("1523/svhttdl", {"1523/SVHTTDL-QLDL"}),
        ("SVHTTDL/1523", set()),
        ("ubnd 7", {"7/UBND"}),
        ("hội ng", {"8/UBND"}),
        ("lừa thư", set()),
    ],
)
def test_what_is_found(three: SqlStore, typed: str, numbers: set[str]) -> None:
    """With marks that word, without marks all that read so; the last word may be a beginning."""
    own = {"1523/SVHTTDL-QLDL", "7/UBND", "8/UBND"}
    assert found(three, typed) & own == numbers


@pytest.mark.parametrize(
    "typed",
    [
        '"', "'", '"""', "lừa*", "* thư", "NEAR(lừa đảo, 2)", "lừa OR zzz", "NOT lừa", "-lừa", "^lừa",
        "(lừa", "lừa)", "marked : lừa", "plain:{lua}", "lừa & !đảo", "lừa <-> đảo", "lừa:*", "a' OR '1'='1",
        "lừa\x00", "\ud83d", "\\", "%_", ":", "x" * 10_000, "ừ " * 10_000, "؀ ½ ² ẞ İ ﬁ", "\u0301\u0323",
        '"lừa" + "đảo"',
    ],
)  # fmt: skip
def test_no_question_is_an_error_or_syntax(three: SqlStore, typed: str) -> None:
    """Signs of query languages mean nothing: words beside them are looked for as words."""
    lines = found(three, typed)
    if "OR" in typed or "NOT" in typed or "NEAR" in typed:
        assert lines == set()


def test_a_new_version_takes_the_place_of_the_old_one(store: SqlStore, tmp_path: Path) -> None:
    """What was misread is not found any more, what it really says is."""
    case = letter(store, tmp_path, "a", "trường Hoa Hồng")
    filed(store, case)
    assert found(store, "hồng") == {"a/UBND"}
    assert store.reopen(case.submission.id)
    assert store.claim(case.submission.id, owner="one", now=NOW, lease=LEASE)
    again = replace(
        case, extraction=replace(case.extraction, subject=replace(case.extraction.subject, value="Hoa Sen"))
    )
    documents = tuple(replace(one, pages=()) for one in case.reading.documents)
    store.save(replace(again, reading=replace(case.reading, documents=documents)), owner="one", now=NOW)
    assert found(store, "hồng") == set()
    assert found(store, "hoa sen") == {"a/UBND"}


def test_a_letter_that_is_found_secret_leaves_the_index(
    store: SqlStore, database: Database, tmp_path: Path
) -> None:
    """Nothing of it is found, and SQLite's own files hold its words no more."""
    word = "khxqzwv"
    ids = [filed(store, letter(store, tmp_path, one, f"Kế hoạch {word}{one} rất riêng")) for one in "ab"]
    case = store.find(ids[0])
    assert case is not None
    assert found(store, word) == {"a/UBND", "b/UBND"}
    assert store.reopen(case.submission.id)
    assert store.claim(case.submission.id, owner="one", now=NOW, lease=LEASE)
    marked = replace(case, report=Report((Finding(FindingCode.SECRECY_MARK, "…"),)))
    store.save(redacted(marked), owner="one", now=NOW)
    assert found(store, word) == {"b/UBND"}
    if database.url.startswith("sqlite"):
        folder = tmp_path / "data"
        assert f"{word}a".encode() not in b"".join(one.read_bytes() for one in folder.iterdir())


def test_a_copy_leads_to_its_matter_until_it_is_taken_out(store: SqlStore, tmp_path: Path) -> None:
    """What stands only in the copy finds the matter; after a split it finds the copy's own matter."""
    case = letter(store, tmp_path, "a", "bản chính")
    first = filed(store, case, 1)
    copy = letter(store, tmp_path, "b", "bản scan mờ")
    second = file(store, copy, kin(copy, 1, matter_id=first, checked=(first,)))

    def ids() -> list[str]:
        return [one.line.id for one in store.queue.page(QueueQuery(MINISTRY, TODAY, text="scan")).lines]

    assert ids() == [first]
    moved = Member(second, MemberRole.FIRST, None, NOW, "Lê Thị Mẫu", "khác văn bản")
    store.matters.move(copy, moved, second, kin(copy).view)
    assert ids() == [second]


def test_letters_of_an_earlier_program_become_searchable_in_portions(store: SqlStore, tmp_path: Path) -> None:
    """The newest first; a second text of the same letter does not take the place of the first."""
    for label in ("a", "b", "c"):
        filed(store, letter(store, tmp_path, label, "tuyên truyền"))
    with writing(store._opened()) as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("INSERT INTO letter_words (letter_words) VALUES ('delete-all')"))
        else:
            connection.execute(text("DELETE FROM letter_words"))
        connection.execute(delete(letter_text))
    assert found(store, "tuyên truyền") == set()
    newest = store.queue.unindexed()
    assert len(newest) == 3
    assert make_searchable(store, 2) == 2
    assert store.queue.unindexed() == newest[2:]
    assert make_searchable(store) == 1
    assert make_searchable(store) == 0
    assert found(store, "tuyên truyền") == {"a/UBND", "b/UBND", "c/UBND"}
    store.queue.index(newest[0], "chữ khác")
    assert found(store, "chữ khác") == set()


def test_a_case_that_is_not_kept_is_not_found(store: SqlStore, database: Database, tmp_path: Path) -> None:
    """The words go in with the version: a save that fails leaves none."""
    case = letter(store, tmp_path, "a", "tuyên truyền")
    with pytest.raises(Exception, match="does not hold"):
        store.save(case, owner="another", now=NOW)
    engine = connect(database.url)
    with reading(engine) as connection:
        assert connection.scalar(select(func.count()).select_from(letter_text)) == 0
    engine.dispose()
