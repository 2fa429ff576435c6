"""Templates: checked in both directions, sandboxed, an officer's own before ours, made again by the tool."""

from __future__ import annotations

import io
import re
import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from respond_cases import brief, case, parts, words

from pipeline.errors import UsageError
from pipeline.model import Finding
from pipeline.respond import DOCUMENTS, TemplateFaultError, own, write
from pipeline.respond.package import packed
from pipeline.respond.templates import shipped
from pipeline.terms import FindingCode

if TYPE_CHECKING:
    from collections.abc import Callable

TOOLS = Path(__file__).parents[3] / "tools"
BRIEF = brief(case(Finding(FindingCode.SCOPE_MISSING, "Chưa nêu phạm vi: bổ sung.")))
NAME = "bo-sung.docx"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of own templates, as `vanthu templates copy` leaves it."""
    own.copy(tmp_path / "mau")
    return tmp_path / "mau"


def edit(path: Path, change: Callable[[str], str]) -> None:
    """Change the XML of a template's body as Word would."""
    package = parts(path.read_bytes())
    before = package["word/document.xml"].decode()
    package["word/document.xml"] = change(before).encode()
    assert package["word/document.xml"].decode() != before
    path.write_bytes(packed(package))


def told(folder: Path) -> list[str]:
    """Give what the check says of the notice of gaps, after `write` has refused it."""
    with pytest.raises(TemplateFaultError, match=re.escape(NAME)):
        write("gaps", BRIEF, templates=folder)
    (state,) = [one for one in own.checked(folder) if one.where.endswith(NAME)]
    return list(state.faults)


def test_the_templates_are_those_of_the_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    """The committed files and tools/make_templates.py say the same, part by part."""
    monkeypatch.syspath_prepend(str(TOOLS))
    made = runpy.run_path(str(TOOLS / "make_templates.py"))["TEMPLATES"]
    sys.modules.pop("sheet", None)
    assert sorted(made) == sorted(document.template for document in DOCUMENTS)
    for name, make in made.items():
        assert parts(make().saved()) == parts(shipped(name).read_bytes()), name


def test_our_templates_have_no_fault() -> None:
    """All names are known, none is lost, and every name that a paper may use is used by ours."""
    states = own.checked(None)
    assert [state.faults for state in states] == [()] * len(DOCUMENTS)


def test_an_own_template_goes_before_ours_file_by_file(folder: Path) -> None:
    """What is not in the folder comes from the program."""
    edit(folder / NAME, lambda xml: xml.replace("Mọi vấn đề", "Mọi việc"))
    assert "Mọi việc liên quan" in words(write("gaps", BRIEF, templates=folder))
    (folder / NAME).unlink()
    assert "Mọi vấn đề liên quan" in words(write("gaps", BRIEF, templates=folder))


def test_a_name_the_program_does_not_give_is_named(folder: Path) -> None:
    """Misspelt by the officer: nothing is left blank in silence; columns are checked like names."""
    edit(
        folder / NAME,
        lambda xml: xml.replace("{{ recipient }}", "{{ recipent }}").replace("gap.how", "gap.hw"),
    )
    faults = told(folder)
    assert "mẫu dùng chỗ điền {{ recipent }} mà chương trình không có" in faults
    assert "mẫu dùng chỗ điền {{ gaps.hw }} mà chương trình không có" in faults
    assert "mẫu thiếu chỗ điền bắt buộc {{ gaps.how }}" in faults


def test_a_name_that_was_deleted_is_named(folder: Path) -> None:
    """A notice without its gaps would be signed one day."""
    edit(folder / NAME, lambda xml: xml.replace("{{ answer_by }}", "31/12").replace("{{ number }}", "15"))
    assert told(folder) == [
        "mẫu thiếu chỗ điền bắt buộc {{ number }}",
        "mẫu thiếu chỗ điền bắt buộc {{ answer_by }}",
    ]


@pytest.mark.parametrize(
    ("change", "near"),
    [
        (("{{ contact }}", "{{ contact }"), "liên hệ {{ contact }"),
        (("{{ contact }}", "{{ contact | }}"), "Mọi vấn đề liên quan"),
        (("{%tr endfor %}", "{%tr endfr %}"), "endfr"),
    ],
)
def test_bad_syntax_is_told_with_the_sentence_where_it_stands(
    folder: Path, change: tuple[str, str], near: str
) -> None:
    """An officer looks for the sentence, not for a line of XML."""
    edit(folder / NAME, lambda xml: xml.replace(*change))
    (fault,) = told(folder)
    assert fault.startswith("sai cú pháp")
    assert near in fault


