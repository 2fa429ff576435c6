"""The output contract, version 1: what `vanthu process --json` prints, and how it ends."""

from __future__ import annotations

import copy
import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from pipeline.cli import main
from pipeline.contract_schema import schema
from pipeline.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
LETTER = SAMPLES / "01-xa-dak-wil-canh-bao-lua-dao" / "145_UBND-VHXH.pdf"
SCAN = SAMPLES / "04-hoi-phu-nu-cu-jut-ban-quet" / "Scan_87_CV-BTV.pdf"
TOGETHER = tuple(LETTER.with_name(name) for name in ("145_UBND-VHXH.pdf", "anh-dai-dien.png"))
VANTHU = (sys.executable, "-m", "pipeline.cli")
# One sample of each kind: request, plan, mail with attachments, archive, secrecy mark, no request, docx.
KINDS = ("01-*/145*.pdf", "01-*/*.docx", "01-*/*.png", "02-*/*.eml", "34-*/*.zip", "27-*/*.pdf", "10-*/*.pdf")

# The keys of the contract, copied by hand from its page: a schema and a program can be wrong together.
TOP = "contract id received_on files kind document_type fields findings decision status"
FILE = "name sha256 media_type role pages read_by"
FIELDS = (
    "number issued_on place issuer subject addressees signatory urgency secrecy "
    "audience scope window notes topic"
)
FIELD = "value confidence status evidence raw"
EVIDENCE = "file page box text"
FINDING = "code severity field message"
DECISION = "handler_level handler approval_level forward_to_c06 rule because"
VALUES = {
    "issuer": "name parent level kind province district commune",
    "signatory": "name title authority",
    "audience": "age_min age_max gender groups",
    "scope": "level units justification",
    "window": "start end",
}
UNIT = "name level code"


def keys(words: str) -> set[str]:
    """Give the words as a set."""
    return set(words.split())


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stand in an empty folder with settings of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VANTHU_DATA_DIR", str(tmp_path / "data"))
    load_settings.cache_clear()
    yield
    load_settings.cache_clear()


@pytest.fixture
def cases(capsys: pytest.CaptureFixture[str]) -> Callable[..., list[dict[str, Any]]]:
    """Give a way to process without a store in this process: all objects of standard output."""

    def run(*arguments: str | Path, code: int = 0) -> list[dict[str, Any]]:
        assert main(["process", "--json", "--no-store", *map(str, arguments)]) == code
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Run the real command on a file of each kind; every line of standard output must be an object."""
    found = [sorted(SAMPLES.glob(pattern)) for pattern in KINDS]
    assert all(found), "samples/ lacks a kind of letter"
    files = [str(path) for paths in found for path in paths[:1]]
    done = subprocess.run(
        [*VANTHU, "process", *files, "--json", "--no-store"],
        cwd=tmp_path_factory.mktemp("printed"),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 2, done.stderr  # an article and a picture alone are no letters
    objects = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(objects) == len(files)
    return objects


# ---- the object
def test_every_object_is_valid(printed: list[dict[str, Any]]) -> None:
    """What is printed on real samples is what the published schema says."""
    Draft202012Validator.check_schema(schema())
    for case in printed:
        Draft202012Validator(schema()).validate(case)


def test_every_key_is_there(printed: list[dict[str, Any]]) -> None:
    """Each place has the keys of the contract's page, no more and no less."""
    seen = set()
    for case in printed:
        assert set(case) == keys(TOP)
        assert case["contract"] == 1
        assert all(set(file) == keys(FILE) for file in case["files"])
        assert all(set(finding) == keys(FINDING) for finding in case["findings"])
        assert set(case["decision"]) == keys(DECISION)
        assert set(case["fields"]) == keys(FIELDS)
        for name, field in case["fields"].items():
            assert set(field) == keys(FIELD)
            assert all(set(one) == keys(EVIDENCE) for one in field["evidence"])
            if name in VALUES and field["value"] is not None:
                assert set(field["value"]) == keys(VALUES[name])
                seen.add(name)
        for unit in (case["fields"]["scope"]["value"] or {}).get("units", ()):
            assert set(unit) == keys(UNIT)
    assert seen == set(VALUES), "no sample shows the value of a field"


