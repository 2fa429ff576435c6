"""The documents tell the truth: codes, terms, commands and settings are those of the program."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter

import pytest
from tree import ROOT

from pipeline import (
    amend,
    extract,
    ingest,
    outgoing,
    people,
    read,
    registers,
    reports,
    respond,
    route,
    sorting,
    trust,
    validate,
)
from pipeline.casework.life import MOVES
from pipeline.matter import MatterState
from pipeline.person import Right, Role
from pipeline.settings import Settings
from pipeline.terms import SEVERITY, FindingCode

VANTHU = [sys.executable, "-P", "-c", "import sys; from pipeline.cli import main; sys.exit(main())"]
TERMS = {
    "submission": "hồ sơ",
    "letter": "văn bản",
    "number": "số/ký hiệu",
    "issued_on": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "addressees": "nơi gửi đến (Kính gửi)",
    "signatory": "người ký",
    "audience": "đối tượng",
    "scope": "phạm vi",
    "window": "thời gian đăng",
    "handler": "đơn vị thẩm định",
    "finding": "phát hiện",
    "correction": "chỉnh sửa",
}


def doc(name: str) -> str:
    """Give the text of a document."""
    return (ROOT / name).read_text(encoding="utf-8")


def rows(name: str) -> list[list[str]]:
    """Give the cells of all table rows of a document."""
    lines = [line for line in doc(name).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_every_finding_is_explained_once() -> None:
    """One row per code, in the order of the contract, with the severity that the program gives it."""
    told = [(row[0].strip("`"), row[1]) for row in rows("docs/findings.md") if row[0].startswith("`")]
    assert told == [(code.value, SEVERITY[code].value) for code in FindingCode]


def test_a_finding_says_cause_and_remedy_in_both_languages() -> None:
    """No cell of a finding's row is empty."""
    found = [row for row in rows("docs/findings.md") if row[0].startswith("`")]
    assert [row for row in found if len(row) != 6 or not all(row)] == []


def test_the_glossary_has_the_terms_of_the_house() -> None:
    """One Vietnamese term is one English name is one variable name."""
    told = {row[0].strip("`"): row[1] for row in rows("docs/glossary.md") if row[0].startswith("`")}
    assert {term: told.get(term) for term in TERMS} == TERMS
    counts = Counter(row[0] for row in rows("docs/glossary.md") if row[0].startswith("`"))
    assert [term for term, times in counts.items() if times > 1] == []


@pytest.mark.parametrize(
    ("heading", "members"),
    [
        ("A field", [name for name, _ in extract.FIELDS + extract.REQUEST_FIELDS]),
        ("A form of a field", [form.name for form in amend.FORMS]),
        ("A rule of validation", [rule.__name__ for rule in validate.RULES]),
        ("A rule of routing", [rule.__name__ for rule in route.RULES]),
        ("A check of who wrote a mail", [check.__name__ for check in trust.CHECKS]),
        ("A rule of sorting", [rule.__name__ for rule in sorting.RULES]),
        ("A container of files", [opener.__name__ for _, opener in ingest.CONTAINERS]),
        ("A section of the report", [section.__name__ for _, section in reports.REPORTS]),
        ("A document", [document.key for document in respond.DOCUMENTS] + [respond.PACKET]),
        ("A mail that goes out", [cover.paper for cover in outgoing.COVERS]),
        ("A role or right", [*Role, *Right]),
        ("A rule of passwords", [rule.__name__ for rule in people.RULES]),
        ("A reader", [reader.read.__name__ for reader in read.READERS]),
    ],
)
def test_adding_lists_what_there_is(heading: str, members: list[str]) -> None:
    """Each member of a room's tuple is listed under the heading that says how to add one."""
    section = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", doc("docs/adding.md"), re.MULTILINE | re.DOTALL)
    assert section
    told = set(re.findall(r"`([a-z_0-9]+)`", section[1]))
    assert [name for name in members if name not in told] == []


def test_every_placeholder_is_explained() -> None:
    """docs/templates.md tells an officer each name that a template may use, and none that does not exist."""
    told = {name for row in rows("docs/templates.md") for name in re.findall(r"`([\w.-]+)`", row[0])}
    known = {name for document in respond.DOCUMENTS for name in document.names}
    files = {document.template for document in respond.DOCUMENTS}
    assert told - files == known
    assert files <= told


def test_the_commands_of_the_readme_exist() -> None:
    """Whatever README tells a newcomer to type is known to `vanthu --help`."""
    done = subprocess.run([*VANTHU, "--help"], capture_output=True, text=True, check=True)
    commands = set(re.findall(r"(?:\bvanthu|\./run) ([a-z]+)\b", doc("README.md"))) - {"test", "check"}
    assert commands
    assert [name for name in sorted(commands) if not re.search(rf"\b{name}\b", done.stdout)] == []


def test_every_setting_is_explained() -> None:
    """docs/operating.md names the environment variable of each setting, and none that does not exist."""
    told = {row[0].strip("`") for row in rows("docs/operating.md") if row[0].startswith("`VANTHU_")}
    assert told == {f"VANTHU_{name.upper()}" for name in Settings.model_fields}


def test_links_lead_somewhere() -> None:
    """A relative link in a document names a file of the project."""
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
    dead = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert dead == []


def test_decisions_are_numbered_once() -> None:
    """Each record has a number of its own and begins with it."""
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [record.name[:4] for record in records]
    assert numbers
    assert len(set(numbers)) == len(numbers)
    assert [
        r.name for r in records if not r.read_text(encoding="utf-8").startswith(f"# {r.name[:4]} - ")
    ] == []


def test_the_moves_are_those_of_the_table() -> None:
    """docs/casework.md names each move that an officer may make, whence, whither and what it needs."""
    told = {row[0].split("`")[1]: row for row in rows("docs/casework.md") if row[0].startswith("`")}
    assert list(told) == [rule.move.value for rule in MOVES if rule.by_person]
    words = {state: state.value for state in MatterState}
    words |= {
        MatterState.WAITING_C06: "waiting for C06",
        MatterState.WAITING_SENDER: "waiting for the sender",
    }
    for rule in MOVES:
        if rule.by_person:
            _, sources, target, needs = told[rule.move.value]
            assert target == words[rule.target or MatterState.CLOSED], rule.move
            if not sources.startswith("whatever"):
                assert set(sources.split(", ")) == {words[one] for one in rule.sources}, rule.move
            assert re.findall(r"--(\w+)", needs) == [one for need in rule.needs for one in need.split("|")]


def test_adding_lists_the_columns_of_the_registers() -> None:
    """Each title of a register, in its order, and each name of the metadata is told where one is added."""
    section = re.search(
        r"^## A column of a register\n(.*?)(?=^## )", doc("docs/adding.md"), re.MULTILINE | re.DOTALL
    )
    assert section
    quoted = re.findall(r'"([^"]+)"', section[1])
    assert quoted == [column.title for column in (*registers.REGISTER, *registers.CASES)]
    names = {one.name.partition(".")[0] for one in registers.METADATA}
    writers = {writer.__name__ for _, writer in registers.FORMATS}
    assert names | writers <= set(re.findall(r"`([A-Za-z_]+)`", section[1]))