@pytest.mark.parametrize(
    "body", [b"", b"%PDF-1.7", packed({"a.txt": b"a"}), packed({"word/document.xml": b"<a"})]
)
def test_what_is_no_docx_is_told(folder: Path, body: bytes) -> None:
    """An old .doc under a new name, an empty file, a zip of something else."""
    (folder / NAME).write_bytes(body)
    assert told(folder) == ["tệp không phải văn bản Word (.docx)"]


def test_a_zip_bomb_is_no_template(folder: Path) -> None:
    """What unpacks to more than any template is not opened."""
    package = parts((folder / NAME).read_bytes()) | {"word/media/a.bmp": b"\0" * (21 << 20)}
    (folder / NAME).write_bytes(packed(package))
    assert told(folder) == ["mẫu lớn hơn 20 MB"]


def test_a_placeholder_split_by_word_is_whole(folder: Path) -> None:
    """Word breaks a placeholder into runs where somebody typed, or where its spelling was checked."""
    split = (
        '{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>{ recip</w:t></w:r><w:r><w:rPr><w:b/>'
        "</w:rPr><w:t>ient }</w:t></w:r><w:r><w:t>}"
    )
    edit(folder / NAME, lambda xml: xml.replace("{{ recipient }}", split))
    assert "Kính gửi: Ủy ban nhân dân xã Suối Mơ." in words(write("gaps", BRIEF, templates=folder))


@pytest.mark.parametrize(
    "trick",
    [
        "{{ office.__class__.__mro__ }}",
        "{{ ().__class__.__base__.__subclasses__() }}",
        "{{ office.nothing }}",
        "{{ office / 2 }}",
        "{{ cycler.__init__ }}",
    ],
)
def test_a_template_cannot_reach_out(folder: Path, trick: str) -> None:
    """A template may come from anywhere: it fills in words and does nothing else."""
    edit(folder / NAME, lambda xml: xml.replace("{{ contact }}", trick))
    with pytest.raises(TemplateFaultError, match=re.escape(NAME)):
        write("gaps", BRIEF, templates=folder)


def test_headers_and_properties_are_checked_too(folder: Path) -> None:
    """Whatever docxtpl fills is looked at before: the header of page 2, the title of the file."""
    package = parts((folder / NAME).read_bytes())
    for name in package:
        if re.fullmatch(r"word/header\d*\.xml", name):
            package[name] = package[name].replace(b">2<", b">{{ trang }}<")
    package["docProps/core.xml"] = package["docProps/core.xml"].replace(
        b"<dc:title>", b"<dc:title>{{ ten }} "
    )
    (folder / NAME).write_bytes(packed(package))
    assert [fault for fault in told(folder) if "{{ trang }}" in fault]
    assert [fault for fault in told(folder) if "{{ ten }}" in fault]


def test_a_file_that_no_paper_uses_is_told(folder: Path) -> None:
    """A template saved under another name would never be used; Word's lock file is none."""
    (folder / "bo sung.docx").write_bytes((folder / NAME).read_bytes())
    (folder / "~$bo-sung.docx").write_bytes(b"lock")
    assert [state.where for state in own.checked(folder) if state.faults] == [str(folder / "bo sung.docx")]


def test_copies_overwrite_nothing(folder: Path) -> None:
    """An officer's edits are never lost; what is there is named."""
    (folder / "bai-viet.docx").unlink()
    with pytest.raises(UsageError, match=NAME):
        own.copy(folder)
    assert not (folder / "bai-viet.docx").exists()
    with pytest.raises(UsageError, match="Không có thư mục"):
        own.checked(folder / "khac")


def test_templates_are_in_the_layout_of_the_decree() -> None:
    """A4, margins within Decree 30/2020 Annex I, Times New Roman, other header on page 1."""
    for document in DOCUMENTS:
        made = docx.Document(io.BytesIO(shipped(document.template).read_bytes()))
        (section,) = made.sections
        assert [round(size.mm) for size in (section.page_width, section.page_height)] == [210, 297]
        assert 20 <= round(section.top_margin.mm) <= 25
        assert 20 <= round(section.bottom_margin.mm) <= 25
        assert 30 <= round(section.left_margin.mm) <= 35
        assert 15 <= round(section.right_margin.mm) <= 20
        assert section.different_first_page_header_footer
        assert {style.font.name for style in made.styles if style.type == 1 and style.font.name} == {
            "Times New Roman"
        }