def test_each_kind_is_told_apart(printed: list[dict[str, Any]]) -> None:
    """Request, other letter and no letter; text layer, DOCX, mail and archive; a stopped secret."""
    assert {case["kind"] for case in printed} == {"posting_request", "other_letter", "not_a_letter"}
    assert {file["read_by"] for case in printed for file in case["files"]} >= {"text_layer", "docx", "none"}
    assert {"message/rfc822", "application/zip"} <= {
        file["media_type"] for case in printed for file in case["files"]
    }
    marked = [case for case in printed if "SECRECY_MARK" in {one["code"] for one in case["findings"]}]
    assert [case["status"] for case in marked] == ["quarantined"]


def test_evidence_lies_on_its_page(printed: list[dict[str, Any]]) -> None:
    """Evidence names a file and a page that exist; an accepted value always has some."""
    for case in printed:
        for field in case["fields"].values():
            assert field["evidence"] or field["status"] == "missing"
            for one in field["evidence"]:
                assert 1 <= one["page"] <= case["files"][one["file"]]["pages"]
                assert one["box"] is None or (
                    one["box"][0] <= one["box"][2] and one["box"][1] <= one["box"][3]
                )


BREAKS = {
    "a key too few": lambda case: case.pop("status"),
    "a key too many": lambda case: case.update(extra=1),
    "another version": lambda case: case.update(contract=2),
    "an unknown kind": lambda case: case.update(kind="letter"),
    "a day that is none": lambda case: case.update(received_on="05/12/2024"),
    "a field too few": lambda case: case["fields"].pop("notes"),
    "a confidence beyond 1": lambda case: case["fields"]["number"].update(confidence=1.5),
    "a number as value": lambda case: case["fields"]["number"].update(value=1523),
    "an unknown finding": lambda case: case["findings"].append(dict.fromkeys(FINDING.split(), "NEW")),
    "an unknown role": lambda case: case["files"][0].update(role="annex"),
    "half an issuer": lambda case: case["fields"]["issuer"]["value"].pop("parent"),
    "a box of two": lambda case: case["fields"]["number"]["evidence"][0].update(box=[1, 2]),
    "a flag as word": lambda case: case["decision"].update(forward_to_c06="no"),
}


@pytest.mark.parametrize("how", BREAKS)
def test_the_schema_refuses(how: str, printed: list[dict[str, Any]]) -> None:
    """The schema is strict: an object that is off in any way is no longer valid."""
    case = copy.deepcopy(printed[0])
    BREAKS[how](case)
    assert not Draft202012Validator(schema()).is_valid(case)


def test_the_published_schema_is_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """docs/contract.schema.json is made by `vanthu schema`, and not by hand."""
    assert main(["schema"]) == 0
    assert (ROOT / "docs" / "contract.schema.json").read_text("utf-8") == capsys.readouterr().out


# ---- the options
def test_files_together_are_one_submission(cases: Callable[..., list[dict[str, Any]]]) -> None:
    """Two files: two objects alone, one object with --together, the roles told apart."""
    assert len(cases(*TOGETHER, code=2)) == 2
    (case,) = cases("--together", *TOGETHER)
    assert [(file["name"], file["role"]) for file in case["files"]] == [
        ("145_UBND-VHXH.pdf", "letter"),
        ("anh-dai-dien.png", "image"),
    ]


def test_the_day_of_arrival(cases: Callable[..., list[dict[str, Any]]]) -> None:
    """As the caller says, else the mail's date in Viet Nam, else today."""
    mail = next(SAMPLES.glob("02-*/*.eml"))
    assert cases("--received", "2024-11-06", LETTER)[0]["received_on"] == "2024-11-06"
    assert cases("--received", "2024-11-06", mail)[0]["received_on"] == "2024-11-06"
    dated = cases(mail)[0]["received_on"]
    assert dated.startswith(("2024", "2025"))
    before = date.today()  # noqa: DTZ011 - compared with a day in Viet Nam, at most one away
    assert abs((date.fromisoformat(cases(LETTER)[0]["received_on"]) - before).days) <= 1


