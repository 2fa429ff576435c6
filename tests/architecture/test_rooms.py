"""Every room has the same furniture, and no module stands outside its room's tuple or unused."""

from __future__ import annotations

import ast
import re
from collections import Counter
from typing import TYPE_CHECKING

import grimp
import pytest
from tree import ROOT

from pipeline import extract, people, read, reports, respond, route, sorting, trust, validate
from pipeline.terms import FIELD_NAMES

if TYPE_CHECKING:
    from pathlib import Path

ROOMS = {
    "amend": ("amended", "FORMS"),
    "ingest": ("ingest", "CONTAINERS"),
    "read": ("read", "READERS"),
    "extract": ("extract", "FIELDS"),
    "validate": ("validate", "RULES"),
    "route": ("route", "RULES"),
    "store": ("open_store", "SCHEMES"),
    "registers": ("write", "FORMATS"),
    "reports": ("report", "REPORTS"),
    "respond": ("write", "DOCUMENTS"),
    "outgoing": ("compose", "COVERS"),
    "trust": ("prove", "CHECKS"),
    "sorting": ("sort_mail", "RULES"),
    "people": ("check_password", "RULES"),
}
# Entered by a program, not by an import.
ENTRANCES = {
    "pipeline.cli": "the console script",
    "flows.__main__": "python -m flows",
    "pipeline.read.worker": "started as a process of its own behind the fence",
    "pipeline.learn.bench.kreuzberg_peer": "run by the Python that has kreuzberg",
    "pipeline.learn.bench.archive_peer": "run by `vanthu bench archive` as a process that is measured",
    "flows.bench_shares": "the same",
    "pipeline.learn.lines.train": "run by who teaches the line recogniser, with PyTorch",
    "pipeline.learn.lines.export": "the same",
    "pipeline.learn.calibrate": "called by tools/calibrate.py",
    "pipeline.store.migrations.env": "loaded by Alembic",
    "pipeline.people.oidc": "called by the web application",
    "pipeline.people.demo": "the same",
    "pipeline.store.memory": "the store of dry runs and tests",
    "pipeline.review.__main__": "python -m pipeline.review, started by `vanthu web`",
    "pipeline.review.api.__main__": "python -m pipeline.review.api, started by `vanthu schema --api`",
    "pipeline.queueing": "called by the pages of the queue, which come later",
}


def opening(room: str) -> ast.Module:
    """Give the parsed `__init__.py` of a room."""
    return ast.parse((ROOT / "pipeline" / room / "__init__.py").read_text(encoding="utf-8"))


def functions(path: Path, returning: str, takes: tuple[str, ...] | None = None) -> list[str]:
    """List the public functions of a module by the pattern of their declared result and their parameters."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        node for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]
    return [
        f"{path.stem}.{node.name}"
        for node in found
        if node.returns is not None
        and re.fullmatch(returning, ast.unparse(node.returns))
        and takes in (None, tuple(argument.arg.lstrip("_") for argument in node.args.args))
    ]


def modules(room: str) -> list[Path]:
    """List the modules of a room."""
    return sorted(path for path in (ROOT / "pipeline" / room).glob("*.py") if path.stem != "__init__")


def named(member: object) -> str:
    """Give `module.function` of a member of a tuple."""
    module, name = str(getattr(member, "__module__", "")), str(getattr(member, "__name__", ""))
    return f"{module.rpartition('.')[2]}.{name}"


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_opens_with_its_story_its_tuple_and_its_function(room: str) -> None:
    """The docstring says what comes in, goes out, never happens, and how to add one; tuple, then function."""
    tree = opening(room)
    story = ast.get_docstring(tree) or ""
    assert len(re.findall(r"[.:](\s|$)", story)) >= 3, story
    assert re.search(r"\bnever\b", story, re.IGNORECASE), story
    assert re.search(r"\bto add\b", story, re.IGNORECASE), story
    function, constant = ROOMS[room]
    lines = {node.name: node.lineno for node in tree.body if isinstance(node, ast.FunctionDef)}
    tuples: dict[str, int] = {}
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and isinstance(getattr(node, "value", None), ast.Tuple):
            tuples[target.id] = node.lineno
    assert constant in tuples, f"no literal tuple {constant}"
    assert tuples[constant] < lines[function]


def test_every_field_stands_in_its_tuple() -> None:
    """Each name of the contract has one finder, and each module with `find` is one of them."""
    listed = extract.FIELDS + extract.REQUEST_FIELDS
    assert sorted(name for name, _ in listed) == sorted(FIELD_NAMES)
    assert {named(find) for _, find in listed} == {
        found for path in modules("extract") for found in functions(path, r".*") if found.endswith(".find")
    }


def test_every_reader_stands_in_its_tuple() -> None:
    """A function that makes `FileText` of a source file is a reader, and no kind of file has two."""
    listed = {named(reader.read) for reader in read.READERS}
    assert listed == {
        found
        for path in modules("read")
        for found in functions(path, r"FileText", takes=("source", "pool", "limits"))
    }
    kinds = Counter(kind for reader in read.READERS for kind in reader.media_types)
    assert [kind for kind, times in kinds.items() if times > 1] == []


@pytest.mark.parametrize(
    ("rules", "room", "result"),
    [
        (route.RULES, "route", r"Verdict( \| None)?"),
        (sorting.RULES, "sorting", r"Sorted \| None"),
        (people.RULES, "people", r"str \| None"),
        (validate.RULES, "validate", r"(Iterator|Iterable|tuple|list)\[Finding.*\]"),
    ],
)
def test_every_rule_stands_in_its_tuple(rules: tuple[object, ...], room: str, result: str) -> None:
    """A rule that is written but not listed would silently never speak."""
    written = [name for path in modules(room) for name in functions(path, result)]
    assert sorted(map(named, rules)) == sorted(written)


def test_every_check_of_a_sender_stands_in_its_tuple() -> None:
    """A function that adds to a proof and is not listed would prove nothing."""
    written = [
        name
        for path in modules("trust")
        for name in functions(path, r"MailProof", takes=("question", "proof"))
    ]
    assert sorted(map(named, trust.CHECKS)) == sorted(written)


def test_every_section_stands_in_its_tuple() -> None:
    """A section of the report that is written but not listed would never be printed."""
    written = functions(ROOT / "pipeline" / "reports" / "sections.py", r"Table( \| None)?")
    assert sorted(named(section) for _, section in reports.REPORTS) == sorted(written)


def test_every_document_stands_in_its_tuple() -> None:
    """A function that makes the values of a paper is in one line of the tuple; no template is left over."""
    written = [name for path in modules("respond") for name in functions(path, r"Context", takes=("brief",))]
    assert sorted(named(one.context) for one in respond.DOCUMENTS) == sorted(written)
    shipped = {path.name for path in (ROOT / "pipeline" / "respond" / "templates").glob("*.docx")}
    assert sorted(shipped) == sorted(one.template for one in respond.DOCUMENTS)


def test_every_module_is_used() -> None:
    """A module that nobody imports is either an entrance or a leftover."""
    graph = grimp.build_graph("pipeline", "flows", cache_dir=None)
    unused = [
        name
        for name in graph.modules
        if not graph.find_modules_that_directly_import(name)
        and not graph.find_children(name)
        and name not in ENTRANCES
        and not name.startswith("pipeline.store.migrations.versions.")
    ]
    assert unused == []