def test_the_profile_is_followed(cases: Callable[..., list[dict[str, Any]]]) -> None:
    """A letter of 2024 follows the named procedure; where that was not in force, its province's own."""

    def followed(profile: str) -> str:
        (case,) = cases("--profile", profile, "--received", "2024-11-06", LETTER)
        first: str = case["decision"]["because"][0]
        return first

    assert "tỉnh Yên Bái" in followed("yen-bai")
    assert "tỉnh Đắk Nông" in followed("dak-nong")
    assert "tỉnh Đắk Nông" in followed("two-tier")


def test_the_same_bytes_have_the_same_id(cases: Callable[..., list[dict[str, Any]]], tmp_path: Path) -> None:
    """A copy under another name is the same submission; one byte more is another."""
    copied = Path(shutil.copy(LETTER, tmp_path / "ten khac.pdf"))
    longer = tmp_path / "145_UBND-VHXH.pdf"
    longer.write_bytes(LETTER.read_bytes() + b"\n")
    first, again, other = (cases(path)[0] for path in (LETTER, copied, longer))
    assert first["id"] == again["id"] != other["id"]
    assert first["files"][0]["sha256"] == again["files"][0]["sha256"]
    assert again["files"][0]["name"] == "ten khac.pdf"


def test_no_store_touches_no_database(cases: Callable[..., list[dict[str, Any]]], tmp_path: Path) -> None:
    """Nothing is written where the command stands or where its data would lie."""
    cases(LETTER)
    assert list(tmp_path.iterdir()) == []


# ---- how it ends
def test_a_letter_ends_with_0_and_a_picture_with_2(cases: Callable[..., list[dict[str, Any]]]) -> None:
    """What is no letter still gets its object; a letter before or after it does not change the code."""
    assert [case["kind"] for case in cases(LETTER)] == ["posting_request"]
    both = cases(LETTER.with_name("anh-dai-dien.png"), LETTER, code=2)
    assert [case["kind"] for case in both] == ["not_a_letter", "posting_request"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["process"],
        ["process", "khong-co.pdf"],
        ["process", str(LETTER), "--received", "05/12/2024"],
        ["process", str(LETTER), "--profile", "khong-co", "--no-store"],
        ["process", str(LETTER), "--nonsense"],
        ["nonsense"],
        ["show", "khong-co"],
        ["cases", "--status", "xong"],
        ["evaluate", "khong-co"],
    ],
)
def test_wrong_arguments_end_with_1(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The caller's mistake is told on standard error, with advice, and nothing is printed."""
    try:
        code = main(arguments)
    except SystemExit as end:
        code = int(end.code or 0)
    said = capsys.readouterr()
    assert (code, said.out) == (1, "")
    assert said.err.strip()
    assert "Traceback" not in said.err


def test_a_wrong_setting_ends_with_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The setting is named."""
    monkeypatch.setenv("VANTHU_MAX_PAGES", "nhiều")
    assert main(["process", str(LETTER), "--no-store"]) == 1
    assert "VANTHU_MAX_PAGES" in capsys.readouterr().err


def test_a_missing_program_ends_with_3(tmp_path: Path) -> None:
    """Without Tesseract a scan cannot be read: no object, but advice; the letter after it is read."""
    environment = os.environ | {"PATH": str(tmp_path)}
    done = subprocess.run(
        [*VANTHU, "process", str(SCAN), str(LETTER), "--json", "--no-store"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "tesseract-ocr-vie" in done.stderr
    assert "Traceback" not in done.stderr
    assert [json.loads(line)["files"][0]["name"] for line in done.stdout.splitlines()] == [LETTER.name]


def test_a_defect_ends_with_15(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Our own mistake shows no text of the program's inside but a sentence and what to do."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError("a line of our own")

    monkeypatch.setattr("pipeline.app._extract", broken)
    assert main(["process", str(LETTER), "--json", "--no-store"]) == 15
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert "Lỗi của chương trình" in said.err


def test_the_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    """JSON Lines are UTF-8 even where the terminal is not."""
    done = subprocess.run(
        [*VANTHU, "process", str(LETTER), "--json", "--no-store"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout.decode("utf-8"))["fields"]["place"]["value"] == "Đắk Wil"
